//! Which frames of a loaded capture a filter can pass at all.

use std::ops::RangeInclusive;

use lamna_filter::syntax::{CompareOp, Expr, Operand, OperandKind, Quantifier, Relation, Test};

use crate::facts::Facts;

/// No frame: an empty range.
const NONE: (u32, u32) = (1, 0);

/// The numbers of the first and the last frame that can pass `expr`: what it asks of numbers of frames and of TCP
/// conversations, which lie somewhere in the capture and mostly not everywhere. The frames in between are still to be judged.
pub(crate) fn bounds(expr: Option<&Expr>, facts: &Facts<'_>) -> RangeInclusive<u32> {
    let all = (1, facts.frames());
    let (first, last) = expr.and_then(|expr| of(expr, facts)).map_or(all, |some| meet(some, all));
    first..=last
}

fn meet((a, b): (u32, u32), (c, d): (u32, u32)) -> (u32, u32) {
    (a.max(c), b.min(d))
}

/// `None` where nothing bounds it.
fn of(expr: &Expr, facts: &Facts<'_>) -> Option<(u32, u32)> {
    match expr {
        Expr::And(parts) => parts.iter().filter_map(|part| of(part, facts)).reduce(meet),
        Expr::Or(parts) => {
            let mut hull = NONE;
            for part in parts {
                let (first, last) = of(part, facts)?;
                if hull.0 > hull.1 {
                    hull = (first, last);
                } else if first <= last {
                    hull = (hull.0.min(first), hull.1.max(last));
                }
            }
            Some(hull)
        }
        Expr::Test(test) => of_test(test, facts),
        Expr::Xor(_) | Expr::Not(_) => None,
    }
}

fn of_test(test: &Test, facts: &Facts<'_>) -> Option<(u32, u32)> {
    // That of all values passes where there is none.
    if test.quantifier == Some(Quantifier::All) {
        return None;
    }
    let Relation::Compare { first, rest } = &test.relation else { return None };
    let [comparison] = rest.as_slice() else { return None };
    let number = number(&comparison.right)?;
    match (word(first)?, comparison.op) {
        ("tcp.stream", CompareOp::AnyEq) => {
            let Some(note) = facts.notes.stream(number) else { return Some(NONE) };
            Some((note.begun_in, note.last_in))
        }
        ("frame.number", CompareOp::AnyEq) => Some((number, number)),
        ("frame.number", CompareOp::Le | CompareOp::Lt) => Some((1, number)),
        ("frame.number", CompareOp::Ge | CompareOp::Gt) => Some((number, u32::MAX)),
        _ => None,
    }
}

fn word(operand: &Operand) -> Option<&str> {
    match &operand.kind {
        OperandKind::Word(word) => Some(word),
        _ => None,
    }
}

/// A plain decimal number: one with a zero in front may be octal.
fn number(operand: &Operand) -> Option<u32> {
    let word = word(operand)?;
    let is_plain = word.bytes().all(|octet| octet.is_ascii_digit()) && !word.starts_with('0');
    if is_plain || word == "0" { word.parse().ok() } else { None }
}
