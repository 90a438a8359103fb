//! One line a frame: the packet list as text.

use lamna_dissect::Collector;
use lamna_session::Shown;

use lamna_session::Text;
use lamna_session::{ColumnKind, Layout};

/// Characters that columns are padded to.
const NUMBER_WIDTH: usize = 5;
const TIME_WIDTH: usize = 10;
const ADDRESS_WIDTH: usize = 12;

/// Writes a frame's line, its columns separated by `separator` (a blank, or a tab for `-T tabs`).
#[inline]
pub fn write_line<C: Collector>(
    out: &mut Text,
    layout: &mut Layout,
    shown: &Shown<'_, C>,
    separator: u8,
) {
    let last = layout.columns.len().saturating_sub(1);
    for i in 0..layout.columns.len() {
        let kind = layout.columns[i].kind;
        let start = out.len();
        layout.write(out, kind, shown);
        match kind {
            ColumnKind::Number => out.pad_left(start, NUMBER_WIDTH),
            ColumnKind::Time | ColumnKind::FixedTime(_) => out.pad_left(start, TIME_WIDTH),
            ColumnKind::Source => out.pad_left(start, ADDRESS_WIDTH),
            ColumnKind::Destination => out.pad_right(start, ADDRESS_WIDTH),
            _ => {}
        }
        if i == last {
            break;
        }
        out.byte(separator);
        let arrow = match (kind, layout.columns[i + 1].kind) {
            (ColumnKind::Source, ColumnKind::Destination) => "→",
            (ColumnKind::Destination, ColumnKind::Source) => "←",
            _ => continue,
        };
        out.str(arrow);
        out.byte(separator);
    }
    out.byte(b'\n');
}
