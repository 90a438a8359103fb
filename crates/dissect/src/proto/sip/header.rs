//! The headers that are taken apart.

use lamna_fields::Field;

use super::uri::{Address, Fields, quoted_len, skip_blanks};
use super::*;
use crate::collect::Item;
use crate::proto::lines::number;

macro_rules! address_fields {
    ($name:ident, $address:ident, $user:ident, $host:ident, $port:ident, $parameter:ident) => {
        Fields {
            name: $name,
            address: $address,
            user: $user,
            host: $host,
            port: $port,
            parameter: $parameter,
        }
    };
}

pub(super) static REQUEST: Fields =
    address_fields!(R_URI_DISPLAY_INFO, R_URI, R_URI_USER, R_URI_HOST, R_URI_PORT, R_URI_PARAM);
static FROM_FIELDS: Fields =
    address_fields!(FROM_DISPLAY_INFO, FROM_ADDR, FROM_USER, FROM_HOST, FROM_PORT, FROM_PARAM);
static TO_FIELDS: Fields =
    address_fields!(TO_DISPLAY_INFO, TO_ADDR, TO_USER, TO_HOST, TO_PORT, TO_PARAM);
static CONTACT_FIELDS: Fields = address_fields!(
    CONTACT_DISPLAY_INFO,
    CONTACT_URI,
    CONTACT_USER,
    CONTACT_HOST,
    CONTACT_PORT,
    CONTACT_PARAM
);
static ROUTE_FIELDS: Fields =
    address_fields!(ROUTE_DISPLAY_INFO, ROUTE_URI, ROUTE_USER, ROUTE_HOST, ROUTE_PORT, ROUTE_PARAM);
static RECORD_ROUTE_FIELDS: Fields = address_fields!(
    RECORD_ROUTE_DISPLAY_INFO,
    RECORD_ROUTE_URI,
    RECORD_ROUTE_USER,
    RECORD_ROUTE_HOST,
    RECORD_ROUTE_PORT,
    RECORD_ROUTE_PARAM
);
static SERVICE_ROUTE_FIELDS: Fields = address_fields!(
    SERVICE_ROUTE_DISPLAY_INFO,
    SERVICE_ROUTE_URI,
    SERVICE_ROUTE_USER,
    SERVICE_ROUTE_HOST,
    SERVICE_ROUTE_PORT,
    SERVICE_ROUTE_PARAM
);
static PATH_FIELDS: Fields =
    address_fields!(PATH_DISPLAY_INFO, PATH_URI, PATH_USER, PATH_HOST, PATH_PORT, PATH_PARAM);
static ASSERTED_FIELDS: Fields =
    address_fields!(PAI_DISPLAY_INFO, PAI_ADDR, PAI_USER, PAI_HOST, PAI_PORT, PAI_PARAM);

/// A header: what it is called in lower case, where its value is.
#[derive(Clone, Copy, Debug)]
pub(super) struct Header {
    /// The first octet of the line.
    pub(super) at: usize,
    /// Octets with what ends the line.
    pub(super) len: usize,
    /// The value: first octet and the octet after the last.
    pub(super) value: (usize, usize),
    pub(super) item: Item,
}

impl Header {
    fn text<'b>(&self, b: &Buf<'b>) -> &'b [u8] {
        b.captured().get(self.value.0..self.value.1).unwrap_or(&[])
    }

    /// Adds what the header `field` is made of.
    pub(super) fn show<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        field: Field,
    ) -> Walked {
        let opened = w.open(self.item);
        match field {
            FROM => self.tagged(w, b, &FROM_FIELDS, FROM_TAG)?,
            TO => self.tagged(w, b, &TO_FIELDS, TO_TAG)?,
            CONTACT => self.contacts(w, b)?,
            ROUTE => self.addresses(w, b, &ROUTE_FIELDS)?,
            RECORD_ROUTE => self.addresses(w, b, &RECORD_ROUTE_FIELDS)?,
            SERVICE_ROUTE => self.addresses(w, b, &SERVICE_ROUTE_FIELDS)?,
            PATH => self.addresses(w, b, &PATH_FIELDS)?,
            P_ASSERTED_IDENTITY => self.addresses(w, b, &ASSERTED_FIELDS)?,
            VIA => self.via(w, b)?,
            CSEQ => self.words(w, b, &[CSEQ_SEQ, CSEQ_METHOD])?,
            RACK => self.words(w, b, &[RACK_RSEQ_SEQ, RACK_CSEQ_SEQ, RACK_CSEQ_METHOD])?,
            REASON => self.reason(w, b)?,
            AUTHORIZATION | WWW_AUTHENTICATE | PROXY_AUTHORIZATION | PROXY_AUTHENTICATE => {
                self.credentials(w, b, true)?;
            }
            AUTHENTICATION_INFO => self.credentials(w, b, false)?,
            SECURITY_CLIENT | SECURITY_SERVER | SECURITY_VERIFY => self.mechanisms(w, b)?,
            P_ACCESS_NETWORK_INFO => self.access(w, b)?,
            P_CHARGING_VECTOR => self.charging(w, b)?,
            _ => {}
        }
        w.close(opened);
        Ok(())
    }

    /// Whether a tag follows the address.
    pub(super) fn is_tagged(&self, b: &Buf<'_>) -> bool {
        let (at, end) = self.value;
        let Some(address) = Address::new(b.captured(), at, end) else { return false };
        Parameters::new(b.captured(), address.next, end)
            .any(|(at, len)| b.bytes(at, len).is_ok_and(is_tag))
    }

    fn tagged<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        fields: &Fields,
        tag: Field,
    ) -> Walked {
        let (at, end) = self.value;
        let Some(address) = Address::new(b.captured(), at, end) else { return Ok(()) };
        uri::show(w, b, &address, fields)?;
        for (at, len) in Parameters::new(b.captured(), address.next, end) {
            if is_tag(b.bytes(at, len)?) {
                w.item(tag, b, at + 4, len - 4)?;
                let item = w.item(TAG, b, at + 4, len - 4)?;
                w.hide(item);
            }
        }
        Ok(())
    }

    fn addresses<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>, fields: &Fields) -> Walked {
        let (mut at, end) = self.value;
        while let Some(address) = Address::new(b.captured(), at, end) {
            uri::show(w, b, &address, fields)?;
            let Some(comma) = find(b, address.next, end, b",") else { break };
            at = comma + 1;
        }
        Ok(())
    }

    fn contacts<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (mut at, end) = self.value;
        while let Some(address) = Address::new(b.captured(), at, end) {
            if b.captured().get(address.at) == Some(&b'*') {
                break;
            }
            uri::show(w, b, &address, &CONTACT_FIELDS)?;
            at = address.next;
            while b.captured().get(at) == Some(&b';') && at < end {
                let (from, mut to) = (at + 1, parameter_end(b.captured(), at + 1, end));
                at = to;
                // What ends the line belongs to a text in quotes that ends it.
                if to == end && b.captured().get(from..to).is_some_and(|text| text.contains(&b'"'))
                {
                    to = self.at + self.len;
                }
                w.item(CONTACT_PARAMETER, b, from, to - from)?;
            }
            let Some(comma) = find(b, at, end, b",") else { break };
            at = comma + 1;
        }
        Ok(())
    }

    fn via<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (mut at, end) = self.value;
        let bytes = b.captured();
        loop {
            let Some(slash) = find(b, at, end, b"/") else { return Ok(()) };
            let Some(slash) = find(b, slash + 1, end, b"/") else { return Ok(()) };
            let from = skip_blanks(bytes, slash + 1, end);
            let Some(blank) = find(b, from, end, b" \t") else { return Ok(()) };
            w.item(VIA_TRANSPORT, b, from, blank - from)?;
            let from = skip_blanks(bytes, blank, end);
            let rest = bytes.get(from..end).unwrap_or(&[]);
            let (host_at, host_len, mut next) = match rest.first() {
                Some(b'[') => {
                    let len = rest.iter().position(|b| *b == b']').unwrap_or(rest.len());
                    (from + 1, len.saturating_sub(1), (from + len + 1).min(end))
                }
                _ => {
                    let stop = |b: &u8| matches!(b, b':' | b';' | b',' | b' ' | b'\t');
                    let len = rest.iter().position(stop).unwrap_or(rest.len());
                    (from, len, from + len)
                }
            };
            w.item(VIA_SENT_BY_ADDRESS, b, host_at, host_len)?;
            if bytes.get(next) == Some(&b':') && next < end {
                let rest = bytes.get(next + 1..end).unwrap_or(&[]);
                let len = rest.iter().take_while(|b| b.is_ascii_digit()).count();
                let port = number(rest.get(..len).unwrap_or(&[])).unwrap_or(0);
                let item = w.number(VIA_SENT_BY_PORT, b, next + 1, len, port & 0xffff)?;
                if len == 0 || port > 0xffff {
                    w.expert(VIA_SENT_BY_PORT_INVALID, item);
                }
                next += 1 + len;
            }
            for (at, len) in Parameters::new(bytes, next, end) {
                via_parameter(w, b, at, len)?;
                next = at + len;
            }
            let Some(comma) = find(b, next, end, b",") else { return Ok(()) };
            at = comma + 1;
        }
    }

    fn words<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>, fields: &[Field]) -> Walked {
        let (mut at, end) = self.value;
        for field in fields {
            at = skip_blanks(b.captured(), at, end);
            let stop = find(b, at, end, b" \t").unwrap_or(end);
            let word = b.bytes(at, stop - at)?;
            if w.def(*field).kind.is_integer() {
                w.number(*field, b, at, stop - at, number(word).unwrap_or(0))?;
            } else {
                w.item(*field, b, at, stop - at)?;
            }
            at = stop;
        }
        Ok(())
    }

    fn reason<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (at, end) = self.value;
        let stop = find(b, at, end, b";").unwrap_or(end);
        let protocol = b.bytes(at, stop - at)?;
        w.item(REASON_PROTOCOLS, b, at, stop - at)?;
        for (at, len) in Parameters::new(b.captured(), stop, end) {
            let text = b.bytes(at, len)?;
            let Some(equals) = text.iter().position(|b| *b == b'=') else { continue };
            let value = text.get(equals + 1..).unwrap_or(&[]);
            let (from, len) = (at + equals + 1, len - equals - 1);
            match text.get(..equals).unwrap_or(&[]) {
                b"cause" => {
                    let field = if protocol.eq_ignore_ascii_case(b"q.850") {
                        REASON_CAUSE_Q850
                    } else if protocol.eq_ignore_ascii_case(b"sip") {
                        REASON_CAUSE_SIP
                    } else {
                        REASON_CAUSE_OTHER
                    };
                    w.number(field, b, from, len, number(value.trim_ascii()).unwrap_or(0))?;
                }
                b"text" => {
                    let quoted = value.first() == Some(&b'"') && value.len() >= 2;
                    let (from, len) = if quoted { (from + 1, len - 2) } else { (from, len) };
                    w.item(REASON_TEXT, b, from, len)?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A scheme, if there is one, and parameters behind commas.
    fn credentials<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        has_scheme: bool,
    ) -> Walked {
        let (mut at, end) = self.value;
        if has_scheme {
            let stop = find(b, at, end, b" \t").unwrap_or(end);
            w.item(AUTH_SCHEME, b, at, stop - at)?;
            at = stop;
        }
        while at < end {
            at = skip_blanks(b.captured(), at, end);
            let stop = item_end(b.captured(), at, end, b',');
            let text = b.bytes(at, stop - at)?;
            let equals = text.iter().position(|b| *b == b'=');
            let name = equals.and_then(|n| text.get(..n)).unwrap_or(text).trim_ascii_end();
            let field = AUTH_PARAMETERS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
            match (field, equals) {
                (Some((_, field)), Some(equals)) => {
                    let from = skip_blanks(b.captured(), at + equals + 1, stop);
                    w.item(*field, b, from, stop - from)?;
                }
                _ if !text.is_empty() => {
                    w.text(b, at, stop - at, format_args!("{}", Plain(text)))?;
                }
                _ => {}
            }
            at = stop + 1;
        }
        Ok(())
    }

    fn mechanisms<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (mut at, end) = self.value;
        while at < end {
            at = skip_blanks(b.captured(), at, end);
            let stop = item_end(b.captured(), at, end, b',');
            let first = find(b, at, stop, b";").unwrap_or(stop);
            let item = w.item(SEC_MECHANISM, b, at, first - at)?;
            let opened = w.open(item);
            w.close(opened);
            for (at, len) in Parameters::new(b.captured(), first, stop) {
                let text = b.bytes(at, len)?;
                let equals = text.iter().position(|b| *b == b'=');
                let name = equals.and_then(|n| text.get(..n)).unwrap_or(text);
                let field =
                    MECHANISM_PARAMETERS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known));
                match (field, equals) {
                    (Some((_, field)), Some(equals)) => {
                        let (from, len) = (at + equals + 1, len - equals - 1);
                        let value = text.get(equals + 1..).unwrap_or(&[]);
                        if w.def(*field).kind.is_integer() {
                            w.number(*field, b, from, len, number(value).unwrap_or(0))?;
                        } else {
                            w.item(*field, b, from, len)?;
                        }
                    }
                    _ => {
                        w.text(b, at, len, format_args!("{}", Plain(text)))?;
                    }
                }
            }
            at = stop + 1;
        }
        Ok(())
    }

    fn access<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (at, end) = self.value;
        let stop = find(b, at, end, b";").unwrap_or(end);
        w.item(P_ACCESS_NETWORK_INFO_ACCESS_TYPE, b, at, stop - at)?;
        for (at, len) in Parameters::new(b.captured(), stop, end) {
            const NAME: &[u8] = b"utran-cell-id-3gpp=";
            if b.bytes(at, len)?.starts_with(NAME) {
                let field = P_ACCESS_NETWORK_INFO_UTRAN_CELL_ID_3GPP;
                w.item(field, b, at + NAME.len(), len - NAME.len())?;
            }
        }
        Ok(())
    }

    fn charging<C: Collector>(&self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let (mut at, end) = self.value;
        while at < end {
            at = skip_blanks(b.captured(), at, end);
            let stop = item_end(b.captured(), at, end, b';');
            let text = b.bytes(at, stop - at)?;
            const NAME: &[u8] = b"icid-value=";
            if text.starts_with(NAME) {
                w.item(ICID_VALUE, b, at + NAME.len(), stop - at - NAME.len())?;
            } else if text.starts_with(b"icid-gen-addr=") {
                w.item(ICID_GEN_ADDR, b, at + 14, stop - at - 14)?;
            } else if !text.is_empty() {
                w.text(b, at, stop - at, format_args!("{}", Plain(text)))?;
            }
            at = stop + 1;
        }
        Ok(())
    }

    /// Adds the addresses of a `Contact` to those met before.
    pub(super) fn count(&self, b: &Buf<'_>, contacts: &mut Contacts) {
        let text = self.text(b).trim_ascii();
        if text.strip_prefix(b"*").is_some_and(|rest| matches!(rest, [] | [b';', ..])) {
            contacts.is_star = true;
            return;
        }
        let (mut at, end) = self.value;
        while let Some(address) = Address::new(b.captured(), at, end) {
            contacts.all += 1;
            for (at, len) in Parameters::new(b.captured(), address.next, end) {
                let text = b.captured().get(at.saturating_sub(1)..at + len).unwrap_or(&[]);
                // A blank before the name keeps Wireshark from knowing it.
                let Some((name, value)) = text.split_at_checked(EXPIRES_PARAMETER.len()) else {
                    continue;
                };
                if name.eq_ignore_ascii_case(EXPIRES_PARAMETER) {
                    let is_zero = super::number(value.trim_ascii()) == Some(0);
                    contacts.ending += usize::from(is_zero);
                    contacts.lasting += usize::from(!is_zero);
                }
            }
            let stop = item_end(b.captured(), address.next, end, b',');
            if stop >= end {
                break;
            }
            at = stop + 1;
        }
    }
}

/// How a contact says how long it is good for, with what comes before.
const EXPIRES_PARAMETER: &[u8] = b";expires=";

/// What the contacts of a message are.
#[derive(Debug, Default)]
pub(super) struct Contacts {
    /// Addresses.
    pub(super) all: usize,
    /// Those that say that they are good no longer.
    pub(super) ending: usize,
    /// Those that say how long they are good for.
    pub(super) lasting: usize,
    /// Whether all that are known are meant.
    pub(super) is_star: bool,
}

static AUTH_PARAMETERS: &[(&[u8], Field)] = &[
    (b"response", AUTH_DIGEST_RESPONSE),
    (b"nc", AUTH_NC),
    (b"username", AUTH_USERNAME),
    (b"realm", AUTH_REALM),
    (b"nonce", AUTH_NONCE),
    (b"algorithm", AUTH_ALGORITHM),
    (b"opaque", AUTH_OPAQUE),
    (b"qop", AUTH_QOP),
    (b"cnonce", AUTH_CNONCE),
    (b"uri", AUTH_URI),
    (b"domain", AUTH_DOMAIN),
    (b"stale", AUTH_STALE),
    (b"auts", AUTH_AUTS),
    (b"rspauth", AUTH_RSPAUTH),
    (b"nextnonce", AUTH_NEXTNONCE),
    (b"ik", AUTH_IK),
    (b"ck", AUTH_CK),
];

static MECHANISM_PARAMETERS: &[(&[u8], Field)] = &[
    (b"alg", SEC_MECHANISM_ALG),
    (b"ealg", SEC_MECHANISM_EALG),
    (b"prot", SEC_MECHANISM_PROT),
    (b"spi-c", SEC_MECHANISM_SPI_C),
    (b"spi-s", SEC_MECHANISM_SPI_S),
    (b"port1", SEC_MECHANISM_PORT1),
    (b"port-c", SEC_MECHANISM_PORT_C),
    (b"port2", SEC_MECHANISM_PORT2),
    (b"port-s", SEC_MECHANISM_PORT_S),
];

static VIA_PARAMETERS: &[(&[u8], Field)] = &[
    (b"branch", VIA_BRANCH),
    (b"maddr", VIA_MADDR),
    (b"rport", VIA_RPORT),
    (b"received", VIA_RECEIVED),
    (b"ttl", VIA_TTL),
    (b"comp", VIA_COMP),
    (b"sigcomp-id", VIA_SIGCOMP_ID),
    (b"oc", VIA_OC),
    (b"oc-validity", VIA_OC_VALIDITY),
    (b"oc-seq", VIA_OC_SEQ),
    (b"oc-algo", VIA_OC_ALGO),
    (b"be-route", VIA_BE_ROUTE),
];

fn via_parameter<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let text = b.bytes(at, len)?;
    let equals = text.iter().position(|b| *b == b'=');
    let name = equals.and_then(|n| text.get(..n)).unwrap_or(text).trim_ascii();
    let Some((_, field)) =
        VIA_PARAMETERS.iter().find(|(known, _)| name.eq_ignore_ascii_case(known))
    else {
        w.text(b, at, len, format_args!("{}", Plain(text)))?;
        return Ok(());
    };
    let skip = equals.map_or(0, |n| n + 1);
    w.item(*field, b, at + skip, len - skip)?;
    Ok(())
}

/// The first of `wanted` from `at` on and before `end`.
fn find(b: &Buf<'_>, at: usize, end: usize, wanted: &[u8]) -> Option<usize> {
    let n = b.captured().get(at..end)?.iter().position(|b| wanted.contains(b))?;
    Some(at + n)
}

/// The end of what begins at `from`: the next `separator` outside of quotes, or `end`.
fn item_end(bytes: &[u8], from: usize, end: usize, separator: u8) -> usize {
    let mut at = from;
    while at < end {
        match bytes.get(at) {
            Some(b'"') => {
                let rest = bytes.get(at..end).unwrap_or(&[]);
                at += quoted_len(rest).unwrap_or(rest.len()).max(1);
            }
            // No quote begins behind a backslash.
            Some(b'\\') => at += 2,
            Some(b) if *b == separator => return at,
            _ => at += 1,
        }
    }
    end
}

/// Whether a parameter is a tag.
fn is_tag(parameter: &[u8]) -> bool {
    parameter.len() > 4 && parameter.get(..4).is_some_and(|name| name.eq_ignore_ascii_case(b"tag="))
}

/// The end of a parameter, which a semicolon or a comma ends.
fn parameter_end(bytes: &[u8], from: usize, end: usize) -> usize {
    item_end(bytes, from, end, b';').min(item_end(bytes, from, end, b','))
}

/// Parameters one after the other, each behind a semicolon: first octet and length, without blanks around.
struct Parameters<'b> {
    bytes: &'b [u8],
    at: usize,
    end: usize,
}

impl<'b> Parameters<'b> {
    fn new(bytes: &'b [u8], at: usize, end: usize) -> Self {
        Parameters { bytes, at, end }
    }
}

impl Iterator for Parameters<'_> {
    type Item = (usize, usize);

    fn next(&mut self) -> Option<(usize, usize)> {
        let at = skip_blanks(self.bytes, self.at, self.end);
        if at >= self.end || self.bytes.get(at) != Some(&b';') {
            return None;
        }
        let from = skip_blanks(self.bytes, at + 1, self.end);
        let to = parameter_end(self.bytes, from, self.end);
        self.at = to;
        let text = self.bytes.get(from..to)?.trim_ascii_end();
        Some((from, text.len()))
    }
}
