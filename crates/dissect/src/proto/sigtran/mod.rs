//! Adaptation layers that carry signalling system No. 7 over SCTP: a common header and parameters with a tag and a length
//! (RFC 3868, 4666 and 3331). What each parameter holds is a table.

pub mod m2pa;
pub mod m2ua;
pub mod m3ua;

use std::fmt::{self, Write as _};

use lamna_fields::{Escaped, Field};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

/// Octets of the common header.
const HEADER_LEN: usize = 8;

/// Octets of a parameter before its value.
const PARAMETER_HEADER_LEN: usize = 4;

/// Parameters inside of each other.
const MAX_NESTING: usize = 8;

/// What a parameter holds, which its line tells in parentheses.
#[derive(Clone, Copy)]
pub(crate) enum Holds {
    /// Text.
    Text(Field),
    /// Octets, counted.
    Octets(Field),
    /// A number.
    Number(Field),
    /// A number with a word, of which the line tells the word.
    Word(Field),
    /// Octets of no meaning, and behind them a number with a word or without.
    Tail(Field, usize, Field),
    /// Numbers of four octets, counted by the word.
    Numbers(&'static [(Field, usize)], &'static str),
    /// Parameters.
    Parameters,
    /// Something else, that the protocol shows.
    Other,
}

/// A message's name in the column, and in the tree.
pub(crate) type Name = (u16, &'static str, &'static str);

/// What tells one adaptation layer from another.
pub(crate) trait Adaptation {
    /// What the Protocol column says.
    const NAME: &'static str;
    /// Version, reserved octet, class, type and length.
    const HEADER: [Field; 5];
    /// Tag and length of a parameter, what it holds where that is not known, and octets that fill it up.
    const PARAMETER: [Field; 4];
    /// Messages, by class and type.
    const MESSAGES: &'static [Name];
    /// Tag, title and contents of the parameters.
    const PARAMETERS: &'static [(u16, &'static str, Holds)];

    /// What stands around the tag and length of a parameter that is not known.
    const UNKNOWN: (&'static str, &'static str);

    /// Shows what a parameter holds that is not of a common kind.
    fn other<C: Collector>(w: &mut Walk<'_, C>, parameter: &Parameter<'_>) -> Walked;
}

/// A parameter: its octets, with those that fill it up, how long it says that it is, and its item.
pub(crate) struct Parameter<'b> {
    pub(crate) b: Buf<'b>,
    pub(crate) tag: u16,
    pub(crate) len: usize,
    pub(crate) item: Item,
    nesting: usize,
}

impl Parameter<'_> {
    /// Octets of its value. One that is too short for its own header has more than there can be.
    pub(crate) fn value_len(&self) -> usize {
        self.len.checked_sub(PARAMETER_HEADER_LEN).unwrap_or(usize::from(u16::MAX))
    }
}

/// Shows a message.
pub(crate) fn message<A: Adaptation, C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u16(2)?;
    let name = A::MESSAGES.iter().find(|row| row.0 == kind);
    let (short, long) = name.map_or(("reserved", "reserved"), |row| (row.1, row.2));
    w.column_protocol(A::NAME);
    w.info(format_args!("{short} "));
    let [version, reserved, class, number, length] = A::HEADER;
    w.item(version, b, 0, 1)?;
    w.item(reserved, b, 1, 1)?;
    w.item(class, b, 2, 1)?;
    let item = w.item(number, b, 3, 1)?;
    w.label_value(item, format_args!("{long} ({})", b.u8(3)?));
    w.item(length, b, 4, 4)?;
    parameters::<A, C>(w, &b.from(HEADER_LEN)?, 0)
}

/// Shows parameters up to the end.
pub(crate) fn parameters<A: Adaptation, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    nesting: usize,
) -> Walked {
    let mut at = 0;
    if nesting > MAX_NESTING {
        return Ok(());
    }
    while b.remaining(at) > 0 {
        let len = usize::from(b.u16(at + 2)?);
        let left = b.remaining(at);
        let padded = len.next_multiple_of(4);
        let whole = if left >= len { padded.min(left) } else { padded };
        let is_beyond = whole > left && !b.is_cut();
        one::<A, C>(w, b.claimed(at, whole), nesting).map_err(|fault| match fault {
            // One that ends behind what holds it is shown as far as it goes.
            Fault::Short if is_beyond => Fault::Contained,
            fault => fault,
        })?;
        // A length of nothing would never end.
        at += whole.max(1);
    }
    Ok(())
}

/// The fault of a part that goes beyond what holds it.
pub(crate) fn contained(fault: Fault) -> Fault {
    if fault == Fault::Malformed { Fault::Contained } else { fault }
}

fn one<A: Adaptation, C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, nesting: usize) -> Walked {
    let (tag, len) = (b.u16(0)?, usize::from(b.u16(2)?));
    let known = A::PARAMETERS.iter().find(|row| row.0 == tag);
    let title = known.map_or("Unknown parameter", |row| row.1);
    let item = w.text(&b, 0, REST, format_args!("{title}"))?;
    let opened = w.open(item);
    let [tag_field, length, value, padding] = A::PARAMETER;
    w.item(tag_field, &b, 0, 2)?;
    w.item(length, &b, 2, 2)?;
    let parameter = Parameter { b, tag, len, item, nesting };
    match known {
        Some((_, _, holds)) => contents::<A, C>(w, &parameter, *holds)?,
        None => {
            let octets = parameter.value_len();
            w.item(value, &b, PARAMETER_HEADER_LEN, octets)?;
            let (before, after) = A::UNKNOWN;
            w.append(item, format_args!("{before}tag {tag} and {octets} bytes value{after}"));
        }
    }
    if b.reported() > len {
        w.item(padding, &b, len, b.reported() - len)?;
    }
    w.close(opened);
    Ok(())
}

/// Text with its control characters as escapes, cut after as many characters as it has octets.
struct Line<'b>(&'b [u8]);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = String::new();
        write!(shown, "{}", Escaped(&String::from_utf8_lossy(self.0)))?;
        shown.chars().take(self.0.len()).try_for_each(|c| f.write_char(c))
    }
}

/// How the word for several ends.
pub(crate) fn plural(count: usize) -> &'static str {
    if count == 1 { "" } else { "s" }
}

fn contents<A: Adaptation, C: Collector>(
    w: &mut Walk<'_, C>,
    parameter: &Parameter<'_>,
    holds: Holds,
) -> Walked {
    const AT: usize = PARAMETER_HEADER_LEN;
    let (b, item, len) = (&parameter.b, parameter.item, parameter.value_len());
    match holds {
        Holds::Text(field) => {
            w.item(field, b, AT, len)?;
            w.append(item, format_args!(" ({})", Line(b.bytes(AT, len)?)));
        }
        Holds::Octets(field) => {
            w.item(field, b, AT, len)?;
            w.append(item, format_args!(" ({len} byte{})", plural(len)));
        }
        Holds::Number(field) => {
            let number = b.u32(AT)?;
            w.item(field, b, AT, 4)?;
            w.append(item, format_args!(" ({number})"));
        }
        Holds::Word(field) => {
            let number = b.u32(AT)?;
            w.item(field, b, AT, 4)?;
            let word = w.word(field, u64::from(number)).unwrap_or("unknown");
            w.append(item, format_args!(" ({word})"));
        }
        Holds::Tail(spare, spare_len, field) => {
            w.item(spare, b, AT, spare_len)?;
            let octets = b.bytes(AT + spare_len, 4 - spare_len)?;
            let number = octets.iter().fold(0, |n, octet| n << 8 | u64::from(*octet));
            w.item(field, b, AT + spare_len, 4 - spare_len)?;
            match (w.word(field, number), w.def(field).strings) {
                (None, lamna_fields::Strings::None) => w.append(item, format_args!(" ({number})")),
                (word, _) => w.append(item, format_args!(" ({})", word.unwrap_or("unknown"))),
            }
        }
        Holds::Numbers(fields, word) => {
            let each = fields.iter().map(|(_, len)| len).sum::<usize>().max(1);
            let count = len / each;
            for n in 0..count {
                w.row(b, AT + n * each, fields)?;
            }
            w.append(item, format_args!(" ({count} {word}{})", plural(count)));
        }
        Holds::Parameters => {
            parameters::<A, C>(w, &b.slice(AT, len)?, parameter.nesting + 1)?;
        }
        Holds::Other => A::other(w, parameter)?,
    }
    Ok(())
}

/// Shows a status; gives the item of its number, the number, and its word.
pub(crate) fn status<C: Collector>(
    w: &mut Walk<'_, C>,
    parameter: &Parameter<'_>,
    (kind, info): (Field, Field),
) -> Result<(Item, u16, Option<&'static str>), Fault> {
    let b = &parameter.b;
    let (first, second) = (b.u16(4)?, b.u16(6)?);
    w.item(kind, b, 4, 2)?;
    let item = w.item(info, b, 6, 2)?;
    let word = match (first, second) {
        (1, 1) => Some("Reserved"),
        (1, 2) => Some("Application server inactive"),
        (1, 3) => Some("Application server active"),
        (1, 4) => Some("Application server pending"),
        (2, 1) => Some("Insufficient ASP resources active in AS"),
        (2, 2) => Some("Alternate ASP active"),
        (2, 3) => Some("ASP Failure"),
        _ => None,
    };
    Ok((item, second, word))
}

#[cfg(test)]
pub(crate) mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    /// A message in a chunk of SCTP that says whose it is.
    pub(crate) fn shown(ppid: u8, message: &[u8]) -> Shown {
        let len = message.len() as u8;
        let mut packet = vec![0x45, 0, 0, 48 + len, 0, 1, 0, 0, 64, 132, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2, 0x13, 0x88, 0x13, 0x89, 0, 0, 0, 1, 0, 0, 0, 2]);
        packet.extend([0, 3, 0, 16 + len, 0, 0, 0, 5, 0, 1, 0, 2, 0, 0, 0, ppid]);
        packet.extend(message);
        frame(1, &ethernet(0x0800, &packet))
    }
}
