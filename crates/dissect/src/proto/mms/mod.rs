//! Manufacturing Message Specification (ISO 9506), over the presentation layer or over COTP by itself.
//!
//! The services that IEC 61850 uses are taken apart; of others it is shown which they are.

mod fields;
mod grammar;
mod values;

use lamna_fields::{Field, FieldDef, FieldType};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::asn1::shape::{CONTEXT, Element, Shape, show};
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

/// Values that are looked through for a name.
const MAX_NESTING: usize = 8;

/// Messages by their tag: names, and fields of those that are not described in the grammar.
static MESSAGES: &[(&str, Field)] = &[
    ("confirmed-RequestPDU", f::CONFIRMED_REQUESTPDU_ELEMENT),
    ("confirmed-ResponsePDU", f::CONFIRMED_RESPONSEPDU_ELEMENT),
    ("confirmed-ErrorPDU", f::CONFIRMED_ERRORPDU_ELEMENT),
    ("unconfirmed-PDU", f::UNCONFIRMED_PDU_ELEMENT),
    ("rejectPDU", f::REJECTPDU_ELEMENT),
    ("cancel-RequestPDU", f::CANCEL_REQUESTPDU),
    ("cancel-ResponsePDU", f::CANCEL_RESPONSEPDU),
    ("cancel-ErrorPDU", f::CANCEL_ERRORPDU_ELEMENT),
    ("initiate-RequestPDU", f::INITIATE_REQUESTPDU_ELEMENT),
    ("initiate-ResponsePDU", f::INITIATE_RESPONSEPDU_ELEMENT),
    ("initiate-ErrorPDU", f::INITIATE_ERRORPDU_ELEMENT),
    ("conclude-RequestPDU", f::CONCLUDE_REQUESTPDU_ELEMENT),
    ("conclude-ResponsePDU", f::CONCLUDE_RESPONSEPDU_ELEMENT),
    ("conclude-ErrorPDU", f::CONCLUDE_ERRORPDU_ELEMENT),
];

/// Manufacturing Message Specification.
#[derive(Clone, Copy, Debug)]
pub struct Mms;

impl Dissect for Mms {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("cotp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let outer = w.open_top();
        w.column_protocol("MMS");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        while b.remaining(at) > 0 {
            let message = Element::new(&b, at, b.reported())?;
            if message.class == CONTEXT {
                self::message(w, &b, &message)?;
            }
            at = message.end;
        }
        w.close(opened);
        w.close(outer);
        Ok(())
    }

    /// One of the messages, which all hold others.
    fn recognise(b: &Buf<'_>) -> bool {
        b.u8(0).is_ok_and(|tag| (0xa0..0xa0 + MESSAGES.len() as u8).contains(&tag))
    }
}

fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, message: &Element) -> Walked {
    let Some((name, field)) = MESSAGES.get(message.number as usize) else { return Ok(()) };
    if message.number <= 2
        && let Some(invoke) = message.inside(b)?.first()
    {
        w.info(format_args!("{:02} {name}", invoke.integer(b)?));
    } else {
        w.info(format_args!("{name}"));
    }
    if message.number == 0 && w.wants_columns() {
        names(w, b, message, 0)?;
    }
    let shape = match message.number {
        0 | 1 => return confirmed(w, b, message, *field),
        2 => &grammar::ERROR,
        3 => &grammar::UNCONFIRMED,
        4 => &grammar::REJECT,
        8 => &grammar::INITIATE_REQUEST,
        9 => &grammar::INITIATE_RESPONSE,
        _ => &Shape::Null(*field),
    };
    show(w, b, message, shape, FIELDS)
}

/// Adds to Info which objects of which domains a request is about.
fn names<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element,
    nesting: usize,
) -> Walked {
    const STRING: u8 = 0x1a;
    for inner in element.inside(b)? {
        let tag = b.u8(inner.at)?;
        if tag == STRING {
            let text = String::from_utf8_lossy(b.bytes(inner.start, inner.end - inner.start)?);
            w.info_append(format_args!(" {text}"));
        } else if tag & 0x20 != 0 && nesting < MAX_NESTING {
            names(w, b, &inner, nesting + 1)?;
        }
    }
    Ok(())
}

/// A request or its response: its number, and the service.
fn confirmed<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    message: &Element,
    field: Field,
) -> Walked {
    let (choice, known) = match message.number {
        0 => (f::CONFIRMEDSERVICEREQUEST, grammar::REQUESTS),
        _ => (f::CONFIRMEDSERVICERESPONSE, grammar::RESPONSES),
    };
    let item = w.item(field, b, message.start, message.end - message.start)?;
    let opened = w.open(item);
    for part in message.inside(b)? {
        if (part.class, part.number) == grammar::INVOKE {
            show(w, b, &part, &Shape::Integer(f::INVOKEID), FIELDS)?;
        } else if part.class == CONTEXT {
            service(w, b, &part, choice, known)?;
            break;
        }
    }
    w.close(opened);
    Ok(())
}

fn service<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    part: &Element,
    choice: Field,
    known: &[crate::proto::asn1::shape::Member],
) -> Result<(), Fault> {
    let (at, len) = (part.start, part.end - part.start);
    let item = w.number(choice, b, at, len, u64::from(part.number))?;
    let opened = w.open(item);
    if let Some((_, _, shape)) = known.iter().find(|member| member.1 == part.number) {
        show(w, b, part, shape, FIELDS)?;
    } else if let Some(word) = w.word(choice, u64::from(part.number)) {
        let named = |suffix: &str| {
            FIELDS.iter().position(|def| {
                def.name.strip_prefix("mms.").and_then(|name| name.strip_suffix(suffix))
                    == Some(word)
            })
        };
        if let Some(index) = named("_element").or_else(|| named("")) {
            let field = Field(index as u16);
            match w.def(field).kind {
                FieldType::None | FieldType::String | FieldType::Bytes => {
                    w.item(field, b, at, len)?;
                }
                _ => show(w, b, part, &Shape::Integer(field), FIELDS)?,
            }
        }
    }
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown_as;
    use crate::proto::id;

    #[test]
    fn a_read_names_its_variable() {
        let name = [0xa1, 6, 0x1a, 1, b'D', 0x1a, 1, b'i'];
        let mut octets = vec![0xa0, 21, 2, 1, 5, 0xa4, 16, 0xa1, 14, 0xa0, 12, 0x30, 10, 0xa0, 8];
        octets.extend(name);
        let shown = shown_as(id::MMS, &octets);
        assert_eq!(shown.info, "MMS 05 confirmed-RequestPDU D i");
        assert!(shown.has("confirmedServiceRequest: read (4)"));
        assert!(shown.has("itemId: i"));
    }

    #[test]
    fn an_answer_has_values() {
        let octets = [0xa1, 12, 2, 1, 5, 0xa4, 7, 0xa1, 5, 0x83, 1, 1, 0x80, 0];
        let shown = shown_as(id::MMS, &octets);
        assert!(shown.has("listOfAccessResult: 2 items"));
        assert!(shown.has("boolean: True"));
    }
}
