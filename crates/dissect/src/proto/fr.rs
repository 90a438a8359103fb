//! Frame Relay (ITU-T Q.922, annex A): the address of two octets or more, and the encapsulations behind it: multiprotocol
//! with an NLPID (RFC 2427), Cisco's with a protocol number as in Cisco HDLC, and bare Ethernet.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::Item;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::llc::{self, Control, ControlFields};
use crate::proto::{chdlc, eth, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, REST, Walk};

values! {
    static NLPID_VALUES {
        0x0 => "NULL",
        0x1 => "T.70",
        0x3 => "X.633",
        0x8 => "Q.933",
        0x9 => "LMI",
        0xc => "Q.2119",
        0x80 => "SNAP",
        0x81 => "CLNP",
        0x82 => "ESIS",
        0x83 => "ISIS",
        0x85 => "IDRP",
        0x8a => "ESIS (X.25)",
        0x8c => "ISO 10030",
        0x8d => "ISO 11577",
        0xb0 => "Data compression protocol",
        0xcc => "IP",
        0x8e => "IPv6",
        0xcf => "PPP",
    }
}

field_table! {
    /// The fields of Frame Relay.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("fr", "Frame Relay", "FR");
    EA = FieldDef::new("fr.ea", "EA", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Last Octet", "More Follows")));
    UPPER_DLCI = FieldDef::new("fr.upper_dlci", "Upper DLCI", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    CR = FieldDef::new("fr.cr", "CR", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Command", "Response")));
    SECOND_DLCI = FieldDef::new("fr.second_dlci", "Second DLCI", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    FECN = FieldDef::new("fr.fecn", "FECN", FieldType::Boolean).bits(8).mask(0x8);
    BECN = FieldDef::new("fr.becn", "BECN", FieldType::Boolean).bits(8).mask(0x4);
    DE = FieldDef::new("fr.de", "DE", FieldType::Boolean).bits(8).mask(0x2);
    THIRD_DLCI = FieldDef::new("fr.third_dlci", "Third DLCI", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    DLCORE_CONTROL = FieldDef::new("fr.dlcore_control", "DL-CORE Control", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    LOWER_DLCI = FieldDef::new("fr.lower_dlci", "Lower DLCI", FieldType::Uint8).base(Base::Hex).mask(0xfc);
    DC = FieldDef::new("fr.dc", "DC", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("DLCI Address", "Control")));
    DLCI = FieldDef::new("fr.dlci", "DLCI", FieldType::Uint32);
    CONTROL = FieldDef::new("fr.control", "Control Field", FieldType::Uint8).base(Base::Hex);
    CONTROL_N_R = FieldDef::new("fr.control.n_r", "N(R)", FieldType::Uint16).mask(0xfe00);
    CONTROL_N_S = FieldDef::new("fr.control.n_s", "N(S)", FieldType::Uint16).mask(0xfe);
    CONTROL_P = FieldDef::new("fr.control.p", "Poll", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_F = FieldDef::new("fr.control.f", "Final", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_P_EXTENDED = FieldDef::new("fr.control.p", "Poll", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_F_EXTENDED = FieldDef::new("fr.control.f", "Final", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_S_FTYPE = FieldDef::new("fr.control.s_ftype", "Supervisory frame type", FieldType::Uint16).base(Base::Hex).mask(0xc).strings(Strings::Values(&llc::CONTROL_S_FTYPE_VALUES));
    CONTROL_U_MODIFIER_CMD = FieldDef::new("fr.control.u_modifier_cmd", "Command", FieldType::Uint8).base(Base::Hex).mask(0xec).strings(Strings::Values(&llc::CONTROL_U_MODIFIER_CMD_VALUES));
    CONTROL_U_MODIFIER_RESP = FieldDef::new("fr.control.u_modifier_resp", "Response", FieldType::Uint8).base(Base::Hex).mask(0xec).strings(Strings::Values(&llc::CONTROL_U_MODIFIER_RESP_VALUES));
    CONTROL_FTYPE = FieldDef::new("fr.control.ftype", "Frame type", FieldType::Uint16).base(Base::Hex).mask(0x1).strings(Strings::Values(&llc::CONTROL_FTYPE_VALUES));
    CONTROL_FTYPE_S = FieldDef::new("fr.control.ftype", "Frame type", FieldType::Uint16).base(Base::Hex).mask(0x3).strings(Strings::Values(&llc::CONTROL_FTYPE_VALUES));
    CONTROL_FTYPE_U = FieldDef::new("fr.control.ftype", "Frame type", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&llc::CONTROL_FTYPE_VALUES));
    NLPID = FieldDef::new("fr.nlpid", "NLPID", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NLPID_VALUES));
    SNAP_OUI = FieldDef::new("fr.snap.oui", "Organization Code", FieldType::Uint24).base(Base::Oui).strings(Strings::Custom(numbers::oui::write_label));
    SNAP_PID = FieldDef::new("fr.snap.pid", "Protocol ID", FieldType::Uint16).base(Base::Hex);
    SNAPTYPE = FieldDef::new("fr.snaptype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    CHDLCTYPE = FieldDef::new("fr.chdlctype", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&chdlc::PROTOCOL_VALUES));
    FIRST_ADDR_OCTET = FieldDef::new("fr.first_addr_octet", "First address octet", FieldType::Uint8).base(Base::Hex);
    SECOND_ADDR_OCTET = FieldDef::new("fr.second_addr_octet", "Second address octet", FieldType::Uint8).base(Base::Hex);
    THIRD_ADDR_OCTET = FieldDef::new("fr.third_addr_octet", "Third address octet", FieldType::Uint8).base(Base::Hex);
    BOGUS_ADDRESS = FieldDef::new("fr.bogus_address", "Bogus address", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    FRAME_RELAY_LAPF = FieldDef::new("fr.frame_relay.lapf", "Frame relay lapf not yet implemented", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    FRAME_RELAY_XID = FieldDef::new("fr.frame_relay.xid", "Frame relay xid not yet implemented", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

static CONTROL_FIELDS: ControlFields = ControlFields {
    control: CONTROL,
    narrow: true,
    n_r: CONTROL_N_R,
    n_s: CONTROL_N_S,
    poll: [CONTROL_P, CONTROL_P_EXTENDED],
    last: [CONTROL_F, CONTROL_F_EXTENDED],
    s_ftype: CONTROL_S_FTYPE,
    modifier: [CONTROL_U_MODIFIER_CMD, CONTROL_U_MODIFIER_RESP],
    ftype: [CONTROL_FTYPE, CONTROL_FTYPE_S, CONTROL_FTYPE_U],
};

/// The link type of files.
const LINK: u16 = 107;

/// The bit of the last octet of an address.
const LAST: u8 = 0x01;

/// The control octet of unnumbered information.
const UI: u8 = 0x03;

/// The control octet of identifications.
const XID: u8 = 0xaf;

/// NLPIDs with a meaning of their own here.
mod nlpid {
    /// The octet that aligns what follows, or (where an NLPID was expected) the inactive subset of CLNP.
    pub(super) const PAD: u8 = 0x00;
    pub(super) const SNAP: u8 = 0x80;
}

/// Cisco's protocol number of OSI, with an octet of padding that may be left out.
const CISCO_OSI: u16 = 0xfefe;

/// The octet of padding before OSI.
const OSI_PAD: u8 = 0x03;

/// Numbers of Cisco HDLC that are taken for an encapsulation of Cisco's: those that a protocol is behind.
const CISCO: &[u16] = &[
    0x0111, 0x0600, 0x0800, 0x2000, 0x4242, 0x6003, 0x6558, 0x8035, 0x8038, 0x809b, 0x80f3, 0x8137,
    0x8847, 0x8848, 0x86dd, CISCO_OSI,
];

/// Frame Relay.
#[derive(Clone, Copy, Debug)]
pub struct Fr;

impl Dissect for Fr {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(LINK), Claim::Number("gre.proto", 0x6559), Claim::Number("l2tp.pw_type", 1)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("FR");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let (at, dlci) = address(w, &b)?;
        w.number(DLCI, &b, 0, at, u64::from(dlci))?;
        w.info(format_args!("DLCI {dlci}"));
        let layer = Layer { root, opened };
        let first = b.u8(at)?;
        if first == UI {
            return multiprotocol(w, &b, at, layer);
        }
        if dlci == 0 {
            return undecoded(w, &b, at, layer, FRAME_RELAY_LAPF);
        }
        if first == XID {
            return undecoded(w, &b, at, layer, FRAME_RELAY_XID);
        }
        if let Ok(kind) = b.u16(at)
            && CISCO.contains(&kind)
        {
            return cisco(w, &b, at, layer, kind);
        }
        if is_multiprotocol(&b, at) {
            return multiprotocol(w, &b, at, layer);
        }
        w.set_len(root, at);
        w.close(layer.opened);
        let rest = b.from(at)?;
        if is_ethernet(w, &rest) {
            return w.within(id::ETH, rest, eth::with_fcs);
        }
        w.data(rest)
    }
}

/// The layer that is being filled.
struct Layer {
    root: Item,
    opened: Opened,
}

impl Layer {
    /// Ends it after `len` octets.
    fn close<C: Collector>(self, w: &mut Walk<'_, C>, len: usize) {
        w.set_len(self.root, len);
        w.close(self.opened);
    }
}

/// Shows the address (Q.922, A.2.2): its length and the DLCI.
fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<(usize, u32), Fault> {
    let first = b.u8(0)?;
    if first & LAST != 0 {
        bogus(w, b, 0, "Bogus 1-octet address field")?;
        return Ok((1, 0));
    }
    let mut dlci = u32::from(first >> 2);
    let item = w.item(FIRST_ADDR_OCTET, b, 0, 1)?;
    if w.labels() {
        let cr = if first & 0x02 != 0 { ", CR" } else { "" };
        w.label(item, format_args!("First address octet: 0x{first:02x}{cr}"));
    }
    w.bits(item, &[UPPER_DLCI, CR, EA], b, 0, 1)?;

    let second = b.u8(1)?;
    dlci = dlci << 4 | u32::from(second >> 4);
    let item = w.item(SECOND_ADDR_OCTET, b, 1, 1)?;
    if w.labels() {
        let word = |bit: u8, word: &'static str| if second & bit != 0 { word } else { "" };
        let (fecn, becn) = (word(0x08, ", FECN"), word(0x04, ", BECN"));
        let (de, ea) = (word(0x02, ", DE"), word(LAST, ", EA"));
        w.label(item, format_args!("Second address octet: 0x{second:02x}{fecn}{becn}{de}{ea}"));
    }
    w.bits(item, &[SECOND_DLCI, FECN, BECN, DE, EA], b, 1, 1)?;
    if second & LAST != 0 {
        return Ok((2, dlci));
    }

    let mut at = 2;
    let mut octet = b.u8(at)?;
    if octet & LAST == 0 {
        dlci = dlci << 7 | u32::from(octet >> 1);
        let item = w.item(THIRD_ADDR_OCTET, b, at, 1)?;
        w.bits(item, &[THIRD_DLCI, EA], b, at, 1)?;
        at += 1;
        octet = b.u8(at)?;
    }
    while octet & LAST == 0 {
        bogus(w, b, at, "Bogus extra address octet")?;
        at += 1;
        octet = b.u8(at)?;
    }
    let item = w.text(b, at, 1, format_args!("Final address octet: 0x{octet:02x}"))?;
    let opened = w.open(item);
    if octet & 0x02 != 0 {
        w.item(DLCORE_CONTROL, b, at, 1)?;
    } else {
        dlci = dlci << 6 | u32::from(octet >> 2);
        w.item(LOWER_DLCI, b, at, 1)?;
    }
    w.item(DC, b, at, 1)?;
    w.item(EA, b, at, 1)?;
    w.close(opened);
    Ok((at + 1, dlci))
}

fn bogus<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, text: &str) -> Walked {
    let item = w.text(b, at, 1, format_args!("{text}"))?;
    w.expert_text(BOGUS_ADDRESS, item, format_args!("{text}"));
    Ok(())
}

/// Shows a control field, and says where it ends.
fn control<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let control = Control::new(b, at)?;
    llc::control_fields(w, &CONTROL_FIELDS, b, at, control, false)?;
    if w.wants_columns() {
        w.info_append(format_args!(", {}", control.describe(false)));
    }
    Ok(at + control.len())
}

/// A control field with what Wireshark does not take apart: signalling of the link, and identifications.
fn undecoded<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    layer: Layer,
    note: lamna_fields::Field,
) -> Walked {
    control(w, b, at)?;
    w.close(layer.opened);
    if C::FIELDS {
        let text = if note == FRAME_RELAY_LAPF { "lapf" } else { "xid" };
        let opened = w.open_top();
        let item = w.text(b, at, 0, format_args!("Frame relay {text} not yet implemented"))?;
        w.expert(note, item);
        w.close(opened);
    }
    w.data(b.from(at)?)
}

/// Cisco's encapsulation: a protocol number and the packet.
fn cisco<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    layer: Layer,
    kind: u16,
) -> Walked {
    w.item(CHDLCTYPE, b, at, 2)?;
    at += 2;
    let padded = b.u8(at)? == OSI_PAD && kind == CISCO_OSI;
    if padded {
        w.foreign(id::CHDLC, |w| w.item(chdlc::CLNS_PADDING, b, at, 1))?;
        at += 1;
    }
    layer.close(w, at);
    let rest = b.from(at)?;
    if w.try_claim(Claim::Number("chdlc.protocol", u32::from(kind)), rest)? {
        return Ok(());
    }
    w.data(rest)
}

/// Whether a control field and an NLPID that leads somewhere are at `at`, as RFC 2427 has them.
fn is_multiprotocol(b: &Buf<'_>, at: usize) -> bool {
    let at = if b.u8(at) == Ok(nlpid::PAD) { at + 1 } else { at };
    let Ok(first) = b.u8(at) else { return false };
    let len = if first & 3 == 3 { 1 } else { 2 };
    matches!(b.u8(at + len), Ok(0x00 | 0x08 | 0x09 | 0x80..=0x83 | 0x8e | 0xb0 | 0xcc | 0xcf))
}

/// RFC 2427: a control field, an octet of padding if need be, an NLPID, and what that says.
fn multiprotocol<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    layer: Layer,
) -> Walked {
    let mut at = control(w, b, at)?;
    let mut kind = b.u8(at)?;
    if kind == nlpid::PAD {
        let item = w.item(NLPID, b, at, 1)?;
        w.label(item, format_args!("Padding"));
        at += 1;
        kind = b.u8(at)?;
    }
    let number = u32::from(kind);
    match kind {
        nlpid::SNAP => {
            w.item(NLPID, b, at, 1)?;
            snap(w, b, at + 1, layer)
        }
        // Protocols whose first octet this is.
        0x00 | 0x08 | 0x81..=0x83 => {
            layer.close(w, at);
            let rest = b.from(at)?;
            if w.try_claim(Claim::Number("fr.osinl", number), rest)?
                || w.try_claim(Claim::Number("osinl.incl", number), rest)?
            {
                return Ok(());
            }
            w.data(rest)
        }
        _ => {
            w.item(NLPID, b, at, 1)?;
            layer.close(w, at + 1);
            let rest = b.from(at + 1)?;
            if w.try_claim(Claim::Number("fr.nlpid", number), rest)? {
                return Ok(());
            }
            w.data(rest)
        }
    }
}

fn snap<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, layer: Layer) -> Walked {
    /// Bridged Ethernet with its check sequence (RFC 2427, 4.2).
    const BRIDGED_WITH_FCS: (u32, u16) = (0x0080c2, 0x0001);

    let (oui, pid) = (b.u24(at)?, b.u16(at + 3)?);
    w.item(SNAP_OUI, b, at, 3)?;
    if llc::has_ethertypes(oui) {
        w.item(SNAPTYPE, b, at + 3, 2)?;
    } else if let Some(field) = llc::organisation_field(oui) {
        w.foreign(id::LLC, |w| w.item(field, b, at + 3, 2))?;
    } else {
        w.item(SNAP_PID, b, at + 3, 2)?;
    }
    layer.close(w, at + llc::SNAP_LEN);
    let name = numbers::oui::NAMES.get(u64::from(oui)).unwrap_or("Unknown");
    w.info_append(format_args!("; SNAP, OUI 0x{oui:06X} ({name}), PID 0x{pid:04X}"));
    let rest = b.from(at + llc::SNAP_LEN)?;
    if (oui, pid) == BRIDGED_WITH_FCS {
        return w.within(id::ETH, rest, eth::with_fcs);
    }
    llc::snap_payload(w, oui, pid, rest, 0)
}

/// Whether this looks like an Ethernet frame: a length, or an EtherType that somebody knows.
fn is_ethernet<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>) -> bool {
    /// The longest packet that has a length there.
    const MAX_LENGTH: u16 = 1500;

    b.array::<{ eth::HEADER_LEN }>(0).is_ok()
        && b.u16(eth::HEADER_LEN - 2).is_ok_and(|kind| {
            kind <= MAX_LENGTH || w.registry.lookup(Claim::Ethertype(kind)).is_some()
        })
}

#[cfg(test)]
mod tests {
    use super::LINK;
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    const IP: [u8; 20] = [0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];

    fn fr(header: &[u8], rest: &[u8]) -> Shown {
        frame(LINK, &[header, rest].concat())
    }

    #[test]
    fn each_encapsulation_leads_to_ip() {
        for header in [
            &[0x18, 0x41, 8, 0][..],
            &[0x18, 0x41, 3, 0xcc],
            &[0x18, 0x41, 3, 0, 0xcc],
            &[0x18, 0x41, 3, 0, 0x80, 0, 0, 0, 8, 0],
            &[0x18, 0x40, 0x11, 8, 0],
        ] {
            assert_eq!(fr(header, &IP).protocols, "fr:ip", "{header:x?}");
        }
    }

    #[test]
    fn bits_of_the_address_are_in_its_label() {
        let shown = fr(&[0x1a, 0x4f, 8, 0], &IP);
        assert!(shown.has("First address octet: 0x1a, CR"));
        assert!(shown.has("Second address octet: 0x4f, FECN, BECN, DE, EA"));
        assert!(shown.has("DLCI: 100"));
    }

    #[test]
    fn long_addresses_have_more_of_the_dlci() {
        assert!(fr(&[0x18, 0x40, 0x12, 0x11, 8, 0], &IP).has("DLCI: 819780"));
        assert!(fr(&[0x18, 0x40, 0x12, 0x12, 0x13, 8, 0], &IP).has("Bogus extra address octet"));
        assert!(fr(&[0x18, 0x40, 0x12], &[]).columns.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn the_link_itself_has_dlci_0() {
        let shown = fr(&[0, 1, 0x2c, 0], &[1]);
        assert!(shown.columns.ends_with("FR DLCI 0, I, N(R)=0, N(S)=22"));
        assert!(shown.has("Frame relay lapf not yet implemented"));
    }

    #[test]
    fn bridged_and_bare_ethernet_are_found() {
        let inner = ethernet(0x0806, &ARP);
        let bridged = fr(&[0x18, 0x41, 3, 0, 0x80, 0, 0x80, 0xc2, 0, 7], &inner);
        assert_eq!(bridged.protocols, "fr:eth:ethertype:arp");
        let bare = [&[0, 0x11, 0x22, 0x33, 0x44, 0x55], &inner[6..], &[0; 4]].concat();
        assert_eq!(fr(&[0x18, 0x41], &bare).protocols, "fr:eth:ethertype:arp");
    }

    #[test]
    fn what_is_nothing_known_is_data() {
        let shown = fr(&[0x18, 0x41, 0x12, 0x34], &[0x56]);
        assert_eq!(shown.protocols, "fr:data");
        assert!(shown.columns.ends_with("FR DLCI 100"));
    }
}
