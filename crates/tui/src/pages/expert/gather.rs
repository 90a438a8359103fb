//! Gathering expert notes in the background.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Group, Schema, Severity, Strings};
use lamna_session::{Look, Need, Session, Shown, Visitor};

/// Packets between two looks at whether anybody still wants to know.
const BATCH: u32 = 1024;

/// How long to wait for more packets.
const PATIENCE: Duration = Duration::from_millis(50);

/// A kind of note, and how often it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// How grave it is.
    pub severity: Severity,
    /// What it is about.
    pub group: Group,
    /// The protocol that makes it: `TCP`.
    pub protocol: &'static str,
    /// The field that stands for it.
    pub name: &'static str,
    /// What it says.
    pub summary: &'static str,
    /// How often.
    pub count: u64,
    /// The first packet with it.
    pub first: u32,
}

/// Notes being gathered. Dropping it ends the work.
#[derive(Debug)]
pub struct Gathering {
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    notices: Mutex<HashMap<FieldId, Notice>>,
    error: Mutex<Option<String>>,
    judged: AtomicU32,
    is_done: AtomicBool,
    cancelled: AtomicBool,
}

impl Gathering {
    /// Begins to gather the notes of a session, as its packets come.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(session: &Session) -> std::io::Result<Gathering> {
        let shared = Arc::new(Shared::default());
        let registry = session.registry();
        let notes = notes_of(registry);
        let fields = notes.keys().copied().collect();
        let look = Look::new(session, Need { fields, ..Need::default() });
        let finder = Finder { notes, found: Vec::new() };
        let work = Work { look, finder, shared: Arc::clone(&shared) };
        std::thread::Builder::new().name("expert".to_owned()).spawn(move || work.run())?;
        Ok(Gathering { shared })
    }

    /// What was gathered so far.
    pub fn notices(&self) -> Vec<Notice> {
        lock(&self.shared.notices).values().cloned().collect()
    }

    /// How many packets were looked at.
    pub fn judged(&self) -> u32 {
        self.shared.judged.load(Ordering::Relaxed)
    }

    /// Whether all were and no more will come.
    pub fn is_done(&self) -> bool {
        self.shared.is_done.load(Ordering::Acquire)
    }

    /// What ended it early.
    pub fn error(&self) -> Option<String> {
        lock(&self.shared.error).clone()
    }
}

impl Drop for Gathering {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // Counts only grow: what is there after a panic is less than the whole, and nothing else.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// All fields that are expert notes, with a notice of each that was not made yet.
fn notes_of(registry: &Registry) -> HashMap<FieldId, Notice> {
    let note = |(id, def): (u32, &&'static lamna_fields::FieldDef)| {
        let Strings::Expert(group, severity) = def.strings else { return None };
        let id = FieldId(id);
        let protocol = registry.protocol(registry.protocol_of(id)).short();
        let (name, summary) = (def.name, def.title);
        Some((id, Notice { severity, group, protocol, name, summary, count: 0, first: 0 }))
    };
    (0..).zip(registry.defs()).filter_map(note).collect()
}

struct Work {
    look: Look,
    finder: Finder,
    shared: Arc<Shared>,
}

impl Work {
    fn run(mut self) {
        let mut judged = 0;
        while !self.shared.cancelled.load(Ordering::Relaxed) {
            let progress = self.look.progress();
            let last = progress.frames.min(judged + BATCH);
            if last > judged {
                if let Err(error) = self.judge(judged + 1, last) {
                    *lock(&self.shared.error) = Some(error);
                    break;
                }
                judged = last;
                self.shared.judged.store(judged, Ordering::Relaxed);
            } else if progress.is_done {
                break;
            } else {
                std::thread::sleep(PATIENCE);
            }
        }
        self.shared.is_done.store(true, Ordering::Release);
    }

    fn judge(&mut self, first: u32, last: u32) -> Result<(), String> {
        for number in first..=last {
            let Ok(()) =
                self.look.frame(number, &mut self.finder).map_err(|error| error.to_string())?;
        }
        let mut notices = lock(&self.shared.notices);
        for (id, number) in self.finder.found.drain(..) {
            let Some(note) = self.finder.notes.get(&id) else { continue };
            let notice =
                notices.entry(id).or_insert_with(|| Notice { first: number, ..note.clone() });
            notice.count += 1;
        }
        Ok(())
    }
}

/// Finds the notes of a packet.
struct Finder {
    notes: HashMap<FieldId, Notice>,
    found: Vec<(FieldId, u32)>,
}

impl Visitor for Finder {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let number = shown.view.frame().number;
        let ids = shown.view.nodes().filter_map(|node| node.id());
        self.found.extend(ids.filter(|id| self.notes.contains_key(id)).map(|id| (id, number)));
        Ok(())
    }
}
