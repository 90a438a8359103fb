//! Telecontrol over TCP (IEC 60870-5-104): frames of the link, and the application units that they carry
//! (IEC 60870-5-101, section 7): all types of monitoring, control and parameters whose elements have one size.

mod fields;
mod unit;
mod values;

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::Walk;

pub use self::unit::Unit;

lamna_fields::values! {
    static TYPES { 0x0 => "I", 0x1 => "S", 0x3 => "U" }
    static FUNCTIONS {
        0x01 => "STARTDT act",
        0x02 => "STARTDT con",
        0x04 => "STOPDT act",
        0x08 => "STOPDT con",
        0x10 => "TESTFR act",
        0x20 => "TESTFR con",
    }
}

field_table! {
    /// The fields of IEC 60870-5-104.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("iec60870_104", "IEC 60870-5-104", "IEC 60870-5-104");
    APDULEN = FieldDef::new("iec60870_104.apdulen", "ApduLen", FieldType::Uint8);
    TYPE_I = FieldDef::new("iec60870_104.type", "Type", FieldType::Uint32).base(lamna_fields::Base::Hex).mask(0x1).strings(Strings::Values(&TYPES));
    TYPE = FieldDef::new("iec60870_104.type", "Type", FieldType::Uint32).base(lamna_fields::Base::Hex).mask(0x3).strings(Strings::Values(&TYPES));
    UTYPE = FieldDef::new("iec60870_104.utype", "UType", FieldType::Uint32).base(lamna_fields::Base::Hex).mask(0xfc).strings(Strings::Values(&FUNCTIONS));
    TX = FieldDef::new("iec60870_104.tx", "Tx", FieldType::Uint32).mask(0xfffe);
    RX = FieldDef::new("iec60870_104.rx", "Rx", FieldType::Uint32).mask(0xfffe_0000);
    DATA = FieldDef::new("iec60870_104.data", "Data", FieldType::Bytes);
}

/// The port of controlled stations.
const PORT: u16 = 2404;

/// What every frame begins with.
const START: u8 = 0x68;

/// Octets before and in the control fields.
const HEADER_LEN: usize = 6;

/// Octets that a frame's length does not count: the start and the length.
const UNCOUNTED: usize = 2;

/// The least length: the control fields.
const MIN_LEN: usize = 4;

/// IEC 60870-5-104.
#[derive(Clone, Copy, Debug)]
pub struct Iec104;

impl Dissect for Iec104 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("IEC 60870-5-104");
        }
        let Some(skipped) = b.captured().iter().position(|octet| *octet == START) else {
            let (root, opened) = w.open_protocol(&b, 0, b.len())?;
            w.label(root, format_args!("IEC 60870-5-104"));
            // The last octet is not looked at.
            w.item(DATA, &b, 0, b.len().saturating_sub(1))?;
            w.close(opened);
            return Ok(());
        };
        message(w, &b, skipped)
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some(at) = bytes.iter().position(|octet| *octet == START) else {
            // Less than the shortest message is waited for, whatever it begins with.
            return if bytes.len() < HEADER_LEN {
                Pdu::MoreUnknown
            } else {
                Pdu::Whole(bytes.len())
            };
        };
        match bytes.get(at + 1).filter(|_| bytes.len() >= HEADER_LEN) {
            Some(len) => {
                let len = at + usize::from(*len) + UNCOUNTED;
                match len.checked_sub(bytes.len()) {
                    None | Some(0) => Pdu::Whole(len),
                    Some(missing) => Pdu::More(missing),
                }
            }
            None => Pdu::MoreUnknown,
        }
    }
}

/// A message behind octets that are none.
fn message<C: Collector>(w: &mut Walk<'_, C>, whole: &Buf<'_>, skipped: usize) -> Walked {
    let arrow = if w.net.source_port == PORT { "->" } else { "<-" };
    let b = whole.from(skipped)?;
    let is_first = skipped == 0;
    let len = usize::from(b.u8(1)?);
    let short = len < MIN_LEN;
    if short && skipped + len + UNCOUNTED < HEADER_LEN {
        // Less than any message, whatever is before it.
        return Err(crate::buf::Fault::Malformed);
    }
    let own_len = if short { whole.len() } else { skipped + HEADER_LEN };
    let (root, opened) = w.open_protocol(whole, 0, own_len)?;
    if skipped > 0 {
        w.item(DATA, whole, 0, skipped)?;
    }
    w.foreign(id::IEC60870_ASDU, |w| {
        let item = w.item(unit::START, &b, 0, 1)?;
        w.label(item, format_args!("START"));
        Ok(())
    })?;
    let item = w.item(APDULEN, &b, 1, 1)?;
    if short {
        w.label(root, format_args!("IEC 60870-5-104"));
        w.foreign(id::IEC60870_ASDU, |w| {
            w.expert_text(
                fields::IEC104_APDU_MIN_LEN,
                item,
                format_args!("APDU less than 4 bytes"),
            );
        });
        w.close(opened);
        return Ok(());
    }
    if skipped > 0 && w.wants_columns() {
        w.columns().clear_info();
        w.info_append(format_args!("<ERR prefix {skipped} bytes> "));
    }
    let control = b.u32_le(2)?;
    let (sent, received) = (control >> 1 & 0x7fff, control >> 17);
    if is_first && w.wants_columns() {
        w.columns().clear_info();
    }
    let separator = if is_first { " | " } else { "" };
    let say = |w: &mut Walk<'_, C>, text: std::fmt::Arguments<'_>| {
        match skipped {
            0 => w.label(root, format_args!("IEC 60870-5-104: {text}")),
            _ => {
                w.label(root, format_args!("IEC 60870-5-104: <ERR prefix {skipped} bytes> {text}"))
            }
        }
        if w.wants_columns() {
            w.columns().append_info_separated(separator, text);
        }
    };
    match control & 3 {
        3 => {
            let function = control >> 2 & 0x3f;
            let name = FUNCTIONS.get(u64::from(function)).unwrap_or("<ERR>");
            say(w, format_args!("{arrow} U ({name}) "));
            w.item_le(TYPE, &b, 2, 4)?;
            w.item_le(UTYPE, &b, 2, 4)?;
        }
        1 => {
            say(w, format_args!("{arrow} S ({received}) "));
            w.item_le(TYPE, &b, 2, 4)?;
            w.item_le(RX, &b, 2, 4)?;
        }
        _ => {
            say(w, format_args!("{arrow} I ({sent},{received}) "));
            let numbers: [Field; 3] = [TYPE_I, TX, RX];
            for field in numbers {
                w.item_le(field, &b, 2, 4)?;
            }
        }
    }
    w.close(opened);
    if control & 1 != 0 {
        if w.wants_columns() {
            w.columns().fence();
        }
        return Ok(());
    }
    let outer = w.open_top();
    w.call(id::IEC60870_ASDU, b.slice_up_to(HEADER_LEN, len - MIN_LEN))?;
    w.close(outer);
    if w.wants_columns() {
        w.columns().fence();
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_measured_value_has_a_quality() {
        let octets =
            [0x68, 0x12, 2, 0, 4, 0, 13, 1, 3, 0, 5, 0, 0x10, 0, 0, 0, 0, 0xf0, 0x41, 0x10];
        let shown = segment(2404, 40_000, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:iec60870_104:iec60870_asdu");
        assert_eq!(shown.info, "IEC 60870-5 ASDU -> I (1,2) ASDU=5 M_ME_NC_1 Spont   IOA=16");
        assert!(shown.has("Value: 30"));
        assert!(shown.has("...1 .... = BL: Blocked"));
    }

    #[test]
    fn two_frames_share_a_segment() {
        let octets = [0x68, 4, 0x43, 0, 0, 0, 0x68, 4, 1, 0, 4, 0];
        let shown = segment(2404, 40_000, &octets);
        assert_eq!(shown.info, "IEC 60870-5-104 -> U (TESTFR act)  | -> S (2) ");
    }

    #[test]
    fn octets_before_a_frame_are_skipped() {
        let shown = segment(40_000, 2404, &[1, 2, 0x68, 4, 0x43, 0, 0, 0]);
        assert_eq!(shown.info, "IEC 60870-5-104 <ERR prefix 2 bytes> <- U (TESTFR act) ");
        assert!(shown.has("IEC 60870-5-104: <ERR prefix 2 bytes> <- U (TESTFR act) "));
        assert!(shown.has("Data: 0102"));
        let shown = segment(40_000, 2404, &[1, 2, 3, 0x68, 1, 7]);
        assert!(shown.has("[Expert Info (Error/Malformed): APDU less than 4 bytes]"));
    }

    #[test]
    fn a_unit_that_ends_early_is_malformed() {
        let shown = segment(2404, 40_000, &[0x68, 6, 2, 0, 4, 0, 13, 1]);
        assert_eq!(shown.info, "IEC 60870-5 ASDU -> I (1,2) [Malformed Packet]");
    }
}
