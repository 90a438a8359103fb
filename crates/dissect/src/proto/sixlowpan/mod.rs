//! IPv6 over networks of low power (RFC 4944, RFC 6282): headers that are compressed are put together again, without contexts,
//! which no frame tells. Fragments are shown one by one.

mod fields;

use std::collections::HashMap;

use bytes::Bytes;
use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::id;
use crate::proto::ip::{FragmentFields, FragmentPart, list_fragments};
use crate::registry::{Claim, Dissect};
use crate::stream::Part;
use crate::track::Scope;
use crate::walk::Walk;

use fields as f;

/// Octets of an IPv6 header, and of UDP's.
const IPV6_LEN: usize = 40;
const UDP_LEN: usize = 8;

/// Headers within each other that are looked into: more than any frame of such a network has room for.
const MAX_HEADERS: usize = 8;

/// Packets of a capture that may be open at a time, and the fragments that one may have.
const MAX_OPEN: usize = 256;
const MAX_PIECES: usize = 256;

/// Next headers.
const UDP: u8 = 17;
const IPV6: u8 = 41;
const NONE: u8 = 59;

/// The next headers that extension headers of a number stand for.
static EXTENSIONS: [u8; 8] = [0, 43, 44, 60, 135, NONE, NONE, IPV6];

/// 6LoWPAN.
#[derive(Clone, Copy, Debug)]
pub struct SixLowpan;

/// The two ends of the link, as parts of addresses.
#[derive(Clone, Copy)]
struct Link {
    source: [u8; 8],
    destination: [u8; 8],
}

/// What a compressed header lies in: the link, the size of the whole packet where this is a fragment, the layer, and how many
/// headers are around it.
#[derive(Clone, Copy)]
struct Outer {
    link: Link,
    fragment: Option<usize>,
    root: Item,
    depth: u8,
}

/// The part of an address that a short address stands for.
fn short(address: u16) -> [u8; 8] {
    let [high, low] = address.to_be_bytes();
    [0, 0, 0, 0xff, 0xfe, 0, high, low]
}

/// The part of an address that an end of the link stands for.
fn interface(address: &Address) -> [u8; 8] {
    const BROADCAST: u16 = 0xffff;
    let Address::Text(text) = address else { return [0; 8] };
    if let Some(digits) = text.strip_prefix("0x") {
        return short(u16::from_str_radix(digits, 16).unwrap_or_default());
    }
    let mut octets = [0; 8];
    let mut parts = text.split(':');
    for octet in &mut octets {
        match parts.next().and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(number) => *octet = number,
            None => return short(BROADCAST),
        }
    }
    octets[0] ^= 2;
    octets
}

/// Adds a field that is some bits, from bit `first` of the octets at `at` on; its value.
fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    first: usize,
    len: usize,
) -> Result<u64, Fault> {
    let octets = (first + len).div_ceil(8);
    let whole = b.bytes(at, octets)?.iter().fold(0, |n, octet| n << 8 | u64::from(*octet));
    let behind = octets * 8 - first - len;
    let value = whole >> behind & ((1 << len) - 1);
    let item = w.number(field, b, at, octets, value)?;
    if w.labels() && item.is_some() {
        let mut shown = String::new();
        for bit in 0..octets * 8 {
            if bit > 0 && bit % 8 == 0 {
                shown.push_str("  ");
            } else if bit > 0 && bit % 4 == 0 {
                shown.push(' ');
            }
            let is_part = (first..first + len).contains(&bit);
            let digit = if whole >> (octets * 8 - 1 - bit) & 1 == 1 { '1' } else { '0' };
            shown.push(if is_part { digit } else { '.' });
        }
        shown.push_str(" = ");
        w.prepend(item, b, format_args!("{shown}"));
    }
    Ok(value)
}

impl Dissect for SixLowpan {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("wpan"), Claim::Ethertype(0xa0ed)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("6LoWPAN");
        }
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("6LoWPAN"));
        let mut link =
            Link { source: interface(&w.net.source), destination: interface(&w.net.destination) };
        let mut at = 0;
        let mut fragment = None;
        for _ in 0..MAX_HEADERS {
            let octet = b.u8(at)?;
            match octet {
                0x50 => {
                    let item = w.text(&b, at, 2, format_args!("Broadcast Header"))?;
                    let inner = w.open(item);
                    bits(w, f::PATTERN, &b, at, 0, 8)?;
                    w.item(f::BCAST_SEQNUM, &b, at + 1, 1)?;
                    w.close(inner);
                    at += 2;
                }
                0x80..=0xbf => at = mesh(w, &b, at, &mut link)?,
                0xc0..=0xc7 | 0xe0..=0xe7 => {
                    let is_first = octet < 0xe0;
                    let len = if is_first { 4 } else { 5 };
                    b.check(at, len)?;
                    let item = w.text(&b, at, len, format_args!("Fragmentation Header"))?;
                    let inner = w.open(item);
                    bits(w, f::PATTERN, &b, at, 0, 5)?;
                    let size = b.u16(at)? & 0x7ff;
                    w.number(f::FRAG_SIZE, &b, at, 2, size.into())?;
                    w.item(f::FRAG_TAG, &b, at + 2, 2)?;
                    let tag = b.u16(at + 2)?;
                    if !is_first {
                        let offset = usize::from(b.u8(at + 4)?) * 8;
                        w.number(f::FRAG_OFFSET, &b, at + 4, 1, offset as u64)?;
                        w.close(inner);
                        let rest = b.from(at + len)?;
                        let piece = Piece { tag, size, offset };
                        let Some((octets, parts)) = piece.join(w, &rest) else {
                            w.close(opened);
                            return w.data(rest);
                        };
                        let Some(source) = w.add_source("Reassembled 6LoWPAN", octets.clone())
                        else {
                            return Ok(());
                        };
                        let whole = Buf::new(&octets, octets.len(), source);
                        list_fragments(w, &SHOWN, &whole, &parts)?;
                        w.close(opened);
                        return w.call(id::IPV6, whole);
                    }
                    w.close(inner);
                    at += len;
                    fragment = Some((tag, size));
                }
                0x41 => {
                    bits(w, f::PATTERN, &b, at, 0, 8)?;
                    w.close(opened);
                    let rest = b.from(at + 1)?;
                    return begun(w, fragment, rest);
                }
                0x60..=0x7f => {
                    let size = fragment.map(|(_, size)| usize::from(size));
                    let outer = Outer { link, fragment: size, root, depth: 0 };
                    let octets = compressed(w, &b, at, outer)?;
                    w.close(opened);
                    let octets = Bytes::from(octets);
                    let Some(source) = w.add_source("Decompressed 6LoWPAN IPHC", octets.clone())
                    else {
                        return Ok(());
                    };
                    let whole = Buf::new(&octets, octets.len(), source);
                    return begun(w, fragment, whole);
                }
                _ => {
                    w.close(opened);
                    return w.data(b.from(at)?);
                }
            }
        }
        w.close(opened);
        w.data(b.from(at)?)
    }

    fn recognise(b: &Buf<'_>) -> bool {
        matches!(b.u8(0), Ok(0x41 | 0x50 | 0x60..=0xc7 | 0xe0..=0xe7))
    }
}

/// Goes on with a packet, or with the first fragment of one.
fn begun<C: Collector>(
    w: &mut Walk<'_, C>,
    fragment: Option<(u16, u16)>,
    packet: Buf<'_>,
) -> Walked {
    let Some((tag, size)) = fragment else { return w.call(id::IPV6, packet) };
    Piece { tag, size, offset: 0 }.join(w, &packet);
    if packet.len() >= usize::from(size) { w.call(id::IPV6, packet) } else { w.data(packet) }
}

/// A fragment of a packet.
#[derive(Clone, Copy)]
struct Piece {
    tag: u16,
    size: u16,
    offset: usize,
}

/// A packet that is not whole yet: its octets, and the frame, offset and length of each fragment.
type Open = (Vec<u8>, Vec<(u32, u32, u32)>);

/// The packets of a capture that are not whole yet, by the ends of the link, the tag and the size.
#[derive(Debug, Default)]
struct OpenPackets(HashMap<(Address, Address, u16, u16), Open>);

impl Piece {
    /// Takes the fragment in; the packet and its fragments, where it is whole with this one.
    fn join<C: Collector>(
        self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
    ) -> Option<(Bytes, Vec<FragmentPart>)> {
        let key = (w.net.source.clone(), w.net.destination.clone(), self.tag, self.size);
        let (octets, frame) = (b.captured(), w.frame.number);
        let told = w.remember(Scope::Capture, |open: &mut OpenPackets, memory| {
            let size = usize::from(self.size);
            if self.offset == 0 {
                if open.0.len() >= MAX_OPEN {
                    open.0.clear();
                }
                open.0.insert(key, (octets.to_vec(), vec![(frame, 0, octets.len() as u32)]));
                return None;
            }
            let packet = open.0.get_mut(&key)?;
            // They come in order, and none is missing in between.
            if self.offset > packet.0.len() || packet.1.len() >= MAX_PIECES {
                return None;
            }
            packet.0.truncate(self.offset);
            packet.0.extend(octets);
            packet.1.push((frame, self.offset as u32, octets.len() as u32));
            if packet.0.len() < size {
                return None;
            }
            let packet = open.0.remove(&key)?;
            Some((memory.keep(packet.0.into()), packet.1))
        });
        let (kept, pieces) = told.flatten()?;
        let mut end = 0;
        let place = |(frame, offset, len): (u32, u32, u32)| {
            let overlap = offset < end;
            end = offset + len;
            FragmentPart { part: Part { frame, len }, offset, overlap, conflict: false }
        };
        Some((w.kept(kept)?, pieces.into_iter().map(place).collect()))
    }
}

static SHOWN: FragmentFields = FragmentFields {
    title: "Message fragment",
    fragments: f::FRAGMENTS,
    fragment: f::FRAGMENT,
    overlap: f::FRAGMENT_OVERLAP,
    conflict: f::FRAGMENT_OVERLAP_CONFLICTS,
    error: f::FRAGMENT_ERROR,
    count: f::FRAGMENT_COUNT,
    length: f::REASSEMBLED_LENGTH,
    data: None,
};

/// Adds the header of a mesh, whose ends are those of the packet; where it ends.
fn mesh<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    link: &mut Link,
) -> Result<usize, Fault> {
    const DEEP: u8 = 15;
    let flags = b.u8(start)?;
    let mut at = start + 1;
    let item = w.text(b, start, 0, format_args!("Mesh Header"))?;
    let opened = w.open(item);
    let part = w.text(b, start, 1, format_args!("Flags"))?;
    let inner = w.open(part);
    bits(w, f::PATTERN, b, start, 0, 2)?;
    for field in [f::MESH_V, f::MESH_F, f::MESH_HOPS] {
        w.item(field, b, start, 1)?;
    }
    w.close(inner);
    if flags & 15 == DEEP {
        w.item(f::MESH_HOPS8, b, at, 1)?;
        at += 1;
    }
    let ends = [
        (0x20, f::MESH_ORIG16, f::MESH_ORIG64, &mut link.source),
        (0x10, f::MESH_DEST16, f::MESH_DEST64, &mut link.destination),
    ];
    for (bit, brief, long, end) in ends {
        if flags & bit != 0 {
            w.item(brief, b, at, 2)?;
            *end = short(b.u16(at)?);
            at += 2;
        } else {
            w.item(long, b, at, 8)?;
            *end = b.array(at)?;
            end[0] ^= 2;
            at += 8;
        }
    }
    w.close(opened);
    w.set_len(item, at - start);
    Ok(at)
}

/// An address without its context: of so many octets that are given, and the octets at hand otherwise; and those octets.
fn unicast(
    b: &Buf<'_>,
    at: usize,
    mode: u16,
    has_context: bool,
    end: [u8; 8],
) -> Result<([u8; 16], usize), Fault> {
    let mut address = [0; 16];
    if !has_context {
        address[..2].copy_from_slice(&[0xfe, 0x80]);
    }
    let len = match mode {
        0 if has_context => 0,
        0 => {
            address = b.array(at)?;
            16
        }
        1 => {
            address[8..].copy_from_slice(b.bytes(at, 8)?);
            8
        }
        2 => {
            address[8..].copy_from_slice(&short(b.u16(at)?));
            2
        }
        _ => {
            address[8..].copy_from_slice(&end);
            0
        }
    };
    Ok((address, len))
}

/// The address of a group.
fn multicast(
    b: &Buf<'_>,
    at: usize,
    mode: u16,
    has_context: bool,
) -> Result<([u8; 16], usize), Fault> {
    let mut address = [0; 16];
    address[0] = 0xff;
    if has_context {
        // A group under a prefix that the context would tell.
        let [scope, reserved, group @ ..]: [u8; 6] = b.array(at)?;
        (address[1], address[2]) = (scope, reserved);
        address[12..].copy_from_slice(&group);
        return Ok((address, 6));
    }
    let len = match mode {
        0 => {
            address = b.array(at)?;
            16
        }
        1 => {
            address[1] = b.u8(at)?;
            address[11..].copy_from_slice(b.bytes(at + 1, 5)?);
            6
        }
        2 => {
            address[1] = b.u8(at)?;
            address[13..].copy_from_slice(b.bytes(at + 1, 3)?);
            4
        }
        _ => {
            (address[1], address[15]) = (2, b.u8(at)?);
            1
        }
    };
    Ok((address, len))
}

/// Adds a compressed header and what follows it; the packet as it was.
fn compressed<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    outer: Outer,
) -> Result<Vec<u8>, Fault> {
    let Outer { link, fragment, root, .. } = outer;
    let encoding = b.u16(start)?;
    let has_identifiers = encoding & 0x80 != 0;
    let (source_context, group, context) =
        (encoding & 0x40 != 0, encoding & 8 != 0, encoding & 4 != 0);
    let header = w.text(b, start, 2, format_args!("IPHC Header"))?;
    let opened = w.open(header);
    bits(w, f::PATTERN, b, start, 0, 3)?;
    for field in [f::IPHC_TF, f::IPHC_NH, f::IPHC_HLIM, f::IPHC_CID, f::IPHC_SAC] {
        w.item(field, b, start, 2)?;
    }
    let modes = ["Inline", "64-bits inline", "16-bits inline", "Compressed"];
    let kind = usize::from(encoding >> 4 & 3);
    let mode = w.item(f::IPHC_SAM, b, start, 2)?;
    let named = format_args!(
        ".... .... ..{kind:02b} .... = Source address mode: {} (0x{kind:04x})",
        modes[kind]
    );
    w.label(mode, named);
    w.item(f::IPHC_M, b, start, 2)?;
    w.item(f::IPHC_DAC, b, start, 2)?;
    let mode = w.item(f::IPHC_DAM, b, start, 2)?;
    let groups = ["128-bits inline", "48-bits inline", "32-bits inline", "8-bits inline"];
    let kind = usize::from(encoding & 3);
    let named = format_args!(
        ".... .... .... ..{kind:02b} = Destination address mode: {} (0x{kind:04x})",
        if group { groups[kind] } else { modes[kind] }
    );
    w.label(mode, named);
    let mut at = start + 2;
    if has_identifiers {
        w.item(f::IPHC_SCI, b, at, 1)?;
        w.item(f::IPHC_DCI, b, at, 1)?;
        at += 1;
    }
    let mut local = [0; 16];
    local[..2].copy_from_slice(&[0xfe, 0x80]);
    for (field, has_context, mode) in [
        (f::IPHC_SCTX_PREFIX, source_context, encoding & 0x30),
        (f::IPHC_DCTX_PREFIX, context, encoding & 3),
    ] {
        if !has_context && mode != 0 {
            let item = w.octets(field, b, start, 0, &local)?;
            w.mark_generated(item);
        }
    }
    w.close(opened);
    let (class, flow) = traffic(w, b, &mut at, encoding >> 11 & 3, start)?;
    let next = if encoding & 0x400 == 0 {
        let next = b.u8(at)?;
        let item = w.item(f::NEXT, b, at, 1)?;
        let name = crate::proto::numbers::ip_protocol::NAMES.get(next.into()).unwrap_or("Unknown");
        w.label_value(item, format_args!("{name} (0x{next:02x})"));
        at += 1;
        Some(next)
    } else {
        None
    };
    let hops = match encoding >> 8 & 3 {
        0 => {
            w.item(f::HOPS, b, at, 1)?;
            at += 1;
            b.u8(at - 1)?
        }
        1 => 1,
        2 => 64,
        _ => 255,
    };
    let (source, len) = unicast(b, at, encoding >> 4 & 3, source_context, link.source)?;
    let item = w.octets(f::SRC, b, at, len, &source)?;
    if len == 0 {
        w.mark_generated(item);
    }
    at += len;
    let (destination, len) = if group {
        multicast(b, at, encoding & 3, context)?
    } else {
        unicast(b, at, encoding & 3, context, link.destination)?
    };
    let item = w.octets(f::DST, b, at, len, &destination)?;
    if len == 0 {
        w.mark_generated(item);
    }
    at += len;
    let (from, to) = (Address::Ipv6(source), Address::Ipv6(destination));
    w.append(root, format_args!(", Src: {from}, Dest: {to}"));
    let (next, rest) = match next {
        Some(next) => (next, b.captured().get(at..).unwrap_or(&[]).to_vec()),
        None => following(w, b, at, outer)?,
    };
    let whole = fragment.map_or(rest.len(), |size| size.saturating_sub(IPV6_LEN));
    let mut packet = Vec::with_capacity(IPV6_LEN + rest.len());
    packet.extend((6 << 28 | u32::from(class) << 20 | flow).to_be_bytes());
    packet.extend((whole as u16).to_be_bytes());
    packet.extend([next, hops]);
    packet.extend(source);
    packet.extend(destination);
    packet.extend(rest);
    Ok(packet)
}

/// Adds the traffic class and the flow label, as far as they are given; them.
fn traffic<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
    mode: u16,
    start: usize,
) -> Result<(u8, u32), Fault> {
    let (mut class, mut flow) = (0, 0);
    if mode < 3 {
        class |= bits(w, f::ECN, b, *at, 0, 2)? as u8;
    }
    if mode == 0 || mode == 2 {
        class |= (bits(w, f::DSCP, b, *at, 2, 6)? as u8) << 2;
        *at += 1;
        let item = w.number(f::CLASS, b, start, 0, class.into())?;
        w.mark_generated(item);
    }
    if mode == 0 {
        bits(w, f::PADDING, b, *at, 0, 4)?;
        flow = bits(w, f::FLOW, b, *at, 4, 20)? as u32;
        *at += 3;
    } else if mode == 1 {
        bits(w, f::PADDING, b, *at, 2, 2)?;
        flow = bits(w, f::FLOW, b, *at, 4, 20)? as u32;
        *at += 3;
    }
    Ok((class, flow))
}

/// Adds compressed headers behind the first; the next header and the octets from there on as they were.
fn following<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    outer: Outer,
) -> Result<(u8, Vec<u8>), Fault> {
    let fragment = outer.fragment;
    let outer = Outer { fragment: None, depth: outer.depth + 1, ..outer };
    if usize::from(outer.depth) > MAX_HEADERS {
        return Err(Fault::Malformed);
    }
    let octet = b.u8(at)?;
    if octet & 0xf8 == 0xf0 {
        return udp(w, b, at, fragment).map(|octets| (UDP, octets));
    }
    if octet & 0xf0 != 0xe0 {
        return Ok((NONE, Vec::new()));
    }
    let kind = EXTENSIONS[usize::from(octet >> 1 & 7)];
    let item = w.text(b, at, 2, format_args!("IPv6 extension header"))?;
    let opened = w.open(item);
    bits(w, f::NHC_PATTERN, b, at, 0, 4)?;
    w.item(f::NHC_EXT_EID, b, at, 1)?;
    w.item(f::NHC_EXT_NH, b, at, 1)?;
    if kind == IPV6 {
        w.close(opened);
        let inner = compressed(w, b, at + 1, outer)?;
        return Ok((IPV6, inner));
    }
    let mut place = at + 1;
    let next = if octet & 1 == 0 {
        let next = b.u8(place)?;
        let item = w.item(f::NHC_EXT_NEXT, b, place, 1)?;
        let name = crate::proto::numbers::ip_protocol::NAMES.get(next.into()).unwrap_or("Unknown");
        w.label_value(item, format_args!("{name} (0x{next:02x})"));
        place += 1;
        Some(next)
    } else {
        None
    };
    let len = usize::from(b.u8(place)?);
    w.item(f::NHC_EXT_LENGTH, b, place, 1)?;
    let body = b.slice(place + 1, len)?;
    w.data(body)?;
    w.close(opened);
    let end = place + 1 + len;
    let (next, rest) = match next {
        Some(next) => (next, b.captured().get(end..).unwrap_or(&[]).to_vec()),
        None if b.u8(end)? & 0xf8 == 0xf0 => (UDP, udp(w, b, end, fragment)?),
        None => (NONE, b.captured().get(end..).unwrap_or(&[]).to_vec()),
    };
    // The header is as long as a multiple of eight octets again.
    let whole = (2 + len).next_multiple_of(8);
    let mut octets = vec![next, (whole / 8 - 1) as u8];
    octets.extend(body.captured());
    let padding = whole - 2 - len;
    match padding {
        0 => {}
        1 => octets.push(0),
        _ => {
            octets.extend([1, (padding - 2) as u8]);
            octets.resize(whole, 0);
        }
    }
    octets.extend(rest);
    Ok((kind, octets))
}

/// Adds a compressed header of UDP; it and what it carries as they were.
fn udp<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    fragment: Option<usize>,
) -> Result<Vec<u8>, Fault> {
    const BASE: u16 = 0xf000;
    const NARROW: u16 = 0xf0b0;
    let flags = b.u8(start)?;
    let item = w.text(b, start, 1, format_args!("UDP header compression"))?;
    let opened = w.open(item);
    bits(w, f::NHC_PATTERN, b, start, 0, 5)?;
    w.item(f::NHC_UDP_CHECKSUM, b, start, 1)?;
    w.item(f::NHC_UDP_PORTS, b, start, 1)?;
    w.close(opened);
    let at = start + 1;
    let byte = |at: usize| b.u8(at).map(|octet| BASE | u16::from(octet));
    let (from, to, mut end) = match flags & 3 {
        0 => ((b.u16(at)?, at, 2), (b.u16(at + 2)?, at + 2, 2), at + 4),
        1 => ((b.u16(at)?, at, 2), (byte(at + 2)?, at + 2, 1), at + 3),
        2 => ((byte(at)?, at, 1), (b.u16(at + 1)?, at + 1, 2), at + 3),
        _ => {
            let both = u16::from(b.u8(at)?);
            ((NARROW | both >> 4, at, 1), (NARROW | both & 15, at, 1), at + 1)
        }
    };
    for (field, (port, at, len)) in [(f::UDP_SRC, from), (f::UDP_DST, to)] {
        w.number(field, b, at, len, port.into())?;
    }
    // One that is left out is not reckoned again.
    let mut check = 0xffff;
    if flags & 4 == 0 {
        check = b.u16(end)?;
        w.item(f::UDP_CHECKSUM, b, end, 2)?;
        end += 2;
    }
    let data = b.captured().get(end..).unwrap_or(&[]);
    let len = fragment.map_or(UDP_LEN + data.len(), |size| size.saturating_sub(IPV6_LEN)) as u16;
    let mut octets = Vec::with_capacity(UDP_LEN + data.len());
    for number in [from.0, to.0, len, 0] {
        octets.extend(number.to_be_bytes());
    }
    octets.extend(data);
    octets[6..8].copy_from_slice(&check.to_be_bytes());
    Ok(octets)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    fn carried(octets: &[u8]) -> Shown {
        let mut packet = vec![0x41, 0x88, 1, 0xaa, 0x1a, 0x34, 0x12, 0x78, 0x56];
        packet.extend(octets);
        frame(230, &packet)
    }

    #[test]
    fn a_datagram_is_put_together() {
        let told = carried(&[0x7e, 0x33, 0xf3, 0x12, 0xab, 0xcd, 1, 2, 3]);
        assert_eq!(told.protocols, "wpan:6lowpan:ipv6:udp:data");
        let columns = "fe80::ff:fe00:5678 fe80::ff:fe00:1234 UDP 61617 → 61618 Len=3";
        assert!(told.columns.starts_with(columns), "{told:#?}");
        assert!(told.has("1111 0... = Pattern: UDP compression header (0x1e)"), "{told:#?}");
    }

    #[test]
    fn a_group_may_be_one_octet() {
        let told = carried(&[0x7a, 0x3b, 0x3a, 1, 0x85, 0, 0, 0, 0, 0, 0, 0]);
        assert_eq!(told.protocols, "wpan:6lowpan:ipv6:icmpv6");
        assert!(told.has("Destination: ff02::1"), "{told:#?}");
    }

    #[test]
    fn a_header_that_is_cut_is_malformed() {
        assert!(carried(&[0x7a, 0x00, 0x3a, 1]).columns.ends_with("[Malformed Packet]"));
    }
}
