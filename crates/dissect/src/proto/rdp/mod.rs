//! Remote desktops (\[MS-RDPBCGR\]): the negotiation that opens one, in a connection request of COTP and its confirmation
//! (sections 2.2.1.1 and 2.2.1.2); the settings that the ends exchange in the user data of T.124; units of data in T.125,
//! with what protects them; and input and output on the fast path. What units hold behind their headers (capabilities,
//! graphics, virtual channels) is not taken apart.

mod fast;
mod fields;
mod settings;
mod units;

use lamna_fields::{Field, FieldDef};

pub(crate) use self::fast::{is_fast, show as show_fast};
pub use self::fields::FIELDS;
use self::fields::*;
pub(crate) use self::settings::{client as client_settings, server as server_settings};
pub(crate) use self::units::show as show_unit;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// What is known of a desktop's conversation.
#[derive(Clone, Debug, Default)]
pub(crate) struct Session {
    /// Whether it began with a negotiation.
    is_negotiated: bool,
    /// How units are encrypted, as the server chose; 0: not at all.
    encryption: u32,
    /// Whether the licence is agreed on: behind that, units of conversations without encryption have no header for it.
    is_licensed: bool,
    /// The channel of the desktop itself, which is 0 while it is not known.
    desktop: u16,
    /// The channels of its extensions.
    channels: Vec<u16>,
}

/// What a request may begin with: who asks, or where a balancer shall lead it.
const COOKIES: [&[u8]; 2] = [b"Cookie: mstshash=", b"Cookie: msts="];

/// Kinds of parts.
mod kind {
    pub(super) const REQUEST: u8 = 1;
    pub(super) const RESPONSE: u8 = 2;
    pub(super) const FAILURE: u8 = 3;
    pub(super) const CORRELATION: u8 = 6;
}

/// Octets of a request, a response and a failure.
const PART_LEN: u8 = 8;

const REQUEST_FLAGS: &[Field] =
    &[NEGREQ_FLAGS_RESTRICTED_ADMIN_MODE_REQ, NEGREQ_FLAGS_CORRELATION_INFO_PRESENT];

const RESPONSE_FLAGS: &[Field] = &[
    NEGRSP_FLAGS_EXTENDED_CLIENT_DATA_SUPPORTED,
    NEGRSP_FLAGS_DYNVC_GFX_PROTOCOL_SUPPORTED,
    NEGRSP_FLAGS_RESTRICTED_ADMIN_MODE_SUPPORTED,
    NEGRSP_FLAGS_RESTRICTED_AUTHENTICATION_MODE_SUPPORTED,
];

const PROTOCOLS: &[Field] = &[
    NEGREQ_REQUESTEDPROTOCOLS_SSL,
    NEGREQ_REQUESTEDPROTOCOLS_HYBRID,
    NEGREQ_REQUESTEDPROTOCOLS_RDSTLS,
    NEGREQ_REQUESTEDPROTOCOLS_HYBRID_EX,
];

/// Whether the octets behind the fixed part of a connection request or confirmation are of a remote desktop.
pub(crate) fn is_negotiation(bytes: &[u8]) -> bool {
    COOKIES.iter().any(|cookie| bytes.starts_with(cookie))
        || matches!(
            bytes,
            [kind::REQUEST | kind::RESPONSE | kind::FAILURE, _, PART_LEN, 0, _, _, _, _, ..]
        )
}

/// The Remote Desktop Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Rdp;

impl Dissect for Rdp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("RDP");
        w.remember(Scope::Stream, |session: &mut Session, _| session.is_negotiated = true);
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let bytes = b.captured();
        let mut at = 0;
        if COOKIES.iter().any(|cookie| bytes.starts_with(cookie)) {
            let len = bytes.windows(2).position(|two| two == b"\r\n");
            let end = len.unwrap_or(bytes.len());
            w.item(RT_COOKIE, &b, 0, end)?;
            if w.wants_columns() {
                let text = Text(b.bytes(0, end)?);
                w.columns().append_info_separated(", ", format_args!("{text}"));
            }
            at = (end + 2).min(bytes.len());
        }
        if b.remaining(at) > 0 {
            part(w, &b, at)?;
        }
        w.close(opened);
        Ok(())
    }
}

fn part<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let kind = b.u8(at)?;
    w.item(NEG_TYPE, b, at, 1)?;
    let title = match kind {
        kind::REQUEST => "Negotiate Request",
        kind::RESPONSE => "Negotiate Response",
        kind::FAILURE => "Negotiate Failure",
        _ => return Ok(()),
    };
    w.columns().append_info_separated(", ", format_args!("{title}"));
    let length = |w: &mut Walk<'_, C>, at: usize| {
        let len = b.u16_le(at)?;
        w.number(NEG_LENGTH, b, at, 1, u64::from(len)).map(drop)
    };
    match kind {
        kind::REQUEST => {
            w.bitmask(NEGREQ_FLAGS, REQUEST_FLAGS, b, at + 1, 1)?;
            length(w, at + 2)?;
            crate::proto::little::bitmask(w, NEGREQ_REQUESTEDPROTOCOLS, b, at + 4, 4, PROTOCOLS)?;
            let at = at + usize::from(PART_LEN);
            if b.remaining(at) > 0 && b.u8(at)? == kind::CORRELATION {
                w.item(NEG_TYPE, b, at, 1)?;
                w.item(CORRELATIONINFO_FLAGS, b, at + 1, 1)?;
                length(w, at + 2)?;
                w.row(
                    b,
                    at + 4,
                    &[(CORRELATIONINFO_CORRELATIONID, 16), (CORRELATIONINFO_RESERVED, 16)],
                )?;
            }
        }
        kind::RESPONSE => {
            w.bitmask(NEGRSP_FLAGS, RESPONSE_FLAGS, b, at + 1, 1)?;
            length(w, at + 2)?;
            w.item_le(NEGREQ_SELECTEDPROTOCOL, b, at + 4, 4)?;
        }
        _ => {
            // A failure has no flags of its own.
            w.item(NEGREQ_FLAGS, b, at + 1, 1)?;
            length(w, at + 2)?;
            let code = b.u32_le(at + 4)?;
            w.item_le(NEGFAILURE_FAILURECODE, b, at + 4, 4)?;
            let word = NEGFAILURE_FAILURECODE_VALUES.get(code.into()).unwrap_or("Unknown");
            w.info_append(format_args!(", failureCode {word}"));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn packet(code: u8, body: &[u8]) -> Vec<u8> {
        let mut octets = vec![3, 0, 0, 11 + body.len() as u8, 6 + body.len() as u8, code];
        octets.extend([0, 0, 0, 7, 0]);
        octets.extend(body);
        octets
    }

    #[test]
    fn a_request_names_who_asks() {
        let octets = packet(0xe0, b"Cookie: mstshash=bob\r\n\x01\x00\x08\x00\x03\x00\x00\x00");
        let shown = segment(40_000, 3389, &octets);
        assert_eq!(shown.info, "RDP Cookie: mstshash=bob, Negotiate Request");
        assert!(shown.protocols.ends_with("tcp:cotp:rdp"));
        assert!(
            shown.has("requestedProtocols: 0x00000003, TLS security supported, CredSSP supported")
        );
    }

    #[test]
    fn an_answer_selects_or_refuses() {
        let shown = segment(3389, 40_000, &packet(0xd0, &[2, 0, 8, 0, 1, 0, 0, 0]));
        assert!(shown.has("selectedProtocol: TLS 1.0, 1.1 or 1.2 (0x00000001)"));
        let shown = segment(3389, 40_000, &packet(0xd0, &[3, 0, 8, 0, 2, 0, 0, 0]));
        assert_eq!(shown.info, "RDP Negotiate Failure, failureCode TLS not allowed by server");
    }

    #[test]
    fn other_parameters_are_cotps() {
        assert!(!is_negotiation(&[0xc1, 2, 1, 0]));
        assert!(segment(40_000, 3389, b"\x16\x03\x01").protocols.ends_with("tcp:data"));
    }
}
