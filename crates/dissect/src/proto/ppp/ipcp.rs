//! The control protocols of IP (RFC 1332, RFC 1877) and of IPv6 (RFC 5072).

use lamna_fields::{Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use super::control::{Control, Known, Len, packet};

/// The fields of IP's protocol.
mod v4 {
    use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

    values! {
        static OPT_COMPRESS_PROTO_VALUES {
            0x3 => "Robust Header Compression (ROHC)",
            0x2d => "VJ compression",
            0x37 => "VJ compression (RFC1172-typo)",
            0x61 => "IPHC compression",
        }
        static OPT_ROHC_PROFILE_VALUES {
            0x0 => "ROHC uncompressed -- no compression",
            0x2 => "ROHC UDP -- non-RTP UDP/IP compression",
            0x3 => "ROHC ESP -- ESP/IP compression",
        }
        static OPT_IPHC_PARAM_VALUES {
            1 => "The number of contexts for TCP Space is 0",
            2 => "The number of contexts for Non TCP Space is 0",
        }
    }

    field_table! {
        /// The fields of PPP IP Control Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("ipcp", "PPP IP Control Protocol", "PPP IPCP");
        ADDRS = FieldDef::new("ipcp.opt.addrs", "IP Addresses (deprecated)", FieldType::Bytes).in_name_only();
        COMPRESS = FieldDef::new("ipcp.opt.compress", "IP Compression Protocol", FieldType::Bytes).in_name_only();
        ADDR = FieldDef::new("ipcp.opt.addr", "IP Address", FieldType::Bytes).in_name_only();
        MOBILEIPV4 = FieldDef::new("ipcp.opt.mobileipv4", "Mobile Node's Home IP Address", FieldType::Bytes).in_name_only();
        PRI_DNS = FieldDef::new("ipcp.opt.pri_dns", "Primary DNS Server IP Address", FieldType::Bytes).in_name_only();
        PRI_NBNS = FieldDef::new("ipcp.opt.pri_nbns", "Primary NBNS Server IP Address", FieldType::Bytes).in_name_only();
        SEC_DNS = FieldDef::new("ipcp.opt.sec_dns", "Secondary DNS Server IP Address", FieldType::Bytes).in_name_only();
        SEC_NBNS = FieldDef::new("ipcp.opt.sec_nbns", "Secondary NBNS Server IP Address", FieldType::Bytes).in_name_only();
        OPT_TYPE = FieldDef::new("ipcp.opt.type", "Type", FieldType::Uint8);
        OPT_LENGTH = FieldDef::new("ipcp.opt.length", "Length", FieldType::Uint8);
        OPT_SRC_ADDRESS = FieldDef::new("ipcp.opt.src_address", "Source IP Address", FieldType::Ipv4);
        OPT_DST_ADDRESS = FieldDef::new("ipcp.opt.dst_address", "Destination IP Address", FieldType::Ipv4);
        OPT_COMPRESS_PROTO = FieldDef::new("ipcp.opt.compress_proto", "IP Compression Protocol", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&OPT_COMPRESS_PROTO_VALUES));
        OPT_MAX_CID = FieldDef::new("ipcp.opt.max_cid", "Max CID", FieldType::Uint16);
        OPT_MRRU = FieldDef::new("ipcp.opt.mrru", "MRRU", FieldType::Uint16);
        OPT_MAX_SLOT_ID = FieldDef::new("ipcp.opt.max_slot_id", "Max Slot ID", FieldType::Uint8);
        OPT_COMP_SLOT_ID = FieldDef::new("ipcp.opt.comp_slot_id", "Comp Slot ID", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("The slot identifier may be compressed", "The slot identifier must not be compressed")));
        OPT_TCP_SPACE = FieldDef::new("ipcp.opt.tcp_space", "TCP Space", FieldType::Uint16);
        OPT_NON_TCP_SPACE = FieldDef::new("ipcp.opt.non_tcp_space", "Non TCP Space", FieldType::Uint16);
        OPT_F_MAX_PERIOD = FieldDef::new("ipcp.opt.f_max_period", "F Max Period", FieldType::Uint16);
        OPT_F_MAX_TIME = FieldDef::new("ipcp.opt.f_max_time", "F Max Time", FieldType::Uint16);
        OPT_MAX_HEADER = FieldDef::new("ipcp.opt.max_header", "Max Header", FieldType::Uint16);
        DATA = FieldDef::new("ipcp.data", "Data", FieldType::Bytes);
        OPT_IP_ADDRESS = FieldDef::new("ipcp.opt.ip_address", "IP Address", FieldType::Ipv4);
        OPT_MOBILENODEHOMEADDRESS = FieldDef::new("ipcp.opt.mobilenodehomeaddress", "Mobile Node's Home Address", FieldType::Ipv4);
        OPT_PRI_DNS_ADDRESS = FieldDef::new("ipcp.opt.pri_dns_address", "Primary DNS Address", FieldType::Ipv4);
        OPT_PRI_NBNS_ADDRESS = FieldDef::new("ipcp.opt.pri_nbns_address", "Primary NBNS Address", FieldType::Ipv4);
        OPT_SEC_DNS_ADDRESS = FieldDef::new("ipcp.opt.sec_dns_address", "Secondary DNS Address", FieldType::Ipv4);
        OPT_SEC_NBNS_ADDRESS = FieldDef::new("ipcp.opt.sec_nbns_address", "Secondary NBNS Address", FieldType::Ipv4);
        OPT_ROHC_TYPE = FieldDef::new("ipcp.opt.rohc.type", "Type", FieldType::Uint8);
        OPT_ROHC_LENGTH = FieldDef::new("ipcp.opt.rohc.length", "Length", FieldType::Uint8);
        OPT_ROHC_PROFILE = FieldDef::new("ipcp.opt.rohc.profile", "Profile", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&OPT_ROHC_PROFILE_VALUES));
        OPT_IPHC_TYPE = FieldDef::new("ipcp.opt.iphc.type", "Type", FieldType::Uint8);
        OPT_IPHC_LENGTH = FieldDef::new("ipcp.opt.iphc.length", "Length", FieldType::Uint8);
        OPT_IPHC_PARAM = FieldDef::new("ipcp.opt.iphc.param", "Parameter", FieldType::Uint8).strings(Strings::Values(&OPT_IPHC_PARAM_VALUES));
    }
}

/// The fields of IPv6's protocol.
mod v6 {
    use lamna_fields::{Base, FieldDef, FieldType, field_table};

    field_table! {
        /// The fields of PPP IPv6 Control Protocol.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("ipv6cp", "PPP IPv6 Control Protocol", "PPP IPV6CP");
        IDENTIFIER = FieldDef::new("ipv6cp.opt.interface_identifier", "Interface Identifier", FieldType::Bytes).in_name_only();
        COMPRESS = FieldDef::new("ipv6cp.opt.compress", "IPv6 compression", FieldType::Bytes).in_name_only();
        OPT_TYPE = FieldDef::new("ipv6cp.opt.type", "Type", FieldType::Uint8);
        OPT_LENGTH = FieldDef::new("ipv6cp.opt.length", "Length", FieldType::Uint8);
        INTERFACE_IDENTIFIER = FieldDef::new("ipv6cp.interface_identifier", "Interface Identifier", FieldType::Bytes).base(Base::Colon);
    }
}

/// A row of an options' table.
const fn known(kind: u8, name: &'static str, field: Field, len: Len) -> Known {
    Known { kind, name, field, len }
}

static IP: Control = Control {
    short: "PPP IPCP",
    id: id::IPCP,
    last_code: 7,
    options: &[
        known(1, "IP Addresses (deprecated)", v4::ADDRS, Len::Fixed(10)),
        known(2, "IP Compression Protocol", v4::COMPRESS, Len::AtLeast(4)),
        known(3, "IP Address", v4::ADDR, Len::Fixed(6)),
        known(4, "Mobile Node's Home IP Address", v4::MOBILEIPV4, Len::Fixed(6)),
        known(129, "Primary DNS Server IP Address", v4::PRI_DNS, Len::Fixed(6)),
        known(130, "Primary NBNS Server IP Address", v4::PRI_NBNS, Len::Fixed(6)),
        known(131, "Secondary DNS Server IP Address", v4::SEC_DNS, Len::Fixed(6)),
        known(132, "Secondary NBNS Server IP Address", v4::SEC_NBNS, Len::Fixed(6)),
    ],
    option: [v4::OPT_TYPE, v4::OPT_LENGTH],
};

static IPV6: Control = Control {
    short: "PPP IPV6CP",
    id: id::IPV6CP,
    last_code: 7,
    options: &[
        known(1, "Interface Identifier", v6::IDENTIFIER, Len::Fixed(10)),
        known(2, "IPv6 compression", v6::COMPRESS, Len::AtLeast(4)),
    ],
    option: [v6::OPT_TYPE, v6::OPT_LENGTH],
};

/// IP Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ipcp;

impl Dissect for Ipcp {
    const FIELDS: &'static [FieldDef] = v4::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0x8021)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        packet(w, &b, &IP, content, |_, _, _| Ok(false))
    }
}

/// IPv6 Control Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Ipv6cp;

impl Dissect for Ipv6cp {
    const FIELDS: &'static [FieldDef] = v6::FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Number("ppp.protocol", 0x8057)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let content = |w: &mut Walk<'_, C>, kind: u8, o: &Buf<'_>, _: Item| {
            if kind == 1 {
                w.item(v6::INTERFACE_IDENTIFIER, o, 2, 8)?;
            }
            Ok(())
        };
        packet(w, &b, &IPV6, content, |_, _, _| Ok(false))
    }
}

/// What an option of IP's protocol holds.
fn content<C: Collector>(w: &mut Walk<'_, C>, kind: u8, o: &Buf<'_>, _: Item) -> Walked {
    use v4::*;
    /// Van Jacobson's compression of headers.
    const VAN_JACOBSON: u16 = 0x002d;
    /// Compression of IP's headers (RFC 2507).
    const HEADERS: u16 = 0x0061;
    let field = match kind {
        1 => {
            w.item(OPT_SRC_ADDRESS, o, 2, 4)?;
            w.item(OPT_DST_ADDRESS, o, 6, 4)?;
            return Ok(());
        }
        2 => {
            let protocol = o.u16(2)?;
            w.item(OPT_COMPRESS_PROTO, o, 2, 2)?;
            match protocol {
                VAN_JACOBSON => {
                    w.item(OPT_MAX_SLOT_ID, o, 4, 1)?;
                    w.item(OPT_COMP_SLOT_ID, o, 5, 1)?;
                }
                HEADERS => {
                    for (i, field) in [
                        OPT_TCP_SPACE,
                        OPT_NON_TCP_SPACE,
                        OPT_F_MAX_PERIOD,
                        OPT_F_MAX_TIME,
                        OPT_MAX_HEADER,
                    ]
                    .into_iter()
                    .enumerate()
                    {
                        w.item(field, o, 4 + 2 * i, 2)?;
                    }
                }
                _ => {
                    if o.reported() > 4 {
                        w.item(DATA, o, 4, REST)?;
                    }
                }
            }
            return Ok(());
        }
        3 => OPT_IP_ADDRESS,
        4 => OPT_MOBILENODEHOMEADDRESS,
        129 => OPT_PRI_DNS_ADDRESS,
        130 => OPT_PRI_NBNS_ADDRESS,
        131 => OPT_SEC_DNS_ADDRESS,
        _ => OPT_SEC_NBNS_ADDRESS,
    };
    w.item(field, o, 2, 4)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::frame;

    #[test]
    fn addresses_are_options() {
        let shown =
            frame(9, b"\xff\x03\x80\x21\x01\x01\0\x10\x03\x06\x0a\0\0\x01\x81\x06\x08\x08\x08\x08");
        assert_eq!(shown.protocols, "ppp:ipcp");
        assert!(shown.columns.ends_with("PPP IPCP Configuration Request"));
        assert!(shown.has("Options: (12 bytes), IP Address, Primary DNS Server IP Address"));
        assert!(shown.has("IP Address: 10.0.0.1"));
        assert!(shown.has("Primary DNS Address: 8.8.8.8"));
    }

    #[test]
    fn interfaces_of_ipv6_have_identifiers() {
        let shown =
            frame(9, b"\xff\x03\x80\x57\x02\x01\0\x0e\x01\x0a\x01\x02\x03\x04\x05\x06\x07\x08");
        assert_eq!(shown.protocols, "ppp:ipv6cp");
        assert!(shown.has("Interface Identifier: 01:02:03:04:05:06:07:08"));
    }
}
