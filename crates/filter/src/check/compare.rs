use lamna_fields::FieldType;
use memchr::memmem::Finder;

use super::lower::{floats, ints, octets, order, plain_read};
use super::operand::incompatible;
use super::{Checked, Checker, Logic, Node, Typed};
use crate::kinds::{self, Domain};
use crate::literal::Literal;
use crate::program::{
    Extent, FloatPlan, FloatSet, HeaderTest, IntPlan, IntSet, OctetOrder, OctetPlan, OctetSet,
    Order, PairMode, Pattern, Presence, Test,
};
use crate::syntax::{CompareOp, Element, Operand, OperandKind, Quantifier};
use crate::{Problem, ProblemKind, Span};

impl Checker<'_> {
    /// `left op right`.
    pub(super) fn comparison(
        &mut self,
        quantifier: Option<Quantifier>,
        left: &Operand,
        op: CompareOp,
        right: &Operand,
    ) -> Checked<Test> {
        if self.dialect.is_latest() && self.is_untyped(left) && !self.is_untyped(right) {
            return self.comparison(quantifier, right, op.mirrored(), left);
        }
        self.refuse_constant(left, &format!("\"{}\"", op.symbol()))?;
        let left = self.operand(left, None)?;
        if !kinds::can_compare(left.kind) {
            return Err(cannot_take_part(&left, op.symbol()));
        }
        let right = self.other_side(&left, right)?;
        self.remark(quantifier, &left, op, &right);
        Ok(self.compared(quantifier, &left, op, &right))
    }

    /// Notes what a comparison probably does not mean.
    fn remark(
        &mut self,
        quantifier: Option<Quantifier>,
        left: &Typed,
        op: CompareOp,
        right: &Typed,
    ) {
        let several = matches!(&left.node, Node::Field(read) if read.fields.len() > 1);
        let (name, value) = (&left.label, &right.label);
        if op == CompareOp::AllNe && quantifier.is_none() && several {
            let message = format!(
                "{name} has several values: {name} != {value} is true where none of them is \
                 {value}. Where some may be, write any {name} != {value}."
            );
            self.note(&left.span, message);
        }
        if let (Node::Count(_), Some((0, 0))) = (&left.node, int_interval(right)) {
            let message = "count() has no value where there is nothing to count: this is never \
                           true. Write not, and the field.";
            self.note(&left.span, message.to_owned());
        }
        let unsigned = left.kind.is_unsigned() && matches!(left.node, Node::Field(_));
        if unsigned
            && kinds::domain(right.kind) == Domain::Int
            && int_interval(right).is_some_and(|(_, high)| high < 0)
        {
            self.note(&right.span, format!("{name} is never below zero."));
        }
    }

    /// A literal where a field must be.
    fn refuse_constant(&self, left: &Operand, operator: &str) -> Checked<()> {
        if !self.is_literal(left) {
            return Ok(());
        }
        let message = format!(
            "Left side of {operator} expression must be a field or function, not {}.",
            self.name_of(left)
        );
        let kind = match left.kind {
            OperandKind::Word(_) => ProblemKind::NameExpected,
            _ => ProblemKind::ConstantOnLeft,
        };
        let problem =
            Problem::new(kind, left.span.clone(), message).expected("a field or a function");
        Err(match &left.kind {
            OperandKind::Word(word) => problem.suggest(self.nearest_names(word)),
            _ => problem,
        })
    }

    /// The right side of something, of a type that fits the left.
    fn other_side(&mut self, left: &Typed, right: &Operand) -> Checked<Typed> {
        let right = self.operand(right, Some(left))?;
        let sliced = |t: &Typed| matches!(t.node, Node::Slice(..) | Node::Raw(_));
        let as_octets = (sliced(left) && kinds::can_slice(right.kind))
            || (sliced(&right) && kinds::can_slice(left.kind));
        if kinds::compatible(left.kind, right.kind) || as_octets {
            Ok(right)
        } else {
            Err(incompatible(left, &right))
        }
    }

    fn compared(
        &self,
        quantifier: Option<Quantifier>,
        left: &Typed,
        op: CompareOp,
        right: &Typed,
    ) -> Test {
        let all = match quantifier {
            Some(quantifier) => quantifier == Quantifier::All,
            None => matches!(op, CompareOp::AllEq | CompareOp::AllNe),
        };
        let order = match op {
            CompareOp::AnyEq | CompareOp::AllEq => Order::Equal,
            CompareOp::AllNe | CompareOp::AnyNe => Order::NotEqual,
            CompareOp::Lt => Order::Less,
            CompareOp::Le => Order::LessOrEqual,
            CompareOp::Gt => Order::Greater,
            CompareOp::Ge => Order::GreaterOrEqual,
        };
        let mode = PairMode { order, all };
        let domain = match (kinds::domain(left.kind), kinds::domain(right.kind)) {
            (l, r) if l == r => l,
            _ => Domain::Octets,
        };
        let legacy = !self.dialect.is_latest();
        match domain {
            Domain::Int if legacy && is_time(left.kind) => {
                Test::TimePairs(ints(left), mode, ints(right))
            }
            Domain::Int => match int_interval(right) {
                Some((low, high)) => {
                    let (interval, inside) = match order {
                        Order::Equal => ((low, high), true),
                        Order::NotEqual => ((low, high), false),
                        Order::Less => ((i128::MIN, low.saturating_sub(1)), true),
                        Order::LessOrEqual => ((i128::MIN, high), true),
                        Order::Greater => ((high.saturating_add(1), i128::MAX), true),
                        Order::GreaterOrEqual => ((low, i128::MAX), true),
                    };
                    let interval = self.signs(left.kind, interval, order);
                    self.int_test(ints(left), IntSet::new(vec![interval]), inside, all)
                }
                None => Test::IntPairs(ints(left), mode, ints(right)),
            },
            Domain::Float => match (order, floats(right)) {
                (Order::Equal | Order::NotEqual, FloatPlan::Const(one)) if one.len() == 1 => {
                    let set = FloatSet(one.iter().map(|n| (*n, *n)).collect());
                    Test::Floats { plan: floats(left), set, inside: order == Order::Equal, all }
                }
                (_, right) => Test::FloatPairs(floats(left), mode, right),
            },
            Domain::Octets => {
                let plan = octets(left, Extent::Value);
                let by = order_of(left, right);
                match octet_interval(right) {
                    Some((low, high)) => {
                        let (set, inside) = match order {
                            Order::Equal => (OctetSet::new(by, vec![(low, high)]), true),
                            Order::NotEqual => (OctetSet::new(by, vec![(low, high)]), false),
                            Order::Less => (OctetSet::from(by, low), false),
                            Order::LessOrEqual => (OctetSet::up_to(by, high), true),
                            Order::Greater => (OctetSet::up_to(by, high), false),
                            Order::GreaterOrEqual => (OctetSet::from(by, low), true),
                        };
                        Test::Octets { plan, set, inside, all }
                    }
                    None => Test::OctetPairs(plan, mode, by, octets(right, Extent::Value)),
                }
            }
        }
    }

    /// A test of numbers against a set, loaded from headers where that can be.
    fn int_test(&self, plan: IntPlan, set: IntSet, inside: bool, all: bool) -> Test {
        let quick = plain_read(&plan).and_then(|(read, bits)| {
            HeaderTest::new(self.schema, &read.fields, bits, set.words(), inside, all)
        });
        let general = Test::Ints { plan, set, inside, all };
        match quick {
            Some(quick) => Test::Header(quick, Box::new(general)),
            None => general,
        }
    }

    /// `left contains right`.
    pub(super) fn containing(
        &mut self,
        quantifier: Option<Quantifier>,
        left: &Operand,
        right: &Operand,
    ) -> Checked<Test> {
        self.refuse_constant(left, "contains")?;
        let left = self.operand(left, None)?;
        let left = self.searchable(left, kinds::can_contain, "contains")?;
        let all = quantifier == Some(Quantifier::All);
        let fixed = left.kind.width() != 0;
        let right =
            if fixed && self.is_literal(right) && !matches!(right.kind, OperandKind::Text(_)) {
                // A part of an address need not have the length of an address.
                self.octets(right)?
            } else {
                let right = self.other_side(&left, right)?;
                if !kinds::can_contain(right.kind) {
                    return Err(cannot_take_part(&right, "contains"));
                }
                right
            };
        let plan = octets(&left, Extent::Rest);
        Ok(match octets(&right, Extent::Value) {
            OctetPlan::Const(one) if left.kind.is_string() && *one == [Box::default()] => {
                // No text has the empty text in it, though octets do.
                Test::Constant(false)
            }
            OctetPlan::Const(one) if one.len() == 1 => {
                let finder = Box::new(Finder::new(&one[0]).into_owned());
                Test::Contains { plan, finder, all }
            }
            part => Test::ContainsPlan { plan, part, all },
        })
    }

    /// `left matches right`.
    pub(super) fn matching(
        &mut self,
        quantifier: Option<Quantifier>,
        left: &Operand,
        right: &Operand,
    ) -> Checked<Test> {
        self.refuse_constant(left, "matches")?;
        let left = self.operand(left, None)?;
        let left = self.searchable(left, kinds::can_match, "matches")?;
        let OperandKind::Text(pattern) = &right.kind else {
            return Err(Problem::new(
                ProblemKind::BadPattern,
                right.span.clone(),
                "Matches requires a double quoted string on the right side.",
            ));
        };
        let pattern = Pattern::new(pattern).map_err(|message| {
            let message = format!("Regex compilation error: {message}.");
            Problem::new(ProblemKind::BadPattern, right.span.clone(), message)
        })?;
        let all = quantifier == Some(Quantifier::All);
        Ok(Test::Matches { plan: octets(&left, Extent::Rest), pattern: Box::new(pattern), all })
    }

    /// The left side of a search; in the later dialect a number is searched by its word.
    fn searchable(
        &self,
        left: Typed,
        can: fn(FieldType) -> bool,
        operator: &str,
    ) -> Checked<Typed> {
        if can(left.kind) {
            return Ok(left);
        }
        use lamna_fields::Strings::{Ranges, Special, Values};
        let worded = matches!(left.def.strings, Values(_) | Special(_) | Ranges(_));
        if self.dialect.is_latest() && worded && left.kind.is_integer() {
            let (span, label) = (left.span.clone(), left.label.clone());
            return Ok(Typed::result(FieldType::String, &label, span, Node::Words(Box::new(left))));
        }
        Err(cannot_take_part(&left, operator))
    }

    /// `left in set`.
    pub(super) fn membership(
        &mut self,
        quantifier: Option<Quantifier>,
        left: &Operand,
        set: &[Element],
    ) -> Checked<Logic> {
        let only_fields = |span: &Span| {
            let message = "Only a field may be tested for membership in a set.";
            Problem::new(ProblemKind::UnsupportedOperator, span.clone(), message)
        };
        if self.is_untyped(left) {
            let mut problem = only_fields(&left.span);
            return Err(match &left.kind {
                OperandKind::Word(word) => {
                    problem.kind = ProblemKind::NameExpected;
                    problem.suggest(self.nearest_names(word))
                }
                _ => problem,
            });
        }
        let left = self.operand(left, None)?;
        if !matches!(left.node, Node::Field(_)) && !self.dialect.is_latest() {
            return Err(only_fields(&left.span));
        }
        if !kinds::can_compare(left.kind) {
            return Err(cannot_take_part(&left, "in"));
        }
        let mut ends = Vec::with_capacity(set.len());
        for element in set {
            let low = self.element(&left, &element.low)?;
            let high = match &element.high {
                Some(high) => Some(self.element(&left, high)?),
                None => None,
            };
            ends.push((low, high));
        }
        let all = quantifier == Some(Quantifier::All);
        if all && !self.dialect.is_latest() {
            // In 4.0 all values must be in the same element.
            let each = ends.chunks(1).map(|end| Logic::Test(self.in_set(&left, end, true)));
            return Ok(Logic::Or(each.collect()));
        }
        Ok(Logic::Test(self.in_set(&left, &ends, all)))
    }

    /// An interval for the comparison of a `left` without signs. In 4.0 nothing without a sign is
    /// greater than a negative number.
    fn signs(&self, left: FieldType, (low, high): (i128, i128), order: Order) -> (i128, i128) {
        let open = matches!(order, Order::Greater | Order::GreaterOrEqual);
        let negative = low < 0 || low == 0 && order == Order::Greater;
        if self.dialect.is_latest() || !open || !negative || !left.is_unsigned() {
            return (low, high);
        }
        (low, high.min(-1))
    }

    fn element(&mut self, left: &Typed, operand: &Operand) -> Checked<Typed> {
        if matches!(operand.kind, OperandKind::Slice(..)) && !self.dialect.is_latest() {
            let message = "A slice may not appear inside a set.";
            return Err(Problem::new(ProblemKind::NotSliceable, operand.span.clone(), message));
        }
        self.other_side(left, operand)
    }

    fn in_set(&self, left: &Typed, ends: &[(Typed, Option<Typed>)], all: bool) -> Test {
        let mixed = ends.iter().any(|(low, high)| {
            let differs = |t: &Typed| kinds::domain(t.kind) != kinds::domain(left.kind);
            differs(low) || high.as_ref().is_some_and(differs)
        });
        let domain = if mixed { Domain::Octets } else { kinds::domain(left.kind) };
        match domain {
            Domain::Int => {
                let mut intervals = Vec::with_capacity(ends.len());
                let mut others = Vec::new();
                for (low, high) in ends {
                    let high = high.as_ref().unwrap_or(low);
                    match (int_interval(low), int_interval(high)) {
                        (Some((low, _)), Some((_, high))) => intervals.push(self.signs(
                            left.kind,
                            (low, high),
                            Order::GreaterOrEqual,
                        )),
                        _ => others.push((ints(low), ints(high))),
                    }
                }
                let set = IntSet::new(intervals);
                if others.is_empty() {
                    return self.int_test(ints(left), set, true, all);
                }
                Test::IntsIn { plan: ints(left), set, others: others.into(), all }
            }
            Domain::Float => {
                let mut intervals = Vec::with_capacity(ends.len());
                let mut others = Vec::new();
                for (low, high) in ends {
                    match (floats(low), floats(high.as_ref().unwrap_or(low))) {
                        (FloatPlan::Const(low), FloatPlan::Const(high))
                            if low.len() == 1 && high.len() == 1 =>
                        {
                            intervals.push((low[0], high[0]));
                        }
                        ends => others.push(ends),
                    }
                }
                let set = FloatSet(intervals);
                if others.is_empty() {
                    return Test::Floats { plan: floats(left), set, inside: true, all };
                }
                Test::FloatsIn { plan: floats(left), set, others: others.into(), all }
            }
            Domain::Octets => {
                let mut intervals = Vec::with_capacity(ends.len());
                let mut others = Vec::new();
                for (low, high) in ends {
                    let high = high.as_ref().unwrap_or(low);
                    match (octet_interval(low), octet_interval(high)) {
                        (Some((low, _)), Some((_, high))) => intervals.push((low, high)),
                        _ => others.push((octets(low, Extent::Value), octets(high, Extent::Value))),
                    }
                }
                let by = if mixed { OctetOrder::Length } else { order(left.kind) };
                let set = OctetSet::new(by, intervals);
                let plan = octets(left, Extent::Value);
                if others.is_empty() {
                    return Test::Octets { plan, set, inside: true, all };
                }
                Test::OctetsIn { plan, set, order: by, others: others.into(), all }
            }
        }
    }

    /// An operand alone: whether it is there, or whether it is anything but zero.
    pub(super) fn truth(&mut self, operand: &Operand) -> Checked<Test> {
        if self.is_literal(operand) {
            let message =
                format!("{} is neither a field nor a protocol name.", self.name_of(operand));
            let problem = self.unknown(operand, message);
            return Err(problem.expected("a field or a protocol"));
        }
        if let OperandKind::Call { name, .. } = &operand.kind
            && !self.dialect.is_latest()
            && super::function::Function::of(self.dialect).any(|f| f.name == name)
        {
            let message = "You cannot test whether a function is present.";
            return Err(Problem::new(
                ProblemKind::UnsupportedOperator,
                operand.span.clone(),
                message,
            ));
        }
        let bare = matches!(operand.kind, OperandKind::Word(_) | OperandKind::Field { .. });
        let before = bare.then(|| self.values.clone());
        let typed = self.operand(operand, None)?;
        if let Some(values) = before {
            // To be there is all that is asked of it.
            self.values = values;
        }
        Ok(match &typed.node {
            Node::Field(read) => Test::Present(Presence::new(self.schema, read.clone())),
            Node::Raw(read) => Test::Present(Presence::new(self.schema, read.clone())),
            Node::Values(_) if !self.dialect.is_latest() => {
                let message = format!("{} is neither a field nor a protocol name.", typed.label);
                return Err(Problem::new(ProblemKind::UnknownName, typed.span, message));
            }
            Node::Values(values) => Test::Constant(!values.is_empty()),
            Node::Slice(..) => Test::Exists(octets(&typed, Extent::Value)),
            _ => match kinds::domain(typed.kind) {
                Domain::Int => self.int_test(ints(&typed), IntSet::new(vec![(0, 0)]), false, false),
                Domain::Float => Test::FloatTruth(floats(&typed)),
                Domain::Octets => Test::OctetTruth(octets(&typed, Extent::Value)),
            },
        })
    }
}

/// The interval that a constant number is.
fn int_interval(typed: &Typed) -> Option<(i128, i128)> {
    if let Node::Constant(Literal::Int(low, high)) = typed.node {
        return Some((low, high));
    }
    match ints(typed) {
        IntPlan::Const(one) if one.len() == 1 => Some((one[0], one[0])),
        _ => None,
    }
}

/// The interval that constant octets are.
fn octet_interval(typed: &Typed) -> Option<(Vec<u8>, Vec<u8>)> {
    if let Node::Constant(Literal::Octets(low, high)) = &typed.node {
        return Some((low.clone(), high.clone()));
    }
    match octets(typed, Extent::Value) {
        OctetPlan::Const(one) if one.len() == 1 => Some((one[0].to_vec(), one[0].to_vec())),
        _ => None,
    }
}

fn is_time(kind: FieldType) -> bool {
    matches!(kind, FieldType::AbsoluteTime | FieldType::RelativeTime)
}

/// How two sides that are compared as octets are ordered.
fn order_of(left: &Typed, right: &Typed) -> OctetOrder {
    if left.kind.is_string() && right.kind.is_string() {
        OctetOrder::Text
    } else {
        OctetOrder::Length
    }
}

fn cannot_take_part(operand: &Typed, operator: &str) -> Problem {
    let message = format!(
        "{} (type={}) cannot participate in {operator} comparison.",
        operand.label,
        kinds::pretty_name(operand.kind)
    );
    Problem::new(ProblemKind::UnsupportedOperator, operand.span.clone(), message)
}
