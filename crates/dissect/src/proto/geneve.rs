//! Generic Network Virtualization Encapsulation (RFC 8926), with Google's options.

use std::fmt;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, ranges};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::numbers;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

ranges! {
    static OPTION_CLASS_RANGES {
        (0x0, 0xff) => "Standard",
        (0x100, 0x100) => "Linux",
        (0x101, 0x101) => "Open vSwitch",
        (0x102, 0x102) => "Open Virtual Networking (OVN)",
        (0x103, 0x103) => "In-band Network Telemetry (INT)",
        (0x104, 0x104) => "VMware",
        (0x105, 0x105) => "Amazon.com, Inc.",
        (0x106, 0x106) => "Cisco Systems, Inc.",
        (0x107, 0x107) => "Oracle Corporation",
        (0x108, 0x110) => "Amazon.com, Inc.",
        (0x111, 0x118) => "IBM",
        (0x119, 0x128) => "Ericsson",
        (0x129, 0x129) => "Oxide Computer Company",
        (0x130, 0x131) => "Cisco Systems, Inc.",
        (0x132, 0x135) => "Google LLC",
        (0x136, 0x136) => "InfoQuick Global Connection Tech Ltd.",
        (0x137, 0xfeff) => "Unassigned",
        (0xfff0, 0xffff) => "Experimental",
    }
}

field_table! {
    /// The fields of Generic Network Virtualization Encapsulation.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("geneve", "Generic Network Virtualization Encapsulation", "Geneve");
    VERSION = FieldDef::new("geneve.version", "Version", FieldType::Uint8);
    FLAGS = FieldDef::new("geneve.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_OAM = FieldDef::new("geneve.flags.oam", "Operations, Administration and Management Frame", FieldType::Boolean).bits(8).mask(0x80);
    FLAGS_CRITICAL = FieldDef::new("geneve.flags.critical", "Critical Options Present", FieldType::Boolean).bits(8).mask(0x40);
    FLAGS_RESERVED = FieldDef::new("geneve.flags.reserved", "Reserved", FieldType::Boolean).bits(8).mask(0x3f);
    PROTO_TYPE = FieldDef::new("geneve.proto_type", "Protocol Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    VNI = FieldDef::new("geneve.vni", "Virtual Network Identifier (VNI)", FieldType::Uint24).base(Base::HexDec);
    RESERVED = FieldDef::new("geneve.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    OPTIONS = FieldDef::new("geneve.options", "Geneve Options", FieldType::Bytes);
    OPTION_CLASS = FieldDef::new("geneve.option.class", "Class", FieldType::Uint16).base(Base::Hex).strings(Strings::Ranges(&OPTION_CLASS_RANGES));
    OPTION_TYPE = FieldDef::new("geneve.option.type", "Type", FieldType::Uint8).base(Base::Hex);
    OPTION_TYPE_CRITICAL = FieldDef::new("geneve.option.type.critical", "Critical Option", FieldType::Boolean).bits(8).mask(0x80);
    OPTION_FLAGS = FieldDef::new("geneve.option.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    OPTION_FLAGS_RESERVED = FieldDef::new("geneve.option.flags.reserved", "Reserved", FieldType::Boolean).bits(8).mask(0xe0);
    OPTION_LENGTH = FieldDef::new("geneve.option.length", "Length", FieldType::Uint8).strings(Strings::Unit(&(" byte", " bytes")));
    OPTION = FieldDef::new("geneve.option", "Option", FieldType::Bytes);
    OPTION_GCP_VNID = FieldDef::new("geneve.option.gcp.vnid", "GCP Virtual Network ID", FieldType::Uint32);
    OPTION_GCP_RESERVED = FieldDef::new("geneve.option.gcp.reserved", "GCP Reserved bits", FieldType::Boolean).bits(32).mask(0xe);
    OPTION_GCP_DIRECTION = FieldDef::new("geneve.option.gcp.direction", "GCP Traffic Direction", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Egress", "Ingress")));
    OPTION_GCP_ENDPOINT = FieldDef::new("geneve.option.gcp.endpoint", "GCP Endpoint ID", FieldType::Bytes);
    OPTION_GCP_PROFILE = FieldDef::new("geneve.option.gcp.profile", "GCP Profile ID", FieldType::Uint64);
    OPTION_UNKNOWN_DATA = FieldDef::new("geneve.option.unknown.data", "Unknown Option Data", FieldType::Bytes);
    VERSION_UNKNOWN = FieldDef::new("geneve.version.unknown", "Unknown version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPTION_LENGTH_INVALID = FieldDef::new("geneve.option.length.invalid", "Invalid length for option", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Octets before the options.
pub const HEADER_LEN: usize = 8;

/// Octets of an option before its data.
const OPTION_HEADER_LEN: usize = 4;

/// The fixed part of a header.
#[derive(Clone, Copy, Debug)]
pub struct Header([u8; HEADER_LEN]);

impl Header {
    /// The header at the start of `b`.
    #[inline]
    pub fn new(b: &Buf<'_>) -> Result<Self, Fault> {
        b.array(0).map(Header)
    }

    /// The version, 0.
    #[inline]
    pub fn version(&self) -> u8 {
        self.0[0] >> 6
    }

    /// Octets of the options.
    #[inline]
    pub fn options_len(&self) -> usize {
        usize::from(self.0[0] & 0x3f) * 4
    }

    /// The EtherType of what is carried.
    #[inline]
    pub fn protocol_type(&self) -> u16 {
        u16::from_be_bytes([self.0[2], self.0[3]])
    }

    /// The network identifier, of 24 bits.
    #[inline]
    pub fn network(&self) -> u32 {
        u32::from_be_bytes([0, self.0[4], self.0[5], self.0[6]])
    }
}

/// Generic Network Virtualization Encapsulation.
#[derive(Clone, Copy, Debug)]
pub struct Geneve;

impl Dissect for Geneve {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(6081)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Geneve");
        let first = b.u8(0)?;
        let options_len = usize::from(first & 0x3f) * 4;
        let len = HEADER_LEN + options_len;
        let kind = b.u16(2)?;
        if w.wants_columns() {
            match numbers::ethertype::NAMES.get(u64::from(kind)) {
                Some(word) => w.info(format_args!("Encapsulated {word}")),
                None => w.info(format_args!("Encapsulated 0x{kind:04x} (unknown)")),
            }
        }
        let (root, opened) = w.open_protocol(&b, 0, len)?;
        let header = Header::new(&b)?;
        let item = w.number(VERSION, &b, 0, 1, u64::from(header.version()))?;
        if header.version() != 0 {
            w.expert_text(
                VERSION_UNKNOWN,
                item,
                format_args!("Unknown version {}", header.version()),
            );
        }
        w.number(OPTION_LENGTH, &b, 0, 1, options_len as u64)?;
        w.bitmask(FLAGS, &[FLAGS_OAM, FLAGS_CRITICAL, FLAGS_RESERVED], &b, 1, 1)?;
        w.item(PROTO_TYPE, &b, 2, 2)?;
        w.item(VNI, &b, 4, 3)?;
        w.label(
            root,
            format_args!(
                "Generic Network Virtualization Encapsulation, VNI: 0x{:06x}{}",
                header.network(),
                if b.u8(1)? & 0x80 == 0 { "" } else { ", OAM" }
            ),
        );
        let item = w.item(RESERVED, &b, 7, 1)?;
        if b.u8(7)? == 0 {
            w.hide(item);
        }
        if options_len > 0 && w.fields() {
            options(w, &b, options_len)?;
        }
        w.close(opened);
        let rest = b.from(len)?;
        if w.try_claim(Claim::Ethertype(kind), rest)? {
            return Ok(());
        }
        w.data(rest)
    }
}

fn options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let all = w.item(OPTIONS, b, HEADER_LEN, len)?;
    let plural = if len == 1 { "" } else { "s" };
    w.label(all, format_args!("Options: ({len} byte{plural})"));
    let opened = w.open(all);
    let end = HEADER_LEN + len;
    let mut at = HEADER_LEN;
    while at < end {
        let (class, kind) = (b.u16(at)?, b.u8(at + 2)?);
        let option_len = OPTION_HEADER_LEN + usize::from(b.u8(at + 3)? & 0x1f) * 4;
        if at + option_len > end {
            let title = Title(class, kind);
            let text = format_args!("{title} (length of {option_len} is past end of options)");
            let item = w.text(b, at + 3, 1, text)?;
            w.expert_text(OPTION_LENGTH_INVALID, item, text);
            break;
        }
        option(w, b, at, option_len, class, kind)?;
        at += option_len;
    }
    w.close(opened);
    Ok(())
}

/// Google's class of options.
const GOOGLE: u16 = 0x132;

/// What an option of a class and a type is called.
struct Title(u16, u8);

impl fmt::Display for Title {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Title(class, kind) = *self;
        let name = match (class, kind) {
            (GOOGLE, 1 | 0x81) => "GCP Virtual Network ID",
            (GOOGLE, 2 | 0x82) => "GCP Endpoint ID",
            (GOOGLE, 3 | 0x83) => "GCP Profile ID",
            _ => "Unknown",
        };
        let class_name = OPTION_CLASS_RANGES.get(u64::from(class)).unwrap_or("Unknown");
        write!(f, "{name}, Class: {class_name} (0x{class:04x}) Type: 0x{kind:02x}")
    }
}

fn option<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    class: u16,
    kind: u8,
) -> Walked {
    let critical = if kind & 0x80 == 0 { "Non-critical" } else { "Critical" };
    let item = w.item(OPTION, b, at, len)?;
    w.label(item, format_args!("{} ({critical})", Title(class, kind)));
    let opened = w.open(item);
    w.item(OPTION_CLASS, b, at, 2)?;
    let item = w.item(OPTION_TYPE, b, at + 2, 1)?;
    w.label_value(item, format_args!("0x{kind:02x} ({critical})"));
    let hidden = w.item(OPTION_TYPE_CRITICAL, b, at + 2, 1)?;
    w.hide(hidden);
    let flags = b.u8(at + 3)? >> 5;
    let item = w.number(OPTION_FLAGS, b, at + 3, 1, u64::from(flags))?;
    if flags != 0 {
        w.label_value(item, format_args!("{flags:#04x} (RSVD)"));
    }
    w.bits(item, &[OPTION_FLAGS_RESERVED], b, at + 3, 1)?;
    if flags == 0 {
        w.hide(item);
    }
    w.number(OPTION_LENGTH, b, at + 3, 1, len as u64)?;
    let data = at + OPTION_HEADER_LEN;
    match (class, kind & 0x7f, len - OPTION_HEADER_LEN) {
        (_, _, 0) => {}
        (GOOGLE, 1, 4) => {
            for field in [OPTION_GCP_VNID, OPTION_GCP_RESERVED, OPTION_GCP_DIRECTION] {
                w.item(field, b, data, 4)?;
            }
        }
        (GOOGLE, 2, data_len) => {
            w.item(OPTION_GCP_ENDPOINT, b, data, data_len)?;
        }
        (GOOGLE, 3, 8) => {
            w.item(OPTION_GCP_PROFILE, b, data, 8)?;
        }
        (_, _, data_len) => {
            w.item(OPTION_UNKNOWN_DATA, b, data, data_len)?;
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ARP, ethernet};
    use crate::proto::datagram::shown;

    fn packet(options: &[u8]) -> Vec<u8> {
        let mut packet = vec![(options.len() / 4) as u8, 0x40, 0x65, 0x58, 0, 0, 10, 0];
        packet.extend(options);
        packet.extend(ethernet(0x0806, &ARP));
        packet
    }

    #[test]
    fn an_option_is_taken_apart() {
        let shown = shown(50_000, 6081, &packet(&[0, 0, 0x80, 1, 0, 0, 0, 12]));
        assert_eq!(shown.protocols, "eth:ethertype:ip:udp:geneve:eth:ethertype:arp");
        assert!(shown.has("Unknown, Class: Standard (0x0000) Type: 0x80 (Critical)"));
        assert!(shown.has("Unknown Option Data: 0000000c"));
        assert!(shown.has("Flags: 0x40, Critical Options Present"));
    }

    #[test]
    fn an_option_longer_than_all_options_is_wrong() {
        let shown = shown(50_000, 6081, &packet(&[0, 0, 0x80, 3, 0, 0, 0, 12]));
        assert!(shown.tree.iter().any(|line| line.contains("is past end of options")));
    }
}
