//! For tests: what a datagram or a segment looks like when it is dissected.

use crate::proto::captured;
use crate::{Dissection, FrameInfo, Registry};

/// What a packet shows above its transport layer.
#[derive(Debug)]
pub(crate) struct Shown {
    /// The protocol stack.
    pub(crate) protocols: String,
    /// The Protocol and Info columns.
    pub(crate) info: String,
    /// The tree's lines from the fourth layer on, indented by two blanks a level.
    pub(crate) tree: Vec<String>,
    /// The names of all fields, hidden ones too.
    pub(crate) fields: Vec<&'static str>,
}

impl Shown {
    /// Whether some line of the tree, without its indent, is `line`.
    pub(crate) fn has(&self, line: &str) -> bool {
        self.tree.iter().any(|l| l.trim_start() == line)
    }
}

/// Dissects `payload` from port `source` to port `destination`, alone in its capture.
pub(crate) fn shown(source: u16, destination: u16, payload: &[u8]) -> Shown {
    datagram(&Registry::new(), source, destination, payload)
}

/// Dissects `payload` as of `protocol`, whatever leads to that.
pub(crate) fn shown_as(protocol: lamna_fields::ProtocolId, payload: &[u8]) -> Shown {
    let mut registry = Registry::new();
    registry.claim(crate::Claim::UdpPort(9), protocol);
    datagram(&registry, 9, 9, payload)
}

fn datagram(registry: &Registry, source: u16, destination: u16, payload: &[u8]) -> Shown {
    let mut frame = vec![2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2, 8, 0];
    frame.extend([0x45, 0]);
    frame.extend((28 + payload.len() as u16).to_be_bytes());
    frame.extend([0, 1, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
    frame.extend(source.to_be_bytes());
    frame.extend(destination.to_be_bytes());
    frame.extend((8 + payload.len() as u16).to_be_bytes());
    frame.extend([0, 0]);
    frame.extend(payload);
    dissected(registry, &frame)
}

/// Dissects `payload` in TCP from port `source` to port `destination`, alone in its capture.
pub(crate) fn segment(source: u16, destination: u16, payload: &[u8]) -> Shown {
    dissected(&Registry::new(), &captured::segment(source, destination, payload))
}

fn dissected(registry: &Registry, frame: &[u8]) -> Shown {
    let info = FrameInfo { number: 1, len: frame.len() as u32, link: 1, ..Default::default() };
    let mut dissection = Dissection::tree().with_columns();
    dissection.dissect(registry, &info, frame, None);
    let view = dissection.view(registry, &info, frame);
    let mut protocols = String::new();
    view.write_protocols(&mut protocols).unwrap();
    let mut tree = Vec::new();
    let mut layer = 0;
    for (index, depth) in view.outline() {
        let node = view.node(index).unwrap();
        layer += usize::from(depth == 0);
        // Frame, Ethernet, IP and the transport layer come first.
        if layer > 4 && !node.is_hidden() {
            let mut line = "  ".repeat(depth);
            node.write_label(&mut line, &lamna_fields::TimeZone::UTC);
            tree.push(line);
        }
    }
    let info = format!("{} {}", dissection.columns.protocol(), dissection.columns.info());
    let fields = view.nodes().filter_map(|node| Some(node.def()?.name)).collect();
    Shown { protocols, info, tree, fields }
}
