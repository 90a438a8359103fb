use super::{Literal, Unreadable, unreadable};

/// Reads `8-4-4-4-12` hex digits.
pub(super) fn read(text: &str) -> Result<Literal, Unreadable> {
    let groups: Vec<&str> = text.split('-').collect();
    let shaped = groups.iter().map(|g| g.len()).eq([8, 4, 4, 4, 12]);
    let digits = groups.concat();
    match u128::from_str_radix(&digits, 16) {
        Ok(id) if shaped && !digits.starts_with('+') => {
            Ok(Literal::octets(id.to_be_bytes().to_vec()))
        }
        _ => Err(unreadable(format!("\"{text}\" is not a valid GUID."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shape() {
        let Ok(Literal::Octets(id, _)) = read("12345678-1234-5678-9abc-def012345678") else {
            panic!()
        };
        assert_eq!((id[0], id[15]), (0x12, 0x78));
        assert!(read("12345678-1234-5678-9abc").is_err());
        assert!(read("1234567812345678-9abc-def0-12345678").is_err());
    }
}
