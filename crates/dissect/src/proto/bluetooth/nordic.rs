//! The header that the sniffer of Nordic Semiconductor puts before each packet of Bluetooth Low Energy, in versions 1 to 3
//! (nRF Sniffer for Bluetooth LE, user guide).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use super::Way;
use super::le::{self, Checked, Radio};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::frame::link;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

values! {
    static AUX_TYPE_VALUES {
        0 => "AUX_ADV_IND",
        1 => "AUX_CHAIN_IND",
        2 => "AUX_SYNC_IND",
        3 => "AUX_SCAN_RSP",
    }
    static PHY_VALUES {
        0 => "LE 1M",
        1 => "LE 2M",
        2 => "LE Coded",
        3 => "Reserved",
        4 => "Reserved",
        5 => "Reserved",
        6 => "Reserved",
        7 => "Reserved",
    }
}

field_table! {
    /// The fields of nRF Sniffer for Bluetooth LE.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nordic_ble", "nRF Sniffer for Bluetooth LE", "NORDIC_BLE");
    CRC_BAD = FieldDef::new("nordic_ble.crc.bad", "CRC is bad", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    MIC_BAD = FieldDef::new("nordic_ble.mic.bad", "MIC is bad", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
    LENGTH_BAD = FieldDef::new("nordic_ble.length.bad", "Length is incorrect", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    PROTOVER_BAD = FieldDef::new("nordic_ble.protover.bad", "Unknown version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
    BOARD_ID = FieldDef::new("nordic_ble.board_id", "Board", FieldType::Uint8);
    HEADER = FieldDef::new("nordic_ble.header", "Header", FieldType::None);
    HLEN = FieldDef::new("nordic_ble.hlen", "Length of header", FieldType::Uint8);
    PLEN = FieldDef::new("nordic_ble.plen", "Length of payload", FieldType::Uint16);
    PROTOVER = FieldDef::new("nordic_ble.protover", "Protocol version", FieldType::Uint8);
    PACKET_COUNTER = FieldDef::new("nordic_ble.packet_counter", "Packet counter", FieldType::Uint16);
    PACKET_ID = FieldDef::new("nordic_ble.packet_id", "Packet ID", FieldType::Uint8);
    LEN = FieldDef::new("nordic_ble.len", "Length of packet", FieldType::Uint16);
    FLAGS = FieldDef::new("nordic_ble.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    CRCOK = FieldDef::new("nordic_ble.crcok", "CRC", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Ok", "Error")));
    DIRECTION = FieldDef::new("nordic_ble.direction", "Direction", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Master -> Slave", "Slave -> Master")));
    FLAG_RESERVED1 = FieldDef::new("nordic_ble.flag_reserved1", "Reserved", FieldType::Uint8).mask(0x2);
    ENCRYPTED = FieldDef::new("nordic_ble.encrypted", "Encrypted", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Yes", "No")));
    FLAG_RESERVED2 = FieldDef::new("nordic_ble.flag_reserved2", "Reserved", FieldType::Uint8).mask(0x4);
    AUX_TYPE = FieldDef::new("nordic_ble.aux_type", "Aux Type", FieldType::Uint8).mask(0x6).strings(Strings::Values(&AUX_TYPE_VALUES));
    MICOK = FieldDef::new("nordic_ble.micok", "MIC", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Ok", "Error")));
    MIC_NOT_RELEVANT = FieldDef::new("nordic_ble.mic_not_relevant", "MIC (not relevant)", FieldType::Uint8).mask(0x8);
    ADDRESS_RESOLVED = FieldDef::new("nordic_ble.address_resolved", "Address Resolved", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Yes", "No")));
    PHY = FieldDef::new("nordic_ble.phy", "PHY", FieldType::Uint8).mask(0x70).strings(Strings::Values(&PHY_VALUES));
    FLAG_RESERVED7 = FieldDef::new("nordic_ble.flag_reserved7", "Reserved", FieldType::Uint8).mask(0x80);
    CHANNEL = FieldDef::new("nordic_ble.channel", "Channel Index", FieldType::Uint8);
    RSSI = FieldDef::new("nordic_ble.rssi", "RSSI", FieldType::Int8).strings(Strings::Unit(&(" dBm", " dBm")));
    EVENT_COUNTER = FieldDef::new("nordic_ble.event_counter", "Event counter", FieldType::Uint16);
    TIME = FieldDef::new("nordic_ble.time", "Timestamp", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    DELTA_TIME = FieldDef::new("nordic_ble.delta_time", "Delta time (end to start)", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    DELTA_TIME_SS = FieldDef::new("nordic_ble.delta_time_ss", "Delta time (start to start)", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    PACKET_TIME = FieldDef::new("nordic_ble.packet_time", "Packet time (start to end)", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
}

/// Octets of the part of the header that says how the packet was received, in the versions that are known.
const PACKET_HEADER_LEN: usize = 10;

/// Octets of the board's number and the header proper of version 1, and of later ones.
const HEADER_LEN: usize = 7;

/// Kinds of packets: version 3 tells advertisements from data.
const ADVERTISEMENT: u8 = 2;

/// Channels from here on are for advertisements.
const PRIMARY: u8 = 37;

/// How packets are coded.
mod phy {
    pub(super) const LE_2M: u8 = 1;
    pub(super) const CODED: u8 = 2;
}

/// When the packet before this one began, and how long it took, in microseconds.
#[derive(Clone, Copy, Debug, Default)]
struct Last(Option<(u32, u32)>);

/// How long a packet takes on the air, in microseconds: preamble, address, header, content and check.
fn duration(phy: u8, indicator: u8, len: u32) -> u32 {
    const ADDRESS: u32 = 4;
    const HEADER: u32 = 2;
    const CRC: u32 = 3;
    let octets = HEADER + len + CRC;
    match (phy, indicator) {
        (phy::LE_2M, _) => (2 + ADDRESS + octets) * 4,
        // Preamble, address, indicator and the end of the first block; then the second block with its end.
        (phy::CODED, 0) => 80 + 256 + 16 + 24 + (octets * 8 + 3) * 8,
        (phy::CODED, 1) => 80 + 256 + 16 + 24 + (octets * 8 + 3) * 2,
        (phy::CODED, _) => 0,
        _ => (1 + ADDRESS + octets) * 8,
    }
}

/// The header.
#[derive(Clone, Copy, Debug)]
pub struct NordicBle;

impl Dissect for NordicBle {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::NORDIC_BLE)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let version = b.u8(3)?;
        let (root, opened) = w.open_protocol(&b, 0, b.len().min(HEADER_LEN + PACKET_HEADER_LEN))?;
        let _ = root;
        w.item(BOARD_ID, &b, 0, 1)?;
        let counter = b.u16_le(4)?;
        let header = w.item(HEADER, &b, 1, HEADER_LEN - 1)?;
        w.label(header, format_args!("Header Version: {version}, Packet counter: {counter}"));
        let inner = w.open(header);
        let (length, item) = if version == 1 {
            w.item(HLEN, &b, 1, 1)?;
            (usize::from(b.u8(2)?), w.item(PLEN, &b, 2, 1)?)
        } else {
            (usize::from(b.u16_le(1)?), w.item_le(PLEN, &b, 1, 2)?)
        };
        let fits = HEADER_LEN + length == b.reported();
        if !fits {
            w.expert(LENGTH_BAD, item);
        }
        let item = w.item(PROTOVER, &b, 3, 1)?;
        if !(1..=3).contains(&version) {
            w.expert(PROTOVER_BAD, item);
        }
        w.item_le(PACKET_COUNTER, &b, 4, 2)?;
        let kind = b.u8(6)?;
        w.item(PACKET_ID, &b, 6, 1)?;
        w.close(inner);
        let p = b.from(HEADER_LEN)?;
        let (flags, channel) = (p.u8(1)?, p.u8(2)?);
        let data = if version >= 3 {
            kind != ADVERTISEMENT
        } else {
            p.u32_le(PACKET_HEADER_LEN)? != le::ADVERTISING_ACCESS
        };
        w.item(LEN, &p, 0, 1)?;
        show_flags(w, &p, flags, channel, data)?;
        w.item(CHANNEL, &p, 2, 1)?;
        let strength = p.u8(3)?;
        w.number(RSSI, &p, 3, 1, i64::from(strength).wrapping_neg() as u64)?;
        w.item_le(EVENT_COUNTER, &p, 4, 2)?;
        let time = p.u32_le(6)?;
        let coded = flags >> 4 & 7 == phy::CODED;
        let at = PACKET_HEADER_LEN + 4;
        let indicator = if coded { p.u8(at)? } else { 0 };
        let len = u32::from(p.u8(at + usize::from(coded) + 1)?);
        let long = duration(flags >> 4 & 7, indicator & 3, len);
        times(w, &p, version, time, long)?;
        w.close(opened);
        if !fits {
            return Ok(());
        }
        let encrypted = data && flags & 4 != 0;
        if encrypted && flags & 8 == 0 {
            w.info(format_args!("Encrypted packet decrypted incorrectly (bad MIC)"));
        }
        let primary = channel >= PRIMARY;
        let radio = Radio {
            checked: if flags & 1 != 0 { Checked::Good } else { Checked::Bad },
            way: match (data, flags & 2 != 0) {
                (false, _) => Way::Unknown,
                (true, true) => Way::Sent,
                (true, false) => Way::Received,
            },
            primary: Some(primary),
            aux: (!data && !primary).then_some(flags >> 1 & 3),
            coded,
            data,
            reference: None,
        };
        w.within(id::BTLE, p.from(PACKET_HEADER_LEN)?, |w, b| le::packet(w, b, &radio))?;
        if encrypted && flags & 8 == 0 {
            w.info(format_args!("Encrypted packet decrypted incorrectly (bad MIC)"));
        }
        Ok(())
    }
}

/// The flags, whose meaning depends on whether the packet is one of a connection.
fn show_flags<C: Collector>(
    w: &mut Walk<'_, C>,
    p: &Buf<'_>,
    flags: u8,
    channel: u8,
    data: bool,
) -> Walked {
    let item = w.item(FLAGS, p, 1, 1)?;
    let opened = w.open(item);
    let crc = w.item(CRCOK, p, 1, 1)?;
    if flags & 1 == 0 {
        w.expert(CRC_BAD, crc);
    }
    if data {
        w.item(DIRECTION, p, 1, 1)?;
        w.item(ENCRYPTED, p, 1, 1)?;
        if flags & 4 != 0 {
            let mic = w.item(MICOK, p, 1, 1)?;
            if flags & 8 == 0 {
                w.expert(MIC_BAD, mic);
            }
        } else {
            w.item(MIC_NOT_RELEVANT, p, 1, 1)?;
        }
    } else {
        if channel < PRIMARY {
            w.item(AUX_TYPE, p, 1, 1)?;
        } else {
            w.item(FLAG_RESERVED1, p, 1, 1)?;
            w.item(FLAG_RESERVED2, p, 1, 1)?;
        }
        w.item(ADDRESS_RESOLVED, p, 1, 1)?;
    }
    w.item(PHY, p, 1, 1)?;
    w.item(FLAG_RESERVED7, p, 1, 1)?;
    w.close(opened);
    Ok(())
}

/// When the packet came: version 3 tells when it began, the earlier ones how long after the one before.
fn times<C: Collector>(
    w: &mut Walk<'_, C>,
    p: &Buf<'_>,
    version: u8,
    time: u32,
    long: u32,
) -> Walked {
    const AT: usize = 6;
    let last = w.remember(Scope::Capture, |last: &mut Last, _| {
        let before = last.0.replace((time, long));
        before.map(|(time, long)| (u64::from(time), u64::from(long)))
    });
    let last = last.flatten().map(|(time, long)| (time as u32, long as u32));
    let worked_out = |w: &mut Walk<'_, C>, field, value: u32| -> Walked {
        let item = w.number(field, p, AT, 4, u64::from(value))?;
        w.mark_generated(item);
        Ok(())
    };
    if version < 3 {
        w.item_le(DELTA_TIME, p, AT, 4)?;
        if last.is_none() {
            worked_out(w, DELTA_TIME_SS, time)?;
        }
        return worked_out(w, PACKET_TIME, long);
    }
    w.item_le(TIME, p, AT, 4)?;
    worked_out(w, PACKET_TIME, long)?;
    if let Some((begun, took)) = last {
        let since = time.wrapping_sub(begun);
        worked_out(w, DELTA_TIME, since.wrapping_sub(took))?;
        worked_out(w, DELTA_TIME_SS, since)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_packet_takes_as_long_as_its_coding_makes_it() {
        assert_eq!(duration(0, 0, 9), 152);
        assert_eq!(duration(phy::LE_2M, 0, 9), 80);
        assert_eq!(duration(phy::CODED, 0, 12), 1488);
        assert_eq!(duration(phy::CODED, 1, 9), 606);
    }
}
