//! A page that is a table of what a survey of the packets has found.

use std::time::{Duration, Instant};

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::follow::Conversation;
use super::{Combine, Page, PageEffect};
use crate::keys::name_of;
use crate::survey::{Running, Survey};
use crate::theme::Theme;
use crate::widgets::blank;
use crate::widgets::status::grouped;
use crate::widgets::table::{Head, Record, Table, TableKey};

/// How long rows stay as they are while packets are being looked at, in multiples of the time that making
/// them takes, so that the page stays quick however many rows there are.
const CALM: u32 = 8;

/// The same at least.
const REFRESH: Duration = Duration::from_millis(200);

/// What a row leads to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// A display filter for its packets.
    pub filter: Option<String>,
    /// A packet.
    pub packet: Option<u32>,
    /// A conversation that can be followed.
    pub conversation: Option<Conversation>,
}

/// A survey whose result is a table, or several.
pub trait Report: Survey {
    /// A row.
    type Row: Record + std::fmt::Debug + Send;

    /// What the page is called.
    const TITLE: &'static str;

    /// Whether enter goes to the row's packet, rather than applying its filter.
    const ENTER_GOES: bool = false;

    /// The names of the tables, with how many rows each has; empty for one table.
    fn tabs(&self) -> Vec<(&'static str, usize)> {
        Vec::new()
    }

    /// The table that is shown first.
    fn first_tab(&self) -> usize {
        0
    }

    /// The columns of a table.
    fn heads(&self, tab: usize) -> &'static [Head];

    /// What a table is sorted by at first: a column, and whether the greatest comes first.
    fn sort(&self, tab: usize) -> Option<(usize, bool)>;

    /// The rows of a table.
    fn rows(&self, tab: usize) -> Vec<Self::Row>;

    /// What a row leads to. `turn` counts how often the other filter of a row was asked for.
    fn target(row: &Self::Row, tab: usize, turn: usize) -> Target;

    /// What the turn's filter speaks of, for the last line, where there are several.
    fn turn(turn: usize) -> Option<&'static str> {
        let _ = turn;
        None
    }

    /// The file that a row stands for: its packet, and a name.
    fn object(row: &Self::Row) -> Option<(u32, &str)> {
        let _ = row;
        None
    }

    /// A line about all of it, for the title.
    fn summary(&self) -> String {
        String::new()
    }
}

/// The page.
#[derive(Debug)]
pub struct ReportPage<R: Report> {
    running: Running<R>,
    /// Whether only displayed packets are looked at.
    limited: bool,
    table: Table<R::Row>,
    heads: &'static [Head],
    tabs: Vec<(&'static str, usize)>,
    tab: usize,
    turn: usize,
    summary: String,
    is_full: bool,
    /// When rows were made, how long that took, and of how many packets.
    made: Option<(Instant, Duration, u32, bool)>,
    places: Vec<(u16, u16)>,
    area: Rect,
}

impl<R: Report> ReportPage<R> {
    /// Shows what is being found; `limited` says whether among displayed packets only.
    pub fn new(running: Running<R>, limited: bool) -> ReportPage<R> {
        let (tab, heads, sort) = running.look(|report| {
            let tab = report.first_tab();
            (tab, report.heads(tab), report.sort(tab))
        });
        ReportPage {
            running,
            limited,
            table: Table::new(sort),
            heads,
            tabs: Vec::new(),
            tab,
            turn: 0,
            summary: String::new(),
            is_full: false,
            made: None,
            places: Vec::new(),
            area: Rect::default(),
        }
    }

    fn show_tab(&mut self, tab: usize) {
        self.tab = tab;
        let sort = self.running.look(|report| report.sort(tab));
        self.table.reset(sort);
        self.made = None;
        self.make_rows();
    }

    /// Makes the rows, unless they are new enough.
    fn make_rows(&mut self) {
        // Before the look: that there is no more is only true of the last rows.
        let (seen, is_done) = (self.running.seen(), self.running.is_done());
        if let Some((when, took, of, was_done)) = self.made
            && ((of == seen && was_done == is_done)
                || (!is_done && when.elapsed() < REFRESH.max(took * CALM)))
        {
            return;
        }
        let begun = Instant::now();
        let tab = self.tab;
        let rows = self.running.look(|report| {
            self.heads = report.heads(tab);
            self.tabs = report.tabs();
            self.summary = report.summary();
            self.is_full = report.is_full();
            report.rows(tab)
        });
        self.table.set_rows(rows, self.heads.len());
        self.made = Some((Instant::now(), begun.elapsed(), seen, is_done));
    }

    fn target(&self) -> Target {
        self.table.selected().map(|row| R::target(row, self.tab, self.turn)).unwrap_or_default()
    }

    fn filter(&self, combine: Combine) -> PageEffect {
        match self.target().filter {
            Some(filter) => PageEffect::Filter(combine, filter),
            None => PageEffect::Say("there is no filter for this row".to_owned()),
        }
    }

    fn go(&self) -> PageEffect {
        match self.target().packet {
            Some(number) => PageEffect::GoTo(number),
            None => PageEffect::Say("this row stands for no packet".to_owned()),
        }
    }

    fn chosen(&self) -> PageEffect {
        if self.table.is_empty() {
            return PageEffect::None;
        }
        let target = self.target();
        if target.packet.is_some() && (R::ENTER_GOES || target.filter.is_none()) {
            self.go()
        } else {
            self.filter(Combine::Replace)
        }
    }

    fn conversation(&self, make: impl FnOnce(Conversation) -> PageEffect) -> PageEffect {
        match self.target().conversation {
            Some(conversation) => make(conversation),
            None => PageEffect::Say("only TCP and UDP can be followed".to_owned()),
        }
    }

    fn keys(&self) -> String {
        let enter = if R::ENTER_GOES { "enter packet  a filter" } else { "enter filter" };
        let mut keys = String::new();
        if self.tabs.len() > 1 {
            keys += "tab kind  ";
        }
        keys += enter;
        if R::turn(0).is_some() {
            keys += &format!("  d {}", R::turn(self.turn).unwrap_or_default());
        }
        let scope = if self.limited { "all packets" } else { "displayed only" };
        keys +=
            &format!("  p ! & | filters  i {scope}  s/S/r sort  / find  y Y copy  : write  q back");
        keys
    }

    fn draw_title(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        buffer.set_style(area, theme.title);
        let mut x = area.x;
        self.places.clear();
        let room = |x: u16| usize::from(area.right().saturating_sub(x));
        if self.tabs.len() > 1 {
            for (at, (title, count)) in self.tabs.iter().enumerate() {
                let style = if at == self.tab { theme.active_title } else { theme.title };
                let text = format!(" {title} ({}) ", grouped(*count as u64));
                let from = x;
                (x, _) = buffer.set_stringn(x, area.y, text, room(x), style);
                self.places.push((from, x));
            }
        } else {
            buffer.set_style(area, theme.active_title);
            let text = format!(" {} ", R::TITLE);
            (x, _) = buffer.set_stringn(x, area.y, text, room(x), theme.active_title);
        }
        let style = if self.tabs.len() > 1 { theme.dim } else { theme.active_title };
        let mut text = String::new();
        if self.limited {
            text += " displayed packets only ";
        }
        if let Some(error) = self.running.error() {
            text += &format!(" {error}");
        } else if !self.running.is_done() {
            let (seen, part) = (self.running.seen(), self.running.part() * 100.0);
            text += &format!(" {} packets looked at, {part:.0} %", grouped(seen.into()));
        } else if self.is_full {
            text += " only the first ones are counted";
        }
        if !self.summary.is_empty() {
            text += &format!("  {}", self.summary);
        }
        buffer.set_stringn(x, area.y, text, room(x), style);
    }
}

impl<R: Report> Page for ReportPage<R> {
    fn tick(&mut self) {
        self.make_rows();
    }

    fn is_busy(&self) -> bool {
        !self.running.is_done() || self.made.is_none_or(|(.., was_done)| !was_done)
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        if !self.table.is_typing() {
            let tabs = self.tabs.len();
            match name_of(key).as_str() {
                "esc" | "q" => return PageEffect::Close,
                "ctrl-c" if !self.running.is_done() => {
                    self.running.stop();
                    return PageEffect::Say("stopped: these are the packets up to here".to_owned());
                }
                "ctrl-c" => return PageEffect::Close,
                "tab" if tabs > 1 => self.show_tab((self.tab + 1) % tabs),
                "shift-tab" if tabs > 1 => self.show_tab((self.tab + tabs - 1) % tabs),
                "d" if R::turn(0).is_some() => {
                    self.turn += 1;
                    if R::turn(self.turn).is_none() {
                        self.turn = 0;
                    }
                }
                "o" => return self.go(),
                "a" => return self.filter(Combine::Replace),
                "!" => return self.filter(Combine::Not),
                "&" => return self.filter(Combine::And),
                "|" => return self.filter(Combine::Or),
                "p" => {
                    return self.target().filter.map_or(PageEffect::None, PageEffect::Prepare);
                }
                "f" | "F" => return self.conversation(PageEffect::Follow),
                "L" => return self.conversation(PageEffect::Ladder),
                "T" => return self.conversation(PageEffect::TcpGraph),
                "i" => return PageEffect::Rescope,
                ":" => return PageEffect::Command,
                "x" => {
                    if let Some((_, name)) = self.table.selected().and_then(R::object) {
                        return PageEffect::Begin(format!("export {name}"));
                    }
                }
                "X" => {
                    if self.table.selected().and_then(R::object).is_some() {
                        return PageEffect::Begin("export-all objects".to_owned());
                    }
                }
                _ => return self.table_key(key),
            }
            return PageEffect::None;
        }
        self.table_key(key)
    }

    fn scroll(&mut self, by: isize) {
        self.table.scroll(by);
    }

    fn click(&mut self, at: Position) -> PageEffect {
        if at.y == self.area.y {
            let hit = self.places.iter().position(|(from, to)| (*from..*to).contains(&at.x));
            if let Some(tab) = hit {
                self.show_tab(tab);
            }
            return PageEffect::None;
        }
        if self.table.click(at, self.heads) { self.chosen() } else { PageEffect::None }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        self.area = area;
        self.make_rows();
        self.draw_title(buffer, Rect { height: 1, ..area }, theme);
        let height = area.height.checked_sub(2)?;
        let body = Rect { y: area.y + 1, height, ..area };
        let cursor = self.table.draw(buffer, body, self.heads, theme);
        if self.table.is_empty() && height > 1 && self.running.is_done() {
            let text =
                if self.table.needle().is_empty() { "nothing was found" } else { "no such rows" };
            let width = usize::from(area.width.saturating_sub(1));
            let y = body.y + 1 + u16::from(!self.table.needle().is_empty());
            if y < body.bottom() {
                buffer.set_stringn(area.x + 1, y, text, width, theme.dim);
            }
        }
        super::draw_keys(buffer, area, &self.keys(), theme);
        cursor
    }

    fn objects(&self, all: bool) -> Vec<(u32, String)> {
        let named = |row: &R::Row| R::object(row).map(|(number, name)| (number, name.to_owned()));
        if all {
            self.table.shown().filter_map(named).collect()
        } else {
            self.table.selected().and_then(named).into_iter().collect()
        }
    }

    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        match extension {
            "csv" => Ok(self.table.csv(self.heads).into_bytes()),
            "json" => Ok(self.table.json(self.heads).into_bytes()),
            _ => Err("tables are written as .csv or .json".to_owned()),
        }
    }
}

impl<R: Report> ReportPage<R> {
    fn table_key(&mut self, key: &KeyEvent) -> PageEffect {
        match self.table.key(key, self.heads) {
            TableKey::Taken | TableKey::Other => PageEffect::None,
            TableKey::Chosen => self.chosen(),
            TableKey::Copy(text) => PageEffect::Copy(text),
        }
    }
}
