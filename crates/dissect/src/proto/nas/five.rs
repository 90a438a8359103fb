//! The non-access stratum of the fifth generation (3GPP TS 24.501): headers and names of all messages; what registration,
//! deregistration, service, identity, authentication and security mode hold, and containers of sessions. Of other elements
//! the first ends what is shown. Messages under a cipher are not opened.

use lamna_fields::{Field, FieldDef};

use super::Digits;
pub(crate) use super::five_fields::*;
use super::five_fields::{MM_MESSAGE_TYPE_VALUES, SM_MESSAGE_TYPE_VALUES};
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::e212::{self, Network};
use crate::proto::id;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Messages that manage mobility.
const MOBILITY: u8 = 126;

/// Messages that manage sessions.
const SESSIONS: u8 = 46;

/// Octets before a message that is protected.
const PROTECTED_LEN: usize = 7;

/// The types of security headers whose message is not under a cipher.
const READABLE: [u8; 2] = [1, 3];

/// Messages in containers in each other.
const MAX_NESTING: usize = 4;

/// How an element is laid out: its value alone, with a length, with a type; half an octet and a type in the other half.
#[derive(Clone, Copy, PartialEq)]
enum Form {
    V(usize),
    Lv,
    LvE,
    Tv(u8, usize),
    Half(u8),
    Tlv(u8),
    TlvE(u8),
}

/// What an element holds.
#[derive(Clone, Copy)]
enum Holds {
    /// Fields in octets of the value, as long as it goes.
    Rows(&'static [(Field, u8)]),
    /// A cause, which the Info column names.
    Cause(Field),
    /// All of it.
    Rest(Field),
    Identity,
    Response,
    Token,
    ImeisvRequest,
    Container,
}

struct Element {
    name: &'static str,
    form: Form,
    holds: Holds,
    /// The field of its type.
    type_field: Field,
}

const fn element(name: &'static str, form: Form, holds: Holds) -> Element {
    Element { name, form, holds, type_field: MM_ELEM_ID }
}

/// Two values in one octet: fields, with a name over them, or none for a half that is spare.
struct Halves([Option<(&'static str, &'static [Field])>; 2]);

struct Message {
    kind: u8,
    halves: Option<Halves>,
    mandatory: &'static [Element],
    optional: &'static [Element],
    /// Whether these are all of its elements.
    is_whole: bool,
}

const KEY: (&str, &[Field]) = ("NAS key set identifier - ngKSI", &[MM_TSC, MM_NAS_KEY_SET_ID]);

const HIGH_KEY: (&str, &[Field]) = ("NAS key set identifier", &[MM_TSC_H1, MM_NAS_KEY_SET_ID_H1]);

const PAYLOAD: Halves = Halves([None, Some(("Payload container type", &[MM_PLD_CONT_TYPE]))]);

const MOBILE_IDENTITY: Element = element("5GS mobile identity", Form::LvE, Holds::Identity);

const CONTAINER: Element = element("Payload container", Form::LvE, Holds::Container);

const SESSION_2: Element = element(
    "PDU session identity 2 - PDU session ID",
    Form::Tv(0x12, 1),
    Holds::Rows(&[(PDU_SESSION_ID, 0)]),
);

const MOBILITY_CAUSE: Element = element("5GMM cause", Form::V(1), Holds::Cause(MM_5GMM_CAUSE));

const SESSION_CAUSE: Element = element("5GSM cause", Form::V(1), Holds::Cause(SM_5GSM_CAUSE));

const CAPABILITY: Holds = Holds::Rows(&[
    (MM_5G_EA0, 0),
    (MM_128_5G_EA1, 0),
    (MM_128_5G_EA2, 0),
    (MM_128_5G_EA3, 0),
    (MM_5G_EA4, 0),
    (MM_5G_EA5, 0),
    (MM_5G_EA6, 0),
    (MM_5G_EA7, 0),
    (MM_IA0, 1),
    (MM_5G_128_IA1, 1),
    (MM_5G_128_IA2, 1),
    (MM_5G_128_IA3, 1),
    (MM_5G_128_IA4, 1),
    (MM_5G_IA5, 1),
    (MM_5G_IA6, 1),
    (MM_5G_IA7, 1),
    (MM_EEA0, 2),
    (MM_128EEA1, 2),
    (MM_128EEA2, 2),
    (MM_EEA3, 2),
    (MM_EEA4, 2),
    (MM_EEA5, 2),
    (MM_EEA6, 2),
    (MM_EEA7, 2),
    (MM_EIA0, 3),
    (MM_128EIA1, 3),
    (MM_128EIA2, 3),
    (MM_EIA3, 3),
    (MM_EIA4, 3),
    (MM_EIA5, 3),
    (MM_EIA6, 3),
    (MM_EIA7, 3),
]);

const fn plain(kind: u8, is_whole: bool) -> Message {
    Message { kind, halves: None, mandatory: &[], optional: &[], is_whole }
}

const fn with(kind: u8, mandatory: &'static [Element]) -> Message {
    Message { kind, halves: None, mandatory, optional: &[], is_whole: false }
}

/// What messages hold, of those of which it is known here.
static MESSAGES: &[Message] = &[
    Message {
        kind: 0x41,
        halves: Some(Halves([
            Some(("5GS registration type", &[MM_FOR, MM_5GS_REG_TYPE])),
            Some(HIGH_KEY),
        ])),
        mandatory: &[MOBILE_IDENTITY],
        optional: &[element("UE security capability", Form::Tlv(0x2e), CAPABILITY)],
        is_whole: false,
    },
    plain(0x43, false),
    with(0x44, &[MOBILITY_CAUSE]),
    Message {
        kind: 0x45,
        halves: Some(Halves([
            Some(("De-registration type", &[MM_SWITCH_OFF, MM_RE_REG_REQ, MM_ACC_TYPE])),
            Some(HIGH_KEY),
        ])),
        mandatory: &[MOBILE_IDENTITY],
        optional: &[],
        is_whole: true,
    },
    plain(0x46, true),
    plain(0x48, true),
    Message {
        kind: 0x4c,
        halves: Some(Halves([
            Some(("NAS key set identifier", &[MM_TSC, MM_NAS_KEY_SET_ID])),
            Some(("Service type", &[MM_SERV_TYPE])),
        ])),
        mandatory: &[MOBILE_IDENTITY],
        optional: &[],
        is_whole: false,
    },
    with(0x4d, &[MOBILITY_CAUSE]),
    plain(0x55, true),
    Message {
        kind: 0x56,
        halves: Some(Halves([None, Some(KEY)])),
        mandatory: &[element("ABBA", Form::Lv, Holds::Rest(MM_ABBA_CONTENTS))],
        optional: &[
            Element {
                name: "Authentication Parameter RAND - 5G authentication challenge",
                form: Form::Tv(0x21, 16),
                holds: Holds::Rest(RAND),
                type_field: DTAP_ELEM_ID,
            },
            Element {
                name: "Authentication Parameter AUTN (UMTS and EPS authentication challenge) - 5G authentication challenge",
                form: Form::Tlv(0x20),
                holds: Holds::Token,
                type_field: DTAP_ELEM_ID,
            },
        ],
        is_whole: false,
    },
    Message {
        kind: 0x57,
        halves: None,
        mandatory: &[],
        optional: &[element("Authentication response parameter", Form::Tlv(0x2d), Holds::Response)],
        is_whole: false,
    },
    with(0x59, &[MOBILITY_CAUSE]),
    Message {
        kind: 0x5b,
        halves: Some(Halves([None, Some(("5GS identity type", &[MM_TYPE_ID]))])),
        mandatory: &[],
        optional: &[],
        is_whole: true,
    },
    Message {
        kind: 0x5c,
        halves: None,
        mandatory: &[MOBILE_IDENTITY],
        optional: &[],
        is_whole: true,
    },
    Message {
        kind: 0x5d,
        halves: None,
        mandatory: &[
            element(
                "NAS security algorithms",
                Form::V(1),
                Holds::Rows(&[(MM_NAS_SEC_ALGO_ENC, 0), (MM_NAS_SEC_ALGO_IP, 0)]),
            ),
            element(KEY.0, Form::V(1), Holds::Rows(&[(MM_TSC, 0), (MM_NAS_KEY_SET_ID, 0)])),
            element(
                "UE security capability - Replayed UE security capabilities",
                Form::Lv,
                CAPABILITY,
            ),
        ],
        optional: &[
            element("IMEISV request", Form::Half(0xe), Holds::ImeisvRequest),
            element(
                "Additional 5G security information",
                Form::Tlv(0x36),
                Holds::Rows(&[
                    (SPARE_B7, 0),
                    (SPARE_B6, 0),
                    (SPARE_B5, 0),
                    (SPARE_B4, 0),
                    (SPARE_B3, 0),
                    (SPARE_B2, 0),
                    (MM_RINMR, 0),
                    (MM_HDP, 0),
                ]),
            ),
        ],
        is_whole: false,
    },
    Message {
        kind: 0x5e,
        halves: None,
        mandatory: &[],
        optional: &[element("5GS mobile identity", Form::TlvE(0x77), Holds::Identity)],
        is_whole: false,
    },
    with(0x5f, &[MOBILITY_CAUSE]),
    with(0x64, &[MOBILITY_CAUSE]),
    Message {
        kind: 0x67,
        halves: Some(PAYLOAD),
        mandatory: &[CONTAINER],
        optional: &[
            SESSION_2,
            element("Request type", Form::Half(0x8), Holds::Rows(&[(MM_REQ_TYPE, 0)])),
        ],
        is_whole: false,
    },
    Message {
        kind: 0x68,
        halves: Some(PAYLOAD),
        mandatory: &[CONTAINER],
        optional: &[SESSION_2],
        is_whole: false,
    },
    Message {
        kind: 0xc1,
        halves: None,
        mandatory: &[element(
            "Integrity protection maximum data rate",
            Form::V(2),
            Holds::Rows(&[(SM_INT_PROT_MAX_DATA_RATE_UL, 0), (SM_INT_PROT_MAX_DATA_RATE_DL, 1)]),
        )],
        optional: &[element(
            "PDU session type",
            Form::Half(0x9),
            Holds::Rows(&[(SM_PDU_SESSION_TYPE, 0)]),
        )],
        is_whole: false,
    },
    with(0xc3, &[element("5GSM cause - ESM cause", Form::V(1), Holds::Cause(SM_5GSM_CAUSE))]),
    with(0xca, &[SESSION_CAUSE]),
    with(0xd2, &[SESSION_CAUSE]),
    with(0xd3, &[SESSION_CAUSE]),
    with(0xd6, &[SESSION_CAUSE]),
];

/// The non-access stratum of the fifth generation.
#[derive(Clone, Copy, Debug)]
pub struct Nas5gs;

impl Dissect for Nas5gs {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        super::name(w, "NAS-5GS");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let is_mobility = b.u8(0)? != SESSIONS;
        let security = if is_mobility { b.u8(1)? & 0xf } else { 0 };
        if is_mobility && security != 0 {
            let item =
                w.text(&b, 0, PROTECTED_LEN, format_args!("Security protected NAS 5GS message"))?;
            let inside = w.open(item);
            header(w, &b)?;
            w.row(&b, 2, &[(MSG_AUTH_CODE, 4), (SEQ_NO, 1)])?;
            w.close(inside);
            let inner = b.from(PROTECTED_LEN)?;
            inner.u8(0)?;
            if READABLE.contains(&security) {
                message(w, &inner, 0)?;
            } else {
                w.text(&inner, 0, REST, format_args!("Encrypted data"))?;
            }
        } else {
            message(w, &b, 0)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// What a message of mobility begins with.
fn header<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(EPD, b, 0, 1)?;
    w.item(SPARE_HALF_OCTET, b, 1, 1)?;
    w.item(SECURITY_HEADER_TYPE, b, 1, 1).map(drop)
}

/// A message that is not under a cipher.
fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, nesting: usize) -> Walked {
    let item = w.text(b, 0, REST, format_args!("Plain NAS 5GS Message"))?;
    let inside = w.open(item);
    let (field, at, unknown) = match b.u8(0)? {
        SESSIONS => {
            w.row(b, 0, &[(EPD, 1), (PDU_SESSION_ID, 1), (PROC_TRANS_ID, 1)])?;
            (SM_MESSAGE_TYPE, 3, SM_UNKNOWN_MSG_TYPE)
        }
        MOBILITY => {
            header(w, b)?;
            (MM_MESSAGE_TYPE, 2, MM_UNKNOWN_MSG_TYPE)
        }
        other => {
            w.item(EPD, b, 0, 1)?;
            let text = format_args!("Not a NAS 5GS PD {other} (Unknown)");
            let item = w.text(b, 0, REST, text)?;
            w.expert_text(UNKNOWN_PD, item, text);
            w.close(inside);
            return Ok(());
        }
    };
    let kind = b.u8(at)?;
    let names =
        if field == SM_MESSAGE_TYPE { &SM_MESSAGE_TYPE_VALUES } else { &MM_MESSAGE_TYPE_VALUES };
    let Some(name) = names.get(kind.into()) else {
        let text = format_args!("Unknown Message Type 0x{kind:02x}");
        let item = w.text(b, at, 1, text)?;
        w.expert_text(unknown, item, text);
        w.close(inside);
        return Ok(());
    };
    w.columns().append_info_separated(", ", format_args!("{name}"));
    w.item(field, b, at, 1)?;
    if let Some(rules) = MESSAGES.iter().find(|rules| rules.kind == kind) {
        Body { b, at: at + 1, nesting, container: 0 }.show(w, rules)?;
    }
    w.close(inside);
    Ok(())
}

/// What follows the type of a message.
struct Body<'r, 'b> {
    b: &'r Buf<'b>,
    at: usize,
    nesting: usize,
    /// What the message says that its container holds.
    container: u8,
}

impl Body<'_, '_> {
    fn show<C: Collector>(&mut self, w: &mut Walk<'_, C>, rules: &Message) -> Walked {
        if let Some(halves) = &rules.halves {
            self.halves(w, halves)?;
        }
        for element in rules.mandatory {
            if element.name == KEY.0 {
                w.item(SPARE_HALF_OCTET, self.b, self.at, 1)?;
            }
            if self.b.remaining(self.at) == 0 {
                missing(w, self.b, self.at, element.name, "")?;
                continue;
            }
            self.element(w, element)?;
        }
        for element in rules.optional {
            if self.b.remaining(self.at) == 0 {
                break;
            }
            let octet = self.b.u8(self.at)?;
            let is_here = match element.form {
                Form::Tv(kind, _) | Form::Tlv(kind) | Form::TlvE(kind) => octet == kind,
                Form::Half(kind) => octet >> 4 == kind,
                Form::V(_) | Form::Lv | Form::LvE => false,
            };
            if is_here {
                self.element(w, element)?;
            }
        }
        let rest = self.b.remaining(self.at);
        if rest > 0 && rules.is_whole {
            let text =
                "Extraneous Data, dissector bug or later version spec(report to wireshark.org)";
            let item = w.text(self.b, self.at, rest, format_args!("{text}"))?;
            w.expert(EXTRANEOUS_DATA, item);
        }
        Ok(())
    }

    fn halves<C: Collector>(&mut self, w: &mut Walk<'_, C>, halves: &Halves) -> Walked {
        let (b, at) = (self.b, self.at);
        if let [Some(first), Some(second)] = halves.0
            && b.remaining(at) == 0
        {
            return missing(w, b, at, first.0, second.0);
        }
        self.container = b.u8(at)? & 0xf;
        for half in halves.0 {
            let Some((name, fields)) = half else {
                w.item(SPARE_HALF_OCTET, b, at, 1)?;
                continue;
            };
            let item = w.text(b, at, 1, format_args!("{name}"))?;
            w.bits(item, fields, b, at, 1)?;
        }
        self.at += 1;
        Ok(())
    }

    fn element<C: Collector>(&mut self, w: &mut Walk<'_, C>, element: &Element) -> Walked {
        let (b, at) = (self.b, self.at);
        let (before, len) = match element.form {
            Form::V(len) => (0, len),
            Form::Half(_) => (0, 1),
            Form::Tv(_, len) => (1, len),
            Form::Lv => (1, usize::from(b.u8(at)?)),
            Form::LvE => (2, usize::from(b.u16(at)?)),
            Form::Tlv(_) => (2, usize::from(b.u8(at + 1)?)),
            Form::TlvE(_) => (3, usize::from(b.u16(at + 1)?)),
        };
        let item = w.text(b, at, before + len, format_args!("{}", element.name))?;
        let opened = w.open(item);
        match element.form {
            Form::Half(kind) => {
                let item = w.number(GSM_COMMON_ELEM_ID, b, at, 1, kind.into())?;
                let bits = format_args!("{:04b} .... = Element ID: 0x{kind:x}-", kind);
                w.label(item, bits);
            }
            Form::Tv(..) | Form::Tlv(_) | Form::TlvE(_) => {
                if let Holds::Response = element.holds {
                    w.foreign(id::NAS_EPS, |w| w.item(super::eps::EMM_ELEM_ID, b, at, 1))?;
                } else {
                    w.item(element.type_field, b, at, 1)?;
                }
            }
            Form::V(_) | Form::Lv | Form::LvE => {}
        }
        match element.form {
            Form::Lv => _ = w.item(LEN, b, at, 1)?,
            Form::LvE => _ = w.item(LEN, b, at, 2)?,
            Form::Tlv(_) => _ = w.item(LEN, b, at + 1, 1)?,
            Form::TlvE(_) => _ = w.item(LEN, b, at + 1, 2)?,
            Form::V(_) | Form::Tv(..) | Form::Half(_) => {}
        }
        let value = b.slice(at + before, len)?;
        self.value(w, element.holds, &value)?;
        w.close(opened);
        self.at = at + before + len;
        Ok(())
    }

    fn value<C: Collector>(&self, w: &mut Walk<'_, C>, holds: Holds, b: &Buf<'_>) -> Walked {
        match holds {
            Holds::Rows(rows) => {
                for (field, at) in rows {
                    if usize::from(*at) < b.reported() {
                        w.item(*field, b, usize::from(*at), 1)?;
                    }
                }
                Ok(())
            }
            Holds::Cause(field) => {
                w.item(field, b, 0, 1)?;
                if w.wants_columns() {
                    let word = w.word(field, b.u8(0)?.into()).unwrap_or("Unknown");
                    w.info_append(format_args!(" ({word})"));
                }
                Ok(())
            }
            Holds::Rest(field) => w.item(field, b, 0, REST).map(drop),
            Holds::Response => {
                w.foreign(id::NAS_EPS, |w| w.item(super::eps::EMM_RES, b, 0, REST)).map(drop)
            }
            Holds::Token => {
                let item = w.item(AUTN, b, 0, REST)?;
                let opened = w.open(item);
                w.row(b, 0, &[(AUTN_SQN_XOR_AK, 6), (AUTN_AMF, 2), (AUTN_MAC, 8)])?;
                w.close(opened);
                Ok(())
            }
            Holds::ImeisvRequest => w.foreign(id::NAS_EPS, |w| {
                let spare = b.u8(0)? >> 3 & 1;
                let item = w.number(super::eps::SPARE_BITS, b, 0, 1, spare.into())?;
                w.label(item, format_args!(".... {spare}... = Spare bit(s): 0x{spare:02x}"));
                w.item(super::eps::EMM_IMEISV_REQ, b, 0, 1).map(drop)
            }),
            Holds::Identity => identity(w, b),
            Holds::Container if self.container == 1 && self.nesting < MAX_NESTING => {
                message(w, b, self.nesting + 1)
            }
            Holds::Container => Ok(()),
        }
    }
}

/// Notes that one element or two that must be there are not.
fn missing<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    name: &str,
    second: &str,
) -> Walked {
    let (plural, gap) = if second.is_empty() { ("", "") } else { ("s", " ") };
    let text = format_args!(
        "Missing Mandatory element{plural} {name}{gap}{second}, rest of dissection is suspect"
    );
    let item = w.text(b, at, 0, text)?;
    w.expert_text(MISSING_MANDATORY_ELEMENT, item, text);
    Ok(())
}

/// The identity of a mobile station.
fn identity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const NONE: u8 = 0;
    const CONCEALED: u8 = 1;
    const TEMPORARY: u8 = 2;
    const EQUIPMENT: u8 = 3;
    const SHORT_TEMPORARY: u8 = 4;
    const EQUIPMENT_VERSION: u8 = 5;
    let spare = [SPARE_B7, SPARE_B6, SPARE_B5, SPARE_B4, SPARE_B3, MM_TYPE_ID];
    let odd = [MM_ODD_EVEN, MM_TYPE_ID];
    let first = b.u8(0)?;
    match first & 7 {
        NONE => w.bits(Item::NONE, &spare, b, 0, 1),
        CONCEALED => {
            w.bits(Item::NONE, &[SPARE_B7, MM_SUCI_SUPI_FMT, SPARE_B3, MM_TYPE_ID], b, 0, 1)?;
            if first >> 4 & 7 != 0 {
                return w.item(MM_SUCI_NAI, b, 1, REST).map(drop);
            }
            let network = Network::new(b.array(1)?);
            e212::add(w, b, 1, (e212::MCC, e212::MNC), network)?;
            let routing = b.bytes(4, 2)?;
            let filled = routing.iter().flat_map(|o| [o & 15, o >> 4]).take_while(|h| *h != 15);
            let digits: String =
                filled.map(|half| char::from_digit(half.into(), 10).unwrap_or('?')).collect();
            w.string(MM_SUCI_ROUTING_INDICATOR, b, 4, 2, format_args!("{digits}"))?;
            w.row(b, 6, &[(MM_SUCI_SCHEME_ID, 1), (MM_SUCI_PKI, 1)])?;
            if b.u8(6)? & 0xf != 0 {
                return w.item(MM_SUCI_SCHEME_OUTPUT, b, 8, REST).map(drop);
            }
            let len = b.remaining(8);
            let digits = Digits { octets: b.bytes(8, len)?, skipped: 0 };
            w.string(MM_SUCI_MSIN, b, 8, len, format_args!("{digits}")).map(drop)
        }
        TEMPORARY => {
            w.bits(Item::NONE, &spare, b, 0, 1)?;
            let network = Network::new(b.array(1)?);
            e212::add(w, b, 1, (e212::GUAMI_MCC, e212::GUAMI_MNC), network)?;
            w.row(b, 4, &[(AMF_REGION_ID, 1), (AMF_SET_ID, 2)])?;
            w.row(b, 6, &[(AMF_POINTER, 1), (TMSI_5G, 4)]).map(drop)
        }
        SHORT_TEMPORARY => {
            w.bits(Item::NONE, &odd, b, 0, 1)?;
            w.item(AMF_SET_ID, b, 1, 2)?;
            w.row(b, 2, &[(AMF_POINTER, 1), (TMSI_5G, 4)]).map(drop)
        }
        kind @ (EQUIPMENT | EQUIPMENT_VERSION) => {
            w.bits(Item::NONE, &odd, b, 0, 1)?;
            let field = if kind == EQUIPMENT { MM_IMEI } else { MM_IMEISV };
            let len = b.reported();
            let digits = Digits { octets: b.bytes(0, len)?, skipped: 1 };
            w.string(field, b, 0, len, format_args!("{digits}")).map(drop)
        }
        _ => w.bits(Item::NONE, &spare, b, 0, 1),
    }
}
