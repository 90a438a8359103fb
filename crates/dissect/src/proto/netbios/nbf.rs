//! NetBIOS Frames, NetBIOS right over LLC ("NetBEUI", IBM Local Area Network Technical Reference). Messages that are cut into several
//! frames are not put together.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use super::name::kind_word;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static COMMAND_VALUES {
        0 => "Add Group Name Query",
        1 => "Add Name Query",
        2 => "Name In Conflict",
        3 => "Status Query",
        7 => "Terminate Trace",
        8 => "Datagram",
        9 => "Broadcast Datagram",
        10 => "Name Query",
        13 => "Add Name Response",
        14 => "Name Recognized",
        15 => "Status Response",
        19 => "Terminate Trace",
        20 => "Data Ack",
        21 => "Data First Middle",
        22 => "Data Only Last",
        23 => "Session Confirm",
        24 => "Session End",
        25 => "Session Initialize",
        26 => "No Receive",
        27 => "Receive Outstanding",
        28 => "Receive Continue",
        31 => "Session Alive",
    }
    static CALL_NAME_TYPE_VALUES {
        0x0 => "Unique name",
        0x1 => "Group name",
    }
    static NB_NAME_TYPE_VALUES {
        0 => "Workstation/Redirector",
        1 => "Browser",
        2 => "Workstation/Redirector",
        3 => "Messenger service/Main name",
        5 => "Forwarded name",
        6 => "RAS Server service",
        27 => "Domain Master Browser",
        28 => "Domain Controllers",
        29 => "Local Master Browser",
        30 => "Browser Election Service",
        31 => "Net DDE Service",
        32 => "Server service",
        33 => "RAS client service",
        34 => "Exchange Interchange (MSMail Connector)",
        35 => "Exchange Store",
        36 => "Exchange Directory",
        43 => "Lotus Notes Server service",
        48 => "Modem sharing server service",
        49 => "Modem sharing client service",
        67 => "SMS Clients Remote Control",
        68 => "SMS Administrators Remote Control Tool",
        69 => "SMS Clients Remote Chat",
        70 => "SMS Clients Remote Transfer",
        76 => "DEC Pathworks TCP/IP Service on Windows NT",
        82 => "DEC Pathworks TCP/IP Service on Windows NT",
        106 => "Microsoft Exchange IMC",
        135 => "Microsoft Exchange MTA",
        190 => "Network Monitor Agent",
        191 => "Network Monitor Analyzer",
    }
    static LARGEST_FRAME_VALUES {
        0 => "516",
        1 => "1500",
        2 => "2052",
        3 => "4472",
        4 => "8144",
        5 => "11407",
        6 => "17800",
        7 => "65535",
    }
    static STATUS_VALUES {
        0 => "Add name not in process",
        1 => "Add name in process",
    }
    static NAME_TYPE_VALUES {
        0 => "Unique name",
        1 => "Group name",
    }
    static TERMINATION_INDICATOR_VALUES {
        0x0 => "Normal session end",
        0x1 => "Abnormal session end",
    }
}

field_table! {
    /// The fields of NetBIOS.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("netbios", "NetBIOS", "NetBIOS");
    COMMAND = FieldDef::new("netbios.command", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&COMMAND_VALUES));
    HDR_LEN = FieldDef::new("netbios.hdr_len", "Length", FieldType::Uint16);
    DELIMITER = FieldDef::new("netbios.delimiter", "Delimiter", FieldType::Uint16).base(Base::Hex);
    XMIT_CORRL = FieldDef::new("netbios.xmit_corrl", "Transmit Correlator", FieldType::Uint16).base(Base::Hex);
    RESP_CORRL = FieldDef::new("netbios.resp_corrl", "Response Correlator", FieldType::Uint16).base(Base::Hex);
    CALL_NAME_TYPE = FieldDef::new("netbios.call_name_type", "Caller's Name Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CALL_NAME_TYPE_VALUES));
    NB_NAME_TYPE = FieldDef::new("netbios.nb_name_type", "NetBIOS Name Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NB_NAME_TYPE_VALUES));
    NB_NAME = FieldDef::new("netbios.nb_name", "NetBIOS Name", FieldType::String);
    VERSION = FieldDef::new("netbios.version", "NetBIOS Version", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("2.00 or higher", "1.xx")));
    NO_RECEIVE_FLAGS = FieldDef::new("netbios.no_receive_flags", "Flags", FieldType::Uint8).base(Base::Hex);
    NO_RECEIVE_FLAGS_SEND_NO_ACK = FieldDef::new("netbios.no_receive_flags.send_no_ack", "SEND.NO.ACK data received", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("No", "Yes")));
    LARGEST_FRAME = FieldDef::new("netbios.largest_frame", "Largest Frame", FieldType::Uint8).mask(0xe).strings(Strings::Values(&LARGEST_FRAME_VALUES));
    STATUS_BUFFER_LEN = FieldDef::new("netbios.status_buffer_len", "Length of status buffer", FieldType::Uint16);
    STATUS = FieldDef::new("netbios.status", "Status", FieldType::Uint8).strings(Strings::Values(&STATUS_VALUES));
    NAME_TYPE = FieldDef::new("netbios.name_type", "Name type", FieldType::Uint16).strings(Strings::Values(&NAME_TYPE_VALUES));
    MAX_DATA_RECV_SIZE = FieldDef::new("netbios.max_data_recv_size", "Maximum data receive size", FieldType::Uint16);
    TERMINATION_INDICATOR = FieldDef::new("netbios.termination_indicator", "Termination indicator", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&TERMINATION_INDICATOR_VALUES));
    NUM_DATA_BYTES_ACCEPTED = FieldDef::new("netbios.num_data_bytes_accepted", "Number of data bytes accepted", FieldType::Uint16);
    LOCAL_SESSION = FieldDef::new("netbios.local_session", "Local Session No.", FieldType::Uint8).base(Base::Hex);
    REMOTE_SESSION = FieldDef::new("netbios.remote_session", "Remote Session No.", FieldType::Uint8).base(Base::Hex);
    FLAGS = FieldDef::new("netbios.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_SEND_NO_ACK = FieldDef::new("netbios.flags.send_no_ack", "Handle SEND.NO.ACK", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_ACK = FieldDef::new("netbios.flags.ack", "Acknowledge", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    FLAGS_ACK_WITH_DATA = FieldDef::new("netbios.flags.ack_with_data", "Acknowledge with data", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    FLAGS_ACK_EXPECTED = FieldDef::new("netbios.flags.ack_expected", "Acknowledge expected", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAGS_RECV_CONT_REQ = FieldDef::new("netbios.flags.recv_cont_req", "RECEIVE_CONTINUE requested", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Yes", "No")));
    DATA2 = FieldDef::new("netbios.data2", "DATA2 value", FieldType::Uint16).base(Base::Hex);
    DATA2_FRAME = FieldDef::new("netbios.data2.frame", "Data length exceeds maximum frame size", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Yes", "No")));
    DATA2_USER = FieldDef::new("netbios.data2.user", "Data length exceeds user's buffer", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Yes", "No")));
    DATA2_STATUS = FieldDef::new("netbios.data2.status", "Status data length", FieldType::Uint16).mask(0x3fff);
    DATAGRAM_MAC = FieldDef::new("netbios.datagram_mac", "Sender's MAC Address", FieldType::Ether);
    DATAGRAM_BCAST_MAC = FieldDef::new("netbios.datagram_bcast_mac", "Sender's Node Address", FieldType::Ether);
    RESYNC_INDICATOR = FieldDef::new("netbios.resync_indicator", "Re-sync indicator", FieldType::Uint16).base(Base::Hex);
    STATUS_REQUEST = FieldDef::new("netbios.status_request", "Status request", FieldType::Uint8);
    LOCAL_SESSION_NO = FieldDef::new("netbios.local_session_no", "Local Session No.", FieldType::Uint8).base(Base::Hex);
    STATE_OF_NAME = FieldDef::new("netbios.state_of_name", "State of name", FieldType::Uint8).base(Base::Hex);
    STATUS_RESPONSE = FieldDef::new("netbios.status_response", "Status response", FieldType::Uint8);
    UNKNOWN_COMMAND_DATA = FieldDef::new("netbios.unknown_command_data", "Unknown NetBIOS command data", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// What stands before a command.
const DELIMITER_VALUE: u16 = 0xefff;

/// Where the command is.
const COMMAND_AT: usize = 4;

/// Octets of a name.
const NAME_LEN: usize = 16;

/// Where the names of a frame without a session are.
const NAMES_AT: [usize; 2] = [12, 28];

/// Commands.
mod command {
    pub(super) const ADD_GROUP_NAME: u8 = 0;
    pub(super) const ADD_NAME: u8 = 1;
    pub(super) const CONFLICT: u8 = 2;
    pub(super) const STATUS_QUERY: u8 = 3;
    pub(super) const TERMINATE_TRACE: u8 = 7;
    pub(super) const DATAGRAM: u8 = 8;
    pub(super) const BROADCAST: u8 = 9;
    pub(super) const NAME_QUERY: u8 = 10;
    pub(super) const ADD_NAME_RESPONSE: u8 = 13;
    pub(super) const RECOGNIZED: u8 = 14;
    pub(super) const STATUS_RESPONSE: u8 = 15;
    pub(super) const TERMINATE_BOTH: u8 = 19;
    pub(super) const DATA_ACK: u8 = 20;
    pub(super) const DATA_FIRST: u8 = 21;
    pub(super) const DATA_LAST: u8 = 22;
    pub(super) const CONFIRM: u8 = 23;
    pub(super) const END: u8 = 24;
    pub(super) const INITIALIZE: u8 = 25;
    pub(super) const NO_RECEIVE: u8 = 26;
    pub(super) const OUTSTANDING: u8 = 27;
    pub(super) const CONTINUE: u8 = 28;
    pub(super) const ALIVE: u8 = 31;
}

/// NetBIOS over LLC.
#[derive(Clone, Copy, Debug)]
pub struct Nbf;

impl Dissect for Nbf {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("llc.dsap", 0xf0)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NetBIOS");
        // Some stations leave an octet in front.
        let start = match (b.u16(2)?, b.u16_le(2)?) {
            (DELIMITER_VALUE, _) | (_, DELIMITER_VALUE) => 0,
            _ if b.u16_le(3) == Ok(DELIMITER_VALUE) => 1,
            _ => 0,
        };
        let b = b.from(start)?;
        let len = usize::from(b.u16_le(0)?);
        let command = b.u8(COMMAND_AT)?;
        let title = COMMAND_VALUES.get(u64::from(command));
        match title {
            Some(title) => w.info(format_args!("{title}")),
            None => w.info(format_args!("Unknown (0x{command:02x})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        let item = w.item_le(HDR_LEN, &b, 0, 2)?;
        w.label(item, format_args!("Length: {len} bytes"));
        let delimiter = b.u16_le(2)?;
        let item = w.item_le(DELIMITER, &b, 2, 2)?;
        let word = if delimiter == DELIMITER_VALUE { "NetBIOS" } else { "unknown" };
        w.label(item, format_args!("Delimiter: EFFF ({word})"));
        w.item(COMMAND, &b, COMMAND_AT, 1)?;
        content(w, &b, command)?;
        w.close(opened);
        let has_data = matches!(
            command,
            command::DATAGRAM | command::BROADCAST | command::DATA_FIRST | command::DATA_LAST
        );
        let rest = b.from(len)?;
        if !has_data || rest.reported() == 0 {
            return Ok(());
        }
        let is_whole = command != command::DATA_FIRST;
        if is_whole && w.try_heuristics("netbios", rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

/// A name without its blanks, and what it stands for.
fn name(b: &Buf<'_>, at: usize) -> Result<(String, u8), Fault> {
    use std::fmt::Write as _;
    let octets = b.bytes(at, NAME_LEN)?;
    let (text, kind) = octets.split_at(NAME_LEN - 1);
    let mut shown = String::new();
    for octet in text {
        match octet {
            b' '..=b'~' => shown.push(char::from(*octet)),
            // Writing to a String cannot fail.
            _ => _ = write!(shown, "<{octet:02x}>"),
        }
    }
    shown.truncate(shown.trim_end().len());
    Ok((shown, kind.first().copied().unwrap_or(0)))
}

fn show_name<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
) -> Result<String, Fault> {
    b.check(at, NAME_LEN)?;
    if !w.fields() {
        return Ok(String::new());
    }
    let (text, kind) = name(b, at)?;
    let word = kind_word(kind);
    let item = w.text(b, at, NAME_LEN, format_args!("{title}: {text}<{kind:02x}> ({word})"))?;
    let opened = w.open(item);
    let item = w.string(NB_NAME, b, at, NAME_LEN - 1, format_args!("{text}"))?;
    w.label(item, format_args!("{text}"));
    let item = w.item(NB_NAME_TYPE, b, at + NAME_LEN - 1, 1)?;
    w.label(item, format_args!("0x{kind:02x} ({word})"));
    w.close(opened);
    Ok(format!("{text}<{kind:02x}>"))
}

/// [`show_name`] for protocols that have names of the same form.
pub(crate) fn show_name_as<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
) -> Result<String, Fault> {
    w.foreign(id::NETBIOS, |w| show_name(w, b, at, title))
}

/// Shows both names of a frame.
fn names<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, titles: [&str; 2]) -> Walked {
    show_name(w, b, NAMES_AT[0], titles[0])?;
    show_name(w, b, NAMES_AT[1], titles[1])?;
    Ok(())
}

/// A count of names that a request or a response for the status of an adapter begins with.
fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field, done: &str) -> Walked {
    let count = b.u8(5)?;
    let item = w.item(field, b, 5, 1)?;
    let title = w.def(field).title;
    match count {
        0 => w.label(item, format_args!("{title}: NetBIOS 1.x or 2.0")),
        1 => w.label(item, format_args!("{title}: NetBIOS 2.1, initial {}", &title[7..])),
        _ => w.label(item, format_args!("{title}: NetBIOS 2.1, {count} names {done} so far")),
    }
    Ok(())
}

/// What a command's header holds.
fn content<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, command: u8) -> Walked {
    use command::*;
    const OPTION: usize = 5;
    const DATA: usize = 6;
    const TRANSMIT: (Field, usize) = (XMIT_CORRL, 2);
    const RESPONSE: (Field, usize) = (RESP_CORRL, 2);
    match command {
        ADD_GROUP_NAME | ADD_NAME => {
            w.row_le(b, 10, &[RESPONSE])?;
            let title = if command == ADD_NAME { "Name to add" } else { "Group name to add" };
            let name = show_name(w, b, NAMES_AT[1], title)?;
            w.info_append(format_args!(" - {name}"));
            return Ok(());
        }
        CONFLICT => return names(w, b, ["Name In Conflict", "Sender's Name"]),
        STATUS_QUERY => {
            status(w, b, STATUS_REQUEST, "received")?;
            w.row_le(b, DATA, &[(STATUS_BUFFER_LEN, 2)])?;
            w.row_le(b, 10, &[RESPONSE])?;
            return names(w, b, ["Receiver's Name", "Sender's Name"]);
        }
        TERMINATE_TRACE | TERMINATE_BOTH => return Ok(()),
        DATAGRAM => return names(w, b, ["Receiver's Name", "Sender's Name"]),
        BROADCAST => return show_name(w, b, NAMES_AT[1], "Sender's Name").map(drop),
        NAME_QUERY | RECOGNIZED => {
            w.row(b, DATA, &[(LOCAL_SESSION_NO, 1), (CALL_NAME_TYPE, 1)])?;
            if command == RECOGNIZED {
                w.row_le(b, 8, &[TRANSMIT])?;
            }
            w.row_le(b, 10, &[RESPONSE])?;
            let is_query = command == NAME_QUERY;
            let title = if is_query { "Query Name" } else { "Receiver's Name" };
            let first = show_name(w, b, NAMES_AT[0], title)?;
            let second = show_name(w, b, NAMES_AT[1], "Sender's Name")?;
            if is_query {
                w.info_append(format_args!(" for {first}"));
            } else {
                w.info_append(format_args!(" - {second}"));
            }
            return Ok(());
        }
        ADD_NAME_RESPONSE => {
            w.item(STATUS, b, OPTION, 1)?;
            w.row_le(b, DATA, &[(NAME_TYPE, 2), TRANSMIT])?;
            return names(w, b, ["Name to be added", "Name to be added"]);
        }
        STATUS_RESPONSE => {
            w.item(CALL_NAME_TYPE, b, 7, 1)?;
            status(w, b, self::STATUS_RESPONSE, "sent")?;
            let item = w.item_le(DATA2, b, DATA, 2)?;
            let opened = w.open(item);
            for field in [DATA2_FRAME, DATA2_USER, DATA2_STATUS] {
                w.item_le(field, b, DATA, 2)?;
            }
            w.close(opened);
            w.row_le(b, 8, &[TRANSMIT])?;
            return names(w, b, ["Receiver's Name", "Sender's Name"]);
        }
        DATA_ACK => _ = w.row_le(b, 8, &[TRANSMIT])?,
        DATA_FIRST | DATA_LAST => {
            let last = if command == DATA_FIRST {
                [FLAGS_ACK, FLAGS_ACK_EXPECTED, FLAGS_RECV_CONT_REQ]
            } else {
                [FLAGS_ACK, FLAGS_ACK_WITH_DATA, FLAGS_ACK_EXPECTED]
            };
            let item = w.item(FLAGS, b, OPTION, 1)?;
            w.bits(item, &last, b, OPTION, 1)?;
            let resync = b.u16_le(DATA)?;
            let item = w.item_le(RESYNC_INDICATOR, b, DATA, 2)?;
            match resync {
                0 => w.label_value(item, format_args!("No re-sync")),
                1 => w.label_value(item, format_args!("First Data Message of re-sync")),
                _ => {}
            }
            w.row_le(b, 8, &[TRANSMIT, RESPONSE])?;
        }
        CONFIRM | INITIALIZE => {
            let item = w.item(FLAGS, b, OPTION, 1)?;
            let flags: &[Field] = if command == CONFIRM {
                &[FLAGS_SEND_NO_ACK, VERSION]
            } else {
                &[FLAGS_SEND_NO_ACK, LARGEST_FRAME, VERSION]
            };
            w.bits(item, flags, b, OPTION, 1)?;
            w.row_le(b, DATA, &[(MAX_DATA_RECV_SIZE, 2)])?;
            if command == CONFIRM {
                w.row_le(b, 8, &[TRANSMIT, RESPONSE])?;
            } else {
                w.row_le(b, 10, &[RESPONSE])?;
                w.row_le(b, 8, &[TRANSMIT])?;
            }
        }
        END => _ = w.row_le(b, DATA, &[(TERMINATION_INDICATOR, 2)])?,
        NO_RECEIVE => {
            let item = w.item(NO_RECEIVE_FLAGS, b, OPTION, 1)?;
            w.bits(item, &[NO_RECEIVE_FLAGS_SEND_NO_ACK], b, OPTION, 1)?;
            w.row_le(b, DATA, &[(NUM_DATA_BYTES_ACCEPTED, 2)])?;
        }
        OUTSTANDING => _ = w.row_le(b, DATA, &[(NUM_DATA_BYTES_ACCEPTED, 2)])?,
        CONTINUE => _ = w.row_le(b, 8, &[TRANSMIT])?,
        ALIVE => {}
        _ => {
            let text = format_args!("Unknown NetBIOS command data");
            let item = w.text(b, OPTION, REST, text)?;
            w.expert(UNKNOWN_COMMAND_DATA, item);
            return Ok(());
        }
    }
    w.row(b, 12, &[(REMOTE_SESSION, 1), (LOCAL_SESSION, 1)])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn told(octets: &[u8]) -> Shown {
        let octets = [b"\xf0\xf0\x03", octets].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn a_name_is_asked_for() {
        let mut octets = b"\x2c\0\xff\xef\x0a\0\x03\0\0\0\x03\0SERVER         \x20".to_vec();
        octets.extend(b"STATION        \0");
        let told = told(&octets);
        assert!(told.columns.ends_with("NetBIOS Name Query for SERVER<20>"), "{}", told.columns);
        for line in [
            "Delimiter: EFFF (NetBIOS)",
            "Query Name: SERVER<20> (Server service)",
            "Sender's Name: STATION<00> (Workstation/Redirector)",
            "Response Correlator: 0x0003",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_session_is_kept() {
        let told = told(b"\x0e\0\xff\xef\x1f\0\0\0\0\0\0\0\x15\x03");
        assert!(told.has("Remote Session No.: 0x15"));
        assert!(told.columns.ends_with("NetBIOS Session Alive"));
    }

    #[test]
    fn an_unknown_command_is_noted() {
        assert!(told(b"\x0e\0\xff\xef\x04\0\0\0\0\0\0\0\0\0").has("Unknown NetBIOS command data"));
    }
}
