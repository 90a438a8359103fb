//! Bitcoin between its nodes (the Bitcoin developer reference, "P2P network"): versions, addresses, inventories,
//! transactions and blocks.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::walk::{REST, Walk};

values! {
    static INV_TYPE_VALUES {
        0 => "ERROR",
        1 => "MSG_TX",
        2 => "MSG_BLOCK",
    }
    static REJECT_CCODE_VALUES {
        0x1 => "REJECT_MALFORMED",
        0x10 => "REJECT_INVALID",
        0x11 => "REJECT_OBSOLETE",
        0x12 => "REJECT_DUPLICATE",
        0x40 => "REJECT_NONSTANDARD",
        0x41 => "REJECT_DUST",
        0x42 => "REJECT_INSUFFICIENTFEE",
        0x43 => "REJECT_CHECKPOINT",
    }
    static FILTERLOAD_NFLAGS_VALUES {
        0x0 => "BLOOM_UPDATE_NONE",
        0x1 => "BLOOM_UPDATE_ALL",
        0x2 => "BLOOM_UPDATE_P2PUBKEY_ONLY",
    }
}

field_table! {
    /// The fields of Bitcoin protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("bitcoin", "Bitcoin protocol", "Bitcoin");
    MAGIC = FieldDef::new("bitcoin.magic", "Packet magic", FieldType::Uint32).base(Base::Hex);
    COMMAND = FieldDef::new("bitcoin.command", "Command name", FieldType::String);
    LENGTH = FieldDef::new("bitcoin.length", "Payload Length", FieldType::Uint32);
    CHECKSUM = FieldDef::new("bitcoin.checksum", "Payload checksum", FieldType::Uint32).base(Base::Hex);
    VERSION = FieldDef::new("bitcoin.version", "Version message", FieldType::None);
    VERSION_VERSION = FieldDef::new("bitcoin.version.version", "Protocol version", FieldType::Uint32);
    VERSION_SERVICES = FieldDef::new("bitcoin.version.services", "Node services", FieldType::Uint64).base(Base::Hex);
    VERSION_TIMESTAMP = FieldDef::new("bitcoin.version.timestamp", "Node timestamp", FieldType::AbsoluteTime);
    VERSION_ADDR_ME = FieldDef::new("bitcoin.version.addr_me", "Address of emmitting node", FieldType::None);
    VERSION_ADDR_YOU = FieldDef::new("bitcoin.version.addr_you", "Address as receiving node", FieldType::None);
    VERSION_NONCE = FieldDef::new("bitcoin.version.nonce", "Random nonce", FieldType::Uint64).base(Base::Hex);
    VERSION_USER_AGENT = FieldDef::new("bitcoin.version.user_agent", "User agent", FieldType::None);
    VERSION_START_HEIGHT = FieldDef::new("bitcoin.version.start_height", "Block start height", FieldType::Uint32);
    VERSION_RELAY = FieldDef::new("bitcoin.version.relay", "Relay flag", FieldType::Uint8);
    ADDR_COUNT = FieldDef::new("bitcoin.addr.count", "Count", FieldType::Uint8);
    ADDR_COUNT64 = FieldDef::new("bitcoin.addr.count64", "Count", FieldType::Uint64);
    ADDR = FieldDef::new("bitcoin.addr", "Address message", FieldType::None);
    ADDR_ADDRESS = FieldDef::new("bitcoin.addr.address", "Address", FieldType::Bytes);
    ADDR_TIMESTAMP = FieldDef::new("bitcoin.addr.timestamp", "Address timestamp", FieldType::AbsoluteTime);
    INV_COUNT = FieldDef::new("bitcoin.inv.count", "Count", FieldType::Uint8);
    INV_COUNT64 = FieldDef::new("bitcoin.inv.count64", "Count", FieldType::Uint64);
    INV = FieldDef::new("bitcoin.inv", "Inventory message", FieldType::None);
    INV_TYPE = FieldDef::new("bitcoin.inv.type", "Type", FieldType::Uint32).strings(Strings::Values(&INV_TYPE_VALUES));
    INV_HASH = FieldDef::new("bitcoin.inv.hash", "Data hash", FieldType::Bytes);
    GETDATA = FieldDef::new("bitcoin.getdata", "Getdata message", FieldType::None);
    GETDATA_COUNT = FieldDef::new("bitcoin.getdata.count", "Count", FieldType::Uint8);
    GETDATA_COUNT64 = FieldDef::new("bitcoin.getdata.count64", "Count", FieldType::Uint64);
    GETDATA_TYPE = FieldDef::new("bitcoin.getdata.type", "Type", FieldType::Uint32).strings(Strings::Values(&INV_TYPE_VALUES));
    GETDATA_HASH = FieldDef::new("bitcoin.getdata.hash", "Data hash", FieldType::Bytes);
    NOTFOUND_COUNT = FieldDef::new("bitcoin.notfound.count", "Count", FieldType::Uint8);
    NOTFOUND_COUNT64 = FieldDef::new("bitcoin.notfound.count64", "Count", FieldType::Uint64);
    NOTFOUND = FieldDef::new("bitcoin.notfound", "Getdata message", FieldType::None);
    NOTFOUND_TYPE = FieldDef::new("bitcoin.notfound.type", "Type", FieldType::Uint32).strings(Strings::Values(&INV_TYPE_VALUES));
    NOTFOUND_HASH = FieldDef::new("bitcoin.notfound.hash", "Data hash", FieldType::Bytes);
    GETBLOCKS_COUNT = FieldDef::new("bitcoin.getblocks.count", "Count", FieldType::Uint8);
    GETBLOCKS_COUNT64 = FieldDef::new("bitcoin.getblocks.count64", "Count", FieldType::Uint64);
    GETBLOCKS = FieldDef::new("bitcoin.getblocks", "Getdata message", FieldType::None);
    GETBLOCKS_HASH_START = FieldDef::new("bitcoin.getblocks.hash_start", "Starting hash", FieldType::Bytes);
    GETBLOCKS_HASH_STOP = FieldDef::new("bitcoin.getblocks.hash_stop", "Stopping hash", FieldType::Bytes);
    GETHEADERS_COUNT = FieldDef::new("bitcoin.getheaders.count", "Count", FieldType::Uint8);
    GETHEADERS_COUNT64 = FieldDef::new("bitcoin.getheaders.count64", "Count", FieldType::Uint64);
    HEADERS_VERSION = FieldDef::new("bitcoin.headers.version", "Protocol version", FieldType::Uint32);
    HEADERS_BLOCK_VERSION = FieldDef::new("bitcoin.headers.version", "Block version", FieldType::Uint32);
    GETHEADERS = FieldDef::new("bitcoin.getheaders", "Getheaders message", FieldType::None);
    GETHEADERS_HASH_START = FieldDef::new("bitcoin.getheaders.hash_start", "Starting hash", FieldType::Bytes);
    GETHEADERS_HASH_STOP = FieldDef::new("bitcoin.getheaders.hash_stop", "Stopping hash", FieldType::Bytes);
    TX_INPUT_COUNT = FieldDef::new("bitcoin.tx.input_count", "Input Count", FieldType::Uint8);
    TX_INPUT_COUNT64 = FieldDef::new("bitcoin.tx.input_count64", "Input Count", FieldType::Uint64);
    TX = FieldDef::new("bitcoin.tx", "Tx message", FieldType::None);
    TX_VERSION = FieldDef::new("bitcoin.tx.version", "Transaction version", FieldType::Uint32);
    TX_IN_SCRIPT_LENGTH = FieldDef::new("bitcoin.tx.in.script_length", "Script Length", FieldType::Uint8);
    TX_IN_SCRIPT_LENGTH64 = FieldDef::new("bitcoin.tx.in.script_length64", "Script Length", FieldType::Uint64);
    TX_IN = FieldDef::new("bitcoin.tx.in", "Transaction input", FieldType::None);
    TX_IN_PREV_OUTPUT = FieldDef::new("bitcoin.tx.in.prev_output", "Previous output", FieldType::None);
    TX_IN_PREV_OUTPUT_HASH = FieldDef::new("bitcoin.tx.in.prev_output.hash", "Hash", FieldType::Bytes);
    TX_IN_PREV_OUTPUT_INDEX = FieldDef::new("bitcoin.tx.in.prev_output.index", "Index", FieldType::Uint32);
    TX_IN_SIG_SCRIPT = FieldDef::new("bitcoin.tx.in.sig_script", "Signature script", FieldType::Bytes);
    TX_IN_SEQ = FieldDef::new("bitcoin.tx.in.seq", "Sequence", FieldType::Uint32);
    TX_OUTPUT_COUNT = FieldDef::new("bitcoin.tx.output_count", "Output Count", FieldType::Uint8);
    TX_OUTPUT_COUNT64 = FieldDef::new("bitcoin.tx.output_count64", "Output Count", FieldType::Uint64);
    TX_OUT = FieldDef::new("bitcoin.tx.out", "Transaction output", FieldType::None);
    TX_OUT_VALUE = FieldDef::new("bitcoin.tx.out.value", "Value", FieldType::Uint64);
    TX_OUT_SCRIPT_LENGTH = FieldDef::new("bitcoin.tx.out.script_length", "Script Length", FieldType::Uint8);
    TX_OUT_SCRIPT_LENGTH64 = FieldDef::new("bitcoin.tx.out.script_length64", "Script Length", FieldType::Uint64);
    TX_OUT_SCRIPT = FieldDef::new("bitcoin.tx.out.script", "Script", FieldType::Bytes);
    TX_LOCK_TIME = FieldDef::new("bitcoin.tx.lock_time", "Block lock time or block ID", FieldType::Uint32);
    BLOCK_NUM_TRANSACTIONS = FieldDef::new("bitcoin.block.num_transactions", "Number of transactions", FieldType::Uint8);
    BLOCK_NUM_TRANSACTIONS64 = FieldDef::new("bitcoin.block.num_transactions64", "Number of transactions", FieldType::Uint64);
    BLOCK = FieldDef::new("bitcoin.block", "Block message", FieldType::None);
    BLOCK_VERSION = FieldDef::new("bitcoin.block.version", "Block version", FieldType::Uint32);
    BLOCK_PREV_BLOCK = FieldDef::new("bitcoin.block.prev_block", "Previous block", FieldType::Bytes);
    BLOCK_MERKLE_ROOT = FieldDef::new("bitcoin.block.merkle_root", "Merkle root", FieldType::Bytes);
    BLOCK_TIMESTAMP = FieldDef::new("bitcoin.block.timestamp", "Block timestamp", FieldType::AbsoluteTime);
    BLOCK_BITS = FieldDef::new("bitcoin.block.bits", "Bits", FieldType::Uint32).base(Base::Hex);
    BLOCK_NONCE = FieldDef::new("bitcoin.block.nonce", "Nonce", FieldType::Uint32).base(Base::Hex);
    HEADERS = FieldDef::new("bitcoin.headers", "Headers message", FieldType::None);
    HEADERS_PREV_BLOCK = FieldDef::new("bitcoin.headers.prev_block", "Previous block", FieldType::Bytes);
    HEADERS_MERKLE_ROOT = FieldDef::new("bitcoin.headers.merkle_root", "Merkle root", FieldType::Bytes);
    HEADERS_TIMESTAMP = FieldDef::new("bitcoin.headers.timestamp", "Block timestamp", FieldType::AbsoluteTime);
    HEADERS_BITS = FieldDef::new("bitcoin.headers.bits", "Bits", FieldType::Uint32).base(Base::Hex);
    HEADERS_NONCE = FieldDef::new("bitcoin.headers.nonce", "Nonce", FieldType::Uint32).base(Base::Hex);
    HEADERS_COUNT = FieldDef::new("bitcoin.headers.count", "Count", FieldType::Uint8);
    HEADERS_COUNT64 = FieldDef::new("bitcoin.headers.count64", "Count", FieldType::Uint64);
    PING = FieldDef::new("bitcoin.ping", "Ping message", FieldType::None);
    PING_NONCE = FieldDef::new("bitcoin.ping.nonce", "Random nonce", FieldType::Uint64).base(Base::Hex);
    PONG = FieldDef::new("bitcoin.pong", "Pong message", FieldType::None);
    PONG_NONCE = FieldDef::new("bitcoin.pong.nonce", "Random nonce", FieldType::Uint64).base(Base::Hex);
    REJECT = FieldDef::new("bitcoin.reject", "Reject message", FieldType::None);
    REJECT_MESSAGE = FieldDef::new("bitcoin.reject.message", "Message rejected", FieldType::None);
    REJECT_REASON = FieldDef::new("bitcoin.reject.reason", "Reason", FieldType::None);
    REJECT_CCODE = FieldDef::new("bitcoin.reject.ccode", "CCode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&REJECT_CCODE_VALUES));
    REJECT_DATA = FieldDef::new("bitcoin.reject.data", "Data", FieldType::Bytes);
    FILTERLOAD = FieldDef::new("bitcoin.filterload", "Filterload message", FieldType::None);
    FILTERLOAD_FILTER = FieldDef::new("bitcoin.filterload.filter", "Filter", FieldType::None);
    FILTERLOAD_NHASHFUNC = FieldDef::new("bitcoin.filterload.nhashfunc", "nHashFunc", FieldType::Uint32);
    FILTERLOAD_NTWEAK = FieldDef::new("bitcoin.filterload.ntweak", "nTweak", FieldType::Uint32).base(Base::Hex);
    FILTERLOAD_NFLAGS = FieldDef::new("bitcoin.filterload.nflags", "nFlags", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&FILTERLOAD_NFLAGS_VALUES));
    FILTERADD = FieldDef::new("bitcoin.filteradd", "Filteradd message", FieldType::None);
    FILTERADD_DATA = FieldDef::new("bitcoin.filteradd.data", "Data", FieldType::None);
    MERKLEBLOCK = FieldDef::new("bitcoin.merkleblock", "Merkleblock message", FieldType::None);
    MERKLEBLOCK_NUM_TRANSACTIONS = FieldDef::new("bitcoin.merkleblock.num_transactions", "Number of transactions", FieldType::Uint32);
    MERKLEBLOCK_VERSION = FieldDef::new("bitcoin.merkleblock.version", "Block version", FieldType::Uint32);
    MERKLEBLOCK_PREV_BLOCK = FieldDef::new("bitcoin.merkleblock.prev_block", "Previous block", FieldType::Bytes);
    MERKLEBLOCK_MERKLE_ROOT = FieldDef::new("bitcoin.merkleblock.merkle_root", "Merkle root", FieldType::Bytes);
    MERKLEBLOCK_TIMESTAMP = FieldDef::new("bitcoin.merkleblock.timestamp", "Block timestamp", FieldType::AbsoluteTime);
    MERKLEBLOCK_BITS = FieldDef::new("bitcoin.merkleblock.bits", "Bits", FieldType::Uint32).base(Base::Hex);
    MERKLEBLOCK_NONCE = FieldDef::new("bitcoin.merkleblock.nonce", "Nonce", FieldType::Uint32).base(Base::Hex);
    MERKLEBLOCK_HASHES_COUNT = FieldDef::new("bitcoin.merkleblock.hashes.count", "Count", FieldType::Uint8);
    MERKLEBLOCK_HASHES_COUNT64 = FieldDef::new("bitcoin.merkleblock.hashes.count64", "Count", FieldType::Uint64);
    MERKLEBLOCK_HASHES_HASH = FieldDef::new("bitcoin.merkleblock.hashes.hash", "Hash", FieldType::Bytes);
    MERKLEBLOCK_FLAGS_COUNT = FieldDef::new("bitcoin.merkleblock.flags.count", "Size", FieldType::Uint8);
    MERKLEBLOCK_FLAGS_COUNT64 = FieldDef::new("bitcoin.merkleblock.flags.count64", "Size", FieldType::Uint64);
    MERKLEBLOCK_FLAGS_DATA = FieldDef::new("bitcoin.merkleblock.flags.data", "Data", FieldType::Bytes);
    SERVICES_NETWORK = FieldDef::new("bitcoin.services.network", "Network node", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    ADDRESS_SERVICES = FieldDef::new("bitcoin.address.services", "Node services", FieldType::Uint64).base(Base::Hex);
    ADDRESS_ADDRESS = FieldDef::new("bitcoin.address.address", "Node address", FieldType::Ipv6);
    ADDRESS_PORT = FieldDef::new("bitcoin.address.port", "Node port", FieldType::Uint16);
    STRING_VALUE = FieldDef::new("bitcoin.string.value", "String value", FieldType::String);
    STRING_COUNT = FieldDef::new("bitcoin.string.count", "Count", FieldType::Uint8);
    STRING_COUNT64 = FieldDef::new("bitcoin.string.count64", "Count", FieldType::Uint64);
    DATA_VALUE = FieldDef::new("bitcoin.data.value", "Data", FieldType::Bytes);
    DATA_COUNT = FieldDef::new("bitcoin.data.count", "Count", FieldType::Uint8);
    DATA_COUNT64 = FieldDef::new("bitcoin.data.count64", "Count", FieldType::Uint64);
    COMMAND_UNKNOWN = FieldDef::new("bitcoin.command.unknown", "Unknown command", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    SCRIPT_LENGTH_INVALID = FieldDef::new("bitcoin.script_length.invalid", "script_len too large", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets before a message's own.
const HEADER_LEN: usize = 24;

/// What messages of the main network and of those for tests begin with.
const MAGICS: [u32; 3] = [0xf9be_b4d9, 0x0b11_0907, 0xfabf_b5da];

/// Octets of a hash, and of an address with its services and port.
const HASH_LEN: usize = 32;
const ADDRESS_LEN: usize = 26;

/// Octets of a block's header, without what is behind it.
const BLOCK_LEN: usize = 80;

/// Octets of the shortest input and output of a transaction.
const INPUT_LEN: usize = HASH_LEN + 4 + 1 + 4;
const OUTPUT_LEN: usize = 9;

/// From this version on the opening message has all its parts, and from the second one on whether to relay.
const VERSION_ADDRESSES: u32 = 106;
const VERSION_RELAYS: u32 = 70_002;

/// A counter's fields, for one octet and for more.
type Count = (Field, Field);

/// Messages with nothing in them, or nothing that is shown.
const EMPTY: [&[u8]; 6] =
    [b"verack", b"getaddr", b"mempool", b"filterclear", b"alert", b"checkorder"];

/// Bitcoin.
#[derive(Clone, Copy, Debug)]
pub struct Bitcoin;

impl Dissect for Bitcoin {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp")];
    const FRAMES: bool = true;
    const SHOWS_SIZE: bool = true;
    const SHOWS_HELD: Held = Held::Info(|_, _| "");

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.assign(id::BITCOIN);
        let command = command(&b)?;
        let body = b.from(HEADER_LEN)?;
        let known = message_of(command);
        if w.wants_columns() {
            if w.columns().protocol() != "Bitcoin" {
                w.column_protocol("Bitcoin");
            }
            if known.is_some() || EMPTY.contains(&command) {
                w.columns().append_info_separated(", ", format_args!("{}", Text(command)));
            } else {
                w.columns().append_info_separated(", ", format_args!("[unknown command]"));
            }
        }
        let outer = w.open_top();
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(MAGIC, &b, 0, 4)?;
        w.string(COMMAND, &b, 4, 12, format_args!("{}", crate::proto::lines::Plain(command)))?;
        w.item_le(LENGTH, &b, 16, 4)?;
        w.item(CHECKSUM, &b, 20, 4)?;
        match known {
            Some((field, message)) => w.within(id::BITCOIN, body, |w, b| {
                let item = w.item(field, &b, 0, REST)?;
                let opened = w.open(item);
                walk_message(w, &b, message)?;
                w.close(opened);
                Ok(())
            })?,
            None if !EMPTY.contains(&command) => w.expert(COMMAND_UNKNOWN, root),
            None => {}
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    fn frame(_: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let len = bytes.get(16..).and_then(<[u8]>::first_chunk);
        let (Some(len), true) = (len, bytes.len() >= HEADER_LEN) else {
            return Pdu::MoreUnknown;
        };
        let len = HEADER_LEN.saturating_add(u32::from_le_bytes(*len) as usize);
        if len > bytes.len() { Pdu::More(len - bytes.len()) } else { Pdu::Whole(len) }
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.u32(0).is_ok_and(|magic| MAGICS.contains(&magic))
    }
}

/// The name of a message, without the octets of zeros that fill it up.
fn command<'b>(b: &Buf<'b>) -> Result<&'b [u8], Fault> {
    let name = b.bytes(4, 12)?;
    let len = name.iter().position(|octet| *octet == 0).unwrap_or(name.len());
    Ok(name.get(..len).unwrap_or(&[]))
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Message {
    Version,
    Addresses,
    /// Kinds and hashes: the counter, the kind, and the hash.
    Inventory(Count, Field, Field),
    /// Where blocks are wanted from: the version, the counter, and the hashes.
    Locator(Field, Count, Field, Field),
    Transaction,
    Block,
    Headers,
    Nonce(Field),
    Reject,
    FilterLoad,
    FilterAdd,
    MerkleBlock,
}

/// The message of this name, and the field that stands for it.
fn message_of(command: &[u8]) -> Option<(Field, Message)> {
    let inv = (INV_COUNT, INV_COUNT64);
    let data = (GETDATA_COUNT, GETDATA_COUNT64);
    let missing = (NOTFOUND_COUNT, NOTFOUND_COUNT64);
    Some(match command {
        b"version" => (VERSION, Message::Version),
        b"addr" => (ADDR, Message::Addresses),
        b"inv" => (INV, Message::Inventory(inv, INV_TYPE, INV_HASH)),
        b"getdata" => (GETDATA, Message::Inventory(data, GETDATA_TYPE, GETDATA_HASH)),
        b"notfound" => (NOTFOUND, Message::Inventory(missing, NOTFOUND_TYPE, NOTFOUND_HASH)),
        b"getblocks" => (
            GETBLOCKS,
            Message::Locator(
                VERSION_VERSION,
                (GETBLOCKS_COUNT, GETBLOCKS_COUNT64),
                GETBLOCKS_HASH_START,
                GETBLOCKS_HASH_STOP,
            ),
        ),
        b"getheaders" => (
            GETHEADERS,
            Message::Locator(
                HEADERS_BLOCK_VERSION,
                (GETHEADERS_COUNT, GETHEADERS_COUNT64),
                GETHEADERS_HASH_START,
                GETHEADERS_HASH_STOP,
            ),
        ),
        b"tx" => (TX, Message::Transaction),
        b"block" => (BLOCK, Message::Block),
        b"headers" => (HEADERS, Message::Headers),
        b"ping" => (PING, Message::Nonce(PING_NONCE)),
        b"pong" => (PONG, Message::Nonce(PONG_NONCE)),
        b"reject" => (REJECT, Message::Reject),
        b"filterload" => (FILTERLOAD, Message::FilterLoad),
        b"filteradd" => (FILTERADD, Message::FilterAdd),
        b"merkleblock" => (MERKLEBLOCK, Message::MerkleBlock),
        _ => return None,
    })
}

/// A number of variable length, and its octets.
fn compact(b: &Buf<'_>, at: usize) -> Result<(u64, usize), Fault> {
    Ok(match b.u8(at)? {
        0xfd => (u64::from(b.u16_le(at + 1)?), 3),
        0xfe => (u64::from(b.u32_le(at + 1)?), 5),
        0xff => (b.u64_le(at + 1)?, 9),
        number => (u64::from(number), 1),
    })
}

/// Shows a counter; the number, and where what follows begins.
fn counter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (short, long): Count,
) -> Result<(u64, usize), Fault> {
    let (number, len) = compact(b, at)?;
    // What says how long the number is is no part of it.
    let prefix = usize::from(len > 1);
    let field = if len < 9 { short } else { long };
    w.number(field, b, at + prefix, len - prefix, number)?;
    Ok((number, at + len))
}

/// Shows a time in seconds.
fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    field: Field,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    // What is longer is taken for seconds and nanoseconds.
    let nanoseconds = if len == 8 { b.u32_le(at + 4)? } else { 0 };
    let time = u64::from(b.u32_le(at)?) * 1_000_000_000 + u64::from(nanoseconds);
    w.number(field, b, at, len, time).map(drop)
}

fn services<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let item = w.item_le(field, b, at, 8)?;
    let opened = w.open(item);
    w.item_le(SERVICES_NETWORK, b, at, 4)?;
    w.close(opened);
    Ok(())
}

fn address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    services(w, ADDRESS_SERVICES, b, at)?;
    w.row(b, at + 8, &[(ADDRESS_ADDRESS, 16), (ADDRESS_PORT, 2)]).map(drop)
}

/// Shows octets behind their number, as `field`.
fn counted<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    field: Field,
    counts: Count,
    value: Field,
) -> Result<usize, Fault> {
    let (len, head) = compact(b, at)?;
    let len = usize::try_from(len).unwrap_or(usize::MAX);
    b.check(at + head, len)?;
    let item = w.item(field, b, at, head + len)?;
    let opened = w.open(item);
    counter(w, b, at, counts)?;
    w.item(value, b, at + head, len)?;
    w.close(opened);
    Ok(at + head + len)
}

const STRING: Count = (STRING_COUNT, STRING_COUNT64);
const DATA: Count = (DATA_COUNT, DATA_COUNT64);

fn walk_message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, message: Message) -> Walked {
    match message {
        Message::Version => version(w, b),
        Message::Addresses => {
            let (count, mut at) = counter(w, b, 0, (ADDR_COUNT, ADDR_COUNT64))?;
            for _ in 0..count {
                let item = w.item(ADDR_ADDRESS, b, at, 4 + ADDRESS_LEN)?;
                let opened = w.open(item);
                address(w, b, at + 4)?;
                time(w, ADDR_TIMESTAMP, b, at, 4)?;
                w.close(opened);
                at += 4 + ADDRESS_LEN;
            }
            Ok(())
        }
        Message::Inventory(counts, kind, hash) => {
            let (count, mut at) = counter(w, b, 0, counts)?;
            for _ in 0..count {
                let item = w.text(b, at, 4 + HASH_LEN, format_args!("Inventory vector"))?;
                let opened = w.open(item);
                at = w.row_le(b, at, &[(kind, 4), (hash, HASH_LEN)])?;
                w.close(opened);
            }
            Ok(())
        }
        Message::Locator(version, counts, start, stop) => {
            w.item_le(version, b, 0, 4)?;
            let (count, mut at) = counter(w, b, 4, counts)?;
            for _ in 0..count {
                w.item(start, b, at, HASH_LEN)?;
                at += HASH_LEN;
            }
            w.item(stop, b, at, HASH_LEN).map(drop)
        }
        Message::Transaction => transaction_parts(w, b, 0).map(drop),
        Message::Block => {
            block_header(
                w,
                b,
                0,
                BLOCK_VERSION,
                [BLOCK_PREV_BLOCK, BLOCK_MERKLE_ROOT],
                [BLOCK_TIMESTAMP, BLOCK_BITS, BLOCK_NONCE],
            )?;
            let counts = (BLOCK_NUM_TRANSACTIONS, BLOCK_NUM_TRANSACTIONS64);
            let (count, mut at) = counter(w, b, BLOCK_LEN, counts)?;
            for nth in 1..=count {
                let item = w.item(TX, b, at, 0)?;
                w.label(item, format_args!("Tx message [ {nth:4} ]"));
                let opened = w.open(item);
                let end = transaction_parts(w, b, at)?;
                w.close(opened);
                w.set_len(item, end - at);
                at = end;
            }
            Ok(())
        }
        Message::Headers => {
            let (count, mut at) = counter(w, b, 0, (HEADERS_COUNT, HEADERS_COUNT64))?;
            for _ in 0..count {
                let (_, len) = compact(b, at + BLOCK_LEN)?;
                let item = w.text(b, at, BLOCK_LEN + len, format_args!("Header"))?;
                let opened = w.open(item);
                block_header(
                    w,
                    b,
                    at,
                    HEADERS_BLOCK_VERSION,
                    [HEADERS_PREV_BLOCK, HEADERS_MERKLE_ROOT],
                    [HEADERS_TIMESTAMP, HEADERS_BITS, HEADERS_NONCE],
                )?;
                at = counter(w, b, at + BLOCK_LEN, (HEADERS_COUNT, HEADERS_COUNT64))?.1;
                w.close(opened);
            }
            Ok(())
        }
        Message::Nonce(field) => w.item_le(field, b, 0, 8).map(drop),
        Message::Reject => {
            let at = counted(w, b, 0, REJECT_MESSAGE, STRING, STRING_VALUE)?;
            w.item(REJECT_CCODE, b, at, 1)?;
            let at = counted(w, b, at + 1, REJECT_REASON, STRING, STRING_VALUE)?;
            if b.remaining(at) > 0 {
                w.item(REJECT_DATA, b, at, REST)?;
            }
            Ok(())
        }
        Message::FilterLoad => {
            let at = counted(w, b, 0, FILTERLOAD_FILTER, DATA, DATA_VALUE)?;
            let rest = [(FILTERLOAD_NHASHFUNC, 4), (FILTERLOAD_NTWEAK, 4), (FILTERLOAD_NFLAGS, 1)];
            w.row_le(b, at, &rest).map(drop)
        }
        Message::FilterAdd => counted(w, b, 0, FILTERADD_DATA, DATA, DATA_VALUE).map(drop),
        Message::MerkleBlock => merkle_block(w, b),
    }
}

fn version<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let number = b.u32_le(0)?;
    w.item_le(VERSION_VERSION, b, 0, 4)?;
    services(w, VERSION_SERVICES, b, 4)?;
    time(w, VERSION_TIMESTAMP, b, 12, 8)?;
    let node = |w: &mut Walk<'_, C>, field: Field, at: usize| {
        let item = w.item(field, b, at, ADDRESS_LEN)?;
        let opened = w.open(item);
        address(w, b, at)?;
        w.close(opened);
        Ok(())
    };
    node(w, VERSION_ADDR_YOU, 20)?;
    if number < VERSION_ADDRESSES {
        return Ok(());
    }
    node(w, VERSION_ADDR_ME, 46)?;
    w.item_le(VERSION_NONCE, b, 72, 8)?;
    let at = counted(w, b, 80, VERSION_USER_AGENT, STRING, STRING_VALUE)?;
    w.item_le(VERSION_START_HEIGHT, b, at, 4)?;
    if number >= VERSION_RELAYS {
        w.item(VERSION_RELAY, b, at + 4, 1)?;
    }
    Ok(())
}

fn block_header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    version: Field,
    [previous, root]: [Field; 2],
    [stamp, bits, nonce]: [Field; 3],
) -> Walked {
    w.row_le(b, at, &[(version, 4), (previous, HASH_LEN), (root, HASH_LEN)])?;
    time(w, stamp, b, at + 68, 4)?;
    w.row_le(b, at + 72, &[(bits, 4), (nonce, 4)]).map(drop)
}

/// Walks a transaction; where what follows begins.
fn transaction_parts<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
) -> Result<usize, Fault> {
    w.item_le(TX_VERSION, b, start, 4)?;
    let (inputs, mut at) = counter(w, b, start + 4, (TX_INPUT_COUNT, TX_INPUT_COUNT64))?;
    for _ in 0..inputs {
        b.check(at, INPUT_LEN)?;
        let (len, head) = compact(b, at + HASH_LEN + 4)?;
        let script = usize::try_from(len).unwrap_or(usize::MAX);
        let place = at + HASH_LEN + 4 + head;
        b.check(place, script)?;
        let item = w.item(TX_IN, b, at, HASH_LEN + 4 + head + script + 4)?;
        let opened = w.open(item);
        let output = w.item(TX_IN_PREV_OUTPUT, b, at, HASH_LEN + 4)?;
        let inner = w.open(output);
        w.row_le(b, at, &[(TX_IN_PREV_OUTPUT_HASH, HASH_LEN), (TX_IN_PREV_OUTPUT_INDEX, 4)])?;
        w.close(inner);
        counter(w, b, at + HASH_LEN + 4, (TX_IN_SCRIPT_LENGTH, TX_IN_SCRIPT_LENGTH64))?;
        at = w.row_le(b, place, &[(TX_IN_SIG_SCRIPT, script), (TX_IN_SEQ, 4)])?;
        w.close(opened);
    }
    let (outputs, mut at) = counter(w, b, at, (TX_OUTPUT_COUNT, TX_OUTPUT_COUNT64))?;
    for _ in 0..outputs {
        b.check(at, OUTPUT_LEN)?;
        let (len, head) = compact(b, at + 8)?;
        let script = usize::try_from(len).unwrap_or(usize::MAX);
        b.check(at + 8 + head, script)?;
        let item = w.item(TX_OUT, b, at, 8 + head + script)?;
        let opened = w.open(item);
        w.item_le(TX_OUT_VALUE, b, at, 8)?;
        counter(w, b, at + 8, (TX_OUT_SCRIPT_LENGTH, TX_OUT_SCRIPT_LENGTH64))?;
        w.item(TX_OUT_SCRIPT, b, at + 8 + head, script)?;
        w.close(opened);
        at += 8 + head + script;
    }
    w.item_le(TX_LOCK_TIME, b, at, 4)?;
    Ok(at + 4)
}

fn merkle_block<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    block_header(
        w,
        b,
        0,
        MERKLEBLOCK_VERSION,
        [MERKLEBLOCK_PREV_BLOCK, MERKLEBLOCK_MERKLE_ROOT],
        [MERKLEBLOCK_TIMESTAMP, MERKLEBLOCK_BITS, MERKLEBLOCK_NONCE],
    )?;
    w.item_le(MERKLEBLOCK_NUM_TRANSACTIONS, b, BLOCK_LEN, 4)?;
    let start = BLOCK_LEN + 4;
    let list = w.text(b, start, 0, format_args!("Hashes"))?;
    let opened = w.open(list);
    let counts = (MERKLEBLOCK_HASHES_COUNT, MERKLEBLOCK_HASHES_COUNT64);
    let (count, mut at) = counter(w, b, start, counts)?;
    for _ in 0..count {
        w.item(MERKLEBLOCK_HASHES_HASH, b, at, HASH_LEN)?;
        at += HASH_LEN;
    }
    w.close(opened);
    w.set_len(list, at - start);
    let list = w.text(b, at, REST, format_args!("Flags"))?;
    let opened = w.open(list);
    let counts = (MERKLEBLOCK_FLAGS_COUNT, MERKLEBLOCK_FLAGS_COUNT64);
    let (len, at) = counter(w, b, at, counts)?;
    w.item(MERKLEBLOCK_FLAGS_DATA, b, at, usize::try_from(len).unwrap_or(usize::MAX))?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    fn message(command: &[u8], body: &[u8]) -> Vec<u8> {
        let mut octets = vec![0xf9, 0xbe, 0xb4, 0xd9];
        octets.extend(command);
        octets.resize(16, 0);
        octets.extend((body.len() as u32).to_le_bytes());
        octets.extend([1, 2, 3, 4]);
        octets.extend(body);
        octets
    }

    #[test]
    fn messages_follow_each_other() {
        let mut octets = message(b"ping", &[1, 0, 0, 0, 0, 0, 0, 0]);
        octets.extend(message(b"verack", &[]));
        let shown = segment(40_000, 8333, &octets);
        assert_eq!(shown.info, "Bitcoin ping, verack");
        assert!(shown.protocols.ends_with("tcp:bitcoin:bitcoin"));
        assert!(shown.has("Random nonce: 0x0000000000000001"));
    }

    #[test]
    fn a_transaction_has_inputs_and_outputs() {
        let mut body = vec![1, 0, 0, 0, 1];
        body.extend([7; 36]);
        body.extend([2, 0xaa, 0xbb, 0xff, 0xff, 0xff, 0xff]);
        body.extend([1, 0x88, 0x13, 0, 0, 0, 0, 0, 0, 1, 0xcc, 0, 0, 0, 0]);
        let shown = segment(40_000, 8333, &message(b"tx", &body));
        assert!(shown.has("Signature script: aabb"));
        assert!(shown.has("Value: 5000"));
        assert!(shown.has("Block lock time or block ID: 0"));
    }

    #[test]
    fn counts_have_one_octet_or_more() {
        let count = |octets: &[u8]| compact(&Buf::new(octets, octets.len(), 0), 0);
        assert_eq!(count(&[0xfc]), Ok((0xfc, 1)));
        assert_eq!(count(&[0xfd, 1, 2]), Ok((0x0201, 3)));
        assert_eq!(count(&[0xfe, 1, 0, 0, 0]), Ok((1, 5)));
        assert!(count(&[0xff, 1]).is_err());
    }

    #[test]
    fn an_unknown_message_is_told() {
        let shown = segment(40_000, 8333, &message(b"foo", b"abc"));
        assert_eq!(shown.info, "Bitcoin [unknown command]");
        assert!(shown.tree.iter().any(|line| line.contains("Unknown command")));
    }
}
