//! The language without its meaning: text to tree and back.

mod escape;
mod lex;
mod parse;
mod print;
mod range;
mod tree;

pub(crate) use lex::{Piece, Token, pieces};
pub use parse::parse;
pub use range::Range;
pub use tree::{
    ArithmeticOp, CompareOp, Comparison, Element, Expr, Operand, OperandKind, Quantifier, Relation,
    Test,
};
