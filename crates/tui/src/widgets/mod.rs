//! The parts of the screen, a file each: what they remember, and how they are drawn.

pub mod bytes;
pub mod filter;
pub mod help;
pub mod list;
pub mod menu;
pub mod plot;
pub mod status;
pub mod table;
pub mod tree;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Empties cells, so that nothing shines through what is drawn over other parts.
pub(crate) fn blank(buffer: &mut Buffer, area: Rect, style: Style) {
    let area = area.intersection(buffer.area);
    for position in area.positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

/// The first line of a window of `height` lines over `count`, so that line `at` is in it: the old `top`
/// where that will do.
pub(crate) fn window(top: usize, at: usize, height: usize, count: usize) -> usize {
    if height == 0 {
        return top;
    }
    let top = top.min(count.saturating_sub(height));
    if at < top {
        at
    } else if at >= top + height {
        at + 1 - height
    } else {
        top
    }
}

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn a_window_moves_no_further_than_it_must() {
        assert_eq!(window(0, 5, 10, 100), 0);
        assert_eq!(window(0, 10, 10, 100), 1);
        assert_eq!(window(50, 10, 10, 100), 10);
        assert_eq!(window(95, 99, 10, 100), 90);
        assert_eq!(window(5, 2, 10, 3), 0);
        assert_eq!(window(5, 2, 0, 3), 5);
    }
}
