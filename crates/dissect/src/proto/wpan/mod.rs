//! IEEE 802.15.4: frames of wireless personal networks, with or without a check sequence, behind a TAP header, or in
//! datagrams of sniffers. Beacons, commands and the header of security are shown; nothing is deciphered. Of information
//! elements only the heads are shown.

mod fields;
pub mod tap;
pub mod zep;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef};

pub use fields::FIELDS;
use fields::*;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

/// The link type of frames with a check sequence.
const LINK: u16 = 195;

/// The link type of frames without one.
const LINK_NO_FCS: u16 = 230;

/// Octets of the check sequence.
const FCS_LEN: usize = 2;

/// Types of frames.
mod frame {
    pub(super) const BEACON: u8 = 0;
    pub(super) const ACK: u8 = 2;
    pub(super) const COMMAND: u8 = 3;
}

/// Modes of addresses.
const SHORT: u8 = 2;
const LONG: u8 = 3;

/// The version of 2015, with its own rules for what is left out.
const VERSION_2015: u8 = 2;

/// The address and the network of all.
const BROADCAST: u16 = 0xffff;

const CONTROL: &[Field] = &[
    FRAME_TYPE,
    SECURITY,
    PENDING,
    ACK_REQUEST,
    PAN_ID_COMPRESSION,
    FCF_RESERVED,
    SEQNO_SUPPRESSION,
    IE_PRESENT,
    DST_ADDR_MODE,
    VERSION,
    SRC_ADDR_MODE,
];

/// What says that a frame was found by a radio which puts its own words in the place of the sum.
const CC24XX: &str = "cc24xx";

/// What ends a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Check {
    None,
    Crc16,
    /// How well the radio heard the frame, in its place.
    Cc24xx,
}

/// IEEE 802.15.4.
#[derive(Clone, Copy, Debug)]
pub struct Wpan;

impl Dissect for Wpan {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(LINK), Claim::Link(LINK_NO_FCS), Claim::Ethertype(0x809a)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let check = match w.frame.link {
            LINK_NO_FCS => Check::None,
            _ if w.matched() == CC24XX => Check::Cc24xx,
            _ => Check::Crc16,
        };
        walk(w, b, check)
    }
}

/// An address of either length.
#[derive(Clone, Copy, Debug)]
enum Station {
    None,
    Short(u16),
    Long(u64),
}

impl Station {
    /// Reads an address of `mode` at `at`.
    fn new(b: &Buf<'_>, at: usize, mode: u8) -> Result<Self, Fault> {
        Ok(match mode {
            SHORT => Station::Short(b.u16_le(at)?),
            LONG => Station::Long(b.u64_le(at)?),
            _ => Station::None,
        })
    }

    const fn len(self) -> usize {
        match self {
            Station::None => 0,
            Station::Short(_) => 2,
            Station::Long(_) => 8,
        }
    }

    /// As columns and titles call it.
    fn address(self) -> Address {
        match self {
            Station::None => Address::None,
            Station::Short(BROADCAST) => Address::Text("Broadcast".into()),
            Station::Short(address) => Address::Text(format!("0x{address:04x}").into()),
            Station::Long(address) => Address::Text(eui64(address).into()),
        }
    }
}

/// The long addresses of stations by their network and short address, and the frames that told of them.
#[derive(Debug, Default)]
struct Given(HashMap<(u16, u16), (u64, u32)>);

/// At most so many stations are remembered of a capture.
const MAX_GIVEN: usize = 4096;

/// No short address was given.
const NO_SHORT: u16 = 0xfffe;

/// Remembers that the station `to` of `network` has been given a short address.
fn give<C: Collector>(w: &mut Walk<'_, C>, network: u16, short: u16, to: Station) {
    // Wireshark does not ask whether there is a long one.
    let long = if let Station::Long(address) = to { address } else { 0 };
    let frame = w.frame.number;
    if short != NO_SHORT {
        w.remember(Scope::Capture, |given: &mut Given, _| {
            if given.0.len() < MAX_GIVEN || given.0.contains_key(&(network, short)) {
                given.0.insert((network, short), (long, frame));
            }
        });
    }
}

/// A long address in its usual form.
pub(super) fn eui64(address: u64) -> String {
    let [a, b, c, d, e, f, g, h] = address.to_be_bytes();
    format!("{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{f:02x}:{g:02x}:{h:02x}")
}

/// Adds a long address and its text.
pub(super) fn long<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<Item, Fault> {
    let value = b.u64_le(at)?;
    let item = w.number(field, b, at, 8, value)?;
    if w.labels() {
        let text = eui64(value);
        w.label_value(item, format_args!("{text} ({text})"));
    }
    Ok(item)
}

/// Which networks are named: the receiver's and the sender's.
fn networks(version: u8, compressed: bool, to: u8, from: u8) -> (bool, bool) {
    if version < VERSION_2015 {
        return (to != 0, from != 0 && !(compressed && to != 0));
    }
    match (to, from) {
        (0, 0) => (compressed, false),
        (_, 0) => (!compressed, false),
        (0, _) => (false, !compressed),
        (LONG, LONG) => (!compressed, false),
        _ => (true, !compressed),
    }
}

/// The check sequence over `octets` (ITU-T, least significant bit first).
fn crc(octets: &[u8]) -> u16 {
    octets.iter().fold(0, |crc: u16, octet| {
        (0..8).fold(crc ^ u16::from(*octet), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0x8408 } else { crc >> 1 }
        })
    })
}

fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, check: Check) -> Walked {
    // What a protocol below said stays until the type is known.
    if w.wants_columns() {
        w.columns().set_protocol("IEEE 802.15.4");
    }
    let whole = b;
    let fcs = if check != Check::None && b.reported() >= FCS_LEN { FCS_LEN } else { 0 };
    let b = b.slice(0, b.reported() - fcs)?;
    let (root, opened) = w.open_protocol(&b, 0, b.len())?;
    w.label(root, format_args!("IEEE 802.15.4"));
    let item = w.number(FRAME_LENGTH, &b, 0, 0, b.reported() as u64)?;
    w.hide(item);
    let control = b.u16_le(0)?;
    let (kind, version) = ((control & 7) as u8, (control >> 12 & 3) as u8);
    let (to_mode, from_mode) = ((control >> 10 & 3) as u8, (control >> 14) as u8);
    let name = match kind {
        frame::BEACON if version == VERSION_2015 => "Enhanced Beacon",
        _ => FRAME_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Reserved"),
    };
    w.info(format_args!("{name}"));
    w.label(root, format_args!("IEEE 802.15.4 {name}"));
    little::bitmask(w, FCF, &b, 0, 2, CONTROL)?;
    if kind > frame::COMMAND {
        w.close(opened);
        return w.data(b.from(2)?);
    }
    let mut at = 2;
    // Suppression of the number came with the version of 2015.
    if version < VERSION_2015 || control & 0x0100 == 0 {
        w.item(SEQ_NO, &b, at, 1)?;
        if kind == frame::ACK {
            w.append(root, format_args!(", Sequence Number: {}", b.u8(at)?));
        }
        at += 1;
    }
    let compressed = control & 0x0040 != 0;
    let (to_network, from_network) = networks(version, compressed, to_mode, from_mode);
    let mut network = 0;
    if w.fields() {
        w.set_addresses(Address::None, Address::None);
    }
    if to_network {
        network = b.u16_le(at)?;
        w.item_le(DST_PAN, &b, at, 2)?;
        at += 2;
    }
    let to = Station::new(&b, at, to_mode)?;
    station(w, &b, at, to, [DST16, DST64])?;
    at += to.len();
    if w.fields() && to.len() > 0 {
        let address = to.address();
        w.append(root, format_args!(", Dst: {address}"));
        w.info_append(format_args!(", Dst: {address}"));
        w.set_addresses(Address::None, address);
    }
    if from_network {
        w.item_le(SRC_PAN, &b, at, 2)?;
        at += 2;
    }
    let from = Station::new(&b, at, from_mode)?;
    station(w, &b, at, from, [SRC16, SRC64])?;
    if let Station::Short(short) = from {
        let own = if from_network { b.u16_le(at - 2)? } else { network };
        let known = w.remember(Scope::Capture, |given: &mut Given, _| {
            given.0.get(&(own, short)).map(|(long, frame)| (*long, u64::from(*frame)))
        });
        if let Some((long, origin)) = known.flatten() {
            for field in [SRC64, ADDR64] {
                let item = w.generated(field, &b, at, long);
                if w.labels() {
                    let text = eui64(long);
                    w.label_value(item, format_args!("{text} ({text})"));
                }
                if field == ADDR64 {
                    w.hide(item);
                }
            }
            w.generated(SRC64_ORIGIN, &b, 0, origin);
        }
    }
    at += from.len();
    if w.fields() {
        if from.len() > 0 {
            let from = from.address();
            w.append(root, format_args!(", Src: {from}"));
            w.info_append(format_args!(", Src: {from}"));
        }
        w.set_addresses(from.address(), to.address());
    }
    let mut mic = None;
    if control & 8 != 0 && version > 0 {
        let (next, len) = security(w, &b, at)?;
        at = next;
        mic = len;
    }
    if version == VERSION_2015 && control & 0x0200 != 0 {
        at = elements(w, &b, at)?;
    }
    let mut end = b.reported();
    if let Some(len) = mic
        && len > 0
        && end >= at + len
    {
        end -= len;
        w.item(MIC, &b, end, len)?;
    }
    let secured = mic.is_some();
    match kind {
        frame::BEACON if !secured && version < VERSION_2015 => at = beacon(w, &b, at)?,
        frame::COMMAND if !secured => at = command(w, &b, at, network, to)?,
        _ => {}
    }
    let good = if check == Check::Cc24xx && whole.check(b.reported(), FCS_LEN).is_ok() {
        heard(w, &whole, b.reported())?
    } else {
        sequence(w, &whole, b.reported(), fcs)?
    };
    if !good {
        w.append(root, format_args!(", Bad FCS"));
        w.info_append(format_args!(", Bad FCS"));
        w.expert(FCS_BAD, root);
    }
    w.close(opened);
    let payload = b.slice(at.min(end), end - at.min(end))?;
    if payload.reported() == 0 {
        return Ok(());
    }
    let list = match kind {
        frame::BEACON => "wpan.beacon",
        _ => "wpan",
    };
    if good && !secured && kind != frame::COMMAND && w.try_heuristics(list, payload)? {
        return Ok(());
    }
    w.data(payload)
}

fn station<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    station: Station,
    [short_field, long_field]: [Field; 2],
) -> Walked {
    match station {
        Station::None => {}
        Station::Short(_) => {
            w.item_le(short_field, b, at, 2)?;
            let item = w.item_le(ADDR16, b, at, 2)?;
            w.hide(item);
        }
        Station::Long(_) => {
            long(w, long_field, b, at)?;
            let item = long(w, ADDR64, b, at)?;
            w.hide(item);
        }
    }
    Ok(())
}

/// Shows the check sequence; whether it is right, as far as that can be told.
fn sequence<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<bool, Fault> {
    if len == 0 || b.check(at, len).is_err() {
        let item = w.number(FCS_OK, b, 0, 0, 1)?;
        w.label_value(item, format_args!("Unknown"));
        w.hide(item);
        return Ok(true);
    }
    let found = b.u16_le(at)?;
    let right = crc(b.bytes(0, at)?);
    let good = found == right;
    let item = w.item_le(FCS, b, at, len)?;
    if good {
        w.label_value(item, format_args!("0x{found:04x} (Correct)"));
    } else {
        w.label_value(item, format_args!("0x{found:04x} (Incorrect, expected FCS=0x{right:04x})"));
    }
    let item = w.number(FCS_OK, b, at, len, u64::from(good))?;
    w.hide(item);
    Ok(good)
}

/// Shows how the radio heard the frame, which it says in the place of the check sequence.
fn heard<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<bool, Fault> {
    let last = b.u8(at + 1)?;
    let good = last & 0x80 != 0;
    let text = if good { "OK" } else { "Bad" };
    let item = w.text(b, at, FCS_LEN, format_args!("TI CC24xx-format metadata: FCS {text}"))?;
    let opened = w.open(item);
    w.number(FCS_OK, b, at, 1, u64::from(good))?;
    w.item(RSSI, b, at, 1)?;
    w.number(CORRELATION, b, at + 1, 1, u64::from(last & 0x7f))?;
    w.close(opened);
    Ok(good)
}

/// Shows what tells how a frame is secured; where it ends, and the octets that authenticate the frame.
fn security<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<(usize, Option<usize>), Fault> {
    let control = b.u8(start)?;
    let item = w.item(AUX_SEC_HDR, b, start, 1)?;
    let opened = w.open(item);
    let fields = [
        AUX_SEC_SEC_LEVEL,
        AUX_SEC_KEY_ID_MODE,
        AUX_SEC_FRAME_COUNTER_SUPPRESSION,
        AUX_SEC_ASN_IN_NONCE,
        AUX_SEC_RESERVED,
    ];
    let inner = w.item(AUX_SEC_SECURITY_CONTROL_FIELD, b, start, 1)?;
    w.bits(inner, &fields, b, start, 1)?;
    let mut at = start + 1;
    if control & 0x20 == 0 {
        w.item_le(AUX_SEC_FRAME_COUNTER, b, at, 4)?;
        at += 4;
    }
    let mode = control >> 3 & 3;
    match mode {
        2 => {
            w.number(AUX_SEC_KEY_SOURCE, b, at, 4, u64::from(b.u32_le(at)?))?;
            at += 4;
        }
        3 => {
            w.item_le(AUX_SEC_KEY_SOURCE, b, at, 8)?;
            at += 8;
        }
        _ => {}
    }
    if mode > 0 {
        w.item(AUX_SEC_KEY_INDEX, b, at, 1)?;
        at += 1;
    }
    w.set_len(item, at - start);
    w.close(opened);
    let mic = match control & 3 {
        0 => 0,
        1 => 4,
        2 => 8,
        _ => 16,
    };
    Ok((at, Some(mic)))
}

/// Shows information elements: those of the header, and behind a mark those of the payload. Where they end.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Result<usize, Fault> {
    const PAYLOAD_FOLLOWS: u16 = 0x7e;
    const END: u16 = 0x7f;
    const PAYLOAD_END: u16 = 0xf;
    let root = w.item(HEADER_IE, b, start, 0)?;
    w.label(root, format_args!("Header IEs"));
    let opened = w.open(root);
    let mut at = start;
    let mut more = false;
    while b.remaining(at) >= 2 {
        let head = b.u16_le(at)?;
        let (kind, len) = (head >> 7 & 0xff, usize::from(head & 0x7f));
        let fields = [HEADER_IE_TYPE, HEADER_IE_ID, HEADER_IE_LENGTH];
        little::bitmask(w, HEADER_IE_TLV, b, at, 2, &fields)?;
        at += 2;
        if len > b.remaining(at) {
            return Err(Fault::Contained);
        }
        at += len;
        more = kind == PAYLOAD_FOLLOWS;
        if more || kind == END {
            break;
        }
    }
    w.set_len(root, at - start);
    w.close(opened);
    if !more {
        return Ok(at);
    }
    let start = at;
    let root = w.item(PAYLOAD_IE, b, start, 0)?;
    let opened = w.open(root);
    while b.remaining(at) >= 2 {
        let head = b.u16_le(at)?;
        let (kind, len) = (head >> 11 & 0xf, usize::from(head & 0x07ff));
        let fields = [PAYLOAD_IE_ID, PAYLOAD_IE_LENGTH];
        little::bitmask(w, PAYLOAD_IE_TLV, b, at, 2, &fields)?;
        at += 2;
        if len > b.remaining(at) {
            return Err(Fault::Contained);
        }
        at += len;
        if kind == PAYLOAD_END {
            break;
        }
    }
    w.set_len(root, at - start);
    w.close(opened);
    Ok(at)
}

/// Shows what a beacon says of its network; where that ends.
fn beacon<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let frame = b.u16_le(at)?;
    let item = w.text(b, at, 2, format_args!("Superframe Specification"))?;
    let mut separator = ": ";
    for (bit, name) in
        [(0x1000, "Battery Extension"), (0x4000, "PAN Coordinator"), (0x8000, "Association Permit")]
    {
        if frame & bit != 0 {
            w.append(item, format_args!("{separator}{name}"));
            separator = ", ";
        }
    }
    let opened = w.open(item);
    let fields = [BEACON_ORDER, SUPERFRAME_ORDER, CAP, BATTERY_EXT, BCN_COORD, ASSOC_PERMIT];
    little::bits(w, b, at, 2, &fields)?;
    w.close(opened);
    let mut at = at + 2;
    let slots = b.u8(at)?;
    let count = usize::from(slots & 7);
    let len = if count > 0 { 2 + 3 * count } else { 1 };
    let item = w.text(b, at, len, format_args!("GTS"))?;
    let opened = w.open(item);
    w.number(GTS_COUNT, b, at, 1, u64::from(slots & 7))?;
    w.number(GTS_PERMIT, b, at, 1, u64::from(slots >> 7))?;
    if count > 0 {
        let directions = b.u8(at + 1)?;
        for i in 0..count {
            let slot = at + 2 + 3 * i;
            w.item_le(GTS_ADDRESS, b, slot, 2)?;
            let direction = u64::from(directions >> i & 1);
            w.number(GTS_DIRECTION, b, at + 1, 1, direction)?;
        }
    }
    w.close(opened);
    at += len;
    let pending = b.u8(at)?;
    let (short, wide) = (usize::from(pending & 7), usize::from(pending >> 4 & 7));
    let len = 1 + 2 * short + 8 * wide;
    let text = format_args!("Pending Addresses: {short} Short and {wide} Long");
    let item = w.text(b, at, len, text)?;
    let opened = w.open(item);
    for i in 0..short {
        w.item_le(PENDING16, b, at + 1 + 2 * i, 2)?;
    }
    for i in 0..wide {
        long(w, PENDING64, b, at + 1 + 2 * short + 8 * i)?;
    }
    w.close(opened);
    Ok(at + len)
}

/// Shows a command to the station `to` of `network`; where it ends.
fn command<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    network: u16,
    to: Station,
) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    w.item(CMD, b, at, 1)?;
    let name = CMD_VALUES.get(u64::from(kind)).unwrap_or("Unknown Command");
    w.info(format_args!("{name}"));
    let at = at + 1;
    let len = match kind {
        1 => {
            let bits = b.u8(at)?;
            w.info_append(format_args!(", {}", if bits & 2 != 0 { "FFD" } else { "RFD" }));
            let item = w.text(b, at, 1, format_args!("Association Request"))?;
            let fields = [
                CINFO_ALT_COORD,
                CINFO_DEVICE_TYPE,
                CINFO_POWER_SRC,
                CINFO_IDLE_RX,
                CINFO_SEC_CAPABLE,
                CINFO_ALLOC_ADDR,
            ];
            w.bits(item, &fields, b, at, 1)?;
            1
        }
        2 => {
            let (address, status) = (b.u16_le(at)?, b.u8(at + 2)?);
            match status {
                0 => {
                    w.info_append(format_args!(", PAN: 0x{network:04x}"));
                    if address != NO_SHORT {
                        w.info_append(format_args!(" Addr: 0x{address:04x}"));
                    }
                    give(w, network, address, to);
                }
                _ => w.info_append(format_args!(", Unsuccessful")),
            }
            let item = w.text(b, at, 3, format_args!("Association Response"))?;
            let opened = w.open(item);
            w.item_le(ASOC_ADDR, b, at, 2)?;
            let item = w.item(ASSOC_STATUS, b, at + 2, 1)?;
            let word = match status {
                0 => "Association Successful",
                1 => "PAN Full",
                2 => "Association Denied",
                _ => "Reserved",
            };
            w.label_value(item, format_args!("0x{status:02x} ({word})"));
            w.close(opened);
            3
        }
        3 => {
            let reason = b.u8(at)?;
            let item = w.text(b, at, 1, format_args!("Disassociation Notification"))?;
            let opened = w.open(item);
            let item = w.item(DISASSOC_REASON, b, at, 1)?;
            let word = match reason {
                1 => "Coordinator requests device to leave",
                2 => "Device wishes to leave",
                _ => "Reserved",
            };
            w.label_value(item, format_args!("0x{reason:02x} ({word})"));
            w.close(opened);
            1
        }
        8 => {
            let item = w.text(b, at, 7, format_args!("Coordinator Realignment"))?;
            let opened = w.open(item);
            w.item_le(REALIGN_PAN, b, at, 2)?;
            w.item_le(REALIGN_ADDR, b, at + 2, 2)?;
            w.item(REALIGN_CHANNEL, b, at + 4, 1)?;
            w.item_le(ASOC_ADDR, b, at + 5, 2)?;
            w.close(opened);
            let (own, coordinator, channel) = (b.u16_le(at)?, b.u16_le(at + 2)?, b.u8(at + 4)?);
            w.info_append(format_args!(
                ", PAN: 0x{own:04x}, Coordinator: 0x{coordinator:04x}, Channel: {channel}"
            ));
            let address = b.u16_le(at + 5)?;
            if address != NO_SHORT {
                w.info_append(format_args!(", Addr: 0x{address:04x}"));
            }
            give(w, network, address, to);
            7
        }
        9 => {
            let item = w.text(b, at, 1, format_args!("GTS Request"))?;
            w.bits(item, &[GTSREQ_LENGTH, GTSREQ_DIRECTION, GTSREQ_TYPE], b, at, 1)?;
            1
        }
        _ => 0,
    };
    Ok(at + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured;

    #[test]
    fn the_sum_of_an_acknowledgement() {
        assert_eq!(crc(&[0x02, 0x00, 0x80]), 0x31b0);
        let told = captured::frame(LINK, &[0x02, 0x00, 0x80, 0xb0, 0x31]);
        assert_eq!(told.columns, "  IEEE 802.15.4 Ack");
        assert!(told.has("IEEE 802.15.4 Ack, Sequence Number: 128"), "{told:#?}");
        assert!(told.has("FCS: 0x31b0 (Correct)"));
    }

    #[test]
    fn a_wrong_sum_ends_dissection() {
        let told = captured::frame(LINK, &[0x41, 0x88, 1, 1, 2, 0xff, 0xff, 0, 0, 9, 0, 0]);
        assert!(told.columns.ends_with("Data, Dst: Broadcast, Src: 0x0000, Bad FCS"), "{told:#?}");
        assert_eq!(told.protocols, "wpan:data");
    }

    #[test]
    fn an_address_is_given_or_not() {
        let mut octets = vec![0x63, 0xcc, 1, 0x80, 0x31];
        octets.extend([1; 16]);
        octets.extend([2, 0xfe, 0xff, 0]);
        let told = captured::frame(LINK_NO_FCS, &octets);
        assert!(told.columns.ends_with("Association Response, PAN: 0x3180"), "{told:#?}");
        let at = octets.len() - 3;
        octets[at] = 4;
        octets[at + 1] = 0;
        let told = captured::frame(LINK_NO_FCS, &octets);
        assert!(told.columns.ends_with("PAN: 0x3180 Addr: 0x0004"), "{told:#?}");
    }

    #[test]
    fn an_association_is_asked_for() {
        let octets = [0x23, 0x08, 7, 0x80, 0x31, 1, 0, 1, 0x8e];
        let told = captured::frame(LINK_NO_FCS, &octets);
        assert!(told.columns.ends_with("Association Request, FFD"), "{told:#?}");
    }

    #[test]
    fn an_element_that_is_longer_than_its_frame() {
        let octets = [0x41, 0xaa, 7, 0x80, 0x31, 1, 0, 2, 0, 0x20, 0x3f];
        let told = captured::frame(LINK_NO_FCS, &octets);
        assert!(told.columns.contains("[Malformed Packet"), "{told:#?}");
    }

    #[test]
    fn which_networks_are_named() {
        assert_eq!(networks(0, true, SHORT, SHORT), (true, false));
        assert_eq!(networks(0, false, 0, SHORT), (false, true));
        assert_eq!(networks(2, false, LONG, LONG), (true, false));
        assert_eq!(networks(2, false, SHORT, LONG), (true, true));
    }
}
