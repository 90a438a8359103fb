//! L2CAP over Low Energy (Core Specification, volume 3, part A): its fixed channels, and the messages that open and keep others.

use std::collections::HashMap;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use super::{Connection, Short, att, smp};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static CMD_CODE_VALUES {
        0x1 => "Command Reject",
        0x2 => "Connection Request",
        0x3 => "Connection Response",
        0x4 => "Configure Request",
        0x5 => "Configure Response",
        0x6 => "Disconnection Request",
        0x7 => "Disconnection Response",
        0x8 => "Echo Request",
        0x9 => "Echo Response",
        0xa => "Information Request",
        0xb => "Information Response",
        0xc => "Create Channel Request",
        0xd => "Create Channel Response",
        0xe => "Move Channel Request",
        0xf => "Move Channel Response",
        0x10 => "Move Channel Confirmation",
        0x11 => "Move Channel Confirmation Response",
        0x12 => "Connection Parameter Update Request",
        0x13 => "Connection Parameter Update Response",
        0x14 => "LE Credit Based Connection Request",
        0x15 => "LE Credit Based Connection Response",
        0x16 => "LE Flow Control Credit",
    }
    static PSM_VALUES {
        0x1 => "SDP",
        0x3 => "RFCOMM",
        0x5 => "TCS-BIN",
        0x7 => "TCS-BIN-CORDLESS",
        0xf => "BNEP",
        0x11 => "HID-Control",
        0x13 => "HID-Interrupt",
        0x15 => "UPnP",
        0x17 => "AVCTP-Control",
        0x19 => "AVDTP",
        0x1b => "AVCTP-Browsing",
        0x1d => "UDI_C-Plane",
        0x1f => "ATT",
        0x21 => "3DSP",
        0x23 => "IPSP",
        0x25 => "OTS",
    }
    static MOVE_RESULT_VALUES {
        0x0 => "Success",
        0x1 => "Pending",
        0x2 => "Refused - Controller ID not supported",
        0x3 => "Refused - New Controller ID is same as old",
        0x4 => "Refused - Configuration not supported",
        0x5 => "Refused - Move Channel collision",
        0x6 => "Refused - Channel not allowed to be moved",
        0x0 => "Success - both sides succeed",
        0x1 => "Failure - one or both sides refuse",
        0x0 => "Accepted",
        0x1 => "Rejected",
    }
    static REJ_REASON_VALUES {
        0x0 => "Command not understood",
        0x1 => "Signaling MTU exceeded",
        0x2 => "Invalid CID in request",
    }
    static LE_RESULT_VALUES {
        0x0 => "Connection Successful",
        0x2 => "Connection Refused - LE_PSM Not Supported",
        0x4 => "Connection Refused - No Resources Available",
        0x5 => "Connection Refused - Insufficient Authentication",
        0x6 => "Connection Refused - Insufficient Authorization",
        0x7 => "Connection Refused - Insufficient Encryption Key Size",
        0x8 => "Connection Refused - Insufficient Encryption",
    }
}

ranges! {
    static CID_RANGES {
        (0x0, 0x0) => "Null identifier",
        (0x1, 0x1) => "L2CAP Signaling Channel",
        (0x2, 0x2) => "Connectionless Channel",
        (0x3, 0x3) => "AMP Manager Protocol",
        (0x4, 0x4) => "Attribute Protocol",
        (0x5, 0x5) => "Low Energy L2CAP Signaling Channel",
        (0x6, 0x6) => "Security Manager Protocol",
        (0x7, 0x3e) => "Reserved",
        (0x3f, 0x3f) => "AMP Test Manager",
        (0x40, 0xffff) => "Dynamically Allocated Channel",
    }
    static LE_PSM_RANGES {
        (0x1, 0x7f) => "Fixed, SIG Assigned",
        (0x80, 0xff) => "Dynamically Allocated",
        (0x100, 0xffff) => "Reserved",
    }
}

field_table! {
    /// The fields of Bluetooth L2CAP Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("btl2cap", "Bluetooth L2CAP Protocol", "BT L2CAP");
    LENGTH = FieldDef::new("btl2cap.length", "Length", FieldType::Uint16);
    CID = FieldDef::new("btl2cap.cid", "CID", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&CID_RANGES));
    PAYLOAD = FieldDef::new("btl2cap.payload", "Payload", FieldType::Bytes);
    COMMAND = FieldDef::new("btl2cap.command", "Command", FieldType::None);
    CMD_CODE = FieldDef::new("btl2cap.cmd_code", "Command Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_CODE_VALUES));
    CMD_IDENT = FieldDef::new("btl2cap.cmd_ident", "Command Identifier", FieldType::Uint8).base(Base::Hex);
    CMD_LENGTH = FieldDef::new("btl2cap.cmd_length", "Command Length", FieldType::Uint16);
    PSM = FieldDef::new("btl2cap.psm", "PSM", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PSM_VALUES));
    SCID = FieldDef::new("btl2cap.scid", "Source CID", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&CID_RANGES));
    DCID = FieldDef::new("btl2cap.dcid", "Destination CID", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&CID_RANGES));
    MOVE_RESULT = FieldDef::new("btl2cap.move_result", "Move Result", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&MOVE_RESULT_VALUES));
    REJ_REASON = FieldDef::new("btl2cap.rej_reason", "Reason", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&REJ_REASON_VALUES));
    SIG_MTU = FieldDef::new("btl2cap.sig_mtu", "Maximum Signalling MTU", FieldType::Uint16);
    OPTION_MTU = FieldDef::new("btl2cap.option_mtu", "MTU", FieldType::Uint16);
    MPS = FieldDef::new("btl2cap.mps", "MPS", FieldType::Uint16);
    MIN_INTERVAL = FieldDef::new("btl2cap.min_interval", "Min. Interval", FieldType::Uint16);
    MAX_INTERVAL = FieldDef::new("btl2cap.max_interval", "Max. Interval", FieldType::Uint16);
    SLAVE_LATENCY = FieldDef::new("btl2cap.slave_latency", "Slave Latency", FieldType::Uint16).strings(Strings::Unit(&(" LL Connection Event", " LL Connection Events")));
    TIMEOUT_MULTIPLIER = FieldDef::new("btl2cap.timeout_multiplier", "Timeout Multiplier", FieldType::Uint16);
    LE_RESULT = FieldDef::new("btl2cap.le_result", "LE Result", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&LE_RESULT_VALUES));
    CREDITS = FieldDef::new("btl2cap.credits", "Credits", FieldType::Uint16);
    INITIAL_CREDITS = FieldDef::new("btl2cap.initial_credits", "Initial Credits", FieldType::Uint16);
    LE_PSM = FieldDef::new("btl2cap.le_psm", "LE PSM", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&LE_PSM_RANGES));
    CONNECT_IN = FieldDef::new("btl2cap.connect_in", "Connect in frame", FieldType::FrameNum);
    DISCONNECT_IN = FieldDef::new("btl2cap.disconnect_in", "Disconnect in frame", FieldType::FrameNum);
    LE_SDU_LENGTH = FieldDef::new("btl2cap.le_sdu_length", "SDU Length", FieldType::Uint16);
    UNKNOWN_COMMAND = FieldDef::new("btl2cap.unknown_command_code", "Unknown Command Code", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets of a header.
pub(crate) const HEADER_LEN: usize = 4;

/// Channels with a fixed use.
mod channel {
    pub(super) const ATTRIBUTES: u16 = 4;
    pub(super) const SIGNALLING: u16 = 5;
    pub(super) const SECURITY: u16 = 6;
    pub(super) const DYNAMIC: u16 = 0x40;
}

/// Codes of commands.
mod command {
    pub(super) const REJECT: u8 = 1;
    pub(super) const DISCONNECT: u8 = 6;
    pub(super) const DISCONNECTED: u8 = 7;
    pub(super) const UPDATE: u8 = 0x12;
    pub(super) const UPDATED: u8 = 0x13;
    pub(super) const CONNECT: u8 = 0x14;
    pub(super) const CONNECTED: u8 = 0x15;
    pub(super) const CREDIT: u8 = 0x16;
}

/// Channels that are remembered at a time.
const MAX_CHANNELS: usize = 1 << 12;

/// The channels that were opened: their connection, the end that opened them, their number; the frame, and what they carry.
#[derive(Debug, Default)]
struct Channels(HashMap<(u32, u16), (u32, u16)>);

/// L2CAP.
#[derive(Clone, Copy, Debug)]
pub struct BtL2cap;

impl Dissect for BtL2cap {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, b, &Connection { key: 0, way: super::Way::Unknown })
    }
}

/// A message of a connection.
pub(crate) fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    connection: &Connection,
) -> Walked {
    w.column_protocol("L2CAP");
    let len = usize::from(b.u16_le(0)?);
    let channel = b.u16_le(2)?;
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    w.item_le(LENGTH, &b, 0, 2)?;
    w.item_le(CID, &b, 2, 2)?;
    let content = b.slice_up_to(HEADER_LEN, len);
    match channel {
        channel::ATTRIBUTES => {
            w.close(opened);
            return w.within(id::BTATT, content, |w, b| att::message(w, b, connection));
        }
        channel::SECURITY => {
            w.close(opened);
            return w.within(id::BTSMP, content, |w, b| smp::message(w, b, connection));
        }
        channel::SIGNALLING => signalling(w, &content, connection)?,
        channel::DYNAMIC.. => dynamic(w, &b, &content, channel, connection)?,
        _ => {
            w.item(PAYLOAD, &content, 0, REST)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// A message of a channel that was opened.
fn dynamic<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    content: &Buf<'_>,
    channel: u16,
    connection: &Connection,
) -> Walked {
    let key = (connection.key, channel);
    let known = w
        .remember(Scope::Capture, |channels: &mut Channels, _| channels.0.get(&key).copied())
        .flatten();
    if let Some((frame, psm)) = known {
        w.info(format_args!("L2CAP LE Fragment"));
        w.generated(CONNECT_IN, b, 0, u64::from(frame));
        w.generated(PSM, b, HEADER_LEN, u64::from(psm));
        w.item_le(LE_SDU_LENGTH, content, 0, 2)?;
        w.item(PAYLOAD, content, 2, REST)?;
    } else {
        w.item(PAYLOAD, content, 0, REST)?;
    }
    Ok(())
}

/// Commands on the channel for signalling (section 4).
fn signalling<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, connection: &Connection) -> Walked {
    let mut at = 0;
    while at < c.reported() {
        let code = c.u8(at)?;
        let name = CMD_CODE_VALUES.get(u64::from(code)).unwrap_or("Unknown command");
        let item = w.item(COMMAND, c, at, c.len() - at)?;
        let opened = w.open(item);
        w.item(CMD_CODE, c, at, 1)?;
        w.item(CMD_IDENT, c, at + 1, 1)?;
        let len = usize::from(c.u16_le(at + 2)?);
        w.item_le(CMD_LENGTH, c, at + 2, 2)?;
        w.set_len(item, (4 + len).min(c.len() - at));
        w.label_value(item, format_args!("{name}"));
        w.info(format_args!("{name}"));
        command(w, c, at + 4, code, len, connection)?;
        w.close(opened);
        at += 4 + len;
    }
    Ok(())
}

fn command<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    at: usize,
    code: u8,
    len: usize,
    connection: &Connection,
) -> Walked {
    let timed = |w: &mut Walk<'_, C>, field: Field, at: usize, unit: f64, name: &str| -> Walked {
        let item = w.item_le(field, c, at, 2)?;
        w.append(item, format_args!(" ({} {name})", Short(f64::from(c.u16_le(at)?) * unit)));
        Ok(())
    };
    match code {
        command::REJECT => {
            let reason = c.u16_le(at)?;
            w.item_le(REJ_REASON, c, at, 2)?;
            match reason {
                1 => {
                    w.item_le(SIG_MTU, c, at + 2, 2)?;
                }
                2 => {
                    w.item_le(SCID, c, at + 2, 2)?;
                    w.item_le(DCID, c, at + 4, 2)?;
                }
                _ => {}
            }
        }
        command::DISCONNECT | command::DISCONNECTED => {
            w.item_le(DCID, c, at, 2)?;
            w.item_le(SCID, c, at + 2, 2)?;
            let (to, from) = (c.u16_le(at)?, c.u16_le(at + 2)?);
            w.info_append(format_args!(
                " (SCID: 0x{from:04x}, DCID: 0x{to:04x}, PSM: Unknown, Service: Unknown)"
            ));
        }
        command::UPDATE => {
            timed(w, MIN_INTERVAL, at, 1.25, "msec")?;
            timed(w, MAX_INTERVAL, at + 2, 1.25, "msec")?;
            w.item_le(SLAVE_LATENCY, c, at + 4, 2)?;
            timed(w, TIMEOUT_MULTIPLIER, at + 6, 0.01, "sec")?;
        }
        command::UPDATED => {
            let result = c.u16_le(at)?;
            let item = w.item_le(MOVE_RESULT, c, at, 2)?;
            let word = if result == 0 { "Accepted" } else { "Rejected" };
            w.label_value(item, format_args!("{word} (0x{result:04x})"));
            w.info_append(format_args!(" ({word})"));
        }
        command::CONNECT => {
            let (psm, source) = (c.u16_le(at)?, c.u16_le(at + 2)?);
            w.item_le(LE_PSM, c, at, 2)?;
            let item = w.item_le(PSM, c, at, 2)?;
            w.mark_generated(item);
            w.item_le(SCID, c, at + 2, 2)?;
            w.item_le(OPTION_MTU, c, at + 4, 2)?;
            w.item_le(MPS, c, at + 6, 2)?;
            let credits = c.u16_le(at + 8)?;
            w.item_le(INITIAL_CREDITS, c, at + 8, 2)?;
            w.info_append(format_args!(" (CID: {source:04x}, Initial Credits: {credits})"));
            let (key, frame) = ((connection.key, source), w.frame.number);
            let _ = w.remember(Scope::Capture, |channels: &mut Channels, _| {
                if channels.0.len() >= MAX_CHANNELS {
                    channels.0.clear();
                }
                channels.0.insert(key, (frame, psm));
            });
        }
        command::CONNECTED => {
            let (channel, credits) = (c.u16_le(at)?, c.u16_le(at + 6)?);
            w.item_le(DCID, c, at, 2)?;
            w.item_le(OPTION_MTU, c, at + 2, 2)?;
            w.item_le(MPS, c, at + 4, 2)?;
            w.item_le(INITIAL_CREDITS, c, at + 6, 2)?;
            w.item_le(LE_RESULT, c, at + 8, 2)?;
            w.info_append(format_args!(" (CID: {channel:04x}, Initial Credits: {credits})"));
        }
        command::CREDIT => {
            let (channel, credits) = (c.u16_le(at)?, c.u16_le(at + 2)?);
            w.item_le(CID, c, at, 2)?;
            w.item_le(CREDITS, c, at + 2, 2)?;
            w.info_append(format_args!(" (CID: {channel:04x}, Credits: {credits})"));
        }
        _ => {
            let item = w.text(
                c,
                at,
                len.min(c.len().saturating_sub(at)),
                format_args!("Unknown Command Code"),
            )?;
            w.expert(UNKNOWN_COMMAND, item);
        }
    }
    Ok(())
}
