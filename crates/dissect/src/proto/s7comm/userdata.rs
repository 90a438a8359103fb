//! Functions of programming devices: what they are called, and what they carry.

use lamna_fields::ValueTable;

use super::{Sizes, block, fields as f, index, message, szl, test, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::walk::Walk;

/// Groups of functions.
mod group {
    pub(super) const MODE: u8 = 0;
    pub(super) const PROGRAMMER: u8 = 1;
    pub(super) const CYCLIC: u8 = 2;
    pub(super) const BLOCK: u8 = 3;
    pub(super) const CPU: u8 = 4;
    pub(super) const SECURITY: u8 = 5;
    pub(super) const TIME: u8 = 7;
    pub(super) const NC: u8 = 15;
}

/// Who a message is from.
mod direction {
    pub(super) const PUSH: u8 = 0;
    pub(super) const REQUEST: u8 = 4;
    pub(super) const RESPONSE: u8 = 8;
}

/// Octets of the head of data: what became of it, the kind of its length, its length.
const HEAD_LEN: usize = 4;

/// The shortest parameters that have the second half: which data unit it is, and an error.
const WITH_UNIT: usize = 12;

static FRAGMENTS: FragmentFields = FragmentFields {
    title: "S7COMM Fragment",
    fragments: f::FRAGMENTS,
    fragment: f::FRAGMENT,
    overlap: f::FRAGMENT_OVERLAP,
    conflict: f::FRAGMENT_OVERLAP_CONFLICT,
    error: f::FRAGMENT_ERROR,
    count: f::FRAGMENT_COUNT,
    length: f::REASSEMBLED_LENGTH,
    data: None,
};

/// What a function's number is called.
fn functions(group: u8) -> Option<&'static ValueTable> {
    Some(match group {
        group::PROGRAMMER => &values::SUBFUNC_PROGRAMMER_VALUES,
        group::CYCLIC => &values::SUBFUNC_CYCLIC_VALUES,
        group::BLOCK => &values::SUBFUNC_BLOCK_VALUES,
        group::CPU => &values::SUBFUNC_CPU_VALUES,
        group::SECURITY => &values::SUBFUNC_SECURITY_VALUES,
        group::TIME => &values::SUBFUNC_TIME_VALUES,
        group::NC => &values::SUBFUNC_NC_VALUES,
        _ => return None,
    })
}

/// A function as its data needs it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call {
    pub(super) direction: u8,
    pub(super) group: u8,
    pub(super) function: u8,
}

/// Parameters and data; answers the error that is reported.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    sizes: Sizes,
) -> Result<u16, Fault> {
    let Sizes { at, parameters, data } = sizes;
    if parameters == 0 {
        return Ok(0);
    }
    let root = w.item(f::PARAM, b, at, parameters)?;
    w.label(root, format_args!("Parameter"));
    let opened = w.open(root);
    w.item(f::PARAM_USERDATA_HEAD, b, at, 3)?;
    w.item(f::PARAM_USERDATA_LENGTH, b, at + 3, 1)?;
    let method = b.u8(at + 4)?;
    w.item(f::PARAM_USERDATA_REQRES1, b, at + 4, 1)?;
    let kind = b.u8(at + 5)?;
    let (direction, group, function) = (kind >> 4, kind & 15, b.u8(at + 6)?);
    let call = Call { direction, group, function };
    w.item(f::PARAM_USERDATA_TYPE, b, at + 5, 1)?;
    w.item(f::PARAM_USERDATA_FUNCGROUP, b, at + 5, 1)?;
    let direction_name =
        w.word(f::PARAM_USERDATA_TYPE, u64::from(direction)).unwrap_or("Unknown type");
    let group_name =
        w.word(f::PARAM_USERDATA_FUNCGROUP, u64::from(group)).unwrap_or("Unknown function");
    w.label(root, format_args!("Parameter: ({direction_name}) ->({group_name})"));
    let suffix = match (direction & 3, group, method) {
        (3, ..) => "",
        _ if direction & 0xc != 0 => "",
        (_, group::MODE, _) => "-Undef",
        (_, _, 0x11) => "-Req",
        (_, _, 0x12) => "-Res",
        _ => "-Undef",
    };
    w.info_append(format_args!(" Function:[{direction_name}{suffix}] -> [{group_name}]"));
    if group == group::MODE {
        let word =
            w.word(f::PARAM_MODETRANS_SUBFUNC, u64::from(function)).unwrap_or("Unknown mode");
        w.item(f::PARAM_MODETRANS_SUBFUNC, b, at + 6, 1)?;
        w.info_append(format_args!(" -> [{word}]"));
        w.append(root, format_args!(" ->({word})"));
    } else {
        let words = functions(group);
        let word = words.and_then(|words| words.get(u64::from(function)));
        let item = w.item(f::PARAM_USERDATA_SUBFUNC, b, at + 6, 1)?;
        if let Some(word) = word {
            w.label_value(item, format_args!("{word} ({function})"));
            w.info_append(format_args!(" -> [{word}]"));
            w.append(root, format_args!(" ->({word})"));
        } else {
            w.info_append(format_args!(" -> [Unknown subfunc: 0x{function:02x}]"));
            if words.is_some() {
                w.label_value(item, format_args!("Unknown ({function})"));
                w.append(root, format_args!(" ->(Unknown subfunc: 0x{function:02x})"));
            }
        }
    }
    w.item(f::PARAM_USERDATA_SEQ_NUM, b, at + 7, 1)?;
    let (mut error, mut unit, mut last) = (0, 0, true);
    if parameters >= WITH_UNIT {
        unit = b.u8(at + 8)?;
        last = b.u8(at + 9)? == 0;
        error = b.u16(at + 10)?;
        w.item(f::PARAM_USERDATA_DATAUNITREF, b, at + 8, 1)?;
        w.item(f::PARAM_USERDATA_LASTDATAUNIT, b, at + 9, 1)?;
        w.item(f::PARAM_ERRCOD, b, at + 10, 2)?;
    }
    w.close(opened);
    if data < HEAD_LEN {
        return Ok(error);
    }
    self::data(w, b, (at + parameters, data), call, (unit, last))?;
    Ok(error)
}

/// Data: all of it, or a part of what a later message ends.
fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, size): (usize, usize),
    call: Call,
    (unit, last): (u8, bool),
) -> Walked {
    let root = w.item(f::DATA, b, at, size)?;
    w.label(root, format_args!("Data"));
    let opened = w.open(root);
    let code = b.u8(at)?;
    let transport = b.u8(at + 1)?;
    let len = usize::from(b.u16(at + 2)?);
    w.item(f::DATA_RETURNCODE, b, at, 1)?;
    w.item(f::DATA_TRANSPORTSIZE, b, at + 1, 1)?;
    w.item(f::DATA_LENGTH, b, at + 2, 2)?;
    let whole = b.slice(at, HEAD_LEN.max(size))?;
    let body = whole.from(HEAD_LEN)?;
    // Parts of one response share a number that is not 0.
    if unit != 0 && call.direction == direction::RESPONSE && !body.is_cut() {
        let piece = Piece {
            channel: u64::from(unit),
            number: None,
            begins: Begins::IfNoneOpen,
            last,
            octets: body.captured(),
        };
        match pieces::join(w, &piece) {
            Joined::Whole { message, parts } => {
                w.append(root, format_args!(" (S7COMM reassembled id={unit})"));
                w.info_append(format_args!(" (S7COMM reassembled id={unit})"));
                let Some(source) = w.add_source("Reassembled S7COMM", message.clone()) else {
                    return Ok(());
                };
                let joined = Buf::new(&message, message.len(), source);
                contents(w, &joined, (root, code, transport, joined.len()), call)?;
                w.close(opened);
                return list_fragments(w, &FRAGMENTS, &joined, &pieces::places(&parts));
            }
            Joined::Open(_) => {
                w.append(root, format_args!(" (S7COMM fragment id={unit})"));
                w.info_append(format_args!(" (S7COMM fragment id={unit})"));
                w.close(opened);
                return Ok(());
            }
            Joined::Alone | Joined::Stray => {}
        }
    }
    contents(w, &body, (root, code, transport, len.min(body.reported())), call)?;
    w.close(opened);
    Ok(())
}

/// What data holds.
fn contents<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (root, code, transport, len): (crate::collect::Item, u8, u8, usize),
    call: Call,
) -> Walked {
    const SUCCESS: u8 = 0xff;
    const NULL: u8 = 0;
    if len == 0 || (transport == NULL && code != SUCCESS) {
        return Ok(());
    }
    match (call.group, call.function) {
        (group::PROGRAMMER, _) => test::walk(w, b, len, call),
        (group::BLOCK, 1) if call.direction == direction::RESPONSE => blocks(w, b, len),
        (group::BLOCK, 2) if call.direction == direction::RESPONSE => numbers(w, b, len),
        (group::BLOCK, 2) => {
            let (name, item) = block_type(w, b, 0)?;
            let _ = item;
            w.append(root, format_args!(": ({name})"));
            w.info_append(format_args!(" Type:[{name}]"));
            Ok(())
        }
        (group::BLOCK, 3) if call.direction == direction::RESPONSE => information(w, b, root),
        (group::BLOCK, 3) => {
            let (name, _) = block_type(w, b, 0)?;
            let digits = b.bytes(2, 5)?;
            w.item(f::DATA_BLOCKINFO_BLOCK_NUMBER, b, 2, 5)?;
            let item = w.item(f::DATA_BLOCKINFO_FILESYS, b, 7, 1)?;
            let letter = b.u8(7)?;
            if let Some(word) = block::place(letter) {
                w.label_value(item, format_args!("{} ({word})", char::from(letter)));
            }
            let number = std::str::from_utf8(digits).ok().and_then(|d| d.parse::<u32>().ok());
            let number = number.unwrap_or(0);
            w.append(root, format_args!(" [{name} {number}]"));
            w.info_append(format_args!(" -> Block:[{name} {number}]"));
            Ok(())
        }
        (group::CPU, 1) => status_list(w, b, root, len, call),
        (group::CPU, 2) if call.direction == direction::RESPONSE => {
            message::subscribed(w, b, 0, len)
        }
        (group::CPU, 2) if call.direction == direction::REQUEST => {
            message::subscription(w, b, 0, len)
        }
        (group::CPU, 3) if call.direction == direction::PUSH => message::indication(w, b),
        (group::CPU, 19) if call.direction == direction::REQUEST => query(w, b, len),
        (group::CPU, 19) if len == 6 && b.u16(4)? == 0 => no_alarms(w, b, len),
        (group::TIME, _) if len >= 10 => {
            let time = message::time(w, b, 0, 10)?;
            if w.labels() {
                w.append(root, format_args!(": (Timestamp: {})", message::Stamp(time)));
            }
            Ok(())
        }
        _ => w.item(f::DATA_USERDATA, b, 0, len).map(|_| ()),
    }
}

/// The type of a block; answers its name.
fn block_type<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<(&'static str, crate::collect::Item), Fault> {
    let letters = b.bytes(at, 2)?;
    let item = w.item(f::BLOCKINFO_BLOCKTYPE, b, at, 2)?;
    let name = block::type_name(letters);
    if w.labels() {
        let text = String::from_utf8_lossy(letters);
        match name {
            Some(name) => w.label_value(item, format_args!("{text} ({name})")),
            None => {
                let number = u16::from_be_bytes([letters[0], letters[1]]);
                w.append(item, format_args!(" (Unknown Block type: 0x{number:04x})"));
            }
        }
    }
    Ok((name.unwrap_or("Unknown"), item))
}

/// How many blocks there are of each type.
fn blocks<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    for index in 0..len / 4 {
        let at = index * 4;
        let item = w.item(f::DATA_ITEM, b, at, 4)?;
        let opened = w.open(item);
        let (name, _) = block_type(w, b, at)?;
        w.label(item, format_args!("Item [{}]: (Block type {name})", index + 1));
        w.item(f::BLOCKINFO_BLOCK_COUNT, b, at + 2, 2)?;
        w.close(opened);
    }
    Ok(())
}

/// Which blocks there are of a type.
fn numbers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    for index in 0..len / 4 {
        let at = index * 4;
        let number = b.u16(at)?;
        let item = w.item(f::DATA_ITEM, b, at, 4)?;
        w.label(item, format_args!("Item [{}]: (Block number {number})", index + 1));
        let opened = w.open(item);
        w.item(f::BLOCKINFO_BLOCK_NUM, b, at, 2)?;
        w.item(f::BLOCKINFO_FLAGS, b, at + 2, 1)?;
        w.item(f::BLOCKINFO_BLOCK_LANG, b, at + 3, 1)?;
        w.close(opened);
    }
    Ok(())
}

/// Milliseconds of a day and days since 1984, in six octets.
fn old_time(b: &Buf<'_>, at: usize) -> Result<message::Stamp, Fault> {
    const DAYS_TO_1984: i64 = 5113;
    let days = i64::from(b.u16(at + 4)?) + DAYS_TO_1984;
    let milliseconds = i64::from(b.u32(at)?) + days * 86_400_000;
    Ok(message::Stamp(milliseconds * 1_000_000))
}

/// What is known of a block.
fn information<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: crate::collect::Item,
) -> Walked {
    block_type(w, b, 0)?;
    w.item(f::BLOCKINFO_RES_INFOLENGTH, b, 2, 2)?;
    w.item(f::BLOCKINFO_RES_UNKNOWN2, b, 4, 2)?;
    w.item(f::BLOCKINFO_RES_CONST3, b, 6, 2)?;
    w.item(f::BLOCKINFO_RES_UNKNOWN, b, 8, 1)?;
    let bits = [
        f::PARAM_USERDATA_BLOCKINFO_LINKED,
        f::PARAM_USERDATA_BLOCKINFO_STANDARD_BLOCK,
        f::PARAM_USERDATA_BLOCKINFO_NONRETAIN,
    ];
    w.bitmask(f::PARAM_USERDATA_BLOCKINFO_FLAGS, &bits, b, 9, 1)?;
    w.item(f::BLOCKINFO_BLOCK_LANG, b, 10, 1)?;
    let name =
        w.word(f::BLOCKINFO_SUBBLK_TYPE, u64::from(b.u8(11)?)).unwrap_or("Unknown Subblk type");
    w.item(f::BLOCKINFO_SUBBLK_TYPE, b, 11, 1)?;
    let number = b.u16(12)?;
    w.item(f::BLOCKINFO_BLOCK_NUM, b, 12, 2)?;
    w.item(f::BLOCKINFO_LOAD_MEM_LEN, b, 14, 4)?;
    w.item(f::BLOCKINFO_BLOCKSECURITY, b, 18, 4)?;
    for (field, at) in [(f::BLOCKINFO_CODE_TIMESTAMP, 22), (f::BLOCKINFO_INTERFACE_TIMESTAMP, 28)] {
        let stamp = old_time(b, at)?;
        w.string(field, b, at, 6, format_args!("{stamp}"))?;
    }
    w.item(f::BLOCKINFO_SSB_LEN, b, 34, 2)?;
    w.item(f::BLOCKINFO_ADD_LEN, b, 36, 2)?;
    w.item(f::BLOCKINFO_LOCALDATA_LEN, b, 38, 2)?;
    w.item(f::BLOCKINFO_MC7_LEN, b, 40, 2)?;
    w.item(f::BLOCKINFO_AUTHOR, b, 42, 8)?;
    w.item(f::BLOCKINFO_FAMILY, b, 50, 8)?;
    w.item(f::BLOCKINFO_HEADERNAME, b, 58, 8)?;
    let version = b.u8(66)?;
    let text = format_args!("{}.{}", version >> 4, version & 15);
    w.string(f::BLOCKINFO_HEADERVERSION, b, 66, 1, text)?;
    w.item(f::BLOCKINFO_RES_UNKNOWN, b, 67, 1)?;
    w.item(f::BLOCKINFO_CHECKSUM, b, 68, 2)?;
    w.item(f::BLOCKINFO_RESERVED1, b, 70, 4)?;
    w.item(f::BLOCKINFO_RESERVED2, b, 74, 4)?;
    w.append(root, format_args!(": (Block:[{name} {number}])"));
    w.info_append(format_args!(" -> Block:[{name} {number}]"));
    Ok(())
}

/// A system status list, or the question for one.
fn status_list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: crate::collect::Item,
    len: usize,
    call: Call,
) -> Walked {
    if len < 4 {
        return Ok(());
    }
    let (list, index) = (b.u16(0)?, b.u16(2)?);
    let bits = [
        f::DATA_USERDATA_SZL_ID_DIAG_TYPE,
        f::DATA_USERDATA_SZL_ID_PARTLIST_EX,
        f::DATA_USERDATA_SZL_ID_PARTLIST_NUM,
    ];
    w.bitmask(f::DATA_USERDATA_SZL_ID, &bits, b, 0, 2)?;
    let item = w.item(f::DATA_USERDATA_SZL_INDEX, b, 2, 2)?;
    if let Some(word) = index::name(list, index) {
        w.label_value(item, format_args!("0x{index:04x} [{word}]"));
    }
    w.append(root, format_args!(" (SZL-ID: 0x{list:04x}, Index: 0x{index:04x})"));
    w.info_append(format_args!(" ID=0x{list:04x} Index=0x{index:04x}"));
    if call.direction == direction::RESPONSE && len >= 8 {
        let (size, count) = (usize::from(b.u16(4)?), usize::from(b.u16(6)?));
        w.item(f::DATA_USERDATA_SZL_ID_PARTLIST_LEN, b, 4, 2)?;
        w.item(f::DATA_USERDATA_SZL_ID_PARTLIST_CNT, b, 6, 2)?;
        szl::records(w, b, (list, index), 8, (size, count))?;
    }
    Ok(())
}

/// A question for alarms.
fn query<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let root = w.item(f::ALARM_MESSAGE, b, 0, len)?;
    let opened = w.open(root);
    w.item(f::ALARM_FUNCTION, b, 0, 1)?;
    let count = b.u8(1)?;
    w.item(f::ALARM_NR_OBJECTS, b, 1, 1)?;
    let mut at = 2;
    for number in 1..=count {
        let len = 2 + usize::from(b.u8(at + 1)?);
        let item = w.item(f::ALARM_MESSAGE_OBJECT, b, at, len)?;
        w.append(item, format_args!(" [{number}]"));
        let inner = w.open(item);
        asked(w, &b.from(at)?)?;
        w.close(inner);
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// What is asked for.
fn asked<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const BY_ALARM_TYPE: u8 = 1;
    const BY_EVENT: u8 = 3;
    w.item(f::PARAM_ITEM_VARSPEC, b, 0, 1)?;
    w.item(f::PARAM_ITEM_VARSPEC_LENGTH, b, 1, 1)?;
    w.item(f::PARAM_ITEM_SYNTAXID, b, 2, 1)?;
    w.item(f::ALARM_QUERY_UNKNOWN1, b, 3, 1)?;
    let kind = b.u8(4)?;
    w.item(f::ALARM_QUERY_QUERYTYPE, b, 4, 1)?;
    w.item(f::ALARM_QUERY_UNKNOWN2, b, 5, 1)?;
    let value = b.u32(6)?;
    match kind {
        BY_ALARM_TYPE => {
            let word =
                w.word(f::ALARM_QUERY_ALARMTYPE, u64::from(value)).unwrap_or("Unknown Alarmtype");
            w.item(f::ALARM_QUERY_ALARMTYPE, b, 6, 4)?;
            w.info_append(format_args!(" ByAlarmtype={word}"));
        }
        BY_EVENT => {
            w.item(f::ALARM_EVENT_ID, b, 6, 4)?;
            w.info_append(format_args!(" ByEventID=0x{value:08x}"));
        }
        _ => {}
    }
    Ok(())
}

/// The answer to a question for alarms, where there are none.
fn no_alarms<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let root = w.item(f::ALARM_MESSAGE, b, 0, len)?;
    let opened = w.open(root);
    w.item(f::ALARM_FUNCTION, b, 0, 1)?;
    w.item(f::ALARM_NR_OBJECTS, b, 1, 1)?;
    w.item(f::DATA_RETURNCODE, b, 2, 1)?;
    w.item(f::DATA_TRANSPORTSIZE, b, 3, 1)?;
    w.item(f::ALARM_QUERY_COMPLETE_LENGTH, b, 4, 2)?;
    w.close(opened);
    Ok(())
}
