//! The messages of rtnetlink (rtnetlink(7)): interfaces, addresses, routes and neighbours, with the attributes that Wireshark names.

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table};

use super::{Message, words};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{hex, id, numbers};
use crate::registry::Dissect;
use crate::walk::Walk;

field_table! {
    /// The fields of rtnetlink.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("netlink-route", "Linux rtnetlink (route netlink) protocol", "rtnetlink");
    IFI_FAMILY = FieldDef::new("netlink-route.ifi_family", "Interface family", FieldType::Uint8);
    IFI_TYPE = FieldDef::new("netlink-route.ifi_type", "Device type", FieldType::Uint16).strings(Strings::Values(&numbers::hardware::NAMES));
    IFI_INDEX = FieldDef::new("netlink-route.ifi_index", "Interface index", FieldType::Int32);
    IFI_FLAGS = FieldDef::new("netlink-route.ifi_flags", "Device flags", FieldType::Uint32).base(Base::Custom);
    IFI_FLAGS_IFF_UP = FieldDef::new("netlink-route.ifi_flags.iff_up", "Interface", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Up", "Down")));
    IFI_FLAGS_IFF_BROADCAST = FieldDef::new("netlink-route.ifi_flags.iff_broadcast", "Broadcast", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Valid", "Invalid")));
    IFI_CHANGE = FieldDef::new("netlink-route.ifi_change", "Device change flags", FieldType::Uint32);
    IFLA_ATTR_TYPE = FieldDef::new("netlink-route.ifla_attr_type", "Attribute type", FieldType::Uint16).strings(Strings::Values(&words::IFLA_ATTR_TYPE_VALUES));
    IFLA_IFNAME = FieldDef::new("netlink-route.ifla_ifname", "Device name", FieldType::Stringz);
    IFLA_MTU = FieldDef::new("netlink-route.ifla_mtu", "MTU of device", FieldType::Uint32);
    IFLA_TXQLEN = FieldDef::new("netlink-route.ifla_txqlen", "TxQueue length", FieldType::Uint32);
    IFLA_OPERSTATE = FieldDef::new("netlink-route.ifla_operstate", "Operstate", FieldType::Uint8).strings(Strings::Values(&words::IFLA_OPERSTATE_VALUES));
    IFLA_PROMISCUITY = FieldDef::new("netlink-route.ifla_promiscuity", "Promiscuity", FieldType::Uint32);
    IFLA_TXQNUM = FieldDef::new("netlink-route.ifla_txqnum", "Number of Tx queues", FieldType::Uint32);
    IFLA_RXQNUM = FieldDef::new("netlink-route.ifla_rxqnum", "Number of Rx queues", FieldType::Uint32);
    IFLA_GROUP = FieldDef::new("netlink-route.ifla_group", "Group", FieldType::Uint32);
    IFLA_GSO_MAXSIZE = FieldDef::new("netlink-route.ifla_gso_maxsize", "Maximum GSO size", FieldType::Uint32);
    IFLA_GSO_MAXSEGS = FieldDef::new("netlink-route.ifla_gso_maxsegs", "Maximum GSO segment count", FieldType::Uint32);
    IFLA_CARRIER = FieldDef::new("netlink-route.ifla_carrier", "Carrier", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    IFLA_QDISC = FieldDef::new("netlink-route.ifla_qdisc", "Queueing discipline", FieldType::Stringz);
    IFLA_CARRIER_CHANGES = FieldDef::new("netlink-route.ifla_carrier_changes", "Carrier changes", FieldType::Uint32);
    IFLA_HWADDR = FieldDef::new("netlink-route.ifla_hwaddr", "HW Address", FieldType::Bytes);
    IFLA_BROADCAST = FieldDef::new("netlink-route.ifla_broadcast", "Broadcast", FieldType::Bytes);
    IFLA_CARRIER_UP_COUNT = FieldDef::new("netlink-route.ifla_carrier_up_count", "Carrier changes to up", FieldType::Uint32);
    IFLA_CARRIER_DOWN_COUNT = FieldDef::new("netlink-route.ifla_carrier_down_count", "Carrier changes to down", FieldType::Uint32);
    IFLA_MIN_MTU = FieldDef::new("netlink-route.ifla_min_mtu", "Minimum MTU of device", FieldType::Uint32);
    IFLA_MAX_MTU = FieldDef::new("netlink-route.ifla_max_mtu", "Maximum MTU of device", FieldType::Uint32);
    IFLA_MAP_MEM_START = FieldDef::new("netlink-route.ifla_map.mem_start", "Memory start", FieldType::Uint64).base(Base::Hex);
    IFLA_MAP_MEM_END = FieldDef::new("netlink-route.ifla_map.mem_end", "Memory end", FieldType::Uint64).base(Base::Hex);
    IFLA_MAP_BASE_ADDR = FieldDef::new("netlink-route.ifla_map.base_addr", "Base address", FieldType::Uint64).base(Base::Hex);
    IFLA_MAP_IRQ = FieldDef::new("netlink-route.ifla_map.irq", "IRQ", FieldType::Uint16);
    IFLA_MAP_DMA = FieldDef::new("netlink-route.ifla_map.dma", "DMA", FieldType::Uint8);
    IFLA_MAP_PORT = FieldDef::new("netlink-route.ifla_map.port", "Port", FieldType::Uint8);
    IFLA_LINKSTATS_RXPACKETS = FieldDef::new("netlink-route.ifla_linkstats.rxpackets", "Rx packets", FieldType::Uint64);
    IFLA_LINKSTATS_TXPACKETS = FieldDef::new("netlink-route.ifla_linkstats.txpackets", "Tx packets", FieldType::Uint64);
    IFLA_LINKSTATS_RXBYTES = FieldDef::new("netlink-route.ifla_linkstats.rxbytes", "Rx bytes", FieldType::Uint64);
    IFLA_LINKSTATS_TXBYTES = FieldDef::new("netlink-route.ifla_linkstats.txbytes", "Tx packets", FieldType::Uint64);
    IFLA_LINKSTATS_RXERRORS = FieldDef::new("netlink-route.ifla_linkstats.rxerrors", "Rx errors", FieldType::Uint64);
    IFLA_LINKSTATS_TXERRORS = FieldDef::new("netlink-route.ifla_linkstats.txerrors", "Tx errors", FieldType::Uint64);
    IFLA_LINKSTATS_RXDROPPED = FieldDef::new("netlink-route.ifla_linkstats.rxdropped", "Rx dropped", FieldType::Uint64);
    IFLA_LINKSTATS_TXDROPPED = FieldDef::new("netlink-route.ifla_linkstats.txdropped", "Tx dropped", FieldType::Uint64);
    IFLA_LINKSTATS_MULTICAST = FieldDef::new("netlink-route.ifla_linkstats.multicast", "Multicast Rx", FieldType::Uint64);
    IFLA_LINKSTATS_COLLISIONS = FieldDef::new("netlink-route.ifla_linkstats.collisions", "Collisions", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_LENGTH_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.length_errs", "Length errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_OVER_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.over_errs", "Ring buffer overflow errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_CRC_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.crc_errs", "CRC errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_FRAME_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.frame_errs", "Frame alignment errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_FIFO_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.fifo_errs", "FIFO overrun errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_MISS_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.miss_errs", "Missed packet errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_ABORT_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.abort_errs", "Abort errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_CARRIER_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.carrier_errs", "Carrier errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_HEARTBEAT_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.heartbeat_errs", "Heartbeat errors", FieldType::Uint64);
    IFLA_LINKSTATS_RX_ERRORS_WINDOW_ERRS = FieldDef::new("netlink-route.ifla_linkstats.rx_errors.window_errs", "Window errors", FieldType::Uint64);
    IFA_FAMILY = FieldDef::new("netlink-route.ifa_family", "Address type", FieldType::Uint8).strings(Strings::Values(&words::IFA_FAMILY_VALUES));
    IFA_PREFIXLEN = FieldDef::new("netlink-route.ifa_prefixlen", "Address prefixlength", FieldType::Uint8);
    IFA_FLAGS = FieldDef::new("netlink-route.ifa_flags", "Address flags", FieldType::Uint8).base(Base::Custom);
    IFA_SCOPE = FieldDef::new("netlink-route.ifa_scope", "Address scope", FieldType::Uint8);
    IFA_INDEX = FieldDef::new("netlink-route.ifa_index", "Interface index", FieldType::Int32);
    IFA_ATTR_TYPE = FieldDef::new("netlink-route.ifa_attr_type", "Attribute type", FieldType::Uint16).strings(Strings::Values(&words::IFA_ATTR_TYPE_VALUES));
    IFA_LABEL = FieldDef::new("netlink-route.ifa_label", "Interface name", FieldType::Stringz);
    IFA_FLAGS32 = FieldDef::new("netlink-route.ifa_flags32", "Address flags", FieldType::Uint32).base(Base::Custom);
    IFA_ADDRESS_IPV6 = FieldDef::new("netlink-route.ifa_address.ipv6", "Address", FieldType::Ipv6);
    IFA_ADDRESS_IPV4 = FieldDef::new("netlink-route.ifa_address.ipv4", "Address", FieldType::Ipv4);
    RT_FAMILY = FieldDef::new("netlink-route.rt_family", "Address family", FieldType::Uint8).strings(Strings::Values(&words::IFA_FAMILY_VALUES));
    RT_DST_LEN = FieldDef::new("netlink-route.rt_dst_len", "Length of destination", FieldType::Uint8);
    RT_SRC_LEN = FieldDef::new("netlink-route.rt_src_len", "Length of source", FieldType::Uint8);
    RT_TOS = FieldDef::new("netlink-route.rt_tos", "TOS filter", FieldType::Uint8).base(Base::Hex);
    RT_TABLE = FieldDef::new("netlink-route.rt_table", "Routing table ID", FieldType::Uint8);
    RT_PROTOCOL = FieldDef::new("netlink-route.rt_protocol", "Routing protocol", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&words::RT_PROTOCOL_VALUES));
    RT_SCOPE = FieldDef::new("netlink-route.rt_scope", "Route origin", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&words::RT_SCOPE_VALUES));
    RT_TYPE = FieldDef::new("netlink-route.rt_type", "Route type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&words::RT_TYPE_VALUES));
    RT_FLAGS = FieldDef::new("netlink-route.rt_flags", "Route flags", FieldType::Uint32).base(Base::Hex);
    RTA_ATTR_TYPE = FieldDef::new("netlink-route.rta_attr_type", "Attribute type", FieldType::Uint16).strings(Strings::Values(&words::RTA_ATTR_TYPE_VALUES));
    RTA_IIF = FieldDef::new("netlink-route.rta_iif", "Input interface index", FieldType::Uint32);
    RTA_OIF = FieldDef::new("netlink-route.rta_oif", "Output interface index", FieldType::Uint32);
    ND_FAMILY = FieldDef::new("netlink-route.nd_family", "Family", FieldType::Uint8).strings(Strings::Values(&words::IFA_FAMILY_VALUES));
    ND_INDEX = FieldDef::new("netlink-route.nd_index", "Interface index", FieldType::Int32);
    ND_STATE = FieldDef::new("netlink-route.nd_state", "State", FieldType::Uint16).base(Base::Custom);
    ND_FLAGS = FieldDef::new("netlink-route.nd_flags", "Flags", FieldType::Uint8).base(Base::Hex);
    ND_TYPE = FieldDef::new("netlink-route.nd_type", "Type", FieldType::Uint8).base(Base::Hex);
    NLTYPE = FieldDef::new("netlink-route.nltype", "Message type", FieldType::Uint16).strings(Strings::Values(&words::NLTYPE_VALUES));
}

/// rtnetlink. Netlink gives it one message at a time.
#[derive(Clone, Copy, Debug)]
pub struct Route;

impl Dissect for Route {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Netlink route");
        let message = Message::new(&b)?;
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        super::header(w, &b, message, Some(NLTYPE))?;
        body(w, &b, message)?;
        w.close(opened);
        Ok(())
    }
}

/// What an attribute's octets are.
#[derive(Clone, Copy)]
enum Kind {
    /// Octets, a text, or a small number that the attribute's own line does not repeat.
    Shown(Field),
    /// A number of four octets.
    Number(Field),
    Text(Field),
    Octets(Field),
    Carrier,
    Address,
    Flags,
    Map,
    /// Counters of this many octets.
    Counters(usize),
}

/// Attributes of interfaces.
fn of_interface(kind: u16) -> Option<Kind> {
    Some(match kind {
        1 => Kind::Octets(IFLA_HWADDR),
        2 => Kind::Octets(IFLA_BROADCAST),
        3 => Kind::Text(IFLA_IFNAME),
        4 => Kind::Number(IFLA_MTU),
        6 => Kind::Text(IFLA_QDISC),
        7 => Kind::Counters(4),
        13 => Kind::Number(IFLA_TXQLEN),
        14 => Kind::Map,
        16 => Kind::Shown(IFLA_OPERSTATE),
        23 => Kind::Counters(8),
        27 => Kind::Number(IFLA_GROUP),
        30 => Kind::Number(IFLA_PROMISCUITY),
        31 => Kind::Number(IFLA_TXQNUM),
        32 => Kind::Number(IFLA_RXQNUM),
        33 => Kind::Carrier,
        35 => Kind::Number(IFLA_CARRIER_CHANGES),
        40 => Kind::Number(IFLA_GSO_MAXSEGS),
        41 => Kind::Number(IFLA_GSO_MAXSIZE),
        47 => Kind::Number(IFLA_CARRIER_UP_COUNT),
        48 => Kind::Number(IFLA_CARRIER_DOWN_COUNT),
        50 => Kind::Number(IFLA_MIN_MTU),
        51 => Kind::Number(IFLA_MAX_MTU),
        _ => return None,
    })
}

/// Attributes of addresses.
fn of_address(kind: u16) -> Option<Kind> {
    Some(match kind {
        1 | 2 | 4 => Kind::Address,
        3 => Kind::Text(IFA_LABEL),
        8 => Kind::Flags,
        _ => return None,
    })
}

/// Attributes of routes.
fn of_route(kind: u16) -> Option<Kind> {
    Some(match kind {
        3 => Kind::Number(RTA_IIF),
        4 => Kind::Number(RTA_OIF),
        _ => return None,
    })
}

static INTERFACE_FLAGS: [&str; 19] = [
    "UP",
    "BROADCAST",
    "DEBUG",
    "LOOPBACK",
    "POINTOPOINT",
    "NOTRAILERS",
    "RUNNING",
    "NOARP",
    "PROMISC",
    "ALLMULTI",
    "MASTER",
    "SLAVE",
    "MULTICAST",
    "PORTSEL",
    "AUTOMEDIA",
    "DYNAMIC",
    "LOWER_UP",
    "DORMANT",
    "ECHO",
];

static ADDRESS_FLAGS: [&str; 12] = [
    "secondary/temporary",
    "nodad",
    "optimistic",
    "dadfailed",
    "homeaddress",
    "deprecated",
    "tentative",
    "permanent",
    "mngtmpaddr",
    "noprefixroute",
    "autojoin",
    "stable_privacy",
];

static STATES: [&str; 8] =
    ["INCOMPLETE", "REACHABLE", "STALE", "DELAY", "PROBE", "FAILED", "NOARP", "PERMANENT"];

/// The names of the bits that are set, from the lowest on, and the others as a number.
fn named(bits: u32, names: &[&str]) -> String {
    let known = (1u32 << names.len()) - 1;
    let mut parts: Vec<String> = names
        .iter()
        .enumerate()
        .filter(|(bit, _)| bits >> bit & 1 != 0)
        .map(|(_, name)| (*name).to_owned())
        .collect();
    if bits & !known != 0 {
        parts.push(format!("0x{:x}", bits & !known));
    }
    parts.join(", ")
}

/// The part of a message behind its header.
fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, m: Message) -> Walked {
    /// Octets of what messages say of an interface besides attributes.
    const INTERFACE_LEN: usize = 16;
    let at = Message::HEADER_LEN;
    // Requests for everything may end behind the family.
    let is_short = b.remaining(at) < 4;
    let has_body = matches!(m.kind, 16..=22 | 24..=26 | 28..=30);
    if has_body && m.len as usize > b.reported() {
        return Err(Fault::Contained);
    }
    match m.kind {
        18 if b.remaining(at) < INTERFACE_LEN => b.check(at, 4),
        16..=19 => {
            w.item(IFI_FAMILY, b, at, 1)?;
            w.item_as(IFI_TYPE, b, at + 2, 2, m.encoding)?;
            w.item_as(IFI_INDEX, b, at + 4, 4, m.encoding)?;
            let flags = m.u32(b, at + 8)?;
            let item = w.item_as(IFI_FLAGS, b, at + 8, 4, m.encoding)?;
            if w.labels() {
                let names = named(flags, &INTERFACE_FLAGS);
                w.label_value(item, format_args!("{names} (0x{flags:08x})"));
            }
            let opened = w.open(item);
            w.item_as(IFI_FLAGS_IFF_UP, b, at + 8, 4, m.encoding)?;
            w.item_as(IFI_FLAGS_IFF_BROADCAST, b, at + 8, 4, m.encoding)?;
            w.close(opened);
            w.item_as(IFI_CHANGE, b, at + 12, 4, m.encoding)?;
            attributes(w, b, at + 16, m, IFLA_ATTR_TYPE, of_interface, 0)
        }
        20..=22 => {
            let family = b.u8(at)?;
            w.item(IFA_FAMILY, b, at, 1)?;
            if m.kind == 22 && is_short {
                return Ok(());
            }
            w.item(IFA_PREFIXLEN, b, at + 1, 1)?;
            let flags = b.u8(at + 2)?;
            let item = w.item(IFA_FLAGS, b, at + 2, 1)?;
            if w.labels() {
                let names = named(u32::from(flags), &ADDRESS_FLAGS);
                w.label_value(item, format_args!("{names} (0x{flags:08x})"));
            }
            w.item(IFA_SCOPE, b, at + 3, 1)?;
            w.item_as(IFA_INDEX, b, at + 4, 4, m.encoding)?;
            attributes(w, b, at + 8, m, IFA_ATTR_TYPE, of_address, family)
        }
        24..=26 => {
            w.item(RT_FAMILY, b, at, 1)?;
            if m.kind == 26 && is_short {
                return Ok(());
            }
            let octets = [
                (RT_DST_LEN, 1),
                (RT_SRC_LEN, 1),
                (RT_TOS, 1),
                (RT_TABLE, 1),
                (RT_PROTOCOL, 1),
                (RT_SCOPE, 1),
                (RT_TYPE, 1),
            ];
            w.row(b, at + 1, &octets)?;
            w.item_as(RT_FLAGS, b, at + 8, 4, m.encoding)?;
            attributes(w, b, at + 12, m, RTA_ATTR_TYPE, of_route, 0)
        }
        28..=30 => {
            w.item(ND_FAMILY, b, at, 1)?;
            if m.kind == 30 && is_short {
                return Ok(());
            }
            w.item_as(ND_INDEX, b, at + 4, 4, m.encoding)?;
            let state = m.u16(b, at + 8)?;
            let item = w.item_as(ND_STATE, b, at + 8, 2, m.encoding)?;
            if w.labels() {
                let names = named(u32::from(state), &STATES);
                w.label_value(item, format_args!("{names} (0x{state:04x})"));
            }
            w.row(b, at + 10, &[(ND_FLAGS, 1), (ND_TYPE, 1)])?;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The attributes up to the message's end; `name_of` is the field of their types.
fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    m: Message,
    type_field: Field,
    kind_of: fn(u16) -> Option<Kind>,
    family: u8,
) -> Walked {
    const HEAD_LEN: usize = 4;
    const ALIGNMENT: usize = 4;
    const NESTED: u16 = 0x8000;
    /// Bits of an attribute's type.
    const NUMBER: u16 = 0x3fff;
    while b.remaining(at) >= HEAD_LEN {
        let (len, kind) = (usize::from(m.u16(b, at)?), m.u16(b, at + 2)?);
        // Nothing can follow one that is shorter than its own head.
        if len < HEAD_LEN {
            break;
        }
        // What does not fit is as long as there is room.
        let len = len.min(b.remaining(at));
        let name = w.word(type_field, u64::from(kind & NUMBER));
        let attribute = w.text(b, at, len, format_args!("Attribute"))?;
        if let Some(name) = name {
            w.append(attribute, format_args!(": {name}"));
        }
        let opened = w.open(attribute);
        w.foreign(id::NETLINK, |w| -> Walked {
            w.item_as(super::ATTR_LEN, b, at, 2, m.encoding)?;
            let item = w.item_as(super::ATTR_TYPE, b, at + 2, 2, m.encoding)?;
            if kind & NESTED != 0 {
                w.append(item, format_args!(", Nested"));
            }
            if let Some(name) = name {
                w.append(item, format_args!(", {name} ({})", kind & NUMBER));
            }
            let inner = w.open(item);
            w.item_as(super::ATTR_TYPE_NESTED, b, at + 2, 2, m.encoding)?;
            w.item_as(super::ATTR_TYPE_NET_BYTEORDER, b, at + 2, 2, m.encoding)?;
            w.foreign(id::NETLINK_ROUTE, |w| {
                w.number(type_field, b, at + 2, 2, u64::from(kind & NUMBER))
            })?;
            w.close(inner);
            Ok(())
        })?;
        let value = b.slice(at + HEAD_LEN, len - HEAD_LEN)?;
        match kind_of(kind & !NESTED) {
            Some(kind) => {
                if let Some(text) = attribute_value(w, &value, m, kind, family)? {
                    w.append(attribute, format_args!(": {text}"));
                }
            }
            None => {
                w.foreign(id::NETLINK, |w| w.item(super::ATTR_DATA, &value, 0, value.len()))?;
            }
        }
        w.close(opened);
        at += len.next_multiple_of(ALIGNMENT);
    }
    Ok(())
}

/// The value of an attribute, and what its line says of it.
fn attribute_value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    m: Message,
    kind: Kind,
    family: u8,
) -> Result<Option<String>, Fault> {
    const INET: u8 = 2;
    const INET6: u8 = 10;
    let len = b.len();
    match kind {
        Kind::Shown(field) => {
            w.item_as(field, b, 0, len, m.encoding)?;
        }
        Kind::Number(field) => {
            let value = m.u32(b, 0)?;
            w.item_as(field, b, 0, 4, m.encoding)?;
            return Ok(w.labels().then(|| value.to_string()));
        }
        Kind::Text(field) => {
            w.item(field, b, 0, len)?;
            let text = b.bytes(0, len)?.split(|octet| *octet == 0).next().unwrap_or_default();
            return Ok(w.labels().then(|| String::from_utf8_lossy(text).into_owned()));
        }
        Kind::Octets(field) => {
            let octets = b.bytes(0, len)?;
            let item = w.item(field, b, 0, len)?;
            if w.labels() {
                let text = hex::joined(octets, ":");
                w.label_value(item, format_args!("{text}"));
                return Ok(Some(text));
            }
        }
        Kind::Carrier => {
            let is_set = b.u8(0)? & 1 != 0;
            w.item_as(IFLA_CARRIER, b, 0, len, m.encoding)?;
            let text = if is_set { "Restricted" } else { "Not restricted" };
            return Ok(w.labels().then(|| text.to_owned()));
        }
        Kind::Address if family == INET => {
            let octets: [u8; 4] = b.bytes(0, 4)?.try_into().unwrap_or_default();
            w.item(IFA_ADDRESS_IPV4, b, 0, len)?;
            return Ok(w.labels().then(|| std::net::Ipv4Addr::from(octets).to_string()));
        }
        Kind::Address if family == INET6 => {
            let octets: [u8; 16] = b.bytes(0, 16)?.try_into().unwrap_or_default();
            w.item(IFA_ADDRESS_IPV6, b, 0, len)?;
            return Ok(w.labels().then(|| std::net::Ipv6Addr::from(octets).to_string()));
        }
        // Addresses of other families are taken for those of IPv6.
        Kind::Address => return Err(Fault::Malformed),
        Kind::Flags => {
            let flags = m.u32(b, 0)?;
            let item = w.item_as(IFA_FLAGS32, b, 0, 4, m.encoding)?;
            if w.labels() {
                let names = named(flags, &ADDRESS_FLAGS);
                w.label_value(item, format_args!("{names} (0x{flags:08x})"));
            }
        }
        Kind::Map => {
            let row = [
                (IFLA_MAP_MEM_START, 8),
                (IFLA_MAP_MEM_END, 8),
                (IFLA_MAP_BASE_ADDR, 8),
                (IFLA_MAP_IRQ, 2),
                (IFLA_MAP_DMA, 1),
                (IFLA_MAP_PORT, 1),
            ];
            w.row_as(b, 0, &row, m.encoding)?;
        }
        Kind::Counters(width) => counters(w, b, m.encoding, width)?,
    }
    Ok(None)
}

/// The counters of an interface, each of `width` octets.
fn counters<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    encoding: Encoding,
    width: usize,
) -> Walked {
    const ALL: [Field; 10] = [
        IFLA_LINKSTATS_RXPACKETS,
        IFLA_LINKSTATS_TXPACKETS,
        IFLA_LINKSTATS_RXBYTES,
        IFLA_LINKSTATS_TXBYTES,
        IFLA_LINKSTATS_RXERRORS,
        IFLA_LINKSTATS_TXERRORS,
        IFLA_LINKSTATS_RXDROPPED,
        IFLA_LINKSTATS_TXDROPPED,
        IFLA_LINKSTATS_MULTICAST,
        IFLA_LINKSTATS_COLLISIONS,
    ];
    const RECEIVED: [Field; 6] = [
        IFLA_LINKSTATS_RX_ERRORS_LENGTH_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_OVER_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_CRC_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_FRAME_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_FIFO_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_MISS_ERRS,
    ];
    const SENT: [Field; 5] = [
        IFLA_LINKSTATS_RX_ERRORS_ABORT_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_CARRIER_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_FIFO_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_HEARTBEAT_ERRS,
        IFLA_LINKSTATS_RX_ERRORS_WINDOW_ERRS,
    ];
    let item = w.text(b, 0, b.len(), format_args!("Statistics"))?;
    let opened = w.open(item);
    let mut at = 0;
    for field in ALL {
        w.item_as(field, b, at, width, encoding)?;
        at += width;
    }
    for (title, fields) in [("Rx errors", &RECEIVED[..]), ("Tx errors", &SENT[..])] {
        let item = w.text(b, at, fields.len() * width, format_args!("{title}"))?;
        let inner = w.open(item);
        for field in fields {
            let item = w.item_as(*field, b, at, width, encoding)?;
            if title == "Tx errors" && *field == IFLA_LINKSTATS_RX_ERRORS_FIFO_ERRS && w.labels() {
                // One name for the queues of both directions, with titles of their own.
                let octets = b.bytes(at, width)?;
                let add = |value: u64, octet: &u8| value << 8 | u64::from(*octet);
                let value = match encoding {
                    Encoding::Little => octets.iter().rev().fold(0, add),
                    _ => octets.iter().fold(0, add),
                };
                w.label(item, format_args!("FIFO errors: {value}"));
            }
            at += width;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}
