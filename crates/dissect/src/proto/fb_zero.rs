//! Facebook's Zero protocol, which its applications spoke over TCP before TLS 1.3: a handshake of tags, as in Google's QUIC, and
//! what is encrypted. No specification was published; Facebook's article of 2017 tells of it.

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::gquic::tags::{EXCHANGES, text};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of (Facebook) Zero Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("fb_zero", "(Facebook) Zero Protocol", "FBZERO");
    PUFLAGS = FieldDef::new("fb_zero.puflags", "Public Flags", FieldType::Uint8).base(Base::Hex);
    PUFLAGS_VERSION = FieldDef::new("fb_zero.puflags.version", "Version", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    PUFLAGS_UNKNOWN = FieldDef::new("fb_zero.puflags.unknown", "Unknown", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    VERSION = FieldDef::new("fb_zero.version", "Version", FieldType::String);
    LENGTH = FieldDef::new("fb_zero.length", "Length", FieldType::Uint32);
    TAG = FieldDef::new("fb_zero.tag", "Tag", FieldType::String);
    TAG_NUMBER = FieldDef::new("fb_zero.tag_number", "Tag Number", FieldType::Uint16);
    TAGS = FieldDef::new("fb_zero.tags", "Tag/value", FieldType::None);
    TAG_TYPE = FieldDef::new("fb_zero.tag_type", "Tag Type", FieldType::String);
    TAG_OFFSET_END = FieldDef::new("fb_zero.tag_offset_end", "Tag offset end", FieldType::Uint32);
    TAG_OFFSET_LENGTH = FieldDef::new("fb_zero.tag_offset_length", "Tag length", FieldType::Uint32);
    TAG_VALUE = FieldDef::new("fb_zero.tag_value", "Tag/value", FieldType::Bytes);
    TAG_SNI = FieldDef::new("fb_zero.tag.sni", "Server Name Indication", FieldType::String);
    TAG_VERSION = FieldDef::new("fb_zero.tag.version", "Version", FieldType::String);
    TAG_SNO = FieldDef::new("fb_zero.tag.sno", "Server nonce", FieldType::Bytes);
    TAG_AEAD = FieldDef::new("fb_zero.tag.aead", "Authenticated encryption algorithms", FieldType::String);
    TAG_SCID = FieldDef::new("fb_zero.tag.scid", "Server Config ID", FieldType::Bytes);
    TAG_TIME = FieldDef::new("fb_zero.tag.time", "Time", FieldType::Uint32);
    TAG_ALPN = FieldDef::new("fb_zero.tag.alpn", "ALPN", FieldType::String);
    TAG_PUBS = FieldDef::new("fb_zero.tag.pubs", "Public value", FieldType::Uint24).base(Base::DecHex);
    TAG_KEXS = FieldDef::new("fb_zero.tag.kexs", "Key exchange algorithms", FieldType::String);
    TAG_NONC = FieldDef::new("fb_zero.tag.nonc", "Client nonce", FieldType::Bytes);
    TAG_UNKNOWN = FieldDef::new("fb_zero.tag.unknown", "Unknown tag", FieldType::Bytes);
    PADDING = FieldDef::new("fb_zero.padding", "Padding", FieldType::Bytes);
    PAYLOAD = FieldDef::new("fb_zero.payload", "Payload", FieldType::Bytes);
    UNKNOWN = FieldDef::new("fb_zero.unknown", "Unknown", FieldType::Bytes);
    TAG_UNDECODED = FieldDef::new("fb_zero.tag.undecoded", "Dissector for FB Zero Tag code not implemented, Contact Wireshark developers if you want this supported", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    OFFSET_END_INVALID = FieldDef::new("fb_zero.offset_end.invalid", "Invalid tag end offset", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    LENGTH_INVALID = FieldDef::new("fb_zero.length.invalid", "Invalid length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The version that all messages with a version name.
const VERSION_NAME: &[u8] = b"QTV";

/// How the value of a tag is shown.
#[derive(Clone, Copy)]
enum Form {
    /// As octets.
    Octets,
    /// As text that the tag's line has too.
    Named,
    /// As a number of four octets that the tag's line has too.
    Number,
    /// As text of four octets that the tag's line has too.
    Short,
    /// As a number of two octets and others of three.
    Parts,
    /// As tags of algorithms.
    Algorithms(&'static [(&'static [u8; 4], &'static str)]),
}

type Row = (&'static [u8; 4], &'static str, Field, Form);

static TAG_ROWS: &[Row] = &[
    (b"SNI\0", "Server Name Indication", TAG_SNI, Form::Named),
    (b"VERS", "Version", TAG_VERSION, Form::Short),
    (b"SNO\0", "Server nonce", TAG_SNO, Form::Octets),
    (b"AEAD", "Authenticated encryption algorithms", TAG_AEAD, Form::Algorithms(AEADS)),
    (b"SCID", "Server config ID", TAG_SCID, Form::Octets),
    (b"TIME", "Time", TAG_TIME, Form::Number),
    (b"ALPN", "ALPN", TAG_ALPN, Form::Named),
    (b"PUBS", "Public value", TAG_PUBS, Form::Parts),
    (b"KEXS", "Key exchange algorithms", TAG_KEXS, Form::Algorithms(EXCHANGES)),
    (b"NONC", "Client Nonce", TAG_NONC, Form::Octets),
];

static AEADS: &[(&[u8; 4], &str)] = &[
    (b"AESG", "AES-GCM with a 12-byte tag and IV"),
    (b"S20P", "Salsa20 with Poly1305"),
    (b"CC12", "Salsa20 with Poly1305"),
];

/// Facebook Zero.
#[derive(Clone, Copy, Debug)]
pub struct FbZero;

impl Dissect for FbZero {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.assign(id::FB_ZERO);
        w.column_protocol("FB_ZERO");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(PUFLAGS, &b, 0, 1)?;
        let inner = w.open(item);
        w.item(PUFLAGS_VERSION, &b, 0, 1)?;
        w.item(PUFLAGS_UNKNOWN, &b, 0, 1)?;
        w.close(inner);
        let mut at = 1;
        if b.u8(0)? & 1 != 0 && b.array::<3>(1).is_ok_and(|name| name == VERSION_NAME) {
            w.item(VERSION, &b, 1, 3)?;
            at = 4;
            if message(b.array(9)?).is_some() {
                messages(w, &b, at, root)?;
                w.close(opened);
                return Ok(());
            }
        }
        w.info(format_args!("Payload (Encrypted)"));
        w.item(PAYLOAD, &b, at, REST)?;
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        // A segment is a message, unless it is but one octet.
        if bytes.len() < 2 { Pdu::MoreUnknown } else { Pdu::Whole(bytes.len()) }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.len() >= 14
            && b.array::<3>(1).is_ok_and(|name| name == VERSION_NAME)
            && b.array::<4>(9).is_ok_and(|tag| &tag == b"CHLO")
    }
}

/// The messages that are not encrypted, by the tag that they begin with.
fn message(tag: [u8; 4]) -> Option<&'static str> {
    Some(match &tag {
        b"CHLO" => "Client Hello",
        b"SNOM" => "Server NOM??",
        _ => return None,
    })
}

/// Messages, each with an octet of unknown meaning and a length in front.
fn messages<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, root: Item) -> Walked {
    while at < b.reported() {
        w.item(UNKNOWN, b, at, 1)?;
        w.item_le(LENGTH, b, at + 1, 4)?;
        let len = b.u32_le(at + 1)? as usize;
        at += 5;
        let tag = b.array::<4>(at)?;
        let Some(name) = message(tag) else {
            w.item(UNKNOWN, b, at, len)?;
            at = at.saturating_add(len);
            continue;
        };
        w.info(format_args!("{name}"));
        let item = w.string(TAG, b, at, 4, format_args!("{}", text(tag)))?;
        w.append(item, format_args!(", Type: {} ({name})", text(tag)));
        w.item_le(TAG_NUMBER, b, at + 4, 2)?;
        let count = b.u16_le(at + 4)?;
        w.item(PADDING, b, at + 6, 2)?;
        at = tags(w, b, (at + 8, count.into()), root)?;
    }
    Ok(())
}

/// Walks `count` tags at `at`, whose values lie behind them; answers where the values end.
fn tags<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (mut at, count): (usize, usize),
    protocol: Item,
) -> Result<usize, Fault> {
    let values = at + count * 8;
    let mut begin = 0;
    // Whether a value was said to end where nothing is: where others are is not known then.
    let mut is_astray = false;
    for _ in 0..count {
        let tag = b.array::<4>(at)?;
        let row = TAG_ROWS.iter().find(|(known, ..)| **known == tag);
        let (name, title) = (text(tag), row.map_or("Unknown", |(_, title, ..)| title));
        let root = w.item(TAGS, b, at, 8)?;
        w.label(root, format_args!("Tag/value: {name} ({title})"));
        let opened = w.open(root);
        let item = w.string(TAG_TYPE, b, at, 4, format_args!("{name}"))?;
        w.append(item, format_args!(" ({title})"));
        let end_item = w.item_le(TAG_OFFSET_END, b, at + 4, 4)?;
        let end = b.u32_le(at + 4)? as usize;
        let len = end.wrapping_sub(begin) & 0xffff_ffff;
        w.append(root, format_args!(" (l={len})"));
        if values.saturating_add(begin).saturating_add(len) > b.reported() {
            let text = format_args!("Invalid tag end offset {end} past end of packet");
            w.expert_text(OFFSET_END_INVALID, end_item, text);
            is_astray = true;
        }
        let item = w.number(TAG_OFFSET_LENGTH, b, at + 4, 4, len as u64)?;
        w.mark_generated(item);
        at += 8;
        if is_astray {
            w.close(opened);
            continue;
        }
        w.item(TAG_VALUE, b, values + begin, len)?;
        match row {
            Some((_, _, field, form)) => {
                let place = (values + begin, len);
                if let Some(should) = value(w, b, (*field, *form), place, root)? {
                    let text = format_args!("Invalid tag length: {len}, should be {should}");
                    w.expert_text(LENGTH_INVALID, protocol, text);
                }
            }
            None => {
                let text = format_args!(
                    "Dissector for FB Zero Tag {name} ({title}) code not implemented, Contact Wireshark developers if you want this supported"
                );
                w.expert_text(TAG_UNDECODED, root, text);
                w.item(TAG_UNKNOWN, b, values + begin, len)?;
            }
        }
        w.close(opened);
        begin = end;
    }
    Ok(if is_astray { b.reported() } else { values.saturating_add(begin) })
}

/// Adds a value; answers what its length should be, where it is wrong.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (field, form): (Field, Form),
    (mut at, len): (usize, usize),
    root: Item,
) -> Result<Option<&'static str>, Fault> {
    let end = at + len;
    match form {
        Form::Octets => drop(w.item(field, b, at, len)?),
        Form::Named => {
            w.item(field, b, at, len)?;
            w.append(root, format_args!(": {}", Encoding::Ascii.text(b.bytes(at, len)?)));
        }
        Form::Number | Form::Short if len != 4 => return Ok(Some("4")),
        Form::Number => {
            w.item_le(field, b, at, 4)?;
            w.append(root, format_args!(": {}", b.u32_le(at)?));
        }
        Form::Short => {
            w.item(field, b, at, 4)?;
            w.append(root, format_args!(": {}", Encoding::Ascii.text(b.bytes(at, 4)?)));
        }
        Form::Parts => {
            if len < 2 {
                return Ok(Some(">= 2"));
            }
            w.item_le(field, b, at, 2)?;
            at += 2;
            while at + 3 <= end {
                w.item_le(field, b, at, 3)?;
                at += 3;
            }
            return Ok((at < end).then_some("a multiple of 3"));
        }
        Form::Algorithms(known) => {
            while at + 4 <= end {
                let tag = b.array::<4>(at)?;
                let name = known.iter().find(|(k, _)| **k == tag).map_or("Unknown", |(_, n)| *n);
                let item = w.string(field, b, at, 4, format_args!("{}", text(tag)))?;
                w.append(item, format_args!(" ({name})"));
                w.append(root, format_args!(", {name}"));
                at += 4;
            }
            return Ok((at < end).then_some("a multiple of 4"));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    /// A Client Hello with a name and the octets of a key, one short of a whole part.
    #[test]
    fn tags_have_their_values_behind_all_of_them() {
        let mut hello = b"\x31QTV0\x22\0\0\0CHLO\x02\0\0\0".to_vec();
        hello.extend(b"SNI\0\x03\0\0\0PUBS\x09\0\0\0a.bABCDEF");
        let shown = segment(40_000, 443, &hello);
        assert_eq!(shown.info, "FB_ZERO Client Hello");
        assert!(shown.has("Tag/value: SNI (Server Name Indication) (l=3): a.b"));
        let note = "Invalid tag length: 6, should be a multiple of 3";
        assert!(shown.tree.iter().any(|line| line.contains(note)));
    }
}
