//! The transport parameters of QUIC, an extension of both Hellos (RFC 9000, section 18; the drafts before the
//! 27th had a form of their own).

use lamna_fields::Field;

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::quic::varint;
use crate::walk::Walk;

use super::hello::Reader;
use super::*;

/// The registered parameters, and those of vendors that stacks send.
static NAMES: &[(u64, &str)] = &[
    (0x00, "original_destination_connection_id"),
    (0x01, "max_idle_timeout"),
    (0x02, "stateless_reset_token"),
    (0x03, "max_udp_payload_size"),
    (0x04, "initial_max_data"),
    (0x05, "initial_max_stream_data_bidi_local"),
    (0x06, "initial_max_stream_data_bidi_remote"),
    (0x07, "initial_max_stream_data_uni"),
    (0x08, "initial_max_streams_bidi"),
    (0x09, "initial_max_streams_uni"),
    (0x0a, "ack_delay_exponent"),
    (0x0b, "max_ack_delay"),
    (0x0c, "disable_active_migration"),
    (0x0d, "preferred_address"),
    (0x0e, "active_connection_id_limit"),
    (0x0f, "initial_source_connection_id"),
    (0x10, "retry_source_connection_id"),
    (0x11, "version_information"),
    (0x20, "max_datagram_frame_size"),
    (0x1000, "cibir_encoding"),
    (0x1057, "loss_bits"),
    (0x2ab2, "grease_quic_bit"),
    (0x3127, "google_initial_rtt"),
    (0x3128, "google_connection_options"),
    (0x3129, "google_user_agent"),
    (0x312a, "google_support_handshake_done"),
    (0x312b, "google_key_update_not_yet_supported"),
    (0x4751, "google_quic_params"),
    (0x4752, "google_quic_version"),
    (0x7158, "enable_time_stamp_v2"),
    (0xde1a, "min_ack_delay"),
    (0xff00, "facebook_partial_reliability"),
];

/// Whether a parameter means nothing, so that receivers stay used to unknown ones (RFC 9000, section 18.1).
fn is_reserved(kind: u64) -> bool {
    kind > 27 && (kind - 27).is_multiple_of(31)
}

fn name(kind: u64) -> Option<&'static str> {
    let known = NAMES.iter().find(|(number, _)| *number == kind).map(|(_, name)| *name);
    known.or_else(|| is_reserved(kind).then_some("GREASE"))
}

/// What stands behind the number that is a parameter's value, in its line.
enum Unit {
    Nothing,
    Number,
    Named(&'static str),
}

/// The parameter that says who wants times of packets (draft-huitema-quic-ts, section 3).
const TIME_STAMPS: u64 = 0x7158;

/// The field of a parameter whose value is a number.
fn number_field(kind: u64) -> Option<(Field, Unit)> {
    Some(match kind {
        0x01 => (QUIC_PARAMETER_MAX_IDLE_TIMEOUT, Unit::Named(" ms")),
        0x03 => (QUIC_PARAMETER_MAX_UDP_PAYLOAD_SIZE, Unit::Number),
        0x04 => (QUIC_PARAMETER_INITIAL_MAX_DATA, Unit::Number),
        0x05 => (QUIC_PARAMETER_INITIAL_MAX_STREAM_DATA_BIDI_LOCAL, Unit::Number),
        0x06 => (QUIC_PARAMETER_INITIAL_MAX_STREAM_DATA_BIDI_REMOTE, Unit::Number),
        0x07 => (QUIC_PARAMETER_INITIAL_MAX_STREAM_DATA_UNI, Unit::Number),
        0x08 => (QUIC_PARAMETER_INITIAL_MAX_STREAMS_BIDI, Unit::Number),
        0x09 => (QUIC_PARAMETER_INITIAL_MAX_STREAMS_UNI, Unit::Number),
        0x0a => (QUIC_PARAMETER_ACK_DELAY_EXPONENT, Unit::Nothing),
        0x0b => (QUIC_PARAMETER_MAX_ACK_DELAY, Unit::Number),
        0x0e => (QUIC_PARAMETER_ACTIVE_CONNECTION_ID_LIMIT, Unit::Number),
        0x20 => (QUIC_PARAMETER_MAX_DATAGRAM_FRAME_SIZE, Unit::Number),
        0x1057 => (QUIC_PARAMETER_LOSS_BITS, Unit::Nothing),
        0x3127 => (QUIC_PARAMETER_GOOGLE_INITIAL_RTT, Unit::Named(" us")),
        0xde1a => (QUIC_PARAMETER_MIN_ACK_DELAY, Unit::Number),
        0xff00 => (QUIC_PARAMETER_FACEBOOK_PARTIAL_RELIABILITY, Unit::Nothing),
        _ => return None,
    })
}

/// The field of a parameter whose value is octets, text, or nothing.
fn octets_field(kind: u64) -> Option<Field> {
    Some(match kind {
        0x00 => QUIC_PARAMETER_ORIGINAL_DESTINATION_CONNECTION_ID,
        0x02 => QUIC_PARAMETER_STATELESS_RESET_TOKEN,
        0x0f => QUIC_PARAMETER_INITIAL_SOURCE_CONNECTION_ID,
        0x10 => QUIC_PARAMETER_RETRY_SOURCE_CONNECTION_ID,
        0x3128 => QUIC_PARAMETER_GOOGLE_CONNECTION_OPTIONS,
        0x3129 => QUIC_PARAMETER_GOOGLE_USER_AGENT,
        0x312a => QUIC_PARAMETER_GOOGLE_SUPPORT_HANDSHAKE_DONE,
        0x312b => QUIC_PARAMETER_GOOGLE_KEY_UPDATE_NOT_YET_SUPPORTED,
        0x4751 => QUIC_PARAMETER_GOOGLE_QUIC_PARAMS,
        _ => return None,
    })
}

/// Whether the list is in the form of the drafts before the 27th: its length, then parameters whose numbers
/// and lengths have two octets each.
fn is_old(b: &Buf<'_>, at: usize, len: usize) -> bool {
    len >= 6 && b.u16(at).is_ok_and(|claimed| usize::from(claimed) + 2 == len)
}

/// Adds the parameters.
pub(super) fn parameters<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    let old = is_old(r.b, r.at, r.left());
    if old {
        r.item(w, QUIC_LEN, 2)?;
    }
    while r.left() > 0 {
        let begin = r.at;
        let read = |at: usize| match old {
            true => r.b.u16(at).map(|value| (u64::from(value), 2)),
            false => varint(r.b, at),
        };
        let (kind, kind_len) = read(begin)?;
        let (len, len_len) = read(begin + kind_len)?;
        let head = kind_len + len_len;
        let len = usize::try_from(len).unwrap_or(usize::MAX);
        let whole = head.saturating_add(len).min(r.left());
        let known = name(kind);
        let item = match known {
            Some(name) => {
                w.text(r.b, begin, whole, format_args!("Parameter: {name} (len={len})"))?
            }
            None => {
                let text = format_args!("Parameter: Unknown 0x{kind:04x} (len={len})");
                w.text(r.b, begin, whole, text)?
            }
        };
        let opened = w.open(item);
        let shown = w.number(QUIC_PARAMETER_TYPE, r.b, begin, kind_len, kind)?;
        let word = known.unwrap_or("Unknown");
        w.label_value(shown, format_args!("{word} (0x{kind:02x})"));
        let length = if old { QUIC_PARAMETER_LENGT_OLD } else { QUIC_PARAMETER_LENGTH };
        w.number(length, r.b, begin + kind_len, len_len, len as u64)?;
        r.at = begin + head;
        w.item(QUIC_PARAMETER_VALUE, r.b, r.at, len)?;
        let end = r.at + len;
        let mut inner = Reader { b: r.b, at: r.at, end };
        value(w, &mut inner, kind, item)?;
        if inner.at < end && (number_field(kind).is_some() || kind == GOOGLE_VERSION) {
            trailing(w, &inner)?;
        }
        w.close(opened);
        r.at = end;
    }
    Ok(())
}

/// The version that a Google client asked for first.
const GOOGLE_VERSION: u64 = 0x4752;

/// Notes octets behind the value of a parameter.
fn trailing<C: Collector>(w: &mut Walk<'_, C>, r: &Reader<'_, '_>) -> Walked {
    let left = r.left();
    let text = format_args!(
        "{left} trailing byte{} unprocessed",
        if left == 1 { " was" } else { "s were" }
    );
    let item = w.text(r.b, r.at, left, text)?;
    w.expert_text(MALFORMED_TRAILING_DATA, item, text);
    Ok(())
}

/// Adds what the value of a parameter means.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    kind: u64,
    item: Item,
) -> Walked {
    if kind == TIME_STAMPS {
        let (value, len) = varint(r.b, r.at)?;
        let shown = w.number(QUIC_PARAMETER_ENABLE_TIME_STAMP_V2, r.b, r.at, len, value)?;
        if let Some(words) = values::QUIC_PARAMETER_ENABLE_TIME_STAMP_V2_VALUES.get(value) {
            w.label_value(shown, format_args!("{words} ({value})"));
        }
        r.at += len;
        return Ok(());
    }
    if let Some((field, unit)) = number_field(kind) {
        let number = number(w, r, field)?;
        match unit {
            Unit::Nothing => {}
            Unit::Number => w.append(item, format_args!(" {number}")),
            Unit::Named(unit) => w.append(item, format_args!(" {number}{unit}")),
        }
        return Ok(());
    }
    if let Some(field) = octets_field(kind) {
        let len = r.left();
        return r.item(w, field, len).map(drop);
    }
    match kind {
        0x0d => preferred_address(w, r),
        0x11 => {
            version(w, r, QUIC_PARAMETER_VI_CHOSEN_VERSION)?;
            while r.left() >= 4 {
                version(w, r, QUIC_PARAMETER_VI_OTHER_VERSION)?;
            }
            Ok(())
        }
        0x1000 => {
            let length = number(w, r, QUIC_PARAMETER_CIBIR_ENCODING_LENGTH)?;
            let offset = number(w, r, QUIC_PARAMETER_CIBIR_ENCODING_OFFSET)?;
            w.append(item, format_args!(" Length: {length}, Offset: {offset}"));
            Ok(())
        }
        GOOGLE_VERSION => version(w, r, QUIC_PARAMETER_GOOGLE_QUIC_VERSION),
        _ => Ok(()),
    }
}

/// Adds a number of variable length.
fn number<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reader<'_, '_>,
    field: Field,
) -> Result<u64, Fault> {
    let (value, len) = varint(r.b, r.at)?;
    w.number(field, r.b, r.at, len, value)?;
    r.at += len;
    Ok(value)
}

/// Adds a version of QUIC, some of which mean nothing (RFC 9000, section 15).
fn version<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>, field: Field) -> Walked {
    let number = r.b.u32(r.at)?;
    let item = r.item(w, field, 4)?;
    if number & 0x0f0f_0f0f == 0x0a0a_0a0a {
        w.label_value(item, format_args!("Unknown (0x{number:08x}) (GREASE)"));
    }
    Ok(())
}

/// Adds where a server would rather be reached (RFC 9000, section 9.6).
fn preferred_address<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reader<'_, '_>) -> Walked {
    r.item(w, QUIC_PARAMETER_PREFERRED_ADDRESS_IPV4ADDRESS, 4)?;
    r.item(w, QUIC_PARAMETER_PREFERRED_ADDRESS_IPV4PORT, 2)?;
    r.item(w, QUIC_PARAMETER_PREFERRED_ADDRESS_IPV6ADDRESS, 16)?;
    r.item(w, QUIC_PARAMETER_PREFERRED_ADDRESS_IPV6PORT, 2)?;
    let field = QUIC_PARAMETER_PREFERRED_ADDRESS_CONNECTIONID_LENGTH;
    if let Some(len) = r.vector(w, field, 1)?
        && len > 0
    {
        r.item(w, QUIC_PARAMETER_PREFERRED_ADDRESS_CONNECTIONID, len)?;
    }
    if r.left() >= 16 {
        r.item(w, QUIC_PARAMETER_PREFERRED_ADDRESS_STATELESSRESETTOKEN, 16)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_parameters_are_told_from_unknown_ones() {
        assert_eq!(name(27 + 31 * 5), Some("GREASE"));
        assert_eq!(name(27), None);
        assert_eq!(name(0x7777), None);
        assert_eq!(name(0x0e), Some("active_connection_id_limit"));
    }

    #[test]
    fn the_form_of_old_drafts_begins_with_the_length() {
        let old = [0, 6, 0, 1, 0, 2, 0x7a, 0x98];
        assert!(is_old(&Buf::new(&old, old.len(), 0), 0, old.len()));
        let new = [0x04, 0x04, 0x80, 0x10, 0, 0];
        assert!(!is_old(&Buf::new(&new, new.len(), 0), 0, new.len()));
    }
}
