//! A table that can be sorted, narrowed down by text, copied and exported.

use std::cmp::Ordering;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};

use crossterm::event::{Event, KeyEvent};
use lamna_dissect::Address;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use crate::keys::name_of;
use crate::theme::Theme;
use crate::widgets::{blank, window};

/// What a cell shows, and is sorted by.
#[derive(Clone, Copy, Debug)]
pub enum Cell<'r> {
    /// Nothing.
    Empty,
    /// Text.
    Text(&'r str),
    /// Text in the second part of the row, such as a tree's: so many columns to the right.
    Indented(usize, &'r str),
    /// An address.
    Address(&'r Address),
    /// A number.
    Count(u64),
    /// Nanoseconds, shown as seconds.
    Seconds(i64),
    /// Nanoseconds, shown as milliseconds.
    Milliseconds(i64),
    /// Units a second, shown with a prefix of thousands.
    Rate(f64),
    /// A part of a whole, from 0 to 1.
    Share(f64),
}

impl Cell<'_> {
    fn write(self, out: &mut String) {
        // Writing to a String cannot fail.
        let _ = match self {
            Cell::Empty => Ok(()),
            Cell::Text(text) => {
                out.extend(text.chars().map(|c| if c.is_control() { '·' } else { c }));
                Ok(())
            }
            Cell::Indented(by, text) => write!(out, "{:by$}{text}", ""),
            Cell::Address(address) => write!(out, "{address}"),
            Cell::Count(number) => write!(out, "{number}"),
            Cell::Seconds(nanos) => write!(out, "{:.6}", nanos as f64 / 1e9),
            Cell::Milliseconds(nanos) => write!(out, "{:.3}", nanos as f64 / 1e6),
            Cell::Rate(rate) => write!(out, "{}", super::status::scaled(rate)),
            Cell::Share(part) => write!(out, "{:.1} %", part * 100.0),
        };
    }

    /// As a value of JSON: numbers are numbers, in full.
    fn write_json(self, out: &mut String) {
        let _ = match self {
            Cell::Empty => write!(out, "null"),
            Cell::Count(number) => write!(out, "{number}"),
            Cell::Seconds(nanos) => write!(out, "{}", nanos as f64 / 1e9),
            Cell::Milliseconds(nanos) => write!(out, "{}", nanos as f64 / 1e6),
            Cell::Rate(rate) if rate.is_finite() => write!(out, "{rate}"),
            Cell::Share(part) if part.is_finite() => write!(out, "{part}"),
            Cell::Rate(_) | Cell::Share(_) => write!(out, "null"),
            Cell::Text(text) | Cell::Indented(_, text) => {
                write_json_text(out, text);
                Ok(())
            }
            Cell::Address(address) => write!(out, "\"{address}\""),
        };
    }

    fn number(self) -> Option<f64> {
        match self {
            Cell::Count(number) => Some(number as f64),
            Cell::Seconds(nanos) | Cell::Milliseconds(nanos) => Some(nanos as f64),
            Cell::Rate(number) | Cell::Share(number) => Some(number),
            _ => None,
        }
    }

    fn compare(self, other: Cell<'_>) -> Ordering {
        match (self, other) {
            (Cell::Address(a), Cell::Address(b)) => a.cmp(b),
            (Cell::Text(a) | Cell::Indented(_, a), Cell::Text(b) | Cell::Indented(_, b)) => {
                a.cmp(b)
            }
            (a, b) => match (a.number(), b.number()) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                // What is not there comes before everything.
                (a_number, b_number) => {
                    let rank = |cell: Cell<'_>, number: Option<f64>| match (cell, number) {
                        (Cell::Empty, _) => 0,
                        (_, Some(_)) => 1,
                        _ => 2,
                    };
                    rank(a, a_number).cmp(&rank(b, b_number))
                }
            },
        }
    }
}

/// Text as a string of JSON (RFC 8259, section 7).
pub(crate) fn write_json_text(out: &mut String, text: &str) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c < ' ' => {
                let _ = write!(out, "\\u{:04x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

/// A column.
#[derive(Clone, Copy, Debug)]
pub struct Head {
    /// Its title.
    pub title: &'static str,
    /// Whether its texts stand at the right.
    pub right: bool,
    /// Its greatest width in characters.
    pub most: usize,
}

impl Head {
    /// A column of numbers.
    pub const fn right(title: &'static str) -> Head {
        Head { title, right: true, most: 20 }
    }

    /// A column of text, up to so wide.
    pub const fn left(title: &'static str, most: usize) -> Head {
        Head { title, right: false, most }
    }
}

/// A number that stands for what a row is about.
pub fn id_of(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// A row of a table.
pub trait Record {
    /// The cell of a column.
    fn cell(&self, column: usize) -> Cell<'_>;

    /// Stands for the row when it is made anew.
    fn id(&self) -> u64;

    /// How it looks; `None` for as other rows.
    fn style(&self, theme: &Theme) -> Option<Style> {
        let _ = theme;
        None
    }
}

/// What became of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableKey {
    /// It was taken.
    Taken,
    /// It is not the table's.
    Other,
    /// The row was chosen.
    Chosen,
    /// This is to be copied.
    Copy(String),
}

/// Rows, and what one sees of them.
#[derive(Debug)]
pub struct Table<R> {
    rows: Vec<R>,
    face: Face,
}

/// What one sees of rows, of whatever kind: compiled once for all tables.
#[derive(Debug)]
struct Face {
    /// The places of the rows that are shown, in their order.
    order: Vec<u32>,
    /// The column that rows are sorted by, and whether the greatest comes first; `None` as they came.
    sort: Option<(usize, bool)>,
    at: usize,
    top: usize,
    height: usize,
    /// Columns out of sight on the left.
    first: usize,
    needle: String,
    typing: Option<Input>,
    /// Where the columns were drawn last: their first and their last place on the screen.
    drawn: Vec<(usize, u16, u16)>,
    area: Rect,
}

/// Rows by their places.
trait Rows {
    fn count(&self) -> usize;
    fn row(&self, place: u32) -> Option<&dyn Record>;
}

impl<R: Record> Rows for Vec<R> {
    fn count(&self) -> usize {
        self.len()
    }

    fn row(&self, place: u32) -> Option<&dyn Record> {
        self.get(place as usize).map(|row| row as &dyn Record)
    }
}

impl<R: Record> Table<R> {
    /// A table without rows.
    pub fn new(sort: Option<(usize, bool)>) -> Table<R> {
        let face = Face {
            order: Vec::new(),
            sort,
            at: 0,
            top: 0,
            height: 1,
            first: 0,
            needle: String::new(),
            typing: None,
            drawn: Vec::new(),
            area: Rect::default(),
        };
        Table { rows: Vec::new(), face }
    }

    /// Shows other rows. The selected one stays selected, unless it is the first.
    pub fn set_rows(&mut self, rows: Vec<R>, columns: usize) {
        let selected = self.selected().filter(|_| self.face.at > 0).map(Record::id);
        self.rows = rows;
        self.face.arrange(&self.rows, columns, selected);
    }

    /// Shows the rows of something else: from the top, and as it is sorted.
    pub fn reset(&mut self, sort: Option<(usize, bool)>) {
        let face = &mut self.face;
        (face.sort, face.at, face.top, face.first) = (sort, 0, 0, 0);
        face.needle.clear();
        face.order.clear();
        self.rows.clear();
    }

    /// How many rows are shown.
    pub fn len(&self) -> usize {
        self.face.order.len()
    }

    /// Whether none are.
    pub fn is_empty(&self) -> bool {
        self.face.order.is_empty()
    }

    /// The selected row.
    pub fn selected(&self) -> Option<&R> {
        self.rows.get(*self.face.order.get(self.face.at)? as usize)
    }

    /// The rows that are shown, in their order.
    pub fn shown(&self) -> impl Iterator<Item = &R> {
        self.face.order.iter().filter_map(|place| self.rows.get(*place as usize))
    }

    /// Whether text is being typed to narrow the table down.
    pub fn is_typing(&self) -> bool {
        self.face.typing.is_some()
    }

    /// The text that rows must have.
    pub fn needle(&self) -> &str {
        &self.face.needle
    }

    /// Moves by rows.
    pub fn scroll(&mut self, by: isize) {
        self.face.scroll(by);
    }

    /// Does what a key is for.
    pub fn key(&mut self, key: &KeyEvent, heads: &[Head]) -> TableKey {
        self.face.key(&self.rows, key, heads)
    }

    /// A click: on a heading it sorts, on a row it selects. Answers whether it was the selected row
    /// already.
    pub fn click(&mut self, at: Position, heads: &[Head]) -> bool {
        self.face.click(&self.rows, at, heads)
    }

    /// What is shown as comma-separated values (RFC 4180).
    pub fn csv(&self, heads: &[Head]) -> String {
        self.face.csv(&self.rows, heads)
    }

    /// What is shown as JSON: a list of objects.
    pub fn json(&self, heads: &[Head]) -> String {
        self.face.json(&self.rows, heads)
    }

    /// Draws the table. Answers where the terminal's cursor belongs while text is typed.
    pub fn draw(
        &mut self,
        buffer: &mut Buffer,
        area: Rect,
        heads: &[Head],
        theme: &Theme,
    ) -> Option<Position> {
        self.face.draw(&self.rows, buffer, area, heads, theme)
    }
}

impl Face {
    fn arrange(&mut self, rows: &dyn Rows, columns: usize, selected: Option<u64>) {
        let mut order: Vec<u32> = (0..rows.count() as u32).collect();
        let cell = |place: u32, column| rows.row(place).map_or(Cell::Empty, |row| row.cell(column));
        if !self.needle.is_empty() {
            let needle = self.needle.to_lowercase();
            let mut text = String::new();
            order.retain(|place| {
                (0..columns).any(|column| {
                    text.clear();
                    cell(*place, column).write(&mut text);
                    text.to_lowercase().contains(&needle)
                })
            });
        }
        if let Some((column, greatest_first)) = self.sort {
            let mut cells: Vec<_> =
                order.iter().map(|place| (*place, cell(*place, column))).collect();
            cells.sort_by(|(_, a), (_, b)| {
                let ordering = a.compare(*b);
                if greatest_first { ordering.reverse() } else { ordering }
            });
            order = cells.into_iter().map(|(place, _)| place).collect();
        }
        let id = |place: &u32| rows.row(*place).map(Record::id);
        let found = selected.and_then(|of| order.iter().position(|place| id(place) == Some(of)));
        self.order = order;
        self.at = found.unwrap_or(self.at).min(self.order.len().saturating_sub(1));
    }

    fn selected<'r>(&self, rows: &'r dyn Rows) -> Option<&'r dyn Record> {
        rows.row(*self.order.get(self.at)?)
    }

    fn shown<'r>(&self, rows: &'r dyn Rows) -> impl Iterator<Item = &'r dyn Record> {
        self.order.iter().filter_map(|place| rows.row(*place))
    }

    fn scroll(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.order.len().saturating_sub(1));
    }

    fn sort_by(&mut self, rows: &dyn Rows, sort: Option<(usize, bool)>, columns: usize) {
        self.sort = sort;
        let selected = self.selected(rows).map(Record::id);
        self.arrange(rows, columns, selected);
    }

    fn key(&mut self, rows: &dyn Rows, key: &KeyEvent, heads: &[Head]) -> TableKey {
        let name = name_of(key);
        if let Some(typing) = &mut self.typing {
            match name.as_str() {
                "esc" | "ctrl-c" => {
                    self.needle.clear();
                    self.typing = None;
                }
                "enter" => self.typing = None,
                "up" | "down" => self.scroll(if name == "up" { -1 } else { 1 }),
                _ => {
                    typing.handle_event(&Event::Key(*key));
                    self.needle = typing.value().to_owned();
                }
            }
            let selected = self.selected(rows).map(Record::id);
            self.arrange(rows, heads.len(), selected);
            return TableKey::Taken;
        }
        let page = self.height.saturating_sub(1).max(1) as isize;
        let count = heads.len().max(1);
        let column = self.sort.map_or(count - 1, |(column, _)| column);
        match name.as_str() {
            "down" | "j" => self.scroll(1),
            "up" | "k" => self.scroll(-1),
            "pgdn" | "ctrl-f" | "space" => self.scroll(page),
            "pgup" | "ctrl-b" => self.scroll(-page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.scroll(isize::MAX),
            "right" | "l" => self.first = (self.first + 1).min(count - 1),
            "left" | "h" => self.first = self.first.saturating_sub(1),
            "s" | "S" => {
                let step = if name == "s" { 1 } else { count - 1 };
                let column = (column + step) % count;
                let descends = heads.get(column).is_some_and(|head| head.right);
                self.sort_by(rows, Some((column, descends)), count);
            }
            "r" => {
                let sort = self.sort.map(|(column, reversed)| (column, !reversed));
                self.sort_by(rows, sort, count);
            }
            "/" => self.typing = Some(Input::new(self.needle.clone())),
            "enter" => return TableKey::Chosen,
            "y" => return TableKey::Copy(self.csv(rows, heads)),
            "Y" => return TableKey::Copy(self.json(rows, heads)),
            _ => return TableKey::Other,
        }
        TableKey::Taken
    }

    fn click(&mut self, rows: &dyn Rows, at: Position, heads: &[Head]) -> bool {
        if !self.area.contains(at) {
            return false;
        }
        if at.y == self.area.y {
            let hit = self.drawn.iter().find(|(_, from, to)| (*from..*to).contains(&at.x));
            if let Some((column, ..)) = hit.copied() {
                let descends = match self.sort {
                    Some((by, reversed)) if by == column => !reversed,
                    _ => heads.get(column).is_some_and(|head| head.right),
                };
                self.sort_by(rows, Some((column, descends)), heads.len());
            }
            return false;
        }
        let row = self.top + usize::from(at.y - self.area.y - 1);
        if row >= self.order.len() {
            return false;
        }
        std::mem::replace(&mut self.at, row) == row
    }

    fn csv(&self, rows: &dyn Rows, heads: &[Head]) -> String {
        let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
        let titles: Vec<String> = heads.iter().map(|head| quoted(head.title)).collect();
        let mut csv = titles.join(",") + "\n";
        let mut text = String::new();
        for row in self.shown(rows) {
            for column in 0..heads.len() {
                if column > 0 {
                    csv.push(',');
                }
                text.clear();
                row.cell(column).write(&mut text);
                csv += &quoted(text.trim());
            }
            csv.push('\n');
        }
        csv
    }

    fn json(&self, rows: &dyn Rows, heads: &[Head]) -> String {
        let mut json = String::from("[");
        for (place, row) in self.shown(rows).enumerate() {
            json += if place > 0 { ",\n {" } else { "\n {" };
            for (column, head) in heads.iter().enumerate() {
                if column > 0 {
                    json += ", ";
                }
                write_json_text(&mut json, head.title);
                json += ": ";
                row.cell(column).write_json(&mut json);
            }
            json.push('}');
        }
        json + "\n]\n"
    }

    fn draw(
        &mut self,
        rows: &dyn Rows,
        buffer: &mut Buffer,
        area: Rect,
        heads: &[Head],
        theme: &Theme,
    ) -> Option<Position> {
        self.area = area;
        let (mut body, cursor) = self.draw_needle(buffer, area, theme);
        if body.height == 0 {
            return cursor;
        }
        self.area = body;
        let head = Rect { height: 1, ..body };
        body.y += 1;
        body.height -= 1;
        self.height = usize::from(body.height);
        self.top = window(self.top, self.at, self.height, self.order.len());
        let shown: Vec<(Option<Style>, Vec<String>)> = self
            .shown(rows)
            .skip(self.top)
            .take(self.height)
            .map(|row| (row.style(theme), cells(row, heads.len())))
            .collect();
        self.place(heads, &shown, area);
        blank(buffer, head, theme.title);
        for (column, from, to) in &self.drawn {
            let Some(head_of) = heads.get(*column) else { continue };
            let mark = match self.sort {
                Some((by, true)) if by == *column => theme.glyphs.descending,
                Some((by, false)) if by == *column => theme.glyphs.ascending,
                _ => "",
            };
            let title = if mark.is_empty() {
                head_of.title.to_owned()
            } else {
                format!("{}{mark}", head_of.title)
            };
            put(
                buffer,
                (*from, head.y),
                usize::from(to - from),
                &title,
                head_of.right,
                theme.title,
            );
        }
        for (at, (style, cells)) in shown.iter().enumerate() {
            let y = body.y + at as u16;
            let selected = self.top + at == self.at;
            let style =
                if selected { theme.selected } else { theme.text.patch(style.unwrap_or_default()) };
            buffer.set_style(Rect { y, height: 1, ..body }, style);
            for (column, from, to) in &self.drawn {
                let (Some(head), Some(cell)) = (heads.get(*column), cells.get(*column)) else {
                    continue;
                };
                put(buffer, (*from, y), usize::from(to - from), cell, head.right, style);
            }
        }
        cursor
    }

    /// Draws the line with the text that rows must have, if there is one; answers what is left.
    fn draw_needle(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        theme: &Theme,
    ) -> (Rect, Option<Position>) {
        if (self.needle.is_empty() && self.typing.is_none()) || area.height < 3 {
            return (area, None);
        }
        let style = if self.typing.is_some() { theme.active_title } else { theme.title };
        let line = Rect { height: 1, ..area };
        blank(buffer, line, theme.text);
        let (x, _) = buffer.set_stringn(area.x, area.y, " Only rows with: ", 18, style);
        let room = usize::from(area.right().saturating_sub(x));
        buffer.set_stringn(x, area.y, &self.needle, room, theme.text);
        let cursor = self.typing.as_ref().map(|input| {
            let at = input.visual_cursor().min(room.saturating_sub(1));
            Position::new(x + at as u16, area.y)
        });
        (Rect { y: area.y + 1, height: area.height - 1, ..area }, cursor)
    }

    /// Gives the columns their places.
    fn place(&mut self, heads: &[Head], shown: &[(Option<Style>, Vec<String>)], area: Rect) {
        self.drawn.clear();
        let mut x = area.x + 1;
        for (column, head) in heads.iter().enumerate().skip(self.first) {
            let cells = shown.iter().filter_map(|(_, cells)| cells.get(column));
            let longest = cells.map(|cell| cell.chars().count()).max().unwrap_or(0);
            // Room for the mark of the order.
            let title = head.title.chars().count() + usize::from(!head.title.is_empty());
            let mut width = longest.min(head.most).max(title) as u16;
            let room = area.right().saturating_sub(x);
            // A number of which only the first digits have room would be another number.
            if room == 0 || (head.right && width > room && column > self.first) {
                break;
            }
            if column + 1 == heads.len() && !head.right {
                width = room;
            }
            let width = width.min(room);
            self.drawn.push((column, x, x + width));
            x = x.saturating_add(width).saturating_add(1);
        }
    }
}

fn cells(row: &dyn Record, columns: usize) -> Vec<String> {
    let cell = |column| {
        let mut text = String::new();
        row.cell(column).write(&mut text);
        text
    };
    (0..columns).map(cell).collect()
}

/// Writes text into `width` columns.
fn put(buffer: &mut Buffer, at: (u16, u16), width: usize, text: &str, right: bool, style: Style) {
    let length = text.chars().count();
    let lead = if right { width.saturating_sub(length) } else { 0 };
    if lead < width {
        buffer.set_stringn(at.0 + lead as u16, at.1, text, width - lead, style);
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    struct Fruit(&'static str, u64);

    impl Record for Fruit {
        fn cell(&self, column: usize) -> Cell<'_> {
            if column == 0 { Cell::Text(self.0) } else { Cell::Count(self.1) }
        }
        fn id(&self) -> u64 {
            self.1
        }
    }

    const HEADS: &[Head] = &[Head::left("Name", 10), Head::right("Count")];

    fn table() -> Table<Fruit> {
        let mut table = Table::new(Some((1, true)));
        table.set_rows(vec![Fruit("fig", 9), Fruit("a \"b\"", 10), Fruit("kiwi", 1)], 2);
        table
    }

    fn press(table: &mut Table<Fruit>, keys: &str) {
        for c in keys.chars() {
            let code = if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
            table.key(&KeyEvent::new(code, KeyModifiers::NONE), HEADS);
        }
    }

    #[test]
    fn numbers_are_sorted_as_numbers_and_the_selection_stays() {
        let mut table = table();
        assert_eq!(table.selected().unwrap().1, 10);
        press(&mut table, "j");
        assert_eq!(table.selected().unwrap().0, "fig");
        press(&mut table, "r");
        assert_eq!((table.face.at, table.selected().unwrap().0), (1, "fig"));
        press(&mut table, "s");
        assert_eq!(table.shown().next().unwrap().0, "a \"b\"");
    }

    #[test]
    fn rows_without_the_text_are_hidden_until_it_is_gone() {
        let mut table = table();
        press(&mut table, "/ki\n");
        assert_eq!((table.len(), table.selected().unwrap().0), (1, "kiwi"));
        table.face.typing = Some(Input::default());
        table.key(&KeyEvent::new(KeyCode::Esc, KeyModifiers::NONE), HEADS);
        assert_eq!(table.len(), 3);
    }

    #[test]
    fn exports_quote_what_must_be() {
        let table = table();
        assert!(table.csv(HEADS).starts_with("\"Name\",\"Count\"\n\"a \"\"b\"\"\",\"10\"\n"));
        assert!(table.json(HEADS).starts_with("[\n {\"Name\": \"a \\\"b\\\"\", \"Count\": 10},"));
    }
}
