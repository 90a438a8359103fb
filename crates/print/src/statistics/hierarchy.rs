//! `io,phs`: which protocols are in which.

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, FieldType};
use lamna_session::{Need, Shown, Text};

use super::{Statistic, rule};

/// Nodes of the hierarchy; frames that would need more are counted as far as there is room.
const MAX_NODES: usize = 1 << 16;

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
}

impl Statistic for Hierarchy {
    fn need(&self, registry: &Registry) -> Need {
        // What stands at the top of trees: protocols, and lists of parts.
        let is_top = |name: &str| name.ends_with(".segments") || name.ends_with(".fragments");
        let fields = registry.defs().iter().enumerate().filter(|(_, def)| {
            def.kind == FieldType::Protocol || def.kind == FieldType::None && is_top(def.name)
        });
        let fields: Vec<FieldId> = fields.map(|(at, _)| FieldId(at as u32)).collect();
        Need { octets: fields.clone(), fields, stack: true, ..Need::default() }
    }

    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        let octets = u64::from(shown.view.frame().len);
        let (mut at, mut first) = (0, true);
        for node in shown.view.nodes().filter(|node| node.parent().is_none()) {
            let Some(def) = node.def() else { continue };
            if std::mem::take(&mut first)
                && def.name == shown.view.registry().protocol(id::FRAME).name()
            {
                continue;
            }
            let Some(child) = self.child(at, def.name) else { return };
            self.nodes[child].frames += 1;
            self.nodes[child].octets = self.nodes[child].octets.saturating_add(octets);
            at = child;
        }
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
            let name = format!("{:indent$}{}", "", node.name, indent = 2 * depth);
            out.format(format_args!("{name:<40} frames:{} bytes:{}\n", node.frames, node.octets));
            stack.push((depth + 1, node.children.iter()));
        }
        rule(out, b'=', WIDTH);
    }

    fn left_out(&self) -> u64 {
        self.left_out
    }
}
