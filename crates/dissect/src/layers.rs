//! The layers of a frame: which protocol, where.

use lamna_fields::ProtocolId;

/// Layers that one frame may have; what is deeper is not looked at.
pub const MAX_LAYERS: usize = 500;

/// One layer of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Layer {
    /// The protocol.
    pub protocol: ProtocolId,
    /// The byte source: 0 is the frame.
    pub source: u8,
    /// A name that Wireshark lists after this layer without a layer of its own.
    pub(crate) ethertype: bool,
    /// First octet in the source.
    pub start: u32,
    /// Captured octets that the layer was given, its payload included.
    pub len: u32,
}

/// The layers of a frame in the order in which they were met. Reused from frame to frame.
#[derive(Clone, Debug)]
pub struct Layers {
    list: Vec<Layer>,
    pub(crate) irregular: bool,
    pub(crate) fragmented: bool,
}

impl Default for Layers {
    fn default() -> Self {
        Layers { list: Vec::with_capacity(16), irregular: false, fragmented: false }
    }
}

impl Layers {
    /// The layers, outermost first.
    pub fn as_slice(&self) -> &[Layer] {
        &self.list
    }

    /// The layers of `protocol`, outermost first.
    pub fn of(&self, protocol: ProtocolId) -> impl Iterator<Item = &Layer> {
        self.list.iter().filter(move |layer| layer.protocol == protocol)
    }

    /// Whether some header of the frame does not have its fields at their fixed places, so
    /// that only a walk that collects fields tells their values.
    pub fn is_irregular(&self) -> bool {
        self.irregular
    }

    /// Whether the frame holds a fragment of a datagram: which layers it has depends on the frames
    /// before it.
    pub fn is_fragmented(&self) -> bool {
        self.fragmented
    }

    #[inline]
    pub(crate) fn clear(&mut self) {
        self.list.clear();
        self.irregular = false;
        self.fragmented = false;
    }

    #[inline]
    pub(crate) fn push(&mut self, layer: Layer) -> bool {
        if self.list.len() >= MAX_LAYERS {
            return false;
        }
        self.list.push(layer);
        true
    }

    pub(crate) fn truncate(&mut self, len: usize) {
        self.list.truncate(len);
    }

    #[inline]
    pub(crate) fn mark_ethertype(&mut self) {
        if let Some(last) = self.list.last_mut() {
            last.ethertype = true;
        }
    }

    /// Takes the last mark of [`Layers::mark_ethertype`] back.
    pub(crate) fn unmark_ethertype(&mut self) {
        if let Some(layer) = self.list.iter_mut().rev().find(|layer| layer.ethertype) {
            layer.ethertype = false;
        }
    }

    #[inline]
    pub(crate) fn len(&self) -> usize {
        self.list.len()
    }
}
