//! Which protocols are inside of which, and how much of the capture each is.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, FieldType};
use lamna_session::{Need, Shown};

use super::report::{Report, Target};
use crate::survey::Survey;
use crate::widgets::table::{Cell, Head, Record, id_of};

const HEADS: &[Head] = &[
    Head::left("Protocol", 40),
    Head::right("% Packets"),
    Head::right("Packets"),
    Head::right("% Bytes"),
    Head::right("Bytes"),
    Head::right("Bits/s"),
    Head::right("End packets"),
];

/// Most nodes of the tree; packets that would need more are counted as far as there is room.
const MAX_NODES: usize = 1 << 16;

#[derive(Clone, Debug)]
struct Node {
    field: Option<FieldId>,
    name: &'static str,
    title: &'static str,
    children: Vec<usize>,
    packets: u64,
    octets: u64,
    /// Packets in which nothing is inside of it.
    ends: u64,
}

/// Counts protocols.
#[derive(Debug)]
pub struct Protocols {
    /// The first is the root.
    nodes: Vec<Node>,
    times: Option<(i64, i64)>,
    is_full: bool,
}

impl Default for Protocols {
    fn default() -> Self {
        Protocols { nodes: vec![Node::new(None, "", "")], times: None, is_full: false }
    }
}

impl Node {
    fn new(field: Option<FieldId>, name: &'static str, title: &'static str) -> Node {
        Node { field, name, title, children: Vec::new(), packets: 0, octets: 0, ends: 0 }
    }
}

impl Protocols {
    fn child(&mut self, parent: usize, node: Node) -> Option<usize> {
        let children = &self.nodes.get(parent)?.children;
        let known = children.iter().find(|child| self.nodes[**child].field == node.field);
        if known.is_some() {
            return known.copied();
        }
        if self.nodes.len() >= MAX_NODES {
            self.is_full = true;
            return None;
        }
        let place = self.nodes.len();
        self.nodes.push(node);
        self.nodes[parent].children.push(place);
        Some(place)
    }
}

impl Survey for Protocols {
    fn need(&self, registry: &Registry) -> Need {
        let all = registry.defs().iter().enumerate();
        let fields = all.filter(|(_, def)| def.kind == FieldType::Protocol);
        let fields: Vec<FieldId> = fields.map(|(at, _)| FieldId(at as u32)).collect();
        Need { octets: fields.clone(), fields, stack: true, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let frame = shown.view.frame();
        let octets = u64::from(frame.len);
        if let Some(time) = frame.time {
            let (first, last) = self.times.get_or_insert((time, time));
            (*first, *last) = ((*first).min(time), (*last).max(time));
        }
        let root = &mut self.nodes[0];
        (root.packets, root.octets) = (root.packets + 1, root.octets + octets);
        let frame = shown.view.registry().protocol(id::FRAME).name();
        let mut at = 0;
        for node in shown.view.nodes().filter(|node| node.parent().is_none()) {
            let Some(def) = node.def().filter(|def| def.kind == FieldType::Protocol) else {
                continue;
            };
            if def.name == frame {
                continue;
            }
            let Some(child) = self.child(at, Node::new(node.id(), def.name, def.title)) else {
                break;
            };
            self.nodes[child].packets += 1;
            self.nodes[child].octets += octets;
            at = child;
        }
        self.nodes[at].ends += 1;
    }

    fn is_full(&self) -> bool {
        self.is_full
    }
}

/// A protocol inside of others.
#[derive(Clone, Debug)]
pub struct Row {
    node: Node,
    depth: usize,
    place: usize,
    /// All packets, and their octets.
    all: (u64, u64),
    nanos: i64,
}

impl Record for Row {
    fn cell(&self, column: usize) -> Cell<'_> {
        let part = |of: u64, all: u64| Cell::Share(of as f64 / all.max(1) as f64);
        match column {
            0 => Cell::Indented(2 * self.depth, self.node.title),
            1 => part(self.node.packets, self.all.0),
            2 => Cell::Count(self.node.packets),
            3 => part(self.node.octets, self.all.1),
            4 => Cell::Count(self.node.octets),
            5 if self.nanos > 0 => Cell::Rate(self.node.octets as f64 * 8e9 / self.nanos as f64),
            5 => Cell::Empty,
            _ => Cell::Count(self.node.ends),
        }
    }

    fn id(&self) -> u64 {
        id_of(self.place)
    }
}

impl Report for Protocols {
    type Row = Row;

    const TITLE: &'static str = "Protocol hierarchy";

    fn heads(&self, _: usize) -> &'static [Head] {
        HEADS
    }

    fn sort(&self, _: usize) -> Option<(usize, bool)> {
        None
    }

    fn rows(&self, _: usize) -> Vec<Row> {
        let root = &self.nodes[0];
        let all = (root.packets, root.octets);
        let nanos = self.times.map_or(0, |(first, last)| last.saturating_sub(first));
        let mut rows = Vec::new();
        // Those still to be shown, the next last.
        let mut waiting: Vec<(usize, usize)> =
            root.children.iter().rev().map(|at| (*at, 0)).collect();
        while let Some((place, depth)) = waiting.pop() {
            let node = &self.nodes[place];
            waiting.extend(node.children.iter().rev().map(|at| (*at, depth + 1)));
            rows.push(Row { node: node.clone(), depth, place, all, nanos });
        }
        rows
    }

    fn target(row: &Row, _: usize, _: usize) -> Target {
        Target { filter: Some(row.node.name.to_owned()), ..Target::default() }
    }
}
