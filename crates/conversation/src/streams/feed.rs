//! From frames to segments: answers what walks ask on their way to transport headers.

use std::any::{Any, TypeId};

use lamna_dissect::proto::ip::{Defragmented, Fragment};
use lamna_dissect::proto::tcp;
use lamna_dissect::stream::{Assembly, Open, Payload};
use lamna_dissect::{Ends, FrameInfo, Link, Memory, Scope, Track, UdpFacts};
use lamna_fields::ProtocolId;

use super::{Core, Visit};
use crate::fragments::{Collected, Fragments};

/// Hands the segments of a frame on. What lies above transport headers is not asked for.
pub(super) struct Feed<'a, 'v> {
    pub(super) core: &'a mut Core,
    pub(super) fragments: &'a mut Fragments,
    pub(super) visit: &'a mut (dyn FnMut(super::Event<'_>) + 'v),
}

impl Track for Feed<'_, '_> {
    fn tcp(&mut self, frame: &FrameInfo, ends: &Ends, segment: &tcp::Segment<'_>) -> tcp::Facts {
        let visit: Visit<'_> = &mut *self.visit;
        self.core.segment(frame, ends, segment, visit)
    }

    fn udp(&mut self, _: &FrameInfo, _: &Ends, _: bool) -> UdpFacts {
        UdpFacts::default()
    }

    fn fragment(&mut self, frame: &FrameInfo, fragment: &Fragment<'_>) -> Defragmented {
        match self.fragments.take(frame.number, fragment, Link::default) {
            Collected::Incomplete(_) => Defragmented::Incomplete { reassembled_in: None },
            Collected::Complete { payload, parts, .. } => Defragmented::Complete { payload, parts },
        }
    }

    fn assemble(&mut self, _: &FrameInfo, _: &Payload<'_>) -> Assembly {
        Assembly::Left
    }

    fn need_more(&mut self, _: &FrameInfo, _: Open<'_>) -> Option<u32> {
        None
    }

    fn assigned(&mut self) -> Option<ProtocolId> {
        None
    }

    fn assign(&mut self, _: ProtocolId) {}

    fn is_replay(&self) -> bool {
        false
    }

    fn is_final(&self) -> bool {
        false
    }

    fn state(
        &mut self,
        _: Scope,
        _: TypeId,
        _: fn() -> Box<dyn Any + Send>,
    ) -> Option<(&mut (dyn Any + Send), &mut dyn Memory)> {
        None
    }

    fn write(&mut self, _: u64) {}

    fn read(&mut self) -> u64 {
        0
    }

    fn link(&self, _: Link) -> Option<u64> {
        None
    }
}
