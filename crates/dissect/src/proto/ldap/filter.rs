//! Filters of searches (RFC 4511, section 4.5.1.7), and their text (RFC 4515).

use lamna_fields::{Encoding, Field, Strings};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::Tlv;
use crate::proto::bitmask::{self, Names};
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
            // Each further part makes a pair with all that stand before it.
            let sign = if kind == 0 { '&' } else { '|' };
            let mut out = String::new();
            while let Some(part) = parts.next()? {
                let text = write(b, &part, depth + 1)?;
                out = if out.is_empty() { text } else { format!("({sign}{out}{text})") };
            }
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
            let (name, wanted) = (value(&parts.expect()?), parts.expect()?);
            match version(b, &name, &wanted) {
                Some(version) => format!("({name}{sign}0x{version:08x})"),
                None => format!("({name}{sign}{})", value(&wanted)),
            }
        }
        9 => {
            let (mut rule, mut name, mut wanted, mut dn) = Default::default();
            while let Some(part) = parts.next()? {
                match part.tag & 0x1f {
                    1 => rule = format!(":{}", value(&part)),
                    2 => name = value(&part),
                    3 => wanted = value(&part),
                    _ => dn = if b.u8(part.start)? == 0 { "" } else { ":dn" },
                }
            }
            format!("({name}{dn}{rule}:={wanted})")
        }
        _ => String::new(),
    })
}

/// The flags that an assertion about Active Directory's `NtVer` is (MS-ADTS, section 6.3.1.1).
fn version(b: &Buf<'_>, name: &str, value: &Tlv) -> Option<u32> {
    (name.eq_ignore_ascii_case("NtVer") && value.len() == 4).then(|| b.u32_le(value.start).ok())?
}

/// The flags of [`version`].
const VERSIONS: [Field; 10] = [
    f::MSCLDAP_NTVER_SEARCHFLAGS_V1,
    f::MSCLDAP_NTVER_SEARCHFLAGS_V5,
    f::MSCLDAP_NTVER_SEARCHFLAGS_V5EX,
    f::MSCLDAP_NTVER_SEARCHFLAGS_V5EP,
    f::MSCLDAP_NTVER_SEARCHFLAGS_VCS,
    f::MSCLDAP_NTVER_SEARCHFLAGS_VNT4,
    f::MSCLDAP_NTVER_SEARCHFLAGS_VPDC,
    f::MSCLDAP_NTVER_SEARCHFLAGS_VIP,
    f::MSCLDAP_NTVER_SEARCHFLAGS_VL,
    f::MSCLDAP_NTVER_SEARCHFLAGS_VGC,
];

pub(super) fn versions<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    flags: u32,
) -> Walked {
    let place = (b, at, 4, Encoding::Little);
    let item = bitmask::item(w, place, f::MSCLDAP_NTVER_FLAGS, &VERSIONS, Names::Left)?;
    if w.labels() {
        for field in VERSIONS {
            let def = w.def(field);
            if let Strings::TrueFalse((set, _)) = def.strings
                && u64::from(flags) & def.mask != 0
            {
                w.append(item, format_args!(", {}: {set}", def.title));
            }
        }
    }
    Ok(())
}

/// Adds the pieces that a value is to hold.
fn substrings<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    filter: &Tlv,
    text_of: &str,
) -> Walked {
    let item = w.text(b, filter.start, filter.len(), format_args!("substring: {text_of}"))?;
    let outer = w.open(item);
    let item = w.item(f::SUBSTRINGS_ELEMENT, b, filter.start, filter.len())?;
    let under = w.open(item);
    let mut parts = filter.children(b);
    let name = text(w, b, f::TYPE, &parts.expect()?)?;
    w.label(item, format_args!("substrings {name}"));
    let list = parts.expect()?;
    let below = open_list(w, b, f::SUBSTRINGS, &list)?;
    let mut pieces = list.children(b);
    while let Some(piece) = pieces.next()? {
        let kind = u64::from(piece.tag & 0x1f);
        let item = w.number(f::SUBSTRINGS_ITEM, b, piece.start, piece.len(), kind)?;
        let inner = w.open(item);
        let field = match kind {
            0 => f::INITIAL,
            1 => f::ANY,
            _ => f::FINAL,
        };
        w.item(field, b, piece.start, piece.len())?;
        w.close(inner);
    }
    w.close(below);
    w.close(under);
    w.close(outer);
    Ok(())
}

/// Adds a match by a rule that the filter names.
fn extensible<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, filter: &Tlv) -> Walked {
    let item = w.item(f::EXTENSIBLEMATCH_ELEMENT, b, filter.start, filter.len())?;
    let under = w.open(item);
    let mut parts = filter.children(b);
    while let Some(part) = parts.next()? {
        match part.tag & 0x1f {
            1 => drop(text(w, b, f::MATCHINGRULE, &part)?),
            2 => {
                let name = text(w, b, f::TYPE, &part)?;
                w.append(item, format_args!(" {name}"));
            }
            3 => drop(text(w, b, f::MATCHVALUE, &part)?),
            _ => {
                let is_set = u64::from(b.u8(part.start)? != 0);
                w.number(f::DNATTRIBUTES, b, part.start, part.len(), is_set)?;
            }
        }
    }
    w.close(under);
    Ok(())
}

fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    filter: &Tlv,
    field: Field,
    title: &str,
    depth: u8,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let text_of = write(b, filter, depth)?;
    let item = w.text(b, filter.at, filter.whole_len(), format_args!("Filter: {text_of}"))?;
    let kind = u64::from(filter.tag & 0x1f);
    if f::FILTER_VALUES.get(kind).is_none() || filter.tag & 0xc0 != 0x80 {
        return Ok(());
    }
    let opened = w.open(item);
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
            let name = text(w, b, f::ATTRIBUTEDESC, &parts.expect()?)?;
            let value = parts.expect()?;
            match version(b, &name, &value) {
                Some(flags) => versions(w, b, value.start, flags)?,
                None => drop(text(w, b, f::ASSERTIONVALUE, &value)?),
            }
            w.close(under);
        }
        4 => substrings(w, b, filter, &text_of)?,
        9 => extensible(w, b, filter)?,
        7 => {
            text(w, b, f::PRESENT, filter)?;
        }
        _ => {}
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}
