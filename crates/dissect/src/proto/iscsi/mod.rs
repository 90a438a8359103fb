//! iSCSI (RFC 7143): PDUs with commands, data and text, and the SCSI in them.
//!
//! Which digests there are is told by the first octets that may be one, whatever a login agrees on.

mod carried;
mod check;
mod fields;
mod header;
mod session;

use lamna_fields::{Field, FieldDef};

use carried::{carried, found, frames};
pub use fields::FIELDS;
use fields::*;
use header::{flags, has_lun, info, isid, late_flags, rows};
use session::{Digest, Found, Session};

use crate::buf::{Buf, Walked};
use crate::checksum;
use crate::collect::{Collector, Item};
use crate::proto::{id, scsi};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::Walk;

/// The ports of targets.
const PORTS: [u16; 2] = [3260, 860];

/// Octets of a header without what is added to it.
const HEADER_LEN: usize = 48;

/// Most octets of data in a PDU that is taken for one.
const MAX_DATA_LEN: usize = 262_144;

/// Octets of a digest.
const DIGEST_LEN: usize = 4;

/// What is added to a header: the rest of a command block.
const EXTENDED_CDB: u8 = 1;

/// Levels of rejected headers in rejected headers that are shown.
const MAX_NESTED: u8 = 1;

/// What PDUs are.
mod op {
    pub(super) const NOP_OUT: u8 = 0x00;
    pub(super) const COMMAND: u8 = 0x01;
    pub(super) const TASK: u8 = 0x02;
    pub(super) const LOGIN: u8 = 0x03;
    pub(super) const TEXT: u8 = 0x04;
    pub(super) const DATA_OUT: u8 = 0x05;
    pub(super) const LOGOUT: u8 = 0x06;
    pub(super) const SNACK: u8 = 0x10;
    pub(super) const VENDOR_I0: u8 = 0x1c;
    pub(super) const VENDOR_I2: u8 = 0x1e;
    pub(super) const NOP_IN: u8 = 0x20;
    pub(super) const RESPONSE: u8 = 0x21;
    pub(super) const TASK_RESPONSE: u8 = 0x22;
    pub(super) const LOGIN_RESPONSE: u8 = 0x23;
    pub(super) const TEXT_RESPONSE: u8 = 0x24;
    pub(super) const DATA_IN: u8 = 0x25;
    pub(super) const LOGOUT_RESPONSE: u8 = 0x26;
    pub(super) const READY: u8 = 0x31;
    pub(super) const ASYNC: u8 = 0x32;
    pub(super) const VENDOR_T0: u8 = 0x3c;
    pub(super) const VENDOR_T2: u8 = 0x3e;
    pub(super) const REJECT: u8 = 0x3f;
}

/// iSCSI.
#[derive(Clone, Copy, Debug)]
pub struct Iscsi;

impl Dissect for Iscsi {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (source, destination) = (w.net.source_port, w.net.destination_port);
        let begin = w.layers.of(id::ISCSI).last().map_or(b.start(), |layer| layer.start);
        let is_first = begin == b.start();
        if is_first {
            if !check::is_pdu(b.captured(), source, destination) {
                return Err(crate::Fault::NotMine);
            }
            w.remember(Scope::Stream, |session: &mut Session, _| session.is_known = true);
            w.assign(id::ISCSI);
            w.column_protocol("iSCSI");
        } else if !check::follows(b.captured(), source, destination) {
            // Behind other PDUs, nothing is said of such octets.
            return Ok(());
        }
        let head = Head::read(w, &b)?;
        pdu(w, &b, &head, (begin, 0))
    }

    fn recognise(b: &Buf<'_>) -> bool {
        // Which end is the target is told by the ports, which are not known here.
        let [target, initiator] = [PORTS[0], 0];
        check::is_pdu(b.captured(), target, initiator)
            || check::is_pdu(b.captured(), initiator, target)
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let (source, destination) = (framing.source_port, framing.destination_port);
        if framing.follows && !check::follows(bytes, source, destination) {
            return Pdu::Whole(bytes.len());
        }
        if !framing.follows && !check::is_pdu(bytes, source, destination) {
            // Once PDUs have come, one may begin with less than a header, whatever that looks like.
            let is_known = framing.recall(Scope::Stream, |s: &mut Session| s.is_known);
            return match HEADER_LEN.checked_sub(bytes.len()) {
                Some(1..) if is_known == Some(true) => Pdu::MoreUnknown,
                _ => Pdu::NotMine,
            };
        }
        let digests = framing.recall(Scope::Stream, |session: &mut Session| {
            session.look(bytes);
            (session.header, session.data)
        });
        let len = Head::of(bytes, digests.unwrap_or_default()).len();
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Octets of data that a header announces.
fn data_len(h: &[u8]) -> usize {
    h.get(5..8).unwrap_or(&[]).iter().fold(0, |n, octet| n << 8 | usize::from(*octet))
}

/// The lengths of a PDU's parts.
#[derive(Clone, Copy, Debug, Default)]
struct Head {
    opcode: u8,
    /// Octets that are added to the header.
    added: usize,
    /// Octets of the header's digest.
    header_digest: usize,
    data: usize,
    data_digest: usize,
}

impl Head {
    fn of(bytes: &[u8], (header, data): (Digest, Digest)) -> Self {
        let opcode = bytes.first().copied().unwrap_or(0) & 0x3f;
        let added = match opcode {
            op::COMMAND => usize::from(bytes.get(4).copied().unwrap_or(0)) * 4,
            _ => 0,
        };
        let len = if opcode == op::SNACK { 0 } else { data_len(bytes) };
        let is_login = matches!(opcode, op::LOGIN | op::LOGIN_RESPONSE);
        let digest = |digest, is_there| {
            if digest == Digest::Crc32c && is_there && !is_login { DIGEST_LEN } else { 0 }
        };
        Head {
            opcode,
            added,
            header_digest: digest(header, true),
            data: len,
            data_digest: digest(data, len > 0),
        }
    }

    fn read<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Self, crate::Fault> {
        b.check(0, HEADER_LEN)?;
        let digests = w.remember(Scope::Stream, |session: &mut Session, _| {
            (session.header as u8, session.data as u8)
        });
        let (header, data) = digests.unwrap_or_default();
        let digest = |n| if n == Digest::Crc32c as u8 { Digest::Crc32c } else { Digest::None };
        Ok(Head::of(b.captured(), (digest(header), digest(data))))
    }

    /// Where the data begin.
    fn data_at(&self) -> usize {
        HEADER_LEN + self.added + self.header_digest
    }

    /// Octets of data and of what fills them up.
    fn padded(&self) -> usize {
        self.data.next_multiple_of(4)
    }

    fn len(&self) -> usize {
        self.data_at() + self.padded() + self.data_digest
    }
}

impl Session {
    /// Finds out which digests there are, if enough octets are there to tell.
    fn look(&mut self, bytes: &[u8]) {
        let head = Head::of(bytes, (Digest::None, Digest::None));
        if matches!(head.opcode, op::LOGIN | op::LOGIN_RESPONSE) {
            return;
        }
        let tell = |from: usize, to: usize| {
            let digest = bytes.get(to..to + DIGEST_LEN)?.first_chunk()?;
            let is_digest = checksum::crc32c(bytes.get(from..to)?) == u32::from_le_bytes(*digest);
            Some(if is_digest { Digest::Crc32c } else { Digest::None })
        };
        let end = HEADER_LEN + head.added;
        if self.header == Digest::Unknown
            && let Some(digest) = tell(0, end)
        {
            self.header = digest;
        }
        if self.data == Digest::Unknown && head.data > 0 {
            let head = Head::of(bytes, (self.header, Digest::None));
            let at = head.data_at();
            if let Some(digest) = tell(at, at + head.padded()) {
                self.data = digest;
            }
        }
    }
}

/// A PDU; where those of the segment begin, and in how many rejections it lies.
fn pdu<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    head: &Head,
    (begin, nested): (u32, u8),
) -> Walked {
    let opcode = head.opcode;
    let found = found(w, b, head).unwrap_or_default();
    let name = w.word(OPCODE, opcode.into()).unwrap_or("Unknown");
    info(w, b, name, if nested > 0 { "" } else { ", " })?;
    let outer = if nested == 0 { w.open_top() } else { w.open(Item::NONE) };
    // What commands bring lies behind the PDU, not in it.
    let len = match opcode {
        op::DATA_IN | op::DATA_OUT | op::RESPONSE | op::REJECT => head.data_at(),
        _ => head.len(),
    };
    let root = w.item(Field::PROTOCOL, b, 0, len.min(b.reported()))?;
    w.label(root, format_args!("iSCSI ({name})"));
    let opened = w.open(root);
    w.item(OPCODE, b, 0, 1)?;
    if opcode < 0x20 && !matches!(opcode, op::LOGIN | op::DATA_OUT | op::SNACK) {
        w.item(I, b, 0, 1)?;
    }
    flags(w, b, opcode)?;
    if opcode != op::TASK_RESPONSE {
        w.item(TOTALAHSLENGTH, b, 4, 1)?;
        w.item(DATASEGMENTLENGTH, b, 5, 3)?;
    }
    if has_lun(opcode) {
        w.foreign(id::SCSI, |w| scsi::lun::show(w, b, 8))?;
    }
    if matches!(opcode, op::LOGIN | op::LOGIN_RESPONSE) {
        isid(w, b)?;
    }
    for (field, at, len) in rows(opcode) {
        w.item(*field, b, *at, *len)?;
    }
    let end = rest(w, b, head, (begin, nested), &found)?;
    if let Some(end) = end {
        w.set_len(root, end);
    }
    w.close(opened);
    late_flags(w, b, opcode)?;
    carried(w, b, head, begin, &found)?;
    if opcode == op::ASYNC && head.data > 0 {
        let behind = head.data_at() + 2 + usize::from(b.u16(head.data_at())?);
        if behind < head.len() {
            let opened = w.open(root);
            w.item(ASYNCEVENTDATA, b, behind, head.len() - behind)?;
            w.close(opened);
        }
    }
    w.close(outer);
    Ok(())
}

/// What is behind the header; where the PDU ends, if that is not where its lengths say.
fn rest<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    head: &Head,
    (begin, nested): (u32, u8),
    found: &Found,
) -> Result<Option<usize>, crate::Fault> {
    let opcode = head.opcode;
    if opcode == op::COMMAND {
        added(w, b, HEADER_LEN + head.added)?;
    }
    digest(w, b, HEADERDIGEST32, 0, HEADER_LEN + head.added, head.header_digest)?;
    let at = head.data_at();
    if matches!(opcode, op::DATA_IN | op::DATA_OUT | op::RESPONSE) {
        digest(w, b, DATADIGEST32, at, at + head.padded(), head.data_digest)?;
    }
    frames(w, b, opcode, begin, found);
    if head.data == 0 {
        // A rejection must say what it rejects.
        return if opcode == op::REJECT {
            b.check(b.reported(), 1).map(|()| None)
        } else {
            Ok(None)
        };
    }
    match opcode {
        op::NOP_OUT | op::NOP_IN => {
            w.item(PINGDATA, b, at, head.data)?;
        }
        op::COMMAND => {
            w.item(IMMEDIATEDATA, b, at, head.data)?;
        }
        op::LOGIN | op::LOGIN_RESPONSE | op::TEXT | op::TEXT_RESPONSE => {
            return texts(w, b, head);
        }
        op::VENDOR_I0..=op::VENDOR_I2 | op::VENDOR_T0..=op::VENDOR_T2 => {
            w.item(VENDORSPECIFICDATA, b, at, head.data)?;
        }
        op::RESPONSE => {
            w.item(SCSIRESPONSE_SENSELENGTH, b, at, 2)?;
            return Ok(None);
        }
        op::REJECT => {
            let rejected = b.slice(at, head.len() - at)?;
            let item = w.text(b, at, rejected.reported(), format_args!("Rejected Header"))?;
            if nested < MAX_NESTED {
                let opened = w.open(item);
                let inner = Head::read(w, &rejected)?;
                pdu(w, &rejected, &inner, (begin, nested + 1))?;
                w.close(opened);
            }
            return Ok(None);
        }
        _ => return Ok(None),
    }
    padding(w, b, at + head.data, head)?;
    Ok(None)
}

/// What fills data up to a multiple of four octets, and the digest of both.
fn padding<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, from: usize, head: &Head) -> Walked {
    let at = head.data_at();
    let end = at + head.padded();
    if from < end {
        w.item(PADDING, b, from, end - from)?;
    }
    digest(w, b, DATADIGEST32, at, end, head.data_digest)
}

/// A digest, where there is one.
fn digest<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    from: usize,
    to: usize,
    len: usize,
) -> Walked {
    if len == 0 {
        return Ok(());
    }
    let found = b.u32(to)?;
    let item = w.item(field, b, to, len)?;
    if w.labels() {
        // Digests have their least significant octet first, which Wireshark shows last.
        let right = checksum::crc32c(b.bytes(from, to - from)?).swap_bytes();
        if right == found {
            w.append(item, format_args!(" (Good CRC32)"));
        } else {
            w.append(item, format_args!(" (Bad CRC32, should be 0x{right:08x})"));
        }
    }
    Ok(())
}

/// What is added to the header of a command, up to `end`.
fn added<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    let mut at = HEADER_LEN;
    while at < end {
        let len = usize::from(b.u16(at)?);
        w.item(AHS_LENGTH, b, at, 2)?;
        w.item(AHS_TYPE, b, at + 2, 1)?;
        match b.u8(at + 2)? {
            EXTENDED_CDB => {
                w.item(AHS_EXTENDED_CDB, b, at + 4, len.saturating_sub(1))?;
            }
            2 => {
                w.item(AHS_BIDIR_LENGTH, b, at + 4, 4)?;
            }
            _ => {
                w.item(AHS_UNKNOWN_BLOB, b, at + 3, len)?;
            }
        }
        at += (3 + len).next_multiple_of(4);
    }
    Ok(())
}

/// Keys with values, which end in zero; where the PDU ends if one of them has no value.
fn texts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    head: &Head,
) -> Result<Option<usize>, crate::Fault> {
    let mut at = head.data_at();
    let end = at + head.data;
    let item = w.text(b, at, head.data, format_args!("Key/Value Pairs"))?;
    let opened = w.open(item);
    while at < end {
        let Some(zero) = b.find(at, 0) else {
            b.check(b.len(), 1)?;
            break;
        };
        w.item(KEYVALUE, b, at, zero + 1 - at)?;
        if !b.bytes(at, zero - at)?.contains(&b'=') {
            w.close(opened);
            return Ok(Some(at));
        }
        at = zero + 1;
    }
    w.close(opened);
    padding(w, b, at, head)?;
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::{Shown, segment};

    /// A header with its first octets and those from the tag on.
    fn header(first: &[u8], behind: &[u8], data: &[u8]) -> Vec<u8> {
        let mut octets = first.to_vec();
        octets.resize(16, 0);
        octets.extend(behind);
        octets.resize(HEADER_LEN, 0);
        octets.extend(data);
        octets
    }

    fn to_target(octets: &[u8]) -> Shown {
        segment(40_000, PORTS[0], octets)
    }

    #[test]
    fn a_read_is_a_command_with_its_block() {
        let behind = [
            &[0, 0, 0, 3, 0, 0, 16, 0, 0, 0, 0, 2, 0, 0, 0, 6][..],
            &[0x28, 0, 0, 0, 0, 16, 0, 0, 8, 0],
        ];
        let shown = to_target(&header(&[1, 0xc1], &behind.concat(), &[]));
        assert_eq!(shown.info, "iSCSI SCSI: Read(10) LUN: 0x00 (LBA: 0x00000010, Len: 8)");
        assert!(shown.has("iSCSI (SCSI Command)") && shown.has("SCSI CDB Read(10)"));
        assert!(shown.has("Flags: 0xc1, F, R, Attr: Simple"));
        assert!(shown.has("[Command Set:Direct Access Device (0x00) (Using default commandset)]"));
        assert!(shown.has("Logical Block Address (LBA): 16"));
    }

    #[test]
    fn a_ping_carries_octets_and_what_fills_them_up() {
        let behind = [0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 2, 0, 0, 0, 6];
        let shown = to_target(&header(&[0x40, 0x80, 0, 0, 0, 0, 0, 3], &behind, b"abc\0"));
        assert_eq!(shown.info, "iSCSI NOP Out");
        assert!(shown.has("PingData: 616263") && shown.has("Padding: 00"));
    }

    #[test]
    fn keys_have_values() {
        let first = [0x43, 0x87, 0, 0, 0, 0, 0, 8];
        let shown = to_target(&header(&first, &[0, 0, 0, 1], b"A=b\0C=d\0"));
        assert_eq!(shown.info, "iSCSI Login Command");
        assert!(shown.has("KeyValue: A=b") && shown.has("KeyValue: C=d"));
        assert!(shown.has(".... ..11 = NSG: Full feature phase (0x3)"));
    }

    #[test]
    fn pdus_go_their_way_at_their_ports_only() {
        let ping = header(&[0x40, 0x80], &[0, 0, 0, 1, 0, 0, 0, 1], &[]);
        assert!(check::is_pdu(&ping, 40_000, 3260) && check::is_pdu(&ping, 40_000, 860));
        assert!(!check::is_pdu(&ping, 3260, 40_000) && !check::is_pdu(&ping, 1, 2));
        assert!(!check::is_pdu(&ping[..47], 40_000, 3260));
    }

    #[test]
    fn a_digest_is_found_where_it_is_right() {
        let mut octets = header(&[0x40, 0x80], &[0, 0, 0, 1, 0, 0, 0, 1], &[]);
        let digest = checksum::crc32c(&octets);
        let mut session = Session::default();
        session.look(&octets);
        assert_eq!(session.header, Digest::Unknown);
        octets.extend(digest.to_le_bytes());
        session.look(&octets);
        assert_eq!(session.header, Digest::Crc32c);
        octets.fill(0);
        let mut session = Session::default();
        session.look(&octets);
        assert_eq!(session.header, Digest::None);
    }

    #[test]
    fn a_command_that_was_not_seen_has_no_name() {
        let behind = [0, 0, 0, 9];
        let shown = segment(PORTS[0], 40_000, &header(&[0x21, 0x80, 0, 8], &behind, &[]));
        assert_eq!(shown.info, "iSCSI SCSI: Response LUN: 0xffff (CDB:0xffff) (Busy)");
    }
}
