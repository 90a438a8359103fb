//! Private messages (mode 7) of the NTP distribution's ntpdc, `ntp_request.h`.

use std::net::Ipv4Addr;

use lamna_fields::{Encoding, Field};

use super::{bit_fields, f, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::{REST, Walk};

/// The implementation whose messages are known: `xntpd` with IPv6.
const IMPLEMENTATION: u8 = 3;

/// Octets before the items.
const HEADER_LEN: usize = 8;

/// The fields of an item, one after the other, each with its octets.
type Layout = &'static [(Field, usize)];

/// The layout of a request's items.
fn layout_of(request: u8) -> Layout {
    match request {
        0 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_PORT, 2),
            (f::PRIV_MODE7_HMODE, 1),
            (f::PRIV_MODE7_PEER_FLAGS, 1),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_ADDRESS6, 16),
        ],
        1 => &[
            (f::PRIV_MODE7_DSTADDRESS, 4),
            (f::PRIV_MODE7_SRCADDRESS, 4),
            (f::PRIV_MODE7_SRCPORT, 2),
            (f::STRATUM, 1),
            (f::PRIV_MODE7_HPOLL, 1),
            (f::PPOLL, 1),
            (f::PRIV_MODE7_REACH, 1),
            (f::PRIV_MODE7_PEER_FLAGS, 1),
            (f::PRIV_MODE7_HMODE, 1),
            (f::PRIV_MODE7_DELAY, 4),
            (f::PRIV_MODE7_OFFSET, 8),
            (f::PRIV_MODE7_DISPERSION, 4),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_DSTADDRESS6, 16),
            (f::PRIV_MODE7_SRCADDRESS6, 16),
        ],
        2 => &[
            (f::PRIV_MODE7_DSTADDRESS, 4),
            (f::PRIV_MODE7_SRCADDRESS, 4),
            (f::PRIV_MODE7_SRCPORT, 2),
            (f::PRIV_MODE7_PEER_FLAGS, 1),
            (f::PRIV_MODE7_LEAP, 1),
            (f::PRIV_MODE7_HMODE, 1),
            (f::PRIV_MODE7_PMODE, 1),
            (f::STRATUM, 1),
            (f::PPOLL, 1),
            (f::PRIV_MODE7_HPOLL, 1),
            (f::PRECISION, 1),
            (f::PRIV_MODE7_VERSION, 1),
            (f::PRIV_MODE7_UNUSED, 1),
            (f::PRIV_MODE7_REACH, 1),
            (f::PRIV_MODE7_UNREACH, 1),
            (f::PRIV_MODE7_FLASH, 1),
            (f::PRIV_MODE7_TTL, 1),
            (f::PRIV_MODE7_FLASH2, 2),
            (f::PRIV_MODE7_ASSOCID, 2),
            (f::KEYID, 4),
            (f::PRIV_MODE7_PKEYID, 4),
            (f::REFID, 4),
            (f::PRIV_MODE7_TIMER, 4),
            (f::ROOTDELAY, 4),
            (f::ROOTDISPERSION, 4),
            (f::REFTIME, 8),
            (f::ORG, 8),
            (f::REC, 8),
            (f::XMT, 8),
            (f::PRIV_MODE7_FILTDELAY, 4),
            (f::PRIV_MODE7_FILTOFFSET, 8),
            (f::PRIV_MODE7_ORDER, 1),
            (f::PRIV_MODE7_DELAY, 4),
            (f::PRIV_MODE7_DISPERSION, 4),
            (f::PRIV_MODE7_OFFSET, 8),
            (f::PRIV_MODE7_SELECTDIS, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_ESTBDELAY, 4),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_DSTADDRESS6, 16),
            (f::PRIV_MODE7_SRCADDRESS6, 16),
        ],
        3 => &[
            (f::PRIV_MODE7_DSTADDRESS, 4),
            (f::PRIV_MODE7_SRCADDRESS, 4),
            (f::PRIV_MODE7_SRCPORT, 2),
            (f::PRIV_MODE7_PEER_FLAGS, 1),
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_TIMERECEIVED, 4),
            (f::PRIV_MODE7_TIMETOSEND, 4),
            (f::PRIV_MODE7_TIMEREACHABLE, 4),
            (f::PRIV_MODE7_SENT, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_PROCESSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_BADAUTH, 4),
            (f::PRIV_MODE7_BOGUSORG, 4),
            (f::PRIV_MODE7_OLDPKT, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_SELDISP, 4),
            (f::PRIV_MODE7_SELBROKEN, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_CANDIDATE, 1),
            (f::PRIV_MODE7_UNUSED, 1),
            (f::PRIV_MODE7_UNUSED, 1),
            (f::PRIV_MODE7_UNUSED, 1),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_DSTADDRESS6, 16),
            (f::PRIV_MODE7_SRCADDRESS6, 16),
        ],
        4 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_PMODE, 1),
            (f::PRIV_MODE7_LEAP, 1),
            (f::STRATUM, 1),
            (f::PRECISION, 1),
            (f::ROOTDELAY, 4),
            (f::ROOTDISPERSION, 4),
            (f::REFID, 4),
            (f::REFTIME, 8),
            (f::PRIV_MODE7_POLL, 4),
            (f::PRIV_MODE7_SYS_FLAGS8, 1),
            (f::PRIV_MODE7_UNUSED, 3),
            (f::PRIV_MODE7_BDELAY, 4),
            (f::PRIV_MODE7_FREQ, 4),
            (f::PRIV_MODE7_AUTHDELAY, 8),
            (f::PRIV_MODE7_STABILITY, 4),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_ADDRESS6, 16),
        ],
        5 => &[
            (f::PRIV_MODE7_TIMEUP, 4),
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_DENIED, 4),
            (f::PRIV_MODE7_OLDVERSION, 4),
            (f::PRIV_MODE7_NEWVERSION, 4),
            (f::PRIV_MODE7_BAD_VERSION, 4),
            (f::PRIV_MODE7_BADLENGTH, 4),
            (f::PRIV_MODE7_PROCESSED, 4),
            (f::PRIV_MODE7_BADAUTH, 4),
            (f::PRIV_MODE7_TIMERECEIVED, 4),
            (f::PRIV_MODE7_LIMITREJECTED, 4),
            (f::PRIV_MODE7_LAMPORT, 4),
            (f::PRIV_MODE7_TSROUNDING, 4),
        ],
        6 => &[
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_TOTALRECVBUFS, 2),
            (f::PRIV_MODE7_FREERECVBUFS, 2),
            (f::PRIV_MODE7_FULLRECVBUFS, 2),
            (f::PRIV_MODE7_LOWWATER, 2),
            (f::PRIV_MODE7_DROPPED, 4),
            (f::PRIV_MODE7_IGNORED, 4),
            (f::PRIV_MODE7_RECEIVED, 4),
            (f::PRIV_MODE7_SENT, 4),
            (f::PRIV_MODE7_NOTSENT, 4),
            (f::PRIV_MODE7_INTERRUPTS, 4),
            (f::PRIV_MODE7_INT_RECEIVED, 4),
        ],
        7 => &[
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_TOTALMEM, 2),
            (f::PRIV_MODE7_FREEMEM, 2),
            (f::PRIV_MODE7_FINDPEER_CALLS, 4),
            (f::PRIV_MODE7_ALLOCATIONS, 4),
            (f::PRIV_MODE7_DEMOBILIZATIONS, 4),
            (f::PRIV_MODE7_HASHCOUNT, REST),
        ],
        8 => &[
            (f::PRIV_MODE7_LAST_OFFSET, 8),
            (f::PRIV_MODE7_DRIFT_COMP, 8),
            (f::PRIV_MODE7_COMPLIANCE, 4),
            (f::PRIV_MODE7_WATCHDOG_TIMER, 4),
        ],
        9 => &[
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_ALARMS, 4),
            (f::PRIV_MODE7_OVERFLOWS, 4),
            (f::PRIV_MODE7_XMTCALLS, 4),
        ],
        10 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_HMODE, 1),
            (f::PRIV_MODE7_VERSION, 1),
            (f::PRIV_MODE7_MINPOLL, 1),
            (f::PRIV_MODE7_MAXPOLL, 1),
            (f::PRIV_CONFIG_FLAGS, 1),
            (f::PRIV_MODE7_TTL, 1),
            (f::PRIV_MODE7_UNUSED, 2),
            (f::KEYID, 4),
            (f::PRIV_MODE7_KEY_FILE, 128),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_ADDRESS6, 16),
        ],
        11 | 22 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_ADDRESS6, 16),
        ],
        12 | 13 => &[(f::PRIV_MODE7_SYS_FLAGS, 4)],
        16 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_MASK, 4),
            (f::PRIV_MODE7_COUNT, 4),
            (f::PRIV_MODE7_RFLAGS, 2),
            (f::PRIV_MODE7_MFLAGS, 2),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_ADDRESS6, 16),
            (f::PRIV_MODE7_MASK6, 16),
        ],
        17..=19 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_MASK, 4),
            (f::PRIV_MODE7_IPPEERLIMIT, 2),
            (f::PRIV_MODE7_RESTRICT_FLAGS, 2),
            (f::PRIV_MODE7_MFLAGS, 2),
            (f::PRIV_MODE7_UNUSED, 4),
            (f::PRIV_MODE7_ADDRESS6, 16),
            (f::PRIV_MODE7_MASK6, 16),
        ],
        20 => &[
            (f::PRIV_MONLIST_AVGINT, 4),
            (f::PRIV_MONLIST_LSINT, 4),
            (f::PRIV_MONLIST_RESTR, 4),
            (f::PRIV_MONLIST_COUNT, 4),
            (f::PRIV_MONLIST_REMOTE_ADDRESS, 4),
            (f::PRIV_MONLIST_PORT, 2),
            (f::PRIV_MONLIST_MODE, 1),
            (f::PRIV_MONLIST_VERSION, 1),
            (f::PRIV_MONLIST_IPV6, 4),
            (f::PRIV_MONLIST_UNUSED, 4),
            (f::PRIV_MONLIST_ADDR6, 16),
        ],
        21 => &[(f::PRIV_MODE7_RESET_STATS_FLAGS, 4)],
        26 | 27 => &[(f::PRIV_MODE7_KEY, 8)],
        28 => &[
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_NUMKEYS, 4),
            (f::PRIV_MODE7_NUMFREEKEYS, 4),
            (f::PRIV_MODE7_KEYLOOKUPS, 4),
            (f::PRIV_MODE7_KEYNOTFOUND, 4),
            (f::PRIV_MODE7_ENCRYPTIONS, 4),
            (f::PRIV_MODE7_DECRYPTIONS, 4),
            (f::PRIV_MODE7_EXPIRED, 4),
            (f::PRIV_MODE7_KEYUNCACHED, 4),
        ],
        29 => &[
            (f::PRIV_MODE7_LOCAL_ADDRESS, 4),
            (f::PRIV_MODE7_TRAP_ADDRESS, 4),
            (f::PRIV_MODE7_TRAP_PORT, 2),
            (f::PRIV_MODE7_SEQUENCE, 2),
            (f::PRIV_MODE7_SETTIME, 4),
            (f::PRIV_MODE7_ORIGTIME, 4),
            (f::PRIV_MODE7_RESETS, 4),
            (f::PRIV_TRAPS_FLAGS, 4),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_LOCAL_ADDRESS6, 16),
            (f::PRIV_MODE7_TRAP_ADDRESS6, 16),
        ],
        30 | 31 => &[
            (f::PRIV_MODE7_LOCAL_ADDRESS, 4),
            (f::PRIV_MODE7_TRAP_ADDRESS, 4),
            (f::PRIV_MODE7_TRAP_PORT, 2),
            (f::PRIV_MODE7_UNUSED, 2),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_LOCAL_ADDRESS6, 16),
            (f::PRIV_MODE7_TRAP_ADDRESS6, 16),
        ],
        32 | 33 => &[(f::KEYID, 4)],
        34 => &[
            (f::PRIV_MODE7_TIMERESET, 4),
            (f::PRIV_MODE7_REQUESTS, 4),
            (f::PRIV_MODE7_BAD_PACKETS, 4),
            (f::PRIV_MODE7_RESPONSES, 4),
            (f::PRIV_MODE7_FRAGMENTS, 4),
            (f::PRIV_MODE7_ERRORS, 4),
            (f::PRIV_MODE7_TOO_SHORT, 4),
            (f::PRIV_MODE7_INPUT_RESPONSES, 4),
            (f::PRIV_MODE7_INPUT_FRAGMENTS, 4),
            (f::PRIV_MODE7_INPUT_ERRORS, 4),
            (f::PRIV_MODE7_BAD_OFFSET, 4),
            (f::PRIV_MODE7_BAD_VERSION, 4),
            (f::PRIV_MODE7_DATA_TOO_SHORT, 4),
            (f::PRIV_MODE7_BADOP, 4),
            (f::PRIV_MODE7_ASYNC_MESSAGES, 4),
        ],
        36 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_TYPE, 1),
            (f::PRIV_MODE7_CLOCK_FLAGS, 1),
            (f::PRIV_MODE7_LASTEVENT, 1),
            (f::PRIV_MODE7_CURRENTSTATUS, 1),
            (f::PRIV_MODE7_POLLS, 4),
            (f::PRIV_MODE7_NORESPONSE, 4),
            (f::PRIV_MODE7_BADFORMAT, 4),
            (f::PRIV_MODE7_BADDATA, 4),
            (f::PRIV_MODE7_TIMESTARTED, 4),
            (f::PRIV_MODE7_FUDGETIME1, 8),
            (f::PRIV_MODE7_FUDGETIME2, 8),
            (f::PRIV_MODE7_FUDGEVAL1, 4),
            (f::PRIV_MODE7_FUDGEVAL2, 4),
        ],
        37 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_WHICH, 4),
            (f::PRIV_MODE7_FUDGETIME, 8),
            (f::PRIV_MODE7_FUDGEVAL_FLAGS, 4),
        ],
        38 => &[
            (f::PRIV_MODE7_KERNEL_OFFSET, 4),
            (f::PRIV_MODE7_FREQ, 4),
            (f::PRIV_MODE7_MAXERROR, 4),
            (f::PRIV_MODE7_ESTERROR, 4),
            (f::PRIV_MODE7_STATUS, 2),
            (f::PRIV_MODE7_SHIFT, 2),
            (f::PRIV_MODE7_CONSTANT, 4),
            (f::PRIV_MODE7_PRECISION, 4),
            (f::PRIV_MODE7_TOLERANCE, 4),
            (f::PRIV_MODE7_PPSFREQ, 4),
            (f::PRIV_MODE7_JITTER, 4),
            (f::PRIV_MODE7_STABIL, 4),
            (f::PRIV_MODE7_JITCNT, 4),
            (f::PRIV_MODE7_CALCNT, 4),
            (f::PRIV_MODE7_ERRCNT, 4),
            (f::PRIV_MODE7_STBCNT, 4),
        ],
        39 => &[
            (f::PRIV_MODE7_ADDRESS, 4),
            (f::PRIV_MODE7_NVALUES, 1),
            (f::PRIV_MODE7_NTIMES, 1),
            (f::PRIV_MODE7_SVALUES, 2),
            (f::PRIV_MODE7_STIMES, 4),
            (f::PRIV_MODE7_VALUES, 64),
            (f::PRIV_MODE7_TIMES, 256),
        ],
        42 => &[
            (f::PRIV_MONLIST_AVGINT, 4),
            (f::PRIV_MONLIST_LSINT, 4),
            (f::PRIV_MONLIST_RESTR, 4),
            (f::PRIV_MONLIST_COUNT, 4),
            (f::PRIV_MONLIST_REMOTE_ADDRESS, 4),
            (f::PRIV_MONLIST_LOCAL_ADDRESS, 4),
            (f::PRIV_MONLIST_FLAGS, 4),
            (f::PRIV_MONLIST_PORT, 2),
            (f::PRIV_MONLIST_MODE, 1),
            (f::PRIV_MONLIST_VERSION, 1),
            (f::PRIV_MONLIST_IPV6, 4),
            (f::PRIV_MONLIST_UNUSED, 4),
            (f::PRIV_MONLIST_ADDR6, 16),
            (f::PRIV_MONLIST_DADDR6, 16),
        ],
        44 | 45 => &[
            (f::PRIV_MODE7_ADDRESS6, 16),
            (f::PRIV_MODE7_BCAST6, 16),
            (f::PRIV_MODE7_MASK6, 16),
            (f::PRIV_MODE7_IPV6_FLAG, 4),
            (f::PRIV_MODE7_INT_NAME, 32),
            (f::PRIV_MODE7_INT_FLAGS, 4),
            (f::PRIV_MODE7_LAST_TTL, 4),
            (f::PRIV_MODE7_NUM_MCAST, 4),
            (f::PRIV_MODE7_RECEIVED, 4),
            (f::PRIV_MODE7_SENT, 4),
            (f::PRIV_MODE7_NOTSENT, 4),
            (f::PRIV_MODE7_UPTIME, 4),
            (f::PRIV_MODE7_SCOPEID, 4),
            (f::PRIV_MODE7_IFINDEX, 4),
            (f::PRIV_MODE7_IFNUM, 4),
            (f::PRIV_MODE7_PEERCNT, 4),
            (f::PRIV_MODE7_FAMILY, 2),
            (f::PRIV_MODE7_IGNORE_PKTS, 1),
            (f::PRIV_MODE7_ACTION, 1),
            (f::PRIV_MODE7_UNUSED, 4),
        ],
        _ => &[],
    }
}

/// The bits of a field that has some.
fn bits_of(field: Field) -> &'static [Field] {
    match field {
        f::PRIV_MODE7_PEER_FLAGS => &[
            f::PRIV_MODE7_PEER_FLAGS_CONFIG,
            f::PRIV_MODE7_PEER_FLAGS_SYSPEER,
            f::PRIV_MODE7_PEER_FLAGS_BURST,
            f::PRIV_MODE7_PEER_FLAGS_REFCLOCK,
            f::PRIV_MODE7_PEER_FLAGS_PREFER,
            f::PRIV_MODE7_PEER_FLAGS_AUTHENABLE,
            f::PRIV_MODE7_PEER_FLAGS_SEL_CANDIDATE,
            f::PRIV_MODE7_PEER_FLAGS_SHORTLIST,
        ],
        f::PRIV_MODE7_SYS_FLAGS => &[
            f::PRIV_MODE7_SYS_FLAGS_BCLIENT,
            f::PRIV_MODE7_SYS_FLAGS_PPS,
            f::PRIV_MODE7_SYS_FLAGS_NTP,
            f::PRIV_MODE7_SYS_FLAGS_KERNEL,
            f::PRIV_MODE7_SYS_FLAGS_MONITOR,
            f::PRIV_MODE7_SYS_FLAGS_FILEGEN,
            f::PRIV_MODE7_SYS_FLAGS_AUTH,
            f::PRIV_MODE7_SYS_FLAGS_CAL,
        ],
        f::PRIV_MODE7_RESET_STATS_FLAGS => &[
            f::PRIV_MODE7_RESET_STATS_FLAGS_ALLPEERS,
            f::PRIV_MODE7_RESET_STATS_FLAGS_IO,
            f::PRIV_MODE7_RESET_STATS_FLAGS_SYS,
            f::PRIV_MODE7_RESET_STATS_FLAGS_MEM,
            f::PRIV_MODE7_RESET_STATS_FLAGS_TIMER,
            f::PRIV_MODE7_RESET_STATS_FLAGS_AUTH,
            f::PRIV_MODE7_RESET_STATS_FLAGS_CTL,
        ],
        f::PRIV_MODE7_SYS_FLAGS8 => &[
            f::PRIV_MODE7_SYS_FLAGS8_BCLIENT,
            f::PRIV_MODE7_SYS_FLAGS8_PPS,
            f::PRIV_MODE7_SYS_FLAGS8_NTP,
            f::PRIV_MODE7_SYS_FLAGS8_KERNEL,
            f::PRIV_MODE7_SYS_FLAGS8_MONITOR,
            f::PRIV_MODE7_SYS_FLAGS8_FILEGEN,
            f::PRIV_MODE7_SYS_FLAGS8_AUTH,
            f::PRIV_MODE7_SYS_FLAGS8_CAL,
        ],
        f::PRIV_CONFIG_FLAGS => &[
            f::PRIV_MODE7_CONFIG_FLAGS_AUTHENABLE,
            f::PRIV_MODE7_CONFIG_FLAGS_PREFER,
            f::PRIV_MODE7_CONFIG_FLAGS_BURST,
            f::PRIV_MODE7_CONFIG_FLAGS_IBURST,
            f::PRIV_MODE7_CONFIG_FLAGS_NO_SELECT,
            f::PRIV_MODE7_CONFIG_FLAGS_SKEY,
        ],
        _ => &[],
    }
}

/// Shows what follows the flags.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let item = w.item(f::PRIV_AUTH_SEQ, b, 1, 1)?;
    bit_fields(w, b, item, f::PRIV_AUTH_SEQ, (1, 1), &[f::PRIV_AUTH, f::PRIV_SEQ])?;
    w.item(f::PRIV_IMPL, b, 2, 1)?;
    let request = b.u8(3)?;
    w.item(f::PRIV_REQCODE, b, 3, 1)?;
    if b.u8(2)? != IMPLEMENTATION {
        return Ok(());
    }
    let error = b.u8(4)? >> 4;
    let item = w.number(f::PRIV_ERR, b, 4, 1, u64::from(error))?;
    let word = w.word(f::PRIV_ERR, u64::from(error)).unwrap_or("Unknown");
    w.label(item, format_args!("{error:04b} .... = Err: {word} ({error:#04x})"));
    let count = twelve_bits(w, b, f::PRIV_NUMITEMS, 4)?;
    let reserved = b.u8(6)? >> 4;
    let item = w.number(f::PRIV_RESERVED, b, 6, 1, u64::from(reserved))?;
    w.label(item, format_args!("{reserved:04b} .... = Reserved: {reserved:#04x}"));
    let size = twelve_bits(w, b, f::PRIV_ITEMSIZE, 6)?;
    let response = b.u8(0)? & 0x80 != 0;
    let name = values::PRIV_REQCODE.get(u64::from(request)).unwrap_or("Unknown");
    let layout = layout_of(request);
    // Requests for what is known of peers hold a peer list, those of clocks their address only.
    let layout = match request {
        2 | 3 if !response => layout_of(0),
        36 | 39 if !response => layout.get(..1).unwrap_or(layout),
        _ => layout,
    };
    let mut at = HEADER_LEN;
    for _ in 0..count {
        let monitored = matches!(request, 20 | 42);
        let value = if monitored { "Monlist Item" } else { "" };
        let item = w.string(f::PRIV_MODE7_ITEM, b, at, size, format_args!("{value}"))?;
        if monitored {
            let address = Ipv4Addr::from(b.array::<4>(at + 16)?);
            let port = b.u16(at + if request == 42 { 28 } else { 20 })?;
            w.label(item, format_args!("Monlist item: address: {address}:{port}"));
        } else {
            w.label(item, format_args!("{name} Item"));
        }
        let opened = w.open(item);
        contents(w, b, layout, at, at + size)?;
        w.close(opened);
        at += size;
    }
    Ok(())
}

/// The lower twelve bits of two octets.
fn twelve_bits<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
) -> Result<usize, Fault> {
    let value = b.u16(at)? & 0x0fff;
    let item = w.number(field, b, at, 2, u64::from(value))?;
    let title = w.def(field).title;
    let (high, middle, low) = (value >> 8, value >> 4 & 15, value & 15);
    w.label(item, format_args!(".... {high:04b}  {middle:04b} {low:04b} = {title}: {value}"));
    Ok(usize::from(value))
}

fn contents<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    layout: Layout,
    mut at: usize,
    end: usize,
) -> Walked {
    for (field, len) in layout {
        let len = if *len == REST { end.saturating_sub(at) } else { *len };
        let encoding = match *field {
            f::REFTIME | f::ORG | f::REC | f::XMT => Encoding::Ntp,
            f::PRIV_MODE7_KEY => Encoding::Little,
            _ => Encoding::Big,
        };
        let item = w.item_as(*field, b, at, len, encoding)?;
        let bits = bits_of(*field);
        if !bits.is_empty() {
            bit_fields(w, b, item, *field, (at, len), bits)?;
        }
        at += len;
    }
    Ok(())
}
