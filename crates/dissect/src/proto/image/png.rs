//! Portable Network Graphics (W3C Recommendation, 10 November 2003; RFC 2083): the chunks, and what the known ones say.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static IHDR_COLOUR_TYPE_VALUES {
        0 => "Greyscale",
        2 => "Truecolour",
        3 => "Indexed-colour",
        4 => "Greyscale with alpha",
        6 => "Truecolour with alpha",
    }
    static IHDR_COMPRESSION_METHOD_VALUES {
        0 => "Deflate",
    }
    static IHDR_FILTER_METHOD_VALUES {
        0 => "Adaptive",
    }
    static IHDR_INTERLACE_METHOD_VALUES {
        0 => "No interlace",
        1 => "Adam7",
    }
    static SRGB_INTENT_VALUES {
        0 => "Perceptual",
        1 => "Relative colorimetric",
        2 => "Saturation",
        3 => "Absolute colorimetric",
    }
    static PHYS_UNIT_VALUES {
        0 => "Unit is unknown",
        1 => "Unit is METRE",
    }
}

field_table! {
    /// The fields of Portable Network Graphics.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("png", "Portable Network Graphics", "PNG");
    SIGNATURE = FieldDef::new("png.signature", "PNG Signature", FieldType::Bytes);
    CHUNK_DATA = FieldDef::new("png.chunk.data", "Data", FieldType::None);
    CHUNK_TYPE = FieldDef::new("png.chunk.type", "Chunk", FieldType::String);
    CHUNK_LEN = FieldDef::new("png.chunk.len", "Len", FieldType::Uint32);
    CHUNK_CRC = FieldDef::new("png.chunk.crc", "CRC", FieldType::Uint32).base(Base::Hex);
    CHUNK_FLAG_ANCILLARY = FieldDef::new("png.chunk.flag.ancillary", "Ancillary", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("This is an ANCILLARY chunk", "This is a CRITICAL chunk")));
    CHUNK_FLAG_PRIVATE = FieldDef::new("png.chunk.flag.private", "Private", FieldType::Boolean).bits(32).mask(0x200000).strings(Strings::TrueFalse(&("This is a PRIVATE chunk", "This is a PUBLIC chunk")));
    CHUNK_FLAG_STC = FieldDef::new("png.chunk.flag.stc", "Safe To Copy", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("This chunk is SAFE TO COPY", "This chunk is NOT safe to copy")));
    IHDR_WIDTH = FieldDef::new("png.ihdr.width", "Width", FieldType::Uint32);
    IHDR_HEIGHT = FieldDef::new("png.ihdr.height", "Height", FieldType::Uint32);
    IHDR_BITDEPTH = FieldDef::new("png.ihdr.bitdepth", "Bit Depth", FieldType::Uint8);
    IHDR_COLOUR_TYPE = FieldDef::new("png.ihdr.colour_type", "Colour Type", FieldType::Uint8).strings(Strings::Values(&IHDR_COLOUR_TYPE_VALUES));
    IHDR_COMPRESSION_METHOD = FieldDef::new("png.ihdr.compression_method", "Compression Method", FieldType::Uint8).strings(Strings::Values(&IHDR_COMPRESSION_METHOD_VALUES));
    IHDR_FILTER_METHOD = FieldDef::new("png.ihdr.filter_method", "Filter Method", FieldType::Uint8).strings(Strings::Values(&IHDR_FILTER_METHOD_VALUES));
    IHDR_INTERLACE_METHOD = FieldDef::new("png.ihdr.interlace_method", "Interlace Method", FieldType::Uint8).strings(Strings::Values(&IHDR_INTERLACE_METHOD_VALUES));
    SRGB_INTENT = FieldDef::new("png.srgb.intent", "Intent", FieldType::Uint8).strings(Strings::Values(&SRGB_INTENT_VALUES));
    TEXT_KEYWORD = FieldDef::new("png.text.keyword", "Keyword", FieldType::String);
    TEXT_STRING = FieldDef::new("png.text.string", "String", FieldType::String);
    TIME_YEAR = FieldDef::new("png.time.year", "Year", FieldType::Uint16);
    TIME_MONTH = FieldDef::new("png.time.month", "Month", FieldType::Uint8);
    TIME_DAY = FieldDef::new("png.time.day", "Day", FieldType::Uint8);
    TIME_HOUR = FieldDef::new("png.time.hour", "Hour", FieldType::Uint8);
    TIME_MINUTE = FieldDef::new("png.time.minute", "Minute", FieldType::Uint8);
    TIME_SECOND = FieldDef::new("png.time.second", "Second", FieldType::Uint8);
    PHYS_HORIZ = FieldDef::new("png.phys.horiz", "Horizontal pixels per unit", FieldType::Uint32);
    PHYS_VERT = FieldDef::new("png.phys.vert", "Vertical pixels per unit", FieldType::Uint32);
    PHYS_UNIT = FieldDef::new("png.phys.unit", "Unit", FieldType::Uint8).strings(Strings::Values(&PHYS_UNIT_VALUES));
    BKGD_PALETTE_INDEX = FieldDef::new("png.bkgd.palette_index", "Palette Index", FieldType::Uint8);
    BKGD_GREYSCALE = FieldDef::new("png.bkgd.greyscale", "Greyscale", FieldType::Uint16).base(Base::Hex);
    BKGD_RED = FieldDef::new("png.bkgd.red", "Red", FieldType::Uint16).base(Base::Hex);
    BKGD_GREEN = FieldDef::new("png.bkgd.green", "Green", FieldType::Uint16).base(Base::Hex);
    BKGD_BLUE = FieldDef::new("png.bkgd.blue", "Blue", FieldType::Uint16).base(Base::Hex);
    CHRM_WHITE_X = FieldDef::new("png.chrm.white.x", "White X", FieldType::Float);
    CHRM_WHITE_Y = FieldDef::new("png.chrm.white.y", "White Y", FieldType::Float);
    CHRM_RED_X = FieldDef::new("png.chrm.red.x", "Red X", FieldType::Float);
    CHRM_RED_Y = FieldDef::new("png.chrm.red.y", "Red Y", FieldType::Float);
    CHRM_GREEN_X = FieldDef::new("png.chrm.green.x", "Green X", FieldType::Float);
    CHRM_GREEN_Y = FieldDef::new("png.chrm.green.y", "Green Y", FieldType::Float);
    CHRM_BLUE_X = FieldDef::new("png.chrm.blue.x", "Blue X", FieldType::Float);
    CHRM_BLUE_Y = FieldDef::new("png.chrm.blue.y", "Blue Y", FieldType::Float);
    GAMA_GAMMA = FieldDef::new("png.gama.gamma", "Gamma", FieldType::Float);
    CHUNK_TOO_LARGE = FieldDef::new("png.chunk_too_large", "chunk size too large, dissection of this chunk is not supported", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// What a file begins with.
const SIGNATURE_OCTETS: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Octets of a chunk around its data: length and type before it, a checksum behind it.
const BEFORE_DATA: usize = 8;
const BEHIND_DATA: usize = 4;

/// What the numbers of gamma and chromaticities are multiplied with.
const SCALE: f32 = 100_000.0;

/// Images in PNG.
#[derive(Clone, Copy, Debug)]
pub struct Png;

impl Dissect for Png {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Text("media_type", "image/png"), Claim::Heuristic("http")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !Png::recognise(&b) {
            return Err(crate::buf::Fault::NotMine);
        }
        w.info_append(format_args!(" (PNG)"));
        if !w.fields() {
            return Ok(());
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(SIGNATURE, &b, 0, SIGNATURE_OCTETS.len())?;
        let mut at = SIGNATURE_OCTETS.len();
        while at < b.reported() {
            at = chunk(w, &b, at)?;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.captured().starts_with(SIGNATURE_OCTETS)
    }
}

/// What a chunk is called in words.
fn name(kind: [u8; 4]) -> &'static str {
    match &kind {
        b"IHDR" => "Image Header",
        b"bKGD" => "Background colour",
        b"gAMA" => "Image gamma",
        b"cHRM" => "Primary chromaticities and white point",
        b"IDAT" => "Image data chunk",
        b"IEND" => "Image Trailer",
        b"sRGB" => "Standard RGB colour space",
        b"pHYs" => "Physical pixel dimensions",
        b"tEXt" => "Textual data",
        b"iTXt" => "International textual data",
        b"tIME" => "Image last-modification time",
        b"tRNS" => "Transparency",
        b"PLTE" => "Palette",
        b"iCCP" => "Embedded ICC profile",
        b"sBIT" => "Significant bits",
        _ => "unknown",
    }
}

/// Walks the chunk at `at`; where the next one begins.
fn chunk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, crate::buf::Fault> {
    let len = b.u32(at)? as usize;
    let kind: [u8; 4] = b.array(at + 4)?;
    let whole = BEFORE_DATA + len + BEHIND_DATA;
    let shown = String::from_utf8_lossy(&kind);
    let item = w.text(b, at, whole, format_args!("{} ({shown})", name(kind)))?;
    let opened = w.open(item);
    w.item(CHUNK_LEN, b, at, 4)?;
    w.item(CHUNK_TYPE, b, at + 4, 4)?;
    w.item(CHUNK_FLAG_ANCILLARY, b, at + 4, 4)?;
    w.item(CHUNK_FLAG_PRIVATE, b, at + 4, 4)?;
    w.item(CHUNK_FLAG_STC, b, at + 4, 4)?;
    data(w, &b.slice(at + BEFORE_DATA, len)?, kind)?;
    w.item(CHUNK_CRC, b, at + BEFORE_DATA + len, BEHIND_DATA)?;
    w.close(opened);
    Ok(at + whole)
}

/// Walks the data of a chunk.
fn data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: [u8; 4]) -> Walked {
    let fields: &[(Field, usize)] = match &kind {
        b"IHDR" => &[
            (IHDR_WIDTH, 4),
            (IHDR_HEIGHT, 4),
            (IHDR_BITDEPTH, 1),
            (IHDR_COLOUR_TYPE, 1),
            (IHDR_COMPRESSION_METHOD, 1),
            (IHDR_FILTER_METHOD, 1),
            (IHDR_INTERLACE_METHOD, 1),
        ],
        b"sRGB" => &[(SRGB_INTENT, 1)],
        b"tIME" => &[
            (TIME_YEAR, 2),
            (TIME_MONTH, 1),
            (TIME_DAY, 1),
            (TIME_HOUR, 1),
            (TIME_MINUTE, 1),
            (TIME_SECOND, 1),
        ],
        b"pHYs" => &[(PHYS_HORIZ, 4), (PHYS_VERT, 4), (PHYS_UNIT, 1)],
        b"bKGD" => match b.reported() {
            1 => &[(BKGD_PALETTE_INDEX, 1)],
            2 => &[(BKGD_GREYSCALE, 2)],
            6 => &[(BKGD_RED, 2), (BKGD_GREEN, 2), (BKGD_BLUE, 2)],
            _ => &[],
        },
        b"gAMA" => return scaled(w, b, &[GAMA_GAMMA]),
        b"cHRM" => {
            return scaled(
                w,
                b,
                &[
                    CHRM_WHITE_X,
                    CHRM_WHITE_Y,
                    CHRM_RED_X,
                    CHRM_RED_Y,
                    CHRM_GREEN_X,
                    CHRM_GREEN_Y,
                    CHRM_BLUE_X,
                    CHRM_BLUE_Y,
                ],
            );
        }
        b"tEXt" => {
            if let Some(end) = b.find(0, 0) {
                w.item(TEXT_KEYWORD, b, 0, end)?;
                w.item(TEXT_STRING, b, end + 1, REST)?;
            }
            return Ok(());
        }
        _ => {
            if b.reported() > 0 {
                w.item(CHUNK_DATA, b, 0, b.reported())?;
            }
            return Ok(());
        }
    };
    let mut at = 0;
    for (field, len) in fields {
        w.item(*field, b, at, *len)?;
        at += len;
    }
    Ok(())
}

/// Numbers that stand for fractions.
fn scaled<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, fields: &[Field]) -> Walked {
    for (i, field) in fields.iter().enumerate() {
        let value = b.u32(4 * i)? as f32 / SCALE;
        w.number(*field, b, 4 * i, 4, f64::from(value).to_bits())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    fn response(body: &[u8]) -> Vec<u8> {
        let mut all = b"HTTP/1.0 200 OK\r\nContent-Type: image/png\r\nContent-Length: ".to_vec();
        all.extend(body.len().to_string().bytes());
        all.extend(b"\r\n\r\n");
        all.extend(body);
        all
    }

    #[test]
    fn chunks_are_taken_apart() {
        let mut body = super::SIGNATURE_OCTETS.to_vec();
        body.extend([0, 0, 0, 13]);
        body.extend(b"IHDR");
        body.extend([0, 0, 0, 3, 0, 0, 0, 4, 8, 3, 0, 0, 1, 1, 2, 3, 4]);
        body.extend([0, 0, 0, 6]);
        body.extend(b"tEXta\0text\0\0\0\0");
        body.extend([0, 0, 0, 4]);
        body.extend(b"gAMA\0\0\xb1\x8f\0\0\0\0");
        let shown = segment(80, 1024, &response(&body));
        assert_eq!(shown.info, "HTTP HTTP/1.0 200 OK  (PNG)");
        assert!(shown.has("Image Header (IHDR)"));
        assert!(shown.has("Colour Type: Indexed-colour (3)"));
        assert!(shown.has("Keyword: a"));
        assert!(shown.has("String: text"));
        assert!(shown.has("Gamma: 0.45455"));
    }

    #[test]
    fn a_chunk_that_is_too_long_is_malformed() {
        let mut body = super::SIGNATURE_OCTETS.to_vec();
        body.extend([0, 0, 0, 13]);
        body.extend(b"IHDR");
        assert!(segment(80, 1024, &response(&body)).has("[Malformed Packet: PNG]"));
    }

    #[test]
    fn what_has_no_signature_is_some_medium() {
        let shown = segment(80, 1024, &response(b"no image"));
        assert_eq!(shown.info, "HTTP HTTP/1.0 200 OK  (image/png)");
    }
}
