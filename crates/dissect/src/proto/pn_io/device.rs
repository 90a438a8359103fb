//! Blocks about a device: what it is (I&M), what is plugged, its ports and interfaces, what it diagnoses and signals
//! (IEC 61158-6-10, sections 5.2.5 to 5.2.30).

use lamna_fields::Field;

use crate::buf::{Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::pn_rt;
use crate::walk::Walk;

use super::blocks::Data;
use super::fields as f;

const CHANNEL_PROPERTIES: [Field; 5] = [
    f::CHANNEL_PROPERTIES_DIRECTION,
    f::CHANNEL_PROPERTIES_SPECIFIER,
    f::CHANNEL_PROPERTIES_MAINTENANCE,
    f::CHANNEL_PROPERTIES_ACCUMULATIVE,
    f::CHANNEL_PROPERTIES_TYPE,
];

const ALARM_SPECIFIER: [Field; 5] = [
    f::ALARM_SPECIFIER_SEQUENCE,
    f::ALARM_SPECIFIER_CHANNEL,
    f::ALARM_SPECIFIER_MANUFACTURER,
    f::ALARM_SPECIFIER_SUBMODULE,
    f::ALARM_SPECIFIER_ARDIAGNOSIS,
];

/// The number of a channel that stands for all.
const WHOLE: u16 = 0x8000;

/// Structures of diagnoses.
mod structure {
    pub(super) const CHANNEL: u64 = 0x8000;
    pub(super) const EXTENDED_CHANNEL: u64 = 0x8002;
}

/// The octets of a block of this type; whether it is known here.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    kind: u16,
    d: &mut Data<'_>,
) -> Result<bool, Fault> {
    match kind {
        0x0001 | 0x0002 => alarm(w, d)?,
        0x8001 | 0x8002 => {
            alarm_head(w, d)?;
            pn_rt::status(w, &d.b, d.at, [0, 1, 2, 3])?;
            d.at += 4;
        }
        0x0010 => diagnosis(w, d)?,
        0x0020 => identification(w, d)?,
        0x0021 => {
            d.item(w, f::IM_TAG_FUNCTION, 32)?;
            d.item(w, f::IM_TAG_LOCATION, 22)?;
        }
        0x0022 => {
            d.item(w, f::IM_DATE, 16)?;
        }
        0x0023 => {
            d.item(w, f::IM_DESCRIPTOR, 54)?;
        }
        0x0030..=0x0032 => filter(w, d)?,
        0x0400 => {
            d.pad(w, 2)?;
            let api = d.number(w, f::API, 4)?;
            let slot = d.number(w, f::SLOT_NR, 2)?;
            let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
            w.append(d.block, format_args!(": Api:{api:#x} Slot:{slot} Subslot:{subslot:#x}"));
            d.blocks(w)?;
        }
        0x0401 => {
            d.pad(w, 2)?;
            let api = d.number(w, f::API, 4)?;
            let slot = d.number(w, f::SLOT_NR, 2)?;
            let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
            d.pad(w, 2)?;
            let index = d.number(w, f::INDEX, 2)?;
            w.append(
                d.block,
                format_args!(": Api:{api:#x} Slot:{slot} Subslot:{subslot:#x} Index:{index:#x}"),
            );
            d.blocks(w)?;
        }
        0x010b | 0x0609 => {
            d.pad(w, 2)?;
            d.blocks(w)?;
        }
        0x0601 => {
            d.pad(w, 2)?;
            let mode = d.number(w, f::FS_PARAMETER_MODE, 4)?;
            d.item(w, f::FS_PARAMETER_UUID, 16)?;
            let word = w.word(f::FS_PARAMETER_MODE, mode).unwrap_or("Unknown");
            w.append(d.block, format_args!(": Mode:{word}"));
        }
        0x0200 | 0x0202 | 0x0205 => {
            d.pad(w, 2)?;
            let slot = d.number(w, f::SLOT_NR, 2)?;
            let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
            w.append(d.block, format_args!(": Slot:{slot:#x}/{subslot:#x}"));
            d.blocks(w)?;
        }
        0x0203 => synchronization(w, d)?,
        0x020a => peers(w, d)?,
        0x020b => {
            d.pad(w, 2)?;
            let delay = line_delay(w, d)?;
            w.append(d.block, format_args!(": LineDelay:{delay}ns"));
        }
        0x020f => port(w, d)?,
        0x0211..=0x0213 | 0x0231 | 0x0233 => ring(w, kind, d)?,
        0x021e => {
            let mode = d.b.u16(d.at)?;
            let at = d.at;
            let item = w.number(f::CHECK_SYNC_MODE, &d.b, at, 2, u64::from(mode))?;
            d.at += 2;
            let bits = [
                f::CHECK_SYNC_MODE_RESERVED,
                f::CHECK_SYNC_MODE_SYNC_MASTER,
                f::CHECK_SYNC_MODE_CABLE_DELAY,
            ];
            w.bits(item, &bits, &d.b, at, 2)?;
            let (master, cable) = (mode >> 1 & 1, mode & 1);
            w.append(item, format_args!("CheckSyncMode: SyncMaster:{master}, CableDelay:{cable}"));
            w.append(d.block, format_args!(" : SyncMaster:{master}, CableDelay:{cable}"));
        }
        0x0226 => {
            d.pad(w, 2)?;
            d.number(w, f::PREAMBLE_LENGTH, 2)?;
            d.number(w, f::ADJUST_PROPERTIES, 2)?;
        }
        0x0240 => {
            d.text(w, (f::LENGTH_OWN_CHASSIS_ID, 1), f::OWN_CHASSIS_ID)?;
            d.align(w)?;
            d.mac(w, f::MACADD)?;
            d.align(w)?;
            d.item(w, f::IP_ADDRESS, 4)?;
            d.item(w, f::SUBNETMASK, 4)?;
            d.item(w, f::STANDARD_GATEWAY, 4)?;
        }
        0x0250 => {
            d.pad(w, 2)?;
            let bits = [
                f::MULTIPLEINTERFACEMODE_NAMEOFDEVICE,
                f::MULTIPLEINTERFACEMODE_RESERVED_1,
                f::MULTIPLEINTERFACEMODE_RESERVED_2,
            ];
            w.bits(Item::NONE, &bits, &d.b, d.at, 4)?;
            d.at += 4;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

/// Where an alarm comes from.
fn alarm_head<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let kind = d.number(w, f::ALARM_TYPE, 2)?;
    let api = d.number(w, f::API, 4)?;
    let slot = d.number(w, f::SLOT_NR, 2)?;
    let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
    if w.labels() || w.wants_columns() {
        let word = w.word(f::ALARM_TYPE, kind).unwrap_or("Unknown");
        w.info_append(format_args!(", {word}, Slot: {slot:#x}/{subslot:#x}"));
        w.append(d.block, format_args!(": {word}, API:{api}, Slot:{slot:#x}/{subslot:#x}"));
    }
    Ok(())
}

/// An alarm, with the diagnoses that it tells.
fn alarm<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    alarm_head(w, d)?;
    let module = d.number(w, f::MODULE_IDENT_NUMBER, 4)?;
    let submodule = d.number(w, f::SUBMODULE_IDENT_NUMBER, 4)?;
    let at = d.at;
    let specifier = d.b.u16(at)?;
    let item = d.item(w, f::ALARM_SPECIFIER, 2)?;
    w.bits(item, &ALARM_SPECIFIER, &d.b, at, 2)?;
    w.label(
        item,
        format_args!(
            "AlarmSpecifier, Sequence: {}, Channel: {}, Manuf: {}, Submodule: {} AR: {}",
            specifier & 0x7ff,
            specifier >> 11 & 1,
            specifier >> 12 & 1,
            specifier >> 13 & 1,
            specifier >> 15
        ),
    );
    w.append(d.block, format_args!(", Ident:{module:#x}/{submodule:#x}"));
    if d.left() >= 2 {
        let user = d.number(w, f::USER_STRUCTURE_IDENTIFIER, 2)?;
        w.append(d.block, format_args!(", USI:{user:#x}"));
        channels(w, d, user)?;
    }
    Ok(())
}

/// What a device diagnoses.
fn diagnosis<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    d.number(w, f::API, 4)?;
    d.number(w, f::SLOT_NR, 2)?;
    d.number(w, f::SUBSLOT_NR, 2)?;
    let number = d.b.u16(d.at)?;
    let item = d.item(w, f::CHANNEL_NUMBER, 2)?;
    if number == WHOLE {
        w.label(item, format_args!("ChannelNumber: {number:#06x} (whole) Submodule"));
    }
    d.tree(w, f::CHANNEL_PROPERTIES, 2, &CHANNEL_PROPERTIES)?;
    let user = d.number(w, f::USER_STRUCTURE_IDENTIFIER, 2)?;
    w.append(d.block, format_args!(", USI:{user:#x}"));
    channels(w, d, user)
}

/// The channels that have something to tell, in the structure `user`.
fn channels<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>, user: u64) -> Walked {
    let len = match user {
        structure::CHANNEL => 6,
        structure::EXTENDED_CHANNEL => 12,
        _ => {
            if d.left() > 0 {
                pn_rt::user_data(w, &d.b, d.at, d.left(), "UserData")?;
            }
            return Ok(());
        }
    };
    while d.left() >= len {
        d.number(w, f::CHANNEL_NUMBER, 2)?;
        d.tree(w, f::CHANNEL_PROPERTIES, 2, &CHANNEL_PROPERTIES)?;
        let error = d.number(w, f::CHANNEL_ERROR_TYPE, 2)?;
        if user == structure::EXTENDED_CHANNEL {
            let field = match error {
                0x8000 => f::EXT_CHANNEL_ERROR_TYPE0800,
                0x8001 => f::EXT_CHANNEL_ERROR_TYPE8001,
                0x8002 => f::EXT_CHANNEL_ERROR_TYPE8002,
                0x8003 => f::EXT_CHANNEL_ERROR_TYPE8003,
                0x8004 => f::EXT_CHANNEL_ERROR_TYPE8004,
                0x8005 => f::EXT_CHANNEL_ERROR_TYPE8005,
                0x8007 => f::EXT_CHANNEL_ERROR_TYPE8007,
                0x8008 => f::EXT_CHANNEL_ERROR_TYPE8008,
                0x8010 => f::EXT_CHANNEL_ERROR_TYPE8010,
                0..=0x7fff => f::EXT_CHANNEL_ERROR_TYPE0,
                _ => f::EXT_CHANNEL_ERROR_TYPE,
            };
            d.number(w, field, 2)?;
            d.number(w, f::EXT_CHANNEL_ADD_VALUE, 4)?;
        }
    }
    Ok(())
}

/// What a submodule is: its maker, order number and versions (I&M0).
fn identification<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    d.number(w, f::VENDOR_ID_HIGH, 1)?;
    d.number(w, f::VENDOR_ID_LOW, 1)?;
    d.item(w, f::ORDER_ID, 20)?;
    d.item(w, f::IM_SERIAL_NUMBER, 16)?;
    for (field, len) in [
        (f::IM_HARDWARE_REVISION, 2),
        (f::IM_REVISION_PREFIX, 1),
        (f::IM_SW_REVISION_FUNCTIONAL_ENHANCEMENT, 1),
        (f::IM_REVISION_BUGFIX, 1),
        (f::IM_SW_REVISION_INTERNAL_CHANGE, 1),
        (f::IM_REVISION_COUNTER, 2),
        (f::IM_PROFILE_ID, 2),
        (f::IM_PROFILE_SPECIFIC_TYPE, 2),
        (f::IM_VERSION_MAJOR, 1),
        (f::IM_VERSION_MINOR, 1),
        (f::IM_SUPPORTED, 2),
    ] {
        d.item(w, field, len)?;
    }
    Ok(())
}

/// Which submodules, modules or devices have identification.
fn filter<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let apis = d.number(w, f::NUMBER_OF_APIS, 2)?;
    if !w.fields() {
        return Ok(());
    }
    for _ in 0..apis {
        d.number(w, f::API, 4)?;
        let modules = d.number(w, f::NUMBER_OF_MODULES, 2)?;
        for _ in 0..modules {
            let begin = d.at;
            let root = w.item(f::SUBSLOT, &d.b, begin, 0)?;
            let opened = w.open(root);
            let slot = d.number(w, f::SLOT_NR, 2)?;
            let module = d.number(w, f::MODULE_IDENT_NUMBER, 4)?;
            let count = d.number(w, f::NUMBER_OF_SUBMODULES, 2)?;
            for _ in 0..count {
                let item = w.item(f::SUBSLOT, &d.b, d.at, 6)?;
                let inner = w.open(item);
                let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
                let ident = d.number(w, f::SUBMODULE_IDENT_NUMBER, 4)?;
                w.label(item, format_args!("Subslot: Number:{subslot:#x}, Ident:{ident:#x}"));
                w.close(inner);
            }
            w.label(
                root,
                format_args!("Subslot: Slot:{slot}, Ident:{module:#x} Submodules:{count}"),
            );
            w.close(opened);
            w.set_len(root, d.at - begin);
        }
    }
    Ok(())
}

/// How clocks are kept together.
fn synchronization<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    d.pad(w, 2)?;
    d.item(w, f::PTCP_SUBDOMAIN_ID, 16)?;
    let begin = d.number(w, f::RESERVED_INTERVAL_BEGIN, 4)?;
    let end = d.number(w, f::RESERVED_INTERVAL_END, 4)?;
    let window = d.number(w, f::PLLWINDOW, 4)?;
    let send = d.number(w, f::SYNC_SEND_FACTOR, 4)?;
    let clock = d.number(w, f::SEND_CLOCK_FACTOR, 2)?;
    for (field, len) in [
        (f::PTCP_TIMEOUT_FACTOR, 2),
        (f::PTCP_TAKEOVER_TIMEOUT_FACTOR, 2),
        (f::PTCP_MASTER_STARTUP_TIME, 2),
        (f::SYNC_PROPERTIES, 2),
        (f::PTCP_MASTER_PRIORITY_1, 1),
        (f::PTCP_MASTER_PRIORITY_2, 1),
    ] {
        d.number(w, field, len)?;
    }
    d.text(w, (f::PTCP_LENGTH_SUBDOMAIN_NAME, 1), f::PTCP_SUBDOMAIN_NAME)?;
    d.align(w)?;
    w.append(
        d.block,
        format_args!(": Interval:{begin}-{end}, PLLWin:{window}, Send:{send}, Clock:{clock}"),
    );
    Ok(())
}

/// The neighbours that ports are to have.
fn peers<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    let count = d.number(w, f::NUMBER_OF_PEERS, 1)?;
    for _ in 0..count {
        d.text(w, (f::LENGTH_PEER_PORT_ID, 1), f::PEER_PORT_ID)?;
        d.text(w, (f::LENGTH_PEER_CHASSIS_ID, 1), f::PEER_CHASSIS_ID)?;
    }
    d.align(w)?;
    w.append(d.block, format_args!(": NumberOfPeers:{count}"));
    Ok(())
}

/// How long a signal takes on a line, in nanoseconds.
fn line_delay<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Result<u64, Fault> {
    let bits = [f::LINE_DELAY_FORMAT_INDICATOR, f::LINE_DELAY_VALUE];
    d.tree(w, f::LINE_DELAY, 4, &bits)
}

/// A port and its neighbours.
fn port<C: Collector>(w: &mut Walk<'_, C>, d: &mut Data<'_>) -> Walked {
    d.pad(w, 2)?;
    let slot = d.number(w, f::SLOT_NR, 2)?;
    let subslot = d.number(w, f::SUBSLOT_NR, 2)?;
    let own = d.text(w, (f::LENGTH_OWN_PORT_ID, 1), f::OWN_PORT_ID)?;
    let count = d.number(w, f::NUMBER_OF_PEERS, 1)?;
    d.align(w)?;
    for _ in 0..count {
        let root = w.item(f::NEIGHBOR, &d.b, d.at, 0)?;
        let opened = w.open(root);
        let port = d.text(w, (f::LENGTH_PEER_PORT_ID, 1), f::PEER_PORT_ID)?;
        let chassis = d.text(w, (f::LENGTH_PEER_CHASSIS_ID, 1), f::PEER_CHASSIS_ID)?;
        w.label(root, format_args!("Neighbor: {chassis} ({port})"));
        d.align(w)?;
        line_delay(w, d)?;
        d.mac(w, f::PEER_MACADD)?;
        d.align(w)?;
        w.close(opened);
    }
    d.number(w, f::MAU_TYPE, 2)?;
    d.align(w)?;
    d.number(w, f::DOMAIN_BOUNDARY, 4)?;
    d.number(w, f::MULTICAST_BOUNDARY, 4)?;
    let port = d.number(w, f::LINK_STATE_PORT, 1)?;
    let link = d.number(w, f::LINK_STATE_LINK, 1)?;
    d.align(w)?;
    let media = d.number(w, f::MEDIA_TYPE, 4)?;
    if w.labels() {
        let port = w.word(f::LINK_STATE_PORT, port).unwrap_or("Unknown");
        let link = w.word(f::LINK_STATE_LINK, link).unwrap_or("Unknown");
        let media = w.word(f::MEDIA_TYPE, media).unwrap_or("Unknown");
        w.append(
            d.block,
            format_args!(
                ": Slot:{slot:#x}/{subslot:#x}, OwnPortID:{own}, Peers:{count} LinkState.Port:{port} LinkState.Link:{link} MediaType:{media}"
            ),
        );
    }
    Ok(())
}

/// Redundant rings: their domains and roles.
fn ring<C: Collector>(w: &mut Walk<'_, C>, kind: u16, d: &mut Data<'_>) -> Walked {
    let version = d.b.u8(d.at - 1)?;
    match kind {
        // From version 1.1 on an interface may be in several rings.
        0x0211 | 0x0213 if version > 0 => {
            d.pad(w, 1)?;
            d.number(w, f::MRP_NUMBER_MRPINSTANCES, 1)?;
            return d.blocks(w);
        }
        0x0231 | 0x0233 => {
            d.pad(w, 1)?;
            d.number(w, f::MRP_MRPINSTANCE, 1)?;
        }
        _ => d.pad(w, 2)?,
    }
    d.item(w, f::MRP_DOMAIN_UUID, 16)?;
    match kind {
        0x0213 | 0x0233 => {
            d.number(w, f::MRP_CHECK, 4)?;
            let bits = [
                f::MRP_CHECK_MRM,
                f::MRP_CHECK_DOMAINUUID,
                f::MRP_CHECK_RESERVED_1,
                f::MRP_CHECK_RESERVED_2,
            ];
            w.bits(Item::NONE, &bits, &d.b, d.at - 4, 4)?;
        }
        _ => {
            d.number(w, f::MRP_ROLE, 2)?;
            d.pad(w, 2)?;
            d.text(w, (f::MRP_LENGTH_DOMAIN_NAME, 1), f::MRP_DOMAIN_NAME)?;
            d.align(w)?;
            if d.left() >= super::blocks::HEADER_LEN {
                d.blocks(w)?;
            }
        }
    }
    Ok(())
}
