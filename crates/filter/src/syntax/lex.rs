//! Text to tokens. The longest token wins, and a keyword is one only as a whole word.

use nom::branch::alt;
use nom::bytes::complete::{tag, take_while, take_while_m_n, take_while1};
use nom::character::complete::{char, one_of, satisfy};
use nom::combinator::{opt, recognize, value, verify};
use nom::multi::{many0_count, many1_count};
use nom::sequence::{pair, preceded, terminated};
use nom::{IResult, Parser};

use super::{ArithmeticOp, CompareOp, Quantifier, Range, escape};
use crate::{Dialect, Problem, ProblemKind, Span};

/// The smallest pieces that have a meaning.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    And,
    Or,
    Xor,
    Not,
    Compare(CompareOp),
    Contains,
    Matches,
    In,
    Quantifier(Quantifier),
    Arithmetic(ArithmeticOp),
    Open,
    Close,
    OpenBrace,
    CloseBrace,
    Comma,
    DotDot,
    Dollar,
    At,
    /// `[...]`
    Ranges(Vec<Range>),
    /// `#n` or `#[...]`
    Layers(Vec<Range>),
    /// A field's name or a literal.
    Word,
    /// A name with a leading dot.
    Name,
    /// A literal with a leading colon.
    Literal,
    Text(Vec<u8>),
    Char(u32),
    /// A character that no token begins with.
    Other,
}

/// A token and its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Piece {
    pub(crate) token: Token,
    pub(crate) span: Span,
}

/// All tokens up to the end or to the first thing that is none. The parser takes the error for
/// its own when it gets that far: an earlier problem of grammar comes first.
pub(crate) fn pieces(text: &str, dialect: Dialect) -> (Vec<Piece>, Option<Problem>) {
    let mut out = Vec::new();
    let mut at = 0;
    loop {
        at += blanks(&text[at..]).map_or(0, |(_, found)| found.len());
        if at == text.len() {
            return (out, None);
        }
        match piece(text, at, dialect) {
            Ok(found) => {
                at = found.span.end;
                out.push(found);
            }
            Err(problem) => return (out, Some(problem)),
        }
    }
}

fn blanks(input: &str) -> IResult<&str, &str> {
    take_while(|c| matches!(c, ' ' | '\t' | '\n'))(input)
}

fn piece(text: &str, at: usize, dialect: Dialect) -> Result<Piece, Problem> {
    let rest = &text[at..];
    let first = rest.chars().next().unwrap_or(' ');
    match first {
        '"' => return quoted(text, at, 1, false),
        'r' | 'R' if rest[1..].starts_with('"') => return quoted(text, at, 2, true),
        '\'' => return character(text, at, dialect),
        '[' => return ranges(text, at, dialect),
        '#' => return layers(text, at, dialect),
        c if !(' '..='~').contains(&c) => {
            return Err(Problem::new(
                ProblemKind::BadText,
                at..at + c.len_utf8(),
                "Non-printable ASCII characters may only appear inside double-quotes.",
            ));
        }
        _ => {}
    }
    let words = longest(rest, &[word, cidr, ipv6, octets, trailing_colon(dialect)]);
    let (token, len) = if let Some(len) = words {
        (keyword(&rest[..len], dialect).unwrap_or(Token::Word), len)
    } else if let Some(len) = longest(rest, &[dotted_name]) {
        (Token::Name, len)
    } else if let Some(len) = longest(rest, &[colon_literal]) {
        (Token::Literal, len)
    } else {
        match punctuation(rest, dialect) {
            Ok((after, token)) => (token, rest.len() - after.len()),
            Err(_) => (Token::Other, first.len_utf8()),
        }
    };
    Ok(Piece { token, span: at..at + len })
}

type Scanner = fn(&str) -> IResult<&str, &str>;

fn longest(input: &str, scanners: &[Scanner]) -> Option<usize> {
    scanners.iter().filter_map(|scan| Some(scan(input).ok()?.1.len())).max()
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-')
}

fn part(input: &str) -> IResult<&str, &str> {
    recognize(pair(satisfy(|c| c.is_ascii_alphanumeric() || c == '_'), take_while(is_word)))
        .parse(input)
}

/// Parts joined by single dots: names, numbers, dotted quads, host names, plain text.
fn word(input: &str) -> IResult<&str, &str> {
    recognize(pair(part, many0_count(pair(char('.'), part)))).parse(input)
}

/// A dotted quad with a prefix length of one or two digits.
fn cidr(input: &str) -> IResult<&str, &str> {
    let quad = || take_while_m_n(1, 3, |c: char| c.is_ascii_digit());
    recognize((
        quad(),
        char('.'),
        quad(),
        char('.'),
        quad(),
        char('.'),
        quad(),
        char('/'),
        take_while_m_n(1, 2, |c: char| c.is_ascii_digit()),
    ))
    .parse(input)
}

/// An IPv6 address (RFC 4291, section 2.2), with or without a prefix length.
fn ipv6(input: &str) -> IResult<&str, &str> {
    let mut shape = take_while1(|c: char| c.is_ascii_hexdigit() || matches!(c, ':' | '.'));
    let (_, run) = shape.parse(input)?;
    if !run.contains(':') {
        return nothing(input);
    }
    // The longest start of the run that is an address: `fe80:::1` is `fe80::` and `:1`.
    let len = (2..=run.len().min(45))
        .rev()
        .find(|len| run[..*len].contains(':') && run[..*len].parse::<std::net::Ipv6Addr>().is_ok());
    let Some(len) = len else {
        return Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)));
    };
    let mut prefix = opt(pair(char('/'), take_while_m_n(1, 3, |c: char| c.is_ascii_digit())));
    let (after, _) = prefix.parse(&input[len..])?;
    let taken = input.len() - after.len();
    Ok((after, &input[..taken]))
}

fn pair_of_digits(input: &str) -> IResult<&str, &str> {
    take_while_m_n(2, 2, |c: char| c.is_ascii_hexdigit())(input)
}

/// Octets joined by colons, at least two.
fn octets(input: &str) -> IResult<&str, &str> {
    recognize(pair(pair_of_digits, many1_count(pair(char(':'), pair_of_digits)))).parse(input)
}

fn nothing(input: &str) -> IResult<&str, &str> {
    Err(nom::Err::Error(nom::error::Error::new(input, nom::error::ErrorKind::Verify)))
}

/// `fc:`, a literal of one octet.
fn trailing_colon(dialect: Dialect) -> Scanner {
    fn octet(input: &str) -> IResult<&str, &str> {
        recognize(terminated(pair_of_digits, char(':'))).parse(input)
    }
    if dialect.is_latest() { octet } else { nothing }
}

/// `.name`, with no dot after it that could go on.
fn dotted_name(input: &str) -> IResult<&str, &str> {
    recognize(preceded(char('.'), word)).parse(input)
}

/// `:` and what can be read as octets.
fn colon_literal(input: &str) -> IResult<&str, &str> {
    let digits = |c: char| c.is_ascii_hexdigit();
    let joined = |separator: char| {
        recognize(pair(pair_of_digits, many1_count(pair(char(separator), pair_of_digits))))
    };
    let bodies = |input| {
        let mut best: Option<usize> = None;
        let mut consider = |found: IResult<&str, &str>| {
            if let Ok((_, text)) = found {
                best = best.max(Some(text.len()));
            }
        };
        consider(joined(':').parse(input));
        consider(joined('-').parse(input));
        consider(joined('.').parse(input));
        consider(take_while1(digits).parse(input));
        let four = || take_while_m_n(4, 4, digits);
        consider(recognize(pair(four(), many1_count(pair(one_of(".-"), four())))).parse(input));
        match best {
            Some(len) => Ok((&input[len..], &input[..len])),
            None => nothing(input),
        }
    };
    recognize(preceded(char(':'), verify(bodies, |body: &str| !body.is_empty()))).parse(input)
}

fn keyword(word: &str, dialect: Dialect) -> Option<Token> {
    Some(match word {
        "and" => Token::And,
        "or" => Token::Or,
        "not" => Token::Not,
        "eq" | "any_eq" => Token::Compare(CompareOp::AnyEq),
        "ne" | "all_ne" => Token::Compare(CompareOp::AllNe),
        "all_eq" => Token::Compare(CompareOp::AllEq),
        "any_ne" => Token::Compare(CompareOp::AnyNe),
        "gt" => Token::Compare(CompareOp::Gt),
        "ge" => Token::Compare(CompareOp::Ge),
        "lt" => Token::Compare(CompareOp::Lt),
        "le" => Token::Compare(CompareOp::Le),
        "contains" => Token::Contains,
        "matches" => Token::Matches,
        "in" => Token::In,
        "any" => Token::Quantifier(Quantifier::Any),
        "all" => Token::Quantifier(Quantifier::All),
        "xor" if dialect.is_latest() => Token::Xor,
        "bitwise_and" => Token::Arithmetic(ArithmeticOp::BitAnd),
        "bitand" if dialect.is_latest() => Token::Arithmetic(ArithmeticOp::BitAnd),
        _ => return None,
    })
}

fn punctuation(input: &str, dialect: Dialect) -> IResult<&str, Token> {
    let compare = alt((
        value(CompareOp::AllEq, tag("===")),
        value(CompareOp::AnyNe, tag("!==")),
        value(CompareOp::AnyNe, tag("~=")),
        value(CompareOp::AnyEq, tag("==")),
        value(CompareOp::AllNe, tag("!=")),
        value(CompareOp::Ge, tag(">=")),
        value(CompareOp::Le, tag("<=")),
        value(CompareOp::Gt, tag(">")),
        value(CompareOp::Lt, tag("<")),
    ));
    let arithmetic = alt((
        value(ArithmeticOp::BitAnd, char('&')),
        value(ArithmeticOp::Add, char('+')),
        value(ArithmeticOp::Subtract, char('-')),
        value(ArithmeticOp::Multiply, char('*')),
        value(ArithmeticOp::Divide, char('/')),
        value(ArithmeticOp::Modulo, char('%')),
    ));
    let logic = alt((
        value(Token::And, tag("&&")),
        value(Token::Or, tag("||")),
        value(Token::Xor, verify(tag("^^"), |_: &str| dialect.is_latest())),
    ));
    let rest = alt((
        value(Token::Matches, char('~')),
        value(Token::Not, char('!')),
        value(Token::Open, char('(')),
        value(Token::Close, char(')')),
        value(Token::OpenBrace, char('{')),
        value(Token::CloseBrace, char('}')),
        value(Token::Comma, char(',')),
        value(Token::DotDot, tag("..")),
        value(Token::Dollar, char('$')),
        value(Token::At, verify(char('@'), |_| dialect.is_latest())),
    ));
    alt((compare.map(Token::Compare), logic, arithmetic.map(Token::Arithmetic), rest)).parse(input)
}

/// A text between quotes; `skip` octets come before its first.
fn quoted(text: &str, at: usize, skip: usize, raw: bool) -> Result<Piece, Problem> {
    let start = at + skip;
    let mut end = start;
    let octets = text.as_bytes();
    loop {
        match octets.get(end) {
            Some(b'"') => break,
            Some(b'\\') => end += 2,
            Some(_) => end += 1,
            None => {
                let message = "The final quote was missing from a quoted string.";
                return Err(Problem::new(
                    ProblemKind::BadText,
                    text.len()..text.len() + 1,
                    message,
                ));
            }
        }
    }
    let inside = text.get(start..end).unwrap_or_default();
    let value = if raw { inside.as_bytes().to_vec() } else { escape::text(inside, start)? };
    Ok(Piece { token: Token::Text(value), span: at..end + 1 })
}

fn character(text: &str, at: usize, dialect: Dialect) -> Result<Piece, Problem> {
    let octets = text.as_bytes();
    let mut end = at + 1;
    loop {
        match octets.get(end) {
            Some(b'\'') => break,
            Some(b'\\') => end += 2,
            Some(_) => end += 1,
            None => {
                let message = "The final quote was missing from a character constant.";
                return Err(Problem::new(
                    ProblemKind::BadText,
                    text.len()..text.len() + 1,
                    message,
                ));
            }
        }
    }
    let span = at..end + 1;
    let token = text.get(span.clone()).unwrap_or_default();
    let code = escape::character(token, span.clone(), dialect)?;
    Ok(Piece { token: Token::Char(code), span })
}

/// Ranges between brackets; the opening one is at `at`.
fn ranges(text: &str, at: usize, dialect: Dialect) -> Result<Piece, Problem> {
    let inside = &text[at + 1..];
    let Some(len) = inside.find(']') else {
        let message = "The right bracket was missing from a slice.";
        return Err(Problem::new(ProblemKind::BadText, text.len()..text.len() + 1, message));
    };
    let mut found = Vec::new();
    let mut start = at + 1;
    for part in inside[..len].split(',') {
        let trimmed = part.trim();
        let from = start + (part.len() - part.trim_start().len());
        let span = from..from + trimmed.len();
        if trimmed.is_empty() {
            let end = start + part.len();
            return Err(unexpected(text, end..end + 1));
        }
        found.push(Range::read(trimmed, span, dialect)?);
        start += part.len() + 1;
    }
    Ok(Piece { token: Token::Ranges(found), span: at..at + len + 2 })
}

/// Layers after `#`.
fn layers(text: &str, at: usize, dialect: Dialect) -> Result<Piece, Problem> {
    let rest = &text[at + 1..];
    let Some(first) = rest.chars().next() else {
        return Err(end_of_filter());
    };
    if first == '[' {
        let Piece { token: Token::Ranges(ranges), span } = ranges(text, at + 1, dialect)? else {
            return Err(end_of_filter());
        };
        return Ok(Piece { token: Token::Layers(ranges), span: at..span.end });
    }
    let len = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
    if len == 0 {
        return Err(Problem::new(
            ProblemKind::BadRange,
            at + 1..at + 1 + first.len_utf8(),
            format!("Expected digit or \"[\", not \"{first}\""),
        ));
    }
    let span = at..at + 1 + len;
    let number = rest[..len].parse().map_err(|_| {
        Problem::new(
            ProblemKind::TooBig,
            at + 1..at + 1 + len,
            format!("\"{}\" causes an integer overflow.", &rest[..len]),
        )
    })?;
    Ok(Piece { token: Token::Layers(vec![Range::At(number)]), span })
}

pub(super) fn unexpected(text: &str, span: Span) -> Problem {
    let shown = text.get(span.clone()).unwrap_or_default();
    // Of ranges and layers the first character is what is wrong.
    let (shown, span) = match shown.as_bytes() {
        [b'#' | b'[', ..] => (&shown[..1], span.start..span.start + 1),
        _ => (shown, span),
    };
    // The dot of a name is no part of it.
    let shown = match shown.strip_prefix('.') {
        Some(name) if !name.is_empty() && name != "." => name,
        _ => shown,
    };
    let message = format!("\"{shown}\" was unexpected in this context.");
    Problem::new(ProblemKind::UnexpectedToken, span, message)
}

pub(super) fn end_of_filter() -> Problem {
    Problem::new(ProblemKind::UnexpectedEnd, None, "Unexpected end of filter expression.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let (found, problem) = pieces(text, Dialect::V4_0);
        assert_eq!(problem, None, "{text}");
        found.iter().map(|p| &text[p.span.clone()]).collect()
    }

    #[test]
    fn words_hold_dashes_and_dots_but_no_operators() {
        assert_eq!(words("tcp.srcport-1"), ["tcp.srcport-1"]);
        assert_eq!(words("tcp.srcport+1"), ["tcp.srcport", "+", "1"]);
        assert_eq!(words("3 -1"), ["3", "-", "1"]);
        assert_eq!(words("{0.1...7}"), ["{", "0.1", "..", ".7", "}"]);
        assert_eq!(words("10.0.0.1..10.0.0.2"), ["10.0.0.1", "..", "10.0.0.2"]);
        assert_eq!(words("1.2.3.4/24/3"), ["1.2.3.4/24", "/", "3"]);
        assert_eq!(words("HTTP/1.1"), ["HTTP", "/", "1.1"]);
        assert_eq!(words("tcp."), ["tcp", "."]);
    }

    #[test]
    fn colons_join_octets_and_addresses_only() {
        assert_eq!(words("48:45:4"), ["48:45", ":4"]);
        assert_eq!(words("fe80:::1"), ["fe80::", ":1"]);
        assert_eq!(words("::ffff:1.2.3.4/96"), ["::ffff:1.2.3.4/96"]);
        assert_eq!(words("2010-01-01T12:00:00"), ["2010-01-01T12", ":00:00"]);
        assert_eq!(words(":data"), [":da", "ta"]);
        assert_eq!(words("1:2"), ["1", ":2"]);
    }

    #[test]
    fn the_longest_operator_wins() {
        assert_eq!(words("a!==b"), ["a", "!==", "b"]);
        assert_eq!(words("a=>b"), ["a", "=", ">", "b"]);
        assert_eq!(words("a|||b"), ["a", "||", "|", "b"]);
        assert_eq!(words("ip[1:2] #2"), ["ip", "[1:2]", "#2"]);
    }

    #[test]
    fn what_cannot_be_read_says_where() {
        for (text, span) in [
            ("tcp é", 4..6),
            ("\"abc", 4..5),
            ("x == 'P", 7..8),
            ("ip[1", 4..5),
            ("ip[]", 3..4),
            ("ip[0,]", 5..6),
            ("ip#-1", 3..4),
            ("tcp\r", 3..4),
        ] {
            assert_eq!(pieces(text, Dialect::V4_0).1.unwrap().span, Some(span), "{text}");
        }
    }
}
