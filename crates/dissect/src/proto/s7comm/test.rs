//! Test and installation functions: jobs that watch and change variables and programs.

use lamna_fields::Field;

use super::fields as f;
use super::userdata::Call;
use super::variable;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Functions whose data is known.
mod function {
    pub(super) const VARIABLE_STATUS: u8 = 2;
    pub(super) const MODIFY: u8 = 8;
    pub(super) const DISABLE: u8 = 13;
    pub(super) const ENABLE: u8 = 14;
    pub(super) const DELETE: u8 = 15;
    pub(super) const READ_LIST: u8 = 16;
}

const RESPONSE: u8 = 8;

const REQUEST: u8 = 4;

/// The parameters of a job, two octets each.
static PARAMETERS: [Field; 10] = [
    f::TIS_PARAM1,
    f::TIS_PARAM2,
    f::TIS_PARAM3,
    f::TIS_ANSWERSIZE,
    f::TIS_PARAM5,
    f::TIS_PARAM6,
    f::TIS_PARAM7,
    f::TIS_PARAM8,
    f::TIS_PARAM9,
    f::VARSTAT_TRGEVENT,
];

/// Parameters and data of a job.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    len: usize,
    call: Call,
) -> Walked {
    if len < 4 {
        return Ok(());
    }
    let (parameters, data) = (usize::from(b.u16(0)?), usize::from(b.u16(2)?));
    w.item(f::TIS_PARAMETERSIZE, b, 0, 2)?;
    w.item(f::TIS_DATASIZE, b, 2, 2)?;
    if parameters > 0 {
        let root = w.item(f::TIS_PARAMETER, b, 4, parameters)?;
        let opened = w.open(root);
        let fields: &[Field] = match call.direction {
            REQUEST => &PARAMETERS,
            _ => &[f::TIS_RES_PARAM1, f::TIS_RES_PARAM2],
        };
        for (index, field) in fields.iter().enumerate().take(parameters / 2) {
            w.item(*field, b, 4 + 2 * index, 2)?;
        }
        w.close(opened);
    }
    if data == 0 {
        return Ok(());
    }
    let at = 4 + parameters;
    let root = w.item(f::CPU_TIS_DATA, b, at, data)?;
    let opened = w.open(root);
    let part = b.slice(at, data)?;
    match (call.function, call.direction) {
        (function::MODIFY | function::VARIABLE_STATUS, REQUEST) => {
            addresses(w, &part, call.function == function::MODIFY)?;
        }
        (function::MODIFY, _) => {
            let count = usize::from(part.u16(0)?);
            w.item(f::VARSTAT_ITEM_COUNT, &part, 0, 2)?;
            variable::results(w, &part, 2, count, count % 2 == 1)?;
        }
        (function::VARIABLE_STATUS, _) => {
            let count = usize::from(part.u16(0)?);
            w.item(f::VARSTAT_ITEM_COUNT, &part, 0, 2)?;
            values(w, &part, 2, count, " Read data")?;
        }
        (function::DISABLE | function::ENABLE | function::DELETE, REQUEST) => {
            w.item(f::TIS_JOB_FUNCTION, &part, 0, 1)?;
            w.item(f::TIS_JOB_RESPONSE_SEQ_NUM, &part, 1, 1)?;
        }
        (function::READ_LIST, RESPONSE) => {
            for index in 0..data / 4 {
                let at = 4 * index;
                let item = w.item(f::DATA_ITEM, &part, at, 4)?;
                w.label(item, format_args!("Item [{}] Job", index + 1));
                let opened = w.open(item);
                w.item(f::TIS_JOB_FUNCTION, &part, at, 1)?;
                w.item(f::TIS_JOB_RESPONSE_SEQ_NUM, &part, at + 1, 1)?;
                w.item(f::TIS_JOB_RESERVED, &part, at + 2, 2)?;
                w.close(opened);
            }
        }
        (function::READ_LIST, _) => {
            w.item(f::TIS_JOB_RESERVED, &part, 0, 2)?;
            w.item(f::TIS_JOB_RESERVED, &part, 2, 2)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Octets of an address.
const ADDRESS_LEN: usize = 6;

/// The variables that a job is about, and what it writes to them.
fn addresses<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, writes: bool) -> Walked {
    let count = usize::from(b.u16(0)?);
    w.item(f::VARSTAT_ITEM_COUNT, b, 0, 2)?;
    let mut at = 2;
    for number in 1..=count {
        let area = b.u8(at)?;
        let factor = b.u8(at + 1)?;
        let (db, start) = (b.u16(at + 2)?, b.u16(at + 4)?);
        let root = w.item(f::PARAM_ITEM, b, at, ADDRESS_LEN)?;
        let opened = w.open(root);
        w.item(f::VARSTAT_REQ_MEMORY_AREA, b, at, 1)?;
        let is_bit = matches!(area & 0xf, 0) && area != 0;
        let what = if writes { " Address to write" } else { " Address to read" };
        if is_bit {
            w.number(f::VARSTAT_REQ_BITPOS, b, at + 1, 1, u64::from(factor))?;
        } else {
            w.item(f::VARSTAT_REQ_REPETITION_FACTOR, b, at + 1, 1)?;
        }
        w.item(f::VARSTAT_REQ_DB_NUMBER, b, at + 2, 2)?;
        w.item(f::VARSTAT_REQ_STARTADDRESS, b, at + 4, 2)?;
        if w.labels() {
            let letter = match area >> 4 {
                0 => "M",
                1 => "I",
                2 => "Q",
                3 => "PI",
                7 => "DB",
                _ => "",
            };
            let size = ["", "BYTE", "WORD", "DWORD"].get(usize::from(area & 0xf)).unwrap_or(&"");
            let dot = if is_bit { factor } else { 0 };
            let place = if letter == "DB" {
                format!("DB{db}.DBX {start}.{dot}")
            } else {
                format!("{letter}{start}.{dot}")
            };
            let tail = if is_bit { String::new() } else { format!(" {size} {factor}") };
            w.label(root, format_args!("Item [{number}]{what}: ({place}{tail})"));
        }
        w.close(opened);
        at += ADDRESS_LEN;
    }
    if writes { values(w, b, at, count, " Data to write") } else { Ok(()) }
}

/// The values of variables.
fn values<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    count: usize,
    what: &str,
) -> Walked {
    for number in 1..=count {
        if at >= b.reported() {
            break;
        }
        let word = w.word(f::DATA_RETURNCODE, u64::from(b.u8(at)?)).unwrap_or("Unknown code");
        let given = usize::from(b.u16(at + 2)?);
        let counts_bits = matches!(b.u8(at + 1)?, 3..=5);
        let len = if counts_bits { given.div_ceil(8) } else { given };
        let root = w.item(f::DATA_ITEM, b, at, 4 + len)?;
        w.label(root, format_args!("Item [{number}]{what}: ({word})"));
        let opened = w.open(root);
        w.item(f::DATA_RETURNCODE, b, at, 1)?;
        w.item(f::DATA_TRANSPORTSIZE, b, at + 1, 1)?;
        let item = w.item(f::DATA_LENGTH, b, at + 2, 2)?;
        w.set_number(item, len as u64);
        at += 4;
        if len > 0 {
            w.item(f::RESP_DATA, b, at, len)?;
            at += len;
        }
        if len % 2 == 1 && at < b.reported() {
            w.item(f::DATA_FILLBYTE, b, at, 1)?;
            at += 1;
        }
        w.close(opened);
    }
    Ok(())
}
