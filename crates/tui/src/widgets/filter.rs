//! The display filter: the line that it is typed in, and what is wrong with it.

use lamna_dissect::Registry;
use lamna_fields::{Schema, TimeZone};
use lamna_filter::{Compiler, Dialect, Filter, FilterError};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;

use crate::theme::Theme;

/// How filters are compiled.
#[derive(Clone, Debug)]
pub struct FilterOptions {
    /// The edition of the language.
    pub dialect: Dialect,
    /// The zone of times without one.
    pub zone: TimeZone,
}

/// What the compiler says of a filter.
#[derive(Clone, Debug)]
pub enum Verdict {
    /// It compiles. An empty one passes everything.
    Good(Box<Filter>),
    /// It does not.
    Bad(Box<FilterError>),
}

impl Verdict {
    /// Asks the compiler.
    pub fn of(text: &str, registry: &Registry, options: &FilterOptions) -> Verdict {
        let compiler = Compiler::new(registry).dialect(options.dialect).zone(options.zone.clone());
        match compiler.compile(text) {
            Ok(filter) => Verdict::Good(Box::new(filter)),
            Err(error) => Verdict::Bad(Box::new(error)),
        }
    }
}

/// Filters applied before that are kept.
const MAX_HISTORY: usize = 100;

/// The line that a filter is typed in.
#[derive(Debug)]
pub struct FilterBox {
    input: Input,
    verdict: Verdict,
    options: FilterOptions,
    /// Filters applied before, the latest last.
    history: Vec<String>,
    /// The place in the history that is shown, while one walks through it.
    recalled: Option<usize>,
    completion: Option<Completion>,
}

/// Names that the word before the cursor may become.
#[derive(Debug)]
struct Completion {
    /// Name and title, the shortest first.
    candidates: Vec<(String, String)>,
    /// The text around the word, and where it begins in characters.
    before: String,
    after: String,
    /// The candidate that stands in the text.
    chosen: Option<usize>,
}

/// Most names that are offered.
const MAX_CANDIDATES: usize = 8;

impl FilterBox {
    /// An empty line.
    pub fn new(registry: &Registry, options: FilterOptions) -> FilterBox {
        let verdict = Verdict::of("", registry, &options);
        FilterBox {
            input: Input::default(),
            verdict,
            options,
            history: Vec::new(),
            recalled: None,
            completion: None,
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// What the compiler says of it.
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The line being typed in; call [`changed`](Self::changed) after changing it.
    pub fn input(&mut self) -> &mut Input {
        &mut self.input
    }

    /// Replaces the text.
    pub fn set(&mut self, text: &str, registry: &Registry) {
        self.input = Input::new(text.to_owned());
        self.recalled = None;
        self.changed(registry);
        self.completion = None;
    }

    /// Asks the compiler again, and for names that the word before the cursor may become.
    pub fn changed(&mut self, registry: &Registry) {
        self.completion = self.complete(registry);
        self.verdict = Verdict::of(self.input.value(), registry, &self.options);
    }

    fn complete(&self, registry: &Registry) -> Option<Completion> {
        let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
        let text = self.input.value();
        let at = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at);
        let (head, after) = text.split_at(at);
        let word = head.rsplit(|c: char| !is_part(c)).next().unwrap_or("");
        let inside = after.chars().next().is_some_and(is_part);
        if inside || !word.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return None;
        }
        let mut names: Vec<&str> =
            registry.names().filter(|name| name.starts_with(word) && *name != word).collect();
        names.sort_unstable_by_key(|name| (name.len(), *name));
        names.truncate(MAX_CANDIDATES);
        let title = |name: &str| registry.named(name).map_or("", |def| def.title).to_owned();
        let candidates: Vec<_> =
            names.into_iter().map(|name| (name.to_owned(), title(name))).collect();
        let before = head.strip_suffix(word).unwrap_or(head).to_owned();
        let after = after.to_owned();
        (!candidates.is_empty()).then_some(Completion { candidates, before, after, chosen: None })
    }

    /// Puts the next name that the word may become in its place, or the previous one.
    pub fn choose_completion(&mut self, forward: bool, registry: &Registry) {
        let Some(mut completion) = self.completion.take() else { return };
        let count = completion.candidates.len();
        let place = match (completion.chosen, forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        completion.chosen = Some(place);
        let name = completion.candidates.get(place).map_or("", |(name, _)| name);
        let head = format!("{}{name}", completion.before);
        let cursor = head.chars().count();
        self.input = Input::new(head + &completion.after).with_cursor(cursor);
        self.verdict = Verdict::of(self.input.value(), registry, &self.options);
        self.completion = Some(completion);
    }

    /// Draws the names that the word may become; answers how many rows it took.
    pub fn draw_completion(&self, buffer: &mut Buffer, under: Rect, theme: &Theme) -> u16 {
        let Some(completion) = &self.completion else { return 0 };
        let longest = completion.candidates.iter().map(|(name, _)| name.chars().count()).max();
        let names = longest.unwrap_or(0);
        let mut drawn = 0;
        let rows = completion.candidates.iter().enumerate();
        for (y, (at, (name, title))) in (under.y..under.bottom()).zip(rows) {
            let line = Rect { y, height: 1, ..under };
            let chosen = completion.chosen == Some(at);
            let style = if chosen { theme.selected } else { theme.status };
            super::blank(buffer, line, style);
            let text = format!("        {name:<names$}  {title}");
            buffer.set_stringn(under.x, y, text, usize::from(under.width), style);
            drawn += 1;
        }
        drawn
    }

    /// Remembers the text as applied.
    pub fn remember(&mut self) {
        self.recalled = None;
        let text = self.input.value().trim().to_owned();
        if text.is_empty() {
            return;
        }
        self.history.retain(|old| *old != text);
        self.history.push(text);
        if self.history.len() > MAX_HISTORY {
            self.history.remove(0);
        }
    }

    /// Shows an earlier filter, or a later one.
    pub fn recall(&mut self, earlier: bool, registry: &Registry) {
        let count = self.history.len();
        let at = self.recalled.unwrap_or(count);
        let to = if earlier { at.checked_sub(1) } else { Some(at + 1).filter(|to| *to <= count) };
        let Some(to) = to else { return };
        let text = self.history.get(to).cloned().unwrap_or_default();
        self.set(&text, registry);
        self.recalled = Some(to);
    }

    /// The lines that tell what is wrong, to be shown under the box.
    pub fn complaint(&self) -> Vec<String> {
        let Verdict::Bad(error) = &self.verdict else { return Vec::new() };
        let problem = error.first();
        let mut lines = vec![problem.message.clone()];
        lines.extend(problem.hint());
        lines
    }

    /// The text that stands before what is typed.
    const PROMPT: &str = "Filter: ";

    /// Draws the line; where it is being typed in, answers where the terminal's cursor belongs.
    pub fn draw(
        &self,
        buffer: &mut Buffer,
        area: Rect,
        theme: &Theme,
        editing: bool,
        applied: &str,
    ) -> Option<Position> {
        buffer.set_style(area, theme.text);
        let title = if editing { theme.active_title } else { theme.title };
        let (x, _) =
            buffer.set_stringn(area.x, area.y, Self::PROMPT, usize::from(area.width), title);
        let room = area.right().saturating_sub(x);
        if room == 0 {
            return None;
        }
        let field = Rect { x, width: room, height: 1, ..area };
        if !editing {
            let (text, style) = if applied.is_empty() {
                ("all packets; press / to type a filter, ? for help", theme.dim)
            } else {
                (applied, theme.good)
            };
            if !applied.is_empty() {
                buffer.set_style(field, style);
            }
            buffer.set_stringn(x, area.y, text, usize::from(room), style);
            return None;
        }
        let style = self.style(theme);
        buffer.set_style(field, style);
        let scroll = self.input.visual_scroll(usize::from(room.saturating_sub(1)));
        let shown: String = skip_columns(self.input.value(), scroll);
        buffer.set_stringn(x, area.y, shown, usize::from(room), style);
        let cursor = self.input.visual_cursor().saturating_sub(scroll);
        let cursor = u16::try_from(cursor).unwrap_or(u16::MAX).min(room.saturating_sub(1));
        Some(Position::new(x + cursor, area.y))
    }

    fn style(&self, theme: &Theme) -> Style {
        match &self.verdict {
            _ if self.input.value().trim().is_empty() => theme.text,
            Verdict::Good(filter) if filter.notes().is_empty() => theme.good,
            Verdict::Good(_) => theme.doubtful,
            Verdict::Bad(_) => theme.bad,
        }
    }

    /// Draws what is wrong under the box: carets under the place, the message, what may have been
    /// meant. Answers how many rows it took.
    pub fn draw_complaint(&self, buffer: &mut Buffer, under: Rect, theme: &Theme) -> u16 {
        let mut rows: Vec<(usize, String, Style)> = Vec::new();
        match &self.verdict {
            Verdict::Good(filter) => {
                for note in filter.notes().iter().take(2) {
                    rows.push((0, note.message.clone(), theme.doubtful));
                }
            }
            Verdict::Bad(error) => {
                let problem = error.first();
                let room = usize::from(under.width).saturating_sub(Self::PROMPT.len());
                let scroll = self.input.visual_scroll(room.saturating_sub(1));
                // The picture speaks of the text with its macros expanded: no carets where they
                // would point at something else.
                if error.text == self.input.value()
                    && let Some((_, carets)) = error.picture(problem)
                {
                    let carets: String = carets.chars().skip(scroll).collect();
                    rows.push((Self::PROMPT.len(), carets, theme.error));
                } else if problem.span.is_none() && error.text == self.input.value() {
                    let at = (self.input.value().chars().count()).saturating_sub(scroll);
                    rows.push((Self::PROMPT.len() + at, "^".to_owned(), theme.error));
                }
                rows.extend(self.complaint().into_iter().map(|line| (0, line, theme.error)));
            }
        }
        let mut drawn = 0;
        for (y, (indent, text, style)) in (under.y..under.bottom()).zip(rows) {
            let line = Rect { y, height: 1, ..under };
            super::blank(buffer, line, theme.text);
            let text = format!(" {text}");
            let indent = indent.min(usize::from(under.width));
            let x = under.x + (indent as u16).saturating_sub(1);
            buffer.set_stringn(x, y, text, usize::from(under.width).saturating_sub(indent), style);
            drawn += 1;
        }
        drawn
    }
}

/// The text without its first columns.
fn skip_columns(text: &str, columns: usize) -> String {
    text.chars().skip(columns).collect()
}
