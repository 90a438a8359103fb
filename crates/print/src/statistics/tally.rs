//! Trees of counts, with averages, rates and bursts: the layout that `…,tree` share.

use std::collections::{HashMap, VecDeque};

use lamna_dissect::FrameInfo;
use lamna_session::Text;

use super::json::Json;
use super::rule;

/// Nodes of one tree; what would need more is counted in the parents alone. Names come from packets.
pub(super) const MAX_TOPICS: usize = 1 << 16;

/// How long a burst lasts at most.
const BURST: i64 = 100_000_000;

/// What is counted together in a burst.
const RESOLUTION: i64 = 5_000_000;

/// In which order children are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// As they were added.
    Given,
    /// The most frequent first, equal ones by name backwards.
    Count,
}

/// The sum of a node's values, and the extremes.
#[derive(Clone, Copy, Debug)]
enum Values {
    None,
    Whole { sum: i64, least: i64, most: i64 },
    Real { sum: f32, least: f32, most: f32 },
}

/// What is shown besides the count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shows {
    Count,
    /// Average and extremes, if there are any.
    Average,
    /// Average and extremes, or dashes.
    Range,
}

#[derive(Debug)]
struct Topic {
    name: String,
    parent: Option<usize>,
    children: Vec<usize>,
    order: Order,
    shows: Shows,
    count: u64,
    values: Values,
    burst: Burst,
}

/// The most that came within [`BURST`].
#[derive(Debug)]
struct Burst {
    buckets: VecDeque<Bucket>,
    now: u64,
    most: u64,
    start: i64,
}

/// What came within [`RESOLUTION`]: at most `BURST / RESOLUTION` of them are kept.
#[derive(Debug)]
struct Bucket {
    number: i64,
    start: i64,
    count: u64,
}

impl Default for Burst {
    /// The capture's beginning is a bucket of its own.
    fn default() -> Self {
        let buckets = VecDeque::from([Bucket { number: 0, start: 0, count: 0 }]);
        Burst { buckets, now: 0, most: 0, start: 0 }
    }
}

impl Burst {
    fn add(&mut self, time: i64) {
        // Times before the capture's beginning have buckets as well.
        let number = time.div_euclid(RESOLUTION);
        let last = self.buckets.back().map_or(number, |last| last.number);
        if last.saturating_sub(number) >= BURST / RESOLUTION {
            return;
        }
        let later = self.buckets.iter().rev().take_while(|bucket| bucket.number > number).count();
        let place = self.buckets.len() - later;
        match place.checked_sub(1).and_then(|at| self.buckets.get_mut(at)) {
            Some(own) if own.number == number => {
                own.count += 1;
                own.start = own.start.min(time);
            }
            _ => self.buckets.insert(place, Bucket { number, start: time, count: 1 }),
        }
        self.now += 1;
        let last = last.max(number);
        while let Some(first) = self.buckets.front()
            && last.saturating_sub(first.number) >= BURST / RESOLUTION
        {
            self.now -= first.count;
            self.buckets.pop_front();
        }
        if self.now > self.most {
            self.most = self.now;
            self.start = self.buckets.front().map_or(time, |first| first.start);
        }
    }
}

/// A tree of counts.
#[derive(Debug)]
pub(super) struct Tally {
    title: &'static str,
    topics: Vec<Topic>,
    places: HashMap<(usize, String), usize>,
    /// Times of the first and last frame, since the capture began.
    span: Option<(i64, i64)>,
    /// Characters that names have room for at least.
    room: usize,
    left_out: u64,
}

impl Tally {
    pub(super) fn new(title: &'static str) -> Self {
        let (topics, places) = (Vec::new(), HashMap::new());
        Tally { title, topics, places, span: None, room: 0, left_out: 0 }
    }

    /// Leaves room for names of so many characters, whether or not there are any.
    pub(super) fn leave_room(&mut self, room: usize) {
        self.room = room;
    }

    /// Adds a node that counts.
    pub(super) fn counted(&mut self, parent: Option<usize>, name: &str) -> usize {
        let place = self.topics.len();
        self.topics.push(Topic {
            name: name.to_owned(),
            parent,
            children: Vec::new(),
            order: Order::Count,
            shows: Shows::Count,
            count: 0,
            values: Values::None,
            burst: Burst::default(),
        });
        if let Some(parent) = parent {
            self.topics[parent].children.push(place);
            self.places.insert((parent, name.to_owned()), place);
        }
        place
    }

    /// Adds a node that shows the average of its values.
    pub(super) fn averaged(&mut self, parent: Option<usize>, name: &str) -> usize {
        let place = self.counted(parent, name);
        self.topics[place].shows = Shows::Average;
        place
    }

    /// Adds a node for the values in a range: shows their average, and dashes where there are none.
    pub(super) fn range(&mut self, parent: Option<usize>, name: &str) -> usize {
        let place = self.counted(parent, name);
        self.topics[place].shows = Shows::Range;
        place
    }

    pub(super) fn order(&mut self, topic: usize, order: Order) {
        self.topics[topic].order = order;
    }

    /// The child of that name, added where there is none; the parent itself where there is no room, so
    /// that a full tree still says where things went.
    pub(super) fn child(&mut self, parent: usize, name: &str) -> usize {
        if let Some(place) = self.places.get(&(parent, name.to_owned())) {
            return *place;
        }
        if self.topics.len() >= MAX_TOPICS {
            self.left_out += 1;
            return parent;
        }
        self.counted(Some(parent), name)
    }

    /// Counts in the child of that name: see [`child`](Self::child).
    pub(super) fn count_child(&mut self, parent: usize, name: &str) -> usize {
        let topic = self.child(parent, name);
        if topic != parent {
            self.count(topic);
        }
        topic
    }

    pub(super) fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Notes when the frame was captured whose counts follow.
    pub(super) fn begin_frame(&mut self, frame: &FrameInfo) {
        let now = frame.time.unwrap_or(0).saturating_sub(frame.first.unwrap_or(0));
        // Times before the capture's beginning begin no span.
        let first = self.span.map_or(now, |(first, _)| if first < 0 { now } else { first });
        self.span = Some((first, now));
    }

    pub(super) fn count(&mut self, topic: usize) {
        let now = self.span.map_or(0, |(_, now)| now);
        if let Some(topic) = self.topics.get_mut(topic) {
            topic.count += 1;
            topic.burst.add(now);
        }
    }

    /// Counts a whole number.
    pub(super) fn value(&mut self, topic: usize, value: i64) {
        self.count(topic);
        let Some(topic) = self.topics.get_mut(topic) else { return };
        topic.values = match topic.values {
            Values::Whole { sum, least, most } => Values::Whole {
                sum: sum.saturating_add(value),
                least: least.min(value),
                most: most.max(value),
            },
            _ => Values::Whole { sum: value, least: value, most: value },
        };
    }

    /// Counts a number with a fraction.
    pub(super) fn real(&mut self, topic: usize, value: f32) {
        self.count(topic);
        let Some(topic) = self.topics.get_mut(topic) else { return };
        topic.values = match topic.values {
            Values::Real { sum, least, most } => {
                Values::Real { sum: sum + value, least: least.min(value), most: most.max(value) }
            }
            _ => Values::Real { sum: value, least: value, most: value },
        };
    }

    /// The tree as JSON.
    pub(super) fn json(&self) -> Json {
        let tops = (0..self.topics.len()).filter(|at| self.topics[*at].parent.is_none());
        Json::object([
            ("title", Json::text(self.title.trim_end_matches(':'))),
            ("topics", Json::array(tops.map(|top| self.json_topic(top)))),
        ])
    }

    fn json_topic(&self, at: usize) -> Json {
        let topic = &self.topics[at];
        let count = topic.count as f64;
        let json = Json::object([("name", Json::text(&topic.name)), ("count", topic.count.into())]);
        let json = match topic.values {
            Values::None => json,
            Values::Whole { sum, least, most } => json.and([
                ("average", Json::Real(sum as f64 / count)),
                ("min", least.into()),
                ("max", most.into()),
            ]),
            Values::Real { sum, least, most } => json.and([
                ("average", Json::Real(f64::from(sum) / count)),
                ("min", Json::Real(least.into())),
                ("max", Json::Real(most.into())),
            ]),
        };
        let mut children = topic.children.clone();
        self.sort(topic.order, &mut children);
        // As deep as trees are: see `collect`.
        json.and([("topics", Json::array(children.into_iter().map(|at| self.json_topic(at))))])
    }

    fn sort(&self, order: Order, children: &mut [usize]) {
        if order == Order::Count {
            children.sort_by(|a, b| {
                let (a, b) = (&self.topics[*a], &self.topics[*b]);
                (b.count, &b.name).cmp(&(a.count, &a.name))
            });
        }
    }

    /// Writes the tree with its title.
    pub(super) fn write(&self, out: &mut Text) {
        let mut rows = Vec::new();
        let tops: Vec<usize> =
            (0..self.topics.len()).filter(|at| self.topics[*at].parent.is_none()).collect();
        for top in tops {
            self.collect(top, 0, &mut rows);
        }
        let heading = "Topic / Item";
        let names = rows.iter().map(|(at, depth)| depth + self.topics[*at].name.chars().count());
        let first = names.max().unwrap_or(0).max(heading.len()).max(self.room) + 2;
        let width = first + 111;
        out.byte(b'\n');
        rule(out, b'=', width);
        out.str(self.title);
        out.format(format_args!("\n{heading:<first$}"));
        let heads =
            ["Count", "Average", "Min Val", "Max Val", "Rate (ms)", "Percent", "Burst Rate"];
        for head in heads {
            out.format(format_args!("{head:<14}"));
        }
        out.str("Burst Start  \n");
        rule(out, b'-', width);
        for (at, depth) in rows {
            self.write_row(out, &self.topics[at], depth, first);
        }
        out.byte(b'\n');
        rule(out, b'-', width);
    }

    fn collect(&self, at: usize, depth: usize, rows: &mut Vec<(usize, usize)>) {
        rows.push((at, depth));
        let topic = &self.topics[at];
        let mut children = topic.children.clone();
        self.sort(topic.order, &mut children);
        for child in children {
            // Trees are as deep as their makers nest: four or five.
            self.collect(child, depth + 1, rows);
        }
    }

    fn write_row(&self, out: &mut Text, topic: &Topic, depth: usize, first: usize) {
        let blank = String::new;
        let (average, least, most) = match topic.values {
            _ if topic.shows == Shows::Count => (blank(), blank(), blank()),
            Values::None if topic.shows == Shows::Average => (blank(), blank(), blank()),
            Values::None => ("-".to_owned(), "-".to_owned(), "-".to_owned()),
            Values::Real { sum, least, most } => (
                format!("{:.2}", sum / topic.count as f32),
                format!("{least:.6}"),
                format!("{most:.6}"),
            ),
            Values::Whole { sum, least, most } => (
                // In single precision, which shows where a half is rounded.
                format!("{:.2}", sum as f32 / topic.count as f32),
                least.to_string(),
                most.to_string(),
            ),
        };
        let span = self.span.map_or(0, |(first, last)| last.saturating_sub(first));
        let rate = match span {
            0 => blank(),
            span => format!("{:.4}", topic.count as f64 / (span as f64 / 1e6)),
        };
        let percent = match topic.parent.map(|parent| self.topics[parent].count) {
            None => "100%".to_owned(),
            Some(0) => blank(),
            Some(all) => format!("{:.2}%", topic.count as f64 * 100.0 / all as f64),
        };
        let (burst, start) = match topic.burst.most {
            0 => ("-".to_owned(), "-".to_owned()),
            most => (
                format!("{:.4}", most as f64 / (BURST as f64 / 1e6)),
                format!("{:.3}", topic.burst.start as f64 / 1e9),
            ),
        };
        out.blanks(depth);
        let name = first.saturating_sub(depth);
        out.format(format_args!("{:<name$}{:<14}", topic.name, topic.count));
        for cell in [average, least, most, rate, percent, burst] {
            out.format(format_args!("{cell:<14}"));
        }
        out.format(format_args!("{start:<13}\n"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_too_late_belongs_to_no_burst() {
        let mut burst = Burst::default();
        // The last lies too far back.
        for time in [200_000_000, 240_000_000, 220_000_000, -1_000_000_000] {
            burst.add(time);
        }
        assert_eq!((burst.most, burst.start), (3, 200_000_000));
    }

    #[test]
    fn what_comes_late_has_a_bucket_of_its_own() {
        let mut burst = Burst::default();
        for time in [0, 50_000_000, -40_000_000, 59_000_000] {
            burst.add(time);
        }
        assert_eq!((burst.most, burst.start), (4, -40_000_000));
        // The first bucket has gone, which came third.
        for time in [60_000_000, 61_000_000] {
            burst.add(time);
        }
        assert_eq!((burst.most, burst.start), (5, 0));
    }

    #[test]
    fn a_bucket_begins_with_the_earliest_time_in_it() {
        let mut burst = Burst::default();
        burst.add(0);
        burst.add(-766);
        assert_eq!((burst.most, burst.start), (2, -766));
    }
}
