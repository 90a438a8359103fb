//! Elements of GTPv2 whose parts depend on each other.

use lamna_fields::{Encoding, Field};

use super::fields::*;
use super::words::*;
use super::{PLAIN, SAI, filters, masked, undissected, wrong};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::e212::Digits;
use crate::proto::numbers::enterprise;
use crate::proto::{e164, e212, gtp, id};
use crate::walk::{REST, Walk};

/// The content of an element whose item is `item`, in a message of type `message`.
pub(super) fn element<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    item: Item,
    message: u8,
) -> Walked {
    match kind {
        1 => {
            e212::subscriber(w, b, 0, b.reported())?;
            w.append(item, format_args!("{}", Digits(b.captured())));
            Ok(())
        }
        2 => cause(w, b, item),
        57 | 58 => target(w, b, kind, item),
        71 => named(w, b, APN, item),
        74 => {
            match b.reported() {
                4 => address(w, b, 0, (IP_ADDRESS_IPV4, "IPv4 "), item)?,
                16 => address(w, b, 0, (IP_ADDRESS_IPV6, "IPv6 "), item)?,
                _ => {}
            }
            Ok(())
        }
        75 => {
            let digits = Digits(b.captured());
            w.string(MEI, b, 0, REST, format_args!("{digits}"))?;
            w.append(item, format_args!("{digits}"));
            Ok(())
        }
        76 => {
            e164::number(w, b, 0, b.reported(), e164::MSISDN)?;
            w.append(item, format_args!("{}", Digits(b.captured())));
            Ok(())
        }
        78 | 163 | 197 => {
            b.u8(0)?;
            w.foreign(id::GTP, |w| gtp::options(w, b, direction(message)))
        }
        79 => pdn_address(w, b, item),
        84 | 85 => filters::template(w, b),
        86 => location(w, b, item),
        87 => endpoint(w, b, item),
        90 => forwarding(w, b),
        91 => direct_forwarding(w, b),
        96 => trace(w, b, item),
        99 => pdn_type(w, b, item),
        110 => numbers(w, b, item),
        111 => {
            let number = w.item(P_TMSI, b, 0, 4)?;
            let value = b.u32(0)?;
            w.label_value(number, format_args!("{value} (0x{value:08x})"));
            let item2 = w.item(N3GPP_TMSI, b, 0, 4)?;
            w.hide(item2);
            w.append(item, format_args!("{value:08x}"));
            Ok(())
        }
        114 => time_zone(w, b),
        115 => {
            let network = e212::network(w, b, 0, PLAIN)?;
            w.item(TRACE_ID, b, 3, 3)?;
            // What the title says are the two octets before the last one.
            w.append(item, format_args!("{network},Trace ID {}", b.u16(3)?));
            Ok(())
        }
        116 => {
            w.item(COMPLETE_REQ_MSG_TYPE, b, 0, 1)?;
            Ok(())
        }
        130 => {
            w.item(BEARER_CONTROL_MODE, b, 0, 1)?;
            let word = match b.u8(0)? {
                1 => "Network_only",
                2 => "MS/NW",
                _ => "Unknown",
            };
            w.append(item, format_args!("{word}"));
            Ok(())
        }
        132 => connection_set(w, b),
        136 => named(w, b, FQDN, item),
        145 => closed_group(w, b),
        161 => {
            for (at, field) in [(0, MMBR_UL), (4, MMBR_DL)] {
                let rate = b.u32(at)?;
                let item = w.item(field, b, at, 4)?;
                if rate >= 1000 {
                    w.label_value(item, format_args!("{} Mbps", rate / 1000));
                } else {
                    w.label_value(item, format_args!("{rate} Kbps"));
                }
            }
            Ok(())
        }
        154 => throttling(w, b, item),
        172 => reason(w, b),
        184 => capacity(w, b, item),
        186 => paging(w, b, item),
        187 => {
            if !(1..=4).contains(&b.reported()) {
                let item = w.text(b, 0, REST, format_args!("Integer size not handled yet"))?;
                w.expert(IE_TYPE_INT_SIZE_NOT_HANDLED, item);
                return Ok(());
            }
            w.item(MAXIMUM_WAIT_TIME, b, 0, REST)?;
            w.append(item, format_args!("Maximum Wait Time"));
            Ok(())
        }
        194 => {
            let flags = w.item(CIOT_SUPPORT_IND, b, 0, 1)?;
            let bits = [
                CIOT_SUPPORT_IND_SPARE_BITS,
                CIOT_SUPPORT_IND_IHCSI,
                CIOT_SUPPORT_IND_AWOPDN,
                CIOT_SUPPORT_IND_SCNIPDN,
                CIOT_SUPPORT_IND_SGNIPDN,
            ];
            w.bits(flags, &bits, b, 0, 1)?;
            if b.reported() > 1 {
                undissected(w, b, 1, "The rest of the IE not dissected yet")?;
            }
            Ok(())
        }
        201 => usage(w, b),
        255 => {
            let number = u64::from(b.u16(0)?);
            let name = enterprise::NAMES.get(number).unwrap_or("Unknown");
            w.item(ENTERPRISE_ID, b, 0, 2)?;
            w.item(PROPRIETARY_VALUE, b, 2, REST)?;
            w.append(item, format_args!("{name} ({number})"));
            Ok(())
        }
        // Contexts and containers that are shown by their names alone.
        54
        | 55
        | 62
        | 103..=108
        | 129
        | 133
        | 134
        | 138
        | 139
        | 141
        | 142
        | 147
        | 153
        | 159
        | 169
        | 175
        | 177
        | 178
        | 188
        | 189
        | 196
        | 203
        | 205
        | 206
        | 102 => Ok(()),
        _ => undissected(w, b, 0, "IE data not dissected yet"),
    }
}

/// Who gave the protocol configuration options in a message of this type: the mobile station or, if that is so, the
/// network.
fn direction(message: u8) -> Option<bool> {
    match message {
        32 | 36 | 68 | 96 | 98 | 100 => Some(false),
        33 | 35 | 37 | 95 | 97 | 99 => Some(true),
        _ => None,
    }
}

/// Adds an address, and says it in the title behind `before`.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (field, before): (Field, &str),
    item: Item,
) -> Walked {
    match w.def(field).kind {
        lamna_fields::FieldType::Ipv4 => {
            w.item(field, b, at, 4)?;
            w.append(item, format_args!("{before}{}", Address::Ipv4(b.array(at)?)));
        }
        _ => {
            w.item(field, b, at, 16)?;
            w.append(item, format_args!("{before}{}", Address::Ipv6(b.array(at)?)));
        }
    }
    Ok(())
}

/// Why something was done or not, and the element that was wrong.
fn cause<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    /// Octets from which on the element that was wrong is named.
    const WITH_ELEMENT: usize = 6;
    let number = b.u8(0)?;
    let word = CAUSE_VALUES.get(u64::from(number)).unwrap_or("Unknown");
    w.item(CAUSE, b, 0, 1)?;
    w.append(item, format_args!("{word} ({number})"));
    for field in [SPARE_B7_B3, PCE, BCE, CS] {
        w.item(field, b, 1, 1)?;
    }
    if b.reported() >= WITH_ELEMENT {
        w.item(CAUSE_OFF_IE_T, b, 2, 1)?;
        w.item(IE_LEN, b, 3, 2)?;
        masked(w, b, 5, SPARE_HALF_OCTET, 0xf0)?;
        w.item(INSTANCE, b, 5, 1)?;
    }
    Ok(())
}

/// A controller of a radio network, or a cell of one.
fn target<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, item: Item) -> Walked {
    const CONTROLLER: u8 = 57;
    let [a, c, d]: [u8; 3] = b.array(0)?;
    let area = b.u16(3)?;
    let last = if kind == CONTROLLER { u32::from(b.u16(5)?) } else { u32::from(b.u8(5)?) };
    let (country, network) = (
        (u32::from(a & 15) << 8) | (u32::from(a >> 4) << 4) | u32::from(c & 15),
        (u32::from(d & 15) << 8) | (u32::from(d >> 4) << 4) | u32::from(c >> 4),
    );
    let text = if c >> 4 == 15 {
        format!("{country:x}-{:x}-{area}-{last}", network >> 4)
    } else {
        format!("{country:x}-{network:x}-{area}-{last}")
    };
    let inner = w.text(b, 0, 6, format_args!("Routing area identification: {text}"))?;
    let opened = w.open(inner);
    e212::network(w, b, 0, (e212::RAI_MCC, e212::RAI_MNC))?;
    w.item(LAC, b, 3, 2)?;
    w.item(if kind == CONTROLLER { RNC_ID } else { TGT_G_CELL_ID }, b, 5, 2)?;
    w.close(opened);
    if kind != CONTROLLER {
        w.append(item, format_args!("{text}"));
    }
    Ok(())
}

/// Labels, each behind its length, as a name with dots; the first octet of what has no lengths is left out.
fn named<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, field: Field, item: Item) -> Walked {
    const LONGEST: usize = 100;
    if b.reported() == 0 && field == FQDN {
        return Ok(());
    }
    let octets = b.bytes(0, b.reported())?;
    let mut name = Vec::with_capacity(octets.len());
    let (mut rest, mut len) = match octets.split_first() {
        // A domain may be there without lengths.
        Some((first, _)) if field == FQDN && *first >= b' ' => (octets, octets.len()),
        Some((first, rest)) => (rest, usize::from(*first)),
        None => (octets, 0),
    };
    while let Some((label, behind)) = rest.split_at_checked(len) {
        name.extend_from_slice(label);
        let Some((next, behind)) = behind.split_first() else {
            rest = &[];
            break;
        };
        name.push(b'.');
        len = usize::from(*next);
        rest = behind;
    }
    name.extend_from_slice(rest);
    let name: String =
        name.iter().map(|c| if c.is_ascii() { char::from(*c) } else { '\u{fffd}' }).collect();
    let inner = w.string(field, b, 0, octets.len(), format_args!("{name}"))?;
    if field == APN && octets.len() > LONGEST {
        w.expert(APN_TOO_LONG, inner);
    }
    w.append(item, format_args!("{name}"));
    Ok(())
}

/// The address that a session was given.
fn pdn_address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    const IPV4: u8 = 1;
    const IPV6: u8 = 2;
    const BOTH: u8 = 3;
    w.item(PDN_TYPE, b, 0, 1)?;
    let kind = b.u8(0)? & 7;
    let expected = match kind {
        IPV4 => 5,
        IPV6 => 18,
        BOTH => 22,
        _ => return Ok(()),
    };
    let len = b.reported();
    if len != expected {
        let text = format_args!("Wrong length indicated. Expected {expected}, got {len}");
        return wrong(w, b, (0, len), text);
    }
    if kind == IPV4 {
        return address(w, b, 1, (PDN_ADDR_AND_PREFIX_IPV4, "IPv4 "), item);
    }
    w.item(PDN_IPV6_LEN, b, 1, 1)?;
    address(w, b, 2, (PDN_ADDR_AND_PREFIX_IPV6, "IPv6 "), item)?;
    if kind == BOTH {
        address(w, b, 18, (PDN_ADDR_AND_PREFIX_IPV4, ", IPv4 "), item)?;
    }
    Ok(())
}

/// What kinds of addresses a session has.
fn pdn_type<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let len = b.reported();
    if len != 1 {
        let text = format_args!("Wrong length indicated. Expected 1, got {len}");
        return wrong(w, b, (0, len), text);
    }
    masked(w, b, 0, SPARE_BITS, 0xf8)?;
    w.item(PDN_TYPE, b, 0, 1)?;
    let word = PDN_TYPE_VALUES.get(u64::from(b.u8(0)? & 7)).unwrap_or("Unknown");
    w.append(item, format_args!("{word}"));
    Ok(())
}

/// A kind of place: its name in titles and as a line, its fields for a network, and its own two.
type Place = (u8, &'static str, &'static str, (Field, Field), Field, Option<Field>);

/// Where the mobile station is, in this order.
static PLACES: &[Place] = &[
    (
        1,
        "CGI ",
        "Cell Global Identity (CGI)",
        (e212::CGI_MCC, e212::CGI_MNC),
        ULI_CGI_LAC,
        Some(ULI_CGI_CI),
    ),
    (2, "SAI ", "Service Area Identity (SAI)", SAI, SAI_LAC, Some(SAI_SAC)),
    (
        4,
        "RAI ",
        "Routeing Area Identity (RAI)",
        (e212::RAI_MCC, e212::RAI_MNC),
        RAI_LAC,
        Some(RAI_RAC),
    ),
    (8, "TAI ", "Tracking Area Identity (TAI)", (e212::TAI_MCC, e212::TAI_MNC), TAI_TAC, None),
    (
        16,
        "ECGI ",
        "E-UTRAN Cell Global Identifier (ECGI)",
        (e212::ECGI_MCC, e212::ECGI_MNC),
        ECGI_ECI,
        None,
    ),
    (
        32,
        "LAI ",
        "LAI (Location Area Identifier)",
        (e212::LAI_MCC, e212::LAI_MNC),
        ULI_LAI_LAC,
        None,
    ),
];

/// Where the mobile station is.
fn location<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let flags = b.u8(0)?;
    let bits = [
        ULI_EXT_MACRO_ENB_ID_FLG,
        ULI_MACRO_ENB_ID_FLG,
        ULI_LAI_FLG,
        ULI_ECGI_FLG,
        ULI_TAI_FLG,
        ULI_RAI_FLG,
        ULI_SAI_FLG,
        ULI_CGI_FLG,
    ];
    w.bitmask(ULI_FLAGS, &bits, b, 0, 1)?;
    let mut at = 1;
    for (bit, short, name, network, first, second) in PLACES {
        if flags & bit == 0 {
            continue;
        }
        w.append(item, format_args!("{short}"));
        let is_cell = *first == ECGI_ECI;
        let len = if is_cell || second.is_some() { 7 } else { 5 };
        let place = w.text(b, at, len, format_args!("{name}"))?;
        let opened = w.open(place);
        e212::network(w, b, at, *network)?;
        at += 3;
        if is_cell {
            // The upper half of the octet, left where it is.
            w.number(ULI_ECGI_ECI_SPARE, b, at, 1, u64::from(b.u8(at)? & 0xf0))?;
            let cell = w.item(ECGI_ECI, b, at, 4)?;
            let opened = w.open(cell);
            w.item(ENODEBID, b, at, 4)?;
            w.item(CELLID, b, at, 4)?;
            w.close(opened);
            at += 4;
        } else {
            w.item(*first, b, at, 2)?;
            at += 2;
            if let Some(second) = second {
                w.item(*second, b, at, 2)?;
                at += 2;
            }
        }
        w.close(opened);
    }
    Ok(())
}

/// One end of a tunnel.
fn endpoint<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    const V4: u8 = 0x80;
    const V6: u8 = 0x40;
    let flags = b.u8(0)?;
    for field in [F_TEID_V4, F_TEID_V6, F_TEID_INTERFACE_TYPE] {
        w.item(field, b, 0, 1)?;
    }
    w.item(F_TEID_GRE_KEY, b, 1, 4)?;
    let word = w.word(F_TEID_INTERFACE_TYPE, u64::from(flags & 0x3f)).unwrap_or("Unknown");
    w.append(item, format_args!("{word}, TEID/GRE Key: 0x{:08x}", b.u32(1)?));
    let mut at = 5;
    if flags & V4 != 0 {
        address(w, b, at, (F_TEID_IPV4, ", IPv4 "), item)?;
        at += 4;
    }
    if flags & V6 != 0 {
        address(w, b, at, (F_TEID_IPV6, ", IPv6 "), item)?;
    }
    Ok(())
}

/// An address behind its length; where it ends, or `None` for a length that no address has.
fn gateway<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    (len, v4, v6): (Field, Field, Field),
) -> Result<Option<usize>, Fault> {
    let count = b.u8(at)?;
    w.item(len, b, at, 1)?;
    Ok(match count {
        4 => {
            w.item(v4, b, at + 1, 4)?;
            Some(at + 5)
        }
        16 => {
            w.item(v6, b, at + 1, 16)?;
            Some(at + 17)
        }
        _ => {
            let text = format_args!("Wrong length {count}, should be 4 or 16");
            wrong(w, b, (0, b.reported()), text)?;
            None
        }
    })
}

fn bearer<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    masked(w, b, at, SPARE_BITS, 0xf0)?;
    w.item(EBI, b, at, 1)?;
    Ok(())
}

fn forwarding<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let fields = (HSGW_ADDR_F_LEN, HSGW_ADDR_IPV4, HSGW_ADDR_IPV6);
    let Some(at) = gateway(w, b, 0, fields)? else { return Ok(()) };
    w.item(GRE_KEY, b, at, 4)?;
    let count = usize::from(b.u8(at + 4)?);
    w.item(EPS_BEARER_ID_NUMBER, b, at + 4, 1)?;
    for n in 0..count {
        bearer(w, b, at + 5 + n)?;
    }
    Ok(())
}

fn direct_forwarding<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    bearer(w, b, 0)?;
    let fields = (SERVING_GW_ADDRESS_LENGTH, SGW_ADDR_IPV4, SGW_ADDR_IPV6);
    if let Some(at) = gateway(w, b, 1, fields)? {
        w.item(SGW_S1U_TEID, b, at, 4)?;
    }
    Ok(())
}

/// What is to be traced in a kind of node: how many octets its bits are in, whether it begins in the octet of the one
/// before, its bits, and the mask of its spare ones.
type Traced = (&'static str, usize, bool, &'static [Field], u8);

static TRACED: &[Traced] = &[
    (
        "MSC Server",
        2,
        false,
        &[
            TRA_INFO_MSC_MOMT_CALLS,
            TRA_INFO_MSC_MOMT_SMS,
            TRA_INFO_MSC_LU_IMSI_AD,
            TRA_INFO_MSC_HANDOVERS,
            TRA_INFO_MSC_SS,
        ],
        0xe0,
    ),
    ("MGW", 1, false, &[TRA_INFO_MGW_CONTEXT], 0xfe),
    (
        "SGSN",
        2,
        false,
        &[
            TRA_INFO_SGSN_PDP_CONTEXT,
            TRA_INFO_SGSN_MOMT_SMS,
            TRA_INFO_SGSN_RAU_GPRS_AD,
            TRA_INFO_SGSN_MBMS,
        ],
        0xf0,
    ),
    ("GGSN", 1, false, &[TRA_INFO_GGSN_PDP, TRA_INFO_GGSN_MBMS], 0xfc),
    ("BM-SC", 1, false, &[TRA_INFO_BM_SC], 0xfe),
    (
        "SGW MME",
        1,
        false,
        &[
            TRA_INFO_MME_SGW_SS,
            TRA_INFO_MME_SGW_SR,
            TRA_INFO_MME_SGW_IATAUD,
            TRA_INFO_MME_SGW_UE_INIT_PDN_DISC,
            TRA_INFO_MME_SGW_BEARER_ACT_MOD_DEL,
            TRA_INFO_MME_SGW_HO,
        ],
        0xc0,
    ),
    (
        "SGW",
        1,
        false,
        &[TRA_INFO_SGW_PDN_CON_CREAT, TRA_INFO_SGW_PDN_CON_TERM, TRA_INFO_SGW_BEARER_ACT_MOD_DEL],
        8,
    ),
    (
        "PGW",
        1,
        true,
        &[TRA_INFO_PGW_PDN_CON_CREAT, TRA_INFO_PGW_PDN_CON_TERM, TRA_INFO_PGW_BEARER_ACT_MOD_DEL],
        0x80,
    ),
];

/// What is to be traced, where.
fn trace<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    e212::network(w, b, 0, PLAIN)?;
    w.item(TRACE_ID, b, 3, 3)?;
    w.append(item, format_args!("Trace ID: {}  ", b.u16(3)?));
    let mut at = 6;
    let events = w.text(b, at, 9, format_args!("Triggering Events"))?;
    let opened = w.open(events);
    for (name, len, shared, bits, spare) in TRACED {
        if *shared {
            at -= 1;
        }
        let node = w.text(b, at, *len, format_args!("{name}"))?;
        let inner = w.open(node);
        for field in *bits {
            w.item(*field, b, at, 1)?;
        }
        masked(w, b, at, SPARE_BITS, *spare)?;
        if *len == 2 {
            if bits[0] == TRA_INFO_SGSN_PDP_CONTEXT {
                w.item(TRA_INFO_SGSN_RESERVED, b, at + 1, 1)?;
            } else {
                masked(w, b, at + 1, SPARE_BITS, 0xff)?;
            }
        }
        w.close(inner);
        at += len;
    }
    w.close(opened);
    let kinds = w.text(b, at, 2, format_args!("List of NE Types"))?;
    let opened = w.open(kinds);
    masked(w, b, at + 1, SPARE_BITS, 0x80)?;
    w.close(opened);
    let first = [
        TRA_INFO_LNE_SGW,
        TRA_INFO_LNE_MME,
        TRA_INFO_LNE_BM_SC,
        TRA_INFO_LNE_RNC,
        TRA_INFO_LNE_GGSN,
        TRA_INFO_LNE_SGSN,
        TRA_INFO_LNE_MGW,
        TRA_INFO_LNE_MSC_S,
    ];
    let second = [
        TRA_INFO_NG_RAN_NODE,
        TRA_INFO_LNE_UPF,
        TRA_INFO_LNE_PCF,
        TRA_INFO_LNE_SMF,
        TRA_INFO_LNE_AMF,
        TRA_INFO_LNE_ENB,
        TRA_INFO_LNE_PDN_GW,
    ];
    for field in first {
        w.item(field, b, at, 1)?;
    }
    for field in second {
        w.item(field, b, at + 1, 1)?;
    }
    w.item(TRA_INFO_TDL, b, at + 2, 1)?;
    Ok(())
}

/// How far the packets of a bearer were counted.
fn numbers<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let nsapi = masked(w, b, 0, NSAPI, 8)?;
    w.append(item, format_args!("NSAPI: {}", b.u8(0)? >> 3 & 1));
    let opened = w.open(nsapi);
    masked(w, b, 0, SPARE_BITS, 0xf0)?;
    w.item(PDN_NUMBERS_NSAPI, b, 0, 1)?;
    w.close(opened);
    let fields = [
        DL_GTP_U_SEQUENCE_NUMBER,
        UL_GTP_U_SEQUENCE_NUMBER,
        SEND_N_PDU_NUMBER,
        RECEIVE_N_PDU_NUMBER,
    ];
    for (n, field) in fields.iter().enumerate() {
        w.item(*field, b, 1 + 2 * n, 2)?;
    }
    Ok(())
}

/// A time zone: quarters of an hour in digits whose halves are swapped, with a sign, and what summer adds.
fn time_zone<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let octet = b.u8(0)?;
    let item = w.item(DTAP_TIMEZONE, b, 0, 1)?;
    let quarters = u32::from(octet & 7) * 10 + u32::from(octet >> 4);
    let sign = if octet & 8 == 0 { '+' } else { '-' };
    let (hours, minutes) = (quarters / 4, quarters % 4 * 15);
    w.label_value(item, format_args!("GMT {sign} {hours} hours {minutes} minutes"));
    w.set_number(item, u64::from(quarters));
    w.item(UE_TIME_ZONE_DST, b, 1, 1)?;
    Ok(())
}

/// Identifiers of sets of connections, of one node.
fn connection_set<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let octet = b.u8(0)?;
    w.item(FQ_CSID_TYPE, b, 0, 1)?;
    w.item(FQ_CSID_NR, b, 0, 1)?;
    let kind = octet >> 4;
    let mut at = match kind {
        0 => {
            w.item(FQ_CSID_IPV4, b, 1, 4)?;
            5
        }
        1 => {
            w.item(FQ_CSID_IPV6, b, 1, 16)?;
            17
        }
        2 => {
            w.item(FQ_CSID_NODE_ID, b, 1, 4)?;
            w.item(FQ_CSID_MCC_MNC, b, 1, 4)?;
            5
        }
        _ => {
            let text =
                format_args!("Wrong Node-ID Type {kind}, should be 0-2(Or this is a newer spec)");
            let item = w.text(b, 0, 1, text)?;
            w.expert_text(FQ_CSID_TYPE_UNKNOWN, item, text);
            return Ok(());
        }
    };
    for _ in 0..octet & 15 {
        w.item(FQ_CSID_ID, b, at, 2)?;
        at += 2;
    }
    Ok(())
}

/// A closed group of subscribers.
fn closed_group<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    e212::network(w, b, 0, PLAIN)?;
    w.item(CUI_CSG_ID_SPARE, b, 3, 1)?;
    w.item(CUI_CSG_ID, b, 3, 4)?;
    for field in [UCI_ACCESS_MODE, UCI_LEAVE_CSG, UCI_CSG_MEMBERSHIP] {
        w.item(field, b, 7, 1)?;
    }
    Ok(())
}

/// How much is to be left out for how long.
fn throttling<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    w.item(THROTTLING_DELAY_UNIT, b, 0, 1)?;
    w.item(THROTTLING_DELAY_VALUE, b, 0, 1)?;
    w.item(THROTTLING_FACTOR, b, 1, 1)?;
    if b.u8(1)? > 100 {
        let text = format_args!("Throttling factor: value beyond (0,100) is considered as 0");
        w.append(item, text);
    }
    if b.reported() > 2 {
        w.item(SPARE_BYTES, b, 2, REST)?;
    }
    Ok(())
}

/// What the radio network or a layer above it gave as its reason.
fn reason<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const S1AP: u8 = 1;
    const DIAMETER: u8 = 4;
    const IKE: u8 = 5;
    let octet = b.u8(0)?;
    w.item(RAN_NAS_PROTOCOL_TYPE, b, 0, 1)?;
    let field = match octet >> 4 {
        S1AP => {
            w.item(RAN_NAS_S1AP_TYPE, b, 0, 1)?;
            match octet & 15 {
                0 => CAUSERADIONETWORK,
                1 => CAUSETRANSPORT,
                2 => CAUSENAS,
                3 => CAUSEPROTOCOL,
                4 => CAUSEMISC,
                _ => RAN_NAS_CAUSE_VALUE,
            }
        }
        2 => RAN_NAS_EMM_CAUSE,
        3 => RAN_NAS_ESM_CAUSE,
        DIAMETER => RAN_NAS_DIAMETER_CAUSE,
        IKE => RAN_NAS_IKEV2_CAUSE,
        _ => {
            w.item(RAN_NAS_CAUSE_VALUE, b, 1, REST)?;
            return Ok(());
        }
    };
    w.item(field, b, 1, if matches!(octet >> 4, DIAMETER | IKE) { 2 } else { 1 })?;
    Ok(())
}

/// How much of a node's capacity is for an access point.
fn capacity<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    w.item(RELATIVE_CAPACITY, b, 0, 1)?;
    if !(1..=100).contains(&b.u8(0)?) {
        let text = format_args!("Relative Capacity: value beyond (1,100) is considered as 0");
        w.append(item, text);
    }
    let len = usize::from(b.u8(1)?);
    w.item(APN_LENGTH, b, 1, 1)?;
    named(w, &b.slice(2, len)?, APN, Item::NONE)
}

/// What somebody is paged for.
fn paging<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    bearer(w, b, 0)?;
    masked(w, b, 1, SPARE_BITS, 0xfe)?;
    w.item(PPI_FLAG, b, 1, 1)?;
    if b.u8(1)? & 1 != 0 {
        masked(w, b, 2, SPARE_BITS, 0xc0)?;
        w.item(PPI_VALUE, b, 2, 1)?;
        let word = w.word(PPI_VALUE, u64::from(b.u8(2)? & 0x3f)).unwrap_or("Unknown");
        w.append(item, format_args!(" (PPI Value: {word})"));
    }
    Ok(())
}

/// How much went through a second radio network.
fn usage<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    const TRANSFER: u8 = 4;
    let flags = w.item(SECONDARY_RAT_USAGE_DATA_REPORT, b, 0, 1)?;
    let bits = [
        SECONDARY_RAT_USAGE_DATA_REPORT_SPARE_BITS,
        SECONDARY_RAT_USAGE_DATA_REPORT_SRUDN,
        SECONDARY_RAT_USAGE_DATA_REPORT_IRSGW,
        SECONDARY_RAT_USAGE_DATA_REPORT_IRPGW,
    ];
    w.bits(flags, &bits, b, 0, 1)?;
    w.item(SECONDARY_RAT_USAGE_DATA_REPORT_RAT_TYPE, b, 1, 1)?;
    bearer(w, b, 2)?;
    w.item_as(SECONDARY_RAT_USAGE_DATA_REPORT_START_TIMESTAMP, b, 3, 4, Encoding::Ntp)?;
    w.item_as(SECONDARY_RAT_USAGE_DATA_REPORT_END_TIMESTAMP, b, 7, 4, Encoding::Ntp)?;
    w.item(SECONDARY_RAT_USAGE_DATA_REPORT_USAGE_DATA_DL, b, 11, 8)?;
    w.item(SECONDARY_RAT_USAGE_DATA_REPORT_USAGE_DATA_UL, b, 19, 8)?;
    if b.u8(0)? & TRANSFER != 0 {
        let len = usize::from(b.u8(27)?);
        w.item(MON_EVENT_INF_SRUDN_LENGTH, b, 27, 1)?;
        let item = w.text(b, 28, len, format_args!("SecondaryRATDataUsageReportTransfer"))?;
        let opened = w.open(item);
        w.item(MON_EVENT_INF_SRUDN_VALUE, b, 28, len)?;
        w.close(opened);
    }
    Ok(())
}
