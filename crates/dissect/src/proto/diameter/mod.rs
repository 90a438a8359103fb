//! Diameter (RFC 6733): messages and their parameters, as the applications' documents name them.
//!
//! Parameters that hold others are taken apart; what an application puts into the octets of one is shown as octets.

mod dictionary;
mod fields;
mod words;

use std::collections::HashMap;
use std::fmt::Write as _;

use lamna_fields::{Encoding, Field, FieldDef, FieldType, Strings, TimeZone, Value};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::proto::numbers::enterprise;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Note, Scope};
use crate::walk::{REST, Walk};

/// The port of Diameter over TCP and SCTP (RFC 6733, section 2.1).
pub const PORT: u16 = 3868;

/// Octets of a message before its parameters.
pub const HEADER_LEN: usize = 20;

/// Parameters that lie in each other; deeper ones are shown as octets.
const MAX_NESTING: usize = 16;

/// Requests of a conversation that wait for an answer; with more, all are forgotten.
const MAX_OPEN: usize = 4096;

/// Seconds from the epoch of NTP to that of Unix, and the length of an era of NTP.
const NTP_EPOCH: i64 = 2_208_988_800;
const NTP_ERA: i64 = 1 << 32;

/// Flags of messages.
mod flag {
    pub(super) const REQUEST: u8 = 0x80;
    /// Of a parameter: it is a vendor's.
    pub(super) const VENDOR: u8 = 0x80;
}

static FLAGS: &[Field] = &[
    f::FLAGS_REQUEST,
    f::FLAGS_PROXYABLE,
    f::FLAGS_ERROR,
    f::FLAGS_T,
    f::FLAGS_RESERVED4,
    f::FLAGS_RESERVED5,
    f::FLAGS_RESERVED6,
    f::FLAGS_RESERVED7,
];

static AVP_FLAGS: &[Field] = &[
    f::FLAGS_VENDORSPECIFIC,
    f::FLAGS_MANDATORY,
    f::AVP_FLAGS_PROTECTED,
    f::AVP_FLAGS_RESERVED3,
    f::AVP_FLAGS_RESERVED4,
    f::AVP_FLAGS_RESERVED5,
    f::AVP_FLAGS_RESERVED6,
    f::AVP_FLAGS_RESERVED7,
];

/// The requests of a conversation, by the identifier that their answers repeat and by their command.
#[derive(Debug, Default)]
struct Open(HashMap<(u32, u32), (u32, i64, Link)>);

/// What a message has to do with another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// A request; the frame of its answer is promised.
    Request(Link),
    /// An answer to the request in a frame, so many nanoseconds later.
    Answer(u32, i64),
    /// Nothing.
    None,
}

impl Note for Relation {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match self {
            Relation::Request(link) => (1u8, *link).save(write),
            Relation::Answer(frame, time) => (2u8, *frame, *time).save(write),
            Relation::None => write(0),
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            1 => Relation::Request(Link::load(read)),
            2 => {
                let (frame, time) = Note::load(read);
                Relation::Answer(frame, time)
            }
            _ => Relation::None,
        }
    }
}

/// Diameter.
#[derive(Clone, Copy, Debug)]
pub struct Diameter;

impl Dissect for Diameter {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[
        Claim::TcpPort(PORT),
        Claim::Number("sctp.port", PORT as u32),
        Claim::Number("sctp.ppi", 46),
        Claim::Number("sctp.ppi", 47),
    ];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !is_message(b.captured()) {
            if !w.is_over_stream() {
                return Err(Fault::NotMine);
            }
            w.column_protocol("DIAMETER");
            w.info(format_args!("Continuation"));
            return w.data(b);
        }
        let len = b.u24(1)? as usize;
        let (flags, code) = (b.u8(4)?, b.u24(5)?);
        let (application, hop, end) = (b.u32(8)?, b.u32(12)?, b.u32(16)?);
        let relation = relate(w, flags, code, hop);
        if w.wants_columns() {
            // An earlier message of the same segment stays.
            if w.is_over_stream() && w.columns().protocol() == "DIAMETER" {
                w.columns().set_protocol("DIAMETER");
            } else {
                w.column_protocol("DIAMETER");
            }
            let way = if flags & flag::REQUEST != 0 { "Request" } else { "Answer" };
            let command = w.word(f::CMD_CODE, u64::from(code)).unwrap_or("Unknown");
            let name = w.word(f::APPLICATIONID, u64::from(application)).unwrap_or("Unknown");
            let letter = |bit: u8, letter: char| if flags & bit != 0 { letter } else { '-' };
            let (r, p) = (letter(0x80, 'R'), letter(0x40, 'P'));
            let (e, t) = (letter(0x20, 'E'), letter(0x10, 'T'));
            w.info_append(format_args!(
                "cmd={command} {way}({code}) flags={r}{p}{e}{t} appl={name}({application}) \
                 h2h={hop:x} e2e={end:x} | "
            ));
        }
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(f::VERSION, &b, 0, 1)?;
        w.item(f::LENGTH, &b, 1, 3)?;
        let item = w.item(f::FLAGS, &b, 4, 1)?;
        flag_words(w, item, flags, FLAGS, "");
        w.bits(item, FLAGS, &b, 4, 1)?;
        let item = w.item(f::CMD_CODE, &b, 5, 3)?;
        if w.word(f::CMD_CODE, u64::from(code)).is_none() {
            w.expert(f::CMD_CODE_UNKNOWN, item);
        }
        let item = w.item(f::APPLICATIONID, &b, 8, 4)?;
        if w.word(f::APPLICATIONID, u64::from(application)).is_none() {
            let text = format_args!(
                "Unknown Application Id ({application}), if you know what this is you can add it to dictionary.xml"
            );
            unknown(w, &b, item, (8, 4), (f::APPLICATIONID_UNKNOWN, text))?;
        }
        w.item(f::HOPBYHOPID, &b, 12, 4)?;
        w.item(f::ENDTOENDID, &b, 16, 4)?;
        match relation {
            Relation::Request(link) => {
                if let Some(frame) = w.link(link) {
                    w.generated(f::ANSWER_IN, &b, 0, frame);
                }
            }
            Relation::Answer(frame, time) => {
                w.generated(f::ANSWER_TO, &b, 0, u64::from(frame));
                w.generated_signed(f::RESP_TIME, &b, 0, time);
            }
            Relation::None => {}
        }
        if w.fields() {
            let mut at = HEADER_LEN;
            while at < len {
                at = parameter(w, &b, at, len, 0)?;
            }
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, a, b, c]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        let len = u32::from_be_bytes([0, *a, *b, *c]) as usize;
        if !is_message(bytes) {
            return Pdu::Whole(bytes.len());
        }
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// Whether a message begins here: of version 1, not shorter than its header, and without a reserved flag (RFC 6733, section 3).
fn is_message(bytes: &[u8]) -> bool {
    match bytes {
        [1, a, b, c, rest @ ..] => {
            u32::from_be_bytes([0, *a, *b, *c]) >= HEADER_LEN as u32
                && rest.first().is_none_or(|flags| flags & 0x0f == 0)
        }
        _ => false,
    }
}

fn relate<C: Collector>(w: &mut Walk<'_, C>, flags: u8, code: u32, hop: u32) -> Relation {
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let relation = w.remember(Scope::Stream, |open: &mut Open, memory| {
        if flags & flag::REQUEST != 0 {
            if open.0.len() >= MAX_OPEN {
                open.0.clear();
            }
            let link = memory.new_link();
            open.0.insert((hop, code), (frame, time, link));
            return Relation::Request(link);
        }
        let Some((request, asked, link)) = open.0.remove(&(hop, code)) else {
            return Relation::None;
        };
        memory.set_link(link, u64::from(frame));
        Relation::Answer(request, time - asked)
    });
    relation.unwrap_or(Relation::None)
}

/// Names the flags that are set behind a number.
fn flag_words<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    flags: u8,
    fields: &[Field],
    after: &str,
) {
    if !w.labels() {
        return;
    }
    w.label_value(item, format_args!("0x{flags:02x}"));
    for field in fields {
        let def = w.def(*field);
        if u64::from(flags) & def.mask != 0 {
            w.append(item, format_args!(", {}{after}", def.title));
        }
    }
}

/// Walks the parameter at `at`, which ends before `end`; answers where the next one is.
fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    nesting: usize,
) -> Result<usize, Fault> {
    let (code, flags, len) = (b.u32(at)?, b.u8(at + 4)?, b.u24(at + 5)? as usize);
    let is_vendors = flags & flag::VENDOR != 0;
    let header = if is_vendors { 12 } else { 8 };
    let vendor = if is_vendors { b.u32(at + 8)? } else { 0 };
    if len < header {
        return Err(Fault::Malformed);
    }
    let padded = len.next_multiple_of(4).min(end.saturating_sub(at)).max(len);
    let known = dictionary::find(vendor, code);
    let name = known.map_or("Unknown", |(field, _)| w.def(field).title);
    let root = w.item(f::AVP, b, at, padded)?;
    let letter = |bit: u8, letter: char| if flags & bit != 0 { letter } else { '-' };
    let (v, m, p) = (letter(0x80, 'V'), letter(0x40, 'M'), letter(0x20, 'P'));
    w.label(root, format_args!("AVP: {name}({code}) l={len} f={v}{m}{p}"));
    if is_vendors {
        match dictionary::vendor(vendor) {
            Some(name) => w.append(root, format_args!(" vnd={name}")),
            None => w.append(root, format_args!(" vnd={vendor}")),
        }
    }
    let opened = w.open(root);
    let item = w.item(f::AVP_CODE, b, at, 4)?;
    w.label(item, format_args!("AVP Code: {code} {name}"));
    if known.is_none() {
        let vendor = match vendor {
            0 => "Reserved",
            _ => enterprise::NAMES.get(u64::from(vendor)).unwrap_or("Unknown"),
        };
        let text = format_args!(
            "Unknown AVP {code} (vendor={vendor}), if you know what this is you can add it to dictionary.xml"
        );
        unknown(w, b, item, (at, 4), (f::AVP_CODE_UNKNOWN, text))?;
    }
    let item = w.item(f::AVP_FLAGS, b, at + 4, 1)?;
    flag_words(w, item, flags, AVP_FLAGS, ": Set");
    w.bits(item, AVP_FLAGS, b, at + 4, 1)?;
    w.item(f::AVP_LEN, b, at + 5, 3)?;
    if is_vendors {
        let item = w.item(f::AVP_VENDORID, b, at + 8, 4)?;
        label_vendor(w, item, vendor);
        if dictionary::vendor(vendor).is_none() {
            let text = format_args!("{}", w.def(f::UNKNOWN_VENDOR).title);
            unknown(w, b, item, (at + 8, 4), (f::UNKNOWN_VENDOR, text))?;
        }
    }
    let (place, size) = (at + header, len - header);
    match known {
        _ if size == 0 => {
            let item = w.text(b, place, 0, format_args!("{}", w.def(f::AVP_NO_DATA).title))?;
            w.expert(f::AVP_NO_DATA, item);
        }
        Some((field, true)) => {
            let item = w.item(field, b, place, size)?;
            let inner = w.open(item);
            let mut next = place;
            while next < place + size && nesting < MAX_NESTING {
                next = parameter(w, b, next, place + size, nesting + 1)?;
            }
            w.close(inner);
        }
        Some((field, false)) => value(w, b, field, (place, size), root)?,
        None => {
            w.item(f::AVP_UNKNOWN, b, place, size)?;
            show(w, root, f::AVP_UNKNOWN, &Value::Bytes(b.bytes(place, size)?));
        }
    }
    if padded > len {
        w.item(f::AVP_PAD, b, at + len, padded - len)?;
    }
    w.close(opened);
    Ok(at + padded)
}

/// Says under an item that nobody knows what it means.
fn unknown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    (at, len): (usize, usize),
    (field, text): (Field, std::fmt::Arguments<'_>),
) -> Walked {
    let opened = w.open(item);
    let line = w.text(b, at, len, text)?;
    w.expert_text(field, line, text);
    w.close(opened);
    Ok(())
}

fn label_vendor<C: Collector>(w: &mut Walk<'_, C>, item: Item, vendor: u32) {
    if w.labels() {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = match enterprise::NAMES.get(u64::from(vendor)) {
            Some(name) => write!(text, "{name} ({vendor})"),
            None => write!(text, "Unknown ({vendor})"),
        };
        w.label_value(item, format_args!("{text}"));
    }
}

/// Adds a value to the line of its parameter.
fn show<C: Collector>(w: &mut Walk<'_, C>, root: Item, field: Field, value: &Value<'_>) {
    if w.labels() {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = w.def(field).write_label_value(&mut text, value, &TimeZone::UTC);
        w.append(root, format_args!(" val={text}"));
    }
}

/// The octets that a number or a time has on the wire.
fn width(kind: FieldType) -> Option<usize> {
    match kind {
        FieldType::Uint32 | FieldType::Int32 | FieldType::Float | FieldType::AbsoluteTime => {
            Some(4)
        }
        FieldType::Uint64 | FieldType::Int64 | FieldType::Double => Some(8),
        _ => None,
    }
}

/// Adds the value of a parameter that holds no others.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    (at, len): (usize, usize),
    root: Item,
) -> Walked {
    let def = w.def(field);
    if width(def.kind).is_some_and(|width| width != len) {
        let name = match def.kind {
            FieldType::Uint32 if matches!(def.strings, Strings::None) => "Unsigned32",
            FieldType::Uint64 => "Unsigned64",
            FieldType::Int64 => "Integer64",
            FieldType::Float => "Float32",
            FieldType::Double => "Float64",
            FieldType::AbsoluteTime => "Timestamp",
            _ => "Integer32",
        };
        let item = w.text(b, at, len, format_args!("Error!  Bad {name} Length"))?;
        w.mark_generated(item);
        w.expert_text(f::AVP_INVALID_LEN, item, format_args!("Bad {name} Length ({len})"));
        return Ok(());
    }
    if def.kind == FieldType::AbsoluteTime {
        let seconds = i64::from(b.u32(at)?);
        // Times before 1968 are those after 2036 (RFC 6733, section 4.3.1).
        let era = if seconds >= NTP_ERA / 2 { 0 } else { NTP_ERA };
        let time = (seconds + era - NTP_EPOCH) * 1_000_000_000;
        w.number(field, b, at, len, time as u64)?;
        show(w, root, field, &Value::AbsoluteTime(i128::from(time)));
        return Ok(());
    }
    let item = w.item(field, b, at, len)?;
    let octets = b.bytes(at, len)?;
    let has_family =
        FIELDS.get(field.index() + 1).is_some_and(|def| def.name.ends_with(".addr_family"));
    match def.kind {
        FieldType::Uint32 if field == f::VENDOR_ID => {
            let vendor = b.u32(at)?;
            show(w, root, field, &Value::Uint(u64::from(vendor)));
            let item = w.item(f::VENDORID, b, at, len)?;
            label_vendor(w, item, vendor);
        }
        FieldType::Uint32 => show(w, root, field, &Value::Uint(u64::from(b.u32(at)?))),
        FieldType::Int32 => show(w, root, field, &Value::Int(i64::from(b.u32(at)? as i32))),
        FieldType::Uint64 => show(w, root, field, &Value::Uint(b.u64(at)?)),
        FieldType::Int64 => show(w, root, field, &Value::Int(b.u64(at)? as i64)),
        FieldType::Float => {
            let number = f64::from(f32::from_bits(b.u32(at)?));
            show(w, root, field, &Value::Float(number));
        }
        FieldType::Double => show(w, root, field, &Value::Float(f64::from_bits(b.u64(at)?))),
        FieldType::String => {
            let text = String::from_utf8_lossy(octets);
            show(w, root, field, &Value::Str(&text));
            if field == f::CODEC_DATA {
                return codec(w, &b.slice_up_to(at, len));
            }
        }
        FieldType::Bytes if has_family => return address(w, b, field, (at, len), (item, root)),
        FieldType::Bytes => show(w, root, field, &Value::Bytes(octets)),
        _ => {}
    }
    Ok(())
}

/// What media are described: two lines that say whose description it is, and the description (3GPP TS 29.214, section
/// 5.3.7).
fn codec<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    for field in [f::CODEC_DATA_DIRECTION, f::CODEC_DATA_SDP_TYPE] {
        let Some(end) = b.find(at, b'\n') else { return Ok(()) };
        let item = w.item(field, b, at, end - at)?;
        let word = String::from_utf8_lossy(b.bytes(at, end - at)?);
        w.label(item, format_args!("{word}"));
        at = end + 1;
    }
    let rest = b.from(at)?;
    if rest.is_empty() {
        return w.foreign(id::SDP, |w| w.item(Field::PROTOCOL, &rest, 0, 0).map(drop));
    }
    w.call(id::SDP, rest)
}

/// Adds what an address is (RFC 6733, section 4.3.1); in parameters of RADIUS it comes without its family.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    (at, len): (usize, usize),
    (item, root): (Item, Item),
) -> Walked {
    // The fields that follow in the table: the family, then one for each of those that are known.
    let part = |n: u16| Field(field.0 + n);
    let opened = w.open(item);
    let (family, place) = match len {
        4 => (1, at),
        16 => (2, at),
        _ => {
            w.item(part(1), b, at, 2)?;
            (b.u16(at)?, at + 2)
        }
    };
    // The family of an address without octets is read of what follows.
    let size = len.saturating_sub(place - at);
    let (field, value) = match (family, size) {
        (1, 4) => (part(2), Value::Ipv4(b.array(place)?)),
        (2, 16) => (part(3), Value::Ipv6(b.array(place)?)),
        (8, _) => {
            let text = String::from_utf8_lossy(b.bytes(place, size)?);
            w.item(part(4), b, place, size)?;
            show(w, root, part(4), &Value::Str(&text));
            w.close(opened);
            return Ok(());
        }
        _ => (part(5), Value::Bytes(b.bytes(place, size)?)),
    };
    w.item(field, b, place, size)?;
    show(w, root, field, &value);
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    /// A message of `command` with these parameters.
    fn message(flags: u8, command: u8, parameters: &[u8]) -> Vec<u8> {
        let mut octets = vec![1, 0, 0, 20 + parameters.len() as u8, flags, 0, 1, command];
        octets.extend([0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 8]);
        octets.extend(parameters);
        octets
    }

    #[test]
    fn a_watchdog_names_its_host() {
        let parameters = [0, 0, 1, 8, 0x40, 0, 0, 10, b'h', b'i', 0, 0];
        let shown = segment(40_000, 3868, &message(0x80, 24, &parameters));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:diameter");
        let info = "DIAMETER cmd=Device-Watchdog Request(280) flags=R--- \
                    appl=Diameter Common Messages(0) h2h=7 e2e=8 | ";
        assert_eq!(shown.info, info);
        assert!(shown.has("AVP: Origin-Host(264) l=10 f=-M- val=hi"));
        assert!(shown.has("Origin-Host: hi"));
    }

    #[test]
    fn an_address_has_a_family() {
        let parameters = [0, 0, 1, 1, 0x40, 0, 0, 14, 0, 1, 10, 0, 0, 1, 0, 0];
        let shown = segment(40_000, 3868, &message(0, 1, &parameters));
        assert!(shown.has("AVP: Host-IP-Address(257) l=14 f=-M- val=10.0.0.1"));
    }

    #[test]
    fn a_parameter_shorter_than_its_header_is_malformed() {
        let parameters = [0, 0, 1, 8, 0x40, 0, 0, 4];
        let shown = segment(40_000, 3868, &message(0, 1, &parameters));
        assert!(shown.info.ends_with("[Malformed Packet]"));
    }
}
