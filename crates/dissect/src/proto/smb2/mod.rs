//! Server Message Block, versions 2 and 3 (MS-SMB2): headers, compounds, all commands, who answers whom.
//!
//! What is encrypted or compressed is shown as such.

mod contexts;
mod fields;
mod information;
mod interfaces;
mod requests;
mod responses;
mod state;
mod values;

use lamna_fields::{Encoding, Field, FieldDef, FieldType};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{dcerpc, id, ntlmssp, smb};
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use fields as f;

pub(crate) use fields::IOCTL_FUNCTION;
use state::{Account, Conversation, Numbers, Sessions, Standing};

/// Octets of the header (MS-SMB2, section 2.2.1).
const HEADER_LEN: usize = 64;

/// The share type of pipes.
const PIPE: u8 = 2;

/// Status: there is nothing wrong.
const SUCCESS: u32 = 0;

/// Status: further steps are needed.
const MORE_PROCESSING: u32 = 0xc000_0016;

/// Status: there is more than fits.
const OVERFLOW: u32 = 0x8000_0005;

/// Status: a directory changed so much that it is to be read anew.
const ENUM_DIR: u32 = 0x0000_010c;

const RESPONSE: u32 = 1;
const ASYNC: u32 = 2;

/// Commands (MS-SMB2, section 2.2.1.2).
mod command {
    pub(super) const NEGOTIATE: u16 = 0;
    pub(super) const SESSION_SETUP: u16 = 1;
    pub(super) const LOGOFF: u16 = 2;
    pub(super) const TREE_CONNECT: u16 = 3;
    pub(super) const TREE_DISCONNECT: u16 = 4;
    pub(super) const CREATE: u16 = 5;
    pub(super) const CLOSE: u16 = 6;
    pub(super) const FLUSH: u16 = 7;
    pub(super) const READ: u16 = 8;
    pub(super) const WRITE: u16 = 9;
    pub(super) const LOCK: u16 = 10;
    pub(super) const IOCTL: u16 = 11;
    pub(super) const CANCEL: u16 = 12;
    pub(super) const KEEP_ALIVE: u16 = 13;
    pub(super) const FIND: u16 = 14;
    pub(super) const NOTIFY: u16 = 15;
    pub(super) const GET_INFO: u16 = 16;
    pub(super) const SET_INFO: u16 = 17;
    pub(super) const BREAK: u16 = 18;
}

/// SMB2.
#[derive(Clone, Copy, Debug)]
pub struct Smb2;

impl Dissect for Smb2 {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("netbios")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("SMB2");
        let mut at = 0;
        loop {
            let rest = b.from(at)?;
            if at != 0 {
                w.info_append(format_args!(";"));
            }
            let next = match rest.u8(0)? {
                0xfe => message(w, &rest)?,
                0xfd => {
                    encrypted(w, &rest)?;
                    0
                }
                _ => {
                    compressed(w, &rest)?;
                    0
                }
            };
            if next == 0 {
                return Ok(());
            }
            at = at.saturating_add(next);
            b.check(at, 1)?;
            if !Self::recognise(&b.from(at)?) {
                w.info_append(format_args!(";Invalid header"));
                return Ok(());
            }
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        matches!(b.captured(), [0xfc..=0xfe, b'S', b'M', b'B', ..])
    }
}

/// A message being walked.
struct Message<'b> {
    /// From its header on: offsets count from there.
    b: Buf<'b>,
    command: u16,
    status: u32,
    numbers: Numbers,
    standing: Standing,
    is_response: bool,
    /// The hash over the messages that set up the session, where this is one of them.
    preauth: Vec<u8>,
}

impl Message<'_> {
    /// Whether what is shared may be pipes: of a share that nobody saw being connected, anything may be.
    fn may_be_pipe(&self) -> bool {
        self.standing.tree.as_ref().is_none_or(|tree| tree.kind == PIPE)
    }
}

/// Walks one message; octets to the next one of its compound, or 0.
fn message<C: Collector>(w: &mut Walk<'_, C>, whole: &Buf<'_>) -> Result<usize, Fault> {
    let command = whole.u16_le(12)?;
    let flags = whole.u32_le(16)?;
    let next = whole.u32_le(20)? as usize;
    let is_response = flags & RESPONSE != 0;
    let status = if is_response { whole.u32_le(8)? } else { SUCCESS };
    let numbers = Numbers {
        message: whole.u64_le(24)?,
        session: whole.u64_le(40)?,
        tree: if flags & ASYNC != 0 { 0 } else { whole.u32_le(36)? },
        is_response,
        confirms: is_response && command == command::SESSION_SETUP && status == SUCCESS,
        frame: w.frame.number,
        time: w.frame.time.unwrap_or_default(),
    };
    whole.check(0, HEADER_LEN)?;
    // Where the next message would begin in the middle of this one's header, this one goes on to the end.
    let b = if next < HEADER_LEN { *whole } else { whole.slice_up_to(0, next) };
    let met =
        w.remember(Scope::Stream, |known: &mut Conversation, memory| known.meet(numbers, memory));
    let (request, proven) = met.unwrap_or_default();
    let known = w.remember(Scope::Capture, |all: &mut Sessions, _| all.meet(numbers, proven));
    let (account, tree) = known.unwrap_or_default();
    let standing = Standing { account, tree, request };
    let preauth = match command {
        // An answer to nobody is to a negotiation in the version before.
        command::NEGOTIATE | command::SESSION_SETUP if standing.request.is_some() => {
            let octets = b.captured();
            let is_last = numbers.confirms;
            w.remember(Scope::Stream, |known: &mut Conversation, _| match command {
                command::NEGOTIATE => known.hash_negotiation(octets),
                _ => known.hash_setup(numbers, octets, is_last),
            })
        }
        _ => None,
    };
    let m = Message {
        b,
        command,
        status,
        numbers,
        standing,
        is_response,
        preauth: preauth.unwrap_or_default(),
    };
    let word = values::CMD_VALUES.get(u64::from(command));
    let lease = match command {
        command::BREAK => contexts::lease_break(&m.b, is_response),
        _ => None,
    };
    let word = if lease.is_some() { Some("Lease Break") } else { word };
    let way = lease.unwrap_or(if is_response { "Response" } else { "Request" });
    if w.wants_columns() {
        match word {
            Some(word) => w.info_append(format_args!("{word} {way}")),
            None => w.info_append(format_args!("unknown {way}")),
        }
        if status != SUCCESS {
            match crate::proto::numbers::nt_status::NT_STATUS.get(u64::from(status)) {
                Some(word) => w.info_append(format_args!(", Error: {word}")),
                None => w.info_append(format_args!(", Error: Unknown (0x{status:08X})")),
            }
        }
    }
    let outer = w.open_top();
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    header(w, &m, flags)?;
    let body = b.from(HEADER_LEN)?;
    if body.reported() > 0 {
        let name = word.unwrap_or("unknown");
        let item = w.text(&body, 0, REST, format_args!("{name} {way} (0x{command:02x})"))?;
        let inner = w.open(item);
        if !m.preauth.is_empty() {
            let hash = w.octets(f::PREAUTH_HASH, &b, 0, REST, &m.preauth)?;
            w.mark_generated(hash);
        }
        if is_response {
            responses::walk(w, &m)?
        } else {
            requests::walk(w, &m)?
        }
        w.close(inner);
    }
    w.close(opened);
    w.close(outer);
    Ok(next)
}

const FLAGS: &[Field] = &[
    f::FLAGS_RESPONSE,
    f::FLAGS_ASYNC,
    f::FLAGS_CHAINED,
    f::FLAGS_SIGNATURE,
    f::FLAGS_PRIORITY_MASK,
    f::FLAGS_DFS,
    f::FLAGS_REPLAY,
];

fn header<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, flags: u32) -> Walked {
    let b = &m.b;
    let item = w.text(b, 0, HEADER_LEN.min(b.len()), format_args!("SMB2 Header"))?;
    let opened = w.open(item);
    w.item(f::PROTOCOL_ID, b, 0, 4)?;
    w.item_le(f::HEADER_LEN, b, 4, 2)?;
    w.item_le(f::CREDIT_CHARGE, b, 6, 2)?;
    if m.is_response {
        w.item_le(f::NT_STATUS, b, 8, 4)?;
    } else {
        w.item_le(f::CHANNEL_SEQUENCE, b, 8, 2)?;
        w.item(f::RESERVED, b, 10, 2)?;
    }
    w.item_le(f::CMD, b, 12, 2)?;
    let credits = if m.is_response { f::CREDITS_GRANTED } else { f::CREDITS_REQUESTED };
    w.item_le(credits, b, 14, 2)?;
    bitmask::item(w, (b, 16, 4, Encoding::Little), f::FLAGS, FLAGS, Names::Shown)?;
    w.item_le(f::CHAIN_OFFSET, b, 20, 4)?;
    w.item_le(f::MSG_ID, b, 24, 8)?;
    if flags & ASYNC != 0 {
        w.item_le(f::AID, b, 32, 8)?;
    } else {
        w.item_le(f::PID, b, 32, 4)?;
        tree(w, m)?;
    }
    account(w, b, 40, m.numbers.session, m.standing.account.as_ref())?;
    w.item(f::SIGNATURE, b, 48, 16)?;
    if let Some(request) = &m.standing.request {
        if m.is_response {
            w.generated(f::RESPONSE_TO, b, 0, u64::from(request.frame));
            w.generated_signed(f::TIME, b, 0, m.numbers.time - request.time);
        } else if let Some(frame) = w.link(request.response) {
            w.generated(f::RESPONSE_IN, b, 0, frame);
        }
    }
    w.close(opened);
    Ok(())
}

fn tree<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) -> Walked {
    let b = &m.b;
    let item = w.number(f::TID, b, 36, 4, u64::from(m.numbers.tree))?;
    let Some(tree) = &m.standing.tree else { return Ok(()) };
    w.append(item, format_args!("  {}", tree.name));
    let opened = w.open(item);
    let name = w.string(f::TREE, b, 36, 4, format_args!("{}", tree.name))?;
    w.mark_generated(name);
    w.generated(f::SHARE_TYPE, b, 36, u64::from(tree.kind));
    w.generated(f::TCON_FRAME, b, 36, u64::from(tree.frame));
    w.close(opened);
    Ok(())
}

fn account<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    session: u64,
    account: Option<&Account>,
) -> Walked {
    let item = w.number(f::SESID, b, at, 8, session)?;
    let Some(account) = account else { return Ok(()) };
    let (user, domain, host) = (&account.user, &account.domain, &account.host);
    let opened = w.open(item);
    if account.is_named {
        w.append(item, format_args!(" Acct:{user} Domain:{domain} Host:{host}"));
        w.generated_string(f::ACCT, b, at, format_args!("{user}"));
        w.generated_string(f::DOMAIN, b, at, format_args!("{domain}"));
        w.generated_string(f::HOST, b, at, format_args!("{host}"));
    }
    w.generated(f::AUTH_FRAME, b, at, u64::from(account.frame));
    w.close(opened);
    Ok(())
}

/// An encrypted message (MS-SMB2, section 2.2.41).
fn encrypted<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let outer = w.open_top();
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let item = w.text(b, 0, REST, format_args!("SMB2 Transform Header"))?;
    let inner = w.open(item);
    w.item(f::PROTOCOL_ID, b, 0, 4)?;
    w.item(f::HEADER_TRANSFORM_SIGNATURE, b, 4, 16)?;
    w.item(f::HEADER_TRANSFORM_NONCE, b, 20, 16)?;
    w.item_le(f::HEADER_TRANSFORM_MSG_SIZE, b, 36, 4)?;
    w.item(f::HEADER_TRANSFORM_RESERVED, b, 40, 2)?;
    let bits = &[f::HEADER_TRANSFORM_FLAGS_ENCRYPTED];
    let place = (b, 42, 2, Encoding::Little);
    bitmask::item(w, place, f::HEADER_TRANSFORM_FLAGS, bits, Names::Shown)?;
    let session = b.u64_le(44)?;
    let known = w.remember(Scope::Capture, |all: &mut Sessions, _| all.account(session));
    account(w, b, 44, session, known.flatten().as_ref())?;
    w.close(inner);
    w.info_append(format_args!("Encrypted SMB3"));
    let len = b.remaining(52);
    let item = w.text(b, 52, len, format_args!("Encrypted SMB3 data"))?;
    let inner = w.open(item);
    w.item(f::HEADER_TRANSFORM_ENC_DATA, b, 52, len)?;
    w.close(inner);
    w.close(opened);
    w.close(outer);
    Ok(())
}

/// A compressed message (MS-SMB2, section 2.2.42).
fn compressed<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.info_append(format_args!("Compressed SMB3"));
    let outer = w.open_top();
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let item = w.text(b, 0, 16, format_args!("SMB2 Compression Transform Header"))?;
    let inner = w.open(item);
    w.item(f::PROTOCOL_ID, b, 0, 4)?;
    w.item_le(f::HEADER_COMP_TRANSFORM_ORIGINAL_SIZE, b, 4, 4)?;
    w.item_le(f::HEADER_COMP_TRANSFORM_COMP_ALG, b, 8, 2)?;
    w.item_le(f::HEADER_COMP_TRANSFORM_FLAGS, b, 10, 2)?;
    w.item_le(f::HEADER_COMP_TRANSFORM_OFFSET, b, 12, 4)?;
    w.close(inner);
    w.item(f::HEADER_COMP_TRANSFORM_DATA, b, 16, REST)?;
    w.close(opened);
    w.close(outer);
    Ok(())
}

// ---- what requests and responses share ----

/// Adds the size of a body's fixed part.
fn structure<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item_le(f::BUFFER_CODE, b, HEADER_LEN, 2)?;
    if item.is_some() && w.labels() {
        w.label(item, format_args!("StructureSize: {:#06x}", b.u16_le(HEADER_LEN)?));
    }
    let opened = w.open(item);
    w.item_le(f::BUFFER_CODE_LENGTH, b, HEADER_LEN, 2)?;
    w.item_le(f::BUFFER_CODE_DYNAMIC, b, HEADER_LEN, 2)?;
    w.close(opened);
    Ok(())
}

/// A file that a message is about.
fn file_id(b: &Buf<'_>, at: usize) -> Result<u128, Fault> {
    b.array::<16>(at).map(u128::from_be_bytes)
}

/// Adds a file's identifier and says its name in Info.
fn file<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, at: usize) -> Result<u128, Fault> {
    file_closed(w, m, at, false)
}

fn file_closed<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Message<'_>,
    at: usize,
    closes: bool,
) -> Result<u128, Fault> {
    let b = &m.b;
    let file = file_id(b, at)?;
    let numbers = m.numbers;
    let known = w.remember(Scope::Capture, |all: &mut Sessions, _| all.file(file, numbers));
    let known = known.flatten();
    let item = w.text(b, at, 16, format_args!("GUID handle"))?;
    if let Some((Some(name), _)) = &known {
        w.append(item, format_args!(" File: {name}"));
        w.info_append(format_args!(" File: {name}"));
    }
    let opened = w.open(item);
    w.item_le(f::FID, b, at, 16)?;
    if let Some((_, frame)) = known {
        let frame = u64::from(frame);
        w.foreign(id::DCERPC, |w| -> Walked {
            let item = w.number(dcerpc::NT_OPEN_FRAME, b, at, 16, frame)?;
            w.set_len(item, NOTED_LEN);
            w.mark_generated(item);
            Ok(())
        })?;
    }
    if closes {
        let frame = u64::from(m.numbers.frame);
        w.foreign(id::DCERPC, |w| -> Walked {
            let item = w.number(dcerpc::NT_CLOSE_FRAME, b, at, 16, frame)?;
            w.set_len(item, NOTED_LEN);
            w.mark_generated(item);
            Ok(())
        })?;
    }
    w.close(opened);
    Ok(file)
}

/// Octets that a note on a file is said to cover: those of handles of DCE/RPC, which are four longer.
const NOTED_LEN: usize = 20;

/// Where a variable part of a body is: its offset from the header, and its length.
#[derive(Clone, Copy)]
struct Part {
    offset: usize,
    len: usize,
}

impl Part {
    /// Offset and length of two octets each.
    fn short(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        Ok(Part { offset: usize::from(b.u16_le(at)?), len: usize::from(b.u16_le(at + 2)?) })
    }

    /// Offset and length of four octets each.
    fn long(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        Ok(Part { offset: b.u32_le(at)? as usize, len: b.u32_le(at + 4)? as usize })
    }
}

/// Adds offset and length of a part, each of `width` octets.
fn place<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, width: usize) -> Walked {
    w.item_le(f::OLB_OFFSET, b, at, width)?;
    w.item_le(f::OLB_LENGTH, b, at + width, width)?;
    Ok(())
}

/// Adds text that lies elsewhere, with its place under it.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
) -> Result<String, Fault> {
    let part = Part::short(b, at)?;
    let text = Encoding::Utf16Le.text(b.bytes(part.offset, part.len)?);
    let item = w.item_as(field, b, part.offset, part.len, Encoding::Utf16Le)?;
    let opened = w.open(item);
    place(w, b, at, 2)?;
    w.close(opened);
    Ok(text)
}

/// Adds that a part is empty.
fn no_data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: Part,
    field: Field,
    title: &str,
) -> Walked {
    let item = w.item(field, b, part.offset.min(b.len()), 0)?;
    match w.def(field).kind {
        FieldType::Bytes => w.label(item, format_args!("{title}: <MISSING>: NO DATA")),
        _ => w.label(item, format_args!("{title}: NO DATA")),
    }
    Ok(())
}

/// Goes on with the token that sets up a session.
fn security<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: Part) -> Walked {
    if part.len == 0 {
        return no_data(w, b, part, f::SECURITY_BLOB, "Security Blob");
    }
    let blob = b.slice(part.offset, part.len)?;
    let item = w.item(f::SECURITY_BLOB, &blob, 0, REST)?;
    let opened = w.open(item);
    let octets = blob.captured();
    if octets.starts_with(ntlmssp::SIGNATURE) {
        w.call(id::NTLMSSP, blob)?;
    } else {
        w.call(id::GSS_API, blob)?;
    }
    w.close(opened);
    Ok(())
}

/// Goes on with what was read from or written to a file or a pipe.
fn data<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, b: Buf<'_>, file: u128) -> Walked {
    if b.reported() == 0 {
        return Ok(());
    }
    if m.may_be_pipe() && smb::pipe(w, b, file)? {
        return Ok(());
    }
    beside(w, b)
}

/// Shows data beside the message, at the top.
fn beside<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let outer = w.open_top();
    w.data(b)?;
    w.close(outer);
    Ok(())
}

const ATTRIBUTES: &[Field] = &[
    f::FILE_ATTRIBUTE_READ_ONLY,
    f::FILE_ATTRIBUTE_HIDDEN,
    f::FILE_ATTRIBUTE_SYSTEM,
    f::FILE_ATTRIBUTE_DIRECTORY,
    f::FILE_ATTRIBUTE_ARCHIVE,
    f::FILE_ATTRIBUTE_NORMAL,
    f::FILE_ATTRIBUTE_TEMPORARY,
    f::FILE_ATTRIBUTE_SPARSE,
    f::FILE_ATTRIBUTE_REPARSE,
    f::FILE_ATTRIBUTE_COMPRESSED,
    f::FILE_ATTRIBUTE_OFFLINE,
    f::FILE_ATTRIBUTE_NOT_CONTENT_INDEXED,
    f::FILE_ATTRIBUTE_ENCRYPTED,
    f::FILE_ATTRIBUTE_INTEGRITY_STREAM,
    f::FILE_ATTRIBUTE_NO_SCRUB_DATA,
];

/// Adds a file's attributes (MS-FSCC, section 2.6).
fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let place = (b, at, 4, Encoding::Little);
    bitmask::item(w, place, f::FILE_ATTRIBUTE, ATTRIBUTES, Names::Left)?;
    Ok(())
}

/// Adds the four times of a file.
fn times<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    for (i, field) in [f::CREATE_TIME, f::LAST_ACCESS_TIME, f::LAST_WRITE_TIME, f::LAST_CHANGE_TIME]
        .into_iter()
        .enumerate()
    {
        crate::proto::filetime::item(w, field, b, at + 8 * i)?;
    }
    Ok(())
}

/// The word of a class and level of information, as Info has them.
fn level_word(class: u8, level: u8) -> String {
    let class_word = values::CLASS_VALUES.get(u64::from(class));
    let table = match class {
        1 => Some(&values::FILE_INFO_INFOLEVEL_VALUES),
        2 => Some(&values::FS_INFO_INFOLEVEL_VALUES),
        3 => Some(&values::SEC_INFO_INFOLEVEL_VALUES),
        _ => None,
    };
    let class_word = class_word.map_or_else(|| format!("(Class:{class:#04x})"), str::to_owned);
    let word = table.and_then(|table| table.get(u64::from(level)));
    let word = word.map_or_else(|| format!("(Level:{level:#04x})"), str::to_owned);
    format!("{class_word}/{word}")
}

/// The field of a level of information of a class.
fn level_field(class: u8) -> Field {
    match class {
        1 => f::FILE_INFO_INFOLEVEL,
        2 => f::FS_INFO_INFOLEVEL,
        3 => f::SEC_INFO_INFOLEVEL,
        _ => f::INFOLEVEL,
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    /// A message of `command` from or to port 445, with this body.
    fn message(command: u8, flags: u8, status: u32, body: &[u8]) -> Shown {
        let mut message = b"\xfeSMB\x40\0\x01\0".to_vec();
        message.extend(status.to_le_bytes());
        message.extend([command, 0, 1, 0, flags, 0, 0, 0, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0]);
        message.extend([0; 32]);
        message.extend(body);
        let mut packet = (message.len() as u32).to_be_bytes().to_vec();
        packet.extend(message);
        let mut segment = vec![0x45, 0];
        segment.extend((40 + packet.len() as u16).to_be_bytes());
        segment.extend([0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        segment.extend([0x9c, 0x40, 1, 0xbd, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 1, 0, 0, 0, 0, 0]);
        segment.extend(packet);
        frame(1, &ethernet(0x0800, &segment))
    }

    #[test]
    fn a_tree_connect_is_taken_apart() {
        let mut body = vec![9, 0, 0, 0, 72, 0, 6, 0];
        body.extend(b"\\\0\\\0s\0");
        let shown = message(3, 0, 0, &body);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:nbss:smb2");
        assert!(shown.columns.ends_with("SMB2 Tree Connect Request Tree: \\\\s"));
        assert!(shown.has("Message ID: 7"));
        assert!(shown.has("Tree: \\\\s"));
        assert!(shown.has("Flags: 0x00000000"));
    }

    #[test]
    fn an_error_is_named() {
        let shown = message(5, 1, 0xc000_0034, &[9, 0, 0, 0, 0, 0, 0, 0, 0]);
        assert!(shown.columns.ends_with("Create Response, Error: STATUS_OBJECT_NAME_NOT_FOUND"));
        assert!(shown.has("Byte Count: 0"));
    }

    #[test]
    fn the_break_of_a_lease_is_told() {
        let mut body = vec![44, 0, 2, 0, 1, 0, 0, 0];
        body.extend([7; 16]);
        body.extend([3, 0, 0, 0]);
        body.extend([0; 16]);
        let shown = message(18, 1, 0, &body);
        assert!(shown.columns.ends_with("SMB2 Lease Break Notification"));
        assert!(shown.has("Current Lease State: 0x00000003, Read Caching, Handle Caching"));
        assert!(shown.has("New Lease State: 0x00000000"));
    }

    #[test]
    fn a_cut_body_is_malformed() {
        let shown = message(3, 0, 0, &[9, 0, 0, 0, 72, 0, 60, 0]);
        assert!(shown.columns.ends_with("[Malformed Packet]"));
    }
}
