//! The Common Industrial Protocol (CIP Networks Library, Volume 1): requests and responses of the common
//! services, with the attributes of the identity and message router objects, and of the connection manager.
//! What else classes carry is shown as octets.

mod attributes;
mod fields;
mod manager;
mod path;
mod pccc;
pub(crate) mod values;
pub(crate) mod vendors;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub(crate) use self::fields::CM_CIP_CONNID as CONNECTION_ID;
pub use self::fields::{CLS_FIELDS, CM_FIELDS, FIELDS};
use self::path::Path;
pub use self::pccc::Pccc;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

/// The bit of a service that a response has.
const RESPONSE: u8 = 0x80;

/// Services (appendix A).
mod service {
    pub(super) const GET_ALL: u8 = 0x01;
    pub(super) const GET_LIST: u8 = 0x03;
    pub(super) const SET_LIST: u8 = 0x04;
    pub(super) const MULTIPLE: u8 = 0x0a;
    pub(super) const GET_SINGLE: u8 = 0x0e;
}

/// The class of the connection manager.
const CONNECTION_MANAGER: u32 = 6;

/// Octets of a service with the size of its path, and of a response's status.
const HEAD_LEN: usize = 2;

/// Deepest nesting of messages inside of messages.
const MAX_NESTING: u8 = 4;

/// A message, and what is known of it.
#[derive(Clone, Copy, Debug)]
struct Message<'p> {
    /// The service without its direction.
    service: u8,
    /// Whether it is a response.
    answers: bool,
    /// The general status of a response.
    status: u8,
    /// The path, the request's own in a response.
    path: Path<'p>,
    /// What the request carries behind its path, where a response knows it.
    asked: Option<&'p [u8]>,
    /// Where the data starts.
    data: usize,
    /// How many messages it is inside of.
    nesting: u8,
}

/// CIP.
#[derive(Clone, Copy, Debug)]
pub struct Cip;

impl Dissect for Cip {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, &b, None)
    }
}

/// The connection manager (section 3-5.5).
#[derive(Clone, Copy, Debug)]
pub struct ConnectionManager;

impl Dissect for ConnectionManager {
    const FIELDS: &'static [FieldDef] = CM_FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.close(opened);
        Ok(())
    }
}

/// Classes that have no module of their own.
#[derive(Clone, Copy, Debug)]
pub struct ClassGeneric;

impl Dissect for ClassGeneric {
    const FIELDS: &'static [FieldDef] = CLS_FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.close(opened);
        Ok(())
    }
}

/// Takes a message apart; `request` is what it answers, where that is known.
pub(crate) fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    request: Option<&[u8]>,
) -> Walked {
    w.column_protocol("CIP");
    nested(w, b, request, 0)
}

/// The path of a request and what follows it.
fn parts(request: &[u8]) -> Option<(Path<'_>, &[u8])> {
    let end = HEAD_LEN + 2 * usize::from(*request.get(1)?);
    Some((Path(request.get(HEAD_LEN..end)?), request.get(end..)?))
}

/// What is known of a message from its octets and its request's.
fn look<'p>(octets: &'p [u8], request: Option<&'p [u8]>, nesting: u8) -> Option<Message<'p>> {
    let (code, second) = (*octets.first()?, usize::from(*octets.get(1)?));
    let service = code & !RESPONSE;
    if code & RESPONSE == 0 {
        let data = HEAD_LEN + 2 * second;
        let path = Path(octets.get(HEAD_LEN..data)?);
        return Some(Message {
            service,
            answers: false,
            status: 0,
            path,
            asked: None,
            data,
            nesting,
        });
    }
    let (status, extra) = (*octets.get(2)?, usize::from(*octets.get(3)?));
    let data = 2 * HEAD_LEN + 2 * extra;
    let (path, asked) = match request.and_then(parts) {
        Some((path, asked)) => (path, Some(asked)),
        None => (Path(&[]), None),
    };
    Some(Message { service, answers: true, status, path, asked, data, nesting })
}

/// The text of a general status.
fn status_text(status: u8) -> Option<&'static str> {
    values::GENSTAT_VALUES.get(u64::from(status))
}

/// Calls `write` with a status as Info and labels name it.
fn with_status(status: u8, write: impl FnOnce(std::fmt::Arguments<'_>)) {
    match status_text(status) {
        Some(text) => write(format_args!("{text}")),
        None => write(format_args!("Unknown Response ({status:02x})")),
    }
}

/// Whether a service is one that all classes share.
fn is_common(service: u8) -> bool {
    values::SERVICE_CODE_VALUES.get(u64::from(service)).is_some()
}

/// The name of a service in a class.
fn service_name(service: u8, class: Option<u32>) -> Option<&'static str> {
    let common = values::SERVICE_CODE_VALUES.get(u64::from(service));
    common.or_else(|| match class {
        Some(CONNECTION_MANAGER) => values::CM_SC_VALUES.get(u64::from(service)),
        Some(pccc::CLASS) => pccc::SERVICES.get(u64::from(service)),
        _ => None,
    })
}

/// Says in Info what a message is.
fn title<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) {
    if !w.wants_columns() {
        return;
    }
    let classes = m.path.classes(" - ");
    let is_multiple = m.answers && m.service == service::MULTIPLE;
    if m.answers {
        with_status(m.status, |status| w.info_append(format_args!("{status}: ")));
    }
    if !is_multiple {
        w.info_append(format_args!("{classes}"));
    }
    name_service(w, m);
}

fn name_service<C: Collector>(w: &mut Walk<'_, C>, m: &Message<'_>) {
    match service_name(m.service, m.path.class()) {
        Some(name) => w.info_append(format_args!("{name}")),
        None => w.info_append(format_args!("Service (0x{:02x})", m.service)),
    }
}

/// A message, perhaps inside of another one.
fn nested<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    request: Option<&[u8]>,
    nesting: u8,
) -> Walked {
    let code = b.u8(0)?;
    let (_, opened) = w.open_protocol(b, 0, b.len())?;
    let way = if code & RESPONSE != 0 { "Response" } else { "Request" };
    let service = code & !RESPONSE;
    let item = w.item(f::SERVICE, b, 0, 1)?;
    match values::SERVICE_CODE_VALUES.get(u64::from(service)) {
        Some(name) => w.label_value(item, format_args!("{name} ({way})")),
        None => w.label_value(item, format_args!("Unknown Service (0x{service:02x}) ({way})")),
    }
    let inner = w.open(item);
    w.item(f::RR, b, 0, 1)?;
    w.item(f::SC, b, 0, 1)?;
    w.close(inner);
    let size = usize::from(b.u8(1)?);
    if code & RESPONSE == 0 {
        w.item(f::REQUEST_PATH_SIZE, b, 1, 1)?;
        b.check(HEAD_LEN, 2 * size)?;
    } else {
        status(w, b)?;
    }
    let Some(m) = look(b.captured(), request, nesting) else {
        w.close(opened);
        return Ok(());
    };
    if !m.answers {
        path::show(w, b, Some(HEAD_LEN), m.path, "Request Path")?;
    } else if m.asked.is_some() {
        let words = (m.path.0.len() / 2) as u64;
        w.generated(f::REQUEST_PATH_SIZE, b, 0, words);
        path::show(w, b, None, m.path, "Request Path")?;
    }
    if nesting == 0 && w.wants_columns() {
        let unwrapped = manager::unwrap(&m);
        w.columns().append_info_separated(" | ", format_args!(""));
        title(w, unwrapped.as_ref().unwrap_or(&m));
    }
    go_on(w, b, &m, opened)
}

/// The status of a response.
fn status<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (general, extra) = (b.u8(2)?, usize::from(b.u8(3)?));
    let mut tree = crate::collect::Item::NONE;
    let mut made = Ok(());
    with_status(general, |text| {
        match w.text(b, 2, 2 + 2 * extra, format_args!("Status: {text}: ")) {
            Ok(item) => tree = item,
            Err(fault) => made = Err(fault),
        }
    });
    made?;
    let opened = w.open(tree);
    w.item(f::GENSTAT, b, 2, 1)?;
    w.item(f::ADDSTAT_SIZE, b, 3, 1)?;
    if extra > 0 {
        let list = w.text(b, 4, 2 * extra, format_args!("Additional Status"))?;
        let inner = w.open(list);
        for i in 0..extra {
            w.item_le(f::ADDSTAT, b, 4 + 2 * i, 2)?;
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// What follows the head of a message; closes it.
fn go_on<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    m: &Message<'_>,
    opened: crate::walk::Opened,
) -> Walked {
    let class = m.path.class();
    let wrapped = manager::unwrap(m);
    if is_common(m.service) && wrapped.is_none() {
        common(w, b, m)?;
        w.close(opened);
        return Ok(());
    }
    if class == Some(pccc::CLASS) {
        w.close(opened);
        let outer = (m.nesting == 0).then(|| w.open_top());
        w.within(id::CIPPCCC, *b, |w, b| pccc::message(w, &b, m))?;
        if let Some(outer) = outer {
            w.close(outer);
        }
        return Ok(());
    }
    let outer = if m.nesting == 0 {
        w.close(opened);
        Some(w.open_top())
    } else {
        None
    };
    if class == Some(CONNECTION_MANAGER) {
        w.within(id::CIPCM, *b, |w, b| manager::message(w, &b, m, wrapped.as_ref()))?;
    } else {
        w.within(id::CIPCLS, *b, |w, b| generic(w, &b, m))?;
    }
    match outer {
        Some(outer) => w.close(outer),
        None => w.close(opened),
    }
    Ok(())
}

/// A service of a class of its own.
fn generic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, m: &Message<'_>) -> Walked {
    let (root, opened) = w.open_protocol(b, 0, b.len())?;
    let len = b.remaining(m.data);
    if len == 0 {
        w.hide(root);
    } else {
        let part = w.text(b, m.data, len, format_args!("Command Specific Data"))?;
        let inner = w.open(part);
        w.foreign(id::CIP, |w| w.item(f::DATA, b, m.data, len))?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// The data of a service that all classes share.
fn common<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, m: &Message<'_>) -> Walked {
    let at = m.data;
    let len = b.remaining(at);
    let name = values::SERVICE_CODE_VALUES.get(u64::from(m.service)).unwrap_or("Unknown Service");
    let way = if m.answers { "Response" } else { "Request" };
    let part = w.text(b, at, len, format_args!("{name} ({way})"))?;
    let opened = w.open(part);
    let is_fine = m.status == 0 || m.status == 6;
    if m.service == service::MULTIPLE {
        multiple(w, b, m)?;
    } else if len > 0 {
        match m.service {
            service::GET_ALL if m.answers && is_fine => attributes::all(w, b, at, m.path)?,
            service::GET_LIST => {
                let fields = (f::GETLIST_ATTR_COUNT, f::GETLIST_ATTR_STATUS);
                list(w, b, m, fields)?;
            }
            service::SET_LIST => {
                let fields = (f::SETLIST_ATTR_COUNT, f::SETLIST_ATTR_STATUS);
                list(w, b, m, fields)?;
            }
            service::GET_SINGLE if m.answers && is_fine => attributes::single(w, b, at, m.path)?,
            _ => {
                w.item(f::DATA, b, at, len)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// Attributes by their numbers: with values in a setting request and in a getting response.
fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    m: &Message<'_>,
    (count_field, status_field): (Field, Field),
) -> Walked {
    let mut at = m.data;
    let count = b.u16_le(at)?;
    w.item_le(count_field, b, at, 2)?;
    at += 2;
    let start = at;
    let tree = w.text(b, at, 0, format_args!("Attribute List"))?;
    let opened = w.open(tree);
    let valued = m.answers == (m.service == service::GET_LIST);
    let head = if m.answers { 4 } else { 2 };
    b.check(at, head * usize::from(count))?;
    for _ in 0..count {
        let number = u32::from(b.u16_le(at)?);
        let item = w.number(f::ATTRIBUTE, b, at, 2, u64::from(number))?;
        attributes::label(w, item, m.path, number);
        let inner = w.open(item);
        let mut is_fine = true;
        if m.answers {
            is_fine = b.u8(at + 2)? == 0;
            w.item(status_field, b, at + 2, 1)?;
        }
        let from = at;
        at += head;
        let mut is_known = true;
        if valued && is_fine {
            match attributes::value(w, b, at, m.path, number)? {
                Some(len) => {
                    at += len;
                    w.set_len(item, at - from);
                }
                None => is_known = false,
            }
        }
        w.close(inner);
        if !is_known {
            break;
        }
    }
    w.set_len(tree, at - start);
    w.close(opened);
    if b.remaining(at) > 0 {
        w.item(f::DATA, b, at, b.remaining(at))?;
    }
    Ok(())
}

/// Several messages in one (section 4 of appendix A).
fn multiple<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, m: &Message<'_>) -> Walked {
    let at = m.data;
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let count = usize::from(b.u16_le(at)?);
    w.item_le(f::MSP_NUM_SERVICES, b, at, 2)?;
    b.check(at + 2, 2 * count)?;
    if m.nesting == 0 {
        w.info_append(format_args!(": "));
    }
    let offsets = w.text(b, at + 2, 2 * count, format_args!("Offset List"))?;
    let opened = w.open(offsets);
    for i in 0..count {
        w.item_le(f::MSP_OFFSET, b, at + 2 + 2 * i, 2)?;
    }
    w.close(opened);
    if m.nesting >= MAX_NESTING {
        return Ok(());
    }
    for i in 0..count {
        let offset = usize::from(b.u16_le(at + 2 + 2 * i)?);
        let end = match i + 1 < count {
            true => usize::from(b.u16_le(at + 4 + 2 * i)?),
            false => b.len().saturating_sub(at),
        };
        if m.nesting == 0 && i > 0 {
            w.info_append(format_args!(", "));
        }
        let len = end.checked_sub(offset).filter(|len| *len > 0).ok_or(Fault::Malformed)?;
        let one = b.slice(at + offset, len)?;
        let request = m.asked.and_then(|asked| member(asked, i));
        let part = w.text(b, at + offset, len, format_args!("Service Packet #{}: ", i + 1))?;
        let inner = w.open(part);
        w.item_le(f::MSP_OFFSET, b, at + 2 + 2 * i, 2)?;
        if let Some(inner) = look(one.captured(), request, m.nesting + 1) {
            let classes = inner.path.classes(" - ");
            if inner.answers {
                with_status(inner.status, |text| w.append(part, format_args!("{text}: ")));
            }
            // The services of this object are named by itself alone.
            let class = inner.path.class().filter(|class| *class != pccc::CLASS);
            match service_name(inner.service, class) {
                Some(name) => w.append(part, format_args!("{classes}{name}")),
                None => w.append(part, format_args!("{classes}Service (0x{:02x})", inner.service)),
            }
            if m.nesting == 0 && w.wants_columns() {
                name_service(w, &inner);
            }
        }
        nested(w, &one, request, m.nesting + 1)?;
        w.close(inner);
    }
    Ok(())
}

/// A message of a request's several.
fn member(data: &[u8], index: usize) -> Option<&[u8]> {
    let word = |at: usize| {
        let octets = data.get(at..at + 2)?;
        Some(usize::from(u16::from_le_bytes(octets.try_into().ok()?)))
    };
    let count = word(0)?;
    let start = word(2 + 2 * index)?;
    let end = if index + 1 < count { word(4 + 2 * index)? } else { data.len() };
    data.get(start..end)
}
