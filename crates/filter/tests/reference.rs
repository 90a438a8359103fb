//! Cases with known answers, over the field table of the reference implementation.
//!
//! Opt-in: `LAMNA_REFERENCE` names a folder with `reference/fields.tsv`, `reference/values.tsv`
//! and `conformance/filters.tsv`. Every `error` case must fail to compile and every `match` case
//! must compile; `LAMNA_REFERENCE_VERBOSE` prints where the messages and places differ.

mod table;

use lamna_fields::Schema;
use lamna_filter::{Dialect, Filter};
use table::Table;

fn unescape(text: &str) -> String {
    let Some(json) = text.strip_prefix("json:\"").and_then(|t| t.strip_suffix('"')) else {
        return text.to_owned();
    };
    let mut out = String::new();
    let mut rest = json.chars();
    while let Some(c) = rest.next() {
        match (c, if c == '\\' { rest.next() } else { None }) {
            (_, Some('t')) => out.push('\t'),
            (_, Some('n')) => out.push('\n'),
            (_, Some('r')) => out.push('\r'),
            (_, Some('u')) => {
                let code: String = rest.by_ref().take(4).collect();
                let code = u32::from_str_radix(&code, 16).unwrap();
                out.push(char::from_u32(code).unwrap());
            }
            (_, Some(other)) => out.push(other),
            (c, None) => out.push(c),
        }
    }
    out
}

#[test]
fn error_cases_fail_and_match_cases_compile() {
    let Some(dir) = std::env::var_os("LAMNA_REFERENCE") else { return };
    let dir = std::path::Path::new(&dir);
    let verbose = std::env::var_os("LAMNA_REFERENCE_VERBOSE").is_some();
    let table = Table::read(&dir.join("reference"));
    let cases = std::fs::read_to_string(dir.join("conformance/filters.tsv")).unwrap();
    let (mut wrong, mut total, mut places, mut words, mut errors) = (0, 0, 0, 0, 0);
    for line in cases.lines().skip(1) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [id, _, _, text, kind, .., note] = columns[..] else { continue };
        let text = unescape(text);
        // Names that the table does not have.
        let fields = columns.get(8).copied().unwrap_or_default();
        if kind == "match" && fields.split(' ').any(|f| !f.is_empty() && table.named(f).is_none()) {
            continue;
        }
        total += 1;
        let compiled = Filter::compile(&text, &table, Dialect::V4_0);
        match (kind, compiled) {
            ("error", Ok(_)) => {
                wrong += 1;
                println!("{id} accepted: {text}   # {note}");
            }
            ("error", Err(error)) => {
                errors += 1;
                let (message, place) = match note.rsplit_once(" @") {
                    Some((message, place)) => (message, Some(place)),
                    None => (note, None),
                };
                let ours = error.first();
                let found = ours.span.as_ref().map(|s| format!("{}+{}", s.start, s.len()));
                let same_place = place.is_none() || place == found.as_deref();
                places += usize::from(same_place);
                words += usize::from(message == ours.message);
                if verbose && (!same_place || message != ours.message) {
                    println!("{id} {text}\n   theirs {note}\n   ours   {} {found:?}", ours.message);
                }
            }
            (_, Err(error)) => {
                wrong += 1;
                println!("{id} refused: {text}   # {}", error.first().message);
            }
            (_, Ok(filter)) => {
                let printed = filter.to_string();
                let again = Filter::compile(&printed, &table, Dialect::V4_0);
                let again = again.map(|f| f.to_string()).map_err(|e| e.to_string());
                if again.as_deref() != Ok(&printed) {
                    wrong += 1;
                    println!("{id} prints badly: {text} -> {printed} -> {again:?}");
                }
            }
        }
    }
    println!("{total} cases, {wrong} wrong; of {errors} errors {places} places, {words} messages");
    assert_eq!(wrong, 0);
}
