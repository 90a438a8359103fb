//! Named pipes in transactions of SMB (MS-CIFS, section 2.2.5).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static FUNCTION_VALUES {
        0x54 => "CallNamedPipe",
        0x53 => "WaitNamedPipe",
        0x23 => "PeekNamedPipe",
        0x21 => "QNmPHandState",
        0x1 => "SetNmPHandState",
        0x22 => "QNmPipeInfo",
        0x26 => "TransactNmPipe",
        0x11 => "RawReadNmPipe",
        0x31 => "RawWriteNmPipe",
    }
}

field_table! {
    /// The fields of SMB Pipe Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("smb_pipe", "SMB Pipe Protocol", "SMB Pipe");
    FUNCTION = FieldDef::new("smb_pipe.function", "Function", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&FUNCTION_VALUES));
    WORD_PARAM = FieldDef::new("smb_pipe.word_param", "Word Param", FieldType::Uint16).base(Base::DecHex);
    DOUBLEWORD_PARAM = FieldDef::new("smb_pipe.doubleword_param", "Doubleword Param", FieldType::Uint32).base(Base::DecHex);
    BYTE_PARAM = FieldDef::new("smb_pipe.byte_param", "Byte Param", FieldType::Uint8).base(Base::DecHex);
    BYTES_PARAM = FieldDef::new("smb_pipe.bytes_param", "Bytes Param", FieldType::Bytes);
    STRING_PARAM = FieldDef::new("smb_pipe.string_param", "String Param", FieldType::String);
    BOGUS_USER = FieldDef::new("smb_pipe.bogus_netwkstauserlogon_parameters", "Bogus NetWkstaUserLogon parameters", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BAD_TYPE = FieldDef::new("smb_pipe.bad_type", "Bad type field", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Error));
}

/// Named pipes.
#[derive(Clone, Copy, Debug)]
pub struct SmbPipe;

impl Dissect for SmbPipe {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Says in the columns what is done with a pipe.
pub(crate) fn columns<C: Collector>(w: &mut Walk<'_, C>, function: Option<u16>, is_response: bool) {
    w.column_protocol("SMB Pipe");
    let kind = if is_response { "Response" } else { "Request" };
    match function.map(|function| FUNCTION_VALUES.get(u64::from(function)).unwrap_or("Unknown")) {
        Some(name) => w.info(format_args!("{name} {kind}")),
        None => w.info(format_args!("{kind}")),
    }
}

/// Adds the function, whose octets are at `at` of `b`; in a response, which does not repeat it, nowhere.
pub(crate) fn function<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: Option<usize>,
    function: u16,
) -> Walked {
    match at {
        Some(at) => w.item_le(FUNCTION, b, at, 2)?,
        None => w.number(FUNCTION, b, 0, 0, u64::from(function))?,
    };
    Ok(())
}
