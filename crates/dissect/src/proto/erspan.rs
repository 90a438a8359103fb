//! Encapsulated Remote Switch Port Analyzer: copies of a switch port's frames in GRE, types I, II and III
//! (draft-foschiano-erspan-03).

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        1 => "Type II",
        2 => "Type III",
    }
    static ENCAP_VALUES {
        0 => "Originally without VLAN tag",
        1 => "Originally ISL encapsulated",
        2 => "Originally 802.1Q encapsulated",
        3 => "VLAN tag preserved in frame",
    }
    static BSO_VALUES {
        0 => "Good or unknown integrity",
        1 => "Short frame",
        2 => "Oversized frame",
        3 => "CRC or alignment error",
    }
    static TRUNCATED_VALUES {
        0 => "Not truncated",
        1 => "Truncated",
    }
    static FT_VALUES {
        0 => "Ethernet",
        2 => "IP",
    }
    static GRA_VALUES {
        0 => "100 microseconds",
        1 => "100 nanoseconds",
        2 => "IEEE 1588",
        3 => "Custom granularity",
    }
}

field_table! {
    /// The fields of Encapsulated Remote Switch Packet ANalysis.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("erspan", "Encapsulated Remote Switch Packet ANalysis", "ERSPAN");
    VERSION = FieldDef::new("erspan.version", "Version", FieldType::Uint16).mask(0xf000).strings(Strings::Values(&VERSION_VALUES));
    VLAN = FieldDef::new("erspan.vlan", "Vlan", FieldType::Uint16).mask(0xfff);
    COS = FieldDef::new("erspan.cos", "COS", FieldType::Uint16).mask(0xe000);
    ENCAP = FieldDef::new("erspan.encap", "Encap", FieldType::Uint16).mask(0x1800).strings(Strings::Values(&ENCAP_VALUES));
    BSO = FieldDef::new("erspan.bso", "Bad/Short/Oversized", FieldType::Uint16).mask(0x1800).strings(Strings::Values(&BSO_VALUES));
    TRUNCATED = FieldDef::new("erspan.truncated", "Truncated", FieldType::Uint16).mask(0x400).strings(Strings::Values(&TRUNCATED_VALUES));
    SPANID = FieldDef::new("erspan.spanid", "SpanID", FieldType::Uint16).mask(0x3ff);
    RESERVED = FieldDef::new("erspan.reserved", "Reserved", FieldType::Uint32).mask(0xfff00000);
    INDEX = FieldDef::new("erspan.index", "Index", FieldType::Uint32).mask(0xfffff);
    TIMESTAMP = FieldDef::new("erspan.timestamp", "Timestamp", FieldType::Uint32).mask(0xffffffff);
    SGT = FieldDef::new("erspan.sgt", "Security Group Tag", FieldType::Uint16).mask(0xffff);
    P = FieldDef::new("erspan.p", "Has Ethernet PDU", FieldType::Uint16).mask(0x8000);
    FT = FieldDef::new("erspan.ft", "Frame Type", FieldType::Uint16).mask(0x7c00).strings(Strings::Values(&FT_VALUES));
    HW = FieldDef::new("erspan.hw", "Hardware ID", FieldType::Uint16).mask(0x3f0);
    GRA = FieldDef::new("erspan.gra", "Timestamp granularity", FieldType::Uint16).mask(0x6).strings(Strings::Values(&GRA_VALUES));
    DIRECTION = FieldDef::new("erspan.direction", "Direction", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Egress", "Ingress")));
    O = FieldDef::new("erspan.o", "Optional Sub headers", FieldType::Uint16).mask(0x1);
    PLATID = FieldDef::new("erspan.platid", "Platform ID", FieldType::Uint32).mask(0xfc000000);
    PID1_RSVD1 = FieldDef::new("erspan.pid1.rsvd1", "Reserved", FieldType::Uint32).mask(0x3fff000);
    PID1_VSMID = FieldDef::new("erspan.pid1.vsmid", "VSM Domain ID", FieldType::Uint32).mask(0xfff);
    PID1_PORT_INDEX = FieldDef::new("erspan.pid1.port_index", "Port ID/Index", FieldType::Uint32).mask(0xffffffff);
    PID3_RSVD1 = FieldDef::new("erspan.pid3.rsvd1", "Reserved", FieldType::Uint32).mask(0x3ffc000);
    PID3_PORT_INDEX = FieldDef::new("erspan.pid3.port_index", "Port ID/Index", FieldType::Uint32).mask(0x3fff);
    PID3_TIMESTAMP = FieldDef::new("erspan.pid3.timestamp", "Upper 32-bit Timestamp", FieldType::Uint32).mask(0xffffffff);
    PID4_RSVD1 = FieldDef::new("erspan.pid4.rsvd1", "Reserved", FieldType::Uint32).mask(0x3ffc000);
    PID4_RSVD2 = FieldDef::new("erspan.pid4.rsvd2", "Reserved", FieldType::Uint32).mask(0x3fff);
    PID4_RSVD3 = FieldDef::new("erspan.pid4.rsvd3", "Reserved", FieldType::Uint32).mask(0xffffffff);
    PID5_SWITCHID = FieldDef::new("erspan.pid5.switchid", "Switch ID", FieldType::Uint32).mask(0x3ff0000);
    PID5_PORT_INDEX = FieldDef::new("erspan.pid5.port_index", "Port ID/Index", FieldType::Uint32).mask(0xffff);
    PID5_TIMESTAMP = FieldDef::new("erspan.pid5.timestamp", "Timestamp (seconds)", FieldType::Uint32).mask(0xffffffff);
    PID7_RSVD1 = FieldDef::new("erspan.pid7.rsvd1", "Reserved", FieldType::Uint32).mask(0x3f00000);
    PID7_SOURCE_INDEX = FieldDef::new("erspan.pid7.source_index", "Source Index", FieldType::Uint32).mask(0xfffff);
    PID7_TIMESTAMP = FieldDef::new("erspan.pid7.timestamp", "Upper 32-bit Timestamp", FieldType::Uint32).mask(0xffffffff);
    PID_RSVD = FieldDef::new("erspan.pid.rsvd", "Reserved", FieldType::Uint64).mask(0x3ffffff);
    VERSION_UNKNOWN = FieldDef::new("erspan.version.unknown", "Unknown version, please report or test to use fake ERSPAN preference", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Encapsulated Remote Switch Port Analyzer.
#[derive(Clone, Copy, Debug)]
pub struct Erspan;

impl Dissect for Erspan {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("gre.proto", 0x88be), Claim::Number("gre.proto", 0x22eb)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ERSPAN");
        w.info(format_args!("ERSPAN:"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let first = b.u16(0)?;
        let version = w.item(VERSION, &b, 0, 2)?;
        let mut at = HEADER_LEN;
        let mut frame_type = FRAME_ETHERNET;
        match first >> 12 {
            1 => {
                w.label(root, format_args!("{TITLE} Type II"));
                b.check(0, HEADER_LEN)?;
                w.item(VLAN, &b, 0, 2)?;
                for field in [COS, ENCAP, TRUNCATED, SPANID] {
                    w.item(field, &b, 2, 2)?;
                }
                w.item(RESERVED, &b, 4, 4)?;
                w.item(INDEX, &b, 4, 4)?;
            }
            2 => {
                w.label(root, format_args!("{TITLE} Type III"));
                w.item(VLAN, &b, 0, 2)?;
                for field in [COS, BSO, TRUNCATED, SPANID] {
                    w.item(field, &b, 2, 2)?;
                }
                w.item(TIMESTAMP, &b, 4, 4)?;
                w.item(SGT, &b, 8, 2)?;
                let last = b.u16(10)?;
                for field in [P, FT, HW, DIRECTION, GRA, O] {
                    w.item(field, &b, 10, 2)?;
                }
                frame_type = last >> 10 & 0x1f;
                at = HEADER_3_LEN;
                if last & 1 != 0 {
                    platform(w, &b, at)?;
                    at += PLATFORM_LEN;
                }
            }
            _ => {
                w.label(root, format_args!("{TITLE} Unknown"));
                w.expert(VERSION_UNKNOWN, version);
                w.close(opened);
                return Ok(());
            }
        }
        w.close(opened);
        let rest = b.from(at)?;
        match frame_type {
            FRAME_ETHERNET => ethernet(w, rest),
            FRAME_IP => w.call(id::IP, rest),
            _ => w.data(rest),
        }
    }
}

/// How the protocol's own item begins, before the type.
const TITLE: &str = "Encapsulated Remote Switch Packet ANalysis";

/// Octets of a header of type II.
const HEADER_LEN: usize = 8;

/// Octets of a header of type III.
const HEADER_3_LEN: usize = 12;

/// Octets of a platform specific subheader.
const PLATFORM_LEN: usize = 8;

/// The frame type of Ethernet.
const FRAME_ETHERNET: u16 = 0;

/// The frame type of IP.
const FRAME_IP: u16 = 2;

/// Type I, which has no header, and no sequence number in the GRE header before it.
pub(crate) fn type_1<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("ERSPAN");
    w.info(format_args!("ERSPAN:"));
    let (root, opened) = w.open_protocol(&b, 0, 0)?;
    w.label(root, format_args!("{TITLE} Type I"));
    w.close(opened);
    ethernet(w, b)
}

/// The mirrored frame, which has no check sequence.
fn ethernet<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.call(id::ETH, b)
}

/// The platform specific subheader.
fn platform<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let platform = b.u32(at)? >> 26;
    w.item(PLATID, b, at, 4)?;
    let (first, second): (&[Field], Field) = match platform {
        1 => (&[PID1_RSVD1, PID1_VSMID], PID1_PORT_INDEX),
        3 => (&[PID3_RSVD1, PID3_PORT_INDEX], PID3_TIMESTAMP),
        4 => (&[PID4_RSVD1, PID4_RSVD2], PID4_RSVD3),
        5 | 6 => (&[PID5_SWITCHID, PID5_PORT_INDEX], PID5_TIMESTAMP),
        7 => (&[PID7_RSVD1, PID7_SOURCE_INDEX], PID7_TIMESTAMP),
        _ => {
            w.item(PID_RSVD, b, at, 8)?;
            return Ok(());
        }
    };
    for field in first {
        w.item(*field, b, at, 4)?;
    }
    w.item(second, b, at + 4, 4)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    fn erspan(gre: &[u8], octets: &[u8]) -> Shown {
        let inner = ethernet(0x0806, &ARP);
        let len = (20 + gre.len() + octets.len() + inner.len()) as u8;
        let mut packet = vec![0x45, 0, 0, len, 0, 1, 0, 0, 64, 47, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend([gre, octets, &inner].concat());
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn type_1_has_no_header() {
        let shown = erspan(&[0, 0, 0x88, 0xbe], &[]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:gre:erspan:eth:ethertype:arp");
        assert!(shown.has("Encapsulated Remote Switch Packet ANalysis Type I"));
    }

    #[test]
    fn type_2_has_a_session() {
        let header = [0x10, 7, 0x08, 5, 0, 0, 0, 18];
        let shown = erspan(&[0x10, 0, 0x88, 0xbe, 0, 0, 0, 1], &header);
        assert!(shown.has(".... ..00 0000 0101 = SpanID: 5"));
        assert!(shown.has("...0 1... .... .... = Encap: Originally ISL encapsulated (1)"));
        assert!(shown.protocols.ends_with("erspan:eth:ethertype:arp"));
    }

    #[test]
    fn type_3_may_have_a_subheader() {
        let header = [0x20, 7, 0, 5, 0, 0, 0, 18, 0, 0, 0, 1, 0x0c, 0, 0, 3, 0, 0, 0, 9];
        let shown = erspan(&[0x10, 0, 0x22, 0xeb, 0, 0, 0, 1], &header);
        assert!(shown.has("0000 11.. .... .... .... .... .... .... = Platform ID: 3"));
        assert!(shown.protocols.ends_with("erspan:eth:ethertype:arp"));
    }

    #[test]
    fn an_unknown_type_ends_the_walk() {
        let shown = erspan(&[0x10, 0, 0x88, 0xbe, 0, 0, 0, 1], &[0x50, 0]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:gre:erspan");
    }
}
