//! Dynamic Link Exchange Protocol (RFC 8175), with hop counts (RFC 8629), latency ranges (RFC 8757) and link identifiers (RFC 8703).

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges,
    values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::hex;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static SIGNAL_TYPE_VALUES {
        0 => "Reserved",
        1 => "Peer Discovery",
        2 => "Peer Offer",
    }
    static MESSAGE_TYPE_VALUES {
        0 => "Reserved",
        1 => "Session Initialization",
        2 => "Session Initialization Response",
        3 => "Session Update",
        4 => "Session Update Response",
        5 => "Session Termination",
        6 => "Session Termination Response",
        7 => "Destination Up",
        8 => "Destination Up Response",
        9 => "Destination Announce",
        10 => "Destination Announce Response",
        11 => "Destination Down",
        12 => "Destination Down Response",
        13 => "Destination Update",
        14 => "Link Characteristics Request",
        15 => "Link Characteristics Response",
        16 => "Heartbeat",
    }
    static DATAITEM_TYPE_VALUES {
        0 => "Reserved",
        1 => "Status",
        2 => "IPv4 Connection Point",
        3 => "IPv6 Connection Point",
        4 => "Peer Type",
        5 => "Heartbeat Interval",
        6 => "Extensions Supported",
        7 => "MAC Address",
        8 => "IPv4 Address",
        9 => "IPv6 Address",
        10 => "IPv4 Attached Subnet",
        11 => "IPv6 Attached Subnet",
        12 => "Maximum Data Rate (Receive) (MDRR)",
        13 => "Maximum Data Rate (Transmit) (MDRT)",
        14 => "Current Data Rate (Receive) (CDRR)",
        15 => "Current Data Rate (Transmit) (CDRT)",
        16 => "Latency",
        17 => "Resources (RES)",
        18 => "Relative Link Quality (Receive) (RLQR)",
        19 => "Relative Link Quality (Transmit) (RLQT)",
        20 => "Maximum Transmission Unit (MTU)",
        21 => "Hop Count",
        22 => "Hop Control",
        23 => "Queue Parameters",
        24 => "Pause",
        25 => "Restart",
        26 => "Link Identifier Length",
        27 => "Link Identifier",
        28 => "Latency Range",
    }
    static DATAITEM_STATUS_CODE_VALUES {
        0 => "Success",
        1 => "Not Interested",
        2 => "Request Denied",
        3 => "Inconsistent Data",
        128 => "Unknown Message",
        129 => "Unexpected Message",
        130 => "Invalid Data",
        131 => "Invalid Destination",
        132 => "Timed Out",
        255 => "Shutting Down",
    }
}

ranges! {
    static DATAITEM_EXTSUPP_CODE_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "Multi-Hop Forwarding",
        (2, 2) => "Control-Plane-Based Pause",
        (3, 3) => "Link Identifiers",
        (4, 4) => "Latency Range",
        (5, 65519) => "Unassigned",
        (65520, 65534) => "Reserved for Private Use",
    }
    static DATAITEM_HOP_CONTROL_RANGES {
        (0, 0) => "Reset",
        (1, 1) => "Terminate",
        (2, 2) => "Direct Connection",
        (3, 3) => "Suppress Forwarding",
        (4, 65519) => "Specification Required",
        (65520, 65534) => "Private Use",
        (65535, 65535) => "Reserved",
    }
}

field_table! {
    /// The fields of Dynamic Link Exchange Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dlep", "Dynamic Link Exchange Protocol", "DLEP");
    SIGNAL = FieldDef::new("dlep.signal", "Signal", FieldType::None);
    SIGNAL_SIGNATURE = FieldDef::new("dlep.signal.signature", "Signature", FieldType::String);
    SIGNAL_TYPE = FieldDef::new("dlep.signal.type", "Signal Type", FieldType::Uint16).strings(Strings::Values(&SIGNAL_TYPE_VALUES));
    SIGNAL_LENGTH = FieldDef::new("dlep.signal.length", "Signal Length (bytes)", FieldType::Uint16);
    MESSAGE = FieldDef::new("dlep.message", "Message", FieldType::None);
    MESSAGE_TYPE = FieldDef::new("dlep.message.type", "Message Type", FieldType::Uint16).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MESSAGE_LENGTH = FieldDef::new("dlep.message.length", "Message Length (bytes)", FieldType::Uint16);
    DATAITEM = FieldDef::new("dlep.dataitem", "Data Item", FieldType::None);
    DATAITEM_TYPE = FieldDef::new("dlep.dataitem.type", "Type", FieldType::Uint16).strings(Strings::Values(&DATAITEM_TYPE_VALUES));
    DATAITEM_LENGTH = FieldDef::new("dlep.dataitem.length", "Length (bytes)", FieldType::Uint16);
    DATAITEM_VALUE = FieldDef::new("dlep.dataitem.value", "Value", FieldType::None);
    DATAITEM_STATUS = FieldDef::new("dlep.dataitem.status", "Status", FieldType::None);
    DATAITEM_STATUS_CODE = FieldDef::new("dlep.dataitem.status.code", "Code", FieldType::Uint8).strings(Strings::Values(&DATAITEM_STATUS_CODE_VALUES));
    DATAITEM_STATUS_TEXT = FieldDef::new("dlep.dataitem.status.text", "Text", FieldType::String);
    DATAITEM_V4CONN = FieldDef::new("dlep.dataitem.v4conn", "IPv4 Connection Point", FieldType::None);
    DATAITEM_V4CONN_FLAGS = FieldDef::new("dlep.dataitem.v4conn.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_V4CONN_FLAGS_TLS = FieldDef::new("dlep.dataitem.v4conn.flags.tls", "Use TLS Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    DATAITEM_V4CONN_ADDR = FieldDef::new("dlep.dataitem.v4conn.addr", "Address", FieldType::Ipv4);
    DATAITEM_V4CONN_PORT = FieldDef::new("dlep.dataitem.v4conn.port", "Port", FieldType::Uint16);
    DATAITEM_V6CONN = FieldDef::new("dlep.dataitem.v6conn", "IPv6 Connection Point", FieldType::None);
    DATAITEM_V6CONN_FLAGS = FieldDef::new("dlep.dataitem.v6conn.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_V6CONN_FLAGS_TLS = FieldDef::new("dlep.dataitem.v6conn.flags.tls", "Use TLS Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    DATAITEM_V6CONN_ADDR = FieldDef::new("dlep.dataitem.v6conn.addr", "Address", FieldType::Ipv6);
    DATAITEM_V6CONN_PORT = FieldDef::new("dlep.dataitem.v6conn.port", "Port", FieldType::Uint16);
    DATAITEM_PEERTYPE = FieldDef::new("dlep.dataitem.peertype", "Peer Type", FieldType::None);
    DATAITEM_PEERTYPE_FLAGS = FieldDef::new("dlep.dataitem.peertype.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_PEERTYPE_FLAGS_SMI = FieldDef::new("dlep.dataitem.peertype.flags.smi", "Secure Medium Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    DATAITEM_PEERTYPE_DESCRIPTION = FieldDef::new("dlep.dataitem.peertype.description", "Text", FieldType::String);
    DATAITEM_HEARTBEAT = FieldDef::new("dlep.dataitem.heartbeat", "Heartbeat Interval (ms)", FieldType::Uint32);
    DATAITEM_EXTSUPP = FieldDef::new("dlep.dataitem.extsupp", "Extensions Supported", FieldType::None);
    DATAITEM_EXTSUPP_CODE = FieldDef::new("dlep.dataitem.extsupp.code", "Code", FieldType::Uint32).strings(Strings::Ranges(&DATAITEM_EXTSUPP_CODE_RANGES));
    DATAITEM_MACADDR_EUI48 = FieldDef::new("dlep.dataitem.macaddr_eui48", "MAC Address", FieldType::Ether);
    DATAITEM_MACADDR_EUI64 = FieldDef::new("dlep.dataitem.macaddr_eui64", "MAC Address", FieldType::Eui64);
    DATAITEM_V4ADDR = FieldDef::new("dlep.dataitem.v4addr", "IPv4 Address", FieldType::None);
    DATAITEM_V4ADDR_FLAGS = FieldDef::new("dlep.dataitem.v4addr.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_V4ADDR_FLAGS_ADDDROP = FieldDef::new("dlep.dataitem.v4addr.flags.adddrop", "Add/Drop Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Add", "Drop")));
    DATAITEM_V4ADDR_ADDR = FieldDef::new("dlep.dataitem.v4addr.addr", "Address", FieldType::Ipv4);
    DATAITEM_V6ADDR = FieldDef::new("dlep.dataitem.v6addr", "IPv6 Address", FieldType::None);
    DATAITEM_V6ADDR_FLAGS = FieldDef::new("dlep.dataitem.v6addr.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_V6ADDR_FLAGS_ADDDROP = FieldDef::new("dlep.dataitem.v6addr.flags.adddrop", "Add/Drop Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Add", "Drop")));
    DATAITEM_V6ADDR_ADDR = FieldDef::new("dlep.dataitem.v6addr.addr", "Address", FieldType::Ipv6);
    DATAITEM_V4SUBNET = FieldDef::new("dlep.dataitem.v4subnet", "IPv4 Attached Subnet", FieldType::None);
    DATAITEM_V4SUBNET_FLAGS = FieldDef::new("dlep.dataitem.v4subnet.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_V4SUBNET_FLAGS_ADDDROP = FieldDef::new("dlep.dataitem.v4subnet.flags.adddrop", "Add/Drop Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Add", "Drop")));
    DATAITEM_V4SUBNET_SUBNET = FieldDef::new("dlep.dataitem.v4subnet.subnet", "Subnet", FieldType::Ipv4);
    DATAITEM_V4SUBNET_PREFIXLEN = FieldDef::new("dlep.dataitem.v4subnet.prefixlen", "Prefix Length", FieldType::Uint8);
    DATAITEM_V6SUBNET = FieldDef::new("dlep.dataitem.v6subnet", "IPv6 Attached Subnet", FieldType::None);
    DATAITEM_V6SUBNET_FLAGS = FieldDef::new("dlep.dataitem.v6subnet.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_V6SUBNET_FLAGS_ADDDROP = FieldDef::new("dlep.dataitem.v6subnet.flags.adddrop", "Add/Drop Indicator", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Add", "Drop")));
    DATAITEM_V6SUBNET_SUBNET = FieldDef::new("dlep.dataitem.v6subnet.subnet", "Subnet", FieldType::Ipv6);
    DATAITEM_V6SUBNET_PREFIXLEN = FieldDef::new("dlep.dataitem.v6subnet.prefixlen", "Prefix Length", FieldType::Uint8);
    DATAITEM_MDRR = FieldDef::new("dlep.dataitem.mdrr", "Maximum Data Rate (Receive) (bps)", FieldType::Uint64);
    DATAITEM_MDRT = FieldDef::new("dlep.dataitem.mdrt", "Maximum Data Rate (Transmit) (bps)", FieldType::Uint64);
    DATAITEM_CDRR = FieldDef::new("dlep.dataitem.cdrr", "Current Data Rate (Receive) (bps)", FieldType::Uint64);
    DATAITEM_CDRT = FieldDef::new("dlep.dataitem.cdrt", "Current Data Rate (Transmit) (bps)", FieldType::Uint64);
    DATAITEM_LATENCY = FieldDef::new("dlep.dataitem.latency", "Latency (us)", FieldType::Uint64);
    DATAITEM_RESOURCES = FieldDef::new("dlep.dataitem.resources", "Resources (%)", FieldType::Uint8);
    DATAITEM_RLQR = FieldDef::new("dlep.dataitem.rlqr", "Relative Link Quality (Receive) (%)", FieldType::Uint8);
    DATAITEM_RLQT = FieldDef::new("dlep.dataitem.rlqt", "Relative Link Quality (Transmit) (%)", FieldType::Uint8);
    DATAITEM_MTU = FieldDef::new("dlep.dataitem.mtu", "Maximum Transmission Unit (bytes)", FieldType::Uint16);
    DATAITEM_HOP_COUNT_FLAGS = FieldDef::new("dlep.dataitem.hop_count_flags", "Flags", FieldType::Uint8).base(Base::Hex);
    DATAITEM_HOP_COUNT_FLAGS_P = FieldDef::new("dlep.dataitem.hop_count_flags.p", "P-Bit", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    DATAITEM_HOP_COUNT_FLAGS_RESERVED = FieldDef::new("dlep.dataitem.hop_count_flags.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    DATAITEM_HOP_COUNT = FieldDef::new("dlep.dataitem.hop_count", "Hop Count", FieldType::Uint8);
    DATAITEM_HOP_CONTROL = FieldDef::new("dlep.dataitem.hop_control", "Hop Control", FieldType::Uint16).strings(Strings::Ranges(&DATAITEM_HOP_CONTROL_RANGES));
    DATAITEM_LINK_IDENTIFIER_LENGTH = FieldDef::new("dlep.dataitem.link_identifier_length", "Link Identifier Length", FieldType::Uint16);
    DATAITEM_LINK_IDENTIFIER = FieldDef::new("dlep.dataitem.link_identifier", "Link Identifier", FieldType::Bytes);
    DATAITEM_MAX_LATENCY = FieldDef::new("dlep.dataitem.max_latency", "Maximum Latency (us)", FieldType::Uint64);
    DATAITEM_MIN_LATENCY = FieldDef::new("dlep.dataitem.min_latency", "Minimum Latency (us)", FieldType::Uint64);
    SIGNAL_UNEXPECTED_LENGTH = FieldDef::new("dlep.signal.unexpected_length", "Message length does not match reported length remaining", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    MESSAGE_UNEXPECTED_LENGTH = FieldDef::new("dlep.message.unexpected_length", "Signal length does not match reported length remaining", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    DATAITEM_UNEXPECTED_LENGTH = FieldDef::new("dlep.dataitem.unexpected_length", "Unexpected Data Item length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    DATAITEM_MACADDR_UNEXPECTED_LENGTH = FieldDef::new("dlep.dataitem.macaddr.unexpected_length", "Unexpected MAC Address length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The port, over UDP and TCP.
pub const PORT: u16 = 854;

/// Octets of type and length of messages and data items.
const HEADER_LEN: usize = 4;

/// The Dynamic Link Exchange Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Dlep;

impl Dissect for Dlep {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // Datagrams carry signals, streams messages (RFC 8175, section 11).
        let is_signal = !w.is_over_stream();
        let (at, what, place, kind, length, mismatch) = if is_signal {
            (4, "Signal", SIGNAL, SIGNAL_TYPE, SIGNAL_LENGTH, SIGNAL_UNEXPECTED_LENGTH)
        } else {
            (0, "Message", MESSAGE, MESSAGE_TYPE, MESSAGE_LENGTH, MESSAGE_UNEXPECTED_LENGTH)
        };
        w.column_protocol("DLEP");
        let number = b.u16(at)?;
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let name = w.word(kind, number.into()).unwrap_or("Unknown");
        w.info(format_args!("{what}: {name} ({number})"));
        w.append(root, format_args!(", {what}: {name} ({number})"));
        let item = w.item(place, &b, 0, 0)?;
        w.hide(item);
        if is_signal {
            w.item(SIGNAL_SIGNATURE, &b, 0, 4)?;
        }
        w.item(kind, &b, at, 2)?;
        let len = usize::from(b.u16(at + 2)?);
        let item = w.item(length, &b, at + 2, 2)?;
        if len != b.remaining(at + HEADER_LEN) {
            w.expert(mismatch, item);
        }
        let mut at = at + HEADER_LEN;
        while b.remaining(at) > 0 {
            at = data_item(w, &b, at)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, high, low]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        let len = HEADER_LEN + usize::from(u16::from_be_bytes([*high, *low]));
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// What a data item holds.
enum Layout {
    /// A number of so many octets, and what it is counted in.
    Number(Field, usize, &'static str),
    /// An address of so many octets that comes or goes, with the length of its prefix where there is one.
    Change {
        group: Field,
        flags: Field,
        flag: Field,
        address: (Field, usize),
        prefix: Option<Field>,
    },
    /// The end of a connection.
    End { group: Field, flags: Field, flag: Field, address: (Field, usize), port: Field },
}

fn layout(kind: u16) -> Option<Layout> {
    use Layout::{Change, End, Number};
    Some(match kind {
        2 => End {
            group: DATAITEM_V4CONN,
            flags: DATAITEM_V4CONN_FLAGS,
            flag: DATAITEM_V4CONN_FLAGS_TLS,
            address: (DATAITEM_V4CONN_ADDR, 4),
            port: DATAITEM_V4CONN_PORT,
        },
        3 => End {
            group: DATAITEM_V6CONN,
            flags: DATAITEM_V6CONN_FLAGS,
            flag: DATAITEM_V6CONN_FLAGS_TLS,
            address: (DATAITEM_V6CONN_ADDR, 16),
            port: DATAITEM_V6CONN_PORT,
        },
        5 => Number(DATAITEM_HEARTBEAT, 4, " (ms)"),
        8 => Change {
            group: DATAITEM_V4ADDR,
            flags: DATAITEM_V4ADDR_FLAGS,
            flag: DATAITEM_V4ADDR_FLAGS_ADDDROP,
            address: (DATAITEM_V4ADDR_ADDR, 4),
            prefix: None,
        },
        9 => Change {
            group: DATAITEM_V6ADDR,
            flags: DATAITEM_V6ADDR_FLAGS,
            flag: DATAITEM_V6ADDR_FLAGS_ADDDROP,
            address: (DATAITEM_V6ADDR_ADDR, 16),
            prefix: None,
        },
        10 => Change {
            group: DATAITEM_V4SUBNET,
            flags: DATAITEM_V4SUBNET_FLAGS,
            flag: DATAITEM_V4SUBNET_FLAGS_ADDDROP,
            address: (DATAITEM_V4SUBNET_SUBNET, 4),
            prefix: Some(DATAITEM_V4SUBNET_PREFIXLEN),
        },
        11 => Change {
            group: DATAITEM_V6SUBNET,
            flags: DATAITEM_V6SUBNET_FLAGS,
            flag: DATAITEM_V6SUBNET_FLAGS_ADDDROP,
            address: (DATAITEM_V6SUBNET_SUBNET, 16),
            prefix: Some(DATAITEM_V6SUBNET_PREFIXLEN),
        },
        12 => Number(DATAITEM_MDRR, 8, " (bps)"),
        13 => Number(DATAITEM_MDRT, 8, " (bps)"),
        14 => Number(DATAITEM_CDRR, 8, " (bps)"),
        15 => Number(DATAITEM_CDRT, 8, " (bps)"),
        16 => Number(DATAITEM_LATENCY, 8, " (us)"),
        17 => Number(DATAITEM_RESOURCES, 1, " (%)"),
        18 => Number(DATAITEM_RLQR, 1, " (%)"),
        19 => Number(DATAITEM_RLQT, 1, " (%)"),
        20 => Number(DATAITEM_MTU, 2, " (bytes)"),
        22 => Number(DATAITEM_HOP_CONTROL, 2, ""),
        26 => Number(DATAITEM_LINK_IDENTIFIER_LENGTH, 2, " Bytes"),
        _ => return None,
    })
}

fn address(b: &Buf<'_>, at: usize, len: usize) -> Result<Address, Fault> {
    Ok(if len == 4 { Address::Ipv4(b.array(at)?) } else { Address::Ipv6(b.array(at)?) })
}

/// The data item at `at`; where the next begins.
fn data_item<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
    let name = DATAITEM_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
    let item = w.item(DATAITEM, b, at, HEADER_LEN)?;
    w.label(item, format_args!("{name} Data Item"));
    let opened = w.open(item);
    w.row(b, at, &[(DATAITEM_TYPE, 2), (DATAITEM_LENGTH, 2)])?;
    let start = at + HEADER_LEN;
    let end = match layout(kind) {
        Some(layout) => laid_out(w, b, start, len, item, &layout)?,
        None => content(w, b, start, len, kind, item)?,
    };
    w.close(opened);
    w.set_len(item, end - at);
    if end - start != len && b.remaining(end) > 0 {
        w.expert(DATAITEM_UNEXPECTED_LENGTH, item);
    }
    Ok(end)
}

/// Hides a group, which stands for the fields behind it.
fn group<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let item = w.item(field, b, at, len)?;
    w.hide(item);
    Ok(())
}

fn laid_out<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    item: Item,
    layout: &Layout,
) -> Result<usize, Fault> {
    match *layout {
        Layout::Number(field, width, unit) => {
            let number = b
                .bytes(at, width)?
                .iter()
                .fold(0_u64, |number, octet| number << 8 | u64::from(*octet));
            w.item(field, b, at, width)?;
            w.append(item, format_args!(": {number}{unit}"));
            Ok(at + width)
        }
        Layout::Change { group: stands, flags, flag, address: (field, width), prefix } => {
            group(w, stands, b, at, len)?;
            let word = if b.u8(at)? & 1 != 0 { "Add" } else { "Drop" };
            let octet = w.item(flags, b, at, 1)?;
            w.bits(octet, &[flag], b, at, 1)?;
            w.append(item, format_args!(", {word}: {}", address(b, at + 1, width)?));
            w.item(field, b, at + 1, width)?;
            let end = at + 1 + width;
            let Some(field) = prefix else { return Ok(end) };
            w.append(item, format_args!("/{}", b.u8(end)?));
            w.item(field, b, end, 1)?;
            Ok(end + 1)
        }
        Layout::End { group: stands, flags, flag, address: (field, width), port } => {
            group(w, stands, b, at, len)?;
            let octet = w.item(flags, b, at, 1)?;
            w.bits(octet, &[flag], b, at, 1)?;
            w.append(item, format_args!(", Addr: {}", address(b, at + 1, width)?));
            w.item(field, b, at + 1, width)?;
            let end = at + 1 + width;
            if end - at >= len {
                return Ok(end);
            }
            w.append(item, format_args!(", Port: {}", b.u16(end)?));
            w.item(port, b, end, 2)?;
            Ok(end + 2)
        }
    }
}

fn content<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u16,
    item: Item,
) -> Result<usize, Fault> {
    const STATUS: u16 = 1;
    const PEER: u16 = 4;
    const EXTENSIONS: u16 = 6;
    const MAC: u16 = 7;
    const HOPS: u16 = 21;
    const LINK: u16 = 27;
    const RANGE: u16 = 28;
    match kind {
        STATUS if len > 0 => {
            group(w, DATAITEM_STATUS, b, at, len)?;
            let code = b.u8(at)?;
            let word = DATAITEM_STATUS_CODE_VALUES.get(code.into()).unwrap_or("Unknown");
            w.item(DATAITEM_STATUS_CODE, b, at, 1)?;
            let text = String::from_utf8_lossy(b.bytes(at + 1, len - 1)?);
            w.append(item, format_args!(", Code: {word} ({code}), Text: {text}"));
            w.item(DATAITEM_STATUS_TEXT, b, at + 1, len - 1)?;
        }
        PEER if len > 0 => {
            group(w, DATAITEM_PEERTYPE, b, at, len)?;
            let octet = w.item(DATAITEM_PEERTYPE_FLAGS, b, at, 1)?;
            w.bits(octet, &[DATAITEM_PEERTYPE_FLAGS_SMI], b, at, 1)?;
            let text = String::from_utf8_lossy(b.bytes(at + 1, len - 1)?);
            w.append(item, format_args!(", Description: {text}"));
            w.item_as(DATAITEM_PEERTYPE_DESCRIPTION, b, at + 1, len - 1, Encoding::Utf8)?;
        }
        EXTENSIONS => {
            group(w, DATAITEM_EXTSUPP, b, at, len)?;
            for next in (at..at + len).step_by(2) {
                let code = u64::from(b.u16(next)?);
                let word = DATAITEM_EXTSUPP_CODE_RANGES.get(code).unwrap_or("Unknown");
                w.append(item, format_args!(", Ext: {word} ({code})"));
                w.item(DATAITEM_EXTSUPP_CODE, b, next, 2)?;
            }
        }
        MAC => {
            let field = match len {
                6 => DATAITEM_MACADDR_EUI48,
                8 => DATAITEM_MACADDR_EUI64,
                _ => {
                    w.expert(DATAITEM_MACADDR_UNEXPECTED_LENGTH, item);
                    b.check(at, len)?;
                    return Ok(at + len);
                }
            };
            let octets = b.bytes(at, len)?;
            if w.labels() {
                w.append(item, format_args!(": {}", hex::joined(octets, ":")));
            }
            w.item(field, b, at, len)?;
        }
        HOPS => {
            let flags = b.u8(at)?;
            let count = b.u8(at + 1)?;
            let octet = w.item(DATAITEM_HOP_COUNT_FLAGS, b, at, 1)?;
            if flags & 0x80 != 0 {
                w.append(octet, format_args!(", P-Bit"));
            }
            let bits = [DATAITEM_HOP_COUNT_FLAGS_P, DATAITEM_HOP_COUNT_FLAGS_RESERVED];
            w.bits(octet, &bits, b, at, 1)?;
            w.item(DATAITEM_HOP_COUNT, b, at + 1, 1)?;
            w.append(item, format_args!(": {count} Hops"));
            return Ok(at + 2);
        }
        LINK => {
            let octets = b.bytes(at, len)?;
            if w.labels() {
                let text = octets.iter().map(|octet| format!("{octet:02x}")).collect::<String>();
                w.append(item, format_args!(": {text}"));
            }
            w.item(DATAITEM_LINK_IDENTIFIER, b, at, len)?;
        }
        RANGE => {
            let (most, least) = (b.u64(at)?, b.u64(at + 8)?);
            w.row(b, at, &[(DATAITEM_MAX_LATENCY, 8), (DATAITEM_MIN_LATENCY, 8)])?;
            w.append(item, format_args!(": {least} - {most} (us)"));
            return Ok(at + 16);
        }
        _ => {
            let shown = len.min(b.remaining(at));
            w.item(DATAITEM_VALUE, b, at, shown)?;
            return Ok(at + shown);
        }
    }
    Ok(at + len)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{segment, shown};

    #[test]
    fn an_offer_tells_where_to_connect() {
        let told = shown(854, 854, b"DLEP\0\x02\0\x0b\0\x02\0\x07\0\x0a\0\0\x02\x03\x56");
        assert_eq!(told.info, "DLEP Signal: Peer Offer (2)");
        assert!(told.has("IPv4 Connection Point Data Item, Addr: 10.0.0.2, Port: 854"));
    }

    #[test]
    fn a_session_begins() {
        let told = segment(40000, 854, b"\0\x01\0\x08\0\x05\0\x04\0\0\xea\x60");
        assert_eq!(told.info, "DLEP Message: Session Initialization (1)");
        assert!(told.has("Heartbeat Interval Data Item: 60000 (ms)"));
    }

    #[test]
    fn a_length_that_is_wrong_is_noted() {
        assert!(shown(854, 854, b"DLEP\0\x01\0\x09").has("Signal Length (bytes): 9"));
    }
}
