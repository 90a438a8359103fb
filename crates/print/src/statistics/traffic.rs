//! `conv,…` and `endpoints,…`: tables of who spoke with whom.

use lamna_conversation::statistics::{Conversations, Count, End, Endpoints};
use lamna_conversation::talks::{Ends, NOBODY};
use lamna_dissect::{Address, Collector, Registry};
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
    table: Conversations,
    /// What tells conversations between the same ends apart: `tcp.stream`.
    stream: Option<FieldId>,
    start: Option<i64>,
}

impl ConversationTable {
    pub(super) fn new(registry: &Registry, ends: Ends) -> Self {
        let stream = (ends == Ends::Tcp).then(|| fields(registry, &["tcp.stream"]));
        ConversationTable {
            ends,
            table: Conversations::default(),
            stream: stream.and_then(|fields| fields.first().copied()),
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
                None => 0,
                Some(_) => match talk.stream {
                    Some(number) => number,
                    None => return,
                },
            };
            table.add(talk.source, talk.destination, id, time, u64::from(frame.len));
        });
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
            let total = row.total();
            let name = |end: &End| match ports {
                true => format!("{}:{}", end.address, end.port),
                false => end.address.to_string(),
            };
            let start = row.first.saturating_sub(self.start.unwrap_or(row.first));
            let end = row.last.saturating_sub(self.start.unwrap_or(row.first));
            let length = real_seconds(end) - real_seconds(start);
            out.format(format_args!(
                "{:<width$} <-> {:<width$}  {:>6} {:<9}  {:>6} {:<9}  {:>6} {:<9}  {:>14}   {:>12}\n",
                name(&row.a),
                name(&row.b),
                row.backward.frames,
                size(row.backward.octets),
                row.forward.frames,
                size(row.forward.octets),
                total.frames,
                size(total.octets),
                seconds(start),
                format!("{length:.4}"),
            ));
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
    table: Endpoints,
}

impl EndpointTable {
    pub(super) fn new(ends: Ends) -> Self {
        EndpointTable { ends, table: Endpoints::default() }
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
            out.format(format_args!("{:<20}      ", row.end.address.to_string()));
            if ports {
                out.format(format_args!("{:>5}     ", row.end.port));
            }
            out.format(format_args!(
                "{:>6}     {:>9}     {:>6}       {:>9}      {:>6}       {:>9}   \n",
                total.frames,
                total.octets,
                row.sent.frames,
                row.sent.octets,
                row.received.frames,
                row.received.octets,
            ));
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
fn size(octets: u64) -> String {
    const UNITS: [&str; 5] = ["bytes", "kB", "MB", "GB", "TB"];
    let (mut value, mut unit) = (octets, 0);
    while value >= 10_000 && unit + 1 < UNITS.len() {
        value /= 1000;
        unit += 1;
    }
    format!("{value} {}", UNITS[unit])
}

/// Nanoseconds as seconds. A double, whose noise shows in long captures and decides about the last digit
/// of durations, as it does in tshark.
fn real_seconds(nanos: i64) -> f64 {
    (nanos / 1_000_000_000) as f64 + (nanos % 1_000_000_000) as f64 / 1e9
}

/// Seconds with nine digits.
fn seconds(nanos: i64) -> String {
    format!("{:.9}", real_seconds(nanos))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_change_unit_at_ten() {
        assert_eq!(size(9999), "9999 bytes");
        assert_eq!(size(10_000), "10 kB");
        assert_eq!(size(1_048_576), "1048 kB");
        assert_eq!(size(10_485_760), "10 MB");
    }

    #[test]
    fn times_before_the_first_frame_are_negative() {
        assert_eq!(seconds(-1_500_000_000), "-1.500000000");
        assert_eq!(seconds(110_000_000), "0.110000000");
        assert_eq!(seconds(154_136_586_866_545_000), "154136586.866544992");
    }
}
