//! Address Resolution Protocol (RFC 826) with its relatives: RARP (RFC 903), DRARP (RFC 1931), inverse ARP
//! (RFC 2390), probes and announcements (RFC 5227), and the packets of MARS (RFC 2022) as far as they
//! look the same.

pub mod atm;
mod conflict;
pub mod values;

use std::fmt;

use lamna_fields::{Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Address Resolution Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("arp", "Address Resolution Protocol", "ARP/RARP");
    HW_TYPE = FieldDef::new("arp.hw.type", "Hardware type", FieldType::Uint16).strings(Strings::Values(&numbers::hardware::NAMES)).at(0, 2);
    PROTO_TYPE = FieldDef::new("arp.proto.type", "Protocol type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES)).at(2, 2);
    HW_SIZE = FieldDef::new("arp.hw.size", "Hardware size", FieldType::Uint8);
    SRC_HTYPE = FieldDef::new("arp.src.htype", "Sender ATM number type", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("E.164", "ATM Forum NSAPA")));
    SRC_HLEN = FieldDef::new("arp.src.hlen", "Sender ATM number length", FieldType::Uint8).mask(0x3f);
    SRC_STYPE = FieldDef::new("arp.src.stype", "Sender ATM subaddress type", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("E.164", "ATM Forum NSAPA")));
    SRC_SLEN = FieldDef::new("arp.src.slen", "Sender ATM subaddress length", FieldType::Uint8).mask(0x3f);
    PROTO_SIZE = FieldDef::new("arp.proto.size", "Protocol size", FieldType::Uint8);
    OPCODE = FieldDef::new("arp.opcode", "Opcode", FieldType::Uint16).strings(Strings::Values(&values::OPCODES)).at(6, 2);
    ISGRATUITOUS = FieldDef::new("arp.isgratuitous", "Is gratuitous", FieldType::Boolean).strings(Strings::TrueFalse(&("True", "False")));
    ISPROBE = FieldDef::new("arp.isprobe", "Is probe", FieldType::Boolean).strings(Strings::TrueFalse(&("True", "False")));
    ISANNOUNCEMENT = FieldDef::new("arp.isannouncement", "Is announcement", FieldType::Boolean).strings(Strings::TrueFalse(&("True", "False")));
    SRC_PLN = FieldDef::new("arp.src.pln", "Sender protocol size", FieldType::Uint8);
    DST_HTYPE = FieldDef::new("arp.dst.htype", "Target ATM number type", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("E.164", "ATM Forum NSAPA")));
    DST_HLEN = FieldDef::new("arp.dst.hlen", "Target ATM number length", FieldType::Uint8).mask(0x3f);
    DST_STYPE = FieldDef::new("arp.dst.stype", "Target ATM subaddress type", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("E.164", "ATM Forum NSAPA")));
    DST_SLEN = FieldDef::new("arp.dst.slen", "Target ATM subaddress length", FieldType::Uint8).mask(0x3f);
    DST_PLN = FieldDef::new("arp.dst.pln", "Target protocol size", FieldType::Uint8);
    SRC_HW = FieldDef::new("arp.src.hw", "Sender hardware address", FieldType::Bytes);
    SRC_HW_MAC = FieldDef::new("arp.src.hw_mac", "Sender MAC address", FieldType::Ether);
    SRC_HW_AX25 = FieldDef::new("arp.src.hw_ax25", "Sender AX.25 address", FieldType::Ax25);
    SRC_ATM_NUM_E164 = FieldDef::new("arp.src.atm_num_e164", "Sender ATM number (E.164)", FieldType::String);
    SRC_ATM_NUM_NSAP = FieldDef::new("arp.src.atm_num_nsap", "Sender ATM number (NSAP)", FieldType::Bytes);
    SRC_ATM_SUBADDR = FieldDef::new("arp.src.atm_subaddr", "Sender ATM subaddress", FieldType::Bytes);
    SRC_PROTO = FieldDef::new("arp.src.proto", "Sender protocol address", FieldType::Bytes);
    SRC_PROTO_IPV4 = FieldDef::new("arp.src.proto_ipv4", "Sender IP address", FieldType::Ipv4);
    DST_HW = FieldDef::new("arp.dst.hw", "Target hardware address", FieldType::Bytes);
    DST_HW_MAC = FieldDef::new("arp.dst.hw_mac", "Target MAC address", FieldType::Ether);
    DST_HW_AX25 = FieldDef::new("arp.dst.hw_ax25", "Target AX.25 address", FieldType::Ax25);
    DST_ATM_NUM_E164 = FieldDef::new("arp.dst.atm_num_e164", "Target ATM number (E.164)", FieldType::String);
    DST_ATM_NUM_NSAP = FieldDef::new("arp.dst.atm_num_nsap", "Target ATM number (NSAP)", FieldType::Bytes);
    DST_ATM_SUBADDR = FieldDef::new("arp.dst.atm_subaddr", "Target ATM subaddress", FieldType::Bytes);
    DST_PROTO = FieldDef::new("arp.dst.proto", "Target protocol address", FieldType::Bytes);
    DST_PROTO_IPV4 = FieldDef::new("arp.dst.proto_ipv4", "Target IP address", FieldType::Ipv4);
    DST_DRARP_ERROR_STATUS = FieldDef::new("arp.dst.drarp_error_status", "DRARP error status", FieldType::Uint16).strings(Strings::Values(&values::DRARP_ERRORS));
    DUPLICATE_ADDRESS_FRAME = FieldDef::new("arp.duplicate-address-frame", "Frame showing earlier use of IP address", FieldType::FrameNum);
    SECONDS_SINCE_DUPLICATE_ADDRESS_FRAME = FieldDef::new("arp.seconds-since-duplicate-address-frame", "Seconds since earlier frame seen", FieldType::Uint32);
    SRC_ATM_DATA_COUNTRY_CODE = FieldDef::new("arp.src.atm_data_country_code", "Data Country Code", FieldType::Uint16).base(Base::Hex);
    SRC_ATM_DATA_COUNTRY_CODE_GROUP = FieldDef::new("arp.src.atm_data_country_code_group", "Data Country Code (group)", FieldType::Uint16).base(Base::Hex);
    SRC_ATM_HIGH_ORDER_DSP = FieldDef::new("arp.src.atm_high_order_dsp", "High Order DSP", FieldType::Bytes);
    SRC_ATM_END_SYSTEM_IDENTIFIER = FieldDef::new("arp.src.atm_end_system_identifier", "End System Identifier", FieldType::Bytes);
    SRC_ATM_SELECTOR = FieldDef::new("arp.src.atm_selector", "Selector", FieldType::Uint8).base(Base::Hex);
    SRC_ATM_INTERNATIONAL_CODE_DESIGNATOR = FieldDef::new("arp.src.atm_international_code_designator", "International Code Designator", FieldType::Uint16).base(Base::Hex);
    SRC_ATM_INTERNATIONAL_CODE_DESIGNATOR_GROUP = FieldDef::new("arp.src.atm_international_code_designator_group", "International Code Designator (group)", FieldType::Uint16).base(Base::Hex);
    SRC_ATM_E_164_ISDN = FieldDef::new("arp.src.atm_e.164_isdn", "E.164 ISDN", FieldType::Bytes);
    SRC_ATM_E_164_ISDN_GROUP = FieldDef::new("arp.src.atm_e.164_isdn_group", "E.164 ISDN", FieldType::Bytes);
    SRC_ATM_REST_OF_ADDRESS = FieldDef::new("arp.src.atm_rest_of_address", "Rest of address", FieldType::Bytes);
    SRC_ATM_AFI = FieldDef::new("arp.src.atm_afi", "AFI", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&values::AFIS));
    DUPLICATE_ADDRESS_DETECTED = FieldDef::new("arp.duplicate-address-detected", "Duplicate IP address configured", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Warn));
    PACKET_STORM_DETECTED = FieldDef::new("arp.packet-storm-detected", "ARP packet storm detected", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    SRC_ATM_AFI_UNKNOWN = FieldDef::new("arp.src.atm_afi.unknown", "Unknown AFI", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets before the addresses.
pub const HEADER_LEN: usize = 8;

/// Operations (IANA arp-parameters).
pub mod operation {
    /// Who has this protocol address?
    pub const REQUEST: u16 = 1;
    /// It is here.
    pub const REPLY: u16 = 2;
    /// Reverse: which protocol address has this hardware?
    pub const REVERSE_REQUEST: u16 = 3;
    /// Reverse: this one.
    pub const REVERSE_REPLY: u16 = 4;
    /// Dynamic reverse: a new address, please.
    pub const DRARP_REQUEST: u16 = 5;
    /// Dynamic reverse: this one.
    pub const DRARP_REPLY: u16 = 6;
    /// Dynamic reverse: none, for a reason.
    pub const DRARP_ERROR: u16 = 7;
    /// Inverse: which protocol address is behind this circuit?
    pub const INVERSE_REQUEST: u16 = 8;
    /// Inverse: this one.
    pub const INVERSE_REPLY: u16 = 9;
    /// Nobody has it (ATM).
    pub const NAK: u16 = 10;
}

/// Ethernet as a kind of hardware.
pub const ETHERNET: u16 = 1;

/// Amateur radio as a kind of hardware.
pub const AX25: u16 = 3;

/// Any IEEE 802 network as a kind of hardware.
pub const IEEE_802: u16 = 6;

/// ATM as a kind of hardware, whose packets have another form (RFC 2225).
pub const ATM: u16 = 19;

/// IPv4 as a kind of protocol address.
const IPV4: u16 = 0x0800;

/// The fixed part of a packet.
#[derive(Clone, Copy, Debug)]
pub struct Header([u8; HEADER_LEN]);

impl Header {
    /// The header at the start of `b`.
    pub fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        b.array(0).map(Header)
    }

    /// Kind of hardware.
    pub fn hardware(&self) -> u16 {
        u16::from_be_bytes([self.0[0], self.0[1]])
    }

    /// Kind of protocol address, as an EtherType.
    pub fn protocol(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// Octets of a hardware address.
    pub fn hardware_len(&self) -> usize {
        usize::from(self.0[4])
    }

    /// Octets of a protocol address.
    pub fn protocol_len(&self) -> usize {
        usize::from(self.0[5])
    }

    /// One of [`operation`].
    pub fn operation(&self) -> u16 {
        u16::from_be_bytes([self.0[6], self.0[7]])
    }

    /// Octets of the whole packet.
    pub fn packet_len(&self) -> usize {
        HEADER_LEN + 2 * (self.hardware_len() + self.protocol_len())
    }

    /// Whether hardware addresses are of Ethernet.
    pub fn is_ether(&self) -> bool {
        matches!(self.hardware(), ETHERNET | IEEE_802) && self.hardware_len() == 6
    }

    /// Whether protocol addresses are of IPv4.
    pub fn is_ipv4(&self) -> bool {
        self.protocol() == IPV4 && self.protocol_len() == 4
    }
}

/// Octets of an address that Info shows. Wireshark's bound too.
const MAX_SHOWN: usize = 36;

/// An address of a packet as Info shows it.
#[derive(Clone, Copy, Debug)]
struct Shown<'a> {
    octets: &'a [u8],
    /// Six octets with colons, four with dots, rather than all as hex.
    plain: bool,
}

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self.octets {
            [] => f.write_str("<No address>"),
            [a, b, c, d] if self.plain => Address::Ipv4([a, b, c, d]).fmt(f),
            [a, b, c, d, e, g] if self.plain => Address::Ether([a, b, c, d, e, g]).fmt(f),
            _ => {
                let shown = self.octets.get(..MAX_SHOWN).unwrap_or(self.octets);
                lamna_fields::write_bytes_hex(f, shown)?;
                f.write_str(if shown.len() < self.octets.len() { "…" } else { "" })
            }
        }
    }
}

/// The four addresses of a packet.
#[derive(Clone, Copy, Debug)]
struct Ends<'a> {
    sender_hardware: Shown<'a>,
    sender: Shown<'a>,
    target_hardware: Shown<'a>,
    target: Shown<'a>,
}

/// Address Resolution Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Arp;

impl Dissect for Arp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Ethertype(0x0806), Claim::Ethertype(0x8035), Claim::Number("gre.proto", 0x0806)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ARP");
        if b.u16(0)? == ATM {
            w.irregular();
            return w.call(id::ATMARP, b);
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(HW_TYPE, &b, 0, 2)?;
        w.item(PROTO_TYPE, &b, 2, 2)?;
        w.item(HW_SIZE, &b, 4, 1)?;
        w.item(PROTO_SIZE, &b, 5, 1)?;
        w.item(OPCODE, &b, 6, 2)?;
        let header = Header::new(&b)?;
        let (hlen, plen, len) = (header.hardware_len(), header.protocol_len(), header.packet_len());
        b.check(0, len)?;
        w.set_actual_len(&b, len);
        w.set_len(root, len);
        let hardware = |at| Ok(Shown { octets: b.bytes(at, hlen)?, plain: header.is_ether() });
        let protocol = |at| Ok(Shown { octets: b.bytes(at, plen)?, plain: header.is_ipv4() });
        let places @ [_, sender_at, target_hardware_at, target_at] =
            [HEADER_LEN, HEADER_LEN + hlen, HEADER_LEN + hlen + plen, HEADER_LEN + 2 * hlen + plen];
        let ends = Ends {
            sender_hardware: hardware(HEADER_LEN)?,
            sender: protocol(sender_at)?,
            target_hardware: hardware(target_hardware_at)?,
            target: protocol(target_at)?,
        };
        let purpose = Purpose::of(&header, &ends);
        if C::FIELDS {
            purpose.label(w, root, header.operation());
            purpose.mark(w, &b);
            addresses(w, &b, &header, places)?;
            w.close(opened);
            info(w, header.operation(), purpose, &ends);
        }
        let in_doubt = conflict::check(w, &b, &header, purpose, &ends)?;
        if let Some(address) = in_doubt {
            w.info_append(format_args!(" (duplicate use of {} detected!)", Address::Ipv4(address)));
        }
        Ok(())
    }
}

/// What a request or reply is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// To ask or answer.
    Plain,
    /// To see whether anybody has an address (RFC 5227, 1.1).
    Probe,
    /// To say that the sender has an address: an IPv4 request to no machine (RFC 5227, 1.1).
    Announcement,
    /// To say that the sender has an address, otherwise.
    Gratuitous,
}

impl Purpose {
    fn of(header: &Header, ends: &Ends<'_>) -> Self {
        let request = header.operation() == operation::REQUEST;
        if !request && header.operation() != operation::REPLY {
            return Purpose::Plain;
        }
        let asks = request
            && header.is_ipv4()
            && ends.target_hardware.octets.iter().all(|octet| *octet == 0);
        if ends.sender.octets == ends.target.octets && !ends.sender.octets.is_empty() {
            return if asks { Purpose::Announcement } else { Purpose::Gratuitous };
        }
        if asks && ends.sender.octets == [0; 4] {
            return Purpose::Probe;
        }
        Purpose::Plain
    }

    fn is_gratuitous(self) -> bool {
        matches!(self, Purpose::Announcement | Purpose::Gratuitous)
    }

    fn label<C: Collector>(self, w: &mut Walk<'_, C>, root: crate::Item, operation: u16) {
        const TITLE: &str = "Address Resolution Protocol";
        let word = values::OPCODES.get(u64::from(operation));
        match (self, word) {
            (Purpose::Probe, _) => w.label(root, format_args!("{TITLE} (ARP Probe)")),
            (Purpose::Announcement, _) => {
                w.label(root, format_args!("{TITLE} (ARP Announcement)"));
            }
            (Purpose::Gratuitous, Some(word)) => {
                w.label(root, format_args!("{TITLE} ({word}/gratuitous ARP)"));
            }
            (_, Some(word)) => w.label(root, format_args!("{TITLE} ({word})")),
            (_, None) => w.label(root, format_args!("{TITLE} (opcode 0x{operation:04x})")),
        }
    }

    fn mark<C: Collector>(self, w: &mut Walk<'_, C>, b: &Buf<'_>) {
        if self.is_gratuitous() {
            w.generated(ISGRATUITOUS, b, 0, 1);
        }
        if self == Purpose::Probe {
            w.generated(ISPROBE, b, 0, 1);
        }
        if self == Purpose::Announcement {
            w.generated(ISANNOUNCEMENT, b, 0, 1);
        }
    }
}

/// Adds the addresses, each by what it is.
fn addresses<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header,
    [sender_hardware, sender, target_hardware, target]: [usize; 4],
) -> Walked {
    let hardware = |w: &mut Walk<'_, C>, at: usize, [ether, ax25, other]: [Field; 3]| -> Walked {
        match (header.hardware(), header.hardware_len()) {
            (_, 0) => {}
            _ if header.is_ether() => {
                w.item(ether, b, at, 6)?;
            }
            (AX25, 7) => {
                let item = w.item(ax25, b, at, 7)?;
                if w.labels() {
                    let callsign = callsign(b.array(at)?);
                    w.label_value(item, format_args!("{callsign}"));
                }
            }
            (_, len) => {
                w.item(other, b, at, len)?;
            }
        }
        Ok(())
    };
    let protocol = |w: &mut Walk<'_, C>, at: usize, [ipv4, other]: [Field; 2]| -> Walked {
        match header.protocol_len() {
            0 => {}
            _ if header.is_ipv4() => {
                w.item(ipv4, b, at, 4)?;
            }
            len => {
                w.item(other, b, at, len)?;
            }
        }
        Ok(())
    };
    hardware(w, sender_hardware, [SRC_HW_MAC, SRC_HW_AX25, SRC_HW])?;
    protocol(w, sender, [SRC_PROTO_IPV4, SRC_PROTO])?;
    hardware(w, target_hardware, [DST_HW_MAC, DST_HW_AX25, DST_HW])?;
    if header.operation() == operation::DRARP_ERROR {
        w.item(DST_DRARP_ERROR_STATUS, b, target, 1)?;
    } else {
        protocol(w, target, [DST_PROTO_IPV4, DST_PROTO])?;
    }
    Ok(())
}

/// An amateur radio address: six letters, each shifted by one bit, and a number.
fn callsign([letters @ .., last]: [u8; 7]) -> String {
    let mut text: String =
        letters.iter().map(|c| char::from(c >> 1)).filter(|c| *c != ' ').collect();
    let station = last >> 1 & 0x0f;
    if station != 0 {
        text.push_str(&format!("-{station}"));
    }
    text
}

fn info<C: Collector>(w: &mut Walk<'_, C>, op: u16, purpose: Purpose, ends: &Ends<'_>) {
    if !w.wants_columns() {
        return;
    }
    let Ends { sender_hardware, sender, target_hardware, target } = ends;
    if let Some(name) = match op {
        operation::REVERSE_REQUEST | operation::REVERSE_REPLY => Some("RARP"),
        operation::DRARP_REQUEST..=operation::DRARP_ERROR => Some("DRARP"),
        operation::INVERSE_REQUEST | operation::INVERSE_REPLY => Some("Inverse ARP"),
        11..=22 => Some("MARS"),
        23 => Some("MAPOS"),
        _ => None,
    } {
        w.columns().set_protocol(name);
    }
    let from = format_args!("from {sender_hardware} at {sender}");
    match op {
        0 | u16::MAX => w.info(format_args!("Reserved opcode {op}")),
        operation::REQUEST => match purpose {
            Purpose::Announcement => w.info(format_args!("ARP Announcement for {target}")),
            Purpose::Gratuitous => w.info(format_args!("Gratuitous ARP for {target} (Request)")),
            Purpose::Probe => w.info(format_args!("Who has {target}? (ARP Probe)")),
            Purpose::Plain => w.info(format_args!("Who has {target}? Tell {sender}")),
        },
        operation::REPLY if purpose.is_gratuitous() => {
            w.info(format_args!("Gratuitous ARP for {sender} (Reply)"));
        }
        operation::REPLY | operation::INVERSE_REPLY => {
            if op == operation::REPLY {
                w.info(format_args!("{sender} is at {sender_hardware}"));
            } else {
                w.info(format_args!("{sender_hardware} is at {sender}"));
            }
        }
        operation::REVERSE_REQUEST | operation::DRARP_REQUEST | operation::INVERSE_REQUEST => {
            w.info(format_args!("Who is {target_hardware}? Tell {sender_hardware}"));
        }
        operation::REVERSE_REPLY | operation::DRARP_REPLY => {
            w.info(format_args!("{target_hardware} is at {target}"));
        }
        operation::DRARP_ERROR => w.info(format_args!("DRARP Error")),
        operation::NAK => w.info(format_args!("ARP NAK")),
        11 => w.info(format_args!("MARS request {from}")),
        12 => w.info(format_args!("MARS MULTI request {from}")),
        13 => w.info(format_args!("MARS MSERV request {from}")),
        14 => w.info(format_args!("MARS JOIN request {from}")),
        15 => w.info(format_args!("MARS LEAVE {from}")),
        16 => w.info(format_args!("MARS NAK {from}")),
        17 => w.info(format_args!("MARS UNSERV request {from}")),
        18 => w.info(format_args!("MARS SJOIN request {from}")),
        19 => w.info(format_args!("MARS SLEAVE {from}")),
        20 => w.info(format_args!("MARS grouplist request {from}")),
        21 => w.info(format_args!("MARS grouplist reply {from}")),
        22 => w.info(format_args!("MARS redirect map {from}")),
        23 => w.info(format_args!("MAPOS UNARP request {from}")),
        24 => w.info(format_args!("Experimental 1 ( opcode {op} )")),
        25 => w.info(format_args!("Experimental 2 ( opcode {op} )")),
        _ => w.info(format_args!("Unknown ARP opcode 0x{op:04x}")),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    fn arp(change: impl FnOnce(&mut [u8])) -> Shown {
        let mut octets = ARP;
        change(&mut octets);
        frame(1, &ethernet(0x0806, &octets))
    }

    fn info(change: impl FnOnce(&mut [u8])) -> String {
        arp(change).columns.splitn(3, ' ').nth(2).unwrap_or("").to_owned()
    }

    #[test]
    fn a_request_is_taken_apart() {
        let shown = arp(|_| ());
        assert_eq!(shown.protocols, "eth:ethertype:arp");
        let from = shown.tree.iter().position(|l| l.starts_with("Address Res")).unwrap();
        assert_eq!(
            shown.tree[from..],
            [
                "Address Resolution Protocol (request)",
                "  Hardware type: Ethernet (1)",
                "  Protocol type: IPv4 (0x0800)",
                "  Hardware size: 6",
                "  Protocol size: 4",
                "  Opcode: request (1)",
                "  Sender MAC address: 02:00:00:00:00:01",
                "  Sender IP address: 10.0.0.1",
                "  Target MAC address: 00:00:00:00:00:00",
                "  Target IP address: 10.0.0.2",
            ]
        );
    }

    #[test]
    fn relatives_name_themselves() {
        assert_eq!(info(|_| ()), "ARP Who has 10.0.0.2? Tell 10.0.0.1");
        assert_eq!(info(|p| p[7] = 2), "ARP 10.0.0.1 is at 02:00:00:00:00:01");
        assert_eq!(info(|p| p[7] = 3), "RARP Who is 00:00:00:00:00:00? Tell 02:00:00:00:00:01");
        assert_eq!(info(|p| p[7] = 7), "DRARP DRARP Error");
        assert_eq!(info(|p| p[7] = 9), "Inverse ARP 02:00:00:00:00:01 is at 10.0.0.1");
        assert_eq!(info(|p| p[7] = 100), "ARP Unknown ARP opcode 0x0064");
    }

    #[test]
    fn probes_and_announcements_are_told_apart() {
        assert_eq!(info(|p| p[14..18].fill(0)), "ARP Who has 10.0.0.2? (ARP Probe)");
        let shown = arp(|p| p[27] = 1);
        assert!(shown.columns.ends_with("ARP Announcement for 10.0.0.1"));
        assert!(shown.has("[Is gratuitous: True]"));
        assert!(shown.has("[Is announcement: True]"));
        let reply = |p: &mut [u8]| (p[7], p[27]) = (2, 1);
        assert_eq!(info(reply), "ARP Gratuitous ARP for 10.0.0.1 (Reply)");
        let asked = |p: &mut [u8]| (p[23], p[27]) = (9, 1);
        assert_eq!(info(asked), "ARP Gratuitous ARP for 10.0.0.1 (Request)");
    }

    #[test]
    fn addresses_may_have_any_length() {
        let octets = [0, 7, 8, 0, 1, 4, 0, 1, 5, 10, 0, 0, 1, 0, 10, 0, 0, 2];
        let shown = frame(1, &ethernet(0x0806, &octets));
        assert!(shown.has("Sender hardware address: 05"));
        let none = [0, 1, 8, 0, 6, 0, 0, 1, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
        let shown = frame(1, &ethernet(0x0806, &none));
        assert!(shown.columns.ends_with("Who has <No address>? Tell <No address>"));
    }

    #[test]
    fn addresses_past_the_end_are_malformed() {
        let shown = frame(1, &ethernet(0x0806, &ARP[..20]));
        assert!(shown.has("Opcode: request (1)"));
        assert!(shown.has("[Malformed Packet: ARP/RARP]"));
    }

    #[test]
    fn atm_has_its_own_form() {
        let mut octets = vec![0, 19, 8, 0, 20, 0, 0, 1, 4, 0, 0, 4, 0x39];
        octets.extend([0x11; 19]);
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(1, &ethernet(0x0806, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:arp:atmarp");
        assert!(shown.columns.ends_with("ATMARP Who has 10.0.0.2? Tell 10.0.0.1"));
        assert!(shown.has("Sender ATM number type/length: ATM Forum NSAPA/20"));
        assert!(shown.has("AFI: DCC ATM format (0x39)"));
        assert!(shown.has("High Order DSP: 11111111111111111111"));
    }
}
