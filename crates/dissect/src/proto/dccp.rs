//! Datagram Congestion Control Protocol (RFC 4340): headers, options, and sequence numbers relative to those that opened the
//! connection.

use std::collections::HashMap;

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use crate::buf::{Buf, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::columns::Address;
use crate::names::PortKind;
use crate::registry::{Claim, Dissect};
use crate::track::{Note, Scope};
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        0 => "Request",
        1 => "Response",
        2 => "Data",
        3 => "Ack",
        4 => "DataAck",
        5 => "CloseReq",
        6 => "Close",
        7 => "Reset",
        8 => "Sync",
        9 => "SyncAck",
        10 => "Listen",
        11 => "Reserved",
        12 => "Reserved",
        13 => "Reserved",
        14 => "Reserved",
        15 => "Reserved",
    }
    static SERVICE_CODE_VALUES {
        0 => "not specified",
        7107696 => "LTP: Licklider Transmission Protocol",
        1145656131 => "DISC: Discard",
        1381253968 => "RTCP: RTCP connection, separate from the corresponding RTP",
        1381257281 => "RTPA: RTP session conveying audio data (and associated RTCP)",
        1381257295 => "RTPO: RTP session conveying other media (and associated RTCP)",
        1381257300 => "RTPT: RTP session conveying text media (and associated RTCP)",
        1381257302 => "RTPV: RTP session conveying video data (and associated RTCP)",
        1398361159 => "SYLG: Syslog Protocol",
        1685351985 => "Bundle Protocol",
        1852861808 => "NPMP: NetPerfMeter Data",
        4294967295 => "Reserved (Invalid)",
    }
    static RESET_CODE_VALUES {
        0 => "Unspecified",
        1 => "Closed",
        2 => "Aborted",
        3 => "No Connection",
        4 => "Packet Error",
        5 => "Option Error",
        6 => "Mandatory Error",
        7 => "Connection Refused",
        8 => "Bad Service Code",
        9 => "Too Busy",
        10 => "Bad Init Cookie",
        11 => "Aggression Penalty",
        12 => "Reserved",
    }
}

ranges! {
    static OPTION_TYPE_RANGES {
        (0, 0) => "Padding",
        (1, 1) => "Mandatory",
        (2, 2) => "Slow Receiver",
        (3, 31) => "Reserved",
        (32, 32) => "Change L",
        (33, 33) => "Confirm L",
        (34, 34) => "Change R",
        (35, 35) => "Confirm R",
        (36, 36) => "Init Cookie",
        (37, 37) => "NDP Count",
        (38, 38) => "Ack Vector [Nonce 0]",
        (39, 39) => "Ack Vector [Nonce 1]",
        (40, 40) => "Data Dropped",
        (41, 41) => "Timestamp",
        (42, 42) => "Timestamp Echo",
        (43, 43) => "Elapsed Time",
        (44, 44) => "Data checksum",
        (45, 127) => "Reserved",
        (128, 191) => "CCID option",
        (192, 192) => "CCID3 Loss Event Rate",
        (193, 193) => "CCID3 Loss Intervals",
        (194, 194) => "CCID3 Receive Rate",
        (195, 255) => "CCID option",
    }
    static FEATURE_NUMBER_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "Congestion Control ID (CCID)",
        (2, 2) => "Allow Short Seqnums",
        (3, 3) => "Sequence Window",
        (4, 4) => "ECN Incapable",
        (5, 5) => "Ack Ratio",
        (6, 6) => "Send Ack Vector",
        (7, 7) => "Send NDP Count",
        (8, 8) => "Minimum Checksum Coverage",
        (9, 9) => "Check Data Checksum",
        (3, 127) => "Reserved",
        (192, 192) => "Send Loss Event Rate",
        (193, 255) => "CCID-specific feature",
    }
}

field_table! {
    /// The fields of Datagram Congestion Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("dccp", "Datagram Congestion Control Protocol", "DCCP");
    SRCPORT = FieldDef::new("dccp.srcport", "Source Port", FieldType::Uint16).base(Base::PortDccp);
    DSTPORT = FieldDef::new("dccp.dstport", "Destination Port", FieldType::Uint16).base(Base::PortDccp);
    PORT = FieldDef::new("dccp.port", "Source or Destination Port", FieldType::Uint16).base(Base::PortDccp).stands_for(&[SRCPORT, DSTPORT]);
    STREAM = FieldDef::new("dccp.stream", "Stream index", FieldType::Uint32);
    DATA_OFFSET = FieldDef::new("dccp.data_offset", "Data Offset", FieldType::Uint8);
    CCVAL = FieldDef::new("dccp.ccval", "CCVal", FieldType::Uint8);
    CSCOV = FieldDef::new("dccp.cscov", "Checksum Coverage", FieldType::Uint8);
    CHECKSUM_STATUS = FieldDef::new("dccp.checksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    CHECKSUM = FieldDef::new("dccp.checksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    RES1 = FieldDef::new("dccp.res1", "Reserved", FieldType::Uint8).base(Base::Hex);
    RES2 = FieldDef::new("dccp.res2", "Reserved", FieldType::Uint8).base(Base::Hex);
    TYPE = FieldDef::new("dccp.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    X = FieldDef::new("dccp.x", "Extended Sequence Numbers", FieldType::Boolean);
    SEQ = FieldDef::new("dccp.seq", "Sequence Number", FieldType::Uint64);
    SEQ_RAW = FieldDef::new("dccp.seq_raw", "Sequence Number (raw)", FieldType::Uint64);
    ACK_RES = FieldDef::new("dccp.ack_res", "Reserved", FieldType::Uint16).base(Base::Hex);
    ACK = FieldDef::new("dccp.ack", "Acknowledgement Number", FieldType::Uint64);
    ACK_RAW = FieldDef::new("dccp.ack_raw", "Acknowledgement Number (raw)", FieldType::Uint64);
    SERVICE_CODE = FieldDef::new("dccp.service_code", "Service Code", FieldType::Uint32).strings(Strings::Values(&SERVICE_CODE_VALUES));
    RESET_CODE = FieldDef::new("dccp.reset_code", "Reset Code", FieldType::Uint8).strings(Strings::Values(&RESET_CODE_VALUES));
    DATA1 = FieldDef::new("dccp.data1", "Data 1", FieldType::Uint8);
    DATA2 = FieldDef::new("dccp.data2", "Data 2", FieldType::Uint8);
    DATA3 = FieldDef::new("dccp.data3", "Data 3", FieldType::Uint8);
    OPTION_TYPE = FieldDef::new("dccp.option_type", "Option Type", FieldType::Uint8).strings(Strings::Ranges(&OPTION_TYPE_RANGES));
    FEATURE_NUMBER = FieldDef::new("dccp.feature_number", "Feature Number", FieldType::Uint8).strings(Strings::Ranges(&FEATURE_NUMBER_RANGES));
    NDP_COUNT = FieldDef::new("dccp.ndp_count", "NDP Count", FieldType::Uint64);
    TIMESTAMP = FieldDef::new("dccp.timestamp", "Timestamp", FieldType::Uint32);
    TIMESTAMP_ECHO = FieldDef::new("dccp.timestamp_echo", "Timestamp Echo", FieldType::Uint32);
    ELAPSED_TIME = FieldDef::new("dccp.elapsed_time", "Elapsed Time", FieldType::Uint32);
    CHECKSUM_DATA = FieldDef::new("dccp.checksum_data", "Data Checksum", FieldType::Uint32).base(Base::Hex);
    OPTIONS = FieldDef::new("dccp.options", "Options", FieldType::None);
    PADDING = FieldDef::new("dccp.padding", "Padding", FieldType::Bytes);
    MANDATORY = FieldDef::new("dccp.mandatory", "Mandatory", FieldType::Bytes);
    SLOW_RECEIVER = FieldDef::new("dccp.slow_receiver", "Slow Receiver", FieldType::Bytes);
    INIT_COOKIE = FieldDef::new("dccp.init_cookie", "Init Cookie", FieldType::Bytes);
    ACK_VECTOR_NONCE_0 = FieldDef::new("dccp.ack_vector.nonce_0", "Ack Vector [Nonce 0]", FieldType::Bytes);
    ACK_VECTOR_NONCE_1 = FieldDef::new("dccp.ack_vector.nonce_1", "Ack Vector [Nonce 1]", FieldType::Bytes);
    DATA_DROPPED = FieldDef::new("dccp.data_dropped", "Data Dropped", FieldType::Bytes);
    CCID3_LOSS_EVENT_RATE = FieldDef::new("dccp.ccid3_loss_event_rate", "CCID3 Loss Event Rate", FieldType::Uint32);
    CCID3_LOSS_INTERVALS = FieldDef::new("dccp.ccid3_loss_intervals", "CCID3 Loss Intervals", FieldType::Bytes);
    CCID3_RECEIVE_RATE = FieldDef::new("dccp.ccid3_receive_rate", "CCID3 Receive Rate", FieldType::Uint32).strings(Strings::Unit(&("bytes/sec", "bytes/sec")));
    OPTION_RESERVED = FieldDef::new("dccp.option_reserved", "Reserved", FieldType::Bytes);
    OPTION_LEN_BAD = FieldDef::new("dccp.option.len.bad", "Bad option length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    ADVERTISED_HEADER_LENGTH_BAD = FieldDef::new("dccp.advertised_header_length.bad", "Advertised header length bad", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PACKET_TYPE_RESERVED = FieldDef::new("dccp.packet_type.reserved", "Reserved packet type: unable to dissect further", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BAD_CHECKSUM = FieldDef::new("dccp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// The IP protocol.
pub const IP_PROTOCOL: u8 = 33;

/// Octets of a header with short sequence numbers, before options and what its type adds.
const SHORT_LEN: usize = 12;

/// Octets of a header with long ones.
const LONG_LEN: usize = 16;

/// Connections that are remembered at a time.
const MAX_CONNECTIONS: usize = 1 << 16;

/// Types of packets (section 5.1).
mod kind {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const RESPONSE: u8 = 1;
    pub(super) const DATA: u8 = 2;
    pub(super) const DATA_ACK: u8 = 4;
    pub(super) const RESET: u8 = 7;
    pub(super) const SYNC_ACK: u8 = 9;
    pub(super) const LISTEN: u8 = 10;
}

/// The connections so far: for both ends in order, the number, and the sequence numbers that they began with.
#[derive(Debug, Default)]
struct Connections {
    known: HashMap<Ends, Connection>,
    count: u32,
}

type Ends = ((Address, u16), (Address, u16));

#[derive(Clone, Copy, Debug, Default)]
struct Connection {
    number: u32,
    begun: [Option<u64>; 2],
}

/// What is known of a packet's connection.
#[derive(Clone, Copy, Debug, Default)]
struct Facts {
    number: u32,
    /// The sequence numbers that sender and receiver began with.
    sender: Option<u64>,
    receiver: Option<u64>,
}

impl Note for Facts {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.number, self.sender, self.receiver).save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (number, sender, receiver) = Note::load(read);
        Facts { number, sender, receiver }
    }
}

/// Takes in a packet.
fn connection<C: Collector>(
    w: &mut Walk<'_, C>,
    (source, destination): (u16, u16),
    opens: bool,
    sequence: u64,
) -> Option<Facts> {
    let (from, to) = ((w.net.source.clone(), source), (w.net.destination.clone(), destination));
    w.remember(Scope::Capture, |connections: &mut Connections, _| {
        let side = usize::from(from > to);
        let ends = if side == 0 { (from, to) } else { (to, from) };
        if connections.known.len() >= MAX_CONNECTIONS && !connections.known.contains_key(&ends) {
            connections.known.clear();
        }
        let count = &mut connections.count;
        let connection = connections.known.entry(ends).or_insert_with(|| {
            let number = *count;
            *count = count.wrapping_add(1);
            Connection { number, begun: [None; 2] }
        });
        if opens {
            connection.begun[side] = Some(sequence);
        }
        let [sender, receiver] = [connection.begun[side], connection.begun[1 - side]];
        Facts { number: connection.number, sender, receiver }
    })
}

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Dccp;

impl Dissect for Dccp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(IP_PROTOCOL)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DCCP");
        let (source, destination) = (b.u16(0)?, b.u16(2)?);
        (w.net.source_port, w.net.destination_port) = (source, destination);
        let header_len = usize::from(b.u8(4)?) * 4;
        let octet = b.u8(8)?;
        let (kind, extended) = (octet >> 1 & 0xf, octet & 1 != 0);
        let sequence = if extended { b.u48(10)? } else { u64::from(b.u24(9)?) };
        let opens = matches!(kind, kind::REQUEST | kind::RESPONSE);
        let facts = connection(w, (source, destination), opens, sequence);
        let base = facts.and_then(|facts| facts.sender).filter(|_| !opens);
        let shown = sequence.wrapping_sub(base.unwrap_or(0));
        let name = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let names = w.registry.names();
        let [from, to] = [source, destination].map(|port| names.port_in_info(PortKind::Dccp, port));
        w.info(format_args!("{from} → {to} [{name}] Seq={shown}"));
        let [from, to] = [source, destination].map(|port| names.port(PortKind::Dccp, port));
        let (root, opened) = w.open_protocol(&b, 0, header_len.min(b.len()))?;
        w.label(
            root,
            format_args!(
                "Datagram Congestion Control Protocol, Src Port: {from}, Dst Port: {to} [{name}] Seq={shown}"
            ),
        );
        for (field, at) in [(SRCPORT, 0), (DSTPORT, 2)] {
            w.item(field, &b, at, 2)?;
            w.alias(PORT, &b, at, 2)?;
        }
        if let Some(facts) = facts {
            w.generated(STREAM, &b, 4, u64::from(facts.number));
        }
        let offset = w.item(DATA_OFFSET, &b, 4, 1)?;
        let halves = b.u8(5)?;
        w.number(CCVAL, &b, 5, 1, u64::from(halves >> 4))?;
        let coverage = halves & 0xf;
        w.number(CSCOV, &b, 5, 1, u64::from(coverage))?;
        show_checksum(w, &b, coverage, header_len)?;
        let item = w.number(RES1, &b, 8, 1, u64::from(octet >> 5))?;
        w.hide(item);
        w.number(TYPE, &b, 8, 1, u64::from(kind))?;
        w.number(X, &b, 8, 1, u64::from(extended))?;
        let (at, len) = if extended {
            let item = w.item(RES2, &b, 9, 1)?;
            w.hide(item);
            (10, 6)
        } else {
            (9, 3)
        };
        if base.is_some() {
            let item = w.number(SEQ, &b, at, len, shown)?;
            w.append(item, format_args!("    (relative sequence number)"));
        }
        w.item(SEQ_RAW, &b, at, len)?;
        let mut end = if extended { LONG_LEN } else { SHORT_LEN };
        let fixed = end + added(kind, extended);
        if header_len < fixed || header_len > b.reported() {
            w.expert(ADVERTISED_HEADER_LENGTH_BAD, offset);
            w.close(opened);
            return Ok(());
        }
        if !matches!(kind, kind::REQUEST | kind::DATA | kind::LISTEN..) {
            acknowledgement(w, &b, end, extended, kind, facts.and_then(|facts| facts.receiver))?;
            end += if extended { 8 } else { 4 };
        }
        match kind {
            kind::REQUEST | kind::RESPONSE | kind::LISTEN => {
                let service = b.u32(end)?;
                w.item(SERVICE_CODE, &b, end, 4)?;
                let word = SERVICE_CODE_VALUES.get(u64::from(service)).unwrap_or("Unknown");
                w.info_append(format_args!(" (service={word})"));
                end += 4;
            }
            kind::RESET => {
                let code = b.u8(end)?;
                for (i, field) in [RESET_CODE, DATA1, DATA2, DATA3].into_iter().enumerate() {
                    w.item(field, &b, end + i, 1)?;
                }
                let word = RESET_CODE_VALUES.get(u64::from(code)).unwrap_or("Unknown");
                w.info_append(format_args!(" (code={word})"));
                end += 4;
            }
            _ => {}
        }
        if header_len > end {
            let len = header_len - end;
            let item = w.item(OPTIONS, &b, end, len)?;
            w.label(item, format_args!("Options: ({len} bytes)"));
            let inner = w.open(item);
            options(w, &b, end, header_len)?;
            w.close(inner);
        }
        w.close(opened);
        if matches!(kind, kind::DATA | kind::DATA_ACK) {
            return w.data(b.from(header_len)?);
        }
        Ok(())
    }
}

/// Octets that the type adds to a header.
fn added(kind: u8, extended: bool) -> usize {
    let acknowledgement = if extended { 8 } else { 4 };
    match kind {
        kind::REQUEST | kind::LISTEN => 4,
        kind::RESPONSE | kind::RESET => acknowledgement + 4,
        3..=kind::SYNC_ACK => acknowledgement,
        _ => 0,
    }
}

/// The checksum, over the header and as much of the data as it says (section 9.2).
fn show_checksum<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    coverage: u8,
    header_len: usize,
) -> Walked {
    let fields = checksum::Fields { value: CHECKSUM, status: CHECKSUM_STATUS, bad: BAD_CHECKSUM };
    let covered = match coverage {
        0 => b.reported(),
        _ => (header_len + (usize::from(coverage) - 1) * 4).min(b.reported()),
    };
    let pseudo = checksum::Pseudo::of(w.net, IP_PROTOCOL, b.reported());
    let octets = b.bytes(0, covered).ok().filter(|_| !w.net.fragmented);
    let parts = octets.map(|octets| [pseudo.octets(), octets]);
    checksum::show(w, fields, b, 6, parts.as_ref().map(|parts| &parts[..]))
}

/// The acknowledgement number at `at`.
fn acknowledgement<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    extended: bool,
    kind: u8,
    base: Option<u64>,
) -> Walked {
    let (from, len, number) = if extended {
        let item = w.item(ACK_RES, b, at, 2)?;
        w.hide(item);
        (at + 2, 6, b.u48(at + 2)?)
    } else {
        let item = w.item(ACK_RES, b, at, 1)?;
        w.hide(item);
        (at + 1, 3, u64::from(b.u24(at + 1)?))
    };
    let shown = number.wrapping_sub(base.unwrap_or(0));
    if base.is_some() {
        let item = w.number(ACK, b, from, len, shown)?;
        if kind != kind::RESPONSE {
            w.append(item, format_args!("    (relative acknowledgement number)"));
        }
    }
    w.item(ACK_RAW, b, from, len)?;
    w.info_append(format_args!(" (Ack={shown})"));
    Ok(())
}

/// Options (section 5.8).
fn options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    const SINGLE: u8 = 31;
    while at < end {
        let kind = b.u8(at)?;
        let len = if kind > SINGLE { usize::from(b.u8(at + 1)?) } else { 1 };
        if kind > SINGLE && (len < 2 || at + len > end) {
            let item = w.item(OPTION_TYPE, b, at, 1)?;
            w.expert_text(
                OPTION_LEN_BAD,
                item,
                format_args!("Option length incorrect, must be >= 2"),
            );
            return Ok(());
        }
        let item = w.number(OPTION_TYPE, b, at, len, u64::from(kind))?;
        let opened = w.open(item);
        option(w, b, at, kind, len)?;
        w.close(opened);
        at += len;
    }
    Ok(())
}

fn option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    len: usize,
) -> Walked {
    let (from, rest) = (at + 2, len.saturating_sub(2));
    let field = match kind {
        0 => PADDING,
        1 => MANDATORY,
        2 => SLOW_RECEIVER,
        32..=35 if rest > 0 => return feature(w, b, from, rest),
        36 => INIT_COOKIE,
        37 if rest <= 6 => NDP_COUNT,
        38 => ACK_VECTOR_NONCE_0,
        39 => ACK_VECTOR_NONCE_1,
        40 => DATA_DROPPED,
        41 if rest == 4 => TIMESTAMP,
        42 if rest >= 4 => {
            w.item(TIMESTAMP_ECHO, b, from, 4)?;
            if matches!(rest, 6 | 8) {
                w.item(ELAPSED_TIME, b, from + 4, rest - 4)?;
            }
            return Ok(());
        }
        43 if matches!(rest, 2 | 4) => ELAPSED_TIME,
        44 if rest == 4 => CHECKSUM_DATA,
        192 if rest == 4 => CCID3_LOSS_EVENT_RATE,
        193 => CCID3_LOSS_INTERVALS,
        194 if rest == 4 => CCID3_RECEIVE_RATE,
        _ => OPTION_RESERVED,
    };
    if kind <= 2 {
        w.item(field, b, at, 1)?;
    } else if rest > 0 {
        w.item(field, b, from, rest)?;
    }
    Ok(())
}

/// What is negotiated (section 6), with its values.
fn feature<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    const LISTED: [u8; 2] = [1, 2];
    const NUMBERS: std::ops::RangeInclusive<u8> = 3..=9;
    let number = b.u8(at)?;
    let values = b.bytes(at + 1, len - 1)?;
    let item = w.text(b, at, len, format_args!("Reserved("))?;
    if w.labels() {
        if LISTED.contains(&number) || !NUMBERS.contains(&number) || values.len() == 1 {
            for (i, value) in values.iter().enumerate() {
                let comma = if i == 0 { "" } else { "," };
                w.append(item, format_args!("{comma} {value}"));
            }
        } else {
            let value = values.iter().fold(0u64, |value, octet| value << 8 | u64::from(*octet));
            w.append(item, format_args!(" {value}"));
        }
        w.append(item, format_args!(")"));
    }
    let opened = w.open(item);
    w.item(FEATURE_NUMBER, b, at, 1)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    fn packet(header: &[u8]) -> Vec<u8> {
        let len = 20 + header.len() as u8;
        let mut octets = vec![0x45, 0, 0, len, 0, 1, 0, 0, 64, super::IP_PROTOCOL, 0, 0];
        octets.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        octets.extend(header);
        ethernet(0x0800, &octets)
    }

    #[test]
    fn a_request_is_taken_apart() {
        let request =
            [0x30, 0x39, 0x13, 0x89, 6, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 32, 4, 5, 2];
        let shown = frame(1, &packet(&request));
        assert_eq!(shown.protocols, "eth:ethertype:ip:dccp");
        assert!(shown.columns.ends_with("12345 → 5001 [Request] Seq=9 (service=not specified)"));
        assert!(shown.has("Option Type: Change L (32)"), "{shown:#?}");
        assert!(shown.has("Reserved( 2)"), "{shown:#?}");
    }

    #[test]
    fn an_offset_beyond_the_packet_is_noted() {
        let request = [0x30, 0x39, 0x13, 0x89, 200, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0, 0];
        let shown = frame(1, &packet(&request));
        assert!(shown.has("Data Offset: 200"), "{shown:#?}");
        assert!(!shown.has("Service Code: not specified (0)"));
    }
}
