//! Zebra Protocol, between Quagga's `zebra` daemon and its routing daemons, versions 0 to 3. The messages of later versions
//! (FRRouting's) are numbered and laid out otherwise, and are left alone.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static COMMAND_VALUES {
        1 => "Add Interface",
        2 => "Delete Interface",
        3 => "Add Interface Address",
        4 => "Delete Interface Address",
        5 => "Interface Up",
        6 => "Interface Down",
        7 => "Add IPv4 Route",
        8 => "Delete IPv4 Route",
        9 => "Add IPv6 Route",
        10 => "Delete IPv6 Route",
        11 => "Add Redistribute",
        12 => "Delete Redistribute",
        13 => "Add Default Redistribute",
        14 => "Delete Default Redistribute",
        15 => "IPv4 Nexthop Lookup",
        16 => "IPv6 Nexthop Lookup",
        17 => "IPv4 Import Lookup",
        18 => "IPv6 Import Lookup",
        19 => "Rename Interface",
        20 => "Router ID Add",
        21 => "Router ID Delete",
        22 => "Router ID Update",
        23 => "Hello",
        24 => "IPv4 Nexthop Lookup Multicast RIB",
        25 => "VRF Unregister",
        26 => "Interface Link Parameters",
        27 => "Nexthop Register",
        28 => "Nexthop Unregister",
        29 => "Nexthop Update",
        0 => "Add Interface",
        30 => "BFD Destination Update",
        31 => "BFD Destination Replay",
        32 => "Add Redistribute IPv4 Route",
        33 => "Delete Redistribute IPv4 Route",
        34 => "Add Redistribute IPv6 Route",
        35 => "Delete Redistribute IPv6 Route",
        36 => "VRF Unregister",
        37 => "VRF Add",
        38 => "VRF Delete",
        39 => "Interface VRF Update",
        40 => "BFD Client Register",
        41 => "Interface Enable Router Advertisement",
        42 => "Interface Disable Router Advertisement",
        43 => "IPv4 Nexthop Lookup Multicast RIB",
        44 => "Interface Link Parameters",
        45 => "MPLS Labels Add",
        46 => "MPLS Labels Delete",
        47 => "Add IPv4 Nexthop",
        48 => "Delete IPv4 Nexthop",
        49 => "Add IPv6 Nexthop",
        50 => "Delete IPv6 Nexthop",
        51 => "IPMR Route Statics",
        52 => "Label Manager Connect",
        53 => "Get Label Chunk",
        54 => "Release Label Chunk",
        55 => "PseudoWire Add",
        56 => "PseudoWire Delete",
        57 => "PseudoWire Set",
        58 => "PseudoWire Unset",
        59 => "PseudoWire Status Update",
        60 => "Advertise Subnet",
        61 => "Advertise all VNI",
        62 => "VNI Add",
        63 => "VNI Delete",
        64 => "L3VNI Add",
        65 => "L3VNI Delete",
        66 => "Remote VTEP Add",
        67 => "Remote VTEP Delete",
        68 => "MAC/IP Add",
        69 => "MAC/IP Delete",
        70 => "IP Prefix Route Add",
        71 => "IP Prefix Route Delete",
        72 => "Remote MAC/IP Add",
        73 => "Remote MAC/IP Delete",
        74 => "PseudoWire Add",
        75 => "PseudoWire Delete",
        76 => "PseudoWire Set",
        77 => "PseudoWire Unset",
        78 => "PseudoWire Status Update",
        79 => "Rule Add",
        80 => "Rule Delete",
        81 => "Rule Notify Owner",
        82 => "Table Manager Connect",
        83 => "Get Table Chunk",
        84 => "Release Table Chunk",
        85 => "IPSet Create",
        86 => "IPSet Destroy",
        87 => "IPSet Entry Add",
        88 => "IPSet Entry Delete",
        89 => "IPSet Notify Oner",
        90 => "IPSet Entry Notify Owner",
        91 => "IPTable Add",
        92 => "IPTable Delete",
        93 => "IPTable Notify Owner",
    }
    static SAFI_VALUES {
        1 => "Unicast",
        2 => "Multicast",
        3 => "Reserved",
        4 => "MPLS VPN",
    }
    static TYPE_VALUES {
        0 => "System Route",
        1 => "Kernel Route",
        2 => "Connected Route",
        3 => "Static Route",
        4 => "RIP Route",
        5 => "RIPnG Route",
        6 => "OSPF Route",
        7 => "OSPF6 Route",
        8 => "BGP Route",
        9 => "BGP Route",
        10 => "HSLS Route",
        11 => "OLSR Route",
        12 => "BABEL Route",
        13 => "OLSR Route",
        14 => "Table Route",
        15 => "LDP Route",
        16 => "VNC Route",
        17 => "VNC Direct Route",
        18 => "VNC RN Route",
        19 => "BGP Direct Route",
        20 => "BGP Direct to NVE groups Route",
        21 => "BGP Direct to NVE groups Route",
        22 => "BABEL Route",
        23 => "SHARPd Route",
        24 => "PBR Route",
        25 => "BFD Route",
        26 => "OpenFabric Route",
    }
    static FAMILY_VALUES {
        2 => "IPv4",
        10 => "IPv6",
    }
    static NEXTHOPTYPE_VALUES {
        1 => "IFIndex",
        2 => "IFName",
        3 => "IPv4",
        4 => "IPv4 IFIndex",
        5 => "IPv4 IFName",
        6 => "IPv6 Nexthop",
        7 => "IPv6 IFIndex",
        8 => "IPv6 IFName",
        9 => "Blackhole",
    }
    static BHTYPE_VALUES {
        0 => "Unspec",
        1 => "NULL",
        2 => "Reject",
        3 => "Administrative Prohibit",
    }
}

field_table! {
    /// The fields of Zebra Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("zebra", "Zebra Protocol", "ZEBRA");
    LEN = FieldDef::new("zebra.len", "Length", FieldType::Uint16);
    VERSION = FieldDef::new("zebra.version", "Version", FieldType::Uint8);
    MARKER = FieldDef::new("zebra.marker", "Marker", FieldType::Uint8).base(Base::Hex);
    REQUEST = FieldDef::new("zebra.request", "Request", FieldType::Boolean);
    COMMAND = FieldDef::new("zebra.command", "Command", FieldType::Uint8).strings(Strings::Values(&COMMAND_VALUES));
    INTERFACE = FieldDef::new("zebra.interface", "Interface", FieldType::String);
    INDEX = FieldDef::new("zebra.index", "Index", FieldType::Uint32);
    INTSTATUS = FieldDef::new("zebra.intstatus", "Status", FieldType::Uint8);
    INDEXNUM = FieldDef::new("zebra.indexnum", "Index Number", FieldType::Uint8);
    INTFLAGS = FieldDef::new("zebra.intflags", "Flags", FieldType::Uint64);
    RTFLAGS = FieldDef::new("zebra.rtflags", "Flags", FieldType::Uint8);
    MESSAGE = FieldDef::new("zebra.message", "Message", FieldType::Uint8);
    SAFI = FieldDef::new("zebra.safi", "SAFI", FieldType::Uint16).strings(Strings::Values(&SAFI_VALUES));
    MESSAGE_NEXTHOP = FieldDef::new("zebra.message.nexthop", "Message Nexthop", FieldType::Boolean).bits(8).mask(0x1);
    MESSAGE_INDEX = FieldDef::new("zebra.message.index", "Message Index", FieldType::Boolean).bits(8).mask(0x2);
    MESSAGE_DISTANCE = FieldDef::new("zebra.message.distance", "Message Distance", FieldType::Boolean).bits(8).mask(0x4);
    MESSAGE_METRIC = FieldDef::new("zebra.message.metric", "Message Metric", FieldType::Boolean).bits(8).mask(0x8);
    TYPE = FieldDef::new("zebra.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    DISTANCE = FieldDef::new("zebra.distance", "Distance", FieldType::Uint8);
    METRIC = FieldDef::new("zebra.metric", "Metric", FieldType::Uint32);
    MTU = FieldDef::new("zebra.mtu", "MTU", FieldType::Uint32);
    MTU6 = FieldDef::new("zebra.mtu6", "MTUv6", FieldType::Uint32);
    BANDWIDTH = FieldDef::new("zebra.bandwidth", "Bandwidth", FieldType::Uint32);
    FAMILY = FieldDef::new("zebra.family", "Family", FieldType::Uint16).strings(Strings::Values(&FAMILY_VALUES));
    FLAGS = FieldDef::new("zebra.flags", "Flags", FieldType::Uint8);
    DEST4 = FieldDef::new("zebra.dest4", "Destination", FieldType::Ipv4);
    DEST6 = FieldDef::new("zebra.dest6", "Destination", FieldType::Ipv6);
    NEXTHOPNUM = FieldDef::new("zebra.nexthopnum", "Nexthop Number", FieldType::Uint8);
    NEXTHOP4 = FieldDef::new("zebra.nexthop4", "Nexthop", FieldType::Ipv4);
    NEXTHOP6 = FieldDef::new("zebra.nexthop6", "Nexthop", FieldType::Ipv6);
    PREFIXLEN = FieldDef::new("zebra.prefixlen", "Prefix length", FieldType::Uint32);
    PREFIX4 = FieldDef::new("zebra.prefix4", "Prefix", FieldType::Ipv4);
    PREFIX6 = FieldDef::new("zebra.prefix6", "Prefix", FieldType::Ipv6);
    ROUTERIDADDRESS = FieldDef::new("zebra.routerIDAddress", "Router ID address", FieldType::Ipv4);
    ROUTERIDMASK = FieldDef::new("zebra.routerIDMask", "Router ID mask", FieldType::Uint8);
    MACADDRESS = FieldDef::new("zebra.macaddress", "MAC address", FieldType::Ether);
    REDIST_DEFAULT = FieldDef::new("zebra.redist_default", "Redistribute default", FieldType::Boolean);
    VRFID = FieldDef::new("zebra.vrfid", "VRF-ID", FieldType::Uint32).base(Base::Hex);
    ROUTERIDFAMILY = FieldDef::new("zebra.routeridfamily", "Router ID Family", FieldType::Uint8).strings(Strings::Values(&FAMILY_VALUES));
    NEXTHOPTYPE = FieldDef::new("zebra.nexthoptype", "Nexthop Type", FieldType::Uint8).strings(Strings::Values(&NEXTHOPTYPE_VALUES));
    MESSAGE_MTU = FieldDef::new("zebra.message.mtu", "Message MTU", FieldType::Boolean).bits(8).mask(0x10);
    MESSAGE_TAG = FieldDef::new("zebra.message.tag", "Message TAG", FieldType::Boolean).bits(8).mask(0x20);
    TAG = FieldDef::new("zebra.tag", "Tag", FieldType::Uint32);
    MACLEN = FieldDef::new("zebra.maclen", "MAC address length", FieldType::Uint32);
    HASLINKPARAM = FieldDef::new("zebra.haslinkparam", "Message has link parameters", FieldType::Boolean);
    PTMENABLE = FieldDef::new("zebra.ptmenable", "PTM Enable", FieldType::Uint8);
    PTMSTATUS = FieldDef::new("zebra.ptmstatus", "PTM Status", FieldType::Uint8);
    INSTANCE = FieldDef::new("zebra.instance", "Instance", FieldType::Uint16);
    SPEED = FieldDef::new("zebra.speed", "Speed", FieldType::Uint32);
    LLTYPE = FieldDef::new("zebra.lltype", "LLType", FieldType::Uint32);
    RMAC = FieldDef::new("zebra.rmac", "RMAC", FieldType::Ether);
    MESSAGE_SRCPFX = FieldDef::new("zebra.message.srcpfx", "Message Source Prefix", FieldType::Boolean).bits(8).mask(0x40);
    MESSAGE_LABEL = FieldDef::new("zebra.message.label", "Message Label", FieldType::Boolean).bits(8).mask(0x40);
    MESSAGE_TABLEID = FieldDef::new("zebra.message.tableid", "Message Table ID", FieldType::Boolean).bits(8).mask(0x80);
    BHTYPE = FieldDef::new("zebra.bhtype", "BHType", FieldType::Uint8).strings(Strings::Values(&BHTYPE_VALUES));
    SRCPREFIXLEN = FieldDef::new("zebra.srcprefixlen", "Source Prefix length", FieldType::Uint32);
    SRCPREFIX4 = FieldDef::new("zebra.srcprefix4", "Source Prefix", FieldType::Ipv4);
    SRCPREFIX6 = FieldDef::new("zebra.srcprefix6", "Source Prefix", FieldType::Ipv6);
    TABLEID = FieldDef::new("zebra.tableid", "Table ID", FieldType::Uint32);
    AFI = FieldDef::new("zebra.afi", "AFI", FieldType::Uint8);
    PID = FieldDef::new("zebra.pid", "PID", FieldType::Uint32);
    VRFTABLEID = FieldDef::new("zebra.vrftableid", "VRF Table ID", FieldType::Uint32);
    VRFNETNSNAME = FieldDef::new("zebra.vrfnetnsname", "VRF NETNS Name", FieldType::String);
    VRFNAME = FieldDef::new("zebra.vrfname", "VRF Name", FieldType::String);
    PROTO = FieldDef::new("zebra.proto", "Protocol", FieldType::Uint8);
    LABEL_CHUNK_KEEP = FieldDef::new("zebra.label_chunk_keep", "Label Chunk Keep", FieldType::Uint8);
    LABEL_CHUNK_SIZE = FieldDef::new("zebra.label_chunk_size", "Label Chunk Size", FieldType::Uint32);
    LABEL_CHUNK_START = FieldDef::new("zebra.label_chunk_start", "Label Chunk Start", FieldType::Uint32);
    LABEL_CHUNK_END = FieldDef::new("zebra.label_chunk_end", "Label Chunk End", FieldType::Uint32);
    MPLS_ENABLED = FieldDef::new("zebra.mpls_enabled", "MPLS Enabled", FieldType::Boolean);
    MULTIPATH_NUM = FieldDef::new("zebra.multipath_num", "Multipath Number", FieldType::Uint32);
    LABELNUM = FieldDef::new("zebra.labelnum", "Label Number", FieldType::Uint8);
    LABEL = FieldDef::new("zebra.label", "Label", FieldType::Uint32);
    RECEIVE_NOTIFY = FieldDef::new("zebra.receive_notify", "Receive Notify", FieldType::Boolean);
}

/// The TCP port.
pub const PORT: u16 = 2600;

/// The shortest message: length and command.
const MIN_LEN: usize = 3;

/// What a header of version 1 and later has where version 0 has its command.
const MARKER_VALUE: u8 = 0xff;

/// The last version whose messages are known.
const LAST_VERSION: u8 = 3;

/// Address families, as in Linux's sockets.
mod family {
    pub(super) const IPV4: u8 = 2;
    pub(super) const IPV6: u8 = 10;
}

/// The Zebra protocol.
#[derive(Clone, Copy, Debug)]
pub struct Zebra;

impl Dissect for Zebra {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if b.u8(2) == Ok(MARKER_VALUE) && b.u8(3).is_ok_and(|version| version > LAST_VERSION) {
            return Err(Fault::NotMine);
        }
        let is_request = w.net.destination_port == PORT;
        w.column_protocol("ZEBRA");
        w.info(format_args!("Zebra {}", if is_request { "Request" } else { "Reply" }));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let item = w.generated(REQUEST, &b, 0, u64::from(is_request));
        w.hide(item);
        let mut at = 0;
        while b.remaining(at) >= MIN_LEN {
            let len = usize::from(b.u16(at)?);
            if len < MIN_LEN {
                break;
            }
            let (version, command, start) = header(&b, at)?;
            let name = COMMAND_VALUES.get(u64::from(command));
            w.info_append(format_args!(": {}", name.unwrap_or("Unknown")));
            let message = b.slice(at, len.min(b.remaining(at)))?;
            let item = w.number(COMMAND, &b, at, message.len(), u64::from(command))?;
            let inner = w.open(item);
            w.item(LEN, &b, at, 2)?;
            if start > MIN_LEN {
                w.item(MARKER, &b, at + 2, 1)?;
                w.item(VERSION, &b, at + 3, 1)?;
                if version == 3 {
                    w.item(VRFID, &b, at + 4, 2)?;
                }
                w.number(COMMAND, &b, at + start - 2, 2, u64::from(command))?;
            } else {
                w.item(COMMAND, &b, at + 2, 1)?;
            }
            Message { b: message, version, is_request }.show(w, command, start)?;
            w.close(inner);
            at += len;
        }
        w.close(opened);
        Ok(())
    }
}

/// Version and command of the message at `at`, and where in it its content begins.
fn header(b: &Buf<'_>, at: usize) -> Result<(u8, u16, usize), Fault> {
    let first = b.u8(at + 2)?;
    if first != MARKER_VALUE {
        return Ok((0, u16::from(first), MIN_LEN));
    }
    match b.u8(at + 3)? {
        3 => Ok((3, b.u16(at + 6)?, 8)),
        version => Ok((version, b.u16(at + 4)?, 6)),
    }
}

/// A message and what its layout depends on.
#[derive(Clone, Copy)]
struct Message<'b> {
    b: Buf<'b>,
    version: u8,
    is_request: bool,
}

impl Message<'_> {
    fn show<C: Collector>(&self, w: &mut Walk<'_, C>, command: u16, at: usize) -> Walked {
        let b = &self.b;
        if b.remaining(at) == 0 {
            return Ok(());
        }
        match command {
            1 | 2 | 5 | 6 => self.interface(w, at),
            3 | 4 => self.address(w, at),
            7 | 8 => self.route(w, at, false),
            9 | 10 => self.route(w, at, true),
            11 | 12 => w.item(TYPE, b, at, 1).map(drop),
            15 | 17 | 24 => self.lookup(w, at, false),
            16 | 18 => self.lookup(w, at, true),
            22 => {
                let family = b.u8(at)?;
                w.item(ROUTERIDFAMILY, b, at, 1)?;
                let (field, len) = match family {
                    family::IPV6 => return Ok(()),
                    _ => (ROUTERIDADDRESS, 4),
                };
                w.item(field, b, at + 1, len)?;
                w.item(ROUTERIDMASK, b, at + 1 + len, 1)?;
                Ok(())
            }
            23 => w.item(REDIST_DEFAULT, b, at, 1).map(drop),
            _ => Ok(()),
        }
    }

    fn interface<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        /// Octets of an interface's name.
        const NAME_LEN: usize = 20;
        let b = &self.b;
        w.item(INTERFACE, b, at, NAME_LEN)?;
        let mut at = at + NAME_LEN;
        at = w.row(b, at, &[(INDEX, 4), (INTSTATUS, 1), (INTFLAGS, 8)])?;
        if self.version >= 3 {
            at = w.row(b, at, &[(PTMENABLE, 1), (PTMSTATUS, 1)])?;
        }
        at = w.row(b, at, &[(METRIC, 4)])?;
        if self.version >= 3 {
            at = w.row(b, at, &[(SPEED, 4)])?;
        }
        at = w.row(b, at, &[(MTU, 4), (MTU6, 4), (BANDWIDTH, 4)])?;
        if self.version >= 3 {
            at = w.row(b, at, &[(LLTYPE, 4)])?;
        }
        if b.remaining(at) < 4 {
            return Ok(());
        }
        let len = b.u32(at)? as usize;
        w.item(MACLEN, b, at, 4)?;
        if len > 0 {
            w.item(MACADDRESS, b, at + 4, 6)?;
        }
        Ok(())
    }

    fn address<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Walked {
        let b = &self.b;
        let family = b.u8(at + 5)?;
        let at = w.row(b, at, &[(INDEX, 4), (FLAGS, 1), (FAMILY, 1)])?;
        let (prefix, destination, len) = match family {
            family::IPV4 => (PREFIX4, DEST4, 4),
            family::IPV6 => (PREFIX6, DEST6, 16),
            _ => return Ok(()),
        };
        w.row(b, at, &[(prefix, len), (PREFIXLEN, 1), (destination, len)])?;
        Ok(())
    }

    /// How many next hops follow, and each of them; where they end.
    fn next_hops<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize) -> Result<usize, Fault> {
        let b = &self.b;
        let count = b.u8(at)?;
        w.item(NEXTHOPNUM, b, at, 1)?;
        let mut at = at + 1;
        for _ in 0..count {
            let kind = b.u8(at)?;
            w.item(NEXTHOPTYPE, b, at, 1)?;
            at += 1;
            at = match kind {
                1 => w.row(b, at, &[(INDEX, 4)])?,
                2 => w.row(b, at, &[(INTERFACE, 20)])?,
                3 => w.row(b, at, &[(NEXTHOP4, 4)])?,
                4 => w.row(b, at, &[(NEXTHOP4, 4), (INDEX, 4)])?,
                6 => w.row(b, at, &[(NEXTHOP6, 16)])?,
                7 => w.row(b, at, &[(NEXTHOP6, 16), (INDEX, 4)])?,
                _ => at,
            };
        }
        Ok(at)
    }

    fn route<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, is_v6: bool) -> Walked {
        const HAS_NEXT_HOP: u8 = 1;
        const HAS_INDEX: u8 = 2;
        const HAS_DISTANCE: u8 = 4;
        const HAS_METRIC: u8 = 8;
        const HAS_MTU: u8 = 0x10;
        const HAS_TAG: u8 = 0x20;
        let b = &self.b;
        w.item(TYPE, b, at, 1)?;
        let mut at = at + 1;
        if self.version >= 3 {
            at = w.row(b, at, &[(INSTANCE, 2)])?;
        }
        w.item(RTFLAGS, b, at, 1)?;
        let message = b.u8(at + 1)?;
        let item = w.item(MESSAGE, b, at + 1, 1)?;
        let flags = [
            MESSAGE_NEXTHOP,
            MESSAGE_INDEX,
            MESSAGE_DISTANCE,
            MESSAGE_METRIC,
            MESSAGE_MTU,
            MESSAGE_TAG,
        ];
        for (bit, flag) in flags.iter().enumerate() {
            if message >> bit & 1 != 0 {
                let title = w.def(*flag).title;
                w.append(item, format_args!(", {title}"));
            }
        }
        w.bits(item, &flags, b, at + 1, 1)?;
        at += 2;
        // Only what is asked for says how far it reaches.
        if self.version >= 1 && self.is_request {
            at = w.row(b, at, &[(SAFI, 2)])?;
        }
        at = self.prefix(w, at, is_v6)?;
        if message & HAS_NEXT_HOP != 0 {
            if self.version == 0 || !self.is_request {
                let count = b.u8(at)?;
                w.item(NEXTHOPNUM, b, at, 1)?;
                at += 1;
                for _ in 0..count {
                    at = w.row(b, at, &[if is_v6 { (NEXTHOP6, 16) } else { (NEXTHOP4, 4) }])?;
                }
            } else {
                at = self.next_hops(w, at)?;
            }
        }
        if message & HAS_INDEX != 0 && !self.is_request {
            let count = b.u8(at)?;
            w.item(INDEXNUM, b, at, 1)?;
            at += 1;
            for _ in 0..count {
                at = w.row(b, at, &[(INDEX, 4)])?;
            }
        }
        for (bit, field, len) in
            [(HAS_DISTANCE, DISTANCE, 1), (HAS_METRIC, METRIC, 4), (HAS_MTU, MTU, 4)]
        {
            if message & bit != 0 {
                at = w.row(b, at, &[(field, len)])?;
            }
        }
        if message & HAS_TAG != 0 {
            w.item(TAG, b, at, if self.version >= 3 { 4 } else { 2 })?;
        }
        Ok(())
    }

    /// The length of a prefix and as many of its octets as that takes; where they end.
    fn prefix<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        at: usize,
        is_v6: bool,
    ) -> Result<usize, Fault> {
        let b = &self.b;
        let bits = b.u8(at)?;
        w.item(PREFIXLEN, b, at, 1)?;
        let size = if is_v6 { 16 } else { 4 };
        let len = usize::from(bits.div_ceil(8)).min(size);
        let octets = b.bytes(at + 1, len)?;
        let mut address = [0; 16];
        address[..len].copy_from_slice(octets);
        if is_v6 {
            w.octets(PREFIX6, b, at + 1, len, &address)?;
        } else {
            let number = u32::from_be_bytes([address[0], address[1], address[2], address[3]]);
            w.number(PREFIX4, b, at + 1, len, u64::from(number))?;
        }
        Ok(at + 1 + len)
    }

    fn lookup<C: Collector>(&self, w: &mut Walk<'_, C>, at: usize, is_v6: bool) -> Walked {
        let b = &self.b;
        let at = w.row(b, at, &[if is_v6 { (DEST6, 16) } else { (DEST4, 4) }])?;
        if self.is_request {
            return Ok(());
        }
        let at = w.row(b, at, &[(METRIC, 4)])?;
        let count = b.u8(at)?;
        w.item(NEXTHOPNUM, b, at, 1)?;
        let mut at = at + 1;
        // Here the reference shows addresses where the types of next hops are.
        for _ in 0..count {
            let hop = if is_v6 { (NEXTHOP6, 16) } else { (NEXTHOP4, 4) };
            if b.remaining(at) < hop.1 {
                break;
            }
            at = w.row(b, at, &[hop])?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::segment;

    #[test]
    fn a_route_is_added() {
        let message =
            b"\0\x1a\xff\x02\0\x07\x09\x09\x0d\0\x01\x18\x14\0\0\x01\x03\x0a\0\0\x01\xc8\0\0\0\0";
        let shown = segment(40000, 2600, message);
        assert_eq!(shown.info, "ZEBRA Zebra Request: Add IPv4 Route");
        for line in
            ["Type: BGP Route (9)", "Prefix: 20.0.0.0", "Nexthop: 10.0.0.1", "Distance: 200"]
        {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn later_versions_are_left_alone() {
        let shown = segment(40000, 2600, b"\0\x0b\xff\x06\0\0\0\0\0\0\0");
        assert!(!shown.protocols.contains("zebra"));
    }
}
