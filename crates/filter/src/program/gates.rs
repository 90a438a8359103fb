//! Which fields a test cannot be true without.

use lamna_fields::FieldId;

use super::plan::{FloatPlan, IntPlan, OctetPlan};
use super::run::{Graph, Test};

impl Test {
    /// Fields of which one must be there for the test to be true; `None` where it can be true
    /// without any.
    pub(crate) fn gates(&self) -> Option<Vec<FieldId>> {
        match self {
            Test::Constant(_) | Test::Xor(_) => None,
            Test::Present(presence) => Some(presence.read.fields.to_vec()),
            Test::Header(_, general) => general.gates(),
            Test::Ints { plan, .. } | Test::IntsIn { plan, .. } => plan.gates(),
            Test::Floats { plan, .. } | Test::FloatsIn { plan, .. } | Test::FloatTruth(plan) => {
                plan.gates()
            }
            Test::Octets { plan, .. }
            | Test::OctetsIn { plan, .. }
            | Test::Contains { plan, .. }
            | Test::Matches { plan, .. }
            | Test::OctetTruth(plan)
            | Test::Exists(plan) => plan.gates(),
            Test::ContainsPlan { plan, part, .. } => plan.gates().or_else(|| part.gates()),
            Test::IntPairs(left, _, right) | Test::TimePairs(left, _, right) => {
                left.gates().or_else(|| right.gates())
            }
            Test::FloatPairs(left, _, right) => left.gates().or_else(|| right.gates()),
            Test::OctetPairs(left, _, _, right) => left.gates().or_else(|| right.gates()),
        }
    }
}

impl Graph {
    /// The tests that are asked when all of `gated` ones are false, if the program rejects then:
    /// without any of their fields it cannot accept.
    pub(crate) fn path_without_fields(&self) -> Option<Vec<FieldId>> {
        let mut fields = Vec::new();
        let mut at = self.start;
        while let Some(step) = self.steps.get(at as usize) {
            fields.extend(step.test.gates()?);
            at = step.no;
        }
        (at == Graph::REJECT).then_some(fields)
    }
}

/// All gates of several plans, of which each could give a value alone.
fn each<P>(plans: &[P], gates: impl Fn(&P) -> Option<Vec<FieldId>>) -> Option<Vec<FieldId>> {
    let all: Option<Vec<Vec<FieldId>>> = plans.iter().map(gates).collect();
    Some(all?.concat())
}

impl IntPlan {
    fn gates(&self) -> Option<Vec<FieldId>> {
        match self {
            IntPlan::Const(_) => None,
            IntPlan::Field(read) | IntPlan::Width(read, _) | IntPlan::Count(read) => {
                Some(read.fields.to_vec())
            }
            IntPlan::Negate(of) | IntPlan::Absolute(of) => of.gates(),
            IntPlan::Compute(_, left, right) => left.gates().or_else(|| right.gates()),
            IntPlan::Scale(_, left, right) => left.gates().or_else(|| right.gates()),
            IntPlan::Length(of) | IntPlan::AddressClass(of, _) => of.gates(),
            IntPlan::Extreme(_, plans) => each(plans, IntPlan::gates),
        }
    }
}

impl FloatPlan {
    fn gates(&self) -> Option<Vec<FieldId>> {
        match self {
            FloatPlan::Const(_) => None,
            FloatPlan::Field(read) => Some(read.fields.to_vec()),
            FloatPlan::Int(of) => of.gates(),
            FloatPlan::Negate(of) | FloatPlan::Absolute(of) => of.gates(),
            FloatPlan::Compute(_, left, right) => left.gates().or_else(|| right.gates()),
            FloatPlan::Extreme(_, plans) => each(plans, FloatPlan::gates),
        }
    }
}

impl OctetPlan {
    fn gates(&self) -> Option<Vec<FieldId>> {
        match self {
            OctetPlan::Const(_) => None,
            OctetPlan::Field(read, _) | OctetPlan::Text(read, _) => Some(read.fields.to_vec()),
            OctetPlan::Slice(of, _)
            | OctetPlan::Upper(of)
            | OctetPlan::Lower(of)
            | OctetPlan::Name(of, _) => of.gates(),
            OctetPlan::Word(of, _) | OctetPlan::Digits(of, ..) => of.gates(),
            OctetPlan::And(left, right) => left.gates().or_else(|| right.gates()),
            OctetPlan::Extreme(_, _, plans) => each(plans, OctetPlan::gates),
        }
    }
}
