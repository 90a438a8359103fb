//! Dynamic Host Configuration Protocol for IPv6 (RFC 8415), with the options of RFC 3319, 3646, 3898,
//! 4075, 4280, 4580, 4649, 4704, 4833, 4994, 5007, 5192, 5908, 6334, 8520 and 8910.

mod fields;
mod options;
mod values;

use lamna_fields::FieldDef;

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
use lamna_fields::Field;

/// Message types between relay agents and servers (RFC 8415, section 7.3).
const RELAY: std::ops::RangeInclusive<u8> = 12..=13;

/// Octets of a relayed message's header.
const RELAY_LEN: usize = 34;

/// Messages that may lie in each other: more relays than any network has.
const MAX_NESTING: usize = 16;

/// Dynamic Host Configuration Protocol for IPv6.
#[derive(Clone, Copy, Debug)]
pub struct Dhcpv6;

impl Dissect for Dhcpv6 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(546), Claim::UdpPort(547)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DHCPv6");
        message(w, &b, 0).map(drop)
    }
}

/// One message; `depth`: how many it lies in.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize) -> Walked {
    let kind = b.u8(0)?;
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    if w.wants_columns() {
        match values::MSGTYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info_append(format_args!("{name} ")),
            None => w.info_append(format_args!("Message Type {kind} ")),
        }
    }
    w.item(f::MSGTYPE, b, 0, 1)?;
    let at = if RELAY.contains(&kind) {
        let hops = b.u8(1)?;
        let item = w.item(f::HOPCOUNT, b, 1, 1)?;
        innermost_hops(w, b, item, hops);
        let link = b.array::<16>(2)?;
        if w.wants_columns() {
            let link = crate::columns::Address::Ipv6(link);
            w.info_append(format_args!("L: {link} "));
        }
        w.item(f::LINKADDR, b, 2, 16)?;
        w.item(f::PEERADDR, b, 18, 16)?;
        RELAY_LEN
    } else {
        let transaction = b.u24(1)?;
        w.info_append(format_args!("XID: 0x{transaction:06x} "));
        w.item(f::XID, b, 1, 3)?;
        4
    };
    options::all(w, b, at, b.reported(), &options::Context { depth, message: kind })?;
    w.close(opened);
    Ok(())
}

/// The relay that is nearest to the client counts no others before it.
fn innermost_hops<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item, hops: u8) {
    let mut at = RELAY_LEN;
    while let (Ok(code), Ok(len)) = (b.u16(at), b.u16(at + 2)) {
        if code == options::RELAY_MESSAGE {
            let relayed = b.u8(at + 4).is_ok_and(|kind| RELAY.contains(&kind));
            if !relayed && hops != 0 {
                let text =
                    format_args!("Hopcount of most inner message has to equal 0 instead of {hops}");
                w.expert_text(f::ERROR_HOPCOUNT, item, text);
            }
            return;
        }
        at += 4 + usize::from(len);
    }
}

/// Goes on with a message inside of another.
fn relayed<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize) -> Walked {
    if depth >= MAX_NESTING {
        return Err(Fault::Malformed);
    }
    message(w, b, depth + 1)
}

/// A domain name in labels, as far as they go, with dots behind each where it is whole.
struct Name {
    text: String,
    /// Octets that it takes.
    len: usize,
    labels: usize,
    /// Whether the root's empty label ends it.
    whole: bool,
}

fn name(b: &Buf<'_>, at: usize, end: usize) -> Result<Name, Fault> {
    let mut name = Name { text: String::new(), len: 0, labels: 0, whole: false };
    while at + name.len < end {
        let label = usize::from(b.u8(at + name.len)?);
        name.len += 1;
        if label == 0 {
            name.whole = true;
            break;
        }
        let len = label.min(end - at - name.len);
        let octets = b.bytes(at + name.len, len)?;
        if name.labels > 0 {
            name.text.push('.');
        }
        name.text.push_str(&String::from_utf8_lossy(octets));
        name.labels += 1;
        name.len += len;
    }
    if name.whole {
        name.text.push('.');
    }
    Ok(name)
}

/// Shows domain names from `at` to `end` as `field`.
fn names<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    field: Field,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    while at < end {
        let name = name(b, at, end)?;
        if name.whole && name.labels == 1 {
            let item = w.string(f::TLD, b, at, name.len, format_args!("{}", name.text))?;
            w.label(item, format_args!("Top Level Domain name (TLD): {}", name.text));
            let opened = w.open(item);
            let title = w.def(f::EXPERT_TLD_LOOKUP).title;
            let note = w.text(b, at, name.len, format_args!("{title}"))?;
            w.expert(f::EXPERT_TLD_LOOKUP, note);
            w.close(opened);
        } else {
            let item = w.string(field, b, at, name.len, format_args!("{}", name.text))?;
            if !name.whole {
                w.label(item, format_args!("Partial domain name: {}", name.text));
            }
        }
        at += name.len.max(1);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const CLIENT: [u8; 14] = [0, 1, 0, 10, 0, 3, 0, 1, 2, 0, 0, 0, 0, 9];

    #[test]
    fn a_message_names_its_client() {
        let mut octets = vec![1, 0xab, 0xcd, 0xef];
        octets.extend(CLIENT);
        let shown = shown(546, 547, &octets);
        assert_eq!(shown.info, "DHCPv6 Solicit XID: 0xabcdef CID: 00030001020000000009 ");
        assert!(shown.has("Link-layer address: 02:00:00:00:00:09"));
    }

    #[test]
    fn an_address_lies_in_its_association() {
        let mut octets =
            vec![7, 0, 0, 1, 0, 3, 0, 40, 0, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 24];
        octets.extend([
            0x20, 1, 0x0d, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 1, 0, 0, 0, 2, 0,
        ]);
        let shown = shown(547, 546, &octets);
        assert_eq!(shown.info, "DHCPv6 Reply XID: 0x000001 IAA: 2001:db8::5 ");
        assert!(shown.has("IAID: 00000005"));
        assert!(shown.has("Valid lifetime: 512"));
    }

    #[test]
    fn a_relayed_message_lies_in_an_option() {
        let mut octets = vec![12, 0];
        octets.extend([0; 32]);
        octets.extend([0, 9, 0, 18, 1, 0, 0, 7]);
        octets.extend(CLIENT);
        let shown = shown(547, 547, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dhcpv6");
        assert_eq!(
            shown.info,
            "DHCPv6 Relay-forw L: :: Solicit XID: 0x000007 CID: 00030001020000000009 "
        );
    }

    #[test]
    fn an_option_that_is_too_short_says_so() {
        let shown = shown(546, 547, &[1, 0, 0, 1, 0, 8, 0, 1, 0]);
        assert!(shown.tree.iter().any(|line| line.contains("malformed option")));
    }
}
