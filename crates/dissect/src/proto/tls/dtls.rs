//! Datagram Transport Layer Security (RFC 4347, RFC 6347): records with numbers of their own, and handshake
//! messages whose parts find together again whatever order they come in. What is in the messages is TLS's.

use std::collections::HashMap;

use bytes::Bytes;
use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, values};

use super::hello::Reader;
use super::inside::Named;
use super::keys::Keys;
use super::shared::record_fields;
use super::state::{Opening, Session, Standing};
use super::suites::*;
use super::values::*;
use super::{alert, append, content, handshake, handshake_type, heartbeat, inside};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::secrets::Secrets;
use crate::track::{Kept, Memory, Note, Scope};
use crate::walk::{REST, Unsealed, Walk};

values! {
    static USE_SRTP_PROTECTION_PROFILE_VALUES {
        0x1 => "SRTP_AES128_CM_HMAC_SHA1_80",
        0x2 => "SRTP_AES128_CM_HMAC_SHA1_32",
        0x5 => "SRTP_NULL_HMAC_SHA1_80",
        0x6 => "SRTP_NULL_HMAC_SHA1_32",
        0x7 => "SRTP_AEAD_AES_128_GCM",
        0x8 => "SRTP_AEAD_AES_256_GCM",
    }
}

record_fields! {
    /// The fields of Datagram Transport Layer Security.
    "dtls", FieldDef::protocol("dtls", "Datagram Transport Layer Security", "DTLS");
    RECORD_SPECIAL_TYPE = FieldDef::new("dtls.record.special_type", "Special Type", FieldType::Uint8).strings(Strings::Values(&RECORD_CONTENT_TYPE_VALUES));
    RECORD_EPOCH = FieldDef::new("dtls.record.epoch", "Epoch", FieldType::Uint16);
    RECORD_SEQUENCE_NUMBER = FieldDef::new("dtls.record.sequence_number", "Sequence Number", FieldType::Uint64);
    RECORD_CONNECTION_ID = FieldDef::new("dtls.record.connection_id", "Connection ID", FieldType::Bytes);
    ENC_CONTENT = FieldDef::new("dtls.enc_content", "Encrypted Record Content", FieldType::Bytes);
    HANDSHAKE_MESSAGE_SEQ = FieldDef::new("dtls.handshake.message_seq", "Message Sequence", FieldType::Uint16);
    HANDSHAKE_FRAGMENT_OFFSET = FieldDef::new("dtls.handshake.fragment_offset", "Fragment Offset", FieldType::Uint24);
    HANDSHAKE_FRAGMENT_LENGTH = FieldDef::new("dtls.handshake.fragment_length", "Fragment Length", FieldType::Uint24);
    HANDSHAKE_COOKIE_LENGTH = FieldDef::new("dtls.handshake.cookie_length", "Cookie Length", FieldType::Uint8);
    HANDSHAKE_COOKIE = FieldDef::new("dtls.handshake.cookie", "Cookie", FieldType::Bytes);
    FRAGMENTS = FieldDef::new("dtls.fragments", "Message fragments", FieldType::None);
    FRAGMENT = FieldDef::new("dtls.fragment", "Message fragment", FieldType::FrameNum);
    FRAGMENT_OVERLAP = FieldDef::new("dtls.fragment.overlap", "Message fragment overlap", FieldType::Boolean);
    FRAGMENT_OVERLAP_CONFLICTS = FieldDef::new("dtls.fragment.overlap.conflicts", "Message fragment overlapping with conflicting data", FieldType::Boolean);
    FRAGMENT_MULTIPLE_TAILS = FieldDef::new("dtls.fragment.multiple_tails", "Message has multiple tail fragments", FieldType::Boolean);
    FRAGMENT_TOO_LONG_FRAGMENT = FieldDef::new("dtls.fragment.too_long_fragment", "Message fragment too long", FieldType::Boolean);
    FRAGMENT_ERROR = FieldDef::new("dtls.fragment.error", "Message defragmentation error", FieldType::FrameNum);
    FRAGMENT_COUNT = FieldDef::new("dtls.fragment.count", "Message fragment count", FieldType::Uint32);
    REASSEMBLED_IN = FieldDef::new("dtls.reassembled.in", "Reassembled in", FieldType::FrameNum);
    USE_SRTP_PROTECTION_PROFILES_LENGTH = FieldDef::new("dtls.use_srtp.protection_profiles_length", "SRTP Protection Profiles Length", FieldType::Uint16);
    USE_SRTP_PROTECTION_PROFILE = FieldDef::new("dtls.use_srtp.protection_profile", "SRTP Protection Profile", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&USE_SRTP_PROTECTION_PROFILE_VALUES));
    USE_SRTP_MKI_LENGTH = FieldDef::new("dtls.use_srtp.mki_length", "MKI Length", FieldType::Uint8);
    USE_SRTP_MKI = FieldDef::new("dtls.use_srtp.mki", "MKI", FieldType::Bytes);
    HANDSHAKE_FRAGMENT_LENGTH_ZERO = FieldDef::new("dtls.handshake.fragment_length.zero", "Zero-length fragment length for fragmented message", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    HANDSHAKE_FRAGMENT_LENGTH_TOO_LONG = FieldDef::new("dtls.handshake.fragment_length.too_long", "Fragment length is larger than message length", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    HANDSHAKE_FRAGMENT_PAST_END_MSG = FieldDef::new("dtls.handshake.fragment_past_end_msg", "Fragment runs past the end of the message", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    MSG_LEN_DIFF_FRAGMENT = FieldDef::new("dtls.msg_len_diff_fragment", "Message length differs from value in earlier fragment", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    CID_CONTENT_TYPE_INVALID = FieldDef::new("dtls.cid.content_type.invalid", "Invalid real content type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    USE_SRTP_PROTECTION_PROFILES_LENGTH_INVALID = FieldDef::new("dtls.use_srtp.protection_profiles_length.invalid", "Invalid real content type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// Versions as they stand in records: TLS's in one's complement.
pub(super) mod version {
    pub(super) use super::super::version::OPENSSL_DTLS as OPENSSL;

    pub(super) const DTLS_1_0: u16 = 0xfeff;
    pub(super) const DTLS_1_2: u16 = 0xfefd;

    /// Whether records may have this version.
    pub(super) fn is_known(version: u16) -> bool {
        matches!(version, OPENSSL | DTLS_1_0 | DTLS_1_2)
    }

    /// What the Protocol column says.
    pub(super) fn name(version: u16) -> &'static str {
        match version {
            OPENSSL => "DTLS 1.0 (OpenSSL pre 0.9.8f)",
            DTLS_1_0 => "DTLSv1.0",
            DTLS_1_2 => "DTLSv1.2",
            _ => "DTLS",
        }
    }

    /// The version of TLS whose messages and keys a version has; 0 where none is agreed on.
    pub(in super::super) fn tls(version: u16) -> u16 {
        match version {
            DTLS_1_2 => 0x0303,
            DTLS_1_0 => 0x0302,
            _ => version,
        }
    }
}

/// Octets of a record's header.
const HEADER_LEN: usize = 13;

/// Octets before the body of a handshake message.
const MESSAGE_HEADER_LEN: usize = 12;

/// Longest handshake message that is put together.
const MAX_MESSAGE: usize = 1 << 16;

/// Handshake messages of one conversation that may wait for their parts.
const MAX_OPEN: usize = 64;

/// Parts that one handshake message may have.
const MAX_PARTS: usize = 1 << 10;

/// A record's header.
#[derive(Clone, Copy, Debug)]
struct Header {
    kind: u8,
    version: u16,
    length: usize,
}

impl Header {
    /// The header at the start of `bytes`, if it looks like one.
    fn new(bytes: &[u8]) -> Option<Self> {
        let header = bytes.first_chunk::<HEADER_LEN>()?;
        let two = |at: usize| u16::from_be_bytes([header[at], header[at + 1]]);
        let header = Header { kind: header[0], version: two(1), length: usize::from(two(11)) };
        (content::is_known(header.kind) && version::is_known(header.version)).then_some(header)
    }
}

/// A handshake message whose parts come one by one.
#[derive(Debug, Default)]
struct Assembly {
    octets: Vec<u8>,
    /// Frame, offset and octets of each part.
    parts: Vec<(u32, u32, u32)>,
}

impl Assembly {
    /// Whether all octets are there.
    fn is_whole(&self) -> bool {
        let mut parts: Vec<_> = self.parts.iter().map(|(_, at, len)| (*at, *len)).collect();
        parts.sort_unstable();
        let end =
            parts.iter().fold(0, |end, (at, len)| if *at > end { end } else { end.max(at + len) });
        end as usize >= self.octets.len()
    }
}

/// What a conversation's records know of each other.
#[derive(Debug, Default)]
struct Flight {
    session: Session,
    first: Option<(Address, u16)>,
    open: HashMap<(bool, u16), Assembly>,
}

/// A part of a handshake message.
#[derive(Clone, Copy, Debug)]
struct Part<'b> {
    kind: u8,
    len: usize,
    number: u16,
    offset: usize,
    octets: &'b [u8],
}

impl<'b> Part<'b> {
    /// The part at the start of `bytes`.
    fn new(b: &Buf<'b>) -> Result<Self, Fault> {
        let len = b.u24(9)? as usize;
        let octets = b.bytes(MESSAGE_HEADER_LEN, len)?;
        let (total, offset) = (b.u24(1)? as usize, b.u24(6)? as usize);
        Ok(Part { kind: b.u8(0)?, len: total, number: b.u16(4)?, offset, octets })
    }

    fn is_whole(&self) -> bool {
        self.offset == 0 && self.octets.len() == self.len
    }
}

/// A message that is whole now: its octets, and frame, offset and octets of each part.
type Whole = (Kept, Vec<(u32, u32, u32)>);

/// What became of a part of a handshake message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Met {
    /// The version and the suite agreed on after it.
    version: u16,
    cipher: u16,
    /// The whole message, where this part is the last.
    whole: Option<Whole>,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.version, self.cipher).save(write);
        self.whole.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (version, cipher) = Note::load(read);
        Met { version, cipher, whole: Note::load(read) }
    }
}

impl Flight {
    /// Takes in a record, but not what its handshake messages say.
    fn record(
        &mut self,
        source: (Address, u16),
        frame: u32,
        header: &Header,
        fragment: &[u8],
        opening: Option<Opening<'_>>,
    ) -> Standing {
        self.first.get_or_insert_with(|| source.clone());
        if header.kind != content::HANDSHAKE && self.session.version() == 0 {
            self.session.agree(header.version);
        }
        // Without secrets nothing is looked into, and messages come one by one.
        let fragment = if opening.is_some() { fragment } else { &[] };
        self.session.meet(source, frame, header.kind, header.version, fragment, opening)
    }

    /// Takes in a part of a handshake message.
    fn part(
        &mut self,
        source: &(Address, u16),
        frame: u32,
        part: &Part<'_>,
        secrets: &Secrets,
        memory: &mut dyn Memory,
    ) -> Met {
        let mut whole = None;
        if part.is_whole() {
            self.message(part.kind, part.octets, secrets, memory);
        } else if part.len <= MAX_MESSAGE && part.offset + part.octets.len() <= part.len {
            let key = (self.first.as_ref() == Some(source), part.number);
            if self.open.len() < MAX_OPEN || self.open.contains_key(&key) {
                let open = self.open.entry(key).or_default();
                if open.octets.len() != part.len {
                    *open = Assembly { octets: vec![0; part.len], parts: Vec::new() };
                }
                let end = part.offset + part.octets.len();
                if let Some(octets) = open.octets.get_mut(part.offset..end) {
                    octets.copy_from_slice(part.octets);
                }
                if open.parts.len() < MAX_PARTS {
                    open.parts.push((frame, part.offset as u32, part.octets.len() as u32));
                }
                if open.is_whole()
                    && let Some(mut done) = self.open.remove(&key)
                {
                    self.message(part.kind, &done.octets, secrets, memory);
                    done.parts.sort_by_key(|(_, at, _)| *at);
                    whole = Some((memory.keep(Bytes::from(done.octets)), done.parts));
                }
            }
        }
        Met { version: self.session.version(), cipher: self.session.cipher(), whole }
    }

    fn message(&mut self, kind: u8, body: &[u8], secrets: &Secrets, memory: &mut dyn Memory) {
        let plain = &mut None;
        let mut opening = Opening { secrets, memory, plain, number: Some(0) };
        let opening = secrets.any().then_some(&mut opening);
        match (kind, body) {
            (handshake_type::HELLO_VERIFY_REQUEST, [high, low, ..]) => {
                self.session.agree(u16::from_be_bytes([*high, *low]));
            }
            (handshake_type::CLIENT_HELLO, _) => {
                // TLS's hello has no cookie behind the session.
                let at = 35 + body.get(34).map_or(0, |len| usize::from(*len));
                let Some(cookie) = body.get(at) else { return };
                let rest = body.get(at + 1 + usize::from(*cookie)..).unwrap_or(&[]);
                let plain = [body.get(..at).unwrap_or(&[]), rest].concat();
                self.session.take(kind, &plain, opening);
            }
            _ => self.session.take(kind, body, opening),
        }
        if kind == handshake_type::SERVER_HELLO
            && let [high, low, ..] = body
            && version::is_known(u16::from_be_bytes([*high, *low]))
        {
            self.session.agree(u16::from_be_bytes([*high, *low]));
        }
    }
}

/// Datagram Transport Layer Security.
#[derive(Clone, Copy, Debug)]
pub struct Dtls;

impl Dissect for Dtls {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(853),
        Claim::UdpPort(2221),
        Claim::UdpPort(5684),
        Claim::UdpPort(5868),
        Claim::Number("sctp.port", 853),
        Claim::Number("sctp.port", 2221),
        Claim::Number("sctp.port", 5868),
        Claim::Number("sctp.ppi", 47),
        Claim::Heuristic("udp"),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DTLS");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        while at < b.reported() {
            let rest = b.from(at)?;
            if rest.is_cut() && rest.len() < HEADER_LEN {
                return Err(Fault::Short);
            }
            let Some(header) = Header::new(rest.captured()) else {
                append(w, format_args!("Continuation Data"));
                break;
            };
            let len = HEADER_LEN + header.length;
            record(w, &rest.slice_up_to(0, len), &header)?;
            if len > rest.reported() {
                return Err(Fault::Malformed);
            }
            at += len;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let bytes = b.captured();
        if b.is_cut() {
            return match bytes {
                // What tells it from others was captured, the whole header was not.
                [kind, a, b, _, _, _, ..] if bytes.len() < HEADER_LEN => {
                    content::is_known(*kind) && version::is_known(u16::from_be_bytes([*a, *b]))
                }
                _ => Header::new(bytes).is_some(),
            };
        }
        let mut at = 0;
        while let Some(header) = bytes.get(at..).and_then(Header::new) {
            at += HEADER_LEN + header.length;
        }
        at != 0 && (at == bytes.len() || b.is_fragment())
    }
}

/// Walks one record, which is all of `b`.
fn record<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header) -> Walked {
    let source = (w.net.source.clone(), w.net.source_port);
    let frame = w.frame.number;
    let from = source.clone();
    let octets = b.captured().get(HEADER_LEN..).unwrap_or(&[]);
    // The epoch is a part of it.
    let number = b.u64(3)?;
    let secrets = w.registry.secrets();
    let mut plain = None;
    let standing = w.remember(Scope::Stream, |flight: &mut Flight, memory| {
        let number = Some(number);
        let opening = secrets.any().then(|| Opening { secrets, memory, plain: &mut plain, number });
        flight.record(from, frame, header, octets, opening)
    });
    let mut standing = standing.unwrap_or_default();
    // Keys are there from the second epoch on (RFC 6347, 4.1).
    standing.encrypted &= b.u16(3)? != 0;
    if let Some(seal) = standing.seal {
        plain = plain.or_else(|| {
            let keys = Keys::from_bytes(&w.kept(seal.keys)?)?;
            keys.open(number, seal.chain, (header.kind, header.version), octets)
        });
        standing.encrypted &= plain.is_none();
    }
    let root = w.item(RECORD, b, 0, REST)?;
    let opened = w.open(root);
    w.item(RECORD_CONTENT_TYPE, b, 0, 1)?;
    w.item(RECORD_VERSION, b, 1, 2)?;
    w.item(RECORD_EPOCH, b, 3, 2)?;
    w.item(RECORD_SEQUENCE_NUMBER, b, 5, 6)?;
    w.item(RECORD_LENGTH, b, 11, 2)?;
    let sealed = b.from(HEADER_LEN)?;
    let source_of = plain.as_ref().and_then(|p| w.add_source("Decrypted DTLS", p.octets.clone()));
    let content = plain.as_ref().zip(source_of);
    let content = content.map(|(plain, source)| {
        w.mark_unsealed(source, Unsealed::Protocol);
        Buf::new(&plain.octets, plain.octets.len(), source)
    });
    let fragment = content.unwrap_or(sealed);
    let agreed = standing.after;
    standing.after = version::tls(agreed);
    if agreed != 0 && w.wants_columns() {
        w.columns().set_protocol(version::name(agreed));
    }
    let prefix = version::name(agreed);
    match header.kind {
        content::CHANGE_CIPHER_SPEC => {
            append(w, format_args!("Change Cipher Spec"));
            w.label(
                root,
                format_args!(
                    "{prefix} Record Layer: Change Cipher Spec Protocol: Change Cipher Spec"
                ),
            );
            let item = w.item(CHANGE_CIPHER_SPEC, &fragment, 0, 1)?;
            if standing.resumed {
                w.expert(RESUMED, item);
            }
        }
        content::ALERT => alert(w, &fragment, 2, root, prefix, &standing)?,
        content::HEARTBEAT => {
            // Wireshark leaves as much out of the item as it takes for what ends an encrypted record.
            let shown = fragment.reported().saturating_sub(32);
            heartbeat(w, &fragment, shown, root, prefix, &standing)?;
        }
        content::HANDSHAKE => {
            messages(w, &fragment, root, &source, standing, agreed, header.version)?;
        }
        _ => {
            let ports = [w.net.source_port, w.net.destination_port];
            let inside = inside::inside(standing.inside, ports, false);
            let name = inside.map_or("Application Data", |inside| inside.title);
            w.label(root, format_args!("{prefix} Record Layer: Application Data Protocol: {name}"));
            let content = content.filter(|content| !content.is_empty());
            if content.is_none() {
                append(w, format_args!("Application Data"));
            }
            w.item(APP_DATA, &sealed, 0, sealed.reported())?;
            if inside.is_some() {
                w.generated_string(APP_DATA_PROTO, b, 0, format_args!("{name}"));
            }
            w.close(opened);
            return content.map_or(Ok(()), |content| carry(w, content, inside));
        }
    }
    w.close(opened);
    Ok(())
}

/// Goes on with data that were opened.
fn carry<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, inside: Option<Named>) -> Walked {
    w.mark_unsealed(b.source(), Unsealed::Data);
    let outer = w.open_top();
    let protocol = inside.and_then(|inside| inside.protocol(w.registry));
    let known = match protocol {
        Some(protocol) => w.try_call(protocol, b)?,
        None => w.try_heuristics("dtls", b)?,
    };
    if !known {
        append(w, format_args!("Application Data"));
        w.data(b)?;
    }
    w.close(outer);
    Ok(())
}

/// Shows the header of a handshake message that was not captured to its end.
#[cold]
fn cut_message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    agreed: u16,
    record_version: u16,
) -> Walked {
    let kind = b.u8(0)?;
    let mut agreed = agreed;
    let tells = kind != handshake_type::CLIENT_HELLO && handshake_type::is_known(kind);
    if agreed == 0 && tells && version::is_known(record_version) {
        // The header of its record tells as much.
        agreed = record_version;
        w.remember(Scope::Stream, |flight: &mut Flight, _| flight.session.agree(record_version));
        if w.wants_columns() {
            w.columns().set_protocol(version::name(agreed));
        }
    }
    let item = w.item(HANDSHAKE, b, 0, REST)?;
    let (len, offset, here) = (b.u24(1)?, b.u24(6)?, b.u24(9)?);
    let name = HANDSHAKE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    append(w, format_args!("{name}"));
    // What is a part of a message stays without a name in the tree.
    if offset == 0 && here == len {
        let prefix = version::name(agreed);
        w.label(root, format_args!("{prefix} Record Layer: Handshake Protocol: {name}"));
        w.label(item, format_args!("Handshake Protocol: {name}"));
    } else {
        w.label(item, format_args!("Handshake Protocol"));
    }
    let opened = w.open(item);
    w.item(HANDSHAKE_TYPE, b, 0, 1)?;
    w.item(HANDSHAKE_LENGTH, b, 1, 3)?;
    w.item(HANDSHAKE_MESSAGE_SEQ, b, 4, 2)?;
    w.item(HANDSHAKE_FRAGMENT_OFFSET, b, 6, 3)?;
    w.item(HANDSHAKE_FRAGMENT_LENGTH, b, 9, 3)?;
    w.close(opened);
    Err(Fault::Short)
}

/// Walks the handshake messages of a record, whose item is `root`.
fn messages<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    source: &(Address, u16),
    standing: Standing,
    agreed: u16,
    record_version: u16,
) -> Walked {
    let before = agreed;
    let (mut at, mut agreed, mut count) = (0, agreed, 0);
    while at < b.reported() {
        let rest = b.from(at)?;
        let known = handshake_type::is_known(rest.u8(0)?);
        if standing.encrypted || !known || rest.reported() < MESSAGE_HEADER_LEN {
            append(w, format_args!("Encrypted Handshake Message"));
            w.item(HANDSHAKE, &rest, 0, REST)?;
            return Ok(());
        }
        if matches!(Part::new(&rest), Err(Fault::Short)) {
            return cut_message(w, &rest, root, agreed, record_version);
        }
        let part = Part::new(&rest)?;
        let frame = w.frame.number;
        let secrets = w.registry.secrets();
        let met = w.remember(Scope::Stream, |flight: &mut Flight, memory| {
            flight.part(source, frame, &part, secrets, memory)
        });
        let met = met.unwrap_or_default();
        agreed = if met.version != 0 { met.version } else { agreed };
        if agreed != 0 && w.wants_columns() {
            w.columns().set_protocol(version::name(agreed));
        }
        let kept = met.whole.as_ref().and_then(|(kept, _)| w.kept(*kept));
        let name = HANDSHAKE_TYPE_VALUES.get(u64::from(part.kind)).unwrap_or("Unknown");
        let state = match (part.is_whole(), &kept) {
            (true, _) => "",
            (_, Some(_)) => " (Reassembled)",
            _ => " (Fragment)",
        };
        append(w, format_args!("{name}{state}"));
        count += 1;
        // The record is named after what was agreed before it, or else by it.
        let prefix = version::name(if before != 0 { before } else { agreed });
        if count == 1 {
            w.label(root, format_args!("{prefix} Record Layer: Handshake Protocol: {name}{state}"));
        } else {
            let many = "Multiple Handshake Messages";
            w.label(root, format_args!("{prefix} Record Layer: Handshake Protocol: {many}"));
        }
        let len = MESSAGE_HEADER_LEN + part.octets.len();
        let item = w.item(HANDSHAKE, &rest, 0, len)?;
        w.label(item, format_args!("Handshake Protocol: {name}{state}"));
        let opened = w.open(item);
        w.item(HANDSHAKE_TYPE, &rest, 0, 1)?;
        w.item(HANDSHAKE_LENGTH, &rest, 1, 3)?;
        w.item(HANDSHAKE_MESSAGE_SEQ, &rest, 4, 2)?;
        w.item(HANDSHAKE_FRAGMENT_OFFSET, &rest, 6, 3)?;
        let item = w.item(HANDSHAKE_FRAGMENT_LENGTH, &rest, 9, 3)?;
        if part.offset + part.octets.len() > part.len {
            w.expert(HANDSHAKE_FRAGMENT_PAST_END_MSG, item);
        }
        let now = Standing {
            after: version::tls(agreed),
            cipher: if met.cipher != 0 { met.cipher } else { standing.cipher },
            ..Standing::default()
        };
        if part.is_whole() {
            let body = rest.slice(MESSAGE_HEADER_LEN, part.len)?;
            handshake::body(w, part.kind, (&body, &body), &now, version::tls(agreed))?;
            w.close(opened);
        } else if let (Some(octets), Some((_, parts))) = (kept, &met.whole)
            && let Some(number) = w.add_source("Reassembled DTLS", octets.clone())
        {
            let body = Buf::new(&octets, octets.len(), number);
            handshake::body(w, part.kind, (&body, &body), &now, version::tls(agreed))?;
            w.close(opened);
            fragments(w, &body, parts)?;
        } else {
            w.close(opened);
        }
        at += len;
    }
    Ok(())
}

/// Shows which frames' parts make up a message.
fn fragments<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: &[(u32, u32, u32)]) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let item = w.item(FRAGMENTS, b, 0, REST)?;
    w.mark_generated(item);
    if w.labels() {
        let shown: Vec<_> =
            parts.iter().map(|(frame, _, len)| format!("#{frame}({len})")).collect();
        let (count, shown) = (parts.len(), shown.join(", "));
        w.label(item, format_args!("{count} Message fragments ({} bytes): {shown}", b.len()));
    }
    let opened = w.open(item);
    for (frame, at, len) in parts {
        let (at, len) = (*at as usize, *len as usize);
        let item = w.number(FRAGMENT, b, at, len, u64::from(*frame))?;
        let last = (at + len).saturating_sub(1);
        let plural = super::hello::plural(len);
        w.label(item, format_args!("Frame: {frame}, payload: {at}-{last} ({len} byte{plural})"));
        w.mark_generated(item);
    }
    w.generated(FRAGMENT_COUNT, b, 0, parts.len() as u64);
    let item = w.generated(REASSEMBLED_LENGTH, b, 0, b.len() as u64);
    w.label(item, format_args!("Reassembled DTLS length: {}", b.len()));
    w.close(opened);
    Ok(())
}

/// What a server wants to see again before it goes on (RFC 6347, 4.2.1).
pub(super) fn verify_request<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    r.item(w, HANDSHAKE_VERSION, 2)?;
    cookie(w, r)
}

/// A cookie with its length.
pub(super) fn cookie<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    if let Some(len) = r.vector(w, HANDSHAKE_COOKIE_LENGTH, 1)?
        && len > 0
    {
        r.item(w, HANDSHAKE_COOKIE, len)?;
    }
    Ok(())
}

/// The profiles of secured media that an end offers or chooses (RFC 5764, 4.1.1).
pub(super) fn use_srtp<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    /// The profiles of counter mode and of no cipher.
    const KNOWN: [u16; 4] = [1, 2, 5, 6];
    let Some(len) = r.vector(w, USE_SRTP_PROTECTION_PROFILES_LENGTH, 2)? else { return Ok(()) };
    // A single profile is settled on: media follow in this conversation.
    if len == 2 && KNOWN.contains(&r.b.u16(r.at)?) {
        w.assign(id::RTP);
    }
    for _ in 0..len / 2 {
        r.item(w, USE_SRTP_PROTECTION_PROFILE, 2)?;
    }
    if let Some(len) = r.vector(w, USE_SRTP_MKI_LENGTH, 1)?
        && len > 0
    {
        r.item(w, USE_SRTP_MKI, len)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn record(kind: u8, version: u16, fragment: &[u8]) -> Vec<u8> {
        let mut octets = vec![kind];
        octets.extend(version.to_be_bytes());
        octets.extend([0; 8]);
        octets.extend((fragment.len() as u16).to_be_bytes());
        octets.extend(fragment);
        octets
    }

    #[test]
    fn a_verify_request_is_taken_apart() {
        let message = [3, 0, 0, 5, 0, 0, 0, 0, 0, 0, 0, 5, 0xfe, 0xff, 2, 7, 8];
        let shown = shown(40_000, 40_001, &record(22, 0xfeff, &message));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dtls");
        assert!(shown.info.ends_with("Hello Verify Request"));
        assert!(shown.has("Cookie: 0708"));
        assert!(shown.has("Message Sequence: 0"));
    }

    #[test]
    fn several_records_stand_in_one_datagram() {
        let mut octets = record(20, 0xfefd, &[1]);
        octets.extend(record(21, 0xfefd, &[2, 40]));
        let shown = shown(40_000, 40_001, &octets);
        let alert = "Alert (Level: Fatal, Description: Handshake Failure)";
        assert_eq!(shown.info, format!("DTLS Change Cipher Spec, {alert}"));
    }

    #[test]
    fn records_must_fill_the_datagram() {
        let mut octets = record(23, 0xfefd, &[1, 2, 3]);
        octets.push(0);
        assert_eq!(shown(40_000, 40_001, &octets).protocols, "eth:ethertype:ip:udp:data");
    }

    #[test]
    fn a_part_of_a_message_is_called_so() {
        let message = [11, 0, 0, 9, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0];
        let shown = shown(40_000, 40_001, &record(22, 0xfefd, &message));
        assert_eq!(shown.info, "DTLS Certificate (Fragment)");
        assert!(shown.has("Handshake Protocol: Certificate (Fragment)"));
    }
}
