//! The Advanced Message Queuing Protocol, version 0-9-1 (with RabbitMQ's extensions): methods, and messages with their
//! properties and bodies. Of the versions 0-10 and 1.0, which have little in common with it, the header alone is shown.

mod fields;
mod methods;

use std::collections::HashMap;
use std::fmt::Write as _;

use lamna_fields::{Encoding, Field, FieldDef};

use self::fields as f;
use self::methods::{Argument, CLOSES, METHODS, RETURN};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::hex;
use crate::proto::lines::{Plain, Text};
use crate::proto::script::Reader;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu, show_size};
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// Octets before a frame's payload, and behind it.
const HEADER_LEN: usize = 7;
const END_LEN: usize = 1;

/// What ends every frame.
const END: u8 = 0xce;

/// What a conversation begins with, and the octets of that with the version.
const GREETING: &[u8] = b"AMQP";
const GREETING_LEN: usize = 8;

/// Tables inside of each other; more is given up.
const MAX_DEPTH: usize = 16;

/// Channels of a conversation whose messages are known.
const MAX_CHANNELS: usize = 256;

/// A type of contents longer than this is not kept.
const MAX_TYPE: usize = 128;

/// Texts of connections that Wireshark shows over the octet of their length too.
const WITH_LENGTH: [Field; 4] = [f::A_MECHANISM, f::A_LOCALE, f::A_VIRTUAL_HOST, f::A_REPLY_TEXT];

/// Types of frames.
mod kind {
    pub(super) const METHOD: u8 = 1;
    pub(super) const HEADER: u8 = 2;
    pub(super) const BODY: u8 = 3;
    pub(super) const LAST: u8 = 8;
}

/// The channels of a conversation, by direction: the type of the message that comes, and octets of its body.
#[derive(Clone, Debug, Default)]
struct Channels(HashMap<(bool, u16), (String, u64)>);

/// The Advanced Message Queuing Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Amqp;

impl Dissect for Amqp {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(5672)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.captured().starts_with(GREETING) {
            return greeting(w, &b);
        }
        let kind = b.u8(0)?;
        if !(kind::METHOD..=kind::LAST).contains(&kind) {
            return Err(Fault::NotMine);
        }
        if w.wants_columns() && w.columns().protocol() != "AMQP" {
            w.column_protocol("AMQP");
        }
        show_size(w, &b)?;
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.row(&b, 0, &[(f::TYPE, 1), (f::CHANNEL, 2), (f::LENGTH, 4)])?;
        let channel = b.u16(1)?;
        let len = b.u32(3)? as usize;
        let frame = b.slice(0, HEADER_LEN.saturating_add(len).min(b.reported()))?;
        let outwards = w.net.destination_port < w.net.source_port;
        match kind {
            kind::METHOD => scripted(w, frame, method)?,
            kind::HEADER => {
                let (media, size) = contents(&frame);
                w.remember(Scope::Stream, |channels: &mut Channels, _| {
                    if channels.0.len() < MAX_CHANNELS && media.len() <= MAX_TYPE {
                        channels.0.insert((outwards, channel), (media, size));
                    }
                });
                scripted(w, frame, header)?;
            }
            kind::BODY => {
                let (media, size) = w
                    .remember(Scope::Stream, |channels: &mut Channels, _| {
                        channels.0.get(&(outwards, channel)).cloned().unwrap_or_default()
                    })
                    .unwrap_or_default();
                w.info_append(format_args!("Content-Body "));
                let body = frame.from(HEADER_LEN)?;
                let whole = size == body.reported() as u64;
                if !(whole && !media.is_empty() && w.try_media(&media, "", body)?) {
                    w.item(f::PAYLOAD, &body, 0, REST)?;
                }
            }
            kind::LAST => w.info_append(format_args!("Heartbeat ")),
            _ => {}
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if bytes.len() < HEADER_LEN {
            return Pdu::MoreUnknown;
        }
        let len = if bytes.starts_with(GREETING) {
            GREETING_LEN
        } else if (kind::METHOD..=kind::LAST).contains(&bytes[0]) {
            let len = bytes.get(3..).and_then(<[u8]>::first_chunk);
            let len = len.map_or(0, |four| u32::from_be_bytes(*four) as usize);
            HEADER_LEN.saturating_add(len).saturating_add(END_LEN)
        } else {
            return Pdu::NotMine;
        };
        // Octets that are no frame would be waited for in vain.
        if bytes.get(len - 1).is_some_and(|end| *end != END) && !bytes.starts_with(GREETING) {
            return Pdu::Whole(bytes.len());
        }
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Walks what a conversation begins with.
fn greeting<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let version = b.array::<4>(4)?;
    w.column_protocol("AMQP");
    let (protocol, fields, title): (_, &[(Field, usize)], String) = match version {
        [id @ (0 | 2 | 3), 1, 0, 0] => (
            id,
            &[
                (f::INIT_PROTOCOL, 4),
                (f::INIT_ID, 1),
                (f::INIT_VERSION_MAJOR, 1),
                (f::INIT_VERSION_MINOR, 1),
                (f::INIT_VERSION_REVISION, 1),
            ],
            "1-0-0 ".to_owned(),
        ),
        [1, 1, 0, minor @ (9 | 10)] => (
            1,
            &[
                (f::INIT_PROTOCOL, 4),
                (f::INIT_ID_MAJOR, 1),
                (f::INIT_ID_MINOR, 1),
                (f::INIT_VERSION_MAJOR, 1),
                (f::INIT_VERSION_MINOR, 1),
            ],
            if minor == 9 { "1-0-9".to_owned() } else { "0-10 ".to_owned() },
        ),
        _ => {
            // Wireshark does not know the version of 0-9-1 by its header.
            w.info(format_args!("AMQP (unknown version)"));
            w.withdraw_layer();
            return Ok(());
        }
    };
    let what = match protocol {
        2 => "Protocol-Header(TLS)",
        _ => "Protocol-Header",
    };
    w.info(format_args!("{what} {title}"));
    let outer = w.open_top();
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.row(b, 0, fields)?;
    w.close(opened);
    w.close(outer);
    Ok(())
}

/// Reads a frame's payload and shows what was found.
fn scripted<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    frame: Buf<'b>,
    read: fn(&mut Reader<'b>, &mut String) -> Walked,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut reader = Reader::new(frame, HEADER_LEN);
    let mut told = String::new();
    let result = read(&mut reader, &mut told);
    w.info_append(format_args!("{told}"));
    reader.show(w, result)
}

/// The type of a message's contents, and their size.
fn contents(frame: &Buf<'_>) -> (String, u64) {
    let size = frame.u64(HEADER_LEN + 4).unwrap_or(0);
    let has_type = frame.u16(HEADER_LEN + 12).is_ok_and(|flags| flags & 0x8000 != 0);
    let at = HEADER_LEN + 14;
    let len = usize::from(frame.u8(at).unwrap_or(0));
    let media = frame.bytes(at + 1, len).ok().filter(|_| has_type).unwrap_or(&[]);
    (String::from_utf8_lossy(media).into_owned(), size)
}

/// Reads a method.
fn method(r: &mut Reader<'_>, told: &mut String) -> Walked {
    let class = r.number(f::METHOD_CLASS, 2)? as u16;
    let number = r.b.u16(r.at)?;
    let known = METHODS.iter().find(|method| (method.class, method.number) == (class, number));
    let class_word = f::METHOD_CLASS_VALUES.get(class.into());
    let name = known.map_or("Unknown", |method| method.name);
    r.item(f::METHOD_METHOD, 2)?;
    r.script.label(format!("Method: {name} ({number})"));
    let Some(method) = known else {
        let note = match class {
            10 => f::UNKNOWN_METHOD_CONNECTION,
            20 => f::UNKNOWN_METHOD_CHANNEL,
            40 => f::UNKNOWN_METHOD_EXCHANGE,
            50 => f::UNKNOWN_METHOD_QUEUE,
            60 => f::UNKNOWN_METHOD_BASIC,
            85 => f::UNKNOWN_METHOD_CONFIRM,
            90 => f::UNKNOWN_METHOD_TX,
            _ => f::UNKNOWN_METHOD_CLASS,
        };
        if let Some(class) = class_word.filter(|_| note != f::UNKNOWN_METHOD_CLASS) {
            let _ = write!(told, "{class}.Unknown ({number}) ");
        }
        r.script.item(f::ARGUMENTS, r.at, r.left());
        r.script.expert(note, format!("Unknown method {number}"));
        return Ok(());
    };
    // Writing to a String cannot fail.
    let _ = write!(told, "{}.{name} ", class_word.unwrap_or("Unknown"));
    r.script.item(f::ARGUMENTS, r.at, r.left());
    r.script.open();
    for argument in method.arguments {
        match *argument {
            Argument::Number(field, len) => {
                r.item(field, len)?;
                if field == f::A_REPLY_CODE {
                    if CLOSES.contains(&(class, number)) {
                        let (note, text) = if class == 10 {
                            (f::CONNECTION_ERROR, "Connection error")
                        } else {
                            (f::CHANNEL_ERROR, "Channel error")
                        };
                        r.script.expert(note, text.to_owned());
                    } else if (class, number) == RETURN {
                        let text = "Message was not delivered";
                        r.script.expert(f::MESSAGE_UNDELIVERABLE, text.to_owned());
                    }
                }
            }
            Argument::Text(field, title) => {
                let start = r.at;
                let text = text(r, field)?;
                if class == 10 && WITH_LENGTH.contains(&field) {
                    let octets = text.len() + 1;
                    r.script.replace(field, start, octets, Encoding::Ascii.text(text));
                }
                if !title.is_empty() {
                    let _ = write!(told, "{title}={} ", Encoding::Ascii.text(text));
                }
            }
            Argument::Octets(field) => {
                let len = r.b.u32(r.at)? as usize;
                r.at += 4;
                r.item(field, len)?;
            }
            Argument::Table(field) => table(r, field, 0)?,
            Argument::Bits(fields) => bits(r, fields)?,
        }
    }
    r.script.close();
    Ok(())
}

/// Reads a short text; its octets.
fn text<'b>(r: &mut Reader<'b>, field: Field) -> Result<&'b [u8], Fault> {
    let len = usize::from(r.b.u8(r.at)?);
    let octets = r.b.bytes(r.at + 1, len)?;
    r.at += 1;
    r.item(field, len)?;
    Ok(octets)
}

/// Reads bits of an octet.
fn bits(r: &mut Reader<'_>, fields: &[Field]) -> Walked {
    let octet = r.b.u8(r.at)?;
    for (place, field) in fields.iter().enumerate() {
        let set = octet >> place & 1;
        let mut drawn: String = (0..8)
            .rev()
            .map(|bit| if bit == place { char::from(b'0' + set) } else { '.' })
            .collect();
        drawn.insert(4, ' ');
        let title = f::FIELDS.get(field.index()).map_or("", |def| def.title);
        let word = if set == 1 { "True" } else { "False" };
        r.script.number(*field, r.at, 1, u64::from(set));
        r.script.label(format!("{drawn} = {title}: {word}"));
    }
    r.at += 1;
    Ok(())
}

/// Reads a table of named values.
fn table(r: &mut Reader<'_>, field: Field, depth: usize) -> Walked {
    let len = r.b.u32(r.at)? as usize;
    r.at += 4;
    r.b.check(r.at, len)?;
    r.script.item(field, r.at, len);
    r.script.open();
    entries(r, r.at + len, depth)?;
    r.script.close();
    Ok(())
}

fn entries(r: &mut Reader<'_>, end: usize, depth: usize) -> Walked {
    if depth > MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    while r.at < end {
        let len = usize::from(r.b.u8(r.at)?);
        let name = Plain(r.b.bytes(r.at + 1, len)?).to_string();
        r.at += 1 + len;
        value(r, &name, depth)?;
    }
    Ok(())
}

/// Reads a value with its type in front.
fn value(r: &mut Reader<'_>, name: &str, depth: usize) -> Walked {
    let start = r.at;
    let kind = r.b.u8(start)?;
    let at = start + 1;
    let line = |r: &mut Reader<'_>, len: usize, text: String| {
        r.b.check(at, len)?;
        r.script.item(f::FIELD, start, 1 + len);
        r.script.label(format!("{name} {text}"));
        r.at = at + len;
        Ok(())
    };
    match kind {
        b't' => {
            let word = if r.b.u8(at)? == 0 { "false" } else { "true" };
            line(r, 1, format!("(boolean): {word}"))
        }
        b'b' => {
            let n = r.b.u8(at)? as i8;
            line(r, 1, format!("(byte): {n}"))
        }
        b'B' => {
            let n = r.b.u8(at)?;
            line(r, 1, format!("(unsigned byte): {n}"))
        }
        b's' => {
            let n = r.b.u16(at)? as i16;
            line(r, 2, format!("(short int): {n}"))
        }
        b'u' => {
            let n = r.b.u16(at)?;
            line(r, 2, format!("(short uint): {n}"))
        }
        b'I' => {
            let n = r.b.u32(at)? as i32;
            line(r, 4, format!("(integer): {n}"))
        }
        b'i' => {
            let n = r.b.u32(at)?;
            line(r, 4, format!("(unsigned integer): {n}"))
        }
        b'l' => {
            let n = r.b.u64(at)? as i64;
            line(r, 8, format!("(long int): {n}"))
        }
        b'f' => {
            let n = f32::from_bits(r.b.u32(at)?);
            line(r, 4, format!("(float): {n:.6}"))
        }
        b'd' => {
            let n = f64::from_bits(r.b.u64(at)?);
            line(r, 8, format!("(double): {n:.6}"))
        }
        b'D' => {
            let scale = r.b.u8(at)?;
            let n = f64::from(r.b.u32(at + 1)? as i32) / 10f64.powi(i32::from(scale));
            line(r, 5, format!("(decimal): {n:.6}"))
        }
        b'S' => {
            let len = r.b.u32(at)? as usize;
            let text = Plain(r.b.bytes(at + 4, len)?).to_string();
            line(r, 4 + len, format!("(string): {text}"))
        }
        b'V' => line(r, 0, "(void): ".to_owned()),
        b'T' => {
            let seconds = r.b.u64(at)?;
            r.script.number(f::FIELD_TIMESTAMP, start, 9, seconds.saturating_mul(1_000_000_000));
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = lamna_fields::write_absolute(
                &mut text,
                i128::from(seconds) * 1_000_000_000,
                &lamna_fields::TimeZone::UTC,
                false,
            );
            r.script.label(format!("{name} (timestamp): {text}"));
            r.at = at + 8;
            Ok(())
        }
        b'x' => {
            let len = r.b.u32(at)? as usize;
            let octets = r.b.bytes(at + 4, len)?;
            r.script.item(f::FIELD_BYTE_ARRAY, at + 4, len);
            let hex = hex::digits(octets);
            r.script.label(format!("{name} (byte array): {hex}"));
            r.at = at + 4 + len;
            Ok(())
        }
        b'F' | b'A' => {
            let len = r.b.u32(at)? as usize;
            let end = at + 4 + len;
            let word = if kind == b'F' { "field table" } else { "array" };
            line(r, 4 + len, format!("({word})"))?;
            r.at = at + 4;
            r.script.open();
            if kind == b'F' {
                entries(r, end, depth + 1)?;
            } else if depth <= MAX_DEPTH {
                let mut nth = 0;
                while r.at < end {
                    value(r, &format!("[{nth}]"), depth + 1)?;
                    nth += 1;
                }
            }
            r.script.close();
            r.at = end;
            Ok(())
        }
        _ => Err(Fault::Malformed),
    }
}

/// A property of a message: the bit that tells of it, and its field.
enum Property {
    Text(Field),
    Table(Field),
    Octet(Field),
    Time(Field),
}

static PROPERTIES: &[Property] = &[
    Property::Text(f::P_CONTENT_TYPE),
    Property::Text(f::P_CONTENT_ENCODING),
    Property::Table(f::P_HEADERS),
    Property::Octet(f::P_DELIVERY_MODE),
    Property::Octet(f::P_PRIORITY),
    Property::Text(f::P_CORRELATION_ID),
    Property::Text(f::P_REPLY_TO),
    Property::Text(f::P_EXPIRATION),
    Property::Text(f::P_MESSAGE_ID),
    Property::Time(f::P_TIMESTAMP),
    Property::Text(f::P_TYPE),
    Property::Text(f::P_USER_ID),
    Property::Text(f::P_APP_ID),
    Property::Text(f::P_CLUSTER_ID),
];

/// Reads the header of a message.
fn header(r: &mut Reader<'_>, told: &mut String) -> Walked {
    told.push_str("Content-Header ");
    r.item(f::HEADER_CLASS, 2)?;
    r.item(f::HEADER_WEIGHT, 2)?;
    r.item(f::HEADER_BODY_SIZE, 8)?;
    let flags = r.number(f::HEADER_PROPERTY_FLAGS, 2)?;
    r.script.item(f::HEADER_PROPERTIES, r.at, r.left());
    r.script.open();
    let present = PROPERTIES.iter().enumerate().filter(|(place, _)| flags >> (15 - place) & 1 == 1);
    for (_, property) in present {
        match *property {
            Property::Text(field) => {
                let text = text(r, field)?;
                if field == f::P_CONTENT_TYPE {
                    // Writing to a String cannot fail.
                    let _ = write!(told, "type={} ", Text(text));
                }
            }
            Property::Table(field) => table(r, field, 0)?,
            Property::Octet(field) => r.item(field, 1)?,
            Property::Time(field) => {
                let seconds = r.b.u64(r.at)?;
                r.script.number(field, r.at, 8, seconds.saturating_mul(1_000_000_000));
                r.at += 8;
            }
        }
    }
    r.script.close();
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    fn frame(kind: u8, payload: &[u8]) -> Vec<u8> {
        let mut octets = vec![kind, 0, 1];
        octets.extend((payload.len() as u32).to_be_bytes());
        octets.extend(payload);
        octets.push(super::END);
        octets
    }

    #[test]
    fn a_method_has_arguments() {
        let shown = segment(40_000, 5672, &frame(1, b"\0\x3c\0\x28\0\0\x02ex\x02rk\x01"));
        assert_eq!(shown.info, "AMQP Basic.Publish x=ex rk=rk ");
        assert!(shown.has("Method: Publish (40)"));
        assert!(shown.has(".... ...1 = Mandatory: True"));
    }

    #[test]
    fn a_message_has_properties() {
        let mut payload = b"\0\x3c\0\0\0\0\0\0\0\0\0\x02\xa0\0\x04a/bc".to_vec();
        payload.extend(b"\0\0\0\x08\x01kS\0\0\0\x01v");
        let shown = segment(40_000, 5672, &frame(2, &payload));
        assert_eq!(shown.info, "AMQP Content-Header type=a/bc ");
        assert!(shown.has("k (string): v"));
    }

    #[test]
    fn versions_are_known_by_their_headers() {
        assert_eq!(segment(40_000, 5672, b"AMQP\0\x01\0\0").info, "AMQP Protocol-Header 1-0-0 ");
        let shown = segment(40_000, 5672, b"AMQP\0\0\x09\x01");
        assert_eq!(shown.info, "AMQP AMQP (unknown version)");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp");
    }

    #[test]
    fn an_unknown_method_is_told() {
        let shown = segment(40_000, 5672, &frame(1, b"\0\x3c\0\x63"));
        assert_eq!(shown.info, "AMQP Basic.Unknown (99) ");
    }
}
