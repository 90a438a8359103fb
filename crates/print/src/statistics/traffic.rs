//! `conv,…` and `endpoints,…`: tables of who spoke with whom.

use std::sync::Arc;

use lamna_conversation::statistics::{Conversations, Count, End, Endpoints, MAX_ROWS, Shortcut};
use lamna_conversation::talks::{Ends, NOBODY};
use lamna_dissect::plain::Plain;
use lamna_dissect::{Address, Collector, FrameInfo, Names, PortKind, Registry};
use lamna_fields::FieldId;
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::{Statistic, fields, rule};

/// What tells of ends of a kind.
pub(super) fn need(ends: Ends, registry: &Registry) -> Need {
    let (fields, octets) = (ends.fields(registry), ends.octets(registry));
    Need { fields, octets, ..Need::default() }
}

/// `conv,…`.
#[derive(Debug)]
pub(super) struct ConversationTable {
    ends: Ends,
    names: Arc<Names>,
    table: Conversations,
    /// What tells conversations between the same ends apart: `tcp.stream`.
    stream: Option<FieldId>,
    /// The rows of TCP conversations, by their numbers.
    rows: Vec<Option<Shortcut>>,
    start: Option<i64>,
}

impl ConversationTable {
    pub(super) fn new(registry: &Registry, ends: Ends) -> Self {
        let stream = (ends == Ends::Tcp).then(|| fields(registry, &["tcp.stream"]));
        ConversationTable {
            ends,
            names: Arc::clone(registry.names()),
            table: Conversations::default(),
            stream: stream.and_then(|fields| fields.first().copied()),
            rows: Vec::new(),
            start: None,
        }
    }
}

impl Statistic for ConversationTable {
    fn need(&self, registry: &Registry) -> Need {
        let mut need = need(self.ends, registry);
        need.fields.extend(self.stream);
        need
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        let time = frame.time.unwrap_or(0);
        self.start = self.start.or(frame.first);
        let ConversationTable { table, stream, .. } = self;
        self.ends.each(&shown.view, |talk| {
            let id = match stream {
                None => table.datagram_id(&talk.source, &talk.destination),
                Some(_) => match talk.stream {
                    Some(number) => number,
                    None => return,
                },
            };
            table.add(talk.source, talk.destination, id, time, u64::from(frame.len));
        });
    }

    fn sees_plain(&self) -> bool {
        !matches!(self.ends, Ends::Named(_))
    }

    fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        self.start = self.start.or(frame.first);
        let (time, octets) = (frame.time.unwrap_or(0), u64::from(frame.len));
        let Some((number, side)) = stream.filter(|_| self.ends == Ends::Tcp) else {
            if let Some((source, destination)) = self.ends.of_plain(plain) {
                let id = self.table.datagram_id(&source, &destination);
                self.table.add(source, destination, id, time, octets);
            }
            return;
        };
        if let Some(Some(shortcut)) = self.rows.get(number as usize) {
            return self.table.add_again(*shortcut, side, time, octets);
        }
        let Some((source, destination)) = self.ends.of_plain(plain) else { return };
        let at = number as usize;
        if at >= MAX_ROWS {
            return self.table.add(source, destination, number, time, octets);
        }
        let shortcut = self.table.shortcut((source, destination), side, number, time);
        if self.rows.len() <= at {
            self.rows.resize(at + 1, None);
        }
        self.rows[at] = shortcut;
        match shortcut {
            Some(shortcut) => self.table.add_again(shortcut, side, time, octets),
            None => self.table.leave_out(),
        }
    }

    fn write(&self, out: &mut Text, filter: &str) {
        write_head(out, self.ends, "Conversations", filter);
        let ports = self.ends.have_ports();
        let width = if ports { 26 } else { 20 };
        out.blanks(width * 2 + 7);
        out.str("|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |\n");
        out.blanks(width * 2 + 7);
        out.str("| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |\n");
        for row in self.table.by_frames() {
            let end = |out: &mut Text, end: &End| {
                let start = out.len();
                out.named(&self.names, &end.address);
                if ports {
                    out.byte(b':');
                    match service(self.ends, &self.names, end.port) {
                        Some(name) => out.str(name),
                        None => out.dec(end.port.into()),
                    }
                }
                out.pad_right(start, width);
            };
            end(out, &row.a);
            out.str(" <-> ");
            end(out, &row.b);
            for count in [row.backward, row.forward, row.total()] {
                out.str("  ");
                out.dec_right(count.frames, 6);
                out.byte(b' ');
                let start = out.len();
                write_size(out, count.octets);
                out.pad_right(start, 9);
            }
            let first = self.start.unwrap_or(row.first);
            let (start, end) = (row.first.saturating_sub(first), row.last.saturating_sub(first));
            out.str("  ");
            write_right(out, 14, |out| write_seconds(out, start));
            out.str("   ");
            write_right(out, 12, |out| write_duration(out, start, end));
            out.byte(b'\n');
        }
        rule(out, b'=', WIDTH);
    }

    fn json(&self) -> Json {
        let rows = self.table.by_frames().into_iter().map(|row| {
            let start = row.first.saturating_sub(self.start.unwrap_or(row.first));
            Json::object([
                ("a", json_end(self.ends, &row.a)),
                ("b", json_end(self.ends, &row.b)),
                ("forward", json_count(row.forward)),
                ("backward", json_count(row.backward)),
                ("start", Json::seconds(start)),
                ("duration", Json::seconds(row.last.saturating_sub(row.first))),
            ])
        });
        Json::object([("conversations", Json::array(rows))])
    }

    fn left_out(&self) -> u64 {
        self.table.left_out()
    }
}

/// What the port of an end is called, if it has a name.
fn service(ends: Ends, names: &Names, port: u16) -> Option<&str> {
    let kind = match ends {
        Ends::Tcp => PortKind::Tcp,
        Ends::Udp => PortKind::Udp,
        Ends::Ethernet | Ends::Ipv4 | Ends::Ipv6 | Ends::Named(_) => return None,
    };
    names.service(kind, port)
}

fn json_end(ends: Ends, end: &End) -> Json {
    let address = Json::text(&end.address);
    if ends.have_ports() {
        Json::object([("address", address), ("port", end.port.into())])
    } else {
        Json::object([("address", address)])
    }
}

fn json_count(count: Count) -> Json {
    Json::object([("frames", count.frames.into()), ("bytes", count.octets.into())])
}

/// `endpoints,…`.
#[derive(Debug)]
pub(super) struct EndpointTable {
    ends: Ends,
    names: Arc<Names>,
    table: Endpoints,
}

impl EndpointTable {
    pub(super) fn new(registry: &Registry, ends: Ends) -> Self {
        let names = Arc::clone(registry.names());
        EndpointTable { ends, names, table: Endpoints::default() }
    }
}

impl Statistic for EndpointTable {
    fn need(&self, registry: &Registry) -> Need {
        need(self.ends, registry)
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let octets = u64::from(shown.view.frame().len);
        self.ends.each(&shown.view, |talk| match talk.destination.address {
            // Where only senders are named, nobody received.
            Address::Text(ref name) if name == NOBODY => self.table.add_sent(talk.source, octets),
            _ => self.table.add(talk.source, talk.destination, octets),
        });
    }

    fn sees_plain(&self) -> bool {
        !matches!(self.ends, Ends::Named(_))
    }

    fn see_plain(&mut self, plain: &Plain<'_>, _: Option<(u32, u8)>, frame: &FrameInfo) {
        if let Some((source, destination)) = self.ends.of_plain(plain) {
            self.table.add(source, destination, u64::from(frame.len));
        }
    }

    fn write(&self, out: &mut Text, filter: &str) {
        write_head(out, self.ends, "Endpoints", filter);
        let ports = self.ends.have_ports();
        out.blanks(23);
        out.str(if ports { "|  Port  ||" } else { "|" });
        out.str(
            "  Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |\n",
        );
        for row in self.table.by_frames() {
            let total = row.total();
            let start = out.len();
            out.named(&self.names, &row.end.address);
            out.pad_right(start, 20);
            out.blanks(6);
            if ports {
                match service(self.ends, &self.names, row.end.port) {
                    Some(name) => write_right(out, 5, |out| out.str(name)),
                    None => out.dec_right(row.end.port.into(), 5),
                }
                out.blanks(5);
            }
            let counts = [(total, [5, 5]), (row.sent, [7, 6]), (row.received, [7, 3])];
            for (count, [inside, after]) in counts {
                out.dec_right(count.frames, 6);
                out.blanks(inside);
                out.dec_right(count.octets, 9);
                out.blanks(after);
            }
            out.byte(b'\n');
        }
        rule(out, b'=', WIDTH);
    }

    fn json(&self) -> Json {
        let rows = self.table.by_frames().into_iter().map(|row| {
            let (sent, received) = (json_count(row.sent), json_count(row.received));
            json_end(self.ends, &row.end).and([("sent", sent), ("received", received)])
        });
        Json::object([("endpoints", Json::array(rows))])
    }

    fn left_out(&self) -> u64 {
        self.table.left_out()
    }
}

/// Width of the lines above and below a table.
const WIDTH: usize = 80;

fn write_head(out: &mut Text, ends: Ends, what: &str, filter: &str) {
    rule(out, b'=', WIDTH);
    let filter = if filter.is_empty() { "<No Filter>" } else { filter };
    out.format(format_args!("{} {what}\nFilter:{filter}\n", ends.title()));
}

/// Octets in a decimal unit of which there are at least ten.
fn write_size(out: &mut Text, octets: u64) {
    const UNITS: [&str; 5] = ["bytes", "kB", "MB", "GB", "TB"];
    let (mut value, mut unit) = (octets, 0);
    while value >= 10_000 && unit + 1 < UNITS.len() {
        value /= 1000;
        unit += 1;
    }
    out.dec(value);
    out.byte(b' ');
    out.str(UNITS[unit]);
}

fn write_right(out: &mut Text, width: usize, write: impl FnOnce(&mut Text)) {
    let start = out.len();
    write(out);
    out.pad_left(start, width);
}

/// Nanoseconds below which a double of seconds is exact to less than half of one: 2^21 seconds.
const EXACT: i64 = (1 << 21) * 1_000_000_000;

/// Nanoseconds as seconds. A double, whose noise shows in long captures and decides about the last digit
/// of durations, as it does in tshark.
fn real_seconds(nanos: i64) -> f64 {
    (nanos / 1_000_000_000) as f64 + (nanos % 1_000_000_000) as f64 / 1e9
}

/// Seconds with nine digits.
fn write_seconds(out: &mut Text, nanos: i64) {
    if (0..EXACT).contains(&nanos) {
        out.dec(nanos as u64 / 1_000_000_000);
        out.byte(b'.');
        return out.dec_zeros(nanos as u64 % 1_000_000_000, 9);
    }
    out.format(format_args!("{:.9}", real_seconds(nanos)));
}

/// The seconds between two times, with four digits.
fn write_duration(out: &mut Text, start: i64, end: i64) {
    const DIGIT: i64 = 100_000;
    let nanos = end.saturating_sub(start);
    // Where noise cannot decide how it is rounded.
    let is_clear = (nanos % DIGIT - DIGIT / 2).abs() > 2;
    if is_clear && (0..EXACT).contains(&start) && (start..EXACT).contains(&end) {
        let digits = (nanos + DIGIT / 2) as u64 / DIGIT as u64;
        out.dec(digits / 10_000);
        out.byte(b'.');
        return out.dec_zeros(digits % 10_000, 4);
    }
    out.format(format_args!("{:.4}", real_seconds(end) - real_seconds(start)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(write: impl FnOnce(&mut Text)) -> String {
        let mut out = Text::new();
        write(&mut out);
        out.as_str().to_owned()
    }

    #[test]
    fn sizes_change_unit_at_ten() {
        let size = |octets| text(|out| write_size(out, octets));
        assert_eq!(size(9999), "9999 bytes");
        assert_eq!(size(10_000), "10 kB");
        assert_eq!(size(1_048_576), "1048 kB");
        assert_eq!(size(10_485_760), "10 MB");
    }

    #[test]
    fn times_before_the_first_frame_are_negative() {
        let seconds = |nanos| text(|out| write_seconds(out, nanos));
        assert_eq!(seconds(-1_500_000_000), "-1.500000000");
        assert_eq!(seconds(110_000_000), "0.110000000");
        assert_eq!(seconds(154_136_586_866_545_000), "154136586.866544992");
    }

    #[test]
    fn digits_are_those_of_doubles() {
        let mut state = 1_u64;
        for turn in 0..20_000 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let start = (state >> (12 + turn % 40)) as i64;
            let end = start + (state % 977_000_000_000) as i64 / [1, 1000, 50_000][turn % 3] * 1000;
            let seconds = text(|out| write_seconds(out, start));
            assert_eq!(seconds, format!("{:.9}", real_seconds(start)));
            let duration = text(|out| write_duration(out, start, end));
            assert_eq!(duration, format!("{:.4}", real_seconds(end) - real_seconds(start)));
        }
    }
}
