//! Packet Forwarding Control Protocol (3GPP TS 29.244): how the control plane of a mobile network tells the user plane what to do
//! with packets. The elements that sessions are made of are looked into; the others show their type and length.

mod fields;

use std::collections::HashMap;

use lamna_fields::{Field, FieldDef, Value};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::registry::{Claim, Dissect};
use crate::track::{Link, Scope};
use crate::walk::Walk;
pub use fields::*;

/// The port of both planes.
pub const PORT: u16 = 8805;

/// Octets of an element's type and length.
const HEAD: usize = 4;

/// Elements inside of elements that are looked into: deeper than any message goes.
const MAX_NESTING: usize = 8;

/// The protocol.
#[derive(Clone, Copy, Debug)]
pub struct Pfcp;

impl Dissect for Pfcp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        const SESSION: u8 = 1;
        const PRIORITY: u8 = 2;
        w.column_protocol("PFCP");
        let (flags, kind) = (b.u8(0)?, b.u8(1)?);
        let name = MSG_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        w.info(format_args!("{name}"));
        let len = HEAD + usize::from(b.u16(2)?);
        let (_, opened) = w.open_protocol(&b, 0, len.min(b.len()))?;
        let item = w.item(FLAGS, &b, 0, 1)?;
        let names =
            [(4, "Follow On (FO)"), (PRIORITY, "Message Priority (MP)"), (SESSION, "SEID (S)")];
        for (_, name) in names.iter().filter(|(bit, _)| flags & bit != 0) {
            w.append(item, format_args!(", {name}"));
        }
        w.bits(item, &[VERSION, SPARE_B4, SPARE_B3, FO_FLAG, MP_FLAG, S], &b, 0, 1)?;
        w.item(MSG_TYPE, &b, 1, 1)?;
        w.number(LENGTH, &b, 2, 2, u64::from(b.u16(2)?))?;
        let mut at = HEAD;
        if flags & SESSION != 0 {
            w.item(SEID, &b, at, 8)?;
            at += 8;
        }
        let number = b.u24(at)?;
        w.item(SEQNO, &b, at, 3)?;
        if flags & PRIORITY != 0 {
            w.number(MP, &b, at + 3, 1, u64::from(b.u8(at + 3)? >> 4))?;
            w.item(SPARE_H0, &b, at + 3, 1)?;
        } else {
            w.item(SPARE_OCT, &b, at + 3, 1)?;
        }
        at += 4;
        let elements_len = len.min(b.reported()).saturating_sub(at);
        elements(w, &b.slice(at, elements_len)?, 0, Group::default())?;
        answer(w, &b, kind, number)?;
        w.close(opened);
        Ok(())
    }
}

/// Requests of a conversation that may be open at a time.
const MAX_OPEN: usize = 1 << 10;

/// The requests that were not answered yet: by sequence number their frame, time and the promise of an answer.
#[derive(Debug, Default)]
struct Requests(HashMap<u32, (u32, i64, Link)>);

/// Tells which request a response answers, or where a request is answered.
fn answer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, number: u32) -> Walked {
    // Responses have the number after their request's, up to sessions and in them.
    const VERSION_NOT_SUPPORTED: u8 = 11;
    let response =
        if kind < VERSION_NOT_SUPPORTED { kind.is_multiple_of(2) } else { kind % 2 == 1 };
    let (frame, time) = (w.frame.number, w.frame.time.unwrap_or_default());
    let known = w.remember(Scope::Stream, |requests: &mut Requests, memory| {
        if response {
            let (asked, begun, link) = requests.0.remove(&number)?;
            memory.set_link(link, u64::from(frame));
            return Some((Some((asked, time - begun)), None));
        }
        if requests.0.len() >= MAX_OPEN {
            requests.0.clear();
        }
        let link = memory.new_link();
        requests.0.insert(number, (frame, time, link));
        Some((None, Some(link)))
    });
    let (asked, link) = known.flatten().unwrap_or((None, None));
    if let Some((asked, took)) = asked {
        w.generated(RESPONSE_TO, b, 0, u64::from(asked));
        w.generated_signed(RESPONSE_TIME, b, 0, took);
    } else if let Some(answer) = link.and_then(|link| w.link(link)) {
        w.generated(RESPONSE_IN, b, 0, answer);
    }
    Ok(())
}

/// The element that others are in: its type and item.
#[derive(Clone, Copy)]
struct Group {
    kind: u16,
    item: Item,
}

impl Default for Group {
    fn default() -> Self {
        Group { kind: 0, item: Item::NONE }
    }
}

impl Group {
    /// Whether it is told apart by the element of this type in it.
    fn is_named_by(self, kind: u16) -> bool {
        match kind {
            rule::PDR => matches!(self.kind, 1 | 8 | 9 | 15),
            rule::FAR => matches!(self.kind, 3 | 10 | 16),
            rule::URR => matches!(self.kind, 6 | 13 | 17 | 77..=80),
            rule::QER => matches!(self.kind, 7 | 14 | 18),
            _ => false,
        }
    }

    /// Its item where it is told apart by the element of this type, else none.
    fn named(self, kind: u16) -> Item {
        if self.is_named_by(kind) { self.item } else { Item::NONE }
    }
}

/// Types of elements that number rules.
mod rule {
    pub(super) const PDR: u16 = 56;
    pub(super) const URR: u16 = 81;
    pub(super) const FAR: u16 = 108;
    pub(super) const QER: u16 = 109;
}

/// Elements one after the other.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, depth: usize, group: Group) -> Walked {
    const VENDOR: u16 = 0x8000;
    let mut at = 0;
    while at < b.reported() {
        let (kind, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let name = IE_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
        let item = w.text(b, at, HEAD + len, format_args!("{name} : "))?;
        let opened = w.open(item);
        w.item(IE_TYPE, b, at, 2)?;
        w.item(IE_LEN, b, at + 2, 2)?;
        let mut content = b.slice(at + HEAD, len)?;
        if kind & VENDOR != 0 {
            w.item(ENTERPRISE_ID, &content, 0, 2)?;
            content = content.from(2)?;
        }
        if is_group(kind) && depth < MAX_NESTING {
            w.append(item, format_args!("[Grouped IE]"));
            elements(w, &content, depth + 1, Group { kind, item })?;
        } else {
            element(w, &content, kind, item, group)?;
        }
        w.close(opened);
        at += HEAD + len;
    }
    Ok(())
}

/// Whether elements of this type are made of others.
fn is_group(kind: u16) -> bool {
    matches!(
        kind,
        1..=18 | 51 | 54 | 58 | 59 | 68 | 77..=80 | 83 | 85..=87 | 99 | 102 | 105 | 118 | 127..=130 | 132
            | 142 | 143 | 147
    )
}

/// The fields that are the bits of an element's octets, octet by octet.
fn bit_rows(kind: u16) -> &'static [&'static [Field]] {
    match kind {
        20 => &[&[SPARE_H1, SOURCE_INTERFACE]],
        25 => &[&[GATE_STATUS_ULGATE, GATE_STATUS_DLGATE]],
        37 => &[
            &[
                REPORTING_TRIGGERS_FLAGS_LIUSA,
                REPORTING_TRIGGERS_FLAGS_DROTH,
                REPORTING_TRIGGERS_FLAGS_STOPT,
                REPORTING_TRIGGERS_FLAGS_START,
                REPORTING_TRIGGERS_FLAGS_QUHTI,
                REPORTING_TRIGGERS_FLAGS_TIMTH,
                REPORTING_TRIGGERS_FLAGS_VOLTH,
                REPORTING_TRIGGERS_FLAGS_PERIO,
            ],
            &[
                REPORTING_TRIGGERS_FLAGS_QUVTI,
                REPORTING_TRIGGERS_FLAGS_IPMJL,
                REPORTING_TRIGGERS_FLAGS_EVEQU,
                REPORTING_TRIGGERS_FLAGS_EVETH,
                REPORTING_TRIGGERS_FLAGS_MACAR,
                REPORTING_TRIGGERS_FLAGS_ENVCL,
                REPORTING_TRIGGERS_FLAGS_TIMQU,
                REPORTING_TRIGGERS_FLAGS_VOLQU,
            ],
            &[SPARE_B7_B2, REPORTING_TRIGGERS_FLAGS_UPINT, REPORTING_TRIGGERS_FLAGS_REEMR],
        ],
        39 => &[&[
            SPARE_B7,
            REPORT_TYPE_UISR,
            REPORT_TYPE_SESR,
            REPORT_TYPE_TMIR,
            REPORT_TYPE_UPIR,
            REPORT_TYPE_ERIR,
            REPORT_TYPE_USAR,
            REPORT_TYPE_DLDR,
        ]],
        42 => &[&[SPARE_H1, DST_INTERFACE]],
        43 => UP_FEATURES,
        44 => &[
            &[
                APPLY_ACTION_DFRT,
                APPLY_ACTION_IPMD,
                APPLY_ACTION_IPMA,
                APPLY_ACTION_DUPL,
                APPLY_ACTION_NOCP,
                APPLY_ACTION_BUFF,
                APPLY_ACTION_FORW,
                APPLY_ACTION_DROP,
            ],
            &[
                SPARE_B7_B5,
                APPLY_ACTION_MBSU,
                APPLY_ACTION_FSSM,
                APPLY_ACTION_DDPN,
                APPLY_ACTION_BDPN,
                APPLY_ACTION_EDRT,
            ],
        ],
        62 => &[&[
            SPARE_B7_B3,
            MEASUREMENT_METHOD_FLAGS_EVENT,
            MEASUREMENT_METHOD_FLAGS_VOLUME,
            MEASUREMENT_METHOD_FLAGS_DURAT,
        ]],
        63 => &[
            &[
                USAGE_REPORT_TRIGGER_IMMER,
                USAGE_REPORT_TRIGGER_FLAGS_DROTH,
                USAGE_REPORT_TRIGGER_FLAGS_STOPT,
                USAGE_REPORT_TRIGGER_FLAGS_START,
                USAGE_REPORT_TRIGGER_FLAGS_QUHTI,
                USAGE_REPORT_TRIGGER_FLAGS_TIMTH,
                USAGE_REPORT_TRIGGER_FLAGS_VOLTH,
                USAGE_REPORT_TRIGGER_FLAGS_PERIO,
            ],
            &[
                USAGE_REPORT_TRIGGER_FLAGS_EVETH,
                USAGE_REPORT_TRIGGER_FLAGS_MACAR,
                USAGE_REPORT_TRIGGER_FLAGS_ENVCL,
                USAGE_REPORT_TRIGGER_MONIT,
                USAGE_REPORT_TRIGGER_TERM,
                USAGE_REPORT_TRIGGER_FLAGS_LIUSA,
                USAGE_REPORT_TRIGGER_FLAGS_TIMQU,
                USAGE_REPORT_TRIGGER_FLAGS_VOLQU,
            ],
            &[
                SPARE_B7_B6,
                USAGE_REPORT_TRIGGER_FLAGS_UPINT,
                USAGE_REPORT_TRIGGER_FLAGS_EMRRE,
                USAGE_REPORT_TRIGGER_FLAGS_QUVTI,
                USAGE_REPORT_TRIGGER_FLAGS_IPMJL,
                USAGE_REPORT_TRIGGER_FLAGS_TEBUR,
                USAGE_REPORT_TRIGGER_FLAGS_EVEQU,
            ],
        ],
        89 => &[
            &[
                CP_FUNCTION_FEATURES_UIAUR,
                CP_FUNCTION_FEATURES_ARDR,
                CP_FUNCTION_FEATURES_MPAS,
                CP_FUNCTION_FEATURES_BUNDL,
                CP_FUNCTION_FEATURES_SSET,
                CP_FUNCTION_FEATURES_EPFAR,
                CP_FUNCTION_FEATURES_OVRL,
                CP_FUNCTION_FEATURES_LOAD,
            ],
            &[SPARE_B7_B2, CP_FUNCTION_FEATURES_RPGUR, CP_FUNCTION_FEATURES_PSUCC],
        ],
        113 => &[&[PDN_TYPE]],
        124 => &[&[SPARE_B7_B6, QFI_VALUE]],
        _ => &[],
    }
}

/// What the user plane can do.
static UP_FEATURES: &[&[Field]] = &[
    &[
        UP_FUNCTION_FEATURES_TREU,
        UP_FUNCTION_FEATURES_HEEU,
        UP_FUNCTION_FEATURES_PFDM,
        UP_FUNCTION_FEATURES_FTUP,
        UP_FUNCTION_FEATURES_TRST,
        UP_FUNCTION_FEATURES_DLBD,
        UP_FUNCTION_FEATURES_DDND,
        UP_FUNCTION_FEATURES_BUCP,
    ],
    &[
        UP_FUNCTION_FEATURES_EPFAR,
        UP_FUNCTION_FEATURES_PFDE,
        UP_FUNCTION_FEATURES_FRRT,
        UP_FUNCTION_FEATURES_TRACE,
        UP_FUNCTION_FEATURES_QUOAC,
        UP_FUNCTION_FEATURES_UDBC,
        UP_FUNCTION_FEATURES_PDIU,
        UP_FUNCTION_FEATURES_EMPU,
    ],
    &[
        UP_FUNCTION_FEATURES_GCOM,
        UP_FUNCTION_FEATURES_BUNDL,
        UP_FUNCTION_FEATURES_MTE_N4,
        UP_FUNCTION_FEATURES_MNOP,
        UP_FUNCTION_FEATURES_SSET,
        UP_FUNCTION_FEATURES_UEIP,
        UP_FUNCTION_FEATURES_ADPDP,
        UP_FUNCTION_FEATURES_DPDRA,
    ],
    &[
        UP_FUNCTION_FEATURES_MPTCP,
        UP_FUNCTION_FEATURES_TSCU,
        UP_FUNCTION_FEATURES_IP6PL,
        UP_FUNCTION_FEATURES_IPTV,
        UP_FUNCTION_FEATURES_NORP,
        UP_FUNCTION_FEATURES_VTIME,
        UP_FUNCTION_FEATURES_RTTL,
        UP_FUNCTION_FEATURES_MPAS,
    ],
    &[
        UP_FUNCTION_FEATURES_RDS,
        UP_FUNCTION_FEATURES_DDDS,
        UP_FUNCTION_FEATURES_ETHAR,
        UP_FUNCTION_FEATURES_CIOT,
        UP_FUNCTION_FEATURES_MTEDT,
        UP_FUNCTION_FEATURES_GPQM,
        UP_FUNCTION_FEATURES_QFQM,
        UP_FUNCTION_FEATURES_ATSSS_LL,
    ],
    &[
        UP_FUNCTION_FEATURES_DNSTS,
        UP_FUNCTION_FEATURES_IPREP,
        UP_FUNCTION_FEATURES_RESPS,
        UP_FUNCTION_FEATURES_UPBER,
        UP_FUNCTION_FEATURES_L2TP,
        UP_FUNCTION_FEATURES_NSPOC,
        UP_FUNCTION_FEATURES_QUASF,
        UP_FUNCTION_FEATURES_RTTWP,
    ],
];

/// Elements that are one number of a width, what is behind it in their title, and whether its word is shown there.
fn number(kind: u16) -> Option<(Field, usize, &'static str)> {
    Some(match kind {
        19 => (CAUSE, 1, ""),
        29 => (PRECEDENCE, 4, ""),
        32 => (TIME_THRESHOLD, 4, " s"),
        40 => (OFFENDING_IE, 2, ""),
        56 => (PDR_ID, 2, ""),
        64 => (MEASUREMENT_PERIOD, 4, ""),
        67 => (DURATION_MEASUREMENT, 4, " s"),
        71 => (QUOTA_HOLDING_TIME, 4, " s"),
        74 => (TIME_QUOTA, 4, " s"),
        88 => (BAR_ID, 1, ""),
        104 => (UR_SEQN, 4, ""),
        117 => (USER_PLANE_INACTIVITY_TIME, 4, " s"),
        _ => return None,
    })
}

/// Elements that are a time.
fn time(kind: u16) -> Option<Field> {
    Some(match kind {
        33 => MONITORING_TIME,
        69 => TIME_OF_FIRST_PACKET,
        70 => TIME_OF_LAST_PACKET,
        75 => START_TIME,
        76 => END_TIME,
        96 => RECOVERY_TIME_STAMP,
        _ => return None,
    })
}

/// The content of an element whose item is `item`, inside of `group`.
fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    kind: u16,
    item: Item,
    group: Group,
) -> Walked {
    let rows = bit_rows(kind);
    if !rows.is_empty() {
        for (at, fields) in rows.iter().enumerate().take(c.reported()) {
            for field in *fields {
                w.item(*field, c, at, 1)?;
            }
        }
        return title_of_bits(w, c, kind, item);
    }
    if let Some((field, len, unit)) = number(kind) {
        w.item(field, c, 0, len)?;
        if w.labels() {
            let value = c.bytes(0, len)?.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
            match w.word(field, value) {
                Some(word) => w.append(item, format_args!("{word}")),
                None => w.append(item, format_args!("{value}{unit}")),
            }
            if group.is_named_by(kind) {
                w.append(group.item, format_args!(": PDR ID: {value}"));
            }
        }
        return Ok(());
    }
    if let Some(field) = time(kind) {
        return show_time(w, c, field, item);
    }
    match kind {
        21 => tunnel(w, c, item),
        22 => {
            let name = domain(c.captured());
            w.string(NETWORK_INSTANCE, c, 0, c.reported(), format_args!("{name}"))?;
            w.append(item, format_args!("{name}"));
            Ok(())
        }
        23 => filter(w, c),
        26 | 27 => {
            let (up, down) = if kind == 26 { (UL_MBR, DL_MBR) } else { (UL_GBR, DL_GBR) };
            w.item(up, c, 0, 5)?;
            w.item(down, c, 5, 5)?;
            Ok(())
        }
        31 => volumes(
            w,
            c,
            &[
                SPARE_B7_B3,
                VOLUME_THRESHOLD_FLAGS_DLVOL,
                VOLUME_THRESHOLD_FLAGS_ULVOL,
                VOLUME_THRESHOLD_FLAGS_TOVOL,
            ],
            &[VOLUME_THRESHOLD_TOVOL, VOLUME_THRESHOLD_ULVOL, VOLUME_THRESHOLD_DLVOL],
        ),
        57 => session(w, c, item),
        60 => node(w, c, item),
        66 => volumes(
            w,
            c,
            &[
                SPARE_B7_B6,
                VOLUME_MEASUREMENT_FLAGS_DLNOPS,
                VOLUME_MEASUREMENT_FLAGS_ULNOP,
                VOLUME_MEASUREMENT_FLAGS_TONOP,
                VOLUME_MEASUREMENT_FLAGS_DLVOL,
                VOLUME_MEASUREMENT_FLAGS_ULVOL,
                VOLUME_MEASUREMENT_FLAGS_TOVOL,
            ],
            &[
                VOLUME_MEASUREMENT_TOVOL,
                VOLUME_MEASUREMENT_ULVOL,
                VOLUME_MEASUREMENT_DLVOL,
                VOLUME_MEASUREMENT_TONOP,
                VOLUME_MEASUREMENT_ULNOP,
                VOLUME_MEASUREMENT_DLNOP,
            ],
        ),
        73 => volumes(
            w,
            c,
            &[
                SPARE_B7_B3,
                VOLUME_QUOTA_FLAGS_DLVOL,
                VOLUME_QUOTA_FLAGS_ULVOL,
                VOLUME_QUOTA_FLAGS_TOVOL,
            ],
            &[VOLUME_QUOTA_TOVOL, VOLUME_QUOTA_ULVOL, VOLUME_QUOTA_DLVOL],
        ),
        rule::URR => rule(w, c, (URR_ID_FLG, URR_ID), "URR ID", item, group.named(kind)),
        84 => outer_header(w, c),
        93 => user(w, c),
        95 => {
            w.item(OUT_HDR_DESC, c, 0, 1)?;
            let word = OUT_HDR_DESC_VALUES.get(u64::from(c.u8(0)?)).unwrap_or("Unknown");
            w.append(item, format_args!("{word}"));
            if c.reported() > 1 {
                w.item(GTPU_EXT_HDR_DEL_PDU_SESS_CONT, c, 1, 1)?;
            }
            Ok(())
        }
        rule::FAR => rule(w, c, (FAR_ID_FLG, FAR_ID), "FAR ID", item, group.named(kind)),
        rule::QER => rule(w, c, (QER_ID_FLG, QER_ID), "QER ID", item, group.named(kind)),
        _ => Ok(()),
    }
}

/// What the title of an element of bits says.
fn title_of_bits<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, kind: u16, item: Item) -> Walked {
    let (field, mask) = match kind {
        20 => (SOURCE_INTERFACE, 0xf),
        42 => (DST_INTERFACE, 0xf),
        113 => (PDN_TYPE, 7),
        _ => return Ok(()),
    };
    if w.labels() {
        let word = w.word(field, u64::from(c.u8(0)? & mask)).unwrap_or("Unknown");
        w.append(item, format_args!("{word}"));
    }
    Ok(())
}

/// A time in seconds since 1900.
fn show_time<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, field: Field, item: Item) -> Walked {
    const SINCE_1970: i64 = 2_208_988_800;
    let time = (i64::from(c.u32(0)?) - SINCE_1970) * 1_000_000_000;
    w.number(field, c, 0, 4, time as u64)?;
    if w.labels() {
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = w.def(field).write_label(&mut text, &Value::AbsoluteTime(i128::from(time)));
        let shown = text.split_once(": ").map_or(text.as_str(), |(_, time)| time);
        w.append(item, format_args!("{shown}"));
    }
    Ok(())
}

/// Labels, each behind its length, as a name with dots; text without lengths as it is.
fn domain(octets: &[u8]) -> String {
    let mut text = String::new();
    let mut rest = octets;
    while let Some((len, behind)) = rest.split_first() {
        let Some(label) = behind.get(..usize::from(*len)) else {
            return String::from_utf8_lossy(octets).into_owned();
        };
        if !text.is_empty() {
            text.push('.');
        }
        text.push_str(&String::from_utf8_lossy(label));
        rest = &behind[label.len()..];
    }
    text
}

/// A rule's number, and who gave it.
fn rule<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    (flag, field): (Field, Field),
    name: &str,
    item: Item,
    parent: Item,
) -> Walked {
    const PREDEFINED: u32 = 1 << 31;
    let word = c.u32(0)?;
    w.item(flag, c, 0, 4)?;
    w.item(field, c, 0, 4)?;
    let giver = if word & PREDEFINED != 0 { "Predefined by UP" } else { "Dynamic by CP" };
    let number = word & !PREDEFINED;
    w.append(item, format_args!("{giver} {number}"));
    w.append(parent, format_args!(": {name}: {giver} {number}"));
    Ok(())
}

/// Both ends' identifier of a tunnel.
fn tunnel<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    const V4: u8 = 1;
    const V6: u8 = 2;
    const CHOOSE: u8 = 4;
    const CHOOSE_ID: u8 = 8;
    let flags = c.u8(0)?;
    let fields =
        [FTEID_FLG_SPARE, F_TEID_FLAGS_CH_ID, F_TEID_FLAGS_CH, F_TEID_FLAGS_V6, F_TEID_FLAGS_V4];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    if flags & CHOOSE != 0 {
        if flags & CHOOSE_ID != 0 {
            w.item(F_TEID_CHOOSE_ID, c, 1, 1)?;
        }
        return Ok(());
    }
    w.item(F_TEID_TEID, c, 1, 4)?;
    w.append(item, format_args!("TEID: 0x{:08x}", c.u32(1)?));
    addresses(
        w,
        c,
        5,
        (flags & V4 != 0, flags & V6 != 0),
        (F_TEID_IPV4_ADDR, F_TEID_IPV6_ADDR),
        item,
    )?;
    Ok(())
}

/// The addresses at `at`, of both families where both are there; answers where they end.
fn addresses<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    mut at: usize,
    (v4, v6): (bool, bool),
    (field4, field6): (Field, Field),
    item: Item,
) -> Result<usize, Fault> {
    if v4 {
        w.item(field4, c, at, 4)?;
        w.append(item, format_args!(", IPv4 {}", Address::Ipv4(c.array(at)?)));
        at += 4;
    }
    if v6 {
        w.item(field6, c, at, 16)?;
        w.append(item, format_args!(", IPv6 {}", Address::Ipv6(c.array(at)?)));
        at += 16;
    }
    Ok(at)
}

/// A session's identifier.
fn session<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    let flags = c.u8(0)?;
    let fields = [
        SPARE_B7,
        SPARE_B6,
        SPARE_B5,
        SPARE_B4,
        SPARE_B3,
        SPARE_B2,
        F_SEID_FLAGS_V4,
        F_SEID_FLAGS_V6,
    ];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    w.item(SEID, c, 1, 8)?;
    w.append(item, format_args!("SEID: 0x{:016x}", c.u64(1)?));
    addresses(w, c, 9, (flags & 2 != 0, flags & 1 != 0), (F_SEID_IPV4, F_SEID_IPV6), item)?;
    Ok(())
}

/// Who a node is.
fn node<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, item: Item) -> Walked {
    const IPV4: u8 = 0;
    const IPV6: u8 = 1;
    const NAME: u8 = 2;
    w.item(SPARE_H1, c, 0, 1)?;
    w.item(NODE_ID_TYPE, c, 0, 1)?;
    let kind = c.u8(0)? & 0xf;
    let word = NODE_ID_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown");
    match kind {
        IPV4 => {
            w.item(NODE_ID_IPV4, c, 1, 4)?;
            w.append(item, format_args!("{word}: {}", Address::Ipv4(c.array(1)?)));
        }
        IPV6 => {
            w.item(NODE_ID_IPV6, c, 1, 16)?;
            w.append(item, format_args!("{word}: {}", Address::Ipv6(c.array(1)?)));
        }
        NAME => {
            let name = domain(c.from(1)?.captured());
            w.string(NODE_ID_FQDN, c, 1, c.reported() - 1, format_args!("{name}"))?;
            w.append(item, format_args!("{word}: {name}"));
        }
        _ => {}
    }
    Ok(())
}

/// A filter of packets.
fn filter<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    const DESCRIPTION: u8 = 1;
    const ID: u8 = 0x10;
    let flags = c.u8(0)?;
    let fields =
        [SPARE_H1, SDF_FILTER_BID, SDF_FILTER_FL, SDF_FILTER_SPI, SDF_FILTER_TTC, SDF_FILTER_FD];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    w.item(SPARE, c, 1, 1)?;
    let mut at = 2;
    if flags & DESCRIPTION != 0 {
        let len = usize::from(c.u16(at)?);
        w.item(FLOW_DESC_LEN, c, at, 2)?;
        w.item(FLOW_DESC, c, at + 2, len)?;
        at += 2 + len;
    }
    // Between the description and the identifier: traffic class, security parameters and flow label.
    at += [(2, 2), (4, 4), (8, 3)]
        .iter()
        .filter(|(bit, _)| flags & bit != 0)
        .map(|(_, n)| n)
        .sum::<usize>();
    if flags & ID != 0 {
        w.item(SDF_FILTER_ID, c, at, 4)?;
    }
    Ok(())
}

/// Volumes: flags that tell which there are, from the lowest bit on, then eight octets for each.
fn volumes<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    flags: &[Field],
    values: &[Field],
) -> Walked {
    for field in flags {
        w.item(*field, c, 0, 1)?;
    }
    let present = c.u8(0)?;
    let mut at = 1;
    for (bit, field) in values.iter().enumerate() {
        if present >> bit & 1 != 0 {
            w.item(*field, c, at, 8)?;
            at += 8;
        }
    }
    Ok(())
}

/// What is put before packets.
fn outer_header<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    const TUNNEL_4: u16 = 0x100;
    const TUNNEL_6: u16 = 0x200;
    const UDP_4: u16 = 0x400;
    const UDP_6: u16 = 0x800;
    const IP_4: u16 = 0x1000;
    const IP_6: u16 = 0x2000;
    let kinds = c.u16(0)?;
    w.item(OUTER_HDR_DESC, c, 0, 2)?;
    let mut at = 2;
    if kinds & (TUNNEL_4 | TUNNEL_6) != 0 {
        w.item(OUTER_HDR_CREATION_TEID, c, at, 4)?;
        at += 4;
    }
    if kinds & (TUNNEL_4 | UDP_4 | IP_4) != 0 {
        w.item(OUTER_HDR_CREATION_IPV4, c, at, 4)?;
        at += 4;
    }
    if kinds & (TUNNEL_6 | UDP_6 | IP_6) != 0 {
        w.item(OUTER_HDR_CREATION_IPV6, c, at, 16)?;
        at += 16;
    }
    if kinds & (UDP_4 | UDP_6) != 0 {
        w.item(OUTER_HDR_CREATION_PORT, c, at, 2)?;
    }
    Ok(())
}

/// A user's addresses.
fn user<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>) -> Walked {
    let flags = c.u8(0)?;
    let fields = [
        SPARE_B7,
        UE_IP_ADDRESS_FLAG_V6PL,
        UE_IP_ADDRESS_FLAG_CHV6,
        UE_IP_ADDRESS_FLAG_CHV4,
        UE_IP_ADDRESS_FLAG_V6D,
        UE_IP_ADDRESS_FLAG_SD,
        UE_IP_ADDRESS_FLAG_V4,
        UE_IP_ADDRESS_FLAG_V6,
    ];
    for field in fields {
        w.item(field, c, 0, 1)?;
    }
    let present = (flags & 2 != 0, flags & 1 != 0);
    let at = addresses(w, c, 1, present, (UE_IP_ADDR_IPV4, UE_IP_ADDR_IPV6), Item::NONE)?;
    if flags & 8 != 0 {
        w.item(UE_IP_ADDR_IPV6_PREFIX, c, at, 1)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::shown;

    #[test]
    fn a_request_with_a_rule_is_taken_apart() {
        let mut packet = vec![0x21, 50, 0, 30, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 3, 0];
        packet.extend([0, 1, 0, 14, 0, 56, 0, 2, 0, 1, 0, 29, 0, 4, 0, 0, 0, 255]);
        let shown = shown(PORT, PORT, &packet);
        assert_eq!(shown.info, "PFCP PFCP Session Establishment Request");
        assert!(shown.has("Create PDR : [Grouped IE]: PDR ID: 1"), "{shown:#?}");
        assert!(shown.has("Precedence : 255"), "{shown:#?}");
    }

    #[test]
    fn names_are_labels_or_text() {
        assert_eq!(domain(b"\x08internet"), "internet");
        assert_eq!(domain(b"\x01a\x02bc"), "a.bc");
        assert_eq!(domain(b"internet"), "internet");
    }

    #[test]
    fn an_element_beyond_the_message_is_malformed() {
        let shown = shown(PORT, PORT, &[0x20, 1, 0, 9, 0, 0, 3, 0, 0, 56, 0, 99, 1]);
        assert!(shown.has("[Malformed Packet: PFCP]"), "{shown:#?}");
    }
}
