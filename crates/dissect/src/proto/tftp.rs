//! Trivial File Transfer Protocol, version 2 (RFC 1350), with options (RFC 2347 to 2349, RFC 7440).
//!
//! A request goes to the port of servers; what follows is between the client's port and one that the
//! server picks, so the request announces that conversation.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Plain, Text};
use crate::proto::{id, lines};
use crate::registry::{Claim, Dissect};
use crate::track::{Expected, Note, Scope, Transport};
use crate::walk::Walk;

values! {
    static OPCODE_VALUES {
        1 => "Read Request",
        2 => "Write Request",
        3 => "Data Packet",
        4 => "Acknowledgement",
        5 => "Error Code",
        6 => "Option Acknowledgement",
        255 => "Information (MSDP)",
    }
    static ERROR_CODE_VALUES {
        0 => "Not defined",
        1 => "File not found",
        2 => "Access violation",
        3 => "Disk full or allocation exceeded",
        4 => "Illegal TFTP Operation",
        5 => "Unknown transfer ID",
        6 => "File already exists",
        7 => "No such user",
        8 => "Option negotiation failed",
    }
}

field_table! {
    /// The fields of Trivial File Transfer Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tftp", "Trivial File Transfer Protocol", "TFTP");
    OPCODE = FieldDef::new("tftp.opcode", "Opcode", FieldType::Uint16).strings(Strings::Values(&OPCODE_VALUES));
    SOURCE_FILE = FieldDef::new("tftp.source_file", "Source File", FieldType::Stringz);
    DESTINATION_FILE = FieldDef::new("tftp.destination_file", "Destination File", FieldType::Stringz);
    REQUEST_FRAME = FieldDef::new("tftp.request_frame", "Request frame", FieldType::FrameNum);
    TYPE = FieldDef::new("tftp.type", "Type", FieldType::Stringz);
    BLOCK = FieldDef::new("tftp.block", "Block", FieldType::Uint16);
    BLOCK_FULL = FieldDef::new("tftp.block.full", "Full Block Number", FieldType::Uint32);
    NEXTWINDOWSIZE = FieldDef::new("tftp.nextwindowsize", "Next Window Size", FieldType::Uint16);
    ERROR_CODE = FieldDef::new("tftp.error.code", "Error code", FieldType::Uint16).strings(Strings::Values(&ERROR_CODE_VALUES));
    ERROR_MESSAGE = FieldDef::new("tftp.error.message", "Error message", FieldType::Stringz);
    OPTION_NAME = FieldDef::new("tftp.option.name", "Option name", FieldType::Stringz);
    OPTION_VALUE = FieldDef::new("tftp.option.value", "Option value", FieldType::Stringz);
    DATA = FieldDef::new("tftp.data", "Data", FieldType::Bytes);
    FRAGMENTS = FieldDef::new("tftp.fragments", "TFTP Fragments", FieldType::None);
    FRAGMENT = FieldDef::new("tftp.fragment", "TFTP Fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("tftp.fragment.overlap", "Fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("tftp.fragment.overlap.conflicts", "Conflicting data in fragment overlap", FieldType::Boolean);
    FRAGMENT_MULTIPLETAILS = FieldDef::new("tftp.fragment.multipletails", "Multiple tail fragments found", FieldType::Boolean);
    FRAGMENT_TOOLONGFRAGMENT = FieldDef::new("tftp.fragment.toolongfragment", "Fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("tftp.fragment.error", "Defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("tftp.fragment.count", "Fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("tftp.reassembled_in", "Reassembled TFTP in frame", FieldType::FrameNum);
    REASSEMBLED_LENGTH = FieldDef::new("tftp.reassembled.length", "Reassembled TFTP length", FieldType::Uint32);
    REASSEMBLED_DATA = FieldDef::new("tftp.reassembled.data", "Reassembled TFTP data", FieldType::Bytes);
    ERROR = FieldDef::new("tftp.error", "TFTP ERROR packet", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Warn));
    LIKELY_TSIZE_PROBE = FieldDef::new("tftp.likely_tsize_probe", "Likely transfer size (tsize) probe", FieldType::None).strings(Strings::Expert(Group::Request, Severity::Chat));
    BLOCKSIZE_RANGE = FieldDef::new("tftp.blocksize_range", "TFTP blocksize out of range", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Warn));
    BLOCK_WRAP = FieldDef::new("tftp.block.wrap", "TFTP block number is about to wrap", FieldType::None).strings(Strings::Expert(Group::Sequence, Severity::Note));
    WINDOWSIZE_RANGE = FieldDef::new("tftp.windowsize_range", "TFTP windowsize out of range", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Warn));
    MSFTWINDOW_UNRECOGNIZED = FieldDef::new("tftp.msftwindow.unrecognized", "Unrecognized msftwindow option", FieldType::None).strings(Strings::Expert(Group::Request, Severity::Warn));
    WINDOWSIZE_CHANGE = FieldDef::new("tftp.windowsize.change", "TFTP window size is changing", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Chat));
}
/// The port of servers.
const PORT: u16 = 69;

/// Options of one packet that are shown.
const MAX_OPTIONS: usize = 64;

/// Octets of a full block where no option says otherwise.
const BLOCK_LEN: usize = 512;

/// Longest file name that is remembered.
const MAX_NAME: usize = 512;

mod opcode {
    pub(super) const READ: u16 = 1;
    pub(super) const WRITE: u16 = 2;
    pub(super) const DATA: u16 = 3;
    pub(super) const ACK: u16 = 4;
    pub(super) const ERROR: u16 = 5;
    pub(super) const OPTIONS: u16 = 6;
}

/// Trivial File Transfer Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Tftp;

/// A transfer: the request, and how far it went.
#[derive(Clone, Debug, Default)]
struct Transfer {
    request: Option<(u32, bool)>,
    name: String,
    block_len: usize,
    /// How often block numbers wrapped around, and the last one.
    wraps: u32,
    last: u16,
}

/// What a packet needs to know of its transfer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Met {
    /// The frame of the request, and whether it asked to write.
    request: Option<(u32, bool)>,
    name: String,
    block: u32,
    block_len: usize,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.request, self.block, self.block_len).save(write);
        self.name.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (request, block, block_len) = Note::load(read);
        Met { request, block, block_len, name: Note::load(read) }
    }
}

impl Transfer {
    fn meet(&mut self, opcode: u16, block: u16, block_len: Option<usize>) -> Met {
        if matches!(opcode, opcode::DATA | opcode::ACK) {
            if self.last > 0xc000 && block < 0x4000 {
                self.wraps += 1;
            } else if self.last < 0x4000 && block > 0xc000 {
                self.wraps = self.wraps.saturating_sub(1);
            }
            self.last = block;
        }
        if let (opcode::OPTIONS, Some(len)) = (opcode, block_len) {
            self.block_len = len;
        }
        Met {
            request: self.request,
            name: self.name.clone(),
            block: self.wraps << 16 | u32::from(block),
            block_len: self.block_len,
        }
    }
}

impl Dissect for Tftp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("TFTP");
        let opcode = b.u16(0)?;
        if w.wants_columns() {
            match w.word(OPCODE, u64::from(opcode)) {
                Some(word) => w.info(format_args!("{word}")),
                None => w.info(format_args!("Unknown (0x{opcode:04x})")),
            }
        }
        let is_request = matches!(opcode, opcode::READ | opcode::WRITE);
        let met = if is_request {
            announce(w, &b, opcode == opcode::WRITE);
            Met::default()
        } else {
            let block = b.u16(2).unwrap_or(0);
            let block_len = if opcode == opcode::OPTIONS { block_len(&b, 2) } else { None };
            let met = w.remember(Scope::Stream, |transfer: &mut Transfer, _| {
                transfer.meet(opcode, block, block_len)
            });
            met.unwrap_or_default()
        };
        let len = if opcode == opcode::DATA { 4.min(b.len()) } else { b.len() };
        let (_, opened) = w.open_protocol(&b, 0, len)?;
        w.item(OPCODE, &b, 0, 2)?;
        if let Some((frame, is_write)) = met.request {
            let item = w.generated_string(DESTINATION_FILE, &b, 0, format_args!("{}", met.name));
            w.mark_generated(item);
            let item = w.generated(REQUEST_FRAME, &b, 0, u64::from(frame));
            let word = if is_write { "Write" } else { "Read" };
            w.label(item, format_args!("{word} Request in frame {frame}"));
        }
        match opcode {
            opcode::READ | opcode::WRITE => {
                let field = if opcode == opcode::READ { SOURCE_FILE } else { DESTINATION_FILE };
                let (name, at) = text(&b, 2)?;
                w.item(field, &b, 2, at - 2)?;
                w.info_append(format_args!(", File: {}", Text(name)));
                let (mode, next) = text(&b, at)?;
                w.item(TYPE, &b, at, next - at)?;
                w.info_append(format_args!(", Transfer type: {}", Text(mode)));
                options(w, &b, next)?;
            }
            opcode::DATA | opcode::ACK => {
                let block = b.u16(2)?;
                w.item(BLOCK, &b, 2, 2)?;
                if w.is_tracked() {
                    w.generated(BLOCK_FULL, &b, 0, u64::from(met.block));
                }
                w.info_append(format_args!(", Block: {block}"));
            }
            opcode::ERROR => {
                let code = b.u16(2)?;
                w.item(ERROR_CODE, &b, 2, 2)?;
                match w.word(ERROR_CODE, u64::from(code)) {
                    Some(word) => w.info_append(format_args!(", Code: {word}")),
                    None => w.info_append(format_args!(", Code: Unknown ({code})")),
                }
                let (message, next) = text(&b, 4)?;
                w.item(ERROR_MESSAGE, &b, 4, next - 4)?;
                w.info_append(format_args!(", Message: {}", Text(message)));
                let root = w.text(&b, 0, 0, format_args!("")).unwrap_or(crate::collect::Item::NONE);
                w.hide(root);
                w.expert(ERROR, root);
            }
            opcode::OPTIONS => options(w, &b, 2)?,
            _ => {
                b.check(2, 1)?;
                let item = w.item(DATA, &b, 2, crate::walk::REST)?;
                w.append(item, format_args!(""));
            }
        }
        w.close(opened);
        if opcode == opcode::DATA {
            let block_len = if met.block_len == 0 { BLOCK_LEN } else { met.block_len };
            let data = b.from(4)?;
            if data.reported() < block_len {
                w.info_append(format_args!(" (last)"));
            }
            return w.data(data);
        }
        Ok(())
    }
}

/// Text up to an octet of zeros, and where what follows begins.
fn text<'b>(b: &Buf<'b>, at: usize) -> Result<(&'b [u8], usize), crate::buf::Fault> {
    match b.find(at, 0) {
        Some(end) => Ok((b.bytes(at, end - at)?, end + 1)),
        None => {
            // The fault of a read behind what there is.
            b.check(b.len().max(at), 1)?;
            Ok((&[], at))
        }
    }
}

/// The block size among the options at `at`.
fn block_len(b: &Buf<'_>, mut at: usize) -> Option<usize> {
    for _ in 0..MAX_OPTIONS {
        let (name, next) = text(b, at).ok()?;
        let (value, next) = text(b, next).ok()?;
        if name.eq_ignore_ascii_case(b"blksize") {
            return usize::try_from(lines::number(value)?).ok();
        }
        at = next;
    }
    None
}

/// Lets the conversation that a request begins be known by what it asked for.
fn announce<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_write: bool) {
    let Ok((name, at)) = text(b, 2) else { return };
    let Ok((_, at)) = text(b, at) else { return };
    let name = name.get(..name.len().min(MAX_NAME)).unwrap_or(&[]);
    let transfer = Transfer {
        request: Some((w.frame.number, is_write)),
        name: Plain(name).to_string(),
        block_len: block_len(b, at).unwrap_or(0),
        ..Transfer::default()
    };
    // The server may answer from its own port.
    let kept = transfer.clone();
    w.remember(Scope::Stream, |transfer: &mut Transfer, _| *transfer = kept);
    let expected = Expected {
        transport: Transport::Udp,
        address: w.net.source.clone(),
        port: w.net.source_port,
        peer: Some(w.net.destination.clone()),
        peer_port: None,
        once: false,
        protocol: id::TFTP,
    };
    w.expect(expected, transfer);
}

/// Shows the options at `at`: names and values.
fn options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    for _ in 0..MAX_OPTIONS {
        if at >= b.reported() {
            break;
        }
        let (name, value_at) = text(b, at)?;
        let (value, next) = text(b, value_at)?;
        let item =
            w.text(b, at, next - at, format_args!("Option: {} = {}", Plain(name), Plain(value)))?;
        w.info_append(format_args!(", {}={}", Text(name), Text(value)));
        let opened = w.open(item);
        w.item(OPTION_NAME, b, at, value_at - at)?;
        w.item(OPTION_VALUE, b, value_at, next - value_at)?;
        w.close(opened);
        at = next;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn an_error_is_named_before_its_message_is_read() {
        let cut = shown(40_000, PORT, b"\0\x05\0\x07ab");
        assert_eq!(cut.info, "TFTP Error Code, Code: No such user[Malformed Packet]");
        let other = shown(40_000, PORT, b"\0\x05\0\x63a\0");
        assert_eq!(other.info, "TFTP Error Code, Code: Unknown (99), Message: a");
    }

    #[test]
    fn a_request_is_taken_apart() {
        let shown = shown(40_000, PORT, b"\0\x01foo\0octet\0blksize\x001400\0");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:tftp");
        let info = "TFTP Read Request, File: foo, Transfer type: octet, blksize=1400";
        assert_eq!(shown.info, info);
        assert_eq!(
            shown.tree,
            [
                "Trivial File Transfer Protocol",
                "  Opcode: Read Request (1)",
                "  Source File: foo",
                "  Type: octet",
                "  Option: blksize = 1400",
                "    Option name: blksize",
                "    Option value: 1400",
            ]
        );
    }

    #[test]
    fn blocks_are_counted_past_their_numbers() {
        let mut transfer = Transfer { last: 0xffff, ..Transfer::default() };
        assert_eq!(transfer.meet(opcode::DATA, 0, None).block, 0x1_0000);
        assert_eq!(transfer.meet(opcode::ACK, 0xffff, None).block, 0xffff);
    }

    #[test]
    fn the_last_block_is_short() {
        let shown = shown(PORT, 40_000, b"\0\x03\0\x05abc");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:tftp:data");
        assert_eq!(shown.info, "TFTP Data Packet, Block: 5 (last)");
    }

    #[test]
    fn text_needs_its_end() {
        let shown = shown(40_000, PORT, b"\0\x01foo");
        assert!(shown.has("[Malformed Packet: TFTP]"));
    }
}
