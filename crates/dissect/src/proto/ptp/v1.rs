//! Version 1 (IEEE 1588-2002). Of management only the head is shown.

use super::fields::*;
use super::{Part, parts};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// Kinds of messages, in the field that is called `control`.
mod control {
    pub(super) const SYNC: u8 = 0;
    pub(super) const DELAY_REQUEST: u8 = 1;
    pub(super) const FOLLOW_UP: u8 = 2;
    pub(super) const DELAY_RESPONSE: u8 = 3;
    pub(super) const MANAGEMENT: u8 = 4;
}

const HEADER: &[Part] = &[
    (VERSIONPTP, 0, 2),
    (VERSIONNETWORK, 2, 2),
    (SUBDOMAIN, 4, 16),
    (MESSAGETYPE, 20, 1),
    (SOURCECOMMUNICATIONTECHNOLOGY, 21, 1),
    (SOURCEUUID, 22, 6),
    (SOURCEPORTID, 28, 2),
    (SEQUENCEID, 30, 2),
    (CONTROLFIELD, 32, 1),
];

const SYNC: &[Part] = &[
    (SDR_EPOCHNUMBER, 48, 2),
    (SDR_CURRENTUTCOFFSET, 50, 2),
    (SDR_GRANDMASTERCOMMUNICATIONTECHNOLOGY, 53, 1),
    (SDR_GRANDMASTERCLOCKUUID, 54, 6),
    (SDR_GRANDMASTERPORTID, 60, 2),
    (SDR_GRANDMASTERSEQUENCEID, 62, 2),
    (SDR_GRANDMASTERCLOCKSTRATUM, 67, 1),
    (SDR_GRANDMASTERCLOCKIDENTIFIER, 68, 4),
    (SDR_GRANDMASTERCLOCKVARIANCE, 74, 2),
    (SDR_GRANDMASTERPREFERRED, 77, 1),
    (SDR_GRANDMASTERISBOUNDARYCLOCK, 79, 1),
    (SDR_SYNCINTERVAL, 83, 1),
    (SDR_LOCALCLOCKVARIANCE, 86, 2),
    (SDR_LOCALSTEPSREMOVED, 90, 2),
    (SDR_LOCALCLOCKSTRATUM, 95, 1),
    (SDR_LOCALCLOCKIDENTIFIER, 96, 4),
    (SDR_PARENTCOMMUNICATIONTECHNOLOGY, 101, 1),
    (SDR_PARENTUUID, 102, 6),
    (SDR_PARENTPORTFIELD, 110, 2),
    (SDR_ESTIMATEDMASTERVARIANCE, 114, 2),
    (SDR_ESTIMATEDMASTERDRIFT, 116, 4),
    (SDR_UTCREASONABLE, 123, 1),
];

const DELAY_RESPONSE: &[Part] = &[
    (DR_REQUESTINGSOURCECOMMUNICATIONTECHNOLOGY, 49, 1),
    (DR_REQUESTINGSOURCEUUID, 50, 6),
    (DR_REQUESTINGSOURCEPORTID, 56, 2),
    (DR_REQUESTINGSOURCESEQUENCEID, 58, 2),
];

const MANAGEMENT: &[Part] = &[
    (MM_TARGETCOMMUNICATIONTECHNOLOGY, 41, 1),
    (MM_TARGETUUID, 42, 6),
    (MM_TARGETPORTID, 48, 2),
    (MM_STARTINGBOUNDARYHOPS, 50, 2),
    (MM_BOUNDARYHOPS, 52, 2),
    (MM_MANAGEMENTMESSAGEKEY, 55, 1),
    (MM_PARAMETERLENGTH, 58, 2),
];

/// Where the time of a message stands.
const TIME: usize = 40;

/// Shows a message.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("PTPv1");
    let kind = b.u8(32)?;
    if w.wants_columns() {
        match kind {
            control::SYNC => w.info(format_args!("Sync Message")),
            control::DELAY_REQUEST => w.info(format_args!("Delay_Request Message")),
            control::FOLLOW_UP => w.info(format_args!("Follow_Up Message")),
            control::DELAY_RESPONSE => w.info(format_args!("Delay_Response Message")),
            control::MANAGEMENT => {
                let key = b.u8(55)?;
                let name = MM_MANAGEMENTMESSAGEKEY_VALUES.get(u64::from(key)).map(words);
                let name = name.unwrap_or_else(|| "Unknown message key".to_owned());
                w.info(format_args!("Management Message ({name})"));
            }
            _ => w.info(format_args!("Unknown Message")),
        }
    }
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    parts(w, b, HEADER)?;
    let flags = w.item(FLAGS, b, 34, 2)?;
    let bits = [
        FLAGS_LI61,
        FLAGS_LI59,
        FLAGS_BOUNDARY_CLOCK,
        FLAGS_ASSIST,
        FLAGS_EXT_SYNC,
        FLAGS_PARENT_STATS,
        FLAGS_SYNC_BURST,
    ];
    w.bits(flags, &bits, b, 34, 2)?;
    match kind {
        control::SYNC | control::DELAY_REQUEST => {
            let fields =
                [SDR_ORIGINTIMESTAMP, SDR_ORIGINTIMESTAMP_SECONDS, SDR_ORIGINTIMESTAMP_NANOSECONDS];
            time(w, b, TIME, fields)?;
            parts(w, b, SYNC)?;
        }
        control::FOLLOW_UP => {
            w.item(FU_ASSOCIATEDSEQUENCEID, b, 42, 2)?;
            let fields = [
                FU_PRECISEORIGINTIMESTAMP,
                FU_PRECISEORIGINTIMESTAMP_SECONDS,
                FU_PRECISEORIGINTIMESTAMP_NANOSECONDS,
            ];
            time(w, b, 44, fields)?;
        }
        control::DELAY_RESPONSE => {
            let fields = [
                DR_DELAYRECEIPTTIMESTAMP,
                DR_DELAYRECEIPTTIMESTAMP_SECONDS,
                DR_DELAYRECEIPTTIMESTAMP_NANOSECONDS,
            ];
            time(w, b, TIME, fields)?;
            parts(w, b, DELAY_RESPONSE)?;
        }
        control::MANAGEMENT => parts(w, b, MANAGEMENT)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// `PTP_MM_OBTAIN_IDENTITY` in the words of a sentence.
fn words(name: &str) -> String {
    let name = name.trim_start_matches("PTP_MM_").to_ascii_lowercase().replace('_', " ");
    let mut letters = name.chars();
    letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect()
}

/// Shows seconds and nanoseconds, whole and apart.
fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [whole, seconds, nanoseconds]: [lamna_fields::Field; 3],
) -> Walked {
    let value = i64::from(b.u32(at)?) * 1_000_000_000 + i64::from(b.u32(at + 4)? as i32);
    let item = w.number(whole, b, at, 8, value as u64)?;
    let opened = w.open(item);
    w.item(seconds, b, at, 4)?;
    w.item(nanoseconds, b, at + 4, 4)?;
    w.close(opened);
    Ok(())
}
