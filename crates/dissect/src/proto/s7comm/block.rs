//! Blocks: their transfer up and down, and services that start and stop programs.

use super::fields as f;
use super::{Sizes, values};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{Opened, Walk};

/// Functions of jobs.
mod function {
    pub(super) const REQUEST_DOWNLOAD: u8 = 0x1a;
    pub(super) const DOWNLOAD: u8 = 0x1b;
    pub(super) const DOWNLOAD_ENDED: u8 = 0x1c;
    pub(super) const START_UPLOAD: u8 = 0x1d;
    pub(super) const UPLOAD: u8 = 0x1e;
    pub(super) const END_UPLOAD: u8 = 0x1f;
    pub(super) const SERVICE: u8 = 0x28;
    pub(super) const STOP: u8 = 0x29;
}

/// Octets of a block's name: what it is, its type, its number, and where it lies.
const FILE_NAME_LEN: usize = 9;

/// What a block is, by the two letters of its type.
pub(super) fn type_name(letters: &[u8]) -> Option<&'static str> {
    Some(match letters {
        b"08" => "OB",
        b"09" => "CMod",
        b"0A" => "DB",
        b"0B" => "SDB",
        b"0C" => "FC",
        b"0D" => "SFC",
        b"0E" => "FB",
        b"0F" => "SFB",
        _ => return None,
    })
}

/// Where a block lies.
pub(super) fn place(letter: u8) -> Option<&'static str> {
    Some(match letter {
        b'P' => "Passive (copied, but not chained) module",
        b'A' => "Active embedded module",
        b'B' => "Active as well as passive module",
        _ => return None,
    })
}

fn what(letter: u8) -> Option<&'static str> {
    Some(match letter {
        b'_' => "Complete Module",
        b'$' => "Module header for up-loading",
        _ => return None,
    })
}

/// Services and what they do.
fn service(name: &str) -> Option<&'static str> {
    Some(match name {
        "_INSE" => "PI-Service _INSE (Activates a PLC module)",
        "_DELE" => "PI-Service _DELE (Removes module from the PLC's passive file system)",
        "P_PROGRAM" => "PI-Service P_PROGRAM (PLC Start / Stop)",
        "_MODU" => "PI-Service _MODU (PLC Copy Ram to Rom)",
        "_GARB" => "PI-Service _GARB (Compress PLC memory)",
        _ => return None,
    })
}

/// A job's parameters behind its function, and its data.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    sizes: Sizes,
    asks: bool,
    (root, opened): (Item, Opened),
) -> Walked {
    let Sizes { at, parameters, data } = sizes;
    let function = b.u8(at)?;
    let end = at + parameters;
    match function {
        function::REQUEST_DOWNLOAD | function::DOWNLOAD | function::DOWNLOAD_ENDED if asks => {
            status(w, b, at + 1)?;
            if function == function::DOWNLOAD_ENDED {
                error_code(w, b, at + 2)?;
            } else {
                w.item(f::DATA_BLOCKCONTROL_UNKNOWN1, b, at + 2, 2)?;
            }
            w.item(f::DATA_BLOCKCONTROL_UNKNOWN1, b, at + 4, 4)?;
            let mut next = file(w, b, at + 8)?;
            if function == function::REQUEST_DOWNLOAD && end > next {
                w.item(f::DATA_BLOCKCONTROL_PART2_LEN, b, next, 1)?;
                next += 1;
                w.item(f::DATA_BLOCKCONTROL_PART2_UNKNOWN, b, next, 1)?;
                w.item(f::DATA_BLOCKCONTROL_LOADMEM_LEN, b, next + 1, 6)?;
                w.item(f::DATA_BLOCKCONTROL_MC7CODE_LEN, b, next + 7, 6)?;
            }
        }
        function::DOWNLOAD | function::UPLOAD if !asks => {
            if parameters >= 2 {
                status(w, b, at + 1)?;
            }
            w.close(opened);
            return transferred(w, b, end, data);
        }
        function::START_UPLOAD => {
            status(w, b, at + 1)?;
            w.item(f::DATA_BLOCKCONTROL_UNKNOWN1, b, at + 2, 2)?;
            w.item(f::DATA_BLOCKCONTROL_UPLOADID, b, at + 4, 4)?;
            if asks {
                file(w, b, at + 8)?;
            } else if parameters > 8 {
                let len = usize::from(b.u8(at + 8)?);
                w.item(f::PARAM_BLOCKCONTROL_UPL_LENSTRING_LEN, b, at + 8, 1)?;
                w.item(f::PARAM_BLOCKCONTROL_UPL_LENSTRING, b, at + 9, len)?;
            }
        }
        function::UPLOAD => {
            status(w, b, at + 1)?;
            w.item(f::DATA_BLOCKCONTROL_UNKNOWN1, b, at + 2, 2)?;
            w.item(f::DATA_BLOCKCONTROL_UPLOADID, b, at + 4, 4)?;
        }
        function::END_UPLOAD if asks => {
            status(w, b, at + 1)?;
            error_code(w, b, at + 2)?;
            w.item(f::DATA_BLOCKCONTROL_UPLOADID, b, at + 4, 4)?;
        }
        function::SERVICE => {
            if parameters >= 2 {
                start(w, b, at + 1, root)?;
            }
        }
        function::STOP if asks => {
            w.item(f::PARAM_PISTART_UNKNOWN1, b, at + 1, 5)?;
            let len = usize::from(b.u8(at + 6)?);
            w.item(f::DATA_PLCCONTROL_PART2_LEN, b, at + 6, 1)?;
            w.item(f::PARAM_PISTART_SERVICENAME, b, at + 7, len)?;
        }
        _ => {
            if parameters > 1 && asks {
                w.item(f::PARAM_DATA, b, at + 1, parameters - 1)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let bits =
        [f::PARAM_BLOCKCONTROL_FUNCTIONSTATUS_MORE, f::PARAM_BLOCKCONTROL_FUNCTIONSTATUS_ERROR];
    w.bitmask(f::PARAM_BLOCKCONTROL_FUNCTIONSTATUS, &bits, b, at, 1)?;
    Ok(())
}

fn error_code<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let code = b.u16(at)?;
    let word = values::PARAM_ERRCOD_VALUES.get(u64::from(code)).unwrap_or("Unknown error code");
    let item = w.item(f::DATA_BLOCKCONTROL_ERRORCODE, b, at, 2)?;
    w.label(item, format_args!("Errorcode: 0x{code:04x} ({word})"));
    if code != 0 {
        w.info_append(format_args!(" -> Errorcode:[0x{code:04x}]"));
    }
    Ok(())
}

/// A part of a block that was transferred.
fn transferred<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, data: usize) -> Walked {
    if data == 0 {
        return Ok(());
    }
    let root = w.item(f::DATA, b, at, data)?;
    let opened = w.open(root);
    w.item(f::DATA_LENGTH, b, at, 2)?;
    if data > 2 {
        w.item(f::DATA_BLOCKCONTROL_UNKNOWN1, b, at + 2, 2)?;
        w.item(f::RESP_DATA, b, at + 4, data.saturating_sub(4))?;
    }
    w.close(opened);
    Ok(())
}

/// The name of a block with its length before it; answers the place behind it.
fn file<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let len = usize::from(b.u8(at)?);
    w.item(f::PARAM_BLOCKCONTROL_FILENAME_LEN, b, at, 1)?;
    let item = w.item(f::PARAM_BLOCKCONTROL_FILENAME, b, at + 1, len)?;
    if len == FILE_NAME_LEN {
        let opened = w.open(item);
        let letter = b.u8(at + 1)?;
        let shown = w.item(f::DATA_BLOCKCONTROL_FILE_IDENTIFIER, b, at + 1, 1)?;
        if let Some(word) = what(letter) {
            w.label_value(shown, format_args!("{} ({word})", char::from(letter)));
        }
        let octets = b.bytes(at + 1, len)?;
        let title = block(w, b, at + 2)?;
        if w.labels() {
            let name = String::from_utf8_lossy(octets);
            w.label_value(item, format_args!("{name} [{title}]"));
        }
        w.close(opened);
        w.info_append(format_args!(" -> Block:[{title}]"));
    }
    Ok(at + 1 + len)
}

/// The type, number and place of a block; answers its short name.
fn block<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<String, crate::buf::Fault> {
    let octets = b.bytes(at, 8)?;
    let kind = type_name(&octets[..2]);
    let letters = String::from_utf8_lossy(&octets[..2]);
    let item = w.item(f::DATA_BLOCKCONTROL_BLOCK_TYPE, b, at, 2)?;
    if w.labels() {
        w.label_value(item, format_args!("{letters} ({})", kind.unwrap_or("Unknown Block type")));
    }
    w.item(f::DATA_BLOCKCONTROL_BLOCK_NUMBER, b, at + 2, 5)?;
    let item = w.item(f::DATA_BLOCKCONTROL_DEST_FILESYS, b, at + 7, 1)?;
    if let Some(word) = place(octets[7]) {
        w.label_value(item, format_args!("{} ({word})", char::from(octets[7])));
    }
    let digits = std::str::from_utf8(&octets[2..7]).unwrap_or("");
    Ok(match (kind, digits.trim().parse::<u32>()) {
        (Some(kind), Ok(number)) => format!("{kind}{number}"),
        (Some(kind), Err(_)) => format!("{kind}{digits}"),
        (None, _) => format!("{letters}{digits}"),
    })
}

/// A service that is started.
fn start<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, root: Item) -> Walked {
    w.item(f::PARAM_PISTART_UNKNOWN1, b, at, 7)?;
    let len = usize::from(b.u16(at + 7)?);
    w.item(f::PARAM_PISTART_PARAMETERBLOCK_LEN, b, at + 7, 2)?;
    let arguments = at + 9;
    let name_at = arguments + len;
    let name_len = usize::from(b.u8(name_at)?);
    let octets = b.bytes(name_at + 1, name_len)?.split(|octet| *octet == 0).next();
    let name = String::from_utf8_lossy(octets.unwrap_or(&[])).into_owned();
    let item = w.item(f::PARAM_PISTART_PARAMETERBLOCK, b, arguments, len)?;
    let opened = w.open(item);
    match (name.as_str(), service(&name)) {
        ("_INSE" | "_DELE" | "_INS2", _) => {
            w.info_append(format_args!(" -> {name}("));
            let names = blocks(w, b, arguments)?;
            w.info_append(format_args!("{names})"));
        }
        (_, None) => w.info_append(format_args!(" -> [{name}]")),
        (_, Some(_)) => {
            let text = String::from_utf8_lossy(b.bytes(arguments, len)?).into_owned();
            let text = if len == 0 { "()".to_owned() } else { format!("(\"{text}\")") };
            if len > 0 {
                w.item(f::PARAM_PISTART_ARGUMENT, b, arguments, len)?;
            }
            w.label(item, format_args!("Parameter block: {text}"));
            w.append(root, format_args!(" -> {name}{text}"));
            w.info_append(format_args!(" -> {name}{text}"));
        }
    }
    w.close(opened);
    w.item(f::PARAM_PI_N_X_STRING_LEN, b, name_at, 1)?;
    let item = w.item(f::PARAM_PISTART_SERVICENAME, b, name_at + 1, name_len)?;
    w.label_value(
        item,
        format_args!("{name} [{}]", service(&name).unwrap_or("Unknown PI Service")),
    );
    Ok(())
}

/// The blocks that a service is about.
fn blocks<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<String, crate::buf::Fault> {
    let count = usize::from(b.u8(at)?);
    w.item(f::DATA_PLCCONTROL_BLOCK_CNT, b, at, 1)?;
    w.item(f::PARAM_PI_INSE_UNKNOWN, b, at + 1, 1)?;
    let mut names = Vec::new();
    for index in 0..count {
        let at = at + 2 + 8 * index;
        let item = w.item(f::PARAM_BLOCKCONTROL_FILENAME, b, at, 8)?;
        let opened = w.open(item);
        let name = block(w, b, at)?;
        if w.labels() {
            let octets = String::from_utf8_lossy(b.bytes(at, 8)?);
            let cut = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
            w.label_value(item, format_args!("{octets} [{} {}]", &name[..cut], &name[cut..]));
        }
        w.close(opened);
        names.push(name);
    }
    Ok(names.join(", "))
}
