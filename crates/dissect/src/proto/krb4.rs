//! Kerberos, version 4 (Miller, Neuman, Schiller, Saltzer, "Kerberos Authentication and Authorization System",
//! 1987): requests for tickets, the answers, and what goes to services. What is encrypted stays so.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static M_TYPE_VALUES {
        0x1 => "KDC Request",
        0x2 => "KDC Reply",
        0x3 => "Appl Request",
        0x4 => "Appl Request Mutual",
        0x5 => "Err Reply",
        0x6 => "Private",
        0x7 => "Safe",
        0x8 => "Appl Err",
        0x3f => "Die",
    }
    static BYTE_ORDER_VALUES {
        0x0 => "Big Endian",
        0x1 => "Little Endian",
    }
}

field_table! {
    /// The fields of version 4 of Kerberos.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("krb4", "Kerberos v4", "KRB4");
    VERSION = FieldDef::new("krb4.version", "Version", FieldType::Uint8);
    AUTH_MSG_TYPE = FieldDef::new("krb4.auth_msg_type", "Msg Type", FieldType::Uint8).base(Base::Hex);
    M_TYPE = FieldDef::new("krb4.m_type", "M Type", FieldType::Uint8).base(Base::Hex).mask(0xfe).strings(Strings::Values(&M_TYPE_VALUES));
    BYTE_ORDER = FieldDef::new("krb4.byte_order", "Byte Order", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&BYTE_ORDER_VALUES));
    NAME = FieldDef::new("krb4.name", "Name", FieldType::Stringz);
    INSTANCE = FieldDef::new("krb4.instance", "Instance", FieldType::Stringz);
    REALM = FieldDef::new("krb4.realm", "Realm", FieldType::Stringz);
    TIME_SEC = FieldDef::new("krb4.time_sec", "Time Sec", FieldType::AbsoluteTime);
    EXP_DATE = FieldDef::new("krb4.exp_date", "Exp Date", FieldType::AbsoluteTime);
    REQ_DATE = FieldDef::new("krb4.req_date", "Req Date", FieldType::AbsoluteTime);
    LIFETIME = FieldDef::new("krb4.lifetime", "Lifetime", FieldType::Uint8);
    S_NAME = FieldDef::new("krb4.s_name", "Service Name", FieldType::Stringz);
    S_INSTANCE = FieldDef::new("krb4.s_instance", "Service Instance", FieldType::Stringz);
    KVNO = FieldDef::new("krb4.kvno", "Kvno", FieldType::Uint8);
    LENGTH = FieldDef::new("krb4.length", "Length", FieldType::Uint32);
    TICKET_LENGTH = FieldDef::new("krb4.ticket.length", "Ticket Length", FieldType::Uint8);
    REQUEST_LENGTH = FieldDef::new("krb4.request.length", "Request Length", FieldType::Uint8);
    TICKET_BLOB = FieldDef::new("krb4.ticket.blob", "Ticket Blob", FieldType::Bytes);
    REQUEST_BLOB = FieldDef::new("krb4.request.blob", "Request Blob", FieldType::Bytes);
    ENCRYPTED_BLOB = FieldDef::new("krb4.encrypted_blob", "Encrypted Blob", FieldType::Bytes);
    UNKNOWN_TRANSARC_BLOB = FieldDef::new("krb4.unknown_transarc_blob", "Unknown Transarc Blob", FieldType::Bytes);
}

/// The version.
const VERSION_4: u8 = 4;

/// The kinds of messages that have something to show.
mod message {
    pub(super) const KDC_REQUEST: u8 = 1;
    pub(super) const KDC_REPLY: u8 = 2;
    pub(super) const APPL_REQUEST: u8 = 3;
}

/// Kerberos, version 4.
#[derive(Clone, Copy, Debug)]
pub struct Krb4;

/// Whether octets on Kerberos's port are of this version.
pub(crate) fn is(bytes: &[u8]) -> bool {
    matches!(bytes, [VERSION_4, kind, ..] if M_TYPE_VALUES.get(u64::from(kind >> 1)).is_some())
}

impl Dissect for Krb4 {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("KRB4");
        let kind = b.u8(1)?;
        let word = M_TYPE_VALUES.get(u64::from(kind >> 1)).unwrap_or("Unknown");
        w.info(format_args!("{word}"));
        let (_, opened) = w.open_protocol(&b, 0, b.reported())?;
        w.item(VERSION, &b, 0, 1)?;
        let item = w.item(AUTH_MSG_TYPE, &b, 1, 1)?;
        let order = BYTE_ORDER_VALUES.get(u64::from(kind & 1)).unwrap_or_default();
        w.label_value(item, format_args!("0x{kind:02x} {word} ({order})"));
        let inner = w.open(item);
        w.item(M_TYPE, &b, 1, 1)?;
        w.item(BYTE_ORDER, &b, 1, 1)?;
        w.close(inner);
        match kind >> 1 {
            message::KDC_REQUEST => request(w, &b, kind & 1 != 0)?,
            message::KDC_REPLY => reply(w, &b, kind & 1 != 0)?,
            message::APPL_REQUEST => application(w, &b)?,
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds a text up to a zero; answers what is behind.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<usize, Fault> {
    let rest = b.captured().get(at..).unwrap_or_default();
    let Some(len) = memchr::memchr(0, rest) else {
        // It is not there, or not captured.
        b.u8(b.len())?;
        return Err(Fault::Malformed);
    };
    w.item(field, b, at, len + 1)?;
    Ok(at + len + 1)
}

/// Adds a time in seconds.
fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    is_little: bool,
) -> Walked {
    const NANOS: u64 = 1_000_000_000;
    let octets = b.array(at)?;
    let seconds = if is_little { u32::from_le_bytes(octets) } else { u32::from_be_bytes(octets) };
    w.number(field, b, at, 4, u64::from(seconds) * NANOS)?;
    Ok(())
}

fn names<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    let mut at = 2;
    for field in [NAME, INSTANCE, REALM] {
        at = text(w, b, at, field)?;
    }
    Ok(at)
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_little: bool) -> Walked {
    let at = names(w, b)?;
    time(w, b, at, TIME_SEC, is_little)?;
    let item = w.item(LIFETIME, b, at + 4, 1)?;
    w.append(item, format_args!(" ({} minutes)", u32::from(b.u8(at + 4)?) * 5));
    let at = text(w, b, at + 5, S_NAME)?;
    text(w, b, at, S_INSTANCE)?;
    Ok(())
}

fn reply<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_little: bool) -> Walked {
    let at = names(w, b)?;
    time(w, b, at, TIME_SEC, is_little)?;
    // The number of tickets is between the two.
    time(w, b, at + 5, EXP_DATE, is_little)?;
    w.item(KVNO, b, at + 9, 1)?;
    let octets = b.array(at + 10)?;
    let len = if is_little { u16::from_le_bytes(octets) } else { u16::from_be_bytes(octets) };
    w.number(LENGTH, b, at + 10, 2, u64::from(len))?;
    w.item(ENCRYPTED_BLOB, b, at + 12, usize::from(len))?;
    Ok(())
}

fn application<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(KVNO, b, 2, 1)?;
    let at = text(w, b, 3, REALM)?;
    let ticket = usize::from(b.u8(at)?);
    w.item(TICKET_LENGTH, b, at, 1)?;
    let request = usize::from(b.u8(at + 1)?);
    w.item(REQUEST_LENGTH, b, at + 1, 1)?;
    w.item(TICKET_BLOB, b, at + 2, ticket)?;
    w.item(REQUEST_BLOB, b, at + 2 + ticket, request)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, shown};

    fn packet(octets: &[u8]) -> Shown {
        shown(40_000, 88, octets)
    }

    #[test]
    fn a_request_names_who_asks_and_what_for() {
        let shown = packet(b"\x04\x02joe\0\0REALM\0\x41\x42\x43\x44\x05krbtgt\0REALM\0");
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:kerberos:krb4");
        assert_eq!(shown.info, "KRB4 KDC Request");
        assert!(shown.has("Msg Type: 0x02 KDC Request (Big Endian)"));
        assert!(shown.has("Name: joe"));
        assert!(shown.has("Lifetime: 5 (25 minutes)"));
        assert!(shown.has("Service Name: krbtgt"));
    }

    #[test]
    fn a_name_has_an_end() {
        let shown = packet(b"\x04\x03joe");
        assert_eq!(shown.info, "KRB4 KDC Request[Malformed Packet]");
    }

    #[test]
    fn other_kinds_are_somebody_elses() {
        assert_eq!(packet(b"\x04\x20abc").protocols, "eth:ethertype:ip:udp:data");
    }
}
