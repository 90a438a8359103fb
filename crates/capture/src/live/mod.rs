//! Frames from the interfaces of this machine, through libpcap.
//!
//! libpcap is looked for at run time; without it everything here fails with
//! [`LiveError::NoLibrary`] and the rest of the crate works.
//!
//! ```no_run
//! use std::time::Duration;
//! use lamna_capture::live::{Capture, CaptureOptions, InterfaceOptions};
//!
//! # fn main() -> lamna_capture::Result<()> {
//! let options = CaptureOptions {
//!     interfaces: vec![InterfaceOptions { filter: Some("tcp".into()), ..InterfaceOptions::new("lo") }],
//!     ..CaptureOptions::default()
//! };
//! let mut capture = Capture::start(&options)?;
//! let stop = capture.stop_handle();
//! while !capture.is_finished() {
//!     if let Some(frame) = capture.next_frame(Duration::from_millis(100))? {
//!         println!("{} {} bytes", frame.number, frame.length);
//!         if frame.number == 10 {
//!             stop.stop();
//!         }
//!     }
//! }
//! # Ok(())
//! # }
//! ```

mod error;
mod interfaces;
mod socket;
mod worker;

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};

pub use error::LiveError;
pub use interfaces::{InterfaceInfo, LinkTypeInfo, default, find, interfaces, link_types};
pub use socket::Instruction;

use crate::error::Result;
use crate::frame::{Content, Frame, FrameOptions, Timestamp};
use crate::interface::{Description, Interface, InterfaceStatistics, Section};
use crate::link::LinkType;
use worker::{Batch, Captured, Counters, Message, Worker};

/// Batches that may wait to be read before an interface's thread waits in turn. Then the
/// kernel's buffer fills and frames are dropped and counted, which bounds the memory.
const BATCHES: usize = 64;

/// How long frames of one interface wait for earlier ones of another that has been silent.
/// Longer than a thread needs to hand on what it has.
const MERGE_WINDOW: Duration = Duration::from_millis(150);

/// Size of the kernel's buffer for an interface unless another is asked for. Four times
/// libpcap's, which on a busy machine is full before a thread gets its turn.
pub const BUFFER_SIZE: u32 = 8 * 1024 * 1024;

/// libpcap's description of itself.
///
/// # Errors
/// When it is not there: see [`LiveError::NoLibrary`].
pub fn library() -> Result<&'static str, LiveError> {
    #[cfg(target_os = "linux")]
    return lamna_pcap_rt::available().map_err(LiveError::NoLibrary);
    #[cfg(not(target_os = "linux"))]
    Ok("libpcap")
}

/// What to capture on one interface.
#[derive(Clone, Debug)]
pub struct InterfaceOptions {
    /// Name of the interface, or its number in the list of [`interfaces`].
    pub name: String,
    /// Capture filter in libpcap's language.
    pub filter: Option<String>,
    /// Longest piece of a frame to keep, in bytes.
    pub snaplen: u32,
    /// Whether to see frames that are for others.
    pub promiscuous: bool,
    /// Whether to see the frames of a radio as they are (monitor mode).
    pub monitor: bool,
    /// Name of the link type to ask for, such as `EN10MB`.
    pub link_type: Option<String>,
    /// Size of the kernel's buffer in bytes.
    pub buffer: u32,
    /// A program for the kernel to drop Ethernet frames with, on Linux. Left out where there is a
    /// `filter`, because a socket has room for one, and where frames are of another link type. Frames that came before it was in place
    /// are not affected, so that what it hides must be checked again.
    pub kernel_filter: Vec<Instruction>,
}

impl InterfaceOptions {
    /// All frames of an interface, whole, in promiscuous mode.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.into(),
            filter: None,
            snaplen: crate::read::MAX_CAPTURED,
            promiscuous: true,
            monitor: false,
            link_type: None,
            buffer: BUFFER_SIZE,
            kernel_filter: Vec::new(),
        }
    }
}

/// What to capture.
#[derive(Clone, Debug)]
pub struct CaptureOptions {
    /// The interfaces, which are merged by time.
    pub interfaces: Vec<InterfaceOptions>,
    /// How long the kernel may collect frames before it hands them on.
    ///
    /// 20 ms by default: nobody notices, and a flood of 270,000 frames a second is received
    /// without loss.
    pub timeout: Duration,
    /// Hand on every frame at once. Costs a system call a frame and loses frames in a flood;
    /// only for someone who measures delays.
    pub immediate: bool,
}

impl Default for CaptureOptions {
    fn default() -> Self {
        Self { interfaces: Vec::new(), timeout: Duration::from_millis(20), immediate: false }
    }
}

/// Ends a capture from another thread or from a signal handler.
#[derive(Clone, Debug)]
pub struct StopHandle(Arc<AtomicBool>);

impl StopHandle {
    /// Asks the capture to end. Only stores a flag, so that it may be called anywhere. What
    /// has been captured by then is still given out.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// The flag itself, for `signal_hook::flag::register` and the like.
    #[must_use]
    pub fn flag(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.0)
    }
}

/// Has the kernel hand on all frames again, from another thread: see [`InterfaceOptions::kernel_filter`].
#[derive(Clone, Debug)]
pub struct WidenHandle(Arc<AtomicBool>);

impl WidenHandle {
    /// Asks for it. Frames that were dropped before are lost.
    pub fn widen(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// A running capture.
///
/// Each interface has a thread, which ends when the capture is dropped.
pub struct Capture {
    stop: Arc<AtomicBool>,
    widen: Arc<AtomicBool>,
    is_narrowed: bool,
    threads: Vec<JoinHandle<()>>,
    messages: Receiver<Message>,
    spare: Sender<Batch>,
    lanes: Vec<Lane>,
    description: Arc<Description>,
    frames: u64,
    /// Lane of the frame given out last.
    current: Option<usize>,
}

/// What has come from one interface and was not given out yet.
struct Lane {
    link: LinkType,
    counters: Arc<Counters>,
    batches: VecDeque<(Instant, Batch)>,
    /// Next frame of the first batch.
    next: usize,
    ended: bool,
}

impl Lane {
    fn head(&self) -> Option<(Instant, Captured)> {
        let (arrived, batch) = self.batches.front()?;
        Some((*arrived, *batch.frames.get(self.next)?))
    }
}

impl Capture {
    /// Opens the interfaces and begins.
    ///
    /// # Errors
    /// When libpcap is missing, an interface cannot be opened, or a filter is wrong. Each
    /// error says what to do.
    pub fn start(options: &CaptureOptions) -> Result<Self> {
        library()?;
        let mut wanted = options.interfaces.clone();
        if wanted.is_empty() {
            wanted.push(InterfaceOptions::new(&default()?.name));
        }
        let mut opened = Vec::new();
        let mut description = Description { sections: vec![section()], ..Description::default() };
        for (id, interface) in (0u32..).zip(&mut wanted) {
            interface.name = find(&interface.name)?.name;
            let open = worker::open(interface, options)?;
            description.interfaces.push(Interface {
                id,
                snaplen: interface.snaplen,
                resolution: open.resolution,
                name: Some(interface.name.clone()),
                filter: interface.filter.clone(),
                os: description.sections.first().and_then(|section| section.os.clone()),
                ..Interface::new(worker::link(&open))
            });
            opened.push(open);
        }
        description.revision = 1;
        let stop = Arc::new(AtomicBool::new(false));
        let (sender, messages) = crossbeam_channel::bounded(BATCHES);
        let (spare, spares) = crossbeam_channel::bounded(BATCHES);
        let mut capture = Self {
            stop,
            widen: Arc::default(),
            is_narrowed: opened.iter().any(|open| open.is_narrowed),
            threads: Vec::new(),
            messages,
            spare,
            lanes: Vec::new(),
            description: Arc::new(description),
            frames: 0,
            current: None,
        };
        for (interface, (options, open)) in wanted.into_iter().zip(opened).enumerate() {
            let counters = Arc::new(Counters::default());
            let link = worker::link(&open);
            capture.lanes.push(Lane {
                link,
                counters: Arc::clone(&counters),
                batches: VecDeque::new(),
                next: 0,
                ended: false,
            });
            let worker = Worker {
                interface,
                name: options.name.clone(),
                stop: Arc::clone(&capture.stop),
                widen: Arc::clone(&capture.widen),
                counters,
                messages: sender.clone(),
                spare: spares.clone(),
            };
            let thread = std::thread::Builder::new().name(format!("capture {}", options.name));
            let handle =
                thread.spawn(move || worker.run(open)).map_err(|error| LiveError::Device {
                    interface: options.name,
                    reason: format!("cannot start a thread: {error}"),
                })?;
            capture.threads.push(handle);
        }
        Ok(capture)
    }

    /// The next frame; `None` if none came in time, or after the last.
    ///
    /// # Errors
    /// When an interface fails, for instance because it went down. The others go on.
    pub fn next_frame(&mut self, timeout: Duration) -> Result<Option<Frame<'_>>> {
        self.advance();
        let deadline = Instant::now() + timeout;
        let lane = loop {
            match self.choose() {
                Choice::Frame(lane) => break lane,
                Choice::Finished => return Ok(None),
                Choice::Wait(at_most) => {
                    let left = deadline.saturating_duration_since(Instant::now());
                    let wait = at_most.map_or(left, |at_most| at_most.min(left));
                    self.receive(wait)?;
                    if left.is_zero() && !matches!(self.choose(), Choice::Frame(_)) {
                        return Ok(None);
                    }
                }
            }
        };
        self.frames += 1;
        self.current = Some(lane);
        let Some((link, batch, head)) = self.lanes.get(lane).and_then(|found| {
            let (_, head) = found.head()?;
            Some((found.link, &found.batches.front()?.1, head))
        }) else {
            return Ok(None);
        };
        Ok(Some(Frame {
            number: self.frames,
            content: Content::Packet,
            time: Some(head.time),
            odd_fraction: None,
            captured: batch.bytes.get(head.start..head.start + head.captured).unwrap_or(&[]),
            length: head.length,
            link,
            // Bounded by the number of interfaces.
            interface: u32::try_from(lane).unwrap_or(u32::MAX),
            offset: 0,
            options: FrameOptions::default(),
            description: &self.description,
        }))
    }

    /// Whether all interfaces have ended and all frames have been given out.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        let waiting = |lane: (usize, &Lane)| {
            // The frame given out last is still at the head of its lane.
            let given = usize::from(self.current == Some(lane.0));
            let frames: usize = lane.1.batches.iter().map(|(_, batch)| batch.frames.len()).sum();
            frames > lane.1.next + given || !lane.1.ended
        };
        !self.lanes.iter().enumerate().any(waiting)
    }

    /// A handle that ends the capture.
    #[must_use]
    pub fn stop_handle(&self) -> StopHandle {
        StopHandle(Arc::clone(&self.stop))
    }

    /// Whether the kernel drops frames of an interface by its [filter](InterfaceOptions::kernel_filter).
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.is_narrowed
    }

    /// A handle that takes the [kernel's filters](InterfaceOptions::kernel_filter) away.
    #[must_use]
    pub fn widen_handle(&self) -> WidenHandle {
        WidenHandle(Arc::clone(&self.widen))
    }

    /// The interfaces being captured on.
    #[must_use]
    pub fn description(&self) -> &Arc<Description> {
        &self.description
    }

    /// Counters of each interface, at most a second old while the capture runs, exact after
    /// its end. On a loopback interface the kernel counts each frame twice.
    #[must_use]
    pub fn statistics(&self) -> Vec<InterfaceStatistics> {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).ok();
        let now = now.and_then(|now| i64::try_from(now.as_nanos()).ok()).map(Timestamp::from_nanos);
        let count = |(interface, lane): (u32, &Lane)| InterfaceStatistics {
            interface,
            time: now,
            received: Some(lane.counters.received.load(Ordering::Relaxed)),
            dropped: Some(lane.counters.interface_dropped.load(Ordering::Relaxed)),
            os_dropped: Some(lane.counters.dropped.load(Ordering::Relaxed)),
            delivered: Some(lane.counters.delivered.load(Ordering::Relaxed)),
            ..InterfaceStatistics::default()
        };
        (0..).zip(&self.lanes).map(count).collect()
    }

    /// The description with the final counters in it, for
    /// [`Writer::finish`](crate::write::Writer::finish).
    #[must_use]
    pub fn final_description(&self) -> Description {
        Description { statistics: self.statistics(), ..Description::clone(&self.description) }
    }

    /// Lets go of the frame given out last.
    fn advance(&mut self) {
        let Some(lane) = self.current.take().and_then(|lane| self.lanes.get_mut(lane)) else {
            return;
        };
        lane.next += 1;
        if lane.batches.front().is_some_and(|(_, batch)| lane.next >= batch.frames.len()) {
            lane.next = 0;
            if let Some((_, mut batch)) = lane.batches.pop_front() {
                batch.bytes.clear();
                batch.frames.clear();
                // If there are enough spare ones already, this one is freed.
                let _ = self.spare.try_send(batch);
            }
        }
    }

    /// The lane whose head is earliest, if no earlier frame can come any more.
    fn choose(&self) -> Choice {
        let heads = self.lanes.iter().enumerate().filter_map(|(at, lane)| Some((at, lane.head()?)));
        let earliest = heads.min_by_key(|(_, (_, frame))| frame.time);
        let silent = self.lanes.iter().any(|lane| lane.batches.is_empty() && !lane.ended);
        match earliest {
            Some((lane, (arrived, _))) => {
                let left = MERGE_WINDOW.saturating_sub(arrived.elapsed());
                // In a flood memory comes before order.
                let held: usize = self.lanes.iter().map(|lane| lane.batches.len()).sum();
                if silent && held < BATCHES && !left.is_zero() {
                    Choice::Wait(Some(left))
                } else {
                    Choice::Frame(lane)
                }
            }
            None if silent => Choice::Wait(None),
            None => Choice::Finished,
        }
    }

    /// Takes what the threads have sent, waiting for the first message.
    fn receive(&mut self, wait: Duration) -> Result<()> {
        let mut message = match self.messages.recv_timeout(wait) {
            Ok(message) => message,
            Err(RecvTimeoutError::Timeout) => return Ok(()),
            Err(RecvTimeoutError::Disconnected) => {
                // A thread that panicked has sent no end.
                self.lanes.iter_mut().for_each(|lane| lane.ended = true);
                return Ok(());
            }
        };
        // One round of the queue at most, so that a flood cannot hold the reader here.
        for _ in 0..BATCHES {
            match message {
                Message::Frames(interface, batch) => {
                    if let Some(lane) = self.lanes.get_mut(interface) {
                        lane.batches.push_back((Instant::now(), batch));
                    }
                }
                Message::Ended(interface, error) => {
                    if let Some(lane) = self.lanes.get_mut(interface) {
                        lane.ended = true;
                    }
                    if let Some(error) = error {
                        return Err(error.into());
                    }
                }
            }
            match self.messages.try_recv() {
                Ok(next) => message = next,
                Err(_) => break,
            }
        }
        Ok(())
    }
}

/// What can be given out.
enum Choice {
    Frame(usize),
    /// Nothing yet; at most so long, if an interface is only waited for.
    Wait(Option<Duration>),
    Finished,
}

impl Drop for Capture {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        // A thread may be waiting for room in the queue.
        while self.messages.recv_timeout(Duration::from_secs(1)).is_ok() {}
        for thread in self.threads.drain(..) {
            // A panic in a capture thread has been printed by then.
            let _ = thread.join();
        }
    }
}

impl std::fmt::Debug for Capture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Capture")
            .field("interfaces", &self.description.interfaces)
            .field("frames", &self.frames)
            .finish_non_exhaustive()
    }
}

/// What a section header says of this machine.
fn section() -> Section {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").ok();
    let os = match release {
        Some(release) => format!("Linux {}", release.trim()),
        None => std::env::consts::OS.to_string(),
    };
    Section { os: Some(os), hardware: Some(std::env::consts::ARCH.into()), ..Section::default() }
}
