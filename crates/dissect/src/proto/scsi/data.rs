//! What commands send and bring, one by one.

use lamna_fields::Field;

use super::fields::*;
use super::layout::{self, Row, Row::*, Set};
use super::{CONTROL, Exchange, inquiry, lun, mode, sense, tables};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// The capacity of a device of more than 2 TB: what follows address and size of its blocks.
static CAPACITY: &[Row] = &[
    Item(SBC_PROT_EN, 12, 1),
    Item(SBC_P_I_EXPONENT, 13, 1),
    Item(SBC_LBPPBE, 13, 1),
    Item(SBC_LBPME, 14, 1),
    Item(SBC_LBPRZ_2, 14, 1),
    Item(SBC_LALBA, 14, 2),
];

static PERSISTENT_OUT: &[Row] = &[
    Item(PERSRESV_RESKEY, 0, 8),
    Item(PERSRESV_SARESKEY, 8, 8),
    Item(PRESRESV_OBS, 16, 4),
    Flags(
        PRESRESV_CONTROL,
        20,
        &[
            PERSRESV_CONTROL_RESERVED1,
            PERSRESV_CONTROL_SPEC_I_PT,
            PERSRESV_CONTROL_ALL_TG_PT,
            PERSRESV_CONTROL_RESERVED2,
            PERSRESV_CONTROL_APTPL,
        ],
    ),
];

static BLOCK_LIMITS: &[Row] = &[
    Item(SSC_READBLOCKLIMITS_MAX_BLOCK_LENGTH_LIMIT, 1, 3),
    Item(SSC_READBLOCKLIMITS_MIN_BLOCK_LENGTH_LIMIT, 4, 2),
];

static SHORT_POSITION: &[Row] = &[
    Flags(
        SSC_READPOSITION_FLAGS,
        0,
        &[
            SSC_READPOSITION_BOP,
            SSC_READPOSITION_EOP,
            SSC_READPOSITION_BCU,
            SSC_READPOSITION_BYCU,
            SSC_READPOSITION_BPU,
            SSC_READPOSITION_PERR,
        ],
    ),
    Item(SSC_PARTITION, 1, 1),
];

static BLOCK_LOCATIONS: &[Row] = &[
    Item(SSC_READPOSITION_FIRST_BLOCK_LOCATION, 4, 4),
    Item(SSC_READPOSITION_LAST_BLOCK_LOCATION, 8, 4),
    Item(SSC_READPOSITION_NUM_BLOCKS_BUFFER, 13, 3),
    Item(SSC_READPOSITION_NUM_BYTES_BUFFER, 16, 4),
];

/// Parts of a command block that come first and have words of their own.
pub(super) fn first<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (opcode, action) = (b.u8(0)?, b.u8(1)? & 0x1f);
    if !matches!(opcode, 0x9e | 0x9f) {
        return Ok(());
    }
    let item = w.item(SBC_SA, b, 1, 1)?;
    let word = match (opcode, action) {
        (0x9e, 0x10) => "Read Capacity(16)",
        (0x9e, 0x11) => "Read Long(16)",
        (0x9e, 0x12) => "Get LBA Status",
        (0x9e, 0x13) => "Report Referrals",
        (0x9f, 0x11) => "Write Long (16)",
        _ => "Reserved",
    };
    let (high, low) = (action >> 4, action & 15);
    w.label(item, format_args!("...{high} {low:04b} = Service Action: {word} (0x{action:x})"));
    Ok(())
}

/// Parts of a command block that depend on others.
pub(super) fn special<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, set: Set) -> Walked {
    match b.u8(0)? {
        0x1a => {
            mode::asked(w, b, set)?;
            w.item(CDB_ALLOCLEN, b, 4, 1)?;
        }
        0x5a => {
            mode::asked(w, b, set)?;
            w.item(CDB_ALLOCLEN16, b, 7, 2)?;
        }
        0xa3 if b.u8(1)? & 0x1f != 0x0c => {
            let text = format_args!("No dissection for this service action yet");
            let item = w.text(b, 2, 8, text)?;
            w.expert(NO_DISSECTION_FOR_SERVICE_ACTION, item);
        }
        _ => {}
    }
    Ok(())
}

/// What commands say of themselves in Info besides numbers.
pub(super) fn info<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, set: Set) {
    if !w.wants_columns() {
        return;
    }
    let octet = |at: usize| b.captured().get(at).copied().unwrap_or(0);
    let action = octet(1) & 0x1f;
    let text = match (octet(0), action) {
        (super::INQUIRY, flags) if flags & 1 != 0 => {
            let page = octet(2);
            match w.word(INQUIRY_EVPD_PAGECODE, page.into()) {
                Some(word) => w.info_append(format_args!(" {word}")),
                None => w.info_append(format_args!(" Unknown VPD 0x{page:02x}")),
            }
            return;
        }
        (0x1e, _) if set == Set::Mmc => {
            [" ALLOW", " PREVENT", " ALLOW (PERSISTENT)", " PREVENT (PERSISTENT)"]
                [usize::from(octet(4) & 3)]
        }
        (0x1e, _) => [" ALLOW", " PREVENT"][usize::from(octet(4) & 1)],
        (0x48, _) => match w.word(SBC_SANITIZE_SA, action.into()) {
            Some(word) => word,
            None => return w.info_append(format_args!("Unknown (0x{action:02x})")),
        },
        (0x9e, 0x10) => " READCAPACITY16",
        (0x9e, 0x11) => " READ_LONG16",
        (0x9e, 0x12) => " GET_LBA_STATUS",
        (0x9e, 0x13) => " REPORT_REFERRALS",
        (0x9f, 0x11) => " WRITE_LONG16",
        (0x9e | 0x9f, _) => " RESERVED",
        (0xa3, _) => w.word(MPI_SERVICE_ACTION, action.into()).unwrap_or("Unknown"),
        _ => return,
    };
    w.info_append(format_args!("{text}"));
}

/// What a command sends to a device or brings from it.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    ex: &Exchange,
    is_request: bool,
) -> Walked {
    let action = ex.octet(1) & 0x1f;
    match (ex.octet(0), ex.set()) {
        (0x12, _) if !is_request && ex.octet(1) & 1 != 0 => inquiry::page(w, b),
        (0x12, _) if !is_request => within(w, b, ex, inquiry::plain),
        (0xa0, _) if !is_request => within(w, b, ex, units),
        (0xa3, set) if !is_request && set != Set::Spc => within(w, b, ex, opcodes),
        (0x03, _) if !is_request => sense::asked(w, b, ex),
        (0x15 | 0x1a, _) => mode::walk(w, b, ex, false),
        (0x55 | 0x5a, _) => mode::walk(w, b, ex, true),
        (0x4d, _) if !is_request => log(w, b),
        (0x5e, _) => persistent_in(w, b, action),
        (0x5f, _) if is_request => layout::rows(w, b, 0, PERSISTENT_OUT),
        (0x1d, _) => again(w, b, 0x1d),
        (0x3b, _) => again(w, b, 0x3b),
        (0x25, Set::Sbc | Set::Mmc) if !is_request => capacity(w, b, 4),
        (0x9e, Set::Sbc) if !is_request && action == 0x10 => {
            capacity(w, b, 8)?;
            layout::rows(w, b, 0, CAPACITY)
        }
        (0x9e, Set::Sbc) if !is_request && action == 0x12 => provisioned(w, b),
        (0x42, Set::Sbc) if is_request => unmap(w, b),
        (0x05, Set::Ssc) if !is_request => {
            let granularity = 1u64 << (b.u8(0)? & 31);
            w.number(SSC_READBLOCKLIMITS_GRANULARITY, b, 0, 1, granularity)?;
            layout::rows(w, b, 0, BLOCK_LIMITS)
        }
        (0x34, Set::Ssc) if !is_request && action < 2 => {
            layout::rows(w, b, 0, SHORT_POSITION)?;
            // Where the block is not known, there are no numbers.
            if b.u8(0)? & 4 == 0 {
                layout::rows(w, b, 0, BLOCK_LOCATIONS)?;
            }
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Walks an answer that is as long as the command lets it be: octets behind that are missing for a reason, and octets that
/// the device did not send are none that it must.
fn within<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    ex: &Exchange,
    inner: impl FnOnce(&mut Walk<'_, C>, &Buf<'_>, &Exchange) -> Walked,
) -> Walked {
    let allocated = ex.allocated();
    let answer = b.slice_up_to(0, allocated).grown(allocated);
    let position = w.position();
    match inner(w, &answer, ex) {
        Err(Fault::Short) => {
            w.go_back(position);
            Ok(())
        }
        Err(Fault::Malformed) => Err(Fault::Limited),
        result => result,
    }
}

/// Wireshark reads these parameters as if they were the command once more, without its opcode.
fn again<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, opcode: u8) -> Walked {
    let Some(command) = tables::SPC.iter().find(|command| command.opcode == opcode) else {
        return Ok(());
    };
    for row in command.rows {
        if let Item(field, at, len) = *row {
            w.item(field, b, usize::from(at) - 1, len.into())?;
        }
    }
    w.bitmask(CDB_CONTROL, CONTROL, b, usize::from(command.control) - 1, 1)?;
    Ok(())
}

/// More megabytes are counted as gigabytes.
const MANY_MEGABYTES: u64 = 20_000;

/// The last block of a device, by a number of so many octets, and the size of its blocks.
fn capacity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, width: usize) -> Walked {
    let (field, last) = match width {
        4 => (SBC_RETURNED_LBA, u64::from(b.u32(0)?)),
        _ => (SBC_LBA64_ADD, b.u64(0)?),
    };
    let size = b.u32(width)?;
    let item = w.item(field, b, 0, width)?;
    if w.labels() {
        let title = if width == 4 { "LBA" } else { "Logical Block Address" };
        // Wireshark multiplies in as many bits as the address has.
        let kilobytes = (last / 1024).wrapping_mul(size.into());
        let total = if width == 4 { u64::from(kilobytes as u32) } else { kilobytes } / 1024;
        let (total, unit) =
            if total > MANY_MEGABYTES { (total / 1024, "GB") } else { (total, "MB") };
        w.label(item, format_args!("{title}: {last} ({total} {unit})"));
    }
    w.item(SBC_BLOCKSIZE, b, width, 4)?;
    Ok(())
}

/// Which blocks are provisioned.
fn provisioned<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SBC_GET_LBA_STATUS_DATA_LENGTH, b, 0, 4)?;
    let end = (b.u32(0)? as usize).saturating_add(4).min(b.reported());
    let mut at = 8;
    while at + 16 <= end {
        let (first, count, kind) = (b.u64(at)?, b.u32(at + 8)?, b.u8(at + 12)? & 7);
        let last = first.wrapping_add(count.into()).wrapping_sub(1);
        let word = w.word(SBC_GET_LBA_STATUS_PROVISIONING_TYPE, kind.into()).unwrap_or("Unknown");
        let text = format_args!("LBA Status Descriptor:  {first}-{last}  {word}");
        let item = w.text(b, at, 16, text)?;
        let opened = w.open(item);
        w.item(SBC_GET_LBA_STATUS_START_LBA, b, at, 8)?;
        w.item(SBC_GET_LBA_STATUS_NUM_BLOCKS, b, at + 8, 4)?;
        w.item(SBC_GET_LBA_STATUS_PROVISIONING_TYPE, b, at + 12, 1)?;
        w.close(opened);
        at += 16;
    }
    Ok(())
}

/// Which blocks are given back.
fn unmap<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(SBC_UNMAP_DATA_LENGTH, b, 0, 2)?;
    w.item(SBC_UNMAP_BLOCK_DESCRIPTOR_DATA_LENGTH, b, 2, 2)?;
    let mut at = 8;
    while at + 16 <= b.reported() {
        let (first, count) = (b.u64(at)?, b.u32(at + 8)?);
        let text = if count > 1 {
            let last = first.wrapping_add(count.into()).wrapping_sub(1);
            w.text(b, at, 16, format_args!("UNMAP Block Descriptor: LBA {first}-{last}  "))
        } else {
            w.text(b, at, 16, format_args!("UNMAP Block Descriptor: LBA {first}  "))
        };
        let opened = w.open(text?);
        w.item(SBC_UNMAP_LBA, b, at, 8)?;
        w.item(SBC_UNMAP_NUM_BLOCKS, b, at + 8, 4)?;
        w.close(opened);
        at += 16;
    }
    Ok(())
}

/// Which logical units there are.
fn units<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, _: &Exchange) -> Walked {
    w.item(REPORTLUNS_LUN_LIST_LENGTH, b, 0, 4)?;
    let end = (b.u32(0)? as usize).saturating_add(8);
    let mut at = 8;
    while at < end {
        lun::show_listed(w, b, at)?;
        at += lun::LEN;
    }
    Ok(())
}

/// Keys and reservations that outlast a reset.
fn persistent_in<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, action: u8) -> Walked {
    w.item(PERSRESVIN_GENERATION_NUMBER, b, 0, 4)?;
    w.item(PERSRESVIN_ADDITIONAL_LENGTH, b, 4, 4)?;
    let len = b.u32(4)? as usize;
    match action {
        0 => {
            let mut at = 8;
            while at < len.saturating_add(8) {
                w.item(SPC_RESV_KEY, b, at, 8)?;
                at += 8;
            }
        }
        1 if len > 0 => {
            w.item(SPC_RESV_KEY, b, 8, 8)?;
            w.item(SPC_RESV_SCOPEADDR, b, 16, 4)?;
            w.item(PERSRESV_SCOPE, b, 21, 1)?;
            w.item(PERSRESV_TYPE, b, 21, 1)?;
        }
        _ => {}
    }
    Ok(())
}

/// The bits of a log parameter.
static LOG_BITS: &[Field] =
    &[LOG_PF_DU, LOG_PF_DS, LOG_PF_TSD, LOG_PF_ETC, LOG_PF_TMC, LOG_PF_LBIN, LOG_PF_LP];

/// A page of a log.
fn log<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (code, end) = (b.u8(0)? & 0x3f, 4 + usize::from(b.u16(2)?));
    let item = match w.word(LOG_PAGECODE, code.into()) {
        Some(word) => w.text(b, 0, b.reported(), format_args!("Log Page: {word}"))?,
        None => w.text(b, 0, b.reported(), format_args!("Log Page: Unknown (0x{code:04x})"))?,
    };
    let opened = w.open(item);
    w.bitmask(LOG_PC_FLAGS, &[LOG_PAGECODE], b, 0, 1)?;
    w.item(LOG_PAGE_LENGTH, b, 2, 2)?;
    let mut at = 4;
    while at < end {
        w.item(LOG_PARAMETER_CODE, b, at, 2)?;
        w.bitmask(LOG_PARAM_FLAGS, LOG_BITS, b, at + 2, 1)?;
        w.item(LOG_PARAM_LEN, b, at + 3, 1)?;
        let len = usize::from(b.u8(at + 3)?);
        if len > 0 {
            w.item(LOG_PARAM_DATA, b, at + 4, len)?;
        }
        at += 4 + len;
    }
    w.close(opened);
    Ok(())
}

/// Which commands a device knows.
fn opcodes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, ex: &Exchange) -> Walked {
    let action = ex.octet(1) & 0x1f;
    let item = w.number(MPI_SERVICE_ACTION, b, 0, 0, action.into())?;
    let word = w.word(MPI_SERVICE_ACTION, action.into()).unwrap_or("Unknown");
    let (high, low) = (action >> 4, action & 15);
    w.label(item, format_args!("...{high} {low:04b} = Service Action: {word} (0x{action:02x})"));
    if action != 0x0c {
        return b.check(0, 1);
    }
    if ex.octet(2) & 7 == 0 {
        return all_opcodes(w, b, ex);
    }
    w.item(REPORT_OPCODES_ONE_CTDP, b, 1, 1)?;
    w.item(REPORT_OPCODES_SUPPORT, b, 1, 1)?;
    w.item(REPORT_OPCODES_CDB_LENGTH, b, 2, 2)?;
    let len = b.u16(2)?;
    w.item(REPORT_OPCODES_CDB_USAGE_DATA, b, 4, len.into())?;
    if b.u8(1)? & 0x80 != 0 {
        // Wireshark looks for it where the answer begins.
        timeouts(w, b, 0)?;
    }
    Ok(())
}

fn all_opcodes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, ex: &Exchange) -> Walked {
    let set = ex.set();
    w.item(REPORT_OPCODES_COMMAND_DATA_LENGTH, b, 0, 4)?;
    let end = (b.u32(0)? as usize).saturating_add(4);
    let mut at = 4;
    while at < end && at + 8 <= b.reported() {
        let opcode = b.u8(at)?;
        let word =
            w.word(set.opcode(), opcode.into()).or_else(|| w.word(SPC_OPCODE, opcode.into()));
        let item = match word {
            Some(word) => {
                w.text(b, at, 20.min(b.len() - at), format_args!("Command Descriptor: {word}"))?
            }
            None => {
                w.text(b, at, 20.min(b.len() - at), format_args!("Command Descriptor: Unknown"))?
            }
        };
        let opened = w.open(item);
        w.item(set.opcode(), b, at, 1)?;
        w.item(REPORT_OPCODES_SERVICE_ACTION, b, at + 2, 2)?;
        w.item(REPORT_OPCODES_CTDP, b, at + 5, 1)?;
        w.item(REPORT_OPCODES_SERVACTV, b, at + 5, 1)?;
        w.item(REPORT_OPCODES_CDB_LENGTH, b, at + 6, 2)?;
        w.close(opened);
        let has_timeouts = b.u8(at + 5)? & 2 != 0;
        at += 8;
        if has_timeouts {
            timeouts(w, b, at)?;
            at += 12;
        }
    }
    Ok(())
}

/// How long a command may take.
fn timeouts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, 12, format_args!("Timeout Descriptor"))?;
    let opened = w.open(item);
    w.item(REPORT_OPCODES_TIMEOUT_DESCRIPTOR_LENGTH, b, at, 2)?;
    w.item(REPORT_OPCODES_NCPT, b, at + 4, 4)?;
    w.item(REPORT_OPCODES_RCT, b, at + 8, 4)?;
    w.close(opened);
    Ok(())
}
