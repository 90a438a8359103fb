//! A filter as questions about headers, for those who can answer them before there is a record: a kernel, a network
//! interface.

use lamna_fields::ProtocolId;

use crate::Filter;
use crate::program::{Graph, Test};

/// A filter as a flat graph of questions. It always goes forward: a step leads to later ones or to an end.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderProgram {
    /// The steps.
    pub steps: Vec<HeaderStep>,
    /// Where to begin.
    pub start: Next,
}

/// One question and where to go from it.
#[derive(Clone, Debug, PartialEq)]
pub struct HeaderStep {
    /// What is asked.
    pub question: Question,
    /// Where to go when the answer is yes.
    pub yes: Next,
    /// Where to go when it is no.
    pub no: Next,
}

/// Where a step leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// The step of this number.
    Step(usize),
    /// The record passes.
    Accept,
    /// The record does not pass.
    Reject,
}

/// What a step asks.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// Always the same answer.
    Constant(bool),
    /// Whether there is a header of `protocol` with at least so many octets.
    Present {
        /// The protocol.
        protocol: ProtocolId,
        /// Octets that the header must have.
        octets: usize,
    },
    /// Whether numbers in fixed places of the headers of `protocol` lie in a set. Without such a header the answer is no.
    Numbers {
        /// The protocol.
        protocol: ProtocolId,
        /// Where the numbers lie.
        places: Vec<NumberPlace>,
        /// The set, as closed intervals in order that do not touch.
        ranges: Vec<(u64, u64)>,
        /// Whether a number passes when it is in the set, or when it is not.
        inside: bool,
        /// Whether all numbers must pass, or one.
        all: bool,
    },
    /// Something else, that headers do not tell.
    Other,
}

/// Where a number lies in its header, most significant octet first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberPlace {
    /// First octet, from the start of the header.
    pub offset: u16,
    /// Octets: 1 to 8.
    pub len: u16,
    /// Bits of the octets that count.
    pub mask: u64,
    /// How far those bits are moved down.
    pub shift: u32,
    /// Whether any bit that is set makes the number 1.
    pub truth: bool,
}

impl Filter {
    /// The filter as questions about headers. A filter without text accepts at once.
    pub fn header_program(&self) -> HeaderProgram {
        let next = |to: u32| match to {
            Graph::ACCEPT => Next::Accept,
            Graph::REJECT => Next::Reject,
            step => Next::Step(step as usize),
        };
        let steps = self.graph.steps.iter().map(|step| HeaderStep {
            question: question(&step.test),
            yes: next(step.yes),
            no: next(step.no),
        });
        HeaderProgram { steps: steps.collect(), start: next(self.graph.start) }
    }
}

fn question(test: &Test) -> Question {
    match test {
        Test::Constant(answer) => Question::Constant(*answer),
        Test::Present(presence) => match presence.header() {
            Some((protocol, octets)) => Question::Present { protocol, octets },
            None => Question::Other,
        },
        Test::Header(quick, general) => match (&**general, quick.places()) {
            (Test::Ints { set, inside, all, .. }, Some(places)) => Question::Numbers {
                protocol: quick.protocol(),
                places,
                ranges: set.unsigned(),
                inside: *inside,
                all: *all,
            },
            _ => Question::Other,
        },
        _ => Question::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Dialect, Tables};
    use lamna_fields::{FieldDef, FieldType, field_table};

    field_table! {
        /// A header of two numbers.
        static FIELDS;
        PROTOCOL = FieldDef::protocol("toy", "Toy", "TOY");
        FROM = FieldDef::new("toy.from", "From", FieldType::Uint16).at(0, 2);
        TO = FieldDef::new("toy.to", "To", FieldType::Uint16).at(2, 2);
        PORT = FieldDef::new("toy.port", "Port", FieldType::Uint16).stands_for(&[FROM, TO]);
        TEXT = FieldDef::new("toy.text", "Text", FieldType::String);
    }

    fn program(text: &str) -> HeaderProgram {
        let schema = Tables::new(&[FIELDS]);
        Filter::compile(text, &schema, Dialect::Latest).unwrap().header_program()
    }

    #[test]
    fn numbers_in_fixed_places_are_told_with_their_places() {
        let program = program("toy.port in {80, 443..445}");
        let Question::Numbers { places, ranges, inside, all, .. } = &program.steps[0].question
        else {
            panic!("{program:?}");
        };
        assert_eq!(places.iter().map(|p| (p.offset, p.len)).collect::<Vec<_>>(), [(0, 2), (2, 2)]);
        assert_eq!(ranges, &[(80, 80), (443, 445)]);
        assert!(*inside && !*all);
        assert_eq!((program.steps[0].yes, program.steps[0].no), (Next::Accept, Next::Reject));
    }

    #[test]
    fn what_headers_do_not_tell_is_told_apart() {
        let program = program("toy.text contains \"x\" and toy.from == 1");
        let others = program.steps.iter().filter(|step| step.question == Question::Other);
        assert_eq!((program.steps.len(), others.count()), (2, 1));
        assert_eq!(self::program("").start, Next::Accept);
    }
}
