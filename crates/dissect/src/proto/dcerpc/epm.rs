//! The endpoint mapper: where an interface can be reached (C706, appendices L and O; MS-RPCE, section 2.2.1.2).
//! Of its operations, the one that everybody uses is taken apart.

use std::net::Ipv4Addr;

use lamna_fields::{Base, Encoding, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::Walk;

use super::interfaces::{self, OPERATIONS_OF_EPM};
use super::{Uuid, fields as dcerpc, u32_in, uuid_in};

values! {
    static PROTOCOLS {
        0x00 => "OSI OID",
        0x02 => "DNA Session Control",
        0x03 => "DNA Session Control V3",
        0x04 => "DNA NSP Transport",
        0x05 => "OSI TP4",
        0x06 => "OSI CLNS or DNA Routing",
        0x07 => "DOD TCP",
        0x08 => "DOD UDP",
        0x09 => "DOD IP",
        0x0a => "RPC connectionless protocol",
        0x0b => "RPC connection-oriented protocol",
        0x0c => "SPX?",
        0x0d => "UUID",
        0x0e => "IPX?",
        0x0f => "Named Pipes",
        0x10 => "Named Pipes",
        0x11 => "NetBIOS",
        0x12 => "NetBEUI",
        0x13 => "Netware SPX",
        0x14 => "Netware IPX",
        0x16 => "Appletalk Stream",
        0x17 => "Appletalk Datagram",
        0x18 => "Appletalk",
        0x19 => "NetBIOS",
        0x1a => "Vines SPP",
        0x1b => "Vines IPC",
        0x1c => "StreetTalk",
        0x1f => "RPC over HTTP",
        0x20 => "Unix Domain Socket",
        0x21 => "null",
        0x22 => "NetBIOS",
    }
}

field_table! {
    /// The fields of the endpoint mapper. The operation is the second row, as in every interface's table.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("epm", "DCE/RPC Endpoint Mapper", "EPM");
    OPNUM = FieldDef::new("epm.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&OPERATIONS_OF_EPM));
    HND = FieldDef::new("epm.hnd", "Handle", FieldType::Bytes);
    UUID = FieldDef::new("epm.uuid", "UUID", FieldType::Guid);
    UUID_VERSION = FieldDef::new("epm.uuid_version", "Version", FieldType::Uint16);
    VER_MIN = FieldDef::new("epm.ver_min", "Version Minor", FieldType::Uint16);
    PROTO_NAMED_PIPE = FieldDef::new("epm.proto.named_pipe", "Named Pipe", FieldType::String);
    PROTO_NETBIOS_NAME = FieldDef::new("epm.proto.netbios_name", "NetBIOS Name", FieldType::String);
    TOWER_LEN = FieldDef::new("epm.tower.len", "Length", FieldType::Uint32);
    MAX_TOWERS_ASKED = FieldDef::new("epm.max_towers", "Max Towers", FieldType::Uint32);
    NUM_TOWERS = FieldDef::new("epm.num_towers", "Num Towers", FieldType::Uint32);
    RC = FieldDef::new("epm.rc", "Return code", FieldType::Uint32).base(Base::Hex);
    TOWER_NUM_FLOORS = FieldDef::new("epm.tower.num_floors", "Number of floors", FieldType::Uint16);
    PROTO_UDP_PORT = FieldDef::new("epm.proto.udp_port", "UDP Port", FieldType::Uint16);
    PROTO_TCP_PORT = FieldDef::new("epm.proto.tcp_port", "TCP Port", FieldType::Uint16);
    PROTO_HTTP_PORT = FieldDef::new("epm.proto.http_port", "TCP Port", FieldType::Uint16);
    TOWER_RHS_LEN = FieldDef::new("epm.tower.rhs.len", "RHS Length", FieldType::Uint16);
    TOWER_LHS_LEN = FieldDef::new("epm.tower.lhs.len", "LHS Length", FieldType::Uint16);
    PROTO_IP = FieldDef::new("epm.proto.ip", "IP", FieldType::Ipv4);
    TOWER_PROTO_ID = FieldDef::new("epm.tower.proto_id", "Protocol", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&PROTOCOLS));
}

/// DCE/RPC Endpoint Mapper.
#[derive(Clone, Copy, Debug)]
pub struct Epm;

impl Dissect for Epm {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// The operation that asks where an interface is.
pub(super) const MAP: u16 = 3;

/// Octets of a handle, with the attributes in front.
const HANDLE_LEN: usize = 20;

/// Towers that one answer may have; servers answer with a handful.
const MAX_TOWERS: u64 = 512;

/// Floors that one tower may have; five or six are known.
const MAX_FLOORS: usize = 64;

/// How numbers are laid out (C706, chapter 14; MS-RPCE, section 2.2.5).
#[derive(Clone, Copy)]
pub(super) struct Layout {
    /// The order of their octets.
    pub(super) order: Encoding,
    /// Whether pointers and counts of arrays have eight octets rather than four.
    pub(super) is_wide: bool,
}

impl Layout {
    /// Octets of a pointer and of a count of an array, which begin at multiples of it.
    fn width(self) -> usize {
        if self.is_wide { 8 } else { 4 }
    }

    /// The pointer or the count at `at`.
    fn number(self, b: &Buf<'_>, at: usize) -> Result<u64, Fault> {
        Ok(match (self.is_wide, self.order) {
            (false, order) => u64::from(u32_in(b, at, order)?),
            (true, Encoding::Little) => b.u64_le(at)?,
            (true, _) => b.u64(at)?,
        })
    }
}

/// Walks the arguments or the results of [`MAP`].
pub(super) fn map<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    layout: Layout,
    is_response: bool,
) -> Walked {
    if is_response { response(w, b, layout) } else { request(w, b, layout) }
}

/// Adds a pointer at `at`; its item, and whether it leads anywhere.
fn pointer<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    layout: Layout,
    title: &str,
) -> Result<(Item, bool), Fault> {
    let width = layout.width();
    let leads = layout.number(b, at)? != 0;
    let item = if leads {
        w.text(b, at, width, format_args!("{title} pointer:"))?
    } else {
        w.text(b, at, width, format_args!("(NULL pointer) {title} pointer:"))?
    };
    let opened = w.open(item);
    let field = if layout.is_wide { dcerpc::REFERENT_ID64 } else { dcerpc::REFERENT_ID };
    w.foreign(id::DCERPC, |w| w.item_as(field, b, at, width, layout.order))?;
    w.close(opened);
    Ok((item, leads))
}

fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, layout: Layout) -> Walked {
    let width = layout.width();
    let mut at = width;
    let (item, leads) = pointer(w, b, 0, layout, "UUID")?;
    if leads {
        let opened = w.open(item);
        w.item_as(UUID, b, at, 16, layout.order)?;
        w.close(opened);
        at += 16;
        w.set_len(item, at);
    }
    let begin = at.next_multiple_of(width);
    let (item, leads) = pointer(w, b, begin, layout, "Tower")?;
    at = begin + width;
    if leads {
        at = tower(w, b, at, layout, item)?;
        w.set_len(item, at - begin);
    }
    at = at.next_multiple_of(4);
    w.item(HND, b, at, HANDLE_LEN)?;
    w.item_as(MAX_TOWERS_ASKED, b, at + HANDLE_LEN, 4, layout.order)?;
    Ok(())
}

fn response<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, layout: Layout) -> Walked {
    let width = layout.width();
    w.item(HND, b, 0, HANDLE_LEN)?;
    w.item_as(NUM_TOWERS, b, HANDLE_LEN, 4, layout.order)?;
    let begin = (HANDLE_LEN + 4).next_multiple_of(width);
    let array = w.text(b, begin, 3 * width, format_args!("Tower array:"))?;
    let opened = w.open(array);
    let mut at = begin;
    let mut count = 0;
    for field in [dcerpc::ARRAY_MAX_COUNT, dcerpc::ARRAY_OFFSET, dcerpc::ARRAY_ACTUAL_COUNT] {
        count = layout.number(b, at)?;
        w.foreign(id::DCERPC, |w| w.number(field, b, at, width, count))?;
        at += width;
    }
    let mut towers = Vec::new();
    for _ in 0..count.min(MAX_TOWERS) {
        let (item, leads) = pointer(w, b, at, layout, "Tower")?;
        if leads {
            towers.push((item, at));
        }
        at += width;
    }
    for (item, start) in towers {
        at = tower(w, b, at.next_multiple_of(width), layout, item)?;
        w.set_len(item, at - start);
    }
    w.set_len(array, at - begin);
    w.close(opened);
    at = at.next_multiple_of(4);
    w.item_as(RC, b, at, 4, layout.order)?;
    Ok(())
}

/// Adds the tower at `at` below its pointer; answers where it ends.
fn tower<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    layout: Layout,
    pointer: Item,
) -> Result<usize, Fault> {
    let width = layout.width();
    let opened = w.open(pointer);
    w.number(TOWER_LEN, b, at, width, layout.number(b, at)?)?;
    w.item_as(TOWER_LEN, b, at + width, 4, layout.order)?;
    let len = u32_in(b, at + width, layout.order)? as usize;
    let start = at + width + 4;
    let whole = b.slice(start, len)?;
    // From here on the order is always the same (C706, appendix L).
    let floors = usize::from(whole.u16_le(0)?);
    w.item_le(TOWER_NUM_FLOORS, &whole, 0, 2)?;
    let mut floor_at = 2;
    for number in 1..=floors.min(MAX_FLOORS) {
        floor_at += floor(w, &whole.from(floor_at)?, number)?;
    }
    w.close(opened);
    Ok(start + len)
}

/// Adds a floor; answers how many octets it takes.
fn floor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, number: usize) -> Result<usize, Fault> {
    let left = usize::from(b.u16_le(0)?);
    let protocol = b.u8(2)?;
    let right = usize::from(b.u16_le(2 + left)?);
    let whole = 4 + left + right;
    let name = PROTOCOLS.get(u64::from(protocol)).unwrap_or("unknown");
    let item = w.text(b, 0, whole, format_args!("Floor {number} {name}"))?;
    let opened = w.open(item);
    w.item_le(TOWER_LHS_LEN, b, 0, 2)?;
    w.item(TOWER_PROTO_ID, b, 2, 1)?;
    if protocol == protocol::UUID {
        let uuid = uuid_in(b, 3, Encoding::Little)?;
        let shown = w.item_le(UUID, b, 3, 16)?;
        match interfaces::name(uuid) {
            Some(name) => {
                w.label_value(shown, format_args!("{name} ({})", Uuid(uuid)));
                w.append(item, format_args!(": {name}"));
                w.info_append(format_args!(", {name}"));
            }
            None => {
                w.append(item, format_args!(": {}", Uuid(uuid)));
                w.info_append(format_args!(", {}", Uuid(uuid)));
            }
        }
        let version = b.u16(19)?;
        let shown = w.item(UUID_VERSION, b, 19, 2)?;
        w.label_value(shown, format_args!("{}.{:02}", version >> 8, version & 0xff));
    }
    w.item_le(TOWER_RHS_LEN, b, 2 + left, 2)?;
    let at = 4 + left;
    match protocol {
        protocol::UUID => {
            w.item_le(VER_MIN, b, at, 2)?;
        }
        protocol::TCP | protocol::UDP | protocol::HTTP => {
            let (field, title) = match protocol {
                protocol::TCP => (PROTO_TCP_PORT, "TCP Port"),
                protocol::UDP => (PROTO_UDP_PORT, "UDP Port"),
                _ => (PROTO_HTTP_PORT, "RPC over HTTP Port"),
            };
            w.item(field, b, at, 2)?;
            let port = b.u16(at)?;
            w.label(item, format_args!("Floor {number} {title}:{port}"));
        }
        protocol::IP => {
            w.item(PROTO_IP, b, at, 4)?;
            let address = Ipv4Addr::from(b.array::<4>(at)?);
            w.label(item, format_args!("Floor {number} IP:{address}"));
        }
        protocol::NAMED_PIPE | protocol::NAMED_PIPE_TOO | protocol::NETBIOS => {
            let (field, title) = match protocol {
                protocol::NETBIOS => (PROTO_NETBIOS_NAME, "NetBIOS"),
                _ => (PROTO_NAMED_PIPE, "NamedPipe"),
            };
            w.item(field, b, at, right)?;
            if w.labels() {
                let text = Encoding::Ascii.text(b.bytes(at, right)?);
                let text = text.trim_end_matches('\0');
                w.label(item, format_args!("Floor {number} {title}:{text}"));
            }
        }
        _ => {}
    }
    w.close(opened);
    Ok(whole)
}

/// The protocols of floors (C706, appendix I).
mod protocol {
    pub(super) const TCP: u8 = 0x07;
    pub(super) const UDP: u8 = 0x08;
    pub(super) const IP: u8 = 0x09;
    pub(super) const UUID: u8 = 0x0d;
    pub(super) const NAMED_PIPE: u8 = 0x0f;
    pub(super) const NAMED_PIPE_TOO: u8 = 0x10;
    pub(super) const NETBIOS: u8 = 0x11;
    pub(super) const HTTP: u8 = 0x1f;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn protocols_of_floors_have_names() {
        assert_eq!(PROTOCOLS.get(u64::from(protocol::TCP)), Some("DOD TCP"));
        assert_eq!(PROTOCOLS.get(u64::from(protocol::HTTP)), Some("RPC over HTTP"));
        assert_eq!(PROTOCOLS.get(0x01), None);
    }
}
