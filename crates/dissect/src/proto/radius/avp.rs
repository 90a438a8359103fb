//! The attributes of a RADIUS packet (RFC 2865, section 5): numbers, lengths, and values by the type of their field.

use std::fmt::Write as _;

use bytes::Bytes;
use lamna_fields::{Encoding, Field, FieldType, TimeZone, Value, decode, write_ipv6};

use super::attributes::{Shape, find};
use super::{HEADER_LEN, fields as f, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::proto::numbers::enterprise;
use crate::walk::Walk;

/// Octets of an attribute before its value.
const AVP_LEN: usize = 2;

/// The octets of a vendor's number.
const VENDOR_LEN: usize = 4;

/// The largest first octet of a text that is a tag (RFC 2868, section 3.3).
const MAX_TAG: u8 = 0x1f;

/// The longest prefix of an IPv6 address.
const MAX_PREFIX: u8 = 128;

/// Numbers of attributes that are more than a value.
mod number {
    pub(super) const CHAP_PASSWORD: u8 = 3;
    pub(super) const VENDOR_SPECIFIC: u8 = 26;
    pub(super) const EGRESS_VLANID: u8 = 56;
    pub(super) const EGRESS_VLAN_NAME: u8 = 58;
    pub(super) const EAP_MESSAGE: u8 = 79;
    /// Attributes with a second number (RFC 6929, section 2.1).
    pub(super) const EXTENDED: std::ops::RangeInclusive<u8> = 241..=244;
    /// Attributes with a second number and flags (RFC 6929, section 2.2).
    pub(super) const LONG_EXTENDED: std::ops::RangeInclusive<u8> = 245..=246;
}

/// Adds all attributes of a packet of `len` octets.
pub(super) fn all<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let size = len - HEADER_LEN;
    let root = w.text(b, HEADER_LEN, size, format_args!("Attribute Value Pairs"))?;
    let opened = w.open(root);
    let mut at = HEADER_LEN;
    let mut eap = Eap::default();
    // What a vendor's value has beyond its attribute is not counted.
    let mut left = size;
    while left > 0 {
        if left < AVP_LEN {
            bad(w, b, at, format_args!("Not enough room in packet for AVP header"))?;
            break;
        }
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        if len < AVP_LEN {
            bad(w, b, at, format_args!("AVP too short: length {len} < 2"))?;
            break;
        }
        if len > left {
            bad(w, b, at, format_args!("Not enough room in packet for AVP"))?;
            break;
        }
        left -= len;
        let next = (left > 0).then(|| b.u8(at + len)).transpose()?;
        at = match kind {
            number::VENDOR_SPECIFIC => vendor(w, b, at, len)?,
            _ => {
                attribute(w, &b.slice(at, len)?, kind, &mut eap, next)?;
                at + len
            }
        };
    }
    w.close(opened);
    Ok(())
}

/// Adds a line of text with a note that a length is wrong.
fn bad<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(b, at, 0, text)?;
    w.expert_text(f::INVALID_LENGTH, item, text);
    Ok(())
}

/// The EAP packet that attributes in a row carry (RFC 3579, section 3.1).
#[derive(Debug, Default)]
struct Eap {
    segments: usize,
    octets: Vec<u8>,
}

/// Adds one attribute, which is all of `b`. `next` is the number of the one behind it.
fn attribute<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    eap: &mut Eap,
    next: Option<u8>,
) -> Walked {
    let len = b.reported();
    if (number::EXTENDED.contains(&kind) || number::LONG_EXTENDED.contains(&kind)) && len == AVP_LEN
    {
        return Ok(());
    }
    let item = w.item(f::AVP, b, 0, len)?;
    let opened = w.open(item);
    w.item(f::AVP_TYPE, b, 0, 1)?;
    w.item(f::AVP_LENGTH, b, 1, 1)?;
    match kind {
        number::EAP_MESSAGE => {
            eap.segments += 1;
            w.item(f::EAP_FRAGMENT, b, AVP_LEN, len - AVP_LEN)?;
            eap.octets.extend_from_slice(b.bytes(AVP_LEN, len - AVP_LEN)?);
            let is_last = next != Some(number::EAP_MESSAGE);
            let (last, count) = (if is_last { "Last " } else { "" }, eap.segments);
            w.label(
                item,
                format_args!("AVP: t=EAP-Message({kind}) l={len} {last}Segment[{count}]"),
            );
            if is_last {
                message(w, std::mem::take(eap))?;
            }
        }
        _ if number::EXTENDED.contains(&kind) || number::LONG_EXTENDED.contains(&kind) => {
            extended(w, b, item, kind)?;
        }
        _ => {
            let name = format_args!("AVP");
            let known = find(0, kind);
            value(w, b, item, name, (0, kind), known)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Adds the EAP packet that was put together.
fn message<C: Collector>(w: &mut Walk<'_, C>, eap: Eap) -> Walked {
    let octets = Bytes::from(eap.octets);
    let Some(source) = w.add_source("Reassembled EAP", octets.clone()) else { return Ok(()) };
    if octets.is_empty() {
        return Ok(());
    }
    let whole = Buf::new(&octets, octets.len(), source);
    w.silently_to_a_fault(|w| w.call(id::EAP, whole))
}

/// Adds an attribute whose number goes on in its value.
fn extended<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item, kind: u8) -> Walked {
    let (len, second) = (b.reported(), b.u8(AVP_LEN)?);
    w.item(f::AVP_EXTENDED_TYPE, b, AVP_LEN, 1)?;
    let mut at = AVP_LEN + 1;
    w.label(item, format_args!("AVP: t=Unknown-Attribute({kind}.{second}) l={len}"));
    if number::LONG_EXTENDED.contains(&kind) {
        if b.remaining(at) == 0 {
            return Ok(());
        }
        w.item(f::AVP_EXTENDED_MORE, b, at, 1)?;
        at += 1;
    }
    field(w, b, at, item, f::UNKNOWN_ATTRIBUTE, Shape::Plain)
}

/// Adds what a vendor defines (RFC 2865, section 5.26), of `len` octets at `at` of the packet; answers where the next
/// attribute begins. The last value may be longer than the attribute that holds it: what follows is then behind the value.
fn vendor<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<usize, Fault> {
    let kind = number::VENDOR_SPECIFIC;
    let end = at + len;
    let item = w.item(f::AVP, b, at, len)?;
    w.label(item, format_args!("AVP: t=Vendor-Specific({kind}) l={len}"));
    if len < AVP_LEN + VENDOR_LEN {
        w.expert_text(
            f::INVALID_LENGTH,
            item,
            format_args!("AVP too short; no room for vendor ID"),
        );
        return Ok(end);
    }
    let opened = w.open(item);
    w.item(f::AVP_TYPE, b, at, 1)?;
    w.item(f::AVP_LENGTH, b, at + 1, 1)?;
    let mut at = at + AVP_LEN;
    let vendor = b.u32(at)?;
    let name = enterprise::NAMES.get(u64::from(vendor)).unwrap_or("Unknown");
    w.append(item, format_args!(" vnd={name}({vendor})"));
    let number = w.item(f::AVP_VENDOR_ID, b, at, VENDOR_LEN)?;
    w.label_value(number, format_args!("{name} ({vendor})"));
    at += VENDOR_LEN;
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        if len < AVP_LEN {
            w.close(opened);
            let text = format_args!("VSA too short");
            let item = w.text(b, at + AVP_LEN + 1, 1, text)?;
            w.expert_text(f::INVALID_LENGTH, item, text);
            return Ok(at + AVP_LEN);
        }
        let inner = b.slice(at, len)?;
        let item = w.text(&inner, 0, len, format_args!("VSA"))?;
        let opened = w.open(item);
        w.item(f::AVP_VENDOR_TYPE, &inner, 0, 1)?;
        w.item(f::AVP_VENDOR_LEN, &inner, 1, 1)?;
        let known = find(vendor, kind);
        value(w, &inner, item, format_args!("VSA"), (vendor, kind), known)?;
        w.close(opened);
        at += len;
    }
    w.close(opened);
    Ok(at)
}

/// Adds the value of an attribute and names both in the attribute's label, which begins as `what`.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    item: Item,
    what: std::fmt::Arguments<'_>,
    (vendor, kind): (u32, u8),
    known: Option<(Field, Shape)>,
) -> Walked {
    let len = b.reported();
    let special = if vendor == 0 { kind } else { 0 };
    match special {
        number::EGRESS_VLANID => {
            w.label(item, format_args!("AVP: t=Egress-VLANID({kind}) l={len} val="));
            return vlan(w, b, item);
        }
        number::EGRESS_VLAN_NAME => {
            w.label(item, format_args!("AVP: t=Egress-VLAN-Name({kind}) l={len} val="));
            return vlan_name(w, b, item);
        }
        _ => {}
    }
    let (id, shape) = known.unwrap_or((f::UNKNOWN_ATTRIBUTE, Shape::Plain));
    let title = w.def(id).title.trim_end_matches(ENCRYPTED);
    w.label(item, format_args!("{what}: t={title}({kind}) l={len}"));
    if special == number::CHAP_PASSWORD {
        return password(w, b, item);
    }
    field(w, b, AVP_LEN, item, id, shape)
}

/// What the titles of fields end with that are encrypted.
const ENCRYPTED: &str = " (encrypted)";

/// Adds a value from `at` on by the type of its field, and appends it to the attribute's label.
fn field<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    item: Item,
    id: Field,
    shape: Shape,
) -> Walked {
    let def = w.def(id);
    let is_encrypted = def.title.ends_with(ENCRYPTED);
    if let Shape::Tagged(tag) = shape {
        if b.remaining(at) == 0 {
            return bad(w, b, b.reported(), format_args!("AVP too short for tag"));
        }
        let first = b.u8(at)?;
        if def.kind != FieldType::String || first <= MAX_TAG {
            w.append(item, format_args!(" Tag=0x{first:02X}"));
            w.item(tag, b, at, 1)?;
            at += 1;
        }
    }
    let len = b.remaining(at);
    let is_wrong = |right: bool, what: &'static str| (!right).then_some(what);
    let fault = match (shape, def.kind) {
        (Shape::Prefix, _) if !(2..=18).contains(&len) => Some("wrong length for IPv6 prefix"),
        (Shape::Prefix, _) if b.u8(at)? != 0 => Some("invalid reserved byte for IPv6 prefix"),
        (Shape::Prefix, _) if b.u8(at + 1)? > MAX_PREFIX => Some("invalid IPv6 prefix length"),
        (_, FieldType::Ipv4) => is_wrong(len == 4, "wrong length for IP address"),
        (_, FieldType::Ipv6) => is_wrong(len == 16, "wrong length for IPv6 address"),
        (_, FieldType::IpxNet) => is_wrong(len == 4, "wrong length for IPX network"),
        (_, FieldType::AbsoluteTime) => is_wrong(len == 4, "wrong length for timestamp"),
        (_, FieldType::Bytes) if !is_encrypted => is_wrong(len > 0, "wrong length"),
        _ => None,
    };
    if let Some(fault) = fault {
        w.append(item, format_args!(" val=[{fault}]"));
        return Ok(());
    }
    let shown = match def.kind {
        kind if kind.is_unsigned() && !matches!(kind, FieldType::IpxNet) => {
            let Some(n) = integer(b, at, len)? else {
                w.append(item, format_args!(" val=[unhandled integer length({len})]"));
                return Ok(());
            };
            if w.labels() {
                match w.word(id, n) {
                    Some(word) => w.append(item, format_args!(" val={word}({n})")),
                    None if has_words(w, id) && len <= 4 => {
                        w.append(item, format_args!(" val=Unknown({n})"));
                    }
                    None => w.append(item, format_args!(" val={n}")),
                }
            }
            let shown = w.number(id, b, at, len, n)?;
            if len > 4 {
                w.label_value(shown, format_args!("{n}"));
            }
            return Ok(());
        }
        FieldType::AbsoluteTime => w.item_as(id, b, at, len, Encoding::Seconds)?,
        _ => w.item(id, b, at, len)?,
    };
    if !w.labels() {
        return Ok(());
    }
    if is_encrypted {
        w.append(item, format_args!(" val=Encrypted"));
        return Ok(());
    }
    let bytes = b.bytes(at, len)?;
    let mut text = String::new();
    if let Some(word) = reserved(id, bytes) {
        text.push_str(word);
        w.label_value(shown, format_args!("{word}"));
    } else if shape == Shape::Prefix {
        let mut address = [0; 16];
        for (to, from) in address.iter_mut().zip(bytes.iter().skip(2)) {
            *to = *from;
        }
        let _ = write_ipv6(&mut text, address);
        let _ = write!(text, "/{}", bytes.get(1).copied().unwrap_or(0));
    } else {
        let encoding = match def.kind {
            FieldType::AbsoluteTime => Encoding::Seconds,
            kind if kind.is_string() => Encoding::Utf8,
            _ => Encoding::Big,
        };
        let decoded = decode(def, bytes, encoding);
        let owned = encoding.text(bytes);
        let known = decoded.unwrap_or(Value::Str(&owned));
        let _ = def.write_label_value(&mut text, &known, &TimeZone::UTC);
    }
    w.append(item, format_args!(" val={text}"));
    Ok(())
}

/// Whether the numbers of a field have words.
fn has_words<C: Collector>(w: &Walk<'_, C>, id: Field) -> bool {
    !matches!(w.def(id).strings, lamna_fields::Strings::None)
}

/// A number of one to four octets, or of eight.
fn integer(b: &Buf<'_>, at: usize, len: usize) -> Result<Option<u64>, Fault> {
    Ok(match len {
        1..=4 | 8 => Some(b.bytes(at, len)?.iter().fold(0, |n, octet| n << 8 | u64::from(*octet))),
        _ => None,
    })
}

/// Addresses that stand for something else (RFC 2865, sections 5.8, 5.14 and 5.23).
fn reserved(id: Field, bytes: &[u8]) -> Option<&'static str> {
    Some(match (id, bytes) {
        (f::FRAMED_IP_ADDRESS, [0xff, 0xff, 0xff, 0xff]) => "Negotiated",
        (f::FRAMED_IP_ADDRESS, [0xff, 0xff, 0xff, 0xfe]) => "Assigned",
        (f::LOGIN_IP_HOST, [0xff, 0xff, 0xff, 0xff]) => "User-selected",
        (f::LOGIN_IP_HOST, [0, 0, 0, 0]) | (f::FRAMED_IPX_NETWORK, [0xff, 0xff, 0xff, 0xfe]) => {
            "NAS-selected"
        }
        _ => return None,
    })
}

/// Adds the answer to a challenge (RFC 2865, section 5.3).
fn password<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    const LEN: usize = 17;
    if b.remaining(AVP_LEN) != LEN {
        w.append(item, format_args!(" val=[wrong length for CHAP-Password]"));
        return Ok(());
    }
    if w.labels() {
        let mut text = String::new();
        let _ = lamna_fields::write_bytes_hex(&mut text, b.bytes(AVP_LEN, LEN)?);
        w.append(item, format_args!(" val={}", text.replace(':', "")));
    }
    let inner = w.item(f::CHAP_PASSWORD, b, AVP_LEN, LEN)?;
    let opened = w.open(inner);
    w.item(f::CHAP_IDENT, b, AVP_LEN, 1)?;
    w.item(f::CHAP_STRING, b, AVP_LEN + 1, LEN - 1)?;
    w.close(opened);
    Ok(())
}

/// The word for whether frames of a VLAN are tagged.
fn tagged(tag: u8) -> &'static str {
    values::EGRESS_VLANID_TAG_VALUES.get(u64::from(tag)).unwrap_or("Unknown")
}

/// Adds a VLAN (RFC 4675, section 2.1).
fn vlan<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    if b.remaining(AVP_LEN) != 4 {
        w.append(item, format_args!("[wrong length for Egress-VLANID ]"));
        return Ok(());
    }
    let word = tagged(b.u8(AVP_LEN)?);
    w.append(item, format_args!("{word}, Vlan ID: {}", b.u32(AVP_LEN)? & 0xfff));
    for field in [f::EGRESS_VLANID_TAG, f::EGRESS_VLANID_PAD, f::EGRESS_VLANID] {
        w.item(field, b, AVP_LEN, 4)?;
    }
    Ok(())
}

/// Adds a VLAN by its name (RFC 4675, section 2.3).
fn vlan_name<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let len = b.remaining(AVP_LEN);
    if len < 2 {
        w.append(item, format_args!("[wrong length for Egress-VLAN-Name ]"));
        return Ok(());
    }
    let tag = b.u8(AVP_LEN)?;
    let name = String::from_utf8_lossy(b.bytes(AVP_LEN + 1, len - 1)?);
    w.append(item, format_args!("{}, Vlan Name: {name}", tagged(tag)));
    w.item(f::EGRESS_VLAN_NAME_TAG, b, AVP_LEN, 1)?;
    w.item(f::EGRESS_VLAN_NAME, b, AVP_LEN + 1, len - 1)?;
    Ok(())
}
