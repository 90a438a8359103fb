//! Templates: what the records that follow are made of.

use std::collections::HashMap;

use bytes::Bytes;
use lamna_fields::Field;

use super::elements;
use super::fields::*;
use super::words::{SCOPE_FIELD_TYPE_VALUES, TEMPLATE_FIELD_TYPE_VALUES};
use super::{Context, SET_LEN, Version, padding};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::numbers::enterprise;
use crate::track::{Kept, Note, Scope};
use crate::walk::Walk;

/// The length of a field that says its length itself.
pub(super) const VARIABLE: u16 = 0xffff;

/// Templates that are kept for a conversation: more than any exporter has at a time.
const MAX_TEMPLATES: usize = 1 << 10;

/// Octets of a field of a template, without the number of an enterprise.
const FIELD_LEN: usize = 4;

/// Octets that an entry of a kept template takes.
const ENTRY_LEN: usize = 9;

/// Flags of an entry of a kept template.
mod flag {
    pub(super) const SCOPE: u8 = 1;
    pub(super) const ENTERPRISE: u8 = 2;
    pub(super) const OPTION: u8 = 4;
}

/// A field of a template.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub(super) kind: u16,
    pub(super) len: u16,
    pub(super) enterprise: Option<u32>,
    /// Whether version 9 counts it as a scope, which has types of its own.
    pub(super) is_scope: bool,
    /// Whether it is what records of options tell of.
    is_option: bool,
}

impl Entry {
    fn write(self, octets: &mut Vec<u8>) {
        let mut flags = 0;
        if self.is_scope {
            flags |= flag::SCOPE;
        }
        if self.enterprise.is_some() {
            flags |= flag::ENTERPRISE;
        }
        if self.is_option {
            flags |= flag::OPTION;
        }
        octets.push(flags);
        octets.extend(self.kind.to_be_bytes());
        octets.extend(self.len.to_be_bytes());
        octets.extend(self.enterprise.unwrap_or(0).to_be_bytes());
    }

    fn read(octets: &[u8]) -> Option<Self> {
        let [flags, k0, k1, l0, l1, rest @ ..] = octets else { return None };
        let number = u32::from_be_bytes(rest.try_into().ok()?);
        Some(Entry {
            kind: u16::from_be_bytes([*k0, *k1]),
            len: u16::from_be_bytes([*l0, *l1]),
            enterprise: (flags & flag::ENTERPRISE != 0).then_some(number),
            is_scope: flags & flag::SCOPE != 0,
            is_option: flags & flag::OPTION != 0,
        })
    }
}

/// A template as it was kept.
#[derive(Clone, Debug)]
pub(super) struct Template {
    /// The frame that it was in.
    pub(super) frame: u32,
    octets: Bytes,
}

impl Template {
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.octets.chunks_exact(ENTRY_LEN).filter_map(Entry::read)
    }

    /// Whether records are of options rather than of flows.
    pub(super) fn is_options(&self) -> bool {
        self.entries().any(|entry| entry.is_option)
    }

    /// Octets of the shortest record.
    pub(super) fn len(&self) -> usize {
        self.entries().filter(|e| e.len != VARIABLE).map(|e| usize::from(e.len)).sum()
    }
}

/// The templates of a conversation, by who sent them, their domain and their number.
#[derive(Debug, Default)]
struct Templates(HashMap<(Address, u16, u32, u16), (u32, Bytes)>);

/// Where a template was, and where its octets are kept.
struct Found(u32, Kept);

impl Note for Found {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        self.0.save(write);
        self.1.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        Found(u32::load(read), Kept::load(read))
    }
}

/// The template of a number.
pub(super) fn find<C: Collector>(
    w: &mut Walk<'_, C>,
    context: Context,
    id: u16,
) -> Option<Template> {
    let key = (w.net.source.clone(), w.net.source_port, context.domain, id);
    let Found(frame, kept) = w
        .remember(Scope::Stream, |known: &mut Templates, memory| {
            let (frame, octets) = known.0.get(&key)?;
            Some(Found(*frame, memory.keep(octets.clone())))
        })
        .flatten()?;
    Some(Template { frame, octets: w.kept(kept)? })
}

/// Keeps a template, unless there is one of its number already: the first of a capture holds.
fn keep<C: Collector>(w: &mut Walk<'_, C>, context: Context, id: u16, entries: Vec<u8>) {
    let key = (w.net.source.clone(), w.net.source_port, context.domain, id);
    let frame = w.frame.number;
    let template = Template { frame, octets: Bytes::from(entries) };
    let is_empty = template.len() == 0;
    w.remember(Scope::Stream, |known: &mut Templates, _| {
        // Records of no octets would never end.
        if !is_empty && known.0.len() < MAX_TEMPLATES {
            known.0.entry(key).or_insert((frame, template.octets));
        }
        true
    });
}

/// Names a template in the set's title and in Info.
fn name<C: Collector>(w: &mut Walk<'_, C>, set: Item, title: &str, id: u16, is_first: bool) {
    if is_first {
        w.append(set, format_args!(" ({title}): {id}"));
        let title = if title == "Data Template" { "Data-Template" } else { "Options-Template" };
        w.info_append(format_args!(" [{title}:{id}"));
    } else {
        w.append(set, format_args!(",{id}"));
        w.info_append(format_args!(",{id}"));
    }
}

/// A set of templates of records.
pub(super) fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    set: Item,
    context: Context,
) -> Walked {
    const HEAD: usize = 4;
    let mut at = SET_LEN;
    let mut is_first = true;
    while s.remaining(at) >= HEAD {
        let (id, count) = (s.u16(at)?, s.u16(at + 2)?);
        name(w, set, "Data Template", id, is_first);
        is_first = false;
        let len = HEAD + entries_len(s, at + HEAD, usize::from(count), context.version)?;
        let text = format_args!("Template (Id = {id}, Count = {count})");
        // Numbers of enterprises are left out of what the title covers.
        let item = w.text(s, at, HEAD + FIELD_LEN * usize::from(count), text)?;
        let opened = w.open(item);
        w.row(s, at, &[(TEMPLATE_ID, 2), (TEMPLATE_FIELD_COUNT, 2)])?;
        let mut kept = Vec::new();
        entries(w, s, at + HEAD, usize::from(count), false, context.version, &mut kept)?;
        w.close(opened);
        keep(w, context, id, kept);
        at += len;
    }
    if !is_first {
        w.info_append(format_args!("]"));
    }
    padding(w, s, at)?;
    Ok(())
}

/// A set of templates of options: of the scope that the records tell of, and of what they tell.
pub(super) fn options<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    set: Item,
    context: Context,
) -> Walked {
    const HEAD: usize = 6;
    let is_ipfix = context.version == Version::Ipfix;
    let mut at = SET_LEN;
    let mut is_first = true;
    while s.remaining(at) >= HEAD {
        let (id, first, second) = (s.u16(at)?, s.u16(at + 2)?, s.u16(at + 4)?);
        name(w, set, "Options Template", id, is_first);
        is_first = false;
        let (scopes, options) = if is_ipfix {
            (usize::from(second), usize::from(first.saturating_sub(second)))
        } else {
            (usize::from(first) / FIELD_LEN, usize::from(second) / FIELD_LEN)
        };
        let len = HEAD + entries_len(s, at + HEAD, scopes + options, context.version)?;
        let text = format_args!(
            "Options Template (Id = {id}) (Scope Count = {scopes}; Data Count = {options})"
        );
        let item = w.text(s, at, HEAD + FIELD_LEN * (scopes + options), text)?;
        let opened = w.open(item);
        w.item(TEMPLATE_ID, s, at, 2)?;
        let counts = if is_ipfix {
            [TEMPLATE_IPFIX_TOTAL_FIELD_COUNT, TEMPLATE_IPFIX_SCOPE_FIELD_COUNT]
        } else {
            [OPTION_SCOPE_LENGTH, OPTION_LENGTH]
        };
        w.row(s, at + 2, &[(counts[0], 2), (counts[1], 2)])?;
        let mut kept = Vec::new();
        let next = entries(w, s, at + HEAD, scopes, true, context.version, &mut kept)?;
        entries(w, s, next, options, false, context.version, &mut kept)?;
        w.close(opened);
        keep(w, context, id, kept);
        at += len;
    }
    if !is_first {
        w.info_append(format_args!("]"));
    }
    padding(w, s, at)?;
    Ok(())
}

/// Whether a field's type says that an enterprise's number follows.
const ENTERPRISE: u16 = 0x8000;

/// Octets of so many fields of a template.
fn entries_len(s: &Buf<'_>, start: usize, count: usize, version: Version) -> Result<usize, Fault> {
    let mut at = start;
    for _ in 0..count {
        let kind = s.u16(at)?;
        s.check(at, 4)?;
        at += if version == Version::Ipfix && kind & ENTERPRISE != 0 { 8 } else { 4 };
    }
    Ok(at - start)
}

/// Fields of a template, which are written down too; where what follows begins.
fn entries<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    mut at: usize,
    count: usize,
    is_scope: bool,
    version: Version,
    kept: &mut Vec<u8>,
) -> Result<usize, Fault> {
    for number in 1..=count {
        let (kind, len) = (s.u16(at)?, s.u16(at + 2)?);
        let is_ipfix = version == Version::Ipfix;
        let has_number = is_ipfix && kind & ENTERPRISE != 0;
        let enterprise = if has_number { Some(s.u32(at + 4)?) } else { None };
        let size = if has_number { 8 } else { 4 };
        let entry = Entry {
            kind: if is_ipfix { kind & !ENTERPRISE } else { kind },
            len,
            enterprise,
            is_scope: is_scope && !is_ipfix,
            is_option: is_scope,
        };
        // Fields of no octets are not shown: without them a record takes no longer than it has octets.
        if len > 0 {
            entry.write(kept);
        }
        let scope = if is_scope { " [Scope]" } else { "" };
        let item = w.text(s, at, size, format_args!("Field ({number}/{count}){scope}: "))?;
        let opened = w.open(item);
        if is_ipfix {
            w.item(TEMPLATE_IPFIX_PEN_PROVIDED, s, at, 2)?;
        }
        kind_item(w, s, at, entry, is_ipfix, item)?;
        let length = w.item(TEMPLATE_FIELD_LENGTH, s, at + 2, 2)?;
        if is_ipfix && len == VARIABLE {
            w.append(length, format_args!(" [i.e.: \"Variable Length\"]"));
        }
        if let Some(number) = enterprise {
            let pen = w.item(TEMPLATE_IPFIX_FIELD_PEN, s, at + 4, 4)?;
            w.label_value(pen, format_args!("{} ({number})", organisation(number)));
        }
        w.close(opened);
        at += size;
    }
    Ok(at)
}

/// The name of an enterprise.
pub(super) fn organisation(number: u32) -> &'static str {
    enterprise::NAMES.get(u64::from(number)).unwrap_or("(Unknown)")
}

/// The type of a field, which gives the field its title too.
fn kind_item<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    entry: Entry,
    is_ipfix: bool,
    title: Item,
) -> Walked {
    /// The enterprise whose elements are those of the flow's other direction (RFC 5103).
    const REVERSE: u32 = 29305;
    let kind = u64::from(entry.kind);
    let titled = |w: &mut Walk<'_, C>, name: Option<&'static str>| match name {
        Some(name) => w.append(title, format_args!("{name}")),
        None => w.append(title, format_args!("Unknown({kind})")),
    };
    let field = match entry.enterprise {
        _ if entry.is_scope => {
            titled(w, SCOPE_FIELD_TYPE_VALUES.get(kind));
            w.item(SCOPE_FIELD_TYPE, s, at, 2)?;
            return Ok(());
        }
        None if !is_ipfix => TEMPLATE_FIELD_TYPE,
        None => TEMPLATE_IPFIX_FIELD_TYPE,
        Some(REVERSE) => {
            titled(w, TEMPLATE_FIELD_TYPE_VALUES.get(kind));
            w.append(title, format_args!(" [Reverse]"));
            let item = w.item(TEMPLATE_IPFIX_FIELD_TYPE, s, at, 2)?;
            w.append(item, format_args!(" [Reverse]"));
            return Ok(());
        }
        Some(number) => match elements::of(number) {
            Some(known) if known.types != TEMPLATE_IPFIX_FIELD_TYPE_ENTERPRISE => known.types,
            _ => return foreign_kind(w, s, at, number, entry.kind, title),
        },
    };
    let name = w.word(field, kind);
    titled(w, name);
    w.item(field, s, at, 2)?;
    Ok(())
}

/// The type of a field of an enterprise that no names are known of.
fn foreign_kind<C: Collector>(
    w: &mut Walk<'_, C>,
    s: &Buf<'_>,
    at: usize,
    number: u32,
    kind: u16,
    title: Item,
) -> Walked {
    const FIELD: Field = TEMPLATE_IPFIX_FIELD_TYPE_ENTERPRISE;
    let name = organisation(number);
    w.append(title, format_args!("{kind:>3} [pen: {name}]"));
    let item = w.item(FIELD, s, at, 2)?;
    w.append(item, format_args!(" [pen: {name}]"));
    Ok(())
}
