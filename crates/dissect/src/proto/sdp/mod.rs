//! Session Description Protocol (RFC 8866): what media are offered, and where. The streams of RTP that it
//! announces, with their companions of RTCP, are then known when they come.

mod attribute;

use std::borrow::Cow;

use lamna_fields::{
    Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::lines::{Line, Lines, number};
use crate::proto::{id, rtp, sip};
use crate::registry::{Claim, Dissect};
use crate::track::{Expected, Scope, Transport};
use crate::walk::{REST, Walk};

values! {
    static FMTP_PROFILE_LEVEL_ID_VALUES {
        0 => "Reserved",
        1 => "Simple Profile/Level 1",
        2 => "Simple Profile/Level 2",
        3 => "Reserved",
        4 => "Reserved",
        5 => "Reserved",
        6 => "Reserved",
        7 => "Reserved",
        8 => "Simple Profile/Level 0",
        9 => "Simple Profile/Level 0b",
        17 => "Simple Scalable Profile/Level 1",
        18 => "Simple Scalable Profile/Level 2",
        33 => "Core Profile/Level 1",
        34 => "Core Profile/Level 2",
        50 => "Main Profile/Level 2",
        51 => "Main Profile/Level 3",
        52 => "Main Profile/Level 4",
        66 => "N-bit Profile/Level 2",
        81 => "Scalable Texture Profile/Level 1",
        97 => "Simple Face Animation Profile/Level 1",
        98 => "Simple Face Animation Profile/Level 2",
        99 => "Simple FBA Profile/Level 1",
        100 => "Simple FBA Profile/Level 2",
        113 => "Basic Animated Texture Profile/Level 1",
        114 => "Basic Animated Texture Profile/Level 2",
        129 => "Hybrid Profile/Level 1",
        130 => "Hybrid Profile/Level 2",
        145 => "Advanced Real Time Simple Profile/Level 1",
        146 => "Advanced Real Time Simple Profile/Level 2",
        147 => "Advanced Real Time Simple Profile/Level 3",
        148 => "Advanced Real Time Simple Profile/Level 4",
        161 => "Core Scalable Profile/Level 1",
        162 => "Core Scalable Profile/Level 2",
        163 => "Core Scalable Profile/Level 3",
        177 => "Advanced Coding Efficiency Profile/Level 1",
        178 => "Advanced Coding Efficiency Profile/Level 2",
        179 => "Advanced Coding Efficiency Profile/Level 3",
        180 => "Advanced Coding Efficiency Profile/Level 4",
        193 => "Advanced Core Profile/Level 1",
        194 => "Advanced Core Profile/Level 2",
        209 => "Advanced Scalable Texture/Level 1",
        210 => "Advanced Scalable Texture/Level 2",
        211 => "Advanced Scalable Texture/Level 3",
        225 => "Simple Studio Profile/Level 1",
        226 => "Simple Studio Profile/Level 2",
        227 => "Simple Studio Profile/Level 3",
        228 => "Simple Studio Profile/Level 4",
        229 => "Core Studio Profile/Level 1",
        230 => "Core Studio Profile/Level 2",
        231 => "Core Studio Profile/Level 3",
        232 => "Core Studio Profile/Level 4",
        240 => "Advanced Simple Profile/Level 0",
        241 => "Advanced Simple Profile/Level 1",
        242 => "Advanced Simple Profile/Level 2",
        243 => "Advanced Simple Profile/Level 3",
        244 => "Advanced Simple Profile/Level 4",
        245 => "Advanced Simple Profile/Level 5",
        248 => "Fine Granularity Scalable Profile/Level 0",
        249 => "Fine Granularity Scalable Profile/Level 1",
        250 => "Fine Granularity Scalable Profile/Level 2",
        251 => "Fine Granularity Scalable Profile/Level 3",
        252 => "Fine Granularity Scalable Profile/Level 4",
        253 => "Fine Granularity Scalable Profile/Level 5",
        254 => "Reserved",
        255 => "Reserved for Escape",
    }
    static FMTP_H263PROFILE_VALUES {
        0 => "Baseline Profile",
        1 => "H.320 Coding Efficiency Version 2 Backward-Compatibility Profile",
        2 => "Version 1 Backward-Compatibility Profile",
        3 => "Version 2 Interactive and Streaming Wireless Profile",
        4 => "Version 3 Interactive and Streaming Wireless Profile",
        5 => "Conversational High Compression Profile",
        6 => "Conversational Internet Profile",
        7 => "Conversational Interlace Profile",
        8 => "High Latency Profile",
    }
    static FMTP_H263LEVEL_VALUES {
        10 => "QCIF (176 x 144), 1 x 64Kb/s",
        20 => "CIF (352 x 288), 2 x 64Kb/s",
        30 => "CIF (352 x 288), 6 x 64Kb/s",
        40 => "CIF (352 x 288), 32 x 64Kb/s",
        45 => "QCIF (176 x144) support of CPFMT, 2 x 64Kb/s",
        50 => "CIF (352 x 288) support of CPFMT, 64 x 64Kb/s",
        60 => "CPFMT: 720 x 288 support of CPFMT, 128 x 64Kb/s",
        70 => "CPFMT: 720 x 576 support of CPFMT, 256 x 64Kb/s",
    }
    static FMTP_H264_PACKETIZATION_MODE_VALUES {
        0 => "Single NAL mode",
        1 => "Non-interleaved mode",
        2 => "Interleaved mode",
    }
}

field_table! {
    /// The fields of Session Description Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("sdp", "Session Description Protocol", "SDP");
    VERSION = FieldDef::new("sdp.version", "Session Description Protocol Version (v)", FieldType::String);
    OWNER = FieldDef::new("sdp.owner", "Owner/Creator, Session Id (o)", FieldType::String);
    SESSION_NAME = FieldDef::new("sdp.session_name", "Session Name (s)", FieldType::String);
    SESSION_INFO = FieldDef::new("sdp.session_info", "Session Information (i)", FieldType::String);
    URI = FieldDef::new("sdp.uri", "URI of Description (u)", FieldType::String);
    EMAIL = FieldDef::new("sdp.email", "E-mail Address (e)", FieldType::String);
    PHONE = FieldDef::new("sdp.phone", "Phone Number (p)", FieldType::String);
    CONNECTION_INFO = FieldDef::new("sdp.connection_info", "Connection Information (c)", FieldType::String);
    BANDWIDTH = FieldDef::new("sdp.bandwidth", "Bandwidth Information (b)", FieldType::String);
    TIMEZONE = FieldDef::new("sdp.timezone", "Time Zone Adjustments (z)", FieldType::String);
    ENCRYPTION_KEY = FieldDef::new("sdp.encryption_key", "Encryption Key (k)", FieldType::String);
    SESSION_ATTR = FieldDef::new("sdp.session_attr", "Session Attribute (a)", FieldType::String);
    MEDIA_ATTR = FieldDef::new("sdp.media_attr", "Media Attribute (a)", FieldType::String);
    TIME = FieldDef::new("sdp.time", "Time Description, active time (t)", FieldType::String);
    REPEAT_TIME = FieldDef::new("sdp.repeat_time", "Repeat Time (r)", FieldType::String);
    MEDIA = FieldDef::new("sdp.media", "Media Description, name and address (m)", FieldType::String);
    MEDIA_TITLE = FieldDef::new("sdp.media_title", "Media Title (i)", FieldType::String);
    UNKNOWN = FieldDef::new("sdp.unknown", "Unknown", FieldType::String);
    INVALID = FieldDef::new("sdp.invalid", "Invalid line", FieldType::String);
    OWNER_USERNAME = FieldDef::new("sdp.owner.username", "Owner Username", FieldType::String);
    OWNER_SESSIONID = FieldDef::new("sdp.owner.sessionid", "Session ID", FieldType::String);
    OWNER_VERSION = FieldDef::new("sdp.owner.version", "Session Version", FieldType::String);
    OWNER_NETWORK_TYPE = FieldDef::new("sdp.owner.network_type", "Owner Network Type", FieldType::String);
    OWNER_ADDRESS_TYPE = FieldDef::new("sdp.owner.address_type", "Owner Address Type", FieldType::String);
    OWNER_ADDRESS = FieldDef::new("sdp.owner.address", "Owner Address", FieldType::String);
    CONNECTION_INFO_NETWORK_TYPE = FieldDef::new("sdp.connection_info.network_type", "Connection Network Type", FieldType::String);
    CONNECTION_INFO_ADDRESS_TYPE = FieldDef::new("sdp.connection_info.address_type", "Connection Address Type", FieldType::String);
    CONNECTION_INFO_ADDRESS = FieldDef::new("sdp.connection_info.address", "Connection Address", FieldType::String);
    CONNECTION_INFO_TTL = FieldDef::new("sdp.connection_info.ttl", "Connection TTL", FieldType::String);
    CONNECTION_INFO_NUM_ADDR = FieldDef::new("sdp.connection_info.num_addr", "Connection Number of Addresses", FieldType::String);
    BANDWIDTH_MODIFIER = FieldDef::new("sdp.bandwidth.modifier", "Bandwidth Modifier", FieldType::String);
    BANDWIDTH_VALUE = FieldDef::new("sdp.bandwidth.value", "Bandwidth Value", FieldType::String);
    TIME_START = FieldDef::new("sdp.time.start", "Session Start Time", FieldType::String);
    TIME_STOP = FieldDef::new("sdp.time.stop", "Session Stop Time", FieldType::String);
    REPEAT_TIME_INTERVAL = FieldDef::new("sdp.repeat_time.interval", "Repeat Interval", FieldType::String);
    REPEAT_TIME_DURATION = FieldDef::new("sdp.repeat_time.duration", "Repeat Duration", FieldType::String);
    REPEAT_TIME_OFFSET = FieldDef::new("sdp.repeat_time.offset", "Repeat Offset", FieldType::String);
    TIMEZONE_TIME = FieldDef::new("sdp.timezone.time", "Timezone Time", FieldType::String);
    TIMEZONE_OFFSET = FieldDef::new("sdp.timezone.offset", "Timezone Offset", FieldType::String);
    ENCRYPTION_KEY_TYPE = FieldDef::new("sdp.encryption_key.type", "Key Type", FieldType::String);
    ENCRYPTION_KEY_DATA = FieldDef::new("sdp.encryption_key.data", "Key Data", FieldType::String);
    SESSION_ATTR_FIELD = FieldDef::new("sdp.session_attr.field", "Session Attribute Fieldname", FieldType::String);
    SESSION_ATTR_VALUE = FieldDef::new("sdp.session_attr.value", "Session Attribute Value", FieldType::String);
    MEDIA_MEDIA = FieldDef::new("sdp.media.media", "Media Type", FieldType::String);
    MEDIA_PORT = FieldDef::new("sdp.media.port", "Media Port", FieldType::Uint16);
    MEDIA_PORT_STRING = FieldDef::new("sdp.media.port_string", "Media Port", FieldType::String);
    MEDIA_PORTCOUNT = FieldDef::new("sdp.media.portcount", "Media Port Count", FieldType::String);
    MEDIA_PROTO = FieldDef::new("sdp.media.proto", "Media Protocol", FieldType::String);
    MEDIA_FORMAT = FieldDef::new("sdp.media.format", "Media Format", FieldType::String);
    MEDIA_ATTRIBUTE_FIELD = FieldDef::new("sdp.media_attribute.field", "Media Attribute Fieldname", FieldType::String);
    MEDIA_ATTRIBUTE_VALUE = FieldDef::new("sdp.media_attribute.value", "Media Attribute Value", FieldType::String);
    MIME_TYPE = FieldDef::new("sdp.mime.type", "MIME Type", FieldType::String);
    SAMPLE_RATE = FieldDef::new("sdp.sample_rate", "Sample Rate", FieldType::String);
    FMTP_PARAMETER = FieldDef::new("sdp.fmtp.parameter", "Media format specific parameters", FieldType::String);
    IPBCP_VERSION = FieldDef::new("sdp.ipbcp.version", "IPBCP Protocol Version", FieldType::String);
    IPBCP_COMMAND = FieldDef::new("sdp.ipbcp.command", "IPBCP Command Type", FieldType::String);
    FMTP_PROFILE_LEVEL_ID = FieldDef::new("sdp.fmtp.profile_level_id", "Level Code", FieldType::Uint32).strings(Strings::Values(&FMTP_PROFILE_LEVEL_ID_VALUES));
    FMTP_H263PROFILE = FieldDef::new("sdp.fmtp.h263profile", "Profile", FieldType::Uint32).strings(Strings::Values(&FMTP_H263PROFILE_VALUES));
    FMTP_H263LEVEL = FieldDef::new("sdp.fmtp.h263level", "Level", FieldType::Uint32).strings(Strings::Values(&FMTP_H263LEVEL_VALUES));
    FMTP_H264_PACKETIZATION_MODE = FieldDef::new("sdp.fmtp.h264_packetization_mode", "Packetization mode", FieldType::Uint32).strings(Strings::Values(&FMTP_H264_PACKETIZATION_MODE_VALUES));
    H223LOGICALCHANNELPARAMETERS = FieldDef::new("sdp.h223LogicalChannelParameters", "h223LogicalChannelParameters", FieldType::None);
    KEY_MGMT = FieldDef::new("sdp.key_mgmt", "Key Management", FieldType::String);
    KEY_MGMT_KMPID = FieldDef::new("sdp.key_mgmt.kmpid", "Key Management Protocol (kmpid)", FieldType::String);
    KEY_MGMT_DATA = FieldDef::new("sdp.key_mgmt.data", "Key Management Data", FieldType::Bytes);
    CRYPTO_TAG = FieldDef::new("sdp.crypto.tag", "tag", FieldType::Uint32);
    CRYPTO_CRYPTO_SUITE = FieldDef::new("sdp.crypto.crypto_suite", "Crypto suite", FieldType::String);
    CRYPTO_MASTER_KEY = FieldDef::new("sdp.crypto.master_key", "Master Key", FieldType::Bytes);
    CRYPTO_MASTER_SALT = FieldDef::new("sdp.crypto.master_salt", "Master salt", FieldType::Bytes);
    CRYPTO_LIFETIME = FieldDef::new("sdp.crypto.lifetime", "Lifetime", FieldType::String);
    CRYPTO_MKI_VALU = FieldDef::new("sdp.crypto.mki-valu", "mki-value", FieldType::String);
    CRYPTO_MKI_LENGTH = FieldDef::new("sdp.crypto.mki_length", "mki_length", FieldType::String);
    ICE_CANDIDATE_FOUNDATION = FieldDef::new("sdp.ice_candidate.foundation", "Foundation", FieldType::String);
    ICE_CANDIDATE_COMPONENTID = FieldDef::new("sdp.ice_candidate.componentid", "Component ID", FieldType::String);
    ICE_CANDIDATE_TRANSPORT = FieldDef::new("sdp.ice_candidate.transport", "Transport", FieldType::String);
    ICE_CANDIDATE_PRIORITY = FieldDef::new("sdp.ice_candidate.priority", "Priority", FieldType::String);
    ICE_CANDIDATE_ADDRESS = FieldDef::new("sdp.ice_candidate.address", "Connection Address", FieldType::String);
    ICE_CANDIDATE_PORT = FieldDef::new("sdp.ice_candidate.port", "Candidate Port", FieldType::String);
    ICE_CANDIDATE_TYPE = FieldDef::new("sdp.ice_candidate.type", "Candidate Type", FieldType::String);
    NAL_UNIT_1_STRING = FieldDef::new("sdp.nal_unit_1_string", "NAL unit 1 string", FieldType::String);
    NAL_UNIT_2_STRING = FieldDef::new("sdp.nal_unit_2_string", "NAL unit 2 string", FieldType::String);
    KEY_AND_SALT = FieldDef::new("sdp.key_and_salt", "Key and Salt", FieldType::Bytes);
    DATA = FieldDef::new("sdp.data", "Data", FieldType::Bytes);
    INVALID_KEY_PARAM = FieldDef::new("sdp.invalid_key_param", "Invalid key-param (no ':' delimiter)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_LINE_NO_EQUAL = FieldDef::new("sdp.invalid_line.no_equal", "Invalid SDP line (no '=' delimiter)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Note));
    INVALID_LINE_MISSING_FIELDS = FieldDef::new("sdp.invalid_line.missing_fields", "Invalid SDP line (missing required fields)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_LINE_EXTRA_SPACE = FieldDef::new("sdp.invalid_line.extra_space", "Invalid SDP whitespace (extra space character)", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_CONVERSION = FieldDef::new("sdp.invalid_conversion", "Invalid conversion", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_MEDIA_PORT = FieldDef::new("sdp.invalid_media_port", "Invalid media port", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_SAMPLE_RATE = FieldDef::new("sdp.invalid_sample_rate", "Invalid sample rate", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_MEDIA_FORMAT = FieldDef::new("sdp.invalid_media_format", "Invalid media format", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_CRYPTO_TAG = FieldDef::new("sdp.invalid_crypto_tag", "Invalid crypto tag", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_CRYPTO_MKI_LENGTH = FieldDef::new("sdp.invalid_crypto_mki_length", "Invalid crypto mki length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Streams that one description may announce; later ones are not waited for.
const MAX_MEDIA: usize = 32;

/// Payload types that one description may name.
const MAX_NAMES: usize = 128;

/// A stream of media as far as it is waited for.
#[derive(Debug, Default)]
struct Media {
    port: u16,
    is_rtp: bool,
    address: Option<Address>,
    names: Vec<(u8, String)>,
}

/// What a description says before and beside its lines.
#[derive(Debug, Default)]
struct Session {
    /// The address that holds for all media.
    address: Option<Address>,
    media: Vec<Media>,
}

/// Calls of one conversation whose media is known; more are not listed.
const MAX_CALLS: usize = 16;

/// The calls of a conversation that announced media.
#[derive(Debug, Default)]
struct Calls(Vec<String>);

/// Session Description Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Sdp;

impl Dissect for Sdp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::Text("media_type", "application/sdp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let bytes = b.captured();
        if w.wants_columns() {
            let protocol = format!("{}/SDP", w.columns().protocol());
            w.columns().set_protocol(protocol);
        }
        let session = Session::read(bytes);
        let current = w.remember(Scope::Stream, |current: &mut sip::Current, _| current.0.clone());
        let call = current.unwrap_or_default();
        let mut is_announced = false;
        for media in &session.media {
            is_announced |= announce(w, &session, media, &call);
        }
        let name = call.clone();
        let calls = w.remember(Scope::Stream, |calls: &mut Calls, _| {
            if is_announced && calls.0.len() < MAX_CALLS && !calls.0.contains(&name) {
                calls.0.push(name);
            }
            calls.0.clone()
        });
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if w.fields() {
            let mut names = Vec::new();
            let mut in_media = false;
            for line in Lines::new(bytes) {
                one(w, &b, &line, &mut in_media, &mut names)?;
            }
        }
        for call in calls.unwrap_or_default() {
            sip::call_id(w, &b, &call);
        }
        w.close(opened);
        Ok(())
    }
}

impl Session {
    /// Reads what the lines announce.
    fn read(bytes: &[u8]) -> Self {
        let mut session = Session::default();
        for line in Lines::new(bytes) {
            let Some(value) = line.text.get(2..) else { continue };
            match line.text.first() {
                Some(b'c') => {
                    let address = address(value);
                    match session.media.last_mut() {
                        Some(media) => media.address = address,
                        None => session.address = address,
                    }
                }
                Some(b'm') if session.media.len() < MAX_MEDIA => {
                    let mut words = value.split(|b| *b == b' ').skip(1);
                    let port = words.next().unwrap_or(&[]);
                    let port = port.split(|b| *b == b'/').next().and_then(number).unwrap_or(0);
                    let is_rtp = words.next().is_some_and(|word| word.starts_with(b"RTP/"));
                    session.media.push(Media { port: port as u16, is_rtp, ..Media::default() });
                }
                Some(b'a') => {
                    if let Some((number, name)) = mapping(value)
                        && let Some(media) = session.media.last_mut()
                        && media.names.len() < MAX_NAMES
                    {
                        media.names.push((number, String::from_utf8_lossy(name).into_owned()));
                    }
                }
                _ => {}
            }
        }
        session
    }
}

/// The payload type that an attribute gives a name, and that name.
fn mapping(value: &[u8]) -> Option<(u8, &[u8])> {
    let value = value.strip_prefix(b"rtpmap:")?;
    let blank = value.iter().position(|b| *b == b' ')?;
    let number = number(value.get(..blank)?)?;
    let rest = value.get(blank + 1..)?;
    let name = rest.split(|b| *b == b'/').next()?;
    (number < 128).then_some((number as u8, name))
}

/// The address of a connection line.
fn address(value: &[u8]) -> Option<Address> {
    let text = std::str::from_utf8(value).ok()?;
    let word = text.split(' ').nth(2)?.split('/').next()?.trim_matches(['[', ']']);
    match word.parse().ok()? {
        std::net::IpAddr::V4(address) => Some(Address::Ipv4(address.octets())),
        std::net::IpAddr::V6(address) => Some(Address::Ipv6(address.octets())),
    }
}

/// Lets the streams of a medium be known when they come.
/// Whether there was something to announce is the answer.
fn announce<C: Collector>(
    w: &mut Walk<'_, C>,
    session: &Session,
    media: &Media,
    call: &str,
) -> bool {
    let Some(address) = media.address.as_ref().or(session.address.as_ref()) else { return false };
    if !media.is_rtp || media.port == 0 {
        return false;
    }
    let expected = |port, protocol| Expected::at(Transport::Udp, address.clone(), port, protocol);
    let setup =
        rtp::Setup { frame: w.frame.number, call: call.to_owned(), names: media.names.clone() };
    let seed = rtp::Session::announced(setup);
    w.expect(expected(media.port, id::RTP), seed.clone());
    w.expect(expected(media.port.wrapping_add(1), id::RTCP), seed);
    true
}

/// Fields of the words of a line, in order.
fn words<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, value): (usize, &[u8]),
    fields: &[Field],
) -> Walked {
    let mut from = 0;
    for (i, field) in fields.iter().enumerate() {
        let rest = value.get(from..).unwrap_or(&[]);
        if rest.is_empty() {
            break;
        }
        let is_last = i + 1 == fields.len();
        let len = match rest.iter().position(|b| *b == b' ') {
            Some(len) if !is_last => len,
            _ => rest.len(),
        };
        w.item(*field, b, at + from, len)?;
        from += len + 1;
    }
    Ok(())
}

/// Where the words of a line are, and their lengths.
fn places(value: &[u8]) -> Vec<(usize, usize)> {
    let mut from = 0;
    let place = |word: &[u8]| {
        let at = from;
        from += word.len() + 1;
        (at, word.len())
    };
    value.split(|c| *c == b' ').map(place).filter(|(_, len)| *len > 0).collect()
}

/// An interval, a duration and offsets. Where words are missing, Wireshark begins anew.
fn repeats<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, (at, value): (usize, &[u8])) -> Walked {
    let words = places(value);
    let Some(first) = words.first() else { return Ok(()) };
    w.item(REPEAT_TIME_INTERVAL, b, at + first.0, first.1)?;
    let second = words.get(1).unwrap_or(first);
    w.item(REPEAT_TIME_DURATION, b, at + second.0, second.1)?;
    let offsets = words.get(2..).filter(|rest| !rest.is_empty()).unwrap_or(&words);
    for (from, len) in offsets {
        w.item(REPEAT_TIME_OFFSET, b, at + from, *len)?;
    }
    Ok(())
}

/// Times and offsets in turn. Where the last offset is missing, Wireshark begins anew.
fn zones<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, (at, value): (usize, &[u8])) -> Walked {
    let words = places(value);
    let rounds = 1 + words.len() % 2;
    let fields = [TIMEZONE_TIME, TIMEZONE_OFFSET].into_iter().cycle();
    for (field, (from, len)) in fields.zip(words.iter().cycle().take(words.len() * rounds)) {
        w.item(field, b, at + from, *len)?;
    }
    Ok(())
}

/// One line.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    in_media: &mut bool,
    names: &mut Vec<(u8, String)>,
) -> Walked {
    let text = line.text;
    if text.is_empty() {
        return Ok(());
    }
    let (kind, value) = match text {
        [kind, b'=', value @ ..] => (*kind, value),
        _ => {
            let item = w.item(INVALID, b, line.at, text.len())?;
            w.expert(INVALID_LINE_NO_EQUAL, item);
            return Ok(());
        }
    };
    let field = match (kind, *in_media) {
        (b'v', _) => VERSION,
        (b'o', _) => OWNER,
        (b's', _) => SESSION_NAME,
        (b'i', false) => SESSION_INFO,
        (b'i', true) => MEDIA_TITLE,
        (b'u', _) => URI,
        (b'e', _) => EMAIL,
        (b'p', _) => PHONE,
        (b'c', _) => CONNECTION_INFO,
        (b'b', _) => BANDWIDTH,
        (b'z', _) => TIMEZONE,
        (b'k', _) => ENCRYPTION_KEY,
        (b'a', false) => SESSION_ATTR,
        (b'a', true) => MEDIA_ATTR,
        (b't', _) => TIME,
        (b'r', _) => REPEAT_TIME,
        (b'm', _) => MEDIA,
        _ => UNKNOWN,
    };
    *in_media |= kind == b'm';
    let shown = if field == UNKNOWN { text } else { value };
    let item = w.string(field, b, line.at, text.len(), format_args!("{}", lossy(shown)))?;
    let opened = w.open(item);
    let at = line.at + 2;
    let whole = (at, value);
    match field {
        OWNER => words(
            w,
            b,
            whole,
            &[
                OWNER_USERNAME,
                OWNER_SESSIONID,
                OWNER_VERSION,
                OWNER_NETWORK_TYPE,
                OWNER_ADDRESS_TYPE,
                OWNER_ADDRESS,
            ],
        )?,
        CONNECTION_INFO => connection(w, b, whole)?,
        BANDWIDTH => bandwidth(w, b, whole)?,
        TIME => words(w, b, whole, &[TIME_START, TIME_STOP])?,
        REPEAT_TIME => {
            repeats(w, b, whole)?;
        }
        TIMEZONE => zones(w, b, whole)?,
        ENCRYPTION_KEY => pair(w, b, whole, ENCRYPTION_KEY_TYPE, ENCRYPTION_KEY_DATA)?,
        SESSION_ATTR => pair(w, b, whole, SESSION_ATTR_FIELD, SESSION_ATTR_VALUE)?,
        MEDIA => media(w, b, whole)?,
        MEDIA_ATTR => attribute::show(w, b, whole, names)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn lossy(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// A name and what is behind a colon; nothing where there is no colon.
fn pair<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, value): (usize, &[u8]),
    name: Field,
    field: Field,
) -> Walked {
    let Some(colon) = value.iter().position(|b| *b == b':') else { return Ok(()) };
    w.item(name, b, at, colon)?;
    let rest = value.get(colon + 1..).unwrap_or(&[]);
    let blanks = rest.iter().take_while(|b| **b == b' ').count();
    if rest.len() > blanks {
        w.item(field, b, at + colon + 1 + blanks, rest.len() - blanks)?;
    }
    Ok(())
}

fn connection<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, value): (usize, &[u8]),
) -> Walked {
    let mut slashes = value.iter().enumerate().filter(|(_, b)| **b == b'/').map(|(i, _)| i);
    let first = slashes.next();
    let second = slashes.next();
    let address = value.get(..first.unwrap_or(value.len())).unwrap_or(value);
    words(
        w,
        b,
        (at, address),
        &[CONNECTION_INFO_NETWORK_TYPE, CONNECTION_INFO_ADDRESS_TYPE, CONNECTION_INFO_ADDRESS],
    )?;
    if let Some(first) = first {
        let end = second.unwrap_or(value.len());
        w.item(CONNECTION_INFO_TTL, b, at + first + 1, end - first - 1)?;
    }
    if let Some(second) = second {
        w.item(CONNECTION_INFO_NUM_ADDR, b, at + second + 1, value.len() - second - 1)?;
    }
    Ok(())
}

fn bandwidth<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, value): (usize, &[u8]),
) -> Walked {
    let Some(colon) = value.iter().position(|b| *b == b':') else { return Ok(()) };
    let name = value.get(..colon).unwrap_or(&[]);
    let (words, unit) = match name {
        b"CT" => (" [Conference Total(total bandwidth of all RTP sessions)]", " kb/s"),
        b"AS" => (" [Application Specific (RTP session bandwidth)]", " kb/s"),
        b"TIAS" => (" [Transport Independent Application Specific maximum]", " b/s"),
        _ => ("", ""),
    };
    let item = w.item(BANDWIDTH_MODIFIER, b, at, colon)?;
    w.label_value(item, format_args!("{}{words}", lossy(name)));
    let rest = value.get(colon + 1..).unwrap_or(&[]);
    let item = w.item(BANDWIDTH_VALUE, b, at + colon + 1, rest.len())?;
    if !unit.is_empty() {
        w.label_value(item, format_args!("{}{unit}", lossy(rest)));
    }
    Ok(())
}

fn media<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, (at, value): (usize, &[u8])) -> Walked {
    let mut from = 0;
    let mut is_rtp = false;
    for (i, word) in value.split(|b| *b == b' ').enumerate() {
        let here = at + from;
        from += word.len() + 1;
        if word.is_empty() {
            continue;
        }
        match i {
            0 => {
                w.item(MEDIA_MEDIA, b, here, word.len())?;
            }
            1 => {
                let len = word.iter().position(|b| *b == b'/').unwrap_or(word.len());
                let item = w.item(MEDIA_PORT_STRING, b, here, len)?;
                w.hide(item);
                let digits = word.get(..len).unwrap_or(&[]);
                let port = number(digits).unwrap_or(0);
                let item = w.number(MEDIA_PORT, b, here, len, port & 0xffff)?;
                if number(digits).is_none_or(|port| port > 0xffff) {
                    w.expert(INVALID_MEDIA_PORT, item);
                }
                if len < word.len() {
                    w.item(MEDIA_PORTCOUNT, b, here + len + 1, word.len() - len - 1)?;
                }
            }
            2 => {
                is_rtp = word.starts_with(b"RTP/");
                w.item(MEDIA_PROTO, b, here, word.len())?;
            }
            _ => {
                let known = number(word).filter(|n| is_rtp && *n < 128);
                match known {
                    Some(n) => {
                        let name = rtp::Payload(n as u8);
                        w.string(MEDIA_FORMAT, b, here, word.len(), format_args!("{name}"))?
                    }
                    None => w.item(MEDIA_FORMAT, b, here, word.len())?,
                };
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown_as;

    const TEXT: &str = "v=0\r\no=a 1 2 IN IP4 10.0.0.1\r\nc=IN IP4 10.0.0.9\r\nb=AS:49\r\n\
        m=audio 4000/2 RTP/AVP 8 97\r\na=rtpmap:97 iLBC/8000\r\na=fmtp:97 mode=20; x\r\na=sendrecv\r\n";

    #[test]
    fn a_description_is_taken_apart() {
        let shown = shown_as(id::SDP, TEXT.as_bytes());
        for line in [
            "Owner Address: 10.0.0.1",
            "Connection Address: 10.0.0.9",
            "Bandwidth Value: 49 kb/s",
            "Media Port: 4000",
            "Media Port Count: 2",
            "Media Format: ITU-T G.711 PCMA",
            "Media Format: 97 [iLBC]",
            "Media format specific parameters: x",
            "Media Attribute (a): sendrecv",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn candidates_keys_and_modes_are_taken_apart() {
        let text = "v=0\r\nm=audio 4000 RTP/AVP 96\r\na=rtpmap:96 H264/90000\r\n\
            a=fmtp:96 packetization-mode=1\r\n\
            a=candidate:1 1 UDP 2130706431 10.0.1.1 8998 typ host generation 0\r\n\
            a=crypto:1 AES_CM_128_HMAC_SHA1_80 \
            inline:WVNfX19zZW1jdGwgKCkgewkyMjA7fQp9CnVubGVz|2^20|1:4\r\n";
        let shown = shown_as(id::SDP, text.as_bytes());
        for line in [
            "[Packetization mode: Non-interleaved mode (1)]",
            "Candidate Port: 8998",
            "Candidate Type: host (Host candidate)",
            "Crypto suite: AES_CM_128_HMAC_SHA1_80",
            "Master Key: 59535f5f5f73656d63746c202829207b",
            "Master salt: 093232303b7d0a7d0a756e6c6573",
            "Lifetime: 2^20",
            "mki-value: 1",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn media_are_announced_where_the_connection_is() {
        let session = Session::read(TEXT.as_bytes());
        assert_eq!(session.address, Some(Address::Ipv4([10, 0, 0, 9])));
        let media = session.media.first().unwrap();
        assert_eq!((media.port, media.is_rtp), (4000, true));
        assert_eq!(media.names, [(97, "iLBC".to_owned())]);
    }

    #[test]
    fn a_line_without_an_equals_sign_is_noted() {
        let shown = shown_as(id::SDP, b"v=0\r\nnonsense\r\n");
        assert!(shown.tree.iter().any(|l| l.contains("no '=' delimiter")));
    }
}
