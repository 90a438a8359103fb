//! Packets that Linux's netfilter logged, as capture files hold them: a header and elements, one of which is the packet
//! (LINKTYPE_NFLOG).

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static FAMILY_VALUES {
        0 => "Unspecified",
        1 => "IPv4/IPv6",
        2 => "IPv4",
        3 => "ARP",
        5 => "Netdev",
        7 => "Bridge",
        10 => "IPv6",
        12 => "DECNET",
    }
    static TLV_TYPE_VALUES {
        0 => "NFULA_UNSPEC",
        1 => "NFULA_PACKET_HDR",
        2 => "NFULA_MARK",
        3 => "NFULA_TIMESTAMP",
        4 => "NFULA_IFINDEX_INDEV",
        5 => "NFULA_IFINDEX_OUTDEV",
        6 => "NFULA_IFINDEX_PHYSINDEV",
        7 => "NFULA_IFINDEX_PHYSOUTDEV",
        8 => "NFULA_HWADDR",
        9 => "NFULA_PAYLOAD",
        10 => "NFULA_PREFIX",
        11 => "NFULA_UID",
        12 => "NFULA_SEQ",
        13 => "NFULA_SEQ_GLOBAL",
        14 => "NFULA_GID",
        15 => "NFULA_HWTYPE",
        16 => "NFULA_HWHEADER",
        17 => "NFULA_HWLEN",
    }
    static HOOK_VALUES {
        0 => "Pre-routing",
        1 => "Local in",
        2 => "Forward",
        3 => "Local out",
        4 => "Post-routing",
        5 => "Number of hooks",
    }
}

field_table! {
    /// The fields of Linux Netfilter NFLOG.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nflog", "Linux Netfilter NFLOG", "NFLOG");
    FAMILY = FieldDef::new("nflog.family", "Family", FieldType::Uint8).strings(Strings::Values(&FAMILY_VALUES));
    VERSION = FieldDef::new("nflog.version", "Version", FieldType::Uint8);
    RES_ID = FieldDef::new("nflog.res_id", "Resource id", FieldType::Uint16);
    TLV = FieldDef::new("nflog.tlv", "TLV", FieldType::Bytes);
    TLV_LENGTH = FieldDef::new("nflog.tlv_length", "Length", FieldType::Uint16);
    TLV_TYPE = FieldDef::new("nflog.tlv_type", "Type", FieldType::Uint16).mask(0x7fff).strings(Strings::Values(&TLV_TYPE_VALUES));
    PROTO = FieldDef::new("nflog.protocol", "HW protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    HOOK = FieldDef::new("nflog.hook", "Netfilter hook", FieldType::Uint8).strings(Strings::Values(&HOOK_VALUES));
    IFINDEX_INDEV = FieldDef::new("nflog.ifindex_indev", "IFINDEX_INDEV", FieldType::Uint32);
    IFINDEX_OUTDEV = FieldDef::new("nflog.ifindex_outdev", "IFINDEX_OUTDEV", FieldType::Uint32);
    IFINDEX_PHYSINDEV = FieldDef::new("nflog.ifindex_physindev", "IFINDEX_PHYSINDEV", FieldType::Uint32);
    IFINDEX_PHYSOUTDEV = FieldDef::new("nflog.ifindex_physoutdev", "IFINDEX_PHYSOUTDEV", FieldType::Uint32);
    PREFIX = FieldDef::new("nflog.prefix", "Prefix", FieldType::Stringz);
    UID = FieldDef::new("nflog.uid", "UID", FieldType::Int32);
    GID = FieldDef::new("nflog.gid", "GID", FieldType::Int32);
    TIMESTAMP = FieldDef::new("nflog.timestamp", "Timestamp", FieldType::AbsoluteTime);
    TLV_VALUE = FieldDef::new("nflog.tlv_value", "Value", FieldType::Bytes);
}

/// Files of logged packets.
const LINK_NFLOG: u16 = 239;

/// Octets of the header.
pub const HEADER_LEN: usize = 4;

/// Octets of an element's length and type, which its length counts too.
pub const ELEMENT_LEN: usize = 4;

/// Families of addresses that lead on.
mod family {
    pub(super) const IPV4: u8 = 2;
    pub(super) const IPV6: u8 = 10;
}

/// Types of elements (Linux, `nfnetlink_log.h`).
mod element {
    pub(super) const PACKET_HEADER: u16 = 1;
    pub(super) const TIMESTAMP: u16 = 3;
    pub(super) const IN: u16 = 4;
    pub(super) const OUT: u16 = 5;
    pub(super) const PHYSICAL_IN: u16 = 6;
    pub(super) const PHYSICAL_OUT: u16 = 7;
    pub(super) const PAYLOAD: u16 = 9;
    pub(super) const PREFIX: u16 = 10;
    pub(super) const USER: u16 = 11;
    pub(super) const GROUP: u16 = 14;
}

/// Logged packets.
#[derive(Clone, Copy, Debug)]
pub struct Nflog;

impl Dissect for Nflog {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK_NFLOG)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NFLOG");
        let family = b.u8(0)?;
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(FAMILY, &b, 0, 1)?;
        w.item(VERSION, &b, 1, 1)?;
        w.item(RES_ID, &b, 2, 2)?;
        let mut at = HEADER_LEN;
        let mut payload = None;
        // Elements are in the order of the machine that logged: the one in which their lengths fit.
        let big = is_big_endian(&b);
        while b.remaining(at) >= ELEMENT_LEN {
            let word = |at| if big { b.u16(at) } else { b.u16_le(at) };
            let (len, kind) = (usize::from(word(at)?), word(at + 2)? & 0x7fff);
            if len < ELEMENT_LEN {
                return Err(crate::buf::Fault::Malformed);
            }
            let item = w.item(TLV, &b, at, len)?;
            if w.labels() {
                let name = TLV_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
                w.label(item, format_args!("TLV Type: {name} ({kind}), Length: {len}"));
            }
            let inner = w.open(item);
            let order = if big { Encoding::Big } else { Encoding::Little };
            w.item_as(TLV_LENGTH, &b, at, 2, order)?;
            w.item_as(TLV_TYPE, &b, at + 2, 2, order)?;
            let (body, size) = (at + ELEMENT_LEN, len - ELEMENT_LEN);
            match kind {
                element::PACKET_HEADER => {
                    w.item(PROTO, &b, body, 2)?;
                    w.item(HOOK, &b, body + 2, 1)?;
                }
                element::TIMESTAMP => {
                    let (seconds, micros) = (b.u64(body)?, b.u64(body + 8)?);
                    let nanos =
                        seconds.wrapping_mul(1_000_000_000).wrapping_add(micros.wrapping_mul(1000));
                    w.number(TIMESTAMP, &b, body, 16, nanos)?;
                }
                element::IN => {
                    w.item(IFINDEX_INDEV, &b, body, 4)?;
                }
                element::OUT => {
                    w.item(IFINDEX_OUTDEV, &b, body, 4)?;
                }
                element::PHYSICAL_IN => {
                    w.item(IFINDEX_PHYSINDEV, &b, body, 4)?;
                }
                element::PHYSICAL_OUT => {
                    w.item(IFINDEX_PHYSOUTDEV, &b, body, 4)?;
                }
                element::PREFIX => {
                    w.item(PREFIX, &b, body, size)?;
                }
                element::USER => {
                    w.item(UID, &b, body, 4)?;
                }
                element::GROUP => {
                    w.item(GID, &b, body, 4)?;
                }
                element::PAYLOAD => payload = Some(b.slice(body, size)?),
                _ => {
                    if size > 0 {
                        w.item(TLV_VALUE, &b, body, size)?;
                    }
                }
            }
            w.close(inner);
            at += len.next_multiple_of(ELEMENT_LEN);
        }
        w.close(opened);
        let Some(payload) = payload else { return Ok(()) };
        match family {
            family::IPV4 => w.call(id::IP, payload),
            family::IPV6 => w.call(id::IPV6, payload),
            _ => w.data(payload),
        }
    }
}

/// Whether the lengths of elements fit in network order, and not in the other one.
fn is_big_endian(b: &Buf<'_>) -> bool {
    let fits = |big: bool| {
        let mut at = HEADER_LEN;
        while b.remaining(at) >= ELEMENT_LEN {
            let Ok(len) = (if big { b.u16(at) } else { b.u16_le(at) }) else { return true };
            let len = usize::from(len);
            if len < ELEMENT_LEN || len > b.remaining(at) {
                return false;
            }
            at += len.next_multiple_of(ELEMENT_LEN);
        }
        true
    };
    !fits(false) && fits(true)
}

#[cfg(test)]
mod tests {
    use super::LINK_NFLOG;
    use crate::proto::captured::frame;

    const IP: [u8; 20] = [0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];

    #[test]
    fn the_packet_is_an_element() {
        let begin = [2, 0, 0, 7, 8, 0, 1, 0, 8, 0, 3, 0, 5, 0, 10, 0, 0, 0, 0, 0, 24, 0, 9, 0];
        let shown = frame(LINK_NFLOG, &[&begin[..], &IP].concat());
        assert_eq!(shown.protocols, "nflog:ip");
        for line in [
            "Family: IPv4 (2)",
            "Resource id: 7",
            "TLV Type: NFULA_PACKET_HDR (1), Length: 8",
            "Netfilter hook: Local out (3)",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn elements_may_be_in_the_other_order() {
        let begin = [2, 0, 0, 7, 0, 24, 0, 9];
        assert_eq!(frame(LINK_NFLOG, &[&begin[..], &IP].concat()).protocols, "nflog:ip");
    }

    #[test]
    fn an_element_shorter_than_its_header_is_a_fault() {
        let shown = frame(LINK_NFLOG, &[2, 0, 0, 7, 3, 0, 1, 0]);
        assert!(shown.columns.ends_with("[Malformed Packet]"));
    }
}
