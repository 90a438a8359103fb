//! Octets as hexadecimal digits, for labels.

use std::fmt::Write as _;

/// The digits of all octets, with nothing between them.
pub(crate) fn digits(octets: &[u8]) -> String {
    joined(octets, "")
}

/// The digits of all octets, with `between` between those of each.
pub(crate) fn joined(octets: &[u8], between: &str) -> String {
    let mut text = String::with_capacity((2 + between.len()) * octets.len());
    for (at, octet) in octets.iter().enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(text, "{}{octet:02x}", if at > 0 { between } else { "" });
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_stand_for_octets() {
        assert_eq!(digits(&[0x0a, 0xff]), "0aff");
        assert_eq!(joined(&[0x0a, 0xff, 0], ":"), "0a:ff:00");
        assert_eq!(joined(&[], " "), "");
    }
}
