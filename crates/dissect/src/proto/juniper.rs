//! What Juniper's routers say of a packet before it: the direction, the interface. Of the forms for different links that of
//! Ethernet is here.

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::frame::link;
use crate::proto::{id, numbers};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// What every header begins with.
const MAGIC: u32 = 0x4d_4743;

/// Octets of the header that is always there.
pub const HEADER_LEN: usize = 4;

/// Flags: whether extensions follow, and whether the link's own header is missing.
const EXTENSIONS: u8 = 0x80;
const NO_LINK: u8 = 0x02;

/// The number of Ethernet among what may follow.
const ETHERNET: u64 = 204;

values! {
    static DIRECTION_VALUES {
        0x0 => "Out",
        0x1 => "In",
    }
    static L2HDR_VALUES {
        0x0 => "Present",
        0x2 => "none",
    }
    static PROTO_VALUES {
        2 => "IPv4",
        3 => "MPLS->IPv4",
        4 => "IPv4->MPLS",
        5 => "MPLS",
        6 => "IPv6",
        7 => "MPLS->IPv6",
        8 => "IPv6->MPLS",
        10 => "CLNP",
        32 => "CLNP->MPLS",
        33 => "MPLS->CLNP",
        200 => "PPP",
        201 => "OSI",
        202 => "LLC",
        203 => "LLC/SNAP",
        204 => "Ethernet",
        205 => "ATM OAM Cell",
        206 => "Q.933",
        207 => "Frame-Relay",
        208 => "C-HDLC",
    }
    static EXT_IFMT_VALUES {
        1 => "Ethernet",
        2 => "FDDI",
        3 => "Token-Ring",
        4 => "PPP",
        5 => "Frame-Relay",
        6 => "Cisco-HDLC",
        7 => "SMDS-DXI",
        8 => "ATM-PVC",
        9 => "PPP-CCC",
        10 => "Frame-Relay-CCC",
        11 => "IP-over-IP",
        12 => "GRE",
        13 => "PIM-Encapsulator",
        14 => "PIM-Decapsulator",
        15 => "Cisco-HDLC-CCC",
        16 => "VLAN-CCC",
        17 => "Multilink-PPP",
        18 => "Multilink-FR",
        19 => "Multilink",
        20 => "LSI",
        22 => "ATM-CCC-Cell-Relay",
        23 => "IPSEC-over-IP",
        24 => "GGSN",
        27 => "PPP-TCC",
        28 => "Frame-Relay-TCC",
        29 => "Cisco-HDLC-TCC",
        30 => "Ethernet-CCC",
        31 => "VPN-Loopback-tunnel",
        32 => "Extended-VLAN-CCC",
        33 => "Ethernet-over-ATM",
        34 => "Monitor",
        35 => "Ethernet-TCC",
        36 => "VLAN-TCC",
        37 => "Extended-VLAN-TCC",
        38 => "Controller",
        39 => "Multilink-FR-UNI-NNI",
        40 => "LinkService",
        41 => "VPLS",
        42 => "VLAN-VPLS",
        43 => "Extended-VLAN-VPLS",
        44 => "Logical-tunnel",
        45 => "General-Services",
        46 => "Ethernet-VPLS-over-ATM",
        48 => "Extended FR-CCC",
        49 => "Extended FR-TCC",
        50 => "Flexible-FrameRelay",
        52 => "Flexible-Ethernet-Services",
        53 => "Flow-collection",
        56 => "PPPoE",
        57 => "PPP-Subordinate",
        59 => "Dynamic-Flow-Capture",
        60 => "PIC Peer",
    }
    static EXT_IFLE_VALUES {
        2 => "ATM SNAP",
        3 => "ATM NLPID",
        4 => "ATM VCMUX",
        5 => "ATM LLC",
        6 => "PPP over ATM VCMUX",
        7 => "PPP over ATM LLC",
        8 => "PPP over FUNI",
        9 => "CCC over ATM",
        10 => "FR NLPID",
        11 => "FR SNAP",
        12 => "FR PPP",
        13 => "FR CCC",
        14 => "Ethernet",
        17 => "PPP",
        18 => "C-HDLC",
        19 => "PPP CCC",
        20 => "IPIP",
        21 => "PIM Null",
        22 => "GRE NULL",
        23 => "PPP over GRE",
        24 => "PIMd",
        25 => "C-HDLC CCC",
        26 => "CISCO compatible NLPID",
        27 => "VLAN CCC",
        28 => "MLPPP",
        29 => "MLFR",
        30 => "LSI Null",
        32 => "ATM CCC Cell Relay",
        33 => "Crypto",
        34 => "GGSN",
        35 => "ATM VCMUX TCC",
        36 => "FR TCC",
        37 => "PPP TCC",
        38 => "C-HDLC TCC",
        39 => "Ethernet CCC",
        40 => "VT",
        41 => "Ethernet over ATM LLC",
        42 => "Extended VLAN CCC",
        43 => "ATM SNAP TCC",
        44 => "Monitor",
        45 => "Ethernet TCC",
        46 => "VLAN TCC",
        47 => "Extended VLAN TCC",
        48 => "MFR",
        49 => "VPLS",
        50 => "VLAN VPLS",
        51 => "Extended VLAN VPLS",
        52 => "General Services",
        53 => "Ethernet VPLS over ATM LLC",
        54 => "FR CCC",
        55 => "MLPPP over ATM LLC",
        56 => "Ethernet over ATM CCC",
        57 => "LT VLAN",
        58 => "Collector",
        59 => "Aggregator",
        60 => "LAPD",
        61 => "PPPoE over ATM LLC",
        62 => "PPPoE over Ethernet",
        63 => "PPPoE",
        64 => "",
        65 => "C-HDLC via dialer",
    }
}

field_table! {
    /// The fields of Juniper.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("juniper", "Juniper", "Juniper");
    MAGIC_NUMBER = FieldDef::new("juniper.magic-number", "Magic Number", FieldType::Uint24).base(Base::Hex);
    DIRECTION = FieldDef::new("juniper.direction", "Direction", FieldType::Uint8).base(Base::Hex).mask(0x1).strings(Strings::Values(&DIRECTION_VALUES));
    L2HDR = FieldDef::new("juniper.l2hdr", "L2 header presence", FieldType::Uint8).base(Base::Hex).mask(0x2).strings(Strings::Values(&L2HDR_VALUES));
    EXT_TOTAL_LEN = FieldDef::new("juniper.ext_total_len", "Extension(s) Total length", FieldType::Uint16);
    COOKIE_LEN = FieldDef::new("juniper.cookie_len", "Cookie length", FieldType::Uint32);
    ATM2_COOKIE = FieldDef::new("juniper.atm2.cookie", "Cookie", FieldType::Uint64).base(Base::Hex);
    ATM1_COOKIE = FieldDef::new("juniper.atm1.cookie", "Cookie", FieldType::Uint32).base(Base::Hex);
    MLPIC_COOKIE = FieldDef::new("juniper.mlpic.cookie", "Cookie", FieldType::Uint16).base(Base::Hex);
    LSPIC_COOKIE = FieldDef::new("juniper.lspic.cookie", "Cookie", FieldType::Uint32).base(Base::Hex);
    ASPIC_COOKIE = FieldDef::new("juniper.aspic.cookie", "Cookie", FieldType::Uint64).base(Base::Hex);
    VLAN = FieldDef::new("juniper.vlan", "VLan ID", FieldType::Uint16);
    PROTO = FieldDef::new("juniper.proto", "Protocol", FieldType::Uint16).strings(Strings::Values(&PROTO_VALUES));
    PAYLOAD_TYPE = FieldDef::new("juniper.payload_type", "Payload Type", FieldType::Uint16).strings(Strings::Values(&PROTO_VALUES));
    ENCAP_TYPE = FieldDef::new("juniper.encap_type", "Encapsulation Type", FieldType::Uint8);
    EXT_IFD = FieldDef::new("juniper.ext.ifd", "Device Interface Index", FieldType::Uint32);
    EXT_IFL = FieldDef::new("juniper.ext.ifl", "Logical Interface Index", FieldType::Uint32);
    EXT_UNIT = FieldDef::new("juniper.ext.unit", "Logical Unit Number", FieldType::Uint32);
    EXT_IFMT = FieldDef::new("juniper.ext.ifmt", "Device Media Type", FieldType::Uint16).strings(Strings::Values(&EXT_IFMT_VALUES));
    EXT_IFLE = FieldDef::new("juniper.ext.ifle", "Logical Interface Encapsulation", FieldType::Uint16).strings(Strings::Values(&EXT_IFLE_VALUES));
    EXT_TTP_IFMT = FieldDef::new("juniper.ext.ttp_ifmt", "TTP derived Device Media Type", FieldType::Uint16).strings(Strings::Values(&EXT_IFMT_VALUES));
    EXT_TTP_IFLE = FieldDef::new("juniper.ext.ttp_ifle", "TTP derived Logical Interface Encapsulation", FieldType::Uint16).strings(Strings::Values(&EXT_IFLE_VALUES));
    UNKNOWN_DATA = FieldDef::new("juniper.unknown_data", "Unknown data", FieldType::Bytes);
    VN_HOST_IP = FieldDef::new("juniper.vn.host_ip", "Host IP", FieldType::Ipv4);
    VN_SRC = FieldDef::new("juniper.vn.src", "Src VN", FieldType::String);
    VN_DST = FieldDef::new("juniper.vn.dst", "Dst VN", FieldType::String);
    VN_FLAGS = FieldDef::new("juniper.vn.flags", "Flags", FieldType::Uint32).base(Base::Hex).mask(0xffffffff);
    VN_FLAGS_ALERT = FieldDef::new("juniper.vn.flags.alert", "Action Alert", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_DROP = FieldDef::new("juniper.vn.flags.drop", "Action Drop", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_DENY = FieldDef::new("juniper.vn.flags.deny", "Action Deny", FieldType::Boolean).bits(32).mask(0x8).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_LOG = FieldDef::new("juniper.vn.flags.log", "Action Log", FieldType::Boolean).bits(32).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_PASS = FieldDef::new("juniper.vn.flags.pass", "Action Pass", FieldType::Boolean).bits(32).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_REJECT = FieldDef::new("juniper.vn.flags.reject", "Action Reject", FieldType::Boolean).bits(32).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_MIRROR = FieldDef::new("juniper.vn.flags.mirror", "Action Mirror", FieldType::Boolean).bits(32).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    VN_FLAGS_DIRECTION = FieldDef::new("juniper.vn.flags.direction", "Direction Ingress", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Set", "Not set")));
    ST_ETH_DST = FieldDef::new("juniper.st.eth.dst", "Destination", FieldType::Ether);
    ST_ETH_SRC = FieldDef::new("juniper.st.eth.src", "Source", FieldType::Ether);
    ST_ETH_TYPE = FieldDef::new("juniper.st.eth.type", "Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&numbers::ethertype::NAMES));
    ST_IP_LEN = FieldDef::new("juniper.st.ip.len", "Header Length", FieldType::Uint8).mask(0xf);
    ST_IP_PROTO = FieldDef::new("juniper.st.ip.proto", "Protocol", FieldType::Uint8).strings(Strings::Values(&numbers::ip_protocol::NAMES));
    ST_ESP_SPI = FieldDef::new("juniper.st.esp.spi", "ESP SPI", FieldType::Uint32);
    ST_ESP_SEQ = FieldDef::new("juniper.st.esp.seq", "ESP Sequence", FieldType::Uint32);
    MAGIC_NUMBER_NONE = FieldDef::new("juniper.magic-number.none", "No Magic-Number found!", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    VN_INCORRECT_FORMAT = FieldDef::new("juniper.vn.incorrect_format", "Incorrect format", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Juniper's header before Ethernet.
#[derive(Clone, Copy, Debug)]
pub struct Juniper;

impl Dissect for Juniper {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Link(link::JUNIPER_ETHERNET)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("Juniper Ethernet");
        w.info(format_args!(""));
        let (magic, flags) = (b.u24(0)?, b.u8(3)?);
        let outer = w.open_top();
        let line = w.text(&b, 0, HEADER_LEN.min(b.len()), format_args!("Juniper Ethernet"))?;
        let opened = w.open(line);
        let item = w.item(MAGIC_NUMBER, &b, 0, 3)?;
        let mut at = HEADER_LEN;
        if magic != MAGIC {
            w.expert(MAGIC_NUMBER_NONE, item);
            w.close(opened);
            w.close(outer);
            return Ok(());
        }
        w.item(DIRECTION, &b, 3, 1)?;
        w.item(L2HDR, &b, 3, 1)?;
        if flags & EXTENSIONS != 0 {
            at = extensions(w, &b)?;
        }
        w.set_len(line, at);
        let known = flags & NO_LINK == 0;
        if known {
            let item = w.generated(PAYLOAD_TYPE, &b, at, ETHERNET);
            w.mark_generated(item);
        }
        w.close(opened);
        w.close(outer);
        let packet = b.from(at)?;
        if known { w.call(id::ETH, packet) } else { w.data(packet) }
    }
}

/// The extensions, and where they end.
fn extensions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, crate::buf::Fault> {
    let len = usize::from(b.u16(HEADER_LEN)?);
    let item = w.item(EXT_TOTAL_LEN, b, HEADER_LEN, 2)?;
    let inner = w.open(item);
    let mut at = HEADER_LEN + 2;
    let end = at + len;
    while at + 2 <= end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let (name, field): (&str, Option<Field>) = match kind {
            1 => ("Device Interface Index", Some(EXT_IFD)),
            2 => ("Device Interface Name", None),
            3 => ("Device Media Type", Some(EXT_IFMT)),
            4 => ("Logical Interface Index", Some(EXT_IFL)),
            5 => ("Logical Unit Number", Some(EXT_UNIT)),
            6 => ("Logical Interface Encapsulation", Some(EXT_IFLE)),
            7 => ("TTP derived Device Media Type", Some(EXT_TTP_IFMT)),
            8 => ("TTP derived Logical Interface Encapsulation", Some(EXT_TTP_IFLE)),
            _ => ("Unknown", None),
        };
        let text = format_args!("{name} Extension TLV #{kind}, length: {len}");
        let line = w.text(b, at, 2 + len, text)?;
        let value = w.open(line);
        match field {
            Some(field) if (1..=4).contains(&len) => {
                let octets = b.bytes(at + 2, len)?;
                let number = octets.iter().rev().fold(0, |sum, octet| sum << 8 | u64::from(*octet));
                w.number(field, b, at + 2, len, number)?;
            }
            _ => {
                w.item(UNKNOWN_DATA, b, at + 2, len)?;
            }
        }
        w.close(value);
        at += 2 + len;
    }
    w.close(inner);
    Ok(end)
}

#[cfg(test)]
mod tests {
    use crate::frame::link::JUNIPER_ETHERNET;
    use crate::proto::captured::frame;

    #[test]
    fn interfaces_are_extensions() {
        let header = [0x4d, 0x47, 0x43, 0x80, 0, 7, 3, 1, 1, 1, 2, 0x8c, 0];
        let packet = [&header[..], &[1; 12], &[0x12, 0x34, 0, 0]].concat();
        let shown = frame(JUNIPER_ETHERNET, &packet);
        assert_eq!(shown.protocols, "juniper:eth:ethertype:data");
        assert!(shown.has("Device Media Type: Ethernet (1)"));
        assert!(shown.has("Device Interface Index: 140"));
    }

    #[test]
    fn extensions_past_the_end_are_malformed() {
        let header = [0x4d, 0x47, 0x43, 0x80, 0, 7, 3, 9, 1];
        assert!(frame(JUNIPER_ETHERNET, &header).columns.ends_with("[Malformed Packet]"));
    }
}
