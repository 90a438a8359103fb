//! From checked logic to a program: constants folded, cheap tests first.

use lamna_fields::{FieldId, Flow, Occurrence, Record};

use crate::check::Logic;
use crate::program::{Graph, HeaderTest, IntSet, Step, Test};

/// A record behind a reference.
pub(crate) struct DynRecord<'a>(pub(crate) &'a dyn Record);

impl Record for DynRecord<'_> {
    fn values(&self, field: FieldId, visit: &mut dyn FnMut(Occurrence<'_>) -> Flow) -> Flow {
        self.0.values(field, visit)
    }

    fn has(&self, field: FieldId) -> bool {
        self.0.has(field)
    }
}

/// The program of a filter, and whether headers answer all of it.
pub(crate) fn emit(logic: Logic, optimise: bool) -> (Graph, bool) {
    let logic = if optimise { ordered(logic) } else { logic };
    let mut steps = Vec::new();
    let start = place(&logic, Graph::ACCEPT, Graph::REJECT, &mut steps);
    let only_headers = steps.iter().all(|step: &Step| step.test.is_quick());
    (Graph { steps: steps.into(), start }, only_headers)
}

/// Writes the steps of `logic` after those that it leads to, and gives the place of its first.
fn place(logic: &Logic, yes: u32, no: u32, steps: &mut Vec<Step>) -> u32 {
    match logic {
        Logic::Test(Test::Constant(answer)) => {
            if *answer {
                yes
            } else {
                no
            }
        }
        Logic::Test(test) => {
            let at = steps.len() as u32;
            steps.push(Step::new(test.clone(), yes, no));
            at
        }
        Logic::Not(inner) => place(inner, no, yes, steps),
        Logic::And(all) => all.iter().rev().fold(yes, |next, part| place(part, next, no, steps)),
        Logic::Or(all) => all.iter().rev().fold(no, |next, part| place(part, yes, next, steps)),
        Logic::Xor(all) => {
            let graphs = all.iter().map(|part| emit(part.clone(), false).0).collect();
            let at = steps.len() as u32;
            steps.push(Step::new(Test::Xor(graphs), yes, no));
            at
        }
    }
}

/// Puts cheap parts first and leaves out what decides nothing. All tests can be asked in any
/// order: none has an effect.
fn ordered(logic: Logic) -> Logic {
    match logic {
        Logic::And(all) => join(all, false),
        Logic::Or(all) => join(all, true),
        Logic::Xor(all) => Logic::Xor(all.into_iter().map(ordered).collect()),
        Logic::Not(inner) => match ordered(*inner) {
            Logic::Not(inner) => *inner,
            Logic::Test(Test::Constant(answer)) => Logic::Test(Test::Constant(!answer)),
            inner => Logic::Not(Box::new(inner)),
        },
        test => test,
    }
}

/// `and` or, where `or` is true, `or`.
fn join(all: Vec<Logic>, or: bool) -> Logic {
    let mut parts = Vec::with_capacity(all.len());
    for part in all {
        match (ordered(part), or) {
            (Logic::Test(Test::Constant(answer)), _) if answer == or => {
                return Logic::Test(Test::Constant(or));
            }
            (Logic::Test(Test::Constant(_)), _) => {}
            (Logic::Or(inner), true) | (Logic::And(inner), false) => parts.extend(inner),
            (part, _) => parts.push(part),
        }
    }
    let mut parts = merged(parts, or);
    parts.sort_by_cached_key(cost);
    match parts.len() {
        0 => Logic::Test(Test::Constant(!or)),
        1 => parts.remove(0),
        _ if or => Logic::Or(parts),
        _ => Logic::And(parts),
    }
}

/// Makes one test of those that ask the same numbers: `x == 1 or x == 2` is `x in {1, 2}`, and
/// `x != 1 and x != 2` is `all x` outside of it.
fn merged(parts: Vec<Logic>, or: bool) -> Vec<Logic> {
    let mut kept: Vec<Logic> = Vec::with_capacity(parts.len());
    // The tests that others join, by their place in `kept`, with all of their sets.
    let mut groups: Vec<(usize, HeaderTest, Vec<IntSet>)> = Vec::new();
    for part in parts {
        if let Logic::Test(Test::Header(quick, general)) = &part
            && let Test::Ints { set, .. } = &**general
            && quick.joins(quick, or)
        {
            if let Some(group) = groups.iter_mut().find(|group| group.1.joins(quick, or)) {
                group.2.push(set.clone());
                continue;
            }
            groups.push((kept.len(), quick.clone(), vec![set.clone()]));
        }
        kept.push(part);
    }
    for (at, quick, sets) in groups {
        if sets.len() > 1
            && let Logic::Test(Test::Header(test, general)) = &mut kept[at]
            && let Test::Ints { set, .. } = &mut **general
        {
            *set = IntSet::union(sets.iter());
            *test = quick.with_set(set.words());
        }
    }
    kept
}

/// Roughly nanoseconds.
fn cost(logic: &Logic) -> u32 {
    match logic {
        Logic::Test(test) => test.cost(),
        Logic::Not(inner) => cost(inner),
        Logic::Or(all) | Logic::And(all) | Logic::Xor(all) => {
            all.iter().map(cost).fold(0, u32::saturating_add)
        }
    }
}
