//! ARP over ATM (RFC 2225, 6.2): addresses of two parts and of any length.

use lamna_fields::{Field, FieldDef};

use super::{
    DST_ATM_NUM_E164, DST_ATM_NUM_NSAP, DST_ATM_SUBADDR, DST_HLEN, DST_HTYPE, DST_PLN, DST_PROTO,
    DST_PROTO_IPV4, DST_SLEN, DST_STYPE, HW_TYPE, IPV4, OPCODE, PROTO_TYPE, SRC_ATM_AFI,
    SRC_ATM_AFI_UNKNOWN, SRC_ATM_DATA_COUNTRY_CODE, SRC_ATM_DATA_COUNTRY_CODE_GROUP,
    SRC_ATM_E_164_ISDN, SRC_ATM_E_164_ISDN_GROUP, SRC_ATM_END_SYSTEM_IDENTIFIER,
    SRC_ATM_HIGH_ORDER_DSP, SRC_ATM_INTERNATIONAL_CODE_DESIGNATOR,
    SRC_ATM_INTERNATIONAL_CODE_DESIGNATOR_GROUP, SRC_ATM_NUM_E164, SRC_ATM_NUM_NSAP,
    SRC_ATM_REST_OF_ADDRESS, SRC_ATM_SELECTOR, SRC_ATM_SUBADDR, SRC_HLEN, SRC_HTYPE, SRC_PLN,
    SRC_PROTO, SRC_PROTO_IPV4, SRC_SLEN, SRC_STYPE, Shown, operation, values,
};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// The protocol itself; its fields are those of ARP.
static FIELDS: &[FieldDef] =
    &[FieldDef::protocol("atmarp", "ATM Address Resolution Protocol", "ATMARP")];

/// Octets before the addresses.
const HEADER_LEN: usize = 12;

/// Octets of an ATM end system address.
const NSAP_LEN: usize = 20;

/// The bit of a type and length octet that says E.164.
const E164: u8 = 0x40;

/// The bits of a type and length octet that are the length.
const LENGTH: u8 = 0x3f;

/// One end's fields.
struct End {
    side: &'static str,
    types: [Field; 4],
    number: [Field; 2],
    subaddress: Field,
    protocol: [Field; 2],
}

static SENDER: End = End {
    side: "Sender",
    types: [SRC_HTYPE, SRC_HLEN, SRC_STYPE, SRC_SLEN],
    number: [SRC_ATM_NUM_E164, SRC_ATM_NUM_NSAP],
    subaddress: SRC_ATM_SUBADDR,
    protocol: [SRC_PROTO_IPV4, SRC_PROTO],
};

static TARGET: End = End {
    side: "Target",
    types: [DST_HTYPE, DST_HLEN, DST_STYPE, DST_SLEN],
    number: [DST_ATM_NUM_E164, DST_ATM_NUM_NSAP],
    subaddress: DST_ATM_SUBADDR,
    protocol: [DST_PROTO_IPV4, DST_PROTO],
};

/// ARP over ATM.
#[derive(Clone, Copy, Debug)]
pub struct AtmArp;

impl Dissect for AtmArp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.foreign(id::ARP, |w| walk(w, &b))
    }
}

fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    let types = [b.u8(4)?, b.u8(5)?, b.u8(9)?, b.u8(10)?];
    let [number, sub, target_number, target_sub] = types.map(|octet| usize::from(octet & LENGTH));
    let op = b.u16(6)?;
    let (sender_len, target_len) = (usize::from(b.u8(8)?), usize::from(b.u8(11)?));
    let len = HEADER_LEN + number + sub + sender_len + target_number + target_sub + target_len;
    b.check(0, len)?;
    w.set_actual_len(b, len);
    w.set_len(root, len);
    const TITLE: &str = "ATM Address Resolution Protocol";
    match values::OPCODES.get(u64::from(op)) {
        _ if op == operation::NAK => w.label(root, format_args!("{TITLE} (nak)")),
        Some(word) => w.label(root, format_args!("{TITLE} ({word})")),
        None => w.label(root, format_args!("{TITLE} (opcode 0x{op:04x})")),
    }
    w.item(HW_TYPE, b, 0, 2)?;
    w.item(PROTO_TYPE, b, 2, 2)?;
    forms(w, b, &SENDER, 4, types[0], types[1])?;
    w.item(OPCODE, b, 6, 2)?;
    w.item(SRC_PLN, b, 8, 1)?;
    forms(w, b, &TARGET, 9, types[2], types[3])?;
    w.item(DST_PLN, b, 11, 1)?;
    let ipv4 = |len: usize| b.u16(2) == Ok(IPV4) && len == 4;
    let mut at = HEADER_LEN;
    let sender_number = address(w, b, &SENDER, &mut at, types[0], [number, sub])?;
    let sender = protocol(w, b, &SENDER, &mut at, sender_len, ipv4(sender_len))?;
    let target_number = address(w, b, &TARGET, &mut at, types[2], [target_number, target_sub])?;
    let target = protocol(w, b, &TARGET, &mut at, target_len, ipv4(target_len))?;
    w.close(opened);
    if w.wants_columns() {
        let inverse = matches!(op, operation::INVERSE_REQUEST | operation::INVERSE_REPLY);
        w.columns().set_protocol(if inverse { "Inverse ATMARP" } else { "ATMARP" });
        match op {
            operation::REQUEST => w.info(format_args!("Who has {target}? Tell {sender}")),
            operation::REPLY => w.info(format_args!("{sender} is at {sender_number}")),
            operation::INVERSE_REQUEST => {
                w.info(format_args!("Who is {target_number}? Tell {sender_number}"));
            }
            operation::INVERSE_REPLY => w.info(format_args!("{sender_number} is at {sender}")),
            operation::NAK => w.info(format_args!("I don't know where {sender} is")),
            _ => w.info(format_args!("Unknown ATMARP opcode 0x{op:04x}")),
        }
    }
    Ok(())
}

/// Adds the kinds and lengths of an end's number and subaddress, in the two octets at `at`.
fn forms<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    end: &End,
    at: usize,
    number: u8,
    sub: u8,
) -> Walked {
    let [number_type, number_len, sub_type, sub_len] = end.types;
    let side = end.side;
    for (at, what, octet, kind, len) in [
        (at, "number", number, number_type, number_len),
        (at + 1, "subaddress", sub, sub_type, sub_len),
    ] {
        let form = if octet & E164 != 0 { "E.164" } else { "ATM Forum NSAPA" };
        let size = octet & LENGTH;
        let item =
            w.text(b, at, 1, format_args!("{side} ATM {what} type/length: {form}/{size}"))?;
        let opened = w.open(item);
        w.item(kind, b, at, 1)?;
        w.item(len, b, at, 1)?;
        w.close(opened);
    }
    Ok(())
}

/// Adds an end's number and subaddress.
fn address<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    end: &End,
    at: &mut usize,
    kind: u8,
    [number, sub]: [usize; 2],
) -> Result<Shown<'b>, Fault> {
    let [e164, nsap] = end.number;
    let octets = b.bytes(*at, number)?;
    if number != 0 {
        if kind & E164 != 0 {
            w.item(e164, b, *at, number)?;
        } else {
            let item = w.item(nsap, b, *at, number)?;
            if number >= NSAP_LEN {
                let opened = w.open(item);
                parts(w, b, *at, number)?;
                w.close(opened);
            }
        }
        *at += number;
    }
    if sub != 0 {
        w.item(end.subaddress, b, *at, sub)?;
        *at += sub;
    }
    Ok(Shown { octets, plain: false })
}

/// Adds an end's protocol address.
fn protocol<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    end: &End,
    at: &mut usize,
    len: usize,
    ipv4: bool,
) -> Result<Shown<'b>, Fault> {
    let octets = b.bytes(*at, len)?;
    if len != 0 {
        let [plain, other] = end.protocol;
        w.item(if ipv4 { plain } else { other }, b, *at, len)?;
        *at += len;
    }
    Ok(Shown { octets, plain: ipv4 })
}

/// Adds the parts of an end system address (ATM Forum UNI 3.1, 5.1.3).
fn parts<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.item(SRC_ATM_AFI, b, at, 1)?;
    let (area, area_len) = match b.u8(at)? {
        0x39 => (SRC_ATM_DATA_COUNTRY_CODE, 2),
        0xbd => (SRC_ATM_DATA_COUNTRY_CODE_GROUP, 2),
        0x47 => (SRC_ATM_INTERNATIONAL_CODE_DESIGNATOR, 2),
        0xc5 => (SRC_ATM_INTERNATIONAL_CODE_DESIGNATOR_GROUP, 2),
        0x45 => (SRC_ATM_E_164_ISDN, 8),
        0xc3 => (SRC_ATM_E_164_ISDN_GROUP, 8),
        _ => {
            w.expert(SRC_ATM_AFI_UNKNOWN, item);
            w.item(SRC_ATM_REST_OF_ADDRESS, b, at + 1, len - 1)?;
            return Ok(());
        }
    };
    w.item(area, b, at + 1, area_len)?;
    let rest = at + 1 + area_len;
    w.item(SRC_ATM_HIGH_ORDER_DSP, b, rest, 12 - area_len)?;
    w.item(SRC_ATM_END_SYSTEM_IDENTIFIER, b, rest + 12 - area_len, 6)?;
    w.item(SRC_ATM_SELECTOR, b, rest + 18 - area_len, 1)?;
    Ok(())
}
