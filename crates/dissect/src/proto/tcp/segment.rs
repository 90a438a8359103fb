//! The walk over one segment.

use std::fmt::{self, Write as _};

use lamna_fields::Field;

use super::*;
use crate::names::{Port, PortKind};
use crate::stream::{Kind, Payload};
use crate::walk::{Opened, REST, again};

/// Octets that a header needs to be looked at further than its ports: up to the window.
const TRACKED_LEN: usize = 16;

/// Fields whose numbers are not in their octets alone.
pub(crate) const VARYING: [Field; 10] = [
    SEQ,
    ACK,
    WINDOW_SIZE,
    LEN,
    NXTSEQ,
    STREAM,
    COMPLETENESS,
    WINDOW_SIZE_SCALEFACTOR,
    TIME_RELATIVE,
    TIME_DELTA,
];

/// Flags in the order in which Info and labels name them.
const FLAG_NAMES: &[(Flags, &str)] = &[
    (Flags::FIN, "FIN"),
    (Flags::SYN, "SYN"),
    (Flags::RST, "RST"),
    (Flags::PSH, "PSH"),
    (Flags::ACK, "ACK"),
    (Flags::URG, "URG"),
    (Flags::ECE, "ECE"),
    (Flags::CWR, "CWR"),
    (Flags::AE, "AE"),
    (Flags::RESERVED, "Reserved"),
];

/// Letters of `tcp.flags.str` from the highest bit, each with its bit.
const FLAG_LETTERS: &[u8; 12] = b"RRRACEUAPRSF";

/// Flags as Info and labels have them: `SYN, ACK`.
#[derive(Clone, Copy, Debug)]
pub struct FlagNames {
    /// The flags.
    pub flags: Flags,
    /// Whether three of them are a counter (Accurate ECN).
    pub ace: bool,
}

impl fmt::Display for FlagNames {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut separator = "";
        for (flag, name) in FLAG_NAMES {
            let counted = self.ace && (Flags::ECE | Flags::CWR | Flags::AE).has_any(*flag);
            if counted && *flag == Flags::ECE {
                write!(f, "{separator}ACE={}", self.flags.ace())?;
                separator = ", ";
            }
            if !counted && self.flags.has_any(*flag) {
                write!(f, "{separator}{name}")?;
                separator = ", ";
            }
        }
        if separator.is_empty() { f.write_str("<None>") } else { Ok(()) }
    }
}

/// Flags as `tcp.flags.str` has them: one place each.
struct FlagLetters {
    flags: Flags,
    ace: bool,
}

impl fmt::Display for FlagLetters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, letter) in FLAG_LETTERS.iter().enumerate() {
            match place {
                3 | 5 if self.ace => f.write_char('-')?,
                4 if self.ace => write!(f, "{}", self.flags.ace())?,
                _ if self.flags.0 >> (11 - place) & 1 == 1 => f.write_char(char::from(*letter))?,
                _ => f.write_char('·')?,
            }
        }
        Ok(())
    }
}

/// A segment with what the walk needs of it again and again.
pub(crate) struct Context<'a> {
    pub(super) segment: Segment<'a>,
    pub(super) flags: Flags,
    pub(super) facts: Option<&'a Facts>,
    /// Whether numbers are shown as they are sent, whatever is known of the conversation.
    pub(super) raw: bool,
}

#[inline(never)]
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let (source, destination) = (b.u16(0)?, b.u16(2)?);
    (w.net.source_port, w.net.destination_port) = (source, destination);
    w.net.server_port = None;
    w.column_protocol("TCP");
    if w.wants_columns() {
        let [source, destination] = port_names(w);
        w.info(format_args!("{source} → {destination}"));
    }
    let quoted = w.net.quoted;
    if quoted {
        w.irregular();
    }
    // A header cut behind its window is looked at all the same: the rest of it counts as zeros.
    let mut padded = [0; MIN_HEADER_LEN];
    let captured = b.captured();
    let octets = match captured.first_chunk() {
        None if captured.len() >= TRACKED_LEN => {
            for (to, from) in padded.iter_mut().zip(captured) {
                *to = *from;
            }
            Some(&padded)
        }
        octets => octets,
    };
    let Some(octets) = octets else {
        w.irregular();
        let (_, opened) = ports(w, &b)?;
        w.close(opened);
        return if quoted { Ok(()) } else { b.check(0, MIN_HEADER_LEN) };
    };
    let header = Header::from_octets(octets);
    let header_len = header.header_len();
    let segment = Segment::new(header, captured, b.reported(), quoted);
    let facts = w.tcp_facts(&segment);
    w.net.server_port = facts.and_then(|facts| facts.server_port);
    (w.net.conversation, w.net.begun_in) =
        facts.map_or((0, 0), |facts| (facts.conversation, facts.begun_in));
    let flags = header.flags();
    let raw = w.registry.raw_sequence_numbers();
    let context = Context { segment, flags, facts: facts.as_ref(), raw };
    let key = if C::FIELDS { context.plain_key(captured.len()) } else { None };
    let (root, opened) = match w.put_again(again::Header::Tcp, key, &b, || context.varying()) {
        Ok(root) => {
            let opened = w.open(root);
            findings(w, &b, &context);
            (root, opened)
        }
        Err(before) => {
            let (root, opened) = ports(w, &b)?;
            let whole = headers(w, &b, root, &context, before)?;
            if !whole {
                w.irregular();
                w.close(opened);
                return Ok(());
            }
            (root, opened)
        }
    };
    if header_len > b.reported() {
        // An option that is too short hid it.
        w.close(opened);
        return Ok(());
    }
    w.counted(id::TCP);
    let payload = b.from(header_len)?;
    if !quoted && context.flags.has(Flags::RST) && payload.reported() > 0 {
        if !payload.is_empty() {
            w.item_as(RESET_CAUSE, &payload, 0, REST, lamna_fields::Encoding::Ascii)?;
        }
        w.close(opened);
        return Ok(());
    }
    if w.wants(PAYLOAD) && !payload.is_empty() {
        let item = w.item(PAYLOAD, &payload, 0, REST)?;
        let len = payload.reported();
        let plural = if len == 1 { "" } else { "s" };
        w.label(item, format_args!("TCP payload ({len} byte{plural})"));
    }
    w.close(opened);
    if payload.is_empty() && payload.reported() > 0 {
        // None of it was captured: no protocol is asked.
        return Ok(());
    }
    if w.depth() == Depth::Transport {
        return Ok(());
    }
    if payload.is_cut() && context.facts.is_some_and(comes_late) {
        // Nothing that no message can be put together from is shown twice, or out of its turn.
        return Ok(());
    }
    let tracked = context.facts.filter(|_| !quoted && !payload.is_cut() && !payload.is_fragment());
    let described = tracked.map(|facts| Payload {
        sequence: context
            .segment
            .header
            .sequence()
            .wrapping_add(u32::from(context.flags.has(Flags::SYN))),
        fin: context.flags.has(Flags::FIN),
        kind: kind_of(facts),
        bytes: payload.captured(),
        source: payload.source(),
        start: payload.start(),
        layer: 0,
    });
    // What was cut is dissected as it is, and what a message lacks may be in another segment.
    let payload = if payload.is_cut() { payload.as_fragment() } else { payload };
    crate::stream::payload(w, root, described.as_ref(), payload)
}

/// The ports as Info has them.
fn port_names<'a, C: Collector>(w: &Walk<'a, C>) -> [Port<'a>; 2] {
    let names = w.registry.names();
    [w.net.source_port, w.net.destination_port].map(|port| names.port_in_info(PortKind::Tcp, port))
}

/// The protocol's own item and what comes first in it: the ports.
fn ports<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<(Item, Opened), Fault> {
    let (source, destination) = (w.net.source_port, w.net.destination_port);
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    if w.labels() {
        let names = w.registry.names();
        let ends = [source, destination].map(|port| names.port(PortKind::Tcp, port));
        let [source, destination] = ends;
        w.label(
            root,
            format_args!(
                "Transmission Control Protocol, Src Port: {source}, Dst Port: {destination}"
            ),
        );
    }
    w.item(SRCPORT, b, 0, 2)?;
    w.item(DSTPORT, b, 2, 2)?;
    w.alias(PORT, b, 0, 2)?;
    w.alias(PORT, b, 2, 2)?;
    if shows_early(w) {
        w.item(SEQ, b, 4, 4)?;
    }
    Ok((root, opened))
}

/// What the tracker found out, if there is something.
fn findings<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, context: &Context<'_>) {
    if let Some(facts) = context.facts
        && facts.analysis.has(Analysis::RECORD)
        && !(context.segment.quoted && w.is_final())
    {
        analysis::show(w, b, facts);
    }
}

fn comes_late(facts: &Facts) -> bool {
    facts.analysis.has(Analysis::RETRANSMISSION) || facts.analysis.has(Analysis::OUT_OF_ORDER)
}

fn kind_of(facts: &Facts) -> Kind {
    if facts.analysis.has(Analysis::RETRANSMISSION) {
        Kind::Retransmission
    } else if facts.analysis.has(Analysis::SPURIOUS_RETRANSMISSION) {
        Kind::Spurious
    } else if facts.analysis.has(Analysis::OUT_OF_ORDER) {
        Kind::OutOfOrder
    } else if facts.analysis.has(Analysis::KEEP_ALIVE) {
        Kind::KeepAlive
    } else {
        Kind::New
    }
}

impl<'a> Context<'a> {
    /// A segment of which no conversation is known.
    pub(crate) fn alone(segment: Segment<'a>, raw: bool) -> Self {
        Context { flags: segment.header.flags(), segment, facts: None, raw }
    }

    /// What is known of the conversation, where the segment was taken into it: not where no length is known.
    fn counted(&self) -> Option<&Facts> {
        self.facts.filter(|_| self.segment.len.is_some())
    }

    /// The sequence number as it is shown.
    fn sequence(&self) -> u32 {
        let base = self.counted().filter(|_| !self.raw).and_then(|facts| facts.base);
        self.segment.header.sequence().wrapping_sub(base.unwrap_or(0))
    }

    /// The acknowledgment number as it is shown.
    pub(super) fn ack(&self) -> u32 {
        let is_relative = !self.raw && self.flags.has(Flags::ACK);
        let base = self.counted().filter(|_| is_relative).and_then(|facts| facts.ack_base);
        self.segment.header.acknowledgment().wrapping_sub(base.unwrap_or(0))
    }

    /// The window as it is shown.
    fn window(&self) -> u32 {
        let scale = self.counted().filter(|_| !self.flags.has(Flags::SYN));
        let shift = scale.and_then(|facts| u32::try_from(facts.window_scale).ok()).unwrap_or(0);
        u32::from(self.segment.header.window()) << shift.min(u32::from(MAX_WINDOW_SCALE))
    }

    fn ace(&self) -> bool {
        self.facts.is_some_and(|facts| facts.ace)
    }

    /// What the octets behind the sequence number's own are counted to: the number of the next segment.
    fn next(&self, len: u32) -> u32 {
        let phantom = u32::from(self.flags.has_any(Flags::SYN | Flags::FIN));
        self.sequence().wrapping_add(len).wrapping_add(phantom)
    }

    /// The key to the fields of a segment in the middle of a conversation, with no options or those that nearly all have,
    /// of which nothing is worth a note: a step in the conversation is shown behind them.
    #[inline]
    pub(crate) fn plain_key(&self, captured: usize) -> Option<u16> {
        /// Flags that come with notes.
        const NOTED: Flags =
            Flags(Flags::SYN.0 | Flags::FIN.0 | Flags::RST.0 | Flags::URG.0 | Flags::RESERVED.0);
        /// Two that fill up, and timestamps.
        const TIMESTAMPS: [u8; 4] = [kind::NO_OPERATION, kind::NO_OPERATION, kind::TIMESTAMPS, 10];
        const TIMESTAMPS_LEN: usize = MIN_HEADER_LEN + 12;
        let Segment { header, options, len, quoted, .. } = &self.segment;
        let header_len = header.header_len();
        let has_timestamps = header_len == TIMESTAMPS_LEN && options.starts_with(&TIMESTAMPS);
        let is_plain = self.flags.has(Flags::ACK)
            && !self.flags.has_any(NOTED)
            && header.urgent_pointer() == 0
            && (header_len == MIN_HEADER_LEN || has_timestamps)
            && header_len <= captured
            && len.is_some()
            && !quoted;
        let fast_open = Analysis(Analysis::TFO_ACK.0 | Analysis::TFO_IGNORED.0);
        if !is_plain || self.facts.is_some_and(|facts| facts.analysis.has_any(fast_open)) {
            return None;
        }
        let bits = [has_timestamps, self.facts.is_some(), self.raw, self.ace()];
        Some(bits.into_iter().fold(self.flags.0, |key, bit| key << 1 | u16::from(bit)))
    }

    /// The numbers of [`VARYING`].
    pub(crate) fn varying(&self) -> [u64; VARYING.len()] {
        let len = self.segment.len.unwrap_or(0);
        let next = self.next(len);
        let (mut stream, mut completeness, mut factor, mut relative, mut delta) = (0, 0, 0, 0, 0);
        if let Some(facts) = self.facts {
            (stream, completeness) = (u64::from(facts.stream), u64::from(facts.completeness));
            (relative, delta) = (facts.time_relative as u64, facts.time_delta as u64);
            factor = factor_of(facts.window_scale) as u64;
        }
        let (sequence, ack) = (u64::from(self.sequence()), u64::from(self.ack()));
        let (window, len, next) = (u64::from(self.window()), u64::from(len), u64::from(next));
        [sequence, ack, window, len, next, stream, completeness, factor, relative, delta]
    }

    /// Whether numbers are counted from the first of the conversation.
    fn is_relative(&self) -> bool {
        self.facts.is_some() && !self.segment.quoted && !self.raw
    }
}

/// Everything from the ports to the analysis. False for a header that ends before it could.
fn headers<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    context: &Context<'_>,
    before: again::Before,
) -> Result<bool, Fault> {
    let header_len = context.segment.header.header_len();
    let is_passed_over = is_passed_over(w, b, context);
    if is_passed_over {
        if !C::FIELDS {
            return Ok(true);
        }
        w.set_len(root, header_len);
    } else if !numbers(w, b, root, context)? {
        return Ok(false);
    }
    let position = w.position();
    let options = match header_len {
        MIN_HEADER_LEN => Ok(false),
        _ if is_passed_over => Ok(false),
        _ => option_tree::walk(w, b, context),
    };
    // A fault leaves the protocol of the option at hand.
    let faulty = w.faulty();
    w.go_back(position);
    if let Some(facts) = context.facts {
        timestamps(w, b, facts)?;
    }
    if options.is_err() {
        w.blame(faulty);
    }
    // What follows is left out where the options could not be read to their end.
    let is_multipath = options?;
    w.keep(before, root, &VARYING);
    findings(w, b, context);
    if is_multipath {
        mptcp::analysis(w, b);
    }
    Ok(true)
}

/// Whether nothing that the header says by itself is wanted, nor can be wrong with it: who asks for the analysis alone is
/// not to pay for dozens of fields.
fn is_passed_over<C: Collector>(w: &Walk<'_, C>, b: &Buf<'_>, context: &Context<'_>) -> bool {
    let header_len = context.segment.header.header_len();
    let whole = MIN_HEADER_LEN..=b.captured().len();
    !context.segment.quoted
        && context.segment.len.is_some()
        && whole.contains(&header_len)
        && !w.wants_columns()
        && !w.labels()
        && !w.wants_notes()
        && !w.wants_any(STREAM, CHECKSUM_CALCULATED)
        && !w.wants_any(LEN, LEN)
        && !w.wants_any(URGENT_POINTER, URGENT_POINTER)
        && !w.wants_any(OPTION_NOP, OPTION_LEN_INVALID)
        && !w.wants_any(ANALYSIS_TFO_SYN, MPTCP_DSS_MISSING_MAPPING)
        && option::are_plain(context.segment.options)
}

/// Whether the sequence number stands right behind the ports: an error of ICMP may quote no more than that.
fn shows_early<C: Collector>(w: &Walk<'_, C>) -> bool {
    w.net.quoted && w.is_inside(crate::proto::id::ICMP)
}

/// Everything from the ports to the urgent pointer. False for a header that ends before it could.
fn numbers<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    context: &Context<'_>,
) -> Result<bool, Fault> {
    let Context { segment, flags, facts, .. } = context;
    let (flags, facts, header) = (*flags, *facts, &segment.header);
    let (sequence, ack, window) = (context.sequence(), context.ack(), context.window());
    let header_len = header.header_len();
    if w.wants_columns() {
        info(w, context);
    }
    if let Some(facts) = facts {
        w.generated(STREAM, b, 0, u64::from(facts.stream));
        w.generated(COMPLETENESS, b, 0, u64::from(facts.completeness));
        if w.labels()
            && let Some(before) = facts.completeness_before
            && before != facts.completeness
        {
            earlier_completeness(w, b, before)?;
        }
    }
    let relative = |w: &mut Walk<'_, C>, item: Item, value: u32| {
        if context.is_relative() {
            w.label_value(item, format_args!("{value}    (relative sequence number)"));
        }
    };
    match segment.len {
        Some(len) => {
            w.generated(LEN, b, 0, u64::from(len));
        }
        None if !segment.quoted => {
            let title = "Short segment. Segment/fragment does not contain a full TCP header \
                         (might be NMAP or someone else deliberately sending unusual packets)";
            let item = w.text(b, 0, 0, format_args!("{title}"))?;
            w.expert_text(SHORT_SEGMENT, item, format_args!("{title}"));
        }
        None => {}
    }
    if !shows_early(w) {
        let item = w.number(SEQ, b, 4, 4, u64::from(sequence))?;
        if segment.quoted {
            let text = format_args!("{sequence}    (relative sequence number)");
            w.label_value(item, text);
        } else {
            relative(w, item, sequence);
        }
        if !context.raw {
            w.item(SEQ_RAW, b, 4, 4)?;
        }
    }
    w.append(root, format_args!(", Seq: {sequence}"));
    if header_len < MIN_HEADER_LEN {
        bogus_length(w, b, header_len)?;
        return Ok(false);
    }
    if let Some(len) = segment.len {
        let next = context.next(len);
        let item = w.generated(NXTSEQ, b, 0, u64::from(next));
        relative(w, item, next);
    }
    let item = w.number(ACK, b, 8, 4, u64::from(ack))?;
    if flags.has(Flags::ACK) {
        if facts.is_some() && !context.raw {
            // Said of what ICMP quotes too, whose numbers are not.
            w.label_value(item, format_args!("{ack}    (relative ack number)"));
        }
        w.append(root, format_args!(", Ack: {ack}"));
    } else if ack != 0 {
        w.expert(ACK_NONZERO, item);
    }
    analysis::fast_open(w, item, facts);
    if !(context.raw && flags.has(Flags::ACK)) {
        w.item(ACK_RAW, b, 8, 4)?;
    }
    if let Some(len) = segment.len {
        w.append(root, format_args!(", Len: {len}"));
    }
    // The header takes as many octets as the frame has, be they behind the segment.
    let held = match b.source() {
        0 if !b.is_cut() => (w.frame.len as usize).saturating_sub(b.start() as usize),
        _ => b.len(),
    };
    w.set_len(root, header_len.min(held.max(b.len())));
    header_length(w, b, header_len)?;
    flag_tree(w, b, context)?;
    w.item(WINDOW_SIZE_VALUE, b, 14, 2)?;
    let item = w.number(WINDOW_SIZE, b, 14, 2, u64::from(window))?;
    w.mark_generated(item);
    if !flags.has(Flags::SYN)
        && let Some(facts) = facts
    {
        scale_factor(w, b, facts.window_scale)?;
    }
    let item = w.item(CHECKSUM, b, 16, 2)?;
    w.label_value(item, format_args!("{:#06x} [unverified]", header.checksum()));
    w.generated(CHECKSUM_STATUS, &b.from(16)?, 0, 2);
    let item = w.item(URGENT_POINTER, b, 18, 2)?;
    let urgent = header.urgent_pointer();
    if flags.has(Flags::URG) {
        w.info_append(format_args!(" Urg={urgent}"));
    } else if urgent != 0 {
        w.expert(URGENT_POINTER_NON_ZERO, item);
    }
    if let Some(len) = segment.len {
        w.info_append(format_args!(" Len={len}"));
    }
    Ok(true)
}

/// Shown beside the final value, where somebody follows how the conversation came about.
fn earlier_completeness<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, before: u8) -> Walked {
    let words = facts::CompletenessText(before);
    let item = w.text(b, 0, 0, format_args!("Up to this packet: {words}"))?;
    w.mark_generated(item);
    Ok(())
}

fn info<C: Collector>(w: &mut Walk<'_, C>, context: &Context<'_>) {
    let [source, destination] = port_names(w);
    let names = FlagNames { flags: context.flags, ace: context.ace() };
    w.info(format_args!("{source} → {destination} [{names}] Seq={}", context.sequence()));
    if context.flags.has(Flags::ACK) {
        w.info_append(format_args!(" Ack={}", context.ack()));
    }
    w.info_append(format_args!(" Win={}", context.window()));
}

fn bogus_length<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header_len: usize) -> Walked {
    let item = header_length(w, b, header_len)?;
    let text = format_args!("Bogus TCP header length ({header_len}, must be at least 20)");
    if w.has_tree() {
        w.expert_text(BOGUS_HEADER_LENGTH, item, text);
    }
    w.info_append(format_args!(", bogus TCP header length ({header_len}, must be at least 20)"));
    Ok(())
}

fn header_length<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header_len: usize,
) -> Result<Item, Fault> {
    let item = w.number(HDR_LEN, b, 12, 1, header_len as u64)?;
    if w.labels() {
        let words = header_len / 4;
        let bit = |at: usize| words >> at & 1;
        w.label(
            item,
            format_args!(
                "{}{}{}{} .... = Header Length: {header_len} bytes ({words})",
                bit(3),
                bit(2),
                bit(1),
                bit(0)
            ),
        );
    }
    Ok(item)
}

fn flag_tree<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, context: &Context<'_>) -> Walked {
    let flags = context.flags;
    let item = w.item(FLAGS, b, 12, 2)?;
    if !w.fields() {
        return Ok(());
    }
    let ace = context.ace();
    w.label(item, format_args!("Flags: {:#05x} ({})", flags.0, FlagNames { flags, ace }));
    let opened = w.open(item);
    let flag = |w: &mut Walk<'_, C>, field: Field, at: usize, flag: Flags| {
        w.number(field, b, at, 1, u64::from(flags.has_any(flag)))
    };
    let reserved = flag(w, FLAGS_RES, 12, Flags::RESERVED)?;
    if flags.has_any(Flags::RESERVED) {
        // A boolean of three bits: the label shows each.
        w.label(reserved, format_args!("{:03b}. .... .... = Reserved: Set", flags.0 >> 9));
    }
    if ace {
        let item = w.number(FLAGS_ACE, b, 12, 2, u64::from(flags.ace()))?;
        let n = flags.ace();
        let bit = |at: u8| n >> at & 1;
        w.label(item, format_args!("...{} {}{}.. .... = ACE: {n}", bit(2), bit(1), bit(0)));
    } else {
        flag(w, FLAGS_AE, 12, Flags::AE)?;
        flag(w, FLAGS_CWR, 13, Flags::CWR)?;
        flag(w, FLAGS_ECE, 13, Flags::ECE)?;
    }
    flag(w, FLAGS_URG, 13, Flags::URG)?;
    flag(w, FLAGS_ACK, 13, Flags::ACK)?;
    flag(w, FLAGS_PUSH, 13, Flags::PSH)?;
    let reset = flag(w, FLAGS_RESET, 13, Flags::RST)?;
    if flags.has(Flags::RST) {
        w.expert(CONNECTION_RST, reset);
    }
    let syn = flag(w, FLAGS_SYN, 13, Flags::SYN)?;
    if flags.has(Flags::SYN) {
        let (field, port) = if flags.has(Flags::ACK) {
            (CONNECTION_SYNACK, w.net.source_port)
        } else {
            (CONNECTION_SYN, w.net.destination_port)
        };
        let title = w.def(field).title;
        w.expert_text(field, syn, format_args!("{title}: server port {port}"));
    }
    let fin = flag(w, FLAGS_FIN, 13, Flags::FIN)?;
    if flags.has(Flags::FIN) {
        w.expert(CONNECTION_FIN, fin);
    }
    let letters = if w.wants_copy(FLAGS_STR) {
        w.string(FLAGS_STR, b, 12, 2, format_args!("{}", FlagLetters { flags, ace }))?
    } else {
        Item::NONE
    };
    w.mark_generated(letters);
    if flags.has(Flags::FIN)
        && let Some(facts) = context.facts
    {
        let passive = facts.closed_by_peer;
        w.expert(if passive { CONNECTION_FIN_PASSIVE } else { CONNECTION_FIN_ACTIVE }, letters);
    }
    w.close(opened);
    Ok(())
}

/// What the window is multiplied by, or what is said where that is not known.
fn factor_of(scale: i8) -> i64 {
    match u32::try_from(scale) {
        Ok(shift) => i64::from(1u32 << shift.min(u32::from(MAX_WINDOW_SCALE))),
        Err(_) => i64::from(scale),
    }
}

fn scale_factor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, scale: i8) -> Walked {
    let item = w.number(WINDOW_SIZE_SCALEFACTOR, b, 14, 2, factor_of(scale) as u64)?;
    match scale {
        SCALE_UNKNOWN => w.label_value(item, format_args!("-1 (unknown)")),
        SCALE_UNUSED => w.label_value(item, format_args!("-2 (no window scaling used)")),
        _ => {}
    }
    w.mark_generated(item);
    Ok(())
}

fn timestamps<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, facts: &Facts) -> Walked {
    let item = w.text(b, 0, 0, format_args!("Timestamps"))?;
    w.mark_generated(item);
    let opened = w.open(item);
    w.generated_signed(TIME_RELATIVE, b, 0, facts.time_relative);
    w.generated_signed(TIME_DELTA, b, 0, facts.time_delta);
    w.close(opened);
    Ok(())
}
