//! Walks messages by their table: numbers, texts, lists, and the tags that newer versions may have anywhere.

use lamna_fields::Field;

use super::fields::*;
use super::records;
use super::schema::Part;
use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::proto::lines::Plain;
use crate::walk::Walk;

/// The octets of a message and how they are to be read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Body<'a, 'b> {
    /// The message.
    pub b: &'a Buf<'b>,
    /// The version of its kind.
    pub version: u16,
    /// Whether lengths take as few octets as they need.
    pub is_compact: bool,
}

/// What the parts of a structure are, for its title; `None` where a version has no such part.
pub(super) type Said = Vec<Option<String>>;

impl Body<'_, '_> {
    /// A number of elements, and where they begin. A number that cannot be one is noted where the walk is.
    pub(super) fn count<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
    ) -> Result<(usize, usize), Fault> {
        /// What Wireshark takes for no number of elements any more.
        const TOO_MANY: u64 = 1 << 27;
        let (count, end, is_bad) = if self.is_compact {
            let (count, len) = unsigned(self.b, at)?;
            (count.saturating_sub(1), at + len, count >= TOO_MANY)
        } else {
            let count = self.b.u32(at)? as i32;
            (u64::try_from(count).unwrap_or(0), at + 4, count < -1)
        };
        if is_bad {
            w.expert(BAD_ARRAY_LENGTH, Item::NONE);
            return Ok((0, end));
        }
        Ok((count as usize, end))
    }

    /// The length of a text or of octets, and how many octets that takes; `None` where there is none.
    fn len(&self, at: usize) -> Result<(Option<usize>, usize), Fault> {
        if self.is_compact {
            let (len, taken) = unsigned(self.b, at)?;
            return Ok(((len as usize).checked_sub(1), taken));
        }
        Ok((usize::try_from(self.b.u16(at)? as i16).ok(), 2))
    }
}

/// A number in groups of seven bits, the lowest first (at most ten octets), and how many octets it takes.
pub(super) fn unsigned(b: &Buf<'_>, at: usize) -> Result<(u64, usize), Fault> {
    const MAX_LEN: usize = 10;
    let mut number = 0u64;
    for i in 0..MAX_LEN {
        let octet = b.u8(at + i)?;
        number |= u64::from(octet & 0x7f) << (7 * i).min(63);
        if octet & 0x80 == 0 {
            return Ok((number, i + 1));
        }
    }
    Err(Fault::Malformed)
}

/// A text of `len` octets behind a length of `taken`; none where that says so.
pub(super) fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    taken: usize,
    len: Option<usize>,
) -> Result<Item, Fault> {
    let Some(len) = len else {
        return w.string(field, b, at, taken, format_args!("[ Null ]"));
    };
    let octets = b.bytes(at + taken, len)?;
    w.string(field, b, at, taken + len, format_args!("{}", Plain(octets)))
}

/// Tags at `at`; answers where they end.
pub(super) fn tags<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    at: usize,
) -> Result<usize, Fault> {
    let b = body.b;
    let (count, taken) = unsigned(b, at)?;
    let mut end = at + taken;
    let list = w.text(b, at, taken, format_args!("Tagged fields"))?;
    let outer = w.open(list);
    for _ in 0..count {
        let (number, taken) = unsigned(b, end)?;
        let item = w.text(b, end, taken, format_args!("Field"))?;
        let inner = w.open(item);
        w.number(TAGGED_FIELD_TAG, b, end, taken, number)?;
        let data = end + taken;
        let (len, taken) = unsigned(b, data)?;
        let len = (len as usize).saturating_sub(1);
        w.octets(TAGGED_FIELD_DATA, b, data, taken + len, b.bytes(data + taken, len)?)?;
        w.set_len(item, data + taken + len - end);
        end = data + taken + len;
        w.close(inner);
    }
    w.set_len(list, end - at);
    w.close(outer);
    Ok(end)
}

/// A structure from `at` on; answers where it ends. What titles may say of its parts is put into `said`.
pub(super) fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    mut at: usize,
    list: &[Part],
    said: &mut Said,
) -> Result<usize, Fault> {
    for part in list {
        let mut tells = None;
        at = match *part {
            Part::Number(first, last, field, len) if body.has(first, last) => {
                tells = number(w, body, (field, at, len), None)?;
                at + usize::from(len)
            }
            Part::Titled(first, last, field, len, title) if body.has(first, last) => {
                tells = number(w, body, (field, at, len), Some(title))?;
                at + usize::from(len)
            }
            Part::Text(first, last, field) if body.has(first, last) => {
                let (len, taken) = body.len(at)?;
                text(w, body.b, field, at, taken, len)?;
                let end = at + taken + len.unwrap_or(0);
                if w.labels() {
                    let octets = body.b.bytes(at + taken, len.unwrap_or(0))?;
                    tells = Some(Plain(octets).to_string());
                }
                end
            }
            Part::Octets(first, last, field) if body.has(first, last) => {
                let (len, taken) = body.len(at)?;
                let len = len.unwrap_or(0);
                w.octets(field, body.b, at, taken + len, body.b.bytes(at + taken, len)?)?;
                at + taken + len
            }
            Part::Each(first, last, field, len, title) if body.has(first, last) => {
                let (count, end) = each(w, body, at, (field, len, title))?;
                tells = Some(count.to_string());
                end
            }
            Part::List(first, last, titles, list) if body.has(first, last) => {
                let (count, end) = structures(w, body, at, titles, list)?;
                tells = Some(count.to_string());
                end
            }
            Part::Group(title, says, list) => structure(w, body, at, [title, says], list, false)?,
            Part::Records => records::set(w, body.b, at)?,
            _ => at,
        };
        if w.labels() {
            said.push(tells);
        }
    }
    if body.is_compact { tags(w, body, at) } else { Ok(at) }
}

impl Body<'_, '_> {
    /// Whether the message's version is one of these.
    fn has(&self, first: u16, last: u16) -> bool {
        (first..=last).contains(&self.version)
    }
}

/// A number, and what titles say of it.
fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    (field, at, len): (Field, usize, u8),
    title: Option<&str>,
) -> Result<Option<String>, Fault> {
    let len = usize::from(len);
    let item = w.item(field, body.b, at, len)?;
    if !w.labels() {
        return Ok(None);
    }
    let octets = body.b.bytes(at, len)?;
    let value = octets.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
    let unused = 64 - 8 * len as u32;
    let signed = (value << unused) as i64 >> unused;
    match signed {
        -1 if field == OFFSET_TIME => w.append(item, format_args!(" (latest)")),
        -2 if field == OFFSET_TIME => w.append(item, format_args!(" (earliest)")),
        _ => {}
    }
    if let Some(title) = title {
        w.label(item, format_args!("{title}: {signed}"));
    }
    Ok(Some(match w.word(field, value) {
        Some(word) if field == ERROR => word.to_owned(),
        _ => signed.to_string(),
    }))
}

/// Numbers or texts under a title, where there is one; answers how many, and where they end.
fn each<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    at: usize,
    (field, len, title): (Field, u8, &str),
) -> Result<(usize, usize), Fault> {
    let (count, mut end) = body.count(w, at)?;
    let list = if title.is_empty() {
        Item::NONE
    } else {
        w.text(body.b, at, end - at, format_args!("{title}"))?
    };
    let outer = w.open(list);
    for _ in 0..count {
        if len == 0 {
            let (len, taken) = body.len(end)?;
            text(w, body.b, field, end, taken, len)?;
            end += taken + len.unwrap_or(0);
        } else {
            w.item(field, body.b, end, len.into())?;
            end += usize::from(len);
        }
    }
    w.set_len(list, end - at);
    w.close(outer);
    Ok((count, end))
}

/// Structures; answers how many, and where they end.
fn structures<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    at: usize,
    [title, one, says]: [&str; 3],
    list: &[Part],
) -> Result<(usize, usize), Fault> {
    let (count, mut end) = body.count(w, at)?;
    let item = match title.strip_suffix(" #") {
        Some(title) => w.text(body.b, at, end - at, format_args!("{title} ({count} topics)"))?,
        None if title.is_empty() => Item::NONE,
        None => w.text(body.b, at, end - at, format_args!("{title}"))?,
    };
    let outer = w.open(item);
    for _ in 0..count {
        end = structure(w, body, end, [one, says], list, body.is_compact)?;
    }
    w.set_len(item, end - at);
    w.close(outer);
    Ok((count, end))
}

/// One structure with its title; answers where it ends.
fn structure<C: Collector>(
    w: &mut Walk<'_, C>,
    body: &Body<'_, '_>,
    at: usize,
    [title, says]: [&str; 2],
    list: &[Part],
    is_compact: bool,
) -> Result<usize, Fault> {
    let item = w.text(body.b, at, 0, format_args!("{title}"))?;
    let opened = w.open(item);
    let mut said = Said::new();
    let end = parts(w, &Body { is_compact, ..*body }, at, list, &mut said)?;
    w.close(opened);
    w.set_len(item, end - at);
    if w.labels() {
        w.append(item, format_args!("{}", filled(says, &said)));
    }
    Ok(end)
}

/// A template with what was said at its places: `{0}`; `{?0}` is a note of an error, if it is one. A piece behind a comma
/// whose part is missing is left out.
fn filled(template: &str, said: &[Option<String>]) -> String {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((place, behind)) = behind.split_once('}') else { break };
        rest = behind;
        let is_note = place.starts_with('?');
        let place = place.trim_start_matches('?').parse::<usize>().unwrap_or(usize::MAX);
        match said.get(place).and_then(Option::as_deref) {
            Some("No Error") if is_note => text.push_str(before),
            Some(value) if is_note => {
                text.push_str(before);
                text.push_str(", Error=");
                text.push_str(value);
            }
            Some(value) => {
                text.push_str(before);
                text.push_str(value);
            }
            None => text.push_str(before.rsplit_once(", ").map_or("", |(kept, _)| kept)),
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_what_is_there() {
        let said = [Some("7".to_owned()), Some("No Error".to_owned()), None];
        assert_eq!(filled(" (ID={0}{?1})", &said), " (ID=7)");
        assert_eq!(filled(" (ID={0}, Error={1})", &said), " (ID=7, Error=No Error)");
        assert_eq!(filled(" (ID={0}, Instance={2})", &said), " (ID=7)");
    }

    #[test]
    fn numbers_end() {
        let octets = [0xac, 2, 0xff];
        let b = Buf::new(&octets, 3, 0);
        assert_eq!(unsigned(&b, 0), Ok((300, 2)));
        assert_eq!(unsigned(&b, 2), Err(Fault::Malformed));
        let endless = [0xff; 11];
        assert_eq!(unsigned(&Buf::new(&endless, 11, 0), 0), Err(Fault::Malformed));
    }
}
