//! Who spoke with whom, and how much: Ethernet, IPv4, IPv6, TCP and UDP.

mod count;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use count::{Counting, Kind, MAX_CONVERSATIONS, Pair, Tally};

use super::PageEffect;
use super::follow::{Conversation, End, Transport};
use crate::theme::Theme;
use crate::widgets::status::{grouped, scaled};
use crate::widgets::{blank, window};

/// What rows can be sorted by, and its heading.
const COLUMNS: [(&str, usize); 11] = [
    ("Address A", 39),
    ("Port A", 6),
    ("Address B", 39),
    ("Port B", 6),
    ("Packets", 9),
    ("Bytes", 12),
    ("A → B", 12),
    ("B → A", 12),
    ("Start", 11),
    ("Duration", 11),
    ("Bits/s", 9),
];

/// The keys of the page, for its last line.
const KEYS: &str = "tab kind  s/S sort  r reverse  enter filter  f follow  y copy as CSV  q back";

/// The table of conversations.
#[derive(Debug)]
pub struct ConversationsPage {
    counting: Counting,
    /// When the capture began.
    first: Option<i64>,
    kind: usize,
    rows: Vec<Pair>,
    /// What the rows were made for: kind, column, whether reversed, and packets counted.
    made_for: Option<(usize, usize, bool, u32)>,
    sort: usize,
    reversed: bool,
    at: usize,
    top: usize,
    height: usize,
}

impl ConversationsPage {
    /// Shows what is being counted.
    pub fn new(counting: Counting) -> ConversationsPage {
        ConversationsPage {
            counting,
            first: None,
            kind: Kind::ALL.len() - 2,
            rows: Vec::new(),
            made_for: None,
            sort: 5,
            reversed: true,
            at: 0,
            top: 0,
            height: 1,
        }
    }

    /// Whether packets are still being counted.
    pub fn is_busy(&self) -> bool {
        !self.counting.is_done()
    }

    fn kind(&self) -> Kind {
        Kind::ALL.get(self.kind).copied().unwrap_or(Kind::Tcp)
    }

    /// Does what a key is for.
    pub fn key(&mut self, name: &str) -> PageEffect {
        let page = self.height.saturating_sub(1).max(1);
        let last = self.rows.len().saturating_sub(1);
        let kinds = Kind::ALL.len();
        match name {
            "esc" | "q" | "ctrl-c" => return PageEffect::Close,
            "down" | "j" => self.at += 1,
            "up" | "k" => self.at = self.at.saturating_sub(1),
            "pgdn" | "ctrl-f" | "space" => self.at += page,
            "pgup" | "ctrl-b" => self.at = self.at.saturating_sub(page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.at = last,
            "tab" | "right" | "l" => (self.kind, self.at) = ((self.kind + 1) % kinds, 0),
            "shift-tab" | "left" | "h" => {
                (self.kind, self.at) = ((self.kind + kinds - 1) % kinds, 0);
            }
            "s" => self.sort = (self.sort + 1) % COLUMNS.len(),
            "S" => self.sort = (self.sort + COLUMNS.len() - 1) % COLUMNS.len(),
            "r" => self.reversed = !self.reversed,
            "enter" => {
                if let Some(filter) = self.rows.get(self.at).map(|pair| self.kind().filter(pair)) {
                    return PageEffect::Filter(filter);
                }
            }
            "f" => {
                let transport = match self.kind() {
                    Kind::Tcp => Transport::Tcp,
                    Kind::Udp => Transport::Udp,
                    _ => return PageEffect::Say("only TCP and UDP can be followed".to_owned()),
                };
                if let Some(pair) = self.rows.get(self.at) {
                    let end = |place: usize| End {
                        address: pair.addresses[place].clone(),
                        port: pair.ports[place],
                    };
                    let ends = [end(0), end(1)];
                    return PageEffect::Follow(Conversation { transport, ends, stream: None });
                }
            }
            "y" => return PageEffect::Copy(self.csv()),
            _ => {}
        }
        self.at = self.at.min(last);
        PageEffect::None
    }

    /// Moves by rows.
    pub fn scroll(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.rows.len().saturating_sub(1));
    }

    /// Takes the rows of the kind that is shown and sorts them, unless nothing has changed.
    fn make_rows(&mut self) {
        let wanted = (self.kind, self.sort, self.reversed, self.counting.counted());
        if self.made_for == Some(wanted) {
            return;
        }
        let same_kind = self.made_for.is_some_and(|(kind, ..)| kind == self.kind);
        let selected = same_kind.then(|| self.rows.get(self.at).map(Pair::key)).flatten();
        self.made_for = Some(wanted);
        let tally = self.counting.tally();
        self.first = tally.first;
        self.rows = tally.pairs(self.kind()).cloned().collect();
        drop(tally);
        let rows = &mut self.rows;
        match self.sort {
            0 => rows.sort_by(|a, b| a.addresses[0].cmp(&b.addresses[0])),
            1 => rows.sort_by_key(|pair| pair.ports[0]),
            2 => rows.sort_by(|a, b| a.addresses[1].cmp(&b.addresses[1])),
            3 => rows.sort_by_key(|pair| pair.ports[1]),
            4 => rows.sort_by_key(Pair::packets),
            5 => rows.sort_by_key(Pair::bytes),
            6 => rows.sort_by_key(|pair| pair.bytes[0]),
            7 => rows.sort_by_key(|pair| pair.bytes[1]),
            8 => rows.sort_by_key(|pair| pair.begin),
            9 => rows.sort_by_key(Pair::duration),
            _ => rows.sort_by(|a, b| a.bits_a_second().total_cmp(&b.bits_a_second())),
        }
        if self.reversed {
            rows.reverse();
        }
        // The selected conversation stays selected while others are counted.
        if let Some(key) = selected
            && self.at > 0
            && let Some(at) = rows.iter().position(|pair| pair.key() == key)
        {
            self.at = at;
        }
        self.at = self.at.min(rows.len().saturating_sub(1));
    }

    /// The texts of a row.
    fn cells(&self, pair: &Pair) -> [String; 11] {
        let has_ports = self.kind().has_ports();
        let port =
            |place: usize| if has_ports { pair.ports[place].to_string() } else { String::new() };
        let start = pair.begin.saturating_sub(self.first.unwrap_or(pair.begin));
        let seconds = |nanos: i64| format!("{:.6}", nanos as f64 / 1e9);
        [
            pair.addresses[0].to_string(),
            port(0),
            pair.addresses[1].to_string(),
            port(1),
            pair.packets().to_string(),
            pair.bytes().to_string(),
            pair.bytes[0].to_string(),
            pair.bytes[1].to_string(),
            seconds(start),
            seconds(pair.duration()),
            if pair.duration() > 0 { scaled(pair.bits_a_second()) } else { String::new() },
        ]
    }

    /// The table as comma-separated values.
    fn csv(&self) -> String {
        let quote = |text: &str| format!("\"{text}\"");
        let line = |cells: Vec<String>| cells.join(",") + "\n";
        let mut csv = line(COLUMNS.iter().map(|(title, _)| quote(title)).collect());
        for pair in &self.rows {
            csv += &line(self.cells(pair).iter().map(|cell| quote(cell.trim())).collect());
        }
        csv
    }

    /// Draws the page.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        blank(buffer, area, theme.text);
        self.make_rows();
        let width = usize::from(area.width);
        self.draw_tabs(buffer, Rect { height: 1, ..area }, theme);
        let Some(height) = area.height.checked_sub(3) else { return };
        self.height = usize::from(height);
        self.top = window(self.top, self.at, self.height, self.rows.len());
        let shown: Vec<[String; 11]> = self
            .rows
            .iter()
            .skip(self.top)
            .take(self.height)
            .map(|pair| self.cells(pair))
            .collect();
        let widths: Vec<usize> = (0..COLUMNS.len())
            .map(|column| {
                let cells = shown.iter().map(|cells| cells[column].chars().count());
                let (title, most) = COLUMNS[column];
                let least = if column % 2 == 1 && column < 4 && !self.kind().has_ports() {
                    0
                } else {
                    title.chars().count() + 2
                };
                cells.max().unwrap_or(0).min(most).max(least)
            })
            .collect();
        let mark = if self.reversed { "↓" } else { "↑" };
        let heads: Vec<String> = COLUMNS
            .iter()
            .enumerate()
            .map(
                |(at, (title, _))| {
                    if at == self.sort { format!("{title} {mark}") } else { (*title).to_owned() }
                },
            )
            .collect();
        let line = |cells: &[String]| {
            let mut text = String::from(" ");
            for (column, (cell, width)) in cells.iter().zip(&widths).enumerate() {
                if *width == 0 {
                    continue;
                }
                let is_address = column == 0 || column == 2;
                let cell: String = cell.chars().take(*width).collect();
                text += &if is_address {
                    format!("{cell:<width$} ")
                } else {
                    format!("{cell:>width$} ")
                };
            }
            text
        };
        buffer.set_stringn(area.x, area.y + 1, line(&heads), width, theme.title);
        for (at, cells) in shown.iter().enumerate() {
            let y = area.y + 2 + at as u16;
            let selected = self.top + at == self.at;
            let style = if selected { theme.selected } else { theme.text };
            buffer.set_style(Rect { y, height: 1, ..area }, style);
            buffer.set_stringn(area.x, y, line(cells), width, style);
        }
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        blank(buffer, last, theme.status);
        buffer.set_stringn(area.x + 1, last.y, KEYS, width.saturating_sub(1), theme.status);
    }

    fn draw_tabs(&self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        buffer.set_style(area, theme.title);
        let tally = self.counting.tally();
        let mut x = area.x;
        for (at, kind) in Kind::ALL.iter().enumerate() {
            let style = if at == self.kind { theme.active_title } else { theme.title };
            let text = format!(" {} ({}) ", kind.title(), grouped(tally.count(*kind) as u64));
            let room = usize::from(area.right().saturating_sub(x));
            (x, _) = buffer.set_stringn(x, area.y, text, room, style);
        }
        let progress = match (&tally.error, self.counting.is_done()) {
            (Some(error), _) => format!("  {error}"),
            (None, true) if tally.is_full => "  only the first ones are counted".to_owned(),
            (None, true) => String::new(),
            (None, false) => {
                format!("  {} packets counted", grouped(self.counting.counted().into()))
            }
        };
        let room = usize::from(area.right().saturating_sub(x));
        buffer.set_stringn(x, area.y, progress, room, theme.dim);
    }
}
