//! XML (W3C, Extensible Markup Language 1.0): tags, their attributes, and the text between them.
//!
//! As in Wireshark this is no parser of XML: closing tags are not compared with opening ones, entities stay as they
//! are, and what does not fit is text.

pub mod schemas;

use lamna_fields::{Encoding, Field, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{Opened, REST, Walk};

use super::lines::Plain;
use schemas::Known;

field_table! {
    /// The fields of eXtensible Markup Language.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("xml", "eXtensible Markup Language", "XML");
    XMLPI = FieldDef::new("xml.xmlpi", "XMLPI", FieldType::String);
    CDATASECTION = FieldDef::new("xml.cdatasection", "CDATASection", FieldType::String);
    COMMENT = FieldDef::new("xml.comment", "Comment", FieldType::String);
    ATTRIBUTE = FieldDef::new("xml.attribute", "Attribute", FieldType::String);
    DOCTYPE = FieldDef::new("xml.doctype", "Doctype", FieldType::String);
    DTDTAG = FieldDef::new("xml.dtdtag", "DTD Tag", FieldType::String);
    CDATA = FieldDef::new("xml.cdata", "CDATA", FieldType::String);
    TAG = FieldDef::new("xml.tag", "Tag", FieldType::String);
    UNKNOWN = FieldDef::new("xml.unknown", "Unknown", FieldType::String);
    XMLPI_XML = FieldDef::new("xml.xmlpi.xml", "xml.xmlpi.xml", FieldType::String);
    XMLPI_XML_ENCODING = FieldDef::new("xml.xmlpi.xml.encoding", "encoding", FieldType::String);
    XMLPI_XML_VERSION = FieldDef::new("xml.xmlpi.xml.version", "version", FieldType::String);
    XMLPI_XML_STANDALONE = FieldDef::new("xml.xmlpi.xml.standalone", "standalone", FieldType::String);
    CLOSING_UNOPENED_TAG = FieldDef::new("xml.closing_unopened_tag", "Closing an unopened tag", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    CLOSING_UNOPENED_XMPLI_TAG = FieldDef::new("xml.closing_unopened_xmpli_tag", "Closing an unopened xmpli tag", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    UNRECOGNIZED_TEXT = FieldDef::new("xml.unrecognized_text", "Unrecognized text", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Tags that are shown inside of each other; deeper ones stand beside each other.
const MAX_DEPTH: usize = 200;

/// XML.
#[derive(Clone, Copy, Debug)]
pub struct Xml;

impl Dissect for Xml {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[
        Claim::Text("media_type", "text/xml"),
        Claim::Text("media_type", "application/xml"),
        Claim::Text("media_type", "application/soap+xml"),
        Claim::Text("media_type", "image/svg+xml"),
        Claim::Text("media_type", "application/rdf+xml"),
        Claim::Text("media_type", "application/rss+xml"),
        Claim::Text("media_type", "application/atom+xml"),
        Claim::Text("media_type", "application/xml-dtd"),
        Claim::Text("media_type", "text/vnd.wap.wml"),
        Claim::Text("media_type", "text/vnd.wap.si"),
        Claim::Text("media_type", "text/vnd.wap.sl"),
        Claim::Text("media_type", "text/vnd.wap.co"),
        Claim::Text("media_type", "text/vnd.wap.emn"),
        Claim::Text("media_type", "application/cpl+xml"),
        Claim::Text("media_type", "application/mathml+xml"),
        Claim::Text("media_type", "application/xslt+xml"),
        Claim::Text("media_type", "application/pidf+xml"),
        Claim::Text("media_type", "application/xpidf+xml"),
        Claim::Text("media_type", "application/rlmi+xml"),
        Claim::Text("media_type", "application/simple-filter+xml"),
        Claim::Text("media_type", "application/watcherinfo+xml"),
        Claim::Text("media_type", "application/reginfo+xml"),
        Claim::Text("media_type", "application/resource-lists+xml"),
        Claim::Text("media_type", "application/auth-policy+xml"),
        Claim::Text("media_type", "application/xcap-el+xml"),
        Claim::Text("media_type", "application/xcap-att+xml"),
        Claim::Text("media_type", "application/xcap-error+xml"),
        Claim::Text("media_type", "application/xcap-ns+xml"),
        Claim::Text("media_type", "application/poc-settings+xml"),
        Claim::Text("media_type", "application/conference-info+xml"),
        Claim::Text("media_type", "application/im-iscomposing+xml"),
        Claim::Text("media_type", "application/media_control+xml"),
        Claim::Text("media_type", "application/vnd.wv.csp+xml"),
        Claim::Text("media_type", "application/vnd.wv.csp.xml"),
        Claim::Text("media_type", "application/x-crd+xml"),
        Claim::Text("media_type", "application/x-wms-logconnectstats"),
        Claim::Text("media_type", "application/x-wms-logplaystats"),
        Claim::Text("media_type", "application/x-wms-sendevent"),
        Claim::Text("media_type", "application/3gpp-ims+xml"),
        Claim::Text("media_type", "application/vnd.3gpp.ussd+xml"),
        Claim::Text("media_type", "application/vnd.etsi.aoc+xml"),
        Claim::Text("media_type", "application/vnd.etsi.cug+xml"),
        Claim::Text("media_type", "application/vnd.etsi.simservs+xml"),
        Claim::Text("media_type", "application/vnd.oma.xdm-apd+xml"),
        Claim::Text("media_type", "application/vnd.oma.poc.groups+xml"),
        Claim::Text("media_type", "application/load-control+xml"),
        Claim::Text("media_type", "application/vnd.3gpp.cw+xml"),
        Claim::Text("media_type", "application/vnd.3gpp.mcptt-info+xml"),
        Claim::Text("media_type", "application/vnd.3gpp.srvcc-info+xml"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        if w.wants_columns() {
            let protocol = format!("{}/XML", w.columns().protocol());
            w.columns().set_protocol(protocol);
        }
        let outer = w.open_top();
        document(w, b)?;
        w.close(outer);
        Ok(())
    }
}

/// A document below the item that is open: for protocols that have XML inside of their own items.
pub(crate) fn document<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    Document { b, tags: Vec::new() }.walk(w)?;
    w.close(opened);
    Ok(())
}

/// A tag that is open: its item, where it begins, and what to go back to.
struct Open {
    item: Item,
    start: usize,
    outer: Opened,
    /// What it is in a document that is known.
    known: Option<Known>,
}

struct Document<'b> {
    b: Buf<'b>,
    tags: Vec<Open>,
}

impl<'b> Document<'b> {
    fn rest(&self, at: usize) -> &'b [u8] {
        self.b.captured().get(at..).unwrap_or(&[])
    }

    fn blanks(&self, at: usize) -> usize {
        at + self.rest(at).iter().take_while(|octet| octet.is_ascii_whitespace()).count()
    }

    /// Where the name at `at` ends, which may have another one before a colon.
    fn name(&self, at: usize) -> Option<usize> {
        let is_name = |o: &u8| o.is_ascii_alphanumeric() || matches!(o, b'.' | b'-' | b'_');
        let part = |at: usize| at + self.rest(at).iter().take_while(|o| is_name(o)).count();
        let end = part(at);
        if end == at {
            return None;
        }
        if self.rest(end).first() == Some(&b':') && part(end + 1) > end + 1 {
            return Some(part(end + 1));
        }
        Some(end)
    }

    /// The attribute at `at`.
    fn attribute(&self, at: usize) -> Option<Attribute> {
        let name_end = self.name(at)?;
        let equals = self.blanks(name_end);
        if self.rest(equals).first() != Some(&b'=') {
            return None;
        }
        let value = self.blanks(equals + 1);
        match self.rest(value).first()? {
            quote @ (b'"' | b'\'') => {
                let len = memchr::memchr(*quote, self.rest(value + 1))?;
                let (start, end) = (value + 1, value + 1 + len);
                Some(Attribute { at, name_end, value: start..end, end: end + 1 })
            }
            _ => {
                let end = self.name(value)?;
                Some(Attribute { at, name_end, value: value..end, end })
            }
        }
    }

    /// The attributes from `at` on, and where they and blanks behind them end.
    fn attributes(&self, at: usize) -> (Vec<Attribute>, usize) {
        let mut all = Vec::new();
        let mut at = at;
        loop {
            let next = self.blanks(at);
            match self.attribute(next).filter(|_| next > at) {
                Some(attribute) => {
                    at = attribute.end;
                    all.push(attribute);
                }
                None => return (all, next),
            }
        }
    }

    fn walk<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let mut at = self.blanks(0);
        while at < self.b.len() {
            at = match self.rest(at) {
                [b'<', ..] => match self.markup(w, at)? {
                    Some(end) => end,
                    None => self.unrecognised(w, at)?,
                },
                [b']', b'>', ..] => {
                    w.text(&self.b, at, 2, format_args!("]>"))?;
                    self.unopened(w, at, 2)?;
                    at + 2
                }
                rest => {
                    let len = memchr::memchr(b'<', rest).unwrap_or(rest.len());
                    match self.tags.last().map(|tag| tag.known) {
                        // Text is of its element.
                        Some(Some((protocol, field))) if field != Field::PROTOCOL => {
                            w.foreign(protocol, |w| self.shown(w, field, at, len))?;
                        }
                        Some(_) => self.shown(w, CDATA, at, len)?,
                        None => self.shown(w, UNKNOWN, at, len)?,
                    }
                    at + len
                }
            };
            at = self.blanks(at);
        }
        Ok(())
    }

    /// Shows a stretch of text as it is.
    fn shown<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        field: Field,
        at: usize,
        len: usize,
    ) -> Walked {
        let item = w.item(field, &self.b, at, len)?;
        w.label(item, format_args!("{}", Plain(self.b.bytes(at, len)?)));
        Ok(())
    }

    fn unopened<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, len: usize) -> Walked {
        let item = w.text(&self.b, at, len, format_args!("Closing an unopened tag"))?;
        w.expert(CLOSING_UNOPENED_TAG, item);
        Ok(())
    }

    /// What begins like markup and is none, up to a blank; where it ends.
    fn unrecognised<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
    ) -> Result<usize, crate::buf::Fault> {
        let rest = self.rest(at);
        let len = rest.iter().position(u8::is_ascii_whitespace).unwrap_or(rest.len());
        let item = w.text(&self.b, at, len, format_args!("Unrecognized text"))?;
        w.expert(UNRECOGNIZED_TEXT, item);
        Ok(at + len)
    }

    /// Walks the markup at `at`; where it ends, or nothing where it is none.
    fn markup<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        at: usize,
    ) -> Result<Option<usize>, crate::buf::Fault> {
        let rest = self.rest(at);
        let until = |from: usize, end: &[u8]| {
            memchr::memmem::find(rest.get(from..)?, end).map(|n| from + n + end.len())
        };
        if rest.starts_with(b"<!--") {
            let Some(len) = until(4, b"-->") else { return Ok(None) };
            self.shown(w, COMMENT, at, len)?;
            return Ok(Some(at + len));
        }
        if rest.starts_with(b"<![CDATA[") {
            let Some(len) = until(9, b"]]>") else { return Ok(None) };
            self.shown(w, CDATASECTION, at, len)?;
            return Ok(Some(at + len));
        }
        if rest.starts_with(b"<?") {
            return self.instruction(w, at);
        }
        if rest.starts_with(b"<!") {
            let Some(len) = until(2, b">") else { return Ok(None) };
            match self.doctype(at, at + len) {
                Some((name, end)) if self.tags.is_empty() => {
                    let item = w.item(DOCTYPE, &self.b, name, end - name)?;
                    w.label(item, format_args!("{}", Plain(self.b.bytes(at, len)?)));
                }
                _ => self.shown(w, DTDTAG, at, len)?,
            }
            return Ok(Some(at + len));
        }
        let name = self.blanks(at + 1);
        if self.rest(name).first() == Some(&b'/') {
            let Some(end) = self.name(self.blanks(name + 1)) else { return Ok(None) };
            let end = self.blanks(end);
            if self.rest(end).first() != Some(&b'>') {
                return Ok(None);
            }
            self.closing(w, at, end + 1)?;
            return Ok(Some(end + 1));
        }
        self.opening(w, at, name)
    }

    /// The name in a document type that says more than a name.
    fn doctype(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        if !self.rest(at).starts_with(b"<!DOCTYPE") {
            return None;
        }
        let name = self.blanks(at + 9);
        let name_end = self.name(name)?;
        (self.blanks(name_end) + 1 < end).then_some((name, name_end))
    }

    fn instruction<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
    ) -> Result<Option<usize>, crate::buf::Fault> {
        let Some(name_end) = self.name(at + 2) else { return Ok(None) };
        let (attributes, end) = self.attributes(name_end);
        if !self.rest(end).starts_with(b"?>") {
            return Ok(None);
        }
        let name = self.b.bytes(at, name_end - at)?;
        let is_declaration = name == b"<?xml";
        let field = if is_declaration { XMLPI_XML } else { XMLPI };
        let item = w.item(field, &self.b, at, end + 2 - at)?;
        w.label(item, format_args!("{}", Plain(name)));
        let opened = w.open(item);
        for attribute in &attributes {
            let name = self.b.bytes(attribute.at, attribute.name_end - attribute.at)?;
            let known = match name {
                b"version" => Some(XMLPI_XML_VERSION),
                b"encoding" => Some(XMLPI_XML_ENCODING),
                b"standalone" => Some(XMLPI_XML_STANDALONE),
                _ => None,
            };
            let known = known.filter(|_| is_declaration).map(|field| (w.protocol(), field));
            self.show_attribute(w, known, attribute, "")?;
        }
        w.text(&self.b, end, 2, format_args!("?>"))?;
        w.close(opened);
        Ok(Some(end + 2))
    }

    /// Shows an attribute, of which a known one covers its value only.
    fn show_attribute<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        known: Option<Known>,
        attribute: &Attribute,
        end: &str,
    ) -> Walked {
        let (at, len) = (attribute.at, attribute.end - attribute.at);
        let item = match known {
            Some((protocol, field)) => w.foreign(protocol, |w| {
                w.item(field, &self.b, attribute.value.start, attribute.value.len())
            })?,
            None => w.item(ATTRIBUTE, &self.b, at, len)?,
        };
        w.label(item, format_args!("{}{end}", Plain(self.b.bytes(at, len)?)));
        Ok(())
    }

    /// A name in small letters.
    fn lower(&self, at: usize, end: usize) -> Result<String, crate::buf::Fault> {
        Ok(String::from_utf8_lossy(self.b.bytes(at, end - at)?).to_lowercase())
    }

    /// What the element of this name is, where the document is known.
    fn known(&self, at: usize, end: usize) -> Result<Option<Known>, crate::buf::Fault> {
        let name = self.lower(at, end)?;
        let outer = self.tags.last().and_then(|tag| tag.known);
        Ok(outer.and_then(|outer| schemas::inside(outer, &name)).or_else(|| schemas::root(&name)))
    }

    fn opening<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        at: usize,
        name: usize,
    ) -> Result<Option<usize>, crate::buf::Fault> {
        let Some(name_end) = self.name(name) else { return Ok(None) };
        let (attributes, end) = self.attributes(name_end);
        let closes = match self.rest(end) {
            [b'>', ..] => ">",
            [b'/', b'>', ..] => "/>",
            _ => return Ok(None),
        };
        let end = end + closes.len();
        // Text of its own: the item will cover more than the tag.
        let tag = Plain(self.b.bytes(at, end - at)?);
        let known = if w.fields() { self.known(name, name_end)? } else { None };
        let item = match known {
            Some((protocol, Field::PROTOCOL)) => {
                w.foreign(protocol, |w| w.item(Field::PROTOCOL, &self.b, at, end - at))?
            }
            Some((protocol, field)) => w.foreign(protocol, |w| {
                w.string(field, &self.b, at, end - at, format_args!("{tag}"))
            })?,
            None => w.string(TAG, &self.b, at, end - at, format_args!("{tag}"))?,
        };
        let start = Plain(self.b.bytes(at, name_end - at)?);
        w.label(item, format_args!("{start}{}", if attributes.is_empty() { closes } else { "" }));
        let outer = w.open(item);
        for (i, attribute) in attributes.iter().enumerate() {
            let closes = if i + 1 == attributes.len() { closes } else { "" };
            let name = self.lower(attribute.at, attribute.name_end)?;
            let known = known.and_then(|known| schemas::inside(known, &name));
            self.show_attribute(w, known, attribute, closes)?;
        }
        if closes == ">" && self.tags.len() < MAX_DEPTH {
            self.tags.push(Open { item, start: at, outer, known });
        } else {
            w.close(outer);
        }
        Ok(Some(end))
    }

    fn closing<C: Collector>(&mut self, w: &mut Walk<'_, C>, at: usize, end: usize) -> Walked {
        let len = end - at;
        w.text(&self.b, at, len, format_args!("{}", Plain(self.b.bytes(at, len)?)))?;
        match self.tags.pop() {
            Some(tag) => {
                w.set_len(tag.item, end - tag.start);
                w.close(tag.outer);
                Ok(())
            }
            None => self.unopened(w, at, len),
        }
    }
}

/// Where an attribute's parts lie.
struct Attribute {
    at: usize,
    name_end: usize,
    value: std::ops::Range<usize>,
    end: usize,
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, segment};

    fn response(body: &[u8]) -> Shown {
        let mut all = b"HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\nContent-Length: ".to_vec();
        all.extend(body.len().to_string().bytes());
        all.extend(b"\r\n\r\n");
        all.extend(body);
        segment(80, 1024, &all)
    }

    #[test]
    fn a_document_is_a_tree_of_tags() {
        let shown = response(b"<?xml version=\"1.0\"?>\n<a b=\"1\">x <c/> y</a>");
        assert_eq!(shown.info, "HTTP/XML HTTP/1.0 200 OK ");
        let from = shown.tree.iter().position(|l| l.starts_with("eXtensible")).unwrap();
        assert_eq!(
            shown.tree[from + 1..],
            [
                "  <?xml",
                "    version=\"1.0\"",
                "    ?>",
                "  <a",
                "    b=\"1\">",
                "    x ",
                "    <c/>",
                "    y",
                "    </a>"
            ]
        );
    }

    #[test]
    fn closing_what_is_not_open_is_noted() {
        let shown = response(b"<a/></b>");
        assert!(shown.has("Closing an unopened tag"));
    }

    #[test]
    fn what_is_no_markup_is_unrecognised_up_to_a_blank() {
        let shown = response(b"<a x> y");
        assert!(shown.has("Unrecognized text"));
        assert!(shown.has("x> y"));
    }

    #[test]
    fn tags_are_nested_to_a_bound() {
        let shown = response(&b"<a>".repeat(1000));
        assert_eq!(shown.tree.iter().filter(|line| line.trim_start() == "<a>").count(), 1000);
    }
}
