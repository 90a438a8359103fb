//! Real-Time Transport Protocol (RFC 3550) with header extensions (RFC 8285).
//!
//! Streams are known by what announced them: a session description. Then the payload types that it
//! named are known by their names too, and so is the call.

use std::fmt;

use lamna_fields::{
    Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::sip;
use crate::registry::{Claim, Dissect};
use crate::track::{Note, Scope};
use crate::walk::{REST, Walk};

ranges! {
    /// What payload types are assigned to (RFC 3551, section 6).
    static PAYLOADS {
        (0, 0) => "ITU-T G.711 PCMU",
        (1, 1) => "USA Federal Standard FS-1016",
        (2, 2) => "ITU-T G.721",
        (3, 3) => "GSM 06.10",
        (4, 4) => "ITU-T G.723",
        (5, 5) => "DVI4 8000 samples/s",
        (6, 6) => "DVI4 16000 samples/s",
        (7, 7) => "Experimental linear predictive encoding from Xerox PARC",
        (8, 8) => "ITU-T G.711 PCMA",
        (9, 9) => "ITU-T G.722",
        (10, 10) => "16-bit uncompressed audio, stereo",
        (11, 11) => "16-bit uncompressed audio, monaural",
        (12, 12) => "Qualcomm Code Excited Linear Predictive coding",
        (13, 13) => "Comfort noise",
        (14, 14) => "MPEG-I/II Audio",
        (15, 15) => "ITU-T G.728",
        (16, 16) => "DVI4 11025 samples/s",
        (17, 17) => "DVI4 22050 samples/s",
        (18, 18) => "ITU-T G.729",
        (19, 19) => "Comfort noise (old)",
        (25, 25) => "Sun CellB video encoding",
        (26, 26) => "JPEG-compressed video",
        (28, 28) => "'nv' program",
        (31, 31) => "ITU-T H.261",
        (32, 32) => "MPEG-I/II Video",
        (33, 33) => "MPEG-II transport streams",
        (34, 34) => "ITU-T H.263",
        (72, 76) => "Reserved for RTCP conflict avoidance",
        (20, 95) => "Unassigned",
    }
}

values! {
    static VERSION_VALUES {
        2 => "RFC 1889 Version",
        0 => "Old VAT Version",
        1 => "First Draft Version",
    }
    static EXT_PROFILE_VALUES {
        103 => "ED137",
        359 => "ED137A",
    }
}

field_table! {
    /// The fields of Real-Time Transport Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rtp", "Real-Time Transport Protocol", "RTP");
    VERSION = FieldDef::new("rtp.version", "Version", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&VERSION_VALUES));
    PADDING = FieldDef::new("rtp.padding", "Padding", FieldType::Boolean).bits(8).mask(0x20);
    EXT = FieldDef::new("rtp.ext", "Extension", FieldType::Boolean).bits(8).mask(0x10);
    CC = FieldDef::new("rtp.cc", "Contributing source identifiers count", FieldType::Uint8).mask(0xf);
    MARKER = FieldDef::new("rtp.marker", "Marker", FieldType::Boolean).bits(8).mask(0x80);
    P_TYPE = FieldDef::new("rtp.p_type", "Payload type", FieldType::Uint8).mask(0x7f).strings(Strings::Custom(payload_type));
    SEQ = FieldDef::new("rtp.seq", "Sequence number", FieldType::Uint16);
    EXTSEQ = FieldDef::new("rtp.extseq", "Extended sequence number", FieldType::Uint32);
    TIMESTAMP = FieldDef::new("rtp.timestamp", "Timestamp", FieldType::Uint32);
    SSRC = FieldDef::new("rtp.ssrc", "Synchronization Source identifier", FieldType::Uint32).base(Base::HexDec);
    EXT_PROFILE = FieldDef::new("rtp.ext.profile", "Defined by profile", FieldType::Uint16).base(Base::HexDec).strings(Strings::Values(&EXT_PROFILE_VALUES));
    EXT_LEN = FieldDef::new("rtp.ext.len", "Extension length", FieldType::Uint16);
    CSRC_ITEMS = FieldDef::new("rtp.csrc.items", "Contributing Source identifiers", FieldType::None);
    CSRC_ITEM = FieldDef::new("rtp.csrc.item", "CSRC item", FieldType::Uint32).base(Base::HexDec);
    HDR_EXTS = FieldDef::new("rtp.hdr_exts", "Header extensions", FieldType::None);
    HDR_EXT = FieldDef::new("rtp.hdr_ext", "Header extension", FieldType::Uint32).base(Base::HexDec);
    PAYLOAD = FieldDef::new("rtp.payload", "Payload", FieldType::Bytes);
    PADDING_DATA = FieldDef::new("rtp.padding.data", "Padding data", FieldType::Bytes);
    PADDING_COUNT = FieldDef::new("rtp.padding.count", "Padding count", FieldType::Uint8);
    SETUP = FieldDef::new("rtp.setup", "Stream setup", FieldType::String);
    SETUP_FRAME = FieldDef::new("rtp.setup-frame", "Setup frame", FieldType::FrameNum);
    SETUP_METHOD = FieldDef::new("rtp.setup-method", "Setup Method", FieldType::String);
    FOLLOW = FieldDef::new("rtp.follow", "Follow", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    TIMESTAMP_OFFSET = FieldDef::new("rtp.timestamp-offset", "Timestamp offset", FieldType::Uint16).mask(0xfffc);
    BLOCK_LENGTH = FieldDef::new("rtp.block-length", "Block length", FieldType::Uint16).mask(0x3ff);
    EXT_RFC5285_ID = FieldDef::new("rtp.ext.rfc5285.id", "Identifier", FieldType::Uint8);
    EXT_RFC5285_LEN = FieldDef::new("rtp.ext.rfc5285.len", "Length", FieldType::Uint8);
    EXT_RFC5285_APPBITS = FieldDef::new("rtp.ext.rfc5285.appbits", "Application Bits", FieldType::Uint8);
    EXT_RFC5285_DATA = FieldDef::new("rtp.ext.rfc5285.data", "Extension Data", FieldType::Bytes);
    RFC4571_LEN = FieldDef::new("rtp.rfc4571.len", "RFC 4571 packet len", FieldType::Uint16);
    FRAGMENTS = FieldDef::new("rtp.fragments", "RTP Fragments", FieldType::None);
    FRAGMENT = FieldDef::new("rtp.fragment", "RTP Fragment data", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("rtp.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICT = FieldDef::new("rtp.fragment.overlap.conflict", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("rtp.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("rtp.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("rtp.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("rtp.fragment.count", "Fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("rtp.reassembled_in", "RTP fragment, reassembled in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("rtp.reassembled.length", "Reassembled RTP length", FieldType::Uint32);
    SRTP_ENC_PAYLOAD = FieldDef::new("srtp.enc_payload", "SRTP Encrypted Payload", FieldType::Bytes);
    SRTP_MKI = FieldDef::new("srtp.mki", "SRTP MKI", FieldType::Bytes);
    SRTP_AUTH_TAG = FieldDef::new("srtp.auth_tag", "SRTP Auth Tag", FieldType::Bytes);
    FRAGMENT_UNFINISHED = FieldDef::new("rtp.fragment_unfinished", "RTP fragment, unfinished", FieldType::None).strings(Strings::Expert(Group::Reassemble, Severity::Chat));
    PADDING_MISSING = FieldDef::new("rtp.padding_missing", "Frame has padding, but not all the frame data was captured", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Octets of a header without contributing sources.
const HEADER_LEN: usize = 12;

/// The version that packets have.
const VERSION_2: u8 = 2;

/// The first payload type that sessions assign.
const FIRST_DYNAMIC: u8 = 96;

/// Sources that one conversation may have counted; later ones begin anew.
const MAX_SOURCES: usize = 64;

/// What header extensions begin with: those of one octet's header (RFC 8285, 4.2), and of two (4.3).
const ONE_OCTET: u16 = 0xbede;
const TWO_OCTETS: u16 = 0x1000;

/// What a payload type is called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Payload(pub(crate) u8);

impl fmt::Display for Payload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match PAYLOADS.get(u64::from(self.0)) {
            Some(word) => f.write_str(word),
            None if self.0 >= FIRST_DYNAMIC => write!(f, "DynamicRTP-Type-{}", self.0),
            None => f.write_str("Unknown"),
        }
    }
}

fn payload_type(n: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{} ({n})", Payload(n as u8))
}

/// What announced a conversation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Setup {
    /// The frame of the announcement.
    pub(crate) frame: u32,
    /// The call that it belongs to; empty where there is none.
    pub(crate) call: String,
    /// The names of payload types that it assigned.
    pub(crate) names: Vec<(u8, String)>,
}

/// A conversation: what announced it, and the last extended sequence number of each source.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    setup: Option<Setup>,
    sequences: Vec<(u32, u32)>,
}

/// Whether STUN has spoken in a conversation: what is no media is no longer taken for it then.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WithStun(pub(crate) bool);

/// What a conversation says of a packet.
#[derive(Clone, Debug, Default)]
struct Standing {
    sequence: u32,
    /// The frame of the announcement, and the call.
    setup: Option<(u32, String)>,
    /// The name of the payload type.
    name: Option<String>,
}

impl Note for Standing {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.sequence.save(write);
        self.setup.save(write);
        self.name.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (sequence, setup, name) = (Note::load(read), Note::load(read), Note::load(read));
        Standing { sequence, setup, name }
    }
}

impl Session {
    /// A conversation that was announced.
    pub(crate) fn announced(setup: Setup) -> Self {
        Session { setup: Some(setup), ..Session::default() }
    }

    /// The frame that announced it, and the call.
    pub(crate) fn setup(&self) -> Option<(u32, String)> {
        self.setup.as_ref().map(|setup| (setup.frame, setup.call.clone()))
    }

    fn meet(&mut self, source: u32, sequence: u16, payload: u8) -> Standing {
        let known = self.sequences.iter_mut().find(|(known, _)| *known == source);
        let sequence = match known {
            Some((_, last)) => {
                // The nearest number to the last one that ends so.
                let step = i32::from(sequence.wrapping_sub(*last as u16) as i16);
                *last = last.wrapping_add_signed(step);
                *last
            }
            None => {
                let first = 0x1_0000 | u32::from(sequence);
                if self.sequences.len() < MAX_SOURCES {
                    self.sequences.push((source, first));
                }
                first
            }
        };
        // Payload types that are assigned for good keep their names.
        let setup = self.setup.as_ref().filter(|_| payload >= FIRST_DYNAMIC);
        let name = setup.and_then(|setup| {
            setup.names.iter().find(|(number, _)| *number == payload).map(|(_, name)| name.clone())
        });
        Standing { sequence, setup: self.setup(), name }
    }
}

/// Real-Time Transport Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rtp;

impl Dissect for Rtp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let first = b.u8(0)?;
        if first >> 6 != VERSION_2 {
            w.column_protocol("RTP");
            w.info(format_args!("Unknown RTP version {}", first >> 6));
            let stun = w.remember(Scope::Stream, |with: &mut WithStun, _| with.0);
            if first >> 6 == 0 && stun == Some(true) {
                return Err(Fault::NotMine);
            }
            let (_, opened) = w.open_protocol(&b, 0, REST)?;
            w.item(VERSION, &b, 0, 1)?;
            w.close(opened);
            // What shares the conversation (RFC 7983) is left to others.
            return if first >> 6 == 0 { Err(Fault::NotMine) } else { Ok(()) };
        }
        let (second, sequence, timestamp, source) = (b.u8(1)?, b.u16(2)?, b.u32(4)?, b.u32(8)?);
        let payload = second & 0x7f;
        let standing = w.remember(Scope::Stream, |session: &mut Session, _| {
            session.meet(source, sequence, payload)
        });
        w.column_protocol("RTP");
        let name = standing.as_ref().and_then(|standing| standing.name.as_deref());
        if w.wants_columns() {
            match name {
                Some(name) => w.info(format_args!("PT={}", lamna_fields::Escaped(name))),
                None => w.info(format_args!("PT={}", Payload(payload))),
            }
            w.info_append(format_args!(", SSRC=0x{source:X}, Seq={sequence}, Time={timestamp}"));
            w.info_append(format_args!("{}", if second & 0x80 != 0 { ", Mark" } else { "" }));
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if let Some((frame, call)) = standing.as_ref().and_then(|standing| standing.setup.as_ref())
        {
            announced(w, &b, *frame, call);
        }
        for field in [VERSION, PADDING, EXT, CC] {
            w.item(field, &b, 0, 1)?;
        }
        w.item(MARKER, &b, 1, 1)?;
        let item = w.item(P_TYPE, &b, 1, 1)?;
        // The bits are not shown.
        match name {
            Some(name) => w.label(item, format_args!("Payload type: {name} ({payload})")),
            None => w.label(item, format_args!("Payload type: {} ({payload})", Payload(payload))),
        }
        w.item(SEQ, &b, 2, 2)?;
        if let Some(standing) = &standing {
            let item = w.number(EXTSEQ, &b, 2, 2, u64::from(standing.sequence))?;
            w.mark_generated(item);
        }
        w.item(TIMESTAMP, &b, 4, 4)?;
        w.item(SSRC, &b, 8, 4)?;
        let mut at = HEADER_LEN;
        let sources = usize::from(first & 0xf);
        if sources > 0 {
            let item = w.item(CSRC_ITEMS, &b, at, 4 * sources)?;
            w.label(item, format_args!("Contributing Source identifiers ({sources} items)"));
            let inner = w.open(item);
            for n in 0..sources {
                let item = w.item(CSRC_ITEM, &b, at + 4 * n, 4)?;
                let source = b.u32(at + 4 * n)?;
                w.label(item, format_args!("CSRC item {n}: 0x{source:X}"));
            }
            w.close(inner);
            at += 4 * sources;
        }
        if first & 0x10 != 0 {
            at = extensions(w, &b, at)?;
        }
        let rest = b.remaining(at);
        let padding = match first & 0x20 != 0 && rest > 0 && !b.is_cut() {
            true => usize::from(b.u8(b.reported() - 1)?).min(rest),
            false => 0,
        };
        let data = b.slice(at, rest - padding)?;
        if !data.is_empty() {
            carried(w, &data, payload, name)?;
        }
        if padding > 0 {
            if padding > 1 {
                w.item(PADDING_DATA, &b, b.reported() - padding, padding - 1)?;
            }
            w.item(PADDING_COUNT, &b, b.reported() - 1, 1)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Shows what announced the conversation.
fn announced<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, frame: u32, call: &str) {
    let item = w.generated_string(SETUP, b, 0, format_args!(""));
    w.label(item, format_args!("Stream setup by SDP (frame {frame})"));
    let opened = w.open(item);
    w.generated(SETUP_FRAME, b, 0, u64::from(frame));
    w.generated_string(SETUP_METHOD, b, 0, format_args!("SDP"));
    sip::call_id(w, b, call);
    w.close(opened);
}

/// Adds the header's extensions; answers where they end.
fn extensions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let profile = b.u16(at)?;
    w.item(EXT_PROFILE, b, at, 2)?;
    let len = 4 * usize::from(b.u16(at + 2)?);
    w.item(EXT_LEN, b, at + 2, 2)?;
    let (from, end) = (at + 4, at + 4 + len);
    if len == 0 {
        return Ok(end);
    }
    let item = w.item(HDR_EXTS, b, from, len)?;
    let opened = w.open(item);
    if profile == ONE_OCTET {
        small(w, b, from, end)?;
    } else if profile & 0xfff0 == TWO_OCTETS {
        large(w, b, from, end, profile)?;
    } else {
        for at in (from..end).step_by(4) {
            w.item(HDR_EXT, b, at, 4)?;
        }
    }
    w.close(opened);
    Ok(end)
}

/// Extensions whose headers are one octet.
fn small<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize, end: usize) -> Walked {
    let mut at = from;
    while at < end {
        let first = b.u8(at)?;
        let (number, len) = (first >> 4, usize::from(first & 0xf) + 1);
        if first == 0 {
            at += 1;
            continue;
        }
        // The last number ends the list (RFC 8285, 4.2).
        if number == 15 || at + 1 + len > end {
            break;
        }
        let title = "RFC 5285 Header Extension (One-Byte Header)";
        let item = w.text(b, at, 1 + len, format_args!("{title}"))?;
        let opened = w.open(item);
        w.number(EXT_RFC5285_ID, b, at, 1, u64::from(number))?;
        w.number(EXT_RFC5285_LEN, b, at, 1, len as u64)?;
        w.item(EXT_RFC5285_DATA, b, at + 1, len)?;
        w.close(opened);
        at += 1 + len;
    }
    Ok(())
}

/// Extensions whose headers are two octets.
fn large<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    from: usize,
    end: usize,
    profile: u16,
) -> Walked {
    let mut at = from;
    while at < end {
        if b.u8(at)? == 0 {
            w.item(PADDING_DATA, b, at, 1)?;
            at += 1;
            continue;
        }
        let len = usize::from(b.u8(at + 1)?);
        if at + 2 + len > end {
            break;
        }
        let title = "RFC 5285 Header Extension (Two-Byte Header)";
        let item = w.text(b, at, 2 + len, format_args!("{title}"))?;
        let opened = w.open(item);
        w.number(EXT_RFC5285_APPBITS, b, at, 1, u64::from(profile & 0xf))?;
        w.item(EXT_RFC5285_ID, b, at, 1)?;
        w.item(EXT_RFC5285_LEN, b, at + 1, 1)?;
        if len > 0 {
            w.item(EXT_RFC5285_DATA, b, at + 2, len)?;
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

/// Goes on with the payload: by the name that the session gave its type, or by the type.
fn carried<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    payload: u8,
    name: Option<&str>,
) -> Walked {
    let item = w.item(PAYLOAD, b, 0, REST)?;
    let registry = w.registry;
    let known = match name {
        Some(name) => registry.lookup_text("rtp_dyn_payload_type", &name.to_ascii_lowercase()),
        None => registry.lookup(Claim::Number("rtp.pt", u32::from(payload))),
    };
    let Some(protocol) = known else { return Ok(()) };
    if name.is_some() {
        w.hide(item);
    }
    let outer = w.open_top();
    // A protocol may stand for several names.
    let result = match name {
        Some(name) => w.call_matched(protocol, name, *b).map(drop),
        None => w.call(protocol, *b),
    };
    w.close(outer);
    result
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{Shown, shown_as};
    use crate::proto::id;

    fn shown(octets: &[u8]) -> Shown {
        shown_as(id::RTP, octets)
    }

    #[test]
    fn a_packet_is_taken_apart() {
        let mut octets = vec![0xb1, 0x88, 0, 7, 0, 0, 0, 160, 0x11, 0x22, 0x33, 0x44, 0, 0, 0, 9];
        octets.extend([0xbe, 0xde, 0, 1, 0x10, 0xff, 0, 0]);
        octets.extend(b"abc\0\x02");
        let shown = shown(&octets);
        let info = "RTP PT=ITU-T G.711 PCMA, SSRC=0x11223344, Seq=7, Time=160, Mark";
        assert!(shown.info.ends_with(info));
        for line in ["CSRC item 0: 0x9", "Identifier: 1", "Extension Data: ff", "Payload: 616263"] {
            assert!(shown.tree.iter().any(|l| l.trim() == line), "{line}");
        }
        assert!(shown.tree.iter().any(|l| l.trim() == "Padding count: 2"));
    }

    #[test]
    fn other_versions_are_not_looked_into() {
        assert!(shown(&[0x40, 8, 0]).info.ends_with("RTP Unknown RTP version 1"));
    }

    #[test]
    fn sequence_numbers_are_extended_to_the_nearest() {
        let mut session = Session::default();
        assert_eq!(session.meet(1, 65_535, 0).sequence, 0x1_ffff);
        assert_eq!(session.meet(1, 0, 0).sequence, 0x2_0000);
        assert_eq!(session.meet(1, 65_534, 0).sequence, 0x1_fffe);
    }
}
