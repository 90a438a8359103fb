//! Transport Layer Security and its predecessors: SSL 2 (only its hello), SSL 3 (RFC 6101), TLS 1.0 to
//! 1.2 (RFC 2246, RFC 4346, RFC 5246) and TLS 1.3 (RFC 8446), over TCP.
//!
//! Records are cut out of the stream by their length. Handshake messages may go over several
//! records. What is encrypted is shown as such, or decrypted where its secrets are at hand ([`Registry::secrets`]). The
//! version that the server chose names all later records of a conversation.
//!
//! [`Registry::secrets`]: crate::Registry::secrets

pub mod dtls;
mod fields;
mod handshake;
mod hello;
mod inside;
pub(crate) mod keyring;
pub(crate) mod keys;
mod logs;
pub(crate) mod seal;
mod shared;
mod ssl2;
mod state;
mod suites;
mod transport;
mod values;

use std::fmt;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{self, Framing, Inside, Pdu, Spoken};
use crate::track::Scope;
use crate::walk::{REST, Unsealed, Walk};

use inside::Named;
use keys::Keys;

pub use fields::*;
pub(crate) use hello::certificate_timestamps;
pub(crate) use inside::Inside as Agreed;
pub(crate) use state::{Opening, Session, Standing};

/// Content types of records.
pub mod content {
    /// Change Cipher Spec.
    pub const CHANGE_CIPHER_SPEC: u8 = 20;
    /// Alerts.
    pub const ALERT: u8 = 21;
    /// Handshake messages.
    pub const HANDSHAKE: u8 = 22;
    /// Application data.
    pub const APPLICATION_DATA: u8 = 23;
    /// Heartbeats (RFC 6520).
    pub const HEARTBEAT: u8 = 24;

    /// Whether the number is one of these.
    pub fn is_known(kind: u8) -> bool {
        (CHANGE_CIPHER_SPEC..=HEARTBEAT).contains(&kind)
    }
}

/// Types of handshake messages that the walk looks into.
pub(crate) mod handshake_type {
    pub(crate) const CLIENT_HELLO: u8 = 1;
    pub(crate) const SERVER_HELLO: u8 = 2;
    pub(crate) const HELLO_VERIFY_REQUEST: u8 = 3;
    pub(crate) const NEW_SESSION_TICKET: u8 = 4;
    pub(crate) const END_OF_EARLY_DATA: u8 = 5;
    pub(crate) const ENCRYPTED_EXTENSIONS: u8 = 8;
    pub(crate) const CERTIFICATE: u8 = 11;
    pub(crate) const SERVER_KEY_EXCHANGE: u8 = 12;
    pub(crate) const CERTIFICATE_REQUEST: u8 = 13;
    pub(crate) const SERVER_HELLO_DONE: u8 = 14;
    pub(crate) const CERTIFICATE_VERIFY: u8 = 15;
    pub(crate) const CLIENT_KEY_EXCHANGE: u8 = 16;
    pub(crate) const FINISHED: u8 = 20;
    pub(crate) const CERTIFICATE_STATUS: u8 = 22;
    pub(crate) const KEY_UPDATE: u8 = 24;

    /// Whether a message may be of this type.
    pub(crate) fn is_known(kind: u8) -> bool {
        super::values::HANDSHAKE_TYPE_VALUES.get(u64::from(kind)).is_some()
    }
}

/// Versions as they stand in records.
pub mod version {
    /// SSL 2.
    pub const SSL_2: u16 = 0x0002;
    /// SSL 3.
    pub const SSL_3: u16 = 0x0300;
    /// What OpenSSL sent over UDP before version 1.0 of DTLS was settled.
    pub const OPENSSL_DTLS: u16 = 0x0100;
    /// TLS 1.3.
    pub const TLS_1_3: u16 = 0x0304;

    /// Whether records may have this version.
    pub fn is_known(version: u16) -> bool {
        (SSL_3..=TLS_1_3).contains(&version)
    }

    /// Whether the first record of a conversation may have this version: up to TLS 1.2, which those of TLS 1.3 call
    /// themselves, or that of GB/T 38636.
    pub fn begins(version: u16) -> bool {
        (SSL_3..TLS_1_3).contains(&version) || version == 0x0101
    }

    /// The version that a draft of TLS 1.3 counts as.
    pub fn settle(version: u16) -> u16 {
        match version {
            0x7f0e..=0x7fff | 0xfb17 | 0xfb1a => TLS_1_3,
            other => other,
        }
    }

    /// Whether this is a draft of TLS 1.3 whose Server Hello has neither session nor compression.
    pub fn is_early_draft(version: u16) -> bool {
        (0x7f0e..0x7f16).contains(&version)
    }

    /// What the Protocol column says.
    pub fn name(version: u16) -> &'static str {
        match version {
            SSL_2 => "SSLv2",
            SSL_3 => "SSLv3",
            0x0301 => "TLSv1",
            0x0302 => "TLSv1.1",
            0x0303 => "TLSv1.2",
            TLS_1_3 => "TLSv1.3",
            0x0101 => "GMTLS",
            _ => "SSL",
        }
    }
}

/// Octets of a record's header.
pub const HEADER_LEN: usize = 5;

/// Longest fragment of a record (RFC 5246, section 6.2.3), with what compression and encryption may
/// add.
pub const MAX_FRAGMENT: usize = (1 << 14) + 2048;

/// A record's header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Header {
    /// The content type.
    pub kind: u8,
    /// The version.
    pub version: u16,
    /// Octets of the fragment after the header.
    pub length: u16,
}

impl Header {
    /// The header at the start of `bytes`; `None` where they are too few.
    pub fn new(bytes: &[u8]) -> Option<Self> {
        let [kind, a, b, c, d] = *bytes.first_chunk::<HEADER_LEN>()?;
        Some(Header {
            kind,
            version: u16::from_be_bytes([a, b]),
            length: u16::from_be_bytes([c, d]),
        })
    }

    /// Whether it looks like a record's by itself. Where a conversation is known to be of records, a known type is enough.
    pub fn is_plausible(&self) -> bool {
        content::is_known(self.kind) && version::begins(self.version)
    }

    /// Octets of the record.
    pub fn record_len(&self) -> usize {
        HEADER_LEN + usize::from(self.length)
    }
}

/// Transport Layer Security.
#[derive(Clone, Copy, Debug)]
pub struct Tls;

impl Dissect for Tls {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::TcpPort(324),
        Claim::TcpPort(443),
        Claim::TcpPort(465),
        Claim::TcpPort(636),
        Claim::TcpPort(802),
        Claim::TcpPort(853),
        Claim::TcpPort(993),
        Claim::TcpPort(995),
        Claim::TcpPort(1300),
        Claim::TcpPort(2221),
        Claim::TcpPort(2443),
        Claim::TcpPort(3249),
        Claim::TcpPort(3250),
        Claim::TcpPort(3251),
        Claim::TcpPort(3252),
        Claim::TcpPort(3496),
        Claim::TcpPort(5061),
        Claim::TcpPort(5671),
        Claim::TcpPort(5684),
        Claim::TcpPort(5868),
        Claim::TcpPort(8883),
        Claim::TcpPort(11207),
        Claim::TcpPort(19999),
        Claim::TcpPort(27017),
        Claim::Heuristic("tcp"),
    ];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Empty;
    const COVERS_REST: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.is_cut() && b.len() >= HEADER_LEN && is_text(b.captured()) {
            // What was cut is not framed first.
            return Err(Fault::NotMine);
        }
        if w.wants_columns() {
            w.columns().clear_info();
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        let mut records = Records { outer: &b, root, opened: false, spoken: false };
        while at < b.reported() {
            let record = b.from(at)?;
            at += records.one(w, &record, at)?.max(1);
        }
        if records.opened {
            // Whatever comes behind in the same segment.
            w.columns().keep_protocol();
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let known = framing.recall(Scope::Stream, |s: &mut Session| s.version()).unwrap_or(0);
        first_wait(bytes, is_enough(known))
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let bytes = b.captured();
        if ssl2::Hello::new(bytes).is_some() {
            return true;
        }
        // Alerts and the like are too short to tell.
        Header::new(bytes).is_some_and(|header| {
            matches!(header.kind, content::HANDSHAKE | content::APPLICATION_DATA)
                && version::begins(header.version)
                && (1..MAX_FRAGMENT).contains(&usize::from(header.length))
        })
    }
}

/// Whether octets of a conversation that speaks `version` are a record by their first octet alone: Wireshark asks more of
/// those that speak TLS 1.3, as of those that it knows nothing of.
fn is_enough(version: u16) -> bool {
    version != 0 && version != version::TLS_1_3
}

/// Whether the octets begin as text does.
fn is_text(bytes: &[u8]) -> bool {
    let first = bytes.first_chunk();
    first.is_some_and(|first: &[u8; 4]| first.iter().all(|c| matches!(c, b' '..=b'~')))
}

/// What all whole records in `bytes` make up, or what the first waits for. `known` says
/// whether the conversation had records before.
pub(crate) fn first_wait(bytes: &[u8], known: bool) -> Pdu {
    if is_text(bytes) {
        // Whatever was in the conversation before.
        return Pdu::NotMine;
    }
    let is_record =
        |header: &Header| header.is_plausible() || known && content::is_known(header.kind);
    let mut at = 0;
    while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
        let len = match Header::new(rest) {
            Some(header) if is_record(&header) => header.record_len(),
            _ if at == 0 && !known && ssl2::record_len(rest).is_some() => {
                ssl2::record_len(rest).unwrap_or(rest.len())
            }
            // Not even a header: the next segment tells.
            None => return if at == 0 { Pdu::MoreUnknown } else { Pdu::Whole(at) },
            _ => return Pdu::Whole(bytes.len()),
        };
        if len > rest.len() {
            return if at == 0 { Pdu::More(len - rest.len()) } else { Pdu::Whole(at) };
        }
        at += len;
    }
    Pdu::Whole(at)
}

/// The records of a message.
struct Records<'r, 'b> {
    outer: &'r Buf<'b>,
    /// The item of all of them.
    root: Item,
    /// Whether data of one were opened.
    opened: bool,
    /// Whether what was inside of one has spoken in the columns.
    spoken: bool,
}

impl Records<'_, '_> {
    /// Walks the record at the start of `b`, which lies at `at`; answers how many octets it took.
    fn one<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
    ) -> Result<usize, Fault> {
        let header = Header::new(b.captured()).filter(|header| content::is_known(header.kind));
        let mut known = None;
        if !header.as_ref().is_some_and(Header::is_plausible) {
            let version = w.remember(Scope::Stream, |session: &mut Session, _| session.version());
            known = Some(version.unwrap_or(0));
        }
        let Some(header) = header.filter(|_| known.is_none_or(is_enough)) else {
            let known = known.unwrap_or(0);
            if at == 0
                && known == 0
                && let Some(len) = ssl2::record_len(b.captured())
            {
                return ssl2::walk(w, b, len);
            }
            let may_be = match b.captured() {
                // Of a record as version 2 had them, the third octet tells.
                [first] | [first, _] if at == 0 && known == 0 && first & 0x80 != 0 => true,
                octets => octets.first().is_none_or(|kind| content::is_known(*kind)),
            };
            if b.is_cut() && b.len() < HEADER_LEN && may_be {
                if w.wants_columns() {
                    let name = if known == 0 { "SSL" } else { version::name(known) };
                    w.columns().set_protocol(name);
                }
                return Err(Fault::Short);
            }
            return unknown(w, b, known, at == 0);
        };
        // Wireshark looks at what is behind the header before anything else: a record of nothing must not be the last.
        let is_bare = header.length == 0 && b.reported() == HEADER_LEN;
        let is_cut = b.len() < header.record_len().min(b.reported());
        if is_bare || is_cut {
            assign(w);
        }
        if is_bare || is_cut {
            return cut(w, b, &header, at);
        }
        let source = (w.net.source.clone(), w.net.source_port);
        let frame = w.frame.number;
        let fragment = b.captured().get(HEADER_LEN..).unwrap_or(&[]);
        let fragment = fragment.get(..usize::from(header.length)).unwrap_or(fragment);
        let secrets = w.registry.secrets();
        let mut plain = None;
        let standing = w.remember(Scope::Stream, |session: &mut Session, memory| {
            let opening =
                secrets.any().then(|| Opening { secrets, memory, plain: &mut plain, number: None });
            session.meet(source, frame, header.kind, header.version, fragment, opening)
        });
        let mut standing =
            standing.unwrap_or_else(|| Standing { encrypted: false, ..Standing::default() });
        if let Some(seal) = standing.seal {
            plain = plain.or_else(|| {
                let keys = Keys::from_bytes(&w.kept(seal.keys)?)?;
                keys.open(seal.number, seal.chain, (header.kind, header.version), fragment)
            });
            standing.encrypted &= plain.is_none();
        }
        assign(w);
        let len = header.record_len().min(b.reported());
        let record = b.slice(0, len)?;
        let shown = if standing.before != 0 { standing.before } else { header.version };
        let named = if standing.after != 0 { standing.after } else { header.version };
        if w.wants_columns() && !self.spoken {
            w.columns().set_protocol(version::name(named));
        }
        let root = w.item(RECORD, &record, 0, len.min(record.len()))?;
        let opened = w.open(root);
        let is_13_data = shown == version::TLS_1_3 && header.kind == content::APPLICATION_DATA;
        w.item(if is_13_data { RECORD_OPAQUE_TYPE } else { RECORD_CONTENT_TYPE }, b, 0, 1)?;
        w.item(RECORD_VERSION, b, 1, 2)?;
        w.item(RECORD_LENGTH, b, 3, 2)?;
        let (outer, prefix) = (self.outer, version::name(shown));
        let part = Part { outer, root, prefix, at };
        let fragment = record.from(HEADER_LEN.min(record.reported()))?;
        let source = plain.as_ref().and_then(|p| w.add_source("Decrypted TLS", p.octets.clone()));
        let Some((plain, source)) = plain.as_ref().zip(source) else {
            part.content(w, &header, &fragment, &standing)?;
            w.close(opened);
            return Ok(len);
        };
        if is_13_data {
            w.number(RECORD_CONTENT_TYPE, b, 0, 1, u64::from(plain.kind))?;
        }
        let content = Buf::new(&plain.octets, plain.octets.len(), source);
        w.mark_unsealed(source, Unsealed::Protocol);
        if plain.kind != content::APPLICATION_DATA {
            part.content(w, &Header { kind: plain.kind, ..header }, &content, &standing)?;
            w.close(opened);
            return Ok(len);
        }
        let inside = part.application_data(w, &fragment, &standing)?;
        w.close(opened);
        if !content.is_empty() {
            w.mark_unsealed(source, Unsealed::Data);
            self.opened = true;
            self.carry(w, content, inside, &standing, version::name(named))?;
        }
        Ok(len)
    }

    /// Goes on with the data that a record has brought.
    fn carry<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        content: Buf<'_>,
        inside: Option<Named>,
        standing: &Standing,
        version: &'static str,
    ) -> Walked {
        let protocol = inside.and_then(|inside| inside.protocol(w.registry));
        let begun = standing.begun;
        let inside = Inside { is_known: inside.is_some(), protocol };
        match stream::opened(w, self.root, content, inside, begun)? {
            Spoken::Held => {
                if w.wants_columns() {
                    w.columns().set_protocol(version);
                }
            }
            Spoken::Nothing => append(w, format_args!("Application Data")),
            Spoken::Messages => {
                self.spoken = true;
                w.columns().fence();
            }
        }
        Ok(())
    }
}

/// A record that was not captured to its end, or that has nothing in it: nothing is told of what is in it, nor learnt from it but the version.
#[cold]
fn cut<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Header,
    at: usize,
) -> Result<usize, Fault> {
    let message = b.captured().get(HEADER_LEN).copied();
    let fits = header.record_len() <= b.reported();
    let known = w.remember(Scope::Stream, |session: &mut Session, _| {
        if fits {
            session.meet_cut(header.kind, header.version, message);
        }
        session.version()
    });
    if !fits {
        // What goes on in another segment is not looked at.
        if w.wants_columns() && at == 0 {
            w.columns().set_protocol(match known {
                Some(version @ 1..) => version::name(version),
                _ => "SSL",
            });
        }
        return Ok(b.reported());
    }
    let version = known.filter(|version| *version != 0).unwrap_or(header.version);
    if w.wants_columns() {
        // The header alone does not settle what the conversation speaks.
        let is_settled = known.is_some_and(|version| version != 0) || b.len() > HEADER_LEN;
        w.columns().set_protocol(if is_settled { version::name(version) } else { "SSL" });
    }
    let root = w.item(RECORD, b, 0, b.len())?;
    w.label(root, format_args!("Record Layer"));
    let opened = w.open(root);
    let is_13_data = version == version::TLS_1_3 && header.kind == content::APPLICATION_DATA;
    w.item(if is_13_data { RECORD_OPAQUE_TYPE } else { RECORD_CONTENT_TYPE }, b, 0, 1)?;
    w.item(RECORD_VERSION, b, 1, 2)?;
    w.item(RECORD_LENGTH, b, 3, 2)?;
    w.close(opened);
    Err(if b.is_cut() { Fault::Short } else { Fault::Malformed })
}

/// Walks the records in a message of a protocol that carries TLS, as a layer of it. A record that goes on in another
/// message is left.
pub(crate) fn carried<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.within(id::TLS, b, |w, b| {
        if w.wants_columns() {
            w.columns().clear_info();
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        let mut records = Records { outer: &b, root, opened: false, spoken: false };
        while at < b.reported() {
            let rest = b.from(at)?;
            let is_cut = Header::new(rest.captured())
                .is_some_and(|header| header.is_plausible() && header.record_len() > rest.len());
            if is_cut {
                let known = w.remember(Scope::Stream, |session: &mut Session, _| session.version());
                if at == 0
                    && w.wants_columns()
                    && let Some(known @ 1..) = known
                {
                    w.columns().set_protocol(version::name(known));
                }
                break;
            }
            at += records.one(w, &rest, at)?.max(1);
        }
        w.close(opened);
        Ok(())
    })
}

/// Walks handshake messages that come without records, in QUIC (RFC 9001, section 4.1.3), as a layer of
/// TLS. The columns stay as they are.
pub(crate) fn crypto<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, standing: &Standing) -> Walked {
    let header = Header { kind: content::HANDSHAKE, version: version::TLS_1_3, length: 0 };
    w.silently(|w| {
        w.within(id::TLS, b, |w, b| {
            let (root, opened) = w.open_protocol(&b, 0, REST)?;
            let prefix = version::name(version::TLS_1_3);
            handshake::walk(w, (&b, &b), root, prefix, (standing, true), &header)?;
            w.close(opened);
            Ok(())
        })
    })
}

/// Makes the conversation TLS's own where no port did.
fn assign<C: Collector>(w: &mut Walk<'_, C>) {
    let by_port = |port| w.registry.lookup(Claim::TcpPort(port)) == Some(id::TLS);
    if w.is_tracked()
        && !w.is_inside(id::HTTP)
        && !w.is_inside(id::OPENVPN)
        && !by_port(w.net.source_port)
        && !by_port(w.net.destination_port)
    {
        w.assign(id::TLS);
    }
}

/// Octets that are no record.
fn unknown<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    known: u16,
    is_first: bool,
) -> Result<usize, Fault> {
    if w.wants_columns() && (known != 0 || is_first) {
        w.columns().set_protocol(if known == 0 { "SSL" } else { version::name(known) });
    }
    if !is_enough(known) {
        append(w, format_args!("Continuation Data"));
    } else {
        let item = w.text(b, 0, REST, format_args!("Ignored Unknown Record"))?;
        w.expert(IGNORED_UNKNOWN_RECORD, item);
        b.check(0, b.reported())?;
        append(w, format_args!("Ignored Unknown Record"));
    }
    Ok(b.reported())
}

/// Adds to Info, behind a comma where there is text already.
fn append<C: Collector>(w: &mut Walk<'_, C>, text: fmt::Arguments<'_>) {
    if w.wants_columns() {
        w.columns().append_info_separated(", ", text);
    }
}

/// A record being walked.
struct Part<'r, 'b> {
    outer: &'r Buf<'b>,
    root: Item,
    /// The version that its label begins with.
    prefix: &'static str,
    /// Its place in `outer`.
    at: usize,
}

impl Part<'_, '_> {
    fn content<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        header: &Header,
        fragment: &Buf<'_>,
        standing: &Standing,
    ) -> Walked {
        let (root, prefix) = (self.root, self.prefix);
        match header.kind {
            content::CHANGE_CIPHER_SPEC => {
                append(w, format_args!("Change Cipher Spec"));
                w.label(
                    root,
                    format_args!(
                        "{prefix} Record Layer: Change Cipher Spec Protocol: Change Cipher Spec"
                    ),
                );
                let item = w.item(CHANGE_CIPHER_SPEC, fragment, 0, 1)?;
                if standing.resumed {
                    w.expert(RESUMED, item);
                }
                Ok(())
            }
            content::ALERT => alert(w, fragment, REST, root, prefix, standing),
            content::HANDSHAKE => {
                let is_open = standing.seal.is_some() && !standing.encrypted;
                // What was opened has octets of its own.
                let beyond = if fragment.source() == self.outer.source() {
                    self.outer.from(self.at + HEADER_LEN)?
                } else {
                    *fragment
                };
                let octets = (fragment, &beyond);
                handshake::walk(w, octets, root, prefix, (standing, is_open), header)
            }
            content::HEARTBEAT => heartbeat(w, fragment, REST, root, prefix, standing),
            _ => {
                append(w, format_args!("Application Data"));
                self.application_data(w, fragment, standing).map(drop)
            }
        }
    }

    /// Encrypted data; answers what they are known to be.
    fn application_data<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        fragment: &Buf<'_>,
        standing: &Standing,
    ) -> Result<Option<Named>, Fault> {
        let ports = [w.net.source_port, w.net.destination_port];
        let inside = inside::inside(standing.inside, ports, true);
        let shown = inside.map_or("Application Data", |inside| inside.title);
        w.label(
            self.root,
            format_args!("{} Record Layer: Application Data Protocol: {shown}", self.prefix),
        );
        w.item(APP_DATA, fragment, 0, REST)?;
        if let Some(Named { title, .. }) = inside {
            // Wireshark counts the place of what is not in the octets twice after the first record.
            let at = if self.at == 0 { 0 } else { self.outer.start() as usize + self.at };
            w.generated_string(APP_DATA_PROTO, self.outer, at, format_args!("{title}"));
        }
        Ok(inside)
    }
}

fn alert<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    shown: usize,
    root: Item,
    prefix: &str,
    standing: &Standing,
) -> Walked {
    let item = w.item(ALERT_MESSAGE, b, 0, shown)?;
    let plain = if standing.encrypted || b.reported() != 2 {
        None
    } else {
        let (level, reason) = (b.u8(0)?, b.u8(1)?);
        let level = values::ALERT_MESSAGE_LEVEL_VALUES.get(u64::from(level));
        let reason = values::ALERT_MESSAGE_DESC_VALUES.get(u64::from(reason));
        level.zip(Some(reason.unwrap_or("Unknown")))
    };
    let Some((level, reason)) = plain else {
        append(w, format_args!("Encrypted Alert"));
        w.label(root, format_args!("{prefix} Record Layer: Encrypted Alert"));
        w.label(item, format_args!("Alert Message: Encrypted Alert"));
        return Ok(());
    };
    append(w, format_args!("Alert (Level: {level}, Description: {reason})"));
    w.label(
        root,
        format_args!("{prefix} Record Layer: Alert (Level: {level}, Description: {reason})"),
    );
    let opened = w.open(item);
    w.item(ALERT_MESSAGE_LEVEL, b, 0, 1)?;
    w.item(ALERT_MESSAGE_DESC, b, 1, 1)?;
    w.close(opened);
    Ok(())
}

fn heartbeat<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    shown: usize,
    root: Item,
    prefix: &str,
    standing: &Standing,
) -> Walked {
    let item = w.item(HEARTBEAT_MESSAGE, b, 0, shown)?;
    let kind = b.u8(0)?;
    let word = values::HEARTBEAT_MESSAGE_TYPE_VALUES.get(u64::from(kind));
    let Some(word) = word.filter(|_| !standing.encrypted && b.reported() >= 3) else {
        append(w, format_args!("Encrypted Heartbeat"));
        w.label(root, format_args!("{prefix} Record Layer: Encrypted Heartbeat"));
        w.label(item, format_args!("Encrypted Heartbeat Message"));
        return Ok(());
    };
    append(w, format_args!("Heartbeat {word}"));
    w.label(root, format_args!("{prefix} Record Layer: Heartbeat {word}"));
    let opened = w.open(item);
    w.item(HEARTBEAT_MESSAGE_TYPE, b, 0, 1)?;
    let claimed = usize::from(b.u16(1)?);
    let length = w.item(HEARTBEAT_MESSAGE_PAYLOAD_LENGTH, b, 1, 2)?;
    let room = b.reported() - 3;
    // RFC 6520, section 4: at least 16 octets of padding follow.
    let payload = if claimed + 16 > room {
        w.expert_text(
            HEARTBEAT_MESSAGE_PAYLOAD_LENGTH_INVALID,
            length,
            format_args!("Invalid heartbeat payload length ({claimed})"),
        );
        // All there is counts as the payload then.
        w.append(length, format_args!(" (invalid, using {room} to decode payload)"));
        room
    } else {
        claimed
    };
    let item = w.item(HEARTBEAT_MESSAGE_PAYLOAD, b, 3, payload)?;
    w.label(item, format_args!("Payload ({payload} bytes)"));
    let padding = room - payload;
    if padding > 0 {
        let item = w.item(HEARTBEAT_MESSAGE_PADDING, b, 3 + payload, padding)?;
        w.label(item, format_args!("Padding and HMAC ({padding} bytes)"));
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALERT: &[u8] = &[21, 3, 1, 0, 2, 2, 40];

    #[test]
    fn whole_records_are_taken_together() {
        let mut stream = [ALERT, ALERT].concat();
        assert_eq!(first_wait(&stream, false), Pdu::Whole(14));
        stream.extend(&ALERT[..6]);
        assert_eq!(first_wait(&stream, false), Pdu::Whole(14));
        assert_eq!(first_wait(&ALERT[..6], false), Pdu::More(1));
        assert_eq!(first_wait(&ALERT[..4], false), Pdu::MoreUnknown);
        assert_eq!(first_wait(b"\0ello", false), Pdu::Whole(5));
        assert_eq!(first_wait(b"\x80\x04\0\0\0", false), Pdu::More(1));
    }

    #[test]
    fn handshakes_and_data_tell_and_nothing_else() {
        let is_tls = |octets: &[u8]| Tls::recognise(&Buf::new(octets, octets.len(), 0));
        assert!(is_tls(&[22, 3, 1, 0, 237, 0x42]));
        assert!(is_tls(&[23, 3, 3, 0x47, 0xff]));
        assert!(is_tls(&[22, 1, 1, 0, 1]));
        assert!(!is_tls(&[23, 3, 3, 0x48, 0]));
        assert!(!is_tls(&[22, 3, 1, 0, 0]));
        assert!(!is_tls(&[22, 3, 4, 0, 1]));
        assert!(!is_tls(ALERT));
    }

    #[test]
    fn nothing_is_told_of_a_record_that_was_not_captured_to_its_end() {
        use crate::FrameInfo;
        use crate::proto::captured::{segment, with};
        let whole = segment(40_000, 443, &[22, 3, 1, 0, 8, 1, 0, 0, 4, 3, 3, 0, 0]);
        let cut = |len: usize| {
            let info =
                FrameInfo { number: 1, len: whole.len() as u32, link: 1, ..Default::default() };
            with(info, &whole[..len])
        };
        let shown = cut(whole.len() - 3);
        assert!(shown.has("Record Layer"));
        assert!(shown.has("[Packet size limited during capture: TLS truncated]"));
        assert!(shown.columns.ends_with("TLSv1 [Packet size limited during capture]"));
        assert!(cut(55).columns.ends_with("SSL [Packet size limited during capture]"));
    }

    #[test]
    fn text_is_no_record() {
        for known in [false, true] {
            assert_eq!(first_wait(b"hello", known), Pdu::NotMine);
            assert_eq!(first_wait(b"hel", known), Pdu::MoreUnknown);
            assert_eq!(first_wait(b"hel\x7f....", known), Pdu::Whole(8));
        }
    }

    #[test]
    fn what_follows_records_is_one_by_its_type_alone() {
        let record = [23, 0x7f, 0x12, 0, 1, 7];
        assert_eq!(first_wait(&[&record[..], &record[..2]].concat(), true), Pdu::Whole(6));
        assert_eq!(first_wait(&[&record[..], &record[..2]].concat(), false), Pdu::Whole(8));
    }

    #[test]
    fn every_split_of_a_stream_gives_the_same_records() {
        let stream = [ALERT, &[20, 3, 3, 0, 1, 1], ALERT, &[23, 3, 3, 0, 3, 7, 7, 7]].concat();
        for cut in 1..stream.len() {
            let (mut kept, mut ends, mut done) = (Vec::new(), Vec::new(), 0);
            for part in [&stream[..cut], &stream[cut..]] {
                kept.extend_from_slice(part);
                while let Pdu::Whole(n) = first_wait(&kept, false) {
                    if kept.is_empty() {
                        break;
                    }
                    done += n;
                    ends.push(done);
                    kept.drain(..n);
                }
            }
            assert_eq!(ends.last(), Some(&stream.len()), "cut at {cut}");
            assert!(ends.iter().all(|end| [7, 13, 20, 28].contains(end)), "cut at {cut}");
        }
    }
}
