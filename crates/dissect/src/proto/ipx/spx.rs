//! SPX: connections over IPX, in both versions. Retransmissions are not marked.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

/// Octets of the header; with the size that is negotiated, of that of version 2.
const HEADER_LEN: usize = 12;
const HEADER_LEN_V2: usize = 14;

/// Bits of the first octet.
const VERSION_2: u8 = 0x08;
const SYSTEM: u8 = 0x80;

values! {
    static CTL_VALUES {
        0x0 => "Data, No Ack Required",
        0x10 => "End-of-Message",
        0x20 => "Attention",
        0x40 => "Acknowledgment Required",
        0x50 => "Send Ack: End Message",
        0x80 => "System Packet",
        0xc0 => "System Packet: Send Ack",
    }
}

field_table! {
    /// The fields of Sequenced Packet eXchange.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("spx", "Sequenced Packet eXchange", "SPX");
    CTL = FieldDef::new("spx.ctl", "Connection Control", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&CTL_VALUES));
    CTL_SYS = FieldDef::new("spx.ctl.sys", "System Packet", FieldType::Boolean).bits(8).mask(0x80);
    CTL_SEND_ACK = FieldDef::new("spx.ctl.send_ack", "Send Ack", FieldType::Boolean).bits(8).mask(0x40);
    CTL_ATTN = FieldDef::new("spx.ctl.attn", "Attention", FieldType::Boolean).bits(8).mask(0x20);
    CTL_EOM = FieldDef::new("spx.ctl.eom", "End of Message", FieldType::Boolean).bits(8).mask(0x10);
    CTL_V2 = FieldDef::new("spx.ctl.v2", "SPXII Packet", FieldType::Boolean).bits(8).mask(0x8);
    CTL_NEG_SIZE = FieldDef::new("spx.ctl.neg_size", "Negotiate Size", FieldType::Boolean).bits(8).mask(0x4);
    CTL_RESERVED = FieldDef::new("spx.ctl.reserved", "Reserved", FieldType::Boolean).bits(8).mask(0x2);
    CTL_EXT_HEADER = FieldDef::new("spx.ctl.ext_header", "Extended Header", FieldType::Boolean).bits(8).mask(0x1);
    TYPE = FieldDef::new("spx.type", "Datastream Type", FieldType::Uint8).base(Base::Hex);
    SRC = FieldDef::new("spx.src", "Source Connection ID", FieldType::Uint16);
    DST = FieldDef::new("spx.dst", "Destination Connection ID", FieldType::Uint16);
    SEQ = FieldDef::new("spx.seq", "Sequence Number", FieldType::Uint16);
    ACK = FieldDef::new("spx.ack", "Acknowledgment Number", FieldType::Uint16);
    ALLOC = FieldDef::new("spx.alloc", "Allocation Number", FieldType::Uint16);
    NEG_SIZE = FieldDef::new("spx.neg_size", "Negotiation Size", FieldType::Uint16);
    REXMT_FRAME = FieldDef::new("spx.rexmt_frame", "Retransmitted Frame Number", FieldType::FrameNum);
    REXMT_DATA = FieldDef::new("spx.rexmt_data", "Retransmitted data", FieldType::Bytes);
}

/// SPX.
#[derive(Clone, Copy, Debug)]
pub struct Spx;

impl Dissect for Spx {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const FLAGS: &[lamna_fields::Field] = &[CTL_SYS, CTL_SEND_ACK, CTL_ATTN, CTL_EOM];
        const FLAGS_V2: &[lamna_fields::Field] =
            &[CTL_V2, CTL_NEG_SIZE, CTL_RESERVED, CTL_EXT_HEADER];
        w.column_protocol("SPX");
        let (control, kind) = (b.u8(0)?, b.u8(1)?);
        let second = control & VERSION_2 != 0;
        let stream = match kind {
            0xfe => Some("End-of-Connection"),
            0xff => Some("End-of-Connection Acknowledgment"),
            _ => None,
        };
        if w.wants_columns() {
            let name = CTL_VALUES.get(u64::from(control & 0xf0)).unwrap_or("Unknown");
            w.info(format_args!("SPX {name}"));
            if let Some(stream) = stream {
                w.info_append(format_args!(" ({stream})"));
            }
        }
        // A question for a connection of version 2 has no size yet.
        let asks = control & SYSTEM != 0 && b.u16(4)? == 0xffff;
        let len = if second && !asks { HEADER_LEN_V2 } else { HEADER_LEN };
        let (_, opened) = w.open_protocol(&b, 0, len)?;
        let item = w.item(CTL, &b, 0, 1)?;
        w.bits(item, FLAGS, &b, 0, 1)?;
        if second {
            w.bits(item, FLAGS_V2, &b, 0, 1)?;
        }
        let item = w.item(TYPE, &b, 1, 1)?;
        if let Some(stream) = stream {
            w.label_value(item, format_args!("{stream} (0x{kind:02X})"));
        } else {
            w.label_value(item, format_args!("0x{kind:02X}"));
        }
        for (i, field) in [SRC, DST, SEQ, ACK, ALLOC].into_iter().enumerate() {
            w.item(field, &b, 2 + 2 * i, 2)?;
        }
        if len == HEADER_LEN_V2 {
            w.item(NEG_SIZE, &b, HEADER_LEN, 2)?;
        }
        w.close(opened);
        w.data(b.from(len)?)
    }
}
