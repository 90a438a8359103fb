//! The packet list: rows made when they are shown, and only those.

use lamna_session::{ColourRules, Query, Row};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use crate::columns::Placed;
use crate::sorting::Order;
use crate::theme::Theme;

/// The packets that the list shows.
#[derive(Debug)]
pub enum Displayed {
    /// So many: all that are loaded.
    All(u32),
    /// Those that pass a filter.
    Some(Query),
    /// These, in their order.
    Sorted(Order),
}

impl Displayed {
    /// How many there are (so far).
    pub fn len(&self) -> usize {
        match self {
            Displayed::All(count) => *count as usize,
            Displayed::Some(query) => query.matches().len(),
            Displayed::Sorted(order) => order.numbers.len(),
        }
    }

    /// Whether there are none (yet).
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of the packet at a place.
    pub fn number_at(&self, place: usize) -> Option<u32> {
        match self {
            Displayed::All(count) => {
                u32::try_from(place).ok().filter(|place| place < count).map(|place| place + 1)
            }
            Displayed::Some(query) => query.matches().get(place).copied(),
            Displayed::Sorted(order) => order.numbers.get(place).copied(),
        }
    }

    /// The place of a packet; where it is not shown, that of the next one, or of the last.
    pub fn place_of(&self, number: u32) -> usize {
        let (place, len) = match self {
            Displayed::All(count) => ((number as usize).saturating_sub(1), *count as usize),
            Displayed::Some(query) => {
                let matches = query.matches();
                (matches.partition_point(|shown| *shown < number), matches.len())
            }
            Displayed::Sorted(order) => (order.place_of(number).unwrap_or(0), order.numbers.len()),
        };
        place.min(len.saturating_sub(1))
    }

    /// Whether a packet is among them.
    pub fn shows(&self, number: u32) -> bool {
        self.number_at(self.place_of(number)) == Some(number)
    }

    /// The numbers of the packets from a place on, and of the one before it.
    pub fn page(&self, place: usize, count: usize) -> (Option<u32>, Vec<u32>) {
        let before = place.checked_sub(1);
        match self {
            Displayed::All(all) => {
                let page = (place..place.saturating_add(count).min(*all as usize))
                    .map(|place| place as u32 + 1);
                (before.map(|place| place as u32 + 1), page.collect())
            }
            Displayed::Some(query) => {
                let matches = query.matches();
                let page = matches.iter().skip(place).take(count).copied().collect();
                (before.and_then(|place| matches.get(place)).copied(), page)
            }
            Displayed::Sorted(order) => {
                let page = order.numbers.iter().skip(place).take(count).copied().collect();
                (before.and_then(|place| order.numbers.get(place)).copied(), page)
            }
        }
    }
}

/// Where the list is.
#[derive(Debug, Default)]
pub struct ListState {
    /// The packet that was chosen; it may be hidden by a filter, and is selected again without it.
    pub chosen: u32,
    /// Whether the newest packet is selected as packets come.
    pub follows: bool,
    /// Columns of the screen that are out of sight on the left.
    pub shift: usize,
    top: usize,
    /// Rows that fit in, when it was drawn last.
    pub height: usize,
}

impl ListState {
    /// At the first packet, or at the newest as packets come.
    pub fn new(follows: bool) -> ListState {
        ListState { chosen: 1, follows, ..ListState::default() }
    }

    /// The place of the selected packet.
    pub fn place(&self, displayed: &Displayed) -> usize {
        if self.follows {
            displayed.len().saturating_sub(1)
        } else {
            displayed.place_of(self.chosen)
        }
    }

    /// The selected packet.
    pub fn selected(&self, displayed: &Displayed) -> Option<u32> {
        displayed.number_at(self.place(displayed))
    }

    /// Moves by rows.
    pub fn step(&mut self, displayed: &Displayed, by: isize) {
        let last = displayed.len().saturating_sub(1);
        let place = self.place(displayed).saturating_add_signed(by).min(last);
        self.choose(displayed, place);
    }

    /// Selects the packet at a place.
    pub fn choose(&mut self, displayed: &Displayed, place: usize) {
        self.follows = false;
        if let Some(number) = displayed.number_at(place) {
            self.chosen = number;
        }
    }

    /// Selects a packet, or the next one that is shown.
    pub fn go_to(&mut self, number: u32) {
        self.follows = false;
        self.chosen = number;
    }

    /// Puts the window so that the selection is in sight; answers the first place in it.
    pub fn window(&mut self, displayed: &Displayed, height: usize) -> usize {
        self.height = height;
        let place = self.place(displayed);
        self.top = super::window(self.top, place, height, displayed.len());
        self.top
    }

    /// Puts the window so that the selection stays at its row of the screen when other packets are
    /// displayed from now on.
    pub fn keep_row(&mut self, before: usize, displayed: &Displayed) {
        let row = before.saturating_sub(self.top);
        self.top = self.place(displayed).saturating_sub(row);
    }

    /// The place at a row of the window that was drawn last.
    pub fn place_at_row(&self, displayed: &Displayed, row: usize) -> Option<usize> {
        Some(self.top + row).filter(|place| row < self.height && *place < displayed.len())
    }
}

/// A row with what makes it look different from others.
#[derive(Clone, Debug, Default)]
pub struct ListRow {
    /// The packet's number.
    pub number: u32,
    /// Its columns, and its colour rule.
    pub row: Row,
    /// Whether it is marked.
    pub is_marked: bool,
    /// Whether it is ignored.
    pub is_ignored: bool,
}

/// Draws the heads of the columns.
pub fn draw_head(
    buffer: &mut Buffer,
    area: Rect,
    columns: &[Placed],
    shift: usize,
    style: Style,
    more: char,
) {
    super::blank(buffer, area, style);
    let cells = columns.iter().map(|column| column.title.as_str());
    draw_cells(buffer, area, columns, cells, shift, style, more);
}

/// Draws rows into `area`.
#[expect(clippy::too_many_arguments, reason = "what is drawn, where, and how")]
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    columns: &[Placed],
    rows: &[ListRow],
    selected: Option<u32>,
    shift: usize,
    colours: Option<&ColourRules>,
    theme: &Theme,
    focused: bool,
) {
    buffer.set_style(area, theme.text);
    for (y, row) in (area.y..area.bottom()).zip(rows) {
        let line = Rect { y, height: 1, ..area };
        let style = if selected == Some(row.number) {
            if focused { theme.selected } else { theme.unfocused }
        } else if row.is_marked {
            theme.marked
        } else if row.is_ignored {
            theme.dim
        } else {
            row_style(row, colours, theme)
        };
        buffer.set_style(line, style);
        let cells = row.row.cells.iter().map(String::as_str);
        draw_cells(buffer, line, columns, cells, shift, style, theme.glyphs.more);
    }
}

fn draw_cells<'c>(
    buffer: &mut Buffer,
    area: Rect,
    columns: &[Placed],
    cells: impl Iterator<Item = &'c str>,
    shift: usize,
    style: Style,
    more: char,
) {
    let right = usize::from(area.width) + shift;
    let mut at = 1;
    for (column, cell) in columns.iter().zip(cells) {
        let width = column.width.unwrap_or_else(|| right.saturating_sub(at));
        let text = fit(cell, width, column.right_aligned, more);
        let hidden = shift.saturating_sub(at);
        let x = at.saturating_sub(shift);
        if x < usize::from(area.width) {
            let shown: String = text.chars().skip(hidden).collect();
            let room = usize::from(area.width) - x;
            buffer.set_stringn(area.x + x as u16, area.y, shown, room, style);
        }
        at += width + 1;
    }
}

/// The text, cut or padded to a width in characters.
fn fit(text: &str, width: usize, right_aligned: bool, more: char) -> String {
    let length = text.chars().count();
    if length <= width {
        return if right_aligned { format!("{text:>width$}") } else { text.to_owned() };
    }
    let mut cut: String = text.chars().take(width.saturating_sub(1)).collect();
    if width > 0 {
        cut.push(more);
    }
    cut
}

/// The colours of a row: those of its rule. The rules are made for a white background; where their
/// background is light, on a dark screen it becomes the colour of the text.
fn row_style(row: &ListRow, colours: Option<&ColourRules>, theme: &Theme) -> Style {
    let rule = row.row.colour.and_then(|place| colours?.get(place)).filter(|_| theme.packets);
    let Some(rule) = rule else { return theme.text };
    let ((r, g, b), (fr, fg, fb)) = (rule.background, rule.foreground);
    let brightness = (u32::from(r) * 3 + u32::from(g) * 6 + u32::from(b)) / 10;
    if theme.on_dark && brightness > 0x78 {
        let (r, g, b) = stronger((r, g, b));
        return theme.text.fg(Color::Rgb(r, g, b));
    }
    theme.text.fg(Color::Rgb(fr, fg, fb)).bg(Color::Rgb(r, g, b))
}

/// A pale colour with twice its saturation: as text it would hardly differ from white.
fn stronger((r, g, b): (u8, u8, u8)) -> (u8, u8, u8) {
    let most = r.max(g).max(b);
    if r.min(g).min(b) < 0xb0 {
        return (r, g, b);
    }
    let away = |c: u8| most.saturating_sub((most - c).saturating_mul(2));
    (away(r), away(g), away(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_packets() {
        let all = Displayed::All(3);
        assert_eq!((all.len(), all.number_at(2), all.number_at(3)), (3, Some(3), None));
        assert_eq!((all.place_of(2), all.place_of(99), all.place_of(0)), (1, 2, 0));
        assert_eq!(all.page(1, 10), (Some(1), vec![2, 3]));
        assert_eq!(Displayed::All(0).place_of(5), 0);
    }

    #[test]
    fn cells_fit_their_columns() {
        assert_eq!(fit("abc", 5, true, '…'), "  abc");
        assert_eq!(fit("abcdef", 4, false, '…'), "abc…");
        assert_eq!(fit("abc", 0, false, '…'), "");
    }
}
