//! Connection-oriented transport protocol (ISO 8073, X.224): connections, their parameters, and data in one
//! or more units.

mod fields;
mod values;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::hex;
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::proto::{id, rdp};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// Codes of units, the upper half of the second octet (X.224, section 13.3).
mod unit {
    pub(super) const DISCONNECT_REQUEST: u8 = 8;
    pub(super) const CONNECTION_CONFIRM: u8 = 13;
    pub(super) const CONNECTION_REQUEST: u8 = 14;
    pub(super) const DATA: u8 = 15;
}

/// Codes of parameters (X.224, section 13.3.4).
mod parameter {
    pub(super) const TPDU_SIZE: u8 = 0xc0;
    pub(super) const SOURCE: u8 = 0xc1;
    pub(super) const DESTINATION: u8 = 0xc2;
    pub(super) const VERSION: u8 = 0xc4;
}

static SEGMENTS: FragmentFields = FragmentFields {
    title: "COTP Segment",
    fragments: f::SEGMENTS,
    fragment: f::SEGMENT,
    overlap: f::SEGMENT_OVERLAP,
    conflict: f::SEGMENT_OVERLAP_CONFLICT,
    error: f::SEGMENT_ERROR,
    count: f::SEGMENT_COUNT,
    length: f::REASSEMBLED_LENGTH,
    data: None,
};

/// Connection-oriented transport protocol.
#[derive(Clone, Copy, Debug)]
pub struct Cotp;

impl Dissect for Cotp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::IpProtocol(29)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? == 0 {
            // Not even a code.
            return Err(Fault::NotMine);
        }
        // The length does not count itself.
        let header_len = usize::from(b.u8(0)?) + 1;
        let code = b.u8(1)?;
        if matches!(code >> 4, 0 | 3 | 9..=11) {
            w.info(format_args!("Unknown TPDU type (0x{:x})", code >> 4));
            return Err(Fault::NotMine);
        }
        w.column_protocol("COTP");
        let (_, opened) = w.open_protocol(&b, 0, header_len)?;
        w.item(f::LI, &b, 0, 1)?;
        w.number(f::TYPE, &b, 1, 1, u64::from(code >> 4))?;
        match code >> 4 {
            unit::DATA => data(w, &b, header_len, opened),
            unit::CONNECTION_REQUEST | unit::CONNECTION_CONFIRM => {
                let carried = connection(w, &b, header_len, code >> 4)?;
                w.close(opened);
                if let Some(carried) = carried {
                    let outer = w.open_top();
                    w.call(id::RDP, carried)?;
                    w.close(outer);
                }
                rest(w, &b, header_len)
            }
            unit::DISCONNECT_REQUEST => {
                let (destination, source) = (b.u16(2)?, b.u16(4)?);
                let cause = values::CAUSE_VALUES.get(u64::from(b.u8(6)?)).unwrap_or("Unknown");
                w.info(format_args!(
                    "DR TPDU src-ref: 0x{source:04x} dst-ref: 0x{destination:04x} {cause}"
                ));
                w.item(f::DESTREF, &b, 2, 2)?;
                w.item(f::SRCREF, &b, 4, 2)?;
                w.item(f::CAUSE, &b, 6, 1)?;
                parameters(w, &b, 7, header_len)?;
                w.close(opened);
                rest(w, &b, header_len)
            }
            _ => {
                w.close(opened);
                rest(w, &b, header_len)
            }
        }
    }
}

/// What lies behind a unit that carries nothing of its own.
fn rest<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    if b.remaining(at) == 0 {
        return Ok(());
    }
    let outer = w.open_top();
    w.data(b.from(at)?)?;
    w.close(outer);
    Ok(())
}

/// Walks a request for a connection or its confirmation; what a remote desktop says in it, which is no parameters.
fn connection<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    header_len: usize,
    code: u8,
) -> Result<Option<Buf<'b>>, Fault> {
    let (destination, source) = (b.u16(2)?, b.u16(4)?);
    let name = if code == unit::CONNECTION_REQUEST { "CR" } else { "CC" };
    w.info(format_args!("{name} TPDU src-ref: 0x{source:04x} dst-ref: 0x{destination:04x}"));
    w.item(f::DESTREF, b, 2, 2)?;
    w.item(f::SRCREF, b, 4, 2)?;
    w.item(f::CLASS, b, 6, 1)?;
    w.item(f::OPTS_EXTENDED_FORMATS, b, 6, 1)?;
    w.item(f::OPTS_NO_EXPLICIT_FLOW_CONTROL, b, 6, 1)?;
    let rest = b.slice_up_to(7, header_len.saturating_sub(7));
    if rdp::is_negotiation(rest.captured()) {
        return Ok(Some(rest));
    }
    parameters(w, b, 7, header_len)?;
    Ok(None)
}

fn parameters<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    while at + 2 <= end {
        let code = b.u8(at)?;
        let len = usize::from(b.u8(at + 1)?);
        w.item(f::PARAMETER_CODE, b, at, 1)?;
        w.item(f::PARAMETER_LENGTH, b, at + 1, 1)?;
        let value = at + 2;
        match code {
            parameter::TPDU_SIZE if len == 1 => {
                let power = b.u8(value)?;
                w.number(f::TPDU_SIZE, b, value, 1, 1u64 << (power & 0x1f))?;
            }
            parameter::SOURCE => selector(w, b, (value, len), f::SRC_TSAP, f::SRC_TSAP_BYTES)?,
            parameter::DESTINATION => {
                selector(w, b, (value, len), f::DST_TSAP, f::DST_TSAP_BYTES)?;
            }
            parameter::VERSION if len == 1 => {
                w.item(f::VP_VERSION_NR, b, value, 1)?;
            }
            _ => {
                w.item(f::PARAMETER_VALUE, b, value, len)?;
            }
        }
        at = value + len;
    }
    Ok(())
}

/// A selector, as text (hidden where it is none) and as octets (hidden where it is text).
fn selector<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    text: Field,
    octets: Field,
) -> Walked {
    let bytes = b.bytes(at, len)?;
    let printable = bytes.iter().all(|octet| (0x20..0x7f).contains(octet));
    if printable {
        w.item(text, b, at, len)?;
        let item = w.item(octets, b, at, len)?;
        w.hide(item);
        return Ok(());
    }
    if w.fields() {
        let item = w.string(text, b, at, len, format_args!("0x{}", hex::digits(bytes)))?;
        w.hide(item);
    }
    w.item(octets, b, at, len)?;
    Ok(())
}

/// Data: all of it, or a part of what a later unit ends.
fn data<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header_len: usize,
    opened: crate::walk::Opened,
) -> Walked {
    let at = match header_len {
        // Class 0 has no reference; the connection is the one of TCP.
        ..=3 => {
            let item = w.generated(f::DESTREF, b, 2, 0);
            // What stands for it tells apart connections whose references are alike.
            let reference = u64::from(w.net.conversation) << 16;
            w.label_value(item, format_args!("0x{reference:04x}"));
            2
        }
        _ => {
            w.item(f::DESTREF, b, 2, 2)?;
            4
        }
    };
    let octet = b.u8(at)?;
    let (number, last) = (octet & 0x7f, octet & 0x80 != 0);
    w.item(f::TPDU_NUMBER, b, at, 1)?;
    w.item(f::EOT, b, at, 1)?;
    let header_len = header_len.max(at + 1);
    let payload = b.from(header_len)?;
    let rest = payload.reported();
    let octets = payload.captured();
    if last {
        w.info(format_args!("DT TPDU ({number}) EOT"));
    } else {
        w.info(format_args!("DT TPDU ({number}) [COTP fragment, {rest} bytes]"));
    }
    if payload.is_cut() {
        w.close(opened);
        return next(w, payload);
    }
    let piece = Piece { channel: 0, number: None, begins: Begins::IfNoneOpen, last, octets };
    match pieces::join(w, &piece) {
        Joined::Whole { message, parts } => {
            show_segment(w, b, header_len, rest)?;
            let name = "Reassembled COTP";
            let Some(source) = w.add_source(name, message.clone()) else { return Ok(()) };
            let whole = Buf::new(&message, message.len(), source);
            w.close(opened);
            if parts.len() > 1 {
                let outer = w.open_top();
                list_fragments(w, &SEGMENTS, &whole, &pieces::places(&parts))?;
                w.close(outer);
            }
            next(w, whole)
        }
        Joined::Open(link) => {
            if let Some(frame) = w.link(link) {
                w.generated(f::REASSEMBLED_IN, b, header_len, frame);
            }
            if rest > 0 {
                show_segment(w, b, header_len, rest)?;
            }
            w.close(opened);
            Ok(())
        }
        _ => {
            w.close(opened);
            next(w, payload)
        }
    }
}

fn show_segment<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Result<(), Fault> {
    let plural = if len == 1 { "" } else { "s" };
    let item = w.item(f::SEGMENT_DATA, b, at, REST)?;
    w.label(item, format_args!("COTP segment data ({len} byte{plural})"));
    Ok(())
}

/// Goes on with what is carried, as whoever recognises it.
fn next<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if b.reported() == 0 {
        return Ok(());
    }
    let outer = w.open_top();
    if !w.try_heuristics("cotp", b)? {
        w.data(b)?;
        if b.is_cut() {
            // TPKT goes on behind it.
            w.blame(id::TPKT);
            return Err(Fault::Short);
        }
    }
    w.close(outer);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_connection_has_parameters() {
        let octets = [3, 0, 0, 0x12, 13, 0xe0, 0, 0, 0, 7, 0, 0xc1, 2, 1, 0, 0xc0, 1, 10];
        let shown = segment(40_000, 102, &octets);
        assert_eq!(shown.info, "COTP CR TPDU src-ref: 0x0007 dst-ref: 0x0000");
        assert!(shown.has("PDU Type: CR Connect Request (0x0e)"));
        assert!(shown.has("Source TSAP: 0100"));
        assert!(shown.has("TPDU size: 1024"));
    }

    #[test]
    fn a_part_is_no_ones_yet() {
        let shown = segment(40_000, 102, &[3, 0, 0, 8, 2, 0xf0, 0, 9]);
        assert_eq!(shown.info, "COTP DT TPDU (0) [COTP fragment, 1 bytes]");
    }

    #[test]
    fn a_parameter_past_the_end_is_malformed() {
        let shown = segment(40_000, 102, &[3, 0, 0, 13, 8, 0xe0, 0, 0, 0, 7, 0, 0xc1, 9]);
        assert_eq!(shown.info, "COTP CR TPDU src-ref: 0x0007 dst-ref: 0x0000[Malformed Packet]");
    }
}
