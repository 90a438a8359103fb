//! The object of CIP that passes on commands of PCCC, by which programs speak to older controllers (DF1 Protocol and Command Set
//! Reference Manual, publication 1770-6.5.16, chapters 7 and 8; CIP Networks Library, Volume 7, class 0x67).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use super::Message;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// The class of the object.
pub(super) const CLASS: u32 = 0x67;

/// The status that says that another one follows.
const EXTENDED_STATUS: u8 = 0xf0;

/// Functions of command 0x0f whose data is more than octets.
mod function {
    pub(super) const CHANGE_MODE: u8 = 0x80;
    pub(super) const MULTIPLE: u8 = 0x88;
    pub(super) const READ_THREE: u8 = 0xa2;
    pub(super) const WRITE_THREE: u8 = 0xaa;
}

values! {
    pub(super) static SERVICES {
        0x1 => "Get Attributes All",
        0x2 => "Set Attributes All",
        0x3 => "Get Attribute List",
        0x4 => "Set Attribute List",
        0x5 => "Reset",
        0x6 => "Start",
        0x7 => "Stop",
        0x8 => "Create",
        0x9 => "Delete",
        0xa => "Multiple Service Packet",
        0xd => "Apply Attributes",
        0xe => "Get Attribute Single",
        0x10 => "Set Attribute Single",
        0x11 => "Find Next Object Instance",
        0x15 => "Restore",
        0x16 => "Save",
        0x17 => "Nop",
        0x18 => "Get Member",
        0x19 => "Set Member",
        0x1a => "Insert Member",
        0x1b => "Remove Member",
        0x1c => "Group Sync",
        0x4b => "Execute PCCC",
    }
    static STATUSES {
        0 => "Success",
        16 => "Illegal command or format",
        32 => "Host has a problem and will not communicate",
        48 => "Remote node host is missing, disconnected, or shut down",
        64 => "Host could not complete function due to hardware fault",
        80 => "Addressing problem or memory protect rungs",
        96 => "Function not allowed due to command protection selection",
        112 => "Processor is in Program mode",
        128 => "Compatibility mode file missing or communication zone problem",
        144 => "Remote node cannot buffer command",
        160 => "Wait ACK (1775-KA buffer full)",
        176 => "Remote node problem due to download",
        192 => "Wait ACK (1775-KA buffer full)",
        208 => "Not used",
        224 => "Not used",
        240 => "Error code in the EXT STS byte",
    }
    static EXTENDED {
        1 => "A field has an illegal value",
        2 => "Less levels specified in address than minimum for any address",
        3 => "More levels specified in address than system supports",
        4 => "Symbol not found",
        5 => "Symbol is of improper format",
        6 => "Address doesn't point to something usable",
        7 => "File is wrong size",
        8 => "Cannot complete request, situation has changed since the start of the command",
        9 => "Data or file is too large",
        10 => "Transaction size plus word address is too large",
        11 => "Access denied, improper privilege",
        12 => "Condition cannot be generated - resource is not available",
        13 => "Condition already exists - resource is already available",
        14 => "Command cannot be executed",
        15 => "Histogram overflow",
        16 => "No access",
        17 => "Illegal data type",
        18 => "Invalid parameter or invalid data",
        19 => "Address reference exists to deleted area",
        20 => "Command execution failure for unknown reason; possible PLC-3 histogram overflow",
        21 => "Data conversion error",
        22 => "Scanner not able to communicate with 1771 rack adapter",
        23 => "Type mismatch",
        24 => "1771 module response was not valid",
        25 => "Duplicated label",
        26 => "File is open; another node owns it",
        27 => "Another node is the program owner",
        28 => "Reserved",
        29 => "Reserved",
        30 => "Data table element protection violation",
        31 => "Temporary internal problem",
        34 => "Remote rack fault",
        35 => "Timeout",
        36 => "Unknown error",
    }
    static FUNCTIONS_06 {
        0 => "Echo",
        1 => "Read diagnostic counters",
        2 => "Set variables",
        3 => "Diagnostic status",
        4 => "Set timeout",
        5 => "Set NAKs",
        6 => "Set ENQs",
        7 => "Reset diagnostic counters",
        8 => "Set data table size",
        9 => "Read link parameters",
        10 => "Set link parameters",
    }
    static FUNCTIONS_07 {
        0 => "Disable outputs",
        1 => "Enable outputs",
        3 => "Enable PLC scanning",
        4 => "Enter download mode",
        5 => "Exit download/upload mode",
        6 => "Enter upload mode",
    }
    static FUNCTIONS_0F {
        0 => "Word range write",
        1 => "Word range read",
        2 => "Bit write",
        3 => "File write",
        4 => "File read",
        5 => "Download request",
        6 => "Upload",
        7 => "Shutdown",
        8 => "Physical write",
        9 => "Physical read",
        10 => "Restart request",
        17 => "Get edit resource",
        18 => "Return edit resource",
        23 => "Read bytes physical",
        24 => "Write bytes physical",
        38 => "Read-modify-write",
        41 => "Read section size",
        58 => "Set CPU mode",
        65 => "Disable forces",
        80 => "Download all request",
        82 => "Download completed",
        83 => "Upload all request (upload)",
        85 => "Upload completed",
        87 => "Initialize memory",
        94 => "Modify PLC-2 compatibility file",
        103 => "Typed write",
        104 => "Typed read",
        121 => "Read-modify-write N",
        128 => "Change CPU mode",
        129 => "Open file",
        130 => "Close file",
        136 => "Execute Multiple Commands",
        143 => "Apply port configuration",
        161 => "Protected typed logical read with two address fields",
        162 => "Protected typed logical read with three address fields",
        167 => "Protected typed file read",
        169 => "Protected typed logical write with two address fields",
        170 => "Protected typed logical write with three address fields",
        171 => "Protected typed logical masked-write with three address fields",
        175 => "Protected typed file write",
    }
    static FILE_TYPES {
        34 => "Ladder Logic File",
        73 => "Channel Configuration File",
        74 => "EtherNet/IP Function File",
        101 => "Online Editing File",
        106 => "IOS Function File",
        130 => "Output Data File",
        131 => "Input Data File",
        132 => "Status Data File",
        133 => "Binary Data File",
        134 => "Timer Data File",
        135 => "Counter Data File",
        137 => "Integer Data File",
        138 => "Float Data File",
        161 => "Output Force File",
        162 => "Input Force File",
        224 => "ES0 Function File",
        226 => "STI Function File",
        227 => "EII Function File",
        228 => "RTC Function File",
        229 => "BHI Function File",
        230 => "Memory Module Function File",
        236 => "Built-in LCD Function File",
        237 => "PTOX Function File",
        238 => "PWMX Function File",
    }
    static CPU_MODES {
        1 => "Remote Program",
        6 => "Remote Run",
        7 => "Remote Test Continuous",
        8 => "Remote Test Single",
        9 => "Remote Test Debug",
    }
}

field_table! {
    /// The fields of CIP PCCC Object.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cippccc", "CIP PCCC Object", "CIPPCCC");
    SC = FieldDef::new("cip.pccc.sc", "Service", FieldType::Uint8).base(Base::Hex).mask(0x7f).strings(Strings::Values(&SERVICES));
    REQ_ID_LEN = FieldDef::new("cip.pccc.req.id.len", "Requestor ID Length", FieldType::Uint8).base(Base::Hex);
    CIP_VEND_ID = FieldDef::new("cip.pccc.cip.vend.id", "CIP Vendor ID", FieldType::Uint16).base(Base::Hex);
    CIP_SERIAL_NUM = FieldDef::new("cip.pccc.cip.serial.num", "CIP Serial Number", FieldType::Uint32).base(Base::Hex);
    CMD_CODE = FieldDef::new("cip.pccc.cmd.code", "Command Code", FieldType::Uint8).base(Base::Hex);
    GS_STATUS = FieldDef::new("cip.pccc.gs.status", "Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&STATUSES));
    ES_STATUS = FieldDef::new("cip.pccc.es.status", "Extended Status", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EXTENDED));
    TNS_CODE = FieldDef::new("cip.pccc.tns.code", "Transaction Code", FieldType::Uint16).base(Base::Hex);
    FNC_CODE_06 = FieldDef::new("cip.pccc.fnc.code_06", "Function Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FUNCTIONS_06));
    FNC_CODE_07 = FieldDef::new("cip.pccc.fnc.code_07", "Function Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FUNCTIONS_07));
    FNC_CODE_0F = FieldDef::new("cip.pccc.fnc.code_0f", "Function Code", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FUNCTIONS_0F));
    BYTE_SIZE = FieldDef::new("cip.pccc.byte.size", "Byte Size", FieldType::Uint8).base(Base::Hex);
    FILE_NUM = FieldDef::new("cip.pccc.file.num", "File Number", FieldType::Uint8).base(Base::Hex);
    FILE_TYPE = FieldDef::new("cip.pccc.file.type", "File Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FILE_TYPES));
    ELEMENT_NUM = FieldDef::new("cip.pccc.element.num", "Element Number", FieldType::Uint8).base(Base::Hex);
    SUBELEMENT_NUM = FieldDef::new("cip.pccc.subelement.num", "Sub-Element Number", FieldType::Uint8).base(Base::Hex);
    CPU_MODE_80 = FieldDef::new("cip.pccc.cpu.mode_80", "CPU Mode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CPU_MODES));
    RESP_CODE = FieldDef::new("cip.pccc.resp.code", "Response Code", FieldType::Uint8).base(Base::Hex);
    EXECUTE_MULTI_COUNT = FieldDef::new("cip.pccc.execute.multi.count", "Execute Multiple Command - Number of Commands", FieldType::Uint8).base(Base::Hex);
    EXECUTE_MULTI_LEN = FieldDef::new("cip.pccc.execute.multi.len", "Execute Multiple Command - Command Length", FieldType::Uint8).base(Base::Hex);
    EXECUTE_MULTI_CODE = FieldDef::new("cip.pccc.execute.multi.code", "Execute Multiple Command - Function Code", FieldType::Uint8).base(Base::Hex);
    DATA = FieldDef::new("cip.pccc.data", "Data", FieldType::Bytes);
}

/// The PCCC object.
#[derive(Clone, Copy, Debug)]
pub struct Pccc;

impl Dissect for Pccc {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.close(opened);
        Ok(())
    }
}

/// A request or a response of the object.
pub(super) fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, m: &Message<'_>) -> Walked {
    if w.wants_columns() {
        // What the message says in Info stays.
        w.columns().set_protocol("CIP PCCC");
    }
    let (_, opened) = w.open_protocol(b, 0, b.len())?;
    let way = if m.answers { "Response" } else { "Request" };
    let item = match SERVICES.get(u64::from(m.service)) {
        Some(name) => w.text(b, 0, 1, format_args!("Service: {name} ({way})"))?,
        None => {
            w.text(b, 0, 1, format_args!("Service: Unknown Service (0x{:02x}) ({way})", m.service))?
        }
    };
    let inner = w.open(item);
    w.foreign(id::CIP, |w| w.item(super::fields::RR, b, 0, 1))?;
    w.item(SC, b, 0, 1)?;
    w.close(inner);
    // Wireshark skips as many words as the status says, where others skip those of the additional status.
    let at = if m.answers { 4 + 2 * usize::from(m.status) } else { m.data };
    let len = usize::from(b.u8(at)?);
    let item = w.text(b, at, len, format_args!("Requestor ID"))?;
    let inner = w.open(item);
    w.item(REQ_ID_LEN, b, at, 1)?;
    w.item_le(CIP_VEND_ID, b, at + 1, 2)?;
    w.item_le(CIP_SERIAL_NUM, b, at + 3, 4)?;
    w.close(inner);
    if m.answers {
        response(w, b, at + len)?
    } else {
        command(w, b, at + len)?
    }
    w.close(opened);
    Ok(())
}

fn command<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, REST, format_args!("PCCC Command Data"))?;
    let opened = w.open(item);
    let command = b.u8(at)?;
    w.item(CMD_CODE, b, at, 1)?;
    w.item(GS_STATUS, b, at + 1, 1)?;
    w.item_le(TNS_CODE, b, at + 2, 2)?;
    let at = at + 4;
    let code = b.u8(at)?;
    let field = match command {
        0x06 => Some(FNC_CODE_06),
        0x07 => Some(FNC_CODE_07),
        0x0f => Some(FNC_CODE_0F),
        _ => None,
    };
    if let Some(field) = field {
        w.item(field, b, at, 1)?;
        match w.word(field, u64::from(code)) {
            Some(name) => w.info_append(format_args!(" - {name}")),
            None => w.info_append(format_args!(" - Function (0x{code:02x})")),
        }
    }
    let at = at + 1;
    let len = b.remaining(at);
    if len > 0 {
        let item = w.text(b, at, len, format_args!("Function Specific Data"))?;
        let inner = w.open(item);
        match (command, code) {
            (0x0f, function::CHANGE_MODE) => drop(w.item(CPU_MODE_80, b, at, 1)?),
            (0x0f, function::MULTIPLE) => multiple(w, b, at)?,
            (0x0f, function::READ_THREE) => place(w, b, at)?,
            (0x0f, function::WRITE_THREE) => {
                place(w, b, at)?;
                // It is nothing without a value.
                b.check(at + PLACE_LEN, 1)?;
                w.item(DATA, b, at + PLACE_LEN, REST)?;
            }
            (0x0f, _) => drop(w.item(DATA, b, at, len)?),
            _ => drop(w.item(DATA, b, at, 1)?),
        }
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// Octets of a size and of a place of three levels.
const PLACE_LEN: usize = 5;

/// A size, and a place of three levels.
fn place<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let fields: [Field; PLACE_LEN] = [BYTE_SIZE, FILE_NUM, FILE_TYPE, ELEMENT_NUM, SUBELEMENT_NUM];
    for (i, field) in fields.into_iter().enumerate() {
        w.item(field, b, at + i, 1)?;
    }
    Ok(())
}

/// Commands in a command, each with a length in front.
fn multiple<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    let count = b.u8(at)?;
    w.item(EXECUTE_MULTI_COUNT, b, at, 1)?;
    at += 1;
    for number in 1..=count {
        let len = usize::from(b.u8(at)?);
        let item = w.text(b, at, len + 1, format_args!("Sub Function #{number}"))?;
        let inner = w.open(item);
        w.item(EXECUTE_MULTI_LEN, b, at, 1)?;
        w.item(EXECUTE_MULTI_CODE, b, at + 1, 1)?;
        if len > 2 {
            w.item(DATA, b, at + 2, len - 1)?;
        }
        w.close(inner);
        at += len + 1;
    }
    Ok(())
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, REST, format_args!("PCCC Response Data"))?;
    let opened = w.open(item);
    w.item(RESP_CODE, b, at, 1)?;
    let status = b.u8(at + 1)?;
    w.item(GS_STATUS, b, at + 1, 1)?;
    w.item_le(TNS_CODE, b, at + 2, 2)?;
    let at = at + 4;
    let len = b.remaining(at);
    if status == EXTENDED_STATUS {
        w.item(ES_STATUS, b, at, 1)?;
    } else if len > 0 {
        let item = w.text(b, at, len, format_args!("Function Specific Response Data"))?;
        let inner = w.open(item);
        w.item(DATA, b, at, len)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    /// A message of the object in EtherNet/IP, without a connection.
    fn enip(message: &[u8]) -> Vec<u8> {
        let mut data = vec![0, 0, 0, 0, 5, 0, 2, 0, 0, 0, 0, 0, 0xb2, 0, message.len() as u8, 0];
        data.extend(message);
        let mut octets = vec![0x6f, 0, data.len() as u8, 0, 1, 0, 0, 0, 0, 0, 0, 0];
        octets.extend(b"context.\0\0\0\0");
        octets.extend(data);
        octets
    }

    #[test]
    fn a_read_names_its_place() {
        let mut request = vec![0x4b, 2, 0x20, 0x67, 0x24, 1];
        request.extend([7, 0x4d, 0, 1, 2, 3, 4, 0x0f, 0, 0x34, 0x12, 0xa2, 4, 7, 0x89, 3, 0]);
        let shown = segment(40_000, 44_818, &enip(&request));
        assert!(shown.protocols.ends_with("enip:cip:cippccc"), "{}", shown.protocols);
        let name = "Protected typed logical read with three address fields";
        assert_eq!(shown.info, format!("CIP PCCC PCCC Class - Execute PCCC - {name}"));
        assert!(shown.has("CIP Serial Number: 0x04030201"));
        assert!(shown.has("File Type: Integer Data File (0x89)"));
        assert!(shown.has("Sub-Element Number: 0x00"));
    }

    #[test]
    fn a_response_without_its_request_is_of_no_class() {
        let response = [0xcb, 0, 0, 0, 7, 0x4d, 0, 1, 2, 3, 4, 0x4f, 0xf0, 0x34, 0x12, 0x0b];
        let shown = segment(44_818, 40_000, &enip(&response));
        // Without the request nobody knows whose service it is.
        assert!(shown.protocols.ends_with("enip:cip:cipcls"), "{}", shown.protocols);
    }
}
