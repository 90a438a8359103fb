//! Speech in the adaptive multi-rate codecs (RFC 4867), in packets whose fields are whole octets.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static NB_CMR_VALUES {
        0 => "AMR 4,75 kbit/s",
        1 => "AMR 5,15 kbit/s",
        2 => "AMR 5,90 kbit/s",
        3 => "AMR 6,70 kbit/s (PDC-EFR)",
        4 => "AMR 7,40 kbit/s (TDMA-EFR)",
        5 => "AMR 7,95 kbit/s",
        6 => "AMR 10,2 kbit/s",
        7 => "AMR 12,2 kbit/s (GSM-EFR)",
        8 => "Illegal Frametype - For future use",
        9 => "Illegal Frametype - For future use",
        10 => "Illegal Frametype - For future use",
        11 => "Illegal Frametype - For future use",
        12 => "Illegal Frametype - For future use",
        13 => "Illegal Frametype - For future use",
        14 => "Illegal Frametype - For future use",
        15 => "No mode request",
    }
    static WB_CMR_VALUES {
        0 => "AMR-WB 6.60 kbit/s",
        1 => "AMR-WB 8.85 kbit/s",
        2 => "AMR-WB 12.65 kbit/s",
        3 => "AMR-WB 14.25 kbit/s",
        4 => "AMR-WB 15.85 kbit/s",
        5 => "AMR-WB 18.25 kbit/s",
        6 => "AMR-WB 19.85 kbit/s",
        7 => "AMR-WB 23.05 kbit/s",
        8 => "AMR-WB 23.85 kbit/s",
        9 => "Illegal Frametype - For future use",
        10 => "Illegal Frametype - For future use",
        11 => "Illegal Frametype - For future use",
        12 => "Illegal Frametype - For future use",
        13 => "Illegal Frametype - For future use",
        14 => "Illegal Frametype - For future use",
        15 => "No mode request",
    }
    static PAYLOAD_DECODED_AS_VALUES {
        0 => "RFC 3267",
        1 => "RFC 3267 bandwidth-efficient mode",
        2 => "AMR IF 1",
        3 => "AMR IF 2",
    }
    static NB_TOC_FT_VALUES {
        0 => "AMR 4,75 kbit/s",
        1 => "AMR 5,15 kbit/s",
        2 => "AMR 5,90 kbit/s",
        3 => "AMR 6,70 kbit/s (PDC-EFR)",
        4 => "AMR 7,40 kbit/s (TDMA-EFR)",
        5 => "AMR 7,95 kbit/s",
        6 => "AMR 10,2 kbit/s",
        7 => "AMR 12,2 kbit/s (GSM-EFR)",
        8 => "AMR SID (Comfort Noise Frame)",
        9 => "GSM-EFR SID",
        10 => "TDMA-EFR SID ",
        11 => "PDC-EFR SID",
        12 => "Illegal Frametype - for future use",
        13 => "Illegal Frametype - for future use",
        14 => "Illegal Frametype - for future use",
        15 => "No Data (No transmission/No reception)",
    }
    static WB_TOC_FT_VALUES {
        0 => "AMR-WB 6.60 kbit/s",
        1 => "AMR-WB 8.85 kbit/s",
        2 => "AMR-WB 12.65 kbit/s",
        3 => "AMR-WB 14.25 kbit/s",
        4 => "AMR-WB 15.85 kbit/s",
        5 => "AMR-WB 18.25 kbit/s",
        6 => "AMR-WB 19.85 kbit/s",
        7 => "AMR-WB 23.05 kbit/s",
        8 => "AMR-WB 23.85 kbit/s",
        9 => "AMR-WB SID (Comfort Noise Frame)",
        10 => "Illegal Frametype",
        11 => "Illegal Frametype",
        12 => "Illegal Frametype",
        13 => "Illegal Frametype",
        14 => "Speech lost",
        15 => "No Data (No transmission/No reception)",
    }
}

field_table! {
    /// The fields of the codecs.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("amr", "Adaptive Multi-Rate", "AMR");
    NB_CMR = FieldDef::new("amr.nb.cmr", "CMR", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&NB_CMR_VALUES));
    WB_CMR = FieldDef::new("amr.wb.cmr", "CMR", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&WB_CMR_VALUES));
    RESERVED = FieldDef::new("amr.reserved", "Reserved", FieldType::Uint8).mask(0xf);
    PAYLOAD_DECODED_AS = FieldDef::new("amr.payload_decoded_as", "Payload decoded as", FieldType::Uint32).strings(Strings::Values(&PAYLOAD_DECODED_AS_VALUES));
    TOC_F = FieldDef::new("amr.toc.f", "F bit", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Followed by another speech frame", "Last frame in this payload")));
    NB_TOC_FT = FieldDef::new("amr.nb.toc.ft", "FT bits", FieldType::Uint8).mask(0x78).strings(Strings::Values(&NB_TOC_FT_VALUES));
    WB_TOC_FT = FieldDef::new("amr.wb.toc.ft", "FT bits", FieldType::Uint8).mask(0x78).strings(Strings::Values(&WB_TOC_FT_VALUES));
    TOC_Q = FieldDef::new("amr.toc.q", "Q bit", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Ok", "Severely damaged frame")));
    RESERVED_NOT_ZERO = FieldDef::new("amr.reserved.not_zero", "Reserved != 0, wrongly encoded or not octet aligned. Decoding as bandwidth-efficient mode", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The narrow-band codec, and the wide-band one.
#[derive(Clone, Copy, Debug)]
pub struct Amr;

/// What session descriptions call the wide-band codec.
const WIDE: &str = "AMR-WB";

impl Dissect for Amr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Text("rtp_dyn_payload_type", "amr"),
        Claim::Text("rtp_dyn_payload_type", "amr-wb"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_wide = w.matched().eq_ignore_ascii_case(WIDE);
        let (request, kind) = if is_wide { (WB_CMR, WB_TOC_FT) } else { (NB_CMR, NB_TOC_FT) };
        if is_wide {
            // Wireshark has no layer for the wide-band codec.
            w.withdraw_layer();
            w.columns().set_protocol(WIDE);
        } else {
            w.columns().set_protocol("AMR");
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.number(PAYLOAD_DECODED_AS, &b, 0, b.len(), 0)?;
        w.item(request, &b, 0, 1)?;
        let item = w.item(RESERVED, &b, 0, 1)?;
        if b.u8(0)? & 0xf != 0 {
            w.expert(RESERVED_NOT_ZERO, item);
            w.close(opened);
            return Ok(());
        }
        let mut at = 1;
        b.u8(at)?;
        let item = w.text(&b, at, REST, format_args!("Payload Table of Contents"))?;
        let inside = w.open(item);
        loop {
            let has_more = b.u8(at)? & 0x80 != 0;
            for field in [TOC_F, kind, TOC_Q] {
                w.item(field, &b, at, 1)?;
            }
            at += 1;
            if !has_more {
                break;
            }
        }
        w.close(inside);
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    fn shown(octets: &[u8]) -> Vec<String> {
        let lines = shown_as(id::AMR, octets).tree;
        lines.iter().map(|line| line.trim_start().to_owned()).collect()
    }

    #[test]
    fn frames_are_listed() {
        let lines = shown(&[0xf0, 0xbc, 0x20, 1, 2]);
        assert!(lines.iter().any(|line| line == "1111 .... = CMR: No mode request (15)"));
        assert!(
            lines.iter().any(|line| line == ".011 1... = FT bits: AMR 12,2 kbit/s (GSM-EFR) (7)")
        );
        assert!(lines.iter().any(|line| line == ".... .0.. = Q bit: Severely damaged frame"));
    }

    #[test]
    fn what_is_not_of_whole_octets_is_left() {
        let lines = shown(&[0xf3, 0x3c, 1, 2]);
        assert!(lines.iter().any(|line| line == ".... 0011 = Reserved: 3"));
        assert!(!lines.iter().any(|line| line.contains("Table of Contents")));
    }

    #[test]
    fn lists_have_an_end() {
        assert!(shown(&[0xf0, 0xbc]).iter().any(|line| line.contains("Malformed")));
    }
}
