//! The Andrew File System: calls of its servers and their answers, by name. Of arguments, those of what clients ask first are
//! taken apart.

mod fields;
mod words;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::rx::Header;
use crate::registry::Dissect;
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};
pub use fields::*;

/// The Andrew File System. What carries it says which call it is part of.
#[derive(Clone, Copy, Debug)]
pub struct Afs;

impl Dissect for Afs {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.data(b)
    }
}

/// A server: its port, its short and long name, and the fields that say that and its operation.
type Server = (u16, &'static str, &'static str, Field, Field);

static SERVERS: &[Server] = &[
    (7000, "FS", "File Server", FS, FS_OPCODE),
    (7001, "CB", "Callback Server", CB, CB_OPCODE),
    (7002, "PROT", "Protection Server", PROT, PROT_OPCODE),
    (7003, "VLDB", "Volume Location Database Server", VLDB, VLDB_OPCODE),
    (7004, "KAUTH", "Kerberos Authentication Server", KAUTH, KAUTH_OPCODE),
    (7005, "VOL", "Volume Server", VOL, VOL_OPCODE),
    (7006, "ERR", "Error Server", ERROR, ERROR_OPCODE),
    (7007, "BOS", "BOS Server", BOS, BOS_OPCODE),
    (7008, "UPD", "Update? Server", UPDATE, UPDATE_OPCODE),
    (7009, "RMT", "Rmtsys? Server", RMTSYS, RMTSYS_OPCODE),
    (7021, "BKUP", "Backup Server", BACKUP, BACKUP_OPCODE),
];

/// Calls of a conversation that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// A call: its operation, whether that is sealed, its frame and its time, and the promise of an answer.
#[derive(Clone, Copy, Debug)]
struct Call {
    operation: u32,
    is_sealed: bool,
    frame: u32,
    time: i64,
    link: Link,
}

/// The calls of a conversation, by connection, number and server.
#[derive(Debug, Default)]
struct Calls(HashMap<(u32, u32, u16), Call>);

/// What is known of a call: its operation, whether that is sealed, the frame and the time of what was asked (0 in that
/// itself), and the promise of an answer.
type Known = (u32, bool, u32, i64, Option<Link>);

/// The body of a packet.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, header: Header) -> Walked {
    w.column_protocol("AFS (RX)");
    if b.reported() == 0 && !header.is_client {
        // An answer that says nothing is no layer, but shown.
        w.withdraw_layer();
    }
    let port = if header.is_client { w.net.destination_port } else { w.net.source_port };
    let server = SERVERS.iter().find(|server| server.0 == port);
    let (mark, operation_field) = server.map_or((BUTC, BUTC_OPCODE), |server| (server.3, server.4));
    let key = (header.call.0, header.call.1, port);
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let asked = if header.is_client { Some(b.u32(0)?) } else { None };
    let known = asked.is_none_or(|n| w.word(operation_field, u64::from(n)).is_some());
    let is_sealed = header.is_secured && !known;
    let call: Option<Known> = w
        .remember(Scope::Stream, |calls: &mut Calls, memory| {
            let Some(operation) = asked else {
                let call = calls.0.get(&key)?;
                memory.set_link(call.link, u64::from(frame));
                return Some((call.operation, call.is_sealed, call.frame, call.time, None));
            };
            if calls.0.len() >= MAX_OPEN {
                calls.0.clear();
            }
            // What is said again does not change what was asked.
            let call = calls.0.entry(key).or_insert_with(|| {
                let link = memory.new_link();
                Call { operation, is_sealed, frame, time, link }
            });
            Some((call.operation, call.is_sealed, 0, 0, Some(call.link)))
        })
        .flatten();
    let fallback = (asked.unwrap_or(0), is_sealed, 0, 0, None);
    let (operation, is_sealed, question, begun, link) = call.unwrap_or(fallback);
    let way = if header.is_client { "Request" } else { "Reply" };
    let unknown = format!("Unknown({port})");
    let (short, long) = server.map_or((&*unknown, &*unknown), |server| (server.1, server.2));
    let name = match w.word(operation_field, u64::from(operation)) {
        Some(word) => word.to_owned(),
        None => format!("Unknown({operation})"),
    };
    if is_sealed {
        w.info(format_args!("Encrypted {short} {way}"));
    } else {
        w.info(format_args!("{short} {way}: {name} ({operation})"));
    }
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let item = w.number(SERVICE, &b, 0, 0, u64::from(operation))?;
    let sealed = if is_sealed { "Encrypted " } else { "" };
    w.label_value(item, format_args!("{sealed}{long} {way}"));
    if question != 0 {
        let item = w.number(REQFRAME, &b, 0, 0, u64::from(question))?;
        w.label(item, format_args!("This is a reply to a request in frame {question}"));
        w.number(TIME, &b, 0, 0, (time - begun) as u64)?;
    } else if let Some(answer) = link.and_then(|link| w.link(link)) {
        let item = w.number(REPFRAME, &b, 0, 0, answer)?;
        w.label(item, format_args!("The reply to this request is in frame {answer}"));
    }
    if !is_sealed {
        let item = if header.is_client {
            w.item(operation_field, &b, 0, 4)?
        } else {
            w.number(operation_field, &b, 0, 0, u64::from(operation))?
        };
        let inner = w.open(item);
        let body = b.from(if header.is_client { 4 } else { 0 })?;
        let known = arguments(w, &body, port, operation, header.is_client);
        if known.is_err() {
            w.close(inner);
            let item = w.number(mark, &b, 0, 0, 1)?;
            w.hide(item);
            return known;
        }
        w.close(inner);
        let item = w.number(mark, &b, 0, 0, 1)?;
        w.hide(item);
    }
    w.close(opened);
    Ok(())
}

/// The arguments of a call or its answer, where they are known.
fn arguments<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    port: u16,
    operation: u32,
    is_request: bool,
) -> Walked {
    match (port, operation, is_request) {
        (7000, 132, true) => file(w, b, 0),
        (7001, 65538, false) => capabilities(w, b),
        (7002, 504, true) | (7002, 505, false) => names(w, b),
        (7002, 504, false) | (7002, 505, true) => {
            let count = b.u32(0)?;
            w.item(PROT_COUNT, b, 0, 4)?;
            for n in 0..count as usize {
                w.item(PROT_ID, b, 4 + 4 * n, 4)?;
            }
            Ok(())
        }
        (7003, 527, true) => {
            let len = b.u32(0)? as usize;
            w.item(VLDB_NAME, b, 0, len.saturating_add(4))?;
            Ok(())
        }
        (7003, 527, false) => volume(w, b),
        _ => Ok(()),
    }
}

/// The text that characters of 32 bits make.
fn wide_text(octets: &[u8]) -> String {
    let characters = octets.chunks_exact(4).map(|c| c[3]).take_while(|c| *c != 0);
    characters.map(|c| if c.is_ascii() { char::from(c) } else { '\u{fffd}' }).collect()
}

/// Octets of the name of a user or group, a character in four.
const NAME_LEN: usize = 256;

fn names<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let count = b.u32(0)?;
    w.item(PROT_COUNT, b, 0, 4)?;
    for n in 0..count as usize {
        let at = 4 + NAME_LEN * n;
        let name = wide_text(b.bytes(at, NAME_LEN)?);
        w.string(PROT_NAME, b, at, NAME_LEN, format_args!("{name}"))?;
    }
    Ok(())
}

/// A file of a volume.
fn file<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.text(b, at, 12, format_args!("FileID (Target)"))?;
    let opened = w.open(item);
    w.row(b, at, &[(FS_FID_VOLUME, 4), (FS_FID_VNODE, 4), (FS_FID_UNIQ, 4)])?;
    w.close(opened);
    Ok(())
}

/// What a client's cache has and can.
fn capabilities<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const INTERFACES: usize = 32;
    const UUID_LEN: usize = 44;
    const LEN: usize = 4 + UUID_LEN + 3 * 4 * INTERFACES;
    let count = (b.u32(0)? as usize).min(INTERFACES);
    let item = w.text(b, 0, LEN, format_args!("Interfaces"))?;
    let opened = w.open(item);
    w.item(CM_NUMINT, b, 0, 4)?;
    w.item(CM_UUID, b, 4, UUID_LEN)?;
    for (n, field) in [CM_IPADDR, CM_NETMASK, CM_MTU].iter().enumerate() {
        let at = 4 + UUID_LEN + 4 * INTERFACES * n;
        for interface in 0..count {
            w.item(*field, b, at + 4 * interface, 4)?;
        }
    }
    w.close(opened);
    let count = b.u32(LEN)?;
    let item = w.text(b, LEN, 8, format_args!("Capabilities"))?;
    let opened = w.open(item);
    w.item(CM_NUMCAP, b, LEN, 4)?;
    for n in 0..count as usize {
        let at = LEN + 4 + 4 * n;
        w.item(CM_CAPABILITIES, b, at, 4)?;
        w.item(CM_CAPABILITIES_ERRORTRANS, b, at, 4)?;
    }
    w.close(opened);
    Ok(())
}

/// Where a volume is.
fn volume<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const SERVERS: usize = 13;
    const UUID_LEN: usize = 44;
    const NAME: usize = 65 * 4;
    let name = wide_text(b.bytes(0, NAME)?);
    w.string(VLDB_NAME, b, 0, NAME, format_args!("{name}"))?;
    let count = (b.u32(NAME)? as usize).min(SERVERS);
    w.item(VLDB_NUMSERVERS, b, NAME, 4)?;
    let mut at = NAME + 4;
    for n in 0..count {
        w.item(VLDB_SERVERUUID, b, at + UUID_LEN * n, UUID_LEN)?;
    }
    at += UUID_LEN * SERVERS;
    for n in 0..count {
        w.item(VLDB_SERVERUNIQ, b, at + 4 * n, 4)?;
    }
    at += 4 * SERVERS;
    for n in 0..count {
        let number = b.u32(at + 4 * n)?;
        let letter =
            u8::try_from(number).ok().filter(|n| *n < 26).map_or('?', |n| char::from(b'a' + n));
        w.string(VLDB_PARTITION, b, at + 4 * n, 4, format_args!("/vicep{letter}"))?;
    }
    at += 4 * SERVERS;
    for n in 0..count {
        w.item(VLDB_SERVERFLAGS, b, at + 4 * n, 4)?;
    }
    at += 4 * SERVERS;
    let at =
        w.row(b, at, &[(VLDB_RWVOL, 4), (VLDB_ROVOL, 4), (VLDB_BKVOL, 4), (VLDB_CLONEVOL, 4)])?;
    let bits =
        [VLDB_FLAGS_RWEXISTS, VLDB_FLAGS_ROEXISTS, VLDB_FLAGS_BKEXISTS, VLDB_FLAGS_DFSFILESET];
    let flags = w.item(VLDB_FLAGS, b, at, 4)?;
    w.bits(flags, &bits, b, at, 4)
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn packet(flags: u8, security: u8, body: &[u8]) -> Vec<u8> {
        let mut packet = vec![0x60, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];
        packet.extend([1, flags, 0, security, 0, 0, 0, 1]);
        packet.extend(body);
        packet
    }

    #[test]
    fn a_call_is_named() {
        let body = [0, 0, 0, 132, 0, 0, 0, 5, 0, 0, 0, 6, 0, 0, 0, 7];
        let shown = shown(42000, 7000, &packet(5, 0, &body));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:rx:afs");
        assert_eq!(shown.info, "AFS (RX) FS Request: fetch-status (132)");
        assert!(shown.has("FileID (VNode): 6"), "{shown:#?}");
    }

    #[test]
    fn a_sealed_call_is_not() {
        let shown = shown(42000, 7000, &packet(5, 2, b"abcdef"));
        assert_eq!(shown.info, "AFS (RX) Encrypted FS Request");
    }

    #[test]
    fn an_answer_without_its_call_has_no_name() {
        let shown = shown(7002, 42000, &packet(4, 0, &[0; 8]));
        assert_eq!(shown.info, "AFS (RX) PROT Reply: Unknown(0) (0)");
    }
}
