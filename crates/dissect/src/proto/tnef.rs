//! The transport-neutral encapsulation format (\[MS-OXTNEF\]): what Outlook attaches to mail, as a list of attributes.
//!
//! The properties of MAPI are not taken apart. Mail carries the format encoded, in which case its signature is not there.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static ATTRIBUTE_LVL_VALUES {
        1 => "LVL-MESSAGE",
        2 => "LVL-ATTACHMENT",
    }
    static ATTRIBUTE_TAG_VALUES {
        0x60000 => "ATT_OWNER",
        0x60001 => "ATT_SENT_FOR",
        0x60002 => "ATT_DELEGATE",
        0x30006 => "ATT_DATE_START",
        0x30007 => "ATT_DATE_END",
        0x40008 => "ATT_AID_OWNER",
        0x40009 => "ATT_REQUEST_RES",
        0x8000 => "ATT_FROM",
        0x18004 => "ATT_SUBJECT",
        0x38005 => "ATT_DATE_SENT",
        0x38006 => "ATT_DATE_RECD",
        0x68007 => "ATT_MESSAGE_STATUS",
        0x78008 => "ATT_MESSAGE_CLASS",
        0x18009 => "ATT_MESSAGE_ID",
        0x1800a => "ATT_PARENT_ID",
        0x1800b => "ATT_CONVERSATION_ID",
        0x2800c => "ATT_BODY",
        0x4800d => "ATT_PRIORITY",
        0x6800f => "ATT_ATTACH_DATA",
        0x18010 => "ATT_ATTACH_TITLE",
        0x68011 => "ATT_ATTACH_META_FILE",
        0x38012 => "ATT_ATTACH_CREATE_DATE",
        0x38013 => "ATT_ATTACH_MODIFY_DATE",
        0x38020 => "ATT_DATE_MODIFIED",
        0x69001 => "ATT_ATTACH_TRANSPORT_FILENAME",
        0x69002 => "ATT_ATTACH_REND_DATA",
        0x69003 => "ATT_MAPI_PROPS",
        0x69004 => "ATT_RECIP_TABLE",
        0x69005 => "ATT_ATTACHMENT",
        0x89006 => "ATT_TNEF_VERSION",
        0x69007 => "ATT_OEM_CODEPAGE",
        0x79008 => "ATT_ORIGINAL_MESSAGE_CLASS",
    }
    static ATTRIBUTE_TAG_TYPE_VALUES {
        0x0 => "Triples",
        0x1 => "String",
        0x2 => "Text",
        0x3 => "Date",
        0x4 => "Short",
        0x5 => "Long",
        0x6 => "Byte",
        0x7 => "Word",
        0x8 => "DWord",
        0x9 => "Max",
    }
    static ATTRIBUTE_DATE_DAY_OF_WEEK_VALUES {
        0 => "Sunday",
        1 => "Monday",
        2 => "Tuesday",
        3 => "Wednesday",
        4 => "Thursday",
        5 => "Friday",
        6 => "Saturday",
    }
    static PRIORITY_VALUES {
        1 => "Low",
        2 => "High",
        3 => "Normal",
    }
}

field_table! {
    /// The fields of TNEF.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tnef", "Transport-Neutral Encapsulation Format", "TNEF");
    SIGNATURE = FieldDef::new("tnef.signature", "Signature", FieldType::Uint32).base(Base::Hex);
    KEY = FieldDef::new("tnef.key", "Key", FieldType::Uint16).base(Base::Hex);
    ATTRIBUTE = FieldDef::new("tnef.attribute", "Attribute", FieldType::None);
    ATTRIBUTE_LVL = FieldDef::new("tnef.attribute.lvl", "Type", FieldType::Uint8).strings(Strings::Values(&ATTRIBUTE_LVL_VALUES));
    ATTRIBUTE_TAG = FieldDef::new("tnef.attribute.tag", "Tag", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_TAG_VALUES));
    ATTRIBUTE_TAG_ID = FieldDef::new("tnef.attribute.tag.id", "Tag", FieldType::Uint16).base(Base::Hex);
    ATTRIBUTE_TAG_TYPE = FieldDef::new("tnef.attribute.tag.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ATTRIBUTE_TAG_TYPE_VALUES));
    ATTRIBUTE_LENGTH = FieldDef::new("tnef.attribute.length", "Length", FieldType::Uint32);
    ATTRIBUTE_VALUE = FieldDef::new("tnef.attribute.value", "Value", FieldType::None);
    ATTRIBUTE_STRING = FieldDef::new("tnef.attribute.string", "String", FieldType::String);
    ATTRIBUTE_DATE = FieldDef::new("tnef.attribute.date", "Date", FieldType::None);
    ATTRIBUTE_DATE_YEAR = FieldDef::new("tnef.attribute.date.year", "Year", FieldType::Uint16);
    ATTRIBUTE_DATE_MONTH = FieldDef::new("tnef.attribute.date.month", "Month", FieldType::Uint16);
    ATTRIBUTE_DATE_DAY = FieldDef::new("tnef.attribute.date.day", "Day", FieldType::Uint16);
    ATTRIBUTE_DATE_HOUR = FieldDef::new("tnef.attribute.date.hour", "Hour", FieldType::Uint16);
    ATTRIBUTE_DATE_MINUTE = FieldDef::new("tnef.attribute.date.minute", "Minute", FieldType::Uint16);
    ATTRIBUTE_DATE_SECOND = FieldDef::new("tnef.attribute.date.second", "Second", FieldType::Uint16);
    ATTRIBUTE_DATE_DAY_OF_WEEK = FieldDef::new("tnef.attribute.date.day_of_week", "Day Of Week", FieldType::Uint16).strings(Strings::Values(&ATTRIBUTE_DATE_DAY_OF_WEEK_VALUES));
    ATTRIBUTE_CHECKSUM = FieldDef::new("tnef.attribute.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    MAPI_PROPS = FieldDef::new("tnef.mapi_props", "MAPI Properties", FieldType::None);
    VERSION = FieldDef::new("tnef.version", "Version", FieldType::Uint32).base(Base::Hex);
    OEM_CODEPAGE = FieldDef::new("tnef.oem_codepage", "OEM Codepage", FieldType::Uint64);
    MESSAGE_CLASS = FieldDef::new("tnef.message_class", "Message Class", FieldType::String);
    MESSAGE_CLASS_ORIGINAL = FieldDef::new("tnef.message_class.original", "Original Message Class", FieldType::String);
    PRIORITY = FieldDef::new("tnef.priority", "Priority", FieldType::Uint16).strings(Strings::Values(&PRIORITY_VALUES));
    MAPI_PROPS_COUNT = FieldDef::new("tnef.mapi_props.count", "Count", FieldType::Uint32);
    SIGNATURE_INCORRECT = FieldDef::new("tnef.signature.incorrect", "Incorrect signature", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// What the format begins with.
const MAGIC: u32 = 0x223e_9f78;

/// Octets of an attribute before its value, and behind it.
const HEADER_LEN: usize = 9;
const CHECKSUM_LEN: usize = 2;

/// Attributes whose values are shown by fields of their own.
mod tag {
    pub(super) const PRIORITY: u32 = 0x0004_800d;
    pub(super) const MESSAGE_CLASS: u32 = 0x0007_8008;
    pub(super) const ORIGINAL_CLASS: u32 = 0x0007_9008;
    pub(super) const VERSION: u32 = 0x0008_9006;
    pub(super) const CODEPAGE: u32 = 0x0006_9007;
    pub(super) const MAPI: u32 = 0x0006_9003;
}

/// The upper halves of the tags of texts and of dates.
const STRING: u32 = 1;
const DATE: u32 = 3;

const DATE_PARTS: [(Field, usize); 7] = [
    (ATTRIBUTE_DATE_YEAR, 2),
    (ATTRIBUTE_DATE_MONTH, 2),
    (ATTRIBUTE_DATE_DAY, 2),
    (ATTRIBUTE_DATE_HOUR, 2),
    (ATTRIBUTE_DATE_MINUTE, 2),
    (ATTRIBUTE_DATE_SECOND, 2),
    (ATTRIBUTE_DATE_DAY_OF_WEEK, 2),
];

/// The transport-neutral encapsulation format.
#[derive(Clone, Copy, Debug)]
pub struct Tnef;

impl Dissect for Tnef {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Text("media_type", "application/ms-tnef")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let magic = b.u32_le(0)?;
        let item = w.item_le(SIGNATURE, &b, 0, 4)?;
        if magic != MAGIC {
            w.expert_text(SIGNATURE_INCORRECT, item, format_args!("{INCORRECT}"));
            w.close(opened);
            return Ok(());
        }
        w.append(item, format_args!(" [Correct]"));
        w.item_le(KEY, &b, 4, 2)?;
        let mut at = 6;
        while b.remaining(at) > 0 {
            at = attribute(w, &b, at)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// What is said of a signature that is none.
const INCORRECT: &str = " [Incorrect, should be 0x223e9f78. No further dissection possible. Check any \
                         Content-Transfer-Encoding has been removed.]";

/// An attribute; where the next one begins.
fn attribute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let tag = b.u32_le(at + 1)?;
    let len = b.u32_le(at + 5)? as usize;
    let whole = HEADER_LEN.saturating_add(len).saturating_add(CHECKSUM_LEN);
    let root = w.item(ATTRIBUTE, b, at, whole.min(b.remaining(at)))?;
    match ATTRIBUTE_TAG_VALUES.get(tag.into()) {
        Some(name) => w.append(root, format_args!(" {name}")),
        None => w.append(root, format_args!(" Unknown tag (0x{tag:08x})")),
    }
    let opened = w.open(root);
    w.item(ATTRIBUTE_LVL, b, at, 1)?;
    let item = w.item_le(ATTRIBUTE_TAG, b, at + 1, 4)?;
    let parts = w.open(item);
    w.row_le(b, at + 1, &[(ATTRIBUTE_TAG_ID, 2), (ATTRIBUTE_TAG_TYPE, 2)])?;
    w.close(parts);
    w.item_le(ATTRIBUTE_LENGTH, b, at + 5, 4)?;
    let value = b.slice(at + HEADER_LEN, len)?;
    let field = match tag {
        tag::PRIORITY => PRIORITY,
        tag::MESSAGE_CLASS => MESSAGE_CLASS,
        tag::ORIGINAL_CLASS => MESSAGE_CLASS_ORIGINAL,
        tag::VERSION => VERSION,
        tag::CODEPAGE => OEM_CODEPAGE,
        tag::MAPI => MAPI_PROPS,
        _ if tag >> 16 == STRING => ATTRIBUTE_STRING,
        _ if tag >> 16 == DATE => ATTRIBUTE_DATE,
        _ => ATTRIBUTE_VALUE,
    };
    match field {
        VERSION | PRIORITY | OEM_CODEPAGE => {
            w.number(field, &value, 0, len, little::value(&value, 0, len)?)?;
        }
        MAPI_PROPS | ATTRIBUTE_DATE => {
            let item = w.item(field, &value, 0, REST)?;
            let inside = w.open(item);
            let row: &[_] =
                if field == MAPI_PROPS { &[(MAPI_PROPS_COUNT, 4)] } else { &DATE_PARTS };
            w.row_le(&value, 0, row)?;
            w.close(inside);
        }
        _ => {
            w.item(field, &value, 0, REST)?;
        }
    }
    if field == ATTRIBUTE_STRING && w.labels() {
        let text = value.captured().split(|octet| *octet == 0).next().unwrap_or(&[]);
        w.append(root, format_args!(" {}", Plain(text)));
    }
    w.item_le(ATTRIBUTE_CHECKSUM, b, at + HEADER_LEN + len, CHECKSUM_LEN)?;
    w.close(opened);
    Ok(at + whole)
}

#[cfg(test)]
mod tests {
    use crate::proto::{datagram::shown_as, id};

    #[test]
    fn attributes_follow_the_key() {
        let octets = b"\x78\x9f\x3e\x22\x01\0\x01\x04\x80\x01\0\x03\0\0\0hi\0\xd1\0";
        let shown = shown_as(id::TNEF, octets);
        for line in ["Signature: 0x223e9f78 [Correct]", "Attribute ATT_SUBJECT hi", "String: hi"] {
            assert!(shown.has(line), "{line}");
        }
        assert!(shown.has("Checksum: 0x00d1"));
    }

    #[test]
    fn encoded_octets_have_no_signature() {
        let shown = shown_as(id::TNEF, b"eJ8+IgEA");
        assert!(shown.has("Signature: 0x2b384a65"));
        assert!(shown.tree.iter().any(|line| line.contains("No further dissection possible")));
    }
}
