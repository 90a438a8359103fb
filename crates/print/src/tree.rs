//! The tree as text (`-V`, `-O`).

use lamna_dissect::proto::id;
use lamna_dissect::{Collector, NodeRef, View};
use lamna_fields::{FieldType, ProtocolId, Schema};

use crate::hex;
use lamna_session::Layout;
use lamna_session::Text;

/// How trees are shown as text.
#[derive(Debug, Default)]
pub struct TreeText {
    /// The protocols that are shown in full; `None` for all.
    pub only: Option<Vec<String>>,
    /// Whether data is dumped: not where `-x` dumps the whole frame.
    pub dump_data: bool,
    label: String,
}

impl TreeText {
    /// Trees in full where `only` has the protocol's name or is `None`.
    pub fn new(only: Option<Vec<String>>, dump_data: bool) -> Self {
        TreeText { only, dump_data, label: String::new() }
    }

    /// Writes a frame's tree.
    pub fn write<C: Collector>(&mut self, out: &mut Text, layout: &Layout, view: &View<'_, C>) {
        // The depth below which everything is left out, while inside something closed or hidden.
        let mut closed = usize::MAX;
        for (index, depth) in view.outline() {
            if depth > closed {
                continue;
            }
            closed = usize::MAX;
            let Some(node) = view.node(index) else { continue };
            if node.is_hidden() {
                closed = depth;
                continue;
            }
            self.label.clear();
            node.write_label(&mut self.label, layout.clock.zone());
            out.blanks(depth * 4);
            out.str(&self.label);
            out.byte(b'\n');
            if depth == 0 && !self.is_open(&node) {
                closed = depth;
                continue;
            }
            if self.dump_data && protocol_of(&node, view) == Some(id::DATA) {
                out.byte(b'\n');
                hex::write_dump(out, node.covered());
            }
        }
    }

    fn is_open<C: Collector>(&self, node: &NodeRef<'_, C>) -> bool {
        let Some(only) = &self.only else { return true };
        let Some(def) = node.def() else { return false };
        only.iter().any(|name| name == def.name)
    }
}

/// The protocol whose own node this is.
pub(crate) fn protocol_of<C: Collector>(
    node: &NodeRef<'_, C>,
    view: &View<'_, C>,
) -> Option<ProtocolId> {
    let is_protocol = node.def()?.kind == FieldType::Protocol;
    if is_protocol { Some(view.registry().protocol_of(node.id()?)) } else { None }
}
