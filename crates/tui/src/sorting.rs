//! Putting displayed packets in the order of a column, in the background.

use std::cmp::Ordering;

use lamna_dissect::{Collector, Registry};
use lamna_fields::{Flow, Record, TimeZone, Value};
use lamna_session::{Clock, Column, ColumnKind, Layout, Need, Shown, Text, TimeFormat};

use crate::survey::Survey;

/// What a packet is sorted by.
#[derive(Clone, Debug, PartialEq)]
enum Key {
    /// It has no such value: before all others.
    Nothing,
    Number(i128),
    Real(f64),
    Text(Box<str>),
}

impl Key {
    fn compare(&self, other: &Key) -> Ordering {
        let rank = |key: &Key| match key {
            Key::Nothing => 0,
            Key::Number(_) => 1,
            Key::Real(_) => 2,
            Key::Text(_) => 3,
        };
        match (self, other) {
            (Key::Number(a), Key::Number(b)) => a.cmp(b),
            (Key::Real(a), Key::Real(b)) => a.total_cmp(b),
            (Key::Text(a), Key::Text(b)) => a.cmp(b),
            (a, b) => rank(a).cmp(&rank(b)),
        }
    }
}

/// Gathers what packets are sorted by, and sorts them in the end.
#[derive(Debug)]
pub struct Sorting {
    kind: ColumnKind,
    descending: bool,
    layout: Layout,
    cell: Text,
    keys: Vec<(Key, u32)>,
    order: Option<Order>,
}

/// Packets in an order.
#[derive(Clone, Debug, Default)]
pub struct Order {
    /// Their numbers.
    pub numbers: Vec<u32>,
    /// The place of each packet, counted from 1; 0 where it is not displayed.
    places: Vec<u32>,
}

impl Order {
    fn new(numbers: Vec<u32>) -> Order {
        let most = numbers.iter().max().copied().unwrap_or(0);
        let mut places = vec![0; most as usize + 1];
        for (place, number) in (1..).zip(&numbers) {
            if let Some(slot) = places.get_mut(*number as usize) {
                *slot = place;
            }
        }
        Order { numbers, places }
    }

    /// The place of a packet, if it is there.
    pub fn place_of(&self, number: u32) -> Option<usize> {
        let place = self.places.get(number as usize).copied().filter(|place| *place > 0)?;
        Some(place as usize - 1)
    }
}

impl Sorting {
    /// By what a column shows.
    pub fn new(kind: ColumnKind, descending: bool) -> Sorting {
        let column = Column { title: "".into(), kind };
        let clock = Clock::new(TimeZone::UTC, false);
        let layout = Layout::new(vec![column], TimeFormat::Relative, clock);
        Sorting { kind, descending, layout, cell: Text::new(), keys: Vec::new(), order: None }
    }

    /// The order, once it is known.
    pub fn order(&self) -> Option<Order> {
        self.order.clone()
    }

    fn key<C: Collector>(&mut self, shown: &Shown<'_, C>) -> Key {
        let frame = shown.view.frame();
        match self.kind {
            ColumnKind::Number | ColumnKind::CumulativeBytes => Key::Number(frame.number.into()),
            ColumnKind::Time
            | ColumnKind::FixedTime(
                TimeFormat::Relative | TimeFormat::Absolute(_) | TimeFormat::Date(_),
            ) => frame.time.map_or(Key::Nothing, |time| Key::Number(time.into())),
            ColumnKind::Length => Key::Number(frame.len.into()),
            ColumnKind::Field(field) | ColumnKind::Raw(field) => {
                let mut found = Key::Nothing;
                let _ = shown.view.values(field, &mut |occurrence| {
                    found = match occurrence.value {
                        Value::Uint(number) => Key::Number(number.into()),
                        Value::Int(number) => Key::Number(number.into()),
                        Value::Bool(yes) => Key::Number(yes.into()),
                        Value::Float(number) => Key::Real(number),
                        Value::AbsoluteTime(nanos) | Value::RelativeTime(nanos) => {
                            Key::Number(nanos)
                        }
                        Value::Ipv4(octets) => Key::Number(u32::from_be_bytes(octets).into()),
                        Value::Str(text) => Key::Text(text.into()),
                        Value::None => Key::Number(1),
                        _ => return Flow::Break(()),
                    };
                    Flow::Break(())
                });
                if found == Key::Nothing { self.text(shown) } else { found }
            }
            _ => self.text(shown),
        }
    }

    fn text<C: Collector>(&mut self, shown: &Shown<'_, C>) -> Key {
        self.cell.clear();
        self.layout.write(&mut self.cell, self.kind, shown);
        match self.cell.as_str() {
            "" => Key::Nothing,
            text => Key::Text(text.into()),
        }
    }
}

impl Survey for Sorting {
    fn need(&self, _: &Registry) -> Need {
        Need {
            columns: self.kind.is_dissected(),
            fields: self.layout.fields().collect(),
            ..Need::default()
        }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let key = self.key(shown);
        self.keys.push((key, shown.view.frame().number));
    }

    fn finish(&mut self) {
        let mut keys = std::mem::take(&mut self.keys);
        // Of equal ones the earlier comes first, whichever way round.
        if self.descending {
            keys.sort_by(|a, b| b.0.compare(&a.0).then(a.1.cmp(&b.1)));
        } else {
            keys.sort_by(|a, b| a.0.compare(&b.0).then(a.1.cmp(&b.1)));
        }
        self.order = Some(Order::new(keys.into_iter().map(|(_, number)| number).collect()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_come_before_texts_and_after_nothing() {
        let mut sorting = Sorting::new(ColumnKind::Length, true);
        let text = Key::Text("a".into());
        sorting.keys = vec![(Key::Nothing, 1), (Key::Number(5), 2), (text, 3), (Key::Number(5), 4)];
        sorting.finish();
        let order = sorting.order().unwrap();
        assert_eq!(order.numbers, [3, 2, 4, 1]);
        assert_eq!(
            (order.place_of(4), order.place_of(9), order.place_of(0)),
            (Some(2), None, None)
        );
    }
}
