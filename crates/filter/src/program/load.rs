//! Fields in fixed places, loaded straight from the header.

use std::ops::ControlFlow::{Break, Continue};

use lamna_fields::{FieldDef, FieldId, FieldType, ProtocolId, Record, Schema, Sole};

use super::glance::Interval;
use super::intervals::WordSet;
use super::sieve::Sieve;
use crate::headers::NumberPlace;

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
    /// Whether a value passes when it is in the set, or when it is not.
    inside: bool,
    /// Whether all values must pass, or one.
    all: bool,
    fast: Option<Fast>,
    loads: Box<[Load]>,
    set: WordSet,
}

/// The commonest shape: one or two numbers of the same width.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Fast {
    width: Width,
    /// Twice the same where there is one number.
    offsets: [u16; 2],
    mask: u32,
    shift: u32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Width {
    One,
    Two,
    Four,
}

impl Width {
    /// The number at a place in a header.
    #[inline(always)]
    fn word(self, header: &[u8], offset: u16) -> Option<u32> {
        Some(match self {
            Width::One => u32::from(*header.get(usize::from(offset))?),
            Width::Two => u32::from(u16::from_be_bytes(octets(header, offset)?)),
            Width::Four => u32::from_be_bytes(octets(header, offset)?),
        })
    }
}

impl Fast {
    fn of(loads: &[Load]) -> Option<Fast> {
        let (first, second) = match loads {
            [one] => (one, one),
            [one, two] => (one, two),
            _ => return None,
        };
        let is_same = Load { offset: second.offset, ..*first } == *second;
        if !is_same || first.shift > 31 || first.truth {
            return None;
        }
        let width = match first.len {
            1 => Width::One,
            2 => Width::Two,
            4 => Width::Four,
            _ => return None,
        };
        let mask = (first.mask & first.bits << first.shift) as u32;
        let offsets = [first.offset, second.offset];
        Some(Fast { width, offsets, mask, shift: first.shift })
    }

    #[inline]
    fn accepts(&self, word: u32, set: &WordSet) -> bool {
        set.contains(u64::from((word & self.mask) >> self.shift))
    }
}

/// The one interval of a set, its first and its last, moved to where the value lies in its octets.
fn interval(load: &Load, set: &WordSet) -> Option<(u32, u32)> {
    let WordSet::One { low, span } = *set else { return None };
    let high = low.saturating_add(span).min(u64::from(u32::MAX >> load.shift));
    if load.truth {
        return match (low, high) {
            (0, 0) => Some((0, 0)),
            (0, _) => Some((0, u32::MAX)),
            (1, _) => Some((1, u32::MAX)),
            _ => None,
        };
    }
    (low <= high).then_some((
        (low as u32) << load.shift,
        (high as u32) << load.shift | ((1 << load.shift) - 1),
    ))
}

/// `N` octets at a place in a header.
#[inline]
fn octets<const N: usize>(header: &[u8], offset: u16) -> Option<[u8; N]> {
    header.get(usize::from(offset)..)?.first_chunk::<N>().copied()
}

impl HeaderTest {
    /// A test of the `bits` of some fields. `None` where not all of the fields lie in fixed places
    /// of one protocol.
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
        let loads = loads?.into_boxed_slice();
        Some(HeaderTest { protocol, inside, all, fast: Fast::of(&loads), loads, set })
    }

    /// Where one or two numbers begin the words that they are the upper part of, the bits of the words that count, and
    /// how far up in a word a number lies.
    fn upper(&self) -> Option<(&Load, [u16; 2], u32, u32)> {
        let (first, second) = match &*self.loads {
            [one] => (one, one),
            [one, two] => (one, two),
            _ => return None,
        };
        let below = u32::BITS.checked_sub(u32::from(first.len) * 8)?;
        let is_same = Load { offset: second.offset, ..*first } == *second;
        if !is_same || first.shift >= u32::BITS {
            return None;
        }
        let mask = ((first.mask & first.bits << first.shift) as u32) << below;
        Some((first, [first.offset, second.offset], mask, below))
    }

    /// Where one or two numbers are asked for one interval: where words begin of which they are the upper part, the bits of
    /// the words that count, and the words that pass (or do not, as [`inside`](HeaderTest::inside) says).
    pub(super) fn words(&self) -> Option<([u16; 2], u32, Interval)> {
        let (first, offsets, mask, below) = self.upper()?;
        let (low, high) = interval(first, &self.set)?;
        let greatest = u32::MAX >> below;
        if low > greatest {
            return None;
        }
        let rest = (1 << below) - 1;
        let interval = Interval::new(low << below, high.min(greatest) << below | rest);
        Some((offsets, mask, interval))
    }

    /// The same where they are asked for many single numbers: a sieve of the words that may pass (or may not).
    pub(super) fn sieve(&self) -> Option<([u16; 2], u32, Sieve)> {
        let (first, offsets, mask, below) = self.upper()?;
        let WordSet::Hashed(table, others) = &self.set else { return None };
        if first.truth || !others.is_empty() {
            return None;
        }
        // Numbers that find no room in a word are in no header.
        let up = |key: u32| u32::try_from(u64::from(key) << first.shift << below).ok();
        Some((offsets, mask, Sieve::new(table.keys().filter_map(up))))
    }

    /// Whether a value passes when it is in the set, or when it is not.
    pub(super) fn inside(&self) -> bool {
        self.inside
    }

    /// Whether all values must pass, or one.
    pub(super) fn all(&self) -> bool {
        self.all
    }

    /// The protocol whose headers are asked.
    pub(crate) fn protocol(&self) -> ProtocolId {
        self.protocol
    }

    /// Where its numbers lie; `None` where the filter asks for bits of them.
    pub(crate) fn places(&self) -> Option<Vec<NumberPlace>> {
        let place = |load: &Load| {
            let Load { offset, len, mask, shift, truth, bits } = *load;
            (bits == u64::MAX).then_some(NumberPlace { offset, len, mask, shift, truth })
        };
        self.loads.iter().map(place).collect()
    }

    /// The test of the same numbers against another set.
    pub(crate) fn with_set(&self, set: WordSet) -> HeaderTest {
        HeaderTest { set, ..self.clone() }
    }

    /// Whether two tests differ in nothing but their sets, and ask so that both at once (`or`, or
    /// where `all` values must lie outside, `and`) is the same as one test of both sets.
    pub(crate) fn joins(&self, other: &HeaderTest, or: bool) -> bool {
        self.protocol == other.protocol
            && self.loads == other.loads
            && self.inside == other.inside
            && self.all == other.all
            && self.inside == or
            && self.all != or
    }

    /// `None` where the record has no headers to give.
    #[inline]
    pub(crate) fn run<R: Record>(&self, record: &R) -> Option<bool> {
        let Some(fast) = &self.fast else { return self.run_any(record) };
        match record.sole_header(self.protocol) {
            Sole::None => Some(false),
            Sole::One(header) => {
                let [a, b] = fast.offsets;
                let word = |at| fast.width.word(header, at);
                let (Some(a), Some(b)) = (word(a), word(b)) else {
                    return self.run_each(record, fast);
                };
                let (a, b) = (fast.accepts(a, &self.set), fast.accepts(b, &self.set));
                Some(if self.all == self.inside { a & b } else { a | b } == self.inside)
            }
            Sole::Several => self.run_each(record, fast),
        }
    }

    /// Whether the number at a place passes; `None` where the header has none there.
    #[inline]
    fn pass(&self, fast: &Fast, header: &[u8], offset: u16) -> Option<bool> {
        let word = fast.width.word(header, offset)?;
        Some(fast.accepts(word, &self.set) == self.inside)
    }

    /// [`HeaderTest::run`] of every header. Out of line: few records have several.
    #[inline(never)]
    fn run_each<R: Record>(&self, record: &R, fast: &Fast) -> Option<bool> {
        self.judge(record, |header| {
            match fast.offsets.map(|offset| self.pass(fast, header, offset)) {
                [None, None] => None,
                passes => Some(match self.all {
                    true => !passes.contains(&Some(false)),
                    false => passes.contains(&Some(true)),
                }),
            }
        })
    }

    #[inline(never)]
    fn run_any<R: Record>(&self, record: &R) -> Option<bool> {
        self.judge(record, |header| {
            let mut seen = None;
            for load in &self.loads {
                if let Some(value) = load.get(header) {
                    let pass = self.set.contains(value) == self.inside;
                    if pass != self.all {
                        return Some(pass);
                    }
                    seen = Some(pass);
                }
            }
            seen
        })
    }

    /// Runs `pass` on each header; it says whether the values there pass, `None` without values.
    #[inline]
    fn judge<R: Record>(&self, record: &R, pass: impl Fn(&[u8]) -> Option<bool>) -> Option<bool> {
        let mut seen = false;
        let flow = record.headers(self.protocol, &mut |header| match pass(header) {
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
