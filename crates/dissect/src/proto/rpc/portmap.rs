//! Which port a program listens at (RFC 1833).

use lamna_fields::{FieldDef, FieldType, Strings, ValueTable, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::Body;
use super::xdr::Xdr;

values! {
    static PROCEDURE_V1_VALUES {
        0 => "NULL",
        1 => "SET",
        2 => "UNSET",
        3 => "GETPORT",
        4 => "DUMP",
        5 => "CALLIT",
    }
    static PROCEDURE_V3_VALUES {
        0 => "NULL",
        1 => "SET",
        2 => "UNSET",
        3 => "GETADDR",
        4 => "DUMP",
        5 => "CALLIT",
        6 => "GETTIME",
        7 => "UADDR2TADDR",
        8 => "TADDR2UADDR",
    }
    static PROCEDURE_V4_VALUES {
        0 => "NULL",
        1 => "SET",
        2 => "UNSET",
        3 => "GETADDR",
        4 => "DUMP",
        5 => "BCAST",
        6 => "GETTIME",
        7 => "UADDR2TADDR",
        8 => "TADDR2UADDR",
        9 => "GETVERSADDR",
        10 => "INDIRECT",
        11 => "GETADDRLIST",
        12 => "GETSTAT",
    }
}

field_table! {
    /// The fields of Portmap.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("portmap", "Portmap", "Portmap");
    PROCEDURE_V1 = FieldDef::new("portmap.procedure_v1", "V1 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V2 = FieldDef::new("portmap.procedure_v2", "V2 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V3 = FieldDef::new("portmap.procedure_v3", "V3 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V3_VALUES));
    PROCEDURE_V4 = FieldDef::new("portmap.procedure_v4", "V4 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V4_VALUES));
    PROG = FieldDef::new("portmap.prog", "Program", FieldType::Uint32);
    PORT = FieldDef::new("portmap.port", "Port", FieldType::Uint32);
    PROC = FieldDef::new("portmap.proc", "Procedure", FieldType::Uint32);
    PROTO = FieldDef::new("portmap.proto", "Protocol", FieldType::Uint32);
    VERSION = FieldDef::new("portmap.version", "Version", FieldType::Uint32);
    ANSWER = FieldDef::new("portmap.answer", "Answer", FieldType::Boolean);
    ARGS = FieldDef::new("portmap.args", "Arguments", FieldType::Bytes);
    RESULT = FieldDef::new("portmap.result", "Result", FieldType::Bytes);
    RPCB = FieldDef::new("portmap.rpcb", "RPCB", FieldType::None);
    RPCB_PROG = FieldDef::new("portmap.rpcb.prog", "Program", FieldType::Uint32);
    RPCB_VERSION = FieldDef::new("portmap.rpcb.version", "Version", FieldType::Uint32);
    RPCB_NETID = FieldDef::new("portmap.rpcb.netid", "Network Id", FieldType::String);
    RPCB_ADDR = FieldDef::new("portmap.rpcb.addr", "Universal Address", FieldType::String);
    RPCB_OWNER = FieldDef::new("portmap.rpcb.owner", "Owner of this Service", FieldType::String);
    UADDR = FieldDef::new("portmap.uaddr", "Universal Address", FieldType::String);
}

/// The procedures of each version.
pub(super) static PROCEDURES: &[(u32, &ValueTable)] = &[
    (1, &PROCEDURE_V1_VALUES),
    (2, &PROCEDURE_V1_VALUES),
    (3, &PROCEDURE_V3_VALUES),
    (4, &PROCEDURE_V4_VALUES),
];

/// The port mapper.
#[derive(Clone, Copy, Debug)]
pub struct Portmap;

impl Dissect for Portmap {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Walks arguments or results.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, body: Body) -> Walked {
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    let procedure = match body.version {
        1 => PROCEDURE_V1,
        2 => PROCEDURE_V2,
        3 => PROCEDURE_V3,
        _ => PROCEDURE_V4,
    };
    body.show(w, &b, procedure);
    let mut x = Xdr::new(w, b, 0);
    match (body.version, body.procedure, body.is_call) {
        (2, 1..=3, true) => {
            let (program, item) = x.u32(PROG)?;
            let name = super::program_name(program);
            x.w.label(item, format_args!("Program: {name} ({program})"));
            x.w.info_append(format_args!(" {name}({program})"));
            let (version, _) = x.u32(VERSION)?;
            x.w.info_append(format_args!(" V:{version}"));
            let (protocol, item) = x.u32(PROTO)?;
            let word = crate::proto::numbers::ip_protocol::NAMES.get(u64::from(protocol));
            let word = word.unwrap_or("Unknown");
            x.w.label(item, format_args!("Proto: {word} ({protocol})"));
            x.w.info_append(format_args!(" {word}"));
            x.u32(PORT)?;
            if body.procedure == 3 {
                let text =
                    format_args!("Portmap GETPORT Call {name}({program}) Version:{version} {word}");
                x.w.label(root, text);
            }
        }
        (2, 3, false) => {
            let (port, _) = x.u32(PORT)?;
            x.w.label(root, format_args!("Portmap GETPORT Reply Port:{port}"));
            if port == 0 {
                x.w.info_append(format_args!(" PROGRAM_NOT_AVAILABLE"));
            } else {
                x.w.info_append(format_args!(" Port:{port}"));
            }
        }
        (2, 1 | 2, false) => {
            x.u32(ANSWER)?;
        }
        (3 | 4, 1..=3, true) => {
            let item = x.w.item(RPCB, &x.b, 0, REST)?;
            let opened = x.w.open(item);
            let (program, item) = x.u32(RPCB_PROG)?;
            let name = super::program_name(program);
            x.w.label(item, format_args!("Program: {name} ({program})"));
            x.u32(RPCB_VERSION)?;
            for field in [RPCB_NETID, RPCB_ADDR, RPCB_OWNER] {
                x.string(field)?;
            }
            x.w.close(opened);
        }
        (3 | 4, 3, false) => {
            x.string(UADDR)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}
