//! The fields of MongoDB's wire protocol.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

values! {
    pub(super) static OPCODE_VALUES {
        1 => "Reply",
        1000 => "Message",
        2001 => "Update document",
        2002 => "Insert document",
        2003 => "Reserved",
        2004 => "Query",
        2005 => "Get More",
        2006 => "Delete document",
        2007 => "Kill Cursors",
        2010 => "Command Request",
        2011 => "Command Reply",
        2012 => "Compressed Data",
        2013 => "Extensible Message Format",
    }
    static COMPRESSION_COMPRESSOR_VALUES {
        0 => "Noop (Uncompressed)",
        1 => "Snappy",
        2 => "Zlib",
    }
    static MSG_SECTIONS_SECTION_KIND_VALUES {
        0 => "Body",
        1 => "Document Sequence",
    }
    static ELEMENT_TYPE_VALUES {
        1 => "Double",
        2 => "String",
        3 => "Document",
        4 => "Array",
        5 => "Binary",
        6 => "Undefined",
        7 => "Object ID",
        8 => "Boolean",
        9 => "Datetime",
        10 => "NULL",
        11 => "Regular Expression",
        12 => "DBPointer",
        13 => "JavaScript Code",
        14 => "Symbol",
        15 => "JavaScript Code w/Scope",
        16 => "Int32",
        17 => "Timestamp",
        18 => "Int64",
        255 => "Min Key",
        127 => "Max Key",
    }
}

field_table! {
    /// The fields of Mongo Wire Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mongo", "Mongo Wire Protocol", "MONGO");
    MESSAGE_LENGTH = FieldDef::new("mongo.message_length", "Message Length", FieldType::Int32);
    REQUEST_ID = FieldDef::new("mongo.request_id", "Request ID", FieldType::Uint32).base(Base::HexDec);
    RESPONSE_TO = FieldDef::new("mongo.response_to", "Response To", FieldType::Uint32).base(Base::HexDec);
    OPCODE = FieldDef::new("mongo.opcode", "OpCode", FieldType::Int32).strings(Strings::Values(&OPCODE_VALUES));
    QUERY_FLAGS = FieldDef::new("mongo.query.flags", "Query Flags", FieldType::None);
    FULL_COLLECTION_NAME = FieldDef::new("mongo.full_collection_name", "fullCollectionName", FieldType::Stringz);
    DATABASE_NAME = FieldDef::new("mongo.database_name", "Database Name", FieldType::String);
    COLLECTION_NAME = FieldDef::new("mongo.collection_name", "Collection Name", FieldType::String);
    REPLY_FLAGS = FieldDef::new("mongo.reply.flags", "Reply Flags", FieldType::None);
    REPLY_FLAGS_CURSORNOTFOUND = FieldDef::new("mongo.reply.flags.cursornotfound", "Cursor Not Found", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    REPLY_FLAGS_QUERYFAILURE = FieldDef::new("mongo.reply.flags.queryfailure", "Query Failure", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    REPLY_FLAGS_SHAREDCONFIGSTALE = FieldDef::new("mongo.reply.flags.sharedconfigstale", "Shared Config Stale", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    REPLY_FLAGS_AWAITCAPABLE = FieldDef::new("mongo.reply.flags.awaitcapable", "Await Capable", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    MESSAGE = FieldDef::new("mongo.message", "Message", FieldType::Stringz);
    CURSOR_ID = FieldDef::new("mongo.cursor_id", "Cursor ID", FieldType::Int64);
    STARTING_FROM = FieldDef::new("mongo.starting_from", "Starting From", FieldType::Int32);
    NUMBER_RETURNED = FieldDef::new("mongo.number_returned", "Number Returned", FieldType::Int32);
    DOCUMENT = FieldDef::new("mongo.document", "Document", FieldType::None);
    DOCUMENT_LENGTH = FieldDef::new("mongo.document.length", "Document length", FieldType::Int32);
    DOCUMENT_EMPTY = FieldDef::new("mongo.document.empty", "Empty Document", FieldType::None);
    DOCUMENT_ZERO = FieldDef::new("mongo.document.zero", "Zero", FieldType::Bytes);
    UPDATE_FLAGS = FieldDef::new("mongo.update.flags", "Update Flags", FieldType::None);
    UPDATE_FLAGS_UPSERT = FieldDef::new("mongo.update.flags.upsert", "Upsert", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    UPDATE_FLAGS_MULTIUPDATE = FieldDef::new("mongo.update.flags.multiupdate", "Multi Update", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    SELECTOR = FieldDef::new("mongo.selector", "Selector", FieldType::None);
    UPDATE = FieldDef::new("mongo.update", "Update", FieldType::None);
    INSERT_FLAGS = FieldDef::new("mongo.insert.flags", "Insert Flags", FieldType::None);
    INSERT_FLAGS_CONTINUEONERROR = FieldDef::new("mongo.insert.flags.continueonerror", "ContinueOnError", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_TAILABLE_CURSOR = FieldDef::new("mongo.query.flags.tailable_cursor", "Tailable Cursor", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_SLAVE_OK = FieldDef::new("mongo.query.flags.slave_ok", "Slave OK", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_OP_LOG_REPLY = FieldDef::new("mongo.query.flags.op_log_reply", "Op Log Reply", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_NO_CURSOR_TIMEOUT = FieldDef::new("mongo.query.flags.no_cursor_timeout", "No Cursor Timeout", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_AWAITDATA = FieldDef::new("mongo.query.flags.awaitdata", "AwaitData", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_EXHAUST = FieldDef::new("mongo.query.flags.exhaust", "Exhaust", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    QUERY_FLAGS_PARTIAL = FieldDef::new("mongo.query.flags.partial", "Partial", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    NUMBER_TO_SKIP = FieldDef::new("mongo.number_to_skip", "Number To Skip", FieldType::Int32);
    NUMBER_TO_RETURN = FieldDef::new("mongo.number_to_return", "Number to Return", FieldType::Int32);
    QUERY = FieldDef::new("mongo.query", "Query", FieldType::None);
    RETURN_FIELD_SELECTOR = FieldDef::new("mongo.return_field_selector", "Return Field Selector", FieldType::None);
    DELETE_FLAGS = FieldDef::new("mongo.delete.flags", "Delete Flags", FieldType::None);
    DELETE_FLAGS_SINGLEREMOVE = FieldDef::new("mongo.delete.flags.singleremove", "Single Remove", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    COMPRESSION = FieldDef::new("mongo.compression", "Compression Info", FieldType::None);
    COMPRESSION_ORIGINAL_OPCODE = FieldDef::new("mongo.compression.original_opcode", "Original OpCode", FieldType::Int32).strings(Strings::Values(&OPCODE_VALUES));
    COMPRESSION_ORIGINAL_SIZE = FieldDef::new("mongo.compression.original_size", "Uncompressed Size", FieldType::Int32);
    COMPRESSION_COMPRESSOR = FieldDef::new("mongo.compression.compressor", "Compressor", FieldType::Int8).strings(Strings::Values(&COMPRESSION_COMPRESSOR_VALUES));
    COMPRESSION_COMPRESSED_DATA = FieldDef::new("mongo.compression.compressed_data", "Compressed Data", FieldType::None);
    COMPRESSION_UNSUPPORTED_COMPRESSED = FieldDef::new("mongo.compression.unsupported_compressed", "Unsupported Compressed Data", FieldType::None);
    MSG_FLAGS = FieldDef::new("mongo.msg.flags", "Message Flags", FieldType::Uint32).base(Base::Hex);
    MSG_FLAGS_CHECKSUMPRESENT = FieldDef::new("mongo.msg.flags.checksumpresent", "ChecksumPresent", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    MSG_FLAGS_MORETOCOME = FieldDef::new("mongo.msg.flags.moretocome", "MoreToCome", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    MSG_FLAGS_EXHAUSTALLOWED = FieldDef::new("mongo.msg.flags.exhaustallowed", "ExhaustAllowed", FieldType::Boolean).bits(32).mask(0x10000).strings(Strings::TrueFalse(&("Yes", "No")));
    MSG_SECTIONS_SECTION = FieldDef::new("mongo.msg.sections.section", "Section", FieldType::None);
    MSG_SECTIONS_SECTION_KIND = FieldDef::new("mongo.msg.sections.section.kind", "Kind", FieldType::Int32).strings(Strings::Values(&MSG_SECTIONS_SECTION_KIND_VALUES));
    MSG_SECTIONS_SECTION_BODY = FieldDef::new("mongo.msg.sections.section.body", "BodyDocument", FieldType::None);
    MSG_SECTIONS_SECTION_DOC_SEQUENCE = FieldDef::new("mongo.msg.sections.section.doc_sequence", "DocumentSequence", FieldType::None);
    MSG_SECTIONS_SECTION_SIZE = FieldDef::new("mongo.msg.sections.section.size", "Size", FieldType::Int32);
    MSG_SECTIONS_SECTION_DOC_SEQUENCE_ID = FieldDef::new("mongo.msg.sections.section.doc_sequence_id", "SeqID", FieldType::String);
    NUMBER_TO_CURSOR_IDS = FieldDef::new("mongo.number_to_cursor_ids", "Number of Cursor IDS", FieldType::Int32);
    ELEMENTS = FieldDef::new("mongo.elements", "Elements", FieldType::None);
    ELEMENT_NAME = FieldDef::new("mongo.element.name", "Element", FieldType::String);
    ELEMENT_TYPE = FieldDef::new("mongo.element.type", "Type", FieldType::Uint8).base(Base::HexDec).strings(Strings::Values(&ELEMENT_TYPE_VALUES));
    ELEMENT_LENGTH = FieldDef::new("mongo.element.length", "Length", FieldType::Int32);
    ELEMENT_VALUE_BOOL = FieldDef::new("mongo.element.value.bool", "Value", FieldType::Boolean);
    ELEMENT_VALUE_INT = FieldDef::new("mongo.element.value.int", "Value", FieldType::Int32);
    ELEMENT_VALUE_INT64 = FieldDef::new("mongo.element.value.int64", "Value", FieldType::Int64);
    ELEMENT_VALUE_DOUBLE = FieldDef::new("mongo.element.value.double", "Value", FieldType::Double);
    ELEMENT_VALUE_STRING = FieldDef::new("mongo.element.value.string", "Value", FieldType::String);
    ELEMENT_VALUE_LENGTH = FieldDef::new("mongo.element.value.length", "Length", FieldType::Int32);
    ELEMENT_VALUE_BYTES = FieldDef::new("mongo.element.value.bytes", "Value", FieldType::Bytes);
    ELEMENT_VALUE_REGEX_PATTERN = FieldDef::new("mongo.element.value.regex.pattern", "Value", FieldType::String);
    ELEMENT_VALUE_REGEX_OPTIONS = FieldDef::new("mongo.element.value.regex.options", "Value", FieldType::String);
    ELEMENT_VALUE_OBJECTID = FieldDef::new("mongo.element.value.objectid", "ObjectID", FieldType::Bytes);
    ELEMENT_VALUE_OBJECTID_TIME = FieldDef::new("mongo.element.value.objectid.time", "ObjectID Time", FieldType::Int32);
    ELEMENT_VALUE_OBJECTID_HOST = FieldDef::new("mongo.element.value.objectid.host", "ObjectID Host", FieldType::Uint24).base(Base::Hex);
    ELEMENT_VALUE_OBJECTID_MACHINE_ID = FieldDef::new("mongo.element.value.objectid.machine_id", "ObjectID Machine", FieldType::Bytes);
    ELEMENT_VALUE_OBJECTID_PID = FieldDef::new("mongo.element.value.objectid.pid", "ObjectID PID", FieldType::Uint16);
    ELEMENT_VALUE_OBJECTID_INC = FieldDef::new("mongo.element.value.objectid.inc", "ObjectID Inc", FieldType::Uint24);
    ELEMENT_VALUE_DB_PTR = FieldDef::new("mongo.element.value.db_ptr", "ObjectID", FieldType::Bytes);
    ELEMENT_VALUE_JS_CODE = FieldDef::new("mongo.element.value.js_code", "JavaScript code", FieldType::None);
    ELEMENT_VALUE_JS_SCOPE = FieldDef::new("mongo.element.value.js_scope", "JavaScript scope", FieldType::None);
    DATABASE = FieldDef::new("mongo.database", "database", FieldType::String);
    COMMANDNAME = FieldDef::new("mongo.commandname", "commandName", FieldType::String);
    METADATA = FieldDef::new("mongo.metadata", "metadata", FieldType::None);
    COMMANDARGS = FieldDef::new("mongo.commandargs", "CommandArgs", FieldType::None);
    COMMANDREPLY = FieldDef::new("mongo.commandreply", "CommandReply", FieldType::None);
    OUTPUTDOCS = FieldDef::new("mongo.outputdocs", "OutputDocs", FieldType::None);
    UNKNOWN = FieldDef::new("mongo.unknown", "Unknown", FieldType::Bytes);
    DOCUMENT_RECURSION_EXCEEDED = FieldDef::new("mongo.document.recursion_exceeded", "BSON document recursion exceeds", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    DOCUMENT_LENGTH_BAD = FieldDef::new("mongo.document.length.bad", "BSON document length bad", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    MSG_SECTIONS_SECTION_SIZE_BAD = FieldDef::new("mongo.msg.sections.section.size.bad", "Bogus Mongo message section size", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    UNKNOWN_EXPERT = FieldDef::new("mongo.unknown.expert", "Unknown Data (not interpreted)", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNSUPPORTED_COMPRESSION_EXPERT = FieldDef::new("mongo.unsupported_compression.expert", "This packet was compressed with an unsupported compressor", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    TOO_LARGE_COMPRESSED_EXPERT = FieldDef::new("mongo.too_large_compressed.expert", "The size of the uncompressed packet exceeded the maximum allowed value", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}
