//! Services of the connection manager (CIP Networks Library, Volume 1, section 3-5.5): opening and closing
//! connections, and messages that it passes on.

use lamna_fields::Field;

use super::fields as f;
use super::path::{self, Path};
use super::pccc;
use super::{CONNECTION_MANAGER, Message, look, nested, parts, service_name, values};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::walk::Walk;

/// Services of the connection manager.
mod service {
    pub(super) const FORWARD_CLOSE: u8 = 0x4e;
    pub(super) const UNCONNECTED_SEND: u8 = 0x52;
    pub(super) const FORWARD_OPEN: u8 = 0x54;
    pub(super) const LARGE_FORWARD_OPEN: u8 = 0x5b;
}

/// Octets of an unconnected send before its message.
const SEND_LEN: usize = 4;

/// The message and the route of an unconnected send, from behind its path.
fn sent(data: &[u8]) -> Option<(&[u8], Path<'_>)> {
    let len = data.get(2..SEND_LEN)?;
    let len = usize::from(u16::from_le_bytes(len.try_into().ok()?));
    let message = data.get(SEND_LEN..SEND_LEN + len)?;
    let at = SEND_LEN + len + len % 2;
    let route = usize::from(data.get(at).copied().unwrap_or(0));
    Some((message, Path(data.get(at + 2..at + 2 + 2 * route).unwrap_or(&[]))))
}

/// The message that a response of the connection manager brings from behind it: what was asked for with
/// an unconnected send has the service of the message that was passed on.
pub(super) fn unwrap<'p>(m: &Message<'p>) -> Option<Message<'p>> {
    if !m.answers || m.path.class() != Some(CONNECTION_MANAGER) {
        return None;
    }
    let common = values::SERVICE_CODE_VALUES.get(u64::from(m.service)).is_some();
    let is_own = values::CM_SC_VALUES.get(u64::from(m.service)).is_some() && !common;
    let (message, _) = sent(m.asked?)?;
    let (path, asked) = parts(message)?;
    let is_same = message.first().copied() == Some(m.service);
    (is_same && !is_own).then_some(Message { path, asked: Some(asked), ..*m })
}

/// The data of one of its services.
pub(super) fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    m: &Message<'_>,
    wrapped: Option<&Message<'_>>,
) -> Walked {
    let (_, opened) = w.open_protocol(b, 0, b.len())?;
    if let Some(inner) = wrapped {
        let item = w.number(f::CM_SC, b, 0, 0, u64::from(service::UNCONNECTED_SEND))?;
        w.label(item, format_args!("Service: Unconnected Send (Response)"));
        w.mark_generated(item);
        let route = m.asked.and_then(sent).map_or(Path(&[]), |(_, route)| route);
        w.foreign(id::CIP, |w| {
            w.generated(f::REQUEST_PATH_SIZE, b, 0, (inner.path.0.len() / 2) as u64);
            path::show(w, b, None, inner.path, "Request Path")
        })?;
        w.generated(f::CM_ROUTE_PATH_SIZE, b, 0, (route.0.len() / 2) as u64);
        w.foreign(id::CIP, |w| {
            path::show(w, b, None, route, "Route/Connection Path")?;
            if inner.path.class() == Some(pccc::CLASS) && !super::is_common(inner.service) {
                return w.within(id::CIPPCCC, *b, |w, b| pccc::message(w, &b, inner));
            }
            super::common(w, b, inner)
        })?;
        w.close(opened);
        return Ok(());
    }
    let is_named = m.nesting == 0 && (!m.answers || m.service != service::UNCONNECTED_SEND);
    if is_named && w.wants_columns() {
        // What the message says in Info stays.
        w.columns().set_protocol("CIP CM");
    }
    let way = if m.answers { "Response" } else { "Request" };
    let name = service_name(m.service, Some(CONNECTION_MANAGER)).unwrap_or("Unknown");
    let item = w.text(b, 0, 1, format_args!("Service: {name} ({way})"))?;
    let inner = w.open(item);
    w.foreign(id::CIP, |w| w.item(f::RR, b, 0, 1))?;
    w.item(f::CM_SC, b, 0, 1)?;
    w.close(inner);
    let at = m.data;
    if b.remaining(at) > 0 {
        let part = w.text(b, at, b.remaining(at), format_args!("Command Specific Data"))?;
        let inner = w.open(part);
        let large = m.service == service::LARGE_FORWARD_OPEN;
        match (m.service, m.answers) {
            (service::UNCONNECTED_SEND, false) => send(w, b, at, m.nesting)?,
            (service::FORWARD_OPEN | service::LARGE_FORWARD_OPEN, false) => {
                open(w, b, at, large, m.nesting)?;
            }
            (service::FORWARD_CLOSE, false) => close(w, b, at, m.nesting)?,
            (service::FORWARD_OPEN | service::LARGE_FORWARD_OPEN, true) if m.status == 0 => {
                let skip = if large { 36 } else { 32 } + 4;
                opened_connection(w, b, at)?;
                name_target(w, m, skip - 1);
            }
            (service::FORWARD_CLOSE, true) if m.status == 0 => {
                closed(w, b, at)?;
                name_target(w, m, 10);
            }
            _ => {
                w.foreign(id::CIP, |w| w.item(f::DATA, b, at, b.remaining(at)))?;
            }
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Names in Info what a connection leads to, as the request said whose size of the path is at `at`.
fn name_target<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>, at: usize) {
    let Some(asked) = m.asked.filter(|_| m.nesting == 0) else { return };
    let close = m.service == service::FORWARD_CLOSE;
    let size = usize::from(asked.get(at).copied().unwrap_or(0));
    let start = at + if close { 2 } else { 1 };
    if let Some(octets) = asked.get(start..start + 2 * size) {
        target(w, Path(octets), m.nesting);
    }
}

/// Names in Info what a path leads to.
fn target<C: Collector>(w: &mut Walk<'_, C>, path: Path<'_>, nesting: u8) {
    if nesting == 0 && w.wants_columns() && path.class().is_some() {
        w.info_append(format_args!(" ({})", path.classes("")));
    }
}

/// Priority and time-out, with which requests start.
fn timing<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let (tick, ticks) = (b.u8(at)? & 0x0f, b.u8(at + 1)?);
    w.item(f::CM_PRIORITY, b, at, 1)?;
    w.item(f::CM_TICK_TIME, b, at, 1)?;
    w.item(f::CM_TIMEOUT_TICK, b, at + 1, 1)?;
    let milliseconds = (1u64 << tick) * u64::from(ticks);
    w.number(f::CM_TIMEOUT, b, at, 2, milliseconds & 0xffff).map(drop)
}

/// Serial number and originator, which name a connection.
fn triad<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item_le(f::CM_CONN_SERIAL_NUM, b, at, 2)?;
    w.item_le(f::CM_VENDOR, b, at + 2, 2)?;
    w.item_le(f::CM_ORIG_SERIAL_NUM, b, at + 4, 4).map(drop)
}

/// The identifiers of both ways.
fn connections<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item_le(f::CM_OT_CONNID, b, at, 4)?;
    w.item_le(f::CM_TO_CONNID, b, at + 4, 4)?;
    for at in [at, at + 4] {
        let hidden = w.item_le(f::CM_CIP_CONNID, b, at, 4)?;
        w.hide(hidden);
    }
    Ok(())
}

/// An interval in microseconds.
fn interval<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let micros = b.u32_le(at)?;
    let item = w.item_le(field, b, at, 4)?;
    w.label_value(item, format_args!("{}.{:03}ms", micros / 1000, micros % 1000));
    Ok(())
}

/// Octets that mean nothing yet.
fn reserved<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.foreign(id::CIP, |w| w.item_le(f::RESERVED, b, at, len))?;
    if w.labels() {
        let octets = b.bytes(at, len)?;
        let value = octets.iter().rev().fold(0u32, |n, octet| n << 8 | u32::from(*octet));
        let width = 2 * len;
        w.label(item, format_args!("Reserved: 0x{value:0width$x}"));
    }
    Ok(())
}

/// A path of this packet.
fn route<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    words: usize,
    title: &str,
    nesting: Option<u8>,
) -> Walked {
    let path = Path(b.bytes(at, 2 * words)?);
    if let Some(nesting) = nesting {
        target(w, path, nesting);
    }
    w.foreign(id::CIP, |w| path::show(w, b, Some(at), path, title))
}

fn send<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, nesting: u8) -> Walked {
    timing(w, b, at)?;
    let len = usize::from(b.u16_le(at + 2)?);
    w.item_le(f::CM_MSG_REQ_SIZE, b, at + 2, 2)?;
    let at = at + SEND_LEN;
    let one = b.slice(at, len)?;
    let part = w.text(b, at, len, format_args!("CIP Embedded Message Request"))?;
    let opened = w.open(part);
    if nesting == 0
        && let Some(inner) = look(one.captured(), None, 1)
    {
        w.info_append(format_args!(": "));
        super::title(w, &inner);
    }
    if nesting < super::MAX_NESTING {
        w.foreign(id::CIP, |w| nested(w, &one, None, nesting + 1))?;
    }
    w.close(opened);
    if len % 2 == 1 {
        w.foreign(id::CIP, |w| w.item(f::PAD, b, at + len, 1))?;
    }
    let at = at + len + len % 2;
    let words = usize::from(b.u8(at)?);
    w.item(f::CM_ROUTE_PATH_SIZE, b, at, 1)?;
    reserved(w, b, at + 1, 1)?;
    route(w, b, at + 2, words, "Route Path", None)
}

/// The parameters of one way of a connection.
fn parameters<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    large: bool,
) -> Walked {
    if large {
        return w.item_le(field, b, at, 4).map(drop);
    }
    let value = b.u16_le(at)?;
    let item = w.item_le(field, b, at, 2)?;
    w.label_value(item, format_args!("0x{value:04x}"));
    let opened = w.open(item);
    let fields =
        [f::CM_FWO_OWNER, f::CM_FWO_TYPE, f::CM_FWO_PRIO, f::CM_FWO_F_V, f::CM_FWO_CONSIZE];
    for field in fields {
        w.item_le(field, b, at, 2)?;
    }
    w.close(opened);
    Ok(())
}

fn open<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    large: bool,
    nesting: u8,
) -> Walked {
    timing(w, b, at)?;
    connections(w, b, at + 2)?;
    triad(w, b, at + 10)?;
    w.item(f::CM_TIMEOUT_MULTIPLIER, b, at + 18, 1)?;
    reserved(w, b, at + 19, 3)?;
    let width = if large { 4 } else { 2 };
    interval(w, f::CM_OTRPI, b, at + 22)?;
    parameters(w, f::CM_OT_NET_PARAMS, b, at + 26, large)?;
    interval(w, f::CM_TORPI, b, at + 26 + width)?;
    parameters(w, f::CM_TO_NET_PARAMS, b, at + 30 + width, large)?;
    let at = at + 30 + 2 * width;
    let trigger = b.u8(at)?;
    let item = w.item(f::CM_TRANSPORT_TYPE_TRIGGER, b, at, 1)?;
    if w.labels() {
        let word = |field, value: u8| w.word(field, u64::from(value)).unwrap_or("Unknown");
        let direction = word(f::CM_FWO_DIR, trigger >> 7);
        let cause = word(f::CM_FWO_TRIGGER, trigger >> 4 & 7);
        let class = word(f::CM_FWO_TRANSPORT, trigger & 0x0f);
        w.append(item, format_args!(", Direction: {direction}, Trigger: {cause}, Class: {class}"));
    }
    let opened = w.open(item);
    for field in [f::CM_FWO_DIR, f::CM_FWO_TRIGGER, f::CM_FWO_TRANSPORT] {
        w.item(field, b, at, 1)?;
    }
    w.close(opened);
    let words = usize::from(b.u8(at + 1)?);
    w.item(f::CM_CONNPATH_SIZE, b, at + 1, 1)?;
    route(w, b, at + 2, words, "Connection Path", Some(nesting))
}

fn close<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, nesting: u8) -> Walked {
    timing(w, b, at)?;
    triad(w, b, at + 2)?;
    let words = usize::from(b.u8(at + 10)?);
    w.item(f::CM_CONNPATH_SIZE, b, at + 10, 1)?;
    reserved(w, b, at + 11, 1)?;
    route(w, b, at + 12, words, "Connection Path", Some(nesting))
}

/// What the target says of a connection that is open.
fn opened_connection<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    connections(w, b, at)?;
    triad(w, b, at + 8)?;
    interval(w, f::CM_OTAPI, b, at + 16)?;
    interval(w, f::CM_TOAPI, b, at + 20)?;
    reply(w, b, at + 24)
}

/// What the target says of a connection that is closed.
fn closed<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    triad(w, b, at)?;
    reply(w, b, at + 8)
}

/// The reply of the application, with which both end.
fn reply<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let words = usize::from(b.u8(at)?);
    w.item(f::CM_APP_REPLY_SIZE, b, at, 1)?;
    reserved(w, b, at + 1, 1)?;
    if words > 0 {
        w.item(f::CM_APP_REPLY_DATA, b, at + 2, 2 * words)?;
    }
    Ok(())
}
