//! Units of data in T.125 (\[MS-RDPBCGR\], section 2.2.8.1.1): what protects them, licences, and the headers of the rest.

use lamna_fields::Field;

use super::Session;
use super::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::little;
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// Flags of a unit (section 2.2.8.1.1.2.1).
mod flag {
    pub(super) const EXCHANGE: u16 = 0x1;
    pub(super) const ENCRYPT: u16 = 0x8;
    pub(super) const INFO: u16 = 0x40;
    pub(super) const LICENSE: u16 = 0x80;
}

/// The unit that says that a licence is agreed on or not needed, and the two that give one.
const LICENSED: [u8; 3] = [0xff, 3, 4];
const ERROR_ALERT: u8 = 0xff;

/// The kind of units that hold data, and of those the ones with a known content.
const DATA: u16 = 7;
const CONTROL: u8 = 20;
const SYNCHRONIZE: u8 = 31;

/// Octets of the signature of a unit that is encrypted.
const SIGNATURE_LEN: usize = 8;

const FLAGS: &[Field] = &[
    f::FLAGS_PKT,
    f::FLAGS_ENCRYPT,
    f::FLAGS_RESETSEQNO,
    f::FLAGS_IGNORESEQNO,
    f::FLAGS_LICENSEENCRYPT,
    f::FLAGS_SECURECHECKSUM,
    f::FLAGS_FLAGSHIVALID,
];
const KINDS: &[Field] = &[f::PDUTYPE_TYPE, f::PDUTYPE_VERSIONLOW, f::PDUTYPE_VERSIONHIGH];
const COMPRESSION: &[Field] = &[
    f::COMPRESSEDTYPE_TYPE,
    f::COMPRESSEDTYPE_COMPRESSED,
    f::COMPRESSEDTYPE_ATFRONT,
    f::COMPRESSEDTYPE_FLUSHED,
];

/// What is known of the channel of a unit.
#[derive(Clone, Copy)]
struct Known {
    encryption: u32,
    is_licensed: bool,
    is_desktop: bool,
    is_extension: bool,
}

/// Shows a unit of a channel; false where the channel is not known, and nothing was shown.
pub(crate) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    channel: u16,
) -> Result<bool, crate::buf::Fault> {
    let known = w.remember(Scope::Stream, |session: &mut Session, _| {
        let before = session.is_licensed;
        let flags = b.u16_le(0).unwrap_or(0);
        let at = if session.encryption == 0 { 4 } else { 4 + SIGNATURE_LEN };
        if flags & (flag::LICENSE | flag::ENCRYPT) == flag::LICENSE
            && b.u8(at).is_ok_and(|kind| LICENSED.contains(&kind))
        {
            session.is_licensed = true;
        }
        let is_desktop = session.desktop != 0 && session.desktop == channel;
        let places = u32::from(before)
            | u32::from(is_desktop) << 1
            | u32::from(session.channels.contains(&channel)) << 2;
        (session.encryption, places)
    });
    let (encryption, places) = known.unwrap_or((0, 0));
    let known = Known {
        encryption,
        is_licensed: places & 1 != 0,
        is_desktop: places & 2 != 0,
        is_extension: places & 4 != 0,
    };
    if !known.is_desktop && !known.is_extension {
        return Ok(false);
    }
    w.column_protocol("RDP");
    let (_, root) = w.open_protocol(b, 0, REST)?;
    let item = w.item(f::SENDDATA, b, 0, REST)?;
    let opened = w.open(item);
    content(w, b, known)?;
    w.close(opened);
    w.close(root);
    Ok(true)
}

/// Adds to what Info says of the message.
fn tell<C: Collector>(w: &mut Walk<'_, C>, text: &str) {
    w.columns().append_info_separated(", ", format_args!("{text}"));
}

fn content<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: Known) -> Walked {
    if known.is_extension {
        tell(w, "Virtual Channel PDU");
    }
    let flags = b.u16_le(0)?;
    let has_header = known.encryption != 0 || !known.is_licensed && known.is_desktop;
    if !has_header {
        return if known.is_desktop { share(w, b, 0) } else { Ok(()) };
    }
    let title = match flags {
        _ if !known.is_desktop => None,
        _ if flags & flag::EXCHANGE != 0 => Some((f::SECURITYEXCHANGEPDU, "SecurityExchange")),
        _ if flags & flag::INFO != 0 => Some((f::CLIENTINFOPDU, "ClientInfo")),
        _ if flags & flag::LICENSE != 0 => Some((f::VALIDCLIENTLICENSEDATA, "")),
        _ => None,
    };
    let mut opened = None;
    if let Some((field, text)) = title {
        if !text.is_empty() {
            tell(w, text);
        }
        let item = w.item(field, b, 0, REST)?;
        opened = Some(w.open(item));
    }
    little::tree(w, f::FLAGS, b, 0, 2, FLAGS)?;
    w.item_le(f::FLAGSHI, b, 2, 2)?;
    let mut at = 4;
    if flags & flag::EXCHANGE != 0 && known.is_desktop {
        let len = b.u32_le(4)?;
        w.item_le(f::LENGTH, b, 4, 4)?;
        w.item(f::ENCRYPTEDCLIENTRANDOM, b, 8, len as usize)?;
    } else {
        if known.encryption != 0 {
            w.item(f::DATASIGNATURE, b, at, SIGNATURE_LEN)?;
            at += SIGNATURE_LEN;
        }
        if flags & flag::ENCRYPT != 0 {
            tell(w, "[Encrypted]");
            let item = w.item(f::ENCRYPTEDDATA, b, at, REST)?;
            if known.is_extension {
                w.append(item, format_args!(" (Channel PDU)"));
            }
        } else if flags & flag::LICENSE != 0 {
            license(w, b, at)?;
        } else if known.is_desktop && flags & flag::INFO == 0 {
            share(w, b, at)?;
        }
    }
    if let Some(opened) = opened {
        w.close(opened);
    }
    Ok(())
}

/// A unit about licences.
fn license<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let kind = b.u8(at)?;
    tell(w, f::BMSGTYPE_VALUES.get(kind.into()).unwrap_or("Unknown"));
    w.row_le(b, at, &[(f::BMSGTYPE, 1), (f::BVERSION, 1), (f::WMSGSIZE, 2)])?;
    if kind == ERROR_ALERT {
        w.row_le(
            b,
            at + 4,
            &[(f::ERRORCODE, 4), (f::STATETRANSITION, 4), (f::WBLOBTYPE, 2), (f::WBLOBLEN, 2)],
        )?;
    }
    Ok(())
}

/// The header of a unit that needs no protection.
fn share<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let header = w.item(f::SHARECONTROLHEADER, b, at, REST)?;
    let opened = w.open(header);
    w.item_le(f::TOTALLENGTH, b, at, 2)?;
    let kind = b.u16_le(at + 2)? & 0xf;
    little::tree(w, f::PDUTYPE, b, at + 2, 2, KINDS)?;
    w.item_le(f::PDUSOURCE, b, at + 4, 2)?;
    if kind == DATA {
        data(w, b, at + 6)?;
    } else {
        tell(w, f::PDUTYPE_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown"));
    }
    w.close(opened);
    Ok(())
}

fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let at = w.row_le(
        b,
        at,
        &[(f::SHAREID, 4), (f::PAD1, 1), (f::STREAMID, 1), (f::UNCOMPRESSEDLENGTH, 2)],
    )?;
    let kind = b.u8(at)?;
    if w.wants_columns() {
        let word = f::PDUTYPE2_VALUES.get(kind.into()).unwrap_or("Unknown");
        w.columns().append_info_separated(", ", format_args!("RDP PDU Type: {word}"));
    }
    w.item(f::PDUTYPE2, b, at, 1)?;
    let _: Item = little::tree(w, f::COMPRESSEDTYPE, b, at + 1, 1, COMPRESSION)?;
    w.item_le(f::COMPRESSEDLENGTH, b, at + 2, 2)?;
    let at = at + 4;
    let row: &[(Field, usize)] = match kind {
        SYNCHRONIZE => &[(f::MESSAGETYPE, 2), (f::TARGETUSER, 2)],
        CONTROL => &[(f::ACTION, 2), (f::GRANTID, 2), (f::CONTROLID, 4)],
        _ => &[],
    };
    w.row_le(b, at, row)?;
    Ok(())
}
