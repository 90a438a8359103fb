//! Handshake messages.

use bytes::Bytes;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::x509;
use crate::walk::{REST, Walk};

use super::hello::{self, Reader, Where, plural, signature_algorithm, signature_algorithms};
use super::state::{Message, Standing};
use super::suites::HANDSHAKE_CIPHERSUITE_VALUES;
use super::values::{HANDSHAKE_EXTENSIONS_STATUS_REQUEST_TYPE_VALUES, HANDSHAKE_TYPE_VALUES};
use super::*;

/// Walks the handshake messages of the record fragment `b`, whose record's item is `root`. `beyond` begins as it does, and goes
/// on to the end of the octets that it lies in: nothing but its counts keeps a message from what is behind it. `is_open` says
/// that no key was needed for it, or that it was there.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    (b, beyond): (&Buf<'_>, &Buf<'_>),
    root: Item,
    prefix: &str,
    (standing, is_open): (&Standing, bool),
    header: &Header,
) -> Walked {
    let mut list = List { root, prefix, count: 0, header };
    let mut at = 0;
    if !standing.pending.is_empty() {
        at = list.continued(w, b, standing)?;
    } else if !is_open && looks_encrypted(b.captured(), b.reported()) {
        return list.encrypted(w, b);
    }
    while at < b.reported() {
        let rest = b.from(at)?;
        match Message::new(rest.captured()) {
            Some(message) if message.len() <= rest.reported() => {
                // One of an unknown type is only told of where it comes first.
                if at == 0 || handshake_type::is_known(message.kind) {
                    let name = name_of(&message);
                    list.add(w, name);
                    let whole = rest.slice(0, message.len())?;
                    let item = w.item(HANDSHAKE, &whole, 0, REST)?;
                    w.label(item, format_args!("Handshake Protocol: {name}"));
                    let opened = w.open(item);
                    one(w, &whole, &beyond.from(at)?, standing, header)?;
                    w.close(opened);
                }
                at += message.len();
            }
            _ => {
                list.fragment(w, &rest, rest.u8(0)?)?;
                at = b.reported();
            }
        }
    }
    Ok(())
}

/// Octets of a record from which on it may be encrypted.
const LEAST_ENCRYPTED: usize = 16;

/// Whether a record of `len` octets looks like one that is encrypted: its first message is of no known type, too long, or
/// begins as the explicit nonce of AES-GCM does (RFC 5288, section 3). Wireshark goes by this alone, and not by whether
/// ciphers were changed.
pub(super) fn looks_encrypted(bytes: &[u8], len: usize) -> bool {
    let Some([kind, length @ .., fifth]) = bytes.first_chunk::<5>() else { return false };
    len >= LEAST_ENCRYPTED
        && (!handshake_type::is_known(*kind)
            || length[0] != 0
            || *kind == 0 && *length == [0; 3] && *fifth == 0)
}

/// What a message of this type is called.
fn type_name(kind: u8) -> &'static str {
    HANDSHAKE_TYPE_VALUES.get(u64::from(kind)).unwrap_or(ENCRYPTED)
}

/// What a message is called that nobody can read.
const ENCRYPTED: &str = "Encrypted Handshake Message";

/// The messages of one record, for its label.
struct List<'r> {
    root: Item,
    prefix: &'r str,
    count: usize,
    header: &'r Header,
}

impl List<'_> {
    /// Names a message in Info and in the record's label.
    fn add<C: Collector>(&mut self, w: &mut Walk<'_, C>, name: &str) {
        append(w, format_args!("{name}"));
        self.label(w, name);
    }

    fn label<C: Collector>(&mut self, w: &mut Walk<'_, C>, name: &str) {
        self.count += 1;
        let name = if self.count == 1 { name } else { "Multiple Handshake Messages" };
        let prefix = self.prefix;
        w.label(self.root, format_args!("{prefix} Record Layer: Handshake Protocol: {name}"));
    }

    fn encrypted<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        self.add(w, ENCRYPTED);
        let item = w.item(HANDSHAKE, b, 0, REST)?;
        w.label(item, format_args!("Handshake Protocol: {ENCRYPTED}"));
        Ok(())
    }

    /// The start of a message that goes on in the next record.
    fn fragment<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
        let name = type_name(kind);
        // Behind whole messages of the same record it is not named, but counts.
        if self.count == 0 {
            append(w, format_args!("[{name} Fragment]"));
        }
        self.label(w, &format!("{name} (fragment)"));
        fragment_item(w, b, kind)
    }

    /// The rest of a message that began in a record before; answers how much of `b` it took.
    fn continued<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        standing: &Standing,
    ) -> Result<usize, crate::buf::Fault> {
        let joined = [standing.pending.as_slice(), b.captured()].concat();
        let kind = standing.pending.first().copied().unwrap_or(0);
        let message = Message::new(&joined).filter(Message::is_whole);
        let Some(message) = message else {
            // A part that neither begins nor ends a message is not named.
            self.count += 1;
            self.label(w, "");
            return fragment_item(w, b, kind).map(|()| b.reported());
        };
        let name = name_of(&message);
        let taken = message.len().saturating_sub(standing.pending.len()).min(b.len());
        let item = w.item(HANDSHAKE, b, 0, taken)?;
        w.label(item, format_args!("Handshake Protocol: {name} (last fragment)"));
        let bytes = Bytes::copy_from_slice(joined.get(..message.len()).unwrap_or(&[]));
        let Some(source) = w.add_source("Reassembled TLS Handshake", bytes.clone()) else {
            return Ok(taken);
        };
        let whole = Buf::new(&bytes, bytes.len(), source);
        self.parts(w, &whole, standing, taken)?;
        self.add(w, name);
        let item = w.item(HANDSHAKE, &whole, 0, REST)?;
        w.label(item, format_args!("Handshake Protocol: {name}"));
        let opened = w.open(item);
        one(w, &whole, &whole, standing, self.header)?;
        w.close(opened);
        Ok(taken)
    }

    fn parts<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        standing: &Standing,
        taken: usize,
    ) -> Walked {
        if !w.fields() {
            return Ok(());
        }
        let last = (w.frame.number, taken as u32);
        let parts: Vec<_> = standing.parts.iter().copied().chain([last]).collect();
        let item = w.item(HANDSHAKE_FRAGMENTS, b, 0, REST)?;
        w.mark_generated(item);
        let shown: Vec<_> = parts.iter().map(|(frame, len)| format!("#{frame}({len})")).collect();
        w.label(
            item,
            format_args!(
                "{} Reassembled Handshake Fragments ({} bytes): {}",
                parts.len(),
                b.len(),
                shown.join(", ")
            ),
        );
        let opened = w.open(item);
        let mut at = 0;
        for (frame, len) in &parts {
            let len = (*len as usize).min(b.len() - at);
            let item = w.number(HANDSHAKE_FRAGMENT, b, at, len, u64::from(*frame))?;
            w.label(
                item,
                format_args!(
                    "Frame: {frame}, payload: {at}-{} ({len} byte{})",
                    (at + len).saturating_sub(1),
                    plural(len)
                ),
            );
            w.mark_generated(item);
            at += len;
        }
        w.generated(HANDSHAKE_FRAGMENT_COUNT, b, 0, parts.len() as u64);
        w.close(opened);
        Ok(())
    }
}

/// A part of a message, other than its last.
fn fragment_item<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let name = type_name(kind);
    let item = w.item(HANDSHAKE, b, 0, REST)?;
    w.label(item, format_args!("Handshake Protocol: {name} (fragment)"));
    Ok(())
}

/// What a message is called.
fn name_of(message: &Message<'_>) -> &'static str {
    if message.kind == handshake_type::SERVER_HELLO && hello::is_retry(message.body) {
        return "Hello Retry Request";
    }
    type_name(message.kind)
}

/// One whole message with its header, which `beyond` begins with too.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    beyond: &Buf<'_>,
    standing: &Standing,
    header: &Header,
) -> Walked {
    let kind = b.u8(0)?;
    w.item(HANDSHAKE_TYPE, b, 0, 1)?;
    w.item(HANDSHAKE_LENGTH, b, 1, 3)?;
    body(w, kind, (&b.from(4)?, &beyond.from(4)?), standing, header.version)
}

/// The body of a message of type `kind`, in a record of version `record_version`; `beyond` goes on to the end of what it lies in.
pub(super) fn body<C: Collector>(
    w: &mut Walk<'_, C>,
    kind: u8,
    (body, beyond): (&Buf<'_>, &Buf<'_>),
    standing: &Standing,
    record_version: u16,
) -> Walked {
    // Certificates have layers inside; the other messages only have fields.
    if !w.fields()
        && !matches!(kind, handshake_type::CERTIFICATE | handshake_type::CERTIFICATE_REQUEST)
    {
        return Ok(());
    }
    let version = if standing.after != 0 { standing.after } else { record_version };
    let mut r = Reader { b: beyond, at: 0, end: body.reported() };
    let r = &mut r;
    match kind {
        handshake_type::CLIENT_HELLO => hello::client(w, r, standing.after),
        handshake_type::SERVER_HELLO => hello::server(w, r, standing.after),
        handshake_type::HELLO_VERIFY_REQUEST if w.protocol() == id::DTLS => {
            dtls::verify_request(w, r)
        }
        handshake_type::NEW_SESSION_TICKET => ticket(w, r, version),
        handshake_type::ENCRYPTED_EXTENSIONS => hello::extensions(w, r, Where::Other),
        handshake_type::CERTIFICATE => certificates(w, r, version),
        handshake_type::SERVER_KEY_EXCHANGE => server_key(w, r, version, standing.cipher),
        handshake_type::CERTIFICATE_REQUEST => certificate_request(w, r, version),
        handshake_type::CERTIFICATE_VERIFY => {
            if version >= 0x0303 {
                signature_algorithm(w, r)?;
            }
            if let Some(len) = r.vector(w, HANDSHAKE_CLIENT_CERT_VRFY_SIG_LEN, 2)? {
                r.item(w, HANDSHAKE_CLIENT_CERT_VRFY_SIG, len)?;
            }
            Ok(())
        }
        handshake_type::CLIENT_KEY_EXCHANGE => client_key(w, r, version, standing.cipher),
        handshake_type::FINISHED => {
            if version == version::SSL_3 && body.reported() >= 36 {
                r.item(w, HANDSHAKE_MD5_HASH, 16)?;
                r.item(w, HANDSHAKE_SHA_HASH, 20)?;
                return Ok(());
            }
            w.item(HANDSHAKE_VERIFY_DATA, body, 0, REST).map(drop)
        }
        handshake_type::CERTIFICATE_STATUS => certificate_status(w, r),
        _ => Ok(()),
    }
}

/// Seconds in words: `1 day, 4 hours`.
fn duration(seconds: u32) -> String {
    let parts = [
        (seconds / 86400, "day"),
        (seconds % 86400 / 3600, "hour"),
        (seconds % 3600 / 60, "minute"),
        (seconds % 60, "second"),
    ];
    let words: Vec<_> = parts
        .iter()
        .filter(|(n, _)| *n != 0)
        .map(|(n, unit)| format!("{n} {unit}{}", plural(*n as usize)))
        .collect();
    if words.is_empty() { "0 seconds".to_owned() } else { words.join(", ") }
}

fn ticket<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>, version: u16) -> Walked {
    let item = w.text(r.b, 0, r.end, format_args!("TLS Session Ticket"))?;
    let opened = w.open(item);
    let seconds = r.b.u32(r.at)?;
    let item = r.item(w, HANDSHAKE_SESSION_TICKET_LIFETIME_HINT, 4)?;
    if seconds >= 60 {
        w.label_value(item, format_args!("{seconds} seconds ({})", duration(seconds)));
    }
    if version == version::TLS_1_3 {
        r.item(w, HANDSHAKE_SESSION_TICKET_AGE_ADD, 4)?;
        if let Some(len) = r.vector(w, HANDSHAKE_SESSION_TICKET_NONCE_LENGTH, 1)? {
            r.item(w, HANDSHAKE_SESSION_TICKET_NONCE, len)?;
        }
    }
    if let Some(len) = r.vector(w, HANDSHAKE_SESSION_TICKET_LENGTH, 2)? {
        r.item(w, HANDSHAKE_SESSION_TICKET, len)?;
    }
    if version == version::TLS_1_3 {
        hello::extensions(w, r, Where::Other)?;
    }
    w.close(opened);
    Ok(())
}

fn certificates<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>, version: u16) -> Walked {
    let is_13 = version == version::TLS_1_3;
    if is_13
        && let Some(len) = r.vector(w, HANDSHAKE_CERTIFICATE_REQUEST_CONTEXT_LENGTH, 1)?
        && len > 0
    {
        r.item(w, HANDSHAKE_CERTIFICATE_REQUEST_CONTEXT, len)?;
    }
    let Some(len) = r.vector(w, HANDSHAKE_CERTIFICATES_LENGTH, 3)? else { return Ok(()) };
    if len == 0 {
        return Ok(());
    }
    let item = w.item(HANDSHAKE_CERTIFICATES, r.b, r.at, len)?;
    w.label(item, format_args!("Certificates ({len} bytes)"));
    let opened = w.open(item);
    let r = &mut r.list(len);
    while r.left() > 0 {
        let Some(len) = r.vector(w, HANDSHAKE_CERTIFICATE_LENGTH, 3)? else { break };
        let certificate = r.b.slice(r.at, len)?;
        let item = if len > 0 { r.item(w, HANDSHAKE_CERTIFICATE, len)? } else { Item::NONE };
        x509::certificate(w, item, &certificate)?;
        if is_13 {
            hello::extensions(w, r, Where::Other)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn certificate_request<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    version: u16,
) -> Walked {
    if version == version::TLS_1_3 {
        if let Some(len) = r.vector(w, HANDSHAKE_CERTIFICATE_REQUEST_CONTEXT_LENGTH, 1)?
            && len > 0
        {
            r.item(w, HANDSHAKE_CERTIFICATE_REQUEST_CONTEXT, len)?;
        }
        return hello::extensions(w, r, Where::Other);
    }
    let Some(len) = r.vector(w, HANDSHAKE_CERT_TYPES_COUNT, 1)? else { return Ok(()) };
    let item = w.item(HANDSHAKE_CERT_TYPES, r.b, r.at, len)?;
    w.label(item, format_args!("Certificate types ({len} type{})", plural(len)));
    let opened = w.open(item);
    for n in 0..len {
        let item = w.item(HANDSHAKE_CERT_TYPE, r.b, r.at + n, 1)?;
        let kind = r.b.u8(r.at + n)?;
        let word = values::HANDSHAKE_CERT_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.label(item, format_args!("Certificate type: {word} ({kind})"));
    }
    w.close(opened);
    r.at += len;
    if version >= 0x0303 {
        signature_algorithms(w, r)?;
    }
    let Some(len) = r.vector(w, HANDSHAKE_DNAMES_LEN, 2)? else { return Ok(()) };
    if len == 0 {
        return Ok(());
    }
    let item = w.item(HANDSHAKE_DNAMES, r.b, r.at, len)?;
    w.label(item, format_args!("Distinguished Names ({len} bytes)"));
    let opened = w.open(item);
    let r = &mut r.list(len);
    while r.left() > 0 {
        let Some(len) = r.vector(w, HANDSHAKE_DNAME_LEN, 2)? else { break };
        let name = r.b.slice(r.at, len)?;
        let item = if len > 0 { r.item(w, HANDSHAKE_DNAME, len)? } else { Item::NONE };
        x509::name(w, item, &name)?;
    }
    w.close(opened);
    Ok(())
}

fn certificate_status<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let kind = r.b.u8(r.at)?;
    r.item(w, HANDSHAKE_EXTENSIONS_STATUS_REQUEST_TYPE, 1)?;
    if HANDSHAKE_EXTENSIONS_STATUS_REQUEST_TYPE_VALUES.get(u64::from(kind)).is_some()
        && let Some(len) = r.vector(w, HANDSHAKE_OCSP_RESPONSE_LEN, 3)?
    {
        if kind == 1 {
            x509::ocsp_response(w, &r.b.slice(r.at, len)?)?;
        }
        r.at += len;
    }
    Ok(())
}

/// How keys are exchanged with a cipher suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exchange {
    Ecdh,
    Dh,
    RsaExport,
    Rsa,
    Psk,
    EcdhPsk,
    DhPsk,
    RsaPsk,
    Unknown,
}

impl Exchange {
    /// By the suite's name, and whether the server signs its parameters.
    fn of(cipher: u16) -> (Exchange, bool) {
        let name = HANDSHAKE_CIPHERSUITE_VALUES.get(u64::from(cipher)).unwrap_or("");
        let signed = !name.contains("_anon_") && !name.contains("_PSK_");
        let exchange = if cipher == 0 {
            Exchange::Unknown
        } else if name.contains("ECDHE_PSK") {
            Exchange::EcdhPsk
        } else if name.contains("DHE_PSK") {
            Exchange::DhPsk
        } else if name.contains("RSA_PSK") {
            Exchange::RsaPsk
        } else if name.starts_with("TLS_PSK") {
            Exchange::Psk
        } else if name.starts_with("TLS_ECDH") {
            Exchange::Ecdh
        } else if name.starts_with("TLS_DH") {
            Exchange::Dh
        } else if name.starts_with("TLS_RSA_EXPORT") {
            Exchange::RsaExport
        } else if name.starts_with("TLS_RSA") {
            Exchange::Rsa
        } else {
            Exchange::Unknown
        };
        (exchange, signed)
    }
}

/// Octets behind a count of `width` octets, wherever they end: the parameters of key exchanges are read like this.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    (count, width): (lamna_fields::Field, usize),
    field: lamna_fields::Field,
) -> Walked {
    let len = r.b.bytes(r.at, width)?.iter().fold(0, |n, octet| n << 8 | usize::from(*octet));
    r.item(w, count, width)?;
    r.item(w, field, len)?;
    Ok(())
}

fn signature<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>, version: u16) -> Walked {
    if version >= 0x0303 {
        signature_algorithm(w, r)?;
    }
    if let Some(len) = r.vector(w, HANDSHAKE_SIG_LEN, 2)? {
        r.item(w, HANDSHAKE_SIG, len)?;
    }
    Ok(())
}

fn server_key<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    version: u16,
    cipher: u16,
) -> Walked {
    let (exchange, signed) = Exchange::of(cipher);
    let title = match exchange {
        Exchange::Ecdh | Exchange::EcdhPsk => "EC Diffie-Hellman Server Params",
        Exchange::Dh | Exchange::DhPsk => "Diffie-Hellman Server Params",
        Exchange::Rsa | Exchange::RsaExport => "RSA-EXPORT Server Params",
        Exchange::Psk | Exchange::RsaPsk => "PSK Server Params",
        Exchange::Unknown => return Ok(()),
    };
    let item = w.text(r.b, 0, r.end, format_args!("{title}"))?;
    let opened = w.open(item);
    if matches!(exchange, Exchange::EcdhPsk | Exchange::DhPsk | Exchange::Psk | Exchange::RsaPsk) {
        counted(w, r, (HANDSHAKE_HINT_LEN, 2), HANDSHAKE_HINT)?;
    }
    match exchange {
        Exchange::Ecdh | Exchange::EcdhPsk => {
            let named = r.b.u8(r.at)? == 3;
            r.item(w, HANDSHAKE_SERVER_CURVE_TYPE, 1)?;
            if named {
                r.item(w, HANDSHAKE_SERVER_NAMED_CURVE, 2)?;
                counted(w, r, (HANDSHAKE_SERVER_POINT_LEN, 1), HANDSHAKE_SERVER_POINT)?;
                if signed {
                    signature(w, r, version)?;
                }
            }
        }
        Exchange::Dh | Exchange::DhPsk => {
            counted(w, r, (HANDSHAKE_P_LEN, 2), HANDSHAKE_P)?;
            counted(w, r, (HANDSHAKE_G_LEN, 2), HANDSHAKE_G)?;
            counted(w, r, (HANDSHAKE_YS_LEN, 2), HANDSHAKE_YS)?;
            if signed {
                signature(w, r, version)?;
            }
        }
        Exchange::Rsa | Exchange::RsaExport => {
            counted(w, r, (HANDSHAKE_MODULUS_LEN, 2), HANDSHAKE_MODULUS)?;
            counted(w, r, (HANDSHAKE_EXPONENT_LEN, 2), HANDSHAKE_EXPONENT)?;
            signature(w, r, version)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn client_key<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    version: u16,
    cipher: u16,
) -> Walked {
    let (exchange, _) = Exchange::of(cipher);
    let title = match exchange {
        Exchange::Ecdh => "EC Diffie-Hellman Client Params",
        Exchange::EcdhPsk => "EC Diffie-Hellman with PSK Client Params",
        Exchange::Dh => "Diffie-Hellman Client Params",
        Exchange::DhPsk => "Diffie-Hellman with PSK Client Params",
        Exchange::Rsa | Exchange::RsaExport => "RSA Encrypted PreMaster Secret",
        Exchange::RsaPsk => "RSA PSK Client Params",
        Exchange::Psk => "PSK Client Params",
        Exchange::Unknown => return Ok(()),
    };
    let item = w.text(r.b, 0, r.end, format_args!("{title}"))?;
    let opened = w.open(item);
    if matches!(exchange, Exchange::EcdhPsk | Exchange::DhPsk | Exchange::Psk | Exchange::RsaPsk) {
        counted(w, r, (HANDSHAKE_IDENTITY_LEN, 2), HANDSHAKE_IDENTITY)?;
    }
    match exchange {
        Exchange::Ecdh | Exchange::EcdhPsk => {
            counted(w, r, (HANDSHAKE_CLIENT_POINT_LEN, 1), HANDSHAKE_CLIENT_POINT)?;
        }
        Exchange::Dh | Exchange::DhPsk => counted(w, r, (HANDSHAKE_YC_LEN, 2), HANDSHAKE_YC)?,
        Exchange::Rsa | Exchange::RsaExport | Exchange::RsaPsk => {
            if matches!(version, version::SSL_3 | version::OPENSSL_DTLS) {
                let left = r.left();
                r.item(w, HANDSHAKE_EPMS, left)?;
            } else {
                counted(w, r, (HANDSHAKE_EPMS_LEN, 2), HANDSHAKE_EPMS)?;
            }
        }
        Exchange::Psk | Exchange::Unknown => {}
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn suites_tell_how_keys_are_exchanged() {
        assert_eq!(Exchange::of(0xc02f), (Exchange::Ecdh, true));
        assert_eq!(Exchange::of(0x0033), (Exchange::Dh, true));
        assert_eq!(Exchange::of(0x0034), (Exchange::Dh, false));
        assert_eq!(Exchange::of(0x0003), (Exchange::RsaExport, true));
        assert_eq!(Exchange::of(0x009c), (Exchange::Rsa, true));
        assert_eq!(Exchange::of(0x00a8), (Exchange::Psk, false));
    }

    #[test]
    fn lifetimes_are_put_in_words() {
        assert_eq!(duration(100_800), "1 day, 4 hours");
        assert_eq!(duration(7201), "2 hours, 1 second");
    }
}
