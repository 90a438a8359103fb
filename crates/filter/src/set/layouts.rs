//! Filters worked out for records of one layout.
//!
//! Which headers and values there are answers most of what filters ask: for such records only what is asked of octets and
//! numbers is left, and where those are is known. Most captures have few layouts, and the next record mostly has one
//! that was met before.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use lamna_fields::{LaidOut, Layout, Record, scatter};

use super::known::Known;
use super::words::{Gathered, LANES, Word};
use super::{FilterSet, Numbers, Step};
use crate::program::{Glance, Graph, Test, WordSet, word};

/// Layouts that are worked out, a power of two; the others are looked over record by record.
const LAYOUTS: usize = 64;

/// Places that a layout may go to.
const WAYS: usize = 4;

/// No filter passes.
const NONE: u32 = u32::MAX;

/// A filter passes: with its place. Everything below is a question.
const FOUND: u32 = 1 << 31;

/// What was worked out, in the order in which it was met.
#[derive(Clone, Debug)]
pub(super) struct Layouts {
    places: Box<[OnceLock<Box<Answers>>]>,
}

impl Default for Layouts {
    fn default() -> Self {
        Layouts { places: (0..LAYOUTS).map(|_| OnceLock::new()).collect() }
    }
}

impl Layouts {
    /// What to ask a record, if its layout is or was worked out now.
    #[inline]
    pub(super) fn of<R: Record>(
        &self,
        set: &FilterSet,
        record: &R,
        laid_out: &impl LaidOut,
    ) -> Option<&Answers> {
        let first = scatter(laid_out.hint(), u32::BITS - LAYOUTS.ilog2());
        for way in 0..WAYS {
            let place = self.places.get(first ^ way)?;
            match place.get() {
                Some(answers) if laid_out.is_laid_out(&answers.layout) => return Some(answers),
                Some(_) => {}
                None => return work_out(place, set, record, laid_out),
            }
        }
        None
    }
}

#[cold]
#[inline(never)]
fn work_out<'p, R: Record>(
    place: &'p OnceLock<Box<Answers>>,
    set: &FilterSet,
    record: &R,
    laid_out: &impl LaidOut,
) -> Option<&'p Answers> {
    let answers = Answers::new(set, record, laid_out, laid_out.layout()?);
    let kept = place.get_or_init(|| Box::new(answers));
    // Another thread may have been faster, with another layout.
    laid_out.is_laid_out(&kept.layout).then_some(kept)
}

/// What is left to ask of records of a layout.
///
/// Nearly all of it is whether words of headers and numbers lie in an interval: that is asked at once, whatever the answers
/// are, so that there is no branch on them but the last.
#[derive(Clone, Debug)]
pub(super) struct Answers {
    layout: Layout,
    headers: Box<[Header]>,
    /// What is asked of the words of the headers, one after the other.
    words: Box<[Word]>,
    numbers: Box<[Number]>,
    /// The answers that a record gave which was met, and what they lead to.
    usual: Option<(u64, u32)>,
    questions: Box<[Question]>,
    start: u32,
}

/// A header that is looked at.
#[derive(Clone, Copy, Debug)]
struct Header {
    place: usize,
    /// The octets that it must have.
    needed: usize,
    /// The words that are looked at.
    words: usize,
}

/// Answers that are given at once.
const AT_ONCE: usize = u64::BITS as usize;

/// Whether a number lies in an interval.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Number {
    place: usize,
    low: u64,
    span: u64,
}

/// A question, and where to go on.
#[derive(Clone, Debug)]
struct Question {
    ask: Ask,
    yes: u32,
    no: u32,
}

#[derive(Clone, Debug)]
enum Ask {
    /// For the answers in `mask`, which were given at once: whether any, or all, are `yes`.
    Answers { mask: u64, yes: bool, all: bool },
    /// The record.
    Record(Box<Test>),
}

impl Answers {
    fn new<R: Record>(
        set: &FilterSet,
        record: &R,
        laid_out: &impl LaidOut,
        layout: Layout,
    ) -> Answers {
        let mut known = Known::new(&set.index);
        let filters = known.look_at(record) | set.always;
        let (words, numbers) = (Vec::new(), Vec::new());
        let mut work = Work { known, layout, needed: BTreeMap::new(), words, numbers };
        let mut questions = Vec::new();
        // Filters, and the steps of each, lead on to those that were worked out before them.
        let mut start = NONE;
        let mut ends = vec![NONE; set.steps.len()];
        let last = set.entries.len().min(super::ONE_BY_ONE);
        for place in (0..last).rev().filter(|place| filters >> place & 1 != 0) {
            let entry = set.entries.get(place).filter(|entry| !work.known.lacks(entry.gate));
            let Some(entry) = entry else { continue };
            let next = start;
            let lead = |ends: &[u32], to: u32| match to {
                Graph::ACCEPT => FOUND | place as u32,
                Graph::REJECT => next,
                to => ends.get(to as usize).copied().unwrap_or(next),
            };
            let before = place.checked_sub(1).and_then(|before| set.entries.get(before));
            for at in before.map_or(0, |before| before.end)..entry.end {
                let Some(step) = set.steps.get(at as usize) else { continue };
                let end = work.step(step, |to| lead(&ends, to), &mut questions);
                ends[at as usize] = end;
            }
            start = lead(&ends, entry.start);
        }
        work.finish(laid_out, questions, start)
    }

    /// All answers that are given at once, those of words above those of numbers; `None` where a header is too short for them or
    /// a number is not at hand.
    #[inline]
    fn at_once(&self, laid_out: &impl LaidOut) -> Option<u64> {
        let (mut rest, mut denied) = (&*self.words, 0);
        for Header { place, needed, words } in &self.headers {
            let header = laid_out.header(*place);
            if header.len() < *needed {
                return None;
            }
            let (own, others) = rest.split_at_checked(*words)?;
            for asked in own {
                denied = denied << LANES | asked.denied(word(header, asked.at)?);
            }
            rest = others;
        }
        let mut answers = !denied;
        for Number { place, low, span } in &self.numbers {
            let is_in = laid_out.number(*place)?.wrapping_sub(*low) <= *span;
            answers = answers << 1 | u64::from(is_in);
        }
        Some(answers)
    }

    /// Where answers lead. `None` where the record is to be asked and nobody does.
    fn lead(&self, answers: u64, ask: impl Fn(&Test) -> Option<bool>) -> Option<u32> {
        let mut at = self.start;
        while let Some(question) = self.questions.get(at as usize) {
            let pass = match &question.ask {
                Ask::Answers { mask, yes, all } => {
                    let found = if *yes { answers & mask } else { !answers & mask };
                    if *all { found == *mask } else { found != 0 }
                }
                Ask::Record(test) => ask(test)?,
            };
            at = if pass { question.yes } else { question.no };
        }
        Some(at)
    }

    /// The place of the first filter that a record of the layout passes. `Err` where not all is at hand that is asked for.
    #[inline]
    pub(super) fn first_match<R: Record>(
        &self,
        record: &R,
        laid_out: &impl LaidOut,
    ) -> Result<Option<usize>, NotAtHand> {
        let answers = self.at_once(laid_out).ok_or(NotAtHand)?;
        let end = match self.usual {
            Some((usual, end)) if usual == answers => end,
            _ => self.lead(answers, |test| Some(test.run(record))).unwrap_or(NONE),
        };
        Ok((end != NONE).then_some((end & !FOUND) as usize))
    }
}

/// A header is too short, or a number is not at hand.
pub(super) struct NotAtHand;

/// What steps are worked out with, and what they are to ask.
struct Work<'i, 'r> {
    known: Known<'i, 'r>,
    layout: Layout,
    /// The headers that are looked at, and the octets that each must have.
    needed: BTreeMap<usize, usize>,
    /// The words of headers that are looked at, in the order in which they were met. They have the lowest answers.
    words: Vec<Gathered>,
    /// The numbers, in the order in which they were met. They have the highest answers, the first the highest.
    numbers: Vec<Number>,
}

impl Work<'_, '_> {
    /// The question that a step comes to, or where it leads without one.
    fn step(
        &mut self,
        step: &Step,
        lead: impl Fn(u32) -> u32,
        questions: &mut Vec<Question>,
    ) -> u32 {
        let (yes, mut no) = (lead(step.yes), lead(step.no));
        let protocol = step.glance.protocol();
        let headers = self.layout.headers.iter().filter(|header| **header == protocol);
        let ask = match (headers.count(), step.glance.without()) {
            (0, Some(pass)) => return if pass { yes } else { no },
            (1, _) => self.glance(&step.glance),
            _ if self.known.lacks(step.gate) => return no,
            _ => match &step.numbers {
                Some(numbers) => {
                    let ask = self.numbers(numbers);
                    if ask.is_some() {
                        no = lead(numbers.no);
                    }
                    if let Some(Ask::Answers { mask: 0, .. }) = ask {
                        return no;
                    }
                    ask
                }
                None => None,
            },
        };
        if let Some(Ask::Answers { mask: 0, all, .. }) = ask {
            // All of nothing holds, and none of it.
            return if all { yes } else { no };
        }
        if yes == no {
            return yes;
        }
        let ask = ask.unwrap_or_else(|| Ask::Record(step.test.clone()));
        questions.push(Question { ask, yes, no });
        questions.len() as u32 - 1
    }

    /// Whether there is room for so many answers more.
    fn has_room(&self, answers: usize) -> bool {
        self.words.len() * LANES + self.numbers.len() + answers <= AT_ONCE
    }

    fn glance(&mut self, glance: &Glance) -> Option<Ask> {
        let protocol = glance.protocol();
        let place = self.layout.headers.iter().position(|header| *header == protocol)?;
        let (asked, outside) = glance.plain()?;
        let mut mask = 0;
        for (at, bits) in asked {
            let needed = usize::from(at) + size_of::<u32>();
            let longest = self.needed.entry(place).or_insert(needed);
            *longest = needed.max(*longest);
            if bits.are_any() {
                return Some(Ask::Answers { mask: 0, yes: true, all: !outside });
            }
            let mut words = self.words.iter_mut().enumerate();
            let taken = words.find_map(|(to, word)| Some((to, word.take(place, at, bits)?)));
            let (word, lane) = match taken {
                Some(taken) => taken,
                None if self.has_room(LANES) => {
                    self.words.push(Gathered::new(place, at, bits));
                    (self.words.len() - 1, 0)
                }
                None => return None,
            };
            mask |= 1 << (word * LANES + lane);
        }
        // That one lies in it, or that none does.
        Some(Ask::Answers { mask, yes: !outside, all: outside })
    }

    fn numbers(&mut self, numbers: &Numbers) -> Option<Ask> {
        let WordSet::One { low, span } = numbers.set else { return None };
        let listed = self.layout.values.iter().enumerate();
        let asked = listed.filter(|(_, field)| numbers.fields.contains(field));
        let places: Vec<usize> = asked.map(|(place, _)| place).collect();
        let mut mask = 0;
        for place in places {
            let number = Number { place, low, span };
            let at = self.numbers.iter().position(|before| *before == number);
            let at = match at {
                Some(at) => at,
                None if self.has_room(1) => {
                    self.numbers.push(number);
                    self.numbers.len() - 1
                }
                None => return None,
            };
            mask |= 1 << (AT_ONCE - 1 - at);
        }
        Some(Ask::Answers { mask, yes: numbers.inside, all: numbers.all })
    }

    /// Puts what is asked of one header side by side, and asks the record that was met.
    fn finish(self, laid_out: &impl LaidOut, mut questions: Vec<Question>, start: u32) -> Answers {
        let mut order: Vec<usize> = (0..self.words.len()).collect();
        order.sort_by_key(|word| self.words[*word].header);
        let headers = self.needed.iter().map(|(place, needed)| {
            let words = self.words.iter().filter(|word| word.header == *place).count();
            Header { place: *place, needed: *needed, words }
        });
        let headers = headers.collect();
        let words: Box<[Word]> = order.iter().map(|word| self.words[*word].word()).collect();
        // Where the answers come to lie: what is asked first is shifted farthest.
        let numbers = self.numbers.len();
        let moved = |mask: u64| {
            let lanes = (1 << LANES) - 1;
            let of_numbers = if numbers == 0 { 0 } else { mask >> (AT_ONCE - numbers) };
            order.iter().rev().enumerate().fold(of_numbers, |moved, (to, word)| {
                moved | (mask >> (word * LANES) & lanes) << (numbers + to * LANES)
            })
        };
        for question in &mut questions {
            if let Ask::Answers { mask, .. } = &mut question.ask {
                *mask = moved(*mask);
            }
        }
        let mut answers = Answers {
            layout: self.layout,
            headers,
            words,
            numbers: self.numbers.into(),
            usual: None,
            questions: questions.into(),
            start,
        };
        answers.usual = answers.at_once(laid_out).and_then(|bits| {
            let end = answers.lead(bits, |_| None)?;
            Some((bits, end))
        });
        answers
    }
}
