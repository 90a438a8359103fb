//! What a server sends after the handshake: updates of the framebuffer, and what goes with them (RFC 6143, section 7.6).

use lamna_fields::Field;

use super::fields as f;
use super::missing;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Encodings of rectangles that are read (RFC 6143, section 7.7), and what looks like one but is none.
mod encoding {
    pub(super) const RAW: i32 = 0;
    pub(super) const COPY: i32 = 1;
    pub(super) const RRE: i32 = 2;
    pub(super) const HEXTILE: i32 = 5;
    pub(super) const ZRLE: i32 = 16;
    pub(super) const LAST: i32 = -224;
    pub(super) const CURSOR: i32 = -239;
    pub(super) const X_CURSOR: i32 = -240;
}

/// The sides of a tile.
const TILE: usize = 16;

/// A rectangle: its sides, its encoding, and where what it holds begins.
#[derive(Clone, Copy, Debug)]
struct Rectangle {
    width: usize,
    height: usize,
    encoding: i32,
    start: usize,
    /// Octets of a pixel.
    pixel: usize,
}

impl Rectangle {
    fn new(b: &Buf<'_>, at: usize, pixel: usize) -> Result<Self, Fault> {
        Ok(Rectangle {
            width: usize::from(b.u16(at + 4)?),
            height: usize::from(b.u16(at + 6)?),
            encoding: b.u32(at + 8)? as i32,
            start: at + 12,
            pixel,
        })
    }

    /// Where what the rectangle holds ends; Wireshark takes nothing to be in those of encodings that it does not read.
    fn end(&self, b: &Buf<'_>) -> Result<usize, Fault> {
        let area = self.width * self.height;
        let mask = self.width.div_ceil(8) * self.height;
        let at = self.start;
        let len = match self.encoding {
            encoding::RAW => area * self.pixel,
            encoding::COPY => 4,
            encoding::RRE => 4 + self.pixel + b.u32(at)? as usize * (self.pixel + 8),
            encoding::ZRLE => 4 + b.u32(at)? as usize,
            encoding::CURSOR => area * self.pixel + mask,
            encoding::X_CURSOR if area == 0 => 0,
            encoding::X_CURSOR => 6 + 2 * mask,
            encoding::HEXTILE => return self.tiles(b),
            _ => 0,
        };
        b.check(at, len)?;
        Ok(at + len)
    }

    /// The end of tiles of 16 pixels a side (RFC 6143, section 7.7.4).
    fn tiles(&self, b: &Buf<'_>) -> Result<usize, Fault> {
        let mut at = self.start;
        for top in (0..self.height).step_by(TILE) {
            for left in (0..self.width).step_by(TILE) {
                let area = (self.width - left).min(TILE) * (self.height - top).min(TILE);
                let flags = b.u8(at)?;
                at += 1;
                if flags & 1 != 0 {
                    at += area * self.pixel;
                    continue;
                }
                at += self.pixel * (flags >> 1 & 3).count_ones() as usize;
                if flags & 8 != 0 {
                    let coloured = if flags & 16 != 0 { self.pixel } else { 0 };
                    at += 1 + usize::from(b.u8(at)?) * (2 + coloured);
                }
            }
        }
        b.check(0, at)?;
        Ok(at)
    }
}

/// Whether the octets of a server end before an update that they hold does.
pub(super) fn is_open(bytes: &[u8], pixel: usize) -> bool {
    let b = Buf::new(bytes, bytes.len(), 0);
    let mut at = 0;
    while let Some(kind) = bytes.get(at) {
        if *kind != 0 {
            return false;
        }
        let Ok(count) = b.u16(at + 2) else { return true };
        at += 4;
        for _ in 0..count {
            let Ok(rectangle) = Rectangle::new(&b, at, pixel) else { return true };
            match rectangle.end(&b) {
                Err(_) => return true,
                Ok(end) => at = end,
            }
            if rectangle.encoding == encoding::LAST {
                break;
            }
        }
    }
    false
}

/// Walks a server's messages.
pub(super) fn messages<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, pixel: usize) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        let kind = b.u8(at)?;
        let words = match kind {
            0 => "Server framebuffer update",
            1 => "Server set colormap entries",
            2 => "Server ring bell on client",
            3 => "Server cut text",
            _ => "Unknown server message type",
        };
        let separator = if at == 0 { "" } else { "; " };
        w.info_append(format_args!("{separator}{words}"));
        let item = w.item(f::SERVER_MESSAGE_TYPE, b, at, 1)?;
        let opened = w.open(item);
        at = match kind {
            0 => update(w, b, at + 1, pixel)?,
            1 => colours(w, b, at + 1)?,
            2 => at + 1,
            3 => {
                w.item(f::PADDING, b, at + 1, 3)?;
                let len = b.u32(at + 4)? as usize;
                w.item(f::SERVER_CUT_TEXT_LEN, b, at + 4, 4)?;
                w.item(f::SERVER_CUT_TEXT, b, at + 8, len)?;
                at + 8 + len
            }
            _ => b.reported(),
        };
        w.close(opened);
    }
    Ok(())
}

/// Where a rectangle lies, and what that is of a cursor.
const PLACE: [(Field, &str); 4] = [
    (f::FB_UPDATE_X_POS, "hotspot X"),
    (f::FB_UPDATE_Y_POS, "hotspot Y"),
    (f::FB_UPDATE_WIDTH, "cursor width"),
    (f::FB_UPDATE_HEIGHT, "cursor height"),
];

/// An update; answers where it ends.
fn update<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    pixel: usize,
) -> Result<usize, Fault> {
    w.item(f::PADDING, b, at, 1)?;
    let count = b.u16(at + 1)?;
    w.item(f::FB_UPDATE_NUM_RECTS, b, at + 1, 2)?;
    at += 3;
    for index in 1..=count {
        let line = w.text(b, at, 12, format_args!("Rectangle #{index}"))?;
        let opened = w.open(line);
        let is_cursor = matches!(b.u32(at + 8)? as i32, encoding::CURSOR | encoding::X_CURSOR);
        for (nth, (field, note)) in PLACE.into_iter().enumerate() {
            let item = w.item(field, b, at + 2 * nth, 2)?;
            if is_cursor {
                w.append(item, format_args!(" ({note})"));
            }
        }
        let encoding = w.item(f::FB_UPDATE_ENCODING_TYPE, b, at + 8, 4)?;
        let rectangle = Rectangle::new(b, at, pixel)?;
        let end = rectangle.end(b)?;
        let inner = w.open(encoding);
        pixels(w, b, &rectangle, end)?;
        w.close(inner);
        w.close(opened);
        at = end;
        if rectangle.encoding == encoding::LAST {
            break;
        }
    }
    Ok(at)
}

/// What a rectangle holds.
fn pixels<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    rectangle: &Rectangle,
    end: usize,
) -> Walked {
    let at = rectangle.start;
    match rectangle.encoding {
        encoding::RAW => drop(w.item(f::RAW_PIXEL_DATA, b, at, end - at)?),
        encoding::COPY => {
            w.item(f::COPYRECT_SRC_X_POS, b, at, 2)?;
            w.item(f::COPYRECT_SRC_Y_POS, b, at + 2, 2)?;
        }
        encoding::ZRLE => {
            w.item(f::ZRLE_LEN, b, at, 4)?;
            w.item(f::ZRLE_DATA, b, at + 4, end - at - 4)?;
        }
        encoding::RRE => {
            w.item(f::RRE_NUM_SUBRECTS, b, at, 4)?;
            w.item(f::RRE_BG_PIXEL, b, at + 4, rectangle.pixel)?;
            let mut place = at + 4 + rectangle.pixel;
            while w.fields() && place < end {
                w.item(f::RRE_SUBRECT_PIXEL, b, place, rectangle.pixel)?;
                place += rectangle.pixel;
                w.item(f::RRE_SUBRECT_X_POS, b, place, 2)?;
                w.item(f::RRE_SUBRECT_Y_POS, b, place + 2, 2)?;
                w.item(f::RRE_SUBRECT_WIDTH, b, place + 4, 2)?;
                w.item(f::RRE_SUBRECT_HEIGHT, b, place + 6, 2)?;
                place += 8;
            }
        }
        encoding::CURSOR => {
            let pixels = rectangle.width * rectangle.height * rectangle.pixel;
            w.item(f::CURSOR_ENCODING_PIXELS, b, at, pixels)?;
            w.item(f::CURSOR_ENCODING_BITMASK, b, at + pixels, end - at - pixels)?;
        }
        _ => {}
    }
    Ok(())
}

/// Colours of a map; answers where they end.
fn colours<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    w.item(f::PADDING, b, at, 1)?;
    w.item(f::COLORMAP_FIRST_COLOR, b, at + 1, 2)?;
    let count = usize::from(b.u16(at + 3)?);
    w.item(f::COLORMAP_GROUPS, b, at + 3, 2)?;
    let mut place = at + 5;
    if b.remaining(place) < 6 * count {
        return Err(missing(b));
    }
    for _ in 0..count {
        w.item(f::COLORMAP_RED, b, place, 2)?;
        w.item(f::COLORMAP_GREEN, b, place + 2, 2)?;
        w.item(f::COLORMAP_BLUE, b, place + 4, 2)?;
        place += 6;
    }
    Ok(place)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_update_is_open_until_its_pixels_are_there() {
        let mut octets = vec![0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0];
        assert!(is_open(&octets, 4));
        octets.extend([0; 8]);
        assert!(!is_open(&octets, 4));
        assert!(is_open(&octets[..3], 4));
    }

    #[test]
    fn tiles_have_colours_of_their_own() {
        // One tile with a background and one coloured piece.
        let octets = [0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 2, 0, 0, 0, 5, 2 | 8 | 16, 7, 1, 9, 0, 0];
        assert!(!is_open(&octets, 1));
        assert!(is_open(&octets[..21], 1));
    }
}
