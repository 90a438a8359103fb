//! What is known of a record while filters are asked: all of it is looked over once.

use std::collections::{BTreeMap, BTreeSet};

use lamna_fields::{FieldId, FieldType, ProtocolId, Record, Schema, Survey, Surveyed, scatter};

use crate::program::{Glance, Test};

/// Protocols or fields beyond this many share the last bit of a gate.
const GATES: u8 = 63;

/// Headers, and numbers, that are kept: a bit for each. What has no place of its own goes to the last.
const PLACES: usize = 16;

/// Where headers and numbers go that nobody asks for.
pub(super) const ASIDE: u8 = PLACES as u8 - 1;

/// The places of headers that are never told: nobody knows which headers lie there.
const NO_HEADERS: u32 = 1 << ASIDE;

/// What a protocol is good for.
#[derive(Clone, Copy, Debug)]
struct Protocol {
    /// Its bit in gates; 0 where no test needs it.
    gate: u64,
    /// The filters that it lets pass, a bit for each.
    filters: u64,
    /// The same where the fields of a record are listed: those that it lets pass by its headers.
    by_header: u64,
    place: u8,
}

impl Protocol {
    const UNASKED: Protocol = Protocol { gate: 0, filters: 0, by_header: 0, place: ASIDE };
}

/// What a field is good for.
#[derive(Clone, Copy, Debug)]
struct Listed {
    field: FieldId,
    gate: u64,
    filters: u64,
    place: u8,
}

impl Listed {
    const UNASKED: Listed = Listed { field: FieldId(u32::MAX), gate: 0, filters: 0, place: ASIDE };
}

/// What the protocols and fields of records are good for.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// By number.
    protocols: Box<[Protocol]>,
    /// Those that headers do not tell, or not alone: an open-addressed hash, at most half full.
    fields: Box<[Listed]>,
    shift: u32,
    /// The last bits of the fields' numbers: most others are told by them.
    sieve: [u64; SIEVE],
}

/// Words of a sieve.
const SIEVE: usize = 16;

/// A field's place in a sieve: the word, and the bit in it.
#[inline(always)]
fn sieved(field: FieldId) -> (usize, u32) {
    ((field.0 / u64::BITS) as usize % SIEVE, field.0 % u64::BITS)
}

impl Index {
    #[inline(always)]
    fn field(&self, field: FieldId) -> Option<&Listed> {
        let (word, bit) = sieved(field);
        if self.sieve.get(word).is_none_or(|bits| bits >> bit & 1 == 0) {
            return None;
        }
        let mut at = scatter(field.0, self.shift);
        loop {
            let listed = self.fields.get(at)?;
            if listed.field == field {
                return Some(listed);
            }
            if listed.field == Listed::UNASKED.field {
                return None;
            }
            at = (at + 1) & (self.fields.len() - 1);
        }
    }
}

/// Makes an [`Index`]: bits and places are given out as they are asked for.
pub(super) struct Indexing<'s> {
    schema: &'s dyn Schema,
    gates: BTreeMap<ProtocolId, u8>,
    headers: BTreeMap<ProtocolId, u8>,
    numbers: BTreeMap<FieldId, u8>,
    /// The fields that filters cannot pass without, each with the filters.
    entries: BTreeMap<FieldId, u64>,
    /// Those in fixed places that are not asked of headers alone.
    beyond_headers: BTreeSet<FieldId>,
}

impl<'s> Indexing<'s> {
    pub(super) fn new(schema: &'s dyn Schema) -> Self {
        let (gates, headers) = (BTreeMap::new(), BTreeMap::new());
        let (numbers, entries) = (BTreeMap::new(), BTreeMap::new());
        Indexing { schema, gates, headers, numbers, entries, beyond_headers: BTreeSet::new() }
    }

    /// The schema of the filters.
    pub(super) fn schema(&self) -> &'s dyn Schema {
        self.schema
    }

    /// The protocols of these fields as a gate.
    fn gate(&mut self, fields: &[FieldId]) -> u64 {
        fields.iter().fold(0, |gate, field| {
            self.entries.entry(*field).or_default();
            let protocol = self.schema.protocol_of(*field);
            let next = u8::try_from(self.gates.len()).unwrap_or(GATES).min(GATES);
            gate | 1 << *self.gates.entry(protocol).or_insert(next)
        })
    }

    /// The protocols that a test needs as a gate; 0 where it can be true without any.
    pub(super) fn test(&mut self, test: &Test) -> u64 {
        let Some(fields) = test.gates() else { return 0 };
        if !test.is_quick() {
            self.beyond_headers.extend(&fields);
        }
        self.gate(&fields)
    }

    /// Notes that the `filters` can pass if one of these fields is there.
    pub(super) fn entry(&mut self, fields: &[FieldId], filters: u64) -> u64 {
        for field in fields {
            *self.entries.entry(*field).or_default() |= filters;
        }
        self.gate(fields)
    }

    /// The place of the headers of a protocol, if there is one left.
    pub(super) fn header(&mut self, protocol: ProtocolId) -> Option<u8> {
        let next = u8::try_from(self.headers.len()).unwrap_or(ASIDE).min(ASIDE);
        Some(*self.headers.entry(protocol).or_insert(next)).filter(|place| *place != ASIDE)
    }

    /// The place of the number of a field, if there is one left.
    pub(super) fn number(&mut self, field: FieldId) -> Option<u8> {
        self.gate(&[field]);
        let next = u8::try_from(self.numbers.len()).unwrap_or(ASIDE).min(ASIDE);
        Some(*self.numbers.entry(field).or_insert(next)).filter(|place| *place != ASIDE)
    }

    pub(super) fn finish(self) -> Index {
        let last = self.gates.keys().chain(self.headers.keys()).max();
        let len = last.map_or(0, |last| usize::from(last.0) + 1);
        let mut protocols = vec![Protocol::UNASKED; len];
        for (protocol, bit) in &self.gates {
            protocols[usize::from(protocol.0)].gate = 1 << bit;
        }
        for (protocol, place) in &self.headers {
            protocols[usize::from(protocol.0)].place = *place;
        }
        let size = (self.entries.len() * 2).next_power_of_two().max(2);
        let shift = u32::BITS - size.trailing_zeros();
        let mut fields = vec![Listed::UNASKED; size];
        let mut sieve = [0; SIEVE];
        for (field, filters) in self.entries {
            let protocol = &mut protocols[usize::from(self.schema.protocol_of(field).0)];
            protocol.filters |= filters;
            let def = self.schema.def(field);
            if def.place.is_some() || def.kind == FieldType::Protocol {
                protocol.by_header |= filters;
            }
            if def.place.is_some() && !self.beyond_headers.contains(&field) {
                continue;
            }
            let (word, bit) = sieved(field);
            sieve[word] |= 1u64 << bit;
            let place = self.numbers.get(&field).copied().unwrap_or(ASIDE);
            let mut at = scatter(field.0, shift);
            while fields[at].field != Listed::UNASKED.field {
                at = (at + 1) & (size - 1);
            }
            fields[at] = Listed { field, gate: protocol.gate, filters, place };
        }
        Index { protocols: protocols.into(), fields: fields.into(), shift, sieve }
    }
}

/// What is known of a record.
pub(super) struct Known<'i, 'r> {
    index: &'i Index,
    /// The protocols that are there, as gates have them.
    present: u64,
    /// The filters that a protocol lets pass.
    by_protocol: u64,
    /// Those that a header or a listed field lets pass.
    by_field: u64,
    headers: [&'r [u8]; PLACES],
    /// The places of headers that are there, and of those that are no single ones.
    with_header: u32,
    several_headers: u32,
    numbers: [u64; PLACES],
    with_number: u32,
    several_numbers: u32,
    /// The tests that were run, and their answers.
    pub(super) asked: u64,
    pub(super) answers: u64,
}

impl<'i, 'r> Known<'i, 'r> {
    /// What is known of no record.
    #[inline(always)]
    pub(super) fn new(index: &'i Index) -> Self {
        Known {
            index,
            present: 0,
            by_protocol: 0,
            by_field: 0,
            headers: [&[]; PLACES],
            with_header: 0,
            several_headers: NO_HEADERS,
            numbers: [0; PLACES],
            with_number: 0,
            several_numbers: 0,
            asked: 0,
            answers: 0,
        }
    }

    /// Looks a record over: the filters that it may pass, besides those that need no field.
    #[inline(always)]
    pub(super) fn look_at<R: Record>(&mut self, record: &'r R) -> u64 {
        let Some(Surveyed { headers, fields }) = record.survey(self) else {
            self.present = u64::MAX;
            self.several_headers = u32::MAX;
            self.several_numbers = u32::MAX;
            return u64::MAX;
        };
        if !headers {
            self.several_headers = u32::MAX;
            // Where fields of headers are listed, they are not looked for.
            if fields {
                self.present = u64::MAX;
                return u64::MAX;
            }
        }
        if !fields {
            self.several_numbers = u32::MAX;
            return self.by_protocol;
        }
        self.by_field
    }

    /// Whether none of the gate's protocols is there.
    #[inline(always)]
    pub(super) fn lacks(&self, gate: u64) -> bool {
        gate != 0 && gate & self.present == 0
    }

    /// What a glance tells at the header in a place, if it does.
    #[inline(always)]
    pub(super) fn glance(&self, glance: &Glance, place: u8) -> Option<bool> {
        let bit = 1u32 << place;
        if self.several_headers & bit != 0 {
            return None;
        }
        match self.headers.get(usize::from(place)) {
            Some(header) if self.with_header & bit != 0 => glance.at(header),
            _ => glance.without(),
        }
    }

    /// The numbers in these places; `None` where that is not known.
    #[inline(always)]
    pub(super) fn numbers(&self, places: u32) -> Option<impl Iterator<Item = u64>> {
        if self.several_numbers & places != 0 {
            return None;
        }
        let mut left = self.with_number & places;
        Some(std::iter::from_fn(move || {
            let number = self.numbers.get(left.trailing_zeros() as usize).copied()?;
            left &= left - 1;
            Some(number)
        }))
    }
}

impl<'r> Survey<'r> for Known<'_, 'r> {
    #[inline(always)]
    fn protocol(&mut self, protocol: ProtocolId) {
        if let Some(protocol) = self.index.protocols.get(usize::from(protocol.0)) {
            self.present |= protocol.gate;
            self.by_protocol |= protocol.filters;
            self.by_field |= protocol.by_header;
        }
    }

    #[inline(always)]
    fn header(&mut self, protocol: ProtocolId, header: &'r [u8]) {
        let Some(protocol) = self.index.protocols.get(usize::from(protocol.0)) else { return };
        self.present |= protocol.gate;
        self.by_protocol |= protocol.filters;
        self.by_field |= protocol.by_header;
        let bit = 1u32 << protocol.place;
        self.several_headers |= self.with_header & bit;
        self.with_header |= bit;
        if let Some(place) = self.headers.get_mut(usize::from(protocol.place)) {
            *place = header;
        }
    }

    #[inline(always)]
    fn field(&mut self, field: FieldId, number: Option<u64>) {
        let Some(listed) = self.index.field(field) else { return };
        self.present |= listed.gate;
        self.by_field |= listed.filters;
        if listed.place == ASIDE {
            return;
        }
        let bit = 1u32 << listed.place;
        self.several_numbers |= self.with_number & bit;
        self.with_number |= bit;
        match (number, self.numbers.get_mut(usize::from(listed.place))) {
            (Some(number), Some(place)) => *place = number,
            _ => self.several_numbers |= bit,
        }
    }
}
