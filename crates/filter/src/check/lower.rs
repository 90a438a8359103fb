//! From typed operands to plans.

use std::ops::ControlFlow::Continue;

use lamna_fields::Record;

use super::{Node, Typed};
use crate::kinds::{self, Domain};
use crate::literal::Literal;
use crate::lower::DynRecord;
use crate::program::{
    Extent, FloatPlan, IntPlan, OctetOrder, OctetPlan, Read, compute, compute_float, joined,
};
use crate::syntax::ArithmeticOp;

/// The values that a field has in a record.
pub(super) fn values_in(typed: &Typed, record: &dyn Record) -> Vec<Literal> {
    let record = DynRecord(record);
    let mut values = Vec::new();
    let domain = match typed.node {
        Node::Raw(_) => Domain::Octets,
        _ => kinds::domain(typed.kind),
    };
    let _ = match domain {
        Domain::Int => ints(typed).each(&record, &mut |n| {
            values.push(Literal::Int(n, n));
            Continue(())
        }),
        Domain::Float => floats(typed).each(&record, &mut |n| {
            values.push(Literal::Float(n));
            Continue(())
        }),
        Domain::Octets => octets(typed, Extent::Value).each(&record, &mut |o| {
            values.push(Literal::Octets(o.to_vec(), o.to_vec()));
            Continue(())
        }),
    };
    values
}

/// The plan of an operand that is a number.
pub(super) fn ints(typed: &Typed) -> IntPlan {
    match &typed.node {
        Node::Field(read) => IntPlan::Field(read.clone()),
        Node::Constant(literal) => int_constants(std::slice::from_ref(literal)),
        Node::Values(literals) => int_constants(literals),
        Node::Length(of) => length(of),
        Node::Count(read) => IntPlan::Count(read.clone()),
        Node::AddressClass(of, class) => {
            IntPlan::AddressClass(Box::new(octets(of, Extent::Value)), *class)
        }
        Node::Absolute(of) => match ints(of) {
            IntPlan::Const(all) => IntPlan::Const(all.iter().map(|n| n.saturating_abs()).collect()),
            plan => IntPlan::Absolute(Box::new(plan)),
        },
        Node::Negate(of) => match ints(of) {
            IntPlan::Const(all) => IntPlan::Const(all.iter().map(|n| n.saturating_neg()).collect()),
            plan => IntPlan::Negate(Box::new(plan)),
        },
        Node::Extreme(side, of) => IntPlan::Extreme(*side, of.iter().map(ints).collect()),
        Node::Compute(op, left, right) => match (ints(left), right) {
            (left, right)
                if kinds::domain(right.kind) == Domain::Float
                    || typed.kind == lamna_fields::FieldType::RelativeTime
                        && matches!(op, ArithmeticOp::Multiply | ArithmeticOp::Divide) =>
            {
                IntPlan::Scale(*op, Box::new(left), Box::new(floats(right)))
            }
            (left, right) => match (left, ints(right)) {
                (IntPlan::Const(a), IntPlan::Const(b)) => IntPlan::Const(
                    a.iter().flat_map(|a| b.iter().filter_map(|b| compute(*op, *a, *b))).collect(),
                ),
                (left, right) => IntPlan::Compute(*op, Box::new(left), Box::new(right)),
            },
        },
        _ => IntPlan::Const(Box::default()),
    }
}

fn int_constants(literals: &[Literal]) -> IntPlan {
    IntPlan::Const(
        literals
            .iter()
            .filter_map(|literal| match literal {
                Literal::Int(low, _) => Some(*low),
                _ => None,
            })
            .collect(),
    )
}

fn length(of: &Typed) -> IntPlan {
    use lamna_fields::FieldType::*;
    let fixed = match of.kind {
        // The registry gives these no size.
        Boolean | AbsoluteTime | RelativeTime | Float | Double | None => Some(0),
        kind if kinds::domain(kind) != Domain::Octets => Some(kind.width() as i128),
        _ => Option::None,
    };
    match (&of.node, fixed) {
        (Node::Field(read), Some(width)) => IntPlan::Width(read.clone(), width),
        _ => IntPlan::Length(Box::new(octets(of, Extent::Value))),
    }
}

/// The plan of an operand that is a floating-point number.
pub(super) fn floats(typed: &Typed) -> FloatPlan {
    if kinds::domain(typed.kind) == Domain::Int {
        return match ints(typed) {
            IntPlan::Const(all) => FloatPlan::Const(all.iter().map(|n| *n as f64).collect()),
            plan => FloatPlan::Int(Box::new(plan)),
        };
    }
    match &typed.node {
        Node::Field(read) => FloatPlan::Field(read.clone()),
        Node::Constant(literal) => float_constants(std::slice::from_ref(literal)),
        Node::Values(literals) => float_constants(literals),
        Node::Float(of) => floats(of),
        Node::Absolute(of) => match floats(of) {
            FloatPlan::Const(all) => FloatPlan::Const(all.iter().map(|n| n.abs()).collect()),
            plan => FloatPlan::Absolute(Box::new(plan)),
        },
        Node::Negate(of) => match floats(of) {
            FloatPlan::Const(all) => FloatPlan::Const(all.iter().map(|n| -n).collect()),
            plan => FloatPlan::Negate(Box::new(plan)),
        },
        Node::Extreme(side, of) => FloatPlan::Extreme(*side, of.iter().map(floats).collect()),
        Node::Compute(op, left, right) => match (floats(left), floats(right)) {
            (FloatPlan::Const(a), FloatPlan::Const(b)) => FloatPlan::Const(
                a.iter()
                    .flat_map(|a| b.iter().filter_map(|b| compute_float(*op, *a, *b)))
                    .collect(),
            ),
            (left, right) => FloatPlan::Compute(*op, Box::new(left), Box::new(right)),
        },
        _ => FloatPlan::Const(Box::default()),
    }
}

fn float_constants(literals: &[Literal]) -> FloatPlan {
    FloatPlan::Const(
        literals
            .iter()
            .filter_map(|literal| match literal {
                Literal::Float(n) => Some(*n),
                _ => None,
            })
            .collect(),
    )
}

/// The plan of an operand as octets. `extent` is which octets of a field are meant.
pub(super) fn octets(typed: &Typed, extent: Extent) -> OctetPlan {
    let inner = |of: &Typed| Box::new(octets(of, Extent::Value));
    match &typed.node {
        Node::Field(read) => OctetPlan::Field(read.clone(), extent_of(typed, extent)),
        Node::Raw(read) => OctetPlan::Field(read.clone(), Extent::Covered),
        Node::Constant(literal) => octet_constants(typed, std::slice::from_ref(literal)),
        Node::Values(literals) => octet_constants(typed, literals),
        Node::Slice(of, ranges) => match *inner(of) {
            OctetPlan::Const(all) => {
                OctetPlan::Const(all.iter().map(|o| joined(o, ranges).into()).collect())
            }
            plan => OctetPlan::Slice(Box::new(plan), ranges.clone()),
        },
        Node::Upper(of) => OctetPlan::Upper(inner(of)),
        Node::Lower(of) => OctetPlan::Lower(inner(of)),
        Node::Text(read) => OctetPlan::Text(read.clone(), Box::new(typed.def)),
        Node::Words(of) => OctetPlan::Word(ints(of), Box::new(of.def)),
        Node::Digits(of, radix) => OctetPlan::Digits(ints(of), of.kind, *radix),
        Node::AddressName(of, name) => OctetPlan::Name(inner(of), *name),
        Node::Extreme(side, of) => OctetPlan::Extreme(
            *side,
            order(typed.kind),
            of.iter().map(|t| octets(t, Extent::Value)).collect(),
        ),
        Node::Compute(ArithmeticOp::BitAnd, left, right) => {
            OctetPlan::And(inner(left), inner(right))
        }
        _ => OctetPlan::Const(Box::default()),
    }
}

/// How values of a type are ordered as octets.
pub(super) fn order(kind: lamna_fields::FieldType) -> OctetOrder {
    if kind.is_string() { OctetOrder::Text } else { OctetOrder::Length }
}

fn extent_of(typed: &Typed, extent: Extent) -> Extent {
    // Only a protocol has more to it than its value.
    if typed.kind == lamna_fields::FieldType::Protocol { extent } else { Extent::Value }
}

fn octet_constants(typed: &Typed, literals: &[Literal]) -> OctetPlan {
    OctetPlan::Const(
        literals
            .iter()
            .filter_map(|literal| match literal {
                Literal::Octets(low, _) => Some(low.as_slice().into()),
                // A number that is compared as octets has those of its type.
                Literal::Int(n, _) => {
                    let all = (*n as u64).to_be_bytes();
                    let width = match typed.kind {
                        lamna_fields::FieldType::Eui64 => 8,
                        kind => kind.width().clamp(1, 8),
                    };
                    Some(all[8 - width..].into())
                }
                Literal::Float(_) => None,
            })
            .collect(),
    )
}

/// A field that is read as it is, or some bits of it: what direct loads are for.
pub(super) fn plain_read(plan: &IntPlan) -> Option<(&Read, u64)> {
    match plan {
        IntPlan::Field(read) if read.layers.is_none() => Some((read, u64::MAX)),
        IntPlan::Compute(ArithmeticOp::BitAnd, left, right) => match (&**left, &**right) {
            (IntPlan::Field(read), IntPlan::Const(one))
                if read.layers.is_none() && one.len() == 1 =>
            {
                Some((read, u64::try_from(one[0]).ok()?))
            }
            _ => None,
        },
        _ => None,
    }
}
