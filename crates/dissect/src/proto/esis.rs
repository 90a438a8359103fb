//! End System to Intermediate System (ISO 9542): hellos of both, and redirects.

use std::fmt::Write as _;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::numbers::nlpid::NAMES as NLPI_VALUES;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static TYPE_VALUES {
        2 => "ES HELLO",
        4 => "IS HELLO",
        6 => "RD REQUEST",
    }
}

field_table! {
    /// The fields of ISO 9542 ESIS Routeing Information Exchange Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("esis", "ISO 9542 ESIS Routeing Information Exchange Protocol", "ESIS");
    NLPI = FieldDef::new("esis.nlpi", "Network Layer Protocol Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NLPI_VALUES));
    LENGTH = FieldDef::new("esis.length", "PDU Length", FieldType::Uint8);
    VER = FieldDef::new("esis.ver", "Version", FieldType::Uint8);
    RES = FieldDef::new("esis.res", "Reserved(==0)", FieldType::Uint8);
    TYPE = FieldDef::new("esis.type", "PDU Type", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&TYPE_VALUES));
    HTIME = FieldDef::new("esis.htime", "Holding Time", FieldType::Uint16).strings(Strings::Unit(&(" second", " seconds")));
    CHKSUM = FieldDef::new("esis.chksum", "Checksum", FieldType::Uint16).base(Base::Hex);
    CHKSUM_STATUS = FieldDef::new("esis.chksum.status", "Checksum Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    NUMBER_OF_SOURCE_ADDRESSES = FieldDef::new("esis.number_of_source_addresses", "Number of Source Addresses (SA, Format: NSAP)", FieldType::Uint8);
    SAL = FieldDef::new("esis.sal", "SAL", FieldType::Uint8).strings(Strings::Unit(&(" octet", " octets")));
    SA = FieldDef::new("esis.sa", "SA", FieldType::String);
    NETL = FieldDef::new("esis.netl", "NETL", FieldType::Uint8).strings(Strings::Unit(&(" octet", " octets")));
    DAL = FieldDef::new("esis.dal", "DAL", FieldType::Uint8).strings(Strings::Unit(&(" octet", " octets")));
    BSNPAL = FieldDef::new("esis.bsnpal", "BSNPAL", FieldType::Uint8).strings(Strings::Unit(&(" octet", " octets")));
    NET = FieldDef::new("esis.net", "NET", FieldType::String);
    DA = FieldDef::new("esis.da", "DA", FieldType::String);
    BSNPA = FieldDef::new("esis.bsnpa", "BSNPA", FieldType::SystemId);
    VER_UNKNOWN = FieldDef::new("esis.ver.unknown", "Unknown ESIS version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    LENGTH_INVALID = FieldDef::new("esis.length.invalid", "Bogus ESIS length", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    TYPE_UNKNOWN = FieldDef::new("esis.type.unknown", "Unknown ESIS packet type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BAD_CHECKSUM = FieldDef::new("esis.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Error));
}

/// Types of packets by their standard names.
pub mod packet {
    /// Hello of an end system.
    pub const ES_HELLO: u8 = 2;
    /// Hello of an intermediate system.
    pub const IS_HELLO: u8 = 4;
    /// Redirect.
    pub const REDIRECT: u8 = 6;
}

/// Octets of the header.
pub const HEADER_LEN: usize = 9;

/// End System to Intermediate System.
#[derive(Clone, Copy, Debug)]
pub struct Esis;

impl Dissect for Esis {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("osinl.incl", 0x82)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ESIS");
        let len = usize::from(b.u8(1)?);
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        w.item(NLPI, &b, 0, 1)?;
        let item = w.item(LENGTH, &b, 1, 1)?;
        if len < HEADER_LEN {
            let text = format_args!("Bogus ESIS length ({len}, must be >= {HEADER_LEN})");
            w.expert_text(LENGTH_INVALID, item, text);
        }
        let version = b.u8(2)?;
        let item = w.item(VER, &b, 2, 1)?;
        if version != 1 {
            w.expert(VER_UNKNOWN, item);
        }
        w.item(RES, &b, 3, 1)?;
        let kind = b.u8(4)? & 0x1f;
        let item = w.item(TYPE, &b, 4, 1)?;
        match TYPE_VALUES.get(u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => {
                w.info(format_args!("Unknown (0x{kind:x})"));
                w.expert(TYPE_UNKNOWN, item);
            }
        }
        w.item(HTIME, &b, 5, 2)?;
        show_checksum(w, &b, len)?;
        match kind {
            packet::ES_HELLO => {
                let count = b.u8(HEADER_LEN)?;
                let item = w.item(NUMBER_OF_SOURCE_ADDRESSES, &b, HEADER_LEN, 1)?;
                let inner = w.open(item);
                let mut at = HEADER_LEN + 1;
                for _ in 0..count {
                    at = address(w, &b, at, [SAL, SA])?;
                }
                w.close(inner);
                options(w, &b, at, len)?;
            }
            packet::IS_HELLO => {
                let text = format_args!("### Network Entity Title Section ###");
                let item = w.text(&b, HEADER_LEN, 1, text)?;
                let inner = w.open(item);
                let at = address(w, &b, HEADER_LEN, [NETL, NET])?;
                options(w, &b, at, len)?;
                w.close(inner);
            }
            packet::REDIRECT => redirect(w, &b, len)?,
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// The checksum of ISO 8473 over `len` octets: both of its sums are zero.
fn show_checksum<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    const UNVERIFIED: u64 = 2;
    const ABSENT: u64 = 3;
    let found = b.u16(7)?;
    let item = w.item(CHKSUM, b, 7, 2)?;
    let (text, status) = match (found, b.bytes(0, len)) {
        (0, _) => ("not present", ABSENT),
        (_, Err(_)) => ("unverified", UNVERIFIED),
        (_, Ok(octets)) => {
            let (mut c0, mut c1) = (0u32, 0u32);
            for octet in octets {
                c0 = (c0 + u32::from(*octet)) % 255;
                c1 = (c1 + c0) % 255;
            }
            if c0 == 0 && c1 == 0 { ("correct", GOOD) } else { ("incorrect", BAD) }
        }
    };
    w.label_value(item, format_args!("0x{found:04x} [{text}]"));
    if status == BAD {
        w.expert(BAD_CHECKSUM, item);
    }
    w.generated(CHKSUM_STATUS, b, 7, status);
    Ok(())
}

/// An address with its length; answers where it ends.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [length, field]: [Field; 2],
) -> Result<usize, Fault> {
    let len = usize::from(b.u8(at)?);
    w.item(length, b, at, 1)?;
    let octets = b.bytes(at + 1, len)?;
    let mut text = String::new();
    if len == 0 {
        text.push_str("<Invalid length of NSAP>");
    }
    for octet in octets {
        // Writing to a String cannot fail.
        let _ = write!(text, "{octet:02x}");
    }
    w.string(field, b, at + 1, len, format_args!("{text}"))?;
    Ok(at + 1 + len)
}

/// A redirect: for which address, over which neighbour.
fn redirect<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let at = HEADER_LEN;
    let text = format_args!("### Destination Address Section ###");
    let size = usize::from(b.u8(at)?);
    let item = w.text(b, at, (1 + size).min(b.len() - at), text)?;
    let inner = w.open(item);
    let at = address(w, b, at, [DAL, DA])?;
    w.close(inner);
    let size = usize::from(b.u8(at)?);
    let text = format_args!("###  Subnetwork Address Section ###");
    let item = w.text(b, at, (1 + size).min(b.len() - at), text)?;
    let inner = w.open(item);
    w.item(BSNPAL, b, at, 1)?;
    let place = w.item(BSNPA, b, at + 1, size)?;
    if size == 0 {
        w.label_value(place, format_args!("<Invalid length of SYSTEM ID>"));
    }
    w.close(inner);
    let at = at + 1 + size;
    let size = usize::from(b.u8(at)?);
    if size == 0 {
        let text = format_args!("### No Network Entity Title Section ###");
        let item = w.text(b, at, 1, text)?;
        let inner = w.open(item);
        options(w, b, at + 1, len)?;
        w.close(inner);
        return Ok(());
    }
    let text = format_args!("### Network Entity Title Section ###");
    let item = w.text(b, at, 1, text)?;
    let inner = w.open(item);
    let at = address(w, b, at, [NETL, NET])?;
    options(w, b, at, len)?;
    w.close(inner);
    Ok(())
}

/// The options up to the end at `len`.
fn options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let size = len.saturating_sub(at);
    let text = format_args!("### Option Section ###");
    let item = w.text(b, at, size.min(b.len().saturating_sub(at)), text)?;
    if at > len {
        // What came before is longer than all: options would begin before they end.
        return b.check(b.len(), 1);
    }
    if size == 0 {
        w.foreign(id::OSI, |w| w.expert(super::osi::OPTIONS_NONE, item));
    } else {
        // An option begins with its code and its length.
        b.check(at, 2)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn esis(kind: u8, rest: &[u8]) -> Shown {
        let len = (9 + rest.len()) as u8;
        let octets = [&[0xfe, 0xfe, 3, 0x82, len, 1, 0, kind, 0, 30, 0, 0][..], rest].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn an_end_systems_hello_has_addresses() {
        let shown = esis(2, &[1, 2, 0x49, 0]);
        assert_eq!(shown.protocols, "eth:llc:osi:esis");
        assert!(shown.columns.ends_with("ESIS ES HELLO"));
        assert!(shown.has("Holding Time: 30 seconds"));
        assert!(shown.has("SA: 4900"));
    }

    #[test]
    fn a_redirect_without_a_router_has_no_title() {
        let shown = esis(6, &[1, 0x49, 0, 0]);
        assert!(shown.has("### No Network Entity Title Section ###"));
        assert!(
            shown.has("No Options for this PDU")
                || shown.tree.iter().any(|l| l.contains("No Options"))
        );
    }

    #[test]
    fn an_unknown_type_is_a_header_alone() {
        assert!(esis(9, &[]).columns.ends_with("ESIS Unknown (0x9)"));
    }
}
