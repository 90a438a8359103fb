//! What follows an EtherType (IEEE 802, clause 9), whichever link layer has it: the payload, and what
//! lies behind the payload in the frame.
//!
//! A datagram that knows its own length tells it with [`Walk::set_actual_len`]. The rest of the frame
//! is padding, a trailer and the frame check sequence, told apart as Wireshark does: files do not
//! say which of them are there. A fault of the payload is marked and leaves that rest standing.

use lamna_fields::{Field, FieldDef, ProtocolId, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{eth, f5ethtrailer, id, ip, ipv6, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

field_table! {
    /// The only field: the name that stacks have for the dispatch by EtherType.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ethertype", "Ethertype", "Ethertype");
}

/// The dispatch by EtherType. It has no layer of its own; stacks name it after the link layer.
#[derive(Clone, Copy, Debug)]
pub struct Ethertype;

impl Dissect for Ethertype {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Octets of the shortest Ethernet frame, without its check sequence (IEEE 802.3, 4.2.3.3). Shorter
/// payloads are padded.
pub const MIN_FRAME_LEN: usize = 60;

/// Octets of a frame check sequence.
pub const FCS_LEN: usize = 4;

/// The EtherType of IPX, which old networks put into 802.3 frames without LLC.
const IPX: u16 = 0x8137;

/// The first octets of such an IPX packet: the checksum that it never has.
pub(crate) const RAW_IPX: u16 = 0xffff;

/// Whether a frame check sequence ends the octets of a link layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fcs {
    /// There is none, or another layer shows it.
    Absent,
    /// There is one of four octets.
    Present,
    /// Nobody said: there is one where the frame has room for it.
    Unknown,
}

/// Who shows what lies behind a payload.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Trailer {
    /// The item of the link layer, under which it is shown.
    pub(crate) root: Item,
    /// The link layer's protocol.
    pub(crate) protocol: ProtocolId,
    /// Its field for octets that are neither padding nor check sequence.
    pub(crate) field: Field,
    /// Whether there is a check sequence.
    pub(crate) fcs: Fcs,
}

/// Goes on after a link layer's header of `header_len` octets in `b` with what `ethertype` leads to,
/// then shows what lies behind.
///
/// A fault of the payload is handled here, except where octets were not captured: then there is
/// nothing behind either, and the fault is the caller's.
#[inline(always)]
pub(crate) fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    ethertype: u16,
    b: &Buf<'_>,
    header_len: usize,
    trailer: Trailer,
) -> Walked {
    let payload = match trailer.fcs {
        Fcs::Present => without_fcs(b, header_len)?,
        _ => b.from(header_len)?,
    };
    let position = w.position();
    w.mark_ethertype();
    let result = dispatch(w, ethertype, payload);
    if !C::FIELDS && result.is_ok() && !payload.is_cut() {
        return Ok(());
    }
    behind(w, result, position, b, &payload, trailer, id::ETHERTYPE)
}

/// The payload after a header of `header_len` octets, without the check sequence.
pub(crate) fn without_fcs<'b>(b: &Buf<'b>, header_len: usize) -> Result<Buf<'b>, Fault> {
    let payload = b.from(header_len)?;
    match payload.reported().checked_sub(FCS_LEN) {
        Some(len) => payload.slice(0, len),
        None => Ok(payload),
    }
}

/// Handles the payload's fault and shows what lies behind the payload. What goes wrong here is
/// blamed on `blamed`.
#[inline(never)]
pub(crate) fn behind<C: Collector>(
    w: &mut Walk<'_, C>,
    result: Walked,
    position: crate::walk::Position,
    b: &Buf<'_>,
    payload: &Buf<'_>,
    trailer: Trailer,
    blamed: ProtocolId,
) -> Walked {
    // What lies behind belongs to a layer before the fault: its items come first.
    let fault = match result {
        Ok(()) => None,
        Err(Fault::Short) => return Err(Fault::Short),
        Err(fault) => {
            let faulty = w.faulty();
            w.go_back(position);
            Some((fault, faulty))
        }
    };
    let begin = payload.start() as usize - b.start() as usize;
    w.blame(blamed);
    let result = show(w, b, begin + w.actual_len(payload), trailer);
    if let Some((fault, faulty)) = fault {
        w.blame(faulty);
        w.mark_fault(position, payload, fault);
        w.blame(blamed);
    }
    if result.is_ok() {
        w.go_back(position);
    }
    result
}

/// Goes on after a link layer's header of `header_len` octets in `b` whose last field is no EtherType
/// but `length`: LLC in so many octets, the old raw IPX, or nothing known where it is no length either.
/// Shows what lies behind. What goes wrong there is blamed on `blamed`.
#[inline(never)]
pub(crate) fn length_payload<C: Collector>(
    w: &mut Walk<'_, C>,
    length: u16,
    b: &Buf<'_>,
    header_len: usize,
    trailer: Trailer,
    blamed: ProtocolId,
) -> Walked {
    let whole = match trailer.fcs {
        Fcs::Present => without_fcs(b, header_len)?,
        _ => b.from(header_len)?,
    };
    if length > eth::MAX_LENGTH {
        return w.data(whole);
    }
    let payload = whole.slice_up_to(0, usize::from(length));
    let position = w.position();
    let result = if whole.u16(0) == Ok(RAW_IPX) {
        match w.try_claim(Claim::Ethertype(IPX), payload) {
            Ok(false) => w.data(payload),
            result => result.map(|_| ()),
        }
    } else {
        w.call(id::LLC, payload)
    };
    behind(w, result, position, b, &payload, trailer, blamed)
}

/// Goes on with what an EtherType leads to. The fast path needs no table call.
#[inline(always)]
fn dispatch<C: Collector>(w: &mut Walk<'_, C>, ethertype: u16, payload: Buf<'_>) -> Walked {
    match w.registry.lookup(Claim::Ethertype(ethertype)) {
        Some(id::IP) => w.enter::<ip::Ip>(id::IP, payload),
        Some(id::IPV6) => match w.enter::<ipv6::Ipv6>(id::IPV6, payload) {
            Err(Fault::NotMine) => unknown(w, ethertype, payload),
            result => result,
        },
        Some(protocol) => match w.call(protocol, payload) {
            Err(Fault::NotMine) => unknown(w, ethertype, payload),
            result => result,
        },
        None => unknown(w, ethertype, payload),
    }
}

#[inline(never)]
fn unknown<C: Collector>(w: &mut Walk<'_, C>, ethertype: u16, payload: Buf<'_>) -> Walked {
    if w.wants_columns() {
        w.columns().set_protocol(format!("0x{ethertype:04x}"));
        if let Some(word) = numbers::ethertype::NAMES.get(u64::from(ethertype)) {
            w.info(format_args!("{word}"));
        }
    }
    if payload.is_empty() {
        w.unmark_ethertype();
    }
    w.data(payload)
}

/// Shows the octets of a link layer behind offset `at`: padding up to the shortest frame where it is
/// of zeros, the check sequence where there is one, and what is left as a trailer.
fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, trailer: Trailer) -> Walked {
    let (len, captured) = (b.remaining(at), b.len().saturating_sub(at));
    if len == 0 || captured == 0 {
        return Ok(());
    }
    let wire = w.frame.len as usize;
    let wanted = if wire < MIN_FRAME_LEN {
        0
    } else {
        MIN_FRAME_LEN.saturating_sub(wire.saturating_sub(len)).min(len)
    };
    let padded = wanted > 0 && b.bytes(at, wanted)?.iter().all(|octet| *octet == 0);
    let padding = if padded { wanted } else { 0 };
    let opened = w.open(trailer.root);
    if padded {
        w.foreign(id::ETH, |w| w.item(eth::PADDING, b, at, padding))?;
    }
    let (at, len, captured) = (at + padding, len - padding, captured - padding);
    if len == captured && f5ethtrailer::is_cut_short(b.bytes(at, len)?) {
        w.close(opened);
        return w.call(id::F5ETHTRAILER, b.slice(at, len)?);
    }
    let check = match trailer.fcs {
        Fcs::Absent => 0,
        Fcs::Present => FCS_LEN.min(len),
        Fcs::Unknown if len >= FCS_LEN && wire >= MIN_FRAME_LEN + FCS_LEN => FCS_LEN,
        Fcs::Unknown => 0,
    };
    let rest = len - check;
    let shown = rest.min(captured);
    if shown > 0 {
        let item = w.foreign(trailer.protocol, |w| w.item(trailer.field, b, at, shown))?;
        if wanted > 0 && !padded {
            let text = "Didn't find padding of zeros, and an undecoded trailer exists. There may be padding of non-zeros.";
            w.foreign(id::ETH, |w| w.expert_text(eth::PADDING_BAD, item, format_args!("{text}")));
        }
    }
    if check == FCS_LEN {
        check_sequence(w, b, at + rest)?;
    }
    w.close(opened);
    Ok(())
}

/// Shows a frame check sequence. Wireshark does not verify it unless told to.
fn check_sequence<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let value = b.u32(at)?;
    w.foreign(id::ETH, |w| {
        let item = w.item(eth::FCS, b, at, FCS_LEN)?;
        w.label(item, format_args!("Frame check sequence: 0x{value:08x} [unverified]"));
        w.generated(eth::FCS_STATUS, b, at, eth::FCS_UNVERIFIED);
        Ok(())
    })
}
