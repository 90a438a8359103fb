//! Arista's tags in Ethernet: when a switch saw the frame (Arista EOS manual, "Timestamping").

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::collect::Item;
use crate::proto::ethertype::{self, Fcs, Trailer};
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static SUB_TYPE_VALUES {
        1 => "timestamp",
    }
    static VER_VALUES {
        0x10 => "Version 1",
        0x110 => "Version 11",
        0x20 => "Version 2",
        0x120 => "Version 12",
    }
}

field_table! {
    /// The fields of Arista Vendor Specific Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("avsp", "Arista Vendor Specific Protocol", "avsp");
    SUB_TYPE = FieldDef::new("avsp.sub_type", "Sub Type", FieldType::Uint16).strings(Strings::Values(&SUB_TYPE_VALUES));
    VER = FieldDef::new("avsp.ver", "Version", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VER_VALUES));
    N64TS = FieldDef::new("avsp.64ts", "Timestamp (TAI)", FieldType::None);
    N64SEC = FieldDef::new("avsp.64sec", "Seconds", FieldType::Uint32);
    N64NS = FieldDef::new("avsp.64ns", "Nanoseconds", FieldType::Uint32);
    N48TS = FieldDef::new("avsp.48ts", "Timestamp (TAI)", FieldType::None);
    N48SEC = FieldDef::new("avsp.48sec", "Seconds", FieldType::Uint16);
    N48NS = FieldDef::new("avsp.48ns", "Nanoseconds", FieldType::Uint32);
    ETYPE = FieldDef::new("avsp.etype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    TRAILER = FieldDef::new("avsp.trailer", "Trailer", FieldType::Bytes);
    TS_UNKNOWN_VERSION = FieldDef::new("avsp.ts.unknown_version", "Unknown timestamp version", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Warn));
}

/// A tag with a time.
const TIMESTAMP: u16 = 1;

/// Arista Vendor Specific Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Avsp;

impl Dissect for Avsp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0xd28b)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("AVSP");
        w.columns.clear_info();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let kind = b.u16(0)?;
        w.item(SUB_TYPE, &b, 0, 2)?;
        let mut at = 2;
        if kind == TIMESTAMP {
            at = match timestamp(w, &b)? {
                Some(at) => at,
                None => {
                    w.close(opened);
                    return Ok(());
                }
            };
        }
        let next = b.u16(at)?;
        w.item(ETYPE, &b, at, 2)?;
        w.close(opened);
        let trailer = Trailer { root, protocol: id::AVSP, field: TRAILER, fcs: Fcs::Absent };
        ethertype::payload(w, next, &b, at + 2, trailer)
    }
}

/// Shows a time; where the type behind it is, unless nobody knows.
fn timestamp<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<usize>, Fault> {
    let version = b.u16(2)?;
    w.item(VER, b, 2, 2)?;
    // The first of ten versions count atomic time.
    let clock = if version & 0x100 == 0 { "TAI" } else { "UTC" };
    let (root, seconds, nanos, len) = match version & !0x100 {
        0x10 => (N64TS, N64SEC, N64NS, 4),
        0x20 => (N48TS, N48SEC, N48NS, 2),
        _ => {
            let text = format_args!("Unknown timestamp version: 0x{version:x}");
            w.expert_text(TS_UNKNOWN_VERSION, Item::NONE, text);
            return Ok(None);
        }
    };
    w.info(format_args!("{}bit {clock} timestamp", 32 + 8 * len));
    let item = w.item(root, b, 0, REST)?;
    w.label(item, format_args!("Timestamp ({clock})"));
    let opened = w.open(item);
    w.item(seconds, b, 4, len)?;
    w.item(nanos, b, 4 + len, 4)?;
    w.close(opened);
    Ok(Some(8 + len))
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_time_stands_before_the_packet() {
        let tag = [0, 1, 1, 0x20, 0, 9, 0, 0, 0, 7, 8, 6];
        let shown = frame(1, &ethernet(0xd28b, &[&tag[..], &ARP].concat()));
        assert_eq!(shown.protocols, "eth:ethertype:avsp:ethertype:arp");
        assert!(shown.has("Timestamp (UTC)") && shown.has("Nanoseconds: 7"));
    }

    #[test]
    fn an_unknown_version_ends_it() {
        let shown = frame(1, &ethernet(0xd28b, &[0, 1, 0, 5, 8, 6, 1, 2, 3]));
        assert_eq!(shown.protocols, "eth:ethertype:avsp");
        assert!(shown.has("Version: Unknown (0x0005)"));
    }
}
