//! Finding packets: by the text of their rows, by octets, by pattern, by filter.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::ops::Bound;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use lamna_filter::{Dialect, Filter};
use lamna_session::{Frames, Layout, Query, Row, Session};

/// Packets that are looked at before it is asked again whether anybody wants to know.
const BATCH: u32 = 512;

/// A search: what is looked for, and where it was found so far. Dropping it ends it.
#[derive(Debug)]
pub struct Search {
    found: Found,
    /// Whether to go on, from which packet, when more was found: forwards or not.
    pub pending: Option<(bool, u32)>,
    /// The match that was gone to before it was known how many there are.
    pub unplaced: Option<u32>,
}

#[derive(Debug)]
enum Found {
    Query(Query),
    Rows(Arc<Rows>),
}

#[derive(Debug, Default)]
struct Rows {
    matches: Mutex<BTreeSet<u32>>,
    judged: AtomicU32,
    is_done: AtomicBool,
    cancelled: AtomicBool,
}

/// What a search says of the next match.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is there.
    At(u32),
    /// It is not known yet.
    Later,
    /// There is none.
    None,
}

impl Search {
    /// Looks for `text`: in the rows of the packet list whatever the case of letters, or
    /// `x:47 45 54` for octets, `~pattern` for a regular expression in the octets, `=filter` for a
    /// display filter. A search in rows begins at packet `from`.
    ///
    /// # Errors
    /// What is wrong with the text, for a person.
    pub fn start(
        session: &Session,
        text: &str,
        layout: Layout,
        from: u32,
    ) -> Result<Search, String> {
        let found = match filter_of(text)? {
            Some(filter) => {
                let filter = Filter::compile(&filter, &**session.registry(), Dialect::Latest)
                    .map_err(|error| error.first().message.clone())?;
                Found::Query(Query::start(session, filter).map_err(|error| error.to_string())?)
            }
            None => {
                let rows = Arc::new(Rows::default());
                let work = Work {
                    frames: Frames::new(session, None),
                    layout,
                    text: text.to_lowercase(),
                    rows: Arc::clone(&rows),
                    count: session.frames(),
                };
                std::thread::Builder::new()
                    .name("search".to_owned())
                    .spawn(move || work.run(from))
                    .map_err(|error| error.to_string())?;
                Found::Rows(rows)
            }
        };
        Ok(Search { found, pending: None, unplaced: None })
    }

    /// Whether everything was looked at.
    pub fn is_done(&self) -> bool {
        match &self.found {
            Found::Query(query) => query.is_done(),
            Found::Rows(rows) => rows.is_done.load(Ordering::Acquire),
        }
    }

    /// How many packets were looked at.
    pub fn judged(&self) -> u32 {
        match &self.found {
            Found::Query(query) => query.judged(),
            Found::Rows(rows) => rows.judged.load(Ordering::Relaxed),
        }
    }

    /// The next match after packet `from` (or before it), around the end to the beginning. Only packets
    /// that pass `shown` count.
    pub fn next(&self, forward: bool, from: u32, shown: &dyn Fn(u32) -> bool) -> Next {
        // Before the look: that there are no more is only true of the last list.
        let is_done = self.is_done();
        let at = match &self.found {
            Found::Query(query) => {
                let matches = query.matches();
                let place = matches.partition_point(|number| *number <= from);
                let (before, after) = matches.split_at(place);
                let before = before.strip_suffix(&[from]).unwrap_or(before);
                nearest(forward, before.iter(), after.iter(), is_done, shown)
            }
            Found::Rows(rows) => {
                let matches = rows.matches.lock().unwrap_or_else(PoisonError::into_inner);
                let before = matches.range(..from);
                let after = matches.range((Bound::Excluded(from), Bound::Unbounded));
                // Rows are looked at from where the search began: backwards, all must be known.
                nearest(forward, before, after, is_done, shown)
            }
        };
        match at {
            Some(number) => Next::At(number),
            None if is_done => Next::None,
            None => Next::Later,
        }
    }

    /// Which match packet `number` is, and how many there are, once that is known.
    pub fn place(&self, number: u32) -> Option<(usize, usize)> {
        if !self.is_done() {
            return None;
        }
        match &self.found {
            Found::Query(query) => {
                let matches = query.matches();
                Some((matches.partition_point(|found| *found <= number), matches.len()))
            }
            Found::Rows(rows) => {
                let matches = rows.matches.lock().unwrap_or_else(PoisonError::into_inner);
                Some((matches.range(..=number).count(), matches.len()))
            }
        }
    }
}

/// The nearest match. Around the end one goes only when all matches are known, and backwards at all.
fn nearest<'n>(
    forward: bool,
    before: impl DoubleEndedIterator<Item = &'n u32>,
    after: impl DoubleEndedIterator<Item = &'n u32>,
    is_done: bool,
    shown: &dyn Fn(u32) -> bool,
) -> Option<u32> {
    let mut shown = |number: &u32| shown(*number).then_some(*number);
    match (forward, is_done) {
        (true, false) => after.into_iter().find_map(shown),
        (true, true) => after.chain(before).find_map(&mut shown),
        (false, false) => None,
        (false, true) => before.rev().chain(after.rev()).find_map(&mut shown),
    }
}

/// The display filter that a search stands for; `None` for text in rows.
fn filter_of(text: &str) -> Result<Option<String>, String> {
    if let Some(filter) = text.strip_prefix('=') {
        return Ok(Some(filter.to_owned()));
    }
    if let Some(pattern) = text.strip_prefix('~') {
        return Ok(Some(format!("frame matches \"{}\"", quoted(pattern))));
    }
    let Some(octets) = text.strip_prefix("x:") else { return Ok(None) };
    let digits: Vec<u8> = octets.bytes().filter(|c| !matches!(c, b' ' | b':' | b'-')).collect();
    if digits.is_empty()
        || !digits.len().is_multiple_of(2)
        || !digits.iter().all(u8::is_ascii_hexdigit)
    {
        return Err("x: is followed by octets in hexadecimal: x:47 45 54".to_owned());
    }
    let mut filter = "frame contains \"".to_owned();
    for pair in digits.chunks(2) {
        // Writing to a String cannot fail.
        let _ = write!(filter, "\\x{}", String::from_utf8_lossy(pair));
    }
    Ok(Some(filter + "\""))
}

/// Text between the quotes of a filter.
fn quoted(text: &str) -> String {
    text.replace('\\', "\\\\").replace('"', "\\\"")
}

impl Drop for Search {
    fn drop(&mut self) {
        if let Found::Rows(rows) = &self.found {
            rows.cancelled.store(true, Ordering::Relaxed);
        }
    }
}

struct Work {
    frames: Frames,
    layout: Layout,
    text: String,
    rows: Arc<Rows>,
    count: u32,
}

impl Work {
    fn run(mut self, from: u32) {
        let from = from.clamp(1, self.count.max(1));
        let numbers = (from..=self.count).chain(1..from);
        let mut row = Row::default();
        for (judged, number) in (0u32..).zip(numbers) {
            if judged % BATCH == 0 {
                self.rows.judged.store(judged, Ordering::Relaxed);
                if self.rows.cancelled.load(Ordering::Relaxed) {
                    return;
                }
            }
            // A packet that cannot be read again has no text.
            let made = self.frames.row(number, number.checked_sub(1), &mut self.layout, &mut row);
            let has = |cell: &String| cell.to_lowercase().contains(&self.text);
            if made.is_ok() && row.cells.iter().any(has) {
                let mut matches = self.rows.matches.lock().unwrap_or_else(PoisonError::into_inner);
                matches.insert(number);
            }
        }
        self.rows.judged.store(self.count, Ordering::Relaxed);
        self.rows.is_done.store(true, Ordering::Release);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_for() {
        assert_eq!(filter_of("ping"), Ok(None));
        assert_eq!(filter_of("=tcp").unwrap().unwrap(), "tcp");
        assert_eq!(filter_of("~a\"b").unwrap().unwrap(), "frame matches \"a\\\"b\"");
        assert_eq!(filter_of("x:47 45").unwrap().unwrap(), "frame contains \"\\x47\\x45\"");
        assert!(filter_of("x:4").is_err() && filter_of("x:zz").is_err());
    }

    #[test]
    fn the_nearest_match_goes_around_the_end() {
        let (before, after) = ([2, 4], [8, 9]);
        let find = |forward, is_done, shown: &dyn Fn(u32) -> bool| {
            nearest(forward, before.iter(), after.iter(), is_done, shown)
        };
        assert_eq!(find(true, true, &|_| true), Some(8));
        assert_eq!(find(true, true, &|n| n < 5), Some(2));
        assert_eq!(find(true, false, &|n| n < 5), None);
        assert_eq!(find(false, true, &|_| true), Some(4));
        assert_eq!(find(false, true, &|n| n > 5), Some(9));
    }
}
