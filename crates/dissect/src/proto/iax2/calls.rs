//! Which call a packet of IAX2 belongs to.

use std::collections::HashMap;

use crate::collect::Collector;
use crate::columns::Address;
use crate::track::Scope;
use crate::walk::Walk;

/// Calls that are remembered at a time.
const MAX_CALLS: usize = 1 << 12;

/// What a packet says of its call.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    /// The number that the sender has for it.
    pub(super) source: u16,
    /// The number that the receiver has for it, where the packet says so: 0 where that is not known yet.
    pub(super) destination: Option<u16>,
    /// Whether the packet begins it.
    pub(super) begins: bool,
    /// Milliseconds since its beginning; the low 16 bits only where the header is short.
    pub(super) stamp: u32,
    /// The codec that the sender's voice has from now on.
    pub(super) voice: Option<u64>,
    /// The codec that the sender's video has from now on.
    pub(super) video: Option<u64>,
}

impl Seen {
    /// What a short header says.
    pub(super) fn short(source: u16, stamp: u16) -> Self {
        let stamp = u32::from(stamp);
        Seen { source, destination: None, begins: false, stamp, voice: None, video: None }
    }
}

/// A call as a packet finds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Call {
    /// Its place among all calls of the capture.
    pub(super) number: u32,
    /// When it began, in nanoseconds.
    pub(super) begun: i64,
    /// Milliseconds since then, all 32 bits.
    pub(super) stamp: u32,
    /// The codecs of the sender.
    pub(super) voice: u64,
    pub(super) video: u64,
}

/// What one side of a call has sent.
#[derive(Clone, Copy, Debug, Default)]
struct Side {
    voice: u64,
    video: u64,
    stamp: u32,
}

/// An end of a call: who it is, and the number there.
type End = (Address, u16, u16);

/// The calls of a capture.
#[derive(Debug, Default)]
struct Calls {
    /// Which call an end belongs to, and whether it is the one that began it.
    ends: HashMap<End, (u32, bool)>,
    /// When each began, and what its sides have sent.
    calls: HashMap<u32, (i64, [Side; 2])>,
    count: u32,
}

/// The call of a packet.
pub(super) fn find<C: Collector>(w: &mut Walk<'_, C>, seen: Seen) -> Option<Call> {
    const MILLI: i64 = 1_000_000;
    let time = w.frame.time.unwrap_or_default();
    let source: End = (w.net.source.clone(), w.net.source_port, seen.source);
    let destination = (w.net.destination.clone(), w.net.destination_port);
    let found = w.remember(Scope::Capture, |known: &mut Calls, _| {
        let (number, first) = if seen.begins {
            if known.calls.len() >= MAX_CALLS {
                known.calls.clear();
                known.ends.clear();
            }
            match known.ends.get(&source) {
                // Sent once more.
                Some(end) if seen.destination != Some(0) => *end,
                _ => {
                    known.count += 1;
                    let begun = time - i64::from(seen.stamp) * MILLI;
                    known.calls.insert(known.count, (begun, Default::default()));
                    known.ends.insert(source, (known.count, true));
                    (known.count, true)
                }
            }
        } else if let Some(end) = known.ends.get(&source) {
            *end
        } else {
            // The other side has its own number, which comes with its first packet.
            let there = seen.destination?;
            let (number, first) =
                *known.ends.get(&(destination.0.clone(), destination.1, there))?;
            known.ends.insert(source, (number, !first));
            (number, !first)
        };
        let (begun, sides) = known.calls.get_mut(&number)?;
        let side = &mut sides[usize::from(!first)];
        side.voice = seen.voice.unwrap_or(side.voice);
        side.video = seen.video.unwrap_or(side.video);
        side.stamp = match seen.destination {
            Some(_) => seen.stamp,
            None => side.stamp & !0xffff | seen.stamp,
        };
        Some((number, *begun, side.stamp, side.voice, side.video))
    });
    let (number, begun, stamp, voice, video) = found.flatten()?;
    Some(Call { number, begun, stamp, voice, video })
}
