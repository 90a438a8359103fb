//! What a protocol's walk works with.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use lamna_fields::{Encoding, Field, FieldDef, FieldId, ProtocolId, Strings, Value, decode};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item, Node, Pick, Slice, Stored, TEXT, Tree, Wanted, flag};
use crate::columns::{Address, Columns};
use crate::frame::FrameInfo;
use crate::layers::{Layer, Layers};
use crate::proto::{self, ip, tcp};
use crate::registry::{Claim, Dissect, Registry};
use crate::track::{Ends, Link, Memory, Note, Scope, Track, UdpFacts};

/// Calls of one dissector from another that one frame may nest.
pub const MAX_DEPTH: u16 = 100;

/// Byte sources besides the frame that one frame may have.
pub const MAX_SOURCES: usize = 250;

/// Octets from somewhere else than the frame: reassembled, decompressed, decrypted.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called: `Reassembled TCP`.
    pub name: Cow<'static, str>,
    /// The octets.
    pub bytes: Bytes,
}

/// How far up a walk goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Depth {
    /// To transport headers, and into tunnels.
    Transport,
    /// To the end.
    #[default]
    Full,
}

/// The result of dissecting a frame, and the memory that it needs, reused from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct Dissection<C: Collector> {
    pub(crate) collector: C,
    /// The layers of the frame.
    pub layers: Layers,
    /// Its columns, if asked for with [`Dissection::with_columns`].
    pub columns: Columns,
    pub(crate) sources: Vec<Source>,
    columns_wanted: bool,
    depth: Depth,
}

impl Dissection<Slice> {
    /// Layers only, as far up as `depth` says.
    pub fn slice(depth: Depth) -> Self {
        Dissection { depth, ..Default::default() }
    }
}

impl Dissection<Pick> {
    /// The wanted fields.
    pub fn pick(wanted: Arc<Wanted>) -> Self {
        let mut this = Dissection::<Pick>::default();
        this.collector.wanted = wanted;
        this
    }

    /// The wanted fields with their labels, for output that shows the text of protocols.
    pub fn pick_with_labels(wanted: Arc<Wanted>) -> Self {
        let mut this = Dissection::pick(wanted);
        this.collector.nodes.label_on = true;
        this
    }
}

impl Dissection<Tree> {
    /// The full tree.
    pub fn tree() -> Self {
        let mut this = Dissection::<Tree>::default();
        this.collector.nodes.label_on = true;
        this
    }

    /// Every field with its place and value, but without the labels that walks make and without fields that
    /// repeat others in other words: for programs.
    pub fn records() -> Self {
        Dissection::default()
    }
}

impl<C: Collector> Dissection<C> {
    /// Has walks write the columns too.
    pub fn with_columns(mut self) -> Self {
        self.columns_wanted = true;
        self
    }

    /// Has walks end where `depth` says.
    pub fn with_depth(mut self, depth: Depth) -> Self {
        self.depth = depth;
        self
    }

    /// The byte sources besides the frame; number 1 is the first.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Dissects a frame. What was here of the frame before is gone.
    ///
    /// Without a tracker every frame is taken by itself: no relative numbers, no reassembly.
    #[inline]
    pub fn dissect(
        &mut self,
        registry: &Registry,
        frame: &FrameInfo,
        bytes: &[u8],
        track: Option<&mut dyn Track>,
    ) {
        self.layers.clear();
        self.sources.clear();
        if C::FIELDS {
            self.columns.reset(self.columns_wanted);
            if let Some(nodes) = self.collector.nodes() {
                nodes.clear();
            }
        }
        let b = Buf::new(bytes, frame.len as usize, 0);
        // A reborrow with a shorter life: the walk ends here.
        let track = track.map(|t| t as &mut dyn Track);
        let mut walk = Walk {
            d: self,
            registry,
            frame,
            track,
            protocol: ProtocolId(0),
            base: 0,
            layer: 0,
            nesting: 0,
            actual: Actual::default(),
            net: Net::default(),
            matched: Cow::Borrowed(""),
        };
        proto::frame::walk(&mut walk, b);
    }
}

/// The network and transport addresses that the walk has met last, for protocols above.
#[derive(Clone, Debug, Default)]
pub struct Net {
    /// Network address of the sender.
    pub source: Address,
    /// Network address of the receiver.
    pub destination: Address,
    /// Transport port of the sender.
    pub source_port: u16,
    /// Transport port of the receiver.
    pub destination_port: u16,
    /// The port of the end that was asked for the conversation, where its opening was seen.
    pub server_port: Option<u16>,
    /// The time to live or hop limit of the network header; kept only where fields are collected.
    pub hop_limit: u8,
    /// Whether the walk is inside an ICMP error's quoted packet.
    pub quoted: bool,
    /// Whether the walk is inside a fragment that was not put together.
    pub fragmented: bool,
}

/// One frame's dissection in progress: what [`Dissect::walk`] works with.
///
/// Adding a field has the same bounds checks whatever is collected; everything else of it happens
/// only where somebody wants the field.
pub struct Walk<'a, C: Collector> {
    pub(crate) d: &'a mut Dissection<C>,
    /// All protocols.
    pub registry: &'a Registry,
    /// The frame's place in its capture.
    pub frame: &'a FrameInfo,
    pub(crate) track: Option<&'a mut dyn Track>,
    protocol: ProtocolId,
    base: u32,
    layer: u8,
    nesting: u16,
    actual: Actual,
    /// The addresses met last.
    pub net: Net,
    matched: Cow<'static, str>,
}

/// What a datagram said of its own length: see [`Walk::set_actual_len`].
#[derive(Clone, Copy, Debug, Default)]
struct Actual {
    start: u32,
    len: u32,
    source: u8,
}

/// Where a walk is, to go back to after a fault.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Position {
    parent: u32,
    protocol: ProtocolId,
    base: u32,
    layer: u8,
    nesting: u16,
}

/// To the end of the captured octets, as a field's length.
pub const REST: usize = usize::MAX;

impl<'a, C: Collector> Walk<'a, C> {
    // ---- what is wanted ----

    /// Whether fields are looked at at all: for loops that only make fields.
    #[inline(always)]
    pub const fn fields(&self) -> bool {
        C::FIELDS
    }

    /// Whether labels are made: for texts that are dear to compute.
    #[inline]
    pub fn labels(&self) -> bool {
        C::FIELDS && self.d.collector.nodes_ref().is_some_and(|n| n.label_on)
    }

    /// Whether this field is wanted: for values that are dear to compute.
    #[inline(always)]
    pub fn wants(&self, field: Field) -> bool {
        C::FIELDS && self.d.collector.wants(self.id(field))
    }

    /// Whether a field that only repeats another one in other words is wanted: the text of an address,
    /// a field that stands for others. Records ([`Dissection::records`]) leave those out.
    #[inline(always)]
    pub fn wants_copy(&self, field: Field) -> bool {
        self.wants(field) && (!C::ALL || self.labels())
    }

    /// Whether columns are written.
    #[inline(always)]
    pub fn wants_columns(&self) -> bool {
        C::FIELDS && self.d.columns.is_on()
    }

    /// The columns. Writes to them are ignored where nobody reads them, but compute texts only
    /// after [`Walk::wants_columns`].
    pub fn columns(&mut self) -> &mut Columns {
        &mut self.d.columns
    }

    #[inline(always)]
    fn id(&self, field: Field) -> FieldId {
        FieldId(self.base + u32::from(field.0))
    }

    /// How far up the walk goes.
    pub fn depth(&self) -> Depth {
        self.d.depth
    }

    // ---- columns ----

    /// Sets the Protocol column and empties Info: what most walks begin with.
    #[inline]
    pub fn column_protocol(&mut self, name: &'static str) {
        if self.wants_columns() {
            self.d.columns.set_protocol(name);
            self.d.columns.clear_info();
        }
    }

    /// Replaces Info (what is not fenced of it).
    #[inline]
    pub fn info(&mut self, text: fmt::Arguments<'_>) {
        if self.wants_columns() {
            self.d.columns.set_info(text);
        }
    }

    /// Adds to Info.
    #[inline]
    pub fn info_append(&mut self, text: fmt::Arguments<'_>) {
        if self.wants_columns() {
            self.d.columns.append_info(text);
        }
    }

    /// Sets Source and Destination, in the columns and for conversations.
    #[inline]
    pub fn set_addresses(&mut self, source: Address, destination: Address) {
        if self.wants_columns() {
            self.d.columns.source = source.clone();
            self.d.columns.destination = destination.clone();
        }
        if C::FIELDS || self.track.is_some() {
            self.net.source = source;
            self.net.destination = destination;
        }
    }

    // ---- fields ----

    /// Adds a field whose value is in the octets, in network order (text in UTF-8).
    #[inline(always)]
    pub fn item(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<Item, Fault> {
        self.item_as(field, b, offset, len, Encoding::Big)
    }

    /// Adds a field whose value is in the octets, least significant first.
    #[inline(always)]
    pub fn item_le(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<Item, Fault> {
        self.item_as(field, b, offset, len, Encoding::Little)
    }

    /// Adds a field whose value is in the octets in this encoding. With [`REST`] as `len` it
    /// covers everything captured from `offset`.
    #[inline(always)]
    pub fn item_as(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        encoding: Encoding,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.d.collector.wants(self.id(field)) {
            return Ok(self.put_octets(field, b, offset, len, encoding));
        }
        Ok(Item::NONE)
    }

    #[inline(never)]
    fn put_octets(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        encoding: Encoding,
    ) -> Item {
        let id = self.id(field);
        let def = self.registry.defs()[id.0 as usize];
        let mut node = self.node(id, b, offset, len, Stored::Octets(encoding), 0);
        if def.kind.is_string() {
            let bytes = b.captured().get(offset..offset + len).unwrap_or(&[]);
            if decode(def, bytes, encoding).is_none()
                && let Some(nodes) = self.d.collector.nodes()
            {
                node.value = nodes.keep_text(&encoding.text(bytes));
                node.stored = Stored::Text;
            }
        }
        self.d.collector.put(node)
    }

    fn node(
        &self,
        field: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        stored: Stored,
        value: u64,
    ) -> Node {
        Node {
            field,
            start: b.start().wrapping_add(offset as u32),
            len: len as u32,
            parent: 0,
            value,
            label: 0,
            stored,
            source: b.source(),
            flags: 0,
            layer: self.layer,
        }
    }

    /// Adds a number, boolean, time (in nanoseconds), float (its bits) or short address that the
    /// walk worked out, over these octets.
    #[inline(always)]
    pub fn number(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: u64,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.d.collector.wants(self.id(field)) {
            return Ok(self.put_number(self.id(field), b, offset, len, value, 0));
        }
        Ok(Item::NONE)
    }

    #[inline(never)]
    fn put_number(
        &mut self,
        id: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: u64,
        flags: u8,
    ) -> Item {
        let mut node = self.node(id, b, offset, len, Stored::Number, value);
        node.flags = flags;
        self.d.collector.put(node)
    }

    /// Adds a number that is not in the octets, in brackets, at `offset`. Never faults.
    #[inline(always)]
    pub fn generated(&mut self, field: Field, b: &Buf<'_>, offset: usize, value: u64) -> Item {
        if C::FIELDS && self.d.collector.wants(self.id(field)) {
            return self.put_number(self.id(field), b, offset, 0, value, flag::GENERATED);
        }
        Item::NONE
    }

    /// Adds a signed time or number that is not in the octets, in brackets. Never faults.
    #[inline(always)]
    pub fn generated_signed(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        value: i64,
    ) -> Item {
        self.generated(field, b, offset, value as u64)
    }

    /// Adds text that is not in the octets, in brackets, at `offset`. Never faults.
    #[inline]
    pub fn generated_string(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        text: fmt::Arguments<'_>,
    ) -> Item {
        if C::FIELDS && self.d.collector.wants(self.id(field)) {
            let id = self.id(field);
            let value = self.d.collector.nodes().map_or(0, |n| n.keep_text_of(text));
            let mut node = self.node(id, b, offset, 0, Stored::Text, value);
            node.flags = flag::GENERATED;
            return self.d.collector.put(node);
        }
        Item::NONE
    }

    /// Adds text that the walk made, over these octets.
    #[inline]
    pub fn string(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        text: fmt::Arguments<'_>,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.d.collector.wants(self.id(field)) {
            let id = self.id(field);
            let value = self.d.collector.nodes().map_or(0, |n| n.keep_text_of(text));
            let node = self.node(id, b, offset, len, Stored::Text, value);
            return Ok(self.d.collector.put(node));
        }
        Ok(Item::NONE)
    }

    /// Adds octets that the walk made (or an IPv6 address, or a GUID), over these octets.
    #[inline]
    pub fn octets(
        &mut self,
        field: Field,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: &[u8],
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.d.collector.wants(self.id(field)) {
            let id = self.id(field);
            let value = self.d.collector.nodes().map_or(0, |n| n.keep_blob(value));
            let node = self.node(id, b, offset, len, Stored::Blob, value);
            return Ok(self.d.collector.put(node));
        }
        Ok(Item::NONE)
    }

    /// Adds a field that stands for others ([`FieldDef::members`]) over the octets of one of them, hidden.
    /// Whole trees list it; filters never see it, because they read the members.
    #[inline(always)]
    pub fn alias(&mut self, field: Field, b: &Buf<'_>, offset: usize, len: usize) -> Walked {
        b.check(offset, len)?;
        if self.wants_copy(field) {
            let item = self.item(field, b, offset, len)?;
            self.hide(item);
        }
        Ok(())
    }

    /// Adds a line of text that is no field.
    #[inline]
    pub fn text(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        text: fmt::Arguments<'_>,
    ) -> Result<Item, Fault> {
        let len = if len == REST { b.len().saturating_sub(offset) } else { len };
        b.check(offset, len)?;
        if C::FIELDS && self.d.collector.wants(TEXT) {
            let node = self.node(TEXT, b, offset, len, Stored::Number, 0);
            let item = self.d.collector.put(node);
            self.label(item, text);
            return Ok(item);
        }
        Ok(Item::NONE)
    }

    /// Adds a field of another protocol's table by its id: `w.foreign(id, |w| w.item(...))`.
    #[inline]
    pub fn foreign<R>(&mut self, protocol: ProtocolId, add: impl FnOnce(&mut Self) -> R) -> R {
        let (kept, base) = (self.protocol, self.base);
        self.protocol = protocol;
        self.base = self.registry.base(protocol);
        let result = add(self);
        (self.protocol, self.base) = (kept, base);
        result
    }

    // ---- the tree ----

    /// Makes what is added next children of `item`, until [`Walk::close`] with the same token.
    #[inline(always)]
    pub fn open(&mut self, item: Item) -> Opened {
        if C::FIELDS
            && let Some(nodes) = self.d.collector.nodes()
        {
            let opened = Opened(nodes.parent);
            if item.is_some() {
                nodes.parent = item.0;
            }
            return opened;
        }
        Opened(u32::MAX)
    }

    /// Ends what [`Walk::open`] began. A fault in between needs none: whoever handles it closes.
    #[inline(always)]
    pub fn close(&mut self, opened: Opened) {
        if C::FIELDS
            && let Some(nodes) = self.d.collector.nodes()
        {
            nodes.parent = opened.0;
        }
    }

    /// Adds the protocol's own item over `len` octets ([`REST`]: all) and opens it.
    #[inline(always)]
    pub fn open_protocol(
        &mut self,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
    ) -> Result<(Item, Opened), Fault> {
        let item = self.item(Field::PROTOCOL, b, offset, len)?;
        let opened = self.open(item);
        Ok((item, opened))
    }

    /// Replaces an item's whole label.
    #[inline]
    pub fn label(&mut self, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.put_label(item, text, false);
        }
    }

    /// Replaces the value part of an item's label; `Title: ` stays.
    #[inline]
    pub fn label_value(&mut self, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.put_label(item, text, true);
        }
    }

    #[inline(never)]
    fn put_label(&mut self, item: Item, text: fmt::Arguments<'_>, value_only: bool) {
        if let Some(nodes) = self.d.collector.nodes() {
            nodes.set_label(item, text, value_only);
        }
    }

    /// Adds to an item's label.
    #[inline]
    pub fn append(&mut self, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS && item.is_some() && self.labels() {
            self.append_label(item, text);
        }
    }

    #[inline(never)]
    fn append_label(&mut self, item: Item, text: fmt::Arguments<'_>) {
        let registry = self.registry;
        let Some(nodes) = self.d.collector.nodes() else { return };
        let Some(node) = nodes.list.get(item.0 as usize).copied() else { return };
        if node.label == 0
            && let Some(def) = registry.try_def(node.field)
        {
            // The octets behind a label that the definition gives are not at hand here, so labels
            // that are added to begin from the title where the value is not a stored number.
            let mut label = String::new();
            let value = crate::tree::stored_value(def, &node, nodes, &[]);
            let _ = match value {
                Some(value) => def.write_label(&mut label, &value),
                None => fmt::Write::write_str(&mut label, def.title),
            };
            nodes.set_label(item, format_args!("{label}"), false);
        }
        nodes.append_label(item, text);
    }

    /// Changes how many octets an item covers.
    #[inline]
    pub fn set_len(&mut self, item: Item, len: usize) {
        if C::FIELDS
            && item.is_some()
            && let Some(node) = self.d.collector.nodes().and_then(|n| n.get_mut(item))
        {
            node.len = len as u32;
        }
    }

    /// Gives an item a number of its own, whatever octets it covers.
    #[inline]
    pub fn set_number(&mut self, item: Item, value: u64) {
        if C::FIELDS
            && item.is_some()
            && let Some(node) = self.d.collector.nodes().and_then(|n| n.get_mut(item))
        {
            (node.stored, node.value) = (Stored::Number, value);
        }
    }

    /// Marks an item as worked out rather than read: it is shown in brackets.
    #[inline]
    pub fn mark_generated(&mut self, item: Item) {
        self.mark(item, flag::GENERATED);
    }

    /// Hides an item from trees; filters see it.
    #[inline]
    pub fn hide(&mut self, item: Item) {
        self.mark(item, flag::HIDDEN);
    }

    #[inline]
    fn mark(&mut self, item: Item, bits: u8) {
        if C::FIELDS
            && item.is_some()
            && let Some(node) = self.d.collector.nodes().and_then(|n| n.get_mut(item))
        {
            node.flags |= bits;
        }
    }

    /// Notes something worth an expert's look under `item`: `field` is a row of the protocol's table with
    /// [`Strings::Expert`], whose title is the text.
    pub fn expert(&mut self, field: Field, item: Item) {
        if C::FIELDS {
            let id = self.id(field);
            let title = self.registry.defs()[id.0 as usize].title;
            proto::expert::add(self, id, item, format_args!("{title}"));
        }
    }

    /// An expert note with its own text.
    pub fn expert_text(&mut self, field: Field, item: Item, text: fmt::Arguments<'_>) {
        if C::FIELDS {
            let id = self.id(field);
            proto::expert::add(self, id, item, text);
        }
    }

    // ---- other protocols ----

    /// Whether the frame was already found to hold `protocol`.
    pub fn is_inside(&self, protocol: ProtocolId) -> bool {
        self.d.layers.of(protocol).next().is_some()
    }

    /// How many layers of `protocol` the frame was found to have so far.
    pub fn count(&self, protocol: ProtocolId) -> usize {
        self.d.layers.of(protocol).count()
    }

    /// The nearest layer below that is of another protocol than the last one: what carries the
    /// current protocol, also where it carries several messages of it.
    pub fn carrier(&self) -> Option<ProtocolId> {
        let mut below = self.d.layers.as_slice().iter().rev().map(|layer| layer.protocol);
        let current = below.next()?;
        below.find(|protocol| *protocol != current)
    }

    /// Whether UDP payload between these ports may be a tunnel, that has transport headers inside.
    pub(crate) fn may_tunnel_udp(&self, source: u16, destination: u16) -> bool {
        self.registry.is_udp_tunnel(source) || self.registry.is_udp_tunnel(destination)
    }

    /// Notes that the current layer's payload was found by its EtherType.
    #[inline]
    pub fn mark_ethertype(&mut self) {
        self.d.layers.mark_ethertype();
    }

    /// Takes [`Walk::mark_ethertype`] back: nothing was there to dispatch.
    pub(crate) fn unmark_ethertype(&mut self) {
        self.d.layers.unmark_ethertype();
    }

    /// Says that the current header does not have its fields at their fixed places.
    #[inline]
    pub fn irregular(&mut self) {
        self.d.layers.irregular = true;
    }

    /// Goes on with a protocol known at compile time, without a table in between.
    #[inline(always)]
    pub(crate) fn enter<D: Dissect>(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        self.run(protocol, b, D::walk::<C>)
    }

    /// Goes on with a protocol. Its fault ends the caller's walk too, unless the caller handles it.
    #[inline]
    pub fn call(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        let entry = C::entry(&self.registry.protocol(protocol).entries);
        self.run(protocol, b, entry)
    }

    /// Calls the same protocol once more for the next of several messages in the same octets: one layer.
    pub(crate) fn call_again(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        let entry = C::entry(&self.registry.protocol(protocol).entries);
        let kept = (self.protocol, self.base, self.layer);
        self.protocol = protocol;
        self.base = self.registry.base(protocol);
        self.layer = self.d.layers.of(protocol).count().min(255) as u8;
        let result = entry(self, b);
        if result.is_ok() {
            (self.protocol, self.base, self.layer) = kept;
        }
        result
    }

    /// Walks `b` with `inner` as a layer of `protocol`, whose fields are then the ones at hand: for
    /// parts of a protocol that another one defines.
    pub(crate) fn within(
        &mut self,
        protocol: ProtocolId,
        b: Buf<'_>,
        inner: impl FnOnce(&mut Self, Buf<'_>) -> Walked,
    ) -> Walked {
        self.run(protocol, b, inner)
    }

    /// Shows a message that is not whole yet as an empty layer of its protocol.
    pub(crate) fn show_held(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        self.within(protocol, b, |w, b| {
            let outer = w.open_top();
            w.item(Field::PROTOCOL, &b, 0, REST)?;
            w.close(outer);
            Ok(())
        })
    }

    /// Makes what is added next top-level items, until [`Walk::close`].
    pub fn open_top(&mut self) -> Opened {
        if C::FIELDS
            && let Some(nodes) = self.d.collector.nodes()
        {
            let opened = Opened(nodes.parent);
            nodes.parent = u32::MAX;
            return opened;
        }
        Opened(u32::MAX)
    }

    /// [`Walk::call`] with a walk of the caller's, for protocols whose headers depend on each other.
    #[inline(always)]
    pub(crate) fn run(
        &mut self,
        protocol: ProtocolId,
        b: Buf<'_>,
        entry: impl FnOnce(&mut Self, Buf<'_>) -> Walked,
    ) -> Walked {
        if self.nesting >= MAX_DEPTH {
            return Err(Fault::Malformed);
        }
        let layers = self.d.layers.len();
        let layer = Layer {
            protocol,
            source: b.source(),
            ethertype: false,
            start: b.start(),
            len: b.len() as u32,
        };
        if !self.d.layers.push(layer) {
            return Err(Fault::Malformed);
        }
        self.nesting += 1;
        if !C::FIELDS {
            let result = entry(self, b);
            self.nesting -= 1;
            if result == Err(Fault::NotMine) {
                self.d.layers.truncate(layers);
            }
            return result;
        }
        let kept = (self.protocol, self.base, self.layer);
        self.protocol = protocol;
        self.base = self.registry.base(protocol);
        self.layer = self.d.layers.of(protocol).count().min(255) as u8;
        let result = entry(self, b);
        self.nesting -= 1;
        if result == Err(Fault::NotMine) {
            self.d.layers.truncate(layers);
        }
        if result.is_ok() || result == Err(Fault::NotMine) {
            // After a fault the current protocol stays: the malformed mark names it.
            (self.protocol, self.base, self.layer) = kept;
        }
        result
    }

    /// Goes on with whatever `claim` leads to; `Ok(false)` where that is nobody, or where it was not
    /// its own.
    #[inline]
    pub fn try_claim(&mut self, claim: Claim, b: Buf<'_>) -> Result<bool, Fault> {
        let Some(protocol) = self.registry.lookup(claim) else { return Ok(false) };
        self.try_call(protocol, b)
    }

    /// [`Walk::call`], with `Ok(false)` for octets that are not the protocol's own.
    #[inline]
    pub fn try_call(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Result<bool, Fault> {
        match self.call(protocol, b) {
            Ok(()) => Ok(true),
            Err(Fault::NotMine) => Ok(false),
            Err(fault) => Err(fault),
        }
    }

    /// Goes on with the protocol that `text` leads to in a table of texts; `Ok(false)` where that is
    /// nobody. The protocol can ask for the text with [`Walk::matched`].
    pub fn try_text(&mut self, table: &str, text: &str, b: Buf<'_>) -> Result<bool, Fault> {
        let Some(protocol) = self.registry.lookup_text(table, text) else { return Ok(false) };
        self.call_matched(protocol, text, b)
    }

    /// [`Walk::try_call`] for a protocol that was found by a text, such as a media type.
    pub fn call_matched(
        &mut self,
        protocol: ProtocolId,
        text: &str,
        b: Buf<'_>,
    ) -> Result<bool, Fault> {
        let outer = std::mem::replace(&mut self.matched, Cow::Owned(text.to_owned()));
        let result = self.try_call(protocol, b);
        self.matched = outer;
        result
    }

    /// The text by which the current protocol was found; empty where it was found otherwise.
    pub fn matched(&self) -> &str {
        &self.matched
    }

    /// Takes the current layer back: its octets were consumed, but there is nothing to show for
    /// them. Call it before adding anything.
    pub fn withdraw_layer(&mut self) {
        let layers = self.d.layers.len();
        self.d.layers.truncate(layers.saturating_sub(1));
    }

    /// Goes on with the first protocol of a heuristic list that recognises the octets.
    pub fn try_heuristics(&mut self, list: &str, b: Buf<'_>) -> Result<bool, Fault> {
        let registry = self.registry;
        for protocol in registry.heuristics(list) {
            if (registry.protocol(*protocol).recognise)(&b) && self.try_call(*protocol, b)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Shows octets that nobody knows as data.
    pub fn data(&mut self, b: Buf<'_>) -> Walked {
        if b.is_empty() {
            return Ok(());
        }
        self.call(proto::id::DATA, b)
    }

    /// Runs `inner` and handles its fault here, as Wireshark does where one packet holds several that
    /// do not depend on each other: what was collected stays, a malformed mark follows, and the
    /// walk goes on.
    pub fn contain(&mut self, b: &Buf<'_>, inner: impl FnOnce(&mut Self) -> Walked) {
        let position = self.position();
        if let Err(fault) = inner(self) {
            self.mark_fault(position, b, fault);
        }
        self.go_back(position);
    }

    /// Where the walk is now.
    #[inline(always)]
    pub(crate) fn position(&self) -> Position {
        let parent = if C::FIELDS {
            self.d.collector.nodes_ref().map_or(u32::MAX, |n| n.parent)
        } else {
            u32::MAX
        };
        let (protocol, base, layer, nesting) = (self.protocol, self.base, self.layer, self.nesting);
        Position { parent, protocol, base, layer, nesting }
    }

    /// Goes on where the walk was.
    pub(crate) fn go_back(&mut self, to: Position) {
        (self.protocol, self.base, self.layer, self.nesting) =
            (to.protocol, to.base, to.layer, to.nesting);
        if C::FIELDS
            && let Some(nodes) = self.d.collector.nodes()
        {
            nodes.parent = to.parent;
        }
    }

    /// Marks a fault of the octets `b` that is handled at `position`, and goes back there.
    #[cold]
    pub(crate) fn mark_fault(&mut self, position: Position, b: &Buf<'_>, fault: Fault) {
        let name = self.registry.protocol(self.protocol).short();
        self.go_back(Position { parent: u32::MAX, ..position });
        proto::malformed::mark(self, b, fault, name);
        self.go_back(position);
    }

    /// Blames a fault that follows on `protocol`, for work that is not done in a layer of its own.
    pub(crate) fn blame(&mut self, protocol: ProtocolId) {
        self.protocol = protocol;
    }

    /// Whether the walk is in the frame's outermost layer.
    #[inline(always)]
    pub fn is_outermost(&self) -> bool {
        self.nesting == 1
    }

    // ---- lengths ----

    /// Says that of the octets `b` that a protocol was given only `len` are its datagram. What lies
    /// behind is the link layer's: padding, a trailer, a checksum.
    ///
    /// A protocol that finds its own length calls this with the `b` of its walk.
    #[inline(always)]
    pub fn set_actual_len(&mut self, b: &Buf<'_>, len: usize) {
        if len < b.reported() {
            self.actual = Actual { start: b.start(), len: len as u32, source: b.source() };
        }
    }

    /// The octets of `b` that the protocol that was given it claims: all, if it did not say.
    #[inline]
    pub fn actual_len(&self, b: &Buf<'_>) -> usize {
        let said = &self.actual;
        if said.start == b.start() && said.source == b.source() && said.len != 0 {
            (said.len as usize).min(b.reported())
        } else {
            b.reported()
        }
    }

    /// Runs `inner` over what an error message quotes: columns and addresses stay as they are, and a
    /// fault is no news, since quotations are cut.
    pub fn quote(&mut self, inner: impl FnOnce(&mut Self) -> Walked) {
        let position = self.position();
        let net = self.net.clone();
        let writable = std::mem::replace(&mut self.d.columns.writable, false);
        self.net.quoted = true;
        // Cut or wrong, the quotation is shown as far as it goes.
        let _ = inner(self);
        self.net = net;
        self.d.columns.writable = writable;
        self.go_back(position);
    }

    // ---- byte sources ----

    /// Adds a byte source and gives its number, for a [`Buf`] of its octets. `None` when the frame has
    /// [`MAX_SOURCES`] already.
    pub fn add_source(&mut self, name: impl Into<Cow<'static, str>>, bytes: Bytes) -> Option<u8> {
        if self.d.sources.len() >= MAX_SOURCES {
            return None;
        }
        self.d.sources.push(Source { name: name.into(), bytes });
        Some(self.d.sources.len() as u8)
    }

    // ---- facts from elsewhere in the capture ----

    /// Whether facts from elsewhere are known at all.
    #[inline]
    pub fn is_tracked(&self) -> bool {
        self.track.is_some()
    }

    /// Whether forward facts are known: see [`Track::is_final`].
    pub fn is_final(&self) -> bool {
        self.track.as_ref().is_some_and(|t| t.is_final())
    }

    /// The ends of the conversation that the walk is in.
    pub fn ends(&self) -> Ends {
        Ends {
            source: self.net.source.clone(),
            destination: self.net.destination.clone(),
            source_port: self.net.source_port,
            destination_port: self.net.destination_port,
        }
    }

    /// A datagram's conversation. What an ICMP error quotes belongs to it too, but is no datagram more.
    pub fn udp_facts(&mut self) -> Option<UdpFacts> {
        let ends = self.track.is_some().then(|| self.ends())?;
        let quoted = self.net.quoted;
        Some(self.track.as_deref_mut()?.udp(self.frame, &ends, quoted))
    }

    /// A segment's place in its conversation.
    pub fn tcp_facts(&mut self, segment: &tcp::Segment<'_>) -> Option<tcp::Facts> {
        let ends = self.track.is_some().then(|| self.ends())?;
        Some(self.track.as_deref_mut()?.tcp(self.frame, &ends, segment))
    }

    /// What became of an IP fragment.
    pub fn fragment(&mut self, fragment: &ip::Fragment<'_>) -> Option<ip::Defragmented> {
        self.d.layers.fragmented = true;
        Some(self.track.as_deref_mut()?.fragment(self.frame, fragment))
    }

    /// The protocol that was assigned to the current conversation.
    pub fn assigned(&mut self) -> Option<ProtocolId> {
        self.track.as_deref_mut()?.assigned()
    }

    /// Assigns a protocol to the current conversation: later payloads are its, whatever their ports.
    pub fn assign(&mut self, protocol: ProtocolId) {
        if let Some(track) = self.track.as_deref_mut() {
            track.assign(protocol);
        }
    }

    /// Remembers something between frames. In the first pass `learn` sees (and changes) the state
    /// kept for type `T` and its answer goes to the frame's tape; later the answer is read back and
    /// `learn` is not run. `None` without a tracker.
    ///
    /// State of a conversation goes when the conversation does; state of the capture must bound itself.
    pub fn remember<T, N>(
        &mut self,
        scope: Scope,
        learn: impl FnOnce(&mut T, &mut dyn Memory) -> N,
    ) -> Option<N>
    where
        T: Default + Send + 'static,
        N: Note,
    {
        let track = self.track.as_deref_mut()?;
        let make: fn() -> Box<dyn std::any::Any + Send> = || Box::new(T::default());
        let note =
            track.state(scope, std::any::TypeId::of::<T>(), make).and_then(|(state, memory)| {
                let state = state.downcast_mut::<T>()?;
                Some(learn(state, memory))
            });
        match note {
            Some(note) => {
                note.save(&mut |word| track.write(word));
                Some(note)
            }
            None => Some(N::load(&mut || track.read())),
        }
    }

    /// What a later frame filled into a link, where that is known already.
    pub fn link(&self, link: Link) -> Option<u64> {
        self.track.as_ref()?.link(link)
    }

    /// The definition of a field of the current protocol.
    pub fn def(&self, field: Field) -> &'static FieldDef {
        self.registry.defs()[self.id(field).0 as usize]
    }

    /// The word that a field's table has for a number.
    pub fn word(&self, field: Field, value: u64) -> Option<&'static str> {
        match self.def(field).strings {
            Strings::None => None,
            _ => self.def(field).word(&Value::Uint(value)),
        }
    }

    /// The protocol that the walk is in.
    pub fn protocol(&self) -> ProtocolId {
        self.protocol
    }

    pub(crate) fn put_foreign(
        &mut self,
        id: FieldId,
        b: &Buf<'_>,
        offset: usize,
        len: usize,
        value: u64,
    ) -> Item {
        if C::FIELDS && self.d.collector.wants(id) {
            return self.put_number(id, b, offset, len, value, 0);
        }
        Item::NONE
    }
}

/// The place to go back to after children were added.
#[derive(Clone, Copy, Debug)]
pub struct Opened(u32);
