//! The encapsulation protocol of ZigBee, by which sniffers send what they heard as datagrams (as those send it).

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Strings, field_table, ranges};

use super::CC24XX;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

ranges! {
    static TYPE_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "Data",
        (2, 2) => "Ack",
        (3, 255) => "Reserved",
    }
}

field_table! {
    /// The fields of the ZigBee Encapsulation Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("zep", "ZigBee Encapsulation Protocol", "ZEP");
    VERSION = FieldDef::new("zep.version", "Protocol Version", FieldType::Uint8);
    TYPE = FieldDef::new("zep.type", "Type", FieldType::Uint8).strings(Strings::Ranges(&TYPE_RANGES));
    CHANNEL_ID = FieldDef::new("zep.channel_id", "Channel ID", FieldType::Uint8);
    DEVICE_ID = FieldDef::new("zep.device_id", "Device ID", FieldType::Uint16);
    LQI_MODE = FieldDef::new("zep.lqi_mode", "LQI/CRC Mode", FieldType::Boolean).strings(Strings::TrueFalse(&("CRC", "LQI")));
    LQI = FieldDef::new("zep.lqi", "Link Quality Indication", FieldType::Uint8);
    TIME = FieldDef::new("zep.time", "Timestamp", FieldType::AbsoluteTime).base(Base::Local);
    SEQNO = FieldDef::new("zep.seqno", "Sequence Number", FieldType::Uint32);
    LENGTH = FieldDef::new("zep.length", "Length", FieldType::Uint8).mask(0x7f).strings(Strings::Unit(&(" byte", " bytes")));
    PROTOCOL_ID = FieldDef::new("zep.protocol_id", "Protocol ID String", FieldType::String);
    RESERVED_FIELD = FieldDef::new("zep.reserved_field", "Reserved Fields", FieldType::Bytes);
}

/// What every datagram begins with.
const MAGIC: &[u8] = b"EX";

/// Octets before a frame in the first version, and since; and of an acknowledgement.
const OLD_HEADER_LEN: usize = 16;
const HEADER_LEN: usize = 32;
const ACK_LEN: usize = 8;

/// The type of acknowledgements.
const ACK: u8 = 2;

/// Where what follows the channel is, counted from there.
const MODE: usize = 3;
const QUALITY: usize = 4;
const AFTER: usize = 5;

/// The ZigBee Encapsulation Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Zep;

impl Dissect for Zep {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(17754)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.reported() < MAGIC.len() + 2 || b.bytes(0, MAGIC.len())? != MAGIC {
            return Err(Fault::NotMine);
        }
        let (version, kind) = (b.u8(2)?, b.u8(3)?);
        let is_old = version == 1;
        if !is_old && kind == ACK {
            return acknowledgement(w, &b);
        }
        let header = if is_old { OLD_HEADER_LEN } else { HEADER_LEN };
        if b.reported() < header {
            return Err(Fault::NotMine);
        }
        let len = usize::from(b.u8(header - 1)? & 0x7f);
        if b.reported() > header + len {
            return Err(Fault::NotMine);
        }
        let start = if is_old { 3 } else { 4 };
        let channel = b.u8(start)?;
        column(w, if is_old { "ZEP" } else { "ZEPv2" });
        w.info(format_args!("Encapsulated ZigBee Packet [Channel]={channel} [Length]={len}"));
        let (root, opened) = w.open_protocol(&b, 0, header)?;
        w.append(root, format_args!(", Channel: {channel}, Length: {len}"));
        w.row(&b, 0, &[(PROTOCOL_ID, 2), (VERSION, 1)])?;
        if !is_old {
            w.item(TYPE, &b, 3, 1)?;
        }
        w.row(&b, start, &[(CHANNEL_ID, 1), (DEVICE_ID, 2), (LQI_MODE, 1)])?;
        let has_sum = b.u8(start + MODE)? != 0;
        // The versions say in different modes how well the frame was heard.
        let mut after = start + AFTER;
        if has_sum == is_old {
            w.item(LQI, &b, start + QUALITY, 1)?;
        } else if is_old {
            after -= 1;
        }
        if is_old {
            w.item(RESERVED_FIELD, &b, after, header - after)?;
        } else {
            w.item_as(TIME, &b, after, 8, Encoding::Ntp)?;
            w.item(SEQNO, &b, after + 8, 4)?;
        }
        w.item(LENGTH, &b, header - 1, 1)?;
        w.close(opened);
        let payload = b.claimed(header, len);
        let result = if has_sum {
            w.call(id::WPAN, payload)
        } else {
            w.call_matched(id::WPAN, CC24XX, payload).map(|_| ())
        };
        let is_longer = b.reported() < header + len && !b.is_cut();
        result.map_err(|fault| match fault {
            Fault::Short if is_longer => Fault::Contained,
            fault => fault,
        })
    }
}

/// Names the protocol; what else the columns say stays until a frame says more.
fn column<C: Collector>(w: &mut Walk<'_, C>, name: &'static str) {
    if w.wants_columns() {
        w.columns().set_protocol(name);
    }
}

/// Shows that somebody has a frame.
fn acknowledgement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if b.reported() != ACK_LEN {
        return Err(Fault::NotMine);
    }
    column(w, "ZEPv2");
    let number = b.u32(4)?;
    w.info(format_args!("Ack, Sequence Number: {number}"));
    let (root, opened) = w.open_protocol(b, 0, ACK_LEN)?;
    w.append(root, format_args!(", Ack"));
    w.row(b, 0, &[(PROTOCOL_ID, 2), (VERSION, 1), (TYPE, 1), (SEQNO, 4)])?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    /// A frame with a number for all, and what follows it.
    const FRAME: &[u8] = b"\x41\x88\x01\0\xff\xff\x01\0abcdefgh";

    fn zep(head: &[u8], end: &[u8]) -> Shown {
        frame(1, &datagram(17754, 17754, &[head, FRAME, end].concat()))
    }

    #[test]
    fn a_radio_says_itself_how_it_heard_a_frame() {
        let head =
            b"EX\x02\x01\x0f\x12\x34\0\x63\xe5\0\0\0\x80\0\0\0\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\x12";
        let shown = zep(head, b"\xc4\x69");
        assert!(shown.protocols.ends_with("udp:zep:wpan:data"), "{shown:#?}");
        assert!(shown.has("ZigBee Encapsulation Protocol, Channel: 15, Length: 18"));
        assert!(shown.has("Timestamp: Sep 30, 2021 09:21:04.500000000 UTC"));
        assert!(shown.has("TI CC24xx-format metadata: FCS Bad"));
        assert!(shown.has("RSSI: -60 dB"));
        assert!(shown.has("LQI Correlation Value: 105"));
    }

    #[test]
    fn the_first_version_has_no_types() {
        let head = b"EX\x01\x0f\x12\x34\x01\x63\0\0\0\0\0\0\0\x12";
        let shown = zep(head, b"\x12\x34");
        assert!(shown.has("Link Quality Indication: 99"), "{shown:#?}");
        assert!(shown.has("Reserved Fields: 0000000000000012"));
        assert!(shown.columns.ends_with(", Bad FCS"));
    }

    #[test]
    fn acknowledgements_are_short() {
        let shown = frame(1, &datagram(17754, 17754, b"EX\x02\x02\0\0\0\x09"));
        assert!(shown.columns.ends_with("ZEPv2 Ack, Sequence Number: 9"), "{shown:#?}");
        let shown = frame(1, &datagram(17754, 17754, b"EX\x02\x02\0\0\0\x09a"));
        assert!(shown.protocols.ends_with("udp:data"));
    }
}
