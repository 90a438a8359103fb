use super::Checker;
use crate::program::Test;
use crate::syntax::{Expr, Relation};
use crate::{Problem, ProblemKind};

/// A checked filter: logic over tests.
#[derive(Clone, Debug)]
pub(crate) enum Logic {
    Or(Vec<Logic>),
    Xor(Vec<Logic>),
    And(Vec<Logic>),
    Not(Box<Logic>),
    Test(Test),
}

impl Checker<'_> {
    /// Checks an expression, and goes on after a problem: parts are independent of each other.
    pub(super) fn logic(&mut self, expr: &Expr, problems: &mut Vec<Problem>) -> Logic {
        match expr {
            Expr::Or(all) => {
                let parts = all.iter().enumerate().map(|(at, part)| {
                    let known = problems.len();
                    let logic = self.logic(part, problems);
                    if let (Some(problem), Some(before)) =
                        (problems.get_mut(known), at.checked_sub(1))
                    {
                        repeat_comparison(problem, &all[before], part);
                    }
                    logic
                });
                Logic::Or(parts.collect())
            }
            Expr::Xor(all) => Logic::Xor(all.iter().map(|e| self.logic(e, problems)).collect()),
            Expr::And(all) => Logic::And(all.iter().map(|e| self.logic(e, problems)).collect()),
            Expr::Not(inner) => Logic::Not(Box::new(self.logic(inner, problems))),
            Expr::Test(test) => self.test(test, problems),
        }
    }

    fn test(&mut self, test: &crate::syntax::Test, problems: &mut Vec<Problem>) -> Logic {
        let quantifier = test.quantifier;
        let absent_names = self.absent_names;
        let mut keep = |checked: Result<Logic, Problem>| {
            checked.unwrap_or_else(|problem| {
                if !(absent_names && is_about_a_name(&problem)) {
                    problems.push(problem);
                }
                Logic::Test(Test::Constant(false))
            })
        };
        match &test.relation {
            Relation::Truth(operand) => keep(self.truth(operand).map(Logic::Test)),
            Relation::Compare { first, rest } => {
                let mut left = first;
                let mut all = Vec::with_capacity(rest.len());
                for comparison in rest {
                    let right = &comparison.right;
                    let test = self.comparison(quantifier, left, comparison.op, right);
                    all.push(keep(test.map(Logic::Test)));
                    left = right;
                }
                match all.len() {
                    1 => all.remove(0),
                    _ => Logic::And(all),
                }
            }
            Relation::Contains(left, right) => {
                keep(self.containing(quantifier, left, right).map(Logic::Test))
            }
            Relation::Matches(left, right) => {
                keep(self.matching(quantifier, left, right).map(Logic::Test))
            }
            Relation::In { left, negated, set } => {
                let inside = keep(self.membership(quantifier, left, set));
                if *negated { Logic::Not(Box::new(inside)) } else { inside }
            }
        }
    }
}

/// Whether a problem is that a word where a field must be is no name.
fn is_about_a_name(problem: &Problem) -> bool {
    matches!(problem.kind, ProblemKind::UnknownName | ProblemKind::NameExpected)
}

/// `a == 1 or 2`: the second part was meant to be `a == 2`.
fn repeat_comparison(problem: &mut Problem, before: &Expr, part: &Expr) {
    let (Expr::Test(before), Expr::Test(part)) = (before, part) else { return };
    let (Relation::Compare { first, rest }, Relation::Truth(alone)) =
        (&before.relation, &part.relation)
    else {
        return;
    };
    if let [comparison] = rest.as_slice() {
        problem.suggestions = vec![format!("{first} {} {alone}", comparison.op.symbol())];
    }
}
