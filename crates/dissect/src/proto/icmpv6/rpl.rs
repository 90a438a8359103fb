//! RPL, the routing protocol of lossy networks (RFC 6550, section 6), with the metrics of RFC 6551.

use super::*;
use crate::proto::bitmask::{self, flags};
use lamna_fields::{Encoding, Field};

/// Codes of messages (RFC 6550, section 20.2).
mod code {
    pub(super) const SOLICITATION: u8 = 0;
    pub(super) const INFORMATION: u8 = 1;
    pub(super) const ADVERTISEMENT: u8 = 2;
    pub(super) const ACKNOWLEDGEMENT: u8 = 3;
}

/// Types of options (RFC 6550, section 20.4).
mod option {
    pub(super) const PAD_1: u8 = 0;
    pub(super) const PAD_N: u8 = 1;
    pub(super) const METRIC: u8 = 2;
    pub(super) const ROUTE: u8 = 3;
    pub(super) const CONFIGURATION: u8 = 4;
    pub(super) const TARGET: u8 = 5;
    pub(super) const TRANSIT: u8 = 6;
    pub(super) const SOLICITED: u8 = 7;
    pub(super) const PREFIX: u8 = 8;
    pub(super) const DESCRIPTOR: u8 = 9;
}

/// Walks a message; of codes that are not covered, nothing.
pub(super) fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let at = match b.u8(1)? {
        code::SOLICITATION => {
            w.item(RPL_DIS_FLAGS, b, 4, 1)?;
            w.item(RESERVED, b, 5, 1)?;
            6
        }
        code::INFORMATION => information(w, b)?,
        code::ADVERTISEMENT => {
            let bits = [RPL_DAO_FLAG_K, RPL_DAO_FLAG_D, RPL_DAO_FLAG_RSV];
            w.item(RPL_DAO_INSTANCE, b, 4, 1)?;
            flags(w, b, 5, 1, RPL_DAO_FLAG, &bits)?;
            w.item(RESERVED, b, 6, 1)?;
            w.item(RPL_DAO_SEQUENCE, b, 7, 1)?;
            named(w, b, RPL_DAO_DODAGID, b.u8(5)? & 0x40 != 0)?
        }
        code::ACKNOWLEDGEMENT => {
            let bits = [RPL_DAOACK_FLAG_D, RPL_DAOACK_FLAG_RSV];
            w.item(RPL_DAOACK_INSTANCE, b, 4, 1)?;
            flags(w, b, 5, 1, RPL_DAOACK_FLAG, &bits)?;
            w.item(RPL_DAOACK_SEQUENCE, b, 6, 1)?;
            w.item(RPL_DAOACK_STATUS, b, 7, 1)?;
            named(w, b, RPL_DAOACK_DODAGID, b.u8(5)? & 0x80 != 0)?
        }
        _ => return Ok(()),
    };
    options(w, b, at)
}

fn information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    w.item(RPL_DIO_INSTANCE, b, 4, 1)?;
    w.item(RPL_DIO_VERSION, b, 5, 1)?;
    w.item(RPL_DIO_RANK, b, 6, 2)?;
    let bits = [RPL_DIO_FLAG_G, RPL_DIO_FLAG_0, RPL_DIO_FLAG_MOP, RPL_DIO_FLAG_PREFERENCE];
    bitmask::worded(w, (b, 8, 1, Encoding::Big), RPL_DIO_FLAG, &bits)?;
    w.item(RPL_DIO_DTSN, b, 9, 1)?;
    w.item(RPL_DIO_FLAG, b, 10, 1)?;
    w.item(RESERVED, b, 11, 1)?;
    w.item(RPL_DIO_DAGID, b, 12, ADDRESS_LEN)?;
    Ok(12 + ADDRESS_LEN)
}

/// Octets of an address.
const ADDRESS_LEN: usize = 16;

/// The graph that a message names, where it does; answers where the options begin.
fn named<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    is_there: bool,
) -> Result<usize, Fault> {
    if !is_there {
        return Ok(8);
    }
    w.item(field, b, 8, ADDRESS_LEN)?;
    Ok(8 + ADDRESS_LEN)
}

fn options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    // Every option takes an octet at least.
    while at < b.reported() {
        at += one(w, b, at)?;
    }
    Ok(())
}

/// Adds the option at `at`; answers how long it is.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    let body = if kind == option::PAD_1 { 0 } else { 1 + usize::from(b.u8(at + 1)?) };
    let root = w.item(OPT, b, at, (1 + body).min(b.remaining(at)))?;
    let name = RPL_OPT_TYPE_VALUES.get(u64::from(kind));
    match name {
        Some(name) => w.label(root, format_args!("ICMPv6 RPL Option ({name}")),
        None => w.label(root, format_args!("ICMPv6 RPL Option (Unknown {kind}")),
    }
    let opened = w.open(root);
    let item = w.item(RPL_OPT_TYPE, b, at, 1)?;
    if kind != option::PAD_1 {
        w.item(RPL_OPT_LENGTH, b, at + 1, 1)?;
        contents(w, b, at, body - 1, kind, (root, item))?;
    }
    w.append(root, format_args!(")"));
    w.close(opened);
    Ok(1 + body)
}

fn contents<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u8,
    (root, type_item): (Item, Item),
) -> Walked {
    let (data, end) = (at + 2, at + 2 + len);
    match kind {
        option::PAD_N => {
            let item = w.item(RPL_OPT_PADN, b, data, len)?;
            w.label(item, format_args!("Paddn (Length : {len} bytes)"));
        }
        option::METRIC => metrics(w, b, data, end)?,
        option::ROUTE => {
            w.item(RPL_OPT_ROUTE_PREFIX_LENGTH, b, data, 1)?;
            let bits = [RPL_OPT_ROUTE_PREF, RPL_OPT_ROUTE_RESERVED];
            bitmask::worded(w, (b, data + 1, 1, Encoding::Big), RPL_OPT_ROUTE_FLAG, &bits)?;
            w.item(RPL_OPT_ROUTE_LIFETIME, b, data + 2, 4)?;
            prefix(w, b, root, RPL_OPT_ROUTE_PREFIX, (data + 6, end), Some(b.u8(data)?))?;
        }
        option::CONFIGURATION => {
            let bits = [RPL_OPT_CONFIG_RESERVED, RPL_OPT_CONFIG_AUTH, RPL_OPT_CONFIG_PCS];
            flags(w, b, data, 1, RPL_OPT_CONFIG_FLAG, &bits)?;
            let mut at = data + 1;
            for (field, len) in [
                (RPL_OPT_CONFIG_INTERVAL_DOUBLE, 1),
                (RPL_OPT_CONFIG_INTERVAL_MIN, 1),
                (RPL_OPT_CONFIG_REDUNDANCY, 1),
                (RPL_OPT_CONFIG_MAX_RANK_INC, 2),
                (RPL_OPT_CONFIG_MIN_HOP_RANK_INC, 2),
                (RPL_OPT_CONFIG_OCP, 2),
                (RPL_OPT_CONFIG_RSV, 1),
                (RPL_OPT_CONFIG_DEF_LIFETIME, 1),
                (RPL_OPT_CONFIG_LIFETIME_UNIT, 2),
            ] {
                w.item(field, b, at, len)?;
                at += len;
            }
        }
        option::TARGET => {
            w.item(RPL_OPT_TARGET_FLAG, b, data, 1)?;
            w.item(RPL_OPT_TARGET_PREFIX_LENGTH, b, data + 1, 1)?;
            prefix(w, b, root, RPL_OPT_TARGET_PREFIX, (data + 2, end), Some(b.u8(data + 1)?))?;
        }
        option::TRANSIT => {
            let bits = [RPL_OPT_TRANSIT_FLAG_E, RPL_OPT_TRANSIT_FLAG_RSV];
            flags(w, b, data, 1, RPL_OPT_TRANSIT_FLAG, &bits)?;
            w.item(RPL_OPT_TRANSIT_PATHCTL, b, data + 1, 1)?;
            w.item(RPL_OPT_TRANSIT_PATHSEQ, b, data + 2, 1)?;
            w.item(RPL_OPT_TRANSIT_PATHLIFETIME, b, data + 3, 1)?;
            if len >= 4 + ADDRESS_LEN {
                prefix(w, b, root, RPL_OPT_TRANSIT_PARENT, (data + 4, end), None)?;
            }
        }
        option::SOLICITED => {
            let bits = [
                RPL_OPT_SOLICITED_FLAG_V,
                RPL_OPT_SOLICITED_FLAG_I,
                RPL_OPT_SOLICITED_FLAG_D,
                RPL_OPT_SOLICITED_FLAG_RSV,
            ];
            w.item(RPL_OPT_SOLICITED_INSTANCE, b, data, 1)?;
            flags(w, b, data + 1, 1, RPL_OPT_SOLICITED_FLAG, &bits)?;
            w.item(RPL_OPT_SOLICITED_DODAGID, b, data + 2, ADDRESS_LEN)?;
            w.item(RPL_OPT_SOLICITED_VERSION, b, data + 2 + ADDRESS_LEN, 1)?;
        }
        option::PREFIX => {
            let bits = [
                RPL_OPT_PREFIX_FLAG_L,
                RPL_OPT_CONFIG_FLAG_A,
                RPL_OPT_CONFIG_FLAG_R,
                RPL_OPT_CONFIG_FLAG_RSV,
            ];
            w.item(RPL_OPT_PREFIX_LENGTH, b, data, 1)?;
            flags(w, b, data + 1, 1, RPL_OPT_PREFIX_FLAG, &bits)?;
            w.item(RPL_OPT_PREFIX_VALID_LIFETIME, b, data + 2, 4)?;
            w.item(RPL_OPT_PREFIX_PREFERRED_LIFETIME, b, data + 6, 4)?;
            w.item(RPL_OPT_RESERVED, b, data + 10, 4)?;
            let whole = (data + 14, data + 14 + ADDRESS_LEN);
            prefix(w, b, root, RPL_OPT_PREFIX, whole, Some(b.u8(data)?))?;
        }
        option::DESCRIPTOR => {
            w.item(RPL_OPT_TARGETDESC_DESCRIPTOR, b, data, 4)?;
        }
        _ => {
            w.expert_text(
                UNDECODED_RPL_OPTION,
                type_item,
                format_args!(
                    "Dissector for ICMPv6 RPL Option ({kind}) code not implemented, Contact Wireshark developers if you want this supported"
                ),
            );
            w.item(DATA, b, data, len)?;
        }
    }
    Ok(())
}

/// Adds an address of which the octets behind its prefix may be left out, and names it in the option's line.
fn prefix<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    field: Field,
    (at, end): (usize, usize),
    bits: Option<u8>,
) -> Walked {
    let octets = b.bytes(at, end.saturating_sub(at).min(ADDRESS_LEN))?;
    let mut address = [0; ADDRESS_LEN];
    address.iter_mut().zip(octets).for_each(|(to, from)| *to = *from);
    let address = Address::Ipv6(address);
    let item = w.item(field, b, at, octets.len())?;
    w.label_value(item, format_args!("{address}"));
    match bits {
        Some(bits) => w.append(root, format_args!(" {address}/{bits}")),
        None => w.append(root, format_args!(" {address}")),
    }
    Ok(())
}

/// Adds the metrics of a container (RFC 6551, section 2.1).
fn metrics<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize, end: usize) -> Walked {
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 3)?));
        let root = w.number(RPL_OPT_METRIC_TYPE, b, at, 4 + len, u64::from(kind))?;
        let opened = w.open(root);
        let bits = [
            RPL_OPT_METRIC_RESERVED,
            RPL_OPT_METRIC_FLAG_P,
            RPL_OPT_METRIC_FLAG_C,
            RPL_OPT_METRIC_FLAG_O,
            RPL_OPT_METRIC_FLAG_R,
            RPL_OPT_METRIC_FLAG_A,
            RPL_OPT_METRIC_PREC,
        ];
        flags(w, b, at + 1, 2, RPL_OPT_METRIC_FLAGS, &bits)?;
        w.item(RPL_OPT_METRIC_LENGTH, b, at + 3, 1)?;
        metric(w, b, at + 4, len, kind)?;
        w.close(opened);
        at += 4 + len;
    }
    Ok(())
}

fn metric<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    kind: u8,
) -> Walked {
    match kind {
        1 => {
            let bits = [
                RPL_OPT_METRIC_NSA_OBJECT_RESERVED,
                RPL_OPT_METRIC_NSA_OBJECT_FLAGS,
                RPL_OPT_METRIC_NSA_OBJECT_FLAG_A,
                RPL_OPT_METRIC_NSA_OBJECT_FLAG_O,
            ];
            flags(w, b, at, 2, RPL_OPT_METRIC_NSA_OBJECT, &bits)?;
        }
        2 => {
            let bits = [
                RPL_OPT_METRIC_NE_OBJECT_FLAGS,
                RPL_OPT_METRIC_NE_OBJECT_FLAG_I,
                RPL_OPT_METRIC_NE_OBJECT_TYPE,
                RPL_OPT_METRIC_NE_OBJECT_FLAG_E,
                RPL_OPT_METRIC_NE_OBJECT_ENERGY,
            ];
            flags(w, b, at, 2, RPL_OPT_METRIC_NE_OBJECT, &bits)?;
        }
        3 => {
            let bits = [
                RPL_OPT_METRIC_HP_OBJECT_RESERVED,
                RPL_OPT_METRIC_HP_OBJECT_FLAGS,
                RPL_OPT_METRIC_HP_OBJECT_HP,
            ];
            flags(w, b, at, 2, RPL_OPT_METRIC_HP_OBJECT, &bits)?;
        }
        4 | 5 => {
            let throughput = kind == 4;
            let field =
                if throughput { RPL_OPT_METRIC_LT_OBJECT_LT } else { RPL_OPT_METRIC_LL_OBJECT_LL };
            for at in (at..at + len).step_by(4) {
                w.item(field, b, at, 4)?;
            }
        }
        6 => {
            let bits = [RPL_OPT_METRIC_LQL_OBJECT_VAL, RPL_OPT_METRIC_LQL_OBJECT_COUNTER];
            w.item(RPL_OPT_METRIC_LQL_OBJECT_RES, b, at, 1)?;
            for at in at + 1..at + len {
                flags(w, b, at, 1, RPL_OPT_METRIC_LQL_OBJECT, &bits)?;
            }
        }
        7 => {
            for at in (at..at + len).step_by(2) {
                w.item(RPL_OPT_METRIC_ETX_OBJECT_ETX, b, at, 2)?;
            }
        }
        _ => {}
    }
    Ok(())
}
