//! The fields of the basic encoding rules (ITU-T X.690).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static ID_CLASS_VALUES {
        0 => "UNIVERSAL",
        1 => "APPLICATION",
        2 => "CONTEXT",
        3 => "PRIVATE",
    }
    static ID_UNI_TAG_VALUES {
        0 => "'end-of-content'",
        1 => "BOOLEAN",
        2 => "INTEGER",
        3 => "BIT STRING",
        4 => "OCTET STRING",
        5 => "NULL",
        6 => "OBJECT IDENTIFIER",
        7 => "ObjectDescriptor",
        8 => "EXTERNAL",
        9 => "REAL",
        10 => "ENUMERATED",
        11 => "EMBEDDED PDV",
        12 => "UTF8String",
        13 => "RELATIVE-OID",
        14 => "Reserved for future editions",
        15 => "Reserved for future editions",
        16 => "SEQUENCE",
        17 => "SET",
        18 => "NumericString",
        19 => "PrintableString",
        20 => "TeletexString, T61String",
        21 => "VideotexString",
        22 => "IA5String",
        23 => "UTCTime",
        24 => "GeneralizedTime",
        25 => "GraphicString",
        26 => "VisibleString, ISO64String",
        27 => "GeneralString",
        28 => "UniversalString",
        29 => "CHARACTER STRING",
        30 => "BMPString",
        31 => "Continued",
    }
    static ENCODING_VALUES {
        0 => "single-ASN1-type",
        1 => "octet-aligned",
        2 => "arbitrary",
    }
}

field_table! {
    /// The fields of Basic Encoding Rules (ASN.1 X.690).
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ber", "Basic Encoding Rules (ASN.1 X.690)", "BER");
    ID_CLASS = FieldDef::new("ber.id.class", "Class", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&ID_CLASS_VALUES));
    BITSTRING_PADDING = FieldDef::new("ber.bitstring.padding", "Padding", FieldType::Uint8);
    BITSTRING_EMPTY = FieldDef::new("ber.bitstring.empty", "Empty", FieldType::Uint8);
    ID_PC = FieldDef::new("ber.id.pc", "P/C", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Constructed Encoding", "Primitive Encoding")));
    ID_UNI_TAG = FieldDef::new("ber.id.uni_tag", "Tag", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&ID_UNI_TAG_VALUES));
    ID_TAG = FieldDef::new("ber.id.tag", "Tag", FieldType::Uint8).mask(0x1f);
    LENGTH_OCTETS = FieldDef::new("ber.length_octets", "Length Octets", FieldType::Uint8);
    LENGTH = FieldDef::new("ber.length", "Length", FieldType::Uint32);
    UNKNOWN_OCTETSTRING = FieldDef::new("ber.unknown.OCTETSTRING", "OCTETSTRING", FieldType::Bytes);
    UNKNOWN_PRIMITIVE = FieldDef::new("ber.unknown.primitive", "Primitive [BER encoded]", FieldType::None);
    UNKNOWN_OID = FieldDef::new("ber.unknown.OID", "OID", FieldType::Oid);
    UNKNOWN_RELATIVE_OID = FieldDef::new("ber.unknown.relative_OID", "OID", FieldType::RelOid);
    UNKNOWN_GRAPHICSTRING = FieldDef::new("ber.unknown.GRAPHICSTRING", "GRAPHICSTRING", FieldType::String);
    UNKNOWN_NUMERICSTRING = FieldDef::new("ber.unknown.NumericString", "NumericString", FieldType::String);
    UNKNOWN_PRINTABLESTRING = FieldDef::new("ber.unknown.PrintableString", "PrintableString", FieldType::String);
    UNKNOWN_TELETEXSTRING = FieldDef::new("ber.unknown.TeletexString", "TeletexString", FieldType::String);
    UNKNOWN_VISIBLESTRING = FieldDef::new("ber.unknown.VisibleString", "VisibleString", FieldType::String);
    UNKNOWN_GENERALSTRING = FieldDef::new("ber.unknown.GeneralString", "GeneralString", FieldType::String);
    UNKNOWN_UNIVERSALSTRING = FieldDef::new("ber.unknown.UniversalString", "UniversalString", FieldType::String);
    UNKNOWN_BMPSTRING = FieldDef::new("ber.unknown.BMPString", "BMPString", FieldType::String);
    UNKNOWN_IA5STRING = FieldDef::new("ber.unknown.IA5String", "IA5String", FieldType::String);
    UNKNOWN_UTCTIME = FieldDef::new("ber.unknown.UTCTime", "UTCTime", FieldType::String);
    UNKNOWN_UTF8STRING = FieldDef::new("ber.unknown.UTF8String", "UTF8String", FieldType::String);
    UNKNOWN_GENERALIZEDTIME = FieldDef::new("ber.unknown.GeneralizedTime", "GeneralizedTime", FieldType::String);
    UNKNOWN_INTEGER = FieldDef::new("ber.unknown.INTEGER", "INTEGER", FieldType::Int64);
    UNKNOWN_REAL = FieldDef::new("ber.unknown.REAL", "REAL", FieldType::Double);
    UNKNOWN_BITSTRING = FieldDef::new("ber.unknown.BITSTRING", "BITSTRING", FieldType::Bytes);
    UNKNOWN_BOOLEAN = FieldDef::new("ber.unknown.BOOLEAN", "BOOLEAN", FieldType::Uint8).base(Base::Hex);
    UNKNOWN_ENUMERATED = FieldDef::new("ber.unknown.ENUMERATED", "ENUMERATED", FieldType::Uint32);
    DIRECT_REFERENCE = FieldDef::new("ber.direct_reference", "direct-reference", FieldType::Oid);
    INDIRECT_REFERENCE = FieldDef::new("ber.indirect_reference", "indirect-reference", FieldType::Int32);
    DATA_VALUE_DESCRIPTOR = FieldDef::new("ber.data_value_descriptor", "data-value-descriptor", FieldType::String);
    ENCODING = FieldDef::new("ber.encoding", "encoding", FieldType::Uint32).strings(Strings::Values(&ENCODING_VALUES));
    OCTET_ALIGNED = FieldDef::new("ber.octet_aligned", "octet-aligned", FieldType::Bytes);
    ARBITRARY = FieldDef::new("ber.arbitrary", "arbitrary", FieldType::Bytes);
    SINGLE_ASN1_TYPE = FieldDef::new("ber.single_ASN1_type", "single-ASN1-type", FieldType::None);
    EXTRA_DATA = FieldDef::new("ber.extra_data", "Extra data", FieldType::Bytes);
    OCTET_STRING_FRAGMENTS = FieldDef::new("ber.octet_string.fragments", "OCTET STRING fragments", FieldType::None);
    OCTET_STRING_FRAGMENT = FieldDef::new("ber.octet_string.fragment", "OCTET STRING fragment", FieldType::FrameNum);
    OCTET_STRING_FRAGMENT_OVERLAP = FieldDef::new("ber.octet_string.fragment.overlap", "OCTET STRING fragment overlap", FieldType::Boolean);
    OCTET_STRING_FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("ber.octet_string.fragment.overlap.conflicts", "OCTET STRING fragment overlapping with conflicting data", FieldType::Boolean);
    OCTET_STRING_FRAGMENT_MULTIPLE_TAILS = FieldDef::new("ber.octet_string.fragment.multiple_tails", "OCTET STRING has multiple tail fragments", FieldType::Boolean);
    OCTET_STRING_FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("ber.octet_string.fragment.too_long_fragment", "OCTET STRING fragment too long", FieldType::Boolean);
    OCTET_STRING_FRAGMENT_ERROR = FieldDef::new("ber.octet_string.fragment.error", "OCTET STRING defragmentation error", FieldType::FrameNum);
    OCTET_STRING_FRAGMENT_COUNT = FieldDef::new("ber.octet_string.fragment.count", "OCTET STRING fragment count", FieldType::Uint32);
    OCTET_STRING_REASSEMBLED_IN = FieldDef::new("ber.octet_string.reassembled.in", "Reassembled in", FieldType::FrameNum);
    OCTET_STRING_REASSEMBLED_LENGTH = FieldDef::new("ber.octet_string.reassembled.length", "Reassembled OCTET STRING length", FieldType::Uint32);
    NULL_TAG = FieldDef::new("ber.null_tag", "NULL tag", FieldType::None);
    UNKNOWN_DATA = FieldDef::new("ber.unknown_data", "Unknown Data", FieldType::Bytes);
    UNKNOWN_OCTETSTRING_2 = FieldDef::new("ber.unknown_octetstring", "Unknown OctetString", FieldType::Bytes);
    SEQ_FIELD_EOC = FieldDef::new("ber.seq_field_eoc", "SEQ FIELD EOC", FieldType::Bytes);
    SEQ_EOC = FieldDef::new("ber.seq_eoc", "SEQ EOC", FieldType::Bytes);
    SET_FIELD_EOC = FieldDef::new("ber.set_field_eoc", "SET FIELD EOC", FieldType::Bytes);
    SET_EOC = FieldDef::new("ber.set_eoc", "SET EOC", FieldType::Bytes);
    CHOICE_EOC = FieldDef::new("ber.choice_eoc", "CHOICE EOC", FieldType::Bytes);
    SEQ_OF_EOC = FieldDef::new("ber.seq_of_eoc", "SEQ OF EOC", FieldType::Bytes);
    N64BIT_UINT_AS_BYTES = FieldDef::new("ber.64bit_uint_as_bytes", "64bits unsigned integer", FieldType::Bytes);
    ENCODING_BOILER_PLATE = FieldDef::new("ber.encoding_boiler_plate", "BER encoded protocol, to see BER internal fields set protocol BER preferences", FieldType::None);
    SIZE_CONSTRAINT_STRING = FieldDef::new("ber.size_constraint.string", "Size constraint: string", FieldType::None);
    SIZE_CONSTRAINT_VALUE = FieldDef::new("ber.size_constraint.value", "Size constraint: values", FieldType::None);
    SIZE_CONSTRAINT_ITEMS = FieldDef::new("ber.size_constraint.items", "Size constraint: items", FieldType::None);
    ERROR_SEQUENCE_FIELD_WRONG = FieldDef::new("ber.error.sequence.field_wrong", "BER Error: Wrong field in SEQUENCE", FieldType::None);
    ERROR_EXPECTED_OCTET_STRING = FieldDef::new("ber.error.expected.octet_string", "BER Error: OctetString expected", FieldType::None);
    ERROR_EXPECTED_NULL = FieldDef::new("ber.error.expected.null", "BER Error: NULL expected", FieldType::None);
    ERROR_EXPECTED_NULL_ZERO_LENGTH = FieldDef::new("ber.error.expected.null_zero_length", "BER Error: NULL type expects zero length data", FieldType::None);
    ERROR_EXPECTED_SEQUENCE = FieldDef::new("ber.error.expected.sequence", "BER Error: Sequence expected", FieldType::None);
    ERROR_EXPECTED_SET = FieldDef::new("ber.error.expected.set", "BER Error: SET expected", FieldType::None);
    ERROR_EXPECTED_STRING = FieldDef::new("ber.error.expected.string", "BER Error: String expected", FieldType::None);
    ERROR_EXPECTED_OBJECT_IDENTIFIER = FieldDef::new("ber.error.expected.object_identifier", "BER Error: Object Identifier expected", FieldType::None);
    ERROR_EXPECTED_GENERALIZED_TIME = FieldDef::new("ber.error.expected.generalized_time", "BER Error: GeneralizedTime expected", FieldType::None);
    ERROR_EXPECTED_UTC_TIME = FieldDef::new("ber.error.expected.utc_time", "BER Error: UTCTime expected", FieldType::None);
    ERROR_EXPECTED_BITSTRING = FieldDef::new("ber.error.expected.bitstring", "BER Error: BitString expected", FieldType::None);
    ERROR_LENGTH = FieldDef::new("ber.error.length", "BER Error: length is not valid", FieldType::None);
    ERROR_WRONG_TAG_IN_TAGGED_TYPE = FieldDef::new("ber.error.wrong_tag_in_tagged_type", "BER Error: Wrong tag in tagged type", FieldType::None);
    ERROR_UNIVERSAL_TAG_UNKNOWN = FieldDef::new("ber.error.universal_tag_unknown", "BER Error: can not handle universal", FieldType::None);
    ERROR_NO_OID = FieldDef::new("ber.error.no_oid", "BER Error: No OID supplied to call_ber_oid_callback", FieldType::None);
    ERROR_OID_NOT_IMPLEMENTED = FieldDef::new("ber.error.oid_not_implemented", "BER: Dissector for OID not implemented. Contact Wireshark developers if you want this supported", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ERROR_SYNTAX_NOT_IMPLEMENTED = FieldDef::new("ber.error.syntax_not_implemented", "BER: Dissector for syntax not implemented", FieldType::None);
    ERROR_VALUE_TOO_MANY_BYTES = FieldDef::new("ber.error.value_too_many_bytes", "Value is encoded with too many bytes", FieldType::None);
    ERROR_UNKNOWN_FIELD_SEQUENCE = FieldDef::new("ber.error.unknown_field.sequence", "BER Error: Unknown field in Sequence", FieldType::None);
    ERROR_UNKNOWN_FIELD_SET = FieldDef::new("ber.error.unknown_field.set", "BER Error: Unknown field in SET", FieldType::None);
    ERROR_MISSING_FIELD_SET = FieldDef::new("ber.error.missing_field.set", "BER Error: Missing field in SET", FieldType::None);
    ERROR_EMPTY_CHOICE = FieldDef::new("ber.error.empty_choice", "BER Error: Empty choice was found", FieldType::None);
    ERROR_CHOICE_NOT_FOUND = FieldDef::new("ber.error.choice_not_found", "BER Error: This choice field was not found", FieldType::None);
    ERROR_BITS_UNKNOWN = FieldDef::new("ber.error.bits_unknown", "BER Error: Bits unknown", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ERROR_BITS_SET_PADDED = FieldDef::new("ber.error.bits_set_padded", "BER Error: Bits set in padded area", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    ERROR_ILLEGAL_PADDING = FieldDef::new("ber.error.illegal_padding", "Illegal padding", FieldType::None);
    ERROR_INVALID_FORMAT_GENERALIZED_TIME = FieldDef::new("ber.error.invalid_format.generalized_time", "BER Error: GeneralizedTime invalid format", FieldType::None);
    ERROR_INVALID_FORMAT_UTCTIME = FieldDef::new("ber.error.invalid_format.utctime", "BER Error: malformed UTCTime encoding", FieldType::None);
    ERROR_HF_FIELD_NOT_INTEGER_TYPE = FieldDef::new("ber.error.hf_field_not_integer_type", "Was passed a HF field that was not integer type", FieldType::None);
    ERROR_CONSTR_BITSTR_LEN = FieldDef::new("ber.error.constr_bitstr.len", "BER Error: malformed Bitstring encoding", FieldType::None);
    ERROR_NOT_PRIMITIVE_REAL = FieldDef::new("ber.error.not_primitive.real", "BER Error: REAL class not encoded as primitive", FieldType::None);
}
