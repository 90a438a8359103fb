//! EtherNet/IP (CIP Networks Library, Volume 2, chapter 2): the header of encapsulation, what its commands
//! carry, and the items of the common packet format; and I/O data over UDP.

mod fields;

use std::collections::VecDeque;

use bytes::Bytes;
use lamna_fields::{FieldDef, ProtocolId};

use self::fields as f;
pub use self::fields::{FIELDS, IO_FIELDS};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::{cip, id};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Kept, Link, Scope};
use crate::walk::Walk;

/// The port of messages.
const PORT: u16 = 44818;

/// The port of I/O data.
const IO_PORT: u16 = 2222;

/// Octets of the header.
const HEADER_LEN: usize = 24;

/// Octets of an item's type and length (section 2-6.1).
const ITEM_HEADER_LEN: usize = 4;

/// Requests that a conversation remembers for their responses; answers come soon.
const MAX_REQUESTS: usize = 1024;

/// Commands of the encapsulation.
mod command {
    pub(super) const NOP: u16 = 0;
    pub(super) const LIST_SERVICES: u16 = 4;
    pub(super) const LIST_IDENTITY: u16 = 0x63;
    pub(super) const LIST_INTERFACES: u16 = 0x64;
    pub(super) const REGISTER_SESSION: u16 = 0x65;
    pub(super) const UNREGISTER_SESSION: u16 = 0x66;
    pub(super) const SEND_RR_DATA: u16 = 0x6f;
    pub(super) const SEND_UNIT_DATA: u16 = 0x70;
}

/// Kinds of items.
mod item {
    pub(super) const IDENTITY: u16 = 0x0c;
    pub(super) const CONNECTED_ADDRESS: u16 = 0xa1;
    pub(super) const CONNECTED_DATA: u16 = 0xb1;
    pub(super) const UNCONNECTED_DATA: u16 = 0xb2;
    pub(super) const LIST_SERVICES: u16 = 0x100;
    pub(super) const SOCKET_OT: u16 = 0x8000;
    pub(super) const SOCKET_TO: u16 = 0x8001;
    pub(super) const SEQUENCED_ADDRESS: u16 = 0x8002;
}

/// What the items of a packet say together.
#[derive(Clone, Copy, Debug, Default)]
struct Packet<'b> {
    /// The identifier of the connection.
    connection: Option<u32>,
    /// The count before connected data.
    count: Option<u16>,
    /// What is carried.
    data: Option<Carried<'b>>,
}

/// What a data item carries.
#[derive(Clone, Copy, Debug)]
struct Carried<'b> {
    octets: Buf<'b>,
    /// Whether it goes without a connection.
    is_unconnected: bool,
    /// Whether the item says that there is more.
    is_short: bool,
}

impl<'b> Carried<'b> {
    fn new(b: &Buf<'b>, at: usize, len: usize, is_unconnected: bool) -> Self {
        let is_short = b.remaining(at) < len;
        Carried { octets: b.slice_up_to(at, len), is_unconnected, is_short }
    }

    /// Walks the octets with `walk`. What it misses is missing in the item.
    fn walk<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        protocol: ProtocolId,
        walk: impl FnOnce(&mut Walk<'_, C>, Buf<'_>) -> Walked,
    ) -> Walked {
        let outer = w.open_top();
        w.within(protocol, self.octets, |w, b| {
            walk(w, b).map_err(|fault| match fault {
                Fault::Malformed if self.is_short => Fault::Contained,
                fault => fault,
            })
        })?;
        w.close(outer);
        Ok(())
    }
}

/// What a request and its response share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Key {
    session: u32,
    connected: bool,
    number: u64,
}

#[derive(Debug)]
struct Request {
    key: Key,
    frame: u32,
    time: i64,
    response: Link,
    octets: Bytes,
}

/// Requests that have no answer yet, or may get another one.
#[derive(Debug, Default)]
struct Requests(VecDeque<Request>);

/// EtherNet/IP.
#[derive(Clone, Copy, Debug)]
pub struct Enip;

impl Dissect for Enip {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT), Claim::UdpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, &b)?;
        // What the next message of the same frame says stands behind it.
        w.columns().fence();
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let [_, _, low, high, ..] = bytes else { return Pdu::MoreUnknown };
        let len = HEADER_LEN + usize::from(u16::from_le_bytes([*low, *high]));
        match len.checked_sub(bytes.len()) {
            None | Some(0) => Pdu::Whole(len),
            Some(missing) => Pdu::More(missing),
        }
    }
}

/// CIP I/O.
#[derive(Clone, Copy, Debug)]
pub struct CipIo;

impl Dissect for CipIo {
    const FIELDS: &'static [FieldDef] = IO_FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(IO_PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            // What the transport says stays where a packet says nothing.
            w.columns().set_protocol("CIP I/O");
        }
        let mut packet = Packet::default();
        w.foreign(id::ENIP, |w| {
            let (_, opened) = w.open_protocol(&b, 0, b.len())?;
            items(w, &b, 0, command::NOP, &mut packet)?;
            w.close(opened);
            Ok(())
        })?;
        let Some(data) = packet.data else { return Ok(()) };
        if data.is_unconnected {
            return data.walk(w, id::CIP, |w, b| cip::message(w, &b, None));
        }
        data.walk(w, id::CIPIO, |w, b| {
            let (_, opened) = w.open_protocol(&b, 0, b.len())?;
            if data.is_short {
                return Err(Fault::Contained);
            }
            if !b.is_empty() {
                w.item(f::IO_DATA, &b, 0, b.len())?;
            }
            w.close(opened);
            Ok(())
        })
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let code = b.u16_le(0)?;
    let asks = w.net.destination_port == PORT;
    let over_udp = w.carrier() == Some(id::UDP);
    w.column_protocol("ENIP");
    let name = f::COMMAND_VALUES.get(u64::from(code));
    if w.wants_columns() {
        let way = if asks { "Req" } else { "Rsp" };
        let columns = w.columns();
        match name {
            Some(name) => columns.append_info_separated(" | ", format_args!("{name} ({way})")),
            None => columns.append_info_separated(
                " | ",
                format_args!("Unknown Command (0x{code:04x}) ({way})"),
            ),
        }
    }
    b.check(0, HEADER_LEN)?;
    let session = b.u32_le(4)?;
    let (root, opened) = w.open_protocol(b, 0, b.len())?;
    w.append(root, format_args!(", Session: 0x{session:08X}, "));
    match name {
        Some(name) => w.append(root, format_args!("{name}")),
        None => w.append(root, format_args!("Unknown Command (0x{code:04x})")),
    }
    header(w, b, code == command::LIST_IDENTITY && asks)?;
    let mut packet = Packet::default();
    let mut request = None;
    b.bytes(HEADER_LEN, usize::from(b.u16_le(2)?))?;
    let names_session =
        !over_udp && matches!(code, command::REGISTER_SESSION | command::UNREGISTER_SESSION);
    if names_session {
        w.info_append(format_args!(", Session: 0x{session:08X}"));
    }
    if b.remaining(HEADER_LEN) > 0 {
        let specific =
            w.text(b, HEADER_LEN, b.remaining(HEADER_LEN), format_args!("Command Specific Data"))?;
        let inner = w.open(specific);
        specifics(w, b, code, &mut packet)?;
        if let Some(connection) = packet.connection {
            w.append(root, format_args!(", Connection ID: 0x{connection:08X}"));
        }
        request = pair(w, b, session, &packet)?;
        w.close(inner);
    }
    w.close(opened);
    if let Some(data) = packet.data {
        let asked = request.as_deref();
        data.walk(w, id::CIP, |w, b| cip::message(w, &b, asked))?;
    }
    Ok(())
}

/// The header (section 2-3).
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, delays: bool) -> Walked {
    let part = w.text(b, 0, HEADER_LEN, format_args!("Encapsulation Header"))?;
    let opened = w.open(part);
    w.item_le(f::COMMAND, b, 0, 2)?;
    w.item_le(f::LENGTH, b, 2, 2)?;
    w.item_le(f::SESSION, b, 4, 4)?;
    w.item_le(f::STATUS, b, 8, 4)?;
    if delays {
        w.item_le(f::LISTID_DELAY, b, 12, 2)?;
        w.item(f::CONTEXT, b, 14, 6)?;
    } else {
        w.item(f::CONTEXT, b, 12, 8)?;
    }
    w.item_le(f::OPTIONS, b, 20, 4)?;
    w.close(opened);
    Ok(())
}

/// What follows the header (section 2-4).
fn specifics<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    code: u16,
    packet: &mut Packet<'b>,
) -> Walked {
    let at = HEADER_LEN;
    match code {
        command::REGISTER_SESSION => {
            w.item_le(f::RS_VERSION, b, at, 2)?;
            w.item_le(f::RS_FLAGS, b, at + 2, 2).map(drop)
        }
        command::LIST_SERVICES | command::LIST_IDENTITY | command::LIST_INTERFACES => {
            items(w, b, at, code, packet)
        }
        command::SEND_RR_DATA | command::SEND_UNIT_DATA => {
            let iface = if code == command::SEND_RR_DATA { f::SRRD_IFACE } else { f::SUD_IFACE };
            w.item_le(iface, b, at, 4)?;
            w.item_le(f::TIMEOUT, b, at + 4, 2)?;
            items(w, b, at + 6, code, packet)
        }
        _ => w.item(f::ENCAP_DATA, b, at, b.remaining(at)).map(drop),
    }
}

/// The items of the common packet format (section 2-6).
fn items<'b, C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'b>,
    at: usize,
    code: u16,
    packet: &mut Packet<'b>,
) -> Walked {
    let count = b.u16_le(at)?;
    let all = w.item_le(f::CPF_ITEMCOUNT, b, at, 2)?;
    let opened = w.open(all);
    let is_io = code == command::NOP;
    let mut at = at + 2;
    for _ in 0..count {
        let left = b.remaining(at);
        if left < ITEM_HEADER_LEN {
            let text = format_args!(
                "CPF Item Minimum Size is {ITEM_HEADER_LEN}, but Remaining Data Length is {left}"
            );
            w.expert_text(f::MALFORMED_CPF_ITEM_MINIMUM_SIZE, all, text);
            break;
        }
        let (kind, len) = (b.u16_le(at)?, usize::from(b.u16_le(at + 2)?));
        let item = w.item_le(f::CPF_TYPEID, b, at, 2)?;
        let inner = w.open(item);
        w.item_le(f::CPF_LENGTH, b, at + 2, 2)?;
        at += ITEM_HEADER_LEN;
        let left = b.remaining(at);
        if left < len {
            let text = format_args!(
                "CPF Item Length Mismatch: Item Length {len}, Remaining Data Length: {left}"
            );
            w.expert_text(f::MALFORMED_CPF_ITEM_LENGTH_MISMATCH, item, text);
        }
        match kind {
            _ if len == 0 => {}
            item::CONNECTED_ADDRESS => {
                let connection = b.u32_le(at)?;
                packet.connection = Some(connection);
                w.item_le(f::CPF_CAI_CONNID, b, at, 4)?;
                hidden_connection(w, b, at)?;
                w.info_append(format_args!(", Connection: ID=0x{connection:08X}"));
            }
            item::SEQUENCED_ADDRESS => {
                let connection = b.u32_le(at)?;
                packet.connection = Some(connection);
                w.item_le(f::CPF_SAI_CONNID, b, at, 4)?;
                hidden_connection(w, b, at)?;
                let sequence = b.u32_le(at + 4)?;
                w.item_le(f::CPF_SAI_SEQ, b, at + 4, 4)?;
                if is_io && w.wants_columns() {
                    w.info(format_args!("Connection: ID=0x{connection:08X}, SEQ={sequence:010}"));
                }
            }
            item::UNCONNECTED_DATA => packet.data = Some(Carried::new(b, at, len, true)),
            item::CONNECTED_DATA if code == command::SEND_UNIT_DATA => {
                packet.count = Some(b.u16_le(at)?);
                w.item_le(f::CIP_SEQ, b, at, 2)?;
                if let Some(len) = len.checked_sub(2).filter(|len| *len > 0) {
                    packet.data = Some(Carried::new(b, at + 2, len, false));
                }
            }
            item::CONNECTED_DATA => packet.data = Some(Carried::new(b, at, len, false)),
            item::IDENTITY => identity(w, b, at)?,
            item::LIST_SERVICES => services(w, b, at)?,
            item::SOCKET_OT | item::SOCKET_TO => socket(w, b, at)?,
            _ => {
                w.item(f::CPF_DATA, b, at, len)?;
            }
        }
        at += len;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// The identifier of a connection under the name that all parts of CIP share.
fn hidden_connection<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let hidden = w.foreign(id::CIPCM, |w| w.item_le(cip::CONNECTION_ID, b, at, 4))?;
    w.hide(hidden);
    Ok(())
}

/// An address and a port, in network order.
fn socket<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item(f::SINFAMILY, b, at, 2)?;
    w.item(f::SINPORT, b, at + 2, 2)?;
    w.item(f::SINADDR, b, at + 4, 4)?;
    w.item(f::SINZERO, b, at + 8, 8).map(drop)
}

/// Who a device is.
fn identity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item_le(f::ENCAPVER, b, at, 2)?;
    let address = w.text(b, at + 2, 16, format_args!("Socket Address"))?;
    let opened = w.open(address);
    socket(w, b, at + 2)?;
    w.close(opened);
    let at = at + 18;
    w.item_le(f::LIR_VENDOR, b, at, 2)?;
    w.item_le(f::LIR_DEVTYPE, b, at + 2, 2)?;
    w.item_le(f::LIR_PRODCODE, b, at + 4, 2)?;
    let (major, minor) = (b.u8(at + 6)?, b.u8(at + 7)?);
    let revision = w.item(f::LIR_REVISION, b, at + 6, 2)?;
    w.label_value(revision, format_args!("{major}.{minor:02}"));
    w.item_le(f::LIR_STATUS, b, at + 8, 2)?;
    w.item_le(f::LIR_SERIAL, b, at + 10, 4)?;
    let len = usize::from(b.u8(at + 14)?);
    w.item(f::LIR_NAMELEN, b, at + 14, 1)?;
    w.item(f::LIR_NAME, b, at + 15, len)?;
    if w.wants_columns() {
        let name = String::from_utf8_lossy(b.bytes(at + 15, len)?);
        w.info_append(format_args!(", {name}"));
    }
    w.item(f::LIR_STATE, b, at + 15 + len, 1).map(drop)
}

/// What a device can carry.
fn services<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.item_le(f::ENCAPVER, b, at, 2)?;
    let flags = w.item_le(f::LSR_CAPAFLAGS, b, at + 2, 2)?;
    let opened = w.open(flags);
    w.item_le(f::LSR_CAPAFLAGS_TCP, b, at + 2, 2)?;
    w.item_le(f::LSR_CAPAFLAGS_UDP, b, at + 2, 2)?;
    w.close(opened);
    let name = b.bytes(at + 4, 16)?;
    w.item(f::LSR_SERVICENAME, b, at + 4, 16)?;
    if w.wants_columns() {
        let end = name.iter().position(|c| *c == 0).unwrap_or(name.len());
        let name = String::from_utf8_lossy(name.get(..end).unwrap_or(&[]));
        w.info_append(format_args!(", {name}"));
    }
    Ok(())
}

/// The request that an answer belongs to: its frame, its time, and its octets.
type Asked = (u32, i64, Kept);

/// Finds the request of a response, or remembers a request; shows the other frame. Answers with the octets
/// of the request that a response answers.
fn pair<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    session: u32,
    packet: &Packet<'_>,
) -> Result<Option<Bytes>, crate::buf::Fault> {
    let Some(data) = packet.data else { return Ok(None) };
    let key = match packet.count {
        Some(count) => Key { session, connected: true, number: u64::from(count) },
        None if data.is_unconnected => Key { session, connected: false, number: b.u64_le(12)? },
        None => return Ok(None),
    };
    let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
    // The first octet of a message tells which way it goes.
    let answers = data.octets.u8(0).is_ok_and(|service| service & 0x80 != 0);
    let found = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        if answers {
            let earlier = requests.0.iter().rev();
            let request = earlier.take(MAX_REQUESTS).find(|r| r.key == key && r.frame < frame);
            return match request {
                Some(request) => {
                    memory.set_link(request.response, u64::from(frame));
                    let octets = memory.keep(request.octets.clone());
                    (Link::default(), Some((request.frame, request.time, octets)))
                }
                None => (Link::default(), None),
            };
        }
        if requests.0.len() >= MAX_REQUESTS {
            requests.0.pop_front();
        }
        let response = memory.new_link();
        let octets = Bytes::copy_from_slice(data.octets.captured());
        requests.0.push_back(Request { key, frame, time: now, response, octets });
        (response, None)
    });
    let Some((link, request)): Option<(Link, Option<Asked>)> = found else {
        return Ok(None);
    };
    if !answers {
        if let Some(frame) = w.link(link) {
            w.generated(f::RESPONSE_IN, b, HEADER_LEN, frame);
        }
        return Ok(None);
    }
    let Some((frame, time, octets)) = request else { return Ok(None) };
    w.generated(f::RESPONSE_TO, b, HEADER_LEN, u64::from(frame));
    w.generated_signed(f::TIME, b, HEADER_LEN, now.saturating_sub(time));
    Ok(w.kept(octets))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn data_of_no_known_kind_leaves_the_connection_in_info() {
        let mut octets = vec![0x70, 0, 20, 0, 1, 0, 0, 0];
        octets.extend([0; 16]);
        octets.extend([0, 0, 0, 0, 0, 0, 2, 0, 0xa1, 0, 4, 0, 1, 2, 3, 4, 0xb3, 0, 0, 0]);
        let shown = segment(50_001, 44_818, &octets);
        assert_eq!(shown.info, "ENIP Send Unit Data (Req), Connection: ID=0x04030201");
    }

    #[test]
    fn messages_of_one_segment_are_all_named() {
        let mut octets = vec![0; 24];
        octets.extend([0x65, 0, 4, 0]);
        octets.extend([0; 20]);
        octets.extend([1, 0, 0, 0]);
        let shown = segment(50_001, 44_818, &octets);
        let said = "ENIP NOP (Req) | Register Session (Req), Session: 0x00000000";
        assert_eq!(shown.info, said);
    }
}
