//! What two ends said to each other: the octets of a TCP or UDP conversation in order.

mod assembly;
mod view;

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

use crossbeam_channel::{Receiver, Sender, bounded};
use lamna_dissect::{Address, Collector, Registry};
use lamna_fields::{FieldId, Flow, Record, Schema, Value};
use lamna_filter::{Dialect, Filter};
use lamna_session::{Look, Need, Query, Session, Shown, Visitor};

use crate::bell;

pub use assembly::{Dialogue, MAX_OCTETS, Part};
pub use view::FollowPage;

/// The kinds of conversations that can be followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Transport {
    /// TCP.
    Tcp,
    /// UDP.
    Udp,
}

impl Transport {
    /// The name of its protocol.
    pub fn name(self) -> &'static str {
        match self {
            Transport::Tcp => "tcp",
            Transport::Udp => "udp",
        }
    }
}

/// One end of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct End {
    /// The address.
    pub address: Address,
    /// The port.
    pub port: u16,
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.address {
            Address::Ipv6(_) => write!(f, "[{}]:{}", self.address, self.port),
            _ => write!(f, "{}:{}", self.address, self.port),
        }
    }
}

/// A conversation between two ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conversation {
    /// What it runs over.
    pub transport: Transport,
    /// The ends; the first is the one that spoke first, where that is known.
    pub ends: [End; 2],
    /// The number that the conversation has (`tcp.stream`); `None` for all between the ends.
    pub stream: Option<u32>,
}

impl Conversation {
    /// A display filter for its packets that looks at headers only: it also passes packets of other
    /// conversations between the same ends.
    pub fn header_filter(&self) -> String {
        let [a, b] = &self.ends;
        let kind = self.transport.name();
        let address = |end: &End| match end.address {
            Address::Ipv6(_) => format!("ipv6.addr == {}", end.address),
            _ => format!("ip.addr == {}", end.address),
        };
        format!(
            "{} && {} && {kind}.port == {} && {kind}.port == {}",
            address(a),
            address(b),
            a.port,
            b.port
        )
    }

    /// The display filter that passes its packets only.
    pub fn filter(&self) -> String {
        match self.stream {
            Some(stream) => format!("{}.stream == {stream}", self.transport.name()),
            None => self.header_filter(),
        }
    }
}

/// The fields that are read of each packet.
#[derive(Clone, Debug)]
struct Fields {
    stream: Vec<FieldId>,
    payload: Vec<FieldId>,
    sequence: Vec<FieldId>,
    acknowledgment: Vec<FieldId>,
    flags: Vec<FieldId>,
    len: Vec<FieldId>,
    window: Vec<FieldId>,
    source_port: Vec<FieldId>,
    sources: Vec<FieldId>,
    destination_port: Vec<FieldId>,
    destinations: Vec<FieldId>,
}

impl Fields {
    fn of(transport: Transport, registry: &Registry) -> Fields {
        let kind = transport.name();
        let of = |name: &str| registry.resolve(&format!("{kind}.{name}"));
        let either = |name: &str| {
            let both = ["ip", "ipv6"].map(|net| registry.resolve(&format!("{net}.{name}")));
            both.concat()
        };
        Fields {
            stream: of("stream"),
            payload: of("payload"),
            sequence: of("seq_raw"),
            acknowledgment: of("ack_raw"),
            flags: of("flags"),
            len: of("len"),
            window: of("window_size"),
            source_port: of("srcport"),
            sources: either("src"),
            destination_port: of("dstport"),
            destinations: either("dst"),
        }
    }

    fn need(&self) -> Need {
        let fields = [
            &self.stream,
            &self.payload,
            &self.sequence,
            &self.acknowledgment,
            &self.flags,
            &self.len,
            &self.window,
            &self.source_port,
            &self.sources,
            &self.destination_port,
            &self.destinations,
        ];
        Need { fields: fields.into_iter().flatten().copied().collect(), ..Need::default() }
    }
}

/// What one packet says of its conversation.
#[derive(Clone, Debug, Default)]
pub struct Said {
    /// The number of its conversation.
    pub stream: Option<u32>,
    /// Raw numbers of a TCP segment.
    pub sequence: u32,
    /// The same of what it acknowledges.
    pub acknowledgment: u32,
    /// Flags of a TCP segment.
    pub flags: u16,
    /// Octets of payload of a TCP segment, on the wire.
    pub len: u32,
    /// Octets that the sender of a TCP segment has room for.
    pub window: u32,
    /// Who said it.
    pub source: Option<End>,
    /// To whom.
    pub destination: Option<End>,
    /// The captured octets.
    pub payload: Vec<u8>,
    /// The packet.
    pub number: u32,
    /// When, in nanoseconds since 1970.
    pub time: i64,
}

/// Takes the packets of a conversation in order.
pub trait Gather: Default + Send + 'static {
    /// Takes the next one, from the first end to the second.
    fn take(&mut self, transport: Transport, ends: [&End; 2], said: &Said);

    /// Whether it takes no more.
    fn is_full(&self) -> bool;

    /// Ends it: there are no more.
    fn finish(&mut self);
}

impl Gather for Dialogue {
    fn take(&mut self, transport: Transport, ends: [&End; 2], said: &Said) {
        match transport {
            Transport::Tcp => {
                let syn = said.flags & SYN != 0;
                self.segment(ends, said.number, said.sequence, syn, &said.payload);
            }
            Transport::Udp => self.datagram(ends, said.number, &said.payload),
        }
    }

    fn is_full(&self) -> bool {
        self.is_cut()
    }

    fn finish(&mut self) {
        self.end();
    }
}

/// The flag of a TCP segment that opens a conversation (RFC 9293, section 3.1).
pub const SYN: u16 = 0x02;

/// Reads packets.
struct Reader {
    fields: Fields,
    said: Said,
}

impl Visitor for Reader {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let view = &shown.view;
        let number = |fields: &[FieldId]| {
            let mut found = None;
            each(view, fields, &mut |value, _| {
                found = value.as_u64().or(match value {
                    Value::Bool(yes) => Some(u64::from(*yes)),
                    _ => None,
                });
            });
            found
        };
        let address = |fields: &[FieldId]| {
            let mut found = Address::None;
            each(view, fields, &mut |value, _| {
                found = match value {
                    Value::Ipv4(octets) => Address::Ipv4(*octets),
                    Value::Ipv6(octets) => Address::Ipv6(*octets),
                    _ => return,
                };
            });
            found
        };
        let end = |addresses: &[FieldId], ports: &[FieldId]| {
            let port = number(ports).and_then(|port| u16::try_from(port).ok())?;
            Some(End { address: address(addresses), port })
        };
        let fields = &self.fields;
        self.said = Said {
            stream: number(&fields.stream).and_then(|stream| u32::try_from(stream).ok()),
            sequence: number(&fields.sequence).unwrap_or(0) as u32,
            acknowledgment: number(&fields.acknowledgment).unwrap_or(0) as u32,
            flags: number(&fields.flags).unwrap_or(0) as u16,
            len: number(&fields.len).unwrap_or(0) as u32,
            window: number(&fields.window).unwrap_or(0) as u32,
            source: end(&fields.sources, &fields.source_port),
            destination: end(&fields.destinations, &fields.destination_port),
            payload: Vec::new(),
            number: view.frame().number,
            time: view.frame().time.unwrap_or(0),
        };
        let payload = &mut self.said.payload;
        each(view, &fields.payload, &mut |_, bytes| {
            payload.clear();
            payload.extend_from_slice(bytes);
        });
        Ok(())
    }
}

/// Calls `look` with each value of the fields and the octets that it covers: the last one is that of the
/// innermost packet.
fn each<R: Record>(record: &R, fields: &[FieldId], look: &mut dyn FnMut(&Value<'_>, &[u8])) {
    for field in fields {
        let _ = record.values(*field, &mut |occurrence| {
            look(&occurrence.value, occurrence.bytes);
            Flow::Continue(())
        });
    }
}

/// The conversation that a packet belongs to, if it does to one.
pub fn conversation_of(session: &Session, number: u32) -> Option<Conversation> {
    [Transport::Tcp, Transport::Udp].into_iter().find_map(|transport| {
        let fields = Fields::of(transport, session.registry());
        let mut look = Look::new(session, fields.need());
        let mut reader = Reader { fields, said: Said::default() };
        let Ok(Ok(())) = look.frame(number, &mut reader) else { return None };
        let said = reader.said;
        let ends = [said.source?, said.destination?];
        Some(Conversation { transport, ends, stream: said.stream })
    })
}

/// A conversation being put together in the background. Dropping it ends the work.
#[derive(Debug)]
pub struct Following<G = Dialogue> {
    shared: Arc<Progress>,
    result: Receiver<Result<G, String>>,
}

#[derive(Debug, Default)]
struct Progress {
    cancelled: AtomicBool,
    done: AtomicU32,
    of: AtomicU32,
}

impl<G: Gather> Following<G> {
    /// Begins.
    ///
    /// # Errors
    /// When the system has no thread for it.
    pub fn start(session: &Session, conversation: &Conversation) -> Result<Self, String> {
        // Of a TCP conversation it is known between which packets it took place, which spares most of a capture.
        let text = match (conversation.transport, conversation.stream) {
            (Transport::Tcp, Some(_)) => conversation.filter(),
            _ => conversation.header_filter(),
        };
        let filter = Filter::compile(&text, &**session.registry(), Dialect::Latest)
            .map_err(|error| error.to_string())?;
        let query = Query::start(session, filter).map_err(|error| error.to_string())?;
        let fields = Fields::of(conversation.transport, session.registry());
        let look = Look::new(session, fields.need());
        let shared = Arc::new(Progress::default());
        let (sender, result) = bounded(1);
        let work = Work {
            conversation: conversation.clone(),
            query,
            look,
            reader: Reader { fields, said: Said::default() },
            shared: Arc::clone(&shared),
        };
        std::thread::Builder::new()
            .name("follow".to_owned())
            .spawn(move || work.run::<G>(&sender))
            .map_err(|error| error.to_string())?;
        Ok(Following { shared, result })
    }

    /// What was put together, once all is.
    pub fn result(&self) -> Option<Result<G, String>> {
        self.result.try_recv().ok()
    }

    /// How much is done, from 0 to 1.
    pub fn part(&self) -> f64 {
        let of = self.shared.of.load(Ordering::Relaxed).max(1);
        f64::from(self.shared.done.load(Ordering::Relaxed)) / f64::from(of)
    }
}

impl<G> Drop for Following<G> {
    fn drop(&mut self) {
        self.shared.cancelled.store(true, Ordering::Relaxed);
    }
}

struct Work {
    conversation: Conversation,
    query: Query,
    look: Look,
    reader: Reader,
    shared: Arc<Progress>,
}

/// How long to wait before looking again whether packets were found.
const PATIENCE: std::time::Duration = std::time::Duration::from_millis(5);

impl Work {
    fn run<G: Gather>(mut self, sender: &Sender<Result<G, String>>) {
        if let Some(result) = self.gather().transpose() {
            // Nobody waits for it any more.
            let _ = sender.send(result);
            bell::ring();
        }
    }

    fn is_cancelled(&self) -> bool {
        self.shared.cancelled.load(Ordering::Relaxed)
    }

    /// `None` if nobody wants it any more.
    fn gather<G: Gather>(&mut self) -> Result<Option<G>, String> {
        let mut gathered = G::default();
        let mut place = 0;
        loop {
            if self.is_cancelled() {
                return Ok(None);
            }
            // Before the look at what was found: that there is no more is only true of the last list.
            let is_done = self.query.is_done();
            self.shared.of.store(self.look.progress().frames, Ordering::Relaxed);
            let page: Vec<u32> = {
                let matches = self.query.matches();
                matches.get(place..).unwrap_or(&[]).to_vec()
            };
            for number in &page {
                if self.is_cancelled() || gathered.is_full() {
                    break;
                }
                let Ok(()) = self
                    .look
                    .frame(*number, &mut self.reader)
                    .map_err(|error| error.to_string())?;
                self.take(&mut gathered);
                self.shared.done.store(*number, Ordering::Relaxed);
            }
            place += page.len();
            if gathered.is_full() || (is_done && page.is_empty()) {
                gathered.finish();
                return Ok(Some(gathered));
            }
            if page.is_empty() {
                std::thread::sleep(PATIENCE);
            }
        }
    }

    fn take<G: Gather>(&self, gathered: &mut G) {
        let said = &self.reader.said;
        let wanted = self.conversation.stream;
        if wanted.is_some() && said.stream != wanted {
            return;
        }
        if let (Some(source), Some(destination)) = (&said.source, &said.destination) {
            gathered.take(self.conversation.transport, [source, destination], said);
        }
    }
}
