//! `flow,…`: who sent what to whom, in time, as arrows between columns.

use std::sync::Arc;

use lamna_dissect::proto::tcp::{FlagNames, Flags, Header, MIN_HEADER_LEN};
use lamna_dissect::{Address, Collector, Names, Registry};
use lamna_fields::{FieldId, Value, write_relative};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::traffic::need;
use super::{Statistic, StatisticError, fields};
use lamna_conversation::talks::{Ends, innermost, innermost_ports};

/// Arrows that are kept; further ones are left out.
const MAX_ARROWS: usize = 1 << 20;

/// Ends that have a column, as in Wireshark. Arrows of others go beyond all columns.
const MAX_ENDS: usize = 40;

/// The place of an end without a column.
const BEYOND: usize = MAX_ENDS + 1;

/// Characters from one end's column to the next one's.
const STEP: usize = 20;

/// Where labels and arrows begin, from the left edge of an end's column.
const INDENT: usize = 9;

/// Which frames are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    Any,
    Tcp,
    Icmp,
    Icmpv6,
}

#[derive(Debug)]
struct Arrow {
    conversation: u32,
    time: i64,
    /// Fraction digits of the time that its clock can tell.
    digits: u8,
    /// Places in the list of ends.
    from: usize,
    to: usize,
    ports: [u16; 2],
    label: String,
    comment: String,
}

/// `flow,…`.
#[derive(Debug)]
pub(super) struct FlowGraph {
    of: Of,
    /// Whether only network addresses count.
    only_network: bool,
    own: Option<FieldId>,
    numbers: [Option<FieldId>; 4],
    ends: Vec<Address>,
    names: Arc<Names>,
    arrows: Vec<Arrow>,
    left_out: u64,
}

impl FlowGraph {
    /// From what follows `flow,`: what is shown, and which addresses. What follows that is the filter.
    pub(super) fn new<'a>(
        registry: &Registry,
        name: &str,
        rest: &'a str,
        statistic: &str,
    ) -> Result<(Self, &'a str), StatisticError> {
        let of = match name {
            "any" => Of::Any,
            "tcp" => Of::Tcp,
            "icmp" => Of::Icmp,
            "icmpv6" => Of::Icmpv6,
            _ => return Err(StatisticError::Unknown(statistic.to_owned())),
        };
        let (addresses, filter) = rest.split_once(',').unwrap_or((rest, ""));
        let only_network = match addresses {
            "standard" => true,
            "network" => false,
            _ => {
                return Err(StatisticError::Arguments {
                    statistic: statistic.to_owned(),
                    reason: "the addresses are \"standard\" or \"network\"".to_owned(),
                });
            }
        };
        let field = |name: &str| fields(registry, &[name]).first().copied();
        let this = FlowGraph {
            of,
            only_network,
            own: match of {
                Of::Any => None,
                Of::Tcp => field("tcp"),
                Of::Icmp => field("icmp"),
                Of::Icmpv6 => field("icmpv6"),
            },
            numbers: ["tcp.stream", "tcp.seq", "tcp.ack", "tcp.len"].map(field),
            ends: Vec::new(),
            names: Arc::clone(registry.names()),
            arrows: Vec::new(),
            left_out: 0,
        };
        Ok((this, filter))
    }

    fn place(&mut self, end: Address) -> usize {
        if let Some(place) = self.ends.iter().position(|known| *known == end) {
            return place;
        }
        if self.ends.len() >= MAX_ENDS {
            return BEYOND;
        }
        self.ends.push(end);
        self.ends.len() - 1
    }

    fn add(&mut self, from: Address, to: Address, arrow: Arrow) {
        let (from, to) = (self.place(from), self.place(to));
        if self.arrows.len() >= MAX_ARROWS {
            self.left_out += 1;
            return;
        }
        self.arrows.push(Arrow { from, to, ..arrow });
    }

    fn segments<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let time = time_of(shown);
        let [stream, sequence, ack, len] = self.numbers;
        Ends::Tcp.each(&shown.view, |talk| {
            let Some(octets) = talk.header.first_chunk::<MIN_HEADER_LEN>() else { return };
            let flags = Header::from_octets(octets).flags();
            let number = |field: Option<FieldId>| {
                let mut nodes = shown.view.nodes();
                let node = nodes.find(|n| n.id() == field && n.layer() == talk.instance)?;
                match node.value() {
                    Value::Uint(number) => Some(number),
                    _ => None,
                }
            };
            let mut label = FlagNames { flags, ace: false }.to_string();
            if let Some(len) = number(len).filter(|len| *len > 0) {
                label.push_str(&format!(" - Len: {len}"));
            }
            let mut comment = format!("Seq = {}", number(sequence).unwrap_or(0));
            if flags.has(Flags::ACK) {
                comment.push_str(&format!(" Ack = {}", number(ack).unwrap_or(0)));
            }
            let arrow = Arrow {
                conversation: number(stream).unwrap_or(0) as u32,
                time,
                digits: shown.time_digits,
                from: 0,
                to: 0,
                ports: [talk.source.port, talk.destination.port],
                label,
                comment,
            };
            self.add(talk.source.address, talk.destination.address, arrow);
        });
    }

    fn frame<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let columns = &shown.view.dissection().columns;
        let mut ports = [0, 0];
        let (from, to) = if self.only_network {
            innermost(&shown.view)
        } else {
            (columns.source().clone(), columns.destination().clone())
        };
        if from == Address::None || to == Address::None {
            return;
        }
        if matches!(self.of, Of::Icmp | Of::Icmpv6) {
            let mut nodes = shown.view.nodes();
            let Some(node) = nodes.find(|node| node.id() == self.own) else { return };
            // Type and code stand for a port.
            ports[1] = node.covered().first_chunk::<2>().map_or(0, |two| u16::from_be_bytes(*two));
        } else {
            // The innermost, quoted ones too, whatever became of their header; others have such numbers as well.
            let last = shown.view.dissection().last_ends();
            ports = innermost_ports(&shown.view).unwrap_or_else(|| {
                last.map_or(ports, |ends| [ends.source_port, ends.destination_port])
            });
        }
        let info = columns.info().to_owned();
        let comment = format!("{}: {info}", columns.protocol());
        let time = time_of(shown);
        let digits = shown.time_digits;
        let label = info;
        let arrow = Arrow { conversation: 0, time, digits, from: 0, to: 0, ports, label, comment };
        self.add(from, to, arrow);
    }

    /// A row without its beginning: the columns of all ends, with something written over them.
    fn row(&self, arrow: &Arrow, write: impl FnOnce(&mut Vec<char>, usize, usize)) -> String {
        let cells = self.ends.len();
        let mut row: Vec<char> = vec![' '; cells * STEP];
        for cell in 1..=cells {
            row[cell * STEP - 1] = '|';
        }
        let (low, high) = (arrow.from.min(arrow.to), arrow.from.max(arrow.to));
        write(&mut row, low, high.max(low + 1));
        row.into_iter().collect()
    }

    fn name(&self, end: &Address) -> String {
        self.names.named(end).to_string()
    }

    /// A line above the arrows. On the second one every other end has its name, which may go over the lines of the columns
    /// behind it.
    fn head(&self, line: usize) -> String {
        if line == 0 {
            let ends = self.ends.iter().step_by(2);
            return ends
                .map(|end| format!(" {:<pad$}|", self.name(end), pad = 2 * STEP - 2))
                .collect();
        }
        let mut row = " ".repeat(STEP - 1);
        for end in self.ends.iter().skip(line).step_by(2) {
            let end = self.name(end);
            // What does not fit in moves the rest aside.
            let (name, behind) =
                if end.len() < STEP - 2 { (STEP - 2, "|") } else { (2 * STEP - 2, "") };
            row.push_str(&format!("| {end:<name$}{behind}"));
            if !behind.is_empty() {
                row.push_str(&" ".repeat(STEP - 1));
            }
        }
        row
    }
}

fn time_of<C: Collector>(shown: &Shown<'_, C>) -> i64 {
    let frame = shown.view.frame();
    frame.time.unwrap_or(0).saturating_sub(frame.first.unwrap_or(0))
}

/// Writes text over a row. What does not fit in moves the rest aside, as in Wireshark.
fn put(row: &mut Vec<char>, start: usize, text: impl Iterator<Item = char> + Clone) {
    let start = start.min(row.len());
    let end = start + text.clone().count();
    let end = if end > row.len() { start } else { end };
    row.splice(start..end, text);
}

impl Statistic for FlowGraph {
    fn need(&self, registry: &Registry) -> Need {
        let mut need = match self.of {
            Of::Tcp => need(Ends::Tcp, registry),
            Of::Any | Of::Icmp | Of::Icmpv6 => {
                let both = need(Ends::Tcp, registry).and(&need(Ends::Udp, registry));
                Need { columns: true, ..both }
            }
        };
        if self.of == Of::Tcp {
            need.fields.extend(self.numbers.into_iter().flatten());
        }
        need.fields.extend(self.own);
        need.octets.extend(self.own);
        need
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        match self.of {
            Of::Tcp => self.segments(shown),
            Of::Any | Of::Icmp | Of::Icmpv6 => self.frame(shown),
        }
    }

    fn write(&self, out: &mut Text, _: &str) {
        if self.arrows.is_empty() {
            return;
        }
        let several =
            self.arrows.iter().any(|arrow| arrow.conversation != self.arrows[0].conversation);
        let (head, blank) = if several {
            ("Conv.| Time    |", "     |         |")
        } else {
            ("|Time     |", "|         |")
        };
        out.format(format_args!("{head}{}\n", self.head(0)));
        out.format(format_args!("{blank}{}\n", self.head(1)));
        let mut last = None;
        for arrow in &self.arrows {
            if several && last.is_some_and(|last| last != arrow.conversation) {
                super::rule(out, b'-', head.len() + 1 + self.ends.len() * STEP);
            }
            last = Some(arrow.conversation);
            let mut seconds = String::new();
            // Writing to a String cannot fail.
            let _ = write_relative(&mut seconds, arrow.time.into(), arrow.digits.into());
            let label = self.row(arrow, |row, low, high| {
                let start = low * STEP + INDENT;
                let end = high * STEP + INDENT;
                put(row, start, arrow.label.chars().take(end - start));
            });
            let number = if several { format!("{:<5}", arrow.conversation) } else { String::new() };
            out.format(format_args!("{number}|{seconds:<9}|{label}{}\n", arrow.comment));
            let line = self.row(arrow, |row, low, high| {
                let length = (high - low) * STEP - 2;
                let (left, right, dashes) = if arrow.from <= arrow.to {
                    (arrow.ports[0], arrow.ports[1], format!("{}>", "-".repeat(length)))
                } else {
                    (arrow.ports[1], arrow.ports[0], format!("<{}", "-".repeat(length)))
                };
                let start = low * STEP;
                put(row, start + INDENT, dashes.chars());
                put(row, start, format!("({left})").chars());
                put(row, start + INDENT + length + 3, format!("({right})").chars());
            });
            out.format(format_args!("{blank}{line}\n"));
        }
    }

    fn json(&self) -> Json {
        let end = |place: usize| self.ends.get(place).unwrap_or(&Address::None);
        let arrow = |arrow: &Arrow| {
            Json::object([
                ("time", Json::seconds(arrow.time)),
                ("conversation", arrow.conversation.into()),
                ("from", Json::text(end(arrow.from))),
                ("from_port", arrow.ports[0].into()),
                ("to", Json::text(end(arrow.to))),
                ("to_port", arrow.ports[1].into()),
                ("label", Json::text(&arrow.label)),
                ("comment", Json::text(&arrow.comment)),
            ])
        };
        Json::object([("arrows", Json::array(self.arrows.iter().map(arrow)))])
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}
