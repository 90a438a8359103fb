//! Optimized Link State Routing, version 1 (RFC 3626), with the messages of olsrd that tell the quality of links.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static MESSAGE_TYPE_VALUES {
        1 => "HELLO",
        2 => "TC",
        3 => "MID",
        4 => "HNA",
        201 => "HELLO (LQ, olsr.org)",
        202 => "TC (LQ, olsr.org)",
        130 => "Nameservice (olsr.org)",
        241 => "TC (LQ, nrlolsr)",
    }
    static WILLINGNESS_VALUES {
        0 => "never",
        7 => "always",
    }
    static LINK_TYPE_VALUES {
        0 => "Unspecified Link",
        1 => "Asymmetric Link",
        3 => "Lost Link",
        5 => "Pending Link",
        6 => "Symmetric Link",
        10 => "MPR Link",
    }
}

field_table! {
    /// The fields of Optimized Link State Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("olsr", "Optimized Link State Routing Protocol", "OLSR");
    PACKET_LEN = FieldDef::new("olsr.packet_len", "Packet Length", FieldType::Uint16);
    PACKET_SEQ_NUM = FieldDef::new("olsr.packet_seq_num", "Packet Sequence Number", FieldType::Uint16);
    MESSAGE = FieldDef::new("olsr.message", "Message", FieldType::Bytes);
    MESSAGE_TYPE = FieldDef::new("olsr.message_type", "Message Type", FieldType::Uint8).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MESSAGE_SIZE = FieldDef::new("olsr.message_size", "Message", FieldType::Uint16);
    MESSAGE_SEQ_NUM = FieldDef::new("olsr.message_seq_num", "Message Sequence Number", FieldType::Uint16);
    VTIME = FieldDef::new("olsr.vtime", "Validity Time", FieldType::Double);
    ANSN = FieldDef::new("olsr.ansn", "Advertised Neighbor Sequence Number (ANSN)", FieldType::Uint16);
    HTIME = FieldDef::new("olsr.htime", "Hello Emission Interval", FieldType::Double);
    WILLINGNESS = FieldDef::new("olsr.willingness", "Willingness to forward messages", FieldType::Uint8).strings(Strings::Values(&WILLINGNESS_VALUES));
    TTL = FieldDef::new("olsr.ttl", "TTL", FieldType::Uint8);
    LINK_TYPE = FieldDef::new("olsr.link_type", "Link Type", FieldType::Uint8).strings(Strings::Values(&LINK_TYPE_VALUES));
    LINK_MESSAGE_SIZE = FieldDef::new("olsr.link_message_size", "Link Message Size", FieldType::Uint16);
    HOP_COUNT = FieldDef::new("olsr.hop_count", "Hop Count", FieldType::Uint8);
    NEIGHBOR = FieldDef::new("olsr.neighbor", "Neighbor Address", FieldType::Bytes);
    ORIGIN_ADDR = FieldDef::new("olsr.origin_addr", "Originator Address", FieldType::Ipv4);
    NEIGHBOR_ADDR = FieldDef::new("olsr.neighbor_addr", "Neighbor Address", FieldType::Ipv4);
    NETWORK_ADDR = FieldDef::new("olsr.network_addr", "Network Address", FieldType::Ipv4);
    INTERFACE_ADDR = FieldDef::new("olsr.interface_addr", "Interface Address", FieldType::Ipv4);
    NETMASK = FieldDef::new("olsr.netmask", "Netmask", FieldType::Ipv4);
    ORIGIN6_ADDR = FieldDef::new("olsr.origin6_addr", "Originator Address", FieldType::Ipv6);
    NEIGHBOR6_ADDR = FieldDef::new("olsr.neighbor6_addr", "Neighbor Address", FieldType::Ipv6);
    NETWORK6_ADDR = FieldDef::new("olsr.network6_addr", "Network Address", FieldType::Ipv6);
    INTERFACE6_ADDR = FieldDef::new("olsr.interface6_addr", "Interface Address", FieldType::Ipv6);
    NETMASK6 = FieldDef::new("olsr.netmask6", "Netmask", FieldType::Ipv6);
    DATA = FieldDef::new("olsr.data", "Data", FieldType::Bytes);
    LQ = FieldDef::new("olsr.lq", "LQ", FieldType::Uint8);
    NLQ = FieldDef::new("olsr.nlq", "NLQ", FieldType::Uint8);
}

/// The port of routers.
pub const PORT: u16 = 698;

/// Kinds of messages.
mod message {
    pub(super) const HELLO: u8 = 1;
    pub(super) const TC: u8 = 2;
    pub(super) const MID: u8 = 3;
    pub(super) const HNA: u8 = 4;
    pub(super) const HELLO_LQ: u8 = 201;
    pub(super) const TC_LQ: u8 = 202;
}

/// Octets of a message before its content, besides the originator's address.
const HEAD: usize = 8;

/// A time in seconds: a mantissa and an exponent (RFC 3626, section 18.3).
fn seconds(octet: u8) -> f64 {
    const UNIT: f64 = 1.0 / 16.0;
    let (mantissa, exponent) = (f64::from(octet >> 4), u32::from(octet & 0xf));
    UNIT * (1.0 + mantissa / 16.0) * f64::from(1u32 << exponent)
}

/// Which addresses a packet has.
#[derive(Clone, Copy)]
enum Family {
    V4,
    V6,
}

impl Family {
    fn len(self) -> usize {
        match self {
            Family::V4 => 4,
            Family::V6 => 16,
        }
    }
}

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Olsr;

impl Dissect for Olsr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let family = match w.net.source {
            Address::Ipv6(_) => Family::V6,
            _ => Family::V4,
        };
        let len = usize::from(b.u16(0)?);
        if len > b.reported() {
            w.info(format_args!("OLSR Packet,  Length: {len} Bytes (not enough data in packet)"));
            return Err(Fault::NotMine);
        }
        w.column_protocol("OLSR v1");
        let word = if matches!(family, Family::V6) { "IPv6" } else { "IPv4" };
        w.info(format_args!("OLSR ({word}) Packet,  Length: {len} Bytes"));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(PACKET_LEN, &b, 0, 2)?;
        w.item(PACKET_SEQ_NUM, &b, 2, 2)?;
        let mut at = 4;
        while at < len.min(b.reported()) {
            let size = usize::from(b.u16(at + 2)?).max(HEAD + family.len());
            one(w, &b.slice(at, size)?, family)?;
            at += size;
        }
        w.close(opened);
        Ok(())
    }
}

/// A message.
fn one<C: Collector>(w: &mut Walk<'_, C>, m: &Buf<'_>, family: Family) -> Walked {
    let kind = m.u8(0)?;
    let item = w.item(MESSAGE, m, 0, m.len())?;
    let name = MESSAGE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    w.label(item, format_args!("Message: {name} ({kind})"));
    let opened = w.open(item);
    w.item(MESSAGE_TYPE, m, 0, 1)?;
    time(w, VTIME, m, 1)?;
    w.item(MESSAGE_SIZE, m, 2, 2)?;
    let width = family.len();
    address(w, m, 4, family, ORIGIN_ADDR, ORIGIN6_ADDR)?;
    w.item(TTL, m, 4 + width, 1)?;
    w.item(HOP_COUNT, m, 5 + width, 1)?;
    w.item(MESSAGE_SEQ_NUM, m, 6 + width, 2)?;
    let at = HEAD + width;
    match kind {
        message::HELLO | message::HELLO_LQ => hello(w, m, at, family, kind == message::HELLO_LQ)?,
        message::TC | message::TC_LQ => {
            w.item(ANSN, m, at, 2)?;
            neighbours(w, m, at + 4, m.reported(), family, kind == message::TC_LQ)?;
        }
        message::MID => {
            let mut at = at;
            while at < m.reported() {
                address(w, m, at, family, INTERFACE_ADDR, INTERFACE6_ADDR)?;
                at += width;
            }
        }
        message::HNA => {
            let mut at = at;
            while at < m.reported() {
                address(w, m, at, family, NETWORK_ADDR, NETWORK6_ADDR)?;
                address(w, m, at + width, family, NETMASK, NETMASK6)?;
                at += 2 * width;
            }
        }
        _ => {
            w.item(DATA, m, at, m.len().saturating_sub(at))?;
        }
    }
    w.close(opened);
    Ok(())
}

fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    m: &Buf<'_>,
    at: usize,
) -> Walked {
    let time = seconds(m.u8(at)?);
    let item = w.number(field, m, at, 1, time.to_bits())?;
    w.label_value(item, format_args!("{time:.3} (in seconds)"));
    Ok(())
}

fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    at: usize,
    family: Family,
    v4: lamna_fields::Field,
    v6: lamna_fields::Field,
) -> Result<Item, crate::buf::Fault> {
    match family {
        Family::V4 => w.item(v4, m, at, 4),
        Family::V6 => w.item(v6, m, at, 16),
    }
}

/// Which neighbours a router hears.
fn hello<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    at: usize,
    family: Family,
    quality: bool,
) -> Walked {
    time(w, HTIME, m, at + 2)?;
    w.item(WILLINGNESS, m, at + 3, 1)?;
    let mut at = at + 4;
    while at < m.reported() {
        let size = usize::from(m.u16(at + 2)?);
        let item = w.item(LINK_TYPE, m, at, 1)?;
        let opened = w.open(item);
        w.item(LINK_MESSAGE_SIZE, m, at + 2, 2)?;
        let end = at + size.max(4);
        neighbours(w, m, at + 4, end.min(m.reported()), family, quality)?;
        w.close(opened);
        at = end;
    }
    Ok(())
}

/// Addresses of neighbours, with the quality of the link to each or without.
fn neighbours<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    mut at: usize,
    end: usize,
    family: Family,
    quality: bool,
) -> Walked {
    let width = family.len();
    while at < end {
        if !quality {
            address(w, m, at, family, NEIGHBOR_ADDR, NEIGHBOR6_ADDR)?;
            at += width;
            continue;
        }
        let item = w.item(NEIGHBOR, m, at, width + 4)?;
        if w.labels() {
            let name = match family {
                Family::V4 => Address::Ipv4(m.array(at)?),
                Family::V6 => Address::Ipv6(m.array(at)?),
            };
            let (ours, theirs) = (m.u8(at + width)?, m.u8(at + width + 1)?);
            w.label(item, format_args!("Neighbor Address: {name} ({ours}/{theirs})"));
        }
        let opened = w.open(item);
        address(w, m, at, family, NEIGHBOR_ADDR, NEIGHBOR6_ADDR)?;
        w.item(LQ, m, at + width, 1)?;
        w.item(NLQ, m, at + width + 1, 1)?;
        w.close(opened);
        at += width + 4;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn networks_are_told() {
        let packet =
            [0, 24, 0, 1, 4, 0x2c, 0, 20, 10, 0, 0, 1, 255, 0, 0, 9, 10, 1, 0, 0, 255, 255, 0, 0];
        let shown = shown(698, 698, &packet);
        assert_eq!(shown.info, "OLSR v1 OLSR (IPv4) Packet,  Length: 24 Bytes");
        assert!(shown.has("Validity Time: 288.000 (in seconds)"), "{shown:#?}");
        assert!(shown.has("Netmask: 255.255.0.0"));
    }

    #[test]
    fn a_message_beyond_the_packet_is_malformed() {
        let shown = shown(698, 698, &[0, 16, 0, 1, 4, 0x2c, 0, 99, 10, 0, 0, 1, 255, 0, 0, 9]);
        assert!(shown.has("[Malformed Packet: OLSR]"), "{shown:#?}");
    }

    #[test]
    fn a_packet_that_says_that_it_is_longer_is_nobodys() {
        let shown = shown(698, 698, &[0, 24, 0, 1, 4, 0x2c, 0, 99, 10, 0, 0, 1, 255, 0, 0, 9]);
        assert_eq!(shown.info, "UDP OLSR Packet,  Length: 24 Bytes (not enough data in packet)");
    }
}
