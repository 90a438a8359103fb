//! The help: made from the table of keys, so that it is never wrong.

use crossterm::event::{Event, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use crate::command::{COMMANDS, CommandHelp};
use crate::keys::{KeyMap, Place, name_of};
use crate::pages::PageKind;
use crate::theme::Theme;

/// Columns for the keys.
const KEYS: usize = 20;

/// A line of the help: what is on the left, and on the right.
type HelpLine = (String, String);

/// All lines: a heading has nothing on the right.
fn lines(keys: &KeyMap) -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for place in Place::ALL {
        lines.push(heading(place.title()));
        lines.extend(keys.help(place));
        lines.push(heading(""));
    }
    lines.push(heading("Commands"));
    let command = |of: &CommandHelp| (of.usage.to_owned(), of.help.to_owned());
    lines.extend(COMMANDS.iter().map(command));
    let page = |(_, name, help): &(_, &str, &str)| (format!(":{name}"), (*help).to_owned());
    lines.extend(PageKind::ALL.iter().map(page));
    lines.push(heading(""));
    lines.push(heading("On pages with tables"));
    let tables = [
        ("enter", "the row's packets (a filter), or its packet"),
        ("o  a", "go to the row's packet; apply its filter"),
        ("p  !  &  |", "prepare its filter; apply the opposite; both; either"),
        ("tab  shift-tab", "next and previous table"),
        ("s  S  r", "sort by the next column, the previous one, the other way round"),
        ("/", "only rows with a text"),
        ("left  right", "more of the columns"),
        ("d", "another filter for the row: one direction, one end"),
        ("f  L", "follow the row's conversation; draw it"),
        ("i", "look at displayed packets only, or at all"),
        ("y  Y", "copy as CSV, as JSON; :w FILE.csv and :w FILE.json write it"),
        ("q  esc", "back to the packets; the page stays as it is"),
    ];
    lines.extend(tables.map(|(keys, help)| (keys.to_owned(), help.to_owned())));
    lines.push(heading(""));
    lines.push(heading("While typing a filter"));
    let typing = [
        ("enter", "apply it; an empty one shows all packets"),
        ("esc", "leave it as it was"),
        ("tab  shift-tab", "what the word may become, first what this capture has"),
        ("up  down", "earlier filters"),
    ];
    lines.extend(typing.map(|(keys, help)| (keys.to_owned(), help.to_owned())));
    lines
}

fn heading(title: &str) -> HelpLine {
    (title.to_owned(), String::new())
}

/// What one sees of the help.
#[derive(Debug, Default)]
pub struct HelpState {
    top: usize,
    /// Only lines with this text are shown.
    needle: String,
    typing: Option<Input>,
}

impl HelpState {
    /// Does what a key is for; answers whether the help stays. A page has so many lines.
    pub fn key(&mut self, key: &KeyEvent, page: usize) -> bool {
        let name = name_of(key);
        if let Some(input) = &mut self.typing {
            match name.as_str() {
                "esc" | "ctrl-c" => {
                    self.typing = None;
                    self.needle.clear();
                }
                "enter" => self.typing = None,
                _ => {
                    input.handle_event(&Event::Key(*key));
                    self.needle = input.value().to_lowercase();
                    self.top = 0;
                }
            }
            return true;
        }
        match name.as_str() {
            "down" | "j" => self.top += 1,
            "up" | "k" => self.top = self.top.saturating_sub(1),
            "pgdn" | "ctrl-f" | "space" => self.top += page,
            "pgup" | "ctrl-b" => self.top = self.top.saturating_sub(page),
            "home" | "g" => self.top = 0,
            "end" | "G" => self.top = usize::MAX,
            "/" => self.typing = Some(Input::new(self.needle.clone())),
            "esc" | "q" | "?" | "f1" | "enter" | "ctrl-c" => return false,
            _ => {}
        }
        true
    }
}

/// Draws the help over `area`; answers where the terminal's cursor belongs, if text is typed.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    state: &mut HelpState,
    keys: &KeyMap,
    theme: &Theme,
) -> Option<Position> {
    super::blank(buffer, area, theme.text);
    let mut lines = lines(keys);
    if !state.needle.is_empty() {
        let has = |text: &str| text.to_lowercase().contains(&state.needle);
        lines.retain(|(left, right)| !right.is_empty() && (has(left) || has(right)));
    }
    let height = usize::from(area.height.saturating_sub(1));
    let last = lines.len().saturating_sub(height);
    let head = Rect { height: 1, ..area };
    buffer.set_style(head, theme.active_title);
    let title = match (&state.typing, state.needle.as_str()) {
        (None, "") => {
            " Lamna: keys and commands (esc or q leaves, arrows move, / finds)".to_owned()
        }
        (_, needle) => format!(" Lamna: keys and commands with: {needle}"),
    };
    buffer.set_stringn(area.x, area.y, title, usize::from(area.width), theme.active_title);
    state.top = state.top.min(last);
    let shown = lines.iter().skip(state.top);
    for (y, (left, right)) in (area.y + 1..area.bottom()).zip(shown) {
        let is_heading = right.is_empty();
        let style = if is_heading { theme.title } else { theme.key };
        let indent = if is_heading { 1 } else { 3 };
        put(buffer, area, y, indent, left, style);
        put(buffer, area, y, indent + KEYS.max(left.chars().count() + 2), right, theme.text);
    }
    let input = state.typing.as_ref()?;
    let before = " Lamna: keys and commands with: ".len();
    let cursor = (before + input.visual_cursor()).min(usize::from(area.width.saturating_sub(1)));
    Some(Position::new(area.x + cursor as u16, area.y))
}

fn put(buffer: &mut Buffer, area: Rect, y: u16, indent: usize, text: &str, style: Style) {
    let room = usize::from(area.width).saturating_sub(indent);
    if room > 0 {
        buffer.set_stringn(area.x + indent as u16, y, text, room, style);
    }
}
