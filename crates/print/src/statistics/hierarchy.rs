//! `io,phs`: which protocols are in which.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, FieldType, Value};
use lamna_session::{Need, Shown, Text};

use super::json::Json;
use super::{Statistic, rule};

/// Nodes of the hierarchy; frames that would need more are counted as far as there is room.
const MAX_NODES: usize = 1 << 16;

/// The list of segments that a message was made of.
const SEGMENTS: &str = "tcp.segments";

/// What Wireshark calls a line that is no field.
const LINE: &str = "text";

/// A protocol that Wireshark gives no place in a tree that nobody looks at.
const UNSEEN: &str = "nflog";

/// The protocol that has what its messages carry beside them where nobody looks at the tree.
const BESIDE: &str = "http2";

/// Octets of a segment.
const SEGMENT_LEN: &str = "tcp.len";

#[derive(Debug)]
struct Node {
    name: &'static str,
    children: Vec<usize>,
    frames: u64,
    octets: u64,
}

/// `io,phs`.
#[derive(Debug)]
pub(super) struct Hierarchy {
    /// The first is the root.
    nodes: Vec<Node>,
    left_out: u64,
}

impl Hierarchy {
    pub(super) fn new() -> Self {
        let root = Node { name: "", children: Vec::new(), frames: 0, octets: 0 };
        Hierarchy { nodes: vec![root], left_out: 0 }
    }

    fn child(&mut self, parent: usize, name: &'static str) -> Option<usize> {
        let children = &self.nodes.get(parent)?.children;
        let known = children.iter().find(|child| self.nodes[**child].name == name);
        if known.is_some() {
            return known.copied();
        }
        if self.nodes.len() >= MAX_NODES {
            self.left_out += 1;
            return None;
        }
        let place = self.nodes.len();
        self.nodes.push(Node { name, children: Vec::new(), frames: 0, octets: 0 });
        self.nodes[parent].children.push(place);
        Some(place)
    }

    /// Counts in the child of that name. Answers where that is, or where it was where there is no room.
    fn descend(&mut self, at: usize, name: Option<&'static str>, octets: u64) -> usize {
        let Some(child) = name.and_then(|name| self.child(at, name)) else { return at };
        self.nodes[child].frames += 1;
        self.nodes[child].octets = self.nodes[child].octets.saturating_add(octets);
        child
    }

    fn json_node(&self, node: &Node) -> Json {
        // As deep as the layers of a frame.
        let children = node.children.iter().map(|child| self.json_node(&self.nodes[*child]));
        Json::object([
            ("protocol", Json::text(node.name)),
            ("frames", node.frames.into()),
            ("bytes", node.octets.into()),
            ("protocols", Json::array(children)),
        ])
    }
}

impl Statistic for Hierarchy {
    fn need(&self, registry: &Registry) -> Need {
        // Any field may stand at the top of the tree, and only the walk knows.
        let fields = (0..registry.defs().len() as u32).map(FieldId).collect();
        Need { fields, stack: true, lines: true, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let octets = u64::from(shown.view.frame().len);
        let registry = shown.view.registry();
        let [frame, tcp] = [id::FRAME, id::TCP].map(|protocol| registry.protocol(protocol).name());
        let mut at = 0;
        // Wireshark lists what a message was made of after the message, where it shows no tree; but not where
        // a segment without octets of its own ends it.
        let (mut segments, mut of_segment, mut is_empty) = (None, 0, false);
        let mut beside = None;
        for (place, node) in shown.view.nodes().enumerate() {
            let def = node.def();
            let name = def.map_or(LINE, |def| def.name);
            if name == frame || name == UNSEEN {
                continue;
            }
            if let Some(parent) = node.parent() {
                if name == SEGMENT_LEN {
                    is_empty = matches!(node.value(), Value::Uint(0));
                }
                let is_protocol = def.is_some_and(|def| def.kind == FieldType::Protocol);
                if !is_protocol || beside != Some(parent) {
                    continue;
                }
            }
            if name == BESIDE {
                beside = Some(place);
            }
            if name == SEGMENTS && !is_empty {
                at = self.descend(at, segments.replace(SEGMENTS), octets);
                continue;
            }
            if name == tcp {
                of_segment = node.source();
            } else if node.source() == of_segment {
                at = self.descend(at, segments.take(), octets);
            }
            at = self.descend(at, Some(name), octets);
        }
        self.descend(at, segments, octets);
    }

    fn write(&self, out: &mut Text, filter: &str) {
        const WIDTH: usize = 67;
        out.byte(b'\n');
        rule(out, b'=', WIDTH);
        out.format(format_args!("Protocol Hierarchy Statistics\nFilter: {filter}\n\n"));
        let mut stack = vec![(0, self.nodes[0].children.iter())];
        while let Some((depth, children)) = stack.last_mut() {
            let depth = *depth;
            let Some(child) = children.next() else {
                stack.pop();
                continue;
            };
            let node = &self.nodes[*child];
            // Deeper than this, protocols stand below each other.
            const DEEPEST: usize = 16;
            let dots = if depth > DEEPEST { "..." } else { "" };
            let indent = 2 * depth.min(DEEPEST);
            let name = format!("{:indent$}{dots}{}", "", node.name);
            out.format(format_args!("{name:<40} frames:{} bytes:{}\n", node.frames, node.octets));
            stack.push((depth + 1, node.children.iter()));
        }
        rule(out, b'=', WIDTH);
    }

    fn json(&self) -> Json {
        let tops = self.nodes[0].children.iter();
        let tops = tops.map(|child| self.json_node(&self.nodes[*child]));
        Json::object([("protocols", Json::array(tops))])
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}
