//! Mode parameters: block descriptors and pages (SPC-4, section 7.5).

use super::fields::*;
use super::layout::{self, Row, Row::*, Set};
use super::{Exchange, tables};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// The page of the port, whose layout is that of its protocol.
const PORT: u8 = 0x19;

/// That of Fibre Channel.
static FIBRE_CHANNEL: &[Row] = &[
    Item(SPC_MODEPAGE_DTFD, 3, 1),
    Item(SPC_MODEPAGE_PLPB, 3, 1),
    Item(SPC_MODEPAGE_DDIS, 3, 1),
    Item(SPC_MODEPAGE_DLM, 3, 1),
    Item(SPC_MODEPAGE_RHA, 3, 1),
    Item(SPC_MODEPAGE_ALWI, 3, 1),
    Item(SPC_MODEPAGE_DTIPE, 3, 1),
    Item(SPC_MODEPAGE_DTOLI, 3, 1),
    Item(SPC_MODEPAGE_RR_TOV_UNITS, 6, 1),
    Item(SPC_MODEPAGE_RR_TOV, 7, 1),
];

/// The field of page codes: those that all devices share have their own.
fn code_field(set: Set, code: u8) -> lamna_fields::Field {
    let is_shared = match MODE_SPC_PAGECODE_VALUES.get(code.into()) {
        Some(_) => true,
        None => set == Set::Spc,
    };
    match set {
        _ if is_shared => MODE_SPC_PAGECODE,
        Set::Sbc => MODE_SBC_PAGECODE,
        Set::Ssc => MODE_SSC_PAGECODE,
        Set::Mmc => MODE_MMC_PAGECODE,
        Set::Smc => MODE_SMC_PAGECODE,
        Set::Spc => MODE_SPC_PAGECODE,
    }
}

/// The page that a command block at `b` asks for.
pub(super) fn asked<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, set: Set) -> Walked {
    w.item(code_field(set, b.u8(2)? & 0x3f), b, 2, 1)?;
    Ok(())
}

/// The parameters, with the short header or the long one.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    ex: &Exchange,
    is_long: bool,
) -> Walked {
    let (total, descriptors, first, is_large);
    let set = ex.set();
    let is_select = matches!(ex.octet(0), 0x15 | 0x55);
    // Words for media are those of block devices, and only for what they are told.
    let medium =
        if is_select && set == Set::Sbc { CDB_MODE_MEDIUM_TYPE_2 } else { CDB_MODE_MEDIUM_TYPE };
    if is_long {
        w.item(CDB_MODE_MODE_DATA_LENGTH, b, 0, 2)?;
        total = 2 + usize::from(b.u16(0)?);
        w.item(medium, b, 2, 1)?;
        w.item(CDB_MODE_DEVICE_SPECIFIC_PARAMETER, b, 3, 1)?;
        w.item(CDB_MODE_LONGLBA, b, 4, 1)?;
        is_large = b.u8(4)? & 1 != 0;
        w.item(CDB_MODE_BLOCK_DESCRIPTOR_LENGTH, b, 6, 2)?;
        descriptors = usize::from(b.u16(6)?);
        first = 8;
    } else {
        w.item(CDB_MODE_MODE_DATA_LENGTH, b, 0, 1)?;
        total = 1 + usize::from(b.u8(0)?);
        w.item(medium, b, 1, 1)?;
        w.item(CDB_MODE_DEVICE_SPECIFIC_PARAMETER, b, 2, 1)?;
        w.item(CDB_MODE_BLOCK_DESCRIPTOR_LENGTH, b, 3, 1)?;
        descriptors = usize::from(b.u8(3)?);
        is_large = false;
        first = 4;
    }
    if descriptors > 0 && first >= b.reported() {
        return Ok(());
    }
    blocks(w, b, (first, descriptors), set, is_large)?;
    let end = if is_select { b.reported() } else { total };
    let mut at = first + descriptors;
    while at < end && (is_select || at + 2 <= b.reported()) {
        at += page(w, b, at, set)?;
    }
    Ok(())
}

fn blocks<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (mut at, mut left): (usize, usize),
    set: Set,
    is_large: bool,
) -> Walked {
    let len = if is_large { 16 } else { 8 };
    while left >= len {
        if is_large {
            w.item(BLOCKDESCS_NO_OF_BLOCKS64, b, at, 8)?;
            w.item(BLOCKDESCS_DENSITY_CODE, b, at + 8, 1)?;
            w.item(BLOCKDESCS_BLOCK_LENGTH, b, at + 12, 4)?;
        } else if set == Set::Sbc {
            w.item(BLOCKDESCS_NO_OF_BLOCKS, b, at, 4)?;
            w.item(BLOCKDESCS_BLOCK_LENGTH, b, at + 5, 3)?;
        } else {
            w.item(BLOCKDESCS_DENSITY_CODE, b, at, 1)?;
            w.item(BLOCKDESCS_NO_OF_BLOCKS, b, at + 1, 3)?;
            w.item(BLOCKDESCS_BLOCK_LENGTH, b, at + 5, 3)?;
        }
        at += len;
        left -= len;
    }
    Ok(())
}

/// A page; its length.
fn page<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    set: Set,
) -> Result<usize, crate::Fault> {
    let first = b.u8(at)?;
    let (code, is_sub) = (first & 0x3f, first & 0x40 != 0);
    let (len, head) =
        if is_sub { (usize::from(b.u16(at + 2)?), 4) } else { (usize::from(b.u8(at + 1)?), 2) };
    let field = code_field(set, code);
    let shown = len + head;
    let item = match w.word(field, code.into()) {
        Some(word) => w.text(b, at, shown, format_args!("{word} Mode Page"))?,
        None => w.text(b, at, shown, format_args!("Unknown (0x{code:08x}) Mode Page"))?,
    };
    let opened = w.open(item);
    w.item(SPC_MODEPAGE_PS, b, at, 1)?;
    w.item(SPC_MODEPAGE_SPF, b, at, 1)?;
    w.item(field, b, at, 1)?;
    let subpage = if is_sub {
        w.item(MODE_SPC_SUBPAGECODE, b, at + 1, 1)?;
        w.item(SPC_MODEPAGE_PLEN, b, at + 2, 2)?;
        b.u8(at + 1)?
    } else {
        w.item(SPC_MODEPAGE_PLEN, b, at + 1, 1)?;
        0
    };
    let known = tables::PAGES.iter().find(|page| {
        page.code == code
            && (page.set == Set::Spc || page.set == set)
            && (code != 0x0a || page.sub == (subpage == 1))
    });
    match known {
        Some(page) => layout::rows(w, b, at, page.rows)?,
        None => {
            let is_known = code == PORT && {
                w.item(PROTO, b, at + 2, 1)?;
                b.u8(at + 2)? & 15 == 0
            };
            if is_known {
                layout::rows(w, b, at, FIBRE_CHANNEL)?;
            } else {
                let item = w.text(b, at + 2, len, format_args!("Unknown Page"))?;
                w.expert(UNKNOWN_PAGE, item);
            }
        }
    }
    w.close(opened);
    // Of a subpage, Wireshark leaves out two octets of the head.
    Ok(len + 2)
}
