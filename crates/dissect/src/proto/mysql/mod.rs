//! The protocol of MySQL and MariaDB (MySQL's documentation, "Client/Server Protocol"): greetings, logins, commands
//! and what answers them. Not covered: compressed conversations, replication and the bulk commands of MariaDB.

mod fields;
mod request;
mod response;
mod session;
mod values;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

use fields as f;
use session::{Session, What};

/// The port of servers.
const PORT: u16 = 3306;

/// Octets of a packet's length and number.
const HEADER_LEN: usize = 4;

/// What the two ends can do (MySQL, "Capabilities Flags"): the low and the high two octets.
mod capability {
    pub(super) const LONG_PASSWORD: u16 = 0x0001;
    pub(super) const WITH_DATABASE: u16 = 0x0008;
    pub(super) const PROTOCOL_41: u16 = 0x0200;
    pub(super) const TLS: u16 = 0x0800;
    pub(super) const SECURE_CONNECTION: u16 = 0x8000;
    pub(super) const PLUGIN_AUTH: u16 = 0x0008;
    pub(super) const CONNECT_ATTRIBUTES: u16 = 0x0010;
    pub(super) const LONG_AUTH_DATA: u16 = 0x0020;
    pub(super) const SESSION_TRACK: u16 = 0x0080;
    pub(super) const NO_EOF: u16 = 0x0100;
    pub(super) const QUERY_ATTRIBUTES: u16 = 0x0800;
}

/// MySQL.
#[derive(Clone, Copy, Debug)]
pub struct Mysql;

impl Dissect for Mysql {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_response = w.net.destination_port != PORT;
        if w.wants_columns() {
            w.columns().set_protocol("MySQL");
        }
        b.check(0, HEADER_LEN)?;
        let known = w.remember(Scope::Stream, |session: &mut Session, _| {
            session.meet(is_response, b.captured())
        });
        let known = known.unwrap_or_else(|| Session::default().meet(is_response, b.captured()));
        if known.what == What::Tls {
            w.assign(id::TLS);
        }
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("MySQL Protocol{}", known.what.title()));
        w.item_le(f::PACKET_LENGTH, &b, 0, 3)?;
        w.item(f::PACKET_NUMBER, &b, 3, 1)?;
        let body = b.from(HEADER_LEN)?;
        if is_response {
            response::walk(w, &body, &known)?;
        } else {
            request::walk(w, &body, &known)?;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let Some([a, b, c, _]) = bytes.first_chunk::<HEADER_LEN>() else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN + u32::from_le_bytes([*a, *b, *c, 0]) as usize;
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// A number of one to nine octets; `None` stands for NULL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Number {
    value: Option<u64>,
    /// Octets of it.
    len: usize,
}

impl Number {
    fn read(bytes: &[u8]) -> Option<Self> {
        let first = *bytes.first()?;
        let width = match first {
            0..=250 => return Some(Number { value: Some(u64::from(first)), len: 1 }),
            251 => return Some(Number { value: None, len: 1 }),
            252 => 2,
            253 => 3,
            _ => 8,
        };
        let octets = bytes.get(1..=width)?;
        let value = octets.iter().rev().fold(0, |n, octet| n << 8 | u64::from(*octet));
        Some(Number { value: Some(value), len: 1 + width })
    }
}

/// Shows the parts of a number of variable length.
fn number<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<Number, Fault> {
    let Some(number) = Number::read(b.captured().get(at..).unwrap_or(&[])) else {
        b.check(b.len(), 1)?;
        return Err(Fault::Malformed);
    };
    let item = w.number(f::MARIADB_PREFIX, b, at, 1, u64::from(b.u8(at)?))?;
    match number.value {
        None => w.append(item, format_args!("(NULL)")),
        Some(value) if number.len == 1 => {
            w.number(f::MARIADB_LENGTH, b, at, 1, value)?;
        }
        Some(value) => {
            w.number(f::MARIADB_LENGTH, b, at + 1, number.len - 1, value)?;
        }
    }
    Ok(number)
}

/// The octets of text up to an octet of zeros, which counts; to the end without one.
fn text_len(b: &Buf<'_>, at: usize) -> usize {
    b.find(at, 0).map_or(b.len().saturating_sub(at), |end| end + 1 - at)
}

/// Shows such text; where what follows begins.
fn text<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let len = text_len(b, at);
    w.item(field, b, at, len)?;
    Ok(at + len)
}

/// Shows flags in two octets.
fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    bits: &[Field],
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<Item, Fault> {
    let item = w.item_le(field, b, at, len)?;
    let opened = w.open(item);
    if w.fields() {
        for bit in bits {
            w.item_le(*bit, b, at, len)?;
        }
    }
    w.close(opened);
    Ok(item)
}

const CAPABILITIES: &[Field] = &[
    f::CAPS_LP,
    f::CAPS_FR,
    f::CAPS_LF,
    f::CAPS_CD,
    f::CAPS_NS,
    f::CAPS_CP,
    f::CAPS_OB,
    f::CAPS_LI,
    f::CAPS_IS,
    f::CAPS_CU,
    f::CAPS_IA,
    f::CAPS_SL,
    f::CAPS_II,
    f::CAPS_TA,
    f::CAPS_RS,
    f::CAPS_SC,
];

const EXTENDED: &[Field] = &[
    f::CAPS_MS,
    f::CAPS_MR,
    f::CAPS_PM,
    f::CAPS_PA,
    f::CAPS_CA,
    f::CAPS_VC,
    f::CAPS_EP,
    f::CAPS_SESSION_TRACK,
    f::CAPS_DEPRECATE_EOF,
    f::CAPS_OPTIONAL_METADATA,
    f::CAPS_COMPRESS_ZSD,
    f::CAPS_QUERY_ATTRS,
    f::CAPS_MF_AUTH,
    f::CAPS_CAP_EXT,
    f::CAPS_UNUSED,
];

const MARIADB: &[Field] = &[
    f::MARIADB_CAPS_PR,
    f::MARIADB_CAPS_CM,
    f::MARIADB_CAPS_BO,
    f::MARIADB_CAPS_EM,
    f::MARIADB_CAPS_ME,
];

const STATUS: &[Field] = &[
    f::STAT_IT,
    f::STAT_AC,
    f::STAT_MU,
    f::STAT_MR,
    f::STAT_BI,
    f::STAT_NI,
    f::STAT_CR,
    f::STAT_LR,
    f::STAT_DR,
    f::STAT_BS,
    f::STAT_MC,
    f::STAT_QUERY_WAS_SLOW,
    f::STAT_PS_OUT_PARAMS,
    f::STAT_TRANS_READONLY,
    f::STAT_SESSION_STATE_CHANGED,
];

/// Shows a value of a type in binary; where what follows begins, or nothing for types that are not known.
fn binary<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
    is_unsigned: bool,
) -> Result<Option<usize>, Fault> {
    let (field, len) = match (kind, is_unsigned) {
        (1, false) => (f::EXEC_FIELD_TINY, 1),
        (1, true) => (f::EXEC_FIELD_UNSIGNED_TINY, 1),
        (2 | 13, false) => (f::EXEC_FIELD_SHORT, 2),
        (2 | 13, true) => (f::EXEC_FIELD_UNSIGNED_SHORT, 2),
        (3 | 9, false) => (f::EXEC_FIELD_LONG, 4),
        (3 | 9, true) => (f::EXEC_FIELD_UNSIGNED_LONG, 4),
        (8, false) => (f::EXEC_FIELD_LONGLONG, 8),
        (8, true) => (f::EXEC_FIELD_UNSIGNED_LONGLONG, 8),
        (4, _) => (f::EXEC_FIELD_FLOAT, 4),
        (5, _) => (f::EXEC_FIELD_DOUBLE, 8),
        (7 | 10 | 12, _) => return date(w, b, at).map(Some),
        (0 | 15 | 16 | 245..=255, _) => {
            let Some(Number { value: Some(len), len: width }) =
                Number::read(b.captured().get(at..).unwrap_or(&[]))
            else {
                return Ok(None);
            };
            let len = usize::try_from(len).unwrap_or(usize::MAX);
            let octets = b.bytes(at + width, len)?;
            w.string(
                f::EXEC_FIELD_STRING,
                b,
                at,
                width + len,
                format_args!("{}", crate::proto::lines::Plain(octets)),
            )?;
            return Ok(Some(at + width + len));
        }
        _ => return Ok(None),
    };
    w.item_le(field, b, at, len)?;
    Ok(Some(at + len))
}

/// Shows a date with as many parts as it has.
fn date<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    w.item(f::EXEC_FIELD_DATETIME_LENGTH, b, at, 1)?;
    let len = usize::from(b.u8(at)?);
    b.check(at + 1, len)?;
    let mut place = at + 1;
    for (field, width) in [
        (f::EXEC_FIELD_YEAR, 2),
        (f::EXEC_FIELD_MONTH, 1),
        (f::EXEC_FIELD_DAY, 1),
        (f::EXEC_FIELD_HOUR, 1),
        (f::EXEC_FIELD_MINUTE, 1),
        (f::EXEC_FIELD_SECOND, 1),
        (f::EXEC_FIELD_SECONDB, 4),
    ] {
        if place + width > at + 1 + len {
            break;
        }
        w.item_le(field, b, place, width)?;
        place += width;
    }
    Ok(at + 1 + len)
}

/// Shows what is left of a packet and not taken apart.
fn rest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, note: Field) -> Walked {
    if b.remaining(at) > 0 {
        let item = w.item(f::PAYLOAD, b, at, b.remaining(at))?;
        w.expert(note, item);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Columns;
    use crate::proto::datagram::segment;

    #[test]
    fn numbers_have_four_lengths() {
        let read = |bytes: &[u8]| Number::read(bytes).map(|n| (n.value, n.len));
        assert_eq!(read(&[250]), Some((Some(250), 1)));
        assert_eq!(read(&[251]), Some((None, 1)));
        assert_eq!(read(&[252, 1, 2]), Some((Some(0x201), 3)));
        assert_eq!(read(&[253, 1, 2, 3]), Some((Some(0x30201), 4)));
        assert_eq!(read(&[254, 1, 0, 0, 0, 0, 0, 0, 0]), Some((Some(1), 9)));
        assert_eq!(read(&[252, 1]), None);
    }

    #[test]
    fn packets_say_how_long_they_are() {
        let mut columns = Columns::default();
        let mut framing = Framing::alone(&mut columns);
        assert_eq!(Mysql::frame(&mut framing, &[1, 0, 0]), Pdu::MoreUnknown);
        assert_eq!(Mysql::frame(&mut framing, &[2, 0, 0, 0, 3]), Pdu::More(1));
        assert_eq!(Mysql::frame(&mut framing, &[1, 0, 0, 0, 14, 1]), Pdu::Whole(5));
    }

    #[test]
    fn a_greeting_is_taken_apart() {
        let mut packet = b"\x0a8.0.1\0\x07\0\0\0saltsalt\0\x01\x82\x21\x02\0\x08\0\x05".to_vec();
        packet.extend([0; 10]);
        packet.extend(b"moresaltmore\0plug\0");
        let mut whole = vec![packet.len() as u8, 0, 0, 0];
        whole.extend(packet);
        let shown = segment(PORT, 1024, &whole);
        assert_eq!(shown.info, "MySQL Server Greeting  proto=10 version=8.0.1 ");
        assert!(shown.has("Thread ID: 7"));
        assert!(shown.has("Authentication Plugin: plug"));
    }

    #[test]
    fn a_query_is_a_request() {
        let shown = segment(1024, PORT, b"\x09\0\0\0\x03select 1");
        assert_eq!(shown.info, "MySQL Request Query");
        assert!(shown.has("Statement: select 1"));
        let shown = segment(1024, PORT, b"\x02\0\0\0\xca1");
        assert_eq!(shown.info, "MySQL Request Unknown (202) ");
    }

    #[test]
    fn an_error_has_a_code() {
        let shown = segment(PORT, 1024, b"\x0c\0\0\x01\xff\x15\x04#28000no!");
        assert_eq!(shown.info, "MySQL Response  Error 1045 ");
        assert!(shown.has("SQL state: 28000"));
        assert!(shown.has("Error message: no!"));
    }
}
