//! MikroTik's MAC-Telnet, terminals between hardware addresses (as MikroTik's routers speak it).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        0 => "Start session",
        1 => "Data",
        2 => "Acknowledge",
        4 => "Ping request",
        5 => "Ping response",
        255 => "End session",
    }
    static CLIENT_TYPE_VALUES {
        0x15 => "MAC Telnet",
        0xf90 => "Winbox",
    }
    static DATA_TYPE_VALUES {
        0x0 => "Begin authentication",
        0x1 => "Encryption key",
        0x2 => "Password",
        0x3 => "Username",
        0x4 => "Terminal type",
        0x5 => "Terminal width",
        0x6 => "Terminal height",
        0x9 => "End authentication",
    }
}

field_table! {
    /// The fields of MikroTik MAC-Telnet Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mactelnet", "MikroTik MAC-Telnet Protocol", "MAC-Telnet");
    CONTROL_PACKET = FieldDef::new("mactelnet.control_packet", "Control Packet Magic Number", FieldType::Uint32).base(Base::Hex);
    TYPE = FieldDef::new("mactelnet.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    PROTOCOL_VERSION = FieldDef::new("mactelnet.protocol_version", "Protocol Version", FieldType::Uint8);
    SOURCE_MAC = FieldDef::new("mactelnet.source_mac", "Source MAC", FieldType::Ether);
    DESTINATION_MAC = FieldDef::new("mactelnet.destination_mac", "Destination MAC", FieldType::Ether);
    SESSION_ID = FieldDef::new("mactelnet.session_id", "Session ID", FieldType::Uint16).base(Base::Hex);
    CLIENT_TYPE = FieldDef::new("mactelnet.client_type", "Client Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CLIENT_TYPE_VALUES));
    SESSION_BYTES = FieldDef::new("mactelnet.session_bytes", "Session Data Bytes", FieldType::Uint32);
    DATA_TYPE = FieldDef::new("mactelnet.data_type", "Data Packet Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DATA_TYPE_VALUES));
    CONTROL = FieldDef::new("mactelnet.control", "Control Packet", FieldType::None);
    CONTROL_LENGTH = FieldDef::new("mactelnet.control_length", "Control Data Length", FieldType::Uint32);
    CONTROL_ENCRYPTIONKEY = FieldDef::new("mactelnet.control_encryptionkey", "Encryption Key", FieldType::Bytes);
    CONTROL_PASSWORD = FieldDef::new("mactelnet.control_password", "Password MD5", FieldType::Bytes);
    CONTROL_USERNAME = FieldDef::new("mactelnet.control_username", "Username", FieldType::String);
    CONTROL_TERMINALTYPE = FieldDef::new("mactelnet.control_terminaltype", "Terminal Type", FieldType::String);
    CONTROL_WIDTH = FieldDef::new("mactelnet.control_width", "Terminal Width", FieldType::Uint16);
    CONTROL_HEIGHT = FieldDef::new("mactelnet.control_height", "Terminal Height", FieldType::Uint16);
}

/// Octets of a message before its session's numbers.
const HEADER_LEN: usize = 18;

/// What a control packet begins with.
const MAGIC: u32 = 0x5634_12ff;

/// Octets of a control packet before its contents.
const CONTROL_LEN: usize = 9;

/// MAC-Telnet.
#[derive(Clone, Copy, Debug)]
pub struct MacTelnet;

impl Dissect for MacTelnet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(20561)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const DATA: u8 = 1;
        const PING: u8 = 4;
        const ANSWER: u8 = 5;
        if b.len() < HEADER_LEN {
            return Err(Fault::NotMine);
        }
        let kind = b.u8(1)?;
        let is_ping = matches!(kind, PING | ANSWER);
        let is_client = |at| Ok(CLIENT_TYPE_VALUES.get(u64::from(b.u16(at)?)).is_some());
        // Clients have a type, which is beside the number of the session on the client's side.
        let is_from_server = match kind {
            PING => false,
            ANSWER => true,
            _ if is_client(14)? => true,
            _ if is_client(16)? => false,
            _ => return Err(Fault::NotMine),
        };
        let (from, to) = (Address::Ether(b.array(2)?), Address::Ether(b.array(8)?));
        let direction = if is_from_server { "Server->Client" } else { "Client->Server" };
        w.column_protocol("MAC-Telnet");
        w.info(format_args!("{from} > {to} Direction: {direction} Type: "));
        match TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info_append(format_args!("{name}")),
            None => w.info_append(format_args!("Unknown Type:0x{kind:02x}")),
        }
        if is_ping && b.reported() == HEADER_LEN {
            // Wireshark takes a ping of nothing for somebody else's.
            return Err(Fault::NotMine);
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let fields = [(PROTOCOL_VERSION, 1), (TYPE, 1), (SOURCE_MAC, 6), (DESTINATION_MAC, 6)];
        w.row(&b, 0, &fields)?;
        if is_ping {
            w.data(b.from(HEADER_LEN)?)?;
        } else {
            let (session, client) = if is_from_server { (16, 14) } else { (14, 16) };
            w.item(SESSION_ID, &b, session, 2)?;
            w.item(CLIENT_TYPE, &b, client, 2)?;
            let at = w.row(&b, HEADER_LEN, &[(SESSION_BYTES, 4)])?;
            if kind == DATA {
                data(w, &b, at)?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Control packets, and what is typed and shown.
fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while b.remaining(at) > 0 {
        if b.remaining(at) < 4 || b.u32(at)? != MAGIC {
            return w.data(b.from(at)?);
        }
        let item = w.item(CONTROL, b, at, REST)?;
        let opened = w.open(item);
        let body = w.row(b, at, &[(CONTROL_PACKET, 4), (DATA_TYPE, 1), (CONTROL_LENGTH, 4)])?;
        let (kind, len) = (b.u8(at + 4)?, b.u32(at + 5)? as usize);
        let field = match kind {
            1 => Some(CONTROL_ENCRYPTIONKEY),
            2 => Some(CONTROL_PASSWORD),
            3 => Some(CONTROL_USERNAME),
            4 => Some(CONTROL_TERMINALTYPE),
            _ => None,
        };
        match kind {
            5 => {
                w.item_le(CONTROL_WIDTH, b, body, 2)?;
            }
            6 => {
                w.item_le(CONTROL_HEIGHT, b, body, 2)?;
            }
            _ => {
                if let Some(field) = field {
                    w.item(field, b, body, len)?;
                }
            }
        }
        w.set_len(item, (CONTROL_LEN + len).min(b.len().saturating_sub(at)));
        w.close(opened);
        at = body.checked_add(len).ok_or(Fault::Malformed)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, datagram, frame};

    fn message(kind: u8, rest: &[u8]) -> Shown {
        let head = [1, kind, 2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2];
        frame(1, &datagram(20561, 20561, &[&head[..], rest].concat()))
    }

    #[test]
    fn somebody_logs_in() {
        let shown = message(1, b"\x12\x34\0\x15\0\0\0\0\x56\x34\x12\xff\x03\0\0\0\x05admin\x56\x34\x12\xff\x05\0\0\0\x02\x50\0");
        assert!(shown.columns.ends_with(
            "02:00:00:00:00:01 > 02:00:00:00:00:02 Direction: Client->Server Type: Data"
        ));
        assert!(shown.has("Username: admin"));
        assert!(shown.has("Terminal Width: 80"));
    }

    #[test]
    fn a_server_has_the_client_first() {
        let shown = message(2, b"\0\x15\x12\x34\0\0\0\x09");
        assert!(shown.columns.ends_with("Direction: Server->Client Type: Acknowledge"));
        assert!(shown.has("Session ID: 0x1234"));
        assert!(message(2, b"\x99\x99\x12\x34\0\0\0\x09").protocols.ends_with("udp:data"));
    }

    #[test]
    fn text_is_data() {
        assert!(message(1, b"\0\x15\x12\x34\0\0\0\x09ls").protocols.ends_with("mactelnet:data"));
        assert!(message(4, b"\0\0\0\0abc").protocols.ends_with("mactelnet:data"));
    }
}
