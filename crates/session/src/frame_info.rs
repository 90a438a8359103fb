//! What a dissection is told of a frame besides its octets.

use std::sync::Arc;

use lamna_capture::Frame;
use lamna_capture::frame::{Content, NO_INTERFACE};
use lamna_dissect::{Custom, FrameInfo, Origin};

/// Makes the [`FrameInfo`] of each frame, in order, from what the capture says of it and from the
/// frames before. Allocates for an interface when it is first met, and for frames with comments.
#[derive(Debug, Default)]
pub struct FrameInfos {
    info: FrameInfo,
    /// Fraction digits of the frame's time that are worth printing.
    digits: u8,
    with_origins: bool,
    /// By interface: its origin and the digits of its clock.
    interfaces: Vec<(Arc<Origin>, u8)>,
}

/// Fraction digits of the times of a capture whose interface is not known.
const DEFAULT_DIGITS: u8 = 6;

impl FrameInfos {
    /// With `with_origins`, frames name their interface: as pcapng and live captures do, and pcap
    /// files, which have but one, do not.
    pub fn new(with_origins: bool) -> Self {
        FrameInfos { with_origins, ..FrameInfos::default() }
    }

    /// What is known of the next frame.
    #[inline]
    pub fn next(&mut self, frame: &Frame<'_>) -> &FrameInfo {
        if self.info.number > 0 {
            self.info.previous = Some(self.counted_time());
        }
        self.set(frame);
        self.info.first = self.info.first.or(Some(self.counted_time()));
        &self.info
    }

    /// Makes any frame the current one: `times` has those of other frames, and what somebody has said of this one.
    pub(crate) fn place(&mut self, frame: &Frame<'_>, times: FrameInfo) {
        let FrameInfo { first, previous, previous_displayed, marked, ignored, .. } = times;
        self.set(frame);
        (self.info.marked, self.info.ignored) = (marked, ignored);
        self.info.first = first.or(Some(self.counted_time()));
        self.info.previous = previous;
        self.info.previous_displayed = previous_displayed;
    }

    #[inline]
    fn set(&mut self, frame: &Frame<'_>) {
        self.info.number = u32::try_from(frame.number).unwrap_or(u32::MAX);
        self.info.time = frame.time.map(|t| t.nanos());
        self.info.odd_fraction = frame.odd_fraction;
        self.info.len = frame.length;
        self.info.link = frame.link.0;
        self.info.offset = frame.offset;
        self.info.custom = match frame.content {
            Content::Custom { enterprise, copyable } => {
                let section = frame.description.last_section() + 1;
                Some(Custom { section, enterprise, copyable })
            }
            _ => None,
        };
        let mut known = self.interfaces.get(frame.interface as usize);
        if known.is_none() {
            self.meet(frame);
            known = self.interfaces.get(frame.interface as usize);
        }
        self.digits = known.map_or(DEFAULT_DIGITS, |(_, digits)| *digits);
        if self.with_origins {
            self.set_origin(frame);
        }
    }

    /// The frame that [`next`](Self::next) was last asked for.
    pub fn current(&self) -> &FrameInfo {
        &self.info
    }

    /// Fraction digits of the current frame's time that its clock can tell.
    pub fn digits(&self) -> u8 {
        self.digits
    }

    /// Notes that the current frame passed the display filter.
    #[inline]
    pub fn displayed(&mut self) {
        self.info.previous_displayed = Some(self.counted_time());
    }

    /// The current frame's time, as those of other frames are counted from it: one without a time counts as
    /// of 1970, as in Wireshark.
    fn counted_time(&self) -> i64 {
        self.info.time.unwrap_or(0)
    }

    /// Has the current frame ignored, or not.
    pub(crate) fn ignore(&mut self, ignored: bool) {
        self.info.ignored = ignored;
    }

    /// Numbers the current frame anew, where frames before it were left out.
    pub fn renumber(&mut self, number: u32) {
        self.info.number = number;
    }

    fn meet(&mut self, frame: &Frame<'_>) {
        if frame.interface == NO_INTERFACE {
            return;
        }
        for interface in frame.description.interfaces.iter().skip(self.interfaces.len()) {
            let origin = Origin {
                interface: interface.id,
                interface_name: interface.name.clone(),
                interface_description: interface.description.clone(),
                section: interface.section + 1,
                ..Origin::default()
            };
            self.interfaces.push((Arc::new(origin), interface.resolution.digits()));
        }
    }

    fn set_origin(&mut self, frame: &Frame<'_>) {
        let known = self.interfaces.get(frame.interface as usize);
        self.info.fcs_len = frame.interface().and_then(|interface| interface.fcs_length);
        if frame.options.is_empty() {
            match (known, &self.info.origin) {
                (Some((origin, _)), Some(now)) if Arc::ptr_eq(origin, now) => {}
                _ => self.info.origin = known.map(|(origin, _)| Arc::clone(origin)),
            }
            return;
        }
        let mut origin = known.map_or_else(Origin::default, |(origin, _)| Origin::clone(origin));
        origin.comments = frame.options.comments().map(|c| c.into_owned()).collect();
        origin.flags = frame.options.flags().map(|flags| flags.0);
        origin.drop_count = frame.options.drop_count();
        origin.queue = frame.options.queue();
        origin.packet_id = frame.options.packet_id();
        let verdicts = frame.options.verdicts();
        origin.verdicts = verdicts.map(|(kind, data)| (kind, data.to_vec())).collect();
        if let Some(fcs) = frame.options.flags().map(|f| f.fcs_length()).filter(|n| *n > 0) {
            self.info.fcs_len = u8::try_from(fcs).ok();
        }
        self.info.origin = Some(Arc::new(origin));
    }
}
