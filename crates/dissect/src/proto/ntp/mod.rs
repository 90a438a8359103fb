//! Network Time Protocol, versions 1 to 4 (RFC 5905), with extension fields (RFC 7822; those of
//! Network Time Security, RFC 8915, too), message authentication, and the control (mode 6) and
//! private (mode 7) messages of the NTP distribution.

mod control;
mod fields;
mod private;
mod values;

use std::collections::HashMap;
use std::fmt::Write;
use std::net::Ipv4Addr;

use lamna_fields::{Encoding, Field, FieldDef, FieldType, Strings};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Note, Scope};
use crate::walk::{REST, Walk};

/// Octets of a message before extensions and authentication.
pub const HEADER_LEN: usize = 48;

/// Fewest octets of an extension field (RFC 7822, section 3).
const MIN_EXTENSION_LEN: usize = 16;

/// Modes (RFC 5905, section 3).
pub mod mode {
    /// A client's request.
    pub const CLIENT: u8 = 3;
    /// A server's response.
    pub const SERVER: u8 = 4;
    /// A control message.
    pub const CONTROL: u8 = 6;
    /// A private message.
    pub const PRIVATE: u8 = 7;
}

/// The header of a time message (of any mode but control and private).
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// What the clock will do at the end of the day: 3 when it is not synchronized.
    pub fn leap(&self) -> u8 {
        self.0[0] >> 6
    }

    /// Version.
    pub fn version(&self) -> u8 {
        self.0[0] >> 3 & 7
    }

    /// Mode: see [`mode`].
    pub fn mode(&self) -> u8 {
        self.0[0] & 7
    }

    /// Servers between the clock and this one, plus one.
    pub fn stratum(&self) -> u8 {
        self.0[1]
    }

    /// When the sender sent the message: seconds since 1900 and their fraction in 2^32.
    pub fn transmit_timestamp(&self) -> u64 {
        let [.., a, b, c, d, e, f, g, h] = *self.0;
        u64::from_be_bytes([a, b, c, d, e, f, g, h])
    }
}

/// The last request of each kind in a conversation.
#[derive(Debug, Default)]
struct Requests(HashMap<u8, Request>);

#[derive(Clone, Copy, Debug)]
struct Request {
    frame: u32,
    time: i64,
    answered: bool,
    link: Link,
}

/// What a message is to others of its conversation.
#[derive(Clone, Copy, Debug)]
enum Relation {
    /// A request; the response, once there is one, is in the link.
    Request(Link),
    /// The response to this frame, so many nanoseconds later.
    Response(u32, i64),
    /// A response to nothing, or no part of an exchange.
    Alone,
}

impl Note for Relation {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match *self {
            Relation::Request(link) => write(u64::from(link.0) << 2),
            Relation::Response(frame, time) => {
                write(u64::from(frame) << 2 | 1);
                time.save(write);
            }
            Relation::Alone => write(2),
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let word = read();
        match word & 3 {
            0 => Relation::Request(Link((word >> 2) as u32)),
            1 => Relation::Response((word >> 2) as u32, i64::load(read)),
            _ => Relation::Alone,
        }
    }
}

/// Whether a message asks or answers, if it does.
fn asks(b: &Buf<'_>) -> Option<bool> {
    match b.u8(0).ok()? & 7 {
        mode::CLIENT => Some(true),
        mode::SERVER => Some(false),
        mode::CONTROL => Some(b.u8(1).ok()? & 0x80 == 0),
        mode::PRIVATE => Some(b.u8(0).ok()? & 0x80 == 0),
        _ => None,
    }
}

fn learn<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Option<Relation> {
    let asks = asks(b).filter(|_| !w.net.quoted)?;
    // Control and private messages have their own requests.
    let kind = match b.u8(0).unwrap_or(0) & 7 {
        mode::SERVER => mode::CLIENT,
        mode => mode,
    };
    let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
    w.remember(Scope::Stream, |known: &mut Requests, memory| {
        if asks {
            let link = memory.new_link();
            known.0.insert(kind, Request { frame, time: now, answered: false, link });
            return Relation::Request(link);
        }
        match known.0.get_mut(&kind) {
            Some(request) => {
                if !request.answered {
                    request.answered = true;
                    memory.set_link(request.link, u64::from(frame));
                }
                Relation::Response(request.frame, now.saturating_sub(request.time))
            }
            None => Relation::Alone,
        }
    })
}

/// Shows the links of requests and responses, which Wireshark knows in the second pass only.
fn show_relation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, relation: Option<Relation>) {
    match relation {
        Some(Relation::Request(link)) => {
            if let Some(frame) = w.link(link) {
                w.generated(f::RESPONSE_IN, b, 0, frame);
            }
        }
        Some(Relation::Response(frame, time)) if w.is_final() => {
            w.generated(f::REQUEST_IN, b, 0, u64::from(frame));
            w.generated_signed(f::DELTA_TIME, b, 0, time);
        }
        _ => {}
    }
}

/// Network Time Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ntp;

impl Dissect for Ntp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(123), Claim::TcpPort(123)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NTP");
        let relation = learn(w, &b);
        if !w.fields() {
            return Ok(());
        }
        message(w, &b, relation)
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, relation: Option<Relation>) -> Walked {
    let flags = b.u8(0)?;
    let mode = flags & 7;
    let version = values::FLAGS_VN.get(u64::from(flags >> 3 & 7)).unwrap_or("Unknown");
    let word = match mode {
        mode::CONTROL => "control",
        mode::PRIVATE => "private",
        mode => values::FLAGS_MODE.get(u64::from(mode)).unwrap_or("Unknown"),
    };
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    w.label(root, format_args!("Network Time Protocol ({version}, {word})"));
    w.info(format_args!("{version}, {word}"));
    let private = mode == mode::PRIVATE;
    if private && w.wants_columns() {
        let direction = if flags & 0x80 != 0 { "Response" } else { "Request" };
        w.info_append(format_args!(", {direction}"));
        let request = b.u8(3)?;
        let name = values::PRIV_REQCODE.get(u64::from(request)).unwrap_or("Unknown");
        w.info_append(format_args!(", {name}"));
    }
    let item = w.item(f::FLAGS, b, 0, 1)?;
    let bits: &[Field] = if private {
        &[f::PRIV_FLAGS_R, f::PRIV_FLAGS_MORE, f::FLAGS_VN, f::FLAGS_MODE]
    } else {
        &[f::FLAGS_LI, f::FLAGS_VN, f::FLAGS_MODE]
    };
    bit_fields(w, b, item, f::FLAGS, (0, 1), bits)?;
    match mode {
        mode::CONTROL => control::walk(w, b, relation)?,
        mode::PRIVATE => {
            show_relation(w, b, relation);
            private::walk(w, b)?;
        }
        _ => {
            show_relation(w, b, relation);
            time_message(w, b)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Shows the parts of a field, and says in its label which bits are set and what words mean.
fn bit_fields<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    field: Field,
    (at, len): (usize, usize),
    parts: &[Field],
) -> Walked {
    let opened = w.open(item);
    for part in parts {
        w.item(*part, b, at, len)?;
    }
    w.close(opened);
    if !w.labels() {
        return Ok(());
    }
    let raw = b.bytes(at, len)?.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
    let def = w.def(field);
    let shown = if def.mask == 0 { raw } else { raw & def.mask };
    let mut text = String::new();
    let _ = def.write_label(&mut text, &lamna_fields::Value::Uint(shown));
    for part in parts {
        let part = w.def(*part);
        let value = (raw & part.mask) >> part.shift();
        let _ = match (part.kind, part.strings) {
            (FieldType::Boolean, _) if value != 0 => write!(text, ", {}", part.title),
            (FieldType::Boolean, _) => Ok(()),
            (_, Strings::Values(words)) => {
                write!(text, ", {}: {}", part.title, words.get(value).unwrap_or("Unknown"))
            }
            _ => Ok(()),
        };
    }
    w.label(item, format_args!("{text}"));
    Ok(())
}

fn time_message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let stratum = b.u8(1)?;
    w.item(f::STRATUM, b, 1, 1)?;
    let poll = b.u8(2)?;
    let item = w.item(f::PPOLL, b, 2, 1)?;
    match poll {
        // RFC 5905, section 7.2: MINPOLL and MAXPOLL.
        4..=17 => w.label_value(item, format_args!("{poll} ({} seconds)", 1u32 << poll)),
        _ => w.label_value(item, format_args!("invalid ({poll})")),
    }
    let precision = b.u8(3)? as i8;
    let item = w.item(f::PRECISION, b, 3, 1)?;
    w.label_value(item, format_args!("{:.6} seconds", 2f64.powi(i32::from(precision))));
    for (field, at) in [(f::ROOTDELAY, 4), (f::ROOTDISPERSION, 8)] {
        let value = b.u32(at)?;
        let item = w.item(field, b, at, 4)?;
        w.label_value(item, format_args!("{:.6} seconds", f64::from(value) / 65536.0));
    }
    reference(w, b, stratum)?;
    for (field, at) in [(f::REFTIME, 16), (f::ORG, 24), (f::REC, 32), (f::XMT, 40)] {
        w.item_as(field, b, at, 8, Encoding::Ntp)?;
    }
    extensions(w, b)
}

/// What the sender's clock follows: a kind of clock, or a server's address.
fn reference<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, stratum: u8) -> Walked {
    let octets = b.array::<4>(12)?;
    let item = w.item(f::REFID, b, 12, 4)?;
    let number = u32::from_be_bytes(octets);
    if stratum > 1 {
        w.label_value(item, format_args!("{}", Ipv4Addr::from(octets)));
    } else if number == 0 {
        w.label_value(item, format_args!("NULL"));
    } else if let Some(clock) = values::CLOCKS.get(u64::from(number)) {
        w.label_value(item, format_args!("{clock}"));
    } else {
        let text = Encoding::Ascii.text(&octets);
        w.label_value(item, format_args!("Unidentified reference source '{text}'"));
    }
    Ok(())
}

fn extensions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = HEADER_LEN;
    while b.remaining(at) >= MIN_EXTENSION_LEN {
        let rest = b.remaining(at);
        let len = usize::from(b.u16(at + 2)?);
        // What cannot be an extension is authentication.
        let after = rest.checked_sub(len);
        if len < MIN_EXTENSION_LEN || !after.is_some_and(|n| n == 0 || n >= MIN_EXTENSION_LEN) {
            break;
        }
        let item = w.item(f::EXT, b, at, len)?;
        let opened = w.open(item);
        w.item(f::EXT_TYPE, b, at, 2)?;
        let length = w.item(f::EXT_LENGTH, b, at + 2, 2)?;
        if !len.is_multiple_of(4) {
            let text = format_args!("Extension length {len} isn't a multiple of 4");
            w.expert_text(f::EXT_INVALID_LENGTH, length, text);
            w.close(opened);
            return Ok(());
        }
        w.item(f::EXT_VALUE, b, at + 4, len - 4)?;
        w.close(opened);
        at += len;
    }
    authentication(w, b, at)
}

/// The key's number and the code that it made, if there are octets left.
fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let rest = b.remaining(at);
    if rest < 4 {
        return Ok(());
    }
    w.item(f::KEYID, b, at, 4)?;
    if rest > 4 {
        w.item(f::MAC, b, at + 4, rest - 4)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests;
