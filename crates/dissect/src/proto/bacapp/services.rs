//! What the services of BACnet say (ANSI/ASHRAE 135, clauses 13 to 17): for every message the values that it may have, by the
//! numbers of their tags or by their order.

use lamna_fields::{ValueTable, values};

use super::fields::*;
use super::names::OBJECTTYPE_VALUES;
use super::tags::Tag;
use super::values as v;
use super::{Message, confirmed, property, unconfirmed};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::walk::Walk;

values! {
    static ENABLE_VALUES {
        0 => "enable",
        1 => "disable",
        2 => "disable-initiation",
    }
    static STATE_VALUES {
        0 => "coldstart",
        1 => "warmstart",
        2 => "startbackup",
        3 => "endbackup",
        4 => "startrestore",
        5 => "endrestore",
        6 => "abortrestore",
        7 => "activate-changes",
    }
    static PRIORITY_VALUES {
        0 => "normal",
        1 => "urgent",
    }
}

/// What a value is, with what its line begins with.
#[derive(Clone, Copy)]
enum What {
    /// An object; the property whose values follow.
    Object(&'static str),
    Property,
    /// The place in the property's array.
    Index,
    Unsigned(&'static str),
    Signed(&'static str),
    Flag(&'static str),
    Real(&'static str),
    Time(&'static str),
    Duration(&'static str),
    Text(&'static str),
    Octets(&'static str),
    Bits(&'static str, &'static [&'static str]),
    Enumerated(&'static str, Option<&'static ValueTable>),
    /// A number in its own field.
    Number(lamna_fields::Field),
    Name,
    Vendor,
    /// The number of a maker's service.
    Service,
    /// Whatever its tag says.
    Any(&'static str),
    /// Values between an opening tag and its closing tag, under a line of their own or where they are.
    Group(Option<&'static str>, &'static [Row]),
    /// Values of the property that was named before.
    Values,
}

/// Where a value stands: behind a tag with this number, or in its turn.
#[derive(Clone, Copy)]
enum Place {
    Context(u8),
    Turn,
}

type Row = (Place, What);

const fn context(number: u8, what: What) -> Row {
    (Place::Context(number), what)
}

const fn turn(what: What) -> Row {
    (Place::Turn, what)
}

const OBJECT: What = What::Object("ObjectIdentifier");
const DEVICE: What = What::Object("DeviceIdentifier");
const STATE: Option<&ValueTable> = Some(&TO_STATE_VALUES);

static TIMESTAMP: &[Row] = &[
    context(0, What::Time("timestamp: ")),
    context(1, What::Unsigned("sequence number: ")),
    context(2, What::Group(None, DATE_TIME)),
];
static DATE_TIME: &[Row] = &[turn(What::Any("")), turn(What::Any(""))];
static ERROR: &[Row] = &[turn(What::Number(ERROR_CLASS)), turn(What::Number(ERROR_CODE))];
static NONE: &[Row] = &[];

static ACKNOWLEDGE: &[Row] = &[
    context(0, What::Unsigned("acknowledging Process Id: ")),
    context(1, OBJECT),
    context(2, What::Enumerated("event State Acknowledged: ", STATE)),
    context(3, What::Group(None, TIMESTAMP)),
    context(4, What::Text("acknowledgement Source: ")),
    context(5, What::Group(None, ACKNOWLEDGED)),
];
static ACKNOWLEDGED: &[Row] = &[
    context(0, What::Time("acknowledgement timestamp: ")),
    context(1, What::Unsigned("acknowledgement timestamp: ")),
    context(2, What::Group(None, DATE_TIME)),
];
static CHANGES: &[Row] = &[
    context(0, What::Number(PROCESSID)),
    context(1, DEVICE),
    context(2, OBJECT),
    context(3, What::Duration("Time remaining: ")),
    context(4, What::Group(Some("list of Values: "), CHANGED)),
];
static CHANGED: &[Row] = &[
    context(0, What::Property),
    context(1, What::Index),
    context(2, What::Values),
    context(3, What::Unsigned("Priority: ")),
];
static EVENT: &[Row] = &[
    context(0, What::Number(PROCESSID)),
    context(1, OBJECT),
    context(2, OBJECT),
    context(3, What::Group(None, TIMESTAMP)),
    context(4, What::Unsigned("Notification Class: ")),
    context(5, What::Unsigned("Priority: ")),
    context(6, What::Number(EVENT_TYPE)),
    context(7, What::Text("message Text: ")),
    context(8, What::Number(NOTIFY_TYPE)),
    context(9, What::Flag("ack Required: ")),
    context(10, What::Number(FROM_STATE)),
    context(11, What::Number(TO_STATE)),
    context(12, What::Group(None, NONE)),
];
static SUBSCRIBE: &[Row] = &[
    context(0, What::Unsigned("subscriber Process Id: ")),
    context(1, OBJECT),
    context(2, What::Flag("issue Confirmed Notifications: ")),
    context(3, What::Duration("life time")),
    context(4, What::Group(Some("monitoredPropertyIdentifier"), REFERENCE)),
    context(5, What::Real("COV Increment: ")),
];
static REFERENCE: &[Row] = &[context(0, What::Property), context(1, What::Index)];
static ALARMS: &[Row] = &[
    turn(OBJECT),
    turn(What::Enumerated("alarm State: ", STATE)),
    turn(What::Bits("acknowledged Transitions: ", v::TRANSITIONS)),
];
static READ_FILE: &[Row] = &[
    turn(OBJECT),
    context(0, What::Group(Some("stream access"), READ_STREAM)),
    context(1, What::Group(Some("record access"), READ_RECORDS)),
];
static READ_STREAM: &[Row] =
    &[turn(What::Signed("File Start Position: ")), turn(What::Unsigned("Requested Octet Count: "))];
static READ_RECORDS: &[Row] =
    &[turn(What::Signed("File Start Record: ")), turn(What::Unsigned("Requested Record Count: "))];
static WRITE_FILE: &[Row] = &[
    turn(OBJECT),
    context(0, What::Group(Some("stream access"), STREAM)),
    context(1, What::Group(Some("record access"), RECORDS)),
];
static STREAM: &[Row] =
    &[turn(What::Signed("File Start Position: ")), turn(What::Octets("File Data: "))];
static RECORDS: &[Row] = &[
    turn(What::Signed("File Start Record: ")),
    turn(What::Unsigned("Record Count: ")),
    turn(What::Octets("File Data: ")),
];
static READ_FILE_ACK: &[Row] = &[
    turn(What::Flag("End Of File: ")),
    context(0, What::Group(Some("stream access"), STREAM)),
    context(1, What::Group(Some("record access"), RECORDS)),
];
static WRITE_FILE_ACK: &[Row] = &[
    context(0, What::Signed("File Start Position: ")),
    context(1, What::Signed("File Start Record: ")),
];
static LIST: &[Row] = &[
    context(0, OBJECT),
    context(1, What::Property),
    context(2, What::Index),
    context(3, What::Group(Some("listOfElements"), NONE)),
];
static CREATE: &[Row] =
    &[context(0, What::Group(None, CREATE_WHICH)), context(1, What::Group(None, CHANGED))];
static CREATE_WHICH: &[Row] =
    &[context(0, What::Enumerated("Object Type: ", Some(&OBJECTTYPE_VALUES))), context(1, OBJECT)];
static ONE_OBJECT: &[Row] = &[turn(OBJECT)];
static PROPERTY: &[Row] = &[
    context(0, OBJECT),
    context(1, What::Property),
    context(2, What::Index),
    context(3, What::Values),
    context(4, What::Unsigned("Priority: ")),
];
static READ_MANY: &[Row] =
    &[context(0, OBJECT), context(1, What::Group(Some("listOfPropertyReferences"), REFERENCE))];
static READ_MANY_ACK: &[Row] =
    &[context(0, OBJECT), context(1, What::Group(Some("listOfResults"), RESULTS))];
static RESULTS: &[Row] = &[
    context(2, What::Property),
    context(3, What::Index),
    context(4, What::Values),
    context(5, What::Group(Some("propertyAccessError"), ERROR)),
];
static WRITE_MANY: &[Row] = &[context(0, OBJECT), context(1, What::Group(None, CHANGED))];
static CONTROL: &[Row] = &[
    context(0, What::Unsigned("time Duration: ")),
    context(1, What::Enumerated("enable-disable: ", Some(&ENABLE_VALUES))),
    context(2, What::Text("Password: ")),
];
static PRIVATE: &[Row] = &[
    context(0, What::Vendor),
    context(1, What::Service),
    context(2, What::Group(Some("service Parameters"), NONE)),
];
static MESSAGE: &[Row] = &[
    context(0, DEVICE),
    context(1, What::Group(None, NONE)),
    context(2, What::Enumerated("message Priority: ", Some(&PRIORITY_VALUES))),
    context(3, What::Text("message: ")),
];
static REINITIALIZE: &[Row] = &[
    context(0, What::Enumerated("reinitialized State Of Device: ", Some(&STATE_VALUES))),
    context(1, What::Text("Password: ")),
];
static RANGE: &[Row] = &[
    context(0, OBJECT),
    context(1, What::Property),
    context(2, What::Index),
    context(3, What::Group(Some("range byPosition"), RANGE_FROM)),
    context(6, What::Group(Some("range bySequenceNumber"), RANGE_FROM)),
    context(7, What::Group(Some("range byTime"), RANGE_TIME)),
];
static RANGE_FROM: &[Row] =
    &[turn(What::Unsigned("reference Index: ")), turn(What::Signed("reference Count: "))];
static RANGE_TIME: &[Row] =
    &[turn(What::Any("")), turn(What::Any("")), turn(What::Signed("reference Count: "))];
static RANGE_ACK: &[Row] = &[
    context(0, OBJECT),
    context(1, What::Property),
    context(2, What::Index),
    context(3, What::Bits("resultFlags: ", v::RESULT_FLAGS)),
    context(4, What::Unsigned("item Count: ")),
    context(5, What::Group(Some("itemData"), NONE)),
    context(6, What::Unsigned("first Sequence Number: ")),
];
static EVENTS: &[Row] = &[context(0, OBJECT)];
static EVENTS_ACK: &[Row] =
    &[context(0, What::Group(None, EVENTS_LIST)), context(1, What::Flag("more Events: "))];
static EVENTS_LIST: &[Row] = &[
    context(0, OBJECT),
    context(1, What::Enumerated("event State: ", STATE)),
    context(2, What::Bits("acknowledged Transitions: ", v::TRANSITIONS)),
    context(3, What::Group(Some("eventTimeStamps"), TIMESTAMP)),
    context(4, What::Number(NOTIFY_TYPE)),
    context(5, What::Bits("event Enable: ", v::TRANSITIONS)),
    context(6, What::Group(Some("eventPriorities"), NONE)),
];
static I_AM: &[Row] = &[
    turn(OBJECT),
    turn(What::Unsigned("Maximum ADPU Length Accepted: ")),
    turn(What::Enumerated("Segmentation Supported: ", Some(&SEGMENTATION_VALUES))),
    turn(What::Vendor),
];
static I_HAVE: &[Row] = &[turn(OBJECT), turn(OBJECT), turn(What::Name)];
static WHO_HAS: &[Row] = &[
    context(0, What::Unsigned("device Instance Low Limit: ")),
    context(1, What::Unsigned("device Instance High Limit: ")),
    context(2, OBJECT),
    context(3, What::Name),
];
static WHO_IS: &[Row] =
    &[context(0, What::Number(WHO_IS_LOW_LIMIT)), context(1, What::Number(WHO_IS_HIGH_LIMIT))];

/// The values of a confirmed request.
fn request(service: u8) -> &'static [Row] {
    match service {
        confirmed::ACKNOWLEDGE_ALARM => ACKNOWLEDGE,
        confirmed::CHANGES => CHANGES,
        confirmed::EVENT => EVENT,
        confirmed::SUBSCRIBE | confirmed::SUBSCRIBE_PROPERTY => SUBSCRIBE,
        confirmed::READ_FILE => READ_FILE,
        confirmed::WRITE_FILE => WRITE_FILE,
        confirmed::ADD_ELEMENT | confirmed::REMOVE_ELEMENT => LIST,
        confirmed::CREATE => CREATE,
        confirmed::DELETE => ONE_OBJECT,
        confirmed::READ_PROPERTY | confirmed::WRITE_PROPERTY => PROPERTY,
        confirmed::READ_MANY => READ_MANY,
        confirmed::WRITE_MANY => WRITE_MANY,
        confirmed::CONTROL => CONTROL,
        confirmed::PRIVATE => PRIVATE,
        confirmed::MESSAGE => MESSAGE,
        confirmed::REINITIALIZE => REINITIALIZE,
        confirmed::READ_RANGE => RANGE,
        confirmed::EVENTS => EVENTS,
        _ => NONE,
    }
}

/// The values of an answer.
fn answer(service: u8) -> &'static [Row] {
    match service {
        confirmed::ALARMS => ALARMS,
        confirmed::READ_FILE => READ_FILE_ACK,
        confirmed::WRITE_FILE => WRITE_FILE_ACK,
        confirmed::CREATE => ONE_OBJECT,
        confirmed::READ_PROPERTY => PROPERTY,
        confirmed::READ_MANY => READ_MANY_ACK,
        confirmed::PRIVATE => PRIVATE,
        confirmed::READ_RANGE => RANGE_ACK,
        confirmed::EVENTS => EVENTS_ACK,
        _ => NONE,
    }
}

/// The values of an unconfirmed request.
fn unconfirmed_request(service: u8) -> &'static [Row] {
    match service {
        unconfirmed::I_AM => I_AM,
        unconfirmed::I_HAVE => I_HAVE,
        unconfirmed::CHANGES => CHANGES,
        unconfirmed::EVENT => EVENT,
        unconfirmed::PRIVATE => PRIVATE,
        unconfirmed::MESSAGE => MESSAGE,
        unconfirmed::WHO_HAS => WHO_HAS,
        unconfirmed::WHO_IS => WHO_IS,
        _ => NONE,
    }
}

/// Messages whose values are told apart.
#[derive(Clone, Copy)]
pub(super) enum Form {
    Request,
    Answer,
    Unconfirmed,
    Error,
}

/// Shows the values of a message.
pub(super) fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    form: Form,
    service: u8,
    of: &mut Message,
) -> Walked {
    let rows = match form {
        Form::Request => request(service),
        Form::Answer => answer(service),
        Form::Unconfirmed => unconfirmed_request(service),
        Form::Error => ERROR,
    };
    let mut at = 0;
    while at < b.reported() {
        // What ends a group that nothing began is passed over.
        at = sequence(w, b, at, rows, of)?;
        if at < b.reported() {
            let tag = Tag::read(b, at)?;
            tag.show(w, b)?;
            at = tag.end();
        }
    }
    Ok(())
}

/// Shows values up to the closing tag of their group, and says where that is.
fn sequence<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    rows: &'static [Row],
    of: &mut Message,
) -> Result<usize, Fault> {
    let mut turns = rows.iter().filter(|(place, _)| matches!(place, Place::Turn)).cycle();
    while at < b.reported() {
        let tag = Tag::read(b, at)?;
        if tag.closes {
            break;
        }
        let placed = rows
            .iter()
            .find(|(place, _)| matches!(place, Place::Context(number) if *number == tag.number));
        let row = if tag.context { placed } else { turns.next() };
        at = match row {
            Some((_, What::Group(title, rows))) if tag.opens => {
                group(w, b, &tag, *title, of, |w, at, of| sequence(w, b, at, rows, of))?
            }
            Some((_, What::Values)) if tag.opens => {
                group(w, b, &tag, None, of, |w, at, of| loose(w, b, at, of))?
            }
            _ if tag.opens => group(w, b, &tag, None, of, |w, at, of| loose(w, b, at, of))?,
            Some((_, what)) => {
                value(w, b, &tag, *what, of)?;
                tag.end()
            }
            None => {
                v::any(w, b, &tag, "Abstract Type: ", of)?;
                tag.end()
            }
        };
    }
    Ok(at)
}

/// Shows an opening tag, what is in its group, and the closing tag; where the next begins.
fn group<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    title: Option<&str>,
    of: &mut Message,
    content: impl FnOnce(&mut Walk<'_, C>, usize, &mut Message) -> Result<usize, Fault>,
) -> Result<usize, Fault> {
    let opened = match title {
        Some(title) => {
            let item = w.text(b, tag.at, tag.head, format_args!("{title}"))?;
            Some(w.open(item))
        }
        None => None,
    };
    tag.show(w, b)?;
    let mut at = content(w, tag.end(), of)?;
    if at < b.reported() {
        let closing = Tag::read(b, at)?;
        closing.show(w, b)?;
        at = closing.end();
    }
    if let Some(opened) = opened {
        w.close(opened);
    }
    Ok(at)
}

/// Shows values as their tags say, with the groups in them, up to the closing tag of the group they are in.
fn loose<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    of: &mut Message,
) -> Result<usize, Fault> {
    let name = of.property.map(|number| w.word(PROPERTY_IDENTIFIER, u64::from(number)));
    // The priorities of a value are counted where no one of them is asked for.
    let counted = of.property == Some(property::PRIORITY_ARRAY) && of.index.is_none();
    let mut place = if counted { Some(1) } else { of.index };
    let mut depth = 0usize;
    while at < b.reported() {
        let tag = Tag::read(b, at)?;
        if tag.closes && depth == 0 {
            break;
        }
        depth += usize::from(tag.opens);
        depth -= usize::from(tag.closes);
        let label = match (name, place) {
            (Some(name), Some(place)) => format!("{}[{place}]: ", name.unwrap_or("Unknown")),
            (Some(name), None) => format!("{}: ", name.unwrap_or("Unknown")),
            (None, _) => "Abstract Type: ".to_owned(),
        };
        v::any(w, b, &tag, &label, of)?;
        if counted {
            place = place.map(|place| place + 1);
        }
        at = tag.end();
    }
    Ok(at)
}

/// Shows a value that is known.
fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    tag: &Tag,
    what: What,
    of: &mut Message,
) -> Walked {
    match what {
        What::Object(label) => v::object(w, b, tag, label, of),
        What::Property => {
            of.property = Some(v::property_name(w, b, tag, of)?);
            of.index = None;
            Ok(())
        }
        What::Index => {
            let index = v::unsigned(b, tag)?;
            of.index = Some(index);
            v::line(w, b, tag, format_args!("property Array Index (Unsigned) {index}"))
        }
        What::Unsigned(label) => {
            let value = v::unsigned(b, tag)?;
            v::line(w, b, tag, format_args!("{label}(Unsigned) {value}"))
        }
        What::Signed(label) => {
            let value = v::signed(b, tag)?;
            v::line(w, b, tag, format_args!("{label}(Signed) {value}"))
        }
        What::Flag(label) => v::flag(w, b, tag, label),
        What::Real(label) => v::single(w, b, tag, label),
        What::Time(label) => v::time(w, b, tag, label),
        What::Duration(label) => v::duration(w, b, tag, label),
        What::Text(label) => v::text(w, b, tag, label, None),
        What::Octets(label) => v::octets(w, b, tag, label),
        What::Bits(label, names) => v::bits(w, b, tag, label, names),
        What::Enumerated(label, names) => v::enumerated(w, b, tag, label, names),
        What::Number(field @ (WHO_IS_LOW_LIMIT | WHO_IS_HIGH_LIMIT)) => {
            let limit = v::unsigned(b, tag)?;
            w.info_append(format_args!("{limit} "));
            let item = w.number(field, b, tag.value(), tag.len(), limit)?;
            v::below(w, b, tag, item)
        }
        What::Number(field) => v::number(w, b, tag, field),
        What::Name => v::text(w, b, tag, "Object Name", Some(OBJECT_NAME)),
        What::Vendor => v::vendor(w, b, tag, tag.context),
        What::Service => {
            let value = v::unsigned(b, tag)?;
            w.info_append(format_args!("SN={value} "));
            v::line(w, b, tag, format_args!("service Number: (Unsigned) {value}"))
        }
        What::Any(label) => v::any(w, b, tag, label, of),
        What::Group(..) | What::Values => v::any(w, b, tag, "Abstract Type: ", of),
    }
}

/// Whether what a message says of a property names it in the Info column too.
pub(super) fn says_properties(form: Form, service: u8) -> bool {
    match form {
        Form::Request | Form::Answer => matches!(
            service,
            confirmed::CHANGES
                | confirmed::CREATE
                | confirmed::READ_PROPERTY
                | confirmed::WRITE_PROPERTY
                | confirmed::READ_RANGE
        ),
        Form::Unconfirmed => service == unconfirmed::CHANGES,
        Form::Error => false,
    }
}

/// The same of objects.
pub(super) fn says_objects(form: Form, service: u8) -> bool {
    !matches!(form, Form::Request | Form::Answer)
        || !matches!(
            service,
            confirmed::ADD_ELEMENT
                | confirmed::REMOVE_ELEMENT
                | confirmed::READ_MANY
                | confirmed::WRITE_MANY
        )
}
