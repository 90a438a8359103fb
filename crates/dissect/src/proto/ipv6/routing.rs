//! The routing header (RFC 8200, section 4.4): source routes of type 0 (RFC 5095 deprecates them), Mobile
//! IPv6 (RFC 6275), RPL (RFC 6554), segment routing (RFC 8754), and compact routing headers.

use lamna_fields::{Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use super::values::ROUTING_TYPE_VALUES;
use super::{Chain, follow};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::layers::Way;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The fields of Routing Header for IPv6.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipv6.routing", "Routing Header for IPv6", "IPv6 Routing");
    NXT = FieldDef::new("ipv6.routing.nxt", "Next Header", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    LEN = FieldDef::new("ipv6.routing.len", "Length", FieldType::Uint8);
    LEN_OCT = FieldDef::new("ipv6.routing.len_oct", "Length", FieldType::Uint16).strings(Strings::Unit(&(" byte", " bytes")));
    TYPE = FieldDef::new("ipv6.routing.type", "Type", FieldType::Uint8).strings(Strings::Values(&ROUTING_TYPE_VALUES));
    SEGLEFT = FieldDef::new("ipv6.routing.segleft", "Segments Left", FieldType::Uint8);
    UNKNOWN_DATA = FieldDef::new("ipv6.routing.unknown_data", "Type-Specific Data", FieldType::Bytes);
    SRC_RESERVED = FieldDef::new("ipv6.routing.src.reserved", "Reserved", FieldType::Bytes);
    SRC_ADDR = FieldDef::new("ipv6.routing.src.addr", "Address", FieldType::Ipv6);
    MIPV6_RESERVED = FieldDef::new("ipv6.routing.mipv6.reserved", "Reserved", FieldType::Bytes);
    MIPV6_HOME_ADDRESS = FieldDef::new("ipv6.routing.mipv6.home_address", "Home Address", FieldType::Ipv6);
    RPL_CMPRI = FieldDef::new("ipv6.routing.rpl.cmprI", "Compressed Internal Octets (CmprI)", FieldType::Uint32).mask(0xf0000000);
    RPL_CMPRE = FieldDef::new("ipv6.routing.rpl.cmprE", "Compressed Final Octets (CmprE)", FieldType::Uint32).mask(0xf000000);
    RPL_PAD = FieldDef::new("ipv6.routing.rpl.pad", "Padding Bytes", FieldType::Uint32).mask(0xf00000);
    RPL_RESERVED = FieldDef::new("ipv6.routing.rpl.reserved", "Reserved", FieldType::Uint32).mask(0xfffff);
    RPL_ADDR_COUNT = FieldDef::new("ipv6.routing.rpl.addr_count", "Total Address Count", FieldType::Int32);
    RPL_ADDRESS = FieldDef::new("ipv6.routing.rpl.address", "Address", FieldType::Bytes);
    RPL_FULL_ADDRESS = FieldDef::new("ipv6.routing.rpl.full_address", "Full Address", FieldType::Ipv6);
    SRH_LAST_ENTRY = FieldDef::new("ipv6.routing.srh.last_entry", "Last Entry", FieldType::Uint8);
    SRH_FLAGS = FieldDef::new("ipv6.routing.srh.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    SRH_TAG = FieldDef::new("ipv6.routing.srh.tag", "Tag", FieldType::Bytes);
    SRH_ADDR = FieldDef::new("ipv6.routing.srh.addr", "Address", FieldType::Ipv6);
    CRH16_CURRENT_SID = FieldDef::new("ipv6.routing.crh16.current_sid", "Current SID", FieldType::Uint16);
    CRH32_CURRENT_SID = FieldDef::new("ipv6.routing.crh32.current_sid", "Current SID", FieldType::Uint32);
    CRH16_SID = FieldDef::new("ipv6.routing.crh16.sid", "Segment ID", FieldType::Uint16);
    CRH32_SID = FieldDef::new("ipv6.routing.crh32.sid", "Segment ID", FieldType::Uint32);
    IPV6_DST_ADDR_NOT_MULTICAST = FieldDef::new("ipv6.dst_addr.not_multicast", "Destination address must not be a multicast address", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    IPV6_SRC_ROUTE_LIST_MULT_INST_SAME_ADDR = FieldDef::new("ipv6.src_route_list.mult_inst_same_addr", "Multiple instances of the same address must not appear in the source route list", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    IPV6_SRC_ROUTE_LIST_SRC_ADDR = FieldDef::new("ipv6.src_route_list.src_addr", "Source address must not appear in the source route list", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    IPV6_SRC_ROUTE_LIST_DST_ADDR = FieldDef::new("ipv6.src_route_list.dst_addr", "Destination address must not appear in the source route list", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    IPV6_SRC_ROUTE_LIST_MULTICAST_ADDR = FieldDef::new("ipv6.src_route_list.multicast_addr", "Multicast addresses must not appear in the source route list", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    RPL_CMPRI_CMPRE_PAD = FieldDef::new("ipv6.routing.rpl.cmprI_cmprE_pad", "When cmprI equals 0 and cmprE equals 0, pad MUST equal 0 but instead was X", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    RPL_ADDR_COUNT_GE0 = FieldDef::new("ipv6.routing.rpl.addr_count_ge0", "Calculated total address count must be greater than or equal to 0, instead was X", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    RPL_RESERVED_NOT0 = FieldDef::new("ipv6.routing.rpl.reserved_not0", "Reserved field must equal 0 but instead was X", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
    INVALID_LENGTH = FieldDef::new("ipv6.routing.invalid_length", "Invalid IPv6 Routing header length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_SEGLEFT = FieldDef::new("ipv6.routing.invalid_segleft", "IPv6 Routing Header segments left field must not exceed address count", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    UNDECODED = FieldDef::new("ipv6.routing.undecoded", "Undecoded IPv6 routing header field", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    DEPRECATED = FieldDef::new("ipv6.routing.deprecated", "Routing header type is deprecated", FieldType::None).strings(Strings::Expert(Group::Deprecated, Severity::Note));
}

/// Routing types (IANA's IPv6 routing types).
pub mod routing_type {
    /// Source route.
    pub const SOURCE_ROUTE: u8 = 0;
    /// Mobile IPv6's home address.
    pub const TYPE_2: u8 = 2;
    /// RPL's source route.
    pub const RPL: u8 = 3;
    /// Segment routing.
    pub const SEGMENT_ROUTING: u8 = 4;
    /// Compact routing, with identifiers of 16 bits.
    pub const CRH_16: u8 = 5;
    /// Compact routing, with identifiers of 32 bits.
    pub const CRH_32: u8 = 6;
}

/// Octets of the part that all types share.
const COMMON_LEN: usize = 4;

/// Octets before the addresses.
const FIXED_LEN: usize = 8;

/// The routing header of IPv6.
#[derive(Clone, Copy, Debug)]
pub struct Routing;

impl Dissect for Routing {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(super::next_header::ROUTING)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut chain = Chain::outside();
        let (next, len) = header(w, &b, &chain)?;
        chain.extensions += len;
        follow(w, &mut chain, next, b.from(len)?)
    }
}

/// Shows the header; what follows it, and its length.
pub(super) fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    chain: &Chain,
) -> Result<(u8, usize), Fault> {
    w.columns().append_info_separated(" , ", format_args!("IPv6 routing"));
    let eights = b.u8(1)?;
    let len = (usize::from(eights) + 1) * 8;
    let (root, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    let next = b.u8(0)?;
    w.item(NXT, b, 0, 1)?;
    let length = w.item(LEN, b, 1, 1)?;
    let item = w.number(LEN_OCT, b, 1, 1, len as u64)?;
    w.mark_generated(item);
    let kind = b.u8(2)?;
    let kind_item = w.item(TYPE, b, 2, 1)?;
    if w.labels() {
        match ROUTING_TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.append(root, format_args!(" ({name})")),
            None => w.append(root, format_args!(" (Unknown type {kind})")),
        }
    }
    let left = w.item(SEGLEFT, b, 3, 1)?;
    let route = Route { len, eights, left: b.u8(3)?, length, left_item: left };
    let last = match kind {
        routing_type::SOURCE_ROUTE => {
            w.expert(DEPRECATED, kind_item);
            source_route(w, b, &route)?
        }
        routing_type::TYPE_2 => home_address(w, b, &route)?,
        routing_type::RPL => rpl(w, b, &route, chain)?,
        routing_type::SEGMENT_ROUTING => segment_routing(w, b, &route)?,
        routing_type::CRH_16 => compact(w, b, &route, 2, CRH16_CURRENT_SID, CRH16_SID)?,
        routing_type::CRH_32 => compact(w, b, &route, 4, CRH32_CURRENT_SID, CRH32_SID)?,
        _ => {
            let item = w.item(UNKNOWN_DATA, b, COMMON_LEN, len - COMMON_LEN)?;
            w.expert(UNDECODED, item);
            None
        }
    };
    if let Some(last) = last {
        route.reach(w, last);
    }
    b.check(0, len)?;
    w.close(opened);
    Ok((next, len))
}

/// What the common part of a header says.
struct Route {
    /// Octets of the header.
    len: usize,
    /// The length field: eights of octets behind the first.
    eights: u8,
    /// Segments left.
    left: u8,
    length: Item,
    left_item: Item,
}

impl Route {
    /// Octets behind the reserved ones.
    fn body(&self) -> usize {
        self.len - FIXED_LEN
    }

    /// Makes the last address of the way the receiver, where the packet is not there yet.
    fn reach<C: Collector>(&self, w: &mut Walk<'_, C>, last: [u8; 16]) {
        if self.left > 0 {
            let source = w.net.source.clone();
            w.set_addresses(source, Address::Ipv6(last));
            w.layers.redirect(Way::To(Address::Ipv6(last)));
        }
    }

    /// Notes more segments left than there are addresses.
    fn check_left<C: Collector>(&self, w: &mut Walk<'_, C>, name: &str, count: usize) {
        if usize::from(self.left) > count {
            w.expert_text(
                INVALID_SEGLEFT,
                self.left_item,
                format_args!(
                    "IPv6 {name} Routing Header segments left field must not exceed address count ({count})"
                ),
            );
        }
    }
}

/// An address with its number, counted from `first`.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    number: usize,
) -> Result<(Item, [u8; 16]), Fault> {
    let octets: [u8; 16] = b.array(at)?;
    let item = w.item(field, b, at, 16)?;
    let address = Address::Ipv6(octets);
    let name = w.registry.names().explained(&address);
    w.label(item, format_args!("Address[{number}]: {name}"));
    Ok((item, octets))
}

const fn is_multicast(address: &[u8; 16]) -> bool {
    address[0] == 0xff
}

fn source_route<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    route: &Route,
) -> Result<Option<[u8; 16]>, Fault> {
    if !route.eights.is_multiple_of(2) {
        w.expert_text(
            INVALID_LENGTH,
            route.length,
            format_args!("IPv6 Routing Header extension header length must not be odd"),
        );
    }
    let count = usize::from(route.eights / 2);
    route.check_left(w, "Type 0", count);
    w.item(SRC_RESERVED, b, COMMON_LEN, 4)?;
    let mut last = None;
    for i in 0..count {
        let (item, hop) = address(w, SRC_ADDR, b, FIXED_LEN + i * 16, i + 1)?;
        if is_multicast(&hop) {
            w.expert(IPV6_SRC_ROUTE_LIST_MULTICAST_ADDR, item);
        }
        last = Some(hop);
    }
    Ok(last)
}

fn home_address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    route: &Route,
) -> Result<Option<[u8; 16]>, Fault> {
    if route.eights != 2 {
        w.expert_text(
            INVALID_LENGTH,
            route.length,
            format_args!("IPv6 Type 2 Routing Header extension header length must equal 2"),
        );
    }
    if route.left != 1 {
        w.expert_text(
            INVALID_SEGLEFT,
            route.left_item,
            format_args!("IPv6 Type 2 Routing Header segments left field must equal 1"),
        );
    }
    w.item(MIPV6_RESERVED, b, COMMON_LEN, 4)?;
    if route.body() < 16 {
        return Ok(None);
    }
    let (item, home) = address(w, MIPV6_HOME_ADDRESS, b, FIXED_LEN, 1)?;
    if is_multicast(&home) {
        w.expert(IPV6_SRC_ROUTE_LIST_MULTICAST_ADDR, item);
    }
    Ok(Some(home))
}

/// A source route whose addresses leave out what they share with the destination (RFC 6554,
/// section 3).
fn rpl<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    route: &Route,
    chain: &Chain,
) -> Result<Option<[u8; 16]>, Fault> {
    let word = b.u32(COMMON_LEN)?;
    let (within, at_end) = ((word >> 28) as usize, (word >> 24 & 15) as usize);
    let (padding, reserved) = ((word >> 20 & 15) as usize, word & 0xf_ffff);
    w.item(RPL_CMPRI, b, COMMON_LEN, 4)?;
    w.item(RPL_CMPRE, b, COMMON_LEN, 4)?;
    let item = w.item(RPL_PAD, b, COMMON_LEN, 4)?;
    if within == 0 && at_end == 0 && padding != 0 {
        w.expert_text(
            RPL_CMPRI_CMPRE_PAD,
            item,
            format_args!(
                "When cmprI equals 0 and cmprE equals 0, pad MUST equal 0 but instead was {padding}"
            ),
        );
    }
    let item = w.item(RPL_RESERVED, b, COMMON_LEN, 4)?;
    if reserved != 0 {
        w.expert_text(
            RPL_RESERVED_NOT0,
            item,
            format_args!("Reserved field must equal 0 but instead was {reserved}"),
        );
    }
    // Both are at most 15, so that an address has an octet at least.
    let (step, end_step) = (16 - within, 16 - at_end);
    let room = route.body() as i64 - padding as i64 - end_step as i64;
    let count = room / step as i64 + 1;
    let item = w.number(RPL_ADDR_COUNT, b, COMMON_LEN, 2, count as u64)?;
    w.mark_generated(item);
    if count < 0 {
        w.expert_text(
            RPL_ADDR_COUNT_GE0,
            item,
            format_args!(
                "Calculated total address count must be greater than or equal to 0, instead was {count}"
            ),
        );
        return Ok(None);
    }
    let count = count as usize;
    route.check_left(w, "RPL", count);
    let mut at = FIXED_LEN;
    let mut last = None;
    for i in 1..=count {
        let (kept, octets) = if i == count { (at_end, end_step) } else { (within, step) };
        let part = b.bytes(at, octets)?;
        w.item(RPL_ADDRESS, b, at, octets)?;
        let mut full = chain.destination;
        if let Some(tail) = full.get_mut(kept..) {
            tail.copy_from_slice(part);
        }
        let item = w.octets(RPL_FULL_ADDRESS, b, at, octets, &full)?;
        let address = Address::Ipv6(full);
        let name = w.registry.names().explained(&address);
        w.label(item, format_args!("Address[{i}]: {name}"));
        w.mark_generated(item);
        if is_multicast(&full) {
            w.expert(IPV6_SRC_ROUTE_LIST_MULTICAST_ADDR, item);
        }
        if full == chain.source {
            w.expert(IPV6_SRC_ROUTE_LIST_SRC_ADDR, item);
        }
        if full == chain.destination {
            w.expert(IPV6_SRC_ROUTE_LIST_DST_ADDR, item);
        }
        last = Some(full);
        at += octets;
    }
    Ok(last)
}

/// Segments in reverse order: the first in the list is the last of the way (RFC 8754, section 2).
fn segment_routing<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    route: &Route,
) -> Result<Option<[u8; 16]>, Fault> {
    let count = usize::from(b.u8(COMMON_LEN)?) + 1;
    route.check_left(w, "Type 4", count);
    w.item(SRH_LAST_ENTRY, b, COMMON_LEN, 1)?;
    w.item(SRH_FLAGS, b, 5, 1)?;
    w.item(SRH_TAG, b, 6, 2)?;
    let b = b.slice(0, route.len)?;
    for i in 0..count {
        let (item, segment) = address(w, SRH_ADDR, &b, FIXED_LEN + i * 16, i)?;
        if is_multicast(&segment) {
            w.expert(IPV6_SRC_ROUTE_LIST_MULTICAST_ADDR, item);
        }
        if i == 0 {
            route.reach(w, segment);
        }
    }
    Ok(None)
}

/// Identifiers of `size` octets, up to one of zero.
fn compact<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    route: &Route,
    size: usize,
    current: Field,
    each: Field,
) -> Result<Option<[u8; 16]>, Fault> {
    let at = COMMON_LEN + usize::from(route.left) * size;
    if at + size > route.len {
        w.expert_text(
            INVALID_LENGTH,
            route.length,
            format_args!(
                "IPv6 Compact Routing Header minimum length must not exceed header length ({})",
                route.eights
            ),
        );
    }
    let b = b.slice(0, route.len)?;
    let value = |at: usize| -> Result<u32, Fault> {
        if size == 2 { b.u16(at).map(u32::from) } else { b.u32(at) }
    };
    w.item(current, &b, at, size)?;
    let list =
        w.text(&b, COMMON_LEN, route.len - COMMON_LEN, format_args!("Segment Identifiers"))?;
    let opened = w.open(list);
    let mut at = COMMON_LEN;
    for i in 0.. {
        let id = value(at)?;
        if id == 0 {
            break;
        }
        let item = w.item(each, &b, at, size)?;
        w.label(item, format_args!("SID[{i}] = {id}"));
        at += size;
    }
    w.close(opened);
    Ok(None)
}
