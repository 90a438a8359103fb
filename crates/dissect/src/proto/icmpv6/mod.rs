//! Internet Control Message Protocol for IPv6 (RFC 4443), with neighbour discovery (RFC 4861), multicast
//! listener discovery (RFC 2710, RFC 3810), node information (RFC 4620) and extended echo (RFC 8335).

mod listener;
pub mod neighbour;
mod node;
mod renumbering;
mod rows;
mod rpl;
mod table;
#[cfg(test)]
mod tests;
mod values;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::icmp::{echo, extension, show_checksum};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
use lamna_fields::FieldDef;

pub use table::*;
use values::*;

/// Octets of the part that all messages share.
pub const HEADER_LEN: usize = 4;

/// Message types by their standard names.
pub mod message {
    /// Destination unreachable.
    pub const DESTINATION_UNREACHABLE: u8 = 1;
    /// Packet too big.
    pub const PACKET_TOO_BIG: u8 = 2;
    /// Time exceeded.
    pub const TIME_EXCEEDED: u8 = 3;
    /// Parameter problem.
    pub const PARAMETER_PROBLEM: u8 = 4;
    /// Echo request.
    pub const ECHO_REQUEST: u8 = 128;
    /// Echo reply.
    pub const ECHO_REPLY: u8 = 129;
    /// Multicast listener query.
    pub const LISTENER_QUERY: u8 = 130;
    /// Multicast listener report.
    pub const LISTENER_REPORT: u8 = 131;
    /// Multicast listener done.
    pub const LISTENER_DONE: u8 = 132;
    /// Router solicitation.
    pub const ROUTER_SOLICITATION: u8 = 133;
    /// Router advertisement.
    pub const ROUTER_ADVERTISEMENT: u8 = 134;
    /// Neighbour solicitation.
    pub const NEIGHBOUR_SOLICITATION: u8 = 135;
    /// Neighbour advertisement.
    pub const NEIGHBOUR_ADVERTISEMENT: u8 = 136;
    /// Redirect.
    pub const REDIRECT: u8 = 137;
    /// Router renumbering (RFC 2894).
    pub const ROUTER_RENUMBERING: u8 = 138;
    /// Node information query.
    pub const NODE_QUERY: u8 = 139;
    /// Node information reply.
    pub const NODE_REPLY: u8 = 140;
    /// Inverse neighbour discovery solicitation (RFC 3122).
    pub const INVERSE_SOLICITATION: u8 = 141;
    /// Inverse neighbour discovery advertisement.
    pub const INVERSE_ADVERTISEMENT: u8 = 142;
    /// Multicast listener report, version 2.
    pub const LISTENER_REPORT_2: u8 = 143;
    /// Home agent address discovery request (RFC 6275).
    pub const HOME_AGENT_REQUEST: u8 = 144;
    /// Home agent address discovery reply.
    pub const HOME_AGENT_REPLY: u8 = 145;
    /// Mobile prefix solicitation.
    pub const PREFIX_SOLICITATION: u8 = 146;
    /// Mobile prefix advertisement.
    pub const PREFIX_ADVERTISEMENT: u8 = 147;
    /// Certification path solicitation (RFC 3971).
    pub const CERTIFICATION_SOLICITATION: u8 = 148;
    /// Certification path advertisement.
    pub const CERTIFICATION_ADVERTISEMENT: u8 = 149;
    /// Multicast router advertisement (RFC 4286).
    pub const MULTICAST_ROUTER_ADVERTISEMENT: u8 = 151;
    /// Experimental mobility (RFC 4065).
    pub const EXPERIMENTAL_MOBILITY: u8 = 150;
    /// Fast handover (RFC 5568).
    pub const FAST_HANDOVER: u8 = 154;
    /// Duplicate address request (RFC 6775).
    pub const DUPLICATE_REQUEST: u8 = 157;
    /// Duplicate address confirmation (RFC 6775).
    pub const DUPLICATE_CONFIRMATION: u8 = 158;
    /// RPL control (RFC 6550).
    pub const RPL: u8 = 155;
    /// Extended echo request.
    pub const EXTENDED_ECHO_REQUEST: u8 = 160;
    /// Extended echo reply.
    pub const EXTENDED_ECHO_REPLY: u8 = 161;
}

/// An ICMPv6 message's first octets.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// The type: see [`message`].
    #[inline]
    pub fn kind(&self) -> u8 {
        self.0[0]
    }

    /// The code, whose meaning depends on the type.
    #[inline]
    pub fn code(&self) -> u8 {
        self.0[1]
    }

    /// The checksum, as the message says.
    #[inline]
    pub fn checksum(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// Whether the message is an error, that quotes a packet.
    #[inline]
    pub fn is_error(&self) -> bool {
        self.0[0] < 128
    }
}

/// Internet Control Message Protocol for IPv6.
#[derive(Clone, Copy, Debug)]
pub struct Icmpv6;

impl Dissect for Icmpv6 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(58)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ICMPv6");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        head(w, &b)?;
        body(w, &b, root)?;
        w.close(opened);
        Ok(())
    }
}

/// Type, code and checksum.
fn head<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(0)?;
    let name = TYPE_VALUES.get(u64::from(kind));
    match name {
        Some(name) => w.info(format_args!("{name}")),
        None => w.info(format_args!("Unknown ({kind})")),
    }
    w.item(TYPE, b, 0, 1)?;
    let code = b.u8(1)?;
    let item = w.item(CODE, b, 1, 1)?;
    match codes(kind).map(|table| table.get(u64::from(code))) {
        Some(Some(word)) => {
            w.label_value(item, format_args!("{code} ({word})"));
            w.info_append(format_args!(" ({word})"));
        }
        Some(None) => {
            w.label_value(item, format_args!("{code} (Unknown ({code}))"));
            w.info_append(format_args!(" (Unknown ({code}))"));
        }
        None => {}
    }
    let mut addresses = [0; 32];
    if let (Address::Ipv6(from), Address::Ipv6(to)) = (&w.net.source, &w.net.destination) {
        addresses[..16].copy_from_slice(from);
        addresses[16..].copy_from_slice(to);
    }
    // The rest of the pseudo-header (RFC 8200, section 8.1): length and next header.
    let [a, b1, c, d] = (b.reported() as u32).to_be_bytes();
    let rest = [a, b1, c, d, 0, 0, 0, 58];
    show_checksum(w, b, 2, [CHECKSUM, CHECKSUM_STATUS, CHECKSUM_BAD_EXPERT], &[&addresses, &rest])
}

static ECHO_FIELDS: echo::Fields = echo::Fields {
    response_in: RESP_IN,
    no_response: NO_RESP,
    not_found: RESP_NOT_FOUND,
    not_found_text: "No response seen to ICMPv6 request",
    names_frame: true,
    response_to: RESP_TO,
    time: RESPTIME,
    // One less in the first octet, in ones' complement.
    more: !0x0100,
};

fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let kind = b.u8(0)?;
    match kind {
        message::DESTINATION_UNREACHABLE | message::TIME_EXCEEDED => {
            // RFC 4884, section 4.4: the length counts eights of octets.
            let original = usize::from(b.u8(4)?) * 8;
            if original > 0 {
                w.item(LENGTH, b, 4, 1)?;
                w.item(RESERVED, b, 5, 3)?;
            } else {
                w.item(RESERVED, b, 4, 4)?;
            }
            quoted(w, b, original)
        }
        message::PACKET_TOO_BIG => {
            w.item(MTU, b, 4, 4)?;
            quoted(w, b, 0)
        }
        message::PARAMETER_PROBLEM => {
            w.item(POINTER, b, 4, 4)?;
            quoted(w, b, 0)
        }
        message::ECHO_REQUEST | message::ECHO_REPLY => {
            let (id, sequence) = (b.u16(4)?, b.u16(6).unwrap_or(0));
            w.item(ECHO_IDENTIFIER, b, 4, 2)?;
            w.item(ECHO_SEQUENCE_NUMBER, b, 6, 2)?;
            let hops = w.net.hop_limit;
            w.info_append(format_args!(" id=0x{id:04x}, seq={sequence}, hop limit={hops}"));
            if !w.net.quoted {
                let is_request = kind == message::ECHO_REQUEST;
                echo::link(w, b, root, &ECHO_FIELDS, (id, sequence), is_request);
            }
            w.data(b.from(8)?)
        }
        message::LISTENER_QUERY | message::LISTENER_REPORT | message::LISTENER_DONE => {
            listener::version_1(w, b)
        }
        message::LISTENER_REPORT_2 => listener::report(w, b),
        message::ROUTER_SOLICITATION
        | message::ROUTER_ADVERTISEMENT
        | message::NEIGHBOUR_SOLICITATION
        | message::NEIGHBOUR_ADVERTISEMENT
        | message::REDIRECT
        | message::INVERSE_SOLICITATION
        | message::INVERSE_ADVERTISEMENT => neighbour::message(w, b, kind),
        message::NODE_QUERY | message::NODE_REPLY => {
            node::information(w, b, kind == message::NODE_QUERY)
        }
        message::EXTENDED_ECHO_REQUEST | message::EXTENDED_ECHO_REPLY => {
            extended_echo(w, b, kind == message::EXTENDED_ECHO_REQUEST)
        }
        message::HOME_AGENT_REQUEST
        | message::HOME_AGENT_REPLY
        | message::PREFIX_SOLICITATION
        | message::PREFIX_ADVERTISEMENT => mobile(w, b, kind),
        message::CERTIFICATION_SOLICITATION => {
            w.item(SEND_IDENTIFIER, b, 4, 2)?;
            w.item(SEND_COMPONENT, b, 6, 2)?;
            neighbour::options(w, b, 8)
        }
        message::CERTIFICATION_ADVERTISEMENT => {
            w.item(SEND_IDENTIFIER, b, 4, 2)?;
            w.item(SEND_ALL_COMPONENTS, b, 6, 2)?;
            w.item(SEND_COMPONENT, b, 8, 2)?;
            w.item(RESERVED, b, 10, 2)?;
            neighbour::options(w, b, 12)
        }
        message::RPL => rpl::message(w, b),
        message::ROUTER_RENUMBERING => renumbering::message(w, b),
        message::MULTICAST_ROUTER_ADVERTISEMENT => {
            w.item(MCAST_RA_QUERY_INTERVAL, b, 4, 2)?;
            w.item(MCAST_RA_ROBUSTNESS_VARIABLE, b, 6, 2)?;
            Ok(())
        }
        // Private and reserved types, and numbers without a name: whatever they hold is data.
        0 | 5..=127 | 162..=255 => {
            b.check(HEADER_LEN, 1)?;
            w.expert_text(
                UNDECODED_TYPE,
                root,
                format_args!(
                    "Dissector for ICMPv6 Type ({kind}) code not implemented, Contact Wireshark developers if you want this supported"
                ),
            );
            w.item(DATA, b, HEADER_LEN, REST)?;
            Ok(())
        }
        message::DUPLICATE_REQUEST | message::DUPLICATE_CONFIRMATION => {
            rows::walk(w, b, 4, rows::DUPLICATE_ADDRESS)?;
            let text = neighbour::eui_64(b.array(8)?);
            let item = w.item(N6LOWPANND_DA_EUI64, b, 8, 8)?;
            w.label_value(item, format_args!("{text} ({text})"));
            w.item(N6LOWPANND_DA_REG_ADDR, b, 16, 16)?;
            neighbour::options(w, b, 32)
        }
        message::EXPERIMENTAL_MOBILITY | message::FAST_HANDOVER => {
            let at = rows::walk(w, b, 4, &rows::of_handover(b.u8(4)?))?;
            neighbour::options(w, b, at)
        }
        _ => Ok(()),
    }
}

/// The packet that an error is about, and extensions behind its `original` octets.
fn quoted<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, original: usize) -> Walked {
    let extensions = Some(8 + original).filter(|at| original > 0 && *at < b.reported());
    let end = extensions.unwrap_or_else(|| b.reported());
    let packet = b.slice_up_to(8, end.saturating_sub(8));
    if packet.u8(0)? >> 4 == 6 {
        w.quote(|w| w.call(id::IPV6, packet));
    } else {
        w.quote(|w| w.data(packet));
    }
    match extensions {
        // Their fields are ICMP's.
        Some(at) => w.run(id::ICMP, b.from(at)?, |w, b| extension::all(w, &b)),
        None => Ok(()),
    }
}

/// Home agents and prefixes of Mobile IPv6 (RFC 6275, section 6.5 and following).
fn mobile<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    w.item(MIP6_IDENTIFIER, b, 4, 2)?;
    if kind == message::PREFIX_ADVERTISEMENT {
        let flags = u32::from(b.u16(6)?);
        let item = w.item(MIP6_FLAG, b, 6, 2)?;
        flag_names(
            w,
            item,
            flags,
            4,
            &[(0x8000, ", Managed address configuration"), (0x4000, ", Other configuration")],
        );
        let opened = w.open(item);
        for field in [MIP6_FLAG_M, MIP6_FLAG_O, MIP6_FLAG_RSV] {
            w.item(field, b, 6, 2)?;
        }
        w.close(opened);
        return neighbour::options(w, b, 8);
    }
    w.item(RESERVED, b, 6, 2)?;
    if kind == message::HOME_AGENT_REPLY {
        for at in (8..b.reported()).step_by(16) {
            w.item(MIP6_HOME_AGENT_ADDRESS, b, at, 16)?;
        }
    }
    Ok(())
}

fn extended_echo<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, request: bool) -> Walked {
    w.item(ECHO_IDENTIFIER, b, 4, 2)?;
    w.item(EXT_ECHO_SEQ, b, 6, 1)?;
    if request {
        w.item(EXT_ECHO_REQ_RES, b, 7, 1)?;
        w.item(EXT_ECHO_REQ_LOCAL, b, 7, 1)?;
        let rest = b.from(8)?;
        if rest.reported() == 0 {
            return extension::all(w, &rest);
        }
        return w.run(id::ICMP, rest, |w, b| extension::all(w, &b));
    }
    for field in [
        EXT_ECHO_RSP_STATE,
        EXT_ECHO_RSP_RES,
        EXT_ECHO_RSP_ACTIVE,
        EXT_ECHO_RSP_IPV4,
        EXT_ECHO_RSP_IPV6,
    ] {
        w.item(field, b, 7, 1)?;
    }
    Ok(())
}

/// Gives a flags item the label `0x80, Name, Name`, `digits` long.
fn flag_names<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    flags: u32,
    digits: usize,
    names: &[(u32, &str)],
) {
    if w.labels() {
        let set = names.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| *name);
        let text = set.collect::<String>();
        w.label_value(item, format_args!("0x{flags:0digits$x}{text}"));
    }
}
