//! A TCP connection as a sequence diagram: who sent what when, and in which state both ends are then.

use std::fmt::Write as _;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use lamna_conversation::state::{State, States};
use lamna_dissect::proto::tcp::Flags;

use super::follow::{self, Conversation, End, Following, Gather, Said, Transport};
use super::{Combine, Page, PageEffect};
use crate::keys::name_of;
use crate::theme::Theme;
use crate::widgets::{blank, window};

/// Flags of a segment (RFC 9293, section 3.1).
pub mod flag {
    use lamna_dissect::proto::tcp::Flags;

    /// No more data from the sender.
    pub const FIN: u16 = Flags::FIN.0;
    /// Synchronise sequence numbers.
    pub const SYN: u16 = Flags::SYN.0;
    /// The acknowledgment field counts.
    pub const ACK: u16 = Flags::ACK.0;
}

/// Most segments of a connection that are drawn.
pub const MAX_SEGMENTS: usize = 1 << 20;

/// Columns for the time, and for a state.
const TIME: usize = 14;
const STATE: usize = 12;

/// The keys of the page, for its last line.
const KEYS: &str = "a absolute/relative numbers  enter to the packet  F filter  y copy  q back";

/// A segment of the diagram.
#[derive(Clone, Debug)]
struct Segment {
    number: u32,
    time: i64,
    side: u8,
    flags: u16,
    sequence: u32,
    acknowledgment: u32,
    len: u32,
    /// The states of both ends once it has arrived.
    states: [State; 2],
}

/// The segments of a connection.
#[derive(Clone, Debug, Default)]
pub struct Segments {
    ends: Vec<End>,
    list: Vec<Segment>,
    connection: States,
    /// The initial sequence numbers of the ends, or the first ones seen.
    bases: [Option<u32>; 2],
}

impl Gather for Segments {
    fn take(&mut self, _: Transport, ends: [&End; 2], said: &Said) {
        if self.ends.is_empty() {
            self.ends = ends.map(Clone::clone).to_vec();
        }
        let side = usize::from(self.ends.first() != Some(ends[0]));
        let Said { flags, sequence, acknowledgment, len, .. } = *said;
        self.connection.segment(side, Flags(flags), sequence, acknowledgment, len);
        let states = self.connection.both();
        // Without a handshake, the first octet seen is number 1, as with relative numbers elsewhere.
        let base = if flags & flag::SYN != 0 { sequence } else { sequence.wrapping_sub(1) };
        self.bases[side].get_or_insert(base);
        if flags & flag::ACK != 0 {
            self.bases[1 - side].get_or_insert(acknowledgment.wrapping_sub(1));
        }
        self.list.push(Segment {
            number: said.number,
            time: said.time,
            side: side as u8,
            flags,
            sequence,
            acknowledgment,
            len,
            states,
        });
    }

    fn is_full(&self) -> bool {
        self.list.len() >= MAX_SEGMENTS
    }

    fn finish(&mut self) {}
}

impl Segments {
    fn numbers(&self, segment: &Segment, absolute: bool) -> (u32, u32) {
        if absolute {
            return (segment.sequence, segment.acknowledgment);
        }
        let base = |side: usize| self.bases.get(side).copied().flatten().unwrap_or(0);
        let (me, peer) = (usize::from(segment.side), usize::from(1 - segment.side));
        let sequence = segment.sequence.wrapping_sub(base(me));
        (sequence, segment.acknowledgment.wrapping_sub(base(peer)))
    }

    /// What a segment says: `[SYN] Seq=0 Len=0`.
    fn label(&self, segment: &Segment, absolute: bool) -> String {
        let (sequence, acknowledgment) = self.numbers(segment, absolute);
        let mut text = format!("[{}] Seq={sequence}", names(segment.flags));
        if segment.flags & flag::ACK != 0 {
            // Writing to a String cannot fail.
            let _ = write!(text, " Ack={acknowledgment}");
        }
        let _ = write!(text, " Len={}", segment.len);
        text
    }
}

/// The flags' names, as the Info column has them.
fn names(flags: u16) -> String {
    const NAMES: [&str; 8] = ["FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"];
    let set = NAMES.iter().enumerate().filter(|(bit, _)| flags >> bit & 1 == 1);
    let names: Vec<&str> = set.map(|(_, name)| *name).collect();
    if names.is_empty() { "<None>".to_owned() } else { names.join(", ") }
}

/// The page.
#[derive(Debug)]
pub struct LadderPage {
    conversation: Conversation,
    following: Option<Following<Segments>>,
    segments: Segments,
    error: Option<String>,
    absolute: bool,
    at: usize,
    top: usize,
    height: usize,
}

impl LadderPage {
    /// Shows a connection whose segments are being gathered, from packet `number` on.
    pub fn new(conversation: Conversation, following: Following<Segments>) -> LadderPage {
        LadderPage {
            conversation,
            following: Some(following),
            segments: Segments::default(),
            error: None,
            absolute: false,
            at: 0,
            top: 0,
            height: 1,
        }
    }

    /// A segment as a line of `width` characters.
    fn line(&self, at: usize, width: usize) -> String {
        let Some(segment) = self.segments.list.get(at) else { return String::new() };
        let before = at.checked_sub(1).and_then(|before| self.segments.list.get(before));
        let time = match before {
            Some(before) => {
                let gap = segment.time.saturating_sub(before.time) as f64 / 1e9;
                format!("{gap:+.6}")
            }
            None => "0.000000".to_owned(),
        };
        let [left, right] = segment.states;
        // Between the states, with a blank on both sides.
        let room = width.saturating_sub(TIME + 2 * STATE + 3).max(8);
        let label = format!(" {} ", self.segments.label(segment, self.absolute));
        let lines = room.saturating_sub(label.chars().count() + 2);
        let (first, second) = ("─".repeat(lines / 2), "─".repeat(lines - lines / 2));
        let arrow = if segment.side == 0 {
            format!("─{first}{label}{second}▶")
        } else {
            format!("◀{first}{label}{second}─")
        };
        format!("{time:>TIME$} {left:>STATE$} {arrow} {right}")
    }
}

impl Page for LadderPage {
    fn is_busy(&self) -> bool {
        self.following.is_some()
    }

    fn tick(&mut self) {
        let Some(result) = self.following.as_ref().and_then(Following::result) else { return };
        self.following = None;
        match result {
            Ok(segments) => self.segments = segments,
            Err(error) => self.error = Some(error),
        }
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        let name = name_of(key);
        let page = self.height.saturating_sub(1).max(1);
        let last = self.segments.list.len().saturating_sub(1);
        match name.as_str() {
            "esc" | "q" | "ctrl-c" => return PageEffect::Close,
            "down" | "j" => self.at += 1,
            "up" | "k" => self.at = self.at.saturating_sub(1),
            "pgdn" | "ctrl-f" | "space" => self.at += page,
            "pgup" | "ctrl-b" => self.at = self.at.saturating_sub(page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.at = last,
            "a" => self.absolute = !self.absolute,
            "enter" => {
                if let Some(segment) = self.segments.list.get(self.at) {
                    return PageEffect::GoTo(segment.number);
                }
            }
            "F" => return PageEffect::Filter(Combine::Replace, self.conversation.filter()),
            "y" => {
                let lines = (0..self.segments.list.len()).map(|at| self.line(at, COPIED) + "\n");
                return PageEffect::Copy(lines.collect());
            }
            _ => {}
        }
        self.at = self.at.min(last);
        PageEffect::None
    }

    fn scroll(&mut self, by: isize) {
        let last = self.segments.list.len().saturating_sub(1);
        self.at = self.at.saturating_add_signed(by).min(last);
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        let width = usize::from(area.width);
        buffer.set_style(Rect { height: 1, ..area }, theme.active_title);
        let ends = match self.segments.ends.as_slice() {
            [a, b] => [a, b],
            _ => self.conversation.ends.each_ref(),
        };
        let stream = self.conversation.stream.map(|n| format!(" {n}")).unwrap_or_default();
        let count = self.segments.list.len();
        let title = format!(" TCP stream{stream}, {count} segments");
        buffer.set_stringn(area.x, area.y, title, width, theme.active_title);
        let height = area.height.checked_sub(3)?;
        let right = ends[1].to_string();
        let left = format!("{:>1$}", ends[0].to_string(), TIME + 1 + STATE);
        let gap = width.saturating_sub(left.chars().count() + right.chars().count().max(STATE) + 1);
        let heads = format!("{left}{:gap$}{right}", "");
        buffer.set_stringn(area.x, area.y + 1, heads, width, theme.title);
        self.height = usize::from(height);
        self.top = window(self.top, self.at, self.height, count);
        if count == 0 {
            let text = match (&self.error, &self.following) {
                (Some(error), _) => error.clone(),
                (None, Some(following)) => {
                    format!("looking for its segments: {:.0} %", following.part() * 100.0)
                }
                (None, None) => "no segments".to_owned(),
            };
            buffer.set_stringn(area.x + 1, area.y + 2, text, width.saturating_sub(1), theme.dim);
        }
        for (row, at) in (self.top..count).take(self.height).enumerate() {
            let y = area.y + 2 + row as u16;
            let side = self.segments.list.get(at).map_or(0, |segment| segment.side);
            let side = if side == 0 { theme.client } else { theme.server };
            let style = if at == self.at { theme.selected } else { side };
            if at == self.at {
                buffer.set_style(Rect { y, height: 1, ..area }, style);
            }
            buffer.set_stringn(area.x, y, self.line(at, width), width, style);
        }
        crate::pages::draw_keys(buffer, area, KEYS, theme);
        None
    }
}

/// Characters of a line that is copied.
const COPIED: usize = 100;

const _: () = assert!(flag::SYN == follow::SYN, "one flag, one bit");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_are_named_as_in_the_list() {
        assert_eq!(names(flag::SYN | flag::ACK), "SYN, ACK");
        assert_eq!(names(0), "<None>");
        assert_eq!(names(0x118), "PSH, ACK");
    }
}
