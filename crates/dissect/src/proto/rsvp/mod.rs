//! Resource Reservation Protocol (RFC 2205, RFC 3209, RFC 2961): the header, and the objects of sessions, senders, styles, traffic
//! in token buckets (RFC 2210), labels, routes, hellos and message identifiers. Other objects are shown by their class.

mod adspec;
mod fields;
mod object;
mod values;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

use fields as f;
pub use fields::FIELDS;

/// The protocol number of IP.
pub const IP_PROTOCOL: u8 = 46;

/// The UDP port of encapsulated messages.
pub const PORT: u16 = 3455;

/// Octets of the header.
const HEADER_LEN: usize = 8;

/// Octets of an object before its content.
const OBJECT_LEN: usize = 4;

/// Classes of objects.
mod class {
    pub(super) const SESSION: u8 = 1;
    pub(super) const HOP: u8 = 3;
    pub(super) const TIME: u8 = 5;
    pub(super) const ERROR: u8 = 6;
    pub(super) const STYLE: u8 = 8;
    pub(super) const FLOWSPEC: u8 = 9;
    pub(super) const FILTER: u8 = 10;
    pub(super) const SENDER: u8 = 11;
    pub(super) const TSPEC: u8 = 12;
    pub(super) const ADSPEC: u8 = 13;
    pub(super) const CONFIRM: u8 = 15;
    pub(super) const LABEL: u8 = 16;
    pub(super) const LABEL_REQUEST: u8 = 19;
    pub(super) const EXPLICIT_ROUTE: u8 = 20;
    pub(super) const RECORD_ROUTE: u8 = 21;
    pub(super) const HELLO: u8 = 22;
    pub(super) const MESSAGE_ID: u8 = 23;
    pub(super) const MESSAGE_ID_ACK: u8 = 24;
    pub(super) const RESTART: u8 = 131;
    pub(super) const ATTRIBUTE: u8 = 207;
}

/// Resource Reservation Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rsvp;

impl Dissect for Rsvp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(IP_PROTOCOL), Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("RSVP");
        let kind = b.u8(1)?;
        let len = usize::from(b.u16(6)?);
        let name = f::MSG_VALUES.get(u64::from(kind));
        if !w.fields() {
            return Ok(());
        }
        let told = if w.wants_columns() || w.labels() { summary(&b, len) } else { String::new() };
        match name {
            Some(name) => w.info(format_args!("{name}{told}")),
            None => w.info(format_args!("Unknown ({kind}). {told}")),
        }
        let (root, opened) =
            w.open_protocol(&b, 0, len.clamp(HEADER_LEN, b.len().max(HEADER_LEN)))?;
        let name = name.map_or_else(|| format!("Unknown Message ({kind}). "), str::to_owned);
        w.label(root, format_args!("Resource ReserVation Protocol (RSVP): {name}{told}"));
        header(w, &b, kind, len, &name)?;
        let mut at = HEADER_LEN;
        while at < len {
            let size = usize::from(b.u16(at)?);
            if size < OBJECT_LEN {
                let text = format_args!("Length: {size} (bogus, must be >= 4)");
                let item = w.item(f::LENGTH, &b, at, 2)?;
                w.expert_text(f::INVALID_LENGTH, item, text);
                break;
            }
            object::show(w, &b.slice(at, size)?)?;
            at += size;
        }
        w.close(opened);
        Ok(())
    }
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    len: usize,
    name: &str,
) -> Walked {
    let root = w.text(b, 0, HEADER_LEN, format_args!("RSVP Header. {name}"))?;
    let opened = w.open(root);
    w.item(f::VERSION, b, 0, 1)?;
    w.item(f::FLAGS, b, 0, 1)?;
    w.item(f::MSG, b, 1, 1)?;
    let told = match kind {
        1 => Some(f::PATH),
        2 => Some(f::RESV),
        3 => Some(f::PERR),
        4 => Some(f::RERR),
        5 => Some(f::PTEAR),
        6 => Some(f::RTEAR),
        7 => Some(f::RESVCONF),
        12 => Some(f::BUNDLE),
        13 => Some(f::ACK),
        15 => Some(f::SREFRESH),
        20 => Some(f::HELLO),
        _ => None,
    };
    if let Some(field) = told {
        let item = w.number(field, b, 1, 1, 1)?;
        w.hide(item);
    }
    let item = w.item(f::MESSAGE_CHECKSUM, b, 2, 2)?;
    if let Some(message) = b.captured().get(..len) {
        checksum::judge(w, item, b.u16(2)?, &[message]);
    }
    w.item(f::SENDING_TTL, b, 4, 1)?;
    w.item(f::MESSAGE_LENGTH, b, 6, 2)?;
    w.close(opened);
    Ok(())
}

/// What Info tells of a message of `len` octets: whose reservation it is about.
fn summary(b: &Buf<'_>, len: usize) -> String {
    let (mut session, mut sender) = (String::new(), String::new());
    let mut at = HEADER_LEN;
    while at < len {
        let (Ok(size), Ok(class)) = (b.u16(at), b.u8(at + 2)) else { break };
        let size = usize::from(size);
        let Ok(object) = b.slice(at, size) else { break };
        // An object that is cut tells nothing.
        match class {
            class::SESSION => session = session_text(&object).unwrap_or_default(),
            class::SENDER | class::FILTER => sender = sender_text(&object).unwrap_or_default(),
            _ => {}
        }
        if size < OBJECT_LEN {
            break;
        }
        at += size;
    }
    session + &sender
}

/// A session in words (RFC 2205, appendix A.1; RFC 3209, section 4.6.1).
fn session_text(b: &Buf<'_>) -> Result<String, Fault> {
    let lsp = |address: Address, at: usize, extended: String| -> Result<String, Fault> {
        let (call, tunnel) = (b.u16(at)?, b.u16(at + 2)?);
        let version = if matches!(address, Address::Ipv4(_)) { "IPv4" } else { "IPv6" };
        Ok(format!(
            "SESSION: {version}-LSP, Destination {address}, Short Call ID {call}, Tunnel ID {tunnel}, \
             Ext ID {extended}. "
        ))
    };
    Ok(match b.u8(3)? {
        1 => {
            let (address, protocol, port) = (Address::Ipv4(b.array(4)?), b.u8(8)?, b.u16(10)?);
            format!("SESSION: IPv4, Destination {address}, Protocol {protocol}, Port {port}. ")
        }
        2 => {
            let (address, protocol, port) = (Address::Ipv6(b.array(4)?), b.u8(20)?, b.u16(22)?);
            format!("SESSION: IPv6, Destination {address}, Protocol {protocol}, Port {port}. ")
        }
        7 => lsp(Address::Ipv4(b.array(4)?), 8, format!("{:x}", b.u32(12)?))?,
        8 => {
            let extended = (0..4)
                .map(|n| b.u32(24 + n * 4).map(|word| format!("{word:x}")))
                .collect::<Result<String, Fault>>()?;
            lsp(Address::Ipv6(b.array(4)?), 20, extended)?
        }
        _ => String::new(),
    })
}

/// A sender or a filter in words.
fn sender_text(b: &Buf<'_>) -> Result<String, Fault> {
    let what = if b.u8(2)? == class::SENDER { "SENDER TEMPLATE" } else { "FILTERSPEC" };
    Ok(match b.u8(3)? {
        1 => {
            let (address, port) = (Address::Ipv4(b.array(4)?), b.u16(10)?);
            format!("{what}: IPv4, Sender {address}, Port {port}. ")
        }
        2 => {
            let (address, port) = (Address::Ipv6(b.array(4)?), b.u16(22)?);
            format!("{what}: IPv6, Sender {address}, Port {port}. ")
        }
        7 => {
            let (address, call, path) = (Address::Ipv4(b.array(4)?), b.u16(8)?, b.u16(10)?);
            format!(
                "{what}: IPv4-LSP, Tunnel Source: {address}, Short Call ID: {call}, LSP ID: {path}. "
            )
        }
        _ => String::new(),
    })
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(kind: u8, objects: &[u8]) -> Shown {
        let mut octets = vec![0x10, kind, 0, 0, 64, 0, 0, 8 + objects.len() as u8];
        octets.extend(objects);
        let mut packet = vec![0x45, 0, 0, 20 + octets.len() as u8, 0, 1, 0, 0, 64, 46, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend(octets);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_path_is_told_by_its_session_and_sender() {
        let mut objects = vec![0, 12, 1, 1, 10, 1, 1, 1, 17, 0, 0, 10];
        objects.extend([0, 12, 11, 1, 10, 31, 0, 1, 0, 0, 0, 9]);
        let told = shown(1, &objects);
        let info = "PATH Message. SESSION: IPv4, Destination 10.1.1.1, Protocol 17, Port 10. \
                    SENDER TEMPLATE: IPv4, Sender 10.31.0.1, Port 9. ";
        assert!(told.columns.ends_with(info), "{}", told.columns);
        assert!(told.has("Protocol: UDP (17)"), "{:#?}", told.tree);
    }

    #[test]
    fn a_hello_has_instances() {
        let told = shown(20, &[0, 12, 22, 1, 0, 0, 0, 1, 0, 0, 0, 2]);
        assert!(told.columns.ends_with("RSVP HELLO Message. "), "{}", told.columns);
        assert!(told.has("HELLO Request/Ack: REQUEST. Src Instance: 0x1. Dest Instance: 0x2. "));
    }

    #[test]
    fn an_unknown_class_is_shown_as_octets() {
        assert!(shown(20, &[0, 8, 134, 1, 0, 0, 0, 3]).has("Unknown object"));
    }

    #[test]
    fn an_object_past_the_end_is_malformed() {
        let told = shown(20, &[0, 32, 22, 1]);
        assert!(told.columns.ends_with("HELLO Message. [Malformed Packet]"), "{}", told.columns);
    }
}
