//! Literals. They have no type of their own: each is read as a value of the type that it is
//! compared with. One file for each kind of value.

mod address;
mod boolean;
mod bytes;
mod float;
mod guid;
mod integer;
mod object_id;
mod text;
mod time;
mod word;

use lamna_fields::{FieldDef, FieldType, TimeZone};

use crate::kinds::{self, Domain};
pub(crate) use word::words;

use crate::ProblemKind;

/// A literal as it was written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Form<'a> {
    /// A word without quotes.
    Word(&'a str),
    /// A word with a leading colon: octets.
    Octets(&'a str),
    /// A quoted text, escapes resolved.
    Text(&'a [u8]),
    /// A character constant.
    Char(u32),
}

/// What a literal means: one value or, for an address with a prefix, all from one to another.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Literal {
    Int(i128, i128),
    Float(f64),
    Octets(Vec<u8>, Vec<u8>),
}

impl Literal {
    fn octets(octets: Vec<u8>) -> Literal {
        Literal::Octets(octets.clone(), octets)
    }

    fn int(value: impl Into<i128>) -> Literal {
        let value = value.into();
        Literal::Int(value, value)
    }
}

/// Why a literal is none for its type.
#[derive(Debug, PartialEq)]
pub(crate) struct Unreadable {
    pub(crate) kind: ProblemKind,
    pub(crate) message: String,
}

fn unreadable(message: impl Into<String>) -> Unreadable {
    Unreadable { kind: ProblemKind::BadLiteral, message: message.into() }
}

/// What a literal is read for.
pub(crate) struct Target<'a> {
    /// The type that the literal must have.
    pub(crate) kind: FieldType,
    /// The field that it is compared with, for its value strings and its name.
    pub(crate) def: &'a FieldDef,
    /// Local time.
    pub(crate) zone: &'a TimeZone,
}

/// Reads a literal; `shown` is its text in the filter.
pub(crate) fn read(
    target: &Target<'_>,
    form: Form<'_>,
    shown: &str,
) -> Result<Literal, Unreadable> {
    use FieldType::*;
    let kind = target.kind;
    match kind {
        Boolean => return boolean::read(target, form, shown),
        kind if kind.is_integer() || kind == Eui64 => return integer::read(target, form, shown),
        kind if kind.is_string() => return Ok(text::read(form)),
        Bytes | UintBytes | Protocol => return bytes::read(form, shown),
        AbsoluteTime => return time::read_absolute(target, form, shown),
        _ => {}
    }
    let word = match form {
        Form::Word(word) | Form::Octets(word) => word,
        Form::Text(_) => {
            return Err(unreadable(format!(
                "{} cannot be converted from a string ({shown}).",
                kinds::pretty_name(kind)
            )));
        }
        Form::Char(code) => {
            return Err(unreadable(format!(
                "Character constant {shown} ({code:#x}) cannot be converted to {}.",
                kinds::pretty_name(kind)
            )));
        }
    };
    match kind {
        Ipv4 => address::read_ipv4(word),
        Ipv6 => address::read_ipv6(word),
        Ether => bytes::read_exactly(word, 6, "Ethernet address"),
        Vines => bytes::read_exactly(word, 6, "Vines address"),
        Fcwwn => bytes::read_exactly(word, 8, "FCWWN address"),
        SystemId => bytes::read_word(word).map(Literal::octets),
        Guid => guid::read(word),
        Oid => object_id::read(word, true),
        RelOid => object_id::read(word, false),
        RelativeTime => time::read_relative(word),
        _ if kinds::domain(kind) == Domain::Float => float::read(word),
        _ => Err(unreadable(format!(
            "\"{word}\" cannot be converted to {}.",
            kinds::pretty_name(kind)
        ))),
    }
}

/// Reads octets of any number, for `contains` on a type of fixed length.
pub(crate) fn read_octets(form: Form<'_>, shown: &str) -> Result<Literal, Unreadable> {
    bytes::read(form, shown)
}
