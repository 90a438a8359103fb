//! Transactions, and what they carry: sessions (ASP, with file service above) and printers (PAP).

use std::collections::HashMap;

use lamna_fields::FieldDef;

use super::fields::{asp, atp, prap};
use super::{Bound, pascal, zip};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{afp, id};
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::Walk;

/// Functions of transactions.
const RESPONSE: u8 = 2;
const RELEASE: u8 = 3;

/// The socket of zones.
const ZONES: u16 = 6;

/// Requests that are remembered of a capture: those that wait for an answer, and far more than ever do.
const MAX_REQUESTS: usize = 4096;

/// What a transaction carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Carried {
    Session,
    Printer,
    Zone,
}

/// A request: what it carries, its function, the command of a file service, where and when it was, and the packets that may
/// answer it.
type Request = (u8, u8, u8, u32, i64, u8);

/// The requests of a capture, by the ends that ask and answer.
#[derive(Debug, Default)]
struct Requests(HashMap<(String, String, u16), Request>);

/// Transactions.
#[derive(Clone, Copy, Debug)]
pub struct Atp;

impl Dissect for Atp {
    const FIELDS: &'static [FieldDef] = atp::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ATP");
        let (control, bitmap, transaction) = (b.u8(0)?, b.u8(1)?, b.u16(2)?);
        let function = control >> 6;
        let word = atp::FUNCTION_VALUES.get(function.into()).unwrap_or("Unknown");
        w.info(format_args!("{word} transaction {transaction}"));
        let len = if function == RELEASE { 8.min(b.len()) } else { 4 };
        let (_, opened) = w.open_protocol(&b, 0, len)?;
        let item = w.item(atp::CTRLINFO, &b, 0, 1)?;
        let bits = [atp::FUNCTION, atp::XO, atp::EOM, atp::STS];
        let inner = w.open(item);
        for field in bits {
            w.item(field, &b, 0, 1)?;
        }
        if control & 0x20 != 0 && function != RESPONSE && function != RELEASE {
            w.item(atp::TRELTIMER, &b, 0, 1)?;
        }
        w.close(inner);
        let item = w.item(atp::BITMAP, &b, 1, 1)?;
        if function != RESPONSE && function != RELEASE {
            w.append(item, format_args!("  {} packet(s) max", bitmap.count_ones()));
        }
        w.item(atp::TID, &b, 2, 2)?;
        if function == RELEASE {
            w.item(atp::USER_BYTES, &b, 4, 4)?;
            w.close(opened);
            return Ok(());
        }
        w.close(opened);
        let rest = b.from(4)?;
        if function == RESPONSE {
            return response(w, &rest, transaction, (control, bitmap));
        }
        request(w, &rest, transaction, bitmap)
    }
}

/// How the ends are called that a transaction runs between.
fn ends<C: Collector>(w: &Walk<'_, C>) -> [String; 2] {
    let net = &w.net;
    [
        format!("{}:{}", net.source, net.source_port),
        format!("{}:{}", net.destination, net.destination_port),
    ]
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, transaction: u16, bitmap: u8) -> Walked {
    let (from, to) = (w.net.source_port, w.net.destination_port);
    let is_bound = w.remember(Scope::Capture, |bound: &mut Bound, _| {
        [from, to].iter().any(|socket| bound.0.iter().any(|known| u16::from(*known) == *socket))
    });
    let carried = match (from, to) {
        (ZONES, _) | (_, ZONES) => Carried::Zone,
        _ if is_bound.unwrap_or_default() => Carried::Session,
        _ => Carried::Printer,
    };
    let function = b.u8(0)?;
    let [from, to] = ends(w);
    let command = if b.len() > 4 { b.u8(4)? } else { 0 };
    let request = (
        carried as u8,
        function,
        command,
        w.frame.number,
        w.frame.time.unwrap_or_default(),
        bitmap,
    );
    w.remember(Scope::Capture, |known: &mut Requests, _| {
        if known.0.len() >= MAX_REQUESTS {
            known.0.clear();
        }
        known.0.insert((from, to, transaction), request);
    });
    match carried {
        Carried::Zone => w.within(id::APPLETALK_ZIP, *b, |w, b| zip::asked(w, &b, transaction)),
        Carried::Printer => w.call(id::APPLETALK_PAP, *b),
        Carried::Session => w.within(id::APPLETALK_ASP, *b, |w, b| asked(w, &b, transaction)),
    }
}

fn response<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    transaction: u16,
    (control, number): (u8, u8),
) -> Walked {
    const LAST: u8 = 0x10;
    let [from, to] = ends(w);
    let known = w.remember(Scope::Capture, |known: &mut Requests, _| {
        known.0.get(&(to, from, transaction)).map(|request| {
            let (carried, function, command, frame, time, bitmap) = *request;
            (
                u64::from(carried)
                    | u64::from(function) << 8
                    | u64::from(command) << 16
                    | u64::from(bitmap) << 24,
                frame,
                time,
            )
        })
    });
    let Some((packed, frame, time)) = known.flatten() else { return w.data(*b) };
    let [carried, function, command, bitmap, ..] = packed.to_le_bytes();
    if bitmap.count_ones() > 1 && (control & LAST == 0 || number > 0) {
        w.info_append(format_args!(" [fragment]"));
        return w.data(*b);
    }
    if carried == Carried::Zone as u8 {
        return w.within(id::APPLETALK_ZIP, *b, |w, b| zip::answered(w, &b, transaction, function));
    }
    if carried == Carried::Printer as u8 {
        return w.call(id::APPLETALK_PAP, *b);
    }
    let asked = afp::Asked { command, frame, time };
    w.within(id::APPLETALK_ASP, *b, |w, b| answered(w, &b, transaction, function, asked))
}

/// Sessions.
#[derive(Clone, Copy, Debug)]
pub struct Asp;

impl Dissect for Asp {
    const FIELDS: &'static [FieldDef] = asp::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        asked(w, &b, 0)
    }
}

/// Functions of sessions.
mod session {
    pub(super) const CLOSE: u8 = 1;
    pub(super) const COMMAND: u8 = 2;
    pub(super) const STATUS: u8 = 3;
    pub(super) const OPEN: u8 = 4;
    pub(super) const TICKLE: u8 = 5;
    pub(super) const WRITE: u8 = 6;
    pub(super) const WRITE_CONTINUE: u8 = 7;
    pub(super) const ATTENTION: u8 = 8;
}

fn asked<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, transaction: u16) -> Walked {
    w.column_protocol("ASP");
    let function = b.u8(0)?;
    match asp::FUNCTION_VALUES.get(function.into()) {
        Some(word) => w.info(format_args!("Function: {word}  tid {transaction}")),
        None => w.info(format_args!("Function: Unknown (0x{function:x})  tid {transaction}")),
    }
    let fields: &[_] = match function {
        session::CLOSE | session::TICKLE => &[(asp::SESSION_ID, 1), (asp::ZERO_VALUE, 2)],
        session::COMMAND | session::WRITE => &[(asp::SESSION_ID, 1), (asp::SEQ, 2)],
        session::STATUS => &[(asp::ZERO_VALUE, 1), (asp::ZERO_VALUE, 2)],
        session::OPEN => &[(asp::SOCKET, 1), (asp::VERSION, 2)],
        session::WRITE_CONTINUE => &[(asp::SESSION_ID, 1), (asp::SEQ, 2), (asp::SIZE, 2)],
        session::ATTENTION => &[(asp::SESSION_ID, 1), (asp::ATTN_CODE, 2)],
        _ => &[],
    };
    let goes_on = matches!(function, session::COMMAND | session::WRITE) || fields.is_empty();
    let len = if goes_on { 4.min(b.len()) } else { b.len() };
    let (_, opened) = w.open_protocol(b, 0, len)?;
    w.item(asp::FUNCTION, b, 0, 1)?;
    w.row(b, 1, fields)?;
    w.close(opened);
    if !goes_on {
        return Ok(());
    }
    let rest = b.from(4)?;
    if fields.is_empty() { w.data(rest) } else { afp::asked(w, rest) }
}

fn answered<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    transaction: u16,
    function: u8,
    request: afp::Asked,
) -> Walked {
    w.column_protocol("ASP");
    w.info(format_args!("Reply tid {transaction}"));
    let fields: &[_] = match function {
        session::CLOSE => &[(asp::ZERO_VALUE, 1), (asp::ZERO_VALUE, 1), (asp::ZERO_VALUE, 2)],
        session::COMMAND | session::WRITE => &[(asp::ERROR, 4)],
        session::STATUS | session::TICKLE | session::WRITE_CONTINUE => &[(asp::ZERO_VALUE, 4)],
        session::OPEN => &[(asp::SOCKET, 1), (asp::SESSION_ID, 1), (asp::INIT_ERROR, 2)],
        _ => &[],
    };
    let is_whole = matches!(function, session::CLOSE | session::STATUS | session::OPEN);
    let len = if is_whole { b.len() } else { 4.min(b.len()) };
    let (_, opened) = w.open_protocol(b, 0, len)?;
    w.generated(asp::FUNCTION, b, 0, function.into());
    w.row(b, 0, fields)?;
    match function {
        session::STATUS => {
            w.within(id::AFP, b.from(4)?, |w, b| afp::status(w, &b))?;
            w.close(opened);
            Ok(())
        }
        session::CLOSE | session::OPEN => {
            w.close(opened);
            Ok(())
        }
        session::COMMAND | session::WRITE => {
            w.close(opened);
            let error = b.u32(0)? as i32;
            afp::answered(w, b.from(4)?, request, error)
        }
        _ => {
            w.close(opened);
            w.data(b.from(4)?)
        }
    }
}

/// Printers.
#[derive(Clone, Copy, Debug)]
pub struct Pap;

impl Dissect for Pap {
    const FIELDS: &'static [FieldDef] = prap::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PAP");
        let (connection, function) = (b.u8(0)?, b.u8(1)?);
        match prap::FUNCTION_VALUES.get(function.into()) {
            Some(word) => w.info(format_args!("{word}  ID: {connection}")),
            None => w.info(format_args!("Unknown (0x{function:x})  ID: {connection}")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.row(&b, 0, &[(prap::CONNID, 1), (prap::FUNCTION, 1)])?;
        let fields: &[_] = match function {
            1 => &[(prap::PAD, 2), (prap::SOCKET, 1), (prap::QUANTUM, 1), (prap::WAITTIME, 2)],
            2 => &[(prap::PAD, 2), (prap::SOCKET, 1), (prap::QUANTUM, 1), (prap::RESULT, 2)],
            3 => &[(prap::SEQ, 2)],
            4 => &[(prap::EOF, 1), (prap::PAD, 1)],
            5..=8 => &[(prap::PAD, 2)],
            9 => &[(prap::PAD, 2), (prap::PAD, 4)],
            _ => &[],
        };
        let at = w.row(&b, 2, fields)?;
        if matches!(function, 2 | 9) {
            pascal(w, prap::STATUS, &b, at)?;
        }
        w.close(opened);
        if function == 4 { w.data(b.from(4)?) } else { Ok(()) }
    }
}
