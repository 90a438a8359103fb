//! Radiotap headers (radiotap.org): what a receiver or sender tells of an 802.11 frame, in fields that words
//! of flags announce.

mod fields;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::frame::link;
use crate::proto::little;
use crate::proto::wlan_radio::{self, HighThroughput, Phy, Radio, VeryHighThroughput};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Octets of the shortest header.
const MIN_LEN: usize = 8;

/// Words of flags that one header may have. Nobody sends more than a few; a header of 65535 octets could.
const MAX_WORDS: usize = 64;

/// The bits that mean the same in every word: the next word is radiotap's, or a vendor's, or there at all.
mod next {
    pub(super) const RADIOTAP: u32 = 1 << 29;
    pub(super) const VENDOR: u32 = 1 << 30;
    pub(super) const MORE: u32 = 1 << 31;
}

/// Alignment and size of the field for each bit (radiotap.org, "Defined fields"). `None` for those that
/// nobody defined: what follows them cannot be found.
const SIZES: [Option<(usize, usize)>; 28] = [
    Some((8, 8)),
    Some((1, 1)),
    Some((1, 1)),
    Some((2, 4)),
    Some((1, 2)),
    Some((1, 1)),
    Some((1, 1)),
    Some((2, 2)),
    Some((2, 2)),
    Some((2, 2)),
    Some((1, 1)),
    Some((1, 1)),
    Some((1, 1)),
    Some((1, 1)),
    Some((2, 2)),
    Some((2, 2)),
    Some((1, 1)),
    Some((1, 1)),
    Some((4, 8)),
    Some((1, 3)),
    Some((4, 8)),
    Some((2, 12)),
    Some((8, 12)),
    Some((2, 12)),
    Some((2, 12)),
    Some((2, 6)),
    Some((1, 1)),
    Some((2, 4)),
];

static PRESENT: &[Field] = &[
    f::PRESENT_TSFT,
    f::PRESENT_FLAGS,
    f::PRESENT_RATE,
    f::PRESENT_CHANNEL,
    f::PRESENT_FHSS,
    f::PRESENT_DBM_ANTSIGNAL,
    f::PRESENT_DBM_ANTNOISE,
    f::PRESENT_LOCK_QUALITY,
    f::PRESENT_TX_ATTENUATION,
    f::PRESENT_DB_TX_ATTENUATION,
    f::PRESENT_DBM_TX_POWER,
    f::PRESENT_ANTENNA,
    f::PRESENT_DB_ANTSIGNAL,
    f::PRESENT_DB_ANTNOISE,
    f::PRESENT_RXFLAGS,
    f::PRESENT_TXFLAGS,
    f::PRESENT_DATA_RETRIES,
    f::PRESENT_XCHANNEL,
    f::PRESENT_MCS,
    f::PRESENT_AMPDU,
    f::PRESENT_VHT,
    f::PRESENT_TIMESTAMP,
    f::PRESENT_HE,
    f::PRESENT_HE_MU,
    f::PRESENT_0_LENGTH_PSDU,
    f::PRESENT_L_SIG,
    f::PRESENT_TLV,
];

static NEXT: &[Field] = &[f::PRESENT_RTAP_NS, f::PRESENT_VENDOR_NS, f::PRESENT_EXT];

static FLAGS: &[Field] = &[
    f::FLAGS_CFP,
    f::FLAGS_PREAMBLE,
    f::FLAGS_WEP,
    f::FLAGS_FRAG,
    f::FLAGS_FCS,
    f::FLAGS_DATAPAD,
    f::FLAGS_BADFCS,
    f::FLAGS_SHORTGI,
];

static CHANNEL_FLAGS: &[Field] = &[
    f::CHANNEL_FLAGS_700MHZ,
    f::CHANNEL_FLAGS_800MHZ,
    f::CHANNEL_FLAGS_900MHZ,
    f::CHANNEL_FLAGS_TURBO,
    f::CHANNEL_FLAGS_CCK,
    f::CHANNEL_FLAGS_OFDM,
    f::CHANNEL_FLAGS_2GHZ,
    f::CHANNEL_FLAGS_5GHZ,
    f::CHANNEL_FLAGS_PASSIVE,
    f::CHANNEL_FLAGS_DYNAMIC,
    f::CHANNEL_FLAGS_GFSK,
    f::CHANNEL_FLAGS_GSM,
    f::CHANNEL_FLAGS_STURBO,
    f::CHANNEL_FLAGS_HALF,
    f::CHANNEL_FLAGS_QUARTER,
];

static XCHANNEL_FLAGS: &[Field] = &[
    f::XCHANNEL_FLAGS_TURBO,
    f::XCHANNEL_FLAGS_CCK,
    f::XCHANNEL_FLAGS_OFDM,
    f::XCHANNEL_FLAGS_2GHZ,
    f::XCHANNEL_FLAGS_5GHZ,
    f::CHANNEL_XTYPE_PASSIVE,
    f::XCHANNEL_FLAGS_DYNAMIC,
    f::XCHANNEL_FLAGS_GFSK,
    f::XCHANNEL_FLAGS_GSM,
    f::XCHANNEL_FLAGS_STURBO,
    f::XCHANNEL_FLAGS_HALF,
    f::XCHANNEL_FLAGS_QUARTER,
    f::XCHANNEL_FLAGS_HT20,
    f::XCHANNEL_FLAGS_HT40U,
    f::XCHANNEL_FLAGS_HT40D,
];

static TX_FLAGS: &[Field] = &[
    f::RXFLAGS_FAIL,
    f::RXFLAGS_CTS,
    f::RXFLAGS_RTS,
    f::RXFLAGS_NOACK,
    f::RXFLAGS_NOSEQNO,
    f::RXFLAGS_ORDER,
];

/// Radiotap.
#[derive(Clone, Copy, Debug)]
pub struct Radiotap;

impl Dissect for Radiotap {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Link(link::IEEE802_11_RADIOTAP), Claim::Number("sll.hatype", 803)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("WLAN");
        let version = b.u8(0)?;
        let len = usize::from(b.u16_le(2)?);
        w.info(format_args!("Radiotap Capture v{version}, Length {len}"));
        let (root, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.label(root, format_args!("Radiotap Header v{version}, Length {len}"));
        w.item(f::VERSION, &b, 0, 1)?;
        w.item(f::PAD, &b, 1, 1)?;
        let item = w.item_le(f::LENGTH, &b, 2, 2)?;
        let mut header = Header {
            radio: Radio::default(),
            channel_flags: 0,
            short: None,
            gi: None,
            is_malformed: false,
        };
        if len < MIN_LEN {
            w.expert(f::LENGTH_INVALID, item);
        } else {
            header.walk(w, &b.slice(0, len)?)?;
        }
        if header.is_malformed {
            w.append(root, format_args!(" (malformed)"));
        }
        w.close(opened);
        wlan_radio::enter(w, b.from(len)?, &header.radio)
    }
}

/// A header while its fields are read.
struct Header {
    radio: Radio,
    channel_flags: u16,
    /// Whether the preamble is short.
    short: Option<bool>,
    /// Whether the guard interval is short.
    gi: Option<bool>,
    /// Whether the fields that are said to be present go past the header's end.
    is_malformed: bool,
}

impl Header {
    fn walk<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
        let mut words = [0; MAX_WORDS];
        let mut count = 0;
        loop {
            let word = b.u32_le(4 + 4 * count)?;
            words[count] = word;
            count += 1;
            if word & next::MORE == 0 || count == MAX_WORDS {
                break;
            }
        }
        let present = self.present(w, b, &words[..count])?;
        let mut at = 4 + 4 * count;
        let mut radiotap = true;
        for word in &words[..count] {
            if !radiotap {
                break;
            }
            for (bit, size) in SIZES.iter().enumerate() {
                if word >> bit & 1 == 0 {
                    continue;
                }
                let Some((alignment, size)) = *size else { return Ok(()) };
                at = at.next_multiple_of(alignment);
                if at + size > b.reported() {
                    w.expert(f::DATA_PAST_HEADER, present);
                    self.is_malformed = true;
                    self.finish();
                    return Ok(());
                }
                self.field(w, b, bit, at)?;
                at += size;
            }
            radiotap = word & next::VENDOR == 0;
            if !radiotap {
                self.vendor(w, b, at.next_multiple_of(2))?;
            }
        }
        self.finish();
        Ok(())
    }

    fn present<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        words: &[u32],
    ) -> Result<Item, Fault> {
        let item = w.item(f::PRESENT, b, 4, 4 * words.len())?;
        let opened = w.open(item);
        let mut radiotap = true;
        for (index, word) in words.iter().enumerate() {
            let at = 4 + 4 * index;
            let item = w.item_le(f::PRESENT_WORD, b, at, 4)?;
            let inner = w.open(item);
            if radiotap {
                little::bits(w, b, at, 4, PRESENT)?;
            }
            little::bits(w, b, at, 4, NEXT)?;
            if word & next::RADIOTAP != 0 && word & next::VENDOR != 0 {
                w.expert(f::PRESENT_RADIOTAP_AND_VENDOR, Item::NONE);
            }
            radiotap = word & next::VENDOR == 0;
            w.close(inner);
        }
        w.close(opened);
        Ok(item)
    }

    fn vendor<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
        if at + 6 > b.reported() {
            return Ok(());
        }
        let len = usize::from(b.u16_le(at + 4)?);
        let item = w.item(f::VENDOR_DATA, b, at, (6 + len).min(b.len().saturating_sub(at)))?;
        let opened = w.open(item);
        w.item(f::VENDOR_OUI, b, at, 3)?;
        w.item(f::VENDOR_SUBNS, b, at + 3, 1)?;
        w.close(opened);
        Ok(())
    }

    /// Reads the field of a bit at `at`, all of which is there.
    fn field<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        bit: usize,
        at: usize,
    ) -> Walked {
        let radio = &mut self.radio;
        match bit {
            0 => {
                radio.timestamp = Some(b.u64_le(at)?);
                w.item_le(f::MACTIME, b, at, 8)?;
            }
            1 => self.flags(w, b, at)?,
            2 => {
                let rate = b.u8(at)?;
                radio.rate = Some(u32::from(rate));
                let value = f64::from(rate) / 2.0;
                let item = w.number(f::DATARATE, b, at, 1, value.to_bits())?;
                w.label(item, format_args!("Data Rate: {value:.1} Mb/s"));
            }
            3 => self.channel(w, b, at)?,
            4 => {
                radio.phy = Phy::Hopping(Some((b.u8(at)?, b.u8(at + 1)?)));
                w.item(f::FHSS_HOPSET, b, at, 1)?;
                w.item(f::FHSS_PATTERN, b, at + 1, 1)?;
            }
            5 => {
                // Of several aerials the last counts.
                radio.signal_dbm = Some(b.u8(at)? as i8);
                w.item(f::DBM_ANTSIGNAL, b, at, 1)?;
            }
            6 => {
                radio.noise_dbm = Some(b.u8(at)? as i8);
                w.item(f::DBM_ANTNOISE, b, at, 1)?;
            }
            7 => {
                w.item_le(f::QUALITY, b, at, 2)?;
            }
            8 => {
                w.item_le(f::TXATTENUATION, b, at, 2)?;
            }
            9 => {
                w.item_le(f::DB_TXATTENUATION, b, at, 2)?;
            }
            10 => {
                w.item(f::TXPOWER, b, at, 1)?;
            }
            11 => {
                w.item(f::ANTENNA, b, at, 1)?;
            }
            12 => {
                radio.signal_db = Some(b.u8(at)?);
                w.item(f::DB_ANTSIGNAL, b, at, 1)?;
            }
            13 => {
                radio.noise_db = Some(b.u8(at)?);
                w.item(f::DB_ANTNOISE, b, at, 1)?;
            }
            14 => {
                little::bitmask(w, f::RXFLAGS, b, at, 2, &[f::RXFLAGS_BADPLCP])?;
            }
            15 => {
                little::bitmask(w, f::TXFLAGS, b, at, 2, TX_FLAGS)?;
            }
            17 => {
                w.item(f::DATA_RETRIES, b, at, 1)?;
            }
            18 => self.extended_channel(w, b, at)?,
            19 => self.high_throughput(w, b, at)?,
            20 => self.aggregate(w, b, at)?,
            21 => self.very_high_throughput(w, b, at)?,
            22 => timestamp(w, b, at)?,
            23 => {
                radio.phy = Phy::Ax;
            }
            26 => {
                radio.zero_length = Some(b.u8(at)?);
                w.item(f::N0_LEN_PSDU_TYPE, b, at, 1)?;
            }
            27 => signal(w, b, at)?,
            _ => {
                w.item(f::TLV_UNKNOWN_DATA, b, at, SIZES[bit].map_or(0, |(_, size)| size))?;
            }
        }
        Ok(())
    }

    fn flags<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
        let flags = b.u8(at)?;
        self.short = Some(flags & 0x02 != 0);
        self.gi = Some(flags & 0x80 != 0);
        self.radio.framing.fcs = flags & 0x10 != 0;
        self.radio.framing.padded = flags & 0x20 != 0;
        little::tree(w, f::FLAGS, b, at, 1, FLAGS)?;
        Ok(())
    }

    fn channel<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
        let frequency = b.u16_le(at)?;
        self.channel_flags = b.u16_le(at + 2)?;
        if frequency != 0 {
            self.radio.frequency = Some(u32::from(frequency));
            self.radio.channel = channel_of(u32::from(frequency));
        }
        let item = w.item_le(f::CHANNEL_FREQ, b, at, 2)?;
        if w.labels() {
            let text = frequency_text(u32::from(frequency));
            w.label(item, format_args!("Channel frequency: {text}"));
        }
        little::bitmask(w, f::CHANNEL_FLAGS, b, at + 2, 2, CHANNEL_FLAGS)?;
        Ok(())
    }

    fn extended_channel<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
    ) -> Walked {
        w.item(f::XCHANNEL_CHANNEL, b, at + 6, 1)?;
        w.item_le(f::XCHANNEL_FREQ, b, at + 4, 2)?;
        little::bitmask(w, f::XCHANNEL_FLAGS, b, at, 4, XCHANNEL_FLAGS)?;
        let flags = b.u32_le(at)?;
        self.channel_flags = flags as u16;
        self.radio.frequency = Some(u32::from(b.u16_le(at + 4)?));
        self.radio.channel = Some(u32::from(b.u8(at + 6)?));
        if flags & 0x0007_0000 != 0 {
            // Rates of such channels are indices of modulations.
            let mcs = self.radio.rate.map(|rate| (rate as u8).wrapping_sub(10));
            let ht =
                HighThroughput { mcs, bandwidth: Some(0), short_gi: self.gi, ..Default::default() };
            self.radio.phy = Phy::N(ht);
        }
        Ok(())
    }

    fn high_throughput<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
    ) -> Walked {
        let [known, flags, mcs] = b.array(at)?;
        let has = |bit: u8| known & bit != 0;
        let ness = known >> 6 & 2 | flags >> 7;
        let ht = HighThroughput {
            bandwidth: has(0x01).then_some(flags & 3),
            mcs: has(0x02).then_some(mcs),
            short_gi: has(0x04).then_some(flags & 0x04 != 0),
            greenfield: has(0x08).then_some(flags & 0x08 != 0),
            fec: has(0x10).then_some(flags >> 4 & 1),
            stbc: has(0x20).then_some(flags >> 5 & 3),
            ness: has(0x40).then_some(ness),
        };
        self.radio.phy = Phy::N(ht);
        if !w.fields() {
            return Ok(());
        }
        let root = w.item(f::MCS, b, at, 3)?;
        let opened = w.open(root);
        let item = little::bitmask(
            w,
            f::MCS_KNOWN,
            b,
            at,
            1,
            &[
                f::MCS_HAVE_BW,
                f::MCS_HAVE_INDEX,
                f::MCS_HAVE_GI,
                f::MCS_HAVE_FORMAT,
                f::MCS_HAVE_FEC,
                f::MCS_HAVE_STBC,
                f::MCS_HAVE_NESS,
            ],
        )?;
        if has(0x40) {
            let inner = w.open(item);
            w.item(f::MCS_NESS_BIT1, b, at, 1)?;
            w.close(inner);
        }
        for (bit, field) in [
            (0x01, f::MCS_BW),
            (0x04, f::MCS_GI),
            (0x08, f::MCS_FORMAT),
            (0x10, f::MCS_FEC),
            (0x20, f::MCS_STBC),
            (0x40, f::MCS_NESS_BIT0),
        ] {
            if has(bit) {
                w.item(field, b, at + 1, 1)?;
            }
        }
        if has(0x02) {
            w.item(f::MCS_INDEX, b, at + 2, 1)?;
        }
        w.close(opened);
        if let (Some(bandwidth), Some(short)) = (ht.bandwidth, ht.short_gi)
            && has(0x02)
            && let Some(rate) = wlan_radio::ht_rate(mcs, bandwidth == 1, short)
        {
            let item = w.number(f::DATARATE, b, at, 3, f64::from(rate as f32).to_bits())?;
            w.label(item, format_args!("Data Rate: {rate:.1} Mb/s"));
            w.mark_generated(item);
        }
        Ok(())
    }

    fn aggregate<C: Collector>(&mut self, w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
        let flags = b.u16_le(at + 4)?;
        let last = flags & 0x0004 != 0 && flags & 0x0008 != 0;
        let broken = flags & 0x0010 != 0;
        let bits = u32::from(last) | u32::from(broken) << 1;
        self.radio.aggregate = Some((bits, b.u32_le(at)?));
        let item = w.item(f::AMPDU, b, at, 8)?;
        let opened = w.open(item);
        w.item_le(f::AMPDU_REFERENCE, b, at, 4)?;
        little::tree(
            w,
            f::AMPDU_FLAGS,
            b,
            at + 4,
            2,
            &[
                f::AMPDU_FLAGS_REPORT_ZEROLEN,
                f::AMPDU_FLAGS_IS_ZEROLEN,
                f::AMPDU_FLAGS_LASTKNOWN,
                f::AMPDU_FLAGS_LAST,
                f::AMPDU_FLAGS_DELIM_CRC_ERROR,
                f::AMPDU_FLAGS_EOF,
                f::AMPDU_FLAGS_EOF_KNOWN,
            ],
        )?;
        if flags & 0x0020 != 0 || broken {
            w.item(f::AMPDU_DELIM_CRC, b, at + 6, 1)?;
        }
        w.close(opened);
        Ok(())
    }

    fn very_high_throughput<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
    ) -> Walked {
        let known = b.u16_le(at)?;
        let has = |bit: u16| known & bit != 0;
        let flags = b.u8(at + 2)?;
        let coding = b.u8(at + 8)?;
        let flag = |known_bit: u16, bit: u8| has(known_bit).then_some(flags & bit != 0);
        let mut vht = VeryHighThroughput {
            stbc: flag(0x01, 0x01),
            txop_ps_not_allowed: Some(has(0x02) && flags & 0x02 != 0),
            short_gi: flag(0x04, 0x04),
            nsym_disambiguation: flag(0x08, 0x08),
            ldpc_extra: flag(0x10, 0x10),
            beamformed: flag(0x20, 0x20),
            bandwidth: has(0x40).then_some(b.u8(at + 3)? & 0x1f),
            group: has(0x80).then_some(b.u8(at + 9)?),
            partial_aid: has(0x100).then_some(b.u16_le(at + 10)?),
            users: [None; 4],
        };
        for (user, slot) in vht.users.iter_mut().enumerate() {
            let octet = b.u8(at + 4 + user)?;
            if octet & 15 != 0 {
                *slot = Some((octet >> 4, octet & 15, coding >> user & 1));
            }
        }
        self.radio.phy = Phy::Ac(vht);
        if w.fields() { vht_fields(w, b, at, &vht) } else { Ok(()) }
    }

    /// Settles what only all fields together tell.
    fn finish(&mut self) {
        if self.radio.phy != Phy::Unknown {
            return;
        }
        self.radio.phy =
            phy_of(self.channel_flags, self.short, self.radio.rate, self.radio.frequency);
    }
}

/// The rows of a VHT field for each of four users.
const USERS: [[Field; 5]; 4] = [
    [f::VHT_MCS_0, f::VHT_NSS_0, f::VHT_NSTS_0, f::VHT_CODING_0, f::VHT_DATARATE_0],
    [f::VHT_MCS_1, f::VHT_NSS_1, f::VHT_NSTS_1, f::VHT_CODING_1, f::VHT_DATARATE_1],
    [f::VHT_MCS_2, f::VHT_NSS_2, f::VHT_NSTS_2, f::VHT_CODING_2, f::VHT_DATARATE_2],
    [f::VHT_MCS_3, f::VHT_NSS_3, f::VHT_NSTS_3, f::VHT_CODING_3, f::VHT_DATARATE_3],
];

fn vht_fields<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    vht: &VeryHighThroughput,
) -> Walked {
    let known = b.u16_le(at)?;
    let root = w.item(f::VHT, b, at, 12)?;
    let opened = w.open(root);
    // Of the octets as they stand the last one is the value.
    let item = w.number(f::VHT_KNOWN, b, at, 2, u64::from(b.u8(at + 1)?))?;
    let inner = w.open(item);
    little::bits(
        w,
        b,
        at,
        2,
        &[
            f::VHT_HAVE_STBC,
            f::VHT_HAVE_TXOP_PS,
            f::VHT_HAVE_GI,
            f::VHT_HAVE_SGI_NSYM_DA,
            f::VHT_LDPC_EXTRA,
            f::VHT_HAVE_BEAMFORMED,
            f::VHT_HAVE_BW,
            f::VHT_HAVE_GID,
            f::VHT_HAVE_PAID,
        ],
    )?;
    w.close(inner);
    // The octets are shown as they stand.
    w.label_value(item, format_args!("0x{:04x}", b.u16(at)?));
    for (bit, field) in [
        (0x01, f::VHT_STBC),
        (0x02, f::VHT_TXOP_PS),
        (0x04, f::VHT_GI),
        (0x08, f::VHT_SGI_NSYM_DA),
        (0x10, f::VHT_LDPC_EXTRA_FLAG),
        (0x20, f::VHT_BEAMFORMED),
    ] {
        if known & bit != 0 {
            w.item(field, b, at + 2, 1)?;
        }
    }
    if known & 0x40 != 0 {
        w.item(f::VHT_BW, b, at + 3, 1)?;
    }
    for (user, known_user) in vht.users.iter().enumerate() {
        let Some((mcs, nss, _)) = *known_user else { continue };
        let [mcs_field, nss_field, nsts_field, coding_field, rate_field] = USERS[user];
        let item = w.item(f::VHT_USER, b, at + 4, 5)?;
        w.label(item, format_args!("User {user}: MCS {mcs}"));
        let inner = w.open(item);
        let item = w.item(mcs_field, b, at + 4 + user, 1)?;
        wlan_radio::scheme(w, item, mcs);
        w.item(nss_field, b, at + 4 + user, 1)?;
        if let Some(stbc) = vht.stbc {
            let streams = u64::from(nss) << u32::from(stbc);
            w.number(nsts_field, b, at + 4 + user, 1, streams)?;
        }
        w.item(coding_field, b, at + 8, 1)?;
        if let (Some(bandwidth), Some(short)) = (vht.bandwidth, vht.short_gi)
            && let Some(rate) = wlan_radio::vht_rate(mcs, nss, bandwidth, short)
        {
            let item = w.number(rate_field, b, at, 12, f64::from(rate as f32).to_bits())?;
            w.label(item, format_args!("Data Rate: {rate:.1} Mb/s"));
            w.mark_generated(item);
        }
        w.close(inner);
    }
    if vht.group.is_some() {
        w.item(f::VHT_GID, b, at + 9, 1)?;
    }
    if vht.partial_aid.is_some() {
        w.item_le(f::VHT_PAID, b, at + 10, 2)?;
    }
    w.close(opened);
    Ok(())
}

fn timestamp<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item(f::TIMESTAMP, b, at, 12)?;
    let opened = w.open(item);
    w.item_le(f::TIMESTAMP_TS, b, at, 8)?;
    if b.u8(at + 11)? & 2 != 0 {
        w.item_le(f::TIMESTAMP_ACCURACY, b, at + 8, 2)?;
    }
    w.item(f::TIMESTAMP_UNIT, b, at + 10, 1)?;
    w.item(f::TIMESTAMP_SAMPLINGPOS, b, at + 10, 1)?;
    w.item(f::TIMESTAMP_FLAGS_32BIT, b, at + 11, 1)?;
    w.item(f::TIMESTAMP_FLAGS_ACCURACY, b, at + 11, 1)?;
    w.close(opened);
    Ok(())
}

fn signal<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, 4, format_args!("L-SIG"))?;
    let opened = w.open(item);
    little::bitmask(
        w,
        f::L_SIG_DATA1,
        b,
        at,
        2,
        &[f::L_SIG_RATE_KNOWN, f::L_SIG_LENGTH_KNOWN, f::L_SIG_RESERVED],
    )?;
    little::bitmask(w, f::L_SIG_DATA2, b, at + 2, 2, &[f::L_SIG_RATE, f::L_SIG_LENGTH])?;
    w.close(opened);
    Ok(())
}

/// The modulation that the flags of a channel tell, on which the preamble may be `short`, or else the rate (in units of
/// 500 kb/s) at a frequency in MHz.
pub(crate) fn phy_of(
    flags: u16,
    short: Option<bool>,
    rate: Option<u32>,
    frequency: Option<u32>,
) -> Phy {
    /// Flags that say nothing of the modulation.
    const OTHER: u16 = 0x120f;
    const HIGHEST_LOW: u32 = 2484;
    match (flags & !OTHER, rate) {
        (0x0080, _) => Phy::Direct,
        (0x00a0, _) => Phy::B(short),
        (0x00c0 | 0x00d0 | 0x0480, Some(2 | 4 | 11 | 22 | 44 | 66)) => Phy::B(short),
        (0x00c0 | 0x0480, _) => Phy::G { short_preamble: None, mode: Some(0) },
        (0x00d0, _) => Phy::G { short_preamble: None, mode: Some(1) },
        (0x0140, _) => Phy::A { channel: None, turbo: Some(0) },
        (0x0150, _) => Phy::A { channel: None, turbo: Some(2) },
        (0x0880, _) => Phy::Hopping(None),
        (_, Some(2 | 4 | 11 | 22 | 44 | 66)) => Phy::B(short),
        (_, Some(12 | 18 | 24 | 36 | 48 | 72 | 96 | 108)) => match frequency {
            None | Some(0) => Phy::Unknown,
            Some(..=HIGHEST_LOW) => Phy::G { short_preamble: None, mode: None },
            Some(_) => Phy::A { channel: None, turbo: None },
        },
        _ => Phy::Unknown,
    }
}

/// The channel at a frequency in MHz (IEEE 802.11-2020, annex E).
pub(crate) fn channel_of(frequency: u32) -> Option<u32> {
    match frequency {
        2484 => Some(14),
        2412..=2472 => Some((frequency - 2407) / 5),
        4910..=4980 => Some((frequency - 4000) / 5),
        5000..=5925 => Some((frequency - 5000) / 5),
        5950..=7125 => Some((frequency - 5950) / 5),
        _ => None,
    }
}

/// A frequency with its band and channel, as labels have it.
pub(crate) fn frequency_text(frequency: u32) -> String {
    match channel_of(frequency) {
        Some(channel) if frequency < 3000 => format!("{frequency} [BG {channel}]"),
        Some(channel) => format!("{frequency} [A {channel}]"),
        None => frequency.to_string(),
    }
}
