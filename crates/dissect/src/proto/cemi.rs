//! The Common External Message Interface of KNX (KNX 03_06_03): frames of the bus with their services, and the reading and writing of
//! properties of a device at hand. Of secured frames only the header is shown.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};
use std::fmt::{self, Write as _};

values! {
    static MC_VALUES {
        0x2b => "L_Busmon.ind",
        0x2d => "L_Raw.ind",
        0x10 => "L_Raw.req",
        0x2f => "L_Raw.con",
        0x11 => "L_Data.req",
        0x2e => "L_Data.con",
        0x29 => "L_Data.ind",
        0x13 => "L_PollData.req",
        0x25 => "L_PollData.con",
        0x4a => "T_Data_Individual.req",
        0x94 => "T_Data_Individual.ind",
        0x41 => "T_Data_Connected.req",
        0x89 => "T_Data_Connected.ind",
        0xfc => "M_PropRead.req",
        0xfb => "M_PropRead.con",
        0xf6 => "M_PropWrite.req",
        0xf5 => "M_PropWrite.con",
        0xf7 => "M_PropInfo.ind",
        0xf8 => "M_FuncPropCmd.req",
        0xf9 => "M_FuncPropRead.req",
        0xfa => "M_FuncProp.con",
        0xf1 => "M_Reset.req",
        0xf0 => "M_Reset.ind",
    }
    static OT_VALUES {
        0 => "Device",
        1 => "Address Table",
        2 => "Association Table",
        3 => "Application Program",
        4 => "Interface Program",
        5 => "KNX-Object Association Table",
        6 => "Router",
        7 => "LTE Address Routing Table",
        8 => "cEMI Server",
        9 => "Group Object Table",
        10 => "Polling Master",
        11 => "KNXnet/IP Parameter",
        13 => "File Server",
        17 => "Data Security",
    }
    static FT_VALUES {
        0 => "Extended",
        1 => "Standard",
    }
    static REP_VALUES {
        0 => "Yes",
        1 => "No",
    }
    static BT_VALUES {
        0 => "System",
        1 => "Domain",
    }
    static PRIO_VALUES {
        0 => "System",
        2 => "Urgent",
        1 => "Normal",
        3 => "Low",
    }
    static ACK_VALUES {
        0 => "No",
        1 => "Yes",
    }
    static AT_VALUES {
        0 => "Individual",
        1 => "Group",
    }
    static TPT_VALUES {
        0 => "Data",
        1 => "Control",
    }
    static ST_VALUES {
        0 => "Unnumbered",
        1 => "Numbered",
    }
    static TC_VALUES {
        0x0 => "Connect",
        0x1 => "Disconnect",
        0x2 => "ACK",
        0x3 => "NAK",
    }
    static AC_VALUES {
        0x0 => "GroupValueRead",
        0x1 => "GroupValueResp",
        0x2 => "GroupValueWrite",
        0x3 => "IndAddrWrite",
        0x4 => "IndAddrRead",
        0x5 => "IndAddrResp",
        0x6 => "AdcRead",
        0x7 => "AdcResp",
        0x8 => "MemRead",
        0x9 => "MemResp",
        0xa => "MemWrite",
        0xb => "UserMsg",
        0xc => "DevDescrRead",
        0xd => "DevDescrResp",
        0xe => "Restart",
        0xf => "Escape",
    }
    static AX_VALUES {
        0x1c8 => "SysNwkParamRead",
        0x1c9 => "SysNwkParamResp",
        0x1ca => "SysNwkParamWrite",
        0x1cc => "PropExtValueRead",
        0x1cd => "PropExtValueResp",
        0x1ce => "PropExtValueWriteCon",
        0x1cf => "PropExtValueWriteConRes",
        0x1d0 => "PropExtValueWriteUnCon",
        0x1d2 => "PropExtDescrRead",
        0x1d3 => "PropExtDescrResp",
        0x1d4 => "FuncPropExtCmd",
        0x1d5 => "FuncPropExtRead",
        0x1d6 => "FuncPropExtResp",
        0x1fb => "MemExtWrite",
        0x1fc => "MemExtWriteResp",
        0x1fd => "MemExtRead",
        0x1fe => "MemExtReadResp",
        0x2c0 => "UserMemRead",
        0x2c1 => "UserMemResp",
        0x2c2 => "UserMemWrite",
        0x2c4 => "UserMemBitWrite",
        0x2c5 => "UserMfrInfoRead",
        0x2c6 => "UserMfrInfoResp",
        0x2c7 => "FuncPropCmd",
        0x2c8 => "FuncPropRead",
        0x2c9 => "FuncPropResp",
        0x380 => "Restart",
        0x381 => "RestartReq",
        0x3a1 => "RestartResp",
        0x3c0 => "RoutingTableOpen",
        0x3c1 => "RoutingTableRead",
        0x3c2 => "RoutingTableResp",
        0x3c3 => "RoutingTableWrite",
        0x3c8 => "RouterMemRead",
        0x3c9 => "RouterMemResp",
        0x3ca => "RouterMemWrite",
        0x3cd => "RouterStatusRead",
        0x3ce => "RouterStatusResp",
        0x3cf => "RouterStatusWrite",
        0x3d0 => "MemBitWrite",
        0x3d1 => "AuthReq",
        0x3d2 => "AuthResp",
        0x3d3 => "KeyWrite",
        0x3d4 => "KeyResp",
        0x3d5 => "PropValueRead",
        0x3d6 => "PropValueResp",
        0x3d7 => "PropValueWrite",
        0x3d8 => "PropDescrRead",
        0x3d9 => "PropDescrResp",
        0x3da => "NwkParamRead",
        0x3db => "NwkParamResp",
        0x3dc => "IndAddrSerNumRead",
        0x3dd => "IndAddrSerNumResp",
        0x3de => "IndAddrSerNumWrite",
        0x3e0 => "DomAddrWrite",
        0x3e1 => "DomAddrRead",
        0x3e2 => "DomAddrResp",
        0x3e3 => "DomAddrSelRead",
        0x3e4 => "NwkParamWrite",
        0x3e5 => "LinkRead",
        0x3e6 => "LinkResp",
        0x3e7 => "LinkWrite",
        0x3e8 => "GroupPropValueRead",
        0x3e9 => "GroupPropValueResp",
        0x3ea => "GroupPropValueWrite",
        0x3eb => "GroupPropValueInfo",
        0x3ec => "DomAddrSerNumRead",
        0x3ed => "DomAddrSerNumResp",
        0x3ee => "DomAddrSerNumWrite",
        0x3f0 => "FileStreamInfo",
        0x3f1 => "DataSec",
    }
    static PDT_VALUES {
        0x0 => "PDT_CONTROL",
        0x1 => "PDT_CHAR",
        0x2 => "PDT_UNSIGNED_CHAR",
        0x3 => "PDT_INT",
        0x4 => "PDT_UNSIGNED_INT",
        0x5 => "PDT_KNX_FLOAT",
        0x6 => "PDT_DATE",
        0x7 => "PDT_TIME",
        0x8 => "PDT_LONG",
        0x9 => "PDT_UNSIGNED_LONG",
        0xa => "PDT_FLOAT",
        0xb => "PDT_DOUBLE",
        0xc => "PDT_CHAR_BLOCK",
        0xd => "PDT_POLL_GROUP_SETTINGS",
        0xe => "PDT_SHORT_CHAR_BLOCK",
        0xf => "PDT_DATE_TIME",
        0x10 => "PDT_VARIABLE_LENGTH",
        0x11 => "PDT_GENERIC_01",
        0x12 => "PDT_GENERIC_02",
        0x13 => "PDT_GENERIC_03",
        0x14 => "PDT_GENERIC_04",
        0x15 => "PDT_GENERIC_05",
        0x16 => "PDT_GENERIC_06",
        0x17 => "PDT_GENERIC_07",
        0x18 => "PDT_GENERIC_08",
        0x19 => "PDT_GENERIC_09",
        0x1a => "PDT_GENERIC_10",
        0x1b => "PDT_GENERIC_11",
        0x1c => "PDT_GENERIC_12",
        0x1d => "PDT_GENERIC_13",
        0x1e => "PDT_GENERIC_14",
        0x1f => "PDT_GENERIC_15",
        0x20 => "PDT_GENERIC_16",
        0x21 => "PDT_GENERIC_17",
        0x22 => "PDT_GENERIC_18",
        0x23 => "PDT_GENERIC_19",
        0x24 => "PDT_GENERIC_20",
        0x2f => "PDT_UTF-8",
        0x30 => "PDT_VERSION",
        0x31 => "PDT_ALARM_INFO",
        0x32 => "PDT_BINARY_INFORMATION",
        0x33 => "PDT_BITSET8",
        0x34 => "PDT_BITSET16",
        0x35 => "PDT_ENUM8",
        0x36 => "PDT_SCALING",
        0x3c => "PDT_NE_VL",
        0x3d => "PDT_NE_FL",
        0x3e => "PDT_FUNCTION",
        0x3f => "PDT_ESCAPE",
    }
    static SCF_VALUES {
        0x0 => "CCM S-A_Data with Authentication-only",
        0x10 => "CCM S-A_Data with Authentication+Confidentiality",
        0x12 => "CCM S-A_Sync_Req with Authentication+Confidentiality",
        0x13 => "CCM S-A_Sync_Res with Authentication+Confidentiality",
        0x8 => "CCM S-A_Data with Authentication-only, System Broadcast",
        0x18 => "CCM S-A_Data with Authentication+Confidentiality, System Broadcast",
        0x1a => "CCM S-A_Sync_Req with Authentication+Confidentiality, System Broadcast",
        0x1b => "CCM S-A_Sync_Res with Authentication+Confidentiality, System Broadcast",
        0x80 => "CCM S-A_Data with Authentication-only, Tool Access",
        0x90 => "CCM S-A_Data with Authentication+Confidentiality, Tool Access",
        0x92 => "CCM S-A_Sync_Req with Authentication+Confidentiality, Tool Access",
        0x93 => "CCM S-A_Sync_Res with Authentication+Confidentiality, Tool Access",
        0x88 => "CCM S-A_Data with Authentication-only, System Broadcast, Tool Access",
        0x98 => "CCM S-A_Data with Authentication+Confidentiality, Tool Access, System Broadcast",
        0x9a => "CCM S-A_Sync_Req with Authentication+Confidentiality, Tool Access, System Broadcast",
        0x9b => "CCM S-A_Sync_Res with Authentication+Confidentiality, Tool Access, System Broadcast",
    }
    static SCF_SAI_VALUES {
        0x0 => "CCM A",
        0x1 => "CCM A+S",
        0x2 => "Sync_Req",
        0x3 => "Sync_Res",
    }
}

field_table! {
    /// The fields of Common External Message Interface.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cemi", "Common External Message Interface", "cEMI");
    DATA = FieldDef::new("cemi.data", "Data", FieldType::Bytes);
    FOLDER = FieldDef::new("cemi.folder", "Folder", FieldType::None);
    MC = FieldDef::new("cemi.mc", "Message Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&MC_VALUES));
    E = FieldDef::new("cemi.e", "Error", FieldType::Uint8).base(Base::Hex);
    AI_N = FieldDef::new("cemi.ai.n", "Additional Information Length", FieldType::Uint8);
    AIT_N = FieldDef::new("cemi.ait.n", "Additional Information Element Type", FieldType::Uint8).base(Base::Hex);
    AIE_N = FieldDef::new("cemi.aie.n", "Additional Information Element Length", FieldType::Uint8);
    OT = FieldDef::new("cemi.ot", "Object Type", FieldType::Uint16).strings(Strings::Values(&OT_VALUES));
    OI = FieldDef::new("cemi.oi", "Object Instance", FieldType::Uint8);
    OX = FieldDef::new("cemi.ox", "Object Index", FieldType::Uint8);
    PX = FieldDef::new("cemi.px", "Property Index", FieldType::Uint8);
    PID = FieldDef::new("cemi.pid", "Property ID", FieldType::Uint8);
    N = FieldDef::new("cemi.n", "Count", FieldType::Uint8).mask(0xf0);
    X = FieldDef::new("cemi.x", "Index", FieldType::Uint16).mask(0xfff);
    FT = FieldDef::new("cemi.ft", "Frame Type", FieldType::Uint8).mask(0x80).strings(Strings::Values(&FT_VALUES));
    REP = FieldDef::new("cemi.rep", "Repeat On Error", FieldType::Uint8).mask(0x20).strings(Strings::Values(&REP_VALUES));
    BT = FieldDef::new("cemi.bt", "Broadcast Type", FieldType::Uint8).mask(0x10).strings(Strings::Values(&BT_VALUES));
    PRIO = FieldDef::new("cemi.prio", "Priority", FieldType::Uint8).mask(0xc).strings(Strings::Values(&PRIO_VALUES));
    ACK = FieldDef::new("cemi.ack", "Ack Wanted", FieldType::Uint8).mask(0x2).strings(Strings::Values(&ACK_VALUES));
    CE = FieldDef::new("cemi.ce", "Confirmation Error", FieldType::Uint8).mask(0x1).strings(Strings::Values(&ACK_VALUES));
    AT = FieldDef::new("cemi.at", "Address Type", FieldType::Uint8).mask(0x80).strings(Strings::Values(&AT_VALUES));
    HC = FieldDef::new("cemi.hc", "Hop Count", FieldType::Uint8).mask(0x70);
    EFF = FieldDef::new("cemi.eff", "Extended Frame Format", FieldType::Uint8).base(Base::Hex).mask(0xf);
    SA = FieldDef::new("cemi.sa", "Source", FieldType::Uint16).base(Base::Hex).strings(Strings::Custom(individual));
    DA = FieldDef::new("cemi.da", "Destination", FieldType::Uint16).base(Base::Hex);
    LEN = FieldDef::new("cemi.len", "Length", FieldType::Uint8);
    TPT = FieldDef::new("cemi.tpt", "Packet Type", FieldType::Uint8).mask(0x80).strings(Strings::Values(&TPT_VALUES));
    ST = FieldDef::new("cemi.st", "Sequence Type", FieldType::Uint8).mask(0x40).strings(Strings::Values(&ST_VALUES));
    NUM = FieldDef::new("cemi.num", "Sequence Number", FieldType::Uint8).mask(0x3c);
    TC = FieldDef::new("cemi.tc", "Service", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&TC_VALUES));
    AC = FieldDef::new("cemi.ac", "Service", FieldType::Uint16).base(Base::Hex).mask(0x3c0).strings(Strings::Values(&AC_VALUES));
    AD = FieldDef::new("cemi.ad", "Data", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    AD_ML = FieldDef::new("cemi.ad.ml", "Memory Length", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    AD_CH = FieldDef::new("cemi.ad.ch", "Channel", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    AD_TYPE = FieldDef::new("cemi.ad.type", "Data", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    AX = FieldDef::new("cemi.ax", "Service", FieldType::Uint16).base(Base::Hex).mask(0x3ff).strings(Strings::Values(&AX_VALUES));
    PW = FieldDef::new("cemi.pw", "Writable", FieldType::Uint8).mask(0x80);
    PDT = FieldDef::new("cemi.pdt", "Property Data Type", FieldType::Uint8).base(Base::Hex).mask(0x3f).strings(Strings::Values(&PDT_VALUES));
    ME = FieldDef::new("cemi.me", "Max Elements", FieldType::Uint16).mask(0xfff);
    RA = FieldDef::new("cemi.ra", "Read Access", FieldType::Uint8).mask(0xf0);
    WA = FieldDef::new("cemi.wa", "Write Access", FieldType::Uint8).mask(0xf);
    DT = FieldDef::new("cemi.dt", "Description Type", FieldType::Uint8).mask(0xf0);
    XX = FieldDef::new("cemi.xx", "Memory Address Extension", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    LEVEL = FieldDef::new("cemi.level", "Level", FieldType::Uint8);
    RESERVED = FieldDef::new("cemi.reserved", "Reserved", FieldType::Uint16).mask(0xf);
    PDT_MAJOR = FieldDef::new("cemi.pdt.major", "Data Point Type Major", FieldType::Uint16);
    PDT_MINOR = FieldDef::new("cemi.pdt.minor", "Data Point Type Minor", FieldType::Uint16);
    SCF = FieldDef::new("cemi.scf", "Security Control Field", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SCF_VALUES));
    SCF_T = FieldDef::new("cemi.scf.t", "Tool Access", FieldType::Uint8).mask(0x80);
    SCF_SAI = FieldDef::new("cemi.scf.sai", "Security Algorithm Identifier", FieldType::Uint8).base(Base::Hex).mask(0x70).strings(Strings::Values(&SCF_SAI_VALUES));
    SCF_SBC = FieldDef::new("cemi.scf.sbc", "System Broadcast", FieldType::Uint8).mask(0x8);
    ADC_N = FieldDef::new("cemi.adc.n", "Count", FieldType::Uint8);
    X_MEMORY = FieldDef::new("cemi.x", "Memory Address", FieldType::Uint16).base(Base::Hex);
}

/// The service that describes a property.
const DESCRIBED: u16 = 0x3d9;

/// Kinds of messages.
mod message {
    pub(super) const BUS_MONITOR: u8 = 0x2b;
    pub(super) const RAW: [u8; 3] = [0x10, 0x2d, 0x2f];
    pub(super) const DATA: [u8; 3] = [0x11, 0x29, 0x2e];
    pub(super) const CONNECTED: [u8; 4] = [0x4a, 0x94, 0x41, 0x89];
    pub(super) const PROPERTY: [u8; 5] = [0xfc, 0xfb, 0xf6, 0xf5, 0xf7];
    pub(super) const FUNCTION: [u8; 3] = [0xf8, 0xf9, 0xfa];
}

/// An individual address: area, line and device.
pub(super) fn individual(value: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "0x{value:04x} = {}.{}.{}", value >> 12, value >> 8 & 0xf, value & 0xff)
}

/// The Common External Message Interface.
#[derive(Clone, Copy, Debug)]
pub struct Cemi;

impl Dissect for Cemi {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let code = b.u8(0)?;
        let name = MC_VALUES.get(code.into());
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        match name {
            Some(name) => {
                w.info_append(format_args!("{name}"));
                w.label(root, format_args!("cEMI {name}"));
            }
            None => {
                w.info_append(format_args!("MC=${code:02X}"));
                w.label(root, format_args!("cEMI MC=${code:02X}"));
            }
        }
        w.item(MC, &b, 0, 1)?;
        Message { b, root }.show(w, code)?;
        w.close(opened);
        w.close(outer);
        Ok(())
    }
}

/// Kinds of additional information.
fn information(kind: u8) -> &'static str {
    match kind {
        1 => "PL Medium Info",
        2 => "RF Medium Info",
        3 => "BusMonitor Status Info",
        4 => "Timestamp Relative",
        5 => "Time Delay Until Sending",
        6 => "Extended Relative Timestamp",
        7 => "BiBat Info",
        8 => "RF Multi Info",
        9 => "Preamble And Postamble",
        10 => "RF Fast Ack Info",
        0xfe => "Manufacturer Specific Data",
        _ => "Unknown",
    }
}

/// What an application's service holds behind its code.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    /// Data in the six bits that are left of the code, or behind it where there is more.
    Value,
    /// A memory's address and length.
    Memory,
    /// A property of an object, and a range of its elements.
    Property,
    /// The kind of a descriptor.
    Descriptor,
    /// A level of access.
    Level,
    /// A property of an object, as it is described.
    Description,
    /// Only octets.
    Octets,
}

fn content(service: u16) -> Content {
    match service {
        0x000..=0x0bf => Content::Value,
        0x200..=0x2bf => Content::Memory,
        0x300..=0x37f => Content::Descriptor,
        0x3d1..=0x3d4 => Content::Level,
        0x3d5..=0x3d7 => Content::Property,
        0x3d8 | DESCRIBED => Content::Description,
        _ => Content::Octets,
    }
}

/// Whether all ten bits of a service's code tell it, rather than the upper four.
fn is_long(service: u16) -> bool {
    matches!(service >> 6, 7 | 11 | 14 | 15)
}

struct Message<'b> {
    b: Buf<'b>,
    root: Item,
}

impl Message<'_> {
    /// Adds to Info and to the title, with what stands between there.
    fn tell<C: Collector>(&self, w: &mut Walk<'_, C>, between: &str, text: fmt::Arguments<'_>) {
        w.info_append(format_args!(" {text}"));
        w.append(self.root, format_args!("{between} {text}"));
    }

    fn show<C: Collector>(&self, w: &mut Walk<'_, C>, code: u8) -> Walked {
        if message::PROPERTY.contains(&code) || message::FUNCTION.contains(&code) {
            return self.property(w, code);
        }
        let is_data = message::DATA.contains(&code);
        let is_frame = is_data
            || code == message::BUS_MONITOR
            || message::RAW.contains(&code)
            || message::CONNECTED.contains(&code);
        if !is_frame {
            return self.rest(w, 1);
        }
        let at = self.additional(w)?;
        if is_data { self.frame(w, at) } else { self.rest(w, at) }
    }

    /// What is left, as octets.
    fn rest<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let len = self.b.remaining(at);
        if len == 0 {
            return Ok(());
        }
        let octets = self.b.bytes(at, len)?;
        let item = w.item(DATA, &self.b, at, len)?;
        if w.fields() {
            let mut spaced = String::from("$");
            let mut tight = String::from("$");
            for octet in octets {
                // Writing to a String cannot fail.
                let _ = write!(spaced, " {octet:02X}");
                let _ = write!(tight, "{octet:02X}");
            }
            w.label(item, format_args!("Data: {spaced}"));
            self.tell(w, ",", format_args!("{tight}"));
        }
        Ok(())
    }

    /// Additional information; where it ends.
    fn additional<C: Collector>(&self, w: &mut Walk<'_, C>) -> Result<usize, crate::buf::Fault> {
        let b = &self.b;
        let len = usize::from(b.u8(1)?);
        let item = w.item(FOLDER, b, 1, 1 + len)?;
        w.label(item, format_args!("Additional Info ({len} bytes)"));
        let opened = w.open(item);
        w.item(AI_N, b, 1, 1)?;
        let (mut at, end) = (2, 2 + len);
        while at + 2 <= end {
            let (kind, size) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
            let name = information(kind);
            let child = w.item(FOLDER, b, at, (2 + size).min(end - at))?;
            w.label(child, format_args!("Additional Info: {name} ({size} bytes)"));
            let inner = w.open(child);
            let part = w.item(AIT_N, b, at, 1)?;
            w.append(part, format_args!(" = {name}"));
            w.item(AIE_N, b, at + 1, 1)?;
            if size > 0 && at + 2 + size <= end {
                let octets = b.bytes(at + 2, size)?;
                let part = w.item(DATA, b, at + 2, size)?;
                if w.labels() {
                    let text =
                        octets.iter().map(|octet| format!(" {octet:02X}")).collect::<String>();
                    w.label(part, format_args!("Data: ${text}"));
                }
            }
            w.close(inner);
            at += 2 + size;
        }
        w.close(opened);
        Ok(end)
    }

    /// A frame of the bus.
    fn frame<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let (first, second) = (b.u8(at)?, b.u8(at + 1)?);
        let priority = w.word(PRIO, u64::from(first >> 2 & 3)).unwrap_or("");
        let unconfirmed = first & 1 != 0;
        let item = w.item(FOLDER, b, at, 1)?;
        let word = if unconfirmed { "Unconfirmed, " } else { "" };
        w.label(item, format_args!("Ctrl1: {word}Prio = {priority}"));
        w.bits(item, &[FT, REP, BT, PRIO, ACK, CE], b, at, 1)?;
        let hops = second >> 4 & 7;
        let item = w.item(FOLDER, b, at + 1, 1)?;
        w.label(item, format_args!("Ctrl2: Hops = {hops}"));
        w.bits(item, &[AT, HC, EFF], b, at + 1, 1)?;
        let (from, to) = (b.u16(at + 2)?, b.u16(at + 4)?);
        let is_group = second & 0x80 != 0;
        w.item(SA, b, at + 2, 2)?;
        let part = w.item(DA, b, at + 4, 2)?;
        if w.fields() {
            let source = format!("{}.{}.{}", from >> 12, from >> 8 & 0xf, from & 0xff);
            let target = if is_group {
                format!("{}/{}/{}", to >> 11, to >> 8 & 7, to & 0xff)
            } else {
                format!("{}.{}.{}", to >> 12, to >> 8 & 0xf, to & 0xff)
            };
            w.append(part, format_args!(" = {target}"));
            w.info_append(format_args!(" {source}->{target}"));
            let error = if unconfirmed { "C " } else { "" };
            let text = format_args!(", {error}P={priority}, H={hops}, Src={source}, Dst={target}");
            w.append(self.root, text);
        }
        w.item(LEN, b, at + 6, 1)?;
        self.transport(w, at + 7)
    }

    /// The transport layer's control field, and the service behind it.
    fn transport<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        const CONTROL: u8 = 0x80;
        const NUMBERED: u8 = 0x40;
        let b = &self.b;
        let octet = b.u8(at)?;
        let item = w.item(FOLDER, b, at, 1)?;
        w.label(item, format_args!("TPCI"));
        let numbered = octet & NUMBERED != 0;
        w.bits(item, if numbered { &[TPT, ST, NUM] } else { &[TPT, ST] }, b, at, 1)?;
        if numbered {
            w.append(item, format_args!(", SeqNum = {}", octet >> 2 & 0xf));
        }
        if octet & CONTROL != 0 {
            let word = w.word(TC, u64::from(octet & 3)).unwrap_or("");
            w.append(item, format_args!(": {word}"));
            w.bits(item, &[TC], b, at, 1)?;
            self.tell(w, ",", format_args!("{word}"));
            return Ok(());
        }
        self.service(w, at)
    }

    /// An application's service.
    fn service<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let service = b.u16(at)? & 0x3ff;
        let low = service & 0x3f;
        let field = if is_long(service) { AX } else { AC };
        let def = w.def(field);
        let number = (u64::from(service) & def.mask) >> def.shift();
        let name = w.word(field, number).unwrap_or("Unknown");
        let item = w.item(FOLDER, b, at, 2)?;
        w.label(item, format_args!("APCI: {name}"));
        w.bits(item, &[field], b, at, 2)?;
        self.tell(w, ",", format_args!("{name}"));
        let next = at + 2;
        match content(service) {
            Content::Value => {
                if b.remaining(next) > 0 {
                    return self.rest(w, next);
                }
                // A question has none.
                if service >> 6 != 0 {
                    let item = w.item(FOLDER, b, at + 1, 1)?;
                    w.label(item, format_args!("Data: {low:02X}"));
                    w.bits(item, &[AD], b, at + 1, 1)?;
                    self.tell(w, "", format_args!("${low:02X}"));
                }
                Ok(())
            }
            Content::Memory => {
                let address = b.u16(next)?;
                let plural = if low == 1 { "" } else { "s" };
                let item = w.item(FOLDER, b, at + 1, 3)?;
                let text = format_args!("Range: {low} byte{plural} at address ${address:04X}");
                w.label(item, text);
                let opened = w.open(item);
                w.item(AD_ML, b, at + 1, 1)?;
                w.item(X_MEMORY, b, next, 2)?;
                w.close(opened);
                if low != 1 {
                    self.tell(w, ",", format_args!("N={low}"));
                }
                self.tell(w, ",", format_args!("X=${address:04X}"));
                self.rest(w, next + 2)
            }
            Content::Descriptor => {
                let item = w.item(FOLDER, b, at + 1, 1)?;
                w.label(item, format_args!("Descriptor Type: {low}"));
                w.bits(item, &[AD_TYPE], b, at + 1, 1)?;
                self.rest(w, next)
            }
            Content::Level => {
                w.item(LEVEL, b, next, 1)?;
                self.rest(w, next + 1)
            }
            Content::Property => {
                let (object, property) = (b.u8(next)?, b.u8(next + 1)?);
                self.tell(w, ",", format_args!("OX={object}"));
                w.info_append(format_args!(" P={property}"));
                w.append(self.root, format_args!(", PID={property}"));
                w.row(b, next, &[(OX, 1), (PID, 1)])?;
                self.range(w, next + 2)?;
                self.rest(w, next + 4)
            }
            Content::Description => {
                let (object, property) = (b.u8(next)?, b.u8(next + 1)?);
                self.tell(w, ",", format_args!("OX={object}"));
                w.info_append(format_args!(" P={property}"));
                w.append(self.root, format_args!(", PID={property}"));
                w.row(b, next, &[(OX, 1), (PID, 1), (PX, 1)])?;
                if service == DESCRIBED { self.described(w, next + 2) } else { Ok(()) }
            }
            Content::Octets => self.rest(w, next),
        }
    }

    /// The description of a property, from its index on.
    fn described<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let (index, kind, access) = (b.u8(at)?, b.u8(at + 1)? & 0x3f, b.u8(at + 4)?);
        let (read, write) = (access >> 4, access & 0xf);
        for text in [
            format_args!("PX={index}"),
            format_args!("T={kind}"),
            format_args!("R={read}"),
            format_args!("W={write}"),
        ] {
            self.tell(w, ",", text);
        }
        let name = w.word(PDT, kind.into()).unwrap_or("Unknown");
        let item = w.item(FOLDER, b, at + 1, 4)?;
        let text = format_args!("Property Description: {name}, Read = {read}, Write = {write}");
        w.label(item, text);
        w.bits(item, &[PW, PDT], b, at + 1, 1)?;
        w.bits(item, &[ME], b, at + 2, 2)?;
        w.bits(item, &[RA, WA], b, at + 4, 1)
    }

    /// How many elements of a property are meant, and from which on.
    fn range<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let word = b.u16(at)?;
        let (count, index) = (word >> 12, word & 0xfff);
        let plural = if count == 1 { "" } else { "s" };
        let item = w.item(FOLDER, b, at, 2)?;
        w.label(item, format_args!("Range: {count} element{plural} at position {index}"));
        let opened = w.open(item);
        w.item(N, b, at, 1)?;
        w.item(X, b, at, 2)?;
        w.close(opened);
        Ok(())
    }

    /// A property of the device at hand.
    fn property<C: Collector>(&self, w: &mut Walk<'_, C>, code: u8) -> Walked {
        let b = &self.b;
        let (object, property) = (b.u16(1)?, b.u8(4)?);
        self.tell(w, ",", format_args!("OT={object}"));
        w.info_append(format_args!(" P={property}"));
        w.append(self.root, format_args!(", PID={property}"));
        w.row(b, 1, &[(OT, 2), (OI, 1), (PID, 1)])?;
        if message::FUNCTION.contains(&code) {
            return self.rest(w, 5);
        }
        self.range(w, 5)?;
        self.rest(w, 7)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, shown};

    fn told(octets: &[u8]) -> Shown {
        let len = 6 + octets.len() as u8;
        shown(3671, 3671, &[&[6, 0x10, 5, 0x30, 0, len], octets].concat())
    }

    #[test]
    fn a_group_is_written() {
        let told = told(b"\x29\0\xbc\xe0\x11\x01\x0a\x03\x03\0\x80\x12\x34");
        let want = "KNXnet/IP RoutingInd L_Data.ind 1.1.1->1/2/3 GroupValueWrite $1234";
        assert_eq!(told.info, want);
        for line in ["Destination: 0x0a03 = 1/2/3", "Data: $ 12 34", "Ctrl1: Prio = Low"] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_memory_is_read() {
        let told = told(b"\x29\0\xb0\x60\x11\x01\x12\x05\x03\x42\x01\x40\0");
        assert_eq!(told.info, "KNXnet/IP RoutingInd L_Data.ind 1.1.1->1.2.5 MemRead X=$4000");
        assert!(told.has("Range: 1 byte at address $4000"));
    }

    #[test]
    fn a_property_is_told() {
        let told = told(b"\xfb\0\x0b\x01\x34\x10\x01\x01");
        assert_eq!(told.info, "KNXnet/IP RoutingInd M_PropRead.con OT=11 P=52 $01");
    }
}
