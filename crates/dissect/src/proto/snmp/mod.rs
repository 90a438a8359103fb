//! Simple Network Management Protocol: version 1 (RFC 1157), version 2c (RFC 1901, RFC 3416), the user-based
//! version 2 (RFC 1910) and version 3 with its user-based security (RFC 3412, RFC 3414), over UDP and TCP.
//!
//! Names of objects are numbers: no management information bases are at hand. What is encrypted stays so.

mod engine;
mod fields;
mod value;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::asn1::tlv::{Children, Tlv, tag};
use crate::proto::asn1::{oid, shape};
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu};
use crate::track::{Link, Scope};
use crate::walk::{REST, Walk};

pub use fields::*;

/// Tags of the universal type that octets have.
const OCTETS: u8 = 0x04;

/// The first octet of an identifier that the ISO and the ITU share.
const FIRST_JOINT: u8 = 80;

/// Variable bindings that one message may have shown; the octets of a datagram hold fewer.
const MAX_BINDINGS: usize = 1 << 16;

/// Requests of one conversation that may wait for their response; later ones are not linked.
const MAX_REQUESTS: usize = 1 << 16;

/// Kinds of PDUs by the number of their tag.
mod pdu {
    pub(super) const RESPONSE: u8 = 2;
    pub(super) const TRAP: u8 = 4;
    pub(super) const BULK: u8 = 5;
    pub(super) const TRAP2: u8 = 7;
    pub(super) const REPORT: u8 = 8;
}

/// The items of PDUs by kind.
const ELEMENTS: [Field; 9] = [
    GET_REQUEST_ELEMENT,
    GET_NEXT_REQUEST_ELEMENT,
    GET_RESPONSE_ELEMENT,
    SET_REQUEST_ELEMENT,
    TRAP_ELEMENT,
    GETBULKREQUEST_ELEMENT,
    INFORMREQUEST_ELEMENT,
    SNMPV2_TRAP_ELEMENT,
    REPORT_ELEMENT,
];

/// A request that may be answered.
#[derive(Debug)]
struct Request {
    frame: u32,
    time: i64,
    link: Link,
}

/// The requests of a conversation by their number.
#[derive(Debug, Default)]
struct Requests(HashMap<i64, Request>);

/// What a message is to others: the link of a request, or the frame of the request and the time since.
type Relation = (Option<Link>, Option<(u32, i64)>);

/// Simple Network Management Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Snmp;

impl Dissect for Snmp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(161),
        Claim::UdpPort(162),
        Claim::UdpPort(8161),
        Claim::TcpPort(161),
        Claim::TcpPort(162),
        Claim::Ethertype(0x814c),
    ];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let first = b.u8(0)?;
        b.u8(1)?;
        let Ok(top) = Tlv::open(&b, 0) else { return Err(Fault::NotMine) };
        if first != tag::SEQUENCE || top.end > b.reported() {
            return Err(Fault::NotMine);
        }
        let mut parts = top.children(&b);
        let version = parts.expect()?;
        if version.tag != tag::INTEGER {
            return Err(Fault::NotMine);
        }
        w.columns().set_protocol("SNMP");
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        let number = version.integer(&b)?;
        match number {
            0..=2 => {
                integer(w, &b, VERSION, &version)?;
                let community = parts.expect()?;
                if number == 2 {
                    octets(w, &b, PARAMETERS, &community)?;
                    user_based(w, &b, &mut parts)?;
                } else {
                    octets(w, &b, COMMUNITY, &community)?;
                    pdus(w, &b, &mut parts, DATA, root, number)?;
                }
            }
            3 => {
                integer(w, &b, MSGVERSION, &version)?;
                third(w, &b, &mut parts)?;
            }
            _ => w.expert(VERSION_UNKNOWN, root),
        }
        w.close(opened);
        if b.reported() > top.end { w.data(b.from(top.end)?) } else { Ok(()) }
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let b = Buf::new(bytes, bytes.len(), 0);
        match Tlv::open(&b, 0) {
            Ok(top) if top.tag == tag::SEQUENCE => match top.end.checked_sub(bytes.len()) {
                Some(more @ 1..) => Pdu::More(more),
                _ => Pdu::Whole(top.end),
            },
            Err(_) if bytes.first() == Some(&tag::SEQUENCE) && bytes.len() < 6 => Pdu::MoreUnknown,
            _ => Pdu::NotMine,
        }
    }
}

fn integer<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    tlv: &Tlv,
) -> Result<Item, Fault> {
    let mut value = tlv.integer(b)? as u64;
    if !w.def(field).kind.is_signed() && (1..8).contains(&tlv.len()) {
        // A number that cannot be negative is not, whatever its first bit says.
        value &= (1 << (8 * tlv.len())) - 1;
    }
    w.number(field, b, tlv.start, tlv.len(), value)
}

fn octets<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    tlv: &Tlv,
) -> Result<Item, Fault> {
    w.item(field, b, tlv.start, tlv.len())
}

/// An object identifier with its name.
fn object<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field, tlv: &Tlv) -> Walked {
    let item = octets(w, b, field, tlv)?;
    if w.labels() {
        let bytes = tlv.contents(b);
        w.label_value(item, format_args!("{} ({})", oid::dotted(bytes), oid::name(bytes)));
    }
    Ok(())
}

/// What follows the parameters of the user-based version 2.
fn user_based<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    parts: &mut Children<'_, '_>,
) -> Walked {
    let mut ahead = parts.clone();
    let Some(data) = ahead.next()? else { return Ok(()) };
    let is_encrypted = data.tag == OCTETS;
    let item = w.number(DATAV2U, b, data.at, data.whole_len(), u64::from(is_encrypted))?;
    let opened = w.open(item);
    if is_encrypted {
        octets(w, b, ENCRYPTED, &data)?;
    } else {
        pdus(w, b, parts, PLAINTEXT, Item::NONE, 2)?;
    }
    w.close(opened);
    Ok(())
}

/// The parts of a message of version 3 behind the version.
fn third<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: &mut Children<'_, '_>) -> Walked {
    let header = parts.expect()?;
    let item = w.item(MSGGLOBALDATA_ELEMENT, b, header.at, header.whole_len())?;
    let opened = w.open(item);
    let mut inner = header.children(b);
    integer(w, b, MSGID, &inner.expect()?)?;
    integer(w, b, MSGMAXSIZE, &inner.expect()?)?;
    let flags = inner.expect()?;
    let item = octets(w, b, MSGFLAGS, &flags)?;
    if flags.len() > 0 {
        w.bits(item, &[V3_FLAGS_REPORT, V3_FLAGS_CRYPT, V3_FLAGS_AUTH], b, flags.start, 1)?;
    }
    let model = inner.expect()?;
    integer(w, b, MSGSECURITYMODEL, &model)?;
    w.close(opened);
    let security = parts.expect()?;
    if model.integer(b)? == 3 {
        user_security(w, b, &security)?;
    } else {
        octets(w, b, MSGSECURITYPARAMETERS, &security)?;
    }
    let data = parts.expect()?;
    let is_encrypted = data.tag == OCTETS;
    let (at, len) = (data.at, data.whole_len());
    let item = shape::long(w, b, MSGDATA, (at, len), u64::from(is_encrypted))?;
    let opened = w.open(item);
    if is_encrypted {
        octets(w, b, ENCRYPTEDPDU, &data)?;
        w.info(format_args!("encryptedPDU: privKey Unknown"));
    } else {
        let plaintext = w.item(PLAINTEXT_ELEMENT, b, data.at, data.whole_len())?;
        let inner = w.open(plaintext);
        let mut parts = data.children(b);
        let engine = parts.expect()?;
        let item = octets(w, b, CONTEXTENGINEID, &engine)?;
        engine::walk(w, b, &engine, item)?;
        octets(w, b, CONTEXTNAME, &parts.expect()?)?;
        pdus(w, b, &mut parts, DATA, plaintext, 3)?;
        w.close(inner);
    }
    w.close(opened);
    Ok(())
}

/// The parameters of the user-based security model (RFC 3414, 2.4), in octets of their own.
fn user_security<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, security: &Tlv) -> Walked {
    let sequence = security.children(b).expect()?;
    let mut parts = sequence.children(b);
    let engine = parts.expect()?;
    let item = octets(w, b, MSGAUTHORITATIVEENGINEID, &engine)?;
    engine::walk(w, b, &engine, item)?;
    integer(w, b, MSGAUTHORITATIVEENGINEBOOTS, &parts.expect()?)?;
    integer(w, b, MSGAUTHORITATIVEENGINETIME, &parts.expect()?)?;
    octets(w, b, MSGUSERNAME, &parts.expect()?)?;
    octets(w, b, MSGAUTHENTICATIONPARAMETERS, &parts.expect()?)?;
    octets(w, b, MSGPRIVACYPARAMETERS, &parts.expect()?)?;
    Ok(())
}

/// The PDU of a message: `choice` says of which kind it is, `root` is the item that takes what
/// relates it to others.
fn pdus<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    parts: &mut Children<'_, '_>,
    choice: Field,
    root: Item,
    version: i64,
) -> Walked {
    w.columns().clear_info();
    let pdu = parts.expect()?;
    let kind = pdu.tag & 0x1f;
    let Some(element) = ELEMENTS.get(usize::from(kind)).filter(|_| pdu.tag & 0xe0 == 0xa0) else {
        return Ok(());
    };
    let relation = relation(w, b, &pdu, kind);
    let item = shape::long(w, b, choice, (pdu.at, pdu.whole_len()), u64::from(kind))?;
    let opened = w.open(item);
    let inner_item = w.item(*element, b, pdu.start, pdu.len())?;
    let inner = w.open(inner_item);
    let mut parts = pdu.children(b);
    if kind == pdu::TRAP {
        trap(w, b, &mut parts)?;
    } else {
        integer(w, b, REQUEST_ID, &parts.expect()?)?;
        let (first, second) = match kind {
            pdu::BULK => (NON_REPEATERS, MAX_REPETITIONS),
            _ => (ERROR_STATUS, ERROR_INDEX),
        };
        integer(w, b, first, &parts.expect()?)?;
        integer(w, b, second, &parts.expect()?)?;
    }
    bindings(w, b, &parts.expect()?)?;
    w.close(inner);
    if kind == pdu::TRAP && version != 0 {
        w.expert(TRAP_PDU_OBSOLETE, item);
    }
    w.close(opened);
    if w.wants_columns() {
        w.columns().prepend_info(DATA_VALUES.get(u64::from(kind)).unwrap_or(""));
    }
    let opened = w.open(root);
    match relation {
        Some((Some(link), _)) if w.is_final() => {
            if let Some(frame) = w.link(link) {
                w.generated(RESPONSE_IN, b, pdu.at, frame);
            }
        }
        Some((_, Some((frame, time)))) => {
            w.generated(RESPONSE_TO, b, pdu.at, u64::from(frame));
            w.generated_signed(TIME, b, pdu.at, time);
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Finds the request that a response answers, or remembers a request.
fn relation<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    pdu: &Tlv,
    kind: u8,
) -> Option<Relation> {
    if matches!(kind, pdu::TRAP | pdu::TRAP2 | pdu::REPORT) {
        return None;
    }
    let id = pdu.children(b).expect().and_then(|id| id.integer(b)).ok()?;
    let (frame, now) = (w.frame.number, w.frame.time.unwrap_or(0));
    w.remember(Scope::Stream, |all: &mut Requests, memory| {
        if kind == pdu::RESPONSE {
            let Some(request) = all.0.get(&id) else { return (None, None) };
            memory.set_link(request.link, u64::from(frame));
            return (None, Some((request.frame, now.saturating_sub(request.time))));
        }
        if all.0.len() >= MAX_REQUESTS && !all.0.contains_key(&id) {
            return (None, None);
        }
        let link = memory.new_link();
        all.0.insert(id, Request { frame, time: now, link });
        (Some(link), None)
    })
}

/// What a trap of version 1 has before its variable bindings.
fn trap<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, parts: &mut Children<'_, '_>) -> Walked {
    let enterprise = parts.expect()?;
    object(w, b, ENTERPRISE, &enterprise)?;
    if w.wants_columns() {
        let name = oid::name(enterprise.contents(b));
        w.info_append(format_args!(" {name}"));
    }
    let address = parts.expect()?;
    if address.len() == 4 {
        octets(w, b, AGENT_ADDR, &address)?;
    }
    integer(w, b, GENERIC_TRAP, &parts.expect()?)?;
    integer(w, b, SPECIFIC_TRAP, &parts.expect()?)?;
    integer(w, b, TIME_STAMP, &parts.expect()?)?;
    Ok(())
}

/// The objects that a message names, with their values.
fn bindings<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, list: &Tlv) -> Walked {
    let item = shape::long(w, b, VARIABLE_BINDINGS, (list.start, list.len()), 0)?;
    if b.check(list.start, list.len()).is_err() {
        w.label_value(item, format_args!("unknown number of items"));
    }
    let opened = w.open(item);
    let mut parts = list.children(b);
    let mut count = 0;
    while let Some(binding) = parts.next()? {
        count += 1;
        if count > MAX_BINDINGS {
            return Err(Fault::Malformed);
        }
        let root = w.text(b, binding.start, binding.len(), format_args!("VarBind"))?;
        let inner = w.open(root);
        let mut halves = binding.children(b);
        let name = halves.expect()?;
        let content = halves.expect()?;
        object(w, b, NAME, &name)?;
        let bytes = name.contents(b);
        // Of those of the ITU, Wireshark puts the name first.
        let is_named = matches!(bytes.first(), Some(1 | FIRST_JOINT..));
        if w.wants_columns() {
            let text = if is_named { oid::name(bytes) } else { oid::dotted(bytes) };
            w.info_append(format_args!(" {text}"));
        }
        let shown = value::walk(w, b, &content, bytes)?;
        if w.labels() && is_named {
            let (name, dotted) = (oid::name(bytes), oid::dotted(bytes));
            w.label(root, format_args!("{name} ({dotted}): {shown}"));
        } else if w.labels() {
            w.label(root, format_args!("{}: {shown}", oid::dotted(bytes)));
        }
        w.close(inner);
    }
    w.close(opened);
    w.set_number(item, count as u64);
    let plural = if count == 1 { "" } else { "s" };
    w.label_value(item, format_args!("{count} item{plural}"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    fn message(value: &[u8]) -> Vec<u8> {
        let mut binding = vec![6, 8, 0x2b, 6, 1, 2, 1, 1, 5, 0];
        binding.extend(value);
        let wrap = |tag: u8, inner: Vec<u8>| [vec![tag, inner.len() as u8], inner].concat();
        let list = wrap(0x30, wrap(0x30, binding));
        let pdu = wrap(0xa0, [vec![2, 1, 7, 2, 1, 0, 2, 1, 0], list].concat());
        wrap(0x30, [b"\x02\x01\x00\x04\x06public".to_vec(), pdu].concat())
    }

    #[test]
    fn a_request_is_taken_apart() {
        let shown = shown(40_000, 161, &message(&[5, 0]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:snmp");
        assert_eq!(shown.info, "SNMP get-request 1.3.6.1.2.1.1.5.0");
        assert!(shown.has("version: version-1 (0)"));
        assert!(shown.has("community: public"));
        assert!(shown.has("variable-bindings: 1 item"));
        assert!(shown.has("1.3.6.1.2.1.1.5.0: Value (Null)"));
    }

    #[test]
    fn text_is_quoted_and_other_octets_are_not() {
        let text = shown(40_000, 161, &message(&[4, 3, b'a', b'b', b'c']));
        assert!(text.has("Value (OctetString): \"abc\""));
        let octets = shown(40_000, 161, &message(&[4, 2, 1, 2]));
        assert!(octets.has("Value (OctetString): 0102"));
    }

    #[test]
    fn counters_are_unsigned_and_integers_are_not() {
        assert!(shown(1, 161, &message(&[0x46, 1, 0xff])).has("Value (Counter64): 255"));
        assert!(shown(1, 161, &message(&[2, 1, 0xff])).has("Value (Integer32): -1"));
    }

    #[test]
    fn a_message_that_is_cut_is_no_message() {
        let octets = message(&[5, 0]);
        let shown = shown(40_000, 161, &octets[..20]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:data");
    }

    #[test]
    fn a_message_over_tcp_waits_for_its_end() {
        let octets = message(&[5, 0]);
        let mut columns = crate::Columns::default();
        let mut ask = |bytes: &[u8]| Snmp::frame(&mut Framing::alone(&mut columns), bytes);
        assert_eq!(ask(&octets[..10]), Pdu::More(octets.len() - 10));
        assert_eq!(ask(&octets), Pdu::Whole(octets.len()));
        assert_eq!(ask(b"x"), Pdu::NotMine);
    }
}
