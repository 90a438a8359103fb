//! The presentation layer of OSI (ISO 8823-1, X.226): connections with their contexts, and data of them.

use std::collections::HashMap;

use lamna_fields::{FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use super::Context;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::oid;
use crate::proto::asn1::shape::{APPLICATION, CONTEXT, Element, Shape, UNIVERSAL, show};
use crate::proto::malformed;
use crate::registry::Dissect;
use crate::track::{Memory, Scope};
use crate::walk::{REST, Walk};

values! {
    static ABORTTYPE_VALUES {
        0 => "aru-ppdu",
        1 => "arp-ppdu",
    }
    static CPRTYPE_VALUES {
        0 => "x400-mode-parameters",
        1 => "normal-mode-parameters",
    }
    static TYPED_DATA_TYPE_VALUES {
        0 => "acPPDU",
        1 => "acaPPDU",
        2 => "ttdPPDU",
    }
    static USER_DATA_VALUES {
        0 => "simply-encoded-data",
        1 => "fully-encoded-data",
    }
    static DEFAULT_CONTEXT_RESULT_VALUES {
        0 => "acceptance",
        1 => "user-rejection",
        2 => "provider-rejection",
    }
    static PROVIDER_REASON_VALUES {
        0 => "reason-not-specified",
        1 => "temporary-congestion",
        2 => "local-limit-exceeded",
        3 => "called-presentation-address-unknown",
        4 => "protocol-version-not-supported",
        5 => "default-context-not-supported",
        6 => "user-data-not-readable",
        7 => "no-PSAP-available",
        0 => "reason-not-specified",
        1 => "unrecognized-ppdu",
        2 => "unexpected-ppdu",
        3 => "unexpected-session-service-primitive",
        4 => "unrecognized-ppdu-parameter",
        5 => "unexpected-ppdu-parameter",
        6 => "invalid-ppdu-parameter-value",
        0 => "reason-not-specified",
        1 => "abstract-syntax-not-supported",
        2 => "proposed-transfer-syntaxes-not-supported",
        3 => "local-limit-on-DCS-exceeded",
    }
    static EVENT_IDENTIFIER_VALUES {
        0 => "cp-PPDU",
        1 => "cpa-PPDU",
        2 => "cpr-PPDU",
        3 => "aru-PPDU",
        4 => "arp-PPDU",
        5 => "ac-PPDU",
        6 => "aca-PPDU",
        7 => "td-PPDU",
        8 => "ttd-PPDU",
        9 => "te-PPDU",
        10 => "tc-PPDU",
        11 => "tcc-PPDU",
        12 => "rs-PPDU",
        13 => "rsa-PPDU",
        14 => "s-release-indication",
        15 => "s-release-confirm",
        16 => "s-token-give-indication",
        17 => "s-token-please-indication",
        18 => "s-control-give-indication",
        19 => "s-sync-minor-indication",
        20 => "s-sync-minor-confirm",
        21 => "s-sync-major-indication",
        22 => "s-sync-major-confirm",
        23 => "s-p-exception-report-indication",
        24 => "s-u-exception-report-indication",
        25 => "s-activity-start-indication",
        26 => "s-activity-resume-indication",
        27 => "s-activity-interrupt-indication",
        28 => "s-activity-interrupt-confirm",
        29 => "s-activity-discard-indication",
        30 => "s-activity-discard-confirm",
        31 => "s-activity-end-indication",
        32 => "s-activity-end-confirm",
    }
    static MODE_VALUE_VALUES {
        0 => "x410-1984-mode",
        1 => "normal-mode",
    }
    static PRESENTATION_CONTEXT_DELETION_RESULT_LIST_ITEM_VALUES {
        0 => "acceptance",
        1 => "user-rejection",
    }
    static PRESENTATION_DATA_VALUES_VALUES {
        0 => "single-ASN1-type",
        1 => "octet-aligned",
        2 => "arbitrary",
    }
}

field_table! {
    /// The fields of ISO 8823 OSI Presentation Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pres", "ISO 8823 OSI Presentation Protocol", "PRES");
    CPTYPE = FieldDef::new("pres.cptype", "CP-type", FieldType::None);
    CPAPDU = FieldDef::new("pres.cpapdu", "CPA-PPDU", FieldType::None);
    ABORTTYPE = FieldDef::new("pres.aborttype", "Abort type", FieldType::Uint32).strings(Strings::Values(&ABORTTYPE_VALUES));
    CPRTYPE = FieldDef::new("pres.cprtype", "CPR-PPDU", FieldType::Uint32).strings(Strings::Values(&CPRTYPE_VALUES));
    TYPED_DATA_TYPE = FieldDef::new("pres.Typed_data_type", "Typed data type", FieldType::Uint32).strings(Strings::Values(&TYPED_DATA_TYPE_VALUES));
    UD_TYPE_ELEMENT = FieldDef::new("pres.UD_type_element", "UD-type", FieldType::None);
    MODE_SELECTOR_ELEMENT = FieldDef::new("pres.mode_selector_element", "mode-selector", FieldType::None);
    X410_MODE_PARAMETERS_ELEMENT = FieldDef::new("pres.x410_mode_parameters_element", "x410-mode-parameters", FieldType::None);
    NORMAL_MODE_PARAMETERS_ELEMENT = FieldDef::new("pres.normal_mode_parameters_element", "normal-mode-parameters", FieldType::None);
    PROTOCOL_VERSION = FieldDef::new("pres.protocol_version", "protocol-version", FieldType::Bytes);
    CALLING_PRESENTATION_SELECTOR = FieldDef::new("pres.calling_presentation_selector", "calling-presentation-selector", FieldType::Bytes);
    CALLED_PRESENTATION_SELECTOR = FieldDef::new("pres.called_presentation_selector", "called-presentation-selector", FieldType::Bytes);
    PRESENTATION_CONTEXT_DEFINITION_LIST = FieldDef::new("pres.presentation_context_definition_list", "presentation-context-definition-list", FieldType::Uint32);
    DEFAULT_CONTEXT_NAME_ELEMENT = FieldDef::new("pres.default_context_name_element", "default-context-name", FieldType::None);
    PRESENTATION_REQUIREMENTS = FieldDef::new("pres.presentation_requirements", "presentation-requirements", FieldType::Bytes);
    USER_SESSION_REQUIREMENTS = FieldDef::new("pres.user_session_requirements", "user-session-requirements", FieldType::Bytes);
    PROTOCOL_OPTIONS = FieldDef::new("pres.protocol_options", "protocol-options", FieldType::Bytes);
    INITIATORS_NOMINATED_CONTEXT = FieldDef::new("pres.initiators_nominated_context", "initiators-nominated-context", FieldType::Int32);
    EXTENSIONS_ELEMENT = FieldDef::new("pres.extensions_element", "extensions", FieldType::None);
    USER_DATA = FieldDef::new("pres.user_data", "user-data", FieldType::Uint32).strings(Strings::Values(&USER_DATA_VALUES));
    RESPONDING_PRESENTATION_SELECTOR = FieldDef::new("pres.responding_presentation_selector", "responding-presentation-selector", FieldType::Bytes);
    PRESENTATION_CONTEXT_DEFINITION_RESULT_LIST = FieldDef::new("pres.presentation_context_definition_result_list", "presentation-context-definition-result-list", FieldType::Uint32);
    RESPONDERS_NOMINATED_CONTEXT = FieldDef::new("pres.responders_nominated_context", "responders-nominated-context", FieldType::Int32);
    X400_MODE_PARAMETERS_ELEMENT = FieldDef::new("pres.x400_mode_parameters_element", "x400-mode-parameters", FieldType::None);
    DEFAULT_CONTEXT_RESULT = FieldDef::new("pres.default_context_result", "default-context-result", FieldType::Int32).strings(Strings::Values(&DEFAULT_CONTEXT_RESULT_VALUES));
    PROVIDER_REASON = FieldDef::new("pres.provider_reason", "provider-reason", FieldType::Int32).strings(Strings::Values(&PROVIDER_REASON_VALUES));
    ARU_PPDU = FieldDef::new("pres.aru_ppdu", "aru-ppdu", FieldType::Uint32).strings(Strings::Values(&CPRTYPE_VALUES));
    ARP_PPDU_ELEMENT = FieldDef::new("pres.arp_ppdu_element", "arp-ppdu", FieldType::None);
    PRESENTATION_CONTEXT_IDENTIFIER_LIST = FieldDef::new("pres.presentation_context_identifier_list", "presentation-context-identifier-list", FieldType::Uint32);
    EVENT_IDENTIFIER = FieldDef::new("pres.event_identifier", "event-identifier", FieldType::Int32).strings(Strings::Values(&EVENT_IDENTIFIER_VALUES));
    ACPPDU_ELEMENT = FieldDef::new("pres.acPPDU_element", "acPPDU", FieldType::None);
    ACAPPDU_ELEMENT = FieldDef::new("pres.acaPPDU_element", "acaPPDU", FieldType::None);
    TTDPPDU = FieldDef::new("pres.ttdPPDU", "ttdPPDU", FieldType::Uint32).strings(Strings::Values(&USER_DATA_VALUES));
    PRESENTATION_CONTEXT_ADDITION_LIST = FieldDef::new("pres.presentation_context_addition_list", "presentation-context-addition-list", FieldType::Uint32);
    PRESENTATION_CONTEXT_DELETION_LIST = FieldDef::new("pres.presentation_context_deletion_list", "presentation-context-deletion-list", FieldType::Uint32);
    PRESENTATION_CONTEXT_ADDITION_RESULT_LIST = FieldDef::new("pres.presentation_context_addition_result_list", "presentation-context-addition-result-list", FieldType::Uint32);
    PRESENTATION_CONTEXT_DELETION_RESULT_LIST = FieldDef::new("pres.presentation_context_deletion_result_list", "presentation-context-deletion-result-list", FieldType::Uint32);
    CONTEXT_LIST_ITEM_ELEMENT = FieldDef::new("pres.Context_list_item_element", "Context-list item", FieldType::None);
    PRESENTATION_CONTEXT_IDENTIFIER = FieldDef::new("pres.presentation_context_identifier", "presentation-context-identifier", FieldType::Int32);
    ABSTRACT_SYNTAX_NAME = FieldDef::new("pres.abstract_syntax_name", "abstract-syntax-name", FieldType::Oid);
    TRANSFER_SYNTAX_NAME_LIST = FieldDef::new("pres.transfer_syntax_name_list", "transfer-syntax-name-list", FieldType::Uint32);
    TRANSFER_SYNTAX_NAME = FieldDef::new("pres.Transfer_syntax_name", "Transfer-syntax-name", FieldType::Oid);
    TRANSFER_SYNTAX_NAME_2 = FieldDef::new("pres.transfer_syntax_name", "transfer-syntax-name", FieldType::Oid);
    MODE_VALUE = FieldDef::new("pres.mode_value", "mode-value", FieldType::Int32).strings(Strings::Values(&MODE_VALUE_VALUES));
    PRESENTATION_CONTEXT_IDENTIFIER_2 = FieldDef::new("pres.Presentation_context_identifier", "Presentation-context-identifier", FieldType::Int32);
    PRESENTATION_CONTEXT_DELETION_RESULT_LIST_ITEM = FieldDef::new("pres.Presentation_context_deletion_result_list_item", "Presentation-context-deletion-result-list item", FieldType::Int32).strings(Strings::Values(&PRESENTATION_CONTEXT_DELETION_RESULT_LIST_ITEM_VALUES));
    PRESENTATION_CONTEXT_IDENTIFIER_LIST_ITEM_ELEMENT = FieldDef::new("pres.Presentation_context_identifier_list_item_element", "Presentation-context-identifier-list item", FieldType::None);
    RESULT_LIST_ITEM_ELEMENT = FieldDef::new("pres.Result_list_item_element", "Result-list item", FieldType::None);
    RESULT = FieldDef::new("pres.result", "result", FieldType::Int32).strings(Strings::Values(&DEFAULT_CONTEXT_RESULT_VALUES));
    SIMPLY_ENCODED_DATA = FieldDef::new("pres.simply_encoded_data", "simply-encoded-data", FieldType::Bytes);
    FULLY_ENCODED_DATA = FieldDef::new("pres.fully_encoded_data", "fully-encoded-data", FieldType::Uint32);
    PDV_LIST_ELEMENT = FieldDef::new("pres.PDV_list_element", "PDV-list", FieldType::None);
    PRESENTATION_DATA_VALUES = FieldDef::new("pres.presentation_data_values", "presentation-data-values", FieldType::Uint32).strings(Strings::Values(&PRESENTATION_DATA_VALUES_VALUES));
    SINGLE_ASN1_TYPE_ELEMENT = FieldDef::new("pres.single_ASN1_type_element", "single-ASN1-type", FieldType::None);
    OCTET_ALIGNED = FieldDef::new("pres.octet_aligned", "octet-aligned", FieldType::Bytes);
    ARBITRARY = FieldDef::new("pres.arbitrary", "arbitrary", FieldType::Bytes);
    PRESENTATION_REQUIREMENTS_CONTEXT_MANAGEMENT = FieldDef::new("pres.Presentation.requirements.context.management", "context-management", FieldType::Boolean).bits(8).mask(0x80);
    PRESENTATION_REQUIREMENTS_RESTORATION = FieldDef::new("pres.Presentation.requirements.restoration", "restoration", FieldType::Boolean).bits(8).mask(0x40);
    PROTOCOL_OPTIONS_NOMINATED_CONTEXT = FieldDef::new("pres.Protocol.options.nominated.context", "nominated-context", FieldType::Boolean).bits(8).mask(0x80);
    PROTOCOL_OPTIONS_SHORT_ENCODING = FieldDef::new("pres.Protocol.options.short.encoding", "short-encoding", FieldType::Boolean).bits(8).mask(0x40);
    PROTOCOL_OPTIONS_PACKED_ENCODING_RULES = FieldDef::new("pres.Protocol.options.packed.encoding.rules", "packed-encoding-rules", FieldType::Boolean).bits(8).mask(0x20);
    PROTOCOL_VERSION_VERSION_1 = FieldDef::new("pres.Protocol.version.version.1", "version-1", FieldType::Boolean).bits(8).mask(0x80);
    USER_SESSION_REQUIREMENTS_HALF_DUPLEX = FieldDef::new("pres.User.session.requirements.half.duplex", "half-duplex", FieldType::Boolean).bits(8).mask(0x80);
    USER_SESSION_REQUIREMENTS_DUPLEX = FieldDef::new("pres.User.session.requirements.duplex", "duplex", FieldType::Boolean).bits(8).mask(0x40);
    USER_SESSION_REQUIREMENTS_EXPEDITED_DATA = FieldDef::new("pres.User.session.requirements.expedited.data", "expedited-data", FieldType::Boolean).bits(8).mask(0x20);
    USER_SESSION_REQUIREMENTS_MINOR_SYNCHRONIZE = FieldDef::new("pres.User.session.requirements.minor.synchronize", "minor-synchronize", FieldType::Boolean).bits(8).mask(0x10);
    USER_SESSION_REQUIREMENTS_MAJOR_SYNCHRONIZE = FieldDef::new("pres.User.session.requirements.major.synchronize", "major-synchronize", FieldType::Boolean).bits(8).mask(0x8);
    USER_SESSION_REQUIREMENTS_RESYNCHRONIZE = FieldDef::new("pres.User.session.requirements.resynchronize", "resynchronize", FieldType::Boolean).bits(8).mask(0x4);
    USER_SESSION_REQUIREMENTS_ACTIVITY_MANAGEMENT = FieldDef::new("pres.User.session.requirements.activity.management", "activity-management", FieldType::Boolean).bits(8).mask(0x2);
    USER_SESSION_REQUIREMENTS_NEGOTIATED_RELEASE = FieldDef::new("pres.User.session.requirements.negotiated.release", "negotiated-release", FieldType::Boolean).bits(8).mask(0x1);
    USER_SESSION_REQUIREMENTS_CAPABILITY_DATA = FieldDef::new("pres.User.session.requirements.capability.data", "capability-data", FieldType::Boolean).bits(8).mask(0x80);
    USER_SESSION_REQUIREMENTS_EXCEPTIONS = FieldDef::new("pres.User.session.requirements.exceptions", "exceptions", FieldType::Boolean).bits(8).mask(0x40);
    USER_SESSION_REQUIREMENTS_TYPED_DATA = FieldDef::new("pres.User.session.requirements.typed.data", "typed-data", FieldType::Boolean).bits(8).mask(0x20);
    USER_SESSION_REQUIREMENTS_SYMMETRIC_SYNCHRONIZE = FieldDef::new("pres.User.session.requirements.symmetric.synchronize", "symmetric-synchronize", FieldType::Boolean).bits(8).mask(0x10);
    USER_SESSION_REQUIREMENTS_DATA_SEPARATION = FieldDef::new("pres.User.session.requirements.data.separation", "data-separation", FieldType::Boolean).bits(8).mask(0x8);
    DISSECTOR_NOT_AVAILABLE = FieldDef::new("pres.dissector_not_available", "Dissector is not available", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    WRONG_SPDU_TYPE = FieldDef::new("pres.wrong_spdu_type", "Internal error:can't get spdu type from session dissector", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INVALID_OFFSET = FieldDef::new("pres.invalid_offset", "Internal error:can't get spdu type from session dissector", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// Contexts that a conversation may have.
const MAX_CONTEXTS: usize = 64;

/// The contexts of a conversation, by the numbers that its client gave them.
#[derive(Debug, Default)]
pub(super) struct Contexts(HashMap<i64, Context>);

/// The context that a number stands for.
pub(super) fn context<C: Collector>(w: &mut Walk<'_, C>, number: i64) -> Context {
    let look = |contexts: &mut Contexts, _: &mut dyn Memory| contexts.0.get(&number).copied();
    w.remember(Scope::Stream, look).flatten().unwrap_or_default()
}

/// The presentation layer.
#[derive(Clone, Copy, Debug)]
pub struct Pres;

impl Dissect for Pres {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let outer = w.open_top();
        if b.reported() == 0 {
            malformed::no_number(w);
            return Err(Fault::Malformed);
        }
        if w.wants_columns() {
            w.columns().set_protocol("PRES");
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        while b.remaining(at) > 0 {
            let element = Element::new(&b, at, b.reported())?;
            match (element.class, element.number) {
                // A set: a connection, or the answer to one.
                (UNIVERSAL, 0x11) => connection(w, &b, &element)?,
                (APPLICATION, 1) => user_data(w, &b, &element)?,
                _ => {}
            }
            at = element.end;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }
}

static MODE: Shape =
    Shape::Sequence(Some(MODE_SELECTOR_ELEMENT), &[(CONTEXT, 0, Shape::Integer(MODE_VALUE))]);

static RESULT_ITEM: Shape = Shape::Sequence(
    Some(RESULT_LIST_ITEM_ELEMENT),
    &[(CONTEXT, 0, Shape::Integer(RESULT)), (CONTEXT, 1, Shape::Plain(TRANSFER_SYNTAX_NAME_2))],
);

fn connection<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, set: &Element) -> Walked {
    let parts = set.inside(b)?;
    let normal = parts.iter().find(|part| (part.class, part.number) == (CONTEXT, 2));
    let is_answer = match normal {
        Some(normal) => {
            let answers = |part: &Element| matches!(part.number, 3 | 5);
            normal.inside(b)?.iter().any(|part| part.class == CONTEXT && answers(part))
        }
        None => false,
    };
    let field = if is_answer { CPAPDU } else { CPTYPE };
    let item = w.item(field, b, set.start, set.end - set.start)?;
    let opened = w.open(item);
    for part in &parts {
        match (part.class, part.number) {
            (CONTEXT, 0) => show(w, b, part, &MODE, FIELDS)?,
            (CONTEXT, 2) => {
                let len = part.end - part.start;
                let item = w.item(NORMAL_MODE_PARAMETERS_ELEMENT, b, part.start, len)?;
                let opened = w.open(item);
                for parameter in part.inside(b)? {
                    self::parameter(w, b, &parameter)?;
                }
                w.close(opened);
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

fn parameter<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Element) -> Walked {
    match (part.class, part.number) {
        (CONTEXT, 1) => show(w, b, part, &Shape::Plain(CALLING_PRESENTATION_SELECTOR), FIELDS),
        (CONTEXT, 2) => show(w, b, part, &Shape::Plain(CALLED_PRESENTATION_SELECTOR), FIELDS),
        (CONTEXT, 3) => show(w, b, part, &Shape::Plain(RESPONDING_PRESENTATION_SELECTOR), FIELDS),
        (CONTEXT, 4) => definitions(w, b, part),
        (CONTEXT, 5) => {
            let list = PRESENTATION_CONTEXT_DEFINITION_RESULT_LIST;
            show(w, b, part, &Shape::List(list, &RESULT_ITEM), FIELDS)
        }
        (CONTEXT, 8) => {
            let bits = Shape::Bits(PRESENTATION_REQUIREMENTS, "pres.Presentation.requirements.");
            show(w, b, part, &bits, FIELDS)
        }
        (APPLICATION, 1) => user_data(w, b, part),
        _ => Ok(()),
    }
}

/// Says under an identifier what it is called.
fn name<C: Collector>(w: &mut Walk<'_, C>, item: crate::collect::Item, octets: &[u8]) {
    if w.labels() {
        let name = super::name(octets).map_or_else(|| oid::name(octets), str::to_owned);
        w.label_value(item, format_args!("{} ({name})", oid::dotted(octets)));
    }
}

/// The contexts that a client asks for.
fn definitions<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Element) -> Walked {
    let items = part.inside(b)?;
    let (field, len) = (PRESENTATION_CONTEXT_DEFINITION_LIST, part.end - part.start);
    let item = w.number(field, b, part.start, len, items.len() as u64)?;
    count(w, item, items.len());
    let opened = w.open(item);
    for definition in &items {
        let len = definition.end - definition.at;
        let item = w.item(CONTEXT_LIST_ITEM_ELEMENT, b, definition.at, len)?;
        let opened = w.open(item);
        let mut number = None;
        for value in definition.inside(b)? {
            let (at, len) = (value.start, value.end - value.start);
            let octets = b.bytes(at, len)?;
            match (value.class, value.number) {
                (UNIVERSAL, 2) => {
                    let integer = value.integer(b)?;
                    number = Some(integer);
                    w.number(PRESENTATION_CONTEXT_IDENTIFIER, b, at, len, integer as u64)?;
                }
                (UNIVERSAL, 6) => {
                    let item = w.item(ABSTRACT_SYNTAX_NAME, b, at, len)?;
                    name(w, item, octets);
                    let context = Context::of(octets);
                    w.remember(Scope::Stream, |contexts: &mut Contexts, _| {
                        if let Some(number) = number
                            && contexts.0.len() < MAX_CONTEXTS
                        {
                            contexts.0.insert(number, context);
                        }
                    });
                }
                (UNIVERSAL, 0x10) => {
                    let names = value.inside(b)?;
                    let list =
                        w.number(TRANSFER_SYNTAX_NAME_LIST, b, at, len, names.len() as u64)?;
                    count(w, list, names.len());
                    let opened = w.open(list);
                    for syntax in names {
                        let (at, len) = (syntax.start, syntax.end - syntax.start);
                        let item = w.item(TRANSFER_SYNTAX_NAME, b, at, len)?;
                        name(w, item, b.bytes(at, len)?);
                    }
                    w.close(opened);
                }
                _ => {}
            }
        }
        w.close(opened);
    }
    w.close(opened);
    Ok(())
}

fn count<C: Collector>(w: &mut Walk<'_, C>, item: crate::collect::Item, count: usize) {
    let plural = if count == 1 { "" } else { "s" };
    w.label_value(item, format_args!("{count} item{plural}"));
}

/// Data of contexts, each of which goes to its protocol.
fn user_data<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Element) -> Walked {
    let (at, len) = (part.start, part.end - part.start);
    let item = w.number(USER_DATA, b, at, len, 1)?;
    let opened = w.open(item);
    let items = part.inside(b)?;
    let list = w.number(FULLY_ENCODED_DATA, b, at, len, items.len() as u64)?;
    count(w, list, items.len());
    let inner = w.open(list);
    for list in &items {
        let item = w.item(PDV_LIST_ELEMENT, b, list.at, list.end - list.at)?;
        let opened = w.open(item);
        let mut context = Context::Unknown;
        for value in list.inside(b)? {
            let (at, len) = (value.start, value.end - value.start);
            match (value.class, value.number) {
                (UNIVERSAL, 2) => {
                    let number = value.integer(b)?;
                    context = self::context(w, number);
                    let item =
                        w.number(PRESENTATION_CONTEXT_IDENTIFIER, b, at, len, number as u64)?;
                    if let Some(name) = context.name() {
                        w.append(item, format_args!(" ({name})"));
                    }
                }
                (CONTEXT, number @ 0..=2) => {
                    w.number(PRESENTATION_DATA_VALUES, b, at, len, u64::from(number))?;
                    if number == 0
                        && let Some(protocol) = context.protocol()
                    {
                        w.call(protocol, b.slice(at, len)?)?;
                    }
                }
                _ => {}
            }
        }
        w.close(opened);
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    #[test]
    fn data_of_an_unknown_context_stay_closed() {
        let octets = [0x61, 9, 0x30, 7, 2, 1, 3, 0xa0, 2, 0x8b, 0];
        let shown = shown_as(id::PRES, &octets);
        assert!(shown.has("user-data: fully-encoded-data (1)"));
        assert!(shown.has("presentation-context-identifier: 3"));
    }

    #[test]
    fn nothing_is_malformed() {
        let shown = shown_as(id::SES, &[14, 2, 193, 0]);
        assert_eq!(shown.info, "SES ACCEPT (AC) SPDU[Malformed Packet]");
    }
}
