//! QUIC (RFC 9000, RFC 9001), QUIC 2 (RFC 9369) and the drafts of both from the 21st on, over UDP.
//!
//! Keys of Initial packets follow from what is in the packets, so these are opened: their frames are shown,
//! and the handshake in them, in the order of its octets whatever order the packets came in. All others
//! are opened where the secrets of TLS are at hand, and else shown as encrypted. Packets find their
//! connection by its ids, else by their addresses and ports.

mod fields;
mod frames;
mod http3;
mod keys;
mod state;

use std::fmt;

use bytes::Bytes;
use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

pub use fields::*;
pub use http3::Http3;
use keys::{
    SAMPLE_LEN, TAG_LEN, has_retry_tag, is_forcing_negotiation, is_retry_tag, is_version_2,
};
use state::{Connections, Met, Space, Vault};

/// Longest connection id of QUIC 1 (RFC 9000, section 17.2).
pub const MAX_ID_LEN: usize = 20;

/// Octets of the longest packet number (RFC 9000, section 17.1).
const MAX_NUMBER_LEN: usize = 4;

/// Octets that the shortest long header has: flags, version, two empty connection ids.
pub const MIN_LONG_LEN: usize = 7;

/// What a packet is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Begins a connection.
    Initial,
    /// Data before the handshake is done.
    ZeroRtt,
    /// Goes on with the handshake.
    Handshake,
    /// Asks the client to begin again.
    Retry,
    /// Names the versions that a server speaks.
    VersionNegotiation,
}

impl Kind {
    fn of(first: u8, version: u32) -> Kind {
        let number = first >> 4 & 3;
        match if is_version_2(version) { number.wrapping_sub(1) & 3 } else { number } {
            _ if version == 0 => Kind::VersionNegotiation,
            0 => Kind::Initial,
            1 => Kind::ZeroRtt,
            2 => Kind::Handshake,
            _ => Kind::Retry,
        }
    }

    /// What Info calls it.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Initial => "Initial",
            Kind::ZeroRtt => "0-RTT",
            Kind::Handshake => "Handshake",
            Kind::Retry => "Retry",
            Kind::VersionNegotiation => "Version Negotiation",
        }
    }
}

/// A long header (RFC 8999, section 5.1).
#[derive(Clone, Copy, Debug)]
pub struct Long<'a> {
    /// The first octet, parts of which may be protected.
    pub first: u8,
    /// The version; 0 in a version negotiation.
    pub version: u32,
    /// What the packet is.
    pub kind: Kind,
    /// The connection id of the receiver.
    pub destination: &'a [u8],
    /// The connection id of the sender.
    pub source: &'a [u8],
}

impl<'a> Long<'a> {
    /// The header at the start of `b`.
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        let (first, version) = (b.u8(0)?, b.u32(1)?);
        let destination = b.bytes(6, usize::from(b.u8(5)?))?;
        let at = 6 + destination.len();
        let source = b.bytes(at + 1, usize::from(b.u8(at)?))?;
        Ok(Long { first, version, kind: Kind::of(first, version), destination, source })
    }

    /// Octets of what all long headers have.
    pub fn len(&self) -> usize {
        MIN_LONG_LEN + self.destination.len() + self.source.len()
    }

    /// Never: there is always a version.
    pub fn is_empty(&self) -> bool {
        false
    }
}

/// The variable-length integer at `at`, and its octets (RFC 9000, section 16).
pub fn varint(b: &Buf<'_>, at: usize) -> Result<(u64, usize), Fault> {
    let first = b.u8(at)?;
    let len = 1 << (first >> 6);
    let octets = b.bytes(at, len)?;
    let value = octets.iter().fold(0, |n: u64, b| n << 8 | u64::from(*b));
    Ok((value & (u64::MAX >> (66 - 8 * len)), len))
}

/// Octets in hexadecimal digits.
struct Hex<'a>(&'a [u8]);

impl fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

/// QUIC.
#[derive(Clone, Copy, Debug)]
pub struct Quic;

impl Dissect for Quic {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? & 0x80 == 0 && w.assigned() != Some(id::QUIC) && !is_known(w, &b) {
            return Err(Fault::NotMine);
        }
        if w.wants_columns() {
            w.columns().set_protocol("QUIC");
        }
        if w.is_tracked() && !w.net.quoted {
            w.assign(id::QUIC);
        }
        let mut at = 0;
        let mut before: Option<(&[u8], bool)> = None;
        // Behind what was captured no packet is missed.
        while at < b.len() || at == 0 {
            let rest = b.from(at)?;
            let goes_on =
                before.map_or(Ok(true), |(receiver, is_known)| goes_on(&rest, receiver, is_known));
            if goes_on != Ok(true) {
                let (root, opened) = w.open_protocol(&rest, 0, REST)?;
                goes_on?;
                w.expert(COALESCED_PADDING_DATA, root);
                w.close(opened);
                break;
            }
            if rest.u8(0)? & 0x80 == 0 {
                short(w, &rest, at == 0)?;
                break;
            }
            let header = match Long::new(&rest) {
                Ok(header) => header,
                Err(fault) => {
                    w.open_protocol(&rest, 0, REST)?;
                    return Err(fault);
                }
            };
            let (len, is_known) = long(w, &rest, &header, at == 0)?;
            before = before.or(Some((header.destination, is_known)));
            at += len.max(1);
        }
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        if b.captured().first().is_some_and(|first| first & 0xc0 == 0x40) {
            // The walk looks whether its receiver is known.
            return true;
        }
        let Ok(header) = Long::new(b) else { return false };
        header.first & 0x80 != 0
            && keys::begins(header.version)
            && header.destination.len() <= MAX_ID_LEN
            && header.source.len() <= MAX_ID_LEN
    }
}

/// Whether a packet with a short header is to somebody that is known.
fn is_known<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> bool {
    let (ends, id) = (w.ends(), b.captured().get(1..).unwrap_or(&[]));
    w.remember(Scope::Capture, |all: &mut Connections, _| all.knows(&ends, id)).unwrap_or(false)
}

/// Whether what follows a packet in its datagram is another packet to the same receiver. Where the connection is not known,
/// nobody can tell of a short header.
fn goes_on(b: &Buf<'_>, receiver: &[u8], is_known: bool) -> Result<bool, Fault> {
    if b.u8(0)? & 0x80 == 0 {
        return Ok(!is_known || b.bytes(1, receiver.len())? == receiver);
    }
    Ok(b.bytes(6, usize::from(b.u8(5)?))? == receiver)
}

/// The line that says which connection a datagram belongs to.
fn connection<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, met: &Met) -> Walked {
    let item = w.text(b, 0, 0, format_args!("QUIC Connection information"))?;
    let opened = w.open(item);
    match met.number {
        Some(number) => drop(w.generated(CONNECTION_NUMBER, b, 0, u64::from(number))),
        None => w.expert(CONNECTION_UNKNOWN, item),
    }
    w.close(opened);
    Ok(())
}

/// Sets Info to what a packet is and whom it is from and to.
fn info<C: Collector>(w: &mut Walk<'_, C>, name: &str, destination: &[u8], source: &[u8]) {
    if !w.wants_columns() {
        return;
    }
    w.info(format_args!("{name}"));
    if !destination.is_empty() {
        w.info_append(format_args!(", DCID={}", Hex(destination)));
    }
    if !source.is_empty() {
        w.info_append(format_args!(", SCID={}", Hex(source)));
    }
}

/// A packet with a long header; answers how many octets it took, and whether its connection is known.
fn long<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Long<'_>,
    first: bool,
) -> Result<(usize, bool), Fault> {
    let mut at = header.len();
    let (mut token, mut length) = (None, None);
    if header.kind == Kind::Initial {
        token = Some(varint(b, at)?);
        at += token.map_or(0, |(value, len)| {
            usize::try_from(value).unwrap_or(usize::MAX).saturating_add(len)
        });
    }
    if matches!(header.kind, Kind::Initial | Kind::Handshake | Kind::ZeroRtt) {
        let read = varint(b, at)?;
        at += read.1;
        length = Some(read);
    }
    let total = match length {
        Some((value, _)) => {
            usize::try_from(value).unwrap_or(usize::MAX).saturating_add(at).min(b.reported())
        }
        None => b.reported(),
    };
    let b = &b.slice_up_to(0, total);
    let (ends, packet) = (w.ends(), b.captured());
    let secrets = w.registry.secrets();
    let met = w.remember(Scope::Capture, |all: &mut Connections, memory| {
        let mut vault = secrets.any().then_some(Vault { secrets, memory });
        all.meet(header, &ends, packet, at, vault.as_mut())
    });
    let met = met.unwrap_or_else(|| Connections::default().meet(header, &ends, packet, at, None));
    // What an Initial packet's number is found with must be there before anything is said of it.
    let is_closed = header.kind == Kind::Initial
        && met.number.is_some()
        && b.is_cut()
        && b.len() < at + MAX_NUMBER_LEN + SAMPLE_LEN;
    if !is_closed {
        info(w, header.kind.name(), header.destination, header.source);
    }
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    if first {
        connection(w, b, &met)?;
    }
    w.generated(PACKET_LENGTH, b, 0, total as u64);
    if is_closed {
        w.item(HEADER_FORM, b, 0, 1)?;
        return Err(Fault::Short);
    }
    let seal = met.seal.as_ref();
    start(w, b, header, seal.map_or(header.first, |seal| seal.first), seal.is_some())?;
    let version = w.item(VERSION, b, 1, 4)?;
    if is_forcing_negotiation(header.version) {
        w.append_version(version, header.version, " (Forcing Version Negotiation)");
    }
    w.item(DCIL, b, 5, 1)?;
    let mut place = 6;
    if !header.destination.is_empty() {
        w.item(DCID, b, place, header.destination.len())?;
        place += header.destination.len();
    }
    w.item(SCIL, b, place, 1)?;
    place += 1;
    if !header.source.is_empty() {
        w.item(SCID, b, place, header.source.len())?;
        place += header.source.len();
    }
    match header.kind {
        Kind::VersionNegotiation => versions(w, b, place)?,
        Kind::Retry => retry(w, b, place, header, &met)?,
        _ => {
            if let Some((value, len)) = token {
                w.number(TOKEN_LENGTH, b, place, len, value)?;
                place += len;
                if value > 0 {
                    let value = usize::try_from(value).unwrap_or(usize::MAX);
                    w.item(TOKEN, b, place, value)?;
                    place += value;
                }
            }
            if let Some((value, len)) = length {
                w.number(LENGTH, b, place, len, value)?;
                place += len;
            }
            match seal {
                Some(seal) => {
                    let google = keys::is_google(header.version);
                    let shown = Shown { space: Space::of(header.kind), payload: PAYLOAD, google };
                    let plain = payload(w, b, place, seal, &shown)?;
                    unsealed(w, plain, seal, &met, &shown)?;
                }
                None => sealed(w, b, place, root, header.kind, &met)?,
            }
        }
    }
    w.close(opened);
    Ok((total, met.number.is_some()))
}

/// The parts of a long header's first octet.
fn start<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: &Long<'_>,
    first: u8,
    plain: bool,
) -> Walked {
    w.item(HEADER_FORM, b, 0, 1)?;
    match header.kind {
        Kind::VersionNegotiation => return w.item(VN_UNUSED, b, 0, 1).map(drop),
        Kind::Retry => {}
        _ => drop(w.item(FIXED_BIT, b, 0, 1)?),
    }
    let kind = if is_version_2(header.version) { LONG_PACKET_TYPE_V2 } else { LONG_PACKET_TYPE };
    w.item(kind, b, 0, 1)?;
    if plain {
        w.number(LONG_RESERVED, b, 0, 1, u64::from(first >> 2 & 3))?;
        w.number(PACKET_NUMBER_LENGTH, b, 0, 1, u64::from(first & 3))?;
    }
    Ok(())
}

/// The versions of a version negotiation.
fn versions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while w.fields() && at < b.reported() {
        let version = b.u32(at)?;
        let item = w.item(SUPPORTED_VERSION, b, at, 4)?;
        if is_forcing_negotiation(version) {
            w.append_version(item, version, " (GREASE)");
        }
        at += 4;
    }
    Ok(())
}

fn retry<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    header: &Long<'_>,
    met: &Met,
) -> Walked {
    if !has_retry_tag(header.version) {
        let len = usize::from(b.u8(at)?);
        w.item(ODCIL, b, at, 1)?;
        if len > 0 {
            w.item(ODCID, b, at + 1, len)?;
        }
        at += 1 + len;
        if at < b.reported() {
            w.item(RETRY_TOKEN, b, at, REST)?;
        }
        return Ok(());
    }
    let tag_at =
        b.reported().checked_sub(TAG_LEN).filter(|end| *end >= at).ok_or(Fault::Malformed)?;
    if tag_at > at {
        w.item(RETRY_TOKEN, b, at, tag_at - at)?;
    }
    let item = w.item(RETRY_INTEGRITY_TAG, b, tag_at, TAG_LEN)?;
    if w.fields() && met.number.is_some() {
        let (packet, tag) = (b.bytes(0, tag_at)?, b.bytes(tag_at, TAG_LEN)?);
        if is_retry_tag(header.version, &met.original, packet, tag) {
            w.label_value(item, format_args!("{} [verified]", Hex(tag)));
        } else {
            w.expert(BAD_RETRY, item);
        }
    }
    Ok(())
}

/// What a payload is in.
struct Shown {
    space: Space,
    /// The field of what is encrypted.
    payload: Field,
    /// Whether its frames are those of Google's own protocol.
    google: bool,
}

/// A payload that can be opened, from the packet number on: what is in it.
fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    seal: &keys::Seal,
    shown: &Shown,
) -> Result<Option<Vec<u8>>, Fault> {
    let len = seal.number_len();
    w.number(PACKET_NUMBER, b, at, len, seal.number)?;
    if w.wants_columns() {
        w.info_append(format_args!(", PKN: {}", seal.number));
    }
    let payload_at = at + len;
    let item = w.item(shown.payload, b, payload_at, REST)?;
    let kept = match seal.key {
        keys::Key::Own(..) => None,
        keys::Key::Kept(kept) => w.kept(kept),
    };
    let kept = kept.unwrap_or_default();
    let plain = match b.is_cut() {
        true => None,
        false => seal.open(&kept, b.bytes(0, payload_at)?, b.from(payload_at)?.captured()),
    };
    if plain.is_none() {
        w.expert_text(
            DECRYPTION_FAILED,
            item,
            format_args!("Decryption failed: Decryption (checktag) failed: Checksum error"),
        );
    }
    Ok(plain)
}

/// The frames of a payload that was opened.
fn unsealed<C: Collector>(
    w: &mut Walk<'_, C>,
    plain: Option<Vec<u8>>,
    seal: &keys::Seal,
    met: &Met,
    shown: &Shown,
) -> Walked {
    let Some(plain) = plain else { return Ok(()) };
    if let Some(number) = met.number {
        let (side, packet, space) = (met.from_server, seal.number, shown.space);
        w.remember(Scope::Capture, |all: &mut Connections, _| {
            all.opened(number, side, packet, space);
        });
    }
    let plain = Bytes::from(plain);
    let Some(source) = w.add_source("Decrypted QUIC", plain.clone()) else { return Ok(()) };
    let frames = Buf::new(&plain, plain.len(), source);
    if shown.google {
        return frames::google(w, &frames, met, shown.space);
    }
    frames::walk(w, &frames, met, shown.space)
}

/// A payload that cannot be opened, and why.
fn sealed<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    root: Item,
    kind: Kind,
    met: &Met,
) -> Walked {
    let why = if met.number.is_none() || kind == Kind::Initial {
        "Failed to decrypt packet number"
    } else if met.agreed || kind == Kind::ZeroRtt {
        NO_SECRETS
    } else if kind == Kind::Handshake {
        NO_CIPHER
    } else {
        NO_HANDSHAKE
    };
    w.expert_text(DECRYPTION_FAILED, root, format_args!("{why}"));
    w.item(REMAINING_PAYLOAD, b, at, REST).map(drop)
}

const NO_SECRETS: &str = "Failed to create decryption context: Secrets are not available";

const NO_CIPHER: &str =
    "Failed to create decryption context: Unable to retrieve cipher information";

const NO_HANDSHAKE: &str =
    "Failed to create decryption context: Missing TLS handshake, unsupported ciphers or padding";

/// A packet with a short header, which is always the last of its datagram.
fn short<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, first: bool) -> Walked {
    let (ends, packet) = (w.ends(), b.captured());
    let secrets = w.registry.secrets();
    let met = w.remember(Scope::Capture, |all: &mut Connections, memory| {
        let mut vault = secrets.any().then_some(Vault { secrets, memory });
        all.meet_short(&ends, packet, vault.as_mut())
    });
    let met = met.unwrap_or_default();
    let id_len = usize::from(met.id_len.unwrap_or(0));
    let receiver = b.bytes(1, id_len)?;
    let seal = met.seal.as_ref();
    let phase = seal.is_some_and(|seal| seal.first & 4 != 0);
    info(
        w,
        if phase { "Protected Payload (KP1)" } else { "Protected Payload (KP0)" },
        receiver,
        &[],
    );
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    if first {
        connection(w, b, &met)?;
    }
    w.generated(PACKET_LENGTH, b, 0, b.reported() as u64);
    let item = w.item(SHORT, b, 0, REST)?;
    if !receiver.is_empty() {
        w.label(item, format_args!("QUIC Short Header DCID={}", Hex(receiver)));
    }
    let inner = w.open(item);
    w.item(HEADER_FORM, b, 0, 1)?;
    w.item(FIXED_BIT, b, 0, 1)?;
    w.item(SPIN_BIT, b, 0, 1)?;
    if let Some(seal) = seal {
        w.append(item, format_args!(" PKN={}", seal.number));
        w.number(SHORT_RESERVED, b, 0, 1, u64::from(seal.first >> 3 & 3))?;
        w.number(KEY_PHASE, b, 0, 1, u64::from(phase))?;
        w.number(PACKET_NUMBER_LENGTH, b, 0, 1, u64::from(seal.first & 3))?;
    }
    if id_len > 0 {
        w.item(DCID, b, 1, id_len)?;
    }
    if let Some(seal) = seal {
        let shown = Shown { space: Space::Data, payload: PROTECTED_PAYLOAD, google: false };
        let plain = payload(w, b, 1 + id_len, seal, &shown)?;
        w.close(inner);
        unsealed(w, plain, seal, &met, &shown)?;
        w.close(opened);
        return Ok(());
    }
    w.close(inner);
    // Said once a connection where a cipher is agreed on: without secrets the packets that follow are as closed as the
    // first.
    if met.number.is_some() && !met.given_up {
        let why = if met.agreed { NO_SECRETS } else { NO_HANDSHAKE };
        w.expert_text(DECRYPTION_FAILED, root, format_args!("{why}"));
    }
    if b.reported() > 1 + id_len {
        w.item(REMAINING_PAYLOAD, b, 1 + id_len, REST)?;
    }
    w.close(opened);
    Ok(())
}

impl<C: Collector> Walk<'_, C> {
    /// Says behind a version's name what a version without meaning is for.
    fn append_version(&mut self, item: Item, version: u32, why: &str) {
        self.label_value(item, format_args!("Unknown (0x{version:08x}){why}"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn follows(octets: &[u8], receiver: &[u8], is_known: bool) -> Result<bool, Fault> {
        goes_on(&Buf::new(octets, octets.len(), 0), receiver, is_known)
    }

    #[test]
    fn what_follows_in_a_datagram_is_a_packet_to_the_same_receiver() {
        assert_eq!(follows(&[0x40, 7, 8, 9], &[7, 8], true), Ok(true));
        assert_eq!(follows(&[0, 7, 8, 9], &[7, 8], true), Ok(true));
        assert_eq!(follows(&[0x40, 1, 8, 9], &[7, 8], true), Ok(false));
        assert_eq!(follows(&[0xe0, 0, 0, 0, 1, 2, 7, 8], &[7, 8], true), Ok(true));
        assert_eq!(follows(&[0xe0, 0, 0, 0, 0, 2, 7, 8], &[7, 8], true), Ok(true));
        assert_eq!(follows(&[0xe0, 0, 0, 0, 1, 1, 7], &[7, 8], true), Ok(false));
    }

    #[test]
    fn what_has_no_room_for_its_receiver_is_malformed() {
        assert_eq!(follows(&[0x40, 7], &[7, 8], true), Err(Fault::Malformed));
        assert_eq!(follows(&[0xaa; 20], &[7, 8], true), Err(Fault::Malformed));
    }

    #[test]
    fn any_short_header_follows_in_a_connection_that_nobody_knows() {
        assert_eq!(follows(&[0x40, 1], &[7, 8], false), Ok(true));
    }
}
