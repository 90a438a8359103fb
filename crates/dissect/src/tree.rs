//! Reading what a walk collected: values, labels, the shape of the tree.

use std::fmt::{self, Write};

use lamna_fields::{
    Base, Encoding, Field, FieldDef, FieldId, FieldType, Flow, LaidOut, Layout, Occurrence,
    ProtocolId, Record, Schema, Sole, Survey, Surveyed, TimeZone, Value, decode,
};

use crate::collect::{Collector, Node, Nodes, Skim, Slice, Stored, TEXT, flag};
use crate::columns::Address;
use crate::frame::FrameInfo;
use crate::layers::{Among, Layer};
use crate::names::PortKind;
use crate::proto::{self, id};
use crate::registry::Registry;
use crate::walk::Dissection;

/// Longest label in octets, as Wireshark cuts them.
pub const MAX_LABEL: usize = 238;

/// Longest label that is shown whole, in octets.
pub(crate) const MAX_WHOLE_LABEL: usize = MAX_LABEL + 1;

/// The value of a node whose covered octets are `covered`.
pub(crate) fn stored_value<'n>(
    def: &FieldDef,
    node: &Node,
    nodes: &'n Nodes,
    covered: &'n [u8],
) -> Option<Value<'n>> {
    match node.stored {
        Stored::Octets(encoding) => decode(def, covered, encoding),
        Stored::Text => Some(Value::Str(nodes.text_at(node.value))),
        Stored::Blob => decode(def, nodes.blob_at(node.value), Encoding::Big),
        Stored::Number => Some(match def.kind {
            FieldType::None => Value::None,
            FieldType::Protocol => Value::Protocol(covered),
            FieldType::Boolean => Value::Bool(node.value != 0),
            kind if kind.is_signed() => Value::Int(node.value as i64),
            FieldType::Float | FieldType::Double => Value::Float(f64::from_bits(node.value)),
            FieldType::AbsoluteTime => Value::AbsoluteTime(i128::from(node.value as i64)),
            FieldType::RelativeTime => Value::RelativeTime(i128::from(node.value as i64)),
            FieldType::Ipv4 => Value::Ipv4((node.value as u32).to_be_bytes()),
            FieldType::Ether => {
                let [_, _, a, b, c, d, e, f] = node.value.to_be_bytes();
                Value::Ether([a, b, c, d, e, f])
            }
            _ => Value::Uint(node.value),
        }),
    }
}

/// A label of more than [`MAX_WHOLE_LABEL`] octets, cut and marked behind the `title` it begins with.
pub(crate) fn cut_label(whole: &str, title: &str) -> String {
    let mut cut = match whole.strip_prefix(title).filter(|_| !title.is_empty()) {
        Some(rest) => format!("{title} [truncated]{rest}"),
        None => format!(" [truncated]{whole}"),
    };
    cut.truncate(cut.floor_char_boundary(MAX_LABEL));
    cut
}

/// What a walk collected of one frame, with the octets to read it from.
#[derive(Debug)]
pub struct View<'a, C: Collector> {
    dissection: &'a Dissection<C>,
    registry: &'a Registry,
    frame: &'a FrameInfo,
    bytes: &'a [u8],
}

impl<C: Collector> Clone for View<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: Collector> Copy for View<'_, C> {}

impl<C: Collector> Dissection<C> {
    /// A view of the frame that was just dissected: give the same `registry`, `frame` and `bytes`.
    pub fn view<'a>(
        &'a self,
        registry: &'a Registry,
        frame: &'a FrameInfo,
        bytes: &'a [u8],
    ) -> View<'a, C> {
        View { dissection: self, registry, frame, bytes }
    }
}

impl<'a, C: Collector> View<'a, C> {
    /// The frame's octets, or those of another byte source.
    pub fn source(&self, source: u8) -> &'a [u8] {
        match usize::from(source).checked_sub(1) {
            None => self.bytes,
            Some(i) => self.dissection.sources.get(i).map_or(&[], |s| &s.bytes),
        }
    }

    /// The captured octets that a layer was given.
    #[inline]
    fn octets_of(&self, layer: &Layer) -> &'a [u8] {
        let start = layer.start as usize;
        self.source(layer.source).get(start..start + layer.len as usize).unwrap_or(&[])
    }

    /// The frame's octets.
    pub fn bytes(&self) -> &'a [u8] {
        self.bytes
    }

    /// The dissection behind the view.
    pub fn dissection(&self) -> &'a Dissection<C> {
        self.dissection
    }

    /// What is known of the frame besides its octets.
    pub fn frame(&self) -> &'a FrameInfo {
        self.frame
    }

    /// All protocols.
    pub fn registry(&self) -> &'a Registry {
        self.registry
    }

    /// The collected fields in the order in which they were met.
    pub fn nodes(&self) -> impl Iterator<Item = NodeRef<'a, C>> + use<'a, C> {
        let view = *self;
        let count = self.dissection.collector.nodes_ref().map_or(0, |n| n.list.len());
        (0..count).filter_map(move |index| view.node(index))
    }

    /// The collected field at `index`.
    pub fn node(&self, index: usize) -> Option<NodeRef<'a, C>> {
        let nodes = self.dissection.collector.nodes_ref()?;
        let node = nodes.list.get(index)?;
        Some(NodeRef { view: *self, nodes, node, index })
    }

    /// The tree in the order in which it is shown: each node's index and depth, parents before
    /// their children.
    pub fn outline(&self) -> Vec<(usize, usize)> {
        let Some(nodes) = self.dissection.collector.nodes_ref() else { return Vec::new() };
        const NO: u32 = u32::MAX;
        let count = nodes.list.len();
        let (mut first, mut last, mut next) =
            (vec![NO; count + 1], vec![NO; count + 1], vec![NO; count]);
        for (i, node) in nodes.list.iter().enumerate() {
            // A parent always comes before its children; the root is the extra place.
            let parent = if (node.parent as usize) < i { node.parent as usize } else { count };
            match last[parent] {
                NO => first[parent] = i as u32,
                sibling => next[sibling as usize] = i as u32,
            }
            last[parent] = i as u32;
        }
        let mut order = Vec::with_capacity(count);
        let mut stack = vec![first[count]];
        while let Some(top) = stack.last_mut() {
            let at = *top as usize;
            if *top == NO {
                stack.pop();
                continue;
            }
            *top = next[at];
            let depth = stack.len() - 1;
            order.push((at, depth));
            if first[at] != NO {
                stack.push(first[at]);
            }
        }
        order
    }

    /// The protocol stack as `frame.protocols` has it: `eth:ethertype:ip:tcp`.
    #[inline]
    pub fn write_protocols<W: Write + ?Sized>(&self, out: &mut W) -> fmt::Result {
        write_protocols(self.registry, self.dissection.layers.as_slice(), out)
    }

    fn layer(&self, protocol: ProtocolId, instance: u8) -> Option<&'a Layer> {
        self.dissection
            .layers
            .as_slice()
            .iter()
            .filter(|l| l.protocol == protocol)
            .nth(usize::from(instance).checked_sub(1)?)
    }
}

#[inline]
pub(crate) fn write_protocols<W: Write + ?Sized>(
    registry: &Registry,
    layers: &[Layer],
    out: &mut W,
) -> fmt::Result {
    let is_mark = |id| matches!(id, id::MALFORMED | id::SHORT | id::UNREASSEMBLED);
    for (i, layer) in layers.iter().filter(|layer| !is_mark(layer.protocol)).enumerate() {
        if i != 0 {
            out.write_str(":")?;
        }
        out.write_str(registry.protocol(layer.protocol).name())?;
        if layer.has_ethertype() {
            out.write_str(":ethertype")?;
        }
    }
    Ok(())
}

/// One collected field.
#[derive(Debug)]
pub struct NodeRef<'a, C: Collector> {
    view: View<'a, C>,
    nodes: &'a Nodes,
    node: &'a Node,
    index: usize,
}

impl<C: Collector> Clone for NodeRef<'_, C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: Collector> Copy for NodeRef<'_, C> {}

impl<'a, C: Collector> NodeRef<'a, C> {
    /// Its place in the order of [`View::nodes`].
    pub fn index(&self) -> usize {
        self.index
    }

    /// The frame that it was collected from.
    pub fn view(&self) -> View<'a, C> {
        self.view
    }

    /// The field; `None` for a line that is only text.
    pub fn id(&self) -> Option<FieldId> {
        (self.node.field != TEXT).then_some(self.node.field)
    }

    /// The field's definition; `None` for a line that is only text.
    pub fn def(&self) -> Option<&'static FieldDef> {
        self.view.registry.try_def(self.node.field)
    }

    /// The value.
    pub fn value(&self) -> Value<'a> {
        let Some(def) = self.def() else { return Value::None };
        stored_value(def, self.node, self.nodes, self.covered()).unwrap_or(Value::None)
    }

    /// First octet in the source.
    pub fn start(&self) -> usize {
        self.node.start as usize
    }

    /// Number of octets that it covers.
    pub fn len(&self) -> usize {
        self.node.len as usize
    }

    /// Whether it covers no octets.
    pub fn is_empty(&self) -> bool {
        self.node.len == 0
    }

    /// The byte source: 0 is the frame.
    pub fn source(&self) -> u8 {
        self.node.source
    }

    /// The octets that it covers, as far as they were captured.
    pub fn covered(&self) -> &'a [u8] {
        let source = self.view.source(self.node.source);
        let start = (self.node.start as usize).min(source.len());
        let end = start.saturating_add(self.node.len as usize).min(source.len());
        source.get(start..end).unwrap_or(&[])
    }

    /// Whether it was worked out rather than read.
    pub fn is_generated(&self) -> bool {
        self.node.flags & flag::GENERATED != 0
    }

    /// Whether trees hide it.
    pub fn is_hidden(&self) -> bool {
        self.node.flags & flag::HIDDEN != 0
    }

    /// Which instance of its protocol it belongs to, from 1.
    pub fn layer(&self) -> u8 {
        self.node.layer
    }

    /// Of an expert note: the protocol whose walk made it, which need not be the one that it is a field of.
    pub fn made_by(&self) -> ProtocolId {
        ProtocolId(self.node.value as u16)
    }

    /// The index of the node that it is a child of.
    pub fn parent(&self) -> Option<usize> {
        ((self.node.parent as usize) < self.index).then_some(self.node.parent as usize)
    }

    /// Whether the walk gave it a label of its own.
    pub fn has_own_label(&self) -> bool {
        self.nodes.label_of(self.node).is_some()
    }

    /// Writes the label that the tree shows, cut to [`MAX_LABEL`] octets, in brackets where it was
    /// worked out.
    pub fn write_label(&self, out: &mut String, zone: &TimeZone) {
        let generated = self.is_generated();
        if generated {
            out.push('[');
        }
        self.write_bare_label(out, zone);
        if generated {
            out.push(']');
        }
    }

    /// [`write_label`](Self::write_label) without the brackets.
    pub fn write_bare_label(&self, out: &mut String, zone: &TimeZone) {
        let inner = out.len();
        // Writing to a String cannot fail.
        let _ = self.write_whole_label(out, zone);
        if out.len() - inner > MAX_WHOLE_LABEL {
            self.cut_label(out, inner);
        }
    }

    fn write_whole_label(&self, out: &mut String, zone: &TimeZone) -> fmt::Result {
        match (self.nodes.label_of(self.node), self.def()) {
            (Some(label), Some(def)) if self.node.flags & flag::VALUE_LABEL != 0 => {
                def.write_prefix(out, &self.value())?;
                lamna_fields::escape_control(out, label)
            }
            (Some(label), Some(def)) if self.node.flags & flag::LABEL_BEHIND != 0 => {
                let inner = out.len();
                def.write_label_in(out, &self.value(), zone)?;
                let mut behind = String::new();
                lamna_fields::escape_control(&mut behind, label)?;
                // What is put behind is cut without a mark; behind a label that is cut already is room for an octet.
                if out.len() - inner > MAX_WHOLE_LABEL {
                    self.cut_label(out, inner);
                }
                let room = MAX_WHOLE_LABEL.saturating_sub(out.len() - inner);
                out.push_str(behind.get(..behind.floor_char_boundary(room)).unwrap_or(""));
                Ok(())
            }
            (Some(label), _) => lamna_fields::escape_control(out, label),
            (None, Some(def)) => match self.truth_of_bits(def) {
                Some(bits) => {
                    def.write_prefix(out, &Value::Uint(bits))?;
                    def.write_label_value(out, &Value::Bool(bits != 0), zone)
                }
                None if self.write_name(out, def)? => Ok(()),
                None => def.write_label_in(out, &self.value(), zone),
            },
            (None, None) => Ok(()),
        }
    }

    /// Writes the label of an address or port by its name, if things of its kind are called by names.
    fn write_name(&self, out: &mut String, def: &FieldDef) -> Result<bool, fmt::Error> {
        let names = self.view.registry.names();
        let value = self.value();
        let address = match value {
            Value::Ether(octets) => Address::Ether(octets),
            Value::Ipv4(octets) if def.base != Base::Netmask => Address::Ipv4(octets),
            Value::Ipv6(octets) => Address::Ipv6(octets),
            Value::Uint(port) if names.names_ports() => {
                let kind = match def.base {
                    Base::PortTcp => PortKind::Tcp,
                    Base::PortUdp => PortKind::Udp,
                    Base::PortSctp => PortKind::Sctp,
                    Base::PortDccp => PortKind::Dccp,
                    _ => return Ok(false),
                };
                def.write_prefix(out, &value)?;
                write!(out, "{}", names.port(kind, port as u16))?;
                return Ok(true);
            }
            _ => return Ok(false),
        };
        if !names.are_given_to(&address) {
            return Ok(false);
        }
        def.write_prefix(out, &value)?;
        write!(out, "{}", names.explained(&address))?;
        Ok(true)
    }

    /// The bits of a truth that several make, which are drawn as they are.
    fn truth_of_bits(&self, def: &FieldDef) -> Option<u64> {
        if def.kind != FieldType::Boolean || def.mask.count_ones() < 2 {
            return None;
        }
        match self.node.stored {
            Stored::Octets(encoding) => {
                let number = FieldDef::new(def.name, def.title, FieldType::Uint64).mask(def.mask);
                decode(&number, self.covered(), encoding)?.as_u64()
            }
            Stored::Number => Some(self.node.value),
            _ => None,
        }
    }

    fn cut_label(&self, out: &mut String, inner: usize) {
        // A label that a walk set as a whole has no title to keep in front.
        let partial = flag::VALUE_LABEL | flag::LABEL_BEHIND;
        let own = self.nodes.label_of(self.node).is_some() && self.node.flags & partial == 0;
        let title = self.def().filter(|_| !own).map_or("", |def| def.title);
        let whole = out.split_off(inner);
        out.push_str(&cut_label(&whole, title));
    }

    fn occurrence(&self) -> Occurrence<'a> {
        let covered = self.covered();
        let source = self.view.source(self.node.source);
        let rest = match self.def().map(|d| d.kind) {
            Some(FieldType::Protocol) => {
                let protocol = self.view.registry.protocol_of(self.node.field);
                let end = self
                    .view
                    .layer(protocol, self.node.layer)
                    .filter(|l| l.source == self.node.source)
                    .map_or(source.len(), |l| l.start as usize + l.len as usize);
                let start = (self.node.start as usize).min(source.len());
                source.get(start..end.clamp(start, source.len())).unwrap_or(covered)
            }
            _ => covered,
        };
        Occurrence { value: self.value(), bytes: covered, rest, layer: u16::from(self.node.layer) }
    }
}

impl<C: Collector> View<'_, C> {
    /// The nodes that have the values of `field`; `None` where layers tell them.
    #[inline]
    fn nodes_with(&self, field: FieldId) -> Option<&Nodes> {
        let is_frames = || C::SKIMS && self.registry.protocol_of(field) == id::FRAME;
        self.dissection.collector.nodes_ref().filter(|_| !is_frames())
    }
}

impl<C: Collector> Record for View<'_, C> {
    fn has(&self, field: FieldId) -> bool {
        match self.nodes_with(field) {
            Some(nodes) => nodes.list.iter().any(|node| node.field == field),
            None => self.direct_values(field, &mut |_| Flow::Break(())).is_break(),
        }
    }

    fn values(&self, field: FieldId, visit: &mut dyn FnMut(Occurrence<'_>) -> Flow) -> Flow {
        let Some(nodes) = self.nodes_with(field) else {
            return self.direct_values(field, visit);
        };
        for (index, node) in nodes.list.iter().enumerate() {
            if node.field == field {
                let node = NodeRef { view: *self, nodes, node, index };
                visit(node.occurrence())?;
            }
        }
        Flow::Continue(())
    }

    #[inline]
    fn headers(&self, protocol: ProtocolId, visit: &mut impl FnMut(&[u8]) -> Flow) -> Option<Flow> {
        if self.dissection.layers.irregular {
            return None;
        }
        for layer in self.dissection.layers.as_slice() {
            if layer.protocol == protocol && visit(self.octets_of(layer)).is_break() {
                return Some(Flow::Break(()));
            }
        }
        Some(Flow::Continue(()))
    }

    #[inline]
    fn sole_header(&self, protocol: ProtocolId) -> Sole<'_> {
        if self.dissection.layers.irregular {
            return Sole::Several;
        }
        match self.dissection.layers.among(protocol) {
            Among::None => Sole::None,
            Among::One(layer) => Sole::One(self.octets_of(layer)),
            Among::Several => Sole::Several,
        }
    }

    #[inline]
    fn laid_out(&self) -> Option<impl LaidOut + '_> {
        (C::FIELDS && !self.dissection.layers.irregular).then_some(self)
    }

    #[inline]
    fn survey<'r>(&'r self, surveyor: &mut impl Survey<'r>) -> Option<Surveyed> {
        let layers = &self.dissection.layers;
        surveyor.protocol(id::FRAME);
        for layer in layers.as_slice() {
            if layers.irregular {
                surveyor.protocol(layer.protocol);
            } else {
                surveyor.header(layer.protocol, self.octets_of(layer));
            }
        }
        // Notes and what is put together belong to protocols without a layer.
        let mut last = id::FRAME;
        for node in self.dissection.collector.nodes_ref().into_iter().flat_map(|n| &n.list) {
            if C::FIELDS {
                let number = (node.stored == Stored::Number).then_some(node.value);
                surveyor.field(node.field, number);
                continue;
            }
            match self.registry.owner(node.field) {
                Some(owner) if owner != last => {
                    surveyor.protocol(owner);
                    last = owner;
                }
                _ => {}
            }
        }
        Some(Surveyed { headers: !layers.irregular, fields: C::FIELDS })
    }
}

/// Whether the nodes are of these fields, as many as there are. Without a branch on each: nearly always all are the same.
#[inline]
fn are_of(nodes: &[Node], fields: &[FieldId]) -> bool {
    let ((fours, rest), (in_fours, others)) = (nodes.as_chunks::<4>(), fields.as_chunks::<4>());
    let mut differ = 0;
    for ([a, b, c, d], [e, f, g, h]) in fours.iter().zip(in_fours) {
        let first = (a.field.0 ^ e.0) | (b.field.0 ^ f.0);
        differ |= first | (c.field.0 ^ g.0) | (d.field.0 ^ h.0);
    }
    for (node, field) in rest.iter().zip(others) {
        differ |= node.field.0 ^ field.0;
    }
    differ == 0
}

/// Layers, and nodes, of a layout: frames with more are looked over one by one.
const MAX_LAID_OUT: usize = 64;

impl<C: Collector> View<'_, C> {
    #[inline(always)]
    fn node_list(&self) -> &[Node] {
        self.dissection.collector.nodes_ref().map_or(&[], |nodes| &nodes.list)
    }
}

impl<C: Collector> LaidOut for View<'_, C> {
    #[inline]
    fn hint(&self) -> u32 {
        let (layers, nodes) = (self.dissection.layers.as_slice(), self.node_list());
        let last = layers.last().map_or(0, |layer| u32::from(layer.protocol.0));
        (layers.len() as u32) << 26 ^ (nodes.len() as u32) << 16 ^ last
    }

    fn layout(&self) -> Option<Layout> {
        let (layers, nodes) = (self.dissection.layers.as_slice(), self.node_list());
        (layers.len() <= MAX_LAID_OUT && nodes.len() <= MAX_LAID_OUT).then(|| Layout {
            headers: layers.iter().map(|layer| layer.protocol).collect(),
            values: nodes.iter().map(|node| node.field).collect(),
        })
    }

    #[inline]
    fn is_laid_out(&self, layout: &Layout) -> bool {
        let (layers, nodes) = (self.dissection.layers.as_slice(), self.node_list());
        layers.len() == layout.headers.len()
            && nodes.len() == layout.values.len()
            && layers.iter().zip(&layout.headers).all(|(layer, header)| layer.protocol == *header)
            && are_of(nodes, &layout.values)
    }

    #[inline]
    fn header(&self, place: usize) -> &[u8] {
        self.dissection.layers.as_slice().get(place).map_or(&[], |layer| self.octets_of(layer))
    }

    #[inline]
    fn number(&self, place: usize) -> Option<u64> {
        let node = self.node_list().get(place)?;
        (node.stored == Stored::Number).then_some(node.value)
    }
}

impl<C: Collector> View<'_, C> {
    /// The values of a field in a fixed place, of a protocol, or of the frame itself, from the
    /// layers alone.
    fn direct_values(&self, field: FieldId, visit: &mut dyn FnMut(Occurrence<'_>) -> Flow) -> Flow {
        let Some(def) = self.registry.try_def(field) else { return Flow::Continue(()) };
        let protocol = self.registry.protocol_of(field);
        if protocol == id::FRAME {
            return match proto::frame::direct(
                self.frame,
                self.bytes.len(),
                field.0 - self.registry.base(protocol),
            ) {
                Some(value) => visit(Occurrence { value, bytes: &[], rest: &[], layer: 1 }),
                None if def.kind == FieldType::Protocol => {
                    let bytes = self.bytes;
                    visit(Occurrence {
                        value: Value::Protocol(bytes),
                        bytes,
                        rest: bytes,
                        layer: 1,
                    })
                }
                None if field.0 - self.registry.base(protocol)
                    == u32::from(proto::frame::PROTOCOLS.0) =>
                {
                    let mut stack = String::with_capacity(64);
                    // Writing to a String cannot fail.
                    let _ = self.write_protocols(&mut stack);
                    let value = Value::Str(&stack);
                    visit(Occurrence { value, bytes: &[], rest: &[], layer: 1 })
                }
                None => Flow::Continue(()),
            };
        }
        let is_stream = is_stream(self.registry, field);
        for (n, layer) in self.dissection.layers.of(protocol).enumerate() {
            if is_stream {
                let Some(stream) = layer.stream() else { continue };
                let value = Value::Uint(u64::from(stream));
                visit(Occurrence { value, bytes: &[], rest: &[], layer: n as u16 + 1 })?;
                continue;
            }
            let source = self.source(layer.source);
            let start = layer.start as usize;
            let header = source.get(start..start + layer.len as usize).unwrap_or(&[]);
            let layer = n as u16 + 1;
            if let Some(place) = def.place {
                let at = usize::from(place.offset);
                let Some(bytes) = header.get(at..at + usize::from(place.len)) else { continue };
                let Some(value) = decode(def, bytes, Encoding::Big) else { continue };
                visit(Occurrence { value, bytes, rest: bytes, layer })?;
            } else if def.kind == FieldType::Protocol {
                visit(Occurrence {
                    value: Value::Protocol(header),
                    bytes: header,
                    rest: header,
                    layer,
                })?;
            }
        }
        Flow::Continue(())
    }
}

impl View<'_, Skim> {
    /// Whether `field` is one of the frame's own that is known without a look at other fields.
    pub(crate) fn knows(registry: &Registry, field: FieldId) -> bool {
        let own = field.0.wrapping_sub(registry.base(id::FRAME));
        own == u32::from(Field::PROTOCOL.0)
            || own == u32::from(proto::frame::PROTOCOLS.0)
            || View::<Slice>::answers(registry, field)
    }
}

/// Whether `field` is the number of a conversation, which layers have where frames are tracked.
fn is_stream(registry: &Registry, field: FieldId) -> bool {
    let is = |protocol, stream: Field| field.0 == registry.base(protocol) + u32::from(stream.0);
    is(id::TCP, proto::tcp::STREAM) || is(id::UDP, proto::udp::STREAM)
}

impl View<'_, Slice> {
    /// Whether a sliced frame can tell the values of `field` if it is tracked: the numbers of conversations.
    pub fn answers_tracked(registry: &Registry, field: FieldId) -> bool {
        is_stream(registry, field)
    }

    /// Whether a sliced frame can tell the values of `field`: it lies in a fixed place, or is one of
    /// the frame's own. (Whether a protocol is there at all can always be told.)
    pub fn answers(registry: &Registry, field: FieldId) -> bool {
        let protocol = registry.protocol_of(field);
        if protocol == id::FRAME {
            let blank = FrameInfo::default();
            return proto::frame::direct(&blank, 0, field.0 - registry.base(protocol)).is_some();
        }
        registry.def(field).place.is_some()
    }
}
