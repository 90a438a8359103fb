//! The octets of a packet: in hexadecimal or as bits with the text beside, or as text alone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::detail::{ByteSource, Detail, Line};
use crate::escapes;
use crate::theme::Theme;

/// Octets in a row, and in one of a narrow pane.
const ROW: usize = 16;
const NARROW_ROW: usize = 8;

/// Characters of an octet as bits, and columns that a row of eight takes then.
const BITS: usize = 8;
const BITS_WIDTH: u16 = 92;

/// Columns that a row of sixteen takes.
const ROW_WIDTH: u16 = 73;

/// As what octets are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum BytesView {
    /// Hexadecimal digits, and text beside.
    #[default]
    Hex,
    /// Bits, and text beside.
    Bits,
    /// The text of the selected line's octets.
    Text,
    /// The same with escape sequences decoded.
    Decoded,
}

impl BytesView {
    /// The next one.
    #[must_use]
    pub fn next(self) -> BytesView {
        match self {
            BytesView::Hex => BytesView::Bits,
            BytesView::Bits => BytesView::Text,
            BytesView::Text => BytesView::Decoded,
            BytesView::Decoded => BytesView::Hex,
        }
    }

    /// For a person.
    pub fn title(self) -> &'static str {
        match self {
            BytesView::Hex => "octets as hexadecimal digits",
            BytesView::Bits => "octets as bits",
            BytesView::Text => "the selected field as text",
            BytesView::Decoded => "the selected field as text, its escape sequences decoded",
        }
    }

    fn is_text(self) -> bool {
        matches!(self, BytesView::Text | BytesView::Decoded)
    }
}

/// Which source is shown, where the cursor is, and where the window is.
#[derive(Debug, Default)]
pub struct BytesState {
    source: usize,
    cursor: usize,
    top: usize,
    /// Octets in a row, when it was drawn last.
    row: usize,
    view: BytesView,
    /// As text: how many lines there were when it was drawn last.
    lines: usize,
}

impl BytesState {
    /// The place of the source that is shown.
    pub fn source(&self) -> usize {
        self.source
    }

    /// The place of the octet that the cursor is on.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Shows the octets of a line of the tree.
    pub fn show(&mut self, line: &Line) {
        self.source = usize::from(line.source);
        self.cursor = line.start;
        if self.is_text() {
            self.top = 0;
        }
    }

    /// Shows the octets of a line of another packet, or its first ones.
    pub fn enter(&mut self, line: Option<&Line>) {
        (self.source, self.cursor, self.top) = (0, 0, 0);
        if let Some(line) = line {
            self.show(line);
        }
    }

    /// Shows octets as something else; answers what.
    pub fn next_view(&mut self) -> BytesView {
        self.view = self.view.next();
        self.top = 0;
        self.view
    }

    /// Whether there is text alone, and no cursor.
    pub fn is_text(&self) -> bool {
        self.view.is_text()
    }

    fn scroll(&mut self, by: isize) {
        self.top = self.top.saturating_add_signed(by).min(self.lines.saturating_sub(1));
    }

    /// Puts the cursor on an octet.
    pub fn put_cursor(&mut self, at: usize) {
        self.cursor = at;
    }

    /// Moves the cursor by rows, and stays in its column.
    pub fn step_row(&mut self, detail: &Detail, by: isize) {
        if self.is_text() {
            return self.scroll(by);
        }
        let len = detail.sources.get(self.source).map_or(0, |source| source.bytes.len());
        let row = self.row_len();
        let (at, last) = (self.cursor / row, len.saturating_sub(1) / row);
        let to = at.saturating_add_signed(by).min(last);
        self.cursor = (to * row + self.cursor % row).min(len.saturating_sub(1));
    }

    /// Goes on to another source.
    pub fn step_source(&mut self, detail: &Detail, by: isize) {
        let count = detail.sources.len().max(1);
        let by = by.rem_euclid(count as isize) as usize;
        self.select_source(detail, (self.source + by) % count);
    }

    /// Shows a source.
    pub fn select_source(&mut self, detail: &Detail, source: usize) {
        if source < detail.sources.len() {
            self.source = source;
            self.cursor = 0;
        }
    }

    /// Moves the cursor by octets; text by lines.
    pub fn step(&mut self, detail: &Detail, by: isize) {
        if self.is_text() {
            return self.scroll(by);
        }
        let len = detail.sources.get(self.source).map_or(0, |source| source.bytes.len());
        self.cursor = self.cursor.saturating_add_signed(by).min(len.saturating_sub(1));
    }

    /// Octets in a row.
    pub fn row_len(&self) -> usize {
        self.row.max(1)
    }

    /// The octet under a place of the window that was drawn last.
    pub fn octet_at(&self, detail: &Detail, column: usize, row: usize) -> Option<usize> {
        let source = detail.sources.get(self.source).filter(|_| !self.is_text())?;
        let (count, digits) = (self.row_len(), digits(source));
        let column = column.checked_sub(digits + 2)?;
        let half = count / 2;
        let cell = if self.view == BytesView::Bits { BITS + 1 } else { 3 };
        let gap = half * cell;
        let text = count * cell + 3;
        let in_row = if column < gap {
            column / cell
        } else if column < count * cell + 1 {
            ((column - 1) / cell).max(half)
        } else {
            column.checked_sub(text)?
        };
        let at = (self.top + row) * count + in_row;
        (in_row < count && at < source.bytes.len()).then_some(at)
    }
}

/// Digits of an offset in a source.
fn digits(source: &ByteSource) -> usize {
    let last = source.bytes.len().saturating_sub(1);
    ((usize::BITS - last.leading_zeros()).div_ceil(4) as usize).max(4)
}

/// The names of the sources, with their sizes, for the pane's title.
pub fn tabs(detail: &Detail) -> Vec<String> {
    let tab = |source: &ByteSource| {
        let count = source.bytes.len();
        let plural = if count == 1 { "" } else { "s" };
        format!("{} ({count} byte{plural})", source.name)
    };
    detail.sources.iter().map(tab).collect()
}

/// Draws octets into `area`, those of the selected line standing out, and the one under the cursor where
/// the pane has the keys.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    detail: Option<&Detail>,
    selected: Option<&Line>,
    state: &mut BytesState,
    theme: &Theme,
    focused: bool,
) {
    buffer.set_style(area, theme.text);
    let Some(source) = detail.and_then(|detail| detail.sources.get(state.source)) else { return };
    let lit = selected.filter(|line| usize::from(line.source) == state.source);
    let lit = lit.map_or(0..0, |line| line.start..line.start.saturating_add(line.len));
    if state.is_text() {
        let end = lit.end.min(source.bytes.len());
        let octets = source.bytes.get(lit.start..end).filter(|octets| !octets.is_empty());
        return draw_text(buffer, area, octets.unwrap_or(&source.bytes), state, theme);
    }
    let bits = state.view == BytesView::Bits;
    let count = match (bits, area.width) {
        (false, ROW_WIDTH..) => ROW,
        (false, _) | (true, BITS_WIDTH..) => NARROW_ROW,
        (true, _) => NARROW_ROW / 2,
    };
    state.row = count;
    state.cursor = state.cursor.min(source.bytes.len().saturating_sub(1));
    let rows = source.bytes.len().div_ceil(count);
    state.top = super::window(state.top, state.cursor / count, usize::from(area.height), rows);
    let digits = digits(source);
    let lines = source.bytes.chunks(count).enumerate().skip(state.top);
    for (y, (row, octets)) in (area.y..area.bottom()).zip(lines) {
        let begin = row * count;
        let mut put = Put { buffer, area, y, column: 0 };
        put.text(&format!("{begin:0digits$x}  "), theme.dim);
        // The blank before an octet belongs to what it stands in the middle of.
        let between = |at: usize| {
            if at > lit.start && lit.contains(&at) { theme.octets } else { theme.text }
        };
        let style = |at: usize| {
            if focused && at == state.cursor {
                theme.selected
            } else if lit.contains(&at) {
                theme.octets
            } else {
                theme.text
            }
        };
        for place in 0..count {
            if place == count / 2 {
                put.text(" ", between(begin + place));
            }
            match octets.get(place) {
                Some(octet) => {
                    let text = if bits { format!("{octet:08b}") } else { format!("{octet:02x}") };
                    put.text(&text, style(begin + place));
                    put.text(
                        " ",
                        if place + 1 < count { between(begin + place + 1) } else { theme.text },
                    );
                }
                None if bits => put.text("         ", theme.text),
                None => put.text("   ", theme.text),
            }
        }
        put.text("  ", theme.text);
        for (place, octet) in octets.iter().enumerate() {
            let at = begin + place;
            let printable = matches!(octet, 0x20..=0x7e);
            let shown = if printable { char::from(*octet) } else { '.' };
            let plain = !(lit.contains(&at) || focused && at == state.cursor);
            let style = if plain && !printable { theme.dim } else { style(at) };
            put.text(shown.encode_utf8(&mut [0; 4]), style);
        }
    }
}

fn draw_text(
    buffer: &mut Buffer,
    area: Rect,
    octets: &[u8],
    state: &mut BytesState,
    theme: &Theme,
) {
    let width = usize::from(area.width).saturating_sub(1);
    let lines = match state.view {
        BytesView::Decoded => escapes::lines(&escapes::decode(octets), width),
        _ => escapes::lines(octets, width),
    };
    (state.row, state.lines) = (1, lines.len());
    state.top = state.top.min(lines.len().saturating_sub(1));
    for (y, line) in (area.y..area.bottom()).zip(lines.iter().skip(state.top)) {
        buffer.set_stringn(area.x + 1, y, line, width, theme.text);
    }
}

/// Writes one line of cells from left to right.
struct Put<'b> {
    buffer: &'b mut Buffer,
    area: Rect,
    y: u16,
    column: u16,
}

impl Put<'_> {
    fn text(&mut self, text: &str, style: Style) {
        let left = self.area.width.saturating_sub(self.column);
        if left > 0 {
            let x = self.area.x + self.column;
            let (end, _) = self.buffer.set_stringn(x, self.y, text, usize::from(left), style);
            self.column = end - self.area.x;
        }
    }
}
