//! The line at the bottom: what is going on.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::theme::{Glyphs, Theme};

/// A job that takes a while.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Job {
    /// What is being done: `Loading`.
    pub name: &'static str,
    /// How much is done, from 0 to 1; `None` where the end is not known.
    pub part: Option<f64>,
    /// How fast: units a second, and what they are.
    pub rate: Option<(f64, &'static str)>,
    /// How long it will still take.
    pub remaining: Option<Duration>,
}

impl Job {
    /// As text, with a bar of `width` characters.
    pub fn text(&self, width: usize, glyphs: &Glyphs) -> String {
        let mut text = self.name.to_owned();
        if let Some(part) = self.part {
            let part = part.clamp(0.0, 1.0);
            let full = (part * width as f64) as usize;
            let bar: String =
                (0..width).map(|at| if at < full { glyphs.full } else { glyphs.empty }).collect();
            text += &format!(" {bar} {:.0} %", part * 100.0);
        }
        if let Some((rate, unit)) = self.rate {
            text += &format!(" {}{unit}/s", scaled(rate));
        }
        if let Some(remaining) = self.remaining {
            text += &format!(" {} s left", remaining.as_secs_f64().ceil());
        }
        text
    }
}

/// A number with a prefix of thousands: `1.5 M`.
pub fn scaled(value: f64) -> String {
    for (size, prefix) in [(1e9, "G"), (1e6, "M"), (1e3, "k")] {
        if value >= size {
            return format!("{:.1} {prefix}", value / size);
        }
    }
    format!("{value:.0} ")
}

/// Digits in groups of three: `437,879`.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Draws the line: `left` as far as there is room beside `right`.
pub fn draw(buffer: &mut Buffer, area: Rect, left: (&str, Style), right: &str, theme: &Theme) {
    super::blank(buffer, area, theme.status);
    let width = usize::from(area.width);
    let right_width = right.chars().count().min(width);
    let (left_text, style) = left;
    let room = width.saturating_sub(right_width + 3);
    if room > 0 {
        buffer.set_stringn(area.x + 1, area.y, left_text, room, style);
    }
    let x = area.x + (width.saturating_sub(right_width + 1)) as u16;
    buffer.set_stringn(x, area.y, right, width, theme.status);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_for_people() {
        assert_eq!(grouped(7), "7");
        assert_eq!(grouped(437_879), "437,879");
        assert_eq!(grouped(1_000), "1,000");
        assert_eq!(scaled(1_500_000.0), "1.5 M");
        assert_eq!(scaled(12.0), "12 ");
    }

    #[test]
    fn a_job_tells_how_long_it_will_take() {
        let job = Job {
            name: "Loading",
            part: Some(0.5),
            rate: Some((2e6, "B")),
            remaining: Some(Duration::from_millis(1500)),
        };
        assert_eq!(job.text(4, &crate::theme::UNICODE), "Loading ██░░ 50 % 2.0 MB/s 2 s left");
    }
}
