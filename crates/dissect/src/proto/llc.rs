//! IEEE 802.2 logical link control, and the Subnetwork Access Protocol on it (IEEE 802, clause 10).

use std::fmt::{self, Write};

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{basicxid, id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    /// Names of service access points.
    pub static SAP_VALUES {
        0x0 => "NULL LSAP",
        0x1 => "NULL LSAP",
        0x2 => "LLC Sub-Layer Management",
        0x4 => "SNA Path Control",
        0x6 => "TCP/IP",
        0x8 => "SNA",
        0xc => "SNA",
        0xe => "PROWAY (IEC955) Network Management and Initialization",
        0x10 => "NetWare (unofficial?)",
        0x14 => "ISO Network Layer (OSLAN 1)",
        0x18 => "Texas Instruments",
        0x20 => "ISO Network Layer (unofficial?)",
        0x34 => "ISO Network Layer (unofficial?)",
        0x42 => "Spanning Tree BPDU",
        0x4e => "EIA RS-511 Manufacturing Message Service",
        0x54 => "ISO Network Layer (OSLAN 2)",
        0x7e => "ISO 8208 (X.25 over 802.2)",
        0x7f => "ISO 802.2",
        0x80 => "XNS",
        0x82 => "BACnet",
        0x86 => "Nestar",
        0x8e => "PROWAY (IEC955) Active Station List Maintenance",
        0x98 => "ARP",
        0xb4 => "HP JetDirect Printer",
        0xaa => "SNAP",
        0xba => "Banyan Vines",
        0xbc => "Banyan Vines",
        0xe0 => "NetWare",
        0xf0 => "NetBIOS",
        0xf4 => "IBM Net Management",
        0xf8 => "HP Extended LLC",
        0xfa => "Ungermann-Bass",
        0xfc => "Remote Program Load",
        0xfe => "ISO Network Layer",
        0xff => "Global LSAP",
    }
    /// Names in control fields.
    pub(crate) static CONTROL_S_FTYPE_VALUES {
        0x0 => "Receiver ready",
        0x1 => "Receiver not ready",
        0x2 => "Reject",
        0x3 => "Selective reject",
    }
    /// Names in control fields.
    pub(crate) static CONTROL_U_MODIFIER_CMD_VALUES {
        0x0 => "Unnumbered Information",
        0x8 => "Unnumbered Poll",
        0x10 => "Disconnect",
        0x18 => "Unnumbered Acknowledge",
        0x20 => "Set Normal Response Mode",
        0x38 => "Test",
        0x1 => "Set Initialization Mode",
        0x21 => "Frame reject",
        0x31 => "Configure",
        0x3 => "Set Asynchronous Response Mode",
        0xb => "Set Asynchronous Balanced Mode",
        0x13 => "Set Asynchronous Response Mode Extended",
        0x1b => "Set Asynchronous Balanced Mode Extended",
        0x23 => "Reset",
        0x2b => "Exchange identification",
        0x33 => "Set Normal Response Mode Extended",
        0x3b => "Beacon",
    }
    /// Names in control fields.
    pub(crate) static CONTROL_U_MODIFIER_RESP_VALUES {
        0x0 => "Unnumbered Information",
        0x8 => "Unnumbered Poll",
        0x10 => "Request Disconnect",
        0x18 => "Unnumbered Acknowledge",
        0x20 => "Set Normal Response Mode",
        0x38 => "Test",
        0x1 => "Request Initialization Mode",
        0x21 => "Frame reject",
        0x31 => "Configure",
        0x3 => "Disconnected mode",
        0xb => "Set Asynchronous Balanced Mode",
        0x13 => "Set Asynchronous Response Mode Extended",
        0x1b => "Set Asynchronous Balanced Mode Extended",
        0x23 => "Reset",
        0x2b => "Exchange identification",
        0x33 => "Set Normal Response Mode Extended",
        0x3b => "Beacon",
    }
    /// Names in control fields.
    pub(crate) static CONTROL_FTYPE_VALUES {
        0x0 => "Information frame",
        0x1 => "Supervisory frame",
        0x3 => "Unnumbered frame",
    }
    static NORTEL_PID_VALUES {
        0x1a1 => "NDP flatnet hello",
        0x1a2 => "NDP segment hello",
        0x1a3 => "NDP bridge hello",
    }
    static CISCO_PID_VALUES {
        0x102 => "DRIP",
        0x104 => "PAgP",
        0x105 => "MLS Hello",
        0x108 => "RLQ BPDUs (request)",
        0x109 => "RLQ BPDUs (response)",
        0x10b => "PVSTP+",
        0x10c => "VLAN Bridge",
        0x111 => "UDLD",
        0x139 => "MCP",
        0x2000 => "CDP",
        0x2001 => "CGMP",
        0x2003 => "VTP",
        0x2004 => "DTP",
        0x200a => "STP Uplink Fast",
    }
    static FOUNDRY_PID_VALUES {
        0x2000 => "FDP",
    }
    static IANA_PID_VALUES {
        0x1 => "MARS Data Messages (short form)",
        0x2 => "Reserved for future NHRP use",
        0x3 => "MARS/NHRP Control Messages",
        0x4 => "MARS Data Messages (long form)",
        0x5 => "SCSP",
        0x6 => "VRID",
        0x7 => "L2TP",
        0x8 => "VPN ID",
        0x9 => "MSDP-GRE-Protocol Type",
    }
    static BLUETOOTH_PID_VALUES {
        0x1 => "AMP_U L2CAP ACL data",
        0x2 => "AMP-C Activity Report",
        0x3 => "AMP-C Security frames",
        0x4 => "AMP-C Link supervision request",
        0x5 => "AMP-C Link supervision reply",
    }
    static LOCAMATION_IM_LLC_PID_VALUES {
        0x0 => "CALIBRATION",
        0xffff => "IDENT",
        0x2 => "SAMPLES - IM1",
        0xe => "SAMPLES - IM2R0",
    }
    static FORCE10_PID_VALUES {
        0x111 => "FEFD",
    }
    static APPLE_ATALK_PID_VALUES {
        0x809b => "AppleTalk",
    }
    static HPTEAM_PID_VALUES {
        0x2 => "HP Teaming heartbeat",
    }
    static APPLE_AWDL_PID_VALUES {
        0x800 => "AWDL",
    }
    static EXTREME_PID_VALUES {
        0xbb => "EDP",
    }
    static MAUSB_PID_VALUES {
        0x1500 => "MAUSB",
    }
    static CIMETRICS_PID_VALUES {
        0x1 => "U+4 MS/TP",
    }
    static WLCCP_PID_VALUES {
        0x0 => "WLCCP",
    }
}

field_table! {
    /// The fields of Logical-Link Control.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("llc", "Logical-Link Control", "LLC");
    DSAP = FieldDef::new("llc.dsap", "DSAP", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SAP_VALUES)).at(0, 1);
    DSAP_SAP = FieldDef::new("llc.dsap.sap", "SAP", FieldType::Uint8).base(Base::Custom).mask(0xfe).strings(Strings::Custom(write_sap)).at(0, 1);
    DSAP_IG = FieldDef::new("llc.dsap.ig", "IG Bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Group", "Individual"))).at(0, 1);
    SSAP = FieldDef::new("llc.ssap", "SSAP", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SAP_VALUES)).at(1, 1);
    SSAP_SAP = FieldDef::new("llc.ssap.sap", "SAP", FieldType::Uint8).base(Base::Custom).mask(0xfe).strings(Strings::Custom(write_sap)).at(1, 1);
    SSAP_CR = FieldDef::new("llc.ssap.cr", "CR Bit", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Response", "Command"))).at(1, 1);
    CONTROL = FieldDef::new("llc.control", "Control", FieldType::Uint16).base(Base::Hex);
    CONTROL_N_R = FieldDef::new("llc.control.n_r", "N(R)", FieldType::Uint16).mask(0xfe00);
    CONTROL_N_S = FieldDef::new("llc.control.n_s", "N(S)", FieldType::Uint16).mask(0xfe);
    CONTROL_P = FieldDef::new("llc.control.p", "Poll", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_F = FieldDef::new("llc.control.f", "Final", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_P_EXTENDED = FieldDef::new("llc.control.p", "Poll", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_F_EXTENDED = FieldDef::new("llc.control.f", "Final", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    CONTROL_S_FTYPE = FieldDef::new("llc.control.s_ftype", "Supervisory frame type", FieldType::Uint16).base(Base::Hex).mask(0xc).strings(Strings::Values(&CONTROL_S_FTYPE_VALUES));
    CONTROL_U_MODIFIER_CMD = FieldDef::new("llc.control.u_modifier_cmd", "Command", FieldType::Uint8).base(Base::Hex).mask(0xec).strings(Strings::Values(&CONTROL_U_MODIFIER_CMD_VALUES));
    CONTROL_U_MODIFIER_RESP = FieldDef::new("llc.control.u_modifier_resp", "Response", FieldType::Uint8).base(Base::Hex).mask(0xec).strings(Strings::Values(&CONTROL_U_MODIFIER_RESP_VALUES));
    CONTROL_FTYPE = FieldDef::new("llc.control.ftype", "Frame type", FieldType::Uint16).base(Base::Hex).mask(0x1).strings(Strings::Values(&CONTROL_FTYPE_VALUES));
    CONTROL_FTYPE_S = FieldDef::new("llc.control.ftype", "Frame type", FieldType::Uint16).base(Base::Hex).mask(0x3).strings(Strings::Values(&CONTROL_FTYPE_VALUES));
    CONTROL_FTYPE_U = FieldDef::new("llc.control.ftype", "Frame type", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&CONTROL_FTYPE_VALUES));
    TYPE = FieldDef::new("llc.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    OUI = FieldDef::new("llc.oui", "Organization Code", FieldType::Uint24).base(Base::Oui).strings(Strings::Custom(numbers::oui::write_label));
    PID = FieldDef::new("llc.pid", "Protocol ID", FieldType::Uint16).base(Base::Hex);
    NORTEL_PID = FieldDef::new("llc.nortel_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&NORTEL_PID_VALUES));
    CISCO_PID = FieldDef::new("llc.cisco_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CISCO_PID_VALUES));
    FOUNDRY_PID = FieldDef::new("llc.foundry_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&FOUNDRY_PID_VALUES));
    IANA_PID = FieldDef::new("llc.iana_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&IANA_PID_VALUES));
    BLUETOOTH_PID = FieldDef::new("llc.bluetooth_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&BLUETOOTH_PID_VALUES));
    LOCAMATION_IM_LLC_PID = FieldDef::new("locamation-im.llc.pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&LOCAMATION_IM_LLC_PID_VALUES));
    FORCE10_PID = FieldDef::new("llc.force10_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&FORCE10_PID_VALUES));
    APPLE_ATALK_PID = FieldDef::new("llc.apple_atalk_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&APPLE_ATALK_PID_VALUES));
    HPTEAM_PID = FieldDef::new("llc.hpteam_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&HPTEAM_PID_VALUES));
    APPLE_AWDL_PID = FieldDef::new("llc.apple_awdl_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&APPLE_AWDL_PID_VALUES));
    EXTREME_PID = FieldDef::new("llc.extreme_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&EXTREME_PID_VALUES));
    MAUSB_PID = FieldDef::new("mausb.pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&MAUSB_PID_VALUES));
    CIMETRICS_PID = FieldDef::new("llc.cimetrics_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CIMETRICS_PID_VALUES));
    WLCCP_PID = FieldDef::new("llc.wlccp_pid", "PID", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&WLCCP_PID_VALUES));
}

/// A service access point as a label has it, without its lowest bit.
fn write_sap(value: u64, out: &mut dyn Write) -> fmt::Result {
    out.write_str(SAP_VALUES.get(value << 1).unwrap_or("Unknown"))
}

/// Octets before the control field.
pub const ADDRESSES_LEN: usize = 2;

/// Octets of a SNAP header, behind the control field.
pub const SNAP_LEN: usize = 5;

/// The service access point of SNAP.
pub const SNAP: u8 = 0xaa;

/// The service access point of IPv4.
pub const TCP_IP: u8 = 0x06;

/// The EtherType of IPv4, which [`TCP_IP`] leads to where nobody claims it in the table `llc.dsap`.
const IPV4: u16 = 0x0800;

/// What a control field says (IEEE 802.2, 5.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// Numbered information.
    Information {
        /// The number expected next from the other end.
        receive: u8,
        /// The frame's own number.
        send: u8,
        /// Poll in a command, final in a response.
        poll: bool,
    },
    /// Supervision.
    Supervisory {
        /// What kind, 0 to 3.
        kind: u8,
        /// The number expected next from the other end.
        receive: u8,
        /// Poll in a command, final in a response.
        poll: bool,
    },
    /// Unnumbered, with the whole octet.
    Unnumbered(u8),
}

impl Control {
    /// The control field at `at`, of one octet or two.
    pub fn new(b: &Buf<'_>, at: usize) -> Result<Self, Fault> {
        let first = b.u8(at)?;
        if first & 3 == 3 {
            return Ok(Control::Unnumbered(first));
        }
        let second = b.u8(at + 1)?;
        let (receive, poll) = (second >> 1, second & 1 != 0);
        Ok(match first & 1 {
            0 => Control::Information { receive, send: first >> 1, poll },
            _ => Control::Supervisory { kind: first >> 2 & 3, receive, poll },
        })
    }

    /// Octets of the field.
    pub fn len(&self) -> usize {
        match self {
            Control::Unnumbered(_) => 1,
            _ => 2,
        }
    }

    /// Never: a control field has octets.
    pub fn is_empty(&self) -> bool {
        false
    }

    /// Whether the frame carries what the service access point leads to: information, numbered or not.
    pub fn has_payload(&self) -> bool {
        matches!(self, Control::Information { .. } | Control::Unnumbered(0x03))
    }

    /// Whether the frame exchanges identifications (XID).
    pub fn is_identification(&self) -> bool {
        matches!(self, Control::Unnumbered(0xaf | 0xbf))
    }

    /// What it says in a line, for a response or a command.
    pub(crate) fn describe(&self, response: bool) -> String {
        let mark = |poll: bool| match (poll, response) {
            (false, _) => "",
            (true, true) => " F",
            (true, false) => " P",
        };
        match *self {
            // Wireshark knows no final bit here, whoever sends it.
            Control::Information { receive, send, poll } => {
                let mark = if poll { " P" } else { "" };
                format!("I{mark}, N(R)={receive}, N(S)={send}")
            }
            Control::Supervisory { kind, receive, poll } => {
                let kind = ["RR", "RNR", "REJ", "SREJ"][usize::from(kind & 3)];
                format!("S{}, func={kind}, N(R)={receive}", mark(poll))
            }
            Control::Unnumbered(octet) => {
                format!("U{}, func={}", mark(octet & 0x10 != 0), function(octet, response))
            }
        }
    }
}

/// The short name of an unnumbered function.
fn function(octet: u8, response: bool) -> &'static str {
    match (octet & 0xef, response) {
        (0x03, _) => "UI",
        (0x23, _) => "UP",
        (0x43, false) => "DISC",
        (0x43, true) => "RD",
        (0x63, _) => "UA",
        (0x83, _) => "SNRM",
        (0xe3, _) => "TEST",
        (0x07, false) => "SIM",
        (0x07, true) => "RIM",
        (0x87, _) => "FRMR",
        (0xc7, _) => "CFGR",
        (0x0f, false) => "SARM",
        (0x0f, true) => "DM",
        (0x2f, _) => "SABM",
        (0x4f, _) => "SARME",
        (0x6f, _) => "SABME",
        (0x8f, _) => "RESET",
        (0xaf, _) => "XID",
        (0xcf, _) => "SNRME",
        (0xef, _) => "BCN",
        _ => "Unknown",
    }
}

/// What an organisation's protocol numbers mean, where the organisation has a table of its own.
struct Organisation {
    oui: u32,
    field: Field,
    table: &'static str,
}

static ORGANISATIONS: &[Organisation] = &[
    Organisation { oui: 0x00000c, field: CISCO_PID, table: "llc.cisco_pid" },
    Organisation { oui: 0x000081, field: NORTEL_PID, table: "llc.nortel_pid" },
    Organisation { oui: 0x00005e, field: IANA_PID, table: "llc.iana_pid" },
    Organisation { oui: 0x0001e8, field: FORCE10_PID, table: "llc.force10_pid" },
    Organisation { oui: 0x001090, field: CIMETRICS_PID, table: "llc.cimetrics_pid" },
    Organisation { oui: 0x0017f2, field: APPLE_AWDL_PID, table: "llc.apple_awdl_pid" },
    Organisation { oui: 0x001958, field: BLUETOOTH_PID, table: "llc.bluetooth_pid" },
    Organisation { oui: 0x004096, field: WLCCP_PID, table: "llc.wlccp_pid" },
    Organisation { oui: 0x00e02b, field: EXTREME_PID, table: "llc.extreme_pid" },
    Organisation { oui: 0x00e052, field: FOUNDRY_PID, table: "llc.foundry_pid" },
    Organisation { oui: 0x080007, field: APPLE_ATALK_PID, table: "llc.apple_atalk_pid" },
    Organisation { oui: 0x080009, field: HPTEAM_PID, table: "llc.hpteam_pid" },
    Organisation { oui: 0x40d855, field: LOCAMATION_IM_LLC_PID, table: "locamation-im.llc.pid" },
    Organisation { oui: 0x506f9a, field: MAUSB_PID, table: "llc.wfa_pid" },
];

/// Protocol numbers are EtherTypes.
const ENCAPSULATED_ETHERNET: u32 = 0x000000;

/// Protocol numbers are EtherTypes here too: Cisco's routers of old.
const CISCO_90: u32 = 0x0000f8;

/// Bridged frames of other networks (RFC 2684, 5.2).
const BRIDGED: u32 = 0x0080c2;

/// Octets between the SNAP header and a bridged Ethernet frame.
const BRIDGED_PAD: usize = 2;

/// Logical link control.
#[derive(Clone, Copy, Debug)]
pub struct Llc;

impl Dissect for Llc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x8870)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("LLC");
        let dsap = b.u8(0)?;
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.item(DSAP, &b, 0, 1)?;
        let inner = w.open(item);
        w.item(DSAP_SAP, &b, 0, 1)?;
        w.item(DSAP_IG, &b, 0, 1)?;
        w.close(inner);
        let ssap = b.u8(1)?;
        let item = w.item(SSAP, &b, 1, 1)?;
        let inner = w.open(item);
        w.item(SSAP_SAP, &b, 1, 1)?;
        w.item(SSAP_CR, &b, 1, 1)?;
        w.close(inner);
        let response = ssap & 1 != 0;
        let control = Control::new(&b, ADDRESSES_LEN)?;
        if C::FIELDS {
            control_fields(w, &CONTROL_FIELDS, &b, ADDRESSES_LEN, control, response)?;
            if w.wants_columns() {
                w.info(format_args!("{}", control.describe(response)));
            }
        }
        let mut at = ADDRESSES_LEN + control.len();
        let snap = if dsap == SNAP && ssap == SNAP {
            let (oui, pid) = (b.u24(at)?, b.u16(at + 3)?);
            w.item(OUI, &b, at, 3)?;
            w.item(pid_field(oui), &b, at + 3, 2)?;
            at += SNAP_LEN;
            Some((oui, pid))
        } else {
            None
        };
        w.set_len(root, at);
        w.close(opened);
        let payload = b.from(at)?;
        match snap {
            Some((oui, pid)) => {
                let name = numbers::oui::NAMES.get(u64::from(oui)).unwrap_or("Unknown");
                w.info_append(format_args!("; SNAP, OUI 0x{oui:06X} ({name}), PID 0x{pid:04X}"));
                snap_payload(w, oui, pid, payload, BRIDGED_PAD)
            }
            None => {
                if w.wants_columns() {
                    let group = if dsap & 1 == 0 { "Individual" } else { "Group" };
                    let kind = if response { "Response" } else { "Command" };
                    let (dsap, ssap) = (sap(dsap), sap(ssap));
                    w.info_append(format_args!("; DSAP {dsap} {group}, SSAP {ssap} {kind}"));
                }
                sap_payload(w, dsap, control, payload)
            }
        }
    }
}

/// A service access point as Info has it, without its lowest bit.
fn sap(octet: u8) -> String {
    let octet = octet & 0xfe;
    match SAP_VALUES.get(u64::from(octet)) {
        Some(name) => name.to_owned(),
        None => format!("0x{octet:02x}"),
    }
}

/// The fields that show a control field: other links have the same with names of their own.
pub(crate) struct ControlFields {
    pub(crate) control: Field,
    /// Whether that has the first octet only.
    pub(crate) narrow: bool,
    pub(crate) n_r: Field,
    pub(crate) n_s: Field,
    /// Poll and final, in one octet and in two.
    pub(crate) poll: [Field; 2],
    pub(crate) last: [Field; 2],
    pub(crate) s_ftype: Field,
    /// What an unnumbered command and response are.
    pub(crate) modifier: [Field; 2],
    /// The kind of frame, of one bit, of two, and of two in one octet.
    pub(crate) ftype: [Field; 3],
}

static CONTROL_FIELDS: ControlFields = ControlFields {
    control: CONTROL,
    narrow: false,
    n_r: CONTROL_N_R,
    n_s: CONTROL_N_S,
    poll: [CONTROL_P, CONTROL_P_EXTENDED],
    last: [CONTROL_F, CONTROL_F_EXTENDED],
    s_ftype: CONTROL_S_FTYPE,
    modifier: [CONTROL_U_MODIFIER_CMD, CONTROL_U_MODIFIER_RESP],
    ftype: [CONTROL_FTYPE, CONTROL_FTYPE_S, CONTROL_FTYPE_U],
};

/// Shows the control field at `at`, by the fields of whoever asks.
pub(crate) fn control_fields<C: Collector>(
    w: &mut Walk<'_, C>,
    fields: &ControlFields,
    b: &Buf<'_>,
    at: usize,
    control: Control,
    response: bool,
) -> Walked {
    let marks = |response: bool| if response { fields.last } else { fields.poll };
    let ftype = fields.ftype[match control {
        Control::Information { .. } => 0,
        Control::Supervisory { .. } => 1,
        Control::Unnumbered(_) => 2,
    }];
    let item = if fields.narrow {
        w.number(fields.control, b, at, control.len(), u64::from(b.u8(at)?))?
    } else {
        w.item_le(fields.control, b, at, control.len())?
    };
    if w.labels() {
        let value = match control {
            Control::Unnumbered(octet) => format!("{octet:02X}"),
            _ => format!("{:04X}", u16::from_le_bytes(b.array(at)?)),
        };
        let text = control.describe(response);
        w.label(item, format_args!("Control field: {text} (0x{value})"));
    }
    let opened = w.open(item);
    match control {
        Control::Unnumbered(octet) => {
            if octet & 0x10 != 0 {
                w.item(marks(response)[0], b, at, 1)?;
            }
            w.item(fields.modifier[usize::from(response)], b, at, 1)?;
            w.item(ftype, b, at, 1)?;
        }
        Control::Information { poll, .. } => {
            w.item_le(fields.n_r, b, at, 2)?;
            w.item_le(fields.n_s, b, at, 2)?;
            if poll {
                w.item_le(marks(false)[1], b, at, 2)?;
            }
            w.item_le(ftype, b, at, 2)?;
        }
        Control::Supervisory { poll, .. } => {
            w.item_le(fields.n_r, b, at, 2)?;
            if poll {
                w.item_le(marks(response)[1], b, at, 2)?;
            }
            w.item_le(fields.s_ftype, b, at, 2)?;
            w.item_le(ftype, b, at, 2)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// Whether an organisation's protocol numbers are EtherTypes.
pub(crate) fn has_ethertypes(oui: u32) -> bool {
    matches!(oui, ENCAPSULATED_ETHERNET | CISCO_90)
}

/// The field, of this table, for the protocol numbers of an organisation that has a table of its own.
pub(crate) fn organisation_field(oui: u32) -> Option<Field> {
    ORGANISATIONS.iter().find(|o| o.oui == oui).map(|o| o.field)
}

fn pid_field(oui: u32) -> Field {
    match oui {
        _ if has_ethertypes(oui) => TYPE,
        _ => organisation_field(oui).unwrap_or(PID),
    }
}

/// What is behind a SNAP header, with `pad` octets before a bridged frame.
pub(crate) fn snap_payload<C: Collector>(
    w: &mut Walk<'_, C>,
    oui: u32,
    pid: u16,
    b: Buf<'_>,
    pad: usize,
) -> Walked {
    let known = match oui {
        ENCAPSULATED_ETHERNET | CISCO_90 => w.try_claim(Claim::Ethertype(pid), b)?,
        BRIDGED => match pid {
            0x0001 | 0x0007 => {
                w.call(id::ETH, b.from(pad)?)?;
                true
            }
            _ => w.try_claim(Claim::Number("llc.bridged_pid", u32::from(pid)), b)?,
        },
        _ => match ORGANISATIONS.iter().find(|o| o.oui == oui) {
            Some(found) => w.try_claim(Claim::Number(found.table, u32::from(pid)), b)?,
            None => false,
        },
    };
    if known { Ok(()) } else { w.data(b) }
}

fn sap_payload<C: Collector>(
    w: &mut Walk<'_, C>,
    dsap: u8,
    control: Control,
    b: Buf<'_>,
) -> Walked {
    if b.is_empty() {
        return Ok(());
    }
    let claim = |table| Claim::Number(table, u32::from(dsap));
    if control.has_payload() {
        if w.try_claim(claim("llc.dsap"), b)?
            || dsap == TCP_IP && w.try_claim(Claim::Ethertype(IPV4), b)?
        {
            return Ok(());
        }
    } else if control.is_identification()
        && (w.try_claim(claim("llc.xid_dsap"), b)? || basicxid::show(w, &b)?)
    {
        return Ok(());
    }
    w.data(b)
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, Shown, ethernet, frame};

    fn llc(octets: &[u8]) -> Shown {
        frame(1, &ethernet(octets.len() as u16, octets))
    }

    fn info(octets: &[u8]) -> String {
        llc(octets).columns.split_once(" LLC ").map_or(String::new(), |(_, info)| info.to_owned())
    }

    #[test]
    fn unnumbered_frames_are_taken_apart() {
        let shown = llc(b"\x18\x19\x13abc");
        assert_eq!(shown.protocols, "eth:llc:data");
        for line in [
            "DSAP: Texas Instruments (0x18)",
            "0001 100. = SAP: Texas Instruments",
            ".... ...1 = CR Bit: Response",
            "Control field: U F, func=UI (0x13)",
            "...1 .... = Final: Set",
            "000. 00.. = Response: Unnumbered Information (0x00)",
            ".... ..11 = Frame type: Unnumbered frame (0x3)",
        ] {
            assert!(shown.has(line), "{line}");
        }
    }

    #[test]
    fn supervisory_and_information_frames_have_numbers() {
        let to = "; DSAP Texas Instruments Individual, SSAP Texas Instruments Command";
        assert_eq!(info(b"\x18\x18\x05\x21"), format!("S P, func=RNR, N(R)=16{to}"));
        assert_eq!(info(b"\x18\x18\x16\x20a"), format!("I, N(R)=16, N(S)=11{to}"));
        let shown = llc(b"\x18\x18\x05\x21");
        assert!(shown.has("0010 000. .... .... = N(R): 16"));
        assert!(shown.has(".... .... .... ..01 = Frame type: Supervisory frame (0x1)"));
    }

    #[test]
    fn snap_leads_on_by_ethertype() {
        let shown = llc(&[b"\xaa\xaa\x03\0\0\0\x08\x06", &ARP[..]].concat());
        assert_eq!(shown.protocols, "eth:llc:arp");
        assert!(shown.has("Organization Code: 00:00:00 (Officially Xerox, but"));
        assert!(shown.has("Type: ARP (0x0806)"));
    }

    #[test]
    fn snap_of_other_organisations_has_their_numbers() {
        assert_eq!(
            info(b"\xaa\xaa\x03\0\0\x0c\x12\x34abc"),
            "U, func=UI; SNAP, OUI 0x00000C (Cisco Systems, Inc), PID 0x1234"
        );
        assert!(llc(b"\xaa\xaa\x03\0\0\x0c\x12\x34abc").has("PID: Unknown (0x1234)"));
        assert!(llc(b"\xaa\xaa\x03\x12\x34\x56\0\x01a").has("Protocol ID: 0x0001"));
    }

    #[test]
    fn bridged_frames_are_ethernet_again() {
        let inner = ethernet(0x0806, &ARP);
        let shown = llc(&[b"\xaa\xaa\x03\0\x80\xc2\0\x07\0\0", &inner[..]].concat());
        assert_eq!(shown.protocols, "eth:llc:eth:ethertype:arp");
    }

    #[test]
    fn identifications_are_no_layer_of_their_own() {
        let shown = llc(b"\0\0\xbf\x81\x01\x02");
        assert_eq!(shown.protocols, "eth:llc");
        assert!(
            shown.columns.ends_with("XID Basic Format; Type 1 LLC (Class I LLC); Window Size 1")
        );
    }

    #[test]
    fn cut_headers_show_what_is_there() {
        let shown = llc(b"\x18");
        assert!(shown.has("DSAP: Texas Instruments (0x18)"));
        assert!(shown.has("[Malformed Packet: LLC]"));
        assert!(llc(b"\xaa\xaa\x03\0\0").has("[Malformed Packet: LLC]"));
    }
}
