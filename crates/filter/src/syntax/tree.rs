use super::Range;
use crate::Span;

/// A filter as it is written: logic over tests.
///
/// `or`, `xor` and `and` are flat: a chain of one operator is one node.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Expr {
    /// At least one is true.
    Or(Vec<Expr>),
    /// An odd number is true.
    Xor(Vec<Expr>),
    /// All are true.
    And(Vec<Expr>),
    /// The opposite.
    Not(Box<Expr>),
    /// A single test.
    Test(Test),
}

/// A test of one frame.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Test {
    /// `any` or `all` before it.
    pub quantifier: Option<Quantifier>,
    /// What is tested.
    pub relation: Relation,
}

/// The words before a test that say how many of the values must pass it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[expect(missing_docs, reason = "the variants are the words")]
pub enum Quantifier {
    Any,
    All,
}

/// What a test does.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Relation {
    /// Existence of a field or a slice; whether arithmetic gives anything but zero.
    Truth(Operand),
    /// A comparison or a chain of them: `a < b < c` is `a < b and b < c`.
    Compare {
        /// The leftmost operand.
        first: Operand,
        /// Operators, each with what is on its right.
        rest: Vec<Comparison>,
    },
    /// The left side has the right side in it.
    Contains(Operand, Operand),
    /// The left side matches the pattern.
    Matches(Operand, Operand),
    /// The left side is an element of the set.
    In {
        /// What is looked for.
        left: Operand,
        /// `not in`.
        negated: bool,
        /// Where.
        set: Vec<Element>,
    },
}

/// One operator of a comparison with its right side.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Comparison {
    /// The operator.
    pub op: CompareOp,
    /// What it compares with.
    pub right: Operand,
}

/// The operators that compare two sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum CompareOp {
    /// `==`: some pair is equal.
    AnyEq,
    /// `!=`: no pair is equal.
    AllNe,
    /// `===`: every pair is equal.
    AllEq,
    /// `!==`: some pair is not equal.
    AnyNe,
    /// `<`
    Lt,
    /// `<=`
    Le,
    /// `>`
    Gt,
    /// `>=`
    Ge,
}

impl CompareOp {
    /// The operator as it is usually written.
    pub const fn symbol(self) -> &'static str {
        match self {
            CompareOp::AnyEq => "==",
            CompareOp::AllNe => "!=",
            CompareOp::AllEq => "===",
            CompareOp::AnyNe => "!==",
            CompareOp::Lt => "<",
            CompareOp::Le => "<=",
            CompareOp::Gt => ">",
            CompareOp::Ge => ">=",
        }
    }

    /// The operator that says the same with the sides exchanged.
    pub(crate) const fn mirrored(self) -> CompareOp {
        match self {
            CompareOp::Lt => CompareOp::Gt,
            CompareOp::Le => CompareOp::Ge,
            CompareOp::Gt => CompareOp::Lt,
            CompareOp::Ge => CompareOp::Le,
            same => same,
        }
    }
}

/// An element of a set: a value, or all from one to another.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Element {
    /// The value, or the first of the range.
    pub low: Operand,
    /// The last of the range.
    pub high: Option<Operand>,
}

/// Something with values.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Operand {
    /// The operand's first token: where a problem with it is shown.
    pub span: Span,
    /// What it is.
    pub kind: OperandKind,
}

/// What an operand can be.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum OperandKind {
    /// A word: a field's name if there is such a field, else a literal.
    Word(String),
    /// A field for certain: its name was written with a leading dot, or has layers.
    Field {
        /// The name.
        name: String,
        /// `#`: the instances of the protocol that count.
        layers: Option<Vec<Range>>,
    },
    /// A literal for certain: written with a leading colon.
    Literal(String),
    /// A quoted text, its escapes resolved.
    Text(Vec<u8>),
    /// A character constant.
    Char(u32),
    /// `@field`: the field's octets as they are in the frame.
    Raw(Box<Operand>),
    /// Some of the octets.
    Slice(Box<Operand>, Vec<Range>),
    /// A function of operands.
    Call {
        /// The function's name.
        name: String,
        /// Its arguments.
        arguments: Vec<Operand>,
    },
    /// `-x`
    Negate(Box<Operand>),
    /// `+x`
    Plus(Box<Operand>),
    /// `x + y` and the like.
    Arithmetic(ArithmeticOp, Box<Operand>, Box<Operand>),
    /// `${field}`: the values in the selected frame.
    Reference(Box<Operand>),
}

/// The operators that make a value of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[expect(missing_docs, reason = "the variants say what they are")]
pub enum ArithmeticOp {
    BitAnd,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

impl ArithmeticOp {
    /// The operator as it is written.
    pub const fn symbol(self) -> &'static str {
        match self {
            ArithmeticOp::BitAnd => "&",
            ArithmeticOp::Add => "+",
            ArithmeticOp::Subtract => "-",
            ArithmeticOp::Multiply => "*",
            ArithmeticOp::Divide => "/",
            ArithmeticOp::Modulo => "%",
        }
    }

    /// How tightly it binds; more is tighter.
    pub(crate) const fn rank(self) -> u8 {
        match self {
            ArithmeticOp::BitAnd => 1,
            ArithmeticOp::Add | ArithmeticOp::Subtract => 2,
            _ => 3,
        }
    }
}
