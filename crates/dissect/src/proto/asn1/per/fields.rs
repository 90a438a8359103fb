//! What the packed encoding rules say of themselves: fields that are there for filters, hidden from trees, and notes.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static ENCODING_VALUES {
        0 => "single-ASN1-type",
        1 => "octet-aligned",
        2 => "arbitrary",
    }
}

field_table! {
    /// The fields of Packed Encoding Rules (ASN.1 X.691).
    pub(crate) static FIELDS;
    PROTOCOL = FieldDef::protocol("per", "Packed Encoding Rules (ASN.1 X.691)", "PER");
    NUM_SEQUENCE_EXTENSIONS = FieldDef::new("per.num_sequence_extensions", "Number of Sequence Extensions", FieldType::Uint32);
    CHOICE_INDEX = FieldDef::new("per.choice_index", "Choice Index", FieldType::Uint32);
    CHOICE_EXTENSION_INDEX = FieldDef::new("per.choice_extension_index", "Choice Extension Index", FieldType::Uint32);
    ENUM_INDEX = FieldDef::new("per.enum_index", "Enumerated Index", FieldType::Uint32);
    ENUM_EXTENSION_INDEX = FieldDef::new("per.enum_extension_index", "Enumerated Extension Index", FieldType::Uint32);
    GENERALSTRING_LENGTH = FieldDef::new("per.generalstring_length", "GeneralString Length", FieldType::Uint32);
    EXTENSION_BIT = FieldDef::new("per.extension_bit", "Extension Bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Extension bit is set", "Extension bit is clear")));
    EXTENSION_PRESENT_BIT = FieldDef::new("per.extension_present_bit", "Extension Present Bit", FieldType::Boolean).bits(8).mask(0x1);
    SMALL_NUMBER_BIT = FieldDef::new("per.small_number_bit", "Small Number Bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("The number is small, 0-63", "The number is large, >63")));
    OPTIONAL_FIELD_BIT = FieldDef::new("per.optional_field_bit", "Optional Field Bit", FieldType::Boolean).bits(8).mask(0x1);
    SEQUENCE_OF_LENGTH = FieldDef::new("per.sequence_of_length", "Sequence-Of Length", FieldType::Uint32);
    OBJECT_LENGTH = FieldDef::new("per.object_length", "Object Identifier Length", FieldType::Uint32);
    OPEN_TYPE_LENGTH = FieldDef::new("per.open_type_length", "Open Type Length", FieldType::Uint32);
    REAL_LENGTH = FieldDef::new("per.real_length", "Real Length", FieldType::Uint32);
    OCTET_STRING_LENGTH = FieldDef::new("per.octet_string_length", "Octet String Length", FieldType::Uint32);
    BIT_STRING_LENGTH = FieldDef::new("per.bit_string_length", "Bit String Length", FieldType::Uint32);
    NORMALLY_SMALL_NONNEGATIVE_WHOLE_NUMBER_LENGTH = FieldDef::new("per.normally_small_nonnegative_whole_number_length", "Normally Small Non-negative Whole Number Length", FieldType::Uint32);
    CONST_INT_LEN = FieldDef::new("per.const_int_len", "Constrained Integer Length", FieldType::Uint32);
    DIRECT_REFERENCE = FieldDef::new("per.direct_reference", "direct-reference", FieldType::Oid);
    INDIRECT_REFERENCE = FieldDef::new("per.indirect_reference", "indirect-reference", FieldType::Int32);
    DATA_VALUE_DESCRIPTOR = FieldDef::new("per.data_value_descriptor", "data-value-descriptor", FieldType::String);
    ENCODING = FieldDef::new("per.encoding", "encoding", FieldType::Uint32).strings(Strings::Values(&ENCODING_VALUES));
    SINGLE_ASN1_TYPE = FieldDef::new("per.single_ASN1_type", "single-ASN1-type", FieldType::None);
    OCTET_ALIGNED = FieldDef::new("per.octet_aligned", "octet-aligned", FieldType::Bytes);
    ARBITRARY = FieldDef::new("per.arbitrary", "arbitrary", FieldType::Bytes);
    INTEGER_LENGTH = FieldDef::new("per.integer_length", "integer length", FieldType::Uint32);
    INTERNAL_RANGE = FieldDef::new("per.internal.range", "Range", FieldType::Uint64);
    INTERNAL_NUM_BITS = FieldDef::new("per.internal.num_bits", "Bitfield length", FieldType::Uint32);
    INTERNAL_MIN = FieldDef::new("per.internal.min", "Min", FieldType::Uint32);
    INTERNAL_VALUE = FieldDef::new("per.internal.value", "Bits", FieldType::Uint64);
    ENCODING_BOILER_PLATE = FieldDef::new("per.encoding_boiler_plate", "PER encoded protocol, to see PER internal fields set protocol PER preferences", FieldType::None);
    SIZE_CONSTRAINT_VALUE = FieldDef::new("per.size_constraint.value", "Size constraint: value too big", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SIZE_CONSTRAINT_TOO_FEW = FieldDef::new("per.size_constraint.too_few", "Size constraint: too few items", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SIZE_CONSTRAINT_TOO_MANY = FieldDef::new("per.size_constraint.too_many", "Size constraint: too many items", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    CHOICE_EXTENSION_UNKNOWN = FieldDef::new("per.choice_extension_unknown", "unknown choice extension", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    SEQUENCE_EXTENSION_UNKNOWN = FieldDef::new("per.sequence_extension_unknown", "unknown sequence extension", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ENCODING_ERROR = FieldDef::new("per.encoding_error", "Encoding error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    ERROR_OID_NOT_IMPLEMENTED = FieldDef::new("per.error.oid_not_implemented", "PER: Dissector for OID not implemented. Contact Wireshark developers if you want this supported", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ERROR_UNDECODED = FieldDef::new("per.error.undecoded", "PER: Something unknown here", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    FIELD_NOT_INTEGER = FieldDef::new("per.field_not_integer", "Field is not an integer", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    EXTERNAL_TYPE_UNKNOWN = FieldDef::new("per.external_type.unknown", "Unknown EXTERNAL Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPEN_TYPE_UNKNOWN = FieldDef::new("per.open_type.unknown", "Unknown Open Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPEN_TYPE_LEN = FieldDef::new("per.open_type.len", "Open Type length > available data(tvb)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// The packed encoding rules.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Per;

impl Dissect for Per {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}
