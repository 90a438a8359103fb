//! Telnet (RFC 854): text, commands and the options that they negotiate, with what suboptions say.

mod suboption;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::Line;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    /// Options (IANA, "Telnet Options").
    static OPTION_VALUES {
        0 => "Binary Transmission",
        1 => "Echo",
        2 => "Reconnection",
        3 => "Suppress Go Ahead",
        4 => "Approx Message Size Negotiation",
        5 => "Status",
        6 => "Timing Mark",
        7 => "Remote Controlled Trans and Echo",
        8 => "Output Line Width",
        9 => "Output Page Size",
        10 => "Output Carriage-Return Disposition",
        11 => "Output Horizontal Tab Stops",
        12 => "Output Horizontal Tab Disposition",
        13 => "Output Formfeed Disposition",
        14 => "Output Vertical Tabstops",
        15 => "Output Vertical Tab Disposition",
        16 => "Output Linefeed Disposition",
        17 => "Extended ASCII",
        18 => "Logout",
        19 => "Byte Macro",
        20 => "Data Entry Terminal",
        21 => "SUPDUP",
        22 => "SUPDUP Output",
        23 => "Send Location",
        24 => "Terminal Type",
        25 => "End of Record",
        26 => "TACACS User Identification",
        27 => "Output Marking",
        28 => "Terminal Location Number",
        29 => "Telnet 3270 Regime",
        30 => "X.3 PAD",
        31 => "Negotiate About Window Size",
        32 => "Terminal Speed",
        33 => "Remote Flow Control",
        34 => "Linemode",
        35 => "X Display Location",
        36 => "Environment Option",
        37 => "Authentication Option",
        38 => "Encryption Option",
        39 => "New Environment Option",
        40 => "TN3270E",
        41 => "XAUTH",
        42 => "CHARSET",
        43 => "Remote Serial Port",
        44 => "COM Port Control",
        45 => "Suppress Local Echo",
        46 => "Start TLS",
        47 => "KERMIT",
        48 => "SEND-URL",
        49 => "FORWARD_X",
    }
    static CMD_VALUES {
        236 => "End of File",
        237 => "Suspend Current Process",
        238 => "Abort Process",
        239 => "End of Record",
        240 => "Suboption End",
        241 => "No Operation",
        242 => "Data Mark",
        243 => "Break",
        244 => "Interrupt Process",
        245 => "Abort Output",
        246 => "Are You There?",
        247 => "Escape Character",
        248 => "Erase Line",
        249 => "Go Ahead",
        254 => "Don't",
        253 => "Do",
        252 => "Won't",
        251 => "Will",
        250 => "Suboption",
    }
    static AUTH_CMD_VALUES {
        0 => "IS",
        1 => "SEND",
        2 => "REPLY",
        3 => "NAME",
    }
    static AUTH_TYPE_VALUES {
        0 => "NULL",
        1 => "Kerberos v4",
        2 => "Kerberos v5",
        3 => "SPX",
        4 => "MINK",
        5 => "SRP",
        6 => "RSA",
        7 => "SSL",
        10 => "LOKI",
        11 => "SSA",
        12 => "KEA_SJ",
        13 => "KEA_SJ_INTEG",
        14 => "DSS",
        15 => "NTLM",
    }
    static AUTH_MOD_ENC_VALUES {
        0 => "Off",
        1 => "Telnet Options",
        2 => "After Exchange",
        4 => "Reserved",
    }
    static AUTH_KRB5_CMD_VALUES {
        0 => "Auth",
        1 => "Reject",
        2 => "Accept",
        3 => "Response",
        4 => "Forward",
        5 => "Forward Accept",
        6 => "Forward Reject",
    }
    static OUTMARK_SUBOPT_CMD_VALUES {
        '\x06' => "ACK",
        '\x15' => "NAK",
        'D' => "Default",
        'T' => "Top",
        'B' => "Bottom",
        'L' => "Left",
        'R' => "Right",
    }
    static RFC_SUBOPT_CMD_VALUES {
        0 => "OFF",
        1 => "ON",
        2 => "RESTART-ANY",
        3 => "RESTART-XON",
    }
    static ENC_CMD_VALUES {
        0 => "IS",
        1 => "SUPPORT",
        2 => "REPLY",
        3 => "START",
        4 => "END",
        5 => "REQUEST-START",
        6 => "REQUEST-END",
        7 => "ENC_KEYID",
        8 => "DEC_KEYID",
    }
    static ENC_TYPE_VALUES {
        0 => "NULL",
        1 => "DES_CFB64",
        2 => "DES_OFB64",
        3 => "DES3_CFB64",
        4 => "DES3_OFB64",
        8 => "CAST5_40_CFB64",
        9 => "CAST5_40_OFB64",
        10 => "CAST128_CFB64",
        11 => "CAST128_OFB64",
    }
    static TN3270_SUBOPT_VALUES {
        0 => "ASSOCIATE",
        1 => "CONNECT",
        2 => "DEVICE-TYPE",
        3 => "FUNCTIONS",
        4 => "IS",
        5 => "REASON",
        6 => "REJECT",
        7 => "REQUEST",
        8 => "SEND",
    }
    static TN3270_REASON_VALUES {
        0 => "CONN-PARTNER",
        1 => "DEVICE-IN-USE",
        2 => "INV-ASSOCIATE",
        3 => "INV-DEVICE-NAME",
        4 => "INV-DEVICE-TYPE",
        5 => "TYPE-NAME-ERROR",
        6 => "UNKNOWN-ERROR",
        7 => "UNSUPPORTED-REQ",
    }
    static TN3270_REQUEST_VALUES {
        0 => "BIND-IMAGE",
        1 => "DATA-STREAM-CTL",
        2 => "RESPONSES",
        3 => "SCS-CTL-CODES",
        4 => "SYSREQ",
    }
}

field_table! {
    /// The fields of Telnet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("telnet", "Telnet", "TELNET");
    CMD = FieldDef::new("telnet.cmd", "Command", FieldType::Uint8).strings(Strings::Values(&CMD_VALUES));
    SUBCMD = FieldDef::new("telnet.subcmd", "Subcommand", FieldType::Uint8);
    AUTH_NAME = FieldDef::new("telnet.auth.name", "Name", FieldType::String);
    AUTH_CMD = FieldDef::new("telnet.auth.cmd", "Auth Cmd", FieldType::Uint8).strings(Strings::Values(&AUTH_CMD_VALUES));
    AUTH_TYPE = FieldDef::new("telnet.auth.type", "Auth Type", FieldType::Uint8).strings(Strings::Values(&AUTH_TYPE_VALUES));
    AUTH_MOD_CRED_FWD = FieldDef::new("telnet.auth.mod.cred_fwd", "Cred Fwd", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Client WILL forward auth creds", "Client will NOT forward auth creds")));
    AUTH_MOD_WHO = FieldDef::new("telnet.auth.mod.who", "Who", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Mask server to client", "Mask client to server")));
    AUTH_MOD_HOW = FieldDef::new("telnet.auth.mod.how", "How", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("MUTUAL authentication", "One Way authentication")));
    AUTH_MOD_ENC = FieldDef::new("telnet.auth.mod.enc", "Encrypt", FieldType::Uint8).mask(0x14).strings(Strings::Values(&AUTH_MOD_ENC_VALUES));
    AUTH_KRB5_CMD = FieldDef::new("telnet.auth.krb5.cmd", "Command", FieldType::Uint8).strings(Strings::Values(&AUTH_KRB5_CMD_VALUES));
    STRING_SUBOPT_VALUE = FieldDef::new("telnet.string_subopt.value", "Value", FieldType::String);
    NAWS_SUBOPT_WIDTH = FieldDef::new("telnet.naws_subopt.width", "Width", FieldType::Uint16);
    NAWS_SUBOPT_HEIGHT = FieldDef::new("telnet.naws_subopt.height", "Height", FieldType::Uint16);
    OUTMARK_SUBOPT_CMD = FieldDef::new("telnet.outmark_subopt.cmd", "Command", FieldType::Char).base(Base::Hex).strings(Strings::Values(&OUTMARK_SUBOPT_CMD_VALUES));
    OUTMARK_SUBOPT_BANNER = FieldDef::new("telnet.outmark_subopt.banner", "Banner", FieldType::String);
    COMPORT_SUBOPT_SIGNATURE = FieldDef::new("telnet.comport_subopt.signature", "Signature", FieldType::String);
    COMPORT_SUBOPT_BAUD_RATE = FieldDef::new("telnet.comport_subopt.baud_rate", "Baud Rate", FieldType::Uint32);
    COMPORT_SUBOPT_DATA_SIZE = FieldDef::new("telnet.comport_subopt.data_size", "Data Size", FieldType::Uint8);
    COMPORT_SUBOPT_PARITY = FieldDef::new("telnet.comport_subopt.parity", "Parity", FieldType::Uint8);
    COMPORT_SUBOPT_STOP = FieldDef::new("telnet.comport_subopt.stop", "Stop Bits", FieldType::Uint8);
    COMPORT_SUBOPT_CONTROL = FieldDef::new("telnet.comport_subopt.control", "Control", FieldType::Uint8);
    COMPORT_SUBOPT_LINESTATE = FieldDef::new("telnet.comport_subopt.linestate", "Linestate", FieldType::String);
    COMPORT_SUBOPT_SET_LINESTATE_MASK = FieldDef::new("telnet.comport_subopt.set_linestate_mask", "Set Linestate Mask", FieldType::String);
    COMPORT_SUBOPT_MODEMSTATE = FieldDef::new("telnet.comport_subopt.modemstate", "Modemstate", FieldType::String);
    COMPORT_SUBOPT_SET_MODEMSTATE_MASK = FieldDef::new("telnet.comport_subopt.set_modemstate_mask", "Set Modemstate Mask", FieldType::String);
    COMPORT_SUBOPT_FLOW_CONTROL_SUSPEND = FieldDef::new("telnet.comport_subopt.flow_control_suspend", "Flow Control Suspend", FieldType::None);
    COMPORT_SUBOPT_FLOW_CONTROL_RESUME = FieldDef::new("telnet.comport_subopt.flow_control_resume", "Flow Control Resume", FieldType::None);
    COMPORT_SUBOPT_PURGE = FieldDef::new("telnet.comport_subopt.purge", "Purge", FieldType::Uint8);
    RFC_SUBOPT_CMD = FieldDef::new("telnet.rfc_subopt.cmd", "Command", FieldType::Uint8).strings(Strings::Values(&RFC_SUBOPT_CMD_VALUES));
    TABSTOP = FieldDef::new("telnet.tabstop", "Tabstop value", FieldType::Uint8);
    ENC_CMD = FieldDef::new("telnet.enc.cmd", "Enc Cmd", FieldType::Uint8).strings(Strings::Values(&ENC_CMD_VALUES));
    ENC_TYPE = FieldDef::new("telnet.enc.type", "Enc Type", FieldType::Uint8).strings(Strings::Values(&ENC_TYPE_VALUES));
    ENC_TYPE_DATA = FieldDef::new("telnet.enc.type_data", "Type-specific data", FieldType::Bytes);
    ENC_KEY_ID = FieldDef::new("telnet.enc.key_id", "Key ID", FieldType::Bytes);
    DATA = FieldDef::new("telnet.data", "Data", FieldType::String);
    OPTION_DATA = FieldDef::new("telnet.option_data", "Option data", FieldType::Bytes);
    SUBCOMMAND_DATA = FieldDef::new("telnet.subcommand_data", "Subcommand data", FieldType::Bytes);
    TN3270_SUBOPT = FieldDef::new("telnet.tn3270.subopt", "Suboption", FieldType::Uint8).strings(Strings::Values(&TN3270_SUBOPT_VALUES));
    TN3270_CONNECT = FieldDef::new("telnet.tn3270.connect", "Connect", FieldType::String);
    TN3270_IS = FieldDef::new("telnet.tn3270.is", "Is", FieldType::String);
    TN3270_REQUEST_STRING = FieldDef::new("telnet.tn3270.request_string", "Request", FieldType::String);
    TN3270_REASON = FieldDef::new("telnet.tn3270.reason", "Reason", FieldType::Uint8).strings(Strings::Values(&TN3270_REASON_VALUES));
    TN3270_REQUEST = FieldDef::new("telnet.tn3270.request", "Request", FieldType::Uint8).strings(Strings::Values(&TN3270_REQUEST_VALUES));
    TN3270_REGIME_SUBOPT_VALUE = FieldDef::new("telnet.tn3270.regime_subopt.value", "Value", FieldType::String);
    REGIME_CMD = FieldDef::new("telnet.regime_cmd", "Cmd", FieldType::Uint8);
    STARTTLS = FieldDef::new("telnet.starttls", "Follows", FieldType::Uint8);
    INVALID_SUBCOMMAND = FieldDef::new("telnet.invalid_subcommand", "Invalid subcommand", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_BAUD_RATE = FieldDef::new("telnet.invalid_baud_rate", "Invalid Baud Rate", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_DATA_SIZE = FieldDef::new("telnet.invalid_data_size", "Invalid Data Size", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_PARITY = FieldDef::new("telnet.invalid_parity", "Invalid Parity Packet", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_STOP = FieldDef::new("telnet.invalid_stop", "Invalid Stop Packet", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_CONTROL = FieldDef::new("telnet.invalid_control", "Invalid Control Packet", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_LINESTATE = FieldDef::new("telnet.invalid_linestate", "Invalid linestate", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_MODEMSTATE = FieldDef::new("telnet.invalid_modemstate", "Invalid Modemstate", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    INVALID_PURGE = FieldDef::new("telnet.invalid_purge", "Invalid Purge Packet", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    KERBEROS_BLOB_TOO_LONG = FieldDef::new("telnet.kerberos_blob_too_long", "Kerberos blob too long to dissect", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    ENC_CMD_UNKNOWN = FieldDef::new("telnet.enc.cmd.unknown", "Unknown encryption command", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SUBOPTION_LENGTH_INVALID = FieldDef::new("telnet.suboption_length.invalid", "Bogus suboption data", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// What a command begins with.
const IAC: u8 = 0xff;

/// Commands (RFC 854, "TELNET COMMAND STRUCTURE").
mod command {
    pub(super) const SUBOPTION: u8 = 250;
    pub(super) const WILL: u8 = 251;
    pub(super) const DONT: u8 = 254;
}

/// Telnet.
#[derive(Clone, Copy, Debug)]
pub struct Telnet;

impl Dissect for Telnet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(23)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("TELNET");
        w.info(format_args!("Telnet Data ..."));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let bytes = b.captured();
        let mut at = 0;
        while at < bytes.len() {
            let end = next_command(bytes, at).unwrap_or(bytes.len());
            if end > at {
                text(w, &b, at, end)?;
                at = end;
            } else {
                at = command(w, &b, at)?;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Where the next command begins: two marks are an octet of data.
fn next_command(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let found = at + memchr::memchr(IAC, bytes.get(at..)?)?;
        if bytes.get(found + 1) != Some(&IAC) {
            return Some(found);
        }
        at = found + 2;
    }
}

/// Shows text line by line.
fn text<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let bytes = b.captured().get(..end).unwrap_or(&[]);
    while at < end {
        let line = Line::at(bytes, at);
        let mut next = line.next;
        // A carriage return of its own is followed by an octet of zeros.
        if bytes.get(next - 1) == Some(&b'\r') && bytes.get(next) == Some(&0) {
            next += 1;
        }
        w.item(DATA, b, at, next - at)?;
        at = next;
    }
    Ok(())
}

fn option_word(option: u8) -> &'static str {
    OPTION_VALUES.get(u64::from(option)).unwrap_or("<unknown option>")
}

/// Walks the command at `at`; where what follows begins.
fn command<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let code = b.u8(at + 1)?;
    let word = CMD_VALUES.get(u64::from(code));
    let item = w.text(b, at, 2, format_args!("Command header"))?;
    let opened = w.open(item);
    w.item(CMD, b, at + 1, 1)?;
    let end = match code {
        command::SUBOPTION => suboption(w, b, at, item)?,
        command::WILL..=command::DONT => {
            let option = option_word(b.u8(at + 2)?);
            w.label(item, format_args!("{} {option}", word.unwrap_or("Unknown")));
            w.set_len(item, 3);
            let sub = w.item(SUBCMD, b, at + 2, 1)?;
            w.label(sub, format_args!("Subcommand: {option}"));
            at + 3
        }
        _ => {
            w.label(item, format_args!("{}", word.unwrap_or("<unknown option>")));
            at + 2
        }
    };
    w.close(opened);
    Ok(end)
}

/// Walks the suboption whose command is at `at`; where what ends it begins.
fn suboption<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    item: Item,
) -> Result<usize, Fault> {
    let option = b.u8(at + 2)?;
    let word = option_word(option);
    let start = at + 3;
    let end = next_command(b.captured(), start).unwrap_or(b.len());
    w.label(item, format_args!("Suboption {word}"));
    let sub = w.item(SUBCMD, b, at + 2, 1)?;
    w.label(sub, format_args!("Subcommand: {word}"));
    let opened = w.open(sub);
    suboption::walk(w, b, (option, word), (start, end), sub)?;
    w.close(opened);
    w.set_len(item, end - at);
    Ok(end)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn commands_are_told_from_text() {
        let shown = segment(1024, 23, b"a\r\nb\xff\xff\xff\xfd\x03\xff\xf1");
        assert_eq!(shown.info, "TELNET Telnet Data ...");
        assert!(shown.has("Data: a\\r\\n"));
        assert!(shown.has("Do Suppress Go Ahead"));
        assert!(shown.has("Subcommand: Suppress Go Ahead"));
        assert!(shown.has("No Operation"));
    }

    #[test]
    fn suboptions_are_taken_apart() {
        let shown =
            segment(1024, 23, b"\xff\xfa\x18\0xterm\xff\xf0\xff\xfa\x1f\0\x50\0\x18\xff\xf0");
        assert!(shown.has("Suboption Terminal Type"));
        assert!(shown.has("Here's my Terminal Type"));
        assert!(shown.has("Value: xterm"));
        assert!(shown.has("Height: 24"));
        assert!(shown.has("Suboption End"));
    }

    #[test]
    fn ways_of_authentication_are_pairs() {
        let shown = segment(1024, 23, b"\xff\xfa\x25\x01\x02\x02\x06\x00\xff\xf0");
        assert!(shown.has("Auth Cmd: SEND (1)"));
        assert!(shown.has("Auth Type: Kerberos v5 (2)"));
        assert!(shown.has(".... ..1. = How: MUTUAL authentication"));
        assert!(shown.has("Auth Type: RSA (6)"));
        let shown = segment(1024, 23, b"\xff\xfa\x26\x07ab\xff\xf0");
        assert!(shown.has("Enc Cmd: ENC_KEYID (7)"));
        assert!(shown.has("Key ID: 6162"));
    }

    #[test]
    fn a_serial_port_is_told_what_it_is_set_to() {
        let shown = segment(1024, 23, b"\xff\xfa\x2c\x01\0\0\x25\x80\xff\xf0");
        assert!(shown.has("Baud Rate: Client Baud Rate: 9600"));
        let shown = segment(1024, 23, b"\xff\xfa\x2c\x6b\x30\xff\xf0");
        assert!(shown.has("Server Modemstate: CTS, DSR"));
        let shown = segment(1024, 23, b"\xff\xfa\x2c\x03\xff\xf0");
        assert!(shown.tree.iter().any(|l| l.contains("Client <Invalid Parity Packet>")));
    }

    #[test]
    fn a_3270_names_its_device() {
        let shown = segment(1024, 23, b"\xff\xfa\x28\x02\x04IBM-3278-2\x01LU1\xff\xf0");
        assert!(shown.has("Suboption: DEVICE-TYPE (2)"));
        assert!(shown.has("Is: IBM-3278-2"));
        assert!(shown.has("Suboption: CONNECT (1)"));
    }

    #[test]
    fn a_suboption_of_another_length_than_its_own_is_noted() {
        let shown = segment(1024, 23, b"\xff\xfa\x1f\0\x50\xff\xf0");
        let text = "Suboption parameter length is 2, should be 4";
        assert!(shown.tree.iter().any(|l| l.contains(text)));
    }

    #[test]
    fn a_command_that_is_cut_off_is_malformed() {
        assert!(segment(1024, 23, b"\xff").has("[Malformed Packet: TELNET]"));
        let shown = segment(1024, 23, b"\xff\xfd");
        assert!(shown.has("Command header"));
    }
}
