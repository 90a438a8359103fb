//! The registers of a slave's controller (ETG.1000.4), by their addresses.

use lamna_fields::{Encoding, Field};

use super::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::walk::Walk;

/// A part of a register: where it is, its octets, its field, and the bits of that.
type Part = (u8, u8, Field, &'static [Field]);

/// A register.
struct Register {
    at: u16,
    len: u8,
    field: Field,
    /// Its bits, which the line of the register tells.
    bits: &'static [Field],
    /// What it is made of.
    parts: &'static [Part],
}

/// Adds the registers that lie wholly in the octets, the first of which is at the address `from`; whether there are any.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    from: u16,
) -> Result<bool, crate::buf::Fault> {
    let from = usize::from(from);
    let first = REGISTERS.partition_point(|register| usize::from(register.at) < from);
    let mut found = false;
    for register in &REGISTERS[first..] {
        let at = usize::from(register.at) - from;
        if at >= b.len() {
            break;
        }
        if at + usize::from(register.len) <= b.len() {
            one(w, b, at, register)?;
            found = true;
        }
    }
    Ok(found)
}

fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, register: &Register) -> Walked {
    let len = usize::from(register.len);
    if !register.bits.is_empty() {
        little::bitmask(w, register.field, b, at, len, register.bits)?;
        return Ok(());
    }
    let item = w.item_as(register.field, b, at, len, Encoding::Little)?;
    let opened = w.open(item);
    for (place, len, field, bits) in register.parts {
        let (at, len) = (at + usize::from(*place), usize::from(*len));
        if bits.is_empty() {
            w.item_le(*field, b, at, len)?;
        } else {
            little::bitmask(w, *field, b, at, len, bits)?;
        }
    }
    w.close(opened);
    Ok(())
}

const FMMU_PARTS: &[Part] = &[
    (0, 4, f::FMMU_LSTART, &[]),
    (4, 2, f::FMMU_LLEN, &[]),
    (6, 1, f::FMMU_LSTARTBIT, &[]),
    (7, 1, f::FMMU_LENDBIT, &[]),
    (8, 2, f::FMMU_PSTART, &[]),
    (10, 1, f::FMMU_PSTARTBIT, &[]),
    (11, 1, f::FMMU_TYPE, &[]),
    (11, 1, f::FMMU_TYPEREAD, &[]),
    (11, 1, f::FMMU_TYPEWRITE, &[]),
    (12, 1, f::FMMU_ACTIVATE, &[]),
    (12, 1, f::FMMU_ACTIVATE0, &[]),
];

const SYNC_MANAGER_PARTS: &[Part] = &[
    (0, 2, f::SYNCMAN_START, &[]),
    (2, 2, f::SYNCMAN_LEN, &[]),
    (
        4,
        2,
        f::SYNCMAN_CTRLSTATUS,
        &[
            f::SYNCMAN_OPMODE,
            f::SYNCMAN_ACCESS,
            f::SYNCMAN_IRQ_ECAT,
            f::SYNCMAN_IRQ_PDI,
            f::SYNCMAN_WDT,
            f::SYNCMAN_IRQ_WRITE,
            f::SYNCMAN_IRQ_READ,
            f::SYNCMAN_1BUFSTATE,
            f::SYNCMAN_3BUFSTATE,
        ],
    ),
    (
        6,
        2,
        f::SYNCMAN_SMENABLE,
        &[
            f::SYNCMAN_ENABLE,
            f::SYNCMAN_REPEATREQ,
            f::SYNCMAN_LATCHSMCHG_ECAT,
            f::SYNCMAN_LATCHSMCHG_PDI,
            f::SYNCMAN_DEACTIVATE,
            f::SYNCMAN_REPEATACK,
        ],
    ),
];

static REGISTERS: &[Register] = &[
    Register { at: 0x0000, len: 1, field: f::REG_REVISION, bits: &[], parts: &[] },
    Register { at: 0x0001, len: 1, field: f::REG_TYPE, bits: &[], parts: &[] },
    Register { at: 0x0002, len: 2, field: f::REG_BUILD, bits: &[], parts: &[] },
    Register { at: 0x0004, len: 1, field: f::REG_FMMUCNT, bits: &[], parts: &[] },
    Register { at: 0x0005, len: 1, field: f::REG_SMCNT, bits: &[], parts: &[] },
    Register { at: 0x0006, len: 1, field: f::REG_PORTS, bits: &[], parts: &[] },
    Register { at: 0x0007, len: 1, field: f::REG_DPRAM, bits: &[], parts: &[] },
    Register {
        at: 0x0008,
        len: 2,
        field: f::REG_FEATURES,
        bits: &[
            f::REG_FEATURES_FMMURESTRICT,
            f::REG_FEATURES_SMADDRRESTRICT,
            f::REG_FEATURES_DCSUPPORT,
            f::REG_FEATURES_DC64SUPPORT,
            f::REG_FEATURES_EBUSLOWJITTER,
            f::REG_FEATURES_EBUSEXTLINKDETECT,
            f::REG_FEATURES_MIIEXTLINKDETECT,
            f::REG_FEATURES_CRCEXT,
        ],
        parts: &[],
    },
    Register { at: 0x0010, len: 2, field: f::REG_PHYSADDR, bits: &[], parts: &[] },
    Register { at: 0x0012, len: 2, field: f::REG_PHYSADDR2, bits: &[], parts: &[] },
    Register { at: 0x0020, len: 2, field: f::REG_REGPROTECT, bits: &[], parts: &[] },
    Register { at: 0x0030, len: 2, field: f::REG_ACCESSPROTECT, bits: &[], parts: &[] },
    Register { at: 0x0040, len: 1, field: f::REG_RESETECAT, bits: &[], parts: &[] },
    Register { at: 0x0041, len: 1, field: f::REG_RESETPDI, bits: &[], parts: &[] },
    Register {
        at: 0x0100,
        len: 1,
        field: f::REG_DLCTRL1,
        bits: &[
            f::REG_DLCTRL1_KILLNONECAT,
            f::REG_DLCTRL1_PORT0EXTLINKDETECT,
            f::REG_DLCTRL1_PORT1EXTLINKDETECT,
            f::REG_DLCTRL1_PORT2EXTLINKDETECT,
            f::REG_DLCTRL1_PORT3EXTLINKDETECT,
        ],
        parts: &[],
    },
    Register {
        at: 0x0101,
        len: 1,
        field: f::REG_DLCRTL2,
        bits: &[
            f::REG_DLCRTL2_PORT0,
            f::REG_DLCRTL2_PORT1,
            f::REG_DLCRTL2_PORT2,
            f::REG_DLCRTL2_PORT3,
        ],
        parts: &[],
    },
    Register {
        at: 0x0102,
        len: 1,
        field: f::REG_DLCTRL3,
        bits: &[f::REG_DLCTRL3_FIFOSIZE, f::REG_DLCTRL3_LOWEBUSJIT],
        parts: &[],
    },
    Register {
        at: 0x0103,
        len: 1,
        field: f::REG_DLCTRL4,
        bits: &[f::REG_DLCTRL4_2NDADDRESS],
        parts: &[],
    },
    Register { at: 0x0108, len: 2, field: f::REGPHYSRWOFFS, bits: &[], parts: &[] },
    Register {
        at: 0x0110,
        len: 1,
        field: f::REG_DLSTATUS1,
        bits: &[
            f::REG_DLSTATUS1_OPERATION,
            f::REG_DLSTATUS1_PDIWATCHDOG,
            f::REG_DLSTATUS1_ENHLINKDETECT,
            f::REG_DLSTATUS1_PHYSLINK_PORT0,
            f::REG_DLSTATUS1_PHYSLINK_PORT1,
            f::REG_DLSTATUS1_PHYSLINK_PORT2,
            f::REG_DLSTATUS1_PHYSLINK_PORT3,
        ],
        parts: &[],
    },
    Register {
        at: 0x0111,
        len: 1,
        field: f::REG_DLSTATUS2,
        bits: &[
            f::REG_DLSTATUS2_PORT0,
            f::REG_DLSTATUS2_PORT1,
            f::REG_DLSTATUS2_PORT2,
            f::REG_DLSTATUS2_PORT3,
        ],
        parts: &[],
    },
    Register {
        at: 0x0120,
        len: 2,
        field: f::REG_ALCTRL,
        bits: &[f::REG_ALCTRL_CTRL, f::REG_ALCTRL_ERRACK, f::REG_ALCTRL_ID],
        parts: &[],
    },
    Register {
        at: 0x0130,
        len: 2,
        field: f::REG_ALSTATUS,
        bits: &[f::REG_ALSTATUS_STATUS, f::REG_ALSTATUS_ERR, f::REG_ALSTATUS_ID],
        parts: &[],
    },
    Register { at: 0x0134, len: 2, field: f::REG_ALSTATUSCODE, bits: &[], parts: &[] },
    Register {
        at: 0x0140,
        len: 1,
        field: f::REG_PDICTRL1,
        bits: &[f::REG_PDICTRL1_PDI],
        parts: &[],
    },
    Register {
        at: 0x0141,
        len: 1,
        field: f::REG_PDICTRL2,
        bits: &[
            f::REG_PDICTRL2_DEVEMUL,
            f::REG_PDICTRL2_ENHLNKDETECT,
            f::REG_PDICTRL2_DCSYNCOUT,
            f::REG_PDICTRL2_DCSYNCIN,
            f::REG_PDICTRL2_ENHLNKDETECT0,
            f::REG_PDICTRL2_ENHLNKDETECT1,
            f::REG_PDICTRL2_ENHLNKDETECT2,
            f::REG_PDICTRL2_ENHLNKDETECT3,
        ],
        parts: &[],
    },
    Register {
        at: 0x0200,
        len: 2,
        field: f::REG_IRQMASK_ECAT_MASK,
        bits: &[
            f::REG_IRQMASK_ECAT_MASK_LATCHEVT,
            f::REG_IRQMASK_ECAT_MASK_ESCSTATEVT,
            f::REG_IRQMASK_ECAT_MASK_ALSTATEVT,
            f::REG_IRQMASK_ECAT_MASK_SM0IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM1IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM2IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM3IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM4IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM5IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM6IRQ,
            f::REG_IRQMASK_ECAT_MASK_SM7IRQ,
        ],
        parts: &[],
    },
    Register {
        at: 0x0204,
        len: 2,
        field: f::REG_IRQMASK_PDIL,
        bits: &[
            f::REG_IRQMASK_PDIL_ALCTRL,
            f::REG_IRQMASK_PDIL_LATCHIN,
            f::REG_IRQMASK_PDIL_SYNC0,
            f::REG_IRQMASK_PDIL_SYNC1,
            f::REG_IRQMASK_PDIL_SMCHG,
            f::REG_IRQMASK_PDIL_EEPROMCMDPEN,
            f::REG_IRQMASK_PDIL_SM0,
            f::REG_IRQMASK_PDIL_SM1,
            f::REG_IRQMASK_PDIL_SM2,
            f::REG_IRQMASK_PDIL_SM3,
            f::REG_IRQMASK_PDIL_SM4,
            f::REG_IRQMASK_PDIL_SM5,
            f::REG_IRQMASK_PDIL_SM6,
            f::REG_IRQMASK_PDIL_SM7,
        ],
        parts: &[],
    },
    Register { at: 0x0206, len: 2, field: f::REG_IRQMASK_PDIH, bits: &[], parts: &[] },
    Register {
        at: 0x0210,
        len: 2,
        field: f::REG_IRQ_ECAT,
        bits: &[
            f::REG_IRQ_ECAT_LATCHEVT,
            f::REG_IRQ_ECAT_ESCSTATEVT,
            f::REG_IRQ_ECAT_ALSTATEVT,
            f::REG_IRQ_ECAT_SM0IRQ,
            f::REG_IRQ_ECAT_SM1IRQ,
            f::REG_IRQ_ECAT_SM2IRQ,
            f::REG_IRQ_ECAT_SM3IRQ,
            f::REG_IRQ_ECAT_SM4IRQ,
            f::REG_IRQ_ECAT_SM5IRQ,
            f::REG_IRQ_ECAT_SM6IRQ,
            f::REG_IRQ_ECAT_SM7IRQ,
        ],
        parts: &[],
    },
    Register {
        at: 0x0220,
        len: 2,
        field: f::REG_IRQ_PDI1,
        bits: &[
            f::REG_IRQ_PDI1_ALCTRL,
            f::REG_IRQ_PDI1_LATCHIN,
            f::REG_IRQ_PDI1_SYNC0,
            f::REG_IRQ_PDI1_SYNC1,
            f::REG_IRQ_PDI1_SMCHG,
            f::REG_IRQ_PDI1_EEPROMCMDPEN,
            f::REG_IRQ_PDI1_SM0,
            f::REG_IRQ_PDI1_SM1,
            f::REG_IRQ_PDI1_SM2,
            f::REG_IRQ_PDI1_SM3,
            f::REG_IRQ_PDI1_SM4,
            f::REG_IRQ_PDI1_SM5,
            f::REG_IRQ_PDI1_SM6,
            f::REG_IRQ_PDI1_SM7,
        ],
        parts: &[],
    },
    Register { at: 0x0222, len: 2, field: f::REG_IRQ_PDI2, bits: &[], parts: &[] },
    Register {
        at: 0x0300,
        len: 2,
        field: f::REG_CRC0,
        bits: &[f::REG_CRC0_FRAME, f::REG_CRC0_RX],
        parts: &[],
    },
    Register {
        at: 0x0302,
        len: 2,
        field: f::REG_CRC1,
        bits: &[f::REG_CRC1_FRAME, f::REG_CRC1_RX],
        parts: &[],
    },
    Register {
        at: 0x0304,
        len: 2,
        field: f::REG_CRC2,
        bits: &[f::REG_CRC2_FRAME, f::REG_CRC2_RX],
        parts: &[],
    },
    Register {
        at: 0x0306,
        len: 2,
        field: f::REG_CRC3,
        bits: &[f::REG_CRC3_FRAME, f::REG_CRC3_RX],
        parts: &[],
    },
    Register { at: 0x0308, len: 1, field: f::REG_CRC_FWD0, bits: &[], parts: &[] },
    Register { at: 0x0309, len: 1, field: f::REG_CRC_FWD1, bits: &[], parts: &[] },
    Register { at: 0x030a, len: 1, field: f::REG_CRC_FWD2, bits: &[], parts: &[] },
    Register { at: 0x030b, len: 1, field: f::REG_CRC_FWD3, bits: &[], parts: &[] },
    Register { at: 0x030c, len: 1, field: f::REG_PROCESSUNITERR, bits: &[], parts: &[] },
    Register { at: 0x030d, len: 1, field: f::REG_PDIERR, bits: &[], parts: &[] },
    Register { at: 0x0310, len: 1, field: f::REG_LINKLOST0, bits: &[], parts: &[] },
    Register { at: 0x0311, len: 1, field: f::REG_LINKLOST1, bits: &[], parts: &[] },
    Register { at: 0x0312, len: 1, field: f::REG_LINKLOST2, bits: &[], parts: &[] },
    Register { at: 0x0313, len: 1, field: f::REG_LINKLOST3, bits: &[], parts: &[] },
    Register { at: 0x0400, len: 2, field: f::REG_WD_DIVISOR, bits: &[], parts: &[] },
    Register { at: 0x0410, len: 2, field: f::REG_WD_TIMEPDI, bits: &[], parts: &[] },
    Register { at: 0x0420, len: 2, field: f::REG_WD_TIMESM, bits: &[], parts: &[] },
    Register {
        at: 0x0440,
        len: 1,
        field: f::REG_WD_STATUS,
        bits: &[f::REG_WD_STATUS_PDWATCHDOG],
        parts: &[],
    },
    Register { at: 0x0442, len: 1, field: f::REG_WD_CNTSM, bits: &[], parts: &[] },
    Register { at: 0x0443, len: 1, field: f::REG_WD_CNTPDI, bits: &[], parts: &[] },
    Register {
        at: 0x0500,
        len: 2,
        field: f::REG_EEPROM_ASSIGN,
        bits: &[
            f::REG_EEPROM_ASSIGN_CTRL,
            f::REG_EEPROM_ASSIGN_PDIACCESS,
            f::REG_EEPROM_ASSIGN_STATUS,
        ],
        parts: &[],
    },
    Register {
        at: 0x0502,
        len: 2,
        field: f::REG_CTRLSTAT,
        bits: &[
            f::REG_CTRLSTAT_WRACCESS,
            f::REG_CTRLSTAT_EEPROMEMUL,
            f::REG_CTRLSTAT_8BACC,
            f::REG_CTRLSTAT_2BACC,
            f::REG_CTRLSTAT_RDACC,
            f::REG_CTRLSTAT_WRACC,
            f::REG_CTRLSTAT_RELOADACC,
            f::REG_CTRLSTAT_CRCERR,
            f::REG_CTRLSTAT_LDERR,
            f::REG_CTRLSTAT_CMDERR,
            f::REG_CTRLSTAT_WRERR,
            f::REG_CTRLSTAT_BUSY,
        ],
        parts: &[],
    },
    Register { at: 0x0504, len: 2, field: f::REG_ADDRL, bits: &[], parts: &[] },
    Register { at: 0x0506, len: 2, field: f::REG_ADDRH, bits: &[], parts: &[] },
    Register { at: 0x0508, len: 2, field: f::REG_DATA0, bits: &[], parts: &[] },
    Register { at: 0x050a, len: 2, field: f::REG_DATA1, bits: &[], parts: &[] },
    Register { at: 0x050c, len: 2, field: f::REG_DATA2, bits: &[], parts: &[] },
    Register { at: 0x050e, len: 2, field: f::REG_DATA3, bits: &[], parts: &[] },
    Register {
        at: 0x0510,
        len: 2,
        field: f::REG_MIO_CTRLSTAT,
        bits: &[
            f::REG_MIO_CTRLSTAT_WRACC1,
            f::REG_MIO_CTRLSTAT_OFFSPHY,
            f::REG_MIO_CTRLSTAT_RDACC,
            f::REG_MIO_CTRLSTAT_WRACC2,
            f::REG_MIO_CTRLSTAT_WRERR,
            f::REG_MIO_CTRLSTAT_BUSY,
        ],
        parts: &[],
    },
    Register {
        at: 0x0512,
        len: 2,
        field: f::REG_MIO_ADDR,
        bits: &[f::REG_MIO_ADDR_PHYADDR, f::REG_MIO_ADDR_MIOADDR],
        parts: &[],
    },
    Register { at: 0x0514, len: 2, field: f::REG_MIO_DATA, bits: &[], parts: &[] },
    Register {
        at: 0x0516,
        len: 2,
        field: f::REG_MIO_ACCESS,
        bits: &[f::REG_MIO_ACCESS_ECATACC, f::REG_MIO_ACCESS_PDIACC, f::REG_MIO_ACCESS_FORCERESET],
        parts: &[],
    },
    Register {
        at: 0x0518,
        len: 1,
        field: f::REG_MIO_STATUS0,
        bits: &[
            f::REG_MIO_STATUS0_PHYSLINK,
            f::REG_MIO_STATUS0_LINK,
            f::REG_MIO_STATUS0_LINKSTATUSERR,
            f::REG_MIO_STATUS0_READERR,
            f::REG_MIO_STATUS0_LINKPARTNERERR,
            f::REG_MIO_STATUS0_PHYCFGUPDATED,
        ],
        parts: &[],
    },
    Register {
        at: 0x0519,
        len: 1,
        field: f::REG_MIO_STATUS1,
        bits: &[
            f::REG_MIO_STATUS1_PHYSLINK,
            f::REG_MIO_STATUS1_LINK,
            f::REG_MIO_STATUS1_LINKSTATUSERR,
            f::REG_MIO_STATUS1_READERR,
            f::REG_MIO_STATUS1_LINKPARTNERERR,
            f::REG_MIO_STATUS1_PHYCFGUPDATED,
        ],
        parts: &[],
    },
    Register {
        at: 0x051a,
        len: 1,
        field: f::REG_MIO_STATUS2,
        bits: &[
            f::REG_MIO_STATUS2_PHYSLINK,
            f::REG_MIO_STATUS2_LINK,
            f::REG_MIO_STATUS2_LINKSTATUSERR,
            f::REG_MIO_STATUS2_READERR,
            f::REG_MIO_STATUS2_LINKPARTNERERR,
            f::REG_MIO_STATUS2_PHYCFGUPDATED,
        ],
        parts: &[],
    },
    Register {
        at: 0x051b,
        len: 1,
        field: f::REG_MIO_STATUS3,
        bits: &[
            f::REG_MIO_STATUS3_PHYSLINK,
            f::REG_MIO_STATUS3_LINK,
            f::REG_MIO_STATUS3_LINKSTATUSERR,
            f::REG_MIO_STATUS3_READERR,
            f::REG_MIO_STATUS3_LINKPARTNERERR,
            f::REG_MIO_STATUS3_PHYCFGUPDATED,
        ],
        parts: &[],
    },
    Register { at: 0x0600, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0610, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0620, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0630, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0640, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0650, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0660, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0670, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0680, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0690, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x06a0, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x06b0, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x06c0, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x06d0, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x06e0, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x06f0, len: 16, field: f::FMMU, bits: &[], parts: FMMU_PARTS },
    Register { at: 0x0800, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0808, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0810, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0818, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0820, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0828, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0830, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0838, len: 8, field: f::SYNCMAN, bits: &[], parts: SYNC_MANAGER_PARTS },
    Register { at: 0x0900, len: 4, field: f::REG_DC_RECV0, bits: &[], parts: &[] },
    Register { at: 0x0904, len: 4, field: f::REG_DC_RECV1, bits: &[], parts: &[] },
    Register { at: 0x0908, len: 4, field: f::REG_DC_RECV2, bits: &[], parts: &[] },
    Register { at: 0x090c, len: 4, field: f::REG_DC_RECV3, bits: &[], parts: &[] },
    Register { at: 0x0910, len: 8, field: f::REG_DC_SYSTIME, bits: &[], parts: &[] },
    Register { at: 0x0910, len: 4, field: f::REG_DC_SYSTIMEL, bits: &[], parts: &[] },
    Register { at: 0x0914, len: 4, field: f::REG_DC_SYSTIMEH, bits: &[], parts: &[] },
    Register { at: 0x0918, len: 8, field: f::REG_DC_RECVTIME64, bits: &[], parts: &[] },
    Register { at: 0x0920, len: 8, field: f::REG_DC_SYSTIMEOFFS, bits: &[], parts: &[] },
    Register { at: 0x0920, len: 4, field: f::REG_DC_SYSTIMEOFFSL, bits: &[], parts: &[] },
    Register { at: 0x0924, len: 4, field: f::REG_DC_SYSTIMEOFFSH, bits: &[], parts: &[] },
    Register { at: 0x0928, len: 4, field: f::REG_DC_SYSTIMEDELAY, bits: &[], parts: &[] },
    Register { at: 0x092c, len: 4, field: f::REG_DC_CTRLERR, bits: &[], parts: &[] },
    Register { at: 0x0930, len: 2, field: f::REG_DC_SPEEDSTART, bits: &[], parts: &[] },
    Register { at: 0x0932, len: 2, field: f::REG_DC_SPEEDDIFF, bits: &[], parts: &[] },
    Register { at: 0x0934, len: 1, field: f::REG_DC_FLTDEPTH_SYSTIMEDIFF, bits: &[], parts: &[] },
    Register { at: 0x0935, len: 1, field: f::REG_DC_FLTDEPTH_SPEEDCNT, bits: &[], parts: &[] },
    Register {
        at: 0x0980,
        len: 1,
        field: f::REG_DC_CYCUNITCTRL,
        bits: &[
            f::REG_DC_CYCUNITCTRL_ACCESS_CYCLIC,
            f::REG_DC_CYCUNITCTRL_ACCESS_LATCH0,
            f::REG_DC_CYCUNITCTRL_ACCESS_LATCH1,
        ],
        parts: &[],
    },
    Register {
        at: 0x0981,
        len: 1,
        field: f::REG_DC_ACTIVATION,
        bits: &[
            f::REG_DC_ACTIVATION_ENABLECYCLIC,
            f::REG_DC_ACTIVATION_GEN_SYNC0,
            f::REG_DC_ACTIVATION_GEN_SYNC1,
            f::REG_DC_ACTIVATION_AUTOACTIVATION,
            f::REG_DC_ACTIVATION_STIMEEXT,
            f::REG_DC_ACTIVATION_STIMECHECK,
            f::REG_DC_ACTIVATION_HLFRANGE,
            f::REG_DC_ACTIVATION_DBLRANGE,
        ],
        parts: &[],
    },
    Register { at: 0x0982, len: 2, field: f::REG_DC_CYCIMPULS, bits: &[], parts: &[] },
    Register {
        at: 0x0984,
        len: 1,
        field: f::REG_DC_ACTIVATIONSTAT,
        bits: &[
            f::REG_DC_ACTIVATIONSTAT_SYNC0PEND,
            f::REG_DC_ACTIVATIONSTAT_SYNC1PEND,
            f::REG_DC_ACTIVATIONSTAT_STIMEOUTOFRANGE,
        ],
        parts: &[],
    },
    Register {
        at: 0x098e,
        len: 1,
        field: f::REG_DC_SYNC0_STATUS,
        bits: &[f::REG_DC_SYNC0_STATUS_TRIGGERED],
        parts: &[],
    },
    Register {
        at: 0x098f,
        len: 1,
        field: f::REG_DC_SYNC1_STATUS,
        bits: &[f::REG_DC_SYNC1_STATUS_TRIGGERED],
        parts: &[],
    },
    Register { at: 0x0990, len: 8, field: f::REG_DC_STARTTIME0, bits: &[], parts: &[] },
    Register { at: 0x0998, len: 8, field: f::REG_DC_STARTTIME1, bits: &[], parts: &[] },
    Register { at: 0x09a0, len: 4, field: f::REG_DC_CYCTIME0, bits: &[], parts: &[] },
    Register { at: 0x09a4, len: 4, field: f::REG_DC_CYCTIME1, bits: &[], parts: &[] },
    Register {
        at: 0x09a8,
        len: 1,
        field: f::REG_DC_LATCH0_CTRL,
        bits: &[f::REG_DC_LATCH0_CTRL_POS, f::REG_DC_LATCH0_CTRL_NEG],
        parts: &[],
    },
    Register {
        at: 0x09a9,
        len: 1,
        field: f::REG_DC_LATCH1_CTRL,
        bits: &[f::REG_DC_LATCH1_CTRL_POS, f::REG_DC_LATCH1_CTRL_NEG],
        parts: &[],
    },
    Register {
        at: 0x09ae,
        len: 1,
        field: f::REG_DC_LATCH0_STATUS,
        bits: &[
            f::REG_DC_LATCH0_STATUS_EVENTPOS,
            f::REG_DC_LATCH0_STATUS_EVENTNEG,
            f::REG_DC_LATCH0_STATUS_PINSTATE,
        ],
        parts: &[],
    },
    Register {
        at: 0x09af,
        len: 1,
        field: f::REG_DC_LATCH1_STATUS,
        bits: &[
            f::REG_DC_LATCH1_STATUS_EVENTPOS,
            f::REG_DC_LATCH1_STATUS_EVENTNEG,
            f::REG_DC_LATCH1_STATUS_PINSTATE,
        ],
        parts: &[],
    },
    Register { at: 0x09b0, len: 8, field: f::REG_DC_LATCH0_POS, bits: &[], parts: &[] },
    Register { at: 0x09b8, len: 8, field: f::REG_DC_LATCH0_NEG, bits: &[], parts: &[] },
    Register { at: 0x09c0, len: 8, field: f::REG_DC_LATCH1_POS, bits: &[], parts: &[] },
    Register { at: 0x09c8, len: 8, field: f::REG_DC_LATCH1_NEG, bits: &[], parts: &[] },
    Register { at: 0x09f0, len: 4, field: f::REG_DC_RCVSYNCMANCHG, bits: &[], parts: &[] },
    Register { at: 0x09f8, len: 4, field: f::REG_DC_PDISMSTART, bits: &[], parts: &[] },
    Register { at: 0x09fc, len: 4, field: f::REG_DC_PDISMCHG, bits: &[], parts: &[] },
];
