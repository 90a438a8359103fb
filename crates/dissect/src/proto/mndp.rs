//! MikroTik's Neighbor Discovery Protocol (MikroTik's manual, "Neighbor discovery").

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static UNPACK_VALUES {
        1 => "None",
    }
}

field_table! {
    /// The fields of Mikrotik Neighbor Discovery Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mndp", "Mikrotik Neighbor Discovery Protocol", "MNDP");
    TLV_TYPE = FieldDef::new("mndp.tlv.type", "TlvType", FieldType::Uint16);
    TLV_LENGTH = FieldDef::new("mndp.tlv.length", "TlvLength", FieldType::Uint16);
    TLV_DATA = FieldDef::new("mndp.tlv.data", "TlvData", FieldType::Bytes);
    HEADER_UNKNOWN = FieldDef::new("mndp.header.unknown", "Header Unknown", FieldType::Bytes);
    HEADER_SEQNO = FieldDef::new("mndp.header.seqno", "SeqNo", FieldType::Uint16);
    MAC = FieldDef::new("mndp.mac", "MAC-Address", FieldType::Ether);
    SOFTWAREID = FieldDef::new("mndp.softwareid", "Software-ID", FieldType::String);
    VERSION = FieldDef::new("mndp.version", "Version", FieldType::String);
    IDENTITY = FieldDef::new("mndp.identity", "Identity", FieldType::String);
    UPTIME = FieldDef::new("mndp.uptime", "Uptime", FieldType::RelativeTime);
    PLATFORM = FieldDef::new("mndp.platform", "Platform", FieldType::String);
    BOARD = FieldDef::new("mndp.board", "Board", FieldType::String);
    UNPACK = FieldDef::new("mndp.unpack", "Unpack", FieldType::Uint8).strings(Strings::Values(&UNPACK_VALUES));
    IPV6ADDRESS = FieldDef::new("mndp.ipv6address", "IPv6-Address", FieldType::Ipv6);
    INTERFACENAME = FieldDef::new("mndp.interfacename", "Interface name", FieldType::String);
    IPV4ADDRESS = FieldDef::new("mndp.ipv4address", "IPv4-Address", FieldType::Ipv4);
}

/// Octets before the elements.
const HEADER_LEN: usize = 4;

/// Octets of an element's type and length.
const ELEMENT_LEN: usize = 4;

/// What the elements say: their types, and the field of each.
static ELEMENTS: [(u16, Field); 10] = [
    (1, MAC),
    (5, IDENTITY),
    (7, VERSION),
    (8, PLATFORM),
    (11, SOFTWAREID),
    (12, BOARD),
    (14, UNPACK),
    (15, IPV6ADDRESS),
    (16, INTERFACENAME),
    (17, IPV4ADDRESS),
];

/// Seconds since the sender was started.
const UPTIME_TYPE: u16 = 10;

/// MikroTik's Neighbor Discovery Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Mndp;

impl Dissect for Mndp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(5678)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // Types and lengths of elements are small.
        let is_small = |at| b.u8(at).is_ok_and(|octet| octet == 0);
        if b.len() < HEADER_LEN + ELEMENT_LEN || !is_small(HEADER_LEN) || !is_small(HEADER_LEN + 2)
        {
            return Err(Fault::NotMine);
        }
        if w.wants_columns() {
            w.columns().set_protocol("MNDP");
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = w.row(&b, 0, &[(HEADER_UNKNOWN, 2), (HEADER_SEQNO, 2)])?;
        while b.remaining(at) > 0 {
            let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
            let found = ELEMENTS.iter().find(|(known, _)| *known == kind).map(|(_, field)| *field);
            let field = if kind == UPTIME_TYPE { Some(UPTIME) } else { found };
            let name = field.map_or("Unknown", |field| w.def(field).title);
            let text = format_args!("T {kind}, L {len}: {name}");
            let item = w.text(&b, at, ELEMENT_LEN + len, text)?;
            let inner = w.open(item);
            let item = w.item(TLV_TYPE, &b, at, 2)?;
            w.append(item, format_args!(" = {name}"));
            w.item(TLV_LENGTH, &b, at + 2, 2)?;
            at += ELEMENT_LEN;
            if kind == UPTIME_TYPE && len == 4 {
                let seconds = u64::from(b.u32_le(at)?);
                w.number(UPTIME, &b, at, len, seconds * 1_000_000_000)?;
            } else if len > 0 {
                w.item(field.unwrap_or(TLV_DATA), &b, at, len)?;
            }
            w.close(inner);
            at += len;
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{datagram, frame};

    #[test]
    fn elements_say_who_somebody_is() {
        let octets = b"\0\0\0\x07\0\x05\0\x06router\0\x0a\0\x04\x8d\x0e\0\0\0\x63\0\x01z";
        let shown = frame(1, &datagram(5678, 5678, octets));
        assert!(shown.columns.contains(" MNDP "));
        assert!(shown.has("T 5, L 6: Identity"));
        assert!(shown.has("TlvType: 5 = Identity"));
        assert!(shown.has("Uptime: 3725.000000000 seconds"));
        assert!(shown.has("TlvType: 99 = Unknown"));
    }

    #[test]
    fn a_datagram_without_elements_is_no_discovery() {
        assert!(frame(1, &datagram(5678, 5678, b"\0\0\0\x07")).protocols.ends_with("udp:data"));
    }
}
