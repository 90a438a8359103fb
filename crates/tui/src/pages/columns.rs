//! Which columns the packet list has, in which order.

use crossterm::event::{Event, KeyEvent};
use lamna_fields::Schema;
use lamna_session::{Column, ColumnKind};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::{Page, PageEffect};
use crate::keys::name_of;
use crate::theme::Theme;
use crate::widgets::{blank, window};

/// A column of the list, shown or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListColumn {
    /// The column.
    pub column: Column,
    /// Whether it is there but not shown.
    pub hidden: bool,
}

/// Codes of columns that are no fields, and what they show.
const CODES: [(&str, ColumnKind, &str); 9] = [
    ("%m", ColumnKind::Number, "number"),
    ("%t", ColumnKind::Time, "time"),
    ("%s", ColumnKind::Source, "source address"),
    ("%d", ColumnKind::Destination, "destination address"),
    ("%p", ColumnKind::Protocol, "protocol"),
    ("%L", ColumnKind::Length, "octets on the wire"),
    ("%B", ColumnKind::CumulativeBytes, "octets on the wire so far"),
    ("%i", ColumnKind::Info, "what happens in the packet"),
    (
        "%Gt",
        ColumnKind::FixedTime(lamna_session::TimeFormat::DeltaDisplayed),
        "time since the previous displayed packet",
    ),
];

/// What is being typed.
#[derive(Debug)]
enum Typing {
    Title(Input),
    Field(Input),
}

/// The page.
pub struct ColumnsPage {
    registry: std::sync::Arc<lamna_dissect::Registry>,
    columns: Vec<ListColumn>,
    at: usize,
    typing: Option<Typing>,
}

impl std::fmt::Debug for ColumnsPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ColumnsPage").field("columns", &self.columns).finish_non_exhaustive()
    }
}

impl ColumnsPage {
    /// Shows the columns.
    pub fn new(
        registry: std::sync::Arc<lamna_dissect::Registry>,
        columns: Vec<ListColumn>,
    ) -> ColumnsPage {
        ColumnsPage { registry, columns, at: 0, typing: None }
    }

    /// The code or the field of a column, and what it is.
    fn shows(&self, kind: ColumnKind) -> (String, String, bool) {
        match kind {
            ColumnKind::Field(field) | ColumnKind::Raw(field) => {
                let raw = matches!(kind, ColumnKind::Raw(_));
                match self.registry.try_def(field) {
                    Some(def) => (def.name.to_owned(), def.title.to_owned(), raw),
                    None => (String::new(), String::new(), raw),
                }
            }
            kind => {
                let known = CODES.iter().find(|(_, of, _)| *of == kind);
                let (code, title) = known.map_or(("", "a time"), |(code, _, title)| (code, title));
                (code.to_owned(), title.to_owned(), false)
            }
        }
    }

    /// The columns as the settings have them.
    fn setting(&self) -> String {
        let mut text = String::from("columns = [\n");
        for column in &self.columns {
            let (show, _, raw) = self.shows(column.column.kind);
            let title = column.column.title.replace('\\', "\\\\").replace('"', "\\\"");
            text += &format!("  {{ title = \"{title}\", show = \"{show}\"");
            if raw {
                text += ", raw = true";
            }
            if column.hidden {
                text += ", hidden = true";
            }
            text += " },\n";
        }
        text + "]\n"
    }

    fn changed(&self) -> PageEffect {
        PageEffect::Columns(self.columns.clone())
    }

    fn move_by(&mut self, by: isize) -> PageEffect {
        let to = self.at.saturating_add_signed(by).min(self.columns.len().saturating_sub(1));
        if to == self.at {
            return PageEffect::None;
        }
        self.columns.swap(self.at, to);
        self.at = to;
        self.changed()
    }

    fn typed(&mut self, typing: Typing) -> PageEffect {
        match typing {
            Typing::Title(input) => {
                if let Some(column) = self.columns.get_mut(self.at) {
                    column.column.title = input.value().to_owned().into();
                }
            }
            Typing::Field(input) => {
                let name = input.value().trim();
                let code = CODES.iter().find(|(code, ..)| *code == name).map(|(_, kind, _)| *kind);
                let field = || self.registry.resolve(name).first().copied().map(ColumnKind::Field);
                let Some(kind) = code.or_else(field) else {
                    return PageEffect::Say(format!("there is no field \"{name}\""));
                };
                let title = self.shows(kind).1.into();
                let column = Column { title, kind };
                let place = (self.at + 1).min(self.columns.len());
                self.columns.insert(place, ListColumn { column, hidden: false });
                self.at = place;
            }
        }
        self.changed()
    }
}

/// The keys of the page, for its last line.
const KEYS: &str = "J K move  space hide  r rename  v raw values  a add a field  d remove  y copy as a setting  q back";

impl Page for ColumnsPage {
    fn is_busy(&self) -> bool {
        false
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        let name = name_of(key);
        if let Some(Typing::Title(input) | Typing::Field(input)) = &mut self.typing {
            match name.as_str() {
                "esc" | "ctrl-c" => self.typing = None,
                "enter" => {
                    if let Some(typing) = self.typing.take() {
                        return self.typed(typing);
                    }
                }
                _ => {
                    input.handle_event(&Event::Key(*key));
                }
            }
            return PageEffect::None;
        }
        let last = self.columns.len().saturating_sub(1);
        match name.as_str() {
            "esc" | "q" | "ctrl-c" | "enter" => return PageEffect::Close,
            "down" | "j" => self.at = (self.at + 1).min(last),
            "up" | "k" => self.at = self.at.saturating_sub(1),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.at = last,
            "J" => return self.move_by(1),
            "K" => return self.move_by(-1),
            "a" => self.typing = Some(Typing::Field(Input::default())),
            "r" => {
                if let Some(column) = self.columns.get(self.at) {
                    let title = column.column.title.to_string();
                    self.typing = Some(Typing::Title(Input::new(title)));
                }
            }
            "space" => {
                if let Some(column) = self.columns.get_mut(self.at) {
                    column.hidden = !column.hidden;
                }
                return self.changed();
            }
            "v" => {
                let Some(column) = self.columns.get_mut(self.at) else { return PageEffect::None };
                column.column.kind = match column.column.kind {
                    ColumnKind::Field(field) => ColumnKind::Raw(field),
                    ColumnKind::Raw(field) => ColumnKind::Field(field),
                    kind => kind,
                };
                return self.changed();
            }
            "d" | "del" if self.columns.len() > 1 && self.at < self.columns.len() => {
                self.columns.remove(self.at);
                self.at = self.at.min(self.columns.len() - 1);
                return self.changed();
            }
            "y" => return PageEffect::Copy(self.setting()),
            _ => {}
        }
        PageEffect::None
    }

    fn scroll(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.columns.len().saturating_sub(1));
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        let width = usize::from(area.width);
        buffer.set_style(Rect { height: 1, ..area }, theme.active_title);
        buffer.set_stringn(
            area.x,
            area.y,
            " Columns of the packet list",
            width,
            theme.active_title,
        );
        let height = area.height.checked_sub(2)?;
        let top = window(0, self.at, usize::from(height), self.columns.len());
        let shown = self.columns.iter().enumerate().skip(top);
        for (y, (at, column)) in (area.y + 1..area.y + 1 + height).zip(shown) {
            let style = if at == self.at { theme.selected } else { theme.text };
            buffer.set_style(Rect { y, height: 1, ..area }, style);
            let (show, what, raw) = self.shows(column.column.kind);
            let mark = if column.hidden { "[ ]" } else { "[x]" };
            let raw = if raw { "  raw values" } else { "" };
            let text = format!(" {mark} {:<24} {show:<28} {what}{raw}", column.column.title);
            buffer.set_stringn(area.x, y, text, width, style);
        }
        let Some(Typing::Title(input) | Typing::Field(input)) = &self.typing else {
            super::draw_keys(buffer, area, KEYS, theme);
            return None;
        };
        let prompt = match &self.typing {
            Some(Typing::Title(_)) => "title ",
            _ => "field ",
        };
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        blank(buffer, last, theme.text);
        buffer.set_stringn(area.x, last.y, format!("{prompt}{}", input.value()), width, theme.text);
        let cursor = (prompt.len() + input.visual_cursor()).min(width.saturating_sub(1));
        Some(Position::new(area.x + cursor as u16, last.y))
    }

    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        match extension {
            "toml" => Ok(format!("[list]\n{}", self.setting()).into_bytes()),
            _ => Err("columns are written as .toml, for the settings".to_owned()),
        }
    }
}
