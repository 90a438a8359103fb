//! Component Network over IP (EIA-852, EN 14908-4): the header that carries packets of control networks over UDP.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        0x1 => "Data Packet",
        0x63 => "Device Configuration Request",
        0x3 => "Device Registration",
        0x71 => "Device Configuration",
        0x64 => "Channel Membership Request",
        0x4 => "Channel Membership",
        0x66 => "Send List Request",
        0x6 => "Send List",
        0x68 => "Channel Routing Request",
        0x8 => "Channel Routing",
        0x7 => "Acknowledge",
        0x7f => "Segment",
        0x60 => "Status/Health/Statistics Request",
        0x70 => "Status/Health/Statistics Response",
    }
}

field_table! {
    /// The fields of Component Network over IP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cnip", "Component Network over IP", "CN/IP");
    LEN = FieldDef::new("cnip.len", "Packet length", FieldType::Uint16);
    VER = FieldDef::new("cnip.ver", "Version", FieldType::Uint8);
    TYPE = FieldDef::new("cnip.type", "Packet type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&TYPE_VALUES));
    EXTH = FieldDef::new("cnip.exth", "Ext. Header Size", FieldType::Uint8);
    PF = FieldDef::new("cnip.pf", "Protocol Flags", FieldType::Uint8);
    SEC = FieldDef::new("cnip.sec", "Protocol Flags", FieldType::Uint8).mask(0x20);
    CODE = FieldDef::new("cnip.protocol", "Protocol Code", FieldType::Uint8).mask(0x1f);
    VENDORCODE = FieldDef::new("cnip.vendorcode", "Vendor Code", FieldType::Uint16);
    SESSID = FieldDef::new("cnip.sessid", "Session ID", FieldType::Uint32);
    SEQNO = FieldDef::new("cnip.seqno", "Sequence Number", FieldType::Uint32);
    TSTAMP = FieldDef::new("cnip.tstamp", "Time Stamp", FieldType::Uint32);
    TYPE_UNKNOWN = FieldDef::new("cnip.type.unknown", "This dissector doesn't yet decode packets of type", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Octets of a header without extensions.
pub const HEADER_LEN: usize = 20;

/// Octets of a unit in which the size of extensions is given.
const UNIT: usize = 4;

/// Kinds of packets.
mod kind {
    pub(super) const DATA: u8 = 1;
}

/// The port of what is urgent.
const URGENT_PORT: u16 = 1629;

/// Component Network over IP.
#[derive(Clone, Copy, Debug)]
pub struct Cnip;

impl Dissect for Cnip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(1628), Claim::UdpPort(URGENT_PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CN/IP");
        let (kind, flags) = (b.u8(3)?, b.u8(5)?);
        let name = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let priority = if w.net.destination_port == URGENT_PORT { "urgent" } else { "normal" };
        w.info(format_args!("Priority: {priority} Type: {name}"));
        let len = HEADER_LEN + UNIT * usize::from(b.u8(4)?);
        let (root, opened) = w.open_protocol(&b, 0, len)?;
        w.row(&b, 0, &[(LEN, 2), (VER, 1), (TYPE, 1), (EXTH, 1)])?;
        let item = w.item(PF, &b, 5, 1)?;
        w.bits(item, &[SEC, CODE], &b, 5, 1)?;
        w.row(&b, 6, &[(VENDORCODE, 2), (SESSID, 4), (SEQNO, 4), (TSTAMP, 4)])?;
        let rest = b.from(len)?;
        if kind != kind::DATA {
            let text = format_args!(
                "This dissector doesn't yet decode packets of type {name} (0x{kind:02x})"
            );
            w.expert_text(TYPE_UNKNOWN, root, text);
            w.close(opened);
            return w.data(rest);
        }
        w.close(opened);
        let code = u32::from(flags & 0x1f);
        if !w.try_claim(Claim::Number("cnip.protocol", code), rest)? {
            return w.data(rest);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn only_data_are_taken_apart() {
        let mut packet = vec![0, 21, 1, 0x71, 0, 0, 0, 0];
        packet.extend([0; 12]);
        packet.push(9);
        let told = shown(1628, 1628, &packet);
        assert_eq!(told.info, "CN/IP Priority: normal Type: Device Configuration");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:cnip:data");
    }
}
