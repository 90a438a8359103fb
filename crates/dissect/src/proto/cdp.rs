//! Cisco Discovery Protocol, versions 1 and 2 (Cisco's; as its devices speak it).

use lamna_fields::{
    Base, Escaped, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TLV_TYPE_VALUES {
        0x1 => "Device ID",
        0x2 => "Addresses",
        0x3 => "Port ID",
        0x4 => "Capabilities",
        0x5 => "Software version",
        0x6 => "Platform",
        0x7 => "IP Prefix/Gateway (used for ODR)",
        0x8 => "Protocol Hello",
        0x9 => "VTP Management Domain",
        0xa => "Native VLAN",
        0xb => "Duplex",
        0xe => "VoIP VLAN Reply",
        0xf => "VoIP VLAN Query",
        0x10 => "Power consumption",
        0x11 => "MTU",
        0x12 => "Trust Bitmap",
        0x13 => "Untrusted Port CoS",
        0x14 => "System Name",
        0x15 => "System Object ID",
        0x16 => "Management Address",
        0x17 => "Location",
        0x18 => "External Port-ID",
        0x19 => "Power Requested",
        0x1a => "Power Available",
        0x1b => "Port Unidirectional",
        0x1d => "EnergyWise",
        0x1f => "Spare PoE",
        0x1000 => "BSSID",
        0x1001 => "Serial number",
        0x1002 => "SSID",
        0x1003 => "Radio1 channel",
        0x1006 => "SNMP UDP port",
        0x1007 => "Web TCP port",
        0x1008 => "Source MAC address",
        0x1009 => "Radio2 channel",
        0x100a => "Radio1 Operating mode",
        0x100b => "Radio2 Operating mode",
        0x100c => "Radio1 Radio mode",
        0x100d => "Radio2 Radio mode",
    }
    static NRGYZ_TLV_TYPE_VALUES {
        0x7 => "Role",
        0x8 => "Domain",
        0x9 => "Name",
        0x17 => "Reply To",
    }
    static PROTOCOL_ID_VALUES {
        0x112 => "Cluster Management",
    }
    static PROTOCOL_TYPE_VALUES {
        0x1 => "NLPID",
        0x2 => "802.2",
    }
}

field_table! {
    /// The fields of Cisco Discovery Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cdp", "Cisco Discovery Protocol", "CDP");
    VERSION = FieldDef::new("cdp.version", "Version", FieldType::Uint8);
    TTL = FieldDef::new("cdp.ttl", "TTL", FieldType::Uint8).strings(Strings::Unit(&(" second", " seconds")));
    CHECKSUM = FieldDef::new("cdp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHECKSUM_STATUS = FieldDef::new("cdp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    TLV_TYPE = FieldDef::new("cdp.tlv.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LEN = FieldDef::new("cdp.tlv.len", "Length", FieldType::Uint16);
    NRGYZ_TLV_TYPE = FieldDef::new("cdp.nrgyz.tlv.type", "TLV Type", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NRGYZ_TLV_TYPE_VALUES));
    NRGYZ_TLV_LEN = FieldDef::new("cdp.nrgyz.tlv.len", "TLV Length", FieldType::Uint16);
    DEVICEID = FieldDef::new("cdp.deviceid", "Device ID", FieldType::String);
    PLATFORM = FieldDef::new("cdp.platform", "Platform", FieldType::String);
    PORTID = FieldDef::new("cdp.portid", "Sent through Interface", FieldType::String);
    CAPABILITIES = FieldDef::new("cdp.capabilities", "Capabilities", FieldType::Uint32).base(Base::Hex);
    CAPABILITIES_ROUTER = FieldDef::new("cdp.capabilities.router", "Router", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_TRANS_BRIDGE = FieldDef::new("cdp.capabilities.trans_bridge", "Transparent Bridge", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_SRC_BRIDGE = FieldDef::new("cdp.capabilities.src_bridge", "Source Route Bridge", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_SWITCH = FieldDef::new("cdp.capabilities.switch", "Switch", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_HOST = FieldDef::new("cdp.capabilities.host", "Host", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_IGMP_CAPABLE = FieldDef::new("cdp.capabilities.igmp_capable", "IGMP capable", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_REPEATER = FieldDef::new("cdp.capabilities.repeater", "Repeater", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_VOIP_PHONE = FieldDef::new("cdp.capabilities.voip_phone", "VoIP Phone", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_REMOTE = FieldDef::new("cdp.capabilities.remote", "Remotely Managed Device", FieldType::Boolean).bits(32).mask(0x100).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_CVTA = FieldDef::new("cdp.capabilities.cvta", "CVTA/STP Dispute Resolution/Cisco VT Camera", FieldType::Boolean).bits(32).mask(0x200).strings(Strings::TrueFalse(&("Yes", "No")));
    CAPABILITIES_MAC_RELAY = FieldDef::new("cdp.capabilities.mac_relay", "Two Port Mac Relay", FieldType::Boolean).bits(32).mask(0x400).strings(Strings::TrueFalse(&("Yes", "No")));
    SPARE_POE_TLV = FieldDef::new("cdp.spare_poe_tlv", "Spare Pair PoE", FieldType::Uint8).base(Base::Hex);
    SPARE_POE_TLV_POE = FieldDef::new("cdp.spare_poe_tlv.poe", "PSE Four-Wire PoE", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    SPARE_POE_TLV_SPARE_PAIR_ARCH = FieldDef::new("cdp.spare_poe_tlv.spare_pair_arch", "PD Spare Pair Architecture", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Shared", "Independent")));
    SPARE_POE_TLV_REQ_SPARE_PAIR_POE = FieldDef::new("cdp.spare_poe_tlv.req_spare_pair_poe", "PD Request Spare Pair PoE", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("On", "Off")));
    SPARE_POE_TLV_PSE_SPARE_PAIR_POE = FieldDef::new("cdp.spare_poe_tlv.pse_spare_pair_poe", "PSE Spare Pair PoE", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("On", "Off")));
    NUMBER_OF_ADDRESSES = FieldDef::new("cdp.number_of_addresses", "Number of addresses", FieldType::Uint32);
    ODR_DEFAULT_GATEWAY = FieldDef::new("cdp.odr_default_gateway", "ODR Default gateway", FieldType::Ipv4);
    IP_PREFIX = FieldDef::new("cdp.ip_prefix", "IP Prefix", FieldType::Ipv4);
    OUI = FieldDef::new("cdp.oui", "OUI", FieldType::Uint24).base(Base::Oui);
    PROTOCOL_ID = FieldDef::new("cdp.protocol_id", "Protocol ID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PROTOCOL_ID_VALUES));
    CLUSTER_MASTER_IP = FieldDef::new("cdp.cluster.master_ip", "Cluster Master IP", FieldType::Ipv4);
    CLUSTER_IP = FieldDef::new("cdp.cluster.ip", "IP?", FieldType::Ipv4);
    CLUSTER_VERSION = FieldDef::new("cdp.cluster.version", "Version?", FieldType::Uint8).base(Base::Hex);
    CLUSTER_SUB_VERSION = FieldDef::new("cdp.cluster.sub_version", "Sub Version?", FieldType::Uint8).base(Base::Hex);
    CLUSTER_STATUS = FieldDef::new("cdp.cluster.status", "Status?", FieldType::Uint8).base(Base::Hex);
    CLUSTER_UNKNOWN = FieldDef::new("cdp.cluster.unknown", "UNKNOWN", FieldType::Uint8).base(Base::Hex);
    CLUSTER_COMMANDER_MAC = FieldDef::new("cdp.cluster.commander_mac", "Cluster Commander MAC", FieldType::Ether);
    CLUSTER_SWITCH_MAC = FieldDef::new("cdp.cluster.switch_mac", "Switch's MAC", FieldType::Ether);
    CLUSTER_MANAGEMENT_VLAN = FieldDef::new("cdp.cluster.management_vlan", "Management VLAN", FieldType::Uint16);
    HELLO_UNKNOWN = FieldDef::new("cdp.hello.unknown", "Unknown", FieldType::Bytes);
    VTP_MANAGEMENT_DOMAIN = FieldDef::new("cdp.vtp_management_domain", "VTP Management Domain", FieldType::String);
    NATIVE_VLAN = FieldDef::new("cdp.native_vlan", "Native VLAN", FieldType::Uint16);
    DUPLEX = FieldDef::new("cdp.duplex", "Duplex", FieldType::Boolean).strings(Strings::TrueFalse(&("Full", "Half")));
    DATA = FieldDef::new("cdp.data", "Data", FieldType::Bytes);
    VOICE_VLAN = FieldDef::new("cdp.voice_vlan", "Voice VLAN", FieldType::Uint16);
    POWER_CONSUMPTION = FieldDef::new("cdp.power_consumption", "Power Consumption", FieldType::Uint16).strings(Strings::Unit(&("mW", "mW")));
    MTU = FieldDef::new("cdp.mtu", "MTU", FieldType::Uint32);
    TRUST_BITMAP = FieldDef::new("cdp.trust_bitmap", "Trust Bitmap", FieldType::Uint8).base(Base::Hex);
    UNTRUSTED_PORT_COS = FieldDef::new("cdp.untrusted_port_cos", "Untrusted port CoS", FieldType::Uint8).base(Base::Hex);
    SYSTEM_NAME = FieldDef::new("cdp.system_name", "System Name", FieldType::String);
    SYSTEM_OBJECT_IDENTIFIER = FieldDef::new("cdp.system_object_identifier", "System Object Identifier", FieldType::Bytes);
    LOCATION_UNKNOWN = FieldDef::new("cdp.location.unknown", "UNKNOWN", FieldType::Uint8).base(Base::Hex);
    LOCATION = FieldDef::new("cdp.location", "Location", FieldType::String);
    REQUEST_ID = FieldDef::new("cdp.request_id", "Request-ID", FieldType::Uint16);
    MANAGEMENT_ID = FieldDef::new("cdp.management_id", "Management-ID", FieldType::Uint16);
    POWER_REQUESTED = FieldDef::new("cdp.power_requested", "Power Requested", FieldType::Uint32).strings(Strings::Unit(&("mW", "mW")));
    POWER_AVAILABLE = FieldDef::new("cdp.power_available", "Power Available", FieldType::Uint32).strings(Strings::Unit(&("mW", "mW")));
    ENCRYPTED_DATA = FieldDef::new("cdp.encrypted_data", "Encrypted Data", FieldType::Bytes);
    SEEN_SEQUENCE = FieldDef::new("cdp.seen_sequence", "Seen Sequence?", FieldType::Uint32);
    SEQUENCE_NUMBER = FieldDef::new("cdp.sequence_number", "Sequence Number", FieldType::Uint32);
    MODEL_NUMBER = FieldDef::new("cdp.model_number", "Model Number", FieldType::Stringz);
    UNKNOWN_PAD = FieldDef::new("cdp.unknown_pad", "Unknown Pad", FieldType::Uint16).base(Base::Hex);
    HARDWARE_VERSION_ID = FieldDef::new("cdp.hardware_version_id", "Hardware Version ID", FieldType::Stringz);
    SYSTEM_SERIAL_NUMBER = FieldDef::new("cdp.system_serial_number", "System Serial Number", FieldType::Stringz);
    NRGYZ_UNKNOWN_VALUES = FieldDef::new("cdp.nrgyz_unknown_values", "Unknown Values", FieldType::Bytes);
    LEN_TLV_TABLE = FieldDef::new("cdp.len_tlv_table", "Length of TLV table", FieldType::Uint16);
    NUM_TLVS_TABLE = FieldDef::new("cdp.num_tlvs_table", "Number of TLVs in table", FieldType::Uint16);
    PROTO = FieldDef::new("cdp.protocol", "Protocol", FieldType::Bytes);
    PROTOCOL_TYPE = FieldDef::new("cdp.protocol_type", "Protocol type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PROTOCOL_TYPE_VALUES));
    PROTOCOL_LENGTH = FieldDef::new("cdp.protocol_length", "Protocol length", FieldType::Uint8);
    ADDRESS = FieldDef::new("cdp.address", "Address", FieldType::Bytes);
    ADDRESS_LENGTH = FieldDef::new("cdp.address_length", "Address length", FieldType::Uint16);
    NRGYZ_REPLY_TO_UNKNOWN_FIELD = FieldDef::new("cdp.nrgyz_reply_to.unknown_field", "Unknown Field", FieldType::Uint16).base(Base::Hex);
    NRGYZ_REPLY_TO_PORT = FieldDef::new("cdp.nrgyz_reply_to.port", "Port", FieldType::Uint16);
    NRGYZ_IP_ADDRESS = FieldDef::new("cdp.nrgyz.ip_address", "IP Address", FieldType::Ipv4);
    NRGYZ_IPV6_ADDRESS = FieldDef::new("cdp.nrgyz.ipv6_address", "IPv6 Address", FieldType::Ipv6);
    NRGYZ_REPLY_TO_IP_ADDRESS = FieldDef::new("cdp.nrgyz_reply_to.ip_address", "IP Address", FieldType::Ipv4);
    NRGYZ_REPLY_TO_BACKUP_SERVER_PORT = FieldDef::new("cdp.nrgyz_reply_to.backup_server_port", "Backup server Port?", FieldType::Uint16);
    NRGYZ_REPLY_TO_BACKUP_SERVER_IP = FieldDef::new("cdp.nrgyz_reply_to.backup_server_ip", "Backup Server IP?", FieldType::Ipv4);
    NRGYZ_REPLY_TO_NAME = FieldDef::new("cdp.nrgyz_reply_to.name", "Name", FieldType::Stringz);
    NRGYZ_REPLY_TO_DOMAIN = FieldDef::new("cdp.nrgyz_reply_to.domain", "Domain", FieldType::Stringz);
    NRGYZ_REPLY_TO_ROLE = FieldDef::new("cdp.nrgyz_reply_to.role", "Role", FieldType::Stringz);
    SOFTWARE_VERSION = FieldDef::new("cdp.software_version", "Software version", FieldType::Stringz);
    INVALID_DATA = FieldDef::new("cdp.invalid_data", "Invalid bytes at end", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    NRGYZ_TLV_LENGTH_INVALID = FieldDef::new("cdp.nrgyz_tlv.length.invalid", "TLV with invalid length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    BAD_CHECKSUM = FieldDef::new("cdp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// Octets of an element's type and length, which its length counts too.
pub const ELEMENT_LEN: usize = 4;

/// Cisco Discovery Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Cdp;

impl Dissect for Cdp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Number("llc.cisco_pid", 0x2000),
        Claim::Number("chdlc.protocol", 0x2000),
        Claim::Number("gre.proto", 0x2000),
        Claim::Number("ppp.protocol", 0x0207),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("CDP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(VERSION, &b, 0, 1)?;
        w.item(TTL, &b, 1, 1)?;
        show_checksum(w, &b)?;
        let mut at = 4;
        while b.remaining(at) > 0 {
            // A single octet, or zeros, are what pads the frame.
            if b.remaining(at) < ELEMENT_LEN {
                break;
            }
            let (kind, said) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
            if said < ELEMENT_LEN {
                let text = if said == 0 && kind == 0 {
                    break;
                } else {
                    format_args!("TLV with invalid length {said} (< 4)")
                };
                let item = w.text(&b, at, ELEMENT_LEN, text)?;
                w.expert_text(NRGYZ_TLV_LENGTH_INVALID, item, text);
                break;
            }
            let len = whole_len(&b, at, kind, said);
            element(w, &b, at, kind, len)?;
            at += len;
        }
        w.close(opened);
        Ok(())
    }
}

/// The length of an element. Some devices leave type and length out of that of a port's name: then the octet behind is
/// not the first one of the next element's type, which is always zero.
fn whole_len(b: &Buf<'_>, at: usize, kind: u16, said: usize) -> usize {
    const PORT_ID: u16 = 3;
    match b.u8(at + said) {
        Ok(octet) if kind == PORT_ID && octet != 0 => said + 3,
        _ => said,
    }
}

/// The checksum is that of IP, but for a last odd octet.
fn show_checksum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    const UNVERIFIED: u64 = 2;
    let found = b.u16(2)?;
    let item = w.item(CHECKSUM, b, 2, 2)?;
    if !w.fields() {
        return Ok(());
    }
    let Ok(octets) = b.bytes(0, b.reported()) else {
        w.label_value(item, format_args!("0x{found:04x} [unverified]"));
        w.generated(CHECKSUM_STATUS, b, 2, UNVERIFIED);
        return Ok(());
    };
    let sum = match octets.split_last() {
        Some((last, rest)) if octets.len() % 2 == 1 => {
            // The octet is taken as a signed number of two octets, one less where it is negative.
            let word =
                if last & 0x80 != 0 { 0xff00 | u16::from(last - 1) } else { u16::from(*last) };
            checksum::sum(&[rest, &word.to_be_bytes()])
        }
        _ => checksum::sum(&[octets]),
    };
    if sum == 0xffff {
        w.label_value(item, format_args!("0x{found:04x} [correct]"));
        w.generated(CHECKSUM_STATUS, b, 2, GOOD);
    } else {
        let right = checksum::expected(found, sum);
        w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{right:04x}"));
        w.expert_text(BAD_CHECKSUM, item, format_args!("Bad checksum [should be 0x{right:04x}]"));
        w.generated(CHECKSUM_STATUS, b, 2, BAD);
    }
    Ok(())
}

/// Octets as text, up to a NUL.
fn text(octets: &[u8]) -> String {
    let end = octets.iter().position(|octet| *octet == 0).unwrap_or(octets.len());
    String::from_utf8_lossy(&octets[..end]).into_owned()
}

/// Shows the element at `at`.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u16,
    len: usize,
) -> Walked {
    let body = at + ELEMENT_LEN;
    let size = len - ELEMENT_LEN;
    let shown = len.min(b.len().saturating_sub(at));
    let name = TLV_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    let title = format_args!("Type: {name}, length: {len}");
    // Elements whose value stands in the label of the whole.
    let simple = match kind {
        0x01 => Some((DEVICEID, "Device ID")),
        0x03 => Some((PORTID, "Port ID")),
        0x06 => Some((PLATFORM, "Platform")),
        0x09 => Some((VTP_MANAGEMENT_DOMAIN, "VTP Management Domain")),
        0x0a => Some((NATIVE_VLAN, "Native VLAN")),
        0x0b => Some((DUPLEX, "Duplex")),
        0x10 => Some((POWER_CONSUMPTION, "Power Consumption")),
        0x11 => Some((MTU, "MTU")),
        0x12 => Some((TRUST_BITMAP, "Trust Bitmap")),
        0x13 => Some((UNTRUSTED_PORT_COS, "Untrusted port CoS")),
        0x14 => Some((SYSTEM_NAME, "System Name")),
        _ => None,
    };
    if let Some((field, title)) = simple {
        let item = w.text(b, at, shown, format_args!("{title}: "))?;
        let opened = head(w, b, at, item)?;
        let size = match field {
            NATIVE_VLAN | POWER_CONSUMPTION => 2,
            DUPLEX | TRUST_BITMAP | UNTRUSTED_PORT_COS => 1,
            MTU => 4,
            _ => size,
        };
        w.item(field, b, body, size)?;
        if w.labels() || w.wants_columns() {
            let octets = b.bytes(body, size)?;
            let number = octets.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
            match field {
                NATIVE_VLAN | MTU => w.append(item, format_args!("{number}")),
                POWER_CONSUMPTION => w.append(item, format_args!("{number} mW")),
                TRUST_BITMAP | UNTRUSTED_PORT_COS => w.append(item, format_args!("0x{number:02x}")),
                DUPLEX => {
                    w.append(item, format_args!("{}", if number == 0 { "Half" } else { "Full" }));
                }
                _ => {
                    let shown = text(octets);
                    w.append(item, format_args!("{shown}"));
                    if matches!(field, DEVICEID | PORTID) {
                        w.info_append(format_args!("{title}: {}  ", Escaped(&shown)));
                    }
                }
            }
        }
        w.close(opened);
        return Ok(());
    }
    match kind {
        0x02 | 0x16 => {
            let title = if kind == 0x02 { "Addresses" } else { "Management Addresses" };
            let item = w.text(b, at, shown, format_args!("{title}"))?;
            let opened = head(w, b, at, item)?;
            addresses(w, b, body, at + len)?;
            w.close(opened);
        }
        0x04 => {
            let item = w.text(b, at, shown, format_args!("Capabilities"))?;
            let opened = head(w, b, at, item)?;
            let item = w.item(CAPABILITIES, b, body, 4)?;
            let bits = [
                CAPABILITIES_ROUTER,
                CAPABILITIES_TRANS_BRIDGE,
                CAPABILITIES_SRC_BRIDGE,
                CAPABILITIES_SWITCH,
                CAPABILITIES_HOST,
                CAPABILITIES_IGMP_CAPABLE,
                CAPABILITIES_REPEATER,
                CAPABILITIES_VOIP_PHONE,
                CAPABILITIES_REMOTE,
                CAPABILITIES_CVTA,
                CAPABILITIES_MAC_RELAY,
            ];
            w.bits(item, &bits, b, body, 4)?;
            w.close(opened);
        }
        0x05 => {
            let item = w.text(b, at, shown, format_args!("Software Version"))?;
            let opened = head(w, b, at, item)?;
            lines(w, b, body, size)?;
            w.close(opened);
        }
        0x07 => {
            if size == 4 {
                let address = Address::Ipv4(b.array(body)?);
                let text = format_args!("ODR Default gateway: {address}");
                let item = w.text(b, at, shown, text)?;
                let opened = head(w, b, at, item)?;
                w.item(ODR_DEFAULT_GATEWAY, b, body, 4)?;
                w.close(opened);
                return Ok(());
            }
            let item = w.text(b, at, shown, format_args!("IP Prefixes: {}", size / 5))?;
            let opened = head(w, b, at, item)?;
            for place in (body..(at + len).saturating_sub(4)).step_by(5) {
                let bits = b.u8(place + 4)?;
                let address = Address::Ipv4(b.array(place)?);
                // Its value is in the wrong order, as Wireshark has it.
                let item = w.number(IP_PREFIX, b, place, 5, u64::from(b.u32_le(place)?))?;
                w.label(item, format_args!("IP Prefix: {address}/{bits}"));
            }
            w.close(opened);
        }
        0x08 => hello(w, b, at, len)?,
        0x0e | 0x0f => {
            let title = if kind == 0x0e { "VoIP VLAN Reply" } else { "VoIP VLAN Query" };
            let item = w.text(b, at, shown, format_args!("{title}"))?;
            let opened = head(w, b, at, item)?;
            w.item(DATA, b, body, 1)?;
            if size >= 3 {
                if kind == 0x0e {
                    w.append(item, format_args!(": {}", b.u16(body + 1)?));
                }
                w.item(VOICE_VLAN, b, body + 1, 2)?;
            }
            w.close(opened);
        }
        0x15 => {
            let item = w.text(b, at, shown, format_args!("System Object Identifier"))?;
            let opened = head(w, b, at, item)?;
            if size > 0 {
                w.item(SYSTEM_OBJECT_IDENTIFIER, b, body, size)?;
            }
            w.close(opened);
        }
        0x17 => {
            let item = w.text(b, at, shown, format_args!("Location: "))?;
            let opened = head(w, b, at, item)?;
            w.item(LOCATION_UNKNOWN, b, body, 1)?;
            let size = size.saturating_sub(1);
            w.append(item, format_args!("{}", text(b.bytes(body + 1, size)?)));
            w.item(LOCATION, b, body + 1, size)?;
            w.close(opened);
        }
        0x19 | 0x1a => {
            let (title, field) = if kind == 0x19 {
                ("Power Request", POWER_REQUESTED)
            } else {
                ("Power Available", POWER_AVAILABLE)
            };
            let item = w.text(b, at, shown, format_args!("{title}: "))?;
            let opened = head(w, b, at, item)?;
            w.item(REQUEST_ID, b, body, 2)?;
            w.item(MANAGEMENT_ID, b, body + 2, 2)?;
            for (i, place) in (body + 4..(at + len).saturating_sub(3)).step_by(4).enumerate() {
                let power = b.u32(place)?;
                w.item(field, b, place, 4)?;
                let comma = if i == 0 { "" } else { ", " };
                w.append(item, format_args!("{comma}{power} mW"));
            }
            w.close(opened);
        }
        0x1f => {
            let item = w.text(b, at, shown, format_args!("Spare Pair PoE"))?;
            let opened = head(w, b, at, item)?;
            let item = w.item(SPARE_POE_TLV, b, body, 1)?;
            let bits = [
                SPARE_POE_TLV_POE,
                SPARE_POE_TLV_SPARE_PAIR_ARCH,
                SPARE_POE_TLV_REQ_SPARE_PAIR_POE,
                SPARE_POE_TLV_PSE_SPARE_PAIR_POE,
            ];
            w.bits(item, &bits, b, body, 1)?;
            w.close(opened);
        }
        _ => {
            let item = w.text(b, at, shown, title)?;
            let opened = head(w, b, at, item)?;
            if size > 0 {
                w.item(DATA, b, body, size)?;
            }
            w.close(opened);
        }
    }
    Ok(())
}

/// Opens an element and adds its type and length.
fn head<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    item: crate::collect::Item,
) -> Result<crate::walk::Opened, Fault> {
    let opened = w.open(item);
    w.item(TLV_TYPE, b, at, 2)?;
    w.item(TLV_LEN, b, at + 2, 2)?;
    Ok(opened)
}

/// The lines of a text, each as an item that covers its end too.
fn lines<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let octets = b.bytes(at, len)?;
    let mut begin = 0;
    while begin < len {
        let rest = &octets[begin..];
        let end = rest.iter().position(|octet| *octet == b'\n').map_or(rest.len(), |i| i + 1);
        let line = rest[..end].strip_suffix(b"\n").unwrap_or(&rest[..end]);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = String::from_utf8_lossy(line);
        w.string(SOFTWARE_VERSION, b, at + begin, end, format_args!("{line}"))?;
        begin += end;
    }
    Ok(())
}

/// Addresses with what network each is of.
fn addresses<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, end: usize) -> Walked {
    const NLPID: u8 = 1;
    const LLC: u8 = 2;
    const IP: u8 = 0xcc;
    const IPV6: [u8; 8] = [0xaa, 0xaa, 3, 0, 0, 0, 0x86, 0xdd];
    w.item(NUMBER_OF_ADDRESSES, b, at, 4)?;
    let mut at = at + 4;
    while at + 2 < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let protocol = b.bytes(at + 2, len)?;
        let size = usize::from(b.u16(at + 2 + len)?);
        let place = at + 4 + len;
        let octets = b.bytes(place, size)?;
        let whole = 4 + len + size;
        let (name, field, shown) = match (kind, protocol, size) {
            (NLPID, [IP], 4) => {
                ("IP", NRGYZ_IP_ADDRESS, Address::Ipv4(b.array(place)?).to_string())
            }
            (LLC, protocol, 16) if protocol == IPV6 => {
                ("IPv6", NRGYZ_IPV6_ADDRESS, Address::Ipv6(b.array(place)?).to_string())
            }
            _ => ("", ADDRESS, String::new()),
        };
        let item = if name.is_empty() {
            w.text(b, at, whole, format_args!("Protocol type: {kind}, length: {size}"))?
        } else {
            w.text(b, at, whole, format_args!("{name} address: {shown}"))?
        };
        let opened = w.open(item);
        w.item(PROTOCOL_TYPE, b, at, 1)?;
        w.item(PROTOCOL_LENGTH, b, at + 1, 1)?;
        let item = w.item(PROTO, b, at + 2, len)?;
        if !name.is_empty() {
            w.label_value(item, format_args!("{name}"));
        }
        w.item(ADDRESS_LENGTH, b, at + 2 + len, 2)?;
        if !octets.is_empty() {
            w.item(field, b, place, size)?;
        }
        w.close(opened);
        at += whole;
    }
    Ok(())
}

/// What other protocols of Cisco say in passing.
fn hello<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    const CLUSTER_MANAGEMENT: u16 = 0x0112;
    let body = at + ELEMENT_LEN;
    let protocol = b.u16(body + 3)?;
    let name = PROTOCOL_ID_VALUES.get(u64::from(protocol)).unwrap_or("Unknown");
    let shown = len.min(b.len().saturating_sub(at));
    let item = w.text(b, at, shown, format_args!("Protocol Hello: {name}"))?;
    let opened = head(w, b, at, item)?;
    let organisation = b.u24(body)?;
    let oui = w.item(OUI, b, body, 3)?;
    if let Some(name) = numbers::oui::NAMES.get(u64::from(organisation)) {
        let [_, x, y, z] = organisation.to_be_bytes();
        w.label_value(oui, format_args!("{x:02x}:{y:02x}:{z:02x} ({name})"));
    }
    w.item(PROTOCOL_ID, b, body + 3, 2)?;
    if protocol == CLUSTER_MANAGEMENT && len >= 36 {
        w.item(CLUSTER_MASTER_IP, b, body + 5, 4)?;
        w.item(CLUSTER_IP, b, body + 9, 4)?;
        w.item(CLUSTER_VERSION, b, body + 13, 1)?;
        w.item(CLUSTER_SUB_VERSION, b, body + 14, 1)?;
        w.item(CLUSTER_STATUS, b, body + 15, 1)?;
        w.item(CLUSTER_UNKNOWN, b, body + 16, 1)?;
        w.item(CLUSTER_COMMANDER_MAC, b, body + 17, 6)?;
        w.item(CLUSTER_SWITCH_MAC, b, body + 23, 6)?;
        w.item(CLUSTER_UNKNOWN, b, body + 29, 1)?;
        w.item(CLUSTER_MANAGEMENT_VLAN, b, body + 30, 2)?;
    } else if len > 9 {
        w.item(HELLO_UNKNOWN, b, body + 5, len - 9)?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn cdp(elements: &[u8]) -> Shown {
        let octets = [&b"\xaa\xaa\x03\0\0\x0c\x20\0\x02\xb4\0\0"[..], elements].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn an_announcement_is_taken_apart() {
        let shown = cdp(b"\0\x01\0\x06R1\0\x03\0\x09Fa0/1\0\x02\0\x11\0\0\0\x01\x01\x01\xcc\0\x04\x0a\0\0\x01\0\x0a\0\x06\0\x07\0\x0b\0\x05\x01");
        assert_eq!(shown.protocols, "eth:llc:cdp");
        assert!(shown.columns.ends_with("CDP Device ID: R1  Port ID: Fa0/1  "));
        for line in [
            "TTL: 180 seconds",
            "Sent through Interface: Fa0/1",
            "IP address: 10.0.0.1",
            "Protocol: IP",
            "Native VLAN: 7",
            "Duplex: Full",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn versions_are_lines() {
        let shown = cdp(b"\0\x05\0\x09ab\ncd");
        assert!(shown.has("Software version: ab"));
        assert!(shown.has("Software version: cd"));
    }

    #[test]
    fn ports_names_may_be_longer_than_they_say() {
        let shown = cdp(b"\0\x03\0\x06abcde\0\x01\0\x05x");
        assert!(shown.has("Port ID: abcde"), "{:#?}", shown.tree);
    }

    #[test]
    fn an_odd_last_octet_is_signed_in_the_checksum() {
        // 0x02b4 + 0x0005 + 0x0005 + 0xff7f (0x80 less one, as a negative number).
        let shown = cdp(b"\0\x0b\0\x05\x80");
        let line = shown.tree.iter().find(|l| l.contains("should be")).unwrap();
        let sum = 0x02b4u32 + 0x000b + 0x0005 + 0xff7f;
        let right = !((sum & 0xffff) + (sum >> 16)) & 0xffff;
        assert!(line.contains(&format!("should be 0x{right:04x}")), "{line}");
    }
}
