//! For tests: what a frame of any link type looks like when it is dissected.

use crate::{Dissection, FrameInfo, Registry};

/// What a frame shows.
#[derive(Debug)]
pub(crate) struct Shown {
    /// The protocol stack.
    pub(crate) protocols: String,
    /// Source, Destination, Protocol and Info, with a blank between.
    pub(crate) columns: String,
    /// The tree's lines, indented by two blanks a level, without the frame's own.
    pub(crate) tree: Vec<String>,
}

impl Shown {
    /// Whether some line of the tree, without its indent, is `line`.
    pub(crate) fn has(&self, line: &str) -> bool {
        self.tree.iter().any(|l| l.trim_start() == line)
    }
}

/// Dissects `octets` as the only frame of a capture of link type `link`.
pub(crate) fn frame(link: u16, octets: &[u8]) -> Shown {
    let len = octets.len() as u32;
    with(FrameInfo { number: 1, len, link, ..Default::default() }, octets)
}

/// Dissects `octets` with what else is known of the frame.
pub(crate) fn with(info: FrameInfo, octets: &[u8]) -> Shown {
    let registry = Registry::new();
    let mut dissection = Dissection::tree().with_columns();
    dissection.dissect(&registry, &info, octets, None);
    let view = dissection.view(&registry, &info, octets);
    let mut protocols = String::new();
    view.write_protocols(&mut protocols).unwrap();
    let mut tree = Vec::new();
    let mut own = false;
    for (index, depth) in view.outline() {
        let node = view.node(index).unwrap();
        if depth == 0 {
            own = node.def().is_some_and(|def| def.name == "frame");
        }
        if !own && !node.is_hidden() {
            let mut line = "  ".repeat(depth);
            node.write_label(&mut line, &lamna_fields::TimeZone::UTC);
            tree.push(line);
        }
    }
    let columns = &dissection.columns;
    let columns = format!(
        "{} {} {} {}",
        columns.source(),
        columns.destination(),
        columns.protocol(),
        columns.info()
    );
    Shown { protocols, columns, tree }
}

/// An Ethernet frame between two machines.
pub(crate) fn ethernet(ethertype: u16, payload: &[u8]) -> Vec<u8> {
    let mut frame = vec![2, 0, 0, 0, 0, 2, 2, 0, 0, 0, 0, 1];
    frame.extend(ethertype.to_be_bytes());
    frame.extend(payload);
    frame
}

/// An ARP request of 10.0.0.1 for 10.0.0.2.
pub(crate) const ARP: [u8; 28] =
    [0, 1, 8, 0, 6, 4, 0, 1, 2, 0, 0, 0, 0, 1, 10, 0, 0, 1, 0, 0, 0, 0, 0, 0, 10, 0, 0, 2];

/// A UDP datagram over IPv4 and Ethernet, from port `source` of 10.0.0.1 to port `destination` of 10.0.0.2.
pub(crate) fn datagram(source: u16, destination: u16, payload: &[u8]) -> Vec<u8> {
    let len = payload.len() as u16;
    let mut packet = vec![0x45, 0];
    packet.extend((28 + len).to_be_bytes());
    packet.extend([0, 1, 0, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
    for number in [source, destination, 8 + len, 0] {
        packet.extend(number.to_be_bytes());
    }
    packet.extend(payload);
    ethernet(0x0800, &packet)
}

/// A TCP segment over IPv4 and Ethernet, from port `source` of 10.0.0.1 to port `destination` of 10.0.0.2.
pub(crate) fn segment(source: u16, destination: u16, payload: &[u8]) -> Vec<u8> {
    let mut packet = vec![0x45, 0];
    packet.extend((40 + payload.len() as u16).to_be_bytes());
    packet.extend([0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
    packet.extend(source.to_be_bytes());
    packet.extend(destination.to_be_bytes());
    packet.extend([0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 0x20, 0, 0, 0, 0, 0]);
    packet.extend(payload);
    ethernet(0x0800, &packet)
}

/// Dissects the first `captured` octets of a frame of Ethernet, as a snapshot length leaves them.
pub(crate) fn cut(octets: &[u8], captured: usize) -> Shown {
    let len = octets.len() as u32;
    let info = FrameInfo { number: 1, len, link: 1, ..Default::default() };
    with(info, octets.get(..captured).unwrap_or(octets))
}
