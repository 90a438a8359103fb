//! Intermediate System to Intermediate System (ISO/IEC 10589; RFC 1195): the header that all packets share. The packets
//! themselves are protocols of their own: [`hello`], [`lsp`], [`snp`].

pub mod hello;
pub mod lsp;
pub mod snp;

use std::fmt::Write as _;

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::hex;
use crate::proto::id;
use crate::proto::numbers::nlpid::NAMES as IRPD_VALUES;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

values! {
    static TYPE_VALUES {
        15 => "L1 HELLO",
        16 => "L2 HELLO",
        17 => "P2P HELLO",
        18 => "L1 LSP",
        20 => "L2 LSP",
        24 => "L1 CSNP",
        25 => "L2 CSNP",
        26 => "L1 PSNP",
        27 => "L2 PSNP",
    }
}

field_table! {
    /// The fields of ISO 10589 ISIS InTRA Domain Routeing Information Exchange Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("isis", "ISO 10589 ISIS InTRA Domain Routeing Information Exchange Protocol", "ISIS");
    IRPD = FieldDef::new("isis.irpd", "Intradomain Routing Protocol Discriminator", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&IRPD_VALUES));
    LEN = FieldDef::new("isis.len", "Length Indicator", FieldType::Uint8);
    VERSION = FieldDef::new("isis.version", "Version/Protocol ID Extension", FieldType::Uint8);
    SYSID_LEN = FieldDef::new("isis.sysid_len", "ID Length", FieldType::Uint8);
    TYPE = FieldDef::new("isis.type", "PDU Type", FieldType::Uint8).mask(0x1f).strings(Strings::Values(&TYPE_VALUES));
    TYPE_RESERVED = FieldDef::new("isis.type.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xe0);
    VERSION2 = FieldDef::new("isis.version2", "Version", FieldType::Uint8);
    RESERVED = FieldDef::new("isis.reserved", "Reserved", FieldType::Uint8);
    MAX_AREA_ADR = FieldDef::new("isis.max_area_adr", "Maximum Area Addresses", FieldType::Uint8);
    CLV_KEY_ID = FieldDef::new("isis.clv.key_id", "Key ID", FieldType::Uint16);
    LENGTH_INDICATOR_TOO_SMALL = FieldDef::new("isis.length_indicator_too_small", "ISIS length indicator value smaller than the fixed length header size", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
    VERSION_UNKNOWN = FieldDef::new("isis.version.unknown", "Unknown ISIS version", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    VERSION2_NOTONE = FieldDef::new("isis.version2.notone", "Version must be 1", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    RESERVED_NOTZERO = FieldDef::new("isis.reserved.notzero", "Reserved must be 0", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
    TYPE_UNKNOWN = FieldDef::new("isis.type.unknown", "Unknown ISIS packet type", FieldType::None).strings(Strings::Expert(Group::Protocol, Severity::Warn));
}

/// Types of packets by their standard names.
pub mod packet {
    /// Hello on a LAN, level 1.
    pub const L1_HELLO: u8 = 15;
    /// Hello on a LAN, level 2.
    pub const L2_HELLO: u8 = 16;
    /// Hello on a link between two.
    pub const P2P_HELLO: u8 = 17;
    /// Link state, level 1.
    pub const L1_LSP: u8 = 18;
    /// Link state, level 2.
    pub const L2_LSP: u8 = 20;
    /// Complete sequence numbers, level 1.
    pub const L1_CSNP: u8 = 24;
    /// Complete sequence numbers, level 2.
    pub const L2_CSNP: u8 = 25;
    /// Partial sequence numbers, level 1.
    pub const L1_PSNP: u8 = 26;
    /// Partial sequence numbers, level 2.
    pub const L2_PSNP: u8 = 27;
}

/// Octets of the header.
pub const HEADER_LEN: usize = 8;

/// Octets of a system's identifier where the header does not say otherwise.
pub const ID_LEN: usize = 6;

/// The header.
#[derive(Clone, Copy, Debug)]
pub struct Header<'a>(&'a [u8; HEADER_LEN]);

impl<'a> Header<'a> {
    /// The header at the start of `b`.
    pub fn new(b: &Buf<'a>) -> Result<Self, Fault> {
        match b.captured().first_chunk() {
            Some(header) => Ok(Header(header)),
            None => Err(b.check(0, HEADER_LEN).err().unwrap_or(Fault::Malformed)),
        }
    }

    /// Octets of this header and of the fixed part of the packet behind it.
    pub fn length_indicator(&self) -> u8 {
        self.0[1]
    }

    /// Octets of a system's identifier.
    pub fn id_len(&self) -> usize {
        match self.0[3] {
            0 => ID_LEN,
            255 => 0,
            len => usize::from(len),
        }
    }

    /// The packet's type: see [`packet`].
    pub fn kind(&self) -> u8 {
        self.0[4] & 0x1f
    }
}

/// What the header says that the packet behind it needs to know.
#[derive(Clone, Copy, Debug)]
pub(super) struct Packet<'b> {
    /// The packet with its header.
    whole: Buf<'b>,
    kind: u8,
    id_len: usize,
    /// Octets of the header and of the packet's fixed part.
    header_len: usize,
}

/// The header of the packets.
#[derive(Clone, Copy, Debug)]
pub struct Isis;

impl Dissect for Isis {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::Number("osinl.incl", 0x83),
        Claim::Ethertype(0x22f4),
        Claim::Number("chdlc.protocol", 0x83),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("ISIS");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(IRPD, &b, 0, 1)?;
        let len = b.u8(1)?;
        let item = w.item(LEN, &b, 1, 1)?;
        if usize::from(len) < HEADER_LEN {
            w.expert(LENGTH_INDICATOR_TOO_SMALL, item);
        }
        let version = b.u8(2)?;
        let item = w.item(VERSION, &b, 2, 1)?;
        if version != 1 {
            w.expert(VERSION_UNKNOWN, item);
        }
        w.item(SYSID_LEN, &b, 3, 1)?;
        w.item(TYPE_RESERVED, &b, 4, 1)?;
        w.item(TYPE, &b, 4, 1)?;
        let version = b.u8(5)?;
        let item = w.item(VERSION2, &b, 5, 1)?;
        if version != 1 {
            w.expert(VERSION2_NOTONE, item);
        }
        let reserved = b.u8(6)?;
        let item = w.item(RESERVED, &b, 6, 1)?;
        if reserved != 0 {
            w.expert(RESERVED_NOTZERO, item);
        }
        w.item(MAX_AREA_ADR, &b, 7, 1)?;
        w.close(opened);
        let header = Header::new(&b)?;
        let kind = header.kind();
        let packet = Packet {
            whole: b,
            kind,
            id_len: header.id_len(),
            header_len: usize::from(header.length_indicator()),
        };
        let rest = b.from(HEADER_LEN)?;
        let name = TYPE_VALUES.get(u64::from(kind));
        match kind {
            packet::L1_HELLO..=packet::P2P_HELLO => {
                w.run(id::ISIS_HELLO, rest, |w, b| hello::show(w, &b, packet))
            }
            packet::L1_LSP | packet::L2_LSP => {
                w.run(id::ISIS_LSP, rest, |w, b| lsp::show(w, &b, packet))
            }
            packet::L1_CSNP | packet::L2_CSNP => {
                w.run(id::ISIS_CSNP, rest, |w, b| snp::complete(w, &b, packet))
            }
            packet::L1_PSNP | packet::L2_PSNP => {
                w.run(id::ISIS_PSNP, rest, |w, b| snp::partial(w, &b, packet))
            }
            _ => {
                match name {
                    Some(name) => w.info(format_args!("{name}")),
                    None => w.info(format_args!("Unknown (0x{kind:x})")),
                }
                let top = w.open_top();
                complain(
                    w,
                    &rest,
                    0,
                    REST,
                    TYPE_UNKNOWN,
                    format_args!("Unknown ISIS packet type"),
                )?;
                w.close(top);
                Ok(())
            }
        }
    }
}

/// The words for a packet's type.
fn type_word(kind: u8) -> &'static str {
    TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown")
}

/// An identifier as it is written: four digits between points; the octet behind a system is its pseudonode, and the one
/// behind that, after a dash, a fragment.
pub(super) fn identifier(octets: &[u8]) -> String {
    let mut text = String::new();
    for (i, octet) in octets.iter().enumerate() {
        match i {
            0 => {}
            7 => text.push('-'),
            _ if i % 2 == 0 => text.push('.'),
            _ => {}
        }
        // Writing to a String cannot fail.
        let _ = write!(text, "{octet:02x}");
    }
    text
}

/// An area's address: its first octet, then four digits between points.
fn area(octets: &[u8]) -> String {
    let mut text = String::new();
    for (i, octet) in octets.iter().enumerate() {
        if i % 2 == 1 {
            text.push('.');
        }
        // Writing to a String cannot fail.
        let _ = write!(text, "{octet:02x}");
    }
    text
}

/// A checksum of ISO 8473, annex C, over `octets` with the one at `place` taken as zero.
pub(super) fn fletcher(octets: &[u8], place: usize) -> u16 {
    let (mut c0, mut c1) = (0u32, 0u32);
    for (i, octet) in octets.iter().enumerate() {
        let octet = if i == place || i == place + 1 { 0 } else { u32::from(*octet) };
        c0 = (c0 + octet) % 255;
        c1 = (c1 + c0) % 255;
    }
    let behind = (octets.len().saturating_sub(place + 1) % 255) as u32;
    let mut x = (behind * c0 + 255 - c1) % 255;
    if x == 0 {
        x = 255;
    }
    let mut y = 510 - c0 - x;
    if y > 255 {
        y -= 255;
    }
    (x << 8 | y) as u16
}

/// The fields of a checksum in a packet's own table.
pub(super) struct ChecksumFields {
    pub(super) value: Field,
    pub(super) status: Field,
    pub(super) bad: Field,
}

/// Adds a checksum of `covered` that lies at `place` in them and at `at` in `b`. Answers whether it is wrong.
fn checksum<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    covered: Option<(&[u8], usize)>,
    of: &ChecksumFields,
) -> Result<bool, Fault> {
    const BAD: u64 = 0;
    const GOOD: u64 = 1;
    const UNVERIFIED: u64 = 2;
    const ABSENT: u64 = 3;
    let found = b.u16(at)?;
    let item = w.item(of.value, b, at, 2)?;
    if found == 0 {
        w.label_value(item, format_args!("[missing]"));
        w.mark_generated(item);
        let status = w.number(of.status, b, at, 2, ABSENT)?;
        w.mark_generated(status);
        return Ok(false);
    }
    let Some((octets, place)) = covered else {
        w.label_value(item, format_args!("0x{found:04x} [unverified]"));
        w.generated(of.status, b, at, UNVERIFIED);
        return Ok(false);
    };
    let right = fletcher(octets, place);
    if right == found {
        w.label_value(item, format_args!("0x{found:04x} [correct]"));
        w.generated(of.status, b, at, GOOD);
        return Ok(false);
    }
    w.label_value(item, format_args!("0x{found:04x} incorrect, should be 0x{right:04x}"));
    w.expert_text(of.bad, item, format_args!("Bad checksum [should be 0x{right:04x}]"));
    w.generated(of.status, b, at, BAD);
    Ok(true)
}

/// The fields that elements have in a packet's own table.
pub(super) struct ElementFields {
    pub(super) kind: Field,
    pub(super) length: Field,
    pub(super) short: Field,
    pub(super) unknown: Field,
}

/// Shows the elements of `b` from `at` to `end`. `show` adds an element's content, and answers `false` for one that it
/// does not know.
pub(super) fn elements<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    end: usize,
    of: &ElementFields,
    title: impl Fn(u8) -> Option<&'static str>,
    mut show: impl FnMut(&mut Walk<'_, C>, u8, &Buf<'_>) -> Result<bool, Fault>,
) -> Walked {
    while at < end {
        let (kind, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        if at + 2 + len > end {
            let left = end as i64 - at as i64 - 2;
            let text = format_args!("Short CLV header ({len} vs {left})");
            return complain(w, b, at + 2, REST, of.short, text);
        }
        let name = title(kind).unwrap_or("Unknown code");
        let size = len + 2;
        b.check(at, size)?;
        let item = w.text(b, at, size, format_args!("{name} (t={kind}, l={len})"))?;
        let opened = w.open(item);
        w.item(of.kind, b, at, 1)?;
        w.item(of.length, b, at + 1, 1)?;
        let content = b.slice(at + 2, len)?;
        if title(kind).is_none() || !show(w, kind, &content)? {
            let text = format_args!(
                "Dissector for IS-IS CLV ({kind}) code not implemented, Contact Wireshark developers if you want this supported"
            );
            complain(w, &content, 0, REST, of.unknown, text)?;
        }
        w.close(opened);
        at += 2 + len;
    }
    Ok(())
}

/// Adds an expert note as a line of its own over `len` octets.
pub(super) fn complain<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    note: Field,
    text: std::fmt::Arguments<'_>,
) -> Walked {
    let item = w.text(b, at, len, text)?;
    w.expert_text(note, item, text);
    Ok(())
}

/// Adds addresses that lie one behind the other, each of `size` octets.
pub(super) fn addresses<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    (field, size, what): (Field, usize, &str),
    short: Field,
) -> Walked {
    let mut at = 0;
    while c.remaining(at) >= size {
        w.item(field, c, at, size)?;
        at += size;
    }
    match c.remaining(at) {
        0 => Ok(()),
        left => complain(w, c, at, REST, short, format_args!("{what} ({left} vs {size})")),
    }
}

/// The addresses of areas.
pub(super) fn areas<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    field: Field,
    short: Field,
) -> Walked {
    let mut at = 0;
    while c.remaining(at) > 0 {
        let len = usize::from(c.u8(at)?);
        let left = c.remaining(at + 1);
        if left == 0 {
            let text = format_args!("short address (no length for payload)");
            return complain(w, c, at, REST, short, text);
        }
        if len > left {
            let text = format_args!("short address, packet says {len}, we have {left} left");
            return complain(w, c, at, REST, short, text);
        }
        let item = w.item(field, c, at, len + 1)?;
        if w.labels() {
            w.label(item, format_args!("Area address ({len}): {}", area(c.bytes(at + 1, len)?)));
        }
        at += len + 1;
    }
    Ok(())
}

/// The protocols that a system supports.
pub(super) fn protocols<C: Collector>(w: &mut Walk<'_, C>, c: &Buf<'_>, field: Field) -> Walked {
    let plural = if c.reported() == 1 { "" } else { "s" };
    let item = w.text(c, 0, REST, format_args!("NLPID{plural}: "))?;
    let opened = w.open(item);
    for at in 0..c.reported() {
        let number = c.u8(at)?;
        let name = match number {
            0xc1 => "IEEE 802.1aq (SPB)",
            _ => super::osi::NLPID_VALUES.get(u64::from(number)).unwrap_or("Unknown"),
        };
        let comma = if at == 0 { "" } else { ", " };
        w.append(item, format_args!("{comma}{name} (0x{number:02x})"));
        w.item(field, c, at, 1)?;
    }
    w.close(opened);
    Ok(())
}

/// How packets are authenticated (RFC 5304, RFC 5310).
pub(super) fn authentication<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    field: Field,
    unknown: Field,
) -> Walked {
    const CLEAR: u8 = 1;
    const GENERIC: u8 = 3;
    const DIGEST: u8 = 54;
    if c.reported() == 0 {
        return Ok(());
    }
    let kind = c.u8(0)?;
    let (at, text) = match kind {
        CLEAR => {
            let octets = c.from(1)?.captured();
            let len = octets.len();
            let shown = String::from_utf8_lossy(octets);
            (1, format!("clear text (1), password (length {len}) = {shown}"))
        }
        DIGEST => {
            let octets = c.from(1)?.captured();
            let text = if octets.len() == 16 {
                format!("hmac-md5 (54), message digest (length 16) = {}", hex::digits(octets))
            } else {
                "hmac-md5 (54), illegal hmac-md5 digest format (must be 16 bytes)".to_owned()
            };
            (1, text)
        }
        GENERIC => {
            w.foreign(id::ISIS, |w| w.item(CLV_KEY_ID, c, 1, 2))?;
            let octets = c.from(3)?.captured();
            let name = match octets.len() {
                20 => "hmac-sha1",
                28 => "hmac-sha224",
                32 => "hmac-sha256",
                48 => "hmac-sha384",
                64 => "hmac-sha512",
                _ => "unknown",
            };
            let len = octets.len();
            let text = format!(
                "CRYPTO_AUTH {name} (3), message digest (length {len}) = {}",
                hex::digits(octets)
            );
            (3, text)
        }
        _ => (1, format!("type 0x{kind:02x} (0x{:02x})", c.remaining(1))),
    };
    let item = w.item(field, c, at, REST)?;
    w.label(item, format_args!("{text}"));
    if !matches!(kind, CLEAR | DIGEST | GENERIC) {
        complain(w, c, 1, REST, unknown, format_args!("Unknown authentication type"))?;
    }
    Ok(())
}

/// Which instance a packet is of (RFC 8202).
pub(super) fn instance<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    field: Field,
    topology: Field,
) -> Walked {
    w.item(field, c, 0, 2)?;
    for at in (2..c.reported()).step_by(2) {
        w.item(topology, c, at, 2)?;
    }
    Ok(())
}

/// The topologies that a system takes part in (RFC 5120, section 7.1).
pub(super) fn topologies<C: Collector>(
    w: &mut Walk<'_, C>,
    c: &Buf<'_>,
    field: Field,
    malformed: Field,
) -> Walked {
    let mut at = 0;
    while c.remaining(at) >= 2 {
        let word = c.u16(at)?;
        let topology = word & 0x0fff;
        let name = match topology {
            0 => "IPv4 Unicast Topology",
            1 => "In-Band Management Topology",
            2 => "IPv6 Unicast Topology",
            3 => "IPv4 Multicast Topology",
            4 => "IPv6 Multicast Topology",
            4095 => "Development, Experimental or Proprietary Topology",
            _ => "Reserved for IETF Consensus",
        };
        let item = w.item(field, c, at, 2)?;
        w.label(item, format_args!("{name} (0x{topology:03x})"));
        if word & 0x8000 != 0 {
            w.append(item, format_args!(", Overload bit set"));
        }
        if word & 0x4000 != 0 {
            w.append(item, format_args!(", ATT bit set"));
        }
        at += 2;
    }
    if c.remaining(at) > 0 {
        complain(w, c, at, REST, malformed, format_args!("malformed MT-ID"))?;
    }
    Ok(())
}

/// Adds an identifier, and gives its text where somebody reads it.
fn id_item<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    field: Field,
    at: usize,
    len: usize,
) -> Result<(Item, String), Fault> {
    let octets = b.bytes(at, len)?;
    let item = w.item(field, b, at, len)?;
    let wanted = w.labels() || w.wants_columns();
    Ok((item, if wanted { identifier(octets) } else { String::new() }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::captured::{Shown, ethernet, frame};

    pub(super) fn isis(kind: u8, header_len: u8, rest: &[u8]) -> Shown {
        let octets = [&[0xfe, 0xfe, 3, 0x83, header_len, 1, 0, kind, 1, 0, 0][..], rest].concat();
        frame(1, &ethernet(octets.len() as u16, &octets))
    }

    #[test]
    fn an_unknown_type_is_a_header_alone() {
        let shown = isis(31, 8, &[]);
        assert_eq!(shown.protocols, "eth:llc:osi:isis");
        assert!(shown.columns.ends_with("ISIS Unknown (0x1f)"));
        assert!(shown.has("Length Indicator: 8"));
    }

    #[test]
    fn identifiers_end_in_pseudonode_and_fragment() {
        assert_eq!(identifier(&[0, 0, 0, 0, 0, 2, 3, 4]), "0000.0000.0002.03-04");
        assert_eq!(area(&[0x49, 0, 2, 3]), "49.0002.03");
    }

    #[test]
    fn checksums_are_fletchers() {
        let mut octets = *b"\x00\x00\x00\x00\x00\x02\x00\x00\x00\x00\x04\x97\x00\x00\x03abc";
        let right = fletcher(&octets, 12);
        octets[12..14].copy_from_slice(&right.to_be_bytes());
        let (mut c0, mut c1) = (0u32, 0u32);
        for octet in octets {
            c0 = (c0 + u32::from(octet)) % 255;
            c1 = (c1 + c0) % 255;
        }
        assert_eq!((c0, c1), (0, 0));
    }
}
