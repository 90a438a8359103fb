//! Nano, a cryptocurrency: what its nodes tell each other over UDP, and ledgers that are fetched over TCP ("bootstrap").
//! By the messages that nodes of version 20 send; the project has no other specification.

use std::net::Ipv6Addr;

use lamna_fields::{Base, Encoding, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{self, Framing, Pdu};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static PACKET_TYPE_VALUES {
        0 => "Invalid",
        1 => "Not A Type",
        2 => "Keepalive",
        3 => "Publish",
        4 => "Confirm Req",
        5 => "Confirm Ack",
        6 => "Bulk Pull",
        7 => "Bulk Push",
        8 => "Frontier Req",
        9 => "Bulk Pull Blocks",
    }
    static EXTENSIONS_BLOCK_TYPE_VALUES {
        0x0 => "Invalid",
        0x1 => "Not A Block",
        0x2 => "Send",
        0x3 => "Receive",
        0x4 => "Open",
        0x5 => "Change",
        0x6 => "State",
    }
    static BULK_PULL_BLOCKS_MODE_VALUES {
        0 => "List Blocks",
        1 => "Checksum Blocks",
    }
}

field_table! {
    /// The fields of the Nano cryptocurrency protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("nano", "Nano Cryptocurrency Protocol", "Nano");
    MAGIC_NUMBER = FieldDef::new("nano.magic_number", "Magic Number", FieldType::String);
    VERSION_MAX = FieldDef::new("nano.version_max", "Maximum Version", FieldType::Uint8).base(Base::DecHex);
    VERSION_USING = FieldDef::new("nano.version_using", "Using Version", FieldType::Uint8).base(Base::DecHex);
    VERSION_MIN = FieldDef::new("nano.version_min", "Minimum Version", FieldType::Uint8).base(Base::DecHex);
    PACKET_TYPE = FieldDef::new("nano.packet_type", "Packet Type", FieldType::Uint8).base(Base::DecHex).strings(Strings::Values(&PACKET_TYPE_VALUES));
    EXTENSIONS = FieldDef::new("nano.extensions", "Extensions Field", FieldType::Uint16).base(Base::Hex);
    EXTENSIONS_BLOCK_TYPE = FieldDef::new("nano.extensions.block_type", "Block Type", FieldType::Uint16).base(Base::Hex).mask(0xf00).strings(Strings::Values(&EXTENSIONS_BLOCK_TYPE_VALUES));
    KEEPALIVE_PEER_IP = FieldDef::new("nano.keepalive.peer_ip", "Peer IP Address", FieldType::Ipv6);
    KEEPALIVE_PEER_PORT = FieldDef::new("nano.keepalive.peer_port", "Peer Port", FieldType::Uint16);
    BLOCK_HASH_PREVIOUS = FieldDef::new("nano.block.hash_previous", "Previous Block Hash", FieldType::Bytes);
    BLOCK_HASH_SOURCE = FieldDef::new("nano.block.hash_source", "Source Block Hash", FieldType::Bytes);
    BLOCK_SIGNATURE = FieldDef::new("nano.block.signature", "Signature", FieldType::Bytes);
    BLOCK_WORK = FieldDef::new("nano.block.work", "Work", FieldType::Bytes);
    BLOCK_DESTINATION_ACCOUNT = FieldDef::new("nano.block.destination_account", "Destination Account", FieldType::Bytes);
    BLOCK_BALANCE = FieldDef::new("nano.block.balance", "Balance", FieldType::Bytes);
    BLOCK_ACCOUNT = FieldDef::new("nano.block.account", "Account", FieldType::Bytes);
    BLOCK_REPRESENTATIVE_ACCOUNT = FieldDef::new("nano.block.representative_account", "Representative Account", FieldType::Bytes);
    BLOCK_LINK = FieldDef::new("nano.block.link", "Link", FieldType::Bytes);
    VOTE_ACCOUNT = FieldDef::new("nano.vote.account", "Account", FieldType::Bytes);
    VOTE_SIGNATURE = FieldDef::new("nano.vote.signature", "Signature", FieldType::Bytes);
    VOTE_SEQUENCE = FieldDef::new("nano.vote.sequence", "Sequence", FieldType::Uint64).base(Base::DecHex);
    BULK_PULL_ACCOUNT = FieldDef::new("nano.bulk_pull.account", "Account", FieldType::Bytes);
    BULK_PULL_BLOCK_HASH_END = FieldDef::new("nano.bulk_pull_block.hash_end", "End Block Hash", FieldType::Bytes);
    FRONTIER_REQ_ACCOUNT = FieldDef::new("nano.frontier_req.account", "Account", FieldType::Bytes);
    FRONTIER_REQ_AGE = FieldDef::new("nano.frontier_req.age", "Age", FieldType::Uint32).base(Base::HexDec);
    FRONTIER_REQ_COUNT = FieldDef::new("nano.frontier_req.count", "Count", FieldType::Uint32).base(Base::HexDec);
    BULK_PULL_BLOCKS_MIN_HASH = FieldDef::new("nano.bulk_pull_blocks.min_hash", "Min Block Hash", FieldType::Bytes);
    BULK_PULL_BLOCKS_MAX_HASH = FieldDef::new("nano.bulk_pull_blocks.max_hash", "Max Block Hash", FieldType::Bytes);
    BULK_PULL_BLOCKS_MODE = FieldDef::new("nano.bulk_pull_blocks.mode", "Mode", FieldType::Uint8).base(Base::DecHex).strings(Strings::Values(&BULK_PULL_BLOCKS_MODE_VALUES));
    BULK_PULL_BLOCKS_MAX_COUNT = FieldDef::new("nano.bulk_pull_blocks.max_count", "Max Count", FieldType::Uint32).base(Base::HexDec);
    BULK_PUSH_BLOCK_TYPE = FieldDef::new("nano.bulk_push.block_type", "Block Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EXTENSIONS_BLOCK_TYPE_VALUES));
    BULK_PULL_BLOCK_TYPE = FieldDef::new("nano.bulk_pull.block_type", "Block Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&EXTENSIONS_BLOCK_TYPE_VALUES));
    FRONTIER_ACCOUNT = FieldDef::new("nano.frontier.account", "Account", FieldType::Bytes);
    FRONTIER_HEAD_HASH = FieldDef::new("nano.frontier.head_hash", "Head Hash", FieldType::Bytes);
}

/// The port, of datagrams and of connections.
pub const PORT: u16 = 7075;

/// Octets of a header.
const HEADER_LEN: usize = 8;

/// Types of messages.
mod kind {
    pub(super) const KEEPALIVE: u8 = 2;
    pub(super) const PUBLISH: u8 = 3;
    pub(super) const CONFIRM_REQUEST: u8 = 4;
    pub(super) const CONFIRM_ACK: u8 = 5;
    pub(super) const BULK_PULL: u8 = 6;
    pub(super) const BULK_PUSH: u8 = 7;
    pub(super) const FRONTIER_REQUEST: u8 = 8;
    pub(super) const BULK_PULL_BLOCKS: u8 = 9;
}

/// The type that says that no block follows.
const NOT_A_BLOCK: u8 = 1;

/// A kind of block: its name, and its fields with their lengths.
struct Block {
    title: &'static str,
    fields: &'static [(Field, usize)],
}

impl Block {
    fn len(&self) -> usize {
        self.fields.iter().map(|(_, len)| len).sum()
    }
}

/// The kinds of blocks, from type 2 on.
static BLOCKS: [Block; 5] = [
    Block {
        title: "Send Block",
        fields: &[
            (BLOCK_HASH_PREVIOUS, 32),
            (BLOCK_DESTINATION_ACCOUNT, 32),
            (BLOCK_BALANCE, 16),
            (BLOCK_SIGNATURE, 64),
            (BLOCK_WORK, 8),
        ],
    },
    Block {
        title: "Receive Block",
        fields: &[
            (BLOCK_HASH_PREVIOUS, 32),
            (BLOCK_HASH_SOURCE, 32),
            (BLOCK_SIGNATURE, 64),
            (BLOCK_WORK, 8),
        ],
    },
    Block {
        title: "Open Block",
        fields: &[
            (BLOCK_HASH_SOURCE, 32),
            (BLOCK_REPRESENTATIVE_ACCOUNT, 32),
            (BLOCK_ACCOUNT, 32),
            (BLOCK_SIGNATURE, 64),
            (BLOCK_WORK, 8),
        ],
    },
    Block {
        title: "Change Block",
        fields: &[
            (BLOCK_HASH_PREVIOUS, 32),
            (BLOCK_REPRESENTATIVE_ACCOUNT, 32),
            (BLOCK_SIGNATURE, 64),
            (BLOCK_WORK, 8),
        ],
    },
    Block {
        title: "State Block",
        fields: &[
            (BLOCK_ACCOUNT, 32),
            (BLOCK_HASH_PREVIOUS, 32),
            (BLOCK_REPRESENTATIVE_ACCOUNT, 32),
            (BLOCK_BALANCE, 16),
            (BLOCK_LINK, 32),
            (BLOCK_SIGNATURE, 64),
            (BLOCK_WORK, 8),
        ],
    },
];

/// The block of a type, if there is one.
fn block_of(kind: u8) -> Option<&'static Block> {
    BLOCKS.get(usize::from(kind).checked_sub(2)?)
}

/// Octets of a frontier.
const FRONTIER_LEN: usize = 64;

/// The Nano protocol.
#[derive(Clone, Copy, Debug)]
pub struct Nano;

impl Dissect for Nano {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT), Claim::TcpPort(PORT)];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Empty;
    const CATCHES: bool = true;
    const COVERS_REST: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.is_over_stream() { bootstrap(w, &b) } else { datagram(w, &b) }
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let is_client = framing.destination_port == PORT;
        let session = framing.recall(Scope::Stream, |session: &mut Session| *session);
        let mut scan = Scan { session: session.unwrap_or_default(), is_client, bytes, at: 0 };
        while let Some(len) = scan.next() {
            match len {
                Ok(Part { len, .. }) => scan.at += len,
                Err(_) if scan.at > 0 => return Pdu::Whole(scan.at),
                // How long a request is stands in its header: without that, whatever comes next belongs to it.
                Err(_)
                    if is_client && bytes.len() < HEADER_LEN && scan.session != Session::Push =>
                {
                    return Pdu::MoreUnknown;
                }
                Err(missing) => return Pdu::More(missing),
            }
        }
        // What no part is goes with the parts before it.
        Pdu::Whole(bytes.len())
    }
}

/// A header.
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    b.check(at, HEADER_LEN)?;
    let item = w.text(b, at, HEADER_LEN, format_args!("Nano Protocol Header"))?;
    let opened = w.open(item);
    let item = w.item(MAGIC_NUMBER, b, at, 2)?;
    match b.bytes(at, 2)? {
        b"RC" => w.label_value(item, format_args!("Nano Production Network (RC)")),
        b"RB" => w.label_value(item, format_args!("Nano Beta Network (RB)")),
        b"RA" => w.label_value(item, format_args!("Nano Test Network (RA)")),
        other => w.label_value(item, format_args!("Unknown ({})", other.escape_ascii())),
    }
    w.row(b, at + 2, &[(VERSION_MAX, 1), (VERSION_USING, 1), (VERSION_MIN, 1), (PACKET_TYPE, 1)])?;
    let flags = u16::from_le_bytes([b.u8(at + 6)?, b.u8(at + 7)?]);
    let item = w.item_le(EXTENSIONS, b, at + 6, 2)?;
    let kind = w.word(EXTENSIONS_BLOCK_TYPE, u64::from(flags >> 8 & 0xf)).unwrap_or("Unknown");
    w.append(item, format_args!(", Block Type: {kind}"));
    let inner = w.open(item);
    w.item_le(EXTENSIONS_BLOCK_TYPE, b, at + 6, 2)?;
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// A block; where it ends.
fn block<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kind: u8,
) -> Result<usize, Fault> {
    let Some(block) = block_of(kind) else { return Ok(at) };
    let item = w.text(b, at, block.len(), format_args!("{}", block.title))?;
    let opened = w.open(item);
    let end = w.row(b, at, block.fields)?;
    w.close(opened);
    Ok(end)
}

/// A datagram: one message.
fn datagram<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if b.reported() < HEADER_LEN {
        return Err(Fault::NotMine);
    }
    w.column_protocol("Nano");
    w.info(format_args!(""));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    header(w, b, 0)?;
    let kind = b.u8(5)?;
    // The type of block is in the upper octet of the flags, which come least significant first.
    let of = b.u8(7)? & 0xf;
    match kind {
        kind::KEEPALIVE => peers(w, b)?,
        kind::PUBLISH | kind::CONFIRM_REQUEST | kind::CONFIRM_ACK => {
            let name = w.word(PACKET_TYPE, u64::from(kind)).unwrap_or_default();
            match w.word(EXTENSIONS_BLOCK_TYPE, u64::from(of)) {
                Some(word) => w.info(format_args!("{name} ({word})")),
                None => w.info(format_args!("{name} (Unknown ({of}))")),
            }
            let mut at = HEADER_LEN;
            if kind == kind::CONFIRM_ACK {
                const VOTE_LEN: usize = 104;
                let item = w.text(b, at, VOTE_LEN, format_args!("Vote"))?;
                let inner = w.open(item);
                w.row(b, at, &[(VOTE_ACCOUNT, 32), (VOTE_SIGNATURE, 64)])?;
                w.item_le(VOTE_SEQUENCE, b, at + 96, 8)?;
                w.close(inner);
                at += VOTE_LEN;
            }
            block(w, b, at, of)?;
        }
        _ => match w.word(PACKET_TYPE, u64::from(kind)) {
            Some(name) => w.info(format_args!("{name}")),
            None => w.info(format_args!("Unknown ({kind})")),
        },
    }
    w.close(opened);
    Ok(())
}

/// The peers that a node tells of.
fn peers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const PEERS: usize = 8;
    const PEER_LEN: usize = 18;
    let item = w.text(b, HEADER_LEN, PEERS * PEER_LEN, format_args!("Peer List"))?;
    let opened = w.open(item);
    let mut known = 0;
    for index in 0..PEERS {
        let at = HEADER_LEN + index * PEER_LEN;
        let mut octets = [0; 16];
        octets.copy_from_slice(b.bytes(at, 16)?);
        let address = Ipv6Addr::from(octets);
        let port = u16::from_le_bytes([b.u8(at + 16)?, b.u8(at + 17)?]);
        let item = if address.is_unspecified() {
            w.text(b, at, PEER_LEN, format_args!("Peer: (none)"))?
        } else {
            known += 1;
            match address.to_ipv4_mapped() {
                Some(address) => w.text(b, at, PEER_LEN, format_args!("Peer: {address}:{port}"))?,
                None => w.text(b, at, PEER_LEN, format_args!("Peer: [{address}]:{port}"))?,
            }
        };
        let inner = w.open(item);
        w.item(KEEPALIVE_PEER_IP, b, at, 16)?;
        w.item_le(KEEPALIVE_PEER_PORT, b, at + 16, 2)?;
        w.close(inner);
    }
    w.close(opened);
    w.info(format_args!("Keepalive ({known} peers)"));
    Ok(())
}

/// What a connection is used for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Session {
    #[default]
    None,
    Pull,
    Push,
    Frontier,
    PullBlocks,
}

impl crate::track::Note for Session {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(*self as u64);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        [Session::None, Session::Pull, Session::Push, Session::Frontier, Session::PullBlocks]
            .get(read() as usize)
            .copied()
            .unwrap_or_default()
    }
}

/// What lies next in a stream.
#[derive(Clone, Copy, Debug)]
struct Part {
    what: What,
    len: usize,
}

#[derive(Clone, Copy, Debug)]
enum What {
    /// A request of this type, with its header.
    Request(u8),
    /// The type of a block, and the block if there is one.
    Block(u8),
    Frontier,
    /// Octets that mean nothing here.
    Rest,
}

/// Goes through the parts of a stream.
struct Scan<'b> {
    session: Session,
    is_client: bool,
    bytes: &'b [u8],
    at: usize,
}

impl Scan<'_> {
    /// The next part, by which the session may change, or how many octets it lacks; nothing at the end.
    fn next(&mut self) -> Option<Result<Part, usize>> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let part = match (self.is_client, self.session) {
            (true, session) if session != Session::Push => self.request(rest),
            (false, Session::None | Session::Push) => {
                Ok(Part { what: What::Rest, len: rest.len() })
            }
            (false, Session::Frontier) => {
                let part = Part { what: What::Frontier, len: FRONTIER_LEN };
                whole(part, rest)
            }
            _ => {
                let kind = rest[0];
                let len = match (block_of(kind), kind) {
                    (Some(block), _) => 1 + block.len(),
                    // Behind a type that is none, nobody knows where the next block would be.
                    (None, NOT_A_BLOCK) => 1,
                    (None, _) => rest.len(),
                };
                let part = whole(Part { what: What::Block(kind), len }, rest);
                if kind == NOT_A_BLOCK {
                    self.session = Session::None;
                }
                part
            }
        };
        Some(part)
    }

    fn request(&mut self, rest: &[u8]) -> Result<Part, usize> {
        let Some(kind) = rest.get(5).copied() else { return Err(HEADER_LEN - rest.len()) };
        let len = match kind {
            kind::BULK_PULL => HEADER_LEN + 64,
            kind::BULK_PUSH => HEADER_LEN,
            kind::FRONTIER_REQUEST => HEADER_LEN + 40,
            kind::BULK_PULL_BLOCKS => HEADER_LEN + 69,
            _ => rest.len().max(HEADER_LEN),
        };
        if rest.len() < HEADER_LEN {
            return Err(HEADER_LEN - rest.len());
        }
        let part = whole(Part { what: What::Request(kind), len }, rest)?;
        self.session = match kind {
            kind::BULK_PULL => Session::Pull,
            kind::BULK_PUSH => Session::Push,
            kind::FRONTIER_REQUEST => Session::Frontier,
            kind::BULK_PULL_BLOCKS => Session::PullBlocks,
            _ => self.session,
        };
        Ok(part)
    }
}

/// A part, if all of it is there, or else what it lacks.
fn whole(part: Part, rest: &[u8]) -> Result<Part, usize> {
    if part.len > rest.len() { Err(part.len - rest.len()) } else { Ok(part) }
}

/// A part of the stream that a ledger is fetched over.
fn bootstrap<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.column_protocol("Nano Bootstrap");
    w.info(format_args!(""));
    let is_client = w.net.destination_port == PORT;
    let bytes = b.captured();
    let before = w.remember(Scope::Stream, |session: &mut Session, _| {
        let before = *session;
        let mut scan = Scan { session: before, is_client, bytes, at: 0 };
        while let Some(Ok(part)) = scan.next() {
            scan.at += part.len;
        }
        *session = scan.session;
        before
    });
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let mut scan = Scan { session: before.unwrap_or_default(), is_client, bytes, at: 0 };
    loop {
        let (at, session) = (scan.at, scan.session);
        let part = match scan.next() {
            None => break,
            // Only what was captured in part, or stands alone, lacks octets here.
            Some(Err(missing)) => {
                b.check(bytes.len(), missing)?;
                break;
            }
            Some(Ok(part)) => part,
        };
        scan.at += part.len;
        if part.len > 0 {
            stream::show_size(w, &b.slice(at, part.len)?)?;
        }
        match part.what {
            What::Rest => {}
            What::Request(kind) => request(w, b, at, kind)?,
            What::Frontier => {
                w.info(format_args!("Frontier Response "));
                let item = w.text(b, at, FRONTIER_LEN, format_args!("Frontier"))?;
                let inner = w.open(item);
                w.row(b, at, &[(FRONTIER_ACCOUNT, 32), (FRONTIER_HEAD_HASH, 32)])?;
                w.close(inner);
            }
            What::Block(kind) => {
                let (field, text) = match session {
                    Session::Push => (BULK_PUSH_BLOCK_TYPE, "Bulk Push "),
                    Session::PullBlocks => (BULK_PULL_BLOCK_TYPE, "Bulk Pull Blocks Response "),
                    _ => (BULK_PULL_BLOCK_TYPE, "Bulk Pull Response "),
                };
                w.info(format_args!("{text}"));
                w.item(field, b, at, 1)?;
                block(w, b, at + 1, kind)?;
            }
        }
    }
    w.close(opened);
    Ok(())
}

/// A request of a client.
fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
    header(w, b, at)?;
    let at = at + HEADER_LEN;
    match kind {
        kind::BULK_PULL => {
            w.info(format_args!("Bulk Pull Request "));
            let item = w.text(b, at, 64, format_args!("Bulk Pull"))?;
            let opened = w.open(item);
            w.row(b, at, &[(BULK_PULL_ACCOUNT, 32), (BULK_PULL_BLOCK_HASH_END, 32)])?;
            w.close(opened);
        }
        kind::BULK_PUSH => w.info(format_args!("Bulk Push Request ")),
        kind::FRONTIER_REQUEST => {
            w.info(format_args!("Frontier Request "));
            let item = w.text(b, at, 40, format_args!("Frontier Request"))?;
            let opened = w.open(item);
            w.item(FRONTIER_REQ_ACCOUNT, b, at, 32)?;
            w.row_as(
                b,
                at + 32,
                &[(FRONTIER_REQ_AGE, 4), (FRONTIER_REQ_COUNT, 4)],
                Encoding::Little,
            )?;
            w.close(opened);
        }
        kind::BULK_PULL_BLOCKS => {
            w.info(format_args!("Bulk Pull Blocks Request "));
            // Wireshark's item ends before the mode, which stands beside it.
            let item = w.text(b, at, 40, format_args!("Bulk Pull Blocks"))?;
            let opened = w.open(item);
            w.row(b, at, &[(BULK_PULL_BLOCKS_MIN_HASH, 32), (BULK_PULL_BLOCKS_MAX_HASH, 32)])?;
            w.item_le(BULK_PULL_BLOCKS_MAX_COUNT, b, at + 65, 4)?;
            w.close(opened);
            w.item(BULK_PULL_BLOCKS_MODE, b, at + 64, 1)?;
        }
        _ => {}
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{segment, shown};

    const PULL: &[u8] = b"RC\x14\x13\x12\x06\0\0";

    #[test]
    fn datagrams_carry_blocks() {
        let mut packet = b"RC\x14\x13\x12\x03\0\x03".to_vec();
        packet.extend([7; 136]);
        let shown = shown(7075, 7075, &packet);
        assert_eq!(shown.info, "Nano Publish (Receive)");
        assert!(shown.has("Extensions Field: 0x0300, Block Type: Receive"));
        assert!(shown.has("Work: 0707070707070707"));
    }

    #[test]
    fn peers_without_addresses_are_none() {
        let mut packet = b"RC\x14\x13\x12\x02\0\0".to_vec();
        packet.extend(b"\0\0\0\0\0\0\0\0\0\0\xff\xff\x01\x02\x03\x04\xa3\x1b");
        packet.extend([0; 7 * 18]);
        let shown = shown(7075, 7075, &packet);
        assert_eq!(shown.info, "Nano Keepalive (1 peers)");
        assert!(shown.has("Peer: 1.2.3.4:7075"));
        assert!(shown.has("Peer: (none)"));
    }

    #[test]
    fn requests_of_one_segment_are_one_layer() {
        let mut stream = PULL.to_vec();
        stream.extend([1; 64]);
        stream.extend(b"RC\x14\x13\x12\x08\0\0");
        stream.extend([2; 40]);
        let shown = segment(40000, 7075, &stream);
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:nano");
        assert_eq!(shown.info, "Nano Bootstrap Frontier Request ");
        assert!(shown.has("Bulk Pull"));
        assert!(shown.has("Age: 0x02020202 (33686018)"));
    }

    #[test]
    fn too_short_datagrams_are_data() {
        assert_eq!(shown(7075, 7075, &PULL[..6]).protocols, "eth:ethertype:ip:udp:data");
    }
}
