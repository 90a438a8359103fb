//! Client and Server Hello, their extensions, and the JA3 fingerprints of both.

use std::fmt::Write as _;

use lamna_fields::{Encoding, Field};
use md5::{Digest, Md5};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

use super::values::*;
use super::*;

/// The random of a Server Hello that asks for another Client Hello (RFC 8446, section 4.1.3).
pub(super) const RETRY_RANDOM: [u8; 32] = [
    0xcf, 0x21, 0xad, 0x74, 0xe5, 0x9a, 0x61, 0x11, 0xbe, 0x1d, 0x8c, 0x02, 0x1e, 0x65, 0xb8, 0x91,
    0xc2, 0xa2, 0x11, 0x16, 0x7a, 0xbb, 0x8c, 0x5e, 0x07, 0x9e, 0x09, 0xe2, 0xc8, 0xa8, 0x33, 0x9c,
];

/// Whether a Server Hello's body is a Hello Retry Request.
pub(super) fn is_retry(body: &[u8]) -> bool {
    body.get(2..34) == Some(&RETRY_RANDOM)
}

/// Which message extensions are in: some have another shape in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Where {
    ClientHello,
    ServerHello,
    Retry,
    Other,
}

/// Octets being read, up to an end that a vector's length set.
pub(super) struct Reader<'r, 'b> {
    pub(super) b: &'r Buf<'b>,
    pub(super) at: usize,
    pub(super) end: usize,
}

impl<'r, 'b> Reader<'r, 'b> {
    pub(super) fn left(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    /// Adds `field` over the next `len` octets.
    pub(super) fn item<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<Item, Fault> {
        let item = w.item(field, self.b, self.at, len)?;
        self.at += len;
        Ok(item)
    }

    /// The next `len` octets, as a list of their own.
    pub(super) fn list(&mut self, len: usize) -> Self {
        let list = Reader { b: self.b, at: self.at, end: self.at + len };
        self.at += len;
        list
    }

    /// Reads a vector's length of `width` octets, shown as `field`; `None` where there is no room for that or for the
    /// vector: nothing of what is left is read then.
    pub(super) fn vector<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        width: usize,
    ) -> Result<Option<usize>, Fault> {
        if self.left() < width {
            let left = self.left();
            let item = w.text(
                self.b,
                self.at,
                left,
                format_args!("No more room for vector of length {width}"),
            )?;
            w.expert_text(
                MALFORMED_BUFFER_TOO_SMALL,
                item,
                format_args!("No more room for vector of length {width}"),
            );
            self.at = self.end;
            return Ok(None);
        }
        let octets = self.b.bytes(self.at, width)?;
        let len = octets.iter().fold(0usize, |n, b| n << 8 | usize::from(*b));
        let item = self.item(w, field, width)?;
        if len > self.left() {
            let left = self.left();
            w.expert_text(
                MALFORMED_BUFFER_TOO_SMALL,
                item,
                format_args!("Vector length {len} is too large, truncating it to {left}"),
            );
            self.at = self.end;
            return Ok(None);
        }
        let least = least(field);
        if len < least {
            let text = format_args!("Vector length {len} is smaller than minimum {least}");
            w.expert_text(MALFORMED_VECTOR_LENGTH, item, text);
        }
        Ok(Some(len))
    }

    /// Notes what is left of a vector that was read.
    pub(super) fn finish<C: Collector>(&mut self, w: &mut Walk<'_, C>) -> Walked {
        let left = self.left();
        if left > 0 {
            let were = if left == 1 { "was" } else { "were" };
            let text = format_args!("{left} trailing byte{} {were} unprocessed", plural(left));
            let item = w.text(self.b, self.at, left, text)?;
            w.expert_text(MALFORMED_TRAILING_DATA, item, text);
            self.at = self.end;
        }
        Ok(())
    }
}

/// The least octets of a vector whose length is shown as `field` (RFC 8446, RFC 5246 and those of the extensions).
fn least(field: Field) -> usize {
    match field {
        HANDSHAKE_EXTENSIONS_PSK_BINDERS_LEN => 33,
        HANDSHAKE_EXTENSIONS_PSK_IDENTITIES_LENGTH => 7,
        HANDSHAKE_CIPHER_SUITES_LENGTH
        | HANDSHAKE_EXTENSIONS_ALPN_LEN
        | HANDSHAKE_EXTENSIONS_SUPPORTED_GROUPS_LENGTH
        | HANDSHAKE_EXTENSIONS_SUPPORTED_VERSIONS_LEN
        | HANDSHAKE_SIG_HASH_ALG_LEN => 2,
        HANDSHAKE_COMP_METHODS_LENGTH
        | HANDSHAKE_CERT_TYPES_COUNT
        | HANDSHAKE_CERTIFICATE_LENGTH
        | HANDSHAKE_DNAME_LEN
        | HANDSHAKE_OCSP_RESPONSE_LEN
        | HANDSHAKE_EXTENSIONS_SERVER_NAME_LIST_LEN
        | HANDSHAKE_EXTENSIONS_SERVER_NAME_LEN
        | HANDSHAKE_EXTENSIONS_ALPN_STR_LEN
        | HANDSHAKE_EXTENSIONS_COOKIE_LEN
        | HANDSHAKE_EXTENSIONS_SRP_LEN
        | HANDSHAKE_EXTENSIONS_KEY_SHARE_KEY_EXCHANGE_LENGTH
        | EXTENSION_PSK_KE_MODES_LENGTH
        | COMPRESS_CERTIFICATE_ALGORITHMS_LENGTH => 1,
        _ => 0,
    }
}

/// GREASE values (RFC 8701), which fingerprints leave out.
fn is_grease(n: u16) -> bool {
    n & 0x0f0f == 0x0a0a && n >> 8 == n & 0xff
}

/// Adds numbers of a list to a fingerprint, GREASE left out.
fn list(out: &mut String, bytes: &[u8], width: usize) {
    let mut dash = "";
    for octets in bytes.chunks_exact(width) {
        let n = octets.iter().fold(0u16, |n, b| n << 8 | u16::from(*b));
        if width == 1 || !is_grease(n) {
            // Writing to a String cannot fail.
            let _ = write!(out, "{dash}{n}");
            dash = "-";
        }
    }
}

/// The parts of a hello that its fingerprint is made of.
#[derive(Default)]
struct Print<'b> {
    version: u16,
    suites: &'b [u8],
    extensions: Vec<u16>,
    groups: &'b [u8],
    points: &'b [u8],
    /// Whether the extensions are cut: they are left out then, and what follows them.
    is_cut: bool,
}

impl Print<'_> {
    fn extensions(&self, out: &mut String) {
        let mut dash = "";
        for n in self.extensions.iter().filter(|n| !is_grease(**n)) {
            let _ = write!(out, "{dash}{n}");
            dash = "-";
        }
    }

    fn ja3(&self) -> String {
        let mut out = format!("{},", self.version);
        list(&mut out, self.suites, 2);
        out.push(',');
        if self.is_cut {
            return out;
        }
        self.extensions(&mut out);
        out.push(',');
        list(&mut out, self.groups, 2);
        out.push(',');
        list(&mut out, self.points, 1);
        out
    }

    fn ja3s(&self) -> String {
        let mut out = format!("{},", self.version);
        list(&mut out, self.suites, 2);
        out.push(',');
        if !self.is_cut {
            self.extensions(&mut out);
        }
        out
    }

    /// Collects the extensions in `bytes`.
    fn take<'b>(&mut self, bytes: &'b [u8])
    where
        Self: Sized,
    {
        let mut rest: &'b [u8] = bytes;
        while let [a, b, c, d, tail @ ..] = rest {
            self.extensions.push(u16::from_be_bytes([*a, *b]));
            let len = usize::from(u16::from_be_bytes([*c, *d]));
            rest = tail.get(len..).unwrap_or(&[]);
        }
    }
}

/// The octets of the extension `kind` in `bytes`.
fn extension(bytes: &[u8], kind: u16) -> Option<&[u8]> {
    let mut rest = bytes;
    while let [a, b, c, d, tail @ ..] = rest {
        let len = usize::from(u16::from_be_bytes([*c, *d]));
        if u16::from_be_bytes([*a, *b]) == kind {
            return Some(tail.get(..len).unwrap_or(tail));
        }
        rest = tail.get(len..).unwrap_or(&[]);
    }
    None
}

/// What follows a length of `width` octets, if it is all there.
fn counted(octets: &[u8], width: usize) -> Option<&[u8]> {
    let (len, rest) = octets.split_at_checked(width)?;
    rest.get(..len.iter().fold(0, |n, octet| n << 8 | usize::from(*octet)))
}

fn fingerprint<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    fields: (Field, Field),
    text: &str,
) {
    w.generated_string(fields.0, b, at, format_args!("{text}"));
    let mut hash = String::with_capacity(32);
    for byte in Md5::digest(text.as_bytes()) {
        let _ = write!(hash, "{byte:02x}");
    }
    w.generated_string(fields.1, b, at, format_args!("{hash}"));
}

/// Version, random and session id, which both hellos begin with.
fn beginning<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>, agreed: u16) -> Walked {
    r.item(w, HANDSHAKE_VERSION, 2)?;
    let random = r.b.bytes(r.at, 32)?;
    let item = w.item(HANDSHAKE_RANDOM, r.b, r.at, 32)?;
    if random == RETRY_RANDOM && w.labels() && w.protocol() != id::DTLS {
        let mut hex = String::with_capacity(64);
        for byte in random {
            let _ = write!(hex, "{byte:02x}");
        }
        w.label(item, format_args!("Random: {hex} (HelloRetryRequest magic)"));
    }
    // From TLS 1.3 on the random has no clock in it.
    if agreed != version::TLS_1_3 {
        let opened = w.open(item);
        w.item_as(HANDSHAKE_RANDOM_TIME, r.b, r.at, 4, Encoding::Seconds)?;
        w.item(HANDSHAKE_RANDOM_BYTES, r.b, r.at + 4, 28)?;
        w.close(opened);
    }
    r.at += 32;
    let len = usize::from(r.b.u8(r.at)?);
    r.item(w, HANDSHAKE_SESSION_ID_LENGTH, 1)?;
    if len > 0 {
        r.item(w, HANDSHAKE_SESSION_ID, len)?;
    }
    Ok(())
}

/// A Client Hello's body.
pub(super) fn client<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    agreed: u16,
) -> Walked {
    let b = r.b;
    let mut print = Print { version: b.u16(0)?, ..Print::default() };
    beginning(w, r, agreed)?;
    if w.protocol() == id::DTLS {
        dtls::cookie(w, r)?;
    }
    let Some(len) = r.vector(w, HANDSHAKE_CIPHER_SUITES_LENGTH, 2)? else { return Ok(()) };
    print.suites = b.bytes(r.at, len)?;
    let item = w.item(HANDSHAKE_CIPHERSUITES, b, r.at, len)?;
    let count = len / 2;
    w.label(item, format_args!("Cipher Suites ({count} suite{})", plural(count)));
    let opened = w.open(item);
    for n in 0..count {
        w.item(HANDSHAKE_CIPHERSUITE, b, r.at + 2 * n, 2)?;
    }
    let mut suites = r.list(len);
    suites.at += 2 * count;
    suites.finish(w)?;
    w.close(opened);
    let Some(len) = r.vector(w, HANDSHAKE_COMP_METHODS_LENGTH, 1)? else { return Ok(()) };
    let item = w.item(HANDSHAKE_COMP_METHODS, b, r.at, len)?;
    w.label(item, format_args!("Compression Methods ({len} method{})", plural(len)));
    let opened = w.open(item);
    for n in 0..len {
        w.item(HANDSHAKE_COMP_METHOD, b, r.at + n, 1)?;
    }
    w.close(opened);
    r.at += len;
    let extensions_at = r.at;
    let all = b.bytes(r.at, r.left())?;
    print.is_cut = !all.is_empty() && counted(all, 2).is_none();
    let all = all.get(2..).unwrap_or(&[]);
    print.take(all);
    print.groups = extension(all, 10).and_then(|data| counted(data, 2)).unwrap_or(&[]);
    print.points = extension(all, 11).and_then(|data| counted(data, 1)).unwrap_or(&[]);
    if r.left() > 0 {
        extensions(w, r, Where::ClientHello)?;
    }
    if w.wants(HANDSHAKE_JA3_FULL) || w.wants(HANDSHAKE_JA3) {
        fingerprint(w, b, extensions_at, (HANDSHAKE_JA3_FULL, HANDSHAKE_JA3), &print.ja3());
    }
    Ok(())
}

/// A Server Hello's body.
pub(super) fn server<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    agreed: u16,
) -> Walked {
    let b = r.b;
    let mut print = Print { version: b.u16(0)?, ..Print::default() };
    let place = if is_retry(b.captured()) { Where::Retry } else { Where::ServerHello };
    // The drafts of TLS 1.3 before the 22nd had neither session nor compression.
    let is_draft = version::is_early_draft(print.version);
    if is_draft {
        r.item(w, HANDSHAKE_VERSION, 2)?;
        r.item(w, HANDSHAKE_RANDOM, 32)?;
    } else {
        beginning(w, r, agreed)?;
    }
    print.suites = b.bytes(r.at, 2)?;
    r.item(w, HANDSHAKE_CIPHERSUITE, 2)?;
    if !is_draft {
        r.item(w, HANDSHAKE_COMP_METHOD, 1)?;
    }
    let extensions_at = r.at;
    if r.left() > 0 {
        let all = b.bytes(r.at, r.left())?;
        print.is_cut = counted(all, 2).is_none();
        print.take(all.get(2..).unwrap_or(&[]));
        extensions(w, r, place)?;
    }
    if w.wants(HANDSHAKE_JA3S_FULL) || w.wants(HANDSHAKE_JA3S) {
        fingerprint(w, b, extensions_at, (HANDSHAKE_JA3S_FULL, HANDSHAKE_JA3S), &print.ja3s());
    }
    Ok(())
}

pub(super) fn plural(n: usize) -> &'static str {
    if n == 1 { "" } else { "s" }
}

/// The length of all extensions, and each of them.
pub(super) fn extensions<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    place: Where,
) -> Walked {
    let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_LENGTH, 2)? else { return Ok(()) };
    let r = &mut r.list(len);
    while r.left() >= 4 {
        let kind = r.b.u16(r.at)?;
        let data_len = usize::from(r.b.u16(r.at + 2)?);
        let root = match HANDSHAKE_EXTENSION_TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => {
                w.text(r.b, r.at, data_len + 4, format_args!("Extension: {name} (len={data_len})"))?
            }
            None => w.text(
                r.b,
                r.at,
                data_len + 4,
                format_args!("Extension: Unknown type {kind} (len={data_len})"),
            )?,
        };
        let opened = w.open(root);
        r.item(w, HANDSHAKE_EXTENSION_TYPE, 2)?;
        let Some(len) = r.vector(w, HANDSHAKE_EXTENSION_LEN, 2)? else {
            w.close(opened);
            return Ok(());
        };
        let mut inner = r.list(len);
        one_extension(w, &mut inner, kind, place)?;
        inner.finish(w)?;
        w.close(opened);
    }
    r.finish(w)
}

fn one_extension<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    kind: u16,
    place: Where,
) -> Walked {
    let len = r.left();
    match kind {
        0 if len > 0 => server_name(w, r),
        1 => r.item(w, HANDSHAKE_MAX_FRAGMENT_LENGTH, 1).map(drop),
        5 if len > 0 => status_request(w, r, place),
        9 if place == Where::ServerHello => r.item(w, HANDSHAKE_CERT_TYPE_TYPE, 1).map(drop),
        19 | 20 if place != Where::ClientHello => r.item(w, HANDSHAKE_CERT_TYPE_TYPE, 1).map(drop),
        9 | 19 | 20 => {
            let Some(len) = r.vector(w, HANDSHAKE_CERT_TYPE_TYPES_LEN, 1)? else { return Ok(()) };
            let item = w.item(HANDSHAKE_CERT_TYPE_TYPES, r.b, r.at, len)?;
            w.label(item, format_args!("Certificate Type List ({len} type{})", plural(len)));
            let opened = w.open(item);
            for _ in 0..len {
                r.item(w, HANDSHAKE_CERT_TYPE_TYPE, 1)?;
            }
            w.close(opened);
            Ok(())
        }
        10 => {
            let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_SUPPORTED_GROUPS_LENGTH, 2)? else {
                return Ok(());
            };
            let item = w.item(HANDSHAKE_EXTENSIONS_SUPPORTED_GROUPS, r.b, r.at, len)?;
            let count = len / 2;
            w.label(item, format_args!("Supported Groups ({count} group{})", plural(count)));
            let opened = w.open(item);
            let mut groups = r.list(len);
            for _ in 0..count {
                groups.item(w, HANDSHAKE_EXTENSIONS_SUPPORTED_GROUP, 2)?;
            }
            groups.finish(w)?;
            w.close(opened);
            Ok(())
        }
        11 => {
            // Read to the end of the octets, whatever the extension has.
            let len = usize::from(r.b.u8(r.at)?);
            r.item(w, HANDSHAKE_EXTENSIONS_EC_POINT_FORMATS_LENGTH, 1)?;
            let there = len.min(r.b.remaining(r.at));
            let item = w.item(HANDSHAKE_EXTENSIONS_EC_POINT_FORMATS, r.b, r.at, there)?;
            w.label(item, format_args!("Elliptic curves point formats ({len})"));
            let opened = w.open(item);
            for _ in 0..len {
                r.item(w, HANDSHAKE_EXTENSIONS_EC_POINT_FORMAT, 1)?;
            }
            w.close(opened);
            Ok(())
        }
        12 => {
            let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_SRP_LEN, 1)? else { return Ok(()) };
            r.item(w, HANDSHAKE_EXTENSIONS_SRP_USERNAME, len).map(drop)
        }
        13 | 34 | 50 => signature_algorithms(w, r),
        14 if w.protocol() == id::DTLS => dtls::use_srtp(w, r),
        15 => r.item(w, HANDSHAKE_EXTENSION_HEARTBEAT_MODE, 1).map(drop),
        16 => alpn(w, r),
        18 if len > 0 => timestamps(w, r),
        21 => r.item(w, HANDSHAKE_EXTENSIONS_PADDING_DATA, len).map(drop),
        27 => {
            let Some(len) = r.vector(w, COMPRESS_CERTIFICATE_ALGORITHMS_LENGTH, 1)? else {
                return Ok(());
            };
            for _ in 0..len / 2 {
                r.item(w, COMPRESS_CERTIFICATE_ALGORITHM, 2)?;
            }
            Ok(())
        }
        28 => r.item(w, RECORD_SIZE_LIMIT, 2).map(drop),
        35 => {
            let item = r.item(w, HANDSHAKE_EXTENSION_DATA, len)?;
            w.label(item, format_args!("Data ({len} byte{})", plural(len)));
            Ok(())
        }
        57 | 65445 => transport::parameters(w, r),
        40 | 51 => key_share(w, r, place),
        41 => pre_shared_key(w, r, place),
        42 if len >= 4 => r.item(w, EARLY_DATA_MAX_EARLY_DATA_SIZE, 4).map(drop),
        43 if place == Where::ClientHello => {
            let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_SUPPORTED_VERSIONS_LEN, 1)? else {
                return Ok(());
            };
            for _ in 0..len / 2 {
                r.item(w, HANDSHAKE_EXTENSIONS_SUPPORTED_VERSION, 2)?;
            }
            Ok(())
        }
        43 => r.item(w, HANDSHAKE_EXTENSIONS_SUPPORTED_VERSION, 2).map(drop),
        44 => {
            let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_COOKIE_LEN, 2)? else {
                return Ok(());
            };
            r.item(w, HANDSHAKE_EXTENSIONS_COOKIE, len).map(drop)
        }
        45 => {
            let Some(len) = r.vector(w, EXTENSION_PSK_KE_MODES_LENGTH, 1)? else { return Ok(()) };
            for _ in 0..len {
                r.item(w, EXTENSION_PSK_KE_MODE, 1)?;
            }
            Ok(())
        }
        13172 if len > 0 => next_protocols(w, r),
        17513 => application_settings(w, r),
        65281 => {
            let item = w.text(r.b, r.at, len, format_args!("Renegotiation Info extension"))?;
            let opened = w.open(item);
            if let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_RENEG_INFO_LEN, 1)?
                && len > 0
            {
                r.item(w, HANDSHAKE_EXTENSIONS_RENEG_INFO, len)?;
            }
            w.close(opened);
            Ok(())
        }
        0 | 5 | 18 | 22 | 23 | 42 | 49 | 13172 if len == 0 => Ok(()),
        22 | 23 | 49 => Ok(()),
        _ => r.item(w, HANDSHAKE_EXTENSION_DATA, len).map(drop),
    }
}

fn server_name<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let item = w.text(r.b, r.at, r.left(), format_args!("Server Name Indication extension"))?;
    let opened = w.open(item);
    if let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_SERVER_NAME_LIST_LEN, 2)? {
        let mut names = r.list(len);
        while names.left() > 0 {
            names.item(w, HANDSHAKE_EXTENSIONS_SERVER_NAME_TYPE, 1)?;
            let Some(len) = names.vector(w, HANDSHAKE_EXTENSIONS_SERVER_NAME_LEN, 2)? else {
                break;
            };
            names.item(w, HANDSHAKE_EXTENSIONS_SERVER_NAME, len)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn status_request<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    place: Where,
) -> Walked {
    if place == Where::Other {
        // The response itself, in a certificate's extensions.
        r.item(w, HANDSHAKE_EXTENSIONS_STATUS_REQUEST_TYPE, 1)?;
        let len = r.vector(w, HANDSHAKE_OCSP_RESPONSE_LEN, 3)?;
        r.at += len.unwrap_or(0);
        return Ok(());
    }
    r.item(w, HANDSHAKE_EXTENSIONS_STATUS_REQUEST_TYPE, 1)?;
    let responders = HANDSHAKE_EXTENSIONS_STATUS_REQUEST_RESPONDER_IDS_LEN;
    let Some(len) = r.vector(w, responders, 2)? else { return Ok(()) };
    r.at += len;
    let len = r.vector(w, HANDSHAKE_EXTENSIONS_STATUS_REQUEST_EXTS_LEN, 2)?;
    r.at += len.unwrap_or(0);
    Ok(())
}

/// A list of signature algorithms with its length.
pub(super) fn signature_algorithms<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
) -> Walked {
    let Some(len) = r.vector(w, HANDSHAKE_SIG_HASH_ALG_LEN, 2)? else { return Ok(()) };
    let item = w.item(HANDSHAKE_SIG_HASH_ALGS, r.b, r.at, len)?;
    let count = len / 2;
    w.label(item, format_args!("Signature Hash Algorithms ({count} algorithm{})", plural(count)));
    let opened = w.open(item);
    let mut all = r.list(len);
    for _ in 0..count {
        signature_algorithm(w, &mut all)?;
    }
    all.finish(w)?;
    w.close(opened);
    Ok(())
}

/// One signature algorithm and the halves that it had before TLS 1.3.
pub(super) fn signature_algorithm<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
) -> Walked {
    let item = w.item(HANDSHAKE_SIG_HASH_ALG, r.b, r.at, 2)?;
    let number = r.b.u16(r.at)?;
    if HANDSHAKE_SIG_HASH_ALG_VALUES.get(u64::from(number)).is_none() {
        // What has no name as a whole may have one in both halves (RFC 5246, section 7.4.1.4.1).
        let hash = HANDSHAKE_SIG_HASH_HASH_VALUES.get(u64::from(number >> 8));
        let kind = HANDSHAKE_SIG_HASH_SIG_VALUES.get(u64::from(number & 0xff));
        let (hash, kind) = (hash.unwrap_or("Unknown"), kind.unwrap_or("Unknown"));
        w.label_value(item, format_args!("{hash} {kind} (0x{number:04x})"));
    }
    let opened = w.open(item);
    w.item(HANDSHAKE_SIG_HASH_HASH, r.b, r.at, 1)?;
    w.item(HANDSHAKE_SIG_HASH_SIG, r.b, r.at + 1, 1)?;
    w.close(opened);
    r.at += 2;
    Ok(())
}

fn alpn<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_ALPN_LEN, 2)? else { return Ok(()) };
    let item = w.item(HANDSHAKE_EXTENSIONS_ALPN_LIST, r.b, r.at, len)?;
    let opened = w.open(item);
    let mut names = r.list(len);
    while names.left() > 0 {
        let Some(len) = names.vector(w, HANDSHAKE_EXTENSIONS_ALPN_STR_LEN, 1)? else { break };
        names.item(w, HANDSHAKE_EXTENSIONS_ALPN_STR, len)?;
    }
    w.close(opened);
    Ok(())
}

/// Signed certificate timestamps from `at` to `end` (RFC 6962, section 3.3).
pub(crate) fn certificate_timestamps<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
) -> Walked {
    timestamps(w, &mut Reader { b, at, end })
}

/// Logs of certificates that timestamps may come from, by their ids' first octets.
fn log_name(id: &[u8]) -> &'static str {
    super::logs::LOGS
        .iter()
        .find(|(known, _)| id.starts_with(known))
        .map_or("Unknown Log", |(_, name)| *name)
}

fn timestamps<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let Some(len) = r.vector(w, SCT_SCTS_LENGTH, 2)? else { return Ok(()) };
    let end = r.at + len;
    while r.at < end {
        let claimed = usize::from(r.b.u16(r.at)?);
        let name = log_name(r.b.bytes(r.at + 3, 32).unwrap_or(&[]));
        let item = w.text(
            r.b,
            r.at,
            (claimed + 2).min(end - r.at),
            format_args!("Signed Certificate Timestamp ({name})"),
        )?;
        let opened = w.open(item);
        let Some(len) = r.vector(w, SCT_SCT_LENGTH, 2)? else { break };
        let next = r.at + len;
        r.item(w, SCT_SCT_VERSION, 1)?;
        r.item(w, SCT_SCT_LOGID, 32)?;
        let millis = r.b.u64(r.at)?;
        w.number(SCT_SCT_TIMESTAMP, r.b, r.at, 8, millis.saturating_mul(1_000_000))?;
        r.at += 8;
        if let Some(len) = r.vector(w, SCT_SCT_EXTENSIONS_LENGTH, 2)?
            && len > 0
        {
            r.item(w, SCT_SCT_EXTENSIONS, len)?;
        }
        signature_algorithm(w, r)?;
        if let Some(len) = r.vector(w, SCT_SCT_SIGNATURE_LENGTH, 2)? {
            r.item(w, SCT_SCT_SIGNATURE, len)?;
        }
        w.close(opened);
        r.at = next;
    }
    Ok(())
}

fn key_share<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>, place: Where) -> Walked {
    let item = w.text(r.b, r.at, r.left(), format_args!("Key Share extension"))?;
    let opened = w.open(item);
    match place {
        Where::ClientHello => {
            if let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_KEY_SHARE_CLIENT_LENGTH, 2)? {
                let mut shares = r.list(len);
                while shares.left() >= 4 {
                    key_share_entry(w, &mut shares)?;
                }
            }
        }
        Where::Retry => {
            r.item(w, HANDSHAKE_EXTENSIONS_KEY_SHARE_SELECTED_GROUP, 2)?;
        }
        _ => key_share_entry(w, r)?,
    }
    w.close(opened);
    Ok(())
}

fn key_share_entry<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let group = r.b.u16(r.at)?;
    let claimed = usize::from(r.b.u16(r.at + 2)?);
    let known = HANDSHAKE_EXTENSIONS_KEY_SHARE_GROUP_VALUES.get(u64::from(group));
    let name = known.map_or_else(|| format!("Unknown ({group})"), str::to_owned);
    let text = format_args!("Key Share Entry: Group: {name}");
    let item = w.text(r.b, r.at, (4 + claimed).min(r.left()), text)?;
    let opened = w.open(item);
    r.item(w, HANDSHAKE_EXTENSIONS_KEY_SHARE_GROUP, 2)?;
    if let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_KEY_SHARE_KEY_EXCHANGE_LENGTH, 2)? {
        w.append(item, format_args!(", Key Exchange length: {len}"));
        r.item(w, HANDSHAKE_EXTENSIONS_KEY_SHARE_KEY_EXCHANGE, len)?;
    }
    w.close(opened);
    Ok(())
}

fn pre_shared_key<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    place: Where,
) -> Walked {
    let item = w.text(r.b, r.at, r.left(), format_args!("Pre-Shared Key extension"))?;
    let opened = w.open(item);
    if place != Where::ClientHello {
        r.item(w, HANDSHAKE_EXTENSIONS_PSK_IDENTITY_SELECTED, 2)?;
        w.close(opened);
        return Ok(());
    }
    if let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_PSK_IDENTITIES_LENGTH, 2)? {
        let mut all = r.list(len);
        while all.left() >= 6 {
            let len = usize::from(all.b.u16(all.at)?);
            let text = format_args!("PSK Identity (length: {len})");
            let item = w.text(all.b, all.at, (len + 6).min(all.left()), text)?;
            let inner = w.open(item);
            let field = HANDSHAKE_EXTENSIONS_PSK_IDENTITY_IDENTITY_LENGTH;
            if let Some(len) = all.vector(w, field, 2)? {
                all.item(w, HANDSHAKE_EXTENSIONS_PSK_IDENTITY_IDENTITY, len)?;
                all.item(w, HANDSHAKE_EXTENSIONS_PSK_IDENTITY_OBFUSCATED_TICKET_AGE, 4)?;
            }
            w.close(inner);
        }
        if let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_PSK_BINDERS_LEN, 2)? {
            r.item(w, HANDSHAKE_EXTENSIONS_PSK_BINDERS, len)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn next_protocols<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let item = w.text(r.b, r.at, r.left(), format_args!("Next Protocol Negotiation"))?;
    let opened = w.open(item);
    while r.left() > 0 {
        let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_NPN_STR_LEN, 1)? else { break };
        r.item(w, HANDSHAKE_EXTENSIONS_NPN, len)?;
    }
    w.close(opened);
    Ok(())
}

fn application_settings<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let Some(len) = r.vector(w, HANDSHAKE_EXTENSIONS_ALPS_LEN, 2)? else { return Ok(()) };
    let item = w.item(HANDSHAKE_EXTENSIONS_ALPS_ALPN_LIST, r.b, r.at, len)?;
    let opened = w.open(item);
    let mut names = r.list(len);
    while names.left() > 0 {
        let Some(len) = names.vector(w, HANDSHAKE_EXTENSIONS_ALPS_ALPN_STR_LEN, 1)? else { break };
        names.item(w, HANDSHAKE_EXTENSIONS_ALPS_ALPN_STR, len)?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fingerprints_leave_grease_out() {
        let print = Print {
            version: 771,
            suites: &[0x1a, 0x1a, 0xc0, 0x2f, 0xc0, 0x30, 0, 156],
            extensions: vec![0x2a2a, 0, 43, 13, 10],
            groups: &[0x3a, 0x3a, 0, 29, 0, 23],
            points: &[],
            is_cut: false,
        };
        assert_eq!(print.ja3(), "771,49199-49200-156,0-43-13-10,29-23,");
        assert_eq!(Print { is_cut: true, ..print }.ja3(), "771,49199-49200-156,");
        assert!(is_grease(0x0a0a) && !is_grease(0x0a1a) && !is_grease(0x0b0b));
    }
}
