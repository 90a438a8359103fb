//! The protocol between clients and servers of PostgreSQL, version 3 (PostgreSQL's documentation,
//! "Frontend/Backend Protocol").
//!
//! Every message has a type and a length, but for the ones that a client begins with. A server's
//! answer to a request for TLS is a single octet.

use lamna_fields::{Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{self, Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static AUTHTYPE_VALUES {
        0 => "Success",
        1 => "Kerberos V4",
        2 => "Kerberos V5",
        3 => "Plaintext password",
        4 => "crypt()ed password",
        5 => "MD5 password",
        6 => "SCM credentials",
        7 => "GSSAPI",
        8 => "GSSAPI/SSPI continue",
        9 => "SSPI",
        10 => "SASL",
        11 => "SASL continue",
        12 => "SASL complete",
    }
    static STATUS_VALUES {
        73 => "Idle",
        84 => "In a transaction",
        69 => "In a failed transaction",
    }
    static FORMAT_VALUES {
        0 => "Text",
        1 => "Binary",
    }
}

field_table! {
    /// The fields of PostgreSQL.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pgsql", "PostgreSQL", "PGSQL");
    FRONTEND = FieldDef::new("pgsql.frontend", "Frontend", FieldType::Boolean);
    TYPE = FieldDef::new("pgsql.type", "Type", FieldType::String);
    LENGTH = FieldDef::new("pgsql.length", "Length", FieldType::Uint32);
    VERSION_MAJOR = FieldDef::new("pgsql.version_major", "Protocol major version", FieldType::Uint16);
    VERSION_MINOR = FieldDef::new("pgsql.version_minor", "Protocol minor version", FieldType::Uint16);
    VERSION_SUPPORTED_MINOR = FieldDef::new("pgsql.version_supported_minor", "Supported minor version", FieldType::Uint32);
    NUMBER_NONSUPPORTED_OPTIONS = FieldDef::new("pgsql.number_nonsupported_options", "Number nonsupported options", FieldType::Int32);
    NONSUPPORTED_OPTION = FieldDef::new("pgsql.nonsupported_option", "Nonsupported option", FieldType::Stringz);
    PARAMETER_NAME = FieldDef::new("pgsql.parameter_name", "Parameter name", FieldType::Stringz);
    PARAMETER_VALUE = FieldDef::new("pgsql.parameter_value", "Parameter value", FieldType::Stringz);
    QUERY = FieldDef::new("pgsql.query", "Query", FieldType::Stringz);
    PASSWORD = FieldDef::new("pgsql.password", "Password", FieldType::Stringz);
    AUTHTYPE = FieldDef::new("pgsql.authtype", "Authentication type", FieldType::Uint32).strings(Strings::Values(&AUTHTYPE_VALUES));
    SALT = FieldDef::new("pgsql.salt", "Salt value", FieldType::Bytes);
    AUTH_GSSAPI_SSPI_DATA = FieldDef::new("pgsql.auth.gssapi_sspi.data", "GSSAPI or SSPI data", FieldType::Bytes);
    AUTH_SASL_MECH = FieldDef::new("pgsql.auth.sasl.mech", "SASL authentication mechanism", FieldType::Stringz);
    AUTH_SASL_DATA_LENGTH = FieldDef::new("pgsql.auth.sasl.data.length", "SASL authentication data length", FieldType::Int32);
    AUTH_SASL_DATA = FieldDef::new("pgsql.auth.sasl.data", "SASL authentication data", FieldType::Bytes);
    STATEMENT = FieldDef::new("pgsql.statement", "Statement", FieldType::Stringz);
    PORTAL = FieldDef::new("pgsql.portal", "Portal", FieldType::Stringz);
    RETURNS = FieldDef::new("pgsql.returns", "Returns", FieldType::Uint32);
    TAG = FieldDef::new("pgsql.tag", "Tag", FieldType::Stringz);
    STATUS = FieldDef::new("pgsql.status", "Status", FieldType::Uint8).strings(Strings::Values(&STATUS_VALUES));
    COPYDATA = FieldDef::new("pgsql.copydata", "Copy data", FieldType::Bytes);
    ERROR = FieldDef::new("pgsql.error", "Error", FieldType::Stringz);
    PID = FieldDef::new("pgsql.pid", "PID", FieldType::Uint32);
    KEY = FieldDef::new("pgsql.key", "Key", FieldType::Uint32);
    CONDITION = FieldDef::new("pgsql.condition", "Condition", FieldType::Stringz);
    TEXT = FieldDef::new("pgsql.text", "Text", FieldType::Stringz);
    OID_TABLE = FieldDef::new("pgsql.oid.table", "Table OID", FieldType::Uint32);
    OID_TYPE = FieldDef::new("pgsql.oid.type", "Type OID", FieldType::Uint32);
    OID = FieldDef::new("pgsql.oid", "OID", FieldType::Uint32);
    FORMAT = FieldDef::new("pgsql.format", "Format", FieldType::Uint16).strings(Strings::Values(&FORMAT_VALUES));
    FIELD_COUNT = FieldDef::new("pgsql.field.count", "Field count", FieldType::Uint16);
    COL_NAME = FieldDef::new("pgsql.col.name", "Column name", FieldType::Stringz);
    COL_INDEX = FieldDef::new("pgsql.col.index", "Column index", FieldType::Uint32);
    VAL_LENGTH = FieldDef::new("pgsql.val.length", "Column length", FieldType::Int32);
    VAL_DATA = FieldDef::new("pgsql.val.data", "Data", FieldType::Bytes);
    COL_TYPEMOD = FieldDef::new("pgsql.col.typemod", "Type modifier", FieldType::Int32);
    SEVERITY = FieldDef::new("pgsql.severity", "Severity", FieldType::Stringz);
    CODE = FieldDef::new("pgsql.code", "Code", FieldType::Stringz);
    MESSAGE = FieldDef::new("pgsql.message", "Message", FieldType::Stringz);
    DETAIL = FieldDef::new("pgsql.detail", "Detail", FieldType::Stringz);
    HINT = FieldDef::new("pgsql.hint", "Hint", FieldType::Stringz);
    POSITION = FieldDef::new("pgsql.position", "Position", FieldType::Stringz);
    INTERNAL_POSITION = FieldDef::new("pgsql.internal_position", "Position (Internal)", FieldType::Stringz);
    INTERNAL_QUERY = FieldDef::new("pgsql.internal_query", "Query (Internal)", FieldType::Stringz);
    WHERE = FieldDef::new("pgsql.where", "Context", FieldType::Stringz);
    SCHEMA_NAME = FieldDef::new("pgsql.schema_name", "Schema", FieldType::Stringz);
    TABLE_NAME = FieldDef::new("pgsql.table_name", "Table", FieldType::Stringz);
    COLUMN_NAME = FieldDef::new("pgsql.column_name", "Column", FieldType::Stringz);
    TYPE_NAME = FieldDef::new("pgsql.type_name", "Type", FieldType::Stringz);
    CONSTRAINT_NAME = FieldDef::new("pgsql.constraint_name", "Constraint", FieldType::Stringz);
    FILE = FieldDef::new("pgsql.file", "File", FieldType::Stringz);
    LINE = FieldDef::new("pgsql.line", "Line", FieldType::Stringz);
    ROUTINE = FieldDef::new("pgsql.routine", "Routine", FieldType::Stringz);
}
/// The port of servers.
const PORT: u16 = 5432;

/// Octets of type and length.
const HEADER_LEN: usize = 5;

/// Version 3.0 of the protocol, the only one that is known.
const STARTUP: u32 = 0x3_0000;

/// The versions that ask for TLS, for a query to be given up, and for encryption by GSS.
const SSL_REQUEST: u32 = 80_877_103;
const CANCEL_REQUEST: u32 = 80_877_102;
const GSS_REQUEST: u32 = 80_877_104;

/// Items of one message that are shown: parameters, columns, notices.
const MAX_ITEMS: usize = 1 << 14;

/// The protocol of PostgreSQL.
#[derive(Clone, Copy, Debug)]
pub struct Pgsql;

/// A conversation with a database.
#[derive(Debug, Default)]
struct Session {
    /// The client asked for encryption, and the server did not answer yet.
    asked: bool,
    /// The authentication that the server asked for last.
    authentication: u32,
}

impl Dissect for Pgsql {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held =
        Held::Info(|_, destination| if destination == PORT { ">" } else { "<" });

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let mut at = 0;
        // What was cut comes with all its messages at once.
        while at < b.reported() {
            let rest = b.from(at)?;
            let is_client = w.net.destination_port == PORT;
            let len = message_len(rest.captured(), is_client).filter(|_| b.is_cut());
            let message = rest.slice_up_to(0, len.unwrap_or(rest.reported()));
            at += message.reported();
            one(w, message, is_client)?;
        }
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let is_client = framing.destination_port == PORT;
        if bytes.len() == 1 && !is_client {
            let asked = framing.recall(Scope::Stream, |session: &mut Session| session.asked);
            if asked != Some(false) {
                return Pdu::Whole(1);
            }
        }
        let Some(len) = message_len(bytes, is_client) else { return Pdu::MoreUnknown };
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// Octets of the message at the start of `bytes`, if its header is there.
fn message_len(bytes: &[u8], is_client: bool) -> Option<usize> {
    let [a, b, c, d, e] = *bytes.first_chunk::<HEADER_LEN>()?;
    let len = if is_client && a == 0 {
        u32::from_be_bytes([a, b, c, d]) as usize
    } else {
        1 + u32::from_be_bytes([b, c, d, e]) as usize
    };
    Some(len.max(HEADER_LEN))
}

/// Walks one message.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, is_client: bool) -> Walked {
    let is_next = w.columns().protocol() == "PGSQL" && w.columns().has_unfenced_info();
    if !is_next {
        w.column_protocol("PGSQL");
        w.info(format_args!("{}", if is_client { '>' } else { '<' }));
    }
    let bytes = b.captured();
    let kind = bytes.first().copied().unwrap_or(0);
    if b.reported() == 1 && !is_client {
        let starts_tls = w.remember(Scope::Stream, |session: &mut Session, _| {
            std::mem::take(&mut session.asked) && kind == b'S'
        });
        if starts_tls == Some(true) {
            w.assign(id::TLS);
        }
        w.withdraw_layer();
        return Ok(());
    }
    stream::show_size(w, &b)?;
    let code = b.u32(4).unwrap_or(0);
    let asks = is_client && kind == 0 && matches!(code, SSL_REQUEST | GSS_REQUEST);
    let authentication = if kind == b'R' && !is_client { b.u32(HEADER_LEN).ok() } else { None };
    let before = w.remember(Scope::Stream, |session: &mut Session, _| {
        let before = session.authentication;
        if is_client {
            session.asked = asks;
        }
        session.authentication = authentication.unwrap_or(before);
        before
    });
    let before = before.unwrap_or(0);
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let (name, at) = match (is_client, kind) {
        (true, 0) => (first_name(code), 0),
        (true, b'p') => (answer_name(before), 1),
        (true, kind) => (client_name(kind), 1),
        (false, kind) => (server_name(kind), 1),
    };
    w.string(TYPE, &b, 0, at, format_args!("{name}"))?;
    w.item(LENGTH, &b, at, 4)?;
    let flag = w.number(FRONTEND, &b, 0, 0, u64::from(is_client))?;
    w.hide(flag);
    if kind != 0 || !is_client {
        let slash = if is_next { "/" } else { "" };
        w.info_append(format_args!("{slash}{}", char::from(kind)));
    }
    let len = b.u32(at)? as usize;
    let end = at.saturating_add(len).min(b.reported());
    let body = b.slice_up_to(0, end);
    if w.fields() {
        if is_client {
            client(w, &body, kind, at + 4, before)?;
        } else {
            server(w, &body, kind)?;
        }
    }
    w.close(opened);
    Ok(())
}

/// What a client begins with.
fn first_name(code: u32) -> &'static str {
    match code {
        SSL_REQUEST => "SSL request",
        CANCEL_REQUEST => "Cancel request",
        GSS_REQUEST => "GSS encrypt request",
        STARTUP => "Startup message",
        _ => "Unknown",
    }
}

/// A client's answer to the authentication that was asked for.
fn answer_name(authentication: u32) -> &'static str {
    match authentication {
        7..=9 => "GSSResponse message",
        10 => "SASLInitialResponse message",
        11 | 12 => "SASLResponse message",
        _ => "Password message",
    }
}

fn client_name(kind: u8) -> &'static str {
    match kind {
        b'Q' => "Simple query",
        b'P' => "Parse",
        b'B' => "Bind",
        b'E' => "Execute",
        b'D' => "Describe",
        b'C' => "Close",
        b'H' => "Flush",
        b'S' => "Sync",
        b'F' => "Function call",
        b'd' => "Copy data",
        b'c' => "Copy completion",
        b'f' => "Copy failure",
        b'X' => "Termination",
        _ => "Unknown",
    }
}

fn server_name(kind: u8) -> &'static str {
    match kind {
        b'R' => "Authentication request",
        b'K' => "Backend key data",
        b'S' => "Parameter status",
        b'1' => "Parse completion",
        b'2' => "Bind completion",
        b'3' => "Close completion",
        b'C' => "Command completion",
        b't' => "Parameter description",
        b'T' => "Row description",
        b'D' => "Data row",
        b'I' => "Empty query",
        b'n' => "No data",
        b'E' => "Error",
        b'N' => "Notice",
        b's' => "Portal suspended",
        b'Z' => "Ready for query",
        b'A' => "Notification",
        b'V' => "Function call response",
        b'G' => "CopyIn response",
        b'H' => "CopyOut response",
        b'd' => "Copy data",
        b'c' => "Copy completion",
        b'v' => "Negotiate protocol version",
        _ => "Unknown",
    }
}

/// Shows text up to an octet of zeros; where what follows begins.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let next = text_end(b, at)?;
    w.item(field, b, at, next - at)?;
    Ok(next)
}

fn text_end(b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    match b.find(at, 0) {
        Some(end) => Ok(end + 1),
        None => {
            b.check(b.len(), 1)?;
            Ok(b.len())
        }
    }
}

/// Shows the octets from `at` on, where there are some.
fn rest<C: Collector>(
    w: &mut Walk<'_, C>,
    field: lamna_fields::Field,
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    if at < b.reported() {
        w.item(field, b, at, b.remaining(at))?;
    }
    Ok(())
}

/// Shows numbers of two octets under a line that counts them; where what follows begins.
fn formats<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    title: &str,
) -> Result<usize, Fault> {
    let count = usize::from(b.u16(at)?);
    let item = w.text(b, at, 2, format_args!("{title}: {count}"))?;
    let opened = w.open(item);
    for i in 0..count {
        w.item(FORMAT, b, at + 2 + 2 * i, 2)?;
    }
    w.close(opened);
    Ok(at + 2 + 2 * count)
}

/// Shows values, each with its length, under `item`; where what follows begins.
fn values<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    count: usize,
) -> Result<usize, Fault> {
    for _ in 0..count {
        let len = b.u32(at)? as i32;
        w.item(VAL_LENGTH, b, at, 4)?;
        at += 4;
        if let Ok(len) = usize::try_from(len)
            && len > 0
        {
            w.item(VAL_DATA, b, at, len)?;
            at += len;
        }
    }
    Ok(at)
}

fn client<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    at: usize,
    authentication: u32,
) -> Walked {
    match kind {
        0 => match b.u32(at)? {
            SSL_REQUEST | GSS_REQUEST => {}
            CANCEL_REQUEST => {
                w.item(PID, b, at + 4, 4)?;
                w.item(KEY, b, at + 8, 4)?;
            }
            STARTUP => {
                w.item(VERSION_MAJOR, b, at, 2)?;
                w.item(VERSION_MINOR, b, at + 2, 2)?;
                parameters(w, b, at + 4)?;
            }
            _ => {}
        },
        b'p' => match authentication {
            7..=9 => rest(w, AUTH_GSSAPI_SSPI_DATA, b, at)?,
            10 => {
                let at = text(w, AUTH_SASL_MECH, b, at)?;
                w.item(AUTH_SASL_DATA_LENGTH, b, at, 4)?;
                rest(w, AUTH_SASL_DATA, b, at + 4)?;
            }
            11 | 12 => rest(w, AUTH_SASL_DATA, b, at)?,
            _ => {
                text(w, PASSWORD, b, at)?;
            }
        },
        b'Q' => {
            text(w, QUERY, b, at)?;
        }
        b'P' => {
            let at = text(w, STATEMENT, b, at)?;
            let at = text(w, QUERY, b, at)?;
            let count = usize::from(b.u16(at)?);
            let item = w.text(b, at, 2, format_args!("Parameters: {count}"))?;
            let opened = w.open(item);
            for i in 0..count {
                w.item(OID_TYPE, b, at + 2 + 4 * i, 4)?;
            }
            w.close(opened);
        }
        b'B' => {
            let at = text(w, PORTAL, b, at)?;
            let at = text(w, STATEMENT, b, at)?;
            let at = formats(w, b, at, "Parameter formats")?;
            let count = usize::from(b.u16(at)?);
            let item = w.text(b, at, 2, format_args!("Parameter values: {count}"))?;
            let opened = w.open(item);
            let at = values(w, b, at + 2, count)?;
            w.close(opened);
            formats(w, b, at, "Result formats")?;
        }
        b'E' => {
            let at = text(w, PORTAL, b, at)?;
            let rows = b.u32(at)?;
            let item = w.item(RETURNS, b, at, 4)?;
            if rows == 0 {
                w.label(item, format_args!("Returns: all rows"));
            } else {
                w.label(item, format_args!("Returns: {rows} rows"));
            }
        }
        b'D' | b'C' => {
            let field = if b.u8(at)? == b'S' { STATEMENT } else { PORTAL };
            text(w, field, b, at + 1)?;
        }
        b'd' => rest(w, COPYDATA, b, at)?,
        b'f' => {
            text(w, ERROR, b, at)?;
        }
        b'F' => {
            w.item(OID, b, at, 4)?;
            let at = formats(w, b, at + 4, "Parameter formats")?;
            let count = usize::from(b.u16(at)?);
            let item = w.text(b, at, 2, format_args!("Parameter values: {count}"))?;
            let opened = w.open(item);
            let at = values(w, b, at + 2, count)?;
            w.close(opened);
            w.item(FORMAT, b, at, 2)?;
        }
        _ => {}
    }
    Ok(())
}

/// Shows names and values up to an empty name.
fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    for _ in 0..MAX_ITEMS {
        if at >= b.len() || b.u8(at)? == 0 {
            break;
        }
        at = text(w, PARAMETER_NAME, b, at)?;
        at = text(w, PARAMETER_VALUE, b, at)?;
    }
    Ok(())
}

fn server<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let at = HEADER_LEN;
    match kind {
        b'R' => authentication(w, b, at)?,
        b'K' => {
            w.item(PID, b, at, 4)?;
            w.item(KEY, b, at + 4, 4)?;
        }
        b'S' => {
            let at = text(w, PARAMETER_NAME, b, at)?;
            text(w, PARAMETER_VALUE, b, at)?;
        }
        b'C' => {
            text(w, TAG, b, at)?;
        }
        b'Z' => {
            w.item(STATUS, b, at, 1)?;
        }
        b'T' => row_description(w, b, at)?,
        b'D' => {
            let count = usize::from(b.u16(at)?);
            let item = w.item(FIELD_COUNT, b, at, 2)?;
            let opened = w.open(item);
            values(w, b, at + 2, count)?;
            w.close(opened);
        }
        b't' => {
            let count = usize::from(b.u16(at)?);
            let item = w.text(b, at, 2, format_args!("Parameters: {count}"))?;
            let opened = w.open(item);
            for i in 0..count {
                w.item(OID_TYPE, b, at + 2 + 4 * i, 4)?;
            }
            w.close(opened);
        }
        b'E' | b'N' => notices(w, b, at)?,
        b'A' => {
            w.item(PID, b, at, 4)?;
            let at = text(w, CONDITION, b, at + 4)?;
            if at < b.len() && b.u8(at)? != 0 {
                text(w, TEXT, b, at)?;
            }
        }
        b'G' | b'H' => {
            w.item(FORMAT, b, at, 1)?;
            let count = usize::from(b.u16(at + 1)?);
            let item = w.text(b, at + 1, 2, format_args!("Columns: {count}"))?;
            let opened = w.open(item);
            // Wireshark leaves the last two out.
            for i in 0..count.saturating_sub(2) {
                w.item(FORMAT, b, at + 3 + 2 * i, 2)?;
            }
            w.close(opened);
        }
        b'd' => rest(w, COPYDATA, b, at)?,
        b'V' => {
            values(w, b, at, 1)?;
        }
        b'v' => {
            let count = b.u32(at + 4)? as usize;
            w.item(VERSION_SUPPORTED_MINOR, b, at, 4)?;
            w.item(NUMBER_NONSUPPORTED_OPTIONS, b, at + 4, 4)?;
            let mut at = at + 8;
            for _ in 0..count.min(MAX_ITEMS) {
                at = text(w, NONSUPPORTED_OPTION, b, at)?;
            }
        }
        _ => {}
    }
    Ok(())
}

fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(AUTHTYPE, b, at, 4)?;
    match b.u32(at)? {
        4 | 5 => rest(w, SALT, b, at + 4)?,
        8 => rest(w, AUTH_GSSAPI_SSPI_DATA, b, at + 4)?,
        10 => {
            let mut at = at + 4;
            for _ in 0..MAX_ITEMS {
                if at >= b.len() || b.u8(at)? == 0 {
                    break;
                }
                at = text(w, AUTH_SASL_MECH, b, at)?;
            }
        }
        11 | 12 => rest(w, AUTH_SASL_DATA, b, at + 4)?,
        _ => {}
    }
    Ok(())
}

fn row_description<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let count = usize::from(b.u16(at)?);
    let item = w.item(FIELD_COUNT, b, at, 2)?;
    let outer = w.open(item);
    let mut at = at + 2;
    for _ in 0..count {
        let next = text_end(b, at)?;
        let item = w.item(COL_NAME, b, at, next - at)?;
        let opened = w.open(item);
        at = next;
        w.item(OID_TABLE, b, at, 4)?;
        w.item(COL_INDEX, b, at + 4, 2)?;
        w.item(OID_TYPE, b, at + 6, 4)?;
        let len = i64::from(b.u16(at + 10)? as i16);
        w.number(VAL_LENGTH, b, at + 10, 2, len as u64)?;
        w.item(COL_TYPEMOD, b, at + 12, 4)?;
        w.item(FORMAT, b, at + 16, 2)?;
        at += 18;
        w.close(opened);
    }
    w.close(outer);
    Ok(())
}

/// Shows what an error or a notice tells: texts with a letter before each.
fn notices<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    for _ in 0..MAX_ITEMS {
        if at >= b.len() {
            break;
        }
        let field = match b.u8(at)? {
            0 => break,
            b'S' => Some(SEVERITY),
            b'V' => Some(TEXT),
            b'C' => Some(CODE),
            b'M' => Some(MESSAGE),
            b'D' => Some(DETAIL),
            b'H' => Some(HINT),
            b'P' => Some(POSITION),
            b'p' => Some(INTERNAL_POSITION),
            b'q' => Some(INTERNAL_QUERY),
            b'W' => Some(WHERE),
            b's' => Some(SCHEMA_NAME),
            b't' => Some(TABLE_NAME),
            b'c' => Some(COLUMN_NAME),
            b'd' => Some(TYPE_NAME),
            b'n' => Some(CONSTRAINT_NAME),
            b'F' => Some(FILE),
            b'L' => Some(LINE),
            b'R' => Some(ROUTINE),
            _ => None,
        };
        let next = text_end(b, at + 1)?;
        if let Some(field) = field {
            let words = Encoding::Ascii.text(b.captured().get(at + 1..next - 1).unwrap_or(&[]));
            w.string(field, b, at, next - at, format_args!("{words}"))?;
        }
        at = next;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured::{Shown, frame, segment};

    fn from_client(payload: &[u8]) -> Shown {
        frame(1, &segment(40_000, PORT, payload))
    }

    fn from_server(payload: &[u8]) -> Shown {
        frame(1, &segment(PORT, 40_000, payload))
    }

    #[test]
    fn what_was_cut_has_all_its_messages() {
        let two = [b'R', 0, 0, 0, 8, 0, 0, 0, 0, b'S', 0, 0, 0, 9, b'a', b'b', 0, b'c', 0];
        let shown = crate::proto::captured::cut(&segment(PORT, 40_000, &two), 54 + 16);
        assert!(shown.columns.ends_with("PGSQL <R/S[Packet size limited during capture]"));
    }

    #[test]
    fn a_startup_has_no_type() {
        let shown = from_client(b"\0\0\0\x13\0\x03\0\0user\0zeek\0\0");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:pgsql");
        assert!(shown.columns.ends_with("PGSQL >"));
        assert!(shown.has("Type: Startup message"));
        assert!(shown.has("Protocol major version: 3"));
        assert!(shown.has("Parameter value: zeek"));
    }

    #[test]
    fn messages_follow_each_other() {
        let shown = from_server(b"C\0\0\0\x0dSELECT 1\0Z\0\0\0\x05I");
        assert!(shown.columns.ends_with("PGSQL <C/Z"));
        assert!(shown.has("Tag: SELECT 1"));
        assert!(shown.has("Status: Idle (73)"));
    }

    #[test]
    fn rows_are_taken_apart() {
        let mut octets = b"T\0\0\0\x1c\0\x01now\0\0\0\0\0\0\0\0\0\x04\xa0\0\x08".to_vec();
        octets.extend(b"\xff\xff\xff\xff\0\0");
        octets.extend(b"D\0\0\0\x10\0\x02\0\0\0\x02hi\xff\xff\xff\xff");
        let shown = from_server(&octets);
        for line in ["Column name: now", "Type OID: 1184", "Type modifier: -1", "Data: 6869"] {
            assert!(shown.has(line), "{line}");
        }
        assert!(shown.has("Column length: -1"));
    }

    #[test]
    fn errors_tell_much() {
        let shown = from_server(b"E\0\0\0\x17SERROR\0C22012\0Mx\0\0");
        assert!(shown.has("Severity: ERROR"));
        assert!(shown.has("Code: 22012"));
        assert!(shown.has("Message: x"));
    }

    #[test]
    fn queries_are_prepared_and_bound() {
        let mut octets = b"P\0\0\0\x0e\0select\0\0\0".to_vec();
        octets.extend(b"B\0\0\0\x11\0\0\0\0\0\x01\0\0\0\x01x\0\0E\0\0\0\x09\0\0\0\0\0");
        let shown = from_client(&octets);
        for line in ["Query: select", "Parameters: 0", "Parameter values: 1", "Data: 78"] {
            assert!(shown.has(line), "{line}");
        }
        assert!(shown.has("Returns: all rows"));
    }

    #[test]
    fn other_versions_are_unknown() {
        let shown = from_client(b"\0\0\0\x08\0\xff\0\xff");
        assert!(shown.has("Type: Unknown"));
        assert!(!shown.has("Protocol major version: 255"));
    }
}
