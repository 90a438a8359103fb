//! Distributed Network Protocol (IEEE 1815): its link layer with checksums over every 16 octets, its
//! transport function, and the application layer with its objects.

mod application;
mod fields;
mod object;
mod points;
mod quality;
mod values;

use bytes::Bytes;

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::id;
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::registry::{Claim, Dissect};
use crate::stream::{self, Framing, Part, Pdu};
use crate::walk::Walk;
use lamna_fields::Field;

/// What every link frame begins with.
pub const START: u16 = 0x0564;

/// Octets of a link header with its checksum.
pub const HEADER_LEN: usize = 10;

/// User octets that one checksum covers.
const CHUNK_LEN: usize = 16;

/// Octets of a checksum.
const CRC_LEN: usize = 2;

/// Sequence numbers of the transport function.
const SEQUENCES: u32 = 64;

/// Octets of the header that its length counts.
const COUNTED: usize = 5;

/// Link function codes without user data (IEEE 1815, section 9.2.4.1).
mod function {
    /// Reset link states, or acknowledgement.
    pub(super) const RESET: u8 = 0;
    /// Request link status.
    pub(super) const REQUEST_STATUS: u8 = 9;
    /// Status of link.
    pub(super) const STATUS: u8 = 11;
}

/// The checksum of DNP3 over `octets` (IEEE 1815, annex E).
pub fn crc(octets: &[u8]) -> u16 {
    !octets.iter().fold(0u16, |mut crc, octet| {
        crc ^= u16::from(*octet);
        for _ in 0..8 {
            crc = if crc & 1 != 0 { crc >> 1 ^ 0xa6bc } else { crc >> 1 };
        }
        crc
    })
}

/// A link header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `octets`, if it begins as one and its checksum is right.
    pub fn new(octets: &'a [u8]) -> Option<Self> {
        let header = Header(octets.first_chunk()?);
        let start = u16::from_be_bytes([header.0[0], header.0[1]]);
        (start == START && crc(&header.0[..8]) == header.crc()).then_some(header)
    }

    /// Octets after the length, without checksums.
    pub fn length(&self) -> usize {
        usize::from(self.0[2])
    }

    /// Direction, primary, frame count and function.
    pub fn control(&self) -> u8 {
        self.0[3]
    }

    /// The receiver.
    pub fn destination(&self) -> u16 {
        u16::from_le_bytes([self.0[4], self.0[5]])
    }

    /// The sender.
    pub fn source(&self) -> u16 {
        u16::from_le_bytes([self.0[6], self.0[7]])
    }

    /// The checksum as it stands in the header.
    pub fn crc(&self) -> u16 {
        u16::from_le_bytes([self.0[8], self.0[9]])
    }

    /// Octets of user data, without checksums.
    pub fn user_len(&self) -> usize {
        self.length().saturating_sub(COUNTED)
    }

    /// Octets of the whole frame.
    pub fn frame_len(&self) -> usize {
        let user = self.user_len();
        HEADER_LEN + user + user.div_ceil(CHUNK_LEN) * CRC_LEN
    }
}

/// Distributed Network Protocol 3.
#[derive(Clone, Copy, Debug)]
pub struct Dnp3;

impl Dissect for Dnp3 {
    const FIELDS: &'static [lamna_fields::FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(20000), Claim::UdpPort(20000)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut at = 0;
        while at < b.reported() {
            let rest = b.from(at)?;
            let Some(header) = Header::new(rest.captured()) else {
                if at == 0 && rest.len() >= HEADER_LEN {
                    return Err(Fault::NotMine);
                }
                if at == 0 {
                    w.column_protocol("DNP 3.0");
                }
                let (_, opened) = w.open_protocol(&rest, 0, rest.len())?;
                w.close(opened);
                return Err(rest.check(0, HEADER_LEN).err().map_or(Fault::Malformed, |fault| {
                    if fault == Fault::Malformed { Fault::Contained } else { fault }
                }));
            };
            if header.length() < COUNTED {
                // Too short to be a frame: nothing is shown of it or behind it.
                return w.contain(&rest, |_| Err(Fault::Malformed));
            }
            let len = header.frame_len();
            let outer = w.open_top();
            // A fault of one frame leaves the next as it is.
            let frame = rest.slice_up_to(0, len);
            if w.net.segment.is_some_and(|(transport, _)| transport == id::UDP) {
                stream::show_size(w, &frame)?;
            }
            w.contain(&frame, |w| link_frame(w, &frame, header, rest.reported() < len))?;
            w.close(outer);
            at += len;
        }
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match Header::new(bytes) {
            Some(header) if header.length() < COUNTED => Pdu::Whole(bytes.len()),
            Some(header) => match header.frame_len().checked_sub(bytes.len()) {
                None | Some(0) => Pdu::Whole(header.frame_len()),
                Some(missing) => Pdu::More(missing),
            },
            // Behind another frame the next is not looked at before its header is there.
            None if bytes.len() < HEADER_LEN && framing.follows => Pdu::MoreUnknown,
            None if bytes.len() < HEADER_LEN
                && START.to_be_bytes().starts_with(&bytes[..bytes.len().min(2)]) =>
            {
                Pdu::MoreUnknown
            }
            None => Pdu::NotMine,
        }
    }
}

/// One frame of the link layer, and what it carries. `cut`: it says that it is longer than it is.
fn link_frame<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: Header<'_>,
    cut: bool,
) -> Walked {
    w.column_protocol("DNP 3.0");
    let (control, source, destination) = (header.control(), header.source(), header.destination());
    let primary = control & 0x40 != 0;
    let code = control & 0xf;
    let words = if primary { &values::CTL_PRIFUNC_VALUES } else { &values::CTL_SECFUNC_VALUES };
    let name = words.get(u64::from(code));
    if w.wants_columns() {
        w.info(format_args!("from {source} to {destination}, len={}, ", header.length()));
        match name {
            Some(name) => w.info_append(format_args!("{name}")),
            None => w.info_append(format_args!("Unknown function (0x{code:02x})")),
        }
    }
    let (_, opened) = w.open_protocol(b, 0, b.len())?;
    let link = w.text(b, 0, HEADER_LEN, format_args!(""))?;
    let inner = w.open(link);
    w.item(f::START, b, 0, 2)?;
    w.item(f::LEN, b, 2, 1)?;
    let control_item = w.item(f::CTL, b, 3, 1)?;
    if w.labels() {
        let mut text = String::new();
        let flags: &[(u8, &str)] = if primary {
            &[(0x80, "DIR, "), (0x40, "PRM, "), (0x20, "FCB, "), (0x10, "FCV, ")]
        } else {
            &[(0x80, "DIR, "), (0x40, "PRM, "), (0x10, "DFC, ")]
        };
        flags.iter().filter(|(bit, _)| control & bit != 0).for_each(|(_, flag)| text += flag);
        match name {
            Some(name) => text += name,
            None => text += &format!("Unknown function (0x{code:02x})"),
        }
        w.label(control_item, format_args!("Control: 0x{control:02x} ({text})"));
        let len = header.length();
        w.label(
            link,
            format_args!("Data Link Layer, Len: {len}, From: {source}, To: {destination}, {text}"),
        );
    }
    let bits = w.open(control_item);
    w.item(f::CTL_DIR, b, 3, 1)?;
    w.item(f::CTL_PRM, b, 3, 1)?;
    if primary {
        w.item(f::CTL_FCB, b, 3, 1)?;
        w.item(f::CTL_FCV, b, 3, 1)?;
        w.item(f::CTL_PRIFUNC, b, 3, 1)?;
    } else {
        w.item(f::CTL_DFC, b, 3, 1)?;
        w.item(f::CTL_SECFUNC, b, 3, 1)?;
    }
    w.close(bits);
    for (field, at) in [(f::DST, 4), (f::SRC, 6)] {
        w.item_le(field, b, at, 2)?;
        let item = w.item_le(f::ADDR, b, at, 2)?;
        w.hide(item);
    }
    checksum(w, b, 8, header.crc(), &HEADER_CRC)?;
    w.close(inner);
    if cut {
        return Err(Fault::Contained);
    }
    if !matches!(code, function::RESET | function::REQUEST_STATUS | function::STATUS) {
        transport(w, b, header.user_len())?;
    }
    w.close(opened);
    Ok(())
}

/// The rows that show one checksum.
struct CrcFields {
    value: Field,
    status: Field,
    wrong: Field,
}

static HEADER_CRC: CrcFields =
    CrcFields { value: f::HDR_CRC, status: f::DNP_HDR_CRC_STATUS, wrong: f::HDR_CRC_INCORRECT };

static CHUNK_CRC: CrcFields = CrcFields {
    value: f::DNP_DATA_CHUNK_CRC,
    status: f::DNP_DATA_CHUNK_CRC_STATUS,
    wrong: f::DATA_CHUNK_CRC_INCORRECT,
};

/// Shows the checksum at `at`, which ought to be `right`. Whether it is.
fn checksum<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    right: u16,
    fields: &CrcFields,
) -> Result<bool, Fault> {
    let found = b.u16_le(at)?;
    let good = found == right;
    let item = w.item_le(fields.value, b, at, CRC_LEN)?;
    if good {
        w.label_value(item, format_args!("0x{found:04x} [correct]"));
    } else {
        w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{right:04x}"));
        if w.fields() {
            let title = w.def(fields.wrong).title;
            w.expert_text(fields.wrong, item, format_args!("{title} [should be 0x{right:04x}]"));
        }
    }
    w.generated(fields.status, b, at, u64::from(good));
    Ok(good)
}

static FRAGMENTS: FragmentFields = FragmentFields {
    title: "DNP 3.0 AL Fragment",
    fragments: f::AL_FRAGMENTS,
    fragment: f::AL_FRAGMENT,
    overlap: f::AL_FRAGMENT_OVERLAP,
    conflict: f::AL_FRAGMENT_OVERLAP_CONFLICT,
    error: f::AL_FRAGMENT_ERROR,
    count: f::AL_FRAGMENT_COUNT,
    length: f::AL_FRAGMENT_REASSEMBLED_LENGTH,
    data: None,
};

/// The transport function, the chunks of user data, and the application layer's message where this is
/// its last segment.
fn transport<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, user_len: usize) -> Walked {
    let control = b.u8(HEADER_LEN)?;
    let (last, first, sequence) = (control & 0x80 != 0, control & 0x40 != 0, control & 0x3f);
    let item = w.item(f::TR_CTL, b, HEADER_LEN, 1)?;
    if w.labels() {
        let (final_word, first_word) =
            (if last { ", Final" } else { "" }, if first { ", First" } else { "" });
        let (fin, fir) = (if last { "FIN, " } else { "" }, if first { "FIR, " } else { "" });
        w.label(
            item,
            format_args!(
                "Transport Control: 0x{control:02x}{final_word}{first_word}({fir}{fin}Sequence {sequence})"
            ),
        );
    }
    let opened = w.open(item);
    w.item(f::TR_FIN, b, HEADER_LEN, 1)?;
    w.item(f::TR_FIR, b, HEADER_LEN, 1)?;
    w.item(f::TR_SEQ, b, HEADER_LEN, 1)?;
    w.close(opened);
    let Some(segment) = chunks(w, b, user_len)? else { return Ok(()) };
    let octets = segment.get(1..).unwrap_or(&[]);
    let number = Some((u32::from(sequence), SEQUENCES));
    let begins = if first { Begins::Yes } else { Begins::No };
    match pieces::join(w, &Piece { channel: 0, number, begins, last, octets }) {
        Joined::Alone => {
            let part = Part { frame: w.frame.number, len: octets.len() as u32 };
            whole(w, Bytes::copy_from_slice(octets), &[part])
        }
        Joined::Whole { message, parts } => whole(w, message, &parts),
        held => {
            if let Joined::Open(link) = held
                && let Some(frame) = w.link(link)
            {
                w.generated(f::AL_FRAGMENT_REASSEMBLED_IN, b, HEADER_LEN, frame);
            }
            w.octets(f::AL_FRAG_DATA, b, 0, octets.len().min(b.len()), octets)?;
            w.info_append(format_args!(" (Application Layer Unreassembled fragment {sequence})"));
            Ok(())
        }
    }
}

/// Shows the chunks of user data with their checksums; the octets without these, if all are right.
fn chunks<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    user_len: usize,
) -> Result<Option<Vec<u8>>, Fault> {
    let all =
        w.text(b, HEADER_LEN, b.len().saturating_sub(HEADER_LEN), format_args!("Data Chunks"))?;
    let opened = w.open(all);
    let mut segment = Vec::with_capacity(user_len);
    let mut at = HEADER_LEN;
    let mut index = 0;
    while segment.len() < user_len {
        let len = (user_len - segment.len()).min(CHUNK_LEN);
        let octets = b.bytes(at, len)?;
        let chunk = w.text(b, at, len + CRC_LEN, format_args!("Data Chunk: {index}"))?;
        let inner = w.open(chunk);
        w.item(f::DNP_DATA_CHUNK, b, at, len)?;
        w.generated(f::DNP_DATA_CHUNK_LEN, b, at, len as u64);
        let good = checksum(w, b, at + len, crc(octets), &CHUNK_CRC)?;
        w.close(inner);
        if !good {
            w.close(opened);
            w.set_len(all, at + len + CRC_LEN - HEADER_LEN);
            return Ok(None);
        }
        segment.extend_from_slice(octets);
        at += len + CRC_LEN;
        index += 1;
    }
    w.close(opened);
    Ok(Some(segment))
}

/// Goes on with a message of the application layer.
fn whole<C: Collector>(w: &mut Walk<'_, C>, message: Bytes, parts: &[Part]) -> Walked {
    let name = "Reassembled DNP 3.0 Application Layer message";
    let Some(source) = w.add_source(name, message.clone()) else { return Ok(()) };
    let inside = Buf::new(&message, message.len(), source);
    list_fragments(w, &FRAGMENTS, &inside, &pieces::places(parts))?;
    application::walk(w, &inside)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    /// A frame from 1 to 1024 with these user octets.
    fn frame(control: u8, user: &[u8]) -> Vec<u8> {
        let mut frame = vec![5, 0x64, 5 + user.len() as u8, control, 0, 4, 1, 0];
        frame.extend(crc(&frame).to_le_bytes());
        for chunk in user.chunks(CHUNK_LEN) {
            frame.extend(chunk);
            frame.extend(crc(chunk).to_le_bytes());
        }
        frame
    }

    #[test]
    fn a_request_to_read_names_classes_after_kinds() {
        let user = [0xc0, 0xc0, 1, 0x3c, 2, 6, 0x14, 0, 6];
        let shown = shown(40_000, 20_000, &frame(0xc4, &user));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dnp3");
        assert_eq!(shown.info, "DNP 3.0 Read, Counter, Class 1");
        assert!(
            shown.has(
                "Data Link Layer, Len: 14, From: 1, To: 1024, DIR, PRM, Unconfirmed User Data"
            )
        );
        assert!(shown.has("Application Layer: (FIR, FIN, Sequence 0, Read)"));
        assert!(shown.has("Object(s): Class 1 Data (Obj:60, Var:02) (0x3c02)"));
    }

    #[test]
    fn points_have_quality_and_value() {
        let user = [0xc0, 0xc0, 0x81, 0, 0, 0x1e, 2, 0, 7, 7, 1, 0xfe, 0xff];
        let shown = shown(20_000, 40_000, &frame(0x44, &user));
        assert_eq!(shown.info, "DNP 3.0 Response");
        assert!(shown.has("Point Number 7 (Quality: Online), Value: -2"));
        assert!(shown.has("Value (16 bit): -2"));
    }

    #[test]
    fn a_wrong_checksum_ends_the_chunks() {
        let mut octets = frame(0xc4, &[0xc0, 0xc0, 1, 0x3c, 2, 6]);
        let last = octets.len() - 1;
        octets[last] ^= 1;
        let shown = shown(40_000, 20_000, &octets);
        assert_eq!(shown.info, "DNP 3.0 from 1 to 1024, len=11, Unconfirmed User Data");
        assert!(shown.has("[Data Chunk Checksum Status: Bad]"));
    }

    #[test]
    fn a_wrong_header_is_somebody_elses() {
        let mut octets = frame(0xc4, &[0xc0, 0xc0, 0]);
        octets[8] ^= 1;
        assert_eq!(shown(40_000, 20_000, &octets).protocols, "eth:ethertype:ip:udp:data");
    }

    #[test]
    fn what_follows_a_frame_is_waited_for() {
        let mut columns = crate::columns::Columns::default();
        let mut framing = Framing::alone(&mut columns);
        framing.follows = true;
        assert_eq!(Dnp3::frame(&mut framing, &[0xc0; 8]), Pdu::MoreUnknown);
        framing.follows = false;
        assert_eq!(Dnp3::frame(&mut framing, &[0xc0; 8]), Pdu::NotMine);
    }

    #[test]
    fn a_segment_that_is_not_the_first_is_shown_as_it_is() {
        let shown = shown(40_000, 20_000, &frame(0xc4, &[0x83, 1, 6]));
        assert_eq!(
            shown.info,
            "DNP 3.0 from 1 to 1024, len=8, Unconfirmed User Data (Application Layer Unreassembled fragment 3)"
        );
    }
}
