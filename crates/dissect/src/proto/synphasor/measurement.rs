//! Configurations and the measurements that are read with them (IEEE C37.118.2, sections 6.3 and 6.4).

use bytes::Bytes;
use lamna_fields::Field;

use super::{HEADER_LEN, fields as f};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Octets of a name.
const NAME_LEN: usize = 16;

/// Status bits that a digital word has names for.
const BITS: usize = 16;

/// Octets of a station in a configuration without its channels.
const STATION_LEN: usize = 30;

/// The resolution of fractions of a second that a configuration gives.
pub(super) fn time_base(octets: &[u8]) -> u32 {
    match octets.get(HEADER_LEN + 1..HEADER_LEN + 4) {
        Some([a, b, c]) => u32::from_be_bytes([0, *a, *b, *c]),
        _ => 0,
    }
}

/// How the measurements of a station are encoded.
#[derive(Clone, Copy, Debug)]
struct Station {
    /// Where it begins in the configuration.
    at: usize,
    format: u16,
    phasors: usize,
    analogs: usize,
    digitals: usize,
    nominal: f32,
}

impl Station {
    fn read(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        let mut station = Station {
            at,
            format: b.u16(at + 18)?,
            phasors: usize::from(b.u16(at + 20)?),
            analogs: usize::from(b.u16(at + 22)?),
            digitals: usize::from(b.u16(at + 24)?),
            nominal: 0.0,
        };
        let len = station.len();
        b.check(at, len)?;
        station.nominal = if b.u16(at + len - 4)? & 1 == 1 { 50.0 } else { 60.0 };
        Ok(station)
    }

    fn names(&self) -> usize {
        self.at + 26
    }

    fn factors(&self) -> usize {
        self.names() + NAME_LEN * (self.phasors + self.analogs + BITS * self.digitals)
    }

    fn len(&self) -> usize {
        STATION_LEN
            + NAME_LEN * (self.phasors + self.analogs + BITS * self.digitals)
            + 4 * (self.phasors + self.analogs + self.digitals)
    }

    fn is_polar(&self) -> bool {
        self.format & 1 != 0
    }

    fn has_float_phasors(&self) -> bool {
        self.format & 2 != 0
    }

    fn has_float_analogs(&self) -> bool {
        self.format & 4 != 0
    }

    fn has_float_frequency(&self) -> bool {
        self.format & 8 != 0
    }
}

fn name<'b>(b: &Buf<'b>, at: usize) -> Result<std::borrow::Cow<'b, str>, Fault> {
    Ok(String::from_utf8_lossy(b.bytes(at, NAME_LEN)?))
}

/// A list of names.
fn names<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
    (list, one): (&str, &str),
) -> Walked {
    if count == 0 {
        return Ok(());
    }
    let item = w.text(b, at, NAME_LEN * count, format_args!("{list} ({count})"))?;
    let opened = w.open(item);
    for index in 0..count {
        let at = at + NAME_LEN * index;
        let item = w.item(f::CHANNEL_NAME, b, at, NAME_LEN)?;
        if w.labels() {
            w.label(item, format_args!("{one} #{}: \"{}\"", index + 1, name(b, at)?));
        }
    }
    w.close(opened);
    Ok(())
}

/// A configuration.
pub(super) fn configuration<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let count = b.u16(4)?;
    let root = w.item(f::DATA, b, 0, b.reported())?;
    w.label(root, format_args!("Configuration data, {count} PMU(s) included"));
    let opened = w.open(root);
    w.item(f::CONF_TIMEBASE, b, 1, 3)?;
    w.item(f::CONF_NUMPMU, b, 4, 2)?;
    let mut at = 6;
    for number in 1..=count {
        let station = Station::read(b, at)?;
        self::station(w, b, station, number)?;
        at += station.len();
    }
    let rate = i32::from(b.u16(at)? as i16);
    let item = w.item(f::RATE_OF_TRANSMISSION, b, at, 2)?;
    match rate {
        1.. => w.label_value(item, format_args!("{rate} frame(s) per second")),
        _ => w.label_value(item, format_args!("1 frame per {} second(s)", -rate)),
    }
    w.close(opened);
    Ok(())
}

fn station<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    station: Station,
    number: u16,
) -> Walked {
    let Station { at, phasors, analogs, digitals, .. } = station;
    let title = name(b, at)?;
    let root = w.text(b, at, station.len(), format_args!("Station #{number}: \"{title}\""))?;
    let opened = w.open(root);
    w.item(f::IDCODE_DATA_SOURCE, b, at + 16, 2)?;
    let item = w.text(b, at + 18, 2, format_args!("Data format in data frame"))?;
    let bits = [
        f::CONF_DFREQ_FORMAT,
        f::CONF_ANALOG_FORMAT,
        f::CONF_PHASOR_FORMAT,
        f::CONF_PHASOR_NOTATION,
    ];
    w.bits(item, &bits, b, at + 18, 2)?;
    w.item(f::NUM_PHASORS, b, at + 20, 2)?;
    w.item(f::NUM_ANALOG_VALUES, b, at + 22, 2)?;
    w.item(f::NUM_DIGITAL_STATUS_WORDS, b, at + 24, 2)?;
    let mut at = station.names();
    names(w, b, at, phasors, ("Phasor names", "Phasor name"))?;
    at += NAME_LEN * phasors;
    names(w, b, at, analogs, ("Analog values", "Analog value"))?;
    at += NAME_LEN * analogs;
    names(w, b, at, digitals * BITS, ("Digital status labels", "Digital status label"))?;
    at = station.factors();
    if phasors > 0 {
        let text = format_args!("Phasor conversion factors ({phasors})");
        let item = w.text(b, at, 4 * phasors, text)?;
        let opened = w.open(item);
        for index in 0..phasors {
            let factor = b.u32(at)?;
            let item = w.item(f::CONVERSION_FACTOR, b, at, 4)?;
            let unit = if factor >> 24 == 0 { "Volt" } else { "Ampere" };
            let value = factor & 0xff_ffff;
            w.label(item, format_args!("#{} factor: {value} * 10^-5, unit: {unit}", index + 1));
            at += 4;
        }
        w.close(opened);
    }
    if analogs > 0 {
        let text = format_args!("Analog values conversion factors ({analogs})");
        let item = w.text(b, at, 4 * analogs, text)?;
        let opened = w.open(item);
        for index in 0..analogs {
            let factor = b.u32(at)?;
            let kind = match factor >> 24 {
                0 => "single point-on-wave",
                1 => "rms of analog input",
                2 => "peak of input",
                5..=64 => "reserved for future definition",
                65..=255 => "user definable",
                _ => "reserved for future definition",
            };
            let value = (factor << 8) as i32 >> 8;
            let item = w.number(f::FACTOR_FOR_ANALOG_VALUE, b, at, 4, u64::from(factor))?;
            let number = index + 1;
            w.label(
                item,
                format_args!("Factor for analog value #{number}: {kind}, value: {value}"),
            );
            at += 4;
        }
        w.close(opened);
    }
    if digitals > 0 {
        let text = format_args!("Masks for digital status words ({digitals})");
        let item = w.text(b, at, 4 * digitals, text)?;
        let opened = w.open(item);
        for index in 0..digitals {
            let item = w.text(b, at, 4, format_args!("Mask for status word #{}: ", index + 1))?;
            let below = w.open(item);
            w.item(f::STATUS_WORD_MASK_NORMAL_STATE, b, at, 2)?;
            w.item(f::STATUS_WORD_MASK_VALID_BITS, b, at + 2, 2)?;
            w.close(below);
            at += 4;
        }
        w.close(opened);
    }
    w.item(f::CONF_FNOM, b, at, 2)?;
    w.item(f::CONF_CFGCNT, b, at + 2, 2)?;
    w.close(opened);
    Ok(())
}

/// Bits of a station's status (section 6.3, table 7).
static STATUS: [Field; 9] = [
    f::DATA_STATUS,
    f::DATA_SYNC,
    f::DATA_SORTING,
    f::DATA_TRIGGER,
    f::DATA_CFGCHANGE,
    f::DATA_DATA_MODIFIED,
    f::DATA_PMU_TQ,
    f::DATA_T_UNLOCK,
    f::DATA_TRIGGER_REASON,
];

/// Measurements.
pub(super) fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    known: Option<(u32, Bytes)>,
) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let root = w.item(f::DATA, b, 0, b.reported())?;
    let Some((frame, octets)) = known else {
        w.label(root, format_args!("Measurement data, no configuration frame found"));
        return Ok(());
    };
    w.label(root, format_args!("Measurement data"));
    let opened = w.open(root);
    w.generated(f::DATA_CONF_FRAME, b, 0, u64::from(frame));
    let told = Buf::new(&octets, octets.len(), 0).from(HEADER_LEN)?;
    let (mut from, mut at) = (6, 0);
    for _ in 0..told.u16(4)? {
        let station = Station::read(&told, from)?;
        at = measurements(w, b, &told, station, at)?;
        from += station.len();
    }
    w.close(opened);
    Ok(())
}

fn measurements<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    told: &Buf<'_>,
    station: Station,
    begin: usize,
) -> Result<usize, Fault> {
    let Station { phasors, analogs, digitals, .. } = station;
    let phasor_len = if station.has_float_phasors() { 8 } else { 4 };
    let analog_len = if station.has_float_analogs() { 4 } else { 2 };
    let frequency_len = if station.has_float_frequency() { 4 } else { 2 };
    let len = 2 + phasors * phasor_len + 2 * frequency_len + analogs * analog_len + 2 * digitals;
    let title = name(told, station.at)?;
    let root = w.text(b, begin, len, format_args!("Station: \"{title}\""))?;
    let opened = w.open(root);
    let status = b.u16(begin)?;
    let flags = w.text(b, begin, 2, format_args!("Flags"))?;
    let inner = w.open(flags);
    for field in STATUS {
        let item = w.item(field, b, begin, 2)?;
        if field == f::DATA_STATUS && status >> 14 != 0 {
            w.expert(f::DATA_ERROR, item);
        }
        if field == f::DATA_SYNC && status & 0x2000 != 0 {
            w.expert(f::PMU_NOT_SYNC, item);
        }
    }
    w.close(inner);
    let mut at = begin + 2;
    if phasors > 0 {
        let notation = if station.is_polar() { "polar" } else { "rectangular" };
        let format = if station.has_float_phasors() { "floating point" } else { "integer" };
        let text = format_args!("Phasors ({phasors}), notation: {notation}, format: {format}");
        let item = w.text(b, at, phasors * phasor_len, text)?;
        let below = w.open(item);
        for index in 0..phasors {
            phasor(w, b, told, station, (index, at))?;
            at += phasor_len;
        }
        w.close(below);
    }
    at = frequency(w, b, station, at)?;
    if analogs > 0 {
        let text = format_args!("Analog values ({analogs})");
        let item = w.text(b, at, analogs * analog_len, text)?;
        let below = w.open(item);
        for index in 0..analogs {
            let title = name(told, station.names() + NAME_LEN * (phasors + index))?;
            let item = w.string(f::ANALOG_VALUE, b, at, analog_len, format_args!("{title}"))?;
            let number = index + 1;
            if station.has_float_analogs() {
                let value = f32::from_bits(b.u32(at)?);
                w.label(item, format_args!("Analog value #{number}: \"{title}\", {value:.3}"));
            } else {
                let value = b.u16(at)? as i16;
                let text =
                    format_args!("Analog value #{number}: \"{title}\", {value} (unknown value)");
                w.label(item, text);
            }
            at += analog_len;
        }
        w.close(below);
    }
    if digitals > 0 {
        let text = format_args!("Digital status words ({digitals})");
        let item = w.text(b, at, 2 * digitals, text)?;
        let below = w.open(item);
        for index in 0..digitals {
            let word = b.u16(at)?;
            let item = w.item(f::DIGITAL_STATUS_WORD, b, at, 2)?;
            w.label(item, format_args!("Digital status word #{}: 0x{word:04x}", index + 1));
            at += 2;
        }
        w.close(below);
    }
    w.close(opened);
    Ok(at)
}

fn phasor<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    told: &Buf<'_>,
    station: Station,
    (index, at): (usize, usize),
) -> Walked {
    let factor = told.u32(station.factors() + 4 * index)?;
    let is_volt = factor >> 24 == 0;
    let scale = f64::from(factor & 0xff_ffff) * 1e-5;
    let len = if station.has_float_phasors() { 8 } else { 4 };
    let title = name(told, station.names() + NAME_LEN * index)?;
    let item = w.string(f::PHASOR, b, at, len, format_args!("{title}"))?;
    if !w.labels() {
        return Ok(());
    }
    let (first, second) = match (station.has_float_phasors(), station.is_polar()) {
        (true, _) => {
            (f64::from(f32::from_bits(b.u32(at)?)), f64::from(f32::from_bits(b.u32(at + 4)?)))
        }
        (false, true) => {
            (f64::from(b.u16(at)?) * scale, f64::from(b.u16(at + 2)? as i16) / 10_000.0)
        }
        (false, false) => {
            (f64::from(b.u16(at)? as i16) * scale, f64::from(b.u16(at + 2)? as i16) * scale)
        }
    };
    let (magnitude, angle, real, imaginary) = if station.is_polar() {
        (first, second, first * second.cos(), first * second.sin())
    } else {
        (first.hypot(second), second.atan2(first), first, second)
    };
    let unit = if is_volt { 'V' } else { 'A' };
    let (number, angle) = (index + 1, angle.to_degrees());
    w.label(
        item,
        format_args!(
            "Phasor #{number}: \"{title}\", {magnitude:10.3}{unit} \u{2220}{angle:7.3}\u{b0} alt {real:7.3}+j{imaginary:7.3}{unit}"
        ),
    );
    Ok(())
}

/// Frequency and its change; answers the place behind them.
fn frequency<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    station: Station,
    at: usize,
) -> Result<usize, Fault> {
    if station.has_float_frequency() {
        w.item(f::ACTUAL_FREQUENCY_VALUE, b, at, 4)?;
        w.item(f::RATE_CHANGE_FREQUENCY, b, at + 4, 4)?;
        return Ok(at + 8);
    }
    let deviation = b.u16(at)? as i16;
    let actual = station.nominal + f32::from(deviation) / 1000.0;
    let item = w.item(f::FREQUENCY_DEVIATION_FROM_NOMINAL, b, at, 2)?;
    w.label_value(item, format_args!("{deviation}mHz (actual frequency: {actual:.3}Hz)"));
    let change = f32::from(b.u16(at + 2)? as i16) / 100.0;
    let item = w.number(f::RATE_CHANGE_FREQUENCY, b, at + 2, 2, f64::from(change).to_bits())?;
    w.label_value(item, format_args!("{change:.3}Hz/s"));
    Ok(at + 4)
}
