//! The options of CoAP.

use lamna_fields::{Encoding, Escaped};

use super::fields::*;
use super::{MARKER, ends};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::hex;
use crate::walk::Walk;

/// Numbers of options.
mod number {
    pub(super) const IF_MATCH: u32 = 1;
    pub(super) const URI_HOST: u32 = 3;
    pub(super) const ETAG: u32 = 4;
    pub(super) const IF_NONE_MATCH: u32 = 5;
    pub(super) const OBSERVE: u32 = 6;
    pub(super) const URI_PORT: u32 = 7;
    pub(super) const LOCATION_PATH: u32 = 8;
    pub(super) const OSCORE: u32 = 9;
    pub(super) const URI_PATH: u32 = 11;
    pub(super) const CONTENT_FORMAT: u32 = 12;
    pub(super) const MAX_AGE: u32 = 14;
    pub(super) const URI_QUERY: u32 = 15;
    pub(super) const HOP_LIMIT: u32 = 16;
    pub(super) const ACCEPT: u32 = 17;
    pub(super) const LOCATION_QUERY: u32 = 20;
    pub(super) const BLOCK2: u32 = 23;
    pub(super) const BLOCK1: u32 = 27;
    pub(super) const SIZE2: u32 = 28;
    pub(super) const PROXY_URI: u32 = 35;
    pub(super) const PROXY_SCHEME: u32 = 39;
    pub(super) const SIZE1: u32 = 60;
    /// From here on numbers are not given by the standards' process.
    pub(super) const FREE: u32 = 2048;
}

/// A block of a transfer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    pub(super) number: u32,
    pub(super) more: bool,
}

/// What the options say of a message.
#[derive(Debug)]
pub(super) struct Message {
    code: u8,
    /// The path as an address has it.
    pub(super) uri: String,
    /// The query behind it.
    pub(super) query: String,
    /// What the payload is, where that is said.
    pub(super) format: Option<String>,
    pub(super) block: Option<Block>,
    /// Whether a request asks for a block of the answer.
    pub(super) is_asked: bool,
    /// Whether OSCORE protects the payload.
    pub(super) is_protected: bool,
}

impl Message {
    pub(super) fn new(code: u8) -> Self {
        Message {
            code,
            uri: String::new(),
            query: String::new(),
            format: None,
            block: None,
            is_asked: false,
            is_protected: false,
        }
    }

    pub(super) fn is_request(&self) -> bool {
        (1..32).contains(&self.code)
    }
}

/// The name of an option, and how short and how long its value may be.
fn known(option: u32) -> Option<(&'static str, usize, usize)> {
    Some(match option {
        number::IF_MATCH => ("If-Match", 0, 8),
        number::URI_HOST => ("Uri-Host", 1, 255),
        number::ETAG => ("Etag", 1, 8),
        number::IF_NONE_MATCH => ("If-None-Match", 0, 0),
        number::OBSERVE => ("Observe", 0, 3),
        number::URI_PORT => ("Uri-Port", 0, 2),
        number::LOCATION_PATH => ("Location-Path", 0, 255),
        number::OSCORE => ("OSCORE", 0, 255),
        number::URI_PATH => ("Uri-Path", 0, 255),
        number::CONTENT_FORMAT => ("Content-Format", 0, 2),
        number::MAX_AGE => ("Max-age", 0, 4),
        number::URI_QUERY => ("Uri-Query", 1, 255),
        number::HOP_LIMIT => ("Hop-Limit", 1, 1),
        number::ACCEPT => ("Accept", 0, 2),
        number::LOCATION_QUERY => ("Location-Query", 0, 255),
        number::BLOCK2 => ("Block2", 0, 3),
        number::BLOCK1 => ("Block1", 0, 3),
        number::SIZE2 => ("Size2", 0, 4),
        number::PROXY_URI => ("Proxy-Uri", 1, 1034),
        number::PROXY_SCHEME => ("Proxy-Scheme", 1, 255),
        number::SIZE1 => ("Size1", 0, 4),
        _ => return None,
    })
}

/// A half octet that may go on in the octets behind: its value, and where those end.
fn extended(b: &Buf<'_>, half: u8, at: usize) -> Result<Option<(u32, usize)>, Fault> {
    Ok(match half {
        13 => Some((u32::from(b.u8(at)?) + 13, at + 1)),
        14 => Some((u32::from(b.u16(at)?) + 269, at + 2)),
        15 => None,
        half => Some((u32::from(half), at)),
    })
}

/// All options from `at` on; where the payload begins, or nothing where they end badly.
pub(super) fn all<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    root: Item,
    message: &mut Message,
) -> Result<Option<usize>, Fault> {
    let mut option = 0u32;
    let mut count = 0;
    while b.remaining(at) > 0 {
        let first = b.u8(at)?;
        if first == MARKER {
            w.item(OPT_END_MARKER, b, at, 1)?;
            return Ok(Some(at + 1));
        }
        let Some((delta, next)) = extended(b, first >> 4, at + 1)? else {
            return ends(w, root, "end-of-options marker found, but option length isn't 15");
        };
        let Some((len, value)) = extended(b, first & 0xf, next)? else {
            return ends(w, root, "end-of-options marker found, but option delta isn't 15");
        };
        option = option.saturating_add(delta);
        let len = len as usize;
        if len > b.remaining(value) {
            return ends(w, root, "option longer than the package");
        }
        count += 1;
        one(w, b, [at, next, value], len, option, count, message)?;
        at = value + len;
    }
    Ok(Some(at))
}

/// Shows an option: `places` are where it begins, and where what its number and its length add to that end.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    places: [usize; 3],
    len: usize,
    option: u32,
    count: usize,
    message: &mut Message,
) -> Walked {
    let [at, next, value] = places;
    let name = known(option);
    let title = match name {
        Some((name, ..)) => name.to_owned(),
        None => format!("Unknown Option ({option})"),
    };
    let whole = value + len - at;
    let item = w.string(OPT_NAME, b, at, whole, format_args!("#{count}: {title}"))?;
    match name {
        Some((_, least, most)) if len < least || len > most => {
            let text = format_args!("Invalid Option Range: {len} ({least} < x < {most})");
            w.expert_text(INVALID_OPTION_RANGE, item, text);
        }
        Some(_) => {}
        None if option >= number::FREE => {
            w.expert_text(
                UNKNOWN_OPTION_NUMBER,
                item,
                format_args!("Unknown Option Number {option}"),
            );
        }
        None => {
            let text = format_args!("Invalid Option Number {option}");
            w.expert_text(INVALID_OPTION_NUMBER, item, text);
        }
    }
    let opened = w.open(item);
    let critical = if option & 1 != 0 { "Critical" } else { "Elective" };
    let safe = if option & 2 != 0 { "Unsafe" } else { "Safe" };
    let key = if option & 0x1e == 0x1c { ", NoCacheKey" } else { "" };
    let text = format_args!("Type {option}, {critical}, {safe}{key}");
    w.string(OPT_DESC, b, at, whole, text)?;
    w.item(OPT_DELTA, b, at, 1)?;
    w.item(OPT_LENGTH, b, at, 1)?;
    if next > at + 1 {
        w.item(OPT_DELTA_EXT, b, at + 1, next - at - 1)?;
    }
    if value > next {
        w.item(OPT_LENGTH_EXT, b, next, value - next)?;
    }
    content(w, b, value, len, option, item, message)?;
    w.close(opened);
    Ok(())
}

/// A number of at most four octets; longer ones are the highest.
fn uint(octets: &[u8]) -> u32 {
    if octets.len() > 4 {
        return u32::MAX;
    }
    octets.iter().fold(0, |n, octet| n << 8 | u32::from(*octet))
}

/// Octets in hexadecimal with blanks between them.
fn hex(octets: &[u8]) -> String {
    if octets.is_empty() {
        return "(null)".to_owned();
    }
    hex::joined(octets, " ")
}

/// The value of an option, which its title repeats.
fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    option: u32,
    item: Item,
    message: &mut Message,
) -> Walked {
    let octets = b.bytes(at, len)?;
    let ascii = Encoding::Ascii.text(octets);
    let text = Escaped(&ascii);
    let count = uint(octets);
    let wide = u64::from(count);
    match option {
        number::IF_MATCH | number::ETAG => {
            let field = if option == number::ETAG { OPT_ETAG } else { OPT_IF_MATCH };
            w.item(field, b, at, len)?;
            w.append(item, format_args!(": {}", hex(octets)));
        }
        number::URI_HOST => {
            w.item(OPT_URI_HOST, b, at, len)?;
            message.uri.push_str(&format!("coap://{text}"));
            w.append(item, format_args!(": {text}"));
        }
        number::URI_PORT => {
            w.number(OPT_URI_PORT, b, at, len, wide)?;
            message.uri.push_str(&format!(":{count}"));
            w.append(item, format_args!(": {count}"));
        }
        number::URI_PATH => {
            w.item(OPT_URI_PATH, b, at, len)?;
            message.uri.push_str(&format!("/{text}"));
            if octets.is_empty() {
                w.append(item, format_args!(": (null)"));
            } else {
                w.append(item, format_args!(": {text}"));
            }
        }
        number::URI_QUERY => {
            w.item(OPT_URI_QUERY, b, at, len)?;
            let sign = if message.query.is_empty() { '?' } else { '&' };
            message.query.push_str(&format!("{sign}{text}"));
            w.append(item, format_args!(": {text}"));
        }
        number::LOCATION_PATH
        | number::LOCATION_QUERY
        | number::PROXY_URI
        | number::PROXY_SCHEME => {
            let field = match option {
                number::LOCATION_PATH => OPT_LOCATION_PATH,
                number::LOCATION_QUERY => OPT_LOCATION_QUERY,
                number::PROXY_URI => OPT_PROXY_URI,
                _ => OPT_PROXY_SCHEME,
            };
            w.item(field, b, at, len)?;
            w.append(item, format_args!(": {text}"));
        }
        number::IF_NONE_MATCH => {}
        number::OBSERVE => {
            let shown = w.number(OPT_OBSERVE, b, at, len, wide)?;
            if !message.is_request() {
                w.label(shown, format_args!("Observe sequence number: {count}"));
            }
            w.append(item, format_args!(": {count}"));
        }
        number::MAX_AGE | number::SIZE1 | number::HOP_LIMIT => {
            let field = match option {
                number::MAX_AGE => OPT_MAX_AGE,
                number::SIZE1 => OPT_SIZE1,
                _ => OPT_HOP_LIMIT,
            };
            w.number(field, b, at, len, wide)?;
            w.append(item, format_args!(": {count}"));
        }
        number::SIZE2 => {
            // The field of a block's size is Wireshark's for this too.
            w.number(OPT_BLOCK_SIZE, b, at, len, wide & 7)?;
            w.append(item, format_args!(": {count}"));
        }
        number::CONTENT_FORMAT | number::ACCEPT => {
            format(w, b, at, len, option, item, message)?;
        }
        number::BLOCK1 | number::BLOCK2 => block(w, b, at, len, option, item, message)?,
        number::OSCORE => {
            message.is_protected = true;
            oscore(w, b, at, len, item)?;
        }
        _ => {
            w.item(OPT_UNKNOWN, b, at, len)?;
            w.append(item, format_args!(": {}", hex(octets)));
        }
    }
    Ok(())
}

/// What the payload is, or what is wanted.
fn format<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    option: u32,
    item: Item,
    message: &mut Message,
) -> Walked {
    let number = uint(b.bytes(at, len)?);
    let is_accept = option == number::ACCEPT;
    let name = match FORMATS.get(u64::from(number)) {
        _ if is_accept && len == 0 => "(null)".to_owned(),
        Some(name) => name.to_owned(),
        None => format!("Unknown Type {number}"),
    };
    let field = if is_accept { OPT_ACCEPT } else { OPT_CTYPE };
    w.string(field, b, at, len, format_args!("{name}"))?;
    w.append(item, format_args!(": {name}"));
    if !is_accept {
        message.format = Some(name);
    }
    Ok(())
}

/// Which block of a transfer this is, whether more follow, and how large they are.
fn block<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    option: u32,
    item: Item,
    message: &mut Message,
) -> Walked {
    let octets = b.bytes(at, len)?;
    let value = uint(octets);
    let (number, more, exponent) = (value >> 4, value & 8 != 0, value & 7);
    let size = 16u32 << exponent;
    w.number(OPT_BLOCK_NUMBER, b, at, len, u64::from(number))?;
    let last = (at + len).saturating_sub(1);
    w.number(OPT_BLOCK_MFLAG, b, last, 1, u64::from(more))?;
    let item_size = w.number(OPT_BLOCK_SIZE, b, last, 1, u64::from(exponent))?;
    w.label(item_size, format_args!("Block Size: {size} ({exponent} encoded)"));
    let bit = u8::from(more);
    w.append(item, format_args!(": NUM:{number}, M:{bit}, SZX:{size}"));
    message.block = Some(Block { number, more });
    message.is_asked = option == number::BLOCK2 && message.is_request();
    Ok(())
}

/// The header of what OSCORE protects (RFC 8613, section 6.1).
fn oscore<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    item: Item,
) -> Walked {
    const RESERVED: u8 = 0xe0;
    const CONTEXT: u8 = 0x10;
    const KEY: u8 = 0x08;
    if len == 0 {
        w.append(item, format_args!(": 00 (no Flag Byte)"));
        return Ok(());
    }
    let flags = b.u8(at)?;
    for field in [
        OPT_OBJECT_SECURITY_RESERVED,
        OPT_OBJECT_SECURITY_KID_CONTEXT_PRESENT,
        OPT_OBJECT_SECURITY_KID_PRESENT,
        OPT_OBJECT_SECURITY_PIV_LEN,
    ] {
        w.item(field, b, at, 1)?;
    }
    let end = at + len;
    let mut here = at + 1;
    let mut parts: [Option<(usize, usize)>; 3] = [None; 3];
    if flags & RESERVED != 0 {
        w.expert_text(OPTION_OSCORE_BAD, item, format_args!("Unsupported format"));
    } else {
        let vector = usize::from(flags & 7);
        if vector > 0 {
            w.item(OPT_OBJECT_SECURITY_PIV, b, here, vector)?;
            parts[2] = Some((here, vector));
            here += vector;
        }
        if flags & CONTEXT != 0 {
            let context = usize::from(b.u8(here)?);
            w.item(OPT_OBJECT_SECURITY_KID_CONTEXT_LEN, b, here, 1)?;
            w.item(OPT_OBJECT_SECURITY_KID_CONTEXT, b, here + 1, context)?;
            parts[1] = Some((here + 1, context));
            here += 1 + context;
        }
        if flags & KEY != 0 {
            let key = end.checked_sub(here).ok_or(Fault::Malformed)?;
            w.item(OPT_OBJECT_SECURITY_KID, b, here, key)?;
            parts[0] = Some((here, key));
        }
    }
    if w.labels() {
        let shown = parts.map(|part| match part.and_then(|(at, len)| b.bytes(at, len).ok()) {
            Some(octets) if !octets.is_empty() => {
                octets.iter().map(|octet| format!("{octet:02x}")).collect()
            }
            _ => "(null)".to_owned(),
        });
        let [key, context, vector] = shown;
        let text = format_args!(": Key ID:{key}, Key ID Context:{context}, Partial IV:{vector}");
        w.append(item, text);
    }
    Ok(())
}
