//! What a server tells of itself before anybody logs in, and of its volumes.

use super::fields as f;
use super::{address, messages, text, time, titled};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;
use lamna_fields::{Encoding, Field};

/// Octets of an icon with its mask, and of a signature.
const ICON_LEN: usize = 256;
const SIGNATURE_LEN: usize = 16;

/// What a server can do that has more in its status.
const HAS_SIGNATURE: u16 = 0x10;
const HAS_ADDRESSES: u16 = 0x20;
const HAS_DIRECTORIES: u16 = 0x100;
const HAS_UTF8: u16 = 0x200;

/// Adds the status of a server.
pub(in crate::proto) fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.text(b, 0, b.len(), format_args!("Get Status"))?;
    let opened = w.open(item);
    let (machine, versions, methods, icon) =
        (b.u16(0)?, b.u16(2).unwrap_or(0), b.u16(4).unwrap_or(0), b.u16(6).unwrap_or(0));
    let offsets =
        [(f::MACHINE_OFFSET, 2), (f::VERSION_OFFSET, 2), (f::UAMS_OFFSET, 2), (f::ICON_OFFSET, 2)];
    w.row(b, 0, &offsets)?;
    let flags = b.u16(8)?;
    w.bitmask(f::SERVER_FLAG, messages::SERVER, b, 8, 2)?;
    let mut at = string(w, f::SERVER_NAME, b, 10)?;
    at += at % 2;
    let mut more = [0; 4];
    let told = [
        (HAS_SIGNATURE, f::SIGNATURE_OFFSET),
        (HAS_ADDRESSES, f::NETWORK_ADDRESS_OFFSET),
        (HAS_DIRECTORIES, f::DIRECTORY_SERVICES_OFFSET),
        (HAS_UTF8, f::UTF8_SERVER_NAME_OFFSET),
    ];
    for ((bit, field), offset) in told.into_iter().zip(&mut more) {
        if flags & bit != 0 {
            *offset = b.u16(at)?;
            w.item(field, b, at, 2)?;
            at += 2;
        }
    }
    if machine != 0 {
        string(w, f::SERVER_TYPE, b, machine.into())?;
    }
    strings(w, b, versions, "Version list", f::SERVER_VERS)?;
    strings(w, b, methods, "UAMS list", f::SERVER_UAMS)?;
    if icon != 0 {
        w.item(f::SERVER_ICON, b, icon.into(), ICON_LEN)?;
    }
    let [signature, addresses, directories, utf8] = more;
    if signature != 0 {
        w.item(f::SERVER_SIGNATURE, b, signature.into(), SIGNATURE_LEN)?;
    }
    if addresses != 0 {
        network(w, b, addresses.into())?;
    }
    strings(w, b, directories, "Directory services list", f::SERVER_DIRECTORY)?;
    if utf8 != 0 {
        let at = usize::from(utf8);
        let len = usize::from(b.u16(at)?);
        let name = Encoding::Utf8.text(b.bytes(at + 2, len)?);
        let item = w.text(b, at, 2 + len, format_args!("UTF-8 server name: {name}"))?;
        let inner = w.open(item);
        w.item(f::UTF8_SERVER_NAME_LEN, b, at, 2)?;
        w.string(f::UTF8_SERVER_NAME, b, at + 2, len, format_args!("{name}"))?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Adds a string behind its length; where it ends.
fn string<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let text = text(b, at)?;
    let len = 1 + usize::from(b.u8(at)?);
    w.string(field, b, at, len, format_args!("{text}"))?;
    Ok(at + len)
}

/// Adds a list of strings behind their number, if there is one.
fn strings<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: u16,
    title: &str,
    field: Field,
) -> Walked {
    if at == 0 {
        return Ok(());
    }
    let mut at = usize::from(at);
    let count = b.u8(at)?;
    let item = w.text(b, at, 1, format_args!("{title}: {count}"))?;
    let opened = w.open(item);
    at += 1;
    for _ in 0..count {
        at = string(w, field, b, at)?;
    }
    w.close(opened);
    Ok(())
}

/// Adds the addresses of a server.
fn network<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    let count = b.u8(at)?;
    let item = w.text(b, at, 1, format_args!("Address list: {count}"))?;
    let opened = w.open(item);
    at += 1;
    for _ in 0..count {
        let (len, kind) = (usize::from(b.u8(at)?), b.u8(at + 1)?);
        let body = len.checked_sub(2).ok_or(Fault::Malformed)?;
        let title = address(kind, b.bytes(at + 2, body)?);
        let item = titled(w, b, at, len, &title)?;
        let inner = w.open(item);
        w.row(b, at, &[(f::SERVER_ADDR_LEN, 1), (f::SERVER_ADDR_TYPE, 1)])?;
        w.item(f::SERVER_ADDR_VALUE, b, at + 2, body)?;
        w.close(inner);
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// Adds the time of a server and its volumes; where they end.
pub(super) fn volumes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<usize, Fault> {
    time(w, f::SERVER_TIME, b, start)?;
    let count = b.u8(start + 4)?;
    let item = w.text(b, start + 4, 1, format_args!("Volumes : {count}"))?;
    let opened = w.open(item);
    let mut at = start + 5;
    for _ in 0..count {
        let (name, len) = (text(b, at + 1)?, 1 + usize::from(b.u8(at + 1)?));
        let item = w.text(b, at, b.len() - at, format_args!("Volume"))?;
        let inner = w.open(item);
        let flag = w.number(f::VOL_FLAG, b, at, 1 + len, b.u8(at)?.into())?;
        w.label(flag, format_args!("{name}"));
        w.bits(flag, &[f::VOL_FLAG_PASSWD, f::VOL_FLAG_HAS_CONFIG], b, at, 1)?;
        at = string(w, f::VOL_NAME, b, at + 1)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(at)
}
