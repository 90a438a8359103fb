//! Protocol Independent Multicast: version 2 (RFC 7761, RFC 3973, RFC 5015, RFC 5059, RFC 8364) with encoded addresses and
//! join attributes (RFC 5384), and version 1 inside of IGMP, of which joins are told without their groups.

mod fields;
mod values;

use std::fmt::Write as _;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum::{self, Pseudo};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::bitmask::{self, Names};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use fields as f;
pub use fields::FIELDS;

/// The protocol number of IP.
pub const IP_PROTOCOL: u8 = 103;

/// Octets of the header of version 2.
const HEADER_LEN: usize = 4;

/// The octets of a register that its checksum covers: not the packet in it.
const REGISTER_LEN: usize = 8;

/// The register of version 1.
const OLD_REGISTER: u8 = 1;

/// Octets of version 1 inside of IGMP before what it has to say.
const OLD_LEN: usize = 8;

/// Message types by their standard names.
pub mod message {
    /// Finds and keeps neighbours.
    pub const HELLO: u8 = 0;
    /// A packet for a group, on its way to the rendezvous point.
    pub const REGISTER: u8 = 1;
    /// Ends registers.
    pub const REGISTER_STOP: u8 = 2;
    /// Joins and leaves groups.
    pub const JOIN_PRUNE: u8 = 3;
    /// Who the rendezvous points are.
    pub const BOOTSTRAP: u8 = 4;
    /// Who forwards to a network.
    pub const ASSERT: u8 = 5;
    /// Takes a prune back.
    pub const GRAFT: u8 = 6;
    /// Acknowledges a graft.
    pub const GRAFT_ACK: u8 = 7;
    /// A router that wants to be a rendezvous point.
    pub const CANDIDATE: u8 = 8;
    /// Keeps prunes alive.
    pub const STATE_REFRESH: u8 = 9;
    /// Who forwards in trees of both directions.
    pub const ELECTION: u8 = 10;
    /// Floods sources.
    pub const FLOODING: u8 = 12;
}

/// Protocol Independent Multicast.
#[derive(Clone, Copy, Debug)]
pub struct Pim;

impl Dissect for Pim {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::IpProtocol(IP_PROTOCOL), Claim::Number("igmp.type", 0x14)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.carrier() == Some(id::IGMP) {
            return version_1(w, b);
        }
        let first = b.u8(0)?;
        let (version, kind) = (first >> 4, first & 15);
        w.column_protocol(match version {
            0 => "PIMv0",
            1 => "PIMv1",
            2 => "PIMv2",
            3 => "PIMv3",
            _ => "PIM",
        });
        if version != 2 {
            w.info(format_args!("Unknown"));
        } else {
            match f::TYPE_VALUES.get(u64::from(kind)) {
                Some(name) => w.info(format_args!("{name}")),
                None => w.info(format_args!("Unknown ({kind})")),
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(f::VERSION, &b, 0, 1)?;
        w.item(f::TYPE, &b, 0, 1)?;
        if version != 2 {
            w.item(f::OPTION, &b, 0, REST)?;
            w.close(opened);
            return Ok(());
        }
        match kind {
            message::ELECTION => {
                w.item(f::DF_ELECT_SUBTYPE, &b, 1, 1)?;
                w.item(f::DF_ELECT_RSVD, &b, 1, 1)?;
            }
            message::FLOODING => {
                w.item(f::PFMNOFORWARDBIT, &b, 1, 1)?;
            }
            _ => {
                w.item(f::RES_BYTES, &b, 1, 1)?;
            }
        }
        sum(w, &b, kind)?;
        let root = w.item(f::OPTION, &b, HEADER_LEN, REST)?;
        let inner = w.open(root);
        body(w, &b, kind, root)?;
        w.close(inner);
        w.close(opened);
        if kind == message::REGISTER {
            return registered(w, b.from(REGISTER_LEN)?);
        }
        Ok(())
    }
}

/// Version 1 (draft-ietf-pim-sm-spec), whose header is IGMP's.
fn version_1<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("PIMv1");
    let code = b.u8(1)?;
    match f::CODE_VALUES.get(u64::from(code)) {
        Some(name) => w.info(format_args!("{name}")),
        None => w.info(format_args!("Unknown ({code})")),
    }
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    w.string(f::IGMP_TYPE, &b, 0, 0, format_args!("PIM (0x14)"))?;
    w.item(f::CODE, &b, 1, 1)?;
    let version = b.u8(4)? >> 4;
    let all = b.captured();
    let covered = if code == OLD_REGISTER { all.get(..OLD_LEN).unwrap_or(all) } else { all };
    let parts = [covered];
    let known = version == 1 && (!b.is_cut() || code == OLD_REGISTER);
    checksum::show(w, SUM, &b, 2, known.then_some(&parts[..]))?;
    w.item(f::VERSION, &b, 4, 1)?;
    if version == 1 {
        w.item(f::RES_BYTES, &b, 5, 3)?;
        let root = w.item(f::OPTION, &b, OLD_LEN, REST)?;
        let inner = w.open(root);
        body_1(w, &b, code)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// What messages of version 1 say, by their codes.
fn body_1<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
    let at = OLD_LEN;
    match code {
        0 => {
            w.item(f::MODE, b, at, 1)?;
            w.item(f::HOLDTIME, b, at + 2, 2)?;
        }
        OLD_REGISTER => {
            w.item(f::IP_VERSION, b, at, 1)?;
        }
        2 => {
            w.item(f::GROUP, b, at, 4)?;
            w.item(f::SOURCE, b, at + 4, 4)?;
        }
        3 | 6 | 7 => {
            w.item(f::UPSTREAM_NEIGHBOR, b, at, 4)?;
            w.item(f::RES_BYTES, b, at + 4, 2)?;
            w.item(f::HOLDTIME, b, at + 6, 2)?;
            w.item(f::RES_BYTES, b, at + 8, 1)?;
            w.item(f::MASK_LEN, b, at + 9, 1)?;
            w.item(f::ADDR_LEN, b, at + 10, 1)?;
            w.item(f::NUMGROUPS, b, at + 11, 1)?;
        }
        4 => {
            w.item(f::GROUP_ADDRESS, b, at, 4)?;
            w.item(f::GROUP_MASK, b, at + 4, 4)?;
            w.item(f::RP, b, at + 8, 4)?;
            w.item(f::RES_BYTES, b, at + 12, 2)?;
            w.item(f::HOLDTIME, b, at + 14, 2)?;
        }
        5 => {
            w.item(f::GROUP_ADDRESS, b, at, 4)?;
            w.item(f::GROUP_MASK, b, at + 4, 4)?;
            metrics(w, b, at + 8)?;
        }
        _ => {}
    }
    Ok(())
}

const SUM: checksum::Fields =
    checksum::Fields { value: f::CKSUM, status: f::CKSUM_STATUS, bad: f::BAD_CHECKSUM };

/// The checksum, which leaves the packet in a register out; some senders do not, and are right too.
fn sum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let all = b.captured();
    let short = all.get(..REGISTER_LEN).filter(|_| kind == message::REGISTER);
    let pseudo = |len| match w.net.source {
        Address::Ipv6(_) => Pseudo::of(w.net, IP_PROTOCOL, len),
        _ => Pseudo::of(&crate::walk::Net::default(), IP_PROTOCOL, len),
    };
    let (whole, part) = (pseudo(b.reported()), pseudo(REGISTER_LEN));
    let whole = [whole.octets(), all];
    let parts = match short {
        Some(short) => {
            let part = [part.octets(), short];
            if checksum::sum(&part) != 0xffff && checksum::sum(&whole) == 0xffff {
                whole
            } else {
                return checksum::show(w, SUM, b, 2, Some(&part));
            }
        }
        None => whole,
    };
    checksum::show(w, SUM, b, 2, (!b.is_cut()).then_some(&parts[..]))
}

/// The packet in a register.
fn registered<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if b.is_empty() {
        return Ok(());
    }
    let protocol = match b.u8(0)? >> 4 {
        4 => id::IP,
        6 => id::IPV6,
        _ => return Ok(()),
    };
    let result = w.call(protocol, b);
    // Protocol and Info stay those of the register, but addresses do not.
    w.column_protocol("PIMv2");
    w.info(format_args!("Register"));
    result
}

fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, root: Item) -> Walked {
    let mut at = HEADER_LEN;
    match kind {
        message::HELLO => hello(w, b, root)?,
        message::REGISTER => {
            let bits = [f::REGISTER_FLAG_BORDER, f::REGISTER_FLAG_NULL_REGISTER];
            let place = (b, at, 4, Encoding::Big);
            bitmask::item(w, place, f::REGISTER_FLAG, &bits, Names::Left)?;
            w.item(f::IP_VERSION, b, REGISTER_LEN, 1)?;
            if b.u8(REGISTER_LEN)? >> 4 == 0 {
                // A header that stands for a packet, of which only the ends are told.
                let item = w.item(f::DUMMY_HEADER, b, REGISTER_LEN, REST)?;
                w.label(item, format_args!("Dummy HeaderIPv4"));
                // What happens inside a register leaves the columns alone.
                if let Err(fault) = b.check(REGISTER_LEN, 20) {
                    w.columns.writable = false;
                    return Err(fault);
                }
                w.item(f::SOURCE, b, REGISTER_LEN + 12, 4)?;
                w.item(f::GROUP, b, REGISTER_LEN + 16, 4)?;
            }
        }
        message::REGISTER_STOP => {
            at = group(w, b, at, None)?;
            unicast(w, b, at, f::SOURCE, f::SOURCE_IP6, "Source")?;
        }
        message::JOIN_PRUNE | message::GRAFT | message::GRAFT_ACK => joins(w, b)?,
        message::BOOTSTRAP => bootstrap(w, b)?,
        message::ASSERT => {
            at = group(w, b, at, None)?;
            at = unicast(w, b, at, f::SOURCE, f::SOURCE_IP6, "Source")?;
            metrics(w, b, at)?;
        }
        message::CANDIDATE => {
            let count = b.u8(at)?;
            w.item(f::PREFIX_COUNT, b, at, 1)?;
            w.item(f::PRIORITY, b, at + 1, 1)?;
            w.item(f::HOLDTIME, b, at + 2, 2)?;
            at = unicast(w, b, at + 4, f::RP, f::RP_IP6, "RP")?;
            for n in 0..count {
                at = group(w, b, at, Some(usize::from(n)))?;
            }
        }
        message::STATE_REFRESH => {
            at = group(w, b, at, None)?;
            at = unicast(w, b, at, f::SOURCE, f::SOURCE_IP6, "Source")?;
            at = unicast(w, b, at, f::ORIGINATOR, f::ORIGINATOR_IP6, "Originator")?;
            metrics(w, b, at)?;
            w.item(f::MASK_LEN, b, at + 8, 1)?;
            w.item(f::TTL, b, at + 9, 1)?;
            w.item(f::PRUNE_INDICATOR, b, at + 10, 1)?;
            w.item(f::PRUNE_NOW, b, at + 10, 1)?;
            w.item(f::ASSERT_OVERRIDE, b, at + 10, 1)?;
            w.item(f::INTERVAL, b, at + 11, 1)?;
        }
        message::ELECTION => {
            at = unicast(w, b, at, f::RP, f::RP_IP6, "RP")?;
            let preference = b.u32(at)?;
            let item = w.number(f::METRIC_PREF, b, at, 4, u64::from(preference))?;
            w.label(item, format_args!("DF Metric Preference: {preference}"));
            w.item(f::METRIC, b, at + 4, 4)?;
        }
        _ => {}
    }
    Ok(())
}

/// Metrics of who sends (RFC 7761, section 4.9.6).
fn metrics<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(f::RPT, b, at, 1)?;
    w.item(f::METRIC_PREF, b, at, 4)?;
    w.item(f::METRIC, b, at + 4, 4)?;
    Ok(())
}

/// Address families of encoded addresses.
const IPV4: u8 = 1;
const IPV6: u8 = 2;

/// Adds an address as `field` (or `field6`) over `len` octets, with its label, and opens it.
fn encoded<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    head: usize,
    (field, field6): (Field, Field),
) -> Result<(Item, Address, usize), Fault> {
    match b.u8(at)? {
        IPV4 => {
            let octets: [u8; 4] = b.array(at + head)?;
            let value = u64::from(u32::from_be_bytes(octets));
            Ok((w.number(field, b, at, head + 4, value)?, Address::Ipv4(octets), 4))
        }
        IPV6 => {
            let octets: [u8; 16] = b.array(at + head)?;
            Ok((w.octets(field6, b, at, head + 16, &octets)?, Address::Ipv6(octets), 16))
        }
        _ => Err(Fault::Malformed),
    }
}

/// The family and encoding that every address begins with.
fn family<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(f::ADDR_ADDRESS_FAMILY, b, at, 1)?;
    w.item(f::ADDR_ENCODING_TYPE, b, at + 1, 1)?;
    Ok(())
}

/// An encoded unicast address (RFC 7761, section 4.9.1); where it ends.
fn unicast<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    field6: Field,
    name: &str,
) -> Result<usize, Fault> {
    const HEAD: usize = 2;
    let (item, address, len) = encoded(w, b, at, HEAD, (field, field6))?;
    w.label(item, format_args!("{name}: {address}"));
    let opened = w.open(item);
    family(w, b, at)?;
    let field = if len == 4 { f::UNICAST } else { f::UNICAST_IPV6 };
    w.item(field, b, at + HEAD, len)?;
    w.close(opened);
    Ok(at + HEAD + len)
}

/// An encoded group address, with its number where there are several; where it ends.
fn group<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    number: Option<usize>,
) -> Result<usize, Fault> {
    const HEAD: usize = 4;
    let (item, address, len) = encoded(w, b, at, HEAD, (f::GROUP, f::GROUP_IP6))?;
    let mask = b.u8(at + 3)?;
    match number {
        Some(n) => w.label(item, format_args!("Group {n}: {address}/{mask}")),
        None => w.label(item, format_args!("Group: {address}/{mask}")),
    }
    let opened = w.open(item);
    family(w, b, at)?;
    let bits = [f::GROUP_ADDR_FLAGS_B, f::GROUP_ADDR_FLAGS_RESERVED, f::GROUP_ADDR_FLAGS_Z];
    bitmask::item(w, (b, at + 2, 1, Encoding::Big), f::GROUP_ADDR_FLAGS, &bits, Names::Shown)?;
    w.item(f::MASK_LEN, b, at + 3, 1)?;
    w.item(if len == 4 { f::GROUP } else { f::GROUP_IP6 }, b, at + HEAD, len)?;
    w.close(opened);
    Ok(at + HEAD + len)
}

/// An encoded source address with join attributes (RFC 5384); where it ends.
fn source<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    fields: (Field, Field),
) -> Result<usize, Fault> {
    const HEAD: usize = 4;
    const WITH_ATTRIBUTES: u8 = 1;
    /// The bit of the last attribute.
    const LAST: u8 = 0x40;
    let (item, address, len) = encoded(w, b, at, HEAD, fields)?;
    let (told, mask) = (b.u8(at + 2)?, b.u8(at + 3)?);
    if w.labels() {
        let mut letters = String::new();
        for (bit, letter) in [(4, 'S'), (2, 'W'), (1, 'R')] {
            if told & bit != 0 {
                letters.push(letter);
            }
        }
        w.label(item, format_args!("IP address: {address}/{mask}"));
        if !letters.is_empty() {
            w.append(item, format_args!(" ({letters})"));
        }
    }
    let opened = w.open(item);
    family(w, b, at)?;
    let bits = [
        f::SOURCE_ADDR_FLAGS_RESERVED,
        f::SOURCE_ADDR_FLAGS_S,
        f::SOURCE_ADDR_FLAGS_W,
        f::SOURCE_ADDR_FLAGS_R,
    ];
    let place = (b, at + 2, 1, Encoding::Big);
    bitmask::item(w, place, f::SOURCE_ADDR_FLAGS, &bits, Names::Shown)?;
    w.item(f::MASK_LEN, b, at + 3, 1)?;
    w.item(if len == 4 { f::SOURCE } else { f::SOURCE_IP6 }, b, at + HEAD, len)?;
    let mut end = at + HEAD + len;
    if b.u8(at + 1)? == WITH_ATTRIBUTES {
        loop {
            let (told, size) = (b.u8(end)?, usize::from(b.u8(end + 1)?));
            let name = w.word(f::SOURCE_JA_FLAGS_ATTR_TYPE, u64::from(told & 0x3f));
            let root = w.item(f::SOURCE_JA, b, end, 2 + size)?;
            w.label(root, format_args!("Join Attribute: {}", name.unwrap_or("Unknown")));
            let inner = w.open(root);
            let bits = [f::SOURCE_JA_FLAGS_F, f::SOURCE_JA_FLAGS_E, f::SOURCE_JA_FLAGS_ATTR_TYPE];
            bitmask::worded(w, (b, end, 1, Encoding::Big), f::SOURCE_JA_FLAGS, &bits)?;
            w.item(f::SOURCE_JA_LENGTH, b, end + 1, 1)?;
            w.item(f::SOURCE_JA_VALUE, b, end + 2, size)?;
            w.close(inner);
            end += 2 + size;
            if told & LAST != 0 {
                break;
            }
        }
    }
    w.close(opened);
    Ok(end)
}

/// Joins and prunes (RFC 7761, section 4.9.5).
fn joins<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let neighbour = (f::UPSTREAM_NEIGHBOR, f::UPSTREAM_NEIGHBOR_IP6);
    let mut at = unicast(w, b, HEADER_LEN, neighbour.0, neighbour.1, "Upstream-neighbor")?;
    w.item(f::RES_BYTES, b, at, 1)?;
    let groups = b.u8(at + 1)?;
    w.item(f::NUMGROUPS, b, at + 1, 1)?;
    w.item(f::HOLDTIME, b, at + 2, 2)?;
    at += 4;
    for n in 0..groups {
        let begin = at;
        let set = w.string(f::GROUP_SET, b, at, REST, format_args!(""))?;
        w.label(set, format_args!("Group {n}"));
        let opened = w.open(set);
        at = group(w, b, at, Some(usize::from(n)))?;
        let (joins, prunes) = (b.u16(at)?, b.u16(at + 2)?);
        for (count, place, field, fields) in [
            (joins, at, f::NUMJOINS, (f::JOIN_IP, f::JOIN_IP6)),
            (prunes, at + 2, f::NUMPRUNES, (f::PRUNE_IP, f::PRUNE_IP6)),
        ] {
            let list = w.item(field, b, place, 2)?;
            if field == f::NUMJOINS {
                at += 4;
            }
            let inner = w.open(list);
            for _ in 0..count {
                at = source(w, b, at, fields)?;
            }
            w.close(inner);
        }
        w.close(opened);
        w.set_len(set, if n == 0 { b.len() - begin } else { at - begin });
    }
    Ok(())
}

/// Rendezvous points (RFC 5059, section 4.1).
fn bootstrap<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = HEADER_LEN;
    w.item(f::FRAGMENT_TAG, b, at, 2)?;
    w.item(f::HASH_MASK_LEN, b, at + 2, 1)?;
    w.item(f::BSR_PRIORITY, b, at + 3, 1)?;
    at = unicast(w, b, at + 4, f::BSR, f::BSR_IP6, "BSR")?;
    let mut n = 0;
    while b.remaining(at) > 0 {
        at = group(w, b, at, Some(n))?;
        w.item(f::RP_COUNT, b, at, 1)?;
        let points = b.u8(at + 1)?;
        w.item(f::FRP_COUNT, b, at + 1, 1)?;
        w.item(f::RES_BYTES, b, at + 2, 2)?;
        at += 4;
        for point in 0..points {
            at = unicast(w, b, at, f::RP, f::RP_IP6, &format!("RP {point}"))?;
            w.item(f::HOLDTIME, b, at, 2)?;
            w.item(f::PRIORITY, b, at + 2, 1)?;
            w.item(f::RES_BYTES, b, at + 3, 1)?;
            at += 4;
        }
        n += 1;
    }
    Ok(())
}

/// What a neighbour can do (RFC 7761, section 4.9.2).
fn hello<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, all: Item) -> Walked {
    let mut at = HEADER_LEN;
    let mut count = 0;
    while b.remaining(at) > 0 {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let root = w.text(b, at, 4 + len, format_args!("Option {kind}: "))?;
        let opened = w.open(root);
        w.item(f::OPTIONTYPE, b, at, 2)?;
        w.item(f::OPTIONLENGTH, b, at + 2, 2)?;
        option(w, b, at, kind, len, root)?;
        w.close(opened);
        at += 4 + len;
        count += 1;
    }
    w.label(all, format_args!("PIM Options: {count}"));
    Ok(())
}

fn option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u16,
    len: usize,
    root: Item,
) -> Walked {
    /// Hello options (IANA: PIM-Hello Options).
    const HOLD_TIME: u16 = 1;
    const LAN_DELAY: u16 = 2;
    const PRIORITY: u16 = 19;
    const GENERATION: u16 = 20;
    const REFRESH: u16 = 21;
    const ADDRESSES: u16 = 24;
    const ADDRESSES_OLD: u16 = 65001;
    let data = at + 4;
    match (kind, len) {
        (HOLD_TIME, 2) => {
            let seconds = b.u16(data)?;
            w.item(f::HOLDTIME, b, data, 2)?;
            w.append(root, format_args!("Hold Time: {seconds}"));
            if let Some(word) = w.word(f::HOLDTIME, u64::from(seconds)) {
                w.append(root, format_args!(" ({word})"));
            }
        }
        (LAN_DELAY, 4) => {
            let (first, interval) = (b.u16(data)?, b.u16(data + 2)?);
            w.item(f::T, b, data, 1)?;
            w.item(f::PROPAGATION_DELAY, b, data, 2)?;
            w.item(f::OVERRIDE_INTERVAL, b, data + 2, 2)?;
            let (tracks, delay) = (first >> 15, first & 0x7fff);
            w.append(
                root,
                format_args!(
                    "LAN Prune Delay: T = {tracks}, Propagation Delay = {delay}ms, \
                     Override Interval = {interval}ms"
                ),
            );
        }
        (PRIORITY, 4) => {
            w.item(f::DR_PRIORITY, b, data, 4)?;
            w.append(root, format_args!("DR Priority: {}", b.u32(data)?));
        }
        (GENERATION, 4) => {
            w.item(f::GENERATION_ID, b, data, 4)?;
            w.append(root, format_args!("Generation ID: {}", b.u32(data)?));
        }
        (REFRESH, 4) => {
            w.item(f::STATE_REFRESH_VERSION, b, data, 1)?;
            w.item(f::STATE_REFRESH_INTERVAL, b, data + 1, 1)?;
            w.item(f::STATE_REFRESH_RESERVED, b, data + 2, 2)?;
            let (version, interval) = (b.u8(data)?, b.u8(data + 1)?);
            w.append(
                root,
                format_args!("State-Refresh: Version = {version}, Interval = {interval}s"),
            );
        }
        (ADDRESSES | ADDRESSES_OLD, _) => {
            let (name, title) = if kind == ADDRESSES {
                ("Address List", "Address List")
            } else {
                ("Address list, old implementation", "old Address List")
            };
            w.append(root, format_args!("{name}"));
            let list = w.text(b, at, 4 + len, format_args!("{title} ({kind})"))?;
            let opened = w.open(list);
            let mut address = data;
            while address < data + len {
                let fields = (f::ADDRESS_LIST, f::ADDRESS_LIST_IP6);
                address = unicast(w, b, address, fields.0, fields.1, "Address")?;
            }
            w.close(opened);
        }
        _ => {
            let name = match kind {
                17 => Some("Label Parameters"),
                18 => Some("Deprecated"),
                22 => Some("Bidirectional Capable"),
                23 => Some("VCI Capability"),
                25 => Some("Neighbor List TLV"),
                26 => Some("Join Attribute"),
                27 => Some("PIM-over-TCP-Capable"),
                28 => Some("PIM-over-SCTP-Capable"),
                29 => Some("Pop-Count"),
                30 => Some("PIM MT-ID"),
                31 => Some("Interface ID"),
                32 => Some("PIM ECMP Redirect Hello Option"),
                33 => Some("vPC Peer ID"),
                34 => Some("DR Load Balancing Capability"),
                35 => Some("DR Load Balancing List"),
                36 => Some("Hierarchical Join/Prune Attribute"),
                _ => None,
            };
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = match name {
                Some(name) => write!(text, "{name}"),
                None => write!(text, "Unknown: {kind}"),
            };
            w.append(root, format_args!("{text}"));
            if len > 0 {
                w.item(f::OPTIONVALUE, b, data, len)?;
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(message: &[u8]) -> Shown {
        let mut packet = vec![0x45, 0, 0, 20 + message.len() as u8, 0, 1, 0, 0, 1, 103, 0, 0];
        packet.extend([10, 0, 0, 1, 224, 0, 0, 13]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_hello_counts_its_options() {
        let told = shown(&[0x20, 0, 0, 0, 0, 1, 0, 2, 0xff, 0xff, 0, 19, 0, 4, 0, 0, 0, 5]);
        assert!(told.columns.ends_with("PIMv2 Hello"), "{}", told.columns);
        for line in
            ["PIM Options: 2", "Option 1: Hold Time: 65535 (Infinity)", "Option 19: DR Priority: 5"]
        {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn joins_have_groups_and_sources() {
        let mut message = vec![0x23, 0, 0, 0, 1, 0, 10, 0, 0, 5, 0, 1, 0, 210];
        message.extend([1, 0, 0, 32, 239, 1, 1, 1, 0, 1, 0, 0, 1, 0, 7, 32, 10, 0, 0, 1]);
        let told = shown(&message);
        for line in [
            "Upstream-neighbor: 10.0.0.5",
            "Group 0: 239.1.1.1/32",
            "Num Joins: 1",
            "IP address: 10.0.0.1/32 (SWR)",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_register_carries_a_packet() {
        let mut message = vec![0x21, 0, 0xde, 0xff, 0, 0, 0, 0];
        message.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 1, 255, 0, 0, 10, 0, 0, 1, 239, 1, 1, 1]);
        let told = shown(&message);
        assert!(told.protocols.starts_with("eth:ethertype:ip:pim:ip"), "{}", told.protocols);
        assert!(told.columns.starts_with("10.0.0.1 239.1.1.1 PIMv2 Register"), "{}", told.columns);
        assert!(told.has("Checksum: 0xdeff [correct]"));
    }

    #[test]
    fn an_option_past_the_end_is_malformed() {
        let told = shown(&[0x20, 0, 0, 0, 0, 1, 0, 4, 0]);
        assert!(told.columns.ends_with("PIMv2 Hello[Malformed Packet]"), "{}", told.columns);
    }
}
