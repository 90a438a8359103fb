//! The mobile application part (3GPP TS 29.002): which operations are called.

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use super::integer;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::Tlv;
use crate::proto::gtp::words::MAP_CAUSE_VALUES;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static COMPONENTS {
        1 => "invoke",
        2 => "returnResultLast",
        3 => "returnError",
        4 => "reject",
        7 => "returnResultNotLast",
    }
    static LOCAL_OR_GLOBAL {
        0 => "localValue",
        1 => "globalValue",
    }
    static REJECTED {
        0 => "derivable",
        1 => "not-derivable",
    }
    static PROBLEMS {
        0 => "generalProblem",
        1 => "invokeProblem",
        2 => "returnResultProblem",
        3 => "returnErrorProblem",
    }
    static GENERAL {
        0 => "unrecognizedComponent",
        1 => "mistypedComponent",
        2 => "badlyStructuredComponent",
    }
    static INVOKES {
        0 => "duplicateInvokeID",
        1 => "unrecognizedOperation",
        2 => "mistypedParameter",
        3 => "resourceLimitation",
        4 => "initiatingRelease",
        5 => "unrecognizedLinkedID",
        6 => "linkedResponseUnexpected",
        7 => "unexpectedLinkedOperation",
    }
    static RESULTS {
        0 => "unrecognizedInvokeID",
        1 => "returnResultUnexpected",
        2 => "mistypedParameter",
    }
    static ERRORS_RETURNED {
        0 => "unrecognizedInvokeID",
        1 => "returnErrorUnexpected",
        2 => "unrecognizedError",
        3 => "unexpectedError",
        4 => "mistypedParameter",
    }
    static OPERATIONS {
        2 => "updateLocation",
        3 => "cancelLocation",
        4 => "provideRoamingNumber",
        5 => "noteSubscriberDataModified",
        6 => "resumeCallHandling",
        7 => "insertSubscriberData",
        8 => "deleteSubscriberData",
        9 => "sendParameters",
        10 => "registerSS",
        11 => "eraseSS",
        12 => "activateSS",
        13 => "deactivateSS",
        14 => "interrogateSS",
        15 => "authenticationFailureReport",
        16 => "notifySS",
        17 => "registerPassword",
        18 => "getPassword",
        19 => "processUnstructuredSS-Data",
        20 => "releaseResources",
        21 => "mt-ForwardSM-VGCS",
        22 => "sendRoutingInfo",
        23 => "updateGprsLocation",
        24 => "sendRoutingInfoForGprs",
        25 => "failureReport",
        26 => "noteMsPresentForGprs",
        27 => "unAllocated",
        28 => "performHandover",
        29 => "sendEndSignal",
        30 => "performSubsequentHandover",
        31 => "provideSIWFSNumber",
        32 => "sIWFSSignallingModify",
        33 => "processAccessSignalling",
        34 => "forwardAccessSignalling",
        35 => "noteInternalHandover",
        36 => "cancelVcsgLocation",
        37 => "reset",
        38 => "forwardCheckSS",
        39 => "prepareGroupCall",
        40 => "sendGroupCallEndSignal",
        41 => "processGroupCallSignalling",
        42 => "forwardGroupCallSignalling",
        43 => "checkIMEI",
        45 => "sendRoutingInfoForSM",
        47 => "reportSM-DeliveryStatus",
        48 => "noteSubscriberPresent",
        49 => "alertServiceCentreWithoutResult",
        50 => "activateTraceMode",
        51 => "deactivateTraceMode",
        52 => "traceSubscriberActivity",
        53 => "updateVcsgLocation",
        54 => "beginSubscriberActivity",
        55 => "sendIdentification",
        56 => "sendAuthenticationInfo",
        57 => "restoreData",
        58 => "sendIMSI",
        59 => "processUnstructuredSS-Request",
        60 => "unstructuredSS-Request",
        61 => "unstructuredSS-Notify",
        62 => "anyTimeSubscriptionInterrogation",
        63 => "informServiceCentre",
        64 => "alertServiceCentre",
        65 => "anyTimeModification",
        66 => "readyForSM",
        67 => "purgeMS",
        68 => "prepareHandover",
        69 => "prepareSubsequentHandover",
        70 => "provideSubscriberInfo",
        71 => "anyTimeInterrogation",
        72 => "ss-InvocationNotification",
        73 => "setReportingState",
        74 => "statusReport",
        75 => "remoteUserFree",
        76 => "registerCC-Entry",
        77 => "eraseCC-Entry",
        78 => "secureTransportClass1",
        79 => "secureTransportClass2",
        80 => "secureTransportClass3",
        81 => "secureTransportClass4",
        82 => "unAllocated",
        83 => "provideSubscriberLocation",
        84 => "sendGroupCallInfo",
        85 => "sendRoutingInfoForLCS",
        86 => "subscriberLocationReport",
        87 => "ist-Alert",
        88 => "ist-Command",
        89 => "noteMM-Event",
        90 => "unAllocated",
        91 => "unAllocated",
        92 => "unAllocated",
        93 => "unAllocated",
        94 => "unAllocated",
        95 => "unAllocated",
        96 => "unAllocated",
        97 => "unAllocated",
        98 => "unAllocated",
        99 => "unAllocated",
        100 => "unAllocated",
        101 => "unAllocated",
        102 => "unAllocated",
        103 => "unAllocated",
        104 => "unAllocated",
        105 => "unAllocated",
        106 => "unAllocated",
        107 => "unAllocated",
        108 => "unAllocated",
        109 => "lcs-PeriodicLocationCancellation",
        110 => "lcs-LocationUpdate",
        111 => "lcs-PeriodicLocationRequest",
        112 => "lcs-AreaEventCancellation",
        113 => "lcs-AreaEventReport",
        114 => "lcs-AreaEventRequest",
        115 => "lcs-MOLR",
        116 => "lcs-LocationNotification",
        117 => "callDeflection",
        118 => "userUserService",
        119 => "accessRegisterCCEntry",
        120 => "forwardCUG-Info",
        121 => "splitMPTY",
        122 => "retrieveMPTY",
        123 => "holdMPTY",
        124 => "buildMPTY",
        125 => "forwardChargeAdvice",
        126 => "explicitCT",
    }
}

field_table! {
    /// The fields of components.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gsm_map", "GSM Mobile Application", "GSM_MAP");
    COMPONENT = FieldDef::new("gsm_map.old.Component", "Component", FieldType::Uint32).strings(Strings::Values(&COMPONENTS));
    INVOKE_ELEMENT = FieldDef::new("gsm_old.invoke_element", "invoke", FieldType::None);
    RETURN_RESULT_LAST_ELEMENT = FieldDef::new("gsm_old.returnResultLast_element", "returnResultLast", FieldType::None);
    RETURN_ERROR_ELEMENT = FieldDef::new("gsm_old.returnError_element", "returnError", FieldType::None);
    REJECT_ELEMENT = FieldDef::new("gsm_old.reject_element", "reject", FieldType::None);
    RETURN_RESULT_NOT_LAST_ELEMENT = FieldDef::new("gsm_old.returnResultNotLast_element", "returnResultNotLast", FieldType::None);
    INVOKE_ID = FieldDef::new("gsm_old.invokeID", "invokeID", FieldType::Int32);
    LINKED_ID = FieldDef::new("gsm_old.linkedID", "linkedID", FieldType::Int32);
    OP_CODE = FieldDef::new("gsm_old.opCode", "opCode", FieldType::Uint32).strings(Strings::Values(&LOCAL_OR_GLOBAL));
    OPERATION = FieldDef::new("gsm_old.localValue", "localValue", FieldType::Int32).strings(Strings::Values(&OPERATIONS));
    ERROR = FieldDef::new("gsm_old.localValue", "localValue", FieldType::Int32).strings(Strings::Values(&MAP_CAUSE_VALUES));
    RESULT_ELEMENT = FieldDef::new("gsm_old.resultretres_element", "resultretres", FieldType::None);
    ERROR_CODE = FieldDef::new("gsm_old.errorCode", "errorCode", FieldType::Uint32).strings(Strings::Values(&LOCAL_OR_GLOBAL));
    INVOKE_ID_REJ = FieldDef::new("gsm_old.invokeIDRej", "invokeIDRej", FieldType::Uint32).strings(Strings::Values(&REJECTED));
    DERIVABLE = FieldDef::new("gsm_old.derivable", "derivable", FieldType::Int32);
    NOT_DERIVABLE_ELEMENT = FieldDef::new("gsm_old.not_derivable_element", "not-derivable", FieldType::None);
    PROBLEM = FieldDef::new("gsm_old.problem", "problem", FieldType::Uint32).strings(Strings::Values(&PROBLEMS));
    GENERAL_PROBLEM = FieldDef::new("gsm_old.generalProblem", "generalProblem", FieldType::Int32).strings(Strings::Values(&GENERAL));
    INVOKE_PROBLEM = FieldDef::new("gsm_old.invokeProblem", "invokeProblem", FieldType::Int32).strings(Strings::Values(&INVOKES));
    RETURN_RESULT_PROBLEM = FieldDef::new("gsm_old.returnResultProblem", "returnResultProblem", FieldType::Int32).strings(Strings::Values(&RESULTS));
    RETURN_ERROR_PROBLEM = FieldDef::new("gsm_old.returnErrorProblem", "returnErrorProblem", FieldType::Int32).strings(Strings::Values(&ERRORS_RETURNED));
}

/// The mobile application part.
#[derive(Clone, Copy, Debug)]
pub struct GsmMap;

impl Dissect for GsmMap {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        component(w, &b, true)
    }
}

/// Shows a component.
pub(super) fn component<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_first: bool) -> Walked {
    if is_first {
        w.column_protocol("GSM MAP");
    }
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    let part = Tlv::open(b, 0)?;
    let number = u64::from(part.tag & 0x1f);
    let item = w.number(COMPONENT, b, part.start, part.len(), number)?;
    let inside = w.open(item);
    let element = match number {
        1 => INVOKE_ELEMENT,
        2 => RETURN_RESULT_LAST_ELEMENT,
        3 => RETURN_ERROR_ELEMENT,
        4 => REJECT_ELEMENT,
        7 => RETURN_RESULT_NOT_LAST_ELEMENT,
        _ => {
            w.close(inside);
            w.close(opened);
            return Ok(());
        }
    };
    let name = COMPONENTS.get(number).unwrap_or("");
    w.info_append(format_args!("{name} "));
    let item = w.item(element, b, part.start, part.len())?;
    let held = w.open(item);
    let mut children = part.children(b);
    let first = children.next()?;
    if element == REJECT_ELEMENT {
        rejected(w, b, first.as_ref(), children.next()?.as_ref())?;
    } else if let Some(first) = first {
        integer(w, b, &first, INVOKE_ID)?;
        let mut next = children.next()?;
        if let Some(linked) = next.as_ref().filter(|part| part.tag == 0x80) {
            integer(w, b, linked, LINKED_ID)?;
            next = children.next()?;
        }
        match (element, next) {
            (INVOKE_ELEMENT, Some(code)) => operation(w, b, &code)?,
            (RETURN_ERROR_ELEMENT, Some(code)) => {
                let item = w.number(ERROR_CODE, b, code.at, code.whole_len(), 0)?;
                let inside = w.open(item);
                integer(w, b, &code, ERROR)?;
                w.close(inside);
            }
            (_, Some(result)) => {
                let item = w.item(RESULT_ELEMENT, b, result.at, result.whole_len())?;
                let inside = w.open(item);
                if let Some(code) = result.children(b).next()? {
                    operation(w, b, &code)?;
                }
                w.close(inside);
            }
            _ => {}
        }
    }
    w.close(held);
    w.close(inside);
    w.close(opened);
    Ok(())
}

fn operation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: &Tlv) -> Walked {
    let item = w.number(OP_CODE, b, code.at, code.whole_len(), 0)?;
    let inside = w.open(item);
    let number = integer(w, b, code, OPERATION)?;
    let name = match number {
        // Which of the two it is depends on the version of the context.
        44 | 46 => Some("forwardSM"),
        _ => u64::try_from(number).ok().and_then(|number| OPERATIONS.get(number)),
    };
    w.info_append(format_args!("{} ", name.unwrap_or("Unknown GSM-MAP opcode")));
    w.close(inside);
    Ok(())
}

fn rejected<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    invoked: Option<&Tlv>,
    problem: Option<&Tlv>,
) -> Walked {
    /// The tag of nothing.
    const NULL: u8 = 5;
    if let Some(part) = invoked {
        let is_derivable = part.tag != NULL;
        let number = u64::from(!is_derivable);
        let item = w.number(INVOKE_ID_REJ, b, part.at, part.whole_len(), number)?;
        let inside = w.open(item);
        if is_derivable {
            integer(w, b, part, DERIVABLE)?;
        } else {
            w.item(NOT_DERIVABLE_ELEMENT, b, part.start, part.len())?;
        }
        w.close(inside);
    }
    if let Some(part) = problem {
        let number = u64::from(part.tag & 0x1f);
        let item = w.number(PROBLEM, b, part.start, part.len(), number)?;
        let inside = w.open(item);
        let field: Field = match number {
            0 => GENERAL_PROBLEM,
            1 => INVOKE_PROBLEM,
            2 => RETURN_RESULT_PROBLEM,
            _ => RETURN_ERROR_PROBLEM,
        };
        integer(w, b, part, field)?;
        w.close(inside);
    }
    Ok(())
}
