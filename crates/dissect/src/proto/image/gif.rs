//! The Graphics Interchange Format (CompuServe, GIF87a and GIF89a specifications).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static GLOBAL_COLOR_MAP_PRESENT_VALUES {
        0 => "False",
        1 => "True",
    }
    static EXTENSION_LABEL_VALUES {
        0xf9 => "Graphics Control",
        0xfe => "Comment",
        0xff => "Application",
        0x1 => "Plain Text",
    }
}

field_table! {
    /// The fields of Compuserve GIF.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("image-gif", "Compuserve GIF", "GIF image");
    VERSION = FieldDef::new("image-gif.version", "Version", FieldType::String);
    SCREEN_WIDTH = FieldDef::new("image-gif.screen.width", "Screen width", FieldType::Uint16);
    SCREEN_HEIGHT = FieldDef::new("image-gif.screen.height", "Screen height", FieldType::Uint16);
    GLOBAL_COLOR_MAP_PRESENT = FieldDef::new("image-gif.global.color_map.present", "Global color map is present", FieldType::Uint8).mask(0x80).strings(Strings::Values(&GLOBAL_COLOR_MAP_PRESENT_VALUES));
    GLOBAL_COLOR_BPP = FieldDef::new("image-gif.global.color_bpp", "Bits per color minus 1", FieldType::Uint8).mask(0x70);
    GLOBAL_COLOR_MAP_ORDERED = FieldDef::new("image-gif.global.color_map.ordered", "Global color map is ordered", FieldType::Uint8).mask(0x8).strings(Strings::Values(&GLOBAL_COLOR_MAP_PRESENT_VALUES));
    GLOBAL_BPP = FieldDef::new("image-gif.global.bpp", "Image bits per pixel minus 1", FieldType::Uint8).mask(0x7);
    IMAGE_BACKGROUND_INDEX = FieldDef::new("image-gif.image_background_index", "Background color index", FieldType::Uint8);
    GLOBAL_PIXEL_ASPECT_RATIO = FieldDef::new("image-gif.global.pixel_aspect_ratio", "Global pixel aspect ratio", FieldType::Uint8);
    GLOBAL_COLOR_MAP = FieldDef::new("image-gif.global.color_map", "Global color map", FieldType::Bytes);
    IMAGE_LEFT = FieldDef::new("image-gif.image.left", "Image left position", FieldType::Uint16);
    IMAGE_TOP = FieldDef::new("image-gif.image.top", "Image top position", FieldType::Uint16);
    IMAGE_WIDTH = FieldDef::new("image-gif.image.width", "Image width", FieldType::Uint16);
    IMAGE_HEIGHT = FieldDef::new("image-gif.image.height", "Image height", FieldType::Uint16);
    LOCAL_COLOR_MAP_PRESENT = FieldDef::new("image-gif.local.color_map.present", "Local color map is present", FieldType::Uint8).mask(0x80).strings(Strings::Values(&GLOBAL_COLOR_MAP_PRESENT_VALUES));
    LOCAL_COLOR_BPP = FieldDef::new("image-gif.local.color_bpp", "Bits per color minus 1", FieldType::Uint8).mask(0x70);
    LOCAL_COLOR_MAP_ORDERED = FieldDef::new("image-gif.local.color_map.ordered", "Local color map is ordered", FieldType::Uint8).mask(0x8).strings(Strings::Values(&GLOBAL_COLOR_MAP_PRESENT_VALUES));
    LOCAL_BPP = FieldDef::new("image-gif.local.bpp", "Image bits per pixel minus 1", FieldType::Uint8).mask(0x7);
    LOCAL_COLOR_MAP = FieldDef::new("image-gif.local.color_map", "Local color map", FieldType::Bytes);
    EXTENSION = FieldDef::new("image-gif.extension", "Extension", FieldType::None);
    EXTENSION_LABEL = FieldDef::new("image-gif.extension.label", "Extension label", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EXTENSION_LABEL_VALUES));
    IMAGE = FieldDef::new("image-gif.image", "Image", FieldType::None);
    IMAGE_CODE_SIZE = FieldDef::new("image-gif.image.code_size", "LZW minimum code size", FieldType::Uint8);
    END = FieldDef::new("image-gif.end", "Trailer (End of the GIF stream)", FieldType::None);
    DATA_BLOCK = FieldDef::new("image-gif.data_block", "Data block", FieldType::UintBytes);
    DATA_BLOCK_TYPE_UNKNOWN = FieldDef::new("gif.data_block_type.unknown", "Unknown GIF data block type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of a file below which it is none, for Wireshark.
const MIN_LEN: usize = 20;

/// Octets before the global colour map.
const HEADER_LEN: usize = 13;

/// What a block of the file begins with.
mod block {
    pub(super) const EXTENSION: u8 = b'!';
    pub(super) const IMAGE: u8 = b',';
    pub(super) const END: u8 = b';';
}

/// Images in GIF.
#[derive(Clone, Copy, Debug)]
pub struct Gif;

impl Dissect for Gif {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Text("media_type", "image/gif"), Claim::Heuristic("http")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !Gif::recognise(&b) {
            return Err(Fault::NotMine);
        }
        let version = b.bytes(0, 6)?;
        let is_89a = version == b"GIF89a";
        let version = if is_89a { "GIF89a" } else { "GIF87a" };
        w.info_append(format_args!(" ({version})"));
        if !w.fields() {
            return Ok(());
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.append(root, format_args!(", Version: {version}"));
        w.item(VERSION, &b, 0, 6)?;
        w.item_le(SCREEN_WIDTH, &b, 6, 2)?;
        w.item_le(SCREEN_HEIGHT, &b, 8, 2)?;
        let map = settings(w, &b, 10, &GLOBAL, is_89a)?;
        w.item(IMAGE_BACKGROUND_INDEX, &b, 11, 1)?;
        let aspect = b.u8(12)?;
        if is_89a && aspect != 0 {
            let ratio = (15.0 + f64::from(aspect)) / 64.0;
            let item = w.item(GLOBAL_PIXEL_ASPECT_RATIO, &b, 12, 1)?;
            w.label(
                item,
                format_args!(
                    "{aspect}, yields an aspect ratio of (15 + {aspect}) / 64 = {ratio:.2}"
                ),
            );
        }
        let mut at = HEADER_LEN;
        if map > 0 {
            w.item(GLOBAL_COLOR_MAP, &b, at, map)?;
            at += map;
        }
        while at < b.reported() {
            match b.u8(at)? {
                block::EXTENSION => at = extension(w, &b, at)?,
                block::IMAGE => at = image(w, &b, at, is_89a)?,
                block::END => {
                    w.item(END, &b, at, 1)?;
                    break;
                }
                _ => {
                    let item = w.text(&b, at, 1, format_args!("Unknown GIF data block type"))?;
                    w.expert(DATA_BLOCK_TYPE_UNKNOWN, item);
                    at += 1;
                }
            }
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.reported() >= MIN_LEN && matches!(b.captured().get(..6), Some(b"GIF87a" | b"GIF89a"))
    }
}

/// How the settings of a colour map are called.
struct Settings {
    title: &'static str,
    present: &'static str,
    fields: [Field; 4],
}

static GLOBAL: Settings = Settings {
    title: "Global settings:",
    present: " (Global color table present)",
    fields: [GLOBAL_COLOR_MAP_PRESENT, GLOBAL_COLOR_BPP, GLOBAL_COLOR_MAP_ORDERED, GLOBAL_BPP],
};

/// Wireshark gives the last one the global map's name here too.
static LOCAL: Settings = Settings {
    title: "Local settings:",
    present: " (Local color table present)",
    fields: [LOCAL_COLOR_MAP_PRESENT, LOCAL_COLOR_BPP, LOCAL_COLOR_MAP_ORDERED, GLOBAL_BPP],
};

/// Shows the octet of settings at `at`; how many octets the colour map has.
fn settings<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    names: &Settings,
    is_89a: bool,
) -> Result<usize, Fault> {
    let flags = b.u8(at)?;
    let has_map = flags & 0x80 != 0;
    // Wireshark says one less than it should, but not none.
    let colour_bits = (flags >> 4 & 7).max(1);
    let pixel_bits = 1 + (flags & 7);
    let present = if has_map { names.present } else { "" };
    let bits = |n: u8| if n == 1 { "" } else { "s" };
    let item = w.text(
        b,
        at,
        1,
        format_args!(
            "{}{present} ({colour_bits} bit{} per color) ({pixel_bits} bit{} per pixel)",
            names.title,
            bits(colour_bits),
            bits(pixel_bits)
        ),
    )?;
    let opened = w.open(item);
    let [map, colour, ordered, pixel] = names.fields;
    w.item(map, b, at, 1)?;
    w.item(colour, b, at, 1)?;
    if is_89a {
        w.item(ordered, b, at, 1)?;
    }
    w.item(pixel, b, at, 1)?;
    w.close(opened);
    Ok(if has_map { 3 << pixel_bits } else { 0 })
}

/// Walks blocks of data up to an empty one; where what follows begins.
fn blocks<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Result<usize, Fault> {
    loop {
        let len = usize::from(b.u8(at)?);
        let octets = b.bytes(at + 1, len)?;
        let item = w.octets(DATA_BLOCK, b, at, 1 + len, octets)?;
        if len == 0 {
            w.label(item, format_args!("Data block: <none> (length = 0)"));
        } else {
            w.append(item, format_args!(" (length = {len})"));
        }
        at += 1 + len;
        if len == 0 {
            return Ok(at);
        }
    }
}

/// Walks an extension; where what follows begins.
fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let item: Item = w.item(EXTENSION, b, at, 1)?;
    let opened = w.open(item);
    let label = b.u8(at + 1)?;
    match EXTENSION_LABEL_VALUES.get(u64::from(label)) {
        Some(word) => w.append(item, format_args!(": {word}")),
        None => w.append(item, format_args!(": <Warning: Unknown extension 0x{label:02X}>")),
    }
    w.item(EXTENSION_LABEL, b, at + 1, 1)?;
    let end = blocks(w, b, at + 2)?;
    w.set_len(item, end - at);
    w.close(opened);
    Ok(end)
}

/// Walks an image; where what follows begins.
fn image<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    is_89a: bool,
) -> Result<usize, Fault> {
    let item = w.item(IMAGE, b, start, 1)?;
    let opened = w.open(item);
    let fields = [IMAGE_LEFT, IMAGE_TOP, IMAGE_WIDTH, IMAGE_HEIGHT];
    for (i, field) in fields.into_iter().enumerate() {
        w.item_le(field, b, start + 1 + 2 * i, 2)?;
    }
    let mut at = start + 9;
    let map = settings(w, b, at, &LOCAL, is_89a)?;
    at += 1;
    if map > 0 {
        w.item(LOCAL_COLOR_MAP, b, at, map)?;
        at += map;
    }
    w.item(IMAGE_CODE_SIZE, b, at, 1)?;
    let end = blocks(w, b, at + 1)?;
    w.set_len(item, end - start);
    w.close(opened);
    Ok(end)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    fn response(body: &[u8]) -> Vec<u8> {
        let mut all = b"HTTP/1.0 200 OK\r\nContent-Type: image/gif\r\nContent-Length: ".to_vec();
        all.extend(body.len().to_string().bytes());
        all.extend(b"\r\n\r\n");
        all.extend(body);
        all
    }

    #[test]
    fn blocks_are_taken_apart() {
        let mut body = b"GIF89a\x0a\0\x14\0\x80\x03\x31abcdef".to_vec();
        body.extend(b"!\xfe\x02hi\0!\x77\0,\x01\0\x02\0\x03\0\x04\0\0\x02\x01x\0;");
        let shown = segment(80, 1024, &response(&body));
        assert_eq!(shown.info, "HTTP HTTP/1.0 200 OK  (GIF89a)");
        let settings = "(Global color table present) (1 bit per color) (1 bit per pixel)";
        assert!(shown.has(&format!("Global settings: {settings}")));
        assert!(shown.has("49, yields an aspect ratio of (15 + 49) / 64 = 1.00"));
        assert!(shown.has("Extension: Comment"));
        assert!(shown.has("Data block: 6869 (length = 2)"));
        assert!(shown.has("Extension: <Warning: Unknown extension 0x77>"));
        assert!(shown.has("Image width: 3"));
        assert!(shown.has("Trailer (End of the GIF stream)"));
    }

    #[test]
    fn a_block_of_an_unknown_kind_is_noted() {
        let body = b"GIF87a\x0a\0\x14\0\0\0\0?;abcdef";
        let shown = segment(80, 1024, &response(body));
        assert!(shown.has("Unknown GIF data block type"));
    }
}
