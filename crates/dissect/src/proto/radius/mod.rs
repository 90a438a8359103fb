//! Remote Authentication Dial In User Service: authentication (RFC 2865), accounting (RFC 2866), tunnels (RFC 2868),
//! extensions with EAP (RFC 2869, RFC 3579), IPv6 (RFC 3162), dynamic authorisation (RFC 5176), and the attributes
//! of common vendors. What is encrypted with the secret of server and client stays so.

mod attributes;
mod avp;
mod fields;
mod values;
mod vendor_values;

use std::collections::HashMap;

use lamna_fields::{Encoding, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Scope};
use crate::walk::Walk;

/// Octets before the attributes.
const HEADER_LEN: usize = 20;

/// The longest packet (RFC 2865, section 3).
const MAX_LEN: usize = 4096;

/// Requests of one conversation that are remembered; identifiers and codes are an octet each.
const MAX_CALLS: usize = 1 << 16;

/// Whether a packet asks or answers, and the code of the request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Request(u8),
    Response(u8),
}

/// What a code does in an exchange; `None` for those that are neither.
fn role(code: u8) -> Option<Role> {
    Some(match code {
        1 | 4 | 7 | 21 | 23 | 26 | 33 | 40 | 43 | 129 => Role::Request(code),
        2 | 3 | 11 => Role::Response(1),
        5 => Role::Response(4),
        8 | 9 => Role::Response(7),
        22 | 24 | 27 | 34 => Role::Response(code - 1),
        41 | 42 => Role::Response(40),
        44 | 45 => Role::Response(43),
        130..=132 => Role::Response(129),
        _ => return None,
    })
}

/// A request, and what is known of its response.
#[derive(Debug)]
struct Call {
    authenticator: [u8; 16],
    frame: u32,
    time: i64,
    link: Link,
    response: Option<u32>,
}

/// The newest request of a conversation by code and identifier.
#[derive(Debug, Default)]
struct Calls(HashMap<(u8, u8), Call>);

/// What a packet is to others: the link to the response of a request; the frame of the request and the time since;
/// the frame that this one repeats.
type Relation = (Option<Link>, Option<(u32, i64)>, Option<u32>);

/// RADIUS.
#[derive(Clone, Copy, Debug)]
pub struct Radius;

impl Dissect for Radius {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(1645),
        Claim::UdpPort(1646),
        Claim::UdpPort(1700),
        Claim::UdpPort(1812),
        Claim::UdpPort(1813),
        Claim::UdpPort(3799),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let code = b.u8(0)?;
        let len = usize::from(b.u16(2)?);
        let Some(word) = values::CODE_VALUES.get(u64::from(code)) else {
            return Err(Fault::NotMine);
        };
        if !(HEADER_LEN..=MAX_LEN).contains(&len) {
            return Err(Fault::NotMine);
        }
        let number = b.u8(1)?;
        let relation = match role(code) {
            Some(role) if b.len() >= HEADER_LEN => relation(w, &b, role, number),
            _ => None,
        };
        w.column_protocol("RADIUS");
        w.info(format_args!("{word} id={number}"));
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item(f::CODE, &b, 0, 1)?;
        let item = w.item(f::ID, &b, 1, 1)?;
        w.label(item, format_args!("Packet identifier: 0x{number:x} ({number})"));
        w.item(f::LENGTH, &b, 2, 2)?;
        w.item(f::AUTHENTICATOR, &b, 4, 16)?;
        show(w, &b, role(code), relation, number);
        if len > HEADER_LEN {
            avp::all(w, &b, len)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Finds the request that a response answers, or remembers a request.
fn relation<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    role: Role,
    number: u8,
) -> Option<Relation> {
    let authenticator: [u8; 16] = b.array(4).ok()?;
    let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
    w.remember(Scope::Stream, |all: &mut Calls, memory| match role {
        Role::Request(code) => {
            if let Some(call) = all.0.get(&(code, number))
                && call.authenticator == authenticator
            {
                return (Some(call.link), None, Some(call.frame));
            }
            if all.0.len() >= MAX_CALLS && !all.0.contains_key(&(code, number)) {
                return (None, None, None);
            }
            let link = memory.new_link();
            let call = Call { authenticator, frame, time: now, link, response: None };
            all.0.insert((code, number), call);
            (Some(link), None, None)
        }
        Role::Response(code) => {
            let Some(call) = all.0.get_mut(&(code, number)) else { return (None, None, None) };
            let request = Some((call.frame, now.saturating_sub(call.time)));
            if let Some(first) = call.response {
                return (None, request, Some(first));
            }
            call.response = Some(frame);
            memory.set_link(call.link, u64::from(frame));
            (None, request, None)
        }
    })
}

/// Adds whether the packet asks or answers, and where the other half of the exchange is.
fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    role: Option<Role>,
    relation: Option<Relation>,
    number: u8,
) {
    let Some(role) = role else { return };
    let (kind, twin, word) = match role {
        Role::Request(_) => (f::REQ, f::REQ_DUP, "Request"),
        Role::Response(_) => (f::RSP, f::RSP_DUP, "Response"),
    };
    let item = w.generated(kind, b, 0, 1);
    w.hide(item);
    let Some((link, request, first)) = relation else { return };
    if let Some(frame) = link.filter(|_| w.is_final()).and_then(|link| w.link(link)) {
        let item = w.generated(f::RSPFRAME, b, 0, frame);
        w.label(item, format_args!("The response to this request is in frame {frame}"));
    }
    if let Some((frame, time)) = request {
        let item = w.generated(f::REQFRAME, b, 0, u64::from(frame));
        w.label(item, format_args!("This is a response to a request in frame {frame}"));
        w.generated_signed(f::TIME, b, 0, time);
    }
    if let Some(frame) = first {
        w.info_append(format_args!(", Duplicate {word}"));
        let item = w.generated(f::DUP, b, 0, u64::from(number));
        w.hide(item);
        w.generated(twin, b, 0, u64::from(frame));
    }
}

#[cfg(test)]
mod tests;
