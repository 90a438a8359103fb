//! The display filter: the line that it is typed in, and what is wrong with it.

use std::time::{Duration, Instant};

use lamna_dissect::Registry;
use lamna_fields::TimeZone;
use lamna_filter::{Compiler, CompletionKind, Dialect, Filter, FilterError, Macros, complete};
use lamna_session::{Query, Session};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;

use crate::census::Census;
use crate::survey::Running;
use crate::theme::Theme;
use crate::widgets::status::grouped;

/// How filters are compiled.
#[derive(Clone, Debug)]
pub struct FilterOptions {
    /// The edition of the language.
    pub dialect: Dialect,
    /// The zone of times without one.
    pub zone: TimeZone,
    /// Names that stand for filters.
    pub macros: Macros,
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
        let compiler = Compiler::new(registry)
            .dialect(options.dialect)
            .zone(options.zone.clone())
            .macros(options.macros.clone());
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
    offers: Option<Offers>,
    /// Whether the text is another one than that which the offers are for.
    offers_are_old: bool,
    changed: Instant,
    preview: Option<Preview>,
    census: Option<Running<Census>>,
}

/// What the word before the cursor may become.
#[derive(Debug)]
struct Offers {
    /// The likeliest first.
    candidates: Vec<Offer>,
    /// The text around the word.
    before: String,
    after: String,
    /// The candidate that stands in the text.
    chosen: Option<usize>,
}

/// Something that the word may become.
#[derive(Debug)]
struct Offer {
    text: String,
    kind: &'static str,
    title: String,
    /// Values that the capture has of it.
    samples: String,
    is_present: bool,
}

/// Most words that are offered.
const MAX_OFFERS: usize = 10;

/// Words that are ranked by what the capture has.
const MAX_RANKED: usize = 400;

/// How long the text stays as it is before packets are counted for it.
const PREVIEW_AFTER: Duration = Duration::from_millis(150);

/// Packets that pass the text being typed, as they are counted.
#[derive(Debug)]
struct Preview {
    text: String,
    query: Query,
}

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
            offers: None,
            offers_are_old: false,
            changed: Instant::now(),
            preview: None,
            census: None,
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

    /// What the compiler says of a text.
    pub fn judge(&self, text: &str, registry: &Registry) -> Verdict {
        Verdict::of(text, registry, &self.options)
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
        (self.offers, self.offers_are_old) = (None, false);
    }

    /// Asks the compiler again, and for what the word before the cursor may become.
    pub fn changed(&mut self, registry: &Registry) {
        self.changed = Instant::now();
        self.preview = None;
        self.offers_are_old = true;
        self.verdict = Verdict::of(self.input.value(), registry, &self.options);
    }

    /// Finds what the word before the cursor may become, if that is not known: once for many keys.
    pub fn find_offers(&mut self, registry: &Registry) {
        if std::mem::take(&mut self.offers_are_old) {
            self.offers = self.offer(registry);
        }
    }

    /// Gets ready to be typed in: looks at what the capture has.
    pub fn enter(&mut self, session: &Session) {
        let is_known = |census: &Running<Census>| census.seen() > 0 || !census.is_done();
        if !self.census.as_ref().is_some_and(is_known) {
            // Without it, offers are what all captures could have.
            self.census = Census::start(session).ok();
        }
    }

    /// Forgets what a capture has: another one is looked at.
    pub fn forget_capture(&mut self) {
        (self.census, self.preview) = (None, None);
    }

    /// Counts packets for the text once it has been left alone for a moment.
    pub fn tick(&mut self, session: &Session, applied: &str) {
        let text = self.input.value().trim();
        let Verdict::Good(filter) = &self.verdict else { return };
        if text.is_empty() || text == applied || self.changed.elapsed() < PREVIEW_AFTER {
            return;
        }
        if self.preview.as_ref().is_none_or(|preview| preview.text != text)
            && let Ok(query) = Query::start(session, Clone::clone(filter))
        {
            self.preview = Some(Preview { text: text.to_owned(), query });
        }
    }

    /// Whether something about it changes by itself.
    pub fn is_busy(&self, applied: &str) -> bool {
        let text = self.input.value().trim();
        let waits =
            matches!(&self.verdict, Verdict::Good(_)) && !text.is_empty() && text != applied;
        waits && self.preview.as_ref().is_none_or(|preview| !preview.query.is_done())
    }

    /// Ends the counting of packets; what was counted is handed on where it is for this text.
    pub fn take_preview(&mut self) -> Option<Query> {
        let text = self.input.value().trim();
        self.preview.take().filter(|preview| preview.text == text).map(|preview| preview.query)
    }

    fn offer(&self, registry: &Registry) -> Option<Offers> {
        let text = self.input.value();
        let at = text.char_indices().nth(self.input.cursor()).map_or(text.len(), |(at, _)| at);
        let found = complete(text, at, registry, self.options.dialect, MAX_RANKED);
        let typed = text.get(found.span.clone()).unwrap_or("");
        let before = text.get(..found.span.start).unwrap_or("");
        let mut candidates: Vec<Offer> = Vec::new();
        // All names are no help to somebody who has not begun a word.
        let mut items = found.items;
        if typed.is_empty() && items.len() > MAX_RANKED / 2 {
            items.clear();
        }
        // What is being found out now would have to be waited for.
        let census = self.census.as_ref().filter(|census| census.is_done());
        let count = |name: &str| match census {
            Some(census) => census.look(|census| census.count(name, registry)),
            None => 0,
        };
        let values = |name: &str| match census {
            Some(census) => census.look(|census| census.values(name, registry)),
            None => Vec::new(),
        };
        if let Some(field) = compared_field(before) {
            let fits = |value: &String| value.starts_with(typed) && value != typed;
            candidates.extend(values(field).into_iter().filter(fits).map(|value| Offer {
                text: value,
                kind: "value",
                title: format!("in this capture: {field}"),
                samples: String::new(),
                is_present: true,
            }));
        }
        let items = items.into_iter().filter(|item| item.text != typed);
        candidates.extend(items.map(|item| {
            let is_name = matches!(item.kind, CompletionKind::Field | CompletionKind::Protocol);
            let is_present = !is_name || census.is_none() || count(&item.text) > 0;
            let kind =
                if item.type_name.is_empty() { kind_name(item.kind) } else { item.type_name };
            Offer { text: item.text, kind, title: item.title, samples: String::new(), is_present }
        }));
        // What the capture has comes first; there, what begins with the word, and the most frequent.
        // The order among the others stays.
        candidates.sort_by_cached_key(|offer| {
            let often = if offer.is_present { count(&offer.text) } else { 0 };
            let is_value = offer.kind == "value";
            let begins = offer.text.starts_with(typed);
            (!offer.is_present, !is_value, !begins, std::cmp::Reverse(often))
        });
        candidates.truncate(MAX_OFFERS);
        for offer in candidates.iter_mut().filter(|offer| offer.is_present) {
            let mut samples = values(&offer.text);
            samples.truncate(3);
            offer.samples = samples.join(", ");
        }
        let (before, after) = (before.to_owned(), text.get(at..).unwrap_or("").to_owned());
        (!candidates.is_empty()).then_some(Offers { candidates, before, after, chosen: None })
    }

    /// Puts the next offer in the word's place, or the previous one.
    pub fn choose_completion(&mut self, forward: bool, registry: &Registry) {
        self.find_offers(registry);
        let Some(mut offers) = self.offers.take() else { return };
        let count = offers.candidates.len();
        let place = match (offers.chosen, forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        offers.chosen = Some(place);
        let text = offers.candidates.get(place).map_or("", |offer| &offer.text);
        let head = format!("{}{text}", offers.before);
        let cursor = head.chars().count();
        self.input = Input::new(head + &offers.after).with_cursor(cursor);
        self.verdict = Verdict::of(self.input.value(), registry, &self.options);
        self.changed = Instant::now();
        self.preview = None;
        self.offers = Some(offers);
    }

    /// Draws what the word may become; answers how many rows it took.
    pub fn draw_completion(&self, buffer: &mut Buffer, under: Rect, theme: &Theme) -> u16 {
        let Some(offers) = &self.offers else { return 0 };
        let longest = offers.candidates.iter().map(|offer| offer.text.chars().count()).max();
        let texts = longest.unwrap_or(0);
        let kinds = offers.candidates.iter().map(|offer| offer.kind.len()).max().unwrap_or(0);
        let mut drawn = 0;
        let rows = offers.candidates.iter().enumerate();
        for (y, (at, offer)) in (under.y..under.bottom()).zip(rows) {
            let line = Rect { y, height: 1, ..under };
            let chosen = offers.chosen == Some(at);
            let style = if chosen { theme.selected } else { theme.status };
            super::blank(buffer, line, style);
            let Offer { text, kind, title, samples, .. } = offer;
            let mut text = format!("        {text:<texts$}  {kind:<kinds$}  {title}");
            if !offer.is_present {
                text += "  (not in this capture)";
            } else if !samples.is_empty() {
                text += &format!("  {samples}");
            }
            buffer.set_stringn(under.x, y, text, usize::from(under.width), style);
            drawn += 1;
        }
        drawn
    }

    /// How many packets pass what is typed, as far as that is known.
    fn preview_text(&self) -> Option<String> {
        let preview = self.preview.as_ref()?;
        // Before the count: that there are no more is only true of the last one.
        let more = if preview.query.is_done() { "" } else { "+" };
        let count = preview.query.matches().len();
        let plural = if count == 1 { "" } else { "s" };
        Some(format!(" {}{more} packet{plural} ", grouped(count as u64)))
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

    /// Filters applied before, the latest last.
    pub fn history(&self) -> &[String] {
        &self.history
    }

    /// Remembers filters that were applied in other runs.
    pub fn remember_all(&mut self, filters: impl IntoIterator<Item = String>) {
        self.history.extend(filters);
        let extra = self.history.len().saturating_sub(MAX_HISTORY);
        self.history.drain(..extra);
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
        let count = self.preview_text().filter(|text| text.len() * 3 < usize::from(room));
        let room = room - count.as_ref().map_or(0, |text| text.len() as u16);
        if let Some(count) = count {
            buffer.set_stringn(x + room, area.y, &count, count.len(), theme.status);
        }
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

fn kind_name(kind: CompletionKind) -> &'static str {
    match kind {
        CompletionKind::Value => "value",
        CompletionKind::Protocol => "protocol",
        CompletionKind::Field => "field",
        CompletionKind::Operator => "operator",
        CompletionKind::Function => "function",
    }
}

/// The field that what is typed next is compared with.
fn compared_field(before: &str) -> Option<&str> {
    let before = before.trim_end();
    let operators =
        ["==", "!=", "===", "!==", "<=", ">=", "<", ">", " eq", " ne", " contains", " matches"];
    let field = operators.iter().find_map(|operator| before.strip_suffix(operator))?.trim_end();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let name = field.rsplit(|c: char| !is_part(c)).next().unwrap_or("");
    (!name.is_empty()).then_some(name)
}

/// The text without its first columns.
fn skip_columns(text: &str, columns: usize) -> String {
    text.chars().skip(columns).collect()
}
