//! The Real Time Messaging Protocol (Adobe, 2012), which carries sound, pictures and calls in chunks.

mod amf;
mod chunks;

use bytes::Bytes;
use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::track::{Kept, Link, Memory, Note, Scope};
use crate::walk::{REST, Walk};

pub use amf::Amf;
use chunks::{EXTENDED, LENGTHS, Message, Place, Session, basic, kind};

values! {
    static HEADER_TYPEID_VALUES {
        0x1 => "Set Chunk Size",
        0x2 => "Abort Message",
        0x3 => "Acknowledgement",
        0x4 => "User Control Message",
        0x5 => "Window Acknowledgement Size",
        0x6 => "Set Peer Bandwidth",
        0x8 => "Audio Data",
        0x9 => "Video Data",
        0xf => "AMF3 Data",
        0x10 => "AMF3 Shared Object",
        0x11 => "AMF3 Command",
        0x12 => "AMF0 Data",
        0x13 => "AMF0 Shared Object",
        0x14 => "AMF0 Command",
        0x16 => "Aggregate",
    }
    static SCM_LIMITTYPE_VALUES {
        0 => "Hard",
        1 => "Soft",
        2 => "Dynamic",
    }
    static UCM_EVENTTYPE_VALUES {
        0 => "Stream Begin",
        1 => "Stream EOF",
        2 => "Stream Dry",
        3 => "Set Buffer Length",
        4 => "Stream Is Recorded",
        6 => "Ping Request",
        7 => "Ping Response",
    }
    static AUDIO_FORMAT_VALUES {
        0 => "Uncompressed",
        1 => "ADPCM",
        2 => "MP3",
        3 => "Uncompressed, little-endian",
        4 => "Nellymoser 16kHz",
        5 => "Nellymoser 8kHz",
        6 => "Nellymoser",
        7 => "G711A",
        8 => "G711U",
        9 => "Nellymoser 16kHz",
        10 => "HE-AAC",
        11 => "SPEEX",
    }
    static AUDIO_RATE_VALUES {
        0 => "5.5 kHz",
        1 => "11 kHz",
        2 => "22 kHz",
        3 => "44 kHz",
    }
    static AUDIO_SIZE_VALUES {
        0 => "8 bit",
        1 => "16 bit",
    }
    static AUDIO_TYPE_VALUES {
        0 => "mono",
        1 => "stereo",
    }
    static VIDEO_TYPE_VALUES {
        1 => "keyframe",
        2 => "inter-frame",
        3 => "disposable inter-frame",
        4 => "generated key frame",
        5 => "video info/command frame",
    }
    static VIDEO_FORMAT_VALUES {
        2 => "Sorensen H.263",
        3 => "Screen video",
        4 => "On2 VP6",
        5 => "On2 VP6+alpha",
        6 => "Screen video version 2",
        7 => "H.264",
    }
    static TAG_TYPE_VALUES {
        8 => "Audio Tag",
        9 => "Video Tag",
        18 => "Script Tag",
    }
}

field_table! {
    /// The fields of Real Time Messaging Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rtmpt", "Real Time Messaging Protocol", "RTMPT");
    HANDSHAKE_C0 = FieldDef::new("rtmpt.handshake.c0", "Protocol version", FieldType::Bytes);
    HANDSHAKE_S0 = FieldDef::new("rtmpt.handshake.s0", "Protocol version", FieldType::Bytes);
    HANDSHAKE_C1 = FieldDef::new("rtmpt.handshake.c1", "Handshake data", FieldType::Bytes);
    HANDSHAKE_S1 = FieldDef::new("rtmpt.handshake.s1", "Handshake data", FieldType::Bytes);
    HANDSHAKE_C2 = FieldDef::new("rtmpt.handshake.c2", "Handshake data", FieldType::Bytes);
    HANDSHAKE_S2 = FieldDef::new("rtmpt.handshake.s2", "Handshake data", FieldType::Bytes);
    HEADER_FORMAT = FieldDef::new("rtmpt.header.format", "Format", FieldType::Uint8).mask(0xc0);
    HEADER_CSID = FieldDef::new("rtmpt.header.csid", "Chunk Stream ID", FieldType::Uint8).mask(0x3f);
    HEADER_TIMESTAMP = FieldDef::new("rtmpt.header.timestamp", "Timestamp", FieldType::Uint24);
    HEADER_TIMESTAMPDELTA = FieldDef::new("rtmpt.header.timestampdelta", "Timestamp delta", FieldType::Uint24);
    HEADER_BODYSIZE = FieldDef::new("rtmpt.header.bodysize", "Body size", FieldType::Uint24);
    HEADER_TYPEID = FieldDef::new("rtmpt.header.typeid", "Type ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&HEADER_TYPEID_VALUES));
    HEADER_STREAMID = FieldDef::new("rtmpt.header.streamid", "Stream ID", FieldType::Uint32);
    HEADER_ETS = FieldDef::new("rtmpt.header.ets", "Extended timestamp", FieldType::Uint24);
    SCM_CHUNKSIZE = FieldDef::new("rtmpt.scm.chunksize", "Chunk size", FieldType::Uint32);
    SCM_CSID = FieldDef::new("rtmpt.scm.csid", "Chunk stream ID", FieldType::Uint32);
    SCM_SEQ = FieldDef::new("rtmpt.scm.seq", "Sequence number", FieldType::Uint32);
    SCM_WAS = FieldDef::new("rtmpt.scm.was", "Window acknowledgement size", FieldType::Uint32);
    SCM_LIMITTYPE = FieldDef::new("rtmpt.scm.limittype", "Limit type", FieldType::Uint8).strings(Strings::Values(&SCM_LIMITTYPE_VALUES));
    UCM_EVENTTYPE = FieldDef::new("rtmpt.ucm.eventtype", "Event type", FieldType::Uint16).strings(Strings::Values(&UCM_EVENTTYPE_VALUES));
    FUNCTION_CALL = FieldDef::new("rtmpt.function.call", "Response to this call in frame", FieldType::FrameNum);
    FUNCTION_RESPONSE = FieldDef::new("rtmpt.function.response", "Call for this response in frame", FieldType::FrameNum);
    AUDIO_CONTROL = FieldDef::new("rtmpt.audio.control", "Audio control", FieldType::Uint8).base(Base::Hex);
    AUDIO_FORMAT = FieldDef::new("rtmpt.audio.format", "Format", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&AUDIO_FORMAT_VALUES));
    AUDIO_RATE = FieldDef::new("rtmpt.audio.rate", "Sample rate", FieldType::Uint8).mask(0xc).strings(Strings::Values(&AUDIO_RATE_VALUES));
    AUDIO_SIZE = FieldDef::new("rtmpt.audio.size", "Sample size", FieldType::Uint8).mask(0x2).strings(Strings::Values(&AUDIO_SIZE_VALUES));
    AUDIO_TYPE = FieldDef::new("rtmpt.audio.type", "Channels", FieldType::Uint8).mask(0x1).strings(Strings::Values(&AUDIO_TYPE_VALUES));
    AUDIO_DATA = FieldDef::new("rtmpt.audio.data", "Audio data", FieldType::Bytes);
    VIDEO_CONTROL = FieldDef::new("rtmpt.video.control", "Video control", FieldType::Uint8).base(Base::Hex);
    VIDEO_TYPE = FieldDef::new("rtmpt.video.type", "Type", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&VIDEO_TYPE_VALUES));
    VIDEO_FORMAT = FieldDef::new("rtmpt.video.format", "Format", FieldType::Uint8).mask(0xf).strings(Strings::Values(&VIDEO_FORMAT_VALUES));
    VIDEO_DATA = FieldDef::new("rtmpt.video.data", "Video data", FieldType::Bytes);
    TAG_TYPE = FieldDef::new("rtmpt.tag.type", "Type", FieldType::Uint8).strings(Strings::Values(&TAG_TYPE_VALUES));
    TAG_DATASIZE = FieldDef::new("rtmpt.tag.datasize", "Data size", FieldType::Uint24);
    TAG_TIMESTAMP = FieldDef::new("rtmpt.tag.timestamp", "Timestamp", FieldType::Uint24);
    TAG_ETS = FieldDef::new("rtmpt.tag.ets", "Timestamp Extended", FieldType::Uint8);
    TAG_STREAMID = FieldDef::new("rtmpt.tag.streamid", "Stream ID", FieldType::Uint24);
    TAG_TAGSIZE = FieldDef::new("rtmpt.tag.tagsize", "Previous tag size", FieldType::Uint32);
}

/// The port of servers.
const PORT: u16 = 1935;

/// Octets of a handshake's part.
const HANDSHAKE_LEN: usize = 1536;

/// A message that ends in the frame at hand.
#[derive(Debug, Default)]
struct Told {
    kind: u16,
    time: u32,
    /// Where it is in the segment, if it was not put together.
    at: usize,
    len: usize,
    head: usize,
    kept: Option<Kept>,
    /// The frame of the call that it answers.
    call: u32,
    /// The frame of the answer to it.
    answer: Link,
    /// The octets that were put together, where nothing is kept.
    octets: Option<Bytes>,
}

impl Note for Told {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.kind, self.time, self.at, self.len, self.head, self.kept).save(write);
        (self.call, self.answer).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (kind, time, at, len, head, kept) = Note::load(read);
        let (call, answer) = Note::load(read);
        Told { kind, time, at, len, head, kept, call, answer, octets: None }
    }
}

impl Told {
    fn of(message: Message) -> Self {
        let Message { place, len, head, kind, time } = message;
        let (at, octets) = match place {
            Place::Here(at) => (at, None),
            Place::Joined(octets) => (0, Some(octets.into())),
        };
        Told { kind, time, at, len, head, octets, ..Told::default() }
    }
}

/// The Real Time Messaging Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rtmpt;

impl Dissect for Rtmpt {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_client = w.net.destination_port == PORT;
        let octets = b.captured();
        let frame = w.frame.number;
        let messages = w.remember(Scope::Stream, |session: &mut Session, memory| {
            learn(session, is_client, octets, frame, memory)
        });
        let messages = messages.unwrap_or_else(|| {
            Session::default().feed(is_client, octets).into_iter().map(Told::of).collect()
        });
        if messages.is_empty() {
            w.withdraw_layer();
            return Ok(());
        }
        w.column_protocol("RTMP");
        for (number, told) in messages.iter().enumerate() {
            if number > 0 {
                w.info_append(format_args!("|"));
            }
            let kept = match (&told.octets, told.kept) {
                (Some(octets), _) => Some(octets.clone()),
                (None, Some(kept)) => w.kept(kept),
                (None, None) => None,
            };
            match kept {
                Some(octets) => {
                    let source = w.add_source("Unchunked RTMP", octets.clone());
                    let Some(source) = source else { return Ok(()) };
                    message(w, &Buf::new(&octets, octets.len(), source), told)?;
                }
                None => message(w, &b.slice(told.at, told.len)?, told)?,
            }
        }
        Ok(())
    }
}

/// Takes a segment's octets in the first pass.
fn learn(
    session: &mut Session,
    is_client: bool,
    octets: &[u8],
    frame: u32,
    memory: &mut dyn Memory,
) -> Vec<Told> {
    let messages = session.feed(is_client, octets);
    let mut all = Vec::with_capacity(messages.len());
    for message in messages {
        let mut told = Told::of(message);
        let whole: &[u8] = match &told.octets {
            Some(octets) => octets,
            None => octets.get(told.at..told.at + told.len).unwrap_or(&[]),
        };
        let body = whole.get(told.head..).unwrap_or(&[]);
        let call = match told.kind {
            kind::COMMAND => transaction(body),
            kind::COMMAND3 => transaction(body.get(1..).unwrap_or(&[])),
            _ => None,
        };
        if let Some(call) = call {
            (told.call, told.answer) = session.call(is_client, frame, call, memory);
        }
        told.kept = told.octets.clone().map(|octets| memory.keep(octets));
        all.push(told);
    }
    all
}

/// Whether a command is an answer, and the number by which calls and answers find each other.
fn transaction(body: &[u8]) -> Option<(bool, u32)> {
    let name_len = usize::from(u16::from_be_bytes(*body.get(1..)?.first_chunk()?));
    let name = body.get(3..3 + name_len)?;
    let number = body.get(3 + name_len..)?.strip_prefix(&[0])?;
    let number = f64::from_be_bytes(*number.first_chunk()?) as u32;
    (number != 0).then_some((matches!(name, b"_result" | b"_error"), number))
}

/// What a message is called where it stands alone, and where its kind is said before.
fn title(message: &Buf<'_>, told: &Told) -> Result<(&'static str, String), Fault> {
    let body = message.from(told.head.min(message.reported()))?;
    let word = HEADER_TYPEID_VALUES.get(told.kind.into()).unwrap_or("Unknown");
    let number = |at: usize| body.u32(at);
    Ok(match told.kind {
        kind::C0_C1 => ("", "Handshake C0+C1".to_owned()),
        kind::C2 => ("", "Handshake C2".to_owned()),
        kind::S0_S1_S2 => ("", "Handshake S0+S1+S2".to_owned()),
        1 | 2 | 3 | 5 if body.reported() >= 4 => ("", format!("{word} {}", number(0)?)),
        4 if body.reported() >= 2 => {
            let event = body.u16(0)?;
            let name = UCM_EVENTTYPE_VALUES.get(event.into());
            let said = match (event, name) {
                (0 | 1 | 2 | 4, Some(name)) => format!("{name} {}", number(2)?),
                (3, Some(name)) => format!("{name} {},{}ms", number(2)?, number(6)?),
                (_, Some(name)) => name.to_owned(),
                (_, None) => return Ok(("", format!("{word} {event:#x}"))),
            };
            ("User Control Message ", said)
        }
        6 if body.reported() >= 5 => {
            let limit = SCM_LIMITTYPE_VALUES.get(body.u8(4)?.into()).unwrap_or("Unknown");
            ("", format!("{word} {},{limit}", number(0)?))
        }
        0x0f | 0x11 | 0x12 | 0x14 => {
            let at = usize::from(told.kind < 0x12);
            let kinds = match told.kind {
                0x0f => "AMF3 Data ",
                0x11 => "AMF3 Command ",
                0x12 => "AMF0 Data ",
                _ => "AMF0 Command ",
            };
            match command(&body, at)? {
                Some(said) => (kinds, said),
                None => ("", word.to_owned()),
            }
        }
        _ if word == "Unknown" => ("", format!("Unknown ({:#x})", told.kind)),
        _ => ("", word.to_owned()),
    })
}

/// The name of a command and its most telling argument; `None` where it has no name.
fn command(body: &Buf<'_>, at: usize) -> Result<Option<String>, Fault> {
    if body.remaining(at) < 3 {
        return Ok(None);
    }
    let len = usize::from(body.u16(at + 1)?);
    if len == 0 {
        return Ok(None);
    }
    let name = body.bytes(at + 3, len)?;
    let arguments = body.captured().get(at + 3 + len..).unwrap_or(&[]);
    let argument = match name {
        b"connect" => argument(arguments, 1, Some(b"app")),
        b"play" | b"publish" | b"releaseStream" | b"FCPublish" => argument(arguments, 2, None),
        b"onStatus" | b"_result" | b"_error" => argument(arguments, 2, Some(b"code")),
        _ => None,
    };
    let name = Plain(name);
    Ok(Some(match argument {
        Some(text) => format!("{name}('{}')", Plain(text)),
        None => format!("{name}()"),
    }))
}

/// A text among the values that follow a command's name, or in the object there.
fn argument<'b>(octets: &'b [u8], place: usize, property: Option<&[u8]>) -> Option<&'b [u8]> {
    let mut rest = octets;
    for _ in 0..place {
        rest = rest.get(value_len(rest, 0)?..)?;
    }
    let Some(wanted) = property else { return text(rest) };
    if *rest.first()? != 3 {
        return None;
    }
    rest = rest.get(1..)?;
    loop {
        let len = usize::from(u16::from_be_bytes(*rest.first_chunk()?));
        let name = rest.get(2..2 + len)?;
        let value = rest.get(2 + len..)?;
        if name == wanted {
            return text(value);
        }
        if len == 0 {
            return None;
        }
        rest = value.get(value_len(value, 0)?..)?;
    }
}

/// A text of AMF 0.
fn text(octets: &[u8]) -> Option<&[u8]> {
    let rest = octets.strip_prefix(&[2])?;
    rest.get(2..2 + usize::from(u16::from_be_bytes(*rest.first_chunk()?)))
}

/// Octets of a value of AMF 0, where they can be told.
fn value_len(octets: &[u8], depth: usize) -> Option<usize> {
    /// Objects in objects that are looked through.
    const MAX_DEPTH: usize = 20;
    let short =
        |at: usize| Some(usize::from(u16::from_be_bytes(*octets.get(at..)?.first_chunk()?)));
    let long = |at: usize| Some(u32::from_be_bytes(*octets.get(at..)?.first_chunk()?) as usize);
    match *octets.first()? {
        0 => Some(9),
        1 => Some(2),
        2 => Some(3 + short(1)?),
        5 | 6 | 0xd => Some(1),
        7 => Some(3),
        0xb => Some(11),
        0xc | 0xf => Some(5 + long(1)?),
        kind @ (3 | 8) if depth < MAX_DEPTH => {
            let mut at = if kind == 3 { 1 } else { 5 };
            loop {
                let len = short(at)?;
                at += 2 + len;
                if len == 0 && octets.get(at) == Some(&9) {
                    return Some(at + 1);
                }
                at += value_len(octets.get(at..)?, depth + 1)?;
            }
        }
        _ => None,
    }
}

/// Shows a message.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, told: &Told) -> Walked {
    let (before, said) = title(b, told)?;
    w.info_append(format_args!("{said}"));
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.append(root, format_args!(" ({before}{said})"));
    if told.call != 0 {
        w.number(FUNCTION_RESPONSE, b, 0, b.len(), told.call.into())?;
    } else if let Some(answer) = w.link(told.answer).filter(|frame| *frame != 0) {
        w.number(FUNCTION_CALL, b, 0, b.len(), answer)?;
    }
    if told.kind > 0xff {
        let item = w.text(b, 0, REST, format_args!("{said}"))?;
        let inner = w.open(item);
        let fields: &[(lamna_fields::Field, usize)] = match told.kind {
            kind::C0_C1 => &[(HANDSHAKE_C0, 1), (HANDSHAKE_C1, HANDSHAKE_LEN)],
            kind::C2 => &[(HANDSHAKE_C2, HANDSHAKE_LEN)],
            _ => &[(HANDSHAKE_S0, 1), (HANDSHAKE_S1, HANDSHAKE_LEN), (HANDSHAKE_S2, HANDSHAKE_LEN)],
        };
        w.row(b, 0, fields)?;
        w.close(inner);
    } else {
        header(w, b, told)?;
        if b.remaining(told.head) > 0 {
            let item = w.text(b, told.head, REST, format_args!("RTMP Body"))?;
            let inner = w.open(item);
            body(w, &b.from(told.head)?, told.kind)?;
            w.close(inner);
        }
    }
    w.close(opened);
    Ok(())
}

/// The header of a message's first chunk.
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, told: &Told) -> Walked {
    let Some((format, _, at)) = basic(b.captured()) else { return b.check(b.len(), 1) };
    let item = w.text(b, 0, told.head, format_args!("RTMP Header"))?;
    let opened = w.open(item);
    let first = u64::from(b.u8(0)?);
    w.number(HEADER_FORMAT, b, 0, 1, first >> 6)?;
    w.number(HEADER_CSID, b, 0, at, first & 0x3f)?;
    let has_time = format < 3;
    let end = at + LENGTHS[usize::from(format)];
    let is_extended = told.head > end;
    if has_time {
        let field = if format == 0 { HEADER_TIMESTAMP } else { HEADER_TIMESTAMPDELTA };
        w.item(field, b, at, 3)?;
        if is_extended && b.u24(at)? == EXTENDED {
            w.item(HEADER_ETS, b, end, 4)?;
        }
    }
    if format > 0 && !(has_time && is_extended) {
        let item = w.number(HEADER_TIMESTAMP, b, at, 0, told.time.into())?;
        w.label_value(item, format_args!("{} (calculated)", told.time));
    }
    if format < 2 {
        w.row(b, at + 3, &[(HEADER_BODYSIZE, 3), (HEADER_TYPEID, 1)])?;
    }
    if format == 0 {
        w.item_le(HEADER_STREAMID, b, at + 7, 4)?;
    }
    w.close(opened);
    Ok(())
}

fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u16) -> Walked {
    match kind {
        1 => w.item(SCM_CHUNKSIZE, b, 0, 4).map(drop),
        2 => w.item(SCM_CSID, b, 0, 4).map(drop),
        3 => w.item(SCM_SEQ, b, 0, 4).map(drop),
        4 => w.item(UCM_EVENTTYPE, b, 0, 2).map(drop),
        5 => w.item(SCM_WAS, b, 0, 4).map(drop),
        6 => w.row(b, 0, &[(SCM_WAS, 4), (SCM_LIMITTYPE, 1)]).map(drop),
        8 => sound(w, b),
        9 => picture(w, b),
        0x0f | 0x11 => w.foreign(id::AMF, |w| amf::values(w, b, 1)),
        0x12 | 0x14 => w.foreign(id::AMF, |w| amf::values(w, b, 0)),
        0x16 => tags(w, b),
        _ => Ok(()),
    }
}

fn sound<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let control = u64::from(b.u8(0)?);
    let item = w.item(AUDIO_CONTROL, b, 0, 1)?;
    let parts = [AUDIO_FORMAT, AUDIO_RATE, AUDIO_SIZE, AUDIO_TYPE];
    if w.labels() {
        let values = [control >> 4, control >> 2 & 3, control >> 1 & 1, control & 1];
        let words = std::iter::zip(parts, values)
            .map(|(field, value)| w.word(field, value).unwrap_or("Unknown"))
            .collect::<Vec<_>>();
        w.label(item, format_args!("Control: {control:#04x} ({})", words.join(" ")));
    }
    w.bits(item, &parts, b, 0, 1)?;
    w.item(AUDIO_DATA, b, 1, REST)?;
    Ok(())
}

fn picture<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let control = u64::from(b.u8(0)?);
    let item = w.item(VIDEO_CONTROL, b, 0, 1)?;
    if w.labels() {
        let kind = w.word(VIDEO_TYPE, control >> 4).unwrap_or("Unknown");
        let format = w.word(VIDEO_FORMAT, control & 0xf).unwrap_or("Unknown");
        w.label(item, format_args!("Control: {control:#04x} ({kind} {format})"));
    }
    w.bits(item, &[VIDEO_TYPE, VIDEO_FORMAT], b, 0, 1)?;
    w.item(VIDEO_DATA, b, 1, REST)?;
    Ok(())
}

/// Messages as they lie in a Flash video, one behind the other.
fn tags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const HEAD_LEN: usize = 11;
    let mut at = 0;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        let len = b.u24(at + 1)? as usize;
        let name = TAG_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
        let item = w.text(b, at, REST, format_args!("{name}"))?;
        w.set_len(item, HEAD_LEN + len + 4);
        let opened = w.open(item);
        let fields =
            [(TAG_TYPE, 1), (TAG_DATASIZE, 3), (TAG_TIMESTAMP, 3), (TAG_ETS, 1), (TAG_STREAMID, 3)];
        let start = w.row(b, at, &fields)?;
        if len > 0 {
            let item = w.text(b, start, len, format_args!("Data"))?;
            let inner = w.open(item);
            // Wireshark does not end what a tag holds where the tag ends.
            let content = b.from(start)?;
            match kind {
                8 => sound(w, &content)?,
                9 => picture(w, &content)?,
                18 => w.foreign(id::AMF, |w| amf::values(w, &content, 0))?,
                _ => {}
            }
            w.close(inner);
        }
        w.item(TAG_TAGSIZE, b, start + len, 4)?;
        w.close(opened);
        at = start + len + 4;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_call_names_what_it_is_for() {
        let packet = b"\x08\0\0\0\0\0\x1d\x14\x01\0\0\0\x02\0\x07publish\0\x40\x08\0\0\0\0\0\0\x05\x02\0\x06stream";
        let shown = segment(40000, PORT, &packet[..]);
        assert_eq!(shown.info, "RTMP publish('stream')");
        for line in ["Chunk Stream ID: 8", "Stream ID: 1", "Number 3", "String: stream"] {
            assert!(shown.tree.iter().any(|l| l.ends_with(line)), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn chunks_of_a_message_are_joined() {
        let mut packet = b"\x06\0\0\x28\0\0\x96\x09\x01\0\0\0\x17".to_vec();
        packet.extend([0; 127]);
        packet.push(0xc6);
        packet.extend([0; 22]);
        let shown = segment(40000, PORT, &packet);
        assert_eq!(shown.info, "RTMP Video Data");
        assert!(shown.has("Control: 0x17 (keyframe H.264)"));
        assert!(shown.has("Body size: 150"));
    }

    #[test]
    fn several_messages_in_a_segment_are_listed() {
        let packet =
            b"\x02\0\0\0\0\0\x04\x05\0\0\0\0\0\0\x10\0\x42\0\0\0\0\0\x05\x06\0\0\x20\0\x01";
        let shown = segment(PORT, 40000, packet);
        let want = "RTMP Window Acknowledgement Size 4096|Set Peer Bandwidth 8192,Soft";
        assert_eq!(shown.info, want);
    }

    #[test]
    fn a_message_that_is_not_whole_is_no_layer() {
        let shown = segment(40000, PORT, b"\x02\0\0\0\0\0\x04\x05\0");
        assert!(!shown.protocols.contains("rtmpt"));
    }
}
