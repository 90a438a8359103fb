//! Where each frame is, in little room.
//!
//! Frames stand in runs of [`RUN`]. A run notes an offset and a time, and each frame how far it is from those, in 32 bits;
//! the few that are farther stand apart.

use crate::error::{Error, Result};
use crate::frame::{Frame, NO_INTERFACE, Timestamp};

/// Most frames that an index holds.
pub const MAX_FRAMES: u64 = u32::MAX as u64;

/// Largest offset that an index can note.
pub const MAX_OFFSET: u64 = (1 << 48) - 1;

/// Frames that share an offset and a time to count from.
const RUN: usize = 64;

/// Set in a captured length if the length on the wire is another and stands apart.
const CUT: u32 = 1 << 31;

/// Stands for an offset that stands apart.
const FAR: u32 = u32::MAX;

/// Stands for a time that stands apart.
const FAR_TIME: i32 = i32::MIN;

/// Stands for "no time".
const NO_TIME: i64 = i64::MIN;

/// Nanoseconds in a microsecond: the unit of runs that begin with a whole one.
const MICRO: i64 = 1_000;

/// What a run of frames counts from.
#[derive(Clone, Copy, Debug)]
struct Base {
    offset: u64,
    /// [`NO_TIME`] where its first frame has none: then the times of all of them stand apart.
    time: i64,
}

impl Base {
    /// Nanoseconds of which times are counted.
    fn unit(&self) -> i64 {
        if self.time % MICRO == 0 { MICRO } else { 1 }
    }
}

/// Where each frame of a capture is.
///
/// Kept in columns, so that a pass over all times touches little else. A frame costs twelve bytes and a quarter; eight
/// more where it was cut by the snapshot length, two more where the capture has several interfaces, and up to thirty-two
/// more where the frames before it were long ago or far away.
#[derive(Clone, Debug, Default)]
pub struct FrameIndex {
    bases: Vec<Base>,
    /// From the base of the run.
    offsets: Vec<u32>,
    /// From the base of the run, in its unit.
    times: Vec<i32>,
    captured: Vec<u32>,
    /// Place in the other columns, and length on the wire, where that is not the captured one.
    lengths: Vec<(u32, u32)>,
    /// Place, and offset.
    far_offsets: Vec<(u32, u64)>,
    /// Place, and time.
    far_times: Vec<(u32, i64)>,
    /// The interface of all frames, while `interfaces` is empty.
    interface: u16,
    interfaces: Vec<u16>,
}

/// What an index knows of a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Where the record starts in the (decompressed) file.
    pub offset: u64,
    /// Index into [`Description::interfaces`](crate::Description::interfaces), or [`NO_INTERFACE`].
    pub interface: u32,
    /// When it was captured.
    pub time: Option<Timestamp>,
    /// How many bytes were captured.
    pub captured: u32,
    /// Length on the wire.
    pub length: u32,
}

impl FrameIndex {
    /// An empty index.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes the next frame. Frames must come in the order of their numbers, from 1.
    ///
    /// # Errors
    /// When the frame is not the next one, or the index is full: see [`MAX_FRAMES`] and
    /// [`MAX_OFFSET`].
    pub fn push(&mut self, frame: &Frame<'_>) -> Result<()> {
        if frame.number != self.len() + 1 {
            return Err(Error::Option(format!(
                "frame {} indexed after frame {}",
                frame.number,
                self.len()
            )));
        }
        let at = self.captured.len();
        let Some(place) = u32::try_from(at).ok().filter(|_| frame.offset <= MAX_OFFSET) else {
            return Err(Error::Option(format!(
                "a capture of more than {MAX_FRAMES} frames or {MAX_OFFSET} bytes"
            )));
        };
        let time = frame.time.map_or(NO_TIME, Timestamp::nanos);
        let base = match self.bases.last() {
            Some(base) if !at.is_multiple_of(RUN) => *base,
            _ => {
                let base = Base { offset: frame.offset, time };
                self.bases.push(base);
                base
            }
        };
        let near = frame.offset.checked_sub(base.offset).and_then(|far| u32::try_from(far).ok());
        let near = near.filter(|near| *near != FAR);
        self.offsets.push(near.unwrap_or(FAR));
        if near.is_none() {
            self.far_offsets.push((place, frame.offset));
        }
        let near = near_time(&base, time);
        self.times.push(near.unwrap_or(FAR_TIME));
        if near.is_none() {
            self.far_times.push((place, time));
        }
        // `NO_INTERFACE` and only that becomes `u16::MAX`, by the bound on interfaces.
        self.push_interface(at, u16::try_from(frame.interface).unwrap_or(u16::MAX));
        let captured = u32::try_from(frame.captured.len()).unwrap_or(CUT - 1).min(CUT - 1);
        if frame.length == captured {
            self.captured.push(captured);
        } else {
            self.captured.push(captured | CUT);
            self.lengths.push((place, frame.length));
        }
        Ok(())
    }

    fn push_interface(&mut self, at: usize, interface: u16) {
        if at == 0 {
            self.interface = interface;
        } else if self.interfaces.is_empty() {
            if interface != self.interface {
                self.interfaces = vec![self.interface; at];
                self.interfaces.push(interface);
            }
        } else {
            self.interfaces.push(interface);
        }
    }

    /// How many frames are indexed.
    #[must_use]
    pub fn len(&self) -> u64 {
        self.captured.len() as u64
    }

    /// Whether no frame is indexed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.captured.is_empty()
    }

    /// What is known of a frame, by its number counted from 1.
    #[must_use]
    pub fn get(&self, number: u64) -> Option<Entry> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        let captured = *self.captured.get(at)?;
        let length = if captured & CUT == 0 { captured } else { apart(&self.lengths, at)? };
        let offset = match *self.offsets.get(at)? {
            FAR => apart(&self.far_offsets, at)?,
            near => self.bases.get(at / RUN)?.offset + u64::from(near),
        };
        let interface = self.interfaces.get(at).copied().unwrap_or(self.interface);
        Some(Entry {
            offset,
            interface: if interface == u16::MAX { NO_INTERFACE } else { u32::from(interface) },
            time: self.time(number),
            captured: captured & !CUT,
            length,
        })
    }

    /// When a frame was captured; `None` also for a frame that is not there.
    #[must_use]
    pub fn time(&self, number: u64) -> Option<Timestamp> {
        let at = usize::try_from(number.checked_sub(1)?).ok()?;
        let nanos = match *self.times.get(at)? {
            FAR_TIME => apart(&self.far_times, at).filter(|time| *time != NO_TIME)?,
            near => {
                let base = self.bases.get(at / RUN)?;
                base.time + i64::from(near) * base.unit()
            }
        };
        Some(Timestamp::from_nanos(nanos))
    }

    /// Bytes of memory in use.
    #[must_use]
    pub fn memory(&self) -> usize {
        self.bases.capacity() * size_of::<Base>()
            + self.offsets.capacity() * size_of::<u32>()
            + self.times.capacity() * size_of::<i32>()
            + self.captured.capacity() * size_of::<u32>()
            + self.lengths.capacity() * size_of::<(u32, u32)>()
            + self.far_offsets.capacity() * size_of::<(u32, u64)>()
            + self.far_times.capacity() * size_of::<(u32, i64)>()
            + self.interfaces.capacity() * size_of::<u16>()
    }
}

/// How far a time is from that of its run.
fn near_time(base: &Base, time: i64) -> Option<i32> {
    if base.time == NO_TIME || time == NO_TIME {
        return None;
    }
    let (far, unit) = (time.checked_sub(base.time)?, base.unit());
    if far % unit != 0 {
        return None;
    }
    i32::try_from(far / unit).ok().filter(|near| *near != FAR_TIME)
}

/// What stands apart of the frame at a place.
fn apart<T: Copy>(those: &[(u32, T)], at: usize) -> Option<T> {
    let found = those.binary_search_by_key(&(at as u64), |(place, _)| u64::from(*place)).ok()?;
    Some(those.get(found)?.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Description;
    use crate::frame::{Content, FrameOptions};
    use crate::link::LinkType;

    fn frame<'f>(
        number: u64,
        (offset, interface, time): (u64, u32, Option<i64>),
        length: u32,
        description: &'f Description,
    ) -> Frame<'f> {
        Frame {
            number,
            content: Content::Packet,
            time: time.map(Timestamp::from_nanos),
            odd_fraction: None,
            captured: &[1, 2, 3],
            length,
            link: LinkType::NONE,
            interface,
            offset,
            options: FrameOptions::new(&[], false),
            description,
        }
    }

    /// Notes frames, and looks whether they are found as they were.
    fn round_trip(frames: &[(u64, u32, Option<i64>)]) -> FrameIndex {
        let description = Description::default();
        let mut index = FrameIndex::new();
        for (number, what) in (1..).zip(frames) {
            let length = if number % 7 == 0 { 1500 } else { 3 };
            index.push(&frame(number, *what, length, &description)).unwrap();
        }
        for (number, (offset, interface, time)) in (1..).zip(frames) {
            let entry = index.get(number).unwrap();
            assert_eq!((entry.offset, entry.interface), (*offset, *interface), "{number}");
            assert_eq!(entry.time.map(Timestamp::nanos), *time, "{number}");
            assert_eq!(index.time(number), entry.time);
            assert_eq!((entry.captured, entry.length == 1500), (3, number % 7 == 0));
        }
        let count = frames.len() as u64;
        assert_eq!((index.len(), index.get(0), index.get(count + 1)), (count, None, None));
        index
    }

    #[test]
    fn frames_that_follow_each_other_take_little() {
        let second = 1_600_000_000_000_000_000;
        let frames = (0..1000).map(|n| (24 + n * 100, 0, Some(second + n as i64 * 7_000)));
        let index = round_trip(&frames.collect::<Vec<_>>());
        assert!(index.far_times.is_empty() && index.far_offsets.is_empty());
        assert!(index.interfaces.is_empty());
    }

    #[test]
    fn far_frames_and_odd_times_are_found() {
        let mut frames = Vec::new();
        for n in 0..300_u64 {
            let time = match n % 5 {
                0 => Some(n as i64 * 1_000_000_007),
                1 => None,
                2 => Some(-5),
                3 => Some(i64::MAX),
                _ => Some(n as i64 * 1_000 + 1),
            };
            let interface = [0, 0, 3, NO_INTERFACE][(n / 70) as usize % 4];
            frames.push((n * 0x6000_0000, interface, time));
        }
        frames.push((12, 0, Some(i64::MIN + 1)));
        round_trip(&frames);
    }

    #[test]
    fn what_cannot_be_noted_is_told() {
        let description = Description::default();
        let mut index = FrameIndex::new();
        assert!(index.push(&frame(2, (0, 0, None), 3, &description)).is_err());
        assert!(index.push(&frame(1, (MAX_OFFSET + 1, 0, None), 3, &description)).is_err());
        assert!(index.is_empty());
    }
}
