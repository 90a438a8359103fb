//! What a protocol's walk works with.

pub(crate) mod again;
mod bits;
mod facts;
mod fields;
mod labels;
mod layers;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use lamna_fields::{Field, FieldId, ProtocolId};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item, Pick, Skim, Slice, Wanted};
use crate::columns::{Address, Columns};
use crate::frame::FrameInfo;
use crate::layers::Layers;
use crate::plain::Plain;
use crate::proto;
use crate::registry::Registry;
use crate::stream::{Carrier, Passing, Spoken};
use crate::track::{Ends, Track};
use crate::walk::again::FrameAgain;

/// Calls of one dissector from another that one frame may nest.
pub const MAX_DEPTH: u16 = 100;

/// Byte sources besides the frame that one frame may have.
pub const MAX_SOURCES: usize = 250;

/// Octets from somewhere else than the frame: reassembled, decompressed, decrypted.
#[derive(Clone, Debug)]
pub struct Source {
    /// What it is called: `Reassembled TCP`. One without a name is not listed.
    pub name: Cow<'static, str>,
    /// The octets.
    pub bytes: Bytes,
    /// What they were under a seal of TLS, if they were.
    pub unsealed: Option<Unsealed>,
}

/// What was in a record that was opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsealed {
    /// What the two ends of TLS have to say to each other.
    Protocol,
    /// What an application has sent.
    Data,
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
    /// As the last walk left it.
    net: Net,
    /// Whether there was one, and it kept addresses.
    has_ends: bool,
    columns_wanted: bool,
    depth: Depth,
}

impl Dissection<Slice> {
    /// Layers only, as far up as `depth` says.
    pub fn slice(depth: Depth) -> Self {
        Dissection { depth, ..Default::default() }
    }
}

impl Dissection<Slice> {
    /// Notes the layers of a frame up to its transport header, and the conversation that this belongs to, if the frame is
    /// plain: Ethernet, IPv4 or IPv6, TCP or UDP, with nothing out of the ordinary. Answers whether it is; otherwise the
    /// tracker was not asked, and another walk is to be taken.
    #[inline]
    pub fn dissect_plain(
        &mut self,
        registry: &Registry,
        frame: &FrameInfo,
        bytes: &[u8],
        track: &mut dyn Track,
    ) -> bool {
        let Some(plain) = &Plain::new(registry, frame, bytes) else { return false };
        plain.note(&mut self.layers);
        plain.track(frame, track, &mut self.layers);
        true
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

    /// The wanted notes with their labels, as of frames that get no tree.
    pub fn pick_notes(wanted: Arc<Wanted>) -> Self {
        let mut this = Dissection::pick_with_labels(wanted);
        this.collector.nodes.notes_only = true;
        this
    }

    /// The full tree.
    pub fn tree() -> Self {
        let mut this = Dissection::records();
        this.collector.nodes.label_on = true;
        this
    }

    /// Every field with its place and value, but without the labels that walks make and without fields that
    /// repeat others in other words: for programs.
    pub fn records() -> Self {
        let mut this = Dissection::<Pick>::default();
        this.collector.whole = true;
        this
    }
}

impl Dissection<Skim> {
    /// The wanted fields, like [`Dissection::pick`], without a look at those of the headers below. `None` where that
    /// cannot be: where fields of link layers or notes on faults are wanted, or fields of the frame that take a walk.
    pub fn skim(registry: &Registry, wanted: Arc<Wanted>) -> Option<Self> {
        let collector = Skim::new(registry, wanted)?;
        Some(Dissection { collector, ..Default::default() })
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
        if !self.sources.is_empty() {
            self.sources.clear();
        }
        if C::FIELDS || C::SKIMS {
            self.columns.reset(self.columns_wanted);
        }
        let mut to_keep = None;
        if C::FIELDS
            && self.depth == Depth::Transport
            && track.is_none()
            && !self.columns_wanted
            && let Some(nodes) = self.collector.nodes()
        {
            match nodes.put_frame_again(registry, frame, bytes, &mut self.layers) {
                FrameAgain::Done => {
                    self.has_ends = false;
                    return;
                }
                FrameAgain::Keep(before, plain) => to_keep = Some((before, plain)),
                FrameAgain::Never => {}
            }
        } else if (C::FIELDS || C::SKIMS)
            && let Some(nodes) = self.collector.nodes()
        {
            nodes.clear();
        }
        if !C::FIELDS
            && !C::SKIMS
            && self.depth == Depth::Transport
            && let Some(plain) = &Plain::or_echo(registry, frame, bytes)
            && (track.is_none() || !plain.is_echo())
        {
            plain.note(&mut self.layers);
            if let Some(track) = track {
                plain.track(frame, track, &mut self.layers);
            }
            self.has_ends = false;
            return;
        }
        self.walk_through(registry, frame, bytes, track, to_keep);
    }

    /// [`Dissection::dissect`] of a frame that is not plain, or of which more is asked. Apart, so that plain ones need not make
    /// room for all that a walk has in hand.
    #[inline(never)]
    fn walk_through(
        &mut self,
        registry: &Registry,
        frame: &FrameInfo,
        bytes: &[u8],
        track: Option<&mut dyn Track>,
        to_keep: Option<(again::Before, Plain<'_>)>,
    ) {
        self.layers.clear();
        let b = Buf::new(bytes, frame.len as usize, 0);
        // What lies above transport headers is picked.
        self.has_ends = C::FIELDS || C::SKIMS || track.is_some() || self.depth == Depth::Full;
        if self.has_ends {
            self.net = Net::default();
        }
        let mut walk = Walk {
            collector: &mut self.collector,
            layers: &mut self.layers,
            columns: &mut self.columns,
            sources: &mut self.sources,
            net: &mut self.net,
            depth: self.depth,
            registry,
            frame,
            // A reborrow with a shorter life: the walk ends here.
            track: track.map(|t| t as &mut dyn Track),
            protocol: ProtocolId(0),
            borrower: None,
            base: 0,
            layer: 0,
            nesting: 0,
            actual: Actual::default(),
        };
        proto::frame::walk(&mut walk, b);
        if let Some((before, plain)) = to_keep
            && let Some(nodes) = self.collector.nodes()
        {
            nodes.keep_frame(registry, before, &plain);
        }
    }

    /// The network addresses and transport ports that the walk of the last frame has met last: the innermost, unless what
    /// lies above restored others. `None` where it did not keep them.
    pub fn last_ends(&self) -> Option<Ends> {
        let net = &self.net;
        self.has_ends.then(|| Ends {
            source: net.source.clone(),
            destination: net.destination.clone(),
            source_port: net.source_port,
            destination_port: net.destination_port,
        })
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
    /// Which of all conversations over TCP and UDP the segment at hand belongs to, in the order of their beginnings.
    pub conversation: u32,
    /// Which of the streams that share the conversation the message at hand came in; 0 where they do not tell.
    pub substream: u32,
    /// The frame that the conversation of the segment at hand began with; 0 where it is not known.
    pub begun_in: u32,
    /// The time to live or hop limit of the network header; kept only where fields are collected.
    pub hop_limit: u8,
    /// The frequency in MHz that a frame was heard at; 0 where it is not known.
    pub(crate) frequency: u32,
    /// Whether the walk is inside an ICMP error's quoted packet.
    pub quoted: bool,
    /// Whether the walk is inside a fragment that was not put together.
    pub fragmented: bool,
    /// The layer of the segment at hand, for what a protocol above adds to it.
    pub(crate) segment: Option<(ProtocolId, Item)>,
    /// What carries the messages at hand.
    pub(crate) carrier: Carrier,
    /// What octets that were opened last have said.
    pub(crate) spoken: Spoken,
    /// Whether the message at hand was ended by an empty segment that closes the stream.
    pub(crate) is_closed: bool,
    /// Octets at the end of the message that was put together last in which another one begins, which is held.
    pub(crate) held_tail: usize,
    /// The segment that a protocol was given which carries another's stream.
    pub(crate) passing: Option<Passing>,
    /// The text by which the current protocol was found.
    matched: Cow<'static, str>,
    /// The parameters of the media type by which the current protocol was found.
    parameters: Option<String>,
}

impl Net {
    /// Whether this is the port of one of the ends.
    pub fn has_port(&self, port: u16) -> bool {
        self.source_port == port || self.destination_port == port
    }
}

/// One frame's dissection in progress: what [`Dissect::walk`](crate::Dissect::walk) works with.
///
/// Adding a field has the same bounds checks whatever is collected; everything else of it happens
/// only where somebody wants the field.
pub struct Walk<'a, C: Collector> {
    pub(crate) collector: &'a mut C,
    pub(crate) layers: &'a mut Layers,
    pub(crate) columns: &'a mut Columns,
    pub(crate) sources: &'a mut Vec<Source>,
    depth: Depth,
    /// All protocols.
    pub registry: &'a Registry,
    /// The frame's place in its capture.
    pub frame: &'a FrameInfo,
    pub(crate) track: Option<&'a mut dyn Track>,
    protocol: ProtocolId,
    /// The protocol that is at work while it uses the fields of another.
    borrower: Option<ProtocolId>,
    base: u32,
    layer: u8,
    nesting: u16,
    actual: Actual,
    /// The addresses met last.
    pub net: &'a mut Net,
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
    /// Whether fields are looked at at all: for loops that only make fields.
    #[inline(always)]
    pub const fn fields(&self) -> bool {
        C::FIELDS
    }

    /// Whether labels are made: for texts that are dear to compute.
    #[inline]
    pub fn labels(&self) -> bool {
        C::FIELDS && self.collector.nodes_ref().is_some_and(|n| n.label_on)
    }

    /// Whether items are made at all. Some of Wireshark's notes are made only where there is a tree to put them in,
    /// and some only where there is none; where nothing but notes is wanted there is none.
    #[inline]
    pub(crate) fn has_tree(&self) -> bool {
        C::FIELDS && self.collector.nodes_ref().is_some_and(|n| !n.notes_only)
    }

    /// Whether this field is wanted: for values that are dear to compute.
    #[inline(always)]
    pub fn wants(&self, field: Field) -> bool {
        C::FIELDS && self.collector.wants(self.id(field))
    }

    /// Whether any field of a stretch of the protocol's table is wanted, both ends included: for the many small fields of
    /// a header of which mostly none is.
    #[inline]
    pub fn wants_any(&self, first: Field, last: Field) -> bool {
        C::FIELDS && self.collector.wants_any(self.id(first), self.id(last))
    }

    /// [`Walk::wants`] of a field of any protocol.
    #[inline]
    pub(crate) fn wants_id(&self, id: FieldId) -> bool {
        C::FIELDS && self.collector.wants(id)
    }

    /// Whether anything of expert notes is wanted but their own fields.
    #[inline]
    pub(crate) fn wants_notes(&self) -> bool {
        [proto::id::EXPERT, proto::id::MALFORMED].into_iter().any(|protocol| {
            let fields = self.registry.protocol(protocol).fields().len() as u32;
            let base = self.registry.base(protocol);
            C::FIELDS && self.collector.wants_any(FieldId(base), FieldId(base + fields - 1))
        })
    }

    /// Whether a field that only repeats another one in other words is wanted: the text of an address,
    /// a field that stands for others. Records ([`Dissection::records`]) leave those out.
    #[inline(always)]
    pub fn wants_copy(&self, field: Field) -> bool {
        self.wants(field) && (!self.collector.is_whole() || self.labels())
    }

    /// Whether columns are written.
    #[inline(always)]
    pub fn wants_columns(&self) -> bool {
        C::FIELDS && self.columns.is_on()
    }

    /// The columns. Writes to them are ignored where nobody reads them, but compute texts only
    /// after [`Walk::wants_columns`].
    pub fn columns(&mut self) -> &mut Columns {
        self.columns
    }

    #[inline(always)]
    pub(super) fn id(&self, field: Field) -> FieldId {
        FieldId(self.base + u32::from(field.0))
    }

    /// How far up the walk goes.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// Sets the Protocol column and empties Info: what most walks begin with.
    #[inline]
    pub fn column_protocol(&mut self, name: &'static str) {
        if self.wants_columns() {
            self.columns.set_protocol(name);
            self.columns.clear_info();
        }
    }

    /// Replaces Info (what is not fenced of it).
    #[inline]
    pub fn info(&mut self, text: fmt::Arguments<'_>) {
        if self.wants_columns() {
            self.columns.set_info(text);
        }
    }

    /// Adds to Info.
    #[inline]
    pub fn info_append(&mut self, text: fmt::Arguments<'_>) {
        if self.wants_columns() {
            self.columns.append_info(text);
        }
    }

    /// Sets Source and Destination, in the columns and for conversations.
    #[inline]
    pub fn set_addresses(&mut self, source: Address, destination: Address) {
        if self.wants_columns() {
            self.columns.source = source.clone();
            self.columns.destination = destination.clone();
        }
        if C::FIELDS || C::SKIMS || self.track.is_some() || self.depth == Depth::Full {
            self.net.source = source;
            self.net.destination = destination;
        }
    }

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
        let writable = std::mem::replace(&mut self.columns.writable, false);
        self.net.quoted = true;
        // Cut or wrong, the quotation is shown as far as it goes.
        let _ = inner(self);
        *self.net = net;
        self.columns.writable = writable;
        self.go_back(position);
    }

    /// Runs `inner` without a trace in the columns.
    pub(crate) fn silently(&mut self, inner: impl FnOnce(&mut Self) -> Walked) -> Walked {
        let writable = std::mem::replace(&mut self.columns.writable, false);
        let result = inner(self);
        self.columns.writable = writable;
        result
    }

    /// [`Walk::silently`]; a fault leaves the columns as they are to the end of the frame.
    pub(crate) fn silently_to_a_fault(
        &mut self,
        inner: impl FnOnce(&mut Self) -> Walked,
    ) -> Walked {
        let result = self.silently(inner);
        if result.is_err() {
            self.columns.writable = false;
        }
        result
    }

    /// Adds a byte source and gives its number, for a [`Buf`] of its octets. `None` when the frame has
    /// [`MAX_SOURCES`] already.
    pub fn add_source(&mut self, name: impl Into<Cow<'static, str>>, bytes: Bytes) -> Option<u8> {
        if self.sources.len() >= MAX_SOURCES {
            return None;
        }
        self.sources.push(Source { name: name.into(), bytes, unsealed: None });
        Some(self.sources.len() as u8)
    }

    /// Says that a byte source is what a record had that was opened.
    pub(crate) fn mark_unsealed(&mut self, source: u8, unsealed: Unsealed) {
        let at = usize::from(source).checked_sub(1);
        if let Some(source) = at.and_then(|at| self.sources.get_mut(at)) {
            source.unsealed = Some(unsealed);
        }
    }
}

/// The place to go back to after children were added.
#[derive(Clone, Copy, Debug)]
pub struct Opened(u32);
