//! The adaptation layer for users of the message transfer part's second level (RFC 3331).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use super::{Adaptation, Holds, Name, Parameter, status};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static VERSION_VALUES {
        1 => "Release 1",
    }
    static MESSAGE_CLASS_VALUES {
        0 => "Management messages",
        3 => "ASP state maintenance messages",
        4 => "ASP traffic maintenance messages",
        6 => "MTP2 user adaptation messages",
        10 => "Interface identifier management messages",
    }
    static PARAMETER_TAG_VALUES {
        0x1 => "Interface identifier (integer)",
        0x3 => "Interface identifier (text)",
        0x4 => "Info string",
        0x7 => "Diagnostic information",
        0x8 => "Interface identifier (integer range)",
        0x9 => "Heartbeat data",
        0xb => "Traffic mode type",
        0xc => "Error code",
        0xd => "Status type / information",
        0x11 => "ASP identifier",
        0x13 => "Correlation identifier",
        0x300 => "Protocol data 1",
        0x301 => "Protocol data 2",
        0x302 => "State request",
        0x303 => "State event",
        0x304 => "Congestion state",
        0x305 => "Discard state",
        0x306 => "Action",
        0x307 => "Sequence number",
        0x308 => "Retrieval result",
        0x309 => "Link key",
        0x30a => "Local LK identifier",
        0x30b => "SDT identifier",
        0x30c => "SDL identifier",
        0x30d => "Registration result",
        0x30e => "Registration status",
        0x30f => "Deregistration result",
        0x310 => "Deregistration status",
    }
    static TRAFFIC_MODE_TYPE_VALUES {
        1 => "Override",
        2 => "Load-share",
        3 => "Broadcast",
    }
    static ERROR_CODE_VALUES {
        1 => "Invalid version",
        2 => "Invalid interface identifier",
        3 => "Unsupported message class",
        4 => "Unsupported message type",
        5 => "Unsupported traffic handling mode",
        6 => "Unexpected message",
        7 => "Protocol error",
        8 => "Unsupported interface identifier type",
        9 => "Invalid stream identifier",
        13 => "Refused - management blocking",
        14 => "ASP identifier required",
        15 => "Invalid ASP identifier",
        16 => "ASP active for interface identifier",
        17 => "Invalid parameter value",
        18 => "Parameter field error",
        19 => "Unexpected parameter",
        22 => "Missing parameter",
    }
    static STATUS_TYPE_VALUES {
        1 => "Application server state change",
        2 => "Other",
    }
    static STATE_VALUES {
        0 => "Request local processor outage",
        1 => "Request local processor outage recovered",
        2 => "Request emergency alignment",
        3 => "Request normal alignment (cancel emergency)",
        4 => "Flush or clear receive, transmit and retransmit queues",
        5 => "Continue or Resume",
        6 => "Clear the retransmit queue",
        7 => "Audit state of link",
        8 => "Congestion cleared",
        9 => "Congestion accept",
        10 => "Congestion discard",
    }
    static EVENT_VALUES {
        1 => "Remote entered processor outage",
        2 => "Remote exited processor outage",
        3 => "Link entered processor outage",
        4 => "Link exited processor outage",
    }
    static CONGESTION_STATUS_VALUES {
        0 => "No congestion",
        1 => "Congestion Level 1",
        2 => "Congestion Level 2",
        3 => "Congestion Level 3",
    }
    static ACTION_VALUES {
        1 => "Retrieve the backward sequence number",
        2 => "Retrieve the PDUs from the transmit and retransmit queues",
    }
    static RETRIEVAL_RESULT_VALUES {
        0 => "Action successful",
        1 => "Action failed",
    }
    static REGISTRATION_STATUS_VALUES {
        0 => "Successfully registered",
        1 => "Error - Unknown",
        2 => "Error - Invalid SDLI",
        3 => "Error - Invalid SDTI",
        4 => "Error - Invalid link key",
        5 => "Error - Permission denied",
        6 => "Error - Overlapping (Non-unique) link key",
        7 => "Error - Link key not provisioned",
        8 => "Error - Insufficient resources",
    }
    static DEREGISTRATION_STATUS_VALUES {
        0 => "Successfully deregistered",
        1 => "Error - Unknown",
        2 => "Error - Invalid interface identifier",
        3 => "Error - Permission denied",
        4 => "Error - Not registered",
    }
}

field_table! {
    /// The fields of MTP 2 User Adaptation Layer.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("m2ua", "MTP 2 User Adaptation Layer", "M2UA");
    VERSION = FieldDef::new("m2ua.version", "Version", FieldType::Uint8).strings(Strings::Values(&VERSION_VALUES));
    RESERVED = FieldDef::new("m2ua.reserved", "Reserved", FieldType::Uint8).base(Base::Hex);
    MESSAGE_CLASS = FieldDef::new("m2ua.message_class", "Message class", FieldType::Uint8).strings(Strings::Values(&MESSAGE_CLASS_VALUES));
    MESSAGE_TYPE = FieldDef::new("m2ua.message_type", "Message Type", FieldType::Uint8);
    MESSAGE_LENGTH = FieldDef::new("m2ua.message_length", "Message length", FieldType::Uint32);
    PARAMETER_TAG = FieldDef::new("m2ua.parameter_tag", "Parameter Tag", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&PARAMETER_TAG_VALUES));
    PARAMETER_LENGTH = FieldDef::new("m2ua.parameter_length", "Parameter length", FieldType::Uint16);
    PARAMETER_VALUE = FieldDef::new("m2ua.parameter_value", "Parameter value", FieldType::Bytes);
    PARAMETER_PADDING = FieldDef::new("m2ua.parameter_padding", "Padding", FieldType::Bytes);
    INTERFACE_IDENTIFIER_INT = FieldDef::new("m2ua.interface_identifier_int", "Interface Identifier (integer)", FieldType::Uint32);
    INTERFACE_IDENTIFIER_TEXT = FieldDef::new("m2ua.interface_identifier_text", "Interface identifier (text)", FieldType::String);
    INFO_STRING = FieldDef::new("m2ua.info_string", "Info string", FieldType::String);
    DIAGNOSTIC_INFORMATION = FieldDef::new("m2ua.diagnostic_information", "Diagnostic information", FieldType::Bytes);
    INTERFACE_IDENTIFIER_START = FieldDef::new("m2ua.interface_identifier_start", "Interface Identifier (start)", FieldType::Uint32);
    INTERFACE_IDENTIFIER_STOP = FieldDef::new("m2ua.interface_identifier_stop", "Interface Identifier (stop)", FieldType::Uint32);
    HEARTBEAT_DATA = FieldDef::new("m2ua.heartbeat_data", "Heartbeat data", FieldType::Bytes);
    TRAFFIC_MODE_TYPE = FieldDef::new("m2ua.traffic_mode_type", "Traffic mode Type", FieldType::Uint32).strings(Strings::Values(&TRAFFIC_MODE_TYPE_VALUES));
    ERROR_CODE = FieldDef::new("m2ua.error_code", "Error code", FieldType::Uint32).strings(Strings::Values(&ERROR_CODE_VALUES));
    STATUS_TYPE = FieldDef::new("m2ua.status_type", "Status type", FieldType::Uint16).strings(Strings::Values(&STATUS_TYPE_VALUES));
    STATUS_INFO = FieldDef::new("m2ua.status_info", "Status info", FieldType::Uint16);
    ASP_IDENTIFIER = FieldDef::new("m2ua.asp_identifier", "ASP identifier", FieldType::Uint32);
    CORRELATION_IDENTIFIER = FieldDef::new("m2ua.correlation_identifier", "Correlation identifier", FieldType::Uint32);
    DATA_2_LI = FieldDef::new("m2ua.data_2_li", "Length indicator", FieldType::Uint8);
    STATE = FieldDef::new("m2ua.state", "State", FieldType::Uint32).strings(Strings::Values(&STATE_VALUES));
    EVENT = FieldDef::new("m2ua.event", "Event", FieldType::Uint32).strings(Strings::Values(&EVENT_VALUES));
    CONGESTION_STATUS = FieldDef::new("m2ua.congestion_status", "Congestion status", FieldType::Uint32).strings(Strings::Values(&CONGESTION_STATUS_VALUES));
    DISCARD_STATUS = FieldDef::new("m2ua.discard_status", "Discard status", FieldType::Uint32).strings(Strings::Values(&CONGESTION_STATUS_VALUES));
    ACTION = FieldDef::new("m2ua.action", "Actions", FieldType::Uint32).strings(Strings::Values(&ACTION_VALUES));
    SEQUENCE_NUMBER = FieldDef::new("m2ua.sequence_number", "Sequence number", FieldType::Uint32);
    RETRIEVAL_RESULT = FieldDef::new("m2ua.retrieval_result", "Retrieval result", FieldType::Uint32).strings(Strings::Values(&RETRIEVAL_RESULT_VALUES));
    LOCAL_LK_IDENTIFIER = FieldDef::new("m2ua.local_lk_identifier", "Local LK identifier", FieldType::Uint32);
    SDT_RESERVED = FieldDef::new("m2ua.sdt_reserved", "Reserved", FieldType::Uint16).base(Base::Hex);
    SDT_IDENTIFIER = FieldDef::new("m2ua.sdt_identifier", "SDT identifier", FieldType::Uint16);
    SDL_RESERVED = FieldDef::new("m2ua.sdl_reserved", "Reserved", FieldType::Uint16).base(Base::Hex);
    SDL_IDENTIFIER = FieldDef::new("m2ua.sdl_identifier", "SDL identifier", FieldType::Uint16);
    REGISTRATION_STATUS = FieldDef::new("m2ua.registration_status", "Registration status", FieldType::Uint32).strings(Strings::Values(&REGISTRATION_STATUS_VALUES));
    DEREGISTRATION_STATUS = FieldDef::new("m2ua.deregistration_status", "Deregistration status", FieldType::Uint32).strings(Strings::Values(&DEREGISTRATION_STATUS_VALUES));
}

/// The MTP2 user adaptation layer.
#[derive(Clone, Copy, Debug)]
pub struct M2ua;

impl Dissect for M2ua {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] =
        &[Claim::Number("sctp.ppi", 2), Claim::Number("sctp.port", 2904)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol(Self::NAME);
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        super::message::<Self, C>(w, &b)?;
        w.close(opened);
        Ok(())
    }
}

/// Tags of parameters that are shown here.
mod tag {
    pub(super) const STATUS: u16 = 13;
    pub(super) const DATA: u16 = 0x300;
    pub(super) const DATA_2: u16 = 0x301;
}

impl Adaptation for M2ua {
    const NAME: &'static str = "M2UA";
    const HEADER: [Field; 5] = [VERSION, RESERVED, MESSAGE_CLASS, MESSAGE_TYPE, MESSAGE_LENGTH];
    const PARAMETER: [Field; 4] =
        [PARAMETER_TAG, PARAMETER_LENGTH, PARAMETER_VALUE, PARAMETER_PADDING];
    const MESSAGES: &'static [Name] = &[
        (0x0000, "ERR", "Error (ERR)"),
        (0x0001, "NTFY", "Notify (NTFY)"),
        (0x0301, "ASP_UP", "ASP up (UP)"),
        (0x0302, "ASP_DOWN", "ASP down (DOWN)"),
        (0x0303, "BEAT", "Heartbeat (BEAT)"),
        (0x0304, "ASP_UP_ACK", "ASP up ack (UP ACK)"),
        (0x0305, "ASP_DOWN_ACK", "ASP down ack (DOWN ACK)"),
        (0x0306, "BEAT_ACK", "Heartbeat ack (BEAT ACK)"),
        (0x0401, "ASP_ACTIVE", "ASP active (ACTIVE)"),
        (0x0402, "ASP_INACTIVE", "ASP inactive (INACTIVE)"),
        (0x0403, "ASP_ACTIVE_ACK", "ASP active ack (ACTIVE ACK)"),
        (0x0404, "ASP_INACTIVE_ACK", "ASP inactive ack (INACTIVE ACK)"),
        (0x0601, "DATA", "DATA (DATA)"),
        (0x0602, "ESTAB_REQ", "Establish request (ESTAB_REQ)"),
        (0x0603, "ESTAB_CONF", "Establish confirm (ESTAB_CONF)"),
        (0x0604, "REL_REQ", "Release request (REL_REQ)"),
        (0x0605, "REL_CONF", "Release confirm (REL_CONF)"),
        (0x0606, "REL_IND", "Release indication (REL_IND)"),
        (0x0607, "STATE_REQ", "State request (STATE_REQ)"),
        (0x0608, "STATE_CONF", "State confirm (STATE_CONF)"),
        (0x0609, "STATE_IND", "State indication (STATE_IND)"),
        (0x060a, "DATA_RETR_REQ", "Data retrieval request (DATA_RETR_REQ)"),
        (0x060b, "DATA_RETR_CONF", "Data retrieval confirm (DATA_RETR_CONF)"),
        (0x060c, "DATA_RETR_IND", "Data retrieval indication (DATA_RETR_IND)"),
        (0x060d, "DATA_RETR_COMP_IND", "Data retrieval complete indication (DATA_RETR_COMP_IND)"),
        (0x060e, "CONG_IND", "Congestion indication (CONG_IND)"),
        (0x060f, "DATA_ACK", "Data acknowledge (DATA_ACK)"),
        (0x0a01, "REG_REQ", "Registration request (REG_REQ)"),
        (0x0a02, "REG_RSP", "Registration response (REG_RSP)"),
        (0x0a03, "DEREG_REQ", "Deregistration request (DEREG_REQ)"),
        (0x0a04, "DEREG_RSP", "Deregistration response (DEREG_RSP)"),
    ];
    const PARAMETERS: &'static [(u16, &'static str, Holds)] = &[
        (1, "Interface identifier (integer)", Holds::Number(INTERFACE_IDENTIFIER_INT)),
        (3, "Interface identifier (text)", Holds::Text(INTERFACE_IDENTIFIER_TEXT)),
        (4, "Info string", Holds::Text(INFO_STRING)),
        (7, "Diagnostic information", Holds::Octets(DIAGNOSTIC_INFORMATION)),
        (
            8,
            "Interface identifier (integer range)",
            Holds::Numbers(
                &[(INTERFACE_IDENTIFIER_START, 4), (INTERFACE_IDENTIFIER_STOP, 4)],
                "range",
            ),
        ),
        (9, "Heartbeat data", Holds::Octets(HEARTBEAT_DATA)),
        (11, "Traffic mode type", Holds::Word(TRAFFIC_MODE_TYPE)),
        (12, "Error code", Holds::Word(ERROR_CODE)),
        (tag::STATUS, "Status type / information", Holds::Other),
        (17, "ASP identifier", Holds::Number(ASP_IDENTIFIER)),
        (19, "Correlation identifier", Holds::Number(CORRELATION_IDENTIFIER)),
        (tag::DATA, "Protocol data 1", Holds::Other),
        (tag::DATA_2, "Protocol data 2", Holds::Other),
        (0x302, "State request", Holds::Word(STATE)),
        (0x303, "State event", Holds::Word(EVENT)),
        (0x304, "Congestion state", Holds::Word(CONGESTION_STATUS)),
        (0x305, "Discard state", Holds::Word(DISCARD_STATUS)),
        (0x306, "Action", Holds::Word(ACTION)),
        (0x307, "Sequence number", Holds::Number(SEQUENCE_NUMBER)),
        (0x308, "Retrieval result", Holds::Word(RETRIEVAL_RESULT)),
        (0x309, "Link key", Holds::Parameters),
        (0x30a, "Local LK identifier", Holds::Number(LOCAL_LK_IDENTIFIER)),
        (0x30b, "SDT identifier", Holds::Tail(SDT_RESERVED, 2, SDT_IDENTIFIER)),
        (0x30c, "SDL identifier", Holds::Tail(SDL_RESERVED, 2, SDL_IDENTIFIER)),
        (0x30d, "Registration result", Holds::Parameters),
        (0x30e, "Registration status", Holds::Word(REGISTRATION_STATUS)),
        (0x30f, "Deregistration result", Holds::Parameters),
        (0x310, "Deregistration status", Holds::Word(DEREGISTRATION_STATUS)),
    ];

    const UNKNOWN: (&'static str, &'static str) = (" with ", "");

    fn other<C: Collector>(w: &mut Walk<'_, C>, parameter: &Parameter<'_>) -> Walked {
        let (b, item, len) = (&parameter.b, parameter.item, parameter.value_len());
        let (from, message_len) = match parameter.tag {
            tag::STATUS => {
                let (info, number, word) = status(w, parameter, (STATUS_TYPE, STATUS_INFO))?;
                let title =
                    format_args!("Status identification: {number} ({})", word.unwrap_or("unknown"));
                w.label(info, title);
                w.append(item, format_args!(" ({})", word.unwrap_or("unknown status information")));
                return Ok(());
            }
            tag::DATA => (4, len),
            _ => {
                w.item(DATA_2_LI, b, 4, 1)?;
                (5, len.saturating_sub(1))
            }
        };
        let message = b.slice(from, message_len)?;
        w.set_len(item, from);
        let outer = w.open_top();
        w.call(id::MTP3, message)?;
        w.close(outer);
        if parameter.tag == tag::DATA {
            w.label(item, format_args!("Data 1 parameter"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::shown;

    #[test]
    fn a_link_is_established() {
        let shown = shown(2, &[1, 0, 6, 2, 0, 0, 0, 16, 0, 1, 0, 8, 0, 0, 0, 9]);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:m2ua");
        assert!(shown.columns.ends_with("M2UA ESTAB_REQ "));
        assert!(shown.has("Interface identifier (integer) (9)"));
    }

    #[test]
    fn data_is_of_the_third_level() {
        let mut message = vec![1, 0, 6, 1, 0, 0, 0, 20, 3, 0, 0, 12];
        message.extend([0x84, 20, 0, 100, 0x30, 1, 2, 3]);
        let shown = shown(2, &message);
        assert_eq!(shown.protocols, "eth:ethertype:ip:sctp:m2ua:mtp3:data");
        assert!(shown.has("Data 1 parameter"));
    }

    #[test]
    fn statuses_have_words() {
        let shown = shown(2, &[1, 0, 0, 1, 0, 0, 0, 16, 0, 13, 0, 8, 0, 1, 0, 3]);
        assert!(shown.has("Status type / information (Application server active)"));
        assert!(shown.has("Status identification: 3 (Application server active)"));
    }
}
