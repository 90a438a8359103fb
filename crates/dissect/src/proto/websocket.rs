//! WebSocket (RFC 6455), with compressed messages (RFC 7692): frames, and messages put together from them.
//!
//! A conversation becomes one by an exchange of HTTP, which says what is agreed on: see `begin`.

use bytes::Bytes;
use flate2::{Decompress, FlushDecompress, Status};
use lamna_fields::{
    Base, Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::Dissect;
use crate::stream::{Framing, Part, Pdu, show_size};
use crate::track::{Kept, Memory, Note, Scope};
use crate::walk::Walk;

values! {
    static OPCODE_VALUES {
        0 => "Continuation",
        1 => "Text",
        2 => "Binary",
        8 => "Connection Close",
        9 => "Ping",
        10 => "Pong",
    }
    static PAYLOAD_CLOSE_STATUS_CODE_VALUES {
        1000 => "Normal Closure",
        1001 => "Going Away",
        1002 => "Protocol error",
        1003 => "Unsupported Data",
        1004 => "---Reserved----",
        1005 => "No Status Rcvd",
        1006 => "Abnormal Closure",
        1007 => "Invalid frame payload data",
        1008 => "Policy Violation",
        1009 => "Message Too Big",
        1010 => "Mandatory Ext.",
        1011 => "Internal Server",
        1015 => "TLS handshake",
    }
}

field_table! {
    /// The fields of WebSocket.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("websocket", "WebSocket", "WebSocket");
    FIN = FieldDef::new("websocket.fin", "Fin", FieldType::Boolean).bits(8).mask(0x80);
    RSV = FieldDef::new("websocket.rsv", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x70);
    PMC = FieldDef::new("websocket.pmc", "Per-Message Compressed", FieldType::Boolean).bits(8).mask(0x40);
    OPCODE = FieldDef::new("websocket.opcode", "Opcode", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPCODE_VALUES));
    MASK = FieldDef::new("websocket.mask", "Mask", FieldType::Boolean).bits(8).mask(0x80);
    PAYLOAD_LENGTH = FieldDef::new("websocket.payload_length", "Payload length", FieldType::Uint8).mask(0x7f);
    PAYLOAD_LENGTH_EXT_16 = FieldDef::new("websocket.payload_length_ext_16", "Extended Payload length (16 bits)", FieldType::Uint16);
    PAYLOAD_LENGTH_EXT_64 = FieldDef::new("websocket.payload_length_ext_64", "Extended Payload length (64 bits)", FieldType::Uint64);
    MASKING_KEY = FieldDef::new("websocket.masking_key", "Masking-Key", FieldType::Bytes);
    PAYLOAD = FieldDef::new("websocket.payload", "Payload", FieldType::None);
    MASKED_PAYLOAD = FieldDef::new("websocket.masked_payload", "Masked payload", FieldType::None);
    PAYLOAD_CONTINUE = FieldDef::new("websocket.payload.continue", "Continue", FieldType::Bytes);
    PAYLOAD_TEXT = FieldDef::new("websocket.payload.text", "Text", FieldType::String);
    PAYLOAD_CLOSE = FieldDef::new("websocket.payload.close", "Close", FieldType::None);
    PAYLOAD_CLOSE_STATUS_CODE = FieldDef::new("websocket.payload.close.status_code", "Status code", FieldType::Uint16).strings(Strings::Values(&PAYLOAD_CLOSE_STATUS_CODE_VALUES));
    PAYLOAD_CLOSE_REASON = FieldDef::new("websocket.payload.close.reason", "Reason", FieldType::String);
    PAYLOAD_PING = FieldDef::new("websocket.payload.ping", "Ping", FieldType::Bytes);
    PAYLOAD_PONG = FieldDef::new("websocket.payload.pong", "Pong", FieldType::Bytes);
    PAYLOAD_UNKNOWN = FieldDef::new("websocket.payload.unknown", "Unknown", FieldType::Bytes);
    FRAGMENTS = FieldDef::new("websocket.fragments", "Reassembled websocket Fragments", FieldType::None);
    FRAGMENT = FieldDef::new("websocket.fragment", "Websocket Fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("websocket.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("websocket.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("websocket.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("websocket.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("websocket.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("websocket.fragment.count", "Fragment count", FieldType::Uint32);
    REASSEMBLED_LENGTH = FieldDef::new("websocket.reassembled.length", "Reassembled websocket Payload length", FieldType::Uint32);
    PAYLOAD_UNKNOWN_EXPERT = FieldDef::new("websocket.payload.unknown.expert", "Dissector for Websocket Opcode", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    DECOMPRESSION_FAILED_EXPERT = FieldDef::new("websocket.decompression.failed.expert", "Decompression failed", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
}

/// Octets that a message may have when it is put together from frames, or decompressed.
pub const MAX_MESSAGE: usize = 16 << 20;

/// Frames that one message is put together from.
const MAX_PARTS: usize = 4096;

/// Operations (RFC 6455, section 11.8).
mod opcode {
    pub(super) const CONTINUATION: u8 = 0;
    pub(super) const TEXT: u8 = 1;
    pub(super) const BINARY: u8 = 2;
    pub(super) const CLOSE: u8 = 8;
    pub(super) const PING: u8 = 9;
    pub(super) const PONG: u8 = 10;
}

/// What the two ends of a conversation agreed on, and what is open in each direction.
#[derive(Default)]
struct Session {
    /// Messages may be compressed.
    compresses: bool,
    /// A compressed message may refer to those before it, by direction: the client's first.
    keeps_context: [bool; 2],
    directions: [Direction; 2],
}

#[derive(Default)]
struct Direction {
    inflate: Option<Decompress>,
    /// The message that is not whole yet: its operation, whether it is compressed, its octets and where they come from.
    open: Option<(u8, bool)>,
    octets: Vec<u8>,
    parts: Vec<Part>,
}

/// Begins a conversation: `extensions` are those that the server accepted.
pub(crate) fn begin<C: Collector>(w: &mut Walk<'_, C>, extensions: &[u8]) {
    let has = |word: &[u8]| memchr::memmem::find(extensions, word).is_some();
    let compresses = has(b"permessage-deflate");
    let keeps_context = [!has(b"client_no_context_takeover"), !has(b"server_no_context_takeover")];
    w.remember(Scope::Stream, |session: &mut Session, _| {
        *session = Session { compresses, keeps_context, ..Session::default() };
    });
}

/// What a frame is to its message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    /// A message of its own.
    #[default]
    Whole,
    /// The first of several.
    First,
    /// One in between.
    Middle,
    /// The last of several.
    Last,
    /// It goes on with nothing.
    Orphan,
}

/// What is known of a frame from those before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Known {
    compresses: bool,
    place: Place,
    /// The operation of its message.
    operation: u8,
    /// The message, put together or decompressed.
    message: Option<Kept>,
    /// It could not be decompressed.
    is_broken: bool,
    parts: Vec<Part>,
}

impl Note for Known {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let place = match self.place {
            Place::Whole => 0u8,
            Place::First => 1,
            Place::Middle => 2,
            Place::Last => 3,
            Place::Orphan => 4,
        };
        (self.compresses, place, self.operation).save(write);
        (self.message, self.is_broken).save(write);
        self.parts.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (compresses, place, operation): (_, u8, _) = Note::load(read);
        let place = match place {
            1 => Place::First,
            2 => Place::Middle,
            3 => Place::Last,
            4 => Place::Orphan,
            _ => Place::Whole,
        };
        let (message, is_broken) = Note::load(read);
        Known { compresses, place, operation, message, is_broken, parts: Note::load(read) }
    }
}

impl Session {
    /// Takes in a frame of `frame` with the payload `octets`.
    fn meet(
        &mut self,
        direction: usize,
        header: &Header,
        octets: &[u8],
        frame: u32,
        memory: &mut dyn Memory,
    ) -> Known {
        let (compresses, keeps) = (self.compresses, self.keeps_context[direction]);
        let this = &mut self.directions[direction];
        let mut known = Known { compresses, operation: header.opcode, ..Known::default() };
        let is_control = header.opcode >= opcode::CLOSE;
        if is_control {
            return known;
        }
        let is_compressed = compresses && header.rsv & 4 != 0;
        let part = Part { frame, len: octets.len() as u32 };
        if header.fin && header.opcode != opcode::CONTINUATION {
            if is_compressed {
                this.decompress(octets, keeps, &mut known, memory);
            }
            return known;
        }
        if header.opcode != opcode::CONTINUATION {
            this.open = Some((header.opcode, is_compressed));
            this.octets.clear();
            this.parts.clear();
            known.place = Place::First;
        } else if let Some((operation, _)) = this.open {
            known.operation = operation;
            known.place = if header.fin { Place::Last } else { Place::Middle };
        } else {
            known.place = Place::Orphan;
            return known;
        }
        if this.octets.len() + octets.len() > MAX_MESSAGE || this.parts.len() >= MAX_PARTS {
            this.open = None;
            known.place = Place::Orphan;
            return known;
        }
        this.octets.extend_from_slice(octets);
        this.parts.push(part);
        if known.place == Place::Last {
            let whole = std::mem::take(&mut this.octets);
            known.parts = std::mem::take(&mut this.parts);
            match this.open.take() {
                Some((_, true)) => this.decompress(&whole, keeps, &mut known, memory),
                _ => known.message = Some(memory.keep(whole.into())),
            }
        }
        known
    }
}

impl Direction {
    fn decompress(
        &mut self,
        octets: &[u8],
        keeps: bool,
        known: &mut Known,
        memory: &mut dyn Memory,
    ) {
        let inflate = self.inflate.get_or_insert_with(|| Decompress::new(false));
        match inflated(inflate, octets) {
            Some(message) => known.message = Some(memory.keep(message.into())),
            None => known.is_broken = true,
        }
        if !keeps {
            self.inflate = None;
        }
    }
}

/// Decompresses a message (RFC 7692, section 7.2.2).
fn inflated(inflate: &mut Decompress, octets: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(octets.len().saturating_mul(4).clamp(64, MAX_MESSAGE));
    // The sender leaves out what ends a block.
    for mut input in [octets, &[0, 0, 0xff, 0xff]] {
        loop {
            let (read, written) = (inflate.total_in(), out.len());
            let status = inflate.decompress_vec(input, &mut out, FlushDecompress::Sync).ok()?;
            let read = (inflate.total_in() - read) as usize;
            input = input.get(read..).unwrap_or(&[]);
            if status == Status::StreamEnd || out.len() >= MAX_MESSAGE {
                return Some(out);
            }
            if out.len() == out.capacity() {
                out.reserve(out.len().max(64));
            } else if input.is_empty() || (read == 0 && out.len() == written) {
                break;
            }
        }
    }
    Some(out)
}

/// The header of a frame (RFC 6455, section 5.2).
#[derive(Clone, Copy, Debug)]
struct Header {
    fin: bool,
    rsv: u8,
    opcode: u8,
    /// Octets of the length behind the first two.
    extended: usize,
    mask: Option<[u8; 4]>,
    /// Octets of the header, and of the payload.
    len: usize,
    payload: usize,
}

impl Header {
    /// The header that `bytes` begin with, if all of it is there.
    fn new(bytes: &[u8]) -> Option<Self> {
        let [first, second] = *bytes.first_chunk::<2>()?;
        let (extended, payload) = match second & 0x7f {
            126 => (2, usize::from(u16::from_be_bytes(*bytes.get(2..)?.first_chunk()?))),
            127 => {
                let len = u64::from_be_bytes(*bytes.get(2..)?.first_chunk()?);
                (8, usize::try_from(len).unwrap_or(usize::MAX))
            }
            len => (0, usize::from(len)),
        };
        let key = 2 + extended;
        let mask = match second & 0x80 {
            0 => None,
            _ => Some(*bytes.get(key..)?.first_chunk()?),
        };
        Some(Header {
            fin: first & 0x80 != 0,
            rsv: first >> 4 & 7,
            opcode: first & 15,
            extended,
            mask,
            len: key + if mask.is_some() { 4 } else { 0 },
            payload,
        })
    }
}

/// WebSocket.
#[derive(Clone, Copy, Debug)]
pub struct WebSocket;

impl Dissect for WebSocket {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("WebSocket");
        }
        let mut at = 0;
        while at < b.reported() {
            let rest = b.from(at)?;
            let Some(header) = Header::new(rest.captured()) else {
                return rest.check(0, rest.reported() + 1);
            };
            let len = header.len.saturating_add(header.payload).min(rest.reported());
            let octets = rest.slice(0, len)?;
            show_size(w, &octets)?;
            frame(w, &octets, &header)?;
            at += len;
        }
        Ok(())
    }

    /// All whole frames that there are are walked at once, as one layer.
    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let mut at = 0;
        while at < bytes.len() {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let missing = match Header::new(rest) {
                Some(header) => {
                    let len = header.len.saturating_add(header.payload);
                    if len <= rest.len() {
                        at += len;
                        continue;
                    }
                    Pdu::More(len - rest.len())
                }
                None => Pdu::MoreUnknown,
            };
            if at == 0 {
                return missing;
            }
            break;
        }
        Pdu::Whole(at)
    }
}

/// The direction that the walk is in; each end has its own.
fn direction<C: Collector>(w: &Walk<'_, C>) -> usize {
    let (source, destination) = (w.net.source_port, w.net.destination_port);
    usize::from(w.net.server_port.unwrap_or(source.min(destination)) == source)
}

/// Walks the frame that `b` is.
fn frame<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header) -> Walked {
    let outer = w.open_top();
    if w.wants_columns() {
        let word = OPCODE_VALUES.get(u64::from(header.opcode)).unwrap_or("Unknown Opcode");
        let fin = if header.fin { " [FIN]" } else { "[FRAGMENT] " };
        let mask = if header.mask.is_some() { "[MASKED]" } else { "" };
        w.info(format_args!("WebSocket {word}{fin} {mask}"));
    }
    let masked = b.bytes(header.len, header.payload.min(b.remaining(header.len)))?;
    let clear = header.mask.map(|key| {
        Bytes::from_iter(masked.iter().zip(key.iter().cycle()).map(|(octet, key)| octet ^ key))
    });
    let octets = clear.as_deref().unwrap_or(masked);
    let (direction, number) = (direction(w), w.frame.number);
    let known = w.remember(Scope::Stream, |session: &mut Session, memory| {
        session.meet(direction, header, octets, number, memory)
    });
    let known = known.unwrap_or_else(|| {
        let place = match (header.opcode, header.fin) {
            (opcode::CONTINUATION, _) => Place::Orphan,
            (_, false) => Place::First,
            _ => Place::Whole,
        };
        Known { operation: header.opcode, place, ..Known::default() }
    });
    let (_, opened) = w.open_protocol(b, 0, header.len)?;
    show_header(w, b, header, &known)?;
    let mut item = Item::NONE;
    let mut payload = b.slice(header.len, masked.len())?;
    if let Some(clear) = &clear
        && !masked.is_empty()
    {
        w.item(MASKED_PAYLOAD, b, header.len, masked.len())?;
        if let Some(source) = w.add_source("Unmasked data", clear.clone()) {
            payload = Buf::new(clear, clear.len(), source);
        }
    }
    if !masked.is_empty() {
        item = w.item(PAYLOAD, &payload, 0, masked.len())?;
    }
    if known.is_broken {
        w.expert(DECOMPRESSION_FAILED_EXPERT, item);
    }
    w.close(opened);
    if masked.is_empty() && known.place == Place::Whole {
        w.close(outer);
        return Ok(());
    }
    let message = known.message.and_then(|kept| w.kept(kept));
    if let Some(message) = &message {
        let name =
            if known.parts.is_empty() { "Decompressed payload" } else { "Reassembled Message" };
        if let Some(source) = w.add_source(name, message.clone()) {
            payload = Buf::new(message, message.len(), source);
        }
    }
    if !known.parts.is_empty() {
        show_parts(w, &payload, &known.parts)?;
    }
    match known.place {
        Place::First => {}
        Place::Middle => {
            w.item(PAYLOAD_CONTINUE, &payload, 0, payload.len())?;
        }
        Place::Orphan => unknown(w, &payload, item, header.opcode)?,
        Place::Whole | Place::Last => message_of(w, &payload, item, known.operation)?,
    }
    w.close(outer);
    Ok(())
}

fn show_header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header,
    known: &Known,
) -> Walked {
    w.item(FIN, b, 0, 1)?;
    w.item(RSV, b, 0, 1)?;
    if known.compresses {
        w.item(PMC, b, 0, 1)?;
    }
    w.item(OPCODE, b, 0, 1)?;
    w.item(MASK, b, 1, 1)?;
    let item = w.number(PAYLOAD_LENGTH, b, 1, 1, u64::from(b.u8(1)? & 0x7f))?;
    match header.extended {
        2 => {
            w.append(item, format_args!(" Extended Payload Length (16 bits)"));
            w.item(PAYLOAD_LENGTH_EXT_16, b, 2, 2)?;
        }
        8 => {
            w.append(item, format_args!(" Extended Payload Length (64 bits)"));
            w.item(PAYLOAD_LENGTH_EXT_64, b, 2, 8)?;
        }
        _ => {}
    }
    if header.mask.is_some() {
        w.item(MASKING_KEY, b, header.len - 4, 4)?;
    }
    Ok(())
}

/// Lists the frames that a message was put together from.
fn show_parts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: &[Part]) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let item = w.item(FRAGMENTS, b, 0, b.len())?;
    w.mark_generated(item);
    if w.labels() {
        let list: Vec<String> =
            parts.iter().map(|part| format!("#{}({})", part.frame, part.len)).collect();
        let (count, list) = (parts.len(), list.join(", "));
        w.label(
            item,
            format_args!("{count} Reassembled websocket Fragments ({} bytes): {list}", b.len()),
        );
    }
    let opened = w.open(item);
    let mut at = 0;
    for part in parts {
        let len = (part.len as usize).min(b.len().saturating_sub(at));
        let item = w.number(FRAGMENT, b, at, len, u64::from(part.frame))?;
        let last = (at + len).saturating_sub(1);
        let plural = if len == 1 { "" } else { "s" };
        w.label(
            item,
            format_args!("Frame: {}, payload: {at}-{last} ({len} byte{plural})", part.frame),
        );
        w.mark_generated(item);
        at += len;
    }
    w.generated(FRAGMENT_COUNT, b, 0, parts.len() as u64);
    w.generated(REASSEMBLED_LENGTH, b, 0, b.len() as u64);
    w.close(opened);
    Ok(())
}

fn unknown<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, payload: Item, kind: u8) -> Walked {
    let opened = w.open(payload);
    let item = w.item(PAYLOAD_UNKNOWN, b, 0, b.len())?;
    w.expert_text(
        PAYLOAD_UNKNOWN_EXPERT,
        item,
        format_args!(
            "Dissector for Websocket Opcode ({kind}) code not implemented, Contact Wireshark developers if you want this supported"
        ),
    );
    w.close(opened);
    Ok(())
}

/// Walks the message `b` under the item of its payload.
fn message_of<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, payload: Item, kind: u8) -> Walked {
    let opened = w.open(payload);
    match kind {
        opcode::TEXT => {
            w.item(PAYLOAD_TEXT, b, 0, b.len())?;
            w.close(opened);
            return w.call(id::TEXT_LINES, *b);
        }
        opcode::BINARY => {
            w.close(opened);
            return w.data(*b);
        }
        opcode::CLOSE => {
            let item = w.item(PAYLOAD_CLOSE, b, 0, b.len())?;
            let inner = w.open(item);
            if b.len() >= 2 {
                w.item(PAYLOAD_CLOSE_STATUS_CODE, b, 0, 2)?;
                if b.len() > 2 {
                    w.item(PAYLOAD_CLOSE_REASON, b, 2, b.len() - 2)?;
                }
            }
            w.close(inner);
        }
        opcode::PING => {
            w.item(PAYLOAD_PING, b, 0, b.len())?;
        }
        opcode::PONG => {
            w.item(PAYLOAD_PONG, b, 0, b.len())?;
        }
        _ => unknown(w, b, payload, kind)?,
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::track::Link;

    #[derive(Default)]
    struct Keeps(Vec<Bytes>);

    impl Memory for Keeps {
        fn new_link(&mut self) -> Link {
            Link(0)
        }
        fn set_link(&mut self, _: Link, _: u64) {}
        fn keep(&mut self, octets: Bytes) -> Kept {
            self.0.push(octets);
            Kept(self.0.len() as u32 - 1)
        }
    }

    fn header(fin: bool, opcode: u8, rsv: u8) -> Header {
        Header { fin, rsv, opcode, extended: 0, mask: None, len: 2, payload: 0 }
    }

    #[test]
    fn lengths_have_three_forms() {
        let whole =
            |bytes: &[u8]| WebSocket::frame(&mut Framing::alone(&mut Columns::default()), bytes);
        assert_eq!(whole(&[0x81, 2, 1, 2]), Pdu::Whole(4));
        assert_eq!(whole(&[0x81, 2, 1, 2, 0x81]), Pdu::Whole(4));
        assert_eq!(whole(&[0x81]), Pdu::MoreUnknown);
        assert_eq!(whole(&[0x81, 126, 1, 0]), Pdu::More(256));
        assert_eq!(whole(&[0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0]), Pdu::More(65536));
        assert_eq!(whole(&[0x81, 0x82, 1, 2, 3, 4]), Pdu::More(2));
    }

    #[test]
    fn messages_are_put_together_in_each_direction() {
        let (mut session, mut keeps) = (Session::default(), Keeps::default());
        let first = session.meet(0, &header(false, 1, 0), b"ab", 5, &mut keeps);
        assert_eq!(first.place, Place::First);
        let other = session.meet(1, &header(true, 0, 0), b"x", 6, &mut keeps);
        assert_eq!(other.place, Place::Orphan);
        let control = session.meet(0, &header(true, 9, 0), b"p", 7, &mut keeps);
        assert_eq!(control.place, Place::Whole);
        let last = session.meet(0, &header(true, 0, 0), b"cd", 8, &mut keeps);
        assert_eq!((last.place, last.operation), (Place::Last, 1));
        assert_eq!(keeps.0, [Bytes::from_static(b"abcd")]);
    }

    #[test]
    fn compressed_messages_share_a_context() {
        use flate2::{Compress, Compression, FlushCompress};
        let mut compress = Compress::new(Compression::default(), false);
        let mut pack = |text: &[u8]| {
            let mut out = Vec::with_capacity(256);
            compress.compress_vec(text, &mut out, FlushCompress::Sync).unwrap();
            out.truncate(out.len() - 4);
            out
        };
        let mut keeps = Keeps::default();
        let mut session =
            Session { compresses: true, keeps_context: [true; 2], ..Default::default() };
        for text in [&b"hello hello hello"[..], b"hello hello again"] {
            let known = session.meet(0, &header(true, 1, 4), &pack(text), 1, &mut keeps);
            assert!(known.message.is_some());
            assert_eq!(keeps.0.pop().unwrap(), text);
        }
    }
}
