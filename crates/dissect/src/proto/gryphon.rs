//! The protocol of DG Technologies' Gryphon servers, which reach vehicle networks: frames, the headers of commands and
//! their responses, data of a vehicle's network, events and texts. What a command carries is shown as octets.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::pairs::{Pair, Pairs};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static SRC_VALUES {
        0x1 => "Card",
        0x2 => "Server",
        0x3 => "Client",
        0x10 => "Scheduler",
        0x20 => "Script Processor",
        0x21 => "Program Loader",
        0x22 => "USDT Server",
        0x23 => "Bus Load Monitoring",
        0x24 => "LIN LDF Server",
        0x25 => "Flight Recorder / Data Logger",
        0x26 => "Message Responder",
        0x27 => "I/O and power",
        0x28 => "Utility/Miscellaneous",
        0x29 => "Signal Conversion Utility",
    }
    static SRCCHAN_VALUES {
        255 => "Broadcast",
    }
    static TYPE_VALUES {
        0 => "",
        1 => "Command request",
        2 => "Command response",
        3 => "Network (vehicle) data",
        4 => "Event",
        5 => "Miscellaneous",
        6 => "Text string",
        7 => "Signal (vehicle) network",
    }
    static STATUS_VALUES {
        0x0 => "OK - no error",
        0x1 => "Unknown error",
        0x2 => "Unrecognised command",
        0x3 => "Unsupported command",
        0x4 => "Invalid channel specified",
        0x5 => "Invalid destination",
        0x6 => "Invalid parameter(s)",
        0x7 => "Invalid message",
        0x8 => "Invalid length field",
        0x9 => "Transmit failed",
        0xa => "Receive failed",
        0xb => "Authorization failed",
        0xc => "Memory allocation error",
        0xd => "Command timed out",
        0xe => "Unavailable",
        0xf => "Buffer full",
        0x10 => "No such job",
    }
    /// Commands: the module that takes them, and the number there.
    static COMMAND_VALUES {
        0x1 => "Initialize",
        0x2 => "Get status",
        0x3 => "Get configuration",
        0x4 => "Enable event",
        0x5 => "Disable event",
        0x6 => "Get time",
        0x7 => "Get number of dropped RX messages",
        0x8 => "Clear number of dropped RX messages",
        0x9 => "Set broadcasts on",
        0xa => "Set broadcasts off",
        0xb => "Set time",
        0x140 => "Set channel baud rate",
        0x141 => "Get channel baud rate",
        0x142 => "Set filter (deprecated)",
        0x143 => "Get filter",
        0x144 => "Transmit message",
        0x145 => "Set transmit loopback on",
        0x146 => "Set transmit loopback off",
        0x147 => "IOCTL pass-through",
        0x148 => "Add a filter",
        0x149 => "Modify a filter",
        0x14a => "Get filter handles",
        0x14b => "Set default filter",
        0x14c => "Get default filter mode",
        0x14d => "Set filter mode",
        0x14e => "Get filter mode",
        0x14f => "Get event names",
        0x150 => "Get defined speeds",
        0x250 => "Register with server",
        0x251 => "Set the sorting behavior",
        0x252 => "Set the type of optimization",
        0x394 => "Start an uploaded program",
        0x1070 => "Schedule transmission of messages",
        0x1071 => "Stop and destroy a message schedule transmission",
        0x1072 => "Replace a scheduled message",
        0x2190 => "Describe program to be uploaded",
        0x2191 => "Upload a program to the Gryphon",
        0x2192 => "Delete an uploaded program",
        0x2193 => "Get a list of uploaded programs",
        0x2194 => "Start an uploaded program",
        0x2195 => "Stop an uploaded program",
        0x2196 => "Get status of an uploaded program",
        0x2197 => "Set program upload options",
        0x2198 => "Get a list of files & directories",
        0x22b0 => "Register/Unregister with USDT server (deprecated)",
        0x22b1 => "Set IDs to use extended addressing (deprecated)",
        0x22b2 => "Set USDT STMIN multiplier",
        0x22b3 => "Set USDT STMIN flow control (new command July 2017)",
        0x22b4 => "Get USDT STMIN flow control (new command July 2017)",
        0x22b5 => "Set USDT BSMAX flow control (new command July 2017)",
        0x22b6 => "Get USDT BSMAX flow control (new command July 2017)",
        0x22b7 => "Register/Unregister with USDT (ISO-15765) server, non-legacy (new command July 2017)",
        0x22b8 => "Set USDT STMIN override (new command July 2017)",
        0x22b9 => "Get USDT STMIN override (new command July 2017)",
        0x22ba => "Activate/deactivate USDT STMIN override (new command July 2017)",
        0x23a0 => "Set Bus Load Monitoring mode",
        0x23a1 => "Get Bus Load Monitoring mode",
        0x23a2 => "Get Bus Load data",
        0x23a3 => "Get Bus Load statistics",
        0x24b0 => "Get frames defined in the LIN LDF file",
        0x24b8 => "Set Name and description of LIN LDF file",
        0x24b9 => "Upload a LIN LDF file to the Gryphon",
        0x24ba => "Get list of loaded LIN LDFs",
        0x24bb => "Delete LIN LDF",
        0x24bc => "Parse an uploaded LIN LDF file",
        0x24bd => "Get info of a parsed LDF file",
        0x24be => "Get names of nodes defined in the LIN LDF file",
        0x24bf => "Emulate LIN nodes",
        0x24c1 => "Get info from a frame defined in the LIN LDF file",
        0x24c2 => "Get info from a signal defined in the LIN LDF file",
        0x24c3 => "Get details from a signal defined in the LIN LDF file",
        0x24c4 => "Get details from an encoding name defined in the LIN LDF file",
        0x24c5 => "Get schedules of the LIN LDF file",
        0x24c6 => "Start a LIN schedule from the LIN LDF file",
        0x24cb => "Save an internal representation of the LIN LDF file",
        0x24cc => "Restore a previously saved LIN LDF session",
        0x24cd => "Get signal names of the node defined in the LIN LDF file",
        0x2550 => "Get flight recorder channel info",
        0x2551 => "Start flight recorder monitoring",
        0x2552 => "Stop flight recorder monitoring",
        0x26b0 => "Add response message",
        0x26b1 => "Get response message",
        0x26b2 => "Modify response message state",
        0x26b3 => "Get response message handles",
        0x2740 => "Read current digital inputs",
        0x2741 => "Read latched digital inputs",
        0x2742 => "Read & clear latched digital inputs",
        0x2743 => "Read digital outputs",
        0x2744 => "Write digital outputs",
        0x2745 => "Set indicated output bits",
        0x2746 => "Clear indicated output bits",
        0x2747 => "Read digital inputs at power on time",
        0x2890 => "Set initialization strategy",
        0x2891 => "Get initialization strategy",
        0x2978 => "Read one or more signal values from LIN Signal Conversion",
        0x2979 => "Read one or more signal units from LIN Signal Conversion",
        0x297a => "Write one or more signal values for LIN Signal Conversion",
        0x297b => "Destroy internal LIN Signal Conversion info",
        0x29cb => "Save an internal representation of the LIN Signal Conversion",
        0x29cc => "Restore a previously saved LIN Signal Conversion session",
        0x29cd => "Get signal names of the node defined in the LIN Signal Conversion Session",
    }
}

field_table! {
    /// The fields of DG Gryphon Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gryphon", "DG Gryphon Protocol", "Gryphon");
    SRC = FieldDef::new("gryphon.src", "Source", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SRC_VALUES));
    SRCCHAN = FieldDef::new("gryphon.srcchan", "Source channel", FieldType::Uint8).strings(Strings::Special(&SRCCHAN_VALUES));
    SRCCHANCLIENT = FieldDef::new("gryphon.srcchanclient", "Source client id", FieldType::Uint8).strings(Strings::Special(&SRCCHAN_VALUES));
    DEST = FieldDef::new("gryphon.dest", "Destination", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SRC_VALUES));
    DESTCHAN = FieldDef::new("gryphon.destchan", "Destination channel", FieldType::Uint8).strings(Strings::Special(&SRCCHAN_VALUES));
    DESTCHANCLIENT = FieldDef::new("gryphon.destchanclient", "Destination client id", FieldType::Uint8).strings(Strings::Special(&SRCCHAN_VALUES));
    DATA_LENGTH = FieldDef::new("gryphon.data_length", "Data length (bytes)", FieldType::Uint16);
    TYPE = FieldDef::new("gryphon.type", "Frame type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    RESERVED = FieldDef::new("gryphon.reserved", "Reserved", FieldType::Bytes);
    CMD = FieldDef::new("gryphon.cmd", "Command", FieldType::Uint8);
    COMMAND = FieldDef::new("gryphon.command", "Command", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&COMMAND_VALUES));
    CMD_CONTEXT = FieldDef::new("gryphon.cmd.context", "Context", FieldType::Uint8);
    DATA = FieldDef::new("gryphon.data", "Data", FieldType::Bytes);
    STATUS = FieldDef::new("gryphon.status", "Status", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&STATUS_VALUES));
    RESPONSE_IN = FieldDef::new("gryphon.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("gryphon.response_to", "Request In", FieldType::FrameNum);
    RESPONSE_TIME = FieldDef::new("gryphon.response_time", "Response Time", FieldType::RelativeTime);
    PADDING = FieldDef::new("gryphon.padding", "Padding", FieldType::Bytes);
    WAIT_FLAGS = FieldDef::new("gryphon.wait_flags", "Flags", FieldType::Uint8).base(Base::Hex);
    WAIT_RESP = FieldDef::new("gryphon.wait_resp", "Wait for response", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Wait", "Don't Wait")));
    WAIT_PREV_RESP = FieldDef::new("gryphon.wait_prev_resp", "Wait for previous response", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Wait", "Don't Wait")));
    DATA_HEADER_LENGTH = FieldDef::new("gryphon.data.header_length", "Header length (bytes)", FieldType::Uint8);
    DATA_DATA_LENGTH = FieldDef::new("gryphon.data.data_length", "Data length (bytes)", FieldType::Uint16);
    DATA_EXTRA_LENGTH = FieldDef::new("gryphon.data.extra_length", "Extra data length (bytes)", FieldType::Uint8);
    DATA_MODE = FieldDef::new("gryphon.data.mode", "Mode", FieldType::Uint8);
    DATA_MODE_TRANSMITTED = FieldDef::new("gryphon.data.mode.transmitted", "Transmitted message", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_RECEIVE = FieldDef::new("gryphon.data.mode.receive", "Received message", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_LOCAL = FieldDef::new("gryphon.data.mode.local", "Local message", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_REMOTE = FieldDef::new("gryphon.data.mode.remote", "Remote message (LIN)", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_ONESHOT = FieldDef::new("gryphon.data.mode.oneshot", "One-shot slave table message (LIN)", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_COMBINED = FieldDef::new("gryphon.data.mode.combined", "Channel number is in context", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_NOMUX = FieldDef::new("gryphon.data.mode.nomux", "Do not multiplex message", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("True", "False")));
    DATA_MODE_INTERNAL = FieldDef::new("gryphon.data.mode.internal", "Internal message", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("True", "False")));
    DATA_PRIORITY = FieldDef::new("gryphon.data.priority", "Priority", FieldType::Uint8);
    DATA_ERROR_STATUS = FieldDef::new("gryphon.data.error_status", "Error status", FieldType::Uint8);
    DATA_TIME = FieldDef::new("gryphon.data.time", "Timestamp", FieldType::RelativeTime);
    DATA_CONTEXT = FieldDef::new("gryphon.data.context", "Context", FieldType::Uint8);
    DATA_HEADER_DATA = FieldDef::new("gryphon.data.header_data", "Header", FieldType::Bytes);
    DATA_DATA = FieldDef::new("gryphon.data.data", "Data", FieldType::Bytes);
    DATA_EXTRA_DATA = FieldDef::new("gryphon.data.extra_data", "Extra data", FieldType::Bytes);
    DATA_PADDING = FieldDef::new("gryphon.data.padding", "Padding", FieldType::Bytes);
    EVENT_ID = FieldDef::new("gryphon.event.id", "Event ID", FieldType::Uint8);
    EVENT_NAME = FieldDef::new("gryphon.event.name", "Event name", FieldType::String);
    EVENT_CONTEXT = FieldDef::new("gryphon.event.context", "Event context", FieldType::Uint8);
    EVENT_TIME = FieldDef::new("gryphon.event.time", "Timestamp", FieldType::RelativeTime);
    EVENT_DATA = FieldDef::new("gryphon.event.data", "Data", FieldType::Bytes);
    EVENT_PADDING = FieldDef::new("gryphon.event.padding", "Padding", FieldType::Bytes);
    MISC_TEXT = FieldDef::new("gryphon.misc.text", "Text", FieldType::String);
    MISC_PADDING = FieldDef::new("gryphon.misc.padding", "Padding", FieldType::Bytes);
    INVALID = FieldDef::new("gryphon.type.invalid", "Invalid frame type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets before the body.
const HEADER_LEN: usize = 8;

/// Modules whose channels are numbers of clients.
const SERVER: u8 = 2;
const CLIENT: u8 = 3;

/// Types of frames.
mod kind {
    pub(super) const COMMAND: u8 = 1;
    pub(super) const RESPONSE: u8 = 2;
    pub(super) const DATA: u8 = 3;
    pub(super) const EVENT: u8 = 4;
    pub(super) const TEXT: u8 = 6;
    /// The bits that are the type; the others say what to wait for.
    pub(super) const MASK: u8 = 0x3f;
    pub(super) const LAST: u8 = 7;
}

/// Commands from here on are numbered by each module for itself.
const FIRST_OF_MODULE: u8 = 0x40;

const MODES: &[Field] = &[
    DATA_MODE_TRANSMITTED,
    DATA_MODE_RECEIVE,
    DATA_MODE_LOCAL,
    DATA_MODE_REMOTE,
    DATA_MODE_ONESHOT,
    DATA_MODE_COMBINED,
    DATA_MODE_NOMUX,
    DATA_MODE_INTERNAL,
];

/// Octets to the next multiple of four.
fn padding(len: usize) -> usize {
    len.wrapping_neg() & 3
}

/// Gryphon.
#[derive(Clone, Copy, Debug)]
pub struct Gryphon;

impl Dissect for Gryphon {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(7000)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let kind = b.u8(6)? & kind::MASK;
        w.column_protocol("Gryphon");
        let outer = w.open_top();
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if kind <= kind::LAST {
            let word = TYPE_VALUES.get(kind.into()).unwrap_or("");
            w.info(format_args!("{word}"));
        } else {
            w.info(format_args!("- Invalid -"));
        }
        header(w, &b, kind)?;
        let len = usize::from(b.u16(4)?);
        let body = w.text(&b, HEADER_LEN, len, format_args!("Body"))?;
        let inner = w.open(body);
        let at = HEADER_LEN;
        match kind {
            kind::COMMAND | kind::RESPONSE => command(w, &b, len, kind == kind::RESPONSE)?,
            kind::DATA => data(w, &b, at)?,
            kind::EVENT => {
                w.row(&b, at, &[(EVENT_ID, 1), (EVENT_CONTEXT, 1), (RESERVED, 2)])?;
                let time = u64::from(b.u32(at + 4)?);
                w.number(EVENT_TIME, &b, at + 4, 4, time.saturating_mul(1_000))?;
                if len > 8 {
                    w.item(EVENT_DATA, &b, at + 8, len - 8)?;
                }
            }
            kind::TEXT => {
                w.item(MISC_TEXT, &b, at, len)?;
            }
            _ => {
                w.item(DATA, &b, at, len)?;
            }
        }
        w.close(inner);
        if padding(len) > 0 {
            w.item(PADDING, &b, at + len, padding(len))?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([_, _, _, _, high, low, ..]) = bytes.first_chunk::<HEADER_LEN>() else {
            return Pdu::MoreUnknown;
        };
        let body = usize::from(u16::from_be_bytes([*high, *low]));
        let len = HEADER_LEN + body + padding(body);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let part = w.text(b, 0, HEADER_LEN, format_args!("Header"))?;
    let opened = w.open(part);
    let channel = |module: u8, client: Field, other: Field| {
        if matches!(module, SERVER | CLIENT) { client } else { other }
    };
    let source = channel(b.u8(0)?, SRCCHANCLIENT, SRCCHAN);
    let destination = channel(b.u8(2)?, DESTCHANCLIENT, DESTCHAN);
    w.row(b, 0, &[(SRC, 1), (source, 1), (DEST, 1), (destination, 1), (DATA_LENGTH, 2)])?;
    let item = w.number(TYPE, b, 6, 1, u64::from(kind))?;
    if kind > kind::LAST {
        w.expert(INVALID, item);
    }
    w.item(RESERVED, b, 7, 1)?;
    w.close(opened);
    Ok(())
}

fn command<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    is_response: bool,
) -> Walked {
    let at = HEADER_LEN;
    let module = b.u8(if is_response { 0 } else { 2 })?;
    let (code, context) = (b.u8(at)?, b.u8(at + 1)?);
    let frame = w.frame;
    let pair = w.remember(Scope::Stream, |pairs: &mut Pairs<(u8, u8)>, memory| {
        if is_response {
            pairs.response(&(code, context), frame, memory).0
        } else {
            pairs.request((code, context), (), frame, memory)
        }
    });
    let hidden = w.item(CMD, b, at, 1)?;
    w.hide(hidden);
    let number = if code < FIRST_OF_MODULE {
        u64::from(code)
    } else {
        u64::from(module) << 8 | u64::from(code)
    };
    w.number(COMMAND, b, at, 1, number)?;
    let mut end = w.row(b, at + 1, &[(CMD_CONTEXT, 1), (RESERVED, 2)])?;
    if is_response {
        w.item(STATUS, b, end, 4)?;
        end += 4;
    }
    match pair {
        Some(Pair::Response(frame, time)) => {
            w.generated(RESPONSE_TO, b, 0, u64::from(frame));
            w.generated_signed(RESPONSE_TIME, b, 0, time);
        }
        Some(Pair::Request(link)) => {
            if let Some(frame) = w.link(link) {
                w.generated(RESPONSE_IN, b, 0, frame);
            }
        }
        _ => {}
    }
    let rest = (at + len).saturating_sub(end);
    if rest > 0 {
        let part = w.text(b, end, rest, format_args!("Data: ({rest} bytes)"))?;
        let opened = w.open(part);
        w.item(DATA, b, end, rest)?;
        w.close(opened);
    }
    Ok(())
}

/// Walks data of a vehicle's network: its header, and three parts.
fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let part = w.text(b, at, 16, format_args!("Message header"))?;
    let opened = w.open(part);
    let (header, bits) = (usize::from(b.u8(at)?), b.u8(at + 1)?);
    w.item(DATA_HEADER_LENGTH, b, at, 1)?;
    let item = w.number(DATA_HEADER_LENGTH, b, at + 1, 1, u64::from(bits))?;
    w.label(item, format_args!("Header length (bits): {bits}"));
    w.row(b, at + 2, &[(DATA_DATA_LENGTH, 2), (DATA_EXTRA_LENGTH, 1)])?;
    w.bitmask(DATA_MODE, MODES, b, at + 5, 1)?;
    w.row(b, at + 6, &[(DATA_PRIORITY, 1), (DATA_ERROR_STATUS, 1)])?;
    let time = u64::from(b.u32(at + 8)?);
    w.number(DATA_TIME, b, at + 8, 4, time.saturating_mul(10_000))?;
    w.row(b, at + 12, &[(DATA_CONTEXT, 1), (RESERVED, 3)])?;
    w.close(opened);
    let parts = [
        (DATA_HEADER_DATA, header),
        (DATA_DATA, usize::from(b.u16(at + 2)?)),
        (DATA_EXTRA_DATA, usize::from(b.u8(at + 4)?)),
    ];
    let mut place = at + 16;
    for (field, len) in parts.into_iter().filter(|(_, len)| *len > 0) {
        w.item(field, b, place, len)?;
        place += len;
    }
    let pad = padding(place - at);
    if pad > 0 {
        w.item(DATA_PADDING, b, place, pad)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_command_names_its_module() {
        let shown = segment(40_000, 7000, &[3, 1, 2, 0, 0, 8, 1, 0, 0x50, 5, 0, 0, 1, 2, 3, 4]);
        assert_eq!(shown.info, "Gryphon Command request");
        assert!(shown.has("Command: Register with server (0x00000250)"));
        assert!(shown.has("Source client id: 1"));
        assert!(shown.has("Data: (4 bytes)"));
    }

    #[test]
    fn a_type_that_is_none_is_told() {
        let shown = segment(7000, 40_000, &[1, 1, 3, 1, 0, 2, 9, 0, 0x50, 5, 0, 0]);
        assert_eq!(shown.info, "Gryphon - Invalid -");
        assert!(shown.has("Padding: 0000"));
        assert!(shown.tree.iter().any(|line| line.contains("Invalid frame type")));
    }

    #[test]
    fn an_event_has_a_time() {
        let shown = segment(7000, 40_000, &[1, 1, 3, 1, 0, 8, 4, 0, 5, 1, 0, 0, 0, 0, 3, 0xe7]);
        assert!(shown.has("Timestamp: 0.000999000 seconds"));
    }
}
