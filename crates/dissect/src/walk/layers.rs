//! Going on from one protocol to the next.

use std::borrow::Cow;

use lamna_fields::{Field, FieldType, ProtocolId, Schema};

use super::{Depth, MAX_DEPTH, Opened, Position, REST, Walk};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::layers::Layer;
use crate::proto;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::Carrier;
use crate::track::Track;

impl<'a, C: Collector> Walk<'a, C> {
    /// Whether the frame was already found to hold `protocol`.
    pub fn is_inside(&self, protocol: ProtocolId) -> bool {
        self.layers.of(protocol).next().is_some()
    }

    /// How many layers of `protocol` the frame was found to have so far.
    pub fn count(&self, protocol: ProtocolId) -> usize {
        self.layers.of(protocol).count()
    }

    /// The nearest layer below that is of another protocol than the last one: what carries the
    /// current protocol, also where it carries several messages of it.
    pub fn carrier(&self) -> Option<ProtocolId> {
        let all = self.layers.as_slice();
        // Where the protocol is called again, what it carried before lies behind it.
        let own = all.iter().rposition(|layer| layer.protocol == self.protocol);
        let current = all.get(own.unwrap_or(all.len().saturating_sub(1)))?.protocol;
        let mut below = all.iter().take(own.unwrap_or(all.len())).rev();
        below.find(|layer| layer.protocol != current).map(|layer| layer.protocol)
    }

    /// Whether a stream carries the current protocol: TCP, TLS over it, or one of QUIC's.
    pub fn is_over_stream(&self) -> bool {
        matches!(self.carrier(), Some(proto::id::TCP | proto::id::TLS | proto::id::QUIC))
    }

    /// Whether the messages at hand were opened from TLS.
    pub(crate) fn is_over_tls(&self) -> bool {
        self.net.carrier != Carrier::Tcp
    }

    /// Whether UDP payload between these ports may be a tunnel, that has transport headers inside.
    pub(crate) fn may_tunnel_udp(&self, source: u16, destination: u16) -> bool {
        self.registry.is_udp_tunnel(source) || self.registry.is_udp_tunnel(destination)
    }

    /// Notes that the current layer's payload was found by its EtherType.
    #[inline]
    pub fn mark_ethertype(&mut self) {
        self.layers.mark_ethertype();
    }

    /// Takes [`Walk::mark_ethertype`] back: nothing was there to dispatch.
    pub(crate) fn unmark_ethertype(&mut self) {
        self.layers.unmark_ethertype();
    }

    /// Says that the last header of `protocol` was read to its end, and may be counted: where a fault comes before, Wireshark's
    /// statistics do not know of it, nor do they of what another packet quotes.
    #[inline]
    pub(crate) fn counted(&mut self, protocol: ProtocolId) {
        if !self.net.quoted {
            self.layers.mark_counted(protocol);
        }
    }

    /// Says that the current header does not have its fields at their fixed places.
    #[inline]
    pub fn irregular(&mut self) {
        self.layers.irregular = true;
    }

    /// Goes on with a protocol known at compile time, without a table in between. Depth is checked where
    /// there is one: walks that enter each other without are few.
    #[inline(always)]
    pub(crate) fn enter<D: Dissect>(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        if C::SKIMS && self.collector.leaves(protocol) {
            return self.call(protocol, b);
        }
        self.layer_of(protocol, b, |w, b| D::walk(w, b))
    }

    /// Goes on with a protocol. Its fault ends the caller's walk too, unless the caller handles it.
    #[inline]
    pub fn call(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        C::call(self, protocol, b, false)
    }

    /// Calls the same protocol once more for the next of several messages in the same octets: one layer.
    pub(crate) fn call_again(&mut self, protocol: ProtocolId, b: Buf<'_>) -> Walked {
        C::call(self, protocol, b, true)
    }

    /// [`Walk::call_again`] with the walk to call.
    pub(crate) fn rerun(
        &mut self,
        protocol: ProtocolId,
        b: Buf<'_>,
        entry: impl FnOnce(&mut Self, Buf<'_>) -> Walked,
    ) -> Walked {
        let kept = (self.protocol, self.base, self.layer);
        self.protocol = protocol;
        self.base = self.registry.base(protocol);
        self.layer = self.layers.of(protocol).count().min(255) as u8;
        let result = entry(self, b);
        if result.is_ok() {
            (self.protocol, self.base, self.layer) = kept;
        }
        result
    }

    /// Runs a walk with another collector, and goes on where it ends.
    pub(crate) fn with_collector<D: Collector>(
        &mut self,
        collector: impl FnOnce(&mut C) -> &mut D,
        walk: impl FnOnce(&mut Walk<'_, D>) -> Walked,
    ) -> Walked {
        let mut other = Walk {
            collector: collector(self.collector),
            layers: self.layers,
            columns: self.columns,
            sources: self.sources,
            depth: self.depth,
            registry: self.registry,
            frame: self.frame,
            // A reborrow with a shorter life.
            track: self.track.as_deref_mut().map(|track| track as &mut dyn Track),
            protocol: self.protocol,
            borrower: self.borrower,
            base: self.base,
            layer: self.layer,
            nesting: self.nesting,
            actual: self.actual,
            net: self.net,
        };
        let result = walk(&mut other);
        (self.protocol, self.base, self.layer, self.actual) =
            (other.protocol, other.base, other.layer, other.actual);
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

    /// Shows a message that is not whole yet as a layer of its protocol with nothing but `title`.
    pub(crate) fn show_held(
        &mut self,
        protocol: ProtocolId,
        b: Buf<'_>,
        title: Option<&'static str>,
    ) -> Walked {
        C::show_held(self, protocol, b, title)
    }

    /// Shows what is there of a message that is not whole yet, without a trace in the columns: that it ends is no fault.
    pub(crate) fn show_part(&mut self, protocol: ProtocolId, b: Buf<'_>) {
        let position = self.position();
        let _ = self.silently(|w| w.call(protocol, b));
        self.go_back(position);
    }

    pub(crate) fn held(
        &mut self,
        protocol: ProtocolId,
        b: Buf<'_>,
        title: Option<&'static str>,
    ) -> Walked {
        self.within(protocol, b, |w, b| {
            let outer = w.open_top();
            let root = w.item(Field::PROTOCOL, &b, 0, REST)?;
            if let Some(title) = title {
                let opened = w.open(root);
                w.text(&b, 0, REST, format_args!("{title}"))?;
                w.close(opened);
            }
            w.close(outer);
            Ok(())
        })
    }

    /// Makes what is added next top-level items, until [`Walk::close`].
    pub fn open_top(&mut self) -> Opened {
        if C::FIELDS
            && let Some(nodes) = self.collector.nodes()
        {
            let opened = Opened(nodes.parent);
            nodes.parent = u32::MAX;
            return opened;
        }
        Opened(u32::MAX)
    }

    #[inline(always)]
    fn push_layer(&mut self, protocol: ProtocolId, b: &Buf<'_>) -> bool {
        self.layers.push(Layer::new(protocol, b.source(), b.start(), b.len() as u32))
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
        self.layer_of(protocol, b, entry)
    }

    /// A layer of `protocol` over `b`, walked by `entry`.
    #[inline(always)]
    fn layer_of(
        &mut self,
        protocol: ProtocolId,
        b: Buf<'_>,
        entry: impl FnOnce(&mut Self, Buf<'_>) -> Walked,
    ) -> Walked {
        let layers = self.layers.len();
        if !self.push_layer(protocol, &b) {
            return Err(Fault::Malformed);
        }
        self.nesting += 1;
        if !C::FIELDS {
            let result = entry(self, b);
            self.nesting -= 1;
            if result == Err(Fault::NotMine) {
                self.layers.truncate(layers);
            }
            return result;
        }
        let kept = (self.protocol, self.base, self.layer);
        self.protocol = protocol;
        self.base = self.registry.base(protocol);
        self.layer = self.layers.of(protocol).count().min(255) as u8;
        let result = entry(self, b);
        self.nesting -= 1;
        if result == Err(Fault::NotMine) {
            self.layers.truncate(layers);
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
        let outer = std::mem::replace(&mut self.net.matched, Cow::Owned(text.to_owned()));
        let result = self.try_call(protocol, b);
        self.net.matched = outer;
        result
    }

    /// Goes on with the protocol of a media type, in any case, which can ask for its parameters with
    /// [`Walk::parameters`]; `Ok(false)` where there is none.
    pub fn try_media(
        &mut self,
        media_type: &str,
        parameters: &str,
        b: Buf<'_>,
    ) -> Result<bool, Fault> {
        let lower = media_type.to_ascii_lowercase();
        let Some(protocol) = self.registry.lookup_text("media_type", &lower) else {
            return Ok(false);
        };
        self.call_media(protocol, media_type, Some(parameters), b)
    }

    /// Goes on with octets of a media type that no protocol claims. Parameters that are there are shown, though they be empty.
    pub fn other_media(
        &mut self,
        media_type: &str,
        parameters: Option<&str>,
        b: Buf<'_>,
    ) -> Walked {
        self.call_media(id::MEDIA, media_type, parameters, b).map(drop)
    }

    fn call_media(
        &mut self,
        protocol: ProtocolId,
        media_type: &str,
        parameters: Option<&str>,
        b: Buf<'_>,
    ) -> Result<bool, Fault> {
        let parameters = parameters.map(str::to_owned);
        let outer = std::mem::replace(&mut self.net.parameters, parameters);
        let result = self.call_matched(protocol, media_type, b);
        self.net.parameters = outer;
        result
    }

    /// The parameters of the media type by which the current protocol was found, as they were given
    /// behind the first `;`; `None` where there was no such thing, or where it was found otherwise.
    pub fn parameters(&self) -> Option<&str> {
        self.net.parameters.as_deref()
    }

    /// The text by which the current protocol was found; empty where it was found otherwise.
    pub fn matched(&self) -> &str {
        &self.net.matched
    }

    /// Takes the current layer back: its octets were consumed, but there is nothing to show for
    /// them. Call it before adding anything.
    pub fn withdraw_layer(&mut self) {
        let layers = self.layers.len();
        self.layers.truncate(layers.saturating_sub(1));
    }

    /// Has the layers that end where `rest` begins go on to its end, if that is how their protocols are shown.
    pub(crate) fn stretch_layers(&mut self, rest: &Buf<'_>) {
        let registry = self.registry;
        let covers = |protocol: ProtocolId| registry.protocol(protocol).covers_rest;
        let (source, end, len) = (rest.source(), rest.start(), rest.len() as u32);
        self.layers.stretch(source, end, len, covers);
        if C::FIELDS
            && let Some(nodes) = self.collector.nodes()
        {
            for node in &mut nodes.list {
                let is_behind = node.source == source && node.start + node.len == end;
                let def = registry.try_def(node.field).filter(|_| is_behind);
                if def.is_some_and(|def| def.kind == FieldType::Protocol)
                    && covers(registry.protocol_of(node.field))
                {
                    node.len += len;
                }
            }
        }
    }

    /// Takes the last layer of `protocol` out of the stack, with those above it left as they are.
    pub(crate) fn forget_layer(&mut self, protocol: ProtocolId) {
        self.layers.forget(protocol);
        self.irregular();
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

    /// Shows octets that nobody knows as data. They are no header: a walk that goes no further than those leaves them.
    #[inline]
    pub fn data(&mut self, b: Buf<'_>) -> Walked {
        if b.is_empty() || self.depth == Depth::Transport {
            return Ok(());
        }
        self.call(proto::id::DATA, b)
    }

    /// Runs `inner` and handles its fault here, as Wireshark does where one packet holds several that
    /// do not depend on each other: what was collected stays, a malformed mark follows, and the
    /// walk goes on. Behind octets that were not captured there is nothing: that fault ends the walk.
    pub fn contain(&mut self, b: &Buf<'_>, inner: impl FnOnce(&mut Self) -> Walked) -> Walked {
        let position = self.position();
        match inner(self) {
            Err(Fault::Short) => return Err(Fault::Short),
            Err(fault) => self.mark_fault(position, b, fault),
            Ok(()) => {}
        }
        self.go_back(position);
        Ok(())
    }

    /// [`Walk::contain`] with the mark where the walk is in the tree, for what lies inside of values.
    pub(crate) fn contain_here(
        &mut self,
        b: &Buf<'_>,
        inner: impl FnOnce(&mut Self) -> Walked,
    ) -> Walked {
        let position = self.position();
        match inner(self) {
            Err(Fault::Short) => return Err(Fault::Short),
            Err(fault) => {
                let name = self.registry.protocol(self.protocol).short();
                self.go_back(position);
                proto::malformed::mark(self, b, fault, name);
                self.go_back(position);
            }
            Ok(()) => {}
        }
        Ok(())
    }

    /// Where the walk is now.
    #[inline(always)]
    pub(crate) fn position(&self) -> Position {
        let nesting = self.nesting;
        if !C::FIELDS {
            // Which protocol is at hand only matters to fields.
            return Position {
                parent: u32::MAX,
                protocol: ProtocolId(0),
                base: 0,
                layer: 0,
                nesting,
            };
        }
        let parent = self.collector.nodes_ref().map_or(u32::MAX, |n| n.parent);
        let (protocol, base, layer) = (self.protocol, self.base, self.layer);
        Position { parent, protocol, base, layer, nesting }
    }

    /// Goes on where the walk was.
    pub(crate) fn go_back(&mut self, to: Position) {
        (self.protocol, self.base, self.layer, self.nesting) =
            (to.protocol, to.base, to.layer, to.nesting);
        if C::FIELDS
            && let Some(nodes) = self.collector.nodes()
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

    /// The protocol that a fault which has just come is blamed on.
    pub(crate) fn faulty(&self) -> ProtocolId {
        self.protocol
    }

    /// Blames a fault that follows on `protocol`, for work that is not done in a layer of its own.
    pub(crate) fn blame(&mut self, protocol: ProtocolId) {
        self.protocol = protocol;
    }

    /// Whether the walk is in the frame's outermost layer.
    #[inline(always)]
    pub fn is_outermost(&self) -> bool {
        self.layers.len() == 1
    }
}
