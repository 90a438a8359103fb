//! Questions to name servers, with the answers and how long they took.

use std::collections::HashMap;

use lamna_dissect::{Address, Collector, Registry};
use lamna_fields::FieldId;
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
    Head::left("Name", 60),
    Head::left("Type", 10),
    Head::left("Answer", 24),
    Head::right("ms"),
    Head::right("Answered in"),
];

/// Most questions that are listed.
const MAX_ROWS: usize = 1 << 18;

/// The fields of each message.
#[derive(Debug)]
struct Fields {
    response: Vec<FieldId>,
    name: Vec<FieldId>,
    kind: Vec<FieldId>,
    code: Vec<FieldId>,
    time: Vec<FieldId>,
    response_to: Vec<FieldId>,
    sources: Vec<FieldId>,
    destinations: Vec<FieldId>,
}

/// Gathers questions.
#[derive(Debug)]
pub struct Questions {
    fields: Fields,
    rows: Vec<Row>,
    /// The places of questions by their packets.
    places: HashMap<u32, usize>,
    is_full: bool,
}

/// A question.
#[derive(Clone, Debug, Default)]
pub struct Row {
    number: u32,
    /// Nanoseconds since the capture's beginning.
    time: i64,
    client: Address,
    server: Address,
    name: String,
    kind: String,
    answer: Option<(u64, String)>,
    took: Option<i64>,
    answered: Option<u32>,
}

impl Questions {
    /// None yet.
    pub fn new(registry: &Registry) -> Questions {
        let of = |name: &str| read::fields(registry, name);
        let both = |name: &str| ["ip", "ipv6"].map(|net| of(&format!("{net}.{name}"))).concat();
        Questions {
            fields: Fields {
                response: of("dns.flags.response"),
                name: of("dns.qry.name"),
                kind: of("dns.qry.type"),
                code: of("dns.flags.rcode"),
                time: of("dns.time"),
                response_to: of("dns.response_to"),
                sources: both("src"),
                destinations: both("dst"),
            },
            rows: Vec::new(),
            places: HashMap::new(),
            is_full: false,
        }
    }
}

impl Survey for Questions {
    fn need(&self, _: &Registry) -> Need {
        let of = &self.fields;
        let all = [
            &of.response,
            &of.name,
            &of.kind,
            &of.code,
            &of.time,
            &of.response_to,
            &of.sources,
            &of.destinations,
        ];
        Need { fields: all.into_iter().flatten().copied().collect(), ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let (view, of) = (&shown.view, &self.fields);
        let Some(response) = read::first(view, &of.response, read::number) else { return };
        let frame = view.frame();
        if response == 0 {
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
                name: read::first(view, &of.name, read::text).unwrap_or_default(),
                kind: read::word(view, &of.kind).unwrap_or_default(),
                ..Row::default()
            });
            return;
        }
        let question = read::first(view, &of.response_to, read::number);
        let Some(place) = question.and_then(|at| self.places.get(&(at as u32))) else { return };
        let Some(row) = self.rows.get_mut(*place).filter(|row| row.answered.is_none()) else {
            return;
        };
        let code = read::first(view, &of.code, read::number).unwrap_or(0);
        row.answer = Some((code, read::word(view, &of.code).unwrap_or_default()));
        row.took = read::first(view, &of.time, read::span);
        row.answered = Some(frame.number);
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
            4 => Cell::Text(&self.name),
            5 => Cell::Text(&self.kind),
            6 => self.answer.as_ref().map_or(Cell::Text("none"), |(_, word)| Cell::Text(word)),
            7 => self.took.map_or(Cell::Empty, Cell::Milliseconds),
            _ => self.answered.map_or(Cell::Empty, |number| Cell::Count(number.into())),
        }
    }

    fn id(&self) -> u64 {
        id_of(self.number)
    }

    fn style(&self, theme: &Theme) -> Option<Style> {
        match self.answer {
            None => Some(theme.error),
            Some((1.., _)) => Some(theme.warning),
            _ => None,
        }
    }
}

impl Report for Questions {
    type Row = Row;

    const TITLE: &'static str = "DNS questions";
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
        let name = row.name.replace('\\', "\\\\").replace('"', "\\\"");
        let filter = format!("dns.qry.name == \"{name}\"");
        Target { filter: Some(filter), packet: Some(row.number), conversation: None }
    }

    fn summary(&self) -> String {
        let none = self.rows.iter().filter(|row| row.answer.is_none()).count();
        let bad = self.rows.iter().filter(|row| matches!(row.answer, Some((1.., _)))).count();
        format!("{} questions, {bad} with errors, {none} unanswered", self.rows.len())
    }
}
