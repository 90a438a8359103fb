use lamna_fields::{FieldDef, Strings};

use super::{Literal, Unreadable, unreadable};

/// Whether the field has words for its values.
pub(super) fn has_table(def: &FieldDef) -> bool {
    use lamna_fields::FieldType::Boolean;
    matches!(
        def.strings,
        Strings::Values(_) | Strings::Special(_) | Strings::Ranges(_) | Strings::TrueFalse(..)
    ) || def.kind == Boolean
}

/// The value whose word is `text`, in any case. The first row wins; a range is all its numbers.
pub(super) fn find(def: &FieldDef, text: &[u8]) -> Option<Literal> {
    let same = |word: &str| word.as_bytes().eq_ignore_ascii_case(text);
    match def.strings {
        Strings::Values(table) | Strings::Special(table) => {
            let (key, _) = table.iter().find(|(_, word)| same(word))?;
            // Keys are the low 32 bits: a negative number in a signed field.
            Some(match def.kind.is_signed() {
                true => Literal::int(key as i32),
                false => Literal::int(key),
            })
        }
        Strings::Ranges(table) => {
            let ((low, high), _) = table.iter().find(|(_, word)| same(word))?;
            Some(Literal::Int(i128::from(low), i128::from(high)))
        }
        Strings::TrueFalse((yes, no)) => {
            if same(yes) {
                Some(Literal::int(1u8))
            } else if same(no) {
                Some(Literal::int(0u8))
            } else {
                None
            }
        }
        _ if def.kind == lamna_fields::FieldType::Boolean => match text {
            t if t.eq_ignore_ascii_case(b"True") => Some(Literal::int(1u8)),
            t if t.eq_ignore_ascii_case(b"False") => Some(Literal::int(0u8)),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn unknown(def: &FieldDef, shown: &str) -> Unreadable {
    unreadable(format!("{shown} cannot be found among the possible values for {}.", def.name))
}

/// The words that a field has, for completion and suggestions.
pub(crate) fn words(def: &FieldDef) -> Vec<&'static str> {
    match def.strings {
        Strings::Values(table) | Strings::Special(table) => table.iter().map(|r| r.1).collect(),
        Strings::Ranges(table) => table.iter().map(|r| r.1).collect(),
        Strings::TrueFalse((yes, no)) => vec![yes, no],
        _ if def.kind == lamna_fields::FieldType::Boolean => vec!["True", "False"],
        _ => Vec::new(),
    }
}
