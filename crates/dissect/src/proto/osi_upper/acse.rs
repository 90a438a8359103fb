//! Control of associations in OSI (ISO 8650-1, X.227): who asks whom for what, and what either says about it.

use lamna_fields::{Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use super::{name, pres};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::oid;
use crate::proto::asn1::shape::{APPLICATION, CONTEXT, Element, Shape, UNIVERSAL, show};
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static ENCODING_VALUES {
        0 => "single-ASN1-type",
        1 => "octet-aligned",
        2 => "arbitrary",
    }
    static CALLED_AP_TITLE_VALUES {
        0 => "ap-title-form1",
        1 => "ap-title-form2",
        2 => "ap-title-form3",
    }
    static CALLED_AE_QUALIFIER_VALUES {
        0 => "aso-qualifier-form1",
        1 => "aso-qualifier-form2",
        2 => "aso-qualifier-form3",
        3 => "aso-qualifier-form-any-octets",
    }
    static CALLING_AUTHENTICATION_VALUE_VALUES {
        0 => "charstring",
        1 => "bitstring",
        2 => "external",
        3 => "other",
    }
    static P_CONTEXT_DEFINITION_LIST_VALUES {
        0 => "context-list",
        1 => "default-contact-list",
    }
    static RESULT_VALUES {
        0 => "accepted",
        1 => "rejected-permanent",
        2 => "rejected-transient",
    }
    static RESULT_SOURCE_DIAGNOSTIC_VALUES {
        1 => "service-user",
        2 => "service-provider",
    }
    static REASON_VALUES {
        0 => "normal",
        1 => "urgent",
        30 => "user-defined",
        0 => "normal",
        1 => "not-finished",
        30 => "user-defined",
    }
    static ABORT_SOURCE_VALUES {
        0 => "service-user",
        1 => "service-provider",
    }
    static ABORT_DIAGNOSTIC_VALUES {
        1 => "no-reason-given",
        2 => "protocol-error",
        3 => "authentication-mechanism-name-not-recognized",
        4 => "authentication-mechanism-name-required",
        5 => "authentication-failure",
        6 => "authentication-required",
    }
    static A_USER_DATA_VALUES {
        0 => "user-information",
        1 => "simply-encoded-data",
        2 => "fully-encoded-data",
    }
    static AP_TITLE_FORM1_VALUES {
        0 => "rdnSequence",
    }
    static PCONTEXT_RESULT_VALUES {
        0 => "acceptance",
        1 => "user-rejection",
        2 => "provider-rejection",
    }
    static PROVIDER_REASON_VALUES {
        0 => "reason-not-specified",
        1 => "abstract-syntax-not-supported",
        2 => "proposed-transfer-syntaxes-not-supported",
        3 => "local-limit-on-DCS-exceeded",
    }
    static SERVICE_USER_VALUES {
        0 => "null",
        1 => "no-reason-given",
        2 => "application-context-name-not-supported",
        3 => "calling-AP-title-not-recognized",
        4 => "calling-AP-invocation-identifier-not-recognized",
        5 => "calling-AE-qualifier-not-recognized",
        6 => "calling-AE-invocation-identifier-not-recognized",
        7 => "called-AP-title-not-recognized",
        8 => "called-AP-invocation-identifier-not-recognized",
        9 => "called-AE-qualifier-not-recognized",
        10 => "called-AE-invocation-identifier-not-recognized",
        11 => "authentication-mechanism-name-not-recognized",
        12 => "authentication-mechanism-name-required",
        13 => "authentication-failure",
        14 => "authentication-required",
    }
    static SERVICE_PROVIDER_VALUES {
        0 => "null",
        1 => "no-reason-given",
        2 => "no-common-acse-version",
    }
    static PRESENTATION_DATA_VALUES_VALUES {
        0 => "simple-ASN1-type",
        1 => "octet-aligned",
        2 => "arbitrary",
    }
}

field_table! {
    /// The fields of ISO 8650-1 OSI Association Control Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("acse", "ISO 8650-1 OSI Association Control Service", "ACSE");
    USER_DATA = FieldDef::new("acse.user_data", "User data", FieldType::Bytes);
    DIRECT_REFERENCE = FieldDef::new("acse.direct_reference", "direct-reference", FieldType::Oid);
    INDIRECT_REFERENCE = FieldDef::new("acse.indirect_reference", "indirect-reference", FieldType::Int32);
    DATA_VALUE_DESCRIPTOR = FieldDef::new("acse.data_value_descriptor", "data-value-descriptor", FieldType::String);
    ENCODING = FieldDef::new("acse.encoding", "encoding", FieldType::Uint32).strings(Strings::Values(&ENCODING_VALUES));
    SINGLE_ASN1_TYPE_ELEMENT = FieldDef::new("acse.single_ASN1_type_element", "single-ASN1-type", FieldType::None);
    OCTET_ALIGNED = FieldDef::new("acse.octet_aligned", "octet-aligned", FieldType::Bytes);
    ARBITRARY = FieldDef::new("acse.arbitrary", "arbitrary", FieldType::Bytes);
    AARQ_ELEMENT = FieldDef::new("acse.aarq_element", "aarq", FieldType::None);
    AARE_ELEMENT = FieldDef::new("acse.aare_element", "aare", FieldType::None);
    RLRQ_ELEMENT = FieldDef::new("acse.rlrq_element", "rlrq", FieldType::None);
    RLRE_ELEMENT = FieldDef::new("acse.rlre_element", "rlre", FieldType::None);
    ABRT_ELEMENT = FieldDef::new("acse.abrt_element", "abrt", FieldType::None);
    ADT_ELEMENT = FieldDef::new("acse.adt_element", "adt", FieldType::None);
    ACRQ_ELEMENT = FieldDef::new("acse.acrq_element", "acrq", FieldType::None);
    ACRP_ELEMENT = FieldDef::new("acse.acrp_element", "acrp", FieldType::None);
    PROTOCOL_VERSION = FieldDef::new("acse.protocol_version", "protocol-version", FieldType::Bytes);
    ASO_CONTEXT_NAME = FieldDef::new("acse.aSO_context_name", "aSO-context-name", FieldType::Oid);
    CALLED_AP_TITLE = FieldDef::new("acse.called_AP_title", "called-AP-title", FieldType::Uint32).strings(Strings::Values(&CALLED_AP_TITLE_VALUES));
    CALLED_AE_QUALIFIER = FieldDef::new("acse.called_AE_qualifier", "called-AE-qualifier", FieldType::Uint32).strings(Strings::Values(&CALLED_AE_QUALIFIER_VALUES));
    CALLED_AP_INVOCATION_IDENTIFIER = FieldDef::new("acse.called_AP_invocation_identifier", "called-AP-invocation-identifier", FieldType::Int32);
    CALLED_AE_INVOCATION_IDENTIFIER = FieldDef::new("acse.called_AE_invocation_identifier", "called-AE-invocation-identifier", FieldType::Int32);
    CALLING_AP_TITLE = FieldDef::new("acse.calling_AP_title", "calling-AP-title", FieldType::Uint32).strings(Strings::Values(&CALLED_AP_TITLE_VALUES));
    CALLING_AE_QUALIFIER = FieldDef::new("acse.calling_AE_qualifier", "calling-AE-qualifier", FieldType::Uint32).strings(Strings::Values(&CALLED_AE_QUALIFIER_VALUES));
    CALLING_AP_INVOCATION_IDENTIFIER = FieldDef::new("acse.calling_AP_invocation_identifier", "calling-AP-invocation-identifier", FieldType::Int32);
    CALLING_AE_INVOCATION_IDENTIFIER = FieldDef::new("acse.calling_AE_invocation_identifier", "calling-AE-invocation-identifier", FieldType::Int32);
    SENDER_ACSE_REQUIREMENTS = FieldDef::new("acse.sender_acse_requirements", "sender-acse-requirements", FieldType::Bytes);
    MECHANISM_NAME = FieldDef::new("acse.mechanism_name", "mechanism-name", FieldType::Oid);
    CALLING_AUTHENTICATION_VALUE = FieldDef::new("acse.calling_authentication_value", "calling-authentication-value", FieldType::Uint32).strings(Strings::Values(&CALLING_AUTHENTICATION_VALUE_VALUES));
    ASO_CONTEXT_NAME_LIST = FieldDef::new("acse.aSO_context_name_list", "aSO-context-name-list", FieldType::Uint32);
    IMPLEMENTATION_INFORMATION = FieldDef::new("acse.implementation_information", "implementation-information", FieldType::String);
    P_CONTEXT_DEFINITION_LIST = FieldDef::new("acse.p_context_definition_list", "p-context-definition-list", FieldType::Uint32).strings(Strings::Values(&P_CONTEXT_DEFINITION_LIST_VALUES));
    CALLED_ASOI_TAG = FieldDef::new("acse.called_asoi_tag", "called-asoi-tag", FieldType::Uint32);
    CALLING_ASOI_TAG = FieldDef::new("acse.calling_asoi_tag", "calling-asoi-tag", FieldType::Uint32);
    USER_INFORMATION = FieldDef::new("acse.user_information", "user-information", FieldType::Uint32);
    RESULT = FieldDef::new("acse.result", "result", FieldType::Uint32).strings(Strings::Values(&RESULT_VALUES));
    RESULT_SOURCE_DIAGNOSTIC = FieldDef::new("acse.result_source_diagnostic", "result-source-diagnostic", FieldType::Uint32).strings(Strings::Values(&RESULT_SOURCE_DIAGNOSTIC_VALUES));
    RESPONDING_AP_TITLE = FieldDef::new("acse.responding_AP_title", "responding-AP-title", FieldType::Uint32).strings(Strings::Values(&CALLED_AP_TITLE_VALUES));
    RESPONDING_AE_QUALIFIER = FieldDef::new("acse.responding_AE_qualifier", "responding-AE-qualifier", FieldType::Uint32).strings(Strings::Values(&CALLED_AE_QUALIFIER_VALUES));
    RESPONDING_AP_INVOCATION_IDENTIFIER = FieldDef::new("acse.responding_AP_invocation_identifier", "responding-AP-invocation-identifier", FieldType::Int32);
    RESPONDING_AE_INVOCATION_IDENTIFIER = FieldDef::new("acse.responding_AE_invocation_identifier", "responding-AE-invocation-identifier", FieldType::Int32);
    RESPONDER_ACSE_REQUIREMENTS = FieldDef::new("acse.responder_acse_requirements", "responder-acse-requirements", FieldType::Bytes);
    RESPONDING_AUTHENTICATION_VALUE = FieldDef::new("acse.responding_authentication_value", "responding-authentication-value", FieldType::Uint32).strings(Strings::Values(&CALLING_AUTHENTICATION_VALUE_VALUES));
    P_CONTEXT_RESULT_LIST = FieldDef::new("acse.p_context_result_list", "p-context-result-list", FieldType::Uint32);
    REASON = FieldDef::new("acse.reason", "reason", FieldType::Int32).strings(Strings::Values(&REASON_VALUES));
    ASO_QUALIFIER = FieldDef::new("acse.aso_qualifier", "aso-qualifier", FieldType::Uint32).strings(Strings::Values(&CALLED_AE_QUALIFIER_VALUES));
    ASOI_IDENTIFIER = FieldDef::new("acse.asoi_identifier", "asoi-identifier", FieldType::Uint32);
    ABORT_SOURCE = FieldDef::new("acse.abort_source", "abort-source", FieldType::Uint32).strings(Strings::Values(&ABORT_SOURCE_VALUES));
    ABORT_DIAGNOSTIC = FieldDef::new("acse.abort_diagnostic", "abort-diagnostic", FieldType::Uint32).strings(Strings::Values(&ABORT_DIAGNOSTIC_VALUES));
    A_USER_DATA = FieldDef::new("acse.a_user_data", "a-user-data", FieldType::Uint32).strings(Strings::Values(&A_USER_DATA_VALUES));
    AP_TITLE_FORM1 = FieldDef::new("acse.ap_title_form1", "ap-title-form1", FieldType::Uint32).strings(Strings::Values(&AP_TITLE_FORM1_VALUES));
    AP_TITLE_FORM2 = FieldDef::new("acse.ap_title_form2", "ap-title-form2", FieldType::Oid);
    AP_TITLE_FORM3 = FieldDef::new("acse.ap_title_form3", "ap-title-form3", FieldType::String);
    ASO_QUALIFIER_FORM1 = FieldDef::new("acse.aso_qualifier_form1", "aso-qualifier-form1", FieldType::Uint32);
    ASO_QUALIFIER_FORM2 = FieldDef::new("acse.aso_qualifier_form2", "aso-qualifier-form2", FieldType::Int32);
    ASO_QUALIFIER_FORM3 = FieldDef::new("acse.aso_qualifier_form3", "aso-qualifier-form3", FieldType::String);
    ASO_QUALIFIER_FORM_ANY_OCTETS = FieldDef::new("acse.aso_qualifier_form_any_octets", "aso-qualifier-form-any-octets", FieldType::Bytes);
    AE_TITLE_FORM1 = FieldDef::new("acse.ae_title_form1", "ae-title-form1", FieldType::Uint32).strings(Strings::Values(&AP_TITLE_FORM1_VALUES));
    AE_TITLE_FORM2 = FieldDef::new("acse.ae_title_form2", "ae-title-form2", FieldType::Oid);
    ASOI_TAG_ITEM_ELEMENT = FieldDef::new("acse.ASOI_tag_item_element", "ASOI-tag item", FieldType::None);
    QUALIFIER = FieldDef::new("acse.qualifier", "qualifier", FieldType::Uint32).strings(Strings::Values(&CALLED_AE_QUALIFIER_VALUES));
    IDENTIFIER = FieldDef::new("acse.identifier", "identifier", FieldType::Uint32);
    ASO_CONTEXT_NAME_2 = FieldDef::new("acse.ASO_context_name", "ASO-context-name", FieldType::Oid);
    CONTEXT_LIST = FieldDef::new("acse.context_list", "context-list", FieldType::Uint32);
    DEFAULT_CONTACT_LIST = FieldDef::new("acse.default_contact_list", "default-contact-list", FieldType::Uint32);
    CONTEXT_LIST_ITEM_ELEMENT = FieldDef::new("acse.Context_list_item_element", "Context-list item", FieldType::None);
    PCI = FieldDef::new("acse.pci", "pci", FieldType::Int32);
    ABSTRACT_SYNTAX = FieldDef::new("acse.abstract_syntax", "abstract-syntax", FieldType::Oid);
    TRANSFER_SYNTAXES = FieldDef::new("acse.transfer_syntaxes", "transfer-syntaxes", FieldType::Uint32);
    TRANSFERSYNTAXNAME = FieldDef::new("acse.TransferSyntaxName", "TransferSyntaxName", FieldType::Oid);
    DEFAULT_CONTEXT_LIST_ITEM_ELEMENT = FieldDef::new("acse.Default_Context_List_item_element", "Default-Context-List item", FieldType::None);
    ABSTRACT_SYNTAX_NAME = FieldDef::new("acse.abstract_syntax_name", "abstract-syntax-name", FieldType::Oid);
    TRANSFER_SYNTAX_NAME = FieldDef::new("acse.transfer_syntax_name", "transfer-syntax-name", FieldType::Oid);
    P_CONTEXT_RESULT_LIST_ITEM_ELEMENT = FieldDef::new("acse.P_context_result_list_item_element", "P-context-result-list item", FieldType::None);
    PCONTEXT_RESULT = FieldDef::new("acse.pcontext.result", "result", FieldType::Int32).strings(Strings::Values(&PCONTEXT_RESULT_VALUES));
    CONCRETE_SYNTAX_NAME = FieldDef::new("acse.concrete_syntax_name", "concrete-syntax-name", FieldType::Oid);
    PROVIDER_REASON = FieldDef::new("acse.provider_reason", "provider-reason", FieldType::Int32).strings(Strings::Values(&PROVIDER_REASON_VALUES));
    SERVICE_USER = FieldDef::new("acse.service_user", "service-user", FieldType::Uint32).strings(Strings::Values(&SERVICE_USER_VALUES));
    SERVICE_PROVIDER = FieldDef::new("acse.service_provider", "service-provider", FieldType::Uint32).strings(Strings::Values(&SERVICE_PROVIDER_VALUES));
    EXTERNALT_ELEMENT = FieldDef::new("acse.EXTERNALt_element", "Association-data", FieldType::None);
    SIMPLY_ENCODED_DATA = FieldDef::new("acse.simply_encoded_data", "simply-encoded-data", FieldType::Bytes);
    FULLY_ENCODED_DATA_ELEMENT = FieldDef::new("acse.fully_encoded_data_element", "fully-encoded-data", FieldType::None);
    PRESENTATION_CONTEXT_IDENTIFIER = FieldDef::new("acse.presentation_context_identifier", "presentation-context-identifier", FieldType::Int32);
    PRESENTATION_DATA_VALUES = FieldDef::new("acse.presentation_data_values", "presentation-data-values", FieldType::Uint32).strings(Strings::Values(&PRESENTATION_DATA_VALUES_VALUES));
    SIMPLE_ASN1_TYPE_ELEMENT = FieldDef::new("acse.simple_ASN1_type_element", "simple-ASN1-type", FieldType::None);
    OTHER_MECHANISM_NAME = FieldDef::new("acse.other_mechanism_name", "other-mechanism-name", FieldType::Oid);
    OTHER_MECHANISM_VALUE_ELEMENT = FieldDef::new("acse.other_mechanism_value_element", "other-mechanism-value", FieldType::None);
    CHARSTRING = FieldDef::new("acse.charstring", "charstring", FieldType::String);
    BITSTRING = FieldDef::new("acse.bitstring", "bitstring", FieldType::Bytes);
    EXTERNAL_ELEMENT = FieldDef::new("acse.external_element", "external", FieldType::None);
    OTHER_ELEMENT = FieldDef::new("acse.other_element", "other", FieldType::None);
    T_AARQ_PROTOCOL_VERSION_VERSION1 = FieldDef::new("acse.T.AARQ.protocol.version.version1", "version1", FieldType::Boolean).bits(8).mask(0x80);
    T_AARE_PROTOCOL_VERSION_VERSION1 = FieldDef::new("acse.T.AARE.protocol.version.version1", "version1", FieldType::Boolean).bits(8).mask(0x80);
    ACSE_REQUIREMENTS_AUTHENTICATION = FieldDef::new("acse.ACSE.requirements.authentication", "authentication", FieldType::Boolean).bits(8).mask(0x80);
    ACSE_REQUIREMENTS_ASO_CONTEXT_NEGOTIATION = FieldDef::new("acse.ACSE.requirements.aSO.context.negotiation", "aSO-context-negotiation", FieldType::Boolean).bits(8).mask(0x40);
    ACSE_REQUIREMENTS_HIGHER_LEVEL_ASSOCIATION = FieldDef::new("acse.ACSE.requirements.higher.level.association", "higher-level-association", FieldType::Boolean).bits(8).mask(0x20);
    ACSE_REQUIREMENTS_NESTED_ASSOCIATION = FieldDef::new("acse.ACSE.requirements.nested.association", "nested-association", FieldType::Boolean).bits(8).mask(0x10);
    DISSECTOR_NOT_AVAILABLE = FieldDef::new("acse.dissector_not_available", "Dissector is not available", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
    MALFORMED = FieldDef::new("acse.malformed", "Malformed packet", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    INVALID_OID = FieldDef::new("acse.invalid_oid", "Invalid OID", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
}

/// Messages by the number of their tag, with what Info says of them.
static MESSAGES: &[(Field, &str)] = &[
    (AARQ_ELEMENT, "A-Associate-Request"),
    (AARE_ELEMENT, "A-Associate-Response"),
    (RLRQ_ELEMENT, "Release-Request"),
    (RLRE_ELEMENT, "Release-Response"),
    (ABRT_ELEMENT, "Abort"),
];

/// Control of associations.
#[derive(Clone, Copy, Debug)]
pub struct Acse;

impl Dissect for Acse {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let outer = w.open_top();
        w.column_protocol("ACSE");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let message = Element::new(&b, 0, b.reported())?;
        if message.class == APPLICATION
            && let Some((field, words)) = MESSAGES.get(message.number as usize)
        {
            w.info(format_args!("{words}"));
            let item = w.item(*field, &b, message.start, message.end - message.start)?;
            let inner = w.open(item);
            for part in message.inside(&b)? {
                parameter(w, &b, message.number, &part)?;
            }
            w.close(inner);
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }
}

/// Adds an identifier with its name.
fn identifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    value: &Element,
) -> Walked {
    let (at, len) = (value.start, value.end - value.start);
    let octets = b.bytes(at, len)?;
    let item = w.item(field, b, at, len)?;
    if w.labels() {
        let name = name(octets).map_or_else(|| oid::name(octets), str::to_owned);
        w.label_value(item, format_args!("{} ({name})", oid::dotted(octets)));
    }
    Ok(())
}

fn parameter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    message: u32,
    part: &Element,
) -> Walked {
    if part.class != CONTEXT {
        return Ok(());
    }
    let inner = part.inside(b).ok().and_then(|inside| inside.first().copied());
    let is_request = message == 0;
    match (message, part.number) {
        (0 | 1, 0) => {
            let prefix = if is_request { "acse.T.AARQ.protocol" } else { "acse.T.AARE.protocol" };
            show(w, b, part, &Shape::Bits(PROTOCOL_VERSION, prefix), FIELDS)
        }
        (0 | 1, 1) => match inner {
            Some(inner) => identifier(w, b, ASO_CONTEXT_NAME, &inner),
            None => Ok(()),
        },
        (0, 2) => title(w, b, part, inner, CALLED_AP_TITLE),
        (0, 3) => qualifier(w, b, part, inner, CALLED_AE_QUALIFIER),
        (0, 6) => title(w, b, part, inner, CALLING_AP_TITLE),
        (0, 7) => qualifier(w, b, part, inner, CALLING_AE_QUALIFIER),
        (1, 4) => title(w, b, part, inner, RESPONDING_AP_TITLE),
        (1, 5) => qualifier(w, b, part, inner, RESPONDING_AE_QUALIFIER),
        (1, 2) => match inner {
            Some(inner) => show(w, b, &inner, &Shape::Integer(RESULT), FIELDS),
            None => Ok(()),
        },
        (1, 3) => diagnostic(w, b, inner),
        (2 | 3, 0) => {
            if w.wants_columns() {
                let reason = part.integer(b)?;
                let word = w.word(REASON, reason as u64).unwrap_or("Unknown");
                w.info_append(format_args!(" ({word})"));
            }
            show(w, b, part, &Shape::Integer(REASON), FIELDS)
        }
        (_, 30) => information(w, b, part),
        _ => Ok(()),
    }
}

/// The title of an application.
fn title<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Element,
    inner: Option<Element>,
    field: Field,
) -> Walked {
    let Some(inner) = inner else { return Ok(()) };
    let form = u64::from(inner.number == 6);
    let item = w.number(field, b, part.start, part.end - part.start, form)?;
    let opened = w.open(item);
    if form == 1 {
        identifier(w, b, AP_TITLE_FORM2, &inner)?;
    }
    w.close(opened);
    Ok(())
}

/// What tells an application from others with its title.
fn qualifier<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Element,
    inner: Option<Element>,
    field: Field,
) -> Walked {
    let Some(inner) = inner else { return Ok(()) };
    let form = u64::from(inner.number == 2);
    let item = w.number(field, b, part.start, part.end - part.start, form)?;
    let opened = w.open(item);
    if form == 1 {
        show(w, b, &inner, &Shape::Integer(ASO_QUALIFIER_FORM2), FIELDS)?;
    }
    w.close(opened);
    Ok(())
}

/// Who says why an association came about or did not.
fn diagnostic<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, inner: Option<Element>) -> Walked {
    let Some(source) = inner else { return Ok(()) };
    let (at, len) = (source.start, source.end - source.start);
    let item = w.number(RESULT_SOURCE_DIAGNOSTIC, b, at, len, u64::from(source.number))?;
    let opened = w.open(item);
    if let Some(reason) = source.inside(b)?.first() {
        let field = if source.number == 1 { SERVICE_USER } else { SERVICE_PROVIDER };
        show(w, b, reason, &Shape::Integer(field), FIELDS)?;
    }
    w.close(opened);
    Ok(())
}

/// What the user of the association says, which is of a context.
fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Element) -> Walked {
    let items = part.inside(b)?;
    let (at, len) = (part.start, part.end - part.start);
    let list = w.number(USER_INFORMATION, b, at, len, items.len() as u64)?;
    let plural = if items.len() == 1 { "" } else { "s" };
    w.label_value(list, format_args!("{} item{plural}", items.len()));
    let inner = w.open(list);
    for external in &items {
        let (at, len) = (external.start, external.end - external.start);
        let item = w.item(EXTERNALT_ELEMENT, b, at, len)?;
        let opened = w.open(item);
        let mut context = super::Context::Unknown;
        for value in external.inside(b)? {
            let (at, len) = (value.start, value.end - value.start);
            match (value.class, value.number) {
                (UNIVERSAL, 6) => identifier(w, b, DIRECT_REFERENCE, &value)?,
                (UNIVERSAL, 2) => {
                    let number = value.integer(b)?;
                    context = pres::context(w, number);
                    w.number(INDIRECT_REFERENCE, b, at, len, number as u64)?;
                }
                (CONTEXT, number @ 0..=2) => {
                    w.number(ENCODING, b, at, len, u64::from(number))?;
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
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    #[test]
    fn an_association_says_what_it_is_for() {
        let octets = [0x60, 9, 0xa1, 7, 6, 5, 0x28, 0xca, 0x22, 2, 3];
        let shown = shown_as(id::ACSE, &octets);
        assert_eq!(shown.info, "ACSE A-Associate-Request");
        assert!(shown.has("aSO-context-name: 1.0.9506.2.3 (MMS)"));
    }

    #[test]
    fn a_release_has_a_reason() {
        let shown = shown_as(id::ACSE, &[0x62, 3, 0x80, 1, 0]);
        assert!(shown.has("reason: normal (0)"));
    }
}
