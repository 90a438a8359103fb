//! Ethernet II and IEEE 802.3 framing.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::frame::link;
use crate::proto::{id, ip, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static FCS_STATUS_VALUES {
        0 => "Bad",
        1 => "Good",
        2 => "Unverified",
        3 => "Not present",
        4 => "Illegal",
    }
}

field_table! {
    /// The fields of Ethernet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("eth", "Ethernet", "Ethernet");
    DST = FieldDef::new("eth.dst", "Destination", FieldType::Ether).at(0, 6);
    DST_RESOLVED = FieldDef::new("eth.dst_resolved", "Destination (resolved)", FieldType::String);
    DST_OUI = FieldDef::new("eth.dst.oui", "Destination OUI", FieldType::Uint24).base(Base::Oui);
    DST_OUI_RESOLVED = FieldDef::new("eth.dst.oui_resolved", "Destination OUI (resolved)", FieldType::String);
    SRC = FieldDef::new("eth.src", "Source", FieldType::Ether).at(6, 6);
    SRC_RESOLVED = FieldDef::new("eth.src_resolved", "Source (resolved)", FieldType::String);
    SRC_OUI = FieldDef::new("eth.src.oui", "Source OUI", FieldType::Uint24).base(Base::Oui);
    SRC_OUI_RESOLVED = FieldDef::new("eth.src.oui_resolved", "Source OUI (resolved)", FieldType::String);
    LEN = FieldDef::new("eth.len", "Length", FieldType::Uint16);
    TYPE = FieldDef::new("eth.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    INVALID_LENTYPE = FieldDef::new("eth.invalid_lentype", "Invalid length/type", FieldType::Uint16).base(Base::HexDec);
    ADDR = FieldDef::new("eth.addr", "Address", FieldType::Ether).stands_for(&[DST, SRC]);
    ADDR_RESOLVED = FieldDef::new("eth.addr_resolved", "Address (resolved)", FieldType::String);
    ADDR_OUI = FieldDef::new("eth.addr.oui", "Address OUI", FieldType::Uint24).base(Base::Oui);
    ADDR_OUI_RESOLVED = FieldDef::new("eth.addr.oui_resolved", "Address OUI (resolved)", FieldType::String);
    PADDING = FieldDef::new("eth.padding", "Padding", FieldType::Bytes);
    TRAILER = FieldDef::new("eth.trailer", "Trailer", FieldType::Bytes);
    FCS = FieldDef::new("eth.fcs", "Frame check sequence", FieldType::Uint32).base(Base::Hex);
    FCS_STATUS = FieldDef::new("eth.fcs.status", "FCS Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&FCS_STATUS_VALUES));
    DST_LG = FieldDef::new("eth.dst.lg", "LG bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"));
    DST_IG = FieldDef::new("eth.dst.ig", "IG bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse("Group address (multicast/broadcast)", "Individual address (unicast)"));
    SRC_LG = FieldDef::new("eth.src.lg", "LG bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"));
    SRC_IG = FieldDef::new("eth.src.ig", "IG bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse("Group address (multicast/broadcast)", "Individual address (unicast)"));
    LG = FieldDef::new("eth.lg", "LG bit", FieldType::Boolean).bits(24).mask(0x20000).strings(Strings::TrueFalse("Locally administered address (this is NOT the factory default)", "Globally unique address (factory default)"));
    IG = FieldDef::new("eth.ig", "IG bit", FieldType::Boolean).bits(24).mask(0x10000).strings(Strings::TrueFalse("Group address (multicast/broadcast)", "Individual address (unicast)"));
    INVALID_LENTYPE_EXPERT = FieldDef::new("eth.invalid_lentype.expert", "Invalid length/type", FieldType::None);
    SRC_NOT_GROUP = FieldDef::new("eth.src_not_group", "Source MAC must not be a group address: IEEE 802.3-2002, Section 3.2.3(b)", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    FCS_BAD = FieldDef::new("eth.fcs_bad", "Bad checksum", FieldType::None);
    LEN_PAST_END = FieldDef::new("eth.len.past_end", "Length field value goes past the end of the payload", FieldType::None);
    PADDING_BAD = FieldDef::new("eth.padding_bad", "Padding identification may be inaccurate and impact trailer dissector", FieldType::None);
}

/// Octets of an Ethernet header.
pub const HEADER_LEN: usize = 14;

/// The smallest value of the type field that is an EtherType rather than a length (IEEE 802.3, 3.2.6).
pub const MIN_ETHERTYPE: u16 = 1536;

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
}

/// Ethernet.
#[derive(Clone, Copy, Debug)]
pub struct Eth;

impl Dissect for Eth {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::ETHERNET)];

    #[inline(always)]
    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let header = Header::new(&b)?;
        let ethertype = header.type_or_length();
        if C::FIELDS {
            fields(w, &b, &header)?;
        }
        let payload = b.from(HEADER_LEN)?;
        if ethertype < MIN_ETHERTYPE {
            return w.data(payload);
        }
        w.mark_ethertype();
        ethertype_payload(w, ethertype, payload)
    }
}

/// Goes on with what an EtherType leads to. The fast path needs no table call.
#[inline(always)]
pub(crate) fn ethertype_payload<C: Collector>(
    w: &mut Walk<'_, C>,
    ethertype: u16,
    payload: Buf<'_>,
) -> Walked {
    match w.registry.lookup(Claim::Ethertype(ethertype)) {
        Some(id::IP) => w.enter::<ip::Ip>(id::IP, payload),
        Some(protocol) => w.call(protocol, payload),
        None => w.data(payload),
    }
}

fn fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header<'_>) -> Walked {
    let (root, opened) = w.open_protocol(b, 0, HEADER_LEN)?;
    let (source, destination) =
        (Address::Ether(header.source()), Address::Ether(header.destination()));
    w.label(root, format_args!("Ethernet II, Src: {source}, Dst: {destination}"));
    for (address, low, group, at) in [(DST, DST_LG, DST_IG, 0), (SRC, SRC_LG, SRC_IG, 6)] {
        let item = w.item(address, b, at, 6)?;
        let inner = w.open(item);
        w.item(ADDR, b, at, 6)?;
        for (own, shared) in [(low, LG), (group, IG)] {
            let hidden = w.item(own, b, at, 3)?;
            w.hide(hidden);
            w.item(shared, b, at, 3)?;
        }
        w.close(inner);
    }
    w.item(TYPE, b, 12, 2)?;
    w.close(opened);
    w.set_addresses(source, destination);
    if w.wants_columns() {
        w.column_protocol("Ethernet");
        w.info(format_args!("Ethernet II"));
    }
    Ok(())
}
