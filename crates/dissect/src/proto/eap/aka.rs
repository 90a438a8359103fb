//! What EAP-SIM (RFC 4186) and EAP-AKA (RFC 4187, RFC 9048) show: a subtype, and attributes.

use lamna_fields::Field;

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Octets before the attributes.
const HEADER_LEN: usize = 3;

/// What the length of an attribute counts.
const UNIT: usize = 4;

/// Attributes that are more than octets.
mod attribute {
    pub(super) const NOTIFICATION: u8 = 12;
    pub(super) const IDENTITY: u8 = 14;
    pub(super) const CLIENT_ERROR_CODE: u8 = 22;
}

/// The fields of one of the two methods, which are laid out alike.
pub(super) struct Names {
    subtype: Field,
    reserved: Field,
    attribute: Field,
    kind: Field,
    len: Field,
    notification: Field,
    error: Field,
    value: Field,
}

pub(super) const SIM: Names = Names {
    subtype: f::SIM_SUBTYPE,
    reserved: f::SIM_RESERVED,
    attribute: f::SIM_SUBTYPE_ATTRIBUTE,
    kind: f::SIM_SUBTYPE_TYPE,
    len: f::SIM_SUBTYPE_LEN,
    notification: f::SIM_NOTIFICATION_TYPE,
    error: f::SIM_ERROR_CODE,
    value: f::SIM_SUBTYPE_VALUE,
};

pub(super) const AKA: Names = Names {
    subtype: f::AKA_SUBTYPE,
    reserved: f::AKA_RESERVED,
    attribute: f::AKA_SUBTYPE_ATTRIBUTE,
    kind: f::AKA_SUBTYPE_TYPE,
    len: f::AKA_SUBTYPE_LEN,
    notification: f::AKA_NOTIFICATION_TYPE,
    error: f::AKA_ERROR_CODE,
    value: f::AKA_SUBTYPE_VALUE,
};

/// Adds what is behind the type of the method, `size` octets as the packet says.
pub(super) fn attributes<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    size: usize,
    names: &Names,
) -> Walked {
    w.item(names.subtype, b, 0, 1)?;
    if size < HEADER_LEN {
        return Ok(());
    }
    w.item(names.reserved, b, 1, 2)?;
    let mut at = HEADER_LEN;
    while at < size {
        let kind = b.u8(at)?;
        let item = w.item(names.attribute, b, at, 0)?;
        match w.word(names.kind, u64::from(kind)) {
            Some(word) => w.label_value(item, format_args!("{word} ({kind})")),
            None => w.label_value(item, format_args!("Unknown ({kind})")),
        }
        let opened = w.open(item);
        w.item(names.kind, b, at, 1)?;
        let len = usize::from(b.u8(at + 1)?) * UNIT;
        if len == 0 {
            w.close(opened);
            break;
        }
        w.set_len(item, len.min(b.len().saturating_sub(at)));
        w.item(names.len, b, at + 1, 1)?;
        match kind {
            attribute::NOTIFICATION => {
                w.item(names.notification, b, at + 2, 2)?;
            }
            attribute::CLIENT_ERROR_CODE => {
                w.item(names.error, b, at + 2, 2)?;
            }
            attribute::IDENTITY => {
                let actual = usize::from(b.u16(at + 2)?);
                w.item(f::IDENTITY_ACTUAL_LEN, b, at + 2, 2)?;
                w.item(f::IDENTITY, b, at + UNIT, actual)?;
                let padding = (len - UNIT).checked_sub(actual).ok_or(Fault::Malformed)?;
                if padding > 0 {
                    w.item(f::IDENTITY_PADDING, b, at + UNIT + actual, padding)?;
                }
            }
            _ => {
                w.item(names.value, b, at + 2, len - 2)?;
            }
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn packet(eap: &[u8]) -> Shown {
        let header = [1, 0, 0, eap.len() as u8];
        frame(1, &ethernet(0x888e, &[&header, eap].concat()))
    }

    #[test]
    fn a_challenge_has_attributes() {
        let shown = packet(&[1, 7, 0, 12, 23, 1, 0, 0, 12, 1, 0x40, 0]);
        assert!(shown.has("EAP-AKA Subtype: AKA-Challenge (1)"));
        assert!(shown.has("EAP-AKA Attribute: AT_NOTIFICATION (12)"));
    }

    #[test]
    fn an_attribute_without_a_length_is_the_last() {
        let shown = packet(&[2, 7, 0, 12, 18, 11, 0, 0, 1, 0, 9, 9]);
        assert!(shown.has("EAP-SIM Type: AT_RAND (1)"));
        assert!(!shown.tree.iter().any(|line| line.contains("EAP-SIM Length")));
    }
}
