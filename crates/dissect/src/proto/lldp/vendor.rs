//! Elements of makers and of their organisations: PROFINET (IEC 61158-6-10), Cisco, Avaya, Extreme, ONOS, and the one of IANA
//! (RFC 8520, section 11).

use lamna_fields::Field;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::hex;
use crate::walk::{REST, Walk};

use super::fields::*;
use super::organisation::{fits, remaining, unknown};
use super::text;

/// An element of PROFINET.
pub(super) fn profinet<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    match subtype {
        1 => {
            let fields = [
                PROFINET_PORT_RX_DELAY_LOCAL,
                PROFINET_PORT_RX_DELAY_REMOTE,
                PROFINET_PORT_TX_DELAY_LOCAL,
                PROFINET_PORT_TX_DELAY_REMOTE,
                PROFINET_CABLE_DELAY_LOCAL,
            ];
            for (i, field) in fields.into_iter().enumerate() {
                let delay = e.u32(at + 4 * i)?;
                let item = w.item(field, e, at + 4 * i, 4)?;
                if delay == 0 {
                    w.append(item, format_args!(" (unknown)"));
                } else {
                    w.label_value(item, format_args!("{delay}ns"));
                }
            }
            Ok(())
        }
        2 => {
            w.item(PROFINET_RTC2_PORT_STATUS, e, at, 2)?;
            let state = e.u16(at + 2)? & 7;
            let word = w.word(PROFINET_RTC3_PORT_STATUS, u64::from(state)).unwrap_or("Unknown");
            w.info_append(format_args!("RTClass3 Port Status = {word}"));
            for field in [
                PROFINET_RTC3_PORT_STATUS,
                PROFINET_RTC3_PORT_STATUS_RESERVED,
                PROFINET_RTC3_PORT_STATUS_FRAGMENTATION,
                PROFINET_RTC3_PORT_STATUS_PREAMBLELENGTH,
            ] {
                w.item(field, e, at + 2, 2)?;
            }
            Ok(())
        }
        4 => {
            w.item(PROFINET_MRP_DOMAIN_UUID, e, at, 16)?;
            w.item(PROFINET_MRRT_PORT_STATUS, e, at + 16, 2)?;
            Ok(())
        }
        5 => {
            w.item(PROFINET_CM_MAC_ADD, e, at, 6)?;
            Ok(())
        }
        6 => {
            w.item(PROFINET_MASTER_SOURCE_ADDRESS, e, at, 6)?;
            w.item(PROFINET_SUBDOMAIN_UUID, e, at + 6, 16)?;
            w.item(PROFINET_IR_DATA_UUID, e, at + 22, 16)?;
            for (i, (title, valid, value)) in PERIODS.into_iter().enumerate() {
                let place = at + 38 + 4 * i;
                let word = e.u32(place)?;
                let said = if word >> 31 != 0 { "Valid" } else { "Invalid" };
                let text = format_args!("{title}: {said}, {}ns", word & 0x7fff_ffff);
                let item = w.text(e, place, 4, text)?;
                w.bits(item, &[valid, value], e, place, 4)?;
            }
            Ok(())
        }
        9 => {
            w.item(PROFINET_TSN_DOMAIN_UUID, e, at, 16)?;
            Ok(())
        }
        10 => {
            let len = usize::from(e.u8(at)?);
            w.item(PROFINET_TSN_NME_MANAGEMENT_ADDR_STR_LENGTH, e, at, 1)?;
            w.item(PROFINET_TSN_NME_MANAGEMENT_ADDR_SUBTYPE, e, at + 1, 1)?;
            w.item(PROFINET_TSN_NME_MANAGEMENT_ADDR, e, at + 2, len.saturating_sub(1))?;
            Ok(())
        }
        11 => {
            w.item(PROFINET_TSN_NME_NAME_UUID, e, at, 16)?;
            Ok(())
        }
        12 => {
            w.item(PROFINET_TSN_NME_PARAMETER_UUID, e, at, 16)?;
            Ok(())
        }
        13 => {
            w.item(PROFINET_TIME_DOMAIN_NUMBER, e, at, 2)?;
            w.item(PROFINET_TIME_DOMAIN_UUID, e, at + 2, 16)?;
            w.item(PROFINET_TIME_DOMAIN_MASTER_IDENTITY, e, at + 18, 8)?;
            Ok(())
        }
        _ => unknown(w, e, at),
    }
}

/// The periods of a cycle: title, whether it is valid, and the value.
const PERIODS: [(&str, Field, Field); 4] = [
    ("LengthOfPeriod", PROFINET_LENGTH_OF_PERIOD_VALID, PROFINET_LENGTH_OF_PERIOD_LENGTH),
    ("RedPeriodBegin", PROFINET_RED_PERIOD_BEGIN_VALID, PROFINET_RED_PERIOD_BEGIN_OFFSET),
    ("OrangePeriodBegin", PROFINET_ORANGE_PERIOD_BEGIN_VALID, PROFINET_ORANGE_PERIOD_BEGIN_OFFSET),
    ("GreenPeriodBegin", PROFINET_GREEN_PERIOD_BEGIN_VALID, PROFINET_GREEN_PERIOD_BEGIN_OFFSET),
];

/// An element of Cisco, whose value stands in the label of `root` too.
pub(super) fn cisco<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
    root: Item,
) -> Walked {
    let (field, len) = match subtype {
        0x01 => {
            let item = w.item(CISCO_UPOE, e, at, 1)?;
            let bits = [
                CISCO_UPOE_SUPPORTED,
                CISCO_UPOE_ALTB_DETECTION_REQUIRED,
                CISCO_UPOE_PD_ALTB_DESIRED,
                CISCO_UPOE_PSE_ALTB_OPER,
            ];
            w.bits(item, &bits, e, at, 1)?;
            return remaining(w, e, at + 1);
        }
        0xc9 => (CISCO_PORTSTATE, 1),
        0xca => (CISCO_NODEROLE, 1),
        0xcb => (CISCO_NODEID, 4),
        0xcc => (CISCO_SPINELEVEL, 1),
        0xcd => (CISCO_PODID, 2),
        0xce => (CISCO_FABRICNAME, REST),
        0xcf => {
            w.append(root, format_args!(": {}", e.u8(at)?));
            w.item(CISCO_APICLIST, e, at, REST)?;
            w.item(CISCO_APICID, e, at, 1)?;
            w.item(CISCO_APICIPV4, e, at + 1, 4)?;
            w.item(CISCO_APICUUID, e, at + 5, REST)?;
            return Ok(());
        }
        0xd0 => (CISCO_NODEIP, 4),
        0xd1 => (CISCO_PORTROLE, 1),
        0xd2 => (CISCO_VERSION, REST),
        0xd3 => (CISCO_FABRICVLAN, 2),
        0xd4 => (CISCO_SERIALNO, REST),
        0xd6 => (CISCO_MODEL, REST),
        0xd7 => (CISCO_NODENAME, REST),
        0xd8 => (CISCO_PORTMODE, 1),
        0xd9 => (CISCO_AUTHCOOKIE, REST),
        0xda => (CISCO_APICMODE, 1),
        0xdb => (CISCO_FABRICD, REST),
        _ => return unknown(w, e, at),
    };
    let len = if len == REST { e.len().saturating_sub(at) } else { len };
    w.item(field, e, at, len)?;
    if w.labels() {
        let octets = e.bytes(at, len)?;
        let number = octets.iter().fold(0u64, |n, octet| n << 8 | u64::from(*octet));
        match field {
            CISCO_NODEIP => {
                w.append(root, format_args!(": {}", Address::Ipv4(e.array(at)?)));
            }
            CISCO_AUTHCOOKIE => {
                w.append(root, format_args!(": {}", hex::joined(octets, ":")));
            }
            CISCO_FABRICNAME | CISCO_VERSION | CISCO_SERIALNO | CISCO_MODEL | CISCO_NODENAME => {
                w.append(root, format_args!(": {}", text(octets)));
            }
            _ => w.append(root, format_args!(": {number}")),
        }
    }
    remaining(w, e, at + len)
}

/// An element of Avaya's telephones.
pub(super) fn avaya<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    match subtype {
        1 => {
            w.item(AVAYA_POE, e, at, 7)?;
        }
        3 | 5 | 6 => {
            let field = match subtype {
                3 => AVAYA_CALLSERVER,
                5 => AVAYA_CNASERVER,
                _ => AVAYA_FILESERVER,
            };
            w.item(field, e, at, 4)?;
        }
        4 => {
            let item = w.item(AVAYA_IPPHONE, e, at, 12)?;
            let opened = w.open(item);
            w.item(AVAYA_IPPHONE_IP, e, at, 4)?;
            w.item(AVAYA_IPPHONE_MASK, e, at + 4, 4)?;
            w.item(AVAYA_IPPHONE_GATEWAY, e, at + 8, 4)?;
            w.close(opened);
        }
        7 => {
            w.item(AVAYA_DOT1Q, e, at, 1)?;
        }
        _ => {}
    }
    Ok(())
}

/// An element of IANA.
pub(super) fn iana<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    match subtype {
        1 if e.remaining(at) > 0 => {
            w.item(IANA_MUDURL, e, at, REST)?;
            Ok(())
        }
        _ => unknown(w, e, at),
    }
}

/// An element of ONOS.
pub(super) fn onos<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    match subtype {
        1 => w.item(ONOS_CHASSIS, e, at, REST)?,
        2 => w.item(ONOS_PORT, e, at, REST)?,
        3 => w.item(ONOS_TTL, e, at, 4)?,
        _ => return unknown(w, e, at),
    };
    Ok(())
}

/// An element of Extreme's fabric.
pub(super) fn extreme<C: Collector>(
    w: &mut Walk<'_, C>,
    e: &Buf<'_>,
    at: usize,
    subtype: u8,
) -> Walked {
    const ELEMENT: u8 = 11;
    const ASSIGNMENT: u8 = 12;
    const DIGEST_LEN: usize = 32;
    if !matches!(subtype, ELEMENT | ASSIGNMENT) || !fits(w, e, at, DIGEST_LEN)? {
        return Ok(());
    }
    w.item(EXTREME_AVAYA_AP_HMAC_SHA_DIGEST, e, at, DIGEST_LEN)?;
    let mut at = at + DIGEST_LEN;
    if subtype == ELEMENT {
        for field in
            [EXTREME_AVAYA_AP_ELEMENT_TYPE, EXTREME_AVAYA_AP_STATE, EXTREME_AVAYA_AP_MGNT_VLAN]
        {
            w.item(field, e, at, 3)?;
        }
        w.item(EXTREME_AVAYA_AP_RSVD, e, at + 3, 1)?;
        w.item(EXTREME_AVAYA_AP_SYSTEM_ID, e, at + 4, 10)?;
        return Ok(());
    }
    while e.remaining(at) >= 5 {
        w.item(EXTREME_AVAYA_AP_STATUS, e, at, 2)?;
        w.item(EXTREME_AVAYA_AP_VLAN, e, at, 2)?;
        w.item(EXTREME_AVAYA_AP_I_SID, e, at + 2, 3)?;
        at += 5;
    }
    Ok(())
}
