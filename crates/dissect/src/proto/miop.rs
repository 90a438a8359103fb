//! Unreliable Multicast Inter-ORB Protocol (OMG, MIOP 1.0): the header of packets. A message of one packet is taken apart; those of
//! several are not put together.

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Group, Severity, Strings, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::giop::Giop;
use crate::proto::{bitmask, id};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Unreliable Multicast Inter-ORB Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("miop", "Unreliable Multicast Inter-ORB Protocol", "MIOP");
    MAGIC = FieldDef::new("miop.magic", "Magic", FieldType::String);
    HDR_VERSION = FieldDef::new("miop.hdr_version", "Version", FieldType::Uint8).base(Base::Hex);
    FLAGS = FieldDef::new("miop.flags", "Flags", FieldType::Uint8).base(Base::Oct);
    PACKET_LENGTH = FieldDef::new("miop.packet_length", "Length", FieldType::Uint16);
    PACKET_NUMBER = FieldDef::new("miop.packet_number", "PacketNumber", FieldType::Uint32);
    NUMBER_OF_PACKETS = FieldDef::new("miop.number_of_packets", "NumberOfPackets", FieldType::Uint32);
    UNIQUE_ID_LEN = FieldDef::new("miop.unique_id_len", "UniqueIdLength", FieldType::Uint32);
    UNIQUE_ID = FieldDef::new("miop.unique_id", "UniqueId", FieldType::Bytes);
    VERSION_NOT_SUPPORTED = FieldDef::new("miop.version.not_supported", "MIOP version not supported", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    UNIQUE_ID_LEN_EXCEED_MAX_VALUE = FieldDef::new("miop.unique_id_len.exceed_max_value", "Unique Id length exceeds max value", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// What a packet begins with.
const MAGIC_OCTETS: &[u8] = b"MIOP";

/// Octets before the identifier.
const HEADER_LEN: usize = 20;

/// The longest identifier (the specification's bound).
const MAX_ID: u32 = 252;

/// Bits of the flags.
const LITTLE_ENDIAN: u8 = 1;
const LAST: u8 = 2;

/// General Inter-ORB Protocol over multicast.
#[derive(Clone, Copy, Debug)]
pub struct Miop;

impl Dissect for Miop {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("MIOP");
        let (version, flags) = (b.u8(4)?, b.u8(5)?);
        let order = if flags & LITTLE_ENDIAN != 0 { Encoding::Little } else { Encoding::Big };
        let number = |at, len| bitmask::read(&b, at, len, order);
        let (len, packet, packets) = (number(6, 2)?, number(8, 4)?, number(12, 4)?);
        let id_len = number(16, 4)? as u32;
        let (major, minor) = (version >> 4, version & 0xf);
        w.info(format_args!(
            "MIOP {major}.{minor} Packet s={len} ({} of {packets})",
            packet.saturating_add(1)
        ));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(MAGIC, &b, 0, 4)?;
        let item = w.item(HDR_VERSION, &b, 4, 1)?;
        w.label(item, format_args!("Version: {major}.{minor}"));
        let item = w.item(FLAGS, &b, 5, 1)?;
        let word = if flags & LITTLE_ENDIAN != 0 { "little" } else { "big" };
        let last = if flags & LAST != 0 { ", last message" } else { "" };
        w.label(item, format_args!("Flags: 0x{flags:02x} ({word}-endian{last})"));
        let parts =
            [(PACKET_LENGTH, 2), (PACKET_NUMBER, 4), (NUMBER_OF_PACKETS, 4), (UNIQUE_ID_LEN, 4)];
        w.row_as(&b, 6, &parts, order)?;
        if id_len >= MAX_ID {
            w.close(opened);
            return Ok(());
        }
        w.item(UNIQUE_ID, &b, HEADER_LEN, id_len as usize)?;
        w.close(opened);
        if packet != 0 {
            return Ok(());
        }
        // What is carried begins at a multiple of eight.
        let at = (HEADER_LEN + id_len as usize).next_multiple_of(8);
        let inner = b.from(at)?;
        if !Giop::recognise(&inner) {
            return w.data(inner);
        }
        // The line is that of the packet, and so is the place in the stack.
        w.silently(|w| w.call(id::GIOP, inner))?;
        w.forget_layer(id::GIOP);
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        b.bytes(0, 4).is_ok_and(|octets| octets == MAGIC_OCTETS) && b.reported() >= HEADER_LEN
    }
}
