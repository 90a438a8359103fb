//! Extensible Authentication Protocol (RFC 3748), with what its methods show before anything is encrypted:
//! EAP-MD5, EAP-TLS (RFC 5216) and those that are laid out like it, EAP-MS-CHAP-v2, EAP-SIM and EAP-AKA, Wi-Fi
//! Protected Setup.

mod aka;
mod fields;
mod tls_method;

use lamna_fields::FieldDef;

use self::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, wps};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets of the header.
pub const HEADER_LEN: usize = 4;

/// The kinds of packets (RFC 3748, section 4).
mod code {
    pub(super) const REQUEST: u8 = 1;
    pub(super) const RESPONSE: u8 = 2;
}

/// The methods (IANA, "Method Types").
mod method {
    pub(super) const IDENTITY: u8 = 1;
    pub(super) const NOTIFICATION: u8 = 2;
    pub(super) const NAK: u8 = 3;
    pub(super) const MD5: u8 = 4;
    pub(super) const TLS: u8 = 13;
    pub(super) const LEAP: u8 = 17;
    pub(super) const SIM: u8 = 18;
    pub(super) const TTLS: u8 = 21;
    pub(super) const AKA: u8 = 23;
    pub(super) const PEAP: u8 = 25;
    pub(super) const MS_CHAP_V2: u8 = 26;
    pub(super) const FAST: u8 = 43;
    pub(super) const AKA_PRIME: u8 = 50;
    pub(super) const TEAP: u8 = 55;
    pub(super) const EXPANDED: u8 = 254;
}

/// EAP.
#[derive(Clone, Copy, Debug)]
pub struct Eap;

impl Dissect for Eap {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0xc227)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b)
    }
}

/// The walk, also for carriers in whose layer a packet lies.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    w.column_protocol("EAP");
    let code = b.u8(0)?;
    b.u8(1)?;
    let word = w.word(f::CODE, u64::from(code));
    match word {
        Some(word) => w.info(format_args!("{word}")),
        None => w.info(format_args!("Unknown code (0x{code:02X})")),
    }
    let len = usize::from(b.u16(2)?);
    let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
    w.item(f::CODE, &b, 0, 1)?;
    w.item(f::ID, &b, 1, 1)?;
    let item = w.item(f::LEN, &b, 2, 2)?;
    if len < HEADER_LEN || len > b.reported() {
        w.expert(f::BAD_LENGTH, item);
    }
    if code == code::REQUEST || code == code::RESPONSE {
        method(w, &b, len)?;
    }
    w.close(opened);
    Ok(())
}

fn method<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let kind = b.u8(HEADER_LEN)?;
    if w.wants_columns() {
        match w.word(f::TYPE, u64::from(kind)) {
            Some(word) => w.info_append(format_args!(", {word}")),
            None => w.info_append(format_args!(", Unknown type (0x{kind:02x})")),
        }
    }
    let item = w.item(f::TYPE, b, HEADER_LEN, 1)?;
    match kind {
        method::MD5 => w.expert(f::MITM_ATTACKS, item),
        method::LEAP => w.expert(f::DICTIONARY_ATTACKS, item),
        _ => {}
    }
    let at = HEADER_LEN + 1;
    let Some(size) = len.checked_sub(at).filter(|size| *size > 0) else { return Ok(()) };
    let body = b.slice_up_to(at, size);
    match kind {
        method::IDENTITY => {
            w.item(f::IDENTITY, &body, 0, size)?;
        }
        method::NOTIFICATION => {
            w.item(f::NOTIFICATION, &body, 0, size)?;
        }
        method::NAK => {
            for at in 0..size {
                w.item(f::DESIRED_TYPE, &body, at, 1)?;
            }
        }
        method::MD5 => md5(w, &body)?,
        method::TLS | method::TTLS | method::PEAP | method::FAST | method::TEAP => {
            tls_method::walk(w, &body, kind, b.u8(1)?)?;
        }
        method::SIM => aka::attributes(w, &body, size, &aka::SIM)?,
        method::AKA | method::AKA_PRIME => aka::attributes(w, &body, size, &aka::AKA)?,
        method::LEAP => leap(w, &body, b.u8(0)?)?,
        method::MS_CHAP_V2 => challenge(w, &body)?,
        method::EXPANDED => expanded(w, &body)?,
        _ => {
            w.item(f::DATA, &body, 0, size)?;
        }
    }
    Ok(())
}

fn md5<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = usize::from(b.u8(0)?);
    w.item(f::MD5_VALUE_SIZE, b, 0, 1)?;
    w.item(f::MD5_VALUE, b, 1, len)?;
    if b.remaining(1 + len) > 0 {
        w.item(f::MD5_EXTRA_DATA, b, 1 + len, b.remaining(1 + len))?;
    }
    Ok(())
}

/// Adds a packet of Cisco's LEAP: a challenge, or the answer to one.
fn leap<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: u8) -> Walked {
    let len = usize::from(b.u8(2)?);
    w.item(f::LEAP_VERSION, b, 0, 1)?;
    w.item(f::LEAP_RESERVED, b, 1, 1)?;
    w.item(f::LEAP_COUNT, b, 2, 1)?;
    let field = match (code, len) {
        (code::REQUEST, 8) => f::LEAP_PEER_CHALLENGE,
        (code::RESPONSE, 24) => f::LEAP_PEER_RESPONSE,
        _ => f::LEAP_DATA,
    };
    w.item(field, b, 3, len)?;
    let rest = b.remaining(3 + len);
    w.item(f::LEAP_NAME, b, 3 + len, rest)?;
    Ok(())
}

/// Adds a packet of EAP-MS-CHAP-v2 (draft-kamath-pppext-eap-mschapv2, section 2).
fn challenge<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let code = b.u8(0)?;
    w.item(f::MS_CHAP_V2_OPCODE, b, 0, 1)?;
    if b.remaining(1) < 3 {
        return Ok(());
    }
    w.item(f::MS_CHAP_V2_ID, b, 1, 1)?;
    w.item(f::MS_CHAP_V2_LENGTH, b, 2, 2)?;
    match code {
        1 => {
            let len = usize::from(b.u8(4)?);
            w.item(f::MS_CHAP_V2_VALUE_SIZE, b, 4, 1)?;
            w.item(f::MS_CHAP_V2_CHALLENGE, b, 5, len)?;
            w.item(f::MS_CHAP_V2_NAME, b, 5 + len, b.remaining(5 + len))?;
        }
        2 => {
            let len = usize::from(b.u8(4)?);
            w.item(f::MS_CHAP_V2_VALUE_SIZE, b, 4, 1)?;
            if len == 49 {
                w.item(f::MS_CHAP_V2_PEER_CHALLENGE, b, 5, 16)?;
                w.item(f::MS_CHAP_V2_RESERVED, b, 21, 8)?;
                w.item(f::MS_CHAP_V2_NT_RESPONSE, b, 29, 24)?;
                w.item(f::MS_CHAP_V2_FLAGS, b, 53, 1)?;
            } else {
                w.item(f::MS_CHAP_V2_RESPONSE, b, 5, len)?;
            }
            w.item(f::MS_CHAP_V2_NAME, b, 5 + len, b.remaining(5 + len))?;
        }
        3 => {
            w.item(f::MS_CHAP_V2_MESSAGE, b, 4, b.remaining(4))?;
        }
        4 => {
            w.item(f::MS_CHAP_V2_FAILURE_REQUEST, b, 4, b.remaining(4))?;
        }
        _ => {
            w.item(f::MS_CHAP_V2_DATA, b, 4, b.remaining(4))?;
        }
    }
    Ok(())
}

/// The vendor and the type of Wi-Fi Protected Setup.
const WPS: (u32, u32) = (0x00_372a, 1);

/// Octets of vendor and type.
const VENDOR_LEN: usize = 7;

fn expanded<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let vendor = (b.u24(0)?, b.u32(3)?);
    let title = if vendor == WPS {
        "Expanded Type (Wifi Alliance, WifiProtectedSetup)"
    } else {
        "Expanded Type"
    };
    let item = w.text(b, 0, b.len(), format_args!("{title}"))?;
    let opened = w.open(item);
    w.item(f::EXT_VENDOR_ID, b, 0, 3)?;
    w.item(f::EXT_VENDOR_TYPE, b, 3, 4)?;
    let body = b.from(VENDOR_LEN)?;
    if vendor == WPS {
        w.info_append(format_args!(", WPS"));
        setup(w, &body)?;
    } else {
        w.data(body)?;
    }
    w.close(opened);
    Ok(())
}

/// What kind of message a packet of Wi-Fi Protected Setup is (WSC 2.0, section 7.3).
const MESSAGES: [&str; 15] = [
    "Beacon",
    "Probe Request",
    "Probe Response",
    "M1",
    "M2",
    "M2D",
    "M3",
    "M4",
    "M5",
    "M6",
    "M7",
    "M8",
    "WSC_ACK",
    "WSC_NACK",
    "WSC_DONE",
];

/// The attribute that names the message.
const MESSAGE_TYPE: u16 = 0x1022;

/// Attributes that one message may have; each has four octets at least, of some sixty thousand.
const MAX_ATTRIBUTES: usize = 256;

/// The operation that opens the exchange.
const START: u8 = 1;

fn setup<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let operation = b.u8(0)?;
    let flags = b.u8(1)?;
    w.item(f::WPS_CODE, b, 0, 1)?;
    let item = w.item(f::WPS_FLAGS, b, 1, 1)?;
    let opened = w.open(item);
    w.item(f::WPS_FLAGS_MORE, b, 1, 1)?;
    w.item(f::WPS_FLAGS_LENGTH, b, 1, 1)?;
    w.close(opened);
    let mut at = 2;
    if flags & 2 != 0 {
        w.item(f::WPS_MSGLEN, b, at, 2)?;
        at += 2;
    }
    if operation == START {
        return w.data(*b);
    }
    let begin = at;
    for _ in 0..MAX_ATTRIBUTES {
        if b.remaining(at) < 4 {
            break;
        }
        at = attribute(w, b, at)?;
    }
    let attributes = b.from(begin)?;
    w.foreign(id::WPS, |w| wps::attributes(w, &attributes))
}

/// Looks at the attribute at `at`; answers where it ends.
fn attribute<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
    if kind == MESSAGE_TYPE {
        let message = b.u8(at + 4)?;
        let word = usize::from(message).checked_sub(1).and_then(|row| MESSAGES.get(row));
        w.info_append(format_args!(", {}", word.copied().unwrap_or("Unknown")));
    }
    Ok(at + 4 + len)
}
