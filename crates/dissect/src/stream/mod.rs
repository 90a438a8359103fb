//! Messages of application protocols in a stream of segments.
//!
//! A protocol over TCP tells where its messages end ([`Pdu`]); this module asks it
//! for each payload and for each message put together from several, calls its walk on
//! whole messages, and asks the tracker to keep what is not whole yet. The rules
//! are Wireshark's with its default preferences: segments out of order are not put in order
//! beyond an open message, and a retransmission never fills a gap.

mod carrier;

use bytes::Bytes;
use lamna_fields::ProtocolId;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Columns;
use crate::proto::{id, tcp, udp};
use crate::registry::{Claim, Held};
use crate::track::{Note, Scope, Track};
use crate::walk::{REST, Walk};

pub(crate) use carrier::{Assigned, Carrier, Inside, Spoken, opened};
use carrier::{label_list, label_part, say_held, segment_data, show_parts};

/// Where the first message in a stream of octets ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pdu {
    /// After this many octets, all of which are there.
    Whole(usize),
    /// It needs this many octets more than there are.
    More(usize),
    /// It needs an unknown number of octets more: ask again after the next segment.
    MoreUnknown,
    /// It ends when the sender closes the stream.
    UntilClose,
    /// The octets are not of this protocol.
    NotMine,
}

impl Note for Pdu {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        match *self {
            Pdu::Whole(n) => (0u8, n).save(write),
            Pdu::More(n) => (1u8, n).save(write),
            Pdu::MoreUnknown => write(2),
            Pdu::UntilClose => write(3),
            Pdu::NotMine => write(4),
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            0 => Pdu::Whole(read() as usize),
            1 => Pdu::More(read() as usize),
            2 => Pdu::MoreUnknown,
            3 => Pdu::UntilClose,
            _ => Pdu::NotMine,
        }
    }
}

/// What a framing function may look at besides the octets.
pub struct Framing<'a> {
    /// The sender's port.
    pub source_port: u16,
    /// The receiver's port.
    pub destination_port: u16,
    /// Whether the octets follow a message of the protocol in the same segment: they are its next message then, whatever
    /// they look like.
    pub follows: bool,
    /// Whether the octets were opened from TLS.
    pub over_tls: bool,
    /// The columns, for protocols that name a message before it is whole.
    pub columns: &'a mut Columns,
    track: Option<&'a mut (dyn Track + 'a)>,
}

impl<'a> Framing<'a> {
    /// Framing of octets by themselves, outside of a capture.
    pub fn alone(columns: &'a mut Columns) -> Self {
        Framing {
            source_port: 0,
            destination_port: 0,
            follows: false,
            over_tls: false,
            columns,
            track: None,
        }
    }

    /// Whether this is the port of one of the ends.
    pub fn has_port(&self, port: u16) -> bool {
        self.source_port == port || self.destination_port == port
    }

    /// Looks at (or changes) state that walks of the same conversation keep with
    /// [`Walk::remember`]. `None` where nothing is kept: then say what the octets alone tell.
    pub fn recall<T: Default + Send + 'static, R>(
        &mut self,
        scope: Scope,
        look: impl FnOnce(&mut T) -> R,
    ) -> Option<R> {
        let track = self.track.as_deref_mut()?;
        let (state, _) =
            track.state(scope, std::any::TypeId::of::<T>(), || Box::new(T::default()))?;
        state.downcast_mut::<T>().map(look)
    }
}

/// A part of a message that was put together: which frame's octets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The frame.
    pub frame: u32,
    /// Octets of the message that come from it.
    pub len: u32,
}

impl Note for Part {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.frame, self.len).save(write);
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (frame, len) = Note::load(read);
        Part { frame, len }
    }
}

/// What the analysis of a segment says of its payload.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// To be taken as it comes.
    New,
    /// Behind a gap that it may fill.
    OutOfOrder,
    /// Seen before.
    Retransmission,
    /// Seen and acknowledged before.
    Spurious,
    /// The octet of a probe that keeps the connection alive: never a message.
    KeepAlive,
}

/// A segment's payload as [`Track::assemble`] takes it.
#[derive(Clone, Copy, Debug)]
pub struct Payload<'a> {
    /// The raw sequence number of its first octet.
    pub sequence: u32,
    /// Whether the sender closes the stream with it.
    pub fin: bool,
    /// What the analysis says of it.
    pub kind: Kind,
    /// Its octets, none of them missing.
    pub bytes: &'a [u8],
    /// The byte source that they lie in.
    pub source: u8,
    /// Where they begin there.
    pub start: u32,
    /// Which of the streams that share the conversation: 0 is TCP's own.
    pub layer: u8,
}

/// What [`Payload`] says of a segment besides its octets, for a protocol that carries another's stream.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Passing {
    sequence: u32,
    fin: bool,
    kind: Kind,
}

/// What a segment's payload is for the messages of its stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assembly {
    /// No open message takes it: it begins one.
    Fresh,
    /// An open message took it and is not whole yet; where it will be, if that is known.
    Held(Option<u32>),
    /// An open message took the first octets and has a gap before them: what is behind them begins another.
    HeldPart {
        /// Where the message will be whole, if that is known.
        reassembled_in: Option<u32>,
        /// Octets of this payload in it.
        taken: u32,
    },
    /// An open message took the first `taken` octets and is whole now.
    Complete {
        /// The message's octets.
        message: Bytes,
        /// The parts in the order of their octets.
        parts: Vec<Part>,
        /// Octets of this payload in it.
        taken: u32,
        /// Whether it is to be dissected: not where a late segment filled the gap.
        dissect: bool,
    },
    /// It was seen before (a retransmission), and is not dissected again.
    Seen,
    /// It lies in a message that is whole, and does not repeat its beginning: an error of reassembly.
    Overlaps,
    /// It is left alone for another reason.
    Left,
}

/// A message that begins in a payload and goes on after it.
#[derive(Clone, Debug)]
pub struct Open<'a> {
    /// The segment that brings its first octets.
    pub payload: &'a Payload<'a>,
    /// The raw sequence number of the message's first octet.
    pub sequence: u32,
    /// The octets of it that are here.
    pub bytes: Octets<'a>,
    /// What it waits for.
    pub wait: Pdu,
}

/// The octets of a message that are here.
#[derive(Clone, Debug)]
pub enum Octets<'a> {
    /// The end of the segment's payload, or of a message that was put together.
    Tail(&'a [u8]),
    /// The whole of a message that was put together and is not whole after all: given back, so that
    /// it need not be copied to grow.
    All(Bytes),
}

impl Octets<'_> {
    /// The octets.
    pub fn as_slice(&self) -> &[u8] {
        match self {
            Octets::Tail(bytes) => bytes,
            Octets::All(bytes) => bytes,
        }
    }
}

/// Which octets a walk over messages works on.
#[derive(Clone, Copy)]
struct Span<'p> {
    /// The segment, where its stream is tracked.
    payload: Option<&'p Payload<'p>>,
    /// The raw sequence number of the first octet.
    sequence: u32,
    /// Whether messages of the segment were shown already.
    begun: bool,
    /// Whether the octets alone lead to the protocol that is tried.
    recognised: bool,
}

impl Span<'_> {
    /// Whether the sender closes the stream behind these octets.
    fn is_closed(&self) -> bool {
        self.payload.is_some_and(|p| p.fin)
    }

    /// Whether octets lie in a message that was put together, not in the segment.
    fn is_joined(&self, b: &Buf<'_>) -> bool {
        self.payload.is_some_and(|p| p.source != b.source())
    }
}

/// Goes on with a segment's payload: `root` is the segment's item, `payload` what the tracker is to
/// know, `None` where no message may be put together from it.
pub(crate) fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    payload: Option<&Payload<'_>>,
    b: Buf<'_>,
) -> Walked {
    // An empty segment with FIN may end a message.
    if b.reported() == 0 && !payload.is_some_and(|p| p.fin) {
        return Ok(());
    }
    w.net.segment = Some((id::TCP, root));
    let Some(p) = payload else {
        return messages(
            w,
            root,
            b,
            Span { payload: None, sequence: 0, begun: false, recognised: false },
        );
    };
    if matches!(p.kind, Kind::New | Kind::OutOfOrder) && b.reported() > 0 && is_carried(w) {
        w.net.passing = Some(Passing { sequence: p.sequence, fin: p.fin, kind: p.kind });
        let result = messages(
            w,
            root,
            b,
            Span { payload: None, sequence: 0, begun: false, recognised: false },
        );
        w.net.passing = None;
        return result;
    }
    deliver(w, root, p, b)
}

/// Whether the ports lead to a protocol that carries another's stream.
fn is_carried<C: Collector>(w: &Walk<'_, C>) -> bool {
    let carries = |port| {
        let protocol = w.registry.lookup(Claim::TcpPort(port));
        protocol.is_some_and(|id| w.registry.protocol(id).carries)
    };
    carries(w.net.source_port) || carries(w.net.destination_port)
}

/// Goes on with the octets of a segment that a protocol at the port `own` carries, as of the protocol at `port`: `root`
/// is the carrier's item.
pub(crate) fn carried<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: Buf<'_>,
    own: u16,
    port: u16,
) -> Walked {
    let kept = (w.net.source_port, w.net.destination_port, w.net.server_port);
    let instead = |at: u16| if at == own { port } else { at };
    w.net.source_port = instead(kept.0);
    w.net.destination_port = instead(kept.1);
    w.net.server_port = kept.2.map(instead);
    let (frame, ends) = (w.frame, w.ends());
    if let Some(track) = w.track.as_deref_mut() {
        track.carried(frame, &ends);
    }
    let layers = w.layers.len();
    let passing = w.net.passing.take();
    let result = w.foreign(id::TCP, |w| {
        let opened = w.open(root);
        let item = w.item(tcp::PAYLOAD, &b, 0, REST).map_err(|fault| (fault, id::TCP))?;
        let len = b.reported();
        let plural = if len == 1 { "" } else { "s" };
        w.label(item, format_args!("TCP payload ({len} byte{plural})"));
        w.close(opened);
        let result = match passing {
            Some(Passing { sequence, fin, kind }) => {
                let (bytes, source, start) = (b.captured(), b.source(), b.start());
                deliver(
                    w,
                    root,
                    &Payload { sequence, fin, kind, bytes, source, start, layer: 0 },
                    b,
                )
            }
            None => messages(
                w,
                root,
                b,
                Span { payload: None, sequence: 0, begun: false, recognised: false },
            ),
        };
        result.map_err(|fault| (fault, w.faulty()))
    });
    (w.net.source_port, w.net.destination_port, w.net.server_port) = kept;
    if w.layers.len() == layers && w.wants_columns() {
        // Nobody was given anything: the segment speaks for itself.
        w.columns().set_protocol("TCP");
    }
    result.map_err(|(fault, faulty)| {
        w.blame(faulty);
        fault
    })
}

/// Takes a segment's payload to the message that it belongs to, and shows what is whole.
fn deliver<C: Collector>(w: &mut Walk<'_, C>, root: Item, p: &Payload<'_>, b: Buf<'_>) -> Walked {
    let payload = Some(p);
    let frame = w.frame;
    let assembly = w.track.as_deref_mut().map_or(Assembly::Fresh, |track| track.assemble(frame, p));
    match assembly {
        _ if b.reported() == 0 && !matches!(assembly, Assembly::Complete { .. }) => Ok(()),
        Assembly::Fresh => messages(
            w,
            root,
            b,
            Span { payload, sequence: p.sequence, begun: false, recognised: false },
        ),
        Assembly::HeldPart { reassembled_in, taken } if w.net.carrier == Carrier::Tcp => {
            segment_data(w, root, &b.slice_up_to(0, taken as usize), "", reassembled_in)?;
            say_held(w);
            w.columns().fence();
            w.columns().keep_protocol();
            let sequence = p.sequence.wrapping_add(taken);
            let span = Span { payload, sequence, begun: true, recognised: false };
            messages(w, root, b.from(taken as usize)?, span)
        }
        Assembly::Held(reassembled_in) | Assembly::HeldPart { reassembled_in, .. } => {
            segment_data(w, root, &b, "", reassembled_in)?;
            say_held(w);
            Ok(())
        }
        Assembly::Seen => segment_data(w, root, &b, "Retransmitted ", None),
        Assembly::Overlaps => Err(Fault::Overlap),
        Assembly::Left => Ok(()),
        Assembly::Complete { message, parts, taken, dissect } => {
            let taken = (taken as usize).min(b.reported());
            let begin = p.sequence.wrapping_add(taken as u32).wrapping_sub(message.len() as u32);
            let put = complete(
                w,
                root,
                Span { payload, sequence: begin, begun: false, recognised: false },
                message,
                &parts,
                dissect,
            )?;
            let here = b.slice_up_to(0, taken);
            let held_in = match &put {
                Put::Whole => None,
                Put::Held(held) => held.reassembled_in,
            };
            if taken > 0 {
                let is_tcp = w.net.carrier == Carrier::Tcp;
                segment_data(w, root, if is_tcp { &here } else { &b }, "", held_in)?;
            }
            if let Put::Held(Waiting { protocol, part, .. }) = put {
                match part {
                    Some(part) => show_grown(w, protocol, part),
                    None => show_held(w, protocol, here, false)?,
                }
                say_held(w);
                return Ok(());
            }
            let rest = b.from(taken)?;
            if rest.reported() > 0 {
                w.columns().fence();
                messages(
                    w,
                    root,
                    rest,
                    Span {
                        payload,
                        sequence: p.sequence.wrapping_add(taken as u32),
                        begun: true,
                        recognised: false,
                    },
                )?;
            }
            Ok(())
        }
    }
}

/// What became of a message that was put together from several segments.
#[derive(Clone, Debug)]
enum Put {
    /// It was shown.
    Whole,
    /// It needs still more.
    Held(Waiting),
}

/// A message that was put together and is not whole after all.
#[derive(Clone, Debug)]
struct Waiting {
    /// Who says so.
    protocol: ProtocolId,
    /// Where it will be whole, if that is known.
    reassembled_in: Option<u32>,
    /// Its octets, where what there is of it is shown.
    part: Option<Bytes>,
}

/// Shows a message put together from several segments and walks it, unless it turns out to need
/// still more.
fn complete<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    span: Span<'_>,
    message: Bytes,
    parts: &[Part],
    dissect: bool,
) -> Result<Put, Fault> {
    let number = w.sources.len() as u8 + 1;
    if dissect {
        let b = Buf::new(&message, message.len(), number);
        if let Some((protocol, verdict)) = missing(w, &b)
            && !(verdict == Pdu::UntilClose && span.is_closed())
            && let Some(payload) = span.payload
        {
            let (frame, sequence) = (w.frame, span.sequence);
            let shows = w.registry.protocol(protocol).shows_held;
            let is_part = matches!(shows, Held::Part) && verdict == Pdu::MoreUnknown;
            let part = is_part.then(|| message.clone());
            if w.net.carrier != Carrier::Tcp {
                // Wireshark lists what is put together there each time.
                w.add_source(w.net.carrier.words().source, message.clone());
            }
            let track = w.track.as_deref_mut().filter(|_| !never_ends(verdict));
            let reassembled_in = track.and_then(|track| {
                let bytes = Octets::All(message);
                track.need_more(frame, Open { payload, sequence, bytes, wait: verdict })
            });
            return Ok(Put::Held(Waiting { protocol, reassembled_in, part }));
        }
    }
    if w.add_source(w.net.carrier.words().source, message.clone()).is_none() {
        return Ok(Put::Whole);
    }
    let b = Buf::new(&message, message.len(), number);
    let (list, last) = show_parts(w, &b, parts)?;
    if dissect {
        w.net.is_closed = span.is_closed() && span.payload.is_some_and(|p| p.bytes.is_empty());
        w.net.held_tail = 0;
        let result = messages(w, root, b, span);
        w.net.is_closed = false;
        let tail = std::mem::take(&mut w.net.held_tail) as u32;
        if tail > 0
            && let [before @ .., part] = parts
            && let Some(len @ 1..) = part.len.checked_sub(tail)
        {
            // What the next message begins with counts no longer, but for the length of the whole.
            let part = Part { len, ..*part };
            label_list(w, list, b.len(), &[before, &[part]].concat());
            label_part(w, last, (b.len() as u32 - part.len - tail) as usize, &part);
            w.set_len(last, part.len as usize);
        }
        result?;
    }
    Ok(Put::Whole)
}

/// Walks the messages in `b`, and keeps what is left of them for later segments.
fn messages<C: Collector>(w: &mut Walk<'_, C>, root: Item, b: Buf<'_>, span: Span<'_>) -> Walked {
    if span.payload.is_some_and(|payload| payload.kind == Kind::KeepAlive) {
        return w.data(b);
    }
    let mut tried = None;
    for step in 0..STEPS {
        let protocol = candidate(w, step);
        if let Some(protocol) = protocol
            && tried != Some(protocol)
        {
            if attempt(w, root, b, protocol, span)? {
                return Ok(());
            }
            tried = Some(protocol);
        }
    }
    let registry = w.registry;
    for protocol in registry.heuristics(w.net.carrier.words().heuristics) {
        let span = Span { recognised: true, ..span };
        if (registry.protocol(*protocol).recognise)(&b) && attempt(w, root, b, *protocol, span)? {
            return Ok(());
        }
    }
    if let Carrier::Tls(inside) = w.net.carrier {
        w.net.spoken = Spoken::Nothing;
        if inside.is_known {
            return Ok(());
        }
    }
    w.data(b)
}

/// Protocols that are asked before those that recognise octets.
const STEPS: usize = 4;

/// The protocol that is asked in this place.
fn candidate<C: Collector>(w: &mut Walk<'_, C>, step: usize) -> Option<ProtocolId> {
    if let Carrier::Tls(inside) = w.net.carrier {
        return match step {
            0 => w.assigned(),
            1 => inside.protocol,
            _ => None,
        };
    }
    match step {
        0 => w.assigned(),
        1 => w.registry.lookup(Claim::TcpPort(w.net.server_port.unwrap_or_else(|| low(w)))),
        2 => w.registry.lookup(Claim::TcpPort(low(w))),
        _ => w.registry.lookup(Claim::TcpPort(high(w))),
    }
}

fn low<C: Collector>(w: &Walk<'_, C>) -> u16 {
    w.net.source_port.min(w.net.destination_port)
}

fn high<C: Collector>(w: &Walk<'_, C>) -> u16 {
    w.net.source_port.max(w.net.destination_port)
}

/// The protocol that [`messages`] would give a message to, which was put together, and what it still needs.
fn missing<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Option<(ProtocolId, Pdu)> {
    let registry = w.registry;
    let mut tried = None;
    for step in 0..STEPS {
        if let Some(protocol) = candidate(w, step)
            && tried != Some(protocol)
        {
            match asked(w, protocol, b) {
                Pdu::NotMine => tried = Some(protocol),
                verdict => return Some((protocol, verdict)).filter(|(_, it)| is_missing(it)),
            }
        }
    }
    for protocol in registry.heuristics(w.net.carrier.words().heuristics) {
        if (registry.protocol(*protocol).recognise)(b) {
            match asked(w, *protocol, b) {
                Pdu::NotMine => {}
                verdict => return Some((*protocol, verdict)).filter(|(_, it)| is_missing(it)),
            }
        }
    }
    None
}

/// Whether a protocol that frames messages says that the octets are none of its own.
pub(crate) fn is_declined<C: Collector>(
    w: &mut Walk<'_, C>,
    protocol: ProtocolId,
    b: &Buf<'_>,
) -> bool {
    asked(w, protocol, b) == Pdu::NotMine
}

/// What a protocol says of the octets; one that frames no messages takes all of them.
fn asked<C: Collector>(w: &mut Walk<'_, C>, protocol: ProtocolId, b: &Buf<'_>) -> Pdu {
    if w.registry.protocol(protocol).frames {
        verdict(w, protocol, b, false)
    } else {
        Pdu::Whole(b.reported())
    }
}

fn is_missing(verdict: &Pdu) -> bool {
    matches!(verdict, Pdu::More(_) | Pdu::MoreUnknown | Pdu::UntilClose)
}

/// Shows what there is of a message that was put together and is not whole yet, in octets that are not listed.
fn show_grown<C: Collector>(w: &mut Walk<'_, C>, protocol: ProtocolId, part: Bytes) {
    if let Some(number) = w.add_source("", part.clone()) {
        w.show_part(protocol, Buf::new(&part, part.len(), number));
    }
}

/// Shows what there is of a message that is not whole yet, as its protocol has it; `begun` where others lie before it.
fn show_held<C: Collector>(
    w: &mut Walk<'_, C>,
    protocol: ProtocolId,
    rest: Buf<'_>,
    begun: bool,
) -> Walked {
    match w.registry.protocol(protocol).shows_held {
        Held::Hidden => {}
        Held::Info(_) if begun => {}
        Held::Info(text) => {
            let text = text(w.net.source_port, w.net.destination_port);
            w.columns().set_info(format_args!("{text}"));
        }
        Held::Empty => {
            w.columns().clear_info();
            w.show_held(protocol, rest, None)?;
        }
        Held::Layer => w.show_held(protocol, rest, None)?,
        Held::LayerIf(is_enough) => {
            if is_enough(rest.captured()) {
                w.show_held(protocol, rest, None)?;
            }
        }
        Held::Titled(title) => {
            w.columns().clear_info();
            w.show_held(protocol, rest, title(rest.captured()))?;
        }
        Held::Part => w.show_part(protocol, rest),
        Held::Carries(what) => {
            if let Some(inner) = what(rest.captured()) {
                w.columns().clear_info();
                w.show_held(protocol, rest, None)?;
                w.show_held(inner, rest, None)?;
            }
        }
    }
    Ok(())
}

/// Walks the messages in `b` as `protocol`'s; false where they are not.
fn attempt<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: Buf<'_>,
    protocol: ProtocolId,
    span: Span<'_>,
) -> Result<bool, Fault> {
    if !w.registry.protocol(protocol).frames {
        return w.try_call(protocol, b);
    }
    let mut offset = 0;
    while offset < b.reported() {
        let rest = b.from(offset)?;
        let shows_size = w.registry.protocol(protocol).shows_size;
        let verdict = if rest.is_cut() && !shows_size {
            Pdu::Whole(rest.reported())
        } else {
            match verdict(w, protocol, &rest, offset > 0) {
                verdict if !rest.is_cut() => verdict,
                // The message is as long as it says, however much of it was captured.
                Pdu::Whole(len) => Pdu::Whole(len),
                Pdu::More(missing) => Pdu::Whole(rest.len().saturating_add(missing)),
                Pdu::NotMine => Pdu::NotMine,
                // Its length was not captured.
                Pdu::MoreUnknown | Pdu::UntilClose if offset == 0 => {
                    return w.within(protocol, rest, |_, b| b.check(b.len(), 1)).map(|()| true);
                }
                Pdu::MoreUnknown | Pdu::UntilClose => {
                    return w.rerun(protocol, rest, |_, b| b.check(b.len(), 1)).map(|()| true);
                }
            }
        };
        if shows_size
            && !(rest.is_cut() && matches!(verdict, Pdu::Whole(len) if never_ends(Pdu::More(len))))
        {
            match w.net.segment.filter(|_| w.net.carrier != Carrier::Tcp) {
                // The size of what TLS carries is noted in TCP's layer all the same.
                Some((transport, root)) => {
                    w.foreign(transport, |w| message_size(w, root, &rest, verdict))?;
                }
                None => message_size(w, root, &rest, verdict)?,
            }
        }
        let message = match verdict {
            Pdu::Whole(len) if rest.is_cut() && never_ends(Pdu::More(len)) => {
                return w.within(protocol, rest, |_, _| Err(Fault::Unreassembled)).map(|()| true);
            }
            Pdu::NotMine if offset == 0 => return Ok(false),
            Pdu::NotMine => {
                w.data(rest)?;
                break;
            }
            Pdu::Whole(len) => rest.slice_up_to(0, len.max(1)),
            Pdu::UntilClose if span.is_closed() => rest,
            _ if span.payload.is_some() => {
                let held_in = hold(w, span, &rest, offset, verdict);
                if span.is_joined(&rest) && w.net.carrier == Carrier::Tcp {
                    w.net.held_tail = rest.reported();
                } else {
                    segment_data(w, root, &rest, "", held_in)?;
                }
                if offset == 0 && span.recognised && w.net.carrier == Carrier::Tcp {
                    // Whoever recognises the beginning of a message has found whose the conversation is.
                    w.assign(protocol);
                }
                if offset == 0 {
                    show_held(w, protocol, rest, span.begun)?;
                } else {
                    w.stretch_layers(&rest);
                }
                if offset == 0 && !span.begun {
                    say_held(w);
                }
                break;
            }
            // Nothing can be kept: the walk shows what there is.
            _ => rest,
        };
        let position = w.position();
        let result =
            if offset == 0 { w.call(protocol, message) } else { w.call_again(protocol, message) };
        match result {
            Err(Fault::NotMine) if offset == 0 => return Ok(false),
            // One message's fault is no other's, but behind octets that were not captured there is nothing.
            Err(fault) if w.registry.protocol(protocol).catches && fault != Fault::Short => {
                w.mark_fault(position, &b, fault);
            }
            result => result?,
        }
        offset += message.reported().max(1);
    }
    Ok(true)
}

/// Notes the size of the message `b` in the layer of its segment or datagram, for a protocol of which that is shown of some
/// messages only.
pub(crate) fn show_size<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    show_size_as(w, b, b.reported())
}

/// [`show_size`] of a message that is taken to have `len` octets.
pub(crate) fn show_size_as<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let Some((transport, root)) = w.net.segment else { return Ok(()) };
    w.foreign(transport, |w| message_size(w, root, b, Pdu::Whole(len)))
}

/// Says how long a message is that is shown now.
fn message_size<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    b: &Buf<'_>,
    verdict: Pdu,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    if let Pdu::Whole(len) = verdict {
        let opened = w.open(root);
        let field = if w.protocol() == id::UDP { udp::PDU_SIZE } else { tcp::PDU_SIZE };
        let item = w.number(field, b, 0, len.min(b.len()), len as u64)?;
        w.set_len(item, len);
        w.mark_generated(item);
        w.close(opened);
    }
    Ok(())
}

/// Keeps the octets of a message that goes on in later segments; answers where it will be whole, if
/// that is known.
fn hold<C: Collector>(
    w: &mut Walk<'_, C>,
    span: Span<'_>,
    rest: &Buf<'_>,
    offset: usize,
    wait: Pdu,
) -> Option<u32> {
    let payload = span.payload?;
    if never_ends(wait) {
        return None;
    }
    let sequence = span.sequence.wrapping_add(offset as u32);
    let frame = w.frame;
    w.track
        .as_deref_mut()?
        .need_more(frame, Open { payload, sequence, bytes: Octets::Tail(rest.captured()), wait })
}

/// Whether a message would end so far ahead that its end's sequence number lies behind: no segment is ever taken for a
/// part of it, as in Wireshark.
fn never_ends(wait: Pdu) -> bool {
    matches!(wait, Pdu::More(missing) if missing > i32::MAX as usize)
}

/// What the protocol says of the octets: asked in the first pass, read back later.
fn verdict<C: Collector>(
    w: &mut Walk<'_, C>,
    protocol: ProtocolId,
    b: &Buf<'_>,
    follows: bool,
) -> Pdu {
    let frame = w.registry.protocol(protocol).frame;
    let (source_port, destination_port) = (w.net.source_port, w.net.destination_port);
    let over_tls = w.is_over_tls();
    let ask = |columns: &mut Columns, track: Option<&mut dyn Track>| {
        let track = track.map(|t| t as &mut dyn Track);
        let mut framing =
            Framing { source_port, destination_port, follows, over_tls, columns, track };
        frame(&mut framing, b.captured())
    };
    let Some(track) = w.track.as_deref_mut() else {
        return ask(w.columns, None);
    };
    if track.is_replay() {
        let verdict = Pdu::load(&mut || track.read());
        if !track.is_final() && !matches!(verdict, Pdu::Whole(_)) {
            // For the columns alone: state cannot be looked at any more.
            ask(w.columns, None);
        }
        return verdict;
    }
    let verdict = ask(w.columns, Some(&mut *track));
    verdict.save(&mut |word| track.write(word));
    verdict
}
