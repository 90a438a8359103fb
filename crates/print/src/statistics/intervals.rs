//! `io,stat`: frames, octets and field values by interval.

use std::collections::BTreeMap;

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, FieldType, Flow, Record, Schema, Value};
use lamna_filter::Filter;
use lamna_session::{Need, Shown, Text};

use super::{Compile, Statistic, StatisticError, rule};

/// Intervals with frames that are kept: frames in further ones are left out.
const MAX_INTERVALS: usize = 1 << 20;

/// Rows that are written at most, empty ones included.
const MAX_ROWS: i64 = 1 << 24;

const SECOND: i64 = 1_000_000_000;

/// What a column shows of the frames in an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Frames,
    Count,
    Sum,
    Min,
    Max,
    Avg,
}

impl Function {
    fn of(name: &str) -> Option<Function> {
        Some(match name {
            "COUNT" => Function::Count,
            "SUM" => Function::Sum,
            "MIN" => Function::Min,
            "MAX" => Function::Max,
            "AVG" => Function::Avg,
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
        }
    }
}

#[derive(Debug)]
struct Column {
    title: String,
    function: Function,
    fields: Vec<FieldId>,
    /// Whether the values are times.
    is_time: bool,
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
}

impl Cell {
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
        let mut is_time = false;
        if function != Function::Frames {
            let Some(def) = fields.first().map(|field| registry.def(*field)) else {
                return Err(wrong(format!("there is no field \"{field}\"")));
            };
            is_time = def.kind == FieldType::RelativeTime;
            let adds_up = is_time || def.kind.is_integer();
            if function != Function::Count && !adds_up {
                let name = function.name();
                return Err(wrong(format!("{name} needs whole numbers or relative times")));
            }
        }
        let compiled = (!filter.is_empty()).then(|| compile(filter)).transpose();
        Ok(Column {
            title: if text.is_empty() { "Frames and bytes".to_owned() } else { text.to_owned() },
            function,
            fields,
            is_time,
            filter: compiled.map_err(StatisticError::Filter)?,
        })
    }

    /// Octets are the only second number; of the others nothing stands there.
    fn widths(&self, rows: &BTreeMap<i64, Vec<Cell>>, at: usize) -> (usize, usize) {
        let head = self.function.name().len();
        let cells = || rows.values().filter_map(|row| row.get(at));
        if self.function == Function::Frames {
            let octets = cells().map(|cell| cell.sum.to_string().len());
            let frames = cells().map(|cell| cell.count.to_string().len());
            let octets = octets.max().unwrap_or(0).max("Bytes".len());
            return (frames.max().unwrap_or(0).max(head), octets);
        }
        let empty = Cell::default();
        let numbers = cells().chain([&empty]).map(|cell| self.text(cell).len());
        (numbers.max().unwrap_or(0).max(head), 0)
    }

    fn text(&self, cell: &Cell) -> String {
        let value = match self.function {
            Function::Frames | Function::Count => return cell.count.to_string(),
            Function::Sum => cell.sum,
            Function::Min => cell.least,
            Function::Max => cell.most,
            Function::Avg => cell.sum.checked_div(i128::from(cell.count)).unwrap_or(0),
        };
        if !self.is_time {
            return value.to_string();
        }
        let sign = if value < 0 { "-" } else { "" };
        // Rounded to microseconds.
        let micros = (value.unsigned_abs() + 500) / 1000;
        format!("{sign}{}.{:06}", micros / 1_000_000, micros % 1_000_000)
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
        let full = self.rows.len() >= MAX_INTERVALS;
        let Intervals { rows, columns, left_out, .. } = self;
        if full && !rows.contains_key(&place) {
            *left_out += 1;
            return;
        }
        let cells = rows.entry(place).or_insert_with(|| vec![Cell::default(); columns.len()]);
        for (cell, column) in cells.iter_mut().zip(columns.iter()) {
            if column.filter.as_ref().is_some_and(|filter| !filter.matches(&shown.view)) {
                continue;
            }
            if column.function == Function::Frames {
                cell.add(i128::from(frame.len));
                continue;
            }
            for field in &column.fields {
                let _ = shown.view.values(*field, &mut |occurrence| {
                    cell.add(match occurrence.value {
                        Value::Uint(n) => i128::from(n),
                        Value::Int(n) => i128::from(n),
                        Value::RelativeTime(n) => n,
                        _ => 0,
                    });
                    Flow::Continue(())
                });
            }
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        Layout::of(self).write(out);
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}

/// The box.
struct Layout<'a> {
    from: &'a Intervals,
    /// Nanoseconds; the duration where all frames are in one row.
    interval: i64,
    whole: bool,
    /// Fraction digits of times.
    digits: usize,
    /// Width of a time.
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
        let digits = if whole { 3 } else { fraction_digits(interval) };
        let integers = (from.duration / SECOND).to_string().len();
        let time = if digits == 0 { integers } else { integers + 1 + digits };
        let merged = if whole { merge(&from.rows) } else { from.rows.clone() };
        let columns = from.columns.iter().enumerate();
        let columns = columns.map(|(at, column)| column.widths(&merged, at)).collect();
        let first = (2 * time + 6).max(10);
        Layout { from, interval, whole, digits, time, first, columns, merged }
    }

    fn table_width(&self) -> usize {
        let columns = self.columns.iter().map(|(a, b)| if *b == 0 { a + 3 } else { a + b + 6 });
        2 + self.first + columns.sum::<usize>()
    }

    fn write(&self, out: &mut Text) {
        let from = self.from;
        let time = self.time;
        let duration = if self.digits == 0 {
            let micros = from.duration % SECOND / 1000;
            let seconds = from.duration / SECOND;
            // Padded with blanks, not with zeros: so tshark has it.
            format!("{seconds}.{micros:>6}")
        } else {
            self.seconds(from.duration)
        };
        let duration = format!("Duration: {duration} secs");
        let titles = from.columns.iter().map(|column| column.title.chars().count() + 11);
        let table = self.table_width();
        let width = titles.max().unwrap_or(0).max(duration.len() + 3).max(table);
        let inside = width - 3;
        out.byte(b'\n');
        rule(out, b'=', width);
        let mut line = |text: &str| out.format(format_args!("| {text:<inside$}|\n"));
        line("IO Statistics");
        line("");
        line(&duration);
        line(&format!("Interval: {:>time$} secs", self.seconds(self.interval)));
        line("");
        for (at, column) in from.columns.iter().enumerate() {
            let head = if at == 0 { "Col 1".to_owned() } else { format!("{:>5}", at + 1) };
            line(&format!("{head}: {}", column.title));
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
        self.write_rows(out, width);
        rule(out, b'=', width);
    }

    fn write_rows(&self, out: &mut Text, width: usize) {
        let duration = self.from.duration;
        let empty = vec![Cell::default(); self.columns.len()];
        let (time, first) = (self.time, self.first);
        for row in 0..MAX_ROWS {
            let begin = row.saturating_mul(self.interval);
            if begin >= duration {
                break;
            }
            let end = begin.saturating_add(self.interval);
            let end = match (end >= duration, self.digits) {
                (true, 0) => "Dur".to_owned(),
                (true, _) => self.seconds(duration),
                (false, _) => self.seconds(end),
            };
            let start = time.max(2);
            let range = format!(" {:>start$} <> {end:>time$}", self.seconds(begin));
            out.format(format_args!("|{range:<first$}|"));
            let cells = self.merged.get(&row).unwrap_or(&empty);
            for ((cell, column), (a, b)) in cells.iter().zip(&self.from.columns).zip(&self.columns)
            {
                out.format(format_args!(" {:>a$} |", column.text(cell)));
                if *b != 0 {
                    out.format(format_args!(" {:>b$} |", cell.sum));
                }
            }
            out.truncate(out.len() - 1);
            self.end_row(out, width);
            if self.whole {
                break;
            }
        }
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
        let unit = 10_i64.pow(9 - self.digits.min(9) as u32);
        let rounded = nanos.saturating_add(unit / 2) / unit;
        let base = 10_i64.pow(self.digits.min(9) as u32);
        format!("{}.{:0digits$}", rounded / base, rounded % base, digits = self.digits)
    }
}

/// Everything in one row.
fn merge(rows: &BTreeMap<i64, Vec<Cell>>) -> BTreeMap<i64, Vec<Cell>> {
    let mut all: Option<Vec<Cell>> = None;
    for row in rows.values() {
        let Some(all) = &mut all else {
            all = Some(row.clone());
            continue;
        };
        for (a, b) in all.iter_mut().zip(row).filter(|(_, b)| b.count > 0) {
            let none = a.count == 0;
            a.least = if none { b.least } else { a.least.min(b.least) };
            a.most = if none { b.most } else { a.most.max(b.most) };
            a.count += b.count;
            a.sum = a.sum.saturating_add(b.sum);
        }
    }
    all.into_iter().map(|row| (0, row)).collect()
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
    fn headings_lean_to_the_right() {
        assert_eq!(centred("Bytes", 8), "  Bytes ");
        assert_eq!(centred("SUM", 4), " SUM");
    }
}
