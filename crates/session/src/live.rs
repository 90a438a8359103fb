//! A session over a running capture.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use lamna_capture::interface::InterfaceStatistics;
use lamna_capture::live::{Capture, CaptureOptions, StopHandle};
use lamna_capture::write::{Progress, WriteOptions, Writer};
use lamna_dissect::Registry;

use crate::session::{Growth, Session, lock};

/// How long a captured frame may take to the file, and from there to the session.
const FLUSH_EVERY: Duration = Duration::from_millis(100);

/// How long the thread waits for a frame before it looks at the clock.
const PATIENCE: Duration = Duration::from_millis(50);

/// How often lost frames are counted.
const COUNT_EVERY: Duration = Duration::from_secs(1);

/// A capture into a file, and the session that follows that file. Dropping it ends the capture.
#[derive(Debug)]
pub struct LiveSession {
    session: Session,
    stop: StopHandle,
    ended: Arc<Ended>,
    thread: Option<JoinHandle<()>>,
    path: PathBuf,
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
    /// Begins to capture to the file at `path`, which is created, and to load it.
    ///
    /// # Errors
    /// When the capture cannot begin, the file cannot be written, or not be read again.
    pub fn start(
        registry: Arc<Registry>,
        options: &CaptureOptions,
        path: impl AsRef<Path>,
        mut write: WriteOptions,
    ) -> lamna_capture::Result<LiveSession> {
        let path = path.as_ref().to_owned();
        write.flush_every = Some(FLUSH_EVERY);
        let capture = Capture::start(options)?;
        let writer = Writer::create(&path, write)?;
        let path = writer.path().to_owned();
        let session = Session::open(registry, &path, Growth::Follow)?;
        let stop = capture.stop_handle();
        let ended = Arc::new(Ended::default());
        let for_thread = Arc::clone(&ended);
        let thread = std::thread::Builder::new()
            .name("capture".to_owned())
            .spawn(move || capture_all(capture, writer, &for_thread))
            .map_err(|source| lamna_capture::Error::Open {
                file: path.display().to_string(),
                source,
            })?;
        Ok(LiveSession { session, stop, ended, thread: Some(thread), path })
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The file that is written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Asks the capture to end; what was captured is still loaded. Does not wait.
    pub fn stop(&self) {
        self.stop.stop();
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

/// The capturing thread: from the interfaces to the file.
fn capture_all(mut capture: Capture, mut writer: Writer, ended: &Ended) {
    let result = write_all(&mut capture, &mut writer, ended);
    ended.count_dropped(&capture);
    *lock(&ended.statistics) = Some(capture.statistics());
    let finished = writer.finish(&capture.final_description());
    if let Err(error) = result.and(finished) {
        *lock(&ended.error) = Some(error);
    }
}

fn write_all(
    capture: &mut Capture,
    writer: &mut Writer,
    ended: &Ended,
) -> lamna_capture::Result<()> {
    let mut counted = Instant::now();
    loop {
        if counted.elapsed() >= COUNT_EVERY {
            ended.count_dropped(capture);
            counted = Instant::now();
        }
        let written = match capture.next_frame(PATIENCE)? {
            Some(frame) => Some(writer.write(&frame)?),
            None => None,
        };
        let progress = match written {
            Some(progress) => progress,
            None if capture.is_finished() => return Ok(()),
            None => writer.tick()?,
        };
        if progress == Progress::Stop {
            capture.stop_handle().stop();
            return Ok(());
        }
    }
}
