//! The name service (RFC 1002, section 4.2): queries, registrations and the state of a node.
//!
//! Messages are laid out as those of DNS are.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::numbers::units::Units;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use super::name::{self, Name, kind_word};

values! {
    static FLAGS_OPCODE_VALUES {
        0 => "Name query",
        5 => "Registration",
        6 => "Release",
        7 => "Wait for acknowledgment",
        8 => "Refresh",
        9 => "Refresh (alternate opcode)",
        15 => "Multi-homed registration",
    }
    static FLAGS_RCODE_VALUES {
        0 => "No error",
        1 => "Request was invalidly formatted",
        2 => "Server failure",
        3 => "Requested name does not exist",
        4 => "Request is not implemented",
        5 => "Request was refused",
        6 => "Name is owned by another node",
        7 => "Name is in conflict",
    }
    /// Keyed by the octets that hold it: the words are Wireshark's, and fit a value of zero alone.
    static ONT_VALUES {
        0 => "B-node",
        8192 => "P-node",
        16384 => "M-node",
        24576 => "H-node",
    }
    static TYPE_VALUES {
        32 => "NB",
        33 => "NBSTAT",
    }
    static CLASS_VALUES {
        1 => "IN",
        2 => "CS",
        3 => "CH",
        4 => "HS",
        254 => "NONE",
        255 => "ANY",
    }
}

field_table! {
    /// The fields of NetBIOS Name Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nbns", "NetBIOS Name Service", "NBNS");
    FLAGS = FieldDef::new("nbns.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    FLAGS_RESPONSE = FieldDef::new("nbns.flags.response", "Response", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Message is a response", "Message is a query")));
    FLAGS_OPCODE = FieldDef::new("nbns.flags.opcode", "Opcode", FieldType::Uint16).mask(0x7800).strings(Strings::Values(&FLAGS_OPCODE_VALUES));
    FLAGS_AUTHORITATIVE = FieldDef::new("nbns.flags.authoritative", "Authoritative", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Server is an authority for domain", "Server is not an authority for domain")));
    FLAGS_TRUNCATED = FieldDef::new("nbns.flags.truncated", "Truncated", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Message is truncated", "Message is not truncated")));
    FLAGS_RECDESIRED = FieldDef::new("nbns.flags.recdesired", "Recursion desired", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Do query recursively", "Don't do query recursively")));
    FLAGS_RECAVAIL = FieldDef::new("nbns.flags.recavail", "Recursion available", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Server can do recursive queries", "Server can't do recursive queries")));
    FLAGS_BROADCAST = FieldDef::new("nbns.flags.broadcast", "Broadcast", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Broadcast packet", "Not a broadcast packet")));
    FLAGS_RCODE = FieldDef::new("nbns.flags.rcode", "Reply code", FieldType::Uint16).mask(0xf).strings(Strings::Values(&FLAGS_RCODE_VALUES));
    ID = FieldDef::new("nbns.id", "Transaction ID", FieldType::Uint16).base(Base::Hex);
    COUNT_QUERIES = FieldDef::new("nbns.count.queries", "Questions", FieldType::Uint16);
    COUNT_ANSWERS = FieldDef::new("nbns.count.answers", "Answer RRs", FieldType::Uint16);
    COUNT_AUTH_RR = FieldDef::new("nbns.count.auth_rr", "Authority RRs", FieldType::Uint16);
    COUNT_ADD_RR = FieldDef::new("nbns.count.add_rr", "Additional RRs", FieldType::Uint16);
    NAME_FLAGS = FieldDef::new("nbns.name_flags", "Name flags", FieldType::Uint16).base(Base::Hex);
    NAME_FLAGS_GROUP = FieldDef::new("nbns.name_flags.group", "Name type", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Group name", "Unique name")));
    NAME_FLAGS_ONT = FieldDef::new("nbns.name_flags.ont", "ONT", FieldType::Uint16).mask(0x6000).strings(Strings::Values(&ONT_VALUES));
    NAME_FLAGS_DRG = FieldDef::new("nbns.name_flags.drg", "Name is being deregistered", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Yes", "No")));
    NAME_FLAGS_CNF = FieldDef::new("nbns.name_flags.cnf", "Name is in conflict", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Yes", "No")));
    NAME_FLAGS_ACT = FieldDef::new("nbns.name_flags.act", "Name is active", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Yes", "No")));
    NAME_FLAGS_PRM = FieldDef::new("nbns.name_flags.prm", "Permanent node name", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Yes", "No")));
    NB_FLAGS = FieldDef::new("nbns.nb_flags", "Name flags", FieldType::Uint16).base(Base::Hex);
    NB_FLAGS_GROUP = FieldDef::new("nbns.nb_flags.group", "Name type", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Group name", "Unique name")));
    NB_FLAGS_ONT = FieldDef::new("nbns.nb_flags.ont", "ONT", FieldType::Uint16).mask(0x6000).strings(Strings::Values(&ONT_VALUES));
    TYPE = FieldDef::new("nbns.type", "Type", FieldType::Uint16).strings(Strings::Values(&TYPE_VALUES));
    CLASS = FieldDef::new("nbns.class", "Class", FieldType::Uint16).strings(Strings::Values(&CLASS_VALUES));
    NAME = FieldDef::new("nbns.name", "Name", FieldType::String);
    ADDR = FieldDef::new("nbns.addr", "Addr", FieldType::Ipv4);
    NUMBER_OF_NAMES = FieldDef::new("nbns.number_of_names", "Number of names", FieldType::Uint8);
    UNIT_ID = FieldDef::new("nbns.unit_id", "Unit ID", FieldType::Ether);
    JUMPERS = FieldDef::new("nbns.jumpers", "Jumpers", FieldType::Uint8).base(Base::Hex);
    TEST_RESULT = FieldDef::new("nbns.test_result", "Test result", FieldType::Uint8).base(Base::Hex);
    VERSION_NUMBER = FieldDef::new("nbns.version_number", "Version number", FieldType::Uint16).base(Base::Hex);
    PERIOD_OF_STATISTICS = FieldDef::new("nbns.period_of_statistics", "Period of statistics", FieldType::Uint16).base(Base::Hex);
    NUM_CRCS = FieldDef::new("nbns.num_crcs", "Number of CRCs", FieldType::Uint16);
    NUM_ALIGNMENT_ERRORS = FieldDef::new("nbns.num_alignment_errors", "Number of alignment errors", FieldType::Uint16);
    NUM_COLLISIONS = FieldDef::new("nbns.num_collisions", "Number of collisions", FieldType::Uint16);
    NUM_SEND_ABORTS = FieldDef::new("nbns.num_send_aborts", "Number of send aborts", FieldType::Uint16);
    NUM_GOOD_SENDS = FieldDef::new("nbns.num_good_sends", "Number of good sends", FieldType::Uint32);
    NUM_GOOD_RECEIVES = FieldDef::new("nbns.num_good_receives", "Number of good receives", FieldType::Uint32);
    NUMRETRANSMITS = FieldDef::new("nbns.numretransmits", "Number of retransmits", FieldType::Uint16);
    NUM_NO_RESOURCE_CONDITIONS = FieldDef::new("nbns.num_no_resource_conditions", "Number of no resource conditions", FieldType::Uint16);
    NUMCOMMAND_BLOCKS = FieldDef::new("nbns.numcommand_blocks", "Number of command blocks", FieldType::Uint16);
    NUMPENDING_SESSIONS = FieldDef::new("nbns.numpending_sessions", "Number of pending sessions", FieldType::Uint16);
    MAX_NUM_PENDING_SESSIONS = FieldDef::new("nbns.max_num_pending_sessions", "Max number of pending sessions", FieldType::Uint16);
    MAX_TOTAL_SESSIONS_POSSIBLE = FieldDef::new("nbns.max_total_sessions_possible", "Max total sessions possible", FieldType::Uint16);
    SESSION_DATA_PACKET_SIZE = FieldDef::new("nbns.session_data_packet_size", "Session data packet size", FieldType::Uint16);
    DATA = FieldDef::new("nbns.data", "Data", FieldType::Bytes);
    NETBIOS_NAME = FieldDef::new("nbns.netbios_name", "Name", FieldType::String);
    TTL = FieldDef::new("nbns.ttl", "Time to live", FieldType::Uint32).strings(Strings::Custom(write_seconds));
    DATA_LENGTH = FieldDef::new("nbns.data_length", "Data length", FieldType::Uint16);
    INCOMPLETE_ENTRY = FieldDef::new("nbns.incomplete_entry", "incomplete entry", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// Octets of the header.
const HEADER_LEN: usize = 12;

/// Octets of a name in the state of a node, with what is behind it.
const STATE_NAME_LEN: usize = name::LEN + 2;

/// Operations (RFC 1002, section 4.2.1.1).
const WAIT: u16 = 7;

/// Types of records (RFC 1002, section 4.2.1.3).
const NB: u16 = 0x20;
const NBSTAT: u16 = 0x21;

/// What follows the names in the state of a node, and how many octets each takes.
const STATISTICS: &[(Field, usize)] = &[
    (UNIT_ID, 6),
    (JUMPERS, 1),
    (TEST_RESULT, 1),
    (VERSION_NUMBER, 2),
    (PERIOD_OF_STATISTICS, 2),
    (NUM_CRCS, 2),
    (NUM_ALIGNMENT_ERRORS, 2),
    (NUM_COLLISIONS, 2),
    (NUM_SEND_ABORTS, 2),
    (NUM_GOOD_SENDS, 4),
    (NUM_GOOD_RECEIVES, 4),
    (NUMRETRANSMITS, 2),
    (NUM_NO_RESOURCE_CONDITIONS, 2),
    (NUMCOMMAND_BLOCKS, 2),
    (NUMPENDING_SESSIONS, 2),
    (MAX_NUM_PENDING_SESSIONS, 2),
    (MAX_TOTAL_SESSIONS_POSSIBLE, 2),
    (SESSION_DATA_PACKET_SIZE, 2),
];

/// The name service.
#[derive(Clone, Copy, Debug)]
pub struct Nbns;

impl Dissect for Nbns {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(137)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NBNS");
        let flags = b.u16(2)?;
        let opcode = flags >> 11 & 15;
        let response = flags & 0x8000 != 0;
        if w.wants_columns() {
            match FLAGS_OPCODE_VALUES.get(u64::from(opcode)) {
                Some(word) => w.info(format_args!("{word}")),
                None => w.info(format_args!("Unknown operation ({opcode})")),
            }
            if response {
                w.info_append(format_args!(" response"));
                if flags & 15 != 0 {
                    let word = FLAGS_RCODE_VALUES.get(u64::from(flags & 15));
                    w.info_append(format_args!(", {}", word.unwrap_or("Unknown error")));
                }
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(ID, &b, 0, 2)?;
        show_flags(w, &b, 2)?;
        for (i, field) in
            [COUNT_QUERIES, COUNT_ANSWERS, COUNT_AUTH_RR, COUNT_ADD_RR].into_iter().enumerate()
        {
            w.item(field, &b, 4 + 2 * i, 2)?;
        }
        let mut at = HEADER_LEN;
        at = section(w, &b, at, b.u16(4)?, "Queries", |w, at| question(w, &b, at, !response))?;
        for (place, title) in
            [(6, "Answers"), (8, "Authoritative nameservers"), (10, "Additional records")]
        {
            let told = response && place == 6;
            at = section(w, &b, at, b.u16(place)?, title, |w, at| record(w, &b, at, opcode, told))?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Walks `count` entries under a line of their own; where what follows begins.
fn section<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    count: u16,
    title: &str,
    mut entry: impl FnMut(&mut Walk<'_, C>, usize) -> Result<usize, Fault>,
) -> Result<usize, Fault> {
    if count == 0 {
        return Ok(start);
    }
    let item = w.text(b, start, REST, format_args!("{title}"))?;
    let opened = w.open(item);
    let mut at = start;
    for _ in 0..count {
        at = entry(w, at)?;
    }
    w.set_len(item, at - start);
    w.close(opened);
    Ok(at)
}

fn show_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let fields: &[Field] = if b.u16(at)? & 0x8000 == 0 {
        &[FLAGS_RESPONSE, FLAGS_OPCODE, FLAGS_TRUNCATED, FLAGS_RECDESIRED, FLAGS_BROADCAST]
    } else {
        &[
            FLAGS_RESPONSE,
            FLAGS_OPCODE,
            FLAGS_AUTHORITATIVE,
            FLAGS_TRUNCATED,
            FLAGS_RECDESIRED,
            FLAGS_RECAVAIL,
            FLAGS_BROADCAST,
            FLAGS_RCODE,
        ]
    };
    w.bitmask(FLAGS, fields, b, at, 2)?;
    Ok(())
}

fn word(table: &'static lamna_fields::ValueTable, value: u16) -> &'static str {
    table.get(u64::from(value)).unwrap_or("Unknown")
}

/// Walks a question at `at`; where the next one begins.
fn question<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    told: bool,
) -> Result<usize, Fault> {
    let name = Name::read(b, at)?;
    let behind = at + name.wire_len;
    let (kind, class) = (b.u16(behind)?, b.u16(behind + 2)?);
    if told && w.wants_columns() {
        w.info_append(format_args!(" {} {name}", word(&TYPE_VALUES, kind)));
    }
    if w.fields() {
        let (kind, class) = (word(&TYPE_VALUES, kind), word(&CLASS_VALUES, class));
        let len = name.wire_len + 4;
        let item = w.text(b, at, len, format_args!("{name}: type {kind}, class {class}"))?;
        let opened = w.open(item);
        let item = w.string(NAME, b, at, name.wire_len, format_args!("{name}"))?;
        if let Some(kind) = name.kind() {
            w.append(item, format_args!(" ({})", kind_word(kind)));
        }
        w.item(TYPE, b, behind, 2)?;
        w.item(CLASS, b, behind + 2, 2)?;
        w.close(opened);
    }
    Ok(behind + 4)
}

/// Walks a record at `at`; where the next one begins, which is where its known parts end.
fn record<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    opcode: u16,
    told: bool,
) -> Result<usize, Fault> {
    let name = Name::read(b, at)?;
    let behind = at + name.wire_len;
    let (kind, class) = (b.u16(behind)?, b.u16(behind + 2)?);
    b.check(behind + 4, 4)?;
    let len = usize::from(b.u16(behind + 8)?);
    let data = behind + 10;
    if told && w.wants_columns() {
        let type_word = word(&TYPE_VALUES, kind);
        match kind {
            NB if opcode == WAIT => {}
            NB => {
                if let Ok([a, c, d, e]) = b.array::<4>(data + 2) {
                    w.info_append(format_args!(" {type_word} {a}.{c}.{d}.{e}"));
                }
            }
            _ => w.info_append(format_args!(" {type_word}")),
        }
    }
    let (type_word, class_word) = (word(&TYPE_VALUES, kind), word(&CLASS_VALUES, class));
    b.check(at, name.wire_len + 10 + len)?;
    let item = w.text(
        b,
        at,
        name.wire_len + 10 + len,
        format_args!("{name}: type {type_word}, class {class_word}"),
    )?;
    let opened = w.open(item);
    // The name's item begins behind the octet that it should begin with.
    let name_len = name.wire_len - 1;
    match name.kind().filter(|_| kind == NB) {
        Some(kind) => {
            let kind = kind_word(kind);
            w.string(NAME, b, at + 1, name_len, format_args!("{name} ({kind})"))?
        }
        None => w.string(NAME, b, at + 1, name_len, format_args!("{name}"))?,
    };
    w.item(TYPE, b, behind, 2)?;
    w.item(CLASS, b, behind + 2, 2)?;
    w.item(TTL, b, behind + 4, 4)?;
    w.item(DATA_LENGTH, b, behind + 8, 2)?;
    let end = match kind {
        NB if opcode == WAIT => waits(w, b, data, len)?,
        NB => addresses(w, b, data, len)?,
        NBSTAT => state(w, b, data, len)?,
        _ => {
            w.item(DATA, b, data, len)?;
            data + len
        }
    };
    w.close(opened);
    Ok(end)
}

/// Notes that `len` octets are too few for what should be there.
fn incomplete<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let shown = len.min(b.len().saturating_sub(at));
    let item = w.text(b, at, shown, format_args!("incomplete entry"))?;
    w.expert(INCOMPLETE_ENTRY, item);
    b.check(at, len)
}

/// The flags of the requests that a response asks to wait for.
fn waits<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    mut len: usize,
) -> Result<usize, Fault> {
    while len > 0 {
        if len < 2 {
            incomplete(w, b, at, len)?;
            break;
        }
        show_flags(w, b, at)?;
        at += 2;
        len -= 2;
    }
    Ok(at)
}

/// The addresses of a name.
fn addresses<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    mut len: usize,
) -> Result<usize, Fault> {
    while len > 0 {
        if len < 2 {
            incomplete(w, b, at, len)?;
            break;
        }
        let flags = b.u16(at)?;
        let item = w.number(NB_FLAGS, b, at, 2, u64::from(flags))?;
        if w.labels() {
            let group = flags & 0x8000 != 0;
            let node = flags >> 13 & 3;
            let letter = ['B', 'P', 'M', 'H'][usize::from(node)];
            w.append(item, format_args!("{}", if group { ", Name type" } else { "" }));
            w.append(item, format_args!(", ONT: {}", word(&ONT_VALUES, node)));
            w.append(
                item,
                format_args!(" ({letter}-node, {})", if group { "group" } else { "unique" }),
            );
        }
        w.bits(item, &[NB_FLAGS_GROUP, NB_FLAGS_ONT], b, at, 2)?;
        at += 2;
        len -= 2;
        if len < 4 {
            incomplete(w, b, at, len)?;
            break;
        }
        w.item(ADDR, b, at, 4)?;
        at += 4;
        len -= 4;
    }
    Ok(at)
}

/// The state of a node. Wireshark does not count the octet that says how many names there are, and neither does the
/// length that is left here: an entry is incomplete where Wireshark says so.
fn state<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    mut len: usize,
) -> Result<usize, Fault> {
    if len < 1 {
        incomplete(w, b, at, len)?;
        return Ok(at);
    }
    w.item(NUMBER_OF_NAMES, b, at, 1)?;
    let count = b.u8(at)?;
    at += 1;
    for _ in 0..count {
        if len < STATE_NAME_LEN {
            incomplete(w, b, at, len)?;
            return Ok(at);
        }
        state_name(w, b, at)?;
        at += STATE_NAME_LEN;
        len -= STATE_NAME_LEN;
    }
    for (field, width) in STATISTICS {
        if len < *width {
            incomplete(w, b, at, len)?;
            return Ok(at);
        }
        w.item(*field, b, at, *width)?;
        at += width;
        len -= width;
    }
    Ok(at)
}

fn state_name<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let name = Name::of(b.bytes(at, name::LEN)?);
    let kind = name.kind().unwrap_or(0);
    let item = w.string(NETBIOS_NAME, b, at, name::LEN, format_args!("{}", name.body()))?;
    w.append(item, format_args!("<{kind:02x}> ({})", kind_word(kind)));
    let fields = [
        NAME_FLAGS_GROUP,
        NAME_FLAGS_ONT,
        NAME_FLAGS_DRG,
        NAME_FLAGS_CNF,
        NAME_FLAGS_ACT,
        NAME_FLAGS_PRM,
    ];
    let _: Item = w.bitmask(NAME_FLAGS, &fields, b, at + name::LEN, 2)?;
    Ok(())
}

fn write_seconds(seconds: u64, out: &mut dyn std::fmt::Write) -> std::fmt::Result {
    write!(out, "{}", Units(seconds))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    const NAME: &[u8] = b"\x20EGFCEFEECACACACACACACACACACACACA\x00";

    fn message(flags: u16, counts: [u8; 4], rest: &[&[u8]]) -> Vec<u8> {
        let [high, low] = flags.to_be_bytes();
        let mut message = vec![0, 1, high, low];
        message.extend(counts.iter().flat_map(|count| [0, *count]));
        rest.iter().for_each(|part| message.extend(*part));
        message
    }

    #[test]
    fn a_query_asks_for_a_name() {
        let shown = shown(137, 137, &message(0x0110, [1, 0, 0, 0], &[NAME, &[0, 0x20, 0, 1]]));
        assert_eq!(shown.info, "NBNS Name query NB FRED<20>");
        assert!(shown.has("FRED<20>: type NB, class IN"));
        assert!(shown.has("Name: FRED<20> (Server service)"));
        assert!(shown.has("Flags: 0x0110, Opcode: Name query, Recursion desired, Broadcast"));
    }

    #[test]
    fn a_response_tells_addresses() {
        let record = [0, 0x20, 0, 1, 0, 0, 0, 60, 0, 6, 0x80, 0, 10, 0, 0, 9];
        let shown = shown(137, 137, &message(0x8583, [0, 1, 0, 0], &[NAME, &record]));
        assert_eq!(
            shown.info,
            "NBNS Name query response, Requested name does not exist NB 10.0.0.9"
        );
        assert!(shown.has("Time to live: 1 minute"));
        assert!(shown.has("Name flags: 0x8000, Name type, ONT: B-node (B-node, group)"));
        assert!(shown.has("Addr: 10.0.0.9"));
    }

    #[test]
    fn a_state_that_ends_early_is_incomplete() {
        let record = [0, 0x21, 0, 1, 0, 0, 0, 0, 0, 3, 0, 1, 2];
        let shown = shown(137, 137, &message(0x8400, [0, 1, 0, 0], &[NAME, &record, &[0; 9]]));
        assert_eq!(shown.info, "NBNS Name query response NBSTAT");
        assert!(shown.has("Number of names: 0"));
        assert!(shown.has("incomplete entry"));
    }
}
