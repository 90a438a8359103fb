//! Unified diagnostic services (ISO 14229-1).

use std::fmt::Write as _;

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The bit that marks answers among the services' numbers.
const REPLY_BIT: u8 = 0x40;

/// Services.
mod service {
    pub(super) const SESSION: u8 = 0x10;
    pub(super) const RESET: u8 = 0x11;
    pub(super) const TROUBLE_CODES: u8 = 0x19;
    pub(super) const READ_DATA: u8 = 0x22;
    pub(super) const SECURITY: u8 = 0x27;
    pub(super) const WRITE_DATA: u8 = 0x2e;
    pub(super) const INPUT_OUTPUT: u8 = 0x2f;
    pub(super) const ROUTINE: u8 = 0x31;
    pub(super) const DOWNLOAD: u8 = 0x34;
    pub(super) const TRANSFER: u8 = 0x36;
    pub(super) const TESTER_PRESENT: u8 = 0x3e;
    pub(super) const ERROR: u8 = 0x3f;
    pub(super) const TROUBLE_CODE_SETTING: u8 = 0x85;
}

values! {
    static SID_VALUES {
        0x10 => "Diagnostic Session Control",
        0x11 => "ECU Reset",
        0x14 => "Clear Diagnostic Information",
        0x19 => "Read DTC Information",
        0x22 => "Read Data By Identifier",
        0x23 => "Read Memory By Address",
        0x24 => "Read Scaling Data By Identifier",
        0x27 => "Security Access",
        0x28 => "Communication Control",
        0x29 => "Authentication",
        0x2a => "Read Data By Periodic Identifier",
        0x2c => "Dynamically Define Data Identifier",
        0x2e => "Write Data By Identifier",
        0x2f => "Input Output Control By Identifier",
        0x31 => "Routine Control",
        0x34 => "Request Download",
        0x35 => "Request Upload",
        0x36 => "Transfer Data",
        0x37 => "Request Transfer Exit",
        0x38 => "Request File Transfer",
        0x3d => "Write Memory By Address",
        0x3e => "Tester Present",
        0x3f => "Error",
        0x84 => "Sercure Data Transmission",
        0x85 => "Control DTC Setting",
        0x86 => "Response On Event",
        0x87 => "Link Control",
    }
    static DSC_TYPE_VALUES {
        0x0 => "Reserved",
        0x1 => "Default Session",
        0x2 => "Programming Session",
        0x3 => "Extended Diagnostic Session",
        0x4 => "Safety System Diagnostic Session",
    }
    static ER_TYPE_VALUES {
        0x0 => "Reserved",
        0x1 => "Hard Reset",
        0x2 => "Key On Off Reset",
        0x3 => "Soft Reset",
        0x4 => "Enable Rapid Power Shutdown",
        0x5 => "Disable Rapid Power Shutdown",
    }
    static RDTCI_TYPE_VALUES {
        0x1 => "Report Number of DTC by Status Mask",
        0x2 => "Report DTC by Status Mask",
        0x3 => "Report DTC Snapshot Identification",
        0x4 => "Report DTC Snapshot Record by DTC Number",
        0x5 => "Report DTC Snapshot Record by Record Number",
        0x6 => "Report DTC Extended Data Record by DTC Number",
        0x7 => "Report Number of DTC By Severity Mask",
        0x8 => "Report DTC by Severity Mask",
        0x9 => "Report Severity Information of DTC",
        0xa => "Report Supported DTC",
        0xb => "Report First Test Failed DTC",
        0xc => "Report First Confirmed DTC",
        0xd => "Report Most Recent Test Failed DTC",
        0xe => "Report Most Recent Confirmed DTC",
        0x14 => "Report DTC Fault Detection Counter",
        0x15 => "Report DTC with Permanent Status",
        0x16 => "Report DTC Extended Data Record by Record Number",
        0x17 => "Report User Defined Memory DTC By Status Mask",
        0x18 => "Report User Defined Memory DTC Snapshot Record By DTC Number",
        0x19 => "Report User Defined Memory DTC Extended Data Record by DTC Number",
        0x1a => "Report List of DTCs Supporting Specific Extended Data Record",
        0x42 => "Report WWH-OBD DTC By Mask Record",
        0x55 => "Report WWH-OBD DTC With Permanent Status",
        0x56 => "Report WWH-OBD DTC By Readiness Group Identifier",
    }
    static IOCBI_PARAMETER_VALUES {
        0x0 => "Return Control To ECU",
        0x1 => "Reset To Default",
        0x2 => "Freeze Current State",
        0x3 => "Short Term Adjustment",
    }
    static RC_TYPE_VALUES {
        0x0 => "Reserved",
        0x1 => "Start routine",
        0x2 => "Stop routine",
        0x3 => "Request routine result",
    }
    static ERR_CODE_VALUES {
        0x10 => "General reject",
        0x11 => "Service not supported",
        0x12 => "Sub-Function Not Supported",
        0x13 => "Incorrect Message Length or Invalid Format",
        0x14 => "Response too long",
        0x21 => "Busy repeat request",
        0x22 => "Conditions Not Correct",
        0x24 => "Request Sequence Error",
        0x25 => "No response from sub-net component",
        0x26 => "Failure prevents execution of requested action",
        0x31 => "Request Out of Range",
        0x33 => "Security Access Denied",
        0x34 => "Authentication Required",
        0x35 => "Invalid Key",
        0x36 => "Exceeded Number Of Attempts",
        0x37 => "Required Time Delay Not Expired",
        0x38 => "Secure Data Transmission Required",
        0x39 => "Secure Data Transmission Not Allowed",
        0x3a => "Secure Data Verification Failed",
        0x50 => "Certificate Verification Failed: Invalid Time Period",
        0x51 => "Certificate Verification Failed: Invalid Signature",
        0x52 => "Certificate Verification Failed: Invalid Chain of Trust",
        0x53 => "Certificate Verification Failed: Invalid Type",
        0x54 => "Certificate Verification Failed: Invalid Format",
        0x55 => "Certificate Verification Failed: Invalid Content",
        0x56 => "Certificate Verification Failed: Invalid Scope",
        0x57 => "Certificate Verification Failed: Invalid Certificate (revoked)",
        0x58 => "Ownership Verification Failed",
        0x59 => "Challenge Calculation Failed",
        0x5a => "Setting Access Rights Failed",
        0x5b => "Session Key Creation/Derivation Failed",
        0x5c => "Configuration Data Usage Failed",
        0x5d => "DeAuthentication Failed",
        0x70 => "Upload/Download not accepted",
        0x71 => "Transfer data suspended",
        0x72 => "General Programming Failure",
        0x73 => "Wrong Block Sequence Counter",
        0x78 => "Request correctly received, but response is pending",
        0x7e => "Sub-Function not supported in active session",
        0x7f => "Service not supported in active session",
        0x81 => "RPM Too High",
        0x82 => "RPM Too Low",
        0x83 => "Engine Is Running",
        0x84 => "Engine Is Not Running",
        0x85 => "Run Time Too Low",
        0x86 => "Temperature Too High",
        0x87 => "Temperature Too Low",
        0x88 => "Vehicle Speed Too High",
        0x89 => "Vehicle Speed Too Low",
        0x8a => "Throttle/Pedal Too High",
        0x8b => "Throttle/Pedal Too Low",
        0x8c => "Transmission Range Not In Neutral",
        0x8d => "Transmission Range Not In Gear",
        0x8f => "Brake Switch(es) Not Closed",
        0x90 => "Shifter/Lever Not in Park",
        0x91 => "Torque Converter Clutch Locked",
        0x92 => "Voltage Too High",
        0x93 => "Voltage Too Low",
        0x94 => "Resource Temporarily Not Available",
    }
    static CDTCS_TYPE_VALUES {
        0x0 => "Reserved",
        0x1 => "On",
        0x2 => "Off",
    }
}

field_table! {
    /// The fields of Unified Diagnostic Services.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("uds", "Unified Diagnostic Services", "UDS");
    DIAG_ADDR = FieldDef::new("uds.diag_addr", "Diagnostic Address", FieldType::Uint16).base(Base::Hex);
    DIAG_ADDR_NAME = FieldDef::new("uds.diag_addr_name", "Diagnostic Address Name", FieldType::String);
    DIAG_ADDR_SOURCE = FieldDef::new("uds.diag_addr_source", "Diagnostic Source Address", FieldType::Uint16).base(Base::Hex);
    DIAG_ADDR_SOURCE_NAME = FieldDef::new("uds.diag_addr_source_name", "Diagnostic Source Address Name", FieldType::String);
    DIAG_ADDR_TARGET = FieldDef::new("uds.diag_addr_target", "Diagnostic Target Address", FieldType::Uint16).base(Base::Hex);
    DIAG_ADDR_TARGET_NAME = FieldDef::new("uds.diag_addr_target_name", "Diagnostic Target Address Name", FieldType::String);
    SID = FieldDef::new("uds.sid", "Service Identifier", FieldType::Uint8).base(Base::Hex).mask(0xbf).strings(Strings::Values(&SID_VALUES));
    REPLY = FieldDef::new("uds.reply", "Reply Flag", FieldType::Uint8).base(Base::Hex).mask(0x40);
    DSC_TYPE = FieldDef::new("uds.dsc.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&DSC_TYPE_VALUES));
    DSC_PARAMETER_RECORD = FieldDef::new("uds.dsc.parameter_record", "Parameter Record", FieldType::Bytes);
    ER_TYPE = FieldDef::new("uds.er.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ER_TYPE_VALUES));
    RDTCI_TYPE = FieldDef::new("uds.rdtci.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RDTCI_TYPE_VALUES));
    RDTCI_RECORD = FieldDef::new("uds.rdtci.record", "Record", FieldType::Bytes);
    RDBI_DATA_IDENTIFIER = FieldDef::new("uds.rdbi.data_identifier", "Data Identifier", FieldType::Uint16).base(Base::Hex);
    RDBI_DATA_RECORD = FieldDef::new("uds.rdbi.data_record", "Data Record", FieldType::Bytes);
    SA_TYPE = FieldDef::new("uds.sa.type", "Type", FieldType::Uint8).base(Base::Hex);
    SA_KEY = FieldDef::new("uds.sa.key", "Key", FieldType::Bytes);
    SA_SEED = FieldDef::new("uds.sa.seed", "Seed", FieldType::Bytes);
    WDBI_DATA_IDENTIFIER = FieldDef::new("uds.wdbi.data_identifier", "Data Identifier", FieldType::Uint16).base(Base::Hex);
    WDBI_DATA_RECORD = FieldDef::new("uds.wdbi.data_record", "Data Record", FieldType::Bytes);
    IOCBI_DATA_IDENTIFIER = FieldDef::new("uds.iocbi.data_identifier", "Data Identifier", FieldType::Uint16).base(Base::Hex);
    IOCBI_PARAMETER = FieldDef::new("uds.iocbi.parameter", "Parameter", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&IOCBI_PARAMETER_VALUES));
    IOCBI_STATE = FieldDef::new("uds.iocbi.state", "State", FieldType::Bytes);
    RC_TYPE = FieldDef::new("uds.rc.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&RC_TYPE_VALUES));
    RC_IDENTIFIER = FieldDef::new("uds.rc.identifier", "Identifier", FieldType::Uint16).base(Base::Hex);
    RC_OPTION_RECORD = FieldDef::new("uds.rc.option_record", "Option record", FieldType::Bytes);
    RC_INFO = FieldDef::new("uds.rc.info", "Info", FieldType::Uint8).base(Base::Hex);
    RC_STATUS_RECORD = FieldDef::new("uds.rc.status_record", "Status Record", FieldType::Bytes);
    RD_COMPRESSION_METHOD = FieldDef::new("uds.rd.compression_method", "Compression Method", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    RD_ENCRYPTING_METHOD = FieldDef::new("uds.rd.encrypting_method", "Encrypting Method", FieldType::Uint8).base(Base::Hex).mask(0xf);
    RD_MEMORY_SIZE_LENGTH = FieldDef::new("uds.rd.memory_size_length", "Memory size length", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    RD_MEMORY_ADDRESS_LENGTH = FieldDef::new("uds.rd.memory_address_length", "Memory address length", FieldType::Uint8).base(Base::Hex).mask(0xf);
    RD_MEMORY_ADDRESS = FieldDef::new("uds.rd.memory_address", "Memory Address", FieldType::Uint64).base(Base::Hex);
    RD_MEMORY_SIZE = FieldDef::new("uds.rd.memory_size", "Memory Size", FieldType::Uint64).base(Base::Hex);
    RD_MAX_NUMBER_OF_BLOCK_LENGTH_LENGTH = FieldDef::new("uds.rd.max_number_of_block_length_length", "Memory address length", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    RD_MAX_NUMBER_OF_BLOCK_LENGTH = FieldDef::new("uds.rd.max_number_of_block_length", "Memory Size", FieldType::Uint64).base(Base::Hex);
    TD_BLOCK_SEQUENCE_COUNTER = FieldDef::new("uds.td.block_sequence_counter", "Block Sequence Counter", FieldType::Uint8);
    TP_SUPPRESS_REPLY = FieldDef::new("uds.tp.suppress_reply", "Suppress reply", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    TP_SUPPRESS_REPLY_INDIFICATION = FieldDef::new("uds.tp.suppress_reply.indification", "Suppress reply", FieldType::Boolean).bits(8).mask(0x80);
    ERR_SID = FieldDef::new("uds.err.sid", "Service Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&SID_VALUES));
    ERR_CODE = FieldDef::new("uds.err.code", "Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ERR_CODE_VALUES));
    CDTCS_TYPE = FieldDef::new("uds.cdtcs.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CDTCS_TYPE_VALUES));
}

/// Unified diagnostic services.
#[derive(Clone, Copy, Debug)]
pub struct Uds;

impl Dissect for Uds {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        show(w, &b, None)
    }
}

/// Shows a message, between the diagnostic addresses `from` and `to` if what carries it has any.
pub(crate) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    addresses: Option<(u16, u16)>,
) -> Walked {
    w.column_protocol("UDS");
    w.info(format_args!(""));
    let first = b.u8(0)?;
    let (reply, service) = (first & REPLY_BIT != 0, first & !REPLY_BIT);
    let name = SID_VALUES.get(u64::from(service));
    let way = if reply { "Reply" } else { "Request" };
    match name {
        Some(name) => w.info(format_args!("{way:<7}   {name:<36}")),
        None => {
            let name = format!("Unknown (0x{service:02x})");
            w.info(format_args!("{way:<7}   {name:<36}"));
        }
    }
    let (item, opened) = w.open_protocol(b, 0, b.len())?;
    if let Some((source, target)) = addresses {
        w.label(
            item,
            format_args!(
                "Unified Diagnostic Services, Source: 0x{source:04x}, Target: 0x{target:04x}"
            ),
        );
        for (address, field, named) in [
            (source, DIAG_ADDR_SOURCE, DIAG_ADDR_SOURCE_NAME),
            (target, DIAG_ADDR_TARGET, DIAG_ADDR_TARGET_NAME),
        ] {
            let value = u64::from(address);
            w.number(field, b, 0, 0, value)?;
            // Names are what somebody sets for addresses; without that they are the numbers.
            let item = w.string(named, b, 0, 0, format_args!("{address}"))?;
            w.hide(item);
            let item = w.number(DIAG_ADDR, b, 0, 0, value)?;
            w.hide(item);
            let item = w.string(DIAG_ADDR_NAME, b, 0, 0, format_args!("{address}"))?;
            w.hide(item);
        }
    }
    w.item(SID, b, 0, 1)?;
    w.item(REPLY, b, 0, 1)?;
    if has_parameters(service, reply) {
        let line = w.text(b, 0, b.len(), format_args!("{}", name.unwrap_or("Unknown")))?;
        let inner = w.open(line);
        parameters(w, b, service, reply)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Whether parameters of a service are told apart.
fn has_parameters(service: u8, reply: bool) -> bool {
    match service {
        service::ERROR => reply,
        service::SESSION
        | service::RESET
        | service::TROUBLE_CODES
        | service::READ_DATA
        | service::SECURITY
        | service::WRITE_DATA
        | service::INPUT_OUTPUT
        | service::ROUTINE
        | service::DOWNLOAD
        | service::TRANSFER
        | service::TESTER_PRESENT
        | service::TROUBLE_CODE_SETTING => true,
        _ => false,
    }
}

/// The word for a number, in a column.
fn word<C: Collector>(w: &Walk<'_, C>, field: lamna_fields::Field, value: u8) -> String {
    match w.word(field, u64::from(value)) {
        Some(word) => word.to_owned(),
        None => format!("Unknown (0x{value:02x})"),
    }
}

/// Octets as they stand in a column.
fn octets(b: &Buf<'_>, at: usize) -> String {
    /// More octets are not written.
    const WRITTEN: usize = 24;
    let bytes = b.captured().get(at..).unwrap_or(&[]);
    let mut text = String::new();
    for (index, byte) in bytes.iter().take(WRITTEN).enumerate() {
        // Writing to a String cannot fail.
        let _ = write!(text, "{}{byte:02x}", if index == 0 { "" } else { " " });
    }
    if bytes.len() > WRITTEN {
        text.push('…');
    }
    text
}

/// The parameters of a service.
fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, service: u8, reply: bool) -> Walked {
    let len = b.reported();
    match service {
        service::SESSION => {
            w.item(DSC_TYPE, b, 1, 1)?;
            let name = word(w, DSC_TYPE, b.u8(1)?);
            w.info_append(format_args!("   {name}"));
            if reply && len > 2 {
                w.item(DSC_PARAMETER_RECORD, b, 2, REST)?;
                w.info_append(format_args!("   {}", octets(b, 2)));
            }
        }
        service::RESET => {
            w.item(ER_TYPE, b, 1, 1)?;
            let name = word(w, ER_TYPE, b.u8(1)?);
            w.info_append(format_args!("   {name}"));
        }
        service::TROUBLE_CODES => {
            w.item(RDTCI_TYPE, b, 1, 1)?;
            let name = word(w, RDTCI_TYPE, b.u8(1)?);
            let item = w.item(RDTCI_RECORD, b, 2, REST)?;
            if len > 2 {
                w.info_append(format_args!("   {name}    {}", octets(b, 2)));
            } else {
                w.label_value(item, format_args!("<MISSING>"));
            }
        }
        service::READ_DATA => {
            let mut at = 1;
            loop {
                let identifier = b.u16(at)?;
                w.item(RDBI_DATA_IDENTIFIER, b, at, 2)?;
                w.info_append(format_args!("   0x{identifier:04x}"));
                at += 2;
                if reply || at >= len {
                    break;
                }
            }
            if reply {
                w.item(RDBI_DATA_RECORD, b, at, REST)?;
                w.info_append(format_args!("   {}", octets(b, at)));
            }
        }
        service::SECURITY => {
            let kind = b.u8(1)?;
            w.item(SA_TYPE, b, 1, 1)?;
            let asks = kind & 1 != 0;
            w.info_append(format_args!("   {}", if asks { "Request Seed" } else { "Send Key" }));
            if len > 2 {
                w.item(if reply { SA_SEED } else { SA_KEY }, b, 2, REST)?;
                w.info_append(format_args!("   {}", octets(b, 2)));
            }
        }
        service::WRITE_DATA => {
            let identifier = b.u16(1)?;
            w.item(WDBI_DATA_IDENTIFIER, b, 1, 2)?;
            w.info_append(format_args!("   0x{identifier:04x}"));
            if !reply {
                w.item(WDBI_DATA_RECORD, b, 3, REST)?;
                w.info_append(format_args!("   {}", octets(b, 3)));
            }
        }
        service::INPUT_OUTPUT => {
            let identifier = b.u16(1)?;
            w.item(IOCBI_DATA_IDENTIFIER, b, 1, 2)?;
            w.item(IOCBI_PARAMETER, b, 3, 1)?;
            w.item(IOCBI_STATE, b, 4, REST)?;
            let name = word(w, IOCBI_PARAMETER, b.u8(3)?);
            w.info_append(format_args!("   0x{identifier:04x}  {name} {}", octets(b, 4)));
        }
        service::ROUTINE => routine(w, b, reply)?,
        service::DOWNLOAD => download(w, b, reply)?,
        service::TRANSFER => {
            let counter = b.u8(1)?;
            w.item(TD_BLOCK_SEQUENCE_COUNTER, b, 1, 1)?;
            w.info_append(format_args!("   Block Sequence Counter {counter}"));
        }
        service::TESTER_PRESENT => {
            let value = b.u8(1)?;
            w.item(TP_SUPPRESS_REPLY, b, 1, 1)?;
            w.info_append(format_args!("   Sub-function {:x}", value & 0x7f));
            if !reply {
                w.item(TP_SUPPRESS_REPLY_INDIFICATION, b, 1, 1)?;
                if value & 0x80 != 0 {
                    w.info_append(format_args!("   (Reply suppressed)"));
                }
            }
        }
        service::ERROR => {
            w.item(ERR_SID, b, 1, 1)?;
            w.item(ERR_CODE, b, 2, 1)?;
            let (of, why) = (word(w, ERR_SID, b.u8(1)?), word(w, ERR_CODE, b.u8(2)?));
            w.info_append(format_args!("   {of} (SID: {why})"));
        }
        service::TROUBLE_CODE_SETTING => {
            w.item(CDTCS_TYPE, b, 1, 1)?;
            let name = word(w, CDTCS_TYPE, b.u8(1)?);
            w.info_append(format_args!("   {name}"));
        }
        _ => {}
    }
    Ok(())
}

/// A routine that is started, stopped or asked for its results.
fn routine<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, reply: bool) -> Walked {
    w.item(RC_TYPE, b, 1, 1)?;
    w.item(RC_IDENTIFIER, b, 2, 2)?;
    let (name, identifier) = (word(w, RC_TYPE, b.u8(1)?), b.u16(2)?);
    w.info_append(format_args!("   {name} 0x{identifier:04x}"));
    if b.reported() <= 4 {
        return Ok(());
    }
    if !reply {
        w.item(RC_OPTION_RECORD, b, 4, REST)?;
        w.info_append(format_args!("   {}", octets(b, 4)));
        return Ok(());
    }
    w.item(RC_INFO, b, 4, 1)?;
    w.info_append(format_args!("   0x{:x}", b.u8(4)?));
    if b.reported() > 5 {
        w.item(RC_STATUS_RECORD, b, 5, REST)?;
        w.info_append(format_args!("   {}", octets(b, 5)));
    }
    Ok(())
}

/// A number of up to eight octets.
fn number(b: &Buf<'_>, at: usize, len: usize) -> Result<u64, Fault> {
    if len > 8 {
        return Err(Fault::Malformed);
    }
    Ok(b.bytes(at, len)?.iter().fold(0, |sum, octet| sum << 8 | u64::from(*octet)))
}

/// A download, or how long its blocks may be.
fn download<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, reply: bool) -> Walked {
    if reply {
        let len = usize::from(b.u8(1)? >> 4);
        w.item(RD_MAX_NUMBER_OF_BLOCK_LENGTH_LENGTH, b, 1, 1)?;
        let value = number(b, 2, len)?;
        w.number(RD_MAX_NUMBER_OF_BLOCK_LENGTH, b, 2, len, value)?;
        let digits = 2 * len;
        w.info_append(format_args!("   Max Number Of Block Length 0x{value:0digits$x}"));
        return Ok(());
    }
    let (method, lengths) = (b.u8(1)?, b.u8(2)?);
    let (size_len, address_len) = (usize::from(lengths >> 4), usize::from(lengths & 15));
    w.item(RD_COMPRESSION_METHOD, b, 1, 1)?;
    w.item(RD_ENCRYPTING_METHOD, b, 1, 1)?;
    w.item(RD_MEMORY_SIZE_LENGTH, b, 2, 1)?;
    w.item(RD_MEMORY_ADDRESS_LENGTH, b, 2, 1)?;
    let address = number(b, 3, address_len)?;
    w.number(RD_MEMORY_ADDRESS, b, 3, address_len, address)?;
    let size = number(b, 3 + address_len, size_len)?;
    w.number(RD_MEMORY_SIZE, b, 3 + address_len, size_len, size)?;
    let (size_digits, address_digits) = (2 * size_len, 2 * address_len);
    w.info_append(format_args!(
        "   0x{size:0size_digits$x} bytes at 0x{address:0address_digits$x}   \
         (Compression:0x{:x} Encrypting:0x{:x})",
        method >> 4,
        method & 15
    ));
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, shown_as};
    use crate::proto::id;

    fn message(octets: &[u8]) -> Shown {
        shown_as(id::UDS, octets)
    }

    #[test]
    fn errors_name_the_service() {
        let shown = message(&[0x7f, 0x27, 0x78]);
        let why = "Security Access (SID: Request correctly received, but response is pending)";
        assert!(shown.info.ends_with(why), "{}", shown.info);
        assert!(shown.has("Service Identifier: Security Access (0x27)"));
    }

    #[test]
    fn downloads_have_sizes_of_their_own_lengths() {
        let shown = message(&[0x34, 0x21, 0x12, 0x11, 0x22, 0x33]);
        let info = "0x33 bytes at 0x1122   (Compression:0x2 Encrypting:0x1)";
        assert!(shown.info.ends_with(info), "{}", shown.info);
        assert!(message(&[0x34, 0, 0xff, 1]).info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn data_is_read_by_identifiers() {
        let shown = message(&[0x22, 0xf1, 0x90, 0xf1, 0x8c]);
        assert!(shown.info.ends_with("0xf190   0xf18c"));
        assert!(message(&[0x62, 0xf1, 0x90, 0x41]).has("Data Record: 41"));
    }
}
