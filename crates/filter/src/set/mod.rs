mod known;
mod layouts;
mod words;

use std::collections::HashMap;

use lamna_fields::{FieldId, Record, Schema};

use crate::program::{Glance, Graph, IntPlan, Test, WordSet};
use crate::{Filter, Needs};
use known::{ASIDE, Index, Indexing, Known};
use layouts::Layouts;

/// Several filters compiled together, of which the first that passes is wanted: colour rules.
///
/// A record is looked over once ([`Record::survey`]): filters and tests that need protocols or fields which it has not are not
/// run, tests of one header or of numbers in lists are answered by what was seen, and other tests that several filters
/// have are run once. Of records that are [laid out](Record::laid_out) in lists, this is done once for each layout, and
/// what is left of the filters is asked of those that have the same.
#[derive(Clone, Debug)]
pub struct FilterSet {
    steps: Box<[Step]>,
    /// For each filter, in order.
    entries: Box<[Entry]>,
    /// The filters that can pass without any field, a bit for each, those from [`ONE_BY_ONE`] on together in the last.
    always: u64,
    index: Index,
    layouts: Layouts,
    needs: Needs,
}

/// Where a filter begins, and the protocols of which it must have one; 0 where it can pass without
/// any.
#[derive(Clone, Copy, Debug)]
struct Entry {
    gate: u64,
    start: u32,
    /// Where its steps end; they begin where those of the one before it do.
    end: u32,
}

#[derive(Clone, Debug)]
struct Step {
    /// What a glance at the header in this place tells; headers that have no place are not at hand.
    glance: Glance,
    place: u8,
    yes: u32,
    no: u32,
    numbers: Option<Numbers>,
    /// The protocols of which one must be there; 0 where the test can be true without any.
    gate: u64,
    /// The bit in which the answer is kept; 0 where no other filter asks the same.
    memo: u64,
    test: Box<Test>,
}

/// Whether numbers lie in a set.
#[derive(Clone, Debug, PartialEq)]
struct Numbers {
    fields: Vec<FieldId>,
    /// A bit for each place of a field.
    places: u32,
    set: WordSet,
    inside: bool,
    all: bool,
    /// Where to go on when the answer is no: steps that ask the same of other numbers have been answered by this one.
    no: u32,
}

impl Numbers {
    fn of(test: &Test, indexing: &mut Indexing<'_>, no: u32) -> Option<Numbers> {
        let Test::Ints { plan: IntPlan::Field(read), set, inside, all } = test else { return None };
        let is_number = |field: &FieldId| {
            let def = indexing.schema().def(*field);
            def.kind.is_unsigned() && def.place.is_none()
        };
        if read.layers.is_some() || !read.fields.iter().all(is_number) {
            return None;
        }
        let places = read
            .fields
            .iter()
            .try_fold(0, |places, field| Some(places | 1 << indexing.number(*field)?))?;
        let fields = read.fields.to_vec();
        Some(Numbers { fields, places, set: set.words(), inside: *inside, all: *all, no })
    }

    /// Whether both at once ask what one after the other does, if the first leads on to the second.
    fn joins(&self, next: &Numbers) -> bool {
        let same = Numbers {
            fields: next.fields.clone(),
            places: next.places,
            no: next.no,
            ..self.clone()
        } == *next;
        same && !self.all
    }

    #[inline(always)]
    fn answer(&self, known: &Known<'_, '_>) -> Option<bool> {
        let mut seen = false;
        for number in known.numbers(self.places)? {
            let pass = self.set.contains(number) == self.inside;
            if pass != self.all {
                return Some(pass);
            }
            seen = true;
        }
        Some(self.all && seen)
    }
}

/// Filters that have a bit of their own.
const ONE_BY_ONE: usize = 63;

/// Tests that are kept at most.
const MEMOS: usize = 64;

impl FilterSet {
    /// Puts filters together. They must have been compiled against `schema`.
    pub fn new<'f>(filters: impl IntoIterator<Item = &'f Filter>, schema: &dyn Schema) -> Self {
        let filters: Vec<&Filter> = filters.into_iter().collect();
        let mut indexing = Indexing::new(schema);
        let mut same: HashMap<String, usize> = HashMap::new();
        for step in filters.iter().flat_map(|filter| &filter.graph.steps) {
            *same.entry(format!("{:?}", step.test)).or_default() += 1;
        }
        same.retain(|_, uses| *uses > 1);
        // The value is the number of the kept answer from now on.
        same.iter_mut().enumerate().for_each(|(number, (_, memo))| *memo = number);
        let mut steps: Vec<Step> = Vec::new();
        let mut entries = Vec::new();
        let mut always = 0;
        for (place, filter) in filters.iter().enumerate() {
            let base = steps.len() as u32;
            let moved = |to: u32| if to >= Graph::REJECT { to } else { to + base };
            for step in &filter.graph.steps {
                let memo = same.get(&format!("{:?}", step.test)).filter(|memo| **memo < MEMOS);
                let glance = step.glance().cloned();
                let place = glance.as_ref().and_then(|glance| indexing.header(glance.protocol()));
                let (glance, place) = (glance.unwrap_or(Glance::NONE), place.unwrap_or(ASIDE));
                steps.push(Step {
                    glance,
                    place,
                    numbers: Numbers::of(&step.test, &mut indexing, moved(step.no)),
                    yes: moved(step.yes),
                    no: moved(step.no),
                    gate: indexing.test(&step.test),
                    memo: memo.map_or(0, |memo| 1 << memo),
                    test: step.test.clone(),
                });
            }
            let bit = 1u64 << place.min(ONE_BY_ONE);
            let gate =
                filter.graph.path_without_fields().map(|fields| indexing.entry(&fields, bit));
            if gate.is_none() {
                always |= bit;
            }
            let (gate, start) = (gate.unwrap_or(0), moved(filter.graph.start));
            entries.push(Entry { gate, start, end: steps.len() as u32 });
        }
        join(&mut steps);
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
        let (steps, entries) = (steps.into(), entries.into());
        let (index, layouts) = (indexing.finish(), Layouts::default());
        FilterSet { steps, entries, always, index, layouts, needs }
    }

    /// The place of the first filter that a record passes.
    #[inline]
    pub fn first_match<R: Record>(&self, record: &R) -> Option<usize> {
        if self.entries.len() <= ONE_BY_ONE
            && let Some(laid_out) = record.laid_out()
            && let Some(answers) = self.layouts.of(self, record, &laid_out)
            && let Ok(found) = answers.first_match(record, &laid_out)
        {
            return found;
        }
        self.look_over(record)
    }

    /// [`FilterSet::first_match`] of a record whose layout was not worked out.
    #[inline(never)]
    fn look_over<R: Record>(&self, record: &R) -> Option<usize> {
        let mut known = Known::new(&self.index);
        let mut filters = known.look_at(record) | self.always;
        while filters != 0 {
            let place = filters.trailing_zeros() as usize;
            if place >= ONE_BY_ONE {
                return self.first_of_rest(record, &mut known);
            }
            if self.passes(record, self.entries.get(place)?, &mut known) {
                return Some(place);
            }
            filters &= filters - 1;
        }
        None
    }

    #[inline(never)]
    fn first_of_rest<R: Record>(&self, record: &R, known: &mut Known<'_, '_>) -> Option<usize> {
        let rest = self.entries.get(ONE_BY_ONE..)?;
        let found = rest.iter().position(|entry| self.passes(record, entry, known));
        found.map(|place| place + ONE_BY_ONE)
    }

    /// Whether a record passes one of the filters.
    #[inline(always)]
    fn passes<R: Record>(&self, record: &R, entry: &Entry, known: &mut Known<'_, '_>) -> bool {
        if known.lacks(entry.gate) {
            return false;
        }
        let mut at = entry.start;
        while let Some(step) = self.steps.get(at as usize) {
            at = match known.glance(&step.glance, step.place) {
                Some(true) => step.yes,
                Some(false) => step.no,
                None if known.lacks(step.gate) => step.no,
                None => step.go_on(record, known),
            };
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

impl Step {
    /// Where to go on when it takes more than a glance.
    #[inline]
    fn go_on<R: Record>(&self, record: &R, known: &mut Known<'_, '_>) -> u32 {
        let told =
            self.numbers.as_ref().and_then(|numbers| Some((numbers.answer(known)?, numbers.no)));
        match told {
            Some((true, _)) => self.yes,
            Some((false, no)) => no,
            None if self.run(record, known) => self.yes,
            None => self.no,
        }
    }

    /// The answer of the test, or the kept one.
    #[inline(never)]
    fn run<R: Record>(&self, record: &R, known: &mut Known<'_, '_>) -> bool {
        if known.asked & self.memo != 0 {
            return known.answers & self.memo != 0;
        }
        let pass = self.test.run(record);
        known.asked |= self.memo;
        if pass {
            known.answers |= self.memo;
        }
        pass
    }
}

/// Makes one step answer for those that ask the same of other numbers after it.
fn join(steps: &mut [Step]) {
    // Steps lead to those before them, which have taken in what comes after them.
    for at in 0..steps.len() {
        let (before, after) = steps.split_at_mut(at);
        let Some(step) = after.first_mut() else { continue };
        let Some(next) = before.get(step.no as usize) else { continue };
        if let (Some(first), Some(second)) = (&mut step.numbers, &next.numbers)
            && first.joins(second)
            && next.yes == step.yes
        {
            first.places |= second.places;
            first.fields.extend(&second.fields);
            first.no = second.no;
        }
    }
}
