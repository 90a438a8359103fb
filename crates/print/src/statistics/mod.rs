//! Statistics over a whole capture (`-z`), in tshark's layouts.
//!
//! Any number of them are fed by one pass: [`Statistics::need`] is what all of them read of a
//! frame, and each has a display filter of its own or none. Memory is bounded by constants named
//! where they hold; [`Statistics::left_out`] counts what found no room.

mod dns_messages;
mod experts;
mod export;
mod flow_graph;
mod follow;
mod frame_lengths;
mod hierarchy;
mod hosts;
mod http_messages;
mod http_parts;
mod http_requests;
mod intervals;
mod ip_headers;
mod json;
mod tally;
mod traffic;

use std::io;

pub use export::{ExportError, HttpObjects};
use lamna_conversation::talks::Ends;
use lamna_dissect::plain::Plain;
use lamna_dissect::{Collector, FrameInfo, Registry};
use lamna_fields::{FieldId, Schema, Severity};
use lamna_filter::Filter;
use lamna_session::{Need, Shown, Text};

use dns_messages::DnsMessages;
use experts::Experts;
use flow_graph::FlowGraph;
use follow::Follow;
use frame_lengths::FrameLengths;
use hierarchy::Hierarchy;
use hosts::Hosts;
use http_messages::HttpMessages;
use http_requests::{HttpRequests, HttpServers};
use intervals::Intervals;
use ip_headers::IpHeaders;
use json::Json;
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

/// Takes what was written so far, and leaves nothing of it.
type Part<'a> = &'a mut dyn FnMut(&mut Text) -> io::Result<()>;

/// What statistics are made with.
#[derive(Clone, Copy)]
pub struct Making<'a> {
    /// For their filters.
    pub compile: Compile<'a>,
    /// The name of the capture.
    pub capture: &'a str,
    /// Whether names of hosts are resolved.
    pub resolves: bool,
}

impl std::fmt::Debug for Making<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Making").field("capture", &self.capture).finish_non_exhaustive()
    }
}

/// One statistic at work.
trait Statistic {
    /// What it reads of each frame.
    fn need(&self, registry: &Registry) -> Need;
    /// Takes the next frame that passes its filter.
    fn see<C: Collector>(&mut self, shown: &Shown<'_, C>);
    /// Whether it can take plain frames by their headers: see [`Pass::by_headers`](lamna_session::Pass::by_headers).
    fn sees_plain(&self) -> bool {
        false
    }
    /// Takes the next frame by its headers.
    fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        let _ = (plain, stream, frame);
    }
    /// Writes what it found. `filter` is the filter's text.
    fn write(&self, out: &mut Text, filter: &str);
    /// The same, handed on piece by piece where it may be long.
    fn write_parts(&self, out: &mut Text, filter: &str, part: Part<'_>) -> io::Result<()> {
        self.write(out, filter);
        part(out)
    }
    /// What it found, for programs.
    fn json(&self) -> Json;
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
            fn sees_plain(&self) -> bool {
                match self { $(Kind::$kind(one) => one.sees_plain()),* }
            }
            #[inline]
            fn see_plain(
                &mut self,
                plain: &Plain<'_>,
                stream: Option<(u32, u8)>,
                frame: &FrameInfo,
            ) {
                match self { $(Kind::$kind(one) => one.see_plain(plain, stream, frame)),* }
            }
            fn write_parts(&self, out: &mut Text, filter: &str, part: Part<'_>) -> io::Result<()> {
                match self { $(Kind::$kind(one) => one.write_parts(out, filter, part)),* }
            }
            fn json(&self) -> Json {
                match self { $(Kind::$kind(one) => one.json()),* }
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
    FlowGraph,
    Follow,
    FrameLengths,
    Hierarchy,
    Hosts,
    HttpMessages,
    HttpRequests,
    HttpServers,
    Intervals,
    IpHeaders
);

#[derive(Debug)]
struct Entry {
    kind: Kind,
    argument: String,
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
        making: &Making<'_>,
    ) -> Result<(), StatisticError> {
        let (kind, text) = kind(registry, argument, making)?;
        let filter = (!text.is_empty()).then(|| (making.compile)(text)).transpose();
        let filter = filter.map_err(StatisticError::Filter)?;
        if let Kind::Experts(last) = &kind {
            // What is asked for last holds for all of them, as in tshark.
            for entry in &mut self.entries {
                if let Kind::Experts(earlier) = &mut entry.kind {
                    earlier.take_over(last);
                }
            }
        }
        let (argument, text) = (argument.to_owned(), text.to_owned());
        self.entries.push(Entry { kind, argument, text, filter });
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

    /// Whether all of them can take plain frames by their headers.
    pub fn see_headers(&self) -> bool {
        self.entries.iter().all(|entry| entry.filter.is_none() && entry.kind.sees_plain())
    }

    /// Takes the next frame by its headers.
    #[inline]
    pub fn see_plain(&mut self, plain: &Plain<'_>, stream: Option<(u32, u8)>, frame: &FrameInfo) {
        for entry in &mut self.entries {
            entry.kind.see_plain(plain, stream, frame);
        }
    }

    /// Writes all of them, the last one added first.
    ///
    /// # Errors
    /// When `to` takes no more.
    pub fn write(&self, to: &mut dyn io::Write) -> io::Result<()> {
        let mut out = Text::new();
        for entry in self.entries.iter().rev() {
            entry.kind.write_parts(&mut out, &entry.text, &mut |text| {
                to.write_all(text.as_bytes())?;
                text.clear();
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Writes all of them as a JSON array of objects, in the order in which they were added.
    ///
    /// # Errors
    /// When `to` takes no more.
    pub fn write_json(&self, to: &mut dyn io::Write) -> io::Result<()> {
        let entries = self.entries.iter().map(|entry| {
            let json = Json::object([
                ("statistic", Json::text(&entry.argument)),
                ("filter", Json::text(&entry.text)),
            ]);
            json.and([("result", entry.kind.json())])
        });
        let mut out = Text::new();
        Json::array(entries).write(&mut out, 0);
        out.byte(b'\n');
        to.write_all(out.as_bytes())
    }

    /// How often something found no room in a table.
    pub fn left_out(&self) -> u64 {
        self.entries.iter().map(|entry| entry.kind.left_out()).sum()
    }
}

/// The statistic that an argument describes, and the text of its filter.
fn kind<'a>(
    registry: &Registry,
    argument: &'a str,
    making: &Making<'_>,
) -> Result<(Kind, &'a str), StatisticError> {
    let unknown = || StatisticError::Unknown(argument.to_owned());
    let (name, rest) = argument.split_once(',').unwrap_or((argument, ""));
    if name == "expert" {
        let (word, after) = rest.split_once(',').unwrap_or((rest, ""));
        let (least, filter) = match Experts::severity(word) {
            Some(severity) => (severity, after),
            None => (Severity::Comment, rest),
        };
        return Ok((Kind::Experts(Experts::new(least)), filter));
    }
    if name == "hosts" {
        return Ok((Kind::Hosts(Hosts::new(registry, making, rest)), ""));
    }
    let (what, rest) = rest.split_once(',').unwrap_or((rest, ""));
    let kind = match (name, what) {
        ("conv", what) => {
            let ends = Ends::of(what).ok_or_else(unknown)?;
            Kind::ConversationTable(ConversationTable::new(registry, ends))
        }
        ("endpoints", what) => {
            Kind::EndpointTable(EndpointTable::new(registry, Ends::of(what).ok_or_else(unknown)?))
        }
        ("flow", what) => {
            let (graph, filter) = FlowGraph::new(registry, what, rest, argument)?;
            return Ok((Kind::FlowGraph(graph), filter));
        }
        ("follow", what) => {
            return Ok((Kind::Follow(Follow::new(registry, what, argument, rest)?), ""));
        }
        ("io", "phs") => Kind::Hierarchy(Hierarchy::new()),
        ("io", "stat") => {
            return Ok((Kind::Intervals(Intervals::new(registry, rest, making.compile)?), ""));
        }
        ("dns", "tree") => Kind::DnsMessages(DnsMessages::new(registry)),
        ("http", "tree") => Kind::HttpMessages(HttpMessages::new(registry)),
        ("http_req", "tree") => Kind::HttpRequests(HttpRequests::new(registry)),
        ("http_srv", "tree") => Kind::HttpServers(HttpServers::new(registry)),
        ("plen", "tree") => Kind::FrameLengths(FrameLengths::new()),
        (name, "tree") => Kind::IpHeaders(IpHeaders::of(name).ok_or_else(unknown)?),
        _ => return Err(unknown()),
    };
    Ok((kind, rest))
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
