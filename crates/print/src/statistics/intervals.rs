//! `io,stat`: frames, octets and field values by interval.

use std::collections::BTreeMap;

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, FieldType, Flow, Record, Schema, Value};
use lamna_filter::Filter;
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::{Compile, Part, Statistic, StatisticError, rule};

/// Intervals with frames that are kept: frames in further ones are left out.
const MAX_INTERVALS: usize = 1 << 20;

/// Rows that are written at most, empty ones included: a year in seconds and then some.
const MAX_ROWS: i64 = 1 << 26;

/// Digits of whole seconds that room is made for, as in tshark; longer times push the rest of their line to the
/// right.
const MAX_DIGITS: usize = 5;

/// Intervals before its own that a single load is spread over.
const MAX_SPREAD: i64 = 1 << 16;

/// Octets of text after which they are handed on: rows can be many.
const PART: usize = 1 << 16;

const SECOND: i64 = 1_000_000_000;

/// A capture of this length is told in tenths of a second where it is one interval, a shorter one in thousandths.
const LONG: i64 = 10 * SECOND;

/// What a column shows of the frames in an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Frames,
    Count,
    Sum,
    Min,
    Max,
    Avg,
    Load,
}

impl Function {
    fn of(name: &str) -> Option<Function> {
        Some(match name {
            "COUNT" => Function::Count,
            "SUM" => Function::Sum,
            "MIN" => Function::Min,
            "MAX" => Function::Max,
            "AVG" => Function::Avg,
            "LOAD" => Function::Load,
            _ => return None,
        })
    }

    fn name(self) -> &'static str {
        match self {
            Function::Frames => "Frames",
            Function::Count => "COUNT",
            Function::Sum => "SUM",
            Function::Min => "MIN",
            Function::Max => "MAX",
            Function::Avg => "AVG",
            Function::Load => "LOAD",
        }
    }
}

/// What kind of values a column adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Values {
    Whole,
    Times,
    Reals,
}

#[derive(Debug)]
struct Column {
    title: String,
    function: Function,
    fields: Vec<FieldId>,
    values: Values,
    filter: Option<Filter>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    /// Frames, or values.
    count: u64,
    /// Octets, or the sum of the values.
    sum: i128,
    least: i128,
    most: i128,
    /// The same of numbers with fractions: sum, least, most.
    real: [f64; 3],
}

impl Cell {
    fn add_real(&mut self, value: f64) {
        let [sum, least, most] = &mut self.real;
        *least = if self.count == 0 { value } else { least.min(value) };
        *most = if self.count == 0 { value } else { most.max(value) };
        *sum += value;
        self.count += 1;
    }

    fn add(&mut self, value: i128) {
        self.least = if self.count == 0 { value } else { self.least.min(value) };
        self.most = if self.count == 0 { value } else { self.most.max(value) };
        self.count += 1;
        self.sum = self.sum.saturating_add(value);
    }
}

/// `io,stat`.
#[derive(Debug)]
pub(super) struct Intervals {
    /// Nanoseconds; 0 for all frames in one.
    interval: i64,
    columns: Vec<Column>,
    rows: BTreeMap<i64, Vec<Cell>>,
    /// The greatest that stood in each column's cells at any time.
    peaks: Vec<(i128, f64)>,
    /// The last interval of each column so far.
    currents: Vec<i64>,
    /// Time of the latest frame, since the first.
    duration: i64,
    left_out: u64,
}

impl Intervals {
    /// From what follows `io,stat,`: the interval and the columns, separated by commas.
    pub(super) fn new(
        registry: &Registry,
        arguments: &str,
        compile: Compile<'_>,
    ) -> Result<Self, StatisticError> {
        let wrong = |reason: String| StatisticError::Arguments {
            statistic: format!("io,stat,{arguments}"),
            reason,
        };
        let mut parts = arguments.split(',');
        let interval = parts.next().unwrap_or("");
        let seconds = interval.parse::<f64>().ok().filter(|n| (0.0..=1e9).contains(n));
        let seconds = seconds.ok_or_else(|| wrong("the interval is a number of seconds".into()))?;
        let mut columns = Vec::new();
        for text in parts {
            columns.push(Column::new(registry, text, compile, &wrong)?);
        }
        if columns.is_empty() {
            columns.push(Column::new(registry, "", compile, &wrong)?);
        }
        Ok(Intervals {
            // Microseconds are as fine as it gets.
            interval: (seconds * 1e6).round() as i64 * 1000,
            peaks: vec![(0, 0.0); columns.len()],
            currents: vec![0; columns.len()],
            columns,
            rows: BTreeMap::new(),
            duration: 0,
            left_out: 0,
        })
    }
}

impl Column {
    fn new(
        registry: &Registry,
        text: &str,
        compile: Compile<'_>,
        wrong: &dyn Fn(String) -> StatisticError,
    ) -> Result<Column, StatisticError> {
        let call = text.split_once('(').and_then(|(name, rest)| {
            let (field, filter) = rest.split_once(')')?;
            Some((Function::of(name)?, field.trim(), filter))
        });
        let (function, field, filter) = call.unwrap_or((Function::Frames, "", text));
        let fields = registry.resolve(field);
        let mut values = Values::Whole;
        if function != Function::Frames {
            let Some(def) = fields.first().map(|field| registry.def(*field)) else {
                return Err(wrong(format!("there is no field \"{field}\"")));
            };
            values = match def.kind {
                FieldType::RelativeTime => Values::Times,
                FieldType::Float | FieldType::Double => Values::Reals,
                _ => Values::Whole,
            };
            let adds_up = values != Values::Whole || def.kind.is_integer();
            let name = function.name();
            if function != Function::Count && !adds_up {
                return Err(wrong(format!("{name} needs numbers or relative times")));
            }
            if function == Function::Load && values != Values::Times {
                return Err(wrong(format!("{name} needs relative times")));
            }
        }
        let compiled = (!filter.is_empty()).then(|| compile(filter)).transpose();
        Ok(Column {
            title: if text.is_empty() { "Frames and bytes".to_owned() } else { text.to_owned() },
            function,
            fields,
            values,
            filter: compiled.map_err(StatisticError::Filter)?,
        })
    }

    /// Octets are the only second number; of the others nothing stands there. Cells come with the
    /// lengths of their intervals.
    fn widths<'c>(
        &self,
        cells: impl Iterator<Item = (&'c Cell, i64)> + Clone,
        peak: (i128, f64),
    ) -> (usize, usize) {
        let head = self.function.name().len();
        if self.function == Function::Frames {
            let octets = cells.clone().map(|(cell, _)| cell.sum.to_string().len());
            let frames = cells.map(|(cell, _)| cell.count.to_string().len());
            let octets = octets.max().unwrap_or(0).max("Bytes".len());
            return (frames.max().unwrap_or(0).max(head), octets);
        }
        let numbers = cells.map(|(cell, length)| self.text(cell, length).len());
        let none = self.text(&Cell::default(), 1).len();
        // There is room for what stood there at any time, as tshark has it.
        let peak = match self.function {
            Function::Min | Function::Avg => self.number(peak.0, peak.1).len(),
            _ => 0,
        };
        (numbers.max().unwrap_or(0).max(none).max(peak).max(head), 0)
    }

    /// The least value or the average of a cell; 0 of another function.
    fn running(&self, cell: &Cell) -> (i128, f64) {
        let count = i128::from(cell.count);
        let [sum, least, _] = cell.real;
        match self.function {
            Function::Min => (cell.least, least),
            Function::Avg if count > 0 => (cell.sum / count, sum / count as f64),
            _ => (0, 0.0),
        }
    }

    /// What stands in a cell of an interval of `length` nanoseconds.
    fn text(&self, cell: &Cell, length: i64) -> String {
        let [sum, _, most] = cell.real;
        let (value, real) = match self.function {
            Function::Frames | Function::Count => return cell.count.to_string(),
            Function::Sum => (cell.sum, sum),
            Function::Max => (cell.most, most),
            Function::Min | Function::Avg => self.running(cell),
            Function::Load => {
                let millionths = cell.sum.saturating_mul(1_000_000) / i128::from(length.max(1));
                return format!("{}.{:06}", millionths / 1_000_000, millionths % 1_000_000);
            }
        };
        self.number(value, real)
    }

    /// A number as the kind of values is written.
    fn number(&self, value: i128, real: f64) -> String {
        match self.values {
            Values::Whole => value.to_string(),
            Values::Reals => format!("{real:.6}"),
            Values::Times => {
                let sign = if value < 0 { "-" } else { "" };
                // Rounded to microseconds.
                let micros = (value.unsigned_abs() + 500) / 1000;
                format!("{sign}{}.{:06}", micros / 1_000_000, micros % 1_000_000)
            }
        }
    }
}

impl Statistic for Intervals {
    fn need(&self, _: &Registry) -> Need {
        let mut need = Need::default();
        for column in &self.columns {
            need.fields.extend_from_slice(&column.fields);
            need.octets.extend_from_slice(&column.fields);
            if let Some(filter) = &column.filter {
                need = need.and(&Need::of(filter));
            }
        }
        need
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        let time = frame.time.unwrap_or(0).saturating_sub(frame.first.unwrap_or(0));
        self.duration = self.duration.max(time);
        let place = time.checked_div_euclid(self.interval).unwrap_or(0);
        let Intervals { rows, columns, currents, peaks, left_out, interval, .. } = self;
        let mut loads = Vec::new();
        for (at, (column, current)) in columns.iter().zip(currents).enumerate() {
            if column.filter.as_ref().is_some_and(|filter| !filter.matches(&shown.view)) {
                continue;
            }
            // What comes late is counted in the interval that its column has come to.
            *current = place.max(*current);
            if rows.len() >= MAX_INTERVALS && !rows.contains_key(current) {
                *left_out += 1;
                continue;
            }
            let cells =
                rows.entry(*current).or_insert_with(|| vec![Cell::default(); columns.len()]);
            let Some(cell) = cells.get_mut(at) else { continue };
            if column.function == Function::Frames {
                cell.add(i128::from(frame.len));
                continue;
            }
            for field in &column.fields {
                let _ = shown.view.values(*field, &mut |occurrence| {
                    match occurrence.value {
                        Value::RelativeTime(n) if column.function == Function::Load => {
                            loads.push((at, time.max(current.saturating_mul(*interval)), n));
                        }
                        Value::Uint(n) => cell.add(i128::from(n)),
                        Value::Int(n) => cell.add(i128::from(n)),
                        Value::RelativeTime(n) => cell.add(n),
                        Value::Float(n) => cell.add_real(n),
                        _ => cell.add(0),
                    }
                    let running = column.running(cell);
                    if let Some(peak) = peaks.get_mut(at) {
                        *peak = (peak.0.max(running.0), peak.1.max(running.1));
                    }
                    Flow::Continue(())
                });
            }
        }
        for (at, time, load) in loads {
            spread(rows, columns.len(), at, (*interval, time), load);
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        let _ = Layout::of(self).write(out, &mut |_| Ok(()));
    }

    fn write_parts(&self, out: &mut Text, _: &str, part: Part<'_>) -> std::io::Result<()> {
        Layout::of(self).write(out, part)?;
        part(out)
    }

    fn json(&self) -> Json {
        let layout = Layout::of(self);
        let rows = layout.merged.iter().map(|(place, cells)| {
            let cells = cells.iter().zip(&self.columns).map(|(cell, column)| {
                let json = Json::object([("column", Json::text(&column.title))]);
                if column.function == Function::Frames {
                    json.and([("frames", cell.count.into()), ("bytes", cell.sum.into())])
                } else {
                    let name = column.function.name();
                    json.and([
                        ("function", Json::text(name)),
                        ("value", Json::text(column.text(cell, layout.length_of(*place)))),
                    ])
                }
            });
            Json::object([
                ("start", Json::seconds(place.saturating_mul(layout.interval))),
                ("cells", Json::array(cells)),
            ])
        });
        Json::object([
            ("interval", Json::seconds(layout.interval)),
            ("duration", Json::seconds(self.duration)),
            ("rows", Json::array(rows)),
        ])
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}

/// Adds what lasted `load` nanoseconds until `time` to a column. Wireshark gives as many intervals before as it fills a whole
/// one each, and what is left to its own, wherever in it `time` is.
fn spread(
    rows: &mut BTreeMap<i64, Vec<Cell>>,
    columns: usize,
    at: usize,
    (interval, time): (i64, i64),
    load: i128,
) {
    let load = i64::try_from(load).unwrap_or(i64::MAX) / 1000 * 1000;
    let place = time.checked_div_euclid(interval).unwrap_or(0);
    let (before, own) = match interval {
        0 => (0, load),
        interval => (load / interval, load % interval),
    };
    let first = place.saturating_sub(before.min(MAX_SPREAD)).max(0);
    for at_hand in first..=place.max(0) {
        if rows.len() < MAX_INTERVALS || rows.contains_key(&at_hand) {
            let cells = rows.entry(at_hand).or_insert_with(|| vec![Cell::default(); columns]);
            if let Some(cell) = cells.get_mut(at) {
                cell.sum += i128::from(if at_hand == place { own } else { interval });
            }
        }
    }
}

/// Nanoseconds of the last digit that is shown.
fn unit(digits: usize) -> i64 {
    10_i64.pow(9 - digits.min(9) as u32)
}

/// In units of the last digit that is shown: half a unit is left out.
fn rounded(nanos: i64, digits: usize) -> i64 {
    let unit = unit(digits);
    nanos.saturating_add((unit / 2 - 1).max(0)) / unit
}

/// Characters beside the number in the lines of the duration and of the interval.
const WORDS_BESIDE: usize = "Duration:  secs".len();

/// Characters of a fraction in microseconds.
const MICROS: usize = ".000000".len();

/// Width of the box beside a time, at least, where all is in one row.
const WHOLE_LEAST: usize = 30;

/// The box.
struct Layout<'a> {
    from: &'a Intervals,
    /// Nanoseconds; the duration where all frames are in one row.
    interval: i64,
    whole: bool,
    /// Fraction digits of times.
    digits: usize,
    /// Width of a time in a row.
    raw: usize,
    /// Width of a time that the box has room for: of the duration as it is shown, where rounding may add a digit.
    time: usize,
    /// Width of the first column, its blanks included.
    first: usize,
    columns: Vec<(usize, usize)>,
    merged: BTreeMap<i64, Vec<Cell>>,
}

impl<'a> Layout<'a> {
    fn of(from: &'a Intervals) -> Self {
        let whole = from.interval == 0 || from.interval >= from.duration;
        let interval = if whole { from.duration } else { from.interval };
        let digits = match whole {
            true if from.duration < LONG => 3,
            true => 1,
            false => fraction_digits(interval),
        };
        let width_of = |duration: i64| {
            let integers = (duration / SECOND).to_string().len().min(MAX_DIGITS);
            if digits == 0 { integers } else { integers + 1 + digits }
        };
        let raw = width_of(from.duration);
        let time = width_of(rounded(from.duration, digits).saturating_mul(unit(digits)));
        let in_table = from.rows.iter().filter(|(place, _)| !whole || **place == 0);
        let merged = in_table.map(|(place, cells)| (*place, cells.clone())).collect();
        let columns = from.columns.iter().enumerate();
        let first = (2 * time + 6).max(10);
        let mut this =
            Layout { from, interval, whole, digits, raw, time, first, columns: Vec::new(), merged };
        let columns = columns.map(|(at, column)| {
            let cells = this.merged.iter().filter_map(|(place, row)| Some((place, row.get(at)?)));
            let peak = from.peaks.get(at).copied().unwrap_or_default();
            column.widths(cells.map(|(place, cell)| (cell, this.length_of(*place))), peak)
        });
        this.columns = columns.collect();
        this
    }

    /// The length of an interval: the last one ends with the capture, or where its row says if that is later.
    fn length_of(&self, place: i64) -> i64 {
        let begin = place.saturating_mul(self.interval);
        if begin.saturating_add(self.interval) < self.from.duration {
            return self.interval;
        }
        let digits = self.digits;
        let rounded = rounded(self.from.duration, digits).saturating_mul(unit(digits));
        // Microseconds are as fine as it gets.
        rounded.max(self.from.duration / 1000 * 1000) - begin
    }

    fn table_width(&self) -> usize {
        let columns = self.columns.iter().map(|(a, b)| if *b == 0 { a + 3 } else { a + b + 6 });
        2 + self.first + columns.sum::<usize>()
    }

    fn write(&self, out: &mut Text, part: Part<'_>) -> std::io::Result<()> {
        let from = self.from;
        let time = self.time;
        let duration = if self.digits == 0 {
            let rounded = from.duration.saturating_add(500);
            let (seconds, micros) = (rounded / SECOND, rounded % SECOND / 1000);
            // Padded with blanks, not with zeros: so tshark has it.
            format!("{seconds}.{micros:>6}")
        } else {
            self.seconds(from.duration)
        };
        let duration = format!("Duration: {duration} secs");
        let excess = (from.duration / SECOND).to_string().len().saturating_sub(MAX_DIGITS);
        // Wireshark reckons with a longer line where all is in one row.
        let least = if self.whole { WHOLE_LEAST + self.raw } else { 0 };
        let titles = from.columns.iter().map(|column| column.title.chars().count() + 11);
        let table = self.table_width();
        let mut width =
            titles.max().unwrap_or(0).max(duration.len() - excess + 3).max(table).max(least);
        if width == table + 1 {
            // Between the borders of the table and of the box there is a blank at least.
            width += 1;
        }
        let inside = width - 3;
        out.byte(b'\n');
        rule(out, b'=', width);
        // What is longer than there is room for moves the border, and what is shorter draws it nearer.
        let mut line = |text: &str, room: usize| {
            let blanks = inside.saturating_sub(room);
            out.format(format_args!("| {text}{:blanks$}|\n", ""));
        };
        line("IO Statistics", 13);
        line("", 0);
        let number = time + WORDS_BESIDE;
        line(&duration, if self.digits == 0 { number + MICROS } else { number });
        let interval = self.seconds(self.interval);
        line(&format!("Interval: {interval:>raw$} secs", raw = self.raw), number);
        line("", 0);
        for (at, column) in from.columns.iter().enumerate() {
            let head = if at == 0 { "Col 1".to_owned() } else { format!("{:>5}", at + 1) };
            let text = format!("{head}: {}", column.title);
            line(&text, text.chars().count());
        }
        out.byte(b'|');
        self.dashes(out, width - 2);
        out.str("|\n|");
        out.blanks(self.first);
        for (at, (a, b)) in self.columns.iter().enumerate() {
            let group = if *b == 0 { a + 2 } else { a + b + 5 };
            out.format(format_args!("|{:<group$}", at + 1));
        }
        self.end_row(out, width);
        let first = self.first - 1;
        out.format(format_args!("| {:<first$}|", "Interval"));
        for (column, (a, b)) in from.columns.iter().zip(&self.columns) {
            out.format(format_args!(" {} |", centred(column.function.name(), *a)));
            if *b != 0 {
                out.format(format_args!(" {} |", centred("Bytes", *b)));
            }
        }
        out.truncate(out.len() - 1);
        self.end_row(out, width);
        out.byte(b'|');
        self.dashes(out, table - 2);
        self.end_row(out, width);
        self.write_rows(out, width, part)?;
        rule(out, b'=', width);
        Ok(())
    }

    fn write_rows(&self, out: &mut Text, width: usize, part: Part<'_>) -> std::io::Result<()> {
        // What takes no microsecond takes no time.
        let duration = self.from.duration / 1000 * 1000;
        let mut empty = Text::new();
        self.write_cells(&mut empty, 0, &vec![Cell::default(); self.columns.len()], width);
        let (raw, time, first) = (self.raw, self.time, self.first);
        for row in 0..MAX_ROWS {
            let begin = row.saturating_mul(self.interval);
            if begin >= duration {
                break;
            }
            let end = begin.saturating_add(self.interval);
            // Numbers that need more room than there is move the rest aside.
            let end = match (end >= duration, self.digits) {
                (true, 0) => format!("{:<room$}", "Dur", room = time + 1),
                (true, _) => format!("{:>raw$} ", self.seconds(self.from.duration)),
                (false, _) => format!("{:>raw$} ", self.seconds(end)),
            };
            // Rows have no room for a digit that rounding adds.
            let (start, first) = if raw < time { (raw, 0) } else { (time.max(2), first) };
            let range = format!(" {:>start$} <> {end}", self.seconds(begin));
            out.format(format_args!("|{range:<first$}|"));
            match self.merged.get(&row) {
                Some(cells) => self.write_cells(out, row, cells, width),
                None => out.str(empty.as_str()),
            }
            if out.len() > PART {
                part(out)?;
            }
            if self.whole {
                break;
            }
        }
        Ok(())
    }

    /// The rest of a row, behind its times.
    fn write_cells(&self, out: &mut Text, row: i64, cells: &[Cell], width: usize) {
        for ((cell, column), (a, b)) in cells.iter().zip(&self.from.columns).zip(&self.columns) {
            out.format(format_args!(" {:>a$} |", column.text(cell, self.length_of(row))));
            if *b != 0 {
                out.format(format_args!(" {:>b$} |", cell.sum));
            }
        }
        out.truncate(out.len() - 1);
        self.end_row(out, width);
    }

    fn dashes(&self, out: &mut Text, count: usize) {
        (0..count).for_each(|_| out.byte(b'-'));
    }

    /// Ends a row of the table, and the box beside it where that is wider.
    fn end_row(&self, out: &mut Text, width: usize) {
        out.byte(b'|');
        if let Some(rest) = width.checked_sub(self.table_width() + 1) {
            out.blanks(rest);
            out.byte(b'|');
        }
        out.byte(b'\n');
    }

    /// Rounded to the digits of the interval.
    fn seconds(&self, nanos: i64) -> String {
        if self.digits == 0 {
            return (nanos / SECOND).to_string();
        }
        let rounded = rounded(nanos, self.digits);
        let base = 10_i64.pow(self.digits.min(9) as u32);
        format!("{}.{:0digits$}", rounded / base, rounded % base, digits = self.digits)
    }
}

/// How many digits behind the point it takes to write an interval.
fn fraction_digits(nanos: i64) -> usize {
    let (mut fraction, mut digits) = (nanos % SECOND, 9);
    if fraction == 0 {
        return 0;
    }
    while fraction % 10 == 0 {
        fraction /= 10;
        digits -= 1;
    }
    digits
}

/// In the middle, the odd blank in front.
fn centred(text: &str, width: usize) -> String {
    let free = width.saturating_sub(text.len());
    let after = free / 2;
    format!("{}{text}{}", " ".repeat(free - after), " ".repeat(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_has_as_many_digits_as_it_needs() {
        assert_eq!(fraction_digits(SECOND), 0);
        assert_eq!(fraction_digits(SECOND / 2), 1);
        assert_eq!(fraction_digits(750_000_000), 2);
        assert_eq!(fraction_digits(1_000_000), 3);
    }

    #[test]
    fn what_lasts_fills_intervals_before_its_own() {
        let mut rows = BTreeMap::new();
        spread(&mut rows, 1, 0, (10_000, 25_000), 23_999);
        let sums = |rows: &BTreeMap<i64, Vec<Cell>>| {
            rows.values().map(|cells| cells[0].sum).collect::<Vec<_>>()
        };
        assert_eq!(sums(&rows), [10_000, 10_000, 3000]);
        spread(&mut rows, 1, 0, (10_000, 21_000), 9000);
        spread(&mut rows, 1, 0, (10_000, 5000), 100_000);
        assert_eq!(sums(&rows), [10_000, 10_000, 12_000]);
        let mut whole = BTreeMap::new();
        spread(&mut whole, 1, 0, (0, 25_000), 23_000);
        assert_eq!(sums(&whole), [23_000]);
    }

    #[test]
    fn headings_lean_to_the_right() {
        assert_eq!(centred("Bytes", 8), "  Bytes ");
        assert_eq!(centred("SUM", 4), " SUM");
    }
}
