use std::collections::{BTreeMap, HashMap};

use lamna_fields::{FieldId, Record, Schema};

use crate::program::{Graph, Test};
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
    /// For each protocol by its number, its bit in a gate.
    bits: Box<[u8]>,
    needs: Needs,
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
    yes: u32,
    no: u32,
    test: Test,
}

/// Protocols beyond this many share the last bit of a gate.
const GATES: u8 = 63;

/// No bit: no filter asks for the protocol.
const NO_BIT: u8 = u8::MAX;

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
                    yes: moved(step.yes),
                    no: moved(step.no),
                    test: step.test.clone(),
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
        FilterSet { steps: steps.into(), entries: entries.into(), bits: gates.table(), needs }
    }

    /// The place of the first filter that a record passes.
    #[inline]
    pub fn first_match<R: Record>(&self, record: &R) -> Option<usize> {
        let mut present = 0u64;
        let told = record.protocols(&mut |protocol| {
            let bit = self.bits.get(usize::from(protocol.0)).copied().unwrap_or(NO_BIT);
            if bit != NO_BIT {
                present |= 1 << bit;
            }
        });
        if told.is_none() {
            present = u64::MAX;
        }
        let absent = |gate: u64| gate != 0 && gate & present == 0;
        let (mut asked, mut answers) = (0u64, 0u64);
        self.entries.iter().position(|entry| {
            if absent(entry.gate) {
                return false;
            }
            let mut at = entry.start;
            while let Some(step) = self.steps.get(at as usize) {
                let pass = if absent(step.gate) {
                    false
                } else if asked & step.memo != 0 {
                    answers & step.memo != 0
                } else {
                    let pass = step.test.run(record);
                    asked |= step.memo;
                    if pass {
                        answers |= step.memo;
                    }
                    pass
                };
                at = if pass { step.yes } else { step.no };
            }
            at == Graph::ACCEPT
        })
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

    fn table(&self) -> Box<[u8]> {
        let len = self.bits.last_key_value().map_or(0, |(last, _)| usize::from(*last) + 1);
        let mut table = vec![NO_BIT; len];
        for (protocol, bit) in &self.bits {
            table[usize::from(*protocol)] = *bit;
        }
        table.into()
    }
}
