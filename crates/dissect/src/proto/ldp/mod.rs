//! Label Distribution Protocol: routers tell each other the labels of paths (RFC 5036). Values of extensions are shown as
//! octets.

mod fields;

use std::net::{Ipv4Addr, Ipv6Addr};

use lamna_fields::{Field, FieldDef};

pub use self::fields::FIELDS;
use self::fields::*;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

/// The port of LDP.
pub const PORT: u16 = 646;

/// Octets of the header, and those of it that its length does not count.
pub const HEADER_LEN: usize = 10;
const NOT_COUNTED: usize = 4;

/// Octets of a message's header that its length does not count, and the fewest that it counts.
const MESSAGE_HEADER_LEN: usize = 4;
const MESSAGE_ID_LEN: usize = 4;

/// Octets before a value.
const VALUE_HEADER_LEN: usize = 4;

/// Families of addresses.
const IPV4: u16 = 1;
const IPV6: u16 = 2;

/// Types of values.
mod value {
    pub(super) const CLASS: u16 = 0x100;
    pub(super) const ADDRESSES: u16 = 0x101;
    pub(super) const HOP_COUNT: u16 = 0x103;
    pub(super) const PATH_VECTOR: u16 = 0x104;
    pub(super) const LABEL: u16 = 0x200;
    pub(super) const STATUS: u16 = 0x300;
    pub(super) const EXTENDED_STATUS: u16 = 0x301;
    pub(super) const HELLO: u16 = 0x400;
    pub(super) const IPV4_TRANSPORT: u16 = 0x401;
    pub(super) const CONFIGURATION: u16 = 0x402;
    pub(super) const IPV6_TRANSPORT: u16 = 0x403;
    pub(super) const SESSION: u16 = 0x500;
    pub(super) const REQUEST_ID: u16 = 0x600;
}

/// LDP.
#[derive(Clone, Copy, Debug)]
pub struct Ldp;

impl Dissect for Ldp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.reported() < HEADER_LEN || b.u16(0)? != 1 {
            return Err(Fault::NotMine);
        }
        w.column_protocol("LDP");
        w.info(format_args!(""));
        let len = usize::from(b.u16(2)?) + NOT_COUNTED;
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item(HDR_VERSION, &b, 0, 2)?;
        w.item(HDR_PDU_LEN, &b, 2, 2)?;
        w.item(HDR_LDPID_LSR, &b, 4, 4)?;
        w.item(HDR_LDPID_LSID, &b, 8, 2)?;
        let messages = b.slice_up_to(HEADER_LEN, len.saturating_sub(HEADER_LEN));
        let mut at = 0;
        while at < messages.reported() {
            match message(w, &messages, at)? {
                Some(next) => at = next,
                None => break,
            }
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let (high, low) = match bytes {
            [0, 1, high, low, ..] => (high, low),
            [_, _, _, _, ..] => return Pdu::NotMine,
            _ if framing.follows => return Pdu::MoreUnknown,
            _ => return Pdu::NotMine,
        };
        let len = usize::from(u16::from_be_bytes([*high, *low])) + NOT_COUNTED;
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// Shows a message, and says where the next begins; `None` where that cannot be told.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<Option<usize>, Fault> {
    let (kind, len) = (b.u16(at)? & 0x7fff, usize::from(b.u16(at + 2)?));
    if len < MESSAGE_ID_LEN {
        w.info_append(format_args!("Bad Message Length "));
        let text = format!("Error processing Message Length: length is {len}, should be >= 4");
        let item = w.text(b, at, REST, format_args!("{text}"))?;
        w.expert_text(INVALID_LENGTH, item, format_args!("{text}"));
        return Ok(None);
    }
    let name = MSG_TYPE_VALUES.get(u64::from(kind)).unwrap_or(match kind {
        0x3e00..=0x3eff => "Vendor-Private Message",
        0x3f00..=0x3fff => "Experimental Message",
        _ => "Unknown Message",
    });
    w.info_append(format_args!("{name} "));
    let line =
        w.text(b, at, (MESSAGE_HEADER_LEN + len).min(b.len() - at), format_args!("{name}"))?;
    let opened = w.open(line);
    w.item(MSG_UBIT, b, at, 1)?;
    let item = w.number(MSG_TYPE, b, at, 2, u64::from(kind))?;
    w.label(item, format_args!("Message Type: {name} (0x{kind:x})"));
    w.item(MSG_LEN, b, at + 2, 2)?;
    w.item(MSG_ID, b, at + 4, MESSAGE_ID_LEN)?;
    let end = at + MESSAGE_HEADER_LEN + len;
    let mut value_at = at + MESSAGE_HEADER_LEN + MESSAGE_ID_LEN;
    while value_at + VALUE_HEADER_LEN <= end {
        value_at = value(w, b, value_at)?;
    }
    w.close(opened);
    Ok(Some(end))
}

/// Shows a value, and says where it ends.
fn value<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, len) = (b.u16(at)? & 0x3fff, usize::from(b.u16(at + 2)?));
    let name = MSG_TLV_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown TLV type");
    let line = w.text(b, at, VALUE_HEADER_LEN + len, format_args!("{name}"))?;
    let opened = w.open(line);
    w.item(MSG_TLV_UNKNOWN, b, at, 1)?;
    let item = w.number(MSG_TLV_TYPE, b, at, 2, u64::from(kind))?;
    w.label(item, format_args!("TLV Type: {name} (0x{kind:x})"));
    w.item(MSG_TLV_LEN, b, at + 2, 2)?;
    content(w, &b.slice(at + VALUE_HEADER_LEN, len)?, kind)?;
    w.close(opened);
    Ok(at + VALUE_HEADER_LEN + len)
}

/// Fields in order, with their lengths.
fn rows<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, rows: &[(Field, usize)]) -> Walked {
    let mut at = 0;
    for (field, len) in rows {
        w.item(*field, b, at, *len)?;
        at += len;
    }
    Ok(())
}

/// What a value holds.
fn content<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    match kind {
        value::CLASS => classes(w, b),
        value::ADDRESSES => addresses(w, b),
        value::HOP_COUNT => rows(w, b, &[(MSG_TLV_HC_VALUE, 1)]),
        value::PATH_VECTOR => {
            let mut at = 0;
            while at + 4 <= b.reported() {
                w.item(MSG_TLV_PV_LSRID, b, at, 4)?;
                at += 4;
            }
            Ok(())
        }
        value::LABEL => rows(w, b, &[(MSG_TLV_GENERIC_LABEL, 4)]),
        value::STATUS => {
            let line = w.text(b, 0, REST, format_args!("Status"))?;
            let opened = w.open(line);
            w.item(MSG_TLV_STATUS_EBIT, b, 0, 1)?;
            w.item(MSG_TLV_STATUS_FBIT, b, 0, 1)?;
            w.item(MSG_TLV_STATUS_DATA, b, 0, 4)?;
            w.item(MSG_TLV_STATUS_MSG_ID, b, 4, 4)?;
            w.item(MSG_TLV_STATUS_MSG_TYPE, b, 8, 2)?;
            w.close(opened);
            Ok(())
        }
        value::EXTENDED_STATUS => rows(w, b, &[(MSG_TLV_EXTSTATUS_DATA, 4)]),
        value::HELLO => {
            w.item(MSG_TLV_HELLO_HOLD, b, 0, 2)?;
            w.item(MSG_TLV_HELLO_TARGETED, b, 2, 2)?;
            w.item(MSG_TLV_HELLO_REQUESTED, b, 2, 2)?;
            let item = w.item(MSG_TLV_HELLO_GTSM, b, 2, 2)?;
            // A targeted greeting has nothing to do with how far its packet may have come.
            if b.u8(2)? & 0x80 == 0 {
                let supported = b.u8(2)? & 0x20 != 0;
                w.expert(if supported { GTSM_SUPPORTED } else { GTSM_NOT_SUPPORTED }, item);
            }
            w.item(MSG_TLV_HELLO_RES, b, 2, 2)?;
            Ok(())
        }
        value::IPV4_TRANSPORT => rows(w, b, &[(MSG_TLV_IPV4_TADDR, 4)]),
        value::CONFIGURATION => rows(w, b, &[(MSG_TLV_HELLO_CNF_SEQNO, 4)]),
        value::IPV6_TRANSPORT => rows(w, b, &[(MSG_TLV_IPV6_TADDR, 16)]),
        value::SESSION => {
            let line = w.text(b, 0, REST, format_args!("Parameters"))?;
            let opened = w.open(line);
            w.item(MSG_TLV_SESS_VER, b, 0, 2)?;
            w.item(MSG_TLV_SESS_KA, b, 2, 2)?;
            w.item(MSG_TLV_SESS_ADVBIT, b, 4, 1)?;
            w.item(MSG_TLV_SESS_LDETBIT, b, 4, 1)?;
            w.item(MSG_TLV_SESS_PVLIM, b, 5, 1)?;
            w.item(MSG_TLV_SESS_MXPDU, b, 6, 2)?;
            w.item(MSG_TLV_SESS_RXLSR, b, 8, 4)?;
            w.item(MSG_TLV_SESS_RXLS, b, 12, 2)?;
            w.close(opened);
            Ok(())
        }
        value::REQUEST_ID => rows(w, b, &[(MSG_TLV_LBL_REQ_MSG_ID, 4)]),
        _ => {
            if b.reported() > 0 {
                w.item(MSG_TLV_VALUE, b, 0, REST)?;
            }
            Ok(())
        }
    }
}

/// An address of a family, of which octets at the end may be missing.
fn address(family: u16, octets: &[u8]) -> Option<String> {
    let mut whole = [0; 16];
    whole.get_mut(..octets.len())?.copy_from_slice(octets);
    match family {
        IPV4 => {
            let [a, b, c, d, ..] = whole;
            Some(Ipv4Addr::new(a, b, c, d).to_string())
        }
        IPV6 => Some(Ipv6Addr::from(whole).to_string()),
        _ => None,
    }
}

/// A list of addresses.
fn addresses<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let family = b.u16(0)?;
    w.item(MSG_TLV_ADDRL_ADDR_FAMILY, b, 0, 2)?;
    let line = w.text(b, 2, REST, format_args!("Addresses"))?;
    let opened = w.open(line);
    let len = match family {
        IPV4 => 4,
        IPV6 => 16,
        _ => b.reported().max(1),
    };
    let (mut at, mut number) = (2, 1);
    while at + len <= b.reported() {
        let text = address(family, b.bytes(at, len)?).unwrap_or_default();
        let item = w.string(MSG_TLV_ADDRL_ADDR, b, at, len, format_args!("{text}"))?;
        w.label(item, format_args!("Address {number}: {text}"));
        at += len;
        number += 1;
    }
    w.close(opened);
    Ok(())
}

/// Classes of packets that are forwarded alike.
fn classes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    /// All that other messages said.
    const WILDCARD: u8 = 1;
    /// A range of addresses, and one address.
    const PREFIX: u8 = 2;
    const HOST: u8 = 3;
    let line = w.text(b, 0, REST, format_args!("FEC Elements"))?;
    let opened = w.open(line);
    let (mut at, mut number) = (0, 1);
    while at < b.reported() {
        let kind = b.u8(at)?;
        let (len, family) = match kind {
            WILDCARD => (1, 0),
            PREFIX => (4 + usize::from(b.u8(at + 3)?).div_ceil(8), b.u16(at + 1)?),
            HOST => (4 + usize::from(b.u8(at + 3)?), b.u16(at + 1)?),
            _ => (b.reported() - at, 0),
        };
        let line = w.text(b, at, len, format_args!("FEC Element {number}"))?;
        let inner = w.open(line);
        w.item(MSG_TLV_FEC_TYPE, b, at, 1)?;
        if matches!(kind, PREFIX | HOST) {
            w.item(MSG_TLV_FEC_AF, b, at + 1, 2)?;
            w.item(MSG_TLV_FEC_LEN, b, at + 3, 1)?;
            let octets = b.bytes(at + 4, len - 4)?;
            let text = address(family, octets).ok_or(Fault::Malformed)?;
            let field = if kind == PREFIX { MSG_TLV_FEC_PFVAL } else { MSG_TLV_FEC_HOVAL };
            let item = w.string(field, b, at + 4, len - 4, format_args!("{text}"))?;
            let title = if kind == PREFIX { "Prefix" } else { "Address" };
            w.label(item, format_args!("{title}: {text}"));
        }
        w.close(inner);
        at += len;
        number += 1;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::PORT;
    use crate::proto::datagram::shown;

    const BEGIN: [u8; 10] = [0, 1, 0, 30, 10, 0, 0, 6, 0, 0];

    #[test]
    fn routers_greet() {
        let hello = [1, 0, 0, 20, 0, 0, 0, 0, 4, 0, 0, 4, 0, 15, 0, 0, 4, 1, 0, 4, 10, 0, 0, 6];
        let shown = shown(PORT, PORT, &[&BEGIN[..], &hello].concat());
        assert_eq!(shown.info, "LDP Hello Message ");
        for line in [
            "Message Type: Hello Message (0x100)",
            "Hold Time: 15",
            "IPv4 Transport Address: 10.0.0.6",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn labels_are_of_classes() {
        let mapping =
            [4, 0, 0, 24, 0, 0, 0, 5, 1, 0, 0, 8, 2, 0, 1, 30, 10, 0, 0, 8, 2, 0, 0, 4, 0, 0, 0, 3];
        let mut packet = [&BEGIN[..], &mapping].concat();
        packet[3] = 34;
        let shown = shown(PORT, PORT, &packet);
        assert!(shown.has("Prefix: 10.0.0.8"));
        assert!(shown.has(".... .... .... 0000 0000 0000 0000 0011 = Generic Label: 3 (0x00003)"));
    }

    #[test]
    fn messages_have_lengths() {
        let shown = shown(PORT, PORT, &[&BEGIN[..], &[0, 0, 0, 0]].concat());
        assert_eq!(shown.info, "LDP Bad Message Length ");
    }
}
