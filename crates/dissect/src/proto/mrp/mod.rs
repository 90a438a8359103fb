//! Registration of attributes between bridges (IEEE 802.1Q, clause 10): what its applications have in common, which are
//! those for virtual LANs, for addresses and for streams.

pub mod mmrp;
pub mod msrp;
pub mod mvrp;

use lamna_fields::{Field, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

values! {
    static LEAVE_ALL_EVENT_VALUES {
        0 => "Null",
        1 => "Leave All",
    }
    static THREE_PACKED_EVENT_VALUES {
        0 => "New",
        1 => "JoinIn",
        2 => "In",
        3 => "JoinMt",
        4 => "Mt",
        5 => "Lv",
    }
}

/// Ends a list of attributes, and a list of messages.
const END_MARK: u16 = 0;

/// Bits of a vector's header that count its values.
const COUNT: u16 = 0x1fff;

/// The fields of an application.
struct Fields {
    version: Field,
    message: Field,
    kind: Field,
    len: Field,
    /// The length of a list of attributes, where it is told.
    list_len: Option<Field>,
    list: Field,
    vector: Field,
    header: Field,
    /// The parts of a vector's header.
    parts: [Field; 2],
    first: Field,
    /// An event of three in an octet.
    event: Field,
    end: Field,
}

/// An application.
trait Application {
    /// What the Protocol column says.
    const SHORT: &'static str;
    /// What Info says.
    const TITLE: &'static str;
    const FIELDS: Fields;
    /// Whether only the first message is looked at.
    const ONE_MESSAGE: bool = false;

    /// Octets of the value that a vector begins with; `None` for a kind that nobody knows.
    fn first_len(kind: u8) -> Option<usize>;

    /// Shows the value that a vector begins with.
    fn first<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked;

    /// Octets of what follows the events of `count` values.
    fn more_len(kind: u8, count: usize) -> usize {
        let _ = (kind, count);
        0
    }

    /// Shows what follows the events of `count` values.
    fn more<C: Collector>(
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
        kind: u8,
        count: usize,
    ) -> Walked {
        let _ = (w, b, at, kind, count);
        Ok(())
    }
}

fn walk<C: Collector, A: Application>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol(A::SHORT);
    w.info(format_args!("{}", A::TITLE));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let mut at = w.row(b, 0, &[(A::FIELDS.version, 1)])?;
    let mut next = at;
    while b.u16(next)? != END_MARK {
        (at, next) = message::<C, A>(w, b, next)?;
        if A::ONE_MESSAGE {
            break;
        }
    }
    w.item(A::FIELDS.end, b, at, 2)?;
    w.close(opened);
    Ok(())
}

/// Attributes of a kind; where they end, and where the next message is.
fn message<C: Collector, A: Application>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<(usize, usize), Fault> {
    let fields = &A::FIELDS;
    let (kind, size) = (b.u8(start)?, usize::from(b.u8(start + 1)?));
    let mut begin = start + 2;
    // Where the length of the list is told, the next message is where that says.
    let told = match fields.list_len {
        Some(_) => {
            begin += 2;
            Some(usize::from(b.u16(begin - 2)?))
        }
        None => None,
    };
    let message = w.item(fields.message, b, start, REST)?;
    if w.labels() {
        let name = w.word(fields.kind, u64::from(kind)).unwrap_or("<Unknown>");
        w.label_value(message, format_args!("{name} ({kind})"));
    }
    let opened = w.open(message);
    w.row(b, start, &[(fields.kind, 1), (fields.len, 1)])?;
    if let Some(field) = fields.list_len {
        w.item(field, b, start + 2, 2)?;
    }
    b.check(begin, 1)?;
    let list = w.item(fields.list, b, begin, REST)?;
    if let Some(len) = told {
        w.set_len(list, len.min(b.len() - begin));
        w.set_len(message, begin - start + len.min(b.len() - begin));
    }
    let inner = w.open(list);
    let mut at = begin;
    while b.u16(at)? != END_MARK {
        at = vector::<C, A>(w, b, at, kind, size)?;
    }
    w.item(fields.end, b, at, 2)?;
    if told.is_none() {
        w.set_len(list, at - begin);
        w.set_len(message, at - start);
    }
    w.close(inner);
    w.close(opened);
    Ok((at + 2, told.map_or(at + 2, |len| begin + len)))
}

/// Events of values that follow each other; where they end.
fn vector<C: Collector, A: Application>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    kind: u8,
    size: usize,
) -> Result<usize, Fault> {
    let fields = &A::FIELDS;
    let count = usize::from(b.u16(start)? & COUNT);
    let events = count.div_ceil(3);
    let len = 2 + size + events + A::more_len(kind, count);
    let item = w.item(fields.vector, b, start, len.min(b.len().saturating_sub(start)))?;
    let opened = w.open(item);
    w.bitmask(fields.header, &fields.parts, b, start, 2)?;
    let at = start + 2;
    let Some(first_len) = A::first_len(kind) else {
        w.close(opened);
        return Ok(at + size + events);
    };
    let item = w.item(fields.first, b, at, size.min(b.len().saturating_sub(at)))?;
    let inner = w.open(item);
    A::first(w, b, at, kind)?;
    w.close(inner);
    // Whatever length is told, the events are behind the value.
    let at = at + first_len;
    for value in 0..count {
        let octet = u64::from(b.u8(at + value / 3)?);
        let event = match value % 3 {
            0 => octet / 36,
            1 => octet / 6 % 6,
            _ => octet % 6,
        };
        w.number(fields.event, b, at + value / 3, 1, event)?;
    }
    A::more(w, b, at + events, kind, count)?;
    w.close(opened);
    Ok(at + events + A::more_len(kind, count))
}
