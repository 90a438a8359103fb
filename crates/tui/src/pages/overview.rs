//! What is in a capture: its span and rates, interfaces, protocols, who spoke most, which services, what is
//! wrong; and what the file tells of itself.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use lamna_capture::Description;
use lamna_conversation::statistics::{Count, End, Endpoints};
use lamna_conversation::talks::Ends;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, ProtocolId, Severity, Strings, TimeZone};
use lamna_session::{Clock, Need, Shown, Text, TimeFormat};
use ratatui::style::Style;

use super::conversations::{Role, of_end};
use super::report::{Report, Target};
use crate::survey::Survey;
use crate::theme::Theme;
use crate::widgets::status::{grouped, scaled};
use crate::widgets::table::{Cell, Head, Record, id_of};

const HEADS: &[Head] = &[
    Head::left("", 12),
    Head::left("What", 42),
    Head::right("Packets"),
    Head::right("Bytes"),
    Head::right("Share"),
    Head::left("", 80),
];

const FILE_HEADS: &[Head] = &[Head::left("", 14), Head::left("What", 24), Head::left("Value", 120)];

/// Rows of each kind that are shown.
const MOST: usize = 8;

/// Services that are counted apart.
const MAX_SERVICES: usize = 1 << 14;

/// Ports below are those of services (RFC 6335, section 6): above, the lower one is taken for it.
const SERVICES: u16 = 1024;

/// Looks at everything once.
#[derive(Debug)]
pub struct Overview {
    path: PathBuf,
    description: Description,
    zone: TimeZone,
    all: Count,
    captured: u64,
    times: Option<(i64, i64)>,
    hosts: Endpoints,
    services: HashMap<(Ends, u16), Count>,
    protocols: HashMap<ProtocolId, Count>,
    interfaces: HashMap<u32, Count>,
    names: HashMap<ProtocolId, (&'static str, &'static str)>,
    severities: HashMap<FieldId, Severity>,
    notes: [(u64, u32); SEVERITIES.len()],
    comments: Vec<(u32, String)>,
    is_full: bool,
}

const SEVERITIES: [Severity; 4] = [Severity::Error, Severity::Warn, Severity::Note, Severity::Chat];

/// Comments that are shown.
const MAX_COMMENTS: usize = 1000;

impl Overview {
    /// Of the capture in the file at `path`, which tells `description` of itself. Times are in `zone`.
    pub fn new(
        registry: &Registry,
        path: &Path,
        description: Description,
        zone: TimeZone,
    ) -> Overview {
        let severity = |(id, def): (u32, &&'static lamna_fields::FieldDef)| match def.strings {
            Strings::Expert(_, severity) => Some((FieldId(id), severity)),
            _ => None,
        };
        let named = registry.protocols().iter().enumerate();
        let name = |(at, of): (usize, &lamna_dissect::Protocol)| {
            (ProtocolId(at as u16), (of.name(), of.title()))
        };
        Overview {
            path: path.to_owned(),
            description,
            zone,
            all: Count::default(),
            captured: 0,
            times: None,
            hosts: Endpoints::default(),
            services: HashMap::new(),
            protocols: HashMap::new(),
            interfaces: HashMap::new(),
            names: named.map(name).collect(),
            severities: (0..).zip(registry.defs()).filter_map(severity).collect(),
            notes: [(0, 0); SEVERITIES.len()],
            comments: Vec::new(),
            is_full: false,
        }
    }

    fn date(&self, nanos: i64) -> String {
        let mut text = Text::new();
        let format = TimeFormat::from_name("ad").unwrap_or_default();
        Clock::new(self.zone.clone(), false).write_absolute(&mut text, nanos, 6, format);
        text.as_str().to_owned()
    }

    fn seconds(&self) -> f64 {
        self.times.map_or(0.0, |(first, last)| last.saturating_sub(first) as f64 / 1e9)
    }

    fn rates(&self, count: Count) -> String {
        let seconds = self.seconds();
        if seconds <= 0.0 {
            return String::new();
        }
        let (packets, bits) = (count.frames as f64, count.octets as f64 * 8.0);
        format!("{}packets/s, {}bit/s", scaled(packets / seconds), scaled(bits / seconds))
    }

    fn row(&self, section: &'static str, what: String, count: Count) -> Row {
        // Who speaks to itself is counted at both ends.
        let share = (count.octets as f64 / self.all.octets.max(1) as f64).min(1.0);
        let (count, share) = (Some(count), Some(share));
        Row { section, what, count, share, ..Row::default() }
    }

    fn overview(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut all = self.row("Capture", "All packets".to_owned(), self.all);
        all.detail = self.rates(self.all);
        rows.push(all);
        if let Some((first, last)) = self.times {
            let text = |section, what: &str, detail| Row {
                section,
                what: what.to_owned(),
                detail,
                ..Row::default()
            };
            rows.push(text("Capture", "From", self.date(first)));
            rows.push(text("Capture", "To", self.date(last)));
            rows.push(text("Capture", "Duration", format!("{:.6} s", self.seconds())));
        }
        let grave = [theme_error as fn(&Theme) -> Option<Style>, theme_warning];
        for (place, severity) in SEVERITIES.iter().enumerate().take(3) {
            let (count, first) = self.notes[place];
            let mut row = Row {
                section: "Trouble",
                what: format!("{} notes", severity.name()),
                count: Some(Count { frames: count, octets: 0 }),
                packet: (first > 0).then_some(first),
                filter: Some(format!("_ws.expert.severity == {}", severity.number())),
                ..Row::default()
            };
            row.detail = match first {
                0 => "none".to_owned(),
                _ => format!("first in packet {}", grouped(first.into())),
            };
            row.style = grave.get(place).copied().filter(|_| count > 0);
            rows.push(row);
        }
        let mut protocols: Vec<_> = self.protocols.iter().collect();
        protocols.sort_by_key(|(id, of)| (std::cmp::Reverse((of.frames, of.octets)), id.0));
        for (id, count) in protocols.into_iter().take(MOST + 4) {
            let Some((name, title)) = self.names.get(id) else { continue };
            let mut row = self.row("Protocols", (*title).to_owned(), *count);
            row.share = Some(count.frames as f64 / self.all.frames.max(1) as f64);
            row.filter = Some((*name).to_owned());
            row.detail = self.rates(*count);
            rows.push(row);
        }
        let mut hosts: Vec<_> = self.hosts.rows().iter().collect();
        hosts.sort_by_key(|of| std::cmp::Reverse(of.total().octets));
        for host in hosts.into_iter().take(MOST) {
            let mut row = self.row("Talkers", host.end.address.to_string(), host.total());
            let size = |count: Count| format!("{}B", scaled(count.octets as f64));
            row.detail = format!("sent {}, received {}", size(host.sent), size(host.received));
            row.filter = Some(of_end(Ends::Ipv4, &host.end, Role::Any));
            rows.push(row);
        }
        let mut services: Vec<_> = self.services.iter().collect();
        services
            .sort_by_key(|((ends, port), of)| (std::cmp::Reverse(of.octets), ends.title(), *port));
        for ((ends, port), count) in services.into_iter().take(MOST) {
            let transport = if *ends == Ends::Tcp { "tcp" } else { "udp" };
            let mut row = self.row("Services", format!("{} port {port}", ends.title()), *count);
            row.filter = Some(format!("{transport}.port == {port}"));
            row.detail = self.rates(*count);
            rows.push(row);
        }
        rows
    }

    fn file(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut add = |section: &'static str, what: &str, detail: String| {
            if !detail.is_empty() {
                rows.push(Row { section, what: what.to_owned(), detail, ..Row::default() });
            }
        };
        add("File", "Name", self.path.display().to_string());
        if let Ok(metadata) = std::fs::metadata(&self.path) {
            add("File", "Size", format!("{} bytes", grouped(metadata.len())));
        }
        add("Packets", "Number", grouped(self.all.frames));
        add("Packets", "Octets on the wire", grouped(self.all.octets));
        add("Packets", "Octets captured", grouped(self.captured));
        if let Some((first, last)) = self.times {
            add("Packets", "First", self.date(first));
            add("Packets", "Last", self.date(last));
            add("Packets", "Duration", format!("{:.6} s", self.seconds()));
            add("Packets", "Rate", self.rates(self.all));
            let average = self.all.octets.checked_div(self.all.frames).unwrap_or(0);
            add("Packets", "Average length", format!("{average} bytes"));
        }
        for section in &self.description.sections {
            add("Section", "Hardware", section.hardware.clone().unwrap_or_default());
            add("Section", "System", section.os.clone().unwrap_or_default());
            add("Section", "Program", section.application.clone().unwrap_or_default());
            for comment in &section.comments {
                add("Section", "Comment", comment.clone());
            }
        }
        for (place, interface) in self.description.interfaces.iter().enumerate() {
            let name = interface.name.clone().unwrap_or_else(|| format!("number {place}"));
            let speed = interface
                .speed
                .map_or(String::new(), |speed| format!(", {}bit/s", scaled(speed as f64)));
            let snaplen = match interface.snaplen {
                0 => String::new(),
                snaplen => format!(", {snaplen} octets of each packet"),
            };
            add("Interface", &name, format!("link type {}{snaplen}{speed}", interface.link));
            let place = place as u32;
            let count = self.interfaces.get(&place).copied().unwrap_or_default();
            if count.frames > 0 {
                let (frames, octets) = (grouped(count.frames), grouped(count.octets));
                add("Interface", "  Packets", format!("{frames}, {octets} bytes"));
            }
            add("Interface", "  Description", interface.description.clone().unwrap_or_default());
            add("Interface", "  Capture filter", interface.filter.clone().unwrap_or_default());
            let statistics = self.description.statistics.iter().rev();
            if let Some(of) = statistics.clone().find(|of| of.interface == place) {
                let lost = of.dropped.unwrap_or(0) + of.os_dropped.unwrap_or(0);
                let received = of.received.map_or("?".to_owned(), grouped);
                add("Interface", "  Received", format!("{received}, lost {}", grouped(lost)));
            }
            for comment in &interface.comments {
                add("Interface", "  Comment", comment.clone());
            }
        }
        for record in &self.description.names {
            add("Names", &record.address.to_string(), record.names.join(", "));
        }
        for secrets in &self.description.secrets {
            add("Secrets", "Keys", format!("{} bytes", grouped(secrets.data.len() as u64)));
        }
        for (number, comment) in &self.comments {
            let what = format!("Packet {}", grouped((*number).into()));
            let (detail, packet) = (comment.clone(), Some(*number));
            rows.push(Row { section: "Comments", what, detail, packet, ..Row::default() });
        }
        rows
    }
}

fn theme_error(theme: &Theme) -> Option<Style> {
    Some(theme.error)
}

fn theme_warning(theme: &Theme) -> Option<Style> {
    Some(theme.warning)
}

impl Survey for Overview {
    fn need(&self, registry: &Registry) -> Need {
        let mut fields: Vec<FieldId> = self.severities.keys().copied().collect();
        for ends in [Ends::Ipv4, Ends::Tcp, Ends::Udp] {
            fields.extend(ends.fields(registry));
        }
        Need { fields, stack: true, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let view = &shown.view;
        let frame = view.frame();
        let octets = u64::from(frame.len);
        self.all.add(octets);
        self.captured += view.bytes().len() as u64;
        if let Some(time) = frame.time {
            let (first, last) = self.times.get_or_insert((time, time));
            (*first, *last) = ((*first).min(time), (*last).max(time));
        }
        if let Some(origin) = &frame.origin {
            self.interfaces.entry(origin.interface).or_default().add(octets);
            let room = MAX_COMMENTS.saturating_sub(self.comments.len());
            let comments = origin.comments.iter().take(room);
            self.comments.extend(comments.map(|comment| (frame.number, comment.clone())));
        }
        let layers = view.dissection().layers.as_slice();
        for (place, layer) in layers.iter().enumerate() {
            let is_first = !layers[..place].iter().any(|other| other.protocol == layer.protocol);
            if is_first && self.names.get(&layer.protocol).is_some_and(|of| of.0 != "frame") {
                self.protocols.entry(layer.protocol).or_default().add(octets);
            }
        }
        for kind in [Ends::Ipv4, Ends::Ipv6] {
            kind.each(view, |talk| self.hosts.add(talk.source, talk.destination, octets));
        }
        for kind in [Ends::Tcp, Ends::Udp] {
            kind.each(view, |talk| {
                let port = service(&talk.source, &talk.destination);
                let room = self.services.len() < MAX_SERVICES;
                if room || self.services.contains_key(&(kind, port)) {
                    self.services.entry((kind, port)).or_default().add(octets);
                } else {
                    self.is_full = true;
                }
            });
        }
        for node in view.nodes() {
            let Some(severity) = node.id().and_then(|id| self.severities.get(&id)) else {
                continue;
            };
            let Some(place) = SEVERITIES.iter().position(|of| of == severity) else { continue };
            let (count, first) = &mut self.notes[place];
            *count += 1;
            if *first == 0 {
                *first = frame.number;
            }
        }
    }

    fn is_full(&self) -> bool {
        self.is_full || self.hosts.left_out() > 0
    }
}

/// The port of the two that is a service's.
fn service(source: &End, destination: &End) -> u16 {
    let (a, b) = (source.port, destination.port);
    match (a < SERVICES, b < SERVICES) {
        (true, false) => a,
        (false, true) => b,
        _ => a.min(b),
    }
}

/// A line of the overview.
#[derive(Clone, Debug, Default)]
pub struct Row {
    section: &'static str,
    what: String,
    count: Option<Count>,
    share: Option<f64>,
    detail: String,
    filter: Option<String>,
    packet: Option<u32>,
    style: Option<fn(&Theme) -> Option<Style>>,
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        match (column, self.count) {
            (0, _) => Cell::Text(self.section),
            (1, _) => Cell::Text(&self.what),
            (2, Some(count)) => Cell::Count(count.frames),
            (3, Some(count)) if count.octets > 0 => Cell::Count(count.octets),
            (4, Some(_)) => self.share.map_or(Cell::Empty, Cell::Share),
            (5, _) => Cell::Text(&self.detail),
            _ => Cell::Empty,
        }
    }

    fn id(&self) -> u64 {
        id_of((self.section, &self.what))
    }

    fn style(&self, theme: &Theme) -> Option<Style> {
        self.style.and_then(|style| style(theme))
    }
}

/// A row of the second table, which has a column less.
#[derive(Clone, Debug)]
pub struct TabRow {
    row: Row,
    is_file: bool,
}

impl Record for TabRow {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.row.cell(if self.is_file && column == 2 { 5 } else { column })
    }

    fn id(&self) -> u64 {
        self.row.id()
    }

    fn style(&self, theme: &Theme) -> Option<Style> {
        self.row.style(theme)
    }
}

impl Report for Overview {
    type Row = TabRow;

    const TITLE: &'static str = "Overview";

    fn tabs(&self) -> Vec<(&'static str, usize)> {
        vec![("Overview", self.overview().len()), ("Capture file", self.file().len())]
    }

    fn heads(&self, tab: usize) -> &'static [Head] {
        if tab == 0 { HEADS } else { FILE_HEADS }
    }

    fn sort(&self, _: usize) -> Option<(usize, bool)> {
        None
    }

    fn rows(&self, tab: usize) -> Vec<TabRow> {
        let rows = if tab == 0 { self.overview() } else { self.file() };
        rows.into_iter().map(|row| TabRow { row, is_file: tab == 1 }).collect()
    }

    fn target(row: &TabRow, _: usize, _: usize) -> Target {
        let Row { filter, packet, .. } = row.row.clone();
        Target { filter, packet, conversation: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_is_the_well_known_port() {
        let end = |port| End { port, ..End::default() };
        assert_eq!(service(&end(50000), &end(443)), 443);
        assert_eq!(service(&end(53), &end(5353)), 53);
        assert_eq!(service(&end(8080), &end(40000)), 8080);
    }
}
