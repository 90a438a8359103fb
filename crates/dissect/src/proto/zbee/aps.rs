//! ZigBee's application support layer (ZigBee specification, sections 2.2 and 4.4.10): data, acknowledgements and commands.

use lamna_fields::{Field, FieldDef};

use super::security::{self, Payload};
use super::{fields_aps as f, zdp};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, wpan};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Types of frames.
mod kind {
    pub(super) const DATA: u8 = 0;
    pub(super) const COMMAND: u8 = 1;
    pub(super) const ACK: u8 = 2;
    pub(super) const INTER_PAN: u8 = 3;
}

/// Ways of delivery.
const INDIRECT: u8 = 1;
const GROUP: u8 = 3;

/// The profile of devices, and the one that tests.
const DEVICES: u16 = 0;
const TEST2: u16 = 0x7f01;

/// The profiles whose messages are of the cluster library, and how the Protocol column calls them.
static LIBRARY: &[(u16, &str)] = &[
    (0x0101, "ZigBee IPM"),
    (0x0103, "ZigBee T1"),
    (0x0104, "ZigBee HA"),
    (0x0105, "ZigBee CBA"),
    (0x0106, "ZigBee WSN"),
    (0x0107, "ZigBee TA"),
    (0x0108, "ZigBee HC"),
    (0x0109, "ZigBee SE"),
    (0x010a, "ZigBee RS"),
    (0xa1e0, "ZigBee GP"),
    (0xc05e, "ZigBee "),
    (0xc25d, "ZigBee C4"),
];

/// How the Protocol column calls a profile.
fn short(profile: u16) -> &'static str {
    match profile {
        DEVICES => "ZigBee ZDP",
        TEST2 => "ZigBee T2",
        0xc25c..=0xc265 => "ZigBee C4",
        _ => {
            LIBRARY.iter().find(|(known, _)| *known == profile).map_or("ZigBee ", |(_, name)| name)
        }
    }
}

const ACKED: &[Field] = &[
    f::BLOCK1_ACK,
    f::BLOCK2_ACK,
    f::BLOCK3_ACK,
    f::BLOCK4_ACK,
    f::BLOCK5_ACK,
    f::BLOCK6_ACK,
    f::BLOCK7_ACK,
    f::BLOCK8_ACK,
];

/// The application support layer.
#[derive(Clone, Copy, Debug)]
pub struct Aps;

impl Dissect for Aps {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let control = b.u8(0)?;
        let (kind, delivery) = (control & 3, control >> 2 & 3);
        let name = f::TYPE_VALUES.get(kind.into()).unwrap_or("Unknown");
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("ZigBee Application Support Layer {name}"));
        w.info(format_args!("APS: {name}"));
        let item =
            w.text(&b, 0, 1, format_args!("Frame Control Field: {name} (0x{control:02x})"))?;
        let inner = w.open(item);
        w.row(&b, 0, &[(f::TYPE, 1)])?;
        w.row(&b, 0, &[(f::DELIVERY, 1)])?;
        if kind == kind::ACK {
            w.item(f::ACK_FORMAT, &b, 0, 1)?;
        }
        for field in [f::SECURITY, f::ACK_REQ, f::EXT_HEADER] {
            w.item(field, &b, 0, 1)?;
        }
        w.close(inner);
        let mut at = 1;
        let (mut cluster, mut profile) = (0, 0);
        let has_ends = match kind {
            kind::COMMAND => false,
            kind::ACK => control & 0x10 == 0,
            _ => true,
        };
        if has_ends {
            match delivery {
                INDIRECT if kind != kind::INTER_PAN => {
                    w.expert(f::INVALID_DELIVERY_MODE, root);
                    w.close(opened);
                    return Ok(());
                }
                GROUP => {
                    let group = b.u16_le(at)?;
                    w.item_le(f::GROUP, &b, at, 2)?;
                    w.append(root, format_args!(", Group: 0x{group:04x}"));
                    w.info_append(format_args!(", Group: 0x{group:04x}"));
                    at += 2;
                }
                _ if kind == kind::INTER_PAN => {}
                _ => {
                    let endpoint = b.u8(at)?;
                    w.item(f::DST, &b, at, 1)?;
                    w.append(root, format_args!(", Dst Endpt: {endpoint}"));
                    w.info_append(format_args!(", Dst Endpt: {endpoint}"));
                    at += 1;
                }
            }
            (cluster, profile) = (b.u16_le(at)?, b.u16_le(at + 2)?);
            if profile == DEVICES {
                let item = w.item_le(f::ZDP_CLUSTER, &b, at, 2)?;
                let name = zdp::name(cluster);
                w.label(item, format_args!("{name} (Cluster ID: 0x{cluster:04x})"));
            } else {
                w.item_le(f::CLUSTER, &b, at, 2)?;
            }
            w.item_le(f::PROFILE, &b, at + 2, 2)?;
            at += 4;
            if kind == kind::DATA && w.wants_columns() {
                w.columns().set_protocol(short(profile));
            }
            if kind != kind::INTER_PAN {
                let endpoint = b.u8(at)?;
                w.item(f::SRC, &b, at, 1)?;
                w.append(root, format_args!(", Src Endpt: {endpoint}"));
                w.info_append(format_args!(", Src Endpt: {endpoint}"));
                at += 1;
            }
        }
        if kind != kind::INTER_PAN {
            w.item(f::COUNTER, &b, at, 1)?;
            at += 1;
        }
        let mut is_part = false;
        if control & 0x80 != 0 {
            let extended = b.u8(at)?;
            let title = format_args!("Extended Frame Control Field (0x{extended:02x})");
            let item = w.text(&b, at, 1, title)?;
            let inner = w.open(item);
            w.item(f::FRAGMENTATION, &b, at, 1)?;
            at += 1;
            is_part = extended & 3 != 0;
            if is_part {
                w.item(f::BLOCK, &b, at, 1)?;
                at += 1;
                if kind == kind::ACK {
                    let item = w.item(f::BLOCK_ACKS, &b, at, 1)?;
                    w.bits(item, ACKED, &b, at, 1)?;
                    at += 1;
                }
            }
            w.close(inner);
        }
        if control & 0x20 != 0 {
            // Keys of links are not told in clear.
            let sealed = security::walk(w, &b, at, None, false)?;
            if let Payload::Sealed(sealed) = sealed {
                w.data(sealed)?;
            }
            w.close(opened);
            return Ok(());
        }
        w.close(opened);
        let payload = b.from(at)?;
        if payload.reported() == 0 {
            return Ok(());
        }
        if is_part || kind == kind::ACK {
            return w.data(payload);
        }
        if kind == kind::COMMAND {
            return command(w, &payload, root);
        }
        if profile == DEVICES {
            w.call_matched(id::ZBEE_ZDP, &cluster.to_string(), payload)?;
            return Ok(());
        }
        if profile == TEST2 {
            return w.data(payload);
        }
        w.call_matched(id::ZBEE_ZCL, &cluster.to_string(), payload)?;
        // What no profile claims is shown as what it is too.
        if LIBRARY.iter().any(|(known, _)| *known == profile) { Ok(()) } else { w.data(payload) }
    }
}

/// Octets of a key, and of what proves that it is known.
const KEY_LEN: usize = 16;

/// Walks a command inside of the layer's item.
fn command<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let outer = w.open(root);
    let code = b.u8(0)?;
    let name = f::CMD_ID_VALUES.get(code.into());
    let item = w.text(b, 0, REST, format_args!("Command Frame: {}", name.unwrap_or("Unknown")))?;
    let opened = w.open(item);
    w.item(f::CMD_ID, b, 0, 1)?;
    w.info(format_args!("{}", name.unwrap_or("Unknown Command")));
    let mut tunnelled = false;
    let end = match code {
        1 | 2 => parts(w, b, 1, &[f::CMD_INITIATOR, f::CMD_RESPONDER, f::CMD_CHALLENGE])?,
        3 | 4 => parts(w, b, 1, &[f::CMD_INITIATOR, f::CMD_RESPONDER, f::CMD_MAC])?,
        5 => transport_key(w, b)?,
        6 => parts(w, b, 1, &[f::CMD_DEVICE, f::CMD_ADDR, f::CMD_UPDATE_STATUS])?,
        7 => parts(w, b, 1, &[f::CMD_DEVICE])?,
        8 => {
            const APPLICATION: u8 = 2;
            let at = parts(w, b, 1, &[f::CMD_KEY_TYPE])?;
            if b.u8(1)? == APPLICATION { parts(w, b, at, &[f::CMD_PARTNER])? } else { at }
        }
        9 => parts(w, b, 1, &[f::CMD_SEQNO])?,
        10 | 11 => {
            let network = b.u8(1)? == 0;
            let at = parts(w, b, 1, &[f::CMD_EA_KEY_TYPE])?;
            let at = if network { parts(w, b, at, &[f::CMD_SEQNO])? } else { at };
            parts(w, b, at, &[f::CMD_INITIATOR, f::CMD_RESPONDER, f::CMD_CHALLENGE])?
        }
        12 | 13 => {
            let at = parts(w, b, 1, &[f::CMD_MAC, f::CMD_EA_KEY_TYPE])?;
            w.item(f::CMD_EA_DATA, b, at, 4)?;
            at + 4
        }
        14 => {
            tunnelled = true;
            parts(w, b, 1, &[f::CMD_DST])?
        }
        15 => parts(w, b, 1, &[f::CMD_KEY_TYPE, f::CMD_SRC, f::CMD_KEY_HASH])?,
        16 => {
            let word = f::CMD_STATUS_VALUES.get(b.u8(1)?.into()).unwrap_or("Unknown Status");
            w.append(item, format_args!(", {word}"));
            w.info_append(format_args!(", {word}"));
            parts(w, b, 1, &[f::CMD_STATUS, f::CMD_KEY_TYPE, f::CMD_DST])?
        }
        _ => 1,
    };
    w.set_len(item, if tunnelled { b.len() } else { end });
    w.close(opened);
    w.close(outer);
    let rest = b.from(end.min(b.reported()))?;
    if tunnelled && rest.reported() > 0 {
        return w.call(id::ZBEE_APS, rest);
    }
    w.data(rest)
}

/// Adds fields one behind the other, as long as their kinds have it; where they end.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    fields: &[Field],
) -> Result<usize, Fault> {
    use lamna_fields::FieldType;
    for field in fields {
        at += match w.def(*field).kind {
            FieldType::Eui64 => {
                wpan::long(w, *field, b, at)?;
                8
            }
            FieldType::Bytes => {
                w.item(*field, b, at, KEY_LEN)?;
                KEY_LEN
            }
            FieldType::Uint16 => {
                w.item_le(*field, b, at, 2)?;
                2
            }
            _ => {
                w.item(*field, b, at, 1)?;
                1
            }
        };
    }
    Ok(at)
}

/// Adds a key that is handed out; where it ends.
fn transport_key<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let kind = b.u8(1)?;
    let at = parts(w, b, 1, &[f::CMD_KEY_TYPE, f::CMD_KEY])?;
    match kind {
        1 | 5 => {
            security::learn(w, b.array(2)?);
            parts(w, b, at, &[f::CMD_SEQNO, f::CMD_DST, f::CMD_SRC])
        }
        0 | 4 => parts(w, b, at, &[f::CMD_DST, f::CMD_SRC]),
        2 | 3 => parts(w, b, at, &[f::CMD_PARTNER, f::CMD_INIT_FLAG]),
        _ => Ok(at),
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    /// What the network carries, in clear.
    fn carried(octets: &[u8]) -> Shown {
        let mut packet = vec![0x41, 0x88, 1, 0xaa, 0x1a, 0x34, 0x12, 0x78, 0x56];
        packet.extend([0x08, 0, 0x34, 0x12, 0x78, 0x56, 30, 1]);
        packet.extend(octets);
        frame(230, &packet)
    }

    #[test]
    fn a_key_is_handed_out() {
        let mut octets = vec![1, 9, 5, 1];
        octets.extend(0..16);
        octets.extend([0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0]);
        let told = carried(&octets);
        assert!(told.columns.ends_with("ZigBee Transport Key"), "{told:#?}");
        assert!(told.has("Key: 000102030405060708090a0b0c0d0e0f"), "{told:#?}");
        let to = "Extended Destination: 00:00:00:00:00:00:00:01 (00:00:00:00:00:00:00:01)";
        assert!(told.has(to), "{told:#?}");
    }

    #[test]
    fn a_device_announces_itself() {
        let told =
            carried(&[8, 0, 0x13, 0, 0, 0, 0, 7, 1, 0x90, 0x90, 1, 2, 3, 4, 5, 6, 7, 8, 0x8c]);
        assert_eq!(told.protocols, "wpan:zbee_nwk:zbee_aps:zbee_zdp");
        let info = "Device Announcement, Nwk Addr: 0x9090, Ext Addr: 08:07:06:05:04:03:02:01";
        assert!(told.columns.ends_with(info), "{told:#?}");
        assert!(told.has("..0. .... = Security: False"), "{told:#?}");
    }

    #[test]
    fn an_acknowledgement_may_name_no_ends() {
        let told = carried(&[0x12, 9]);
        assert!(told.columns.ends_with("ZigBee APS: Ack"), "{told:#?}");
        assert!(told.has("Counter: 9"), "{told:#?}");
    }
}
