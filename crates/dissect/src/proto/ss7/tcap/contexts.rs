//! Application contexts: what dialogues are for.

use super::User;

/// Identifiers and their names.
static NAMES: &[(&[u8], &str)] = &[
    (&[0, 17, 134, 5, 1, 1, 1], "id-as-dialogue"),
    (&[0, 17, 134, 5, 1, 2, 1], "id-as-uniDialogue"),
    (&[0x51, 1], "basic-encoding"),
    (&[4, 0, 0, 1, 0, 1, 1], "networkLocUpContext-v1"),
    (&[4, 0, 0, 1, 0, 1, 2], "networkLocUpContext-v2"),
    (&[4, 0, 0, 1, 0, 1, 3], "networkLocUpContext-v3"),
    (&[4, 0, 0, 1, 0, 2, 1], "locationCancellationContext-v1"),
    (&[4, 0, 0, 1, 0, 2, 2], "locationCancellationContext-v2"),
    (&[4, 0, 0, 1, 0, 2, 3], "locationCancellationContext-v3"),
    (&[4, 0, 0, 1, 0, 3, 1], "roamingNumberEnquiryContext-v1"),
    (&[4, 0, 0, 1, 0, 3, 2], "roamingNumberEnquiryContext-v2"),
    (&[4, 0, 0, 1, 0, 3, 3], "roamingNumberEnquiryContext-v3"),
    (&[4, 0, 0, 1, 0, 4, 3], "istAlertingContext-v3"),
    (&[4, 0, 0, 1, 0, 5, 1], "locationInfoRetrievalContext-v1"),
    (&[4, 0, 0, 1, 0, 5, 2], "locationInfoRetrievalContext-v2"),
    (&[4, 0, 0, 1, 0, 5, 3], "locationInfoRetrievalContext-v3"),
    (&[4, 0, 0, 1, 0, 6, 3], "callControlTransferContext-v3"),
    (&[4, 0, 0, 1, 0, 7, 3], "reportingContext-v3"),
    (&[4, 0, 0, 1, 0, 8, 3], "callCompletionContext-v3"),
    (&[4, 0, 0, 1, 0, 9, 3], "serviceTerminationContext-v3"),
    (&[4, 0, 0, 1, 0, 10, 1], "resetContext-v1"),
    (&[4, 0, 0, 1, 0, 10, 2], "resetContext-v2"),
    (&[4, 0, 0, 1, 0, 11, 1], "handoverControlContext-v1"),
    (&[4, 0, 0, 1, 0, 11, 2], "handoverControlContext-v2"),
    (&[4, 0, 0, 1, 0, 11, 3], "handoverControlContext-v3"),
    (&[4, 0, 0, 1, 0, 12, 3], "sIWFSAllocationContext-v3"),
    (&[4, 0, 0, 1, 0, 13, 1], "equipmentMngtContext-v1"),
    (&[4, 0, 0, 1, 0, 13, 2], "equipmentMngtContext-v2"),
    (&[4, 0, 0, 1, 0, 13, 3], "equipmentMngtContext-v3"),
    (&[4, 0, 0, 1, 0, 14, 1], "infoRetrievalContext-v1"),
    (&[4, 0, 0, 1, 0, 14, 2], "infoRetrievalContext-v2"),
    (&[4, 0, 0, 1, 0, 14, 3], "infoRetrievalContext-v3"),
    (&[4, 0, 0, 1, 0, 15, 2], "interVlrInfoRetrievalContext-v2"),
    (&[4, 0, 0, 1, 0, 15, 3], "interVlrInfoRetrievalContext-v3"),
    (&[4, 0, 0, 1, 0, 16, 1], "subscriberDataMngtContext-v1"),
    (&[4, 0, 0, 1, 0, 16, 2], "subscriberDataMngtContext-v2"),
    (&[4, 0, 0, 1, 0, 16, 3], "subscriberDataMngtContext-v3"),
    (&[4, 0, 0, 1, 0, 17, 1], "tracingContext-v1"),
    (&[4, 0, 0, 1, 0, 17, 2], "tracingContext-v2"),
    (&[4, 0, 0, 1, 0, 17, 3], "tracingContext-v3"),
    (&[4, 0, 0, 1, 0, 18, 1], "networkFunctionalSsContext-v1"),
    (&[4, 0, 0, 1, 0, 18, 2], "networkFunctionalSsContext-v2"),
    (&[4, 0, 0, 1, 0, 19, 2], "networkUnstructuredSsContext-v2"),
    (&[4, 0, 0, 1, 0, 20, 1], "shortMsgGatewayContext-v1"),
    (&[4, 0, 0, 1, 0, 20, 2], "shortMsgGatewayContext-v2"),
    (&[4, 0, 0, 1, 0, 20, 3], "shortMsgGatewayContext-v3"),
    (&[4, 0, 0, 1, 0, 21, 1], "shortMsgRelayContext-v1"),
    (&[4, 0, 0, 1, 0, 21, 2], "shortMsgMO-RelayContext-v2"),
    (&[4, 0, 0, 1, 0, 21, 3], "shortMsgMO-RelayContext-v3"),
    (&[4, 0, 0, 1, 0, 22, 3], "subscriberDataModificationNotificationContext-v3"),
    (&[4, 0, 0, 1, 0, 23, 1], "shortMsgAlertContext-v1"),
    (&[4, 0, 0, 1, 0, 23, 2], "shortMsgAlertContext-v2"),
    (&[4, 0, 0, 1, 0, 24, 1], "mwdMngtContext-v1"),
    (&[4, 0, 0, 1, 0, 24, 2], "mwdMngtContext-v2"),
    (&[4, 0, 0, 1, 0, 24, 3], "mwdMngtContext-v3"),
    (&[4, 0, 0, 1, 0, 25, 2], "shortMsgMT-RelayContext-v2"),
    (&[4, 0, 0, 1, 0, 25, 3], "shortMsgMT-RelayContext-v3"),
    (&[4, 0, 0, 1, 0, 26, 2], "imsiRetrievalContext-v2"),
    (&[4, 0, 0, 1, 0, 27, 2], "msPurgingContext-v2"),
    (&[4, 0, 0, 1, 0, 27, 3], "msPurgingContext-v3"),
    (&[4, 0, 0, 1, 0, 28, 3], "subscriberInfoEnquiryContext-v3"),
    (&[4, 0, 0, 1, 0, 29, 3], "anyTimeInfoEnquiryContext-v3"),
    (&[4, 0, 0, 1, 0, 31, 3], "groupCallControlContext-v3"),
    (&[4, 0, 0, 1, 0, 32, 3], "gprsLocationUpdateContext-v3"),
    (&[4, 0, 0, 1, 0, 33, 3], "gprsLocationInfoRetrievalContext-v3"),
    (&[4, 0, 0, 1, 0, 34, 3], "failureReportContext-v3"),
    (&[4, 0, 0, 1, 0, 35, 3], "gprsNotifyContext-v3"),
    (&[4, 0, 0, 1, 0, 36, 3], "ss-InvocationNotificationContext-v3"),
    (&[4, 0, 0, 1, 0, 37, 3], "locationSvcGatewayContext-v3"),
    (&[4, 0, 0, 1, 0, 38, 3], "locationSvcEnquiryContext-v3"),
    (&[4, 0, 0, 1, 0, 39, 3], "authenticationFailureReportContext-v3"),
    (&[4, 0, 0, 1, 0, 40, 3], "secureTransportHandlingContext-v3"),
    (&[4, 0, 0, 1, 0, 41, 3], "shortMsgMT-Relay-VGCS-Context-v3"),
    (&[4, 0, 0, 1, 0, 42, 3], "mm-EventReportingContext-v3"),
    (&[4, 0, 0, 1, 0, 43, 3], "anyTimeInfoHandlingContext-v3"),
    (&[4, 0, 0, 1, 0, 44, 3], "resourceManagementContext-v3"),
    (&[4, 0, 0, 1, 0, 45, 3], "groupCallInfoRetrievalContext-v3"),
    (&[4, 0, 0, 1, 0, 50, 1], "CAP-v2-gsmSSF-to-gsmSCF-AC"),
    (&[4, 0, 0, 1, 0, 51, 1], "CAP-v2-assist-gsmSSF-to-gsmSCF-AC"),
    (&[4, 0, 0, 1, 0, 52, 1], "CAP-v2-gsmSRF-to-gsmSCF-AC"),
    (&[4, 0, 0, 1, 21, 3, 4], "capssf-scfGenericAC"),
    (&[4, 0, 0, 1, 23, 3, 4], "capssf-scfGenericAC"),
    (&[4, 0, 0, 1, 23, 3, 8], "capscf-ssfGenericAC"),
    (&[4, 0, 0, 1, 23, 3, 61], "cap4-sms-AC"),
];

/// Where the contexts of mobile networks begin.
const MOBILE: &[u8] = &[4, 0, 0, 1];

/// The name of an identifier.
pub(super) fn name(octets: &[u8]) -> Option<&'static str> {
    NAMES.iter().find(|row| row.0 == octets).map(|row| row.1)
}

/// Whose the dialogue of a context is.
pub(super) fn user(octets: &[u8]) -> Option<User> {
    name(octets)?;
    match octets.strip_prefix(MOBILE)? {
        [0, 50..=52, 1] => Some(User::Camel(Some(2))),
        [0, ..] => Some(User::Map),
        [21, ..] => Some(User::Camel(Some(3))),
        [23, ..] => Some(User::Camel(Some(4))),
        _ => None,
    }
}
