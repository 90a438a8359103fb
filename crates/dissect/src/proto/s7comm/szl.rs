//! System status lists (SZL): what a partial list's records hold.

use lamna_fields::{Encoding, Field};

use super::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// As a row's length: what is left of the record.
const TO_END: usize = 0;

/// A field of a record.
struct Row {
    field: Field,
    /// Its octets, or [`TO_END`].
    len: usize,
    /// Fields that are bits of it.
    bits: &'static [Field],
    /// Whether they are shown below it, or behind.
    nested: bool,
}

/// The records of a list.
struct Layout {
    /// Mask and value of the list's number.
    list: (u16, u16),
    /// Mask and value of the index.
    index: (u16, u16),
    rows: &'static [Row],
}

/// Most records that are shown of a list: what 64 KiB of the smallest hold.
const MAX_RECORDS: usize = 1 << 15;

/// Shows the records of a list from `at` on, `count` of `len` octets each.
pub(super) fn records<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (list, index): (u16, u16),
    mut at: usize,
    (len, count): (usize, usize),
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    for number in 1..=count.min(MAX_RECORDS) {
        if len == 0 || b.remaining(at) < len {
            break;
        }
        let item = w.item(f::DATA_USERDATA_SZL_DATA_TREE, b, at, len)?;
        w.label(item, format_args!("SZL data tree (list count no. {number})"));
        let opened = w.open(item);
        record(w, &b.slice(at, len)?, (list, index))?;
        w.close(opened);
        at += len;
    }
    Ok(())
}

fn record<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, (list, index): (u16, u16)) -> Walked {
    let fits = |(mask, value): (u16, u16), number: u16| number & mask == value;
    match list & 0xff {
        0x1c => return component(w, b),
        0xa0 => return super::message::diagnostic(w, b, 0),
        _ => {}
    }
    let layout = LAYOUTS.iter().find(|l| fits(l.list, list) && fits(l.index, index));
    let Some(layout) = layout else {
        w.item(f::PARAM_USERDATA_SZL_PART_LIST, b, 0, REST)?;
        return Ok(());
    };
    let mut at = 0;
    for row in layout.rows {
        if at >= b.len() {
            break;
        }
        let len = if row.len == TO_END { b.len() - at } else { row.len };
        // Versions are kept as the processor keeps them.
        let order = if VERSIONS.contains(&row.field) { Encoding::Little } else { Encoding::Big };
        if row.nested {
            w.bitmask(row.field, row.bits, b, at, len)?;
        } else {
            w.item_as(row.field, b, at, len, order)?;
            for bit in row.bits {
                w.item(*bit, b, at, len)?;
            }
        }
        at += len;
    }
    Ok(())
}

static VERSIONS: [Field; 4] = [
    f::SZL_0132_0004_KEN_VER1_HW,
    f::SZL_0132_0004_KEN_VER2_HW,
    f::SZL_0132_0004_KEN_VER1_AWP,
    f::SZL_0132_0004_KEN_VER2_AWP,
];

/// What a component is called: which field it is, its index says.
fn component<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let index = b.u16(0)?;
    w.item(f::SZL_001C_000X_INDEX, b, 0, 2)?;
    let parts: &[(Field, usize)] = match index {
        1 => &[(f::SZL_001C_0001_NAME, 24)],
        2 => &[(f::SZL_001C_0002_NAME, 24)],
        3 => &[(f::SZL_001C_0003_TAG, 32)],
        4 => &[(f::SZL_001C_0004_COPYRIGHT, 26)],
        5 => &[(f::SZL_001C_0005_SERIALN, 24)],
        7 => &[(f::SZL_001C_0007_CPUTYPNAME, 32)],
        8 => &[(f::SZL_001C_0008_SNMCMMC, 32)],
        9 => &[
            (f::SZL_001C_0009_MANUFACTURER_ID, 2),
            (f::SZL_001C_0009_PROFILE_ID, 2),
            (f::SZL_001C_0009_PROFILE_SPEC_TYP, 2),
        ],
        10 => &[
            (f::SZL_001C_000A_OEM_COPYRIGHT_STRING, 26),
            (f::SZL_001C_000A_OEM_ID, 2),
            (f::SZL_001C_000A_OEM_ADD_ID, 4),
        ],
        11 => &[(f::SZL_001C_000B_LOC_ID, 32)],
        _ => &[],
    };
    let mut at = 2;
    for (field, len) in parts {
        w.item(*field, b, at, *len)?;
        at += len;
    }
    if b.len() > at {
        w.item(f::SZL_001C_000X_RES, b, at, REST)?;
    }
    Ok(())
}

static LAYOUTS: &[Layout] = &[
    Layout {
        list: (0xffff, 0x0000),
        index: (0xffff, 0x0000),
        rows: &[Row { field: f::SZL_0000_0000_SZL_ID, len: 2, bits: &[], nested: false }],
    },
    Layout {
        list: (0x00ff, 0x0013),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_0013_0000_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_CODE, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_SIZE, len: 4, bits: &[], nested: false },
            Row {
                field: f::SZL_0013_0000_MODE,
                len: 2,
                bits: &[
                    f::SZL_0013_0000_MODE_VOL_MEM,
                    f::SZL_0013_0000_MODE_NVOL_MEM,
                    f::SZL_0013_0000_MODE_MIXED_MEM,
                    f::SZL_0013_0000_MODE_CD_SEP,
                    f::SZL_0013_0000_MODE_CD_TOG,
                ],
                nested: false,
            },
            Row { field: f::SZL_0013_0000_GRANU, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_BER1, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_BELEGT1, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_BLOCK1, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_BER2, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_BELEGT2, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0013_0000_BLOCK2, len: 4, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0x00ff, 0x0091),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_0091_0000_ADR1, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0091_0000_ADR2, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0091_0000_LOGADR, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0091_0000_EXPTYPE, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0091_0000_ACTTYPE, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0091_0000_RES1_0D, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0091_0000_EASTAT,
                len: 2,
                bits: &[
                    f::SZL_0091_0000_EASTAT_MODERROR,
                    f::SZL_0091_0000_EASTAT_MODEXISTS,
                    f::SZL_0091_0000_EASTAT_MODNOTAV,
                    f::SZL_0091_0000_EASTAT_MODDISABL,
                    f::SZL_0091_0000_EASTAT_STATERR,
                    f::SZL_0091_0000_EASTAT_CIRBUSY,
                    f::SZL_0091_0000_EASTAT_RES,
                    f::SZL_0091_0000_EASTAT_MODLOCSEG,
                    f::SZL_0091_0000_EASTAT_DATAID,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0091_0000_BERBGBR,
                len: 2,
                bits: &[
                    f::SZL_0091_0000_BERBGBR_WIDTH,
                    f::SZL_0091_0000_BERBGBR_BIT3_RES,
                    f::SZL_0091_0000_BERBGBR_AREAID,
                    f::SZL_0091_0000_BERBGBR_BIT7_RES,
                ],
                nested: true,
            },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0001),
        rows: &[
            Row { field: f::SZL_0131_0001_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0001_PDU, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0001_ANZ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0001_MPI_BPS, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0131_0001_KBUS_BPS, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0131_0001_RES, len: 26, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0002),
        rows: &[
            Row { field: f::SZL_0131_0002_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0002_FUNKT_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0002_FUNKT_0_BIT0_RES,
                    f::SZL_0131_0002_FUNKT_0_BLOCK_STAT,
                    f::SZL_0131_0002_FUNKT_0_VAR_STAT,
                    f::SZL_0131_0002_FUNKT_0_OUTP_ISTACK,
                    f::SZL_0131_0002_FUNKT_0_OUTP_BSTACK,
                    f::SZL_0131_0002_FUNKT_0_OUTP_LSTACK,
                    f::SZL_0131_0002_FUNKT_0_TIME_MEAS,
                    f::SZL_0131_0002_FUNKT_0_FORCE_SEL,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0002_FUNKT_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0002_FUNKT_1_MOD_VAR,
                    f::SZL_0131_0002_FUNKT_1_FORCE,
                    f::SZL_0131_0002_FUNKT_1_BREAKP,
                    f::SZL_0131_0002_FUNKT_1_EXIT_HOLD,
                    f::SZL_0131_0002_FUNKT_1_MEM_RES,
                    f::SZL_0131_0002_FUNKT_1_DIS_JOB,
                    f::SZL_0131_0002_FUNKT_1_EN_JOB,
                    f::SZL_0131_0002_FUNKT_1_DEL_JOB,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0002_FUNKT_2,
                len: 1,
                bits: &[
                    f::SZL_0131_0002_FUNKT_2_RD_JOB_LIST,
                    f::SZL_0131_0002_FUNKT_2_RD_JOB,
                    f::SZL_0131_0002_FUNKT_2_REPL_JOB,
                    f::SZL_0131_0002_FUNKT_2_BLOCK_STAT_V2,
                    f::SZL_0131_0002_FUNKT_2_BIT4_RES,
                    f::SZL_0131_0002_FUNKT_2_BIT5_RES,
                    f::SZL_0131_0002_FUNKT_2_FLASH_LED,
                    f::SZL_0131_0002_FUNKT_2_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0002_FUNKT_3, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_FUNKT_4, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_FUNKT_5, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_ASEG, len: 6, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_ESEG, len: 6, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0002_TRGEREIG_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0002_TRGEREIG_0_IMMED,
                    f::SZL_0131_0002_TRGEREIG_0_SYS_TRIG,
                    f::SZL_0131_0002_TRGEREIG_0_SYS_CP_MCS,
                    f::SZL_0131_0002_TRGEREIG_0_SYS_CP_MCE,
                    f::SZL_0131_0002_TRGEREIG_0_MTRANS_RS,
                    f::SZL_0131_0002_TRGEREIG_0_ACODE_ADR,
                    f::SZL_0131_0002_TRGEREIG_0_CODE_ADR_A,
                    f::SZL_0131_0002_TRGEREIG_0_DATA_ADR,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0002_TRGEREIG_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0002_TRGEREIG_1_DATA_ADR_A,
                    f::SZL_0131_0002_TRGEREIG_1_LOC_ADR,
                    f::SZL_0131_0002_TRGEREIG_1_LOC_ADR_A,
                    f::SZL_0131_0002_TRGEREIG_1_RANGE_TRIG,
                    f::SZL_0131_0002_TRGEREIG_1_BCODE_ADR,
                    f::SZL_0131_0002_TRGEREIG_1_BIT5_RES,
                    f::SZL_0131_0002_TRGEREIG_1_BIT6_RES,
                    f::SZL_0131_0002_TRGEREIG_1_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0002_TRGEREIG_2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_TRGBED, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_PFAD, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_TIEFE, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_SYSTRIG, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_ERG_PAR, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_ERG_PAT_1, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_ERG_PAT_2, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_FORCE, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_TIME, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0002_RES, len: 4, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0003),
        rows: &[
            Row { field: f::SZL_0131_0003_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0003_FUNKT_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0003_FUNKT_0_READ_ONCE,
                    f::SZL_0131_0003_FUNKT_0_WRITE_ONCE,
                    f::SZL_0131_0003_FUNKT_0_INIT_CYCL_READ_IMPL,
                    f::SZL_0131_0003_FUNKT_0_INIT_CYCL_READ_EXPL,
                    f::SZL_0131_0003_FUNKT_0_START_CYCL_READ,
                    f::SZL_0131_0003_FUNKT_0_STOP_CYCL_READ,
                    f::SZL_0131_0002_FUNKT_0_CLR_CYCL_READ,
                    f::SZL_0131_0002_FUNKT_0_BIT7_RES,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0003_FUNKT_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0003_FUNKT_1_BIT0_RES,
                    f::SZL_0131_0003_FUNKT_1_BIT1_RES,
                    f::SZL_0131_0003_FUNKT_1_BIT2_RES,
                    f::SZL_0131_0003_FUNKT_1_BIT3_RES,
                    f::SZL_0131_0003_FUNKT_1_PERIPH_IO,
                    f::SZL_0131_0003_FUNKT_1_INPUTS,
                    f::SZL_0131_0002_FUNKT_1_OUTPUTS,
                    f::SZL_0131_0002_FUNKT_1_BIT_MEM,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0003_FUNKT_2,
                len: 1,
                bits: &[
                    f::SZL_0131_0003_FUNKT_2_USER_DB,
                    f::SZL_0131_0003_FUNKT_2_DATA_REC,
                    f::SZL_0131_0003_FUNKT_2_BIT2_RES,
                    f::SZL_0131_0003_FUNKT_2_BIT3_RES,
                    f::SZL_0131_0003_FUNKT_2_BIT4_RES,
                    f::SZL_0131_0003_FUNKT_2_BIT5_RES,
                    f::SZL_0131_0002_FUNKT_2_BIT6_RES,
                    f::SZL_0131_0002_FUNKT_2_S7_COUNTER,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0003_FUNKT_3,
                len: 1,
                bits: &[
                    f::SZL_0131_0003_FUNKT_3_S7_TIMER,
                    f::SZL_0131_0003_FUNKT_3_IEC_COUNTER,
                    f::SZL_0131_0003_FUNKT_3_IEC_TIMER,
                    f::SZL_0131_0003_FUNKT_3_HS_COUNTER,
                    f::SZL_0131_0003_FUNKT_3_BIT4_RES,
                    f::SZL_0131_0003_FUNKT_3_BIT5_RES,
                    f::SZL_0131_0002_FUNKT_3_BIT6_RES,
                    f::SZL_0131_0002_FUNKT_3_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0003_DATA, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0003_ANZ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0003_PER_MIN, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0003_PER_MAX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0003_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0004),
        rows: &[
            Row { field: f::SZL_0131_0004_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0004_FUNKT_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0004_FUNKT_0_BIT0_RES,
                    f::SZL_0131_0004_FUNKT_0_DIR_H1,
                    f::SZL_0131_0004_FUNKT_0_DIR_H2,
                    f::SZL_0131_0004_FUNKT_0_DIR_H3,
                    f::SZL_0131_0004_FUNKT_0_COPY,
                    f::SZL_0131_0004_FUNKT_0_CHAIN_LIST,
                    f::SZL_0131_0004_FUNKT_0_CHAIN_COPIED,
                    f::SZL_0131_0004_FUNKT_0_DELETE_LIST,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0004_FUNKT_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0004_FUNKT_1_UPL_ON_PG,
                    f::SZL_0131_0004_FUNKT_1_ASGN_W_CHAIN,
                    f::SZL_0131_0004_FUNKT_1_LOAD_W_CHG,
                    f::SZL_0131_0004_FUNKT_1_BIT3_RES,
                    f::SZL_0131_0004_FUNKT_1_BIT4_RES,
                    f::SZL_0131_0004_FUNKT_1_BIT5_RES,
                    f::SZL_0131_0004_FUNKT_1_BIT6_RES,
                    f::SZL_0131_0004_FUNKT_1_DELETE_ALL,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0004_FUNKT_2,
                len: 1,
                bits: &[
                    f::SZL_0131_0004_FUNKT_2_LOAD_RAM,
                    f::SZL_0131_0004_FUNKT_2_LOAD_EPROM,
                    f::SZL_0131_0004_FUNKT_2_SAVE_RAM,
                    f::SZL_0131_0004_FUNKT_2_SAVE_EPROM,
                    f::SZL_0131_0004_FUNKT_2_SAVE_ALL,
                    f::SZL_0131_0004_FUNKT_2_COMPRESS,
                    f::SZL_0131_0004_FUNKT_2_FW_UPDATE,
                    f::SZL_0131_0004_FUNKT_2_SET_RAM_MODE,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0004_FUNKT_3,
                len: 1,
                bits: &[
                    f::SZL_0131_0004_FUNKT_3_SET_EPROM_MODE,
                    f::SZL_0131_0004_FUNKT_3_BIT1_RES,
                    f::SZL_0131_0004_FUNKT_3_BIT2_RES,
                    f::SZL_0131_0004_FUNKT_3_BIT3_RES,
                    f::SZL_0131_0004_FUNKT_3_BIT4_RES,
                    f::SZL_0131_0004_FUNKT_3_BIT5_RES,
                    f::SZL_0131_0004_FUNKT_3_ASGN_PAR_MOD,
                    f::SZL_0131_0004_FUNKT_3_ASGN_PAR_MC,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0004_FUNKT_4,
                len: 1,
                bits: &[
                    f::SZL_0131_0004_FUNKT_4_ASGN_PAR_LPROG,
                    f::SZL_0131_0004_FUNKT_4_ASGN_PAR_CRES,
                    f::SZL_0131_0004_FUNKT_4_ASGN_PAR_RES,
                    f::SZL_0131_0004_FUNKT_4_COMPRESS,
                    f::SZL_0131_0004_FUNKT_4_EV_MC,
                    f::SZL_0131_0004_FUNKT_4_FW_UPDATE_MC,
                    f::SZL_0131_0004_FUNKT_4_BIT6_RES,
                    f::SZL_0131_0004_FUNKT_4_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0004_FUNKT_5, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_FUNKT_6, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_FUNKT_7, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_KOP, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_DEL, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_KETT, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_HOCH, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_VER, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0004_RES, len: 25, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0005),
        rows: &[
            Row { field: f::SZL_0131_0005_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0005_FUNKT_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0005_FUNKT_0_BIT0_RES,
                    f::SZL_0131_0005_FUNKT_0_DIAG_BUF,
                    f::SZL_0131_0005_FUNKT_0_SYSDIAG,
                    f::SZL_0131_0005_FUNKT_0_USERDIAG,
                    f::SZL_0131_0005_FUNKT_0_VMDSTAT,
                    f::SZL_0131_0005_FUNKT_0_EVALDIAGINT,
                    f::SZL_0131_0005_FUNKT_0_DIAGINT,
                    f::SZL_0131_0005_FUNKT_0_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0005_FUNKT_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_FUNKT_2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_FUNKT_3, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_FUNKT_4, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_FUNKT_5, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_FUNKT_6, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_FUNKT_7, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_ANZ_SEN, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_ANZ_EIN, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_ANZ_MEL, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0005_RES, len: 24, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0006),
        rows: &[
            Row { field: f::SZL_0131_0006_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0006_FUNKT_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_FUNKT_0_USEND,
                    f::SZL_0131_0006_FUNKT_0_URCV,
                    f::SZL_0131_0006_FUNKT_0_SEND,
                    f::SZL_0131_0006_FUNKT_0_RCV,
                    f::SZL_0131_0006_FUNKT_0_BSEND,
                    f::SZL_0131_0006_FUNKT_0_BRCV,
                    f::SZL_0131_0006_FUNKT_0_GET,
                    f::SZL_0131_0006_FUNKT_0_PUT,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_FUNKT_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_FUNKT_1_PRINT,
                    f::SZL_0131_0006_FUNKT_1_ABORT,
                    f::SZL_0131_0006_FUNKT_1_INITIATE,
                    f::SZL_0131_0006_FUNKT_1_START,
                    f::SZL_0131_0006_FUNKT_1_STOP,
                    f::SZL_0131_0006_FUNKT_1_RESUME,
                    f::SZL_0131_0006_FUNKT_1_STATUS,
                    f::SZL_0131_0006_FUNKT_1_USTATUS,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_FUNKT_2,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_FUNKT_2_PI,
                    f::SZL_0131_0006_FUNKT_2_READ,
                    f::SZL_0131_0006_FUNKT_2_WRITE,
                    f::SZL_0131_0006_FUNKT_2_LOAD,
                    f::SZL_0131_0006_FUNKT_2_LOAD_ME,
                    f::SZL_0131_0006_FUNKT_2_ALARM,
                    f::SZL_0131_0006_FUNKT_2_ALARM_8,
                    f::SZL_0131_0006_FUNKT_2_ALARM_8P,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_FUNKT_3,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_FUNKT_3_NOTIFY,
                    f::SZL_0131_0006_FUNKT_3_AR_SEND,
                    f::SZL_0131_0006_FUNKT_3_BIT2_RES,
                    f::SZL_0131_0006_FUNKT_3_BIT3_RES,
                    f::SZL_0131_0006_FUNKT_3_BIT4_RES,
                    f::SZL_0131_0006_FUNKT_3_BIT5_RES,
                    f::SZL_0131_0006_FUNKT_3_BIT6_RES,
                    f::SZL_0131_0006_FUNKT_3_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0006_FUNKT_4, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_FUNKT_5, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0006_FUNKT_6,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_FUNKT_6_X_SEND,
                    f::SZL_0131_0006_FUNKT_6_X_RCV,
                    f::SZL_0131_0006_FUNKT_6_X_GET,
                    f::SZL_0131_0006_FUNKT_6_X_PUT,
                    f::SZL_0131_0006_FUNKT_6_X_ABORT,
                    f::SZL_0131_0006_FUNKT_6_I_GET,
                    f::SZL_0131_0006_FUNKT_6_I_PUT,
                    f::SZL_0131_0006_FUNKT_6_I_ABORT,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_FUNKT_7,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_FUNKT_7_SCAN_SND,
                    f::SZL_0131_0006_FUNKT_7_ALARM_SQ,
                    f::SZL_0131_0006_FUNKT_7_ALARM_S,
                    f::SZL_0131_0006_FUNKT_7_ALARM_SC,
                    f::SZL_0131_0006_FUNKT_7_EN_MSG,
                    f::SZL_0131_0006_FUNKT_7_DIS_MSG,
                    f::SZL_0131_0006_FUNKT_7_CONTROL,
                    f::SZL_0131_0006_FUNKT_7_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0006_SCHNELL, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0006_ZUGTYP_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_ZUGTYP_0_USEND,
                    f::SZL_0131_0006_ZUGTYP_0_URCV,
                    f::SZL_0131_0006_ZUGTYP_0_SEND,
                    f::SZL_0131_0006_ZUGTYP_0_RCV,
                    f::SZL_0131_0006_ZUGTYP_0_BSEND,
                    f::SZL_0131_0006_ZUGTYP_0_BRCV,
                    f::SZL_0131_0006_ZUGTYP_0_GET,
                    f::SZL_0131_0006_ZUGTYP_0_PUT,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_ZUGTYP_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_ZUGTYP_1_PRINT,
                    f::SZL_0131_0006_ZUGTYP_1ABORT,
                    f::SZL_0131_0006_ZUGTYP_1_INITIATE,
                    f::SZL_0131_0006_ZUGTYP_1_START,
                    f::SZL_0131_0006_ZUGTYP_1_STOP,
                    f::SZL_0131_0006_ZUGTYP_1_RESUME,
                    f::SZL_0131_0006_ZUGTYP_1_STATUS,
                    f::SZL_0131_0006_ZUGTYP_1_USTATUS,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_ZUGTYP_2,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_ZUGTYP_2_PI,
                    f::SZL_0131_0006_ZUGTYP_2_READ,
                    f::SZL_0131_0006_ZUGTYP_2_WRITE,
                    f::SZL_0131_0006_ZUGTYP_2_LOAD,
                    f::SZL_0131_0006_ZUGTYP_2_LOAD_ME,
                    f::SZL_0131_0006_ZUGTYP_2_ALARM,
                    f::SZL_0131_0006_ZUGTYP_2_ALARM_8,
                    f::SZL_0131_0006_ZUGTYP_2_ALARM_8P,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_ZUGTYP_3,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_ZUGTYP_3_NOTIFY,
                    f::SZL_0131_0006_ZUGTYP_3_AR_SEND,
                    f::SZL_0131_0006_ZUGTYP_3_BIT2_RES,
                    f::SZL_0131_0006_ZUGTYP_3_BIT3_RES,
                    f::SZL_0131_0006_ZUGTYP_3_BIT4_RES,
                    f::SZL_0131_0006_ZUGTYP_3_BIT5_RES,
                    f::SZL_0131_0006_ZUGTYP_3_BIT6_RES,
                    f::SZL_0131_0006_ZUGTYP_3_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0006_ZUGTYP_4, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_ZUGTYP_5, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0006_ZUGTYP_6,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_ZUGTYP_6_X_SEND,
                    f::SZL_0131_0006_ZUGTYP_6_X_RCV,
                    f::SZL_0131_0006_ZUGTYP_6_X_GET,
                    f::SZL_0131_0006_ZUGTYP_6_X_PUT,
                    f::SZL_0131_0006_ZUGTYP_6_X_ABORT,
                    f::SZL_0131_0006_ZUGTYP_6_I_GET,
                    f::SZL_0131_0006_ZUGTYP_6_I_PUT,
                    f::SZL_0131_0006_ZUGTYP_6_I_ABORT,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0006_ZUGTYP_7,
                len: 1,
                bits: &[
                    f::SZL_0131_0006_ZUGTYP_7_SCAN_SND,
                    f::SZL_0131_0006_ZUGTYP_7_ALARM_SQ,
                    f::SZL_0131_0006_ZUGTYP_7_ALARM_S,
                    f::SZL_0131_0006_ZUGTYP_7_ALARM_SC,
                    f::SZL_0131_0006_ZUGTYP_7_EN_MSG,
                    f::SZL_0131_0006_ZUGTYP_7_DIS_MSG,
                    f::SZL_0131_0006_ZUGTYP_7_CONTROL,
                    f::SZL_0131_0006_ZUGTYP_7_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0006_RES1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_MAX_SD_EMPF, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_MAX_SD_AL8P, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_MAX_INST, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_RES2, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_VERB_PROJ, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_VERB_PROG, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0006_RES3, len: 10, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0007),
        rows: &[
            Row { field: f::SZL_0131_0007_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0007_FUNKT_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0007_FUNKT_0_CYCLIC,
                    f::SZL_0131_0007_FUNKT_0_GD_SND,
                    f::SZL_0131_0007_FUNKT_0_GD_RCV,
                    f::SZL_0131_0007_FUNKT_0_BIT3_RES,
                    f::SZL_0131_0007_FUNKT_0_BIT4_RES,
                    f::SZL_0131_0007_FUNKT_0_BIT5_RES,
                    f::SZL_0131_0007_FUNKT_0_BIT6_RES,
                    f::SZL_0131_0007_FUNKT_0_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0007_FUNKT_1, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0007_OBJ_0,
                len: 1,
                bits: &[
                    f::SZL_0131_0007_OBJ_0_M,
                    f::SZL_0131_0007_OBJ_0_PII,
                    f::SZL_0131_0007_OBJ_0_PIQ,
                    f::SZL_0131_0007_OBJ_0_T,
                    f::SZL_0131_0007_OBJ_0_C,
                    f::SZL_0131_0007_OBJ_0_DB,
                    f::SZL_0131_0007_OBJ_0_BIT6_RES,
                    f::SZL_0131_0007_OBJ_0_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0007_OBJ_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_KONS, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_SEN, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_REC, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_TIME, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_PROJ, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_ALARM, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0007_MODE,
                len: 1,
                bits: &[f::SZL_0131_0007_MODE_PL_MPI, f::SZL_0131_0007_MODE_COMM_BUS],
                nested: true,
            },
            Row { field: f::SZL_0131_0007_KREIS, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_SK_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_SK_2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_EK_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_EK_2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_LEN_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_LEN_2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_LEN_3, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0007_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0008),
        rows: &[
            Row {
                field: f::SZL_0131_0008_INDEX,
                len: 2,
                bits: &[
                    f::SZL_0131_0008_LAST_1,
                    f::SZL_0131_0008_LAST_1_TB,
                    f::SZL_0131_0008_LAST_2,
                    f::SZL_0131_0008_LAST_2_TB,
                    f::SZL_0131_0008_LAST_3,
                    f::SZL_0131_0008_LAST_3_TB,
                    f::SZL_0131_0008_MERKER,
                    f::SZL_0131_0008_MERKER_TB,
                    f::SZL_0131_0008_EA,
                    f::SZL_0131_0008_EA_TB,
                    f::SZL_0131_0008_TZ,
                    f::SZL_0131_0008_TZ_TB,
                    f::SZL_0131_0008_DB,
                    f::SZL_0131_0008_DB_TB,
                    f::SZL_0131_0008_LD,
                    f::SZL_0131_0008_LD_TB,
                    f::SZL_0131_0008_REG,
                    f::SZL_0131_0008_REG_TB,
                    f::SZL_0131_0008_BA_STALI1,
                    f::SZL_0131_0008_BA_STALI1_TB,
                    f::SZL_0131_0008_BA_STALI2,
                    f::SZL_0131_0008_BA_STALI2_TB,
                    f::SZL_0131_0008_BA_STALI3,
                    f::SZL_0131_0008_BA_STALI3_TB,
                    f::SZL_0131_0008_AKKU,
                    f::SZL_0131_0008_AKKU_TB,
                    f::SZL_0131_0008_ADDRESS,
                    f::SZL_0131_0008_ADDRESS_TB,
                    f::SZL_0131_0008_DBREG,
                    f::SZL_0131_0008_DBREG_TB,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0008_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0009),
        rows: &[
            Row { field: f::SZL_0131_0009_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0009_SYNC_K,
                len: 1,
                bits: &[
                    f::SZL_0131_0009_SYNC_K_NEUTRAL,
                    f::SZL_0131_0009_SYNC_K_SLAVE,
                    f::SZL_0131_0009_SYNC_K_MASTER,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0009_SYNC_MPI,
                len: 1,
                bits: &[
                    f::SZL_0131_0009_SYNC_MPI_NEUTRAL,
                    f::SZL_0131_0009_SYNC_MPI_SLAVE,
                    f::SZL_0131_0009_SYNC_MPI_MASTER,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_0131_0009_SYNC_MFI,
                len: 1,
                bits: &[
                    f::SZL_0131_0009_SYNC_MFI_NEUTRAL,
                    f::SZL_0131_0009_SYNC_MFI_SLAVE,
                    f::SZL_0131_0009_SYNC_MFI_MASTER,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0009_RES1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0009_ABW_PUF, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0009_ABW_5V, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0009_ANZ_BSZ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0131_0009_RES2, len: 28, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0131),
        index: (0xffff, 0x0010),
        rows: &[
            Row { field: f::SZL_0131_0010_INDEX, len: 2, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0010_FUNK_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0010_FUNK_1_GRP_STATUS_MSG,
                    f::SZL_0131_0010_FUNK_1_SCAN_POSSIBLE,
                    f::SZL_0131_0010_FUNK_1_NOTIFY_ALARM,
                    f::SZL_0131_0010_FUNK_1_SEND_ARC,
                    f::SZL_0131_0010_FUNK_1_BIT4_RES,
                    f::SZL_0131_0010_FUNK_1_BIT5_RES,
                    f::SZL_0131_0010_FUNK_1_BIT6_RES,
                    f::SZL_0131_0010_FUNK_1_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0010_FUNK_2, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0010_BER_MELD_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0010_BER_MELD_1_PII,
                    f::SZL_0131_0010_BER_MELD_1_PIQ,
                    f::SZL_0131_0010_BER_MELD_1_M,
                    f::SZL_0131_0010_BER_MELD_1_DB,
                    f::SZL_0131_0010_BER_MELD_1_BIT4_RES,
                    f::SZL_0131_0010_BER_MELD_1_BIT5_RES,
                    f::SZL_0131_0010_BER_MELD_1_BIT6_RES,
                    f::SZL_0131_0010_BER_MELD_1_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0010_BER_MELD_2, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0010_BER_ZUS_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0010_BER_ZUS_1_PII,
                    f::SZL_0131_0010_BER_ZUS_1_PIQ,
                    f::SZL_0131_0010_BER_ZUS_1_M,
                    f::SZL_0131_0010_BER_ZUS_1_DB,
                    f::SZL_0131_0010_BER_ZUS_1_BIT4_RES,
                    f::SZL_0131_0010_BER_ZUS_1_BIT5_RES,
                    f::SZL_0131_0010_BER_ZUS_1_BIT6_RES,
                    f::SZL_0131_0010_BER_ZUS_1_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0010_BER_ZUS_2, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0131_0010_TYP_ZUS_1,
                len: 1,
                bits: &[
                    f::SZL_0131_0010_TYP_ZUS_1_BIT,
                    f::SZL_0131_0010_TYP_ZUS_1_BYTE,
                    f::SZL_0131_0010_TYP_ZUS_1_WORD,
                    f::SZL_0131_0010_TYP_ZUS_1_DWORD,
                    f::SZL_0131_0010_TYP_ZUS_1_TIMER,
                    f::SZL_0131_0010_TYP_ZUS_1_COUNTER,
                    f::SZL_0131_0010_TYP_ZUS_1_ARRAY_CHAR,
                    f::SZL_0131_0010_TYP_ZUS_1_BIT7_RES,
                ],
                nested: true,
            },
            Row { field: f::SZL_0131_0010_TYP_ZUS_2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0131_0010_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0001),
        rows: &[
            Row { field: f::SZL_0132_0001_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_RES_PG, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_RES_OS, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_U_PG, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_U_OS, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_PROJ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_AUF, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_FREE, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_USED, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_LAST, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0001_RES, len: 20, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0002),
        rows: &[
            Row { field: f::SZL_0132_0002_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0002_ANZ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0002_RES, len: 36, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0004),
        rows: &[
            Row { field: f::SZL_0132_0004_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEY, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_PARAM, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_REAL, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_BART_SCH, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_CRST_WRST, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEN_F, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEN_REL, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEN_VER1_HW, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEN_VER2_HW, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEN_VER1_AWP, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_KEN_VER2_AWP, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0004_RES, len: 16, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0005),
        rows: &[
            Row { field: f::SZL_0132_0005_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0005_ERW, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0005_SEND, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0005_MOEG, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0005_LTMERZ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0005_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0006),
        rows: &[
            Row { field: f::SZL_0132_0006_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_0, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_1, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_2, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_3, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_4, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_5, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_6, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_USED_7, len: TO_END, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_ANZ_SCHNELL, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_ANZ_INST, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_ANZ_MULTICAST, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0006_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0008),
        rows: &[
            Row { field: f::SZL_0132_0008_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_ZYKL, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_KORR, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK0, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK1, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK2, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK3, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK4, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK5, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK6, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_CLOCK7, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_TIME, len: 8, bits: &[], nested: false },
            Row { field: f::SZL_0132_0008_RES, len: 10, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x000b),
        rows: &[
            Row { field: f::SZL_0132_000B_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_BSZL_0, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_BSZL_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_BSZU_0, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_BSZU_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK0, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK1, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK2, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK3, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK4, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK5, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK6, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_CLOCK7, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000B_RES, len: 2, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x000c),
        rows: &[
            Row { field: f::SZL_0132_000C_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_BSZL_0, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_BSZL_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_BSZU_0, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_BSZU_1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK8, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK9, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK10, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK11, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK12, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK13, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK14, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_CLOCK15, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0132_000C_RES, len: TO_END, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0xffff, 0x0132),
        index: (0xffff, 0x0010),
        rows: &[Row { field: f::SZL_0132_0010_MAXANZ_ARCH, len: 2, bits: &[], nested: false }],
    },
    Layout {
        list: (0x00ff, 0x0024),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_0424_0000_EREIG, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_0424_0000_AE, len: 1, bits: &[], nested: false },
            Row {
                field: f::SZL_0424_0000_BZU_ID,
                len: 1,
                bits: &[f::SZL_0424_0000_BZU_ID_REQ, f::SZL_0424_0000_BZU_ID_PRE],
                nested: true,
            },
            Row { field: f::SZL_0424_0000_RES, len: 4, bits: &[], nested: false },
            Row { field: f::SZL_0424_0000_ANLINFO1, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0424_0000_ANLINFO2, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0424_0000_ANLINFO3, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0424_0000_ANLINFO4, len: 1, bits: &[], nested: false },
            Row { field: f::SZL_0424_0000_TIME, len: 8, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0x00ff, 0x0011),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_XY11_0001_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY11_0001_ANZ, len: 20, bits: &[], nested: false },
            Row { field: f::SZL_XY11_0001_BGTYP, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY11_0001_AUSBG, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY11_0001_AUSBE, len: 2, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0x00ff, 0x0012),
        index: (0x0000, 0x0000),
        rows: &[Row { field: f::SZL_XY12_0X00_CHARAC, len: 2, bits: &[], nested: false }],
    },
    Layout {
        list: (0x00ff, 0x0014),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_XY14_000X_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY14_000X_CODE, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY14_000X_QUANTITY, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY14_000X_REMAN, len: 2, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0x00ff, 0x0015),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_XY15_000X_INDEX, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY15_000X_MAXANZ, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY15_000X_MAXLNG, len: 2, bits: &[], nested: false },
            Row { field: f::SZL_XY15_000X_MAXABL, len: 4, bits: &[], nested: false },
        ],
    },
    Layout {
        list: (0x00ff, 0x0022),
        index: (0x0000, 0x0000),
        rows: &[
            Row { field: f::SZL_XY22_00XX_INFO, len: 20, bits: &[], nested: false },
            Row {
                field: f::SZL_XY22_00XX_AL1,
                len: 2,
                bits: &[
                    f::SZL_XY22_00XX_AL1_EVPD,
                    f::SZL_XY22_00XX_AL1_IEL,
                    f::SZL_XY22_00XX_AL1_ISIA,
                    f::SZL_XY22_00XX_AL1_IOIL,
                    f::SZL_XY22_00XX_AL1_IOILBT,
                    f::SZL_XY22_00XX_AL1_EIDBL,
                ],
                nested: true,
            },
            Row {
                field: f::SZL_XY22_00XX_AL2,
                len: 2,
                bits: &[
                    f::SZL_XY22_00XX_AL2_LIS,
                    f::SZL_XY22_00XX_AL2_GIEE,
                    f::SZL_XY22_00XX_AL2_GISM,
                    f::SZL_XY22_00XX_AL2_IOD,
                ],
                nested: true,
            },
            Row { field: f::SZL_XY22_00XX_AL3, len: 4, bits: &[], nested: false },
        ],
    },
    Layout { list: (0xfeff, 0x0019), index: (0x0000, 0x0000), rows: LIGHTS },
    Layout { list: (0xfeff, 0x0074), index: (0x0000, 0x0000), rows: LIGHTS },
];

/// The state of a light of a processor.
static LIGHTS: &[Row] = &[
    Row {
        field: f::SZL_XY74_0000_CPU_LED_ID,
        len: 2,
        bits: &[
            f::SZL_XY74_0000_CPU_LED_ID_RACKNO,
            f::SZL_XY74_0000_CPU_LED_ID_CPUTYPE,
            f::SZL_XY74_0000_CPU_LED_ID_ID,
        ],
        nested: false,
    },
    Row { field: f::SZL_XY74_0000_LED_ON, len: 1, bits: &[], nested: false },
    Row { field: f::SZL_XY74_0000_LED_BLINK, len: 1, bits: &[], nested: false },
];
