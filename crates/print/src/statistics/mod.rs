//! Statistics over a whole capture (`-z`), in tshark's layouts.
//!
//! Any number of them are fed by one pass: [`Statistics::need`] is what all of them read of a
//! frame, and each has a display filter of its own or none. Memory is bounded by constants named
//! where they hold; [`Statistics::left_out`] counts what found no room.

mod dns_messages;
mod experts;
mod follow;
mod frame_lengths;
mod hierarchy;
mod http_messages;
mod http_requests;
mod intervals;
mod ip_headers;
mod tally;
mod traffic;

use lamna_conversation::talks::Ends;
use lamna_dissect::{Collector, Registry};
use lamna_fields::{FieldId, Schema, Severity};
use lamna_filter::Filter;
use lamna_session::{Need, Shown, Text};

use dns_messages::DnsMessages;
use experts::Experts;
use follow::Follow;
use frame_lengths::FrameLengths;
use hierarchy::Hierarchy;
use http_messages::HttpMessages;
use http_requests::{HttpRequests, HttpServers};
use intervals::Intervals;
use ip_headers::IpHeaders;
use traffic::{ConversationTable, EndpointTable};

/// Why a statistic cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatisticError {
    /// There is none of this name.
    #[error("unknown statistic \"{0}\" (-z)")]
    Unknown(String),
    /// What follows the name is not what it takes.
    #[error("statistic \"{statistic}\" (-z): {reason}")]
    Arguments {
        /// The whole argument.
        statistic: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Its display filter is wrong: what the compiler says.
    #[error("{0}")]
    Filter(String),
}

/// Compiles the display filter of a statistic, or says what is wrong with it.
pub type Compile<'a> = &'a dyn Fn(&str) -> Result<Filter, String>;

/// One statistic at work.
trait Statistic {
    /// What it reads of each frame.
    fn need(&self, registry: &Registry) -> Need;
    /// Takes the next frame that passes its filter.
    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>);
    /// Writes what it found. `filter` is the filter's text.
    fn write(&self, out: &mut Text, filter: &str);
    /// What found no room.
    fn left_out(&self) -> u64 {
        0
    }
}

macro_rules! kinds {
    ($($kind:ident),*) => {
        #[derive(Debug)]
        enum Kind { $($kind($kind)),* }
        impl Kind {
            fn need(&self, registry: &Registry) -> Need {
                match self { $(Kind::$kind(one) => one.need(registry)),* }
            }
            fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
                match self { $(Kind::$kind(one) => one.see(shown)),* }
            }
            fn write(&self, out: &mut Text, filter: &str) {
                match self { $(Kind::$kind(one) => one.write(out, filter)),* }
            }
            fn left_out(&self) -> u64 {
                match self { $(Kind::$kind(one) => one.left_out()),* }
            }
        }
    };
}

kinds!(
    ConversationTable,
    DnsMessages,
    EndpointTable,
    Experts,
    Follow,
    FrameLengths,
    Hierarchy,
    HttpMessages,
    HttpRequests,
    HttpServers,
    Intervals,
    IpHeaders
);

#[derive(Debug)]
struct Entry {
    kind: Kind,
    text: String,
    filter: Option<Filter>,
}

/// The statistics of one pass.
#[derive(Debug, Default)]
pub struct Statistics {
    entries: Vec<Entry>,
}

impl Statistics {
    /// Adds the one that `argument` (of `-z`) describes: `conv,tcp` or `plen,tree,udp`.
    ///
    /// # Errors
    /// When there is no such statistic, or its filter is wrong.
    pub fn add(
        &mut self,
        registry: &Registry,
        argument: &str,
        compile: Compile<'_>,
    ) -> Result<(), StatisticError> {
        let unknown = || StatisticError::Unknown(argument.to_owned());
        let (name, rest) = argument.split_once(',').unwrap_or((argument, ""));
        if name == "expert" {
            let (word, after) = rest.split_once(',').unwrap_or((rest, ""));
            let (least, filter) = match Experts::severity(word) {
                Some(severity) => (severity, after),
                None => (Severity::Comment, rest),
            };
            return self.push(Kind::Experts(Experts::new(least)), filter, compile);
        }
        let (kind, rest) = rest.split_once(',').map_or((rest, ""), |(kind, rest)| (kind, rest));
        let (kind, filter) = match (name, kind) {
            ("conv", kind) => {
                let ends = Ends::of(kind).ok_or_else(unknown)?;
                (Kind::ConversationTable(ConversationTable::new(registry, ends)), rest)
            }
            ("endpoints", kind) => {
                let ends = Ends::of(kind).ok_or_else(unknown)?;
                (Kind::EndpointTable(EndpointTable::new(ends)), rest)
            }
            ("follow", kind) => {
                let ends = Ends::of(kind).filter(|ends| matches!(ends, Ends::Tcp | Ends::Udp));
                let ends = ends.ok_or_else(unknown)?;
                (Kind::Follow(Follow::new(registry, ends, argument, rest)?), "")
            }
            ("io", "phs") => (Kind::Hierarchy(Hierarchy::new()), rest),
            ("io", "stat") => (Kind::Intervals(Intervals::new(registry, rest, compile)?), ""),
            ("http", "tree") => (Kind::HttpMessages(HttpMessages::new(registry)), rest),
            ("plen", "tree") => (Kind::FrameLengths(FrameLengths::new()), rest),
            ("dns", "tree") => (Kind::DnsMessages(DnsMessages::new(registry)), rest),
            ("http_req", "tree") => (Kind::HttpRequests(HttpRequests::new(registry)), rest),
            ("http_srv", "tree") => (Kind::HttpServers(HttpServers::new(registry)), rest),
            (name, "tree") => (Kind::IpHeaders(IpHeaders::of(name).ok_or_else(unknown)?), rest),
            _ => return Err(unknown()),
        };
        self.push(kind, filter, compile)
    }

    fn push(&mut self, kind: Kind, text: &str, compile: Compile<'_>) -> Result<(), StatisticError> {
        let filter = (!text.is_empty()).then(|| compile(text)).transpose();
        let filter = filter.map_err(StatisticError::Filter)?;
        self.entries.push(Entry { kind, text: text.to_owned(), filter });
        Ok(())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// What they read of each frame, filters included.
    pub fn need(&self, registry: &Registry) -> Need {
        let mut need = Need::default();
        for entry in &self.entries {
            need = need.and(&entry.kind.need(registry));
            if let Some(filter) = &entry.filter {
                need = need.and(&Need::of(filter));
            }
        }
        need
    }

    /// Takes the next frame.
    #[inline]
    pub fn see<C: Collector>(&mut self, shown: &Shown<'_, C>) {
        for entry in &mut self.entries {
            if entry.filter.as_ref().is_none_or(|filter| filter.matches(&shown.view)) {
                entry.kind.see(shown);
            }
        }
    }

    /// Writes all of them, the last one added first.
    pub fn write(&self, out: &mut Text) {
        for entry in self.entries.iter().rev() {
            entry.kind.write(out, &entry.text);
        }
    }

    /// How often something found no room in a table.
    pub fn left_out(&self) -> u64 {
        self.entries.iter().map(|entry| entry.kind.left_out()).sum()
    }
}

/// The fields of these names.
fn fields(registry: &Registry, names: &[&str]) -> Vec<FieldId> {
    names.iter().flat_map(|name| registry.resolve(name)).collect()
}

/// Writes `count` times the character, and ends the line.
fn rule(out: &mut Text, character: u8, count: usize) {
    for _ in 0..count {
        out.byte(character);
    }
    out.byte(b'\n');
}
