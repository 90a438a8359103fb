//! EDNS: the OPT record and its options (RFC 6891 and others).

use lamna_fields::{Encoding, Field};

use super::rdata::Record;
use super::{f, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::walk::{REST, Walk};

/// What OPT has in the place of class and time to live, from `at`.
pub(super) fn fixed_part<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    at: usize,
    multicast: bool,
) -> Walked {
    if multicast {
        w.item(f::RR_UDP_PAYLOAD_SIZE_MDNS, m, at, 2)?;
        w.item(f::RESP_CACHE_FLUSH, m, at, 2)?;
    } else {
        w.item(f::RR_UDP_PAYLOAD_SIZE, m, at, 2)?;
    }
    w.item(f::RESP_EXT_RCODE, m, at + 2, 1)?;
    w.item(f::RESP_EDNS0_VERSION, m, at + 3, 1)?;
    let z = w.item(f::RESP_Z, m, at + 4, 2)?;
    let opened = w.open(z);
    w.item(f::RESP_Z_DO, m, at + 4, 2)?;
    w.item(f::RESP_Z_RESERVED, m, at + 4, 2)?;
    w.close(opened);
    Ok(())
}

/// The options of an OPT record.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let (mut at, end) = (r.at, r.end());
    while at < end {
        let (code, len) = (m.u16(at)?, usize::from(m.u16(at + 2)?));
        let item = w.item(f::OPT, m, at, REST)?;
        match values::OPTIONS.get(u64::from(code)) {
            Some(word) => w.label(item, format_args!("Option: {word}")),
            None => w.label(item, format_args!("Option: Unknown ({code})")),
        }
        let opened = w.open(item);
        let code_item = w.item(f::OPT_CODE, m, at, 2)?;
        let len_item = w.item(f::OPT_LEN, m, at + 2, 2)?;
        at += 4;
        w.item(f::OPT_DATA, m, at, len)?;
        w.set_len(item, 4 + len);
        match code {
            5 => octet_list(w, m, f::OPT_DAU, at, len)?,
            6 => octet_list(w, m, f::OPT_DHU, at, len)?,
            7 => octet_list(w, m, f::OPT_N3U, at, len)?,
            8 | 20730 => {
                if code == 20730 {
                    let text = "Deprecated opcode. Client subnet OPT assigned as 8.";
                    w.expert_text(f::DEPR_OPC, code_item, format_args!("{text}"));
                }
                client_subnet(w, m, at, len, len_item)?;
            }
            10 => {
                // RFC 7873, section 4: eight octets of the client's.
                w.item(f::OPT_COOKIE_CLIENT, m, at, 8)?;
                let server = len.checked_sub(8).ok_or(Fault::Malformed)?;
                w.item(f::OPT_COOKIE_SERVER, m, at + 8, server)?;
            }
            11 if len == 2 => {
                w.item(f::OPT_EDNS_TCP_KEEPALIVE_TIMEOUT, m, at, 2)?;
            }
            12 => {
                w.item(f::OPT_PADDING, m, at, len)?;
            }
            13 if len != 0 => {
                w.item(f::OPT_CHAIN_FQDN, m, at, len)?;
            }
            15 if len != 0 => {
                w.item(f::OPT_EXT_ERROR_INFO_CODE, m, at, 2)?;
                if len > 2 {
                    w.item_as(f::OPT_EXT_ERROR_EXTRA_TEXT, m, at + 2, len - 2, Encoding::Utf8)?;
                }
            }
            _ => {}
        }
        at += len;
        w.close(opened);
    }
    Ok(())
}

fn octet_list<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
) -> Walked {
    for i in 0..len {
        w.item(field, m, at + i, 1)?;
    }
    Ok(())
}

/// A client's network (RFC 7871, section 6), of which only the octets that matter are sent.
fn client_subnet<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    at: usize,
    len: usize,
    len_item: Item,
) -> Walked {
    let family = m.u16(at)?;
    w.item(f::OPT_CLIENT_FAMILY, m, at, 2)?;
    w.item(f::OPT_CLIENT_NETMASK, m, at + 2, 1)?;
    w.item(f::OPT_CLIENT_SCOPE, m, at + 3, 1)?;
    let at = at + 4;
    let mut len = len.checked_sub(4).ok_or(Fault::Malformed)?;
    if len > 16 {
        w.expert(f::RR_OPT_BAD_LENGTH, len_item);
        len = 16;
    }
    let mut address = [0; 16];
    for (to, from) in address.iter_mut().zip(m.bytes(at, len)?) {
        *to = *from;
    }
    match family {
        1 => {
            let [a, b, c, d, ..] = address;
            let value = u32::from_be_bytes([a, b, c, d]);
            w.number(f::OPT_CLIENT_ADDR4, m, at, len, u64::from(value))?;
        }
        2 => {
            w.octets(f::OPT_CLIENT_ADDR6, m, at, len, &address)?;
        }
        _ => {
            w.item(f::OPT_CLIENT_ADDR, m, at, len)?;
        }
    }
    Ok(())
}
