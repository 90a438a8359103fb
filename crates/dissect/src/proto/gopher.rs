//! Gopher (RFC 1436): a line that asks for something, and a menu or anything else.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static DIRECTORY_TYPE_VALUES {
        '+' => "Redundant server",
        '0' => "Text file",
        '1' => "Menu",
        '2' => "CSO phone book entity",
        '3' => "Error",
        '4' => "BinHexed Macintosh file",
        '5' => "DOS binary file",
        '6' => "Uuencoded file",
        '7' => "Index server",
        '8' => "Telnet session",
        '9' => "Binary file",
        'g' => "GIF file",
        'h' => "HTML file",
        'i' => "Informational message",
        'I' => "Image file",
        's' => "Audio file",
        'T' => "Tn3270 session",
    }
}

field_table! {
    /// The fields of Gopher.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gopher", "Gopher", "Gopher");
    REQUEST = FieldDef::new("gopher.request", "Gopher client request", FieldType::String);
    DIRECTORY = FieldDef::new("gopher.directory", "Directory item", FieldType::String);
    DIRECTORY_TYPE = FieldDef::new("gopher.directory.type", "Type", FieldType::Char).base(Base::Hex).strings(Strings::Values(&DIRECTORY_TYPE_VALUES));
    DIRECTORY_NAME = FieldDef::new("gopher.directory.name", "Name", FieldType::String);
    DIRECTORY_SELECTOR = FieldDef::new("gopher.directory.selector", "Selector", FieldType::String);
    DIRECTORY_HOST = FieldDef::new("gopher.directory.host", "Host", FieldType::String);
    DIRECTORY_PORT = FieldDef::new("gopher.directory.port", "Port", FieldType::String);
    UNKNOWN = FieldDef::new("gopher.unknown", "Unknown Gopher transaction data", FieldType::String);
}

/// The port of servers.
const PORT: u16 = 70;

/// Gopher.
#[derive(Clone, Copy, Debug)]
pub struct Gopher;

impl Dissect for Gopher {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Gopher");
        let octets = b.captured();
        if w.net.destination_port == PORT {
            let end = line_end(octets).unwrap_or(octets.len());
            let text = match octets.get(..end).unwrap_or(octets) {
                [] => "[Directory list]".to_owned(),
                line => text(line),
            };
            w.info(format_args!("Request: {text}"));
            let (root, opened) = w.open_protocol(&b, 0, REST)?;
            w.label(root, format_args!("Gopher request: {text}"));
            w.string(REQUEST, &b, 0, REST, format_args!("{text}"))?;
            w.close(opened);
            return Ok(());
        }
        w.info(format_args!("Response"));
        let is_menu = Entry::of(octets).is_some();
        let what = if is_menu { "[Directory list]" } else { "[Unknown]" };
        if is_menu {
            w.info_append(format_args!(": {what}"));
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Gopher response: {what}"));
        if is_menu {
            menu(w, &b)?;
        } else if !octets.is_empty() {
            w.item(UNKNOWN, &b, 0, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}

fn text(octets: &[u8]) -> String {
    octets.iter().map(|c| if c.is_ascii() { char::from(*c) } else { '\u{fffd}' }).collect()
}

/// Where the first line ends.
fn line_end(octets: &[u8]) -> Option<usize> {
    octets.iter().position(|c| matches!(c, b'\r' | b'\n'))
}

/// An entry of a menu: the lengths of its name, selector and host, each with a tab behind, and of its port; where the next
/// one begins, if its end was seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Entry {
    lens: [usize; 4],
    next: Option<usize>,
}

impl Entry {
    fn of(octets: &[u8]) -> Option<Self> {
        let end = line_end(octets).unwrap_or(octets.len());
        let line = octets.get(..end)?;
        let mut parts = line.get(1..)?.splitn(4, |c| *c == b'\t').map(<[u8]>::len);
        let lens = [parts.next()?, parts.next()?, parts.next()?, parts.next()?];
        if line.first() == Some(&b'\t') || lens[0] == 0 {
            return None;
        }
        let next = match octets.get(end..)? {
            [b'\r', b'\n', ..] => Some(end + 2),
            [_, ..] => Some(end + 1),
            [] => None,
        };
        Some(Entry { lens, next })
    }
}

/// The entries of a menu, up to a line that is none.
fn menu<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = 0;
    while let Some(entry) = b.captured().get(at..).and_then(Entry::of) {
        let Some(next) = entry.next else { return Err(Fault::Malformed) };
        let [name, selector, host, port] = entry.lens;
        let len = 1 + name + 1 + selector + 1 + host + 1 + port;
        let title = text(b.bytes(at + 1, name)?);
        let item = w.string(DIRECTORY, b, at, len, format_args!("{title}"))?;
        let opened = w.open(item);
        w.item(DIRECTORY_TYPE, b, at, 1)?;
        let mut place = at + 1;
        for (field, len) in [
            (DIRECTORY_NAME, name),
            (DIRECTORY_SELECTOR, selector),
            (DIRECTORY_HOST, host),
            (DIRECTORY_PORT, port),
        ] {
            w.item(field, b, place, len)?;
            place += len + 1;
        }
        w.close(opened);
        at += next;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_request_is_a_line() {
        let shown = segment(40000, PORT, b"about.txt\r\n");
        assert_eq!(shown.info, "Gopher Request: about.txt");
        let shown = segment(40000, PORT, b"\r\n");
        assert_eq!(shown.info, "Gopher Request: [Directory list]");
    }

    #[test]
    fn a_menu_has_entries() {
        let shown = segment(PORT, 40000, b"1Menu\t/m\thost\t70\r\n.\r\n");
        assert_eq!(shown.info, "Gopher Response: [Directory list]");
        assert!(shown.has("Directory item: Menu"), "{shown:#?}");
        assert!(shown.has("Type: Menu ('1')"), "{shown:#?}");
        assert!(shown.has("Host: host"), "{shown:#?}");
    }

    #[test]
    fn anything_else_is_a_text() {
        let shown = segment(PORT, 40000, b"some text\r\n");
        assert_eq!(shown.info, "Gopher Response");
        assert!(shown.has("Gopher response: [Unknown]"), "{shown:#?}");
    }
}
