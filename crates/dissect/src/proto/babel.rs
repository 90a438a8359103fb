//! Babel (RFC 8966), with the authentication of RFC 8967 and what came before it, and time stamps in sub-parts.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// The UDP port.
pub const PORT: u16 = 6696;

/// The first octet of every packet.
const MAGIC_NUMBER: u8 = 42;

/// The version that is taken apart.
const CURRENT: u8 = 2;

/// Octets before the messages.
const HEADER_LEN: usize = 4;

/// Messages.
mod message {
    pub(super) const PAD1: u8 = 0;
    pub(super) const ACK_REQUEST: u8 = 2;
    pub(super) const ACK: u8 = 3;
    pub(super) const HELLO: u8 = 4;
    pub(super) const IHU: u8 = 5;
    pub(super) const ROUTER: u8 = 6;
    pub(super) const NEXT_HOP: u8 = 7;
    pub(super) const UPDATE: u8 = 8;
    pub(super) const REQUEST: u8 = 9;
    pub(super) const SEQUENCE_REQUEST: u8 = 10;
    pub(super) const COUNTER: u8 = 17;
}

/// Encodings of addresses.
mod encoding {
    pub(super) const WILDCARD: u8 = 0;
    pub(super) const IPV4: u8 = 1;
    pub(super) const IPV6: u8 = 2;
    pub(super) const LINK_LOCAL: u8 = 3;
}

/// The bit of an update that has later ones leave out what its prefix begins with.
const DEFAULT_PREFIX: u8 = 0x80;

values! {
    static MESSAGE_TYPE_VALUES {
        0 => "pad1",
        1 => "padn",
        2 => "ack-req",
        3 => "ack",
        4 => "hello",
        5 => "ihu",
        6 => "router-id",
        7 => "nh",
        8 => "update",
        9 => "request",
        10 => "mh-request",
        11 => "ts/pc (obsolete)",
        12 => "hmac",
        13 => "source-specific-update",
        14 => "source-specific-req",
        15 => "source-specific-seqno",
        16 => "hmac",
        17 => "pc",
        18 => "challenge-request",
        19 => "challenge-reply",
    }
    static MESSAGE_AE_VALUES {
        0 => "Wildcard",
        1 => "IPv4",
        2 => "IPv6",
        3 => "Link-Local IPv6",
    }
    static SUBTLV_TYPE_VALUES {
        0 => "sub-pad1",
        1 => "sub-padn",
        2 => "diversity",
        3 => "timestamp",
    }
}

field_table! {
    /// The fields of Babel Routing Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("babel", "Babel Routing Protocol", "Babel");
    MAGIC = FieldDef::new("babel.magic", "Magic", FieldType::Uint8);
    VERSION = FieldDef::new("babel.version", "Version", FieldType::Uint8);
    BODYLEN = FieldDef::new("babel.bodylen", "Body Length", FieldType::Uint16);
    MESSAGE = FieldDef::new("babel.message", "Message", FieldType::Uint8);
    MESSAGE_TYPE = FieldDef::new("babel.message.type", "Message Type", FieldType::Uint8).strings(Strings::Values(&MESSAGE_TYPE_VALUES));
    MESSAGE_LENGTH = FieldDef::new("babel.message.length", "Message Length", FieldType::Uint8);
    MESSAGE_NONCE = FieldDef::new("babel.message.nonce", "Nonce", FieldType::Uint16).base(Base::Hex);
    MESSAGE_INTERVAL = FieldDef::new("babel.message.interval", "Interval", FieldType::Uint16);
    MESSAGE_SEQNO = FieldDef::new("babel.message.seqno", "Seqno", FieldType::Uint16).base(Base::Hex);
    MESSAGE_AE = FieldDef::new("babel.message.ae", "Address Encoding", FieldType::Uint8).strings(Strings::Values(&MESSAGE_AE_VALUES));
    MESSAGE_PREFIX = FieldDef::new("babel.message.prefix", "Raw Prefix", FieldType::Bytes);
    MESSAGE_RXCOST = FieldDef::new("babel.message.rxcost", "Rxcost", FieldType::Uint16).base(Base::Hex);
    MESSAGE_ROUTERID = FieldDef::new("babel.message.routerid", "Router ID", FieldType::Bytes);
    MESSAGE_FLAGS = FieldDef::new("babel.message.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    MESSAGE_PLEN = FieldDef::new("babel.message.plen", "Prefix Length", FieldType::Uint8);
    MESSAGE_OMITTED = FieldDef::new("babel.message.omitted", "Omitted Bytes", FieldType::Uint8);
    MESSAGE_METRIC = FieldDef::new("babel.message.metric", "Metric", FieldType::Uint16);
    MESSAGE_HOPCOUNT = FieldDef::new("babel.message.hopcount", "Hop Count", FieldType::Uint8);
    MESSAGE_INDEX = FieldDef::new("babel.message.index", "Index", FieldType::Uint32);
    SUBTLV = FieldDef::new("babel.subtlv", "Sub-TLV", FieldType::Uint8);
    SUBTLV_TYPE = FieldDef::new("babel.subtlv.type", "Sub-TLV Type", FieldType::Uint8).strings(Strings::Values(&SUBTLV_TYPE_VALUES));
    SUBTLV_LENGTH = FieldDef::new("babel.subtlv.length", "Sub-TLV Length", FieldType::Uint8).strings(Strings::Values(&SUBTLV_TYPE_VALUES));
    SUBTLV_DIVERSITY_CHANNEL = FieldDef::new("babel.subtlv.diversity.channel", "Channel", FieldType::Uint8);
}

/// Babel.
#[derive(Clone, Copy, Debug)]
pub struct Babel;

/// What later messages of a packet leave out of their prefixes, and where the one at hand is.
#[derive(Clone, Copy, Debug, Default)]
struct Defaults {
    ipv4: [u8; 4],
    ipv6: [u8; 16],
    /// Octets of the packet behind the message at hand.
    behind: usize,
    /// The third octet of the packet, where Wireshark looks for the flags of a hello.
    flags: u8,
}

impl Dissect for Babel {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(0)? != MAGIC_NUMBER {
            return Err(Fault::NotMine);
        }
        w.column_protocol("Babel");
        let version = b.u8(1)?;
        if version != CURRENT {
            w.info(format_args!("Version {version}"));
            let (_, opened) = w.open_protocol(&b, 0, REST)?;
            w.item(MAGIC, &b, 0, 1)?;
            w.item(VERSION, &b, 1, 1)?;
            w.close(opened);
            return Ok(());
        }
        w.info(format_args!("Babel"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(MAGIC, &b, 0, 1)?;
        w.item(VERSION, &b, 1, 1)?;
        let len = usize::from(b.u16(2)?);
        w.item(BODYLEN, &b, 2, 2)?;
        let end = HEADER_LEN + len;
        messages(w, &b, HEADER_LEN, end)?;
        if b.remaining(end) > 0 {
            let rest = b.remaining(end);
            let trailer = w.text(&b, end, REST, format_args!("Packet Trailer ({rest})"))?;
            let inner = w.open(trailer);
            messages(w, &b, end, b.reported())?;
            w.close(inner);
        }
        w.close(opened);
        Ok(())
    }
}

fn messages<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    let mut defaults = Defaults { flags: b.u8(2)?, ..Defaults::default() };
    while at < end {
        let kind = b.u8(at)?;
        let name = MESSAGE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("unknown");
        w.info_append(format_args!(" {name}"));
        let len = if kind == message::PAD1 { 1 } else { 2 + usize::from(b.u8(at + 1)?) };
        let shown = len.min(b.len().saturating_sub(at));
        let root = w.number(MESSAGE, b, at, shown, u64::from(kind))?;
        if shown < len.min(b.remaining(at)) {
            w.set_len(root, len.min(b.remaining(at)));
        }
        w.label(root, format_args!("Message {name} ({kind})"));
        let opened = w.open(root);
        w.item(MESSAGE_TYPE, b, at, 1)?;
        if kind != message::PAD1 {
            w.item(MESSAGE_LENGTH, b, at + 1, 1)?;
            // A message that is too short for its kind has no parts.
            let content = b.slice_up_to(at + 2, len - 2);
            defaults.behind = b.remaining(at + len);
            one(w, &content, kind, &mut defaults)?;
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    defaults: &mut Defaults,
) -> Walked {
    let len = b.reported();
    match kind {
        message::ACK_REQUEST if len >= 6 => {
            w.item(MESSAGE_NONCE, b, 2, 2)?;
            w.item(MESSAGE_INTERVAL, b, 4, 2)?;
        }
        message::ACK if len >= 2 => {
            w.item(MESSAGE_NONCE, b, 0, 2)?;
        }
        message::HELLO if len >= 2 => {
            w.text(b, 0, 2, format_args!("Unicast : {}", defaults.flags))?;
            if len >= 6 {
                w.item(MESSAGE_SEQNO, b, 2, 2)?;
                w.item(MESSAGE_INTERVAL, b, 4, 2)?;
                parts(w, b, 6, kind, defaults.behind)?;
            }
        }
        message::IHU if len >= 6 => {
            w.item(MESSAGE_RXCOST, b, 2, 2)?;
            w.item(MESSAGE_INTERVAL, b, 4, 2)?;
            let code = b.u8(0)?;
            let (address, octets) = whole(b, 6, code)?;
            address_tree(w, b, "Address", &address, 2)?;
            parts(w, b, 6 + octets, kind, defaults.behind)?;
        }
        message::ROUTER if len >= 10 => {
            w.item(MESSAGE_ROUTERID, b, 2, 8)?;
        }
        message::NEXT_HOP if len >= 2 => {
            let code = b.u8(0)?;
            let (address, _) = whole(b, 2, code)?;
            address_tree(w, b, "NH", &address, 2)?;
        }
        message::UPDATE if len >= 10 => update(w, b, kind, defaults)?,
        message::REQUEST if len >= 2 => {
            let bits = b.u8(1)?;
            let (address, _) = prefix(b, 2, b.u8(0)?, bits, 0, defaults)?;
            prefix_tree(w, b, &address, 2, false)?;
        }
        message::SEQUENCE_REQUEST if len >= 14 => {
            w.item(MESSAGE_SEQNO, b, 2, 2)?;
            w.item(MESSAGE_HOPCOUNT, b, 4, 1)?;
            w.item(MESSAGE_ROUTERID, b, 6, 8)?;
            let bits = b.u8(1)?;
            let (address, _) = prefix(b, 14, b.u8(0)?, bits, 0, defaults)?;
            prefix_tree(w, b, &address, 14, false)?;
        }
        message::COUNTER if len >= 4 => {
            w.item(MESSAGE_INDEX, b, 0, 4)?;
        }
        _ => {}
    }
    Ok(())
}

fn update<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    defaults: &mut Defaults,
) -> Walked {
    let (code, told, bits, omitted) = (b.u8(0)?, b.u8(1)?, b.u8(2)?, b.u8(3)?);
    w.item(MESSAGE_FLAGS, b, 1, 1)?;
    w.item(MESSAGE_INTERVAL, b, 4, 2)?;
    w.item(MESSAGE_SEQNO, b, 6, 2)?;
    w.item(MESSAGE_METRIC, b, 8, 2)?;
    let (address, octets) = prefix(b, 10, code, bits, usize::from(omitted), defaults)?;
    if told & DEFAULT_PREFIX != 0 {
        match address {
            Some(Address::Ipv4(a)) => defaults.ipv4 = a,
            Some(Address::Ipv6(a)) => defaults.ipv6 = a,
            _ => {}
        }
    }
    prefix_tree(w, b, &address, 10, true)?;
    parts(w, b, 10 + octets, kind, defaults.behind)
}

/// An address at `at` and how many octets it takes; none where it cannot be.
fn whole(b: &Buf<'_>, at: usize, code: u8) -> Result<(Option<Address>, usize), Fault> {
    let left = b.remaining(at);
    Ok(match code {
        encoding::WILDCARD => (Some(Address::Ipv6([0; 16])), 0),
        encoding::IPV4 if left >= 4 => (Some(Address::Ipv4(b.array(at)?)), 4),
        encoding::IPV6 if left >= 16 => (Some(Address::Ipv6(b.array(at)?)), 16),
        encoding::LINK_LOCAL if left >= 8 => {
            let mut address = [0; 16];
            (address[0], address[1]) = (0xfe, 0x80);
            address[8..].copy_from_slice(&b.array::<8>(at)?);
            (Some(Address::Ipv6(address)), 8)
        }
        _ => (None, 0),
    })
}

/// A prefix of so many bits at `at`, of which the first octets may be left out, and how many octets it
/// takes; none where it cannot be.
fn prefix(
    b: &Buf<'_>,
    at: usize,
    code: u8,
    bits: u8,
    omitted: usize,
    defaults: &Defaults,
) -> Result<(Option<Address>, usize), Fault> {
    let len = usize::from(bits).div_ceil(8);
    let mut address = [0; 16];
    match code {
        encoding::WILDCARD => return Ok((Some(Address::Ipv6(address)), 0)),
        encoding::IPV4 if bits <= 32 => address[..4].copy_from_slice(&defaults.ipv4),
        encoding::IPV6 if bits <= 128 => address = defaults.ipv6,
        encoding::LINK_LOCAL if bits <= 128 => {
            (address[0], address[1]) = (0xfe, 0x80);
        }
        _ => return Ok((None, 0)),
    }
    // The first half of a link-local address is not sent.
    let skipped = if code == encoding::LINK_LOCAL { omitted.max(8) } else { omitted };
    let sent = len.saturating_sub(skipped);
    let octets = b.bytes(at, sent.min(b.remaining(at)))?;
    for (to, from) in address.iter_mut().skip(skipped).zip(octets) {
        *to = *from;
    }
    // Bits past the prefix do not count.
    for (n, octet) in address.iter_mut().enumerate() {
        let left = usize::from(bits).saturating_sub(n * 8).min(8);
        *octet &= (0xff00u16 >> left) as u8;
    }
    let address = if code == encoding::IPV4 {
        let [a, b1, c, d, ..] = address;
        Address::Ipv4([a, b1, c, d])
    } else {
        Address::Ipv6(address)
    };
    Ok((Some(address), sent))
}

/// What a line says of an address that may not be one.
fn said(address: &Option<Address>) -> String {
    address.as_ref().map_or_else(|| "corrupt".to_owned(), Address::to_string)
}

/// An address from `at` to the end of its message, with its encoding in the first octet.
fn address_tree<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    name: &str,
    address: &Option<Address>,
    at: usize,
) -> Walked {
    let item = w.text(b, at, REST, format_args!("{name}: "))?;
    if w.labels() {
        w.append(item, format_args!("{}", said(address)));
    }
    let opened = w.open(item);
    w.item(MESSAGE_AE, b, 0, 1)?;
    w.item(MESSAGE_PREFIX, b, at, REST)?;
    w.close(opened);
    Ok(())
}

/// A prefix from `at` to the end of its message, with what tells how it is to be read before it.
fn prefix_tree<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    address: &Option<Address>,
    at: usize,
    update: bool,
) -> Walked {
    let bits_at = if update { 2 } else { 1 };
    let bits = b.u8(bits_at)?;
    let item = w.text(b, at, REST, format_args!("Prefix: "))?;
    if w.labels() {
        w.append(item, format_args!("{}/{bits}", said(address)));
    }
    let opened = w.open(item);
    w.item(MESSAGE_AE, b, 0, 1)?;
    w.item(MESSAGE_PLEN, b, bits_at, 1)?;
    if update {
        w.item(MESSAGE_OMITTED, b, 3, 1)?;
    }
    w.item(MESSAGE_PREFIX, b, at, REST)?;
    w.close(opened);
    Ok(())
}

/// The parts of a message from `at` on, of which the packet has `behind` octets more.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    kind: u8,
    behind: usize,
) -> Walked {
    const PAD1: u8 = 0;
    const DIVERSITY: u8 = 2;
    const TIMESTAMP: u8 = 3;
    while b.remaining(at) > 0 {
        let code = b.u8(at)?;
        let len = if code == PAD1 { 1 } else { 2 + usize::from(b.u8(at + 1)?) };
        let name = SUBTLV_TYPE_VALUES.get(u64::from(code)).unwrap_or("unknown");
        let root = w.number(SUBTLV, b, at, len, u64::from(code))?;
        w.label(root, format_args!("Sub TLV {name} ({code})"));
        let opened = w.open(root);
        w.item(SUBTLV_TYPE, b, at, 1)?;
        if code != PAD1 {
            w.item(SUBTLV_LENGTH, b, at + 1, 1)?;
        }
        let data = at + 2;
        match (code, kind) {
            (DIVERSITY, _) => {
                let list = w.text(b, data, 0, format_args!("Channel"))?;
                let inner = w.open(list);
                for channel in data..at + len {
                    w.item(SUBTLV_DIVERSITY_CHANNEL, b, channel, 1)?;
                }
                w.close(inner);
            }
            (TIMESTAMP, message::HELLO) if len >= 6 => {
                stamp(w, b, data, 4, "Timestamp ")?;
            }
            (TIMESTAMP, message::IHU) if len >= 10 => {
                stamp(w, b, data, 8, "Timestamp origin ")?;
                // Both are taken to be of eight octets, which the second has not where nothing follows.
                b.check(data + 4, 8usize.saturating_sub(behind))?;
                stamp(w, b, data + 4, 8, "Timestamp receive")?;
            }
            (TIMESTAMP, _) => {
                w.text(b, data, 4, format_args!("Bogus"))?;
            }
            _ => {}
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

/// A time in microseconds.
fn stamp<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    name: &str,
) -> Walked {
    let micros = b.u32(at)?;
    let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000);
    let len = len.min(b.remaining(at));
    w.text(b, at, len, format_args!("{name}: {seconds}.{rest:06}s"))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    fn packet(body: &[u8]) -> Vec<u8> {
        let mut octets = vec![42, 2, 0, body.len() as u8];
        octets.extend(body);
        octets
    }

    #[test]
    fn a_hello_has_a_time_stamp() {
        let body = [4, 12, 0, 0, 0, 1, 0, 200, 3, 4, 0x84, 0x7f, 0x99, 0x4b];
        let told = shown(6696, 6696, &packet(&body));
        assert_eq!(told.info, "Babel Babel hello");
        assert!(told.has("Message hello (4)"));
        assert!(told.has("Timestamp : 2222.954827s"), "{:#?}", told.tree);
    }

    #[test]
    fn the_second_time_of_an_answer_is_past_its_end() {
        let stamps = [3, 8, 0x84, 0x7f, 0x99, 0x4b, 5, 0x72, 0x51, 0x84];
        let mut body = vec![5, 16, 0, 0, 1, 0, 1, 144];
        body.extend(stamps);
        let told = shown(6696, 6696, &packet(&body));
        assert!(told.has("Timestamp origin : 2222.954827s"), "{:#?}", told.tree);
        assert!(told.has("[Malformed Packet: Babel]"));
    }

    #[test]
    fn updates_leave_out_what_an_earlier_one_said() {
        let mut body = vec![8, 13, 1, 0x80, 24, 0, 0, 200, 0, 1, 1, 0, 10, 1, 2];
        body.extend([8, 11, 1, 0, 24, 2, 0, 200, 0, 1, 1, 0, 7]);
        let told = shown(6696, 6696, &packet(&body));
        assert!(told.has("Prefix: 10.1.2.0/24"), "{:#?}", told.tree);
        assert!(told.has("Prefix: 10.1.7.0/24"));
    }

    #[test]
    fn other_versions_are_not_taken_apart() {
        assert_eq!(shown(6696, 6696, &[42, 3, 0, 0]).info, "Babel Version 3");
        assert!(shown(6696, 6696, &[43, 2, 0, 0]).protocols.ends_with("udp:data"));
    }

    #[test]
    fn a_message_past_the_end_is_malformed() {
        let told = shown(6696, 6696, &[42, 2, 0, 200, 4, 6, 0, 0, 0, 1, 0, 200]);
        assert_eq!(told.info, "Babel Babel hello[Malformed Packet]");
    }

    #[test]
    fn the_flags_of_a_hello_are_the_packets_third_octet() {
        let hello = [4, 6, 0x80, 0, 0, 1, 0, 200];
        assert!(shown(6696, 6696, &packet(&hello)).has("Unicast : 0"));
        let mut octets = vec![42, 2, 1, 0];
        octets.extend(hello);
        assert!(shown(6696, 6696, &octets).has("Unicast : 1"));
    }
}
