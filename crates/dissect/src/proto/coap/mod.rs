//! Constrained Application Protocol (RFC 7252) over UDP, with observations (RFC 7641), transfers in blocks (RFC 7959) and the headers of
//! messages that OSCORE protects (RFC 8613).

mod exchange;
mod fields;
mod options;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
pub use fields::*;
use options::Message;

/// The port of servers.
pub const PORT: u16 = 5683;

/// Octets before the token.
const HEADER_LEN: usize = 4;

/// What stands before the payload.
const MARKER: u8 = 0xff;

/// Blocks that a transfer may number.
const MAX_BLOCKS: u32 = 1 << 20;

/// The fields that list blocks.
static BLOCK_FIELDS: FragmentFields = FragmentFields {
    title: "Block",
    fragments: BLOCKS,
    fragment: BLOCK,
    overlap: BLOCK_OVERLAP,
    conflict: BLOCK_OVERLAP_CONFLICTS,
    error: BLOCK_ERROR,
    count: BLOCK_COUNT,
    length: BLOCK_REASSEMBLED_LENGTH,
    data: None,
};

/// CoAP.
#[derive(Clone, Copy, Debug)]
pub struct Coap;

impl Dissect for Coap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CoAP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let (first, code) = (b.u8(0)?, b.u8(1)?);
        let kind = first >> 4 & 3;
        let token_len = usize::from(first & 0xf);
        w.item(VERSION, &b, 0, 1)?;
        w.item(TYPE, &b, 0, 1)?;
        w.item(TOKEN_LEN, &b, 0, 1)?;
        let code_item = w.item(CODE, &b, 1, 1)?;
        let number = b.u16(2)?;
        w.item(MID, &b, 2, 2)?;
        let known = w.word(CODE, u64::from(code));
        if known.is_none() {
            w.label_value(code_item, format_args!("Unknown ({code})"));
        }
        if w.wants_columns() || w.labels() {
            let unknown = format!("Unknown {code}");
            let name = known.unwrap_or(&unknown);
            let word = w.word(TYPE, u64::from(kind)).unwrap_or_default();
            w.append(root, format_args!(", {word}, {name}, MID:{number}"));
            let short = ["CON", "NON", "ACK", "RST"][usize::from(kind)];
            w.info(format_args!("{short}, MID:{number}, {name}"));
        }
        let token = b.bytes(HEADER_LEN, token_len)?;
        if token_len > 0 {
            w.item(TOKEN, &b, HEADER_LEN, token_len)?;
        }
        let mut message = Message::new(code);
        let at = options::all(w, &b, HEADER_LEN + token_len, root, &mut message)?;
        let Some(at) = at else {
            // Behind an option that cannot be, nothing is looked at.
            w.close(opened);
            return Ok(());
        };
        let uri = exchange::uri(w, token, &message);
        if b.remaining(at) > 0 {
            payload(w, &b, at, token, &message)?;
        }
        if !token.is_empty() && w.wants_columns() {
            let hex: Vec<String> = token.iter().map(|octet| format!("{octet:02x}")).collect();
            w.info_append(format_args!(", TKN:{}", hex.join(" ")));
        }
        if let Some(block) = message.block {
            // A request that asks for a block does not end anything.
            let is_end = !block.more && !message.is_asked;
            let words = if is_end { ", End of Block" } else { ", Block" };
            w.info_append(format_args!("{words} #{}", block.number));
        }
        if let Some((uri, query)) = &uri {
            if !uri.is_empty() {
                w.info_append(format_args!(", {uri}"));
                w.generated_string(OPT_URI_PATH_RECON, &b, 0, format_args!("{uri}"));
            }
            w.info_append(format_args!("{query}"));
        }
        if !token.is_empty() {
            exchange::answer(w, &b, kind, code, number)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// The payload: whole, or a block of it.
fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    token: &[u8],
    message: &Message,
) -> Walked {
    let rest = b.from(at)?;
    let Some(block) = message.block.filter(|_| !message.is_protected) else {
        return show(w, &rest, message);
    };
    let item = w.item(BLOCK_PAYLOAD, &rest, 0, REST)?;
    w.label(item, format_args!("Block Payload"));
    w.generated(BLOCK_LENGTH, &rest, 0, rest.reported() as u64);
    if rest.is_cut() {
        return Ok(());
    }
    let channel = token.iter().fold(token.len() as u64, |n, octet| n << 8 | u64::from(*octet));
    let piece = Piece {
        channel,
        number: Some((block.number, MAX_BLOCKS)),
        begins: if block.number == 0 { Begins::Yes } else { Begins::No },
        last: !block.more,
        octets: rest.captured(),
    };
    match pieces::join(w, &piece) {
        Joined::Whole { message: octets, parts } => {
            let name = "Reassembled CoAP blocks";
            let Some(source) = w.add_source(name, octets.clone()) else { return Ok(()) };
            let whole = Buf::new(&octets, octets.len(), source);
            list_fragments(w, &BLOCK_FIELDS, &whole, &pieces::places(&parts))?;
            show(w, &whole, message)
        }
        Joined::Alone => show(w, &rest, message),
        Joined::Open(_) | Joined::Stray => Ok(()),
    }
}

/// Letters that the words on a payload may have: Wireshark cuts them.
const MAX_WORDS: usize = 79;

/// What the payload is, and the protocol of its type.
fn show<C: Collector>(w: &mut Walk<'_, C>, rest: &Buf<'_>, message: &Message) -> Walked {
    let len = rest.reported();
    let (format, hint) = match message.format.as_deref() {
        Some(format) => (format, ""),
        None => ("application/octet-stream", " (no Content-Format)"),
    };
    if w.fields() {
        let words = format!("Payload Content-Format: {format}{hint}, Length: {len}");
        let words = words.get(..MAX_WORDS).unwrap_or(&words);
        let item = w.string(PAYLOAD, rest, 0, REST, format_args!("{words}"))?;
        if message.is_protected {
            w.label(item, format_args!("Encrypted OSCORE Data"));
        }
        let opened = w.open(item);
        w.string(PAYLOAD_DESC, rest, 0, 0, format_args!("{format}"))?;
        w.generated(PAYLOAD_LENGTH, rest, 0, len as u64);
        w.close(opened);
    }
    let top = w.open_top();
    let (media, parameters) = format.split_once(';').unwrap_or((format, ""));
    if message.is_protected {
        // Once as what could not be decrypted, and once as the payload.
        w.data(*rest)?;
        w.data(*rest)?;
    } else if media == "application/octet-stream" {
        w.data(*rest)?;
    } else {
        w.try_media(media, parameters.trim_start(), *rest)?;
    }
    w.close(top);
    Ok(())
}

/// Notes that options end where they should not.
fn ends<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    text: &'static str,
) -> Result<Option<usize>, Fault> {
    w.expert_text(OPTION_LENGTH_BAD, root, format_args!("{text}"));
    Ok(None)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_request_names_its_path() {
        let shown = shown(40000, 5683, b"\x41\x01\0\x07\x09\x31h\x42\x10\x10\x41a\x01b\x43x=1");
        assert_eq!(shown.info, "CoAP CON, MID:7, GET, TKN:09, coap://h:4112/a/b?x=1");
        assert!(shown.has("[Uri-Path: coap://h:4112/a/b]"));
    }

    #[test]
    fn a_payload_is_of_the_format_that_it_says() {
        let shown = shown(40000, 5683, b"\x40\x45\0\x07\xc0\xffok");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:coap:data-text-lines");
        assert!(shown.has("Opt Name: #1: Content-Format: text/plain; charset=utf-8"));
    }

    #[test]
    fn options_that_reach_past_the_end_are_noted() {
        let shown = shown(40000, 5683, b"\x40\x01\0\x01\xb5ab");
        assert!(shown.tree.iter().any(|line| line.contains("option longer than the package")));
    }
}
