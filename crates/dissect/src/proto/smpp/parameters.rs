//! The optional parameters of SMPP: their names, and the fields that they are made of.

use lamna_fields::Field;

use super::fields::*;

/// As long as the parameter says.
pub(super) const TO_END: usize = usize::MAX;

/// A parameter: its tag, its name, and fields with their places and lengths.
type Parameter = (u16, &'static str, &'static [(Field, usize, usize)]);

/// The parameter of a tag.
pub(super) fn parameter(tag: u16) -> Option<&'static Parameter> {
    PARAMETERS
        .binary_search_by_key(&tag, |(known, ..)| *known)
        .ok()
        .and_then(|at| PARAMETERS.get(at))
}

static PARAMETERS: &[Parameter] = &[
    (0x0005, "dest_addr_subunit", &[(DEST_ADDR_SUBUNIT, 0, 1)]),
    (0x0006, "dest_network_type", &[(DEST_NETWORK_TYPE, 0, 1)]),
    (0x0007, "dest_bearer_type", &[(DEST_BEARER_TYPE, 0, 1)]),
    (0x0008, "dest_telematics_id", &[(DEST_TELEMATICS_ID, 0, 2)]),
    (0x000d, "source_addr_subunit", &[(SOURCE_ADDR_SUBUNIT, 0, 1)]),
    (0x000e, "source_network_type", &[(SOURCE_NETWORK_TYPE, 0, 1)]),
    (0x000f, "source_bearer_type", &[(SOURCE_BEARER_TYPE, 0, 1)]),
    (0x0010, "source_telematics_id", &[(SOURCE_TELEMATICS_ID, 0, 1)]),
    (0x0017, "qos_time_to_live", &[(QOS_TIME_TO_LIVE, 0, 4)]),
    (0x0019, "payload_type", &[(PAYLOAD_TYPE, 0, 1)]),
    (0x001d, "additional_status_info_text", &[(ADDITIONAL_STATUS_INFO_TEXT, 0, TO_END)]),
    (0x001e, "receipted_message_id", &[(RECEIPTED_MESSAGE_ID, 0, TO_END)]),
    (0x0030, "ms_msg_wait_facilities", &[(MSG_WAIT_IND, 0, 1), (MSG_WAIT_TYPE, 0, 1)]),
    (0x0201, "privacy_indicator", &[(PRIVACY_INDICATOR, 0, 1)]),
    (0x0202, "source_subaddress", &[(SOURCE_SUBADDRESS, 0, TO_END)]),
    (0x0203, "dest_subaddress", &[(DEST_SUBADDRESS, 0, TO_END)]),
    (0x0204, "user_message_reference", &[(USER_MESSAGE_REFERENCE, 0, 2)]),
    (0x0205, "user_response_code", &[(USER_RESPONSE_CODE, 0, 1)]),
    (0x020a, "source_port", &[(SOURCE_PORT, 0, 2)]),
    (0x020b, "dest_port", &[(DESTINATION_PORT, 0, 2)]),
    (0x020c, "sar_msg_ref_num", &[(SAR_MSG_REF_NUM, 0, 2)]),
    (0x020d, "language_indicator", &[(LANGUAGE_INDICATOR, 0, 1)]),
    (0x020e, "sar_total_segments", &[(SAR_TOTAL_SEGMENTS, 0, 1)]),
    (0x020f, "sar_segment_seqnum", &[(SAR_SEGMENT_SEQNUM, 0, 1)]),
    (0x0210, "sc_interface_version", &[(SC_INTERFACE_VERSION, 0, 1)]),
    (0x0302, "callback_num_pres_ind", &[(CALLBACK_NUM_PRES, 0, 1), (CALLBACK_NUM_SCRN, 0, 1)]),
    (0x0303, "callback_num_atag", &[(CALLBACK_NUM_ATAG, 0, TO_END)]),
    (0x0304, "number_of_messages", &[(NUMBER_OF_MESSAGES, 0, 1)]),
    (0x0381, "callback_num", &[(CALLBACK_NUM, 0, TO_END)]),
    (0x0420, "dpf_result", &[(DPF_RESULT, 0, 1)]),
    (0x0421, "set_dpf", &[(SET_DPF, 0, 1)]),
    (0x0422, "ms_availability_status", &[(MS_AVAILABILITY_STATUS, 0, 1)]),
    (0x0423, "network_error_code", &[(NETWORK_ERROR_TYPE, 0, 1), (NETWORK_ERROR_CODE, 1, 2)]),
    (0x0424, "message_payload", &[(MESSAGE_PAYLOAD, 0, TO_END)]),
    (0x0425, "delivery_failure_reason", &[(DELIVERY_FAILURE_REASON, 0, 1)]),
    (0x0426, "more_messages_to_send", &[(MORE_MESSAGES_TO_SEND, 0, 1)]),
    (0x0427, "message_state", &[(MESSAGE_STATE, 0, 1)]),
    (0x0428, "congestion_state", &[(CONGESTION_STATE, 0, 1)]),
    (0x0501, "ussd_service_op", &[(USSD_SERVICE_OP, 0, 1)]),
    (0x0600, "broadcast_channel_indicator", &[(BROADCAST_CHANNEL_INDICATOR, 0, 1)]),
    (
        0x0601,
        "broadcast_content_type",
        &[(BROADCAST_CONTENT_TYPE_NW, 0, 1), (BROADCAST_CONTENT_TYPE_TYPE, 1, 2)],
    ),
    (0x0602, "broadcast_content_type_info", &[(BROADCAST_CONTENT_TYPE_INFO, 0, TO_END)]),
    (0x0603, "broadcast_message_class", &[(BROADCAST_MESSAGE_CLASS, 0, 1)]),
    (0x0604, "broadcast_rep_num", &[(BROADCAST_REP_NUM, 0, 1)]),
    (
        0x0605,
        "broadcast_frequency_interval",
        &[(BROADCAST_FREQUENCY_INTERVAL_UNIT, 0, 1), (BROADCAST_FREQUENCY_INTERVAL_VALUE, 1, 2)],
    ),
    (
        0x0606,
        "broadcast_area_identifier",
        &[(BROADCAST_AREA_IDENTIFIER_FORMAT, 0, 1), (BROADCAST_AREA_IDENTIFIER, 0, TO_END)],
    ),
    (0x0607, "broadcast_error_status", &[(BROADCAST_ERROR_STATUS, 0, 4)]),
    (0x0608, "broadcast_area_success", &[(BROADCAST_AREA_SUCCESS, 0, 1)]),
    (0x060a, "broadcast_service_group", &[(BROADCAST_SERVICE_GROUP, 0, TO_END)]),
    (0x060b, "billing_identification", &[(BILLING_ID, 0, TO_END)]),
    (0x060d, "source_network_id", &[(SOURCE_NETWORK_ID, 0, TO_END)]),
    (0x060e, "dest_network_id", &[(DEST_NETWORK_ID, 0, TO_END)]),
    (0x060f, "source_node_id", &[(SOURCE_NODE_ID, 0, TO_END)]),
    (0x0610, "dest_node_id", &[(DEST_NODE_ID, 0, TO_END)]),
    (0x0611, "dest_addr_np_resolution", &[(DEST_ADDR_NP_RESOLUTION, 0, 1)]),
    (0x0612, "dest_addr_np_information", &[(DEST_ADDR_NP_INFO, 0, TO_END)]),
    (0x0613, "dest_addr_np_country", &[(DEST_ADDR_NP_COUNTRY, 0, TO_END)]),
    (0x1201, "display_time", &[(DISPLAY_TIME, 0, 1)]),
    (0x1203, "sms_signal", &[(SMS_SIGNAL, 0, 2)]),
    (0x1204, "ms_validity", &[(MS_VALIDITY, 0, 1)]),
    (0x1380, "its_reply_type", &[(ITS_REPLY_TYPE, 0, 1)]),
    (
        0x1383,
        "its_session_info",
        &[(ITS_SESSION_NUMBER, 0, 1), (ITS_SESSION_SEQUENCE, 1, 1), (ITS_SESSION_IND, 1, 1)],
    ),
];
