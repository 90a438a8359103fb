//! KNXnet/IP, the protocol of building automation over IP (ISO 22510, KNX 03_08): discovery, connections, tunnelling, routing, and the
//! headers of its secured services, whose contents stay enciphered.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::{cemi::individual, id};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu, show_size_as};
use crate::walk::Walk;
use std::fmt;

values! {
    static KNXIP_SERVICE_VALUES {
        0x201 => "Search Request",
        0x202 => "Search Response",
        0x203 => "Description Request",
        0x204 => "Description Response",
        0x205 => "Connect Request",
        0x206 => "Connect Response",
        0x207 => "Connection State Request",
        0x208 => "Connection State Response",
        0x209 => "Disconnect Request",
        0x20a => "Disconnect Response",
        0x20b => "Search Request Extended",
        0x20c => "Search Response Extended",
        0x310 => "Configuration Request",
        0x311 => "Configuration Acknowledgement",
        0x420 => "Tunneling Request",
        0x421 => "Tunneling Acknowledgement",
        0x422 => "Tunneling Feature Get",
        0x423 => "Tunneling Feature Response",
        0x424 => "Tunneling Feature Set",
        0x425 => "Tunneling Feature Info",
        0x530 => "Routing Indication",
        0x531 => "Routing Loss",
        0x532 => "Routing Busy",
        0x533 => "Routing System Broadcast",
        0x740 => "Remote Diagnostic Request",
        0x741 => "Remote Diagnostic Response",
        0x742 => "Remote Configuration Request",
        0x743 => "Remote Reset Request",
        0x950 => "Secure Wrapper",
        0x951 => "Session Request",
        0x952 => "Session Response",
        0x953 => "Session Authenticate",
        0x954 => "Session Status",
        0x955 => "Timer Notify",
    }
    static KNXIP_SERVICE_FAMILY_VALUES {
        0x2 => "Core",
        0x3 => "Device Management",
        0x4 => "Tunneling",
        0x5 => "Routing",
        0x6 => "Remote Logging",
        0x7 => "Remote Diag And Config",
        0x8 => "Object Server",
        0x9 => "Security",
    }
    static KNXIP_HOSTPROTOCOL_VALUES {
        0x1 => "IPv4 UDP",
        0x2 => "IPv4 TCP",
    }
    static KNXIP_DIBTYPE_VALUES {
        0x1 => "Device Information",
        0x2 => "Supported Service Families",
        0x3 => "IP Configuration",
        0x4 => "Current Configuration",
        0x5 => "KNX Addresses",
        0x6 => "Secured Service Families",
        0x7 => "Tunneling Information",
        0x8 => "Extended Device Information",
        0xfe => "Manufacturer Data",
    }
    static KNXIP_MEDIUM_VALUES {
        0x1 => "TP0",
        0x2 => "TP1",
        0x4 => "PL110",
        0x8 => "PL132",
        0x10 => "RF",
        0x20 => "IP",
    }
    static KNXIP_CONN_TYPE_VALUES {
        0x3 => "Device Management Connection",
        0x4 => "Tunneling Connection",
        0x6 => "Remote Logging Connection",
        0x7 => "Remote Configuration Connection",
        0x8 => "Object Server Connection",
    }
    static KNXIP_TUNNEL_LAYER_VALUES {
        0x2 => "LinkLayer",
        0x4 => "Raw",
        0x80 => "Busmonitor",
    }
    static KNXIP_STATUS_VALUES {
        0x0 => "OK",
        0x21 => "E_CONNECTION_ID",
        0x22 => "E_CONNECTION_TYPE",
        0x23 => "E_CONNECTION_OPTION",
        0x24 => "E_NO_MORE_CONNECTIONS",
        0x25 => "E_NO_MORE_UNIQUE_CONNECTIONS",
        0x26 => "E_DATA_CONNECTION",
        0x27 => "E_KNX_CONNECTION",
        0x29 => "E_TUNNELING_LAYER",
    }
    static KNXIP_SESSION_STATUS_VALUES {
        0x0 => "STATUS_AUTHENTICATION_SUCCESS",
        0x1 => "STATUS_AUTHENTICATION_FAILED",
        0x2 => "STATUS_UNAUTHENTICATED",
        0x3 => "STATUS_TIMEOUT",
        0x4 => "STATUS_KEEPALIVE",
        0x5 => "STATUS_CLOSE",
    }
}

field_table! {
    /// The fields of KNX/IP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("kip", "KNX/IP", "KNX/IP");
    KNXIP_DATA = FieldDef::new("knxip.data", "Data", FieldType::Bytes);
    KNXIP_FOLDER = FieldDef::new("knxip.folder", "Folder", FieldType::None);
    KNXIP_HEADERLENGTH = FieldDef::new("knxip.headerlength", "Header Length", FieldType::Uint8);
    KNXIP_VERSION = FieldDef::new("knxip.version", "Protocol Version", FieldType::Uint8).base(Base::Hex).strings(Strings::Custom(version));
    KNXIP_SERVICE = FieldDef::new("knxip.service", "Service Identifier", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&KNXIP_SERVICE_VALUES));
    KNXIP_SERVICE_FAMILY = FieldDef::new("knxip.service.family", "Service Family", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_SERVICE_FAMILY_VALUES));
    KNXIP_SERVICE_TYPE = FieldDef::new("knxip.service.type", "Service Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&KNXIP_SERVICE_VALUES));
    KNXIP_TOTALLENGTH = FieldDef::new("knxip.totallength", "Total Length", FieldType::Uint16);
    KNXIP_STRUCT_LENGTH = FieldDef::new("knxip.struct.length", "Structure Length", FieldType::Uint8);
    KNXIP_HOSTPROTOCOL = FieldDef::new("knxip.hostprotocol", "Host Protocol", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_HOSTPROTOCOL_VALUES));
    KNXIP_IPADDR = FieldDef::new("knxip.ipaddr", "IP Address", FieldType::Ipv4);
    KNXIP_PORT = FieldDef::new("knxip.port", "Port Number", FieldType::Uint16);
    KNXIP_DIBTYPE = FieldDef::new("knxip.dibtype", "Description Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_DIBTYPE_VALUES));
    KNXIP_MEDIUM = FieldDef::new("knxip.medium", "KNX Medium", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_MEDIUM_VALUES));
    KNXIP_DEVICE_STATUS = FieldDef::new("knxip.device.status", "Device Status", FieldType::Uint8).base(Base::Hex);
    KNXIP_PROGMODE = FieldDef::new("knxip.progmode", "Programming Mode", FieldType::Uint8);
    KNXIP_KNXADDR = FieldDef::new("knxip.knxaddr", "KNX Individual Address", FieldType::Uint16).base(Base::Hex).strings(Strings::Custom(individual));
    KNXIP_PROJECT = FieldDef::new("knxip.project", "Project Installation Identifier", FieldType::Uint16).base(Base::Hex);
    KNXIP_PROJECT_NR = FieldDef::new("knxip.project.nr", "Project Number", FieldType::Uint16).mask(0xfff0);
    KNXIP_PROJECT_INSTALLATION = FieldDef::new("knxip.project.installation", "Installation Number", FieldType::Uint16).mask(0xf);
    KNXIP_SERNR = FieldDef::new("knxip.sernr", "KNX Serial Number", FieldType::Uint48).base(Base::Hex);
    KNXIP_MCADDR = FieldDef::new("knxip.mcaddr", "Multicast Address", FieldType::Ipv4);
    KNXIP_MACADDR = FieldDef::new("knxip.macaddr", "MAC Address", FieldType::Ether);
    KNXIP_DEVICE_NAME = FieldDef::new("knxip.device.name", "Friendly Name", FieldType::String);
    KNXIP_SERVICE_VERSION = FieldDef::new("knxip.service.version", "Service Version", FieldType::Uint8).base(Base::Hex);
    KNXIP_SECURITY_VERSION = FieldDef::new("knxip.security.version", "Security Version", FieldType::Uint8).base(Base::Hex);
    KNXIP_MANUFACTURER = FieldDef::new("knxip.manufacturer", "KNX Manufacturer Code", FieldType::Uint16).base(Base::Hex);
    KNXIP_CONN_TYPE = FieldDef::new("knxip.conn.type", "Connection Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_CONN_TYPE_VALUES));
    KNXIP_TUNNEL_LAYER = FieldDef::new("knxip.tunnel.layer", "KNX Layer", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_TUNNEL_LAYER_VALUES));
    KNXIP_CHANNEL = FieldDef::new("knxip.channel", "Channel", FieldType::Uint8).base(Base::Hex);
    KNXIP_STATUS = FieldDef::new("knxip.status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_STATUS_VALUES));
    KNXIP_RESERVED = FieldDef::new("knxip.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    KNXIP_SEQCTR = FieldDef::new("knxip.seqctr", "Sequence Counter", FieldType::Uint8);
    KNXIP_SUBNET = FieldDef::new("knxip.subnet", "Subnet Mask", FieldType::Ipv4);
    KNXIP_GATEWAY = FieldDef::new("knxip.gateway", "Default Gateway", FieldType::Ipv4);
    KNXIP_IPASSIGN = FieldDef::new("knxip.ipassign", "IP Assignment", FieldType::Uint8).base(Base::Hex);
    KNXIP_IPCAPS = FieldDef::new("knxip.ipcaps", "IP Capabilities", FieldType::Uint8).base(Base::Hex);
    KNXIP_DHCP = FieldDef::new("knxip.dhcp", "DHCP Server", FieldType::Ipv4);
    KNXIP_TUNNEL_FEATURE = FieldDef::new("knxip.tunnel.feature", "Tunneling Feature Identifier", FieldType::Uint8).base(Base::Hex);
    KNXIP_LOSS = FieldDef::new("knxip.loss", "Lost Messages", FieldType::Uint16);
    KNXIP_BUSY_TIME = FieldDef::new("knxip.busy.time", "Wait Time", FieldType::Uint16);
    KNXIP_BUSY_CONTROL = FieldDef::new("knxip.busy.control", "Control", FieldType::Uint16).base(Base::Hex);
    KNXIP_SELECTOR = FieldDef::new("knxip.selector", "Selector", FieldType::Uint8).base(Base::Hex);
    KNXIP_MAXAPDULENGTH = FieldDef::new("knxip.maxapdulength", "Max APDU Length", FieldType::Uint16);
    KNXIP_MEDIUM_STATUS = FieldDef::new("knxip.medium.status", "Medium Status", FieldType::Uint8).base(Base::Hex);
    KNXIP_MASK_VERSION = FieldDef::new("knxip.mask.version", "Mask Version", FieldType::Uint16).base(Base::Hex);
    KNXIP_SRP_MANDATORY = FieldDef::new("knxip.srp.mandatory", "Mandatory", FieldType::Uint8).mask(0x80);
    KNXIP_SRP_TYPE = FieldDef::new("knxip.srp.type", "SRP Type", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    KNXIP_RESET_COMMAND = FieldDef::new("knxip.reset.command", "Command", FieldType::Uint8).base(Base::Hex);
    KNXIP_SESSION = FieldDef::new("knxip.session", "Session", FieldType::Uint16).base(Base::Hex);
    KNXIP_TAG = FieldDef::new("knxip.tag", "Tag", FieldType::Uint16).base(Base::Hex);
    KNXIP_USER = FieldDef::new("knxip.user", "User", FieldType::Uint8);
    KNXIP_SESSION_STATUS = FieldDef::new("knxip.session.status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&KNXIP_SESSION_STATUS_VALUES));
    KNXIP_ERROR = FieldDef::new("knxip.error", "KNX/IP error", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    KNXIP_WARNING = FieldDef::new("knxip.warning", "KNX/IP warning", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The port, over UDP and TCP.
pub const PORT: u16 = 3671;

/// Octets of a header.
pub const HEADER_LEN: usize = 6;

/// The least octets of what a secured message seals: a header and a code.
const SEALED_MIN: usize = 22;

/// A version in two halves.
fn version(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{}.{}", value >> 4, value & 0xf)
}

/// How services are called in Info.
fn short_name(service: u16) -> Option<&'static str> {
    Some(match service {
        0x201 => "SearchReq",
        0x202 => "SearchResp",
        0x203 => "DescrReq",
        0x204 => "DescrResp",
        0x205 => "ConnectReq",
        0x206 => "ConnectResp",
        0x207 => "ConnStateReq",
        0x208 => "ConnStateResp",
        0x209 => "DisconnectReq",
        0x20a => "DisconnectResp",
        0x20b => "SearchReqExt",
        0x20c => "SearchRespExt",
        0x310 => "ConfigReq",
        0x311 => "ConfigAck",
        0x420 => "TunnelReq",
        0x421 => "TunnelAck",
        0x422 => "TunnelFeatureGet",
        0x423 => "TunnelFeatureResp",
        0x424 => "TunnelFeatureSet",
        0x425 => "TunnelFeatureInfo",
        0x530 => "RoutingInd",
        0x531 => "RoutingLoss",
        0x532 => "RoutingBusy",
        0x533 => "RoutingSBC",
        0x740 => "RemoteDiagReq",
        0x741 => "RemoteDiagResp",
        0x742 => "RemoteConfigReq",
        0x743 => "RemoteResetReq",
        0x950 => "SecureWrapper",
        0x951 => "SessionReq",
        0x952 => "SessionResp",
        0x953 => "SessionAuth",
        0x954 => "SessionStatus",
        0x955 => "TimerNotify",
        _ => return None,
    })
}

/// Features of tunnels.
fn feature(number: u8) -> &'static str {
    match number {
        1 => "SupportedEmiType",
        2 => "MaskVersion",
        3 => "BusStatus",
        4 => "Manufacturer",
        5 => "ActiveEmiType",
        6 => "IndividualAddress",
        7 => "MaxApduLength",
        8 => "InfoServiceEnable",
        _ => "Unknown",
    }
}

/// KNXnet/IP.
#[derive(Clone, Copy, Debug)]
pub struct Kip;

impl Dissect for Kip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.carrier() != Some(id::UDP) {
            return message(w, b);
        }
        // A datagram may hold several, cut like a stream; an empty one ends it.
        let mut rest = b;
        loop {
            let len = usize::from(rest.u16(4)?);
            if len == 0 {
                return Ok(());
            }
            if len < HEADER_LEN {
                return Err(Fault::Malformed);
            }
            let one = rest.slice_up_to(0, len);
            show_size_as(w, &one, len)?;
            message(w, one)?;
            if rest.reported() <= len {
                return Ok(());
            }
            rest = rest.from(len)?;
        }
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, _, _, high, low]) = bytes.first_chunk() else { return Pdu::MoreUnknown };
        let len = usize::from(u16::from_be_bytes([*high, *low])).max(HEADER_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Shows one message. Each says what it is behind what those before it in the frame said.
#[inline(never)]
fn message<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let is_next = w.wants_columns() && w.columns().protocol().ends_with("KNXnet/IP");
    let before = if is_next { format!("{} ", w.columns().info()) } else { String::new() };
    w.column_protocol("KNXnet/IP");
    let outer = w.open_top();
    let service = b.u16(2)?;
    let name = KNXIP_SERVICE_VALUES.get(service.into());
    let len = usize::from(b.u16(4)?);
    let (root, opened) = w.open_protocol(&b, 0, b.len())?;
    match (name, short_name(service)) {
        (Some(name), Some(short)) => {
            w.info(format_args!("{before}{short}"));
            w.label(root, format_args!("KNX/IP {name}"));
        }
        _ => {
            match w.word(KNXIP_SERVICE_FAMILY, u64::from(service >> 8)) {
                Some(_) => w.info(format_args!("Service = 0x{service:04X}")),
                None => w.info(format_args!("? Unknown Service Family")),
            }
            w.label(root, format_args!("KNX/IP Service = 0x{service:04X}"));
        }
    }
    header(w, &b, service, name.unwrap_or("Unknown"), len)?;
    let content = b.slice(0, len.clamp(HEADER_LEN, b.reported().max(HEADER_LEN)))?;
    let inner = Service { b: content, root }.show(w, service)?;
    w.close(opened);
    w.close(outer);
    if let Some(at) = inner {
        let rest = content.from(at)?;
        if rest.reported() > 0 {
            w.info_append(format_args!(" "));
            return w.call(id::CEMI, rest);
        }
    }
    Ok(())
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    service: u16,
    name: &str,
    len: usize,
) -> Walked {
    let item = w.item(KNXIP_FOLDER, b, 0, HEADER_LEN)?;
    w.label(item, format_args!("KNX/IP Header: {name}"));
    let opened = w.open(item);
    let size = b.u8(0)?;
    let item = w.item(KNXIP_HEADERLENGTH, b, 0, 1)?;
    w.label_value(item, format_args!("{size} bytes"));
    w.item(KNXIP_VERSION, b, 1, 1)?;
    let item = w.item(KNXIP_SERVICE, b, 2, 2)?;
    let inner = w.open(item);
    w.item(KNXIP_SERVICE_FAMILY, b, 2, 1)?;
    w.number(KNXIP_SERVICE_TYPE, b, 2, 2, service.into())?;
    w.close(inner);
    let item = w.item(KNXIP_TOTALLENGTH, b, 4, 2)?;
    w.label_value(item, format_args!("{len} bytes"));
    if len != b.reported() {
        if w.wants_columns() {
            w.columns().set_protocol("? KNXnet/IP");
        }
        w.label(item, format_args!("? Total Length: {len} bytes"));
        w.expert_text(KNXIP_ERROR, item, format_args!("Available: {} bytes", b.reported()));
    }
    w.close(opened);
    Ok(())
}

/// Octets as KNX writes them.
fn dollars(octets: &[u8], blank: &str) -> String {
    use fmt::Write as _;
    octets.iter().fold(String::from("$"), |mut text, octet| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{blank}{octet:02X}");
        text
    })
}

/// A service being shown.
struct Service<'b> {
    b: Buf<'b>,
    root: Item,
}

impl Service<'_> {
    /// What a service holds; where a KNX message in it begins.
    fn show<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        service: u16,
    ) -> Result<Option<usize>, Fault> {
        let at = HEADER_LEN;
        let b = &self.b;
        match service {
            0x201 | 0x20b => _ = self.endpoint(w, at, "Discovery")?,
            0x202 | 0x20c => {
                let at = self.endpoint(w, at, "Control")?;
                self.descriptions(w, at, false)?;
            }
            0x203 => _ = self.endpoint(w, at, "Control")?,
            0x204 => self.descriptions(w, at, true)?,
            0x205 => self.connect(w, at)?,
            0x206 => self.connected(w, at)?,
            0x207 | 0x209 => {
                let channel = b.u8(at)?;
                w.info_append(format_args!(" #{channel:02X}"));
                w.append(self.root, format_args!(", Conn #{channel:02X}"));
                w.row(b, at, &[(KNXIP_CHANNEL, 1), (KNXIP_RESERVED, 1)])?;
                self.endpoint(w, at + 2, "Control")?;
            }
            0x208 | 0x20a => {
                let channel = b.u8(at)?;
                let status = self.status(w, at + 1)?;
                w.row(b, at, &[(KNXIP_CHANNEL, 1), (KNXIP_STATUS, 1)])?;
                w.info_append(format_args!(" #{channel:02X} {status}"));
                w.append(self.root, format_args!(", Conn #{channel:02X}: {status}"));
            }
            0x310 | 0x420 => return self.connection(w, at, false).map(Some),
            0x311 | 0x421 => _ = self.connection(w, at, true)?,
            0x422..=0x425 => {
                let at = self.connection(w, at, false)?;
                let number = b.u8(at)?;
                let name = feature(number);
                w.info_append(format_args!(" {name}"));
                w.append(self.root, format_args!(" {name}"));
                let item = w.item(KNXIP_TUNNEL_FEATURE, b, at, 1)?;
                w.append(item, format_args!(" = {name}"));
                w.item(if service == 0x423 { KNXIP_STATUS } else { KNXIP_RESERVED }, b, at + 1, 1)?;
                let len = b.remaining(at + 2);
                if len > 0 {
                    let value = b.bytes(at + 2, len)?;
                    if w.fields() {
                        let value = dollars(value, "");
                        w.info_append(format_args!(" {value}"));
                        w.append(self.root, format_args!(" {value}"));
                    }
                    self.octets(w, at + 2, len, "Feature Value")?;
                }
            }
            0x530 | 0x533 => return Ok(Some(at)),
            0x531 | 0x532 => self.trouble(w, at, service == 0x532)?,
            0x950 => self.wrapper(w, at)?,
            0x951 => {
                let at = self.endpoint(w, at, "Control")?;
                self.octets(w, at, 32, "DH Client Public Value")?;
            }
            0x952 => {
                let session = b.u16(at)?;
                w.info_append(format_args!(" #{session:04X}"));
                w.append(self.root, format_args!(" #{session:04X}"));
                w.item(KNXIP_SESSION, b, at, 2)?;
                self.octets(w, at + 2, 32, "DH Server Public Value")?;
                self.octets(w, at + 34, 16, "Message Authentication Code")?;
            }
            0x953 => {
                let user = b.u8(at + 1)?;
                w.info_append(format_args!(" User={user}"));
                w.append(self.root, format_args!(", User = {user}"));
                w.row(b, at, &[(KNXIP_RESERVED, 1), (KNXIP_USER, 1)])?;
                self.octets(w, at + 2, 16, "Message Authentication Code")?;
            }
            0x954 => {
                let status = b.u8(at)?;
                w.info_append(format_args!(" {status}"));
                w.append(self.root, format_args!(": {status}"));
                w.row(b, at, &[(KNXIP_SESSION_STATUS, 1), (KNXIP_RESERVED, 1)])?;
            }
            0x955 => {
                let times = [b.bytes(at, 6)?, b.bytes(at + 6, 6)?];
                let tag = b.u16(at + 12)?;
                if w.fields() {
                    let [stamp, serial] = times.map(|octets| dollars(octets, ""));
                    w.info_append(format_args!(" {stamp}.{}.{tag:04X}", &serial[1..]));
                    let text =
                        format_args!(", Timestamp: {stamp}, Ser Nr: {serial}, Tag: ${tag:04X}");
                    w.append(self.root, text);
                }
                self.octets(w, at, 6, "Timestamp")?;
                self.octets(w, at + 6, 6, "Serial Number")?;
                w.item(KNXIP_TAG, b, at + 12, 2)?;
                self.octets(w, at + 14, 16, "Message Authentication Code")?;
            }
            _ => {
                let rest = b.remaining(at);
                if rest > 0 {
                    self.octets(w, at, rest, "Data")?;
                }
            }
        }
        Ok(None)
    }

    /// Octets under a title.
    fn octets<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        len: usize,
        title: &str,
    ) -> Walked {
        let octets = self.b.bytes(at, len)?;
        let item = w.item(KNXIP_DATA, &self.b, at, len)?;
        if w.labels() {
            let text = dollars(octets, " ");
            w.label(item, format_args!("{title}: {text}"));
        }
        Ok(())
    }

    fn status<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Result<&'static str, Fault> {
        Ok(w.word(KNXIP_STATUS, self.b.u8(at)?.into()).unwrap_or("Unknown"))
    }

    /// A host's address; where it ends.
    fn endpoint<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        title: &str,
    ) -> Result<usize, Fault> {
        let b = &self.b;
        let len = usize::from(b.u8(at)?);
        let (kind, address, port) =
            (b.u8(at + 1)?, Address::Ipv4(b.array(at + 2)?), b.u16(at + 6)?);
        let carrier = match kind {
            1 => "UDP",
            2 => "TCP",
            _ => "Unknown",
        };
        w.info_append(format_args!(" @{address}:{port}"));
        w.append(self.root, format_args!(", {title} @ {address}:{port}"));
        let item = w.item(KNXIP_FOLDER, b, at, len.max(8))?;
        let text = format_args!("HPAI {title} Endpoint: {address}:{port} {carrier}");
        w.label(item, text);
        let opened = w.open(item);
        self.length(w, at)?;
        w.row(b, at + 1, &[(KNXIP_HOSTPROTOCOL, 1), (KNXIP_IPADDR, 4), (KNXIP_PORT, 2)])?;
        w.close(opened);
        Ok(at + len.max(8))
    }

    fn length<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let len = self.b.u8(at)?;
        let item = w.item(KNXIP_STRUCT_LENGTH, &self.b, at, 1)?;
        w.label_value(item, format_args!("{len} bytes"));
        Ok(())
    }

    /// The header of a message in a connection; where it ends.
    fn connection<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        is_answer: bool,
    ) -> Result<usize, Fault> {
        let b = &self.b;
        let len = usize::from(b.u8(at)?).max(4);
        let (channel, number) = (b.u8(at + 1)?, b.u8(at + 2)?);
        let status = if is_answer { self.status(w, at + 3)? } else { "" };
        let blank = if is_answer { " " } else { "" };
        let item = w.item(KNXIP_FOLDER, b, at, len)?;
        let text = format_args!("Connection Header: #{channel:02X}:{number}{blank}{status}");
        w.label(item, text);
        w.info_append(format_args!(" #{channel:02X}:{number}{blank}{status}"));
        w.append(self.root, format_args!(", #{channel:02X}:{number}{blank}{status}"));
        let opened = w.open(item);
        self.length(w, at)?;
        w.row(b, at + 1, &[(KNXIP_CHANNEL, 1), (KNXIP_SEQCTR, 1)])?;
        w.item(if is_answer { KNXIP_STATUS } else { KNXIP_RESERVED }, b, at + 3, 1)?;
        w.close(opened);
        Ok(at + len)
    }

    /// Puts what kind of connection is meant before Info.
    fn kind_first<C: Collector>(&self, w: &mut Walk<'_, C>, kind: u8) {
        let word = match kind {
            3 => "Config",
            4 => "Tunnel",
            6 => "RemLog",
            7 => "RemConf",
            8 => "ObjSvr",
            _ => return,
        };
        if w.wants_columns() {
            let info = format!("{word} {}", w.columns().info());
            w.info(format_args!("{info}"));
        }
        w.append(self.root, format_args!(", {word}"));
    }

    /// A request for a connection: two endpoints and what is asked for.
    fn connect<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let at = self.endpoint(w, at, "Control")?;
        let at = self.endpoint(w, at, "Data")?;
        let len = usize::from(b.u8(at)?);
        let kind = b.u8(at + 1)?;
        let name = KNXIP_CONN_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
        let item = w.item(KNXIP_FOLDER, b, at, len.max(2))?;
        w.label(item, format_args!("CRI {name}"));
        let mut asked = None;
        let opened = w.open(item);
        self.length(w, at)?;
        w.item(KNXIP_CONN_TYPE, b, at + 1, 1)?;
        if kind == 4 && len >= 4 {
            let layer = w.word(KNXIP_TUNNEL_LAYER, b.u8(at + 2)?.into()).unwrap_or("Unknown");
            w.append(item, format_args!(", Layer: {layer}"));
            w.row(b, at + 2, &[(KNXIP_TUNNEL_LAYER, 1), (KNXIP_RESERVED, 1)])?;
            if len >= 6 {
                let address = u64::from(b.u16(at + 4)?);
                w.item(KNXIP_KNXADDR, b, at + 4, 2)?;
                asked = Some(Individual(address));
            }
        }
        w.close(opened);
        self.kind_first(w, kind);
        if let Some(address) = asked {
            w.info_append(format_args!(", {address}"));
            w.append(self.root, format_args!(", {address}"));
        }
        Ok(())
    }

    fn connected<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let (channel, status) = (b.u8(at)?, b.u8(at + 1)?);
        w.row(b, at, &[(KNXIP_CHANNEL, 1), (KNXIP_STATUS, 1)])?;
        if status != 0 {
            let word = self.status(w, at + 1)?;
            w.info_append(format_args!(" {word}"));
            w.append(self.root, format_args!(": {word}"));
            return Ok(());
        }
        w.info_append(format_args!(" #{channel:02X}"));
        w.append(self.root, format_args!(", Conn #{channel:02X}"));
        let at = self.endpoint(w, at + 2, "Data")?;
        let len = usize::from(b.u8(at)?);
        let kind = b.u8(at + 1)?;
        let name = KNXIP_CONN_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
        let item = w.item(KNXIP_FOLDER, b, at, len.max(2))?;
        w.label(item, format_args!("CRD {name}"));
        let opened = w.open(item);
        self.length(w, at)?;
        w.item(KNXIP_CONN_TYPE, b, at + 1, 1)?;
        if kind == 4 && len >= 4 {
            let address = Individual(b.u16(at + 2)?.into());
            w.append(item, format_args!(", KNX Address: {address}"));
            w.info_append(format_args!(", {address}"));
            w.append(self.root, format_args!(", {address}"));
            w.item(KNXIP_KNXADDR, b, at + 2, 2)?;
        }
        w.close(opened);
        self.kind_first(w, kind);
        Ok(())
    }

    /// What a router lost, or that it is busy.
    fn trouble<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, is_busy: bool) -> Walked {
        let b = &self.b;
        let len = usize::from(b.u8(at)?).max(4);
        let (count, unit, title) = (
            b.u16(at + 2)?,
            if is_busy { " ms" } else { "" },
            if is_busy { "Busy" } else { "Loss" },
        );
        w.info_append(format_args!(": {count}{unit}"));
        w.append(self.root, format_args!(": {count}{unit}"));
        let item = w.item(KNXIP_FOLDER, b, at, len)?;
        w.label(item, format_args!("{title} Info: {count}{unit}"));
        let opened = w.open(item);
        self.length(w, at)?;
        w.item(KNXIP_STATUS, b, at + 1, 1)?;
        if is_busy {
            let item = w.item(KNXIP_BUSY_TIME, b, at + 2, 2)?;
            w.append(item, format_args!(" ms"));
            w.item(KNXIP_BUSY_CONTROL, b, at + 4, 2)?;
        } else {
            w.item(KNXIP_LOSS, b, at + 2, 2)?;
        }
        w.close(opened);
        Ok(())
    }

    fn wrapper<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let session = b.u16(at)?;
        let parts = [b.bytes(at + 2, 6)?, b.bytes(at + 8, 6)?];
        let tag = b.u16(at + 14)?;
        if w.fields() {
            let [number, serial] = parts.map(|octets| dollars(octets, ""));
            if session != 0 {
                w.info_append(format_args!(" #{session:04X}"));
                w.append(self.root, format_args!(", Session: ${session:04X}"));
            }
            w.info_append(format_args!(" {number}.{}.{tag:04X}", &serial[1..]));
            let text = format_args!(", Seq Nr: {number}, Ser Nr: {serial}, Tag: ${tag:04X}");
            w.append(self.root, text);
        }
        w.item(KNXIP_SESSION, b, at, 2)?;
        self.octets(w, at + 2, 6, "Sequence Number")?;
        self.octets(w, at + 8, 6, "Serial Number")?;
        w.item(KNXIP_TAG, b, at + 14, 2)?;
        let rest = b.remaining(at + 16);
        if rest < SEALED_MIN {
            return Err(Fault::Short);
        }
        let item = w.item(KNXIP_DATA, b, at + 16, rest)?;
        w.label(item, format_args!("Encrypted ({rest} bytes) (no key available)"));
        Ok(())
    }

    /// Descriptions of a device; `listed` where Info only names them.
    fn descriptions<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        mut at: usize,
        listed: bool,
    ) -> Walked {
        const DEVICE: u8 = 1;
        const FAMILIES: u8 = 2;
        /// Octets of the description of a device.
        const DEVICE_LEN: usize = 54;
        let b = &self.b;
        let mut is_first = true;
        while b.remaining(at) > 0 {
            let len = usize::from(b.u8(at)?);
            if len < 2 {
                return self.octets(w, at, b.remaining(at), "? Unknown data");
            }
            let kind = b.u8(at + 1)?;
            b.check(at, len)?;
            let item = w.item(KNXIP_FOLDER, b, at, len)?;
            let (short, long) = match kind {
                DEVICE => ("DevInfo", "DevInfo"),
                FAMILIES => ("SuppSvc", "SuppSvc"),
                3 => ("IpConfig", "IpConfig"),
                4 => ("CurConfig", "CurConfig"),
                5 => ("KnxAddr", "KnxAddr"),
                6 => ("SecSvc", "SecSvc"),
                7 => ("TunnelInfo", "TunnelInfo"),
                8 => ("ExtDevInfo", "ExtDevInfo"),
                0xfe => ("MfrData", "MfrData"),
                _ => ("Unknown", "Unknown"),
            };
            w.label(item, format_args!("DIB {long}"));
            if listed {
                let between = if is_first { ": " } else { ", " };
                w.info_append(format_args!("{between}{short}"));
                w.append(self.root, format_args!("{between}{short}"));
            }
            let opened = w.open(item);
            self.length(w, at)?;
            w.item(KNXIP_DIBTYPE, b, at + 1, 1)?;
            match kind {
                DEVICE if len >= DEVICE_LEN => self.device(w, at, item, listed)?,
                FAMILIES | 6 => {
                    for pair in (at + 2..at + len - 1).step_by(2) {
                        let (family, version) = (b.u8(pair)?, b.u8(pair + 1)?);
                        let word =
                            KNXIP_SERVICE_FAMILY_VALUES.get(family.into()).unwrap_or("Unknown");
                        let child = w.item(KNXIP_FOLDER, b, pair, 2)?;
                        w.label(child, format_args!("{word}: {version}"));
                        let inner = w.open(child);
                        w.item(KNXIP_SERVICE_FAMILY, b, pair, 1)?;
                        let secured = kind == 6;
                        let field =
                            if secured { KNXIP_SECURITY_VERSION } else { KNXIP_SERVICE_VERSION };
                        w.item(field, b, pair + 1, 1)?;
                        w.close(inner);
                    }
                }
                _ if len > 2 => self.octets(w, at + 2, len - 2, "Data")?,
                _ => {}
            }
            w.close(opened);
            at += len;
            is_first = false;
        }
        Ok(())
    }

    fn device<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        item: Item,
        listed: bool,
    ) -> Walked {
        const MEDIA: [&str; 6] = ["IP", "RF", "PL132", "PL110", "TP1", "TP0"];
        /// Octets of a name.
        const NAME_LEN: usize = 30;
        let b = &self.b;
        let medium = b.u8(at + 2)?;
        let part = w.item(KNXIP_MEDIUM, b, at + 2, 1)?;
        let opened = w.open(part);
        for (bit, name) in (0..MEDIA.len()).rev().zip(MEDIA) {
            let set = medium >> bit & 1;
            let child = w.item(KNXIP_DATA, b, at + 2, 1)?;
            let mut mask = *b"........";
            mask[7 - bit] = b'0' + set;
            let (high, low) = mask.split_at(4);
            let (high, low) = (String::from_utf8_lossy(high), String::from_utf8_lossy(low));
            w.label(child, format_args!("{high} {low} = {name}: {set}"));
        }
        w.close(opened);
        let is_programmed = b.u8(at + 3)? & 1 != 0;
        let part = w.item(KNXIP_DEVICE_STATUS, b, at + 3, 1)?;
        if is_programmed {
            w.append(part, format_args!(" (ProgMode)"));
        }
        let opened = w.open(part);
        w.item(KNXIP_PROGMODE, b, at + 3, 1)?;
        w.close(opened);
        let address = Individual(b.u16(at + 4)?.into());
        w.item(KNXIP_KNXADDR, b, at + 4, 2)?;
        let project = b.u16(at + 6)?;
        let part = w.item(KNXIP_PROJECT, b, at + 6, 2)?;
        w.append(part, format_args!(" ({}:{})", project >> 4, project & 0xf));
        w.bits(part, &[KNXIP_PROJECT_NR, KNXIP_PROJECT_INSTALLATION], b, at + 6, 2)?;
        w.row(b, at + 8, &[(KNXIP_SERNR, 6), (KNXIP_MCADDR, 4), (KNXIP_MACADDR, 6)])?;
        let octets = b.bytes(at + 24, NAME_LEN)?;
        let end = octets.iter().position(|octet| *octet == 0).unwrap_or(NAME_LEN);
        let name = String::from_utf8_lossy(octets.get(..end).unwrap_or(&[]));
        w.string(KNXIP_DEVICE_NAME, b, at + 24, NAME_LEN, format_args!("{name}"))?;
        let mode = if is_programmed { " PROGMODE" } else { "" };
        w.append(item, format_args!(": {address} \"{name}\"{mode}"));
        if !listed {
            w.info_append(format_args!(", {address} \"{name}\"{mode}"));
            w.append(self.root, format_args!(", {address} \"{name}\"{mode}"));
        }
        Ok(())
    }
}

/// An individual address as three numbers.
struct Individual(u64);

impl fmt::Display for Individual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0 >> 12, self.0 >> 8 & 0xf, self.0 & 0xff)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_message_in_a_tunnel() {
        let message = b"\x06\x10\x04\x20\0\x15\x04\x15\0\0\x11\0\xbc\xe0\x11\x01\x0a\x03\x01\0\x81";
        let told = shown(3671, 3671, message);
        let want = "KNXnet/IP TunnelReq #15:0 L_Data.req 1.1.1->1/2/3 GroupValueWrite $01";
        assert_eq!(told.info, want);
        assert!(told.has("cEMI L_Data.req, P=Low, H=6, Src=1.1.1, Dst=1/2/3, GroupValueWrite $01"));
    }

    #[test]
    fn a_tunnel_is_asked_for() {
        let mut message = b"\x06\x10\x02\x05\0\x1a\x08\x01\0\0\0\0\0\0".to_vec();
        message.extend(b"\x08\x01\0\0\0\0\0\0\x04\x04\x02\0");
        let told = shown(3671, 3671, &message);
        assert_eq!(told.info, "KNXnet/IP Tunnel ConnectReq @0.0.0.0:0 @0.0.0.0:0");
        assert!(told.has("CRI Tunneling Connection, Layer: LinkLayer"));
    }

    #[test]
    fn a_datagram_may_hold_several() {
        let one = b"\x06\x10\x02\x01\0\x0e\x08\x01\xc0\xa8\0\x01\xab\xcd";
        let told = shown(3671, 3671, &[one.as_slice(), one, b"\0\0\0\0\0\0"].concat());
        assert_eq!(
            told.info,
            "KNXnet/IP SearchReq @192.168.0.1:43981 SearchReq @192.168.0.1:43981"
        );
        let told = shown(3671, 3671, b"\x06\x10\x02\x01\0\x05\0");
        assert!(told.info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn a_wrapper_without_room_for_its_code_is_malformed() {
        let told = shown(3671, 3671, b"\x06\x10\x09\x50\0\x08\0\x01");
        assert!(told.info.ends_with("[Malformed Packet]"));
    }
}
