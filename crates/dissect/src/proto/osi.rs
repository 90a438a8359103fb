//! Protocols of the network layer of OSI, told apart by their first octet (ISO/IEC TR 9577).

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
pub(crate) use crate::proto::numbers::nlpid::NAMES as NLPID_VALUES;
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static OPTIONS_QOS_MAINTENANCE_VALUES {
        0 => "Reserved",
        1 => "Source Address Specific",
        2 => "Destination Address Specific",
        3 => "Globally Unique",
    }
    static OPTIONS_RFD_ERROR_CLASS_VALUES {
        0 => "General",
        8 => "Address",
        9 => "Source Routing",
        10 => "Lifetime",
        11 => "PDU discarded",
        12 => "Reassembly",
    }
    static OPTIONS_RTD_GENERAL_VALUES {
        0 => "Reason not specified",
        1 => "Protocol procedure error",
        2 => "Incorrect checksum",
        3 => "PDU discarded due to congestion",
        4 => "Header syntax error ( cannot be parsed )",
        5 => "Segmentation needed but not permitted",
        6 => "Incomplete PDU received",
        7 => "Duplicate option",
    }
    static OPTIONS_RTD_ADDRESS_VALUES {
        0 => "Destination Address unreachable",
        1 => "Destination Address unknown",
    }
    static OPTIONS_RTD_SOURCE_ROUTING_VALUES {
        0 => "Unspecified source routing error",
        1 => "Syntax error in source routing field",
        2 => "Unknown address in source routing field",
        3 => "Path not acceptable",
    }
    static OPTIONS_RTD_LIFETIME_VALUES {
        0 => "Lifetime expired while data unit in transit",
        1 => "Lifetime expired during reassembly",
    }
    static OPTIONS_RTD_PDU_DISCARDED_VALUES {
        0 => "Unsupported option not specified",
        1 => "Unsupported protocol version",
        2 => "Unsupported security option",
        3 => "Unsupported source routing option",
        4 => "Unsupported recording of route option",
    }
    static OPTIONS_RTD_REASSEMBLY_VALUES {
        0 => "Reassembly interference",
    }
}

field_table! {
    /// The fields of OSI.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("osi", "OSI", "OSI");
    NLPID = FieldDef::new("osi.nlpid", "Network Layer Protocol Identifier", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NLPID_VALUES));
    OPTIONS_QOS_MAINTENANCE = FieldDef::new("osi.options.qos.maintenance", "Quality of service maintenance", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&OPTIONS_QOS_MAINTENANCE_VALUES));
    OPTIONS_QOS_RESERVED = FieldDef::new("osi.options.qos.reserved", "Reserved", FieldType::Boolean).bits(8).mask(0x20);
    OPTIONS_QOS_SEQ_VS_TRS = FieldDef::new("osi.options.qos.seq_vs_trs", "Sequencing versus transit delay", FieldType::Boolean).bits(8).mask(0x10);
    OPTIONS_QOS_CONG_EXPED = FieldDef::new("osi.options.qos.cong_exped", "Congestion experienced", FieldType::Boolean).bits(8).mask(0x8);
    OPTIONS_QOS_TSD_VS_COST = FieldDef::new("osi.options.qos.tsd_vs_cost", "Transit delay versus cost", FieldType::Boolean).bits(8).mask(0x4);
    OPTIONS_QOS_RESERROR_TRS = FieldDef::new("osi.options.qos.reserror_trs", "Residual error probability versus transit delay", FieldType::Boolean).bits(8).mask(0x2);
    OPTIONS_QOS_RESERROR_COST = FieldDef::new("osi.options.qos.reserror_cost", "Residual error probability versus cost", FieldType::Boolean).bits(8).mask(0x1);
    OPTIONS_SOURCE_ROUTING = FieldDef::new("osi.options.source_routing", "Source Routing", FieldType::Uint8);
    OPTIONS_ROUTE_RECORDING = FieldDef::new("osi.options.route_recording", "Route Recording", FieldType::Uint8);
    OPTIONS_LAST_HOP = FieldDef::new("osi.options.last_hop", "Last Hop", FieldType::Uint8).base(Base::Hex);
    OPTIONS_ROUTE = FieldDef::new("osi.options.route", "Route", FieldType::String);
    OPTIONS_RFD_ERROR_CLASS = FieldDef::new("osi.options.rfd.error_class", "Error Class", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&OPTIONS_RFD_ERROR_CLASS_VALUES));
    OPTIONS_RTD_GENERAL = FieldDef::new("osi.options.rtd_general", "Reason for discard {General}", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPTIONS_RTD_GENERAL_VALUES));
    OPTIONS_RTD_ADDRESS = FieldDef::new("osi.options.rtd_address", "Reason for discard {Address}", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPTIONS_RTD_ADDRESS_VALUES));
    OPTIONS_RTD_SOURCE_ROUTING = FieldDef::new("osi.options.rtd_source_routing", "Reason for discard {Source Routing}", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPTIONS_RTD_SOURCE_ROUTING_VALUES));
    OPTIONS_RTD_LIFETIME = FieldDef::new("osi.options.rtd_lifetime", "Reason for discard {Lifetime}", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPTIONS_RTD_LIFETIME_VALUES));
    OPTIONS_RTD_PDU_DISCARDED = FieldDef::new("osi.options.rtd_pdu_discarded", "Reason for discard {PDU discarded}", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPTIONS_RTD_PDU_DISCARDED_VALUES));
    OPTIONS_RTD_REASSEMBLY = FieldDef::new("osi.options.rtd_reassembly", "Reason for discard {Reassembly}", FieldType::Uint8).mask(0xf).strings(Strings::Values(&OPTIONS_RTD_REASSEMBLY_VALUES));
    OPTIONS_RFD_FIELD = FieldDef::new("osi.options.rfd.field", "Field", FieldType::Uint8);
    OPTIONS_SECURITY_TYPE = FieldDef::new("osi.options.security_type", "Security type", FieldType::Uint8).mask(0xc0).strings(Strings::Values(&OPTIONS_QOS_MAINTENANCE_VALUES));
    OPTIONS_PRIORITY = FieldDef::new("osi.options.priority", "Priority", FieldType::Uint8);
    OPTIONS_ADDRESS_MASK = FieldDef::new("osi.options.address_mask", "Address Mask", FieldType::Bytes);
    OPTIONS_SNPA_MASK = FieldDef::new("osi.options.snpa_mask", "SNPA Mask", FieldType::SystemId);
    OPTIONS_ESCT = FieldDef::new("osi.options.esct", "ESCT (seconds)", FieldType::Uint16);
    OPTIONS_PADDING = FieldDef::new("osi.options.padding", "Padding", FieldType::Bytes);
    OPTIONS_NONE = FieldDef::new("osi.options.none", "No Options for this PDU", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    OPTIONS_RFD_ERROR_CLASS_UNKNOWN = FieldDef::new("osi.options.rfd.error_class.unknown", "UNKNOWN Error Class", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// What tells the protocols apart. It has no item of its own where the first octet is the protocol's too.
#[derive(Clone, Copy, Debug)]
pub struct Osi;

impl Dissect for Osi {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Number("llc.dsap", 0x14),
        Claim::Number("llc.dsap", 0x20),
        Claim::Number("llc.dsap", 0x34),
        Claim::Number("llc.dsap", 0x54),
        Claim::Number("llc.dsap", 0xfe),
        Claim::Number("ppp.protocol", 0x23),
        Claim::Number("chdlc.protocol", 0xfefe),
        Claim::Number("null.type", 7),
        Claim::Number("gre.proto", 0xfe),
        Claim::Number("juniper.proto", 10),
        Claim::Number("juniper.proto", 33),
        Claim::Number("juniper.proto", 201),
        Claim::IpProtocol(80),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let number = u32::from(b.u8(0)?);
        w.column_protocol("OSI");
        // Protocols whose first octet this is, then those that follow it.
        if w.try_claim(Claim::Number("osinl.incl", number), b)? {
            return Ok(());
        }
        if let Some(protocol) = w.registry.lookup(Claim::Number("osinl.excl", number)) {
            let (_, opened) = w.open_protocol(&b, 0, 1)?;
            w.item(NLPID, &b, 0, 1)?;
            w.close(opened);
            return w.call(protocol, b.from(1)?);
        }
        w.column_protocol("ISO");
        w.info(format_args!("Unknown ISO protocol ({number:02x})"));
        let top = w.open_top();
        w.item(NLPID, &b, 0, 1)?;
        w.close(top);
        w.data(b)
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{ethernet, frame};

    #[test]
    fn the_first_octet_tells_which() {
        let shown = frame(1, &ethernet(6, b"\xfe\xfe\x03\x99ab"));
        assert_eq!(shown.protocols, "eth:llc:osi:data");
        assert!(shown.columns.ends_with("ISO Unknown ISO protocol (99)"));
    }
}
