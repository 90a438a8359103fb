//! Server Message Block, version 1 (MS-CIFS, MS-SMB): headers, chained commands, sessions, shares, files,
//! transactions and what they carry, who answers whom.

mod commands;
pub(crate) mod fields;
mod opened;
mod shared;
mod state;
mod transactions;
mod values;

pub(crate) use shared::{
    DOS_ERRORS, access_mask, completion_filter, create_options, network_information, pipe,
    referral_request, share_access, standard_information,
};

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::numbers::nt_status::NT_STATUS;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use fields as f;
use state::{Conversation, Numbers, Standing};

/// Octets of the header (MS-CIFS, section 2.2.3.1).
const HEADER_LEN: usize = 32;

/// There is no further command.
const NONE: u8 = 0xff;

const RESPONSE: u8 = 0x80;
const NT_ERRORS: u16 = 0x4000;
const UNICODE: u16 = 0x8000;

/// Commands that one message may chain: real ones chain three at most.
const MAX_CHAINED: usize = 16;

/// Commands (MS-CIFS, section 2.2.2.1).
mod command {
    pub(super) const CREATE_DIRECTORY: u8 = 0x00;
    pub(super) const DELETE_DIRECTORY: u8 = 0x01;
    pub(super) const CLOSE: u8 = 0x04;
    pub(super) const FLUSH: u8 = 0x05;
    pub(super) const DELETE: u8 = 0x06;
    pub(super) const QUERY_INFORMATION: u8 = 0x08;
    pub(super) const CHECK_DIRECTORY: u8 = 0x10;
    pub(super) const LOCKING: u8 = 0x24;
    pub(super) const TRANSACTION: u8 = 0x25;
    pub(super) const TRANSACTION_SECONDARY: u8 = 0x26;
    pub(super) const ECHO: u8 = 0x2b;
    pub(super) const OPEN: u8 = 0x2d;
    pub(super) const READ: u8 = 0x2e;
    pub(super) const WRITE: u8 = 0x2f;
    pub(super) const TRANSACTION2: u8 = 0x32;
    pub(super) const TRANSACTION2_SECONDARY: u8 = 0x33;
    pub(super) const FIND_CLOSE2: u8 = 0x34;
    pub(super) const NEGOTIATE: u8 = 0x72;
    pub(super) const SESSION_SETUP: u8 = 0x73;
    pub(super) const LOGOFF: u8 = 0x74;
    pub(super) const TREE_CONNECT: u8 = 0x75;
    pub(super) const NT_TRANSACT: u8 = 0xa0;
    pub(super) const NT_TRANSACT_SECONDARY: u8 = 0xa1;
    pub(super) const NT_CREATE: u8 = 0xa2;

    /// Whether another command may follow in the same message.
    pub(super) fn is_chained(command: u8) -> bool {
        matches!(
            command,
            LOCKING | OPEN | READ | WRITE | SESSION_SETUP | LOGOFF | TREE_CONNECT | NT_CREATE
        )
    }
}

/// SMB.
#[derive(Clone, Copy, Debug)]
pub struct Smb;

impl Dissect for Smb {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("netbios")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, &b)
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(b"\xffSMB")
    }
}

/// A message being walked.
struct Message<'b> {
    /// From its header on: offsets count from there.
    b: Buf<'b>,
    numbers: Numbers,
    standing: Standing,
    is_response: bool,
    unicode: bool,
    status: u32,
}

impl Message<'_> {
    /// Whether what is shared is for programs to talk to each other.
    fn is_ipc(&self) -> bool {
        self.standing.tree.as_ref().is_some_and(|tree| tree.is_ipc)
    }
}

const FLAGS: &[Field] = &[
    f::FLAGS_RESPONSE,
    f::FLAGS_NOTIFY,
    f::FLAGS_OPLOCK,
    f::FLAGS_CANON,
    f::FLAGS_CASELESS,
    f::FLAGS_RECEIVE_BUFFER,
    f::FLAGS_LOCK,
];

const FLAGS2: &[Field] = &[
    f::FLAGS2_STRING,
    f::FLAGS2_NT_ERROR,
    f::FLAGS2_ROE,
    f::FLAGS2_DFS,
    f::FLAGS2_ESN,
    f::FLAGS2_REPARSE_PATH,
    f::FLAGS2_LONG_NAMES_USED,
    f::FLAGS2_SEC_SIG_REQUIRED,
    f::FLAGS2_COMPRESSED,
    f::FLAGS2_SEC_SIG,
    f::FLAGS2_EA,
    f::FLAGS2_LONG_NAMES_ALLOWED,
];

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("SMB");
    let first = b.u8(4)?;
    let (flags, flags2) = (b.u8(9)?, b.u16_le(10)?);
    let is_response = flags & RESPONSE != 0;
    let numbers = Numbers {
        tree: b.u16_le(24)?,
        process: b.u16_le(26)?,
        multiplex: b.u16_le(30)?,
        command: first,
        is_response,
        frame: w.frame.number,
        time: w.frame.time.unwrap_or_default(),
    };
    let standing =
        w.remember(Scope::Stream, |known: &mut Conversation, memory| known.meet(numbers, memory));
    let m = Message {
        b: *b,
        numbers,
        standing: standing.unwrap_or_default(),
        is_response,
        unicode: flags2 & UNICODE != 0,
        status: b.u32_le(5)?,
    };
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    header(w, &m, flags2)?;
    let way = if is_response { "Response" } else { "Request" };
    let word = |command: u8| values::CMD_VALUES.get(u64::from(command));
    match word(first) {
        Some(word) => w.info(format_args!("{word} {way}")),
        None => w.info(format_args!("Unknown (0x{first:02x}) {way}")),
    }
    let (mut command, mut at) = (first, HEADER_LEN);
    for count in 0..MAX_CHAINED {
        if count != 0 {
            match word(command) {
                Some(word) => w.info_append(format_args!("; {word}")),
                None => w.info_append(format_args!("; Unknown (0x{command:02x})")),
            }
        }
        let title = word(command).unwrap_or("Unknown");
        let text = format_args!("{title} {way} (0x{command:02x})");
        let item = w.text(b, at, REST, text)?;
        let inner = w.open(item);
        let next = if command::is_chained(command) && b.u8(at)? > 1 {
            let next = (b.u8(at + 1)?, usize::from(b.u16_le(at + 3)?));
            (next.0 != NONE).then_some(next)
        } else {
            None
        };
        // One that does not lie ahead is found out only when it is its turn.
        let goes_back = next.is_some_and(|next| next.1 <= at);
        let next = next.filter(|_| !goes_back);
        let end = next.map_or(b.reported(), |next| next.1);
        body(w, &m, command, at)?;
        w.set_len(item, end.min(b.len()).saturating_sub(at));
        w.close(inner);
        if goes_back {
            return Err(Fault::Malformed);
        }
        let Some(next) = next else { break };
        (command, at) = next;
    }
    if is_response && m.status != 0 && w.wants_columns() {
        if flags2 & NT_ERRORS != 0 {
            match NT_STATUS.get(u64::from(m.status)) {
                Some(word) => w.info_append(format_args!(", Error: {word}")),
                None => w.info_append(format_args!(", Error: Unknown (0x{:08X})", m.status)),
            }
        } else {
            let (class, code) = (m.status as u8, (m.status >> 16) as u16);
            match shared::dos_error(class, code) {
                Some(word) => w.info_append(format_args!(", Error: {word}")),
                None => w.info_append(format_args!(
                    ", Error: Unknown error (0x{class:02x},0x{code:04x})"
                )),
            }
        }
    }
    w.close(opened);
    Ok(())
}

fn header<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, flags2: u16) -> Walked {
    let b = &m.b;
    let item = w.text(b, 0, HEADER_LEN, format_args!("SMB Header"))?;
    let opened = w.open(item);
    let item = w.item_le(f::SERVER_COMPONENT, b, 0, 4)?;
    w.label(item, format_args!("Server Component: SMB"));
    if let Some(request) = &m.standing.request {
        if m.is_response {
            w.generated(f::RESPONSE_TO, b, 0, u64::from(request.frame));
            w.generated_signed(f::TIME, b, 0, m.numbers.time - request.time);
        } else if let Some(frame) = w.link(request.response) {
            w.generated(f::RESPONSE_IN, b, 0, frame);
        }
    }
    w.item(f::CMD, b, 4, 1)?;
    if flags2 & NT_ERRORS != 0 {
        w.item_le(f::NT_STATUS, b, 5, 4)?;
    } else {
        w.item(f::ERROR_CLASS, b, 5, 1)?;
        w.item(f::RESERVED, b, 6, 1)?;
        let item = w.item_le(f::ERROR_CODE, b, 7, 2)?;
        if item.is_some() && w.labels() {
            let word = shared::dos_error(b.u8(5)?, b.u16_le(7)?).unwrap_or("No Error");
            w.label(item, format_args!("Error Code: {word}"));
        }
    }
    bitmask::item(w, (b, 9, 1, Encoding::Little), f::FLAGS, FLAGS, Names::Shown)?;
    bitmask::item(w, (b, 10, 2, Encoding::Little), f::FLAGS2, FLAGS2, Names::Shown)?;
    w.item_le(f::PID_HIGH, b, 12, 2)?;
    w.item(f::SIGNATURE, b, 14, 8)?;
    w.item(f::RESERVED, b, 22, 2)?;
    let item = w.number(f::TID, b, 24, 2, u64::from(m.numbers.tree))?;
    if let Some(tree) = &m.standing.tree {
        w.append(item, format_args!("  ({})", tree.path));
        let inner = w.open(item);
        w.generated_string(f::PATH, b, 0, format_args!("{}", tree.path));
        w.generated(f::FID_MAPPED_IN, b, 0, u64::from(tree.frame));
        w.close(inner);
    }
    w.item_le(f::PID, b, 26, 2)?;
    w.item_le(f::UID, b, 28, 2)?;
    w.item_le(f::MID, b, 30, 2)?;
    w.close(opened);
    Ok(())
}

/// The two parts of a command: words, and octets behind them.
#[derive(Clone, Copy)]
struct Parts {
    /// Where the words begin, and how many there are.
    words: usize,
    count: usize,
    /// Where the octets begin and end.
    bytes: usize,
    end: usize,
}

impl Parts {
    fn new(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        let count = usize::from(b.u8(at)?);
        let after = at + 1 + 2 * count;
        let len = usize::from(b.u16_le(after)?);
        Ok(Parts { words: at + 1, count, bytes: after + 2, end: after + 2 + len })
    }

    /// The same words with octets whose number is at `at`.
    fn behind(b: &Buf<'_>, parts: Parts, at: usize) -> Result<Self, Fault> {
        let len = usize::from(b.u16_le(at)?);
        Ok(Parts { bytes: at + 2, end: at + 2 + len, ..parts })
    }

    /// Where the number of octets stands.
    fn len_at(&self) -> usize {
        self.bytes - 2
    }
}

/// Walks a command at `at`.
fn body<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, command: u8, at: usize) -> Walked {
    let b = &m.b;
    w.item(f::WCT, b, at, 1)?;
    let parts = Parts::new(b, at)?;
    let known = match (command, m.is_response) {
        (command::TRANSACTION, _)
        | (command::TRANSACTION_SECONDARY, false)
        | (command::TRANSACTION2, _)
        | (command::TRANSACTION2_SECONDARY, false)
        | (command::NT_TRANSACT, _)
        | (command::NT_TRANSACT_SECONDARY, false) => {
            return transactions::walk(w, m, command, parts);
        }
        _ => commands::walk(w, m, command, parts)?,
    };
    if known {
        return Ok(());
    }
    let vwv = 2 * parts.count;
    if vwv > 0 {
        w.text(b, parts.words, vwv, format_args!("Word parameters"))?;
    }
    octets(w, b, parts)
}

/// Adds how many octets there are.
fn count<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: Parts) -> Walked {
    w.item_le(f::BCC, b, parts.len_at(), 2)?;
    Ok(())
}

/// Adds the octets of a command that nobody takes apart.
fn octets<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: Parts) -> Walked {
    count(w, b, parts)?;
    if parts.end > parts.bytes {
        let len = parts.end - parts.bytes;
        w.text(
            b,
            parts.bytes,
            len.min(b.len().saturating_sub(parts.bytes)),
            format_args!("Byte parameters"),
        )?;
    }
    Ok(())
}

/// Text at `at`: it, and where what follows begins. Unicode begins on an even offset.
fn string(m: &Message<'_>, at: usize, end: usize) -> Result<(String, usize, usize), Fault> {
    let octets = m.b.captured();
    let end = end.min(octets.len());
    if m.unicode {
        let start = at.next_multiple_of(2);
        let units = octets.get(start..end).unwrap_or(&[]).chunks_exact(2);
        let len = units.take_while(|unit| *unit != [0, 0]).count() * 2;
        let text = Encoding::Utf16Le.text(m.b.bytes(start, len)?);
        let after = if start + len + 2 <= end { start + len + 2 } else { (start + len).min(end) };
        return Ok((text, start, after.max(start.min(end))));
    }
    let octets = octets.get(at..end).unwrap_or(&[]);
    let len = octets.iter().position(|octet| *octet == 0).unwrap_or(octets.len());
    let text = Encoding::Utf8.text(octets.get(..len).unwrap_or(&[]));
    Ok((text, at, (at + len + 1).min(end.max(at))))
}

/// Adds text at `at`; it, and where what follows begins.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    field: Field,
    at: usize,
    end: usize,
) -> Result<(String, usize), Fault> {
    let (text, start, after) = string(m, at, end)?;
    let len = after.saturating_sub(start);
    w.string(field, &m.b, start.min(m.b.len()), len, format_args!("{text}"))?;
    Ok((text, after))
}

/// Adds a file's number and says it in Info.
fn file<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, at: usize) -> Result<u16, Fault> {
    let id = m.b.u16_le(at)?;
    let item = w.number(f::FID, &m.b, at, 2, u64::from(id))?;
    file_facts(w, m, &m.b, item, id)?;
    Ok(id)
}

/// Adds what is known of a file under its number, at the beginning of `b`, and says the number in Info.
fn file_facts<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    b: &Buf<'_>,
    item: crate::collect::Item,
    id: u16,
) -> Walked {
    w.info_append(format_args!(", FID: 0x{id:04x}"));
    opened::facts(w, m, b, item, id)
}

/// Adds the number of a file that only the request tells, where it is known to be open.
fn file_of_request<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
) -> Result<Option<u16>, Fault> {
    let id = m.standing.request.as_ref().and_then(|request| request.file);
    if let Some(id) = id
        && opened::is_known(w, m, id)
    {
        let item = w.generated(f::FID, &m.b, HEADER_LEN, u64::from(id));
        file_facts(w, m, &m.b, item, id)?;
    }
    Ok(id)
}

/// A pipe's key: shares and files are set apart by their numbers.
fn pipe_key(m: &Message<'_>, file: u16) -> u128 {
    u128::from(m.numbers.tree) << 16 | u128::from(file)
}
