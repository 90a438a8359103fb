//! The columns of the packet list: how wide they are.

use lamna_session::{Column, ColumnKind, TimeFormat};

/// A column's place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// The title.
    pub title: String,
    /// Characters; `None` for all that are left.
    pub width: Option<usize>,
    /// Whether its text stands at the right.
    pub right_aligned: bool,
}

/// Widest that a column of addresses becomes: an IPv6 address.
const MAX_ADDRESS: usize = 39;

/// Screens from this width on have room for wide columns.
const WIDE: usize = 100;

/// Places columns on a screen of `width` characters. `longest` has the longest text seen so far in each
/// column, so that columns grow with what they show and do not shrink again.
pub fn place(columns: &[Column], time: TimeFormat, longest: &[usize], width: usize) -> Vec<Placed> {
    let last = columns.len().saturating_sub(1);
    let place = |(at, column): (usize, &Column)| {
        let seen = longest.get(at).copied().unwrap_or(0);
        let (least, most, right_aligned) = bounds(column.kind, time, width);
        let title = column.title.chars().count();
        let is_rest = at == last && column.kind == ColumnKind::Info;
        Placed {
            title: column.title.to_string(),
            width: (!is_rest).then_some(seen.clamp(least, most.max(least)).max(title.min(most))),
            right_aligned,
        }
    };
    columns.iter().enumerate().map(place).collect()
}

/// The least and the greatest width of a column, and whether its text stands at the right.
fn bounds(kind: ColumnKind, time: TimeFormat, width: usize) -> (usize, usize, bool) {
    match kind {
        ColumnKind::Number => (5, 10, true),
        ColumnKind::Time => times(time),
        ColumnKind::FixedTime(format) => times(format),
        ColumnKind::Source | ColumnKind::Destination => {
            (9, if width >= WIDE { MAX_ADDRESS } else { 17 }, false)
        }
        ColumnKind::Protocol => (5, if width >= WIDE { 16 } else { 8 }, false),
        ColumnKind::Length | ColumnKind::CumulativeBytes => (6, 12, true),
        ColumnKind::Field(_) => (4, 32, false),
        ColumnKind::Raw(_) => (4, 32, true),
        ColumnKind::Info => (20, 60, false),
    }
}

fn times(format: TimeFormat) -> (usize, usize, bool) {
    match format {
        TimeFormat::Relative | TimeFormat::Delta | TimeFormat::DeltaDisplayed => (10, 18, true),
        _ => (10, 32, false),
    }
}
