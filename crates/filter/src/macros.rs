//! Macros: text that stands for text, before anything else is read.

use std::borrow::Cow;
use std::collections::BTreeMap;

use lamna_fields::Schema;

use crate::check::known;
use crate::limits::{MAX_LENGTH, MAX_MACRO_DEPTH};
use crate::{Dialect, Problem, ProblemKind};

/// Named filter texts with places `$1`, `$2`... for arguments.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Macros(BTreeMap<String, String>);

impl Macros {
    /// None.
    pub fn new() -> Self {
        Macros::default()
    }

    /// Those that Wireshark is installed with.
    pub fn installed() -> Self {
        let mut macros = Macros::new();
        macros.define(
            "private_ipv4",
            "$1 == 192.168.0.0/16 or $1 == 172.16.0.0/12 or $1 == 10.0.0.0/8",
        );
        macros.define("private_ethernet", "$1[0] & 0x0F == 2");
        macros.define("private_ipv6", "$1 == fc00::/7");
        macros
    }

    /// Defines a macro, or defines it anew.
    pub fn define(&mut self, name: &str, text: &str) {
        self.0.insert(name.to_owned(), text.to_owned());
    }

    /// Reads the lines `"name","text"` of a `dfilter_macros` file and the lines `"name" text` of a
    /// `dmacros` file; lines in no such form, empty ones and comments are skipped.
    pub fn read(&mut self, file: &str) {
        for line in file.lines() {
            let Some(rest) = line.trim().strip_prefix('"') else { continue };
            let Some((name, text)) = rest.split_once('"') else { continue };
            let text = text.trim_start();
            let text = match text.strip_prefix(',') {
                Some(quoted) => {
                    let quoted = quoted.trim();
                    let inside = quoted.strip_prefix('"').and_then(|q| q.strip_suffix('"'));
                    // Octets that are special in the file are written `\x22`.
                    inside.unwrap_or(quoted).replace("\\x22", "\"").replace("\\x5c", "\\")
                }
                None => text.to_owned(),
            };
            if !name.is_empty() {
                self.define(name, &text);
            }
        }
    }

    /// Names and texts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The text with every macro in it replaced. `${field}` is left as it is.
    pub(crate) fn expand<'t>(
        &self,
        text: &'t str,
        schema: &dyn Schema,
        dialect: Dialect,
    ) -> Result<Cow<'t, str>, Problem> {
        if !text.contains('$') {
            return Ok(Cow::Borrowed(text));
        }
        self.expand_at(text, schema, dialect, 0).map(Cow::Owned)
    }

    fn expand_at(
        &self,
        text: &str,
        schema: &dyn Schema,
        dialect: Dialect,
        depth: usize,
    ) -> Result<String, Problem> {
        if depth > MAX_MACRO_DEPTH {
            return Err(bad("macros nest too deep"));
        }
        let mut out = String::new();
        let mut rest = text;
        while let Some(at) = rest.find(['$', '"']) {
            let (before, from) = rest.split_at(at);
            out.push_str(before);
            if dialect.is_latest() && from.starts_with('"') {
                let len = quoted_len(from);
                out.push_str(&from[..len]);
                rest = &from[len..];
                continue;
            }
            let use_of = if from.starts_with("${") {
                braced(from, dialect)?
            } else if dialect.is_latest() && from.starts_with('$') {
                called(from)?
            } else {
                None
            };
            let Some(Use { name, arguments, len, required }) = use_of else {
                out.push_str(&from[..1]);
                rest = &from[1..];
                continue;
            };
            let found = self.0.get(name);
            match found {
                Some(body) => {
                    let body = substitute(name, body, &arguments)?;
                    out.push_str(&self.expand_at(&body, schema, dialect, depth + 1)?);
                }
                None if !required || arguments.is_empty() && is_field(name, schema, dialect) => {
                    out.push_str(&from[..len]);
                }
                None => return Err(bad(format!("macro '{name}' does not exist"))),
            }
            if out.len() > MAX_LENGTH {
                return Err(Problem::new(
                    ProblemKind::TooLarge,
                    None,
                    format!("The filter is longer than {MAX_LENGTH} bytes."),
                ));
            }
            rest = &from[len..];
        }
        out.push_str(rest);
        Ok(out)
    }
}

/// Whether `name`, perhaps with layers or an `@`, is a field.
///
/// In 4.0 a name without a dot is always a macro's.
fn is_field(name: &str, schema: &dyn Schema, dialect: Dialect) -> bool {
    let name = name.strip_prefix('@').unwrap_or(name);
    let name = name.split_once('#').map_or(name, |(name, _)| name).trim();
    (dialect.is_latest() || name.contains('.')) && known(schema, name).is_some()
}

/// One use of a macro at the start of a text.
struct Use<'t> {
    name: &'t str,
    arguments: Vec<&'t str>,
    len: usize,
    /// Whether it can be nothing but a macro or a field.
    required: bool,
}

fn bad(message: impl Into<String>) -> Problem {
    Problem::new(ProblemKind::BadMacro, None, message)
}

/// `${name}`, `${name:argument;argument}` and, later, `${name;argument;argument}`.
fn braced(text: &str, dialect: Dialect) -> Result<Option<Use<'_>>, Problem> {
    let inside = &text[2..];
    let later = |c: char| dialect.is_latest() && matches!(c, ' ' | '\t' | '@' | ';');
    let legal = |c: char| {
        c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '#' | '[' | ']' | ',' | ':')
    };
    let mut end = None;
    for (at, c) in inside.char_indices() {
        match c {
            '}' | ':' => {
                end = Some((at, c));
                break;
            }
            ';' if dialect.is_latest() => {
                end = Some((at, c));
                break;
            }
            c if legal(c) || later(c) => {}
            _ => return Err(bad("invalid character in macro name")),
        }
    }
    let Some((at, stop)) = end else {
        return Err(bad("end of filter in the middle of a macro expression"));
    };
    let name = inside[..at].trim();
    if stop == '}' {
        return Ok(Some(Use { name, arguments: Vec::new(), len: at + 3, required: true }));
    }
    let tail = &inside[at + 1..];
    let Some(close) = tail.find('}') else {
        return Err(bad("end of filter in the middle of a macro expression"));
    };
    // A layer's range has a colon of its own.
    if inside[..at].contains('[') {
        let close = at + 1 + close;
        let use_of =
            Use { name: &inside[..close], arguments: Vec::new(), len: close + 3, required: true };
        return Ok(Some(use_of));
    }
    let arguments = tail[..close].split(';').collect();
    Ok(Some(Use { name, arguments, len: at + 1 + close + 3, required: true }))
}

/// `$name(argument, argument)`; `$field` is none.
fn called(text: &str) -> Result<Option<Use<'_>>, Problem> {
    let inside = &text[1..];
    let word = |c: char| !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    let end = inside.find(word).unwrap_or(inside.len());
    let name = &inside[..end];
    let Some(tail) = inside[end..].strip_prefix('(') else { return Ok(None) };
    let Some(close) = tail.find(')') else {
        return Err(bad("end of filter in the middle of a macro expression"));
    };
    let arguments = match tail[..close].trim() {
        "" => Vec::new(),
        some => some.split(',').map(str::trim).collect(),
    };
    Ok(Some(Use { name, arguments, len: 1 + end + 1 + close + 1, required: true }))
}

fn quoted_len(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            '"' if !escaped => return at + 1,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    text.len()
}

/// The text of a macro with its arguments in place.
fn substitute(name: &str, body: &str, arguments: &[&str]) -> Result<String, Problem> {
    let mut out = String::new();
    let mut wanted = 0;
    let mut rest = body;
    while let Some(at) = rest.find('$') {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let digits = from[1..].find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len() - 1);
        match from[1..1 + digits].parse::<usize>() {
            Ok(number) if number > 0 => {
                wanted = wanted.max(number);
                out.push_str(arguments.get(number - 1).copied().unwrap_or_default());
            }
            _ => out.push_str(&from[..1 + digits]),
        }
        rest = &from[1 + digits..];
    }
    out.push_str(rest);
    if wanted != arguments.len() {
        return Err(bad(format!(
            "wrong number of arguments for macro '{name}', expecting {wanted} instead of {}",
            arguments.len()
        )));
    }
    Ok(out)
}
