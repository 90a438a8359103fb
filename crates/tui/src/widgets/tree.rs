//! The details of a packet as a tree.

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use crate::detail::Detail;
use crate::theme::Theme;

/// Which lines are open, which one is selected, and where the window is. Lines are known by what they
/// are, not by their place, so that the next packet's tree looks like this one's.
#[derive(Debug, Default)]
pub struct TreeState {
    open: HashSet<u64>,
    selected: usize,
    /// The keys on the way to the selected line, itself last.
    path: Vec<u64>,
    top: usize,
}

/// Most lines that are remembered as open; a person does not open more.
const MAX_OPEN: usize = 1 << 16;

impl TreeState {
    /// The selected line.
    pub fn selected(&self) -> usize {
        self.selected
    }

    /// Whether a line is open.
    pub fn is_open(&self, key: u64) -> bool {
        self.open.contains(&key)
    }

    /// The lines that are shown: those inside of open ones only.
    pub fn visible(&self, detail: &Detail) -> Vec<usize> {
        let mut visible = Vec::new();
        // The depth below which lines are closed.
        let mut closed = u16::MAX;
        for (at, line) in detail.lines.iter().enumerate() {
            if line.depth > closed {
                continue;
            }
            closed = if line.is_branch && !self.is_open(line.key) { line.depth } else { u16::MAX };
            visible.push(at);
        }
        visible
    }

    /// Finds the selected line again in another packet's tree: the same one, or what it would be
    /// inside of.
    pub fn enter(&mut self, detail: &Detail) {
        let mut found = None;
        for (depth, key) in self.path.iter().enumerate() {
            let here = detail
                .lines
                .iter()
                .position(|line| usize::from(line.depth) == depth && line.key == *key);
            match here {
                Some(at) => found = Some(at),
                None => break,
            }
        }
        self.selected = found.unwrap_or(0);
    }

    /// Selects a line and opens what it is inside of.
    pub fn reveal(&mut self, detail: &Detail, line: usize) {
        let mut at = detail.lines.get(line).and_then(|line| line.parent);
        while let Some(parent) = at.and_then(|parent| detail.lines.get(parent as usize)) {
            self.set_open(parent.key, true);
            at = parent.parent;
        }
        self.select(detail, line);
    }

    /// Selects a line.
    pub fn select(&mut self, detail: &Detail, line: usize) {
        self.selected = line.min(detail.lines.len().saturating_sub(1));
        self.path.clear();
        let mut at = detail.lines.get(self.selected);
        while let Some(line) = at {
            self.path.push(line.key);
            at = line.parent.and_then(|parent| detail.lines.get(parent as usize));
        }
        self.path.reverse();
    }

    /// Moves by lines that are shown.
    pub fn step(&mut self, detail: &Detail, by: isize) {
        let visible = self.visible(detail);
        let at = visible.iter().rposition(|line| *line <= self.selected).unwrap_or(0);
        let to = at.saturating_add_signed(by).min(visible.len().saturating_sub(1));
        if let Some(line) = visible.get(to) {
            self.select(detail, *line);
        }
    }

    /// Opens or closes the selected line.
    pub fn toggle(&mut self, detail: &Detail) {
        if let Some(line) = detail.lines.get(self.selected).filter(|line| line.is_branch) {
            self.set_open(line.key, !self.is_open(line.key));
        }
    }

    /// Opens the selected line, or goes to the first one inside.
    pub fn inwards(&mut self, detail: &Detail) {
        let Some(line) = detail.lines.get(self.selected).filter(|line| line.is_branch) else {
            return;
        };
        if self.is_open(line.key) {
            self.select(detail, self.selected + 1);
        } else {
            self.set_open(line.key, true);
        }
    }

    /// Closes the selected line, or goes to the one that it is inside of.
    pub fn outwards(&mut self, detail: &Detail) {
        let Some(line) = detail.lines.get(self.selected) else { return };
        if line.is_branch && self.is_open(line.key) {
            self.set_open(line.key, false);
        } else if let Some(parent) = line.parent {
            self.select(detail, parent as usize);
        }
    }

    /// Opens or closes every line of this packet.
    pub fn set_all(&mut self, detail: &Detail, open: bool) {
        for line in detail.lines.iter().filter(|line| line.is_branch) {
            self.set_open(line.key, open);
        }
        if !open {
            let mut at = self.selected;
            while let Some(parent) = detail.lines.get(at).and_then(|line| line.parent) {
                at = parent as usize;
            }
            self.select(detail, at);
        }
    }

    fn set_open(&mut self, key: u64, open: bool) {
        if !open {
            self.open.remove(&key);
        } else if self.open.len() < MAX_OPEN {
            self.open.insert(key);
        }
    }

    /// The line at a row of the window that was drawn last.
    pub fn line_at_row(&self, detail: &Detail, row: usize) -> Option<usize> {
        self.visible(detail).get(self.top + row).copied()
    }
}

/// Draws the tree into `area`.
pub fn draw(
    buffer: &mut Buffer,
    area: Rect,
    detail: Option<&Detail>,
    state: &mut TreeState,
    theme: &Theme,
    focused: bool,
) {
    buffer.set_style(area, theme.text);
    let Some(detail) = detail else { return };
    let visible = state.visible(detail);
    let height = usize::from(area.height);
    let at = visible.iter().rposition(|line| *line <= state.selected).unwrap_or(0);
    state.top = super::window(state.top, at, height, visible.len());
    let rows = visible.iter().skip(state.top).take(height);
    for (row, index) in (area.y..).zip(rows) {
        let Some(line) = detail.lines.get(*index) else { continue };
        let mark = match (line.is_branch, state.is_open(line.key)) {
            (false, _) => "  ",
            (true, false) => theme.glyphs.closed,
            (true, true) => theme.glyphs.open,
        };
        let indent = usize::from(line.depth) * 2;
        let style = if *index == at_line(&visible, at) {
            if focused { theme.selected } else { theme.unfocused }
        } else if line.depth == 0 {
            theme.text.add_modifier(Modifier::BOLD)
        } else {
            Style::new()
        };
        let one = Rect { y: row, height: 1, ..area };
        let selected = *index == at_line(&visible, at);
        if selected {
            buffer.set_style(one, style);
        }
        let text = format!("{:indent$}{mark}{}", "", line.label);
        buffer.set_stringn(area.x, row, text, usize::from(area.width), style);
    }
}

fn at_line(visible: &[usize], at: usize) -> usize {
    visible.get(at).copied().unwrap_or(0)
}
