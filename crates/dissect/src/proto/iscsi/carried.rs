//! The SCSI that PDUs carry, and which of them belong to a command.

use bytes::Bytes;

use super::fields::*;
use super::session::{self, Found, Role, Session};
use super::{EXTENDED_CDB, HEADER_LEN, Head, op};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, scsi};
use crate::track::Scope;
use crate::walk::Walk;

/// What came of the command that a PDU belongs to, by its tag.
pub(super) fn found<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, head: &Head) -> Option<Found> {
    let now = (w.frame.number, w.frame.time.unwrap_or_default());
    let tag = b.u32(16).ok()?;
    let role = match head.opcode {
        op::COMMAND => {
            let lun = scsi::lun::number(b.u8(8).ok()?, b.u8(9).ok()?);
            let cdb = session::halves(b.bytes(32, scsi::CDB_LEN).ok()?);
            let begun = w.remember(Scope::Stream, |session: &mut Session, memory| {
                session.begin(memory, now, tag, lun, cdb)
            });
            // Without a capture around it, a command is known by itself.
            let alone = scsi::Exchange { request: now.0, lun, cdb, ..Default::default() };
            return begun
                .map(|found| later(w, found))
                .or(Some(Found { exchange: alone, ..Default::default() }));
        }
        op::DATA_OUT => Role::DataOut,
        op::DATA_IN if b.u8(1).ok()? & 1 != 0 => Role::LastDataIn,
        op::DATA_IN => Role::DataIn,
        op::RESPONSE => Role::Response,
        _ => return None,
    };
    let device = b.u8(head.data_at()).ok().filter(|_| head.opcode == op::DATA_IN && head.data > 0);
    w.remember(Scope::Stream, |session: &mut Session, memory| {
        session.find(memory, now, tag, role, device)
    })
    .map(|found| later(w, found))
}

/// With what later frames have told.
fn later<C: Collector>(w: &Walk<'_, C>, mut found: Found) -> Found {
    let told = |n: usize| w.link(found.links[n]).map(|frame| frame as u32);
    let (response, data_in, data_out) = (told(0), told(1), told(2));
    if found.exchange.request != 0 {
        found.exchange.response = response.unwrap_or(found.exchange.response);
        found.data_in = data_in.unwrap_or(found.data_in);
        found.data_out = data_out.unwrap_or(found.data_out);
    }
    found
}

/// The frames of the command that a PDU belongs to.
pub(super) fn frames<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    opcode: u8,
    begin: u32,
    found: &Found,
) {
    let exchange = &found.exchange;
    // Wireshark counts twice where a PDU begins that is not the first of its segment.
    let at = if begin == b.start() { 0 } else { begin as usize };
    if exchange.request == 0 {
        return;
    }
    if opcode != op::COMMAND {
        w.generated(REQUEST_FRAME, b, at, exchange.request.into());
    }
    let is_last = opcode != op::COMMAND && exchange.response == w.frame.number;
    if is_last {
        w.generated_signed(TIME, b, at, exchange.elapsed);
    }
    for (field, frame, own) in [
        (DATA_IN_FRAME, found.data_in, op::DATA_IN),
        (DATA_OUT_FRAME, found.data_out, op::DATA_OUT),
    ] {
        if frame != 0 && opcode != own {
            w.generated(field, b, at, frame.into());
        }
    }
    if exchange.response != 0 && !is_last {
        w.generated(RESPONSE_FRAME, b, at, exchange.response.into());
    }
}

/// What a PDU carries of SCSI.
pub(super) fn carried<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    head: &Head,
    begin: u32,
    found: &Found,
) -> Walked {
    let exchange = &found.exchange;
    let (at, len) = (head.data_at(), head.data);
    match head.opcode {
        op::COMMAND => {
            let block = b.slice(32, scsi::CDB_LEN)?;
            match extended(w, b, head.added)? {
                Some((octets, source)) => {
                    let whole = Buf::new(&octets, octets.len(), source);
                    of_scsi(w, |w| scsi::command(w, &whole, exchange))?;
                }
                None => of_scsi(w, |w| scsi::command(w, &block, exchange))?,
            }
            if len > 0 {
                // Immediate data go on to the end of the PDU.
                let data = b.slice(at, head.len() - at)?;
                of_scsi(w, |w| scsi::payload(w, &data, exchange, true))?;
            }
        }
        op::DATA_OUT => {
            let data = b.slice(at, len)?;
            of_scsi(w, |w| scsi::payload(w, &data, exchange, true))?;
        }
        op::DATA_IN => {
            let data = b.slice(at, len)?;
            of_scsi(w, |w| scsi::payload(w, &data, exchange, false))?;
            if b.u8(1)? & 1 != 0 {
                let status = b.u8(3)?;
                let mut exchange = *exchange;
                if exchange.asks_for_kind() && len > 0 {
                    // The data have just told what the unit is.
                    exchange.device = Some(b.u8(at)?);
                }
                of_scsi(w, |w| scsi::status(w, &b.empty_at(begin), &exchange, status))?;
            }
        }
        op::RESPONSE if b.u8(3)? == CHECK_CONDITION => {
            if len == 0 {
                return Ok(());
            }
            sense(w, b, at, if exchange.request == 0 { UNKNOWN_UNIT } else { exchange.lun })?;
        }
        op::RESPONSE => {
            let status = b.u8(3)?;
            of_scsi(w, |w| scsi::status(w, &b.empty_at(begin), exchange, status))?;
        }
        op::ASYNC if len > 0 => sense(w, b, at, UNKNOWN_UNIT)?,
        _ => {}
    }
    Ok(())
}

/// The command block with the octets that are added to it, and their source.
fn extended<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    added: usize,
) -> Result<Option<(Bytes, u8)>, crate::Fault> {
    let end = HEADER_LEN + added;
    let mut at = HEADER_LEN;
    while at < end {
        let len = usize::from(b.u16(at)?);
        if b.u8(at + 2)? == EXTENDED_CDB {
            let more = b.bytes(at + 4, len.saturating_sub(1))?;
            let octets = Bytes::from([b.bytes(32, scsi::CDB_LEN)?, more].concat());
            let source = w.add_source("CDB+AHS", octets.clone());
            return Ok(source.map(|source| (octets, source)));
        }
        at += (3 + len).next_multiple_of(4);
    }
    Ok(None)
}

/// The status of a command that sense data explain.
const CHECK_CONDITION: u8 = 2;

/// What stands for a unit that is not known.
const UNKNOWN_UNIT: u16 = 0xffff;

/// Sense data behind their length.
fn sense<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, lun: u16) -> Walked {
    let len = usize::from(b.u16(at)?);
    if len == 0 {
        return Ok(());
    }
    let data = b.slice(at + 2, len)?;
    of_scsi(w, |w| scsi::sense(w, &data, lun))
}

/// Walks something of SCSI, which has no layer of its own, and whose faults are its own.
fn of_scsi<C: Collector>(
    w: &mut Walk<'_, C>,
    inner: impl FnOnce(&mut Walk<'_, C>) -> Walked,
) -> Walked {
    let result = w.foreign(id::SCSI, inner);
    if result.is_err() {
        w.blame(id::SCSI);
    }
    result
}
