//! How an 802.11 frame went over the air, from whatever capture header tells it: modulation, rate, channel,
//! signal, and how long that took (IEEE 802.11-2020, clauses 15 to 21).

mod fields;

use lamna_fields::FieldDef;

use self::fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, wlan};
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::Walk;

/// The modulation of a frame, with what only its kind has.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum Phy {
    /// Nobody said.
    #[default]
    Unknown,
    /// Frequency hopping: hop set and pattern.
    Hopping(Option<(u8, u8)>),
    /// DSSS.
    Direct,
    /// HR/DSSS; whether its preamble is short.
    B(Option<bool>),
    /// OFDM at 5 GHz; the kind of channel, the kind of turbo.
    A {
        /// Halved or quartered.
        channel: Option<u32>,
        /// None, dynamic or static.
        turbo: Option<u32>,
    },
    /// ERP at 2.4 GHz; whether its preamble is short, the proprietary mode.
    G {
        /// Whether the preamble is short, where that is known.
        short_preamble: Option<bool>,
        /// None or super G.
        mode: Option<u32>,
    },
    /// HT.
    N(HighThroughput),
    /// VHT.
    Ac(VeryHighThroughput),
    /// HE.
    Ax,
}

/// What is known of an HT transmission.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct HighThroughput {
    pub(crate) mcs: Option<u8>,
    pub(crate) bandwidth: Option<u8>,
    pub(crate) short_gi: Option<bool>,
    pub(crate) greenfield: Option<bool>,
    pub(crate) fec: Option<u8>,
    pub(crate) stbc: Option<u8>,
    pub(crate) ness: Option<u8>,
}

/// What is known of a VHT transmission.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct VeryHighThroughput {
    pub(crate) short_gi: Option<bool>,
    pub(crate) bandwidth: Option<u8>,
    pub(crate) stbc: Option<bool>,
    pub(crate) txop_ps_not_allowed: Option<bool>,
    pub(crate) nsym_disambiguation: Option<bool>,
    pub(crate) ldpc_extra: Option<bool>,
    pub(crate) beamformed: Option<bool>,
    /// For each user: MCS, spatial streams, coding.
    pub(crate) users: [Option<(u8, u8, u8)>; 4],
    pub(crate) group: Option<u8>,
    pub(crate) partial_aid: Option<u16>,
}

/// What a capture header tells of a frame.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Radio {
    pub(crate) framing: wlan::Framing,
    pub(crate) phy: Phy,
    /// In units of 500 kb/s.
    pub(crate) rate: Option<u32>,
    pub(crate) channel: Option<u32>,
    /// In MHz.
    pub(crate) frequency: Option<u32>,
    pub(crate) signal_percent: Option<u8>,
    pub(crate) noise_percent: Option<u8>,
    pub(crate) signal_dbm: Option<i8>,
    pub(crate) noise_dbm: Option<i8>,
    pub(crate) signal_db: Option<u8>,
    pub(crate) noise_db: Option<u8>,
    /// The timer of the receiver in microseconds, when the frame's last octet was received.
    pub(crate) timestamp: Option<u64>,
    /// The frame check sequence is counted besides the octets that are there.
    pub(crate) without_check: bool,
    /// Flags of an aggregate, and its number.
    pub(crate) aggregate: Option<(u32, u32)>,
    /// What kind of packet it is that has no octets at all.
    pub(crate) zero_length: Option<u8>,
    /// Wireshark reads the header only where there is a tree to show it in: where there is none, no note is made of what it
    /// leaves open.
    pub(crate) only_in_tree: bool,
}

/// The radio information of a frame.
#[derive(Clone, Copy, Debug)]
pub struct WlanRadio;

impl Dissect for WlanRadio {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b, &Radio::default())
    }
}

/// Goes on with a frame of which `radio` tells.
pub(crate) fn enter<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, radio: &Radio) -> Walked {
    w.run(id::WLAN_RADIO, b, |w, b| walk(w, b, radio))
}

fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, radio: &Radio) -> Walked {
    w.column_protocol("Radio");
    let rate = rate(radio);
    let sent = b.reported() + if radio.without_check { CHECK_LEN } else { 0 };
    // Each part of an aggregate has a delimiter before it and ends at a multiple of four octets (9.7.1).
    let sent = match radio.aggregate {
        Some(_) => (sent + DELIMITER_LEN).next_multiple_of(4),
        None => sent,
    };
    let airtime = rate.and_then(|rate| airtime(radio, rate, sent));
    let times = end_of_previous(w, radio, airtime);
    if C::FIELDS {
        show(w, &b, radio, rate, airtime, times)?;
    }
    if radio.zero_length.is_some() {
        return Ok(());
    }
    w.net.frequency = radio.frequency.unwrap_or(0);
    w.run(id::WLAN, b, |w, b| wlan::walk(w, b, radio.framing))
}

/// When the frame before this one ended, in its receiver's time; kept for the capture.
#[derive(Default)]
struct Previous {
    end: Option<u64>,
}

/// Remembers when this frame ends; answers when the one before it did.
fn end_of_previous<C: Collector>(
    w: &mut Walk<'_, C>,
    radio: &Radio,
    airtime: Option<Airtime>,
) -> Option<u64> {
    let end = match airtime {
        Some(_) => radio.timestamp.unwrap_or(0),
        None => 0,
    };
    w.remember(Scope::Capture, |previous: &mut Previous, _| previous.end.replace(end)).flatten()
}

/// The rate in Mb/s.
fn rate(radio: &Radio) -> Option<f64> {
    match &radio.phy {
        Phy::N(ht) => {
            let (mcs, bandwidth, short) = (ht.mcs?, ht.bandwidth?, ht.short_gi?);
            ht_rate(mcs, bandwidth == 1, short)
        }
        Phy::Ac(vht) => {
            let (mcs, nss, _) = vht.users[0]?;
            vht_rate(mcs, nss, vht.bandwidth?, vht.short_gi?)
        }
        Phy::Ax => radio.rate.map(|rate| f64::from(rate) / 2.0),
        _ => radio.rate.map(|rate| f64::from(rate) / 2.0),
    }
}

/// Data bits in a symbol of one spatial stream at 20 MHz, for each of eight modulations (19.5, 21.5).
const BITS_20: [u32; 10] = [26, 52, 78, 104, 156, 208, 234, 260, 312, 0];

/// The same at 40 MHz.
const BITS_40: [u32; 10] = [54, 108, 162, 216, 324, 432, 486, 540, 648, 720];

/// The same at 80 MHz.
const BITS_80: [u32; 10] = [117, 234, 351, 468, 702, 936, 1053, 1170, 1404, 1560];

/// Data bits in a symbol of an HT transmission, over all its streams.
fn ht_bits(mcs: u8, wide: bool) -> Option<u32> {
    let table = if wide { &BITS_40 } else { &BITS_20 };
    match mcs {
        0..=31 => Some(table[usize::from(mcs % 8)] * (u32::from(mcs / 8) + 1)),
        32 if wide => Some(24),
        _ => None,
    }
}

fn symbol(short_gi: bool) -> f64 {
    if short_gi { 3.6 } else { 4.0 }
}

/// The rate of an HT transmission in Mb/s.
pub(crate) fn ht_rate(mcs: u8, wide: bool, short_gi: bool) -> Option<f64> {
    Some(f64::from(ht_bits(mcs, wide)?) / symbol(short_gi))
}

/// The rate of a VHT transmission in Mb/s; `bandwidth` as radiotap numbers it.
pub(crate) fn vht_rate(mcs: u8, nss: u8, bandwidth: u8, short_gi: bool) -> Option<f64> {
    let (table, twice) = match bandwidth {
        0 => (&BITS_20, 1.0),
        1..=3 => (&BITS_40, 1.0),
        4..=10 => (&BITS_80, 1.0),
        11..=25 => (&BITS_80, 2.0),
        _ => return None,
    };
    let bits = match (bandwidth, mcs, nss) {
        // Only these numbers of streams give whole bits of the highest modulation at 20 MHz.
        (0, 9, 3 | 6) => f64::from(nss) * 1040.0 / 3.0,
        (_, 0..=9, 1..=8) => f64::from(table[usize::from(mcs)]) * f64::from(nss) * twice,
        _ => return None,
    };
    if bits == 0.0 { None } else { Some(bits / symbol(short_gi)) }
}

/// How long a frame takes on the air, in microseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Airtime {
    duration: u64,
    preamble: u64,
}

/// Octets of a frame check sequence, and of the delimiter before a part of an aggregate.
const CHECK_LEN: usize = 4;
const DELIMITER_LEN: usize = 4;

/// Bits around the octets of an OFDM frame: service and tail (17.3.5.3, 17.3.5.4).
const SERVICE_AND_TAIL: u64 = 22;

fn airtime(radio: &Radio, rate: f64, len: usize) -> Option<Airtime> {
    if rate <= 0.0 {
        return None;
    }
    let bits = len as u64 * 8;
    let direct = |short: Option<bool>| {
        let preamble = if short == Some(true) { 96 } else { 192 };
        Airtime { preamble, duration: preamble + (bits as f64 / rate).ceil() as u64 }
    };
    let orthogonal = || {
        let symbols = ((SERVICE_AND_TAIL + bits) as f64 / (rate * 4.0)).ceil() as u64;
        Airtime { preamble: 20, duration: 20 + 4 * symbols }
    };
    Some(match &radio.phy {
        // A rate of OFDM at a frequency that is not known.
        Phy::Unknown if matches!(radio.rate, Some(12 | 18 | 24 | 36 | 48 | 72 | 96 | 108)) => {
            orthogonal()
        }
        // Short unless it is known to be long.
        Phy::B(short) => direct(Some(short.unwrap_or(true))),
        Phy::A { .. } => orthogonal(),
        Phy::G { short_preamble, .. } => {
            if [1.0, 2.0, 5.5, 11.0, 22.0, 33.0].contains(&rate) {
                direct(*short_preamble)
            } else {
                orthogonal()
            }
        }
        Phy::N(ht) => {
            let (mcs, wide) = (ht.mcs?, ht.bandwidth? == 1);
            if mcs > 31 {
                return None;
            }
            let stbc = u64::from(ht.stbc.unwrap_or(0));
            let streams = u64::from(mcs / 8) + 1;
            let training = |n: u64| if n == 3 { 4 } else { n };
            let extension = training(u64::from(ht.ness.unwrap_or(0)));
            let fixed = if ht.greenfield == Some(true) { 20 } else { 32 };
            let preamble = fixed + 4 * (training(streams + stbc) + extension);
            let per_symbol = u64::from(ht_bits(mcs, wide)?);
            let encoders = if rate > 300.0 { 2 } else { 1 };
            let mut symbols = (bits + 16 + 6 * encoders).div_ceil(per_symbol);
            if stbc > 0 {
                symbols = symbols.next_multiple_of(2);
            }
            let tenths = symbols * if ht.short_gi == Some(true) { 36 } else { 40 };
            Airtime { preamble, duration: preamble + (tenths + 5) / 10 }
        }
        Phy::Ac(vht) => {
            let (_, nss, _) = vht.users[0]?;
            let streams = u64::from(nss) * if vht.stbc == Some(true) { 2 } else { 1 };
            let training = if streams == 1 { 1 } else { streams.next_multiple_of(2) };
            let preamble = 32 + 4 * training;
            let data = (bits + SERVICE_AND_TAIL) as f64 / rate;
            Airtime { preamble, duration: preamble + data as u64 }
        }
        _ => return None,
    })
}

/// Modulation and coding of the schemes of a Very High Throughput frame (IEEE 802.11-2020, 21.5).
static SCHEMES: &[&str] = &[
    "BPSK 1/2",
    "QPSK 1/2",
    "QPSK 3/4",
    "16-QAM 1/2",
    "16-QAM 3/4",
    "64-QAM 2/3",
    "64-QAM 3/4",
    "64-QAM 5/6",
    "256-QAM 3/4",
    "256-QAM 5/6",
];

/// Says what the number of a scheme, which `item` shows, stands for.
pub(crate) fn scheme<C: Collector>(w: &mut Walk<'_, C>, item: Item, mcs: u8) {
    if let Some(scheme) = SCHEMES.get(usize::from(mcs)) {
        w.append(item, format_args!(" ({scheme})"));
    }
}

impl Phy {
    /// The number that Wireshark gives a modulation.
    fn number(&self) -> u64 {
        match self {
            Phy::Unknown => 0,
            Phy::Hopping(_) => 1,
            Phy::Direct => 3,
            Phy::B(_) => 4,
            Phy::A { .. } => 5,
            Phy::G { .. } => 6,
            Phy::N(_) => 7,
            Phy::Ac(_) => 8,
            Phy::Ax => 11,
        }
    }
}

fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    radio: &Radio,
    rate: Option<f64>,
    airtime: Option<Airtime>,
    previous: Option<u64>,
) -> Walked {
    let (root, opened) = w.open_protocol(b, 0, 0)?;
    w.label(root, format_args!("802.11 radio information"));
    if radio.phy != Phy::Unknown {
        w.number(f::PHY, b, 0, 0, radio.phy.number())?;
        modulation(w, b, &radio.phy)?;
    }
    if let Some(rate) = rate {
        let bits = f64::from(rate as f32).to_bits();
        let item = w.number(f::DATA_RATE, b, 0, 0, bits)?;
        w.label(item, format_args!("Data rate: {rate:.1} Mb/s"));
    }
    let numbers = [
        (f::CHANNEL, radio.channel.map(u64::from)),
        (f::FREQUENCY, radio.frequency.map(u64::from)),
        (f::SIGNAL_PERCENTAGE, radio.signal_percent.map(u64::from)),
        (f::SIGNAL_DB, radio.signal_db.map(u64::from)),
        (f::SIGNAL_DBM, radio.signal_dbm.map(|n| i64::from(n) as u64)),
        (f::NOISE_PERCENTAGE, radio.noise_percent.map(u64::from)),
        (f::NOISE_DB, radio.noise_db.map(u64::from)),
        (f::NOISE_DBM, radio.noise_dbm.map(|n| i64::from(n) as u64)),
    ];
    for (field, value) in numbers {
        if let Some(value) = value {
            w.number(field, b, 0, 0, value)?;
        }
    }
    if let (Some(signal), Some(noise)) = (radio.signal_dbm, radio.noise_dbm) {
        let ratio = i64::from(signal) - i64::from(noise);
        w.number(f::SNR, b, 0, 0, ratio as u64)?;
    }
    if let Some(timestamp) = radio.timestamp {
        w.number(f::TIMESTAMP, b, 0, 0, timestamp)?;
    }
    if let Some((flags, number)) = radio.aggregate {
        w.number(f::LAST_PART_OF_AN_AMPDU, b, 0, 0, u64::from(flags & 1))?;
        w.number(f::A_MPDU_DELIM_CRC_ERROR, b, 0, 0, u64::from(flags >> 1 & 1))?;
        w.number(f::A_MPDU_AGGREGATE_ID, b, 0, 0, u64::from(number))?;
    }
    if let Some(kind) = radio.zero_length {
        w.number(f::ZERO_LEN_PSDU_TYPE, b, 0, 0, u64::from(kind))?;
    }
    if let Some(airtime) = airtime {
        let item = w.generated(f::DURATION, b, 0, airtime.duration);
        let inner = w.open(item);
        if w.has_tree() || !radio.only_in_tree {
            assumptions(w, &radio.phy);
        }
        w.generated(f::PREAMBLE, b, 0, airtime.preamble);
        if let Some(end) = radio.timestamp {
            let start = end.wrapping_sub(airtime.duration);
            if let Some(previous) = previous {
                w.generated_signed(f::IFS, b, 0, start.wrapping_sub(previous) as i64);
            }
            w.generated(f::START_TSF, b, 0, start);
            w.generated(f::END_TSF, b, 0, end);
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Says what of the modulation was not known when the duration was worked out.
fn assumptions<C: Collector>(w: &mut Walk<'_, C>, phy: &Phy) {
    match phy {
        Phy::B(None) => w.expert(f::ASSUMED_SHORT_PREAMBLE, Item::NONE),
        Phy::N(ht) => {
            if ht.greenfield.is_none() {
                w.expert(f::ASSUMED_NON_GREENFIELD, Item::NONE);
            }
            if ht.stbc.is_none() {
                w.expert(f::ASSUMED_NO_STBC, Item::NONE);
            }
            if ht.ness.is_none() {
                w.expert(f::ASSUMED_NO_EXTENSION_STREAMS, Item::NONE);
            }
            if ht.fec.is_none() {
                w.expert(f::ASSUMED_BCC_FEC, Item::NONE);
            }
        }
        Phy::Ac(vht) if vht.stbc.is_none() => w.expert(f::ASSUMED_NO_STBC, Item::NONE),
        _ => {}
    }
}

/// Adds what only one modulation has.
fn modulation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, phy: &Phy) -> Walked {
    let mut add = |field, value: Option<u64>| -> Walked {
        if let Some(value) = value {
            w.number(field, b, 0, 0, value)?;
        }
        Ok(())
    };
    match phy {
        Phy::Unknown | Phy::Direct | Phy::Ax => {}
        Phy::Hopping(hop) => {
            add(f::FHSS_HOP_SET, hop.map(|(set, _)| u64::from(set)))?;
            add(f::FHSS_HOP_PATTERN, hop.map(|(_, pattern)| u64::from(pattern)))?;
        }
        Phy::B(short) => add(f::SHORT_PREAMBLE, short.map(u64::from))?,
        Phy::A { channel, turbo } => {
            add(f::N11A_CHANNEL_TYPE, channel.map(u64::from))?;
            add(f::N11A_TURBO_TYPE, turbo.map(u64::from))?;
        }
        Phy::G { short_preamble, mode } => {
            add(f::SHORT_PREAMBLE, short_preamble.map(u64::from))?;
            add(f::N11G_MODE, mode.map(u64::from))?;
        }
        Phy::N(ht) => {
            add(f::N11N_MCS_INDEX, ht.mcs.map(u64::from))?;
            add(f::N11N_BANDWIDTH, ht.bandwidth.map(u64::from))?;
            add(f::N11N_SHORT_GI, ht.short_gi.map(u64::from))?;
            add(f::N11N_GREENFIELD, ht.greenfield.map(u64::from))?;
            add(f::N11N_FEC, ht.fec.map(u64::from))?;
            add(f::N11N_STBC_STREAMS, ht.stbc.map(u64::from))?;
            add(f::N11N_NESS, ht.ness.map(u64::from))?;
        }
        Phy::Ac(vht) => very_high_throughput(w, b, vht)?,
    }
    Ok(())
}

fn very_high_throughput<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    vht: &VeryHighThroughput,
) -> Walked {
    let numbers = [
        (f::N11AC_SHORT_GI, vht.short_gi.map(u64::from)),
        (f::N11AC_BANDWIDTH, vht.bandwidth.map(u64::from)),
        (f::N11AC_STBC, vht.stbc.map(u64::from)),
        (f::WLAN_RADIO_11AC_TXOP_PS_NOT_ALLOWED, vht.txop_ps_not_allowed.map(u64::from)),
        (f::N11AC_SHORT_GI_NSYM_DISAMBIG, vht.nsym_disambiguation.map(u64::from)),
        (f::N11AC_LDPC_EXTRA_OFDM_SYMBOL, vht.ldpc_extra.map(u64::from)),
        (f::N11AC_BEAMFORMED, vht.beamformed.map(u64::from)),
    ];
    for (field, value) in numbers {
        if let Some(value) = value {
            w.number(field, b, 0, 0, value)?;
        }
    }
    for (number, user) in vht.users.iter().enumerate() {
        let Some((mcs, nss, coding)) = *user else { continue };
        let item = w.number(f::N11AC_USER, b, 0, 0, 0)?;
        w.label(item, format_args!("User {number}: MCS {mcs}"));
        let opened = w.open(item);
        let item = w.number(f::N11AC_MCS, b, 0, 0, u64::from(mcs))?;
        scheme(w, item, mcs);
        w.number(f::N11AC_NSS, b, 0, 0, u64::from(nss))?;
        if let Some(stbc) = vht.stbc {
            w.number(f::N11AC_NSTS, b, 0, 0, u64::from(nss) << u32::from(stbc))?;
        }
        w.number(f::N11AC_FEC, b, 0, 0, u64::from(coding))?;
        w.close(opened);
    }
    if let Some(group) = vht.group {
        w.number(f::N11AC_GID, b, 0, 0, u64::from(group))?;
    }
    if let Some(aid) = vht.partial_aid {
        w.number(f::N11AC_PAID, b, 0, 0, u64::from(aid))?;
    }
    Ok(())
}
