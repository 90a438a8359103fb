//! The methods of AMQP 0-9-1 and their arguments (AMQP 0-9-1, "amqp0-9-1.xml"), with RabbitMQ's extensions.

use lamna_fields::Field;

use super::fields::*;

/// An argument of a method.
#[derive(Clone, Copy, Debug)]
pub(super) enum Argument {
    /// A number of so many octets.
    Number(Field, usize),
    /// A text of at most 255 octets, and what Info calls it: nothing where it does not tell it.
    Text(Field, &'static str),
    /// Octets behind four octets of their length.
    Octets(Field),
    Table(Field),
    /// Bits of one octet, the lowest first.
    Bits(&'static [Field]),
}

use Argument::{Bits, Number, Octets, Table, Text};

/// A method: its class and number, its name, and what it takes.
pub(super) struct Method {
    pub(super) class: u16,
    pub(super) number: u16,
    pub(super) name: &'static str,
    pub(super) arguments: &'static [Argument],
}

const fn method(
    class: u16,
    number: u16,
    name: &'static str,
    arguments: &'static [Argument],
) -> Method {
    Method { class, number, name, arguments }
}

const TICKET: Argument = Number(A_TICKET, 2);
const TUNE: &[Argument] =
    &[Number(A_CHANNEL_MAX, 2), Number(A_FRAME_MAX, 4), Number(A_HEARTBEAT, 2)];
const CLOSE: &[Argument] = &[
    Number(A_REPLY_CODE, 2),
    Text(A_REPLY_TEXT, "reply"),
    Number(A_CLASS_ID, 2),
    Number(A_METHOD_ID, 2),
];
const EXCHANGE_BIND: &[Argument] = &[
    TICKET,
    Text(A_DESTINATION, "dx"),
    Text(A_SOURCE, "sx"),
    Text(A_ROUTING_KEY, "bk"),
    Bits(&[A_NOWAIT]),
    Table(A_ARGUMENTS),
];

/// The methods that close with a reason.
pub(super) const CLOSES: [(u16, u16); 2] = [(10, 50), (20, 40)];

/// The method by which a message comes back.
pub(super) const RETURN: (u16, u16) = (60, 50);

pub(super) static METHODS: &[Method] = &[
    method(
        10,
        10,
        "Start",
        &[
            Number(A_VERSION_MAJOR, 1),
            Number(A_VERSION_MINOR, 1),
            Table(A_SERVER_PROPERTIES),
            Octets(A_MECHANISMS),
            Octets(A_LOCALES),
        ],
    ),
    method(
        10,
        11,
        "Start-Ok",
        &[
            Table(A_CLIENT_PROPERTIES),
            Text(A_MECHANISM, ""),
            Octets(A_RESPONSE),
            Text(A_LOCALE, ""),
        ],
    ),
    method(10, 20, "Secure", &[Octets(A_CHALLENGE)]),
    method(10, 21, "Secure-Ok", &[Octets(A_RESPONSE)]),
    method(10, 30, "Tune", TUNE),
    method(10, 31, "Tune-Ok", TUNE),
    method(
        10,
        40,
        "Open",
        &[Text(A_VIRTUAL_HOST, "vhost"), Text(A_CAPABILITIES, ""), Bits(&[A_INSIST])],
    ),
    method(10, 41, "Open-Ok", &[Text(A_KNOWN_HOSTS, "")]),
    method(10, 50, "Close", CLOSE),
    method(10, 51, "Close-Ok", &[]),
    method(10, 60, "Blocked", &[Text(A_REASON, "")]),
    method(10, 61, "Unblocked", &[]),
    method(20, 10, "Open", &[Text(A_OUT_OF_BAND, "")]),
    method(20, 11, "Open-Ok", &[Octets(A_CHANNEL_ID)]),
    method(20, 20, "Flow", &[Bits(&[A_ACTIVE])]),
    method(20, 21, "Flow-Ok", &[Bits(&[A_ACTIVE])]),
    method(20, 40, "Close", CLOSE),
    method(20, 41, "Close-Ok", &[]),
    method(
        40,
        10,
        "Declare",
        &[
            TICKET,
            Text(A_EXCHANGE, "x"),
            Text(A_TYPE, ""),
            Bits(&[A_PASSIVE, A_DURABLE, A_AUTO_DELETE, A_INTERNAL, A_NOWAIT]),
            Table(A_ARGUMENTS),
        ],
    ),
    method(40, 11, "Declare-Ok", &[]),
    method(40, 20, "Delete", &[TICKET, Text(A_EXCHANGE, "x"), Bits(&[A_IF_UNUSED, A_NOWAIT])]),
    method(40, 21, "Delete-Ok", &[]),
    method(40, 30, "Bind", EXCHANGE_BIND),
    method(40, 31, "Bind-Ok", &[]),
    method(40, 40, "Unbind", EXCHANGE_BIND),
    method(40, 41, "Unbind-Ok", &[]),
    method(
        50,
        10,
        "Declare",
        &[
            TICKET,
            Text(A_QUEUE, "q"),
            Bits(&[A_PASSIVE, A_DURABLE, A_EXCLUSIVE, A_AUTO_DELETE, A_NOWAIT]),
            Table(A_ARGUMENTS),
        ],
    ),
    method(
        50,
        11,
        "Declare-Ok",
        &[Text(A_QUEUE, "q"), Number(A_MESSAGE_COUNT, 4), Number(A_CONSUMER_COUNT, 4)],
    ),
    method(
        50,
        20,
        "Bind",
        &[
            TICKET,
            Text(A_QUEUE, "q"),
            Text(A_EXCHANGE, "x"),
            Text(A_ROUTING_KEY, "bk"),
            Bits(&[A_NOWAIT]),
            Table(A_ARGUMENTS),
        ],
    ),
    method(50, 21, "Bind-Ok", &[]),
    method(50, 30, "Purge", &[TICKET, Text(A_QUEUE, "q"), Bits(&[A_NOWAIT])]),
    method(50, 31, "Purge-Ok", &[Number(A_MESSAGE_COUNT, 4)]),
    method(
        50,
        40,
        "Delete",
        &[TICKET, Text(A_QUEUE, "q"), Bits(&[A_IF_UNUSED, A_IF_EMPTY, A_NOWAIT])],
    ),
    method(50, 41, "Delete-Ok", &[Number(A_MESSAGE_COUNT, 4)]),
    method(
        50,
        50,
        "Unbind",
        &[
            TICKET,
            Text(A_QUEUE, "q"),
            Text(A_EXCHANGE, "x"),
            Text(A_ROUTING_KEY, "rk"),
            Table(A_ARGUMENTS),
        ],
    ),
    method(50, 51, "Unbind-Ok", &[]),
    method(
        60,
        10,
        "Qos",
        &[Number(A_PREFETCH_SIZE, 4), Number(A_PREFETCH_COUNT, 2), Bits(&[A_GLOBAL])],
    ),
    method(60, 11, "Qos-Ok", &[]),
    method(
        60,
        20,
        "Consume",
        &[
            TICKET,
            Text(A_QUEUE, "q"),
            Text(A_CONSUMER_TAG, ""),
            Bits(&[A_NO_LOCAL, A_NO_ACK, A_EXCLUSIVE, A_NOWAIT]),
            Table(A_FILTER),
        ],
    ),
    method(60, 21, "Consume-Ok", &[Text(A_CONSUMER_TAG, "")]),
    method(60, 30, "Cancel", &[Text(A_CONSUMER_TAG, ""), Bits(&[A_NOWAIT])]),
    method(60, 31, "Cancel-Ok", &[Text(A_CONSUMER_TAG, "")]),
    method(
        60,
        40,
        "Publish",
        &[
            TICKET,
            Text(A_EXCHANGE, "x"),
            Text(A_ROUTING_KEY, "rk"),
            Bits(&[A_MANDATORY, A_IMMEDIATE]),
        ],
    ),
    method(
        60,
        50,
        "Return",
        &[
            Number(A_REPLY_CODE, 2),
            Text(A_REPLY_TEXT, ""),
            Text(A_EXCHANGE, ""),
            Text(A_ROUTING_KEY, ""),
        ],
    ),
    method(
        60,
        60,
        "Deliver",
        &[
            Text(A_CONSUMER_TAG, ""),
            Number(A_DELIVERY_TAG, 8),
            Bits(&[A_REDELIVERED]),
            Text(A_EXCHANGE, "x"),
            Text(A_ROUTING_KEY, "rk"),
        ],
    ),
    method(60, 70, "Get", &[TICKET, Text(A_QUEUE, "q"), Bits(&[A_NO_ACK])]),
    method(
        60,
        71,
        "Get-Ok",
        &[
            Number(A_DELIVERY_TAG, 8),
            Bits(&[A_REDELIVERED]),
            Text(A_EXCHANGE, "x"),
            Text(A_ROUTING_KEY, "rk"),
            Number(A_MESSAGE_COUNT, 4),
        ],
    ),
    method(60, 72, "Get-Empty", &[Text(A_CLUSTER_ID, "")]),
    method(60, 80, "Ack", &[Number(A_DELIVERY_TAG, 8), Bits(&[A_MULTIPLE])]),
    method(60, 90, "Reject", &[Number(A_DELIVERY_TAG, 8), Bits(&[A_REQUEUE])]),
    method(60, 100, "Recover-Async", &[Bits(&[A_REQUEUE])]),
    method(60, 110, "Recover", &[Bits(&[A_REQUEUE])]),
    method(60, 111, "Recover-Ok", &[]),
    method(60, 120, "Nack", &[Number(A_DELIVERY_TAG, 8), Bits(&[A_MULTIPLE, A_REQUEUE])]),
    method(85, 10, "Select", &[Bits(&[A_NOWAIT])]),
    method(85, 11, "Select-Ok", &[]),
    method(90, 10, "Select", &[]),
    method(90, 11, "Select-Ok", &[]),
    method(90, 20, "Commit", &[]),
    method(90, 21, "Commit-Ok", &[]),
    method(90, 30, "Rollback", &[]),
    method(90, 31, "Rollback-Ok", &[]),
];
