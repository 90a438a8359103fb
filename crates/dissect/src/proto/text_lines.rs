//! Text shown line by line: `data-text-lines`.

use lamna_fields::{FieldDef, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of line-based text data.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("data-text-lines", "Line-based text data", "Line-based text data");
}

/// Lines that one text shows; the rest is not listed.
const MAX_LINES: usize = 1 << 16;

/// Text of the media types that are meant to be read.
#[derive(Clone, Copy, Debug)]
pub struct TextLines;

/// Octets below which text that begins as XML does is not taken for it: one more than a usual declaration has.
const MIN_XML_LEN: usize = 39;

impl Dissect for TextLines {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Text("media_type", "text/plain"),
        Claim::Text("media_type", "text/html"),
        Claim::Text("media_type", "text/css"),
        Claim::Text("media_type", "text/javascript"),
        Claim::Text("media_type", "text/richtext"),
        Claim::Text("media_type", "text/enriched"),
        Claim::Text("media_type", "text/directory"),
        Claim::Text("media_type", "text/vnd.sun.j2me.app-descriptor"),
        Claim::Text("media_type", "text/vnd.wap.wml"),
        Claim::Text("media_type", "text/vnd.wap.wmlscript"),
        Claim::Text("media_type", "application/x-javascript"),
        Claim::Text("media_type", "application/x-ns-proxy-autoconfig"),
        Claim::Text("media_type", "application/x-tia-p25-issi"),
        Claim::Text("media_type", "application/x-tia-p25-sndcp"),
        Claim::Text("media_type", "application/x-wms-logplaystats"),
        Claim::Text("media_type", "application/x-wms-logconnectstats"),
        Claim::Text("media_type", "application/x-wms-contentdesc"),
        Claim::Text("media_type", "application/x-rtsp-tunnelled"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        if b.len() >= MIN_XML_LEN && b.captured().starts_with(b"<?xml") {
            // Called one thing and clearly another.
            return w.call(id::XML, b);
        }
        let media_type = w.matched().to_owned();
        if !media_type.is_empty() {
            w.info_append(format_args!(" ({media_type})"));
        }
        if b.is_empty() {
            // Nothing at all is shown, but is no layer of the frame.
            w.withdraw_layer();
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let bytes = b.captured();
        let (mut at, mut count) = (0, 0);
        while at < bytes.len() && count < MAX_LINES {
            let end = line_end(bytes, at);
            if w.labels() {
                let text = Plain(bytes.get(at..end).unwrap_or(&[]));
                w.text(&b, at, end - at, format_args!("{text}"))?;
            } else {
                w.text(&b, at, end - at, format_args!(""))?;
            }
            at = end;
            count += 1;
        }
        let colon = if media_type.is_empty() { "" } else { ": " };
        w.label(root, format_args!("Line-based text data{colon}{media_type} ({count} lines)"));
        w.close(opened);
        Ok(())
    }
}

/// The octet after the line at `at`: behind LF, CR LF, or CR alone.
fn line_end(bytes: &[u8], at: usize) -> usize {
    let rest = bytes.get(at..).unwrap_or(&[]);
    match memchr::memchr2(b'\n', b'\r', rest) {
        None => bytes.len(),
        Some(n) if rest.get(n..n + 2) == Some(b"\r\n") => at + n + 2,
        Some(n) => at + n + 1,
    }
}

#[cfg(test)]
mod tests {
    use super::line_end;

    #[test]
    fn any_end_of_line_ends_a_line() {
        assert_eq!(line_end(b"a\r\nb", 0), 3);
        assert_eq!(line_end(b"a\nb", 0), 2);
        assert_eq!(line_end(b"a\rb", 0), 2);
        assert_eq!(line_end(b"ab", 1), 2);
    }
}
