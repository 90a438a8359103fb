//! The options in hop-by-hop and destination options headers (RFC 8200, section 4.2, and IANA's list
//! of destination options and hop-by-hop options).

use lamna_fields::Field;

use super::*;
use crate::proto::ipv6::ioam;

/// Option types, with their action and change bits.
pub mod option {
    /// One octet of padding.
    pub const PAD1: u8 = 0x00;
    /// Padding.
    pub const PADN: u8 = 0x01;
    /// Tunnel encapsulation limit (RFC 2473).
    pub const TUNNEL_LIMIT: u8 = 0x04;
    /// Router alert (RFC 2711).
    pub const ROUTER_ALERT: u8 = 0x05;
    /// CALIPSO (RFC 5570).
    pub const CALIPSO: u8 = 0x07;
    /// SMF duplicate detection (RFC 6621).
    pub const SMF_DPD: u8 = 0x08;
    /// Performance and diagnostic metrics (RFC 8250).
    pub const PDM: u8 = 0x0f;
    /// Quick-Start (RFC 4782).
    pub const QUICK_START: u8 = 0x26;
    /// Minimum path MTU (RFC 9268).
    pub const PATH_MTU: u8 = 0x30;
    /// In-situ operations, administration and maintenance (RFC 9486).
    pub const IOAM: u8 = 0x31;
    /// Tunnel payload forwarding.
    pub const TPF: u8 = 0x41;
    /// RPL (RFC 6553).
    pub const RPL: u8 = 0x63;
    /// MPL (RFC 7731).
    pub const MPL: u8 = 0x6d;
    /// Endpoint identification, deprecated.
    pub const ENDPOINT: u8 = 0x8a;
    /// ILNP nonce (RFC 6744).
    pub const ILNP_NONCE: u8 = 0x8b;
    /// Line identification (RFC 6788).
    pub const LINE_ID: u8 = 0x8c;
    /// Jumbo payload (RFC 2675).
    pub const JUMBO: u8 = 0xc2;
    /// Mobile IPv6's home address (RFC 6275).
    pub const HOME_ADDRESS: u8 = 0xc9;
    /// Depth-first forwarding (RFC 6971).
    pub const DFF: u8 = 0xee;
}

/// Which header the options are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    HopByHop,
    Destination,
}

impl Place {
    const fn name(self) -> &'static str {
        match self {
            Place::HopByHop => "hop-by-hop",
            Place::Destination => "destination",
        }
    }

    /// Where options of a type belong.
    const fn of(option: u8) -> Option<Place> {
        match option {
            option::JUMBO
            | option::ROUTER_ALERT
            | option::CALIPSO
            | option::SMF_DPD
            | option::QUICK_START
            | option::PATH_MTU
            | option::RPL
            | option::MPL
            | option::DFF
            | option::IOAM => Some(Place::HopByHop),
            option::TUNNEL_LIMIT
            | option::PDM
            | option::ILNP_NONCE
            | option::LINE_ID
            | option::HOME_ADDRESS => Some(Place::Destination),
            _ => None,
        }
    }
}

/// Shows the options of a header of `end` octets at the start of `b`.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    end: usize,
    place: Place,
    chain: &Chain,
) -> Walked {
    w.foreign(id::IPV6, |w| {
        let mut at = 2;
        while at < end {
            at = one(w, b, at, place, chain)?;
        }
        Ok(())
    })
}

/// An option while its value is read.
pub(super) struct Reading<'b> {
    pub(super) b: Buf<'b>,
    /// Where the value goes on.
    pub(super) at: usize,
    /// Where the value ends.
    pub(super) end: usize,
    /// Octets of the value.
    pub(super) len: usize,
    length: Item,
}

impl Reading<'_> {
    /// Adds a field where the value goes on.
    pub(super) fn item<C: Collector>(
        &mut self,
        w: &mut Walk<'_, C>,
        field: Field,
        len: usize,
    ) -> Result<Item, Fault> {
        let item = w.item(field, &self.b, self.at, len)?;
        self.at += len;
        Ok(item)
    }

    /// Adds fields that lie in the same octets, without going on.
    pub(super) fn bits<C: Collector>(
        &self,
        w: &mut Walk<'_, C>,
        fields: &[Field],
        len: usize,
    ) -> Walked {
        for field in fields {
            w.item(*field, &self.b, self.at, len)?;
        }
        Ok(())
    }

    /// Octets of the value that are left.
    pub(super) fn left(&self) -> usize {
        self.end.saturating_sub(self.at)
    }

    /// Notes a length that options of this type cannot have.
    pub(super) fn check<C: Collector>(&self, w: &mut Walk<'_, C>, right: bool, text: &str) {
        if !right {
            let len = self.len;
            w.expert_text(OPT_INVALID_LEN, self.length, format_args!("{text} ({len} bytes)"));
        }
    }
}

/// Shows the option at `at`; where the next one is.
fn one<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    place: Place,
    chain: &Chain,
) -> Result<usize, Fault> {
    let code = b.u8(at)?;
    let name = OPT_TYPE_VALUES.get(u64::from(code));
    // Even the option of one octet is shown with the octet behind it, as if that were its length.
    let len = usize::from(b.u8(at + 1)?);
    let root = w.item(OPT, b, at, (2 + len).min(b.len() - at))?;
    match name {
        Some(name) => w.label(root, format_args!("{name}")),
        None => w.label(root, format_args!("Unknown IPv6 Option ({code})")),
    }
    let opened = w.open(root);
    let kind = w.item(OPT_TYPE, b, at, 1)?;
    if code == option::PAD1 {
        w.item(OPT_PAD1, b, at, 1)?;
        w.close(opened);
        return Ok(at + 1);
    }
    if let Some(right) = Place::of(code).filter(|right| *right != place) {
        let name = name.unwrap_or("Option");
        w.expert_text(
            OPT_HEADER_MISMATCH,
            kind,
            format_args!("{name} must use a {} options header", right.name()),
        );
    }
    let inner = w.open(kind);
    w.item(OPT_TYPE_ACTION, b, at, 1)?;
    w.item(OPT_TYPE_CHANGE, b, at, 1)?;
    w.item(OPT_TYPE_REST, b, at, 1)?;
    w.close(inner);
    if code == option::ENDPOINT {
        w.expert(OPT_DEPRECATED, kind);
    }
    let length = w.item(OPT_LENGTH, b, at + 1, 1)?;
    let end = at + 2 + len;
    let mut r = Reading { b: *b, at: at + 2, end, len, length };
    value(w, &mut r, code, root, kind, chain)?;
    if r.at < end {
        let item = w.item(OPT_UNKNOWN_DATA, b, r.at, end - r.at)?;
        w.expert(OPT_UNKNOWN_DATA_EXPERT, item);
    }
    w.close(opened);
    // Values of a fixed size are read whole, whatever the length says.
    Ok(end.max(r.at))
}

fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reading<'_>,
    code: u8,
    root: Item,
    kind: Item,
    chain: &Chain,
) -> Walked {
    let len = r.len;
    match code {
        option::PADN => {
            let item = r.item(w, OPT_PADN, len)?;
            if len == 0 {
                w.label_value(item, format_args!("<none>"));
            }
        }
        option::TUNNEL_LIMIT => {
            r.check(w, len == 1, "Tunnel Encapsulation Limit: Invalid length");
            r.item(w, OPT_TEL, 1)?;
        }
        option::ROUTER_ALERT => {
            r.check(w, len == 2, "Router alert: Invalid Length");
            r.item(w, OPT_ROUTER_ALERT, 2)?;
        }
        option::JUMBO => {
            r.check(w, len == 4, "Jumbo Payload: Invalid length");
            let value = r.b.u32(r.at)?;
            let item = r.item(w, OPT_JUMBO, 4)?;
            if value < MIN_JUMBO {
                w.expert(OPT_JUMBO_TRUNCATED, item);
            }
            if chain.payload_len.is_some_and(|n| n != 0) {
                w.expert(OPT_JUMBO_PROHIBITED, root);
            }
        }
        option::CALIPSO => {
            r.check(w, len >= 8, "CALIPSO: Invalid Length");
            r.item(w, OPT_CALIPSO_DOI, 4)?;
            let words = usize::from(r.b.u8(r.at)?);
            r.item(w, OPT_CALIPSO_CMPT_LENGTH, 1)?;
            r.item(w, OPT_CALIPSO_SENS_LEVEL, 1)?;
            let checksum = r.b.u16(r.at)?;
            let item = r.item(w, OPT_CALIPSO_CHECKSUM, 2)?;
            w.label_value(item, format_args!("0x{checksum:04x}"));
            r.item(w, OPT_CALIPSO_CMPT_BITMAP, words * 4)?;
        }
        option::SMF_DPD => duplicate_detection(w, r)?,
        option::PDM => {
            r.check(w, len == 10, "PDM: Invalid length");
            r.item(w, OPT_PDM_SCALE_DTLR, 1)?;
            r.item(w, OPT_PDM_SCALE_DTLS, 1)?;
            r.item(w, OPT_PDM_PSN_THIS_PKT, 2)?;
            r.item(w, OPT_PDM_PSN_LAST_RECV, 2)?;
            r.item(w, OPT_PDM_DELTA_LAST_RECV, 2)?;
            r.item(w, OPT_PDM_DELTA_LAST_SENT, 2)?;
        }
        option::QUICK_START => quick_start(w, r, root, chain)?,
        option::PATH_MTU => {
            r.check(w, len == 4, "PMTU Option: Invalid Length");
            r.item(w, OPT_PMTU_MIN, 2)?;
            let back = r.b.u16(r.at)?;
            w.number(OPT_PMTU_RTN, &r.b, r.at, 2, u64::from(back & 0xfffe))?;
            r.at += 1;
            w.number(OPT_PMTU_R_FLAG, &r.b, r.at, 1, u64::from(back & 1))?;
            r.at += 1;
        }
        option::IOAM => ioam::option(w, r)?,
        option::TPF => {
            r.check(w, len == 4, "TPF: Invalid length");
            r.item(w, OPT_TPF_INFORMATION, 4)?;
        }
        option::RPL => {
            r.check(w, len >= 4, "RPL Option: Invalid length");
            let item = w.item(OPT_RPL_FLAG, &r.b, r.at, 1)?;
            flag_names(
                w,
                item,
                r,
                &[(0x80, ", Down"), (0x40, ", Rank Error"), (0x20, ", Forwarding Error")],
            )?;
            let opened = w.open(item);
            r.bits(w, &[OPT_RPL_FLAG_O, OPT_RPL_FLAG_R, OPT_RPL_FLAG_F, OPT_RPL_FLAG_RSV], 1)?;
            w.close(opened);
            r.at += 1;
            r.item(w, OPT_RPL_INSTANCE_ID, 1)?;
            r.item(w, OPT_RPL_SENDER_RANK, 2)?;
        }
        option::MPL => multicast(w, r, kind)?,
        option::ILNP_NONCE => {
            r.item(w, OPT_ILNP_NONCE, len)?;
        }
        option::LINE_ID => {
            let len = usize::from(r.b.u8(r.at)?);
            r.item(w, OPT_LIO_LENGTH, 1)?;
            let left = r.left();
            r.item(w, OPT_LIO_LINE_ID, len.min(left))?;
        }
        option::HOME_ADDRESS => {
            r.check(w, len == 16, "Home Address: Invalid length");
            let home = Address::Ipv6(r.b.array(r.at)?);
            r.item(w, OPT_MIPV6_HOME_ADDRESS, 16)?;
            // Who is away speaks with the address of home (RFC 6275, section 6.3).
            let destination = w.net.destination.clone();
            w.layers.redirect(Way::From(home.clone()));
            w.set_addresses(home, destination);
        }
        option::DFF => {
            r.check(w, len == 3, "IPv6 DFF: Invalid length");
            let item = w.item(OPT_DFF_FLAGS, &r.b, r.at, 1)?;
            flag_names(w, item, r, &[(0x20, ", Duplicate (DUP)"), (0x10, ", Return (RET)")])?;
            let opened = w.open(item);
            r.bits(
                w,
                &[OPT_DFF_FLAG_VER, OPT_DFF_FLAG_DUP, OPT_DFF_FLAG_RET, OPT_DFF_FLAG_RSV],
                1,
            )?;
            w.close(opened);
            r.at += 1;
            r.item(w, OPT_DFF_SEQUENCE_NUMBER, 2)?;
        }
        // RFC 4727, section 3.1.
        _ if code & 0x1f == 0x1e => {
            r.item(w, OPT_EXPERIMENTAL, len)?;
        }
        _ => {
            let item = r.item(w, OPT_UNKNOWN, len)?;
            w.expert(OPT_UNKNOWN_DATA_EXPERT, item);
        }
    }
    Ok(())
}

/// Gives a flags octet the label `0x80, Name, Name`.
fn flag_names<C: Collector>(
    w: &mut Walk<'_, C>,
    item: Item,
    r: &Reading<'_>,
    names: &[(u8, &str)],
) -> Walked {
    let flags = r.b.u8(r.at)?;
    if w.labels() {
        let set = names.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| *name);
        let text = set.collect::<String>();
        w.label_value(item, format_args!("0x{flags:02x}{text}"));
    }
    Ok(())
}

/// Simplified multicast forwarding's marks of packets that were seen (RFC 6621, section 6.1).
fn duplicate_detection<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reading<'_>) -> Walked {
    let octet = r.b.u8(r.at)?;
    w.item(OPT_SMF_DPD_HASH_BIT, &r.b, r.at, 1)?;
    if octet & 0x80 != 0 {
        let left = r.left();
        r.item(w, OPT_SMF_DPD_HAV, left)?;
        return Ok(());
    }
    let (kind, len) = (octet >> 4 & 7, usize::from(octet & 15));
    r.bits(w, &[OPT_SMF_DPD_TID_TYPE, OPT_SMF_DPD_TID_LEN], 1)?;
    r.at += 1;
    if kind != 0 {
        r.item(w, OPT_SMF_DPD_TAGGER_ID, len + 1)?;
    }
    if r.left() > 0 {
        let left = r.left();
        r.item(w, OPT_SMF_DPD_IDENT, left)?;
    }
    Ok(())
}

/// RFC 4782, section 3.2.
fn quick_start<C: Collector>(
    w: &mut Walk<'_, C>,
    r: &mut Reading<'_>,
    root: Item,
    chain: &Chain,
) -> Walked {
    const REQUEST: u8 = 0;
    const REPORT: u8 = 8;
    r.check(w, r.len == 6, "Quick-Start: Invalid Length");
    let octet = r.b.u8(r.at)?;
    let function = octet >> 4;
    r.bits(w, &[OPT_QS_FUNC], 1)?;
    if function != REQUEST && function != REPORT {
        return Ok(());
    }
    r.item(w, OPT_QS_RATE, 1)?;
    let rate = OPT_QS_RATE_VALUES.get(u64::from(octet & 15)).unwrap_or("Unknown");
    w.append(root, format_args!(", {rate}"));
    if function == REQUEST {
        let ttl = r.b.u8(r.at)?;
        let diff = chain.hop_limit.wrapping_sub(ttl);
        w.item(OPT_QS_TTL, &r.b, r.at, 1)?;
        let item = w.number(OPT_QS_TTL_DIFF, &r.b, r.at, 1, u64::from(diff))?;
        w.mark_generated(item);
        w.append(root, format_args!(", QS TTL {ttl}, QS TTL diff {diff}"));
        r.at += 1;
    } else {
        r.item(w, OPT_QS_UNUSED, 1)?;
    }
    r.bits(w, &[OPT_QS_NONCE, OPT_QS_RESERVED], 4)?;
    r.at += 4;
    Ok(())
}

/// The multicast protocol for low-power and lossy networks (RFC 7731, section 6.1).
fn multicast<C: Collector>(w: &mut Walk<'_, C>, r: &mut Reading<'_>, kind: Item) -> Walked {
    let flags = r.b.u8(r.at)?;
    let item = w.item(OPT_MPL_FLAG, &r.b, r.at, 1)?;
    let size = OPT_MPL_FLAG_S_VALUES.get(u64::from(flags >> 6)).unwrap_or("0");
    let names = [
        if flags & 0x20 != 0 { ", Largest Sequence" } else { "" },
        if flags & 0x10 != 0 { ", Version" } else { "" },
    ];
    w.label_value(
        item,
        format_args!("0x{flags:02x}, Seed ID Length: {size}{}{}", names[0], names[1]),
    );
    let opened = w.open(item);
    r.bits(w, &[OPT_MPL_FLAG_S, OPT_MPL_FLAG_M, OPT_MPL_FLAG_V, OPT_MPL_FLAG_RSV], 1)?;
    w.close(opened);
    r.at += 1;
    r.item(w, OPT_MPL_SEQUENCE, 1)?;
    match flags >> 6 {
        0 => w.expert(OPT_MPL_IPV6_SRC_SEED_ID, kind),
        1 => drop(r.item(w, OPT_MPL_SEED_ID, 2)?),
        2 => drop(r.item(w, OPT_MPL_SEED_ID, 8)?),
        _ => drop(r.item(w, OPT_MPL_SEED_ID, 16)?),
    }
    Ok(())
}
