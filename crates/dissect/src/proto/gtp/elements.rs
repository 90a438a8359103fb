//! Contents of information elements that are more than one field (3GPP TS 29.060, 7.7): end user addresses, names of access points,
//! qualities of service, and protocol configuration options, which hold packets of PPP's control protocols.

use lamna_fields::Field;

use super::fields::*;
use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::registry::Claim;
use crate::walk::Walk;

/// Octets of an element's type and length.
const HEADER_LEN: usize = 3;

/// An end user address: what kind of address, and the address where there is one yet.
pub(super) fn user_address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    const IETF: u8 = 1;
    const IPV4: u8 = 0x21;
    const IPV6: u8 = 0x57;
    let (organisation, kind) = (b.u8(at + 3)? & 0xf, b.u8(at + 4)?);
    let words = [
        w.word(USER_ADDR_PDP_ORG, organisation.into()).unwrap_or("Unknown"),
        w.word(USER_ADDR_PDP_TYPE, kind.into()).unwrap_or("Unknown"),
    ];
    let text = format_args!("End user address ({}/{})", words[0], words[1]);
    let item = w.text(b, at, HEADER_LEN + len, text)?;
    let opened = w.open(item);
    w.item(LENGTH, b, at + 1, 2)?;
    w.number(USER_ADDR_PDP_ORG, b, at + 3, 1, organisation.into())?;
    w.item(USER_ADDR_PDP_TYPE, b, at + 4, 1)?;
    if organisation == IETF {
        match (kind, len) {
            (IPV4, 6) => {
                w.append(item, format_args!(" : {}", Address::Ipv4(b.array(at + 5)?)));
                w.item(USER_IPV4, b, at + 5, 4)?;
            }
            (IPV6, 18) => {
                w.append(item, format_args!(" : {}", Address::Ipv6(b.array(at + 5)?)));
                w.item(USER_IPV6, b, at + 5, 16)?;
            }
            _ => {}
        }
    }
    w.close(opened);
    Ok(())
}

/// The labels of a name with dots between them; what is no list of labels is text as it is.
fn dotted(octets: &[u8]) -> String {
    let mut name = String::new();
    let mut rest = octets;
    while let Some((len, tail)) = rest.split_first() {
        let Some((label, next)) = tail.split_at_checked(usize::from(*len)) else {
            return String::from_utf8_lossy(octets).into_owned();
        };
        if !name.is_empty() {
            name.push('.');
        }
        name.push_str(&String::from_utf8_lossy(label));
        rest = next;
    }
    name
}

/// The name of an access point.
pub(super) fn access_point<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let name = if w.fields() { dotted(b.bytes(at + 3, len)?) } else { String::new() };
    let text = format_args!("Access Point Name: {name}");
    let item = w.text(b, at, HEADER_LEN + len, text)?;
    let opened = w.open(item);
    w.item(APN_LENGTH, b, at + 1, 2)?;
    if len > 0 {
        w.string(APN, b, at + 3, len, format_args!("{name}"))?;
    }
    w.close(opened);
    Ok(())
}

/// Protocol configuration options (3GPP TS 24.008, 10.5.6.3): the direction tells who asks.
pub(super) fn configuration<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    is_answer: bool,
) -> Walked {
    let text = format_args!("Protocol configuration options");
    let item = w.text(b, at, HEADER_LEN + len, text)?;
    let opened = w.open(item);
    w.item(LENGTH, b, at + 1, 2)?;
    options(w, &b.slice(at + 3, len)?, Some(is_answer))?;
    w.close(opened);
    Ok(())
}

/// The options themselves, as version 2 has them too; whose they are is not known in all of its messages.
pub(crate) fn options<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    is_answer: Option<bool>,
) -> Walked {
    const DNS_IPV6: u16 = 0x0003;
    const DNS_IPV4: u16 = 0x000d;
    const MTU: u16 = 0x0010;
    /// From here on options are not PPP's.
    const PPP: u16 = 0x8000;
    if b.reported() == 0 {
        return Ok(());
    }
    w.generated_signed(LINK_DIRECTION, b, 0, is_answer.map_or(-1, i64::from));
    let is_answer = is_answer.unwrap_or(true);
    w.item(PCO_EXTENSION, b, 0, 1)?;
    let protocol = b.u8(0)? & 7;
    let item = w.item(CONFIGURATION_PROTOCOL, b, 0, 1)?;
    if protocol == 0 {
        let text = "PPP for use with IP PDP type or IP PDN type";
        w.label(item, format_args!(".... .000 = Configuration Protocol: {text} (0)"));
    }
    let mut at = 1;
    while b.remaining(at) >= HEADER_LEN {
        let kind = b.u16(at)?;
        let len = usize::from(b.u8(at + 2)?);
        let item = w.item(PCO_ID, b, at, 2)?;
        let name = option_name(kind, is_answer);
        w.label_value(item, format_args!("{name} (0x{kind:04x})"));
        let opened = w.open(item);
        w.item(PCO_LENGTH, b, at + 2, 1)?;
        let value = b.slice(at + 3, len)?;
        match kind {
            PPP.. => {
                w.silently(|w| {
                    w.try_claim(Claim::Number("ppp.protocol", kind.into()), value).map(drop)
                })?;
            }
            DNS_IPV6 if len == 16 => _ = w.item(PCO_DNS_IPV6, &value, 0, 16)?,
            DNS_IPV4 if len == 4 => _ = w.item(PCO_DNS_IPV4, &value, 0, 4)?,
            MTU if len == 2 => _ = w.item(PCO_MTU, &value, 0, 2)?,
            _ => {}
        }
        w.close(opened);
        at += HEADER_LEN + len;
    }
    Ok(())
}

/// What an option is, which may depend on who sends it.
fn option_name(kind: u16, is_answer: bool) -> &'static str {
    match (kind, is_answer) {
        (0x0001, false) => "P-CSCF IPv6 Address Request",
        (0x0001, true) => "P-CSCF IPv6 Address",
        (0x0002, false) => "IM CN Subsystem Signaling Flag",
        (0x0002, true) => "IM CN Subsystem Signaling Flag",
        (0x0003, false) => "DNS Server IPv6 Address Request",
        (0x0003, true) => "DNS Server IPv6 Address",
        (0x0005, false) => "MS Support of Network Requested Bearer Control indicator",
        (0x0005, true) => "Selected Bearer Control Mode",
        (0x000a, false) => "IP address allocation via NAS signalling",
        (0x000b, false) => "IPv4 address allocation via DHCPv4",
        (0x000c, false) => "P-CSCF IPv4 Address Request",
        (0x000c, true) => "P-CSCF IPv4 Address",
        (0x000d, false) => "DNS Server IPv4 Address Request",
        (0x000d, true) => "DNS Server IPv4 Address",
        (0x0010, false) => "IPv4 Link MTU Request",
        (0x0010, true) => "IPv4 Link MTU",
        (0x8021, _) => "Internet Protocol Control Protocol",
        (0xc021, _) => "Link Control Protocol",
        (0xc023, _) => "Password Authentication Protocol",
        (0xc223, _) => "Challenge Handshake Authentication Protocol",
        _ => "Unknown",
    }
}

/// The part of a quality of service that even the first release has, from its first octet on.
pub(super) fn quality<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    for (offset, fields) in [
        (0, &[QOS_SPARE1, QOS_DELAY, QOS_RELIABILITY][..]),
        (1, &[QOS_PEAK, QOS_SPARE2, QOS_PRECEDENCE][..]),
        (2, &[QOS_SPARE3, QOS_MEAN][..]),
    ] {
        w.bits(Item::NONE, fields, b, at + offset, 1)?;
    }
    Ok(())
}

/// A quality of service of the first release.
pub(super) fn old_quality<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let octets: [u8; 3] = b.array(at + 1)?;
    let [a, c, d] = octets;
    let text = format_args!(
        "Quality of Service: delay: {}, reliability: {}, peak: {}, precedence: {}, mean: {}",
        a >> 3 & 7,
        a & 7,
        c >> 4,
        c & 7,
        d & 0x1f
    );
    let item = w.text(b, at, 4, text)?;
    let opened = w.open(item);
    quality(w, b, at + 1)?;
    w.close(opened);
    Ok(())
}

/// A bit rate in its steps of 1, 8 and 64 kbit/s (3GPP TS 24.008, table 10.5.156).
fn rate<C: Collector>(w: &mut Walk<'_, C>, field: Field, b: &Buf<'_>, at: usize) -> Walked {
    let code = u32::from(b.u8(at)?);
    let item = w.item(field, b, at, 1)?;
    let kbps = match code {
        1..=63 => code,
        64..=127 => 64 + (code - 64) * 8,
        128..=254 => 576 + (code - 128) * 64,
        _ => return Ok(()),
    };
    w.label_value(item, format_args!("{kbps} kbps"));
    Ok(())
}

/// A profile of the quality of service.
pub(super) fn profile<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let item = w.text(b, at, HEADER_LEN + len, format_args!("Quality of Service"))?;
    let opened = w.open(item);
    w.item(QOS_UMTS_LENGTH, b, at + 1, 2)?;
    let start = at + HEADER_LEN;
    if len >= 4 {
        w.item(QOS_AL_RET_PRIORITY, b, start, 1)?;
        quality(w, b, start + 1)?;
    }
    if len >= 12 {
        let fields = [QOS_TRAF_CLASS, QOS_DEL_ORDER, QOS_DEL_ERR_SDU];
        w.bits(Item::NONE, &fields, b, start + 4, 1)?;
        let size = u32::from(b.u8(start + 5)?);
        let item = w.item(QOS_MAX_SDU_SIZE, b, start + 5, 1)?;
        if (1..=150).contains(&size) {
            w.label_value(item, format_args!("{} octets", size * 10));
        }
        rate(w, QOS_MAX_UL, b, start + 6)?;
        rate(w, QOS_MAX_DL, b, start + 7)?;
        w.bits(Item::NONE, &[QOS_RES_BER, QOS_SDU_ERR_RATIO], b, start + 8, 1)?;
        w.bits(Item::NONE, &[QOS_TRANS_DELAY, QOS_TRAF_HANDL_PRIO], b, start + 9, 1)?;
        rate(w, QOS_GUAR_UL, b, start + 10)?;
        rate(w, QOS_GUAR_DL, b, start + 11)?;
    }
    w.close(opened);
    Ok(())
}

/// What a session is charged by.
pub(super) fn charging<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
) -> Walked {
    let value = b.u16(at + len - 2)?;
    let item = w.number(CHRG_CHAR, b, at, len, u64::from(value))?;
    let bits = [CHRG_CHAR_S, CHRG_CHAR_N, CHRG_CHAR_P, CHRG_CHAR_F, CHRG_CHAR_H, CHRG_CHAR_R];
    w.bits(item, &bits, b, at + len - 2, 2)
}

/// A time zone: quarters of an hour in digits whose halves are swapped, with a sign, and what summer adds.
pub(super) fn time_zone<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let octet = b.u8(at + 3)?;
    let quarters = u32::from(octet & 7) * 10 + u32::from(octet >> 4);
    let sign = if octet & 8 == 0 { '+' } else { '-' };
    let (hours, minutes) = (quarters / 4, quarters % 4 * 15);
    let item =
        w.text(b, at, 5, format_args!("MS Time Zone: GMT {sign} {hours} hours {minutes} minutes"))?;
    let opened = w.open(item);
    w.item(EXT_LENGTH, b, at + 1, 2)?;
    let item = w.item(TIMEZONE, b, at + 3, 1)?;
    w.label_value(item, format_args!("GMT {sign} {hours} hours {minutes} minutes"));
    w.item(TIMEZONE_DST, b, at + 4, 1)?;
    w.close(opened);
    Ok(())
}

/// An element of one field with a length, whose title it has.
pub(super) fn titled<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    field: Field,
) -> Walked {
    let number = b.u8(at + 3)?;
    let title = w.def(field).title;
    let word = w.word(field, number.into()).unwrap_or("Unknown");
    let item = w.text(b, at, HEADER_LEN + len, format_args!("{title}: {word}"))?;
    let opened = w.open(item);
    w.item(EXT_LENGTH, b, at + 1, 2)?;
    w.item(field, b, at + 3, 1)?;
    w.close(opened);
    Ok(())
}
