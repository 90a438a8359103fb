//! Dots in a field of cells: in braille eight to a cell, else one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A field of dots. The first row is at the top.
#[derive(Debug)]
pub struct Plot {
    area: Rect,
    braille: bool,
    /// The dots of each cell, and the series that was drawn there last.
    cells: Vec<(u8, u8)>,
}

impl Plot {
    /// An empty field over `area`.
    pub fn new(area: Rect, braille: bool) -> Plot {
        Plot {
            area,
            braille,
            cells: vec![(0, 0); usize::from(area.width) * usize::from(area.height)],
        }
    }

    /// Dots from left to right.
    pub fn width(&self) -> usize {
        usize::from(self.area.width) * if self.braille { 2 } else { 1 }
    }

    /// Dots from top to bottom.
    pub fn height(&self) -> usize {
        usize::from(self.area.height) * if self.braille { 4 } else { 1 }
    }

    /// Puts a dot of a series; one that is outside is left out.
    pub fn dot(&mut self, x: usize, y: usize, series: u8) {
        // The bits of the dots in the two columns of a cell (Unicode, block Braille Patterns).
        const BITS: [[u8; 4]; 2] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];
        if x >= self.width() || y >= self.height() {
            return;
        }
        let (column, row, bit) =
            if self.braille { (x / 2, y / 4, BITS[x % 2][y % 4]) } else { (x, y, 1) };
        if let Some(cell) = self.cells.get_mut(row * usize::from(self.area.width) + column) {
            cell.0 |= bit;
            cell.1 = series;
        }
    }

    /// Puts dots from one height to another.
    pub fn column(&mut self, x: usize, from: usize, to: usize, series: u8) {
        for y in from.min(to)..=from.max(to).min(self.height().saturating_sub(1)) {
            self.dot(x, y, series);
        }
    }

    /// Draws the field; series have the styles in their order.
    pub fn draw(&self, buffer: &mut Buffer, styles: &[Style]) {
        for (place, (dots, series)) in self.cells.iter().enumerate().filter(|(_, cell)| cell.0 > 0)
        {
            let width = usize::from(self.area.width);
            let (x, y) =
                (self.area.x + (place % width) as u16, self.area.y + (place / width) as u16);
            let symbol = if self.braille {
                char::from_u32(0x2800 + u32::from(*dots)).unwrap_or('*')
            } else {
                ['*', 'o', '+', 'x', '#'][usize::from(*series) % 5]
            };
            let style = styles.get(usize::from(*series)).copied().unwrap_or_default();
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.set_char(symbol).set_style(style);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_dots_share_a_cell() {
        let area = Rect::new(0, 0, 2, 1);
        let mut plot = Plot::new(area, true);
        assert_eq!((plot.width(), plot.height()), (4, 4));
        plot.column(0, 3, 0, 0);
        plot.dot(3, 3, 1);
        plot.dot(99, 0, 1);
        let mut buffer = Buffer::empty(area);
        plot.draw(&mut buffer, &[Style::new(); 2]);
        assert_eq!((buffer[(0, 0)].symbol(), buffer[(1, 0)].symbol()), ("⡇", "⢀"));
    }
}
