//! Ethernet POWERLINK (EPSG DS 301): cycles, polls and their answers, and what the asynchronous phase is given to. What devices
//! send in that phase is named.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static MTYP_VALUES {
        1 => "Start of Cycle (SoC)",
        3 => "PollRequest (PReq)",
        4 => "PollResponse (PRes)",
        5 => "Start of Asynchronous (SoA)",
        6 => "Asynchronous Send (ASnd)",
        13 => "Asynchronous Invite (AInv)",
        7 => "ActiveManagingNodeIndication (AMNI)",
    }
    static PRES_STAT_VALUES {
        0x0 => "NMT_GS_OFF",
        0x19 => "NMT_GS_INITIALIZING",
        0x29 => "NMT_GS_RESET_APPLICATION",
        0x39 => "NMT_GS_RESET_COMMUNICATION",
        0x1c => "NMT_CS_NOT_ACTIVE",
        0x1d => "NMT_CS_PRE_OPERATIONAL_1",
        0x5d => "NMT_CS_PRE_OPERATIONAL_2",
        0x6d => "NMT_CS_READY_TO_OPERATE",
        0xfd => "NMT_CS_OPERATIONAL",
        0x4d => "NMT_CS_STOPPED",
        0x1e => "NMT_CS_BASIC_ETHERNET",
    }
    static PRES_PR_VALUES {
        0 => "lowest",
        1 => "lower",
        2 => "below generic",
        3 => "GenericRequest",
        4 => "above generic",
        5 => "higher",
        6 => "below NMTRequest",
        7 => "NMTRequest",
    }
}

ranges! {
    static SOA_SVID_RANGES {
        (0, 0) => "NoService",
        (1, 1) => "IdentRequest",
        (2, 2) => "StatusRequest",
        (3, 3) => "NMTRequestInvite",
        (4, 5) => "Reserved",
        (6, 6) => "SyncRequest",
        (7, 159) => "Reserved",
        (160, 254) => "Manufacturer Specific",
        (255, 255) => "UnspecifiedInvite",
    }
    static ASND_SVID_RANGES {
        (0x0, 0x0) => "Reserved",
        (0x1, 0x1) => "IdentResponse",
        (0x2, 0x2) => "StatusResponse",
        (0x3, 0x3) => "NMTRequest",
        (0x4, 0x4) => "NMTCommand",
        (0x5, 0x5) => "SDO",
        (0x6, 0x6) => "SyncResponse",
        (0x7, 0x9f) => "Reserved",
        (0xa0, 0xfe) => "Manufacturer Specific",
        (0xff, 0xff) => "Reserved",
    }
}
field_table! {
    /// The fields of Ethernet POWERLINK.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("epl", "Ethernet POWERLINK", "POWERLINK");
    MTYP = FieldDef::new("epl.mtyp", "MessageType", FieldType::Uint8).mask(0x7f).strings(Strings::Values(&MTYP_VALUES));
    NODE = FieldDef::new("epl.node", "Node", FieldType::Uint8).base(Base::DecHex);
    DEST = FieldDef::new("epl.dest", "Destination", FieldType::Uint8).base(Base::DecHex);
    SRC = FieldDef::new("epl.src", "Source", FieldType::Uint8).base(Base::DecHex);
    PAYLOAD_CAPTURE_SIZE = FieldDef::new("epl.payload.capture_size", "Captured Size", FieldType::Uint16);
    SOC = FieldDef::new("epl.soc", "SoC", FieldType::Boolean).bits(1);
    PREQ = FieldDef::new("epl.preq", "PReq", FieldType::Boolean).bits(1);
    PRES = FieldDef::new("epl.pres", "PRes", FieldType::Boolean).bits(1);
    SOA = FieldDef::new("epl.soa", "SoA", FieldType::Boolean).bits(1);
    ASND = FieldDef::new("epl.asnd", "ASnd", FieldType::Boolean).bits(1);
    AMNI = FieldDef::new("epl.amni", "AMNI", FieldType::Boolean).bits(1);
    AINV = FieldDef::new("epl.ainv", "AInv", FieldType::Boolean).bits(1);
    SOC_FLAGS = FieldDef::new("epl.soc.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    SOC_MC = FieldDef::new("epl.soc.mc", "MC (Multiplexed Cycle Completed)", FieldType::Boolean).bits(8).mask(0x80);
    SOC_PS = FieldDef::new("epl.soc.ps", "PS (Prescaled Slot)", FieldType::Boolean).bits(8).mask(0x40);
    SOC_AN = FieldDef::new("epl.soc.an", "AN (Global)", FieldType::Boolean).bits(8).mask(0x8);
    SOC_NETTIME = FieldDef::new("epl.soc.nettime", "NetTime", FieldType::AbsoluteTime);
    SOC_RELATIVETIME = FieldDef::new("epl.soc.relativetime", "RelativeTime", FieldType::Uint64);
    PREQ_FLAGS = FieldDef::new("epl.preq.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    PREQ_MS = FieldDef::new("epl.preq.ms", "MS (Multiplexed Slot)", FieldType::Boolean).bits(8).mask(0x20);
    PREQ_EA = FieldDef::new("epl.preq.ea", "EA (Exception Acknowledge)", FieldType::Boolean).bits(8).mask(0x4);
    PREQ_RD = FieldDef::new("epl.preq.rd", "RD (Ready)", FieldType::Boolean).bits(8).mask(0x1);
    PREQ_SLS = FieldDef::new("epl.preq.sls", "SLS (Second Link Status)", FieldType::Boolean).bits(8).mask(0x40);
    PREQ_FLS = FieldDef::new("epl.preq.fls", "FLS (First Link Status)", FieldType::Boolean).bits(8).mask(0x80);
    PREQ_PDOV = FieldDef::new("epl.preq.pdov", "PDOVersion", FieldType::Uint8).base(Base::Custom);
    PREQ_SIZE = FieldDef::new("epl.preq.size", "Size", FieldType::Uint16);
    PRES_STAT = FieldDef::new("epl.pres.stat", "NMTStatus", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PRES_STAT_VALUES));
    PRES_FLAGS = FieldDef::new("epl.pres.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    PRES_MS = FieldDef::new("epl.pres.ms", "MS (Multiplexed Slot)", FieldType::Boolean).bits(8).mask(0x20);
    PRES_EN = FieldDef::new("epl.pres.en", "EN (Exception New)", FieldType::Boolean).bits(8).mask(0x10);
    PRES_RD = FieldDef::new("epl.pres.rd", "RD (Ready)", FieldType::Boolean).bits(8).mask(0x1);
    PRES_PR = FieldDef::new("epl.pres.pr", "PR (Priority)", FieldType::Uint8).mask(0x38).strings(Strings::Values(&PRES_PR_VALUES));
    PRES_RS = FieldDef::new("epl.pres.rs", "RS (RequestToSend)", FieldType::Uint8).mask(0x7);
    PRES_SLS = FieldDef::new("epl.pres.sls", "SLS (Second Link Status)", FieldType::Boolean).bits(8).mask(0x40);
    PRES_FLS = FieldDef::new("epl.pres.fls", "FLS (First Link Status)", FieldType::Boolean).bits(8).mask(0x80);
    PRES_PDOV = FieldDef::new("epl.pres.pdov", "PDOVersion", FieldType::Uint8).base(Base::Custom);
    PRES_SIZE = FieldDef::new("epl.pres.size", "Size", FieldType::Uint16);
    SOA_STAT = FieldDef::new("epl.soa.stat", "NMTStatus", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PRES_STAT_VALUES));
    SOA_EA = FieldDef::new("epl.soa.ea", "EA (Exception Acknowledge)", FieldType::Boolean).bits(8).mask(0x4);
    SOA_ER = FieldDef::new("epl.soa.er", "ER (Exception Reset)", FieldType::Boolean).bits(8).mask(0x2);
    SOA_SVID = FieldDef::new("epl.soa.svid", "RequestedServiceID", FieldType::Uint8).strings(Strings::Ranges(&SOA_SVID_RANGES));
    SOA_SVTG = FieldDef::new("epl.soa.svtg", "RequestedServiceTarget", FieldType::Uint8);
    SOA_EPLV = FieldDef::new("epl.soa.eplv", "EPLVersion", FieldType::Uint8).base(Base::Custom);
    SOA_RRFLAGS = FieldDef::new("epl.soa.rrFlags", "RedundancyFlags", FieldType::Uint8).base(Base::Hex);
    SOA_RRFLAGS_MNRED = FieldDef::new("epl.soa.rrFlags.mnred", "MR - MN Redundancy", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Active", "Inactive")));
    SOA_RRFLAGS_CBLRED = FieldDef::new("epl.soa.rrFlags.cblred", "CR - Cable Redundancy", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Active", "Inactive")));
    SOA_RRFLAGS_RINGRED = FieldDef::new("epl.soa.rrFlags.ringred", "RR - Ring Redundancy", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Active", "Inactive")));
    SOA_RRFLAGS_RINGSTAT = FieldDef::new("epl.soa.rrFlags.ringstat", "RR - Ring Status", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Open", "Closed")));
    SOA_AN_GLOBAL = FieldDef::new("epl.soa.an.global", "AN (Global)", FieldType::Boolean).bits(8).mask(0x8);
    SOA_AN_LOCAL = FieldDef::new("epl.soa.an.local", "AN (Local)", FieldType::Boolean).bits(8).mask(0x10);
    ASND_SVID = FieldDef::new("epl.asnd.svid", "Requested Service ID", FieldType::Uint8).base(Base::Hex).strings(Strings::Ranges(&ASND_SVID_RANGES));
    ASND_SVTG = FieldDef::new("epl.asnd.svtg", "Requested Service Target", FieldType::Uint8);
    OD_DATA_UINT = FieldDef::new("epl.od.data.uint", "Data", FieldType::Uint64);
    ERROR_PAYLOAD_LENGTH_DIFFERS = FieldDef::new("epl.error.payload.length.differs", "Captured length differs from header information", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// Nodes.
const MANAGER: u8 = 240;
const BROADCAST: u8 = 255;

/// Octets before the data of polls.
const POLL_LEN: usize = 10;

/// Data of up to so many octets are shown as a number where nothing is known of them.
const MAX_NUMBER: usize = 7;

/// Types of messages.
mod kind {
    pub(super) const SOC: u8 = 1;
    pub(super) const PREQ: u8 = 3;
    pub(super) const PRES: u8 = 4;
    pub(super) const SOA: u8 = 5;
    pub(super) const ASND: u8 = 6;
    pub(super) const AMNI: u8 = 7;
    pub(super) const AINV: u8 = 13;
}

/// What a node is.
fn role(node: u8) -> &'static str {
    match node {
        0 => "Dynamically assigned",
        1..=239 => "Controlled Node",
        MANAGER => "Managing Node",
        253 => "Diagnostic Device",
        254 => "POWERLINK to legacy Ethernet Router",
        BROADCAST => "broadcast",
        _ => "reserved",
    }
}

/// How Info calls the states of nodes.
fn state(status: u8, is_manager: bool) -> String {
    // What stops is never the managing node.
    const STOPPED: u8 = 0x4d;
    match (PRES_STAT_VALUES.get(status.into()), status) {
        // The states of a managing node have the numbers of those of a controlled one.
        (Some(word), _) if is_manager && status != STOPPED && word.contains("_CS_") => {
            word.replace("NMT_CS_", "NMT_MS_")
        }
        (Some(word), _) if !is_manager || status != STOPPED => word.to_owned(),
        _ => format!("Unknown({status})"),
    }
}

/// How Info calls what the asynchronous phase is given to, and what is sent in it.
fn service(number: u8, is_sent: bool) -> &'static str {
    match (number, is_sent) {
        (0, false) => "NO_SERVICE",
        (1, false) => "IDENT_REQUEST",
        (2, false) => "STATUS_REQUEST",
        (3, false) => "NMT_REQUEST_INV",
        (6, false) => "SYNC_REQUEST",
        (255, false) => "UNSPEC_INVITE",
        (1, true) => "IDENT_RESPONSE",
        (2, true) => "STATUS_RESPONSE",
        (3, true) => "NMT_REQUEST",
        (4, true) => "NMT_COMMAND",
        (5, true) => "SDO",
        (6, true) => "SYNC_RESPONSE",
        (160..=254, _) => "MANUFACTURER SPECIFIC",
        _ => "RESERVED",
    }
}

/// Adds a version in two halves of an octet; it.
fn version<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<(u8, u8), Fault> {
    let octet = b.u8(at)?;
    let item = w.item(field, b, at, 1)?;
    w.label_value(item, format_args!("{}.{}", octet >> 4, octet & 15));
    Ok((octet >> 4, octet & 15))
}

/// Ethernet POWERLINK.
#[derive(Clone, Copy, Debug)]
pub struct Epl;

impl Dissect for Epl {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x88ab)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (kind, to, from) = (b.u8(0)? & 0x7f, b.u8(1)?, b.u8(2)?);
        let mark = match kind {
            kind::SOC => SOC,
            kind::PREQ => PREQ,
            kind::PRES => PRES,
            kind::SOA => SOA,
            kind::ASND => ASND,
            kind::AMNI => AMNI,
            kind::AINV => AINV,
            _ => return Err(Fault::NotMine),
        };
        w.column_protocol("POWERLINK");
        w.info(format_args!("{from:3}->{to:3} "));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let item = w.number(mark, &b, 0, 1, 1)?;
        w.hide(item);
        w.item(MTYP, &b, 0, 1)?;
        for (at, field, node) in [(1, DEST, to), (2, SRC, from)] {
            let item = w.item(NODE, &b, at, 1)?;
            w.hide(item);
            let item = w.item(field, &b, at, 1)?;
            w.append(item, format_args!(" ({})", role(node)));
        }
        let end = match kind {
            kind::SOC => cycle(w, &b)?,
            kind::PREQ => request(w, &b)?,
            kind::PRES => response(w, &b, from == MANAGER)?,
            kind::SOA => asynchronous(w, &b)?,
            kind::ASND => {
                let number = b.u8(3)?;
                w.info_append(format_args!(" ASnd ({}) ", service(number, true)));
                w.item(ASND_SVID, &b, 3, 1)?;
                if matches!(number, 1..=6) { b.len() } else { 4 }
            }
            kind::AINV => {
                let number = b.u8(6)?;
                w.info_append(format_args!(" AInv ({})  ", service(number, true)));
                w.item(SOA_STAT, &b, 3, 1)?;
                w.item(SOA_EA, &b, 5, 1)?;
                w.item(SOA_ER, &b, 5, 1)?;
                w.item(ASND_SVID, &b, 6, 1)?;
                b.len()
            }
            _ => {
                w.info_append(format_args!("AMNI   "));
                3
            }
        };
        if end < b.len() {
            w.data(b.from(end)?)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds the start of a cycle.
fn cycle<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    w.info_append(format_args!("SoC    "));
    w.bitmask(SOC_FLAGS, &[SOC_MC, SOC_PS, SOC_AN], b, 4, 1)?;
    let (seconds, nanoseconds) = (b.u32_le(6)?, b.u32_le(10)?);
    let time = u64::from(seconds) * 1_000_000_000 + u64::from(nanoseconds);
    w.number(SOC_NETTIME, b, 6, 8, time)?;
    w.item_le(SOC_RELATIVETIME, b, 14, 8)?;
    Ok(b.len())
}

/// Adds the data of a poll; where what is shown as octets begins.
fn payload<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field) -> Result<usize, Fault> {
    let size = usize::from(b.u16_le(8)?);
    w.item_le(field, b, 8, 2)?;
    let there = b.len().saturating_sub(POLL_LEN);
    match size {
        0 => {}
        _ if size > there => {
            let item = w.number(PAYLOAD_CAPTURE_SIZE, b, POLL_LEN, there, there as u64)?;
            w.expert(ERROR_PAYLOAD_LENGTH_DIFFERS, item);
            w.data(b.slice_up_to(POLL_LEN, there))?;
        }
        1..=MAX_NUMBER => {
            let value = little::value(b, POLL_LEN, size)?;
            let item = w.number(OD_DATA_UINT, b, POLL_LEN, size, value)?;
            w.label_value(item, format_args!("{value} (0x{value:0width$x})", width = 2 * size));
        }
        _ => w.data(b.slice_up_to(POLL_LEN, size))?,
    }
    Ok(b.len())
}

/// Adds a poll.
fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let (flags, size) = (b.u8(4)?, b.u16_le(8)?);
    w.bitmask(PREQ_FLAGS, &[PREQ_MS, PREQ_EA, PREQ_RD], b, 4, 1)?;
    w.item(PREQ_FLS, b, 5, 1)?;
    w.item(PREQ_SLS, b, 5, 1)?;
    let (high, low) = version(w, PREQ_PDOV, b, 6)?;
    w.info_append(format_args!(
        " PReq [{size:4}]  F:RD={},EA={}  V:{high}.{low}",
        flags & 1,
        flags >> 2 & 1
    ));
    payload(w, b, PREQ_SIZE)
}

/// Adds the answer to a poll.
fn response<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    is_manager: bool,
) -> Result<usize, Fault> {
    let (status, flags, more, size) = (b.u8(3)?, b.u8(4)?, b.u8(5)?, b.u16_le(8)?);
    told(w, PRES_STAT, b, status, is_manager)?;
    w.bitmask(PRES_FLAGS, &[PRES_MS, PRES_EN, PRES_RD], b, 4, 1)?;
    for field in [PRES_FLS, PRES_SLS, PRES_PR, PRES_RS] {
        w.item(field, b, 5, 1)?;
    }
    let (high, low) = version(w, PRES_PDOV, b, 6)?;
    w.info_append(format_args!(
        " PRes [{size:4}]  F:RD={},EN={},RS={},PR={}  V={high}.{low}  {}",
        flags & 1,
        flags >> 4 & 1,
        more & 7,
        more >> 3 & 7,
        state(status, is_manager)
    ));
    payload(w, b, PRES_SIZE)
}

/// Adds the state of a node.
fn told<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    status: u8,
    is_manager: bool,
) -> Walked {
    let item = w.item(field, b, 3, 1)?;
    if w.word(field, status.into()).is_some() {
        w.label_value(item, format_args!("{} (0x{status:02x})", state(status, is_manager)));
    }
    Ok(())
}

/// Adds the start of the asynchronous phase.
fn asynchronous<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let (status, flags, number, to) = (b.u8(3)?, b.u8(4)?, b.u8(6)?, b.u8(7)?);
    told(w, SOA_STAT, b, status, true)?;
    for field in [SOA_AN_GLOBAL, SOA_EA, SOA_ER] {
        w.item(field, b, 4, 1)?;
    }
    w.row(b, 6, &[(SOA_SVID, 1), (SOA_SVTG, 1)])?;
    version(w, SOA_EPLV, b, 8)?;
    w.item(SOA_RRFLAGS, b, 9, 1)?;
    for field in [SOA_RRFLAGS_RINGSTAT, SOA_RRFLAGS_RINGRED, SOA_RRFLAGS_CBLRED, SOA_RRFLAGS_MNRED]
    {
        w.item(field, b, 9, 1)?;
    }
    w.info_append(format_args!(
        " SoA  ({})->{to:3}  F:EA={},ER={}    {}",
        service(number, false),
        flags >> 2 & 1,
        flags >> 1 & 1,
        state(status, true)
    ));
    Ok(b.len())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn message(head: &[u8]) -> Shown {
        let mut octets = head.to_vec();
        octets.resize(46, 0);
        frame(1, &ethernet(0x88ab, &octets))
    }

    #[test]
    fn a_node_is_polled_and_answers() {
        let told = message(&[3, 5, 240, 0, 5, 0, 0x12, 0, 1, 0, 7]);
        assert!(told.columns.ends_with("240->  5  PReq [   1]  F:RD=1,EA=1  V:1.2"), "{told:#?}");
        assert!(told.has("Data: 7 (0x07)"), "{told:#?}");
        let told = message(&[4, 255, 5, 0xfd, 0x11, 0x0b, 0x12]);
        let info = "  5->255  PRes [   0]  F:RD=1,EN=1,RS=3,PR=1  V=1.2  NMT_CS_OPERATIONAL";
        assert!(told.columns.ends_with(info), "{told:#?}");
    }

    #[test]
    fn the_asynchronous_phase_is_given_to_a_node() {
        let told = message(&[5, 255, 240, 0xfd, 6, 0, 1, 5, 0x20]);
        let info = "SoA  (IDENT_REQUEST)->  5  F:EA=1,ER=1    NMT_MS_OPERATIONAL";
        assert!(told.columns.ends_with(info), "{told:#?}");
        assert!(told.has("Source: 240 (0xf0) (Managing Node)"), "{told:#?}");
    }
}
