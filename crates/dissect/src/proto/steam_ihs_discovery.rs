//! How Steam's programs find each other in a home's network and agree on streams of games: messages in Protocol Buffers'
//! encoding behind a signature.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static HEADER_MSG_TYPE_VALUES {
        0 => "Client Discovery",
        1 => "Client Status",
        2 => "Client Offline",
        3 => "Device Authorization Request",
        4 => "Device Authorization Response",
        5 => "Device Streaming Request",
        6 => "Device Streaming Response",
        7 => "Device Proof Request",
        8 => "Device Proof Response",
        9 => "Device Authorization Cancel Request",
        10 => "Device Streaming Cancel Request",
    }
    static BODY_AUTHRESPONSE_AUTHRESULT_VALUES {
        0 => "Success",
        1 => "Denied",
        2 => "Not Logged In",
        3 => "Offline",
        4 => "Busy",
        5 => "In Progress",
        6 => "TimedOut",
        7 => "Failed",
        8 => "Canceled",
    }
    static BODY_STREAMINGRESPONSE_RESULT_VALUES {
        0 => "Success",
        1 => "Unauthorized",
        2 => "Screen Locked",
        3 => "Failed",
        4 => "Busy",
        5 => "In Progress",
        6 => "Canceled",
        7 => "Drivers Not Installed",
        8 => "Disabled",
        9 => "Broadcasting Active",
        10 => "VR Active",
        11 => "PIN Required",
    }
}

field_table! {
    /// The fields of Steam In-Home Streaming Discovery Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("steam_ihs_discovery", "Steam In-Home Streaming Discovery Protocol", "Steam IHS Discovery");
    SIGNATURE = FieldDef::new("steam_ihs_discovery.signature", "Signature", FieldType::Uint64).base(Base::Hex);
    HEADER_LENGTH = FieldDef::new("steam_ihs_discovery.header_length", "Header Length", FieldType::Uint32);
    BODY_LENGTH = FieldDef::new("steam_ihs_discovery.body_length", "Body Length", FieldType::Uint32);
    UNKNOWN_DATA = FieldDef::new("steam_ihs_discovery.unknown_data", "Unknown Data", FieldType::Bytes);
    UNKNOWN_NUMBER = FieldDef::new("steam_ihs_discovery.unknown_number", "Unknown Number", FieldType::Uint64).base(Base::DecHex);
    HEADER_CLIENT_ID = FieldDef::new("steam_ihs_discovery.header_client_id", "Client ID", FieldType::Uint64).base(Base::DecHex);
    HEADER_MSG_TYPE = FieldDef::new("steam_ihs_discovery.header_msg_type", "Message Type", FieldType::Uint64).strings(Strings::Values(&HEADER_MSG_TYPE_VALUES));
    HEADER_INSTANCE_ID = FieldDef::new("steam_ihs_discovery.header_instance_id", "Instance ID", FieldType::Uint64).base(Base::DecHex);
    BODY_DISCOVERY_SEQNUM = FieldDef::new("steam_ihs_discovery.body_discovery_seqnum", "Sequence Number", FieldType::Uint32);
    BODY_DISCOVERY_CLIENTIDS = FieldDef::new("steam_ihs_discovery.body_discovery_clientids", "Client IDs", FieldType::Uint64).base(Base::Hex);
    BODY_STATUS_VERSION = FieldDef::new("steam_ihs_discovery.body_status_version", "Version", FieldType::Int32);
    BODY_STATUS_MINVERSION = FieldDef::new("steam_ihs_discovery.body_status_minversion", "Minimum Version", FieldType::Int32);
    BODY_STATUS_CONNECTPORT = FieldDef::new("steam_ihs_discovery.body_status_connectport", "Connect Port", FieldType::Uint32);
    BODY_STATUS_HOSTNAME = FieldDef::new("steam_ihs_discovery.body_status_hostname", "Hostname", FieldType::String);
    BODY_STATUS_ENABLEDSERVICES = FieldDef::new("steam_ihs_discovery.body_status_enabledservices", "Enabled Services", FieldType::Uint32).base(Base::Hex);
    BODY_STATUS_OSTYPE = FieldDef::new("steam_ihs_discovery.body_status_ostype", "OS Type", FieldType::Int32);
    BODY_STATUS_IS64BIT = FieldDef::new("steam_ihs_discovery.body_status_is64bit", "Is 64 Bit", FieldType::Boolean);
    BODY_STATUS_EUNIVERSE = FieldDef::new("steam_ihs_discovery.body_status_euniverse", "EUniverse", FieldType::Int32);
    BODY_STATUS_TIMESTAMP = FieldDef::new("steam_ihs_discovery.body_status_timestamp", "Timestamp", FieldType::AbsoluteTime);
    BODY_STATUS_SCREENLOCKED = FieldDef::new("steam_ihs_discovery.body_status_screenlocked", "Screen Locked", FieldType::Boolean);
    BODY_STATUS_GAMESRUNNING = FieldDef::new("steam_ihs_discovery.body_status_gamesrunning", "Games Running", FieldType::Boolean);
    BODY_STATUS_MACADDRESSES = FieldDef::new("steam_ihs_discovery.body_status_macaddresses", "MAC Addresses", FieldType::String);
    BODY_STATUS_USER_STEAMID = FieldDef::new("steam_ihs_discovery.body_status_user_steamid", "Steam ID", FieldType::Uint64);
    BODY_STATUS_USER_AUTHKEYID = FieldDef::new("steam_ihs_discovery.body_status_user_authkeyid", "Auth Key ID", FieldType::Uint32);
    BODY_AUTHREQUEST_DEVICETOKEN = FieldDef::new("steam_ihs_discovery.body_authrequest_devicetoken", "Device Token", FieldType::Bytes);
    BODY_AUTHREQUEST_DEVICENAME = FieldDef::new("steam_ihs_discovery.body_authrequest_devicename", "Device Name", FieldType::String);
    BODY_AUTHREQUEST_ENCRYPTEDREQUEST = FieldDef::new("steam_ihs_discovery.body_authrequest_encryptedrequest", "Encrypted Request", FieldType::Bytes);
    BODY_AUTHRESPONSE_AUTHRESULT = FieldDef::new("steam_ihs_discovery.body_authresponse_authresult", "Result", FieldType::Uint64).strings(Strings::Values(&BODY_AUTHRESPONSE_AUTHRESULT_VALUES));
    BODY_STREAMINGREQUEST_REQUESTID = FieldDef::new("steam_ihs_discovery.body_streamingrequest_requestid", "Request ID", FieldType::Uint32).base(Base::Hex);
    BODY_STREAMINGREQUEST_MAXIMUMRESOLUTIONX = FieldDef::new("steam_ihs_discovery.body_streamingrequest_maximumresolutionx", "Maximum Resolution X", FieldType::Int32);
    BODY_STREAMINGREQUEST_MAXIMUMRESOLUTIONY = FieldDef::new("steam_ihs_discovery.body_streamingrequest_maximumresolutiony", "Maximum Resolution Y", FieldType::Int32);
    BODY_STREAMINGREQUEST_AUDIOCHANNELCOUNT = FieldDef::new("steam_ihs_discovery.body_streamingrequest_audiochannelcount", "Audio Channel Count", FieldType::Int32);
    BODY_STREAMINGREQUEST_DEVICEVERSION = FieldDef::new("steam_ihs_discovery.body_streamingrequest_deviceversion", "Device Version", FieldType::String);
    BODY_STREAMINGREQUEST_STREAMDESKTOP = FieldDef::new("steam_ihs_discovery.body_streamingrequest_streamdesktop", "Stream Desktop", FieldType::Boolean);
    BODY_STREAMINGREQUEST_DEVICETOKEN = FieldDef::new("steam_ihs_discovery.body_streamingrequest_devicetoken", "Device Token", FieldType::Bytes);
    BODY_STREAMINGREQUEST_PIN = FieldDef::new("steam_ihs_discovery.body_streamingrequest_pin", "PIN", FieldType::Bytes);
    BODY_STREAMINGREQUEST_ENABLEVIDEOSTREAMING = FieldDef::new("steam_ihs_discovery.body_streamingrequest_enablevideostreaming", "Enable Video Streaming", FieldType::Boolean);
    BODY_STREAMINGREQUEST_ENABLEAUDIOSTREAMING = FieldDef::new("steam_ihs_discovery.body_streamingrequest_enableaudiostreaming", "Enable Audio Streaming", FieldType::Boolean);
    BODY_STREAMINGREQUEST_ENABLEINPUTSTREAMING = FieldDef::new("steam_ihs_discovery.body_streamingrequest_enableinputstreaming", "Enable Input Streaming", FieldType::Boolean);
    BODY_STREAMINGCANCELREQUEST_REQUESTID = FieldDef::new("steam_ihs_discovery.body_streamingcancelrequest_requestid", "Request ID", FieldType::Uint32).base(Base::Hex);
    BODY_STREAMINGRESPONSE_REQUESTID = FieldDef::new("steam_ihs_discovery.body_streamingresponse_requestid", "Request ID", FieldType::Uint32).base(Base::Hex);
    BODY_STREAMINGRESPONSE_RESULT = FieldDef::new("steam_ihs_discovery.body_streamingresponse_result", "Result", FieldType::Uint64).strings(Strings::Values(&BODY_STREAMINGRESPONSE_RESULT_VALUES));
    BODY_STREAMINGRESPONSE_PORT = FieldDef::new("steam_ihs_discovery.body_streamingresponse_port", "Port", FieldType::Uint32);
    BODY_STREAMINGRESPONSE_ENCRYPTEDSESSIONKEY = FieldDef::new("steam_ihs_discovery.body_streamingresponse_encryptedsessionkey", "Encrypted Session Key", FieldType::Bytes);
    BODY_STREAMINGRESPONSE_VIRTUALHERELICENSEDDEVICECOUNT = FieldDef::new("steam_ihs_discovery.body_streamingresponse_virtualherelicenseddevicecount", "VirtualHere Licensed Device Count", FieldType::Int32);
    BODY_PROOFREQUEST_CHALLENGE = FieldDef::new("steam_ihs_discovery.body_proofrequest_challenge", "Challenge", FieldType::Bytes);
    BODY_PROOFRESPONSE_RESPONSE = FieldDef::new("steam_ihs_discovery.body_proofresponse_response", "Response", FieldType::Bytes);
    UNKNOWNDATA = FieldDef::new("steam_ihs_discovery.unknowndata", "Unknown data section", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNKNOWNNUMBER = FieldDef::new("steam_ihs_discovery.unknownnumber", "Unknown numeric protobuf field", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNKNOWNLENGTHDELIMITED = FieldDef::new("steam_ihs_discovery.unknownlengthdelimited", "Unknown length-delimited protobuf field", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    INVALID_WIRETYPE = FieldDef::new("steam_ihs_discovery.invalid_wiretype", "Unexpected wire type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_LENGTH = FieldDef::new("steam_ihs_discovery.invalid_length", "Length-delimited field has invalid length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// What every message begins with.
const SIGNATURE_VALUE: u64 = 0xa05f_4c21_ffff_ffff;

/// Octets of the signature and the header's length.
const HEAD_LEN: usize = 12;

/// What a field's number and wire type announce.
mod wire {
    pub(super) const NUMBER: u8 = 0;
    pub(super) const EIGHT: u8 = 1;
    pub(super) const OCTETS: u8 = 2;
    pub(super) const FOUR: u8 = 5;
}

/// The note on octets of a field that nobody knows.
const UNKNOWN_OCTETS: &str = "Unknown length-delimited protobuf field";

static WIRE_TYPES: [&str; 6] =
    ["VarInt", "64-bit", "Length-delimited", "Start group", "End group", "32-bit"];

/// The fields of a message: number, wire type, and what it is; the protocol's own row stands for a message inside.
type Fields = &'static [(u64, u8, Field)];

const USER: Field = Field::PROTOCOL;

static HEADER: Fields = &[
    (1, wire::NUMBER, HEADER_CLIENT_ID),
    (2, wire::NUMBER, HEADER_MSG_TYPE),
    (3, wire::NUMBER, HEADER_INSTANCE_ID),
];

static USER_FIELDS: Fields =
    &[(1, wire::EIGHT, BODY_STATUS_USER_STEAMID), (2, wire::NUMBER, BODY_STATUS_USER_AUTHKEYID)];

/// The fields of a kind of messages.
fn body(kind: Option<u64>) -> Fields {
    match kind {
        Some(0) => {
            &[(1, wire::NUMBER, BODY_DISCOVERY_SEQNUM), (2, wire::NUMBER, BODY_DISCOVERY_CLIENTIDS)]
        }
        Some(1) => &[
            (1, wire::NUMBER, BODY_STATUS_VERSION),
            (2, wire::NUMBER, BODY_STATUS_MINVERSION),
            (3, wire::NUMBER, BODY_STATUS_CONNECTPORT),
            (4, wire::OCTETS, BODY_STATUS_HOSTNAME),
            (6, wire::NUMBER, BODY_STATUS_ENABLEDSERVICES),
            (7, wire::NUMBER, BODY_STATUS_OSTYPE),
            (8, wire::NUMBER, BODY_STATUS_IS64BIT),
            (9, wire::OCTETS, USER),
            (11, wire::NUMBER, BODY_STATUS_EUNIVERSE),
            (12, wire::NUMBER, BODY_STATUS_TIMESTAMP),
            (13, wire::NUMBER, BODY_STATUS_SCREENLOCKED),
            (14, wire::NUMBER, BODY_STATUS_GAMESRUNNING),
            (15, wire::OCTETS, BODY_STATUS_MACADDRESSES),
        ],
        Some(3) => &[
            (1, wire::OCTETS, BODY_AUTHREQUEST_DEVICETOKEN),
            (2, wire::OCTETS, BODY_AUTHREQUEST_DEVICENAME),
            (3, wire::OCTETS, BODY_AUTHREQUEST_ENCRYPTEDREQUEST),
        ],
        Some(4) => &[(1, wire::NUMBER, BODY_AUTHRESPONSE_AUTHRESULT)],
        Some(5) => &[
            (1, wire::NUMBER, BODY_STREAMINGREQUEST_REQUESTID),
            (2, wire::NUMBER, BODY_STREAMINGREQUEST_MAXIMUMRESOLUTIONX),
            (3, wire::NUMBER, BODY_STREAMINGREQUEST_MAXIMUMRESOLUTIONY),
            (4, wire::NUMBER, BODY_STREAMINGREQUEST_AUDIOCHANNELCOUNT),
            (5, wire::OCTETS, BODY_STREAMINGREQUEST_DEVICEVERSION),
            (6, wire::NUMBER, BODY_STREAMINGREQUEST_STREAMDESKTOP),
            (7, wire::OCTETS, BODY_STREAMINGREQUEST_DEVICETOKEN),
            (8, wire::OCTETS, BODY_STREAMINGREQUEST_PIN),
            (9, wire::NUMBER, BODY_STREAMINGREQUEST_ENABLEVIDEOSTREAMING),
            (10, wire::NUMBER, BODY_STREAMINGREQUEST_ENABLEAUDIOSTREAMING),
            (11, wire::NUMBER, BODY_STREAMINGREQUEST_ENABLEINPUTSTREAMING),
        ],
        Some(6) => &[
            (1, wire::NUMBER, BODY_STREAMINGRESPONSE_REQUESTID),
            (2, wire::NUMBER, BODY_STREAMINGRESPONSE_RESULT),
            (3, wire::NUMBER, BODY_STREAMINGRESPONSE_PORT),
            (4, wire::OCTETS, BODY_STREAMINGRESPONSE_ENCRYPTEDSESSIONKEY),
            (5, wire::NUMBER, BODY_STREAMINGRESPONSE_VIRTUALHERELICENSEDDEVICECOUNT),
        ],
        Some(7) => &[(1, wire::OCTETS, BODY_PROOFREQUEST_CHALLENGE)],
        Some(8) => &[(1, wire::OCTETS, BODY_PROOFRESPONSE_RESPONSE)],
        Some(10) => &[(1, wire::NUMBER, BODY_STREAMINGCANCELREQUEST_REQUESTID)],
        _ => &[],
    }
}

/// Steam's discovery.
#[derive(Clone, Copy, Debug)]
pub struct SteamIhsDiscovery;

impl Dissect for SteamIhsDiscovery {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(27036)];
    const TEXT: Encoding = Encoding::Utf8;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.reported() < HEAD_LEN || b.u64_le(0)? != SIGNATURE_VALUE {
            return Err(Fault::NotMine);
        }
        let header_len = b.u32_le(8)? as usize;
        let body_at = HEAD_LEN + header_len;
        let body_len = b.u32_le(body_at)? as usize;
        if b.reported() != body_at + 4 + body_len {
            return Err(Fault::NotMine);
        }
        w.column_protocol("STEAMDISCOVER");
        let (_, opened) = w.open_protocol(&b, 0, b.reported())?;
        w.row_le(&b, 0, &[(SIGNATURE, 8), (HEADER_LENGTH, 4)])?;
        let mut kind = None;
        message(w, &b.slice(HEAD_LEN, header_len)?, HEADER, None, &mut |_, field, value| {
            if field == HEADER_MSG_TYPE {
                kind = Some(value);
            }
        })?;
        let word = kind.and_then(|kind| HEADER_MSG_TYPE_VALUES.get(kind));
        w.info(format_args!("{}", word.unwrap_or("Unknown Message")));
        w.item_le(BODY_LENGTH, &b, body_at, 4)?;
        if matches!(kind, Some(2 | 9)) {
            // These have nothing to say, and whatever is there is not looked at.
            w.close(opened);
            return Ok(());
        }
        message(w, &b.from(body_at + 4)?, body(kind), None, &mut |w, field, value| match field {
            BODY_DISCOVERY_SEQNUM => w.info_append(format_args!(" Seq={}", value as u32)),
            BODY_AUTHRESPONSE_AUTHRESULT | BODY_STREAMINGRESPONSE_RESULT => {
                let word = w.word(field, value).unwrap_or("Unknown");
                w.info_append(format_args!(" Result={value}({word})"));
            }
            BODY_STREAMINGREQUEST_REQUESTID | BODY_STREAMINGRESPONSE_REQUESTID => {
                w.info_append(format_args!(" ID={:08x}", value as u32));
            }
            BODY_STREAMINGCANCELREQUEST_REQUESTID => {
                w.info_append(format_args!(", ID={:08x}", value as u32));
            }
            BODY_STREAMINGRESPONSE_PORT => w.info_append(format_args!(" Port={}", value as u32)),
            _ => {}
        })?;
        w.close(opened);
        Ok(())
    }
}

/// A number of Protocol Buffers, and how many octets it takes.
fn number(b: &Buf<'_>, at: usize) -> Result<(u64, usize), Fault> {
    /// Octets that 64 bits need.
    const MAX_LEN: usize = 10;
    let mut value = 0;
    for place in 0..MAX_LEN {
        let octet = b.u8(at + place)?;
        value |= u64::from(octet & 0x7f).checked_shl(7 * place as u32).unwrap_or(0);
        if octet & 0x80 == 0 {
            return Ok((value, place + 1));
        }
    }
    Ok((value, MAX_LEN))
}

/// Shows the fields of a message one after the other; `tell` hears of those that are numbers.
fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    fields: Fields,
    user: Option<Item>,
    tell: &mut dyn FnMut(&mut Walk<'_, C>, Field, u64),
) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (tag, octets) = number(b, at)?;
        at += octets;
        let (place, found) = (tag >> 3, (tag & 7) as u8);
        let known = fields.iter().find(|(number, ..)| *number == place);
        let wrong = known.filter(|(_, wire, _)| *wire != found);
        let field = known.filter(|_| wrong.is_none()).map(|(.., field)| *field);
        let (value, len) = match found {
            wire::NUMBER => number(b, at)?,
            wire::EIGHT => (b.u64_le(at)?, 8),
            wire::FOUR => (b.u32_le(at)?.into(), 4),
            wire::OCTETS => {
                let (len, octets) = number(b, at)?;
                if field == Some(USER) {
                    let len = len as usize;
                    let item = w.text(b, at, octets + len.min(b.len()), format_args!("User"))?;
                    let opened = w.open(item);
                    message(
                        w,
                        &b.slice(at + octets, len)?,
                        USER_FIELDS,
                        Some(item),
                        &mut |_, _, _| {},
                    )?;
                    w.close(opened);
                    at += octets + len;
                    continue;
                }
                at += octets;
                (0, usize::try_from(len).unwrap_or(usize::MAX))
            }
            _ => (0, b.remaining(at)),
        };
        if found == wire::OCTETS && len > b.remaining(at) {
            let rest = b.remaining(at);
            let item = w.item(UNKNOWN_DATA, b, at, rest)?;
            let text = format_args!(
                "Length-delimited field {place} has length prefix {len}, but buffer is only {rest} bytes long."
            );
            w.expert_text(INVALID_LENGTH, item, text);
            if known.is_none() {
                w.expert_text(UNKNOWNLENGTHDELIMITED, item, format_args!("{UNKNOWN_OCTETS}"));
            }
            return Ok(());
        }
        let wire_name = WIRE_TYPES.get(usize::from(found)).copied().unwrap_or("Unknown");
        let is_number = matches!(found, wire::NUMBER | wire::EIGHT | wire::FOUR);
        match field {
            Some(field) if is_number => {
                put(w, b, (at, len), field, value)?;
                tell(w, field, value);
                if let Some(user) = user {
                    let title = w.def(field).title;
                    w.append(user, format_args!(", {title}: {value}"));
                }
            }
            Some(field) => {
                let item = w.item(field, b, at, len)?;
                if field == BODY_AUTHREQUEST_ENCRYPTEDREQUEST {
                    w.label(item, format_args!("Encrypted Request"));
                }
                if matches!(field, BODY_STATUS_HOSTNAME | BODY_AUTHREQUEST_DEVICENAME) {
                    let name = String::from_utf8_lossy(b.bytes(at, len)?);
                    w.info_append(format_args!(" from {name}"));
                }
            }
            None => {
                let item = if is_number {
                    // Wireshark looks for those of fixed length behind where they are.
                    let (at, value) = match found {
                        wire::EIGHT => (at + len, b.u64_le(at + len)?),
                        wire::FOUR => (at + len, b.u32_le(at + len)?.into()),
                        _ => (at, value),
                    };
                    let item = w.number(UNKNOWN_NUMBER, b, at, len, value)?;
                    let text = format_args!(
                        "Unknown numeric protobuf field (wire type {found} = {wire_name})"
                    );
                    w.expert_text(UNKNOWNNUMBER, item, text);
                    item
                } else {
                    let item = w.item(UNKNOWN_DATA, b, at, len)?;
                    if found == wire::OCTETS {
                        let text = format_args!("{UNKNOWN_OCTETS}");
                        w.expert_text(UNKNOWNLENGTHDELIMITED, item, text);
                    } else {
                        w.expert(UNKNOWNDATA, item);
                    }
                    item
                };
                if let Some((_, wanted, _)) = wrong {
                    let name = WIRE_TYPES.get(usize::from(*wanted)).copied().unwrap_or("");
                    let text = format_args!(
                        "Expected wiretype {wanted} ({name}) for field {place}, but got {found} ({wire_name}) instead."
                    );
                    w.expert_text(INVALID_WIRETYPE, item, text);
                }
            }
        }
        at += len;
    }
    Ok(())
}

/// A number as its field has it.
fn put<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    field: Field,
    value: u64,
) -> Walked {
    let value = match w.def(field).kind {
        FieldType::Uint32 => u64::from(value as u32),
        FieldType::Int32 => i64::from(value as i32) as u64,
        FieldType::Boolean => u64::from(value != 0),
        FieldType::AbsoluteTime => value.wrapping_mul(1_000_000_000),
        _ => value,
    };
    w.number(field, b, at, len, value).map(drop)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const STATUS: &[u8] = b"\xff\xff\xff\xff\x21\x4c\x5f\xa0\x06\0\0\0\x08\x07\x10\x01\x18\x02\x0d\0\0\0\x08\x08\x22\x02me\x38\xf0\x01\x4a\x02\x10\x63";

    #[test]
    fn a_status_names_the_host() {
        let shown = shown(27036, 27036, STATUS);
        assert_eq!(shown.info, "STEAMDISCOVER Client Status from me");
        for line in ["Client ID: 7 (0x0000000000000007)", "OS Type: 240", "User, Auth Key ID: 99"] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn other_lengths_are_left_alone() {
        let shown = shown(27036, 27036, &STATUS[..STATUS.len() - 1]);
        assert!(shown.protocols.ends_with("udp:data"));
    }
}
