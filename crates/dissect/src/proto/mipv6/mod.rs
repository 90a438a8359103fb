//! Mobile IPv6: the mobility header (RFC 6275), with the messages and options of its extensions: network mobility
//! (RFC 3963), fast handovers (RFC 5568), proxy registration (RFC 5213) and what grew around it.
//!
//! The content of 3GPP's own vendor options is shown as octets.

mod fields;
mod options;

use lamna_fields::{Field, FieldDef};

pub use fields::FIELDS;
use fields::*;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The number that the mobility header had in drafts; the one that it has now
/// ([`next_header::MOBILITY`](super::ipv6::next_header::MOBILITY)) belongs to IPv6's chain of headers.
const OLD_IP_PROTOCOL: u8 = 62;

/// Octets before a message's own fields.
const HEADER_LEN: usize = 6;

/// Seconds in a unit of lifetimes (RFC 6275, section 6.1.7).
const LIFETIME_UNIT: u64 = 4;

/// Types of messages.
mod message {
    pub(super) const REFRESH_REQUEST: u8 = 0;
    pub(super) const HOME_TEST_INIT: u8 = 1;
    pub(super) const CARE_OF_TEST_INIT: u8 = 2;
    pub(super) const HOME_TEST: u8 = 3;
    pub(super) const CARE_OF_TEST: u8 = 4;
    pub(super) const UPDATE: u8 = 5;
    pub(super) const ACKNOWLEDGEMENT: u8 = 6;
    pub(super) const ERROR: u8 = 7;
    pub(super) const FAST_UPDATE: u8 = 8;
    pub(super) const FAST_ACKNOWLEDGEMENT: u8 = 9;
    pub(super) const FAST_NEIGHBOUR: u8 = 10;
    pub(super) const EXPERIMENTAL: u8 = 11;
    pub(super) const AGENT_SWITCH: u8 = 12;
    pub(super) const HEARTBEAT: u8 = 13;
    pub(super) const HANDOVER_INITIATE: u8 = 14;
    pub(super) const HANDOVER_ACKNOWLEDGE: u8 = 15;
    pub(super) const REVOCATION: u8 = 16;
    pub(super) const ROUTING_INITIATION: u8 = 17;
    pub(super) const ROUTING_ACKNOWLEDGMENT: u8 = 18;
}

/// A field of a message: where it begins behind the header, and its octets.
type Part = (Field, usize, usize);

const UPDATE: &[Part] = &[
    (BU_SEQNR, 0, 2),
    (BU_A_FLAG, 2, 2),
    (BU_H_FLAG, 2, 2),
    (BU_L_FLAG, 2, 2),
    (BU_K_FLAG, 2, 2),
    (BU_M_FLAG, 2, 2),
    (NEMO_BU_R_FLAG, 2, 2),
    (BU_P_FLAG, 2, 2),
    (BU_F_FLAG, 2, 2),
    (BU_T_FLAG, 2, 2),
    (BU_B_FLAG, 2, 2),
    (BU_LIFETIME, 4, 2),
];

const ACKNOWLEDGEMENT: &[Part] = &[
    (BA_STATUS, 0, 1),
    (BA_K_FLAG, 1, 1),
    (NEMO_BA_R_FLAG, 1, 1),
    (BA_P_FLAG, 1, 1),
    (BA_T_FLAG, 1, 1),
    (BA_B_FLAG, 1, 1),
    (BA_SEQNR, 2, 2),
    (BA_LIFETIME, 4, 2),
];

const FAST_UPDATE: &[Part] = &[
    (FBU_SEQNR, 0, 2),
    (FBU_A_FLAG, 2, 1),
    (FBU_H_FLAG, 2, 1),
    (FBU_L_FLAG, 2, 1),
    (FBU_K_FLAG, 2, 1),
    (FBU_LIFETIME, 4, 2),
];

const FAST_ACKNOWLEDGEMENT: &[Part] =
    &[(FBACK_STATUS, 0, 1), (FBACK_K_FLAG, 1, 1), (FBACK_SEQNR, 2, 2), (FBACK_LIFETIME, 4, 2)];

const REVOCATION_INDICATION: &[Part] = &[
    (BRI_BR_TYPE, 0, 1),
    (BRI_R_TRIGGER, 1, 1),
    (BRI_SEQNR, 2, 2),
    (BRI_IP, 4, 2),
    (BRI_IV, 4, 2),
    (BRI_IG, 4, 2),
    (BRI_RES, 4, 2),
];

const REVOCATION_ACKNOWLEDGEMENT: &[Part] = &[
    (BRI_BR_TYPE, 0, 1),
    (BRI_STATUS, 1, 1),
    (BRI_SEQNR, 2, 2),
    (BRI_AP, 4, 2),
    (BRI_AV, 4, 2),
    (BRI_AG, 4, 2),
    (BRI_RES, 4, 2),
];

/// What a message is called, the octets of its own fields, and these.
fn layout(kind: u8, first: u8) -> Option<(&'static str, usize, &'static [Part])> {
    /// The first octet of a revocation tells the question from the answer (RFC 5846, section 5).
    const INDICATION: u8 = 1;
    Some(match kind {
        message::HOME_TEST_INIT => ("Home Test Init", 10, &[(HOTI_COOKIE, 2, 8)]),
        message::CARE_OF_TEST_INIT => ("Care-of Test Init", 10, &[(COTI_COOKIE, 2, 8)]),
        message::HOME_TEST => {
            ("Home Test", 18, &[(HOT_NINDEX, 0, 2), (HOT_COOKIE, 2, 8), (HOT_TOKEN, 10, 8)])
        }
        message::CARE_OF_TEST => {
            ("Care-of Test", 18, &[(COT_NINDEX, 0, 2), (COT_COOKIE, 2, 8), (HOT_TOKEN, 10, 8)])
        }
        message::UPDATE => ("Binding Update", 6, UPDATE),
        message::ACKNOWLEDGEMENT => ("Binding Acknowledgement", 6, ACKNOWLEDGEMENT),
        message::ERROR => ("Binding Error", 18, &[(BE_STATUS, 0, 1), (BE_HADDR, 2, 16)]),
        message::FAST_UPDATE => ("Fast Binding Update", 6, FAST_UPDATE),
        message::FAST_ACKNOWLEDGEMENT => ("Fast Binding Acknowledgement", 6, FAST_ACKNOWLEDGEMENT),
        message::HEARTBEAT => {
            ("Heartbeat", 6, &[(HB_U_FLAG, 1, 1), (HB_R_FLAG, 1, 1), (HB_SEQNR, 2, 4)])
        }
        message::HANDOVER_INITIATE => (
            "Handover Initiate",
            4,
            &[(HI_SEQNR, 0, 2), (HI_S_FLAG, 2, 1), (HI_U_FLAG, 2, 1), (HI_CODE, 3, 1)],
        ),
        message::HANDOVER_ACKNOWLEDGE => {
            ("Handover Acknowledge ", 4, &[(HACK_SEQNR, 0, 2), (HACK_CODE, 3, 1)])
        }
        message::REVOCATION if first == INDICATION => {
            ("Binding Revocation Indication", 6, REVOCATION_INDICATION)
        }
        message::REVOCATION => {
            ("Binding Revocation Acknowledgement", 6, REVOCATION_ACKNOWLEDGEMENT)
        }
        _ => return None,
    })
}

/// Mobile IPv6.
#[derive(Clone, Copy, Debug)]
pub struct Mipv6;

impl Dissect for Mipv6 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(OLD_IP_PROTOCOL)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        header(w, &b)
    }
}

/// Shows the mobility header at the start of `b`, and its message.
pub(super) fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("MIPv6");
    let units = b.u8(1)?;
    let len = (usize::from(units) + 1) * 8;
    let kind = b.u8(2)?;
    let first = b.u8(HEADER_LEN).unwrap_or(0);
    let layout = layout(kind, first);
    if w.wants_columns() {
        info(w, kind, layout.map(|(name, ..)| name));
    }
    let (_, opened) = w.open_protocol(b, 0, len.min(b.len()))?;
    w.item(PROTO, b, 0, 1)?;
    let item = w.item(HLEN, b, 1, 1)?;
    w.label_value(item, format_args!("{units} ({len} bytes)"));
    w.item(MHTYPE, b, 2, 1)?;
    w.item(RESERVED, b, 3, 1)?;
    w.item(CSUM, b, 4, 2)?;
    let at = match layout {
        Some((name, size, parts)) => {
            b.check(HEADER_LEN, size)?;
            let item = w.text(b, HEADER_LEN, size, format_args!("{name}"))?;
            let outer = w.open(item);
            for (field, at, len) in parts {
                let item = w.item(*field, b, HEADER_LEN + at, *len)?;
                lifetime(w, item, *field, b, HEADER_LEN + at)?;
            }
            w.close(outer);
            if kind == message::UPDATE && b.u16(HEADER_LEN + 2)? & 0x0400 != 0
                || kind == message::ACKNOWLEDGEMENT && b.u8(HEADER_LEN + 1)? & 0x40 != 0
            {
                // A mobile router's.
                w.columns().set_protocol("NEMO");
            }
            HEADER_LEN + size
        }
        None => other(w, b, kind, len)?,
    };
    if at < len {
        let room = len - at;
        let item =
            w.text(b, at, room.min(b.len().saturating_sub(at)), format_args!("Mobility Options"))?;
        let outer = w.open(item);
        options::walk(w, b, at, len)?;
        w.close(outer);
    }
    w.close(opened);
    Ok(())
}

fn info<C: Collector>(w: &mut Walk<'_, C>, kind: u8, name: Option<&str>) {
    match (kind, name, MHTYPE_VALUES.get(u64::from(kind))) {
        // Their trees call them otherwise.
        (message::FAST_ACKNOWLEDGEMENT | message::HANDOVER_ACKNOWLEDGE, _, Some(known))
        | (_, None, Some(known)) => w.info(format_args!("{known}")),
        (_, Some(name), _) => w.info(format_args!("{name}")),
        (_, None, None) => w.info(format_args!("Unknown Mobility Header ({kind})")),
    }
}

/// Says in the label of a lifetime or interval how long it is.
fn lifetime<C: Collector>(
    w: &mut Walk<'_, C>,
    item: crate::collect::Item,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    if [BU_LIFETIME, BA_LIFETIME, FBU_LIFETIME, FBACK_LIFETIME, BRA_INTERVAL].contains(&field) {
        let units = u64::from(b.u16(at)?);
        w.label_value(item, format_args!("{units} ({} seconds)", units * LIFETIME_UNIT));
    }
    Ok(())
}

/// Shows a message without a tree of its own, in a header of `len` octets; where its options begin.
fn other<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    len: usize,
) -> Result<usize, Fault> {
    let rest = len.saturating_sub(HEADER_LEN);
    match kind {
        message::REFRESH_REQUEST => {
            w.item(BINDING_REFRESH_REQUEST, b, HEADER_LEN, 2)?;
            Ok(HEADER_LEN + 2)
        }
        message::FAST_NEIGHBOUR => {
            w.item(FAST_NEIGHBOR_ADVERTISEMENT, b, HEADER_LEN, 2)?;
            Ok(HEADER_LEN + 2)
        }
        message::EXPERIMENTAL => {
            w.item(EM_DATA, b, HEADER_LEN, rest)?;
            Ok(len)
        }
        message::AGENT_SWITCH => {
            let count = usize::from(b.u8(HEADER_LEN)?);
            let size = 2 + 16 * count;
            let item = w.text(b, HEADER_LEN, size, format_args!("Home Agent Switch"))?;
            let outer = w.open(item);
            w.item(HAS_NUM_ADDRS, b, HEADER_LEN, 1)?;
            w.item(HAS_RESERVED, b, HEADER_LEN + 1, 1)?;
            for i in 0..count {
                w.item(HAS_ADDRESS, b, HEADER_LEN + 2 + 16 * i, 16)?;
            }
            w.close(outer);
            Ok(HEADER_LEN + size)
        }
        // Of local routing the fields are counted from the header's own start.
        message::ROUTING_INITIATION => {
            w.item(LRI_SEQUENCE, b, 0, 2)?;
            w.item(LRI_RESERVED, b, 2, 2)?;
            w.item(LRI_LIFETIME, b, 4, 2)?;
            Ok(HEADER_LEN)
        }
        message::ROUTING_ACKNOWLEDGMENT => {
            w.item(LRA_SEQUENCE, b, 0, 2)?;
            w.item(LRI_UNSOLICITED, b, 2, 1)?;
            w.item(LRA_RESERVED, b, 2, 1)?;
            w.item(LRA_STATUS, b, 3, 1)?;
            w.item(LRA_LIFETIME, b, 4, 2)?;
            Ok(HEADER_LEN)
        }
        _ => {
            w.item(UNKNOWN_TYPE_DATA, b, HEADER_LEN, rest)?;
            Ok(len)
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    /// A header of 16 octets with `message` from its type on.
    fn header(message: &[u8]) -> Vec<u8> {
        let mut header = vec![59, 1];
        header.extend(message);
        header
    }

    #[test]
    fn a_binding_update() {
        let update = header(&[5, 0, 0x12, 0x34, 0, 7, 0xc0, 0, 0, 9, 1, 2, 0, 0]);
        let told = shown_as(id::MIPV6, &update);
        assert_eq!(told.info, "MIPv6 Binding Update");
        for line in [
            "Header length: 1 (16 bytes)",
            "Sequence number: 7",
            "Lifetime: 9 (36 seconds)",
            "MIPv6 Option - PadN",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_router_that_moves_has_a_name_of_its_own() {
        let update = header(&[5, 0, 0x12, 0x34, 0, 7, 0x04, 0, 0, 9, 0, 0, 0, 0]);
        assert_eq!(shown_as(id::MIPV6, &update).info, "NEMO Binding Update");
    }

    #[test]
    fn an_option_past_the_end_ends_the_options() {
        let update = header(&[5, 0, 0x12, 0x34, 0, 7, 0, 0, 0, 9, 2, 9, 0, 0]);
        let told = shown_as(id::MIPV6, &update);
        let line =
            "Binding Refresh Advice (option length = 9 bytes says option goes past end of options)";
        assert!(told.has(line), "{:#?}", told.tree);
    }

    #[test]
    fn a_length_that_the_option_cannot_have_is_noted() {
        let update = header(&[5, 0, 0x12, 0x34, 0, 7, 0, 0, 0, 9, 28, 2, 0, 0]);
        let told = shown_as(id::MIPV6, &update);
        assert!(
            told.tree
                .iter()
                .any(|line| line.contains("(with option length = 2 bytes; should be 4)"))
        );
    }

    #[test]
    fn a_type_that_nobody_knows() {
        let told = shown_as(id::MIPV6, &header(&[99, 0, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]));
        assert_eq!(told.info, "MIPv6 Unknown Mobility Header (99)");
    }
}
