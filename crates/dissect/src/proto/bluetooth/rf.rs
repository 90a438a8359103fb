//! The header that captures of Bluetooth Low Energy have before each packet: how it was received (`LINKTYPE_BLUETOOTH_LE_LL_WITH_PHDR`).

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use super::Way;
use super::le::{self, Checked, Radio};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::{id, little};
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static PDU_TYPE_VALUES {
        0 => "Advertising or Data (Unspecified Direction)",
        1 => "Auxiliary Advertising",
        2 => "Data, Master to Slave",
        3 => "Data, Slave to Master",
        4 => "Connected Isochronous, Master to Slave",
        5 => "Connected Isochronous, Slave to Master",
        6 => "Broadcast Isochronous",
        7 => "Reserved",
    }
    static PHY_VALUES {
        0 => "LE 1M",
        1 => "LE 2M",
        2 => "LE Coded",
        3 => "Reserved",
    }
}

field_table! {
    /// The fields of Bluetooth Low Energy RF Info.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("btle_rf", "Bluetooth Low Energy RF Info", "BTLE RF");
    SIGNED_BYTE_UNUSED = FieldDef::new("btle_rf.signed_byte_unused", "Unused signed byte", FieldType::Int8);
    UNSIGNED_BYTE_UNUSED = FieldDef::new("btle_rf.unsigned_byte_unused", "Unused unsigned byte", FieldType::Uint8);
    WORD_UNUSED = FieldDef::new("btle_rf.word_unused", "Unused word", FieldType::Uint32).base(Base::Hex);
    CHANNEL = FieldDef::new("btle_rf.channel", "RF Channel", FieldType::Uint8);
    SIGNAL_DBM = FieldDef::new("btle_rf.signal_dbm", "Signal dBm", FieldType::Int8);
    NOISE_DBM = FieldDef::new("btle_rf.noise_dbm", "Noise dBm", FieldType::Int8);
    ACCESS_ADDRESS_OFFENSES = FieldDef::new("btle_rf.access_address_offenses", "Access Address Offenses", FieldType::Uint8);
    REFERENCE_ACCESS_ADDRESS = FieldDef::new("btle_rf.reference_access_address", "Reference Access Address", FieldType::Uint32).base(Base::Hex);
    FLAGS = FieldDef::new("btle_rf.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    FLAGS_DEWHITENED = FieldDef::new("btle_rf.flags.dewhitened", "Dewhitened", FieldType::Boolean).bits(16).mask(0x1);
    FLAGS_SIGNAL_DBM_VALID = FieldDef::new("btle_rf.flags.signal_dbm_valid", "Signal Power Valid", FieldType::Boolean).bits(16).mask(0x2);
    FLAGS_NOISE_DBM_VALID = FieldDef::new("btle_rf.flags.noise_dbm_valid", "Noise Power Valid", FieldType::Boolean).bits(16).mask(0x4);
    FLAGS_DECRYPTED = FieldDef::new("btle_rf.flags.decrypted", "Decrypted", FieldType::Boolean).bits(16).mask(0x8);
    FLAGS_REFERENCE_ACCESS_ADDRESS_VALID = FieldDef::new("btle_rf.flags.reference_access_address_valid", "Reference Access Address Valid", FieldType::Boolean).bits(16).mask(0x10);
    FLAGS_ACCESS_ADDRESS_OFFENSES_VALID = FieldDef::new("btle_rf.flags.access_address_offenses_valid", "Access Address Offenses Valid", FieldType::Boolean).bits(16).mask(0x20);
    FLAGS_CHANNEL_ALIASED = FieldDef::new("btle_rf.flags.channel_aliased", "Channel Aliased", FieldType::Boolean).bits(16).mask(0x40);
    PDU_TYPE = FieldDef::new("btle_rf.pdu_type", "PDU Type", FieldType::Uint16).mask(0x380).strings(Strings::Values(&PDU_TYPE_VALUES));
    FLAGS_CRC_CHECKED = FieldDef::new("btle_rf.flags.crc_checked", "CRC Checked", FieldType::Boolean).bits(16).mask(0x400);
    FLAGS_CRC_VALID = FieldDef::new("btle_rf.flags.crc_valid", "CRC Valid", FieldType::Boolean).bits(16).mask(0x800);
    FLAGS_MIC_CHECKED = FieldDef::new("btle_rf.flags.mic_checked", "MIC Checked", FieldType::Boolean).bits(16).mask(0x1000);
    FLAGS_MIC_VALID = FieldDef::new("btle_rf.flags.mic_valid", "MIC Valid", FieldType::Boolean).bits(16).mask(0x2000);
    PHY = FieldDef::new("btle_rf.phy", "PHY", FieldType::Uint16).mask(0xc000).strings(Strings::Values(&PHY_VALUES));
}

/// Octets of the header.
const LEN: usize = 10;

/// Flags of the header.
mod flag {
    pub(super) const SIGNAL: u16 = 1 << 1;
    pub(super) const NOISE: u16 = 1 << 2;
    pub(super) const REFERENCE: u16 = 1 << 4;
    pub(super) const OFFENSES: u16 = 1 << 5;
    pub(super) const CRC_CHECKED: u16 = 1 << 10;
    pub(super) const CRC_VALID: u16 = 1 << 11;
}

const FLAG_FIELDS: &[lamna_fields::Field] = &[
    FLAGS_DEWHITENED,
    FLAGS_SIGNAL_DBM_VALID,
    FLAGS_NOISE_DBM_VALID,
    FLAGS_DECRYPTED,
    FLAGS_REFERENCE_ACCESS_ADDRESS_VALID,
    FLAGS_ACCESS_ADDRESS_OFFENSES_VALID,
    FLAGS_CHANNEL_ALIASED,
    PDU_TYPE,
    FLAGS_CRC_CHECKED,
    FLAGS_CRC_VALID,
    FLAGS_MIC_CHECKED,
    FLAGS_MIC_VALID,
    PHY,
];

/// What an RF channel is used for, as its label says it.
fn channel(number: u8) -> String {
    let frequency = 2402 + 2 * u32::from(number);
    match number {
        0 => format!("{frequency} MHz, Advertising channel 37"),
        12 => format!("{frequency} MHz, Advertising channel 38"),
        39 => format!("{frequency} MHz, Advertising channel 39"),
        1..=11 => format!("{frequency} MHz, Data channel {}", number - 1),
        13..=38 => format!("{frequency} MHz, Data channel {}", number - 2),
        _ => "Illegal channel".to_owned(),
    }
}

/// The header.
#[derive(Clone, Copy, Debug)]
pub struct BtleRf;

impl Dissect for BtleRf {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const CODED: u16 = 2;
        let flags = b.u16_le(8)?;
        let number = b.u8(0)?;
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let item = w.item(CHANNEL, &b, 0, 1)?;
        if w.labels() {
            w.append(item, format_args!(", {}", channel(number)));
        }
        let (signed, unsigned) = (SIGNED_BYTE_UNUSED, UNSIGNED_BYTE_UNUSED);
        let pick = |bit, field, unused| if flags & bit != 0 { field } else { unused };
        w.item(pick(flag::SIGNAL, SIGNAL_DBM, signed), &b, 1, 1)?;
        w.item(pick(flag::NOISE, NOISE_DBM, signed), &b, 2, 1)?;
        w.item(pick(flag::OFFENSES, ACCESS_ADDRESS_OFFENSES, unsigned), &b, 3, 1)?;
        w.item_le(pick(flag::REFERENCE, REFERENCE_ACCESS_ADDRESS, WORD_UNUSED), &b, 4, 4)?;
        little::tree(w, FLAGS, &b, 8, 2, FLAG_FIELDS)?;
        w.close(opened);
        let checked = match (flags & flag::CRC_CHECKED != 0, flags & flag::CRC_VALID != 0) {
            (false, _) => Checked::Unknown,
            (true, true) => Checked::Good,
            (true, false) => Checked::Bad,
        };
        let told = flag::REFERENCE | flag::OFFENSES;
        let radio = Radio {
            checked,
            way: match flags >> 7 & 7 {
                2 => Way::Sent,
                3 => Way::Received,
                _ => Way::Unknown,
            },
            primary: Some(matches!(number, 0 | 12 | 39)),
            aux: None,
            coded: flags >> 14 == CODED,
            data: matches!(flags >> 7 & 7, 2 | 3),
            reference: (flags & told == told).then_some((b.u32_le(4)?, b.u8(3)?)),
        };
        w.within(id::BTLE, b.from(LEN)?, |w, b| le::packet(w, b, &radio))
    }
}
