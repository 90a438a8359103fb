//! The frame itself: number, times, lengths, the notes that the capture file has on it.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, Value, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::frame::{FrameInfo, link};
use crate::proto::{eth, id, numbers};
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static P2P_DIR_VALUES {
        4294967295 => "Unknown",
        0 => "Sent",
        1 => "Received",
    }
    static PACKET_FLAGS_DIRECTION_VALUES {
        0x0 => "Unknown",
        0x1 => "Inbound",
        0x2 => "Outbound",
    }
    static PACKET_FLAGS_RECEPTION_TYPE_VALUES {
        0 => "Not specified",
        1 => "Unicast",
        2 => "Multicast",
        3 => "Broadcast",
        4 => "Promiscuous",
    }
}

field_table! {
    /// The fields of a frame.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("frame", "Frame", "Frame");
    TIME = FieldDef::new("frame.time", "Arrival Time", FieldType::AbsoluteTime);
    OFFSET_SHIFT = FieldDef::new("frame.offset_shift", "Time shift for this packet", FieldType::RelativeTime);
    TIME_EPOCH = FieldDef::new("frame.time_epoch", "Epoch Time", FieldType::RelativeTime);
    TIME_DELTA = FieldDef::new("frame.time_delta", "Time delta from previous captured frame", FieldType::RelativeTime);
    TIME_DELTA_DISPLAYED = FieldDef::new("frame.time_delta_displayed", "Time delta from previous displayed frame", FieldType::RelativeTime);
    TIME_RELATIVE = FieldDef::new("frame.time_relative", "Time since reference or first frame", FieldType::RelativeTime);
    REF_TIME = FieldDef::new("frame.ref_time", "This is a Time Reference frame", FieldType::None);
    NUMBER = FieldDef::new("frame.number", "Frame Number", FieldType::Uint32);
    LEN = FieldDef::new("frame.len", "Frame length on the wire", FieldType::Uint32);
    CAP_LEN = FieldDef::new("frame.cap_len", "Frame length stored into the capture file", FieldType::Uint32);
    MD5_HASH = FieldDef::new("frame.md5_hash", "Frame MD5 Hash", FieldType::String);
    P2P_DIR = FieldDef::new("frame.p2p_dir", "Point-to-Point Direction", FieldType::Int8).strings(Strings::Values(&P2P_DIR_VALUES));
    LINK_NR = FieldDef::new("frame.link_nr", "Link Number", FieldType::Uint16);
    FILE_OFF = FieldDef::new("frame.file_off", "File Offset", FieldType::Int64);
    MARKED = FieldDef::new("frame.marked", "Frame is marked", FieldType::Boolean);
    IGNORED = FieldDef::new("frame.ignored", "Frame is ignored", FieldType::Boolean);
    PROTOCOLS = FieldDef::new("frame.protocols", "Protocols in frame", FieldType::String);
    COLORING_RULE_NAME = FieldDef::new("frame.coloring_rule.name", "Coloring Rule Name", FieldType::String);
    COLORING_RULE_STRING = FieldDef::new("frame.coloring_rule.string", "Coloring Rule String", FieldType::String);
    SECTION_NUMBER = FieldDef::new("frame.section_number", "Section number", FieldType::Uint32);
    INTERFACE_ID = FieldDef::new("frame.interface_id", "Interface id", FieldType::Uint32);
    INTERFACE_NAME = FieldDef::new("frame.interface_name", "Interface name", FieldType::String);
    INTERFACE_DESCRIPTION = FieldDef::new("frame.interface_description", "Interface description", FieldType::String);
    INTERFACE_QUEUE = FieldDef::new("frame.interface_queue", "Interface queue", FieldType::Uint32);
    PACKET_FLAGS = FieldDef::new("frame.packet_flags", "Packet flags", FieldType::Uint32).base(Base::Hex);
    PACKET_FLAGS_DIRECTION = FieldDef::new("frame.packet_flags_direction", "Direction", FieldType::Uint32).base(Base::Hex).mask(0x3).strings(Strings::Values(&PACKET_FLAGS_DIRECTION_VALUES));
    PACKET_FLAGS_RECEPTION_TYPE = FieldDef::new("frame.packet_flags_reception_type", "Reception type", FieldType::Uint32).mask(0x1c).strings(Strings::Values(&PACKET_FLAGS_RECEPTION_TYPE_VALUES));
    PACKET_FLAGS_FCS_LENGTH = FieldDef::new("frame.packet_flags_fcs_length", "FCS length", FieldType::Uint32).mask(0x1e0);
    PACKET_FLAGS_RESERVED = FieldDef::new("frame.packet_flags_reserved", "Reserved", FieldType::Uint32).mask(0xfe00);
    PACKET_FLAGS_CRC_ERROR = FieldDef::new("frame.packet_flags_crc_error", "CRC error", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_PACKET_TOO_ERROR = FieldDef::new("frame.packet_flags_packet_too_error", "Packet too long error", FieldType::Boolean).bits(32).mask(0x2000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_PACKET_TOO_SHORT_ERROR = FieldDef::new("frame.packet_flags_packet_too_short_error", "Packet too short error", FieldType::Boolean).bits(32).mask(0x4000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_WRONG_INTER_FRAME_GAP_ERROR = FieldDef::new("frame.packet_flags_wrong_inter_frame_gap_error", "Wrong interframe gap error", FieldType::Boolean).bits(32).mask(0x8000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_UNALIGNED_FRAME_ERROR = FieldDef::new("frame.packet_flags_unaligned_frame_error", "Unaligned frame error", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_START_FRAME_DELIMITER_ERROR = FieldDef::new("frame.packet_flags_start_frame_delimiter_error", "Start frame delimiter error", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_PREAMBLE_ERROR = FieldDef::new("frame.packet_flags_preamble_error", "Preamble error", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse("Set", "Not set"));
    PACKET_FLAGS_SYMBOL_ERROR = FieldDef::new("frame.packet_flags_symbol_error", "Symbol error", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse("Set", "Not set"));
    COMMENT = FieldDef::new("frame.comment", "Comment", FieldType::String);
    PACKET_ID = FieldDef::new("frame.packet_id", "Packet id", FieldType::Uint64);
    VERDICT = FieldDef::new("frame.verdict", "Verdict", FieldType::String);
    VERDICT_HW = FieldDef::new("frame.verdict.hw", "Hardware", FieldType::Bytes);
    VERDICT_EBPF_TC = FieldDef::new("frame.verdict.ebpf_tc", "eBPF TC", FieldType::Int64);
    VERDICT_EBPF_XDP = FieldDef::new("frame.verdict.ebpf_xdp", "eBPF XDP", FieldType::Int64);
    VERDICT_UNKNOWN = FieldDef::new("frame.verdict.unknown", "Unknown", FieldType::Bytes);
    DROP_COUNT = FieldDef::new("frame.drop_count", "Drop Count", FieldType::Uint64);
    CB_PEN = FieldDef::new("frame.cb_pen", "Private Enterprise Number", FieldType::Uint32);
    CB_COPY = FieldDef::new("frame.cb_copy", "Copying", FieldType::Boolean).bits(1).strings(Strings::TrueFalse("Allowed", "Not Allowed"));
    BBLOG = FieldDef::new("frame.bblog", "Black Box Log", FieldType::String);
    BBLOG_TICKS = FieldDef::new("frame.bblog.ticks", "Ticks", FieldType::Uint32);
    BBLOG_SERIAL_NR = FieldDef::new("frame.bblog.serial_nr", "Serial Number", FieldType::Uint32);
    PCAPLOG_DATA_TYPE = FieldDef::new("frame.pcaplog.data_type", "Date Type", FieldType::Uint32);
    PCAPLOG_DATA_LENGTH = FieldDef::new("frame.pcaplog.data_length", "Data Length", FieldType::Uint32);
    PCAPLOG_DATA = FieldDef::new("frame.pcaplog.data", "Data", FieldType::Bytes);
    ENCAP_TYPE = FieldDef::new("frame.encap_type", "Encapsulation type", FieldType::Int16).strings(Strings::Values(&numbers::encapsulation::NAMES));
    COMMENT_EXPERT = FieldDef::new("frame.comment.expert", "Formatted comment", FieldType::None).strings(Strings::Expert(Group::Comment, Severity::Comment));
    TIME_INVALID = FieldDef::new("frame.time_invalid", "Arrival Time: Fractional second out of range (0-1000000000)", FieldType::None);
    INCOMPLETE = FieldDef::new("frame.incomplete", "Incomplete dissector", FieldType::None);
    LEN_LT_CAPLEN = FieldDef::new("frame.len_lt_caplen", "Frame length is less than captured length", FieldType::None);
}

/// The frame as a protocol: the outermost item of every tree.
#[derive(Clone, Copy, Debug)]
pub struct Frame;

impl Dissect for Frame {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b);
        Ok(())
    }
}

/// The value of a frame field that needs no dissection.
pub(crate) fn direct(frame: &FrameInfo, captured: usize, field: u32) -> Option<Value<'static>> {
    let since = |from: Option<i64>| {
        Value::RelativeTime(i128::from(frame.time.unwrap_or(0)) - i128::from(from.unwrap_or(0)))
    };
    let field = Field(u16::try_from(field).ok()?);
    Some(match field {
        NUMBER => Value::Uint(u64::from(frame.number)),
        LEN => Value::Uint(u64::from(frame.len)),
        CAP_LEN => Value::Uint(captured as u64),
        TIME => Value::AbsoluteTime(i128::from(frame.time.unwrap_or(0))),
        TIME_EPOCH => Value::RelativeTime(i128::from(frame.time.unwrap_or(0))),
        TIME_RELATIVE => since(frame.first.or(frame.time)),
        TIME_DELTA => since(frame.previous.or(frame.time)),
        TIME_DELTA_DISPLAYED => since(frame.previous_displayed.or(frame.time)),
        _ => return None,
    })
}

/// Walks a whole frame: its own fields, then what its link type leads to.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) {
    if !C::FIELDS {
        let result = begin(w, b);
        if let Err(fault) = result {
            crate::proto::malformed::mark(w, &b, fault, "");
        }
        return;
    }
    let root = w.foreign(id::FRAME, |w| own_fields(w, &b).unwrap_or(crate::Item::NONE));
    w.contain(&b, |w| begin(w, b));
    w.foreign(id::FRAME, |w| protocols(w, &b, root));
}

#[inline(always)]
fn begin<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    match w.registry.lookup_link(w.frame.link) {
        Some(id::ETH) => w.enter::<eth::Eth>(id::ETH, b),
        Some(protocol) => w.call(protocol, b),
        None => w.data(b),
    }
}

fn own_fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<crate::Item, crate::Fault> {
    let frame = w.frame;
    let (root, opened) = w.open_protocol(b, 0, crate::REST)?;
    let (wire, captured) = (u64::from(frame.len), b.len() as u64);
    let bits = |octets: u64| octets * 8;
    let plural = |n: u64| if n == 1 { "" } else { "s" };
    w.label(
        root,
        format_args!(
            "Frame {}: {wire} byte{} on wire ({} bits), {captured} byte{} captured ({} bits)",
            frame.number,
            plural(wire),
            bits(wire),
            plural(captured),
            bits(captured)
        ),
    );
    if let Some(encapsulation) = encapsulation(frame.link) {
        w.number(ENCAP_TYPE, b, 0, 0, encapsulation)?;
    }
    if let Some(time) = frame.time {
        w.number(TIME, b, 0, 0, time as u64)?;
        w.generated_signed(OFFSET_SHIFT, b, 0, 0);
        w.number(TIME_EPOCH, b, 0, 0, time as u64)?;
        w.generated_signed(TIME_DELTA, b, 0, time.wrapping_sub(frame.previous.unwrap_or(time)));
        w.generated_signed(
            TIME_DELTA_DISPLAYED,
            b,
            0,
            time.wrapping_sub(frame.previous_displayed.unwrap_or(time)),
        );
        w.generated_signed(TIME_RELATIVE, b, 0, time.wrapping_sub(frame.first.unwrap_or(time)));
    }
    w.number(NUMBER, b, 0, 0, u64::from(frame.number))?;
    let item = w.number(LEN, b, 0, 0, wire)?;
    w.label(item, format_args!("Frame Length: {wire} byte{} ({} bits)", plural(wire), bits(wire)));
    let item = w.number(CAP_LEN, b, 0, 0, captured)?;
    w.label(
        item,
        format_args!(
            "Capture Length: {captured} byte{} ({} bits)",
            plural(captured),
            bits(captured)
        ),
    );
    w.generated(MARKED, b, 0, 0);
    w.generated(IGNORED, b, 0, 0);
    w.close(opened);
    Ok(root)
}

fn protocols<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: crate::Item) {
    if !w.wants(PROTOCOLS) {
        return;
    }
    let mut stack = String::with_capacity(64);
    // Writing to a String cannot fail.
    let _ = crate::tree::write_protocols(w.registry, w.d.layers.as_slice(), &mut stack);
    let opened = w.open(root);
    if let Ok(item) = w.string(PROTOCOLS, b, 0, 0, format_args!("{stack}")) {
        w.mark_generated(item);
    }
    w.close(opened);
}

/// Wireshark's number for a link type, for the ones whose numbers differ from the file's.
fn encapsulation(link: u16) -> Option<u64> {
    Some(match link {
        link::ETHERNET => 1,
        _ => return None,
    })
}
