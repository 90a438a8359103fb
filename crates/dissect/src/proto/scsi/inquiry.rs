//! What a device says it is: standard data and pages of vital product data (SPC-4, sections 6.6 and 7.8).

use lamna_fields::Field;

use super::Exchange;
use super::fields::*;
use super::layout::{self, Row, Row::*};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Standard data, up to the vendor's own.
static STANDARD: &[Row] = &[
    Flags(INQUIRY_PERIPHERAL, 0, &[INQUIRY_QUALIFIER, INQUIRY_DEVTYPE]),
    Flags(INQUIRY_RMBFLAGS, 1, &[INQUIRY_REMOVABLE]),
    Item(INQUIRY_VERSION, 2, 1),
];

/// What follows the version.
static FLAGS: &[Row] = &[
    Item(INQUIRY_ADD_LEN, 4, 1),
    Flags(
        INQUIRY_SCCSFLAGS,
        5,
        &[INQUIRY_SCCS, INQUIRY_ACC, INQUIRY_TPGS, INQUIRY_TPC, INQUIRY_PROTECT],
    ),
];

/// Bits of the sixth octet, and of the seventh, by the version of the data.
static QUEUES: &[Field] = &[INQUIRY_BQUE, INQUIRY_ENCSERV, INQUIRY_MULTIP, INQUIRY_MCHNGR];
static OLD_QUEUES: &[Field] =
    &[INQUIRY_BQUE, INQUIRY_ENCSERV, INQUIRY_MULTIP, INQUIRY_MCHNGR, INQUIRY_ACKREQQ];

/// Names, and what else stands at fixed places.
static NAMES: &[Row] = &[
    Item(INQUIRY_VENDOR_ID, 8, 8),
    Item(INQUIRY_PRODUCT_ID, 16, 16),
    Item(INQUIRY_PRODUCT_REV, 32, 4),
    Item(INQUIRY_VENDOR_SPECIFIC, 36, 20),
    Item(INQUIRY_VERSION_DESC, 58, 2),
    Item(INQUIRY_VERSION_DESC, 60, 2),
    Item(INQUIRY_VERSION_DESC, 62, 2),
    Item(INQUIRY_VERSION_DESC, 64, 2),
    Item(INQUIRY_VERSION_DESC, 66, 2),
    Item(INQUIRY_VERSION_DESC, 68, 2),
    Item(INQUIRY_VERSION_DESC, 70, 2),
    Item(INQUIRY_VERSION_DESC, 72, 2),
];

/// The limits of blocks.
static BLOCK_LIMITS: &[Row] = &[
    Item(SBC_BL_WSNZ, 4, 1),
    Item(SBC_BL_MCAWL, 5, 1),
    Item(SBC_BL_OTLG, 6, 2),
    Item(SBC_BL_MTL, 8, 4),
    Item(SBC_BL_OTL, 12, 4),
    Item(SBC_BL_MPL, 16, 4),
    Item(SBC_BL_MULC, 20, 4),
    Item(SBC_BL_MUBDC, 24, 4),
    Item(SBC_BL_OUG, 28, 4),
    Item(SBC_BL_UGAVALID, 32, 1),
    Item(SBC_BL_UGA, 32, 4),
    Item(SBC_BL_MWSL, 36, 8),
    Item(SBC_BL_MATL, 44, 4),
    Item(SBC_BL_AA, 48, 4),
    Item(SBC_BL_ATLG, 52, 4),
];

/// The properties of a block device.
static BLOCK_DEVICE: &[Row] = &[
    Item(INQUIRY_BDC_MRR, 4, 2),
    Item(INQUIRY_BDC_PT, 6, 1),
    Item(INQUIRY_BDC_WABEREQ, 7, 1),
    Item(INQUIRY_BDC_WACEREQ, 7, 1),
    Item(INQUIRY_BDC_NFF, 7, 1),
    Item(INQUIRY_BDC_FUAB, 8, 1),
    Item(INQUIRY_BDC_VBULS, 8, 1),
];

/// How blocks are provisioned.
static PROVISIONING: &[Row] = &[
    Item(SBC_THRESHOLD_EXPONENT, 4, 1),
    Item(SBC_LBPU, 5, 1),
    Item(SBC_LBPWS, 5, 1),
    Item(SBC_LBPWS10, 5, 1),
    Item(SBC_LBPRZ, 5, 1),
    Item(SBC_ANC_SUP, 5, 1),
    Item(SBC_DP, 5, 1),
    Item(SBC_PTYPE, 6, 1),
];

/// The answer to an inquiry that asks for no page.
pub(super) fn plain<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, ex: &Exchange) -> Walked {
    if ex.octet(1) & 2 != 0 { Ok(()) } else { standard(w, b) }
}

fn standard<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    layout::rows(w, b, 0, STANDARD)?;
    // The first two versions of the standard have other bits in the same places.
    let is_new = b.u8(3)? & 15 == 2;
    let aca: &[Field] = if is_new {
        &[INQUIRY_NORMACA, INQUIRY_HISUP, INQUIRY_RDF]
    } else {
        &[INQUIRY_AERC, INQUIRY_TRMTSK, INQUIRY_NORMACA, INQUIRY_HISUP, INQUIRY_RDF]
    };
    w.bitmask(INQUIRY_ACAFLAGS, aca, b, 3, 1)?;
    layout::rows(w, b, 0, FLAGS)?;
    w.bitmask(INQUIRY_BQUEFLAGS, if is_new { QUEUES } else { OLD_QUEUES }, b, 6, 1)?;
    let bits: &[Field] = if is_new {
        &[INQUIRY_LINKED, INQUIRY_CMDQUE]
    } else {
        &[INQUIRY_RELADR, INQUIRY_LINKED, INQUIRY_TRANDIS, INQUIRY_CMDQUE]
    };
    w.bitmask(INQUIRY_RELADRFLAGS, bits, b, 7, 1)?;
    layout::rows(w, b, 0, NAMES)
}

/// A page of vital product data.
pub(super) fn page<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    // Wireshark counts on with the second octet of the length alone.
    let (code, len) = (b.u8(1)?, usize::from(b.u8(3)?));
    let shown = 4 + len;
    let item = match w.word(INQUIRY_EVPD_PAGECODE, code.into()) {
        Some(word) => w.text(b, 0, shown, format_args!("Page Code: {word}"))?,
        None => w.text(b, 0, shown, format_args!("Page Code: Unknown (0x{code:08x})"))?,
    };
    let opened = w.open(item);
    w.item(INQUIRY_QUALIFIER, b, 0, 1)?;
    w.item(INQUIRY_DEVTYPE, b, 0, 1)?;
    w.item(INQUIRY_EVPD_PAGECODE, b, 1, 1)?;
    let item = w.item(INQUIRY_EVPD_PAGELENGTH, b, 2, 2)?;
    if len > b.reported().saturating_sub(4) {
        w.expert(PRODUCT_DATA_GOES_PAST_END_OF_PAGE, item);
    }
    match code {
        0x00 => {
            for at in 4..4 + len {
                w.item(INQUIRY_EVPD_SUPPORTED_PAGE, b, at, 1)?;
            }
        }
        0x80 if len > 0 => {
            w.item(INQUIRY_EVPD_PRODUCT_SERIAL_NUMBER, b, 4, len)?;
        }
        0x83 => designators(w, b, 4 + len)?,
        0xb0 => layout::rows(w, b, 0, BLOCK_LIMITS)?,
        0xb1 => layout::rows(w, b, 0, BLOCK_DEVICE)?,
        0xb2 => layout::rows(w, b, 0, PROVISIONING)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// The names of a device, up to `end`.
fn designators<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, end: usize) -> Walked {
    let (mut at, mut number) = (4, 1u32);
    while at < end {
        let (set, kind, len) = (b.u8(at)? & 15, b.u8(at + 1)? & 15, usize::from(b.u8(at + 3)?));
        let item = w.text(b, at, len, format_args!("Designation Descriptor"))?;
        let opened = w.open(item);
        w.number(INQUIRY_EVPD_IDENTIFIER_NUMBER, b, at, 0, number.into())?;
        w.item(INQUIRY_EVPD_DEVID_CODE_SET, b, at, 1)?;
        w.item(INQUIRY_EVPD_DEVID_ASSOCIATION, b, at + 1, 1)?;
        w.item(INQUIRY_EVPD_DEVID_IDENTIFIER_TYPE, b, at + 1, 1)?;
        w.item(INQUIRY_EVPD_DEVID_IDENTIFIER_LENGTH, b, at + 3, 1)?;
        designator(w, b, at + 4, len, (set, kind))?;
        w.close(opened);
        at += 4 + len;
        number += 1;
    }
    Ok(())
}

fn designator<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    (set, kind): (u8, u8),
) -> Walked {
    if len == 0 {
        return Ok(());
    }
    match (set, kind) {
        (2, 1) if len >= 8 => {
            w.item(INQUIRY_VENDOR_ID, b, at, 8)?;
            w.item(INQUIRY_EVPD_DEVID_IDENTIFIER_STR, b, at + 8, len - 8)?;
        }
        (2, _) => {
            w.item(INQUIRY_EVPD_DEVID_IDENTIFIER_STR, b, at, len)?;
        }
        (_, 3) => naa(w, b, at, len)?,
        _ => {
            w.item(INQUIRY_EVPD_DEVID_IDENTIFIER_BYTES, b, at, len)?;
        }
    }
    Ok(())
}

/// A name as the network address authority numbers them.
fn naa<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let kind = b.u8(at)? >> 4;
    let word = w.word(NAA_TYPE, kind.into()).unwrap_or("Unknown");
    let item = w.text(b, at, len, format_args!("NAA Designator: {word}"))?;
    let opened = w.open(item);
    w.item(NAA_TYPE, b, at, 1)?;
    let number = |from: usize, width: usize| -> Result<u64, Fault> {
        Ok(b.bytes(from, width)?.iter().fold(0, |n, octet| n << 8 | u64::from(*octet)))
    };
    match kind {
        2 => {
            w.number(NAA_VENDOR_SPECIFIC, b, at, 2, number(at, 2)? & 0xfff)?;
            w.item(NAA_IEEE_COMPANY_ID, b, at + 2, 3)?;
            w.item(NAA_VENDOR_SPECIFIC, b, at + 5, 3)?;
        }
        3 => {
            w.item(NAA_LOCALLY_ASSIGNED, b, at + 1, 7)?;
        }
        5 | 6 => {
            w.number(NAA_IEEE_COMPANY_ID, b, at, 4, number(at, 4)? >> 4 & 0xff_ffff)?;
            w.number(NAA_VENDOR_SPECIFIC, b, at + 3, 4, number(at + 3, 5)? & 0xfff_ffff)?;
            if kind == 6 {
                w.item(NAA_VENDOR_SPECIFIC_EXTENSION, b, at + 8, 8)?;
            }
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}
