//! Packets of MPEG transport streams (ISO/IEC 13818-1): headers, adaptation fields, and which packets are missing. What
//! streams carry is left.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use std::collections::HashMap;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static SYNC_BYTE_VALUES {
        0x47 => "Correct",
    }
    static PID_VALUES {
        0x0 => "Program Association Table",
        0x1 => "Conditional Access Table",
        0x2 => "Transport Stream Description Table",
        0x3 => "Reserved",
        0x4 => "Reserved",
        0x5 => "Reserved",
        0x6 => "Reserved",
        0x7 => "Reserved",
        0x8 => "Reserved",
        0x9 => "Reserved",
        0xa => "Reserved",
        0xb => "Reserved",
        0xc => "Reserved",
        0xd => "Reserved",
        0xe => "Reserved",
        0xf => "Reserved",
        0x10 => "Network Information or Stuffing Table",
        0x11 => "Service Description or Bouquet Association or Stuffing Table",
        0x12 => "Event Information or Stuffing or Content Identifier Table",
        0x13 => "Running Status or Stuffing Table",
        0x14 => "Time and Date or Time Offset or Stuffing Table",
        0x15 => "Network Synchronization",
        0x16 => "Resolution Authority Record Notification Table",
        0x17 => "Reserved For Future Use",
        0x18 => "Reserved For Future Use",
        0x19 => "Reserved For Future Use",
        0x1a => "Reserved For Future Use",
        0x1b => "Reserved For Future Use",
        0x1c => "Inband Signaling",
        0x1d => "Measurement",
        0x1e => "Discontinuity Information Table",
        0x1f => "Selection Information Table",
        0x1ffe => "DOCSIS Data-over-cable well-known PID",
        0x1fff => "Null packet",
    }
    static TSC_VALUES {
        0x0 => "Not scrambled",
        0x1 => "Reserved",
        0x2 => "Packet scrambled with Even Key",
        0x3 => "Packet scrambled with Odd Key",
    }
    static AFC_VALUES {
        0x0 => "Reserved",
        0x1 => "Payload only",
        0x2 => "Adaptation Field only",
        0x3 => "Adaptation Field and Payload",
    }
}

field_table! {
    /// The fields of ISO/IEC 13818-1.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mp2t", "ISO/IEC 13818-1", "MP2T");
    HEADER = FieldDef::new("mp2t.header", "Header", FieldType::Uint32).base(Base::Hex);
    SYNC_BYTE = FieldDef::new("mp2t.sync_byte", "Sync Byte", FieldType::Uint32).base(Base::Hex).mask(0xff000000).strings(Strings::Values(&SYNC_BYTE_VALUES));
    TEI = FieldDef::new("mp2t.tei", "Transport Error Indicator", FieldType::Uint32).mask(0x800000);
    PUSI = FieldDef::new("mp2t.pusi", "Payload Unit Start Indicator", FieldType::Uint32).mask(0x400000);
    TP = FieldDef::new("mp2t.tp", "Transport Priority", FieldType::Uint32).mask(0x200000);
    PID = FieldDef::new("mp2t.pid", "PID", FieldType::Uint32).base(Base::Hex).mask(0x1fff00).strings(Strings::Values(&PID_VALUES));
    TSC = FieldDef::new("mp2t.tsc", "Transport Scrambling Control", FieldType::Uint32).base(Base::Hex).mask(0xc0).strings(Strings::Values(&TSC_VALUES));
    AFC = FieldDef::new("mp2t.afc", "Adaptation Field Control", FieldType::Uint32).base(Base::Hex).mask(0x30).strings(Strings::Values(&AFC_VALUES));
    CC = FieldDef::new("mp2t.cc", "Continuity Counter", FieldType::Uint32).mask(0xf);
    ANALYSIS_SKIPS = FieldDef::new("mp2t.analysis.skips", "TS Continuity Counter Skips", FieldType::Uint8);
    ANALYSIS_DROPS = FieldDef::new("mp2t.analysis.drops", "Some frames dropped", FieldType::Uint8);
    AF = FieldDef::new("mp2t.af", "Adaptation Field", FieldType::None);
    AF_LENGTH = FieldDef::new("mp2t.af.length", "Adaptation Field Length", FieldType::Uint8);
    AF_DI = FieldDef::new("mp2t.af.di", "Discontinuity Indicator", FieldType::Uint8).mask(0x80);
    AF_RAI = FieldDef::new("mp2t.af.rai", "Random Access Indicator", FieldType::Uint8).mask(0x40);
    AF_ESPI = FieldDef::new("mp2t.af.espi", "Elementary Stream Priority Indicator", FieldType::Uint8).mask(0x20);
    AF_PCR_FLAG = FieldDef::new("mp2t.af.pcr_flag", "PCR Flag", FieldType::Uint8).mask(0x10);
    AF_OPCR_FLAG = FieldDef::new("mp2t.af.opcr_flag", "OPCR Flag", FieldType::Uint8).mask(0x8);
    AF_SP_FLAG = FieldDef::new("mp2t.af.sp_flag", "Splicing Point Flag", FieldType::Uint8).mask(0x4);
    AF_TPD_FLAG = FieldDef::new("mp2t.af.tpd_flag", "Transport Private Data Flag", FieldType::Uint8).mask(0x2);
    AF_AFE_FLAG = FieldDef::new("mp2t.af.afe_flag", "Adaptation Field Extension Flag", FieldType::Uint8).mask(0x1);
    AF_PCR = FieldDef::new("mp2t.af.pcr", "Program Clock Reference", FieldType::Uint64).base(Base::Hex);
    AF_OPCR = FieldDef::new("mp2t.af.opcr", "Original Program Clock Reference", FieldType::Uint64).base(Base::Hex);
    AF_SC = FieldDef::new("mp2t.af.sc", "Splice Countdown", FieldType::Uint8);
    AF_TPD_LENGTH = FieldDef::new("mp2t.af.tpd_length", "Transport Private Data Length", FieldType::Uint8);
    AF_TPD = FieldDef::new("mp2t.af.tpd", "Transport Private Data", FieldType::Bytes);
    AF_E_LENGTH = FieldDef::new("mp2t.af.e_length", "Adaptation Field Extension Length", FieldType::Uint8);
    AF_E_LTW_FLAG = FieldDef::new("mp2t.af.e.ltw_flag", "LTW Flag", FieldType::Uint8).mask(0x80);
    AF_E_PR_FLAG = FieldDef::new("mp2t.af.e.pr_flag", "Piecewise Rate Flag", FieldType::Uint8).mask(0x40);
    AF_E_SS_FLAG = FieldDef::new("mp2t.af.e.ss_flag", "Seamless Splice Flag", FieldType::Uint8).mask(0x20);
    AF_E_RESERVED = FieldDef::new("mp2t.af.e.reserved", "Reserved", FieldType::Uint8).mask(0x1f);
    AF_E_RESERVED_BYTES = FieldDef::new("mp2t.af.e.reserved_bytes", "Reserved", FieldType::Bytes);
    AF_STUFFING_BYTES = FieldDef::new("mp2t.af.stuffing_bytes", "Stuffing", FieldType::Bytes);
    AF_E_LTWV_FLAG = FieldDef::new("mp2t.af.e.ltwv_flag", "LTW Valid Flag", FieldType::Uint16).mask(0x8000);
    AF_E_LTWO = FieldDef::new("mp2t.af.e.ltwo", "LTW Offset", FieldType::Uint16).mask(0x7fff);
    AF_E_PR_RESERVED = FieldDef::new("mp2t.af.e.pr_reserved", "Reserved", FieldType::Uint24).mask(0xc00000);
    AF_E_PR = FieldDef::new("mp2t.af.e.pr", "Piecewise Rate", FieldType::Uint24).mask(0x3fffff);
    AF_E_ST = FieldDef::new("mp2t.af.e.st", "Splice Type", FieldType::Uint8).mask(0xf0);
    AF_E_DNAU_32_30 = FieldDef::new("mp2t.af.e.dnau_32_30", "DTS Next AU[32...30]", FieldType::Uint8).mask(0xe);
    AF_E_M_1 = FieldDef::new("mp2t.af.e.m_1", "Marker Bit", FieldType::Uint8).mask(0x1);
    AF_E_DNAU_29_15 = FieldDef::new("mp2t.af.e.dnau_29_15", "DTS Next AU[29...15]", FieldType::Uint16).mask(0xfffe);
    AF_E_M_2 = FieldDef::new("mp2t.af.e.m_2", "Marker Bit", FieldType::Uint16).mask(0x1);
    AF_E_DNAU_14_0 = FieldDef::new("mp2t.af.e.dnau_14_0", "DTS Next AU[14...0]", FieldType::Uint16).mask(0xfffe);
    AF_E_M_3 = FieldDef::new("mp2t.af.e.m_3", "Marker Bit", FieldType::Uint16).mask(0x1);
    STUFF_BYTES = FieldDef::new("mp2t.stuff_bytes", "Stuffing", FieldType::Bytes);
    POINTER = FieldDef::new("mp2t.pointer", "Pointer", FieldType::Uint8);
    MSG_FRAGMENTS = FieldDef::new("mp2t.msg.fragments", "Message fragments", FieldType::None);
    MSG_FRAGMENT = FieldDef::new("mp2t.msg.fragment", "Message fragment", FieldType::FrameNum);
    MSG_FRAGMENT_OVERLAP = FieldDef::new("mp2t.msg.fragment.overlap", "Message fragment overlap", FieldType::Boolean);
    MSG_FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("mp2t.msg.fragment.overlap.conflicts", "Message fragment overlapping with conflicting data", FieldType::Boolean);
    MSG_FRAGMENT_MULTIPLE_TAILS = FieldDef::new("mp2t.msg.fragment.multiple_tails", "Message has multiple tail fragments", FieldType::Boolean);
    MSG_FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("mp2t.msg.fragment.too_long_fragment", "Message fragment too long", FieldType::Boolean);
    MSG_FRAGMENT_ERROR = FieldDef::new("mp2t.msg.fragment.error", "Message defragmentation error", FieldType::FrameNum);
    MSG_FRAGMENT_COUNT = FieldDef::new("mp2t.msg.fragment.count", "Message fragment count", FieldType::Uint32);
    MSG_REASSEMBLED_IN = FieldDef::new("mp2t.msg.reassembled.in", "Reassembled in", FieldType::FrameNum);
    MSG_REASSEMBLED_LENGTH = FieldDef::new("mp2t.msg.reassembled.length", "Reassembled MP2T length", FieldType::Uint32);
    TS_PACKET_REASSEMBLED = FieldDef::new("mp2t.ts_packet_reassembled", "MPEG TS Packet (reassembled)", FieldType::None);
    POINTER_TOO_LARGE = FieldDef::new("mp2t.pointer_too_large", "Pointer value is too large", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CC_DROP = FieldDef::new("mp2t.cc.drop", "Detected missing TS frames", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Error));
    AFC_INVALID = FieldDef::new("mp2t.afc.invalid", "Adaptation Field Control contains an invalid value", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of a packet, and what each begins with.
const PACKET_LEN: usize = 188;
const SYNC: u8 = 0x47;

/// Octets of a packet's header.
const HEADER_LEN: usize = 4;

/// The stream of stuffing.
const NULL_PID: u16 = 0x1fff;

/// Bits of the adaptation field control.
const HAS_PAYLOAD: u8 = 1;
const HAS_ADAPTATION: u8 = 2;

/// Streams of which the counters are remembered in a conversation: there cannot be more.
const MAX_STREAMS: usize = 1 << 13;

/// What was seen of a stream: its last counter, and how many packets were missing, at how many places.
#[derive(Clone, Copy, Debug, Default)]
struct Stream {
    last: u8,
    skips: u32,
    gaps: u32,
}

/// The streams of a conversation by their identifiers.
#[derive(Debug, Default)]
struct Streams(HashMap<u16, Stream>);

impl Streams {
    /// Takes in a packet; answers how many are missing before it, what was last, and the sums.
    fn meet(&mut self, pid: u16, counter: u8) -> (u8, u8, u32, u32) {
        if self.0.len() >= MAX_STREAMS && !self.0.contains_key(&pid) {
            return (0, 0, 0, 0);
        }
        let Some(stream) = self.0.get_mut(&pid) else {
            self.0.insert(pid, Stream { last: counter, ..Stream::default() });
            return (0, 0, 0, 0);
        };
        let last = stream.last;
        stream.last = counter;
        // The same again is a duplicate, or has no payload.
        let missing = if counter == last { 0 } else { counter.wrapping_sub(last + 1) & 0xf };
        if missing > 0 {
            stream.skips = stream.skips.saturating_add(u32::from(missing));
            stream.gaps = stream.gaps.saturating_add(1);
        }
        (missing, last, stream.skips, stream.gaps)
    }
}

/// Packets of a transport stream.
#[derive(Clone, Copy, Debug)]
pub struct Mp2t;

impl Dissect for Mp2t {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Heuristic("udp"),
        Claim::Number("rtp.pt", 33),
        Claim::Text("media_type", "video/mp2t"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            // Info is that of the carrier, until something is known of what is carried.
            w.columns().set_protocol("MPEG TS");
        }
        let mut at = 0;
        while b.remaining(at) >= PACKET_LEN {
            packet(w, &b.slice(at, PACKET_LEN)?)?;
            at += PACKET_LEN;
        }
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let octets = b.captured();
        !octets.is_empty()
            && b.reported().is_multiple_of(PACKET_LEN)
            && octets.iter().step_by(PACKET_LEN).all(|octet| *octet == SYNC)
    }
}

fn packet<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let header = b.u32(0)?;
    let (pid, counter) = ((header >> 8) as u16 & 0x1fff, header as u8 & 0xf);
    let (scrambling, control) = (header >> 6 & 3, (header >> 4) as u8 & 3);
    let (missing, last, skips, gaps) = match pid {
        NULL_PID => (0, 0, 0, 0),
        _ => w
            .remember(Scope::Stream, |streams: &mut Streams, _| streams.meet(pid, counter))
            .unwrap_or_default(),
    };
    let (root, opened) = w.open_protocol(b, 0, PACKET_LEN)?;
    w.append(root, format_args!(" PID=0x{pid:x} CC={counter}"));
    if missing > 0 {
        w.append(root, format_args!(" skips={missing}"));
    }
    let item = w.item(HEADER, b, 0, HEADER_LEN)?;
    w.bits(item, &[SYNC_BYTE, TEI, PUSI, TP, PID, TSC, AFC, CC], b, 0, HEADER_LEN)?;
    if pid == NULL_PID {
        w.info_append(format_args!(" NULL packet"));
        w.close(opened);
        return Ok(());
    }
    let analysis = w.text(b, HEADER_LEN, 0, format_args!("MPEG2 PCR Analysis"))?;
    w.mark_generated(analysis);
    if missing > 0 {
        let opened = w.open(analysis);
        w.expert_text(
            CC_DROP,
            analysis,
            format_args!(
                "Detected {missing} missing TS frames before this (last_cc:{last} total \
                 skips:{skips} discontinuity:{gaps})"
            ),
        );
        w.generated(ANALYSIS_SKIPS, b, HEADER_LEN, u64::from(missing));
        w.generated(ANALYSIS_DROPS, b, HEADER_LEN, 1);
        w.close(opened);
    }
    if control & HAS_ADAPTATION != 0 {
        adaptation(w, b)?;
    }
    if control & HAS_PAYLOAD != 0 && scrambling != 0 {
        w.info_append(format_args!(" Scrambled TS payload"));
    }
    w.close(opened);
    Ok(())
}

/// The adaptation field (ISO/IEC 13818-1, 2.4.3.4).
fn adaptation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = usize::from(b.u8(HEADER_LEN)?);
    w.item(AF_LENGTH, b, HEADER_LEN, 1)?;
    if len == 0 {
        return Ok(());
    }
    let begin = HEADER_LEN + 1;
    let end = begin + len;
    let flags = b.u8(begin)?;
    let root = w.item(AF, b, begin, len)?;
    let opened = w.open(root);
    for bit in
        [AF_DI, AF_RAI, AF_ESPI, AF_PCR_FLAG, AF_OPCR_FLAG, AF_SP_FLAG, AF_TPD_FLAG, AF_AFE_FLAG]
    {
        w.item(bit, b, begin, 1)?;
    }
    let mut at = begin + 1;
    for (bit, field) in [(0x10, AF_PCR), (0x08, AF_OPCR)] {
        if flags & bit != 0 {
            let clock = b.u48(at)?;
            // 33 bits of 300 ticks each, six reserved, nine of ticks.
            let value = (clock >> 15).wrapping_mul(300) + (clock & 0x1ff);
            w.number(field, b, at, 6, value)?;
            at += 6;
        }
    }
    if flags & 0x04 != 0 {
        w.item(AF_SC, b, at, 1)?;
        at += 1;
    }
    if flags & 0x02 != 0 {
        let len = usize::from(b.u8(at)?);
        at = w.row(b, at, &[(AF_TPD_LENGTH, 1), (AF_TPD, len)])?;
    }
    if flags & 0x01 != 0 {
        at = extension(w, b, at)?;
    }
    if at < end {
        w.item(AF_STUFFING_BYTES, b, at, end - at)?;
    }
    w.close(opened);
    Ok(())
}

/// The adaptation field's extension; where it ends.
fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let len = usize::from(b.u8(at)?);
    w.item(AF_E_LENGTH, b, at, 1)?;
    let end = at + 1 + len;
    let flags = b.u8(at + 1)?;
    for bit in [AF_E_LTW_FLAG, AF_E_PR_FLAG, AF_E_SS_FLAG, AF_E_RESERVED] {
        w.item(bit, b, at + 1, 1)?;
    }
    let mut at = at + 2;
    if flags & 0x80 != 0 {
        w.item(AF_E_LTWV_FLAG, b, at, 2)?;
        w.item(AF_E_LTWO, b, at, 2)?;
        at += 2;
    }
    if flags & 0x40 != 0 {
        w.item(AF_E_PR_RESERVED, b, at, 3)?;
        w.item(AF_E_PR, b, at, 3)?;
        at += 3;
    }
    if flags & 0x20 != 0 {
        for bit in [AF_E_ST, AF_E_DNAU_32_30, AF_E_M_1] {
            w.item(bit, b, at, 1)?;
        }
        w.item(AF_E_DNAU_29_15, b, at + 1, 2)?;
        w.item(AF_E_M_2, b, at + 1, 2)?;
        w.item(AF_E_DNAU_14_0, b, at + 3, 2)?;
        w.item(AF_E_M_3, b, at + 3, 2)?;
        at += 5;
    }
    if at < end {
        w.item(AF_E_RESERVED_BYTES, b, at, end - at)?;
        at = end;
    }
    Ok(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    fn packet(header: [u8; 4]) -> Vec<u8> {
        let mut octets = header.to_vec();
        octets.resize(PACKET_LEN, 0xff);
        octets
    }

    #[test]
    fn packets_of_a_datagram_are_shown_one_after_the_other() {
        let mut octets = packet([SYNC, 0x01, 0x00, 0x10]);
        octets.extend(packet([SYNC, 0x1f, 0xff, 0x10]));
        let shown = shown(1234, 1235, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:mp2t");
        assert!(shown.has("ISO/IEC 13818-1 PID=0x100 CC=0"), "{shown:#?}");
        assert!(shown.info.ends_with(" NULL packet"), "{}", shown.info);
    }

    #[test]
    fn a_clock_counts_ticks() {
        let mut octets = packet([SYNC, 0x01, 0x00, 0x30]);
        octets[4..12].copy_from_slice(&[7, 0x10, 0, 0, 0, 1, 0x7e, 0x80]);
        let shown = shown(1234, 1235, &octets);
        assert!(shown.has("Program Clock Reference: 0x00000000000002d8"), "{shown:#?}");
    }

    #[test]
    fn missing_packets_are_counted_by_stream() {
        let mut streams = Streams::default();
        assert_eq!(streams.meet(1, 2).0, 0);
        assert_eq!(streams.meet(2, 9).0, 0);
        assert_eq!(streams.meet(1, 5), (2, 2, 2, 1));
        assert_eq!(streams.meet(1, 5).0, 0);
        assert_eq!(streams.meet(1, 6).0, 0);
    }
}
