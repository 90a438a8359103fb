//! The frame itself: number, times, lengths, the notes that the capture file has on it.

use std::fmt;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, Value, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::frame::{Custom, FrameInfo, Origin, link};
use crate::proto::numbers::encapsulation;
use crate::proto::{eth, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk, again};

values! {
    static P2P_DIR_VALUES {
        4294967295 => "Unknown",
        0 => "Sent",
        1 => "Received",
    }
    static VERDICT_TC_VALUES {
        -1i32 => "TC_ACT_UNSPEC",
        0 => "TC_ACT_OK",
        1 => "TC_ACT_RECLASSIFY",
        2 => "TC_ACT_SHOT",
        3 => "TC_ACT_PIPE",
        4 => "TC_ACT_STOLEN",
        5 => "TC_ACT_QUEUED",
        6 => "TC_ACT_REPEAT",
        7 => "TC_ACT_REDIRECT",
        8 => "TC_ACT_TRAP",
    }
    static VERDICT_XDP_VALUES {
        0 => "XDP_ABORTED",
        1 => "XDP_DROP",
        2 => "XDP_PASS",
        3 => "XDP_TX",
        4 => "XDP_REDIRECT",
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
    PACKET_FLAGS_CRC_ERROR = FieldDef::new("frame.packet_flags_crc_error", "CRC error", FieldType::Boolean).bits(32).mask(0x1000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_PACKET_TOO_ERROR = FieldDef::new("frame.packet_flags_packet_too_error", "Packet too long error", FieldType::Boolean).bits(32).mask(0x2000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_PACKET_TOO_SHORT_ERROR = FieldDef::new("frame.packet_flags_packet_too_short_error", "Packet too short error", FieldType::Boolean).bits(32).mask(0x4000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_WRONG_INTER_FRAME_GAP_ERROR = FieldDef::new("frame.packet_flags_wrong_inter_frame_gap_error", "Wrong interframe gap error", FieldType::Boolean).bits(32).mask(0x8000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_UNALIGNED_FRAME_ERROR = FieldDef::new("frame.packet_flags_unaligned_frame_error", "Unaligned frame error", FieldType::Boolean).bits(32).mask(0x10000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_START_FRAME_DELIMITER_ERROR = FieldDef::new("frame.packet_flags_start_frame_delimiter_error", "Start frame delimiter error", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_PREAMBLE_ERROR = FieldDef::new("frame.packet_flags_preamble_error", "Preamble error", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    PACKET_FLAGS_SYMBOL_ERROR = FieldDef::new("frame.packet_flags_symbol_error", "Symbol error", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    COMMENT = FieldDef::new("frame.comment", "Comment", FieldType::String);
    PACKET_ID = FieldDef::new("frame.packet_id", "Packet id", FieldType::Uint64);
    VERDICT = FieldDef::new("frame.verdict", "Verdict", FieldType::String);
    VERDICT_HW = FieldDef::new("frame.verdict.hw", "Hardware", FieldType::Bytes);
    VERDICT_EBPF_TC = FieldDef::new("frame.verdict.ebpf_tc", "eBPF TC", FieldType::Int64).strings(Strings::Values(&VERDICT_TC_VALUES));
    VERDICT_EBPF_XDP = FieldDef::new("frame.verdict.ebpf_xdp", "eBPF XDP", FieldType::Int64).strings(Strings::Values(&VERDICT_XDP_VALUES));
    VERDICT_UNKNOWN = FieldDef::new("frame.verdict.unknown", "Unknown", FieldType::Bytes);
    DROP_COUNT = FieldDef::new("frame.drop_count", "Drop Count", FieldType::Uint64);
    CB_PEN = FieldDef::new("frame.cb_pen", "Private Enterprise Number", FieldType::Uint32);
    CB_COPY = FieldDef::new("frame.cb_copy", "Copying", FieldType::Boolean).bits(1).strings(Strings::TrueFalse(&("Allowed", "Not Allowed")));
    BBLOG = FieldDef::new("frame.bblog", "Black Box Log", FieldType::String);
    BBLOG_TICKS = FieldDef::new("frame.bblog.ticks", "Ticks", FieldType::Uint32);
    BBLOG_SERIAL_NR = FieldDef::new("frame.bblog.serial_nr", "Serial Number", FieldType::Uint32);
    PCAPLOG_DATA_TYPE = FieldDef::new("frame.pcaplog.data_type", "Date Type", FieldType::Uint32);
    PCAPLOG_DATA_LENGTH = FieldDef::new("frame.pcaplog.data_length", "Data Length", FieldType::Uint32);
    PCAPLOG_DATA = FieldDef::new("frame.pcaplog.data", "Data", FieldType::Bytes);
    ENCAP_TYPE = FieldDef::new("frame.encap_type", "Encapsulation type", FieldType::Int16).strings(Strings::Values(&numbers::encapsulation::NAMES));
    COMMENT_EXPERT = FieldDef::new("frame.comment.expert", "Formatted comment", FieldType::None).strings(Strings::Expert(Group::Comment, Severity::Comment));
    TIME_INVALID = FieldDef::new("frame.time_invalid", "Arrival Time: Fractional second out of range (0-1000000000)", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    INCOMPLETE = FieldDef::new("frame.incomplete", "Incomplete dissector", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    LEN_LT_CAPLEN = FieldDef::new("frame.len_lt_caplen", "Frame length is less than captured length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
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

/// The value of a frame field that needs no dissection. A frame without a time has none of the times.
pub(crate) fn direct(frame: &FrameInfo, captured: usize, field: u32) -> Option<Value<'static>> {
    let since = |from: Option<i64>| {
        let time = frame.time?;
        Some(Value::RelativeTime(i128::from(time) - i128::from(from.unwrap_or(time))))
    };
    let field = Field(u16::try_from(field).ok()?);
    Some(match field {
        NUMBER => Value::Uint(u64::from(frame.number)),
        LEN => Value::Uint(u64::from(frame.len)),
        CAP_LEN => Value::Uint(captured as u64),
        TIME => Value::AbsoluteTime(i128::from(frame.time?)),
        TIME_EPOCH => Value::RelativeTime(i128::from(frame.time?)),
        MARKED => Value::Bool(frame.marked),
        IGNORED => Value::Bool(frame.ignored),
        ENCAP_TYPE => Value::Int(i64::from(encapsulation::of_link(frame.link)?)),
        TIME_RELATIVE => since(frame.first)?,
        TIME_DELTA => since(frame.previous)?,
        TIME_DELTA_DISPLAYED => since(frame.previous_displayed)?,
        _ => return None,
    })
}

/// Those of [`DIFFERING`] at its end that a frame without a time does not have.
pub(crate) const DIFFERING_TIMES: usize = 5;

/// Fields that differ from frame to frame.
pub(crate) const DIFFERING: [Field; 9] = [
    NUMBER,
    LEN,
    CAP_LEN,
    MARKED,
    TIME,
    TIME_EPOCH,
    TIME_DELTA,
    TIME_DELTA_DISPLAYED,
    TIME_RELATIVE,
];

/// Their numbers.
#[inline]
pub(crate) fn differing(frame: &FrameInfo, captured: usize) -> [u64; DIFFERING.len()] {
    let time = frame.time.unwrap_or(0);
    let since = |from: Option<i64>| time.wrapping_sub(from.unwrap_or(time)) as u64;
    [
        u64::from(frame.number),
        u64::from(frame.len),
        captured as u64,
        u64::from(frame.marked),
        time as u64,
        time as u64,
        since(frame.previous),
        since(frame.previous_displayed),
        since(frame.first),
    ]
}

/// Walks a whole frame: its own fields, then what its link type leads to.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) {
    if w.frame.ignored {
        return ignored(w, &b);
    }
    if !C::FIELDS {
        let result = begin(w, b);
        if let Err(fault) = result {
            crate::proto::malformed::mark(w, &b, fault, "");
        }
        return;
    }
    comments(w);
    let root = w.foreign(id::FRAME, |w| own_fields(w, &b).unwrap_or(Item::NONE));
    let position = w.position();
    if let Err(fault) = begin(w, b) {
        w.mark_fault(position, &b, fault);
    }
    w.go_back(position);
    w.foreign(id::FRAME, |w| protocols(w, &b, root));
}

/// Of a frame that is ignored, shows just that.
#[cold]
fn ignored<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) {
    w.info(format_args!("<Ignored>"));
    if !C::FIELDS {
        return;
    }
    w.foreign(id::FRAME, |w| {
        let Ok((root, opened)) = w.open_protocol(b, 0, REST) else { return };
        w.label(root, format_args!("Frame {}: ignored", w.frame.number));
        let item = w.generated(IGNORED, b, 0, 1);
        w.label(item, format_args!("This frame is marked as ignored"));
        w.close(opened);
        protocols(w, b, root);
    });
}

#[inline(always)]
fn begin<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if let Some(custom) = w.frame.custom {
        return custom_block(w, b, custom);
    }
    match w.registry.lookup_link(w.frame.link) {
        Some(id::ETH) => w.enter::<eth::Eth>(id::ETH, b),
        Some(protocol) => w.call(protocol, b),
        None => other(w, b),
    }
}

/// Goes on with the link types that are EtherTypes under another number, or shows data.
#[inline(never)]
fn other<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let known = match w.frame.link {
        link::IPV4 => w.try_claim(Claim::Ethertype(0x0800), b)?,
        link::IPV6 => w.try_claim(Claim::Ethertype(0x86dd), b)?,
        _ => false,
    };
    if known {
        return Ok(());
    }
    if w.wants_columns() {
        w.column_protocol("UNKNOWN");
        let number = encapsulation::of_link(w.frame.link).unwrap_or(0);
        w.info(format_args!("WTAP_ENCAP = {number}"));
    }
    w.data(b)
}

/// The data of a custom block, which only those who defined it know.
#[cold]
fn custom_block<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, custom: Custom) -> Walked {
    w.column_protocol("PCAPNG");
    let copied = if custom.copyable { "will be copied" } else { "will not be copied" };
    w.info(format_args!("Custom Block: PEN = {}, {copied}", Enterprise(custom.enterprise)));
    w.data(b)
}

/// The name of an enterprise, with its number.
struct Enterprise(u32);

impl fmt::Display for Enterprise {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        numbers::enterprise::write(u64::from(self.0), out)
    }
}

/// Shows the comments that the file has on the frame, before the frame itself.
fn comments<C: Collector>(w: &mut Walk<'_, C>) {
    let frame = w.frame;
    let Some(origin) = frame.origin.as_deref().filter(|o| !o.comments.is_empty()) else { return };
    let none = Buf::new(&[], 0, 0);
    let opened = w.foreign(id::PKT_COMMENT, |w| w.open_protocol(&none, 0, 0));
    let Ok((_, opened)) = opened else { return };
    w.foreign(id::FRAME, |w| {
        for comment in &origin.comments {
            let Ok(item) = w.string(COMMENT, &none, 0, 0, format_args!("{comment}")) else {
                return;
            };
            w.label(item, format_args!("{comment}"));
            w.expert_text(COMMENT_EXPERT, item, format_args!("{comment}"));
        }
    });
    w.close(opened);
}

fn plural(n: u64) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// The direction in a pcapng packet block's flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    Inbound,
    Outbound,
}

impl Direction {
    fn of(origin: Option<&Origin>) -> Option<Self> {
        match origin?.flags? & 3 {
            1 => Some(Direction::Inbound),
            2 => Some(Direction::Outbound),
            _ => None,
        }
    }

    fn note(direction: Option<Self>) -> &'static str {
        match direction {
            Some(Direction::Inbound) => " (inbound)",
            Some(Direction::Outbound) => " (outbound)",
            None => "",
        }
    }
}

/// What an interface is called: by name, else by its description.
fn interface_name(origin: &Origin) -> &str {
    let name = origin.interface_name.as_deref().or(origin.interface_description.as_deref());
    name.unwrap_or("unknown")
}

/// What the fields of a frame hang on of which nothing but sizes and times is known.
fn plain_key(frame: &FrameInfo) -> Option<u16> {
    let is_bare = frame.origin.is_none() && frame.custom.is_none() && frame.odd_fraction.is_none();
    let key = frame.link.checked_mul(2).filter(|_| is_bare)?;
    Some(key | u16::from(frame.time.is_some()))
}

fn own_fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Item, Fault> {
    let frame = w.frame;
    let origin = frame.origin.as_deref();
    let direction = Direction::of(origin);
    let before =
        match w.put_again(again::Header::Own, plain_key(frame), b, || differing(frame, b.len())) {
            Ok(root) => {
                w.set_len(root, b.len());
                return Ok(root);
            }
            Err(before) => before,
        };
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    let (wire, captured) = (u64::from(frame.len), b.len() as u64);
    w.label(
        root,
        format_args!(
            "Frame {}: {wire} byte{} on wire ({} bits), {captured} byte{} captured ({} bits)",
            frame.number,
            plural(wire),
            wire * 8,
            plural(captured),
            captured * 8
        ),
    );
    if let Some(custom) = frame.custom {
        let copying = if custom.copyable { "allowed" } else { "not allowed" };
        w.label(
            root,
            format_args!(
                "PCAPNG Custom Block {}: {wire} byte{} ({} bits) of custom data and options, PEN {}, copying {copying}",
                frame.number,
                plural(wire),
                wire * 8,
                Enterprise(custom.enterprise)
            ),
        );
        w.number(SECTION_NUMBER, b, 0, 0, u64::from(custom.section))?;
    } else if let Some(origin) = origin {
        w.append(
            root,
            format_args!(
                " on interface {}, id {}{}",
                interface_name(origin),
                origin.interface,
                Direction::note(direction)
            ),
        );
        origin_fields(w, b, origin)?;
    }
    if frame.custom.is_none()
        && let Some(encapsulation) = encapsulation::of_link(frame.link)
    {
        w.number(ENCAP_TYPE, b, 0, 0, u64::from(encapsulation))?;
    }
    times(w, b, root)?;
    w.number(NUMBER, b, 0, 0, u64::from(frame.number))?;
    let item = w.number(LEN, b, 0, 0, wire)?;
    w.label(item, format_args!("Frame Length: {wire} byte{} ({} bits)", plural(wire), wire * 8));
    let item = w.number(CAP_LEN, b, 0, 0, captured)?;
    w.label(
        item,
        format_args!("Capture Length: {captured} byte{} ({} bits)", plural(captured), captured * 8),
    );
    if let Some(count) = origin.and_then(|o| o.drop_count) {
        w.number(DROP_COUNT, b, 0, 0, count)?;
    }
    w.generated(MARKED, b, 0, u64::from(frame.marked));
    w.generated(IGNORED, b, 0, 0);
    if let Some(custom) = frame.custom {
        let item = w.number(CB_PEN, b, 0, 0, u64::from(custom.enterprise))?;
        w.label_value(item, format_args!("{}", Enterprise(custom.enterprise)));
        w.number(CB_COPY, b, 0, 0, u64::from(custom.copyable))?;
    }
    if let Some(direction) = direction {
        let received = direction == Direction::Inbound;
        w.number(P2P_DIR, b, 0, 0, u64::from(received))?;
    }
    w.close(opened);
    w.keep(before, root, &DIFFERING);
    Ok(root)
}

/// Adds what is known of the frame's time. A frame without one has none of these fields.
fn times<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let frame = w.frame;
    if frame.time.is_none() {
        return Ok(());
    }
    let [_, _, _, _, arrival, epoch, delta, displayed, relative] = differing(frame, b.len());
    w.number(TIME, b, 0, 0, arrival)?;
    if let Some(fraction) = frame.odd_fraction {
        w.expert_text(
            TIME_INVALID,
            root,
            format_args!("Arrival Time: Fractional second {fraction:09} is invalid, the valid range is 0-1000000000"),
        );
    }
    w.generated_signed(OFFSET_SHIFT, b, 0, 0);
    w.number(TIME_EPOCH, b, 0, 0, epoch)?;
    w.generated(TIME_DELTA, b, 0, delta);
    w.generated(TIME_DELTA_DISPLAYED, b, 0, displayed);
    w.generated(TIME_RELATIVE, b, 0, relative);
    Ok(())
}

/// Adds what a pcapng file says of the frame: section, interface, flags, and what else was noted.
fn origin_fields<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, origin: &Origin) -> Walked {
    w.number(SECTION_NUMBER, b, 0, 0, u64::from(origin.section))?;
    let name = interface_name(origin);
    let item = w.number(INTERFACE_ID, b, 0, 0, u64::from(origin.interface))?;
    w.label(item, format_args!("Interface id: {} ({name})", origin.interface));
    let opened = w.open(item);
    w.string(INTERFACE_NAME, b, 0, 0, format_args!("{name}"))?;
    if let Some(description) = &origin.interface_description {
        w.string(INTERFACE_DESCRIPTION, b, 0, 0, format_args!("{description}"))?;
    }
    w.close(opened);
    if let Some(flags) = origin.flags {
        packet_flags(w, b, flags)?;
    }
    if let Some(queue) = origin.queue {
        w.number(INTERFACE_QUEUE, b, 0, 0, u64::from(queue))?;
    }
    if let Some(packet) = origin.packet_id {
        w.number(PACKET_ID, b, 0, 0, packet)?;
    }
    if !origin.verdicts.is_empty() {
        verdicts(w, b, &origin.verdicts)?;
    }
    Ok(())
}

/// Adds the flags word of a packet block, bit by bit (pcapng, section 4.3.1).
fn packet_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, flags: u32) -> Walked {
    let item = w.number(PACKET_FLAGS, b, 0, 0, u64::from(flags))?;
    let opened = w.open(item);
    for field in [
        PACKET_FLAGS_DIRECTION,
        PACKET_FLAGS_RECEPTION_TYPE,
        PACKET_FLAGS_FCS_LENGTH,
        PACKET_FLAGS_RESERVED,
        PACKET_FLAGS_CRC_ERROR,
        PACKET_FLAGS_PACKET_TOO_ERROR,
        PACKET_FLAGS_PACKET_TOO_SHORT_ERROR,
        PACKET_FLAGS_WRONG_INTER_FRAME_GAP_ERROR,
        PACKET_FLAGS_UNALIGNED_FRAME_ERROR,
        PACKET_FLAGS_START_FRAME_DELIMITER_ERROR,
        PACKET_FLAGS_PREAMBLE_ERROR,
        PACKET_FLAGS_SYMBOL_ERROR,
    ] {
        let def = w.def(field);
        w.number(field, b, 0, 0, (u64::from(flags) & def.mask) >> def.shift())?;
    }
    w.close(opened);
    Ok(())
}

/// Adds the verdicts on a packet: by hardware, and by programs in the kernel.
fn verdicts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, verdicts: &[(u8, Vec<u8>)]) -> Walked {
    const GIVERS: [&str; 3] = ["Hardware", "eBPF_TC", "eBPF_XDP"];
    let item = w.string(VERDICT, b, 0, 0, format_args!(""))?;
    if w.labels() {
        let names: Vec<String> = verdicts
            .iter()
            .filter_map(|(giver, _)| {
                Some(format!("{} ({giver})", GIVERS.get(usize::from(*giver))?))
            })
            .collect();
        w.label(item, format_args!("Verdict: {}", names.join(", ")));
    }
    let opened = w.open(item);
    for (giver, verdict) in verdicts {
        let number = verdict.first_chunk().map(|chunk| u64::from_le_bytes(*chunk));
        match (giver, number) {
            (0, _) => {
                let item = w.octets(VERDICT_HW, b, 0, 0, verdict)?;
                if w.labels() {
                    let hex: Vec<String> = verdict.iter().map(|o| format!("{o:02x}")).collect();
                    w.label_value(item, format_args!("{}", hex.join(" ")));
                }
            }
            (1, Some(number)) => {
                w.number(VERDICT_EBPF_TC, b, 0, 0, number)?;
            }
            (2, Some(number)) => {
                w.number(VERDICT_EBPF_XDP, b, 0, 0, number)?;
            }
            (1 | 2, None) => {
                w.octets(VERDICT_UNKNOWN, b, 0, 0, verdict)?;
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

fn protocols<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) {
    if !w.wants_copy(PROTOCOLS) {
        return;
    }
    let mut stack = String::with_capacity(64);
    // Writing to a String cannot fail.
    let _ = crate::tree::write_protocols(w.registry, w.layers.as_slice(), &mut stack);
    let opened = w.open(root);
    if let Ok(item) = w.string(PROTOCOLS, b, 0, 0, format_args!("{stack}")) {
        w.mark_generated(item);
    }
    w.close(opened);
}

static COMMENT_FIELDS: &[FieldDef] =
    &[FieldDef::protocol("pkt_comment", "Packet comments", "Pkt_Comment")];

/// The comments that a file has on a frame, as the item that holds them.
#[derive(Clone, Copy, Debug)]
pub struct PacketComment;

impl Dissect for PacketComment {
    const FIELDS: &'static [FieldDef] = COMMENT_FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::proto::captured::{ethernet, frame, with};
    use crate::{Dissection, FrameInfo, Origin, Registry, link};

    /// The lines of the frame's own fields.
    fn lines(info: &FrameInfo, octets: &[u8]) -> Vec<String> {
        let registry = Registry::new();
        let mut dissection = Dissection::tree();
        dissection.dissect(&registry, info, octets, None);
        let view = dissection.view(&registry, info, octets);
        let label = |node: crate::NodeRef<'_, _>| {
            let mut line = String::new();
            node.write_label(&mut line, &lamna_fields::TimeZone::UTC);
            line
        };
        view.nodes()
            .filter(|n| n.def().is_some_and(|def| def.name.starts_with("frame")))
            .map(label)
            .collect()
    }

    fn origin() -> Origin {
        Origin {
            interface: 3,
            interface_description: Some("radio".into()),
            section: 2,
            comments: vec!["look here".into()],
            flags: Some(0x89),
            drop_count: Some(5),
            queue: Some(1),
            packet_id: Some(7),
            verdicts: vec![(0, vec![1, 2]), (2, 1u64.to_le_bytes().to_vec())],
            ..Origin::default()
        }
    }

    #[test]
    fn what_the_file_says_is_told() {
        let info = FrameInfo {
            number: 4,
            time: Some(1_700_000_000_124_956_000),
            first: Some(1_700_000_000_123_456_000),
            previous: Some(1_700_000_000_125_456_000),
            previous_displayed: Some(1_700_000_000_123_456_000),
            len: 17,
            link: link::ETHERNET,
            origin: Some(Arc::new(origin())),
            ..FrameInfo::default()
        };
        let lines = lines(&info, &ethernet(0x88b5, b"abc"));
        for line in [
            "Frame 4: 17 bytes on wire (136 bits), 17 bytes captured (136 bits) on interface radio, id 3 (inbound)",
            "Section number: 2",
            "Interface id: 3 (radio)",
            "Interface name: radio",
            "Packet flags: 0x00000089",
            ".... .... .... .... .... .... .... ..01 = Direction: Inbound (0x1)",
            ".... .... .... .... .... ...0 100. .... = FCS length: 4",
            "Interface queue: 1",
            "Packet id: 7",
            "Verdict: Hardware (0), eBPF_XDP (2)",
            "Hardware: 01 02",
            "eBPF XDP: XDP_DROP (1)",
            "Encapsulation type: Ethernet (1)",
            "Arrival Time: Nov 14, 2023 22:13:20.124956000 UTC",
            "[Time delta from previous captured frame: -0.000500000 seconds]",
            "[Time since reference or first frame: 0.001500000 seconds]",
            "Frame Length: 17 bytes (136 bits)",
            "Drop Count: 5",
            "Point-to-Point Direction: Received (1)",
            "[Protocols in frame: eth:ethertype:data]",
            "look here",
        ] {
            assert!(lines.iter().any(|l| l == line), "{line}");
        }
    }

    #[test]
    fn comments_come_first() {
        let octets = ethernet(0x88b5, b"abc");
        let info = FrameInfo { origin: Some(Arc::new(origin())), link: 1, ..FrameInfo::default() };
        let shown = with(info, &octets);
        assert_eq!(
            shown.tree[..3],
            ["Packet comments", "  look here", "    [Expert Info (Comment/Comment): look here]"]
        );
    }

    #[test]
    fn a_second_has_no_more_than_its_nanoseconds() {
        let info = FrameInfo { number: 1, time: Some(0), link: 1, ..FrameInfo::default() };
        let note = |odd_fraction| {
            let lines = lines(&FrameInfo { odd_fraction, ..info.clone() }, &[0]);
            lines.into_iter().find(|line| line.contains("Fractional"))
        };
        assert_eq!(note(None), None);
        let range = "is invalid, the valid range is 0-1000000000";
        assert_eq!(
            note(Some(-7_215_104)),
            Some(format!("[Arrival Time: Fractional second -07215104 {range}]"))
        );
    }

    #[test]
    fn a_frame_without_a_time_has_no_times() {
        let info = FrameInfo { number: 1, len: 1, ..FrameInfo::default() };
        let lines = lines(&info, &[0]);
        assert_eq!(lines[0], "Frame 1: 1 byte on wire (8 bits), 1 byte captured (8 bits)");
        assert!(!lines.iter().any(|l| l.contains("Time")));
    }

    #[test]
    fn unknown_link_types_are_data() {
        let shown = frame(u16::MAX, &[1, 2, 3]);
        assert_eq!(shown.protocols, "data");
        assert_eq!(frame(1, &[]).tree[0], "[Malformed Packet: Ethernet]");
    }
}
