//! Generic object oriented substation events: values that devices of a substation publish on Ethernet (IEC 61850-8-1). Their
//! management, and events that are routed over UDP, are not taken apart.

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, TimeZone, field_table, values,
    write_absolute,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::shape::{self, APPLICATION, CONTEXT, Element, Member, Shape};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets before the message.
pub const HEADER_LEN: usize = 8;

/// The tag of events, among those of applications.
const EVENTS: u32 = 1;

/// The tag of the time within them.
const TIME: u32 = 4;

/// Octets of a time: seconds, a fraction, and how good the clock is.
pub(crate) const TIME_LEN: usize = 8;

values! {
    static RGOOSE_SPDU_ID_VALUES {
        160 => "Tunneled",
        161 => "GOOSE",
        162 => "Sample value",
        163 => "Management",
    }
    static RGOOSE_PDU_TAG_VALUES {
        129 => "GOOSE",
        130 => "SV",
        131 => "Tunnel",
        132 => "MNGT",
    }
    static REQUESTRESP_VALUES {
        1 => "requests",
        2 => "responses",
    }
    static REQUESTS_VALUES {
        1 => "getGoReference",
        2 => "getGOOSEElementNumber",
        3 => "getGsReference",
        4 => "getGSSEDataOffset",
    }
    static RESPONSES_VALUES {
        0 => "gseMngtNotSupported",
        1 => "getGoReference",
        2 => "getGOOSEElementNumber",
        3 => "getGsReference",
        4 => "getGSSEDataOffset",
    }
    static POSNEG_VALUES {
        2 => "responsePositive",
        3 => "responseNegative",
    }
    static REQUESTRESULTS_VALUES {
        0 => "offset",
        1 => "reference",
        2 => "error",
    }
    static RESPONSENEGATIVE_VALUES {
        0 => "other",
        1 => "unknownControlBlock",
        2 => "responseTooLarge",
        3 => "controlBlockConfigurationError",
    }
    static ERROR_VALUES {
        0 => "other",
        1 => "notFound",
    }
    static DATA_VALUES {
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        7 => "floating-point",
        8 => "real",
        9 => "octet-string",
        10 => "visible-string",
        12 => "binary-time",
        13 => "bcd",
        14 => "booleanArray",
        15 => "objId",
        16 => "mMSString",
        17 => "utc-time",
    }
}

field_table! {
    /// The fields of GOOSE.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("goose", "GOOSE", "GOOSE");
    RGOOSE_SESSION_HDR = FieldDef::new("rgoose.session_hdr", "Session header", FieldType::None);
    RGOOSE_SPDU_ID = FieldDef::new("rgoose.spdu_id", "Session identifier", FieldType::Uint8).base(Base::HexDec).strings(Strings::Values(&RGOOSE_SPDU_ID_VALUES));
    RGOOSE_SESSION_HDR_LEN = FieldDef::new("rgoose.session_hdr_len", "Session header length", FieldType::Uint8);
    RGOOSE_COMMON_SESSION_ID = FieldDef::new("rgoose.common_session_id", "Common session header identifier", FieldType::Uint8).base(Base::HexDec);
    RGOOSE_HDR_LEN = FieldDef::new("rgoose.hdr_len", "Header length", FieldType::Uint8);
    RGOOSE_SPDU_LEN = FieldDef::new("rgoose.spdu_len", "SPDU length", FieldType::Uint32);
    RGOOSE_SPDU_NUM = FieldDef::new("rgoose.spdu_num", "SPDU number", FieldType::Uint32);
    RGOOSE_VERSION = FieldDef::new("rgoose.version", "Version", FieldType::Uint16).base(Base::HexDec);
    RGOOSE_SEC_INFO = FieldDef::new("rgoose.sec_info", "Security information", FieldType::None);
    RGOOSE_CURR_KEY_T = FieldDef::new("rgoose.curr_key_t", "Time of current key", FieldType::Uint32).base(Base::HexDec);
    RGOOSE_NEXT_KEY_T = FieldDef::new("rgoose.next_key_t", "Time of next key", FieldType::Uint16).base(Base::HexDec);
    RGOOSE_KEY_ID = FieldDef::new("rgoose.key_id", "Key ID", FieldType::Uint32).base(Base::HexDec);
    RGOOSE_INIT_V_LEN = FieldDef::new("rgoose.init_v_len", "Initialization vector length", FieldType::Uint8);
    RGOOSE_INIT_V = FieldDef::new("rgoose.init_v", "Initialization vector", FieldType::Bytes);
    RGOOSE_SESSION_USER_INFO = FieldDef::new("rgoose.session_user_info", "Session user information", FieldType::None);
    RGOOSE_PAYLOAD = FieldDef::new("rgoose.payload", "Payload", FieldType::None);
    RGOOSE_PAYLOAD_LEN = FieldDef::new("rgoose.payload_len", "Payload length", FieldType::Uint32);
    RGOOSE_PDU_TAG = FieldDef::new("rgoose.pdu_tag", "Payload type tag", FieldType::Uint8).base(Base::HexDec).strings(Strings::Values(&RGOOSE_PDU_TAG_VALUES));
    RGOOSE_SIMULATION = FieldDef::new("rgoose.simulation", "Simulation flag", FieldType::Uint8).base(Base::HexDec);
    RGOOSE_APPID = FieldDef::new("rgoose.appid", "APPID", FieldType::Uint16).base(Base::HexDec);
    RGOOSE_APDU_LEN = FieldDef::new("rgoose.apdu_len", "APDU length", FieldType::Uint16).base(Base::HexDec);
    RGOOSE_PADDING_TAG = FieldDef::new("rgoose.padding_tag", "Padding", FieldType::None);
    RGOOSE_PADDING_LEN = FieldDef::new("rgoose.padding_len", "Padding length", FieldType::Uint8).base(Base::HexDec);
    RGOOSE_PADDING = FieldDef::new("rgoose.padding", "Padding", FieldType::Bytes);
    RGOOSE_HMAC = FieldDef::new("rgoose.hmac", "HMAC", FieldType::Bytes);
    APPID = FieldDef::new("goose.appid", "APPID", FieldType::Uint16).base(Base::HexDec);
    LENGTH = FieldDef::new("goose.length", "Length", FieldType::Uint16);
    RESERVE1 = FieldDef::new("goose.reserve1", "Reserved 1", FieldType::Uint16).base(Base::HexDec);
    RESERVE1_S_BIT = FieldDef::new("goose.reserve1.s_bit", "Simulated", FieldType::Boolean).bits(16).mask(0x8000);
    RESERVE2 = FieldDef::new("goose.reserve2", "Reserved 2", FieldType::Uint16).base(Base::HexDec);
    FLOAT_VALUE = FieldDef::new("goose.float_value", "float value", FieldType::Float);
    GSEMNGTPDU_ELEMENT = FieldDef::new("goose.gseMngtPdu_element", "gseMngtPdu", FieldType::None);
    GOOSEPDU_ELEMENT = FieldDef::new("goose.goosePdu_element", "goosePdu", FieldType::None);
    STATEID = FieldDef::new("goose.stateID", "stateID", FieldType::Int32);
    REQUESTRESP = FieldDef::new("goose.requestResp", "requestResp", FieldType::Uint32).strings(Strings::Values(&REQUESTRESP_VALUES));
    REQUESTS = FieldDef::new("goose.requests", "requests", FieldType::Uint32).strings(Strings::Values(&REQUESTS_VALUES));
    RESPONSES = FieldDef::new("goose.responses", "responses", FieldType::Uint32).strings(Strings::Values(&RESPONSES_VALUES));
    GETGOREFERENCE_ELEMENT = FieldDef::new("goose.getGoReference_element", "getGoReference", FieldType::None);
    GETGOOSEELEMENTNUMBER_ELEMENT = FieldDef::new("goose.getGOOSEElementNumber_element", "getGOOSEElementNumber", FieldType::None);
    GETGSREFERENCE_ELEMENT = FieldDef::new("goose.getGsReference_element", "getGsReference", FieldType::None);
    GETGSSEDATAOFFSET_ELEMENT = FieldDef::new("goose.getGSSEDataOffset_element", "getGSSEDataOffset", FieldType::None);
    GSEMNGTNOTSUPPORTED_ELEMENT = FieldDef::new("goose.gseMngtNotSupported_element", "gseMngtNotSupported", FieldType::None);
    IDENT = FieldDef::new("goose.ident", "ident", FieldType::String);
    GETREFERENCEREQUEST_OFFSET = FieldDef::new("goose.getReferenceRequest.offset", "offset", FieldType::Uint32);
    OFFSET_ITEM = FieldDef::new("goose.offset_item", "offset item", FieldType::Int32);
    REFERENCES = FieldDef::new("goose.references", "references", FieldType::Uint32);
    REFERENCES_ITEM = FieldDef::new("goose.references_item", "references item", FieldType::String);
    CONFREV = FieldDef::new("goose.confRev", "confRev", FieldType::Int32);
    POSNEG = FieldDef::new("goose.posNeg", "posNeg", FieldType::Uint32).strings(Strings::Values(&POSNEG_VALUES));
    RESPONSEPOSITIVE_ELEMENT = FieldDef::new("goose.responsePositive_element", "responsePositive", FieldType::None);
    DATSET = FieldDef::new("goose.datSet", "datSet", FieldType::String);
    RESULT = FieldDef::new("goose.result", "result", FieldType::Uint32);
    REQUESTRESULTS = FieldDef::new("goose.RequestResults", "RequestResults", FieldType::Uint32).strings(Strings::Values(&REQUESTRESULTS_VALUES));
    RESPONSENEGATIVE = FieldDef::new("goose.responseNegative", "responseNegative", FieldType::Int32).strings(Strings::Values(&RESPONSENEGATIVE_VALUES));
    OFFSET = FieldDef::new("goose.offset", "offset", FieldType::Int32);
    REFERENCE = FieldDef::new("goose.reference", "reference", FieldType::String);
    ERROR = FieldDef::new("goose.error", "error", FieldType::Int32).strings(Strings::Values(&ERROR_VALUES));
    GOCBREF = FieldDef::new("goose.gocbRef", "gocbRef", FieldType::String);
    TIMEALLOWEDTOLIVE = FieldDef::new("goose.timeAllowedtoLive", "timeAllowedtoLive", FieldType::Int32);
    GOID = FieldDef::new("goose.goID", "goID", FieldType::String);
    T = FieldDef::new("goose.t", "t", FieldType::String);
    STNUM = FieldDef::new("goose.stNum", "stNum", FieldType::Uint32);
    SQNUM = FieldDef::new("goose.sqNum", "sqNum", FieldType::Uint32);
    SIMULATION = FieldDef::new("goose.simulation", "simulation", FieldType::Boolean);
    NDSCOM = FieldDef::new("goose.ndsCom", "ndsCom", FieldType::Boolean);
    NUMDATSETENTRIES = FieldDef::new("goose.numDatSetEntries", "numDatSetEntries", FieldType::Int32);
    ALLDATA = FieldDef::new("goose.allData", "allData", FieldType::Uint32);
    DATA = FieldDef::new("goose.Data", "Data", FieldType::Uint32).strings(Strings::Values(&DATA_VALUES));
    ARRAY = FieldDef::new("goose.array", "array", FieldType::Uint32);
    STRUCTURE = FieldDef::new("goose.structure", "structure", FieldType::Uint32);
    BOOLEAN = FieldDef::new("goose.boolean", "boolean", FieldType::Boolean);
    BIT_STRING = FieldDef::new("goose.bit_string", "bit-string", FieldType::Bytes);
    INTEGER = FieldDef::new("goose.integer", "integer", FieldType::Int32);
    UNSIGNED = FieldDef::new("goose.unsigned", "unsigned", FieldType::Int32);
    FLOATING_POINT = FieldDef::new("goose.floating_point", "floating-point", FieldType::Bytes);
    REAL = FieldDef::new("goose.real", "real", FieldType::Double);
    OCTET_STRING = FieldDef::new("goose.octet_string", "octet-string", FieldType::Bytes);
    VISIBLE_STRING = FieldDef::new("goose.visible_string", "visible-string", FieldType::String);
    BINARY_TIME = FieldDef::new("goose.binary_time", "binary-time", FieldType::Bytes);
    BCD = FieldDef::new("goose.bcd", "bcd", FieldType::Int32);
    BOOLEANARRAY = FieldDef::new("goose.booleanArray", "booleanArray", FieldType::Bytes);
    OBJID = FieldDef::new("goose.objId", "objId", FieldType::Oid);
    MMSSTRING = FieldDef::new("goose.mMSString", "mMSString", FieldType::String);
    UTC_TIME = FieldDef::new("goose.utc_time", "utc-time", FieldType::String);
    MALFORMED_UTCTIME = FieldDef::new("goose.malformed.utctime", "BER Error: malformed UTCTime encoding", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    ZERO_PDU = FieldDef::new("goose.zero_pdu", "Internal error, zero-byte GOOSE PDU", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INVALID_SIM = FieldDef::new("goose.invalid_sim", "Invalid GOOSE: S bit set and Simulation attribute clear", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// What events say besides their time.
static MEMBERS: [Member; 11] = [
    (CONTEXT, 0, Shape::Plain(GOCBREF)),
    (CONTEXT, 1, Shape::Integer(TIMEALLOWEDTOLIVE)),
    (CONTEXT, 2, Shape::Plain(DATSET)),
    (CONTEXT, 3, Shape::Plain(GOID)),
    (CONTEXT, 5, Shape::Integer(STNUM)),
    (CONTEXT, 6, Shape::Integer(SQNUM)),
    (CONTEXT, 7, Shape::Boolean(SIMULATION)),
    (CONTEXT, 8, Shape::Integer(CONFREV)),
    (CONTEXT, 9, Shape::Boolean(NDSCOM)),
    (CONTEXT, 10, Shape::Integer(NUMDATSETENTRIES)),
    (CONTEXT, 11, Shape::List(ALLDATA, &VALUE)),
];

/// A value.
static VALUE: Shape = Shape::Choice(DATA, VALUES);
static VALUES: &[Member] = &[
    (CONTEXT, 1, Shape::List(ARRAY, &VALUE)),
    (CONTEXT, 2, Shape::List(STRUCTURE, &VALUE)),
    (CONTEXT, 3, Shape::Boolean(BOOLEAN)),
    (CONTEXT, 4, Shape::Bits(BIT_STRING, "goose.bit_string.")),
    (CONTEXT, 5, Shape::Integer(INTEGER)),
    (CONTEXT, 6, Shape::Integer(UNSIGNED)),
    (CONTEXT, 7, Shape::Plain(FLOATING_POINT)),
    (CONTEXT, 9, Shape::Plain(OCTET_STRING)),
    (CONTEXT, 10, Shape::Plain(VISIBLE_STRING)),
    (CONTEXT, 12, Shape::Plain(BINARY_TIME)),
    (CONTEXT, 13, Shape::Integer(BCD)),
    (CONTEXT, 14, Shape::Bits(BOOLEANARRAY, "goose.booleanArray.")),
    (CONTEXT, 15, Shape::Plain(OBJID)),
    (CONTEXT, 16, Shape::Plain(MMSSTRING)),
];

/// GOOSE.
#[derive(Clone, Copy, Debug)]
pub struct Goose;

impl Dissect for Goose {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88b8)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("GOOSE");
        w.info(format_args!(""));
        let len = usize::from(b.u16(2)?).max(HEADER_LEN);
        w.set_actual_len(&b, len);
        let b = b.slice_up_to(0, len);
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(APPID, &b, 0, 2)?;
        w.item(LENGTH, &b, 2, 2)?;
        let item = w.item(RESERVE1, &b, 4, 2)?;
        w.bits(item, &[RESERVE1_S_BIT], &b, 4, 2)?;
        w.item(RESERVE2, &b, 6, 2)?;
        let message = Element::new(&b, HEADER_LEN, b.reported())?;
        if (message.class, message.number) == (APPLICATION, EVENTS) {
            let contents = message.end - message.start;
            let item = w.item(GOOSEPDU_ELEMENT, &b, message.start, contents)?;
            let inner = w.open(item);
            for part in message.inside(&b)? {
                if (part.class, part.number) == (CONTEXT, TIME) {
                    time(w, &b, &part)?;
                } else if let Some((_, _, shape)) = MEMBERS
                    .iter()
                    .find(|(class, number, _)| (*class, *number) == (part.class, part.number))
                {
                    shape::show(w, &b, &part, shape, FIELDS)?;
                }
            }
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }
}

/// A time: seconds, a fraction of 24 bits, and how good the clock is.
pub(crate) fn moment(b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    let (seconds, fraction) = (b.u32(at)?, b.u24(at + 4)?);
    let nanoseconds = (u64::from(fraction) * 1_000_000_000) >> 24;
    let moment = i128::from(seconds) * 1_000_000_000 + i128::from(nanoseconds);
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = write_absolute(&mut text, moment, &TimeZone::UTC, false);
    Ok(text)
}

/// When the values changed.
fn time<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Element) -> Walked {
    let len = part.end - part.start;
    if len != TIME_LEN {
        let item = w.item(T, b, part.start, len)?;
        w.expert(MALFORMED_UTCTIME, item);
        return Ok(());
    }
    let text = if w.fields() { moment(b, part.start)? } else { String::new() };
    w.string(T, b, part.start, len, format_args!("{text}"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    fn events(octets: &[u8]) -> Shown {
        let len = octets.len() as u8;
        let header = [0x88, 0xb8, 0x30, 1, 0, len + 10, 0, 0, 0, 0, 0x61, len];
        frame(1, &[&[1; 12][..], &header, octets].concat())
    }

    #[test]
    fn values_are_published() {
        let shown = events(&[
            0x84, 8, 0x48, 0x80, 0x8d, 0x67, 0x54, 0, 0, 0, 0x85, 1, 115, 0xab, 7, 0x83, 1, 1,
            0x84, 2, 6, 0x40,
        ]);
        assert_eq!(shown.protocols, "eth:ethertype:goose");
        for line in [
            "t: Jul 18, 2008 12:32:39.328125000 UTC",
            "stNum: 115",
            "allData: 2 items",
            "boolean: True",
            "bit-string: 40",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn lengths_past_the_end_are_malformed() {
        assert!(events(&[0x84, 8, 0x48]).columns.ends_with("[Malformed Packet]"));
    }
}
