//! The `SEQ/ACK analysis` subtree, and what it puts before the Info column.

use lamna_fields::Field;

use super::*;

/// What each finding is called in the tree and before Info, in the order in which Wireshark tells
/// them: the last is leftmost in Info.
const FINDINGS: &[(Analysis, Field, &str)] = &[
    (Analysis::REUSED_PORTS, ANALYSIS_REUSED_PORTS, "[TCP Port numbers reused] "),
    (Analysis::RETRANSMISSION, ANALYSIS_RETRANSMISSION, "[TCP Retransmission] "),
    (Analysis::FAST_RETRANSMISSION, ANALYSIS_FAST_RETRANSMISSION, "[TCP Fast Retransmission] "),
    (
        Analysis::SPURIOUS_RETRANSMISSION,
        ANALYSIS_SPURIOUS_RETRANSMISSION,
        "[TCP Spurious Retransmission] ",
    ),
    (Analysis::OUT_OF_ORDER, ANALYSIS_OUT_OF_ORDER, "[TCP Out-Of-Order] "),
    (Analysis::LOST_SEGMENT, ANALYSIS_LOST_SEGMENT, "[TCP Previous segment not captured] "),
    (Analysis::ACK_LOST_SEGMENT, ANALYSIS_ACK_LOST_SEGMENT, "[TCP ACKed unseen segment] "),
    (Analysis::WINDOW_UPDATE, ANALYSIS_WINDOW_UPDATE, "[TCP Window Update] "),
    (Analysis::WINDOW_FULL, ANALYSIS_WINDOW_FULL, "[TCP Window Full] "),
    (Analysis::KEEP_ALIVE, ANALYSIS_KEEP_ALIVE, "[TCP Keep-Alive] "),
    (Analysis::KEEP_ALIVE_ACK, ANALYSIS_KEEP_ALIVE_ACK, "[TCP Keep-Alive ACK] "),
    (Analysis::DUPLICATE_ACK, ANALYSIS_DUPLICATE_ACK, ""),
    (Analysis::ZERO_WINDOW_PROBE, ANALYSIS_ZERO_WINDOW_PROBE, "[TCP ZeroWindowProbe] "),
    (Analysis::ZERO_WINDOW, ANALYSIS_ZERO_WINDOW, "[TCP ZeroWindow] "),
    (Analysis::ZERO_WINDOW_PROBE_ACK, ANALYSIS_ZERO_WINDOW_PROBE_ACK, "[TCP ZeroWindowProbeAck] "),
];

/// The findings that make the `TCP Analysis Flags` item.
const IN_FLAGS: Analysis = Analysis(0xfffe);

/// Shows what the tracker found out about a segment.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, facts: &Facts) {
    let analysis = facts.analysis;
    if analysis.has_any(IN_FLAGS) && w.wants_columns() {
        info(w, facts);
    }
    let is_asked = w.wants(ANALYSIS) || w.wants_any(ANALYSIS_ACKS_FRAME, ANALYSIS_INITIAL_RTT);
    if !is_asked && !analysis.has_any(IN_FLAGS) {
        return;
    }
    let number = w.frame.number;
    let root = w.generated(ANALYSIS, b, 0, 0);
    let opened = w.open(root);
    if facts.acks_frames_ago != 0 {
        let frame = number.wrapping_sub(facts.acks_frames_ago);
        w.generated(ANALYSIS_ACKS_FRAME, b, 0, u64::from(frame));
        if facts.ack_rtt != 0 {
            w.generated_signed(ANALYSIS_ACK_RTT, b, 0, facts.ack_rtt);
        }
    }
    if facts.initial_rtt != 0 {
        w.generated_signed(ANALYSIS_INITIAL_RTT, b, 0, facts.initial_rtt);
    }
    if facts.bytes_in_flight != 0 {
        w.generated(ANALYSIS_BYTES_IN_FLIGHT, b, 0, u64::from(facts.bytes_in_flight));
        w.generated(ANALYSIS_PUSH_BYTES_SENT, b, 0, u64::from(facts.push_bytes));
    }
    if analysis.has_any(IN_FLAGS) {
        flags(w, b, facts);
    }
    w.close(opened);
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, facts: &Facts) {
    let analysis = facts.analysis;
    let number = w.frame.number;
    let item = w.generated(ANALYSIS_FLAGS, b, 0, 0);
    let opened = w.open(item);
    // A fast or spurious retransmission is called a retransmission as well, after its own name.
    let again = analysis
        .has_any(Analysis(Analysis::FAST_RETRANSMISSION.0 | Analysis::SPURIOUS_RETRANSMISSION.0));
    for (finding, field, _) in FINDINGS {
        if !analysis.has(*finding) {
            continue;
        }
        if *finding == Analysis::DUPLICATE_ACK {
            let note = w.generated(ANALYSIS_DUPLICATE_ACK, b, 0, 0);
            w.label(note, format_args!("This is a TCP duplicate ack"));
            continue;
        }
        w.expert(*field, item);
        if *finding == Analysis::RETRANSMISSION && !again && facts.rto != 0 {
            w.generated_signed(ANALYSIS_RTO, b, 0, facts.rto);
            let frame = number.wrapping_sub(facts.rto_frames_ago);
            w.generated(ANALYSIS_RTO_FRAME, b, 0, u64::from(frame));
        }
        let is_fast = *finding == Analysis::FAST_RETRANSMISSION;
        if is_fast || *finding == Analysis::SPURIOUS_RETRANSMISSION {
            w.expert(ANALYSIS_RETRANSMISSION, item);
        }
    }
    w.close(opened);
    if analysis.has(Analysis::DUPLICATE_ACK) {
        let count = facts.duplicate_ack_number;
        w.generated(ANALYSIS_DUPLICATE_ACK_NUM, b, 0, u64::from(count));
        let frame = number.wrapping_sub(facts.duplicate_ack_frames_ago);
        let item = w.generated(ANALYSIS_DUPLICATE_ACK_FRAME, b, 0, u64::from(frame));
        w.expert_text(ANALYSIS_DUPLICATE_ACK_NOTE, item, format_args!("Duplicate ACK (#{count})"));
    }
}

fn info<C: Collector>(w: &mut Walk<'_, C>, facts: &Facts) {
    for (finding, _, words) in FINDINGS {
        if !facts.analysis.has(*finding) {
            continue;
        }
        if *finding == Analysis::DUPLICATE_ACK {
            let frame = w.frame.number.wrapping_sub(facts.duplicate_ack_frames_ago);
            let text = format!("[TCP Dup ACK {frame}#{}] ", facts.duplicate_ack_number);
            w.columns().prepend_fenced(&text);
        } else {
            w.columns().prepend_fenced(words);
        }
    }
}

/// Shows the Fast Open findings, which have their place outside of the analysis.
pub(super) fn fast_open<C: Collector>(w: &mut Walk<'_, C>, item: Item, facts: Option<&Facts>) {
    let Some(facts) = facts else { return };
    for (finding, field) in
        [(Analysis::TFO_ACK, ANALYSIS_TFO_ACK), (Analysis::TFO_IGNORED, ANALYSIS_TFO_IGNORED)]
    {
        if facts.analysis.has(finding) {
            w.expert(field, item);
        }
    }
}
