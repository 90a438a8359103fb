//! The options of the mobility header (RFC 6275, section 6.2, and IANA's list of mobility options).

use lamna_fields::Field;

use super::fields::*;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::walk::Walk;

const PAD1: u8 = 0;
const PADN: u8 = 1;
const CONTEXT_REQUEST: u8 = 40;
const ACCESS_NETWORK: u8 = 52;
const DELEGATED_PREFIX: u8 = 55;

/// Octets of type and length.
const HEAD: usize = 2;

/// The octets that an option's length may give.
#[derive(Clone, Copy)]
enum Size {
    Any,
    Is(u8),
    AtLeast(u8),
}

/// How far a field of an option goes.
#[derive(Clone, Copy)]
enum Extent {
    Octets(u8),
    /// To the option's end.
    Rest,
    /// To two octets before the option's end.
    Cut,
}

/// What an option says in the line of the option itself.
#[derive(Clone, Copy)]
enum Tail {
    None,
    /// The word of a field.
    Word,
    /// Text, an address, a time.
    Text,
}

use Extent::{Cut, Octets, Rest};
use Size::{Any, AtLeast, Is};

/// An option: its number, what it is shown as, how long it should be, and its fields from the type on. The field
/// whose value stands in the option's line is the last one.
type Row = (u8, Field, Size, &'static [(Field, u8, Extent)], Tail);

static OPTIONS: &[Row] = &[
    (2, OPT_BRA, Is(2), &[(BRA_INTERVAL, 2, Octets(2))], Tail::None),
    (3, OPT_ACOA, Is(16), &[(ACOA_ACOA, 2, Octets(16))], Tail::None),
    (4, OPT_NI, Is(4), &[(NI_HNI, 2, Octets(2)), (NI_CNI, 4, Octets(2))], Tail::None),
    (5, OPT_BAD_AUTH, Any, &[(BAD_AUTH, 2, Rest)], Tail::None),
    (6, OPT_MNP, Is(18), PREFIX, Tail::Text),
    (7, OPT_MHLLA, Any, &[(LLA_OPTCODE, 2, Octets(1)), (LLA, 3, Rest)], Tail::None),
    (
        8,
        OPT_MNID,
        AtLeast(2),
        &[(MNID_SUBTYPE, 2, Octets(1)), (MNID_IDENTIFIER, 3, Rest)],
        Tail::Text,
    ),
    (
        9,
        OPT_AUTH,
        AtLeast(6),
        &[
            (AUTH_SUBTYPE, 2, Octets(1)),
            (AUTH_MOBILITY_SPI, 3, Octets(4)),
            (AUTH_AUTH_DATA, 7, Cut),
        ],
        Tail::None,
    ),
    (10, OPT_MSEG_ID, Is(8), &[(MSEG_ID_TIMESTAMP, 2, Octets(8))], Tail::None),
    (11, OPT_CGAPR, Is(0), &[], Tail::None),
    (12, OPT_CGAR, Any, &[(CGAR_CGA_PAR, 2, Cut)], Tail::None),
    (13, OPT_SIGN, Any, &[(SIGN_SIGN, 2, Cut)], Tail::None),
    (14, OPT_PHKT, Any, &[(PHKT_PHKT, 2, Cut)], Tail::None),
    (15, OPT_COTI, Is(0), &[], Tail::None),
    (16, OPT_COT, Is(8), &[(MOCOT_CO_KEYGEN_TOK, 2, Cut)], Tail::None),
    (
        17,
        OPT_DNSU,
        AtLeast(5),
        &[(DNSU_STATUS, 2, Octets(1)), (DNSU_FLAG_R, 3, Octets(1)), (DNSU_MN_ID, 4, Cut)],
        Tail::None,
    ),
    (18, OPT_EM, Any, &[(EM_DATA, 2, Cut)], Tail::None),
    (
        19,
        OPT_VSM,
        AtLeast(2),
        &[(VSM_VENDORID, 2, Octets(4)), (VSM_SUBTYPE, 6, Octets(1)), (VSM_DATA, 7, Cut)],
        Tail::None,
    ),
    (20, OPT_SSM, AtLeast(1), &[(SS_IDENTIFIER, 2, Rest)], Tail::Text),
    (21, OPT_BADFF, AtLeast(4), &[(BADFF_SPI, 2, Octets(4)), (BADFF_AUTH, 6, Cut)], Tail::None),
    (22, OPT_HNP, Is(18), PREFIX, Tail::Text),
    (23, OPT_HI, Is(2), &[(HI_RESERVED, 2, Octets(1)), (HI, 3, Octets(1))], Tail::Word),
    (24, OPT_ATT, Is(2), &[(ATT_RESERVED, 2, Octets(1)), (ATT, 3, Octets(1))], Tail::Word),
    (
        25,
        OPT_MNLLI,
        AtLeast(2),
        &[(MNLLI_RESERVED, 2, Octets(2)), (MNLLI_LLI, 4, Rest)],
        Tail::None,
    ),
    (26, OPT_LLA, Is(16), &[(LILA_LLA, 2, Octets(16))], Tail::None),
    (27, OPT_TS, Is(8), &[(TIMESTAMP_TMP, 2, Octets(8))], Tail::Text),
    (28, OPT_RC, Is(4), &[(RC, 2, Octets(4))], Tail::None),
    (
        29,
        OPT_IPV4HA,
        Is(6),
        &[(IPV4HA_PREFLEN, 2, Octets(1)), (IPV4HA_P_FLAG, 2, Octets(2)), (IPV4HA_HA, 4, Octets(4))],
        Tail::None,
    ),
    (30, OPT_IPV4AA, Is(6), ACKNOWLEDGED, Tail::None),
    (
        31,
        OPT_NATD,
        Is(6),
        &[
            (NATD_F_FLAG, 2, Octets(2)),
            (NATD_RESERVED, 2, Octets(2)),
            (NATD_REFRESH_T, 4, Octets(4)),
        ],
        Tail::None,
    ),
    (
        32,
        OPT_IPV4COA,
        Is(6),
        &[(IPV4COA_RESERVED, 2, Octets(2)), (IPV4COA_ADDR, 4, Octets(4))],
        Tail::None,
    ),
    (
        33,
        OPT_GREK,
        AtLeast(2),
        &[(IPV4DRA_RESERVED, 2, Octets(2)), (GRE_KEY, 4, Octets(4))],
        Tail::None,
    ),
    (
        34,
        OPT_MHIPV6AP,
        Is(18),
        &[
            (MHIPV6AP_OPT_CODE, 2, Octets(1)),
            (MHIPV6AP_LEN, 3, Octets(1)),
            (MHIPV6AP_IPV6_ADDRESS, 4, Octets(16)),
        ],
        Tail::None,
    ),
    (
        35,
        OPT_BI,
        AtLeast(4),
        &[(BI_BID, 2, Octets(2)), (BI_STATUS, 4, Octets(1)), (BI_H_FLAG, 5, Octets(1))],
        Tail::None,
    ),
    (
        36,
        OPT_IPV4HAREQ,
        Is(6),
        &[
            (IPV4HA_PREFLEN, 2, Octets(1)),
            (IPV4HA_RESERVED, 3, Octets(1)),
            (IPV4HA_HA, 4, Octets(4)),
        ],
        Tail::Text,
    ),
    (37, OPT_IPV4HAREP, Is(6), ACKNOWLEDGED, Tail::Text),
    (
        38,
        OPT_IPV4DRA,
        Is(6),
        &[(IPV4DRA_RESERVED, 2, Octets(2)), (IPV4DRA_DRA, 4, Octets(4))],
        Tail::Text,
    ),
    (
        39,
        OPT_IPV4DSM,
        Is(2),
        &[(IPV4DSM_RESERVED, 2, Octets(2)), (IPV4DSM_S_FLAG, 2, Octets(2))],
        Tail::None,
    ),
    (CONTEXT_REQUEST, OPT_CR, AtLeast(4), &[(CR_RESERVED, 2, Octets(2))], Tail::None),
    (
        41,
        OPT_LMAA,
        AtLeast(6),
        &[(LMAA_OPT_CODE, 2, Octets(1)), (LMAA_RESERVED, 3, Octets(1))],
        Tail::None,
    ),
    (46, OPT_RECAP, Is(2), &[(RECAP_RESERVED, 2, Octets(2))], Tail::None),
    (
        47,
        OPT_REDIR,
        AtLeast(6),
        &[(REDIR_K, 2, Octets(2)), (REDIR_N, 2, Octets(2)), (REDIR_RESERVED, 2, Octets(2))],
        Tail::None,
    ),
    (
        48,
        OPT_LOAD_INF,
        Is(18),
        &[
            (LOAD_INF_PRIORITY, 2, Octets(2)),
            (LOAD_INF_SESSIONS_IN_USE, 4, Octets(4)),
            (LOAD_INF_MAXIMUM_SESSIONS, 8, Octets(4)),
            (LOAD_INF_USED_CAPACITY, 12, Octets(4)),
            (LOAD_INF_MAXIMUM_CAPACITY, 16, Octets(4)),
        ],
        Tail::None,
    ),
    (49, OPT_ALT_IP4, Is(4), &[(ALT_IP4, 2, Octets(4))], Tail::None),
    (
        50,
        OPT_MNG,
        Is(6),
        &[(MNG_SUB_TYPE, 2, Octets(1)), (MNG_RESERVED, 3, Octets(1)), (MNG_MNG_ID, 4, Octets(4))],
        Tail::None,
    ),
    (
        51,
        OPT_MAG_IPV6,
        Is(16),
        &[
            (MAG_IPV6_RESERVED, 2, Octets(1)),
            (MAG_IPV6_ADDRESS_LENGTH, 3, Octets(1)),
            (MAG_IPV6_ADDRESS, 4, Octets(16)),
        ],
        Tail::None,
    ),
    (ACCESS_NETWORK, OPT_ACC_NET_ID, AtLeast(2), &[], Tail::None),
    (
        DELEGATED_PREFIX,
        OPT_DMNP,
        AtLeast(6),
        &[
            (DMNP_V_FLAG, 2, Octets(1)),
            (DMNP_RESERVED, 2, Octets(1)),
            (DMNP_PREFIX_LEN, 3, Octets(1)),
        ],
        Tail::None,
    ),
];

const PREFIX: &[(Field, u8, Extent)] =
    &[(NEMO_MNP_PFL, 3, Octets(1)), (NEMO_MNP_MNP, 4, Octets(16))];

const ACKNOWLEDGED: &[(Field, u8, Extent)] =
    &[(IPV4AA_STS, 2, Octets(1)), (IPV4HA_PREFLEN, 3, Octets(1)), (IPV4HA_HA, 4, Octets(4))];

/// Shows the options from `at` to `end`.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
) -> Walked {
    while at < end {
        let kind = b.u8(at)?;
        if kind == PAD1 {
            let item = w.item(OPT_PAD1, b, at, 1)?;
            w.label(item, format_args!("MIPv6 Option - Pad1"));
            at += 1;
            continue;
        }
        if at + 1 >= end {
            break;
        }
        let size = b.u8(at + 1)?;
        let len = HEAD + usize::from(size);
        if at + len > end {
            return past_the_end(w, b, at, end, (kind, size));
        }
        let option = b.slice(at, len)?;
        one(w, &option, kind, size)?;
        at += len;
    }
    Ok(())
}

/// Notes an option that says it is longer than there is room.
fn past_the_end<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    end: usize,
    (kind, size): (u8, u8),
) -> Walked {
    let title = title(w, kind);
    let text =
        format_args!("{title} (option length = {size} bytes says option goes past end of options)");
    let item = w.text(b, at, end - at - HEAD, text)?;
    w.expert_text(OPT_LEN_INVALID, item, text);
    Ok(())
}

/// What an option is called.
fn title<C: Collector>(w: &Walk<'_, C>, kind: u8) -> &'static str {
    let field = match OPTIONS.iter().find(|row| row.0 == kind) {
        _ if kind == PADN => OPT_PADN,
        Some(row) => row.1,
        None => return "Unknown",
    };
    w.def(field).title.trim_start_matches("MIPv6 Option - ")
}

/// Shows an option whose value has `size` octets.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, size: u8) -> Walked {
    let len = HEAD + usize::from(size);
    if kind == PADN {
        let item = w.item(OPT_PADN, b, 0, len)?;
        w.label(item, format_args!("MIPv6 Option - PadN"));
        let opened = w.open(item);
        w.item(MOBILITY_OPT_LEN, b, 1, 1)?;
        if size > 0 {
            w.item(PADN_FIELD, b, HEAD, len - HEAD)?;
        }
        w.close(opened);
        return Ok(());
    }
    let Some((_, field, right, parts, tail)) = OPTIONS.iter().find(|row| row.0 == kind) else {
        let item = w.text(b, 0, len, format_args!("Unknown (0x{kind:02x})"))?;
        let opened = w.open(item);
        w.item(MOBILITY_OPT, b, 0, 1)?;
        w.item(MOBILITY_OPT_LEN, b, 1, 1)?;
        w.close(opened);
        w.expert(IE_NOT_DISSECTED, item);
        return Ok(());
    };
    let root = w.item(*field, b, 0, len)?;
    w.label(root, format_args!("{}", w.def(*field).title));
    let opened = w.open(root);
    let length = w.item(MOBILITY_OPT_LEN, b, 1, 1)?;
    let title = title(w, kind);
    match *right {
        Is(right) if right != size => w.expert_text(
            OPT_LEN_INVALID,
            length,
            format_args!("{title} (with option length = {size} bytes; should be {right})"),
        ),
        AtLeast(least) if size < least => w.expert_text(
            OPT_LEN_INVALID,
            length,
            format_args!("{title} (with option length = {size} bytes; should be >= {least})"),
        ),
        _ => {}
    }
    let mut last = None;
    for (field, at, extent) in *parts {
        let at = usize::from(*at);
        let octets = match extent {
            Octets(n) => usize::from(*n),
            Rest => len.saturating_sub(at),
            Cut => len.saturating_sub(at + 2),
        };
        let item = w.item(*field, b, at, octets)?;
        super::lifetime(w, item, *field, b, at)?;
        last = Some((*field, at, octets));
    }
    if let Some((field, at, octets)) = last
        && w.labels()
    {
        say(w, root, *tail, b, (field, at, octets))?;
    }
    match kind {
        CONTEXT_REQUEST => context_request(w, b, len)?,
        34 => prefix(w, b)?,
        ACCESS_NETWORK => access_network(w, b, len)?,
        DELEGATED_PREFIX => delegated(w, b, root)?,
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Puts the value of an option's last field in the option's line.
fn say<C: Collector>(
    w: &mut Walk<'_, C>,
    root: Item,
    tail: Tail,
    b: &Buf<'_>,
    (field, at, octets): (Field, usize, usize),
) -> Walked {
    match tail {
        Tail::None => {}
        Tail::Word => {
            let word = w.word(field, u64::from(b.u8(at)?)).unwrap_or("<unknown>");
            w.append(root, format_args!(": {word}"));
        }
        Tail::Text if field == NEMO_MNP_MNP => {
            let (prefix, bits) = (Address::Ipv6(b.array(at)?), b.u8(at - 1)?);
            w.append(root, format_args!(": {prefix}/{bits}"));
        }
        Tail::Text if octets == 4 => {
            w.append(root, format_args!(": {}", Address::Ipv4(b.array(at)?)));
        }
        Tail::Text if field == TIMESTAMP_TMP => {}
        Tail::Text => {
            let text = String::from_utf8_lossy(b.bytes(at, octets)?);
            w.append(root, format_args!(": {text}"));
        }
    }
    Ok(())
}

/// The types that a peer is asked for.
fn context_request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    let mut at = 4;
    while at < len {
        w.item(CR_REQ_TYPE, b, at, 1)?;
        let size = usize::from(b.u8(at + 1)?);
        w.item(CR_REQ_LENGTH, b, at + 1, 1)?;
        if size > 0 && at + 2 + size <= len {
            w.item(VSM_REQ_DATA, b, at + 2, size)?;
        }
        at += 2 + size;
    }
    Ok(())
}

/// An address and how much of it is a prefix, in one text.
fn prefix<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let (bits, address) = (b.u8(3)?, Address::Ipv6(b.array(4)?));
    w.string(MHIPV6AP_IPV6_ADDRESS_PREFIX, b, 3, 17, format_args!("{address}/{bits}"))?;
    Ok(())
}

/// What names an access network (RFC 6757).
fn access_network<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, len: usize) -> Walked {
    const NETWORK: u8 = 1;
    const LOCATION: u8 = 2;
    const OPERATOR: u8 = 3;
    const UTF8: u8 = 0x80;
    let mut at = HEAD;
    while at < len {
        let (kind, size) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let item = w.item(ACC_NET_ID, b, at, (HEAD + size).min(len - at))?;
        let name = ACC_NET_ID_ANI_VALUES.get(u64::from(kind)).unwrap_or("<unknown>");
        w.label(item, format_args!("ANI: {name} (t={kind},l={size})"));
        let opened = w.open(item);
        w.item(ACC_NET_ID_ANI, b, at, 1)?;
        w.item(ACC_NET_ID_SUB_OPT_LEN, b, at + 1, 1)?;
        let inner = at + HEAD;
        match kind {
            NETWORK => {
                w.item(ACC_NET_ID_E_BIT, b, inner, 1)?;
                w.item(ACC_NET_ID_NET_NAME_LEN, b, inner + 1, 1)?;
                let octets = usize::from(b.u8(inner + 1)?);
                let field = if b.u8(inner)? & UTF8 != 0 {
                    ACC_NET_ID_NET_NAME
                } else {
                    ACC_NET_ID_NET_NAME_DATA
                };
                w.item(field, b, inner + 2, octets)?;
                let point = inner + 2 + octets;
                w.item(ACC_NET_ID_AP_NAME_LEN, b, point, 1)?;
                w.item(ACC_NET_ID_AP_NAME, b, point + 1, usize::from(b.u8(point)?))?;
            }
            LOCATION => {
                w.item(ACC_NET_ID_GEO_LATITUDE_DEGREES, b, inner, 3)?;
                w.item(ACC_NET_ID_GEO_LONGITUDE_DEGREES, b, inner + 3, 3)?;
            }
            OPERATOR => {
                w.item(ACC_NET_ID_OP_ID_TYPE, b, inner, 1)?;
                w.item(ACC_NET_ID_OP_ID, b, inner + 1, size.saturating_sub(1))?;
            }
            _ => {}
        }
        w.close(opened);
        at = inner + size;
    }
    Ok(())
}

/// The prefix of a network that is delegated (RFC 7148).
fn delegated<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    const IPV4: u8 = 0x80;
    let bits = b.u8(3)?;
    let address = if b.u8(2)? & IPV4 != 0 {
        w.item(DMNP_DMNP_IPV4, b, 4, 4)?;
        Address::Ipv4(b.array(4)?)
    } else {
        w.item(DMNP_DMNP_IPV6, b, 4, 16)?;
        Address::Ipv6(b.array(4)?)
    };
    w.append(root, format_args!(": {address}/{bits}"));
    Ok(())
}
