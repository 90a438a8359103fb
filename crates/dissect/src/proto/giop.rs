//! General Inter-ORB Protocol (OMG CORBA, chapter 15), versions 1.0 to 1.2: headers of messages, requests and replies with the
//! contexts of their services. What only an interface tells, references to objects, and fragments are left as octets.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use std::fmt::{self, Write as _};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0 => "Request",
        1 => "Reply",
        2 => "CancelRequest",
        3 => "LocateRequest",
        4 => "LocateReply",
        5 => "CloseConnection",
        6 => "MessageError",
        7 => "Fragment",
    }
    static PROFID_VALUES {
        0 => "TAG_INTERNET_IOP",
        1 => "TAG_MULTIPLE_COMPONENTS",
        2 => "TAG_SCCP_IOP",
        3 => "TAG_UIPMC",
    }
    static ENDIANNESS_VALUES {
        0 => "Big Endian",
        1 => "Little Endian",
    }
    static LOCALE_STATUS_VALUES {
        0 => "Unknown Object",
        1 => "Object Here",
        2 => "Object Forward",
        3 => "Object Forward Perm",
        4 => "Loc System Exception",
        5 => "Loc Needs Addressing Mode",
    }
    static TARGET_ADDRESS_DISCRIMINANT_VALUES {
        0 => "KeyAddr",
        1 => "ProfileAddr",
        2 => "ReferenceAddr",
    }
    static CHAR_DATA_VALUES {
        65537 => "ISO_8859_1",
        65538 => "ISO_8859_2",
        65539 => "ISO_8859_3",
        65540 => "ISO_8859_4",
        65541 => "ISO_8859_5",
        65542 => "ISO_8859_6",
        65543 => "ISO_8859_7",
        65544 => "ISO_8859_8",
        65545 => "ISO_8859_9",
        65546 => "ISO_8859_10",
        65551 => "ISO_8859_15",
        65568 => "ISO_646",
        65792 => "ISO_UCS_2_LEVEL_1",
        65793 => "ISO_UCS_2_LEVEL_2",
        65794 => "ISO_UCS_2_LEVEL_3",
        65796 => "ISO_UCS_4_LEVEL_1",
        65797 => "ISO_UCS_4_LEVEL_2",
        65798 => "ISO_UCS_4_LEVEL_3",
        65800 => "ISO_UTF_8",
        65801 => "ISO_UTF_16",
        196609 => "JIS_X0201",
        196612 => "JIS_X0208_1978",
        196613 => "JIS_X0208_1983",
        196614 => "JIS_X0208_1990",
        196618 => "JIS_X0212",
        196624 => "JIS_EUCJP",
        262145 => "KS_C5601",
        262146 => "KS_C5657",
        262154 => "KS_EUCKR",
        327681 => "CNS_11643_1986",
        327682 => "CNS_11643_1992",
        327690 => "CNS_EUCTW_1991",
        327696 => "CNS_EUCTW_1993",
        720897 => "TIS_620_2529",
        851969 => "TTB_CCDC",
        83886096 => "OSF_JAPANESE_UJIS",
        83886097 => "OSF_JAPANESE_SJIS_1",
        83886098 => "OSF_JAPANESE_SJIS_2",
        83951617 => "XOPEN_UTF_8",
        84017153 => "JVC_EUCJP",
        84017154 => "JVC_SJIS",
        268435457 => "DEC_KANJI",
        268435458 => "SUPER_DEC_KANJI",
        268435459 => "DEC_SHIFT_JIS",
        268500993 => "HP_ROMAN8",
        268500994 => "HP_KANA8",
        268500995 => "HP_ARABIC8",
        268500996 => "HP_GREEK8",
        268500997 => "HP_HEBREW8",
        268500998 => "HP_TURKISH8",
        268500999 => "HP15CN",
        268501000 => "HP_BIG5",
        268501001 => "HP_JAPANESE15__SJIS_",
        268501002 => "HP_SJISHI",
        268501003 => "HP_SJISPC",
        268501004 => "HP_UJIS",
        268566565 => "IBM_037",
        268566801 => "IBM_273",
        268566805 => "IBM_277",
        268566806 => "IBM_278",
        268566808 => "IBM_280",
        268566810 => "IBM_282",
        268566812 => "IBM_284",
        268566813 => "IBM_285",
        268566818 => "IBM_290",
        268566825 => "IBM_297",
        268566828 => "IBM_300",
        268566829 => "IBM_301",
        268566948 => "IBM_420",
        268566952 => "IBM_424",
        268566965 => "IBM_437",
        268567028 => "IBM_500",
        268567361 => "IBM_833",
        268567362 => "IBM_834",
        268567363 => "IBM_835",
        268567364 => "IBM_836",
        268567365 => "IBM_837",
        268567366 => "IBM_838",
        268567367 => "IBM_839",
        268567378 => "IBM_850",
        268567380 => "IBM_852",
        268567383 => "IBM_855",
        268567384 => "IBM_856",
        268567385 => "IBM_857",
        268567389 => "IBM_861",
        268567390 => "IBM_862",
        268567391 => "IBM_863",
        268567392 => "IBM_864",
        268567394 => "IBM_866",
        268567396 => "IBM_868",
        268567397 => "IBM_869",
        268567398 => "IBM_870",
        268567399 => "IBM_871",
        268567402 => "IBM_874",
        268567403 => "IBM_875",
        268567408 => "IBM_880",
        268567419 => "IBM_891",
        268567424 => "IBM_896",
        268567425 => "IBM_897",
        268567431 => "IBM_903",
        268567432 => "IBM_904",
        268567446 => "IBM_918",
        268567449 => "IBM_921",
        268567450 => "IBM_922",
        268567454 => "IBM_926",
        268567455 => "IBM_927",
        268567456 => "IBM_928",
        268567457 => "IBM_929",
        268567458 => "IBM_930",
        268567460 => "IBM_932",
        268567461 => "IBM_933",
        268567462 => "IBM_934",
        268567463 => "IBM_935",
        268567464 => "IBM_936",
        268567465 => "IBM_937",
        268567466 => "IBM_938",
        268567467 => "IBM_939",
        268567469 => "IBM_941",
        268567470 => "IBM_942",
        268567471 => "IBM_943",
        268567474 => "IBM_946",
        268567475 => "IBM_947",
        268567476 => "IBM_948",
        268567477 => "IBM_949",
        268567478 => "IBM_950",
        268567479 => "IBM_951",
        268567483 => "IBM_955",
        268567492 => "IBM_964",
        268567498 => "IBM_970",
        268567534 => "IBM_1006",
        268567553 => "IBM_1025",
        268567554 => "IBM_1026",
        268567555 => "IBM_1027",
        268567568 => "IBM_1040",
        268567569 => "IBM_1041",
        268567571 => "IBM_1043",
        268567574 => "IBM_1046",
        268567575 => "IBM_1047",
        268567616 => "IBM_1088",
        268567625 => "IBM_1097",
        268567626 => "IBM_1098",
        268567640 => "IBM_1112",
        268567642 => "IBM_1114",
        268567643 => "IBM_1115",
        268567650 => "IBM_1122",
        268567778 => "IBM_1250",
        268567779 => "IBM_1251",
        268567780 => "IBM_1252",
        268567781 => "IBM_1253",
        268567782 => "IBM_1254",
        268567783 => "IBM_1255",
        268567784 => "IBM_1256",
        268567785 => "IBM_1257",
        268567908 => "IBM_1380",
        268567909 => "IBM_1381",
        268567911 => "IBM_1383",
        268570924 => "IBM_4396",
        268571474 => "IBM_4946",
        268571476 => "IBM_4948",
        268571479 => "IBM_4951",
        268571480 => "IBM_4952",
        268571481 => "IBM_4953",
        268571488 => "IBM_4960",
        268571492 => "IBM_4964",
        268571493 => "IBM_4965",
        268571554 => "IBM_5026",
        268571559 => "IBM_5031",
        268571563 => "IBM_5035",
        268571576 => "IBM_5048",
        268571577 => "IBM_5049",
        268571595 => "IBM_5067",
        268575140 => "IBM_8612",
        268575553 => "IBM_9025",
        268575554 => "IBM_9026",
        268575558 => "IBM_9030",
        268575584 => "IBM_9056",
        268575594 => "IBM_9066",
        268575653 => "IBM_9125",
        268591954 => "IBM_25426",
        268591960 => "IBM_25432",
        268592146 => "IBM_1042",
        268595237 => "IBM_28709",
        268600152 => "IBM_33624",
        268600250 => "IBM_33722",
        268632065 => "HTCSJIS",
        268632066 => "HTCUJIS",
        268697601 => "FUJITSU_U90",
        268697602 => "FUJITSU_S90",
        268697603 => "FUJITSU_R90",
        268697604 => "EBCDIC_ASCII_AND_JEF",
        268697605 => "EBCDIC_KATAKANA_AND_JEF",
        268697606 => "EBCDIC_JAPANESE_ENGLISH_AND_JEF",
    }
    static TCKIND_VALUES {
        0 => "tk_null",
        1 => "tk_void",
        2 => "tk_short",
        3 => "tk_long",
        4 => "tk_ushort",
        5 => "tk_ulong",
        6 => "tk_float",
        7 => "tk_double",
        8 => "tk_boolean",
        9 => "tk_char",
        10 => "tk_octet",
        11 => "tk_any",
        12 => "tk_TypeCode",
        13 => "tk_Principal",
        14 => "tk_objref",
        15 => "tk_struct",
        16 => "tk_union",
        17 => "tk_enum",
        18 => "tk_string",
        19 => "tk_sequence",
        20 => "tk_array",
        21 => "tk_alias",
        22 => "tk_except",
        23 => "tk_longlong",
        24 => "tk_ulonglong",
        25 => "tk_longdouble",
        26 => "tk_wchar",
        27 => "tk_wstring",
        28 => "tk_fixed",
        29 => "tk_value",
        30 => "tk_value_box",
        31 => "tk_native",
        32 => "tk_abstract_interface",
    }
    static IIOP_SC_SCID_VALUES {
        0x0 => "TransactionService",
        0x1 => "CodeSets",
        0x2 => "ChainBypassCheck",
        0x3 => "ChainBypassInfo",
        0x4 => "LogicalThreadId",
        0x5 => "BI_DIR_IIOP",
        0x6 => "SendingContextRunTime",
        0x7 => "INVOCATION_POLICIES",
        0x8 => "FORWARDED_IDENTITY",
        0x9 => "UnknownExceptionInfo",
        0xa => "RTCorbaPriority",
        0xb => "RTCorbaPriorityRange",
        0xc => "FT_GROUP_VERSION",
        0xd => "FT_REQUEST",
        0xe => "ExceptionDetailMessage",
        0xf => "SecurityAttributeService",
        0x10 => "ActivityService",
    }
    static REPLYSTATUS_VALUES {
        0 => "No Exception",
        1 => "User Exception",
        2 => "System Exception",
        3 => "Location Forward",
        4 => "Location Forward Perm",
        5 => "Needs Addressing Mode",
    }
    static RESPONSE_FLAG_VALUES {
        0 => "SyncScope NONE or WITH_TRANSPORT",
        1 => "SyncScope WITH_SERVER",
        3 => "SyncScope WITH_TARGET",
    }
}

field_table! {
    /// The fields of General Inter-ORB Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("giop", "General Inter-ORB Protocol", "GIOP");
    MAGIC = FieldDef::new("giop.magic", "Magic", FieldType::String);
    MAJOR_VERSION = FieldDef::new("giop.major_version", "Major Version", FieldType::Uint8);
    MINOR_VERSION = FieldDef::new("giop.minor_version", "Minor Version", FieldType::Uint8);
    FLAGS = FieldDef::new("giop.flags", "Message Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_ZIOP_ENABLED = FieldDef::new("giop.flags.ziop_enabled", "ZIOP Enabled", FieldType::Boolean).bits(8).mask(0x8);
    FLAGS_ZIOP_SUPPORTED = FieldDef::new("giop.flags.ziop_supported", "ZIOP Supported", FieldType::Boolean).bits(8).mask(0x4);
    FLAGS_FRAGMENT = FieldDef::new("giop.flags.fragment", "Fragment", FieldType::Boolean).bits(8).mask(0x2);
    FLAGS_LITTLE_ENDIAN = FieldDef::new("giop.flags.little_endian", "Little Endian", FieldType::Boolean).bits(8).mask(0x1);
    TYPE = FieldDef::new("giop.type", "Message type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    LEN = FieldDef::new("giop.len", "Message size", FieldType::Uint32);
    REPOID = FieldDef::new("giop.repoid", "Repository ID", FieldType::String);
    STRLEN = FieldDef::new("giop.strlen", "String Length", FieldType::Uint32);
    SEQLEN = FieldDef::new("giop.seqlen", "Sequence Length", FieldType::Uint32);
    PROFID = FieldDef::new("giop.profid", "Profile ID", FieldType::Uint32).strings(Strings::Values(&PROFID_VALUES));
    TYPEID = FieldDef::new("giop.typeid", "IOR::type_id", FieldType::String);
    TYPEID_MATCH = FieldDef::new("giop.typeid.match", "Type Id", FieldType::Boolean).strings(Strings::TrueFalse(&("Matched", "Not matched")));
    TYPEID_LEN = FieldDef::new("giop.typeid_len", "Type Id length", FieldType::Uint32);
    IIOP_VMAJ = FieldDef::new("giop.iiop_vmaj", "IIOP Major Version", FieldType::Uint8);
    IIOP_VMIN = FieldDef::new("giop.iiop_vmin", "IIOP Minor Version", FieldType::Uint8);
    ENDIANNESS = FieldDef::new("giop.endianness", "Endianness", FieldType::Uint8).strings(Strings::Values(&ENDIANNESS_VALUES));
    LOCALE_STATUS = FieldDef::new("giop.locale_status", "Locate status", FieldType::Uint32).strings(Strings::Values(&LOCALE_STATUS_VALUES));
    ADDRESSING_DISPOSITION = FieldDef::new("giop.addressing_disposition", "Addressing Disposition", FieldType::Uint16);
    PROFILE_DATA = FieldDef::new("giop.profile_data", "Profile Data", FieldType::String);
    COMPONENT_DATA = FieldDef::new("giop.component_data", "Component Data", FieldType::String);
    RT_CORBA_PRIORITY = FieldDef::new("giop.rt_corba_priority", "RTCorbaPriority", FieldType::Uint16);
    TARGET_ADDRESS_DISCRIMINANT = FieldDef::new("giop.target_address.discriminant", "TargetAddress", FieldType::Uint16).strings(Strings::Values(&TARGET_ADDRESS_DISCRIMINANT_VALUES));
    TARGET_ADDRESS_KEY_ADDR_LEN = FieldDef::new("giop.target_address.key_addr_len", "Key Address Length", FieldType::Uint32);
    TARGET_ADDRESS_KEY_ADDR = FieldDef::new("giop.target_address.key_addr", "Key Address", FieldType::String);
    TARGET_ADDRESS_REF_ADDR_LEN = FieldDef::new("giop.target_address.ref_addr_len", "Reference Address Length", FieldType::Uint32);
    CONTEXT_DATA = FieldDef::new("giop.context_data", "Context Data", FieldType::String);
    CHAR_DATA = FieldDef::new("giop.char_data", "char data", FieldType::Uint32).strings(Strings::Values(&CHAR_DATA_VALUES));
    WCHAR_DATA = FieldDef::new("giop.wchar_data", "wchar data", FieldType::Uint32).strings(Strings::Values(&CHAR_DATA_VALUES));
    IIOPTAG = FieldDef::new("giop.iioptag", "IIOP Component TAG", FieldType::Uint32);
    TCKIND = FieldDef::new("giop.TCKind", "TypeCode enum", FieldType::Uint32).strings(Strings::Values(&TCKIND_VALUES));
    TCCOUNT = FieldDef::new("giop.tccount", "TypeCode count", FieldType::Uint32);
    TCDEFAULT_USED = FieldDef::new("giop.tcdefault_used", "default_used", FieldType::Int32);
    TCDIGITS = FieldDef::new("giop.tcdigits", "Digits", FieldType::Uint16);
    TCLENGTH = FieldDef::new("giop.tclength", "Length", FieldType::Uint32);
    TCMAXLEN = FieldDef::new("giop.tcmaxlen", "Maximum length", FieldType::Uint32);
    TCMEMNAME = FieldDef::new("giop.tcmemname", "TypeCode member name", FieldType::String);
    TCNAME = FieldDef::new("giop.tcname", "TypeCode name", FieldType::String);
    TCSCALE = FieldDef::new("giop.tcscale", "Scale", FieldType::Int16);
    TCVALUEMODIFIER = FieldDef::new("giop.tcValueModifier", "ValueModifier", FieldType::Int16);
    TCVISIBILITY = FieldDef::new("giop.tcVisibility", "Visibility", FieldType::Int16);
    TCBOOLEAN = FieldDef::new("giop.tcboolean", "TypeCode boolean data", FieldType::Boolean);
    TCCHAR = FieldDef::new("giop.tcchar", "TypeCode char data", FieldType::Uint8);
    TCDOUBLE = FieldDef::new("giop.tcdouble", "TypeCode double data", FieldType::Double);
    TCENUMDATA = FieldDef::new("giop.tcenumdata", "TypeCode enum data", FieldType::Uint32);
    TCFLOAT = FieldDef::new("giop.tcfloat", "TypeCode float data", FieldType::Float);
    TCLONGDATA = FieldDef::new("giop.tclongdata", "TypeCode long data", FieldType::Int32);
    TCLONGLONGDATA = FieldDef::new("giop.tclonglongdata", "TypeCode longlong data", FieldType::Int64);
    TCULONGLONGDATA = FieldDef::new("giop.tculonglongdata", "TypeCode ulonglong data", FieldType::Uint64);
    TCOCTET = FieldDef::new("giop.tcoctet", "TypeCode octet data", FieldType::Uint8);
    TCSHORTDATA = FieldDef::new("giop.tcshortdata", "TypeCode short data", FieldType::Int16);
    TCSTRING = FieldDef::new("giop.tcstring", "TypeCode string data", FieldType::String);
    TCULONGDATA = FieldDef::new("giop.tculongdata", "TypeCode ulong data", FieldType::Uint32);
    TCUSHORTDATA = FieldDef::new("giop.tcushortdata", "TypeCode ushort data", FieldType::Uint16);
    IIOP_HOST = FieldDef::new("giop.iiop.host", "IIOP::Profile_host", FieldType::String);
    IIOP_PORT = FieldDef::new("giop.iiop.port", "IIOP::Profile_port", FieldType::Uint16);
    IIOP_SC = FieldDef::new("giop.iiop.sc", "ServiceContext", FieldType::None);
    IIOP_SC_VSCID = FieldDef::new("giop.iiop.sc.vscid", "VSCID", FieldType::Uint32).base(Base::Hex).mask(0xffffff00);
    IIOP_SC_SCID = FieldDef::new("giop.iiop.sc.scid", "SCID", FieldType::Uint32).base(Base::Hex).mask(0xff).strings(Strings::Values(&IIOP_SC_SCID_VALUES));
    REQUEST_ID = FieldDef::new("giop.request_id", "Request id", FieldType::Uint32);
    REQUEST_OP_LEN = FieldDef::new("giop.request_op_len", "Operation length", FieldType::Uint32);
    REQUEST_OP = FieldDef::new("giop.request_op", "Request operation", FieldType::String);
    REQUEST_PRINCIPAL_LEN = FieldDef::new("giop.request_principal_len", "Requesting Principal Length", FieldType::Uint32);
    REQUEST_PRINCIPAL = FieldDef::new("giop.request_principal", "Requesting Principal", FieldType::String);
    REPLYSTATUS = FieldDef::new("giop.replystatus", "Reply status", FieldType::Uint32).strings(Strings::Values(&REPLYSTATUS_VALUES));
    EXCEPTIONID_LEN = FieldDef::new("giop.exceptionid_len", "Exception length", FieldType::Uint32);
    EXCEPTIONID = FieldDef::new("giop.exceptionid", "Exception id", FieldType::String);
    OBJEKTKEY = FieldDef::new("giop.objektkey", "Object Key", FieldType::Bytes);
    OBJEKTKEY_LEN = FieldDef::new("giop.objektkey_len", "Object Key length", FieldType::Uint32);
    RSP_EXPECTED = FieldDef::new("giop.rsp_expected", "Response expected", FieldType::Uint8);
    RESPONSE_FLAG = FieldDef::new("giop.response_flag", "Response flags", FieldType::Uint8).strings(Strings::Values(&RESPONSE_FLAG_VALUES));
    RESERVED = FieldDef::new("giop.reserved", "Reserved", FieldType::Bytes);
    STUB_DATA = FieldDef::new("giop.stub_data", "Stub data", FieldType::Bytes);
    ADDRESS_DISPOSITION = FieldDef::new("giop.address_disposition", "Addressing Disposition", FieldType::Uint16);
    MINOR_CODE_VALUE = FieldDef::new("giop.minor_code_value", "Minor code value", FieldType::Uint32);
    COMPLETION_STATUS = FieldDef::new("giop.completion_status", "Completion Status", FieldType::Uint32);
    REPLY_BODY = FieldDef::new("giop.reply_body", "Reply body", FieldType::Bytes);
    FRAGMENT_OVERLAP = FieldDef::new("giop.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("giop.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("giop.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("giop.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("giop.fragment.error", "Reassembly error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("giop.fragment.count", "Fragment count", FieldType::Uint32);
    FRAGMENT = FieldDef::new("giop.fragment", "GIOP Fragment", FieldType::FrameNum);
    FRAGMENTS = FieldDef::new("giop.fragments", "GIOP Fragments", FieldType::None);
    REASSEMBLED_IN = FieldDef::new("giop.reassembled_in", "Reassembled GIOP in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("giop.reassembled.length", "Reassembled GIOP length", FieldType::Uint32);
    UNKNOWN_TYPECODE_DATATYPE = FieldDef::new("giop.unknown_typecode_datatype", "Unknown typecode data type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNKNOWN_SIGN_VALUE = FieldDef::new("giop.unknown_sign_value", "Unknown sign value in fixed type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNKNOWN_TCKIND = FieldDef::new("giop.unknown_tckind", "Unknown TCKind", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    LENGTH_TOO_BIG = FieldDef::new("giop.length_too_big", "length bigger than packet size", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    VERSION_NOT_SUPPORTED = FieldDef::new("giop.version_not_supported", "Version not supported", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    MESSAGE_SIZE_TOO_BIG = FieldDef::new("giop.message_size_too_big", "Message size is too big", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_V_MINOR = FieldDef::new("giop.invalid_v_minor", "Invalid v_minor value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// What a message begins with.
const MAGIC_OCTETS: &[u8] = b"GIOP";

/// Octets of the header.
const HEADER_LEN: usize = 12;

/// The version that is known: the first number, and the last of the second ones.
const MAJOR: u8 = 1;
const LAST_MINOR: u8 = 2;

/// Types of messages.
mod message {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const REPLY: u8 = 1;
    pub(super) const CANCEL: u8 = 2;
    pub(super) const LOCATE_REQUEST: u8 = 3;
    pub(super) const LOCATE_REPLY: u8 = 4;
    pub(super) const FRAGMENT: u8 = 7;
}

/// How a target is addressed.
mod target {
    pub(super) const KEY: u16 = 0;
    pub(super) const PROFILE: u16 = 1;
}

/// Messages between objects.
#[derive(Clone, Copy, Debug)]
pub struct Giop;

impl Dissect for Giop {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp"), Claim::Heuristic("udp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("GIOP");
        let (major, minor, flags, kind) = (b.u8(4)?, b.u8(5)?, b.u8(6)?, b.u8(7)?);
        // In the first version, the octet is a truth value.
        let order = if flags & 1 != 0 { Encoding::Little } else { Encoding::Big };
        let size = bitmask::read(&b, 8, 4, order)?;
        let word = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("GIOP {major}.{minor} {word}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let header = w.text(&b, 0, HEADER_LEN, format_args!("GIOP Header"))?;
        let inner = w.open(header);
        w.item(MAGIC, &b, 0, 4)?;
        let item = w.text(&b, 4, 2, format_args!("Version: {major}.{minor}"))?;
        let version = w.open(item);
        w.row(&b, 4, &[(MAJOR_VERSION, 1), (MINOR_VERSION, 1)])?;
        if minor > LAST_MINOR {
            w.info(format_args!("Version {major}.{minor}"));
            w.expert_text(
                VERSION_NOT_SUPPORTED,
                item,
                format_args!("Version {major}.{minor} not supported"),
            );
            w.close(opened);
            return Ok(());
        }
        if minor > 0 {
            flags_item(w, &b, flags)?;
        }
        w.close(version);
        if minor == 0 {
            w.item(FLAGS_LITTLE_ENDIAN, &b, 6, 1)?;
        }
        w.item(TYPE, &b, 7, 1)?;
        w.item_as(LEN, &b, 8, 4, order)?;
        w.close(inner);
        w.close(opened);
        w.info_append(format_args!(", s={size}"));
        let mut reader = Cdr { b, at: HEADER_LEN, order };
        let is_new = (major, minor) >= (1, 2);
        let heading = match kind {
            message::REQUEST => "General Inter-ORB Protocol Request",
            message::REPLY => "General Inter-ORB Protocol Reply",
            message::CANCEL => "General Inter-ORB Protocol CancelRequest",
            message::LOCATE_REQUEST => "General Inter-ORB Locate Request",
            message::LOCATE_REPLY => "General Inter-ORB Locate Reply",
            // So says the reference.
            message::FRAGMENT if is_new => "General Inter-ORB Locate Reply",
            _ => return Ok(()),
        };
        let outer = w.open_top();
        let item = w.text(&b, HEADER_LEN, REST, format_args!("{heading}"))?;
        let opened = w.open(item);
        match kind {
            message::REQUEST => request(w, &mut reader, minor)?,
            message::REPLY => reply(w, &mut reader, is_new)?,
            message::LOCATE_REQUEST => {
                let id = reader.number(w, REQUEST_ID, 4)?;
                w.info_append(format_args!(" id={id} op=LocateRequest"));
                if is_new {
                    address(w, &mut reader)?;
                } else {
                    let len = reader.number(w, OBJEKTKEY_LEN, 4)? as usize;
                    reader.octets(w, OBJEKTKEY, len)?;
                }
            }
            message::LOCATE_REPLY => {
                let id = reader.number(w, REQUEST_ID, 4)?;
                w.info_append(format_args!(" id={id}"));
                reader.number(w, LOCALE_STATUS, 4)?;
            }
            _ => {
                let id = reader.number(w, REQUEST_ID, 4)?;
                w.info_append(format_args!(" id={id}"));
            }
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.bytes(0, 4).is_ok_and(|octets| octets == MAGIC_OCTETS)
            && b.u8(4).is_ok_and(|major| major == MAJOR)
            && b.reported() >= HEADER_LEN
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        extent(bytes, MAGIC_OCTETS)
    }
}

/// The flags, each named where it is set.
fn flags_item<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, flags: u8) -> Walked {
    let item = w.item(FLAGS, b, 6, 1)?;
    w.label(item, format_args!("Message Flags: 0x{flags:02x}"));
    for (bit, name) in
        [(8, "ZIOP Enabled"), (4, "ZIOP Supported"), (2, "Fragment"), (1, "Little Endian")]
    {
        if flags & bit != 0 {
            w.append(item, format_args!(", {name}"));
        }
    }
    if flags & 1 == 0 {
        w.append(item, format_args!(", (Big Endian)"));
    }
    let bits = [FLAGS_ZIOP_ENABLED, FLAGS_ZIOP_SUPPORTED, FLAGS_FRAGMENT, FLAGS_LITTLE_ENDIAN];
    w.bits(item, &bits, b, 6, 1)
}

/// The longest message that is put together: those of objects are far shorter.
const MAX_MESSAGE: usize = 1 << 24;

/// Where a message ends whose header begins with `magic`.
pub(crate) fn extent(bytes: &[u8], magic: &[u8]) -> Pdu {
    if !bytes.starts_with(&magic[..magic.len().min(bytes.len())]) {
        return Pdu::NotMine;
    }
    let Some(header) = bytes.first_chunk::<HEADER_LEN>() else { return Pdu::MoreUnknown };
    let size = [header[8], header[9], header[10], header[11]];
    let size = if header[6] & 1 != 0 { u32::from_le_bytes(size) } else { u32::from_be_bytes(size) };
    let len = (size as usize).min(MAX_MESSAGE) + HEADER_LEN;
    match len.checked_sub(bytes.len()) {
        None | Some(0) => Pdu::Whole(len),
        Some(missing) => Pdu::More(missing),
    }
}

/// Values in the common representation: each at a multiple of its length.
#[derive(Clone, Copy, Debug)]
struct Cdr<'b> {
    b: Buf<'b>,
    at: usize,
    order: Encoding,
}

impl Cdr<'_> {
    /// Adds a number of `len` octets.
    fn number<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<u64, Fault> {
        self.at = self.at.next_multiple_of(len);
        let value = bitmask::read(&self.b, self.at, len, self.order)?;
        w.item_as(field, &self.b, self.at, len, self.order)?;
        self.at += len;
        Ok(value)
    }

    /// Adds octets, if there are any.
    fn octets<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field, len: usize) -> Walked {
        self.b.check(self.at, len)?;
        if len > 0 {
            w.item(field, &self.b, self.at, len)?;
        }
        self.at += len;
        Ok(())
    }

    /// Adds octets as text with a dot for each that cannot be shown.
    fn dotted<C: Collector>(&mut self, w: &mut Walk<'_, C>, field: Field, len: usize) -> Walked {
        let octets = self.b.bytes(self.at, len)?;
        if len > 0 {
            w.string(field, &self.b, self.at, len, format_args!("{}", Dotted(octets)))?;
        }
        self.at += len;
        Ok(())
    }
}

/// Text with a dot for each octet that cannot be shown.
struct Dotted<'b>(&'b [u8]);

impl fmt::Display for Dotted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for octet in self.0 {
            let is_shown = octet.is_ascii_graphic() || *octet == b' ';
            f.write_char(if is_shown { char::from(*octet) } else { '.' })?;
        }
        Ok(())
    }
}

/// What a request is for.
fn request<C: Collector>(w: &mut Walk<'_, C>, r: &mut Cdr<'_>, minor: u8) -> Walked {
    if minor < 2 {
        contexts(w, r)?;
    }
    let id = r.number(w, REQUEST_ID, 4)?;
    w.info_append(format_args!(" id={id}"));
    if minor < 2 {
        let is_awaited = r.number(w, RSP_EXPECTED, 1)?;
        let ways = if is_awaited == 0 { "one" } else { "two" };
        w.info_append(format_args!(" ({ways}-way)"));
        if minor > 0 {
            r.octets(w, RESERVED, 3)?;
        }
        let len = r.number(w, OBJEKTKEY_LEN, 4)? as usize;
        r.octets(w, OBJEKTKEY, len)?;
    } else {
        r.number(w, RESPONSE_FLAG, 1)?;
        r.octets(w, RESERVED, 3)?;
        address(w, r)?;
    }
    let name = text(w, r, REQUEST_OP_LEN, REQUEST_OP)?;
    w.info_append(format_args!(": op={}", Text(name)));
    if minor < 2 {
        let len = r.number(w, REQUEST_PRINCIPAL_LEN, 4)? as usize;
        r.dotted(w, REQUEST_PRINCIPAL, len)?;
        Ok(())
    } else {
        contexts(w, r)?;
        if r.b.remaining(r.at) > 0 {
            r.at = r.at.next_multiple_of(8);
        }
        stub(w, r)
    }
}

/// What a request is answered with.
fn reply<C: Collector>(w: &mut Walk<'_, C>, r: &mut Cdr<'_>, is_new: bool) -> Walked {
    if !is_new {
        contexts(w, r)?;
    }
    let id = r.number(w, REQUEST_ID, 4)?;
    w.info_append(format_args!(" id={id}"));
    let status = r.number(w, REPLYSTATUS, 4)?;
    if let Some(word) = REPLYSTATUS_VALUES.get(status) {
        w.info_append(format_args!(": {word}"));
    }
    if is_new {
        contexts(w, r)?;
        // Quirk of the reference: what is answered is not put at a multiple of eight.
    }
    match status {
        USER_EXCEPTION => text(w, r, EXCEPTIONID_LEN, EXCEPTIONID).map(|_| ()),
        SYSTEM_EXCEPTION => {
            text(w, r, EXCEPTIONID_LEN, EXCEPTIONID)?;
            r.number(w, MINOR_CODE_VALUE, 4)?;
            r.number(w, COMPLETION_STATUS, 4)?;
            Ok(())
        }
        _ if is_new => stub(w, r),
        _ => Ok(()),
    }
}

/// How a request went wrong.
const USER_EXCEPTION: u64 = 1;
const SYSTEM_EXCEPTION: u64 = 2;

/// A text, which ends with a zero octet that its length counts: both are shown one octet behind their places.
fn text<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Cdr<'b>,
    length: Field,
    field: Field,
) -> Result<&'b [u8], Fault> {
    let at = r.at.next_multiple_of(4);
    let len = bitmask::read(&r.b, at, 4, r.order)? as usize;
    r.b.check(at + 4, len)?;
    r.at = at + 4 + len;
    let Some(text_len) = len.checked_sub(1) else {
        w.item_as(length, &r.b, at, 4, r.order)?;
        return Ok(&[]);
    };
    let octets = r.b.bytes(at + 4, text_len)?;
    w.number(length, &r.b, at + 1, 4, text_len as u64)?;
    w.string(field, &r.b, at + 5, text_len, format_args!("{}", Text(octets)))?;
    Ok(octets)
}

/// The parameters, whose types only their interface tells.
fn stub<C: Collector>(w: &mut Walk<'_, C>, r: &Cdr<'_>) -> Walked {
    if r.b.remaining(r.at) > 0 {
        w.item(STUB_DATA, &r.b, r.at, REST)?;
    }
    Ok(())
}

/// The object that a request is for.
fn address<C: Collector>(w: &mut Walk<'_, C>, r: &mut Cdr<'_>) -> Walked {
    let how = r.number(w, TARGET_ADDRESS_DISCRIMINANT, 2)?;
    match how as u16 {
        target::KEY => {
            let len = r.number(w, TARGET_ADDRESS_KEY_ADDR_LEN, 4)? as usize;
            r.dotted(w, TARGET_ADDRESS_KEY_ADDR, len)
        }
        target::PROFILE => {
            r.number(w, PROFID, 4)?;
            let len = r.number(w, SEQLEN, 4)? as usize;
            if len > 0 {
                r.number(w, ENDIANNESS, 1)?;
                r.dotted(w, PROFILE_DATA, len - 1)?;
            }
            Ok(())
        }
        // A whole reference is left.
        _ => Ok(()),
    }
}

/// The contexts of services.
fn contexts<C: Collector>(w: &mut Walk<'_, C>, r: &mut Cdr<'_>) -> Walked {
    let begin = r.at;
    let list = w.text(&r.b, begin, REST, format_args!("ServiceContextList"))?;
    let opened = w.open(list);
    let count = r.number(w, SEQLEN, 4)?;
    for _ in 0..count {
        let at = r.at.next_multiple_of(4);
        let item = w.item(IIOP_SC, &r.b, at, 4)?;
        let inner = w.open(item);
        w.item_as(IIOP_SC_VSCID, &r.b, at, 4, r.order)?;
        r.number(w, IIOP_SC_SCID, 4)?;
        let len = r.number(w, SEQLEN, 4)? as usize;
        if len > 0 {
            r.number(w, ENDIANNESS, 1)?;
            r.dotted(w, CONTEXT_DATA, len - 1)?;
        }
        w.close(inner);
        w.set_len(item, r.at - at);
    }
    w.close(opened);
    w.set_len(list, r.at - begin);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_request_names_its_operation() {
        let mut octets = b"GIOP\x01\x02\0\0\0\0\0\x28".to_vec();
        octets.extend([0, 0, 0, 7, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, b'K', 0, 0, 0]);
        octets.extend(b"\0\0\0\x05echo\0\0\0\0\0\0\0\0stub");
        let shown = segment(5000, 5001, &octets);
        assert_eq!(shown.info, "GIOP GIOP 1.2 Request, s=40 id=7: op=echo");
        assert!(shown.has("Request operation: echo"), "{shown:#?}");
    }

    #[test]
    fn a_reply_says_how_it_went() {
        let octets = b"GIOP\x01\x02\x01\x01\x0c\0\0\0\x07\0\0\0\0\0\0\0\0\0\0\0";
        let shown = segment(5001, 5000, octets);
        assert_eq!(shown.info, "GIOP GIOP 1.2 Reply, s=12 id=7: No Exception");
    }
}
