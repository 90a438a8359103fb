//! A packet of literal octets as a record: Ethernet, IPv4, perhaps IPv4 again, TCP, some text.

use lamna_fields::{
    Encoding, FieldDef, FieldId, FieldType, Flow, LaidOut, Layout, Occurrence, ProtocolId, Record,
    Sole, Strings, Survey, Surveyed, Value, decode, field_table, values,
};
use lamna_filter::Tables;

values! {
    static PROTOCOLS { 1 => "ICMP", 4 => "IPv4", 6 => "TCP", 17 => "UDP" }
}

mod eth {
    use super::*;

    field_table! {
        pub(super) static FIELDS;
        ETH = FieldDef::protocol("eth", "Ethernet II", "Ethernet");
        ETH_DST = FieldDef::new("eth.dst", "Destination", FieldType::Ether).at(0, 6);
        ETH_SRC = FieldDef::new("eth.src", "Source", FieldType::Ether).at(6, 6);
        ETH_ADDR = FieldDef::new("eth.addr", "Address", FieldType::Ether).stands_for(&[ETH_DST, ETH_SRC]);
        ETH_TYPE = FieldDef::new("eth.type", "Type", FieldType::Uint16).at(12, 2);
    }
}

mod ip {
    use super::*;

    field_table! {
        pub(super) static FIELDS;
        IP = FieldDef::protocol("ip", "Internet Protocol Version 4", "IPv4");
        IP_TTL = FieldDef::new("ip.ttl", "Time to Live", FieldType::Uint8).at(8, 1);
        IP_DF = FieldDef::new("ip.flags.df", "Don't fragment", FieldType::Boolean)
            .mask(0x4000).at(6, 2).strings(Strings::TrueFalse(&("Set", "Not set")));
        IP_PROTO = FieldDef::new("ip.proto", "Protocol", FieldType::Uint8).at(9, 1)
            .strings(Strings::Values(&PROTOCOLS));
        IP_SRC = FieldDef::new("ip.src", "Source Address", FieldType::Ipv4).at(12, 4);
        IP_DST = FieldDef::new("ip.dst", "Destination Address", FieldType::Ipv4).at(16, 4);
        IP_ADDR = FieldDef::new("ip.addr", "Address", FieldType::Ipv4).stands_for(&[IP_SRC, IP_DST]);
    }
}

mod tcp {
    use super::*;

    field_table! {
        pub(super) static FIELDS;
        TCP = FieldDef::protocol("tcp", "Transmission Control Protocol", "TCP");
        TCP_SRCPORT = FieldDef::new("tcp.srcport", "Source Port", FieldType::Uint16).at(0, 2);
        TCP_DSTPORT = FieldDef::new("tcp.dstport", "Destination Port", FieldType::Uint16).at(2, 2);
        TCP_PORT = FieldDef::new("tcp.port", "Port", FieldType::Uint16)
            .stands_for(&[TCP_SRCPORT, TCP_DSTPORT]);
        TCP_FLAGS = FieldDef::new("tcp.flags", "Flags", FieldType::Uint16).mask(0xfff).at(12, 2);
        TCP_SYN = FieldDef::new("tcp.flags.syn", "Syn", FieldType::Boolean).mask(2).at(12, 2)
            .strings(Strings::TrueFalse(&("Set", "Not set")));
    }
}

mod text {
    use super::*;

    field_table! {
        pub(super) static FIELDS;
        TEXT = FieldDef::protocol("text", "Text", "TEXT");
        TEXT_LINE = FieldDef::new("text.line", "Line", FieldType::String);
        TEXT_DELTA = FieldDef::new("text.delta", "Delta", FieldType::RelativeTime);
        TEXT_TIME = FieldDef::new("text.time", "Time", FieldType::AbsoluteTime);
        TEXT_SHARE = FieldDef::new("text.share", "Share", FieldType::Double);
        TEXT_OFFSET = FieldDef::new("text.offset", "Offset", FieldType::Int16);
        TEXT_DATA = FieldDef::new("text.data", "Data", FieldType::Bytes);
        TEXT_ADDRESS = FieldDef::new("text.address", "Address", FieldType::Ipv6);
        TEXT_ID = FieldDef::new("text.id", "Identifier", FieldType::Guid);
        TEXT_OID = FieldDef::new("text.oid", "Object", FieldType::Oid);
        TEXT_EUI = FieldDef::new("text.eui", "Interface", FieldType::Eui64);
    }
}

/// How many fields there are.
const FIELDS: u32 =
    (eth::FIELDS.len() + ip::FIELDS.len() + tcp::FIELDS.len() + text::FIELDS.len()) as u32;

pub(crate) fn schema() -> Tables {
    Tables::new(&[eth::FIELDS, ip::FIELDS, tcp::FIELDS, text::FIELDS])
}

/// Layers of a frame: the protocol's number and where its header lies.
pub(crate) struct Packet {
    pub(crate) schema: Tables,
    pub(crate) octets: Vec<u8>,
    pub(crate) layers: Vec<(u16, std::ops::Range<usize>)>,
    /// Whether headers are handed out, for direct loads.
    pub(crate) headers: bool,
    /// Whether all fields are listed where it is looked over.
    pub(crate) listed: bool,
}

impl Packet {
    /// A SYN to port 80 with `text` after it; `tunnel` puts a second IPv4 header before TCP.
    pub(crate) fn syn(text: &str, tunnel: bool) -> Packet {
        let mut octets =
            vec![0, 0x11, 0x22, 0x33, 0x44, 0x55, 0, 0xaa, 0xbb, 0xcc, 0xdd, 0xee, 8, 0];
        let mut layers = vec![(0, 0..14)];
        let mut ip = |ttl: u8, proto: u8, last: u8, octets: &mut Vec<u8>| {
            let start = octets.len();
            octets.extend([0x45, 0, 0, 60, 0, 1, 0x40, 0, ttl, proto, 0, 0]);
            octets.extend([10, 0, 0, last, 172, 16, 0, last]);
            layers.push((1, start..octets.len()));
        };
        if tunnel {
            ip(255, 4, 9, &mut octets);
        }
        ip(64, 6, 1, &mut octets);
        let start = octets.len();
        octets.extend([0x0c, 0xc3, 0, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0x50, 2, 0xff, 0xff, 0, 0, 0, 0]);
        layers.push((2, start..octets.len()));
        if !text.is_empty() {
            let start = octets.len();
            octets.extend(text.as_bytes());
            layers.push((3, start..octets.len()));
        }
        Packet { schema: schema(), octets, layers, headers: true, listed: false }
    }
}

impl Packet {
    /// All fields, with what unsigned numbers are.
    fn list(&self) -> Vec<(FieldId, Option<u64>)> {
        let mut list = Vec::new();
        for field in (0..FIELDS).map(FieldId) {
            let _ = self.values(field, &mut |found| {
                let number = match found.value {
                    Value::Uint(number) => Some(number),
                    _ => None,
                };
                list.push((field, number));
                Flow::Continue(())
            });
        }
        list
    }
}

/// A packet with the list of its fields.
struct Lists<'p> {
    packet: &'p Packet,
    values: Vec<(FieldId, Option<u64>)>,
}

impl LaidOut for Lists<'_> {
    fn hint(&self) -> u32 {
        self.values.len() as u32
    }

    fn layout(&self) -> Option<Layout> {
        Some(Layout {
            headers: self.packet.layers.iter().map(|(number, _)| ProtocolId(*number)).collect(),
            values: self.values.iter().map(|(field, _)| *field).collect(),
        })
    }

    fn is_laid_out(&self, layout: &Layout) -> bool {
        self.layout().as_ref() == Some(layout)
    }

    fn header(&self, place: usize) -> &[u8] {
        let (_, range) = &self.packet.layers[place];
        &self.packet.octets[range.clone()]
    }

    fn number(&self, place: usize) -> Option<u64> {
        self.values[place].1
    }
}

impl Record for Packet {
    fn values(&self, field: FieldId, visit: &mut dyn FnMut(Occurrence<'_>) -> Flow) -> Flow {
        let (protocol, place) = self.schema.place(field);
        let def = lamna_fields::Schema::def(&self.schema, field);
        let mut layer = 0;
        for (number, range) in &self.layers {
            if *number != protocol.0 {
                continue;
            }
            layer += 1;
            let header = &self.octets[range.clone()];
            let bytes = match (def.place, def.kind) {
                (Some(place), _) => {
                    let at = usize::from(place.offset);
                    &header[at..at + usize::from(place.len)]
                }
                _ => header,
            };
            let text = std::str::from_utf8(header).unwrap_or_default();
            let value = match place {
                lamna_fields::Field::PROTOCOL => Value::Protocol(header),
                _ if def.place.is_some() => decode(def, bytes, Encoding::Big).unwrap(),
                text::TEXT_LINE => {
                    for line in text.lines() {
                        let rest = &self.octets[range.start..];
                        visit(Occurrence { value: Value::Str(line), bytes, rest, layer })?;
                    }
                    continue;
                }
                text::TEXT_DELTA => Value::RelativeTime(-1_500_000_000),
                text::TEXT_TIME => Value::AbsoluteTime(1_700_000_000_500_000_000),
                text::TEXT_SHARE => Value::Float(0.5),
                text::TEXT_OFFSET => Value::Int(-6),
                text::TEXT_DATA => Value::Bytes(header),
                text::TEXT_ADDRESS => {
                    Value::Ipv6([0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
                }
                text::TEXT_ID => Value::Guid([0x12; 16]),
                text::TEXT_OID => Value::Bytes(&[0x2a, 0x86, 0x48]),
                text::TEXT_EUI => Value::Uint(0x0011_2233_4455_6677),
                _ => continue,
            };
            visit(Occurrence { value, bytes, rest: &self.octets[range.start..], layer })?;
        }
        Flow::Continue(())
    }

    fn headers(&self, protocol: ProtocolId, visit: &mut impl FnMut(&[u8]) -> Flow) -> Option<Flow> {
        if !self.headers {
            return None;
        }
        let mut layers = self.layers.iter().filter(|(number, _)| *number == protocol.0);
        Some(layers.try_for_each(|(_, range)| visit(&self.octets[range.clone()])))
    }

    fn sole_header(&self, protocol: ProtocolId) -> Sole<'_> {
        let mut layers = self.layers.iter().filter(|(number, _)| *number == protocol.0);
        match (layers.next(), layers.next()) {
            _ if !self.headers => Sole::Several,
            (None, _) => Sole::None,
            (Some((_, range)), None) => Sole::One(&self.octets[range.clone()]),
            _ => Sole::Several,
        }
    }

    fn laid_out(&self) -> Option<impl LaidOut + '_> {
        (self.headers && self.listed).then(|| Lists { packet: self, values: self.list() })
    }

    fn survey<'r>(&'r self, surveyor: &mut impl Survey<'r>) -> Option<Surveyed> {
        for (number, range) in self.layers.iter().filter(|_| self.headers || self.listed) {
            if self.headers {
                surveyor.header(ProtocolId(*number), &self.octets[range.clone()]);
            } else {
                surveyor.protocol(ProtocolId(*number));
            }
        }
        if self.listed {
            self.list().into_iter().for_each(|(field, number)| surveyor.field(field, number));
        }
        let Packet { headers, listed, .. } = *self;
        (headers || listed).then_some(Surveyed { headers, fields: listed })
    }
}
