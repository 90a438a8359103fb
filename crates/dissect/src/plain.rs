//! The express lane of slicing: Ethernet, VLAN tags, IPv4 or IPv6, and TCP or UDP, with nothing out of the ordinary.
//!
//! Nearly every frame of nearly every capture is of this kind, and a walk spends most of its time on getting ready for what such
//! a frame does not have: faults, fragments, options, tunnels, trailers. This lane reads the same typed headers and asks
//! the same dispatch tables, but leaves whatever is not plain to the walk. It never answers anything else than the walk
//! would: a test holds the two against each other.

use lamna_fields::ProtocolId;

use crate::Buf;
use crate::frame::{FrameInfo, link};
use crate::layers::{Layer, Layers};
use crate::proto::{eth, id, ip, ipv6, tcp, udp, vlan};
use crate::registry::{Claim, Registry};

/// VLAN tags that are plain; more are left to the walk.
const MAX_TAGS: usize = 2;

/// Notes the layers of a plain frame, up to its transport header. `None`, with nothing noted, leaves it to the walk.
#[inline]
pub(crate) fn slice(
    registry: &Registry,
    frame: &FrameInfo,
    bytes: &[u8],
    layers: &mut Layers,
) -> Option<()> {
    let whole = frame.len as usize == bytes.len() && frame.fcs_len.is_none();
    let is_ethernet = frame.link == link::ETHERNET;
    if !whole || !is_ethernet || registry.lookup_link(link::ETHERNET) != Some(id::ETH) {
        return None;
    }
    let mut ethertype = eth::Header::new(&Buf::new(bytes, 0, 0)).ok()?.type_or_length();
    let mut at = eth::HEADER_LEN;
    let mut tags = 0;
    while registry.lookup(Claim::Ethertype(ethertype)) == Some(id::VLAN) && tags < MAX_TAGS {
        let tag = vlan::Header::new(&Buf::new(bytes.get(at..)?, 0, 0)).ok()?;
        ethertype = tag.type_or_length();
        at += vlan::HEADER_LEN;
        tags += 1;
    }
    let network = registry.lookup(Claim::Ethertype(ethertype))?;
    let packet = bytes.get(at..)?;
    let b = Buf::new(packet, 0, 0);
    let (header_len, end, next) = match network {
        id::IP => {
            let header = ip::Header::new(&b).ok()?;
            let end = usize::from(header.total_len());
            let is_plain = header.version() == 4 && header.header_len() == ip::MIN_HEADER_LEN;
            if !is_plain || header.is_fragment() || end < ip::MIN_HEADER_LEN {
                return None;
            }
            (ip::MIN_HEADER_LEN, end, header.protocol())
        }
        id::IPV6 => {
            let header = ipv6::Header::new(&b).ok()?;
            if header.version() != 6 {
                return None;
            }
            (
                ipv6::HEADER_LEN,
                ipv6::HEADER_LEN + usize::from(header.payload_len()),
                header.next_header(),
            )
        }
        _ => return None,
    };
    // A length that reaches too far leaves nothing here.
    let segment = packet.get(header_len..end)?;
    let b = Buf::new(segment, 0, 0);
    let transport = registry.lookup(Claim::IpProtocol(next))?;
    match transport {
        id::TCP if tcp::Header::new(&b).ok()?.header_len() >= tcp::MIN_HEADER_LEN => {}
        id::UDP => {
            let header = udp::Header::new(&b).ok()?;
            let tunnel = |port| registry.is_udp_tunnel(port);
            let is_whole = usize::from(header.len()) >= udp::HEADER_LEN;
            if !is_whole || tunnel(header.source_port()) || tunnel(header.destination_port()) {
                return None;
            }
        }
        _ => return None,
    }
    let mut push = |protocol: ProtocolId, start: usize, len: usize, ethertype: bool| {
        layers.push(Layer { protocol, source: 0, ethertype, start: start as u32, len: len as u32 })
    };
    push(id::ETH, 0, bytes.len(), true);
    let first = eth::HEADER_LEN;
    for tag in (first..at).step_by(vlan::HEADER_LEN) {
        push(id::VLAN, tag, bytes.len() - tag, true);
    }
    push(network, at, packet.len(), false);
    push(transport, at + header_len, segment.len(), false);
    Some(())
}
