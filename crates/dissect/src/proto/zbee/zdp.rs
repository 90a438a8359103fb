//! ZigBee device profile: what devices ask each other about themselves and the network (ZigBee specification, section 2.4).
//! Each message is a list of parts; messages with parts of their own shapes are shown by name, and their octets left.

use std::fmt::Write;

use lamna_fields::{Field, FieldDef};

use super::fields_zdp as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::proto::wpan;
use crate::registry::Dissect;
use crate::walk::Walk;

/// A part of a message.
#[derive(Clone, Copy)]
enum Part {
    /// The outcome, which the title says last.
    Status,
    /// The short address that it is about, and whether the title says it.
    Nwk(bool),
    /// The long address that it is about, and under which name the title says it.
    Ext(&'static str),
    Byte(Field),
    /// An endpoint that the title says.
    Endpoint,
    Bits(Field, &'static [Field]),
    /// Flags of two octets.
    Server,
    /// Channels that are scanned.
    Channels,
    /// A count of endpoints, and a list of them under a title.
    Endpoints(&'static str),
    /// A count of clusters, and a list of them under a title.
    Clusters(Field, &'static str, Field),
    /// A profile that the title says.
    Profile,
    /// Devices of a parent, where they are told.
    Associated,
    /// Nothing more where nothing is left.
    Optional,
}

use Part::*;

const CAPABILITIES: &[Field] = &[
    f::CINFO_ALT_COORD,
    f::CINFO_FFD,
    f::CINFO_POWER,
    f::CINFO_IDLE_RX,
    f::CINFO_SECURITY,
    f::CINFO_ALLOC,
];

/// A message: its cluster, its name, whether it is deprecated, and its parts.
type Message = (u16, &'static str, bool, &'static [Part]);

static MESSAGES: &[Message] = &[
    (
        0x0000,
        "Network Address Request",
        false,
        &[Ext("Address"), Byte(f::REQ_TYPE), Byte(f::INDEX)],
    ),
    (0x0001, "Extended Address Request", false, &[Nwk(true), Byte(f::REQ_TYPE), Byte(f::INDEX)]),
    (0x0002, "Node Descriptor Request", false, &[Nwk(true)]),
    (0x0003, "Power Descriptor Request", false, &[Nwk(true)]),
    (0x0004, "Simple Descriptor Request", false, &[Nwk(true), Endpoint]),
    (0x0005, "Active Endpoint Request", false, &[Nwk(true)]),
    (
        0x0006,
        "Match Descriptor Request",
        false,
        &[
            Nwk(true),
            Profile,
            Clusters(f::IN_COUNT, "Input Cluster List", f::IN_CLUSTER),
            Clusters(f::OUT_COUNT, "Output Cluster List", f::OUT_CLUSTER),
        ],
    ),
    (0x0010, "Complex Descriptor Request", true, &[Nwk(true)]),
    (0x0011, "User Descriptor Request", true, &[Nwk(true)]),
    (0x0012, "Discovery Cache Request", true, &[Nwk(false), Ext("Ext Addr")]),
    (
        0x0013,
        "Device Announcement",
        false,
        &[Nwk(true), Ext("Ext Addr"), Bits(f::CINFO, CAPABILITIES)],
    ),
    (0x0014, "Set User Descriptor Request", true, &[]),
    (0x0015, "Server Discovery Request", false, &[Server]),
    (0x0016, "Store Discovery Request", true, &[]),
    (0x0017, "Store Node Descriptor Request", true, &[]),
    (0x0018, "Store Power Descriptor Request", true, &[]),
    (0x0019, "Store Active Endpoints Request", true, &[]),
    (0x001a, "Store Simple Descriptor Request", true, &[]),
    (0x001b, "Remove Node Cache Request", true, &[]),
    (0x001c, "Find Node Cache Request", true, &[]),
    (0x001d, "Extended Simple Descriptor Request", true, &[Nwk(true), Endpoint, Byte(f::INDEX)]),
    (0x001e, "Extended Active Endpoint Request", true, &[Nwk(true), Byte(f::INDEX)]),
    (0x001f, "Parent Announce", false, &[]),
    (0x0020, "End Device Bind Request", true, &[]),
    (0x0021, "Bind Request", false, &[]),
    (0x0022, "Unbind Request", false, &[]),
    (0x0023, "Bind Register Request", true, &[]),
    (0x0024, "Replace Device Request", true, &[]),
    (0x0025, "Store Backup Binding Request", true, &[]),
    (0x0026, "Remove Backup Binding Request", true, &[]),
    (0x0027, "Backup Binding Table Request", true, &[]),
    (0x0028, "Recover Binding Table Request", true, &[]),
    (0x0029, "Backup Source Binding Request", true, &[]),
    (0x002a, "Recover Source Binding Request", true, &[]),
    (0x0030, "Network Discovery Request", true, &[Channels, Byte(f::DURATION), Byte(f::INDEX)]),
    (0x0031, "Link Quality Request", false, &[Byte(f::INDEX)]),
    (0x0032, "Routing Table Request", false, &[Byte(f::INDEX)]),
    (0x0033, "Binding Table Request", false, &[Byte(f::INDEX)]),
    (
        0x0034,
        "Leave Request",
        false,
        &[Ext("Device"), Bits(f::LEAVE_CHILDREN, &[]), Bits(f::LEAVE_REJOIN, &[])],
    ),
    (0x0035, "Direct Join Request", true, &[Ext("Device"), Bits(f::CINFO, CAPABILITIES)]),
    (0x0036, "Permit Join Request", false, &[Byte(f::DURATION), Byte(f::SIGNIFICANCE)]),
    (0x0037, "Cache Request", true, &[Byte(f::INDEX)]),
    (0x0038, "Network Update Request", false, &[]),
    (0x0039, "Network Update Enhanced Request", false, &[]),
    (0x003a, "IEEE Joining List Request", false, &[]),
    (
        0x8000,
        "Network Address Response",
        false,
        &[Status, Ext(""), Nwk(false), Optional, Associated],
    ),
    (
        0x8001,
        "Extended Address Response",
        false,
        &[Status, Ext(""), Nwk(false), Optional, Associated],
    ),
    (0x8002, "Node Descriptor Response", false, &[Status, Nwk(true)]),
    (0x8003, "Power Descriptor Response", false, &[Status, Nwk(true)]),
    (0x8004, "Simple Descriptor Response", false, &[Status, Nwk(true), Byte(f::SIMPLE_LENGTH)]),
    (
        0x8005,
        "Active Endpoint Response",
        false,
        &[Status, Nwk(true), Endpoints("Active Endpoint List")],
    ),
    (
        0x8006,
        "Match Descriptor Response",
        false,
        &[Status, Nwk(true), Endpoints("Matching Endpoint List")],
    ),
    (0x8010, "Complex Descriptor Response", true, &[Status, Nwk(true)]),
    (0x8011, "User Descriptor Response", true, &[Status, Nwk(true)]),
    (0x8012, "Discovery Cache Response", true, &[Status]),
    (0x8014, "Set User Descriptor Confirm", true, &[Status, Nwk(true)]),
    (0x8015, "Server Discovery Response", false, &[Status, Server]),
    (0x8016, "Store Discovery Response", true, &[Status]),
    (0x8017, "Store Node Descriptor Response", true, &[Status]),
    (0x8018, "Store Power Descriptor Response", true, &[Status]),
    (0x8019, "Store Active Endpoints Response", true, &[Status]),
    (0x801a, "Store Simple Descriptor Response", true, &[Status]),
    (0x801b, "Remove Node Cache Response", true, &[Status]),
    (0x801c, "Find Node Cache Response", true, &[]),
    (0x801d, "Extended Simple Descriptor Response", true, &[Status, Nwk(true)]),
    (0x801e, "Extended Active Endpoint Response", true, &[Status, Nwk(true)]),
    (0x801f, "Parent Announce Response", false, &[Status]),
    (0x8020, "End Device Bind Response", true, &[Status]),
    (0x8021, "Bind Response", false, &[Status]),
    (0x8022, "Unbind Response", false, &[Status]),
    (0x8023, "Bind Register Response", true, &[Status]),
    (0x8024, "Replace Device Response", true, &[Status]),
    (0x8025, "Store Backup Binding Response", true, &[Status]),
    (0x8026, "Remove Backup Binding Response", true, &[Status]),
    (0x8027, "Backup Binding Table Response", true, &[Status]),
    (0x8028, "Recover Binding Table Response", true, &[Status]),
    (0x8029, "Backup Source Binding Response", true, &[Status]),
    (0x802a, "Recover Source Binding Response", true, &[Status]),
    (0x8030, "Network Discovery Response", true, &[Status]),
    (0x8031, "Link Quality Response", false, &[Status]),
    (0x8032, "Routing Table Response", false, &[Status]),
    (0x8033, "Binding Table Response", false, &[Status]),
    (0x8034, "Leave Response", false, &[Status]),
    (0x8035, "Direct Join Response", true, &[Status]),
    (0x8036, "Permit Join Response", false, &[Status]),
    (0x8037, "Cache Response", true, &[Status]),
    (0x8038, "Network Update Notify", false, &[]),
    (0x8039, "Network Enhanced Update Notify", false, &[]),
    (0x803a, "IEEE Joining List Response", false, &[]),
    (0x803b, "Unsolicited Enhanced Network Update Notify", false, &[]),
];

fn message(cluster: u16) -> Option<&'static Message> {
    MESSAGES.binary_search_by_key(&cluster, |message| message.0).ok().map(|at| &MESSAGES[at])
}

/// The name of a message, as clusters of the profile are called.
pub(super) fn name(cluster: u16) -> &'static str {
    message(cluster).map_or("Unknown Device Profile Cluster", |message| message.1)
}

/// ZigBee's device profile.
#[derive(Clone, Copy, Debug)]
pub struct Zdp;

impl Dissect for Zdp {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let cluster = w.matched().parse().unwrap_or(u16::MAX);
        let known = message(cluster);
        let name = known.map_or("Unknown Cluster", |message| message.1);
        let (root, opened) = w.open_protocol(&b, 0, b.len())?;
        w.label(root, format_args!("ZigBee Device Profile, {name}"));
        w.item(f::SEQNO, &b, 0, 1)?;
        if w.wants_columns() {
            w.columns().set_protocol("ZigBee ZDP");
        }
        w.info(format_args!("{name}"));
        let mut at = 1;
        let mut says = String::new();
        let mut status = None;
        let (_, _, is_deprecated, parts) = known.copied().unwrap_or((0, "", false, &[]));
        for part in parts {
            if matches!(part, Optional) && at >= b.reported() {
                break;
            }
            at = add(w, &b, at, *part, &mut says, &mut status)?;
        }
        if let Some(status) = status {
            let word = w.word(f::STATUS, status).unwrap_or("Reserved");
            // Writing to a String cannot fail.
            let _ = write!(says, ", Status: {word}");
        }
        w.append(root, format_args!("{says}"));
        w.info_append(format_args!("{says}"));
        if is_deprecated {
            w.expert(f::ZDO_COMMAND_DEPRECATED, root);
        }
        w.close(opened);
        w.data(b.from(at.min(b.reported()))?)
    }
}

/// Adds a part; where it ends.
fn add<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    part: Part,
    says: &mut String,
    status: &mut Option<u64>,
) -> Result<usize, Fault> {
    // Writing to a String cannot fail.
    let len = match part {
        Status => {
            w.item(f::STATUS, b, at, 1)?;
            *status = Some(b.u8(at)?.into());
            1
        }
        Nwk(is_said) => {
            w.item_le(f::NWK_ADDR, b, at, 2)?;
            if is_said {
                let _ = write!(says, ", Nwk Addr: 0x{:04x}", b.u16_le(at)?);
            }
            2
        }
        Ext(title) => {
            wpan::long(w, f::EXT_ADDR, b, at)?;
            if !title.is_empty() {
                let _ = write!(says, ", {title}: {}", wpan::eui64(b.u64_le(at)?));
            }
            8
        }
        Byte(field) => {
            w.item(field, b, at, 1)?;
            1
        }
        Endpoint => {
            w.item(f::ENDPOINT, b, at, 1)?;
            let _ = write!(says, ", Endpoint: {}", b.u8(at)?);
            1
        }
        Profile => {
            w.item_le(f::PROFILE, b, at, 2)?;
            let _ = write!(says, ", Profile: 0x{:04x}", b.u16_le(at)?);
            2
        }
        Bits(field, bits) => {
            let item = w.item(field, b, at, 1)?;
            w.bits(item, bits, b, at, 1)?;
            // Bits of one octet that are no mask follow each other.
            usize::from(field != f::LEAVE_CHILDREN)
        }
        Server => {
            let fields = &[
                f::SERVER_PRI_TRUST,
                f::SERVER_BAK_TRUST,
                f::SERVER_PRI_BIND,
                f::SERVER_BAK_BIND,
                f::SERVER_PRI_DISC,
                f::SERVER_BAK_DISC,
                f::SERVER_NWK_MGR,
                f::SERVER_STACK_COMPLIANCE_REVISION,
            ];
            little::tree(w, f::SERVER, b, at, 2, fields)?;
            2
        }
        Channels => {
            let mask = b.u32_le(at)?;
            w.string(f::SCAN_CHANNEL, b, at, 4, format_args!("{}", channels(mask)))?;
            4
        }
        Endpoints(title) => {
            w.item(f::EP_COUNT, b, at, 1)?;
            let count = usize::from(b.u8(at)?);
            list(w, b, at, count, title, f::ENDPOINT, 1)?
        }
        Clusters(counted, title, field) => {
            w.item(counted, b, at, 1)?;
            let count = usize::from(b.u8(at)?);
            list(w, b, at, count, title, field, 2)?
        }
        Associated => {
            w.item(f::ASSOC_DEVICE_COUNT, b, at, 1)?;
            let count = usize::from(b.u8(at)?);
            if count == 0 {
                1
            } else {
                w.item(f::INDEX, b, at + 1, 1)?;
                1 + list(w, b, at + 1, count, "Associated Device List", f::ASSOC_DEVICE, 2)?
            }
        }
        Optional => 0,
    };
    Ok(at + len)
}

/// Adds so many elements behind the octet at `at` under a title; octets with that octet.
fn list<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    count: usize,
    title: &str,
    field: Field,
    len: usize,
) -> Result<usize, Fault> {
    if count == 0 {
        return Ok(1);
    }
    let item = w.text(b, at + 1, 0, format_args!("{title}"))?;
    let opened = w.open(item);
    for index in 0..count {
        let at = at + 1 + index * len;
        let item = w.item_le(field, b, at, len)?;
        if len == 2 && field != f::ASSOC_DEVICE && w.labels() {
            let cluster = b.u16_le(at)?;
            let name = w.def(field).word(&lamna_fields::Value::Uint(cluster.into()));
            w.append(item, format_args!(" ({})", name.unwrap_or("Unknown")));
        }
    }
    w.close(opened);
    w.set_len(item, count * len);
    Ok(1 + count * len)
}

/// The channels of a mask, with stretches of them as such.
fn channels(mask: u32) -> String {
    let mut text = String::new();
    let has = |channel: u32| channel < 27 && mask >> channel & 1 == 1;
    let mut at = 0;
    while at < 27 {
        if !has(at) {
            at += 1;
            continue;
        }
        let end = (at..27).take_while(|channel| has(*channel)).last().unwrap_or(at);
        if !text.is_empty() {
            text.push_str(", ");
        }
        // Writing to a String cannot fail.
        let _ = match end - at {
            0 => write!(text, "{at}"),
            _ => write!(text, "{at}-{end}"),
        };
        at = end + 1;
    }
    if text.is_empty() { "None".to_owned() } else { text }
}
