//! The help: made from the table of keys, so that it is never wrong.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::command::{COMMANDS, CommandHelp};
use crate::keys::{KeyMap, Place};
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

/// Draws the help over `area`, from line `top` on; answers the greatest `top` that shows anything new.
pub fn draw(buffer: &mut Buffer, area: Rect, top: usize, keys: &KeyMap, theme: &Theme) -> usize {
    super::blank(buffer, area, theme.text);
    let lines = lines(keys);
    let height = usize::from(area.height.saturating_sub(1));
    let last = lines.len().saturating_sub(height);
    let head = Rect { height: 1, ..area };
    buffer.set_style(head, theme.active_title);
    let title = " Lamna: keys and commands (esc or q leaves, arrows move)";
    buffer.set_stringn(area.x, area.y, title, usize::from(area.width), theme.active_title);
    let shown = lines.iter().skip(top.min(last));
    for (y, (left, right)) in (area.y + 1..area.bottom()).zip(shown) {
        let is_heading = right.is_empty();
        let style = if is_heading { theme.title } else { theme.key };
        let indent = if is_heading { 1 } else { 3 };
        put(buffer, area, y, indent, left, style);
        put(buffer, area, y, indent + KEYS.max(left.chars().count() + 2), right, theme.text);
    }
    last
}

fn put(buffer: &mut Buffer, area: Rect, y: u16, indent: usize, text: &str, style: Style) {
    let room = usize::from(area.width).saturating_sub(indent);
    if room > 0 {
        buffer.set_stringn(area.x + indent as u16, y, text, room, style);
    }
}
