//! LoRaTap, the capture header of LoRa radios (LoRaTap version 0, `LINKTYPE_LORATAP`).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;
use std::fmt;

values! {
    static CHANNEL_BANDWIDTH_VALUES {
        1 => "125 KHz",
        2 => "250 KHz",
        4 => "500 KHz",
    }
    static SYNCWORD_VALUES {
        0x34 => "LoRaWAN",
    }
}

field_table! {
    /// The fields of LoRaTap header.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("loratap", "LoRaTap header", "LoRaTap");
    VERSION = FieldDef::new("loratap.version", "Header Version", FieldType::Uint8);
    HEADER_LENGTH = FieldDef::new("loratap.header_length", "Header Length", FieldType::Uint16);
    PADDING = FieldDef::new("loratap.padding", "Padding", FieldType::Bytes);
    CHANNEL = FieldDef::new("loratap.channel", "Channel", FieldType::None);
    CHANNEL_FREQUENCY = FieldDef::new("loratap.channel.frequency", "Frequency", FieldType::Uint32).strings(Strings::Unit(&("Hz", "Hz")));
    CHANNEL_BANDWIDTH = FieldDef::new("loratap.channel.bandwidth", "Bandwidth", FieldType::Uint8).strings(Strings::Values(&CHANNEL_BANDWIDTH_VALUES));
    CHANNEL_SF = FieldDef::new("loratap.channel.sf", "Spreading Factor", FieldType::Uint8);
    RSSI = FieldDef::new("loratap.rssi", "RSSI", FieldType::None);
    RSSI_PACKET = FieldDef::new("loratap.rssi.packet", "Packet", FieldType::Uint8).strings(Strings::Custom(level));
    RSSI_MAX = FieldDef::new("loratap.rssi.max", "Max", FieldType::Uint8).strings(Strings::Custom(level));
    RSSI_CURRENT = FieldDef::new("loratap.rssi.current", "Current", FieldType::Uint8).strings(Strings::Custom(level));
    RSSI_SNR = FieldDef::new("loratap.rssi.snr", "SNR", FieldType::Uint8).strings(Strings::Custom(ratio));
    SYNCWORD = FieldDef::new("loratap.syncword", "Sync Word", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SYNCWORD_VALUES));
}

/// The link type of capture files.
const LINK: u16 = 270;

/// A received level, whose zero lies at -139 dBm.
fn level(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    const ZERO: i64 = -139;
    write!(out, "{} dBm", ZERO + value as i64)
}

/// A ratio of signal to noise in quarters of a decibel.
fn ratio(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{} dB", value as u8 as i8 / 4)
}

/// LoRaTap.
#[derive(Clone, Copy, Debug)]
pub struct LoraTap;

impl Dissect for LoraTap {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(LINK)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LoRaTap");
        let len = usize::from(b.u16(2)?);
        let (_, opened) = w.open_protocol(&b, 0, len)?;
        w.row(&b, 0, &[(VERSION, 1), (PADDING, 1), (HEADER_LENGTH, 2)])?;
        for (at, len, group, fields) in [
            (4, 6, CHANNEL, &[(CHANNEL_FREQUENCY, 4), (CHANNEL_BANDWIDTH, 1), (CHANNEL_SF, 1)][..]),
            (10, 4, RSSI, &[(RSSI_PACKET, 1), (RSSI_MAX, 1), (RSSI_CURRENT, 1), (RSSI_SNR, 1)][..]),
        ] {
            let item = w.item(group, &b, at, len)?;
            let inner = w.open(item);
            w.row(&b, at, fields)?;
            w.close(inner);
        }
        let word = b.u8(14)?;
        w.item(SYNCWORD, &b, 14, 1)?;
        w.close(opened);
        let rest = b.from(len)?;
        if !w.try_claim(Claim::Number("loratap.syncword", u32::from(word)), rest)? {
            return w.data(rest);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn levels_and_a_lorawan_packet() {
        let mut octets = b"\0\0\0\x0f\x35\xc8\x4b\xe0\x01\x07\x7b\x84\x7b\x08\x34".to_vec();
        octets.extend(b"\x40\x3a\x7b\x05\0\x80\0\0\x08abc\x34\x43\x99\x14");
        let shown = frame(270, &octets);
        assert_eq!(shown.protocols, "loratap:lorawan");
        for line in [
            "Packet: -16 dBm",
            "SNR: 2 dB",
            "Device Address: 0x00057b3a",
            "Frame Control: 0x80, Adaptive Data Rate",
            "FPort: 0x08",
            "Frame Payload: 616263",
        ] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }
}
