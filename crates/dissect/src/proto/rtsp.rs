//! The Real Time Streaming Protocol (RFC 2326): requests, responses, and the packets of media between them (section 10.12).
//! The streams that a `Transport` header agrees on are known as RTP and RTCP when they come.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Line, Lines, Plain, Text, number};
use crate::proto::{id, rtp};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Expected, Note, Scope, Transport};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Real Time Streaming Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rtsp", "Real Time Streaming Protocol", "RTSP");
    REQUEST = FieldDef::new("rtsp.request", "Request", FieldType::String);
    RESPONSE = FieldDef::new("rtsp.response", "Response", FieldType::String);
    METHOD = FieldDef::new("rtsp.method", "Method", FieldType::String);
    CONTENT_TYPE = FieldDef::new("rtsp.content-type", "Content-type", FieldType::String);
    CONTENT_LENGTH = FieldDef::new("rtsp.content-length", "Content-length", FieldType::Uint32);
    URL = FieldDef::new("rtsp.url", "URL", FieldType::String);
    STATUS = FieldDef::new("rtsp.status", "Status", FieldType::Uint32);
    SESSION = FieldDef::new("rtsp.session", "Session", FieldType::String);
    TRANSPORT = FieldDef::new("rtsp.transport", "Transport", FieldType::String);
    RDT_FEATURE_LEVEL = FieldDef::new("rtsp.rdt-feature-level", "RDTFeatureLevel", FieldType::Uint32);
    X_VIG_MSISDN = FieldDef::new("rtsp.X_Vig_Msisdn", "X-Vig-Msisdn", FieldType::String);
    MAGIC = FieldDef::new("rtsp.magic", "Magic", FieldType::Uint8).base(Base::Hex);
    CHANNEL = FieldDef::new("rtsp.channel", "Channel", FieldType::Uint8).base(Base::Hex);
    LENGTH = FieldDef::new("rtsp.length", "Length", FieldType::Uint16);
    DATA = FieldDef::new("rtsp.data", "Data", FieldType::Bytes);
    UNKNOWN_TRANSPORT_TYPE = FieldDef::new("rtsp.unknown_transport_type", "Unknown transport type", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_SERVER_PORT = FieldDef::new("rtsp.bad_server_port", "Bad server_port", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_CLIENT_PORT = FieldDef::new("rtsp.bad_client_port", "Bad client port", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_INTERLEAVED_CHANNEL = FieldDef::new("rtsp.bad_interleaved_channel", "Bad interleaved_channel", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    CONTENT_LENGTH_INVALID = FieldDef::new("rtsp.content-length.invalid", "Invalid content length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    RDT_FEATURE_LEVEL_INVALID = FieldDef::new("rtsp.rdt-feature-level.invalid", "Invalid RDTFeatureLevel", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_CLIENT_IP_ADDRESS = FieldDef::new("rtsp.bad_client_ip_address", "Bad server IP address", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// What a packet of media between the messages begins with, and its octets before the packet.
const MAGIC_OCTET: u8 = b'$';
const FRAME_LEN: usize = 4;

/// Most octets of a message's head that are waited for.
const MAX_HEAD: usize = 1 << 16;

/// Channels of a conversation that are kept.
const MAX_CHANNELS: usize = 32;

/// The methods of requests (RFC 2326, section 10).
static METHODS: [&[u8]; 11] = [
    b"DESCRIBE",
    b"ANNOUNCE",
    b"GET_PARAMETER",
    b"OPTIONS",
    b"PAUSE",
    b"PLAY",
    b"RECORD",
    b"REDIRECT",
    b"SETUP",
    b"SET_PARAMETER",
    b"TEARDOWN",
];

/// The lines of a head that are fields.
static HEADERS: &[(&[u8], Field)] = &[
    (b"content-type", CONTENT_TYPE),
    (b"content-length", CONTENT_LENGTH),
    (b"session", SESSION),
    (b"transport", TRANSPORT),
    (b"rdtfeaturelevel", RDT_FEATURE_LEVEL),
    (b"x-vig-msisdn", X_VIG_MSISDN),
];

/// What a line opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opens {
    Request,
    Response,
    Nothing,
}

fn opens(line: &[u8]) -> Opens {
    if line.starts_with(b"RTSP/") {
        return Opens::Response;
    }
    let word = line.split(|octet| *octet == b' ').next().unwrap_or(&[]);
    if METHODS.contains(&word) && word.len() < line.len() { Opens::Request } else { Opens::Nothing }
}

/// A header's name and its value.
fn header(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let colon = line.iter().position(|octet| *octet == b':')?;
    Some((line.get(..colon)?, line.get(colon + 1..)?.trim_ascii_start()))
}

/// The field of a header.
fn field_of(name: &[u8]) -> Option<Field> {
    HEADERS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, field)| *field)
}

/// The channels of a conversation that carry media, and whether control messages.
#[derive(Clone, Debug, Default)]
struct Channels(Vec<(u8, bool)>);

/// What a channel carries.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Carries(Option<bool>);

impl Note for Carries {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.0.save(write);
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        Carries(Note::load(read))
    }
}

/// Two numbers with a dash between them, or one and the next.
fn range(value: &[u8], key: &[u8]) -> Option<(u16, u16)> {
    let at = value.windows(key.len()).position(|w| w.eq_ignore_ascii_case(key))?;
    let rest = value.get(at + key.len()..)?;
    let word = rest.split(|octet| *octet == b';').next()?;
    let mut parts = word.split(|octet| *octet == b'-');
    let first = u16::try_from(number(parts.next()?)?).ok()?;
    let second = parts.next().and_then(|part| u16::try_from(number(part)?).ok());
    Some((first, second.unwrap_or_else(|| first.wrapping_add(1))))
}

/// The Real Time Streaming Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rtsp;

impl Dissect for Rtsp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] =
        &[Claim::TcpPort(554), Claim::TcpPort(7236), Claim::TcpPort(8554)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            // The first message of a frame begins Info, the others add to it.
            let protocol = w.columns().protocol();
            if matches!(protocol, "RTSP" | "RTSP/SDP" | "RTP" | "RTCP") {
                w.columns().append_info(format_args!(", "));
                w.columns().fence();
            }
        }
        let outer = w.open_top();
        if b.u8(0)? == MAGIC_OCTET {
            interleaved(w, &b)?;
        } else {
            message(w, &b)?;
            if b.is_cut() && memchr::memmem::find(b.captured(), b"\r\n\r\n").is_none() {
                // A header that was cut is taken for the last of its message, and what is missing for another message.
                let last = b.captured().rsplit(|octet| *octet == b'\n').next();
                if last.is_some_and(|line| line.contains(&b':')) {
                    w.columns().append_info(format_args!(", "));
                }
                return Err(Fault::Short);
            }
        }
        w.close(outer);
        w.columns().fence();
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let len = match bytes.first() {
            Some(&MAGIC_OCTET) => match bytes.first_chunk::<FRAME_LEN>() {
                Some([_, _, high, low]) => {
                    FRAME_LEN + usize::from(u16::from_be_bytes([*high, *low]))
                }
                None => return Pdu::MoreUnknown,
            },
            _ => match message_len(bytes) {
                Some(len) => len,
                None => return Pdu::MoreUnknown,
            },
        };
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Octets of the message that begins here, once its head is whole.
fn message_len(bytes: &[u8]) -> Option<usize> {
    let first = Line::at(bytes, 0);
    if opens(first.text) == Opens::Nothing || bytes.len() > MAX_HEAD {
        return Some(bytes.len());
    }
    let mut at = 0;
    let mut body = 0usize;
    loop {
        let line = Line::complete(bytes, at)?;
        at = line.next;
        if line.text.is_empty() {
            return Some(at.saturating_add(body));
        }
        if let Some((name, value)) = header(line.text)
            && field_of(name) == Some(CONTENT_LENGTH)
        {
            body = number(value.trim_ascii_end()).map_or(0, |len| len as usize);
        }
    }
}

fn interleaved<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (channel, len) = (b.u8(1)?, usize::from(b.u16(2)?));
    let carries = w
        .remember(Scope::Stream, |channels: &mut Channels, _| {
            let known = channels.0.iter().find(|(known, _)| *known == channel);
            Carries(known.map(|(_, is_control)| *is_control))
        })
        .unwrap_or_default();
    w.info(format_args!("Interleaved channel 0x{channel:02x}, {len} bytes"));
    let (root, opened) = w.open_protocol(b, 0, FRAME_LEN)?;
    w.label(root, format_args!("RTSP Interleaved Frame, Channel: 0x{channel:02x}, {len} bytes"));
    w.row(b, 0, &[(MAGIC, 1), (CHANNEL, 1), (LENGTH, 2)])?;
    if carries.0.is_none() {
        w.item(DATA, b, FRAME_LEN, REST)?;
    }
    w.close(opened);
    match carries.0 {
        Some(true) => w.call(id::RTCP, b.from(FRAME_LEN)?),
        Some(false) => w.call(id::RTP, b.from(FRAME_LEN)?),
        None => Ok(()),
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let bytes = b.captured();
    let first = Line::at(bytes, 0);
    let opens = opens(first.text);
    w.column_protocol("RTSP");
    match opens {
        Opens::Request => w.info_append(format_args!("{}", Text(first.text))),
        Opens::Response => w.info_append(format_args!("Reply: {}", Text(first.text))),
        Opens::Nothing => w.info_append(format_args!("Continuation")),
    }
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    if opens == Opens::Nothing {
        let item = w.item(DATA, b, 0, REST)?;
        w.label(item, format_args!("Data ({} bytes)", b.len()));
        w.close(opened);
        return Ok(());
    }
    first_line(w, b, &first, opens)?;
    let mut at = first.next;
    let mut content_type: &[u8] = &[];
    for line in Lines::new(bytes.get(at..).unwrap_or(&[])) {
        let start = at;
        at += line.whole_len();
        let value = header(line.text);
        let field = value.and_then(|(name, _)| field_of(name));
        match (field, value) {
            (Some(field), Some((_, value))) => {
                head_line(w, b, start, line.text, field, value)?;
                match field {
                    CONTENT_TYPE => content_type = value,
                    TRANSPORT => transport(w, value),
                    _ => {}
                }
            }
            _ => {
                let text = bytes.get(start..at).unwrap_or(&[]);
                w.text(b, start, text.len(), format_args!("{}", Text(text)))?;
            }
        }
        if line.text.is_empty() {
            break;
        }
    }
    let body = b.from(at)?;
    if !body.is_empty() {
        content(w, body, content_type)?;
    }
    w.close(opened);
    Ok(())
}

fn first_line<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    line: &Line<'_>,
    opens: Opens,
) -> Walked {
    let whole = b.bytes(0, line.next.min(b.len()))?;
    let field = if opens == Opens::Request { REQUEST } else { RESPONSE };
    let item = w.string(field, b, 0, whole.len(), format_args!("{}", Text(whole)))?;
    let opened = w.open(item);
    let first = line.word(0);
    let second = line.word(first.next);
    if opens == Opens::Request {
        w.item(METHOD, b, 0, first.text.len())?;
        w.item(URL, b, second.at, second.text.len())?;
    } else if let Some(status) = number(second.text) {
        w.number(STATUS, b, second.at, second.text.len(), status)?;
    }
    w.close(opened);
    Ok(())
}

fn head_line<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    line: &[u8],
    field: Field,
    value: &[u8],
) -> Walked {
    if matches!(field, CONTENT_LENGTH | RDT_FEATURE_LEVEL) {
        let known = number(value.trim_ascii_end());
        let item = w.number(field, b, at, line.len(), known.unwrap_or(0))?;
        if known.is_none() {
            let note = if field == CONTENT_LENGTH {
                CONTENT_LENGTH_INVALID
            } else {
                RDT_FEATURE_LEVEL_INVALID
            };
            w.expert(note, item);
        }
    } else {
        w.string(field, b, at, line.len(), format_args!("{}", Plain(value)))?;
    }
    Ok(())
}

/// Keeps what a `Transport` header agrees on.
fn transport<C: Collector>(w: &mut Walk<'_, C>, value: &[u8]) {
    if let Some((media, control)) = range(value, b"interleaved=") {
        w.remember(Scope::Stream, |channels: &mut Channels, _| {
            for (channel, is_control) in [(media as u8, false), (control as u8, true)] {
                channels.0.retain(|(known, _)| *known != channel);
                if channels.0.len() < MAX_CHANNELS {
                    channels.0.push((channel, is_control));
                }
            }
        });
    }
    // Only the response says where the streams go in the end.
    let is_udp = !value.to_ascii_uppercase().starts_with(b"RTP/AVP/TCP");
    if let (Some((media, control)), true, Some(_)) =
        (range(value, b"client_port="), is_udp, range(value, b"server_port="))
    {
        let address = w.net.destination.clone();
        let expected =
            |port, protocol| Expected::at(Transport::Udp, address.clone(), port, protocol);
        w.expect(expected(media, id::RTP), rtp::Session::default());
        w.expect(expected(control, id::RTCP), rtp::Session::default());
    }
}

/// Goes on with the body.
fn content<C: Collector>(w: &mut Walk<'_, C>, body: Buf<'_>, content_type: &[u8]) -> Walked {
    let content_type = String::from_utf8_lossy(content_type);
    let (media, parameters) = content_type.split_once(';').unwrap_or((&content_type, ""));
    if w.try_media(media.trim(), parameters.trim(), body)? {
        return Ok(());
    }
    if media.starts_with("text/") {
        w.call_matched(id::TEXT_LINES, media.trim(), body)?;
    } else {
        let item = w.item(DATA, &body, 0, REST)?;
        w.label(item, format_args!("Data ({} bytes)", body.len()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::datagram::segment;

    #[test]
    fn a_request_and_a_response_are_taken_apart() {
        let shown =
            segment(40_000, 554, b"SETUP rtsp://a/b RTSP/1.0\r\nCSeq: 3\r\nSession: 7\r\n\r\n");
        assert_eq!(shown.info, "RTSP SETUP rtsp://a/b RTSP/1.0");
        assert!(shown.has("URL: rtsp://a/b"));
        assert!(shown.has("Session: 7"));
        assert!(shown.has("CSeq: 3\\r\\n"));
        let shown = segment(554, 40_000, b"RTSP/1.0 404 Not Found\r\n\r\n");
        assert_eq!(shown.info, "RTSP Reply: RTSP/1.0 404 Not Found");
        assert!(shown.has("Status: 404"));
    }

    #[test]
    fn a_header_that_was_cut_ends_its_message() {
        use crate::proto::captured::{cut, segment};
        let frame =
            segment(40_000, 554, b"PLAY rtsp://a/b RTSP/1.0\r\nCSeq: 3\r\nSession: 7\r\n\r\n");
        let begun = "RTSP PLAY rtsp://a/b RTSP/1.0, [Packet size limited during capture]";
        assert!(cut(&frame, 54 + 33).columns.ends_with(begun));
        let ended = "RTSP PLAY rtsp://a/b RTSP/1.0[Packet size limited during capture]";
        assert!(cut(&frame, 54 + 38).columns.ends_with(ended));
    }

    #[test]
    fn a_message_ends_with_its_body() {
        let mut columns = Columns::default();
        let mut ask = |bytes: &[u8]| Rtsp::frame(&mut Framing::alone(&mut columns), bytes);
        assert_eq!(ask(b"$\0\0\x08ab"), Pdu::More(6));
        assert_eq!(ask(b"PLAY a RTSP/1.0\r\nContent-Length: 3\r\n\r\nabcPLAY"), Pdu::Whole(41));
        assert_eq!(ask(b"PLAY a RTSP/1.0\r\nCS"), Pdu::MoreUnknown);
        assert_eq!(ask(b"hello"), Pdu::Whole(5));
    }

    #[test]
    fn ports_and_channels_come_in_pairs() {
        let value = b"RTP/AVP;unicast;client_port=5000-5001;server_port=6000";
        assert_eq!(range(value, b"client_port="), Some((5000, 5001)));
        assert_eq!(range(value, b"server_port="), Some((6000, 6001)));
        assert_eq!(range(value, b"interleaved="), None);
    }
}
