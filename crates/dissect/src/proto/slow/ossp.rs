//! The organisation specific slow protocol (IEEE 802.3, annex 57B), with the synchronisation messages of ITU-T G.8264 (ESMC).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::hex;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static ESMC_TLV_TYPE_VALUES {
        0x1 => "Quality Level",
        0x2 => "Extended Quality Level",
    }
}

field_table! {
    /// The fields of OSSP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ossp", "Organization Specific Slow Protocol", "OSSP");
    OUI = FieldDef::new("ossp.oui", "OUI", FieldType::Uint24).base(Base::Oui);
    ITU_SUBTYPE = FieldDef::new("ossp.itu.subtype", "ITU-T OSSP Subtype", FieldType::Uint16).base(Base::Hex);
    ESMC_VERSION = FieldDef::new("ossp.esmc.version", "Version", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    ESMC_EVENT_FLAG = FieldDef::new("ossp.esmc.event_flag", "Event Flag", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Time-critical Event ESMC PDU", "Information ESMC PDU")));
    ESMC_RESERVED_BITS = FieldDef::new("ossp.esmc.reserved_bits", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x7);
    ESMC_RESERVED = FieldDef::new("ossp.esmc.reserved", "Reserved", FieldType::Uint24).base(Base::Hex);
    ESMC_TLV = FieldDef::new("ossp.esmc.tlv", "ESMC TLV", FieldType::None);
    ESMC_TLV_TYPE = FieldDef::new("ossp.esmc.tlv_type", "TLV Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ESMC_TLV_TYPE_VALUES));
    ESMC_TLV_LENGTH = FieldDef::new("ossp.esmc.tlv_length", "TLV Length", FieldType::Uint16).base(Base::Hex);
    ESMC_TLV_QL_UNUSED = FieldDef::new("ossp.esmc.tlv_ql_unused", "Unused", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    ESMC_TLV_QL_SSM = FieldDef::new("ossp.esmc.tlv_ql_ssm", "SSM Code", FieldType::Uint8).base(Base::Hex).mask(0xf);
    ESMC_TLV_EXT_QL_ESSM = FieldDef::new("ossp.esmc.tlv_ext_ql_essm", "Enhanced SSM Code", FieldType::Uint8).base(Base::Hex);
    ESMC_TLV_EXT_QL_CLOCKID = FieldDef::new("ossp.esmc.tlv_ext_ql_clockid", "SyncE clockID", FieldType::Uint64).base(Base::Hex);
    ESMC_TLV_EXT_QL_FLAG_RESERVED = FieldDef::new("ossp.esmc.tlv_ext_ql_flag_reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    ESMC_TLV_EXT_QL_FLAG_CHAIN = FieldDef::new("ossp.esmc.tlv_ext_ql_flag_chain", "Partial chain", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    ESMC_TLV_EXT_QL_FLAG_MIXED = FieldDef::new("ossp.esmc.tlv_ext_ql_flag_mixed", "Mixed EEC/eEEC clocks", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    ESMC_TLV_EXT_QL_EEEC = FieldDef::new("ossp.esmc.tlv_ext_ql_eeec", "Cascaded eEECs", FieldType::Uint8);
    ESMC_TLV_EXT_QL_EEC = FieldDef::new("ossp.esmc.tlv_ext_ql_eec", "Cascaded EECs", FieldType::Uint8);
    ESMC_TLV_EXT_QL_RESERVED = FieldDef::new("ossp.esmc.tlv_ext_ql_reserved", "Reserved", FieldType::Uint40).base(Base::Hex);
    ESMC_QL = FieldDef::new("ossp.esmc.ql", "Quality Level", FieldType::Uint16).base(Base::Hex);
    ESMC_PADDING = FieldDef::new("ossp.esmc.padding", "Padding", FieldType::Bytes);
    ESMC_VERSION_COMPLIANCE = FieldDef::new("ossp.esmc.version.compliance", "Version must claim compliance with Version 1 of this protocol", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    ESMC_TLV_TYPE_QL_TYPE_NOT_FIRST = FieldDef::new("ossp.esmc.tlv_type.ql_type_not_first", "TLV Type must be QL because QL TLV must be first in the ESMC PDU", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    ESMC_TLV_TYPE_DECODED_AS_QL_TYPE = FieldDef::new("ossp.esmc.tlv_type.decoded_as_ql_type", "Let's decode as if this is QL TLV", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    ESMC_TLV_LENGTH_BAD = FieldDef::new("ossp.esmc.tlv_length.bad", "QL TLV Length must be X", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    ESMC_TLV_QL_UNUSED_NOT_ZERO = FieldDef::new("ossp.esmc.tlv_ql_unused.not_zero", "Unused bits of TLV must be all zeroes", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    ESMC_QL_INVALID = FieldDef::new("ossp.esmc.ql.invalid", "Invalid SSM message, unknown QL code", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ESMC_TLV_TYPE_NOT_EXT_QL = FieldDef::new("ossp.esmc.tlv_type.not_ext_ql", "TLV Type must be == Extended QL", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    ESMC_TLV_TYPE_DECODED_AS_EXT_QL = FieldDef::new("ossp.esmc.tlv_type.decoded_as_ext_ql", "Let's decode as if this is Extended QL TLV", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    ESMC_RESERVED_BITS_MUST_BE_SET_TO_ALL_ZERO = FieldDef::new("ossp.esmc.reserved_bits_must_be_set_to_all_zero", "Reserved bits must be set to all zero", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The organisation whose messages are known.
const ITU: u32 = 0x0019a7;

/// ITU-T's synchronisation messages.
const ESMC: u16 = 1;

/// Octets of the first element.
const QUALITY_LEN: usize = 4;

/// Octets of the extended one.
const EXTENDED_LEN: usize = 20;

/// A level of quality, by the codes of both elements.
struct Quality {
    code: u8,
    /// The code of the extended element; without one the network's old levels are meant.
    extended: u8,
    name: &'static str,
    text: &'static str,
}

/// What stands for no code of the extended element.
const NO_CODE: u8 = 0xff;

/// The levels of networks of option I (G.8264, tables 11-7 and 11-8).
static QUALITIES: &[Quality] = &[
    Quality { code: 2, extended: NO_CODE, name: "QL-PRC", text: "Primary reference clock (G.811)" },
    Quality { code: 2, extended: 0x20, name: "QL-PRTC", text: "Primary Reference Time Clock" },
    Quality {
        code: 2,
        extended: 0x21,
        name: "QL-ePRTC",
        text: "Enhanced Primary Reference Time Clock",
    },
    Quality {
        code: 4,
        extended: NO_CODE,
        name: "QL-SSU-A",
        text: "Type I or V SSU clock (G.812), 'transit node clock'",
    },
    Quality {
        code: 8,
        extended: NO_CODE,
        name: "QL-SSU-B",
        text: "Type VI SSU clock (G.812), 'local node clock'",
    },
    Quality {
        code: 11,
        extended: NO_CODE,
        name: "QL-EEC1",
        text: "EEC (G.8262, Option I) or SEC clock (G.813, Option I)",
    },
    Quality {
        code: 11,
        extended: 0x22,
        name: "QL-eEEC",
        text: "Enhanced Ethernet Equipment Clock",
    },
    Quality { code: 15, extended: NO_CODE, name: "QL-DNU", text: "'Do Not Use'" },
];

/// The organisation specific slow protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ossp;

impl Dissect for Ossp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("slow.subtype", 10)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("OSSP");
        let organisation = b.u24(0)?;
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Organization Specific Slow Protocol"));
        let item = w.item(OUI, &b, 0, 3)?;
        let name = match organisation {
            ITU => "Itu-T",
            0x00120f => "Ieee 802.3",
            _ => "Unknown",
        };
        let octets = b.bytes(0, 3)?;
        let text = hex::joined(octets, ":");
        w.label_value(item, format_args!("{text} ({name})"));
        w.info(format_args!("OUI: {name}"));
        if organisation != ITU {
            w.close(opened);
            return w.data(b.from(3)?);
        }
        let subtype = b.u16(3)?;
        let item = w.item(ITU_SUBTYPE, &b, 3, 2)?;
        if subtype == ESMC {
            let inner = w.open(item);
            messages(w, &b, item)?;
            w.close(inner);
            w.close(opened);
            return Ok(());
        }
        w.label_value(item, format_args!("0x{subtype:04x} (Unknown)"));
        w.close(opened);
        w.data(b.from(5)?)
    }
}

/// A synchronisation message.
fn messages<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    const QUALITY: u8 = 1;
    const EXTENDED: u8 = 2;
    let first = b.u8(5)?;
    let event = if first & 8 != 0 { "Time-critical" } else { "Information" };
    w.column_protocol("ESMC");
    w.label_value(item, format_args!("0x0001: ESMC, Event:{event}"));
    let version = w.item(ESMC_VERSION, b, 5, 1)?;
    if first >> 4 != 1 {
        let text =
            format_args!("Version must be 0x1 claim compliance with Version 1 of this protocol");
        w.expert_text(ESMC_VERSION_COMPLIANCE, version, text);
    }
    w.item(ESMC_EVENT_FLAG, b, 5, 1)?;
    let bits = w.item(ESMC_RESERVED_BITS, b, 5, 1)?;
    w.label(bits, format_args!(".... .{:03b} = Reserved: 0x{:02x}", first & 7, first & 7));
    w.item(ESMC_RESERVED, b, 6, 3)?;
    let mut at = 9;
    let code = b.u8(at + 3)?;
    let element = w.item(ESMC_TLV, b, at, QUALITY_LEN)?;
    w.label(element, format_args!("ESMC TLV, Quality Level"));
    let opened = w.open(element);
    let kind = w.item(ESMC_TLV_TYPE, b, at, 1)?;
    if b.u8(at)? != QUALITY {
        let text = format_args!(
            "TLV Type must be == 0x01 (QL) because QL TLV must be first in the ESMC PDU"
        );
        w.expert_text(ESMC_TLV_TYPE_QL_TYPE_NOT_FIRST, kind, text);
        w.expert(ESMC_TLV_TYPE_DECODED_AS_QL_TYPE, kind);
    }
    length(w, b, at, QUALITY_LEN, "QL TLV Length must be == 0x0004")?;
    let unused = w.item(ESMC_TLV_QL_UNUSED, b, at + 3, 1)?;
    if code & 0xf0 != 0 {
        w.expert(ESMC_TLV_QL_UNUSED_NOT_ZERO, unused);
    }
    w.item(ESMC_TLV_QL_SSM, b, at + 3, 1)?;
    w.close(opened);
    at += QUALITY_LEN;
    let mut extended = NO_CODE;
    if b.remaining(at) >= EXTENDED_LEN && b.u8(at)? == EXTENDED {
        extended = b.u8(at + 3)?;
        let element = w.item(ESMC_TLV, b, at, EXTENDED_LEN)?;
        w.label(element, format_args!("ESMC TLV, Extended Quality Level"));
        let opened = w.open(element);
        w.item(ESMC_TLV_TYPE, b, at, 1)?;
        length(w, b, at, EXTENDED_LEN, "Extended QL TLV Length must be == 0x0014")?;
        w.row(b, at + 3, &[(ESMC_TLV_EXT_QL_ESSM, 1), (ESMC_TLV_EXT_QL_CLOCKID, 8)])?;
        for field in
            [ESMC_TLV_EXT_QL_FLAG_RESERVED, ESMC_TLV_EXT_QL_FLAG_CHAIN, ESMC_TLV_EXT_QL_FLAG_MIXED]
        {
            w.item(field, b, at + 12, 1)?;
        }
        let rest =
            [(ESMC_TLV_EXT_QL_EEEC, 1), (ESMC_TLV_EXT_QL_EEC, 1), (ESMC_TLV_EXT_QL_RESERVED, 5)];
        w.row(b, at + 13, &rest)?;
        w.close(opened);
        at += EXTENDED_LEN;
    }
    let level = QUALITIES.iter().find(|q| q.code == code & 0xf && q.extended == extended);
    let number = u64::from(code & 0xf);
    let item = w.number(ESMC_QL, b, 11, at - 11, number)?;
    w.mark_generated(item);
    match level {
        Some(Quality { name, text, .. }) => {
            w.label_value(item, format_args!("{name}, {text}"));
            w.info(format_args!("Event:{event}, {name}"));
        }
        None => {
            w.label_value(item, format_args!("Unknown Quality Level"));
            w.expert(ESMC_QL_INVALID, item);
            w.info(format_args!("Event:{event}, Unknown Quality Level"));
        }
    }
    let rest = b.remaining(at);
    if rest > 0 {
        let item = w.item(ESMC_PADDING, b, at, REST)?;
        w.append(item, format_args!(", {rest} octets"));
        let opened = w.open(item);
        w.data(b.from(at)?)?;
        w.close(opened);
    }
    Ok(())
}

fn length<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    note: &str,
) -> Walked {
    let item = w.item(ESMC_TLV_LENGTH, b, at + 1, 2)?;
    if usize::from(b.u16(at + 1)?) != len {
        w.expert_text(ESMC_TLV_LENGTH_BAD, item, format_args!("{note}"));
        let text = format_args!("Let's decode this TLV as if Length has valid value");
        w.expert_text(ESMC_TLV_TYPE_DECODED_AS_QL_TYPE, item, text);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn told(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x8809, octets))
    }

    #[test]
    fn a_level_of_quality() {
        let told = told(b"\x0a\0\x19\xa7\0\x01\x10\0\0\0\x01\0\x04\x04");
        assert!(told.columns.ends_with("ESMC Event:Information, QL-SSU-A"));
        assert!(told.has("ITU-T OSSP Subtype: 0x0001: ESMC, Event:Information"));
    }

    #[test]
    fn an_enhanced_clock_has_an_element_more() {
        let mut octets = b"\x0a\0\x19\xa7\0\x01\x18\0\0\0\x01\0\x04\x0b".to_vec();
        octets.extend(b"\x02\0\x14\x22\0\0\0\0\0\0\0\x01\x02\x03\x04\0\0\0\0\0");
        let told = told(&octets);
        assert!(told.columns.ends_with("ESMC Event:Time-critical, QL-eEEC"));
        assert!(told.has("SyncE clockID: 0x0000000000000001"));
    }
}
