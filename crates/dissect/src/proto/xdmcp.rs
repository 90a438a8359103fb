//! XDMCP, by which an X terminal asks a display manager for a session (the X Consortium's standard, version 1.1).

use std::net::{Ipv4Addr, Ipv6Addr};

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static OPCODE_VALUES {
        0x1 => "Broadcast_query",
        0x2 => "Query",
        0x3 => "Indirect_query",
        0x4 => "Forward_query",
        0x5 => "Willing",
        0x6 => "Unwilling",
        0x7 => "Request",
        0x8 => "Accept ",
        0x9 => "Decline",
        0xa => "Manage",
        0xb => "Refuse",
        0xc => "Failed",
        0xd => "Keepalive",
        0xe => "Alive",
    }
    static CONNECTION_TYPE_VALUES {
        0x0 => "Internet",
        0x1 => "DECnet",
        0x2 => "Chaos",
        0x6 => "InternetV6",
    }
}

field_table! {
    /// The fields of X Display Manager Control Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("xdmcp", "X Display Manager Control Protocol", "XDMCP");
    VERSION = FieldDef::new("xdmcp.version", "Version", FieldType::Uint16);
    OPCODE = FieldDef::new("xdmcp.opcode", "Opcode", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&OPCODE_VALUES));
    LENGTH = FieldDef::new("xdmcp.length", "Message length", FieldType::Uint16);
    AUTHENTICATION_NAME = FieldDef::new("xdmcp.authentication_name", "Authentication name", FieldType::String);
    AUTHORIZATION_NAME = FieldDef::new("xdmcp.authorization_name", "Authorization name", FieldType::String);
    HOSTNAME = FieldDef::new("xdmcp.hostname", "Hostname", FieldType::String);
    STATUS = FieldDef::new("xdmcp.status", "Status", FieldType::String);
    SESSION_ID = FieldDef::new("xdmcp.session_id", "Session ID", FieldType::Uint32).base(Base::Hex);
    DISPLAY_NUMBER = FieldDef::new("xdmcp.display_number", "Display number", FieldType::Uint16);
    MANUFACTURER_DISPLAY_ID_LEN = FieldDef::new("xdmcp.manufacturer_display_id_len", "Manufacturer display ID Length", FieldType::Uint16);
    MANUFACTURER_DISPLAY_ID = FieldDef::new("xdmcp.manufacturer_display_id", "Manufacturer display ID", FieldType::Bytes);
    DISPLAY_CLASS_LEN = FieldDef::new("xdmcp.display_class_len", "Display class Length", FieldType::Uint16);
    DISPLAY_CLASS = FieldDef::new("xdmcp.display_class", "Display class", FieldType::Bytes);
    CLIENT_ADDRESS_IPV4 = FieldDef::new("xdmcp.client_address_ipv4", "Client Address", FieldType::Ipv4);
    CLIENT_ADDRESS_IPV6 = FieldDef::new("xdmcp.client_address_ipv6", "Client Address", FieldType::Ipv6);
    CLIENT_ADDRESS_BYTES = FieldDef::new("xdmcp.client_address_bytes", "Client Address", FieldType::Bytes);
    CLIENT_ADDRESS_BYTES_LEN = FieldDef::new("xdmcp.client_address_bytes_len", "Client Address Length", FieldType::Uint16);
    CLIENT_PORT_LEN = FieldDef::new("xdmcp.client_port_len", "Client port Length", FieldType::Uint16);
    CLIENT_PORT_BYTES = FieldDef::new("xdmcp.client_port_bytes", "Client port", FieldType::Bytes);
    CLIENT_PORT = FieldDef::new("xdmcp.client_port", "Client port", FieldType::Uint16);
    AUTHENTICATION_DATA_LEN = FieldDef::new("xdmcp.authentication_data_len", "Authentication data Length", FieldType::Uint16);
    AUTHENTICATION_DATA = FieldDef::new("xdmcp.authentication_data", "Authentication data", FieldType::Bytes);
    AUTHORIZATION_DATA_LEN = FieldDef::new("xdmcp.authorization_data_len", "Authorization data Length", FieldType::Uint16);
    AUTHORIZATION_DATA = FieldDef::new("xdmcp.authorization_data", "Authorization data", FieldType::Bytes);
    CONNECTION_ADDRESS_IPV4 = FieldDef::new("xdmcp.connection_address_ipv4", "Address", FieldType::Ipv4);
    CONNECTION_ADDRESS_IPV6 = FieldDef::new("xdmcp.connection_address_ipv6", "Address", FieldType::Ipv6);
    CONNECTION_ADDRESS_BYTES = FieldDef::new("xdmcp.connection_address_bytes", "Address", FieldType::Bytes);
    CONNECTION_TYPE = FieldDef::new("xdmcp.connection_type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&CONNECTION_TYPE_VALUES));
    SESSION_RUNNING = FieldDef::new("xdmcp.session_running", "Session running", FieldType::Uint8);
    CONN_ADDRESS_MISMATCH = FieldDef::new("xdmcp.conn_address_mismatch", "Error: Connection type/address arrays don't match", FieldType::None);
}

/// The version that is known.
const XDMCP_VERSION: u16 = 1;

/// Octets before a message's own.
const HEADER_LEN: usize = 6;

/// XDMCP.
#[derive(Clone, Copy, Debug)]
pub struct Xdmcp;

impl Dissect for Xdmcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(177)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u16(0)? != XDMCP_VERSION {
            return Err(Fault::NotMine);
        }
        w.column_protocol("XDMCP");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let opcode = b.u16(2)?;
        if w.wants_columns() {
            match OPCODE_VALUES.get(opcode.into()) {
                Some(word) => w.info(format_args!("{word}")),
                None => w.info(format_args!("Unknown (0x{opcode:04x})")),
            }
        }
        w.row(&b, 0, &[(VERSION, 2), (OPCODE, 2), (LENGTH, 2)])?;
        message(w, &b, opcode)?;
        w.close(opened);
        Ok(())
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, opcode: u16) -> Walked {
    let at = HEADER_LEN;
    match opcode {
        1..=3 => names(w, b, at, AUTHENTICATION_NAME, "Authentication names").map(drop),
        4 => {
            let len = 2 + usize::from(b.u16(at)?);
            let field = match len - 2 {
                4 => CLIENT_ADDRESS_IPV4,
                16 => CLIENT_ADDRESS_IPV6,
                _ => CLIENT_ADDRESS_BYTES,
            };
            w.item(field, b, at + 2, len - 2)?;
            let at = at + len;
            let len = usize::from(b.u16(at)?);
            let field = if len == 2 { CLIENT_PORT } else { CLIENT_PORT_BYTES };
            w.item(field, b, at + 2, len)?;
            names(w, b, at + 2 + len, AUTHENTICATION_NAME, "Authentication names").map(drop)
        }
        5 => texts(w, b, at, &[AUTHENTICATION_NAME, HOSTNAME, STATUS]).map(drop),
        6 => texts(w, b, at, &[HOSTNAME, STATUS]).map(drop),
        7 => {
            w.item(DISPLAY_NUMBER, b, at, 2)?;
            let at = connections(w, b, at + 2)?;
            let at = texts(w, b, at, &[AUTHENTICATION_NAME])?;
            let at = octets(w, b, at, AUTHENTICATION_DATA_LEN, AUTHENTICATION_DATA)?;
            let at = names(w, b, at, AUTHORIZATION_NAME, "Authorization names")?;
            octets(w, b, at, MANUFACTURER_DISPLAY_ID_LEN, MANUFACTURER_DISPLAY_ID).map(drop)
        }
        8 => {
            w.item(SESSION_ID, b, at, 4)?;
            let at = texts(w, b, at + 4, &[AUTHENTICATION_NAME])?;
            let at = octets(w, b, at, AUTHENTICATION_DATA_LEN, AUTHENTICATION_DATA)?;
            let at = texts(w, b, at, &[AUTHORIZATION_NAME])?;
            octets(w, b, at, AUTHORIZATION_DATA_LEN, AUTHORIZATION_DATA).map(drop)
        }
        9 => {
            let at = texts(w, b, at, &[STATUS, AUTHENTICATION_NAME])?;
            octets(w, b, at, AUTHENTICATION_DATA_LEN, AUTHENTICATION_DATA).map(drop)
        }
        10 => {
            let at = w.row(b, at, &[(SESSION_ID, 4), (DISPLAY_NUMBER, 2)])?;
            octets(w, b, at, DISPLAY_CLASS_LEN, DISPLAY_CLASS).map(drop)
        }
        11 => w.item(SESSION_ID, b, at, 4).map(drop),
        12 => {
            w.item(SESSION_ID, b, at, 4)?;
            texts(w, b, at + 4, &[STATUS]).map(drop)
        }
        13 => w.row(b, at, &[(DISPLAY_NUMBER, 2), (SESSION_ID, 4)]).map(drop),
        14 => {
            let item = w.item(SESSION_RUNNING, b, at, 1)?;
            let word = if b.u8(at)? == 0 { "No" } else { "Yes" };
            w.label_value(item, format_args!("{word}"));
            w.item(SESSION_ID, b, at + 1, 4).map(drop)
        }
        _ => Ok(()),
    }
}

/// Shows a text behind its length, as the field of both.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<usize, Fault> {
    let len = usize::from(b.u16(at)?);
    let text = crate::proto::lines::Plain(b.bytes(at + 2, len)?);
    w.string(field, b, at, 2 + len, format_args!("{text}"))?;
    Ok(at + 2 + len)
}

fn texts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    fields: &[Field],
) -> Result<usize, Fault> {
    fields.iter().try_fold(start, |at, field| text(w, b, at, *field))
}

/// Shows octets behind their length.
fn octets<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len_field: Field,
    field: Field,
) -> Result<usize, Fault> {
    let len = usize::from(b.u16(at)?);
    w.item(len_field, b, at, 2)?;
    w.item(field, b, at, 2 + len)?;
    Ok(at + 2 + len)
}

/// Shows a list of names.
fn names<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    field: Field,
    title: &str,
) -> Result<usize, Fault> {
    let count = b.u8(start)?;
    let list = w.text(b, start, 1, format_args!("{title} ({count})"))?;
    let opened = w.open(list);
    let mut at = start + 1;
    for _ in 0..count {
        at = text(w, b, at, field)?;
    }
    w.close(opened);
    w.set_len(list, at - start);
    Ok(at)
}

/// Shows the addresses of a display: their types, and then the addresses.
fn connections<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<usize, Fault> {
    let count = usize::from(b.u8(start)?);
    let types = start + 1;
    let mut at = types + 2 * count + 1;
    if usize::from(b.u8(at - 1)?) != count {
        return Err(Fault::Malformed);
    }
    let list = w.text(b, start, 1, format_args!("Connections ({count})"))?;
    let opened = w.open(list);
    for nth in 0..count {
        let len = usize::from(b.u16(at)?);
        let place = at + 2;
        let (field, text) = match len {
            4 => (CONNECTION_ADDRESS_IPV4, Ipv4Addr::from(b.array::<4>(place)?).to_string()),
            16 => (CONNECTION_ADDRESS_IPV6, Ipv6Addr::from(b.array::<16>(place)?).to_string()),
            _ => (CONNECTION_ADDRESS_BYTES, String::new()),
        };
        let item = w.text(b, place, 0, format_args!("Connection {}: {text}", nth + 1))?;
        let inner = w.open(item);
        w.item(CONNECTION_TYPE, b, types + 2 * nth, 2)?;
        w.item(field, b, place, len)?;
        w.close(inner);
        at = place + len;
    }
    w.close(opened);
    w.set_len(list, at - start);
    Ok(at)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_request_tells_where_the_display_is() {
        let mut request = vec![0, 1, 0, 7, 0, 27, 0, 1, 1, 0, 0, 1, 0, 4, 10, 0, 0, 1];
        request.extend([0, 0, 0, 0, 1, 0, 3, b'M', b'I', b'T', 0, 0]);
        let shown = shown(40_000, 177, &request);
        assert_eq!(shown.info, "XDMCP Request");
        assert!(shown.has("Connection 1: 10.0.0.1"));
        assert!(shown.has("Authorization name: MIT"));
    }

    #[test]
    fn an_unknown_message_is_a_number() {
        assert_eq!(shown(40_000, 177, &[0, 1, 0, 99, 0, 0]).info, "XDMCP Unknown (0x0063)");
        assert!(shown(40_000, 177, &[0, 2, 0, 1, 0, 0]).protocols.ends_with("udp:data"));
    }
}
