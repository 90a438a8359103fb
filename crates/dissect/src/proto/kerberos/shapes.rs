//! The shapes of messages (RFC 4120, appendix A; MS-KILE, MS-SFU), as tables that one reader follows.

use lamna_fields::Field;

use super::fields as f;

/// A numbered part of a sequence.
pub(super) struct Part {
    pub(super) number: u8,
    pub(super) shape: &'static Shape,
}

/// What a value is, and the field that shows it.
pub(super) enum Shape {
    Number(Field),
    /// The type of the message.
    Message,
    /// The code of an error.
    Error,
    Text(Field),
    Octets(Field),
    /// The octets of an address, whose type has been met.
    Address(Field),
    Boolean(Field),
    Time(Field),
    /// Bits: the whole, and the first and the last of those that are named.
    Bits(Field, (Field, Field)),
    /// A sequence with an item of its own.
    Sequence(Field, &'static [Part]),
    /// A sequence without one.
    Bare(&'static [Part]),
    /// A value in another tag.
    Wrapped(&'static Shape),
    /// A list with the number of its values.
    List(Field, &'static Shape),
    /// A list without an item.
    Items(&'static Shape),
    /// A piece of pre-authentication data.
    Data,
    /// What an error brings along.
    ErrorData,
}

use Shape::{
    Address, Bare, Bits, Boolean, Data, ErrorData, Items, List, Message, Number, Octets, Sequence,
    Text, Time, Wrapped,
};

const fn part(number: u8, shape: &'static Shape) -> Part {
    Part { number, shape }
}

static VERSION: Shape = Number(f::PVNO);
static REALM: Shape = Text(f::REALM);
static CNAME: Shape = Sequence(
    f::CNAME_ELEMENT,
    &[part(0, &Number(f::NAME_TYPE)), part(1, &List(f::CNAME_STRING, &Text(f::CNAMESTRING)))],
);
static SNAME: Shape = Sequence(
    f::SNAME_ELEMENT,
    &[part(0, &Number(f::NAME_TYPE)), part(1, &List(f::SNAME_STRING, &Text(f::SNAMESTRING)))],
);
static ENCRYPTED: &[Part] =
    &[part(0, &Number(f::ETYPE)), part(1, &Number(f::KVNO)), part(2, &Octets(f::CIPHER))];
static CHECKSUM: &[Part] = &[part(0, &Number(f::CKSUMTYPE)), part(1, &Octets(f::CHECKSUM))];
static TICKET: Shape = Wrapped(&Sequence(
    f::TICKET_ELEMENT,
    &[
        part(0, &Number(f::TKT_VNO)),
        part(1, &REALM),
        part(2, &SNAME),
        part(3, &Sequence(f::ENC_PART_ELEMENT, ENCRYPTED)),
    ],
));
static HOST_ADDRESS: Shape = Sequence(
    f::HOSTADDRESS_ELEMENT,
    &[part(0, &Number(f::ADDR_TYPE)), part(1, &Address(f::ADDRESS))],
);
pub(super) static PA_DATA: Shape = Data;

static BODY: Shape = Sequence(
    f::REQ_BODY_ELEMENT,
    &[
        part(0, &Bits(f::KDC_OPTIONS, (f::KDCOPTIONS_RESERVED, f::KDCOPTIONS_VALIDATE))),
        part(1, &CNAME),
        part(2, &REALM),
        part(3, &SNAME),
        part(4, &Time(f::FROM)),
        part(5, &Time(f::TILL)),
        part(6, &Time(f::RTIME)),
        part(7, &Number(f::NONCE)),
        part(8, &List(f::KDC_REQ_BODY_ETYPE, &Number(f::ENCTYPE))),
        part(9, &List(f::ADDRESSES, &HOST_ADDRESS)),
        part(10, &Sequence(f::ENC_AUTHORIZATION_DATA_ELEMENT, ENCRYPTED)),
        part(11, &List(f::ADDITIONAL_TICKETS, &TICKET)),
    ],
);
static REQUEST: &[Part] =
    &[part(1, &VERSION), part(2, &Message), part(3, &List(f::PADATA, &Data)), part(4, &BODY)];
static REPLY: &[Part] = &[
    part(0, &VERSION),
    part(1, &Message),
    part(2, &List(f::PADATA, &Data)),
    part(3, &Text(f::CREALM)),
    part(4, &CNAME),
    part(5, &TICKET),
    part(6, &Sequence(f::ENC_PART_ELEMENT, ENCRYPTED)),
];

pub(super) static AS_REQ: Shape = Sequence(f::AS_REQ_ELEMENT, REQUEST);
pub(super) static TGS_REQ: Shape = Sequence(f::TGS_REQ_ELEMENT, REQUEST);
pub(super) static AS_REP: Shape = Sequence(f::AS_REP_ELEMENT, REPLY);
pub(super) static TGS_REP: Shape = Sequence(f::TGS_REP_ELEMENT, REPLY);
pub(super) static AP_REQ: Shape = Sequence(
    f::AP_REQ_ELEMENT,
    &[
        part(0, &VERSION),
        part(1, &Message),
        part(2, &Bits(f::AP_OPTIONS, (f::APOPTIONS_RESERVED, f::APOPTIONS_MUTUAL_REQUIRED))),
        part(3, &TICKET),
        part(4, &Sequence(f::AUTHENTICATOR_ELEMENT, ENCRYPTED)),
    ],
);
pub(super) static AP_REP: Shape = Sequence(
    f::AP_REP_ELEMENT,
    &[part(0, &VERSION), part(1, &Message), part(2, &Sequence(f::ENC_PART_ELEMENT, ENCRYPTED))],
);
pub(super) static KRB_SAFE: Shape = Sequence(
    f::KRB_SAFE_ELEMENT,
    &[
        part(0, &VERSION),
        part(1, &Message),
        part(
            2,
            &Sequence(
                f::SAFE_BODY_ELEMENT,
                &[part(0, &Octets(f::USER_DATA)), part(3, &Number(f::SEQ_NUMBER))],
            ),
        ),
        part(3, &Sequence(f::CKSUM_ELEMENT, CHECKSUM)),
    ],
);
pub(super) static KRB_PRIV: Shape = Sequence(
    f::KRB_PRIV_ELEMENT,
    &[part(0, &VERSION), part(1, &Message), part(3, &Sequence(f::ENC_PART_ELEMENT, ENCRYPTED))],
);
pub(super) static KRB_CRED: Shape = Sequence(
    f::KRB_CRED_ELEMENT,
    &[
        part(0, &VERSION),
        part(1, &Message),
        part(2, &List(f::TICKETS, &TICKET)),
        part(3, &Sequence(f::ENC_PART_ELEMENT, ENCRYPTED)),
    ],
);
pub(super) static KRB_ERROR: Shape = Sequence(
    f::KRB_ERROR_ELEMENT,
    &[
        part(0, &VERSION),
        part(1, &Message),
        part(2, &Time(f::CTIME)),
        part(3, &Number(f::CUSEC)),
        part(4, &Time(f::STIME)),
        part(5, &Number(f::SUSEC)),
        part(6, &Shape::Error),
        part(7, &Text(f::CREALM)),
        part(8, &CNAME),
        part(9, &REALM),
        part(10, &SNAME),
        part(11, &Text(f::E_TEXT)),
        part(12, &ErrorData),
        part(13, &Sequence(f::E_CHECKSUM_ELEMENT, CHECKSUM)),
    ],
);

static ENTRIES: Shape = Items(&Sequence(
    f::ETYPE_INFO_ENTRY_ELEMENT,
    &[part(0, &Number(f::ETYPE)), part(1, &Octets(f::INFO_SALT))],
));
static ENTRIES2: Shape = Items(&Sequence(
    f::ETYPE_INFO2_ENTRY_ELEMENT,
    &[part(0, &Number(f::ETYPE)), part(1, &Text(f::INFO2_SALT)), part(2, &Octets(f::S2KPARAMS))],
));
static TIMESTAMP: Shape = Bare(ENCRYPTED);
static PAC_REQUEST: Shape = Bare(&[part(0, &Boolean(f::INCLUDE_PAC))]);
static PAC_OPTIONS: Shape = Bare(&[part(
    0,
    &Bits(
        f::FLAGS,
        (f::PAC_OPTIONS_FLAGS_CLAIMS, f::PAC_OPTIONS_FLAGS_RESOURCE_BASED_CONSTRAINED_DELEGATION),
    ),
)]);
static TICKET_REQUEST: Shape = Wrapped(&AP_REQ);

/// The shape of pre-authentication data of a type (RFC 4120, section 7.5.2).
pub(super) fn data(kind: i64) -> Option<&'static Shape> {
    Some(match kind {
        1 => &TICKET_REQUEST,
        2 => &TIMESTAMP,
        11 => &ENTRIES,
        19 => &ENTRIES2,
        128 => &PAC_REQUEST,
        167 => &PAC_OPTIONS,
        _ => return None,
    })
}
