//! The canonical form: one spelling for each construct, brackets only where they are needed.

use std::fmt::{self, Display, Formatter};

use super::escape::{write_character, write_text};
use super::{ArithmeticOp, Element, Expr, Operand, OperandKind, Quantifier, Range, Relation, Test};

impl Display for Expr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (all, word) = match self {
            Expr::Or(all) => (all, " or "),
            Expr::Xor(all) => (all, " xor "),
            Expr::And(all) => (all, " and "),
            Expr::Not(inner) => {
                f.write_str("not ")?;
                return write_inside(f, inner, self.rank());
            }
            Expr::Test(test) => return test.fmt(f),
        };
        for (i, part) in all.iter().enumerate() {
            if i != 0 {
                f.write_str(word)?;
            }
            write_inside(f, part, self.rank() + 1)?;
        }
        Ok(())
    }
}

impl Expr {
    fn rank(&self) -> u8 {
        match self {
            Expr::Or(_) => 0,
            Expr::Xor(_) => 1,
            Expr::And(_) => 2,
            Expr::Not(_) => 3,
            Expr::Test(_) => 4,
        }
    }
}

fn write_inside(f: &mut Formatter<'_>, expr: &Expr, floor: u8) -> fmt::Result {
    if expr.rank() < floor { write!(f, "({expr})") } else { expr.fmt(f) }
}

impl Display for Test {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.quantifier {
            Some(Quantifier::Any) => f.write_str("any ")?,
            Some(Quantifier::All) => f.write_str("all ")?,
            None => {}
        }
        self.relation.fmt(f)
    }
}

impl Display for Relation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Relation::Truth(operand) => operand.fmt(f),
            Relation::Compare { first, rest } => {
                first.fmt(f)?;
                rest.iter().try_for_each(|c| write!(f, " {} {}", c.op.symbol(), c.right))
            }
            Relation::Contains(left, right) => write!(f, "{left} contains {right}"),
            Relation::Matches(left, right) => write!(f, "{left} matches {right}"),
            Relation::In { left, negated, set } => {
                write!(f, "{left}{} in {{", if *negated { " not" } else { "" })?;
                for (i, element) in set.iter().enumerate() {
                    write!(f, "{}{element}", if i == 0 { "" } else { ", " })?;
                }
                f.write_str("}")
            }
        }
    }
}

impl Display for Element {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.low.fmt(f)?;
        match &self.high {
            // The blank keeps a number apart from the dots.
            Some(high) => write!(f, " .. {high}"),
            None => Ok(()),
        }
    }
}

impl Display for Operand {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.kind {
            OperandKind::Word(text) => f.write_str(text),
            OperandKind::Field { name, layers: None } => write!(f, ".{name}"),
            OperandKind::Field { name, layers: Some(layers) } => match layers.as_slice() {
                [Range::At(n)] if *n >= 0 => write!(f, "{name}#{n}"),
                _ => write!(f, "{name}#[{}]", Ranges(layers)),
            },
            OperandKind::Literal(text) => write!(f, ":{text}"),
            OperandKind::Text(octets) => write_text(f, octets),
            OperandKind::Char(code) => write_character(f, *code),
            OperandKind::Raw(field) => write!(f, "@{}", Bare(field)),
            OperandKind::Slice(of, ranges) => write!(f, "{of}[{}]", Ranges(ranges)),
            OperandKind::Call { name, arguments } => {
                write!(f, "{name}(")?;
                for (i, argument) in arguments.iter().enumerate() {
                    write!(f, "{}{argument}", if i == 0 { "" } else { ", " })?;
                }
                f.write_str(")")
            }
            OperandKind::Negate(inner) => write_signed(f, '-', inner),
            OperandKind::Plus(inner) => write_signed(f, '+', inner),
            OperandKind::Arithmetic(op, left, right) => {
                write_factor(f, left, op.rank())?;
                write!(f, " {} ", op.symbol())?;
                write_factor(f, right, op.rank() + 1)
            }
            OperandKind::Reference(field) => write!(f, "${{{}}}", Bare(field)),
        }
    }
}

fn write_signed(f: &mut Formatter<'_>, sign: char, inner: &Operand) -> fmt::Result {
    match inner.kind {
        OperandKind::Arithmetic(..) | OperandKind::Negate(_) | OperandKind::Plus(_) => {
            write!(f, "{sign}{{{inner}}}")
        }
        _ => write!(f, "{sign}{inner}"),
    }
}

fn write_factor(f: &mut Formatter<'_>, operand: &Operand, floor: u8) -> fmt::Result {
    match &operand.kind {
        OperandKind::Arithmetic(op, ..) if ArithmeticOp::rank(*op) < floor => {
            write!(f, "{{{operand}}}")
        }
        _ => operand.fmt(f),
    }
}

/// A field without the dot that would mark it as one: where only a field can stand.
struct Bare<'a>(&'a Operand);

impl Display for Bare<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0.kind {
            OperandKind::Field { name, layers: None } => f.write_str(name),
            _ => self.0.fmt(f),
        }
    }
}

struct Ranges<'a>(&'a [Range]);

impl Display for Ranges<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (i, range) in self.0.iter().enumerate() {
            write!(f, "{}{range}", if i == 0 { "" } else { "," })?;
        }
        Ok(())
    }
}
