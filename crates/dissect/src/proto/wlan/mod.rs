//! IEEE 802.11 wireless LAN frames (IEEE 802.11-2020, clause 9): control, data and management frames of
//! protocol version 0, with what capture headers tell of them.
//!
//! Without keys, what is encrypted stays data; the parameters in front of it are shown.

mod aggregate;
mod control;
mod fields;
mod htc;
pub mod management;
mod protection;
mod values;

use std::collections::HashSet;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::frame::link;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

pub use self::aggregate::Aggregate;

/// What the layer below knows of a frame besides its octets.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Framing {
    /// Whether a frame check sequence ends it.
    pub(crate) fcs: bool,
    /// Whether the header is padded to a multiple of four octets.
    pub(crate) padded: bool,
    /// Whether the octets of the frame control field are the other way round, as some access controllers send them.
    pub(crate) swapped: bool,
}

/// Octets of a frame check sequence.
const FCS_LEN: usize = 4;

/// The kinds of frames (9.2.4.1.3).
mod kind {
    pub(super) const MANAGEMENT: u16 = 0;
    pub(super) const CONTROL: u16 = 1;
    pub(super) const DATA: u16 = 2;
}

/// A frame control field (9.2.4.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FrameControl(u16);

impl FrameControl {
    /// The field's value, least significant octet first on the wire.
    pub fn new(value: u16) -> Self {
        FrameControl(value)
    }

    /// The protocol version.
    pub fn version(self) -> u16 {
        self.0 & 3
    }

    /// Management, control, data or extension.
    pub fn kind(self) -> u16 {
        self.0 >> 2 & 3
    }

    /// The kind and what is said of it, as Wireshark numbers both together: kind times 16 plus subtype.
    /// Control frames with an extension have numbers of their own.
    pub fn subtype(self) -> u16 {
        let subtype = self.kind() << 4 | self.0 >> 4 & 15;
        if subtype == CONTROL_EXTENSION { subtype << 4 | self.0 >> 8 & 15 } else { subtype }
    }

    /// The flags in the second octet.
    pub fn flags(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// Whether the frame goes to, and comes from, the distribution system: one bit each.
    pub fn distribution(self) -> u8 {
        self.flags() & 3
    }

    /// Whether more fragments follow.
    pub fn more_fragments(self) -> bool {
        self.flags() & 0x04 != 0
    }

    /// Whether the frame was sent before.
    pub fn is_retry(self) -> bool {
        self.flags() & 0x08 != 0
    }

    /// Whether the payload is encrypted.
    pub fn is_protected(self) -> bool {
        self.flags() & 0x40 != 0
    }

    /// Whether an HT control field is there, in management and QoS frames.
    pub fn has_order(self) -> bool {
        self.flags() & 0x80 != 0
    }

    /// Whether a data frame has a QoS control field.
    pub fn has_qos(self) -> bool {
        self.kind() == kind::DATA && self.0 & 0x80 != 0
    }

    /// Whether a data frame polls the station that it goes to.
    pub fn polls(self) -> bool {
        self.kind() == kind::DATA && self.0 & 0x20 != 0
    }

    /// Whether a data frame carries no data.
    pub fn is_null(self) -> bool {
        self.kind() == kind::DATA && self.0 & 0x40 != 0
    }
}

/// Data with a quality of service, and a poll.
const DATA_AND_POLL: u16 = 0x2a;

/// A control frame whose subtype is in its flags.
const CONTROL_EXTENSION: u16 = 0x16;

/// IEEE 802.11.
#[derive(Clone, Copy, Debug)]
pub struct Wlan;

impl Dissect for Wlan {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Link(link::IEEE802_11),
        Claim::Ethertype(0x2452),
        Claim::Number("gre.proto", 0x8200),
        Claim::Number("gre.proto", 0x8210),
        Claim::Number("gre.proto", 0x8220),
        Claim::Number("gre.proto", 0x8230),
        Claim::Number("gre.proto", 0x8240),
        Claim::Number("gre.proto", 0x8250),
        Claim::Number("gre.proto", 0x8260),
        Claim::Number("gre.proto", 0x8270),
        Claim::Number("gre.proto", 0x8280),
        Claim::Number("gre.proto", 0x8290),
        Claim::Number("gre.proto", 0x82a0),
        Claim::Number("gre.proto", 0x82b0),
        Claim::Number("gre.proto", 0x82c0),
        Claim::Number("gre.proto", 0x82d0),
        Claim::Number("gre.proto", 0x82e0),
        Claim::Number("gre.proto", 0x82f0),
        Claim::Number("gre.proto", 0x8300),
        Claim::Number("gre.proto", 0x8310),
        Claim::Number("gre.proto", 0x8320),
        Claim::Number("gre.proto", 0x8330),
        Claim::Number("gre.proto", 0x8340),
        Claim::Number("gre.proto", 0x8350),
        Claim::Number("gre.proto", 0x8360),
        Claim::Number("gre.proto", 0x8370),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let fcs = w.is_outermost() && w.frame.fcs_len == Some(FCS_LEN as u8);
        walk(w, b, Framing { fcs, ..Framing::default() })
    }
}

/// The walk for a frame of which more is known.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, framing: Framing) -> Walked {
    w.column_protocol("802.11");
    let control = b.u16_le(0)?;
    let control = FrameControl::new(if framing.swapped { control.swap_bytes() } else { control });
    match control.version() {
        0 => Frame { control, framing, root: Item::NONE, fcs_shown: false }.walk(w, b),
        version => unknown_version(w, b, framing, version),
    }
}

/// Shows a frame of another protocol version as data.
fn unknown_version<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    framing: Framing,
    version: u16,
) -> Walked {
    if version == 1 {
        return version_1(w, b);
    }
    w.info(format_args!("Unknown protocol version: {version}"));
    let header = 2;
    let fcs = if framing.fcs && b.remaining(header) >= FCS_LEN { FCS_LEN } else { 0 };
    let body = b.slice(header, b.remaining(header) - fcs)?;
    let shown = b.len().min(b.reported() - fcs);
    let (root, opened) = w.open_protocol(&b, 0, shown)?;
    w.label(root, format_args!("IEEE 802.11 Unknown Protocol Version:{version}"));
    w.item(f::FC_VERSION, &b, 0, 1)?;
    w.data(body)?;
    if fcs != 0 && b.check(header + body.reported(), FCS_LEN).is_ok() {
        check_sequence(w, &b, header + body.reported())?;
    }
    w.close(opened);
    Ok(())
}

/// Names a frame of protocol version 1 (9.8), as far as most captures need.
fn version_1<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let control = b.u16_le(0)?;
    let word = match control >> 2 & 7 {
        0 => "PV1 QoS Data - with one SID",
        1 => "PV1 Management",
        2 => "PV1 Control",
        3 => "PV1 QoS Data - no SIDs",
        7 => "PV1 Extension (currently reserved)",
        _ => "PV1 Reserved",
    };
    w.info(format_args!("{word}"));
    let (root, opened) = w.open_protocol(&b, 0, 2)?;
    w.label(root, format_args!("IEEE 802.11 {word}"));
    w.close(opened);
    Ok(())
}

/// Shows a frame check sequence. Wireshark does not verify it unless told to.
fn check_sequence<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u32_le(at)?;
    let item = w.item_le(f::FCS, b, at, FCS_LEN)?;
    w.label(item, format_args!("Frame check sequence: 0x{value:08x} [unverified]"));
    w.generated(f::FCS_STATUS, b, at, FCS_UNVERIFIED);
    Ok(())
}

/// `wlan.fcs.status` of a check sequence that nobody verified.
const FCS_UNVERIFIED: u64 = 2;

/// The flags of a frame as Info and the protocol's line have them: a letter for each that is set.
struct Flags {
    flags: u8,
    fcs: bool,
}

impl std::fmt::Display for Flags {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (bit, letter) in b"opmPRMFT".iter().enumerate() {
            let set = self.flags & 0x80 >> bit != 0;
            std::fmt::Write::write_char(out, if set { char::from(*letter) } else { '.' })?;
        }
        if self.fcs { out.write_str("C") } else { Ok(()) }
    }
}

/// What is said of a frame in Info.
fn subtype_word(subtype: u16) -> &'static str {
    values::FC_TYPE_SUBTYPE_VALUES
        .get(u64::from(subtype))
        .unwrap_or("Unrecognized (Reserved frame)")
}

/// A frame of protocol version 0.
struct Frame {
    control: FrameControl,
    framing: Framing,
    root: Item,
    fcs_shown: bool,
}

/// The three or four addresses of a data or management frame, each with where it lies.
struct Addresses {
    destination: usize,
    source: usize,
    bssid: Option<usize>,
    station: Option<usize>,
}

impl Addresses {
    /// By the distribution bits (9.3.2.1, table 9-30).
    fn of(distribution: u8) -> Self {
        match distribution {
            0 => Addresses { destination: 4, source: 10, bssid: Some(16), station: None },
            1 => Addresses { destination: 16, source: 10, bssid: Some(4), station: Some(10) },
            2 => Addresses { destination: 4, source: 16, bssid: Some(10), station: Some(4) },
            _ => Addresses { destination: 16, source: 24, bssid: None, station: None },
        }
    }
}

impl Frame {
    fn walk<C: Collector>(mut self, w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let control = self.control;
        let subtype = control.subtype();
        w.info(format_args!("{}", subtype_word(subtype)));
        match control.kind() {
            kind::MANAGEMENT => self.management(w, &b),
            kind::CONTROL => control::walk(w, &b, &mut self),
            kind::DATA => self.data(w, &b),
            _ => self.extension(w, &b),
        }
    }

    fn flags(&self) -> Flags {
        Flags { flags: self.control.flags(), fcs: self.framing.fcs }
    }

    /// Opens the protocol's item over a header of `len` octets and shows the frame control field. Where
    /// not all of the header was captured it covers what was.
    fn open<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
        let root = w.item(Field::PROTOCOL, b, 0, len.min(b.len()))?;
        let word = subtype_word(self.control.subtype());
        // The flags are added behind the header.
        if b.check(0, len) == Err(Fault::Short) {
            w.label(root, format_args!("IEEE 802.11 {word}"));
        } else {
            w.label(root, format_args!("IEEE 802.11 {word}, Flags: {}", self.flags()));
        }
        self.root = root;
        w.open(root);
        frame_control(w, b, 0, self.control, self.framing.swapped)
    }

    /// Ends Info with the flags.
    fn info_flags<C: Collector>(&self, w: &mut Walk<'_, C>) {
        w.info_append(format_args!(", Flags={}", self.flags()));
    }

    /// The payload behind a header of `len` octets, without the check sequence.
    fn body<'b>(&self, b: &Buf<'b>, len: usize) -> Result<Buf<'b>, Fault> {
        let rest = b.remaining(len);
        match rest.checked_sub(FCS_LEN) {
            Some(len_without) if self.framing.fcs => b.slice(len, len_without),
            _ => b.from(len),
        }
    }

    /// Shows the check sequence, where there is one and it was captured.
    fn fcs<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
        let at = b.reported().saturating_sub(FCS_LEN);
        if self.framing.fcs && !self.fcs_shown && at >= len && b.check(at, FCS_LEN).is_ok() {
            self.fcs_shown = true;
            check_sequence(w, b, at)?;
        }
        Ok(())
    }

    fn management<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let outer = w.open(Item::NONE);
        let mut len = 24;
        if self.control.has_order() {
            len += htc::LEN;
        }
        self.open(w, b, len)?;
        duration(w, b)?;
        address(w, b, 4, f::RA)?;
        address(w, b, 4, f::ADDR)?;
        address(w, b, 4, f::DA)?;
        w.set_addresses(ether(b, 10)?, ether(b, 4)?);
        address(w, b, 10, f::TA)?;
        address(w, b, 10, f::SA)?;
        address(w, b, 16, f::BSSID)?;
        address(w, b, 10, f::ADDR)?;
        address(w, b, 16, f::ADDR)?;
        let sequence = b.u16_le(22)?;
        w.info_append(format_args!(", SN={}, FN={}", sequence >> 4, sequence & 15));
        self.info_flags(w);
        w.item_le(f::FRAG, b, 22, 2)?;
        w.item_le(f::SEQ, b, 22, 2)?;
        if self.control.has_order() {
            htc::show(w, b, 24)?;
        }
        self.fcs(w, b, len)?;
        let body = self.body(b, len)?;
        if self.control.is_protected() {
            return protection::payload(w, &body, self.root, outer, len);
        }
        w.close(outer);
        management::walk(w, body, self.control.subtype())
    }

    fn data<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let outer = w.open(Item::NONE);
        let control = self.control;
        let distribution = control.distribution();
        let mut len = if distribution == 3 { 30 } else { 24 };
        let qos_at = len;
        if control.has_qos() {
            len += 2;
            if control.has_order() {
                len += htc::LEN;
            }
        }
        let header_len = len;
        if self.framing.padded {
            len = len.next_multiple_of(4);
        }
        self.open(w, b, header_len)?;
        duration(w, b)?;
        let addresses = Addresses::of(distribution);
        address(w, b, 4, f::RA)?;
        address(w, b, 4, f::ADDR)?;
        w.set_addresses(ether(b, addresses.source)?, ether(b, addresses.destination)?);
        let sequence = b.u16_le(22)?;
        w.info_append(format_args!(", SN={}, FN={}", sequence >> 4, sequence & 15));
        self.info_flags(w);
        address(w, b, 10, f::TA)?;
        address(w, b, 10, f::ADDR)?;
        let aggregate =
            control.has_qos() && !control.is_null() && b.u16_le(qos_at)? & AGGREGATE != 0;
        // The parts of an aggregate have ends of their own, so the frame names its network instead (9.3.2.2.2).
        for (at, field) in [(addresses.destination, f::DA), (addresses.source, f::SA)] {
            match (aggregate && at >= 16, distribution) {
                (false, _) => address(w, b, at, field)?,
                (true, 3) => address(w, b, at, f::BSSID)?,
                (true, _) => {}
            }
        }
        if let Some(at) = addresses.bssid {
            address(w, b, at, f::BSSID)?;
        }
        if let Some(at) = addresses.station {
            address(w, b, at, f::STAA)?;
        }
        w.item_le(f::FRAG, b, 22, 2)?;
        w.item_le(f::SEQ, b, 22, 2)?;
        if distribution == 3 {
            address(w, b, 24, f::ADDR)?;
        }
        address(w, b, 16, f::ADDR)?;
        self.fcs(w, b, header_len)?;
        if control.has_qos() {
            let qos = b.u16_le(qos_at)?;
            quality(w, b, qos_at, qos, (control, distribution))?;
            if control.has_order() {
                htc::show(w, b, qos_at + 2)?;
            }
        }
        if control.is_null() {
            w.close(outer);
            return Ok(());
        }
        let body = self.body(b, len)?;
        if control.is_protected() {
            return protection::payload(w, &body, self.root, outer, header_len);
        }
        w.close(outer);
        if is_fragment(w, b, control, sequence)? {
            return fragment(w, body);
        }
        if aggregate {
            return w.call(id::WLAN_AGGREGATE, body);
        }
        let ends = (b.bytes(addresses.destination, 6)?, b.bytes(addresses.source, 6)?);
        payload(w, body, ends)
    }

    fn extension<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let outer = w.open(Item::NONE);
        self.open(w, b, 10)?;
        duration(w, b)?;
        if self.control.subtype() == DMG_BEACON {
            w.set_addresses(Address::None, role(b, 4, "BSSID")?);
            address(w, b, 4, f::BSSID)?;
            address(w, b, 4, f::ADDR)?;
        }
        self.info_flags(w);
        self.fcs(w, b, 10)?;
        w.close(outer);
        Ok(())
    }
}

/// The beacon of a 60 GHz network.
const DMG_BEACON: u16 = 0x30;

/// The bit of the QoS control field that says that the payload is an aggregate.
const AGGREGATE: u16 = 0x80;

/// Sequences of fragments that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// The frames that came in part, by receiver, transmitter and sequence number.
#[derive(Debug, Default)]
struct OpenFrames(HashSet<([u8; 12], u16)>);

/// Whether a frame is a fragment: also the last one, where those before it were seen. A number alone makes none.
fn is_fragment<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    control: FrameControl,
    sequence: u16,
) -> Result<bool, Fault> {
    let more = control.more_fragments();
    if !more && sequence & 15 == 0 {
        return Ok(false);
    }
    let key = (b.array(4)?, sequence >> 4);
    let known = w.remember(Scope::Capture, |open: &mut OpenFrames, _| {
        if !more {
            return open.0.remove(&key);
        }
        if open.0.len() >= MAX_OPEN {
            open.0.clear();
        }
        open.0.insert(key);
        true
    });
    Ok(known.unwrap_or(more))
}

/// Shows a fragment that nobody puts together.
fn fragment<C: Collector>(w: &mut Walk<'_, C>, body: Buf<'_>) -> Walked {
    w.column_protocol("802.11");
    w.info(format_args!("Fragmented IEEE 802.11 frame"));
    w.data(body)
}

/// Goes on with what a data frame carries: LLC, or what some machines put there instead.
pub(super) fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    body: Buf<'_>,
    (destination, source): (&[u8], &[u8]),
) -> Walked {
    if body.reported() == 0 {
        return Ok(());
    }
    let octets = body.captured();
    let ethernet = octets.len() >= 12
        && (octets.starts_with(destination) || octets.get(6..12) == Some(source));
    if ethernet {
        return w.call(id::ETH, body);
    }
    w.call(id::LLC, body)
}

/// An address of a frame, for its columns.
fn ether(b: &Buf<'_>, at: usize) -> Result<Address, Fault> {
    Ok(Address::Ether(b.array(at)?))
}

/// An address with what it is, as the columns of control frames have it.
fn role(b: &Buf<'_>, at: usize, role: &str) -> Result<Address, Fault> {
    let address = ether(b, at)?;
    Ok(Address::Text(format!("{address} ({role})").into()))
}

/// Adds an address and, hidden, its text. The field after an address in the table is its text.
fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, field: Field) -> Walked {
    let item = w.item(field, b, at, 6)?;
    if field == f::ADDR {
        w.hide(item);
    }
    let resolved = match field {
        f::RA => f::RA_RESOLVED,
        f::TA => f::TA_RESOLVED,
        f::DA => f::DA_RESOLVED,
        f::SA => f::SA_RESOLVED,
        f::BSSID => f::BSSID_RESOLVED,
        f::STAA => f::STAA_RESOLVED,
        _ => f::ADDR_RESOLVED,
    };
    if w.wants_copy(resolved) {
        let text = ether(b, at)?;
        let hidden = w.string(resolved, b, at, 6, format_args!("{text}"))?;
        w.hide(hidden);
    }
    Ok(())
}

/// Adds the frame control field at `at`.
fn frame_control<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    control: FrameControl,
    swapped: bool,
) -> Walked {
    let (first, second) = if swapped { (at + 1, at) } else { (at, at + 1) };
    w.number(f::FC_TYPE_SUBTYPE, b, first, 1, u64::from(control.subtype()))?;
    let item = w.item(f::FC, b, at, 2)?;
    if swapped {
        w.append(item, format_args!("(Swapped)"));
    }
    let opened = w.open(item);
    w.item(f::FC_VERSION, b, first, 1)?;
    w.item(f::FC_TYPE, b, first, 1)?;
    w.item(f::FC_SUBTYPE, b, first, 1)?;
    if control.subtype() >> 4 == CONTROL_EXTENSION {
        w.number(f::FC_EXTENSION, b, second, 1, u64::from(control.flags() & 15))?;
    }
    let item = w.item(f::FLAGS, b, second, 1)?;
    let inner = w.open(item);
    if w.fields() {
        w.item(f::FC_DS, b, second, 1)?;
        for field in [f::FC_TODS, f::FC_FROMDS] {
            let hidden = w.item(field, b, second, 1)?;
            w.hide(hidden);
        }
        w.item(f::FC_FRAG, b, second, 1)?;
        let retry = w.item(f::FC_RETRY, b, second, 1)?;
        if control.is_retry() {
            w.expert(f::FC_RETRY_EXPERT, retry);
        }
        for field in [f::FC_PWRMGT, f::FC_MOREDATA, f::FC_PROTECTED, f::FC_ORDER] {
            w.item(field, b, second, 1)?;
        }
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// Adds the duration field, which in a PS-Poll is an association id.
fn duration<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let value = b.u16_le(2)?;
    if value & 0x8000 == 0 {
        w.item_le(f::DURATION, b, 2, 2)?;
    } else if value & 0x3fff != 0 && value & 0xc000 == 0xc000 {
        w.item_le(f::AID, b, 2, 2)?;
    }
    Ok(())
}

/// Adds the QoS control field (9.2.4.5).
fn quality<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    qos: u16,
    (control, distribution): (FrameControl, u8),
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let item = w.item_le(f::QOS, b, at, 2)?;
    let opened = w.open(item);
    w.item_le(f::QOS_TID, b, at, 2)?;
    let priority = w.item_le(f::QOS_PRIORITY, b, at, 2)?;
    w.mark_generated(priority);
    let from_ap = distribution & 2 != 0;
    w.item_le(if from_ap { f::QOS_EOSP } else { f::QOS_BIT4 }, b, at, 2)?;
    w.item_le(f::QOS_ACK, b, at, 2)?;
    if !control.is_null() {
        w.item_le(f::QOS_AMSDUPRESENT, b, at, 2)?;
    }
    let high = qos >> 8;
    if from_ap && control.polls() {
        let limit = w.number(f::QOS_TXOP_LIMIT, b, at, 2, u64::from(high))?;
        if high == 0 {
            w.append(limit, format_args!(" (transmit one frame immediately)"));
        }
    } else if from_ap {
        let item = w.item_le(f::QOS_PS_BUF_STATE, b, at, 2)?;
        let inner = w.open(item);
        w.item_le(f::QOS_BUF_STATE_INDICATED, b, at, 2)?;
        if high & 2 != 0 {
            w.item_le(f::QOS_HIGHEST_PRI_BUF_AC, b, at, 2)?;
            let load = w.number(f::QOS_QAP_BUF_LOAD, b, at, 2, u64::from(high >> 4))?;
            let octets = u32::from(high >> 4) * 4096;
            match high >> 4 {
                0 => w.append(load, format_args!(" (no buffered traffic)")),
                15 => w.append(load, format_args!(" (greater than 57344 octets)")),
                _ => w.append(load, format_args!(" ({octets} octets)")),
            }
        }
        w.close(inner);
    } else if control.subtype() == DATA_AND_POLL {
        // It has no room for either.
    } else if qos & 0x10 != 0 {
        let size = w.number(f::QOS_QUEUE_SIZE, b, at, 2, u64::from(high))?;
        match high {
            254 => w.append(size, format_args!(" (more than 64 768 octets)")),
            255 => w.append(size, format_args!(" (unspecified or unknown)")),
            _ => w.append(size, format_args!(" ({} bytes)", u32::from(high) * 256)),
        }
    } else {
        let requested = w.number(f::QOS_TXOP_DUR_REQ, b, at, 2, u64::from(high))?;
        if high == 0 {
            w.append(requested, format_args!(" (no TXOP requested)"));
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::frame::link;
    use crate::proto::captured::{self, ARP, Shown};

    const A: [u8; 6] = [2, 0, 0, 0, 0, 1];
    const B: [u8; 6] = [2, 0, 0, 0, 0, 2];
    const NETWORK: [u8; 6] = [2, 0, 0, 0, 0, 3];

    /// A frame from A to B in a network, with this frame control, sequence number 4, and body.
    fn frame(control: [u8; 2], body: &[u8]) -> Shown {
        let mut octets = control.to_vec();
        octets.extend([0, 0]);
        octets.extend(B);
        octets.extend(A);
        octets.extend(NETWORK);
        octets.extend([0x40, 0]);
        octets.extend(body);
        captured::frame(link::IEEE802_11, &octets)
    }

    /// ARP behind LLC.
    fn arp() -> Vec<u8> {
        let mut payload = vec![0xaa, 0xaa, 3, 0, 0, 0, 8, 6];
        payload.extend(ARP);
        payload
    }

    #[test]
    fn a_clear_to_send_is_taken_apart() {
        let shown = captured::frame(link::IEEE802_11, &[0xc4, 0, 0, 0, 2, 0, 0, 0, 0, 1]);
        assert_eq!(shown.protocols, "wlan");
        assert!(shown.columns.ends_with("802.11 Clear-to-send, Flags=........"));
        assert!(shown.has("Receiver address: 02:00:00:00:00:01"));
        assert!(shown.has(".000 0000 0000 0000 = Duration: 0 microseconds"));
    }

    #[test]
    fn data_of_a_priority_leads_to_what_it_carries() {
        let mut body = vec![6, 0];
        body.extend(arp());
        let shown = frame([0x88, 0], &body);
        assert_eq!(shown.protocols, "wlan:llc:arp");
        assert!(shown.has("[.... .... .... .110 = Priority: Voice (Voice) (6)]"));
        assert!(shown.has("0000 0000 .... .... = TXOP Duration Requested: 0 (no TXOP requested)"));
    }

    #[test]
    fn an_aggregate_names_its_network_and_the_ends_of_its_parts() {
        let mut body = vec![0x80, 0];
        body.extend(B);
        body.extend(A);
        body.extend([0, 36]);
        body.extend(arp());
        let shown = frame([0x88, 1], &body);
        assert_eq!(shown.protocols, "wlan:llc:arp");
        assert!(shown.has("A-MSDU Subframe #1"));
        assert!(shown.has("A-MSDU Length: 36"));
        assert!(!shown.has("Destination address: 02:00:00:00:00:03"));
    }

    #[test]
    fn what_wep_hides_stays_data() {
        let shown = frame([0x08, 0x41], &[1, 2, 3, 0, 0xde, 0xad, 0xbe, 0xef, 1, 2, 3, 4]);
        assert_eq!(shown.protocols, "wlan:data");
        assert!(shown.columns.ends_with("802.11 Data, SN=4, FN=0, Flags=.p.....T"));
        assert!(shown.has("WEP parameters"));
        assert!(shown.has("Initialization Vector: 0x010203"));
        assert!(shown.has("WEP ICV: 0x01020304 (not verified)"));
    }

    #[test]
    fn a_cut_header_is_malformed() {
        let shown = captured::frame(link::IEEE802_11, &[0x08, 0, 0, 0, 2, 0, 0, 0]);
        assert!(shown.columns.ends_with("[Malformed Packet]"));
    }
}
