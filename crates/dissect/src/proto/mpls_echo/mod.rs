//! Echo of MPLS: whether a path is up and leads where it should (RFC 8029), with the commonest kinds of classes that it may ask for.

mod fields;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};
pub use fields::*;

/// The port of routers.
pub const PORT: u16 = 3503;

/// Octets of the header.
const HEADER_LEN: usize = 32;

/// The same of messages of types that are not known.
const OTHER_LEN: usize = 16;

/// Kinds of values.
mod tlv {
    pub(super) const TARGET: u16 = 1;
    pub(super) const PAD: u16 = 3;
    pub(super) const REPLY_TOS: u16 = 10;
    pub(super) const JITTER: u16 = 12;
    pub(super) const DISCRIMINATOR: u16 = 15;
    pub(super) const REVERSE: u16 = 16;
}

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct MplsEcho;

impl Dissect for MplsEcho {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let [0, 1, _, _, kind, ..] = *b.captured() else { return Err(Fault::NotMine) };
        w.column_protocol("MPLS ECHO");
        let name = MSG_TYPE_VALUES.get(u64::from(kind));
        let least = if name.is_some() { HEADER_LEN } else { OTHER_LEN };
        if b.reported() < least {
            w.info(format_args!("Malformed Message"));
            return Err(Fault::NotMine);
        }
        match name {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown Message Type (0x{kind:02X})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(VERSION, &b, 0, 2)?;
        let item = w.item(FLAGS, &b, 2, 2)?;
        w.bits(item, &[FLAG_SBZ, FLAG_V, FLAG_T, FLAG_R], &b, 2, 2)?;
        let fields = [
            (MSG_TYPE, 4, 1),
            (REPLY_MODE, 5, 1),
            (RETURN_CODE, 6, 1),
            (RETURN_SUBCODE, 7, 1),
            (SENDER_HANDLE, 8, 4),
            (SEQUENCE, 12, 4),
        ];
        for (field, at, len) in fields {
            w.item(field, &b, at, len)?;
        }
        for (field, at) in [(TIMESTAMP_SENT, 16), (TIMESTAMP_REC, 24)] {
            w.item_as(field, &b, at, 8, lamna_fields::Encoding::Ntp)?;
        }
        let mut at = HEADER_LEN;
        while b.remaining(at) >= 4 {
            let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
            let name = TLV_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown TLV type");
            let item = w.text(&b, at, 4 + len, format_args!("{name}"))?;
            let inner = w.open(item);
            w.item(TLV_TYPE, &b, at, 2)?;
            w.item(TLV_LEN, &b, at + 2, 2)?;
            value(w, &b.slice(at + 4, len)?, kind)?;
            w.close(inner);
            at += 4 + len;
        }
        w.close(opened);
        Ok(())
    }
}

/// A value of a kind.
fn value<C: Collector>(w: &mut Walk<'_, C>, v: &Buf<'_>, kind: u16) -> Walked {
    let field = match kind {
        tlv::TARGET | tlv::REVERSE => return classes(w, v),
        tlv::PAD => {
            w.item(TLV_PAD_ACTION, v, 0, 1)?;
            if v.reported() > 1 {
                w.item(TLV_PAD_PADDING, v, 1, REST)?;
            }
            return Ok(());
        }
        tlv::REPLY_TOS => {
            w.item(TLV_REPLY_TOS, v, 0, 1)?;
            TLV_REPLY_TOS_MBZ
        }
        tlv::JITTER => TLV_ECHO_JITTER,
        tlv::DISCRIMINATOR => BFD_DISCRIMINATOR,
        _ => TLV_VALUE,
    };
    match kind {
        tlv::REPLY_TOS => {
            w.item(field, v, 1, 3)?;
        }
        _ if v.reported() > 0 => {
            w.item(field, v, 0, v.reported())?;
        }
        _ => {}
    }
    Ok(())
}

/// The fields of a class, each with its length; none for what is shown as octets.
fn class_fields(kind: u16) -> &'static [(Field, usize)] {
    match kind {
        1 => &[(TLV_FEC_LDP_IPV4, 4), (TLV_FEC_LDP_IPV4_MASK, 1)],
        2 => &[(TLV_FEC_LDP_IPV6, 16), (TLV_FEC_LDP_IPV6_MASK, 1)],
        3 => &[
            (TLV_FEC_RSVP_IPV4_EP, 4),
            (TLV_FEC_RSVP_IP_MBZ1, 2),
            (TLV_FEC_RSVP_IP_TUN_ID, 2),
            (TLV_FEC_RSVP_IPV4_EXT_TUN_ID, 4),
            (TLV_FEC_RSVP_IPV4_SENDER, 4),
            (TLV_FEC_RSVP_IP_MBZ2, 2),
            (TLV_FEC_RSVP_IP_LSP_ID, 2),
        ],
        4 => &[
            (TLV_FEC_RSVP_IPV6_EP, 16),
            (TLV_FEC_RSVP_IP_MBZ1, 2),
            (TLV_FEC_RSVP_IP_TUN_ID, 2),
            (TLV_FEC_RSVP_IPV6_EXT_TUN_ID, 16),
            (TLV_FEC_RSVP_IPV6_SENDER, 16),
            (TLV_FEC_RSVP_IP_MBZ2, 2),
            (TLV_FEC_RSVP_IP_LSP_ID, 2),
        ],
        6 => &[(TLV_FEC_VPN_ROUTE_DIST, 8), (TLV_FEC_VPN_IPV4, 4), (TLV_FEC_VPN_LEN, 1)],
        7 => &[(TLV_FEC_VPN_ROUTE_DIST, 8), (TLV_FEC_VPN_IPV6, 16), (TLV_FEC_VPN_LEN, 1)],
        8 => &[
            (TLV_FEC_L2VPN_ROUTE_DIST, 8),
            (TLV_FEC_L2VPN_SEND_VE_ID, 2),
            (TLV_FEC_L2VPN_RECV_VE_ID, 2),
            (TLV_FEC_L2VPN_ENCAP_TYPE, 2),
        ],
        9 => &[
            (TLV_FEC_L2CID_REMOTE, 4),
            (TLV_FEC_L2CID_VCID, 4),
            (TLV_FEC_L2CID_ENCAP, 2),
            (TLV_FEC_L2CID_MBZ, 2),
        ],
        10 => &[
            (TLV_FEC_L2CID_SENDER, 4),
            (TLV_FEC_L2CID_REMOTE, 4),
            (TLV_FEC_L2CID_VCID, 4),
            (TLV_FEC_L2CID_ENCAP, 2),
            (TLV_FEC_L2CID_MBZ, 2),
        ],
        12 => &[(TLV_FEC_BGP_IPV4, 4), (TLV_FEC_BGP_LEN, 1)],
        13 => &[(TLV_FEC_BGP_IPV6, 16), (TLV_FEC_BGP_LEN, 1)],
        14 => &[(TLV_FEC_GEN_IPV4, 4), (TLV_FEC_GEN_IPV4_MASK, 1)],
        15 => &[(TLV_FEC_GEN_IPV6, 16), (TLV_FEC_GEN_IPV6_MASK, 1)],
        _ => &[],
    }
}

/// The classes that are asked for (section 3.2).
fn classes<C: Collector>(w: &mut Walk<'_, C>, v: &Buf<'_>) -> Walked {
    let mut at = 0;
    let mut count = 0;
    while v.remaining(at) >= 4 {
        let (kind, len) = (v.u16(at)?, usize::from(v.u16(at + 2)?));
        // Each begins on a multiple of four.
        let padded = len.next_multiple_of(4).min(v.remaining(at + 4));
        count += 1;
        let name = TLV_FEC_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown FEC type");
        let text = format_args!("FEC Element {count}: {name}");
        let item = w.text(v, at, 4 + len.min(v.len().saturating_sub(at + 4)), text)?;
        let opened = w.open(item);
        w.item(TLV_FEC_TYPE, v, at, 2)?;
        w.item(TLV_FEC_LEN, v, at + 2, 2)?;
        let fields = class_fields(kind);
        let mut inner = at + 4;
        for (field, width) in fields {
            w.item(*field, v, inner, *width)?;
            inner += width;
        }
        if fields.is_empty() && len > 0 {
            w.item(TLV_FEC_VALUE, v, inner, len)?;
        }
        w.close(opened);
        at += 4 + padded;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_request_for_a_prefix_is_taken_apart() {
        let mut packet = vec![0, 1, 0, 1, 1, 2, 0, 0, 0, 0, 0, 9, 0, 0, 0, 1];
        packet.extend([0; 16]);
        packet.extend([0, 1, 0, 12, 0, 1, 0, 5, 10, 0, 0, 1, 32, 0, 0, 0]);
        let shown = shown(3503, 3503, &packet);
        assert_eq!(shown.info, "MPLS ECHO MPLS Echo Request");
        assert!(shown.has("FEC Element 1: LDP IPv4 prefix"), "{shown:#?}");
        assert!(shown.has("Prefix Length: 32"));
    }

    #[test]
    fn a_value_beyond_the_packet_is_malformed() {
        let mut packet = vec![0; 32];
        (packet[1], packet[4]) = (1, 1);
        packet.extend([0, 3, 0, 99, 1]);
        let shown = shown(3503, 3503, &packet);
        assert!(shown.has("[Malformed Packet: MPLS Echo]"), "{shown:#?}");
    }

    #[test]
    fn other_versions_and_short_messages_are_data() {
        let shown_of = |octets: &[u8]| shown(3503, 3503, octets);
        assert_eq!(shown_of(&[0; 40]).info, "UDP 3503 \u{2192} 3503 Len=40");
        let short = shown_of(&[0, 1, 0, 0, 1, 0, 0, 0]);
        assert!(short.protocols.ends_with("udp:data"));
        assert_eq!(short.info, "MPLS ECHO Malformed Message");
    }
}
