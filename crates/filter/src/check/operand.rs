use lamna_fields::{FieldDef, FieldId, FieldType};

use super::{Checked, Checker, form, known};
use crate::literal::{self, Literal};
use crate::program::{Layers, Read, Side};
use crate::syntax::{ArithmeticOp, Operand, OperandKind, Range};
use crate::{Problem, ProblemKind, Span, kinds};

/// An operand that has a type.
#[derive(Clone, Debug)]
pub(crate) struct Typed {
    pub(crate) kind: FieldType,
    /// The field that literals beside it are read for; its own definition where it is a field.
    pub(crate) def: FieldDef,
    pub(crate) span: Span,
    /// What messages call it.
    pub(crate) label: String,
    pub(crate) node: Node,
}

/// Where the values of an operand come from.
#[derive(Clone, Debug)]
pub(crate) enum Node {
    Field(Read),
    /// The octets that the field covers.
    Raw(Read),
    Constant(Literal),
    /// The values of a field in the selected record.
    Values(Vec<Literal>),
    Slice(Box<Typed>, Box<[Range]>),
    Upper(Box<Typed>),
    Lower(Box<Typed>),
    Length(Box<Typed>),
    Count(Read),
    Text(Read),
    Words(Box<Typed>),
    Digits(Box<Typed>, u8),
    AddressClass(Box<Typed>, fn(&[u8]) -> Option<i128>),
    AddressName(Box<Typed>, fn(&[u8]) -> Option<&'static str>),
    Float(Box<Typed>),
    Absolute(Box<Typed>),
    Extreme(Side, Vec<Typed>),
    Negate(Box<Typed>),
    Compute(ArithmeticOp, Box<Typed>, Box<Typed>),
}

impl Typed {
    /// A result of type `kind` that no field stands behind.
    pub(super) fn result(kind: FieldType, label: &str, span: Span, node: Node) -> Typed {
        Typed { kind, def: FieldDef::new("", "", kind), span, label: label.to_owned(), node }
    }

    /// What gives a literal beside this the type `kind`.
    fn beside(&self, kind: FieldType) -> Typed {
        Typed::result(kind, &self.label, self.span.clone(), Node::Values(Vec::new()))
    }
}

impl Checker<'_> {
    /// The type and the source of an operand. Literals are read as the type of `hint`, or have
    /// none.
    pub(super) fn operand(&mut self, operand: &Operand, hint: Option<&Typed>) -> Checked<Typed> {
        let span = operand.span.clone();
        match &operand.kind {
            OperandKind::Word(name) if known(self.schema, name).is_some() => {
                self.field(name, None, span)
            }
            OperandKind::Word(_)
            | OperandKind::Literal(_)
            | OperandKind::Text(_)
            | OperandKind::Char(_) => match hint {
                Some(hint) => self.constant(operand, hint),
                None => Err(Problem::new(
                    ProblemKind::ConstantOnLeft,
                    span,
                    "Constant arithmetic expression on the LHS is invalid.",
                )),
            },
            OperandKind::Field { name, layers } => {
                if known(self.schema, name).is_none() {
                    let message = match layers {
                        Some(_) => format!("{name} is not a valid field"),
                        None => format!("\"{name}\" is not a valid protocol or protocol field."),
                    };
                    return Err(self.unknown(operand, message));
                }
                self.field(name, layers.as_deref(), span)
            }
            OperandKind::Raw(field) => {
                let inner = self.operand(field, None)?;
                let Node::Field(read) = inner.node else {
                    return Err(Problem::new(
                        ProblemKind::UnexpectedToken,
                        span,
                        "Only a field has octets in the frame.",
                    ));
                };
                let label = format!("@{}", inner.label);
                Ok(Typed::result(FieldType::Bytes, &label, span, Node::Raw(read)))
            }
            OperandKind::Slice(of, ranges) => self.slice(of, ranges, span),
            OperandKind::Call { name, arguments } => self.call(name, arguments, span, hint),
            OperandKind::Plus(inner) | OperandKind::Negate(inner) => {
                let negate = matches!(operand.kind, OperandKind::Negate(_));
                self.signed(inner, negate, hint)
            }
            OperandKind::Arithmetic(op, left, right) => self.arithmetic(*op, left, right, hint),
            OperandKind::Reference(field) => self.reference(field, span),
        }
    }

    /// A field, all registrations of its name.
    fn field(&mut self, name: &str, layers: Option<&[Range]>, span: Span) -> Checked<Typed> {
        let known = known(self.schema, name);
        let Some(def) = known.as_deref().and_then(|name| self.schema.named(name)).copied() else {
            let message = format!("{name} is neither a field nor a protocol name.");
            return Err(Problem::new(ProblemKind::UnknownName, span, message));
        };
        if def.name != name {
            self.note(&span, format!("{name} is an old name of {}.", def.name));
        }
        let fields = self.schema.resolve(def.name);
        self.fields.extend(&fields);
        self.values.extend(&fields);
        let layers = layers.map(|ranges| {
            self.layers = true;
            let protocols: Box<[FieldId]> =
                fields.iter().map(|field| self.protocol_field(*field)).collect();
            self.fields.extend(&*protocols);
            Box::new(Layers { ranges: ranges.into(), protocols })
        });
        let read = Read { fields: fields.into(), layers };
        Ok(Typed { kind: def.kind, def, span, label: name.to_owned(), node: Node::Field(read) })
    }

    /// The field that stands for the protocol of `field`: the first part of its name that is a
    /// protocol with the same id; the field itself where there is none.
    fn protocol_field(&self, field: FieldId) -> FieldId {
        let name = self.schema.def(field).name;
        let protocol = self.schema.protocol_of(field);
        let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
        for end in ends {
            for candidate in self.schema.resolve(&name[..end]) {
                if self.schema.def(candidate).kind == FieldType::Protocol
                    && self.schema.protocol_of(candidate) == protocol
                {
                    return candidate;
                }
            }
        }
        field
    }

    /// A literal of the type of `hint`.
    pub(super) fn constant(&self, operand: &Operand, hint: &Typed) -> Checked<Typed> {
        let literal = self.literal(operand, hint.kind, &hint.def)?;
        Ok(Typed {
            kind: hint.kind,
            def: hint.def,
            span: operand.span.clone(),
            label: self.name_of(operand),
            node: Node::Constant(literal),
        })
    }

    /// A literal of octets in any number.
    pub(super) fn octets(&self, operand: &Operand) -> Checked<Typed> {
        let literal = literal::read_octets(form(operand), self.shown(&operand.span))
            .map_err(|u| Problem::new(u.kind, operand.span.clone(), u.message))?;
        let label = self.name_of(operand);
        let node = Node::Constant(literal);
        Ok(Typed::result(FieldType::Bytes, &label, operand.span.clone(), node))
    }

    fn slice(&mut self, of: &Operand, ranges: &[Range], span: Span) -> Checked<Typed> {
        if self.is_literal(of) {
            let message = format!("Range is not supported for entity {}", self.name_of(of));
            let kind = match of.kind {
                OperandKind::Word(_) => ProblemKind::NameExpected,
                _ => ProblemKind::NotSliceable,
            };
            return Err(Problem { kind, ..self.unknown(of, message) });
        }
        let inner = self.operand(of, None)?;
        if !kinds::can_slice(inner.kind) {
            let message = format!(
                "\"{}\" is a {} and cannot be sliced into a sequence of bytes.",
                inner.label,
                kinds::pretty_name(inner.kind)
            );
            return Err(Problem::new(ProblemKind::NotSliceable, span, message));
        }
        let kind = if self.dialect.is_latest() && inner.kind.is_string() {
            FieldType::String
        } else {
            FieldType::Bytes
        };
        let label = inner.label.clone();
        Ok(Typed::result(kind, &label, span, Node::Slice(Box::new(inner), ranges.into())))
    }

    fn signed(&mut self, inner: &Operand, negate: bool, hint: Option<&Typed>) -> Checked<Typed> {
        let inner = self.operand(inner, hint)?;
        if !negate {
            return Ok(inner);
        }
        if !kinds::can_negate(inner.kind) {
            return Err(cannot(&inner, "-"));
        }
        let (kind, def) = (inner.kind, inner.def);
        let (span, label) = (inner.span.clone(), inner.label.clone());
        Ok(Typed { kind, def, span, label, node: Node::Negate(Box::new(inner)) })
    }

    fn arithmetic(
        &mut self,
        op: ArithmeticOp,
        left: &Operand,
        right: &Operand,
        hint: Option<&Typed>,
    ) -> Checked<Typed> {
        let modern = self.dialect.is_latest();
        // A constant on the left takes the type of the right side, in the later dialect.
        let early = if hint.is_none() && modern && self.is_untyped(left) && !self.is_untyped(right)
        {
            Some(self.operand(right, None)?)
        } else {
            None
        };
        let no_operand = |operand: &Operand| {
            let message =
                format!("{} is not a valid arithmetic operand.", self.shown(&operand.span));
            Problem::new(ProblemKind::UnsupportedOperator, operand.span.clone(), message)
        };
        let quoted = |o: &Operand| matches!(o.kind, OperandKind::Text(_) | OperandKind::Char(_));
        if quoted(left) {
            return Err(no_operand(left));
        }
        let wrong_right = quoted(right).then(|| no_operand(right));
        let left = self.operand(left, early.as_ref().or(hint))?;
        if !kinds::can_compute(left.kind, op, modern) {
            return Err(cannot(&left, op.symbol()));
        }
        if let Some(problem) = wrong_right {
            return Err(problem);
        }
        let right = match early {
            Some(right) => right,
            None if self.is_untyped(right) && scales(left.kind, op) => {
                // A time is multiplied and divided by a plain number,
                self.operand(right, Some(&left.beside(FieldType::Double)))?
            }
            None if self.is_untyped(right) && left.kind == FieldType::AbsoluteTime => {
                // and what is added to a point in time is a length of time.
                self.operand(right, Some(&left.beside(FieldType::RelativeTime)))?
            }
            None => self.operand(right, Some(&left))?,
        };
        let compatible = kinds::compatible(left.kind, right.kind)
            || time_arithmetic(left.kind, right.kind, op, modern)
            || scales(left.kind, op)
                && (right.kind.is_integer() || kinds::domain(right.kind) == kinds::Domain::Float);
        if !compatible {
            let message = format!("{} and {} are not type compatible.", left.label, right.label);
            return Err(Problem::new(ProblemKind::IncompatibleTypes, right.span, message));
        }
        let kind = match (left.kind, right.kind) {
            (FieldType::AbsoluteTime, FieldType::AbsoluteTime) => FieldType::RelativeTime,
            (kind, _) => kind,
        };
        let (def, span, label) = (left.def, left.span.clone(), left.label.clone());
        let def = if kind == def.kind { def } else { FieldDef::new("", "", kind) };
        let node = Node::Compute(op, Box::new(left), Box::new(right));
        Ok(Typed { kind, def, span, label, node })
    }

    fn reference(&mut self, field: &Operand, span: Span) -> Checked<Typed> {
        let selected = self.selected;
        // What a reference reads, it reads now: it is none of the filter's fields.
        let before = (self.fields.clone(), self.values.clone(), self.layers);
        let typed = self.operand(field, None);
        (self.fields, self.values, self.layers) = before;
        let typed = typed?;
        let values = match selected {
            Some(record) => super::lower::values_in(&typed, record),
            None => Vec::new(),
        };
        let label = format!("${{{}}}", typed.label);
        Ok(Typed { kind: typed.kind, def: typed.def, span, label, node: Node::Values(values) })
    }
}

fn scales(kind: FieldType, op: ArithmeticOp) -> bool {
    kind == FieldType::RelativeTime && matches!(op, ArithmeticOp::Multiply | ArithmeticOp::Divide)
}

fn time_arithmetic(left: FieldType, right: FieldType, op: ArithmeticOp, modern: bool) -> bool {
    modern
        && left == FieldType::AbsoluteTime
        && (right == FieldType::RelativeTime || op == ArithmeticOp::Subtract && right == left)
}

fn cannot(operand: &Typed, what: &str) -> Problem {
    let message = format!("{} cannot {what}.", operand.kind.name());
    Problem::new(ProblemKind::UnsupportedOperator, operand.span.clone(), message)
}

pub(super) fn incompatible(left: &Typed, right: &Typed) -> Problem {
    let message = format!("{} and {} are not of compatible types.", left.label, right.label);
    let expected = format!(
        "{} (to compare with {}), not {}",
        kinds::pretty_name(left.kind),
        left.label,
        kinds::pretty_name(right.kind)
    );
    Problem::new(ProblemKind::IncompatibleTypes, right.span.clone(), message).expected(expected)
}
