//! PROFINET's Precision Transparent Clock Protocol (IEC 61158-6-10, section 4.5): synchronization, its follow-ups,
//! announcements, and measurements of delay, with the blocks that they carry.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::dcerpc::Uuid;
use crate::proto::pn_rt::{padding, undecoded};
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static MASTER_PRIORITY1_PRIO_VALUES {
        0x0 => "Sync slave",
        0x1 => "Primary master",
        0x2 => "Secondary master",
        0x3 => "Reserved",
        0x4 => "Reserved",
        0x5 => "Reserved",
        0x6 => "Reserved",
        0x7 => "Reserved",
    }
    static MASTER_PRIORITY1_LEVEL_VALUES {
        0x0 => "Level 0 (highest)",
        0x1 => "Level 1",
        0x2 => "Level 2",
        0x3 => "Level 3",
        0x4 => "Level 4",
        0x5 => "Level 5",
        0x6 => "Level 6",
        0x7 => "Level 7 (lowest)",
    }
    static MASTER_PRIORITY1_ACT_VALUES {
        0x0 => "inactive",
        0x1 => "active",
    }
    static MASTER_PRIORITY2_VALUES {
        255 => "Default",
    }
    static CLOCK_CLASS_VALUES {
        255 => "Slave-only clock",
    }
    static CLOCK_ACCURACY_VALUES {
        32 => "25ns",
        33 => "100ns (Default)",
        34 => "250ns",
        35 => "1us",
        36 => "2.5us",
        37 => "10us",
        38 => "25us",
        39 => "100us",
        40 => "250us",
        41 => "1ms",
        254 => "Unknown",
    }
    static OUI_VALUES {
        0xecf => "PROFINET",
        0x10ecf => "PROFINET",
    }
    static SUBTYPE_VALUES {
        0x1 => "RTData",
    }
}

field_table! {
    /// The fields of PROFINET PTCP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pn_ptcp", "PROFINET PTCP", "PN-PTCP");
    HEADER = FieldDef::new("pn_ptcp.header", "Header", FieldType::None);
    BLOCK = FieldDef::new("pn_ptcp.block", "Block", FieldType::None);
    TLVHEADER = FieldDef::new("pn_ptcp.tlvheader", "TLVHeader", FieldType::None);
    RES1 = FieldDef::new("pn_ptcp.res1", "Reserved 1", FieldType::Uint32);
    RES2 = FieldDef::new("pn_ptcp.res2", "Reserved 2", FieldType::Uint32);
    DELAY10NS = FieldDef::new("pn_ptcp.delay10ns", "Delay10ns", FieldType::Uint32);
    SEQUENCE_ID = FieldDef::new("pn_ptcp.sequence_id", "SequenceID", FieldType::Uint16);
    DELAY1NS_BYTE = FieldDef::new("pn_ptcp.delay1ns_byte", "Delay1ns_Byte", FieldType::Uint8);
    DELAY1NS = FieldDef::new("pn_ptcp.delay1ns", "Delay1ns", FieldType::Uint32);
    DELAY1NS_FUP = FieldDef::new("pn_ptcp.delay1ns_fup", "Delay1ns_FUP", FieldType::Int32);
    TL_LENGTH = FieldDef::new("pn_ptcp.tl_length", "TypeLength.Length", FieldType::Uint16).mask(0x1ff);
    TL_TYPE = FieldDef::new("pn_ptcp.tl_type", "TypeLength.Type", FieldType::Uint16).mask(0xfe00);
    MASTER_SOURCE_ADDRESS = FieldDef::new("pn_ptcp.master_source_address", "MasterSourceAddress", FieldType::Ether);
    SUBDOMAIN_UUID = FieldDef::new("pn_ptcp.subdomain_uuid", "SubdomainUUID", FieldType::Guid);
    PORT_MAC_ADDRESS = FieldDef::new("pn_ptcp.port_mac_address", "PortMACAddress", FieldType::Ether);
    T2PORTRXDELAY = FieldDef::new("pn_ptcp.t2portrxdelay", "T2PortRxDelay (ns)", FieldType::Uint32);
    T3PORTTXDELAY = FieldDef::new("pn_ptcp.t3porttxdelay", "T3PortTxDelay (ns)", FieldType::Uint32);
    T2TIMESTAMP = FieldDef::new("pn_ptcp.t2timestamp", "T2TimeStamp (ns)", FieldType::Uint32);
    EPOCH_NUMBER = FieldDef::new("pn_ptcp.epoch_number", "EpochNumber", FieldType::Uint16);
    SECONDS = FieldDef::new("pn_ptcp.seconds", "Seconds", FieldType::Uint32);
    NANOSECONDS = FieldDef::new("pn_ptcp.nanoseconds", "NanoSeconds", FieldType::Uint32);
    FLAGS = FieldDef::new("pn_ptcp.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    CURRENTUTCOFFSET = FieldDef::new("pn_ptcp.currentutcoffset", "CurrentUTCOffset", FieldType::Uint16);
    MASTER_PRIORITY1_PRIO = FieldDef::new("pn_ptcp.master_priority1_prio", "MasterPriority1.Priority", FieldType::Uint8).base(Base::Hex).mask(0x7).strings(Strings::Values(&MASTER_PRIORITY1_PRIO_VALUES));
    MASTER_PRIORITY1_LEVEL = FieldDef::new("pn_ptcp.master_priority1_level", "MasterPriority1.Level", FieldType::Uint8).base(Base::Hex).mask(0x38).strings(Strings::Values(&MASTER_PRIORITY1_LEVEL_VALUES));
    MASTER_PRIORITY1_RES = FieldDef::new("pn_ptcp.master_priority1_res", "MasterPriority1.Reserved", FieldType::Uint8).base(Base::Hex).mask(0x40);
    MASTER_PRIORITY1_ACT = FieldDef::new("pn_ptcp.master_priority1_act", "MasterPriority1.Active", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&MASTER_PRIORITY1_ACT_VALUES));
    MASTER_PRIORITY2 = FieldDef::new("pn_ptcp.master_priority2", "MasterPriority2", FieldType::Uint8).strings(Strings::Values(&MASTER_PRIORITY2_VALUES));
    CLOCK_CLASS = FieldDef::new("pn_ptcp.clock_class", "ClockClass", FieldType::Uint8).strings(Strings::Values(&CLOCK_CLASS_VALUES));
    CLOCK_ACCURACY = FieldDef::new("pn_ptcp.clock_accuracy", "ClockAccuracy", FieldType::Uint8).strings(Strings::Values(&CLOCK_ACCURACY_VALUES));
    CLOCKVARIANCE = FieldDef::new("pn_ptcp.clockvariance", "ClockVariance", FieldType::Int16);
    OUI = FieldDef::new("pn_ptcp.oui", "Organizationally Unique Identifier", FieldType::Uint24).base(Base::Hex).strings(Strings::Values(&OUI_VALUES));
    SUBTYPE = FieldDef::new("pn_ptcp.subtype", "Subtype", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SUBTYPE_VALUES));
    IRDATA_UUID = FieldDef::new("pn_ptcp.irdata_uuid", "IRDataUUID", FieldType::Guid);
}

/// Octets of the header before the blocks.
const HEADER_LEN: usize = 20;

/// Organizationally unique identifiers of PROFINET.
const PROFINET: [u32; 2] = [0x0000_0ecf, 0x0001_0ecf];

/// The subtype of a block of PROFINET that has an identifier.
const RT_DATA: u8 = 1;

/// Kinds of blocks.
mod tlv {
    pub(super) const END: u16 = 0;
    pub(super) const SUBDOMAIN: u16 = 1;
    pub(super) const TIME: u16 = 2;
    pub(super) const TIME_EXTENSION: u16 = 3;
    pub(super) const MASTER: u16 = 4;
    pub(super) const PORT_PARAMETER: u16 = 5;
    pub(super) const DELAY_PARAMETER: u16 = 6;
    pub(super) const PORT_TIME: u16 = 7;
    pub(super) const ORGANIZATION: u16 = 0x7f;
}

/// How a frame's header is laid out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// With a delay of three parts.
    Sync,
    /// Without a delay.
    Announce,
    /// With a delay that may be negative.
    FollowUp,
    /// With a delay.
    Delay,
}

/// What a FrameID stands for: its layout, and its name in Info and in the title.
fn kind(frame_id: u16) -> Option<(Layout, &'static str, &'static str)> {
    Some(match frame_id {
        0x0020 => (Layout::Sync, "RTSync FU (Clock)", "RTSync FU (Clock)"),
        0x0021 => (Layout::Sync, "RTSync FU  (Time)", "RTSync FU (Time)"),
        0x0080 => (Layout::Sync, "RTSync    (Clock)", "RTSync (Clock)"),
        0x0081 => (Layout::Sync, "RTSync     (Time)", "RTSync (Time)"),
        0xff00 => (Layout::Announce, "Announce  (Clock)", "Announce (Clock)"),
        0xff01 => (Layout::Announce, "Announce   (Time)", "Announce (Time)"),
        0xff20 => (Layout::FollowUp, "FollowUp  (Clock)", "FollowUp (Clock)"),
        0xff21 => (Layout::FollowUp, "FollowUp   (Time)", "FollowUp (Time)"),
        0xff40 => (Layout::Delay, "DelayReq         ", "DelayReq"),
        0xff41 | 0xff43 => (Layout::Delay, "DelayRes         ", "DelayRes"),
        0xff42 => (Layout::Delay, "DelayFuRes       ", "DelayFuRes"),
        _ => return None,
    })
}

/// PROFINET PTCP.
#[derive(Clone, Copy, Debug)]
pub struct PnPtcp;

impl Dissect for PnPtcp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b, 0)
    }
}

/// Walks what follows a FrameID.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, frame_id: u16) -> Walked {
    w.column_protocol("PN-PTCP");
    // The protocol ends with its last block.
    let (root, opened) = w.open_protocol(&b, 0, 0)?;
    let Some((layout, info, title)) = kind(frame_id) else {
        w.info(format_args!("Reserved FrameID {frame_id:#06x}"));
        w.label(root, format_args!("PROFINET PTCP, Reserved FrameID {frame_id:#06x}"));
        w.set_len(root, b.reported());
        w.close(opened);
        return Ok(());
    };
    w.info(format_args!("{info}"));
    w.label(root, format_args!("PROFINET PTCP, {title}"));
    header(w, &b, root, layout)?;
    let mut at = HEADER_LEN;
    loop {
        let (kind, len) = block(w, &b, at, layout)?;
        at += 2 + len;
        if kind == tlv::END {
            break;
        }
    }
    w.set_len(root, at);
    w.close(opened);
    Ok(())
}

/// The header, whose sequence number and delay are shown of the whole too.
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item, layout: Layout) -> Walked {
    let sequence = b.u16(12)?;
    let item = w.item(HEADER, b, 0, HEADER_LEN)?;
    w.label(item, format_args!("Header"));
    let opened = w.open(item);
    if layout != Layout::Sync {
        padding(w, b, 0, 12)?;
    }
    w.item(SEQUENCE_ID, b, 12, 2)?;
    let last = b.u32(16)?;
    let (delay, parts) = match layout {
        Layout::Sync => {
            w.item(DELAY1NS_BYTE, b, 14, 1)?;
            padding(w, b, 15, 1)?;
            let parts = 10 * i64::from(b.u32(8)?) + i64::from(b.u8(14)?);
            (Some(parts + i64::from(last)), Some(parts))
        }
        Layout::Announce => {
            padding(w, b, 14, 6)?;
            (None, None)
        }
        Layout::FollowUp => {
            padding(w, b, 14, 2)?;
            w.item(DELAY1NS_FUP, b, 16, 4)?;
            (Some(i64::from(last as i32)), None)
        }
        Layout::Delay => {
            padding(w, b, 14, 2)?;
            (Some(i64::from(last)), None)
        }
    };
    w.close(opened);
    match layout {
        Layout::Sync => {
            w.item(RES1, b, 0, 4)?;
            w.item(RES2, b, 4, 4)?;
            w.item(DELAY10NS, b, 8, 4)?;
            w.item(DELAY1NS, b, 16, 4)?;
        }
        Layout::Delay => {
            w.item(DELAY1NS, b, 16, 4)?;
        }
        _ => {}
    }
    w.info_append(format_args!(", Seq={sequence:3}"));
    w.append(root, format_args!(": Sequence={sequence}"));
    w.append(item, format_args!(": Sequence={sequence}"));
    if let Some(delay) = delay {
        w.info_append(format_args!(", Delay={delay:11}ns"));
        w.append(root, format_args!(", Delay={delay}ns"));
        w.append(item, format_args!(", Delay={delay}ns"));
    }
    if let Some(parts) = parts {
        let second = 1_000_000_000;
        let (seconds, rest) = (parts / second, parts % second);
        w.append(
            item,
            format_args!(
                " ({seconds}.{:03},{:03},{:03} sec)",
                rest / 1_000_000,
                rest / 1000 % 1000,
                rest % 1000
            ),
        );
    }
    Ok(())
}

/// One block: its kind, and the octets behind its header.
fn block<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    layout: Layout,
) -> Result<(u16, usize), Fault> {
    let head = b.u16(at)?;
    let (kind, len) = (head >> 9, usize::from(head & 0x1ff));
    let name = match kind {
        tlv::END => "End",
        tlv::SUBDOMAIN => "Subdomain",
        tlv::TIME => "Time",
        tlv::TIME_EXTENSION => "TimeExtension",
        tlv::MASTER => "Master",
        tlv::PORT_PARAMETER => "PortParameter",
        tlv::DELAY_PARAMETER => "DelayParameter",
        tlv::PORT_TIME => "PortTime",
        tlv::ORGANIZATION => "Organizationally Specific",
        _ => "Unknown",
    };
    let root = w.item(BLOCK, b, at, (2 + len).min(b.len().saturating_sub(at)))?;
    w.label(root, format_args!("{name}"));
    let opened = w.open(root);
    let item = w.item(TLVHEADER, b, at, 2)?;
    w.label(item, format_args!("TLVHeader: Type={name} ({kind:x}), Length={len}"));
    w.bits(item, &[TL_TYPE, TL_LENGTH], b, at, 2)?;
    let body = at + 2;
    match kind {
        tlv::END => {}
        tlv::SUBDOMAIN => subdomain(w, b, body, root, layout)?,
        tlv::TIME => {
            let (epoch, seconds, nanoseconds) = (b.u16(body)?, b.u32(body + 2)?, b.u32(body + 6)?);
            w.item(EPOCH_NUMBER, b, body, 2)?;
            w.item(SECONDS, b, body + 2, 4)?;
            w.item(NANOSECONDS, b, body + 6, 4)?;
            w.info_append(format_args!(", Time: {seconds:4}s {nanoseconds:09}ns, Epoch: {epoch}"));
            w.append(
                root,
                format_args!(": Seconds={seconds} NanoSeconds={nanoseconds} EpochNumber={epoch}"),
            );
        }
        tlv::TIME_EXTENSION => {
            let (flags, offset) = (b.u16(body)?, b.u16(body + 2)?);
            w.item(FLAGS, b, body, 2)?;
            w.item(CURRENTUTCOFFSET, b, body + 2, 2)?;
            w.append(root, format_args!(": Flags={flags:#x}, CurrentUTCOffset={offset}"));
        }
        tlv::MASTER => master(w, b, body, root)?,
        tlv::PORT_PARAMETER => {
            padding(w, b, body, 2)?;
            let (receive, transmit) = (b.u32(body + 2)?, b.u32(body + 6)?);
            w.item(T2PORTRXDELAY, b, body + 2, 4)?;
            w.item(T3PORTTXDELAY, b, body + 6, 4)?;
            w.info_append(format_args!(", T2Rx={receive}ns, T3Tx={transmit}ns"));
            w.append(root, format_args!(": T2PortRxDelay={receive}ns, T3PortTxDelay={transmit}ns"));
        }
        tlv::DELAY_PARAMETER => {
            let port = Address::Ether(b.array(body)?);
            w.item(PORT_MAC_ADDRESS, b, body, 6)?;
            w.info_append(format_args!(", PortMAC={port}"));
            w.append(root, format_args!(": PortMAC={port}"));
        }
        tlv::PORT_TIME => {
            padding(w, b, body, 2)?;
            let stamp = b.u32(body + 2)?;
            w.item(T2TIMESTAMP, b, body + 2, 4)?;
            w.info_append(format_args!(", T2TS={stamp}ns"));
            w.append(root, format_args!(": T2TimeStamp={stamp}ns"));
        }
        tlv::ORGANIZATION if len >= 4 => organization(w, b, body, len, root)?,
        _ => {
            w.close(opened);
            undecoded(w, b, body, len)?;
            return Ok((kind, len));
        }
    }
    w.close(opened);
    Ok((kind, len))
}

fn subdomain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    root: Item,
    layout: Layout,
) -> Walked {
    let master = Address::Ether(b.array(at)?);
    let uuid = u128::from_be_bytes(b.array(at + 6)?);
    w.item(MASTER_SOURCE_ADDRESS, b, at, 6)?;
    w.item(SUBDOMAIN_UUID, b, at + 6, 16)?;
    if layout == Layout::Announce {
        w.info_append(format_args!(", Master={master}"));
    }
    w.append(root, format_args!(": MasterSource={master}, Subdomain={}", Uuid(uuid)));
    Ok(())
}

fn master<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, root: Item) -> Walked {
    let [first, second, class, accuracy] = b.array(at)?;
    let variance = b.u16(at + 4)? as i16;
    w.bits(
        Item::NONE,
        &[
            MASTER_PRIORITY1_PRIO,
            MASTER_PRIORITY1_LEVEL,
            MASTER_PRIORITY1_RES,
            MASTER_PRIORITY1_ACT,
        ],
        b,
        at,
        1,
    )?;
    w.item(MASTER_PRIORITY2, b, at + 1, 1)?;
    w.item(CLOCK_CLASS, b, at + 2, 1)?;
    w.item(CLOCK_ACCURACY, b, at + 3, 1)?;
    w.item(CLOCKVARIANCE, b, at + 4, 2)?;
    padding(w, b, at + 6, 2)?;
    if w.labels() || w.wants_columns() {
        let word = |w: &Walk<'_, C>, field: Field, value: u8, other| {
            w.word(field, u64::from(value)).unwrap_or(other)
        };
        let priority = word(w, MASTER_PRIORITY1_PRIO, first & 7, "(Reserved)");
        let active = if first & 0x80 != 0 { "active" } else { "inactive" };
        let second = word(w, MASTER_PRIORITY2, second, "Reserved");
        let class = word(w, CLOCK_CLASS, class, "Reserved");
        let accuracy = word(w, CLOCK_ACCURACY, accuracy, "Reserved");
        w.info_append(format_args!(", Prio1=\"{priority}\" {active}"));
        w.append(
            root,
            format_args!(
                ": Prio1=\"{priority}\" is {active}, Prio2={second}, Clock: Class=\"{class}\", Accuracy={accuracy}, Variance={variance}"
            ),
        );
    }
    Ok(())
}

/// A block of an organization, which may be PROFINET itself.
fn organization<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    root: Item,
) -> Walked {
    let oui = b.u24(at)?;
    w.item(OUI, b, at, 3)?;
    if !PROFINET.contains(&oui) {
        return undecoded(w, b, at + 3, len - 3);
    }
    w.append(root, format_args!(": PROFINET"));
    let subtype = b.u8(at + 3)?;
    w.item(SUBTYPE, b, at + 3, 1)?;
    if subtype != RT_DATA {
        return undecoded(w, b, at + 4, len - 4);
    }
    padding(w, b, at + 4, 2)?;
    let uuid = u128::from_be_bytes(b.array(at + 6)?);
    w.item(IRDATA_UUID, b, at + 6, 16)?;
    w.append(root, format_args!(": IRDataUUID={}", Uuid(uuid)));
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(frame_id: [u8; 2], header: [u8; 20], blocks: &[u8]) -> Shown {
        let octets = [&frame_id[..], &header[..], blocks].concat();
        frame(1, &ethernet(0x8892, &octets))
    }

    #[test]
    fn a_request_for_the_delay() {
        let mut header = [0; 20];
        header[13] = 28;
        let shown = shown([0xff, 0x40], header, &[0x0c, 6, 2, 3, 4, 5, 6, 7, 0, 0]);
        assert_eq!(shown.protocols, "eth:ethertype:pn_rt:pn_ptcp");
        assert!(shown.columns.ends_with(
            "DelayReq         , Seq= 28, Delay=          0ns, PortMAC=02:03:04:05:06:07"
        ));
        assert!(shown.has("DelayParameter: PortMAC=02:03:04:05:06:07"));
    }

    #[test]
    fn a_follow_up_may_be_negative() {
        let mut header = [0; 20];
        header[16..].copy_from_slice(&(-6i32).to_be_bytes());
        let shown = shown([0xff, 0x20], header, &[0, 0]);
        assert!(shown.columns.ends_with("FollowUp  (Clock), Seq=  0, Delay=         -6ns"));
    }

    #[test]
    fn blocks_without_an_end_are_malformed() {
        let shown = shown([0xff, 0x40], [0; 20], &[0x12, 1, 5]);
        assert!(shown.columns.ends_with("[Malformed Packet]"));
        assert!(shown.has("Undecoded Data: 1 bytes"));
    }
}
