//! Rx, the remote procedure calls of AFS: packets of calls, acknowledgements, and how the two ends prove who they are.

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        1 => "data",
        2 => "ack",
        3 => "busy",
        4 => "abort",
        5 => "ackall",
        6 => "challenge",
        7 => "response",
        8 => "debug",
        9 => "params",
        13 => "version",
    }
    static REASON_VALUES {
        1 => "Ack Requested",
        2 => "Duplicate Packet",
        3 => "Out Of Sequence",
        4 => "Exceeds Window",
        5 => "No Space",
        6 => "Ping",
        7 => "Ping Response",
        8 => "Delay",
        9 => "Idle",
    }
    static ACK_TYPE_VALUES {
        0 => "NACK",
        1 => "ACK",
    }
}

field_table! {
    /// The fields of RX Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rx", "RX Protocol", "RX");
    EPOCH = FieldDef::new("rx.epoch", "Epoch", FieldType::AbsoluteTime).base(Base::Utc);
    CID = FieldDef::new("rx.cid", "CID", FieldType::Uint32);
    CALLNUMBER = FieldDef::new("rx.callnumber", "Call Number", FieldType::Uint32);
    SEQ = FieldDef::new("rx.seq", "Sequence Number", FieldType::Uint32);
    SERIAL = FieldDef::new("rx.serial", "Serial", FieldType::Uint32);
    TYPE = FieldDef::new("rx.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    FLAGS = FieldDef::new("rx.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_CLIENT_INIT = FieldDef::new("rx.flags.client_init", "Client Initiated", FieldType::Boolean).bits(8).mask(0x1);
    FLAGS_REQUEST_ACK = FieldDef::new("rx.flags.request_ack", "Request Ack", FieldType::Boolean).bits(8).mask(0x2);
    FLAGS_LAST_PACKET = FieldDef::new("rx.flags.last_packet", "Last Packet", FieldType::Boolean).bits(8).mask(0x4);
    FLAGS_MORE_PACKETS = FieldDef::new("rx.flags.more_packets", "More Packets", FieldType::Boolean).bits(8).mask(0x8);
    FLAGS_FREE_PACKET = FieldDef::new("rx.flags.free_packet", "Free Packet", FieldType::Boolean).bits(8).mask(0x10);
    USERSTATUS = FieldDef::new("rx.userstatus", "User Status", FieldType::Uint32);
    SECURITYINDEX = FieldDef::new("rx.securityindex", "Security Index", FieldType::Uint32);
    SPARE = FieldDef::new("rx.spare", "Spare/Checksum", FieldType::Uint16);
    SERVICEID = FieldDef::new("rx.serviceid", "Service ID", FieldType::Uint16);
    BUFFERSPACE = FieldDef::new("rx.bufferspace", "Bufferspace", FieldType::Uint16);
    MAXSKEW = FieldDef::new("rx.maxskew", "Max Skew", FieldType::Uint16);
    FIRST = FieldDef::new("rx.first", "First Packet", FieldType::Uint32);
    PREV = FieldDef::new("rx.prev", "Prev Packet", FieldType::Uint32);
    REASON = FieldDef::new("rx.reason", "Reason", FieldType::Uint8).strings(Strings::Values(&REASON_VALUES));
    NUM_ACKS = FieldDef::new("rx.num_acks", "Num ACKs", FieldType::Uint8);
    ACK_TYPE = FieldDef::new("rx.ack_type", "ACK Type", FieldType::Uint8).strings(Strings::Values(&ACK_TYPE_VALUES));
    ACK = FieldDef::new("rx.ack", "ACK Packet", FieldType::None);
    CHALLENGE = FieldDef::new("rx.challenge", "CHALLENGE Packet", FieldType::None);
    VERSION = FieldDef::new("rx.version", "Version", FieldType::Uint32);
    NONCE = FieldDef::new("rx.nonce", "Nonce", FieldType::Uint32).base(Base::Hex);
    INC_NONCE = FieldDef::new("rx.inc_nonce", "Inc Nonce", FieldType::Uint32).base(Base::Hex);
    MIN_LEVEL = FieldDef::new("rx.min_level", "Min Level", FieldType::Uint32);
    LEVEL = FieldDef::new("rx.level", "Level", FieldType::Uint32);
    RESPONSE = FieldDef::new("rx.response", "RESPONSE Packet", FieldType::None);
    ABORT = FieldDef::new("rx.abort", "ABORT Packet", FieldType::None);
    ENCRYPTED = FieldDef::new("rx.encrypted", "Encrypted", FieldType::None);
    KVNO = FieldDef::new("rx.kvno", "kvno", FieldType::Uint32);
    TICKET_LEN = FieldDef::new("rx.ticket_len", "Ticket len", FieldType::Uint32);
    TICKET = FieldDef::new("rx.ticket", "ticket", FieldType::Bytes);
    IF_MTU = FieldDef::new("rx.if_mtu", "Interface MTU", FieldType::Uint32);
    MAX_MTU = FieldDef::new("rx.max_mtu", "Max MTU", FieldType::Uint32);
    RWIND = FieldDef::new("rx.rwind", "rwind", FieldType::Uint32);
    MAX_PACKETS = FieldDef::new("rx.max_packets", "Max Packets", FieldType::Uint32);
    ABORT_CODE = FieldDef::new("rx.abort_code", "Abort Code", FieldType::Int32);
}

/// Octets of a header.
pub(crate) const HEADER_LEN: usize = 28;

/// Rx.
#[derive(Clone, Copy, Debug)]
pub struct Rx;

/// Types of packets.
mod kind {
    pub(super) const DATA: u8 = 1;
    pub(super) const ACK: u8 = 2;
    pub(super) const ABORT: u8 = 4;
    pub(super) const ACK_ALL: u8 = 5;
    pub(super) const CHALLENGE: u8 = 6;
    pub(super) const RESPONSE: u8 = 7;
    pub(super) const VERSION: u8 = 13;
}

/// The header, as far as what is inside asks for it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Header {
    /// The connection and the call in it.
    pub(crate) call: (u32, u32),
    /// Whether the end that opened the connection sends.
    pub(crate) is_client: bool,
    /// Whether the call is secured.
    pub(crate) is_secured: bool,
}

impl Dissect for Rx {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(7000),
        Claim::UdpPort(7001),
        Claim::UdpPort(7002),
        Claim::UdpPort(7003),
        Claim::UdpPort(7004),
        Claim::UdpPort(7005),
        Claim::UdpPort(7006),
        Claim::UdpPort(7007),
        Claim::UdpPort(7008),
        Claim::UdpPort(7009),
        Claim::UdpPort(7021),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let Ok(kind) = b.u8(20) else { return Err(Fault::NotMine) };
        if b.reported() < HEADER_LEN || TYPE_VALUES.get(u64::from(kind)).is_none() {
            return Err(Fault::NotMine);
        }
        w.column_protocol("RX");
        w.info(format_args!(""));
        let (_, opened) = w.open_protocol(&b, 0, HEADER_LEN)?;
        w.item_as(EPOCH, &b, 0, 4, Encoding::Seconds)?;
        w.row(&b, 4, &[(CID, 4), (CALLNUMBER, 4), (SEQ, 4), (SERIAL, 4), (TYPE, 1)])?;
        let bits = [
            FLAGS_FREE_PACKET,
            FLAGS_MORE_PACKETS,
            FLAGS_LAST_PACKET,
            FLAGS_REQUEST_ACK,
            FLAGS_CLIENT_INIT,
        ];
        w.bitmask(FLAGS, &bits, &b, 21, 1)?;
        w.row(&b, 22, &[(USERSTATUS, 1), (SECURITYINDEX, 1), (SPARE, 2), (SERVICEID, 2)])?;
        let body = b.from(HEADER_LEN)?;
        match kind {
            kind::DATA => {
                w.close(opened);
                let header = Header {
                    call: (b.u32(4)?, b.u32(8)?),
                    is_client: b.u8(21)? & 1 != 0,
                    is_secured: b.u8(23)? != 0,
                };
                return w.run(id::AFS, body, |w, body| super::afs::walk(w, body, header));
            }
            kind::ACK => acknowledgement(w, &b, &body)?,
            kind::ABORT => {
                says(w, &b, "ABORT")?;
                body.check(0, 4)?;
                let item = w.item(ABORT, &body, 0, REST)?;
                let opened = w.open(item);
                w.item(ABORT_CODE, &body, 0, 4)?;
                w.close(opened);
            }
            kind::ACK_ALL => says(w, &b, "ACKALL")?,
            kind::CHALLENGE => challenge(w, &b, &body)?,
            kind::RESPONSE => response(w, &b, &body)?,
            kind::VERSION => {
                // It has no connection.
                let is_ping = b.u32(4)? == 0;
                says(w, &b, if is_ping { "VERSION NAT ping" } else { "VERSION request" })?;
            }
            _ => {}
        }
        w.close(opened);
        Ok(())
    }
}

/// Writes Info.
fn says<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, what: &str) -> Walked {
    let (call, number) = (b.u32(8)?, b.u32(12)?);
    let (source, destination) = (w.net.source_port, w.net.destination_port);
    w.info(format_args!(
        "{what}  Seq: {number}  Call: {call}  Source Port: {source}  Destination Port: {destination}  "
    ));
    Ok(())
}

fn acknowledgement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, body: &Buf<'_>) -> Walked {
    body.check(0, 1)?;
    let item = w.item(ACK, body, 0, REST)?;
    let opened = w.open(item);
    let at = w.row(
        body,
        0,
        &[
            (BUFFERSPACE, 2),
            (MAXSKEW, 2),
            (FIRST, 4),
            (PREV, 4),
            (SERIAL, 4),
            (REASON, 1),
            (NUM_ACKS, 1),
        ],
    )?;
    let (reason, count) = (body.u8(at - 2)?, usize::from(body.u8(at - 1)?));
    for n in 0..count {
        w.item(ACK_TYPE, body, at + n, 1)?;
    }
    // Three octets that say nothing, and numbers of newer versions, as far as they are there.
    let mut at = at + count + 3;
    for field in [MAX_MTU, IF_MTU, RWIND, MAX_PACKETS] {
        if body.remaining(at) < 4 {
            break;
        }
        w.item(field, body, at, 4)?;
        at += 4;
    }
    w.close(opened);
    if w.wants_columns() {
        match REASON_VALUES.get(u64::from(reason)) {
            Some(word) => says(w, b, &format!("ACK {word}"))?,
            None => says(w, b, &format!("ACK {reason}"))?,
        }
    }
    Ok(())
}

fn challenge<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, body: &Buf<'_>) -> Walked {
    const SECOND: u32 = 2;
    says(w, b, "CHALLENGE")?;
    let version = body.u32(0)?;
    let len = if version == SECOND { 12 } else { 4 };
    let item = w.item(CHALLENGE, body, 0, len)?;
    let opened = w.open(item);
    w.item(VERSION, body, 0, 4)?;
    if version == SECOND {
        w.row(body, 4, &[(NONCE, 4), (MIN_LEVEL, 4)])?;
    }
    w.close(opened);
    Ok(())
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, body: &Buf<'_>) -> Walked {
    const SECOND: u32 = 2;
    says(w, b, "RESPONSE")?;
    let version = body.u32(0)?;
    let item = w.item(RESPONSE, body, 0, REST)?;
    let opened = w.open(item);
    w.item(VERSION, body, 0, 4)?;
    if version == SECOND {
        let sealed = w.item(ENCRYPTED, body, 8, body.remaining(8).min(40))?;
        let inner = w.open(sealed);
        w.item_as(EPOCH, body, 8, 4, Encoding::Seconds)?;
        w.item(CID, body, 12, 4)?;
        w.item(SECURITYINDEX, body, 20, 1)?;
        for at in [24, 28, 32, 36] {
            w.item(CALLNUMBER, body, at, 4)?;
        }
        w.row(body, 40, &[(INC_NONCE, 4), (LEVEL, 4)])?;
        w.close(inner);
        let at = w.row(body, 48, &[(KVNO, 4), (TICKET_LEN, 4)])?;
        let len = body.u32(at - 4)? as usize;
        w.item(TICKET, body, at, len)?;
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn packet(kind: u8, flags: u8, body: &[u8]) -> Vec<u8> {
        let mut packet = vec![0x60, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1];
        packet.extend([kind, flags, 0, 0, 0, 0, 0, 1]);
        packet.extend(body);
        packet
    }

    #[test]
    fn an_acknowledgement_says_why() {
        let body = [0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 8, 1, 1, 0, 0, 0];
        let shown = shown(7001, 7000, &packet(2, 0x21, &body));
        let ports = "Source Port: 7001  Destination Port: 7000  ";
        assert_eq!(shown.info, format!("RX ACK Delay  Seq: 1  Call: 1  {ports}"));
        assert!(shown.has("ACK Type: ACK (1)"), "{shown:#?}");
    }

    #[test]
    fn a_challenge_has_a_nonce() {
        let shown = shown(7000, 7001, &packet(6, 0, &[0, 0, 0, 2, 0, 0, 0x12, 0x34, 0, 0, 0, 1]));
        assert!(shown.has("Nonce: 0x00001234"), "{shown:#?}");
    }

    #[test]
    fn what_has_no_known_type_is_not_of_it() {
        assert_eq!(shown(7000, 7001, &packet(99, 0, b"")).protocols, "eth:ethertype:ip:udp:data");
    }
}
