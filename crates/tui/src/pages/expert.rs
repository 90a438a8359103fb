//! Expert notes by kind: what is wrong or worth a remark.

use std::collections::HashMap;

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Group, Schema, Severity, Strings};
use lamna_session::{Need, Shown};
use ratatui::style::Style;

use super::report::{Report, Target};
use crate::survey::Survey;
use crate::theme::Theme;
use crate::widgets::table::{Cell, Head, Record, id_of};

const HEADS: &[Head] = &[
    Head::left("Severity", 8),
    Head::right("Count"),
    Head::left("Group", 12),
    Head::left("Protocol", 12),
    Head::right("First"),
    Head::left("Summary", 120),
];

/// A kind of note, and how often it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How grave it is.
    pub severity: Severity,
    /// What it is about.
    pub group: Group,
    /// The protocol that makes it: `TCP`.
    pub protocol: &'static str,
    /// The field that stands for it.
    pub name: &'static str,
    /// What it says.
    pub summary: &'static str,
    /// How often.
    pub count: u64,
    /// The first packet with it.
    pub first: u32,
}

/// Gathers notes.
#[derive(Debug)]
pub struct Notices {
    notes: HashMap<FieldId, Notice>,
}

impl Notices {
    /// None yet, of those that the registry's protocols may make.
    pub fn new(registry: &Registry) -> Notices {
        let note = |(id, def): (u32, &&'static lamna_fields::FieldDef)| {
            let Strings::Expert(group, severity) = def.strings else { return None };
            let id = FieldId(id);
            let protocol = registry.protocol(registry.protocol_of(id)).short();
            let (name, summary) = (def.name, def.title);
            Some((id, Notice { severity, group, protocol, name, summary, count: 0, first: 0 }))
        };
        Notices { notes: (0..).zip(registry.defs()).filter_map(note).collect() }
    }
}

impl Survey for Notices {
    fn need(&self, _: &Registry) -> Need {
        Need { fields: self.notes.keys().copied().collect(), ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let number = shown.view.frame().number;
        for id in shown.view.nodes().filter_map(|node| node.id()) {
            if let Some(notice) = self.notes.get_mut(&id) {
                if notice.count == 0 {
                    notice.first = number;
                }
                notice.count += 1;
            }
        }
    }
}

/// How notes of a severity look.
pub(crate) fn style_of(severity: Severity, theme: &Theme) -> Option<Style> {
    match severity {
        Severity::Error => Some(theme.error),
        Severity::Warn => Some(theme.warning),
        _ => None,
    }
}

impl Record for Notice {
    fn cell(&self, column: usize) -> Cell<'_> {
        match column {
            0 => Cell::Text(self.severity.name()),
            1 => Cell::Count(self.count),
            2 => Cell::Text(self.group.name()),
            3 => Cell::Text(self.protocol),
            4 => Cell::Count(self.first.into()),
            _ => Cell::Text(self.summary),
        }
    }

    fn id(&self) -> u64 {
        id_of(self.name)
    }

    fn style(&self, theme: &Theme) -> Option<Style> {
        style_of(self.severity, theme)
    }
}

impl Report for Notices {
    type Row = Notice;

    const TITLE: &'static str = "Expert notes";

    fn heads(&self, _: usize) -> &'static [Head] {
        HEADS
    }

    fn sort(&self, _: usize) -> Option<(usize, bool)> {
        None
    }

    fn rows(&self, _: usize) -> Vec<Notice> {
        let mut rows: Vec<Notice> =
            self.notes.values().filter(|notice| notice.count > 0).cloned().collect();
        rows.sort_by(|a, b| (b.severity, b.count, a.name).cmp(&(a.severity, a.count, b.name)));
        rows
    }

    fn target(row: &Notice, _: usize, _: usize) -> Target {
        let filter = Some(row.name.to_owned());
        Target { filter, packet: Some(row.first), conversation: None }
    }
}
