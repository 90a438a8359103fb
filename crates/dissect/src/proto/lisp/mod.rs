//! Locator/ID Separation Protocol: control messages (RFC 9301, RFC 8111) with addresses of IPv4, IPv6 and Ethernet, and the
//! header of encapsulated data (RFC 9300).

mod data;
mod fields;
mod values;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::columns::Address;
use crate::proto::bitmask::{self, Names};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

pub use data::LispData;
use fields as f;
pub use fields::FIELDS;

/// The UDP port of control messages.
pub const PORT: u16 = 4342;

/// Control messages.
pub mod message {
    /// Asks where something is.
    pub const MAP_REQUEST: u8 = 1;
    /// Answers where something is.
    pub const MAP_REPLY: u8 = 2;
    /// Registers where something is.
    pub const MAP_REGISTER: u8 = 3;
    /// Acknowledges a registration.
    pub const MAP_NOTIFY: u8 = 4;
    /// Refers to who knows.
    pub const MAP_REFERRAL: u8 = 6;
    /// A control message in a packet of its own.
    pub const ENCAPSULATED: u8 = 8;
}

/// The bit of an encapsulated message that a delegated database (RFC 8111) sets.
const DDT_ORIGINATED: u8 = 4;

/// What a referral asks for (RFC 8111, section 6.4).
const REFERRALS: [&str; 6] = [
    "Node Referral",
    "Map-Server Referral",
    "Map-Server ACK",
    "Map-Server Not Registered",
    "Delegation Hole",
    "Not Authoritative",
];

/// Address families.
mod family {
    pub(super) const NONE: u16 = 0;
    pub(super) const IPV4: u16 = 1;
    pub(super) const IPV6: u16 = 2;
    pub(super) const ETHERNET: u16 = 16389;
}

/// Control messages of the Locator/ID Separation Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Lisp;

impl Dissect for Lisp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::UdpPort(PORT)];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let kind = b.u8(0)? >> 4;
        // What carries this message is such a message itself.
        let inner = w.count(id::LISP) > 1;
        w.column_protocol("LISP");
        if w.wants_columns() {
            let lead = if inner { "Encapsulated " } else { "" };
            match f::TYPE_VALUES.get(u64::from(kind)) {
                Some(name) => w.info(format_args!("{lead}{name}")),
                None => w.info(format_args!("{lead}Unknown LISP Control Packet ({kind})")),
            }
        }
        let len = if kind == message::ENCAPSULATED { 4 } else { REST };
        let (_, opened) = w.open_protocol(&b, 0, len)?;
        if kind == message::ENCAPSULATED {
            w.item(f::TYPE, &b, 0, 3)?;
            w.item(f::ECM_FLAGS_SEC, &b, 0, 4)?;
            w.item(f::ECM_FLAGS_DDT, &b, 0, 4)?;
            w.item(f::ECM_RES, &b, 0, 4)?;
            w.close(opened);
            let result = encapsulated(w, b.from(4)?);
            if b.u8(0)? & DDT_ORIGINATED != 0 {
                originated(w);
            }
            return result;
        }
        let known =
            matches!(kind, message::MAP_REQUEST..=message::MAP_NOTIFY | message::MAP_REFERRAL);
        w.item(f::TYPE, &b, 0, 3)?;
        if !known {
            w.close(opened);
            return w.data(b);
        }
        let mut only = None;
        let end = match kind {
            message::MAP_REQUEST => request(w, &b)?,
            message::MAP_REPLY => {
                let bits =
                    [f::MREP_FLAGS_PROBE, f::MREP_FLAGS_ENLR, f::MREP_FLAGS_SEC, f::MREP_RES];
                for bit in bits {
                    w.item(bit, &b, 0, 3)?;
                }
                if b.u8(0)? & 8 != 0 {
                    w.info_append(format_args!(" (RLOC-probe reply)"));
                }
                let count = records(w, &b)?;
                mappings(w, &b, 12, count, kind, &mut only)?
            }
            message::MAP_REFERRAL => {
                w.item(f::MREF_RES, &b, 0, 3)?;
                let count = records(w, &b)?;
                mappings(w, &b, 12, count, kind, &mut only)?
            }
            _ => register(w, &b, kind, &mut only)?,
        };
        if let Some(prefix) = only {
            w.info_append(format_args!(" for {prefix}"));
        }
        w.close(opened);
        match end {
            Some(at) if b.remaining(at) > 0 => w.data(b.from(at)?),
            _ => Ok(()),
        }
    }
}

/// Says in Info that a delegated database asks, behind the name of the message that was carried.
fn originated<C: Collector>(w: &mut Walk<'_, C>) {
    const REQUEST: &str = "Encapsulated Map-Request";
    if w.wants_columns()
        && let Some(rest) = w.columns().info().strip_prefix(REQUEST).map(str::to_owned)
    {
        w.info(format_args!("{REQUEST} (DDT-originated){rest}"));
    }
}

/// The packet that a control message carries.
fn encapsulated<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
    if b.is_empty() {
        return Ok(());
    }
    match b.u8(0)? >> 4 {
        4 => w.call(id::IP, b),
        6 => w.call(id::IPV6, b),
        _ => w.data(b),
    }
}

/// The number of records and the nonce that most messages have.
fn records<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<usize, Fault> {
    w.item(f::RECORDS, b, 3, 1)?;
    w.item(f::NONCE, b, 4, 8)?;
    Ok(usize::from(b.u8(3)?))
}

/// The fields of an address by its family.
#[derive(Clone, Copy, Debug)]
struct Fields {
    ipv4: Field,
    ipv6: Field,
    ether: Option<Field>,
}

/// An address of `code` at `at`, and how many octets it takes; none of a family that is not taken apart.
pub(crate) fn address(
    b: &Buf<'_>,
    at: usize,
    code: u16,
) -> Result<Option<(Address, usize)>, Fault> {
    Ok(match code {
        family::NONE => Some((Address::Text("not set".into()), 0)),
        family::IPV4 => Some((Address::Ipv4(b.array(at)?), 4)),
        family::IPV6 => Some((Address::Ipv6(b.array(at)?), 16)),
        family::ETHERNET => Some((Address::Ether(b.array(at)?), 6)),
        _ => None,
    })
}

/// Shows an address; where it ends.
fn show<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    address: &Address,
    fields: Fields,
) -> Result<usize, Fault> {
    match (address, fields.ether) {
        (Address::Ipv4(_), _) => w.item(fields.ipv4, b, at, 4).map(|_| at + 4),
        (Address::Ipv6(_), _) => w.item(fields.ipv6, b, at, 16).map(|_| at + 16),
        (Address::Ether(_), Some(field)) => w.item(field, b, at, 6).map(|_| at + 6),
        (Address::Ether(_), None) => Ok(at + 6),
        _ => Ok(at),
    }
}

/// Notes a family that is not taken apart, after which nothing can be found.
fn unexpected<C: Collector>(w: &mut Walk<'_, C>, item: Item, what: &str, code: u16) {
    w.expert_text(
        f::UNEXPECTED_FIELD,
        item,
        format_args!("Unexpected {what} AFI ({code}), cannot decode"),
    );
}

/// Map-Request (RFC 9301, section 5.2); where it ends.
fn request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<Option<usize>, Fault> {
    const REPLY: u32 = 0x04_0000;
    const PROBE: u32 = 0x02_0000;
    const SOLICIT: u32 = 0x01_0000;
    const INVOKED: u32 = 0x00_4000;
    let told = b.u24(0)?;
    let bits = [
        f::MREQ_FLAGS_AUTH,
        f::MREQ_FLAGS_MRP,
        f::MREQ_FLAGS_PROBE,
        f::MREQ_FLAGS_SMR,
        f::MREQ_FLAGS_PITR,
        f::MREQ_FLAGS_SMRI,
    ];
    let flags = w.item(f::MREQ_FLAGS, b, 0, 3)?;
    w.bits(flags, &bits, b, 0, 3)?;
    for (bit, word) in [(SOLICIT, " (SMR)"), (PROBE, " (RLOC-probe)"), (INVOKED, " (SMR-invoked)")]
    {
        if told & bit != 0 {
            w.info_append(format_args!("{word}"));
        }
    }
    w.item(f::MREQ_RES, b, 0, 3)?;
    w.item(f::IRC, b, 0, 3)?;
    // One more than the field says.
    let locators = (told & 0x1f) + 1;
    let count = records(w, b)?;
    let code = b.u16(12)?;
    let item = w.item(f::MREQ_SRCEID_AFI, b, 12, 2)?;
    let Some((source, len)) = address(b, 14, code)? else {
        unexpected(w, item, "Source EID", code);
        return Ok(Some(14));
    };
    if len == 0 {
        w.string(f::MREQ_SRCEID_STRING, b, 14, 0, format_args!("not set"))?;
    }
    let fields = Fields {
        ipv4: f::MREQ_SRCEID_IPV4,
        ipv6: f::MREQ_SRCEID_IPV6,
        ether: Some(f::MREQ_SRCEID_MAC),
    };
    let mut at = show(w, b, 14, &source, fields)?;
    for n in 0..locators {
        let code = b.u16(at)?;
        let Some((locator, len)) = address(b, at + 2, code)? else {
            let item = w.item(f::MREQ_ITR_RLOC, b, at, 2)?;
            unexpected(w, item, "ITR-RLOC", code);
            return Ok(Some(at));
        };
        let root = w.item(f::MREQ_ITR_RLOC, b, at, 2 + len)?;
        w.label(root, format_args!("ITR-RLOC {}: {locator}", n + 1));
        let opened = w.open(root);
        w.item(f::MREQ_ITR_RLOC_AFI, b, at, 2)?;
        let fields =
            Fields { ipv4: f::MREQ_ITR_RLOC_IPV4, ipv6: f::MREQ_ITR_RLOC_IPV6, ether: None };
        at = show(w, b, at + 2, &locator, fields)?;
        w.close(opened);
    }
    for n in 0..count {
        let (bits, code) = (b.u8(at + 1)?, b.u16(at + 2)?);
        let Some((prefix, len)) = address(b, at + 4, code)? else {
            let item = w.item(f::MREQ_RECORD, b, at, 4)?;
            unexpected(w, item, "EID prefix", code);
            return Ok(Some(at));
        };
        let root = w.item(f::MREQ_RECORD, b, at, 4 + len)?;
        w.label(root, format_args!("Map-Request Record {}: {prefix}/{bits}", n + 1));
        let opened = w.open(root);
        w.item(f::MREQ_RECORD_RES, b, at, 1)?;
        w.item(f::MREQ_RECORD_PREFIX_LENGTH, b, at + 1, 1)?;
        w.item(f::MREQ_RECORD_PREFIX_AFI, b, at + 2, 2)?;
        let fields = Fields {
            ipv4: f::MREQ_RECORD_PREFIX_IPV4,
            ipv6: f::MREQ_RECORD_PREFIX_IPV6,
            ether: Some(f::MREQ_RECORD_PREFIX_MAC),
        };
        at = show(w, b, at + 4, &prefix, fields)?;
        w.close(opened);
        if count == 1 {
            w.info_append(format_args!(" for {prefix}/{bits}"));
        }
    }
    if told & REPLY == 0 {
        return Ok(Some(at));
    }
    let root = w.item(f::MREP_RECORD, b, at, REST)?;
    let opened = w.open(root);
    let end = mapping(w, b, at, 1, message::MAP_REQUEST)?;
    w.close(opened);
    Ok(end.map(|(end, _)| end))
}

/// Map-Register and Map-Notify (RFC 9301, sections 5.6 and 5.7); where it ends.
fn register<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    only: &mut Option<String>,
) -> Result<Option<usize>, Fault> {
    let told = b.u8(0)?;
    let (bits, identified) = if kind == message::MAP_REGISTER {
        let bits = [
            f::MREG_FLAGS_PMR,
            f::MREG_FLAGS_SEC,
            f::MREG_FLAGS_XTRID,
            f::MREG_FLAGS_RTR,
            f::MREG_RES,
            f::MREG_FLAGS_WMN,
        ];
        (&bits.map(Some), told & 2 != 0)
    } else {
        let bits = [f::MNOT_FLAGS_XTRID, f::MNOT_FLAGS_RTR, f::MNOT_RES].map(Some);
        (&[bits[0], bits[1], bits[2], None, None, None], told & 8 != 0)
    };
    for bit in bits.iter().flatten() {
        w.item(*bit, b, 0, 3)?;
    }
    let count = records(w, b)?;
    w.item(f::KEYID, b, 12, 2)?;
    let len = usize::from(b.u16(14)?);
    w.item(f::AUTHLEN, b, 14, 2)?;
    w.item(f::AUTH, b, 16, len)?;
    let end = mappings(w, b, 16 + len, count, kind, only)?;
    match end {
        Some(at) if identified => {
            w.item(f::XTRID, b, at, 16)?;
            w.item(f::SITEID, b, at + 16, 8)?;
            Ok(Some(at + 24))
        }
        _ => Ok(end),
    }
}

/// So many mappings from `at`; where they end, if all could be read. If there is but one, `only` is its prefix.
fn mappings<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    count: usize,
    kind: u8,
    only: &mut Option<String>,
) -> Result<Option<usize>, Fault> {
    for n in 0..count {
        let Some((end, prefix)) = mapping(w, b, at, n + 1, kind)? else { return Ok(Some(at)) };
        if count == 1 {
            *only = Some(prefix);
        }
        at = end;
    }
    Ok(Some(at))
}

/// A Map-Register in a message of the reliable transport: where it ends, and in `only` the prefix if there is one.
pub(crate) fn registration<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    only: &mut Option<String>,
) -> Result<Option<usize>, Fault> {
    register(w, b, message::MAP_REGISTER, only)
}

/// A mapping in a message of the reliable transport: where it ends, and in `only` its prefix.
pub(crate) fn notification<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    only: &mut Option<String>,
) -> Result<Option<usize>, Fault> {
    mappings(w, b, 0, 1, message::MAP_NOTIFY, only)
}

/// A mapping (RFC 9301, section 5.4); where it ends, and what it maps.
fn mapping<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    number: usize,
    kind: u8,
) -> Result<Option<(usize, String)>, Fault> {
    const AUTHORITATIVE: u16 = 0x1000;
    let (ttl, locators, bits) = (b.u32(at)?, b.u8(at + 4)?, b.u8(at + 5)?);
    let (told, code) = (b.u16(at + 6)?, b.u16(at + 10)?);
    let Some((prefix, len)) = address(b, at + 12, code)? else {
        let item = w.item(f::MAPPING, b, at, 12)?;
        unexpected(w, item, "EID prefix", code);
        return Ok(None);
    };
    let text = format!("{prefix}/{bits}");
    let root = w.item(f::MAPPING, b, at, 12 + len)?;
    let referral = kind == message::MAP_REFERRAL;
    if w.labels() {
        let action = usize::from(told >> 13);
        let word = if referral {
            REFERRALS.get(action).copied()
        } else {
            f::MAPPING_ACT_VALUES.get(action as u64)
        };
        let word = word.map_or_else(|| format!("Invalid action code ({action})"), str::to_owned);
        let lead = if referral { "" } else { "Action: " };
        let not = if told & AUTHORITATIVE == 0 { "Not " } else { "" };
        w.label(
            root,
            format_args!(
                "Mapping Record {number}, EID Prefix: {text}, TTL: {ttl}, {lead}{word}, \
                 {not}Authoritative"
            ),
        );
    }
    let opened = w.open(root);
    w.item(f::MAPPING_TTL, b, at, 4)?;
    w.item(f::MAPPING_LOCCNT, b, at + 4, 1)?;
    w.item(f::MAPPING_EID_MASKLEN, b, at + 5, 1)?;
    w.item(f::MAPPING_ACT, b, at + 6, 2)?;
    w.item(f::MAPPING_AUTH, b, at + 6, 2)?;
    if referral {
        w.item(f::REFERRAL_INCOMPLETE, b, at + 6, 2)?;
    }
    w.item(f::MAPPING_RES1, b, at + 6, 2)?;
    let upper = if referral { f::REFERRAL_SIGCNT } else { f::MAPPING_RES2 };
    w.item(upper, b, at + 8, 2)?;
    w.item(f::MAPPING_VER, b, at + 8, 2)?;
    w.item(f::MAPPING_EID_AFI, b, at + 10, 2)?;
    let fields = Fields {
        ipv4: f::MAPPING_EID_IPV4,
        ipv6: f::MAPPING_EID_IPV6,
        ether: Some(f::MAPPING_EID_MAC),
    };
    let mut end = show(w, b, at + 12, &prefix, fields)?;
    for n in 0..locators {
        let Some(next) = locator(w, b, end, usize::from(n) + 1)? else {
            w.close(opened);
            return Ok(None);
        };
        end = next;
    }
    w.close(opened);
    Ok(Some((end, text)))
}

/// A locator; where it ends.
fn locator<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    number: usize,
) -> Result<Option<usize>, Fault> {
    const LOCAL: u16 = 4;
    const PROBED: u16 = 2;
    const REACHABLE: u16 = 1;
    let [priority, weight, other_priority, other_weight] = b.array(at)?;
    let (told, code) = (b.u16(at + 4)?, b.u16(at + 6)?);
    let Some((address, len)) = address(b, at + 8, code)? else {
        let item = w.item(f::LOC, b, at, 8)?;
        unexpected(w, item, "locator", code);
        return Ok(None);
    };
    let root = w.item(f::LOC, b, at, 8 + len)?;
    let local = if told & LOCAL != 0 { " Local" } else { "" };
    let probed = if told & PROBED != 0 { " (probed)" } else { "" };
    let reached = if told & REACHABLE != 0 { "Reachable" } else { "Unreachable" };
    w.label(
        root,
        format_args!(
            "Locator Record {number},{local} RLOC: {address}{probed}, {reached}, \
             Priority/Weight: {priority}/{weight}, \
             Multicast Priority/Weight: {other_priority}/{other_weight}"
        ),
    );
    let opened = w.open(root);
    w.item(f::LOC_PRIORITY, b, at, 1)?;
    w.item(f::LOC_WEIGHT, b, at + 1, 1)?;
    w.item(f::LOC_MULTICAST_PRIORITY, b, at + 2, 1)?;
    w.item(f::LOC_MULTICAST_WEIGHT, b, at + 3, 1)?;
    let bits = [f::LOC_FLAGS_RES, f::LOC_FLAGS_LOCAL, f::LOC_FLAGS_PROBE, f::LOC_FLAGS_REACH];
    bitmask::item(w, (b, at + 4, 2, Encoding::Big), f::LOC_FLAGS, &bits, Names::Left)?;
    w.item(f::LOC_AFI, b, at + 6, 2)?;
    w.string(f::LOC_LOCATOR, b, at + 8, len, format_args!("{address}"))?;
    w.close(opened);
    Ok(Some(at + 8 + len))
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    /// A mapping of 10.1.0.0/24 to 1.1.1.1.
    const MAPPING: [u8; 28] = [
        0, 0, 0, 5, 1, 24, 0x10, 0, 0, 0, 0, 1, 10, 1, 0, 0, 1, 100, 255, 0, 0, 5, 0, 1, 1, 1, 1, 1,
    ];

    #[test]
    fn a_request_says_what_it_asks_for() {
        let mut octets = vec![0x10, 0x80, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7, 0, 1, 10, 0, 0, 1];
        octets.extend([0, 1, 1, 1, 1, 1, 0, 32, 0, 1, 10, 1, 1, 1]);
        let told = shown(4342, 4342, &octets);
        assert_eq!(told.info, "LISP Map-Request for 10.1.1.1/32");
        for line in ["ITR-RLOC 1: 1.1.1.1", "Map-Request Record 1: 10.1.1.1/32"] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_reply_has_mappings_with_locators() {
        let octets = [&[0x20, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7][..], &MAPPING].concat();
        let told = shown(4342, 4342, &octets);
        assert_eq!(told.info, "LISP Map-Reply for 10.1.0.0/24");
        let lead =
            "Mapping Record 1, EID Prefix: 10.1.0.0/24, TTL: 5, Action: No-Action, Authoritative";
        assert!(told.has(lead), "{:#?}", told.tree);
        assert!(told.tree.iter().any(|line| line.contains("Local RLOC: 1.1.1.1, Reachable")));
    }

    #[test]
    fn an_unknown_family_is_data() {
        let mut mapping = MAPPING;
        mapping[10] = 30;
        let octets = [&[0x20, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 7][..], &mapping].concat();
        let told = shown(4342, 4342, &octets);
        assert!(told.protocols.ends_with("udp:lisp:data"), "{}", told.protocols);
    }

    #[test]
    fn a_request_that_is_cut_is_malformed() {
        assert_eq!(shown(4342, 4342, &[0x10, 0]).info, "LISP Map-Request[Malformed Packet]");
    }
}
