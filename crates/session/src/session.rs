//! A capture that many look at while it is being loaded.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use lamna_capture::index::{FrameBuffer, FrameStore};
use lamna_capture::read::{Format, ReadOptions};
use lamna_capture::{Description, Frame, Reader};
use lamna_dissect::Registry;

use crate::facts::{Choices, Facts};
use crate::first_pass::{FirstPass, Noted};

/// How long the loader waits before it looks again whether a file has grown.
const GROWTH_PATIENCE: Duration = Duration::from_millis(30);

/// A capture, loaded in the background: frames are counted, noted and indexed in order by one thread,
/// while others look at those that are there already with [`Frames`](crate::Frames) and
/// [`Query`](crate::Query).
///
/// Dropping it ends the loading. Memory: about forty octets a frame; the frames' octets stay in the file.
#[derive(Debug)]
pub struct Session {
    shared: Arc<Shared>,
    loader: Option<JoinHandle<()>>,
}

/// How far the loading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Frames that can be looked at.
    pub frames: u32,
    /// Octets of the file behind them.
    pub bytes: u64,
    /// Octets of the file, where that is known: not of pipes, compressed files and files that grow.
    pub total: Option<u64>,
    /// Whether no more frames will come.
    pub is_done: bool,
}

/// Whether the file is all there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Growth {
    /// It ends where it ends now.
    #[default]
    None,
    /// It is being written: more comes until [`Session::end_growth`].
    Follow,
}

/// What is known so far.
#[derive(Debug)]
enum Stage {
    Loading(Box<FirstPass>),
    Done(Arc<Noted>),
}

/// What all threads that work on a session share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) registry: Arc<Registry>,
    path: PathBuf,
    stage: Mutex<Stage>,
    /// The same as in the stage, for those who need no lock any more.
    done: OnceLock<Arc<Noted>>,
    store: OnceLock<FrameStore>,
    with_origins: AtomicBool,
    /// How many wait for the lock: the loader, which takes it for each frame, lets them.
    waiting: AtomicUsize,
    frames: AtomicU32,
    bytes: AtomicU64,
    total: AtomicU64,
    is_done: AtomicBool,
    has_stopped_growing: AtomicBool,
    cancelled: AtomicBool,
    error: Mutex<Option<lamna_capture::Error>>,
    choices: Mutex<Choices>,
}

impl Session {
    /// Begins to load the capture at `path`.
    ///
    /// # Errors
    /// When the file cannot be opened, or its beginning is not a capture. What is wrong further on
    /// shows in [`Session::take_error`].
    pub fn open(
        registry: Arc<Registry>,
        path: impl AsRef<Path>,
        growth: Growth,
    ) -> lamna_capture::Result<Session> {
        let path = path.as_ref();
        let follow = growth == Growth::Follow;
        let reader = ReadOptions::new().follow(follow).spool(!follow).open(path)?;
        let is_plain = reader.compression().is_none() && !follow;
        let total = std::fs::metadata(path).ok().filter(|of| is_plain && of.is_file());
        let description = Arc::clone(reader.description());
        let first = FirstPass::new(Arc::clone(&registry), None, description);
        let shared = Shared {
            total: AtomicU64::new(total.map_or(0, |of| of.len())),
            has_stopped_growing: AtomicBool::new(!follow),
            ..Shared::new(registry, path, first)
        };
        Session::begin(shared, move |shared| load(shared, reader))
    }

    /// Begins to load the same frames once more, after [`Session::ignore`]: what is known of conversations is then
    /// known without those that are ignored. `None` while the capture is still being loaded.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn again(&self) -> lamna_capture::Result<Option<Session>> {
        let before = &self.shared;
        let (Some(noted), Some(store)) = (before.noted().cloned(), before.store().cloned()) else {
            return Ok(None);
        };
        let choices = before.choices();
        let description = Arc::new(self.description());
        let first = FirstPass::new(Arc::clone(&before.registry), None, description)
            .ignoring(Arc::clone(&choices.ignored));
        let shared = Shared {
            has_stopped_growing: AtomicBool::new(true),
            store: OnceLock::from(store.clone()),
            with_origins: AtomicBool::new(before.with_origins()),
            choices: Mutex::new(choices),
            ..Shared::new(Arc::clone(&before.registry), &before.path, first)
        };
        Session::begin(shared, move |shared| load_again(shared, &noted, &store)).map(Some)
    }

    /// Has a thread take in the frames that `load` gives, and end the first pass after them.
    fn begin(
        shared: Shared,
        load: impl FnOnce(&Shared) -> lamna_capture::Result<()> + Send + 'static,
    ) -> lamna_capture::Result<Session> {
        let shared = Arc::new(shared);
        let for_loader = Arc::clone(&shared);
        let loader = std::thread::Builder::new()
            .name("loader".to_owned())
            .spawn(move || {
                if let Err(error) = load(&for_loader) {
                    *lock(&for_loader.error) = Some(error);
                }
                for_loader.finish();
                // What the tracker needed is free now, but in small pieces.
                lamna_capture::memory::trim();
            })
            .map_err(|source| lamna_capture::Error::Open {
                file: shared.path.display().to_string(),
                source,
            })?;
        Ok(Session { shared, loader: Some(loader) })
    }

    /// Has what looks at frames from now on know which are marked: `frame.marked`.
    pub fn mark(&self, marked: Arc<BTreeSet<u32>>) {
        lock(&self.shared.choices).marked = marked;
    }

    /// Has what looks at frames from now on ignore these: they are frames and nothing else. What was found out about
    /// conversations before stays as it is; see [`Session::again`].
    pub fn ignore(&self, ignored: Arc<BTreeSet<u32>>) {
        lock(&self.shared.choices).ignored = ignored;
    }

    /// All protocols.
    pub fn registry(&self) -> &Arc<Registry> {
        &self.shared.registry
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.shared.path
    }

    /// How far the loading is. Costs nothing.
    pub fn progress(&self) -> Progress {
        self.shared.progress()
    }

    /// The number of frames that can be looked at.
    pub fn frames(&self) -> u32 {
        self.shared.frames()
    }

    /// What ended the loading early, once.
    pub fn take_error(&self) -> Option<lamna_capture::Error> {
        lock(&self.shared.error).take()
    }

    /// What the capture has said about itself so far: interfaces, names, comments.
    pub fn description(&self) -> Description {
        self.shared.with_facts(|facts| facts.description.clone())
    }

    /// Says that the file has stopped growing: what is there is still loaded.
    pub fn end_growth(&self) {
        self.shared.has_stopped_growing.store(true, Ordering::Release);
    }

    /// Ends the loading where it is.
    pub fn cancel(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    pub(crate) fn shared(&self) -> &Arc<Shared> {
        &self.shared
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.cancel();
        // A loader that waits for a pipe ends with the process.
        if let Some(loader) = self.loader.take()
            && loader.is_finished()
        {
            // A panic of the loader was reported when it happened.
            let _ = loader.join();
        }
    }
}

/// A lock whatever happened to others that held it: what it guards is replaced as a whole or only
/// grows.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Shared {
    fn new(registry: Arc<Registry>, path: &Path, first: FirstPass) -> Shared {
        Shared {
            registry,
            path: path.to_owned(),
            stage: Mutex::new(Stage::Loading(Box::new(first))),
            done: OnceLock::new(),
            store: OnceLock::new(),
            with_origins: AtomicBool::new(false),
            waiting: AtomicUsize::new(0),
            frames: AtomicU32::new(0),
            bytes: AtomicU64::new(0),
            total: AtomicU64::new(0),
            is_done: AtomicBool::new(false),
            has_stopped_growing: AtomicBool::new(false),
            cancelled: AtomicBool::new(false),
            error: Mutex::new(None),
            choices: Mutex::default(),
        }
    }

    /// What somebody has said of single frames.
    pub(crate) fn choices(&self) -> Choices {
        lock(&self.choices).clone()
    }

    /// Calls `look` with what is known so far.
    pub(crate) fn with_facts<R>(&self, look: impl FnOnce(&Facts<'_>) -> R) -> R {
        if let Some(noted) = self.done.get() {
            return look(&noted.facts());
        }
        self.waiting.fetch_add(1, Ordering::Relaxed);
        let stage = lock(&self.stage);
        self.waiting.fetch_sub(1, Ordering::Relaxed);
        match &*stage {
            Stage::Loading(first) => look(&first.facts()),
            Stage::Done(noted) => look(&noted.facts()),
        }
    }

    /// What is known, once everything is.
    pub(crate) fn noted(&self) -> Option<&Arc<Noted>> {
        self.done.get()
    }

    pub(crate) fn store(&self) -> Option<&FrameStore> {
        self.store.get()
    }

    pub(crate) fn with_origins(&self) -> bool {
        self.with_origins.load(Ordering::Relaxed)
    }

    pub(crate) fn frames(&self) -> u32 {
        self.frames.load(Ordering::Acquire)
    }

    pub(crate) fn progress(&self) -> Progress {
        // Before the frames: that there are no more is only true of the last count.
        let is_done = self.is_done.load(Ordering::Acquire);
        let total = self.total.load(Ordering::Relaxed);
        Progress {
            frames: self.frames(),
            bytes: self.bytes.load(Ordering::Relaxed),
            total: (total > 0).then_some(total),
            is_done,
        }
    }

    fn with_first_pass<R>(&self, work: impl FnOnce(&mut FirstPass) -> R) -> Option<R> {
        while self.waiting.load(Ordering::Relaxed) > 0 {
            std::thread::yield_now();
        }
        match &mut *lock(&self.stage) {
            Stage::Loading(first) => Some(work(first)),
            Stage::Done(_) => None,
        }
    }

    fn add(&self, frame: &Frame<'_>) -> lamna_capture::Result<()> {
        self.with_first_pass(|first| first.frame(frame)).unwrap_or(Ok(()))
    }

    fn finish(&self) {
        let mut stage = lock(&self.stage);
        if let Stage::Loading(first) = &mut *stage {
            let noted = Arc::new(first.finish());
            // Nobody else sets it.
            let _ = self.done.set(Arc::clone(&noted));
            *stage = Stage::Done(noted);
        }
        drop(stage);
        self.is_done.store(true, Ordering::Release);
    }
}

/// The loader where the frames are known already.
fn load_again(shared: &Shared, noted: &Noted, store: &FrameStore) -> lamna_capture::Result<()> {
    let facts = noted.facts();
    let mut buffer = FrameBuffer::new();
    for number in 1..=facts.frames() {
        if shared.cancelled.load(Ordering::Relaxed) {
            return Ok(());
        }
        let place = u64::from(number);
        let frame = store.fetch(facts.index, place, facts.description, &mut buffer)?;
        shared.add(&frame)?;
        shared.bytes.store(frame.offset, Ordering::Relaxed);
        shared.frames.store(number, Ordering::Release);
    }
    Ok(())
}

/// The loader: takes the frames in order until there are no more.
fn load(shared: &Shared, mut reader: Reader) -> lamna_capture::Result<()> {
    let mut description = Arc::clone(reader.description());
    loop {
        if shared.cancelled.load(Ordering::Relaxed) {
            return Ok(());
        }
        // Before the look at the file: what was written until then is read.
        let is_last_look = shared.has_stopped_growing.load(Ordering::Acquire);
        let number = match reader.next_frame()? {
            Some(frame) => {
                shared.add(&frame)?;
                frame.number
            }
            None if is_last_look => return Ok(()),
            None => {
                std::thread::sleep(GROWTH_PATIENCE);
                continue;
            }
        };
        if !Arc::ptr_eq(&description, reader.description()) {
            description = Arc::clone(reader.description());
            shared.with_first_pass(|first| first.describe(&description));
        }
        if number == 1 {
            shared.with_first_pass(|first| first.describe(reader.description()));
            let is_ng = reader.format() == Some(Format::PcapNg);
            shared.with_origins.store(is_ng, Ordering::Relaxed);
            // The first frame is the first to be stored.
            let _ = shared.store.set(reader.store()?);
        }
        shared.bytes.store(reader.position(), Ordering::Relaxed);
        shared.frames.store(u32::try_from(number).unwrap_or(u32::MAX), Ordering::Release);
    }
}
