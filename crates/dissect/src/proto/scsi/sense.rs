//! Sense data: why a command failed (SPC-4, section 4.5).

use lamna_fields::Field;

use super::fields::*;
use super::{Exchange, fence};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// Sense keys whose specific octets point into the command.
const ILLEGAL_REQUEST: u8 = 5;

/// Shows the sense data of a command.
pub(crate) fn sense<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, lun: u16) -> Walked {
    w.info_append(format_args!(" LUN:0x{lun:02x} "));
    fence(w);
    let root = w.item(Field::PROTOCOL, b, 0, REST)?;
    w.label(root, format_args!("SCSI: SNS Info"));
    let opened = w.open(root);
    w.generated(LUN, b, 0, lun.into());
    show(w, b)?;
    w.close(opened);
    Ok(())
}

/// The sense data by themselves.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SNS_ERRTYPE, b, 0, 1)?;
    match b.u8(0)? & 0x7f {
        0x70 | 0x71 => fixed(w, b),
        0x72 | 0x73 => descriptors(w, b),
        _ => Ok(()),
    }
}

fn fixed<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SNS_VALID, b, 0, 1)?;
    for field in [SNS_FILEMARK, SNS_EOM, SNS_ILI, SNS_KEY] {
        w.item(field, b, 2, 1)?;
    }
    w.item(SNS_INFO, b, 3, 4)?;
    w.item(SNS_ADDLEN, b, 7, 1)?;
    w.item(SNS_COMMAND_SPECIFIC_INFORMATION, b, 8, 4)?;
    w.item(SNS_ASCASCQ, b, 12, 2)?;
    for (field, at) in [(SNS_ASC, 12), (SNS_ASCQ, 13)] {
        let item = w.item(field, b, at, 1)?;
        w.hide(item);
    }
    w.item(SNS_FRU, b, 14, 1)?;
    w.item(SNS_SKSV, b, 15, 1)?;
    w.item(SNS_SKS_INFO, b, 15, 3)?;
    if b.u8(15)? & 0x80 != 0 && b.u8(2)? & 15 == ILLEGAL_REQUEST {
        for field in [SNS_SKS_FP_CD, SNS_SKS_FP_BPV, SNS_SKS_FP_BIT, SNS_SKS_FP_FIELD] {
            w.item(field, b, 15, 3)?;
        }
    }
    Ok(())
}

fn descriptors<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SNS_KEY, b, 1, 1)?;
    w.item(SNS_ASCASCQ, b, 2, 2)?;
    w.item(SNS_ADDLEN, b, 7, 1)?;
    let end = 8 + usize::from(b.u8(7)?);
    let mut at = 8;
    while at < end {
        let (kind, len) = (b.u8(at)?, 2 + usize::from(b.u8(at + 1)?));
        let word = w.word(SNS_DESC_TYPE, kind.into());
        let item = match word {
            Some(word) => w.text(b, at, len, format_args!("{word}"))?,
            None => w.text(b, at, len, format_args!("Unknown (0x{kind:02x})"))?,
        };
        let opened = w.open(item);
        w.item(SNS_DESC_TYPE, b, at, 1)?;
        w.item(SNS_DESC_LENGTH, b, at + 1, 1)?;
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// The answer to a question for sense data.
pub(super) fn asked<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, _: &Exchange) -> Walked {
    show(w, b)
}
