//! The fields of headers, kind by kind, and what Info says of them.

use lamna_fields::Field;

use super::fields::*;
use super::op;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Fields of headers at fixed places, behind what all have.
pub(super) fn rows(opcode: u8) -> &'static [(Field, usize, usize)] {
    match opcode {
        op::NOP_OUT => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (CMDSN, 24, 4),
            (EXPSTATSN, 28, 4),
        ],
        op::NOP_IN => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
        ],
        op::COMMAND => &[
            (INITIATORTASKTAG, 16, 4),
            (SCSICOMMAND_EXPECTEDDATATRANSFERLENGTH, 20, 4),
            (CMDSN, 24, 4),
            (EXPSTATSN, 28, 4),
        ],
        op::RESPONSE => &[
            (INITIATORTASKTAG, 16, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
            (EXPDATASN, 36, 4),
            (SCSIRESPONSE_BIDIREADRESIDUALCOUNT, 40, 4),
            (SCSIRESPONSE_RESIDUALCOUNT, 44, 4),
        ],
        op::TASK => &[
            (INITIATORTASKTAG, 16, 4),
            (TASKMANFUN_REFERENCEDTASKTAG, 20, 4),
            (CMDSN, 24, 4),
            (EXPSTATSN, 28, 4),
            (REFCMDSN, 32, 4),
        ],
        op::TASK_RESPONSE => {
            &[(INITIATORTASKTAG, 16, 4), (STATSN, 24, 4), (EXPCMDSN, 28, 4), (MAXCMDSN, 32, 4)]
        }
        op::LOGIN => &[
            (TSIH, 14, 2),
            (INITIATORTASKTAG, 16, 4),
            (CID, 20, 2),
            (CMDSN, 24, 4),
            (EXPSTATSN, 28, 4),
        ],
        op::LOGIN_RESPONSE => &[
            (TSIH, 14, 2),
            (INITIATORTASKTAG, 16, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
            (LOGIN_STATUS, 36, 2),
        ],
        op::TEXT => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (CMDSN, 24, 4),
            (EXPSTATSN, 28, 4),
        ],
        op::TEXT_RESPONSE => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
        ],
        op::DATA_OUT => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (EXPSTATSN, 28, 4),
            (DATASN, 36, 4),
            (BUFFEROFFSET, 40, 4),
        ],
        op::DATA_IN => &[
            (INITIATORTASKTAG, 16, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
            (DATASN, 36, 4),
            (BUFFEROFFSET, 40, 4),
            (SCSIDATA_READRESIDUALCOUNT, 44, 4),
        ],
        op::LOGOUT => {
            &[(INITIATORTASKTAG, 16, 4), (CID, 20, 2), (CMDSN, 24, 4), (EXPSTATSN, 28, 4)]
        }
        op::LOGOUT_RESPONSE => &[
            (INITIATORTASKTAG, 16, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
            (TIME2WAIT, 40, 2),
            (TIME2RETAIN, 42, 2),
        ],
        op::SNACK => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (EXPSTATSN, 28, 4),
            (SNACK_BEGRUN, 40, 4),
            (SNACK_RUNLENGTH, 44, 4),
        ],
        op::READY => &[
            (INITIATORTASKTAG, 16, 4),
            (TARGETTRANSFERTAG, 20, 4),
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
            (R2TSN, 36, 4),
            (BUFFEROFFSET, 40, 4),
            (DESIREDDATALENGTH, 44, 4),
        ],
        op::ASYNC => &[
            (STATSN, 24, 4),
            (EXPCMDSN, 28, 4),
            (MAXCMDSN, 32, 4),
            (ASYNCEVENT, 36, 1),
            (EVENTVENDORCODE, 37, 1),
            (PARAMETER1, 38, 2),
            (PARAMETER2, 40, 2),
            (PARAMETER3, 42, 2),
        ],
        op::REJECT => &[(STATSN, 24, 4), (EXPCMDSN, 28, 4), (MAXCMDSN, 32, 4), (DATASN, 36, 4)],
        _ => &[],
    }
}

/// Whether a kind of PDU names a logical unit where it is shown.
pub(super) fn has_lun(opcode: u8) -> bool {
    matches!(
        opcode,
        op::NOP_OUT
            | op::NOP_IN
            | op::COMMAND
            | op::TASK
            | op::TEXT
            | op::TEXT_RESPONSE
            | op::DATA_OUT
            | op::SNACK
            | op::READY
            | op::ASYNC
    )
}

/// The field whose word is added to the name of a kind of PDU in Info, and its octets.
fn info_field(opcode: u8) -> Option<(Field, usize, usize)> {
    Some(match opcode {
        op::RESPONSE => (SCSIRESPONSE_STATUS, 3, 1),
        op::TASK => (TASKMANFUN_FUNCTION, 1, 1),
        op::TASK_RESPONSE => (TASKMANFUN_RESPONSE, 2, 1),
        op::LOGIN_RESPONSE => (LOGIN_STATUS, 36, 2),
        op::LOGOUT => (LOGOUT_REASON, 1, 1),
        op::ASYNC => (ASYNCEVENT, 36, 1),
        op::REJECT => (REJECT_REASON, 2, 1),
        _ => return None,
    })
}

/// What a PDU is, in Info.
pub(super) fn info<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    name: &str,
    separator: &str,
) -> Walked {
    if !w.wants_columns() {
        return Ok(());
    }
    let Some((field, at, len)) = info_field(b.u8(0)? & 0x3f) else {
        w.columns().append_info_separated(separator, format_args!("{name}"));
        return Ok(());
    };
    let mask = match w.def(field).mask {
        0 => u64::MAX,
        mask => mask,
    };
    let number = if len == 2 { u64::from(b.u16(at)?) } else { u64::from(b.u8(at)?) } & mask;
    match w.word(field, number) {
        Some(word) => {
            w.columns().append_info_separated(separator, format_args!("{name} ({word})"));
        }
        None => {
            w.columns().append_info_separated(separator, format_args!("{name} (0x{number:x})"));
        }
    }
    Ok(())
}

/// What stands in the second to fourth octets.
pub(super) fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, opcode: u8) -> Walked {
    match opcode {
        op::TASK => {
            w.item(TASKMANFUN_FUNCTION, b, 1, 1)?;
        }
        op::TASK_RESPONSE => {
            w.item(TASKMANFUN_RESPONSE, b, 2, 1)?;
        }
        op::LOGIN | op::LOGIN_RESPONSE => {
            for field in [LOGIN_T, LOGIN_C, LOGIN_CSG] {
                w.item(field, b, 1, 1)?;
            }
            if b.u8(1)? & 0x80 != 0 {
                w.item(LOGIN_NSG, b, 1, 1)?;
            }
            w.item(VERSIONMAX, b, 2, 1)?;
            w.item(if opcode == op::LOGIN { VERSIONMIN } else { VERSIONACTIVE }, b, 3, 1)?;
        }
        op::TEXT | op::TEXT_RESPONSE => {
            let item = w.item(FLAGS, b, 1, 1)?;
            w.bits(item, &[TEXT_F, TEXT_C], b, 1, 1)?;
        }
        op::LOGOUT => {
            w.item(LOGOUT_REASON, b, 1, 1)?;
        }
        op::LOGOUT_RESPONSE => {
            w.item(LOGOUT_RESPONSE, b, 2, 1)?;
        }
        op::SNACK => {
            w.item(SNACK_TYPE, b, 1, 1)?;
        }
        op::DATA_IN => {
            let item = w.item(FLAGS, b, 1, 1)?;
            let bits = &[SCSIDATA_F, SCSIDATA_A, SCSIDATA_O, SCSIDATA_U, SCSIDATA_S];
            w.bits(item, bits, b, 1, 1)?;
            if b.u8(1)? & 1 != 0 {
                w.item(SCSIRESPONSE_STATUS, b, 3, 1)?;
            }
        }
        op::RESPONSE => {
            w.item(SCSIRESPONSE_RESPONSE, b, 2, 1)?;
            w.item(SCSIRESPONSE_STATUS, b, 3, 1)?;
        }
        op::REJECT => {
            w.item(REJECT_REASON, b, 2, 1)?;
        }
        _ => {}
    }
    Ok(())
}

/// Flags that Wireshark puts beside the PDU, not into it.
pub(super) fn late_flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, opcode: u8) -> Walked {
    match opcode {
        op::COMMAND => {
            let bits = &[SCSICOMMAND_F, SCSICOMMAND_R, SCSICOMMAND_W, SCSICOMMAND_ATTR];
            let octet = b.u8(1)?;
            let item = w.item(FLAGS, b, 1, 1)?;
            if w.labels() {
                for (mask, letter) in [(0x80, 'F'), (0x40, 'R'), (0x20, 'W')] {
                    if octet & mask != 0 {
                        w.append(item, format_args!(", {letter}"));
                    }
                }
                let word = w.word(SCSICOMMAND_ATTR, u64::from(octet & 7)).unwrap_or("Unknown");
                w.append(item, format_args!(", Attr: {word}"));
            }
            w.bits(item, bits, b, 1, 1)?;
        }
        op::RESPONSE => {
            let bits = &[SCSIRESPONSE_O, SCSIRESPONSE_U, SCSIRESPONSE_O_2, SCSIRESPONSE_U_2];
            w.bitmask(FLAGS, bits, b, 1, 1)?;
        }
        op::DATA_OUT => {
            w.bitmask(FLAGS, &[SCSIDATA_F], b, 1, 1)?;
        }
        _ => {}
    }
    Ok(())
}

/// The initiator's part of a session's name.
pub(super) fn isid<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item(ISID, b, 8, 6)?;
    let opened = w.open(item);
    w.item(ISID_T, b, 8, 1)?;
    match b.u8(8)? >> 6 {
        0 => {
            w.number(ISID_A, b, 8, 1, u64::from(b.u8(8)? & 0x3f))?;
            w.item(ISID_B, b, 9, 2)?;
            w.item(ISID_C, b, 11, 1)?;
            w.item(ISID_D, b, 12, 2)?;
        }
        _ => {
            w.item(ISID_A, b, 8, 1)?;
            w.item(ISID_B, b, 9, 2)?;
            w.item(ISID_C, b, 11, 1)?;
            w.item(ISID_D, b, 12, 2)?;
        }
    }
    w.close(opened);
    Ok(())
}
