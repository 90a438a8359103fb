//! Conference control (ITU-T T.124), as far as remote desktops use it: the data of the two units that create a conference
//! (section 8.7), and the units of T.125 in packed encoding (ITU-T X.691), whose fields Wireshark counts here. Members that
//! remote desktops leave out, and what the encoding itself adds, are not shown.

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, rdp, t125};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static KEY_VALUES {
        0 => "object",
        1 => "h221NonStandard",
    }
    static CONNECTGCCPDU_VALUES {
        0 => "conferenceCreateRequest",
        1 => "conferenceCreateResponse",
        2 => "conferenceQueryRequest",
        3 => "conferenceQueryResponse",
        4 => "conferenceJoinRequest",
        5 => "conferenceJoinResponse",
        6 => "conferenceInviteRequest",
        7 => "conferenceInviteResponse",
    }
    static TERMINATIONMETHOD_VALUES {
        0 => "automatic",
        1 => "manual",
    }
    static RESULT_VALUES {
        0 => "success",
        1 => "userRejected",
        2 => "resourcesNotAvailable",
        3 => "rejectedForSymmetryBreaking",
        4 => "lockedConferenceNotSupported",
    }
    static DOMAINMCSPDU_VALUES {
        0 => "plumbDomainIndication",
        1 => "erectDomainRequest",
        2 => "mergeChannelsRequest",
        3 => "mergeChannelsConfirm",
        4 => "purgeChannelsIndication",
        5 => "mergeTokensRequest",
        6 => "mergeTokensConfirm",
        7 => "purgeTokensIndication",
        8 => "disconnectProviderUltimatum",
        9 => "rejectMCSPDUUltimatum",
        10 => "attachUserRequest",
        11 => "attachUserConfirm",
        12 => "detachUserRequest",
        13 => "detachUserIndication",
        14 => "channelJoinRequest",
        15 => "channelJoinConfirm",
        16 => "channelLeaveRequest",
        17 => "channelConveneRequest",
        18 => "channelConveneConfirm",
        19 => "channelDisbandRequest",
        20 => "channelDisbandIndication",
        21 => "channelAdmitRequest",
        22 => "channelAdmitIndication",
        23 => "channelExpelRequest",
        24 => "channelExpelIndication",
        25 => "sendDataRequest",
        26 => "sendDataIndication",
        27 => "uniformSendDataRequest",
        28 => "uniformSendDataIndication",
        29 => "tokenGrabRequest",
        30 => "tokenGrabConfirm",
        31 => "tokenInhibitRequest",
        32 => "tokenInhibitConfirm",
        33 => "tokenGiveRequest",
        34 => "tokenGiveIndication",
        35 => "tokenGiveResponse",
        36 => "tokenGiveConfirm",
        37 => "tokenPleaseRequest",
        38 => "tokenPleaseIndication",
        39 => "tokenReleaseRequest",
        40 => "tokenReleaseConfirm",
        41 => "tokenTestRequest",
        42 => "tokenTestConfirm",
    }
    static REASON_VALUES {
        0 => "rn-domain-disconnected",
        1 => "rn-provider-initiated",
        2 => "rn-token-purged",
        3 => "rn-user-requested",
        4 => "rn-channel-purged",
    }
    static DATAPRIORITY_VALUES {
        0 => "top",
        1 => "high",
        2 => "medium",
        3 => "low",
    }
}

field_table! {
    /// The fields of T.124.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("t124", "GENERIC-CONFERENCE-CONTROL T.124", "T.124");
    CONNECTDATA = FieldDef::new("t124.ConnectData", "ConnectData", FieldType::None);
    T124IDENTIFIER = FieldDef::new("t124.t124Identifier", "t124Identifier", FieldType::Uint32).strings(Strings::Values(&KEY_VALUES));
    OBJECT = FieldDef::new("t124.object", "object", FieldType::Oid);
    H221NONSTANDARD = FieldDef::new("t124.h221NonStandard", "h221NonStandard", FieldType::Bytes);
    KEY = FieldDef::new("t124.key", "key", FieldType::Uint32).strings(Strings::Values(&KEY_VALUES));
    CONNECTPDU = FieldDef::new("t124.connectPDU", "connectPDU", FieldType::Bytes);
    CONNECTGCCPDU = FieldDef::new("t124.connectGCCPDU", "connectGCCPDU", FieldType::Uint32).strings(Strings::Values(&CONNECTGCCPDU_VALUES));
    CONFERENCECREATEREQUEST_ELEMENT = FieldDef::new("t124.conferenceCreateRequest_element", "conferenceCreateRequest", FieldType::None);
    CONFERENCECREATERESPONSE_ELEMENT = FieldDef::new("t124.conferenceCreateResponse_element", "conferenceCreateResponse", FieldType::None);
    CONFERENCENAME_ELEMENT = FieldDef::new("t124.conferenceName_element", "conferenceName", FieldType::None);
    NUMERIC = FieldDef::new("t124.numeric", "numeric", FieldType::String);
    LOCKEDCONFERENCE = FieldDef::new("t124.lockedConference", "lockedConference", FieldType::Boolean);
    LISTEDCONFERENCE = FieldDef::new("t124.listedConference", "listedConference", FieldType::Boolean);
    CONDUCTIBLECONFERENCE = FieldDef::new("t124.conductibleConference", "conductibleConference", FieldType::Boolean);
    TERMINATIONMETHOD = FieldDef::new("t124.terminationMethod", "terminationMethod", FieldType::Uint32).strings(Strings::Values(&TERMINATIONMETHOD_VALUES));
    USERDATA = FieldDef::new("t124.userData", "userData", FieldType::Uint32);
    USER_OCTETS = FieldDef::new("t124.userData", "userData", FieldType::Bytes);
    USERDATA_ITEM_ELEMENT = FieldDef::new("t124.UserData_item_element", "UserData item", FieldType::None);
    VALUE = FieldDef::new("t124.value", "value", FieldType::Bytes);
    NODEID = FieldDef::new("t124.nodeID", "nodeID", FieldType::Uint32);
    TAG = FieldDef::new("t124.tag", "tag", FieldType::Int32);
    RESULT = FieldDef::new("t124.result", "result", FieldType::Uint32).strings(Strings::Values(&RESULT_VALUES));
    JOIN_RESULT = FieldDef::new("t124.result", "result", FieldType::Uint32).strings(Strings::Values(&t125::RESULT_VALUES));
    DOMAINMCSPDU = FieldDef::new("t124.DomainMCSPDU", "DomainMCSPDU", FieldType::Uint32).strings(Strings::Values(&DOMAINMCSPDU_VALUES));
    ERECTDOMAINREQUEST_ELEMENT = FieldDef::new("t124.erectDomainRequest_element", "erectDomainRequest", FieldType::None);
    DISCONNECTPROVIDERULTIMATUM_ELEMENT = FieldDef::new("t124.disconnectProviderUltimatum_element", "disconnectProviderUltimatum", FieldType::None);
    ATTACHUSERREQUEST_ELEMENT = FieldDef::new("t124.attachUserRequest_element", "attachUserRequest", FieldType::None);
    ATTACHUSERCONFIRM_ELEMENT = FieldDef::new("t124.attachUserConfirm_element", "attachUserConfirm", FieldType::None);
    CHANNELJOINREQUEST_ELEMENT = FieldDef::new("t124.channelJoinRequest_element", "channelJoinRequest", FieldType::None);
    CHANNELJOINCONFIRM_ELEMENT = FieldDef::new("t124.channelJoinConfirm_element", "channelJoinConfirm", FieldType::None);
    SENDDATAREQUEST_ELEMENT = FieldDef::new("t124.sendDataRequest_element", "sendDataRequest", FieldType::None);
    SENDDATAINDICATION_ELEMENT = FieldDef::new("t124.sendDataIndication_element", "sendDataIndication", FieldType::None);
    SUBHEIGHT = FieldDef::new("t124.subHeight", "subHeight", FieldType::Uint64);
    SUBINTERVAL = FieldDef::new("t124.subInterval", "subInterval", FieldType::Uint64);
    REASON = FieldDef::new("t124.reason", "reason", FieldType::Uint32).strings(Strings::Values(&REASON_VALUES));
    INITIATOR = FieldDef::new("t124.initiator", "initiator", FieldType::Uint32);
    CHANNELID = FieldDef::new("t124.channelId", "channelId", FieldType::Uint32);
    REQUESTED = FieldDef::new("t124.requested", "requested", FieldType::Uint32);
    DATAPRIORITY = FieldDef::new("t124.dataPriority", "dataPriority", FieldType::Uint32).strings(Strings::Values(&DATAPRIORITY_VALUES));
    SEGMENTATION = FieldDef::new("t124.segmentation", "segmentation", FieldType::Bytes);
    SEGMENTATION_BEGIN = FieldDef::new("t124.Segmentation.begin", "begin", FieldType::Boolean).bits(8).mask(0x80);
    SEGMENTATION_END = FieldDef::new("t124.Segmentation.end", "end", FieldType::Boolean).bits(8).mask(0x40);
}

/// Kinds of units of T.125, by their places in the choice of them.
pub(crate) mod unit {
    pub(crate) const ERECT_DOMAIN_REQUEST: u8 = 1;
    pub(crate) const DISCONNECT: u8 = 8;
    pub(crate) const ATTACH_USER_REQUEST: u8 = 10;
    pub(crate) const ATTACH_USER_CONFIRM: u8 = 11;
    pub(crate) const CHANNEL_JOIN_REQUEST: u8 = 14;
    pub(crate) const CHANNEL_JOIN_CONFIRM: u8 = 15;
    pub(crate) const SEND_DATA_REQUEST: u8 = 25;
    pub(crate) const SEND_DATA_INDICATION: u8 = 26;
}

/// The identifier of conference control, in BER.
const CONFERENCE_CONTROL: &[u8] = &[0, 20, 124, 0, 1];

/// The least number of a user.
const FIRST_USER: u64 = 1001;

/// What the data of a client and those of a server are marked with.
const CLIENT_KEY: &[u8] = b"Duca";
const SERVER_KEY: &[u8] = b"McDn";

/// Conference control.
#[derive(Clone, Copy, Debug)]
pub struct T124;

impl Dissect for T124 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, root) = w.open_protocol(&b, 0, REST)?;
        let connect = w.item(CONNECTDATA, &b, 0, REST)?;
        let opened = w.open(connect);
        let identifier = w.number(T124IDENTIFIER, &b, 0, 7, 0)?;
        let inside = w.open(identifier);
        // A choice of an identifier in octets, and its length.
        let object = usize::from(b.u8(1)?);
        let item = w.item(OBJECT, &b, 2, object)?;
        if b.bytes(2, object)? == CONFERENCE_CONTROL {
            w.append(item, format_args!(" (Generic Conference Control)"));
        }
        w.close(inside);
        let (len, at) = length(&b, 2 + object)?;
        // What servers tell of the length is often too little.
        w.set_len(connect, at + len);
        let pdu = w.item(CONNECTPDU, &b, at, len.min(b.remaining(at)))?;
        let inside = w.open(pdu);
        let settings = create(w, &b, at)?;
        w.close(inside);
        w.close(opened);
        w.close(root);
        let Some((key, data)) = settings else { return Ok(()) };
        let outer = w.open_top();
        let shown = w.foreign(id::RDP, |w| match key {
            CLIENT_KEY => rdp::client_settings(w, &data),
            SERVER_KEY => rdp::server_settings(w, &data),
            _ => Ok(()),
        });
        w.close(outer);
        shown
    }
}

/// A length in packed encoding, and where what it tells of begins (X.691, section 11.9).
fn length(b: &Buf<'_>, at: usize) -> Result<(usize, usize), Fault> {
    match b.u8(at)? {
        low @ ..0x80 => Ok((usize::from(low), at + 1)),
        _ => Ok((usize::from(b.u16(at)? & 0x3fff), at + 2)),
    }
}

/// A unit that creates a conference, or answers one: the mark of its data, and the data.
fn create<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
) -> Result<Option<(&'b [u8], Buf<'b>)>, Fault> {
    let first = b.u8(at)?;
    let kind = first >> 4 & 7;
    let pdu = w.number(CONNECTGCCPDU, b, at, b.remaining(at), kind.into())?;
    let opened = w.open(pdu);
    let data = match kind {
        // The other members of a request are optional, and left out.
        0 if first & 0x0f == 0 && b.u8(at + 1)? == 0x08 => {
            let element = w.item(CONFERENCECREATEREQUEST_ELEMENT, b, at, REST)?;
            let inside = w.open(element);
            let name = w.item(CONFERENCENAME_ELEMENT, b, at + 1, 2)?;
            let named = w.open(name);
            w.string(NUMERIC, b, at + 3, 1, format_args!("{}", b.u8(at + 3)? >> 4))?;
            w.close(named);
            let bits = b.u8(at + 3)?;
            for (field, bit) in
                [(LOCKEDCONFERENCE, 3), (LISTEDCONFERENCE, 2), (CONDUCTIBLECONFERENCE, 1)]
            {
                let item = w.number(field, b, at + 3, 1, u64::from(bits >> bit & 1))?;
                if w.labels() {
                    let mut picture = *b".... ....";
                    picture[8 - bit] = b'0' + (bits >> bit & 1);
                    let picture = std::str::from_utf8(&picture).unwrap_or("");
                    w.prepend(item, b, format_args!("{picture} "));
                }
            }
            w.number(TERMINATIONMETHOD, b, at + 3, 1, u64::from(b.u8(at + 4)? >> 7))?;
            let data = user_data(w, b, at + 4)?;
            w.close(inside);
            data
        }
        1 if first & 0x0c == 0x04 => {
            let element = w.item(CONFERENCECREATERESPONSE_ELEMENT, b, at, REST)?;
            let inside = w.open(element);
            w.number(NODEID, b, at + 1, 2, u64::from(b.u16(at + 1)?) + FIRST_USER)?;
            let (len, from) = length(b, at + 3)?;
            number(w, TAG, b, at + 3)?;
            let at = from + len;
            w.number(RESULT, b, at, 1, u64::from(b.u8(at)? >> 4 & 7))?;
            let data = user_data(w, b, at)?;
            w.close(inside);
            data
        }
        _ => None,
    };
    w.close(opened);
    Ok(data)
}

/// Data of users, of which there is one piece; `at` is the octet before their number.
fn user_data<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
) -> Result<Option<(&'b [u8], Buf<'b>)>, Fault> {
    let count = b.u8(at + 1)?;
    let list = w.number(USERDATA, b, at, b.remaining(at), count.into())?;
    let plural = if count == 1 { "" } else { "s" };
    w.append(list, format_args!(" item{plural}"));
    let at = at + 2;
    // A value is there, and its mark is not an object.
    if count != 1 || b.u8(at)? != 0xc0 {
        return Ok(None);
    }
    let opened = w.open(list);
    let item = w.text(b, at, b.remaining(at), format_args!("Item 0"))?;
    let inside = w.open(item);
    let element = w.item(USERDATA_ITEM_ELEMENT, b, at, REST)?;
    let parts = w.open(element);
    let len = usize::from(b.u8(at + 1)? >> 1) + 4;
    let key = w.number(KEY, b, at, 2 + len, 1)?;
    let marked = w.open(key);
    w.item(H221NONSTANDARD, b, at + 2, len)?;
    w.close(marked);
    let mark = b.bytes(at + 2, len)?;
    let (len, from) = length(b, at + 2 + len)?;
    let data = b.slice_up_to(from, len);
    w.item(VALUE, &data, 0, REST)?;
    w.close(parts);
    w.close(inside);
    w.close(opened);
    Ok(Some((mark, data)))
}

/// A number with its length before it.
fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let (len, from) = length(b, at)?;
    let value = b.bytes(from, len)?.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
    w.number(field, b, at, from + len - at, value)?;
    Ok(from + len)
}

/// Shows a unit of T.125 whose kind is among [`unit`]'s; the channel and the octets of one that carries data.
pub(crate) fn domain<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
) -> Result<Option<(u16, Buf<'b>)>, Fault> {
    let first = b.u8(0)?;
    let kind = first >> 2;
    let name = DOMAINMCSPDU_VALUES.get(kind.into()).unwrap_or("");
    w.info(format_args!(""));
    let (element, end) = match kind {
        unit::ERECT_DOMAIN_REQUEST => {
            let (_, at) = length(b, 1)?;
            let at = at + usize::from(b.u8(1)? & 0x7f);
            let (len, from) = length(b, at)?;
            (ERECTDOMAINREQUEST_ELEMENT, from + len)
        }
        unit::DISCONNECT => (DISCONNECTPROVIDERULTIMATUM_ELEMENT, 1),
        unit::ATTACH_USER_REQUEST => (ATTACHUSERREQUEST_ELEMENT, 1),
        unit::ATTACH_USER_CONFIRM => (ATTACHUSERCONFIRM_ELEMENT, 2 + usize::from(first & 2)),
        unit::CHANNEL_JOIN_REQUEST => (CHANNELJOINREQUEST_ELEMENT, 5),
        unit::CHANNEL_JOIN_CONFIRM => (CHANNELJOINCONFIRM_ELEMENT, 6 + usize::from(first & 2)),
        _ => {
            let (len, from) = length(b, 6)?;
            let request = kind == unit::SEND_DATA_REQUEST;
            let element =
                if request { SENDDATAREQUEST_ELEMENT } else { SENDDATAINDICATION_ELEMENT };
            (element, from + len.min(b.remaining(from)))
        }
    };
    // What is cut is found where it is read.
    let end = if b.is_cut() { end.min(b.len()) } else { end };
    let choice = w.number(DOMAINMCSPDU, b, 0, end, kind.into())?;
    let opened = w.open(choice);
    let element = w.item(element, b, 0, end)?;
    let inside = w.open(element);
    let mut data = None;
    match kind {
        unit::ERECT_DOMAIN_REQUEST => {
            let at = number(w, SUBHEIGHT, b, 1)?;
            number(w, SUBINTERVAL, b, at)?;
        }
        unit::DISCONNECT => {
            let reason = (first & 3) << 1 | b.u8(1)? >> 7;
            w.number(REASON, b, 0, 1, reason.into())?;
        }
        unit::ATTACH_USER_CONFIRM | unit::CHANNEL_JOIN_CONFIRM => {
            let result = (first & 1) << 3 | b.u8(1)? >> 5;
            w.number(JOIN_RESULT, b, 0, 1, result.into())?;
            let is_join = kind == unit::CHANNEL_JOIN_CONFIRM;
            if is_join {
                w.row(b, 2, &[(INITIATOR, 2), (REQUESTED, 2)])?;
            }
            if first & 2 != 0 {
                let (field, at) = if is_join { (CHANNELID, 6) } else { (INITIATOR, 2) };
                w.item(field, b, at, 2)?;
                if is_join {
                    w.info_append(format_args!("{}", b.u16(at)?));
                }
            }
        }
        unit::CHANNEL_JOIN_REQUEST => {
            w.row(b, 1, &[(INITIATOR, 2), (CHANNELID, 2)])?;
            w.info_append(format_args!("{}", b.u16(3)?));
        }
        unit::SEND_DATA_REQUEST | unit::SEND_DATA_INDICATION => {
            w.row(b, 1, &[(INITIATOR, 2), (CHANNELID, 2)])?;
            let channel = b.u16(3)?;
            w.info(format_args!("{channel}"));
            let bits = b.u8(5)?;
            w.number(DATAPRIORITY, b, 5, 1, u64::from(bits >> 6))?;
            let segmentation = bits << 2 & 0xc0;
            let item = w.octets(SEGMENTATION, b, 0, 1, &[segmentation])?;
            if w.labels() {
                let [begin, end] = [segmentation >> 7, segmentation >> 6 & 1];
                w.append(
                    item,
                    format_args!(
                        " [bit length 2, 6 LSB pad bits, {begin}{end}.. .... decimal value {}]",
                        segmentation >> 6
                    ),
                );
            }
            let flags = w.open(item);
            for field in [SEGMENTATION_BEGIN, SEGMENTATION_END] {
                w.number(field, b, 0, 1, u64::from(segmentation))?;
            }
            w.close(flags);
            let (len, from) = length(b, 6)?;
            w.item(USER_OCTETS, b, from, len)?;
            data = Some((channel, b.slice(from, len)?));
        }
        _ => {}
    }
    w.close(inside);
    w.close(opened);
    if data.is_none() && w.wants_columns() {
        // The name comes last, and before everything.
        w.columns().prepend_info(&format!("{name} "));
    }
    Ok(data)
}
