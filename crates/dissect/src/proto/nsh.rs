//! Network Service Header (RFC 8300).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static NEXTPROTO_VALUES {
        0 => "None",
        1 => "IPv4",
        2 => "IPv6",
        3 => "Ethernet",
        4 => "NSH",
        5 => "MPLS",
        254 => "Experiment 1",
        255 => "Experiment 2",
    }
}

field_table! {
    /// The fields of Network Service Header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nsh", "Network Service Header", "NSH");
    VERSION = FieldDef::new("nsh.version", "Version", FieldType::Uint16).base(Base::DecHex).mask(0xc000);
    OBIT = FieldDef::new("nsh.Obit", "O Bit", FieldType::Uint16).mask(0x2000);
    CBIT = FieldDef::new("nsh.CBit", "C Bit", FieldType::Uint16).mask(0x1000);
    TTL = FieldDef::new("nsh.ttl", "Time to live", FieldType::Uint16).base(Base::Hex).mask(0xfc0);
    LENGTH = FieldDef::new("nsh.length", "Length", FieldType::Uint16).base(Base::DecHex).mask(0x3f);
    MDTYPE = FieldDef::new("nsh.mdtype", "MD Type", FieldType::Uint8).base(Base::DecHex);
    NEXTPROTO = FieldDef::new("nsh.nextproto", "Next Protocol", FieldType::Uint8).base(Base::DecHex).strings(Strings::Values(&NEXTPROTO_VALUES));
    SPI = FieldDef::new("nsh.spi", "SPI", FieldType::Uint24).base(Base::DecHex);
    SI = FieldDef::new("nsh.si", "SI", FieldType::Uint8).base(Base::DecHex);
    CONTEXTHEADER = FieldDef::new("nsh.contextheader", "Context Header", FieldType::Bytes);
    METADATACLASS = FieldDef::new("nsh.metadataclass", "TLV Class", FieldType::Uint16).base(Base::DecHex);
    METADATATYPE = FieldDef::new("nsh.metadatatype", "Type", FieldType::Uint8).base(Base::DecHex);
    METADATAUNASSIGNEDBIT = FieldDef::new("nsh.metadataunassignedbit", "Unassigned Bit", FieldType::Uint8).base(Base::Hex).mask(0x80);
    METADATALEN = FieldDef::new("nsh.metadatalen", "Length", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    METADATA = FieldDef::new("nsh.metadata", "Variable Metadata", FieldType::Bytes);
    LENGTH_INVALID = FieldDef::new("nsh.length.invalid", "Invalid total length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of the base and service path headers.
pub const HEADER_LEN: usize = 8;

/// Kinds of metadata.
mod metadata {
    pub(super) const FIXED: u8 = 1;
    pub(super) const VARIABLE: u8 = 2;
}

/// Network Service Header.
#[derive(Clone, Copy, Debug)]
pub struct Nsh;

impl Dissect for Nsh {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x894f),
        Claim::Number("gre.proto", 0x894f),
        Claim::Number("vxlan.next_proto", 4),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NSH");
        w.info(format_args!("Network Service Header"));
        let len = 4 * usize::from(b.u16(0)? & 0x3f);
        let (kind, next) = (b.u8(2)?, b.u8(3)?);
        let (_, opened) = w.open_protocol(&b, 0, len.max(HEADER_LEN).min(b.len()))?;
        for field in [VERSION, OBIT, CBIT, TTL] {
            w.item(field, &b, 0, 2)?;
        }
        let item = w.item(LENGTH, &b, 0, 2)?;
        w.item(MDTYPE, &b, 2, 1)?;
        let shown = w.item(NEXTPROTO, &b, 3, 1)?;
        if let Some(name) = NEXTPROTO_VALUES.get(u64::from(next)) {
            w.label_value(shown, format_args!("{name} ({next})"));
        }
        w.item(SPI, &b, 4, 3)?;
        w.item(SI, &b, 7, 1)?;
        match kind {
            metadata::FIXED => {
                if len != 24 {
                    w.expert(LENGTH_INVALID, item);
                }
                for at in (HEADER_LEN..24).step_by(4) {
                    w.item(CONTEXTHEADER, &b, at, 4)?;
                }
            }
            metadata::VARIABLE => {
                if len < HEADER_LEN {
                    w.expert(LENGTH_INVALID, item);
                }
                let mut at = HEADER_LEN;
                while at < len {
                    w.item(METADATACLASS, &b, at, 2)?;
                    w.item(METADATATYPE, &b, at + 2, 1)?;
                    w.item(METADATAUNASSIGNEDBIT, &b, at + 3, 1)?;
                    w.item(METADATALEN, &b, at + 3, 1)?;
                    let size = usize::from(b.u8(at + 3)? & 0x7f);
                    if size > 0 {
                        w.item(METADATA, &b, at + 4, size)?;
                    }
                    // Metadata is padded to words.
                    at += 4 + size.next_multiple_of(4);
                }
            }
            _ => {}
        }
        w.close(opened);
        let rest = b.from(len.max(HEADER_LEN))?;
        if rest.reported() == 0 {
            return Ok(());
        }
        if w.try_claim(Claim::Number("nsh.next_proto", u32::from(next)), rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    const IP: [u8; 20] = [0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];

    #[test]
    fn a_header_without_metadata_leads_on() {
        let packet = [&[0, 2, 2, 1, 0, 0, 1, 2][..], &IP].concat();
        let shown = frame(1, &ethernet(0x894f, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:nsh:ip");
        assert!(shown.has("MD Type: 2 (0x02)"));
        assert!(shown.has("SPI: 1 (0x000001)"));
    }

    #[test]
    fn metadata_of_fixed_length_is_four_words() {
        let packet = [&[0, 6, 1, 1, 0, 0, 1, 2][..], &[7; 16], &IP].concat();
        let shown = frame(1, &ethernet(0x894f, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:nsh:ip");
        assert!(shown.has("Context Header: 07070707"));
    }
}
