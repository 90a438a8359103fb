//! How much there is at each time: packets, octets, or what passes filters.

use crossterm::event::{Event, KeyEvent};
use lamna_dissect::{Collector, Registry};
use lamna_filter::Filter;
use lamna_session::{Need, Shown};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::{Page, PageEffect};
use crate::keys::name_of;
use crate::survey::{Running, Survey};
use crate::theme::Theme;
use crate::widgets::plot::Plot;
use crate::widgets::status::scaled;
use crate::widgets::{blank, table};

/// Most intervals that are counted: where there would be more they become twice as long.
const MAX_INTERVALS: usize = 1 << 16;

/// Nanoseconds of an interval at first.
const SHORTEST: i64 = 1_000;

/// Most filters that are drawn.
pub const MAX_SERIES: usize = 4;

/// Lengths of intervals that are drawn, in microseconds.
const STEPS: [i64; 26] = [
    1,
    2,
    5,
    10,
    20,
    50,
    100,
    200,
    500,
    1000,
    2000,
    5000,
    10_000,
    20_000,
    50_000,
    100_000,
    200_000,
    500_000,
    1_000_000,
    2_000_000,
    5_000_000,
    10_000_000,
    60_000_000,
    600_000_000,
    3_600_000_000,
    86_400_000_000,
];

/// Counts packets by time.
#[derive(Debug)]
pub struct Intervals {
    filters: Vec<(String, Filter)>,
    width: i64,
    start: Option<i64>,
    intervals: Vec<Interval>,
}

#[derive(Clone, Debug, Default)]
struct Interval {
    /// The first packet in it.
    first: u32,
    /// Packets and octets of all, and of those that pass each filter.
    counts: [(u32, u64); MAX_SERIES + 1],
}

impl Interval {
    fn add(&mut self, other: &Interval) {
        if self.first == 0 || (other.first > 0 && other.first < self.first) {
            self.first = other.first;
        }
        for (count, more) in self.counts.iter_mut().zip(other.counts) {
            *count = (count.0.saturating_add(more.0), count.1.saturating_add(more.1));
        }
    }
}

impl Intervals {
    /// Of all packets, and of those that pass the first few of `filters`.
    pub fn new(mut filters: Vec<(String, Filter)>) -> Intervals {
        filters.truncate(MAX_SERIES);
        Intervals { filters, width: SHORTEST, start: None, intervals: Vec::new() }
    }

    fn widen(&mut self) {
        self.width = self.width.saturating_mul(2);
        let pairs = self.intervals.chunks(2);
        self.intervals = pairs
            .map(|pair| {
                let mut sum = Interval::default();
                pair.iter().for_each(|one| sum.add(one));
                sum
            })
            .collect();
    }

    /// Sums over `width` nanoseconds each, which is made a multiple of what was counted.
    fn sums(&self, width: i64) -> (i64, Vec<Interval>) {
        let each = (width / self.width).max(1) as usize;
        let sum = |part: &[Interval]| {
            let mut sum = Interval::default();
            part.iter().for_each(|one| sum.add(one));
            sum
        };
        (self.width * each as i64, self.intervals.chunks(each).map(sum).collect())
    }
}

impl Survey for Intervals {
    fn need(&self, _: &Registry) -> Need {
        self.filters.iter().fold(Need::default(), |need, (_, of)| need.and(&Need::of(of)))
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        let Some(time) = frame.time else { return };
        // What came before the first packet is counted with it.
        let start = *self.start.get_or_insert(frame.first.unwrap_or(time).min(time));
        let since = time.saturating_sub(start).max(0);
        let mut place = since / self.width;
        while place >= MAX_INTERVALS as i64 {
            self.widen();
            place = since / self.width;
        }
        let place = place as usize;
        if place >= self.intervals.len() {
            self.intervals.resize(place + 1, Interval::default());
        }
        let passes = |(_, filter): &(String, Filter)| filter.matches(&shown.view);
        let mut one = Interval { first: frame.number, ..Interval::default() };
        let octets = u64::from(frame.len);
        one.counts[0] = (1, octets);
        for (count, filter) in one.counts[1..].iter_mut().zip(&self.filters) {
            if passes(filter) {
                *count = (1, octets);
            }
        }
        self.intervals[place].add(&one);
    }
}

/// What the height stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Packets,
    Bytes,
    Bits,
}

/// The graph.
#[derive(Debug)]
pub struct GraphPage {
    running: Running<Intervals>,
    names: Vec<String>,
    /// Nanoseconds of an interval that is drawn; as many as fit on the screen without.
    width: Option<i64>,
    unit: Unit,
    logarithmic: bool,
    /// The interval under the cursor, and the first on the screen.
    at: usize,
    first: usize,
    /// What was drawn last: nanoseconds of an interval, and the intervals.
    drawn: (i64, Vec<Interval>),
    room: usize,
    typing: Option<Input>,
    area: Rect,
}

impl GraphPage {
    /// Draws what is being counted.
    pub fn new(running: Running<Intervals>) -> GraphPage {
        let names = running.look(|of| of.filters.iter().map(|(name, _)| name.clone()).collect());
        GraphPage {
            running,
            names,
            width: None,
            unit: Unit::Packets,
            logarithmic: false,
            at: 0,
            first: 0,
            drawn: (SHORTEST, Vec::new()),
            room: 1,
            typing: None,
            area: Rect::default(),
        }
    }

    fn zoom(&mut self, closer: bool) {
        let now = self.drawn.0 / 1000;
        let to = if closer {
            STEPS.iter().rev().find(|step| **step < now)
        } else {
            STEPS.iter().find(|step| **step > now)
        };
        let Some(to) = to else { return };
        let here = self.at as i64 * self.drawn.0;
        let width = to * 1000;
        self.width = Some(width);
        self.at = (here / width) as usize;
        self.first = self.at.saturating_sub(self.room / 2);
    }

    fn value(&self, count: (u32, u64)) -> f64 {
        match self.unit {
            Unit::Packets => f64::from(count.0),
            Unit::Bytes => count.1 as f64,
            Unit::Bits => count.1 as f64 * 8.0,
        }
    }

    fn gather(&mut self, room: usize) {
        self.room = room.max(1);
        let width = self.width;
        self.drawn = self.running.look(|of| {
            let fits = || {
                let all = of.intervals.len() as i64 * of.width;
                let fits = |step: &&i64| all / (**step * 1000) < room as i64;
                STEPS.iter().find(fits).map_or(i64::MAX / 2, |step| step * 1000)
            };
            of.sums(width.unwrap_or_else(fits).max(of.width))
        });
        let last = self.drawn.1.len().saturating_sub(1);
        self.at = self.at.min(last);
        self.first = crate::widgets::window(self.first, self.at, self.room, self.drawn.1.len());
    }

    /// The time of an interval, in seconds since the beginning.
    fn seconds(&self, place: usize) -> f64 {
        place as f64 * self.drawn.0 as f64 / 1e9
    }

    /// Digits of a second that tell intervals apart.
    fn digits(&self) -> usize {
        match self.drawn.0 {
            1_000_000_000.. => 0,
            1_000_000.. => 3,
            _ => 6,
        }
    }

    fn title(&self) -> String {
        let unit = match self.unit {
            Unit::Packets => "packets",
            Unit::Bytes => "bytes",
            Unit::Bits => "bits",
        };
        let milliseconds = self.drawn.0 as f64 / 1e6;
        let scale = if self.logarithmic { ", logarithmic" } else { "" };
        let mut text = format!(" {unit} in {milliseconds} ms{scale}");
        if let Some(interval) = self.drawn.1.get(self.at) {
            text += &format!("   at {:.6} s:", self.seconds(self.at));
            let names = std::iter::once("all").chain(self.names.iter().map(String::as_str));
            for (name, count) in names.zip(interval.counts) {
                text += &format!("  {name} {}", scaled(self.value(count)).trim_end());
            }
        }
        if !self.running.is_done() {
            text += &format!("   {:.0} %", self.running.part() * 100.0);
        }
        text
    }

    fn styles(theme: &Theme) -> [Style; MAX_SERIES + 1] {
        [theme.text, theme.client, theme.server, theme.warning, theme.key]
    }

    fn draw_body(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
        /// Columns for the numbers at the left.
        const NUMBERS: u16 = 9;
        if area.height < 3 || area.width <= NUMBERS + 2 {
            return;
        }
        let field = Rect {
            x: area.x + NUMBERS,
            width: area.width - NUMBERS,
            height: area.height - 1,
            ..area
        };
        let mut plot = Plot::new(field, theme.glyphs.braille);
        self.gather(plot.width());
        let shown = self.drawn.1.iter().skip(self.first).take(plot.width());
        let values: Vec<[f64; MAX_SERIES + 1]> =
            shown.map(|interval| interval.counts.map(|count| self.value(count))).collect();
        let most = values.iter().flatten().copied().fold(0.0, f64::max).max(1.0);
        let height = plot.height();
        let logarithmic = self.logarithmic;
        let level = |value: f64| {
            let part =
                if logarithmic { (value + 1.0).ln() / (most + 1.0).ln() } else { value / most };
            ((part * (height - 1) as f64).round() as usize).min(height - 1)
        };
        for (x, values) in values.iter().enumerate() {
            for (series, value) in values.iter().enumerate().take(1 + self.names.len()) {
                let top = height - 1 - level(*value);
                if series == 0 {
                    plot.column(x, top, height - 1, 0);
                } else if *value > 0.0 {
                    plot.column(x, top, height - 1, series as u8);
                }
            }
        }
        plot.draw(buffer, &Self::styles(theme));
        for (row, part) in [(0, 1.0), (field.height / 2, 0.5), (field.height - 1, 0.0)] {
            let number = if logarithmic { ((most + 1.0).powf(part)) - 1.0 } else { most * part };
            let text = format!("{:>8}", scaled(number).trim_end());
            buffer.set_stringn(area.x, field.y + row, text, usize::from(NUMBERS), theme.dim);
        }
        let per_cell = if theme.glyphs.braille { 2 } else { 1 };
        let axis = area.bottom() - 1;
        let mut x = 0;
        while x + 10 < field.width {
            let place = self.first + usize::from(x) * per_cell;
            let text = format!("|{:.1$}s", self.seconds(place), self.digits());
            buffer.set_stringn(field.x + x, axis, text, 12, theme.dim);
            x += 14;
        }
        let column = ((self.at.saturating_sub(self.first)) / per_cell) as u16;
        for y in field.y..area.bottom() {
            if let Some(cell) = buffer.cell_mut((field.x + column, y)) {
                cell.set_style(theme.found);
            }
        }
    }

    fn step(&mut self, by: isize) {
        let last = self.drawn.1.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }
}

/// The keys of the page, for its last line.
const KEYS: &str = "←→ move  + - zoom  0 all  u unit  l logarithmic  a add a filter  x none  enter packet  :w  q back";

impl Page for GraphPage {
    fn is_busy(&self) -> bool {
        !self.running.is_done()
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        let name = name_of(key);
        if let Some(typing) = &mut self.typing {
            match name.as_str() {
                "esc" | "ctrl-c" => self.typing = None,
                "enter" => {
                    let text = typing.value().trim().to_owned();
                    self.typing = None;
                    if !text.is_empty() {
                        let mut filters = self.names.clone();
                        if filters.len() >= MAX_SERIES {
                            filters.remove(0);
                        }
                        filters.push(text);
                        return PageEffect::Graph(filters);
                    }
                }
                _ => {
                    typing.handle_event(&Event::Key(*key));
                }
            }
            return PageEffect::None;
        }
        let page = (self.room / 2).max(1) as isize;
        match name.as_str() {
            "esc" | "q" | "ctrl-c" => return PageEffect::Close,
            "right" => self.step(1),
            "left" => self.step(-1),
            "pgdn" | "ctrl-f" | "space" => self.step(page),
            "pgup" | "ctrl-b" => self.step(-page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.step(isize::MAX),
            "+" | "up" => self.zoom(true),
            "-" | "down" => self.zoom(false),
            "0" => self.width = None,
            "u" => {
                self.unit = match self.unit {
                    Unit::Packets => Unit::Bytes,
                    Unit::Bytes => Unit::Bits,
                    Unit::Bits => Unit::Packets,
                };
            }
            "l" => self.logarithmic = !self.logarithmic,
            "a" | "/" => self.typing = Some(Input::default()),
            "x" => return PageEffect::Graph(Vec::new()),
            ":" => return PageEffect::Command,
            "enter" => {
                // An interval without packets: the next one with some.
                let after = self.drawn.1.iter().skip(self.at);
                if let Some(interval) = after.clone().find(|interval| interval.first > 0) {
                    return PageEffect::GoTo(interval.first);
                }
            }
            _ => {}
        }
        PageEffect::None
    }

    fn scroll(&mut self, by: isize) {
        self.zoom(by < 0);
    }

    fn click(&mut self, at: Position) -> PageEffect {
        let field = self.area.x + 9;
        if let Some(column) = at.x.checked_sub(field).filter(|_| at.y > self.area.y) {
            let cells = usize::from(self.area.width.saturating_sub(9)).max(1);
            let per_cell = (self.room / cells).max(1);
            let last = self.drawn.1.len().saturating_sub(1);
            self.at = (self.first + usize::from(column) * per_cell).min(last);
        }
        PageEffect::None
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        self.area = area;
        let width = usize::from(area.width);
        let height = area.height.checked_sub(2)?;
        self.draw_body(buffer, Rect { y: area.y + 1, height, ..area }, theme);
        buffer.set_style(Rect { height: 1, ..area }, theme.active_title);
        buffer.set_stringn(area.x, area.y, self.title(), width, theme.active_title);
        for (at, (name, style)) in
            self.names.iter().zip(Self::styles(theme).iter().skip(1)).enumerate()
        {
            let y = area.y + 1 + at as u16;
            if y + 2 < area.bottom() {
                buffer.set_stringn(
                    area.x + 11,
                    y,
                    format!("■ {name}"),
                    width.saturating_sub(11),
                    *style,
                );
            }
        }
        if let Some(input) = &self.typing {
            let last = Rect { y: area.bottom() - 1, height: 1, ..area };
            blank(buffer, last, theme.text);
            let prompt = "filter ";
            buffer.set_stringn(
                area.x,
                last.y,
                format!("{prompt}{}", input.value()),
                width,
                theme.text,
            );
            let cursor = (prompt.len() + input.visual_cursor()).min(width.saturating_sub(1));
            return Some(Position::new(area.x + cursor as u16, last.y));
        }
        super::draw_keys(buffer, area, KEYS, theme);
        None
    }

    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        let (_, intervals) = &self.drawn;
        let names: Vec<&str> =
            std::iter::once("all").chain(self.names.iter().map(String::as_str)).collect();
        let mut text = String::new();
        match extension {
            "csv" => {
                text += "\"Start\"";
                for name in &names {
                    let name = name.replace('"', "\"\"");
                    text += &format!(",\"{name} packets\",\"{name} bytes\"");
                }
                text.push('\n');
                for (place, interval) in intervals.iter().enumerate() {
                    text += &format!("{:.6}", self.seconds(place));
                    for (packets, octets) in &interval.counts[..names.len()] {
                        text += &format!(",{packets},{octets}");
                    }
                    text.push('\n');
                }
            }
            "json" => {
                text.push('[');
                for (place, interval) in intervals.iter().enumerate() {
                    text += if place > 0 { ",\n " } else { "\n " };
                    text += &format!("{{\"start\": {:.6}", self.seconds(place));
                    for (name, (packets, octets)) in names.iter().zip(interval.counts) {
                        text += ", ";
                        table::write_json_text(&mut text, name);
                        text += &format!(": {{\"packets\": {packets}, \"bytes\": {octets}}}");
                    }
                    text.push('}');
                }
                text += "\n]\n";
            }
            _ => return Err("graphs are written as .csv or .json".to_owned()),
        }
        Ok(text.into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_captures_are_counted_in_longer_intervals() {
        let mut intervals = Intervals::new(Vec::new());
        let one = |first, packets| {
            let mut interval = Interval { first, ..Interval::default() };
            interval.counts[0] = (packets, 100);
            interval
        };
        intervals.intervals = vec![one(1, 2), one(3, 1), Interval::default(), one(4, 1)];
        intervals.widen();
        assert_eq!(intervals.width, 2 * SHORTEST);
        let sums: Vec<_> = intervals.intervals.iter().map(|of| (of.first, of.counts[0])).collect();
        assert_eq!(sums, [(1, (3, 200)), (4, (1, 100))]);
        let (width, sums) = intervals.sums(5 * SHORTEST);
        assert_eq!((width, sums.len()), (4 * SHORTEST, 1));
    }
}
