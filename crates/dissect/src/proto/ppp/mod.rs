//! Point-to-Point Protocol (RFC 1661): the protocol field, and the address and control octets of HDLC-like framing
//! (RFC 1662) where they are there. The protocols that open, configure and authenticate a link are in modules of their own.

pub mod authentication;
pub mod ccp;
mod control;
pub mod ipcp;
pub mod lcp;

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::columns::Address;
use crate::frame::link;
use crate::proto::{chdlc, id};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static DIRECTION_VALUES {
        1 => "DCE->DTE",
        0 => "DTE->DCE",
    }
    pub(crate) static PROTO_VALUES {
        1 => "Padding Protocol",
        3 => "ROHC small-CID",
        5 => "ROHC large-CID",
        33 => "Internet Protocol version 4",
        35 => "OSI Network Layer",
        37 => "Xerox NS IDP",
        39 => "DECnet Phase IV",
        41 => "Appletalk",
        43 => "Novell IPX",
        45 => "Van Jacobson Compressed TCP/IP",
        47 => "Van Jacobson Uncompressed TCP/IP",
        49 => "Bridging PDU",
        51 => "Stream Protocol (ST-II)",
        53 => "Banyan Vines",
        57 => "AppleTalk EDDP",
        59 => "AppleTalk SmartBuffered",
        61 => "Multi-Link",
        63 => "NETBIOS Framing",
        65 => "Cisco Systems",
        67 => "Ascom Timeplex",
        69 => "Fujitsu Link Backup and Load Balancing (LBLB)",
        71 => "DCA Remote Lan",
        73 => "Serial Data Transport Protocol (PPP-SDTP)",
        75 => "SNA over 802.2",
        77 => "SNA",
        79 => "IPv6 Header Compression ",
        81 => "KNX Bridging Data",
        83 => "Encryption",
        85 => "Individual Link Encryption",
        87 => "Internet Protocol version 6",
        89 => "PPP Muxing",
        91 => "Vendor-Specific Network Protocol (VSNP)",
        93 => "TRILL Network Protocol (TNP)",
        97 => "RTP IPHC Full Header",
        99 => "RTP IPHC Compressed TCP",
        101 => "RTP IPHC Compressed Non TCP",
        103 => "RTP IPHC Compressed UDP 8",
        105 => "RTP IPHC Compressed RTP 8",
        111 => "Stampede Bridging",
        115 => "MP+ Protocol",
        193 => "NTCITS IPI",
        251 => "Single link compression in multilink",
        253 => "Compressed datagram",
        513 => "802.1d Hello Packets",
        515 => "IBM Source Routing BPDU",
        517 => "DEC LANBridge100 Spanning Tree",
        519 => "Cisco Discovery Protocol",
        521 => "Netcs Twin Routing",
        523 => "STP - Scheduled Transfer Protocol",
        525 => "EDP - Extreme Discovery Protocol",
        529 => "Optical Supervisory Channel Protocol (OSCP)",
        531 => "Optical Supervisory Channel Protocol (OSCP)",
        561 => "Luxcom",
        563 => "Sigma Network Systems",
        565 => "Apple Client Server Protocol",
        641 => "MPLS Unicast",
        643 => "MPLS Multicast",
        645 => "IEEE p1284.4 standard - data packets",
        647 => "ETSI TETRA Network Protocol Type 1",
        649 => "Multichannel Flow Treatment Protocol",
        8291 => "RTP IPHC Compressed TCP No Delta",
        8293 => "RTP IPHC Context State",
        8295 => "RTP IPHC Compressed UDP 16",
        8297 => "RTP IPHC Compressed RTP 16",
        16385 => "Cray Communications Control Protocol",
        16387 => "CDPD Mobile Network Registration Protocol",
        16389 => "Expand accelerator protocol",
        16391 => "ODSICP NCP",
        16393 => "DOCSIS DLL",
        16395 => "Cetacean Network Detection Protocol",
        16417 => "Stacker LZS",
        16419 => "RefTek Protocol",
        16421 => "Fibre Channel",
        16423 => "EMIT Protocols",
        16475 => "Vendor-Specific Protocol (VSP)",
        16477 => "TRILL Link State Protocol (TLSP)",
        32801 => "Internet Protocol Control Protocol",
        32803 => "OSI Network Layer Control Protocol",
        32805 => "Xerox NS IDP Control Protocol",
        32807 => "DECnet Phase IV Control Protocol",
        32809 => "AppleTalk Control Protocol",
        32811 => "Novell IPX Control Protocol",
        32817 => "Bridging NCP",
        32819 => "Stream Protocol Control Protocol",
        32821 => "Banyan Vines Control Protocol",
        32829 => "Multi-Link Control Protocol",
        32831 => "NETBIOS Framing Control Protocol",
        32833 => "Cisco Systems Control Protocol",
        32835 => "Ascom Timeplex",
        32837 => "Fujitsu LBLB Control Protocol",
        32839 => "DCA Remote Lan Network Control Protocol (RLNCP)",
        32841 => "Serial Data Control Protocol (PPP-SDCP)",
        32843 => "SNA over 802.2 Control Protocol",
        32845 => "SNA Control Protocol",
        32847 => "IP6 Header Compression Control Protocol",
        32849 => "KNX Bridging Control Protocol",
        32851 => "Encryption Control Protocol",
        32853 => "Individual Link Encryption Control Protocol",
        32855 => "IPv6 Control Protocol",
        32857 => "PPP Muxing Control Protocol",
        32859 => "Vendor-Specific Network Control Protocol (VSNCP)",
        32861 => "TRILL Network Control Protocol",
        32879 => "Stampede Bridging Control Protocol",
        32883 => "MP+ Control Protocol",
        32961 => "NTCITS IPI Control Protocol",
        33019 => "Single link compression in multilink control",
        33021 => "Compression Control Protocol",
        33287 => "Cisco Discovery Protocol Control Protocol",
        33289 => "Netcs Twin Routing",
        33291 => "STP - Control Protocol",
        33293 => "EDPCP - Extreme Discovery Protocol Control Protocol",
        33333 => "Apple Client Server Protocol Control",
        33409 => "MPLS Control Protocol",
        33413 => "IEEE p1284.4 standard - Protocol Control",
        33415 => "ETSI TETRA TNP1 Control Protocol",
        33417 => "Multichannel Flow Treatment Protocol",
        49185 => "Link Control Protocol",
        49187 => "Password Authentication Protocol",
        49189 => "Link Quality Report",
        49191 => "Shiva Password Authentication Protocol",
        49193 => "Callback Control Protocol (CBCP)",
        49195 => "BACP Bandwidth Allocation Control Protocol",
        49197 => "BAP Bandwidth Allocation Protocol",
        49243 => "Vendor-Specific Authentication Protocol (VSAP)",
        49281 => "Container Control Protocol",
        49699 => "Challenge Handshake Authentication Protocol",
        49701 => "RSA Authentication Protocol",
        49703 => "Extensible Authentication Protocol",
        49705 => "Mitsubishi Security Information Exchange Protocol (SIEP)",
        49775 => "Stampede Bridging Authorization Protocol",
        49793 => "Proprietary Authentication Protocol",
        49795 => "Proprietary Authentication Protocol",
        50305 => "Proprietary Node ID Authentication Protocol",
    }
}

field_table! {
    /// The fields of Point-to-Point Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ppp", "Point-to-Point Protocol", "PPP");
    DIRECTION = FieldDef::new("ppp.direction", "Direction", FieldType::Uint8).strings(Strings::Values(&DIRECTION_VALUES));
    ADDRESS = FieldDef::new("ppp.address", "Address", FieldType::Uint8).base(Base::Hex);
    CONTROL = FieldDef::new("ppp.control", "Control", FieldType::Uint8).base(Base::Hex);
    PROTO = FieldDef::new("ppp.protocol", "Protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PROTO_VALUES));
    CODE = FieldDef::new("ppp.code", "Code", FieldType::Uint8);
    IDENTIFIER = FieldDef::new("ppp.identifier", "Identifier", FieldType::Uint8).base(Base::DecHex);
    LENGTH = FieldDef::new("ppp.length", "Length", FieldType::Uint16);
    MAGIC_NUMBER = FieldDef::new("ppp.magic_number", "Magic Number", FieldType::Uint32).base(Base::Hex);
    OUI = FieldDef::new("ppp.oui", "OUI", FieldType::Uint24).base(Base::Oui);
    KIND = FieldDef::new("ppp.kind", "Kind", FieldType::Uint8).base(Base::DecHex);
    DATA = FieldDef::new("ppp.data", "Data", FieldType::Bytes);
    FCS_16 = FieldDef::new("ppp.fcs_16", "FCS 16", FieldType::Uint16).base(Base::Hex);
    FCS_32 = FieldDef::new("ppp.fcs_32", "FCS 32", FieldType::Uint32).base(Base::Hex);
    FCS_STATUS = FieldDef::new("ppp.fcs.status", "FCS Status", FieldType::Uint8).base(Base::None).strings(Strings::Values(&crate::checksum::STATUS_VALUES));
    OPT_LEN_INVALID = FieldDef::new("ppp.opt.len.invalid", "Invalid length for option", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    BAD_CHECKSUM = FieldDef::new("ppp.bad_checksum", "Bad checksum", FieldType::None).strings(Strings::Expert(Group::Checksum, Severity::Warn));
}

/// The address of all stations.
const ALL_STATIONS: u8 = 0xff;

/// Files of PPP in HDLC-like framing.
const LINK_SERIAL: u16 = 50;

/// Point-to-Point Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ppp;

impl Dissect for Ppp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Link(link::PPP),
        Claim::Link(LINK_SERIAL),
        Claim::Number("gre.proto", 0x880b),
        Claim::Number("fr.nlpid", 0xcf),
        Claim::Number("osinl.excl", 0xcf),
        Claim::Number("l2tp.pw_type", 7),
        Claim::Number("sll.ltype", 7),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("PPP");
        if w.is_outermost() {
            let nobody = || Address::Text("N/A".into());
            w.set_addresses(nobody(), nobody());
            if matches!(b.u8(0)?, chdlc::UNICAST | chdlc::MULTICAST) {
                return w.call(id::CHDLC, b);
            }
        }
        let framed = b.u8(0)? == ALL_STATIONS;
        let begin = if framed { 2 } else { 0 };
        let first = b.u8(begin)?;
        // The protocol field may be compressed to one octet, which is odd then.
        let len = if first & 1 == 0 { 2 } else { 1 };
        let protocol = if len == 2 { b.u16(begin)? } else { u16::from(first) };
        let (_, opened) = w.open_protocol(&b, 0, begin + len)?;
        if framed {
            w.item(ADDRESS, &b, 0, 1)?;
            w.item(CONTROL, &b, 1, 1)?;
        }
        w.number(PROTO, &b, begin, len, u64::from(protocol))?;
        w.close(opened);
        let rest = b.from(begin + len)?;
        if w.try_claim(Claim::Number("ppp.protocol", u32::from(protocol)), rest)? {
            return Ok(());
        }
        if w.wants_columns() {
            w.columns().set_protocol(format!("0x{protocol:04x}"));
            match PROTO_VALUES.get(u64::from(protocol)) {
                Some(word) => w.info(format_args!("PPP {word} (0x{protocol:04x})")),
                None => w.info(format_args!("PPP Unknown (0x{protocol:04x})")),
            }
        }
        w.data(rest)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    const IP: [u8; 20] = [0x45, 0, 0, 20, 0, 1, 0, 0, 64, 253, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];

    #[test]
    fn framing_is_optional() {
        for begin in [&[0xff, 3, 0, 0x21][..], &[0, 0x21], &[0x21]] {
            let shown = frame(9, &[begin, &IP].concat());
            assert_eq!(shown.protocols, "ppp:ip");
            assert!(shown.has("Protocol: Internet Protocol version 4 (0x0021)"));
        }
    }

    #[test]
    fn other_addresses_are_ciscos() {
        let shown = frame(9, &[&[0x0f, 0, 8, 0][..], &IP].concat());
        assert_eq!(shown.protocols, "ppp:chdlc:ip");
    }

    #[test]
    fn an_unknown_protocol_is_data() {
        let shown = frame(9, &[0xff, 0x5f, 0x7e, 8, 1]);
        assert_eq!(shown.protocols, "ppp:data");
        assert_eq!(shown.columns, "N/A N/A 0x7e08 PPP Unknown (0x7e08)");
    }
}
