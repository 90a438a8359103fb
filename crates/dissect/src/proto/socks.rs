//! SOCKS, by which a client asks a relay for a connection: version 4 with the domain names of 4A, and version 5
//! (RFC 1928) with user names (RFC 1929).
//!
//! What the client and its peer say after that goes to the protocol of the port that the client asked for.

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::stream;
use crate::track::{Note, Scope};
use crate::walk::{Opened, REST, Walk};

/// The port of relays.
pub const PORT: u16 = 1080;

values! {
    static GSSAPI_COMMAND_VALUES {
        1 => "Authentication",
        255 => "Failure",
    }
    static COMMAND_VALUES {
        1 => "Connect",
        2 => "Bind",
        3 => "UdpAssociate",
        128 => "Ping",
        129 => "Traceroute",
    }
    static RESULTS_VALUES {
        90 => "Granted",
        91 => "Rejected or Failed",
        92 => "Rejected because SOCKS server cannot connect to identd on the client",
        93 => "Rejected because the client program and identd report different user-ids",
        0 => "Succeeded",
        1 => "General SOCKS server failure",
        2 => "Connection not allowed by ruleset",
        3 => "Network unreachable",
        4 => "Host unreachable",
        5 => "Connection refused",
        6 => "TTL expired",
        7 => "Command not supported",
        8 => "Address type not supported",
    }
    static ADDRESS_TYPE_VALUES {
        1 => "IPv4",
        3 => "Domain Name",
        4 => "IPv6",
    }
}

field_table! {
    /// The fields of Socks Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("socks", "Socks Protocol", "Socks");
    VERSION = FieldDef::new("socks.version", "Version", FieldType::Uint8);
    DST = FieldDef::new("socks.dst", "Remote Address", FieldType::Ipv4);
    DSTV6 = FieldDef::new("socks.dstV6", "Remote Address(ipv6)", FieldType::Ipv6);
    GSSAPI_DATA = FieldDef::new("socks.gssapi.data", "GSSAPI data", FieldType::Bytes);
    GSSAPI_COMMAND = FieldDef::new("socks.gssapi.command", "SOCKS/GSSAPI command", FieldType::Uint8).strings(Strings::Values(&GSSAPI_COMMAND_VALUES));
    GSSAPI_LENGTH = FieldDef::new("socks.gssapi.length", "SOCKS/GSSAPI data length", FieldType::Uint16);
    V4A_DNS_NAME = FieldDef::new("socks.v4a_dns_name", "SOCKS v4a Remote Domain Name", FieldType::Stringz);
    DSTPORT = FieldDef::new("socks.dstport", "Remote Port", FieldType::Uint16);
    COMMAND = FieldDef::new("socks.command", "Command", FieldType::Uint8).strings(Strings::Values(&COMMAND_VALUES));
    RESULTS = FieldDef::new("socks.results", "Results(V4)", FieldType::Uint8).strings(Strings::Values(&RESULTS_VALUES));
    AUTH_METHOD_COUNT = FieldDef::new("socks.auth_method_count", "Authentication Method Count", FieldType::Uint8);
    AUTH_METHOD = FieldDef::new("socks.auth_method", "Method", FieldType::Uint8);
    RESERVED = FieldDef::new("socks.reserved", "Reserved", FieldType::Uint8);
    PORT_FIELD = FieldDef::new("socks.port", "Port", FieldType::Uint16);
    AUTH_ACCEPTED_METHOD = FieldDef::new("socks.auth_accepted_method", "Accepted Auth Method", FieldType::Uint8);
    AUTH_STATUS = FieldDef::new("socks.auth_status", "Status", FieldType::Uint8);
    REMOTE_HOST_PORT = FieldDef::new("socks.remote_host_port", "Remote Host Port", FieldType::Uint16);
    SUBNEGOTIATION_VERSION = FieldDef::new("socks.subnegotiation_version", "Subnegotiation Version", FieldType::Uint8);
    USERNAME = FieldDef::new("socks.username", "User name", FieldType::String);
    PASSWORD = FieldDef::new("socks.password", "Password", FieldType::String);
    REMOTE_NAME = FieldDef::new("socks.remote_name", "Remote name", FieldType::String);
    ADDRESS_TYPE = FieldDef::new("socks.address_type", "Address Type", FieldType::Uint8).strings(Strings::Values(&ADDRESS_TYPE_VALUES));
    FRAGMENT_NUMBER = FieldDef::new("socks.fragment_number", "Fragment Number", FieldType::Uint8);
    PING_END_COMMAND = FieldDef::new("socks.ping_end_command", "Ping: End command", FieldType::None);
    PING_RESULTS = FieldDef::new("socks.ping_results", "Ping Results", FieldType::None);
    TRACEROUTE_END_COMMAND = FieldDef::new("socks.traceroute_end_command", "Traceroute: End command", FieldType::None);
    TRACEROUTE_RESULTS = FieldDef::new("socks.traceroute_results", "Traceroute Results", FieldType::None);
}

/// Methods by which a client proves who it is (RFC 1928, section 3).
mod method {
    pub(super) const NONE: u8 = 0;
    pub(super) const PASSWORD: u8 = 2;
}

/// Types of addresses (RFC 1928, section 5).
mod address {
    pub(super) const IPV4: u8 = 1;
    pub(super) const NAME: u8 = 3;
    pub(super) const IPV6: u8 = 4;
}

fn method_name(method: u8) -> &'static str {
    match method {
        method::NONE => "No authentication",
        1 => "GSSAPI",
        method::PASSWORD => "Username/Password",
        3 => "Chap",
        0xff => "No acceptable method",
        _ => "Unassigned",
    }
}

/// What comes next in a conversation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// The client's first message.
    #[default]
    Greeting,
    /// The answer to a request of version 4.
    OldReply,
    /// The method that the relay chose.
    Method,
    /// A user's name and password, and whether they will do.
    Password,
    PasswordReply,
    /// What the client asks for, and the answer.
    Command,
    CommandReply,
    /// What the ends have to say to each other.
    Data,
    /// Something else.
    Unknown,
}

static STAGES: &[Stage] = &[
    Stage::Greeting,
    Stage::OldReply,
    Stage::Method,
    Stage::Password,
    Stage::PasswordReply,
    Stage::Command,
    Stage::CommandReply,
    Stage::Data,
];

impl Note for Stage {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(STAGES.iter().position(|stage| stage == self).unwrap_or(STAGES.len()) as u64);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        STAGES.get(read() as usize).copied().unwrap_or(Stage::Unknown)
    }
}

/// A conversation with a relay.
#[derive(Clone, Copy, Debug, Default)]
struct Session {
    next: Stage,
    version: u8,
    command: u8,
    port: u16,
    /// The address that was asked for, if it was one of IPv4.
    address: Option<u32>,
    /// The same of IPv6, in two halves.
    long_address: Option<(u64, u64)>,
}

/// What a walk needs of a [`Session`]: what a message is, and what was asked for.
type Known = (Stage, u8, u8, u16, Option<u32>, Option<(u64, u64)>);

impl Session {
    fn known(&self, stage: Stage) -> Known {
        (stage, self.version, self.command, self.port, self.address, self.long_address)
    }

    /// Takes in a message; answers what it is.
    fn meet(&mut self, from_client: bool, bytes: &[u8]) -> Stage {
        let first = bytes.first().copied().unwrap_or(0);
        let stage = match (self.next, from_client) {
            (Stage::Greeting, true) if matches!(first, 4 | 5) => Stage::Greeting,
            (stage @ (Stage::Password | Stage::Command), true) => stage,
            (
                Stage::OldReply | Stage::Method | Stage::PasswordReply | Stage::CommandReply,
                false,
            ) => self.next,
            (Stage::Data, _) => Stage::Data,
            _ => return Stage::Unknown,
        };
        self.next = match stage {
            Stage::Greeting if first == 4 => {
                self.version = 4;
                self.command = bytes.get(1).copied().unwrap_or(0);
                self.port = big(bytes, 2);
                // Wireshark takes the message's first octets for the address.
                self.address = bytes.first_chunk().map(|octets| u32::from_be_bytes(*octets));
                Stage::OldReply
            }
            Stage::Greeting => {
                self.version = 5;
                Stage::Method
            }
            Stage::OldReply | Stage::CommandReply => Stage::Data,
            Stage::Method => match bytes.get(1) {
                Some(&method::NONE) => Stage::Command,
                Some(&method::PASSWORD) => Stage::Password,
                _ => Stage::Unknown,
            },
            Stage::Password => Stage::PasswordReply,
            Stage::PasswordReply => Stage::Command,
            Stage::Command => {
                self.command = bytes.get(1).copied().unwrap_or(0);
                let kind = bytes.get(3).copied().unwrap_or(0);
                self.port = big(bytes, 4 + address_len(kind, bytes.get(4).copied()).unwrap_or(0));
                if kind == address::IPV6 {
                    let half = |at: usize| bytes.get(at..).and_then(<[u8]>::first_chunk);
                    let halves = half(4).zip(half(12));
                    self.long_address =
                        halves.map(|(a, b)| (u64::from_be_bytes(*a), u64::from_be_bytes(*b)));
                }
                if kind == address::IPV4 {
                    let octets = bytes.get(4..).and_then(<[u8]>::first_chunk);
                    self.address = octets.map(|octets| u32::from_be_bytes(*octets));
                }
                Stage::CommandReply
            }
            Stage::Data => Stage::Data,
            Stage::Unknown => Stage::Unknown,
        };
        stage
    }
}

fn big(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |octets| u16::from_be_bytes(*octets))
}

/// Octets of an address of this type, of which the first is known.
fn address_len(kind: u8, first: Option<u8>) -> Option<usize> {
    match kind {
        address::IPV4 => Some(4),
        address::NAME => Some(1 + usize::from(first?)),
        address::IPV6 => Some(16),
        _ => None,
    }
}

/// SOCKS.
#[derive(Clone, Copy, Debug)]
pub struct Socks;

impl Dissect for Socks {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const CARRIES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let from_client = w.net.destination_port == PORT;
        let known = w.remember(Scope::Stream, |session: &mut Session, _| {
            let stage = session.meet(from_client, b.captured());
            session.known(stage)
        });
        let known = known.unwrap_or_else(|| {
            let mut session = Session::default();
            let stage = session.meet(from_client, b.captured());
            session.known(stage)
        });
        let (stage, version, command, port, address, long_address) = known;
        w.column_protocol("Socks");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if stage == Stage::Unknown {
            w.info(format_args!("Unknown"));
            w.close(opened);
            return Ok(());
        }
        let what = match stage {
            Stage::Greeting => " Connect to server request",
            Stage::OldReply => " Connect Response",
            Stage::Method => " Connect to server response",
            Stage::Password => " User authentication request",
            Stage::PasswordReply => " User authentication reply",
            Stage::Command => " Command Request - ",
            Stage::CommandReply => " Command Response - ",
            Stage::Data | Stage::Unknown => "",
        };
        w.info(format_args!("Version: {version}{what}"));
        if matches!(stage, Stage::Command | Stage::CommandReply) && w.wants_columns() {
            let word = w.word(COMMAND, u64::from(command)).unwrap_or("Unknown");
            w.info_append(format_args!("{word}"));
        }
        if stage == Stage::Data {
            w.generated(VERSION, &b, 0, u64::from(version));
            w.generated(COMMAND, &b, 0, u64::from(command));
            if let Some(address) = address {
                w.generated(DST, &b, 0, u64::from(address));
            }
            if let Some((high, low)) = long_address {
                let octets = [high.to_be_bytes(), low.to_be_bytes()].concat();
                let item = w.octets(DSTV6, &b, 0, 0, &octets)?;
                w.mark_generated(item);
            }
            w.generated(DSTPORT, &b, 0, u64::from(port));
            return data(w, root, b, port, opened);
        }
        message(w, &b, stage, version)?;
        w.close(opened);
        Ok(())
    }
}

/// Goes on with what the ends say to each other.
fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: Buf<'_>,
    port: u16,
    opened: Opened,
) -> Walked {
    w.close(opened);
    let outer = w.open_top();
    if port == PORT {
        // A relay that leads to another is not followed.
        w.data(b)?;
    } else {
        stream::carried(w, root, b, PORT, port)?;
    }
    w.close(outer);
    Ok(())
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, stage: Stage, version: u8) -> Walked {
    match (stage, version) {
        (Stage::Greeting, 4) => {
            w.item(VERSION, b, 0, 1)?;
            w.item(COMMAND, b, 1, 1)?;
            w.item(DSTPORT, b, 2, 2)?;
            w.item(DST, b, 4, 4)?;
            let end = text_end(b, 8)?;
            w.item(USERNAME, b, 8, end - 8)?;
            // An address that cannot be says that a name follows.
            if b.u32(4)? >> 8 == 0 && b.u8(7)? != 0 {
                let name_end = text_end(b, end)?;
                w.item(V4A_DNS_NAME, b, end, name_end - end)?;
            }
            Ok(())
        }
        (Stage::OldReply, _) => {
            w.item(VERSION, b, 0, 1)?;
            w.item(RESULTS, b, 1, 1)?;
            w.item(DSTPORT, b, 2, 2)?;
            w.item(DST, b, 4, 4).map(drop)
        }
        (Stage::Greeting, _) => {
            w.item(VERSION, b, 0, 1)?;
            let count = usize::from(b.u8(1)?);
            let list = w.text(b, 1, 1 + count, format_args!("Client Authentication Methods"))?;
            let opened = w.open(list);
            w.item(AUTH_METHOD_COUNT, b, 1, 1)?;
            for index in 0..count {
                let method = b.u8(2 + index)?;
                let item = w.item(AUTH_METHOD, b, 2 + index, 1)?;
                let name = method_name(method);
                w.label(item, format_args!("Method[{index}]: {method} ({name})"));
            }
            w.close(opened);
            Ok(())
        }
        (Stage::Method, _) => {
            w.item(VERSION, b, 0, 1)?;
            let method = b.u8(1)?;
            let item = w.item(AUTH_ACCEPTED_METHOD, b, 1, 1)?;
            w.label_value(item, format_args!("0x{method:x} ({})", method_name(method)));
            Ok(())
        }
        (Stage::Password, _) => {
            w.generated(VERSION, b, 0, u64::from(version));
            w.item(SUBNEGOTIATION_VERSION, b, 0, 1)?;
            let user = counted(w, b, 1, USERNAME)?;
            counted(w, b, user, PASSWORD).map(drop)
        }
        (Stage::PasswordReply, _) => {
            w.generated(VERSION, b, 0, u64::from(version));
            w.item(SUBNEGOTIATION_VERSION, b, 0, 1)?;
            let status = b.u8(1)?;
            let item = w.item(AUTH_STATUS, b, 1, 1)?;
            let word = if status == 0 { "success" } else { "failure" };
            w.label_value(item, format_args!("{status} ({word})"));
            Ok(())
        }
        _ => {
            w.item(VERSION, b, 0, 1)?;
            if stage == Stage::Command {
                w.item(COMMAND, b, 1, 1)?;
            } else {
                let item = w.item(RESULTS, b, 1, 1)?;
                let code = b.u8(1)?;
                let word = w.word(RESULTS, u64::from(code)).unwrap_or("Unknown");
                w.label(item, format_args!("Results(V5): {word} ({code})"));
            }
            w.item(RESERVED, b, 2, 1)?;
            w.item(ADDRESS_TYPE, b, 3, 1)?;
            let kind = b.u8(3)?;
            let end = match kind {
                address::IPV4 => {
                    w.item(DST, b, 4, 4)?;
                    8
                }
                address::NAME => counted(w, b, 4, REMOTE_NAME)?,
                address::IPV6 => {
                    w.item(DSTV6, b, 4, 16)?;
                    20
                }
                _ => return Ok(()),
            };
            w.item(PORT_FIELD, b, end, 2).map(drop)
        }
    }
}

/// Where a text that a zero ends ends.
fn text_end(b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    match b.find(at, 0) {
        Some(end) => Ok(end + 1),
        None => Err(b.check(at, b.len() + 1).err().unwrap_or(Fault::Malformed)),
    }
}

/// A text behind its length; answers where it ends.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<usize, Fault> {
    let len = usize::from(b.u8(at)?);
    if w.fields() {
        let text = lamna_fields::Encoding::Ascii.text(b.bytes(at + 1, len)?);
        w.string(field, b, at, 1 + len, format_args!("{text}"))?;
    }
    Ok(at + 1 + len)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn an_old_request_may_name_its_peer() {
        let octets = [4, 1, 0, 80, 0, 0, 0, 1, 0, b'h', 0];
        let shown = segment(40_000, 1080, &octets);
        assert_eq!(shown.info, "Socks Version: 4 Connect to server request");
        assert!(shown.has("SOCKS v4a Remote Domain Name: h"));
    }

    #[test]
    fn a_greeting_lists_methods() {
        let shown = segment(40_000, 1080, &[5, 2, 0, 2]);
        assert_eq!(shown.info, "Socks Version: 5 Connect to server request");
        assert!(shown.has("Method[1]: 2 (Username/Password)"));
    }

    #[test]
    fn what_begins_otherwise_is_unknown() {
        assert_eq!(segment(1080, 40_000, b"hello").info, "Socks Unknown");
    }
}
