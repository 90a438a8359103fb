//! OpenWire, the protocol of ActiveMQ (version 10 and later, as ActiveMQ documents its marshalling): commands in the loose encoding,
//! objects, and the content of messages. The tight encoding is not taken apart.

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{hex, id};
use crate::registry::{Claim, Dissect};
use crate::stream::{self, Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};
use fields::*;
pub use fields::{FIELDS, PROTOCOL};

/// Commands and objects by their types.
mod kind {
    pub(super) const WIRE_FORMAT: u8 = 1;
    pub(super) const CONNECTION: u8 = 3;
    pub(super) const TRANSACTION: u8 = 7;
    pub(super) const KEEP_ALIVE: u8 = 10;
    pub(super) const MAP_MESSAGE: u8 = 25;
    pub(super) const STREAM_MESSAGE: u8 = 27;
    pub(super) const TEXT_MESSAGE: u8 = 28;
    pub(super) const RESPONSE: u8 = 30;
    pub(super) const CONNECTION_ID: u8 = 120;
}

/// Objects inside of objects that are looked into: commands nest no deeper than a few.
const MAX_NESTING: usize = 12;

/// Octets of a command's length and type.
const HEAD_LEN: usize = 5;

/// Octets of the head that commands have in common.
const COMMON_LEN: usize = 10;

/// What the command that tells how commands are encoded begins with.
const MAGIC: &[u8] = b"ActiveMQ";

/// What is known of a connection.
#[derive(Clone, Copy, Debug, Default)]
struct Session {
    begun: bool,
    caches: bool,
    is_tight: bool,
}

/// OpenWire.
#[derive(Clone, Copy, Debug)]
pub struct OpenWire;

impl Dissect for OpenWire {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const CATCHES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.assign(id::OPENWIRE);
        w.column_protocol("OpenWire");
        let command = b.u8(4)?;
        let name = COMMAND_VALUES.get(u64::from(command));
        match name {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown (0x{command:02x})")),
        }
        let known = learn(w, &b, command);
        if known.begun {
            stream::show_size(w, &b)?;
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        match name {
            Some(name) => w.label(root, format_args!("OpenWire ({name})")),
            None => w.label(root, format_args!("OpenWire (Unknown (0x{command:02x}))")),
        }
        w.item(LENGTH, &b, 0, 4)?;
        if known.caches {
            w.generated(CACHED_ENABLED, &b, 0, 1);
        }
        w.item(COMMAND, &b, 4, 1)?;
        let mut reader = Reader { caches: known.caches, depth: 0 };
        let end = if command == kind::WIRE_FORMAT {
            Some(wire_format(w, &b, &mut reader)?)
        } else if known.is_tight {
            w.expert(TIGHT_ENCODING_NOT_SUPPORTED, root);
            None
        } else {
            w.item(COMMAND_ID, &b, HEAD_LEN, 4)?;
            if b.remaining(HEAD_LEN + 4) > 0 {
                boolean(w, &b, HEAD_LEN + 4, COMMAND_RESPONSE_REQUIRED)?;
            }
            body(w, &b, root, command, &mut reader)?
        };
        w.close(opened);
        if end.is_some_and(|end| b.remaining(end) > 0) {
            let outer = w.open_top();
            w.expert_text(
                COMMAND_NOT_SUPPORTED,
                Item::NONE,
                format_args!("OpenWire command fields unknown to Wireshark: {command}"),
            );
            w.close(outer);
        }
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let begun = framing.recall(Scope::Stream, |session: &mut Session| session.begun);
        // The segment by which a connection is known is one command, whatever else is in it.
        if begun == Some(false) {
            return Pdu::Whole(bytes.len());
        }
        match bytes.first_chunk::<4>() {
            Some(len) => {
                let whole = (u32::from_be_bytes(*len) as usize).saturating_add(4).max(HEAD_LEN);
                if whole > bytes.len() { Pdu::More(whole - bytes.len()) } else { Pdu::Whole(whole) }
            }
            None => Pdu::MoreUnknown,
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let octets = b.captured();
        let (Some(len), Some(command)) = (octets.first_chunk::<4>(), octets.get(4)) else {
            return false;
        };
        let is_whole = u32::from_be_bytes(*len) as usize + 4 == octets.len();
        match *command {
            kind::WIRE_FORMAT => octets.len() >= 16 && octets[HEAD_LEN..].starts_with(MAGIC),
            kind::KEEP_ALIVE => is_whole && matches!(octets.len(), 10 | 11),
            kind::RESPONSE => is_whole && matches!(octets.len(), 14 | 15),
            _ => false,
        }
    }
}

/// What is known of the connection: whether it was seen before, whether objects may stand as numbers, which the first command with one shows, and whether it is encoded
/// tightly, which commands of known length show.
fn learn<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, command: u8) -> Session {
    let octets = b.captured();
    let caches = match octets.get(COMMON_LEN..COMMON_LEN + 5) {
        Some([1, kind::CONNECTION_ID, ..]) if command == kind::CONNECTION => Some(false),
        Some([1, _, _, 1, kind::CONNECTION_ID]) if command == kind::CONNECTION => Some(true),
        _ => None,
    };
    let is_tight = match (command, octets.len()) {
        (kind::KEEP_ALIVE, 11) => Some(true),
        (kind::KEEP_ALIVE, 10) => Some(false),
        _ => None,
    };
    let known = w.remember(Scope::Stream, |session: &mut Session, _| {
        let begun = session.begun;
        session.begun = true;
        session.caches = caches.unwrap_or(session.caches);
        session.is_tight = is_tight.unwrap_or(session.is_tight);
        (begun, session.caches, session.is_tight)
    });
    let (begun, caches, is_tight) =
        known.unwrap_or((false, caches.unwrap_or_default(), is_tight.unwrap_or_default()));
    Session { begun, caches, is_tight }
}

/// How values are read.
#[derive(Clone, Copy, Debug)]
struct Reader {
    caches: bool,
    depth: usize,
}

/// A boolean, and a note where it is none.
fn boolean<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, field: Field) -> Walked {
    let value = b.u8(at)?;
    let item = w.item(field, b, at, 1)?;
    if value > 1 {
        w.expert(ENCODING_NOT_SUPPORTED, item);
    }
    Ok(())
}

/// The command that begins a connection: how commands are encoded. Where it ends.
fn wire_format<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    let mut at = HEAD_LEN;
    // Of less than that, Wireshark shows nothing.
    const FIXED_LEN: usize = MAGIC.len() + 4 + 1 + 4;
    if b.remaining(at) < FIXED_LEN {
        return Ok(at);
    }
    w.item(WIREFORMATINFO_MAGIC, b, at, MAGIC.len())?;
    at += MAGIC.len();
    w.item(WIREFORMATINFO_VERSION, b, at, 4)?;
    at += 4;
    w.item(WIREFORMATINFO_DATA, b, at, 1)?;
    w.item(WIREFORMATINFO_LENGTH, b, at + 1, 4)?;
    at += 5;
    if b.remaining(at) > 0 {
        at = map(w, b, at, TYPE_OBJECT, at, reader)?;
    }
    Ok(at)
}

/// The fields of a command behind its head. Where they end, if the command is known.
fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    command: u8,
    reader: &mut Reader,
) -> Result<Option<usize>, Fault> {
    let Some(layout) = of_command(command) else {
        w.expert_text(
            COMMAND_NOT_SUPPORTED,
            root,
            format_args!("OpenWire command not supported by Wireshark: {command}"),
        );
        return Ok(None);
    };
    if command == kind::TRANSACTION && w.labels() {
        // The type is behind two objects, and ends the command.
        if let Some(name) = b.captured().last().and_then(|last| {
            TRANSACTIONINFO_TYPE_VALUES.get(u64::from(*last)).filter(|_| b.len() > COMMON_LEN + 2)
        }) {
            w.append(root, format_args!(" ({name})"));
        }
    }
    if !is_message(command) {
        return fields_of(w, b, COMMON_LEN, layout, command, reader).map(Some);
    }
    if b.remaining(COMMON_LEN) == 0 {
        return Ok(Some(COMMON_LEN));
    }
    let item = w.item(TYPE_OBJECT, b, COMMON_LEN, REST)?;
    let name = TYPE_VALUES.get(u64::from(command)).unwrap_or_default();
    w.label(item, format_args!("Object: {name}"));
    let opened = w.open(item);
    let end = fields_of(w, b, COMMON_LEN, layout, command, reader)?;
    w.set_len(item, end - COMMON_LEN);
    w.close(opened);
    Ok(Some(end))
}

/// Fields in their order, as far as there are octets; where they end.
fn fields_of<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    layout: Layout,
    owner: u8,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    for (field, kind) in layout {
        if b.remaining(at) == 0 {
            break;
        }
        at = value(w, b, at, *field, *kind, owner, reader)?;
    }
    Ok(at)
}

/// A field; where it ends.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    kind: Kind,
    owner: u8,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    let fixed = match kind {
        Kind::Byte => 1,
        Kind::Integer => 4,
        Kind::Long => 8,
        Kind::Boolean => {
            boolean(w, b, at, field)?;
            return Ok(at + 1);
        }
        Kind::Cached if reader.caches => return cached(w, b, at, field, reader),
        _ => 0,
    };
    if fixed > 0 {
        w.item(field, b, at, fixed)?;
        return Ok(at + fixed);
    }
    if b.u8(at)? == 0 {
        let item = w.item(field, b, at, 1)?;
        if kind == Kind::Text {
            w.label_value(item, format_args!(""));
        }
        return Ok(at + 1);
    }
    match kind {
        Kind::Text => {
            let len = usize::from(b.u16(at + 1)?);
            text(w, b, at + 3, len, field)
        }
        Kind::Array => array(w, b, at, field, reader),
        Kind::Throwable => throwable(w, b, at, field, reader),
        Kind::Body | Kind::Properties => {
            let len = b.u32(at + 1)? as usize;
            let from = at + 5;
            let item = w.item(field, b, from, len)?;
            let content = b.slice(from, len)?;
            let opened = w.open(item);
            if kind == Kind::Body {
                self::content(w, &content, item, owner, reader)?;
            } else if len > 0 {
                map(w, &content, 0, TYPE_OBJECT, 0, reader)?;
            }
            w.close(opened);
            Ok(from + len)
        }
        _ => object(w, b, at, at + 1, field, reader),
    }
}

/// A text, unless it is longer than what is there; where it ends.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
) -> Result<usize, Fault> {
    if len > b.remaining(at) {
        return Ok(at);
    }
    w.item(field, b, at, len)?;
    Ok(at + len)
}

/// The content of a message.
fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    owner: u8,
    reader: &mut Reader,
) -> Walked {
    match owner {
        kind::TEXT_MESSAGE => {
            if b.len() > 4 && b.u32(0)? as usize <= b.len() - 4 {
                w.item(TYPE_STRING, b, 4, b.u32(0)? as usize)?;
            }
        }
        kind::MAP_MESSAGE => {
            if b.len() >= 4 {
                map(w, b, 0, TYPE_OBJECT, 0, reader)?;
            }
        }
        kind::STREAM_MESSAGE => {
            let mut at = 0;
            while b.remaining(at) > 0 {
                at = object(w, b, at, at, TYPE_OBJECT, reader)?;
            }
        }
        _ => w.expert(BODY_TYPE_NOT_SUPPORTED, item),
    }
    Ok(())
}

/// An object that a number may stand for: whether it is told here, the number, and the object itself. Where it ends.
fn cached<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    let (is_told, number) = (b.u8(at)?, b.u16(at + 1)?);
    let item = w.item(CACHED_ID, b, at + 1, 2)?;
    w.hide(item);
    let before = w.next_item();
    let end = if is_told != 0 && b.u8(at + 3)? != 0 {
        object(w, b, at, at + 4, field, reader)?
    } else {
        w.item(field, b, at, 3)?;
        at + if is_told == 0 { 3 } else { 4 }
    };
    w.append(before, format_args!(" (CachedID: {number})"));
    Ok(end)
}

/// The field of a type that is a value and no object, and how many octets it has.
fn plain(kind: u8) -> Option<(Field, usize)> {
    Some(match kind {
        2 => (TYPE_BYTE, 1),
        3 => (TYPE_CHAR, 2),
        4 => (TYPE_SHORT, 2),
        5 => (TYPE_INTEGER, 4),
        6 => (TYPE_LONG, 8),
        7 => (TYPE_DOUBLE, 8),
        8 => (TYPE_FLOAT, 4),
        _ => return None,
    })
}

/// An object: its type at `at`, and its value. `start` is where its item begins, `field` what it is of. Where it ends.
fn object<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    at: usize,
    field: Field,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    if reader.depth >= MAX_NESTING {
        return Err(Fault::Malformed);
    }
    let kind = b.u8(at)?;
    let from = at + 1;
    // A value by itself has a field of its type.
    let named = |own: Field| if field == TYPE_OBJECT { own } else { field };
    if let Some((own, len)) = plain(kind) {
        w.item(named(own), b, from, len)?;
        return Ok(from + len);
    }
    match kind {
        0 => return Ok(from),
        1 => {
            boolean(w, b, from, named(TYPE_BOOLEAN))?;
            return Ok(from + 1);
        }
        9 => {
            let len = usize::from(b.u16(from)?);
            return text(w, b, from + 2, len, named(TYPE_STRING));
        }
        10 | 13 => {
            let own = if kind == 10 { TYPE_BYTES } else { TYPE_STRING };
            let len = b.u32(from)? as usize;
            w.item(named(own), b, from + 4, len)?;
            return Ok(from + 4 + len);
        }
        11 => {
            reader.depth += 1;
            let end = map(w, b, start, field, from, reader);
            reader.depth -= 1;
            return end;
        }
        _ => {}
    }
    let name = TYPE_VALUES.get(u64::from(kind));
    let item = w.item(field, b, start, REST)?;
    let Some(layout) = of_object(kind).filter(|_| name.is_some()) else {
        let is_list = kind == 12;
        match name {
            Some(name) => w.append(item, format_args!(": {name}")),
            None => w.append(item, format_args!(": Unknown (0x{kind:02x})")),
        }
        if is_list {
            w.set_len(item, from - start);
            return Ok(from);
        }
        let text = format_args!("OpenWire type not supported by Wireshark : {kind}");
        w.expert_text(TYPE_NOT_SUPPORTED, item, text);
        return Ok(start + b.remaining(start));
    };
    w.append(item, format_args!(": {}", name.unwrap_or_default()));
    let opened = w.open(item);
    reader.depth += 1;
    let mut inner = from;
    if is_message(kind) {
        w.item(COMMAND_ID, b, inner, 4)?;
        boolean(w, b, inner + 4, COMMAND_RESPONSE_REQUIRED)?;
        inner += 5;
    }
    let end = fields_of(w, b, inner, layout, kind, reader)?;
    reader.depth -= 1;
    w.set_len(item, end - start);
    w.close(opened);
    Ok(end)
}

/// A map: its size at `at`, and its entries. `start` is where its item begins. Where it ends.
fn map<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    field: Field,
    at: usize,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    if b.remaining(at) < 4 {
        return Ok(start + b.remaining(start));
    }
    let size = b.u32(at)?;
    let item = w.item(field, b, start, REST)?;
    w.append(item, format_args!(": Map (Size : {size})"));
    let opened = w.open(item);
    let mut at = at + 4;
    for _ in 0..size {
        if b.remaining(at) < 2 {
            break;
        }
        let len = usize::from(b.u16(at)?);
        let entry = w.item(MAP_ENTRY, b, at, REST)?;
        let inner = w.open(entry);
        let value = text(w, b, at + 2, len, MAP_KEY)?;
        let end = if b.remaining(value) > 0 {
            object(w, b, value, value, TYPE_OBJECT, reader)?
        } else {
            value
        };
        w.set_len(entry, end - at);
        w.close(inner);
        at = end;
    }
    w.set_len(item, at - start);
    w.close(opened);
    Ok(at)
}

/// Objects behind their number; where they end.
fn array<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    field: Field,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    let size = b.u16(start + 1)?;
    let item = w.item(field, b, start, REST)?;
    if field == CONNECTIONINFO_BROKERPATH && w.labels() {
        // The label shows octets, all that were left when the array began.
        const SHOWN: usize = 36;
        let octets = b.captured().get(start..).unwrap_or_default();
        let digits = hex::digits(octets.get(..SHOWN).unwrap_or(octets));
        let more = if octets.len() > SHOWN { "…" } else { "" };
        w.label_value(item, format_args!("{digits}{more}"));
    }
    w.append(item, format_args!(": ObjectArray (Size : {size})"));
    let opened = w.open(item);
    let mut at = start + 3;
    for _ in 0..size {
        if b.remaining(at) == 0 {
            break;
        }
        at = value(w, b, at, TYPE_OBJECT, Kind::Object, 0, reader)?;
    }
    w.set_len(item, at - start);
    w.close(opened);
    Ok(at)
}

/// What went wrong: a class, a message, the places, and what it comes from. Where it ends.
fn throwable<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    field: Field,
    reader: &mut Reader,
) -> Result<usize, Fault> {
    const ELEMENT: Layout = &[
        (THROWABLE_CLASSNAME, Kind::Text),
        (THROWABLE_METHODNAME, Kind::Text),
        (THROWABLE_FILENAME, Kind::Text),
        (THROWABLE_LINENUMBER, Kind::Integer),
    ];
    if reader.depth >= MAX_NESTING {
        return Err(Fault::Malformed);
    }
    let item = w.item(field, b, start, REST)?;
    w.append(item, format_args!(": Throwable"));
    let opened = w.open(item);
    reader.depth += 1;
    let head: Layout = &[(THROWABLE_CLASS, Kind::Text), (THROWABLE_MESSAGE, Kind::Text)];
    let mut at = fields_of(w, b, start + 1, head, 0, reader)?;
    if b.remaining(at) > 0 {
        let size = b.u16(at)?;
        at += 2;
        for _ in 0..size {
            if b.remaining(at) == 0 {
                break;
            }
            let element = w.item(THROWABLE_ELEMENT, b, at, REST)?;
            let inner = w.open(element);
            let end = fields_of(w, b, at, ELEMENT, 0, reader)?;
            w.set_len(element, end - at);
            w.close(inner);
            at = end;
        }
        if b.remaining(at) > 0 {
            at = value(w, b, at, field, Kind::Throwable, 0, reader)?;
        }
    }
    reader.depth -= 1;
    w.set_len(item, at - start);
    w.close(opened);
    Ok(at)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn the_first_command_tells_how_others_are_encoded() {
        let shown = segment(
            50000,
            61616,
            b"\0\0\0\x1f\x01ActiveMQ\0\0\0\x0a\x01\0\0\0\x0d\0\0\0\x01\0\x02ab\x05\0\0\0\x07",
        );
        assert_eq!(shown.info, "OpenWire WireFormatInfo");
        assert!(shown.has("Object: Map (Size : 1)"));
        assert!(shown.has("Integer: 7"));
    }

    #[test]
    fn responses_are_known_by_their_length() {
        let shown = segment(50000, 61616, b"\0\0\0\x0a\x1e\0\0\0\x02\0\0\0\0\x09");
        assert_eq!(shown.info, "OpenWire Response");
        assert!(shown.has("CorrelationId: 9"));
        let shown = segment(50000, 61616, b"\0\0\0\x0b\x1e\0\0\0\x02\0\0\0\0\x09");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:data");
    }
}
