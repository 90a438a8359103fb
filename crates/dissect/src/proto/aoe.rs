//! ATA over Ethernet: commands for disks (AoE (ATA over Ethernet), revision 11).

use std::collections::HashMap;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Scope};
use crate::walk::Walk;

values! {
    static CMD_VALUES {
        0 => "Issue ATA Command",
        1 => "Query Config Information",
    }
    static ERROR_VALUES {
        1 => "Unrecognized command code",
        2 => "Bad argument parameter",
        3 => "Device unavailable",
        4 => "Config string present",
        5 => "Unsupported version",
    }
    static ATA_CMD_VALUES {
        0x0 => "NOP",
        0x8 => "Atapi soft reset",
        0x10 => "Recalibrate",
        0x20 => "Read sectors (with retry)",
        0x21 => "Read sectors (no retry)",
        0x22 => "Read long (with retry)",
        0x23 => "Read long (no retry)",
        0x24 => "Read ext",
        0x30 => "Write sectors (with retry)",
        0x31 => "Write sectors (no retry)",
        0x32 => "Write long (with retry)",
        0x33 => "Write long (no retry)",
        0x34 => "Write ext",
        0x3c => "Write verify",
        0x40 => "Read verify sectors (with retry)",
        0x41 => "Read verify sectors (no retry)",
        0x50 => "Format track",
        0x70 => "Seek",
        0x90 => "Execute device diagnostics",
        0x91 => "Initialize device parameters",
        0x92 => "Download microcode",
        0x94 => "Standy immediate",
        0x95 => "Idle immediate",
        0x96 => "Standby",
        0x97 => "Idle",
        0x98 => "Check power mode",
        0x99 => "Sleep",
        0xa0 => "Atapi packet",
        0xa1 => "Atapi identify device",
        0xa2 => "Atapi service",
        0xb0 => "Smart",
        0xc4 => "Read multiple",
        0xc5 => "Write multiple",
        0xc6 => "Set multiple mode",
        0xc8 => "Read dma (with retry)",
        0xc9 => "Read dma (no retry)",
        0xca => "Write dma (with retry)",
        0xcb => "Write dma (no retry)",
        0xde => "Door lock",
        0xdf => "Door unlock",
        0xe0 => "Standy immediate",
        0xe1 => "Idle immediate",
        0xe2 => "Standby",
        0xe3 => "Idle",
        0xe4 => "Read buffer",
        0xe5 => "Check power mode",
        0xe6 => "Sleep",
        0xe8 => "Write buffer",
        0xec => "Identify Device",
        0xed => "Media eject",
        0xee => "Identify device dma",
        0xef => "Set features",
        0xf1 => "Security set password",
        0xf2 => "Security unlock",
        0xf3 => "Security erase prepare",
        0xf4 => "Security erase unit",
        0xf5 => "Security freeze",
        0xf6 => "Security disable password",
    }
}

field_table! {
    /// The fields of ATAoverEthernet.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("aoe", "ATAoverEthernet", "AOE");
    CMD = FieldDef::new("aoe.cmd", "Command", FieldType::Uint8).strings(Strings::Values(&CMD_VALUES));
    VERSION = FieldDef::new("aoe.version", "Version", FieldType::Uint8);
    ERROR = FieldDef::new("aoe.error", "Error", FieldType::Uint8).strings(Strings::Values(&ERROR_VALUES));
    ERR_FEATURE = FieldDef::new("aoe.err_feature", "Err/Feature", FieldType::Uint8).base(Base::Hex);
    SECTOR_COUNT = FieldDef::new("aoe.sector_count", "Sector Count", FieldType::Uint8);
    RESPONSE = FieldDef::new("aoe.response", "Response flag", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Response", "Request")));
    FLAGS_ERROR = FieldDef::new("aoe.flags_error", "Error flag", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Error", "No error")));
    MAJOR = FieldDef::new("aoe.major", "Major", FieldType::Uint16).base(Base::Hex);
    MINOR = FieldDef::new("aoe.minor", "Minor", FieldType::Uint8).base(Base::Hex);
    ATA_CMD = FieldDef::new("aoe.ata.cmd", "ATA Cmd", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ATA_CMD_VALUES));
    ATA_STATUS = FieldDef::new("aoe.ata.status", "ATA Status", FieldType::Uint8).base(Base::Hex);
    TAG = FieldDef::new("aoe.tag", "Tag", FieldType::Uint32).base(Base::Hex);
    AFLAGS_E = FieldDef::new("aoe.aflags.e", "E", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("LBA48 extended command", "Normal command")));
    AFLAGS_D = FieldDef::new("aoe.aflags.d", "D", FieldType::Boolean).bits(8).mask(0x10);
    AFLAGS_A = FieldDef::new("aoe.aflags.a", "A", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("ASYNCHRONOUS Write", "synchronous write")));
    AFLAGS_W = FieldDef::new("aoe.aflags.w", "W", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("WRITE to the device", "No write to device")));
    LBA = FieldDef::new("aoe.lba", "Lba", FieldType::Uint64).base(Base::Hex);
    RESPONSE_IN = FieldDef::new("aoe.response_in", "Response In", FieldType::FrameNum);
    RESPONSE_TO = FieldDef::new("aoe.response_to", "Response To", FieldType::FrameNum);
    TIME = FieldDef::new("aoe.time", "Time from request", FieldType::RelativeTime);
}

/// The version that is in use.
const VERSION_1: u8 = 1;

/// Requests that may be open at a time.
const MAX_OPEN: usize = 1 << 12;

/// The requests that were not answered yet, by the asking end and their tag: frame, time, command, promise of the answer.
#[derive(Debug, Default)]
struct Requests(HashMap<(Address, u32), (u32, i64, u8, Link)>);

/// ATA over Ethernet.
#[derive(Clone, Copy, Debug)]
pub struct Aoe;

impl Dissect for Aoe {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88a2)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const RESPONSE_FLAG: u8 = 8;
        const ERROR_FLAG: u8 = 4;
        w.column_protocol("AoE");
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let first = b.u8(0)?;
        w.number(VERSION, &b, 0, 1, u64::from(first >> 4))?;
        if first >> 4 != VERSION_1 {
            w.close(opened);
            return Ok(());
        }
        let response = first & RESPONSE_FLAG != 0;
        let word = if response { "Response" } else { "Request" };
        let cut = if first & ERROR_FLAG != 0 { " Error" } else { "" };
        let item = w.text(&b, 0, 1, format_args!("Flags: {word}{cut}"))?;
        w.bits(item, &[RESPONSE, FLAGS_ERROR], &b, 0, 1)?;
        if first & ERROR_FLAG != 0 {
            w.item(ERROR, &b, 1, 1)?;
        }
        w.item(MAJOR, &b, 2, 2)?;
        w.item(MINOR, &b, 4, 1)?;
        let command = b.u8(5)?;
        let name = CMD_VALUES.get(u64::from(command)).unwrap_or("Unknown command");
        w.info(format_args!("{name} {word}"));
        w.item(CMD, &b, 5, 1)?;
        w.item(TAG, &b, 6, 4)?;
        if command == 0 {
            ata(w, &b, response)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// An ATA command or its result.
fn ata<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, response: bool) -> Walked {
    const EXTENDED: u8 = 0x40;
    const WRITE: u8 = 1;
    let (tag, flags, byte) = (b.u32(6)?, b.u8(10)?, b.u8(13)?);
    let asker = if response { &w.net.destination } else { &w.net.source }.clone();
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let known = w.remember(Scope::Capture, |requests: &mut Requests, memory| {
        if response {
            let (asked, begun, command, link) = requests.0.remove(&(asker, tag))?;
            memory.set_link(link, u64::from(frame));
            Some((Some((asked, time - begun, command)), None))
        } else {
            if requests.0.len() >= MAX_OPEN {
                requests.0.clear();
            }
            let link = memory.new_link();
            requests.0.insert((asker, tag), (frame, time, byte, link));
            Some((None, Some(link)))
        }
    });
    let (answered, link) = known.flatten().unwrap_or((None, None));
    if let Some((asked, took, _)) = answered {
        w.generated(RESPONSE_TO, b, 0, u64::from(asked));
        w.generated_signed(TIME, b, 10, took);
    } else if let Some(answer) = link.and_then(|link| w.link(link)) {
        w.generated(RESPONSE_IN, b, 0, answer);
    }
    w.item(AFLAGS_E, b, 10, 1)?;
    if flags & EXTENDED != 0 {
        w.item(AFLAGS_D, b, 10, 1)?;
    }
    if flags & WRITE != 0 {
        w.item(AFLAGS_A, b, 10, 1)?;
    }
    w.item(AFLAGS_W, b, 10, 1)?;
    w.item(ERR_FEATURE, b, 11, 1)?;
    w.item(SECTOR_COUNT, b, 12, 1)?;
    let command = if response {
        w.item(ATA_STATUS, b, 13, 1)?;
        if let Some((_, _, command)) = answered {
            w.generated(ATA_CMD, b, 0, u64::from(command));
        }
        answered.map(|(_, _, command)| command)
    } else {
        w.item(ATA_CMD, b, 13, 1)?;
        Some(byte)
    };
    if let Some(command) = command {
        let name = ATA_CMD_VALUES.get(u64::from(command)).unwrap_or("Unknown");
        w.info_append(format_args!(" ATA:{name}"));
    }
    let octets = b.array::<6>(14)?;
    // The first octet is the lowest; the first four and the last two were told apart before.
    let [a, c, d, e, f, g] = octets.map(u64::from);
    let address = g << 40 | f << 32 | e << 24 | d << 16 | c << 8 | a;
    w.number(LBA, b, 14, 6, address)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn a_command_is_taken_apart() {
        let octets =
            [0x10, 0, 0, 20, 0, 0, 0, 1, 0xcd, 0x4a, 0, 0, 1, 0xec, 0, 0, 0, 0xa0, 0, 0, 0, 0];
        let shown = frame(1, &ethernet(0x88a2, &octets));
        assert_eq!(shown.protocols, "eth:ethertype:aoe");
        assert!(shown.has("ATA Cmd: Identify Device (0xec)"), "{shown:#?}");
        assert!(shown.has("Lba: 0x00000000a0000000"), "{shown:#?}");
        assert!(shown.columns.ends_with("Issue ATA Command Request ATA:Identify Device"));
    }
}
