//! A list of things of which one is chosen: files, filters, interfaces, marked packets.

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Page, PageEffect};
use crate::keys::name_of;
use crate::theme::Theme;
use crate::widgets::blank;
use crate::widgets::table::{Cell, Head, Record, Table, TableKey, id_of};

/// One of the things.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the columns say of it.
    pub cells: Vec<String>,
    /// What choosing it does.
    pub effect: PageEffect,
}

impl Record for Choice {
    fn cell(&self, column: usize) -> Cell<'_> {
        self.cells.get(column).map_or(Cell::Empty, |text| Cell::Text(text))
    }

    fn id(&self) -> u64 {
        id_of(&self.cells)
    }
}

/// The list.
#[derive(Debug)]
pub struct Choices {
    title: &'static str,
    /// What is said where there is nothing to choose.
    nothing: String,
    heads: &'static [Head],
    table: Table<Choice>,
}

impl Choices {
    /// A list in the order of `choices`.
    pub fn new(
        title: &'static str,
        nothing: impl Into<String>,
        heads: &'static [Head],
        choices: Vec<Choice>,
    ) -> Choices {
        let mut table = Table::new(None);
        table.set_rows(choices, heads.len());
        Choices { title, nothing: nothing.into(), heads, table }
    }

    fn chosen(&self) -> PageEffect {
        self.table.selected().map_or(PageEffect::None, |choice| choice.effect.clone())
    }
}

impl Page for Choices {
    fn is_busy(&self) -> bool {
        false
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        if !self.table.is_typing() {
            match name_of(key).as_str() {
                "esc" | "q" | "ctrl-c" => return PageEffect::Close,
                ":" => return PageEffect::Command,
                _ => {}
            }
        }
        match self.table.key(key, self.heads) {
            TableKey::Chosen => self.chosen(),
            TableKey::Copy(text) => PageEffect::Copy(text),
            TableKey::Taken | TableKey::Other => PageEffect::None,
        }
    }

    fn scroll(&mut self, by: isize) {
        self.table.scroll(by);
    }

    fn click(&mut self, at: Position) -> PageEffect {
        if self.table.click(at, self.heads) { self.chosen() } else { PageEffect::None }
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        let width = usize::from(area.width);
        buffer.set_style(Rect { height: 1, ..area }, theme.active_title);
        buffer.set_stringn(area.x, area.y, format!(" {}", self.title), width, theme.active_title);
        let height = area.height.checked_sub(2)?;
        let body = Rect { y: area.y + 1, height, ..area };
        let cursor = self.table.draw(buffer, body, self.heads, theme);
        if self.table.is_empty() && height > 1 && self.table.needle().is_empty() {
            let room = width.saturating_sub(1);
            buffer.set_stringn(area.x + 1, body.y + 1, &self.nothing, room, theme.dim);
        }
        super::draw_keys(buffer, area, "enter choose  / find  s/S/r sort  y copy  q back", theme);
        cursor
    }

    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        match extension {
            "csv" => Ok(self.table.csv(self.heads).into_bytes()),
            "json" => Ok(self.table.json(self.heads).into_bytes()),
            _ => Err("tables are written as .csv or .json".to_owned()),
        }
    }
}
