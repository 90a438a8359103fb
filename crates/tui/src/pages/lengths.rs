//! How long packets are.

use lamna_dissect::{Collector, Registry};
use lamna_session::{Need, Shown};

use super::report::{Report, Target};
use crate::survey::Survey;
use crate::widgets::table::{Cell, Head, Record};

const HEADS: &[Head] = &[
    Head::left("Octets", 14),
    Head::right("Packets"),
    Head::right("Share"),
    Head::right("Average"),
    Head::right("Least"),
    Head::right("Most"),
    Head::left("", 40),
];

/// The first length of each class, as Wireshark divides them.
const CLASSES: [u32; 10] = [0, 20, 40, 80, 160, 320, 640, 1280, 2560, 5120];

/// Characters of the bar of the most frequent class.
const BAR: u64 = 40;

/// Counts packets by their length.
#[derive(Debug, Default)]
pub struct Lengths {
    classes: [Class; CLASSES.len()],
}

#[derive(Clone, Copy, Debug, Default)]
struct Class {
    count: u64,
    sum: u64,
    least: u32,
    most: u32,
}

/// A class of lengths.
#[derive(Clone, Debug)]
pub struct Row {
    place: usize,
    title: String,
    class: Class,
    all: u64,
    bar: String,
}

impl Survey for Lengths {
    fn need(&self, _: &Registry) -> Need {
        Need::default()
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let len = shown.view.frame().len;
        let place = CLASSES.partition_point(|from| *from <= len).saturating_sub(1);
        let class = &mut self.classes[place];
        class.least = if class.count == 0 { len } else { class.least.min(len) };
        class.most = class.most.max(len);
        (class.count, class.sum) = (class.count + 1, class.sum + u64::from(len));
    }
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        let Class { count, sum, least, most } = self.class;
        match column {
            0 => Cell::Text(&self.title),
            1 => Cell::Count(count),
            2 => Cell::Share(count as f64 / self.all.max(1) as f64),
            _ if count == 0 => Cell::Empty,
            3 => Cell::Count(sum / count),
            4 => Cell::Count(least.into()),
            5 => Cell::Count(most.into()),
            _ => Cell::Text(&self.bar),
        }
    }

    fn id(&self) -> u64 {
        self.place as u64
    }
}

impl Report for Lengths {
    type Row = Row;

    const TITLE: &'static str = "Packet lengths";

    fn heads(&self, _: usize) -> &'static [Head] {
        HEADS
    }

    fn sort(&self, _: usize) -> Option<(usize, bool)> {
        None
    }

    fn rows(&self, _: usize) -> Vec<Row> {
        let all = self.classes.iter().map(|class| class.count).sum();
        let most = self.classes.iter().map(|class| class.count).max().unwrap_or(0).max(1);
        let row = |(place, class): (usize, &Class)| {
            let from = CLASSES[place];
            let title = match CLASSES.get(place + 1) {
                Some(next) => format!("{from}-{}", next - 1),
                None => format!("{from} and more"),
            };
            let bar = "#".repeat((class.count * BAR / most) as usize);
            Row { place, title, class: *class, all, bar }
        };
        self.classes.iter().enumerate().map(row).collect()
    }

    fn target(row: &Row, _: usize, _: usize) -> Target {
        let from = CLASSES.get(row.place).copied().unwrap_or(0);
        let filter = match CLASSES.get(row.place + 1) {
            Some(next) => format!("frame.len >= {from} && frame.len < {next}"),
            None => format!("frame.len >= {from}"),
        };
        Target { filter: Some(filter), ..Target::default() }
    }
}
