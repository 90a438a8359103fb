//! The precision time protocol: version 2 (IEEE 1588-2008 and 2019) with the messages, extensions and management of
//! clocks, the profile of IEEE 802.1AS in it, and version 1 (IEEE 1588-2002).

mod extension;
mod fields;
mod management;
mod v1;

use std::fmt;

use lamna_fields::{Field, FieldDef};

pub use fields::FIELDS;
use fields::*;

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// The UDP ports of messages that are timed, and of others.
pub const PORT_EVENT: u16 = 319;
/// See [`PORT_EVENT`].
pub const PORT_GENERAL: u16 = 320;

/// The EtherType of messages right over Ethernet.
pub const ETHERTYPE: u16 = 0x88f7;

/// Octets of the header that all messages of version 2 have.
const HEADER_LEN: usize = 34;

/// Octets up to the end of the field that tells a message's length.
const LENGTH_END: usize = 4;

/// The upper half of the first octet in messages of IEEE 802.1AS.
const GENERALIZED: u8 = 1;

/// The flag of a clock that tells the time of a message in another one.
const TWO_STEP: u16 = 0x0200;

/// Types of messages (IEEE 1588-2019, table 36).
mod message {
    pub(super) const SYNC: u8 = 0;
    pub(super) const DELAY_REQUEST: u8 = 1;
    pub(super) const PEER_REQUEST: u8 = 2;
    pub(super) const PEER_RESPONSE: u8 = 3;
    pub(super) const FOLLOW_UP: u8 = 8;
    pub(super) const DELAY_RESPONSE: u8 = 9;
    pub(super) const PEER_FOLLOW_UP: u8 = 10;
    pub(super) const ANNOUNCE: u8 = 11;
    pub(super) const SIGNALLING: u8 = 12;
    pub(super) const MANAGEMENT: u8 = 13;
}

/// A field: where it begins, and its octets.
type Part = (Field, usize, usize);

const FLAGS: &[Field] = &[
    V2_FLAGS_SECURITY,
    V2_FLAGS_SPECIFIC2,
    V2_FLAGS_SPECIFIC1,
    V2_FLAGS_UNICAST,
    V2_FLAGS_TWOSTEP,
    V2_FLAGS_ALTERNATEMASTER,
    V2_FLAGS_SYNCHRONIZATIONUNCERTAIN,
    V2_FLAGS_FREQUENCYTRACEABLE,
    V2_FLAGS_TIMETRACEABLE,
    V2_FLAGS_TIMESCALE,
    V2_FLAGS_UTCREASONABLE,
    V2_FLAGS_LI59,
    V2_FLAGS_LI61,
];

const ORIGIN: &[Part] =
    &[(V2_SDR_ORIGINTIMESTAMP_SECONDS, 34, 6), (V2_SDR_ORIGINTIMESTAMP_NANOSECONDS, 40, 4)];

const PEER_ORIGIN: &[Part] =
    &[(V2_PDRQ_ORIGINTIMESTAMP_SECONDS, 34, 6), (V2_PDRQ_ORIGINTIMESTAMP_NANOSECONDS, 40, 4)];

const FOLLOW_UP: &[Part] = &[
    (V2_FU_PRECISEORIGINTIMESTAMP_SECONDS, 34, 6),
    (V2_FU_PRECISEORIGINTIMESTAMP_NANOSECONDS, 40, 4),
];

const DELAY_RESPONSE: &[Part] = &[
    (V2_DR_RECEIVETIMESTAMP_SECONDS, 34, 6),
    (V2_DR_RECEIVETIMESTAMP_NANOSECONDS, 40, 4),
    (V2_DR_REQUESTINGSOURCEPORTIDENTITY, 44, 8),
    (V2_DR_REQUESTINGSOURCEPORTID, 52, 2),
];

const PEER_RESPONSE: &[Part] = &[
    (V2_PDRS_REQUESTRECEIPTTIMESTAMP_SECONDS, 34, 6),
    (V2_PDRS_REQUESTRECEIPTTIMESTAMP_NANOSECONDS, 40, 4),
    (V2_PDRS_REQUESTINGPORTIDENTITY, 44, 8),
    (V2_PDRS_REQUESTINGSOURCEPORTID, 52, 2),
];

const PEER_FOLLOW_UP: &[Part] = &[
    (V2_PDFU_RESPONSEORIGINTIMESTAMP_SECONDS, 34, 6),
    (V2_PDFU_RESPONSEORIGINTIMESTAMP_NANOSECONDS, 40, 4),
    (V2_PDFU_REQUESTINGPORTIDENTITY, 44, 8),
    (V2_PDFU_REQUESTINGSOURCEPORTID, 52, 2),
];

const ANNOUNCE_TIME: &[Part] =
    &[(V2_AN_ORIGINTIMESTAMP_SECONDS, 34, 6), (V2_AN_ORIGINTIMESTAMP_NANOSECONDS, 40, 4)];

const ANNOUNCE: &[Part] = &[
    (V2_AN_ORIGINCURRENTUTCOFFSET, 44, 2),
    (V2_AN_PRIORITY1, 47, 1),
    (V2_AN_GRANDMASTERCLOCKCLASS, 48, 1),
    (V2_AN_GRANDMASTERCLOCKACCURACY, 49, 1),
    (V2_AN_GRANDMASTERCLOCKVARIANCE, 50, 2),
    (V2_AN_PRIORITY2, 52, 1),
    (V2_AN_GRANDMASTERCLOCKIDENTITY, 53, 8),
    (V2_AN_LOCALSTEPSREMOVED, 61, 2),
    (V2_TIMESOURCE, 63, 1),
];

/// The precision time protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ptp;

impl Dissect for Ptp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::UdpPort(PORT_EVENT), Claim::UdpPort(PORT_GENERAL), Claim::Ethertype(ETHERTYPE)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        match b.u8(1)? & 0x0f {
            1 => v1::walk(w, &b),
            2 => v2(w, b),
            _ => {
                // It is taken, but nothing is said of it.
                w.withdraw_layer();
                Ok(())
            }
        }
    }
}

/// Adds fields one after the other.
fn parts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: &[Part]) -> Walked {
    for (field, at, len) in parts {
        w.item(*field, b, *at, *len)?;
    }
    Ok(())
}

/// Shows nanoseconds in units of 2^-16 (IEEE 1588-2019, 5.3.2) at `at`: a line called `title`, and under it the two parts.
fn interval<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: fmt::Arguments<'_>,
    [whole, rest]: [Field; 2],
) -> Walked {
    const UNITS: f64 = 65536.0;
    let units = b.u64(at)? as i64;
    let value = units as f64 / UNITS;
    let item = w.text(b, at, 8, format_args!("{title}: {value:.6} nanoseconds"))?;
    let opened = w.open(item);
    let nanoseconds = units >> 16;
    let item = w.number(whole, b, at, 6, nanoseconds as u64)?;
    w.label_value(item, format_args!("Ns: {nanoseconds} nanoseconds"));
    let fraction = f64::from(b.u16(at + 6)?) / UNITS;
    w.number(rest, b, at + 6, 2, fraction.to_bits())?;
    w.close(opened);
    Ok(())
}

fn v2<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let first = b.u8(0)?;
    let (profile, kind) = (first >> 4, first & 0x0f);
    w.column_protocol("PTPv2");
    let stated = usize::from(b.u16(2)?);
    let len = if (LENGTH_END..=b.reported()).contains(&stated) { stated } else { b.reported() };
    w.set_actual_len(&b, len);
    let b = b.slice(0, len)?;
    if w.wants_columns() {
        match kind {
            message::MANAGEMENT => management::info(w, &b)?,
            _ => match V2_MESSAGETYPE_VALUES.get(u64::from(kind)) {
                Some(name) => w.info(format_args!("{name}")),
                None => w.info(format_args!("Unknown PTP Message ({kind})")),
            },
        }
    }
    let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
    w.item(V2_MAJORSDOID, &b, 0, 1)?;
    w.item(V2_MESSAGETYPE, &b, 0, 1)?;
    w.item(V2_MINORVERSIONPTP, &b, 1, 1)?;
    w.item(V2_VERSIONPTP, &b, 1, 1)?;
    let item = w.item(V2_MESSAGELENGTH, &b, 2, 2)?;
    if stated < LENGTH_END {
        w.expert(V2_MSG_LEN_TOO_SMALL, item);
    } else if stated > len {
        w.expert(V2_MSG_LEN_TOO_LARGE, item);
    }
    w.item(V2_DOMAINNUMBER, &b, 4, 1)?;
    w.item(V2_MINORSDOID, &b, 5, 1)?;
    let item = w.item(V2_FLAGS, &b, 6, 2)?;
    w.bits(item, FLAGS, &b, 6, 2)?;
    let correction = [V2_CORRECTION_NS, V2_CORRECTION_SUBNS];
    interval(w, &b, 8, format_args!("correctionField"), correction)?;
    w.item(V2_MESSAGETYPESPECIFIC, &b, 16, 4)?;
    let item = w.item(V2_CLOCKIDENTITY, &b, 20, 8)?;
    // Made of the address of an interface: its vendor, and what was put in the middle.
    if b.u16(23)? == 0xfffe {
        let outer = w.open(item);
        let [x, y, z] = b.array(20)?;
        w.string(V2_CLOCKIDENTITY_MANUF, &b, 20, 3, format_args!("{x:02x}:{y:02x}:{z:02x}"))?;
        w.close(outer);
    }
    w.item(V2_SOURCEPORTID, &b, 28, 2)?;
    w.item(V2_SEQUENCEID, &b, 30, 2)?;
    w.item(V2_CONTROLFIELD, &b, 32, 1)?;
    w.item(V2_LOGMESSAGEPERIOD, &b, 33, 1)?;
    body(w, &b, kind, profile == GENERALIZED)?;
    w.close(opened);
    Ok(())
}

/// Shows what a message of type `kind` has behind the header.
fn body<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, generalized: bool) -> Walked {
    match kind {
        message::SYNC if generalized && b.u16(6)? & TWO_STEP != 0 => {
            w.item(V2_SYNC_RESERVED, b, HEADER_LEN, 10)?;
            Ok(())
        }
        message::SYNC | message::DELAY_REQUEST => parts(w, b, ORIGIN),
        message::PEER_REQUEST if generalized => Ok(()),
        message::PEER_REQUEST => parts(w, b, PEER_ORIGIN),
        message::PEER_RESPONSE => parts(w, b, PEER_RESPONSE),
        message::FOLLOW_UP => {
            parts(w, b, FOLLOW_UP)?;
            let seconds = u64::from(b.u32(HEADER_LEN + 2)?);
            let nanoseconds = u64::from(b.u32(HEADER_LEN + 6)?);
            let all = seconds.wrapping_mul(1_000_000_000).wrapping_add(nanoseconds);
            let short = V2_FU_PRECISEORIGINTIMESTAMP_32BIT;
            let item = w.number(short, b, HEADER_LEN, 10, all & 0xffff_ffff)?;
            w.hide(item);
            if generalized { extension::follow_up(w, b) } else { Ok(()) }
        }
        message::DELAY_RESPONSE => parts(w, b, DELAY_RESPONSE),
        message::PEER_FOLLOW_UP => parts(w, b, PEER_FOLLOW_UP),
        message::ANNOUNCE => {
            if !generalized {
                parts(w, b, ANNOUNCE_TIME)?;
            }
            parts(w, b, ANNOUNCE)?;
            extension::announce(w, b)
        }
        message::SIGNALLING => {
            w.item(V2_SIG_TARGETPORTIDENTITY, b, HEADER_LEN, 8)?;
            w.item(V2_SIG_TARGETPORTID, b, HEADER_LEN + 8, 2)?;
            extension::signalling(w, b, generalized)
        }
        message::MANAGEMENT => management::walk(w, b),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    /// A header of version 2 with `first` before `body`.
    fn message(first: u8, body: &[u8]) -> Vec<u8> {
        let mut message = vec![first, 2, 0, 34 + body.len() as u8, 0, 0, 2, 0];
        message.extend([0, 0, 0, 0, 0, 1, 0x80, 0, 0, 0, 0, 0]);
        message.extend([0, 0x1b, 0x19, 0xff, 0xfe, 1, 2, 3, 0, 1, 0, 7, 0, 0x7f]);
        message.extend(body);
        message
    }

    #[test]
    fn a_follow_up_tells_the_time() {
        let told = shown(320, 320, &message(8, &[0, 0, 0, 0, 0, 9, 0, 0, 0, 5]));
        assert_eq!(told.info, "PTPv2 Follow_Up Message");
        for line in [
            "correctionField: 1.500000 nanoseconds",
            "correction: Ns: 1 nanoseconds",
            "correctionSubNs: 0.5",
            "MAC Vendor: 00:1b:19",
            "preciseOriginTimestamp (seconds): 9",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_synchronization_of_two_steps_has_no_time_in_8021as() {
        let told = shown(319, 319, &message(0x10, &[0; 10]));
        assert!(told.has("reserved: 00000000000000000000"), "{:#?}", told.tree);
    }

    #[test]
    fn an_announcement_with_the_path_of_clocks() {
        let mut body = vec![0; 30];
        body.extend([0, 8, 0, 8, 1, 2, 3, 4, 5, 6, 7, 8]);
        let told = shown(320, 320, &message(0x1b, &body));
        assert!(told.has("Path trace TLV"), "{:#?}", told.tree);
        assert!(told.has("PathSequence: 0x0102030405060708"));
    }

    #[test]
    fn management_says_what_it_is_about() {
        let mut body = vec![0xff; 10];
        body.extend([1, 1, 0, 0, 0, 1, 0, 2, 0x20, 0x05]);
        let told = shown(320, 320, &message(13, &body));
        assert_eq!(told.info, "PTPv2 Management (Priority 1) GET");
    }

    #[test]
    fn version_1_has_names_of_its_own() {
        let mut message = vec![0; 60];
        message[1] = 1;
        message[32] = 3;
        assert_eq!(shown(319, 319, &message).info, "PTPv1 Delay_Response Message");
    }

    #[test]
    fn a_length_past_the_end_is_noted() {
        let mut long = message(1, &[0; 10]);
        long[3] = 200;
        let told = shown(319, 319, &long);
        assert!(told.tree.iter().any(|line| line.contains("goes past the end of the packet")));
    }
}
