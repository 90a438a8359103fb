use super::{Form, Literal, Unreadable, unreadable};

/// Reads octets: pairs of hex digits with one separator or none, a quoted text, a character.
pub(super) fn read(form: Form<'_>, shown: &str) -> Result<Literal, Unreadable> {
    let octets = match form {
        Form::Text(octets) => octets.to_vec(),
        Form::Char(code) => match u8::try_from(code) {
            Ok(octet) => vec![octet],
            Err(_) => {
                return Err(unreadable(format!(
                    "Character constant {shown} ({code:#x}) cannot be converted to Sequence of \
                     bytes."
                )));
            }
        },
        Form::Octets(text) | Form::Word(text) => read_word(text)?,
    };
    Ok(Literal::octets(octets))
}

/// Reads an address of a fixed number of octets.
pub(super) fn read_exactly(text: &str, len: usize, what: &str) -> Result<Literal, Unreadable> {
    let octets =
        hex(text).ok_or_else(|| unreadable(format!("\"{text}\" is not a valid {what}.")))?;
    if octets.len() != len {
        let which = if octets.len() < len { "few" } else { "many" };
        return Err(unreadable(format!(
            "\"{text}\" contains too {which} bytes to be a valid {what}."
        )));
    }
    Ok(Literal::octets(octets))
}

/// Reads the octets in a word.
pub(super) fn read_word(text: &str) -> Result<Vec<u8>, Unreadable> {
    hex(text).ok_or_else(|| unreadable(format!("\"{text}\" is not a valid byte string.")))
}

fn hex(text: &str) -> Option<Vec<u8>> {
    if let Some(octet) = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        // A number stands for one octet.
        return (octet.len() <= 2).then(|| u8::from_str_radix(octet, 16).ok().map(|o| vec![o]))?;
    }
    let text = text.strip_suffix(':').unwrap_or(text);
    let separator = text.chars().find(|c| !c.is_ascii_hexdigit());
    let Some(separator) = separator else { return digits(text) };
    if !matches!(separator, ':' | '-' | '.') {
        return None;
    }
    let mut octets = Vec::with_capacity(text.len() / 2);
    let mut width = None;
    for part in text.split(separator) {
        // Pairs, or groups of four with dots and dashes; a single digit is an octet with dots.
        let fits = match part.len() {
            2 => true,
            4 => separator != ':',
            1 => separator == '.',
            _ => false,
        };
        let grouped = part.len() == 4;
        if !fits || *width.get_or_insert(grouped) != grouped {
            return None;
        }
        octets.extend(digits(part)?);
    }
    Some(octets)
}

/// Hex digits without separators; an odd one at the start is an octet of its own.
fn digits(text: &str) -> Option<Vec<u8>> {
    if text.is_empty() || !text.is_ascii() {
        return None;
    }
    let (odd, pairs) = text.split_at(text.len() % 2);
    let mut octets = Vec::with_capacity(text.len().div_ceil(2));
    if !odd.is_empty() {
        octets.push(u8::from_str_radix(odd, 16).ok()?);
    }
    for at in (0..pairs.len()).step_by(2) {
        octets.push(u8::from_str_radix(pairs.get(at..at + 2)?, 16).ok()?);
    }
    Some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators() {
        for text in ["48:45:41", "48-45-41", "48.45.41", "484541"] {
            assert_eq!(hex(text), Some(vec![0x48, 0x45, 0x41]), "{text}");
        }
        assert_eq!(hex("0001.0203.0405"), Some(vec![0, 1, 2, 3, 4, 5]));
        assert_eq!(hex("0001-0203"), Some(vec![0, 1, 2, 3]));
        assert_eq!(hex("10.0.0.5"), Some(vec![0x10, 0, 0, 5]));
        assert_eq!(hex("fc:"), Some(vec![0xfc]));
        for text in ["48:45-41", "4845:4141", "HEAD", "0x4845", "4:8", "", "48::45"] {
            assert_eq!(hex(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_are_hex() {
        assert_eq!(hex("10"), Some(vec![0x10]));
        assert_eq!(hex("0"), Some(vec![0]));
        assert_eq!(hex("0x1"), Some(vec![1]));
        assert_eq!(hex("123"), Some(vec![0x01, 0x23]));
    }

    #[test]
    fn addresses_have_their_length() {
        let read = |text| read_exactly(text, 6, "Ethernet address").map_err(|u| u.message);
        assert!(read("00:11:22:33:44:55").is_ok());
        assert!(read("0011.2233.4455").is_ok());
        assert!(read("00:11:22:33:44").is_err_and(|m| m.contains("too few bytes")));
        assert!(read("00:11:22:33:44:55:66").is_err_and(|m| m.contains("too many bytes")));
        assert!(read("broadcast").is_err_and(|m| m.contains("not a valid Ethernet address")));
    }
}
