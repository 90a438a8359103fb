//! Multipath TCP (RFC 6824, RFC 8684): the option of a TCP segment.
//!
//! Shown as it stands in the segment, and with what the handshake's keys tell: numbers counted from the connection's
//! first octet, and the TCP connections that make it. Which segment carries the data of which number is not worked out
//! (Wireshark does not either, unless asked to); its fields are there for filters to compile.

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table};

use self::connections::{Connections, Origin, Standing, Streams, Told};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, tcp};
use crate::registry::Dissect;
use crate::track::{Kept, Scope};
use crate::walk::Walk;

mod connections;

field_table! {
    /// The fields of Multipath Transmission Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mptcp", "Multipath Transmission Control Protocol", "MPTCP");
    ACK = FieldDef::new("mptcp.ack", "Multipath TCP Data ACK", FieldType::Uint64);
    DSN = FieldDef::new("mptcp.dsn", "Data Sequence Number", FieldType::Uint64);
    RAWDSN64 = FieldDef::new("mptcp.rawdsn64", "Raw Data Sequence Number", FieldType::Uint64);
    DSS_DSN = FieldDef::new("mptcp.dss.dsn", "DSS Data Sequence Number", FieldType::Uint64);
    EXPECTED_IDSN = FieldDef::new("mptcp.expected_idsn", "Subflow expected IDSN", FieldType::Uint64).strings(Strings::Unit(&(" (64bits version)", " (64bits version)")));
    ANALYSIS = FieldDef::new("mptcp.analysis", "MPTCP analysis", FieldType::None);
    RELATED_MAPPING = FieldDef::new("mptcp.related_mapping", "Related mapping", FieldType::FrameNum);
    REINJECTION_OF = FieldDef::new("mptcp.reinjection_of", "Reinjection of", FieldType::FrameNum);
    REINJECTED_IN = FieldDef::new("mptcp.reinjected_in", "Data reinjected in", FieldType::FrameNum);
    ANALYSIS_SUBFLOWS = FieldDef::new("mptcp.analysis.subflows", "TCP subflow stream id(s)", FieldType::String);
    STREAM = FieldDef::new("mptcp.stream", "Stream index", FieldType::Uint32);
    RM_ADDR_COUNT = FieldDef::new("mptcp.rm_addr.count", "Number of removed addresses", FieldType::Uint8);
    EXPECTED_TOKEN = FieldDef::new("mptcp.expected_token", "Subflow token generated from key", FieldType::Uint32);
    MASTER = FieldDef::new("mptcp.master", "Master flow", FieldType::Boolean);
}

/// Multipath TCP.
#[derive(Clone, Copy, Debug)]
pub struct Mptcp;

/// Subtypes of the option.
mod subtype {
    pub(super) const CAPABLE: u8 = 0;
    pub(super) const JOIN: u8 = 1;
    pub(super) const DATA_SEQUENCE_SIGNAL: u8 = 2;
    pub(super) const ADD_ADDRESS: u8 = 3;
    pub(super) const REMOVE_ADDRESS: u8 = 4;
    pub(super) const PRIORITY: u8 = 5;
    pub(super) const FALLBACK: u8 = 6;
    pub(super) const FAST_CLOSE: u8 = 7;
    pub(super) const RESET: u8 = 8;
}

impl Dissect for Mptcp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let len = b.reported();
        if w.wants_columns() {
            w.columns().set_protocol("MPTCP");
        }
        let (root, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.label(root, format_args!("Multipath Transmission Control Protocol"));
        own(w, &b, tcp::OPTION_KIND, 0, 1)?;
        own(w, &b, tcp::OPTION_LEN, 1, 1)?;
        let number = b.u8(2)? >> 4;
        if w.labels() {
            let word =
                w.foreign(id::TCP, |w| w.word(tcp::OPTIONS_MPTCP_SUBTYPE, u64::from(number)));
            match word {
                Some(word) => w.append(root, format_args!(": {word}")),
                None => w.append(root, format_args!(": Unknown ({number})")),
            }
        }
        own(w, &b, tcp::OPTIONS_MPTCP_SUBTYPE, 2, 1)?;
        match number {
            subtype::CAPABLE => capable(w, &b)?,
            subtype::JOIN => join(w, &b)?,
            subtype::DATA_SEQUENCE_SIGNAL => data_sequence_signal(w, &b, root)?,
            subtype::ADD_ADDRESS => add_address(w, &b)?,
            subtype::REMOVE_ADDRESS => {
                let count = w.number(RM_ADDR_COUNT, &b, 2, 1, len.saturating_sub(3) as u64)?;
                w.mark_generated(count);
                for at in 3..len {
                    own(w, &b, tcp::OPTIONS_MPTCP_ADDRID, at, 1)?;
                }
            }
            subtype::PRIORITY => {
                flags(w, &b, 2, &[tcp::OPTIONS_MPTCP_BACKUP_FLAG])?;
                if len == 4 {
                    own(w, &b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
                }
            }
            subtype::FALLBACK => {
                own(w, &b, tcp::OPTIONS_MPTCP_RESERVED, 2, 2)?;
                own(w, &b, tcp::OPTIONS_MPTCP_RAWDATASEQNO, 4, 8)?;
            }
            subtype::FAST_CLOSE => {
                own(w, &b, tcp::OPTIONS_MPTCP_RESERVED, 2, 2)?;
                own(w, &b, tcp::OPTIONS_MPTCP_RECVKEY, 4, 8)?;
            }
            subtype::RESET => reset(w, &b)?,
            _ => {}
        }
        if !matches!(number, subtype::CAPABLE | subtype::JOIN | subtype::DATA_SEQUENCE_SIGNAL) {
            learn(w, Told::Nothing);
        }
        w.close(opened);
        Ok(())
    }
}

/// Where the segment at hand comes from.
fn origin<C: Collector>(w: &Walk<'_, C>) -> Origin {
    let source = (&w.net.source, w.net.source_port);
    Origin {
        conversation: w.net.conversation,
        stream: w.layers.as_slice().iter().rev().find_map(|layer| layer.stream()).unwrap_or(0),
        side: u8::from(source > (&w.net.destination, w.net.destination_port)),
    }
}

/// Takes in what an option tells of the connection, and answers what is known of it then.
fn learn<C: Collector>(w: &mut Walk<'_, C>, told: Told) -> Standing {
    let origin = origin(w);
    w.remember(Scope::Capture, |connections: &mut Connections, memory| {
        connections.learn(origin, told, memory)
    })
    .unwrap_or_default()
}

/// Shows, behind the options of a segment, which connection it is part of.
pub(super) fn analysis<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) {
    let origin = origin(w);
    let summary =
        w.remember(Scope::Capture, |connections: &mut Connections, _| connections.summary(origin));
    let Some(summary) = summary.flatten() else { return };
    w.foreign(id::MPTCP, |w| {
        let item = w.generated(ANALYSIS, b, 0, 0);
        let opened = w.open(item);
        let is_master = summary.master == Some(origin.stream);
        let master = w.generated(MASTER, b, 0, u64::from(is_master));
        if let Some(stream) = summary.master {
            w.label(master, format_args!("Master flow: Master is tcp stream {stream}"));
        }
        w.generated(STREAM, b, 0, u64::from(summary.number));
        if w.wants(ANALYSIS_SUBFLOWS) {
            let whole = w.is_final().then(|| w.link(summary.whole_list)).flatten();
            let list = whole.map(|list| Kept(list as u32)).or(summary.list);
            let list = list.and_then(|list| w.kept(list)).unwrap_or_default();
            w.generated_string(ANALYSIS_SUBFLOWS, b, 0, format_args!("{}", Streams(&list)));
        }
        w.close(opened);
    });
}

/// A field of the option, all of which are in TCP's table.
fn own<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
) -> Result<crate::Item, crate::Fault> {
    w.foreign(id::TCP, |w| w.item(field, b, at, len))
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, list: &[Field]) -> Walked {
    let item = own(w, b, tcp::OPTIONS_MPTCP_FLAGS, at, 1)?;
    let opened = w.open(item);
    for field in list {
        own(w, b, *field, at, 1)?;
    }
    w.close(opened);
    Ok(())
}

fn capable<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    let version = b.u8(2)? & 0x0f;
    own(w, b, tcp::OPTIONS_MPTCP_VERSION, 2, 1)?;
    let item = own(w, b, tcp::OPTIONS_MPTCP_FLAGS, 3, 1)?;
    let opened = w.open(item);
    own(w, b, tcp::OPTIONS_MPTCP_CHECKSUMREQ_FLAGS, 3, 1)?;
    own(w, b, tcp::OPTIONS_MPTCP_EXTENSIBILITY_FLAG, 3, 1)?;
    let bits = b.u8(3)?;
    if version != 1 {
        own(w, b, tcp::OPTIONS_MPTCP_SHA1_FLAG, 3, 1)?;
        let reserved = own(w, b, tcp::OPTIONS_MPTCP_RESERVED_FLAG, 3, 1)?;
        w.label_value(reserved, format_args!("{:#04x}", bits >> 1 & 0x1f));
    } else {
        own(w, b, tcp::OPTIONS_MPTCP_NOMORESUBFLOWS_FLAG, 3, 1)?;
        own(w, b, tcp::OPTIONS_MPTCP_SHA256_FLAG, 3, 1)?;
        // One bit of what was reserved has got a meaning since.
        let value = u64::from(bits >> 1 & 0x0f);
        let reserved =
            w.foreign(id::TCP, |w| w.number(tcp::OPTIONS_MPTCP_RESERVED_FLAG, b, 3, 1, value))?;
        let bit = |at: u64| value >> at & 1;
        w.label(
            reserved,
            format_args!("...{} {}{}{}. = Reserved: {value:#x}", bit(3), bit(2), bit(1), bit(0)),
        );
    }
    // What is to be hashed how: one bit for each of six ways, of which there is one.
    let algorithms = bits & 0x3f;
    w.foreign(id::TCP, |w| {
        if algorithms == 0 {
            w.expert(tcp::MPTCP_CONNECTION_MISSING_ALGORITHM, item);
        }
        if algorithms != 1 {
            w.expert(tcp::MPTCP_CONNECTION_UNSUPPORTED_ALGORITHM, item);
        }
    });
    w.close(opened);
    if !matches!(len, 12 | 20 | 22 | 24) {
        return Ok(());
    }
    own(w, b, tcp::OPTIONS_MPTCP_SENDKEY, 4, 8)?;
    let receiver = if len >= 20 { Some(b.u64(12)?) } else { None };
    let standing = learn(w, Told::Keys { version, sender: b.u64(4)?, receiver });
    if w.is_tracked() {
        let (token, initial) = standing.sender.unwrap_or_default();
        let end = b.from(12)?;
        w.generated(EXPECTED_TOKEN, &end, 0, u64::from(token));
        let item = w.generated(EXPECTED_IDSN, &end, 0, initial);
        if standing.is_mismatch {
            w.foreign(id::TCP, |w| w.expert(tcp::MPTCP_CONNECTION_ECHOED_KEY_MISMATCH, item));
        }
    }
    if receiver.is_some() {
        own(w, b, tcp::OPTIONS_MPTCP_RECVKEY, 12, 8)?;
    }
    if len >= 22 {
        own(w, b, tcp::OPTIONS_MPTCP_DATALVLLEN, 20, 2)?;
    }
    if len >= 24 {
        own(w, b, tcp::OPTIONS_MPTCP_CHECKSUM, 22, 2)?;
    }
    Ok(())
}

fn join<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut told = Told::Nothing;
    match b.reported() {
        12 => {
            flags(w, b, 2, &[tcp::OPTIONS_MPTCP_BACKUP_FLAG])?;
            own(w, b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
            own(w, b, tcp::OPTIONS_MPTCP_RECVTOK, 4, 4)?;
            told = Told::Token(b.u32(4)?);
            own(w, b, tcp::OPTIONS_MPTCP_SENDRAND, 8, 4)?;
        }
        16 => {
            flags(w, b, 2, &[tcp::OPTIONS_MPTCP_BACKUP_FLAG])?;
            own(w, b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDTRUNCHMAC, 4, 8)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDRAND, 12, 4)?;
        }
        24 => {
            own(w, b, tcp::OPTIONS_MPTCP_RESERVED, 2, 2)?;
            own(w, b, tcp::OPTIONS_MPTCP_SENDHMAC, 4, 20)?;
        }
        _ => {}
    }
    learn(w, told);
    Ok(())
}

/// Bits of a Data Sequence Signal.
mod signal {
    pub(super) const HAS_ACK: u8 = 0x01;
    pub(super) const ACK_IS_LONG: u8 = 0x02;
    pub(super) const HAS_NUMBER: u8 = 0x04;
    pub(super) const NUMBER_IS_LONG: u8 = 0x08;
}

/// A number counted from the one before the first; what is short is counted from that one's low half.
fn relative(number: u64, is_long: bool, initial: u64) -> u64 {
    number.wrapping_sub(if is_long { initial } else { initial & u64::from(u32::MAX) })
}

fn data_sequence_signal<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let bits = b.u8(3)?;
    let has = |bit: u8| bits & bit != 0;
    let told = if has(signal::HAS_NUMBER) && has(signal::NUMBER_IS_LONG) {
        Told::LongNumber
    } else {
        Told::Nothing
    };
    let standing = learn(w, told);
    flags(
        w,
        b,
        3,
        &[
            tcp::OPTIONS_MPTCP_DATAFIN_FLAG,
            tcp::OPTIONS_MPTCP_DSEQN8_FLAG,
            tcp::OPTIONS_MPTCP_DSEQNPRESENT_FLAG,
            tcp::OPTIONS_MPTCP_DATAACK8_FLAG,
            tcp::OPTIONS_MPTCP_DATAACKPRESENT_FLAG,
        ],
    )?;
    let number = |at: usize, len: usize| {
        if len == 8 { b.u64(at) } else { b.u32(at).map(u64::from) }
    };
    let mut at = 4;
    if has(signal::HAS_ACK) {
        let is_long = has(signal::ACK_IS_LONG);
        let len = if is_long { 8 } else { 4 };
        let ack = number(at, len)?;
        let item = own(w, b, tcp::OPTIONS_MPTCP_RAWDATAACK, at, len)?;
        let suffix = if is_long { " (64bits)" } else { "" };
        w.label_value(item, format_args!("{ack}{suffix}"));
        if let Some(initial) = standing.receiver {
            let ack = relative(ack, is_long, initial);
            let item = w.generated(ACK, b, 0, ack);
            w.label_value(item, format_args!("{ack} (Relative)"));
        }
        at += len;
    }
    if has(signal::HAS_NUMBER) {
        let len = if has(signal::NUMBER_IS_LONG) { 8 } else { 4 };
        let sequence = number(at, len)?;
        let item = own(w, b, tcp::OPTIONS_MPTCP_RAWDATASEQNO, at, len)?;
        w.label_value(item, format_args!("{sequence}  ({}bits version)", len * 8));
        at += len;
        own(w, b, tcp::OPTIONS_MPTCP_SUBFLOWSEQNO, at, 4)?;
        own(w, b, tcp::OPTIONS_MPTCP_DATALVLLEN, at + 4, 2)?;
        if b.u16(at + 4)? == 0 {
            w.foreign(id::TCP, |w| w.expert(tcp::MPTCP_DSS_INFINITE_MAPPING, root));
        }
        at += 6;
        if let Some((_, initial)) = standing.sender {
            // As Wireshark has it: what the number has, or the flag that is the acknowledgment's.
            let is_long = sequence > u64::from(u32::MAX) || has(signal::ACK_IS_LONG);
            let sequence = relative(sequence, is_long, initial);
            let item = w.generated(DSS_DSN, b, 0, sequence);
            w.label_value(item, format_args!("{sequence} (Relative)"));
        }
        // Wireshark takes two octets for a checksum where there are two more behind them.
        if b.reported() >= at + 4 {
            own(w, b, tcp::OPTIONS_MPTCP_CHECKSUM, at, 2)?;
        }
    }
    Ok(())
}

fn add_address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    // Version 0 has the IP version there, version 1 the echo flag.
    let low = b.u8(2)? & 0x0f;
    let field =
        if matches!(low, 4 | 6) { tcp::OPTIONS_MPTCP_IPVER } else { tcp::OPTIONS_MPTCP_ECHO };
    own(w, b, field, 2, 1)?;
    own(w, b, tcp::OPTIONS_MPTCP_ADDRID, 3, 1)?;
    let mut at = 4;
    match len {
        8 | 10 | 16 | 18 => {
            own(w, b, tcp::OPTIONS_MPTCP_IPV4, at, 4)?;
            at += 4;
        }
        20 | 22 | 28 | 30 => {
            own(w, b, tcp::OPTIONS_MPTCP_IPV6, at, 16)?;
            at += 16;
        }
        _ => {}
    }
    if matches!(len, 10 | 18 | 22 | 30) {
        own(w, b, tcp::OPTIONS_MPTCP_PORT, at, 2)?;
        at += 2;
    }
    if matches!(len, 16 | 18 | 28 | 30) {
        own(w, b, tcp::OPTIONS_MPTCP_ADDADDRTRUNCHMAC, at, 8)?;
    }
    Ok(())
}

fn reset<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let list = [
        (tcp::OPTIONS_MPTCP_FLAG_U_FLAG, 0x08, "Flag U"),
        (tcp::OPTIONS_MPTCP_FLAG_V_FLAG, 0x04, "Flag V"),
        (tcp::OPTIONS_MPTCP_FLAG_W_FLAG, 0x02, "Flag W"),
        (tcp::OPTIONS_MPTCP_FLAG_T_FLAG, 0x01, "Transient"),
    ];
    let bits = b.u8(2)?;
    let item = own(w, b, tcp::OPTIONS_MPTCP_FLAGS, 2, 1)?;
    w.label_value(item, format_args!("{bits:#04x}"));
    let opened = w.open(item);
    for (field, bit, name) in list {
        own(w, b, field, 2, 1)?;
        if bits & bit != 0 {
            w.append(item, format_args!(", {name}"));
        }
    }
    w.close(opened);
    own(w, b, tcp::OPTIONS_MPTCP_RST_REASON, 3, 1)?;
    Ok(())
}
