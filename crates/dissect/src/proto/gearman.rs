//! Gearman (the "Gearman protocol" document of gearmand): binary packets between clients, job servers and workers, and
//! the lines of text by which a server is managed.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::lines::{Line, Lines, Plain};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static PKT_TYPE_VALUES {
        0 => "TEXT",
        1 => "CAN_DO",
        2 => "CANT_DO",
        3 => "RESET_ABILITIES",
        4 => "PRE_SLEEP",
        5 => "UNUSED",
        6 => "NOOP",
        7 => "SUBMIT_JOB",
        8 => "JOB_CREATED",
        9 => "GRAB_JOB",
        10 => "NO_JOB",
        11 => "JOB_ASSIGN",
        12 => "WORK_STATUS",
        13 => "WORK_COMPLETE",
        14 => "WORK_FAIL",
        15 => "GET_STATUS",
        16 => "ECHO_REQ",
        17 => "ECHO_RES",
        18 => "SUBMIT_JOB_BG",
        19 => "ERROR",
        20 => "STATUS_RES",
        21 => "SUBMIT_JOB_HIGH",
        22 => "SET_CLIENT_ID",
        23 => "CAN_DO_TIMEOUT",
        24 => "ALL_YOURS",
        25 => "WORK_EXCEPTION",
        26 => "OPTION_REQ",
        27 => "OPTION_RES",
        28 => "WORK_DATA",
        29 => "WORK_WARNING",
        30 => "GRAB_JOB_UNIQ",
        31 => "JOB_ASSIGN_UNIQ",
        32 => "SUBMIT_JOB_HIGH_BG",
        33 => "SUBMIT_JOB_LOW",
        34 => "SUBMIT_JOB_LOW_BG",
        35 => "SUBMIT_JOB_SCHED",
        36 => "SUBMIT_JOB_EPOCH",
        37 => "SUBMIT_REDUCE_JOB",
        38 => "SUBMIT_REDUCE_JOB_BG",
        39 => "GRAB_JOB_ALL",
        40 => "JOB_ASSIGN_ALL",
        41 => "GET_STATUS_UNIQUE",
        42 => "STATUS_RES_UNIQUE",
    }
}

field_table! {
    /// The fields of Gearman Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gearman", "Gearman Protocol", "Gearman");
    MGR_CMD = FieldDef::new("gearman.mgr_cmd", "Management Command", FieldType::String);
    MAGIC_CODE = FieldDef::new("gearman.magic_code", "Magic Code", FieldType::String);
    PKT_TYPE = FieldDef::new("gearman.pkt_type", "Packet Type", FieldType::Uint32).strings(Strings::Values(&PKT_TYPE_VALUES));
    DATA_SIZE = FieldDef::new("gearman.data_size", "Data Length", FieldType::Uint32);
    DATA_CONTENT = FieldDef::new("gearman.data_content", "Data Content", FieldType::String);
    OPT_NAME = FieldDef::new("gearman.opt.name", "Option Name", FieldType::String);
    FUNC_NAME = FieldDef::new("gearman.func.name", "Function Name", FieldType::String);
    CLIENT_ID = FieldDef::new("gearman.client_id", "Client ID", FieldType::String);
    CLIENT_COUNT = FieldDef::new("gearman.client_count", "Client Count", FieldType::String);
    UNIQ_ID = FieldDef::new("gearman.uniq_id", "Unique ID", FieldType::String);
    FUNC_ARG = FieldDef::new("gearman.func.arg", "Function Argument", FieldType::String);
    JOB_HANDLE = FieldDef::new("gearman.job.handle", "Job Handle", FieldType::String);
    NUMERATOR = FieldDef::new("gearman.numerator", "Complete Numerator", FieldType::Stringz);
    DENOMINATOR = FieldDef::new("gearman.denominator", "Complete Denominator", FieldType::String);
    SUBMIT_JOB_SCHED_MINUTE = FieldDef::new("gearman.submit_job_sched.minute", "Minute", FieldType::String);
    SUBMIT_JOB_SCHED_HOUR = FieldDef::new("gearman.submit_job_sched.hour", "Hour", FieldType::String);
    SUBMIT_JOB_SCHED_DAY_OF_MONTH = FieldDef::new("gearman.submit_job_sched.day_of_month", "Day of Month", FieldType::String);
    SUBMIT_JOB_SCHED_MONTH = FieldDef::new("gearman.submit_job_sched.month", "Month", FieldType::String);
    SUBMIT_JOB_SCHED_DAY_OF_WEEK = FieldDef::new("gearman.submit_job_sched.day_of_week", "Day of Week", FieldType::String);
    SUBMIT_JOB_EPOCH_TIME = FieldDef::new("gearman.submit_job.epoch_time", "Epoch Time", FieldType::String);
    REDUCER = FieldDef::new("gearman.reducer", "Reducer", FieldType::Stringz);
    FUNC_RESULT = FieldDef::new("gearman.func.result", "Function Result", FieldType::String);
    JOB_KNOWN = FieldDef::new("gearman.job.known", "Known job", FieldType::Stringz);
    JOB_RUNNING = FieldDef::new("gearman.job.running", "Running Job", FieldType::Stringz);
    TIMEOUT_VALUE = FieldDef::new("gearman.timeout.value", "Timeout Value", FieldType::String);
    ECHO_TEXT = FieldDef::new("gearman.echo_text", "Echo Text", FieldType::String);
    ERR_CODE = FieldDef::new("gearman.err.code", "Error Code", FieldType::Stringz);
    ERR_TEXT = FieldDef::new("gearman.err.text", "Error Text", FieldType::Stringz);
    PKT_TYPE_UNKNOWN = FieldDef::new("gearman.pkt_type.unknown", "Unknown command", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// The port of job servers.
const PORT: u16 = 4730;

/// Octets of a binary packet's header.
const HEADER_LEN: usize = 12;

/// Longest packet that is put together, in octets: more than jobs carry.
const MAX_LEN: usize = 1 << 26;

/// What binary packets begin with.
const MAGIC: [&[u8; 4]; 2] = [b"\0REQ", b"\0RES"];

/// The lines that manage a server.
const COMMANDS: [&[u8]; 5] = [b"workers", b"status", b"maxqueue", b"shutdown", b"version"];

fn is_binary(bytes: &[u8]) -> bool {
    MAGIC.iter().any(|magic| bytes.starts_with(*magic))
}

/// The arguments of a kind of packets, all but the last one ended by NUL; `None` where its octets are not taken apart.
fn arguments(kind: u32) -> Option<&'static [Field]> {
    const STATUS: &[Field] = &[JOB_HANDLE, JOB_KNOWN, JOB_RUNNING, NUMERATOR, DENOMINATOR];
    Some(match kind {
        1 | 2 => &[FUNC_NAME],
        3 | 4 | 6 | 9 | 10 | 24 | 30 | 39 => &[],
        7 | 18 | 21 | 32 | 33 | 34 => &[FUNC_NAME, UNIQ_ID, FUNC_ARG],
        8 | 14 => &[JOB_HANDLE],
        11 => &[JOB_HANDLE, FUNC_NAME, FUNC_ARG],
        12 => &[JOB_HANDLE, NUMERATOR, DENOMINATOR],
        13 | 25 | 28 | 29 => &[JOB_HANDLE, FUNC_RESULT],
        16 | 17 => &[ECHO_TEXT],
        19 => &[ERR_CODE, ERR_TEXT],
        20 => STATUS,
        22 => &[CLIENT_ID],
        23 => &[FUNC_NAME, TIMEOUT_VALUE],
        26 | 27 => &[OPT_NAME],
        31 => &[JOB_HANDLE, FUNC_NAME, UNIQ_ID, FUNC_ARG],
        35 => &[
            FUNC_NAME,
            UNIQ_ID,
            SUBMIT_JOB_SCHED_MINUTE,
            SUBMIT_JOB_SCHED_HOUR,
            SUBMIT_JOB_SCHED_DAY_OF_MONTH,
            SUBMIT_JOB_SCHED_MONTH,
            SUBMIT_JOB_SCHED_DAY_OF_WEEK,
            FUNC_ARG,
        ],
        36 => &[FUNC_NAME, UNIQ_ID, SUBMIT_JOB_EPOCH_TIME, FUNC_ARG],
        37 | 38 => &[FUNC_NAME, UNIQ_ID, REDUCER, FUNC_ARG],
        40 => &[JOB_HANDLE, FUNC_NAME, UNIQ_ID, REDUCER, FUNC_ARG],
        41 => &[UNIQ_ID],
        42 => &[JOB_HANDLE, JOB_KNOWN, JOB_RUNNING, NUMERATOR, DENOMINATOR, CLIENT_COUNT],
        _ => return None,
    })
}

/// Gearman.
#[derive(Clone, Copy, Debug)]
pub struct Gearman;

impl Dissect for Gearman {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.columns().protocol() != "Gearman" {
            w.column_protocol("Gearman");
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        if is_binary(b.captured()) {
            packet(w, &b, root)?
        } else {
            managing(w, &b)?
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        if !is_binary(bytes) {
            return Pdu::Whole(bytes.len());
        }
        let Some(len) = bytes.get(8..HEADER_LEN).and_then(|len| len.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN + (u32::from_be_bytes(*len) as usize).min(MAX_LEN);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Text up to the first NUL.
fn until_nul(bytes: &[u8]) -> &[u8] {
    bytes.split(|octet| *octet == 0).next().unwrap_or(bytes)
}

fn packet<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let magic = if b.u8(3)? == b'Q' { "REQ" } else { "RES" };
    let (kind, len) = (b.u32(4)?, b.u32(8)?);
    let data = b.slice_up_to(HEADER_LEN, len as usize);
    w.set_len(root, HEADER_LEN + data.reported());
    let unknown = format!("Unknown (0x{kind:08x})");
    let name = PKT_TYPE_VALUES.get(kind.into()).unwrap_or(&unknown);
    if w.wants_columns() {
        let comma = if w.columns().has_unfenced_info() { " , " } else { "" };
        w.info_append(format_args!("{comma}[{magic}] {name}({kind}) LEN={len}"));
    }
    let item = w.text(
        b,
        0,
        HEADER_LEN + data.reported(),
        format_args!("[{magic}] {name}({kind}) LEN={len}"),
    )?;
    let opened = w.open(item);
    w.string(MAGIC_CODE, b, 0, 4, format_args!("{magic}"))?;
    w.item(PKT_TYPE, b, 4, 4)?;
    w.item(DATA_SIZE, b, 8, 4)?;
    let text = until_nul(data.captured());
    let content = w.string(DATA_CONTENT, &data, 0, text.len(), format_args!("{}", Plain(text)))?;
    let inner = w.open(content);
    if let Some(fields) = arguments(kind) {
        let mut at = 0;
        for (i, field) in fields.iter().enumerate() {
            let rest = data.captured().get(at..).unwrap_or(&[]);
            let text = until_nul(rest);
            let len =
                if i + 1 == fields.len() { data.len().saturating_sub(at) } else { text.len() + 1 };
            if len > 0 {
                w.string(*field, &data, at, len, format_args!("{}", Plain(text)))?;
            }
            at += len;
        }
    } else {
        w.expert(PKT_TYPE_UNKNOWN, content);
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// A line by which a server is managed, or lines of its answer.
fn managing<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let bytes = b.captured();
    let first = Line::at(bytes, 0);
    let is_command = w.net.destination_port == PORT
        && COMMANDS.iter().any(|command| first.text.starts_with(command));
    if w.wants_columns() {
        w.info_append(format_args!("[MGR] {}", Plain(first.text)));
        for line in Lines::new(bytes).skip(1) {
            w.info_append(format_args!(",{}", Plain(line.text)));
        }
    }
    if is_command {
        w.item(MGR_CMD, b, 0, first.text.len())?;
    } else if w.fields() {
        for line in Lines::new(bytes) {
            let whole = bytes.get(line.at..line.next).unwrap_or(&[]);
            w.text(b, line.at, whole.len(), format_args!("{}", Plain(whole)))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn arguments_end_with_nul_but_the_last() {
        let shown = segment(1024, PORT, b"\0REQ\0\0\0\x07\0\0\0\x05f\0u\0x");
        assert_eq!(shown.info, "Gearman [REQ] SUBMIT_JOB(7) LEN=5");
        for line in ["Function Name: f", "Unique ID: u", "Function Argument: x", "Data Content: f"]
        {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn an_unknown_packet_is_named_by_its_number() {
        let shown = segment(1024, PORT, b"\0REQ\0\0\0\x63\0\0\0\0");
        assert_eq!(shown.info, "Gearman [REQ] Unknown (0x00000063)(99) LEN=0");
    }

    #[test]
    fn servers_are_managed_in_lines() {
        let shown = segment(1024, PORT, b"status\n");
        assert!(shown.has("Management Command: status"));
        let shown = segment(PORT, 1024, b"rev\n.\n");
        assert_eq!(shown.info, "Gearman [MGR] rev,.");
    }
}
