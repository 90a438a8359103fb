//! The adaptation layer for users of the message transfer part's third level (RFC 4666).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use super::{Adaptation, Holds, Name, Parameter, plural, status};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::ss7::mtp3::{self, Label};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        1 => "Release 1",
    }
    static MESSAGE_CLASS_VALUES {
        0 => "Management messages",
        1 => "Transfer messages",
        2 => "SS7 signalling network management messages",
        3 => "ASP state maintenance messages",
        4 => "ASP traffic maintenance messages",
        9 => "Routing key management messages",
    }
    static PARAMETER_TAG_VALUES {
        4 => "Info string",
        6 => "Routing context",
        7 => "Diagnostic Information",
        9 => "Heartbeat data",
        11 => "Traffic mode type",
        12 => "Error code",
        13 => "Status",
        17 => "ASP identifier",
        18 => "Affected point code",
        19 => "Correlation identifier",
        512 => "Network appearance",
        516 => "User / cause",
        517 => "Congestion indications",
        518 => "Concerned destination",
        519 => "Routing key",
        520 => "Registration result",
        521 => "Deregistration result",
        522 => "Local routing key identifier",
        523 => "Destination point code",
        524 => "Service indicators",
        526 => "Originating point code list",
        527 => "Circuit range",
        528 => "Protocol data",
        530 => "Registration status",
        531 => "Deregistration status",
    }
    static ERROR_CODE_VALUES {
        1 => "Invalid version",
        3 => "Unsupported message class",
        4 => "Unsupported message type",
        5 => "Unsupported traffic handling mode",
        6 => "Unexpected message",
        7 => "Protocol error",
        9 => "Invalid stream identifier",
        13 => "Refused - management blocking",
        14 => "ASP identifier required",
        15 => "Invalid ASP identifier",
        17 => "Invalid parameter value",
        18 => "Parameter field error",
        19 => "Unexpected parameter",
        20 => "Destination status unknown",
        21 => "Invalid network appearance",
        22 => "Missing parameter",
        25 => "Invalid routing context",
        26 => "No configured AS for ASP",
    }
    static STATUS_TYPE_VALUES {
        1 => "Application server state change",
        2 => "Other",
    }
    static UNAVAILABILITY_CAUSE_VALUES {
        0 => "Unknown",
        1 => "Unequipped remote user",
        2 => "Inaccessible remote user",
    }
    static USER_IDENTITY_VALUES {
        0 => "Reserved",
        1 => "Reserved",
        2 => "Reserved",
        3 => "SCCP",
        4 => "TUP",
        5 => "ISUP",
        6 => "Reserved",
        7 => "Reserved",
        8 => "Reserved",
        9 => "Broadband ISUP",
        10 => "Satellite ISUP",
        11 => "Reserved",
        12 => "AAL type2 Signaling",
        13 => "Bearer Independent Call Control (BICC)",
        14 => "Gateway Control Protocol",
        15 => "Reserved",
    }
    static TRAFFIC_MODE_TYPE_VALUES {
        1 => "Over-ride",
        2 => "Load-share",
        3 => "Broadcast",
    }
    static CONGESTION_LEVEL_VALUES {
        0 => "No congestion or undefined",
        1 => "Congestion level 1",
        2 => "Congestion level 2",
        3 => "Congestion level 3",
    }
    static PROTOCOL_DATA_SI_VALUES {
        0 => "SNM",
        1 => "MTN",
        2 => "MTNS",
        3 => "SCCP",
        4 => "TUP",
        5 => "ISUP",
        6 => "DUP (CC)",
        7 => "DUP (FAC/CANC)",
        8 => "MTP Test",
        9 => "ISUP-b",
        10 => "ISUP-s",
        12 => "AAL type 2",
        13 => "BICC",
        14 => "GCP",
    }
    static PROTOCOL_DATA_NI_VALUES {
        0 => "International network",
        1 => "Spare (for international use only)",
        2 => "National network",
        3 => "Reserved for national use",
    }
    static REGISTRATION_STATUS_VALUES {
        0 => "Successfully Registered",
        1 => "Error - Unknown",
        2 => "Error - Invalid DPC",
        3 => "Error - Invalid Network Appearance",
        4 => "Error - Invalid Routing Key",
        5 => "Error - Permission Denied",
        6 => "Error - Cannot Support Unique Routing",
        7 => "Error - Routing Key not Currently Provisioned",
        8 => "Error - Insufficient Resources",
        9 => "Error - Unsupported RK parameter Field",
        10 => "Error - Unsupported/Invalid Traffic Handling Mode",
        11 => "Error - Routing Key Change Refused",
        12 => "Error - Routing Key Already Registered",
    }
    static DEREGISTRATION_STATUS_VALUES {
        0 => "Successfully Deregistered",
        1 => "Error - Unknown",
        2 => "Error - Invalid Routing Context",
        3 => "Error - Permission Denied",
        4 => "Error - Not Registered",
        5 => "Error - ASP Currently Active for Routing Context",
    }
}

field_table! {
    /// The fields of MTP 3 User Adaptation Layer.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("m3ua", "MTP 3 User Adaptation Layer", "M3UA");
    VERSION = FieldDef::new("m3ua.version", "Version", FieldType::Uint8).strings(Strings::Values(&VERSION_VALUES));
    RESERVED = FieldDef::new("m3ua.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    MESSAGE_CLASS = FieldDef::new("m3ua.message_class", "Message class", FieldType::Uint8).strings(Strings::Values(&MESSAGE_CLASS_VALUES));
    MESSAGE_TYPE = FieldDef::new("m3ua.message_type", "Message Type", FieldType::Uint8);
    MESSAGE_LENGTH = FieldDef::new("m3ua.message_length", "Message length", FieldType::Uint32);
    PARAMETER_TAG = FieldDef::new("m3ua.parameter_tag", "Parameter Tag", FieldType::Uint16).strings(Strings::Values(&PARAMETER_TAG_VALUES));
    PARAMETER_LENGTH = FieldDef::new("m3ua.parameter_length", "Parameter length", FieldType::Uint16);
    PARAMETER_VALUE = FieldDef::new("m3ua.parameter_value", "Parameter value", FieldType::Bytes);
    PARAMETER_PADDING = FieldDef::new("m3ua.parameter_padding", "Padding", FieldType::Bytes);
    NETWORK_APPEARANCE = FieldDef::new("m3ua.network_appearance", "Network appearance", FieldType::Uint32);
    INFO_STRING = FieldDef::new("m3ua.info_string", "Info string", FieldType::String);
    ROUTING_CONTEXT = FieldDef::new("m3ua.routing_context", "Routing context", FieldType::Uint32);
    DIAGNOSTIC_INFORMATION = FieldDef::new("m3ua.diagnostic_information", "Diagnostic information", FieldType::Bytes);
    HEARTBEAT_DATA = FieldDef::new("m3ua.heartbeat_data", "Heartbeat data", FieldType::Bytes);
    ERROR_CODE = FieldDef::new("m3ua.error_code", "Error code", FieldType::Uint32).strings(Strings::Values(&ERROR_CODE_VALUES));
    STATUS_TYPE = FieldDef::new("m3ua.status_type", "Status type", FieldType::Uint16).strings(Strings::Values(&STATUS_TYPE_VALUES));
    STATUS_INFO = FieldDef::new("m3ua.status_info", "Status info", FieldType::Uint16);
    ASP_IDENTIFIER = FieldDef::new("m3ua.asp_identifier", "ASP identifier", FieldType::Uint32);
    AFFECTED_POINT_CODE_MASK = FieldDef::new("m3ua.affected_point_code_mask", "Mask", FieldType::Uint8);
    AFFECTED_POINT_CODE_PC = FieldDef::new("m3ua.affected_point_code_pc", "Affected point code", FieldType::Uint24);
    UNAVAILABILITY_CAUSE = FieldDef::new("m3ua.unavailability_cause", "Unavailability cause", FieldType::Uint16).strings(Strings::Values(&UNAVAILABILITY_CAUSE_VALUES));
    USER_IDENTITY = FieldDef::new("m3ua.user_identity", "User Identity", FieldType::Uint16).strings(Strings::Values(&USER_IDENTITY_VALUES));
    TRAFFIC_MODE_TYPE = FieldDef::new("m3ua.traffic_mode_type", "Traffic mode Type", FieldType::Uint32).strings(Strings::Values(&TRAFFIC_MODE_TYPE_VALUES));
    CONGESTION_RESERVED = FieldDef::new("m3ua.congestion_reserved", "Reserved", FieldType::Bytes);
    CONGESTION_LEVEL = FieldDef::new("m3ua.congestion_level", "Congestion level", FieldType::Uint8).strings(Strings::Values(&CONGESTION_LEVEL_VALUES));
    CONCERNED_RESERVED = FieldDef::new("m3ua.concerned_reserved", "Reserved", FieldType::Bytes);
    CONCERNED_DPC = FieldDef::new("m3ua.concerned_dpc", "Concerned DPC", FieldType::Uint24);
    LOCAL_RK_IDENTIFIER = FieldDef::new("m3ua.local_rk_identifier", "Local routing key identifier", FieldType::Uint32);
    DPC_MASK = FieldDef::new("m3ua.dpc_mask", "Mask", FieldType::Uint8);
    DPC_PC = FieldDef::new("m3ua.dpc_pc", "Destination point code", FieldType::Uint24);
    SI = FieldDef::new("m3ua.si", "Service indicator", FieldType::Uint8).strings(Strings::Values(&USER_IDENTITY_VALUES));
    SSN = FieldDef::new("m3ua.ssn", "Subsystem number", FieldType::Uint8);
    OPC_LIST_MASK = FieldDef::new("m3ua.opc_list_mask", "Mask", FieldType::Uint8);
    OPC_LIST_PC = FieldDef::new("m3ua.opc_list_pc", "Originating point code", FieldType::Uint24);
    CIC_RANGE_MASK = FieldDef::new("m3ua.cic_range_mask", "Mask", FieldType::Uint8);
    CIC_RANGE_PC = FieldDef::new("m3ua.cic_range_pc", "Originating point code", FieldType::Uint24);
    CIC_RANGE_LOWER = FieldDef::new("m3ua.cic_range_lower", "Lower CIC value", FieldType::Uint16);
    CIC_RANGE_UPPER = FieldDef::new("m3ua.cic_range_upper", "Upper CIC value", FieldType::Uint16);
    PROTOCOL_DATA_OPC = FieldDef::new("m3ua.protocol_data_opc", "OPC", FieldType::Uint32);
    PROTOCOL_DATA_DPC = FieldDef::new("m3ua.protocol_data_dpc", "DPC", FieldType::Uint32);
    PROTOCOL_DATA_SI = FieldDef::new("m3ua.protocol_data_si", "SI", FieldType::Uint8).strings(Strings::Values(&PROTOCOL_DATA_SI_VALUES));
    PROTOCOL_DATA_NI = FieldDef::new("m3ua.protocol_data_ni", "NI", FieldType::Uint8).strings(Strings::Values(&PROTOCOL_DATA_NI_VALUES));
    PROTOCOL_DATA_MP = FieldDef::new("m3ua.protocol_data_mp", "MP", FieldType::Uint8);
    PROTOCOL_DATA_SLS = FieldDef::new("m3ua.protocol_data_sls", "SLS", FieldType::Uint8);
    CORRELATION_IDENTIFIER = FieldDef::new("m3ua.correlation_identifier", "Correlation Identifier", FieldType::Uint32);
    REGISTRATION_STATUS = FieldDef::new("m3ua.registration_status", "Registration status", FieldType::Uint32).strings(Strings::Values(&REGISTRATION_STATUS_VALUES));
    DEREGISTRATION_STATUS = FieldDef::new("m3ua.deregistration_status", "Deregistration status", FieldType::Uint32).strings(Strings::Values(&DEREGISTRATION_STATUS_VALUES));
}

/// The MTP3 user adaptation layer.
#[derive(Clone, Copy, Debug)]
pub struct M3ua;

/// Octets of protocol data before the message: codes of both ends, whose it is, and how it goes.
const LABEL_LEN: usize = 12;

impl Dissect for M3ua {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("sctp.ppi", 3), Claim::Number("sctp.port", 2905)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol(Self::NAME);
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        super::message::<Self, C>(w, &b)?;
        w.close(opened);
        Ok(())
    }
}

impl Adaptation for M3ua {
    const NAME: &'static str = "M3UA (RFC 4666)";
    const HEADER: [Field; 5] = [VERSION, RESERVED, MESSAGE_CLASS, MESSAGE_TYPE, MESSAGE_LENGTH];
    const PARAMETER: [Field; 4] =
        [PARAMETER_TAG, PARAMETER_LENGTH, PARAMETER_VALUE, PARAMETER_PADDING];
    const MESSAGES: &'static [Name] = &[
        (0x0000, "ERR", "Error (ERR)"),
        (0x0001, "NTFY", "Notify (NTFY)"),
        (0x0101, "DATA", "Payload data (DATA)"),
        (0x0201, "DUNA", "Destination unavailable (DUNA)"),
        (0x0202, "DAVA", "Destination available (DAVA)"),
        (0x0203, "DAUD", "Destination state audit (DAUD)"),
        (0x0204, "SCON", "SS7 Network congestion state (SCON)"),
        (0x0205, "DUPU", "Destination userpart unavailable (DUPU)"),
        (0x0206, "DRST", "Destination Restricted (DRST)"),
        (0x0301, "ASPUP", "ASP up (ASPUP)"),
        (0x0302, "ASPDN", "ASP down (ASPDN)"),
        (0x0303, "BEAT", "Heartbeat (BEAT)"),
        (0x0304, "ASPUP_ACK", "ASP up ack (ASPUP_ACK)"),
        (0x0305, "ASPDN_ACK", "ASP down ack (ASPDN_ACK)"),
        (0x0306, "BEAT_ACK", "Heartbeat ack (BEAT_ACK)"),
        (0x0401, "ASPAC", "ASP active (ASPAC)"),
        (0x0402, "ASPIA", "ASP inactive (ASPIA)"),
        (0x0403, "ASPAC_ACK", "ASP active ack (ASPAC_ACK)"),
        (0x0404, "ASPIA_ACK", "ASP inactive ack (ASPIA_ACK)"),
        (0x0901, "REG_REQ", "Registration request (REG_REQ)"),
        (0x0902, "REG_RSP", "Registration response (REG_RSP)"),
        (0x0903, "DEREG_REQ", "Deregistration request (DEREG_REQ)"),
        (0x0904, "DEREG_RSP", "Deregistration response (DEREG_RSP)"),
    ];
    const PARAMETERS: &'static [(u16, &'static str, Holds)] = &[
        (4, "Info string", Holds::Text(INFO_STRING)),
        (6, "Routing context", Holds::Numbers(&[(ROUTING_CONTEXT, 4)], "context")),
        (7, "Diagnostic Information", Holds::Octets(DIAGNOSTIC_INFORMATION)),
        (9, "Heartbeat data", Holds::Octets(HEARTBEAT_DATA)),
        (11, "Traffic mode type", Holds::Word(TRAFFIC_MODE_TYPE)),
        (12, "Error code", Holds::Word(ERROR_CODE)),
        (tag::STATUS, "Status", Holds::Other),
        (17, "ASP identifier", Holds::Number(ASP_IDENTIFIER)),
        (
            18,
            "Affected point code",
            Holds::Numbers(
                &[(AFFECTED_POINT_CODE_MASK, 1), (AFFECTED_POINT_CODE_PC, 3)],
                "destination",
            ),
        ),
        (19, "Correlation identifier", Holds::Number(CORRELATION_IDENTIFIER)),
        (512, "Network appearance", Holds::Number(NETWORK_APPEARANCE)),
        (tag::USER_CAUSE, "User / cause", Holds::Other),
        (517, "Congestion indications", Holds::Tail(CONGESTION_RESERVED, 3, CONGESTION_LEVEL)),
        (518, "Concerned destination", Holds::Tail(CONCERNED_RESERVED, 1, CONCERNED_DPC)),
        (519, "Routing key", Holds::Parameters),
        (520, "Registration result", Holds::Parameters),
        (521, "Deregistration result", Holds::Parameters),
        (522, "Local routing key identifier", Holds::Number(LOCAL_RK_IDENTIFIER)),
        (523, "Destination point code", Holds::Tail(DPC_MASK, 1, DPC_PC)),
        (524, "Service indicators", Holds::Numbers(&[(SI, 1)], "indicator")),
        (
            526,
            "Originating point code list",
            Holds::Numbers(&[(OPC_LIST_MASK, 1), (OPC_LIST_PC, 3)], "point code"),
        ),
        (tag::CIRCUITS, "Circuit range", Holds::Other),
        (tag::DATA, "Protocol data", Holds::Other),
        (530, "Registration status", Holds::Word(REGISTRATION_STATUS)),
        (531, "Deregistration status", Holds::Word(DEREGISTRATION_STATUS)),
    ];

    const UNKNOWN: (&'static str, &'static str) = (" (", ")");

    fn other<C: Collector>(w: &mut Walk<'_, C>, parameter: &Parameter<'_>) -> Walked {
        let (b, item, len) = (&parameter.b, parameter.item, parameter.value_len());
        match parameter.tag {
            tag::STATUS => {
                let (info, number, word) = status(w, parameter, (STATUS_TYPE, STATUS_INFO))?;
                w.label_value(info, format_args!("{} ({number})", word.unwrap_or("unknown")));
                w.append(item, format_args!(" ({})", word.unwrap_or("unknown status information")));
            }
            tag::USER_CAUSE => {
                let (cause, user) = (b.u16(4)?, b.u16(6)?);
                w.item(UNAVAILABILITY_CAUSE, b, 4, 2)?;
                w.item(USER_IDENTITY, b, 6, 2)?;
                let cause = w.word(UNAVAILABILITY_CAUSE, cause.into()).unwrap_or("unknown cause");
                let user = w.word(USER_IDENTITY, user.into()).unwrap_or("Unknown user");
                w.append(item, format_args!(" ({user}: {cause})"));
            }
            tag::CIRCUITS => {
                let count = len / CIRCUITS_LEN;
                for n in 0..count {
                    let at = 4 + n * CIRCUITS_LEN;
                    let (code, lower, upper) = (b.u24(at + 1)?, b.u16(at + 4)?, b.u16(at + 6)?);
                    let text = format_args!("CIC range ({code}: {lower}-{upper})");
                    let item = w.text(b, at, CIRCUITS_LEN, text)?;
                    let opened = w.open(item);
                    w.row(b, at, CIRCUITS)?;
                    w.close(opened);
                }
                w.append(item, format_args!(" ({count} range{})", plural(count)));
            }
            _ => data(w, parameter)?,
        }
        Ok(())
    }
}

/// Tags of parameters that are shown here.
mod tag {
    pub(super) const STATUS: u16 = 13;
    pub(super) const USER_CAUSE: u16 = 516;
    pub(super) const CIRCUITS: u16 = 527;
    pub(super) const DATA: u16 = 528;
}

/// Octets of a range of circuits.
const CIRCUITS_LEN: usize = 8;

const CIRCUITS: &[(Field, usize)] =
    &[(CIC_RANGE_MASK, 1), (CIC_RANGE_PC, 3), (CIC_RANGE_LOWER, 2), (CIC_RANGE_UPPER, 2)];

/// Shows the label of a message, and goes on with the message.
fn data<C: Collector>(w: &mut Walk<'_, C>, parameter: &Parameter<'_>) -> Walked {
    let (b, len) = (&parameter.b, parameter.value_len());
    let (origin, destination) = (b.u32(4)?, b.u32(8)?);
    let (indicator, network) = (b.u8(12)?, b.u8(13)?);
    let label = Label { origin, destination, network };
    for (field, at, code) in [(PROTOCOL_DATA_OPC, 4, origin), (PROTOCOL_DATA_DPC, 8, destination)] {
        let item = w.item(field, b, at, 4)?;
        let opened = w.open(item);
        mtp3::international(w, b, (at, 4), network, code)?;
        w.close(opened);
    }
    w.item(PROTOCOL_DATA_SI, b, 12, 1)?;
    w.item(PROTOCOL_DATA_NI, b, 13, 1)?;
    w.item(PROTOCOL_DATA_MP, b, 14, 1)?;
    w.item(PROTOCOL_DATA_SLS, b, 15, 1)?;
    let octets = len.saturating_sub(LABEL_LEN);
    w.append(parameter.item, format_args!(" (SS7 message of {octets} byte{})", plural(octets)));
    mtp3::equivalents(w, b)?;
    w.set_len(parameter.item, 4 + LABEL_LEN);
    label.note(w);
    let message = b.slice(4 + LABEL_LEN, octets)?;
    let outer = w.open_top();
    if !mtp3::user(w, u32::from(indicator), message)? {
        w.data(message)?;
    }
    w.close(outer);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn a_process_comes_up() {
        let shown = shown(
            3,
            &[1, 0, 3, 1, 0, 0, 0, 18, 0, 4, 0, 10, b'h', b'i', b' ', b'y', b'o', b'u', 0, 0],
        );
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:m3ua");
        assert!(shown.columns.ends_with("M3UA (RFC 4666) ASPUP "));
        assert!(shown.has("Message Type: ASP up (ASPUP) (1)"));
        assert!(shown.has("Info string (hi you)"));
        assert!(shown.has("Padding: 0000"));
    }

    #[test]
    fn data_goes_on_with_whose_it_is() {
        let mut message = vec![1, 0, 1, 1, 0, 0, 0, 28, 2, 16, 0, 20, 0, 0, 0, 1, 0, 0, 0, 2];
        message.extend([4, 2, 0, 7, 1, 2, 3, 4]);
        let shown = shown(3, &message);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:m3ua:data");
        assert_eq!(shown.columns, "1 2 M3UA (RFC 4666) DATA ");
        assert!(shown.has("Protocol data (SS7 message of 4 bytes)"));
        assert!(shown.has("SI: TUP (4)"));
    }

    #[test]
    fn keys_hold_parameters() {
        let mut message = vec![1, 0, 9, 1, 0, 0, 0, 28, 2, 7, 0, 20, 2, 10, 0, 8, 0, 0, 0, 1];
        message.extend([2, 11, 0, 8, 0, 0, 0, 2]);
        let shown = shown(3, &message);
        assert!(shown.has("Local routing key identifier (1)"));
        assert!(shown.has("Destination point code (2)"));
        // Text that goes on behind its key.
        message.splice(20..24, [0, 4, 0, 40]);
        assert!(
            super::super::tests::shown(3, &message)
                .columns
                .contains("[Malformed Packet: length of contained item")
        );
    }
}
