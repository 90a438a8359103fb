//! Calls that come in several packets (C706, sections 9.5.3 and 12.6.2).

use bytes::Bytes;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::stream::Part;
use crate::walk::Walk;

use super::fields as f;

static SHOWN: FragmentFields = FragmentFields {
    title: "Reassembled DCE/RPC Fragment",
    fragments: f::FRAGMENTS,
    fragment: f::FRAGMENT,
    overlap: f::FRAGMENT_OVERLAP,
    conflict: f::FRAGMENT_OVERLAP_CONFLICT,
    error: f::FRAGMENT_ERROR,
    count: f::FRAGMENT_COUNT,
    length: f::REASSEMBLED_LENGTH,
    data: None,
};

/// A call that is whole.
pub(super) struct Whole {
    pub(super) octets: Bytes,
    /// The source that it is.
    pub(super) source: u8,
    parts: Vec<Part>,
}

/// Takes in a fragment; the call, where it is whole with this one.
pub(super) fn join<C: Collector>(w: &mut Walk<'_, C>, piece: &Piece<'_>) -> Option<Whole> {
    let Joined::Whole { message, parts } = pieces::join(w, piece) else { return None };
    let source = w.add_source("Reassembled DCE/RPC", message.clone())?;
    Some(Whole { octets: message, source, parts })
}

impl Whole {
    /// All octets.
    pub(super) fn buf(&self) -> Buf<'_> {
        Buf::new(&self.octets, self.octets.len(), self.source)
    }

    /// Lists the fragments. Those of connections are not numbered by their octets, and are shown so.
    pub(super) fn list<C: Collector>(&self, w: &mut Walk<'_, C>, is_datagram: bool) -> Walked {
        let mut places = pieces::places(&self.parts);
        if !is_datagram {
            for (place, offset) in places.iter_mut().zip(0..) {
                place.offset = offset;
            }
        }
        let outer = w.open_top();
        let root = w.next_item();
        list_fragments(w, &SHOWN, &self.buf(), &places)?;
        if !is_datagram && w.fields() {
            let text = format_args!("Last fragment, reassembled");
            w.expert_text(f::FRAGMENT_REASSEMBLED, root, text);
        }
        w.close(outer);
        Ok(())
    }
}
