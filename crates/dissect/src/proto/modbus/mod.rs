//! Modbus (Modbus Application Protocol Specification V1.1b3): requests and responses of all public
//! functions, with the registers and coils that they carry.

mod fields;
mod values;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::track::{Note, Scope};
use crate::walk::Walk;

/// Requests that a conversation remembers for their responses; answers come soon.
const MAX_REQUESTS: usize = 1024;

/// Function codes (section 5.1).
mod function {
    pub(super) const READ_COILS: u8 = 1;
    pub(super) const READ_DISCRETE: u8 = 2;
    pub(super) const READ_HOLDING: u8 = 3;
    pub(super) const READ_INPUT: u8 = 4;
    pub(super) const WRITE_COIL: u8 = 5;
    pub(super) const WRITE_REGISTER: u8 = 6;
    pub(super) const READ_EXCEPTION_STATUS: u8 = 7;
    pub(super) const DIAGNOSTICS: u8 = 8;
    pub(super) const EVENT_COUNTER: u8 = 11;
    pub(super) const EVENT_LOG: u8 = 12;
    pub(super) const WRITE_COILS: u8 = 15;
    pub(super) const WRITE_REGISTERS: u8 = 16;
    pub(super) const READ_FILE: u8 = 20;
    pub(super) const WRITE_FILE: u8 = 21;
    pub(super) const MASK_WRITE: u8 = 22;
    pub(super) const READ_WRITE: u8 = 23;
    pub(super) const READ_FIFO: u8 = 24;
    pub(super) const ENCAPSULATED: u8 = 43;
}

/// The transport of device identification (section 6.21).
const DEVICE_IDENTIFICATION: u8 = 14;

/// What the carrier says of a message.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Carried {
    /// The number that a response shares with its request.
    pub(crate) transaction: u16,
    /// Whether it is a request.
    pub(crate) asks: bool,
    /// Whether it is a response.
    pub(crate) answers: bool,
}

/// The name of a message's function, if it has one, and whether it is a function below another.
pub(crate) fn title(octets: &[u8]) -> (bool, Option<&'static str>) {
    let code = octets.first().copied().unwrap_or(0);
    let name = values::FUNC_CODE_VALUES.get(u64::from(code & 0x7f));
    match (code, octets) {
        (function::DIAGNOSTICS, [_, high, low, ..]) => {
            let sub = u16::from_be_bytes([*high, *low]);
            (true, values::DIAGNOSTIC_CODE_VALUES.get(u64::from(sub)).or(name))
        }
        (function::ENCAPSULATED, [_, kind, _, ..]) => {
            (true, values::MEI_VALUES.get(u64::from(*kind)).or(name))
        }
        _ => (false, name),
    }
}

/// Requests that have no answer yet, or may get another one.
#[derive(Debug, Default)]
struct Requests(std::collections::VecDeque<Request>);

#[derive(Clone, Copy, Debug)]
struct Request {
    transaction: u16,
    function: u8,
    frame: u32,
    time: i64,
    base: u16,
    count: u16,
}

/// What a response knows of its request.
#[derive(Clone, Copy, Debug, Default)]
struct Asked {
    frame: u32,
    time: i64,
    base: u16,
    count: u16,
}

impl Note for Asked {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.frame, self.time, self.base, self.count).save(write);
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (frame, time, base, count) = Note::load(read);
        Asked { frame, time, base, count }
    }
}

/// Modbus.
#[derive(Clone, Copy, Debug)]
pub struct Modbus;

impl Dissect for Modbus {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, &b, Carried { transaction: 0, asks: false, answers: false })
    }
}

/// Goes on with a message whose carrier is known.
pub(crate) fn go_on<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, carried: Carried) -> Walked {
    w.within(id::MODBUS, b, |w, b| message(w, &b, carried))
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, carried: Carried) -> Walked {
    let code = b.u8(0)?;
    let asked = learn(w, b, code, carried);
    let (root, opened) = w.open_protocol(b, 0, b.len())?;
    if carried.answers && code & 0x80 != 0 && w.labels() {
        let function = code & 0x7f;
        let name = values::FUNC_CODE_VALUES.get(u64::from(function)).unwrap_or("Unknown function");
        let exception = b.u8(1).ok().map(u64::from);
        let exception = exception.and_then(|code| values::EXCEPTION_CODE_VALUES.get(code));
        let exception = exception.unwrap_or("Unknown Exception Code");
        w.label(root, format_args!("Function {function}:  {name}.  Exception: {exception}"));
    }
    w.item(f::FUNC_CODE, b, 0, 1)?;
    let asked = asked.unwrap_or_default();
    if asked.frame != 0 && code & 0x80 == 0 {
        w.generated(f::REQUEST_FRAME, b, 0, u64::from(asked.frame));
        let time = w.frame.time.unwrap_or(0).saturating_sub(asked.time);
        w.generated_signed(f::RESPONSE_TIME, b, 0, time);
    }
    if carried.asks {
        request(w, b, code)?;
    } else if carried.answers {
        if code & 0x80 != 0 {
            w.item(f::EXCEPTION_CODE, b, 1, 1)?;
        } else {
            response(w, b, code, asked)?;
        }
    } else if b.remaining(1) > 0 {
        w.item(f::DATA, b, 1, b.remaining(1))?;
    }
    w.close(opened);
    Ok(())
}

/// Remembers a request, or recalls the one that a response answers.
fn learn<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    code: u8,
    carried: Carried,
) -> Option<Asked> {
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or(0));
    let transaction = carried.transaction;
    if carried.asks {
        let (base, count) = (b.u16(1).unwrap_or(0), b.u16(3).unwrap_or(0));
        let request = Request { transaction, function: code, frame, time, base, count };
        w.remember(Scope::Stream, |requests: &mut Requests, _| {
            if requests.0.len() >= MAX_REQUESTS {
                requests.0.pop_front();
            }
            requests.0.push_back(request);
        });
        return None;
    }
    if !carried.answers {
        return None;
    }
    w.remember(Scope::Stream, |requests: &mut Requests, _| {
        let mut candidates = requests.0.iter().rev();
        candidates
            .find(|r| r.transaction == transaction && r.function == code & 0x7f && r.frame < frame)
            .map(|r| Asked { frame: r.frame, time: r.time, base: r.base, count: r.count })
    })
    .flatten()
}

/// Shows numbers of two octets one after the other.
fn words<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, fields: &[Field]) -> Walked {
    for (i, field) in fields.iter().enumerate() {
        w.item(*field, b, at + 2 * i, 2)?;
    }
    Ok(())
}

fn rest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    if b.remaining(at) > 0 {
        w.item(f::DATA, b, at, b.remaining(at))?;
    }
    Ok(())
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
    match code {
        function::READ_COILS | function::READ_DISCRETE => {
            words(w, b, 1, &[f::REFERENCE_NUM, f::BIT_CNT])
        }
        function::READ_HOLDING | function::READ_INPUT => {
            words(w, b, 1, &[f::REFERENCE_NUM, f::WORD_CNT])
        }
        function::WRITE_COIL | function::WRITE_REGISTER => write_single(w, b, code),
        function::READ_EXCEPTION_STATUS | function::EVENT_COUNTER | function::EVENT_LOG | 17 => {
            Ok(())
        }
        function::DIAGNOSTICS => diagnostics(w, b, true),
        function::WRITE_COILS => {
            words(w, b, 1, &[f::REFERENCE_NUM, f::BIT_CNT])?;
            let len = usize::from(b.u8(5)?);
            w.item(f::BYTE_CNT, b, 5, 1)?;
            w.item(f::DATA, b, 6, len).map(drop)
        }
        function::WRITE_REGISTERS => {
            words(w, b, 1, &[f::REFERENCE_NUM, f::WORD_CNT])?;
            let len = usize::from(b.u8(5)?);
            w.item(f::BYTE_CNT, b, 5, 1)?;
            registers(w, b, 6, len, b.u16(1)?)
        }
        function::READ_FILE => groups(w, b, |w, at| {
            w.item(f::REFERENCE_TYPE, b, at, 1)?;
            w.item(f::REFERENCE_NUM_32, b, at + 1, 4)?;
            w.item(f::WORD_CNT, b, at + 5, 2)?;
            Ok(7)
        }),
        function::WRITE_FILE => write_file(w, b),
        function::MASK_WRITE => words(w, b, 1, &[f::REFERENCE_NUM, f::AND_MASK, f::OR_MASK]),
        function::READ_WRITE => {
            let fields = [
                f::READ_REFERENCE_NUM,
                f::READ_WORD_CNT,
                f::WRITE_REFERENCE_NUM,
                f::WRITE_WORD_CNT,
            ];
            words(w, b, 1, &fields)?;
            let len = usize::from(b.u8(9)?);
            w.item(f::BYTE_CNT, b, 9, 1)?;
            w.item(f::DATA, b, 10, len).map(drop)
        }
        function::READ_FIFO => words(w, b, 1, &[f::REFERENCE_NUM]),
        function::ENCAPSULATED => {
            let kind = b.u8(1)?;
            w.item(f::MEI, b, 1, 1)?;
            if kind != DEVICE_IDENTIFICATION {
                return rest(w, b, 1);
            }
            w.item(f::READ_DEVICE_ID, b, 2, 1)?;
            w.item(f::OBJECT_ID, b, 3, 1).map(drop)
        }
        _ => rest(w, b, 1),
    }
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8, asked: Asked) -> Walked {
    match code {
        function::READ_COILS | function::READ_DISCRETE => {
            let len = usize::from(b.u8(1)?);
            w.item(f::BYTE_CNT, b, 1, 1)?;
            bits(w, b, 2, len, asked)
        }
        function::READ_HOLDING | function::READ_INPUT => {
            let len = usize::from(b.u8(1)?);
            w.item(f::BYTE_CNT, b, 1, 1)?;
            registers(w, b, 2, len, asked.base)
        }
        function::WRITE_COIL | function::WRITE_REGISTER => write_single(w, b, code),
        function::READ_EXCEPTION_STATUS => w.item(f::DATA, b, 1, 1).map(drop),
        function::DIAGNOSTICS => diagnostics(w, b, false),
        function::EVENT_COUNTER => words(w, b, 1, &[f::EV_STATUS, f::EV_COUNT]),
        function::EVENT_LOG => event_log(w, b),
        function::WRITE_COILS => words(w, b, 1, &[f::REFERENCE_NUM, f::BIT_CNT]),
        function::WRITE_REGISTERS => words(w, b, 1, &[f::REFERENCE_NUM, f::WORD_CNT]),
        function::READ_FILE => groups(w, b, |w, at| {
            let len = usize::from(b.u8(at)?);
            w.item(f::BYTE_CNT, b, at, 1)?;
            w.item(f::REFERENCE_TYPE, b, at + 1, 1)?;
            w.item(f::DATA, b, at + 2, len.saturating_sub(1))?;
            Ok(1 + len)
        }),
        function::WRITE_FILE => write_file(w, b),
        function::MASK_WRITE => words(w, b, 1, &[f::REFERENCE_NUM, f::AND_MASK, f::OR_MASK]),
        function::READ_WRITE => {
            let len = usize::from(b.u8(1)?);
            w.item(f::BYTE_CNT, b, 1, 1)?;
            w.item(f::DATA, b, 2, len).map(drop)
        }
        function::READ_FIFO => {
            let len = usize::from(b.u16(1)?);
            w.item(f::BYTE_CNT_16, b, 1, 2)?;
            w.item(f::WORD_CNT, b, 3, 2)?;
            w.item(f::DATA, b, 5, len.saturating_sub(2)).map(drop)
        }
        function::ENCAPSULATED => identification(w, b),
        _ => rest(w, b, 1),
    }
}

/// A coil or a register, and what it is set to.
fn write_single<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
    w.item(f::REFERENCE_NUM, b, 1, 2)?;
    w.item(f::DATA, b, 3, 2.min(b.len().saturating_sub(3)))?;
    if code == function::WRITE_COIL {
        w.item(f::PADDING, b, 4, 1)?;
    }
    Ok(())
}

/// Registers of two octets, counted from `base`.
fn registers<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    base: u16,
) -> Walked {
    let here = b.remaining(at);
    if here < len {
        // Wireshark shows what is there as octets.
        return rest(w, b, at);
    }
    if !w.fields() {
        return b.check(at, len);
    }
    for i in 0..len / 2 {
        let at = at + 2 * i;
        let number = base.wrapping_add(i as u16);
        let value = b.u16(at)?;
        let item = w.text(b, at, 2, format_args!("Register {number} (UINT16): {value}"))?;
        let opened = w.open(item);
        w.number(f::REGNUM16, b, at, 2, u64::from(number))?;
        w.item(f::REGVAL_UINT16, b, at, 2)?;
        w.close(opened);
    }
    Ok(())
}

/// Coils, as many as were asked for.
fn bits<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    asked: Asked,
) -> Walked {
    b.check(at, len)?;
    if !w.fields() {
        return Ok(());
    }
    let count = if asked.frame == 0 { 8 * len } else { usize::from(asked.count).min(8 * len) };
    for i in 0..count {
        let at = at + i / 8;
        let bit = b.u8(at)? >> (i % 8) & 1;
        let number = asked.base.wrapping_add(i as u16);
        let item = w.text(b, at, 1, format_args!("Bit {number} : {bit}"))?;
        let opened = w.open(item);
        let item = w.number(f::BITNUM, b, at, 1, u64::from(number))?;
        w.mark_generated(item);
        w.number(f::BITVAL, b, at, 1, u64::from(bit))?;
        w.close(opened);
    }
    Ok(())
}

/// Groups of a file request, from the count of octets on: `one` shows a group and says how long it is.
fn groups<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut one: impl FnMut(&mut Walk<'_, C>, usize) -> Result<usize, Fault>,
) -> Walked {
    let len = usize::from(b.u8(1)?);
    w.item(f::BYTE_CNT, b, 1, 1)?;
    let (mut at, mut index) = (2, 0);
    while at < 2 + len {
        let item = w.text(b, at, 0, format_args!("Group {index}"))?;
        let opened = w.open(item);
        let taken = one(w, at)?.max(1);
        w.set_len(item, taken);
        w.close(opened);
        at += taken;
        index += 1;
    }
    Ok(())
}

fn write_file<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    groups(w, b, |w, at| {
        let len = 2 * usize::from(b.u16(at + 5)?);
        w.item(f::REFERENCE_TYPE, b, at, 1)?;
        w.item(f::REFERENCE_NUM_32, b, at + 1, 4)?;
        w.item(f::WORD_CNT, b, at + 5, 2)?;
        w.item(f::DATA, b, at + 7, len)?;
        Ok(7 + len)
    })
}

fn diagnostics<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, asks: bool) -> Walked {
    let code = b.u16(1)?;
    w.item(f::DIAGNOSTIC_CODE, b, 1, 2)?;
    let field = match (code, asks) {
        (0, true) => f::DIAGNOSTIC_RETURN_QUERY_DATA_REQUEST,
        (0, false) => f::DIAGNOSTIC_RETURN_QUERY_DATA_ECHO,
        (1, _) => f::DIAGNOSTIC_RESTART_COMMUNICATION_OPTION,
        (3, _) => return w.item(f::DIAGNOSTIC_ASCII_INPUT_DELIMITER, b, 3, 1).map(drop),
        (2, false) => f::DIAGNOSTIC_RETURN_DIAG_REGISTER,
        (10, false) => f::DIAGNOSTIC_CLEAR_CTR_DIAG_REG,
        (11, false) => f::DIAGNOSTIC_BUS_MESSAGE_COUNT,
        (12, false) => f::DIAGNOSTIC_BUS_COMM_ERROR_COUNT,
        (13, false) => f::DIAGNOSTIC_BUS_EXCEPTION_ERROR_COUNT,
        (14, false) => f::DIAGNOSTIC_SLAVE_MESSAGE_COUNT,
        (15, false) => f::DIAGNOSTIC_NO_SLAVE_RESPONSE_COUNT,
        (16, false) => f::DIAGNOSTIC_SLAVE_NAK_COUNT,
        (17, false) => f::DIAGNOSTIC_SLAVE_BUSY_COUNT,
        (18, false) => f::DIAGNOSTIC_BUS_CHAR_OVERRUN_COUNT,
        _ => return rest(w, b, 3),
    };
    let len = if code == 0 { b.remaining(3) } else { 2 };
    w.item(field, b, 3, len).map(drop)
}

/// Events of a device, the latest first (section 6.10).
fn event_log<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = usize::from(b.u8(1)?);
    w.item(f::BYTE_CNT, b, 1, 1)?;
    words(w, b, 2, &[f::EV_STATUS, f::EV_COUNT, f::EV_MSG_COUNT])?;
    let Some(count) = len.checked_sub(6).filter(|n| *n > 0) else { return Ok(()) };
    let list = w.text(b, 8, count, format_args!("Events"))?;
    let opened = w.open(list);
    for at in 8..8 + count {
        let event = b.u8(at)?;
        let item = w.item(f::EVENT, b, at, 1)?;
        let (name, parts): (&str, &[Field]) = match event {
            0x80.. => {
                let parts: &[Field] = &[
                    f::EV_RECV_COMM_ERR,
                    f::EV_RECV_CHAR_OVER,
                    f::EV_RECV_LO_MODE,
                    f::EV_RECV_BROADCAST,
                ];
                ("Receive Event", parts)
            }
            0x40..0x80 => {
                let parts: &[Field] = &[
                    f::EV_SEND_READ_EX,
                    f::EV_SEND_SLAVE_ABORT_EX,
                    f::EV_SEND_SLAVE_BUSY_EX,
                    f::EV_SEND_SLAVE_NAK_EX,
                    f::EV_SEND_WRITE_TIMEOUT,
                    f::EV_SEND_LO_MODE,
                ];
                ("Send Event", parts)
            }
            4 => ("Entered Listen Only Mode", &[]),
            0 => ("Initiated Communication Restart", &[]),
            _ => ("Unknown Event", &[]),
        };
        w.label(item, format_args!("{name}"));
        let inner = w.open(item);
        for part in parts {
            w.item(*part, b, at, 1)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// What a device says of itself (section 6.21).
fn identification<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(1)?;
    w.item(f::MEI, b, 1, 1)?;
    if kind != DEVICE_IDENTIFICATION {
        return rest(w, b, 1);
    }
    w.item(f::READ_DEVICE_ID, b, 2, 1)?;
    w.item(f::CONFORMITY_LEVEL, b, 3, 1)?;
    w.item(f::MORE_FOLLOWS, b, 4, 1)?;
    w.item(f::NEXT_OBJECT_ID, b, 5, 1)?;
    let count = b.u8(6)?;
    w.item(f::NUM_OBJECTS, b, 6, 1)?;
    let list = w.text(b, 7, b.remaining(7), format_args!("Objects"))?;
    let opened = w.open(list);
    let mut at = 7;
    for index in 1..=count {
        let (object, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let item = w.text(b, at, 2 + len, format_args!("Object #{index}"))?;
        let inner = w.open(item);
        w.item(f::OBJECT_ID, b, at, 1)?;
        w.item(f::OBJECTS_LEN, b, at + 1, 1)?;
        // Objects of the basic and regular categories are text.
        let field = if object < 7 { f::OBJECT_STR_VALUE } else { f::OBJECT_VALUE };
        w.item(field, b, at + 2, len)?;
        w.close(inner);
        at += 2 + len;
    }
    w.close(opened);
    Ok(())
}
