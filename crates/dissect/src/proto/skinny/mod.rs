//! SKINNY: how telephones and their call manager speak to each other. The messages and their plain fields are shown; of lists,
//! how many items there are.

pub mod fields;
mod messages;

use lamna_fields::{Field, FieldDef, FieldType};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{Opened, Walk};

pub use fields::FIELDS;
use fields::*;
use messages::{ENDINGS, MESSAGES, ROWS, TEXT, TEXTS};

/// SKINNY.
#[derive(Clone, Copy, Debug)]
pub struct Skinny;

/// Octets before what the length counts.
const LENGTH_LEN: usize = 8;

/// Octets of the header, with the number of the message.
const HEADER_LEN: usize = 12;

/// How deep rows lie in each other.
const MAX_DEPTH: usize = 8;

/// Whether headers of this version are known.
fn is_version(version: u32) -> bool {
    matches!(version, 0 | 0x0a | 0x0b | 0x0f..=0x16)
}

impl Dissect for Skinny {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(2000)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (len, version, number) = (b.u32_le(0)? as usize, b.u32_le(4)?, b.u32_le(8)?);
        let whole = len.saturating_add(LENGTH_LEN).min(b.reported());
        let found = MESSAGES
            .iter()
            .rev()
            .find(|message| u32::from(message.0) == number && u32::from(message.1) <= version);
        let ending = found.map_or(0, |message| message.2);
        let ending = ENDINGS.get(usize::from(ending)).copied().unwrap_or(ENDINGS[0]);
        // Further messages of a segment are named behind the first.
        if !w.columns().protocol().starts_with(ENDINGS[0]) {
            w.columns().clear_info();
        }
        w.columns().set_protocol(ending);
        match MESSAGEID_VALUES.get(u64::from(number)) {
            Some(name) => w.info_append(format_args!("{name} ")),
            None => w.info_append(format_args!("0x{number:08X} (Unknown) ")),
        }
        let (_, opened) = w.open_protocol(&b, 0, whole)?;
        w.item_le(DATA_LENGTH, &b, 0, 4)?;
        w.item_le(HDR_VERSION, &b, 4, 4)?;
        w.item_le(MESSAGEID, &b, 8, 4)?;
        if let Some((.., from, count)) = found {
            let (from, count) = (usize::from(*from), usize::from(*count));
            let body = b.slice_up_to(HEADER_LEN, whole.saturating_sub(HEADER_LEN));
            rows(w, &body, ROWS.get(from..from + count).unwrap_or(&[]))?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let word = |at: usize| {
            let octets = bytes.get(at..at + 4)?.try_into().ok()?;
            Some(u32::from_le_bytes(octets))
        };
        let (Some(len), Some(version)) = (word(0), word(4)) else { return Pdu::MoreUnknown };
        if len < 4 || !is_version(version) {
            return Pdu::NotMine;
        }
        let whole = (len as usize).saturating_add(LENGTH_LEN);
        match whole.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(whole),
            Some(more) => Pdu::More(more),
        }
    }
}

fn rows<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, rows: &[messages::Row]) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut opened: [Option<Opened>; MAX_DEPTH] = Default::default();
    let mut depth = 0;
    let mut last = Item::NONE;
    for (what, at, len, level) in rows {
        let (at, len, level) = (usize::from(*at), usize::from(*len), usize::from(*level));
        // What older ones do not have is missing at the end.
        if b.remaining(at) < len || len > 0 && b.remaining(at) == 0 {
            break;
        }
        while depth > level {
            depth -= 1;
            if let Some(opened) = opened.get_mut(depth).and_then(Option::take) {
                w.close(opened);
            }
        }
        if level > depth
            && let Some(slot) = opened.get_mut(depth)
        {
            *slot = Some(w.open(last));
            depth = level;
        }
        if what & TEXT == 0 {
            // Addresses are the network's whatever the order of numbers.
            let is_address = FIELDS
                .get(usize::from(*what))
                .is_some_and(|def| matches!(def.kind, FieldType::Ipv4));
            last = match is_address {
                true => w.item(Field(*what), b, at, len)?,
                false => w.item_le(Field(*what), b, at, len)?,
            };
            continue;
        }
        let text = TEXTS.get(usize::from(what & !TEXT)).unwrap_or(&"");
        let mut parts = text.split('|');
        let title = parts.next().unwrap_or("");
        let (Some(counter), Some(most)) = (parts.next(), parts.next()) else {
            last = w.text(b, at, len, format_args!("{title}"))?;
            continue;
        };
        let count = counted(b, rows, counter);
        let text = format_args!("{title} [ref:{counter} = {count}, max:{most}]");
        if count > 0 && len == 0 {
            // Behind a list nothing is where the table has it.
            w.text(b, at, b.remaining(at), text)?;
            break;
        }
        last = w.text(b, at, len, text)?;
    }
    while depth > 0 {
        depth -= 1;
        if let Some(opened) = opened.get_mut(depth).and_then(Option::take) {
            w.close(opened);
        }
    }
    Ok(())
}

/// The number in the field that counts the items of a list.
fn counted(b: &Buf<'_>, rows: &[messages::Row], counter: &str) -> u32 {
    let place = rows.iter().find(|row| {
        let def = FIELDS.get(usize::from(row.0));
        def.is_some_and(|def| def.name.strip_prefix("skinny.") == Some(counter))
    });
    let Some((_, at, len, _)) = place else { return 0 };
    let octets = b.bytes(usize::from(*at), usize::from(*len)).unwrap_or(&[]);
    octets.iter().rev().take(4).fold(0, |n, octet| n << 8 | u32::from(*octet))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    fn message(number: u32, body: &[u8]) -> Vec<u8> {
        let mut octets = (4 + body.len() as u32).to_le_bytes().to_vec();
        octets.extend([0; 4]);
        octets.extend(number.to_le_bytes());
        octets.extend(body);
        octets
    }

    #[test]
    fn messages_have_fields() {
        let shown = segment(46_461, 2000, &message(3, &[5, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0]));
        assert!(shown.info.ends_with("KeypadButton "));
        assert!(shown.has("kpButton: Five (0x00000005)"));
        assert!(shown.has("callReference: 9"));
    }

    #[test]
    fn several_may_follow_each_other() {
        let mut octets = message(0x0f, &[]);
        octets.extend(message(2, &[1, 2, 0, 0]));
        let shown = segment(46_461, 2000, &octets);
        assert!(shown.info.ends_with("VersionReq IpPort "));
        assert!(shown.has("rtpMediaPort: 513"));
    }

    #[test]
    fn others_on_the_port_are_left() {
        let shown = segment(46_461, 2000, b"GET / HTTP/1.0\r\n");
        assert!(!shown.protocols.contains("skinny"));
    }
}
