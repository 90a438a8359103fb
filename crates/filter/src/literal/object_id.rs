use super::{Literal, Unreadable, unreadable};

/// Reads a dotted object identifier into BER (X.690, section 8.19). `absolute` joins the first
/// two arcs.
pub(super) fn read(text: &str, absolute: bool) -> Result<Literal, Unreadable> {
    encode(text, absolute).map(Literal::octets).ok_or_else(|| {
        let what = if absolute { "OBJECT IDENTIFIER" } else { "RELATIVE-OID" };
        unreadable(format!("\"{text}\" is not a valid {what}."))
    })
}

fn encode(text: &str, absolute: bool) -> Option<Vec<u8>> {
    let arcs: Option<Vec<u64>> = text
        .split('.')
        .map(|arc| arc.bytes().all(|b| b.is_ascii_digit()).then(|| arc.parse().ok())?)
        .collect();
    let mut arcs = arcs?;
    if absolute {
        let [top, second, ..] = *arcs.as_slice() else { return None };
        if top > 2 || (top < 2 && second > 39) {
            return None;
        }
        arcs.remove(0);
        *arcs.first_mut()? = second.checked_add(top * 40)?;
    }
    let mut octets = Vec::new();
    for arc in arcs {
        let groups = (64 - arc.leading_zeros()).div_ceil(7).max(1);
        for group in (0..groups).rev() {
            let more = if group == 0 { 0 } else { 0x80 };
            octets.push((arc >> (group * 7)) as u8 & 0x7f | more);
        }
    }
    Some(octets)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arcs() {
        assert_eq!(encode("1.2.840.113549", true), Some(vec![0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d]));
        assert_eq!(encode("2.100.3", true), Some(vec![0x81, 0x34, 0x03]));
        assert_eq!(encode("8571.1", false), Some(vec![0xc2, 0x7b, 0x01]));
        for text in ["1", "3.1", "1.40", "1..2", "a.b", ""] {
            assert_eq!(encode(text, true), None, "{text}");
        }
    }
}
