//! Files that HTTP has carried, to be written.

use std::collections::HashMap;

use lamna_dissect::{Collector, Registry};
use lamna_fields::FieldId;
use lamna_session::{Need, Shown};

use super::report::{Report, Target};
use crate::survey::{Survey, read};
use crate::widgets::table::{Cell, Head, Record, id_of};

const HEADS: &[Head] = &[
    Head::right("Packet"),
    Head::left("Host", 50),
    Head::left("Type", 40),
    Head::right("Bytes"),
    Head::left("Name", 100),
];

/// Most files that are listed, and most requests that wait for their answers.
const MAX_ROWS: usize = 1 << 18;

/// Longest name of a file, in characters: what file systems take.
const MAX_NAME: usize = 120;

/// Gathers files.
#[derive(Debug)]
pub struct Objects {
    data: Vec<FieldId>,
    host: Vec<FieldId>,
    target: Vec<FieldId>,
    kind: Vec<FieldId>,
    request_in: Vec<FieldId>,
    /// Host and target of requests by their packets.
    requests: HashMap<u32, (String, String)>,
    rows: Vec<Row>,
    is_full: bool,
}

/// A file.
#[derive(Clone, Debug)]
pub struct Row {
    number: u32,
    host: String,
    kind: String,
    octets: u64,
    name: String,
}

impl Objects {
    /// None yet.
    pub fn new(registry: &Registry) -> Objects {
        let of = |name: &str| read::fields(registry, name);
        Objects {
            data: of("http.file_data"),
            host: of("http.host"),
            target: of("http.request.uri"),
            kind: of("http.content_type"),
            request_in: of("http.request_in"),
            requests: HashMap::new(),
            rows: Vec::new(),
            is_full: false,
        }
    }
}

/// The field with the octets of files.
pub fn data_fields(registry: &Registry) -> Vec<FieldId> {
    read::fields(registry, "http.file_data")
}

/// A name for a file: the last part of what was asked for, without what file systems would misunderstand.
fn name_of(target: &str, number: u32) -> String {
    let path = target.split(['?', '#']).next().unwrap_or("");
    let last = path.rsplit('/').next().unwrap_or("");
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
    let name: String =
        last.chars().take(MAX_NAME).map(|c| if is_plain(c) { c } else { '_' }).collect();
    let name = name.trim_start_matches('.');
    if name.is_empty() { format!("packet-{number}") } else { name.to_owned() }
}

impl Survey for Objects {
    fn need(&self, _: &Registry) -> Need {
        let all = [&self.data, &self.host, &self.target, &self.kind, &self.request_in];
        let fields = all.into_iter().flatten().copied().collect();
        Need { fields, octets: self.data.clone(), ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let view = &shown.view;
        let number = view.frame().number;
        if let Some(target) = read::first(view, &self.target, read::text) {
            let host = read::first(view, &self.host, read::text).unwrap_or_default();
            if self.requests.len() < MAX_ROWS {
                self.requests.insert(number, (host, target));
            } else {
                self.is_full = true;
            }
        }
        let len = read::first(view, &self.data, |_, octets| Some(octets.len() as u64));
        let Some(octets) = len.filter(|len| *len > 0) else { return };
        if self.rows.len() >= MAX_ROWS {
            self.is_full = true;
            return;
        }
        let request = read::first(view, &self.request_in, read::number);
        let asked = self.requests.get(&request.map_or(number, |at| at as u32));
        let (host, target) = asked.cloned().unwrap_or_default();
        let kind = read::first(view, &self.kind, read::text).unwrap_or_default();
        self.rows.push(Row { number, host, kind, octets, name: name_of(&target, number) });
    }

    fn is_full(&self) -> bool {
        self.is_full
    }
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        match column {
            0 => Cell::Count(self.number.into()),
            1 => Cell::Text(&self.host),
            2 => Cell::Text(&self.kind),
            3 => Cell::Count(self.octets),
            _ => Cell::Text(&self.name),
        }
    }

    fn id(&self) -> u64 {
        id_of(self.number)
    }
}

impl Report for Objects {
    type Row = Row;

    const TITLE: &'static str = "Files in HTTP: x writes one, X all";
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
        let filter = Some(format!("frame.number == {}", row.number));
        Target { filter, packet: Some(row.number), conversation: None }
    }

    fn object(row: &Row) -> Option<(u32, &str)> {
        Some((row.number, &row.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_in_their_folder() {
        assert_eq!(name_of("/a/b/photo.jpg?size=2", 7), "photo.jpg");
        assert_eq!(name_of("/..%2f..", 7), "%2f..".replace('%', "_"));
        assert_eq!(name_of("/a/..", 7), "packet-7");
        assert_eq!(name_of("", 7), "packet-7");
    }
}
