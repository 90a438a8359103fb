//! Filters of searches (RFC 4511, section 4.5.1.7), and their text (RFC 4515).

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::Tlv;
use crate::walk::Walk;

use super::{fields as f, open_list, text};

/// How deep filters may nest: what people write stays below ten.
const MAX_DEPTH: u8 = 24;

/// Adds a filter.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, filter: &Tlv) -> Walked {
    one(w, b, filter, f::FILTER, "filter", 0)
}

/// The text of a filter.
fn write(b: &Buf<'_>, filter: &Tlv, depth: u8) -> Result<String, Fault> {
    if depth >= MAX_DEPTH {
        return Err(Fault::Malformed);
    }
    let mut parts = filter.children(b);
    let value = |part: &Tlv| String::from_utf8_lossy(part.contents(b)).into_owned();
    Ok(match filter.tag & 0x1f {
        kind @ (0 | 1) => {
            let mut out = String::from(if kind == 0 { "(&" } else { "(|" });
            while let Some(part) = parts.next()? {
                out.push_str(&write(b, &part, depth + 1)?);
            }
            out.push(')');
            out
        }
        2 => format!("(!{})", write(b, &parts.expect()?, depth + 1)?),
        4 => {
            let name = value(&parts.expect()?);
            let list = parts.expect()?;
            let mut out = format!("({name}=");
            let mut pieces = list.children(b);
            let mut ends = false;
            while let Some(piece) = pieces.next()? {
                let place = piece.tag & 0x1f;
                if place != 0 {
                    out.push('*');
                }
                out.push_str(&value(&piece));
                ends = place == 2;
            }
            if !ends {
                out.push('*');
            }
            out.push(')');
            out
        }
        7 => format!("({}=*)", value(filter)),
        kind @ (3 | 5 | 6 | 8) => {
            let sign = match kind {
                3 => "=",
                5 => ">=",
                6 => "<=",
                _ => "~=",
            };
            let (name, wanted) = (value(&parts.expect()?), value(&parts.expect()?));
            format!("({name}{sign}{wanted})")
        }
        _ => String::from("()"),
    })
}

fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    filter: &Tlv,
    field: lamna_fields::Field,
    title: &str,
    depth: u8,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let text_of = write(b, filter, depth)?;
    let item = w.text(b, filter.at, filter.whole_len(), format_args!("Filter: {text_of}"))?;
    let opened = w.open(item);
    let kind = u64::from(filter.tag & 0x1f);
    let item = w.number(field, b, filter.start, filter.len(), kind)?;
    if w.labels() {
        let word = f::FILTER_VALUES.get(kind).unwrap_or("Unknown");
        w.label(item, format_args!("{title}: {word} ({kind})"));
    }
    let inner = w.open(item);
    match kind {
        0 | 1 => {
            let (list, part, name) =
                if kind == 0 { (f::AND, f::AND_ITEM, "and") } else { (f::OR, f::OR_ITEM, "or") };
            let item = w.text(b, filter.start, filter.len(), format_args!("{name}: {text_of}"))?;
            let under = w.open(item);
            let below = open_list(w, b, list, filter)?;
            let mut parts = filter.children(b);
            while let Some(child) = parts.next()? {
                one(w, b, &child, part, &format!("{name} item"), depth + 1)?;
            }
            w.close(below);
            w.close(under);
        }
        2 => {
            let child = Tlv::new(b, filter.start, filter.end)?;
            one(w, b, &child, f::NOT, "not", depth + 1)?;
        }
        3 | 5 | 6 | 8 => {
            let element = match kind {
                3 => f::EQUALITYMATCH_ELEMENT,
                5 => f::GREATEROREQUAL_ELEMENT,
                6 => f::LESSOREQUAL_ELEMENT,
                _ => f::APPROXMATCH_ELEMENT,
            };
            let item = w.item(element, b, filter.start, filter.len())?;
            let under = w.open(item);
            let mut parts = filter.children(b);
            text(w, b, f::ATTRIBUTEDESC, &parts.expect()?)?;
            text(w, b, f::ASSERTIONVALUE, &parts.expect()?)?;
            w.close(under);
        }
        7 => {
            text(w, b, f::PRESENT, filter)?;
        }
        _ => {}
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}
