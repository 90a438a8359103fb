//! Values on the way: each plan hands its values to a function, one after the other, so that
//! nothing is gathered first.

use std::fmt::Write;
use std::ops::ControlFlow::{Break, Continue};

use lamna_fields::{FieldType, Flow, Occurrence, Record, TimeZone, Value};

use super::plan::{Extent, FloatPlan, IntPlan, Layers, OctetPlan, Read, Side};
use crate::syntax::{ArithmeticOp, Range};

impl Read {
    /// Calls `visit` with each occurrence.
    pub(crate) fn each<R: Record>(
        &self,
        record: &R,
        visit: &mut dyn FnMut(Occurrence<'_>) -> Flow,
    ) -> Flow {
        match &self.layers {
            None => self.fields.iter().try_for_each(|field| record.values(*field, visit)),
            Some(layers) => self.each_in_layers(record, layers, visit),
        }
    }

    fn each_in_layers<R: Record>(
        &self,
        record: &R,
        layers: &Layers,
        visit: &mut dyn FnMut(Occurrence<'_>) -> Flow,
    ) -> Flow {
        for (field, protocol) in self.fields.iter().zip(&layers.protocols) {
            let mut deepest = 0;
            let _ = record.values(*protocol, &mut |found| {
                deepest = deepest.max(i32::from(found.layer));
                Continue(())
            });
            record.values(*field, &mut |found| {
                let layer = i32::from(found.layer);
                let counts = layers.ranges.iter().any(|r| r.has_layer(layer, deepest.max(layer)));
                if counts { visit(found) } else { Continue(()) }
            })?;
        }
        Continue(())
    }

    /// Whether there is any occurrence.
    pub(crate) fn any<R: Record>(&self, record: &R) -> bool {
        match &self.layers {
            None => self.fields.iter().any(|field| record.has(*field)),
            Some(_) => self.each(record, &mut |_| Break(())).is_break(),
        }
    }
}

/// The number that a value is.
fn int(value: &Value<'_>) -> Option<i128> {
    Some(match *value {
        Value::Uint(n) => i128::from(n),
        Value::Int(n) => i128::from(n),
        Value::Bool(b) => i128::from(b),
        Value::Ipv4(a) => i128::from(u32::from_be_bytes(a)),
        Value::AbsoluteTime(t) | Value::RelativeTime(t) => t,
        _ => return None,
    })
}

impl IntPlan {
    pub(crate) fn each<R: Record>(&self, record: &R, visit: &mut dyn FnMut(i128) -> Flow) -> Flow {
        match self {
            IntPlan::Const(all) => all.iter().try_for_each(|n| visit(*n)),
            IntPlan::Field(read) => read.each(record, &mut |found| match int(&found.value) {
                Some(n) => visit(n),
                None => Continue(()),
            }),
            IntPlan::Negate(of) => of.each(record, &mut |n| visit(n.saturating_neg())),
            IntPlan::Absolute(of) => of.each(record, &mut |n| visit(n.saturating_abs())),
            IntPlan::Compute(op, left, right) => left.each(record, &mut |a| {
                right.each(record, &mut |b| match compute(*op, a, b) {
                    Some(n) => visit(n),
                    None => Continue(()),
                })
            }),
            IntPlan::Scale(op, left, right) => left.each(record, &mut |a| {
                right.each(record, &mut |b| {
                    let scaled =
                        if *op == ArithmeticOp::Multiply { a as f64 * b } else { a as f64 / b };
                    if scaled.is_finite() { visit(scaled.round() as i128) } else { Continue(()) }
                })
            }),
            IntPlan::Length(of) => of.each(record, &mut |octets| visit(octets.len() as i128)),
            IntPlan::Width(read, width) => read.each(record, &mut |_| visit(*width)),
            IntPlan::Count(read) => {
                let mut count = 0;
                let _ = read.each(record, &mut |_| {
                    count += 1;
                    Continue(())
                });
                if count == 0 { Continue(()) } else { visit(count) }
            }
            IntPlan::AddressClass(of, class) => {
                of.each(record, &mut |octets| class(octets).map_or(Continue(()), &mut *visit))
            }
            IntPlan::Extreme(side, plans) => {
                let mut best: Option<i128> = None;
                for plan in plans {
                    let _ = plan.each(record, &mut |n| {
                        best = Some(match (best, side) {
                            (None, _) => n,
                            (Some(b), Side::Least) => b.min(n),
                            (Some(b), Side::Most) => b.max(n),
                        });
                        Continue(())
                    });
                }
                best.map_or(Continue(()), visit)
            }
        }
    }
}

/// `None` for a division by zero and beyond 128 bits.
pub(crate) fn compute(op: ArithmeticOp, a: i128, b: i128) -> Option<i128> {
    match op {
        ArithmeticOp::BitAnd => Some(a & b),
        ArithmeticOp::Add => a.checked_add(b),
        ArithmeticOp::Subtract => a.checked_sub(b),
        ArithmeticOp::Multiply => a.checked_mul(b),
        ArithmeticOp::Divide => a.checked_div(b),
        ArithmeticOp::Modulo => a.checked_rem(b),
    }
}

pub(crate) fn compute_float(op: ArithmeticOp, a: f64, b: f64) -> Option<f64> {
    match op {
        ArithmeticOp::Add => Some(a + b),
        ArithmeticOp::Subtract => Some(a - b),
        ArithmeticOp::Multiply => Some(a * b),
        ArithmeticOp::Divide if b != 0.0 => Some(a / b),
        _ => None,
    }
}

impl FloatPlan {
    pub(crate) fn each<R: Record>(&self, record: &R, visit: &mut dyn FnMut(f64) -> Flow) -> Flow {
        match self {
            FloatPlan::Const(all) => all.iter().try_for_each(|n| visit(*n)),
            FloatPlan::Field(read) => read.each(record, &mut |found| match found.value {
                Value::Float(n) => visit(n),
                _ => Continue(()),
            }),
            FloatPlan::Int(of) => of.each(record, &mut |n| visit(n as f64)),
            FloatPlan::Negate(of) => of.each(record, &mut |n| visit(-n)),
            FloatPlan::Absolute(of) => of.each(record, &mut |n| visit(n.abs())),
            FloatPlan::Compute(op, left, right) => left.each(record, &mut |a| {
                right.each(record, &mut |b| {
                    compute_float(*op, a, b).map_or(Continue(()), &mut *visit)
                })
            }),
            FloatPlan::Extreme(side, plans) => {
                let mut best: Option<f64> = None;
                for plan in plans {
                    let _ = plan.each(record, &mut |n| {
                        best = Some(match (best, side) {
                            (None, _) => n,
                            (Some(b), Side::Least) => b.min(n),
                            (Some(b), Side::Most) => b.max(n),
                        });
                        Continue(())
                    });
                }
                best.map_or(Continue(()), visit)
            }
        }
    }
}

impl OctetPlan {
    pub(crate) fn each<R: Record>(&self, record: &R, visit: &mut dyn FnMut(&[u8]) -> Flow) -> Flow {
        match self {
            OctetPlan::Const(all) => all.iter().try_for_each(|octets| visit(octets)),
            OctetPlan::Field(read, extent) => read.each(record, &mut |found| match extent {
                Extent::Rest => visit(found.rest),
                Extent::Covered => visit(found.bytes),
                Extent::Value => match found.value {
                    Value::Uint(n) => visit(&n.to_be_bytes()),
                    value => value.as_bytes().map_or(Continue(()), &mut *visit),
                },
            }),
            OctetPlan::Slice(of, ranges) => match ranges.as_ref() {
                [range] => of.each(record, &mut |octets| visit(part(octets, *range))),
                ranges => of.each(record, &mut |octets| visit(&joined(octets, ranges))),
            },
            OctetPlan::Upper(of) => {
                of.each(record, &mut |octets| visit(&octets.to_ascii_uppercase()))
            }
            OctetPlan::Lower(of) => {
                of.each(record, &mut |octets| visit(&octets.to_ascii_lowercase()))
            }
            OctetPlan::Text(read, def) => read.each(record, &mut |found| {
                let mut text = String::new();
                // Writing to a string does not fail.
                let _ = match found.value {
                    Value::Uint(n) if def.kind != FieldType::Eui64 => write!(text, "{n}"),
                    Value::Int(n) => write!(text, "{n}"),
                    value => def.write_show(&mut text, &value, &TimeZone::UTC),
                };
                visit(text.as_bytes())
            }),
            OctetPlan::Word(of, def) => {
                of.each(record, &mut |n| match def.word(&Value::Int(n as i64)) {
                    Some(word) => visit(word.as_bytes()),
                    None => visit(n.to_string().as_bytes()),
                })
            }
            OctetPlan::Digits(of, kind, radix) => of.each(record, &mut |n| {
                let width = kind.width() * 2;
                let text =
                    if *radix == 16 { format!("0x{:0width$x}", n as u64) } else { n.to_string() };
                visit(text.as_bytes())
            }),
            OctetPlan::Name(of, name) => of.each(record, &mut |octets| {
                name(octets).map_or(Continue(()), |text| visit(text.as_bytes()))
            }),
            OctetPlan::And(left, right) => left.each(record, &mut |a| {
                let a = a.to_vec();
                right.each(record, &mut |b| {
                    let both: Vec<u8> = a.iter().zip(b).map(|(a, b)| a & b).collect();
                    visit(&both)
                })
            }),
            OctetPlan::Extreme(side, order, plans) => {
                let mut best: Option<Vec<u8>> = None;
                for plan in plans {
                    let _ = plan.each(record, &mut |octets| {
                        let better = best.as_deref().is_none_or(|b| match side {
                            Side::Least => order.compare(octets, b).is_lt(),
                            Side::Most => order.compare(octets, b).is_gt(),
                        });
                        if better {
                            best = Some(octets.to_vec());
                        }
                        Continue(())
                    });
                }
                best.map_or(Continue(()), |octets| visit(&octets))
            }
        }
    }
}

/// The octets in a range; none where it does not lie wholly inside.
fn part(octets: &[u8], range: Range) -> &[u8] {
    range.within(octets.len()).and_then(|r| octets.get(r)).unwrap_or_default()
}

/// The ranges one after the other.
pub(crate) fn joined(octets: &[u8], ranges: &[Range]) -> Vec<u8> {
    ranges.iter().flat_map(|range| part(octets, *range)).copied().collect()
}
