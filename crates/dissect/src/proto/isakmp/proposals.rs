//! Proposals, their transforms, and the attributes of those.

use lamna_fields::{Field, Strings};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

use super::values::*;
use super::*;

/// Protocol of proposals that are about IKE itself.
const PROTOCOL_IKE: u8 = 1;

/// The bit of an attribute's type that says that its value stands in place of a length.
const SHORT_FORM: u16 = 0x8000;

/// What the attributes of one kind are shown with.
struct Attributes {
    title: &'static str,
    item: Field,
    kind: Field,
    format: Field,
    length: Field,
    value: Field,
    /// Fields for the values that numbers or octets stand for.
    known: &'static [(u16, Field)],
}

static IKE: Attributes = Attributes {
    title: "IKE Attribute",
    item: IKE_ATTR,
    kind: IKE_ATTR_TYPE,
    format: IKE_ATTR_FORMAT,
    length: IKE_ATTR_LENGTH,
    value: IKE_ATTR_VALUE,
    known: &[
        (1, IKE_ATTR_ENCRYPTION_ALGORITHM),
        (2, IKE_ATTR_HASH_ALGORITHM),
        (3, IKE_ATTR_AUTHENTICATION_METHOD),
        (4, IKE_ATTR_GROUP_DESCRIPTION),
        (5, IKE_ATTR_GROUP_TYPE),
        (6, IKE_ATTR_GROUP_PRIME),
        (7, IKE_ATTR_GROUP_GENERATOR_ONE),
        (8, IKE_ATTR_GROUP_GENERATOR_TWO),
        (9, IKE_ATTR_GROUP_CURVE_A),
        (10, IKE_ATTR_GROUP_CURVE_B),
        (11, IKE_ATTR_LIFE_TYPE),
        (12, IKE_ATTR_LIFE_DURATION),
        (13, IKE_ATTR_PRF),
        (14, IKE_ATTR_KEY_LENGTH),
        (15, IKE_ATTR_FIELD_SIZE),
        (16, IKE_ATTR_GROUP_ORDER),
        (17, IKE_ATTR_BLOCK_SIZE),
        (20, IKE_ATTR_ASYMMETRIC_CRYPTOGRAPHIC_ALGORITHM_TYPE),
    ],
};

static IPSEC: Attributes = Attributes {
    title: "IPsec Attribute",
    item: IPSEC_ATTR,
    kind: IPSEC_ATTR_TYPE,
    format: IPSEC_ATTR_FORMAT,
    length: IPSEC_ATTR_LENGTH,
    value: IPSEC_ATTR_VALUE,
    known: &[
        (1, IPSEC_ATTR_LIFE_TYPE),
        (2, IPSEC_ATTR_LIFE_DURATION),
        (3, IPSEC_ATTR_GROUP_DESCRIPTION),
        (4, IPSEC_ATTR_ENCAP_MODE),
        (5, IPSEC_ATTR_AUTH_ALGORITHM),
        (6, IPSEC_ATTR_KEY_LENGTH),
        (7, IPSEC_ATTR_KEY_ROUNDS),
        (8, IPSEC_ATTR_CMPR_DICT_SIZE),
        (9, IPSEC_ATTR_CMPR_ALGORITHM),
        (10, IPSEC_ATTR_ECN_TUNNEL),
        (11, IPSEC_ATTR_EXT_SEQ_NBR),
        (12, IPSEC_ATTR_AUTH_KEY_LENGTH),
        (13, IPSEC_ATTR_SIG_ENCO_ALGORITHM),
        (14, IPSEC_ATTR_ADDR_PRESERVATION),
        (15, IPSEC_ATTR_SA_DIRECTION),
    ],
};

static TRANSFORM: Attributes = Attributes {
    title: "Transform Attribute",
    item: IKE2_ATTR,
    kind: IKE2_ATTR_TYPE,
    format: IKE2_ATTR_FORMAT,
    length: IKE2_ATTR_LENGTH,
    value: IKE2_ATTR_VALUE,
    known: &[(14, IKE2_ATTR_KEY_LENGTH)],
};

static CONFIGURATION: Attributes = Attributes {
    title: "Config Attribute",
    item: CFG_ATTR,
    kind: CFG_ATTR_TYPE,
    format: CFG_ATTR_FORMAT,
    length: CFG_ATTR_LENGTH,
    value: CFG_ATTR_VALUE,
    known: &[
        (1, CFG_ATTR_INTERNAL_IP4_ADDRESS),
        (2, CFG_ATTR_INTERNAL_IP4_NETMASK),
        (3, CFG_ATTR_INTERNAL_IP4_DNS),
        (4, CFG_ATTR_INTERNAL_IP4_NBNS),
        (5, CFG_ATTR_INTERNAL_ADDRESS_EXPIRY),
        (6, CFG_ATTR_INTERNAL_IP4_DHCP),
        (7, CFG_ATTR_APPLICATION_VERSION),
        (16520, CFG_ATTR_XAUTH_TYPE),
        (16521, CFG_ATTR_XAUTH_USER_NAME),
        (16522, CFG_ATTR_XAUTH_USER_PASSWORD),
        (16523, CFG_ATTR_XAUTH_PASSCODE),
        (16524, CFG_ATTR_XAUTH_MESSAGE),
        (16525, CFG_ATTR_XAUTH_CHALLENGE),
        (16526, CFG_ATTR_XAUTH_DOMAIN),
        (16527, CFG_ATTR_XAUTH_STATUS),
        (28672, CFG_ATTR_UNITY_BANNER),
        (28674, CFG_ATTR_UNITY_DEF_DOMAIN),
    ],
};

/// A proposal (RFC 2408, section 3.5; RFC 7296, section 3.3.1).
pub(super) fn proposal<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    place: Place,
) -> Walked {
    let (number, protocol) = (b.u8(0)?, b.u8(1)?);
    note(w, root, format_args!(" # {number}"));
    w.item(PROP_NUMBER, b, 0, 1)?;
    protocol_id(w, b, 1, place)?;
    let spi_len = usize::from(b.u8(2)?);
    w.item(SPISIZE, b, 2, 1)?;
    let count = b.u8(3)?;
    w.item(PROP_TRANSFORMS, b, 3, 1)?;
    if spi_len > 0 {
        w.item(SPI, b, 4, spi_len)?;
    }
    let at = 4 + spi_len;
    if b.remaining(at) > 0 && count > 0 {
        let place = Place { protocol, ..place };
        chain(w, b, (at, b.remaining(at)), payload::TRANSFORM, place)?;
    }
    Ok(())
}

/// The protocol that a security association is for; the versions name them differently.
pub(super) fn protocol_id<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    place: Place,
) -> Walked {
    let protocol = b.u8(at)?;
    let item = w.item(PROP_PROTOID, b, at, 1)?;
    second_word(w, item, place, protocol, PROP_PROTOID_2_VALUES.get(u64::from(protocol)));
    Ok(())
}

/// Replaces the word of a number whose meaning differs in version 2.
pub(super) fn second_word<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    place: Place,
    number: u8,
    word: Option<&'static str>,
) {
    if let Some(word) = word.filter(|_| place.version > 1) {
        w.label_value(item, format_args!("{word} ({number})"));
    }
}

/// What the transforms of a protocol are called, and those that have no name (RFC 2407, section 4.4).
fn transforms(protocol: u8) -> Option<(&'static [&'static str], &'static str)> {
    Some(match protocol {
        PROTOCOL_IKE => (&["RESERVED", "KEY_IKE"], "UNKNOWN-TRANS-TYPE"),
        2 => (
            &["RESERVED", "RESERVED", "MD5", "SHA", "DES", "SHA2-256", "SHA2-384", "SHA2-512"],
            "UNKNOWN-AH-TRANS-TYPE",
        ),
        3 => (
            &[
                "RESERVED", "DES-IV64", "DES", "3DES", "RC5", "IDEA", "CAST", "BLOWFISH", "3IDEA",
                "DES-IV32", "RC4", "NULL", "AES",
            ],
            "UNKNOWN-ESP-TRANS-TYPE",
        ),
        4 => (&["RESERVED", "OUI", "DEFLATE", "LZS", "LZJH"], "UNKNOWN-IPCOMP-TRANS-TYPE"),
        _ => return None,
    })
}

/// A transform (RFC 2408, section 3.6; RFC 7296, section 3.3.2).
pub(super) fn transform<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    place: Place,
) -> Walked {
    if place.version == 1 {
        let (number, id) = (b.u8(0)?, b.u8(1)?);
        note(w, root, format_args!(" # {number}"));
        w.item(TRANS_NUMBER, b, 0, 1)?;
        let item = w.item(TRANS_ID, b, 1, 1)?;
        if let Some((names, unknown)) = transforms(place.protocol) {
            let name = names.get(usize::from(id)).copied().unwrap_or(unknown);
            w.label_value(item, format_args!("{name} ({id})"));
        }
        w.item(RESERVED, b, 2, 2)?;
        let table = if place.protocol == PROTOCOL_IKE { &IKE } else { &IPSEC };
        return attributes(w, b, 4, table);
    }
    let kind = b.u8(0)?;
    w.item(TF_TYPE, b, 0, 1)?;
    w.item(RESERVED, b, 1, 1)?;
    let field = match kind {
        1 => TF_ID_ENCR,
        2 => TF_ID_PRF,
        3 => TF_ID_INTEG,
        4 => TF_ID_DH,
        5 => TF_ID_ESN,
        _ => TF_ID,
    };
    w.item(field, b, 2, 2)?;
    attributes(w, b, 4, &TRANSFORM)
}

/// The attributes of a configuration.
pub(super) fn configuration<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    attributes(w, b, at, &CONFIGURATION)
}

/// Attributes up to the end (RFC 2408, section 3.3).
fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    table: &Attributes,
) -> Walked {
    while w.fields() && at < b.reported() {
        let raw = b.u16(at)?;
        let short = raw & SHORT_FORM != 0;
        let kind = raw & !SHORT_FORM;
        let (value_at, len) =
            if short { (at + 2, 2) } else { (at + 4, usize::from(b.u16(at + 2)?)) };
        let rest = b.slice(at, value_at - at + len)?;
        let item = w.item(table.item, &rest, 0, REST)?;
        let opened = w.open(item);
        w.item(table.format, &rest, 0, 2)?;
        w.number(table.kind, &rest, 0, 2, u64::from(kind))?;
        if !short {
            w.item(table.length, &rest, 2, 2)?;
        }
        let value = rest.from(value_at - at)?;
        match w.word(table.kind, u64::from(kind)) {
            Some(word) => {
                w.label(item, format_args!("{} (t={kind},l={len}): {word}", table.title));
            }
            None => w.label(
                item,
                format_args!(
                    "{} (t={kind},l={len}): Unknown Attribute Type ({kind:02})",
                    table.title
                ),
            ),
        }
        if len > 0 {
            w.item(table.value, &value, 0, REST)?;
            let known = table.known.iter().find(|(number, _)| *number == kind);
            if let Some((_, field)) = known {
                known_value(w, &value, *field, item)?;
            }
        } else {
            w.expert(ATTRIBUTE_VALUE_EMPTY, item);
        }
        w.close(opened);
        at = value_at + len;
    }
    Ok(())
}

/// A value that means something, which the attribute's label tells too.
fn known_value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    attribute: Item,
) -> Walked {
    let field = match (field, b.len()) {
        (IKE_ATTR_LIFE_DURATION, 8) => IKE_ATTR_LIFE_DURATION64,
        (IPSEC_ATTR_LIFE_DURATION, 8) => IPSEC_ATTR_LIFE_DURATION64,
        (IKE_ATTR_LIFE_DURATION, 5..) => IKE_ATTR_LIFE_DURATION_BYTES,
        (IPSEC_ATTR_LIFE_DURATION, 5..) => IPSEC_ATTR_LIFE_DURATION_BYTES,
        (field, _) => field,
    };
    w.item(field, b, 0, REST)?;
    if !w.labels() {
        return Ok(());
    }
    if w.def(field).kind.is_integer() {
        let number = b.captured().iter().fold(0u64, |n, b| n << 8 | u64::from(*b));
        match w.word(field, number) {
            Some(word) => note(w, attribute, format_args!(": {word}")),
            None if !matches!(w.def(field).strings, Strings::None) => {
                note(w, attribute, format_args!(": Unknown {number}"));
            }
            None => note(w, attribute, format_args!(": {number}")),
        }
    } else if w.def(field).kind.is_string() {
        let text = lamna_fields::Encoding::Ascii.text(b.captured());
        note(w, attribute, format_args!(": {text}"));
    }
    Ok(())
}
