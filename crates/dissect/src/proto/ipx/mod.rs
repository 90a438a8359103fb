//! IPX and what NetWare carries in it: SPX, the protocols of routes and of services, messages to stations (Novell, "IPX
//! Router Specification"). NCP, NetBIOS and name queries are shown as octets.

pub mod message;
pub mod nbipx;
pub mod rip;
pub mod sap;
pub mod spx;

use std::fmt;

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets of the header.
pub const HEADER_LEN: usize = 30;

/// The packet type of SPX.
const SPX: u8 = 5;

/// The packet type of what routers pass on everywhere, with a list of networks in front.
const BROADCAST: u8 = 0x14;

values! {
    pub(super) static PACKET_TYPE_VALUES {
        0x0 => "IPX",
        0x1 => "RIP",
        0x2 => "Echo",
        0x3 => "Error",
        0x4 => "PEP",
        0x5 => "SPX",
        0x10 => "Experimental Protocol",
        0x11 => "NCP",
        0x12 => "Experimental Protocol",
        0x13 => "Experimental Protocol",
        0x14 => "NetBIOS Broadcast",
        0x15 => "Experimental Protocol",
        0x16 => "Experimental Protocol",
        0x17 => "Experimental Protocol",
        0x18 => "Experimental Protocol",
        0x19 => "Experimental Protocol",
        0x1a => "Experimental Protocol",
        0x1b => "Experimental Protocol",
        0x1c => "Experimental Protocol",
        0x1d => "Experimental Protocol",
        0x1e => "Experimental Protocol",
        0x1f => "Experimental Protocol",
    }
    pub(super) static DST_SOCKET_VALUES {
        2 => "CISCO PING",
        1105 => "NCP",
        1106 => "SAP",
        1107 => "RIP",
        1109 => "NetBIOS",
        1110 => "Diagnostic",
        1111 => "Serialization",
        1360 => "NWLink SMB Server",
        1361 => "NWLink SMB Name Query",
        1362 => "NWLink SMB Redirector",
        1363 => "NWLink SMB Mailslot Datagram",
        1364 => "NWLink SMB Messenger",
        1365 => "NWLink SMB Browse",
        1373 => "Attachmate Gateway",
        16385 => "IPX Message",
        16387 => "IPX Message",
        16390 => "NetWare Directory Server",
        16396 => "HP LaserJet/QuickSilver",
        33028 => "NetWare 386",
        34082 => "ADSM",
        34238 => "Cisco EIGRP for IPX",
        36739 => "Powerchute UPS Monitoring",
        36865 => "NetWare Link Services Protocol",
        36868 => "IPX WAN",
        36879 => "SNMP Agent",
        36880 => "SNMP Sink",
        36987 => "SMS Testing and Development",
        36998 => "Novell PING",
        37009 => "TCP Tunnel",
        37010 => "UDP Tunnel",
        37042 => "NDPS Printer Agent/PSM",
        37043 => "NDPS Broker",
        37044 => "NDPS Service Registry Service",
        37045 => "NDPS Event Notification Service",
        37046 => "NDPS Remote Management Service",
        37047 => "NDPS Notify Listener",
        59525 => "NT Server-RPC/GW",
    }
}

field_table! {
    /// The fields of Internetwork Packet eXchange.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipx", "Internetwork Packet eXchange", "IPX");
    CHECKSUM = FieldDef::new("ipx.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    SRC = FieldDef::new("ipx.src", "Source Address", FieldType::String);
    DST = FieldDef::new("ipx.dst", "Destination Address", FieldType::String);
    ADDR = FieldDef::new("ipx.addr", "Src/Dst Address", FieldType::String);
    LEN = FieldDef::new("ipx.len", "Length", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
    HOPS = FieldDef::new("ipx.hops", "Transport Control (Hops)", FieldType::Uint8);
    PACKET_TYPE = FieldDef::new("ipx.packet_type", "Packet Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PACKET_TYPE_VALUES));
    DST_NET = FieldDef::new("ipx.dst.net", "Destination Network", FieldType::IpxNet).base(Base::Hex);
    DST_NODE = FieldDef::new("ipx.dst.node", "Destination Node", FieldType::Ether);
    DST_SOCKET = FieldDef::new("ipx.dst.socket", "Destination Socket", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DST_SOCKET_VALUES));
    SRC_NET = FieldDef::new("ipx.src.net", "Source Network", FieldType::IpxNet).base(Base::Hex);
    SRC_NODE = FieldDef::new("ipx.src.node", "Source Node", FieldType::Ether);
    SRC_SOCKET = FieldDef::new("ipx.src.socket", "Source Socket", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DST_SOCKET_VALUES));
    NET = FieldDef::new("ipx.net", "Source or Destination Network", FieldType::IpxNet).base(Base::Hex);
    NODE = FieldDef::new("ipx.node", "Source or Destination Node", FieldType::Ether);
    SOCKET = FieldDef::new("ipx.socket", "Source or Destination Socket", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DST_SOCKET_VALUES));
}

/// IPX.
#[derive(Clone, Copy, Debug)]
pub struct Ipx;

impl Dissect for Ipx {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x8137),
        Claim::UdpPort(213),
        Claim::Number("gre.proto", 0x8137),
        Claim::Number("chdlc.protocol", 0x8137),
        Claim::Number("null.type", 23),
        Claim::Number("sll.ltype", 1),
        Claim::Number("llc.dsap", 0xe0),
        Claim::Number("llc.dsap", 0x10),
        Claim::Number("ppp.protocol", 0x2b),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPX");
        let len = usize::from(b.u16(2)?);
        w.set_actual_len(&b, len);
        let (kind, to, from) = (b.u8(5)?, b.u16(16)?, b.u16(28)?);
        if w.fields() {
            let (source, destination) = (Node::new(&b, 18)?, Node::new(&b, 6)?);
            let text = |node: Node| Address::Text(node.to_string().into());
            w.set_addresses(text(source), text(destination));
            header(w, &b, len, source, destination)?;
        }
        if w.wants_columns() {
            let name = DST_SOCKET_VALUES.get(u64::from(to)).unwrap_or("Unknown");
            w.info(format_args!("{name} (0x{to:04x})"));
        }
        let Some(octets) = len.checked_sub(HEADER_LEN) else {
            return Err(crate::buf::Fault::Malformed);
        };
        let payload = b.slice_up_to(HEADER_LEN, octets);
        let (first, second) = (to.min(from), to.max(from));
        let next = match kind {
            SPX => Some(id::SPX),
            _ => socket(first).or_else(|| socket(second)),
        };
        match next {
            // What IPX carries does not count as a layer.
            Some(id::NBIPX) => {
                w.rerun(id::NBIPX, payload, |w, b| nbipx::packet(w, b, kind == BROADCAST))
            }
            Some(next) if next != id::DATA => w.call_again(next, payload),
            _ => w.data(payload),
        }
    }
}

/// Who listens at a socket.
fn socket(socket: u16) -> Option<lamna_fields::ProtocolId> {
    Some(match socket {
        0x452 => id::IPXSAP,
        0x453 => id::IPXRIP,
        0x550 | 0x552 | 0x554 => id::SMB,
        0x4001 | 0x4003 => id::IPXMSG,
        0x455 => id::NBIPX,
        0x551 | 0x553 => id::NMPI,
        // What listens at these is not known here: NCP, serial numbers.
        0x451 | 0x457 => id::DATA,
        0x85be => id::EIGRP,
        0x900f | 0x9010 => id::SNMP,
        _ => return None,
    })
}

/// The address of a node: its network, and itself.
#[derive(Clone, Copy)]
struct Node {
    network: u32,
    node: [u8; 6],
}

impl Node {
    fn new(b: &Buf<'_>, at: usize) -> Result<Self, crate::buf::Fault> {
        Ok(Node { network: b.u32(at)?, node: b.array(at + 4)? })
    }
}

impl fmt::Display for Node {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}.", self.network)?;
        self.node.iter().try_for_each(|octet| write!(f, "{octet:02x}"))
    }
}

/// Adds a network. Its label begins with its first octet alone.
fn network<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u32(at)?;
    let item = w.item(field, b, at, 4)?;
    w.label_value(item, format_args!("{:02x} (0x{value:08X})", value >> 24));
    Ok(())
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    source: Node,
    destination: Node,
) -> Walked {
    let (_, opened) = w.open_protocol(b, 0, HEADER_LEN.min(len))?;
    for (field, node) in [(SRC, source), (DST, destination)] {
        for field in [field, ADDR] {
            let item = w.string(field, b, 0, 0, format_args!("{node}"))?;
            w.hide(item);
        }
    }
    w.item(CHECKSUM, b, 0, 2)?;
    w.item(LEN, b, 2, 2)?;
    let hops = b.u8(4)?;
    let item = w.item(HOPS, b, 4, 1)?;
    let plural = if hops == 1 { "" } else { "s" };
    w.label(item, format_args!("Transport Control: {hops} hop{plural}"));
    w.item(PACKET_TYPE, b, 5, 1)?;
    for (at, net, node, socket) in
        [(6, DST_NET, DST_NODE, DST_SOCKET), (18, SRC_NET, SRC_NODE, SRC_SOCKET)]
    {
        network(w, net, b, at)?;
        let item = w.item(NET, b, at, 4)?;
        w.hide(item);
        w.item(node, b, at + 4, 6)?;
        let item = w.item(NODE, b, at + 4, 6)?;
        w.hide(item);
        w.item(socket, b, at + 10, 2)?;
        let item = w.item(SOCKET, b, at + 10, 2)?;
        w.hide(item);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    /// A packet of `kind` to and from `socket`.
    fn packet(kind: u8, socket: u16, payload: &[u8]) -> Vec<u8> {
        let mut packet = vec![0xff, 0xff, 0, 30 + payload.len() as u8, 1, kind];
        for node in [1, 2] {
            packet.extend([0, 0, 0, 0x11, 2, 0, 0, 0, 0, node]);
            packet.extend(socket.to_be_bytes());
        }
        packet.extend(payload);
        packet
    }

    #[test]
    fn routes_are_asked_for() {
        let told = shown(213, 213, &packet(1, 0x453, &[0, 1, 0, 0, 0, 5, 0, 1, 0, 2]));
        assert_eq!(told.info, "IPX RIP Request");
        for line in ["Transport Control: 1 hop", "Route Vector: 00 (0x00000005)", "Ticks: 111 ms"] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_service_is_offered() {
        let mut offer = vec![0, 2, 0, 4];
        offer.extend(*b"SERVER");
        offer.extend([0; 42]);
        offer.extend([0, 0, 0, 0x33, 2, 0, 0, 0, 0, 1, 4, 0x51, 0, 1]);
        let told = shown(213, 213, &packet(4, 0x452, &offer));
        assert_eq!(told.info, "IPX SAP General Response");
        assert!(told.has("Server: SERVER"), "{:#?}", told.tree);
        assert!(told.has("Socket: NCP (0x0451)"));
    }

    #[test]
    fn spx_has_a_connection() {
        let told = shown(213, 213, &packet(5, 0x5000, &[0x50, 0xfe, 0, 1, 0, 2, 0, 3, 0, 4, 0, 5]));
        assert_eq!(told.info, "SPX SPX Send Ack: End Message (End-of-Connection)");
        assert!(told.has("Datastream Type: End-of-Connection (0xFE)"), "{:#?}", told.tree);
    }

    #[test]
    fn a_message_waits() {
        let told = shown(213, 213, &packet(0, 0x4001, &[5, b'!']));
        assert_eq!(told.info, "IPX MSG Broadcast message waiting, Connection 5");
    }

    #[test]
    fn a_length_below_that_of_the_header() {
        let mut packet = packet(0, 0x5000, &[]);
        packet[3] = 29;
        assert!(shown(213, 213, &packet).info.contains("[Malformed Packet]"));
    }
}
