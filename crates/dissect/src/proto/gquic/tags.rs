//! The tags of handshake messages, each with a value behind all of them.

use std::fmt::Write as _;

use lamna_fields::{Encoding, Field};

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// The messages that are not encrypted, by the tag that they begin with.
pub(super) fn message(tag: [u8; 4]) -> Option<&'static str> {
    Some(match &tag {
        b"CHLO" => "Client Hello",
        b"SHLO" => "Server Hello",
        b"REJ\0" => "Rejection",
        b"PRST" => "Public Reset",
        _ => return None,
    })
}

/// How the value of a tag is shown.
#[derive(Clone, Copy)]
enum Form {
    /// As octets or as text.
    Plain,
    /// As text that the tag's line has too.
    Named,
    /// As a number.
    Number,
    /// As a number that the tag's line has too.
    Counted,
    /// As numbers of two octets and then of three.
    Parts,
    /// As numbers of eight octets.
    Words,
    /// As tags of algorithms.
    Algorithms(&'static [(&'static [u8; 4], &'static str)]),
    /// As tags.
    Options,
    /// As reasons.
    Reasons,
    /// As a list of tags.
    Config,
    /// As a time in seconds.
    Time,
    /// As an address.
    Address,
}

static AEADS: &[(&[u8; 4], &str)] = &[
    (b"AESG", "AES-GCM with a 12-byte tag and IV"),
    (b"S20P", "Salsa20 with Poly1305"),
    (b"NULL", "null algorithm"),
];

pub(crate) static EXCHANGES: &[(&[u8; 4], &str)] = &[(b"C255", "Curve25519"), (b"P256", "P-256")];

type Row = (&'static [u8; 4], &'static str, Field, Form);

static TAGS: &[Row] = &[
    (b"PAD\0", "Padding", f::TAG_PAD, Form::Plain),
    (b"SNI\0", "Server Name Indication", f::TAG_SNI, Form::Named),
    (b"VER\0", "Version", f::TAG_VERSION, Form::Named),
    (b"CCS\0", "Common Certificate Sets", f::TAG_CCS, Form::Words),
    (b"UAID", "Client's User Agent ID", f::TAG_UAID, Form::Named),
    (b"PDMD", "Proof Demand", f::TAG_PDMD, Form::Named),
    (b"STK\0", "Source Address Token", f::TAG_STK, Form::Plain),
    (b"SNO\0", "Server nonce", f::TAG_SNO, Form::Plain),
    (b"PROF", "Proof (Signature)", f::TAG_PROF, Form::Plain),
    (b"SCFG", "Server Config", f::TAG_SCFG, Form::Config),
    (b"RREJ", "Reasons for server sending", f::TAG_RREJ, Form::Reasons),
    (b"CRT\xff", "Certificate chain", f::TAG_CRT, Form::Plain),
    (b"AEAD", "Authenticated encryption algorithms", f::TAG_AEAD, Form::Algorithms(AEADS)),
    (b"SCID", "Server config ID", f::TAG_SCID, Form::Plain),
    (b"PUBS", "Public value", f::TAG_PUBS, Form::Parts),
    (b"KEXS", "Key exchange algorithms", f::TAG_KEXS, Form::Algorithms(EXCHANGES)),
    (b"OBIT", "Server Orbit", f::TAG_OBIT, Form::Plain),
    (b"EXPY", "Expiry", f::TAG_EXPY, Form::Number),
    (b"NONC", "Client Nonce", f::TAG_NONC, Form::Plain),
    (b"MSPC", "Max streams per connection", f::TAG_MSPC, Form::Counted),
    (b"TCID", "Connection ID truncation", f::TAG_TCID, Form::Number),
    (b"SRBF", "Socket receive buffer", f::TAG_SRBF, Form::Number),
    (b"ICSL", "Idle connection state", f::TAG_ICSL, Form::Number),
    (b"SCLS", "Silently close on timeout", f::TAG_SCLS, Form::Number),
    (b"COPT", "Connection options", f::TAG_COPT, Form::Options),
    (b"CCRT", "Cached certificates", f::TAG_CCRT, Form::Plain),
    (b"IRTT", "Estimated initial RTT", f::TAG_IRTT, Form::Counted),
    (b"CFCW", "Initial session/connection", f::TAG_CFCW, Form::Counted),
    (b"SFCW", "Initial stream flow control", f::TAG_SFCW, Form::Counted),
    (b"CETV", "Client encrypted tag-value", f::TAG_CETV, Form::Plain),
    (b"XLCT", "Expected leaf certificate", f::TAG_XLCT, Form::Plain),
    (b"NONP", "Client Proof Nonce", f::TAG_NONP, Form::Plain),
    (b"CSCT", "Signed cert timestamp (RFC6962) of leaf cert", f::TAG_CSCT, Form::Plain),
    (b"CTIM", "Client Timestamp", f::TAG_CTIM, Form::Time),
    (b"RNON", "Public Reset Nonce Proof", f::TAG_RNON, Form::Counted),
    (b"RSEQ", "Rejected Packet Number", f::TAG_RSEQ, Form::Counted),
    (b"CADR", "Client IP Address", f::TAG_CADDR_ADDR, Form::Address),
    (b"MIDS", "Max incoming dynamic streams", f::TAG_MIDS, Form::Counted),
    (b"FHOL", "Force Head Of Line blocking", f::TAG_FHOL, Form::Counted),
    (b"STTL", "Server Config TTL", f::TAG_STTL, Form::Number),
    (b"SMHL", "Support Max Header List (size)", f::TAG_SMHL, Form::Counted),
    (b"TBKP", "Token Binding Key Params.", f::TAG_TBKP, Form::Options),
    (b"MAD0", "Max Ack Delay", f::TAG_MAD0, Form::Counted),
    (b"QLVE", "Legacy Version Encapsulation", f::TAG_QLVE, Form::Plain),
    (b"CGST", "Congestion Control Feedback Type", f::TAG_CGST, Form::Plain),
    (b"EPID", "Endpoint identifier", f::TAG_EPID, Form::Named),
    (b"SRST", "Stateless Reset Token", f::TAG_SRST, Form::Plain),
];

/// A tag as text: up to its first zero.
pub(crate) fn text(tag: [u8; 4]) -> String {
    let end = tag.iter().position(|octet| *octet == 0).unwrap_or(tag.len());
    Encoding::Ascii.text(tag.get(..end).unwrap_or(&[])).to_string()
}

/// Walks `count` tags at `at`, whose values lie behind them; answers where the values end.
pub(super) fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    count: usize,
) -> Result<usize, Fault> {
    let values = at + count * 8;
    let (mut begin, mut end) = (0, 0);
    for _ in 0..count {
        let tag = b.array::<4>(at)?;
        end = b.u32_le(at + 4)? as usize;
        let said = end.saturating_sub(begin);
        let len = said.min(b.remaining(values + begin));
        if w.fields() {
            let row = TAGS.iter().find(|(known, ..)| **known == tag);
            one(w, b, at, row, (said, end), values + begin, len)?;
        }
        begin = end;
        at += 8;
    }
    Ok((values + end).min(b.reported()))
}

/// Adds the tag at `at`, whose value is `len` octets at `place`; what it says of its own length and end comes first.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    row: Option<&Row>,
    (said, end): (usize, usize),
    place: usize,
    len: usize,
) -> Walked {
    let name = text(b.array(at)?);
    let title = row.map_or("Unknown", |(_, title, ..)| title);
    let root = w.item(f::TAGS, b, at, 8)?;
    w.label(root, format_args!("Tag/value: {name} ({title}) (l={said})"));
    let opened = w.open(root);
    let item = w.string(f::TAG_TYPE, b, at, 4, format_args!("{name}"))?;
    w.append(item, format_args!(" ({title})"));
    w.number(f::TAG_OFFSET_END, b, at + 4, 4, end as u64)?;
    let item = w.number(f::TAG_OFFSET_LENGTH, b, at + 4, 4, said as u64)?;
    w.mark_generated(item);
    if len < said {
        w.expert(f::TAG_LENGTH_TRUNCATED, item);
    }
    w.item(f::TAG_VALUE, b, place, len)?;
    match row {
        Some((_, _, field, form)) => value(w, b, (*field, *form), (place, len), root)?,
        None => {
            let item = w.item(f::TAG_UNKNOWN, b, place, len)?;
            w.expert(f::TAG_UNDECODED, item);
        }
    }
    w.close(opened);
    Ok(())
}

fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (field, form): (Field, Form),
    (mut at, len): (usize, usize),
    root: Item,
) -> Walked {
    let end = at + len;
    match form {
        Form::Plain => drop(w.item(field, b, at, len)?),
        Form::Named => {
            w.item(field, b, at, len)?;
            let text = Encoding::Ascii.text(b.bytes(at, len)?);
            w.append(root, format_args!(": {text}"));
        }
        Form::Number => drop(w.item_le(field, b, at, len.min(8))?),
        Form::Counted => {
            let octets = b.bytes(at, len.min(8))?;
            let number = octets.iter().rev().fold(0, |n: u64, o| n << 8 | u64::from(*o));
            w.number(field, b, at, len.min(8), number)?;
            w.append(root, format_args!(": {number}"));
        }
        Form::Parts => {
            let mut size = 2;
            while at + size <= end {
                w.item_le(field, b, at, size)?;
                at += size;
                size = 3;
            }
        }
        Form::Words => {
            while at + 8 <= end {
                w.item(field, b, at, 8)?;
                at += 8;
            }
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
        }
        Form::Options => {
            while at + 4 <= end {
                w.string(field, b, at, 4, format_args!("{}", text(b.array(at)?)))?;
                at += 4;
            }
        }
        Form::Reasons => {
            let mut reasons = String::new();
            while at + 4 <= end {
                let code = b.u32_le(at)?;
                w.item_le(field, b, at, 4)?;
                let word = w.word(field, u64::from(code)).unwrap_or("Unknown");
                // Writing to a String cannot fail.
                let _ = write!(reasons, ", Code {word}");
                at += 4;
            }
            w.append(root, format_args!("{reasons}"));
        }
        Form::Config => {
            w.string(field, b, at, 4, format_args!("{}", text(b.array(at)?)))?;
            let count = b.u32_le(at + 4)?;
            w.item_le(f::TAG_SCFG_NUMBER, b, at + 4, 4)?;
            // A configuration holds tags, but no configuration.
            let count = (count as usize).min(len / 8);
            if b.array::<4>(at + 8).is_ok_and(|tag| &tag != b"SCFG") {
                list(w, b, at + 8, count)?;
            }
        }
        Form::Time => {
            let octets = b.bytes(at, len.min(8))?;
            let seconds = octets.iter().rev().fold(0, |n: u64, o| n << 8 | u64::from(*o));
            w.number(field, b, at, len.min(8), seconds.wrapping_mul(1_000_000_000))?;
        }
        Form::Address => {
            let family = b.u16_le(at)?;
            w.item_le(f::TAG_CADDR_ADDR_TYPE, b, at, 2)?;
            let (field, size) = match family {
                2 => (f::TAG_CADDR_ADDR_IPV4, 4),
                10 => (f::TAG_CADDR_ADDR_IPV6, 16),
                _ => (f::TAG_CADDR_ADDR, len.saturating_sub(4)),
            };
            w.item(field, b, at + 2, size)?;
            w.item_le(f::TAG_CADDR_PORT, b, at + 2 + size, 2)?;
        }
    }
    Ok(())
}
