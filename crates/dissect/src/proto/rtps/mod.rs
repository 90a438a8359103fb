//! Real-Time Publish-Subscribe, the wire protocol of the Data Distribution Service (OMG DDSI-RTPS 2.5): headers and submessages of
//! version 2, which participants, writers and readers they are of, and the lists of parameters by their names. Most parameters'
//! values, samples, and submessages of security and of vendors are left as octets.

mod fields;

use lamna_fields::{Encoding, Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// What a message begins with, and octets of its header.
const MAGIC: &[u8] = b"RTPS";
const HEADER_LEN: usize = 20;

/// Octets of a submessage's header.
const SUBMESSAGE_LEN: usize = 4;

/// Submessages (section 9.4.5.1).
mod submessage {
    pub(super) const ACKNACK: u8 = 0x06;
    pub(super) const HEARTBEAT: u8 = 0x07;
    pub(super) const GAP: u8 = 0x08;
    pub(super) const INFO_TS: u8 = 0x09;
    pub(super) const INFO_SRC: u8 = 0x0c;
    pub(super) const INFO_DST: u8 = 0x0e;
    pub(super) const NACK_FRAG: u8 = 0x12;
    pub(super) const HEARTBEAT_FRAG: u8 = 0x13;
    pub(super) const DATA: u8 = 0x15;
    pub(super) const DATA_FRAG: u8 = 0x16;
    pub(super) const PAD: u8 = 0x01;
    /// From here on, vendors have submessages of their own.
    pub(super) const VENDORS: u8 = 0x80;
}

/// Flags of submessages.
mod flag {
    pub(super) const LITTLE_ENDIAN: u8 = 1;
    pub(super) const INLINE_QOS: u8 = 2;
    pub(super) const DATA: u8 = 4;
    pub(super) const KEY: u8 = 8;
    pub(super) const INVALIDATE: u8 = 2;
}

/// Writers of what every participant has (section 9.3.1.3), and the letter that Info shows.
const BUILT_IN: [(u32, char); 4] =
    [(0x0001_00c2, 'p'), (0x0000_03c2, 'w'), (0x0000_04c2, 'r'), (0x0002_00c2, 'm')];

/// The encapsulations of lists of parameters, most and least significant octet first.
const PL_CDR_BE: u16 = 2;
const PL_CDR_LE: u16 = 3;

/// Parameters that are taken apart.
mod parameter {
    pub(super) const SENTINEL: u16 = 1;
    pub(super) const LEASE: u16 = 0x02;
    pub(super) const PROTOCOL_VERSION: u16 = 0x15;
    pub(super) const VENDOR: u16 = 0x16;
    pub(super) const STATUS: u16 = 0x71;
}

/// Vendors of the second octet, where the first is one.
const VENDORS: [&str; 20] = [
    "Real-Time Innovations, Inc. - Connext DDS",
    "ADLink Ltd. - OpenSplice DDS",
    "Object Computing, Inc. (OCI) - OpenDDS",
    "MilSoft",
    "Kongsberg - InterCOM DDS",
    "TwinOaks Computing, Inc. - CoreDX DDS",
    "Lakota Technical Solutions, Inc.",
    "ICOUP Consulting",
    "Electronics and Telecommunication Research Institute (ETRI) - Diamond DDS",
    "Real-Time Innovations, Inc. (RTI) - Connext DDS Micro",
    "ADLink Ltd. - Vortex Cafe",
    "PrismTech",
    "ADLink Ltd. - Vortex Lite",
    "Technicolor Inc. - Qeo",
    "eProsima - Fast-RTPS",
    "Eclipse Foundation - Cyclone DDS",
    "GurumNetworks Ltd. - GurumDDS",
    "Atostek - RustDDS",
    "Nanjing Zhenrong Software Technology Co. - ZRDDS",
    "S2E Software Systems B.V. - Dust DDS",
];

/// Messages of the Data Distribution Service.
#[derive(Clone, Copy, Debug)]
pub struct Rtps;

impl Dissect for Rtps {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("RTPS");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(f::MAGIC, &b, 0, 4)?;
        version(w, &b, 4)?;
        vendor(w, &b, 6)?;
        prefix(w, &b, 8, f::GUIDPREFIX_SRC)?;
        ports(w, &b);
        let mut at = HEADER_LEN;
        while b.remaining(at) > 0 {
            at = submessage(w, &b, at)?;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        // The first version has another header.
        let octets = b.captured();
        octets.starts_with(MAGIC) && octets.get(4) == Some(&2) && octets.len() >= HEADER_LEN
    }
}

fn version<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (major, minor) = (b.u8(at)?, b.u8(at + 1)?);
    let item = w.item(f::VERSION, b, at, 2)?;
    w.label(item, format_args!("Protocol version: {major}.{minor}"));
    w.bits(item, &[], b, at, 2)?;
    let opened = w.open(item);
    w.row(b, at, &[(f::VERSION_MAJOR, 1), (f::VERSION_MINOR, 1)])?;
    w.close(opened);
    Ok(())
}

fn vendor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (first, second) = (b.u8(at)?, b.u8(at + 1)?);
    let item = w.item(f::VENDORID, b, at, 2)?;
    let name = match first {
        1 => usize::from(second).checked_sub(1).and_then(|n| VENDORS.get(n)).copied(),
        _ => None,
    };
    w.label_value(item, format_args!("{first:02}.{second:02} ({})", name.unwrap_or("Unknown")));
    Ok(())
}

/// The prefix of a participant's identifier.
fn prefix<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, field: Field) -> Walked {
    let item = w.item(field, b, at, 12)?;
    let opened = w.open(item);
    w.row(b, at, &[(f::HOSTID, 4), (f::APPID, 4), (f::SM_GUIDPREFIX_INSTANCEID, 4)])?;
    w.close(opened);
    let item = w.item(f::GUIDPREFIX, b, at, 12)?;
    w.hide(item);
    Ok(())
}

/// Which traffic the well-known ports are for (section 9.6.1.1).
fn ports<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) {
    const BASE: u32 = 7400;
    const DOMAIN_GAIN: u32 = 250;
    const UNICAST: u32 = 10;
    /// Kinds of traffic.
    const UNICAST_META: u32 = 0;
    const MULTICAST_USER: u32 = 1;
    const MULTICAST_META: u32 = 2;
    const UNICAST_USER: u32 = 3;
    let port = u32::from(w.net.destination_port).wrapping_sub(BASE);
    let (domain, place) = (port / DOMAIN_GAIN, port % DOMAIN_GAIN);
    let (nature, participant) = match place {
        0 => (MULTICAST_META, None),
        1 => (MULTICAST_USER, None),
        _ => {
            let from = place as i32 - UNICAST as i32;
            let nature = if place.is_multiple_of(2) { UNICAST_META } else { UNICAST_USER };
            (nature, Some((from - (place as i32 & 1)) / 2))
        }
    };
    let word = w.word(f::TRAFFIC_NATURE, u64::from(nature)).unwrap_or("");
    let text = match participant {
        None => w.text(b, 0, 0, format_args!("Default port mapping: {word}, domainId={domain}")),
        Some(index) => w.text(
            b,
            0,
            0,
            format_args!(
                "Default port mapping: domainId={domain}, participantIdx={index}, nature={word}"
            ),
        ),
    };
    let Ok(item) = text else { return };
    let opened = w.open(item);
    w.generated(f::DOMAIN_ID, b, 0, u64::from(domain));
    if let Some(index) = participant {
        w.generated(f::PARTICIPANT_IDX, b, 0, u64::from(index as u32));
    }
    w.generated(f::TRAFFIC_NATURE, b, 0, u64::from(nature));
    w.close(opened);
}

/// The bits of a submessage's flags that are not reserved, from the most significant one on, and how many are reserved.
fn flags(kind: u8) -> Option<(usize, &'static [Field])> {
    Some(match kind {
        submessage::DATA => {
            (4, &[f::FLAG_DATA_SERIALIZED_KEY, f::FLAG_DATA_PRESENT_04, f::FLAG_INLINE_QOS_02][..])
        }
        submessage::DATA_FRAG => (5, &[f::FLAG_DATA_FRAG_SERIALIZED_KEY, f::FLAG_INLINE_QOS_02]),
        submessage::HEARTBEAT => (5, &[f::FLAG_LIVELINESS, f::FLAG_FINAL]),
        submessage::ACKNACK => (6, &[f::FLAG_FINAL]),
        submessage::INFO_TS => (6, &[f::FLAG_TIMESTAMP]),
        submessage::PAD
        | submessage::GAP
        | submessage::INFO_SRC
        | submessage::INFO_DST
        | submessage::NACK_FRAG
        | submessage::HEARTBEAT_FRAG => (7, &[]),
        _ => return None,
    })
}

/// A submessage; where the next one begins.
fn submessage<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, told) = (b.u8(at)?, b.u8(at + 1)?);
    let order = if told & flag::LITTLE_ENDIAN != 0 { Encoding::Little } else { Encoding::Big };
    let len = bitmask::read(b, at + 2, 2, order)? as usize;
    // The last one may leave its length out, but for those that can be empty.
    let may_be_empty = matches!(kind, submessage::PAD | submessage::INFO_TS);
    let begin = at + SUBMESSAGE_LEN;
    let end = if len == 0 && !may_be_empty { b.reported().max(begin) } else { begin + len };
    if w.wants_columns() && !w.columns().info().is_empty() {
        w.info_append(format_args!(", "));
    }
    match w.word(f::SM_ID, u64::from(kind)) {
        Some(name) => w.info_append(format_args!("{name}")),
        None => w.info_append(format_args!("Unknown[{kind:02x}]")),
    }
    // A number, for the item goes on to the next submessage.
    let root = w.number(f::SM_ID, b, at, 1, u64::from(kind))?;
    w.set_len(root, end.min(b.len()).saturating_sub(at));
    if kind >= submessage::VENDORS && w.word(f::SM_ID, u64::from(kind)).is_none() {
        w.label_value(root, format_args!("Vendor-specific (0x{kind:02x})"));
    }
    let opened = w.open(root);
    match flags(kind) {
        None => {
            w.item(f::SM_FLAGS, b, at + 1, 1)?;
        }
        Some((reserved, named)) => {
            let mut bits = [f::FLAG_ENDIANNESS; 8];
            let (first, rest) = bits.split_at_mut(reserved);
            first.copy_from_slice(&RESERVED[..reserved]);
            rest[..named.len()].copy_from_slice(named);
            bitmask::item(
                w,
                (b, at + 1, 1, Encoding::Big),
                f::SM_FLAGS,
                &bits,
                bitmask::Names::Shown,
            )?;
        }
    }
    w.item_as(f::SM_OCTETSTONEXTHEADER, b, at + 2, 2, order)?;
    let part = b.slice(begin, end - begin)?;
    body(w, &part, kind, told, order)?;
    w.close(opened);
    Ok(end)
}

/// The reserved flags, from the most significant one on.
static RESERVED: [Field; 7] = [
    f::FLAG_RESERVED,
    f::FLAG_RESERVED_40,
    f::FLAG_RESERVED_20,
    f::FLAG_RESERVED_10,
    f::FLAG_RESERVED_08,
    f::FLAG_RESERVED_04,
    f::FLAG_RESERVED_02,
];

fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    told: u8,
    order: Encoding,
) -> Walked {
    match kind {
        submessage::INFO_TS if told & flag::INVALIDATE == 0 => {
            let seconds = bitmask::read(b, 0, 4, order)?;
            let fraction = bitmask::read(b, 4, 4, order)?;
            let time = seconds * NANOS + ((fraction * NANOS) >> 32);
            w.number(f::INFO_TS_TIMESTAMP, b, 0, 8, time)?;
        }
        submessage::INFO_DST => prefix(w, b, 0, f::GUIDPREFIX_DST)?,
        submessage::INFO_SRC => {
            w.item_as(f::INFO_SRC_UNUSED, b, 0, 4, order)?;
            version(w, b, 4)?;
            vendor(w, b, 6)?;
            prefix(w, b, 8, f::GUIDPREFIX_SRC)?;
        }
        submessage::HEARTBEAT => {
            ends(w, b, 0)?;
            sequence(w, b, 8, "firstAvailableSeqNumber", order)?;
            sequence(w, b, 16, "lastSeqNumber", order)?;
            w.item_as(f::HEARTBEAT_COUNT, b, 24, 4, order)?;
        }
        submessage::ACKNACK => {
            ends(w, b, 0)?;
            let at = numbers(w, b, 8, "readerSNState", true, order)?;
            w.item_as(f::ACKNACK_COUNT, b, at, 4, order)?;
        }
        submessage::GAP => {
            ends(w, b, 0)?;
            sequence(w, b, 8, "gapStart", order)?;
            numbers(w, b, 16, "gapList", false, order)?;
        }
        submessage::NACK_FRAG => {
            ends(w, b, 0)?;
            sequence(w, b, 8, "writerSN", order)?;
            let bits = bitmask::read(b, 20, 4, order)?;
            let len = 8 + 4 * bits.div_ceil(32) as usize;
            let item = w.text(b, 16, len, format_args!("fragmentNumberState"))?;
            let opened = w.open(item);
            let parts = [(f::FRAGMENT_NUMBER_BASE32, 4), (f::FRAGMENT_NUMBER_NUM_BITS, 4)];
            w.row_as(b, 16, &parts, order)?;
            w.close(opened);
            w.item_as(f::NACK_FRAG_COUNT, b, 16 + len, 4, order)?;
        }
        submessage::HEARTBEAT_FRAG => {
            ends(w, b, 0)?;
            sequence(w, b, 8, "writerSeqNumber", order)?;
            let parts = [(f::HEARTBEAT_FRAG_NUMBER, 4), (f::HEARTBEAT_FRAG_COUNT, 4)];
            w.row_as(b, 16, &parts, order)?;
        }
        submessage::DATA => data(w, b, told, order)?,
        submessage::DATA_FRAG => fragment(w, b, told, order)?,
        _ => {}
    }
    Ok(())
}

/// Nanoseconds of a second.
const NANOS: u64 = 1_000_000_000;

/// A sequence number: the upper half comes first, whatever the order of octets is.
fn sequence<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    order: Encoding,
) -> Result<u64, Fault> {
    let value = bitmask::read(b, at, 4, order)? << 32 | bitmask::read(b, at + 4, 4, order)?;
    let item = w.number(f::SM_SEQNUMBER, b, at, 8, value)?;
    w.label(item, format_args!("{title}: {}", value as i64));
    Ok(value)
}

/// Who reads and who writes.
fn ends<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let ends = [
        (f::SM_RDENTITYID, f::SM_RDENTITYID_ENTITYKEY, f::SM_RDENTITYID_ENTITYKIND),
        (f::SM_WRENTITYID, f::SM_WRENTITYID_ENTITYKEY, f::SM_WRENTITYID_ENTITYKIND),
    ];
    for (n, (whole, key, kind)) in ends.into_iter().enumerate() {
        let at = at + 4 * n;
        let value = b.u32(at)?;
        let item = w.item(whole, b, at, 4)?;
        if w.labels() && w.word(whole, u64::from(value)).is_none() {
            let word = w.word(kind, u64::from(value & 0xff));
            let key = value >> 8;
            match word {
                Some(word) => {
                    w.label_value(item, format_args!("0x{value:08x} ({word}: 0x{key:06x})"));
                }
                None => w.label_value(item, format_args!("0x{value:08x} (unknown kind)")),
            }
        }
        let opened = w.open(item);
        w.row(b, at, &[(key, 3), (kind, 1)])?;
        w.close(opened);
    }
    Ok(())
}

/// A set of sequence numbers: the first one, and a bit for each from there; where it ends.
fn numbers<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    is_acknowledgement: bool,
    order: Encoding,
) -> Result<usize, Fault> {
    let bits = bitmask::read(b, at + 8, 4, order)?;
    let words = bits.div_ceil(32) as usize;
    let len = 12 + 4 * words;
    b.check(at, len)?;
    let item = w.text(b, at, len, format_args!("{title}"))?;
    let opened = w.open(item);
    let base = sequence(w, b, at, "bitmapBase", order)?;
    w.item_as(f::BITMAP_NUM_BITS, b, at + 8, 4, order)?;
    let is_set = |n: u64| {
        let word = bitmask::read(b, at + 12 + 4 * (n / 32) as usize, 4, order).unwrap_or(0);
        word >> (31 - n % 32) & 1 != 0
    };
    let lost = (0..bits).filter(|n| is_set(*n)).count();
    if is_acknowledgement && bits == 0 {
        let item = w.generated(f::SM_ACKNACK_ANALYSIS, b, 0, 2);
        w.label(item, format_args!("Acknack Analysis: Expecting sample {base}"));
    } else if is_acknowledgement && lost > 0 {
        let last = base.wrapping_add(bits - 1);
        let item = w.generated(f::SM_ACKNACK_ANALYSIS, b, 0, 3);
        w.label(
            item,
            format_args!("Acknack Analysis: Lost samples {lost} in range [{base},{last}]"),
        );
    }
    if words > 0 {
        let item = w.item(f::BITMAP, b, at + 12, 4 * words)?;
        if w.labels() {
            // Up to the last bit that is set.
            let end = (0..bits.min(MAX_BITS)).rev().find(|n| is_set(*n)).map_or(0, |n| n + 1);
            w.label_value(item, format_args!(""));
            for n in 0..end {
                w.append(item, format_args!("{}", u8::from(is_set(n))));
            }
        }
    }
    w.close(opened);
    Ok(at + len)
}

/// Bits of a set that are shown: more than the specification allows in one.
const MAX_BITS: u64 = 256;

/// A sample of a writer.
fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, told: u8, order: Encoding) -> Walked {
    let (parameters, is_built_in) = sample(w, b, order)?;
    let mut at = parameters;
    let mut status = "";
    if told & flag::INLINE_QOS != 0 {
        let list = w.text(b, at, REST, format_args!("inlineQos:"))?;
        let opened = w.open(list);
        let (end, told) = parameter_list(w, b, at, order)?;
        w.close(opened);
        w.set_len(list, end.saturating_sub(at));
        at = end;
        status = match told {
            Some(3) => "[UD]",
            Some(2) => "[_D]",
            Some(1) => "[U_]",
            _ => "",
        };
    }
    if let Some(letter) = is_built_in
        && told & (flag::DATA | flag::KEY) != 0
    {
        w.info_append(format_args!("({letter}{status})"));
    }
    if told & (flag::DATA | flag::KEY) == 0 || b.remaining(at) == 0 {
        return Ok(());
    }
    let title = if told & flag::KEY != 0 { "serializedKey" } else { "serializedData" };
    let root = w.text(b, at, REST, format_args!("{title}"))?;
    let opened = w.open(root);
    serialized(w, b, at, is_built_in.is_some())?;
    w.close(opened);
    Ok(())
}

/// What samples and their fragments begin with; where the parameters begin, and the letter of the writer.
fn sample<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    order: Encoding,
) -> Result<(usize, Option<char>), Fault> {
    let to_parameters = bitmask::read(b, 2, 2, order)? as usize;
    w.row_as(b, 0, &[(f::EXTRA_FLAGS, 2), (f::OCTETS_TO_INLINE_QOS, 2)], order)?;
    ends(w, b, 4)?;
    sequence(w, b, 12, "writerSeqNumber", order)?;
    let writer = b.u32(8)?;
    let letter = BUILT_IN.iter().find(|(known, _)| *known == writer).map(|(_, letter)| *letter);
    Ok((4 + to_parameters, letter))
}

/// Some fragments of a sample.
fn fragment<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, told: u8, order: Encoding) -> Walked {
    let (mut at, _) = sample(w, b, order)?;
    let first = bitmask::read(b, 20, 4, order)?;
    let parts = [
        (f::DATA_FRAG_NUMBER, 4),
        (f::DATA_FRAG_NUM_FRAGMENTS, 2),
        (f::DATA_FRAG_SIZE, 2),
        (f::DATA_FRAG_SAMPLE_SIZE, 4),
    ];
    w.row_as(b, 20, &parts, order)?;
    if told & flag::INLINE_QOS != 0 {
        let list = w.text(b, at, REST, format_args!("inlineQos:"))?;
        let opened = w.open(list);
        let (end, _) = parameter_list(w, b, at, order)?;
        w.close(opened);
        w.set_len(list, end.saturating_sub(at));
        at = end;
    }
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let root = w.text(b, at, REST, format_args!("fragment [0]"))?;
    let opened = w.open(root);
    if first == 1 {
        serialized(w, b, at, false)?;
    } else {
        w.item(f::ISSUEDATA, b, at, REST)?;
    }
    w.close(opened);
    Ok(())
}

/// What is serialised: in which representation, and its octets or parameters.
fn serialized<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    is_built_in: bool,
) -> Walked {
    let kind = b.u16(at)?;
    let parts = [(f::PARAM_SERIALIZE_ENCAP_KIND, 2), (f::PARAM_SERIALIZE_ENCAP_LEN, 2)];
    let at = w.row(b, at, &parts)?;
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let order = match kind {
        PL_CDR_LE => Encoding::Little,
        PL_CDR_BE => Encoding::Big,
        _ => {
            w.item(f::ISSUEDATA, b, at, REST)?;
            return Ok(());
        }
    };
    if !is_built_in {
        w.item(f::ISSUEDATA, b, at, REST)?;
        return Ok(());
    }
    let list = w.text(b, at, REST, format_args!("serializedData:"))?;
    let opened = w.open(list);
    parameter_list(w, b, at, order)?;
    w.close(opened);
    Ok(())
}

/// Parameters up to the sentinel; where they end, and what became of the instance if one says so.
fn parameter_list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    order: Encoding,
) -> Result<(usize, Option<u32>), Fault> {
    let (mut at, mut status) = (at, None);
    while b.remaining(at) > 0 {
        let id = bitmask::read(b, at, 2, order)? as u16;
        let name = w.word(f::PARAM_ID, u64::from(id)).unwrap_or("Unknown");
        if id == parameter::SENTINEL {
            let item = w.text(b, at, 4, format_args!("{name}"))?;
            let opened = w.open(item);
            w.item_as(f::PARAM_ID, b, at, 2, order)?;
            w.close(opened);
            return Ok((at + 4, status));
        }
        let len = bitmask::read(b, at + 2, 2, order)? as usize;
        b.check(at + 4, len)?;
        let item = w.text(b, at, 4 + len, format_args!("{name}"))?;
        let opened = w.open(item);
        w.row_as(b, at, &[(f::PARAM_ID, 2), (f::PARAM_LENGTH, 2)], order)?;
        let from = at + 4;
        match id {
            parameter::PROTOCOL_VERSION if len >= 2 => version(w, b, from)?,
            parameter::VENDOR if len >= 2 => vendor(w, b, from)?,
            parameter::LEASE if len >= 8 => {
                let seconds = bitmask::read(b, from, 4, order)? as i32;
                let fraction = bitmask::read(b, from + 4, 4, order)?;
                let micros = (fraction * 1_000_000) >> 32;
                let item = w.text(
                    b,
                    from,
                    8,
                    format_args!(
                        "lease_duration: {seconds}.{micros:06} sec ({seconds}s + 0x{fraction:08x})"
                    ),
                )?;
                let opened = w.open(item);
                let parts = [(f::PARAM_NTPTIME_SEC, 4), (f::PARAM_NTPTIME_FRACTION, 4)];
                w.row_as(b, from, &parts, order)?;
                w.close(opened);
            }
            parameter::STATUS if len >= 4 => {
                let told = b.u32(from)?;
                status = Some(told & 3);
                let bits = [f::FLAG_UNREGISTERED, f::FLAG_UNDISPOSED];
                let place = (b, from, 4, Encoding::Big);
                bitmask::item(w, place, f::PARAM_STATUS_INFO, &bits, bitmask::Names::Shown)?;
            }
            _ => {}
        }
        w.close(opened);
        at = from + len;
    }
    Ok((at, status))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const HEADER: &[u8] = b"RTPS\x02\x01\x01\x0f\x0a\0\0\x01\0\0\0\x01\0\0\0\0";

    #[test]
    fn submessages_are_named_in_a_line() {
        let mut octets = HEADER.to_vec();
        octets.extend([0x09, 3, 0, 0, 7, 1, 28, 0, 0, 0, 3, 0xc7, 0, 0, 3, 0xc2]);
        octets.extend([0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 5, 0, 0, 0, 3, 0, 0, 0]);
        let shown = shown(7410, 7410, &octets);
        assert_eq!(shown.info, "RTPS INFO_TS, HEARTBEAT");
        assert!(shown.has("submessageId: HEARTBEAT (0x07)"), "{shown:#?}");
        assert!(shown.has("lastSeqNumber: 5"), "{shown:#?}");
        assert!(shown.has("vendorId: 01.15 (eProsima - Fast-RTPS)"), "{shown:#?}");
    }

    #[test]
    fn a_participant_announces_itself() {
        let mut octets = HEADER.to_vec();
        octets.extend([0x15, 5, 0, 0, 0, 0, 16, 0, 0, 1, 0, 0xc7, 0, 1, 0, 0xc2]);
        octets.extend([0, 0, 0, 0, 1, 0, 0, 0, 0, 3, 0, 0, 0x15, 0, 4, 0, 2, 1, 0, 0]);
        octets.extend([1, 0, 0, 0]);
        let shown = shown(7400, 7400, &octets);
        assert_eq!(shown.info, "RTPS DATA(p)");
        assert!(shown.has("parameterId: PID_PROTOCOL_VERSION (0x0015)"), "{shown:#?}");
    }
}
