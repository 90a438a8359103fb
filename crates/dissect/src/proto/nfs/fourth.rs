//! Version 4 (RFC 7530, RFC 8881): the operations of a compound. Those of version 4.2 and what layouts hold end what is
//! taken apart.

use lamna_fields::{Encoding, Field};

use crate::buf::{Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::bitmask::{self, Names};
use crate::proto::rpc::xdr::Xdr;

use super::attributes::{bitmap, settings};
use super::{fields as f, file_handle, hash, third, values};

/// Operations that one compound may have; what says that it has more is none.
const MAX_OPERATIONS: u32 = 256;

/// How much an operation says of what a compound is for: the first of these that occurs is what Info tells.
fn tier(operation: u32) -> u8 {
    match operation {
        op::ACCESS => 2,
        op::GETATTR | op::PUTPUBFH | op::PUTROOTFH => 3,
        op::GETFH | op::PUTFH | op::RESTOREFH | op::SAVEFH | op::SEQUENCE => 4,
        _ => 1,
    }
}

/// Operations that Wireshark leaves out where it tells what a compound does.
const UNNAMED: [u32; 4] = [40, 46, 54, 56];

/// Operations by number (RFC 8881, section 16.2).
mod op {
    pub(super) const ACCESS: u32 = 3;
    pub(super) const CLOSE: u32 = 4;
    pub(super) const COMMIT: u32 = 5;
    pub(super) const CREATE: u32 = 6;
    pub(super) const DELEGPURGE: u32 = 7;
    pub(super) const DELEGRETURN: u32 = 8;
    pub(super) const GETATTR: u32 = 9;
    pub(super) const GETFH: u32 = 10;
    pub(super) const LINK: u32 = 11;
    pub(super) const LOCK: u32 = 12;
    pub(super) const LOCKT: u32 = 13;
    pub(super) const LOCKU: u32 = 14;
    pub(super) const LOOKUP: u32 = 15;
    pub(super) const NVERIFY: u32 = 17;
    pub(super) const OPEN: u32 = 18;
    pub(super) const OPENATTR: u32 = 19;
    pub(super) const OPEN_CONFIRM: u32 = 20;
    pub(super) const OPEN_DOWNGRADE: u32 = 21;
    pub(super) const PUTFH: u32 = 22;
    pub(super) const PUTPUBFH: u32 = 23;
    pub(super) const PUTROOTFH: u32 = 24;
    pub(super) const READ: u32 = 25;
    pub(super) const READDIR: u32 = 26;
    pub(super) const READLINK: u32 = 27;
    pub(super) const REMOVE: u32 = 28;
    pub(super) const RENAME: u32 = 29;
    pub(super) const RENEW: u32 = 30;
    pub(super) const RESTOREFH: u32 = 31;
    pub(super) const SAVEFH: u32 = 32;
    pub(super) const SECINFO: u32 = 33;
    pub(super) const SETATTR: u32 = 34;
    pub(super) const SETCLIENTID: u32 = 35;
    pub(super) const SETCLIENTID_CONFIRM: u32 = 36;
    pub(super) const VERIFY: u32 = 37;
    pub(super) const WRITE: u32 = 38;
    pub(super) const RELEASE_LOCKOWNER: u32 = 39;
    pub(super) const EXCHANGE_ID: u32 = 42;
    pub(super) const CREATE_SESSION: u32 = 43;
    pub(super) const DESTROY_SESSION: u32 = 44;
    pub(super) const FREE_STATEID: u32 = 45;
    pub(super) const GETDEVINFO: u32 = 47;
    pub(super) const LAYOUTGET: u32 = 50;
    pub(super) const LAYOUTRETURN: u32 = 51;
    pub(super) const SECINFO_NO_NAME: u32 = 52;
    pub(super) const SEQUENCE: u32 = 53;
    pub(super) const DESTROY_CLIENTID: u32 = 57;
    pub(super) const RECLAIM_COMPLETE: u32 = 58;
}

const EXCHANGE_FLAGS: &[Field] = &[
    f::EXCHANGE_ID_FLAGS_CONFIRMED_R,
    f::EXCHANGE_ID_FLAGS_CONFIRMED_REC_A,
    f::EXCHANGE_ID_FLAGS_PNFS_DS,
    f::EXCHANGE_ID_FLAGS_PNFS_MDS,
    f::EXCHANGE_ID_FLAGS_NON_PNFS,
    f::EXCHANGE_ID_FLAGS_BIND_PRINC,
    f::EXCHANGE_ID_FLAGS_MOVED_MIGR,
    f::EXCHANGE_ID_FLAGS_MOVED_REFER,
];

const SESSION_FLAGS: &[Field] = &[
    f::CREATE_SESSION_FLAGS_PERSIST,
    f::CREATE_SESSION_FLAGS_CONN_BACK_CHAN,
    f::CREATE_SESSION_FLAGS_CONN_RDMA,
];

const SEQUENCE_FLAGS: &[Field] = &[
    f::SEQUENCE_FLAGS_CB_PATH_DOWN,
    f::SEQUENCE_FLAGS_CB_GSS_CONTEXTS_EXPIRING,
    f::SEQUENCE_FLAGS_CB_GSS_CONTEXTS_EXPIRED,
    f::SEQUENCE_FLAGS_EXPIRED_ALL_STATE_REVOKED,
    f::SEQUENCE_FLAGS_EXPIRED_SOME_STATE_REVOKED,
    f::SEQUENCE_FLAGS_ADMIN_STATE_REVOKED,
    f::SEQUENCE_FLAGS_RECALLABLE_STATE_REVOKED,
    f::SEQUENCE_FLAGS_LEASE_MOVED,
    f::SEQUENCE_FLAGS_RESTART_RECLAIM_NEEDED,
    f::SEQUENCE_FLAGS_CB_PATH_DOWN_SESSION,
    f::SEQUENCE_FLAGS_BACKCHANNEL_FAULT,
    f::SEQUENCE_FLAGS_DEVID_CHANGED,
    f::SEQUENCE_FLAGS_DEVID_DELETED,
];

const OPEN_RESULTS: &[Field] = &[
    f::OPEN_RFLAGS_CONFIRM,
    f::OPEN_RFLAGS_LOCKTYPE_POSIX,
    f::OPEN_RFLAGS_PRESERVE_UNLINKED,
    f::OPEN_RFLAGS_MAY_NOTIFY_LOCK,
];

/// The two ways in which a state may be delegated, and the limit by size.
const DELEGATE_READ: u32 = 1;
const DELEGATE_WRITE: u32 = 2;
const LIMIT_SIZE: u32 = 1;

/// What is said of one operation, in Info and beside its number.
#[derive(Default)]
struct Said {
    operation: u32,
    /// What went wrong.
    fault: Option<&'static str>,
    text: String,
}

/// A compound while its operations are read.
struct Compound<'x, 'r, 'a, 'b, C: Collector> {
    x: &'x mut Xdr<'r, 'a, 'b, C>,
    /// The hash of the handle that operations work on; 0 where none was put.
    handle: u32,
    said: Vec<Said>,
}

/// A compound; `root` is what shows it.
pub(super) fn compound<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    root: Item,
    is_call: bool,
) -> Walked {
    let mut status = 0;
    if !is_call {
        status = self::status(x)?;
    }
    x.string(f::TAG)?;
    if is_call {
        x.u32(f::MINORVERSION)?;
    }
    let count = x.peek()?;
    let list = x.w.number(f::OPS_COUNT, &x.b, x.at, 4, u64::from(count))?;
    x.at += 4;
    if count > MAX_OPERATIONS {
        return Err(Fault::Malformed);
    }
    let opened = x.w.open(list);
    let mut compound = Compound { x, handle: 0, said: Vec::new() };
    let mut result = Ok(());
    for _ in 0..count {
        result = compound.one(is_call);
        if result.is_err() {
            break;
        }
    }
    let Compound { said, .. } = compound;
    if result.is_ok() {
        x.w.close(opened);
    }
    show(x, (root, list), &said, is_call, count)?;
    if status != 0 {
        let word = values::NFSSTAT4_VALUES.get(u64::from(status)).unwrap_or("Unknown");
        x.w.info_append(format_args!(" Status: {word}"));
    }
    result
}

/// Says what the operations are.
fn show<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    (root, list): (Item, Item),
    said: &[Said],
    is_call: bool,
    count: u32,
) -> Walked {
    let name =
        |operation: u32| values::OPCODE_VALUES.get(u64::from(operation)).unwrap_or("Unknown");
    let first = said.iter().map(|said| tier(said.operation)).min().unwrap_or(1);
    let mut between = " ";
    for said in said.iter().filter(|said| tier(said.operation) == first || said.fault.is_some()) {
        x.w.info_append(format_args!("{between}{}{}", name(said.operation), said.text));
        between = " | ";
        x.w.generated(f::MAIN_OPCODE, &x.b, 0, u64::from(said.operation));
    }
    if !x.w.labels() {
        return Ok(());
    }
    let mut names = String::new();
    for (i, said) in said.iter().enumerate() {
        if i > 0 {
            names.push_str(if is_call { ", " } else { " " });
        }
        names.push_str(name(said.operation));
        if let Some(fault) = said.fault {
            names.push_str(&format!("({fault})"));
        }
    }
    x.w.label(root, format_args!("Network File System, Ops({count}): {names}"));
    if is_call {
        x.w.label(list, format_args!("Operations (count: {count}): {names}"));
    } else {
        x.w.label(list, format_args!("Operations (count: {count})"));
    }
    Ok(())
}

/// A status; it.
fn status<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Result<u32, Fault> {
    let (b, at) = (x.b, x.at);
    let (value, _) = x.u32(f::NFSSTAT4)?;
    let item = x.w.item(f::STATUS, &b, at, 4)?;
    x.w.hide(item);
    Ok(value)
}

/// The checksum that Info has of a state (ITU-T X.25).
fn state_hash(octets: &[u8]) -> u16 {
    !octets.iter().fold(u16::MAX, |crc, octet| {
        (0..8).fold(crc ^ u16::from(*octet), |crc, _| {
            if crc & 1 != 0 { crc >> 1 ^ 0x8408 } else { crc >> 1 }
        })
    })
}

/// A state; its hash.
pub(super) fn state<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Result<u16, Fault> {
    const STATE_LEN: usize = 16;
    let octets = x.b.bytes(x.at, STATE_LEN)?;
    let crc = state_hash(octets);
    let root = x.w.item(f::STATEID, &x.b, x.at, STATE_LEN)?;
    x.w.label(root, format_args!("StateID"));
    let opened = x.w.open(root);
    let item = x.w.number(f::STATEID_HASH, &x.b, x.at, STATE_LEN, u64::from(crc))?;
    x.w.mark_generated(item);
    x.w.item(f::STATEID_SEQID, &x.b, x.at, 4)?;
    x.w.item(f::STATEID_OTHER, &x.b, x.at + 4, 12)?;
    let other = hash(octets.get(4..).unwrap_or(&[]));
    let item = x.w.number(f::STATEID_OTHER_HASH, &x.b, x.at + 4, 12, u64::from(other))?;
    x.w.mark_generated(item);
    x.w.close(opened);
    x.at += STATE_LEN;
    Ok(crc)
}

/// How a directory changed.
fn change<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let group = x.begin(title)?;
    x.u32(f::CHANGE_INFO_ATOMIC)?;
    x.u64(f::CHANGEID4_BEFORE)?;
    x.u64(f::CHANGEID4_AFTER)?;
    x.end(group);
    Ok(())
}

/// Who opens or locks.
fn owner<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str, field: Field) -> Walked {
    let group = x.begin(title)?;
    x.u64(f::CLIENTID)?;
    x.opaque(field, "owner")?;
    x.end(group);
    Ok(())
}

/// A number with its bits below it, whose label names them.
fn flags<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, field: Field, bits: &[Field]) -> Walked {
    bitmask::item(x.w, (&x.b, x.at, 4, Encoding::Big), field, bits, Names::Shown)?;
    x.at += 4;
    Ok(())
}

/// What one end's channel can do (RFC 8881, section 18.36).
fn channel<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let group = x.begin(title)?;
    for field in [
        f::PADSIZE4,
        f::MAXREQSIZE4,
        f::MAXRESPSIZE4,
        f::MAXRESPSIZECACHED4,
        f::MAXOPS4,
        f::MAXREQS4,
    ] {
        x.u32(field)?;
    }
    // Values for remote access to memory, of which there are none or one.
    x.at += 4 * (1 + x.peek()?.min(1) as usize);
    x.end(group);
    Ok(())
}

/// Who wrote a program.
fn implementation<C: Collector>(x: &mut Xdr<'_, '_, '_, C>, title: &str) -> Walked {
    let count = x.peek()?;
    let group = x.begin(title)?;
    x.at += 4;
    x.w.set_len(group.item, 4);
    if count > 0 {
        x.string(f::NII_DOMAIN4)?;
        x.string(f::NII_NAME4)?;
        let date = x.begin("Build timestamp(nii_date)")?;
        x.u64(f::NFSTIME4_SECONDS)?;
        x.u32(f::NFSTIME4_NSECONDS)?;
        x.end(date);
    }
    x.end_as(group, 4);
    Ok(())
}

/// How long a state may be locked, and what.
fn range<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Result<(u64, u64), Fault> {
    Ok((x.u64(f::OFFSET4)?, x.u64(f::LENGTH4)?))
}

/// A session's slot, and how it is numbered.
fn slot<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    x.fixed(f::SESSION_ID4, 16)?;
    x.u32(f::SEQID)?;
    x.u32(f::SLOTID)?;
    x.u32(f::HIGH_SLOTID)?;
    Ok(())
}

impl<C: Collector> Compound<'_, '_, '_, '_, C> {
    /// One operation of a call or an answer.
    fn one(&mut self, is_call: bool) -> Walked {
        let x = &mut *self.x;
        let operation = x.peek()?;
        let item = x.w.item(f::OPCODE, &x.b, x.at, 4)?;
        x.at += 4;
        let opened = x.w.open(item);
        let mut said = Said { operation, ..Said::default() };
        let result = if is_call { self.call(&mut said) } else { self.answer(&mut said) };
        if matches!(operation, op::ACCESS) {
            self.x.w.append(item, format_args!("{}", beside(&said.text)));
        }
        if !UNNAMED.contains(&operation) {
            self.said.push(said);
        }
        result?;
        self.x.w.close(opened);
        Ok(())
    }

    /// The handle at hand, for Info.
    fn hand(&self) -> String {
        if self.handle == 0 { String::new() } else { format!(" FH: {:#010x}", self.handle) }
    }

    /// A name in the directory at hand, for Info.
    fn place(&self, name: &str) -> String {
        if self.handle == 0 {
            format!(" {name}")
        } else {
            format!(" DH: {:#010x}/{name}", self.handle)
        }
    }

    fn call(&mut self, said: &mut Said) -> Walked {
        let (hand, handle) = (self.hand(), self.handle);
        let x = &mut *self.x;
        match said.operation {
            op::ACCESS => {
                let asked = x.peek()?;
                let text = third::access(x, f::ACCESS_CHECK, asked, ("allowed?", "allowed?"))?;
                said.text = format!(" FH: {handle:#010x}, [Check:{text}]");
            }
            op::CLOSE => {
                x.u32(f::SEQID)?;
                said.text = format!(" StateID: {:#06x}", state(x)?);
            }
            op::COMMIT => {
                let offset = x.u64(f::OFFSET4)?;
                let (count, _) = x.u32(f::COUNT4)?;
                said.text = format!(" FH: {handle:#010x} Offset: {offset} Len: {count}");
            }
            op::CREATE => {
                let (kind, _) = x.u32(f::NFS_FTYPE4)?;
                match kind {
                    3 | 4 => {
                        x.at += 8;
                    }
                    5 => {
                        x.string(f::NAME)?;
                    }
                    _ => {}
                }
                x.string(f::PATHNAME_COMPONENT)?;
                settings(x)?;
            }
            op::DELEGPURGE | op::DESTROY_CLIENTID => {
                x.u64(f::CLIENTID)?;
            }
            op::RENEW => {
                let client = x.u64(f::CLIENTID)?;
                said.text = format!(" CID: {client:#018x}");
            }
            op::DELEGRETURN | op::FREE_STATEID => {
                said.text = format!(" StateID: {:#06x}", state(x)?);
            }
            op::GETATTR => {
                bitmap(x)?;
                said.text = hand;
            }
            op::LINK => {
                x.string(f::PATHNAME_COMPONENT)?;
            }
            op::LOCK => {
                x.u32(f::LOCKTYPE4)?;
                x.u32(f::LOCK_RECLAIM)?;
                let (offset, length) = range(x)?;
                let (is_new, _) = x.u32(f::LOCK_LOCKER_NEW_LOCK_OWNER)?;
                if is_new != 0 {
                    x.u32(f::SEQID)?;
                    state(x)?;
                    x.u32(f::LOCK_SEQID)?;
                    owner(x, "Owner", f::LOCK_OWNER4)?;
                } else {
                    state(x)?;
                    x.u32(f::LOCK_SEQID)?;
                }
                said.text = format!(" FH: {handle:#010x} Offset: {offset} Length: {length} ");
            }
            op::LOCKT => {
                x.u32(f::LOCKTYPE4)?;
                range(x)?;
                owner(x, "Owner", f::LOCK_OWNER4)?;
            }
            op::LOCKU => {
                x.u32(f::LOCKTYPE4)?;
                x.u32(f::SEQID)?;
                state(x)?;
                let (offset, length) = range(x)?;
                said.text = format!(" FH: {handle:#010x} Offset: {offset} Length: {length} ");
            }
            op::LOOKUP | op::REMOVE => {
                let name = x.string(f::PATHNAME_COMPONENT)?;
                said.text = self.place(&name);
            }
            op::NVERIFY | op::VERIFY => {
                settings(x)?;
                if said.operation == op::NVERIFY {
                    said.text = hand;
                }
            }
            op::OPEN => {
                let name = self.open()?;
                said.text = self.place(&name);
            }
            op::OPENATTR => x.at += 4,
            op::OPEN_CONFIRM => {
                state(x)?;
                x.u32(f::SEQID)?;
            }
            op::OPEN_DOWNGRADE => {
                state(x)?;
                x.u32(f::SEQID)?;
                x.u32(f::OPEN4_SHARE_ACCESS)?;
                x.u32(f::OPEN4_SHARE_DENY)?;
            }
            op::PUTFH => self.handle = file_handle(x, "FileHandle")?,
            op::READ => {
                let crc = state(x)?;
                let offset = x.u64(f::OFFSET4)?;
                let (count, _) = x.u32(f::COUNT4)?;
                said.text = format!(" StateID: {crc:#06x} Offset: {offset} Len: {count}");
            }
            op::READDIR => {
                x.u64(f::COOKIE4)?;
                x.u64(f::COOKIE_VERF4)?;
                x.u32(f::DIRCOUNT)?;
                x.u32(f::MAXCOUNT)?;
                bitmap(x)?;
                said.text = hand;
            }
            op::RENAME => {
                let from = x.string(f::PATHNAME_COMPONENT)?;
                let to = x.string(f::PATHNAME_COMPONENT)?;
                said.text = format!(" From: {from} To: {to}");
            }
            op::SECINFO => {
                x.string(f::PATHNAME_COMPONENT)?;
            }
            op::SETATTR => {
                state(x)?;
                settings(x)?;
                said.text = format!(" FH: {handle:#010x}");
            }
            op::SETCLIENTID => {
                x.u64(f::VERIFIER4)?;
                x.opaque(f::DATA, "id")?;
                x.u32(f::CB_PROGRAM)?;
                x.string(f::R_NETID)?;
                x.string(f::R_ADDR)?;
                x.u32(f::CALLBACK_IDENT)?;
            }
            op::SETCLIENTID_CONFIRM => {
                x.u64(f::CLIENTID)?;
                x.u64(f::VERIFIER4)?;
            }
            op::WRITE => {
                let crc = state(x)?;
                let offset = x.u64(f::OFFSET4)?;
                let item = x.u32(f::STABLE_HOW4)?.1;
                relabel(x, item, f::STABLE_HOW4, "stable")?;
                let count = x.peek()?;
                x.w.number(f::WRITE_DATA_LENGTH, &x.b, x.at, 4, u64::from(count))?;
                x.opaque(f::DATA, "Data")?;
                said.text = format!(" StateID: {crc:#06x} Offset: {offset} Len: {count}");
            }
            op::RELEASE_LOCKOWNER => owner(x, "Owner", f::LOCK_OWNER4)?,
            op::EXCHANGE_ID => {
                let group = x.begin("eia_clientowner")?;
                x.u64(f::VERIFIER4)?;
                x.opaque(f::DATA, "Data")?;
                flags(x, f::EXCHANGE_ID_CALL_FLAGS, EXCHANGE_FLAGS)?;
                x.end_as(group, 0);
                let (protect, _) = x.u32(f::EXCHANGE_ID_STATE_PROTECT)?;
                if protect == 0 {
                    implementation(x, "eia_client_impl_id")?;
                } else {
                    return Err(Fault::Malformed);
                }
            }
            op::CREATE_SESSION => {
                x.u64(f::CLIENTID)?;
                x.u32(f::SEQID)?;
                flags(x, f::CREATE_SESSION_FLAGS, SESSION_FLAGS)?;
                channel(x, "csa_fore_chan_attrs")?;
                channel(x, "csa_back_chan_attrs")?;
                x.u32(f::CB_PROGRAM)?;
                let parameters = x.peek()?.min(MAX_OPERATIONS);
                x.at += 4;
                for _ in 0..parameters {
                    let (flavor, _) = x.u32(f::FLAVOR4)?;
                    if flavor == 1 {
                        x.u32(f::STAMP4)?;
                        x.string(f::MACHINENAME4)?;
                        x.u32(f::UID4)?;
                        x.u32(f::GID4)?;
                        // Further groups.
                        x.at += 4 + 4 * x.peek()? as usize;
                    }
                }
            }
            op::DESTROY_SESSION => {
                x.fixed(f::SESSION_ID4, 16)?;
            }
            op::GETDEVINFO => {
                x.fixed(f::DEVICEID, 16)?;
                x.u32(f::LAYOUTTYPE)?;
                x.u32(f::MAXCOUNT)?;
                let words = x.peek()?.min(1);
                x.at += 4;
                for _ in 0..words {
                    x.u32(f::NOTIFY_MASK)?;
                }
            }
            op::LAYOUTGET => {
                x.u32(f::LAYOUTAVAIL)?;
                x.u32(f::LAYOUTTYPE)?;
                x.u32(f::IOMODE)?;
                range(x)?;
                x.u64(f::MINLENGTH4)?;
                state(x)?;
                x.u32(f::MAXCOUNT)?;
            }
            op::LAYOUTRETURN => {
                x.u32(f::RECLAIM4)?;
                x.u32(f::LAYOUTTYPE)?;
                x.u32(f::IOMODE)?;
                let (kind, _) = x.u32(f::RETURNTYPE)?;
                if kind == 1 {
                    range(x)?;
                    state(x)?;
                    x.opaque(f::LRF_BODY_CONTENT, "lrf_body_content")?;
                }
            }
            op::SECINFO_NO_NAME => {
                x.u32(f::SECINFO_STYLE)?;
            }
            op::SEQUENCE => {
                slot(x)?;
                x.u32(f::CACHETHIS4)?;
            }
            op::RECLAIM_COMPLETE => {
                x.u32(f::RECLAIM_ONE_FS4)?;
            }
            op::GETFH
            | op::PUTPUBFH
            | op::PUTROOTFH
            | op::READLINK
            | op::RESTOREFH
            | op::SAVEFH
            | 16 => {}
            _ => x.at = x.b.reported(),
        }
        Ok(())
    }

    /// The arguments of an open; the name that is opened.
    fn open(&mut self) -> Result<String, Fault> {
        let x = &mut *self.x;
        x.u32(f::SEQID)?;
        x.u32(f::OPEN4_SHARE_ACCESS)?;
        x.u32(f::OPEN4_SHARE_DENY)?;
        x.u64(f::CLIENTID)?;
        x.opaque(f::OPEN_OWNER4, "owner")?;
        let (kind, item) = x.u32(f::OPEN_OPENTYPE)?;
        let opened = x.w.open(item);
        if kind == 1 {
            let (mode, item) = x.u32(f::CREATEMODE4)?;
            let inner = x.w.open(item);
            match mode {
                0 | 1 => settings(x)?,
                2 => {
                    x.u64(f::VERIFIER4)?;
                }
                _ => {
                    x.u64(f::VERIFIER4)?;
                    settings(x)?;
                }
            }
            x.w.close(inner);
        }
        x.w.close(opened);
        let (claim, item) = x.u32(f::OPEN_CLAIM_TYPE)?;
        let opened = x.w.open(item);
        let mut name = String::new();
        match claim {
            0 | 3 => name = x.string(f::PATHNAME_COMPONENT)?,
            1 => {
                x.u32(f::OPEN_DELEGATION_TYPE)?;
            }
            2 => {
                state(x)?;
                name = x.string(f::PATHNAME_COMPONENT)?;
            }
            5 => {
                state(x)?;
            }
            _ => {}
        }
        x.w.close(opened);
        Ok(name)
    }

    fn answer(&mut self, said: &mut Said) -> Walked {
        let x = &mut *self.x;
        let status = status(x)?;
        if status != 0 {
            said.fault = Some(values::NFSSTAT4_VALUES.get(u64::from(status)).unwrap_or("Unknown"));
            // A lock that is denied says whose is in the way.
            if status == 10_010 && matches!(said.operation, op::LOCK | op::LOCKT) {
                range(x)?;
                x.u32(f::LOCKTYPE4)?;
                owner(x, "Owner", f::LOCK_OWNER4)?;
            }
            if status == 10_017 && said.operation == op::SETCLIENTID {
                x.string(f::R_NETID)?;
                x.string(f::R_ADDR)?;
            }
            if said.operation == op::SETATTR {
                bitmap(x)?;
            }
            return Ok(());
        }
        match said.operation {
            op::ACCESS => {
                let supported = x.peek()?;
                third::access(x, f::ACCESS_SUPPORTED, supported, ("supported", "*not supported*"))?;
                let allowed = x.peek()?;
                let denied = supported & !allowed;
                let text =
                    third::access(x, f::ACCESS_RIGHTS, supported, ("allowed", "*Access Denied*"))?;
                if denied != 0 {
                    said.text = format!(", [Access Denied:{}]", third::names(denied));
                }
                if !text.is_empty() {
                    said.text.push_str(&format!(", [Allowed:{text}]"));
                }
            }
            op::CLOSE => {
                let item = x.fixed(f::STATEID, 16)?;
                x.w.expert(f::STATEID_DEPRECATED, item);
            }
            op::COMMIT => {
                x.u64(f::VERIFIER4)?;
            }
            op::CREATE => {
                change(x, "change_info")?;
                bitmap(x)?;
            }
            op::GETATTR => settings(x)?,
            op::GETFH => {
                file_handle(x, "Filehandle")?;
            }
            op::LINK | op::REMOVE => change(x, "change_info")?,
            op::LOCK | op::LOCKU | op::OPEN_CONFIRM | op::OPEN_DOWNGRADE => {
                state(x)?;
            }
            op::OPEN => {
                let crc = state(x)?;
                change(x, "change_info")?;
                flags(x, f::OPEN_RFLAGS, OPEN_RESULTS)?;
                bitmap(x)?;
                delegation(x)?;
                said.text = format!(" StateID: {crc:#06x}");
            }
            op::READ => {
                x.u32(f::EOF)?;
                let count = x.peek()?;
                x.w.number(f::READ_DATA_LENGTH, &x.b, x.at, 4, u64::from(count))?;
                x.opaque(f::DATA, "Data")?;
            }
            op::READDIR => {
                x.u64(f::VERIFIER4)?;
                let group = x.begin("Directory Listing")?;
                while x.peek()? != 0 {
                    x.at += 4;
                    let entry = x.begin("Entry")?;
                    x.u64(f::COOKIE4)?;
                    x.string(f::NAME)?;
                    settings(x)?;
                    x.end(entry);
                }
                x.at += 4;
                x.end(group);
                x.u32(f::EOF)?;
            }
            op::READLINK => {
                x.string(f::NAME)?;
            }
            op::RENAME => {
                change(x, "change_info")?;
                change(x, "change_info")?;
            }
            op::SETATTR => bitmap(x)?,
            op::SETCLIENTID => {
                x.u64(f::CLIENTID)?;
                x.u64(f::VERIFIER4)?;
            }
            op::WRITE => {
                x.u32(f::COUNT4)?;
                let item = x.u32(f::STABLE_HOW4)?.1;
                relabel(x, item, f::STABLE_HOW4, "committed")?;
                x.u64(f::VERIFIER4)?;
            }
            op::EXCHANGE_ID => {
                x.u64(f::CLIENTID)?;
                x.u32(f::SEQID)?;
                flags(x, f::EXCHANGE_ID_REPLY_FLAGS, EXCHANGE_FLAGS)?;
                let (protect, _) = x.u32(f::EXCHANGE_ID_STATE_PROTECT)?;
                if protect == 0 {
                    let group = x.begin("eir_server_owner")?;
                    x.u64(f::MINORID4)?;
                    x.opaque(f::MAJORID4, "major ID")?;
                    x.end_as(group, 0);
                    x.opaque(f::SCOPE, "server scope")?;
                    implementation(x, "eir_server_impl_id")?;
                }
            }
            op::CREATE_SESSION => {
                x.fixed(f::SESSION_ID4, 16)?;
                x.u32(f::SEQID)?;
                flags(x, f::CREATE_SESSION_FLAGS, SESSION_FLAGS)?;
                channel(x, "csr_fore_chan_attrs")?;
                channel(x, "csr_back_chan_attrs")?;
            }
            op::SECINFO | op::SECINFO_NO_NAME => security(x)?,
            op::SEQUENCE => {
                slot(x)?;
                x.u32(f::TARGET_HIGH_SLOTID)?;
                flags(x, f::SEQUENCE_FLAGS, SEQUENCE_FLAGS)?;
            }
            op::LAYOUTRETURN => {
                let (present, _) = x.u32(f::LRS_PRESENT)?;
                if present != 0 {
                    state(x)?;
                }
            }
            op::DELEGPURGE
            | op::DELEGRETURN
            | op::LOCKT
            | op::LOOKUP
            | op::NVERIFY
            | op::OPENATTR
            | op::PUTFH
            | op::PUTPUBFH
            | op::PUTROOTFH
            | op::RENEW
            | op::RESTOREFH
            | op::SAVEFH
            | op::SETCLIENTID_CONFIRM
            | op::VERIFY
            | op::RELEASE_LOCKOWNER
            | op::DESTROY_SESSION
            | op::FREE_STATEID
            | op::DESTROY_CLIENTID
            | op::RECLAIM_COMPLETE
            | 16 => {}
            _ => x.at = x.b.reported(),
        }
        Ok(())
    }
}

/// What of an operation's text stands beside its number.
fn beside(text: &str) -> &str {
    text.find(", [").and_then(|at| text.get(at..)).unwrap_or("")
}

/// Gives a number's label another title.
fn relabel<C: Collector>(
    x: &mut Xdr<'_, '_, '_, C>,
    item: Item,
    field: Field,
    title: &str,
) -> Walked {
    let value = x.b.u32(x.at - 4)?;
    let word = x.w.word(field, u64::from(value)).unwrap_or("Unknown");
    x.w.label(item, format_args!("{title}: {word} ({value})"));
    Ok(())
}

/// What an open delegates.
fn delegation<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let (kind, item) = x.u32(f::OPEN_DELEGATION_TYPE)?;
    let opened = x.w.open(item);
    if matches!(kind, DELEGATE_READ | DELEGATE_WRITE) {
        state(x)?;
        x.u32(f::RECALL)?;
        if kind == DELEGATE_WRITE {
            let (limit, _) = x.u32(f::OPEN_LIMIT_BY)?;
            if limit == LIMIT_SIZE {
                x.u64(f::FILESIZE)?;
            } else {
                x.at += 8;
            }
        }
        super::attributes::entry(x)?;
    } else if kind == 3 {
        x.u32(f::OPEN_WHY_NO_DELEGATION)?;
    }
    x.w.close(opened);
    Ok(())
}

/// How calls are to be protected.
fn security<C: Collector>(x: &mut Xdr<'_, '_, '_, C>) -> Walked {
    let begin = x.at;
    let root = x.w.item(f::FLAVORS_INFO, &x.b, begin, 0)?;
    let opened = x.w.open(root);
    let count = x.array_len()?;
    for _ in 0..count {
        let (flavor, item) = x.u32(f::SECINFO_FLAVOR)?;
        if flavor == 6 {
            let inner = x.w.open(item);
            x.opaque(f::SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_OID, "oid")?;
            x.u32(f::SECINFO_FLAVOR_INFO_RPCSEC_GSS_INFO_QOP)?;
            x.u32(f::SECINFO_RPCSEC_GSS_INFO_SERVICE)?;
            x.w.close(inner);
        }
    }
    x.w.close(opened);
    x.w.set_len(root, x.at - begin);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::state_hash;
    use crate::proto::datagram::shown;

    /// A call in a datagram, of these operations.
    fn call(operations: &[u8], count: u8) -> crate::proto::datagram::Shown {
        let mut octets =
            vec![0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1, 0x86, 0xa3, 0, 0, 0, 4, 0, 0, 0, 1];
        octets.extend([0; 16]);
        octets.extend([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, count]);
        octets.extend(operations);
        shown(900, 2049, &octets)
    }

    #[test]
    fn info_tells_what_a_compound_is_for() {
        let shown = call(
            &[
                0, 0, 0, 22, 0, 0, 0, 4, 1, 2, 3, 4, 0, 0, 0, 15, 0, 0, 0, 2, b'n', b'm', 0, 0, 0,
                0, 0, 10,
            ],
            3,
        );
        assert_eq!(shown.info, "NFS V4 Call LOOKUP DH: 0xb63cfbcd/nm");
        assert!(shown.has("Network File System, Ops(3): PUTFH, LOOKUP, GETFH"));
        assert!(shown.has("[Main Opcode: LOOKUP (15)]"));
    }

    #[test]
    fn equals_are_told_together() {
        let shown = call(&[0, 0, 0, 24, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 0x18], 2);
        assert_eq!(shown.info, "NFS V4 Call PUTROOTFH | GETATTR");
        assert!(shown.has("Attr mask: 0x00000018 (Change, Size)"));
    }

    #[test]
    fn a_compound_without_its_operations_is_malformed() {
        assert!(call(&[0, 0, 0, 24], 2).info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn states_have_a_checksum() {
        assert_eq!(state_hash(b"123456789"), 0x906e);
    }
}
