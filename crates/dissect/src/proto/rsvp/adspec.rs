//! What a path can offer: the fragments of an ADSPEC (RFC 2210, section 3.3; RFC 2215).

use lamna_fields::Field;

use super::f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

/// Where the first service's fragment begins.
const FIRST: usize = 8;

/// Octets of a fragment's header, and of a parameter's.
const HEADER_LEN: usize = 4;

/// The estimate of a path's bandwidth, the only parameter that is no whole number.
const BANDWIDTH: u8 = 6;

/// The fragments of each service.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(f::ADSPEC_MESSAGE_FORMAT_VERSION, b, 4, 1)?;
    w.item(f::DATA_LENGTH, b, 6, 2)?;
    let mut at = FIRST;
    while b.remaining(at) >= HEADER_LEN {
        let service = b.u8(at)?;
        let len = HEADER_LEN + 4 * usize::from(b.u16(at + 2)?);
        let word = w.word(f::ADSPEC_SERVICE_HEADER, u64::from(service)).unwrap_or("Unknown");
        let root = w.text(b, at, len, format_args!("{word}"))?;
        let opened = w.open(root);
        w.item(f::ADSPEC_SERVICE_HEADER, b, at, 1)?;
        w.item(f::ADSPEC_BREAK_BIT, b, at + 1, 1)?;
        w.item(f::DATA_LENGTH, b, at + 2, 2)?;
        parameters(w, &b.slice(at, len)?)?;
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// The parameters behind a fragment's header.
fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = HEADER_LEN;
    while b.remaining(at) >= HEADER_LEN {
        let kind = b.u8(at)?;
        let len = HEADER_LEN + 4 * usize::from(b.u16(at + 2)?);
        let word = w.word(f::ADSPEC_TYPE, u64::from(kind));
        let item = w.item(f::ADSPEC_TYPE, b, at, 1)?;
        let opened = w.open(item);
        w.item(f::ADSPEC_LEN, b, at + 2, 2)?;
        match word {
            Some(word) => {
                let value = b.u32(at + HEADER_LEN)?;
                let (field, number): (Field, u64) = if kind == BANDWIDTH {
                    let number = f64::from(f32::from_bits(value));
                    (f::ADSPEC_FLOAT, number.to_bits())
                } else {
                    (f::ADSPEC_UINT, u64::from(value))
                };
                let item = w.number(field, b, at, len, number)?;
                if kind == BANDWIDTH {
                    w.label(item, format_args!("{word}: {}", f32::from_bits(value)));
                } else {
                    w.label(item, format_args!("{word}: {value}"));
                }
            }
            None => {
                w.expert(f::ADSPEC_TYPE_UNKNOWN, item);
                w.item(f::ADSPEC_BYTES, b, at, len)?;
            }
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::buf::Buf;
    use crate::proto::captured::{ethernet, frame};

    /// A PATH message that has nothing but an ADSPEC, with one fragment of general parameters.
    fn shown(parameter: [u8; 8]) -> crate::proto::captured::Shown {
        let mut packet = vec![0x45, 0, 0, 48, 0, 1, 0, 0, 64, 46, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
        packet.extend([0x10, 1, 0, 0, 64, 0, 0, 28]);
        packet.extend([0, 20, 13, 2, 0, 0, 0, 3, 1, 0, 0, 2]);
        packet.extend(parameter);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_parameter_is_named() {
        let shown = shown([10, 0, 0, 1, 0, 0, 5, 220]);
        assert!(shown.has("Default General Parameters"));
        assert!(shown.has("Adspec Type: Composed MTU (10)"));
        assert!(shown.has("Composed MTU: 1500"));
    }

    #[test]
    fn a_bandwidth_is_no_whole_number() {
        assert!(shown([6, 0, 0, 1, 0x49, 0x98, 0x96, 0x80]).has("Path b/w estimate: 1250000"));
    }

    #[test]
    fn a_parameter_without_its_octets_is_none() {
        assert_eq!(Buf::new(&[], 0, 0).remaining(super::FIRST), 0);
        assert!(shown([10, 0, 0, 9, 0, 0, 5, 220]).columns.contains("[Malformed Packet]"));
    }
}
