//! The help: made from the table of keys, so that it is never wrong.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::command::COMMANDS;
use crate::keys::{BINDINGS, Place};
use crate::theme::Theme;

/// Columns for the keys.
const KEYS: usize = 20;

/// A line of the help: what is on the left, and on the right.
type HelpLine = (String, &'static str);

/// All lines: a heading has nothing on the right.
fn lines() -> Vec<HelpLine> {
    let mut lines = Vec::new();
    for place in Place::ALL {
        lines.push((place.title().to_owned(), ""));
        let here = BINDINGS.iter().filter(|binding| binding.place == place);
        lines.extend(here.map(|binding| (binding.keys.join("  "), binding.help)));
        lines.push((String::new(), ""));
    }
    lines.push(("Commands".to_owned(), ""));
    lines.extend(COMMANDS.iter().map(|command| (command.usage.to_owned(), command.help)));
    lines.push((String::new(), ""));
    lines.push(("While typing a filter".to_owned(), ""));
    let typing = [
        ("enter", "apply it; an empty one shows all packets"),
        ("esc", "leave it as it was"),
        ("tab  shift-tab", "names that the word may become"),
        ("up  down", "earlier filters"),
    ];
    lines.extend(typing.map(|(keys, help)| (keys.to_owned(), help)));
    lines
}

/// Draws the help over `area`, from line `top` on; answers the greatest `top` that shows anything new.
pub fn draw(buffer: &mut Buffer, area: Rect, top: usize, theme: &Theme) -> usize {
    super::blank(buffer, area, theme.text);
    let lines = lines();
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
