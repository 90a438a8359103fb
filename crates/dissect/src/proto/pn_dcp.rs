//! PROFINET's Discovery and Basic Configuration Protocol (IEC 61158-6-10, section 4.3): who is there, names and
//! addresses asked for, told and set. The name of a TSN domain is not taken apart.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::dcerpc::Uuid;
use crate::proto::pn_rt::{padding, undecoded, user_data};
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static SERVICE_ID_VALUES {
        0 => "reserved",
        1 => "Manufacturer specific",
        2 => "Manufacturer specific",
        3 => "Get",
        4 => "Set",
        5 => "Identify",
        6 => "Hello",
    }
    static SERVICE_TYPE_VALUES {
        0 => "Request",
        1 => "Response Success",
        5 => "Response - Request not supported",
    }
    static BLOCK_ERROR_VALUES {
        0 => "Ok",
        1 => "Option unsupp.",
        2 => "Suboption unsupp. or no DataSet avail.",
        3 => "Suboption not set",
        4 => "Resource Error",
        5 => "SET not possible by local reasons",
        6 => "In operation, SET not possible",
    }
    static BLOCK_QUALIFIER_VALUES {
        0 => "Use the value temporary",
        1 => "Save the value permanent",
    }
    static BLOCK_QUALIFIER_RESET_VALUES {
        2 => "Reset application data",
        3 => "Reset application data",
        4 => "Reset communication parameter",
        5 => "Reset communication parameter",
        6 => "Reset engineering parameter",
        7 => "Reset engineering parameter",
        8 => "Resets all stored data",
        9 => "Resets all stored data",
        10 => "Reset engineering parameter",
        11 => "Reset engineering parameter",
        12 => "Reserved",
        13 => "Reserved",
        14 => "Reserved",
        16 => "Resets all stored data in the IOD or IOC to its factory values",
        17 => "Resets all stored data in the IOD or IOC to its factory values",
        18 => "Reset and restore data",
        19 => "Reset and restore data",
        20 => "Reserved",
        21 => "Reserved",
        22 => "Reserved",
        0 => "Default",
    }
    static SUBOPTION_IP_VALUES {
        0 => "Reserved",
        1 => "MAC address",
        2 => "IP parameter",
        3 => "Full IP suite",
    }
    static SUBOPTION_IP_BLOCK_INFO_VALUES {
        0 => "IP not set",
        1 => "IP set",
        2 => "IP set by DHCP",
        128 => "IP not set (address conflict detected)",
        129 => "IP set (address conflict detected)",
        130 => "IP set by DHCP (address conflict detected)",
    }
    static SUBOPTION_DEVICE_VALUES {
        0 => "Reserved",
        1 => "Manufacturer specific (Type of Station)",
        2 => "Name of Station",
        3 => "Device ID",
        4 => "Device Role",
        5 => "Device Options",
        6 => "Alias Name",
        7 => "Device Instance",
        8 => "OEM Device ID",
        10 => "RSI Properties",
    }
    static SUBOPTION_DHCP_VALUES {
        12 => "Host name",
        43 => "Vendor specific",
        54 => "Server identifier",
        55 => "Parameter request list",
        60 => "Class identifier",
        61 => "DHCP client identifier",
        81 => "FQDN, Fully Qualified Domain Name",
        97 => "UUID/GUID-based Client",
        255 => "Control DHCP for address resolution",
    }
    static SUBOPTION_DHCP_PARAMETER_DATA_VALUES {
        0x0 => "Don't use DHCP (Default)",
        0x1 => "Don't use DHCP, all DHCPOptions set to Reset to Factory value",
        0x2 => "Use DHCP with the given set of DHCPOptions",
    }
    static SUBOPTION_CONTROL_VALUES {
        0 => "Reserved",
        1 => "Start Transaction",
        2 => "End Transaction",
        3 => "Signal",
        4 => "Response",
        5 => "Reset Factory Settings",
        6 => "Reset to Factory",
    }
    static SUBOPTION_CONTROL_SIGNAL_VALUE_VALUES {
        0x100 => "Flash Once",
    }
    static SUBOPTION_DEVICEINITIATIVE_VALUES {
        0 => "Reserved",
        1 => "Device Initiative",
    }
    static DEVICEINITIATIVE_VALUE_VALUES {
        0 => "Device does not issue a DCP-Hello-ReqPDU after power on",
        1 => "Device does issue a DCP-Hello-ReqPDU after power on",
    }
    static SUBOPTION_TSN_VALUES {
        0 => "Reserved",
        1 => "TSN Domain Name",
        2 => "NME Manager",
        3 => "NME Paramater UUID",
        4 => "NME Agent",
        5 => "CIM Interface",
    }
    static SUBOPTION_ALL_VALUES {
        255 => "ALL Selector",
    }
}

ranges! {
    static OPTION_RANGES {
        (0, 0) => "Reserved",
        (1, 1) => "IP",
        (2, 2) => "Device properties",
        (3, 3) => "DHCP",
        (4, 4) => "Reserved",
        (5, 5) => "Control",
        (6, 6) => "Device Initiative",
        (7, 7) => "TSN Domain",
        (128, 254) => "Manufacturer specific",
        (255, 255) => "All Selector",
    }
    static BLOCK_INFO_RANGES {
        (0, 65535) => "Reserved",
    }
    static SUBOPTION_TSN_NME_PRIO_RANGES {
        (0, 0) => "Highest priority NME manager",
        (1, 12288) => "High priorities for NME manager",
        (12289, 40959) => "Low priorities for NME manager",
        (40960, 40960) => "Lowest priority for NME manager / Default priority for NME manager",
        (40961, 65535) => "Reserved",
    }
}

field_table! {
    /// The fields of PROFINET DCP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pn_dcp", "PROFINET DCP", "PN-DCP");
    SERVICE_ID = FieldDef::new("pn_dcp.service_id", "ServiceID", FieldType::Uint8).strings(Strings::Values(&SERVICE_ID_VALUES));
    SERVICE_TYPE = FieldDef::new("pn_dcp.service_type", "ServiceType", FieldType::Uint8).strings(Strings::Values(&SERVICE_TYPE_VALUES));
    XID = FieldDef::new("pn_dcp.xid", "Xid", FieldType::Uint32).base(Base::Hex);
    RESERVED8 = FieldDef::new("pn_dcp.reserved8", "Reserved", FieldType::Uint8);
    RESERVED16 = FieldDef::new("pn_dcp.reserved16", "Reserved", FieldType::Uint16);
    RESPONSE_DELAY = FieldDef::new("pn_dcp.response_delay", "ResponseDelay", FieldType::Uint16);
    DATA_LENGTH = FieldDef::new("pn_dcp.data_length", "DCPDataLength", FieldType::Uint16);
    BLOCK_LENGTH = FieldDef::new("pn_dcp.block_length", "DCPBlockLength", FieldType::Uint16);
    OPTION = FieldDef::new("pn_dcp.option", "Option", FieldType::Uint8).strings(Strings::Ranges(&OPTION_RANGES));
    BLOCK_ERROR = FieldDef::new("pn_dcp.block_error", "BlockError", FieldType::Uint8).strings(Strings::Values(&BLOCK_ERROR_VALUES));
    BLOCK = FieldDef::new("pn_dcp.block", "Block", FieldType::None);
    BLOCK_INFO = FieldDef::new("pn_dcp.block_info", "BlockInfo", FieldType::Uint16).strings(Strings::Ranges(&BLOCK_INFO_RANGES));
    BLOCK_QUALIFIER = FieldDef::new("pn_dcp.block_qualifier", "BlockQualifier", FieldType::Uint16).strings(Strings::Values(&BLOCK_QUALIFIER_VALUES));
    BLOCK_QUALIFIER_RESET = FieldDef::new("pn_dcp.block_qualifier_reset", "BlockQualifier: ResettoFactory", FieldType::Uint16).strings(Strings::Values(&BLOCK_QUALIFIER_RESET_VALUES));
    SUBOPTION_IP = FieldDef::new("pn_dcp.suboption_ip", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_IP_VALUES));
    SUBOPTION_IP_BLOCK_INFO = FieldDef::new("pn_dcp.suboption_ip_block_info", "BlockInfo", FieldType::Uint16).strings(Strings::Values(&SUBOPTION_IP_BLOCK_INFO_VALUES));
    SUBOPTION_IP_MAC_ADDRESS = FieldDef::new("pn_dcp.suboption_ip_mac_address", "MAC Address", FieldType::Ether);
    SUBOPTION_IP_IP = FieldDef::new("pn_dcp.suboption_ip_ip", "IPaddress", FieldType::Ipv4);
    SUBOPTION_IP_SUBNETMASK = FieldDef::new("pn_dcp.suboption_ip_subnetmask", "Subnetmask", FieldType::Ipv4);
    SUBOPTION_IP_STANDARD_GATEWAY = FieldDef::new("pn_dcp.suboption_ip_standard_gateway", "StandardGateway", FieldType::Ipv4);
    SUBOPTION_DEVICE = FieldDef::new("pn_dcp.suboption_device", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_DEVICE_VALUES));
    SUBOPTION_DEVICE_DEVICEVENDORVALUE = FieldDef::new("pn_dcp.suboption_device_devicevendorvalue", "DeviceVendorValue", FieldType::String);
    SUBOPTION_DEVICE_NAMEOFSTATION = FieldDef::new("pn_dcp.suboption_device_nameofstation", "NameOfStation", FieldType::String);
    SUBOPTION_VENDOR_ID = FieldDef::new("pn_dcp.suboption_vendor_id", "VendorID", FieldType::Uint16).base(Base::Hex);
    SUBOPTION_DEVICE_ID = FieldDef::new("pn_dcp.suboption_device_id", "DeviceID", FieldType::Uint16).base(Base::Hex);
    SUBOPTION_DEVICE_ROLE = FieldDef::new("pn_dcp.suboption_device_role", "DeviceRoleDetails", FieldType::Uint8).base(Base::Hex);
    SUBOPTION_DEVICE_ALIASNAME = FieldDef::new("pn_dcp.suboption_device_aliasname", "AliasName", FieldType::String);
    SUBOPTION_DEVICE_INSTANCE = FieldDef::new("pn_dcp.suboption_device_instance", "DeviceInstanceHigh", FieldType::Uint8).base(Base::Hex);
    SUBOPTION_DEVICE_OEM_VEN_ID = FieldDef::new("pn_dcp.suboption_device_oem_ven_id", "OEMVendorID", FieldType::Uint16).base(Base::Hex);
    SUBOPTION_DEVICE_OEM_DEV_ID = FieldDef::new("pn_dcp.suboption_device_oem_dev_id", "OEMDeviceID", FieldType::Uint16).base(Base::Hex);
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value", "RsiPropertiesValue", FieldType::Uint16).base(Base::Hex);
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT0 = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.bit0", "IP Stack", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Available", "Not available")));
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT1 = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.bit1", "CLRPC Interface", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Available", "Not available")));
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT2 = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.bit2", "RSI AR Interface", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Available", "Not available")));
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT3 = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.bit3", "RSI AR Read Implicit Interface", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Available", "Not available")));
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT4 = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.bit4", "RSI CIM Interface", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Available", "Not available")));
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT5 = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.bit5", "RSI CIM Read Implicit Interface", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Available", "Not available")));
    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_OTHERBITS = FieldDef::new("pn_dcp.suboption_device_rsi_properties_value.otherbits", "RsiPropertiesValue.Bit6-15", FieldType::Uint16).base(Base::Hex).mask(0xffc0);
    INSTANCE_ID_LOW = FieldDef::new("pn_dcp.instance_id_low", "InstanceLow", FieldType::Uint8).base(Base::Hex);
    SUBOPTION_DHCP = FieldDef::new("pn_dcp.suboption_dhcp", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_DHCP_VALUES));
    SUBOPTION_DHCP_OPTION_CODE = FieldDef::new("pn_dcp.suboption_dhcp_option_code", "Option-Code", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_DHCP_VALUES));
    SUBOPTION_DHCP_CLIENT_ID = FieldDef::new("pn_dcp.suboption_dhcp_client_id", "Client ID", FieldType::String);
    SUBOPTION_DHCP_PARAMETER_LENGTH = FieldDef::new("pn_dcp.suboption_dhcp_parameter_length", "DHCP Parameter Length", FieldType::Uint8).base(Base::Hex);
    SUBOPTION_DHCP_PARAMETER_DATA = FieldDef::new("pn_dcp.suboption_dhcp_parameter_data", "DHCP Parameter Data", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SUBOPTION_DHCP_PARAMETER_DATA_VALUES));
    SUBOPTION_CONTROL = FieldDef::new("pn_dcp.suboption_control", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_CONTROL_VALUES));
    SUBOPTION_CONTROL_OPTION = FieldDef::new("pn_dcp.suboption_control_option", "Option", FieldType::Uint8).strings(Strings::Ranges(&OPTION_RANGES));
    SUBOPTION_CONTROL_SIGNAL_VALUE = FieldDef::new("pn_dcp.suboption_control_signal_value", "SignalValue", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&SUBOPTION_CONTROL_SIGNAL_VALUE_VALUES));
    SUBOPTION_DEVICEINITIATIVE = FieldDef::new("pn_dcp.suboption_deviceinitiative", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_DEVICEINITIATIVE_VALUES));
    DEVICEINITIATIVE_VALUE = FieldDef::new("pn_dcp.deviceinitiative_value", "DeviceInitiativeValue", FieldType::Uint16).strings(Strings::Values(&DEVICEINITIATIVE_VALUE_VALUES));
    SUBOPTION_TSN = FieldDef::new("pn_dcp.suboption_tsn", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_TSN_VALUES));
    SUBOPTION_TSN_NME_PRIO = FieldDef::new("pn_dcp.suboption_tsn_nme_prio", "NMEPrio", FieldType::Uint16).strings(Strings::Ranges(&SUBOPTION_TSN_NME_PRIO_RANGES));
    SUBOPTION_TSN_NME_PARAMETER_UUID = FieldDef::new("pn_dcp.suboption_tsn_nme_parameter_uuid", "NMEParameterUUID", FieldType::Guid);
    SUBOPTION_TSN_NME_AGENT = FieldDef::new("pn_dcp.suboption_tsn_nme_agent", "NMEAgent", FieldType::Guid);
    SUBOPTION_ALL = FieldDef::new("pn_dcp.suboption_all", "Suboption", FieldType::Uint8).strings(Strings::Values(&SUBOPTION_ALL_VALUES));
    SUBOPTION_MANUF = FieldDef::new("pn_dcp.suboption_manuf", "Suboption", FieldType::Uint8);
    BLOCK_ERROR_UNKNOWN = FieldDef::new("pn_dcp.block_error.unknown", "Unknown", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Chat));
    IP_CONFLICT = FieldDef::new("pn_dcp.ip_conflict", "IP address conflict detected!", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
}

/// Octets of the header before the blocks.
const HEADER_LEN: usize = 10;

/// Services.
mod service {
    pub(super) const GET: u8 = 3;
    pub(super) const SET: u8 = 4;
    pub(super) const IDENTIFY: u8 = 5;
    pub(super) const HELLO: u8 = 6;
}

/// What a service is used for.
mod kind {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const SUCCESS: u8 = 1;
    pub(super) const UNSUPPORTED: u8 = 5;
}

/// Options.
mod option {
    pub(super) const IP: u8 = 1;
    pub(super) const DEVICE: u8 = 2;
    pub(super) const DHCP: u8 = 3;
    pub(super) const CONTROL: u8 = 5;
    pub(super) const INITIATIVE: u8 = 6;
    pub(super) const TSN: u8 = 7;
    pub(super) const FIRST_OF_MANUFACTURERS: u8 = 128;
    pub(super) const ALL: u8 = 255;
}

/// Answers of a device about an address say that another one has it too.
const CONFLICT: u16 = 0x80;

/// PROFINET DCP.
#[derive(Clone, Copy, Debug)]
pub struct PnDcp;

impl Dissect for PnDcp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PN-DCP");
        let [service, kind] = b.array(0)?;
        let xid = b.u32(2)?;
        let len = usize::from(b.u16(8)?);
        let (root, opened) = w.open_protocol(&b, 0, HEADER_LEN + len)?;
        w.item(SERVICE_ID, &b, 0, 1)?;
        w.item(SERVICE_TYPE, &b, 1, 1)?;
        w.item(XID, &b, 2, 4)?;
        let delay = if service == service::IDENTIFY && kind == kind::REQUEST {
            RESPONSE_DELAY
        } else {
            RESERVED16
        };
        w.item(delay, &b, 6, 2)?;
        w.item(DATA_LENGTH, &b, 8, 2)?;
        let word = match service {
            service::GET => "Get",
            service::SET => "Set",
            service::IDENTIFY => "Ident",
            service::HELLO => "Hello",
            _ => "",
        };
        let way = match kind {
            kind::REQUEST => " Req",
            kind::SUCCESS => " Ok ",
            kind::UNSUPPORTED => " unsupported",
            _ => "",
        };
        w.info(format_args!("{word}"));
        w.label(root, format_args!("PROFINET DCP, {word}"));
        if word.is_empty() || way.is_empty() {
            undecoded(w, &b, HEADER_LEN, len)?;
            w.close(opened);
            return Ok(());
        }
        say(w, root, format_args!("{way}, Xid:{xid:#x}"));
        let block = Blocks {
            root,
            tells: kind == kind::SUCCESS || service == service::HELLO,
            sets: service == service::SET && kind == kind::REQUEST,
        };
        let end = HEADER_LEN + len;
        let mut at = HEADER_LEN;
        if service == service::GET && kind == kind::REQUEST {
            while at < end {
                let (option, suboption) = names(w, &b, at, OPTION)?;
                w.append(root, format_args!(", Status from {option} - {suboption}"));
                w.info_append(format_args!(", {suboption}"));
                at += 2;
            }
            w.close(opened);
            return Ok(());
        }
        while at < end {
            at += block.walk(w, &b, at)?;
            if at % 2 == 1 && at < end {
                padding(w, &b, at, 1)?;
                at += 1;
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds to Info and to the protocol's own line.
fn say<C: Collector>(w: &mut Walk<'_, C>, root: Item, text: std::fmt::Arguments<'_>) {
    w.append(root, text);
    w.info_append(text);
}

/// The field of a suboption.
fn suboption_of(option: u8) -> Field {
    match option {
        option::IP => SUBOPTION_IP,
        option::DEVICE => SUBOPTION_DEVICE,
        option::DHCP => SUBOPTION_DHCP,
        option::CONTROL => SUBOPTION_CONTROL,
        option::INITIATIVE => SUBOPTION_DEVICEINITIATIVE,
        option::TSN => SUBOPTION_TSN,
        option::ALL => SUBOPTION_ALL,
        _ => SUBOPTION_MANUF,
    }
}

/// An option and its suboption, by name.
fn names<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<(&'static str, &'static str), Fault> {
    let [option, suboption] = b.array(at)?;
    w.item(field, b, at, 1)?;
    let of = suboption_of(option);
    let item = w.item(of, b, at + 1, 1)?;
    let word = w.word(of, u64::from(suboption));
    if word.is_none() {
        w.label(item, format_args!("Suboption: Unknown ({suboption})"));
    }
    let option = w.word(OPTION, u64::from(option)).unwrap_or("Unknown");
    Ok((option, word.unwrap_or("Unknown")))
}

/// What the blocks of a message are about.
#[derive(Clone, Copy)]
struct Blocks {
    root: Item,
    /// Blocks begin with what a device says of its state.
    tells: bool,
    /// Blocks begin with how long a value is to last.
    sets: bool,
}

/// One block's data.
struct Data<'b> {
    b: Buf<'b>,
    at: usize,
    end: usize,
    block: Item,
}

impl Data<'_> {
    fn left(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    fn item<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<usize, Fault> {
        let at = self.at;
        w.item(field, &self.b, at, len)?;
        self.at += len;
        Ok(at)
    }
}

impl Blocks {
    /// One block; how many octets it has.
    fn walk<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        at: usize,
    ) -> Result<usize, Fault> {
        let option = b.u8(at)?;
        let block = w.item(BLOCK, b, at, 0)?;
        w.label(block, format_args!("Block: "));
        let opened = w.open(block);
        w.item(OPTION, b, at, 1)?;
        let known = matches!(option, 1..=3 | 5..=7) || option >= option::FIRST_OF_MANUFACTURERS;
        if !known {
            say(w, self.root, format_args!(", Reserved"));
            w.append(block, format_args!("Reserved"));
            w.close(opened);
            w.set_len(block, 1);
            return Ok(1);
        }
        let suboption = b.u8(at + 1)?;
        let of = suboption_of(option);
        let item = w.item(of, b, at + 1, 1)?;
        if w.word(of, u64::from(suboption)).is_none() {
            w.label(item, format_args!("Suboption: Unknown ({suboption})"));
        }
        let len = usize::from(b.u16(at + 2)?);
        w.item(BLOCK_LENGTH, b, at + 2, 2)?;
        w.set_len(block, 4 + len);
        let mut data = Data { b: *b, at: at + 4, end: at + 4 + len, block };
        match option {
            option::IP => self.ip(w, &mut data, suboption)?,
            option::DEVICE => self.device(w, &mut data, suboption)?,
            option::DHCP => self.dhcp(w, &mut data, suboption)?,
            option::CONTROL => self.control(w, &mut data, suboption)?,
            option::INITIATIVE => {
                say(w, self.root, format_args!(", DeviceInitiative"));
                w.append(block, format_args!("DeviceInitiative/DeviceInitiative"));
                self.lead(w, &mut data, BLOCK_INFO)?;
                data.item(w, DEVICEINITIATIVE_VALUE, 2)?;
            }
            option::TSN => self.tsn(w, &mut data, suboption)?,
            option::ALL if suboption == option::ALL => {
                say(w, self.root, format_args!(", All"));
                w.append(block, format_args!("All/All"));
            }
            option::ALL => unknown(w, &mut data)?,
            _ => {
                say(w, self.root, format_args!(", Manufacturer Specific"));
                w.append(block, format_args!("Manufacturer Specific"));
                unknown(w, &mut data)?;
            }
        }
        w.close(opened);
        // What a block has more than its suboption is taken for the next.
        w.set_len(block, data.at - at);
        Ok(data.at - at)
    }

    /// What a block begins with.
    fn lead<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        data: &mut Data<'_>,
        told: Field,
    ) -> Result<(), Fault> {
        if self.tells {
            let value = data.b.u16(data.at)?;
            let item = w.item(told, &data.b, data.at, 2)?;
            data.at += 2;
            let word = w.word(told, u64::from(value)).unwrap_or("Undecoded");
            w.append(data.block, format_args!(", BlockInfo: {word}"));
            if told == SUBOPTION_IP_BLOCK_INFO && value & CONFLICT != 0 {
                w.expert(IP_CONFLICT, item);
            }
        }
        if self.sets {
            let value = u64::from(data.b.u16(data.at)?);
            data.item(w, BLOCK_QUALIFIER, 2)?;
            let word = w.word(BLOCK_QUALIFIER, value).unwrap_or("reserved");
            w.append(data.block, format_args!(", BlockQualifier: {word}"));
        }
        Ok(())
    }

    fn ip<C: Collector>(&self, w: &mut Walk<'_, C>, data: &mut Data<'_>, suboption: u8) -> Walked {
        let address = |data: &Data<'_>, at| data.b.array(at).map(Address::Ipv4);
        match suboption {
            1 => {
                say(w, self.root, format_args!(", MAC"));
                w.append(data.block, format_args!("IP/MAC"));
                self.lead(w, data, BLOCK_INFO)?;
                let mac = Address::Ether(data.b.array(data.at)?);
                data.item(w, SUBOPTION_IP_MAC_ADDRESS, 6)?;
                w.append(data.block, format_args!(", MACAddress: {mac}"));
            }
            2 | 3 => {
                let (short, word, told) = if suboption == 2 {
                    ("IP", "IP/IP", SUBOPTION_IP_BLOCK_INFO)
                } else {
                    ("MAC", "IP/MAC", BLOCK_INFO)
                };
                say(w, self.root, format_args!(", {short}"));
                w.append(data.block, format_args!("{word}"));
                self.lead(w, data, told)?;
                let mut parts = vec![
                    (SUBOPTION_IP_IP, "IP"),
                    (SUBOPTION_IP_SUBNETMASK, "Subnet"),
                    (SUBOPTION_IP_STANDARD_GATEWAY, "Gateway"),
                ];
                if suboption == 3 {
                    // Name servers are shown by the fields of the others.
                    parts.extend([
                        (SUBOPTION_IP_IP, "DNSServerIP1"),
                        (SUBOPTION_IP_SUBNETMASK, "DNSServerIP2"),
                        (SUBOPTION_IP_STANDARD_GATEWAY, "DNSServerIP3"),
                        (SUBOPTION_IP_STANDARD_GATEWAY, "DNSServerIP4"),
                    ]);
                }
                for (field, name) in parts {
                    let at = data.item(w, field, 4)?;
                    w.append(data.block, format_args!(", {name}: {}", address(data, at)?));
                }
            }
            _ => unknown(w, data)?,
        }
        Ok(())
    }

    fn device<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        data: &mut Data<'_>,
        suboption: u8,
    ) -> Walked {
        let root = self.root;
        match suboption {
            1 | 2 | 6 => {
                let (field, word) = match suboption {
                    1 => {
                        say(w, root, format_args!(", DeviceVendorValue"));
                        (SUBOPTION_DEVICE_DEVICEVENDORVALUE, "Device/Manufacturer specific")
                    }
                    2 => (SUBOPTION_DEVICE_NAMEOFSTATION, "Device/NameOfStation"),
                    _ => (SUBOPTION_DEVICE_ALIASNAME, "Device/AliasName"),
                };
                w.append(data.block, format_args!("{word}"));
                self.lead(w, data, BLOCK_INFO)?;
                let len = data.left();
                let at = data.item(w, field, len)?;
                if !w.labels() && !w.wants_columns() {
                    return Ok(());
                }
                let octets = data.b.bytes(at, len)?;
                let octets = octets.split(|octet| *octet == 0).next().unwrap_or(octets);
                let text = String::from_utf8_lossy(octets);
                match suboption {
                    1 => w.append(data.block, format_args!(", DeviceVendorValue: \"{text}\"")),
                    2 => {
                        say(w, root, format_args!(", NameOfStation:\"{text}\""));
                        w.append(data.block, format_args!(", \"{text}\""));
                    }
                    _ => {
                        say(w, root, format_args!(", AliasName:\"{text}\""));
                        w.append(data.block, format_args!(", \"{text}\""));
                    }
                }
            }
            3 | 8 => {
                let (short, word, vendor, device, fields) = if suboption == 3 {
                    let fields = [SUBOPTION_VENDOR_ID, SUBOPTION_DEVICE_ID];
                    ("Dev-ID", "Device/Device ID", "VendorID", "DeviceID", fields)
                } else {
                    let fields = [SUBOPTION_DEVICE_OEM_VEN_ID, SUBOPTION_DEVICE_OEM_DEV_ID];
                    ("OEM-Dev-ID", "Device/OEM Device ID", "OEMVendorID", "OEMDeviceID", fields)
                };
                say(w, root, format_args!(", {short}"));
                w.append(data.block, format_args!("{word}"));
                self.lead(w, data, BLOCK_INFO)?;
                let (first, second) = (data.b.u16(data.at)?, data.b.u16(data.at + 2)?);
                data.item(w, fields[0], 2)?;
                data.item(w, fields[1], 2)?;
                w.append(
                    data.block,
                    format_args!(", {vendor}: {first:#06x} / {device}: {second:#06x}"),
                );
            }
            4 => {
                say(w, root, format_args!(", Dev-Role"));
                w.append(data.block, format_args!("Device/Device Role"));
                self.lead(w, data, BLOCK_INFO)?;
                let roles = data.b.u8(data.at)?;
                data.item(w, SUBOPTION_DEVICE_ROLE, 1)?;
                data.item(w, RESERVED8, 1)?;
                let names = ["IO-Device", "IO-Controller", "IO-Multidevice", "PN-Supervisor"];
                for (bit, name) in names.iter().enumerate() {
                    if roles >> bit & 1 != 0 {
                        w.append(data.block, format_args!(", {name}"));
                    }
                }
            }
            5 => {
                let lead = if self.tells || self.sets { 2 } else { 0 };
                let count = data.left().saturating_sub(lead) / 2;
                say(w, root, format_args!(", Dev-Options({count})"));
                w.append(data.block, format_args!("Device/Device Options"));
                self.lead(w, data, BLOCK_INFO)?;
                w.append(data.block, format_args!(", {count} options"));
                for _ in 0..count {
                    names(w, &data.b, data.at, OPTION)?;
                    data.at += 2;
                }
            }
            7 => {
                say(w, root, format_args!(", Dev-Instance"));
                w.append(data.block, format_args!("Device/Device Instance"));
                self.lead(w, data, BLOCK_INFO)?;
                let [high, low] = data.b.array(data.at)?;
                data.item(w, SUBOPTION_DEVICE_INSTANCE, 1)?;
                let item = w.item(INSTANCE_ID_LOW, &data.b, data.at, 1)?;
                w.label(item, format_args!("DeviceInstanceLow: {low:#04x}"));
                data.at += 1;
                w.append(data.block, format_args!(", InstanceHigh: {high}, Instance Low: {low}"));
            }
            10 => {
                say(w, root, format_args!(", RSI-Properties"));
                w.append(data.block, format_args!("Device/RSI Properties"));
                self.lead(w, data, BLOCK_INFO)?;
                let item = w.item(SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE, &data.b, data.at, 2)?;
                let opened = w.open(item);
                let bits = [
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT0,
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT1,
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT2,
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT3,
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT4,
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_BIT5,
                    SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE_OTHERBITS,
                ];
                w.bitmask(SUBOPTION_DEVICE_RSI_PROPERTIES_VALUE, &bits, &data.b, data.at, 2)?;
                w.close(opened);
                data.at += 2;
            }
            _ => self.unnamed(w, data)?,
        }
        Ok(())
    }

    fn dhcp<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        data: &mut Data<'_>,
        suboption: u8,
    ) -> Walked {
        let (short, word) = match suboption {
            61 => ("DHCP client identifier", "DHCP/Client-ID"),
            255 => {
                let name = "Control DHCP for address resolution";
                (name, "DHCP/Control DHCP for address resolution")
            }
            _ => return self.unnamed(w, data),
        };
        say(w, self.root, format_args!(", {short}"));
        w.append(data.block, format_args!("{word}"));
        self.lead(w, data, BLOCK_INFO)?;
        let code = data.b.u8(data.at)?;
        data.item(w, SUBOPTION_DHCP_OPTION_CODE, 1)?;
        let len = usize::from(data.b.u8(data.at)?);
        data.item(w, SUBOPTION_DHCP_PARAMETER_LENGTH, 1)?;
        if len > 0 && matches!(code, 61 | 255) {
            let value = data.b.u8(data.at)?;
            let item = w.item(SUBOPTION_DHCP_PARAMETER_DATA, &data.b, data.at, 1)?;
            data.at += 1;
            if code == 61 {
                w.label(item, format_args!("DHCP Parameter Data: {value:#04x}"));
                let kind = if value == 1 { "MAC Address" } else { "Arbitrary" };
                w.append(data.block, format_args!(", Client-ID: {kind}"));
                if value != 1 {
                    data.item(w, SUBOPTION_DHCP_CLIENT_ID, len - 1)?;
                }
            }
        }
        if data.left() > 0 {
            user_data(w, &data.b, data.at, data.left(), "Undefined")?;
            data.at = data.end;
        }
        Ok(())
    }

    fn control<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        data: &mut Data<'_>,
        suboption: u8,
    ) -> Walked {
        let root = self.root;
        let (short, word) = match suboption {
            1 => ("Start-Trans", "Control/Start-Transaction"),
            2 => ("End-Trans", "Control/End-Transaction"),
            3 => ("Signal", "Control/Signal"),
            5 => ("Reset FactorySettings", "Control/Reset FactorySettings"),
            6 => ("Reset to Factory", "Reset to FactorySettings"),
            4 => return self.response(w, data),
            _ => return unknown(w, data),
        };
        say(w, root, format_args!(", {short}"));
        w.append(data.block, format_args!("{word}"));
        let value = data.b.u16(data.at)?;
        if suboption < 5 {
            data.item(w, BLOCK_QUALIFIER, 2)?;
            if suboption == 3 {
                data.item(w, SUBOPTION_CONTROL_SIGNAL_VALUE, 2)?;
            }
            return Ok(());
        }
        let item = w.item(BLOCK_QUALIFIER_RESET, &data.b, data.at, 2)?;
        data.at += 2;
        let (name, word) = if suboption == 5 {
            let word = (value == 0).then_some("Default");
            ("ResetFactorySettings", word)
        } else {
            let word = w.word(BLOCK_QUALIFIER_RESET, u64::from(value)).filter(|_| value != 0);
            ("ResettoFactory", word)
        };
        let label = word.unwrap_or("Unknown");
        w.label(item, format_args!("BlockQualifier: {name}: {label} ({value})"));
        w.append(data.block, format_args!(", BlockQualifier: {}", word.unwrap_or("reserved")));
        Ok(())
    }

    /// What became of a request.
    fn response<C: Collector>(&self, w: &mut Walk<'_, C>, data: &mut Data<'_>) -> Walked {
        w.append(data.block, format_args!("Control/Response"));
        let (option, suboption) = names(w, &data.b, data.at, SUBOPTION_CONTROL_OPTION)?;
        data.at += 2;
        let error = data.b.u8(data.at)?;
        let item = w.item(BLOCK_ERROR, &data.b, data.at, 1)?;
        data.at += 1;
        let word = w.word(BLOCK_ERROR, u64::from(error)).unwrap_or("Unknown");
        if error != 0 {
            w.expert_text(BLOCK_ERROR_UNKNOWN, item, format_args!("{word}"));
        }
        say(w, self.root, format_args!(", Response({word})"));
        w.append(
            data.block,
            format_args!(", Status from {option} - {suboption}, BlockError: {word}"),
        );
        Ok(())
    }

    fn tsn<C: Collector>(&self, w: &mut Walk<'_, C>, data: &mut Data<'_>, suboption: u8) -> Walked {
        let (short, unset, field) = match suboption {
            2 => ("NME-Manager", "", SUBOPTION_TSN_NME_PRIO),
            3 => ("NME-Parameter UUID", "Unconfigured", SUBOPTION_TSN_NME_PARAMETER_UUID),
            4 => ("NME-Agent", "No NME assigned", SUBOPTION_TSN_NME_AGENT),
            _ => return self.unnamed(w, data),
        };
        say(w, self.root, format_args!(", {short}"));
        w.append(data.block, format_args!("TSN/{short}"));
        self.lead(w, data, BLOCK_INFO)?;
        if suboption == 2 {
            let value = u64::from(data.b.u16(data.at)?);
            data.item(w, field, 2)?;
            let word = w.word(field, value).unwrap_or("Unknown");
            w.append(data.block, format_args!(", {word}"));
            return Ok(());
        }
        let uuid = u128::from_be_bytes(data.b.array(data.at)?);
        data.item(w, field, 16)?;
        if uuid == 0 {
            w.append(data.block, format_args!(", {unset}"));
        } else {
            w.append(data.block, format_args!(", {}", Uuid(uuid)));
        }
        Ok(())
    }

    /// A suboption without a name, behind what blocks begin with.
    fn unnamed<C: Collector>(&self, w: &mut Walk<'_, C>, data: &mut Data<'_>) -> Walked {
        if self.tells {
            data.item(w, BLOCK_INFO, 2)?;
        }
        if self.sets {
            data.item(w, BLOCK_QUALIFIER, 2)?;
        }
        unknown(w, data)
    }
}

/// Octets of a suboption that nobody knows.
fn unknown<C: Collector>(w: &mut Walk<'_, C>, data: &mut Data<'_>) -> Walked {
    undecoded(w, &data.b, data.at, data.left())?;
    data.at = data.end;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(frame_id: u16, service: u8, kind: u8, blocks: &[u8]) -> Shown {
        let mut octets = frame_id.to_be_bytes().to_vec();
        octets.extend([service, kind, 1, 2, 3, 4, 0, 1, 0, blocks.len() as u8]);
        octets.extend(blocks);
        frame(1, &ethernet(0x8892, &octets))
    }

    #[test]
    fn a_station_is_asked_for_by_name() {
        let shown = shown(0xfefe, 5, 0, b"\x02\x02\0\x03abc\0");
        assert_eq!(shown.protocols, "eth:ethertype:pn_rt:pn_dcp");
        assert!(shown.columns.ends_with("PN-DCP Ident Req, Xid:0x1020304, NameOfStation:\"abc\""));
        assert!(shown.has("ResponseDelay: 1"));
        assert!(shown.has("Block: Device/NameOfStation, \"abc\""));
        assert!(shown.has("Padding: 1 byte"));
    }

    #[test]
    fn an_address_may_be_somebody_elses_too() {
        let blocks = [1, 2, 0, 14, 0, 0x81, 10, 0, 0, 1, 255, 0, 0, 0, 0, 0, 0, 0];
        let shown = shown(0xfeff, 5, 1, &blocks);
        assert!(shown.has("Block: IP/IP, BlockInfo: IP set (address conflict detected), IP: 10.0.0.1, Subnet: 255.0.0.0, Gateway: 0.0.0.0"));
        assert!(shown.has("[Expert Info (Note/Response): IP address conflict detected!]"));
    }

    #[test]
    fn a_set_that_fails_says_why() {
        let shown = shown(0xfefd, 4, 1, &[5, 4, 0, 3, 2, 2, 5, 0]);
        assert!(
            shown
                .columns
                .ends_with("Set Ok , Xid:0x1020304, Response(SET not possible by local reasons)")
        );
    }

    #[test]
    fn a_block_longer_than_its_frame_is_malformed() {
        assert!(shown(0xfefe, 5, 0, &[2, 2, 0, 9]).columns.ends_with("[Malformed Packet]"));
    }
}
