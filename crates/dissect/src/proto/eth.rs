//! Ethernet II and IEEE 802.3 framing, with padding, trailer and frame check sequence.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::frame::link;
use crate::proto::ethertype::{self, FCS_LEN, Fcs, Trailer};
use crate::proto::{cfp, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{Walk, again};

field_table! {
    /// The fields of Ethernet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("eth", "Ethernet", "Ethernet");
    DST = FieldDef::new("eth.dst", "Destination", FieldType::Ether).at(0, 6);
    DST_RESOLVED = FieldDef::new("eth.dst_resolved", "Destination (resolved)", FieldType::String);
    DST_OUI = FieldDef::new("eth.dst.oui", "Destination OUI", FieldType::Uint24).base(Base::Oui).at(0, 3);
    DST_OUI_RESOLVED = FieldDef::new("eth.dst.oui_resolved", "Destination OUI (resolved)", FieldType::String);
    SRC = FieldDef::new("eth.src", "Source", FieldType::Ether).at(6, 6);
    SRC_RESOLVED = FieldDef::new("eth.src_resolved", "Source (resolved)", FieldType::String);
    SRC_OUI = FieldDef::new("eth.src.oui", "Source OUI", FieldType::Uint24).base(Base::Oui).at(6, 3);
    SRC_OUI_RESOLVED = FieldDef::new("eth.src.oui_resolved", "Source OUI (resolved)", FieldType::String);
    LEN = FieldDef::new("eth.len", "Length", FieldType::Uint16);
    TYPE = FieldDef::new("eth.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    INVALID_LENTYPE = FieldDef::new("eth.invalid_lentype", "Invalid length/type", FieldType::Uint16).base(Base::HexDec);
    ADDR = FieldDef::new("eth.addr", "Address", FieldType::Ether).stands_for(&[DST, SRC]);
    ADDR_RESOLVED = FieldDef::new("eth.addr_resolved", "Address (resolved)", FieldType::String).stands_for(&[DST_RESOLVED, SRC_RESOLVED]);
    ADDR_OUI = FieldDef::new("eth.addr.oui", "Address OUI", FieldType::Uint24).base(Base::Oui).stands_for(&[DST_OUI, SRC_OUI]);
    ADDR_OUI_RESOLVED = FieldDef::new("eth.addr.oui_resolved", "Address OUI (resolved)", FieldType::String).stands_for(&[DST_OUI_RESOLVED, SRC_OUI_RESOLVED]);
    PADDING = FieldDef::new("eth.padding", "Padding", FieldType::Bytes);
    TRAILER = FieldDef::new("eth.trailer", "Trailer", FieldType::Bytes);
    FCS = FieldDef::new("eth.fcs", "Frame check sequence", FieldType::Uint32).base(Base::Hex);
    FCS_STATUS = FieldDef::new("eth.fcs.status", "FCS Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    DST_LG = FieldDef::new("eth.dst.lg", "LG bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse(&("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"))).at(0, 3);
    DST_IG = FieldDef::new("eth.dst.ig", "IG bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse(&("Group address (multicast/broadcast)", "Individual address (unicast)"))).at(0, 3);
    SRC_LG = FieldDef::new("eth.src.lg", "LG bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse(&("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"))).at(6, 3);
    SRC_IG = FieldDef::new("eth.src.ig", "IG bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse(&("Group address (multicast/broadcast)", "Individual address (unicast)"))).at(6, 3);
    LG = FieldDef::new("eth.lg", "LG bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse(&("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"))).stands_for(&[DST_LG, SRC_LG]);
    IG = FieldDef::new("eth.ig", "IG bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse(&("Group address (multicast/broadcast)", "Individual address (unicast)"))).stands_for(&[DST_IG, SRC_IG]);
    INVALID_LENTYPE_EXPERT = FieldDef::new("eth.invalid_lentype.expert", "Invalid length/type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SRC_NOT_GROUP = FieldDef::new("eth.src_not_group", "Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    FCS_BAD = FieldDef::new("eth.fcs_bad", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    LEN_PAST_END = FieldDef::new("eth.len.past_end", "Length field value goes past the end of the payload", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PADDING_BAD = FieldDef::new("eth.padding_bad", "Padding identification may be inaccurate and impact trailer dissector", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Note));
}

/// Octets of an Ethernet header.
pub const HEADER_LEN: usize = 14;

/// The smallest value of the type field that is an EtherType rather than a length (IEEE 802.3, 3.2.6).
pub const MIN_ETHERTYPE: u16 = 1536;

/// The largest value of the type field that is a length (IEEE 802.3, 3.2.6). What lies between it and
/// [`MIN_ETHERTYPE`] is neither.
pub const MAX_LENGTH: u16 = 1500;

/// `eth.fcs.status` of a check sequence that nobody verified.
pub(crate) const FCS_UNVERIFIED: u64 = 2;

/// An Ethernet header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The header in these octets.
    #[inline]
    pub fn from_octets(octets: &'a [u8; HEADER_LEN]) -> Self {
        Header(octets)
    }

    /// The receiver.
    #[inline]
    pub fn destination(&self) -> [u8; 6] {
        let [a, b, c, d, e, f, ..] = *self.0;
        [a, b, c, d, e, f]
    }

    /// The sender.
    #[inline]
    pub fn source(&self) -> [u8; 6] {
        let [_, _, _, _, _, _, a, b, c, d, e, f, ..] = *self.0;
        [a, b, c, d, e, f]
    }

    /// The EtherType, or a length where it is below [`MIN_ETHERTYPE`].
    #[inline]
    pub fn type_or_length(&self) -> u16 {
        u16::from_be_bytes([self.0[12], self.0[13]])
    }

    /// Whether it has the same fields as nearly all: a type, and a sender that is no group, which were worth a note.
    #[inline]
    pub(crate) fn is_plain(&self) -> bool {
        let value = self.type_or_length();
        (value == 0 || value >= MIN_ETHERTYPE) && self.source()[0] & 1 == 0
    }
}

/// Ethernet.
#[derive(Clone, Copy, Debug)]
pub struct Eth;

impl Dissect for Eth {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Link(link::ETHERNET),
        Claim::Ethertype(0x6558),
        Claim::Number("gre.proto", 0x6558),
        Claim::Number("gre.proto", 0x6400),
        Claim::Number("chdlc.protocol", 0x6558),
        Claim::Number("nsh.next_proto", 3),
        Claim::Number("vxlan.next_proto", 3),
        Claim::Number("l2tp.pw_type", 5),
    ];
    const TUNNEL: bool = true;

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let fcs = fcs(w);
        dissect(w, b, fcs)
    }
}

/// Ethernet with its check sequence at the end, as some tunnels carry it: for [`Walk::within`].
pub(crate) fn with_fcs<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    dissect(w, b, Fcs::Present)
}

#[inline(always)]
fn dissect<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, fcs: Fcs) -> Walked {
    let header = match Header::new(&b) {
        Ok(header) => header,
        Err(fault) => return cut(w, &b, fault),
    };
    let ethertype = header.type_or_length();
    if cfp::is_frame(&b, ethertype) {
        // The header is another one: Ethernet has no fields here, only its addresses.
        w.irregular();
        let (source, destination) = (header.source(), header.destination());
        w.set_addresses(Address::Ether(source), Address::Ether(destination));
        w.counted(id::ETH);
        return w.call(id::CFP, b);
    }
    let mut trailer = Trailer { root: Item::NONE, protocol: id::ETH, field: TRAILER, fcs };
    if C::FIELDS {
        trailer.root = fields(w, &b, &header)?;
    }
    w.counted(id::ETH);
    if ethertype >= MIN_ETHERTYPE || ethertype == 0 {
        ethertype::payload(w, ethertype, &b, HEADER_LEN, trailer)
    } else {
        ethertype::length_payload(w, ethertype, &b, HEADER_LEN, trailer, id::ETH)
    }
}

/// Whether there is a check sequence: a tunnel has none, a file may say.
#[inline(always)]
fn fcs<C: Collector>(w: &Walk<'_, C>) -> Fcs {
    match w.frame.fcs_len {
        None if w.is_outermost() => Fcs::Unknown,
        Some(len) if usize::from(len) == FCS_LEN && w.is_outermost() => Fcs::Present,
        _ => Fcs::Absent,
    }
}

/// Handles a header that is not whole: only the addresses are known.
#[cold]
fn cut<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, fault: Fault) -> Walked {
    w.irregular();
    if w.fields() {
        if w.wants_columns() {
            w.columns().set_protocol("Ethernet");
        }
        let (source, destination) = (w.net.source.clone(), w.net.destination.clone());
        let destination = b.array(0).map_or(destination, Address::Ether);
        let source = b.array(6).map_or(source, Address::Ether);
        w.set_addresses(source, destination);
    }
    Err(fault)
}

fn fields<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header<'_>,
) -> Result<Item, Fault> {
    let (source, destination) =
        (Address::Ether(header.source()), Address::Ether(header.destination()));
    let value = header.type_or_length();
    let key = header.is_plain().then_some(0);
    let before = match w.put_again(again::Header::Eth, key, b, || []) {
        Ok(root) => {
            w.set_addresses(source, destination);
            return Ok(root);
        }
        Err(before) => before,
    };
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN)?;
    w.column_protocol("Ethernet");
    let raw = b.u16(HEADER_LEN) == Ok(0xffff);
    let names = w.registry.names();
    match value {
        0 | MIN_ETHERTYPE.. => {
            let (source, destination) = (names.explained(&source), names.explained(&destination));
            w.label(root, format_args!("Ethernet II, Src: {source}, Dst: {destination}"));
            w.info(format_args!("Ethernet II"));
        }
        1..=MAX_LENGTH => {
            let raw = if raw { "Raw " } else { "" };
            w.label(root, format_args!("IEEE 802.3 Ethernet {raw}"));
        }
        _ => {
            let (source, destination) = (names.explained(&source), names.explained(&destination));
            w.label(root, format_args!("Ethernet Unknown, Src: {source}, Dst: {destination}"));
            w.info(format_args!("Ethernet Unknown: Invalid length/type: 0x{value:04x} ({value})"));
        }
    }
    address(w, b, 0, &destination, [DST, DST_RESOLVED, DST_OUI, DST_OUI_RESOLVED, DST_LG, DST_IG])?;
    address(w, b, 6, &source, [SRC, SRC_RESOLVED, SRC_OUI, SRC_OUI_RESOLVED, SRC_LG, SRC_IG])?;
    match value {
        0 | MIN_ETHERTYPE.. => {
            w.item(TYPE, b, 12, 2)?;
        }
        1..=MAX_LENGTH => {
            let item = w.item(LEN, b, 12, 2)?;
            if usize::from(value) > b.remaining(HEADER_LEN) {
                w.expert(LEN_PAST_END, item);
            }
        }
        _ => {
            let item = w.item(INVALID_LENTYPE, b, 12, 2)?;
            w.expert_text(
                INVALID_LENTYPE_EXPERT,
                item,
                format_args!("Invalid length/type: 0x{value:04x} ({value})"),
            );
        }
    }
    w.close(opened);
    w.keep(before, root, &[]);
    w.set_addresses(source, destination);
    Ok(root)
}

/// Adds an address and what its bits say: whole, as a person calls it, vendor, local bit, group bit.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    address: &Address,
    [whole, resolved, vendor, maker, local, group]: [lamna_fields::Field; 6],
) -> Walked {
    let item = w.item(whole, b, at, 6)?;
    // Of frames with a length nobody says so.
    let is_typed = !(1..=MAX_LENGTH).contains(&b.u16(12)?);
    if whole == SRC && is_typed && b.u8(at)? & 1 != 0 {
        w.expert(SRC_NOT_GROUP, item);
    }
    let opened = w.open(item);
    let names = w.registry.names();
    let named = names.named(address);
    let made_by = names.vendor(b.array(at)?);
    if w.wants_copy(resolved) {
        let hidden = w.string(resolved, b, at, 6, format_args!("{named}"))?;
        w.hide(hidden);
    }
    let hidden = w.item(vendor, b, at, 3)?;
    w.hide(hidden);
    if let Some(made_by) = made_by {
        let hidden = w.string(maker, b, at, 6, format_args!("{made_by}"))?;
        w.hide(hidden);
    }
    w.item(ADDR, b, at, 6)?;
    if w.wants_copy(ADDR_RESOLVED) {
        let hidden = w.string(ADDR_RESOLVED, b, at, 6, format_args!("{named}"))?;
        w.hide(hidden);
    }
    w.alias(ADDR_OUI, b, at, 3)?;
    if let Some(made_by) = made_by {
        let hidden = w.string(ADDR_OUI_RESOLVED, b, at, 6, format_args!("{made_by}"))?;
        w.hide(hidden);
    }
    w.item(local, b, at, 3)?;
    w.alias(LG, b, at, 3)?;
    w.item(group, b, at, 3)?;
    w.alias(IG, b, at, 3)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::FrameInfo;
    use crate::proto::captured::{ARP, ethernet, frame, with};

    fn padded(len: usize, with: u8) -> Vec<u8> {
        let mut octets = ethernet(0x0806, &ARP);
        octets.resize(len, with);
        octets
    }

    #[test]
    fn a_frame_is_taken_apart() {
        let shown = frame(1, &ethernet(0x88b5, b"hello"));
        assert_eq!(shown.protocols, "eth:ethertype:data");
        assert_eq!(
            shown.columns,
            "02:00:00:00:00:01 02:00:00:00:00:02 0x88b5 Local Experimental Ethertype 1"
        );
        assert_eq!(
            shown.tree[..6],
            [
                "Ethernet II, Src: 02:00:00:00:00:01, Dst: 02:00:00:00:00:02",
                "  Destination: 02:00:00:00:00:02",
                "    Address: 02:00:00:00:00:02",
                "    .... ..1. .... .... .... .... = LG bit: Locally administered address (this is NOT the factory default)",
                "    .... ...0 .... .... .... .... = IG bit: Individual address (unicast)",
                "  Source: 02:00:00:00:00:01",
            ]
        );
        assert!(shown.has("Type: Local Experimental Ethertype 1 (0x88b5)"));
    }

    #[test]
    fn zeros_up_to_sixty_octets_are_padding() {
        let shown = frame(1, &padded(60, 0));
        assert!(shown.has(&format!("Padding: {}", "00".repeat(18))));
        let shown = frame(1, &padded(62, 0));
        assert!(shown.has("Trailer: 0000"));
    }

    #[test]
    fn other_octets_in_its_place_are_a_trailer_in_doubt() {
        let shown = frame(1, &padded(60, 1));
        assert!(shown.has(&format!("Trailer: {}", "01".repeat(18))));
        assert!(shown.tree.iter().any(|l| l.contains("Didn't find padding of zeros")));
        let short = frame(1, &padded(56, 1));
        assert!(!short.tree.iter().any(|l| l.contains("Didn't find padding of zeros")));
    }

    #[test]
    fn four_octets_more_are_a_check_sequence() {
        let shown = frame(1, &padded(64, 0));
        assert!(shown.has(&format!("Padding: {}", "00".repeat(18))));
        assert!(shown.has("Frame check sequence: 0x00000000 [unverified]"));
        assert!(shown.has("[FCS Status: Unverified]"));
    }

    #[test]
    fn a_file_may_say_whether_there_is_one() {
        let octets = padded(64, 0);
        let info =
            FrameInfo { number: 1, len: 64, link: 1, fcs_len: Some(0), ..Default::default() };
        assert!(with(info.clone(), &octets).has("Trailer: 00000000"));
        let short = ethernet(0x88b5, b"abcFCSX");
        let info = FrameInfo { len: 21, fcs_len: Some(4), ..info };
        let shown = with(info, &short);
        assert!(shown.has("Frame check sequence: 0x46435358 [unverified]"));
        assert!(shown.has("Data (3 bytes)"));
    }

    #[test]
    fn a_length_leads_to_llc() {
        let shown = frame(1, &ethernet(6, b"\x18\x18\x03abc"));
        assert_eq!(shown.protocols, "eth:llc:data");
        assert_eq!(shown.tree[0], "IEEE 802.3 Ethernet ");
        let shown = frame(1, &ethernet(7, b"\x18\x18\x03abc"));
        assert!(shown.tree.iter().any(|l| l.contains("goes past the end of the payload")));
    }

    #[test]
    fn between_length_and_type_is_nothing() {
        let shown = frame(1, &ethernet(1535, b"abc"));
        assert_eq!(shown.protocols, "eth:data");
        assert!(shown.columns.ends_with("Ethernet Unknown: Invalid length/type: 0x05ff (1535)"));
    }

    #[test]
    fn a_sender_is_no_group() {
        let mut octets = ethernet(0x88b5, b"");
        octets[6] = 3;
        let shown = frame(1, &octets);
        assert!(shown.tree.iter().any(|l| l.contains("Source MAC must not be a group address")));
        // Nothing was there to dispatch.
        assert_eq!(shown.protocols, "eth");
    }

    #[test]
    fn a_cut_header_still_names_the_machines() {
        let shown = frame(1, &ethernet(0x0800, b"")[..13]);
        assert_eq!(
            shown.columns,
            "02:00:00:00:00:01 02:00:00:00:00:02 Ethernet [Malformed Packet]"
        );
        let info = FrameInfo { number: 1, len: 60, link: 1, ..Default::default() };
        let shown = with(info, &ethernet(0x0800, b"")[..10]);
        assert_eq!(
            shown.columns,
            " 02:00:00:00:00:02 Ethernet [Packet size limited during capture]"
        );
        assert_eq!(shown.tree, ["[Packet size limited during capture: Ethernet truncated]"]);
    }

    #[test]
    fn a_trailer_that_was_not_captured_is_blamed_on_the_dispatch() {
        let info = FrameInfo { number: 1, len: 64, link: 1, ..Default::default() };
        let shown = with(info, &padded(62, 0));
        assert!(shown.has("[Packet size limited during capture: Ethertype truncated]"));
    }
}
