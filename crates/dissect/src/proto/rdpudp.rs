//! The UDP transport of the Remote Desktop Protocol: version 1 (\[MS-RDPEUDP\]) and version 2 (\[MS-RDPEUDP2\]).
//!
//! Which version a datagram is of only the opening of its conversation tells. What the datagrams carry is shown as TLS,
//! datagram by datagram.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::track::{Note, Scope};
use crate::walk::{REST, Walk};

values! {
    static SYNEX_VERSION_VALUES {
        0x1 => "UDPv1-1",
        0x2 => "UDPv1-2",
        0x101 => "UDPv2",
    }
    static ACK_ITEM_STATE_VALUES {
        0x0 => "Received",
        0x1 => "Reserved 1",
        0x2 => "Reserved 2",
        0x3 => "Pending",
    }
    static RDPUDP2_PACKETTYPE_VALUES {
        0x0 => "Data",
        0x8 => "Dummy",
    }
    static RDPUDP2_ACKVEC_CODECACKMODE_VALUES {
        0x0 => "Bitmap",
        0x1 => "Run length",
    }
    static RDPUDP2_ACKVEC_CODECACKRLESTATE_VALUES {
        0 => "lost",
        1 => "received",
    }
}

field_table! {
    /// The fields of UDP Remote Desktop Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rdpudp", "UDP Remote Desktop Protocol", "RDPUDP");
    SNSOURCEACK = FieldDef::new("rdpudp.snsourceack", "snSourceAck", FieldType::Uint32).base(Base::Hex);
    RECEIVEWINDOWSIZE = FieldDef::new("rdpudp.receivewindowsize", "ReceiveWindowSize", FieldType::Uint16);
    FLAGS = FieldDef::new("rdpudp.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    FLAGS_SYN = FieldDef::new("rdpudp.flags.syn", "Syn", FieldType::Boolean).bits(16).mask(0x1);
    FLAGS_FIN = FieldDef::new("rdpudp.flags.fin", "Fin", FieldType::Boolean).bits(16).mask(0x2);
    FLAGS_ACK = FieldDef::new("rdpudp.flags.ack", "Ack", FieldType::Boolean).bits(16).mask(0x4);
    FLAGS_DATA = FieldDef::new("rdpudp.flags.data", "Data", FieldType::Boolean).bits(16).mask(0x8);
    FLAGS_FEC = FieldDef::new("rdpudp.flags.fec", "FECData", FieldType::Boolean).bits(16).mask(0x10);
    FLAGS_CN = FieldDef::new("rdpudp.flags.cn", "CN", FieldType::Boolean).bits(16).mask(0x20);
    FLAGS_CWR = FieldDef::new("rdpudp.flags.cwr", "CWR", FieldType::Boolean).bits(16).mask(0x40);
    FLAGS_AOA = FieldDef::new("rdpudp.flags.aoa", "Ack of Acks", FieldType::Boolean).bits(16).mask(0x100);
    FLAGS_SYNLOSSY = FieldDef::new("rdpudp.flags.synlossy", "Syn lossy", FieldType::Boolean).bits(16).mask(0x200);
    FLAGS_ACKDELAYED = FieldDef::new("rdpudp.flags.ackdelayed", "Ack delayed", FieldType::Boolean).bits(16).mask(0x400);
    FLAGS_CORRELATIONID = FieldDef::new("rdpudp.flags.correlationid", "Correlation id", FieldType::Boolean).bits(16).mask(0x800);
    FLAGS_SYNEX = FieldDef::new("rdpudp.flags.synex", "SynEx", FieldType::Boolean).bits(16).mask(0x1000);
    INITIALSEQUENCENUMBER = FieldDef::new("rdpudp.initialsequencenumber", "Initial SequenceNumber", FieldType::Uint32).base(Base::Hex);
    UPSTREAMMTU = FieldDef::new("rdpudp.upstreammtu", "Upstream MTU", FieldType::Uint16);
    DOWNSTREAMMTU = FieldDef::new("rdpudp.downstreammtu", "DownStream MTU", FieldType::Uint16);
    CORRELATIONID = FieldDef::new("rdpudp.correlationid", "Correlation Id", FieldType::Bytes);
    SYNEX_FLAGS = FieldDef::new("rdpudp.synex.flags", "Flags", FieldType::Uint16).base(Base::Hex);
    SYNEX_FLAGS_VERSIONINFO = FieldDef::new("rdpudp.synex.flags.versioninfo", "Version info", FieldType::Boolean).bits(8).mask(0x1);
    SYNEX_VERSION = FieldDef::new("rdpudp.synex.version", "Version", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&SYNEX_VERSION_VALUES));
    SYNEX_COOKIEHASH = FieldDef::new("rdpudp.synex.cookiehash", "Cookie Hash", FieldType::Bytes);
    ACK_VECTORSIZE = FieldDef::new("rdpudp.ack.vectorsize", "uAckVectorSize", FieldType::Uint16);
    ACK_ITEM = FieldDef::new("rdpudp.ack.item", "Ack item", FieldType::Uint8).base(Base::Hex);
    ACK_ITEM_STATE = FieldDef::new("rdpudp.ack.item.state", "VECTOR_ELEMENT_STATE", FieldType::Uint8).base(Base::Hex).mask(0xc0).strings(Strings::Values(&ACK_ITEM_STATE_VALUES));
    ACK_ITEM_RLE = FieldDef::new("rdpudp.ack.item.rle", "Run length", FieldType::Uint8).mask(0x3f);
    FEC_CODED = FieldDef::new("rdpudp.fec.coded", "snCoded", FieldType::Uint32).base(Base::Hex);
    FEC_SOURCESTART = FieldDef::new("rdpudp.fec.sourcestart", "snSourceStart", FieldType::Uint32).base(Base::Hex);
    FEC_RANGE = FieldDef::new("rdpudp.fec.range", "Range", FieldType::Uint8);
    FEC_FECINDEX = FieldDef::new("rdpudp.fec.fecindex", "Fec index", FieldType::Uint8);
    RESETSEQNUM = FieldDef::new("rdpudp.resetSeqNum", "snResetSeqNum", FieldType::Uint32).base(Base::Hex);
    DATA_SNCODED = FieldDef::new("rdpudp.data.sncoded", "snCoded", FieldType::Uint32).base(Base::Hex);
    DATA_SOURCESTART = FieldDef::new("rdpudp.data.sourceStart", "snSourceStart", FieldType::Uint32).base(Base::Hex);
    DATA = FieldDef::new("rdpudp.data", "Data", FieldType::Bytes);
    RDPUDP2_PREFIXBYTE = FieldDef::new("rdpudp2.prefixbyte", "PacketPrefixByte", FieldType::Uint8).base(Base::Hex);
    RDPUDP2_PACKETTYPE = FieldDef::new("rdpudp2.packetType", "PacketType", FieldType::Uint8).base(Base::Hex).mask(0x1e).strings(Strings::Values(&RDPUDP2_PACKETTYPE_VALUES));
    RDPUDP2_SHORTPACKETLEN = FieldDef::new("rdpudp2.shortpacketlen", "Short packet length", FieldType::Uint8).mask(0x7);
    RDPUDP2_FLAGS = FieldDef::new("rdpudp2.flags", "Flags", FieldType::Uint16).base(Base::Hex).mask(0xfff);
    RDPUDP2_FLAGS_ACK = FieldDef::new("rdpudp2.flags.ack", "Ack", FieldType::Uint16).base(Base::Hex).mask(0x1);
    RDPUDP2_FLAGS_DATA = FieldDef::new("rdpudp2.flags.data", "Data", FieldType::Uint16).base(Base::Hex).mask(0x4);
    RDPUDP2_FLAGS_ACKVEC = FieldDef::new("rdpudp2.flags.ackvec", "AckVec", FieldType::Uint16).base(Base::Hex).mask(0x8);
    RDPUDP2_FLAGS_ACKOFACKS = FieldDef::new("rdpudp2.flags.ackofacks", "AckOfAcks", FieldType::Uint16).base(Base::Hex).mask(0x10);
    RDPUDP2_FLAGS_OVERHEADSIZE = FieldDef::new("rdpudp2.flags.overheadsize", "OverheadSize", FieldType::Uint16).base(Base::Hex).mask(0x40);
    RDPUDP2_FLAGS_DELAYACKINFO = FieldDef::new("rdpudp2.flags.delayackinfo", "DelayedAckInfo", FieldType::Uint16).base(Base::Hex).mask(0x100);
    RDPUDP2_LOGWINDOW = FieldDef::new("rdpudp2.logWindow", "LogWindow", FieldType::Uint16).mask(0xf000);
    RDPUDP2_ACK_SEQNUM = FieldDef::new("rdpudp2.ack.seqnum", "Base Seq", FieldType::Uint16).base(Base::Hex);
    RDPUDP2_ACK_TS = FieldDef::new("rdpudp2.ack.ts", "receivedTS", FieldType::Uint24);
    RDPUDP2_ACK_SENDTIMEGAP = FieldDef::new("rdpudp2.ack.sendTimeGap", "sendTimeGap", FieldType::Uint8);
    RDPUDP2_ACK_NUMDELAYEDACKS = FieldDef::new("rdpudp2.ack.numDelayedAcks", "NumDelayedAcks", FieldType::Uint8).mask(0xf);
    RDPUDP2_ACK_DELAYEDTIMESCALE = FieldDef::new("rdpudp2.ack.delayedTimeScale", "delayedTimeScale", FieldType::Uint8).mask(0xf0);
    RDPUDP2_ACK_DELAYEDACKS = FieldDef::new("rdpudp2.ack.delayedAcks", "Delayed acks", FieldType::Bytes);
    RDPUDP2_ACK_DELAYEDACK = FieldDef::new("rdpudp2.ack.delayedAck", "Delayed ack", FieldType::Uint8);
    RDPUDP2_OVERHEADSIZE = FieldDef::new("rdpudp2.overheadsize", "Overhead size", FieldType::Uint8);
    RDPUDP2_DELAYACKINFO_MAX = FieldDef::new("rdpudp2.delayackinfo.max", "MaxDelayedAcks", FieldType::Uint8);
    RDPUDP2_DELAYACKINFO_TIMEOUT = FieldDef::new("rdpudp2.delayackinfo.timeout", "DelayedAckTimeoutInMs", FieldType::Uint16);
    RDPUDP2_ACKOFACKSSEQNUM = FieldDef::new("rdpudp2.ackofacksseqnum", "Sequence number", FieldType::Uint16).base(Base::Hex);
    RDPUDP2_DATA_SEQNUM = FieldDef::new("rdpudp2.data.seqnum", "Sequence number", FieldType::Uint16).base(Base::Hex);
    RDPUDP2_DATA_CHANNELSEQNUMBER = FieldDef::new("rdpudp2.data.channelseqnumber", "Channel sequence number", FieldType::Uint16).base(Base::Hex);
    RDPUDP2_DATA = FieldDef::new("rdpudp2.data", "Data", FieldType::Bytes);
    RDPUDP2_ACKVEC_BASESEQNUM = FieldDef::new("rdpudp2.ackvec.baseseqnum", "Base sequence number", FieldType::Uint16).base(Base::Hex);
    RDPUDP2_ACKVEC_CODEDACKVECSIZE = FieldDef::new("rdpudp2.ackvec.codedackvecsize", "Coded ackvec size", FieldType::Uint16).mask(0x7f);
    RDPUDP2_ACKVEC_HAVETS = FieldDef::new("rdpudp2.ackvec.havets", "Have timestamp", FieldType::Boolean).bits(8).mask(0x80);
    RDPUDP2_ACKVEC_TIMESTAMP = FieldDef::new("rdpudp2.ackvec.timestamp", "Timestamp", FieldType::Uint24).base(Base::Hex);
    RDPUDP2_ACKVEC_SENDACKTIMEGAP = FieldDef::new("rdpudp2.ackvec.sendacktimegap", "SendAckTimeGap", FieldType::Uint8);
    RDPUDP2_ACKVEC_CODEDACK = FieldDef::new("rdpudp2.ackvec.codedAck", "Coded Ack", FieldType::Uint8).base(Base::Hex);
    RDPUDP2_ACKVEC_CODECACKMODE = FieldDef::new("rdpudp2.ackvec.codecAckMode", "Mode", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&RDPUDP2_ACKVEC_CODECACKMODE_VALUES));
    RDPUDP2_ACKVEC_CODECACKRLESTATE = FieldDef::new("rdpudp2.ackvec.codecAckRleState", "State", FieldType::Uint8).mask(0x40).strings(Strings::Values(&RDPUDP2_ACKVEC_CODECACKRLESTATE_VALUES));
    RDPUDP2_ACKVEC_CODECACKRLELEN = FieldDef::new("rdpudp2.ackvec.codecAckRleLen", "Length", FieldType::Uint8).mask(0x3f);
}

/// Flags of version 1 (\[MS-RDPEUDP\], section 2.2.2.1).
mod flag {
    pub(super) const SYN: u16 = 0x0001;
    pub(super) const ACK: u16 = 0x0004;
    pub(super) const DATA: u16 = 0x0008;
    pub(super) const FEC: u16 = 0x0010;
    pub(super) const ACK_OF_ACKS: u16 = 0x0100;
    pub(super) const LOSSY: u16 = 0x0200;
    pub(super) const CORRELATION: u16 = 0x0800;
    pub(super) const EXTENDED: u16 = 0x1000;
}

/// Flags of version 2 (\[MS-RDPEUDP2\], section 2.2.1.1).
mod flag2 {
    pub(super) const ACK: u16 = 0x001;
    pub(super) const DATA: u16 = 0x004;
    pub(super) const ACK_VECTOR: u16 = 0x008;
    pub(super) const ACK_OF_ACKS: u16 = 0x010;
    pub(super) const OVERHEAD: u16 = 0x040;
    pub(super) const DELAY: u16 = 0x100;
}

/// The version of the extension that opens version 2.
const VERSION_2: u16 = 0x0101;

/// The octet that version 2 sends in the place of a datagram's first one.
const PREFIX_PLACE: usize = 7;

/// Packets without data, to measure with.
const DUMMY: u8 = 8;

const FLAGS_V1: &[Field] = &[
    FLAGS_SYN,
    FLAGS_FIN,
    FLAGS_ACK,
    FLAGS_DATA,
    FLAGS_FEC,
    FLAGS_CN,
    FLAGS_CWR,
    FLAGS_AOA,
    FLAGS_SYNLOSSY,
    FLAGS_ACKDELAYED,
    FLAGS_CORRELATIONID,
    FLAGS_SYNEX,
];

const FLAGS_V2: &[Field] = &[
    RDPUDP2_FLAGS_ACK,
    RDPUDP2_FLAGS_DATA,
    RDPUDP2_FLAGS_ACKVEC,
    RDPUDP2_FLAGS_ACKOFACKS,
    RDPUDP2_FLAGS_OVERHEADSIZE,
    RDPUDP2_FLAGS_DELAYACKINFO,
    RDPUDP2_LOGWINDOW,
];

/// What the opening of a conversation said.
#[derive(Clone, Copy, Debug, Default)]
struct Session {
    is_version_2: bool,
    is_lossy: bool,
}

impl Note for Session {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.is_version_2, self.is_lossy).save(write);
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (is_version_2, is_lossy) = Note::load(read);
        Session { is_version_2, is_lossy }
    }
}

impl Session {
    /// Takes in a datagram; answers what it is read by.
    fn meet(&mut self, bytes: &[u8]) -> Session {
        let before = *self;
        if before.is_version_2 {
            return before;
        }
        let number = |at: usize| {
            bytes.get(at..).and_then(<[u8]>::first_chunk).map_or(0, |two| u16::from_be_bytes(*two))
        };
        let flags = number(6);
        if flags & flag::SYN != 0 {
            self.is_lossy |= flags & flag::LOSSY != 0;
            let more = if flags & flag::CORRELATION != 0 { 32 } else { 0 };
            self.is_version_2 = flags & (flag::EXTENDED | flag::ACK) == flag::EXTENDED | flag::ACK
                && number(18 + more) == VERSION_2;
        }
        before
    }
}

/// The UDP transport of the Remote Desktop Protocol.
#[derive(Clone, Copy, Debug)]
pub struct RdpUdp;

impl Dissect for RdpUdp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(3389)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let session = w
            .remember(Scope::Stream, |session: &mut Session, _| session.meet(b.captured()))
            .unwrap_or_default();
        w.column_protocol(if session.is_version_2 { "RDPUDP2" } else { "RDPUDP" });
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if session.is_version_2 {
            version_2(w, &b)?;
        } else {
            version_1(w, &b, session)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Adds the names of the flags that are set to Info.
fn name_flags<C: Collector>(w: &mut Walk<'_, C>, flags: u16, names: &[(u16, &str)]) {
    if w.wants_columns() {
        let mut comma = "";
        for (_, name) in names.iter().filter(|(bits, _)| flags & bits == *bits) {
            w.info_append(format_args!("{comma}{name}"));
            comma = ",";
        }
    }
}

fn version_1<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, session: Session) -> Walked {
    w.item(SNSOURCEACK, b, 0, 4)?;
    w.item(RECEIVEWINDOWSIZE, b, 4, 2)?;
    let flags = b.u16(6)?;
    w.bitmask(FLAGS, FLAGS_V1, b, 6, 2)?;
    if flags & flag::SYN != 0 {
        name_flags(
            w,
            flags,
            &[(flag::SYN, "SYN"), (flag::CORRELATION, "CORRELATIONID"), (flag::EXTENDED, "SYNEX")],
        );
        w.item(INITIALSEQUENCENUMBER, b, 8, 4)?;
        w.item(UPSTREAMMTU, b, 12, 2)?;
        w.item(DOWNSTREAMMTU, b, 14, 2)?;
        let mut at = 16;
        if flags & flag::CORRELATION != 0 {
            w.item(CORRELATIONID, b, at, 16)?;
            at += 32;
        }
        if flags & flag::EXTENDED != 0 {
            let version = b.u16(at + 2)?;
            let len = if version == VERSION_2 { 36 } else { 4 };
            let part = w.text(b, at, len, format_args!("SynEx"))?;
            let opened = w.open(part);
            w.item(SYNEX_FLAGS, b, at, 2)?;
            w.item(SYNEX_FLAGS_VERSIONINFO, b, at, 2)?;
            w.item(SYNEX_VERSION, b, at + 2, 2)?;
            if version == VERSION_2 {
                w.item(SYNEX_COOKIEHASH, b, at + 4, 32)?;
            }
            w.close(opened);
        }
        return Ok(());
    }
    name_flags(
        w,
        flags,
        &[(flag::ACK, "ACK"), (flag::FEC, "FEC"), (flag::ACK_OF_ACKS, "AOA"), (flag::DATA, "DATA")],
    );
    let mut at = 8;
    if flags & flag::ACK != 0 {
        let count = usize::from(b.u16(at)?);
        let part = w.text(b, at, 2 + count, format_args!("Ack"))?;
        let opened = w.open(part);
        at += 2;
        if w.fields() {
            for place in at..at + count {
                w.item(ACK_ITEM, b, place, 1)?;
                w.item(ACK_ITEM_RLE, b, place, 1)?;
            }
        }
        at += count;
        w.close(opened);
    }
    if flags & flag::FEC != 0 {
        let part = w.text(b, at, 12.min(b.len() - at), format_args!("FEC"))?;
        let opened = w.open(part);
        w.item(FEC_CODED, b, at, 4)?;
        w.item(FEC_SOURCESTART, b, at + 4, 4)?;
        w.item(FEC_RANGE, b, at + 8, 1)?;
        w.item(FEC_FECINDEX, b, at + 9, 1)?;
        w.close(opened);
        at += 10;
    }
    if flags & flag::ACK_OF_ACKS != 0 {
        w.item(RESETSEQNUM, b, at, 4)?;
        at += 4;
    }
    if flags & flag::DATA != 0 {
        let part = w.text(b, at, REST, format_args!("Data"))?;
        let opened = w.open(part);
        w.item(DATA_SNCODED, b, at, 4)?;
        w.item(DATA_SOURCESTART, b, at + 4, 4)?;
        let payload = b.from(at + 8)?;
        if flags & flag::FEC != 0 {
            w.data(payload)?;
        } else if session.is_lossy {
            w.call(id::DTLS, payload)?;
        } else {
            w.call(id::TLS, payload)?;
        }
        // What it carries does not take the conversation over.
        w.assign(id::RDPUDP);
        w.close(opened);
    }
    Ok(())
}

fn version_2<C: Collector>(w: &mut Walk<'_, C>, sent: &Buf<'_>) -> Walked {
    let mut octets = sent.captured().to_vec();
    sent.check(0, PREFIX_PLACE + 1)?;
    octets.swap(0, PREFIX_PLACE);
    let len = octets.len();
    let octets = bytes::Bytes::from(octets);
    let Some(source) = w.add_source("Unwrapped RDPUDP2 packet", octets.clone()) else {
        return Ok(());
    };
    let b = &Buf::new(&octets, len, source);
    let kind = b.u8(0)? >> 1 & 15;
    let prefix = w.number(RDPUDP2_PREFIXBYTE, b, 0, 1, u64::from(b.u8(0)?))?;
    w.bits(prefix, &[RDPUDP2_PACKETTYPE, RDPUDP2_SHORTPACKETLEN], b, 0, 1)?;
    let flags = b.u16_le(1)?;
    let item = w.item_le(RDPUDP2_FLAGS, b, 1, 2)?;
    let opened = w.open(item);
    if w.fields() {
        for field in FLAGS_V2 {
            w.item_le(*field, b, 1, 2)?;
        }
    }
    w.close(opened);
    let data = if kind == DUMMY { "DUMMY" } else { "DATA" };
    name_flags(
        w,
        flags,
        &[
            (flag2::ACK, "ACK"),
            (flag2::ACK_VECTOR, "ACKVEC"),
            (flag2::ACK_OF_ACKS, "AOA"),
            (flag2::DATA, data),
        ],
    );
    let mut at = 3;
    if flags & flag2::ACK != 0 {
        let delayed = usize::from(b.u8(at + 6)? & 15);
        let part = w.text(b, at, 7, format_args!("Ack"))?;
        let opened = w.open(part);
        w.item_le(RDPUDP2_ACK_SEQNUM, b, at, 2)?;
        w.item_le(RDPUDP2_ACK_TS, b, at + 2, 3)?;
        w.item(RDPUDP2_ACK_SENDTIMEGAP, b, at + 5, 1)?;
        w.item(RDPUDP2_ACK_NUMDELAYEDACKS, b, at + 6, 1)?;
        w.item(RDPUDP2_ACK_DELAYEDTIMESCALE, b, at + 6, 1)?;
        w.close(opened);
        at += 7 + delayed;
    }
    if flags & flag2::OVERHEAD != 0 {
        let part = w.text(b, at, 1, format_args!("Overhead"))?;
        let opened = w.open(part);
        w.item(RDPUDP2_OVERHEADSIZE, b, at, 1)?;
        w.close(opened);
        at += 1;
    }
    if flags & flag2::DELAY != 0 {
        let part = w.text(b, at, 3, format_args!("DelayAck"))?;
        let opened = w.open(part);
        w.item(RDPUDP2_DELAYACKINFO_MAX, b, at, 1)?;
        w.item_le(RDPUDP2_DELAYACKINFO_TIMEOUT, b, at + 1, 2)?;
        w.close(opened);
        at += 3;
    }
    if flags & flag2::ACK_OF_ACKS != 0 {
        let part = w.text(b, at, 1, format_args!("Ack of Acks"))?;
        let opened = w.open(part);
        w.item_le(RDPUDP2_ACKOFACKSSEQNUM, b, at, 2)?;
        w.close(opened);
        at += 2;
    }
    if flags & flag2::DATA != 0 && kind == DUMMY {
        let part = w.text(b, at, 1, format_args!("Dummy data"))?;
        let opened = w.open(part);
        w.item_le(RDPUDP2_DATA_SEQNUM, b, at, 2)?;
        w.close(opened);
    } else if flags & flag2::DATA != 0 {
        let part = w.text(b, at, 1, format_args!("Data"))?;
        let opened = w.open(part);
        w.item_le(RDPUDP2_DATA_SEQNUM, b, at, 2)?;
        w.item_le(RDPUDP2_DATA_CHANNELSEQNUMBER, b, at + 2, 2)?;
        w.call(id::TLS, b.from(at + 4)?)?;
        w.assign(id::RDPUDP);
        w.close(opened);
    } else if flags & flag2::ACK_VECTOR != 0 {
        ack_vector(w, b, at)?;
    }
    Ok(())
}

/// Walks a list of runs and bit maps of what came.
fn ack_vector<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, start: usize) -> Walked {
    let part = w.text(b, start, REST, format_args!("AckVec"))?;
    let opened = w.open(part);
    let mut number = b.u16_le(start)?;
    let size = b.u8(start + 2)?;
    w.item_le(RDPUDP2_ACKVEC_BASESEQNUM, b, start, 2)?;
    w.number(RDPUDP2_ACKVEC_CODEDACKVECSIZE, b, start + 2, 1, u64::from(size & 0x7f))?;
    w.item(RDPUDP2_ACKVEC_HAVETS, b, start + 2, 1)?;
    let mut at = start + 3;
    if size & 0x80 != 0 {
        w.item_le(RDPUDP2_ACKVEC_TIMESTAMP, b, at, 3)?;
        w.item(RDPUDP2_ACKVEC_SENDACKTIMEGAP, b, at + 3, 1)?;
        at += 4;
    }
    let list = w.text(b, at, usize::from(size & 0x7f), format_args!("Acks"))?;
    let inner = w.open(list);
    for at in at..at + usize::from(size & 0x7f) {
        let (text, next) = coded(b.u8(at)?, number);
        let item = w.text(b, at, 1, format_args!("{text}"))?;
        let bits: &[Field] = if b.u8(at)? & 0x80 == 0 {
            &[RDPUDP2_ACKVEC_CODECACKMODE]
        } else {
            &[
                RDPUDP2_ACKVEC_CODECACKMODE,
                RDPUDP2_ACKVEC_CODECACKRLESTATE,
                RDPUDP2_ACKVEC_CODECACKRLELEN,
            ]
        };
        w.bits(item, bits, b, at, 1)?;
        number = next;
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

/// What an element says of the packets from `first` on, and the first packet behind it.
fn coded(element: u8, first: u16) -> (String, u16) {
    use std::fmt::Write as _;
    if element & 0x80 == 0 {
        let mut text = "bitmap".to_owned();
        for bit in 0..7u8 {
            let mark = if element >> bit & 1 == 0 { "!" } else { "" };
            // Writing to a String cannot fail.
            let _ = write!(text, " {mark}{:04x}", first.wrapping_add(u16::from(bit)));
        }
        return (text, first.wrapping_add(7));
    }
    let state = if element & 0x40 == 0 { "lost" } else { "received" };
    let end = first.wrapping_add(u16::from(element & 0x3f));
    (format!("RLE {state} {first:04x} -> {end:04x}"), end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_greeting_says_what_it_can() {
        let mut greeting =
            vec![0xff, 0xff, 0xff, 0xff, 0, 64, 0x10, 1, 0, 0, 3, 0xe8, 4, 0xd0, 4, 0xd0];
        greeting.extend([0, 1, 1, 1]);
        greeting.extend([0; 32]);
        let shown = shown(40_000, 3389, &greeting);
        assert_eq!(shown.info, "RDPUDP SYN,SYNEX");
        assert!(shown.has("Version: UDPv2 (0x0101)"));
    }

    #[test]
    fn an_answer_opens_the_second_version() {
        let mut session = Session::default();
        let mut answer =
            vec![0, 0, 0, 0, 0, 64, 0x10, 5, 0, 0, 3, 0xe8, 4, 0xd0, 4, 0xd0, 0, 1, 1, 1];
        assert!(!session.meet(&answer).is_version_2);
        assert!(session.meet(&answer).is_version_2);
        answer[7] = 1;
        let mut other = Session::default();
        other.meet(&answer);
        assert!(!other.meet(&answer).is_version_2);
    }

    #[test]
    fn elements_are_runs_or_maps() {
        assert_eq!(coded(0x55, 0x64).0, "bitmap 0064 !0065 0066 !0067 0068 !0069 006a");
        assert_eq!(coded(0xc3, 0x6b), ("RLE received 006b -> 006e".to_owned(), 0x6e));
    }
}
