//! What may come next: candidates for the place where somebody is typing.

use lamna_fields::{FieldDef, FieldType, Schema};

use crate::check::{Function, known};
use crate::syntax::{Piece, Token, pieces};
use crate::{Dialect, Span, kinds, literal};

/// Candidates for one place in a filter, the likeliest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completions {
    /// The part of the text that a candidate replaces; empty where nothing is typed yet.
    pub span: Span,
    /// The candidates.
    pub items: Vec<Completion>,
}

/// Something that may be typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// What to put in place of what is typed.
    pub text: String,
    /// What it is.
    pub kind: CompletionKind,
    /// What a person calls it: `Source Port`.
    pub title: String,
    /// The type of its values in Wireshark's words; empty where it has none.
    pub type_name: &'static str,
}

/// The kinds of candidates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the variants say what they are")]
pub enum CompletionKind {
    Value,
    Protocol,
    Field,
    Operator,
    Function,
}

/// The candidates at octet `at` of `text`, at most `most`.
///
/// Costs one pass over all names of the schema, and nothing but the candidates is copied. `at` is
/// moved back to the beginning of a character.
pub fn complete(
    text: &str,
    at: usize,
    schema: &dyn Schema,
    dialect: Dialect,
    most: usize,
) -> Completions {
    let at = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let before = &text[..at];
    let (found, problem) = pieces(before, dialect);
    // An open quote is a text being typed.
    let open = problem.is_some().then(|| before.rfind('"')).flatten();
    let mut found = found;
    found.retain(|piece| open.is_none_or(|open| piece.span.start < open));
    let typed = match (open, found.last()) {
        (Some(open), _) => open..at,
        (None, Some(last)) if is_typing(last, before) => {
            let span = last.span.clone();
            found.pop();
            // A dot that nothing follows yet belongs to the name before it.
            let joined = found.last().is_some_and(|p| p.span.end == span.start && is_name(p));
            match found.last() {
                Some(name) if joined && before[span.clone()].starts_with('.') => {
                    let start = name.span.start;
                    found.pop();
                    start..at
                }
                _ => span,
            }
        }
        _ => at..at,
    };
    let word = before[typed.clone()].trim_start_matches('"').to_ascii_lowercase();
    let place = Place::after(&found, before, schema);
    let mut ranked: Vec<(Rank, Completion)> = Vec::new();
    let mut add = |group: u8, order: usize, matched: &str, item: &dyn Fn() -> Completion| {
        if let Some(rank) = Rank::of(group, order, matched, &word) {
            ranked.push((rank, item()));
        }
    };
    match place {
        Place::Operator(def) => {
            for (order, (operator, title)) in operators(def, dialect).enumerate() {
                add(0, order, operator, &|| plain(operator, CompletionKind::Operator, title));
            }
        }
        Place::Operand(beside) => {
            if let Some(def) = beside {
                for (order, value) in literal::words(def).into_iter().enumerate() {
                    add(0, order, value, &|| {
                        plain(&quoted(value), CompletionKind::Value, def.title)
                    });
                }
            }
            if open.is_none() {
                for name in schema.names() {
                    let Some(def) = schema.named(name) else { continue };
                    add(1, name.matches('.').count(), name, &|| field(def));
                }
                for function in Function::of(dialect) {
                    let text = format!("{}(", function.name);
                    add(2, 0, function.name, &|| {
                        plain(&text, CompletionKind::Function, function.title)
                    });
                }
                if beside.is_none() {
                    for (operator, title) in
                        [("not", "the opposite"), ("any", "some value"), ("all", "every value")]
                    {
                        add(3, 0, operator, &|| plain(operator, CompletionKind::Operator, title));
                    }
                }
            }
        }
    }
    ranked.sort_by(|a, b| (&a.0, &a.1.text).cmp(&(&b.0, &b.1.text)));
    ranked.dedup_by(|a, b| a.1.text == b.1.text);
    ranked.truncate(most);
    Completions { span: typed, items: ranked.into_iter().map(|(_, item)| item).collect() }
}

/// How near a candidate is to what is typed; less is nearer.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    /// 0: begins with it; 1: a part after a dot or a blank begins with it; 2: has it inside.
    nearness: u8,
    group: u8,
    /// For a name the number of its dots, else the place in the group.
    order: usize,
}

impl Rank {
    fn of(group: u8, order: usize, candidate: &str, word: &str) -> Option<Rank> {
        let lower = candidate.to_ascii_lowercase();
        let at = lower.find(word)?;
        let nearness = match at {
            0 => 0,
            _ if matches!(lower.as_bytes().get(at - 1), Some(b'.' | b' ' | b'_' | b'-')) => 1,
            _ if word.len() < 3 => return None,
            _ => 2,
        };
        Some(Rank { nearness, group, order })
    }
}

/// What the tokens before a place make of it.
enum Place<'s> {
    /// A field or a literal: one for this field, if it is compared with one.
    Operand(Option<&'s FieldDef>),
    /// An operator after a field, or after anything else.
    Operator(Option<&'s FieldDef>),
}

impl<'s> Place<'s> {
    fn after(found: &[Piece], text: &str, schema: &'s dyn Schema) -> Place<'s> {
        let field = |piece: &Piece| {
            let name = text[piece.span.clone()].trim_start_matches('.');
            known(schema, name).and_then(|name| schema.named(&name))
        };
        let Some(last) = found.last() else { return Place::Operand(None) };
        match &last.token {
            Token::Word | Token::Name => Place::Operator(field(last)),
            Token::Layers(_) | Token::Ranges(_) => {
                let name = found.iter().rev().find(|piece| is_name(piece));
                // A slice is bytes, whatever the field is.
                match last.token {
                    Token::Layers(_) => Place::Operator(name.and_then(field)),
                    _ => Place::Operator(None),
                }
            }
            Token::Text(_) | Token::Char(_) | Token::Literal | Token::Close | Token::CloseBrace => {
                Place::Operator(None)
            }
            Token::Compare(_) | Token::In | Token::OpenBrace | Token::Comma | Token::DotDot => {
                // The field on the left of the comparison or of the set.
                let mut name = None;
                for piece in found.iter().rev() {
                    match &piece.token {
                        Token::And | Token::Or | Token::Xor | Token::Not | Token::Open => break,
                        Token::Word | Token::Name => name = field(piece).or(name),
                        _ => {}
                    }
                }
                Place::Operand(name)
            }
            _ => Place::Operand(None),
        }
    }
}

fn is_name(piece: &Piece) -> bool {
    matches!(piece.token, Token::Word | Token::Name)
}

/// Whether a piece at the end of the text is still being typed.
fn is_typing(piece: &Piece, before: &str) -> bool {
    let touches = piece.span.end == before.len();
    let wordy = before[piece.span.clone()]
        .chars()
        .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    touches && wordy
}

fn plain(text: &str, kind: CompletionKind, title: &str) -> Completion {
    Completion { text: text.to_owned(), kind, title: title.to_owned(), type_name: "" }
}

fn field(def: &FieldDef) -> Completion {
    let kind = match def.kind {
        FieldType::Protocol => CompletionKind::Protocol,
        _ => CompletionKind::Field,
    };
    Completion {
        text: def.name.to_owned(),
        kind,
        title: def.title.to_owned(),
        type_name: kinds::pretty_name(def.kind),
    }
}

fn quoted(value: &str) -> String {
    format!("\"{}\"", value.replace('\\', "\\\\").replace('"', "\\\""))
}

/// The operators that fit after a field, or after any test.
fn operators(
    def: Option<&FieldDef>,
    dialect: Dialect,
) -> impl Iterator<Item = (&'static str, &'static str)> {
    let kind = def.map(|def| def.kind);
    let has = move |can: fn(FieldType) -> bool| kind.is_none_or(can);
    let table = [
        ("==", "some value is equal", has(kinds::can_compare)),
        ("!=", "no value is equal", has(kinds::can_compare)),
        (">", "greater", has(kinds::can_compare)),
        ("<", "less", has(kinds::can_compare)),
        (">=", "greater or equal", has(kinds::can_compare)),
        ("<=", "less or equal", has(kinds::can_compare)),
        ("in", "an element of a set", has(kinds::can_compare)),
        ("contains", "has octets or text inside", has(kinds::can_contain)),
        ("matches", "matches a regular expression", has(kinds::can_match)),
        ("===", "all values are equal", has(kinds::can_compare)),
        ("!==", "some value is not equal", has(kinds::can_compare)),
        ("&", "bits in common", has(has_bits)),
        ("and", "both", true),
        ("or", "at least one", true),
        ("xor", "one of the two", dialect.is_latest()),
    ];
    table.into_iter().filter(|row| row.2).map(|row| (row.0, row.1))
}

fn has_bits(kind: FieldType) -> bool {
    kinds::can_compute(kind, crate::syntax::ArithmeticOp::BitAnd, false)
}

#[cfg(test)]
mod tests {
    use lamna_fields::{Strings, field_table, values};

    use super::*;
    use crate::Tables;

    values! { static PROTOCOLS { 1 => "ICMP", 6 => "TCP", 17 => "UDP" } }
    field_table! {
        static IP_FIELDS;
        IP = FieldDef::protocol("ip", "Internet Protocol Version 4", "IPv4");
        PROTO = FieldDef::new("ip.proto", "Protocol", FieldType::Uint8)
            .strings(Strings::Values(&PROTOCOLS));
        SRC = FieldDef::new("ip.src", "Source Address", FieldType::Ipv4);
        DF = FieldDef::new("ip.flags.df", "Don't fragment", FieldType::Boolean);
    }
    mod http {
        use super::*;

        field_table! {
            pub(super) static FIELDS;
            HTTP = FieldDef::protocol("http", "Hypertext Transfer Protocol", "HTTP");
            HOST = FieldDef::new("http.host", "Host", FieldType::String);
        }
    }

    fn at_end(text: &str) -> (Span, Vec<String>) {
        let schema = Tables::new(&[IP_FIELDS, http::FIELDS]);
        let found = complete(text, text.len(), &schema, Dialect::V4_0, 4);
        (found.span, found.items.into_iter().map(|item| item.text).collect())
    }

    #[test]
    fn names_begin_with_what_is_typed() {
        assert_eq!(
            at_end("ip"),
            (0..2, vec!["ip".into(), "ip.proto".into(), "ip.src".into(), "ip.flags.df".into()])
        );
        assert_eq!(at_end("tcp or ip.s").0, 7..11);
        assert_eq!(at_end("tcp or ip.s").1, ["ip.src"]);
        assert_eq!(at_end("ip.").0, 0..3);
        assert_eq!(at_end("ip.").1, ["ip.proto", "ip.src", "ip.flags.df"]);
        assert_eq!(at_end("host").1, ["http.host"]);
        assert_eq!(at_end("not (up").1, ["upper("]);
    }

    #[test]
    fn values_come_first_after_their_field() {
        assert_eq!(at_end("ip.proto == ").1[..3], ["\"ICMP\"", "\"TCP\"", "\"UDP\""]);
        assert_eq!(at_end("ip.proto == t").1[0], "\"TCP\"");
        assert_eq!(at_end("ip.proto == \"u").1, ["\"UDP\""]);
        assert_eq!(at_end("ip.proto in {TCP, u").1[0], "\"UDP\"");
        assert_eq!(at_end("http and ip.proto == \"u").0, 21..23);
    }

    #[test]
    fn operators_fit_the_field() {
        assert!(at_end("http.host ").1.contains(&"==".to_owned()));
        assert_eq!(at_end("http.host co").1, ["contains"]);
        assert!(at_end("ip.src co").1.is_empty());
        assert_eq!(at_end("ip.src == 1.2.3.4 o").1, ["or"]);
    }
}
