//! Fields in fixed places, loaded straight from the header.

use std::ops::ControlFlow::{Break, Continue};

use lamna_fields::{FieldDef, FieldId, FieldType, ProtocolId, Record, Schema};

use super::intervals::WordSet;

/// Where a number lies in its header, big-endian.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Load {
    offset: u16,
    len: u16,
    /// Bits of the octets that count; all where the field has no mask.
    mask: u64,
    shift: u32,
    /// Any bit that is set makes it 1.
    truth: bool,
    /// Bits of the value that the filter asks for.
    bits: u64,
}

impl Load {
    fn of(def: &FieldDef) -> Option<Load> {
        let place = def.place?;
        let number = def.kind.is_unsigned()
            || matches!(def.kind, FieldType::Boolean | FieldType::Ipv4 | FieldType::Eui64);
        let mask = if def.mask == 0 { u64::MAX } else { def.mask };
        (number && (1..=8).contains(&place.len)).then_some(Load {
            offset: place.offset,
            len: place.len,
            mask,
            shift: def.shift(),
            truth: def.kind == FieldType::Boolean,
            bits: u64::MAX,
        })
    }

    #[inline]
    fn get(&self, header: &[u8]) -> Option<u64> {
        let at = usize::from(self.offset);
        let octets = header.get(at..at + usize::from(self.len))?;
        let raw = match *octets {
            [a] => u64::from(a),
            [a, b] => u64::from(u16::from_be_bytes([a, b])),
            [a, b, c, d] => u64::from(u32::from_be_bytes([a, b, c, d])),
            _ => octets.iter().fold(0, |n, octet| n << 8 | u64::from(*octet)),
        };
        let masked = (raw & self.mask) >> self.shift;
        Some(if self.truth { u64::from(masked != 0) } else { masked & self.bits })
    }
}

/// A test of numbers in fixed places of one protocol's headers.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct HeaderTest {
    protocol: ProtocolId,
    loads: Box<[Load]>,
    set: WordSet,
    /// Whether a value passes when it is in the set, or when it is not.
    inside: bool,
    /// Whether all values must pass, or one.
    all: bool,
}

impl HeaderTest {
    /// A test of the `bits` of some fields. `None` where not all of the fields lie in fixed places of one protocol.
    pub(crate) fn new(
        schema: &dyn Schema,
        fields: &[FieldId],
        bits: u64,
        set: WordSet,
        inside: bool,
        all: bool,
    ) -> Option<HeaderTest> {
        let protocol = common_protocol(schema, fields)?;
        let loads: Option<Vec<Load>> =
            fields.iter().map(|f| Some(Load { bits, ..Load::of(schema.def(*f))? })).collect();
        Some(HeaderTest { protocol, loads: loads?.into(), set, inside, all })
    }

    /// `None` where the record has no headers to give.
    #[inline]
    pub(crate) fn run<R: Record>(&self, record: &R) -> Option<bool> {
        match (&self.set, &*self.loads) {
            // The commonest shapes, with nothing to decide inside the loop.
            (WordSet::One { low, span }, [a]) => self.judge(record, |header, _| {
                Some((a.get(header)?.wrapping_sub(*low) <= *span) == self.inside)
            }),
            (WordSet::One { low, span }, [a, b]) if !self.all => {
                let flow = record.headers(self.protocol, &mut |header| {
                    let pass = |load: &Load| {
                        load.get(header)
                            .is_some_and(|v| (v.wrapping_sub(*low) <= *span) == self.inside)
                    };
                    if pass(a) || pass(b) { Break(()) } else { Continue(()) }
                })?;
                Some(flow.is_break())
            }
            (set, [a]) => {
                self.judge(record, |header, _| Some(set.contains(a.get(header)?) == self.inside))
            }
            (set, loads) => self.judge(record, |header, all| {
                let mut seen = None;
                for load in loads {
                    if let Some(value) = load.get(header) {
                        let pass = set.contains(value) == self.inside;
                        if pass != all {
                            return Some(pass);
                        }
                        seen = Some(pass);
                    }
                }
                seen
            }),
        }
    }

    /// Runs `pass` on each header; it says whether the values there pass, `None` without values.
    #[inline]
    fn judge<R: Record>(
        &self,
        record: &R,
        pass: impl Fn(&[u8], bool) -> Option<bool>,
    ) -> Option<bool> {
        let mut seen = false;
        let flow = record.headers(self.protocol, &mut |header| match pass(header, self.all) {
            Some(pass) if pass != self.all => Break(()),
            Some(_) => {
                seen = true;
                Continue(())
            }
            None => Continue(()),
        })?;
        Some(if self.all { flow.is_continue() && seen } else { flow.is_break() })
    }
}

/// The protocol that all of the fields belong to.
pub(super) fn common_protocol(schema: &dyn Schema, fields: &[FieldId]) -> Option<ProtocolId> {
    let protocol = schema.protocol_of(*fields.first()?);
    fields.iter().all(|field| schema.protocol_of(*field) == protocol).then_some(protocol)
}
