//! The forms in which fields and octets are copied.

use std::fmt::Write as _;

use crate::clipboard;

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The row of the packet list.
    Row,
    /// The line of the tree.
    Line,
    /// The line and all that is inside of it.
    Subtree,
    /// The field's name.
    Name,
    /// The field's value.
    Value,
    /// A display filter for the value.
    Filter,
    /// The octets as hexadecimal digits.
    Hex,
    /// The octets with offsets and text.
    Dump,
    /// The octets as text, with escapes.
    Escaped,
    /// The octets as an array of C.
    C,
    /// The octets as an array of Rust.
    Rust,
    /// The octets as bytes of Python.
    Python,
    /// The octets in base64.
    Base64,
    /// The packet as JSON.
    Json,
    /// The packet as PDML.
    Pdml,
}

impl Form {
    /// All forms: the key that chooses each in the menu, and what it is.
    pub const ALL: [(Form, char, &'static str); 15] = [
        (Form::Row, 'r', "row of the packet list"),
        (Form::Line, 'l', "line of the details"),
        (Form::Subtree, 't', "line with all that is inside of it"),
        (Form::Name, 'n', "name of the field"),
        (Form::Value, 'v', "value of the field"),
        (Form::Filter, 'f', "display filter for the value"),
        (Form::Hex, 'x', "octets: hexadecimal digits"),
        (Form::Dump, 'd', "octets: with offsets and text"),
        (Form::Escaped, 'e', "octets: text with escapes"),
        (Form::C, 'c', "octets: array of C"),
        (Form::Rust, 'u', "octets: array of Rust"),
        (Form::Python, 'p', "octets: bytes of Python"),
        (Form::Base64, 'b', "octets: base64"),
        (Form::Json, 'j', "packet: JSON"),
        (Form::Pdml, 'm', "packet: PDML"),
    ];
}

/// Octets of a line of an array.
const LINE: usize = 12;

/// Octets in a form; `None` for forms that are not of octets.
pub fn octets(form: Form, octets: &[u8]) -> Option<String> {
    let listed = || {
        let mut text = String::new();
        for line in octets.chunks(LINE) {
            text.push_str("\n   ");
            for octet in line {
                // Writing to a String cannot fail.
                let _ = write!(text, " 0x{octet:02x},");
            }
        }
        text
    };
    Some(match form {
        Form::Hex => octets.iter().fold(String::new(), |mut text, octet| {
            let _ = write!(text, "{octet:02x}");
            text
        }),
        Form::Dump => dump(octets),
        Form::Escaped => octets.escape_ascii().to_string(),
        Form::C => format!("const unsigned char bytes[{}] = {{{}\n}};\n", octets.len(), listed()),
        Form::Rust => format!("const BYTES: [u8; {}] = [{}\n];\n", octets.len(), listed()),
        Form::Python => {
            let mut text = String::from("b\"");
            for octet in octets {
                let _ = write!(text, "\\x{octet:02x}");
            }
            text + "\"\n"
        }
        Form::Base64 => clipboard::base64(octets).map(char::from).collect(),
        _ => return None,
    })
}

/// Octets as `xxd` and others show them.
fn dump(octets: &[u8]) -> String {
    let mut text = String::new();
    for (row, line) in octets.chunks(16).enumerate() {
        let _ = write!(text, "{:04x}  ", row * 16);
        for place in 0..16 {
            let _ = match line.get(place) {
                Some(octet) => write!(text, "{octet:02x} "),
                None => write!(text, "   "),
            };
            if place == 7 {
                text.push(' ');
            }
        }
        text.push(' ');
        let shown =
            |octet: &u8| if matches!(octet, 0x20..=0x7e) { char::from(*octet) } else { '.' };
        text.extend(line.iter().map(shown));
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn octets_in_every_form() {
        let of = |form| octets(form, b"A\xff\"").unwrap();
        assert_eq!(of(Form::Hex), "41ff22");
        assert_eq!(of(Form::Escaped), "A\\xff\\\"");
        assert_eq!(of(Form::C), "const unsigned char bytes[3] = {\n    0x41, 0xff, 0x22,\n};\n");
        assert_eq!(of(Form::Rust), "const BYTES: [u8; 3] = [\n    0x41, 0xff, 0x22,\n];\n");
        assert_eq!(of(Form::Python), "b\"\\x41\\xff\\x22\"\n");
        assert_eq!(of(Form::Base64), "Qf8i");
        assert!(of(Form::Dump).starts_with("0000  41 ff 22 "));
        assert_eq!(octets(Form::Row, b""), None);
    }

    #[test]
    fn no_key_of_the_menu_is_there_twice() {
        for (at, (_, key, _)) in Form::ALL.iter().enumerate() {
            assert!(Form::ALL[at + 1..].iter().all(|(_, other, _)| other != key), "{key}");
        }
    }
}
