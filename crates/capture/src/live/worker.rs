//! One thread for each interface: takes frames from libpcap and sends them on in batches.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crossbeam_channel::{Receiver, Sender};
use pcap::{Active, Capture, Precision};

use super::error::{LiveError, text};
use super::interfaces::{link_info, link_type, offered};
use super::{CaptureOptions, InterfaceOptions};
use crate::frame::Timestamp;
use crate::interface::Resolution;
use crate::link::LinkType;

/// Frames taken from libpcap in one go. With the longest frames, 256 MiB; with those of a
/// network, some hundred KiB.
const FRAMES_AT_ONCE: usize = 1024;

/// How long a thread waits for a frame before it looks at the stop flag.
#[cfg(unix)]
const LOOK_UP: Duration = Duration::from_millis(50);

/// How often the counters are read while the capture runs.
const COUNT_EVERY: Duration = Duration::from_secs(1);

/// Frames of one interface, their bytes one after the other.
#[derive(Default)]
pub(super) struct Batch {
    pub(super) bytes: Vec<u8>,
    pub(super) frames: Vec<Captured>,
}

/// One frame of a batch.
#[derive(Clone, Copy)]
pub(super) struct Captured {
    pub(super) time: Timestamp,
    pub(super) start: usize,
    pub(super) captured: usize,
    pub(super) length: u32,
}

/// What a thread tells the reader.
pub(super) enum Message {
    Frames(usize, Batch),
    /// The thread ends: by itself because of an error, or because it was told to.
    Ended(usize, Option<LiveError>),
}

/// Counters that a thread keeps up to date.
#[derive(Debug, Default)]
pub(super) struct Counters {
    pub(super) received: AtomicU64,
    pub(super) dropped: AtomicU64,
    pub(super) interface_dropped: AtomicU64,
    pub(super) delivered: AtomicU64,
}

/// An interface that has been opened.
pub(super) struct Opened {
    pub(super) handle: Capture<Active>,
    pub(super) resolution: Resolution,
    /// Whether the kernel drops frames by a program of ours.
    pub(super) is_narrowed: bool,
}

/// Opens an interface with all options but the link type and the filters.
pub(super) fn activate(
    options: &InterfaceOptions,
    all: &CaptureOptions,
) -> Result<Opened, LiveError> {
    let name = options.name.as_str();
    let mut last = None;
    // libpcap reports as warnings what the crate takes for failure: that an interface knows
    // no promiscuous mode, or no nanoseconds.
    for (promiscuous, precision) in [
        (options.promiscuous && name != "any", Precision::Nano),
        (false, Precision::Nano),
        (options.promiscuous, Precision::Micro),
        (false, Precision::Micro),
    ] {
        let inactive =
            Capture::from_device(name).map_err(|error| LiveError::opening(name, &error))?;
        let inactive = inactive
            .snaplen(i32::try_from(options.snaplen).unwrap_or(i32::MAX))
            .promisc(promiscuous)
            .timeout(i32::try_from(all.timeout.as_millis()).unwrap_or(i32::MAX).max(1))
            .immediate_mode(all.immediate)
            .precision(precision)
            .buffer_size(i32::try_from(options.buffer).unwrap_or(i32::MAX));
        #[cfg(unix)]
        let inactive = if options.monitor { inactive.rfmon(true) } else { inactive };
        match inactive.open() {
            Ok(handle) => {
                let nano = precision == Precision::Nano;
                let resolution =
                    if nano { Resolution::NANOSECONDS } else { Resolution::MICROSECONDS };
                return Ok(Opened { handle, resolution, is_narrowed: false });
            }
            Err(error) => {
                let error = LiveError::opening(name, &error);
                if matches!(
                    error,
                    LiveError::NoPermission { .. } | LiveError::NoSuchInterface { .. }
                ) {
                    return Err(error);
                }
                // The first attempt's words are about what was asked for.
                last.get_or_insert(error);
            }
        }
    }
    Err(last.unwrap_or_else(|| LiveError::no_such(name)))
}

/// Opens an interface completely.
pub(super) fn open(options: &InterfaceOptions, all: &CaptureOptions) -> Result<Opened, LiveError> {
    let mut opened = activate(options, all)?;
    let name = options.name.as_str();
    let device =
        |error: pcap::Error| LiveError::Device { interface: name.into(), reason: text(&error) };
    if let Some(wanted) = &options.link_type {
        let offered = offered(name, &opened.handle)?;
        let found = pcap::Linktype::from_name(wanted).ok();
        let found = found.filter(|link| offered.iter().any(|offer| *offer == link_info(*link)));
        let Some(link) = found else {
            let available: Vec<String> = offered.into_iter().map(|offer| offer.name).collect();
            return Err(LiveError::LinkType {
                interface: name.into(),
                wanted: wanted.clone(),
                available: available.join(", "),
            });
        };
        opened.handle.set_datalink(link).map_err(device)?;
    }
    if let Some(filter) = options.filter.as_deref().filter(|filter| !filter.trim().is_empty()) {
        opened
            .handle
            .filter(filter, true)
            .map_err(|error| LiveError::Filter { filter: filter.into(), reason: text(&error) })?;
    } else if !options.kernel_filter.is_empty() && link(&opened) == LinkType::ETHERNET {
        #[cfg(target_os = "linux")]
        {
            use std::os::fd::AsFd;
            super::socket::attach(opened.handle.as_fd(), &options.kernel_filter)
                .map_err(|source| LiveError::KernelFilter { interface: name.into(), source })?;
            opened.is_narrowed = true;
        }
    }
    // The thread waits by itself, because libpcap's own waiting cannot be ended everywhere.
    #[cfg(unix)]
    {
        opened.handle = opened.handle.setnonblock().map_err(device)?;
    }
    Ok(opened)
}

/// Takes the kernel's filter away.
#[cfg(target_os = "linux")]
fn widen(opened: &Opened, name: &str) -> Result<(), LiveError> {
    use std::os::fd::AsFd;
    super::socket::detach(opened.handle.as_fd())
        .map_err(|source| LiveError::KernelFilter { interface: name.into(), source })
}

/// Nothing was narrowed: the kernel has no such filter.
#[cfg(not(target_os = "linux"))]
fn widen(_: &Opened, _: &str) -> Result<(), LiveError> {
    Ok(())
}

/// The link type of an open interface.
pub(super) fn link(opened: &Opened) -> LinkType {
    link_type(opened.handle.get_datalink())
}

/// What a thread needs beside its interface.
pub(super) struct Worker {
    pub(super) interface: usize,
    pub(super) name: String,
    pub(super) stop: Arc<AtomicBool>,
    /// Whether the kernel is to hand on all frames.
    pub(super) widen: Arc<AtomicBool>,
    pub(super) counters: Arc<Counters>,
    pub(super) messages: Sender<Message>,
    pub(super) spare: Receiver<Batch>,
}

impl Worker {
    /// Captures until told to stop or the interface fails.
    pub(super) fn run(self, mut opened: Opened) {
        let nano = opened.resolution == Resolution::NANOSECONDS;
        let mut counted = Instant::now();
        let mut error = None;
        let mut is_wide = !opened.is_narrowed;
        while !self.stop.load(Ordering::Relaxed) {
            if !is_wide && self.widen.load(Ordering::Relaxed) {
                is_wide = true;
                if let Err(failure) = widen(&opened, &self.name) {
                    error = Some(failure);
                    break;
                }
            }
            match self.take(&mut opened.handle, nano) {
                Ok(true) => {}
                // Nobody listens any more.
                Ok(false) => return,
                Err(failure) => {
                    error = Some(failure);
                    break;
                }
            }
            if counted.elapsed() >= COUNT_EVERY {
                self.count(&mut opened.handle);
                counted = Instant::now();
            }
        }
        self.count(&mut opened.handle);
        // If nobody listens there is nobody to tell.
        let _ = self.messages.send(Message::Ended(self.interface, error));
    }

    fn take(&self, handle: &mut Capture<Active>, nano: bool) -> Result<bool, LiveError> {
        #[cfg(unix)]
        {
            use std::os::fd::AsFd;
            let wait = i32::try_from(LOOK_UP.as_millis()).unwrap_or(50);
            let readable = super::socket::wait(handle.as_fd(), wait).map_err(|error| {
                LiveError::Device { interface: self.name.clone(), reason: error.to_string() }
            })?;
            // Some of libpcap's sources call it an error to be asked for nothing.
            if !readable {
                return Ok(true);
            }
        }
        let mut batch = self.spare.try_recv().unwrap_or_default();
        let unit = if nano { 1 } else { 1000 };
        let taken = handle.dispatch(Some(FRAMES_AT_ONCE), |packet| {
            let start = batch.bytes.len();
            batch.bytes.extend_from_slice(packet.data);
            let ts = packet.header.ts;
            // The types of the two fields differ from system to system.
            #[allow(clippy::useless_conversion, clippy::unnecessary_cast)]
            let nanos = (ts.tv_sec as i64)
                .saturating_mul(1_000_000_000)
                .saturating_add(ts.tv_usec as i64 * unit);
            batch.frames.push(Captured {
                time: Timestamp::from_nanos(nanos),
                start,
                captured: packet.data.len(),
                length: packet.header.len,
            });
        });
        match taken {
            Ok(_) | Err(pcap::Error::TimeoutExpired) => {}
            Err(error) => {
                return Err(LiveError::Device {
                    interface: self.name.clone(),
                    reason: text(&error),
                });
            }
        }
        if batch.frames.is_empty() {
            return Ok(true);
        }
        self.counters.delivered.fetch_add(batch.frames.len() as u64, Ordering::Relaxed);
        Ok(self.messages.send(Message::Frames(self.interface, batch)).is_ok())
    }

    fn count(&self, handle: &mut Capture<Active>) {
        if let Ok(stats) = handle.stats() {
            self.counters.received.store(u64::from(stats.received), Ordering::Relaxed);
            self.counters.dropped.store(u64::from(stats.dropped), Ordering::Relaxed);
            self.counters.interface_dropped.store(u64::from(stats.if_dropped), Ordering::Relaxed);
        }
    }
}
