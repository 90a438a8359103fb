//! AppleTalk (Inside AppleTalk, second edition): datagrams over Ethernet and LocalTalk, routing tables, names, zones, and what
//! transactions carry: sessions, and printers.

pub(super) mod fields;
pub mod transactions;
pub mod zip;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::Walk;

use fields::{ddp, llap, nbp, rtmp};

/// Octets of a long header, and of a short one.
const LONG_LEN: usize = 13;
const SHORT_LEN: usize = 5;

/// Sockets that names were bound to, which are remembered of a capture: more than any real one names.
const MAX_BOUND: usize = 1024;

/// The sockets of an exchange: network, node and socket of both ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
struct Socket {
    network: u16,
    node: u8,
    number: u8,
}

/// The sockets that names were bound to.
#[derive(Debug, Default)]
struct Bound(Vec<u8>);

/// The text of a string behind its length.
fn text(b: &Buf<'_>, at: usize) -> Result<(String, usize), Fault> {
    let len = usize::from(b.u8(at)?);
    Ok((Encoding::Ascii.text(b.bytes(at + 1, len)?), 1 + len))
}

/// Adds a string behind its length; where it ends.
fn pascal<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
) -> Result<usize, Fault> {
    let (text, len) = text(b, at)?;
    w.string(field, b, at, len, format_args!("{text}"))?;
    Ok(at + len)
}

/// Datagrams.
#[derive(Clone, Copy, Debug)]
pub struct Ddp;

impl Dissect for Ddp {
    const FIELDS: &'static [FieldDef] = ddp::FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Number("llc.apple_atalk_pid", 0x809b),
        Claim::Number("chdlc.protocol", 0x809b),
        Claim::Number("ppp.protocol", 0x29),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("DDP");
        b.check(0, LONG_LEN)?;
        let (to, from) = (b.u16(4)?, b.u16(6)?);
        let to = Socket { network: to, node: b.u8(8)?, number: b.u8(10)? };
        let from = Socket { network: from, node: b.u8(9)?, number: b.u8(11)? };
        let (_, opened) = w.open_protocol(&b, 0, LONG_LEN)?;
        before(w, &b, [6, 4])?;
        addresses(w, from, to);
        for (field, at, len) in [
            (ddp::HOPCOUNT, 0, 2),
            (ddp::LEN, 0, 2),
            (ddp::CHECKSUM, 2, 2),
            (ddp::DST_NET, 4, 2),
            (ddp::SRC_NET, 6, 2),
            (ddp::DST_NODE, 8, 1),
            (ddp::SRC_NODE, 9, 1),
            (ddp::DST_SOCKET, 10, 1),
            (ddp::SRC_SOCKET, 11, 1),
            (ddp::TYPE, 12, 1),
        ] {
            w.item(field, &b, at, len)?;
        }
        w.close(opened);
        let len = usize::from(b.u16(0)? & 0x3ff);
        payload(w, &b, LONG_LEN, len, from, to)
    }
}

/// Adds the addresses that stand in the columns before those of the datagram, hidden.
fn before<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: [usize; 2]) -> Walked {
    let (source, destination) = (w.net.source.to_string(), w.net.destination.to_string());
    let item = w.string(ddp::SRC, b, at[1], 3, format_args!("{source}"))?;
    w.hide(item);
    let item = w.string(ddp::DST, b, at[0], 3, format_args!("{destination}"))?;
    w.hide(item);
    Ok(())
}

fn addresses<C: Collector>(w: &mut Walk<'_, C>, from: Socket, to: Socket) {
    if w.fields() {
        let text =
            |end: Socket| Address::Text(format!("{:04x}.{:02x}", end.network, end.node).into());
        w.set_addresses(text(from), text(to));
    }
}

/// Goes on with what a datagram carries.
fn payload<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    header: usize,
    len: usize,
    from: Socket,
    to: Socket,
) -> Walked {
    let kind = b.u8(header - 1)?;
    match ddp::TYPE_VALUES.get(kind.into()) {
        Some(word) => w.info(format_args!("{word}")),
        None => w.info(format_args!("Unknown DDP protocol ({kind:02x})")),
    }
    w.net.source_port = from.number.into();
    w.net.destination_port = to.number.into();
    let rest = if len < header { b.from(header)? } else { b.slice_up_to(header, len - header) };
    let protocol = match kind {
        1 => id::APPLETALK_RTMP,
        5 => return w.within(id::APPLETALK_RTMP, rest, |w, b| request(w, &b)),
        2 => id::APPLETALK_NBP,
        3 => id::APPLETALK_ATP,
        6 => id::APPLETALK_ZIP,
        88 => id::EIGRP,
        _ => return w.data(rest),
    };
    if rest.reported() == 0 && kind != 2 {
        return Ok(());
    }
    w.call(protocol, rest)
}

/// LocalTalk's link, which Ethernet carries too in its first phase.
#[derive(Clone, Copy, Debug)]
pub struct Llap;

impl Dissect for Llap {
    const FIELDS: &'static [FieldDef] = llap::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Ethertype(0x809b), Claim::Link(114)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const SHORT: u8 = 1;
        const LONG: u8 = 2;
        w.column_protocol("LLAP");
        let (to, from, kind) = (b.u8(0)?, b.u8(1)?, b.u8(2)?);
        match llap::TYPE_VALUES.get(kind.into()) {
            Some(word) => w.info(format_args!("{word}")),
            None => w.info(format_args!("Unknown LLAP type ({kind:02x})")),
        }
        let (_, opened) = w.open_protocol(&b, 0, 3)?;
        w.row(&b, 0, &[(llap::DST, 1), (llap::SRC, 1), (llap::TYPE, 1)])?;
        w.close(opened);
        let rest = b.from(3)?;
        match kind {
            LONG => w.call(id::APPLETALK_DDP, rest),
            SHORT => w.within(id::APPLETALK_DDP, rest, |w, b| short(w, &b, to, from)),
            _ => w.data(rest),
        }
    }
}

/// Walks a datagram that stays in its network.
fn short<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, to: u8, from: u8) -> Walked {
    w.column_protocol("DDP");
    b.check(0, SHORT_LEN)?;
    let end = |node, number| Socket { network: 0, node, number };
    let (to, from) = (end(to, b.u8(2)?), end(from, b.u8(3)?));
    let (_, opened) = w.open_protocol(b, 0, SHORT_LEN)?;
    w.item(ddp::LEN, b, 0, 2)?;
    w.item(ddp::DST_SOCKET, b, 2, 1)?;
    w.item(ddp::SRC_SOCKET, b, 3, 1)?;
    w.item(ddp::TYPE, b, 4, 1)?;
    w.close(opened);
    addresses(w, from, to);
    let len = usize::from(b.u16(0)? & 0x3ff);
    payload(w, b, SHORT_LEN, len, from, to)
}

/// Routing tables.
#[derive(Clone, Copy, Debug)]
pub struct Rtmp;

impl Dissect for Rtmp {
    const FIELDS: &'static [FieldDef] = rtmp::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("RTMP");
        let (network, bits, node) = (b.u16(0)?, b.u8(2)?, b.u8(3)?);
        w.info(format_args!("Net: {network}  Node Len: {bits}  Node: {node}"));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        w.item(rtmp::NET, &b, 0, 2)?;
        w.item(rtmp::NBP_NODEID_LENGTH, &b, 2, 1)?;
        w.item(rtmp::NBP_NODEID, &b, 3, 1)?;
        let mut at = 4;
        if b.u16(at)? == 0 {
            w.item(rtmp::VERSION, &b, at + 2, 1)?;
            at += 3;
        }
        let mut index = 1;
        while at < b.reported() {
            at = tuple(w, &b, at, index)?;
            index += 1;
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds a network or a range of them and how far it is; where it ends.
fn tuple<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    index: usize,
) -> Result<usize, Fault> {
    const RANGE: u8 = 0x80;
    let (network, distance) = (b.u16(at)?, b.u8(at + 2)?);
    if distance & RANGE == 0 {
        let title = format_args!("Tuple {index}:  Net: {network}  Dist: {distance}");
        let item = w.text(b, at, 3, title)?;
        let opened = w.open(item);
        w.item(rtmp::TUPLE_NET, b, at, 2)?;
        w.number(rtmp::TUPLE_DIST, b, at + 2, 1, distance.into())?;
        w.close(opened);
        return Ok(at + 3);
    }
    let (end, distance) = (b.u16(at + 3)?, distance & !RANGE);
    let version = b.u8(at + 5)?;
    let title =
        format_args!("Tuple {index}:  Range Start: {network}  Dist: {distance}  Range End: {end}");
    let item = w.text(b, at, 6, title)?;
    let opened = w.open(item);
    w.item(rtmp::TUPLE_RANGE_START, b, at, 2)?;
    w.number(rtmp::TUPLE_DIST, b, at + 2, 1, distance.into())?;
    w.item(rtmp::TUPLE_RANGE_END, b, at + 3, 2)?;
    if index == 1 {
        w.append(item, format_args!("  Version: {version:#04x}"));
        w.item(rtmp::VERSION, b, at + 5, 1)?;
    }
    w.close(opened);
    Ok(at + 6)
}

/// Walks a request for routes.
fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("RTMP");
    let function = b.u8(0)?;
    match rtmp::FUNCTION_VALUES.get(function.into()) {
        Some(word) => w.info(format_args!("{word}")),
        None => w.info(format_args!("Unknown function ({function:02x})")),
    }
    let (_, opened) = w.open_protocol(b, 0, 1)?;
    w.item(rtmp::FUNCTION, b, 0, 1)?;
    w.close(opened);
    Ok(())
}

/// Names.
#[derive(Clone, Copy, Debug)]
pub struct Nbp;

impl Dissect for Nbp {
    const FIELDS: &'static [FieldDef] = nbp::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NBP");
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let info = b.u8(0)?;
        let (operation, count) = (info >> 4, info & 15);
        let word = nbp::OP_VALUES.get(operation.into());
        let unknown = format!("Unknown (0x{operation:x})");
        let word = word.unwrap_or(&unknown);
        w.info(format_args!("Op: {word}  Count: {count}"));
        let item = w.item(nbp::INFO, &b, 0, 1)?;
        w.label(item, format_args!("Info: {info:#x}  Operation: {word}  Count: {count}"));
        let inner = w.open(item);
        w.item(nbp::OP, &b, 0, 1)?;
        w.item(nbp::COUNT, &b, 0, 1)?;
        w.close(inner);
        w.item(nbp::TID, &b, 1, 1)?;
        let mut at = 2;
        for index in 1..=count {
            let socket = b.u8(at + 3)?;
            // What follows is said to be a session's, whatever the name.
            w.remember(Scope::Capture, |bound: &mut Bound, _| {
                if bound.0.len() < MAX_BOUND && !bound.0.contains(&socket) {
                    bound.0.push(socket);
                }
            });
            let start = at;
            let item = w.text(&b, start, 0, format_args!("Node {index}"))?;
            let inner = w.open(item);
            w.row(&b, at, &[(nbp::NET, 2), (nbp::NODE, 1), (nbp::PORT, 1), (nbp::ENUM, 1)])?;
            at += 5;
            for field in [nbp::OBJECT, nbp::TYPE, nbp::ZONE] {
                at = pascal(w, field, &b, at)?;
            }
            w.close(inner);
            w.set_len(item, at - start);
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    /// A datagram of a type from socket to socket.
    fn datagram(kind: u8, sockets: [u8; 2], octets: &[u8]) -> Shown {
        let len = (13 + octets.len()) as u8;
        let mut packet = vec![9, 0, 7, 0xff, 0xff, 0xff, 2, 0, 0, 0, 0, 1, 0, 8 + len];
        packet.extend([0xaa, 0xaa, 3, 8, 0, 7, 0x80, 0x9b]);
        packet.extend([0, len, 0, 0, 0x12, 0x34, 0x56, 0x78, 1, 2, sockets[0], sockets[1], kind]);
        packet.extend(octets);
        frame(1, &packet)
    }

    #[test]
    fn a_name_is_looked_up() {
        let told = datagram(2, [2, 2], b"\x21\x07\x12\x34\x05\x80\0\x01=\x09AFPServer\x01*");
        assert_eq!(told.protocols, "eth:llc:ddp:nbp");
        assert_eq!(told.columns, "5678.02 1234.01 NBP Op: lookup  Count: 1");
        assert!(told.has("Type: AFPServer"), "{told:#?}");
    }

    #[test]
    fn routes_are_told_in_tuples() {
        let told = datagram(1, [1, 1], &[0x12, 0x34, 8, 1, 0, 5, 0x82, 0, 10, 0x82, 0, 7, 1]);
        assert!(told.columns.ends_with("RTMP Net: 4660  Node Len: 8  Node: 1"), "{told:#?}");
        let first = "Tuple 1:  Range Start: 5  Dist: 2  Range End: 10  Version: 0x82";
        assert!(told.has(first), "{told:#?}");
        assert!(told.has("Tuple 2:  Net: 7  Dist: 1"), "{told:#?}");
    }

    #[test]
    fn a_printer_is_asked_in_a_transaction() {
        let told = datagram(3, [0x80, 0x81], &[0x40, 1, 0, 7, 9, 8, 0, 0]);
        assert_eq!(told.protocols, "eth:llc:ddp:atp:prap");
        assert!(told.columns.ends_with("PAP Send Status  ID: 9"), "{told:#?}");
    }

    #[test]
    fn zones_are_told() {
        let told = datagram(6, [6, 6], b"\x02\x01\0\x05\x04zone");
        assert!(told.columns.ends_with("ZIP Reply"), "{told:#?}");
        assert!(told.has("Zone for network: 5"), "{told:#?}");
        assert!(datagram(6, [6, 6], b"\x02\x02\0").columns.ends_with("[Malformed Packet]"));
    }
}
