//! Charging records (3GPP TS 32.298, section 5.2) in the basic encoding rules: those of serving gateways, packet gateways and
//! evolved packet data gateways, whose parts have the same numbers for the most part.

use lamna_fields::Field;

use super::record_fields as f;
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::asn1::shape::Element;
use crate::proto::e212;
use crate::walk::Walk;

/// What a part of a record is.
enum Part {
    Integer(Field),
    Boolean(Field),
    Plain(Field),
    /// A time: digits, a sign and the difference to universal time.
    Time(Field),
    /// The number of a subscriber, two digits an octet.
    Subscriber(Field),
    /// A country and its network.
    Network(Field),
    /// An address of the internet protocol.
    Address(Field),
    /// The address that a subscriber was given.
    Given(Field),
    /// The type of that address.
    AddressType,
    /// How important a bearer is.
    Priority,
    Diagnostics(Field),
    Sequence(Field, &'static [Member]),
    List(Field, &'static Part),
}

/// A part and its number.
type Member = (u32, Part);

static VOLUME: Part = Part::Sequence(
    f::CHANGE_OF_CHAR_CONDITION_ELEMENT,
    &[
        (3, Part::Integer(f::DATA_VOLUME_GPRS_UPLINK)),
        (4, Part::Integer(f::DATA_VOLUME_GPRS_DOWNLINK)),
        (5, Part::Integer(f::CHANGE_CONDITION)),
        (6, Part::Time(f::CHANGE_TIME)),
        (8, Part::Plain(f::USER_LOCATION_INFORMATION)),
        (
            9,
            Part::Sequence(
                f::EPC_QOS_INFORMATION_ELEMENT,
                &[
                    (1, Part::Integer(f::QCI)),
                    (2, Part::Integer(f::MAX_REQUESTED_BANDWITH_UL)),
                    (3, Part::Integer(f::MAX_REQUESTED_BANDWITH_DL)),
                    (4, Part::Integer(f::GUARANTEED_BITRATE_UL)),
                    (5, Part::Integer(f::GUARANTEED_BITRATE_DL)),
                    (6, Part::Priority),
                    (7, Part::Integer(f::APN_AGGREGATE_MAX_BITRATE_UL)),
                    (8, Part::Integer(f::APN_AGGREGATE_MAX_BITRATE_DL)),
                ],
            ),
        ),
    ],
);

/// The parts that all gateways' records have.
static SHARED: &[Member] = &[
    (0, Part::Integer(f::RECORD_TYPE)),
    (3, Part::Subscriber(f::SERVED_IMSI)),
    (5, Part::Integer(f::CHARGING_ID)),
    (7, Part::Plain(f::ACCESS_POINT_NAME_NI)),
    (8, Part::AddressType),
    (9, Part::Given(f::SERVED_PDP_PDN_ADDRESS)),
    (11, Part::Boolean(f::DYNAMIC_ADDRESS_FLAG)),
    (12, Part::List(f::LIST_OF_TRAFFIC_VOLUMES, &VOLUME)),
    (13, Part::Time(f::RECORD_OPENING_TIME)),
    (14, Part::Integer(f::DURATION)),
    (15, Part::Integer(f::CAUSE_FOR_REC_CLOSING)),
    (16, Part::Diagnostics(f::DIAGNOSTICS)),
    (17, Part::Integer(f::RECORD_SEQUENCE_NUMBER)),
    (18, Part::Plain(f::NODE_ID)),
    (20, Part::Integer(f::LOCAL_SEQUENCE_NUMBER)),
    (21, Part::Integer(f::APN_SELECTION_MODE)),
    (22, Part::Plain(f::SERVED_MSISDN)),
    (23, Part::Plain(f::CHARGING_CHARACTERISTICS)),
    (24, Part::Integer(f::CH_CH_SELECTION_MODE)),
    (27, Part::Network(f::SERVING_NODE_PLMN_IDENTIFIER)),
    (29, Part::Plain(f::SERVED_IMEI)),
    (30, Part::Integer(f::RAT_TYPE)),
    (31, Part::Plain(f::MS_TIME_ZONE)),
    (32, Part::Plain(f::USER_LOCATION_INFORMATION)),
    (36, Part::Address(f::PGW_ADDRESS_USED)),
    (37, Part::Network(f::PGW_PLMN_IDENTIFIER)),
    (38, Part::Time(f::START_TIME)),
    (39, Part::Time(f::STOP_TIME)),
    (40, Part::Integer(f::PDN_CONNECTION_CHARGING_ID)),
];

/// The records: number, field, and the parts that only they have.
static RECORDS: &[(u32, Field, &[Member])] = &[
    (
        78,
        f::SGW_RECORD_ELEMENT,
        &[(4, Part::Address(f::SGW_ADDRESS)), (34, Part::Boolean(f::SGW_CHANGE))],
    ),
    (79, f::PGW_RECORD_ELEMENT, &[(4, Part::Address(f::PGW_ADDRESS))]),
    (
        96,
        f::EPDG_RECORD_ELEMENT,
        &[(4, Part::Address(f::EPDG_ADDRESS_USED)), (34, Part::Boolean(f::SGW_CHANGE))],
    ),
];

/// Adds the record in `b`.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if !w.fields() || b.is_empty() {
        return Ok(());
    }
    // What is in no such rules is left.
    let Ok(record) = Element::new(b, 0, b.len()) else { return Ok(()) };
    let Some((number, field, own)) = RECORDS.iter().find(|known| known.0 == record.number) else {
        return Ok(());
    };
    let (at, len) = (record.start, record.end - record.start);
    let item = w.number(f::GPRS_RECORD, b, at, len, u64::from(*number))?;
    let opened = w.open(item);
    let item = w.item(*field, b, at, len)?;
    let inner = w.open(item);
    for element in record.inside(b)? {
        let member = own.iter().chain(SHARED).find(|member| member.0 == element.number);
        if let Some((_, part)) = member {
            one(w, b, &element, part)?;
        }
    }
    w.close(inner);
    w.close(opened);
    Ok(())
}

fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element,
    part: &'static Part,
) -> Walked {
    let (at, len) = (element.start, element.end - element.start);
    match *part {
        Part::Integer(field) => {
            w.number(field, b, at, len, element.integer(b)? as u64)?;
        }
        Part::Boolean(field) => {
            w.number(field, b, at, len, u64::from(element.integer(b)? != 0))?;
        }
        Part::Plain(field) => {
            w.item(field, b, at, len)?;
        }
        Part::Time(field) => time(w, b, (at, len), field)?,
        Part::Subscriber(field) => {
            let item = w.item(field, b, at, len)?;
            w.hide(item);
            e212::subscriber(w, b, at, len)?;
        }
        Part::Network(field) => {
            let item = w.item(field, b, at, len)?;
            let opened = w.open(item);
            e212::network(w, b, at, (e212::MCC, e212::MNC))?;
            w.close(opened);
        }
        Part::Address(field) => address(w, b, element, field)?,
        Part::Given(field) => {
            let Some(inner) = element.inside(b)?.first().copied() else { return Ok(()) };
            let (at, len) = (inner.start, inner.end - inner.start);
            let item = w.number(field, b, at, len, u64::from(inner.number))?;
            if inner.number == 0 {
                w.label_value(item, format_args!("iPAddress (0)"));
                let opened = w.open(item);
                address(w, b, &inner, f::IP_ADDRESS)?;
                w.close(opened);
            }
        }
        Part::AddressType => {
            let item = w.text(b, at, len, format_args!("pDPType"))?;
            let opened = w.open(item);
            let first = b.u8(at)?;
            let spare = w.number(f::SPARE_BITS, b, at, 1, u64::from(first >> 4))?;
            w.label(spare, format_args!("{:04b} .... = Spare bit(s): {}", first >> 4, first >> 4));
            w.item(f::PDP_TYPE_ORG, b, at, 1)?;
            w.item(f::PDP_TYPE_NUMBER, b, at + 1, 1)?;
            if len == 2 {
                let item = w.item(f::PDP_ADDRESS, b, at + 1, 1)?;
                w.label(item, format_args!("Dynamic addressing"));
            }
            w.close(opened);
        }
        Part::Priority => {
            let item = w.text(b, at, len, format_args!("aRP"))?;
            w.bits(item, &[f::ARP_PCI, f::ARP_PL, f::ARP_PVI], b, at, 1)?;
        }
        Part::Diagnostics(field) => diagnostics(w, b, element, field)?,
        Part::Sequence(field, members) => sequence(w, b, (element, at), field, members)?,
        Part::List(field, part) => {
            let items = element.inside(b)?;
            let item = w.number(field, b, at, len, items.len() as u64)?;
            let plural = if items.len() == 1 { "" } else { "s" };
            w.label_value(item, format_args!("{} item{plural}", items.len()));
            let opened = w.open(item);
            for inner in &items {
                match *part {
                    // What is in a list is shown with its header.
                    Part::Sequence(field, members) => {
                        sequence(w, b, (inner, inner.at), field, members)?;
                    }
                    _ => one(w, b, inner, part)?,
                }
            }
            w.close(opened);
        }
    }
    Ok(())
}

/// Parts in any order, whose item begins at `from`.
fn sequence<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (element, from): (&Element, usize),
    field: Field,
    members: &'static [Member],
) -> Walked {
    let item = w.item(field, b, from, element.end - from)?;
    let opened = w.open(item);
    for inner in element.inside(b)? {
        if let Some((_, part)) = members.iter().find(|member| member.0 == inner.number) {
            one(w, b, &inner, part)?;
        }
    }
    w.close(opened);
    Ok(())
}

fn time<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    (at, len): (usize, usize),
    field: Field,
) -> Walked {
    let item = w.item(field, b, at, len)?;
    if let [year, month, day, hour, minute, second, sign, hours, minutes] = b.bytes(at, len)? {
        let sign = char::from(*sign);
        w.append(
            item,
            format_args!(
                " (UTC {year:x}-{month:x}-{day:x} {hour:x}:{minute:x}:{second:x} {sign}{hours:x}:{minutes:x})"
            ),
        );
    }
    Ok(())
}

fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element,
    field: Field,
) -> Walked {
    let Some(inner) = element.inside(b)?.first().copied() else { return Ok(()) };
    // A binary address has no number of its own.
    let item =
        w.number(field, b, element.start, element.end - element.start, u64::from(u32::MAX))?;
    w.label_value(item, format_args!("iPBinaryAddress ({})", u32::MAX));
    let opened = w.open(item);
    let (at, len) = (inner.start, inner.end - inner.start);
    let item = w.number(f::IP_BINARY_ADDRESS, b, at, len, u64::from(inner.number))?;
    let below = w.open(item);
    match len {
        4 => w.item(f::IP_BIN_V4_ADDRESS, b, at, len)?,
        16 => w.item(f::IP_BIN_V6_ADDRESS, b, at, len)?,
        _ => crate::collect::Item::NONE,
    };
    w.close(below);
    w.close(opened);
    Ok(())
}

fn diagnostics<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    element: &Element,
    field: Field,
) -> Walked {
    /// A cause that only the maker of a node knows.
    const OF_MANUFACTURER: u32 = 4;
    let Some(inner) = element.inside(b)?.first().copied() else { return Ok(()) };
    let (at, len) = (inner.start, inner.end - inner.start);
    let item = w.number(field, b, at, len, u64::from(inner.number))?;
    if inner.number != OF_MANUFACTURER {
        return Ok(());
    }
    let opened = w.open(item);
    let item = w.item(f::MANUFACTURER_SPECIFIC_CAUSE_ELEMENT, b, at, len)?;
    let below = w.open(item);
    for part in inner.inside(b)? {
        let (at, len) = (part.start, part.end - part.start);
        match part.number {
            6 => w.item(f::IDENTIFIER, b, at, len)?,
            1 => w.number(f::SIGNIFICANCE, b, at, len, u64::from(part.integer(b)? != 0))?,
            _ => w.text(b, at, len, format_args!("Information"))?,
        };
    }
    w.close(below);
    w.close(opened);
    Ok(())
}
