use std::collections::{BTreeMap, HashMap};

use lamna_fields::{FieldId, Record, Schema};

use crate::program::{self, Graph};
use crate::{Filter, Needs};

/// Several filters compiled together, of which the first that passes is wanted: colour rules.
///
/// Which protocols a record has is asked once ([`Record::protocols`]); filters and tests that
/// need others are not run, and tests that several filters have are run once.
#[derive(Clone, Debug)]
pub struct FilterSet {
    steps: Box<[Step]>,
    /// For each filter, in order.
    entries: Box<[Entry]>,
    /// The filters that can pass without any protocol, as [`Protocol::filters`] has them.
    always: u64,
    /// For each protocol by its number.
    protocols: Box<[Protocol]>,
    needs: Needs,
}

/// What a protocol is good for.
#[derive(Clone, Copy, Debug, Default)]
struct Protocol {
    /// Its bit in gates; 0 where no filter asks for it.
    gate: u64,
    /// The filters that it lets pass, a bit for each, those from [`ONE_BY_ONE`] on together in the last.
    filters: u64,
}

/// Where a filter begins, and the protocols of which it must have one; 0 where it can pass without
/// any.
#[derive(Clone, Copy, Debug)]
struct Entry {
    gate: u64,
    start: u32,
}

#[derive(Clone, Debug)]
struct Step {
    /// The protocols of which one must be there; 0 where the test can be true without any.
    gate: u64,
    /// The bit in which the answer is kept; 0 where no other filter asks the same.
    memo: u64,
    /// The question, with steps of the whole set to go on with.
    step: program::Step,
}

/// What is known of a record while filters are asked.
struct Known {
    /// The protocols that are there.
    present: u64,
    /// The tests that were run, and their answers.
    asked: u64,
    answers: u64,
}

impl Known {
    fn lacks(&self, gate: u64) -> bool {
        gate != 0 && gate & self.present == 0
    }
}

/// Protocols beyond this many share the last bit of a gate.
const GATES: u8 = 63;

/// Filters that have a bit of their own.
const ONE_BY_ONE: usize = 63;

/// Tests that are kept at most.
const MEMOS: usize = 64;

impl FilterSet {
    /// Puts filters together. They must have been compiled against `schema`.
    pub fn new<'f>(filters: impl IntoIterator<Item = &'f Filter>, schema: &dyn Schema) -> Self {
        let filters: Vec<&Filter> = filters.into_iter().collect();
        let mut gates = Gates { schema, bits: BTreeMap::new() };
        let mut same: HashMap<String, usize> = HashMap::new();
        for step in filters.iter().flat_map(|filter| &filter.graph.steps) {
            *same.entry(format!("{:?}", step.test)).or_default() += 1;
        }
        same.retain(|_, uses| *uses > 1);
        // The value is the number of the kept answer from now on.
        same.iter_mut().enumerate().for_each(|(number, (_, memo))| *memo = number);
        let mut steps = Vec::new();
        let mut entries = Vec::new();
        for filter in &filters {
            let base = steps.len() as u32;
            let moved = |to: u32| if to >= Graph::REJECT { to } else { to + base };
            for step in &filter.graph.steps {
                let memo = same.get(&format!("{:?}", step.test)).filter(|memo| **memo < MEMOS);
                steps.push(Step {
                    gate: step.test.gates().map_or(0, |fields| gates.of(&fields)),
                    memo: memo.map_or(0, |memo| 1 << memo),
                    step: step.clone().leading_to(moved(step.yes), moved(step.no)),
                });
            }
            let gate = filter.graph.path_without_fields().map_or(0, |fields| gates.of(&fields));
            entries.push(Entry { gate, start: moved(filter.graph.start) });
        }
        let mut needs = Needs { only_headers: true, ..Needs::default() };
        for filter in &filters {
            needs.fields.extend(&filter.needs.fields);
            needs.values.extend(&filter.needs.values);
            needs.only_headers &= filter.needs.only_headers;
            needs.layers |= filter.needs.layers;
        }
        for fields in [&mut needs.fields, &mut needs.values] {
            fields.sort_unstable();
            fields.dedup();
        }
        // Those that a gate lets pass.
        let passed = |gate: &dyn Fn(u64) -> bool| {
            let bits = entries.iter().enumerate().filter(|(_, entry)| gate(entry.gate));
            bits.fold(0, |bits, (place, _)| bits | 1u64 << place.min(ONE_BY_ONE))
        };
        let always = passed(&|gate| gate == 0);
        let protocols = gates.table(|bit| passed(&|gate| gate & bit != 0));
        FilterSet { steps: steps.into(), entries: entries.into(), always, protocols, needs }
    }

    /// The place of the first filter that a record passes.
    #[inline]
    pub fn first_match<R: Record>(&self, record: &R) -> Option<usize> {
        let (mut present, mut filters) = (0, self.always);
        let told = record.protocols(&mut |protocol| {
            if let Some(protocol) = self.protocols.get(usize::from(protocol.0)) {
                present |= protocol.gate;
                filters |= protocol.filters;
            }
        });
        if told.is_none() {
            (present, filters) = (u64::MAX, u64::MAX);
        }
        let mut known = Known { present, asked: 0, answers: 0 };
        while filters != 0 {
            let place = filters.trailing_zeros() as usize;
            if place >= ONE_BY_ONE {
                let rest = self.entries.get(ONE_BY_ONE..)?;
                let found = rest.iter().position(|entry| self.passes(record, entry, &mut known));
                return found.map(|place| place + ONE_BY_ONE);
            }
            if self.passes(record, self.entries.get(place)?, &mut known) {
                return Some(place);
            }
            filters &= filters - 1;
        }
        None
    }

    /// Whether a record passes one of the filters.
    #[inline]
    fn passes<R: Record>(&self, record: &R, entry: &Entry, known: &mut Known) -> bool {
        if known.lacks(entry.gate) {
            return false;
        }
        let mut at = entry.start;
        while let Some(Step { gate, memo, step }) = self.steps.get(at as usize) {
            let pass = if known.lacks(*gate) {
                false
            } else if known.asked & memo != 0 {
                known.answers & memo != 0
            } else {
                let pass = step.ask(record);
                known.asked |= memo;
                if pass {
                    known.answers |= memo;
                }
                pass
            };
            at = if pass { step.yes } else { step.no };
        }
        at == Graph::ACCEPT
    }

    /// The number of filters.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no filter.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What all the filters together ask of records.
    pub fn needs(&self) -> &Needs {
        &self.needs
    }
}

/// Bits for protocols, given out as they are met.
struct Gates<'s> {
    schema: &'s dyn Schema,
    bits: BTreeMap<u16, u8>,
}

impl Gates<'_> {
    fn of(&mut self, fields: &[FieldId]) -> u64 {
        fields.iter().fold(0, |gate, field| {
            let protocol = self.schema.protocol_of(*field).0;
            let next = u8::try_from(self.bits.len()).unwrap_or(GATES).min(GATES);
            gate | 1 << *self.bits.entry(protocol).or_insert(next)
        })
    }

    fn table(&self, filters: impl Fn(u64) -> u64) -> Box<[Protocol]> {
        let len = self.bits.last_key_value().map_or(0, |(last, _)| usize::from(*last) + 1);
        let mut table = vec![Protocol::default(); len];
        for (protocol, bit) in &self.bits {
            let gate = 1 << bit;
            table[usize::from(*protocol)] = Protocol { gate, filters: filters(gate) };
        }
        table.into()
    }
}
