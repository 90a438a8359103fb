//! The Apple Filing Protocol (Apple Filing Protocol Reference, versions 2 and 3) and the Data Stream Interface that carries it
//! over TCP. Requests and answers are lists of parts; what has more of a shape is left behind those.

pub mod dsi;
pub(super) mod fields;
mod messages;
pub(super) mod spotlight;
mod status;

use std::fmt::Write;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::appletalk::fields::asp::ERROR_VALUES;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

use fields as f;
use messages::{Message, Part};
pub(super) use status::status;

/// Seconds from 1970 to 2000, where times begin.
const EPOCH: i64 = 946_684_800;

/// The bits of a bitmap that says which parameters follow.
#[derive(Clone, Copy, Default)]
struct Bitmaps {
    file: u16,
    directory: u16,
    volume: u16,
    user: u16,
}

/// A request that an answer belongs to.
#[derive(Clone, Copy, Debug, Default)]
pub(in crate::proto) struct Asked {
    pub(in crate::proto) command: u8,
    pub(in crate::proto) frame: u32,
    pub(in crate::proto) time: i64,
}

/// The Apple Filing Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Afp;

impl Dissect for Afp {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        spotlight::walk(w, &b).map(drop)
    }
}

/// The name of a command.
fn name(command: u8) -> String {
    match f::COMMAND_VALUES.get(command.into()) {
        Some(word) => word.to_owned(),
        None => format!("Unknown command (0x{command:02x})"),
    }
}

/// Walks a request.
pub(in crate::proto) fn asked<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if b.reported() == 0 {
        return Ok(());
    }
    w.within(id::AFP, b, |w, b| {
        let command = b.u8(0)?;
        w.column_protocol("AFP");
        w.info(format_args!("{} request", name(command)));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(f::COMMAND, &b, 0, 1)?;
        let Some(Message { asks, .. }) = messages::find(command) else {
            w.data(b.from(1)?)?;
            w.close(opened);
            return Ok(());
        };
        let end = parts(w, &b, 1, asks)?;
        w.data(b.from(end.min(b.reported()))?)?;
        w.close(opened);
        Ok(())
    })
}

/// Walks an answer.
pub(in crate::proto) fn answered<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    request: Asked,
    error: i32,
) -> Walked {
    w.within(id::AFP, b, |w, b| {
        if b.reported() == 0 {
            w.withdraw_layer();
        }
        w.column_protocol("AFP");
        w.info(format_args!("{} reply", name(request.command)));
        if error != 0 {
            let word = ERROR_VALUES.get(u64::from(error as u32));
            match word {
                Some(word) => w.info_append(format_args!(": {word} ({error})")),
                None => w.info_append(format_args!(": Unknown error ({error}) ({error})")),
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let item = w.number(f::COMMAND, &b, 0, 0, request.command.into())?;
        w.mark_generated(item);
        w.generated(f::RESPONSE_TO, &b, 0, request.frame.into());
        let time = w.frame.time.unwrap_or_default() - request.time;
        w.generated_signed(f::TIME, &b, 0, time);
        let mut end = 0;
        if b.reported() > 0
            && let Some(Message { answers, .. }) = messages::find(request.command)
        {
            end = parts(w, &b, 0, answers)?;
        }
        w.data(b.from(end.min(b.reported()))?)?;
        w.close(opened);
        Ok(())
    })
}

/// Adds the parts of a message; where they end.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    list: &[Part],
) -> Result<usize, Fault> {
    let mut at = start;
    let mut bitmaps = Bitmaps::default();
    for part in list {
        at = one(w, b, at, *part, &mut bitmaps)?;
    }
    Ok(at)
}

fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    part: Part,
    bitmaps: &mut Bitmaps,
) -> Result<usize, Fault> {
    Ok(match part {
        Part::Is(field, len) => {
            let len = usize::from(len);
            w.item(field, b, at, len)?;
            at + len
        }
        Part::Says(prefix, field, len) => {
            let len = usize::from(len);
            let value = match len {
                2 => b.u16(at)?.into(),
                _ => b.u32(at)?,
            };
            w.item(field, b, at, len)?;
            w.info_append(format_args!("{prefix}{value}"));
            at + len
        }
        Part::Bits(field, bits, len) => {
            w.bitmask(field, bits, b, at, len.into())?;
            at + usize::from(len)
        }
        Part::Flags(bits) => {
            let flags = b.u8(at)?;
            let item = w.text(b, at, 1, format_args!("Flags: 0x{flags:02x}"))?;
            w.bits(item, bits, b, at, 1)?;
            at + 1
        }
        Part::File => {
            bitmaps.file = b.u16(at)?;
            w.bitmask(f::FILE_BITMAP, messages::FILE, b, at, 2)?;
            at + 2
        }
        Part::Directory => {
            bitmaps.directory = b.u16(at)?;
            w.bitmask(f::DIR_BITMAP, messages::DIRECTORY, b, at, 2)?;
            at + 2
        }
        Part::Volume => {
            bitmaps.volume = b.u16(at)?;
            w.bitmask(f::VOL_BITMAP, messages::VOLUME, b, at, 2)?;
            at + 2
        }
        Part::Pascal(field) => {
            let text = text(b, at)?;
            let len = 1 + usize::from(b.u8(at)?);
            w.string(field, b, at, len, format_args!("{text}"))?;
            at + len
        }
        Part::SaysPascal(field) => {
            let text = text(b, at)?;
            let len = 1 + usize::from(b.u8(at)?);
            w.string(field, b, at, len, format_args!("{text}"))?;
            w.info_append(format_args!(": {text}"));
            at + len
        }
        Part::Path(title) => path(w, b, at, title, false)?,
        Part::SaysPath(title) => path(w, b, at, title, true)?,
        Part::Even if at % 2 == 1 => {
            w.item(f::PAD, b, at, 1)?;
            at + 1
        }
        Part::Even => at,
        Part::FileParameters => file(w, b, at, bitmaps.file)?,
        Part::DirectoryParameters => directory(w, b, at, bitmaps.directory)?,
        Part::EitherParameters => {
            let flag = b.u8(at)?;
            w.item(f::FILE_FLAG, b, at, 1)?;
            w.item(f::PAD, b, at + 1, 1)?;
            if flag & 0x80 != 0 {
                directory(w, b, at + 2, bitmaps.directory)?
            } else {
                file(w, b, at + 2, bitmaps.file)?
            }
        }
        Part::VolumeParameters => volume(w, b, at, bitmaps.volume)?,
        Part::Entries(is_extended) => entries(w, b, at, bitmaps, is_extended)?,
        Part::Users => {
            bitmaps.user = b.u16(at)?;
            w.bitmask(f::USER_BITMAP, messages::USERS, b, at, 2)?;
            at + 2
        }
        Part::UserParameters => {
            let mut at = at;
            let told = [(1, f::USER_ID, 4), (2, f::GROUP_ID, 4), (4, f::UUID, 16)];
            for (bit, field, len) in told {
                if bitmaps.user & bit != 0 {
                    w.item(field, b, at, len)?;
                    at += len;
                }
            }
            at
        }
        Part::Volumes => status::volumes(w, b, at)?,
        Part::Authentication => authentication(w, b, at)?,
        Part::Counted(length, field) => {
            let len = usize::from(b.u16(at)?);
            w.item(length, b, at, 2)?;
            w.item(field, b, at + 2, len)?;
            at + 2 + len
        }
        Part::CountedLong(length, field) => {
            let len = b.u32(at)? as usize;
            w.item(length, b, at, 4)?;
            w.item(field, b, at + 4, len)?;
            at + 4 + len
        }
    })
}

/// The text behind a length of one octet.
fn text(b: &Buf<'_>, at: usize) -> Result<String, Fault> {
    Ok(Encoding::Utf8.text(b.bytes(at + 1, b.u8(at)?.into())?))
}

/// The text of a path, whose parts are divided by zeros.
fn shown(octets: &[u8]) -> String {
    let mut text = String::new();
    for (index, part) in octets.split(|octet| *octet == 0).enumerate() {
        if index > 0 {
            text.push_str("\\000");
        }
        text.push_str(&Encoding::Utf8.text(part));
    }
    text
}

/// Adds a path under a title; where it ends.
fn path<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
    is_said: bool,
) -> Result<usize, Fault> {
    const UNICODE: u8 = 3;
    let kind = b.u8(at)?;
    let (head, len) = match kind {
        UNICODE => (7, usize::from(b.u16(at + 5)?)),
        _ => (2, usize::from(b.u8(at + 1)?)),
    };
    let name = match kind {
        1..=UNICODE => shown(b.bytes(at + head, len)?),
        _ => "Unknown type".to_owned(),
    };
    let len = if (1..=UNICODE).contains(&kind) { len } else { 0 };
    let item = w.text(b, at, head + len, format_args!("{title} {name}"))?;
    let opened = w.open(item);
    w.item(f::PATH_TYPE, b, at, 1)?;
    if kind == UNICODE {
        w.item(f::PATH_UNICODE_HINT, b, at + 1, 4)?;
        w.item(f::PATH_UNICODE_LEN, b, at + 5, 2)?;
    } else {
        w.item(f::PATH_LEN, b, at + 1, 1)?;
    }
    w.string(f::PATH_NAME, b, at + head, len, format_args!("{name}"))?;
    w.close(opened);
    if is_said && !name.is_empty() {
        w.info_append(format_args!(" Name={name}"));
    }
    Ok(at + head + len)
}

/// Adds a time in seconds since 2000.
fn time<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let seconds = EPOCH + i64::from(b.u32(at)? as i32);
    w.number(field, b, at, 4, (seconds * 1_000_000_000) as u64)?;
    Ok(())
}

/// Adds a name that lies behind the parameters, from whose beginning `start` its offset counts; where it ends.
fn distant<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    offset: usize,
    is_unicode: bool,
) -> Result<usize, Fault> {
    if offset == 0 {
        return Ok(0);
    }
    let at = start + offset;
    if is_unicode {
        let len = usize::from(b.u16(at + 4)?);
        w.item(f::PATH_UNICODE_HINT, b, at, 4)?;
        w.item(f::PATH_UNICODE_LEN, b, at + 4, 2)?;
        let name = shown(b.bytes(at + 6, len)?);
        w.string(f::PATH_NAME, b, at + 6, len, format_args!("{name}"))?;
        return Ok(at + 6 + len);
    }
    let len = usize::from(b.u8(at)?);
    w.item(f::PATH_LEN, b, at, 1)?;
    let name = shown(b.bytes(at + 1, len)?);
    w.string(f::PATH_NAME, b, at + 1, len, format_args!("{name}"))?;
    Ok(at + 1 + len)
}

/// Adds the parameters that files and directories share, up to the identifier; where they end, and where names end.
fn shared<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    bitmap: u16,
    (attributes, bits): (Field, &[Field]),
) -> Result<(usize, usize), Fault> {
    let (mut at, mut far) = (start, start);
    for bit in 0..9 {
        if bitmap >> bit & 1 == 0 {
            continue;
        }
        match bit {
            0 => {
                w.bitmask(attributes, bits, b, at, 2)?;
                at += 2;
            }
            1 => {
                w.item(f::DID, b, at, 4)?;
                at += 4;
            }
            2..=4 => {
                let field = [f::CREATION_DATE, f::MODIFICATION_DATE, f::BACKUP_DATE][bit - 2];
                time(w, field, b, at)?;
                at += 4;
            }
            5 => {
                w.item(f::FINDER_INFO, b, at, 32)?;
                at += 32;
            }
            6 | 7 => {
                let field = if bit == 6 { f::LONG_NAME_OFFSET } else { f::SHORT_NAME_OFFSET };
                w.item(field, b, at, 2)?;
                if bit == 6 {
                    far = far.max(distant(w, b, start, b.u16(at)?.into(), false)?);
                }
                at += 2;
            }
            _ => {
                w.item(f::FILE_ID, b, at, 4)?;
                at += 4;
            }
        }
    }
    Ok((at, far))
}

/// Adds the privileges of UNIX; where they end.
fn privileges<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (user, group) = (b.u32(at)?, b.u32(at + 4)?);
    let permissions = b.u32(at + 8)?;
    let title = format_args!(
        "UNIX privileges: user-ID: {user} group-ID: {group} permissions: {permissions:#o}"
    );
    let item = w.text(b, at, 16, title)?;
    let opened = w.open(item);
    let fields = [
        (f::UNIX_PRIVS_UID, 4),
        (f::UNIX_PRIVS_GID, 4),
        (f::UNIX_PRIVS_PERMISSIONS, 4),
        (f::UNIX_PRIVS_UA_PERMISSIONS, 4),
    ];
    w.row(b, at, &fields)?;
    w.close(opened);
    Ok(at + 16)
}

/// Adds the parameters of a file; where they end.
fn file<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    bitmap: u16,
) -> Result<usize, Fault> {
    let attributes = (f::FILE_ATTRIBUTE, messages::FILE_ATTRIBUTES);
    let reached = shared(w, b, start, bitmap, attributes)?;
    own(w, b, start, bitmap, reached, |bit| match bit {
        9 => Some((f::DATA_FORK_LEN, 4)),
        10 => Some((f::RESOURCE_FORK_LEN, 4)),
        11 => Some((f::EXT_DATA_FORK_LEN, 8)),
        14 => Some((f::EXT_RESOURCE_FORK_LEN, 8)),
        _ => None,
    })
}

/// Adds the parameters of a directory; where they end.
fn directory<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    bitmap: u16,
) -> Result<usize, Fault> {
    let attributes = (f::DIR_ATTRIBUTE, messages::DIRECTORY_ATTRIBUTES);
    let reached = shared(w, b, start, bitmap, attributes)?;
    own(w, b, start, bitmap, reached, |bit| match bit {
        9 => Some((f::DIR_OFFSPRING, 2)),
        10 => Some((f::DIR_OWNER_ID, 4)),
        11 => Some((f::DIR_GROUP_ID, 4)),
        12 => Some((f::DIR_AR, 4)),
        _ => None,
    })
}

/// Adds the parameters that files and directories do not share, behind those that were `reached`: the names of most lie
/// in `fields`, by their bit. Where they end.
fn own<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    bitmap: u16,
    (mut at, mut far): (usize, usize),
    fields: fn(u16) -> Option<(Field, usize)>,
) -> Result<usize, Fault> {
    for bit in (9..16).filter(|bit| bitmap >> bit & 1 != 0) {
        match (bit, fields(bit)) {
            (13, _) => {
                w.item(f::UNICODE_NAME_OFFSET, b, at, 2)?;
                far = far.max(distant(w, b, start, b.u16(at)?.into(), true)?);
                at += 6;
            }
            (15, _) => at = privileges(w, b, at)?,
            (_, Some((f::DIR_AR, len))) => {
                w.bitmask(f::DIR_AR, messages::RIGHTS, b, at, len)?;
                at += len;
            }
            (_, Some((field, len))) => {
                w.item(field, b, at, len)?;
                at += len;
            }
            (_, None) => {}
        }
    }
    Ok(at.max(far))
}

/// Adds the parameters of a volume; where they end.
fn volume<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    bitmap: u16,
) -> Result<usize, Fault> {
    let mut at = start;
    for bit in 0..12 {
        if bitmap >> bit & 1 == 0 {
            continue;
        }
        let (field, len) = match bit {
            0 => {
                w.bitmask(f::VOL_ATTRIBUTES, messages::VOLUME_ATTRIBUTES, b, at, 2)?;
                at += 2;
                continue;
            }
            2..=4 => {
                let dates = [f::VOL_CREATION_DATE, f::VOL_MODIFICATION_DATE, f::VOL_BACKUP_DATE];
                time(w, dates[bit - 2], b, at)?;
                at += 4;
                continue;
            }
            1 => (f::VOL_SIGNATURE, 2),
            5 => (f::VOL_ID, 2),
            6 => (f::VOL_BYTES_FREE, 4),
            7 => (f::VOL_BYTES_TOTAL, 4),
            8 => (f::VOL_NAME_OFFSET, 2),
            9 => (f::VOL_EX_BYTES_FREE, 8),
            10 => (f::VOL_EX_BYTES_TOTAL, 8),
            _ => (f::VOL_BLOCK_SIZE, 4),
        };
        w.item(field, b, at, len)?;
        at += len;
    }
    // The name follows, whatever its offset says.
    if bitmap & 0x100 != 0 {
        let name = text(b, at)?;
        let len = 1 + usize::from(b.u8(at)?);
        w.string(f::VOL_NAME, b, at, len, format_args!("{name}"))?;
        at += len;
    }
    Ok(at)
}

/// Adds the entries of a directory; where they end.
fn entries<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    bitmaps: &Bitmaps,
    is_extended: bool,
) -> Result<usize, Fault> {
    let count = b.u16(start)?;
    let list = w.item(f::REQ_COUNT, b, start, 2)?;
    let outer = w.open(list);
    let mut at = start + 2;
    for index in 1..=count {
        let (size, head) =
            if is_extended { (usize::from(b.u16(at)?), 4) } else { (usize::from(b.u8(at)?), 2) };
        if size < head {
            return Err(Fault::Malformed);
        }
        let item = w.text(b, at, size, format_args!("line {index}"))?;
        let opened = w.open(item);
        let flag = at + head / 2;
        if is_extended {
            w.item(f::STRUCT_SIZE16, b, at, 2)?;
        } else {
            w.item(f::STRUCT_SIZE, b, at, 1)?;
        }
        w.item(f::FILE_FLAG, b, flag, 1)?;
        if is_extended {
            w.item(f::PAD, b, flag + 1, 1)?;
        }
        if b.u8(flag)? & 0x80 != 0 {
            directory(w, b, at + head, bitmaps.directory)?;
        } else {
            file(w, b, at + head, bitmaps.file)?;
        }
        w.close(opened);
        at += size;
    }
    w.close(outer);
    Ok(at)
}

/// Adds who logs in, by the method that stands before; where it ends.
fn authentication<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    const PASSWORD_LEN: usize = 8;
    let method = text(b, at)?;
    let len = 1 + usize::from(b.u8(at)?);
    w.string(f::UAM, b, at, len, format_args!("{method}"))?;
    let mut at = at + len;
    if method.starts_with("No User") {
        return Ok(at);
    }
    let user = text(b, at)?;
    let len = 1 + usize::from(b.u8(at)?);
    w.string(f::USER, b, at, len, format_args!("{user}"))?;
    at += len;
    if method == "Cleartxt Passwrd" {
        if at % 2 == 1 {
            w.item(f::PAD, b, at, 1)?;
            at += 1;
        }
        w.item(f::PASSWD, b, at, PASSWORD_LEN)?;
        at += PASSWORD_LEN;
    }
    Ok(at)
}

/// An address in text, by its type; nothing where it has none.
fn address(kind: u8, octets: &[u8]) -> String {
    let mut text = String::new();
    // Writing to a String cannot fail.
    let _ = match (kind, octets) {
        (1, [a, b, c, d]) => write!(text, "IP: {a}.{b}.{c}.{d}"),
        (2, [a, b, c, d, high, low]) => {
            write!(text, "IP: {a}.{b}.{c}.{d}:{}", u16::from_be_bytes([*high, *low]))
        }
        (3, [high, low, node, socket]) => {
            write!(text, "DDP: {}.{node}:{socket}", u16::from_be_bytes([*high, *low]))
        }
        (4, name) => write!(text, "DNS: {}", Encoding::Utf8.text(name)),
        (6 | 7, octets) if octets.len() >= 16 => {
            let (ip, port) = octets.split_at(16);
            text.push_str("IPv6: ");
            let ip = <[u8; 16]>::try_from(ip).unwrap_or_default();
            let mut out = lamna_fields::write_ipv6(&mut text, ip);
            if let [high, low] = port {
                out = write!(text, ":{}", u16::from_be_bytes([*high, *low]));
            }
            out
        }
        _ => Ok(()),
    };
    text
}

/// Adds an item with its text where there is one.
fn titled<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    title: &str,
) -> Result<Item, Fault> {
    if title.is_empty() { Ok(Item::NONE) } else { w.text(b, at, len, format_args!("{title}")) }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    /// A request over TCP.
    fn asked(octets: &[u8]) -> crate::proto::datagram::Shown {
        let mut message = vec![0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0, octets.len() as u8, 0, 0, 0, 0];
        message.extend(octets);
        segment(50000, 548, &message)
    }

    #[test]
    fn a_file_is_asked_for_by_its_path() {
        let told = asked(b"\x22\0\0\x09\0\0\0\x02\0\x05\0\x05\x02\x03a\0b");
        assert_eq!(told.protocols, "eth:ethertype:ip:tcp:dsi:afp");
        let info = "AFP FPGetFileDirParms request: Vol=9 Did=2 Name=a\\000b";
        assert_eq!(told.info, info);
        assert!(told.has("File bitmap: 0x0005, Attributes, Creation date"), "{told:#?}");
    }

    #[test]
    fn a_path_that_is_cut_is_malformed() {
        let told = asked(b"\x08\0\0\x09\0\0\0\x02\x02\x30a");
        assert_eq!(told.info, "AFP FPDelete request: Vol=9 Did=2[Malformed Packet]");
    }

    #[test]
    fn a_command_that_nobody_knows_is_octets() {
        let told = asked(&[0x99, 1, 2]);
        assert_eq!(told.info, "AFP Unknown command (0x99) request");
        assert!(told.protocols.ends_with(":afp:data"), "{told:#?}");
    }
}
