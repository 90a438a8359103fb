//! Internet Key Exchange: version 1 (RFC 2408, RFC 2409) and version 2 (RFC 7296), with what others add to
//! them: NAT traversal (RFC 3947), configuration, fragmentation.
//!
//! A message is a header and a chain of payloads, each of which names the type of the next. What is
//! encrypted is shown as such; nothing is decrypted.

mod fields;
mod payloads;
mod proposals;
mod values;
mod vendors;

use std::fmt::Write as _;

use lamna_fields::FieldDef;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use fields::*;
use values::*;

/// Types of payloads that the walk looks into.
pub(crate) mod payload {
    pub(crate) const NONE: u8 = 0;
    pub(crate) const SA: u8 = 1;
    pub(crate) const PROPOSAL: u8 = 2;
    pub(crate) const TRANSFORM: u8 = 3;
    pub(crate) const KEY_EXCHANGE: u8 = 4;
    pub(crate) const IDENTIFICATION: u8 = 5;
    pub(crate) const CERTIFICATE: u8 = 6;
    pub(crate) const CERTIFICATE_REQUEST: u8 = 7;
    pub(crate) const HASH: u8 = 8;
    pub(crate) const SIGNATURE: u8 = 9;
    pub(crate) const NONCE: u8 = 10;
    pub(crate) const NOTIFICATION: u8 = 11;
    pub(crate) const DELETE: u8 = 12;
    pub(crate) const VENDOR: u8 = 13;
    pub(crate) const ATTRIBUTES: u8 = 14;
    pub(crate) const NAT_D: u8 = 20;
    pub(crate) const NAT_OA: u8 = 21;
    pub(crate) const SA_2: u8 = 33;
    pub(crate) const KEY_EXCHANGE_2: u8 = 34;
    pub(crate) const ID_INITIATOR: u8 = 35;
    pub(crate) const ID_RESPONDER: u8 = 36;
    pub(crate) const CERTIFICATE_2: u8 = 37;
    pub(crate) const CERTIFICATE_REQUEST_2: u8 = 38;
    pub(crate) const AUTHENTICATION: u8 = 39;
    pub(crate) const NONCE_2: u8 = 40;
    pub(crate) const NOTIFY: u8 = 41;
    pub(crate) const DELETE_2: u8 = 42;
    pub(crate) const VENDOR_2: u8 = 43;
    pub(crate) const TS_INITIATOR: u8 = 44;
    pub(crate) const TS_RESPONDER: u8 = 45;
    pub(crate) const ENCRYPTED: u8 = 46;
    pub(crate) const CONFIGURATION: u8 = 47;
    pub(crate) const ENCRYPTED_FRAGMENT: u8 = 53;
    pub(crate) const NAT_D_DRAFT: u8 = 130;
    pub(crate) const NAT_OA_DRAFT: u8 = 131;
    pub(crate) const CISCO_FRAGMENT: u8 = 132;
}

/// Octets of the header.
pub const HEADER_LEN: usize = 28;

/// The largest length that is looked for in the octets.
const MAX_LENGTH: u32 = 1 << 31;

/// Octets that each payload begins with.
const PAYLOAD_HEADER_LEN: usize = 4;

/// A message's header (RFC 7296, section 3.1).
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The type of the first payload.
    pub fn next_payload(&self) -> u8 {
        self.0[16]
    }

    /// The major version.
    pub fn version(&self) -> u8 {
        self.0[17] >> 4
    }

    /// The exchange that the message belongs to.
    pub fn exchange(&self) -> u8 {
        self.0[18]
    }

    /// Whether the version is one of the two that there are.
    fn is_known(&self) -> bool {
        matches!(self.version(), 1 | 2)
    }

    /// The word for the exchange, which only one version has.
    fn exchange_word(&self) -> Option<&'static str> {
        let is_second = self.exchange() >= FIRST_OF_2;
        EXCHANGETYPE_VALUES
            .get(u64::from(self.exchange()))
            .filter(|_| is_second == (self.version() == 2))
    }

    /// The flags.
    pub fn flags(&self) -> u8 {
        self.0[19]
    }

    /// The message's number in its exchange.
    pub fn message_id(&self) -> u32 {
        u32::from_be_bytes([self.0[20], self.0[21], self.0[22], self.0[23]])
    }

    /// Octets of the whole message, as it says.
    pub fn length(&self) -> u32 {
        u32::from_be_bytes([self.0[24], self.0[25], self.0[26], self.0[27]])
    }
}

/// The lowest number of an exchange of version 2.
const FIRST_OF_2: u8 = 34;

/// In version 1: what follows the header is encrypted.
const FLAG_ENCRYPTED: u8 = 0x01;

/// In version 2: from the end that began the connection.
const FLAG_INITIATOR: u8 = 0x08;

/// In version 2: the sender speaks a higher version.
const FLAG_VERSION: u8 = 0x10;

/// In version 2: an answer.
const FLAG_RESPONSE: u8 = 0x20;

/// Internet Key Exchange.
#[derive(Clone, Copy, Debug)]
pub struct Isakmp;

impl Dissect for Isakmp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(500), Claim::TcpPort(500)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ISAKMP");
        // What says that it is shorter than a header is of somebody else.
        let told = b.captured().get(24..HEADER_LEN).and_then(|len| len.first_chunk());
        if told.is_some_and(|len| u32::from_be_bytes(*len) < HEADER_LEN as u32) {
            return Err(Fault::NotMine);
        }
        if b.reported() < HEADER_LEN && !(b.reported() == 1 && b.u8(0)? == 0xff) {
            return Err(Fault::NotMine);
        }
        if let Err(Fault::Short) = Header::new(&b) {
            return Err(Fault::Short);
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        // RFC 3948, section 2.3: keeps an address translation alive.
        if b.reported() == 1 && b.u8(0)? == 0xff {
            w.info(format_args!("NAT Keepalive"));
            w.item(IKE_NAT_KEEPALIVE, &b, 0, 1)?;
            w.close(opened);
            return Ok(());
        }
        let header = Header::new(&b)?;
        columns(w, &header);
        w.item(ISPI, &b, 0, 8)?;
        w.item(RSPI, &b, 8, 8)?;
        w.item(NEXTPAYLOAD, &b, 16, 1)?;
        let item = w.item(VERSION, &b, 17, 1)?;
        w.label_value(item, format_args!("{}.{}", header.version(), header.0[17] & 15));
        let inner = w.open(item);
        w.item(MJVER, &b, 17, 1)?;
        w.item(MNVER, &b, 17, 1)?;
        w.close(inner);
        if header.is_known() {
            let item = w.item(EXCHANGETYPE, &b, 18, 1)?;
            if header.exchange_word().is_none() {
                w.label_value(item, format_args!("Unknown ({})", header.exchange()));
            }
        }
        flags(w, &b, &header)?;
        w.item(MESSAGEID, &b, 20, 4)?;
        if header.length() > MAX_LENGTH {
            let item = w.item(LENGTH, &b, 24, 4)?;
            w.label_value(
                item,
                format_args!("(bogus, length is {}, which is too large)", header.length()),
            );
            w.close(opened);
            return Ok(());
        }
        // One that is longer than what is there is not even shown.
        b.check(0, header.length() as usize)?;
        w.item(LENGTH, &b, 24, 4)?;
        w.set_len(root, header.length() as usize);
        if header.version() == 1 && header.flags() & FLAG_ENCRYPTED != 0 {
            let payloads = b.slice(0, header.length() as usize)?.from(HEADER_LEN)?;
            let shown = payloads.reported();
            let plural = if shown == 1 { "" } else { "s" };
            if shown > 0 {
                let item = w.item(ENC_DATA, &payloads, 0, REST)?;
                w.label(item, format_args!("Encrypted Data ({shown} byte{plural})"));
            }
        } else {
            let place = Place { version: header.version(), protocol: 0 };
            let len = header.length() as usize - HEADER_LEN;
            chain(w, &b, (HEADER_LEN, len), header.next_payload(), place)?;
        }
        w.close(opened);
        Ok(())
    }
}

fn columns<C: Collector>(w: &mut Walk<'_, C>, header: &Header<'_>) {
    if !w.wants_columns() || !header.is_known() {
        return;
    }
    match header.exchange_word() {
        Some(word) => w.info(format_args!("{word}")),
        None => w.info(format_args!("Unknown {}", header.exchange())),
    }
    if header.version() > 1 {
        let of = |flag, yes, no| if header.flags() & flag != 0 { yes } else { no };
        w.info_append(format_args!(
            " MID={:02} {} {}",
            header.message_id(),
            of(FLAG_INITIATOR, "Initiator", "Responder"),
            of(FLAG_RESPONSE, "Response", "Request"),
        ));
    }
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, header: &Header<'_>) -> Walked {
    let item = w.item(FLAGS, b, 19, 1)?;
    let flags = header.flags();
    if header.version() == 2 {
        let of = |flag, yes, no| if flags & flag != 0 { yes } else { no };
        w.label_value(
            item,
            format_args!(
                "0x{flags:02x} ({}, {}, {})",
                of(FLAG_INITIATOR, "Initiator", "Responder"),
                of(FLAG_VERSION, "A higher version enabled", "No higher version"),
                of(FLAG_RESPONSE, "Response", "Request"),
            ),
        );
    }
    let opened = w.open(item);
    let parts: &[_] = match header.version() {
        1 => &[FLAG_E, FLAG_C, FLAG_A],
        2 => &[FLAG_I, FLAG_V, FLAG_R],
        _ => &[],
    };
    for part in parts {
        w.item(*part, b, 19, 1)?;
    }
    w.close(opened);
    Ok(())
}

/// What a payload's meaning depends on.
#[derive(Clone, Copy, Debug)]
struct Place {
    version: u8,
    /// The protocol of the proposal that transforms belong to.
    protocol: u8,
}

/// Walks payloads in `b`, of `len` octets from `at` on, the first of which is of type `kind`. The last may be longer
/// than what all of them have.
fn chain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (mut at, len): (usize, usize),
    mut kind: u8,
    place: Place,
) -> Walked {
    let mut left = len;
    while kind != payload::NONE && left > 0 {
        if left < PAYLOAD_HEADER_LEN {
            let text = format_args!("Not enough room in payload for all transforms");
            let item = w.text(b, at, left, text)?;
            w.expert_text(PAYLOADLENGTH_INVALID, item, text);
            return Ok(());
        }
        let rest = b.from(at)?;
        let next = rest.u8(0)?;
        let len = usize::from(rest.u16(2)?);
        let item = w.number(TYPEPAYLOAD, &rest, 0, len.min(rest.len()), u64::from(kind))?;
        let opened = w.open(item);
        start(w, &rest, kind, place)?;
        if len < PAYLOAD_HEADER_LEN {
            let text = format_args!(
                "Payload (bogus, length is {len}, must be at least {PAYLOAD_HEADER_LEN})"
            );
            let item = w.text(&rest, 0, 0, text)?;
            w.expert_text(PAYLOADLENGTH_INVALID, item, text);
        } else {
            let body = rest.slice(PAYLOAD_HEADER_LEN, len - PAYLOAD_HEADER_LEN)?;
            payloads::walk(w, &body, kind, item, place)?;
        }
        w.close(opened);
        if matches!(kind, payload::ENCRYPTED | payload::ENCRYPTED_FRAGMENT) {
            // What it says to follow is inside of it.
            return Ok(());
        }
        kind = next;
        let len = len.max(PAYLOAD_HEADER_LEN);
        at += len;
        left = left.saturating_sub(len);
    }
    if left > 0 && !b.from(at)?.is_empty() {
        let item = w.item(EXTRADATA, b, at, left)?;
        let octets = b.captured().get(at..at + left).unwrap_or(&[]);
        w.label_value(item, format_args!("{}", Hex(octets)));
    }
    Ok(())
}

/// What each payload begins with.
fn start<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, place: Place) -> Walked {
    w.item(NEXTPAYLOAD, b, 0, 1)?;
    let inside = matches!(kind, payload::PROPOSAL | payload::TRANSFORM);
    if place.version > 1 && !inside {
        w.item(CRITICALPAYLOAD, b, 1, 1)?;
        w.item(RESERVED7, b, 1, 1)?;
    } else {
        w.item(RESERVED, b, 1, 1)?;
    }
    w.item(PAYLOADLENGTH, b, 2, 2).map(drop)
}

/// Octets in hexadecimal digits, cut as byte fields are.
struct Hex<'a>(&'a [u8]);

impl std::fmt::Display for Hex<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        const MAX: usize = 36;
        self.0.iter().take(MAX).try_for_each(|b| write!(f, "{b:02x}"))?;
        if self.0.len() > MAX { f.write_char('…') } else { Ok(()) }
    }
}

/// Adds to the label of a payload.
fn note<C: Collector>(w: &mut Walk<'_, C>, item: Item, text: std::fmt::Arguments<'_>) {
    w.append(item, text);
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn message(version: u8, exchange: u8, flags: u8, next: u8, payloads: &[u8]) -> Vec<u8> {
        let mut octets = vec![1; 8];
        octets.extend([2; 8]);
        octets.extend([next, version, exchange, flags, 0, 0, 0, 3]);
        octets.extend((28 + payloads.len() as u32).to_be_bytes());
        octets.extend(payloads);
        octets
    }

    #[test]
    fn a_nonce_of_version_2_is_taken_apart() {
        let shown = shown(500, 500, &message(0x20, 34, 0x08, 40, &[0, 0, 0, 8, 1, 2, 3, 4]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:isakmp");
        assert_eq!(shown.info, "ISAKMP IKE_SA_INIT MID=03 Initiator Request");
        assert!(shown.has("Flags: 0x08 (Initiator, No higher version, Request)"));
        assert!(shown.has("Payload: Nonce (40)"));
        assert!(shown.has("Nonce DATA: 01020304"));
    }

    #[test]
    fn what_is_encrypted_stays_so() {
        let shown = shown(500, 500, &message(0x10, 32, 1, 8, &[9; 16]));
        assert_eq!(shown.info, "ISAKMP Quick Mode");
        assert!(shown.has("Encrypted Data (16 bytes)"));
    }

    #[test]
    fn a_payload_beyond_the_message_is_malformed() {
        let shown = shown(500, 500, &message(0x10, 2, 0, 10, &[0, 0, 0, 200, 1, 2]));
        assert!(shown.protocols.ends_with(":isakmp"));
        assert!(shown.has("[Malformed Packet: ISAKMP]"));
    }

    #[test]
    fn behind_a_payload_that_is_too_short_others_follow() {
        let payloads = [10, 0, 0, 2, 0, 0, 0, 6, 1, 2];
        let shown = shown(500, 500, &message(0x10, 2, 0, 13, &payloads));
        assert!(shown.has("Payload (bogus, length is 2, must be at least 4)"));
        assert!(shown.has("Nonce DATA: 0102"));
    }

    #[test]
    fn exchanges_are_of_one_version() {
        let first = shown(500, 500, &message(0x10, 34, 0, 0, &[]));
        assert_eq!(first.info, "ISAKMP Unknown 34");
    }

    #[test]
    fn vendors_are_known_by_their_ids() {
        let mut payload = vec![0, 0, 0, 20];
        payload.extend(b"\xaf\xca\xd7\x13\x68\xa1\xf1\xc9\x6b\x86\x96\xfc\x77\x57\x01\x00");
        let shown = shown(500, 500, &message(0x10, 2, 0, 13, &payload));
        assert!(shown.has("Payload: Vendor ID (13) : RFC 3706 DPD (Dead Peer Detection)"));
    }
}
