//! Packets of the datagram protocol (C706, section 12.5).

use lamna_fields::{Encoding, Field};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::pieces::{Begins, Piece};
use crate::proto::bitmask::Names;
use crate::track::Scope;
use crate::walk::{REST, Walk};

use super::fragments::{self, Whole};
use super::interfaces::Interface;
use super::state::{Associations, Bound, Call};
use super::{
    Named, Target, Uuid, fields as f, is_representation, kind, order, u16_in, u32_in, uuid_in,
};

/// Octets of the header.
pub(super) const HEADER_LEN: usize = 80;

/// The first of the flags: the packet is a fragment.
const FRAGMENT: u8 = 0x04;

/// It is the last one.
const LAST_FRAGMENT: u8 = 0x02;

/// The last type of packets of this protocol.
const LAST_KIND: u8 = kind::CANCEL_ACK;

/// The newest version of an acknowledgement's body.
const ACKNOWLEDGEMENT_VERSION: u8 = 1;

const FLAGS1: &[Field] = &[
    f::DG_FLAGS1_RSRVD_80,
    f::DG_FLAGS1_BROADCAST,
    f::DG_FLAGS1_IDEMPOTENT,
    f::DG_FLAGS1_MAYBE,
    f::DG_FLAGS1_NOFACK,
    f::DG_FLAGS1_FRAG,
    f::DG_FLAGS1_LAST_FRAG,
    f::DG_FLAGS1_RSRVD_01,
];

const FLAGS2: &[Field] = &[
    f::DG_FLAGS2_RSRVD_80,
    f::DG_FLAGS2_RSRVD_40,
    f::DG_FLAGS2_RSRVD_20,
    f::DG_FLAGS2_RSRVD_10,
    f::DG_FLAGS2_RSRVD_08,
    f::DG_FLAGS2_RSRVD_04,
    f::DG_FLAGS2_CANCEL_PENDING,
    f::DG_FLAGS2_RSRVD_01,
];

/// Whether a datagram is a packet.
pub(super) fn is_packet(b: &Buf<'_>) -> bool {
    match b.captured() {
        [4, packet, _, second, order, float, ..] if b.reported() >= HEADER_LEN => {
            *packet <= LAST_KIND && second & 0xfc == 0 && is_representation([*order, *float])
        }
        _ => false,
    }
}

/// What a packet's header says.
struct Header {
    kind: u8,
    order: Encoding,
    fragment: bool,
    interface: u128,
    activity: u128,
    version: u16,
    sequence: u32,
    operation: u16,
    len: u16,
    number: u16,
    serial: u16,
}

/// Walks a packet.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    let order = order(b.u8(4)?);
    let word = f::PKT_TYPE_VALUES.get(u64::from(b.u8(1)?)).unwrap_or("Unknown");
    w.column_protocol("DCERPC");
    w.info(format_args!("{word}"));
    let h = Header {
        kind: b.u8(1)?,
        order,
        fragment: b.u8(2)? & FRAGMENT != 0,
        interface: uuid_in(&b, 24, order)?,
        activity: uuid_in(&b, 40, order)?,
        // The two octets above are the minor version.
        version: u32_in(&b, 60, order)? as u16,
        sequence: u32_in(&b, 64, order)?,
        operation: u16_in(&b, 68, order)?,
        len: u16_in(&b, 74, order)?,
        number: u16_in(&b, 76, order)?,
        serial: u16::from_be_bytes([b.u8(7)?, b.u8(79)?]),
    };
    w.info_append(format_args!(": seq: {}", h.sequence));
    let is_call = matches!(h.kind, kind::REQUEST | kind::RESPONSE);
    if is_call && h.fragment {
        w.info_append(format_args!(" frag: {} serial: {}", h.number, h.serial));
    }
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let key = (h.activity, h.sequence);
    let known = match h.kind {
        kind::REQUEST => {
            let asked = Bound { uuid: h.interface, version: h.version, ..Bound::default() };
            let call = Call { bound: asked, operation: h.operation, time, ..Call::default() };
            w.remember(Scope::Stream, |known: &mut Associations, memory| {
                Some(known.datagram_request(key, frame, call, memory))
            })
        }
        kind::RESPONSE => w.remember(Scope::Stream, |known: &mut Associations, memory| {
            known.datagram_response(key, frame, memory)
        }),
        kind::PING | kind::ACK => {
            w.remember(Scope::Stream, |known: &mut Associations, _| known.datagram(key))
        }
        _ => None,
    }
    .flatten();
    // A response is of the call that it answers, whatever it says itself.
    let mut h = h;
    if let (kind::RESPONSE, Some(call)) = (h.kind, &known) {
        h.operation = call.operation;
    }
    let h = h;
    if is_call {
        w.info_append(format_args!(" opnum: {} len: {}", h.operation, h.len));
    }
    if let (kind::PING | kind::ACK, Some(request)) = (h.kind, known.and_then(|call| call.request)) {
        w.info_append(format_args!(" [req: #{request}]"));
    }
    let (root, opened) = w.open_protocol(&b, 0, REST)?;
    if w.labels() {
        let title = w.def(Field::PROTOCOL).title;
        w.label(
            root,
            format_args!(
                "{title} {word}, Seq: {}, Serial: {}, Frag: {}, FragLen: {}",
                h.sequence, h.serial, h.number, h.len
            ),
        );
    }
    header(w, &b, &h)?;
    // Only calls keep to the length that is told.
    let body = b.from(HEADER_LEN)?;
    match h.kind {
        kind::REQUEST | kind::RESPONSE => call(w, &b, &body, &h, known, root)?,
        kind::FACK | kind::NOCALL if h.len > 0 => acknowledgement(w, &body, &h)?,
        kind::FAULT | kind::REJECT => {
            w.item_as(f::DG_STATUS, &body, 0, 4, order)?;
            let status = u32_in(&body, 0, order)?;
            match f::CN_STATUS_VALUES.get(u64::from(status)) {
                Some(word) => w.info_append(format_args!(": status: {word}")),
                None => w.info_append(format_args!(": status: Unknown ({status:#010x})")),
            }
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, h: &Header) -> Walked {
    let order = h.order;
    w.item(f::VER, b, 0, 1)?;
    w.item(f::PKT_TYPE, b, 1, 1)?;
    super::flags(w, b, 2, f::DG_FLAGS1, FLAGS1, Names::Shown)?;
    super::flags(w, b, 3, f::DG_FLAGS2, FLAGS2, Names::Shown)?;
    super::representation(w, b, 4, 3)?;
    w.item(f::DG_SERIAL_HI, b, 7, 1)?;
    let item = w.item_as(f::OBJ_ID, b, 8, 16, order)?;
    w.label(item, format_args!("Object UUID: {}", Uuid(uuid_in(b, 8, order)?)));
    let item = w.item_as(f::DG_IF_ID, b, 24, 16, order)?;
    if super::interfaces::name(h.interface).is_some() {
        let named = Named(h.interface);
        w.label(item, format_args!("Interface: {named} UUID: {}", Uuid(h.interface)));
    } else {
        w.label(item, format_args!("Interface UUID: {}", Uuid(h.interface)));
    }
    let item = w.item_as(f::DG_ACT_ID, b, 40, 16, order)?;
    w.label(item, format_args!("Activity: {}", Uuid(h.activity)));
    let boot = u64::from(u32_in(b, 56, order)?);
    let item = w.number(f::DG_SERVER_BOOT, b, 56, 4, boot * 1_000_000_000)?;
    if boot == 0 {
        w.label(item, format_args!("Server boot time: Unknown (0)"));
    }
    for (field, at, len) in [
        (f::DG_IF_VER, 60, 4),
        (f::DG_SEQNUM, 64, 4),
        (f::OPNUM, 68, 2),
        (f::DG_IHINT, 70, 2),
        (f::DG_AHINT, 72, 2),
        (f::DG_FRAG_LEN, 74, 2),
        (f::DG_FRAG_NUM, 76, 2),
        (f::DG_AUTH_PROTO, 78, 1),
        (f::DG_SERIAL_LO, 79, 1),
    ] {
        w.item_as(field, b, at, len, order)?;
    }
    Ok(())
}

fn acknowledgement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, h: &Header) -> Walked {
    let order = h.order;
    w.item(f::FACK_VERS, b, 0, 1)?;
    if b.u8(0)? > ACKNOWLEDGEMENT_VERSION {
        return Ok(());
    }
    w.info_append(format_args!(" serial: {}", h.serial));
    for (field, at, len) in [
        (f::FACK_WINDOW_SIZE, 2, 2),
        (f::FACK_MAX_TSDU, 4, 4),
        (f::FACK_MAX_FRAG_SIZE, 8, 4),
        (f::FACK_SERIAL_NUM, 12, 2),
        (f::FACK_SELACK_LEN, 14, 2),
    ] {
        w.item_as(field, b, at, len, order)?;
    }
    let count = usize::from(u16_in(b, 14, order)?);
    if !w.fields() {
        return Ok(());
    }
    for i in 0..count {
        w.item_as(f::FACK_SELACK, b, 16 + 4 * i, 4, order)?;
    }
    Ok(())
}

fn call<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    body: &Buf<'_>,
    h: &Header,
    known: Option<Call>,
    root: Item,
) -> Walked {
    let is_response = h.kind == kind::RESPONSE;
    let mut response = None;
    match known {
        Some(call) if is_response => {
            if let Some(request) = call.request {
                w.append(root, format_args!(", [Req: #{request}]"));
                w.generated(f::REQUEST_IN, b, 0, u64::from(request));
                let time = w.frame.time.unwrap_or_default() - call.time;
                w.generated_signed(f::TIME, b, HEADER_LEN.min(b.len()), time);
            }
        }
        Some(call) => {
            response = w.link(call.response);
            if let Some(response) = response {
                w.append(root, format_args!(", [Resp: #{response}]"));
                w.generated(f::RESPONSE_IN, b, 0, response);
            }
        }
        None => {
            let text = format_args!("No request to this DCE/RPC call found");
            let item = w.text(b, 0, 0, text)?;
            w.expert(f::NO_REQUEST_FOUND, item);
        }
    }
    let mut whole = None;
    let is_last = b.u8(2)? & LAST_FRAGMENT != 0;
    let body = if (h.fragment && !is_last) || h.number != 0 {
        let body = body.slice(0, h.len.into())?;
        w.item(f::FRAGMENT_DATA, &body, 0, REST)?;
        // One that does not say that it is a fragment is not put together with others.
        if !h.fragment {
            return Ok(());
        }
        let (low, high) = (h.activity as u64, (h.activity >> 64) as u64);
        let piece = Piece {
            channel: low ^ high.rotate_left(u32::from(is_response)) ^ u64::from(h.sequence),
            number: Some((h.number.into(), 1 << 16)),
            begins: if h.number == 0 { Begins::Yes } else { Begins::No },
            last: is_last,
            octets: body.captured(),
        };
        if body.is_cut() {
            return Ok(());
        }
        whole = fragments::join(w, &piece);
        if whole.is_none() {
            return Ok(());
        }
        body
    } else {
        body.slice_up_to(0, h.len.into())
    };
    let joined = whole.as_ref().map(Whole::buf);
    let body = joined.as_ref().unwrap_or(&body);
    let Bound { uuid, version, .. } = match known {
        Some(call) => call.bound,
        None => Bound { uuid: h.interface, version: h.version, ..Bound::default() },
    };
    let Some(interface) = Interface::find(uuid, version) else {
        w.info_append(format_args!(" {} V{version}", Named(uuid)));
        let item = w.number(f::UNKNOWN_IF_ID, body, 0, 0, 1)?;
        w.hide(item);
        if body.reported() > 0 {
            w.item(f::STUB_DATA, body, 0, REST)?;
        }
        return Ok(());
    };
    super::complete_stub(w, body, body.reported())?;
    if let Some(whole) = &whole {
        whole.list(w, true)?;
    }
    let target = Target {
        interface,
        operation: h.operation,
        is_response,
        request: known.and_then(|call| call.request),
        response,
        encrypted: false,
        object: None,
        order: h.order,
        is_wide: false,
    };
    super::call(w, body, target, None)
}
