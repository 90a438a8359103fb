use std::cmp::Ordering;
use std::ops::ControlFlow::{Break, Continue};

use lamna_fields::{Flow, Record};
use memchr::memmem::Finder;

use super::glance::Glance;
use super::intervals::{FloatSet, IntSet, OctetOrder, OctetSet};
use super::load::HeaderTest;
use super::pattern::Pattern;
use super::plan::{FloatPlan, IntPlan, OctetPlan};
use super::presence::Presence;

/// A program: steps, each leading to two others or to an end. It always goes forward, so it ends.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    pub(crate) steps: Box<[Step]>,
    pub(crate) start: u32,
}

/// One test and where to go from it.
#[derive(Clone, Debug)]
pub(crate) struct Step {
    glance: Glance,
    pub(crate) yes: u32,
    pub(crate) no: u32,
    /// Out of the way: it is seldom asked.
    pub(crate) test: Box<Test>,
}

impl Step {
    pub(crate) fn new(test: Test, yes: u32, no: u32) -> Step {
        let glance = Glance::of(&test).unwrap_or(Glance::NONE);
        Step { glance, yes, no, test: Box::new(test) }
    }

    /// What a look at one header tells.
    pub(crate) fn glance(&self) -> Option<&Glance> {
        Some(&self.glance).filter(|glance| **glance != Glance::NONE)
    }

    /// Whether the record passes the test.
    #[inline]
    pub(crate) fn ask<R: Record>(&self, record: &R) -> bool {
        self.glance.run(record).unwrap_or_else(|| self.test.run(record))
    }
}

impl Graph {
    /// The end at which the record passes.
    pub(crate) const ACCEPT: u32 = u32::MAX;
    /// The end at which it does not.
    pub(crate) const REJECT: u32 = u32::MAX - 1;

    #[inline]
    pub(crate) fn run<R: Record>(&self, record: &R) -> bool {
        let mut at = self.start;
        while let Some(step) = self.steps.get(at as usize) {
            at = if step.ask(record) { step.yes } else { step.no };
        }
        at == Graph::ACCEPT
    }
}

/// How a comparison of two lists is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PairMode {
    /// The orderings of left and right that pass.
    pub(crate) order: Order,
    /// Whether all pairs must pass, or one.
    pub(crate) all: bool,
}

/// Orderings that satisfy an operator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

impl Order {
    fn accepts(self, ordering: Option<Ordering>) -> bool {
        match self {
            Order::Equal => ordering == Some(Ordering::Equal),
            Order::NotEqual => ordering != Some(Ordering::Equal),
            Order::Less => ordering == Some(Ordering::Less),
            Order::LessOrEqual => matches!(ordering, Some(Ordering::Less | Ordering::Equal)),
            Order::Greater => ordering == Some(Ordering::Greater),
            Order::GreaterOrEqual => matches!(ordering, Some(Ordering::Greater | Ordering::Equal)),
        }
    }
}

/// One question about a record.
#[derive(Clone, Debug)]
pub(crate) enum Test {
    Constant(bool),
    Present(Presence),
    /// Numbers in fixed places; the plan is for records without headers.
    Header(HeaderTest, Box<Test>),
    Ints {
        plan: IntPlan,
        set: IntSet,
        inside: bool,
        all: bool,
    },
    Floats {
        plan: FloatPlan,
        set: FloatSet,
        inside: bool,
        all: bool,
    },
    Octets {
        plan: OctetPlan,
        set: OctetSet,
        inside: bool,
        all: bool,
    },
    IntPairs(IntPlan, PairMode, IntPlan),
    FloatPairs(FloatPlan, PairMode, FloatPlan),
    OctetPairs(OctetPlan, PairMode, OctetOrder, OctetPlan),
    /// Times as tshark 4.0 compares them.
    TimePairs(IntPlan, PairMode, IntPlan),
    /// A set with elements that are not constants: each with its ends.
    IntsIn {
        plan: IntPlan,
        set: IntSet,
        others: Box<[(IntPlan, IntPlan)]>,
        all: bool,
    },
    FloatsIn {
        plan: FloatPlan,
        set: FloatSet,
        others: Box<[(FloatPlan, FloatPlan)]>,
        all: bool,
    },
    OctetsIn {
        plan: OctetPlan,
        set: OctetSet,
        order: OctetOrder,
        others: Box<[(OctetPlan, OctetPlan)]>,
        all: bool,
    },
    Contains {
        plan: OctetPlan,
        finder: Box<Finder<'static>>,
        all: bool,
    },
    ContainsPlan {
        plan: OctetPlan,
        part: OctetPlan,
        all: bool,
    },
    Matches {
        plan: OctetPlan,
        pattern: Box<Pattern>,
        all: bool,
    },
    /// Some number is not zero.
    FloatTruth(FloatPlan),
    /// Some octet is not zero.
    OctetTruth(OctetPlan),
    /// There is a value that is not empty.
    Exists(OctetPlan),
    /// An odd number of programs accepts.
    Xor(Box<[Graph]>),
}

/// Decides over values: one that passes is enough, or all must and there must be one.
struct Verdict {
    all: bool,
    seen: bool,
}

impl Verdict {
    fn new(all: bool) -> Self {
        Verdict { all, seen: false }
    }

    #[inline]
    fn take(&mut self, pass: bool) -> Flow {
        self.seen = true;
        if pass == self.all { Continue(()) } else { Break(()) }
    }

    fn end(&self, flow: Flow) -> bool {
        if self.all { self.seen && flow.is_continue() } else { flow.is_break() }
    }
}

impl Test {
    /// Whether headers answer it.
    pub(crate) fn is_quick(&self) -> bool {
        match self {
            Test::Constant(_) | Test::Header(..) => true,
            Test::Present(presence) => presence.is_quick(),
            Test::Xor(graphs) => {
                graphs.iter().all(|graph| graph.steps.iter().all(|step| step.test.is_quick()))
            }
            _ => false,
        }
    }

    /// Roughly how many nanoseconds it takes.
    pub(crate) fn cost(&self) -> u32 {
        match self {
            Test::Constant(_) => 0,
            Test::Header(..) => 2,
            Test::Present(presence) => {
                if presence.is_quick() {
                    1
                } else {
                    30
                }
            }
            Test::Exists(_) | Test::FloatTruth(_) | Test::OctetTruth(_) => 40,
            Test::Ints { .. } | Test::Floats { .. } => 40,
            Test::Octets { .. } => 50,
            Test::IntPairs(..)
            | Test::FloatPairs(..)
            | Test::OctetPairs(..)
            | Test::TimePairs(..) => 90,
            Test::IntsIn { .. } | Test::FloatsIn { .. } | Test::OctetsIn { .. } => 120,
            Test::Contains { .. } => 150,
            Test::ContainsPlan { .. } => 200,
            Test::Matches { .. } => 400,
            Test::Xor(graphs) => graphs
                .iter()
                .flat_map(|graph| &graph.steps)
                .map(|step| step.test.cost())
                .fold(0, u32::saturating_add),
        }
    }

    #[inline(never)]
    pub(crate) fn run<R: Record>(&self, record: &R) -> bool {
        match self {
            Test::Header(quick, general) => {
                quick.run(record).unwrap_or_else(|| general.run(record))
            }
            Test::Present(presence) => presence.run(record),
            Test::Constant(answer) => *answer,
            Test::Ints { plan, set, inside, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |n| verdict.take(set.contains(n) == *inside));
                verdict.end(flow)
            }
            Test::Floats { plan, set, inside, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |n| verdict.take(set.contains(n) == *inside));
                verdict.end(flow)
            }
            Test::Octets { plan, set, inside, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |o| verdict.take(set.contains(o) == *inside));
                verdict.end(flow)
            }
            Test::IntPairs(left, mode, right) => {
                let mut verdict = Verdict::new(mode.all);
                let flow = left.each(record, &mut |a| {
                    right.each(record, &mut |b| verdict.take(mode.order.accepts(Some(a.cmp(&b)))))
                });
                verdict.end(flow)
            }
            Test::FloatPairs(left, mode, right) => {
                let mut verdict = Verdict::new(mode.all);
                let flow = left.each(record, &mut |a| {
                    right.each(record, &mut |b| verdict.take(mode.order.accepts(a.partial_cmp(&b))))
                });
                verdict.end(flow)
            }
            Test::TimePairs(left, mode, right) => {
                let mut verdict = Verdict::new(mode.all);
                let flow = left.each(record, &mut |a| {
                    right.each(record, &mut |b| {
                        verdict.take(mode.order.accepts(Some(compare_times(a, b))))
                    })
                });
                verdict.end(flow)
            }
            Test::OctetPairs(left, mode, order, right) => {
                let mut verdict = Verdict::new(mode.all);
                let flow = left.each(record, &mut |a| {
                    right.each(record, &mut |b| {
                        verdict.take(mode.order.accepts(Some(order.compare(a, b))))
                    })
                });
                verdict.end(flow)
            }
            Test::IntsIn { plan, set, others, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |n| {
                    let inside = set.contains(n)
                        || others.iter().any(|(low, high)| {
                            low.each(record, &mut |l| found(l <= n)).is_break()
                                && high.each(record, &mut |h| found(n <= h)).is_break()
                        });
                    verdict.take(inside)
                });
                verdict.end(flow)
            }
            Test::FloatsIn { plan, set, others, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |n| {
                    let inside = set.contains(n)
                        || others.iter().any(|(low, high)| {
                            low.each(record, &mut |l| found(l <= n)).is_break()
                                && high.each(record, &mut |h| found(n <= h)).is_break()
                        });
                    verdict.take(inside)
                });
                verdict.end(flow)
            }
            Test::OctetsIn { plan, set, order, others, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |o| {
                    let inside = set.contains(o)
                        || others.iter().any(|(low, high)| {
                            low.each(record, &mut |l| found(order.compare(l, o).is_le())).is_break()
                                && high
                                    .each(record, &mut |h| found(order.compare(o, h).is_le()))
                                    .is_break()
                        });
                    verdict.take(inside)
                });
                verdict.end(flow)
            }
            Test::Contains { plan, finder, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan
                    .each(record, &mut |o| verdict.take(!o.is_empty() && finder.find(o).is_some()));
                verdict.end(flow)
            }
            Test::ContainsPlan { plan, part, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |whole| {
                    part.each(record, &mut |part| {
                        verdict
                            .take(!whole.is_empty() && memchr::memmem::find(whole, part).is_some())
                    })
                });
                verdict.end(flow)
            }
            Test::Matches { plan, pattern, all } => {
                let mut verdict = Verdict::new(*all);
                let flow = plan.each(record, &mut |o| verdict.take(pattern.matches(o)));
                verdict.end(flow)
            }
            Test::FloatTruth(plan) => plan.each(record, &mut |n| found(n != 0.0)).is_break(),
            Test::OctetTruth(plan) => {
                plan.each(record, &mut |o| found(o.iter().any(|b| *b != 0))).is_break()
            }
            Test::Exists(plan) => plan.each(record, &mut |o| found(!o.is_empty())).is_break(),
            Test::Xor(graphs) => graphs.iter().filter(|g| g.run(record)).count() % 2 == 1,
        }
    }
}

fn found(pass: bool) -> Flow {
    if pass { Break(()) } else { Continue(()) }
}

/// The order of two times for tshark 4.0: the difference of their seconds wraps at 32 bits, so
/// that what lies more than 68 years ahead is behind.
fn compare_times(a: i128, b: i128) -> Ordering {
    const SECOND: i128 = 1_000_000_000;
    let seconds = a.div_euclid(SECOND) - b.div_euclid(SECOND);
    match seconds as i32 {
        0 => a.rem_euclid(SECOND).cmp(&b.rem_euclid(SECOND)),
        difference => difference.cmp(&0),
    }
}
