use lamna_fields::{FieldType, Strings};

use super::{Checked, Checker, Node, Typed};
use crate::kinds::{self, Domain};
use crate::program::Side;
use crate::syntax::{Operand, OperandKind};
use crate::{Dialect, Problem, ProblemKind, Span, address, suggest};

/// A function of the language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Function {
    pub(crate) name: &'static str,
    /// What it gives, for a person.
    pub(crate) title: &'static str,
    least: usize,
    most: usize,
    since: Dialect,
}

const fn one(name: &'static str, title: &'static str, since: Dialect) -> Function {
    Function { name, title, least: 1, most: 1, since }
}

/// All functions.
pub(crate) static FUNCTIONS: &[Function] = &[
    one("upper", "the text in upper case", Dialect::V4_0),
    one("lower", "the text in lower case", Dialect::V4_0),
    one("len", "the length in bytes", Dialect::V4_0),
    one("count", "how often the field occurs", Dialect::V4_0),
    one("string", "the value as text", Dialect::V4_0),
    Function {
        name: "max",
        title: "the greatest of all values",
        least: 1,
        most: usize::MAX,
        since: Dialect::V4_0,
    },
    Function {
        name: "min",
        title: "the least of all values",
        least: 1,
        most: usize::MAX,
        since: Dialect::V4_0,
    },
    one("abs", "the value without its sign", Dialect::V4_0),
    one("float", "the number as single precision", Dialect::Latest),
    one("double", "the number as double precision", Dialect::Latest),
    one("vals", "the word for the number", Dialect::Latest),
    one("dec", "the number as decimal text", Dialect::Latest),
    one("hex", "the number as hexadecimal text", Dialect::Latest),
    one("ip_special_name", "what a special-purpose address is for", Dialect::Latest),
    one("ip_special_mask", "the mask of the special-purpose block", Dialect::Latest),
    one("ip_linklocal", "whether the address is link-local", Dialect::Latest),
    one("ip_multicast", "whether the address is multicast", Dialect::Latest),
    one("ip_rfc1918", "whether the IPv4 address is private", Dialect::Latest),
    one("ip_ula", "whether the IPv6 address is unique local", Dialect::Latest),
];

impl Function {
    /// The functions of a dialect.
    pub(crate) fn of(dialect: Dialect) -> impl Iterator<Item = &'static Function> {
        FUNCTIONS.iter().filter(move |f| dialect.is_latest() || f.since == Dialect::V4_0)
    }
}

impl Checker<'_> {
    pub(super) fn call(
        &mut self,
        name: &str,
        arguments: &[Operand],
        span: Span,
        hint: Option<&Typed>,
    ) -> Checked<Typed> {
        let bad = |message: String| Problem::new(ProblemKind::BadCall, span.clone(), message);
        let Some(function) = Function::of(self.dialect).find(|f| f.name == name) else {
            let names = Function::of(self.dialect).map(|f| f.name);
            return Err(bad(format!("Function '{name}' does not exist"))
                .suggest(suggest::nearest(name, names)));
        };
        if arguments.len() < function.least {
            return Err(bad(format!(
                "Function {name} needs at least {} arguments.",
                function.least
            )));
        }
        if arguments.len() > function.most {
            return Err(bad(format!(
                "Function {name} can only accept {} arguments.",
                function.most
            )));
        }
        match (name, arguments) {
            ("max" | "min", all) => self.extreme(name, all, span, hint),
            (_, [argument]) => self.map(function.name, argument, span, hint),
            _ => Err(bad(format!("Function '{name}' does not exist"))),
        }
    }

    /// A function of one argument.
    fn map(
        &mut self,
        name: &'static str,
        argument: &Operand,
        span: Span,
        hint: Option<&Typed>,
    ) -> Checked<Typed> {
        let at = argument.span.clone();
        let refuse = |message: String| Err(Problem::new(ProblemKind::BadCall, at.clone(), message));
        let latest = self.dialect.is_latest();
        if self.is_literal(argument) && name != "abs" {
            let what =
                if matches!(name, "upper" | "lower") { "string type fields" } else { "fields" };
            let message = format!("Only {what} can be used as parameter for {name}()");
            let kind = match argument.kind {
                OperandKind::Word(_) => ProblemKind::NameExpected,
                _ => ProblemKind::BadCall,
            };
            return Err(Problem { kind, ..self.unknown(argument, message) });
        }
        let typed = self.operand(argument, if name == "abs" { hint } else { None })?;
        let is_field = matches!(typed.node, Node::Field(_));
        let at_name = span.clone();
        let result = |kind: FieldType, node: Node| Ok(Typed::result(kind, name, at_name, node));
        let number = kinds::domain(typed.kind) != Domain::Octets
            && !matches!(
                typed.kind,
                FieldType::Boolean | FieldType::Ipv4 | FieldType::AbsoluteTime
            );
        match name {
            "upper" | "lower" => {
                if !typed.kind.is_string() || !(is_field || latest) {
                    return refuse(format!(
                        "Only string type fields can be used as parameter for {name}()"
                    ));
                }
                let inner = Box::new(typed);
                let node = if name == "upper" { Node::Upper(inner) } else { Node::Lower(inner) };
                result(FieldType::String, node)
            }
            "len" => {
                if !(is_field || latest && kinds::can_slice(typed.kind)) {
                    return refuse("Only fields can be used as parameter for len()".to_owned());
                }
                result(FieldType::Uint32, Node::Length(Box::new(typed)))
            }
            "count" => match typed.node {
                Node::Field(read) => result(FieldType::Uint32, Node::Count(read)),
                _ => refuse("Only fields can be used as parameter for count()".to_owned()),
            },
            "string" => {
                let Node::Field(read) = typed.node else {
                    return refuse("Only fields can be used as parameter for string()".to_owned());
                };
                if !has_text(typed.kind) {
                    return refuse(format!(
                        "String conversion for field \"{}\" is not supported",
                        typed.label
                    ));
                }
                let mut text = Typed::result(FieldType::String, name, span, Node::Text(read));
                text.def = typed.def;
                text.def.strings = Strings::None;
                text.def.base = lamna_fields::Base::None;
                Ok(text)
            }
            "abs" => {
                if !kinds::can_negate(typed.kind) {
                    return refuse(format!("'{}' is not a valid argument to 'abs'()", typed.label));
                }
                let (kind, def) = (typed.kind, typed.def);
                let label = name.to_owned();
                Ok(Typed { kind, def, span, label, node: Node::Absolute(Box::new(typed)) })
            }
            "float" | "double" if number => {
                let kind = if name == "float" { FieldType::Float } else { FieldType::Double };
                result(kind, Node::Float(Box::new(typed)))
            }
            "vals"
                if matches!(
                    typed.def.strings,
                    Strings::Values(_) | Strings::Special(_) | Strings::Ranges(_)
                ) =>
            {
                result(FieldType::String, Node::Words(Box::new(typed)))
            }
            "dec" if typed.kind.is_integer() => {
                result(FieldType::String, Node::Digits(Box::new(typed), 10))
            }
            "hex" if typed.kind.is_integer() => {
                result(FieldType::String, Node::Digits(Box::new(typed), 16))
            }
            _ if name.starts_with("ip_")
                && matches!(typed.kind, FieldType::Ipv4 | FieldType::Ipv6) =>
            {
                let inner = Box::new(typed);
                match name {
                    "ip_special_name" => {
                        result(FieldType::String, Node::AddressName(inner, address::special_name))
                    }
                    "ip_special_mask" => {
                        result(FieldType::Uint32, Node::AddressClass(inner, address::special_mask))
                    }
                    "ip_linklocal" => {
                        result(FieldType::Boolean, Node::AddressClass(inner, address::link_local))
                    }
                    "ip_multicast" => {
                        result(FieldType::Boolean, Node::AddressClass(inner, address::multicast))
                    }
                    "ip_rfc1918" => {
                        result(FieldType::Boolean, Node::AddressClass(inner, address::private))
                    }
                    _ => result(FieldType::Boolean, Node::AddressClass(inner, address::ula)),
                }
            }
            _ => refuse(format!("'{}' is not a valid argument to '{name}'()", typed.label)),
        }
    }

    fn extreme(
        &mut self,
        name: &str,
        arguments: &[Operand],
        span: Span,
        hint: Option<&Typed>,
    ) -> Checked<Typed> {
        let mut all: Vec<Typed> = Vec::with_capacity(arguments.len());
        // In the later dialect the first argument with a type gives it to the literals.
        let latest = self.dialect.is_latest();
        let typed = match arguments.iter().find(|a| !self.is_untyped(a)) {
            Some(first) if latest => Some(self.operand(first, None)?),
            _ => None,
        };
        for argument in arguments {
            let refuse =
                |message| Problem::new(ProblemKind::BadCall, argument.span.clone(), message);
            let hint = all.first().or(typed.as_ref()).or(hint);
            if self.is_untyped(argument) && hint.is_none() {
                let shown = self.shown(&argument.span);
                return Err(refuse(format!("Argument '{shown}' is not valid for {name}()")));
            }
            let next = self.operand(argument, hint)?;
            if let Some(first) = all.first() {
                if first.kind != next.kind {
                    return Err(refuse(format!(
                        "Arguments to '{name}' must have the same type (expected {}, got {})",
                        first.kind.name(),
                        next.kind.name()
                    )));
                }
            } else if !kinds::can_compare(next.kind) {
                return Err(refuse(format!("Argument '{}' is not valid for {name}()", next.label)));
            }
            all.push(next);
        }
        let side = if name == "max" { Side::Most } else { Side::Least };
        let Some(first) = all.first() else {
            let message = format!("Function {name} needs at least 1 arguments.");
            return Err(Problem::new(ProblemKind::BadCall, span, message));
        };
        let (kind, def, label) = (first.kind, first.def, name.to_owned());
        Ok(Typed { kind, def, span, label, node: Node::Extreme(side, all) })
    }
}

/// Whether `string()` takes a type.
fn has_text(kind: FieldType) -> bool {
    use FieldType::*;
    kind.is_integer() && kind != Char
        || matches!(
            kind,
            Float
                | Double
                | Ieee11073Sfloat
                | Ieee11073Float
                | Ipv4
                | Ipv6
                | Ether
                | Guid
                | Oid
                | RelOid
                | Eui64
                | SystemId
                | Vines
                | Fcwwn
        )
}
