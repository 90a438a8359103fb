//! Types: from the tree to tests. Literals are read as the type of what they meet, operands are
//! checked against what their operators take, and every problem names its place.

mod compare;
mod function;
mod logic;
mod lower;
mod names;
mod operand;

use std::collections::BTreeSet;

use lamna_fields::{FieldDef, FieldId, Record, Schema, TimeZone};

pub(crate) use function::Function;
pub(crate) use logic::Logic;
pub(crate) use names::known;
pub(crate) use operand::{Node, Typed};

use crate::syntax::{Expr, Operand, OperandKind};
use crate::{Dialect, Note, Problem, ProblemKind, Span, literal, suggest};

/// Everything that a check knows of its surroundings.
pub(crate) struct Checker<'s> {
    pub(crate) schema: &'s dyn Schema,
    pub(crate) dialect: Dialect,
    pub(crate) text: &'s str,
    pub(crate) zone: &'s TimeZone,
    /// The record that `${field}` reads.
    pub(crate) selected: Option<&'s dyn Record>,
    /// Whether a name that is unknown is a field that is never there.
    pub(crate) absent_names: bool,
    /// All fields that the filter reads.
    pub(crate) fields: BTreeSet<FieldId>,
    /// Those whose values it reads.
    pub(crate) values: BTreeSet<FieldId>,
    /// Whether it asks for instances of protocols.
    pub(crate) layers: bool,
    pub(crate) notes: Vec<Note>,
}

type Checked<T> = Result<T, Problem>;

impl Checker<'_> {
    /// Checks a whole filter. Where several parts of it are wrong, each of them is a problem.
    pub(crate) fn filter(&mut self, expr: &Expr) -> Result<Logic, Vec<Problem>> {
        let mut problems = Vec::new();
        let logic = self.logic(expr, &mut problems);
        if problems.is_empty() { Ok(logic) } else { Err(problems) }
    }

    fn note(&mut self, span: &Span, message: String) {
        self.notes.push(Note { span: span.clone(), message });
    }

    fn shown(&self, span: &Span) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// Whether an operand is text that gets its type from elsewhere.
    fn is_literal(&self, operand: &Operand) -> bool {
        match &operand.kind {
            OperandKind::Word(word) => known(self.schema, word).is_none(),
            OperandKind::Literal(_) | OperandKind::Text(_) | OperandKind::Char(_) => true,
            _ => false,
        }
    }

    /// Whether nothing in an operand has a type of its own.
    fn is_untyped(&self, operand: &Operand) -> bool {
        match &operand.kind {
            OperandKind::Negate(inner) | OperandKind::Plus(inner) => self.is_untyped(inner),
            OperandKind::Arithmetic(_, left, right) => {
                self.is_untyped(left) && self.is_untyped(right)
            }
            OperandKind::Slice(of, _) => self.is_untyped(of),
            OperandKind::Call { name, arguments } => {
                matches!(name.as_str(), "abs" | "max" | "min")
                    && arguments.iter().all(|a| self.is_untyped(a))
            }
            _ => self.is_literal(operand),
        }
    }

    /// A literal as it is named in messages: a text in quotes.
    fn name_of(&self, operand: &Operand) -> String {
        match &operand.kind {
            OperandKind::Word(word) => word.clone(),
            OperandKind::Text(octets) => format!("\"{}\"", String::from_utf8_lossy(octets)),
            _ => self.shown(&operand.span).to_owned(),
        }
    }

    /// The names that may have been meant by one that is unknown, unless nobody is going to read them: to look for
    /// them goes through all that the schema knows.
    fn nearest_names(&self, word: &str) -> Vec<String> {
        if self.absent_names { Vec::new() } else { suggest::names(self.schema, word) }
    }

    fn unknown(&self, operand: &Operand, message: String) -> Problem {
        let problem = Problem::new(ProblemKind::UnknownName, operand.span.clone(), message);
        match &operand.kind {
            OperandKind::Word(word) | OperandKind::Field { name: word, .. } => {
                problem.suggest(self.nearest_names(word))
            }
            _ => problem,
        }
    }

    /// Reads a literal as `kind`, for comparison with `def`.
    fn literal(
        &self,
        operand: &Operand,
        kind: lamna_fields::FieldType,
        def: &FieldDef,
    ) -> Checked<literal::Literal> {
        let shown = self.shown(&operand.span);
        let form = form(operand);
        let colon;
        let form = match form {
            // The colon belongs to the text of everything but octets.
            literal::Form::Octets(text) if !(kind.is_bytes() || kind == PROTOCOL) => {
                colon = format!(":{text}");
                literal::Form::Word(&colon)
            }
            form => form,
        };
        let target = literal::Target { kind, def, zone: self.zone };
        literal::read(&target, form, shown).map_err(|unreadable| {
            let problem = Problem::new(unreadable.kind, operand.span.clone(), unreadable.message);
            match &operand.kind {
                OperandKind::Word(word) => problem.suggest(suggest::words(def, word.as_bytes())),
                OperandKind::Text(text) => problem.suggest(suggest::words(def, text)),
                _ => problem,
            }
        })
    }
}

const PROTOCOL: lamna_fields::FieldType = lamna_fields::FieldType::Protocol;

fn form(operand: &Operand) -> literal::Form<'_> {
    match &operand.kind {
        OperandKind::Word(word) => literal::Form::Word(word),
        OperandKind::Literal(text) => literal::Form::Octets(text),
        OperandKind::Char(code) => literal::Form::Char(*code),
        OperandKind::Text(octets) => literal::Form::Text(octets),
        _ => literal::Form::Text(&[]),
    }
}
