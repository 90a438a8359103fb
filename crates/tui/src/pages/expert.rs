//! What is wrong, or worth a remark: expert notes by kind.

mod gather;

use lamna_fields::Severity;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use gather::{Gathering, Notice};

use super::PageEffect;
use crate::theme::Theme;
use crate::widgets::status::grouped;
use crate::widgets::{blank, window};

/// The keys of the page, for its last line.
const KEYS: &str = "enter filter by it  o to its first packet  y copy as CSV  q back";

/// The table of notes, the gravest first.
#[derive(Debug)]
pub struct ExpertPage {
    gathering: Gathering,
    rows: Vec<Notice>,
    at: usize,
    top: usize,
    height: usize,
}

impl ExpertPage {
    /// Shows what is being gathered.
    pub fn new(gathering: Gathering) -> ExpertPage {
        ExpertPage { gathering, rows: Vec::new(), at: 0, top: 0, height: 1 }
    }

    /// Whether notes are still being gathered.
    pub fn is_busy(&self) -> bool {
        !self.gathering.is_done()
    }

    /// Does what a key is for.
    pub fn key(&mut self, name: &str) -> PageEffect {
        let page = self.height.saturating_sub(1).max(1);
        let last = self.rows.len().saturating_sub(1);
        match name {
            "esc" | "q" | "ctrl-c" => return PageEffect::Close,
            "down" | "j" => self.at += 1,
            "up" | "k" => self.at = self.at.saturating_sub(1),
            "pgdn" | "ctrl-f" | "space" => self.at += page,
            "pgup" | "ctrl-b" => self.at = self.at.saturating_sub(page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.at = last,
            "enter" => {
                if let Some(notice) = self.rows.get(self.at) {
                    return PageEffect::Filter(notice.name.to_owned());
                }
            }
            "o" => {
                if let Some(notice) = self.rows.get(self.at) {
                    return PageEffect::GoTo(notice.first);
                }
            }
            "y" => return PageEffect::Copy(self.csv()),
            _ => {}
        }
        self.at = self.at.min(last);
        PageEffect::None
    }

    /// Moves by rows.
    pub fn scroll(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.rows.len().saturating_sub(1));
    }

    /// Takes what was gathered, the gravest first; the selected kind stays selected.
    fn make_rows(&mut self) {
        let selected = self.rows.get(self.at).map(|notice| notice.name).filter(|_| self.at > 0);
        self.rows = self.gathering.notices();
        self.rows.sort_by(|a, b| (b.severity, b.count, a.name).cmp(&(a.severity, a.count, b.name)));
        let at = selected.and_then(|name| self.rows.iter().position(|row| row.name == name));
        self.at = at.unwrap_or(self.at).min(self.rows.len().saturating_sub(1));
    }

    fn csv(&self) -> String {
        let mut csv =
            "\"Severity\",\"Group\",\"Protocol\",\"Summary\",\"Count\",\"First\"\n".to_owned();
        for Notice { severity, group, protocol, summary, count, first, .. } in &self.rows {
            let (severity, group) = (severity.name(), group.name());
            let summary = summary.replace('"', "\"\"");
            csv += &format!(
                "\"{severity}\",\"{group}\",\"{protocol}\",\"{summary}\",{count},{first}\n"
            );
        }
        csv
    }

    /// Draws the page.
    pub fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        blank(buffer, area, theme.text);
        self.make_rows();
        let width = usize::from(area.width);
        buffer.set_style(Rect { height: 1, ..area }, theme.active_title);
        let progress = match (self.gathering.error(), self.gathering.is_done()) {
            (Some(error), _) => format!(": {error}"),
            (None, true) => String::new(),
            (None, false) => {
                format!(": {} packets looked at", grouped(self.gathering.judged().into()))
            }
        };
        let title = format!(" Expert notes{progress}");
        buffer.set_stringn(area.x, area.y, title, width, theme.active_title);
        let Some(height) = area.height.checked_sub(3) else { return };
        let line =
            |severity: &str, group: &str, protocol: &str, count: &str, first: &str, text: &str| {
                format!(" {severity:<8} {group:<11} {protocol:<10} {count:>10} {first:>10}  {text}")
            };
        let head = line("Severity", "Group", "Protocol", "Count", "First", "Summary");
        buffer.set_stringn(area.x, area.y + 1, head, width, theme.title);
        if self.rows.is_empty() && self.gathering.is_done() {
            let room = width.saturating_sub(1);
            buffer.set_stringn(area.x + 1, area.y + 2, "no notes", room, theme.dim);
        }
        self.height = usize::from(height);
        self.top = window(self.top, self.at, self.height, self.rows.len());
        let shown = self.rows.iter().enumerate().skip(self.top).take(self.height);
        for (y, (at, notice)) in (area.y + 2..).zip(shown) {
            let style = match notice.severity {
                _ if at == self.at => theme.selected,
                Severity::Error | Severity::Warn => theme.error,
                Severity::Note => theme.text,
                Severity::Chat | Severity::Comment => theme.dim,
            };
            if at == self.at {
                buffer.set_style(Rect { y, height: 1, ..area }, style);
            }
            let text = line(
                notice.severity.name(),
                notice.group.name(),
                notice.protocol,
                &grouped(notice.count),
                &grouped(notice.first.into()),
                notice.summary,
            );
            buffer.set_stringn(area.x, y, text, width, style);
        }
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        blank(buffer, last, theme.status);
        buffer.set_stringn(area.x + 1, last.y, KEYS, width.saturating_sub(1), theme.status);
    }
}
