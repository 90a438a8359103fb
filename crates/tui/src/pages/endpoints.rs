//! Who spoke, and how much: Ethernet, IPv4, IPv6, TCP and UDP.

use lamna_conversation::Said;
use lamna_conversation::statistics::{Endpoint, Endpoints};
use lamna_conversation::talks::Ends;
use lamna_dissect::plain::Plain;
use lamna_dissect::{Collector, FrameInfo, Registry};
use lamna_session::{Need, Shown};

use super::conversations::{Role, of_end};
use super::report::{Report, Target};
use crate::survey::Survey;
use crate::widgets::table::{Cell, Head, Record, id_of};

/// The columns of ends with ports.
const WITH_PORTS: &[Head] = &[
    Head::left("Address", 39),
    Head::right("Port"),
    Head::right("Packets"),
    Head::right("Bytes"),
    Head::right("Packets sent"),
    Head::right("Bytes sent"),
    Head::right("Packets received"),
    Head::right("Bytes received"),
];

/// The columns of ends that are addresses.
const WITHOUT_PORTS: &[Head] = &[
    WITH_PORTS[0],
    WITH_PORTS[2],
    WITH_PORTS[3],
    WITH_PORTS[4],
    WITH_PORTS[5],
    WITH_PORTS[6],
    WITH_PORTS[7],
];

/// The kinds of ends, in the order of their tabs.
const KINDS: [Ends; 5] = Ends::ALL;

/// Counts ends.
#[derive(Debug, Default)]
pub struct Talkers {
    tables: [Endpoints; KINDS.len()],
}

/// One end.
#[derive(Clone, Debug)]
pub struct Row {
    of: Endpoint,
    with_ports: bool,
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        let Endpoint { end, sent, received } = &self.of;
        let total = self.of.total();
        // Without ports there is one column less.
        match if self.with_ports || column == 0 { column } else { column + 1 } {
            0 => Cell::Address(&end.address),
            1 => Cell::Count(end.port.into()),
            2 => Cell::Count(total.frames),
            3 => Cell::Count(total.octets),
            4 => Cell::Count(sent.frames),
            5 => Cell::Count(sent.octets),
            6 => Cell::Count(received.frames),
            _ => Cell::Count(received.octets),
        }
    }

    fn id(&self) -> u64 {
        id_of(&self.of.end)
    }
}

impl Survey for Talkers {
    fn need(&self, registry: &Registry) -> Need {
        let fields = KINDS.iter().flat_map(|kind| kind.fields(registry)).collect();
        Need { fields, ..Need::default() }
    }

    const BY_HEADERS: bool = true;

    fn see_plain(&mut self, plain: &Plain<'_>, _: Option<&Said>, frame: &FrameInfo) {
        for (kind, table) in KINDS.iter().zip(&mut self.tables) {
            if let Some((source, destination)) = kind.of_plain(plain) {
                table.add(source, destination, u64::from(frame.len));
            }
        }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let octets = u64::from(shown.view.frame().len);
        for (kind, table) in KINDS.iter().zip(&mut self.tables) {
            kind.each(&shown.view, |talk| table.add(talk.source, talk.destination, octets));
        }
    }

    fn is_full(&self) -> bool {
        self.tables.iter().any(|table| table.left_out() > 0)
    }
}

impl Report for Talkers {
    type Row = Row;

    const TITLE: &'static str = "Endpoints";

    fn tabs(&self) -> Vec<(&'static str, usize)> {
        KINDS
            .iter()
            .zip(&self.tables)
            .map(|(kind, table)| (kind.title(), table.rows().len()))
            .collect()
    }

    fn first_tab(&self) -> usize {
        KINDS.iter().position(|kind| *kind == Ends::Ipv4).unwrap_or(0)
    }

    fn heads(&self, tab: usize) -> &'static [Head] {
        if KINDS[tab].have_ports() { WITH_PORTS } else { WITHOUT_PORTS }
    }

    fn sort(&self, tab: usize) -> Option<(usize, bool)> {
        Some((if KINDS[tab].have_ports() { 3 } else { 2 }, true))
    }

    fn rows(&self, tab: usize) -> Vec<Row> {
        let with_ports = KINDS[tab].have_ports();
        self.tables[tab].rows().iter().map(|of| Row { of: of.clone(), with_ports }).collect()
    }

    fn target(row: &Row, tab: usize, turn: usize) -> Target {
        let role = [Role::Any, Role::Sends, Role::Receives][turn % 3];
        Target { filter: Some(of_end(KINDS[tab], &row.of.end, role)), ..Target::default() }
    }

    fn turn(turn: usize) -> Option<&'static str> {
        ["all", "sent", "received"].get(turn).copied()
    }
}
