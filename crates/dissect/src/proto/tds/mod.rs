//! Tabular Data Stream, the protocol of SQL Server (MS-TDS): logins, batches, calls of procedures, and the tokens of responses.
//! The tokens that only servers of others send are not looked into.

mod fields;
mod tokens;
mod types;
mod words;

use std::fmt;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::id;
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::tls;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};
pub use fields::*;
use words::*;

/// The port of servers.
const PORT: u16 = 1433;

/// Octets of a packet's header.
const HEADER_LEN: usize = 8;

/// Types of packets.
mod kind {
    pub(super) const BATCH: u8 = 1;
    pub(super) const CALL: u8 = 3;
    pub(super) const RESPONSE: u8 = 4;
    pub(super) const ATTENTION: u8 = 6;
    pub(super) const TRANSACTION: u8 = 14;
    pub(super) const LOGIN: u8 = 16;
    pub(super) const SSPI: u8 = 17;
    pub(super) const BEFORE_LOGIN: u8 = 18;
    /// A record of TLS, without a header before it.
    pub(super) const TLS: u8 = 23;
}

/// Writes a version: an octet each before the dots, two behind them.
fn write_version(version: u64, out: &mut dyn fmt::Write) -> fmt::Result {
    write!(out, "{}.{}.{}", version >> 24 & 0xff, version >> 16 & 0xff, version & 0xffff)
}

static SHOWN: FragmentFields = FragmentFields {
    title: "TDS Fragment",
    fragments: FRAGMENTS,
    fragment: FRAGMENT,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICT,
    error: FRAGMENT_ERROR,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: None,
};

/// Tabular Data Stream.
#[derive(Clone, Copy, Debug)]
pub struct Tds;

impl Dissect for Tds {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::TcpPort(2433)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const LAST: u8 = 1;
        let (kind, status) = (b.u8(0)?, b.u8(1)?);
        if kind == kind::TLS {
            w.column_protocol("TDS");
            tls::carried(w, b)?;
            w.assign(id::TDS);
            return Ok(());
        }
        let is_last = status & LAST != 0;
        let is_next = w.columns().protocol() == "TDS";
        if !is_next {
            w.column_protocol("TDS");
            w.info(format_args!(""));
        }
        if w.wants_columns() {
            let comma = if is_next { "," } else { "" };
            match TYPE_VALUES.get(u64::from(kind)) {
                Some(word) => w.info_append(format_args!("{comma}{word}")),
                None => w.info_append(format_args!("{comma}Unknown Packet Type: {kind}")),
            }
            if !is_last {
                w.info_append(format_args!(" (Not last buffer)"));
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(TYPE, &b, 0, 1)?;
        let bits = [
            STATUS_EOM,
            STATUS_IGNORE,
            STATUS_EVENT_NOTIF,
            STATUS_RESET_CONN,
            STATUS_RESET_CONN_SKIP_TRAN,
        ];
        w.bitmask(STATUS, &bits, &b, 1, 1)?;
        let number = b.u8(6)?;
        w.row(&b, 2, &[(LENGTH, 2), (CHANNEL, 2), (PACKET_NUMBER, 1), (WINDOW, 1)])?;
        let body = b.from(HEADER_LEN)?;
        let piece = Piece {
            channel: u64::from(b.u16(4)?),
            number: Some((u32::from(number), 256)),
            begins: if number <= 1 { Begins::Yes } else { Begins::IfNoneOpen },
            last: is_last,
            octets: body.captured(),
        };
        match pieces::join(w, &piece) {
            Joined::Alone => message(w, &body, kind)?,
            Joined::Whole { message: octets, parts } => {
                let Some(source) = w.add_source("Reassembled TDS", octets.clone()) else {
                    w.close(opened);
                    return Ok(());
                };
                let whole = Buf::new(&octets, octets.len(), source);
                list_fragments(w, &SHOWN, &whole, &pieces::places(&parts))?;
                message(w, &whole, kind)?;
            }
            Joined::Open(link) => {
                if let Some(frame) = w.link(link) {
                    w.generated(REASSEMBLED_IN, &b, 0, frame);
                }
                w.data(body)?;
            }
            Joined::Stray => w.data(body)?,
        }
        w.close(opened);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        const RECORD: usize = 5;
        let [kind, _, a, c, d, ..] = *bytes else { return Pdu::MoreUnknown };
        let len = if kind == kind::TLS {
            RECORD + usize::from(u16::from_be_bytes([c, d]))
        } else {
            usize::from(u16::from_be_bytes([a, c]))
        };
        if len < HEADER_LEN {
            return Pdu::NotMine;
        }
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }
}

/// A whole message.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    match kind {
        kind::BATCH => {
            let item = w.text(b, 0, REST, format_args!("TDS Query Packet"))?;
            let opened = w.open(item);
            let at = headers(w, b)?;
            w.item_as(QUERY, b, at, b.remaining(at), Encoding::Utf16Le)?;
            w.close(opened);
            Ok(())
        }
        kind::CALL => {
            let item = w.item(RPC, b, 0, REST)?;
            let opened = w.open(item);
            call(w, b)?;
            w.close(opened);
            Ok(())
        }
        kind::RESPONSE if b.captured().first() == Some(&0) => before_login(w, b),
        kind::RESPONSE => tokens::response(w, b),
        kind::ATTENTION => Ok(()),
        kind::TRANSACTION => {
            let text = format_args!("Transaction Manager Request Packet");
            let item = w.text(b, 0, REST, text)?;
            let opened = w.open(item);
            let at = headers(w, b)?;
            w.item_le(TRANSMGR, b, at, 2)?;
            if b.remaining(at + 2) > 0 {
                w.item(TRANSMGR_PAYLOAD, b, at + 2, REST)?;
            }
            w.close(opened);
            Ok(())
        }
        kind::LOGIN => login(w, b),
        kind::SSPI => security(w, b),
        kind::BEFORE_LOGIN => before_login(w, b),
        _ => {
            w.item(UNKNOWN_TDS_PACKET, b, 0, REST)?;
            Ok(())
        }
    }
}

/// What the two ends' security packages have to say to each other.
fn security<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const NTLM: &[u8] = b"NTLMSSP";
    if b.captured().starts_with(NTLM) {
        return w.call(id::NTLMSSP, *b);
    }
    w.call(id::GSS_API, *b)
}

/// Headers that stand before all of a message, where there are some; where they end.
fn headers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, crate::buf::Fault> {
    /// A text that is there instead begins with a larger number.
    const LONGEST: usize = 0x100;
    const TRANSACTION: u16 = 2;
    let len = b.u32_le(0)? as usize;
    if len > LONGEST {
        return Ok(0);
    }
    let item = w.item(ALL_HEADERS, b, 0, len)?;
    let opened = w.open(item);
    w.item_le(ALL_HEADERS_TOTAL_LENGTH, b, 0, 4)?;
    let mut at = 4;
    while at < len {
        let part = b.u32_le(at)? as usize;
        let item = w.text(b, at, part, format_args!("Header"))?;
        let opened = w.open(item);
        w.item_le(ALL_HEADERS_HEADER_LENGTH, b, at, 4)?;
        let kind = b.u16_le(at + 4)?;
        let item = w.item_le(ALL_HEADERS_HEADER_TYPE, b, at + 4, 2)?;
        match kind {
            1 => {}
            TRANSACTION => {
                w.item_le(ALL_HEADERS_HEADER_TRANS_DESCR, b, at + 6, 8)?;
                w.item_le(ALL_HEADERS_HEADER_REQUEST_CNT, b, at + 14, 4)?;
            }
            _ => w.expert(ALL_HEADERS_HEADER_TYPE_INVALID, item),
        }
        w.close(opened);
        if part == 0 {
            break;
        }
        at += part;
    }
    w.close(opened);
    Ok(len)
}

/// What the two ends agree on before a login, or the beginning of TLS.
fn before_login<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const TLS: std::ops::RangeInclusive<u8> = 0x14..=0x17;
    const END: u8 = 0xff;
    let item = w.item(PRELOGIN, b, 0, REST)?;
    if TLS.contains(&b.u8(0)?) {
        tls::carried(w, *b)?;
        // What follows in the conversation comes in packets of this protocol again.
        w.assign(id::TDS);
        return Ok(());
    }
    let opened = w.open(item);
    let mut at = 0;
    loop {
        let token = b.u8(at)?;
        let len = if token == END { 1 } else { 5 };
        let word = PRELOGIN_OPTION_TOKEN_VALUES.get(u64::from(token)).unwrap_or("Unknown");
        let item = w.text(b, at, len, format_args!("Option: {word}"))?;
        let opened = w.open(item);
        w.item(PRELOGIN_OPTION_TOKEN, b, at, 1)?;
        if token == END {
            w.close(opened);
            break;
        }
        let (place, size) = (usize::from(b.u16(at + 1)?), usize::from(b.u16(at + 3)?));
        w.row(b, at + 1, &[(PRELOGIN_OPTION_OFFSET, 2), (PRELOGIN_OPTION_LENGTH, 2)])?;
        if size > 0 {
            let fields: &[(Field, usize)] = match token {
                0 => &[(PRELOGIN_OPTION_VERSION, 4), (PRELOGIN_OPTION_SUBBUILD, 2)],
                1 => &[(PRELOGIN_OPTION_ENCRYPTION, 1)],
                2 => &[(PRELOGIN_OPTION_INSTOPT, size)],
                3 => &[(PRELOGIN_OPTION_THREADID, 4)],
                4 => &[(PRELOGIN_OPTION_MARS, 1)],
                5 => &[(PRELOGIN_OPTION_TRACEID, size)],
                6 => &[(PRELOGIN_OPTION_FEDAUTHREQUIRED, 1)],
                7 => &[(PRELOGIN_OPTION_NONCEOPT, size)],
                _ => &[],
            };
            w.row(b, place, fields)?;
        }
        w.close(opened);
        at += len;
    }
    w.close(opened);
    Ok(())
}

/// The strings of a login, in their order.
const LOGIN_STRINGS: [(&str, Option<Field>); 9] = [
    ("Client Name", Some(N7LOGIN_CLIENTNAME)),
    ("Username", Some(N7LOGIN_USERNAME)),
    ("Password", Some(N7LOGIN_PASSWORD)),
    ("App Name", Some(N7LOGIN_APPNAME)),
    ("Server Name", Some(N7LOGIN_SERVERNAME)),
    ("Unknown1", None),
    ("Library Name", Some(N7LOGIN_LIBRARYNAME)),
    ("Locale", Some(N7LOGIN_LOCALE)),
    ("Database Name", Some(N7LOGIN_DATABASENAME)),
];

/// A login: its fixed part, where its strings are, and these.
fn login<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const STRINGS: usize = 36;
    const SSPI: usize = 78;
    let item = w.text(b, 0, REST, format_args!("TDS7 Login Packet"))?;
    let all = w.open(item);
    let item = w.text(b, 0, STRINGS, format_args!("Login Packet Header"))?;
    let opened = w.open(item);
    w.item_le(N7LOGIN_TOTAL_LEN, b, 0, 4)?;
    w.item_le(N7LOGIN_VERSION, b, 4, 4)?;
    w.item_le(N7LOGIN_PACKET_SIZE, b, 8, 4)?;
    w.item(N7LOGIN_CLIENT_VERSION, b, 12, 4)?;
    w.item_le(N7LOGIN_CLIENT_PID, b, 16, 4)?;
    w.item_le(N7LOGIN_CONNECTION_ID, b, 20, 4)?;
    w.row(
        b,
        24,
        &[
            (N7LOGIN_OPTION_FLAGS1, 1),
            (N7LOGIN_OPTION_FLAGS2, 1),
            (N7LOGIN_SQL_TYPE_FLAGS, 1),
            (N7LOGIN_RESERVED_FLAGS, 1),
        ],
    )?;
    w.item_le(N7LOGIN_TIME_ZONE, b, 28, 4)?;
    w.item_le(N7LOGIN_COLLATION, b, 32, 4)?;
    w.close(opened);
    let item = w.text(b, STRINGS, 50, format_args!("Lengths and offsets"))?;
    let opened = w.open(item);
    for (n, (name, _)) in LOGIN_STRINGS.iter().enumerate() {
        let at = STRINGS + 4 * n;
        for (at, field, what) in
            [(at, N7LOGIN_OFFSET, "offset"), (at + 2, N7LOGIN_LENGTH, "length")]
        {
            let number = b.u16_le(at)?;
            let item = w.item_le(field, b, at, 2)?;
            w.label(item, format_args!("{name} {what}: {number}"));
        }
    }
    w.close(opened);
    for (n, (_, field)) in LOGIN_STRINGS.iter().enumerate() {
        let at = STRINGS + 4 * n;
        let (place, len) = (usize::from(b.u16_le(at)?), 2 * usize::from(b.u16_le(at + 2)?));
        let (Some(field), true) = (*field, len > 0) else { continue };
        if field == N7LOGIN_PASSWORD {
            // Each octet has its halves swapped and is mixed with a constant.
            let plain: Vec<u8> =
                b.bytes(place, len)?.iter().map(|octet| (octet ^ 0xa5).rotate_left(4)).collect();
            let text = Encoding::Utf16Le.text(&plain);
            w.string(field, b, place, len, format_args!("{text}"))?;
        } else {
            w.item_as(field, b, place, len, Encoding::Utf16Le)?;
        }
    }
    let (place, len) = (usize::from(b.u16_le(SSPI)?), usize::from(b.u16_le(SSPI + 2)?));
    if len > 0 {
        security(w, &b.slice(place, len)?)?;
    }
    w.close(all);
    Ok(())
}

/// Calls of procedures.
fn call<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const BY_NUMBER: usize = 0xffff;
    let mut at = headers(w, b)?;
    while b.remaining(at) > 0 {
        let len = usize::from(b.u16_le(at)?);
        w.item_le(RPC_NAME_LENGTH, b, at, 2)?;
        at += 2;
        if len == BY_NUMBER {
            w.item_le(RPC_PROC_ID, b, at, 2)?;
            at += 2;
        } else if len > 0 {
            w.item_as(RPC_NAME, b, at, 2 * len, Encoding::Utf16Le)?;
            at += 2 * len;
        }
        let bits = [RPC_OPTIONS_WITH_RECOMP, RPC_OPTIONS_NO_METADATA, RPC_OPTIONS_REUSE_METADATA];
        flags(w, b, at, RPC_OPTIONS, &bits)?;
        at += 2;
        while b.remaining(at) > 0 {
            // A separator, where there cannot be the length of a name.
            if matches!(b.u8(at)?, 0x80 | 0xfe | 0xff) {
                w.item(RPC_SEPARATOR, b, at, 1)?;
                at += 1;
                break;
            }
            at = parameter(w, b, at)?;
        }
    }
    Ok(())
}

/// Flags of two octets, least significant first, with the bits under them.
fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    bits: &[Field],
) -> Walked {
    let item = w.item_le(field, b, at, 2)?;
    let opened = w.open(item);
    for bit in bits {
        w.item_le(*bit, b, at, 2)?;
    }
    w.close(opened);
    Ok(())
}

fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
) -> Result<usize, crate::buf::Fault> {
    let start = at;
    let len = usize::from(b.u8(at)?);
    let item = w.item(RPC_PARAMETER, b, at, 0)?;
    let opened = w.open(item);
    w.item(RPC_PARAMETER_NAME_LENGTH, b, at, 1)?;
    at += 1;
    if len > 0 {
        w.item_as(RPC_PARAMETER_NAME, b, at, 2 * len, Encoding::Utf16Le)?;
        at += 2 * len;
    }
    let status = w.item(RPC_PARAMETER_STATUS, b, at, 1)?;
    let inner = w.open(status);
    let octet = u64::from(b.u8(at)?);
    for (n, bit) in [RPC_PARAMETER_STATUS_BY_REF, RPC_PARAMETER_STATUS_DEFAULT].iter().enumerate() {
        w.number(*bit, b, at, 1, octet >> n & 1)?;
    }
    w.close(inner);
    at += 1;
    let (kind, end) = types::info(w, b, at)?;
    at = end;
    let value = w.item(RPC_PARAMETER_VALUE, b, at, 0)?;
    let inner = w.open(value);
    let end = types::value(w, b, at, kind, value)?;
    w.close(inner);
    w.set_len(value, end - at);
    w.set_len(item, end - start);
    w.close(opened);
    Ok(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn packet(kind: u8, body: &[u8]) -> Vec<u8> {
        let mut packet = vec![kind, 1];
        packet.extend((HEADER_LEN as u16 + body.len() as u16).to_be_bytes());
        packet.extend([0, 0, 1, 0]);
        packet.extend(body);
        packet
    }

    fn wide(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn a_batch_is_a_text() {
        let shown = segment(40000, PORT, &packet(1, &wide("select 1")));
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:tds");
        assert_eq!(shown.info, "TDS SQL batch");
        assert!(shown.has("Query: select 1"), "{shown:#?}");
    }

    #[test]
    fn options_stand_before_a_login() {
        let body = [0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 15, 0, 0, 1, 0, 0, 2];
        let shown = segment(40000, PORT, &packet(18, &body));
        assert!(shown.has("Version: 15.0.1"), "{shown:#?}");
        assert!(shown.has("Encryption: Encryption is not available (2)"), "{shown:#?}");
    }

    #[test]
    fn a_response_has_columns_and_rows() {
        let mut body = vec![0x81, 1, 0, 0, 0, 0, 0, 9, 0, 0x38, 2];
        body.extend(wide("id"));
        body.extend([0xd1, 5, 0, 0, 0]);
        let shown = segment(PORT, 40000, &packet(4, &body));
        assert!(shown.has("Column Name: id"), "{shown:#?}");
        assert!(shown.has("Field 1 (5)"), "{shown:#?}");
    }

    #[test]
    fn a_procedure_is_called_with_values() {
        let mut body = vec![0xff, 0xff, 10, 0, 0, 0, 2];
        body.extend(wide("@a"));
        body.extend([0, 0x26, 4, 4, 7, 0, 0, 0]);
        let mut all = vec![22, 0, 0, 0, 18, 0, 0, 0, 2, 0];
        all.extend([0; 12]);
        all.extend(body);
        let shown = segment(40000, PORT, &packet(3, &all));
        assert!(shown.has("Stored procedure ID: sp_executesql (10)"), "{shown:#?}");
        assert!(shown.has("Value (7)"), "{shown:#?}");
    }
}
