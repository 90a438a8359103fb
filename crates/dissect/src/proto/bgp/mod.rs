//! Border Gateway Protocol version 4 (RFC 4271): all messages, capabilities (RFC 5492), path attributes with
//! communities (RFC 1997, RFC 4360, RFC 8092), multiprotocol reachability (RFC 4760) of IP prefixes, with labels
//! (RFC 8277), in VPNs (RFC 4364, RFC 4659), and of Ethernet VPNs (RFC 7432, RFC 9136), segment routing identifiers (RFC 8669,
//! RFC 9252), route refresh (RFC 2918, RFC 7313), and shutdown communication (RFC 9003).
//!
//! Messages are found by their marker of ones, as in the middle of a conversation nothing else tells where one begins.
//! Octets before a marker are a continuation of a message whose beginning was not seen.

mod attribute;
mod community;
mod evpn;
mod extended;
mod fields;
mod flow;
mod nlri;
mod open;
mod segment;
mod values;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

use fields as f;
pub use fields::FIELDS;

/// Octets of the marker, all ones.
const MARKER_LEN: usize = 16;

/// Octets of a message's header.
pub const HEADER_LEN: usize = 19;

/// The longest message without an extension (RFC 4271, section 4.1).
const MAX_LEN: usize = 4096;

/// Message types by their standard names.
pub mod message {
    /// Opens a session.
    pub const OPEN: u8 = 1;
    /// Routes.
    pub const UPDATE: u8 = 2;
    /// Why a session ends.
    pub const NOTIFICATION: u8 = 3;
    /// Nothing new.
    pub const KEEPALIVE: u8 = 4;
    /// Asks for all routes again.
    pub const ROUTE_REFRESH: u8 = 5;
    /// Capabilities that change during a session.
    pub const CAPABILITY: u8 = 6;
    /// Route refresh before it was a standard.
    pub const ROUTE_REFRESH_CISCO: u8 = 0x80;
}

/// Border Gateway Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Bgp;

impl Dissect for Bgp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(179)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Info(|_, _| "");

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        // Only the first message of a segment is looked for; the others follow it.
        let Some(begin) = marker(bytes) else {
            let may_begin = bytes.iter().all(|octet| *octet == 0xff);
            return if may_begin { Pdu::MoreUnknown } else { Pdu::Whole(bytes.len()) };
        };
        let mut at = begin;
        loop {
            let rest = bytes.get(at..).unwrap_or(&[]);
            let more = match rest {
                [] => return Pdu::Whole(at),
                _ if rest.len() < HEADER_LEN => Pdu::MoreUnknown,
                _ => {
                    let len =
                        usize::from(u16::from_be_bytes([rest[MARKER_LEN], rest[MARKER_LEN + 1]]));
                    if len < HEADER_LEN {
                        return Pdu::Whole(bytes.len());
                    }
                    if len <= rest.len() {
                        at += len;
                        continue;
                    }
                    Pdu::More(len - rest.len())
                }
            };
            return if at > begin { Pdu::Whole(at) } else { more };
        }
    }

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() && w.columns().protocol() != "BGP" {
            w.column_protocol("BGP");
        }
        if b.is_cut() {
            // Without so much there is no telling where a message begins.
            b.check(0, HEADER_LEN)?;
        }
        let begin = marker(b.captured()).unwrap_or(b.len());
        if begin > 0 {
            let (root, opened) = w.open_protocol(&b, 0, begin)?;
            w.label(root, format_args!("Border Gateway Protocol"));
            w.item(f::CONTINUATION, &b, 0, begin)?;
            w.close(opened);
            if begin >= b.len() {
                return Ok(());
            }
        }
        let mut at = begin;
        while at < b.reported() {
            let len = usize::from(b.u16(at + MARKER_LEN)?);
            let message = b.slice_up_to(at, len.max(MARKER_LEN + 2));
            // Messages stand on their own: what is wrong with one does not keep the next from being shown.
            w.contain(&b, |w| whole(w, message, len))?;
            // A length that no message has leads nowhere.
            if len < HEADER_LEN || b.is_cut() && len > MAX_LEN {
                break;
            }
            at += len;
        }
        Ok(())
    }
}

/// Adds what a message is to Info.
fn tell<C: Collector>(w: &mut Walk<'_, C>, text: std::fmt::Arguments<'_>) {
    if w.wants_columns() {
        let comma = if w.columns().has_unfenced_info() { ", " } else { "" };
        w.info_append(format_args!("{comma}{text}"));
    }
}

/// Where the first marker begins.
fn marker(bytes: &[u8]) -> Option<usize> {
    let mut run = 0;
    for (at, octet) in bytes.iter().enumerate() {
        run = if *octet == 0xff { run + 1 } else { 0 };
        if run == MARKER_LEN {
            return Some(at + 1 - MARKER_LEN);
        }
    }
    None
}

/// A message of `len` octets, from its marker on.
fn whole<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, len: usize) -> Walked {
    let kind = b.u8(18)?;
    if w.wants_columns() {
        match f::TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => tell(w, format_args!("{name}")),
            None => tell(w, format_args!("Unknown message type (0x{kind:02x})")),
        }
    }
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    match f::TYPE_VALUES.get(u64::from(kind)) {
        Some(name) => w.label(root, format_args!("Border Gateway Protocol - {name}")),
        None => w.label(
            root,
            format_args!("Border Gateway Protocol - Unknown message type (0x{kind:02x})"),
        ),
    }
    let item = w.item(f::MARKER, &b, 0, MARKER_LEN)?;
    if b.bytes(0, MARKER_LEN)?.iter().any(|octet| *octet != 0xff) {
        w.expert(f::MARKER_INVALID, item);
    }
    let item = w.item(f::LENGTH, &b, MARKER_LEN, 2)?;
    if !(HEADER_LEN..=MAX_LEN).contains(&len) {
        w.expert_text(f::LENGTH_INVALID, item, format_args!("Length is invalid {len}"));
    }
    w.item(f::TYPE, &b, 18, 1)?;
    if w.fields() {
        match kind {
            message::OPEN => open::open(w, &b)?,
            message::UPDATE => attribute::update(w, &b, len)?,
            message::NOTIFICATION => notification(w, &b, len)?,
            message::ROUTE_REFRESH | message::ROUTE_REFRESH_CISCO => refresh(w, &b, len)?,
            message::CAPABILITY => open::changes(w, &b, len)?,
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

fn notification<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    const CEASE: u8 = 6;
    const ADMINISTRATIVE: [u8; 2] = [2, 4];
    let (major, minor) = (b.u8(19)?, b.u8(20)?);
    w.item(f::NOTIFY_MAJOR_ERROR, b, 19, 1)?;
    let field = match major {
        1 => f::NOTIFY_MINOR_ERROR,
        2 => f::NOTIFY_MINOR_ERROR_OPEN,
        3 => f::NOTIFY_MINOR_ERROR_UPDATE,
        4 => f::NOTIFY_MINOR_ERROR_EXPIRED,
        5 => f::NOTIFY_MINOR_ERROR_STATE,
        CEASE => f::NOTIFY_MINOR_ERROR_CEASE,
        7 => f::NOTIFY_MINOR_ERROR_CAPABILITY,
        _ => f::NOTIFY_MINOR_ERROR_UNKNOWN,
    };
    let item = w.item(field, b, 20, 1)?;
    if field == f::NOTIFY_MINOR_ERROR_UNKNOWN {
        w.expert_text(
            f::NOTIFY_MINOR_ERROR_UNKNOWN_2,
            item,
            format_args!("Unknown notification error ({major})"),
        );
    }
    if len <= 21 {
        return Ok(());
    }
    if major == CEASE && ADMINISTRATIVE.contains(&minor) {
        let told = usize::from(b.u8(21)?);
        w.item(f::NOTIFY_COMMUNICATION_LENGTH, b, 21, 1)?;
        w.item_as(f::NOTIFY_COMMUNICATION, b, 22, told, Encoding::Utf8)?;
    } else if major == 2 && minor == 2 {
        w.item(f::NOTIFY_ERROR_OPEN_BAD_PEER_AS, b, 21, len - 21)?;
    } else {
        w.item(f::NOTIFY_MINOR_DATA, b, 21, len - 21)?;
    }
    Ok(())
}

fn refresh<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    w.item(f::ROUTE_REFRESH_AFI, b, 19, 2)?;
    w.item(f::ROUTE_REFRESH_SUBTYPE, b, 21, 1)?;
    w.item(f::ROUTE_REFRESH_SAFI, b, 22, 1)?;
    let mut at = 23;
    while at < len {
        // Outbound route filters (RFC 5291, 4).
        let item = w.item(f::ROUTE_REFRESH_ORF, b, at, 4)?;
        let opened = w.open(item);
        w.item(f::ROUTE_REFRESH_ORF_FLAG, b, at, 1)?;
        w.item(f::ROUTE_REFRESH_ORF_TYPE, b, at + 1, 1)?;
        w.item(f::ROUTE_REFRESH_ORF_LENGTH, b, at + 2, 2)?;
        let filters = usize::from(b.u16(at + 2)?);
        w.close(opened);
        w.set_len(item, 4 + filters);
        at += 4 + filters;
    }
    Ok(())
}

/// Adds `field` with `text` as its value's label.
fn worded<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    text: std::fmt::Arguments<'_>,
) -> Result<crate::collect::Item, crate::buf::Fault> {
    let item = w.item(field, b, at, len)?;
    w.label(item, text);
    Ok(item)
}

#[cfg(test)]
mod tests {
    use super::{Bgp, marker};
    use crate::columns::Columns;
    use crate::proto::captured::{Shown, ethernet, frame};
    use crate::registry::Dissect;
    use crate::stream::{Framing, Pdu};

    fn message(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut octets = vec![0xff; 16];
        octets.extend((19 + body.len() as u16).to_be_bytes());
        octets.push(kind);
        octets.extend(body);
        octets
    }

    fn segment(payload: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0];
        packet.extend((40 + payload.len() as u16).to_be_bytes());
        packet.extend([0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend([0xb0, 1, 0, 179, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 4, 0, 0, 0, 0, 0]);
        packet.extend(payload);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn an_open_message_has_capabilities() {
        let body = [4, 0xfd, 0xe8, 0, 180, 1, 2, 3, 4, 8, 2, 6, 1, 4, 0, 1, 0, 1];
        let shown = segment(&message(1, &body));
        assert!(shown.columns.ends_with("BGP OPEN Message"));
        for line in [
            "My AS: 65000",
            "BGP Identifier: 1.2.3.4",
            "Optional Parameter: Capability",
            "Capability: Multiprotocol extensions capability",
            "AFI: IPv4 (1)",
            "SAFI: Unicast (1)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn an_update_has_attributes_and_routes() {
        let body = [
            0, 0, 0, 17, 0x40, 1, 1, 0, 0x40, 3, 4, 10, 0, 0, 1, 0xc0, 8, 4, 0xfd, 0xe8, 0, 7, 16,
            10, 1,
        ];
        let body = [&body[..3], &[18], &body[4..]].concat();
        let shown = segment(&message(2, &body));
        for line in [
            "Path Attribute - ORIGIN: IGP",
            "Path Attribute - NEXT_HOP: 10.0.0.1 ",
            "Community: 65000:7 ",
            "10.1.0.0/16",
            "NLRI prefix: 10.1.0.0",
        ] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn a_marker_ends_what_came_before() {
        assert_eq!(marker(&[0; 40]), None);
        let octets = [&[1, 2, 3][..], &message(4, &[])].concat();
        assert_eq!(marker(&octets), Some(3));
        let mut columns = Columns::default();
        let mut framing = Framing::alone(&mut columns);
        assert_eq!(Bgp::frame(&mut framing, &octets), Pdu::Whole(22));
        assert_eq!(Bgp::frame(&mut framing, &octets[3..20]), Pdu::MoreUnknown);
        assert_eq!(Bgp::frame(&mut framing, &message(2, &[0; 9])[..20]), Pdu::More(8));
    }

    #[test]
    fn an_attribute_past_the_end_is_malformed() {
        let shown = segment(&message(2, &[0, 0, 0, 9, 0x40, 1, 1]));
        assert!(shown.columns.contains("Malformed"), "{}", shown.columns);
    }
}
