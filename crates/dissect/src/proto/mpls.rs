//! Multiprotocol Label Switching: the label stack (RFC 3032), and what tells the payload: the first nibble
//! behind it, as pseudowires use it (RFC 4928): IP, an associated channel (RFC 4385, RFC 5586), a control
//! word, or Ethernet with (RFC 4448) or without one.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static LABEL_VALUES {
        0 => "IPv4 Explicit-Null",
        1 => "Router Alert",
        2 => "IPv6 Explicit-Null",
        3 => "Implicit-Null",
        14 => "OAM Alert",
        13 => "Generic Associated Channel Label (GAL)",
        7 => "Entropy Label Indicator (ELI)",
    }
    static PWACH_CHANNEL_TYPE_VALUES {
        0 => "Reserved",
        1 => "Management Communication Channel (MCC)",
        2 => "Signaling Communication Channel (SCC)",
        7 => "BFD Control, PW-ACH-encapsulated (BFD Without IP/UDP Headers)",
        10 => "MPLS Direct Loss Measurement (DLM)",
        11 => "MPLS Inferred Loss Measurement (ILM)",
        12 => "MPLS Delay Measurement (DM)",
        13 => "MPLS Direct Loss and Delay Measurement (DLM+DM)",
        14 => "MPLS Inferred Loss and Delay Measurement (ILM+DM)",
        33 => "IPv4 packet",
        34 => "MPLS-TP CC message",
        35 => "MPLS-TP CV message",
        36 => "Protection State Coordination Protocol (PSC)",
        37 => "On-Demand CV",
        38 => "LI",
        39 => "Pseudo-Wire OAM",
        40 => "MAC Withdraw OAM Msg",
        87 => "IPv6 packet",
        88 => "Fault OAM",
        32760 => "Reserved for Experimental Use",
        32761 => "Reserved for Experimental Use",
        32762 => "Reserved for Experimental Use",
        32763 => "Reserved for Experimental Use",
        32764 => "Reserved for Experimental Use",
        32765 => "Reserved for Experimental Use",
        32766 => "Reserved for Experimental Use",
        32767 => "Reserved for Experimental Use",
        35074 => "MPLS-TP OAM",
    }
}

field_table! {
    /// The fields of MultiProtocol Label Switching Header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mpls", "MultiProtocol Label Switching Header", "MPLS");
    LABEL = FieldDef::new("mpls.label", "MPLS Label", FieldType::Uint32).base(Base::DecHex).mask(0xfffff000).strings(Strings::Special(&LABEL_VALUES)).at(0, 4);
    EXP = FieldDef::new("mpls.exp", "MPLS Experimental Bits", FieldType::Uint32).mask(0xe00).at(0, 4);
    BOTTOM = FieldDef::new("mpls.bottom", "MPLS Bottom Of Label Stack", FieldType::Uint32).mask(0x100).at(0, 4);
    TTL = FieldDef::new("mpls.ttl", "MPLS TTL", FieldType::Uint32).mask(0xff).at(0, 4);
    PWACH_VER = FieldDef::new("pwach.ver", "Channel Version", FieldType::Uint8).mask(0xf);
    PWACH_RES = FieldDef::new("pwach.res", "Reserved", FieldType::Uint8).base(Base::Hex);
    PWACH_CHANNEL_TYPE = FieldDef::new("pwach.channel_type", "Channel Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PWACH_CHANNEL_TYPE_VALUES));
    MCC_PROTO = FieldDef::new("mcc.proto", "Protocol Id", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PWACH_CHANNEL_TYPE_VALUES));
    PWMCW_FLAGS = FieldDef::new("pwmcw.flags", "Flags", FieldType::Uint16).base(Base::Hex).mask(0xfc0);
    PWMCW_LENGTH = FieldDef::new("pwmcw.length", "Length", FieldType::Uint8).mask(0x3f);
    PWMCW_SEQUENCE_NUMBER = FieldDef::new("pwmcw.sequence_number", "Sequence Number", FieldType::Uint16);
    PWACH_ERROR_PROCESSING_MESSAGE = FieldDef::new("pwach.error_processing_message", "Error processing Message", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PWACH_RES_NOT_ZERO = FieldDef::new("pwach.res.not_zero", "Error: this byte is reserved and must be 0", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PWMCW_ERROR_PROCESSING_MESSAGE = FieldDef::new("pwmcw.error_processing_message", "Error processing Message", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    INVALID_LABEL = FieldDef::new("mpls.invalid_label", "Invalid Label", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of an entry of the stack, and of a control word.
pub const ENTRY_LEN: usize = 4;

/// An entry of the label stack.
#[derive(Clone, Copy, Debug)]
pub struct Entry(u32);

impl Entry {
    /// The entry that these octets make.
    #[inline]
    pub fn new(octets: u32) -> Self {
        Entry(octets)
    }

    /// The label, of 20 bits.
    #[inline]
    pub fn label(&self) -> u32 {
        self.0 >> 12
    }

    /// The traffic class, which was experimental once.
    #[inline]
    pub fn traffic_class(&self) -> u8 {
        (self.0 >> 9 & 7) as u8
    }

    /// Whether it is the last of the stack.
    #[inline]
    pub fn is_bottom(&self) -> bool {
        self.0 & 0x100 != 0
    }

    /// Time to live.
    #[inline]
    pub fn ttl(&self) -> u8 {
        self.0 as u8
    }
}

/// Labels that mean something by themselves.
mod label {
    pub(super) const IPV4_EXPLICIT_NULL: u32 = 0;
    pub(super) const IPV6_EXPLICIT_NULL: u32 = 2;
    pub(super) const IMPLICIT_NULL: u32 = 3;
    pub(super) const GAL: u32 = 13;
}

/// Multiprotocol Label Switching.
#[derive(Clone, Copy, Debug)]
pub struct Mpls;

impl Dissect for Mpls {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Ethertype(0x8847),
        Claim::Ethertype(0x8848),
        Claim::IpProtocol(137),
        Claim::UdpPort(6635),
        Claim::Number("gre.proto", 0x8847),
        Claim::Number("gre.proto", 0x8848),
        Claim::Number("chdlc.protocol", 0x8847),
        Claim::Number("chdlc.protocol", 0x8848),
        Claim::Number("ppp.protocol", 0x0281),
        Claim::Number("ppp.protocol", 0x0283),
        Claim::Number("nsh.next_proto", 5),
        Claim::Number("vxlan.next_proto", 5),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MPLS");
        w.info(format_args!("MPLS Label Switched Packet"));
        let mut at = 0;
        let last = loop {
            if b.remaining(at) == 0 {
                return Ok(());
            }
            let entry = Entry::new(b.u32(at)?);
            let (root, opened) = w.open_protocol(&b, at, ENTRY_LEN)?;
            if w.fields() {
                let (label, class) = (entry.label(), entry.traffic_class());
                let item = w.item(LABEL, &b, at, ENTRY_LEN)?;
                match LABEL_VALUES.get(u64::from(label)) {
                    Some(word) if label <= 15 => w.label(
                        root,
                        format_args!(
                            "MultiProtocol Label Switching Header, Label: {label} ({word}), Exp: {class}, S: {}, TTL: {}",
                            u8::from(entry.is_bottom()),
                            entry.ttl()
                        ),
                    ),
                    _ => w.label(
                        root,
                        format_args!(
                            "MultiProtocol Label Switching Header, Label: {label}, Exp: {class}, S: {}, TTL: {}",
                            u8::from(entry.is_bottom()),
                            entry.ttl()
                        ),
                    ),
                }
                for field in [EXP, BOTTOM, TTL] {
                    w.item(field, &b, at, ENTRY_LEN)?;
                }
                if label == label::IMPLICIT_NULL {
                    w.expert_text(INVALID_LABEL, item, format_args!("Invalid Label"));
                }
            }
            w.close(opened);
            at += ENTRY_LEN;
            if entry.is_bottom() {
                break entry;
            }
        };
        let rest = b.from(at)?;
        if rest.reported() == 0 {
            return Ok(());
        }
        payload(w, last, rest)
    }
}

/// What lies behind the stack's last entry.
fn payload<C: Collector>(w: &mut Walk<'_, C>, last: Entry, b: Buf<'_>) -> Walked {
    if last.label() == label::GAL {
        return w.call(id::PWACH, b);
    }
    let nibble = b.u8(0)? >> 4;
    match (last.label(), nibble) {
        (label::IPV4_EXPLICIT_NULL, _) => return w.call(id::IP, b),
        (label::IPV6_EXPLICIT_NULL, _) => return w.call(id::IPV6, b),
        _ => {}
    }
    match nibble {
        // A destination address may begin so as well: then the version of the IP header must be right.
        4 if is_ipv4(&b) => w.call(id::IP, b),
        6 => w.call(id::IPV6, b),
        1 => w.call(id::PWACH, b),
        0 => w.call(id::PWETHHEURISTIC, b),
        _ => {
            if looks_like_ethernet(&b, 0) {
                return w.call(id::PWETHNOCW, b);
            }
            w.data(b)
        }
    }
}

fn is_ipv4(b: &Buf<'_>) -> bool {
    b.u8(0).is_ok_and(|octet| octet & 0x0f >= 5)
}

/// Whether the octets at `at` may begin an Ethernet frame: a type or a length that fits.
fn looks_like_ethernet(b: &Buf<'_>, at: usize) -> bool {
    b.u16(at + 12).is_ok_and(|kind| kind >= 0x600 || usize::from(kind) <= b.remaining(at + 14))
}

static PWACH_FIELDS: &[FieldDef] =
    &[FieldDef::protocol("pwach", "PW Associated Channel Header", "PW Associated Channel")];

/// The associated channel of a pseudowire or a path.
#[derive(Clone, Copy, Debug)]
pub struct PwAch;

impl Dissect for PwAch {
    const FIELDS: &'static [FieldDef] = PWACH_FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let channel = b.u16(2)?;
        let (root, opened) = w.open_protocol(&b, 0, ENTRY_LEN)?;
        if w.labels() {
            let name = PWACH_CHANNEL_TYPE_VALUES.get(u64::from(channel)).unwrap_or("Unknown");
            w.label(root, format_args!("PW Associated Channel Header: {name} (0x{channel:x})"));
        }
        w.foreign(id::MPLS, |w| {
            w.item(PWACH_VER, &b, 0, 1)?;
            let item = w.item(PWACH_RES, &b, 1, 1)?;
            if b.u8(1)? != 0 {
                w.expert(PWACH_RES_NOT_ZERO, item);
            }
            w.item(PWACH_CHANNEL_TYPE, &b, 2, 2)
        })?;
        w.close(opened);
        let rest = b.from(ENTRY_LEN)?;
        if w.try_claim(Claim::Number("pwach.channel_type", u32::from(channel)), rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

static HEURISTIC_FIELDS: &[FieldDef] = &[FieldDef::protocol(
    "pwethheuristic",
    "Ethernet PW (CW heuristic)",
    "Ethernet PW (CW heuristic)",
)];

/// Ethernet behind a label, with a control word or without: the octets tell. It has no item of its own.
#[derive(Clone, Copy, Debug)]
pub struct PwEthHeuristic;

impl Dissect for PwEthHeuristic {
    const FIELDS: &'static [FieldDef] = HEURISTIC_FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        // Without a control word, the first octet begins a destination address.
        if b.u8(0)? >> 4 == 0 && (looks_like_ethernet(&b, ENTRY_LEN) || !looks_like_ethernet(&b, 0))
        {
            return w.call(id::PWETHCW, b);
        }
        w.call(id::PWETHNOCW, b)
    }
}

/// Ethernet behind a control word.
#[derive(Clone, Copy, Debug)]
pub struct PwEthCw;

impl Dissect for PwEthCw {
    const FIELDS: &'static [FieldDef] = ethernet::FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        b.u32(0)?;
        let hidden = w.number(ethernet::CW, &b, 0, 0, 1)?;
        w.hide(hidden);
        let (_, opened) = w.open_protocol(&b, 0, ENTRY_LEN)?;
        let item = w.item(ethernet::CW_SEQUENCE_NUMBER, &b, 2, 2)?;
        w.label(item, format_args!("Sequence Number: {}", b.u16(2)?));
        w.close(opened);
        w.call(id::ETH, b.from(ENTRY_LEN)?)
    }
}

/// The fields of Ethernet pseudowires.
mod ethernet {
    use lamna_fields::{FieldDef, FieldType, field_table};

    field_table! {
        /// The fields of an Ethernet pseudowire with a control word.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("pwethcw", "PW Ethernet Control Word", "Ethernet PW (with CW)");
        PWETH = FieldDef::new("pweth", "PW (ethernet)", FieldType::Boolean);
        CW = FieldDef::new("pweth.cw", "PW Control Word (ethernet)", FieldType::Boolean);
        CW_SEQUENCE_NUMBER = FieldDef::new("pweth.cw.sequence_number", "PW sequence number (ethernet)", FieldType::Uint16);
    }
}

static NO_CONTROL_FIELDS: &[FieldDef] =
    &[FieldDef::protocol("pwethnocw", "Ethernet PW (no CW)", "Ethernet PW (no CW)")];

/// Ethernet without a control word. It has no item of its own.
#[derive(Clone, Copy, Debug)]
pub struct PwEthNoCw;

impl Dissect for PwEthNoCw {
    const FIELDS: &'static [FieldDef] = NO_CONTROL_FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.call(id::ETH, b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet, frame};

    #[test]
    fn a_stack_is_taken_apart() {
        let mut packet = vec![0, 1, 0x20, 0xff, 0, 1, 1, 0xfe];
        packet.extend([0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        let shown = frame(1, &ethernet(0x8847, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:mpls:ip");
        assert!(
            shown.has("MultiProtocol Label Switching Header, Label: 18, Exp: 0, S: 0, TTL: 255")
        );
        assert!(shown.has("0000 0000 0000 0001 0000 .... .... .... = MPLS Label: 16 (0x00010)"));
    }

    #[test]
    fn zeros_behind_it_are_a_control_word_before_ethernet() {
        let mut packet = vec![0, 1, 1, 0xfe, 0, 0, 0, 5];
        packet.extend(ethernet(0x0806, &ARP));
        let shown = frame(1, &ethernet(0x8847, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:mpls:pwethheuristic:pwethcw:eth:ethertype:arp");
        assert!(shown.has("Sequence Number: 5"));
    }

    #[test]
    fn a_nibble_of_1_is_an_associated_channel() {
        let packet = [0, 1, 1, 0xfe, 0x10, 0, 0x7f, 0xf8, 1, 2];
        let shown = frame(1, &ethernet(0x8847, &packet));
        assert_eq!(shown.protocols, "eth:ethertype:mpls:pwach:data");
    }

    #[test]
    fn a_stack_without_bottom_is_malformed() {
        let shown = frame(1, &ethernet(0x8847, &[0, 1, 0, 0xfe, 0, 1]));
        assert!(shown.columns.ends_with("[Malformed Packet]"));
    }
}
