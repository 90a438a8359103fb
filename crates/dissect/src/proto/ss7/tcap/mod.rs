//! Transaction capabilities (ITU-T Q.773): dialogues of operations between subsystems. Of the operations of mobile
//! networks inside, which they are is shown.

mod camel;
mod contexts;
mod map;

use lamna_fields::{Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::oid;
use crate::proto::asn1::tlv::Tlv;
use crate::proto::id;
use crate::proto::x509::ber;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

pub use camel::Camel;
pub use map::GsmMap;

values! {
    static REASON_VALUES {
        10 => "p-abortCause",
        11 => "u-abortCause",
    }
    static P_ABORTCAUSE_VALUES {
        0 => "unrecognizedMessageType",
        1 => "unrecognizedTransactionID",
        2 => "badlyFormattedTransactionPortion",
        3 => "incorrectTransactionPortion",
        4 => "resourceLimitation",
    }
    static RESULT_VALUES {
        0 => "accepted",
        1 => "reject-permanent",
    }
    static RESULT_SOURCE_DIAGNOSTIC_VALUES {
        1 => "dialogue-service-user",
        2 => "dialogue-service-provider",
    }
    static ABORT_SOURCE_VALUES {
        0 => "dialogue-service-user",
        1 => "dialogue-service-provider",
    }
    static DIALOGUE_SERVICE_USER_VALUES {
        0 => "null",
        1 => "no-reason-given",
        2 => "application-context-name-not-supported",
    }
    static DIALOGUE_SERVICE_PROVIDER_VALUES {
        0 => "null",
        1 => "no-reason-given",
        2 => "no-common-dialogue-portion",
    }
}

field_table! {
    /// The fields of transaction capabilities.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("tcap", "Transaction Capabilities Application Part", "TCAP");
    TID = FieldDef::new("tcap.tid", "Transaction Id", FieldType::Bytes);
    OID = FieldDef::new("tcap.oid", "oid", FieldType::Oid);
    UNIDIRECTIONAL_ELEMENT = FieldDef::new("tcap.unidirectional_element", "unidirectional", FieldType::None);
    BEGIN_ELEMENT = FieldDef::new("tcap.begin_element", "begin", FieldType::None);
    END_ELEMENT = FieldDef::new("tcap.end_element", "end", FieldType::None);
    CONTINUE_ELEMENT = FieldDef::new("tcap.continue_element", "continue", FieldType::None);
    ABORT_ELEMENT = FieldDef::new("tcap.abort_element", "abort", FieldType::None);
    COMPONENTS = FieldDef::new("tcap.components", "components", FieldType::Uint32);
    OTID = FieldDef::new("tcap.otid", "otid", FieldType::Bytes);
    DTID = FieldDef::new("tcap.dtid", "dtid", FieldType::Bytes);
    REASON = FieldDef::new("tcap.reason", "reason", FieldType::Uint32).strings(Strings::Values(&REASON_VALUES));
    P_ABORTCAUSE = FieldDef::new("tcap.p_abortCause", "p-abortCause", FieldType::Uint32).strings(Strings::Values(&P_ABORTCAUSE_VALUES));
    PROTOCOL_VERSION = FieldDef::new("tcap.protocol_version", "protocol-version", FieldType::Bytes);
    APPLICATION_CONTEXT_NAME = FieldDef::new("tcap.application_context_name", "application-context-name", FieldType::Oid);
    USER_INFORMATION = FieldDef::new("tcap.user_information", "user-information", FieldType::Uint32);
    USER_INFORMATION_ITEM_ELEMENT = FieldDef::new("tcap.user_information_item_element", "user-information item", FieldType::None);
    DIALOGUEREQUEST_ELEMENT = FieldDef::new("tcap.dialogueRequest_element", "dialogueRequest", FieldType::None);
    DIALOGUERESPONSE_ELEMENT = FieldDef::new("tcap.dialogueResponse_element", "dialogueResponse", FieldType::None);
    DIALOGUEABORT_ELEMENT = FieldDef::new("tcap.dialogueAbort_element", "dialogueAbort", FieldType::None);
    RESULT = FieldDef::new("tcap.result", "result", FieldType::Int32).strings(Strings::Values(&RESULT_VALUES));
    RESULT_SOURCE_DIAGNOSTIC = FieldDef::new("tcap.result_source_diagnostic", "result-source-diagnostic", FieldType::Uint32).strings(Strings::Values(&RESULT_SOURCE_DIAGNOSTIC_VALUES));
    ABORT_SOURCE = FieldDef::new("tcap.abort_source", "abort-source", FieldType::Int32).strings(Strings::Values(&ABORT_SOURCE_VALUES));
    DIALOGUE_SERVICE_USER = FieldDef::new("tcap.dialogue_service_user", "dialogue-service-user", FieldType::Int32).strings(Strings::Values(&DIALOGUE_SERVICE_USER_VALUES));
    DIALOGUE_SERVICE_PROVIDER = FieldDef::new("tcap.dialogue_service_provider", "dialogue-service-provider", FieldType::Int32).strings(Strings::Values(&DIALOGUE_SERVICE_PROVIDER_VALUES));
    AARQ_PROTOCOL_VERSION_VERSION1 = FieldDef::new("tcap.AARQ.protocol.version.version1", "version1", FieldType::Boolean).bits(8).mask(0x80);
    AARE_PROTOCOL_VERSION_VERSION1 = FieldDef::new("tcap.AARE.protocol.version.version1", "version1", FieldType::Boolean).bits(8).mask(0x80);
}

/// Transaction capabilities.
#[derive(Clone, Copy, Debug)]
pub struct Tcap;

/// Components of one message.
const MAX_COMPONENTS: usize = 64;

impl Dissect for Tcap {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        walk(w, b, 0)
    }
}

/// Tags of messages, and of what they hold.
mod tag {
    pub(super) const UNIDIRECTIONAL: u8 = 0x61;
    pub(super) const BEGIN: u8 = 0x62;
    pub(super) const END: u8 = 0x64;
    pub(super) const CONTINUE: u8 = 0x65;
    pub(super) const ABORT: u8 = 0x67;
    pub(super) const ORIGIN: u8 = 0x48;
    pub(super) const DESTINATION: u8 = 0x49;
    pub(super) const CAUSE: u8 = 0x4a;
    pub(super) const DIALOGUE: u8 = 0x6b;
    pub(super) const COMPONENTS: u8 = 0x6c;
    /// The class of tags that other standards than the ITU's use for their messages.
    pub(super) const PRIVATE: u8 = 0xc0;
}

/// Whose the components of a dialogue are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum User {
    Map,
    Camel(Option<u8>),
    Unknown,
}

/// Shows a message between subsystems of which this one is asked.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, subsystem: u8) -> Walked {
    if b.u8(0)? & tag::PRIVATE == tag::PRIVATE {
        // Of another standard: there is nothing to show.
        w.withdraw_layer();
        return Ok(());
    }
    w.columns().set_protocol("TCAP");
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    // One that says that it is longer than it is goes as far as it does.
    let mut message = Tlv::open(&b, 0)?;
    message.end = message.end.min(b.reported());
    let (name, field) = match message.tag {
        tag::UNIDIRECTIONAL => ("Unidirectional", UNIDIRECTIONAL_ELEMENT),
        tag::BEGIN => ("Begin", BEGIN_ELEMENT),
        tag::END => ("End", END_ELEMENT),
        tag::CONTINUE => ("Continue", CONTINUE_ELEMENT),
        tag::ABORT => ("Abort", ABORT_ELEMENT),
        _ => {
            w.close(opened);
            return Ok(());
        }
    };
    w.info(format_args!("{name} "));
    let item = w.item(field, &b, message.start, message.len())?;
    let inside = w.open(item);
    let by_number = match subsystem {
        146 => User::Camel(None),
        6..=9 | 145 | 148..=150 => User::Map,
        _ => User::Unknown,
    };
    let mut user = by_number;
    let mut components = None;
    let mut children = message.children(&b);
    while let Some(part) = children.next()? {
        match part.tag {
            tag::ORIGIN => transaction(w, &b, &part, OTID, "Source")?,
            tag::DESTINATION => transaction(w, &b, &part, DTID, "Destination")?,
            tag::DIALOGUE if message.tag == tag::ABORT => {
                let item = w.number(REASON, &b, part.at, part.whole_len(), 11)?;
                let inside = w.open(item);
                dialogue(w, &b, &part)?;
                w.close(inside);
            }
            tag::DIALOGUE => user = dialogue(w, &b, &part)?.unwrap_or(by_number),
            tag::CAUSE => {
                let item = w.number(REASON, &b, part.at, part.whole_len(), 10)?;
                let inside = w.open(item);
                integer(w, &b, &part, P_ABORTCAUSE)?;
                w.close(inside);
            }
            tag::COMPONENTS => {
                let count = part.children(&b).count()?;
                let item = w.number(COMPONENTS, &b, part.start, part.len(), count as u64)?;
                let plural = if count == 1 { "" } else { "s" };
                w.label_value(item, format_args!("{count} item{plural}"));
                components = Some(part);
            }
            _ => {}
        }
    }
    w.close(inside);
    w.close(opened);
    let Some(components) = components else { return Ok(()) };
    let mut children = components.children(&b);
    for n in 0..MAX_COMPONENTS {
        let Some(part) = children.next()? else { break };
        component(w, b.slice(part.at, part.whole_len())?, user, n == 0)?;
    }
    Ok(())
}

/// Goes on with a component.
fn component<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, user: User, is_first: bool) -> Walked {
    let outer = w.open_top();
    match user {
        User::Map => w.within(id::GSM_MAP, b, |w, b| map::component(w, &b, is_first))?,
        User::Camel(version) => {
            w.within(id::CAMEL, b, |w, b| camel::component(w, &b, version, is_first))?;
        }
        User::Unknown => w.data(b)?,
    }
    w.close(outer);
    Ok(())
}

/// The name of a transaction at one of its ends.
fn transaction<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Tlv,
    field: Field,
    end: &str,
) -> Walked {
    let octets = b.bytes(part.start, part.len())?;
    w.item(TID, b, part.start, part.len())?;
    let item = w.text(b, part.at, part.whole_len(), format_args!("{end} Transaction ID"))?;
    let opened = w.open(item);
    w.item(field, b, part.start, part.len())?;
    w.close(opened);
    if w.wants_columns() {
        let word = if field == OTID { "otid" } else { "dtid" };
        let text: String = octets.iter().map(|octet| format!("{octet:02x}")).collect();
        w.info_append(format_args!("{word}({text}) "));
    }
    Ok(())
}

/// Adds the number in a value.
pub(super) fn integer<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Tlv,
    field: Field,
) -> Result<i64, Fault> {
    let value = part.integer(b)?;
    w.number(field, b, part.start, part.len(), value as u64)?;
    Ok(value)
}

/// Shows how a dialogue begins or ends; gives whose it is, where it says that.
fn dialogue<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Tlv,
) -> Result<Option<User>, Fault> {
    let external = part.children(b).expect()?;
    let mut user = None;
    let mut children = external.children(b);
    while let Some(inner) = children.next()? {
        match inner.tag {
            0x06 => {
                let item = w.item(OID, b, inner.start, inner.len())?;
                name(w, item, b, &inner)?;
            }
            0xa0 => {
                let unit = inner.children(b).expect()?;
                user = self::unit(w, b, &unit)?;
            }
            _ => {}
        }
    }
    Ok(user)
}

/// Names an object identifier.
fn name<C: Collector>(
    w: &mut Walk<'_, C>,
    item: crate::collect::Item,
    b: &Buf<'_>,
    part: &Tlv,
) -> Walked {
    if w.labels() {
        let octets = b.bytes(part.start, part.len())?;
        let text = oid::dotted(octets);
        match contexts::name(octets) {
            Some(name) => w.label_value(item, format_args!("{text} ({name})")),
            None if text.starts_with("0.") => {
                w.label_value(item, format_args!("{text} (itu-t{})", &text[1..]));
            }
            None => {}
        }
    }
    Ok(())
}

/// Tags of the units of a dialogue.
const REQUEST: u8 = 0x60;
const RESPONSE: u8 = 0x61;
const ABORT: u8 = 0x64;

fn unit<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, unit: &Tlv) -> Result<Option<User>, Fault> {
    let field = match unit.tag {
        REQUEST => DIALOGUEREQUEST_ELEMENT,
        RESPONSE => DIALOGUERESPONSE_ELEMENT,
        ABORT => DIALOGUEABORT_ELEMENT,
        _ => return Ok(None),
    };
    let item = w.item(field, b, unit.start, unit.len())?;
    let opened = w.open(item);
    let mut user = None;
    let mut children = unit.children(b);
    while let Some(part) = children.next()? {
        match (unit.tag, part.tag) {
            (ABORT, 0x80) => drop(integer(w, b, &part, ABORT_SOURCE)?),
            (REQUEST | RESPONSE, 0x80) if part.len() > 1 => {
                w.foreign(id::BER, |w| w.item(ber::BITSTRING_PADDING, b, part.start, 1))?;
                let item = w.item(PROTOCOL_VERSION, b, part.start + 1, part.len() - 1)?;
                let inside = w.open(item);
                let version = match unit.tag {
                    REQUEST => AARQ_PROTOCOL_VERSION_VERSION1,
                    _ => AARE_PROTOCOL_VERSION_VERSION1,
                };
                w.item(version, b, part.start + 1, 1)?;
                w.close(inside);
            }
            (REQUEST | RESPONSE, 0xa1) => {
                let inner = part.children(b).expect()?;
                let item = w.item(APPLICATION_CONTEXT_NAME, b, inner.start, inner.len())?;
                name(w, item, b, &inner)?;
                user = contexts::user(b.bytes(inner.start, inner.len())?);
            }
            (RESPONSE, 0xa2) => {
                let inner = part.children(b).expect()?;
                integer(w, b, &inner, RESULT)?;
            }
            (RESPONSE, 0xa3) => {
                let choice = part.children(b).expect()?;
                let number = u64::from(choice.tag & 0x1f);
                let inner = choice.children(b).expect()?;
                let item =
                    w.number(RESULT_SOURCE_DIAGNOSTIC, b, choice.start, choice.len(), number)?;
                let inside = w.open(item);
                let field =
                    if number == 1 { DIALOGUE_SERVICE_USER } else { DIALOGUE_SERVICE_PROVIDER };
                integer(w, b, &inner, field)?;
                w.close(inside);
            }
            (_, 0xbe) => information(w, b, &part)?,
            _ => {}
        }
    }
    w.close(opened);
    Ok(user)
}

/// What the users of a dialogue say to each other when it begins.
fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, part: &Tlv) -> Walked {
    let count = part.children(b).count()?;
    let item = w.number(USER_INFORMATION, b, part.start, part.len(), count as u64)?;
    let plural = if count == 1 { "" } else { "s" };
    w.label_value(item, format_args!("{count} item{plural}"));
    let opened = w.open(item);
    let mut children = part.children(b);
    while let Some(external) = children.next()? {
        let item = w.item(USER_INFORMATION_ITEM_ELEMENT, b, external.start, external.len())?;
        let inside = w.open(item);
        let mut parts = external.children(b);
        while let Some(inner) = parts.next()? {
            if inner.tag == 0x06 {
                let shown = w.foreign(id::BER, |w| {
                    w.item(ber::DIRECT_REFERENCE, b, inner.start, inner.len())
                })?;
                name(w, shown, b, &inner)?;
            }
        }
        w.close(inside);
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, frame};

    /// A message to a subsystem.
    fn shown(subsystem: u8, message: &[u8]) -> Shown {
        let mut packet = vec![9, 0, 3, 5, 7, 2, 0x42, subsystem, 2, 0x42, 5, message.len() as u8];
        packet.extend(message);
        frame(142, &packet)
    }

    #[test]
    fn operations_of_mobile_networks_are_named() {
        let message = [0x62, 0x10, 0x48, 4, 0, 0, 0, 1, 0x6c, 8, 0xa1, 6, 2, 1, 1, 2, 1, 45];
        let shown = shown(6, &message);
        assert_eq!(shown.protocols, "sccp:tcap:gsm_map");
        assert!(shown.columns.ends_with("GSM MAP invoke sendRoutingInfoForSM "));
        assert!(shown.has("otid: 00000001"));
        assert!(shown.has("localValue: sendRoutingInfoForSM (45)"));
    }

    #[test]
    fn contexts_tell_whose_a_dialogue_is() {
        let mut message = vec![0x62, 0x30, 0x48, 4, 0, 0, 0, 1, 0x6b, 0x1e, 0x28, 0x1c, 6, 7];
        message.extend([0, 0x11, 0x86, 5, 1, 1, 1, 0xa0, 0x11, 0x60, 0x0f, 0x80, 2, 7, 0x80]);
        message.extend([0xa1, 9, 6, 7, 4, 0, 0, 1, 0, 50, 1]);
        message.extend([0x6c, 8, 0xa1, 6, 2, 1, 1, 2, 1, 0]);
        let shown = shown(12, &message);
        assert_eq!(shown.protocols, "sccp:tcap:camel");
        assert!(shown.columns.ends_with("Camel-v2 invoke initialDP "));
        assert!(
            shown.has("application-context-name: 0.4.0.0.1.0.50.1 (CAP-v2-gsmSSF-to-gsmSCF-AC)")
        );
    }

    #[test]
    fn dialogues_are_aborted() {
        let shown = shown(6, &[0x67, 9, 0x49, 4, 0, 0, 0, 1, 0x4a, 1, 1]);
        assert!(shown.columns.ends_with("TCAP Abort dtid(00000001) "));
        assert!(shown.has("p-abortCause: unrecognizedTransactionID (1)"));
    }

    #[test]
    fn what_is_cut_off_is_malformed() {
        let shown = shown(6, &[0x62, 0x10, 0x48, 4, 0, 0]);
        assert!(shown.columns.contains("Malformed"));
    }
}
