//! `expert`: notes by severity.

use std::borrow::Cow;
use std::collections::HashMap;

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Group, Schema, Severity, Strings, TimeZone};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::{Statistic, fields};

/// Different notes that are counted; further ones are left out.
const MAX_NOTES: usize = 1 << 16;

#[derive(Debug)]
struct Row {
    severity: Severity,
    group: &'static str,
    protocol: String,
    summary: String,
    count: u64,
}

/// `expert`.
#[derive(Debug)]
pub(super) struct Experts {
    least: u32,
    rows: Vec<Row>,
    places: HashMap<(FieldId, String, String), usize>,
    left_out: u64,
}

impl Experts {
    /// All notes of at least this severity.
    pub(super) fn new(least: Severity) -> Self {
        Experts { least: least.number(), rows: Vec::new(), places: HashMap::new(), left_out: 0 }
    }

    /// Asks for what `last` asks for.
    pub(super) fn take_over(&mut self, last: &Experts) {
        self.least = last.least;
    }

    /// The severity that tshark's users call so.
    pub(super) fn severity(name: &str) -> Option<Severity> {
        Some(match name {
            "error" | "errors" => Severity::Error,
            "warn" | "warns" => Severity::Warn,
            "note" | "notes" => Severity::Note,
            "chat" | "chats" => Severity::Chat,
            "comment" | "comments" => Severity::Comment,
            _ => return None,
        })
    }

    fn count(&mut self, key: (FieldId, String, String), group: Group, severity: Severity) {
        if let Some(place) = self.places.get(&key) {
            self.rows[*place].count += 1;
            return;
        }
        if self.rows.len() >= MAX_NOTES {
            self.left_out += 1;
            return;
        }
        self.rows.push(Row {
            severity,
            group: group.name(),
            protocol: key.1.clone(),
            summary: key.2.clone(),
            count: 1,
        });
        self.places.insert(key, self.rows.len() - 1);
    }
}

impl Statistic for Experts {
    fn need(&self, registry: &Registry) -> Need {
        let notes = registry.defs().iter().enumerate();
        let notes = notes.filter(|(_, def)| matches!(def.strings, Strings::Expert(..)));
        let mut all: Vec<FieldId> = notes.map(|(at, _)| FieldId(at as u32)).collect();
        all.extend(fields(registry, &["icmp", "icmpv6", "_ws.malformed", "_ws.unreassembled"]));
        let (octets, fields) = (all.clone(), all);
        Need { octets, fields, labels: true, stack: true, notes: true, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let registry = shown.view.registry();
        let zone = TimeZone::system();
        let is_mark = |protocol| matches!(protocol, id::MALFORMED | id::UNREASSEMBLED);
        let (mut quoting, mut blamed) = (None, String::new());
        // Comments stand as they are in the file, over several lines if need be.
        let mut comments = shown.frame.options.comments();
        for node in shown.view.nodes() {
            let (Some(field), Some(def)) = (node.id(), node.def()) else { continue };
            let protocol = registry.protocol_of(field);
            let Strings::Expert(group, severity) = def.strings else {
                if is_mark(protocol) {
                    blamed.clear();
                    node.write_bare_label(&mut blamed, &zone);
                } else if matches!(protocol, id::ICMP | id::ICMPV6) {
                    quoting.get_or_insert(protocol);
                }
                continue;
            };
            // What an ICMP error quotes is not judged.
            let is_quoted = quoting.is_some_and(|by| by != protocol && protocol != id::MALFORMED);
            let is_mark = is_mark(protocol);
            if severity.number() < self.least || is_quoted {
                continue;
            }
            let comment =
                if group == Group::Comment { comments.next().map(Cow::into_owned) } else { None };
            let summary = comment.unwrap_or_else(|| {
                let mut label = String::new();
                node.write_bare_label(&mut label, &zone);
                label
            });
            // After a mark's title comes the one that was at work when the octets ended, and perhaps why.
            let after = blamed.split_once("protocol ").or_else(|| blamed.split_once(": "));
            let name = match after.map(|(_, name)| {
                name.split_once(": ").map_or(name, |(name, _)| name).trim_end_matches(']')
            }) {
                Some(name) if is_mark => name.to_owned(),
                _ => registry.protocol(node.made_by()).short().to_owned(),
            };
            self.count((field, name, summary), group, severity);
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        let sections = [
            (Severity::Error, "Errors"),
            (Severity::Warn, "Warns"),
            (Severity::Note, "Notes"),
            (Severity::Chat, "Chats"),
            (Severity::Comment, "Comments"),
        ];
        for (severity, title) in sections {
            let rows = || self.rows.iter().filter(|row| row.severity.number() == severity.number());
            let sum: u64 = rows().map(|row| row.count).sum();
            if sum == 0 {
                continue;
            }
            out.format(format_args!("\n{title} ({sum})\n=============\n"));
            out.str("   Frequency      Group           Protocol  Summary\n");
            for row in rows() {
                let Row { count, group, protocol, summary, .. } = row;
                out.format(format_args!("{count:>12} {group:>10} {protocol:>18}  {summary}\n"));
            }
        }
    }

    fn json(&self) -> Json {
        let rows = self.rows.iter().map(|row| {
            Json::object([
                ("severity", Json::text(row.severity.name())),
                ("group", Json::text(row.group)),
                ("protocol", Json::text(&row.protocol)),
                ("summary", Json::text(&row.summary)),
                ("frequency", row.count.into()),
            ])
        });
        Json::object([("notes", Json::array(rows))])
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}
