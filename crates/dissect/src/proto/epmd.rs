//! The port mapper of Erlang: where nodes are. Its answers that are plain text have no form to know them by.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        97 => "EPMD_ALIVE_REQ",
        89 => "EPMD_ALIVE_OK_RESP",
        112 => "EPMD_PORT_REQ",
        110 => "EPMD_NAMES_REQ",
        100 => "EPMD_DUMP_REQ",
        107 => "EPMD_KILL_REQ",
        115 => "EPMD_STOP_REQ",
        120 => "EPMD_ALIVE2_REQ",
        122 => "EPMD_PORT2_REQ",
        121 => "EPMD_ALIVE2_RESP",
        119 => "EPMD_PORT2_RESP",
    }
    static NODE_TYPE_VALUES {
        72 => "R3 hidden node",
        77 => "R3 erlang node",
        104 => "R4 hidden node",
        109 => "R4 erlang node",
        110 => "R6 nodes",
    }
    static PROTOCOL_VALUES {
        0 => "tcp/ip-v4",
    }
    static DIST_HIGH_VALUES {
        0 => "R3",
        1 => "R4",
        2 => "R5",
        3 => "R5C",
        4 => "R6 dev",
        5 => "R6",
    }
}

field_table! {
    /// The fields of Erlang Port Mapper Daemon.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("epmd", "Erlang Port Mapper Daemon", "EPMD");
    LEN = FieldDef::new("epmd.len", "Length", FieldType::Uint16);
    TYPE = FieldDef::new("epmd.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    RESULT = FieldDef::new("epmd.result", "Result", FieldType::Uint8);
    PORT_NO = FieldDef::new("epmd.port_no", "Port No", FieldType::Uint16);
    NODE_TYPE = FieldDef::new("epmd.node_type", "Node Type", FieldType::Uint8).strings(Strings::Values(&NODE_TYPE_VALUES));
    NODE_PROTOCOL = FieldDef::new("epmd.protocol", "Protocol", FieldType::Uint8).strings(Strings::Values(&PROTOCOL_VALUES));
    CREATION = FieldDef::new("epmd.creation", "Creation", FieldType::Uint16);
    DIST_HIGH = FieldDef::new("epmd.dist_high", "Highest Version", FieldType::Uint16).strings(Strings::Values(&DIST_HIGH_VALUES));
    DIST_LOW = FieldDef::new("epmd.dist_low", "Lowest Version", FieldType::Uint16).strings(Strings::Values(&DIST_HIGH_VALUES));
    NAME_LEN = FieldDef::new("epmd.name_len", "Name Length", FieldType::Uint16);
    NAME = FieldDef::new("epmd.name", "Node Name", FieldType::String);
    ELEN = FieldDef::new("epmd.elen", "Elen", FieldType::Uint16);
    EDATA = FieldDef::new("epmd.edata", "Edata", FieldType::Bytes);
    NAMES = FieldDef::new("epmd.names", "Names", FieldType::Bytes);
}

/// The port of servers.
const PORT: u16 = 4369;

/// The port mapper of Erlang.
#[derive(Clone, Copy, Debug)]
pub struct Epmd;

impl Dissect for Epmd {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let Some(kind) = kind_of(&b) else { return Err(Fault::NotMine) };
        w.column_protocol("EPMD");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        match kind {
            Kind::Request(kind) => request(w, &b, kind)?,
            Kind::Answer(kind) => answer(w, &b, kind)?,
            Kind::Unknown => return Err(Fault::Malformed),
        }
        w.close(opened);
        Ok(())
    }
}

/// What a message is.
enum Kind {
    /// With its length before it.
    Request(u8),
    Answer(u8),
    /// An answer that says no more than that it is one.
    Unknown,
}

fn kind_of(b: &Buf<'_>) -> Option<Kind> {
    let [first, second, third, ..] = *b.captured() else { return None };
    match (first, third) {
        (b'y' | b'w' | b'Y', _) if b.reported() > 3 => Some(Kind::Answer(first)),
        (b'y' | b'w' | b'Y', _) => Some(Kind::Unknown),
        (_, b'a' | b'p' | b'n' | b'x' | b'z') if (first, second) != (0, 0) => {
            Some(Kind::Request(third))
        }
        _ => None,
    }
}

fn says<C: Collector>(w: &mut Walk<'_, C>, kind: u8) {
    if w.wants_columns() {
        let word = TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{word}"));
    }
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    says(w, kind);
    w.item(LEN, b, 0, 2)?;
    w.item(TYPE, b, 2, 1)?;
    match kind {
        b'x' => {
            w.item(PORT_NO, b, 3, 2)?;
            node(w, b, 5)
        }
        b'a' => {
            w.item(PORT_NO, b, 3, 2)?;
            name(w, b, 5)
        }
        b'p' | b'z' => name(w, b, 3),
        _ => Ok(()),
    }
}

/// A name up to the end.
fn name<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(NAME, b, at, REST)?;
    shown_name(w, b.from(at)?.captured());
    Ok(())
}

fn shown_name<C: Collector>(w: &mut Walk<'_, C>, octets: &[u8]) {
    if w.wants_columns() {
        let name: String = octets
            .iter()
            .take_while(|c| **c != 0)
            .map(|c| if c.is_ascii() { char::from(*c) } else { '\u{fffd}' })
            .collect();
        w.info_append(format_args!(" {name}"));
    }
}

/// What a node is like, behind its port.
fn node<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let at = w.row(
        b,
        at,
        &[(NODE_TYPE, 1), (NODE_PROTOCOL, 1), (DIST_HIGH, 2), (DIST_LOW, 2), (NAME_LEN, 2)],
    )?;
    let len = usize::from(b.u16(at - 2)?);
    w.item(NAME, b, at, len)?;
    shown_name(w, b.bytes(at, len)?);
    let at = at + len;
    let len = usize::from(b.u16(at)?);
    w.item(ELEN, b, at, 2)?;
    if len > 0 {
        w.item(EDATA, b, at + 2, len)?;
    }
    Ok(())
}

fn answer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    says(w, kind);
    w.item(TYPE, b, 0, 1)?;
    let result = b.u8(1)?;
    w.item(RESULT, b, 1, 1)?;
    match result {
        0 => w.info_append(format_args!(" OK")),
        _ => w.info_append(format_args!(" ERROR 0x{result:02x}")),
    }
    if kind != b'w' {
        w.item(CREATION, b, 2, 2)?;
    } else if result == 0 {
        let port = b.u16(2)?;
        w.item(PORT_NO, b, 2, 2)?;
        node(w, b, 4)?;
        w.info_append(format_args!(" port={port}"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_node_is_registered() {
        let packet = b"\0\x11x\x13\x88\x4d\0\0\x06\0\x05\0\x04node\0\0";
        let shown = segment(40000, PORT, packet);
        assert_eq!(shown.info, "EPMD EPMD_ALIVE2_REQ node");
        assert!(shown.has("Node Type: R3 erlang node (77)"), "{shown:#?}");
    }

    #[test]
    fn a_node_is_found() {
        let packet = b"w\0\x13\x88\x4d\0\0\x06\0\x05\0\x04node\0\x02ab";
        let shown = segment(PORT, 40000, packet);
        assert_eq!(shown.info, "EPMD EPMD_PORT2_RESP OK node port=5000");
        assert!(shown.has("Edata: 6162"), "{shown:#?}");
    }

    #[test]
    fn text_is_not_known() {
        let shown = segment(PORT, 40000, b"\0\0\x11\x11name a at port 1\n");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:data");
    }
}
