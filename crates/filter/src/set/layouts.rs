//! Filters worked out for records of one layout.
//!
//! Which headers and values there are answers most of what filters ask: for such records only what is asked of octets and
//! numbers is left, and where those are is known. Most captures have few layouts, and the next record mostly has one
//! that was met before.

use std::sync::OnceLock;

use lamna_fields::{LaidOut, Layout, Record, scatter};

use super::known::Known;
use super::{FilterSet, Numbers, Step};
use crate::program::{Bits, Glance, Graph, Test, WordSet, word};

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
    /// Headers that are looked at, each with how many words.
    headers: Box<[(usize, usize)]>,
    /// Where the words of the headers begin.
    words: Box<[u16]>,
    /// What is asked of words: which, and what.
    bits: Box<[(usize, Bits)]>,
    numbers: Box<[Number]>,
    /// The answers that a record gave which was met, and what they lead to.
    usual: Option<(u64, u32)>,
    questions: Box<[Question]>,
    start: u32,
}

/// Words of headers that are looked at, a power of two.
const WORDS: usize = 16;

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
        let mut work = Work { known, layout, words: Vec::new(), asked: Vec::new() };
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

    /// All answers that are given at once; `None` where a header is too short for them or a number is not at hand.
    #[inline]
    fn at_once(&self, laid_out: &impl LaidOut) -> Option<u64> {
        let mut words = [0; WORDS];
        let (mut rest, mut to) = (&*self.words, 0);
        for (place, count) in &self.headers {
            let header = laid_out.header(*place);
            let (own, others) = rest.split_at_checked(*count)?;
            for at in own {
                words[to % WORDS] = word(header, *at)?;
                to += 1;
            }
            rest = others;
        }
        let mut answers = 0;
        for (word, bits) in self.bits.iter().rev() {
            answers = answers << 1 | u64::from(bits.contain(words[word % WORDS]));
        }
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

/// Something that is asked at once.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Asked {
    /// Of a word, by its number in [`Work::words`].
    Word(usize, Bits),
    /// Of a number.
    Number(Number),
}

/// What steps are worked out with, and what they are to ask.
struct Work<'i, 'r> {
    known: Known<'i, 'r>,
    layout: Layout,
    /// The words of headers that are looked at: the header's place, and where in it.
    words: Vec<(usize, u16)>,
    /// In the order in which it was met: the answers' bits.
    asked: Vec<Asked>,
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

    /// The bit of the answer to what is asked at once, if there is room.
    fn ask(&mut self, asked: Asked) -> Option<u64> {
        let bit = self.asked.iter().position(|before| *before == asked).unwrap_or_else(|| {
            self.asked.push(asked);
            self.asked.len() - 1
        });
        (bit < AT_ONCE).then(|| 1 << bit)
    }

    fn glance(&mut self, glance: &Glance) -> Option<Ask> {
        let protocol = glance.protocol();
        let place = self.layout.headers.iter().position(|header| *header == protocol)?;
        let (asked, outside) = glance.plain()?;
        let mut mask = 0;
        for (at, bits) in asked {
            let word =
                self.words.iter().position(|word| *word == (place, at)).unwrap_or_else(|| {
                    self.words.push((place, at));
                    self.words.len() - 1
                });
            if word >= WORDS {
                return None;
            }
            if bits.are_any() {
                return Some(Ask::Answers { mask: 0, yes: true, all: !outside });
            }
            mask |= self.ask(Asked::Word(word, bits))?;
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
            mask |= self.ask(Asked::Number(Number { place, low, span }))?;
        }
        Some(Ask::Answers { mask, yes: numbers.inside, all: numbers.all })
    }

    /// Puts what is asked of one header side by side, and asks the record that was met.
    fn finish(
        mut self,
        laid_out: &impl LaidOut,
        mut questions: Vec<Question>,
        start: u32,
    ) -> Answers {
        // What there was no room for is not asked for.
        self.words.truncate(WORDS);
        self.asked.truncate(AT_ONCE);
        let mut sorted = self.words.clone();
        sorted.sort_unstable();
        let place = |word: usize| {
            let word = self.words.get(word);
            sorted.iter().position(|sorted| Some(sorted) == word)
        };
        let mut headers: Vec<(usize, usize)> = Vec::new();
        for (header, _) in &sorted {
            match headers.last_mut() {
                Some((last, count)) if last == header => *count += 1,
                _ => headers.push((*header, 1)),
            }
        }
        // Numbers come last, and are the lowest answers.
        let (mut bits, mut numbers, mut order) = (Vec::new(), Vec::new(), Vec::new());
        for (bit, asked) in self.asked.iter().enumerate() {
            match *asked {
                Asked::Word(word, asked) => {
                    order.push((bit, (false, bits.len())));
                    bits.push((place(word).unwrap_or(0), asked));
                }
                Asked::Number(number) => {
                    order.push((bit, (true, numbers.len())));
                    numbers.push(number);
                }
            }
        }
        let count = numbers.len();
        let moved = |(is_number, at): (bool, usize)| {
            if is_number { count - 1 - at } else { count + at }
        };
        for question in &mut questions {
            if let Ask::Answers { mask, .. } = &mut question.ask {
                let before = *mask;
                let kept = order.iter().filter(|(bit, _)| before >> bit & 1 != 0);
                *mask = kept.fold(0, |mask, (_, to)| mask | 1 << moved(*to));
            }
        }
        let words = sorted.iter().map(|(_, at)| *at).collect();
        let mut answers = Answers {
            layout: self.layout,
            headers: headers.into(),
            words,
            bits: bits.into(),
            numbers: numbers.into(),
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
