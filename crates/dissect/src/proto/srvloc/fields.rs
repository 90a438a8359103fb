//! The fields of the Service Location Protocol.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    static ERR_VALUES {
        0 => "No Error",
        1 => "Language not supported",
        2 => "Protocol parse error",
        3 => "Invalid registration",
        4 => "Scope not supported",
        5 => "Character set not understood",
        6 => "Authentication absent",
        7 => "Authentication failed",
    }
    static ERRV2_VALUES {
        0 => "No Error",
        1 => "No data in the requested language",
        2 => "The message fails to obey SLP syntax.",
        3 => "The SrvReg has problems",
        4 => "Scope list not supported",
        5 => "Unsupported SLP SPI.",
        6 => "URL and ATTR authentication not provided",
        7 => "Authentication error",
        9 => "Unsupported version number in message header",
        10 => "The DA (or SA) is too sick to respond",
        11 => "UA or SA SHOULD retry",
        12 => "Unknown option from the mandatory range",
        13 => "Invalid SrvReg",
        14 => "No support for AttrRqst or SrvTypeRqst",
        15 => "SrvReg sent too soon",
    }
    static FUNCTION_VALUES {
        1 => "Service Request",
        2 => "Service Reply",
        3 => "Service Registration",
        4 => "Service Deregister",
        5 => "Service Acknowledge",
        6 => "Attribute Request",
        7 => "Attribute Reply",
        8 => "DA Advertisement",
        9 => "Service Type Request",
        10 => "Service Type Reply",
        11 => "SA Advertisement",
    }
    static SERVICE_TYPE_VALUES {
        50 => "TCP/UDP",
        54 => "IPX",
    }
    static COMMUNICATION_TYPE_VALUES {
        49 => "Socket",
        50 => "Datagram",
    }
    static PROTOCOL_VALUES {
        54 => "TCP",
        17 => "UDP",
        1000 => "IPX",
    }
    static ENCODING_VALUES {
        3 => "US-ASCII",
        27 => "ISO 10646 UTF-1",
        28 => "ISO 646 basic:1983",
        30 => "ISO 646 IRV:1983",
        4 => "ISO 8859-1",
        1000 => "Unicode",
        1012 => "UTF-7",
        106 => "UTF-8",
    }
}

field_table! {
    /// The fields of Service Location Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("srvloc", "Service Location Protocol", "SRVLOC");
    ERR = FieldDef::new("srvloc.err", "Error Code", FieldType::Uint16).strings(Strings::Values(&ERR_VALUES));
    ERRV2 = FieldDef::new("srvloc.errv2", "Error Code", FieldType::Uint16).strings(Strings::Values(&ERRV2_VALUES));
    XID = FieldDef::new("srvloc.xid", "XID", FieldType::Uint24);
    LANGTAG = FieldDef::new("srvloc.langtag", "Lang Tag", FieldType::String);
    LANGTAGLEN = FieldDef::new("srvloc.langtaglen", "Lang Tag Len", FieldType::Uint16);
    NEXTEXTOFF = FieldDef::new("srvloc.nextextoff", "Next Extension Offset", FieldType::Uint24);
    URL_RESERVED = FieldDef::new("srvloc.url.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    URL_LIFETIME = FieldDef::new("srvloc.url.lifetime", "URL lifetime", FieldType::Uint16);
    URL_URLLEN = FieldDef::new("srvloc.url.urllen", "URL Length", FieldType::Uint16);
    URL_URL = FieldDef::new("srvloc.url.url", "URL", FieldType::String);
    URL_NUMAUTHS = FieldDef::new("srvloc.url.numauths", "Num Auths", FieldType::Uint8);
    FUNCTION = FieldDef::new("srvloc.function", "Function", FieldType::Uint8).strings(Strings::Values(&FUNCTION_VALUES));
    PKTLEN = FieldDef::new("srvloc.pktlen", "Packet Length", FieldType::Uint24);
    VERSION = FieldDef::new("srvloc.version", "Version", FieldType::Uint8);
    FLAGS_V1 = FieldDef::new("srvloc.flags_v1", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_V1_OVERFLOW = FieldDef::new("srvloc.flags_v1.overflow", "Overflow", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Message will not fit in datagram", "Message will fit in a datagram")));
    FLAGS_V1_MONOLINGUAL = FieldDef::new("srvloc.flags_v1.monolingual", "Monolingual", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Only responses in specified language will be accepted", "Responses in any language will be accepted")));
    FLAGS_V1_URL_AUTH = FieldDef::new("srvloc.flags_v1.url_auth", "URL Authentication", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("URL Authentication Block is present", "URL Authentication Block is absent")));
    FLAGS_V1_ATTRIBUTE_AUTH = FieldDef::new("srvloc.flags_v1.attribute_auth", "Attribute Authentication", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Attribute Authentication Block is present", "Attribute Authentication Block is absent")));
    FLAGS_V1_FRESH = FieldDef::new("srvloc.flags_v1.fresh", "Fresh Registration", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("New Service Registration", "Not a new Service Registration")));
    FLAGS_V2 = FieldDef::new("srvloc.flags_v2", "Flags", FieldType::Uint16).base(Base::Hex);
    FLAGS_V2_OVERFLOW = FieldDef::new("srvloc.flags_v2.overflow", "Overflow", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Message will not fit in datagram", "Message will fit in a datagram")));
    FLAGS_V2_FRESH = FieldDef::new("srvloc.flags_v2.fresh", "Fresh Registration", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("New Service Registration", "Not a new Service Registration")));
    FLAGS_V2_REQMULTI = FieldDef::new("srvloc.flags_v2.reqmulti", "Multicast requested", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Multicast (or broadcast) request", "Not multicast or broadcast")));
    AUTHBLKV2_BSD = FieldDef::new("srvloc.authblkv2_bsd", "BSD", FieldType::Uint16).base(Base::Hex);
    AUTHBLKV2_LEN = FieldDef::new("srvloc.authblkv2_len", "Length", FieldType::Uint16);
    AUTHBLKV2_TIMESTAMP = FieldDef::new("srvloc.authblkv2.timestamp", "Timestamp", FieldType::AbsoluteTime);
    AUTHBLKV2_SLPSPILEN = FieldDef::new("srvloc.authblkv2.slpspilen", "SLP SPI Length", FieldType::Uint16);
    AUTHBLKV2_SLPSPI = FieldDef::new("srvloc.authblkv2.slpspi", "SLP SPI", FieldType::String);
    SRVREQ_PRLISTLEN = FieldDef::new("srvloc.srvreq.prlistlen", "Previous Response List Length", FieldType::Uint16);
    SRVREQ_PRLIST = FieldDef::new("srvloc.srvreq.prlist", "Previous Response List", FieldType::String);
    SRVREQ_SRVTYPELEN = FieldDef::new("srvloc.srvreq.srvtypelen", "Service Type Length", FieldType::Uint16);
    SRVREQ_SRVTYPELIST = FieldDef::new("srvloc.srvreq.srvtypelist", "Service Type List", FieldType::String);
    SRVREQ_SCOPELISTLEN = FieldDef::new("srvloc.srvreq.scopelistlen", "Scope List Length", FieldType::Uint16);
    SRVREQ_SCOPELIST = FieldDef::new("srvloc.srvreq.scopelist", "Scope List", FieldType::String);
    SRVREQ_PREDICATELEN = FieldDef::new("srvloc.srvreq.predicatelen", "Predicate Length", FieldType::Uint16);
    SRVREQ_PREDICATE = FieldDef::new("srvloc.srvreq.predicate", "Predicate", FieldType::String);
    SRVREQ_SLPSPILEN = FieldDef::new("srvloc.srvreq.slpspilen", "SLP SPI Length", FieldType::Uint16);
    SRVREQ_SLPSPI = FieldDef::new("srvloc.srvreq.slpspi", "SLP SPI", FieldType::String);
    SRVREQ_URLCOUNT = FieldDef::new("srvloc.srvreq.urlcount", "Number of URLs", FieldType::Uint16);
    SRVREQ_SRVTYPE = FieldDef::new("srvloc.srvreq.srvtype", "Service Type", FieldType::String);
    SRVREQ_ATTRLISTLEN = FieldDef::new("srvloc.srvreq.attrlistlen", "Attribute List Length", FieldType::Uint16);
    SRVREQ_ATTRLIST = FieldDef::new("srvloc.srvreq.attrlist", "Attribute List", FieldType::String);
    SRVREQ_ATTRAUTHCOUNT = FieldDef::new("srvloc.srvreq.attrauthcount", "Attr Auths", FieldType::Uint8);
    SRVDEREQ_SCOPELISTLEN = FieldDef::new("srvloc.srvdereq.scopelistlen", "Scope List Length", FieldType::Uint16);
    SRVDEREQ_SCOPELIST = FieldDef::new("srvloc.srvdereq.scopelist", "Scope List", FieldType::String);
    SRVDEREQ_TAGLISTLEN = FieldDef::new("srvloc.srvdereq.taglistlen", "Tag List Length", FieldType::Uint16);
    SRVDEREQ_TAGLIST = FieldDef::new("srvloc.srvdereq.taglist", "Tag List", FieldType::String);
    ATTRREQ_PRLISTLEN = FieldDef::new("srvloc.attrreq.prlistlen", "Previous Response List Length", FieldType::Uint16);
    ATTRREQ_PRLIST = FieldDef::new("srvloc.attrreq.prlist", "Previous Response List", FieldType::String);
    ATTRREQ_URLLEN = FieldDef::new("srvloc.attrreq.urllen", "URL Length", FieldType::Uint16);
    ATTRREQ_URL = FieldDef::new("srvloc.attrreq.url", "Service URL", FieldType::String);
    ATTRREQ_SCOPELISTLEN = FieldDef::new("srvloc.attrreq.scopelistlen", "Scope List Length", FieldType::Uint16);
    ATTRREQ_SCOPELIST = FieldDef::new("srvloc.attrreq.scopelist", "Scope List", FieldType::String);
    ATTRREQ_ATTRLISTLEN = FieldDef::new("srvloc.attrreq.attrlistlen", "Attribute List Length", FieldType::Uint16);
    ATTRREQ_ATTRLIST = FieldDef::new("srvloc.attrreq.attrlist", "Attribute List", FieldType::String);
    ATTRREQ_TAGLISTLEN = FieldDef::new("srvloc.attrreq.taglistlen", "Tag List Length", FieldType::Uint16);
    ATTRREQ_TAGLIST = FieldDef::new("srvloc.attrreq.taglist", "Tag List", FieldType::String);
    ATTRREQ_SLPSPILEN = FieldDef::new("srvloc.attrreq.slpspilen", "SLP SPI Length", FieldType::Uint16);
    ATTRREQ_SLPSPI = FieldDef::new("srvloc.attrreq.slpspi", "SLP SPI", FieldType::String);
    ATTRRPLY_ATTRLISTLEN = FieldDef::new("srvloc.attrrply.attrlistlen", "Attribute List Length", FieldType::Uint16);
    ATTRRPLY_ATTRLIST = FieldDef::new("srvloc.attrrply.attrlist", "Attribute List", FieldType::String);
    DAADVERT_TIMESTAMP = FieldDef::new("srvloc.daadvert.timestamp", "DAADVERT Timestamp", FieldType::AbsoluteTime);
    DAADVERT_URLLEN = FieldDef::new("srvloc.daadvert.urllen", "URL Length", FieldType::Uint16);
    DAADVERT_URL = FieldDef::new("srvloc.daadvert.url", "URL", FieldType::String);
    DAADVERT_SCOPELISTLEN = FieldDef::new("srvloc.daadvert.scopelistlen", "Scope List Length", FieldType::Uint16);
    DAADVERT_SCOPELIST = FieldDef::new("srvloc.daadvert.scopelist", "Scope List", FieldType::String);
    DAADVERT_ATTRLISTLEN = FieldDef::new("srvloc.daadvert.attrlistlen", "Attribute List Length", FieldType::Uint16);
    DAADVERT_ATTRLIST = FieldDef::new("srvloc.daadvert.attrlist", "Attribute List", FieldType::String);
    DAADVERT_SLPSPILEN = FieldDef::new("srvloc.daadvert.slpspilen", "SLP SPI Length", FieldType::Uint16);
    DAADVERT_SLPSPI = FieldDef::new("srvloc.daadvert.slpspi", "SLP SPI", FieldType::String);
    DAADVERT_AUTHCOUNT = FieldDef::new("srvloc.daadvert.authcount", "Auths", FieldType::Uint8);
    SRVTYPEREQ_PRLISTLEN = FieldDef::new("srvloc.srvtypereq.prlistlen", "Previous Response List Length", FieldType::Uint16);
    SRVTYPEREQ_PRLIST = FieldDef::new("srvloc.srvtypereq.prlist", "Previous Response List", FieldType::String);
    SRVTYPEREQ_NAMEAUTHLISTLEN = FieldDef::new("srvloc.srvtypereq.nameauthlistlen", "Naming Authority List Length", FieldType::Uint16);
    SRVTYPEREQ_NAMEAUTHLIST = FieldDef::new("srvloc.srvtypereq.nameauthlist", "Naming Authority List", FieldType::String);
    SRVTYPEREQ_SCOPELISTLEN = FieldDef::new("srvloc.srvtypereq.scopelistlen", "Scope List Length", FieldType::Uint16);
    SRVTYPEREQ_SCOPELIST = FieldDef::new("srvloc.srvtypereq.scopelist", "Scope List", FieldType::String);
    SRVTYPEREQ_SRVTYPELEN = FieldDef::new("srvloc.srvtypereq.srvtypelen", "Service Type Length", FieldType::Uint16);
    SRVTYPERPLY_SRVTYPE = FieldDef::new("srvloc.srvtyperply.srvtype", "Service Type", FieldType::String);
    SRVTYPEREQ_SRVTYPELISTLEN = FieldDef::new("srvloc.srvtypereq.srvtypelistlen", "Service Type List Length", FieldType::Uint16);
    SRVTYPERPLY_SRVTYPELIST = FieldDef::new("srvloc.srvtyperply.srvtypelist", "Service Type List", FieldType::String);
    SAADVERT_URLLEN = FieldDef::new("srvloc.saadvert.urllen", "URL Length", FieldType::Uint16);
    SAADVERT_URL = FieldDef::new("srvloc.saadvert.url", "URL", FieldType::String);
    SAADVERT_SCOPELISTLEN = FieldDef::new("srvloc.saadvert.scopelistlen", "Scope List Length", FieldType::Uint16);
    SAADVERT_SCOPELIST = FieldDef::new("srvloc.saadvert.scopelist", "Scope List", FieldType::String);
    SAADVERT_ATTRLISTLEN = FieldDef::new("srvloc.saadvert.attrlistlen", "Attribute List Length", FieldType::Uint16);
    SAADVERT_ATTRLIST = FieldDef::new("srvloc.saadvert.attrlist", "Attribute List", FieldType::String);
    SAADVERT_AUTHCOUNT = FieldDef::new("srvloc.saadvert.authcount", "Auths", FieldType::Uint8);
    LIST_IPADDR = FieldDef::new("srvloc.list.ipaddr", "IP Address", FieldType::Ipv4);
    SRVRPLY_SVCNAME = FieldDef::new("srvloc.srvrply.svcname", "Service Name Value", FieldType::String);
    TIMESTAMP = FieldDef::new("srvloc.timestamp", "Timestamp", FieldType::AbsoluteTime);
    BLOCK_STRUCTURE_DESCRIPTOR = FieldDef::new("srvloc.block_structure_descriptor", "Block Structure Descriptor", FieldType::Uint16);
    AUTHENTICATOR_LENGTH = FieldDef::new("srvloc.authenticator_length", "Authenticator length", FieldType::Uint16);
    AUTHENTICATION_BLOCK = FieldDef::new("srvloc.authentication_block", "Authentication block", FieldType::String);
    SERVICE_TYPE = FieldDef::new("srvloc.service_type", "Service Type", FieldType::Uint8).strings(Strings::Values(&SERVICE_TYPE_VALUES));
    COMMUNICATION_TYPE = FieldDef::new("srvloc.communication_type", "Communication Type", FieldType::Uint8).strings(Strings::Values(&COMMUNICATION_TYPE_VALUES));
    PROTOCOL_NUMBER = FieldDef::new("srvloc.protocol", "Protocol", FieldType::Uint32).strings(Strings::Values(&PROTOCOL_VALUES));
    PORT = FieldDef::new("srvloc.port", "Port", FieldType::Uint32);
    NETWORK = FieldDef::new("srvloc.network", "Network", FieldType::Uint32).base(Base::Hex);
    NODE = FieldDef::new("srvloc.node", "Node", FieldType::Uint32).base(Base::Hex);
    SOCKET = FieldDef::new("srvloc.socket", "Socket", FieldType::Uint32).base(Base::Hex);
    ITEM = FieldDef::new("srvloc.item", "Item", FieldType::String);
    DIALECT = FieldDef::new("srvloc.dialect", "Dialect", FieldType::Uint8);
    LANGUAGE = FieldDef::new("srvloc.language", "Language", FieldType::String);
    ENCODING = FieldDef::new("srvloc.encoding", "Encoding", FieldType::Uint16).strings(Strings::Values(&ENCODING_VALUES));
    TRANSACTION_ID = FieldDef::new("srvloc.transaction_id", "Transaction ID", FieldType::Uint16);
    SERVICE_TYPE_COUNT = FieldDef::new("srvloc.service_type_count", "Service Type Count", FieldType::Uint16);
    ERR_EXPERT = FieldDef::new("srvloc.err.expert", "Error", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    ERRV2_EXPERT = FieldDef::new("srvloc.errv2.expert", "Error", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
    FUNCTION_UNKNOWN = FieldDef::new("srvloc.function.unknown", "Unknown Function Type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    MALFORMED = FieldDef::new("srvloc.malformed", "Too much data to pass inside this protocol. Resubmit request using a streaming protocol like TCP. Protocol dissection is aborted due to packet overflow. See overflow flag.", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}
