//! Looking at all packets of a capture in the background, for one question.
//!
//! A [`Survey`] says what it reads of a packet and takes the packets one by one; [`Running`] shows them to
//! it on a thread of its own, as they are loaded or captured, and lets others look at what is known so far.

use std::fmt;
use std::num::NonZero;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use lamna_conversation::Said;
use lamna_dissect::plain::Plain;
use lamna_dissect::{Collector, FrameInfo, Registry};
use lamna_session::{Look, Need, Query, Session, Shown, Visitor};

use crate::bell;

use pieces::Pieces;

mod pieces;

/// Packets that are fetched from a list at once.
const BATCH: usize = 256;

/// How long packets are looked at before somebody else may look at the result: nobody sees such a delay.
const TURN: Duration = Duration::from_millis(3);

/// Fewer packets are not worth a second thread.
const SHARED: usize = 20_000;

/// Most threads for one question: each keeps a result of its own.
const WORKERS: usize = 4;

/// After how many packets the time is asked for.
const ASK_TIME: u32 = 16;

/// How long to wait for more packets.
const PATIENCE: Duration = Duration::from_millis(40);

/// A question to all packets.
pub trait Survey: fmt::Debug + Send + Sized + 'static {
    /// What it reads of each packet.
    fn need(&self, registry: &Registry) -> Need;

    /// Whether it takes plain packets by their headers alone.
    const BY_HEADERS: bool = false;

    /// Takes the next packet by its headers, if it is plain and [that is enough](Self::BY_HEADERS). `said` is its TCP
    /// segment, where the need asks for it.
    fn see_plain(&mut self, plain: &Plain<'_>, said: Option<&Said>, frame: &FrameInfo) {
        let _ = (plain, said, frame);
    }

    /// Takes the next packet.
    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>);

    /// Makes what it knows ready to be looked at.
    fn settle(&mut self) {}

    /// Takes in that there are no more packets.
    fn finish(&mut self) {}

    /// One that may look at later packets at the same time, where what it sees can be [taken
    /// in](Survey::append) afterwards.
    fn beside(&self) -> Option<Self> {
        None
    }

    /// Takes in what one [beside](Survey::beside) has seen of the packets that come next.
    fn append(&mut self, later: Self) {
        let _ = later;
    }

    /// Whether one that looks at later packets has no room for what it would have to keep of more of them.
    fn must_wait(&self) -> bool {
        false
    }

    /// Whether something found no room in it.
    fn is_full(&self) -> bool {
        false
    }
}

/// The packets that are asked.
#[derive(Debug)]
pub enum Scope {
    /// All.
    All,
    /// Those that pass a filter.
    Passing(Query),
    /// Those of these numbers.
    These(Vec<u32>),
}

/// A survey at work. Dropping it ends the work.
#[derive(Debug)]
pub struct Running<S> {
    shared: Arc<Shared<S>>,
}

#[derive(Debug)]
struct Shared<S> {
    survey: Mutex<S>,
    /// How many wait for the lock: the thread, which takes it again and again, lets them.
    waiting: AtomicUsize,
    seen: AtomicU32,
    /// How many the one beside has seen that are not among these.
    ahead: AtomicU32,
    of: AtomicU32,
    is_done: AtomicBool,
    cancelled: AtomicBool,
    error: Mutex<Option<String>>,
}

impl<S: Survey> Running<S> {
    /// Begins to ask the packets of a session.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(session: &Session, survey: S, scope: Scope) -> std::io::Result<Running<S>> {
        let look = Look::new(session, survey.need(session.registry()));
        let look = if S::BY_HEADERS { look.by_headers() } else { look };
        let shared = Arc::new(Shared {
            survey: Mutex::new(survey),
            waiting: AtomicUsize::new(0),
            seen: AtomicU32::new(0),
            ahead: AtomicU32::new(0),
            of: AtomicU32::new(0),
            is_done: AtomicBool::new(false),
            cancelled: AtomicBool::new(false),
            error: Mutex::new(None),
        });
        let work = Work { look, scope, shared: Arc::clone(&shared) };
        std::thread::Builder::new().name("survey".to_owned()).spawn(move || work.run())?;
        Ok(Running { shared })
    }
}

impl<S: Survey> Running<S> {
    /// Looks at what is known so far. Be quick: the work waits.
    pub fn look<R>(&self, look: impl FnOnce(&S) -> R) -> R {
        self.shared.waiting.fetch_add(1, Ordering::AcqRel);
        let mut survey = self.shared.survey.lock().unwrap_or_else(PoisonError::into_inner);
        self.shared.waiting.fetch_sub(1, Ordering::AcqRel);
        survey.settle();
        look(&survey)
    }
}

impl<S> Running<S> {
    /// How many packets were looked at, of those that [`look`](Self::look) tells of.
    pub fn seen(&self) -> u32 {
        self.shared.seen.load(Ordering::Acquire)
    }

    /// How much is done, from 0 to 1.
    pub fn part(&self) -> f64 {
        let all = self.seen().saturating_add(self.shared.ahead.load(Ordering::Relaxed));
        f64::from(all) / f64::from(self.shared.of.load(Ordering::Relaxed).max(1))
    }

    /// Whether all packets were looked at and no more will come.
    pub fn is_done(&self) -> bool {
        self.shared.is_done.load(Ordering::Acquire)
    }

    /// Ends the work: what is known stays.
    pub fn stop(&self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }

    /// What ended it early.
    pub fn error(&self) -> Option<String> {
        self.shared.error.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl<S> Drop for Running<S> {
    fn drop(&mut self) {
        self.stop();
    }
}

impl<S> Shared<S> {
    /// Tells how many packets were seen that are not among those of the survey.
    fn tell(&self, pieces: &Pieces) {
        let all = u32::try_from(pieces.seen()).unwrap_or(u32::MAX);
        let ahead = all.saturating_sub(self.seen.load(Ordering::Acquire));
        self.ahead.store(ahead, Ordering::Relaxed);
    }
}

struct Work<S> {
    look: Look,
    scope: Scope,
    shared: Arc<Shared<S>>,
}

/// Hands what is shown to a survey.
struct Asking<'s, S>(&'s mut S);

impl<S: Survey> Visitor for Asking<'_, S> {
    type Error = std::convert::Infallible;

    #[inline]
    fn see_plain_again(&mut self, plain: &Plain<'_>, said: Option<&Said>, frame: &FrameInfo) {
        self.0.see_plain(plain, said, frame);
    }

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        self.0.see(&shown);
        Ok(())
    }
}

impl<S: Survey> Work<S> {
    fn run(mut self) {
        let mut place = self.share();
        let mut batch = Vec::with_capacity(BATCH);
        while !self.shared.cancelled.load(Ordering::Relaxed) {
            batch.clear();
            let is_last = self.next_batch(place, &mut batch);
            if batch.is_empty() && is_last {
                break;
            }
            if batch.is_empty() {
                std::thread::sleep(PATIENCE);
                continue;
            }
            if let Err(error) = self.ask(&batch) {
                *self.shared.error.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                break;
            }
            place += batch.len();
            self.shared.seen.store(u32::try_from(place).unwrap_or(u32::MAX), Ordering::Release);
        }
        self.shared.survey.lock().unwrap_or_else(PoisonError::into_inner).finish();
        self.shared.is_done.store(true, Ordering::Release);
        bell::ring();
    }

    /// Looks at the packets that are there already, at several pieces of them at the same time. Answers how many were
    /// looked at: none where they are few, or where the survey must see them one after the other.
    fn share(&mut self) -> usize {
        let frames = self.look.progress().frames as usize;
        if !matches!(self.scope, Scope::All) || frames < SHARED {
            return 0;
        }
        let workers = std::thread::available_parallelism().map_or(1, NonZero::get).min(WORKERS);
        let survey = self.shared.survey.lock().unwrap_or_else(PoisonError::into_inner);
        let others: Vec<S> = (0..workers).map_while(|_| survey.beside()).collect();
        drop(survey);
        if others.len() < workers.max(2) {
            return 0;
        }
        self.shared.of.store(u32::try_from(frames).unwrap_or(u32::MAX), Ordering::Relaxed);
        let pieces = Arc::new(Pieces::of(frames, workers));
        let begin = |(piece, survey)| {
            let (mut look, shared) = (self.look.another(), Arc::clone(&self.shared));
            let pieces = Arc::clone(&pieces);
            let thread = std::thread::Builder::new().name("survey".to_owned());
            thread.spawn(move || go_ahead(&mut look, survey, &pieces, piece, &shared))
        };
        let mut others = others.into_iter();
        let mine = others.next();
        let threads: Vec<_> = (1..).zip(others).map(begin).collect();
        self.look_at_first(&pieces);
        let mut seen = match (mine, pieces.take()) {
            (Some(survey), Some(piece)) => {
                go_ahead(&mut self.look, survey, &pieces, piece, &self.shared)
            }
            _ => Vec::new(),
        };
        // Who could not begin, or panicked, has seen nothing.
        let ended = threads.into_iter().flatten().filter_map(|thread| thread.join().ok());
        seen.extend(ended.flatten());
        self.put_together(&pieces, seen)
    }

    /// Looks at the packets of the first piece, for the survey that others look at meanwhile.
    fn look_at_first(&mut self, pieces: &Pieces) {
        let mut batch = Vec::with_capacity(BATCH);
        loop {
            let places = pieces.next(0);
            if places.is_empty() || self.shared.cancelled.load(Ordering::Relaxed) {
                pieces.stop(0, places.start);
                return;
            }
            let end = places.end;
            batch.clear();
            batch.extend(places.map(|place| place as u32 + 1));
            if let Err(error) = self.ask(&batch) {
                *self.shared.error.lock().unwrap_or_else(PoisonError::into_inner) = Some(error);
                self.shared.cancelled.store(true, Ordering::Relaxed);
                return;
            }
            self.shared.seen.store(u32::try_from(end).unwrap_or(u32::MAX), Ordering::Release);
            self.shared.tell(pieces);
        }
    }

    /// Takes in what was seen of the pieces after the first, up to the first packet that nobody has seen: answers its
    /// place.
    fn put_together(&self, pieces: &Pieces, mut seen: Vec<(usize, S)>) -> usize {
        self.shared.ahead.store(0, Ordering::Relaxed);
        let mut survey = self.shared.survey.lock().unwrap_or_else(PoisonError::into_inner);
        let mut place = 0;
        for (at, piece) in pieces.in_order() {
            if piece.start != place {
                break;
            }
            if at > 0 {
                let Some(of) = seen.iter().position(|(of, _)| *of == at) else { break };
                survey.append(seen.swap_remove(of).1);
            }
            place = piece.next;
        }
        self.shared.seen.store(u32::try_from(place).unwrap_or(u32::MAX), Ordering::Release);
        place
    }

    /// The numbers of the next packets; answers whether no others will follow them.
    fn next_batch(&self, place: usize, batch: &mut Vec<u32>) -> bool {
        // Before the look at the list: that there are no more is only true of the last one.
        let progress = self.look.progress();
        let (is_last, of) = match &self.scope {
            Scope::All => {
                let last = (progress.frames as usize).min(place + BATCH);
                batch.extend((place..last).map(|place| place as u32 + 1));
                (progress.is_done, progress.frames as usize)
            }
            Scope::These(numbers) => {
                batch.extend(numbers.iter().skip(place).take(BATCH));
                (true, numbers.len())
            }
            Scope::Passing(query) => {
                let is_done = query.is_done();
                let matches = query.matches();
                // While a capture is being loaded the list is the best answer so far, which may be
                // replaced by another.
                if is_done {
                    batch.extend(matches.iter().skip(place).take(BATCH));
                }
                (is_done, matches.len())
            }
        };
        self.shared.of.store(u32::try_from(of).unwrap_or(u32::MAX), Ordering::Relaxed);
        is_last
    }

    fn ask(&mut self, batch: &[u32]) -> Result<(), String> {
        let mut numbers = batch.iter();
        let mut next = numbers.next();
        while next.is_some() {
            while self.shared.waiting.load(Ordering::Acquire) > 0 {
                std::thread::yield_now();
            }
            let mut survey = self.shared.survey.lock().unwrap_or_else(PoisonError::into_inner);
            let begun = Instant::now();
            while let Some(number) = next {
                let shown = self.look.frame(*number, &mut Asking(&mut *survey));
                let Ok(()) = shown.map_err(|error| error.to_string())?;
                next = numbers.next();
                // To ask for the time costs as much as a look at a packet's headers.
                if number % ASK_TIME == 0 && begun.elapsed() > TURN {
                    break;
                }
            }
        }
        Ok(())
    }
}

/// Shows packets to surveys that look ahead: first those of `piece`, then those that others have left. Ends where a
/// survey has to wait for those before. Answers what was seen of which piece.
fn go_ahead<S: Survey>(
    look: &mut Look,
    mut survey: S,
    pieces: &Pieces,
    mut piece: usize,
    shared: &Shared<S>,
) -> Vec<(usize, S)> {
    let mut seen = Vec::new();
    loop {
        let is_whole = look_ahead(look, &mut survey, pieces, piece, shared);
        let next = survey.beside().filter(|_| is_whole);
        seen.push((piece, survey));
        let Some((next, at)) = next.and_then(|next| Some((next, pieces.take()?))) else {
            return seen;
        };
        (survey, piece) = (next, at);
    }
}

/// Shows the packets of a piece to a survey; answers whether it has seen all of them.
fn look_ahead<S: Survey>(
    look: &mut Look,
    survey: &mut S,
    pieces: &Pieces,
    piece: usize,
    shared: &Shared<S>,
) -> bool {
    loop {
        let batch = pieces.next(piece);
        if batch.is_empty() {
            return true;
        }
        shared.tell(pieces);
        if shared.cancelled.load(Ordering::Relaxed) || survey.must_wait() {
            pieces.stop(piece, batch.start);
            return false;
        }
        for place in batch {
            // What cannot be read is told by the one that comes here afterwards.
            if !matches!(look.frame(place as u32 + 1, &mut Asking(&mut *survey)), Ok(Ok(()))) {
                pieces.stop(piece, place);
                return false;
            }
        }
    }
}

/// Reading values of fields by their names, for surveys.
pub(crate) mod read {
    use lamna_dissect::{Address, Collector, Registry, View};
    use lamna_fields::{FieldId, Flow, Record, Schema, TimeZone, Value};

    /// The fields of a name.
    pub(crate) fn fields(registry: &Registry, name: &str) -> Vec<FieldId> {
        registry.resolve(name)
    }

    /// The first value among fields that `take` makes something of.
    pub(crate) fn first<T>(
        record: &impl Record,
        fields: &[FieldId],
        mut take: impl FnMut(&Value<'_>, &[u8]) -> Option<T>,
    ) -> Option<T> {
        let mut found = None;
        for field in fields {
            let _ = record.values(*field, &mut |occurrence| {
                found = take(&occurrence.value, occurrence.bytes);
                if found.is_some() { Flow::Break(()) } else { Flow::Continue(()) }
            });
            if found.is_some() {
                break;
            }
        }
        found
    }

    /// The last value: that of the innermost packet.
    pub(crate) fn last<T>(
        record: &impl Record,
        fields: &[FieldId],
        mut take: impl FnMut(&Value<'_>, &[u8]) -> Option<T>,
    ) -> Option<T> {
        let mut found = None;
        for field in fields {
            let _ = record.values(*field, &mut |occurrence| {
                found = take(&occurrence.value, occurrence.bytes).or(found.take());
                Flow::Continue(())
            });
        }
        found
    }

    pub(crate) fn number(value: &Value<'_>, _: &[u8]) -> Option<u64> {
        value.as_u64()
    }

    pub(crate) fn text(value: &Value<'_>, _: &[u8]) -> Option<String> {
        match value {
            Value::Str(text) => Some((*text).to_owned()),
            _ => None,
        }
    }

    /// A span of time in nanoseconds.
    pub(crate) fn span(value: &Value<'_>, _: &[u8]) -> Option<i64> {
        match value {
            Value::RelativeTime(nanos) => i64::try_from(*nanos).ok(),
            _ => None,
        }
    }

    pub(crate) fn address(value: &Value<'_>, _: &[u8]) -> Option<Address> {
        match value {
            Value::Ether(octets) => Some(Address::Ether(*octets)),
            Value::Ipv4(octets) => Some(Address::Ipv4(*octets)),
            Value::Ipv6(octets) => Some(Address::Ipv6(*octets)),
            _ => None,
        }
    }

    /// The first value in the word that stands for it, or as a filter shows it.
    pub(crate) fn word<C: Collector>(view: &View<'_, C>, fields: &[FieldId]) -> Option<String> {
        fields.iter().find_map(|field| {
            let def = view.registry().try_def(*field)?;
            first(view, &[*field], |value, _| {
                if let Some(word) = def.word(value) {
                    return Some(word.to_owned());
                }
                let mut text = String::new();
                // Writing to a String cannot fail.
                let _ = def.write_show(&mut text, value, &TimeZone::UTC);
                Some(text)
            })
        })
    }
}
