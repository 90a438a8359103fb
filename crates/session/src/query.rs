//! The frames of a session that pass a filter, found in the background.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use lamna_capture::index::FrameStore;
use lamna_filter::Filter;

use crate::bounds::bounds;
use crate::facts::Again;
use crate::first_pass::{Noted, Unseen};
use crate::plan::{Need, Plan};
use crate::session::{Session, Shared, lock};

/// How long a query waits before it looks again whether there are more frames.
const PATIENCE: Duration = Duration::from_millis(20);

/// Frames that are judged before others may see the result.
const BATCH: u32 = 256;

/// Frames that one thread takes at a time when several judge a loaded capture.
const CHUNK: u32 = 8192;

/// The frames that pass a filter. Dropping it ends the search.
///
/// While the capture is loading, frames are judged as they come. Where the filter asks for facts of
/// other frames, all are judged once more when all are known, by as many threads as there are processors; until
/// then the list is the best answer so far.
#[derive(Debug)]
pub struct Query {
    found: Arc<Found>,
}

#[derive(Debug, Default)]
struct Found {
    matches: RwLock<Vec<u32>>,
    judged: AtomicU32,
    is_done: AtomicBool,
    cancelled: AtomicBool,
    error: Mutex<Option<lamna_capture::Error>>,
}

impl Query {
    /// Begins to judge the frames of `session`, from the first.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(session: &Session, filter: Filter) -> std::io::Result<Query> {
        let found = Arc::new(Found::default());
        let shared = Arc::clone(session.shared());
        let search = Search { shared, filter, found: Arc::clone(&found) };
        std::thread::Builder::new().name("query".to_owned()).spawn(move || search.run())?;
        Ok(Query { found })
    }

    /// The numbers of the frames that pass, in order, as far as they are known. Hold it shortly.
    pub fn matches(&self) -> RwLockReadGuard<'_, Vec<u32>> {
        self.found.matches.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// How many frames were judged.
    pub fn judged(&self) -> u32 {
        self.found.judged.load(Ordering::Relaxed)
    }

    /// Whether all frames were judged and no more will come.
    pub fn is_done(&self) -> bool {
        self.found.is_done.load(Ordering::Acquire)
    }

    /// What ended the search early, once.
    pub fn take_error(&self) -> Option<lamna_capture::Error> {
        lock(&self.found.error).take()
    }
}

impl Drop for Query {
    fn drop(&mut self) {
        self.found.cancelled.store(true, Ordering::Relaxed);
    }
}

struct Search {
    shared: Arc<Shared>,
    filter: Filter,
    found: Arc<Found>,
}

impl Search {
    fn run(self) {
        if let Err(error) = self.judge() {
            *lock(&self.found.error) = Some(error);
        }
        self.found.is_done.store(true, Ordering::Release);
    }

    fn is_cancelled(&self) -> bool {
        self.found.cancelled.load(Ordering::Relaxed)
    }

    fn again(&self, store: &FrameStore) -> Again {
        let registry = Arc::clone(&self.shared.registry);
        let need = Need::of(&self.filter);
        Again::new(registry, store.clone(), &need, self.shared.with_origins())
            .with_choices(self.shared.choices())
    }

    fn judge(&self) -> lamna_capture::Result<()> {
        let is_tracked = Plan::of(&self.shared.registry, &Need::of(&self.filter)).tracked;
        let judged = self.judge_while_loading(is_tracked)?;
        let (Some(noted), Some(store)) = (self.shared.noted(), self.shared.store()) else {
            return Ok(());
        };
        // Of a stream's frames, and of numbered ones, it is known where they are.
        let (first, last) = bounds(self.filter.expr(), &noted.facts()).into_inner();
        if is_tracked && judged > 0 {
            let all = self.judge_loaded(noted, store, first..=last, false)?;
            if !self.is_cancelled() {
                *self.found.matches.write().unwrap_or_else(PoisonError::into_inner) = all;
            }
        } else {
            self.judge_loaded(noted, store, first.max(judged + 1)..=last, true)?;
        }
        if !self.is_cancelled() {
            self.found.judged.store(noted.facts().frames(), Ordering::Relaxed);
        }
        Ok(())
    }

    /// Judges frames as they come, until all are loaded; answers how many were judged.
    fn judge_while_loading(&self, is_tracked: bool) -> lamna_capture::Result<u32> {
        let mut again = None;
        let mut judged = 0;
        let mut batch = Vec::new();
        while !self.is_cancelled() {
            let loaded = self.shared.noted().is_some();
            let frames = self.shared.frames();
            if loaded && (is_tracked || judged == 0 || judged >= frames) {
                break;
            }
            let Some(store) = self.shared.store().filter(|_| judged < frames) else {
                std::thread::sleep(PATIENCE);
                continue;
            };
            let again = again.get_or_insert_with(|| self.again(store));
            let last = frames.min(judged + BATCH);
            for number in judged + 1..=last {
                let Ok(passes) = self.shared.with_facts(|facts| {
                    again.frame(facts, number, None, Some(&self.filter), &mut Unseen)
                })?;
                if passes {
                    batch.push(number);
                }
            }
            judged = last;
            self.publish(&mut batch, judged);
        }
        Ok(judged)
    }

    fn publish(&self, batch: &mut Vec<u32>, judged: u32) {
        if !batch.is_empty() {
            let matches = &self.found.matches;
            matches.write().unwrap_or_else(PoisonError::into_inner).append(batch);
        }
        self.found.judged.store(judged, Ordering::Relaxed);
    }

    /// Judges frames of a loaded capture on all processors. With `publish` the result is shown as it
    /// grows, else it is the answer.
    fn judge_loaded(
        &self,
        noted: &Noted,
        store: &FrameStore,
        range: RangeInclusive<u32>,
        publish: bool,
    ) -> lamna_capture::Result<Vec<u32>> {
        let (first, last) = range.into_inner();
        let chunks = (last + 1).saturating_sub(first).div_ceil(CHUNK);
        let gathered = Mutex::new(Gathered::default());
        let next = AtomicU32::new(0);
        let work = || -> lamna_capture::Result<()> {
            let mut again = self.again(store);
            loop {
                let chunk = next.fetch_add(1, Ordering::Relaxed);
                if chunk >= chunks || self.is_cancelled() {
                    return Ok(());
                }
                let begin = first + chunk * CHUNK;
                let end = begin.saturating_add(CHUNK - 1).min(last);
                let mut passed = Vec::new();
                for number in begin..=end {
                    let facts = noted.facts();
                    let Ok(passes) =
                        again.frame(&facts, number, None, Some(&self.filter), &mut Unseen)?;
                    if passes {
                        passed.push(number);
                    }
                }
                let mut gathered = lock(&gathered);
                gathered.pending.insert(chunk, (end, passed));
                gathered.collect();
                let judged = gathered.judged;
                if publish {
                    self.publish(&mut gathered.passed, judged);
                }
            }
        };
        let threads = std::thread::available_parallelism().map_or(1, |n| n.get() as u32);
        let result = std::thread::scope(|scope| {
            let helpers: Vec<_> = (1..threads.min(chunks)).map(|_| scope.spawn(work)).collect();
            let mut result = work();
            for helper in helpers {
                if let Ok(theirs) = helper.join() {
                    result = result.and(theirs);
                }
            }
            result
        });
        result?;
        Ok(gathered.into_inner().unwrap_or_else(PoisonError::into_inner).passed)
    }
}

/// The results of chunks, put in order.
#[derive(Default)]
struct Gathered {
    pending: BTreeMap<u32, (u32, Vec<u32>)>,
    next: u32,
    passed: Vec<u32>,
    judged: u32,
}

impl Gathered {
    fn collect(&mut self) {
        while let Some((end, mut passed)) = self.pending.remove(&self.next) {
            self.passed.append(&mut passed);
            self.judged = end;
            self.next += 1;
        }
    }
}
