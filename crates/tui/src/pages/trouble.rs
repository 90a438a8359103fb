//! What is wrong: problems grouped by their cause and by the conversation that has them.
//!
//! Causes are expert notes of warnings and errors, notes of TCP's analysis that speak of loss, handshakes
//! that failed, and answers that took long.

use std::collections::HashMap;

use lamna_conversation::statistics::End;
use lamna_conversation::talks::Ends;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Schema, Severity, Strings};
use lamna_session::{Need, Shown};
use ratatui::style::Style;

use super::conversations::{Direction, filter};
use super::expert::style_of;
use super::follow::{self, Transport};
use super::report::{Report, Target};
use crate::survey::{Survey, read};
use crate::theme::Theme;
use crate::widgets::table::{Cell, Head, Record, id_of};

const HEADS: &[Head] = &[
    Head::left("Severity", 8),
    Head::right("Count"),
    Head::left("What", 70),
    Head::left("Where", 90),
    Head::right("First"),
    Head::right("Last"),
];

/// Most rows; packets of further ones are left out.
const MAX_ROWS: usize = 1 << 18;

/// Connections whose handshake is watched.
const MAX_HANDSHAKES: usize = 1 << 18;

/// An answer that takes longer is slow: what a person begins to notice.
const SLOW: i64 = 1_000_000_000;

/// Notes about TCP that are not grave but tell of loss or of a receiver that cannot keep up.
const TELLING: &[&str] = &[
    "tcp.analysis.retransmission",
    "tcp.analysis.fast_retransmission",
    "tcp.analysis.spurious_retransmission",
    "tcp.analysis.duplicate_ack",
    "tcp.analysis.zero_window",
    "tcp.analysis.zero_window_probe",
    "tcp.analysis.window_full",
];

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Cause {
    /// A note of this field.
    Note(FieldId),
    /// A connection was asked for, and nobody answered.
    Unanswered,
    /// A connection was refused.
    Refused,
    /// The answer to a request was slow.
    Slow,
}

/// Where: a conversation of TCP or UDP, or between addresses, or anywhere.
type Where = Option<(Ends, [End; 2])>;

#[derive(Clone, Debug)]
struct Found {
    count: u64,
    first: u32,
    last: u32,
}

/// How far a connection has come.
#[derive(Clone, Debug, Default)]
struct Handshake {
    syn: u32,
    ends: Option<[End; 2]>,
    answered: bool,
    refused: bool,
}

/// Gathers problems.
#[derive(Debug)]
pub struct Problems {
    /// Fields that are notes, with what they say.
    notes: HashMap<FieldId, (Severity, &'static str, &'static str)>,
    fields: Fields,
    found: HashMap<(Cause, Where), Found>,
    handshakes: HashMap<u32, Handshake>,
    is_full: bool,
}

#[derive(Debug)]
struct Fields {
    stream: Vec<FieldId>,
    flags: Vec<FieldId>,
    spans: Vec<FieldId>,
}

impl Problems {
    /// None yet.
    pub fn new(registry: &Registry) -> Problems {
        let note = |(id, def): (u32, &&'static lamna_fields::FieldDef)| {
            let Strings::Expert(_, severity) = def.strings else { return None };
            let tells = severity >= Severity::Warn || TELLING.contains(&def.name);
            tells.then_some((FieldId(id), (severity, def.name, def.title)))
        };
        let spans = ["http.time", "dns.time", "smb2.time", "icmp.resptime"];
        Problems {
            notes: (0..).zip(registry.defs()).filter_map(note).collect(),
            fields: Fields {
                stream: registry.resolve("tcp.stream"),
                flags: registry.resolve("tcp.flags"),
                spans: spans.iter().flat_map(|name| registry.resolve(name)).collect(),
            },
            found: HashMap::new(),
            handshakes: HashMap::new(),
            is_full: false,
        }
    }

    fn add(&mut self, cause: Cause, place: Where, number: u32) {
        let is_full = self.found.len() >= MAX_ROWS;
        match self.found.entry((cause, place)) {
            std::collections::hash_map::Entry::Occupied(mut entry) => {
                let found = entry.get_mut();
                (found.count, found.last) = (found.count + 1, number);
            }
            std::collections::hash_map::Entry::Vacant(_) if is_full => self.is_full = true,
            std::collections::hash_map::Entry::Vacant(entry) => {
                entry.insert(Found { count: 1, first: number, last: number });
            }
        }
    }

    fn watch_handshake(&mut self, stream: u32, flags: u64, ends: &[End; 2], number: u32) {
        const SYN: u64 = 0x02;
        const RST: u64 = 0x04;
        const ACK: u64 = 0x10;
        let is_full = self.handshakes.len() >= MAX_HANDSHAKES;
        if flags & (SYN | ACK) == SYN {
            if is_full && !self.handshakes.contains_key(&stream) {
                self.is_full = true;
                return;
            }
            let handshake = self.handshakes.entry(stream).or_default();
            if handshake.ends.is_none() {
                (handshake.syn, handshake.ends) = (number, Some(ends.clone()));
            }
        } else if let Some(handshake) = self.handshakes.get_mut(&stream) {
            let from_server = handshake.ends.as_ref().is_some_and(|of| of[0] != ends[0]);
            if flags & RST != 0 && from_server && !handshake.answered {
                handshake.refused = true;
            }
            handshake.answered = true;
        }
    }
}

/// The conversation that a packet belongs to: the innermost, in the order of its addresses.
fn place_of<C: Collector>(shown: &Shown<'_, C>) -> (Where, Option<[End; 2]>) {
    let mut found = None;
    for kind in [Ends::Tcp, Ends::Udp, Ends::Ipv4, Ends::Ipv6] {
        kind.each(&shown.view, |talk| found = Some((kind, [talk.source, talk.destination])));
        if found.is_some() {
            break;
        }
    }
    let Some((kind, ends)) = found else { return (None, None) };
    let mut ordered = ends.clone();
    ordered.sort();
    (Some((kind, ordered)), (kind == Ends::Tcp).then_some(ends))
}

impl Survey for Problems {
    fn need(&self, registry: &Registry) -> Need {
        let mut fields: Vec<FieldId> = self.notes.keys().copied().collect();
        for more in [&self.fields.stream, &self.fields.flags, &self.fields.spans] {
            fields.extend_from_slice(more);
        }
        for kind in [Ends::Ipv4, Ends::Tcp, Ends::Udp] {
            fields.extend(kind.fields(registry));
        }
        Need { fields, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let view = &shown.view;
        let number = view.frame().number;
        let mut place = None;
        let mut causes: Vec<Cause> = Vec::new();
        for node in view.nodes() {
            let Some(id) = node.id() else { continue };
            if self.notes.contains_key(&id) {
                causes.push(Cause::Note(id));
            }
        }
        if read::first(view, &self.fields.spans, read::span).is_some_and(|span| span > SLOW) {
            causes.push(Cause::Slow);
        }
        causes.sort();
        causes.dedup();
        for cause in causes {
            let (place, _) = place.get_or_insert_with(|| place_of(shown));
            self.add(cause, place.clone(), number);
        }
        let stream = read::last(view, &self.fields.stream, read::number);
        let flags = read::last(view, &self.fields.flags, read::number);
        if let (Some(stream), Some(flags)) = (stream, flags)
            && (flags & 0x02 != 0
                || self.handshakes.get(&(stream as u32)).is_some_and(|of| !of.answered))
            && let (_, Some(ends)) = place.get_or_insert_with(|| place_of(shown))
        {
            let ends = ends.clone();
            self.watch_handshake(stream as u32, flags, &ends, number);
        }
    }

    fn finish(&mut self) {
        for handshake in std::mem::take(&mut self.handshakes).into_values() {
            let cause = match (handshake.refused, handshake.answered) {
                (true, _) => Cause::Refused,
                (false, false) => Cause::Unanswered,
                (false, true) => continue,
            };
            let place = handshake.ends.map(|mut ends| {
                // Whoever asks: the port is another each time, and the server is what matters.
                ends[0].port = 0;
                (Ends::Tcp, ends)
            });
            self.add(cause, place, handshake.syn);
        }
    }

    fn is_full(&self) -> bool {
        self.is_full
    }
}

/// A problem at a place.
#[derive(Clone, Debug)]
pub struct Row {
    cause: Cause,
    severity: Severity,
    what: &'static str,
    field: &'static str,
    place: Where,
    text: String,
    found: Found,
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        match column {
            0 => Cell::Text(self.severity.name()),
            1 => Cell::Count(self.found.count),
            2 => Cell::Text(self.what),
            3 => Cell::Text(&self.text),
            4 => Cell::Count(self.found.first.into()),
            _ => Cell::Count(self.found.last.into()),
        }
    }

    fn id(&self) -> u64 {
        id_of((self.cause, &self.text))
    }

    fn style(&self, theme: &Theme) -> Option<Style> {
        style_of(self.severity, theme)
    }
}

fn text_of(place: &Where) -> String {
    let Some((kind, [a, b])) = place else { return String::new() };
    let end = |end: &End| {
        if !kind.have_ports() || end.port == 0 {
            return end.address.to_string();
        }
        follow::End { address: end.address.clone(), port: end.port }.to_string()
    };
    format!("{} {} ↔ {}", kind.title(), end(a), end(b))
}

impl Report for Problems {
    type Row = Row;

    const TITLE: &'static str = "Trouble";
    const ENTER_GOES: bool = true;

    fn heads(&self, _: usize) -> &'static [Head] {
        HEADS
    }

    fn sort(&self, _: usize) -> Option<(usize, bool)> {
        None
    }

    fn rows(&self, _: usize) -> Vec<Row> {
        let row = |((cause, place), found): (&(Cause, Where), &Found)| {
            let (severity, what, field) = match cause {
                Cause::Note(id) => {
                    let (severity, field, title) = self.notes.get(id)?;
                    (*severity, *title, *field)
                }
                Cause::Unanswered => (Severity::Error, "Connection was never answered", ""),
                Cause::Refused => (Severity::Error, "Connection was refused", ""),
                Cause::Slow => (Severity::Warn, "Answer took more than a second", ""),
            };
            let (place, text) = (place.clone(), text_of(place));
            Some(Row { cause: *cause, severity, what, field, place, text, found: found.clone() })
        };
        let mut rows: Vec<Row> = self.found.iter().filter_map(row).collect();
        rows.sort_by(|a, b| {
            (b.severity, b.found.count, a.found.first, a.what).cmp(&(
                a.severity,
                a.found.count,
                b.found.first,
                b.what,
            ))
        });
        rows
    }

    fn target(row: &Row, _: usize, _: usize) -> Target {
        let place = row.place.as_ref().map(|(kind, ends)| match row.cause {
            Cause::Refused | Cause::Unanswered => {
                let client = End { port: 0, ..ends[0].clone() };
                let between = [client, ends[1].clone()];
                let hosts = filter(Ends::Ipv4, &between, Direction::Both);
                format!("{hosts} && tcp.port == {}", ends[1].port)
            }
            _ => filter(*kind, ends, Direction::Both),
        });
        let cause = match row.cause {
            Cause::Note(_) => Some(row.field.to_owned()),
            Cause::Slow => Some("(http.time > 1 || dns.time > 1)".to_owned()),
            Cause::Refused | Cause::Unanswered => None,
        };
        let parts: Vec<String> = [cause, place].into_iter().flatten().collect();
        let conversation = row.place.as_ref().and_then(|(kind, ends)| {
            let transport = match kind {
                Ends::Tcp => Transport::Tcp,
                Ends::Udp => Transport::Udp,
                _ => return None,
            };
            if ends.iter().any(|end| end.port == 0) {
                return None;
            }
            let end = |end: &End| follow::End { address: end.address.clone(), port: end.port };
            Some(follow::Conversation { transport, ends: ends.each_ref().map(end), stream: None })
        });
        let filter = (!parts.is_empty()).then(|| parts.join(" && "));
        Target { filter, packet: Some(row.found.first), conversation }
    }

    fn summary(&self) -> String {
        if self.found.is_empty() {
            return "no trouble so far".to_owned();
        }
        let count = |least: Severity| -> u64 {
            let is = |cause: &Cause| match cause {
                Cause::Note(id) => self.notes.get(id).is_some_and(|(of, ..)| *of == least),
                Cause::Slow => least == Severity::Warn,
                _ => least == Severity::Error,
            };
            self.found.iter().filter(|((cause, _), _)| is(cause)).map(|(_, of)| of.count).sum()
        };
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warn));
        format!("{errors} errors, {warnings} warnings, {} notes", count(Severity::Note))
    }
}
