//! The data of resource records, by type.

use std::fmt::{self, Write};
use std::net::{Ipv4Addr, Ipv6Addr};

use lamna_fields::{Encoding, Escaped, Field};

use super::name::Name;
use super::{f, misplaced, option, service, values};
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::id;
use crate::walk::Walk;

/// The type of a server selection record.
pub(super) const SRV: u16 = 33;

/// The type of EDNS's pseudo-record.
pub(super) const OPT: u16 = 41;

/// A record whose data is to be walked.
pub(super) struct Record<'a> {
    /// The message.
    pub m: Buf<'a>,
    /// Whether it is multicast DNS.
    pub multicast: bool,
    /// The record's line.
    pub item: Item,
    /// Whose record it is.
    pub owner: &'a Name,
    /// The type.
    pub kind: u16,
    /// Where the record begins.
    pub start: usize,
    /// Where the data begins.
    pub at: usize,
    /// Octets of data, not 0.
    pub len: usize,
}

impl Record<'_> {
    /// Where the data ends.
    pub(super) fn end(&self) -> usize {
        self.at + self.len
    }
}

/// A piece of a record's data that needs nothing but its field.
#[derive(Clone, Copy)]
enum Part {
    /// A domain name.
    Name(Field),
    /// A field of this many octets.
    Fixed(Field, usize),
    /// Text after an octet with its length.
    Counted(Field, Field),
    /// What is left, if something is.
    Rest(Field),
    /// What is left, even nothing.
    AllRest(Field),
}
use Part::{AllRest, Counted, Fixed, Rest};

const SIGNATURE: &[Part] = &[
    Fixed(f::RRSIG_TYPE_COVERED, 2),
    Fixed(f::RRSIG_ALGORITHM, 1),
    Fixed(f::RRSIG_LABELS, 1),
    Fixed(f::RRSIG_ORIGINAL_TTL, 4),
    Fixed(f::RRSIG_SIGNATURE_EXPIRATION, 4),
    Fixed(f::RRSIG_SIGNATURE_INCEPTION, 4),
    Fixed(f::RRSIG_KEY_TAG, 2),
    Part::Name(f::RRSIG_SIGNERS_NAME),
    Rest(f::RRSIG_SIGNATURE),
];

const DELEGATION: &[Part] = &[
    Fixed(f::DS_KEY_ID, 2),
    Fixed(f::DS_ALGORITHM, 1),
    Fixed(f::DS_DIGEST_TYPE, 1),
    AllRest(f::DS_DIGEST),
];

/// The parts of records that consist of nothing else.
fn parts_of(kind: u16) -> Option<&'static [Part]> {
    Some(match kind {
        3 => &[Part::Name(f::MD)],
        4 => &[Part::Name(f::MF)],
        7 => &[Part::Name(f::MB)],
        8 => &[Part::Name(f::MG)],
        9 => &[Part::Name(f::MR)],
        10 => &[Rest(f::NULL)],
        14 => &[Part::Name(f::MINFO_R), Part::Name(f::MINFO_E)],
        17 => &[Part::Name(f::RP_MAILBOX), Part::Name(f::RP_TXT_RR)],
        18 => &[Fixed(f::AFSDB_SUBTYPE, 2), Part::Name(f::AFSDB_HOSTNAME)],
        19 => &[Counted(f::X25_LENGTH, f::X25_PSDN_ADDRESS)],
        21 => &[Fixed(f::RT_SUBTYPE, 2), Part::Name(f::RT_INTERMEDIATE_HOST)],
        22 => &[Rest(f::NSAP_RDATA)],
        23 => &[Part::Name(f::NSAP_PTR_OWNER)],
        24 | 46 => SIGNATURE,
        26 => &[Fixed(f::PX_PREFERENCE, 2), Part::Name(f::PX_MAP822), Part::Name(f::PX_MAP400)],
        27 => &[
            Counted(f::GPOS_LONGITUDE_LENGTH, f::GPOS_LONGITUDE),
            Counted(f::GPOS_LATITUDE_LENGTH, f::GPOS_LATITUDE),
            Counted(f::GPOS_ALTITUDE_LENGTH, f::GPOS_ALTITUDE),
        ],
        37 => &[
            Fixed(f::CERT_TYPE, 2),
            Fixed(f::CERT_KEY_TAG, 2),
            Fixed(f::CERT_ALGORITHM, 1),
            Rest(f::CERT_CERTIFICATE),
        ],
        43 | 59 | 32769 => DELEGATION,
        44 => &[
            Fixed(f::SSHFP_ALGORITHM, 1),
            Fixed(f::SSHFP_FINGERPRINT_TYPE, 1),
            Rest(f::SSHFP_FINGERPRINT),
        ],
        49 => &[Rest(f::DHCID_RDATA)],
        52 => &[
            Fixed(f::TLSA_CERTIFICATE_USAGE, 1),
            Fixed(f::TLSA_SELECTOR, 1),
            Fixed(f::TLSA_MATCHING_TYPE, 1),
            AllRest(f::TLSA_CERTIFICATE_ASSOCIATION_DATA),
        ],
        61 => &[Rest(f::OPENPGPKEY)],
        63 => &[
            Fixed(f::ZONEMD_SERIAL, 4),
            Fixed(f::ZONEMD_SCHEME, 1),
            Fixed(f::ZONEMD_HASH_ALGO, 1),
            Rest(f::ZONEMD_DIGEST),
        ],
        104 => &[Fixed(f::ILNP_NID_PREFERENCE, 2), Fixed(f::ILNP_NID, 8)],
        105 => &[Fixed(f::ILNP_L32_PREFERENCE, 2), Fixed(f::ILNP_L32, 4)],
        106 => &[Fixed(f::ILNP_L64_PREFERENCE, 2), Fixed(f::ILNP_L64, 8)],
        107 => &[Fixed(f::ILNP_LP_PREFERENCE, 2), Part::Name(f::ILNP_LP)],
        108 => &[Fixed(f::EUI48, 6)],
        109 => &[Fixed(f::EUI64, 8)],
        _ => return None,
    })
}

/// Whether Info has the owner's name after the type, for want of something better.
fn info_has_owner(kind: u16) -> bool {
    matches!(kind, 3 | 4 | 7..=10 | 14 | 17..=23 | 26 | 27 | 42 | 49 | 51 | 52 | 55)
}

/// Walks the data of a record.
pub(super) fn walk<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    if info_has_owner(r.kind) {
        w.info_append(format_args!(" {}", r.owner));
    }
    if let Some(list) = parts_of(r.kind) {
        if let [Fixed(f::AFSDB_SUBTYPE | f::RT_SUBTYPE, len), ..] = list {
            // Shown only where a name follows.
            Name::read(&r.m, r.at + len)?;
        }
        parts(w, r, r.at, list)?;
        return Ok(());
    }
    match r.kind {
        1 => address(w, r),
        2 => single_name(w, r, f::NS, "ns "),
        5 => single_name(w, r, f::CNAME, "cname "),
        6 => authority(w, r),
        11 => well_known_services(w, r),
        12 => single_name(w, r, f::PTR_DOMAIN_NAME, ""),
        13 => host_information(w, r),
        15 => preferred_name(w, r, f::MX_PREFERENCE, f::MX_MAIL_EXCHANGE, "mx"),
        16 => texts(w, r, f::TXT_LENGTH, f::TXT),
        20 => isdn(w, r),
        25 => key(w, r, KEY),
        28 => address6(w, r),
        29 => location(w, r),
        30 => {
            let at = next_domain(w, r, f::NXT_NEXT_DOMAIN_NAME)?;
            bitmap(w, r, at, r.end(), 0)
        }
        SRV => server(w, r),
        35 => naming_authority(w, r),
        36 => preferred_name(w, r, f::KX_PREFERENCE, f::KX_KEY_EXCHANGE, "kx"),
        38 => address6_chain(w, r),
        39 => single_name(w, r, f::DNAME, "dname "),
        OPT => option::walk(w, r),
        42 => prefix_list(w, r),
        45 => ipsec_key(w, r),
        47 => {
            let at = next_domain(w, r, f::NSEC_NEXT_DOMAIN_NAME)?;
            type_windows(w, r, at)
        }
        48 | 60 => key(w, r, DNSKEY),
        50 | 51 => hashed_authority(w, r),
        55 => host_identity(w, r),
        62 => child_synchronization(w, r),
        64 | 65 => {
            let list = &[Fixed(f::SVCB_SVCPRIORITY, 2), Part::Name(f::SVCB_TARGETNAME)];
            let at = parts(w, r, r.at, list)?;
            service::parameters(w, r, at)
        }
        99 => texts(w, r, f::SPF_LENGTH, f::SPF),
        249 => transaction_key(w, r),
        250 => transaction_signature(w, r),
        257 => authorization(w, r),
        65281 => wins(w, r),
        65282 => wins_reverse(w, r),
        65422 => proxied_for(w, r),
        kind => {
            let text = format_args!(
                "Dissector for DNS Type ({kind}) code not implemented, Contact Wireshark \
                 developers if you want this supported"
            );
            w.expert_text(f::UNDECODED_TYPE, r.item, text);
            w.item(f::DATA, &r.m, r.at, r.len)?;
            Ok(())
        }
    }
}

/// Adds parts from `at`; the offset after them.
fn parts<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    mut at: usize,
    list: &[Part],
) -> Result<usize, Fault> {
    let m = &r.m;
    for part in list {
        match *part {
            Part::Name(field) => at = name(w, m, at, field)?.1,
            Fixed(field, len) => {
                w.item(field, m, at, len)?;
                at += len;
            }
            Counted(length, field) => {
                let len = usize::from(m.u8(at)?);
                w.item(length, m, at, 1)?;
                w.item(field, m, at + 1, len)?;
                at += 1 + len;
            }
            Rest(field) | AllRest(field) => {
                let len = r.end().saturating_sub(at);
                if len != 0 || matches!(part, AllRest(_)) {
                    w.item(field, m, at, len)?;
                }
                at += len;
            }
        }
    }
    Ok(at)
}

/// Adds a name; it and the offset after it.
fn name<C: Collector>(
    w: &mut Walk<'_, C>,
    m: &Buf<'_>,
    at: usize,
    field: Field,
) -> Result<(Name, usize), Fault> {
    let name = Name::read(m, at)?;
    if w.wants(field) {
        w.string(field, m, at, name.wire_len(), format_args!("{name}"))?;
    }
    Ok((name, at + name.wire_len()))
}

/// Has an address called by the name that the record gives it, where somebody asks for that.
fn learn<C: Collector>(w: &Walk<'_, C>, r: &Record<'_>, address: Address) {
    let names = w.registry.names();
    if names.learns() {
        names.learn(address, &r.owner.to_string());
    }
}

fn address<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let address = Ipv4Addr::from(r.m.array::<4>(r.at)?);
    w.info_append(format_args!(" {address}"));
    w.append(r.item, format_args!(", addr {address}"));
    learn(w, r, Address::Ipv4(address.octets()));
    w.item(f::A, &r.m, r.at, 4)?;
    Ok(())
}

fn address6<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let address = Ipv6Addr::from(r.m.array::<16>(r.at)?);
    w.info_append(format_args!(" {address}"));
    w.append(r.item, format_args!(", addr {address}"));
    learn(w, r, Address::Ipv6(address.octets()));
    w.item(f::AAAA, &r.m, r.at, 16)?;
    Ok(())
}

fn single_name<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    field: Field,
    word: &str,
) -> Walked {
    let (name, _) = name(w, &r.m, r.at, field)?;
    w.info_append(format_args!(" {name}"));
    w.append(r.item, format_args!(", {word}{name}"));
    Ok(())
}

fn next_domain<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    field: Field,
) -> Result<usize, Fault> {
    let (name, at) = name(w, &r.m, r.at, field)?;
    w.info_append(format_args!(" {name}"));
    w.append(r.item, format_args!(", next domain name {name}"));
    Ok(at)
}

fn preferred_name<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    preference_field: Field,
    field: Field,
    word: &str,
) -> Walked {
    let preference = r.m.u16(r.at)?;
    let target = Name::read(&r.m, r.at + 2)?;
    w.info_append(format_args!(" {preference} {target}"));
    w.append(r.item, format_args!(", preference {preference}, {word} {target}"));
    parts(w, r, r.at, &[Fixed(preference_field, 2), Part::Name(field)])?;
    Ok(())
}

fn authority<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let (server, at) = name(w, &r.m, r.at, f::SOA_MNAME)?;
    w.info_append(format_args!(" {server}"));
    w.append(r.item, format_args!(", mname {server}"));
    let list = [
        Part::Name(f::SOA_RNAME),
        Fixed(f::SOA_SERIAL_NUMBER, 4),
        Fixed(f::SOA_REFRESH_INTERVAL, 4),
        Fixed(f::SOA_RETRY_INTERVAL, 4),
        Fixed(f::SOA_EXPIRE_LIMIT, 4),
        Fixed(f::SOA_MINIMUM_TTL, 4),
    ];
    parts(w, r, at, &list)?;
    Ok(())
}

fn well_known_services<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let address = Ipv4Addr::from(r.m.array::<4>(r.at)?);
    w.info_append(format_args!(" {address}"));
    w.append(r.item, format_args!(", addr {address}"));
    let list = [Fixed(f::WKS_ADDRESS, 4), Fixed(f::WKS_PROTOCOL, 1)];
    let begin = parts(w, r, r.at, &list)?;
    for at in begin..r.end() {
        let bits = r.m.u8(at)?;
        if bits == 0 {
            continue;
        }
        let item = w.item(f::WKS_BITS, &r.m, at, 1)?;
        if w.labels() {
            let mut ports = String::new();
            for bit in (0..8).filter(|bit| bits & 0x80 >> bit != 0) {
                let comma = if ports.is_empty() { "" } else { ", " };
                let _ = write!(ports, "{comma}{}", (at - begin) * 8 + bit);
            }
            w.label_value(item, format_args!("{bits:#04x} ({ports})"));
        }
    }
    Ok(())
}

fn host_information<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let cpu_len = usize::from(m.u8(r.at)?);
    let system_at = r.at + 1 + cpu_len;
    let system_len = usize::from(m.u8(system_at)?);
    let cpu = String::from_utf8_lossy(m.bytes(r.at + 1, cpu_len)?);
    let system = String::from_utf8_lossy(m.bytes(system_at + 1, system_len)?);
    w.info_append(format_args!(" {} {}", Escaped(&cpu), Escaped(&system)));
    w.append(r.item, format_args!(", CPU {cpu}, OS {system}"));
    let list =
        [Counted(f::HINFO_CPU_LENGTH, f::HINFO_CPU), Counted(f::HINFO_OS_LENGTH, f::HINFO_OS)];
    parts(w, r, r.at, &list)?;
    Ok(())
}

fn texts<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>, length: Field, field: Field) -> Walked {
    // RFC 6762, section 16.
    let encoding = if r.multicast { Encoding::Utf8 } else { Encoding::Ascii };
    let mut at = r.at;
    while at < r.end() {
        let len = usize::from(r.m.u8(at)?);
        w.item(length, &r.m, at, 1)?;
        w.item_as(field, &r.m, at + 1, len, encoding)?;
        at += 1 + len;
    }
    Ok(())
}

fn isdn<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let at = parts(w, r, r.at, &[Counted(f::IDSN_LENGTH, f::IDSN_ADDRESS)])?;
    if at < r.end() {
        parts(w, r, at, &[Counted(f::IDSN_SA_LENGTH, f::IDSN_SA_ADDRESS)])?;
    }
    Ok(())
}

/// The fields of a key record.
struct KeyFields {
    flags: Field,
    bits: &'static [Field],
    protocol: Field,
    algorithm: Field,
    id: Field,
    key: Field,
}

const KEY: KeyFields = KeyFields {
    flags: f::KEY_FLAGS,
    bits: &[
        f::KEY_FLAGS_AUTHENTICATION,
        f::KEY_FLAGS_CONFIDENTIALITY,
        f::KEY_FLAGS_REQUIRED,
        f::KEY_FLAGS_ASSOCIATED_USER,
        f::KEY_FLAGS_ASSOCIATED_NAMED_ENTITY,
        f::KEY_FLAGS_IPSEC,
        f::KEY_FLAGS_MIME,
        f::KEY_FLAGS_SIGNATORY,
    ],
    protocol: f::KEY_PROTOCOL,
    algorithm: f::KEY_ALGORITHM,
    id: f::KEY_KEY_ID,
    key: f::KEY_PUBLIC_KEY,
};

const DNSKEY: KeyFields = KeyFields {
    flags: f::DNSKEY_FLAGS,
    bits: &[
        f::DNSKEY_FLAGS_ZONE_KEY,
        f::DNSKEY_FLAGS_KEY_REVOKED,
        f::DNSKEY_FLAGS_SECURE_ENTRY_POINT,
        f::DNSKEY_FLAGS_RESERVED,
    ],
    protocol: f::DNSKEY_PROTOCOL,
    algorithm: f::DNSKEY_ALGORITHM,
    id: f::DNSKEY_KEY_ID,
    key: f::DNSKEY_PUBLIC_KEY,
};

fn key<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>, fields: KeyFields) -> Walked {
    let m = &r.m;
    let flags = m.u16(r.at)?;
    let item = w.item(fields.flags, m, r.at, 2)?;
    let opened = w.open(item);
    // Of a KEY that is none (RFC 2535, section 3.1.2) the other flags say nothing.
    let none = fields.flags == f::KEY_FLAGS && flags & 0xc000 == 0xc000;
    for field in fields.bits.get(..2).filter(|_| none).unwrap_or(fields.bits) {
        w.item(*field, m, r.at, 2)?;
    }
    w.close(opened);
    w.item(fields.protocol, m, r.at + 2, 1)?;
    w.item(fields.algorithm, m, r.at + 3, 1)?;
    let id = key_id(m.bytes(r.at, r.len)?, m.u8(r.at + 3)?);
    w.generated(fields.id, m, misplaced(m, r.start), u64::from(id));
    let len = r.len.saturating_sub(4);
    if len != 0 || fields.flags != f::KEY_FLAGS {
        w.item(fields.key, m, r.at + 4, len)?;
    }
    Ok(())
}

/// The tag of a key from its record's data (RFC 4034, appendix B).
fn key_id(data: &[u8], algorithm: u8) -> u16 {
    // RSA/MD5 takes octets of the modulus.
    if algorithm == 1 {
        return match data {
            [.., high, low, _] => u16::from_be_bytes([*high, *low]),
            _ => 0,
        };
    }
    let sum = data.chunks(2).fold(0u32, |sum, pair| {
        let low = pair.get(1).copied().unwrap_or(0);
        sum.wrapping_add(u32::from(u16::from_be_bytes([pair[0], low])))
    });
    (sum.wrapping_add(sum >> 16) & 0xffff) as u16
}

fn location<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let version = r.m.u8(r.at)?;
    w.item(f::LOC_VERSION, &r.m, r.at, 1)?;
    if version != 0 {
        w.item(f::LOC_UNKNOWN_DATA, &r.m, r.at, r.len)?;
        return Ok(());
    }
    let list = [
        Fixed(f::LOC_SIZE, 1),
        Fixed(f::LOC_HORIZONTAL_PRECISION, 1),
        Fixed(f::LOC_VERTICAL_PRECISION, 1),
        Fixed(f::LOC_LATITUDE, 4),
        Fixed(f::LOC_LONGITUDE, 4),
        Fixed(f::LOC_ALTITUDE, 4),
    ];
    parts(w, r, r.at + 1, &list)?;
    Ok(())
}

/// The types whose bits are set in the octets from `at` to `end`, the first of which is `base`.
fn bitmap<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    at: usize,
    end: usize,
    base: usize,
) -> Walked {
    for at_octet in at..end {
        let bits = r.m.u8(at_octet)?;
        for bit in (0..8).filter(|bit| bits & 0x80 >> bit != 0) {
            let kind = base + (at_octet - at) * 8 + bit;
            let item = w.number(f::RESP_TYPE, &r.m, at_octet, 1, kind as u64)?;
            match values::TYPES.get(kind as u64) {
                Some(word) => w.label(item, format_args!("RR type in bit map: {word}")),
                None => w.label(item, format_args!("RR type in bit map: Unknown ({kind})")),
            }
        }
    }
    Ok(())
}

/// Bit maps of types in windows of 256 (RFC 4034, section 4.1.2).
fn type_windows<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>, mut at: usize) -> Walked {
    while at < r.end() {
        let (window, len) = (usize::from(r.m.u8(at)?), usize::from(r.m.u8(at + 1)?));
        at += 2;
        bitmap(w, r, at, at + len, window * 256)?;
        at += len;
    }
    Ok(())
}

fn server<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let list = [Fixed(f::SRV_PRIORITY, 2), Fixed(f::SRV_WEIGHT, 2), Fixed(f::SRV_PORT, 2)];
    parts(w, r, r.at, &list)?;
    let (priority, weight, port) = (m.u16(r.at)?, m.u16(r.at + 2)?, m.u16(r.at + 4)?);
    let (target, _) = name(w, m, r.at + 6, f::SRV_TARGET)?;
    w.info_append(format_args!(" {priority} {weight} {port} {target}"));
    let text = format_args!(", priority {priority}, weight {weight}, port {port}, target {target}");
    w.append(r.item, text);
    Ok(())
}

fn naming_authority<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let list = [
        Fixed(f::NAPTR_ORDER, 2),
        Fixed(f::NAPTR_PREFERENCE, 2),
        Counted(f::NAPTR_FLAGS_LENGTH, f::NAPTR_FLAGS),
        Counted(f::NAPTR_SERVICE_LENGTH, f::NAPTR_SERVICE),
        Counted(f::NAPTR_REGEX_LENGTH, f::NAPTR_REGEX),
    ];
    let at = parts(w, r, r.at, &list)?;
    let (order, preference) = (m.u16(r.at)?, m.u16(r.at + 2)?);
    let flags = m.bytes(r.at + 5, usize::from(m.u8(r.at + 4)?))?;
    let flags = String::from_utf8_lossy(flags);
    let replacement = Name::read(m, at)?;
    let len = replacement.as_bytes().len();
    let item = w.number(f::NAPTR_REPLACEMENT_LENGTH, m, at, 0, len as u64)?;
    w.mark_generated(item);
    name(w, m, at, f::NAPTR_REPLACEMENT)?;
    w.info_append(format_args!(" {order} {preference} {}", Escaped(&flags)));
    let text = format_args!(", order {order}, preference {preference}, flags {flags}");
    w.append(r.item, text);
    Ok(())
}

/// An A6 record (RFC 2874, section 3.1): the end of an address, and who knows its begin.
fn address6_chain<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let prefix = m.u8(r.at)?;
    let len = usize::from(128u8.checked_sub(prefix).ok_or(Fault::Malformed)?).div_ceil(8);
    let mut address = [0; 16];
    for (to, from) in address.iter_mut().rev().zip(m.bytes(r.at + 1, len)?.iter().rev()) {
        *to = *from;
    }
    let suffix = Ipv6Addr::from(address);
    w.item(f::A6_PREFIX_LEN, m, r.at, 1)?;
    if len != 0 {
        w.octets(f::A6_ADDRESS_SUFFIX, m, r.at + 1, len, &address)?;
    }
    let mut rest = String::new();
    if prefix != 0 {
        rest = name(w, m, r.at + 1 + len, f::A6_PREFIX_NAME)?.0.to_string();
    }
    w.info_append(format_args!(" {prefix} {suffix} {rest}"));
    w.append(r.item, format_args!(", addr {prefix} {suffix} {rest}"));
    Ok(())
}

/// Address prefixes (RFC 3123, section 4).
fn prefix_list<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let mut at = r.at;
    while at < r.end() {
        let (family, len) = (m.u16(at)?, usize::from(m.u8(at + 3)? & 0x7f));
        w.item(f::APL_ADDRESS_FAMILY, m, at, 2)?;
        w.item(f::APL_CODED_PREFIX, m, at + 2, 1)?;
        w.item(f::APL_NEGATION, m, at + 3, 1)?;
        w.item(f::APL_AFDLENGTH, m, at + 3, 1)?;
        at += 4;
        let mut address = [0; 16];
        for (to, from) in address.iter_mut().zip(m.bytes(at, len)?) {
            *to = *from;
        }
        let [a, b, c, d, ..] = address;
        match family {
            1 if len <= 4 => {
                let value = u64::from(u32::from_be_bytes([a, b, c, d]));
                w.number(f::APL_AFDPART_IPV4, m, at, len, value)?;
            }
            2 if len <= 16 => {
                w.octets(f::APL_AFDPART_IPV6, m, at, len, &address)?;
            }
            _ => {
                w.item(f::APL_AFDPART_DATA, m, at, len)?;
            }
        }
        at += len;
    }
    Ok(())
}

fn ipsec_key<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let gateway: &[Part] = match r.m.u8(r.at + 1)? {
        1 => &[Fixed(f::IPSECKEY_GATEWAY_IPV4, 4)],
        2 => &[Fixed(f::IPSECKEY_GATEWAY_IPV6, 16)],
        3 => &[Part::Name(f::IPSECKEY_GATEWAY_DNS)],
        _ => &[],
    };
    let list = [
        Fixed(f::IPSECKEY_GATEWAY_PRECEDENCE, 1),
        Fixed(f::IPSECKEY_GATEWAY_TYPE, 1),
        Fixed(f::IPSECKEY_GATEWAY_ALGORITHM, 1),
    ];
    let at = parts(w, r, r.at, &list)?;
    let at = parts(w, r, at, gateway)?;
    parts(w, r, at, &[Rest(f::IPSECKEY_PUBLIC_KEY)])?;
    Ok(())
}

/// NSEC3 and NSEC3PARAM (RFC 5155, sections 3.2 and 4.2), which begin alike.
fn hashed_authority<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    w.item(f::NSEC3_ALGO, m, r.at, 1)?;
    let flags = w.item(f::NSEC3_FLAGS, m, r.at + 1, 1)?;
    if r.kind == 50 {
        let opened = w.open(flags);
        w.item(f::NSEC3_FLAGS_OPT_OUT, m, r.at + 1, 1)?;
        w.close(opened);
    }
    let list = [Fixed(f::NSEC3_ITERATIONS, 2), Counted(f::NSEC3_SALT_LENGTH, f::NSEC3_SALT_VALUE)];
    let at = parts(w, r, r.at + 2, &list)?;
    if r.kind != 50 {
        return Ok(());
    }
    let len = usize::from(m.u8(at)?);
    w.item(f::NSEC3_HASH_LENGTH, m, at, 1)?;
    let hash = Base32Hex(m.bytes(at + 1, len)?);
    if !len.is_multiple_of(5) {
        return Err(Fault::Malformed);
    }
    let item = w.string(f::NSEC3_HASH_VALUE, m, at + 1, len, format_args!("{hash}"))?;
    w.mark_generated(item);
    type_windows(w, r, at + 1 + len)
}

/// Octets in base 32 with extended hex alphabet, lower case (RFC 4648, section 7); whole groups
/// of five.
struct Base32Hex<'a>(&'a [u8]);

impl fmt::Display for Base32Hex<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        const DIGITS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";
        for group in self.0.chunks(5) {
            let bits = group.iter().fold(0u64, |bits, b| bits << 8 | u64::from(*b));
            for i in (0..8).rev() {
                out.write_char(DIGITS[(bits >> (i * 5) & 31) as usize].into())?;
            }
        }
        Ok(())
    }
}

fn host_identity<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let (tag, key) = (usize::from(r.m.u8(r.at)?), usize::from(r.m.u16(r.at + 2)?));
    let list = [
        Fixed(f::HIP_HIT_LENGTH, 1),
        Fixed(f::HIP_HIT_PK_ALGO, 1),
        Fixed(f::HIP_PK_LENGTH, 2),
        Fixed(f::HIP_HIT, tag),
        Fixed(f::HIP_PK, key),
    ];
    let mut at = parts(w, r, r.at, &list)?;
    while at < r.end() {
        at = name(w, &r.m, at, f::HIP_RENDEZVOUS_SERVER)?.1;
    }
    Ok(())
}

fn child_synchronization<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let at = parts(w, r, r.at, &[Fixed(f::CSYNC_SOA, 4)])?;
    let flags = w.item(f::CSYNC_FLAGS, &r.m, at, 2)?;
    let opened = w.open(flags);
    w.item(f::CSYNC_FLAGS_IMMEDIATE, &r.m, at, 2)?;
    w.item(f::CSYNC_FLAGS_SOAMINIMUM, &r.m, at, 2)?;
    w.close(opened);
    let at = at + 2;
    parts(w, r, at, &[Rest(f::CSYNC_TYPE_BITMAP)])?;
    type_windows(w, r, at)?;
    Ok(())
}

fn transaction_key<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let list = [
        Part::Name(f::TKEY_ALGO_NAME),
        Fixed(f::TKEY_SIGNATURE_INCEPTION, 4),
        Fixed(f::TKEY_SIGNATURE_EXPIRATION, 4),
        Fixed(f::TKEY_MODE, 2),
        Fixed(f::TKEY_ERROR, 2),
    ];
    let at = parts(w, r, r.at, &list)?;
    const GSS_API: u16 = 3;
    let len = usize::from(r.m.u16(at)?);
    let mode = r.m.u16(at - 4)?;
    w.item(f::TKEY_KEY_SIZE, &r.m, at, 2)?;
    if len != 0 {
        let item = w.item(f::TKEY_KEY_DATA, &r.m, at + 2, len)?;
        if mode == GSS_API {
            let opened = w.open(item);
            w.call(id::GSS_API, r.m.slice(at + 2, len)?)?;
            w.close(opened);
        }
    }
    let at = at + 2 + len;
    sized(w, r, at, f::TKEY_OTHER_SIZE, f::TKEY_OTHER_DATA)?;
    Ok(())
}

/// Octets after two octets with their number, if there are some; the offset after them.
fn sized<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &Record<'_>,
    at: usize,
    size: Field,
    field: Field,
) -> Result<usize, Fault> {
    let len = usize::from(r.m.u16(at)?);
    w.item(size, &r.m, at, 2)?;
    if len != 0 {
        w.item(field, &r.m, at + 2, len)?;
    }
    Ok(at + 2 + len)
}

/// A TSIG record (RFC 8945, section 4.2).
fn transaction_signature<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let (algorithm, at) = name(w, m, r.at, f::TSIG_ALGORITHM_NAME)?;
    let time = m.u48(at)?.saturating_mul(1_000_000_000);
    w.number(f::TSIG_TIME_SIGNED, m, at, 6, time.min(i64::MAX as u64))?;
    w.item(f::TSIG_FUDGE, m, at + 6, 2)?;
    let len = usize::from(m.u16(at + 8)?);
    w.item(f::TSIG_MAC_SIZE, m, at + 8, 2)?;
    let at = at + 10;
    if len != 0 {
        let mac = w.item(f::TSIG_MAC, m, at, len)?;
        let text = format_args!("No dissector for algorithm:{algorithm}");
        w.expert_text(f::TSIG_NOALG, mac, text);
    }
    let at = parts(w, r, at + len, &[Fixed(f::TSIG_ORIGINAL_ID, 2), Fixed(f::TSIG_ERROR, 2)])?;
    sized(w, r, at, f::TSIG_OTHER_LEN, f::TSIG_OTHER_DATA)?;
    Ok(())
}

/// A CAA record (RFC 8659, section 4.1).
fn authorization<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let m = &r.m;
    let flags = w.item(f::CAA_FLAGS, m, r.at, 1)?;
    let opened = w.open(flags);
    w.item(f::CAA_FLAGS_ISSUER_CRITICAL, m, r.at, 1)?;
    w.close(opened);
    let at = r.at + 1;
    let tag_len = usize::from(m.u8(at)?);
    let value = at + 1 + tag_len;
    let value_len = r.end().checked_sub(value).ok_or(Fault::Malformed)?;
    let tag = m.bytes(at + 1, tag_len)?;
    let field = match tag {
        b"issue" => f::CAA_ISSUE,
        b"issuewild" => f::CAA_ISSUEWILD,
        b"iodef" => f::CAA_IODEF,
        _ => f::CAA_UNKNOWN,
    };
    let text = String::from_utf8_lossy(m.bytes(value, value_len)?);
    let item = w.string(field, m, at, r.len - 1, format_args!("{text}"))?;
    let opened = w.open(item);
    w.item(f::CAA_TAG_LENGTH, m, at, 1)?;
    w.item(f::CAA_TAG, m, at + 1, tag_len)?;
    w.item(f::CAA_VALUE, m, value, value_len)?;
    w.close(opened);
    Ok(())
}

fn wins<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let list = [
        Fixed(f::WINS_LOCAL_FLAG, 4),
        Fixed(f::WINS_LOOKUP_TIMEOUT, 4),
        Fixed(f::WINS_CACHE_TIMEOUT, 4),
        Fixed(f::WINS_NB_WINS_SERVERS, 4),
    ];
    let mut at = parts(w, r, r.at, &list)?;
    while at < r.end() {
        at = parts(w, r, at, &[Fixed(f::WINS_WINS_SERVER, 4)])?;
    }
    Ok(())
}

fn wins_reverse<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let list = [
        Fixed(f::WINSR_LOCAL_FLAG, 4),
        Fixed(f::WINSR_LOOKUP_TIMEOUT, 4),
        Fixed(f::WINSR_CACHE_TIMEOUT, 4),
    ];
    let at = parts(w, r, r.at, &list)?;
    let (domain, _) = name(w, &r.m, at, f::WINSR_NAME_RESULT_DOMAIN)?;
    w.info_append(format_args!(" {domain}"));
    w.append(r.item, format_args!(", name result domain {domain}"));
    Ok(())
}

fn proxied_for<C: Collector>(w: &mut Walk<'_, C>, r: &Record<'_>) -> Walked {
    let version = r.m.u8(r.at)?;
    w.item(f::XPF_IP_VERSION, &r.m, r.at, 1)?;
    let addresses = match version {
        4 => [Fixed(f::XPF_SOURCE_IPV4, 4), Fixed(f::XPF_DESTINATION_IPV4, 4)],
        6 => [Fixed(f::XPF_SOURCE_IPV6, 16), Fixed(f::XPF_DESTINATION_IPV6, 16)],
        _ => return Ok(()),
    };
    let at = parts(w, r, r.at + 1, &[Fixed(f::XPF_PROTOCOL, 1)])?;
    let at = parts(w, r, at, &addresses)?;
    parts(w, r, at, &[Fixed(f::XPF_SPORT, 2), Fixed(f::XPF_DPORT, 2)])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_in_base_32() {
        let hash = Base32Hex(&[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
        assert_eq!(hash.to_string(), "000g40o40k30e209");
    }

    #[test]
    fn key_ids_are_rfc_4034_sums() {
        let data = b"\x01\x01\x03\x08\x03\x01\x00\x01keydata12";
        assert_eq!(key_id(data, 8), 57466);
        assert_eq!(key_id(b"\xff\xff\x03\x01\x03\x01\x00\x01keydata12", 1), 24881);
        assert_eq!(key_id(b"\x01\x00\x03\x0d", 13), 1037);
        assert_eq!(key_id(b"", 1), 0);
    }
}
