//! HTTP/3 (RFC 9114): the frames of streams of QUIC, whose fields are compressed and stay so.
//!
//! As in Wireshark, a frame that goes on in another packet is not shown, there or where it ends.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::track::Note;
use crate::walk::{REST, Walk};

values! {
    static STREAM_TYPE_VALUES {
        0 => "Control Stream",
        1 => "Push Stream",
        2 => "QPACK Encoder Stream",
        3 => "QPACK Decoder Stream",
    }
    static FRAME_TYPE_VALUES {
        0 => "DATA",
        1 => "HEADERS",
        2 => "Reserved",
        3 => "CANCEL_PUSH",
        4 => "SETTINGS",
        5 => "PUSH_PROMISE",
        6 => "Reserved",
        7 => "GOAWAY",
        8 => "Reserved",
        9 => "Reserved",
        13 => "MAX_PUSH_ID",
        14 => "Reserved",
        984832 => "PRIORITY_UPDATE",
        984833 => "PRIORITY_UPDATE",
    }
    static SETTINGS_ID_VALUES {
        1 => "Max Table Capacity",
        6 => "Max Field Section Size",
        7 => "Blocked Streams",
    }
}

field_table! {
    /// The fields of Hypertext Transfer Protocol Version 3.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("http3", "Hypertext Transfer Protocol Version 3", "HTTP3");
    STREAM_TYPE = FieldDef::new("http3.stream_type", "Stream Type", FieldType::Uint64).base(Base::Hex).strings(Strings::Values(&STREAM_TYPE_VALUES));
    PUSH_ID = FieldDef::new("http3.push_id", "Push ID", FieldType::Uint64);
    FRAME_TYPE = FieldDef::new("http3.frame_type", "Type", FieldType::Uint64).base(Base::Hex).strings(Strings::Values(&FRAME_TYPE_VALUES));
    FRAME_LENGTH = FieldDef::new("http3.frame_length", "Length", FieldType::Uint64);
    FRAME_PAYLOAD = FieldDef::new("http3.frame_payload", "Frame Payload", FieldType::Bytes);
    SETTINGS = FieldDef::new("http3.settings", "Settings", FieldType::None);
    SETTINGS_ID = FieldDef::new("http3.settings.id", "Settings Identifier", FieldType::Uint64).base(Base::Hex).strings(Strings::Values(&SETTINGS_ID_VALUES));
    SETTINGS_VALUE = FieldDef::new("http3.settings.value", "Settings Value", FieldType::Uint64);
    SETTINGS_QPACK_MAX_TABLE_CAPACITY = FieldDef::new("http3.settings.qpack.max_table_capacity", "Max Table Capacity", FieldType::Uint64);
    SETTINGS_MAX_FIELD_SECTION_SIZE = FieldDef::new("http3.settings.max_field_section_size", "Max header list size", FieldType::Uint64);
    SETTINGS_QPACK_BLOCKED_STREAMS = FieldDef::new("http3.settings.qpack.blocked_streams", "Blocked Streams", FieldType::Uint64);
    SETTINGS_EXTENDED_CONNECT = FieldDef::new("http3.settings.extended_connect", "Extended CONNECT", FieldType::Uint64);
    PRIORITY_UPDATE_ELEMENT_ID = FieldDef::new("http3.priority_update_element_id", "Priority Update Element ID", FieldType::Uint64);
    PRIORITY_UPDATE_FIELD_VALUE = FieldDef::new("http3.priority_update_field_value", "Priority Update Field Value", FieldType::String);
    UNKNOWN_STREAM_TYPE = FieldDef::new("http3.unknown_stream_type", "An unknown stream type was encountered", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// The kinds of streams with one direction.
mod kind {
    pub(super) const CONTROL: u64 = 0;
    pub(super) const PUSH: u64 = 1;
    pub(super) const ENCODER: u64 = 2;
    pub(super) const DECODER: u64 = 3;
}

/// The kinds of frames that are taken apart.
mod frame {
    pub(super) const SETTINGS: u64 = 4;
    pub(super) const PRIORITY_UPDATES: std::ops::RangeInclusive<u64> = 0xf0700..=0xf0701;
}

/// Octets of a frame's beginning that wait for the rest of its type and length.
const MAX_BEGUN: usize = 1 << 12;

/// Whether a type means nothing and is there so that others bear with unknown ones (RFC 9114, section 7.2.8).
fn is_grease(number: u64) -> bool {
    number.checked_sub(0x21).is_some_and(|rest| rest % 0x1f == 0)
}

/// A number of QUIC at the start of `octets` (RFC 9000, section 16), and how many of them it takes.
fn number(octets: &[u8]) -> Option<(u64, usize)> {
    let first = *octets.first()?;
    let len = 1 << (first >> 6);
    let octets = octets.get(..len)?;
    let value =
        octets[1..].iter().fold(u64::from(first & 0x3f), |n, octet| n << 8 | u64::from(*octet));
    Some((value, len))
}

/// What is known of one direction of a stream.
#[derive(Debug, Default)]
pub(super) struct Progress {
    /// Where the next octets are to begin.
    next: u64,
    /// For a stream with one direction: its kind.
    kind: Option<u64>,
    held: Held,
}

/// A frame that has begun.
#[derive(Debug, Default)]
enum Held {
    #[default]
    Nothing,
    /// Where it ends in the stream.
    Until(u64),
    /// These octets do not tell where.
    Begun(Vec<u8>),
}

/// Which of a packet's octets of a stream are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    is_shown: bool,
    /// Octets that belong to a frame begun before.
    skipped: usize,
    /// The end of the last whole frame.
    end: usize,
    has_frames: bool,
}

impl Note for Part {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.is_shown, self.skipped, self.end, self.has_frames).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (is_shown, skipped, end, has_frames) = Note::load(read);
        Part { is_shown, skipped, end, has_frames }
    }
}

/// Whether a stream with this number has one direction only.
fn is_one_way(stream: u64) -> bool {
    stream & 2 != 0
}

impl Progress {
    /// Takes the octets at `offset` of the stream.
    pub(super) fn take(&mut self, stream: u64, offset: u64, octets: &[u8]) -> Part {
        if offset < self.next {
            return Part::default();
        }
        self.next = offset.saturating_add(octets.len() as u64);
        let is_one_way = is_one_way(stream);
        let mut at = 0;
        if is_one_way && offset == 0 {
            let Some((kind, len)) = number(octets) else {
                return Part { is_shown: true, ..Part::default() };
            };
            self.kind = Some(kind);
            at = len;
            if kind == kind::PUSH {
                let push = number(octets.get(at..).unwrap_or(&[]));
                let Some((_, len)) = push else {
                    return Part { is_shown: true, ..Part::default() };
                };
                at += len;
            }
        }
        if is_one_way && !matches!(self.kind, Some(kind::CONTROL | kind::PUSH)) {
            return Part { is_shown: true, ..Part::default() };
        }
        let skipped = match std::mem::take(&mut self.held) {
            Held::Nothing => 0,
            Held::Until(end) if end >= self.next => {
                if end > self.next {
                    self.held = Held::Until(end);
                }
                return Part::default();
            }
            Held::Until(end) => (end - offset.min(end)) as usize,
            Held::Begun(mut begun) => {
                begun.extend_from_slice(octets);
                self.frames(&begun, 0);
                return Part::default();
            }
        };
        at = at.max(skipped);
        let end = self.frames(octets, at);
        Part { is_shown: is_one_way || end > at, skipped, end, has_frames: true }
    }

    /// Goes over the frames from `at` on in octets that end where the stream does so far; the end of the last whole one.
    fn frames(&mut self, octets: &[u8], mut at: usize) -> usize {
        while let Some(rest) = octets.get(at..).filter(|rest| !rest.is_empty()) {
            let head = number(rest).and_then(|(_, len)| {
                let (length, length_len) = number(&rest[len..])?;
                Some((len + length_len, length))
            });
            let Some((head, length)) = head else {
                if rest.len() <= MAX_BEGUN {
                    self.held = Held::Begun(rest.to_vec());
                }
                break;
            };
            let whole = length.saturating_add(head as u64);
            let missing = whole.saturating_sub(rest.len() as u64);
            if missing > 0 {
                self.held = Held::Until(self.next.saturating_add(missing));
                break;
            }
            at += whole as usize;
        }
        at
    }
}

/// HTTP/3.
#[derive(Clone, Copy, Debug)]
pub struct Http3;

impl Dissect for Http3 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    /// Only streams of QUIC lead here.
    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Err(Fault::NotMine)
    }
}

/// Reads a number of QUIC.
fn varint(b: &Buf<'_>, at: usize) -> Result<(u64, usize), Fault> {
    let len = 1 << (b.u8(at)? >> 6);
    b.check(at, len)?;
    number(b.bytes(at, len)?).ok_or(Fault::Malformed)
}

/// Shows what a packet has of a stream at `offset`; `None` where that is nothing.
pub(super) fn shown<'b>(b: &Buf<'b>, part: &Part) -> Result<Option<Buf<'b>>, Fault> {
    if part.is_shown { b.from(part.skipped).map(Some) } else { Ok(None) }
}

/// Shows octets of a stream, cut by [`shown`].
pub(super) fn stream<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (stream, offset): (u64, u64),
    part: &Part,
) -> Walked {
    if w.wants_columns() {
        w.columns().set_protocol("HTTP3");
    }
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let mut at = 0;
    if is_one_way(stream) && offset == 0 {
        at = stream_type(w, b, stream)?;
    }
    if part.has_frames {
        while at < part.end.saturating_sub(part.skipped) {
            at = one(w, b, at)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// What a stream with one direction begins with.
fn stream_type<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    stream: u64,
) -> Result<usize, Fault> {
    let (kind, mut at) = varint(b, 0)?;
    let item = w.number(STREAM_TYPE, b, 0, at, kind)?;
    match kind {
        kind::PUSH => {
            let (push, len) = varint(b, at)?;
            w.number(PUSH_ID, b, at, len, push)?;
            at += len;
        }
        kind::CONTROL | kind::ENCODER | kind::DECODER => {}
        _ if is_grease(kind) => w.label(item, format_args!("Stream Type: Reserved ({kind:#x})")),
        _ => {
            let text = format!("Unknown stream type {kind:#x} on Stream ID {stream:#x}");
            let item = w.text(b, at, 0, format_args!("{text}"))?;
            w.expert_text(UNKNOWN_STREAM_TYPE, item, format_args!("{text}"));
        }
    }
    Ok(at)
}

/// Shows the frame at `at`; where it ends.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, kind_len) = varint(b, at)?;
    let item = w.number(FRAME_TYPE, b, at, kind_len, kind)?;
    if is_grease(kind) {
        w.label(item, format_args!("Type: Reserved ({kind:#x})"));
    } else {
        let word = FRAME_TYPE_VALUES.get(kind).unwrap_or("Unknown");
        w.info_append(format_args!(", {word}"));
    }
    let (len, len_len) = varint(b, at + kind_len)?;
    w.number(FRAME_LENGTH, b, at + kind_len, len_len, len)?;
    let start = at + kind_len + len_len;
    let payload = b.slice(start, usize::try_from(len).unwrap_or(usize::MAX))?;
    if payload.reported() > 0 {
        w.item(FRAME_PAYLOAD, &payload, 0, payload.reported())?;
        if kind == frame::SETTINGS {
            settings(w, &payload)?;
        } else if frame::PRIORITY_UPDATES.contains(&kind) {
            let (element, len) = varint(&payload, 0)?;
            w.number(PRIORITY_UPDATE_ELEMENT_ID, &payload, 0, len, element)?;
            w.item(PRIORITY_UPDATE_FIELD_VALUE, &payload, len, REST)?;
        }
    }
    Ok(start + payload.reported())
}

fn settings<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let (id, id_len) = varint(b, at)?;
        let item = w.item(SETTINGS, b, at, REST)?;
        w.set_len(item, 2);
        let opened = w.open(item);
        let shown = w.number(SETTINGS_ID, b, at, id_len, id)?;
        let name = match SETTINGS_ID_VALUES.get(id) {
            _ if is_grease(id) => {
                w.label(shown, format_args!("Type: GREASE ({id:#x})"));
                "GREASE"
            }
            name => name.unwrap_or("Unknown"),
        };
        w.append(item, format_args!(" - {name}"));
        at += id_len;
        let (value, len) = varint(b, at)?;
        w.number(SETTINGS_VALUE, b, at, len, value)?;
        let field = match id {
            1 => Some(SETTINGS_QPACK_MAX_TABLE_CAPACITY),
            6 => Some(SETTINGS_MAX_FIELD_SECTION_SIZE),
            7 => Some(SETTINGS_QPACK_BLOCKED_STREAMS),
            8 => Some(SETTINGS_EXTENDED_CONNECT),
            _ => None,
        };
        if let Some(field) = field {
            w.number(field, b, at, len, value)?;
            w.append(item, format_args!(": {value}"));
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_that_are_whole_are_shown() {
        let mut progress = Progress::default();
        let part = progress.take(0, 0, b"\x01\x02hh\x00\x01d");
        assert_eq!(part, Part { is_shown: true, skipped: 0, end: 7, has_frames: true });
    }

    #[test]
    fn a_frame_that_goes_on_is_left_out() {
        let mut progress = Progress::default();
        assert_eq!(progress.take(0, 0, b"\x01\x02hh\x00\x05ab").end, 4);
        assert!(!progress.take(0, 8, b"cd").is_shown);
        let part = progress.take(0, 10, b"e\x00\x01f");
        assert_eq!(part, Part { is_shown: true, skipped: 1, end: 4, has_frames: true });
        assert!(!progress.take(0, 12, b"\x01f").is_shown);
    }

    #[test]
    fn what_a_cut_head_begins_is_not_shown_to_its_end() {
        let mut progress = Progress::default();
        assert!(!progress.take(4, 0, b"\x40").is_shown);
        assert!(!progress.take(4, 1, b"\x01\x02hh\x00\x01d").is_shown);
        assert!(progress.take(4, 8, b"\x00\x01d").is_shown);
    }

    #[test]
    fn streams_of_compression_have_no_frames() {
        let mut progress = Progress::default();
        assert!(!progress.take(6, 0, b"\x02").has_frames);
        assert_eq!(progress.take(6, 1, b"\x3f"), Part { is_shown: true, ..Part::default() });
    }

    #[test]
    fn numbers_without_meaning_are_known() {
        assert!(is_grease(0x21) && is_grease(0x40) && !is_grease(0x33) && !is_grease(2));
    }
}
