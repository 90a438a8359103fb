//! A dialogue on the screen.

use std::ops::Range;

use crossterm::event::{Event, KeyEvent};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::{Conversation, Dialogue, Following};
use crate::clipboard;
use crate::keys::name_of;
use crate::pages::{Combine, Page, PageEffect};
use crate::theme::Theme;
use crate::widgets::status::grouped;
use crate::widgets::{blank, window};

/// How octets are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Show {
    Text,
    Hex,
    Raw,
    Yaml,
}

impl Show {
    fn next(self) -> Show {
        match self {
            Show::Text => Show::Hex,
            Show::Hex => Show::Raw,
            Show::Raw => Show::Yaml,
            Show::Yaml => Show::Text,
        }
    }
}

/// Octets in a line of hexadecimal.
const HEX_ROW: usize = 16;

/// A line of the page.
#[derive(Clone, Debug)]
struct Line {
    range: Range<usize>,
    side: u8,
    /// The offset of its first octet among those of its side.
    offset: u64,
    /// Octets before it that were not captured: the line says so and has no octets of its own.
    missing: u64,
}

/// A conversation, shown in full.
#[derive(Debug)]
pub struct FollowPage {
    conversation: Conversation,
    following: Option<Following>,
    dialogue: Dialogue,
    error: Option<String>,
    lines: Vec<Line>,
    /// What the lines were made for.
    made_for: Option<(Show, Option<u8>, usize)>,
    show: Show,
    /// The side that is shown; both without.
    side: Option<u8>,
    at: usize,
    top: usize,
    height: usize,
    needle: String,
    typing: Option<Input>,
    /// Where the text was found: which of the places, and how many there are.
    found: Option<(usize, usize)>,
}

/// The keys of the page, for its last line.
const KEYS: &str = "x text/hex/raw/YAML  d direction  / find  n N next  enter packet  F filter  L diagram  y copy  : write  q";

impl FollowPage {
    /// Shows a conversation that is being put together.
    pub fn new(conversation: Conversation, following: Following) -> FollowPage {
        FollowPage {
            conversation,
            following: Some(following),
            dialogue: Dialogue::default(),
            error: None,
            lines: Vec::new(),
            made_for: None,
            show: Show::Text,
            side: None,
            at: 0,
            top: 0,
            height: 1,
            needle: String::new(),
            typing: None,
            found: None,
        }
    }

    /// The packet that brought the first octet of a line.
    fn packet_of(&self, line: &Line) -> Option<u32> {
        let parts = &self.dialogue.parts;
        let place = parts.partition_point(|part| part.range.end <= line.range.start);
        parts.get(place).map(|part| part.number)
    }

    /// What is shown, as text.
    fn text(&self) -> String {
        let shown = self.dialogue.parts.iter().filter(|part| self.shows(part.side));
        let octets: Vec<u8> = shown
            .filter_map(|part| self.dialogue.octets.get(part.range.clone()))
            .flatten()
            .copied()
            .collect();
        String::from_utf8_lossy(&octets).into_owned()
    }

    /// Goes to the next place of the text, whatever the case of letters; `here` counts the one at the cursor.
    fn find(&mut self, forward: bool, here: bool) {
        if self.needle.is_empty() {
            self.found = None;
            return;
        }
        let needle = self.needle.to_lowercase();
        let has = |place: &usize| {
            self.lines
                .get(*place)
                .is_some_and(|line| self.line_text(line).to_lowercase().contains(&needle))
        };
        let places: Vec<usize> = (0..self.lines.len()).filter(has).collect();
        let next = match (forward, here) {
            (true, true) => places.iter().position(|place| *place >= self.at),
            (true, false) => places.iter().position(|place| *place > self.at),
            (false, _) => places.iter().rposition(|place| *place < self.at),
        };
        let next = next.unwrap_or(if forward { 0 } else { places.len().saturating_sub(1) });
        if let Some(at) = places.get(next) {
            self.at = *at;
        }
        self.found = Some((next + 1, places.len()));
    }

    /// What is shown, as YAML: who said what in which packet.
    fn yaml(&self) -> String {
        let ends = match self.dialogue.ends.as_slice() {
            [a, b] => [a, b],
            _ => self.conversation.ends.each_ref(),
        };
        let mut text = String::from("peers:\n");
        for (peer, end) in ends.iter().enumerate() {
            text +=
                &format!("  - peer: {peer}\n    host: {}\n    port: {}\n", end.address, end.port);
        }
        text += "packets:\n";
        for part in self.dialogue.parts.iter().filter(|part| self.shows(part.side)) {
            let octets = self.dialogue.octets.get(part.range.clone()).unwrap_or(&[]);
            text += &format!("  - packet: {}\n    peer: {}\n", part.number, part.side);
            if part.missing > 0 {
                text += &format!("    missing: {}\n", part.missing);
            }
            let coded: String = clipboard::base64(octets).map(char::from).collect();
            text += &format!("    data: !!binary {coded}\n");
        }
        text
    }

    /// What is shown, line by line.
    fn lines_text(&self) -> String {
        self.lines.iter().map(|line| self.line_text(line) + "\n").collect()
    }

    fn shows(&self, side: u8) -> bool {
        self.side.is_none_or(|shown| shown == side)
    }

    /// Makes the lines for a width, unless they are made.
    fn make_lines(&mut self, width: usize) {
        let wanted = (self.show, self.side, width);
        if self.made_for == Some(wanted) {
            return;
        }
        // The octet at the cursor stays at the cursor.
        let octet = self.lines.get(self.at).map_or(0, |line| line.range.start);
        self.made_for = Some(wanted);
        let mut lines = Vec::new();
        let mut offsets = [0u64; 2];
        let mut parts = self.dialogue.parts.iter().peekable();
        while let Some(part) = parts.next() {
            let (side, start, missing) = (part.side, part.range.start, part.missing);
            let mut end = part.range.end;
            // What one side says without a pause is one text, however many packets brought it.
            while let Some(next) = parts.next_if(|next| next.side == side && next.missing == 0) {
                end = next.range.end;
            }
            let offset = offsets.get_mut(usize::from(side & 1));
            let first = offset.as_deref().copied().unwrap_or(0);
            if let Some(offset) = offset {
                *offset += (end - start) as u64;
            }
            if !self.shows(side) {
                continue;
            }
            if missing > 0 {
                lines.push(Line { range: start..start, side, offset: first, missing });
            }
            let octets = self.dialogue.octets.get(start..end).unwrap_or(&[]);
            for (at, len) in cut(octets, self.show, width) {
                let range = start + at..start + at + len;
                lines.push(Line { range, side, offset: first + at as u64, missing: 0 });
            }
        }
        self.lines = lines;
        self.at = self.lines.partition_point(|line| line.range.end <= octet);
        self.at = self.at.min(self.lines.len().saturating_sub(1));
    }

    fn title(&self) -> String {
        let kind = self.conversation.transport.name().to_uppercase();
        let stream = self.conversation.stream.map(|n| format!(" stream {n}")).unwrap_or_default();
        let ends = match self.dialogue.ends.as_slice() {
            [a, b] => [a, b],
            _ => self.conversation.ends.each_ref(),
        };
        let said = |side| {
            let (octets, packets) = self.dialogue.said(side);
            let plural = if packets == 1 { "" } else { "s" };
            format!("{} bytes in {} packet{plural}", grouped(octets), grouped(packets.into()))
        };
        let only = match self.side {
            Some(0) => " (only →)",
            Some(_) => " (only ←)",
            None => "",
        };
        let cut = if self.dialogue.is_cut() { ", cut" } else { "" };
        format!(" {kind}{stream}{only}: {} → {} {}, ← {}{cut}", ends[0], ends[1], said(0), said(1))
    }

    fn line_text(&self, line: &Line) -> String {
        // What the second end says stands to the right of what the first one says.
        let indent = if line.side == 0 { "" } else { "    " };
        if line.missing > 0 {
            return format!("{indent}[{} bytes were not captured]", grouped(line.missing));
        }
        let octets = self.dialogue.octets.get(line.range.clone()).unwrap_or(&[]);
        match self.show {
            Show::Text => readable(octets),
            Show::Raw => {
                octets.iter().fold(indent.to_owned(), |text, octet| text + &format!("{octet:02x}"))
            }
            Show::Yaml => {
                let coded: String = clipboard::base64(octets).map(char::from).collect();
                let side = line.side;
                let number = self.packet_of(line).unwrap_or(0);
                format!("- {{packet: {number}, peer: {side}, data: !!binary {coded}}}")
            }
            Show::Hex => {
                let mut text = format!("{indent}{:08x}  ", line.offset);
                for place in 0..HEX_ROW {
                    if place == HEX_ROW / 2 {
                        text.push(' ');
                    }
                    match octets.get(place) {
                        Some(octet) => text += &format!("{octet:02x} "),
                        None => text += "   ",
                    }
                }
                text.push(' ');
                text.extend(octets.iter().map(|octet| match octet {
                    0x20..=0x7e => char::from(*octet),
                    _ => '.',
                }));
                text
            }
        }
    }
}

impl Page for FollowPage {
    fn is_busy(&self) -> bool {
        self.following.is_some()
    }

    fn tick(&mut self) {
        let Some(result) = self.following.as_ref().and_then(Following::result) else { return };
        self.following = None;
        self.made_for = None;
        match result {
            Ok(dialogue) => self.dialogue = dialogue,
            Err(error) => self.error = Some(error),
        }
    }

    fn key(&mut self, key: &KeyEvent) -> PageEffect {
        let name = name_of(key);
        if let Some(typing) = &mut self.typing {
            match name.as_str() {
                "esc" | "ctrl-c" => self.typing = None,
                "enter" => {
                    self.needle = typing.value().to_owned();
                    self.typing = None;
                    self.find(true, true);
                }
                _ => {
                    typing.handle_event(&Event::Key(*key));
                }
            }
            return PageEffect::None;
        }
        let page = self.height.saturating_sub(1).max(1);
        let last = self.lines.len().saturating_sub(1);
        match name.as_str() {
            "esc" | "q" | "ctrl-c" => return PageEffect::Close,
            "down" | "j" => self.at += 1,
            "up" | "k" => self.at = self.at.saturating_sub(1),
            "pgdn" | "ctrl-f" | "space" => self.at += page,
            "pgup" | "ctrl-b" => self.at = self.at.saturating_sub(page),
            "home" | "g" => self.at = 0,
            "end" | "G" => self.at = last,
            "x" => self.show = self.show.next(),
            "d" => {
                self.side = match self.side {
                    None => Some(0),
                    Some(0) => Some(1),
                    Some(_) => None,
                };
            }
            "enter" => {
                if let Some(number) = self.lines.get(self.at).and_then(|line| self.packet_of(line))
                {
                    return PageEffect::GoTo(number);
                }
            }
            "/" => self.typing = Some(Input::new(self.needle.clone())),
            "n" => self.find(true, false),
            "N" => self.find(false, false),
            ":" => return PageEffect::Command,
            "L" => return PageEffect::Ladder(self.conversation.clone()),
            "T" => return PageEffect::TcpGraph(self.conversation.clone()),
            "F" => return PageEffect::Filter(Combine::Replace, self.conversation.filter()),
            "y" if self.show == Show::Yaml => return PageEffect::Copy(self.yaml()),
            "y" if self.show != Show::Text => return PageEffect::Copy(self.lines_text()),
            "y" => return PageEffect::Copy(self.text()),
            _ => {}
        }
        self.at = self.at.min(last);
        PageEffect::None
    }

    fn scroll(&mut self, by: isize) {
        self.at = self.at.saturating_add_signed(by).min(self.lines.len().saturating_sub(1));
    }

    fn draw(&mut self, buffer: &mut Buffer, area: Rect, theme: &Theme) -> Option<Position> {
        blank(buffer, area, theme.text);
        let width = usize::from(area.width);
        self.make_lines(width);
        let head = Rect { height: 1, ..area };
        buffer.set_style(head, theme.active_title);
        buffer.set_stringn(area.x, area.y, self.title(), width, theme.active_title);
        let height = area.height.checked_sub(2)?;
        self.height = usize::from(height);
        self.top = window(self.top, self.at, self.height, self.lines.len());
        if self.lines.is_empty() {
            let text = match (&self.error, &self.following) {
                (Some(error), _) => error.clone(),
                (None, Some(following)) => {
                    format!("putting it together: {:.0} %", following.part() * 100.0)
                }
                (None, None) => "nothing was said".to_owned(),
            };
            buffer.set_stringn(area.x + 1, area.y + 1, text, width.saturating_sub(1), theme.dim);
        }
        let shown = self.lines.iter().enumerate().skip(self.top);
        for (y, (place, line)) in (area.y + 1..area.y + 1 + height).zip(shown) {
            let side = if line.side == 0 { theme.client } else { theme.server };
            let style = if place == self.at { theme.selected } else { side };
            let row = Rect { y, height: 1, ..area };
            if place == self.at {
                buffer.set_style(row, style);
            }
            buffer.set_stringn(area.x, y, self.line_text(line), width, style);
        }
        if let Some(input) = &self.typing {
            let last = Rect { y: area.bottom() - 1, height: 1, ..area };
            blank(buffer, last, theme.text);
            let text = format!("find {}", input.value());
            buffer.set_stringn(area.x, last.y, text, width, theme.text);
            let cursor = (5 + input.visual_cursor()).min(width.saturating_sub(1));
            return Some(Position::new(area.x + cursor as u16, last.y));
        }
        match self.found {
            Some((place, count)) if count > 0 => {
                let text = format!("match {place} of {count}   {KEYS}");
                crate::pages::draw_keys(buffer, area, &text, theme);
            }
            Some(_) => crate::pages::draw_keys(buffer, area, "not found", theme),
            None => crate::pages::draw_keys(buffer, area, KEYS, theme),
        }
        None
    }

    fn export(&self, extension: &str) -> Result<Vec<u8>, String> {
        match extension {
            "raw" | "bin" => {
                let shown = self.dialogue.parts.iter().filter(|part| self.shows(part.side));
                let octets = shown.filter_map(|part| self.dialogue.octets.get(part.range.clone()));
                Ok(octets.flatten().copied().collect())
            }
            "yaml" | "yml" => Ok(self.yaml().into_bytes()),
            "txt" => Ok(self.lines_text().into_bytes()),
            _ => Err("this is written as .txt (as shown), .raw (the octets) or .yaml".to_owned()),
        }
    }
}

/// Octets as text, what cannot be shown as dots.
fn readable(octets: &[u8]) -> String {
    let text = String::from_utf8_lossy(octets);
    let text = text.trim_end_matches(['\r', '\n']);
    text.chars()
        .map(|c| match c {
            '\t' => ' ',
            c if c.is_control() || c == char::REPLACEMENT_CHARACTER => '.',
            c => c,
        })
        .collect()
}

/// The places and lengths of the lines of octets.
fn cut(octets: &[u8], show: Show, width: usize) -> Vec<(usize, usize)> {
    let mut lines = Vec::new();
    let mut at = 0;
    while at < octets.len() {
        let rest = octets.get(at..).unwrap_or(&[]);
        let len = match show {
            Show::Hex => HEX_ROW.min(rest.len()),
            Show::Raw => (width.saturating_sub(5) / 2).max(1).min(rest.len()),
            // Three octets are four characters, beside some forty of what is around them.
            Show::Yaml => (width.saturating_sub(52) / 4 * 3).max(3).min(rest.len()),
            Show::Text => {
                let most = width.max(1).min(rest.len());
                let line = rest.get(..most).unwrap_or(rest);
                match line.iter().position(|octet| *octet == b'\n') {
                    Some(end) => end + 1,
                    // The end of the line itself does not need a column.
                    None if rest.get(most) == Some(&b'\n') => most + 1,
                    None if rest.get(most..most + 2) == Some(b"\r\n") => most + 2,
                    None => whole_characters(rest, most),
                }
            }
        };
        lines.push((at, len));
        at += len;
    }
    lines
}

/// A length up to `most` that does not cut a character of UTF-8.
fn whole_characters(octets: &[u8], most: usize) -> usize {
    let continues = |at: usize| octets.get(at).is_some_and(|octet| octet & 0xc0 == 0x80);
    let back = (0..4).find(|back| *back < most && !continues(most - back)).unwrap_or(0);
    most - back
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_cut_at_its_ends_of_lines_and_at_the_width() {
        let text = b"GET / HTTP/1.1\r\nabcdefghij\n";
        assert_eq!(cut(text, Show::Text, 14), [(0, 16), (16, 11)]);
        assert_eq!(cut(b"abcdef", Show::Text, 4), [(0, 4), (4, 2)]);
        assert_eq!(cut("aäö".as_bytes(), Show::Text, 2), [(0, 1), (1, 2), (3, 2)]);
        assert_eq!(cut(&[0; 33], Show::Hex, 80), [(0, 16), (16, 16), (32, 1)]);
        assert_eq!(readable(b"a\x1b[0m\r\n"), "a.[0m");
    }
}
