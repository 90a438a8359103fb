//! Putting the state on the screen.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{App, Areas, Mode};
use crate::columns;
use crate::config::Panes;
use crate::keys::Place;
use crate::widgets::list::ListRow;
use crate::widgets::{self, bytes, help, list, status, tree};

/// Screens lower than this show one pane at a time.
const LOW: u16 = 13;

/// Characters of a progress bar.
const BAR: usize = 20;

impl App {
    /// Draws everything.
    pub fn draw(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        if area.width == 0 || area.height == 0 {
            return;
        }
        let cursor = self.draw_on(frame.buffer_mut(), area);
        self.depth.reduce(frame.buffer_mut());
        if let Some(cursor) = cursor {
            frame.set_cursor_position(cursor);
        }
    }

    /// Draws everything on a buffer; answers where the terminal's cursor belongs, if anywhere.
    pub fn draw_on(&mut self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        if let Some(page) = self.page.as_mut().filter(|_| self.mode.is_over_page()) {
            let cursor = page.draw(buffer, area, &self.theme);
            if self.message.is_some() || !matches!(self.mode, Mode::Panes) {
                let last = Rect { y: area.bottom() - 1, height: 1, ..area };
                return self.draw_status(buffer, last).or(cursor);
            }
            return cursor;
        }
        self.refresh_detail();
        buffer.set_style(area, self.theme.text);
        self.areas = self.arrange(area);
        let areas = self.areas;
        self.draw_list(buffer, areas.list);
        self.draw_tree(buffer, areas.tree);
        self.draw_bytes(buffer, areas.bytes);
        let editing = matches!(self.mode, Mode::Filter);
        let cursor = self.filter.draw(buffer, areas.filter, &self.theme, editing, &self.applied);
        if editing {
            let under = Rect {
                y: areas.filter.bottom(),
                height: area.bottom().saturating_sub(areas.filter.bottom() + 1),
                ..area
            };
            let drawn = self.filter.draw_complaint(buffer, under, &self.theme);
            let under = Rect { y: under.y + drawn, height: under.height - drawn, ..under };
            let registry = std::sync::Arc::clone(self.session().registry());
            self.filter.find_offers(&registry);
            self.filter.draw_completion(buffer, under, &self.theme);
        }
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        if let Mode::Help(state) = &mut self.mode {
            let over = Rect { height: area.height - 1, ..area };
            let cursor = help::draw(buffer, over, state, &self.config.keys, &self.theme);
            if cursor.is_some() {
                return self.draw_status(buffer, last).or(cursor);
            }
        }
        let over = Rect { height: area.height - 1, ..area };
        match &mut self.mode {
            Mode::Menu(menu) => menu.draw(buffer, over, &self.theme),
            Mode::Ask(menu) => menu.draw(buffer, over, &self.theme),
            _ => {}
        }
        self.draw_status(buffer, last).or(cursor)
    }

    /// Where the parts of the screen belong.
    fn arrange(&self, area: Rect) -> Areas {
        let row = |y: u16, height: u16| Rect { y: area.y + y, height, ..area }.intersection(area);
        let mut areas = Areas { filter: row(0, 1), ..Areas::default() };
        // Without the filter and the status line.
        let Some(room) = area.height.checked_sub(2).filter(|room| *room > 0) else { return areas };
        if self.zoomed || area.height < LOW {
            match self.focus {
                Place::Tree => areas.tree = row(1, room),
                Place::Bytes => areas.bytes = row(1, room),
                _ => areas.list = row(1, room),
            }
            return areas;
        }
        // Each with its title.
        let list = moved(room * 9 / 20, self.grown.0, room);
        let below = room.saturating_sub(list);
        let beside = |left: u16, of: Rect| {
            let left = left.min(of.width);
            (Rect { width: left, ..of }, Rect { x: of.x + left, width: of.width - left, ..of })
        };
        match self.panes {
            Panes::Stacked => {
                let tree = moved(below - (room / 4).max(3).min(below), self.grown.1, below);
                areas.list = row(1, list);
                areas.tree = row(1 + list, tree);
                areas.bytes = row(1 + list + tree, below - tree);
            }
            Panes::BytesRight => {
                let width = moved(area.width * 3 / 5, self.grown.1, area.width);
                let (left, bytes) = beside(width, row(1, room));
                areas.bytes = bytes;
                areas.list = Rect { height: list, ..left };
                areas.tree = Rect { y: left.y + list, height: left.height - list, ..left };
            }
            Panes::ListAbove => {
                areas.list = row(1, list);
                let width = moved(area.width / 2, self.grown.1, area.width);
                (areas.tree, areas.bytes) = beside(width, row(1 + list, below));
            }
        }
        areas
    }

    fn draw_list(&mut self, buffer: &mut Buffer, area: Rect) {
        let Some((head, body)) = split(area) else { return };
        let focused = self.focus == Place::List;
        let first = self.list.window(&self.displayed, usize::from(body.height));
        self.make_rows(first, usize::from(body.height));
        let layout = &self.layout;
        let width = usize::from(area.width);
        let mut columns = columns::place(&layout.columns, layout.time, &self.longest, width);
        if let Some((kind, descending)) = self.sorted
            && let Some(at) = layout.columns.iter().position(|column| column.kind == kind)
            && let Some(placed) = columns.get_mut(at)
        {
            let glyphs = self.theme.glyphs;
            placed.title += if descending { glyphs.descending } else { glyphs.ascending };
            let title = placed.title.chars().count();
            placed.width = placed.width.map(|width| width.max(title));
        }
        let style = if focused { self.theme.active_title } else { self.theme.title };
        let more = self.theme.glyphs.more;
        list::draw_head(buffer, head, &columns, self.list.shift, style, more);
        if self.rows.is_empty() {
            let progress = self.session().progress();
            let text = match (progress.is_done, self.is_live, self.applied.is_empty()) {
                (_, _, false) => "no packet passes the filter so far",
                (false, true, true) => "capturing: no packets yet",
                (false, false, true) => "loading",
                (true, _, true) => "no packets",
            };
            buffer.set_stringn(body.x + 1, body.y, text, width.saturating_sub(1), self.theme.dim);
        }
        list::draw(
            buffer,
            body,
            &columns,
            &self.rows,
            self.list.selected(&self.displayed),
            self.list.shift,
            Some(&self.colours),
            &self.theme,
            focused,
        );
    }

    /// The column of the list that is drawn at a place from its left end.
    pub(super) fn column_at(&self, at: usize) -> Option<usize> {
        let width = usize::from(self.areas.list.width);
        let placed = columns::place(&self.layout.columns, self.layout.time, &self.longest, width);
        let mut x = 1;
        for (place, column) in placed.iter().enumerate() {
            let end = column.width.map_or(usize::MAX, |width| x + width);
            if at <= end {
                return Some(place);
            }
            x = end.saturating_add(1);
        }
        None
    }

    /// Makes the rows that are in sight.
    fn make_rows(&mut self, first: usize, count: usize) {
        let (mut above, page) = self.displayed.page(first, count);
        self.rows.resize_with(page.len(), ListRow::default);
        for (row, number) in self.rows.iter_mut().zip(page) {
            row.number = number;
            row.is_marked = self.marks.contains(&number);
            row.is_ignored = self.ignored.contains(&number);
            if let Err(error) = self.frames.row(number, above, &mut self.layout, &mut row.row) {
                // The list goes on below a packet that cannot be read again.
                row.row.cells = vec![number.to_string(), error.to_string()];
                row.row.colour = None;
            }
            above = Some(number);
            self.longest.resize(self.longest.len().max(row.row.cells.len()), 0);
            for (longest, cell) in self.longest.iter_mut().zip(&row.row.cells) {
                *longest = (*longest).max(cell.chars().count());
            }
        }
    }

    fn draw_tree(&mut self, buffer: &mut Buffer, area: Rect) {
        let Some((head, body)) = split(area) else { return };
        let focused = self.focus == Place::Tree;
        let title = match &self.detail {
            Some(detail) => format!(" Packet {}", status::grouped(detail.number.into())),
            None => " Packet".to_owned(),
        };
        self.draw_title(buffer, head, &title, focused);
        tree::draw(buffer, body, self.detail.as_ref(), &mut self.tree, &self.theme, focused);
    }

    fn draw_bytes(&mut self, buffer: &mut Buffer, area: Rect) {
        let Some((head, body)) = split(area) else { return };
        let focused = self.focus == Place::Bytes;
        self.draw_title(buffer, head, "", focused);
        self.areas.tabs = head;
        let Some(detail) = &self.detail else { return };
        let mut x = head.x + 1;
        for (place, tab) in bytes::tabs(detail).iter().enumerate() {
            let selected = place == self.bytes.source();
            let base = if focused { self.theme.active_title } else { self.theme.title };
            let style = if selected && detail.sources.len() > 1 {
                base.add_modifier(ratatui::style::Modifier::UNDERLINED)
            } else {
                base
            };
            let room = usize::from(head.right().saturating_sub(x));
            if room > 0 {
                (x, _) = buffer.set_stringn(x, head.y, tab, room, style);
                x = x.saturating_add(2);
            }
        }
        let line = detail.lines.get(self.tree.selected());
        // A line that stands for all octets would make none of them stand out.
        let line = line.filter(|line| {
            let source = detail.sources.get(usize::from(line.source));
            source.is_some_and(|source| line.len < source.bytes.len())
        });
        let theme = &self.theme;
        bytes::draw(buffer, body, Some(detail), line, &mut self.bytes, theme, focused);
    }

    fn draw_title(&self, buffer: &mut Buffer, head: Rect, title: &str, focused: bool) {
        let style = if focused { self.theme.active_title } else { self.theme.title };
        widgets::blank(buffer, head, style);
        let line = if focused { " " } else { self.theme.glyphs.rule };
        let width = usize::from(head.width);
        buffer.set_stringn(head.x, head.y, line.repeat(width), width, self.theme.dim.patch(style));
        buffer.set_stringn(head.x, head.y, title, width, style);
    }

    fn draw_status(&self, buffer: &mut Buffer, area: Rect) -> Option<Position> {
        let prompt = match &self.mode {
            Mode::Command(input) => Some((":", input)),
            Mode::Search(input) => Some(("search ", input)),
            _ => None,
        };
        if let Some((prompt, input)) = prompt {
            widgets::blank(buffer, area, self.theme.text);
            let width = usize::from(area.width);
            let scroll = input.visual_scroll(width.saturating_sub(prompt.len() + 1));
            let shown: String = input.value().chars().skip(scroll).collect();
            buffer.set_stringn(area.x, area.y, format!("{prompt}{shown}"), width, self.theme.text);
            let cursor = input.visual_cursor().saturating_sub(scroll) + prompt.len();
            let cursor = u16::try_from(cursor).unwrap_or(0).min(area.width.saturating_sub(1));
            return Some(Position::new(area.x + cursor, area.y));
        }
        let mut right = self.status_right();
        if let Some(message) = &self.message
            && message.text.chars().count() + right.chars().count() + 3 > usize::from(area.width)
        {
            right.clear();
        }
        let (left, style) = match (&self.message, self.pending.text()) {
            (Some(message), _) if message.is_error => {
                (message.text.clone(), self.theme.status.patch(self.theme.error))
            }
            (Some(message), _) => (message.text.clone(), self.theme.status),
            (None, pending) if !pending.is_empty() => (pending, self.theme.status),
            (None, _) => (self.status_left(), self.theme.status),
        };
        status::draw(buffer, area, (&left, style), &right, &self.theme);
        None
    }

    /// What is looked at, and the selected field.
    fn status_left(&self) -> String {
        let field = (self.focus != Place::List).then(|| self.selected_field()).flatten();
        field.unwrap_or_else(|| self.title.clone())
    }

    /// The name of the selected field and how many octets it covers.
    fn selected_field(&self) -> Option<String> {
        let line = self.detail.as_ref()?.lines.get(self.tree.selected())?;
        let def = self.session().registry().try_def(line.field?)?;
        let plural = if line.len == 1 { "" } else { "s" };
        Some(format!("{} ({}), {} byte{plural}", def.title, def.name, line.len))
    }

    /// How many packets there are, and what goes on.
    fn status_right(&self) -> String {
        let loaded = self.session().frames();
        let shown = self.displayed.len();
        let mut parts = Vec::new();
        if let Some(job) = self.job() {
            parts.push(job.text(BAR, self.theme.glyphs));
        }
        if let super::Source::Live(live) = &self.source {
            parts.push(if self.session().progress().is_done {
                "stopped".to_owned()
            } else if self.stopping {
                "stopping".to_owned()
            } else {
                let (packets, octets) = self.pace.rates();
                let (packets, octets) = (status::scaled(packets), status::scaled(octets));
                let what = if live.is_narrowed() { "capturing what passes" } else { "capturing" };
                format!("{what} {packets}packets/s {octets}B/s")
            });
            parts.push(format!("{} dropped", status::grouped(live.dropped())));
        }
        let counted = status::grouped(loaded.into());
        parts.push(if self.applied.is_empty() {
            format!("{counted} packets")
        } else {
            let part = 100.0 * shown as f64 / f64::from(loaded.max(1));
            format!("{} of {counted} packets ({part:.1} %)", status::grouped(shown as u64))
        });
        parts.join("  ")
    }
}

/// A length that somebody has changed, of so many that there are: three are left to each side.
fn moved(length: u16, by: i16, of: u16) -> u16 {
    let most = of.saturating_sub(3).max(1);
    length.saturating_add_signed(by).clamp(3.min(most), most)
}

/// The title and the rest of a pane; `None` if it has no room.
fn split(area: Rect) -> Option<(Rect, Rect)> {
    let rest = area.height.checked_sub(1)?;
    let body = Rect { y: area.y + 1, height: rest, ..area };
    Some((Rect { height: 1, ..area }, body))
}
