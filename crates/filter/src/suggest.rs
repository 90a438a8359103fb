//! Names that may have been meant.

use lamna_fields::{FieldDef, Schema};

use crate::literal;

/// How many names are suggested.
const SUGGESTIONS: usize = 3;

/// The fields and protocols whose names are nearest to `word`.
pub(crate) fn names(schema: &dyn Schema, word: &str) -> Vec<String> {
    if !word.starts_with(|c: char| c.is_ascii_alphabetic() || c == '_') {
        return Vec::new();
    }
    nearest(word, schema.names())
}

/// The words of a field that are nearest to `text`.
pub(crate) fn words(def: &FieldDef, text: &[u8]) -> Vec<String> {
    let Ok(text) = std::str::from_utf8(text) else { return Vec::new() };
    let words = literal::words(def);
    let near = nearest(text, words.iter().copied());
    near.into_iter().map(|word| format!("\"{word}\"")).collect()
}

/// The candidates with the fewest edits from `word`, the nearest first; none that are too far.
pub(crate) fn nearest<'n>(word: &str, candidates: impl Iterator<Item = &'n str>) -> Vec<String> {
    let word = word.to_ascii_lowercase();
    let most = (word.len() / 4).clamp(1, 4);
    let mut row = Vec::new();
    let mut best: Vec<(usize, &str)> = Vec::new();
    for candidate in candidates {
        if candidate.len().abs_diff(word.len()) > most {
            continue;
        }
        let Some(distance) = distance(&word, candidate, most, &mut row) else { continue };
        let place = best.partition_point(|known| *known <= (distance, candidate));
        if best.get(place.wrapping_sub(1)).is_some_and(|known| known.1 == candidate) {
            continue;
        }
        if place < SUGGESTIONS {
            best.insert(place, (distance, candidate));
            best.truncate(SUGGESTIONS);
        }
    }
    // Names much farther away than the nearest were hardly meant.
    let nearest = best.first().map_or(0, |b| b.0);
    best.into_iter().filter(|b| b.0 <= nearest + 1).map(|b| b.1.to_owned()).collect()
}

/// The number of edits (letters put in, left out, replaced, or two exchanged) between two words,
/// if it is at most `most`. `word` is in lower case, and case does not count.
fn distance(word: &str, other: &str, most: usize, rows: &mut Vec<usize>) -> Option<usize> {
    let (a, b) = (word.as_bytes(), other.as_bytes());
    let width = b.len() + 1;
    rows.clear();
    rows.extend((0..width).chain(std::iter::repeat_n(0, 2 * width)));
    // Three rows in turn: two back, one back, this one.
    for i in 1..=a.len() {
        let (this, before, two) = (i % 3 * width, (i - 1) % 3 * width, (i + 1) % 3 * width);
        rows[this] = i;
        let mut least = i;
        for j in 1..=b.len() {
            let letter = b[j - 1].to_ascii_lowercase();
            let replaced = rows[before + j - 1] + usize::from(a[i - 1] != letter);
            let mut edits = replaced.min(rows[before + j] + 1).min(rows[this + j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2].to_ascii_lowercase() && a[i - 2] == letter {
                edits = edits.min(rows[two + j - 2] + 1);
            }
            rows[this + j] = edits;
            least = least.min(edits);
        }
        if least > most {
            return None;
        }
    }
    let edits = rows[a.len() % 3 * width + b.len()];
    (edits <= most).then_some(edits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_come_first() {
        let names = ["tcp.port", "tcp.dstport", "udp.port", "ip.proto", "tcp.dstport"];
        assert_eq!(nearest("tcp.dstprot", names.into_iter()), ["tcp.dstport"]);
        assert_eq!(nearest("tcp.prt", names.into_iter()), ["tcp.port"]);
        assert_eq!(nearest("TCP.Port", names.into_iter())[0], "tcp.port");
        assert!(nearest("wholly.different", names.into_iter()).is_empty());
    }

    #[test]
    fn exchanged_letters_are_one_edit() {
        assert_eq!(distance("tpc", "tcp", 3, &mut Vec::new()), Some(1));
        assert_eq!(distance("kitten", "sitting", 3, &mut Vec::new()), Some(3));
        assert_eq!(distance("abc", "xyz", 2, &mut Vec::new()), None);
    }
}
