//! Port Control Protocol (RFC 6887), with its predecessor NAT-PMP on the same ports. Options of later documents: descriptions
//! (RFC 7220), NAT64 prefixes (RFC 7225), sets of ports (RFC 7753).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, natpmp::NatPmp};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static OPCODE_VALUES {
        0 => "Announce",
        1 => "Map",
        2 => "Peer",
    }
    static RESULT_CODE_VALUES {
        0 => "Success",
        1 => "Unsupported Version",
        2 => "Not Authorized/Refused",
        3 => "Malformed Request",
        4 => "Unsupported opcode",
        5 => "Unsupported option",
        6 => "Malformed option",
        7 => "Network failure",
        8 => "No resources",
        9 => "Unsupported protocol",
        10 => "User exceeds quota",
        11 => "Cannot provide external port",
        12 => "Address mismatch",
        13 => "Excessive remote peers",
    }
    static OPTION_CODE_VALUES {
        0 => "Reserved",
        1 => "Third Party",
        2 => "Prefer Failure",
        3 => "Filter",
        128 => "Description",
        129 => "Prefix64",
        130 => "Port Set",
    }
}

field_table! {
    /// The fields of Port Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("portcontrol", "Port Control Protocol", "Port Control");
    VERSION = FieldDef::new("portcontrol.version", "Version", FieldType::Uint8);
    REQUEST = FieldDef::new("portcontrol.request", "Request", FieldType::Boolean).bits(8).mask(0x1);
    RESPONSE = FieldDef::new("portcontrol.response", "Response", FieldType::Boolean).bits(8).mask(0x1);
    R = FieldDef::new("portcontrol.r", "R", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Response", "Request")));
    OPCODE = FieldDef::new("portcontrol.opcode", "Opcode", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&OPCODE_VALUES));
    RESULT_CODE = FieldDef::new("portcontrol.result_code", "Result Code", FieldType::Uint16).strings(Strings::Values(&RESULT_CODE_VALUES));
    RESERVED = FieldDef::new("portcontrol.reserved", "Reserved", FieldType::Uint8);
    RSP_RESERVED = FieldDef::new("portcontrol.rsp_reserved", "Reserved", FieldType::Bytes);
    LIFETIME_REQ = FieldDef::new("portcontrol.lifetime_req", "Requested Lifetime", FieldType::Uint32);
    LIFETIME_RSP = FieldDef::new("portcontrol.lifetime_rsp", "Lifetime", FieldType::Uint32);
    CLIENT_IP = FieldDef::new("portcontrol.client_ip", "Client IP Address", FieldType::Ipv6);
    EPOCH_TIME = FieldDef::new("portcontrol.epoch_time", "Epoch Time", FieldType::Uint32);
    MAP_NONCE = FieldDef::new("portcontrol.map.nonce", "Mapping Nonce", FieldType::Bytes);
    MAP_PROTOCOL = FieldDef::new("portcontrol.map.protocol", "Protocol", FieldType::Uint8);
    MAP_RESERVED = FieldDef::new("portcontrol.map.reserved", "Reserved", FieldType::Uint24);
    MAP_INTERNAL_PORT = FieldDef::new("portcontrol.map.internal_port", "Internal Port", FieldType::Uint16);
    MAP_REQ_SUG_EXTERNAL_PORT = FieldDef::new("portcontrol.map.req_sug_external_port", "Suggested External Port", FieldType::Uint16);
    MAP_REQ_SUG_EXTERNAL_IP = FieldDef::new("portcontrol.map.req_sug_external_ip", "Suggested External IP Address", FieldType::Ipv6);
    MAP_RSP_ASSIGNED_EXTERNAL_PORT = FieldDef::new("portcontrol.map.rsp_assigned_external_port", "Assigned External Port", FieldType::Uint16);
    MAP_RSP_ASSIGNED_EXT_IP = FieldDef::new("portcontrol.map.rsp_assigned_ext_ip", "Assigned External IP Address", FieldType::Ipv6);
    PEER_NONCE = FieldDef::new("portcontrol.peer.nonce", "Mapping Nonce", FieldType::Bytes);
    PEER_PROTOCOL = FieldDef::new("portcontrol.peer.protocol", "Protocol", FieldType::Uint8);
    PEER_RESERVED = FieldDef::new("portcontrol.peer.reserved", "Reserved", FieldType::Bytes);
    PEER_INTERNAL_PORT = FieldDef::new("portcontrol.peer.internal_port", "Internal Port", FieldType::Uint16);
    PEER_REQ_SUG_EXTERNAL_PORT = FieldDef::new("portcontrol.peer.req_sug_external_port", "Suggested External Port", FieldType::Uint16);
    PEER_REQ_SUG_EXTERNAL_IP = FieldDef::new("portcontrol.peer.req_sug_external_ip", "Suggested External IP Address", FieldType::Ipv6);
    PEER_REMOTE_PEER_PORT = FieldDef::new("portcontrol.peer.remote_peer_port", "Remote Peer Port", FieldType::Uint16);
    PEER_REMOTE_PEER_IP = FieldDef::new("portcontrol.peer.remote_peer_ip", "Remote Peer IP Address", FieldType::Ipv6);
    PEER_RSP_ASSIGNED_EXTERNAL_PORT = FieldDef::new("portcontrol.peer.rsp_assigned_external_port", "Assigned External Port", FieldType::Uint16);
    PEER_RSP_ASSIGNED_EXT_IP = FieldDef::new("portcontrol.peer.rsp_assigned_ext_ip", "Assigned External IP Address", FieldType::Ipv6);
    OPTIONS = FieldDef::new("portcontrol.options", "Options", FieldType::None);
    OPTION = FieldDef::new("portcontrol.option", "Option", FieldType::None);
    OPTION_CODE = FieldDef::new("portcontrol.option.code", "Option", FieldType::Uint8).strings(Strings::Values(&OPTION_CODE_VALUES));
    OPTION_RESERVED = FieldDef::new("portcontrol.option.reserved", "Reserved", FieldType::Uint8);
    OPTION_LENGTH = FieldDef::new("portcontrol.option.length", "Option Length", FieldType::Uint16);
    OPTION_THIRD_PARTY_INTERNAL_IP = FieldDef::new("portcontrol.option.third_party.internal_ip", "Internal IP Address", FieldType::Ipv6);
    OPTION_FILTER_RESERVED = FieldDef::new("portcontrol.option.filter.reserved", "Reserved", FieldType::Uint8);
    OPTION_FILTER_PREFIX_LENGTH = FieldDef::new("portcontrol.option.filter.prefix_length", "Prefix Length", FieldType::Uint8);
    OPTION_FILTER_REMOTE_PEER_PORT = FieldDef::new("portcontrol.option.filter.remote_peer_port", "Remote Peer Port", FieldType::Uint16);
    OPTION_FILTER_REMOTE_PEER_IP = FieldDef::new("portcontrol.option.filter.remote_peer_ip", "Remote Peer IP Address", FieldType::Ipv6);
    OPTION_DESCRIPTION = FieldDef::new("portcontrol.option.description", "Description", FieldType::String);
    OPTION_P64_LENGTH = FieldDef::new("portcontrol.option.p64.length", "Length", FieldType::Uint16);
    OPTION_P64_PREFIX64 = FieldDef::new("portcontrol.option.p64.prefix64", "Prefix64", FieldType::Bytes);
    OPTION_P64_SUFFIX = FieldDef::new("portcontrol.option.p64.suffix", "Suffix", FieldType::Bytes);
    OPTION_P64_IPV4_PREFIX_COUNT = FieldDef::new("portcontrol.option.p64.ipv4_prefix_count", "IPv4 Prefix Count", FieldType::Uint16);
    OPTION_P64_IPV4_PREFIX_LENGTH = FieldDef::new("portcontrol.option.p64.ipv4_prefix_length", "IPv4 Prefix Length", FieldType::Uint16);
    OPTION_P64_IPV4_ADDRESS = FieldDef::new("portcontrol.option.p64.ipv4_address", "IPv4 Address", FieldType::Ipv4);
    OPTION_PORTSET_SIZE = FieldDef::new("portcontrol.option.portset.size", "Port Set Size", FieldType::Uint16);
    OPTION_PORTSET_REQ_SUG_FIRST_EXTERNAL_PORT = FieldDef::new("portcontrol.option.portset.req_sug_first_external_port", "Suggested First Port", FieldType::Uint16);
    OPTION_PORTSET_RSP_ASSIGNED_FIRST_EXTERNAL_PORT = FieldDef::new("portcontrol.option.portset.rsp_assigned_first_external_port", "Assigned First Port", FieldType::Uint16);
    OPTION_PORTSET_RESERVED = FieldDef::new("portcontrol.option.portset.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xfe);
    OPTION_PORTSET_PARITY = FieldDef::new("portcontrol.option.portset.parity", "Parity Requested", FieldType::Boolean).bits(8).mask(0x1);
    OPTION_PADDING = FieldDef::new("portcontrol.option.padding", "Padding", FieldType::Bytes);
    OPCODE_UNKNOWN = FieldDef::new("portcontrol.opcode.unknown", "Unknown opcode", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    OPTION_UNKNOWN = FieldDef::new("portcontrol.option.unknown", "Unknown option", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Octets of the header of a request or a response.
pub const HEADER_LEN: usize = 24;

/// The version of NAT-PMP.
const NAT_PMP: u8 = 0;

/// The last version that is known.
const LAST_VERSION: u8 = 2;

/// Operations.
mod opcode {
    pub(super) const MAP: u8 = 1;
    pub(super) const PEER: u8 = 2;
}

/// Options.
mod option {
    pub(super) const THIRD_PARTY: u8 = 1;
    pub(super) const FILTER: u8 = 3;
    pub(super) const DESCRIPTION: u8 = 128;
    pub(super) const PREFIX_64: u8 = 129;
    pub(super) const PORT_SET: u8 = 130;
}

/// The port control protocol.
#[derive(Clone, Copy, Debug)]
pub struct PortControl;

impl Dissect for PortControl {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(5350), Claim::UdpPort(5351)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let version = b.u8(0)?;
        if version == NAT_PMP {
            // It has no layer of its own.
            return w.foreign(id::NAT_PMP, |w| NatPmp::walk(w, b));
        }
        if version > LAST_VERSION {
            return Err(Fault::NotMine);
        }
        if w.wants_columns() {
            w.columns().set_protocol(format!("PCP v{version}"));
            w.columns().clear_info();
        }
        let octet = b.u8(1)?;
        let (is_response, code) = (octet & 0x80 != 0, octet & 0x7f);
        let way = if is_response { "Response" } else { "Request" };
        let name = OPCODE_VALUES.get(u64::from(code));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        match name {
            Some(name) => {
                w.info(format_args!("{name} {way}"));
                w.append(root, format_args!(", {name} {way}"));
            }
            None => {
                w.info(format_args!("Unknown opcode: {code}"));
                w.append(root, format_args!(", Unknown opcode: {code}"));
            }
        }
        w.item(VERSION, &b, 0, 1)?;
        w.item(R, &b, 1, 1)?;
        let item = w.item(OPCODE, &b, 1, 1)?;
        if name.is_none() {
            w.expert_text(OPCODE_UNKNOWN, item, format_args!("Unknown opcode: {code}"));
        }
        let hidden = if is_response { RESPONSE } else { REQUEST };
        let item = w.number(hidden, &b, 1, 1, u64::from(!is_response))?;
        w.hide(item);
        if is_response {
            w.item(RESERVED, &b, 2, 1)?;
            w.item(RESULT_CODE, &b, 3, 1)?;
            w.row(&b, 4, &[(LIFETIME_RSP, 4), (EPOCH_TIME, 4), (RSP_RESERVED, 12)])?;
        } else {
            w.item(RESERVED, &b, 2, 2)?;
            w.row(&b, 4, &[(LIFETIME_REQ, 4), (CLIENT_IP, 16)])?;
        }
        if let Some(name) = name
            && b.remaining(HEADER_LEN) > 0
        {
            let item = w.text(&b, HEADER_LEN, REST, format_args!("{name} {way}"))?;
            let inner = w.open(item);
            operation(w, &b, code, is_response)?;
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }
}

/// What an operation asks for or answers, and its options.
fn operation<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    code: u8,
    is_response: bool,
) -> Walked {
    let mut at = HEADER_LEN;
    if matches!(code, opcode::MAP | opcode::PEER) {
        let (protocol, inner, outer) = (b.u8(at + 12)?, b.u16(at + 16)?, b.u16(at + 18)?);
        let name =
            crate::proto::numbers::ip_protocol::NAMES.get(protocol.into()).unwrap_or("Unknown");
        w.info_append(format_args!(": {inner} -> {outer} [{name}]"));
    }
    if code == opcode::MAP {
        let fields =
            [(MAP_NONCE, 12), (MAP_PROTOCOL, 1), (MAP_RESERVED, 3), (MAP_INTERNAL_PORT, 2)];
        at = w.row(b, at, &fields)?;
        let outer = if is_response {
            [(MAP_RSP_ASSIGNED_EXTERNAL_PORT, 2), (MAP_RSP_ASSIGNED_EXT_IP, 16)]
        } else {
            [(MAP_REQ_SUG_EXTERNAL_PORT, 2), (MAP_REQ_SUG_EXTERNAL_IP, 16)]
        };
        at = w.row(b, at, &outer)?;
    } else if code == opcode::PEER {
        let fields =
            [(PEER_NONCE, 12), (PEER_PROTOCOL, 1), (PEER_RESERVED, 3), (PEER_INTERNAL_PORT, 2)];
        at = w.row(b, at, &fields)?;
        let outer = if is_response {
            [(PEER_RSP_ASSIGNED_EXTERNAL_PORT, 2), (PEER_RSP_ASSIGNED_EXT_IP, 16)]
        } else {
            [(PEER_REQ_SUG_EXTERNAL_PORT, 2), (PEER_REQ_SUG_EXTERNAL_IP, 16)]
        };
        at = w.row(b, at, &outer)?;
        let peer = [(PEER_REMOTE_PEER_PORT, 2), (PEER_RESERVED, 2), (PEER_REMOTE_PEER_IP, 16)];
        at = w.row(b, at, &peer)?;
    }
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let item = w.item(OPTIONS, b, at, REST)?;
    let opened = w.open(item);
    while b.remaining(at) > 0 {
        at = show_option(w, b, at, is_response)?;
    }
    w.close(opened);
    Ok(())
}

/// The option at `at`; where the next begins.
fn show_option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    is_response: bool,
) -> Result<usize, Fault> {
    /// Octets of an option's header.
    const HEADER_LEN: usize = 4;
    /// Octets that an option's are filled up to a multiple of.
    const UNIT: usize = 4;
    let code = b.u8(at)?;
    let item = w.item(OPTION, b, at, 1)?;
    match OPTION_CODE_VALUES.get(u64::from(code)) {
        Some(name) => w.label(item, format_args!("Option: {name}")),
        None => w.label(item, format_args!("Option: Unknown option: {code}")),
    }
    let opened = w.open(item);
    w.row(b, at, &[(OPTION_CODE, 1), (OPTION_RESERVED, 1)])?;
    let len = usize::from(b.u16(at + 2)?);
    w.item(OPTION_LENGTH, b, at + 2, 2)?;
    let padding = len.next_multiple_of(UNIT) - len;
    w.set_len(item, HEADER_LEN + len + padding);
    let content = at + HEADER_LEN;
    if len > 0 {
        match code {
            option::THIRD_PARTY => _ = w.item(OPTION_THIRD_PARTY_INTERNAL_IP, b, content, 16)?,
            option::FILTER => {
                let fields = [
                    (OPTION_FILTER_RESERVED, 1),
                    (OPTION_FILTER_PREFIX_LENGTH, 1),
                    (OPTION_FILTER_REMOTE_PEER_PORT, 2),
                    (OPTION_FILTER_REMOTE_PEER_IP, 16),
                ];
                w.row(b, content, &fields)?;
            }
            option::DESCRIPTION => _ = w.item(OPTION_DESCRIPTION, b, content, len)?,
            option::PREFIX_64 => {
                let prefix = usize::from(b.u16(content)?);
                w.item(OPTION_P64_LENGTH, b, content, 2)?;
                w.row(
                    b,
                    content + 2,
                    &[
                        (OPTION_P64_PREFIX64, prefix),
                        (OPTION_P64_SUFFIX, 12_usize.saturating_sub(prefix)),
                    ],
                )?;
            }
            option::PORT_SET => {
                w.item(OPTION_PORTSET_SIZE, b, content, 2)?;
                let first = if is_response {
                    OPTION_PORTSET_RSP_ASSIGNED_FIRST_EXTERNAL_PORT
                } else {
                    OPTION_PORTSET_REQ_SUG_FIRST_EXTERNAL_PORT
                };
                w.item(first, b, content + 2, 2)?;
                w.item(OPTION_PORTSET_RESERVED, b, content + 4, 1)?;
                w.item(OPTION_PORTSET_PARITY, b, content + 4, 1)?;
            }
            _ => b.check(content, len)?,
        }
    }
    if padding > 0 {
        w.item(OPTION_PADDING, b, content + len, padding)?;
    }
    w.close(opened);
    Ok(content + len + padding)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn its_predecessor_shares_the_port() {
        let told = shown(40000, 5351, b"\0\x01\0\0\x12\x34\x12\x34\0\0\x0e\x10");
        assert_eq!(told.info, "NAT-PMP Map UDP Request");
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:portcontrol");
        assert!(told.has("Requested Port Mapping Lifetime: 3600"));
    }

    #[test]
    fn a_port_is_mapped() {
        let mut message = b"\x02\x01\0\0\0\0\x0e\x10".to_vec();
        message.extend([0; 10]);
        message.extend(b"\xff\xff\x0a\0\0\x01");
        message.extend(b"abcdefghijkl\x06\0\0\0\x12\x34\x12\x35");
        message.extend([0; 16]);
        let told = shown(40000, 5351, &message);
        assert_eq!(told.info, "PCP v2 Map Request: 4660 -> 4661 [TCP]");
        assert!(told.has("Client IP Address: ::ffff:10.0.0.1"));
    }

    #[test]
    fn an_option_that_is_cut_is_malformed() {
        let mut message = b"\x02\0\0\0\0\0\0\0".to_vec();
        message.extend([0; 16]);
        message.extend(b"\x01\0\0\x10\0");
        assert_eq!(shown(40000, 5351, &message).info, "PCP v2 Announce Request[Malformed Packet]");
    }
}
