//! A TCP connection over time: sequence numbers, round trips, throughput, windows.

use std::collections::VecDeque;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::follow::{Conversation, End, Following, Gather, Said, Transport};
use super::ladder::flag;
use super::{Combine, Page, PageEffect};
use crate::keys::name_of;
use crate::theme::Theme;
use crate::widgets::blank;
use crate::widgets::plot::Plot;
use crate::widgets::status::scaled;

/// Most segments of a connection that are drawn.
const MAX_SEGMENTS: usize = 1 << 20;

/// Segments of an end that may wait for their acknowledgment at once; more are not measured.
const MAX_WAITING: usize = 1 << 16;

/// Nanoseconds over which throughput is an average.
const AVERAGE: i64 = 100_000_000;

/// What a segment shows.
#[derive(Clone, Copy, Debug)]
struct Point {
    number: u32,
    /// Nanoseconds since the first segment.
    time: i64,
    side: u8,
    /// Octets from the first one of its sender on.
    sequence: u32,
    len: u32,
    window: u32,
    /// Nanoseconds since what it acknowledges was sent.
    round_trip: Option<i64>,
}

/// The segments of a connection.
#[derive(Clone, Debug, Default)]
pub struct Points {
    ends: Vec<End>,
    list: Vec<Point>,
    start: Option<i64>,
    bases: [Option<u32>; 2],
    /// What each end sent last: the number behind it and when.
    waiting: [VecDeque<(u32, i64)>; 2],
    /// The number behind the last octet that each end has sent: what is not beyond it is sent again.
    highest: [Option<u32>; 2],
}

impl Gather for Points {
    fn take(&mut self, _: Transport, ends: [&End; 2], said: &Said) {
        if self.ends.is_empty() {
            self.ends = ends.map(Clone::clone).to_vec();
        }
        let side = usize::from(self.ends.first() != Some(ends[0]));
        let start = *self.start.get_or_insert(said.time);
        let base = *self.bases[side].get_or_insert(said.sequence);
        let opens = said.flags & (flag::SYN | flag::FIN) != 0;
        let end = said.sequence.wrapping_add(said.len).wrapping_add(u32::from(opens));
        let is_new = self.highest[side].is_none_or(|highest| after(end, highest));
        if is_new {
            self.highest[side] = Some(end);
        }
        if end != said.sequence && is_new && self.waiting[side].len() < MAX_WAITING {
            self.waiting[side].push_back((end, said.time));
        }
        let mut round_trip = None;
        if said.flags & flag::ACK != 0 {
            let waiting = &mut self.waiting[1 - side];
            while let Some((end, time)) = waiting.front().copied() {
                if after(end, said.acknowledgment) {
                    break;
                }
                // Exactly what it acknowledges: the last one that it covers.
                round_trip = Some(said.time.saturating_sub(time));
                waiting.pop_front();
            }
        }
        self.list.push(Point {
            number: said.number,
            time: said.time.saturating_sub(start),
            side: side as u8,
            sequence: said.sequence.wrapping_sub(base),
            len: said.len,
            window: said.window,
            round_trip,
        });
    }

    fn is_full(&self) -> bool {
        self.list.len() >= MAX_SEGMENTS
    }

    fn finish(&mut self) {
        self.waiting = Default::default();
    }
}

/// Whether a sequence number is behind another (RFC 9293, section 3.4).
fn after(a: u32, b: u32) -> bool {
    (a.wrapping_sub(b) as i32) > 0
}

/// What the height stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Sequence,
    RoundTrip,
    Throughput,
    Window,
}

impl Kind {
    const ALL: [Kind; 4] = [Kind::Sequence, Kind::RoundTrip, Kind::Throughput, Kind::Window];

    fn title(self) -> &'static str {
        match self {
            Kind::Sequence => "Sequence numbers",
            Kind::RoundTrip => "Round trips (ms)",
            Kind::Throughput => "Throughput (bits/s)",
            Kind::Window => "Receive window",
        }
    }
}

/// The page.
#[derive(Debug)]
pub struct TcpGraphPage {
    conversation: Conversation,
    following: Option<Following<Points>>,
    points: Points,
    error: Option<String>,
    kind: usize,
    side: u8,
    /// The points that are drawn: time, value, packet.
    shown: Vec<(i64, f64, u32)>,
    at: usize,
    /// The part of the time that is drawn: how much, as a power of two, around the cursor.
    zoom: u32,
}

impl TcpGraphPage {
    /// Draws a connection whose segments are being gathered.
    pub fn new(conversation: Conversation, following: Following<Points>) -> TcpGraphPage {
        TcpGraphPage {
            conversation,
            following: Some(following),
            points: Points::default(),
            error: None,
            kind: 0,
            side: 0,
            shown: Vec::new(),
            at: 0,
            zoom: 0,
        }
    }

    fn kind(&self) -> Kind {
        Kind::ALL.get(self.kind).copied().unwrap_or(Kind::Sequence)
    }

    /// Makes the points of the kind and the direction that are shown.
    fn make(&mut self) {
        let (kind, side) = (self.kind(), self.side);
        let points = &self.points.list;
        let here = self.shown.get(self.at).map(|(time, ..)| *time);
        self.shown = match kind {
            Kind::Throughput => {
                let mine: Vec<&Point> = points.iter().filter(|point| point.side == side).collect();
                let (mut first, mut sum) = (0, 0u64);
                let mut shown = Vec::with_capacity(mine.len());
                for point in &mine {
                    sum += u64::from(point.len);
                    while mine[first].time + AVERAGE < point.time {
                        sum -= u64::from(mine[first].len);
                        first += 1;
                    }
                    let rate = sum as f64 * 8e9 / AVERAGE as f64;
                    shown.push((point.time, rate, point.number));
                }
                shown
            }
            _ => points
                .iter()
                .filter_map(|point| {
                    let value = match kind {
                        Kind::Sequence if point.side == side => f64::from(point.sequence),
                        // Who is measured is the one that acknowledges.
                        Kind::RoundTrip if point.side != side => point.round_trip? as f64 / 1e6,
                        Kind::Window if point.side == side => f64::from(point.window),
                        _ => return None,
                    };
                    Some((point.time, value, point.number))
                })
                .collect(),
        };
        let at = here.map_or(0, |time| self.shown.partition_point(|point| point.0 < time));
        self.at = at.min(self.shown.len().saturating_sub(1));
    }

    fn title(&self) -> String {
        let ends = match self.points.ends.as_slice() {
            [a, b] => [a, b],
            _ => self.conversation.ends.each_ref(),
        };
        let (from, to) = if self.side == 0 { (0, 1) } else { (1, 0) };
        let mut text = format!(" {}: {} → {}", self.kind().title(), ends[from], ends[to]);
        if let Some((time, value, number)) = self.shown.get(self.at) {
            let value = match self.kind() {
                Kind::RoundTrip => format!("{value:.3} ms"),
                _ => scaled(*value),
            };
            text += &format!("   packet {number} at {:.6} s: {value}", *time as f64 / 1e9);
        }
        text
    }

    /// The first and the last time that are drawn.
    fn span(&self) -> (i64, i64) {
        let last = self.points.list.last().map_or(1, |point| point.time).max(1);
        let length = (last >> self.zoom.min(40)).max(1);
        let here = self.shown.get(self.at).map_or(0, |point| point.0);
        let first = here.saturating_sub(length / 2).clamp(0, (last - length).max(0));
        (first, first + length)
    }

    fn draw_body(&self, buffer: &mut Buffer, area: Rect, theme: &Theme) {
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
        let (first, last) = self.span();
        let inside = self.shown.iter().filter(|(time, ..)| (first..=last).contains(time));
        let most = inside.clone().map(|(_, value, _)| *value).fold(0.0, f64::max).max(1.0);
        let (width, height) = (plot.width(), plot.height());
        let place = |time: i64, value: f64| {
            let x = (time - first) as f64 / (last - first).max(1) as f64 * (width - 1) as f64;
            let y = value / most * (height - 1) as f64;
            (x as usize, height - 1 - (y as usize).min(height - 1))
        };
        for (time, value, _) in inside {
            let (x, y) = place(*time, *value);
            plot.dot(x, y, self.side);
        }
        plot.draw(buffer, &[theme.client, theme.server]);
        for (row, part) in [(0, 1.0), (field.height / 2, 0.5), (field.height - 1, 0.0)] {
            let text = format!("{:>8}", scaled(most * part).trim_end());
            buffer.set_stringn(area.x, field.y + row, text, usize::from(NUMBERS), theme.dim);
        }
        let mut x = 0;
        while x + 10 < field.width {
            let part = f64::from(x) / f64::from(field.width);
            let seconds = (first as f64 + (last - first) as f64 * part) / 1e9;
            let digits = if last - first < 10_000_000 { 6 } else { 3 };
            let text = format!("|{seconds:.digits$}s");
            buffer.set_stringn(field.x + x, area.bottom() - 1, text, 12, theme.dim);
            x += 14;
        }
        if let Some((time, value, _)) = self.shown.get(self.at) {
            let (x, y) = place(*time, *value);
            let (dx, dy) = if theme.glyphs.braille { (2, 4) } else { (1, 1) };
            let at = (field.x + (x / dx) as u16, field.y + (y / dy) as u16);
            if let Some(cell) = buffer.cell_mut(at) {
                cell.set_style(theme.found);
                if cell.symbol() == " " {
                    cell.set_char('+');
                }
            }
        }
    }
}

/// The keys of the page, for its last line.
const KEYS: &str =
    "t what  d direction  ←→ points  + - zoom  0 all  enter packet  F filter  :w  q back";

impl Page for TcpGraphPage {
    fn is_busy(&self) -> bool {
        self.following.is_some()
    }

    fn tick(&mut self) {
        let Some(result) = self.following.as_ref().and_then(Following::result) else { return };
        self.following = None;
        match result {
            Ok(points) => self.points = points,
            Err(error) => self.error = Some(error),
        }
        // The direction that has more to show.
        let sent = |side: u8| -> u64 {
            let mine = self.points.list.iter().filter(|point| point.side == side);
            mine.map(|point| u64::from(point.len)).sum()
        };
        self.side = u8::from(sent(1) > sent(0));
        self.make();
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        let last = self.shown.len().saturating_sub(1);
        let page = (self.shown.len() / 20).max(1);
        match name_of(key).as_str() {
            "esc" | "q" | "ctrl-c" => return PageEffect::Close,
            "t" | "tab" => {
                self.kind = (self.kind + 1) % Kind::ALL.len();
                self.make();
            }
            "shift-tab" => {
                self.kind = (self.kind + Kind::ALL.len() - 1) % Kind::ALL.len();
                self.make();
            }
            "d" => {
                self.side = 1 - self.side;
                self.make();
            }
            "right" | "l" => self.at = (self.at + 1).min(last),
            "left" | "h" => self.at = self.at.saturating_sub(1),
            "pgdn" | "space" => self.at = (self.at + page).min(last),
            "pgup" => self.at = self.at.saturating_sub(page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.at = last,
            "+" | "up" => self.zoom = (self.zoom + 1).min(30),
            "-" | "down" => self.zoom = self.zoom.saturating_sub(1),
            "0" => self.zoom = 0,
            ":" => return PageEffect::Command,
            "F" => return PageEffect::Filter(Combine::Replace, self.conversation.filter()),
            "L" => return PageEffect::Ladder(self.conversation.clone()),
            "enter" => {
                if let Some((_, _, number)) = self.shown.get(self.at) {
                    return PageEffect::GoTo(*number);
                }
            }
            _ => {}
        }
        PageEffect::None
    }

    fn scroll(&mut self, by: isize) {
        self.zoom = if by < 0 { (self.zoom + 1).min(30) } else { self.zoom.saturating_sub(1) };
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        let width = usize::from(area.width);
        buffer.set_style(Rect { height: 1, ..area }, theme.active_title);
        buffer.set_stringn(area.x, area.y, self.title(), width, theme.active_title);
        let height = area.height.checked_sub(2)?;
        let body = Rect { y: area.y + 1, height, ..area };
        if self.shown.is_empty() && height > 0 {
            let text = match (&self.error, &self.following) {
                (Some(error), _) => error.clone(),
                (None, Some(following)) => {
                    format!("looking for its segments: {:.0} %", following.part() * 100.0)
                }
                (None, None) => "nothing to draw in this direction".to_owned(),
            };
            buffer.set_stringn(area.x + 1, body.y, text, width.saturating_sub(1), theme.dim);
        } else {
            self.draw_body(buffer, body, theme);
        }
        super::draw_keys(buffer, area, KEYS, theme);
        None
    }

    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        if extension != "csv" {
            return Err("these graphs are written as .csv".to_owned());
        }
        let mut text = format!("\"Packet\",\"Time\",\"{}\"\n", self.kind().title());
        for (time, value, number) in &self.shown {
            text += &format!("{number},{:.9},{value}\n", *time as f64 / 1e9);
        }
        Ok(text.into_bytes())
    }
}

#[cfg(test)]
mod tests {
    use lamna_dissect::Address;

    use super::*;

    #[test]
    fn round_trips_are_measured_at_what_is_acknowledged() {
        let ends = [1, 2].map(|n| End { address: Address::Ipv4([10, 0, 0, n]), port: 80 });
        let [a, b] = &ends;
        let mut points = Points::default();
        let said = |time, sequence, acknowledgment, len| Said {
            time,
            sequence,
            acknowledgment,
            len,
            flags: flag::ACK,
            ..Said::default()
        };
        points.take(Transport::Tcp, [a, b], &said(0, u32::MAX - 9, 1, 10));
        points.take(Transport::Tcp, [a, b], &said(5, 0, 1, 10));
        points.take(Transport::Tcp, [b, a], &said(30, 1, 10, 0));
        points.take(Transport::Tcp, [a, b], &said(31, 0, 1, 10));
        points.take(Transport::Tcp, [b, a], &said(40, 1, 10, 0));
        let measured: Vec<_> = points.list.iter().map(|point| point.round_trip).collect();
        assert_eq!(measured, [None, None, Some(25), None, None]);
        assert_eq!(points.list[1].sequence, 10);
    }
}
