//! A session over a running capture.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use lamna_capture::interface::InterfaceStatistics;
use lamna_capture::live::{Capture, CaptureOptions, StopHandle, WidenHandle};
use lamna_capture::write::{Progress, WriteOptions, Writer};
use lamna_dissect::Registry;

use crate::session::{Growth, Session, lock};

/// How long a captured frame may take to the file, and from there to the session.
const FLUSH_EVERY: Duration = Duration::from_millis(100);

/// How long the thread waits for a frame before it looks at the clock.
const PATIENCE: Duration = Duration::from_millis(50);

/// How often lost frames are counted.
const COUNT_EVERY: Duration = Duration::from_secs(1);

/// Where captured frames go.
#[derive(Clone, Debug)]
pub struct CaptureFiles {
    /// The file that the session follows; it is created.
    pub followed: PathBuf,
    /// How it is written. It must not be [rotated](WriteOptions::rotation).
    pub write: WriteOptions,
    /// Whether it stays when the session is over.
    pub stays: bool,
    /// A file, or a ring of them, that is written besides, and stays.
    pub besides: Option<(PathBuf, WriteOptions)>,
}

/// A capture into a file, and the session that follows that file. Dropping it ends the capture.
#[derive(Debug)]
pub struct LiveSession {
    session: Session,
    stop: StopHandle,
    /// Where the kernel drops frames: what makes it hand them on.
    narrowed: Option<WidenHandle>,
    ended: Arc<Ended>,
    thread: Option<JoinHandle<()>>,
    path: PathBuf,
    is_kept: bool,
}

/// What the capture tells of itself, and leaves when it ends.
#[derive(Debug, Default)]
struct Ended {
    error: Mutex<Option<lamna_capture::Error>>,
    statistics: Mutex<Option<Vec<InterfaceStatistics>>>,
    /// Frames lost so far.
    dropped: AtomicU64,
}

impl Ended {
    fn count_dropped(&self, capture: &Capture) {
        let lost = |of: &InterfaceStatistics| of.dropped.unwrap_or(0) + of.os_dropped.unwrap_or(0);
        self.dropped.store(capture.statistics().iter().map(lost).sum(), Ordering::Relaxed);
    }
}

impl LiveSession {
    /// Begins to capture to files, and to load what is captured.
    ///
    /// # Errors
    /// When the capture cannot begin, a file cannot be written, or not be read again.
    pub fn start(
        registry: Arc<Registry>,
        options: &CaptureOptions,
        files: CaptureFiles,
    ) -> lamna_capture::Result<LiveSession> {
        let CaptureFiles { followed, mut write, stays, besides } = files;
        write.flush_every = Some(FLUSH_EVERY);
        let capture = Capture::start(options)?;
        let is_kept = stays || besides.is_some();
        let writer = Writer::create(&followed, write)?;
        let path = writer.path().to_owned();
        let mut writers = vec![writer];
        if let Some((path, mut write)) = besides {
            write.flush_every = Some(FLUSH_EVERY);
            writers.push(Writer::create(path, write)?);
        }
        let session = Session::open(registry, &path, Growth::Follow)?;
        let stop = capture.stop_handle();
        let narrowed = capture.is_narrowed().then(|| capture.widen_handle());
        let ended = Arc::new(Ended::default());
        let for_thread = Arc::clone(&ended);
        let thread = std::thread::Builder::new()
            .name("capture".to_owned())
            .spawn(move || capture_all(capture, writers, &for_thread))
            .map_err(|source| lamna_capture::Error::Open {
                file: path.display().to_string(),
                source,
            })?;
        Ok(LiveSession { session, stop, narrowed, ended, thread: Some(thread), path, is_kept })
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Looks at the captured frames with another session from now on, once the capture is over: that of
    /// [`Session::again`].
    pub fn replace_session(&mut self, session: Session) {
        self.session = session;
    }

    /// Whether what is captured is in a file that stays.
    pub fn is_kept(&self) -> bool {
        self.is_kept
    }

    /// The file that the session follows.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Asks the capture to end; what was captured is still loaded. Does not wait.
    pub fn stop(&self) {
        self.stop.stop();
    }

    /// Whether the kernel drops frames that a [program](lamna_capture::live::InterfaceOptions::kernel_filter) hides.
    pub fn is_narrowed(&self) -> bool {
        self.narrowed.is_some()
    }

    /// Captures all frames from now on. Answers whether some were dropped by the kernel until now.
    pub fn widen(&mut self) -> bool {
        let narrowed = self.narrowed.take();
        if let Some(handle) = &narrowed {
            handle.widen();
        }
        narrowed.is_some()
    }

    /// Whether the capture has ended. To be asked now and then: it is what ends the session's growth.
    pub fn is_over(&mut self) -> bool {
        if self.thread.as_ref().is_some_and(JoinHandle::is_finished)
            && let Some(thread) = self.thread.take()
        {
            // A panic was reported when it happened.
            let _ = thread.join();
            self.session.end_growth();
        }
        self.thread.is_none()
    }

    /// The counters of the interfaces, once the capture has ended.
    pub fn statistics(&self) -> Option<Vec<InterfaceStatistics>> {
        lock(&self.ended.statistics).clone()
    }

    /// How many frames were lost so far, as the kernel and the interfaces count them; about a second
    /// old while the capture runs.
    pub fn dropped(&self) -> u64 {
        self.ended.dropped.load(Ordering::Relaxed)
    }

    /// What ended the capture early, once.
    pub fn take_error(&self) -> Option<lamna_capture::Error> {
        lock(&self.ended.error).take()
    }
}

impl Drop for LiveSession {
    fn drop(&mut self) {
        self.stop();
        if let Some(thread) = self.thread.take() {
            // A panic was reported when it happened.
            let _ = thread.join();
        }
    }
}

/// The capturing thread: from the interfaces to the files.
fn capture_all(mut capture: Capture, mut writers: Vec<Writer>, ended: &Ended) {
    let mut result = write_all(&mut capture, &mut writers, ended);
    ended.count_dropped(&capture);
    *lock(&ended.statistics) = Some(capture.statistics());
    for writer in writers {
        let finished = writer.finish(&capture.final_description());
        result = result.and(finished.map(|_| ()));
    }
    if let Err(error) = result {
        *lock(&ended.error) = Some(error);
    }
}

fn write_all(
    capture: &mut Capture,
    writers: &mut [Writer],
    ended: &Ended,
) -> lamna_capture::Result<()> {
    let mut counted = Instant::now();
    loop {
        if counted.elapsed() >= COUNT_EVERY {
            ended.count_dropped(capture);
            counted = Instant::now();
        }
        let mut stops = false;
        let has_come = match capture.next_frame(PATIENCE)? {
            Some(frame) => {
                for writer in &mut *writers {
                    stops |= writer.write(&frame)? == Progress::Stop;
                }
                true
            }
            None => false,
        };
        if !has_come {
            if capture.is_finished() {
                return Ok(());
            }
            for writer in &mut *writers {
                stops |= writer.tick()? == Progress::Stop;
            }
        }
        if stops {
            capture.stop_handle().stop();
            return Ok(());
        }
    }
}
