//! The application layer of BACnet (ANSI/ASHRAE 135, clauses 5 and 20): requests and their answers, in segments where they are
//! long, with tagged values.

mod fields;
mod names;
mod services;
mod tags;
mod values;
mod vendors;

use lamna_fields::{Encoding, FieldDef};

pub use self::fields::FIELDS;
use self::fields::*;
use self::services::Form;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::pieces::{self, Begins, Joined, Piece};
use crate::proto::ip::{FragmentFields, list_fragments};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

/// Types of messages.
mod message {
    pub(super) const REQUEST: u8 = 0;
    pub(super) const UNCONFIRMED: u8 = 1;
    pub(super) const SIMPLE_ACK: u8 = 2;
    pub(super) const COMPLEX_ACK: u8 = 3;
    pub(super) const SEGMENT_ACK: u8 = 4;
    pub(super) const ERROR: u8 = 5;
    pub(super) const REJECT: u8 = 6;
    pub(super) const ABORT: u8 = 7;
}

/// Flags of messages that may be in segments.
mod flag {
    pub(super) const SEGMENTED: u8 = 8;
    pub(super) const MORE: u8 = 4;
}

/// Services that are answered.
mod confirmed {
    pub(super) const ACKNOWLEDGE_ALARM: u8 = 0;
    pub(super) const CHANGES: u8 = 1;
    pub(super) const EVENT: u8 = 2;
    pub(super) const ALARMS: u8 = 3;
    pub(super) const SUBSCRIBE: u8 = 5;
    pub(super) const READ_FILE: u8 = 6;
    pub(super) const WRITE_FILE: u8 = 7;
    pub(super) const ADD_ELEMENT: u8 = 8;
    pub(super) const REMOVE_ELEMENT: u8 = 9;
    pub(super) const CREATE: u8 = 10;
    pub(super) const DELETE: u8 = 11;
    pub(super) const READ_PROPERTY: u8 = 12;
    pub(super) const READ_MANY: u8 = 14;
    pub(super) const WRITE_PROPERTY: u8 = 15;
    pub(super) const WRITE_MANY: u8 = 16;
    pub(super) const CONTROL: u8 = 17;
    pub(super) const PRIVATE: u8 = 18;
    pub(super) const MESSAGE: u8 = 19;
    pub(super) const REINITIALIZE: u8 = 20;
    pub(super) const READ_RANGE: u8 = 26;
    pub(super) const SUBSCRIBE_PROPERTY: u8 = 28;
    pub(super) const EVENTS: u8 = 29;
}

/// Services that are not.
mod unconfirmed {
    pub(super) const I_AM: u8 = 0;
    pub(super) const I_HAVE: u8 = 1;
    pub(super) const CHANGES: u8 = 2;
    pub(super) const EVENT: u8 = 3;
    pub(super) const PRIVATE: u8 = 4;
    pub(super) const MESSAGE: u8 = 5;
    pub(super) const WHO_HAS: u8 = 7;
    pub(super) const WHO_IS: u8 = 8;
}

/// Properties whose values have something of their own.
mod property {
    pub(super) const ACKED_TRANSITIONS: u32 = 0;
    pub(super) const EVENT_ENABLE: u32 = 35;
    pub(super) const EVENT_STATE: u32 = 36;
    pub(super) const LIMIT_ENABLE: u32 = 52;
    pub(super) const NOTIFY_TYPE: u32 = 72;
    pub(super) const OBJECT_NAME: u32 = 77;
    pub(super) const OBJECT_TYPE: u32 = 79;
    pub(super) const PRESENT_VALUE: u32 = 85;
    pub(super) const PRIORITY_ARRAY: u32 = 87;
    pub(super) const SERVICES_SUPPORTED: u32 = 97;
    pub(super) const SEGMENTATION: u32 = 107;
    pub(super) const STATUS_FLAGS: u32 = 111;
}

/// What is known of a message while its values are shown.
struct Message {
    /// The property that was named last, and the place in its array.
    property: Option<u32>,
    index: Option<u64>,
    /// Whether the Info column names objects and properties.
    says_objects: bool,
    says_properties: bool,
}

static FRAGMENT_FIELDS: FragmentFields = FragmentFields {
    title: "Message fragment",
    fragments: FRAGMENTS,
    fragment: FRAGMENT,
    overlap: FRAGMENT_OVERLAP,
    conflict: FRAGMENT_OVERLAP_CONFLICTS,
    error: FRAGMENT_ERROR,
    count: FRAGMENT_COUNT,
    length: REASSEMBLED_LENGTH,
    data: None,
};

/// The application layer of BACnet.
#[derive(Clone, Copy, Debug)]
pub struct Bacapp;

impl Dissect for Bacapp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const TEXT: Encoding = Encoding::Utf8;
    const CLAIMS: &'static [Claim] = &[];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("BACnet-APDU");
        w.info(format_args!(""));
        let first = b.u8(0)?;
        let kind = first >> 4;
        let Some(name) = w.word(TYPE, u64::from(kind)) else {
            w.info(format_args!("# unknown APDU #"));
            let (_, opened) = w.open_protocol(&b, 0, b.len())?;
            w.close(opened);
            return Ok(());
        };
        w.info(format_args!("{name:<16}"));
        let (_, opened) = w.open_protocol(&b, 0, b.len())?;
        let item = w.item(TYPE, &b, 0, 1)?;
        let mut of =
            Message { property: None, index: None, says_objects: false, says_properties: false };
        match kind {
            message::REQUEST | message::COMPLEX_ACK => segmented(w, &b, first, &mut of)?,
            message::UNCONFIRMED => {
                let service = b.u8(1)?;
                w.item(UNCONFIRMED_SERVICE, &b, 1, 1)?;
                let name = w.word(UNCONFIRMED_SERVICE, u64::from(service));
                w.info_append(format_args!("{} ", name.unwrap_or("unknown service")));
                if name.is_some() {
                    values(w, &b.from(2)?, Form::Unconfirmed, service, &mut of)?;
                }
            }
            message::SIMPLE_ACK => {
                w.item(INVOKE_ID, &b, 1, 1)?;
                service(w, &b, 1, 2)?;
            }
            _ => {
                let inner = w.open(item);
                match kind {
                    message::SEGMENT_ACK => {
                        w.item(NAK, &b, 0, 1)?;
                        w.item(SRV, &b, 0, 1)?;
                        w.item(INVOKE_ID, &b, 1, 1)?;
                        w.item(SEQUENCE_NUMBER, &b, 2, 1)?;
                        w.item(WINDOW_SIZE, &b, 3, 1)?;
                    }
                    message::ERROR => {
                        w.item(INVOKE_ID, &b, 1, 1)?;
                        service(w, &b, 1, 2)?;
                    }
                    message::REJECT | message::ABORT => {
                        if kind == message::ABORT {
                            w.item(SRV, &b, 0, 1)?;
                        }
                        let field =
                            if kind == message::ABORT { ABORT_REASON } else { REJECT_REASON };
                        w.item(INVOKE_ID, &b, 1, 1)?;
                        let (invoke, reason) = (b.u8(1)?, b.u8(2)?);
                        w.item(field, &b, 2, 1)?;
                        let name = w.word(field, u64::from(reason)).unwrap_or("Unknown");
                        w.info_append(format_args!("{name}[{invoke:3}] "));
                    }
                    _ => {}
                }
                w.close(inner);
                if kind == message::ERROR {
                    let number = b.u8(2)?;
                    values(w, &b.from(3)?, Form::Error, number, &mut of)?;
                }
            }
        }
        w.close(opened);
        Ok(())
    }
}

/// The service of a message, named in the Info column with the number of the request.
fn service<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, invoke: usize, at: usize) -> Walked {
    w.item(CONFIRMED_SERVICE, b, at, 1)?;
    let name = w.word(CONFIRMED_SERVICE, u64::from(b.u8(at)?)).unwrap_or("unknown service");
    w.info_append(format_args!("{name}[{:3}] ", b.u8(invoke)?));
    Ok(())
}

/// Shows the values of a message.
fn values<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    form: Form,
    service: u8,
    of: &mut Message,
) -> Walked {
    of.says_objects = services::says_objects(form, service);
    of.says_properties = services::says_properties(form, service);
    services::show(w, b, form, service, of)
}

/// A request that is answered, or an answer with values; both may be in segments.
fn segmented<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    flags: u8,
    of: &mut Message,
) -> Walked {
    let request = flags >> 4 == message::REQUEST;
    let item = w.item(PDUFLAGS, b, 0, 1)?;
    w.label(item, format_args!(".... {:04b} = PDU Flags: 0x{:x}", flags & 15, flags & 15));
    let all = [SEGMENTED_REQUEST, MORE_SEGMENTS, SA];
    w.bits(item, if request { &all } else { &all[..2] }, b, 0, 1)?;
    let mut at = 1;
    if request {
        w.item(RESPONSE_SEGMENTS, b, at, 1)?;
        w.item(MAX_ADPU_SIZE, b, at, 1)?;
        at += 1;
    }
    let invoke = at;
    w.item(INVOKE_ID, b, at, 1)?;
    at += 1;
    let mut sequence = None;
    if flags & flag::SEGMENTED != 0 {
        sequence = Some(b.u8(at)?);
        w.item(SEQUENCE_NUMBER, b, at, 1)?;
        w.item(WINDOW_SIZE, b, at + 1, 1)?;
        at += 2;
    }
    let number = b.u8(at)?;
    service(w, b, invoke, at)?;
    let form = if request { Form::Request } else { Form::Answer };
    let content = b.from(at + 1)?;
    let Some(sequence) = sequence else { return values(w, &content, form, number, of) };
    let piece = Piece {
        channel: u64::from(b.u8(invoke)?) << 1 | u64::from(request),
        number: Some((u32::from(sequence), 256)),
        begins: if sequence == 0 { Begins::Yes } else { Begins::No },
        last: flags & flag::MORE == 0,
        octets: content.captured(),
    };
    match pieces::join(w, &piece) {
        Joined::Whole { message, parts } => {
            w.info_append(format_args!(" (Message Reassembled)"));
            let name = "Reassembled BACapp";
            let Some(source) = w.add_source(name, message.clone()) else { return Ok(()) };
            let whole = Buf::new(&message, message.len(), source);
            values(w, &whole, form, number, of)?;
            let outer = w.open_top();
            list_fragments(w, &FRAGMENT_FIELDS, &whole, &pieces::places(&parts))?;
            w.close(outer);
            Ok(())
        }
        Joined::Alone => values(w, &content, form, number, of),
        Joined::Open(_) | Joined::Stray => {
            w.info_append(format_args!(" (Message fragment {sequence})"));
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::{Shown, shown_as};
    use crate::proto::id;

    fn message(octets: &[u8]) -> Shown {
        shown_as(id::BACAPP, octets)
    }

    #[test]
    fn an_answer_has_the_value_of_a_property() {
        let shown =
            message(&[0x30, 7, 12, 0x0c, 0, 0, 0, 1, 0x19, 85, 0x3e, 0x44, 0x3f, 0xc0, 0, 0, 0x3f]);
        let info = "Complex-ACK     readProperty[  7] analog-input,1 present-value ";
        assert!(shown.info.ends_with(info), "{}", shown.info);
        for line in [
            "ObjectIdentifier: analog-input, 1",
            "Property Identifier: present-value (85)",
            "{[3]",
            "Present Value (real): 1.5",
        ] {
            assert!(shown.has(line), "{line}: {:#?}", shown.tree);
        }
    }

    #[test]
    fn devices_are_named_with_their_makers() {
        let shown = message(&[0x10, 0, 0xc4, 2, 0, 0, 9, 0x22, 5, 0xc4, 0x91, 3, 0x21, 15]);
        assert!(shown.info.ends_with("Unconfirmed-REQ i-Am device,9 "));
        assert!(shown.has("Segmentation Supported:  no-segmentation (3)"));
        assert!(shown.has("Vendor ID: Cornell University (15)"));
    }

    #[test]
    fn bits_and_text_are_written_out() {
        let flags = [0x30, 7, 12, 0x0c, 0, 0, 0, 1, 0x19, 111, 0x3e, 0x82, 4, 0xa0, 0x3f];
        let shown = message(&flags);
        assert!(shown.has("status-flags: (Bit String) (TFTF)"));
        assert!(shown.has("overridden = TRUE"));
        let text = [0x30, 7, 12, 0x0c, 0, 0, 0, 1, 0x19, 28, 0x3e, 0x73, 0, 104, 105, 0x3f];
        assert!(message(&text).has("description: UTF-8 'hi'"));
    }

    #[test]
    fn lengths_past_the_end_are_malformed() {
        let shown = message(&[0x10, 8, 0x0d, 0xff, 0xff, 0xff, 0xff, 0xff]);
        assert!(shown.info.ends_with("[Malformed Packet]"));
        let open = message(&[0x10, 4, 0x2e, 0x2e, 0x2e, 0x2e]);
        assert!(open.has("service Parameters"));
    }
}
