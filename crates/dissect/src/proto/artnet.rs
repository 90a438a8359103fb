//! Art-Net (Artistic Licence, Art-Net 4): the head of every message, polls, and the levels of lamps. Of other messages the head is
//! shown.

use std::fmt::Write;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{id, little};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static HEADER_OPCODE_VALUES {
        8192 => "ArtPoll",
        8448 => "ArtPollReply",
        8704 => "ArtPollFpReply",
        8960 => "ArtDiagData",
        9216 => "ArtCommand",
        20480 => "ArtDMX",
        20736 => "ArtNzs",
        20992 => "ArtSync",
        24576 => "ArtAddress",
        28672 => "ArtInput",
        32768 => "ArtTodRequest",
        33024 => "ArtTodData",
        33280 => "ArtTodControl",
        33536 => "ArtRdm",
        33792 => "ArtRdmSub",
        36864 => "ArtMedia",
        37120 => "ArtMediaPatch",
        37376 => "ArtMediaControl",
        37632 => "ArtMediaContrlReply",
        38656 => "ArtTimeCode",
        38912 => "ArtTimeSync",
        39168 => "ArtTrigger",
        39424 => "ArtDirectory",
        39680 => "ArtDirectoryReply",
        40976 => "ArtVideoSetup",
        40992 => "ArtVideoPalette",
        41024 => "ArtVideoData",
        61440 => "ArtMacMaster",
        61696 => "ArtMacSlave",
        61952 => "ArtFirmwareMaster",
        62208 => "ArtFirmwareReply",
        62464 => "ArtfileTnMaster",
        62720 => "ArtfileFnMaster",
        62976 => "ArtfileFnReply",
        63488 => "ArtIpProg",
        63744 => "ArtIpProgReply",
    }
    static POLL_TALKTOME_DIAG_UNICAST_VALUES {
        0x0 => "Broadcast",
        0x1 => "Unicast",
    }
    static POLL_DIAG_PRIORITY_VALUES {
        0 => "DpAll",
        16 => "DpLow",
        64 => "DpMed",
        128 => "DpHigh",
        224 => "DpCritical",
        240 => "DpVolatile",
    }
}
field_table! {
    /// The fields of Art-Net.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("artnet", "Art-Net", "ARTNET");
    EXCESS_BYTES = FieldDef::new("artnet.excess_bytes", "Excess Bytes", FieldType::Bytes);
    DATA = FieldDef::new("artnet.data", "Data", FieldType::Bytes);
    HEADER = FieldDef::new("artnet.header", "Descriptor Header", FieldType::None);
    HEADER_ID = FieldDef::new("artnet.header.id", "ID", FieldType::String);
    HEADER_OPCODE = FieldDef::new("artnet.header.opcode", "OpCode", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&HEADER_OPCODE_VALUES));
    HEADER_PROTVER = FieldDef::new("artnet.header.protver", "ProtVer", FieldType::Uint16);
    POLL = FieldDef::new("artnet.poll", "ArtPoll packet", FieldType::None);
    POLL_TALKTOME = FieldDef::new("artnet.poll.talktome", "TalkToMe", FieldType::Uint8).base(Base::Hex);
    POLL_TALKTOME_REPLY_CHANGE = FieldDef::new("artnet.poll.talktome_reply_change", "Send me ArtPollReply on change", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    POLL_TALKTOME_DIAG = FieldDef::new("artnet.poll.talktome_diag", "Send diagnostics messages", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    POLL_TALKTOME_DIAG_UNICAST = FieldDef::new("artnet.poll.talktome_diag_unicast", "Send diagnostics unicast", FieldType::Uint8).base(Base::Hex).mask(0x8).strings(Strings::Values(&POLL_TALKTOME_DIAG_UNICAST_VALUES));
    POLL_TALKTOME_VLC = FieldDef::new("artnet.poll.talktome_vlc", "VLC transmission", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Disabled", "Enabled")));
    POLL_TALKTOME_TARGETED = FieldDef::new("artnet.poll.talktome_targeted", "Targeted mode", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Enabled", "Disabled")));
    POLL_DIAG_PRIORITY = FieldDef::new("artnet.poll.diag_priority", "Priority", FieldType::Uint8).strings(Strings::Values(&POLL_DIAG_PRIORITY_VALUES));
    POLL_TARGET_PORT_TOP = FieldDef::new("artnet.poll.target_port_top", "Target Port Top", FieldType::Uint16);
    POLL_TARGET_PORT_BOTTOM = FieldDef::new("artnet.poll.target_port_bottom", "Target Port Bottom", FieldType::Uint16);
    OUTPUT = FieldDef::new("artnet.output", "ArtDMX packet", FieldType::None);
    OUTPUT_SEQUENCE = FieldDef::new("artnet.output.sequence", "Sequence", FieldType::Uint8);
    OUTPUT_PHYSICAL = FieldDef::new("artnet.output.physical", "Physical", FieldType::Uint8);
    OUTPUT_UNIVERSE = FieldDef::new("artnet.output.universe", "Universe", FieldType::Uint16);
    OUTPUT_LENGTH = FieldDef::new("artnet.output.length", "Length", FieldType::Uint16);
}

/// What every message begins with.
const ID: &[u8] = b"Art-Net\0";

/// Octets of the head.
const HEADER_LEN: usize = 12;

/// Codes of messages.
const POLL_CODE: u16 = 0x2000;
const OUTPUT_CODE: u16 = 0x5000;

/// Octets of levels on a line.
const LINE: usize = 16;

/// Art-Net.
#[derive(Clone, Copy, Debug)]
pub struct ArtNet;

impl Dissect for ArtNet {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ARTNET");
        w.info(format_args!("Art-Net"));
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        let code = b.u16_le(8)?;
        let word = HEADER_OPCODE_VALUES.get(code.into()).unwrap_or("Unknown");
        w.info(format_args!("{word} (0x{code:04x})"));
        w.append(root, format_args!(", Opcode: {word} (0x{code:04x})"));
        let head = w.item(HEADER, &b, 0, HEADER_LEN)?;
        let inner = w.open(head);
        w.item(HEADER_ID, &b, 0, 8)?;
        w.item_le(HEADER_OPCODE, &b, 8, 2)?;
        w.item(HEADER_PROTVER, &b, 10, 2)?;
        w.close(inner);
        let mut at = HEADER_LEN;
        match code {
            POLL_CODE => {
                let item = w.item(POLL, &b, at, 0)?;
                let inner = w.open(item);
                let bits = [
                    POLL_TALKTOME_REPLY_CHANGE,
                    POLL_TALKTOME_DIAG,
                    POLL_TALKTOME_DIAG_UNICAST,
                    POLL_TALKTOME_VLC,
                    POLL_TALKTOME_TARGETED,
                ];
                little::bitmask(w, POLL_TALKTOME, &b, at, 1, &bits)?;
                w.item(POLL_DIAG_PRIORITY, &b, at + 1, 1)?;
                w.close(inner);
                w.set_len(item, 2);
                at += 2;
            }
            OUTPUT_CODE => {
                let item = w.item(OUTPUT, &b, at, 0)?;
                let inner = w.open(item);
                w.row(&b, at, &[(OUTPUT_SEQUENCE, 1), (OUTPUT_PHYSICAL, 1)])?;
                w.item_le(OUTPUT_UNIVERSE, &b, at + 2, 2)?;
                w.item(OUTPUT_LENGTH, &b, at + 4, 2)?;
                w.close(inner);
                let len = usize::from(b.u16(at + 4)?);
                w.close(opened);
                let Ok(levels) = b.slice(at + 6, len) else {
                    // What is said to be longer than there is belongs to the levels.
                    return w.within(id::DMX_CHAN, b.from(at + 6)?, |w, b| {
                        if w.wants_columns() {
                            w.columns().set_protocol("DMX Channels");
                        }
                        w.item(lamna_fields::Field::PROTOCOL, &b, 0, b.len())?;
                        Err(Fault::Contained)
                    });
                };
                w.set_len(item, b.len() - HEADER_LEN);
                return w.call(id::DMX_CHAN, levels);
            }
            _ => {
                w.item(DATA, &b, at, b.len() - at)?;
                at = b.len();
            }
        }
        if at < b.len() {
            w.item(EXCESS_BYTES, &b, at, b.len() - at)?;
        }
        w.close(opened);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.bytes(0, ID.len()).is_ok_and(|octets| octets == ID)
    }
}

mod channels {
    use super::{FieldDef, FieldType, field_table};

    field_table! {
        /// The fields of DMX Channels.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("dmx_chan", "DMX Channels", "DMX Channels");
        DATA_FILTER = FieldDef::new("dmx_chan.data_filter", "DMX data filter", FieldType::Bytes);
        DMX_DATA = FieldDef::new("dmx_chan.dmx_data", "DMX data", FieldType::None);
    }
}

/// The levels of lamps.
#[derive(Clone, Copy, Debug)]
pub struct DmxChannels;

impl Dissect for DmxChannels {
    const FIELDS: &'static [FieldDef] = channels::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("DMX Channels");
        }
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        for at in (0..b.len()).step_by(LINE) {
            let len = LINE.min(b.len() - at);
            let item = w.item(channels::DMX_DATA, &b, at, len)?;
            if w.labels() {
                let mut text = String::new();
                for (index, level) in b.bytes(at, len)?.iter().enumerate() {
                    if index % 8 == 0 {
                        text.push(' ');
                    }
                    // Writing to a String cannot fail.
                    let _ = match level {
                        0xff => write!(text, " FL"),
                        _ => write!(text, "{:3}%", u32::from(*level) * 100 / 255),
                    };
                }
                w.label(item, format_args!("0x{:03x}:{text} ", at + 1));
            }
        }
        let item = w.item(channels::DATA_FILTER, &b, 0, b.len())?;
        w.hide(item);
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn message(code: u16, octets: &[u8]) -> crate::proto::datagram::Shown {
        let mut message = b"Art-Net\0".to_vec();
        message.extend(code.to_le_bytes());
        message.extend([0, 14]);
        message.extend(octets);
        shown(6454, 6454, &message)
    }

    #[test]
    fn levels_are_told_in_percent() {
        let told = message(0x5000, &[1, 0, 2, 0, 0, 3, 0, 128, 255]);
        assert_eq!(told.protocols, "eth:ethertype:ip:udp:artnet:dmx_chan");
        assert_eq!(told.info, "DMX Channels ArtDMX (0x5000)");
        assert!(told.has("0x001:   0% 50% FL "), "{told:#?}");
    }

    #[test]
    fn a_poll_says_who_should_answer() {
        let told = message(0x2000, &[6, 0]);
        assert_eq!(told.info, "ARTNET ArtPoll (0x2000)");
        assert!(told.has("Priority: DpAll (0)"), "{told:#?}");
        assert!(message(0x2000, &[6]).info.ends_with("[Malformed Packet]"));
    }
}
