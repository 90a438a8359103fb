//! Link Layer Discovery Protocol (IEEE 802.1AB): the elements that every announcement has, the optional ones of the
//! standard, and those of organisations (`organisation`).

mod fields;
mod ieee;
mod media;
mod organisation;
mod vendor;
mod words;

use lamna_fields::{Field, FieldDef, TimeZone, Value};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::hex;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
pub use fields::*;

/// Types of elements by their standard names (IEEE 802.1AB, table 8-1).
pub mod element {
    /// Ends the announcement.
    pub const END: u16 = 0;
    /// Who announces.
    pub const CHASSIS_ID: u16 = 1;
    /// On which port.
    pub const PORT_ID: u16 = 2;
    /// For how many seconds it holds.
    pub const TIME_TO_LIVE: u16 = 3;
    /// What the port is.
    pub const PORT_DESCRIPTION: u16 = 4;
    /// The system's name.
    pub const SYSTEM_NAME: u16 = 5;
    /// What the system is.
    pub const SYSTEM_DESCRIPTION: u16 = 6;
    /// What it can do.
    pub const SYSTEM_CAPABILITIES: u16 = 7;
    /// Where to manage it.
    pub const MANAGEMENT_ADDRESS: u16 = 8;
    /// What an organisation defined.
    pub const ORGANIZATION_SPECIFIC: u16 = 127;
}

/// Octets of an element's type and length.
pub const HEADER_LEN: usize = 2;

/// An element: its octets begin with its header.
#[derive(Clone, Copy, Debug)]
struct Element<'b> {
    kind: u16,
    len: usize,
    octets: Buf<'b>,
}

impl<'b> Element<'b> {
    /// The element at `at`; one that says that it is longer than what is there is a fault.
    fn new(b: &Buf<'b>, at: usize) -> Result<Self, Fault> {
        let head = b.u16(at)?;
        let len = usize::from(head & 0x1ff);
        let octets = b.slice(at, HEADER_LEN + len).map_err(|_| Fault::Contained)?;
        Ok(Element { kind: head >> 9, len, octets })
    }

    /// Adds type and length; answers the length's item.
    fn header<C: Collector>(&self, w: &mut Walk<'_, C>) -> Result<Item, Fault> {
        w.item(TLV_TYPE, &self.octets, 0, 2)?;
        w.item(TLV_LEN, &self.octets, 0, 2)
    }
}

/// Link Layer Discovery Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Lldp;

impl Dissect for Lldp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88cc), Claim::Ethertype(0x8942)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LLDP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        let mandatory = [element::CHASSIS_ID, element::PORT_ID, element::TIME_TO_LIVE];
        for kind in mandatory {
            let good = match kind {
                element::CHASSIS_ID => chassis(w, &b, &mut at)?,
                element::PORT_ID => port(w, &b, &mut at)?,
                _ => time_to_live(w, &b, &mut at)?,
            };
            if !good {
                w.info(format_args!("Invalid {} TLV", name(kind)));
                w.close(opened);
                return Ok(());
            }
        }
        while at < b.reported() {
            let element = Element::new(&b, at)?;
            match element.kind {
                kind if mandatory.contains(&kind) => {
                    match kind {
                        element::CHASSIS_ID => chassis(w, &b, &mut at)?,
                        element::PORT_ID => port(w, &b, &mut at)?,
                        _ => time_to_live(w, &b, &mut at)?,
                    };
                    w.info(format_args!("Duplicate {} TLV", name(kind)));
                    break;
                }
                element::END => {
                    let item = w.text(&element.octets, 0, REST, format_args!("End of LLDPDU"))?;
                    let inner = w.open(item);
                    element.header(w)?;
                    w.close(inner);
                    // Wireshark ends the unit one octet before its last element.
                    w.set_actual_len(&b, at.saturating_sub(1));
                    break;
                }
                element::PORT_DESCRIPTION => {
                    described(w, &element, PORT_DESC, "Port Description")?;
                }
                element::SYSTEM_NAME => {
                    let text = described(w, &element, TLV_SYSTEM_NAME, "System Name")?;
                    w.info_append(format_args!("SysN={text} "));
                }
                element::SYSTEM_DESCRIPTION => {
                    let text = described(w, &element, TLV_SYSTEM_DESC, "System Description")?;
                    w.info_append(format_args!("SysD={text} "));
                }
                element::SYSTEM_CAPABILITIES => capabilities(w, &element)?,
                element::MANAGEMENT_ADDRESS => management(w, &element)?,
                element::ORGANIZATION_SPECIFIC => organisation::show(w, &element.octets)?,
                _ => {
                    let item = w.text(&element.octets, 0, REST, format_args!("Unknown TLV"))?;
                    let inner = w.open(item);
                    element.header(w)?;
                    w.close(inner);
                }
            }
            at += HEADER_LEN + element.len;
        }
        w.close(opened);
        Ok(())
    }
}

/// A mandatory element as Info has it.
fn name(kind: u16) -> &'static str {
    match kind {
        element::CHASSIS_ID => "Chassis ID",
        element::PORT_ID => "Port ID",
        _ => "Time-To-Live",
    }
}

/// Shows an element that stands where another one must.
fn misplaced<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    found: &Element<'_>,
    (title, wanted): (&str, u16),
) -> Walked {
    let kind = found.kind;
    let text = format_args!("Invalid {title} (0x{kind:02x}), expected (0x{wanted:02x})");
    let item = w.text(b, at, found.len.min(b.len().saturating_sub(at)), text)?;
    w.expert_text(BAD_TYPE, item, text);
    Ok(())
}

/// What identifies a chassis or a port.
struct Identity {
    title: &'static str,
    /// What subtypes without a name are called.
    unknown: &'static str,
    subtype: Field,
    id: Field,
    mac: Field,
    ipv4: Field,
    ipv6: Field,
    /// Short names of the subtypes in Info, in order.
    short: &'static [&'static str],
    /// The subtype of a hardware address.
    of_mac: u8,
    /// The subtype of a network address.
    of_network: u8,
    /// The subtype whose value is shown as octets.
    of_octets: u8,
}

static CHASSIS: Identity = Identity {
    title: "Chassis",
    unknown: "Reserved",
    subtype: CHASSIS_SUBTYPE,
    id: CHASSIS_ID,
    mac: CHASSIS_ID_MAC,
    ipv4: CHASSIS_ID_IP4,
    ipv6: CHASSIS_ID_IP6,
    short: &["Rs", "CC", "IA", "PC", "MA", "NA", "IN", "LA"],
    of_mac: 4,
    of_network: 5,
    of_octets: 3,
};

static PORT: Identity = Identity {
    title: "Port",
    unknown: "Unknown",
    subtype: PORT_SUBTYPE,
    id: PORT_ID,
    mac: PORT_ID_MAC,
    ipv4: PORT_ID_IP4,
    ipv6: PORT_ID_IP6,
    short: &["Rs", "IA", "PC", "MA", "NA", "IN", "AC", "LA"],
    of_mac: 3,
    of_network: 4,
    of_octets: 2,
};

/// Families of network addresses (IANA address family numbers).
const IPV4: u8 = 1;
/// IPv6.
const IPV6: u8 = 2;

fn chassis<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: &mut usize) -> Result<bool, Fault> {
    identity(w, b, at, &CHASSIS, element::CHASSIS_ID)
}

fn port<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: &mut usize) -> Result<bool, Fault> {
    identity(w, b, at, &PORT, element::PORT_ID)
}

/// Shows who announces, or on which port; answers whether it was in order.
fn identity<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
    of: &Identity,
    wanted: u16,
) -> Result<bool, Fault> {
    let begin = *at;
    let head = b.u16(begin)?;
    if head >> 9 != wanted {
        let found = Element { kind: head >> 9, len: usize::from(head & 0x1ff), octets: *b };
        let title = if wanted == element::CHASSIS_ID { "Chassis ID" } else { "Port ID" };
        misplaced(w, b, begin, &found, (title, wanted))?;
        return Ok(false);
    }
    let element = Element::new(b, begin)?;
    let (e, len) = (&element.octets, element.len);
    *at = begin + HEADER_LEN + len;
    let subtype = e.u8(2)?;
    let kind = w.word(of.subtype, u64::from(subtype)).unwrap_or(of.unknown);
    let title = of.title;
    let item = w.text(e, 0, REST, format_args!("{title} Subtype = {kind}"))?;
    let opened = w.open(item);
    let length = element.header(w)?;
    if len < 2 {
        let text = format_args!("Invalid {title} ID Length ({len}), expected > (2)");
        w.expert_text(INCORRECT_LENGTH, length, text);
        w.close(opened);
        return Ok(false);
    }
    let (at, size) = (HEADER_LEN + 1, len - 1);
    let family = if subtype == of.of_network { Some(e.u8(at)?) } else { None };
    let right = match (subtype, family) {
        (s, _) if s == of.of_mac => Some(7),
        (_, Some(IPV4)) => Some(6),
        (_, Some(IPV6)) => Some(18),
        _ => None,
    };
    if let Some(right) = right.filter(|right| *right != len) {
        let text =
            format_args!("Invalid {title} ID Length ({len}) for Type ({kind}), expected ({right})");
        w.expert_text(INCORRECT_LENGTH, length, text);
        w.item(of.subtype, e, 2, 1)?;
        w.close(opened);
        return Ok(false);
    }
    w.item(of.subtype, e, 2, 1)?;
    let (at, size) = match family {
        Some(_) => {
            w.item(NETWORK_ADDRESS_SUBTYPE, e, at, 1)?;
            (at + 1, size - 1)
        }
        None => (at, size),
    };
    let field = match (subtype, family) {
        (s, _) if s == of.of_mac => of.mac,
        (_, Some(IPV4)) => of.ipv4,
        (_, Some(IPV6)) => of.ipv6,
        _ => of.id,
    };
    w.item(field, e, at, size)?;
    if w.wants_columns() || w.labels() {
        let octets = e.bytes(at, size)?;
        let shown = match (subtype, family) {
            (s, _) if s == of.of_mac => Address::Ether(e.array(at)?).to_string(),
            (_, Some(IPV4)) => Address::Ipv4(e.array(at)?).to_string(),
            (_, Some(IPV6)) => Address::Ipv6(e.array(at)?).to_string(),
            (_, Some(_)) => hex::digits(octets),
            (0, _) | (8.., _) => "Reserved".to_owned(),
            (s, _) if s == of.of_octets => hex::digits(octets),
            _ => text(octets),
        };
        w.append(item, format_args!(", Id: {shown}"));
        let short = of.short.get(usize::from(subtype)).unwrap_or(&"Rs");
        w.info_append(format_args!("{short}/{shown} "));
    }
    w.close(opened);
    Ok(true)
}

/// Octets as text, up to a NUL; what cannot be printed as an escape.
fn text(octets: &[u8]) -> String {
    let end = octets.iter().position(|octet| *octet == 0).unwrap_or(octets.len());
    let mut shown = String::new();
    // Writing to a String cannot fail.
    let _ = lamna_fields::escape_control(&mut shown, &String::from_utf8_lossy(&octets[..end]));
    shown
}

fn time_to_live<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: &mut usize,
) -> Result<bool, Fault> {
    let begin = *at;
    let head = b.u16(begin)?;
    if head >> 9 != element::TIME_TO_LIVE {
        let found = Element { kind: head >> 9, len: usize::from(head & 0x1ff), octets: *b };
        misplaced(w, b, begin, &found, ("Time-to-Live", element::TIME_TO_LIVE))?;
        return Ok(false);
    }
    let element = Element::new(b, begin)?;
    *at = begin + HEADER_LEN + element.len;
    let e = &element.octets;
    let seconds = e.u16(2)?;
    let item = w.text(e, 0, REST, format_args!("Time To Live = {seconds} sec"))?;
    let opened = w.open(item);
    element.header(w)?;
    w.item(TIME_TO_LIVE, e, 2, 2)?;
    w.close(opened);
    w.info_append(format_args!("{seconds} "));
    Ok(true)
}

/// An element that is a text; answers the text, where somebody reads it.
fn described<C: Collector>(
    w: &mut Walk<'_, C>,
    element: &Element<'_>,
    field: Field,
    title: &str,
) -> Result<String, Fault> {
    let e = &element.octets;
    let octets = e.bytes(HEADER_LEN, element.len)?;
    let wanted = w.labels() || w.wants_columns();
    let shown = if wanted { text(octets) } else { String::new() };
    let item = w.text(e, 0, REST, format_args!("{title} = {shown}"))?;
    let opened = w.open(item);
    element.header(w)?;
    w.item(field, e, HEADER_LEN, element.len)?;
    w.close(opened);
    Ok(shown)
}

fn capabilities<C: Collector>(w: &mut Walk<'_, C>, element: &Element<'_>) -> Walked {
    let e = &element.octets;
    let item = w.text(e, 0, REST, format_args!("Capabilities"))?;
    let opened = w.open(item);
    element.header(w)?;
    let item = w.item(TLV_SYSTEM_CAP, e, 2, 2)?;
    w.bits(
        item,
        &[
            TLV_SYSTEM_CAP_OTHER,
            TLV_SYSTEM_CAP_REPEATER,
            TLV_SYSTEM_CAP_BRIDGE,
            TLV_SYSTEM_CAP_WLAN_ACCESS_PT,
            TLV_SYSTEM_CAP_ROUTER,
            TLV_SYSTEM_CAP_TELEPHONE,
            TLV_SYSTEM_CAP_DOCSIS_CABLE_DEVICE,
            TLV_SYSTEM_CAP_STATION_ONLY,
        ],
        e,
        2,
        2,
    )?;
    let item = w.item(TLV_ENABLE_SYSTEM_CAP, e, 4, 2)?;
    w.bits(
        item,
        &[
            TLV_ENABLE_SYSTEM_CAP_OTHER,
            TLV_ENABLE_SYSTEM_CAP_REPEATER,
            TLV_ENABLE_SYSTEM_CAP_BRIDGE,
            TLV_ENABLE_SYSTEM_CAP_WLAN_ACCESS_PT,
            TLV_ENABLE_SYSTEM_CAP_ROUTER,
            TLV_ENABLE_SYSTEM_CAP_TELEPHONE,
            TLV_ENABLE_SYSTEM_CAP_DOCSIS_CABLE_DEVICE,
            TLV_ENABLE_SYSTEM_CAP_STATION_ONLY,
        ],
        e,
        4,
        2,
    )?;
    w.close(opened);
    Ok(())
}

fn management<C: Collector>(w: &mut Walk<'_, C>, element: &Element<'_>) -> Walked {
    let e = &element.octets;
    let item = w.text(e, 0, REST, format_args!("Management Address"))?;
    let opened = w.open(item);
    element.header(w)?;
    let len = usize::from(e.u8(2)?);
    w.item(MGN_ADDRESS_LEN, e, 2, 1)?;
    let family = e.u8(3)?;
    w.item(MGN_ADDRESS_SUBTYPE, e, 3, 1)?;
    let size = len.checked_sub(1).ok_or(Fault::Malformed)?;
    match family {
        IPV4 => w.item(MGN_ADDR_IP4, e, 4, 4)?,
        IPV6 => w.item(MGN_ADDR_IP6, e, 4, 16)?,
        _ => w.item(MGN_ADDR_HEX, e, 4, size)?,
    };
    let at = 4 + size;
    w.item(MGN_INTERFACE_SUBTYPE, e, at, 1)?;
    w.item(MGN_INTERFACE_NUMBER, e, at + 1, 4)?;
    let len = usize::from(e.u8(at + 5)?);
    w.item(MGN_OBJ_LEN, e, at + 5, 1)?;
    if len > 0 {
        let octets = e.bytes(at + 6, len)?;
        let item = w.item(MGN_OBJ_ID, e, at + 6, len)?;
        if w.labels() {
            let mut text = String::new();
            // Writing to a String cannot fail.
            let _ = w.def(MGN_OBJ_ID).write_show(&mut text, &Value::Bytes(octets), &TimeZone::UTC);
            match text.strip_prefix("1.") {
                Some(rest) => w.label_value(item, format_args!("{text} (iso.{rest})")),
                None => w.label_value(item, format_args!("{text}")),
            }
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    /// Chassis, port and time to live.
    const BEGIN: &[u8] =
        &[0x02, 7, 4, 2, 0, 0, 0, 0, 1, 0x04, 5, 5, b'e', b't', b'h', b'0', 0x06, 2, 0, 120];

    fn lldp(octets: &[u8]) -> Shown {
        frame(1, &ethernet(0x88cc, octets))
    }

    fn after(octets: &[u8]) -> Shown {
        lldp(&[BEGIN, octets, &[0, 0]].concat())
    }

    #[test]
    fn an_announcement_is_taken_apart() {
        let shown = after(b"\x0a\x03sw1\x0e\x04\0\x14\0\x04");
        assert_eq!(shown.protocols, "eth:ethertype:lldp");
        assert!(shown.columns.ends_with("LLDP MA/02:00:00:00:00:01 IN/eth0 120 SysN=sw1 "));
        for line in [
            "Chassis Subtype = MAC address, Id: 02:00:00:00:00:01",
            "0000 001. .... .... = TLV Type: Chassis Id (1)",
            "Port Subtype = Interface name, Id: eth0",
            "Time To Live = 120 sec",
            "System Name = sw1",
            "Capabilities: 0x0014",
            ".... .... ...1 .... = Router: Capable",
            "End of LLDPDU",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn management_addresses_have_an_interface_and_an_object() {
        let shown = after(b"\x10\x0f\x05\x01\x0a\0\0\x01\x02\0\0\0\x07\x03\x2b\x06\x01");
        assert!(shown.has("Management Address: 10.0.0.1"));
        assert!(shown.has("Interface Number: 7"));
        assert!(shown.has("Object Identifier: 1.3.6.1 (iso.3.6.1)"));
    }

    #[test]
    fn elements_of_organisations_have_their_own_subtypes() {
        let shown = after(b"\xfe\x06\0\x80\xc2\x01\0\x05");
        assert!(shown.has("IEEE - Port VLAN ID"));
        assert!(shown.has("Port VLAN Identifier: 5 (0x0005)"));
        let shown = after(b"\xfe\x08\0\x12\xbb\x02\x01\x40\x0a\xae");
        assert!(shown.has("VLAN Id: 5") || shown.tree.iter().any(|l| l.ends_with("VLAN Id: 5")));
        assert!(after(b"\xfe\x05\xaa\xbb\xcc\x01\x02").has("Unknown - Unknown (1)"));
    }

    #[test]
    fn the_first_three_elements_stand_in_order() {
        let shown = lldp(&BEGIN[9..]);
        assert!(shown.columns.ends_with("LLDP Invalid Chassis ID TLV"));
        assert!(shown.has("Invalid Chassis ID (0x02), expected (0x01)"));
        assert!(after(&BEGIN[..9]).columns.ends_with("LLDP Duplicate Chassis ID TLV"));
    }

    #[test]
    fn an_element_longer_than_its_frame_is_a_fault() {
        let shown = lldp(&[BEGIN, &[0x0a, 9, b'a']].concat());
        assert!(shown.columns.contains("length of contained item exceeds"));
    }
}
