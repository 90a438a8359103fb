//! Patterns of `matches`: PCRE's syntax on octets, caseless, `.` not matching a line feed.
//!
//! Most patterns run on the regex crate, in linear time. Look-around, back-references, atomic
//! groups and possessive quantifiers need backtracking: those run on fancy-regex, with a limit on
//! steps.

use fancy_regex::BytesMode;

use crate::limits::{MAX_BACKTRACKS, MAX_PATTERN_SIZE};

/// A compiled pattern.
#[derive(Clone, Debug)]
pub(crate) enum Pattern {
    Linear(regex::bytes::Regex),
    Backtracking(fancy_regex::Regex),
}

impl Pattern {
    /// Compiles a pattern; the error is what is wrong with it.
    pub(crate) fn new(pattern: &[u8]) -> Result<Pattern, String> {
        let (text, backtracks) = translate(pattern);
        if !backtracks {
            let regex = regex::bytes::RegexBuilder::new(&text)
                .case_insensitive(true)
                .unicode(false)
                .size_limit(MAX_PATTERN_SIZE)
                .dfa_size_limit(MAX_PATTERN_SIZE)
                .build();
            return regex.map(Pattern::Linear).map_err(|error| brief(&error.to_string()));
        }
        let regex = fancy_regex::RegexBuilder::new(&text)
            .bytes_mode(BytesMode::Ascii)
            .case_insensitive(true)
            .backtrack_limit(MAX_BACKTRACKS)
            .delegate_size_limit(MAX_PATTERN_SIZE)
            .delegate_dfa_size_limit(MAX_PATTERN_SIZE)
            .build();
        regex.map(Pattern::Backtracking).map_err(|error| brief(&error.to_string()))
    }

    /// Whether the pattern is somewhere in `subject`. A pattern that needs too many steps is not.
    pub(crate) fn matches(&self, subject: &[u8]) -> bool {
        match self {
            Pattern::Linear(regex) => regex.is_match(subject),
            Pattern::Backtracking(regex) => regex.is_match(subject).unwrap_or(false),
        }
    }
}

/// The last line of an error in several lines, which says what is wrong.
fn brief(error: &str) -> String {
    let last = error.lines().rfind(|line| !line.trim().is_empty()).unwrap_or(error);
    last.trim().trim_start_matches("error: ").to_owned()
}

/// The pattern in the syntax that both engines share, and whether it needs backtracking.
fn translate(pattern: &[u8]) -> (String, bool) {
    let mut backtracks = false;
    let mut out = String::with_capacity(pattern.len() + 8);
    let mut rest = pattern;
    let mut in_class = false;
    // Whether a quantifier has just stood.
    let mut quantified = false;
    while let Some((&octet, after)) = rest.split_first() {
        rest = after;
        let was_quantified = std::mem::take(&mut quantified);
        match octet {
            b'\\' => {
                let Some((&letter, after)) = rest.split_first() else {
                    out.push('\\');
                    break;
                };
                rest = after;
                match letter {
                    b'Q' => {
                        let end = find(rest, b"\\E").unwrap_or(rest.len());
                        rest[..end].iter().for_each(|octet| push_literal(&mut out, *octet));
                        rest = rest.get(end + 2..).unwrap_or_default();
                    }
                    b'E' => {}
                    b'1'..=b'9' if !in_class => {
                        backtracks = true;
                        out.push('\\');
                        out.push(char::from(letter));
                    }
                    b'g' | b'k' | b'K' | b'G' if !in_class => {
                        backtracks = true;
                        out.push('\\');
                        out.push(char::from(letter));
                    }
                    b'0'..=b'7' => {
                        let more = rest.iter().take(2).take_while(|o| matches!(o, b'0'..=b'7'));
                        let more = more.count();
                        let code = rest[..more]
                            .iter()
                            .fold(u32::from(letter - b'0'), |n, o| n * 8 + u32::from(o - b'0'));
                        rest = &rest[more..];
                        out.push_str(&format!("\\x{:02x}", code & 0xff));
                    }
                    b'e' => out.push_str("\\x1b"),
                    b'c' => {
                        if let Some((&key, after)) = rest.split_first() {
                            rest = after;
                            push_literal(&mut out, key.to_ascii_uppercase() ^ 0x40);
                        }
                    }
                    // Without UTF a character is an octet.
                    b'X' | b'C' if !in_class => out.push_str("(?s:.)"),
                    b'h' => out.push_str(if in_class { " \\t" } else { "[ \\t]" }),
                    b'H' => out.push_str("[^ \\t]"),
                    b'N' if !in_class => out.push_str("[^\\n]"),
                    b'R' if !in_class => out.push_str("(?:\\r\\n|[\\n\\x0b\\f\\r\\x85])"),
                    b'Z' if !in_class => out.push_str("(?:\\n?\\z)"),
                    letter if letter.is_ascii_alphanumeric() => {
                        out.push('\\');
                        out.push(char::from(letter));
                    }
                    literal => push_literal(&mut out, literal),
                }
            }
            b'[' if !in_class => {
                in_class = true;
                out.push('[');
                if let Some(after) = rest.strip_prefix(b"^") {
                    out.push('^');
                    rest = after;
                }
                // A bracket that closes nothing stands for itself.
                if let Some(after) = rest.strip_prefix(b"]") {
                    out.push_str("\\]");
                    rest = after;
                }
            }
            b'[' if rest.starts_with(b":") && find(rest, b":]").is_some() => {
                let end = find(rest, b":]").map_or(0, |at| at + 2);
                out.push('[');
                out.extend(rest[..end].iter().map(|octet| char::from(*octet)));
                rest = &rest[end..];
            }
            b']' if in_class => {
                in_class = false;
                out.push(']');
            }
            b'[' | b'&' | b'~' | b'#' if in_class => push_literal(&mut out, octet),
            b'-' if in_class && rest.starts_with(b"-") => out.push_str("\\-"),
            b'(' if !in_class => {
                out.push('(');
                if let Some(after) = rest.strip_prefix(b"?#") {
                    out.pop();
                    let end =
                        after.iter().position(|o| *o == b')').map_or(after.len(), |at| at + 1);
                    rest = &after[end..];
                } else if rest.starts_with(b"*") {
                    // A verb of PCRE: neither engine has them, and both say so.
                    backtracks = true;
                } else if [
                    &b"?="[..],
                    b"?!",
                    b"?<=",
                    b"?<!",
                    b"?>",
                    b"?(",
                    b"?|",
                    b"?P=",
                    b"?P>",
                    b"?&",
                    b"?R",
                ]
                .iter()
                .any(|start| rest.starts_with(start))
                {
                    backtracks = true;
                }
            }
            b'*' | b'+' | b'?' if !in_class => {
                out.push(char::from(octet));
                if was_quantified {
                    backtracks |= octet == b'+';
                } else {
                    quantified = true;
                }
            }
            b'{' if !in_class => match counted(rest) {
                Some(len) => {
                    out.push('{');
                    out.extend(rest[..len].iter().map(|octet| char::from(*octet)));
                    rest = &rest[len..];
                    quantified = true;
                }
                None => out.push_str("\\{"),
            },
            b'}' if !in_class => out.push_str("\\}"),
            b'$' if !in_class => {
                // Also before a last line feed. What is consumed after the end of a branch does
                // not matter to whether there is a match.
                match rest.first() {
                    None | Some(b')' | b'|') => out.push_str("(?:$|\\n\\z)"),
                    Some(_) => out.push('$'),
                }
            }
            octet if octet.is_ascii() => out.push(char::from(octet)),
            octet => out.push_str(&format!("\\x{octet:02x}")),
        }
    }
    (out, backtracks)
}

/// The length of `n}`, `n,}`, `n,m}`: a counted quantifier after its brace.
fn counted(rest: &[u8]) -> Option<usize> {
    let len = rest.iter().position(|octet| *octet == b'}')?;
    let inside = rest.get(..len)?;
    let shaped = inside.first().is_some_and(u8::is_ascii_digit)
        && inside.iter().all(|octet| octet.is_ascii_digit() || *octet == b',')
        && inside.iter().filter(|octet| **octet == b',').count() <= 1;
    shaped.then_some(len + 1)
}

fn push_literal(out: &mut String, octet: u8) {
    if octet.is_ascii_alphanumeric() {
        out.push(char::from(octet));
    } else {
        out.push_str(&format!("\\x{octet:02x}"));
    }
}

fn find(rest: &[u8], what: &[u8]) -> Option<usize> {
    memchr::memmem::find(rest, what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(pattern: &str, subject: &[u8]) -> bool {
        Pattern::new(pattern.as_bytes()).unwrap().matches(subject)
    }

    #[test]
    fn caseless_on_octets() {
        assert!(matches("head", b"\x00HEAD\xff"));
        assert!(!matches("(?-i)head", b"HEAD"));
        assert!(matches(r"\x00.\xff", b"\x00a\xff"));
        assert!(!matches("a.b", b"a\nb"));
        assert!(matches("(?s)a.b", b"a\nb"));
        assert!(matches("^ab$", b"ab"));
        assert!(matches("^ab$", b"ab\n"));
        assert!(!matches("^ab$", b"ab\nc"));
        assert!(matches("(?m)^c$", b"ab\nc"));
    }

    #[test]
    fn what_backtracks() {
        for (pattern, yes, no) in [
            ("a(?=b)", &b"ab"[..], &b"ac"[..]),
            ("a(?!b)", b"ac", b"ab"),
            ("(?<=a)b", b"ab", b"cb"),
            (r"(.)\1", b"aa", b"ab"),
            ("a++b", b"aab", b"aac"),
            ("(?>a*)b", b"aab", b"aac"),
            (r"(?<!\w)b", b"\xe9b", b"ab"),
        ] {
            assert!(matches!(Pattern::new(pattern.as_bytes()), Ok(Pattern::Backtracking(_))));
            assert!(matches(pattern, yes), "{pattern}");
            assert!(!matches(pattern, no), "{pattern}");
        }
        assert!(!matches(r"^(a++)+\1$", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab"));
    }

    #[test]
    fn pcre_spellings() {
        assert!(matches(r"a{", b"a{"));
        assert!(matches(r"\Qa.b\E", b"a.b"));
        assert!(!matches(r"\Qa.b\E", b"axb"));
        assert!(matches("[a&&b]", b"&"));
        assert!(matches("[[]", b"["));
        assert!(matches("[[:digit:]]", b"5"));
        assert!(matches(r"\/\<\-", b"/<-"));
        assert!(matches(r"a\hb", b"a\tb"));
        assert!(matches(r"\0", b"\0"));
        assert!(matches("(?#note)a", b"a"));
        assert!(matches("]", b"]"));
        assert!(matches(r"\cA\X", b"\x01\xff"));
        assert!(matches("(?P<n>o)(?P=n)", b"foo"));
    }

    #[test]
    fn what_does_not_compile() {
        for pattern in ["(", "*", "[a", "a{5,1}", ")", r"\"] {
            assert!(Pattern::new(pattern.as_bytes()).is_err(), "{pattern}");
        }
    }
}
