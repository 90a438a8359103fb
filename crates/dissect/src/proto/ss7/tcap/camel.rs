//! Customised applications of intelligent networks (3GPP TS 29.078): which operations are called.

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use super::integer;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::tlv::Tlv;
use crate::registry::Dissect;
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static IDENTIFIERS {
        0 => "present",
        1 => "absent",
    }
    static LOCAL_OR_GLOBAL {
        0 => "local",
        1 => "global",
    }
    static PROBLEMS {
        0 => "general",
        1 => "invoke",
        2 => "returnResult",
        3 => "returnError",
    }
    static INVOKES {
        0 => "duplicateInvocation",
        1 => "unrecognizedOperation",
        2 => "mistypedArgument",
        3 => "resourceLimitation",
        4 => "releaseInProgress",
        5 => "unrecognizedLinkedId",
        6 => "linkedResponseUnexpected",
        7 => "unexpectedLinkedOperation",
    }
    static OPERATIONS {
        0 => "initialDP",
        16 => "assistRequestInstructions",
        17 => "establishTemporaryConnection",
        18 => "disconnectForwardConnection",
        19 => "connectToResource",
        20 => "connect",
        22 => "releaseCall",
        23 => "requestReportBCSMEvent",
        24 => "eventReportBCSM",
        27 => "collectInformation",
        31 => "continue",
        32 => "initiateCallAttempt",
        33 => "resetTimer",
        34 => "furnishChargingInformation",
        35 => "applyCharging",
        36 => "applyChargingReport",
        41 => "callGap",
        44 => "callInformationReport",
        45 => "callInformationRequest",
        46 => "sendChargingInformation",
        47 => "playAnnouncement",
        48 => "promptAndCollectUserInformation",
        49 => "specializedResourceReport",
        53 => "cancel",
        55 => "activityTest",
        60 => "initialDPSMS",
        61 => "furnishChargingInformationSMS",
        62 => "connectSMS",
        63 => "requestReportSMSEvent",
        64 => "eventReportSMS",
        65 => "continueSMS",
        66 => "releaseSMS",
        67 => "resetTimerSMS",
        70 => "activityTestGPRS",
        71 => "applyChargingGPRS",
        72 => "applyChargingReportGPRS",
        73 => "cancelGPRS",
        74 => "connectGPRS",
        75 => "continueGPRS",
        76 => "entityReleasedGPRS",
        77 => "furnishChargingInformationGPRS",
        78 => "initialDPGPRS",
        79 => "releaseGPRS",
        80 => "eventReportGPRS",
        81 => "requestReportGPRSEvent",
        82 => "resetTimerGPRS",
        83 => "sendChargingInformationGPRS",
        86 => "disconnectForwardConnectionWithArgument",
        88 => "continueWithArgument",
        90 => "disconnectLeg",
        93 => "moveLeg",
        95 => "splitLeg",
        96 => "entityReleased",
        97 => "playTone",
    }
    static ERRORS {
        0 => "canceled",
        1 => "cancelFailed",
        3 => "eTCFailed",
        4 => "improperCallerResponse",
        6 => "missingCustomerRecord",
        7 => "missingParameter",
        8 => "parameterOutOfRange",
        10 => "requestedInfoError",
        11 => "systemFailure",
        12 => "taskRefused",
        13 => "unavailableResource",
        14 => "unexpectedComponentSequence",
        15 => "unexpectedDataValue",
        16 => "unexpectedParameter",
        17 => "unknownLegID",
        50 => "unknownPDPID",
        51 => "unknownCSID",
    }
}

field_table! {
    /// The fields of components.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("camel", "Camel", "Camel");
    INVOKE_ELEMENT = FieldDef::new("camel.invoke_element", "invoke", FieldType::None);
    RETURN_RESULT_ELEMENT = FieldDef::new("camel.returnResult_element", "returnResult", FieldType::None);
    RETURN_ERROR_ELEMENT = FieldDef::new("camel.returnError_element", "returnError", FieldType::None);
    REJECT_ELEMENT = FieldDef::new("camel.reject_element", "reject", FieldType::None);
    INVOKE_ID = FieldDef::new("camel.invokeId", "invokeId", FieldType::Uint32).strings(Strings::Values(&IDENTIFIERS));
    PRESENT = FieldDef::new("camel.present", "present", FieldType::Int32);
    OPCODE = FieldDef::new("camel.opcode", "opcode", FieldType::Uint32).strings(Strings::Values(&LOCAL_OR_GLOBAL));
    LOCAL = FieldDef::new("camel.local", "local", FieldType::Int32).strings(Strings::Values(&OPERATIONS));
    RESULT_ELEMENT = FieldDef::new("camel.result_element", "result", FieldType::None);
    ERRCODE = FieldDef::new("camel.errcode", "errcode", FieldType::Uint32).strings(Strings::Values(&LOCAL_OR_GLOBAL));
    ERROR_CODE_LOCAL = FieldDef::new("camel.error_code_local", "local", FieldType::Int32).strings(Strings::Values(&ERRORS));
    PROBLEM = FieldDef::new("camel.problem", "problem", FieldType::Uint32).strings(Strings::Values(&PROBLEMS));
    INVOKE = FieldDef::new("camel.invoke", "invoke", FieldType::Int32).strings(Strings::Values(&INVOKES));
}

/// Customised applications.
#[derive(Clone, Copy, Debug)]
pub struct Camel;

impl Dissect for Camel {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        component(w, &b, None, true)
    }
}

/// The version that a dialogue told last: Wireshark takes it for that of dialogues which do not tell.
#[derive(Debug, Default)]
struct LastVersion(u32);

/// Shows a component of a dialogue that is of this version.
pub(super) fn component<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    version: Option<u8>,
    is_first: bool,
) -> Walked {
    let known = w.remember(Scope::Capture, |last: &mut LastVersion, _| {
        if let Some(version) = version {
            last.0 = u32::from(version);
        }
        last.0
    });
    let title = match known.or(version.map(u32::from)) {
        Some(2) => "Camel-v2",
        Some(3) => "Camel-v3",
        Some(4) => "Camel-v4",
        _ => "Camel",
    };
    if is_first {
        w.column_protocol(title);
    }
    let (root, opened) = w.open_protocol(b, 0, REST)?;
    // The line has the letter of the version as a capital.
    if let Some((name, number)) = title.split_once("-v") {
        w.label(root, format_args!("{name}-V{number}"));
    }
    let part = Tlv::open(b, 0)?;
    let (element, name) = match part.tag & 0x1f {
        1 => (INVOKE_ELEMENT, "invoke"),
        2 => (RETURN_RESULT_ELEMENT, "returnResultLast"),
        3 => (RETURN_ERROR_ELEMENT, "returnError"),
        4 => (REJECT_ELEMENT, "reject"),
        number => {
            w.info_append(format_args!("Unknown Camel ({number}) "));
            w.close(opened);
            return Ok(());
        }
    };
    w.info_append(format_args!("{name} "));
    let item = w.item(element, b, part.start, part.len())?;
    let inside = w.open(item);
    let mut children = part.children(b);
    if let Some(first) = children.next()? {
        /// The tag of a number.
        const INTEGER: u8 = 2;
        let is_absent = first.tag != INTEGER;
        let item = w.number(INVOKE_ID, b, first.at, first.whole_len(), u64::from(is_absent))?;
        let held = w.open(item);
        if !is_absent {
            integer(w, b, &first, PRESENT)?;
        }
        w.close(held);
    }
    let mut next = children.next()?;
    if next.as_ref().is_some_and(|part| part.tag & 0xc0 == 0x80) && element == INVOKE_ELEMENT {
        next = children.next()?;
    }
    match (element, next) {
        (INVOKE_ELEMENT, Some(code)) => operation(w, b, &code)?,
        (RETURN_RESULT_ELEMENT, Some(result)) => {
            let item = w.item(RESULT_ELEMENT, b, result.at, result.whole_len())?;
            let held = w.open(item);
            if let Some(code) = result.children(b).next()? {
                operation(w, b, &code)?;
            }
            w.close(held);
        }
        (RETURN_ERROR_ELEMENT, Some(code)) => {
            let item = w.number(ERRCODE, b, code.at, code.whole_len(), 0)?;
            let held = w.open(item);
            let number = integer(w, b, &code, ERROR_CODE_LOCAL)?;
            let name = u64::try_from(number).ok().and_then(|number| ERRORS.get(number));
            match name {
                Some(name) => w.info_append(format_args!("{name} ")),
                None => w.info_append(format_args!("Unknown CAMEL error ({number}) ")),
            }
            w.close(held);
        }
        (REJECT_ELEMENT, Some(problem)) => rejected(w, b, &problem)?,
        _ => {}
    }
    w.close(inside);
    w.close(opened);
    Ok(())
}

fn operation<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, code: &Tlv) -> Walked {
    let item = w.number(OPCODE, b, code.at, code.whole_len(), 0)?;
    let inside = w.open(item);
    let number = integer(w, b, code, LOCAL)?;
    match u64::try_from(number).ok().and_then(|number| OPERATIONS.get(number)) {
        Some(name) => w.info_append(format_args!("{name} ")),
        None => w.info_append(format_args!("Unknown CAMEL ({number}) ")),
    }
    w.close(inside);
    Ok(())
}

fn rejected<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, problem: &Tlv) -> Walked {
    let number = u64::from(problem.tag & 0x1f);
    let item = w.number(PROBLEM, b, problem.start, problem.len(), number)?;
    let inside = w.open(item);
    let field: Option<Field> = (number == 1).then_some(INVOKE);
    if let Some(field) = field {
        integer(w, b, problem, field)?;
    }
    w.close(inside);
    Ok(())
}
