//! Point-to-Point Tunneling Protocol: the connection that controls a tunnel (RFC 2637).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The port of the controlling connection.
pub const PORT: u16 = 1723;

/// Octets of a message before what its type has.
pub const HEADER_LEN: usize = 12;

/// What every message has after its type.
const COOKIE: u32 = 0x1a2b_3c4d;

/// The type of messages that control, the only one in use.
const CONTROL: u16 = 1;

values! {
    static TYPE_VALUES {
        1 => "Control Message",
        2 => "Management Message",
    }
    static CONTROL_MESSAGE_TYPE_VALUES {
        1 => "Start-Control-Connection-Request",
        2 => "Start-Control-Connection-Reply",
        3 => "Stop-Control-Connection-Request",
        4 => "Stop-Control-Connection-Reply",
        5 => "Echo-Request",
        6 => "Echo-Reply",
        7 => "Outgoing-Call-Request",
        8 => "Outgoing-Call-Reply",
        9 => "Incoming-Call-Request",
        10 => "Incoming-Call-Reply",
        11 => "Incoming-Call-Connected",
        12 => "Call-Clear-Request",
        13 => "Call-Disconnect-Notify",
        14 => "WAN-Error-Notify",
        15 => "Set-Link-Info",
    }
    static FRAMING_CAPABILITIES_VALUES {
        1 => "Asynchronous Framing supported",
        2 => "Synchronous Framing supported",
        3 => "Either Framing supported",
    }
    static BEARER_CAPABILITIES_VALUES {
        1 => "Analog access supported",
        2 => "Digital access supported",
        3 => "Either access supported",
    }
    static CONTROL_RESULT_VALUES {
        1 => "Successful channel establishment",
        2 => "General error",
        3 => "Command channel already exists",
        4 => "Requester not authorized",
        5 => "Protocol version not supported",
    }
    static ERROR_VALUES {
        0 => "None",
        1 => "Not-Connected",
        2 => "Bad-Format",
        3 => "Bad-Value",
        4 => "No-Resource",
        5 => "Bad-Call ID",
        6 => "PAC-Error",
    }
    static REASON_VALUES {
        1 => "None",
        2 => "Stop-Protocol",
        3 => "Stop-Local-Shutdown",
    }
    static STOP_RESULT_VALUES {
        1 => "OK",
        2 => "General error",
    }
    static OUT_RESULT_VALUES {
        1 => "Connected",
        2 => "General Error",
        3 => "No Carrier",
        4 => "Busy",
        5 => "No Dial Tone",
        6 => "Time-out",
        7 => "Do Not Accept",
    }
    static IN_RESULT_VALUES {
        1 => "Connect",
        2 => "General error",
        3 => "Do Not Accept",
    }
    static DISC_RESULT_VALUES {
        1 => "Lost Carrier",
        2 => "General Error",
        3 => "Admin Shutdown",
        4 => "Request",
    }
}

field_table! {
    /// The fields of Point-to-Point Tunnelling Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pptp", "Point-to-Point Tunnelling Protocol", "PPTP");
    LENGTH = FieldDef::new("pptp.length", "Length", FieldType::Uint16);
    TYPE = FieldDef::new("pptp.type", "Message type", FieldType::Uint16).strings(Strings::Values(&TYPE_VALUES));
    MAGIC_COOKIE = FieldDef::new("pptp.magic_cookie", "Magic Cookie", FieldType::Uint32).base(Base::Hex);
    CONTROL_MESSAGE_TYPE = FieldDef::new("pptp.control_message_type", "Control Message Type", FieldType::Uint16).strings(Strings::Values(&CONTROL_MESSAGE_TYPE_VALUES));
    RESERVED = FieldDef::new("pptp.reserved", "Reserved", FieldType::Bytes);
    PROTOCOL_VERSION = FieldDef::new("pptp.protocol_version", "Protocol version", FieldType::Uint16);
    FRAMING_CAPABILITIES = FieldDef::new("pptp.framing_capabilities", "Framing Capabilities", FieldType::Uint32).strings(Strings::Values(&FRAMING_CAPABILITIES_VALUES));
    BEARER_CAPABILITIES = FieldDef::new("pptp.bearer_capabilities", "Bearer Capabilities", FieldType::Uint32).strings(Strings::Values(&BEARER_CAPABILITIES_VALUES));
    MAXIMUM_CHANNELS = FieldDef::new("pptp.maximum_channels", "Maximum Channels", FieldType::Uint16);
    FIRMWARE_REVISION = FieldDef::new("pptp.firmware_revision", "Firmware Revision", FieldType::Uint16);
    HOST_NAME = FieldDef::new("pptp.host_name", "Host Name", FieldType::String);
    VENDOR_NAME = FieldDef::new("pptp.vendor_name", "Vendor Name", FieldType::String);
    CONTROL_RESULT = FieldDef::new("pptp.control_result", "Result Code", FieldType::Uint8).strings(Strings::Values(&CONTROL_RESULT_VALUES));
    ERROR = FieldDef::new("pptp.error", "Error Code", FieldType::Uint8).strings(Strings::Values(&ERROR_VALUES));
    REASON = FieldDef::new("pptp.reason", "Reason", FieldType::Uint8).strings(Strings::Values(&REASON_VALUES));
    STOP_RESULT = FieldDef::new("pptp.stop_result", "Result Code", FieldType::Uint8).strings(Strings::Values(&STOP_RESULT_VALUES));
    IDENTIFIER = FieldDef::new("pptp.identifier", "Identifier", FieldType::Uint32);
    ECHO_RESULT = FieldDef::new("pptp.echo_result", "Result Code", FieldType::Uint8).strings(Strings::Values(&STOP_RESULT_VALUES));
    CALL_ID = FieldDef::new("pptp.call_id", "Call ID", FieldType::Uint16);
    CALL_SERIAL_NUMBER = FieldDef::new("pptp.call_serial_number", "Call Serial Number", FieldType::Uint16);
    MINIMUM_BPS = FieldDef::new("pptp.minimum_bps", "Minimum BPS", FieldType::Uint32);
    MAXIMUM_BPS = FieldDef::new("pptp.maximum_bps", "Maximum BPS", FieldType::Uint32);
    FRAMING_TYPE = FieldDef::new("pptp.framing_type", "Framing Type", FieldType::Uint32).strings(Strings::Values(&FRAMING_CAPABILITIES_VALUES));
    BEARER_TYPE = FieldDef::new("pptp.bearer_type", "Bearer Type", FieldType::Uint32).strings(Strings::Values(&BEARER_CAPABILITIES_VALUES));
    PACKET_RECEIVE_WINDOW_SIZE = FieldDef::new("pptp.packet_receive_window_size", "Packet Receive Window Size", FieldType::Uint16);
    PACKET_PROCESSING_DELAY = FieldDef::new("pptp.packet_processing_delay", "Packet Processing Delay", FieldType::Uint16);
    PHONE_NUMBER_LENGTH = FieldDef::new("pptp.phone_number_length", "Phone Number Length", FieldType::Uint16);
    PHONE_NUMBER = FieldDef::new("pptp.phone_number", "Phone Number", FieldType::String);
    SUBADDRESS = FieldDef::new("pptp.subaddress", "Subaddress", FieldType::String);
    PEER_CALL_ID = FieldDef::new("pptp.peer_call_id", "Peer Call ID", FieldType::Uint16);
    OUT_RESULT = FieldDef::new("pptp.out_result", "Result Code", FieldType::Uint8).strings(Strings::Values(&OUT_RESULT_VALUES));
    CAUSE = FieldDef::new("pptp.cause", "Cause Code", FieldType::Uint16);
    CONNECT_SPEED = FieldDef::new("pptp.connect_speed", "Connect Speed", FieldType::Uint32);
    PHYSICAL_CHANNEL_ID = FieldDef::new("pptp.physical_channel_id", "Physical Channel ID", FieldType::Uint32);
    DIALED_NUMBER_LENGTH = FieldDef::new("pptp.dialed_number_length", "Dialed Number Length", FieldType::Uint16);
    DIALED_NUMBER = FieldDef::new("pptp.dialed_number", "Dialed Number", FieldType::String);
    DIALING_NUMBER_LENGTH = FieldDef::new("pptp.dialing_number_length", "Dialing Number Length", FieldType::Uint16);
    DIALING_NUMBER = FieldDef::new("pptp.dialing_number", "Dialing Number", FieldType::String);
    IN_RESULT = FieldDef::new("pptp.in_result", "Result Code", FieldType::Uint8).strings(Strings::Values(&IN_RESULT_VALUES));
    DISC_RESULT = FieldDef::new("pptp.disc_result", "Result Code", FieldType::Uint8).strings(Strings::Values(&DISC_RESULT_VALUES));
    CALL_STATISTICS = FieldDef::new("pptp.call_Statistics", "Call Statistics", FieldType::String);
    CRC_ERRORS = FieldDef::new("pptp.crc_errors", "CRC Errors", FieldType::Uint32);
    FRAMING_ERRORS = FieldDef::new("pptp.framing_errors", "Framing Errors", FieldType::Uint32);
    HARDWARE_OVERRUNS = FieldDef::new("pptp.hardware_overruns", "Hardware overruns", FieldType::Uint32);
    BUFFER_OVERRUNS = FieldDef::new("pptp.buffer_overruns", "Buffer overruns", FieldType::Uint32);
    TIMEOUT_ERRORS = FieldDef::new("pptp.timeout_errors", "Time-out Errors", FieldType::Uint32);
    ALIGNMENT_ERRORS = FieldDef::new("pptp.alignment_errors", "Alignment Errors", FieldType::Uint32);
    SEND_ACCM = FieldDef::new("pptp.send_accm", "Send ACCM", FieldType::Uint32).base(Base::Hex);
    RECEIVE_ACCM = FieldDef::new("pptp.receive_accm", "Receive ACCM", FieldType::Uint32).base(Base::Hex);
    MAGIC_COOKIE_INCORRECT = FieldDef::new("pptp.magic_cookie.incorrect", "Incorrect Magic Cookie", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// PPTP.
#[derive(Clone, Copy, Debug)]
pub struct Pptp;

impl Dissect for Pptp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PPTP");
        let (kind, message) = (b.u16(2)?, b.u16(8)?);
        let name = CONTROL_MESSAGE_TYPE_VALUES.get(u64::from(message));
        match name {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown control type ({message})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(LENGTH, &b, 0, 2)?;
        w.item(TYPE, &b, 2, 2)?;
        let cookie = b.u32(4)?;
        let item = w.item(MAGIC_COOKIE, &b, 4, 4)?;
        if cookie == COOKIE {
            w.append(item, format_args!(" (correct)"));
        } else {
            w.append(item, format_args!(" (incorrect)"));
            w.expert(MAGIC_COOKIE_INCORRECT, item);
        }
        let item = w.item(CONTROL_MESSAGE_TYPE, &b, 8, 2)?;
        if name.is_none() {
            w.label_value(item, format_args!("Unknown control type ({message})"));
        }
        let mut at = 10;
        if kind == CONTROL {
            for (field, len) in rows(message) {
                let item = w.item(*field, &b, at, *len)?;
                if *field == PROTOCOL_VERSION {
                    let (major, minor) = (b.u8(at)?, b.u8(at + 1)?);
                    w.label_value(item, format_args!("{major}.{minor}"));
                }
                at += len;
            }
        }
        if rows(message).is_empty() && b.reported() > at {
            w.data(b.slice_up_to(at, REST))?;
        }
        w.close(opened);
        Ok(())
    }
}

/// The fields of a message behind its type, with their lengths.
fn rows(message: u16) -> &'static [(Field, usize)] {
    match message {
        1 => &[
            (RESERVED, 2),
            (PROTOCOL_VERSION, 2),
            (RESERVED, 2),
            (FRAMING_CAPABILITIES, 4),
            (BEARER_CAPABILITIES, 4),
            (MAXIMUM_CHANNELS, 2),
            (FIRMWARE_REVISION, 2),
            (HOST_NAME, 64),
            (VENDOR_NAME, 64),
        ],
        2 => &[
            (RESERVED, 2),
            (PROTOCOL_VERSION, 2),
            (CONTROL_RESULT, 1),
            (ERROR, 1),
            (FRAMING_CAPABILITIES, 4),
            (BEARER_CAPABILITIES, 4),
            (MAXIMUM_CHANNELS, 2),
            (FIRMWARE_REVISION, 2),
            (HOST_NAME, 64),
            (VENDOR_NAME, 64),
        ],
        3 => &[(RESERVED, 2), (REASON, 1), (RESERVED, 1), (RESERVED, 2)],
        4 => &[(RESERVED, 2), (STOP_RESULT, 1), (ERROR, 1), (RESERVED, 2)],
        5 => &[(RESERVED, 2), (IDENTIFIER, 4)],
        6 => &[(RESERVED, 2), (IDENTIFIER, 4), (ECHO_RESULT, 1), (ERROR, 1), (RESERVED, 2)],
        7 => &[
            (RESERVED, 2),
            (CALL_ID, 2),
            (CALL_SERIAL_NUMBER, 2),
            (MINIMUM_BPS, 4),
            (MAXIMUM_BPS, 4),
            (BEARER_TYPE, 4),
            (FRAMING_TYPE, 4),
            (PACKET_RECEIVE_WINDOW_SIZE, 2),
            (PACKET_PROCESSING_DELAY, 2),
            (PHONE_NUMBER_LENGTH, 2),
            (RESERVED, 2),
            (PHONE_NUMBER, 64),
            (SUBADDRESS, 64),
        ],
        8 => &[
            (RESERVED, 2),
            (CALL_ID, 2),
            (PEER_CALL_ID, 2),
            (OUT_RESULT, 1),
            (ERROR, 1),
            (CAUSE, 2),
            (CONNECT_SPEED, 4),
            (PACKET_RECEIVE_WINDOW_SIZE, 2),
            (PACKET_PROCESSING_DELAY, 2),
            (PHYSICAL_CHANNEL_ID, 4),
        ],
        9 => &[
            (RESERVED, 2),
            (CALL_ID, 2),
            (CALL_SERIAL_NUMBER, 2),
            (BEARER_TYPE, 4),
            (PHYSICAL_CHANNEL_ID, 4),
            (DIALED_NUMBER_LENGTH, 2),
            (DIALING_NUMBER_LENGTH, 2),
            (DIALED_NUMBER, 64),
            (DIALING_NUMBER, 64),
            (SUBADDRESS, 64),
        ],
        10 => &[
            (RESERVED, 2),
            (CALL_ID, 2),
            (PEER_CALL_ID, 2),
            (IN_RESULT, 1),
            (ERROR, 1),
            (PACKET_RECEIVE_WINDOW_SIZE, 2),
            (PACKET_PROCESSING_DELAY, 2),
            (RESERVED, 2),
        ],
        11 => &[
            (RESERVED, 2),
            (PEER_CALL_ID, 2),
            (RESERVED, 2),
            (CONNECT_SPEED, 4),
            (PACKET_RECEIVE_WINDOW_SIZE, 2),
            (PACKET_PROCESSING_DELAY, 2),
            (FRAMING_TYPE, 4),
        ],
        12 => &[(RESERVED, 2), (CALL_ID, 2), (RESERVED, 2)],
        13 => &[
            (RESERVED, 2),
            (CALL_ID, 2),
            (DISC_RESULT, 1),
            (ERROR, 1),
            (CAUSE, 2),
            (RESERVED, 2),
            (CALL_STATISTICS, 64),
        ],
        14 => &[
            (RESERVED, 2),
            (PEER_CALL_ID, 2),
            (RESERVED, 2),
            (CRC_ERRORS, 4),
            (FRAMING_ERRORS, 4),
            (HARDWARE_OVERRUNS, 4),
            (BUFFER_OVERRUNS, 4),
            (TIMEOUT_ERRORS, 4),
            (ALIGNMENT_ERRORS, 4),
        ],
        15 => &[(RESERVED, 2), (PEER_CALL_ID, 2), (RESERVED, 2), (SEND_ACCM, 4), (RECEIVE_ACCM, 4)],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::PORT;
    use crate::proto::datagram::{Shown, segment};

    fn message(kind: u8, octets: &[u8]) -> Shown {
        let len = 12 + octets.len() as u8;
        let begin = [0, len, 0, 1, 0x1a, 0x2b, 0x3c, 0x4d, 0, kind, 0, 0];
        segment(4000, PORT, &[&begin[..], octets].concat())
    }

    #[test]
    fn links_are_set_up() {
        let shown = message(15, &[0, 7, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255]);
        assert_eq!(shown.info, "PPTP Set-Link-Info");
        for line in
            ["Magic Cookie: 0x1a2b3c4d (correct)", "Peer Call ID: 7", "Receive ACCM: 0xffffffff"]
        {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn a_message_may_end_too_early() {
        assert!(message(12, &[0, 7]).info.ends_with("[Malformed Packet]"));
    }
}
