//! The express lane of slicing: Ethernet, VLAN tags, IPv4 or IPv6, and TCP, UDP or an echo of ICMP, with nothing out of the ordinary.
//!
//! Nearly every frame of nearly every capture is of this kind, and a walk spends most of its time on getting ready for what such
//! a frame does not have: faults, fragments, options, tunnels, trailers. This lane reads the same typed headers and asks
//! the same dispatch tables, but leaves whatever is not plain to the walk. It never answers anything else than the walk
//! would: a test holds the two against each other.

use lamna_fields::{Field, FieldId, ProtocolId};

use crate::columns::Address;
use crate::frame::{FrameInfo, link};
use crate::layers::Layers;
use crate::proto::{eth, frame, icmp, id, ip, ipv6, tcp, udp, vlan};
use crate::registry::{Claim, Registry};
use crate::track::{Ends, Track};
use crate::walk::again;

/// The network addresses of a sender and a receiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Addresses {
    /// Of IPv4.
    V4([[u8; 4]; 2]),
    /// Of IPv6.
    V6([[u8; 16]; 2]),
}

/// What the fields of a plain frame hang on.
pub(crate) struct Records {
    /// Which fields there are.
    pub(crate) key: u64,
    values: [u64; again::MAX_VALUES],
    /// How many of them at the end such a frame does not have.
    untimed: usize,
    /// Octets of the frame and of the payload.
    pub(crate) lens: [u32; again::MAX_LENS],
}

impl Records {
    /// The numbers that are not in its octets: of a segment, of the frame, of its time.
    #[inline]
    pub(crate) fn values(&self) -> &[u64] {
        self.values.get(..again::MAX_VALUES - self.untimed).unwrap_or(&[])
    }
}

/// Numbers of a segment that is not part of a known conversation.
const OF_SEGMENT: usize = again::MAX_VALUES - frame::DIFFERING.len();

/// VLAN tags that are plain; more are left to the walk.
const MAX_TAGS: usize = 2;

/// The headers of a plain frame.
#[derive(Clone, Copy, Debug)]
pub struct Plain<'b> {
    /// VLAN tags between Ethernet and the network header.
    tags: usize,
    network: ProtocolId,
    frame: &'b [u8],
    /// Where the network header begins, and the octets from there.
    at: usize,
    packet: &'b [u8],
    transport: ProtocolId,
    /// Where the transport header begins in the packet, and the octets from there.
    header_len: usize,
    segment: &'b [u8],
}

impl<'b> Plain<'b> {
    /// The headers of a frame, if it is plain: Ethernet with at most two VLAN tags, an IPv4 header without options or an IPv6 header,
    /// and TCP or UDP, all of it captured, no fragment and no tunnel. Costs some ten nanoseconds, and allocates
    /// nothing.
    #[inline]
    pub fn new(registry: &Registry, frame: &FrameInfo, bytes: &'b [u8]) -> Option<Self> {
        Plain::of::<false>(registry, frame, bytes)
    }

    /// [`Plain::new`], or an echo of ICMP over IPv4, which has no ports: for those who want its layers alone.
    #[inline]
    pub(crate) fn or_echo(registry: &Registry, frame: &FrameInfo, bytes: &'b [u8]) -> Option<Self> {
        Plain::of::<true>(registry, frame, bytes)
    }

    /// Whether it is an echo.
    #[inline]
    pub(crate) fn is_echo(&self) -> bool {
        self.transport == id::ICMP
    }

    #[inline]
    fn of<const ECHO: bool>(
        registry: &Registry,
        frame: &FrameInfo,
        bytes: &'b [u8],
    ) -> Option<Self> {
        let whole = frame.len as usize == bytes.len() && frame.fcs_len.is_none() && !frame.ignored;
        let is_ethernet = frame.link == link::ETHERNET;
        if !whole || !is_ethernet || registry.lookup_link(link::ETHERNET) != Some(id::ETH) {
            return None;
        }
        let ethertype = eth::Header::from_octets(bytes.first_chunk()?).type_or_length();
        let mut at = eth::HEADER_LEN;
        let mut tags = 0;
        let mut network = registry.lookup(Claim::Ethertype(ethertype))?;
        while network == id::VLAN && tags < MAX_TAGS {
            let tag = vlan::Header::from_octets(*bytes.get(at..)?.first_chunk()?);
            network = registry.lookup(Claim::Ethertype(tag.type_or_length()))?;
            at += vlan::HEADER_LEN;
            tags += 1;
        }
        let packet = bytes.get(at..)?;
        let (header_len, end, next) = match network {
            id::IP => {
                let header = ip::Header::from_octets(packet.first_chunk()?);
                let end = usize::from(header.total_len());
                let is_plain = header.version() == 4 && header.header_len() == ip::MIN_HEADER_LEN;
                if !is_plain || header.is_fragment() || end < ip::MIN_HEADER_LEN {
                    return None;
                }
                (ip::MIN_HEADER_LEN, end, header.protocol())
            }
            id::IPV6 => {
                let header = ipv6::Header::from_octets(packet.first_chunk()?);
                if header.version() != 6 {
                    return None;
                }
                let end = ipv6::HEADER_LEN + usize::from(header.payload_len());
                (ipv6::HEADER_LEN, end, header.next_header())
            }
            _ => return None,
        };
        // A length that reaches too far leaves nothing here.
        let segment = packet.get(header_len..end)?;
        let transport = registry.lookup(Claim::IpProtocol(next))?;
        match transport {
            id::TCP => {
                let header_len = tcp::Header::from_octets(segment.first_chunk()?).header_len();
                let is_bare = header_len == tcp::MIN_HEADER_LEN;
                let options = || segment.get(tcp::MIN_HEADER_LEN..header_len);
                if !is_bare && !tcp::are_plain(options()?) {
                    return None;
                }
            }
            id::UDP => {
                let header = udp::Header::from_octets(segment.first_chunk()?);
                let tunnel = |port| registry.is_udp_tunnel(port);
                let is_whole = usize::from(header.len()) >= udp::HEADER_LEN;
                if !is_whole || tunnel(header.source_port()) || tunnel(header.destination_port()) {
                    return None;
                }
            }
            id::ICMP if ECHO && network == id::IP => {
                let [kind, ..] = segment.first_chunk::<{ icmp::HEADER_LEN }>()?;
                if !icmp::is_echo(*kind) {
                    return None;
                }
            }
            _ => return None,
        }
        Some(Plain { tags, network, frame: bytes, at, packet, transport, header_len, segment })
    }

    /// The hardware addresses of the sender and of the receiver.
    #[inline]
    pub fn hardware_addresses(&self) -> [[u8; 6]; 2] {
        let (chunks, _) = self.frame.as_chunks::<6>();
        match chunks {
            [to, from, ..] => [*from, *to],
            _ => [[0; 6]; 2],
        }
    }

    /// The network addresses of the sender and of the receiver.
    #[inline]
    pub fn addresses(&self) -> Addresses {
        let of = |at: usize| self.packet.get(at..);
        if self.network == id::IPV6 {
            let addresses = of(8).and_then(|octets| octets.first_chunk::<32>());
            let (chunks, _) = addresses.unwrap_or(&[0; 32]).as_chunks::<16>();
            let [from, to] = chunks else { return Addresses::V6([[0; 16]; 2]) };
            return Addresses::V6([*from, *to]);
        }
        let addresses = of(12).and_then(|octets| octets.first_chunk::<8>());
        let (chunks, _) = addresses.unwrap_or(&[0; 8]).as_chunks::<4>();
        let [from, to] = chunks else { return Addresses::V4([[0; 4]; 2]) };
        Addresses::V4([*from, *to])
    }

    /// The transport protocol: TCP or UDP.
    #[inline]
    pub fn transport(&self) -> ProtocolId {
        self.transport
    }

    /// The ports of the sender and of the receiver.
    #[inline]
    pub fn ports(&self) -> [u16; 2] {
        let [a, b, c, d] = *self.segment.first_chunk::<4>().unwrap_or(&[0; 4]);
        [u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d])]
    }

    /// The header of a TCP segment.
    #[inline]
    pub fn tcp(&self) -> Option<tcp::Header<'b>> {
        if self.transport != id::TCP {
            return None;
        }
        self.segment.first_chunk().map(tcp::Header::from_octets)
    }

    /// The transport header and what follows it in the packet.
    #[inline]
    pub fn segment(&self) -> &'b [u8] {
        self.segment
    }

    /// Notes its layers, and none besides.
    #[inline]
    pub(crate) fn note(&self, layers: &mut Layers) {
        let whole = self.at + self.packet.len();
        let eth = (id::ETH, 0, whole);
        let network = (self.network, self.at, self.packet.len());
        let transport = (self.transport, self.at + self.header_len, self.segment.len());
        let tag = |tag: usize| {
            let start = eth::HEADER_LEN + tag * vlan::HEADER_LEN;
            (id::VLAN, start, whole - start)
        };
        match self.tags {
            0 => layers.set([eth, network, transport]),
            1 => layers.set([eth, tag(0), network, transport]),
            _ => layers.set([eth, tag(0), tag(1), network, transport]),
        }
    }

    /// What the fields of the frame hang on, of which no conversation is known. `None` where there may be others than such
    /// frames have.
    #[inline]
    pub(crate) fn records(&self, registry: &Registry, frame: &FrameInfo) -> Option<Records> {
        let is_bare = frame.origin.is_none() && frame.custom.is_none();
        let header = eth::Header::from_octets(self.frame.first_chunk()?);
        // What lies behind the packet has fields too.
        let is_whole = self.header_len + self.segment.len() == self.packet.len();
        if !is_bare || frame.odd_fraction.is_some() || !header.is_plain() || !is_whole {
            return None;
        }
        let over_ipv4 = self.network == id::IP;
        let is_sound = if over_ipv4 {
            ip::Header::from_octets(self.packet.first_chunk()?).is_plain(self.packet.len())
        } else {
            ipv6::Header::from_octets(self.packet.first_chunk()?).is_plain(self.packet.len())
        };
        if !is_sound {
            return None;
        }
        let mut values = [0; again::MAX_VALUES];
        let (of_segment, own) = values.split_at_mut(OF_SEGMENT);
        own.copy_from_slice(&frame::differing(frame, self.frame.len()));
        let (key, header_len) = match self.tcp() {
            Some(header) => {
                let segment = tcp::Segment::new(header, self.segment, self.segment.len(), false);
                let alone = tcp::Context::alone(segment, registry.raw_sequence_numbers());
                let key = alone.plain_key(self.segment.len())?;
                for (to, value) in of_segment.iter_mut().zip(alone.varying()) {
                    *to = value;
                }
                (key, header.header_len())
            }
            None => {
                let header = udp::Header::from_octets(self.segment.first_chunk()?);
                if usize::from(header.len()) != self.segment.len() {
                    return None;
                }
                (header.plain_key(self.segment.len(), over_ipv4)?, udp::HEADER_LEN)
            }
        };
        let payload = self.segment.len() - header_len;
        let bits = [over_ipv4, self.transport == id::TCP, payload != 0, frame.time.is_some()];
        let key = bits.iter().fold(self.tags as u64, |key, bit| key << 1 | u64::from(*bit)) << 16
            | u64::from(key);
        let lens = [self.frame.len() as u32, payload as u32];
        let untimed = if frame.time.is_none() { frame::DIFFERING_TIMES } else { 0 };
        Some(Records { key, values, untimed, lens })
    }

    /// The fields of [`Records::values`] and of [`Records::lens`].
    #[cold]
    pub(crate) fn differing(
        &self,
        registry: &Registry,
    ) -> ([FieldId; again::MAX_VALUES], [FieldId; again::MAX_LENS]) {
        let id = |protocol, field: Field| FieldId(registry.base(protocol) + u32::from(field.0));
        let mut values = [FieldId(u32::MAX); again::MAX_VALUES];
        let of_tcp = tcp::VARYING.iter().take(OF_SEGMENT).map(|field| id(id::TCP, *field));
        let own = frame::DIFFERING.iter().map(|field| id(id::FRAME, *field));
        for (to, field) in values.iter_mut().zip(of_tcp.chain(own)) {
            *to = field;
        }
        let payload = match self.transport {
            id::TCP => id(id::TCP, tcp::PAYLOAD),
            _ => id(id::UDP, udp::PAYLOAD),
        };
        (values, [id(id::FRAME, Field::PROTOCOL), payload])
    }

    /// Asks the tracker for the conversation, as a walk that ends with the transport header does: its number, and which of
    /// the ends is the sender.
    #[inline]
    pub fn ask<T: Track + ?Sized>(&self, frame: &FrameInfo, track: &mut T) -> Option<(u32, u8)> {
        let (source, destination) = match self.addresses() {
            Addresses::V4([from, to]) => (Address::Ipv4(from), Address::Ipv4(to)),
            Addresses::V6([from, to]) => (Address::Ipv6(from), Address::Ipv6(to)),
        };
        let [source_port, destination_port] = self.ports();
        let ends = Ends { source, destination, source_port, destination_port };
        if self.transport == id::TCP {
            let segment = tcp::Segment::new(self.tcp()?, self.segment, self.segment.len(), false);
            let facts = track.tcp(frame, &ends, &segment);
            return Some((facts.stream, facts.side));
        }
        Some((track.udp(frame, &ends, false).stream, 0))
    }

    /// Notes the conversation with the last layer.
    pub(crate) fn track(&self, frame: &FrameInfo, track: &mut dyn Track, layers: &mut Layers) {
        if let Some((stream, _)) = self.ask(frame, track) {
            layers.set_stream(stream);
        }
    }
}
