//! What payloads hold.

use std::net::Ipv4Addr;

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::proto::x509;
use crate::walk::{REST, Walk};

use super::proposals::{configuration, proposal, protocol_id, second_word, transform};
use super::values::*;
use super::*;

/// Walks the body `b` of a payload of type `kind` with the item `root`.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    root: Item,
    place: Place,
) -> Walked {
    match kind {
        payload::SA => {
            let doi = b.u32(0)?;
            w.item(SA_DOI, b, 0, 4)?;
            if doi != 1 {
                return rest(w, b, SA_SITUATION, 4);
            }
            let item = w.item(SA_SITUATION, b, 4, 4)?;
            let opened = w.open(item);
            w.item(SA_SITUATION_IDENTITY_ONLY, b, 4, 4)?;
            w.item(SA_SITUATION_SECRECY, b, 4, 4)?;
            w.item(SA_SITUATION_INTEGRITY, b, 4, 4)?;
            w.close(opened);
            chain(w, b, (8, b.remaining(8)), payload::PROPOSAL, place)
        }
        payload::SA_2 => chain(w, b, (0, b.reported()), payload::PROPOSAL, place),
        payload::PROPOSAL => proposal(w, b, root, place),
        payload::TRANSFORM => transform(w, b, root, place),
        payload::KEY_EXCHANGE => rest(w, b, KEY_EXCHANGE_DATA, 0),
        payload::KEY_EXCHANGE_2 => {
            w.item(KEY_EXCHANGE_DH_GROUP, b, 0, 2)?;
            w.item(RESERVED, b, 2, 2)?;
            rest(w, b, KEY_EXCHANGE_DATA, 4)
        }
        payload::IDENTIFICATION | payload::ID_INITIATOR | payload::ID_RESPONDER => {
            identification(w, b, kind, place)
        }
        payload::CERTIFICATE | payload::CERTIFICATE_2 => certificate(w, b, place),
        payload::CERTIFICATE_REQUEST | payload::CERTIFICATE_REQUEST_2 => {
            let encoding = b.u8(0)?;
            let item = w.item(CERTREQ_TYPE, b, 0, 1)?;
            second_word(w, item, place, encoding, CERT_ENCODING_2_RANGES.get(u64::from(encoding)));
            rest(w, b, IKE_CERTREQ_AUTHORITY, 1)
        }
        payload::HASH => rest(w, b, HASH, 0),
        payload::SIGNATURE => rest(w, b, SIG, 0),
        payload::NONCE | payload::NONCE_2 => rest(w, b, NONCE, 0),
        payload::AUTHENTICATION => {
            w.item(AUTH_METHOD, b, 0, 1)?;
            w.item(RESERVED, b, 1, 3)?;
            rest(w, b, AUTH_DATA, 4)
        }
        payload::NOTIFICATION | payload::NOTIFY => notification(w, b, root, place),
        payload::DELETE | payload::DELETE_2 => delete(w, b, place),
        payload::VENDOR | payload::VENDOR_2 => vendor(w, b, root),
        payload::ATTRIBUTES | payload::CONFIGURATION => {
            let kind = b.u8(0)?;
            let item = w.item(CFG_TYPE, b, 0, 1)?;
            second_word(w, item, place, kind, CFG_TYPE_2_RANGES.get(u64::from(kind)));
            if place.version == 1 {
                w.item(RESERVED, b, 1, 1)?;
                w.item(CFG_IDENTIFIER, b, 2, 2)?;
            } else {
                w.item(RESERVED, b, 1, 3)?;
            }
            configuration(w, b, 4)
        }
        payload::NAT_D | payload::NAT_D_DRAFT => rest(w, b, IKE_NAT_HASH, 0),
        payload::NAT_OA | payload::NAT_OA_DRAFT => {
            let kind = b.u8(0)?;
            w.item(ID_TYPE, b, 0, 1)?;
            w.item(RESERVED, b, 1, 3)?;
            match kind {
                1 => w.item(IKE_NAT_ORIGINAL_ADDRESS_IPV4, b, 4, 4).map(drop),
                5 => w.item(IKE_NAT_ORIGINAL_ADDRESS_IPV6, b, 4, 16).map(drop),
                _ => Ok(()),
            }
        }
        payload::TS_INITIATOR | payload::TS_RESPONDER => selectors(w, b),
        payload::ENCRYPTED => encrypted(w, b, 0),
        payload::ENCRYPTED_FRAGMENT => {
            w.item(FRAG_NUMBER, b, 0, 2)?;
            w.item(FRAG_TOTAL, b, 2, 2)?;
            encrypted(w, b, 4)
        }
        payload::CISCO_FRAGMENT => {
            w.item(FRAG_PACKETID, b, 0, 2)?;
            w.item(FRAG_SEQ, b, 2, 1)?;
            w.item(FRAG_LAST, b, 3, 1).map(drop)
        }
        _ => rest(w, b, DATAPAYLOAD, 0),
    }
}

/// Shows what is left from `at`, if there is anything.
fn rest<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: lamna_fields::Field,
    at: usize,
) -> Walked {
    if b.remaining(at) > 0 {
        w.item(field, b, at, b.remaining(at))?;
    }
    Ok(())
}

/// Encrypted octets: without keys it is not known where the initialisation vector ends, so that what is at
/// least one is shown as such.
fn encrypted<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    /// Octets that every initialisation vector has.
    const IV_LEN: usize = 4;
    if b.remaining(at) < IV_LEN {
        return Ok(());
    }
    w.item(ENC_IV, b, at, IV_LEN)?;
    w.item(ENC_DATA, b, at + IV_LEN, REST).map(drop)
}

/// Who an end is (RFC 2407, section 4.6.2; RFC 7296, section 3.5).
fn identification<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    place: Place,
) -> Walked {
    let id_type = b.u8(0)?;
    let item = w.item(ID_TYPE, b, 0, 1)?;
    second_word(w, item, place, id_type, ID_TYPE_2_RANGES.get(u64::from(id_type)));
    if kind == payload::IDENTIFICATION {
        let protocol = b.u8(1)?;
        let item = w.item(ID_PROTOID, b, 1, 1)?;
        if protocol == 0 {
            w.label_value(item, format_args!("Unused"));
        }
        let port = b.u16(2)?;
        let item = w.item(ID_PORT, b, 2, 2)?;
        if port == 0 {
            w.label_value(item, format_args!("Unused"));
        }
    } else {
        w.item(RESERVED, b, 1, 3)?;
    }
    let data = b.from(4)?;
    let root = w.item(ID_DATA, &data, 0, REST)?;
    let opened = w.open(root);
    let four = |at: usize| data.array::<4>(at).map(Ipv4Addr::from);
    match id_type {
        1 => {
            w.item(ID_DATA_IPV4_ADDR, &data, 0, 4)?;
            w.label(root, format_args!("Identification Data:{}", four(0)?));
        }
        2 | 3 => {
            let field = if id_type == 2 { ID_DATA_FQDN } else { ID_DATA_USER_FQDN };
            w.item(field, &data, 0, REST)?;
            let text = lamna_fields::Encoding::Ascii.text(data.captured());
            w.label(root, format_args!("Identification Data:{text}"));
        }
        4 | 7 => {
            let (first, second, mark) = match id_type {
                4 => (ID_DATA_IPV4_SUBNET, ID_DATA_IPV4_SUBNET, "/"),
                _ => (ID_DATA_IPV4_RANGE_START, ID_DATA_IPV4_RANGE_END, "/"),
            };
            w.item(first, &data, 0, 4)?;
            w.item(second, &data, 4, 4)?;
            w.label(root, format_args!("Identification Data:{}{mark}{}", four(0)?, four(4)?));
        }
        5 => drop(w.item(ID_DATA_IPV6_ADDR, &data, 0, 16)?),
        6 => {
            w.item(ID_DATA_IPV6_SUBNET, &data, 0, 16)?;
            w.item(ID_DATA_IPV6_SUBNET, &data, 16, 16)?;
        }
        8 => {
            w.item(ID_DATA_IPV6_RANGE_START, &data, 0, 16)?;
            w.item(ID_DATA_IPV6_RANGE_END, &data, 16, 16)?;
        }
        9 => x509::name(w, root, &data)?,
        _ => drop(w.item(ID_DATA_KEY_ID, &data, 0, REST)?),
    }
    w.close(opened);
    Ok(())
}

fn certificate<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place) -> Walked {
    let encoding = b.u8(0)?;
    let item = w.item(CERT_ENCODING, b, 0, 1)?;
    second_word(w, item, place, encoding, CERT_ENCODING_2_RANGES.get(u64::from(encoding)));
    match (place.version, encoding) {
        (2.., 12) => {
            w.item(CERT_X509_HASH, b, 1, 20)?;
            rest(w, b, CERT_X509_URL, 21)
        }
        _ if b.remaining(1) > 0 => {
            let data = b.from(1)?;
            let item = w.item(CERT_DATA, &data, 0, REST)?;
            x509::named_certificate(w, item, &data)
        }
        _ => Ok(()),
    }
}

/// Something to tell (RFC 2408, section 3.14; RFC 7296, section 3.10).
fn notification<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    root: Item,
    place: Place,
) -> Walked {
    let mut at = 0;
    if place.version == 1 {
        w.item(NOTIFY_DOI, b, 0, 4)?;
        at = 4;
    }
    let protocol = b.u8(at)?;
    let item = w.item(NOTIFY_PROTOID, b, at, 1)?;
    second_word(w, item, place, protocol, PROP_PROTOID_2_VALUES.get(u64::from(protocol)));
    let spi_len = usize::from(b.u8(at + 1)?);
    w.item(SPISIZE, b, at + 1, 1)?;
    let kind = b.u16(at + 2)?;
    let item = w.item(NOTIFY_MSGTYPE, b, at + 2, 2)?;
    let word = match place.version {
        1 => NOTIFY_MSGTYPE_RANGES.get(u64::from(kind)),
        _ => NOTIFY_MSGTYPE_2_RANGES
            .get(u64::from(kind))
            .or(NOTIFY_MSGTYPE_RANGES.get(u64::from(kind))),
    };
    let word = word.unwrap_or("UNKNOWN-NOTIFY-TYPE");
    w.label_value(item, format_args!("{word} ({kind})"));
    note(w, root, format_args!(" - {word}"));
    at += 4;
    if spi_len > 0 {
        w.item(SPI, b, at, spi_len)?;
        at += spi_len;
    }
    let data = w.item(NOTIFY_DATA, b, at, b.remaining(at))?;
    if b.remaining(at) == 0 {
        w.label_value(data, format_args!("<MISSING>"));
        return Ok(());
    }
    match (place.version, kind) {
        (1, 36136) => drop(w.item(NOTIFY_DATA_DPD_ARE_YOU_THERE, b, at, 4)?),
        (1, 36137) => drop(w.item(NOTIFY_DATA_DPD_ARE_YOU_THERE_ACK, b, at, 4)?),
        (2, 17) => drop(w.item(NOTIFY_DATA_ACCEPTED_DH_GROUP, b, at, 2)?),
        (2, 16387) => {
            w.item(NOTIFY_DATA_IPCOMP_CPI, b, at, 2)?;
            w.item(NOTIFY_DATA_IPCOMP_TRANSFORM_ID, b, at + 2, 1)?;
        }
        (2, 16403) => drop(w.item(NOTIFY_DATA_AUTH_LIFETIME, b, at, 4)?),
        (2, 16407) => {
            let len = gateway(w, b, at)?;
            rest(w, b, NOTIFY_DATA_REDIRECT_NONCE_DATA, at + len)?;
        }
        (2, 16431) => {
            while at + 1 < b.len() {
                w.item(NOTIFY_DATA_SIGNATURE_HASH_ALGORITHMS, b, at, 2)?;
                at += 2;
            }
        }
        _ => {}
    }
    Ok(())
}

/// The gateway that a client is sent to (RFC 5685, section 7.2); answers how many octets it takes.
fn gateway<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
    w.item(NOTIFY_DATA_REDIRECT_GW_IDENT_TYPE, b, at, 1)?;
    w.item(NOTIFY_DATA_REDIRECT_GW_IDENT_LEN, b, at + 1, 1)?;
    let field = match kind {
        1 => NOTIFY_DATA_REDIRECT_NEW_RESP_GW_IDENT_IPV4,
        2 => NOTIFY_DATA_REDIRECT_NEW_RESP_GW_IDENT_IPV6,
        3 => NOTIFY_DATA_REDIRECT_NEW_RESP_GW_IDENT_FQDN,
        _ => NOTIFY_DATA_REDIRECT_NEW_RESP_GW_IDENT_DATA,
    };
    w.item(field, b, at + 2, len)?;
    Ok(2 + len)
}

/// Security associations that are no more (RFC 2408, section 3.15; RFC 7296, section 3.11).
fn delete<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, place: Place) -> Walked {
    let mut at = 0;
    if place.version == 1 {
        w.item(NOTIFY_DOI, b, 0, 4)?;
        at = 4;
    }
    protocol_id(w, b, at, place)?;
    let spi_len = usize::from(b.u8(at + 1)?);
    w.item(SPISIZE, b, at + 1, 1)?;
    let count = b.u16(at + 2)?;
    w.item(SPINUM, b, at + 2, 2)?;
    at += 4;
    if spi_len > 0 {
        for _ in 0..count {
            w.item(SPI, b, at, spi_len)?;
            at += spi_len;
        }
    }
    Ok(())
}

fn vendor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let name = vendors::name(b.captured());
    w.item(VID_BYTES, b, 0, REST)?;
    w.string(VID_STRING, b, 0, REST, format_args!("{name}"))?;
    note(w, root, format_args!(" : {name}"));
    if name == vendors::UNITY && b.len() >= 16 {
        note(w, root, format_args!(" {}.{}", b.u8(14)?, b.u8(15)?));
        w.item(VID_CISCO_UNITY_MAJOR, b, 14, 1)?;
        w.item(VID_CISCO_UNITY_MINOR, b, 15, 1)?;
    }
    if name == vendors::FORTIGATE && b.len() >= 16 {
        w.item(VID_FORTINET_FORTIGATE_RELEASE, b, 12, 2)?;
        w.item(VID_FORTINET_FORTIGATE_BUILD, b, 14, 2)?;
    }
    Ok(())
}

/// Which packets an association is for (RFC 7296, section 3.13).
fn selectors<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let count = b.u8(0)?;
    w.item(TS_NUMBER, b, 0, 1)?;
    w.item(RESERVED, b, 1, 3)?;
    let mut at = 4;
    for _ in 0..count {
        let kind = b.u8(at)?;
        let len = usize::from(b.u16(at + 2)?);
        w.item(TS_TYPE, b, at, 1)?;
        w.item(TS_PROTOID, b, at + 1, 1)?;
        w.item(TS_SELECTOR_LENGTH, b, at + 2, 2)?;
        match kind {
            7 | 8 => {
                w.item(TS_START_PORT, b, at + 4, 2)?;
                w.item(TS_END_PORT, b, at + 6, 2)?;
                let (start, end, width) = match kind {
                    7 => (TS_START_IPV4, TS_END_IPV4, 4),
                    _ => (TS_START_IPV6, TS_END_IPV6, 16),
                };
                w.item(start, b, at + 8, width)?;
                w.item(end, b, at + 8 + width, width)?;
            }
            _ => drop(w.item(TS_DATA, b, at + 4, len.saturating_sub(4))?),
        }
        // A selector that claims no octets would never end.
        at += len.max(4);
    }
    Ok(())
}
