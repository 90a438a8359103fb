//! NAT Port Mapping Protocol (RFC 6886). It shares its ports with its successor, PCP, which tells its messages by
//! their version.

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static OPCODE_VALUES {
        0 => "External Address Request",
        128 => "External Address Response",
        1 => "Map UDP Request",
        129 => "Map UDP Response",
        2 => "Map TCP Request",
        130 => "Map TCP Response",
    }
    static RESULT_CODE_VALUES {
        0 => "Success",
        1 => "Unsupported Version",
        2 => "Not Authorized/Refused",
        3 => "Network Failure",
        4 => "Out of resources",
        5 => "Unsupported opcode",
    }
}

field_table! {
    /// The fields of NAT Port Mapping Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nat-pmp", "NAT Port Mapping Protocol", "NAT-PMP");
    VERSION = FieldDef::new("nat-pmp.version", "Version", FieldType::Uint8);
    OPCODE = FieldDef::new("nat-pmp.opcode", "Opcode", FieldType::Uint8).strings(Strings::Values(&OPCODE_VALUES));
    RESULT_CODE = FieldDef::new("nat-pmp.result_code", "Result Code", FieldType::Uint16).strings(Strings::Values(&RESULT_CODE_VALUES));
    SSSOE = FieldDef::new("nat-pmp.sssoe", "Seconds Since Start of Epoch", FieldType::Uint32);
    EXTERNAL_IP = FieldDef::new("nat-pmp.external_ip", "External IP Address", FieldType::Ipv4);
    RESERVED = FieldDef::new("nat-pmp.reserved", "Reserved", FieldType::Uint16);
    INTERNAL_PORT = FieldDef::new("nat-pmp.internal_port", "Internal Port", FieldType::Uint16);
    EXTERNAL_PORT = FieldDef::new("nat-pmp.external_port", "Requested External Port", FieldType::Uint16);
    PML = FieldDef::new("nat-pmp.pml", "Requested Port Mapping Lifetime", FieldType::Uint32);
    OPCODE_UNKNOWN = FieldDef::new("nat-pmp.opcode.unknown", "Unknown opcode", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// What tells a response.
const RESPONSE: u8 = 0x80;

/// Operations.
mod opcode {
    pub(super) const ADDRESS: u8 = 0;
    pub(super) const MAP_UDP: u8 = 1;
    pub(super) const MAP_TCP: u8 = 2;
}

/// The NAT port mapping protocol.
#[derive(Clone, Copy, Debug)]
pub struct NatPmp;

impl Dissect for NatPmp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NAT-PMP");
        let code = b.u8(1)?;
        let name = OPCODE_VALUES.get(u64::from(code));
        match name {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown opcode: {code}")),
        }
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        match name {
            Some(name) => w.append(root, format_args!(", {name}")),
            None => w.append(root, format_args!(", Unknown opcode: {code}")),
        }
        w.item(VERSION, &b, 0, 1)?;
        let item = w.item(OPCODE, &b, 1, 1)?;
        let is_response = code & RESPONSE != 0;
        let mut at = 2;
        if is_response && name.is_some() {
            at = w.row(&b, at, &[(RESULT_CODE, 2), (SSSOE, 4)])?;
        }
        match code & !RESPONSE {
            opcode::ADDRESS => {
                if is_response {
                    w.item(EXTERNAL_IP, &b, at, 4)?;
                }
            }
            opcode::MAP_UDP | opcode::MAP_TCP => {
                if !is_response {
                    at = w.row(&b, at, &[(RESERVED, 2)])?;
                }
                at = w.row(&b, at, &[(INTERNAL_PORT, 2)])?;
                let port = b.u16(at)?;
                let item = w.item(EXTERNAL_PORT, &b, at, 2)?;
                let seconds = b.u32(at + 2)?;
                let lifetime = w.item(PML, &b, at + 2, 4)?;
                if is_response {
                    w.label(item, format_args!("Mapped External Port: {port}"));
                    w.label(lifetime, format_args!("Port Mapping Lifetime: {seconds}"));
                }
            }
            _ => {
                let text = format_args!("Unknown opcode: {code}");
                w.expert_text(OPCODE_UNKNOWN, item, text);
            }
        }
        w.close(opened);
        Ok(())
    }
}
