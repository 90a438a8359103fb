//! Requests of HTTP, with what became of them.

use std::collections::HashMap;

use lamna_dissect::{Address, Collector, Registry};
use lamna_fields::{FieldId, Value};
use lamna_session::{Need, Shown};
use ratatui::style::Style;

use super::report::{Report, Target};
use crate::survey::{Survey, read};
use crate::theme::Theme;
use crate::widgets::table::{Cell, Head, Record, id_of};

const HEADS: &[Head] = &[
    Head::right("Packet"),
    Head::right("Time"),
    Head::left("Client", 39),
    Head::left("Server", 39),
    Head::left("Method", 10),
    Head::left("Host", 40),
    Head::left("Target", 60),
    Head::right("Status"),
    Head::right("ms"),
    Head::right("Bytes"),
    Head::left("Type", 40),
];

/// Most requests that are listed.
const MAX_ROWS: usize = 1 << 18;

/// Longest text that is kept of a header field, in characters.
const MAX_TEXT: usize = 400;

/// The fields of each message.
#[derive(Debug)]
struct Fields {
    method: Vec<FieldId>,
    host: Vec<FieldId>,
    target: Vec<FieldId>,
    code: Vec<FieldId>,
    time: Vec<FieldId>,
    request_in: Vec<FieldId>,
    content_type: Vec<FieldId>,
    content_length: Vec<FieldId>,
    sources: Vec<FieldId>,
    destinations: Vec<FieldId>,
}

/// Gathers requests.
#[derive(Debug)]
pub struct Requests {
    fields: Fields,
    rows: Vec<Row>,
    /// The places of requests by their packets.
    places: HashMap<u32, usize>,
    is_full: bool,
}

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Row {
    number: u32,
    /// Nanoseconds since the capture's beginning.
    time: i64,
    client: Address,
    server: Address,
    method: String,
    host: String,
    target: String,
    status: Option<u64>,
    took: Option<i64>,
    octets: Option<u64>,
    kind: String,
}

impl Requests {
    /// None yet.
    pub fn new(registry: &Registry) -> Requests {
        let of = |name: &str| read::fields(registry, name);
        let both = |name: &str| ["ip", "ipv6"].map(|net| of(&format!("{net}.{name}"))).concat();
        Requests {
            fields: Fields {
                method: of("http.request.method"),
                host: of("http.host"),
                target: of("http.request.uri"),
                code: of("http.response.code"),
                time: of("http.time"),
                request_in: of("http.request_in"),
                content_type: of("http.content_type"),
                content_length: of("http.content_length"),
                sources: both("src"),
                destinations: both("dst"),
            },
            rows: Vec::new(),
            places: HashMap::new(),
            is_full: false,
        }
    }
}

/// Text that is not longer than what is kept.
fn short(value: &Value<'_>, octets: &[u8]) -> Option<String> {
    read::text(value, octets).map(|text| text.chars().take(MAX_TEXT).collect())
}

impl Survey for Requests {
    fn need(&self, _: &Registry) -> Need {
        let of = &self.fields;
        let all = [
            &of.method,
            &of.host,
            &of.target,
            &of.code,
            &of.time,
            &of.request_in,
            &of.content_type,
            &of.content_length,
            &of.sources,
            &of.destinations,
        ];
        Need { fields: all.into_iter().flatten().copied().collect(), ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let (view, of) = (&shown.view, &self.fields);
        let frame = view.frame();
        if let Some(method) = read::first(view, &of.method, short) {
            if self.rows.len() >= MAX_ROWS {
                self.is_full = true;
                return;
            }
            let time = frame.time.unwrap_or(0);
            self.places.insert(frame.number, self.rows.len());
            self.rows.push(Row {
                number: frame.number,
                time: time.saturating_sub(frame.first.unwrap_or(time)),
                client: read::last(view, &of.sources, read::address).unwrap_or_default(),
                server: read::last(view, &of.destinations, read::address).unwrap_or_default(),
                method,
                host: read::first(view, &of.host, short).unwrap_or_default(),
                target: read::first(view, &of.target, short).unwrap_or_default(),
                ..Row::default()
            });
        }
        let Some(code) = read::first(view, &of.code, read::number) else { return };
        let request = read::first(view, &of.request_in, read::number);
        let Some(place) = request.and_then(|at| self.places.get(&(at as u32))) else { return };
        let Some(row) = self.rows.get_mut(*place) else { return };
        row.status = Some(code);
        row.took = read::first(view, &of.time, read::span);
        row.octets = read::first(view, &of.content_length, read::number);
        row.kind = read::first(view, &of.content_type, short).unwrap_or_default();
    }

    fn is_full(&self) -> bool {
        self.is_full
    }
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        match column {
            0 => Cell::Count(self.number.into()),
            1 => Cell::Seconds(self.time),
            2 => Cell::Address(&self.client),
            3 => Cell::Address(&self.server),
            4 => Cell::Text(&self.method),
            5 => Cell::Text(&self.host),
            6 => Cell::Text(&self.target),
            7 => self.status.map_or(Cell::Empty, Cell::Count),
            8 => self.took.map_or(Cell::Empty, Cell::Milliseconds),
            9 => self.octets.map_or(Cell::Empty, Cell::Count),
            _ => Cell::Text(&self.kind),
        }
    }

    fn id(&self) -> u64 {
        id_of(self.number)
    }

    fn style(&self, theme: &Theme) -> Option<Style> {
        match self.status {
            None | Some(500..) => Some(theme.error),
            Some(400..) => Some(theme.warning),
            _ => None,
        }
    }
}

impl Report for Requests {
    type Row = Row;

    const TITLE: &'static str = "HTTP requests";
    const ENTER_GOES: bool = true;

    fn heads(&self, _: usize) -> &'static [Head] {
        HEADS
    }

    fn sort(&self, _: usize) -> Option<(usize, bool)> {
        Some((0, false))
    }

    fn rows(&self, _: usize) -> Vec<Row> {
        self.rows.clone()
    }

    fn target(row: &Row, _: usize, _: usize) -> Target {
        let host = row.host.replace('\\', "\\\\").replace('"', "\\\"");
        let filter = format!("http.host == \"{host}\"");
        Target { filter: Some(filter), packet: Some(row.number), conversation: None }
    }

    fn summary(&self) -> String {
        let unanswered = self.rows.iter().filter(|row| row.status.is_none()).count();
        let bad = self.rows.iter().filter(|row| row.status.is_some_and(|code| code >= 400)).count();
        format!("{} requests, {bad} refused or failed, {unanswered} unanswered", self.rows.len())
    }
}
