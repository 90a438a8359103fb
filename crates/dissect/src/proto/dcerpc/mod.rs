//! Remote procedure calls of the Distributed Computing Environment (The Open Group, C706), as Windows uses them
//! (MS-RPCE): connection-oriented and datagram packets, bindings, calls and their answers, authentication
//! trailers, verification trailers, and the names of interfaces and operations.
//!
//! A call is shown as the protocol of its interface. The arguments of some operations are taken apart, the others are left.

mod calls;
mod connection;
mod datagram;
mod dcom;
mod epm;
mod fields;
mod fragments;
mod handles;
pub mod interfaces;
mod netlogon;
mod sid;
mod state;
mod trailer;

use std::fmt;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::bitmask::{self, Names};
use crate::proto::{id, pn_io};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

use fields as f;

pub use dcom::Dcom;
pub use epm::Epm;
pub(crate) use fields::{AUTH_CREDENTIALS, NT_CLOSE_FRAME, NT_OPEN_FRAME};
use interfaces::Interface;
pub use netlogon::RpcNetlogon;

/// The transfer syntax of 32-bit machines, as text has it.
const NDR32: u128 = 0x8a885d04_1ceb_11c9_9fe8_08002b104860;

/// The transfer syntax of 64-bit machines (MS-RPCE, section 2.2.4.12).
const NDR64: u128 = 0x71710533_beba_4937_8319_b5dbef9ccc36;

/// Packet types (C706, chapter 12).
mod kind {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const PING: u8 = 1;
    pub(super) const RESPONSE: u8 = 2;
    pub(super) const FAULT: u8 = 3;
    pub(super) const NOCALL: u8 = 5;
    pub(super) const REJECT: u8 = 6;
    pub(super) const ACK: u8 = 7;
    pub(super) const FACK: u8 = 9;
    pub(super) const CANCEL_ACK: u8 = 10;
    pub(super) const BIND: u8 = 11;
    pub(super) const BIND_ACK: u8 = 12;
    pub(super) const BIND_NAK: u8 = 13;
    pub(super) const ALTER_CONTEXT: u8 = 14;
    pub(super) const ALTER_CONTEXT_RESP: u8 = 15;
    pub(super) const AUTH3: u8 = 16;
    /// The last there is, of RPC over HTTP.
    pub(super) const RTS: u8 = 20;
}

/// DCE/RPC.
#[derive(Clone, Copy, Debug)]
pub struct Dcerpc;

impl Dissect for Dcerpc {
    const FIELDS: &'static [FieldDef] = f::FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Heuristic("tcp"),
        Claim::Heuristic("udp"),
        Claim::Heuristic("netbios"),
        Claim::Heuristic("smb_pipe"),
    ];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.carrier() == Some(id::UDP) {
            if !datagram::is_packet(&b) {
                return Err(Fault::NotMine);
            }
            return datagram::walk(w, b);
        }
        if !connection::is_packet(&b) {
            return Err(Fault::NotMine);
        }
        if w.is_over_stream() {
            w.assign(id::DCERPC);
        }
        // Over TCP each packet comes by itself; what is written to a pipe may hold several.
        let mut at = 0;
        while at < b.reported() {
            let rest = b.from(at)?;
            if at != 0 && !connection::is_packet(&rest) {
                break;
            }
            let len = connection::packet_len(rest.captured()).unwrap_or(0);
            if len < connection::HEADER_LEN {
                return Err(Fault::Malformed);
            }
            connection::walk(w, rest.slice_up_to(0, len))?;
            at += len;
        }
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        match connection::packet_len(bytes) {
            None => Pdu::MoreUnknown,
            Some(len) if len < connection::HEADER_LEN => Pdu::NotMine,
            Some(len) if len > bytes.len() => Pdu::More(len - bytes.len()),
            Some(len) => Pdu::Whole(len),
        }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        connection::is_packet(b) || datagram::is_packet(b)
    }
}

/// Whether a data representation is one that exists: byte order and characters, then floats.
fn is_representation(representation: [u8; 2]) -> bool {
    representation[0] & 0xee == 0 && representation[1] <= 3
}

/// The order of octets that a data representation tells.
fn order(representation: u8) -> Encoding {
    if representation & 0x10 != 0 { Encoding::Little } else { Encoding::Big }
}

/// Two octets in the packet's order.
fn u16_in(b: &Buf<'_>, at: usize, order: Encoding) -> Result<u16, Fault> {
    if order == Encoding::Little { b.u16_le(at) } else { b.u16(at) }
}

/// Four octets in the packet's order.
fn u32_in(b: &Buf<'_>, at: usize, order: Encoding) -> Result<u32, Fault> {
    if order == Encoding::Little { b.u32_le(at) } else { b.u32(at) }
}

/// An identifier in the packet's order.
fn uuid_in(b: &Buf<'_>, at: usize, order: Encoding) -> Result<u128, Fault> {
    let mut octets = b.array::<16>(at)?;
    if order == Encoding::Little {
        octets[..4].reverse();
        octets[4..6].reverse();
        octets[6..8].reverse();
    }
    Ok(u128::from_be_bytes(octets))
}

/// An identifier's text.
pub(crate) struct Uuid(pub(crate) u128);

impl fmt::Display for Uuid {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let id = self.0;
        write!(
            out,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            id >> 96,
            id >> 80 & 0xffff,
            id >> 64 & 0xffff,
            id >> 48 & 0xffff,
            id & 0xffff_ffff_ffff
        )
    }
}

/// An identifier's name, or its text.
struct Named(u128);

impl fmt::Display for Named {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match interfaces::name(self.0) {
            Some(name) => out.write_str(name),
            None if is_bind_time(self.0) => out.write_str("Bind Time Feature Negotiation"),
            None => write!(out, "{}", Uuid(self.0)),
        }
    }
}

/// Whether a transfer syntax only negotiates features (MS-RPCE, section 2.2.2.14).
fn is_bind_time(uuid: u128) -> bool {
    uuid >> 64 == 0x6cb7_1c2c_9812_4540
}

/// Adds the data representation, of `len` octets, in which `order` was found.
fn representation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, len: usize) -> Walked {
    let item = w.item(f::DREP, b, at, len)?;
    let (order, float) = (b.u8(at)?, b.u8(at + 1)?);
    let opened = w.open(item);
    w.number(f::DREP_BYTEORDER, b, at, 1, u64::from(order >> 4))?;
    w.number(f::DREP_CHARACTER, b, at, 1, u64::from(order & 15))?;
    w.item(f::DREP_FP, b, at + 1, 1)?;
    w.close(opened);
    if w.labels() {
        let word = |w: &Walk<'_, C>, field, value: u8| {
            w.word(field, u64::from(value)).unwrap_or("Unknown")
        };
        let byte_order = word(w, f::DREP_BYTEORDER, order >> 4);
        let characters = word(w, f::DREP_CHARACTER, order & 15);
        let floats = word(w, f::DREP_FP, float);
        let mut octets = String::new();
        for octet in b.captured().get(at..at + len).unwrap_or(&[]) {
            // Writing to a String cannot fail.
            let _ = fmt::Write::write_fmt(&mut octets, format_args!("{octet:02x}"));
        }
        w.label(
            item,
            format_args!(
                "Data Representation: {octets} (Order: {byte_order}, Char: {characters}, Float: {floats})"
            ),
        );
    }
    Ok(())
}

/// Adds flags of one octet.
fn flags<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    bits: &[Field],
    names: Names,
) -> Walked {
    bitmask::item(w, (b, at, 1, Encoding::Big), field, bits, names)?;
    Ok(())
}

/// Whose operation a call is, as far as it is known.
#[derive(Clone, Copy)]
struct Target {
    interface: &'static Interface,
    operation: u16,
    is_response: bool,
    request: Option<u32>,
    response: Option<u64>,
    encrypted: bool,
    /// The object that is called.
    object: Option<u128>,
    /// The order of octets in numbers.
    order: Encoding,
    /// Whether numbers and pointers are laid out for 64 bits.
    is_wide: bool,
}

/// Shows a call as the protocol of its interface; `padding` is what stands before an authentication trailer.
fn call<C: Collector>(
    w: &mut Walk<'_, C>,
    stub: &Buf<'_>,
    target: Target,
    padding: Option<Buf<'_>>,
) -> Walked {
    let Target { interface, operation, .. } = target;
    let word = interface.operations.get(u64::from(operation));
    if w.wants_columns() {
        let short = w.registry.protocol(interface.protocol).short();
        w.columns().set_protocol(short);
        let way = if target.is_response { "response" } else { "request" };
        match word {
            Some(word) => w.info(format_args!("{word} {way}")),
            None => w.info(format_args!("Unknown operation {operation} {way}")),
        }
    }
    // The endpoint mapper says in Info what was asked for.
    let is_map = matches!(interface.protocol, id::EPM | id::EPM4)
        && operation == epm::MAP
        && !target.encrypted
        && stub.reported() > 0;
    // The calls of PROFINET tell each other of relations, whatever is collected.
    let is_profinet = interfaces::is_profinet(interface.protocol) && !target.encrypted;
    // Its names and results are told in Info.
    let is_logon = interface.protocol == id::RPC_NETLOGON && !target.encrypted;
    // Handles are opened by one call and used by another.
    let tells = !target.encrypted && calls::tells(interface.protocol, operation);
    // Those of distributed COM are told in Info.
    let is_dcom =
        w.wants_columns() && !target.encrypted && dcom::has(interface.protocol, operation);
    if !w.fields() && !is_map && !is_profinet && !tells && !is_dcom {
        return Ok(());
    }
    let outer = w.open_top();
    let (root, opened) = w.foreign(interface.protocol, |w| -> Result<_, Fault> {
        let (root, opened) = w.open_protocol(stub, 0, REST)?;
        let title = w.def(Field::PROTOCOL).title;
        match word {
            Some(word) => w.label(root, format_args!("{title}, {word}")),
            None => w.label(root, format_args!("{title}, unknown operation {operation}")),
        }
        let item = w.number(interfaces::OPERATION, stub, 0, 0, u64::from(operation))?;
        if word.is_none() {
            w.label(item, format_args!("Operation: Unknown operation ({operation})"));
        }
        Ok((root, opened))
    })?;
    if let (true, Some(frame)) = (target.is_response, target.request) {
        w.generated(f::REQUEST_IN, stub, 0, u64::from(frame));
    }
    if let (false, Some(frame)) = (target.is_response, target.response) {
        w.generated(f::RESPONSE_IN, stub, 0, frame);
    }
    if target.encrypted {
        w.item(f::ENCRYPTED_STUB_DATA, stub, 0, REST)?;
    }
    if is_map {
        let layout = epm::Layout { order: target.order, is_wide: target.is_wide };
        w.foreign(id::EPM, |w| epm::map(w, stub, layout, target.is_response))?;
    }
    if is_logon && stub.reported() > 0 {
        w.foreign(id::RPC_NETLOGON, |w| {
            let layout = (target.order, target.is_wide);
            netlogon::call(w, stub, layout, operation, target.is_response)
        })?;
    }
    if !target.encrypted && stub.reported() > 0 {
        let call = handles::Call {
            operation: word.unwrap_or(""),
            request: target.request.filter(|_| target.is_response),
            root,
        };
        let layout = calls::Layout { order: target.order, is_wide: target.is_wide, call };
        let operation = (interface.protocol, operation);
        // A fault ends the call alone.
        w.contain(stub, |w| {
            let result = w.on_behalf(interface.protocol, |w| {
                calls::walk(w, stub, layout, operation, target.is_response, target.object)
            });
            if result.is_err() {
                w.blame(interface.protocol);
            }
            result
        })?;
        if is_plain(interface, operation.1) {
            w.item(f::STUB_DATA, stub, 0, REST)?;
            let payload = trailer::find(stub);
            if payload < stub.reported() {
                payload_stub(w, stub, payload)?;
                trailer::walk(w, stub, payload)?;
            }
        }
    }
    if is_profinet {
        let (order, is_response) = (target.order, target.is_response);
        w.on_behalf(interface.protocol, |w| pn_io::call(w, stub, order, is_response))?;
    }
    if let Some(padding) = padding.filter(|padding| !padding.is_empty()) {
        w.item(f::AUTH_PADDING, &padding, 0, REST)?;
    }
    w.close(opened);
    w.close(outer);
    Ok(())
}

/// Whether nobody takes an operation apart, which may not even have a name.
fn is_plain(interface: &Interface, operation: u16) -> bool {
    let word = interface.operations.get(u64::from(operation));
    word.is_none() || calls::is_unread(interface.protocol, operation)
}

/// Shows octets of a call that nobody knows, outside of the protocol's item.
fn stub_outside<C: Collector>(w: &mut Walk<'_, C>, stub: &Buf<'_>, field: Field) -> Walked {
    if stub.reported() == 0 {
        return Ok(());
    }
    let outer = w.open_top();
    w.item(field, stub, 0, REST)?;
    w.close(outer);
    Ok(())
}

/// Adds the octets of a call whose interface is known.
fn complete_stub<C: Collector>(
    w: &mut Walk<'_, C>,
    stub: &Buf<'_>,
    payload: usize,
) -> Result<(), Fault> {
    let len = stub.reported();
    if len == 0 {
        return Ok(());
    }
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    let item =
        w.text(stub, 0, REST, format_args!("Complete stub data ({len} byte{})", plural(len)))?;
    let opened = w.open(item);
    payload_stub(w, stub, payload)?;
    if payload < len {
        trailer::walk(w, stub, payload)?;
    }
    w.close(opened);
    Ok(())
}

/// Adds the part of a stub before the verification trailer.
fn payload_stub<C: Collector>(
    w: &mut Walk<'_, C>,
    stub: &Buf<'_>,
    payload: usize,
) -> Result<Item, Fault> {
    let plural = if payload == 1 { "" } else { "s" };
    let item = w.item(f::PAYLOAD_STUB_DATA, stub, 0, payload.min(stub.len()))?;
    w.label(item, format_args!("Payload stub data ({payload} byte{plural})"));
    Ok(item)
}

#[cfg(test)]
mod packets {
    use crate::proto::datagram::{Shown, shown};

    /// A call of an interface, or the answer, in a datagram of little-endian numbers.
    pub(super) fn call(
        interface: [u8; 16],
        operation: u8,
        is_response: bool,
        stub: &[u8],
    ) -> Shown {
        call_of(1, interface, operation, is_response, stub)
    }

    /// Such a call of a version of the interface.
    pub(super) fn call_of(
        version: u8,
        interface: [u8; 16],
        operation: u8,
        is_response: bool,
        stub: &[u8],
    ) -> Shown {
        let mut octets = vec![4, if is_response { 2 } else { 0 }, 0x20, 0, 0x10, 0, 0, 0];
        octets.extend([0; 16]);
        octets.extend(interface);
        octets.extend([1; 16]);
        octets.extend([0, 0, 0, 0, version, 0, 0, 0, 0, 0, 0, 0, operation, 0]);
        octets.extend([255, 255, 255, 255, stub.len() as u8, 0, 0, 0, 0, 0]);
        octets.extend(stub);
        shown(4100, 4101, &octets)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};
    use crate::proto::datagram;

    /// A packet over TCP between ports that nobody claims.
    fn packet(octets: &[u8]) -> Shown {
        let mut segment = vec![0x45, 0];
        segment.extend((40 + octets.len() as u16).to_be_bytes());
        segment.extend([0, 1, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2]);
        segment
            .extend([0xc3, 0x51, 0xc3, 0x52, 0, 0, 0, 1, 0, 0, 0, 1, 0x50, 0x18, 1, 0, 0, 0, 0, 0]);
        segment.extend(octets);
        frame(1, &ethernet(0x0800, &segment))
    }

    #[rustfmt::skip]
    const BIND: &[u8] = &[
        5, 0, 11, 3, 0x10, 0, 0, 0, 72, 0, 0, 0, 1, 0, 0, 0,
        0xd0, 0x16, 0xd0, 0x16, 0, 0, 0, 0, 1, 0, 0, 0,
        0, 0, 1, 0,
        0x81, 0xbb, 0x7a, 0x36, 0x44, 0x98, 0xf1, 0x35, 0xad, 0x32, 0x98, 0xf0, 0x38, 0, 0x10, 3, 2, 0, 0, 0,
        4, 0x5d, 0x88, 0x8a, 0xeb, 0x1c, 0xc9, 0x11, 0x9f, 0xe8, 8, 0, 0x2b, 0x10, 0x48, 0x60, 2, 0, 0, 0,
    ];

    #[test]
    fn a_bind_is_taken_apart() {
        let shown = packet(BIND);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:dcerpc");
        assert!(shown.columns.ends_with(
            "DCERPC Bind: call_id: 1, Fragment: Single, 1 context items: SVCCTL V2.0 (32bit NDR)"
        ));
        assert!(shown.has("Ctx Item[1]: Context ID:0, SVCCTL, 32bit NDR"));
        assert!(
            shown.has(
                "Data Representation: 10000000 (Order: Little-endian, Char: ASCII, Float: IEEE)"
            )
        );
    }

    #[test]
    fn a_request_without_a_bind_is_left_as_octets() {
        let shown = packet(&[
            5, 0, 0, 3, 0x10, 0, 0, 0, 28, 0, 0, 0, 9, 0, 0, 0, 4, 0, 0, 0, 1, 0, 2, 0, 7, 7, 7, 7,
        ]);
        assert!(shown.columns.ends_with("Request: call_id: 9, Fragment: Single, opnum: 2, Ctx: 1"));
        assert!(shown.has("Stub data: 07070707"));
    }

    #[test]
    fn a_context_that_is_cut_is_malformed() {
        let mut octets = BIND.to_vec();
        octets[24] = 2;
        assert!(packet(&octets).columns.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn datagrams_name_their_operation() {
        let mut octets = vec![4, 0, 0x20, 0, 0x10, 0, 0, 0];
        octets.extend([0; 16]);
        octets.extend(&BIND[32..48]);
        octets.extend([1; 16]);
        octets.extend([
            0, 0, 0, 0, 2, 0, 0, 0, 5, 0, 0, 0, 1, 0, 255, 255, 255, 255, 1, 0, 0, 0, 0, 0,
        ]);
        octets.push(9);
        let shown = datagram::shown(4100, 4101, &octets);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:dcerpc");
        assert_eq!(shown.info, "SVCCTL ControlService request");
        assert!(shown.has("Flags1: 0x20, Idempotent"));
        assert!(shown.has("Operation: ControlService (1)"));
    }
}
