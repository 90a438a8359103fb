//! One packet in full: its tree as lines, and the octets that they cover.

use std::hash::{DefaultHasher, Hash, Hasher};

use lamna_dissect::{Collector, NodeRef, View};
use lamna_fields::{FieldId, FieldType, TimeZone};
use lamna_session::{Shown, Visitor};

/// A packet's tree and octets, as they were when it was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Detail {
    /// The packet's number.
    pub number: u32,
    /// The tree in the order in which it is shown, parents before their children.
    pub lines: Vec<Line>,
    /// The byte sources; the first is the packet.
    pub sources: Vec<ByteSource>,
}

/// A line of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The text.
    pub label: String,
    /// 0 at the top.
    pub depth: u16,
    /// The line that it is inside of.
    pub parent: Option<u32>,
    /// Whether lines are inside of it.
    pub is_branch: bool,
    /// Stands for the fields on the way to it, so that it is known again in other packets.
    pub key: u64,
    /// The field; `None` for a line that is only text.
    pub field: Option<FieldId>,
    /// The node's place among those of the dissection.
    pub node: usize,
    /// The packet that the field speaks of.
    pub link: Option<u32>,
    /// The place of the byte source.
    pub source: u8,
    /// The first octet there.
    pub start: usize,
    /// How many octets it covers.
    pub len: usize,
}

/// Octets that lines speak of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByteSource {
    /// What they are: `Frame`, `Reassembled TCP`.
    pub name: String,
    /// The octets.
    pub bytes: Vec<u8>,
}

impl Detail {
    /// The octets that a line covers, as far as they were captured.
    pub fn octets(&self, line: &Line) -> &[u8] {
        let source = self.sources.get(usize::from(line.source));
        let octets = source.map_or(&[][..], |source| &source.bytes);
        let start = line.start.min(octets.len());
        let end = start.saturating_add(line.len).min(octets.len());
        octets.get(start..end).unwrap_or(&[])
    }

    /// The line that is deepest in the tree and covers the octet at `at` of a source.
    pub fn line_at(&self, source: usize, at: usize) -> Option<usize> {
        let covers = |line: &Line| {
            usize::from(line.source) == source && line.start <= at && at - line.start < line.len
        };
        let found = self.lines.iter().enumerate().filter(|(_, line)| covers(line));
        found.max_by_key(|(at, line)| (line.depth, std::cmp::Reverse(*at))).map(|(at, _)| at)
    }
}

/// Makes a [`Detail`] of the tree that it is shown.
#[derive(Debug)]
pub struct DetailMaker {
    zone: TimeZone,
    /// What was made.
    pub detail: Detail,
}

impl DetailMaker {
    /// Local times are in `zone`.
    pub fn new(zone: TimeZone) -> Self {
        DetailMaker { zone, detail: Detail::default() }
    }

    fn lines<C: Collector>(&mut self, view: &View<'_, C>) {
        let lines = &mut self.detail.lines;
        // The lines that the next one may be inside of, the outermost first.
        let mut above: Vec<u32> = Vec::new();
        // The depth below which everything is left out, while inside of something hidden.
        let mut hidden = usize::MAX;
        for (index, depth) in view.outline() {
            if depth > hidden {
                continue;
            }
            hidden = usize::MAX;
            let Some(node) = view.node(index) else { continue };
            if node.is_hidden() {
                hidden = depth;
                continue;
            }
            above.truncate(depth);
            let parent = above.last().copied();
            let mut label = String::new();
            node.write_label(&mut label, &self.zone);
            let parent_line = parent.and_then(|parent| lines.get_mut(parent as usize));
            let parent_key = parent_line.map_or(0, |parent| {
                parent.is_branch = true;
                parent.key
            });
            above.push(u32::try_from(lines.len()).unwrap_or(u32::MAX));
            lines.push(Line {
                depth: u16::try_from(depth).unwrap_or(u16::MAX),
                parent,
                is_branch: false,
                key: key(parent_key, &node, &label),
                field: node.id(),
                node: index,
                link: link(&node),
                source: node.source(),
                start: node.start(),
                len: node.len(),
                label,
            });
        }
    }
}

/// The packet that a field speaks of.
fn link<C: Collector>(node: &NodeRef<'_, C>) -> Option<u32> {
    node.def().filter(|def| def.kind == FieldType::FrameNum)?;
    node.value().as_u64().and_then(|number| u32::try_from(number).ok()).filter(|n| *n > 0)
}

fn key<C: Collector>(parent: u64, node: &NodeRef<'_, C>, label: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    parent.hash(&mut hasher);
    match node.id() {
        Some(field) => field.0.hash(&mut hasher),
        // A line of text is known by its words, as far as they are not of this packet.
        None => label.split([':', '=', ',']).next().map(without_numbers).hash(&mut hasher),
    }
    hasher.finish()
}

fn without_numbers(label: &str) -> String {
    label.chars().filter(|c| !c.is_ascii_digit()).collect()
}

impl Visitor for DetailMaker {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let view = &shown.view;
        self.detail = Detail { number: view.frame().number, ..Detail::default() };
        let own = ByteSource { name: "Frame".to_owned(), bytes: view.bytes().to_vec() };
        self.detail.sources.push(own);
        for source in view.dissection().sources() {
            let name = if source.name.is_empty() { "Unfinished message" } else { &source.name };
            let name = name.to_owned();
            self.detail.sources.push(ByteSource { name, bytes: source.bytes.to_vec() });
        }
        self.lines(view);
        Ok(())
    }
}
