//! The columns of the packet list.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write;

use lamna_dissect::Collector;
use lamna_fields::{FieldId, Flow, Record};

use crate::pass::Shown;
use crate::text::Text;
use crate::time::{Clock, TimeFormat, Zone};

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnKind {
    /// `%m`: the frame's number.
    Number,
    /// `%t`: the time as [`Layout::time`] says.
    Time,
    /// Any other time, whatever `-t` says.
    FixedTime(TimeFormat),
    /// `%s` and its kin: the sender's address.
    Source,
    /// `%d` and its kin: the receiver's address.
    Destination,
    /// `%p`: the protocol.
    Protocol,
    /// `%L`: octets on the wire.
    Length,
    /// `%B`: octets on the wire of all frames shown so far.
    CumulativeBytes,
    /// `%i`: what happens in the frame.
    Info,
    /// The values of a field, in the words that stand for them.
    Field(FieldId),
    /// The values of a field, numbers as numbers.
    Raw(FieldId),
}

impl ColumnKind {
    /// The kind that a code of Wireshark's column preferences means.
    pub fn from_code(code: &str) -> Option<ColumnKind> {
        use ColumnKind::*;
        Some(match code {
            "%m" => Number,
            "%t" => Time,
            "%Rt" => FixedTime(TimeFormat::Relative),
            "%Tt" => FixedTime(TimeFormat::Delta),
            "%Gt" => FixedTime(TimeFormat::DeltaDisplayed),
            "%At" => FixedTime(TimeFormat::Absolute(Zone::Local)),
            "%Yt" => FixedTime(TimeFormat::Date(Zone::Local)),
            "%YDOYt" => FixedTime(TimeFormat::DayOfYear(Zone::Local)),
            "%Aut" => FixedTime(TimeFormat::Absolute(Zone::Utc)),
            "%Yut" => FixedTime(TimeFormat::Date(Zone::Utc)),
            "%YDOYut" => FixedTime(TimeFormat::DayOfYear(Zone::Utc)),
            "%s" | "%rs" | "%us" => Source,
            "%d" | "%rd" | "%ud" => Destination,
            "%p" => Protocol,
            "%L" => Length,
            "%B" => CumulativeBytes,
            "%i" => Info,
            _ => return None,
        })
    }

    /// Whether a dissector writes it.
    pub fn is_dissected(self) -> bool {
        use ColumnKind::*;
        matches!(self, Source | Destination | Protocol | Info)
    }
}

/// A column with its title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The title: `Source`.
    pub title: Cow<'static, str>,
    /// What it shows.
    pub kind: ColumnKind,
}

impl Column {
    /// Wireshark's default columns.
    pub fn defaults() -> Vec<Column> {
        use ColumnKind::*;
        [
            ("No.", Number),
            ("Time", Time),
            ("Source", Source),
            ("Destination", Destination),
            ("Protocol", Protocol),
            ("Length", Length),
            ("Info", Info),
        ]
        .map(|(title, kind)| Column { title: Cow::Borrowed(title), kind })
        .to_vec()
    }
}

/// Which columns there are and how they show times: the state that all formats share.
#[derive(Debug)]
pub struct Layout {
    /// The columns in order.
    pub columns: Vec<Column>,
    /// What the Time column shows.
    pub time: TimeFormat,
    /// How times become text.
    pub clock: Clock,
    /// For [`ColumnKind::CumulativeBytes`].
    bytes: u64,
    /// Frames from which on relative times are counted anew, with their times.
    references: BTreeMap<u32, i64>,
}

impl Layout {
    /// A layout of these columns.
    pub fn new(columns: Vec<Column>, time: TimeFormat, clock: Clock) -> Self {
        Layout { columns, time, clock, bytes: 0, references: BTreeMap::new() }
    }

    /// Counts relative times from this frame on anew, or no longer. Answers whether it does now.
    pub fn toggle_reference(&mut self, number: u32, time: i64) -> bool {
        if self.references.remove(&number).is_some() {
            return false;
        }
        self.references.insert(number, time);
        true
    }

    /// The column that `-e _ws.col.TITLE` names.
    pub fn find(&self, title: &str) -> Option<ColumnKind> {
        self.columns.iter().find(|c| c.title.eq_ignore_ascii_case(title)).map(|c| c.kind)
    }

    /// Counts a frame that is about to be written; once for each frame.
    #[inline]
    pub fn begin_frame<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        self.bytes += u64::from(shown.view.frame().len);
    }

    /// Writes a column of a frame.
    #[inline]
    pub fn write<C: Collector>(&mut self, out: &mut Text, kind: ColumnKind, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        let columns = &shown.view.dissection().columns;
        let names = shown.view.registry().names();
        match kind {
            ColumnKind::Number => out.dec(u64::from(frame.number)),
            ColumnKind::Time => self.write_time(out, self.time, shown),
            ColumnKind::FixedTime(format) => self.write_time(out, format, shown),
            ColumnKind::Source => out.named(names, columns.source()),
            ColumnKind::Destination => out.named(names, columns.destination()),
            ColumnKind::Protocol => out.str(columns.protocol()),
            ColumnKind::Length => out.dec(u64::from(frame.len)),
            ColumnKind::CumulativeBytes => out.dec(self.bytes),
            ColumnKind::Info => out.str(columns.info()),
            ColumnKind::Field(field) => self.write_field(out, field, true, shown),
            ColumnKind::Raw(field) => self.write_field(out, field, false, shown),
        }
    }

    /// The fields that columns show.
    pub fn fields(&self) -> impl Iterator<Item = FieldId> {
        self.columns.iter().filter_map(|column| match column.kind {
            ColumnKind::Field(field) | ColumnKind::Raw(field) => Some(field),
            _ => None,
        })
    }

    fn write_field<C: Collector>(
        &self,
        out: &mut Text,
        field: FieldId,
        words: bool,
        shown: &Shown<'_, C>,
    ) {
        let Some(def) = shown.view.registry().try_def(field) else { return };
        let mut first = true;
        // All values are wanted, so that nothing ends the visit early.
        let _ = shown.view.values(field, &mut |occurrence| {
            if !first {
                out.byte(b',');
            }
            first = false;
            // Writing to a `Text` cannot fail.
            let _ = match def.word(&occurrence.value).filter(|_| words) {
                Some(word) => out.write_str(word),
                None => def.write_show(out, &occurrence.value, self.clock.zone()),
            };
            Flow::Continue(())
        });
    }

    fn write_time<C: Collector>(
        &mut self,
        out: &mut Text,
        format: TimeFormat,
        shown: &Shown<'_, C>,
    ) {
        let frame = shown.view.frame();
        let Some(time) = frame.time else { return };
        let since = |from: Option<i64>| time.saturating_sub(from.unwrap_or(time));
        let digits = shown.time_digits;
        match format {
            TimeFormat::Relative => match self.references.range(..=frame.number).next_back() {
                Some((number, _)) if *number == frame.number => out.str("*REF*"),
                Some((_, from)) => self.clock.write_seconds(out, since(Some(*from)), digits),
                None => self.clock.write_seconds(out, since(frame.first), digits),
            },
            TimeFormat::Delta => self.clock.write_seconds(out, since(frame.previous), digits),
            TimeFormat::DeltaDisplayed => {
                self.clock.write_seconds(out, since(frame.previous_displayed), digits);
            }
            _ => self.clock.write_absolute(out, time, digits, format),
        }
    }
}
