//! The PROXY protocol, by which a proxy tells a server who its client is (HAProxy's specification, versions 1 and 2).

use lamna_fields::{
    Base, Field, FieldDef, FieldType, Group, Severity, Strings, field_table, values,
};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::{Plain, number};
use crate::registry::{Claim, Dissect};
use crate::walk::Walk;

values! {
    static V2_ADDR_FAMILY_PROTOCOL_VALUES {
        0x0 => "UNSPEC",
        0x11 => "TCP over IPv4",
        0x12 => "UDP over IPv4",
        0x21 => "TCP over IPv6",
        0x22 => "UDP over IPv6",
        0x31 => "UNIX stream",
        0x32 => "UNIX datagram",
    }
    static V2_ADDR_FAMILY_VALUES {
        0x1 => "IPv4",
        0x2 => "IPv6",
        0x3 => "UNIX",
    }
    static V2_TLV_TYPE_VALUES {
        0x0 => "UNSPEC",
        0x1 => "ALPN",
        0x2 => "AUTHORITY",
        0x3 => "CRC32C",
        0x4 => "NOOP",
        0x20 => "SSL",
        0x21 => "SSL VERSION",
        0x22 => "SSL CN",
        0x23 => "SSL CIPHER",
        0x24 => "SSL SIG ALG",
        0x25 => "SSL KEY ALG",
        0x30 => "NETNS",
        0xea => "AWS",
    }
}

field_table! {
    /// The fields of PROXY Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("proxy", "PROXY Protocol", "PROXY");
    VERSION = FieldDef::new("proxy.version", "Version", FieldType::Uint8);
    SRC_IPV4 = FieldDef::new("proxy.src.ipv4", "Source Address", FieldType::Ipv4);
    DST_IPV4 = FieldDef::new("proxy.dst.ipv4", "Destination Address", FieldType::Ipv4);
    SRC_IPV6 = FieldDef::new("proxy.src.ipv6", "Source Address", FieldType::Ipv6);
    DST_IPV6 = FieldDef::new("proxy.dst.ipv6", "Destination Address", FieldType::Ipv6);
    SRCPORT = FieldDef::new("proxy.srcport", "Source Port", FieldType::Uint16);
    DSTPORT = FieldDef::new("proxy.dstport", "Destination Port", FieldType::Uint16);
    V1_MAGIC = FieldDef::new("proxy.v1.magic", "PROXY v1 magic", FieldType::None);
    V1_PROTO = FieldDef::new("proxy.v1.proto", "Protocol", FieldType::String);
    V1_UNKNOWN = FieldDef::new("proxy.v1.unknown", "Unknown data", FieldType::String);
    V2_MAGIC = FieldDef::new("proxy.v2.magic", "Magic", FieldType::Bytes);
    V2_VERSION = FieldDef::new("proxy.v2.version", "Version", FieldType::Uint8).mask(0xf0);
    V2_CMD = FieldDef::new("proxy.v2.cmd", "Command", FieldType::Uint8).mask(0xf);
    V2_ADDR_FAMILY_PROTOCOL = FieldDef::new("proxy.v2.addr_family_protocol", "Address Family Protocol", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&V2_ADDR_FAMILY_PROTOCOL_VALUES));
    V2_ADDR_FAMILY = FieldDef::new("proxy.v2.addr_family", "Address Family", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&V2_ADDR_FAMILY_VALUES));
    V2_PROTOCOL = FieldDef::new("proxy.v2.protocol", "Protocol", FieldType::Uint8).base(Base::Hex).mask(0xf);
    V2_LENGTH = FieldDef::new("proxy.v2.length", "Length", FieldType::Uint16);
    V2_SRC_UNIX = FieldDef::new("proxy.v2.src.unix", "Source Address", FieldType::Bytes);
    V2_DST_UNIX = FieldDef::new("proxy.v2.dst.unix", "Destination Address", FieldType::Bytes);
    V2_UNKNOWN = FieldDef::new("proxy.v2.unknown", "Unknown data", FieldType::Bytes);
    V2_TLV = FieldDef::new("proxy.v2.tlv", "TLV", FieldType::None);
    V2_TLV_TYPE = FieldDef::new("proxy.v2.tlv.type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&V2_TLV_TYPE_VALUES));
    V2_TLV_LENGTH = FieldDef::new("proxy.v2.tlv.length", "Length", FieldType::Uint16);
    V2_TLV_VALUE = FieldDef::new("proxy.v2.tlv.value", "Value", FieldType::Bytes);
    V2_TLV_SSL_CLIENT = FieldDef::new("proxy.v2.tlv.ssl.client", "Client", FieldType::Uint8).base(Base::Hex);
    V2_TLV_SSL_VERIFY = FieldDef::new("proxy.v2.tlv.ssl.verify", "Verify", FieldType::Uint32).base(Base::Hex);
    V2_TLV_SSL_VERSION = FieldDef::new("proxy.v2.tlv.ssl.version", "Version", FieldType::String);
    V2_TLV_SSL_CN = FieldDef::new("proxy.v2.tlv.ssl.cn", "CN", FieldType::String);
    V2_TLV_SSL_CIPHER = FieldDef::new("proxy.v2.tlv.ssl.cipher", "Cipher", FieldType::String);
    V2_TLV_SSL_SIG_ALG = FieldDef::new("proxy.v2.tlv.ssl.sig_alg", "SIG ALG", FieldType::String);
    V2_TLV_SSL_KEU_ALG = FieldDef::new("proxy.v2.tlv.ssl.keu_alg", "Key ALG", FieldType::String);
    HEADER_LENGTH_TOO_SMALL = FieldDef::new("proxy.header.length_too_small", "Header length is too small", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
    BAD_FORMAT = FieldDef::new("proxy.bad_format", "Badly formatted PROXY header line", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Warn));
}

/// What version 1 and version 2 begin with.
const MAGIC_V1: &[u8] = b"PROXY ";
const MAGIC_V2: &[u8] = b"\r\n\r\n\0\r\nQUIT\n";

/// Octets of the longest header of version 1, with what ends it.
const MAX_V1: usize = 107;

/// Octets of version 2 before the addresses.
const HEADER_LEN: usize = 16;

/// Values inside of a value; there is one level.
const MAX_DEPTH: usize = 2;

/// Types of values (version 2, section 2.2).
mod kind {
    pub(super) const SSL: u8 = 0x20;
    pub(super) const SSL_VERSION: u8 = 0x21;
    pub(super) const SSL_CN: u8 = 0x22;
    pub(super) const SSL_CIPHER: u8 = 0x23;
    pub(super) const SSL_SIGNATURE: u8 = 0x24;
    pub(super) const SSL_KEY: u8 = 0x25;
}

/// The PROXY protocol.
#[derive(Clone, Copy, Debug)]
pub struct Proxy;

impl Dissect for Proxy {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::Heuristic("tcp"), Claim::Heuristic("udp")];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_v1 = b.captured().starts_with(MAGIC_V1);
        if w.wants_columns() {
            let name = if is_v1 { "PROXYv1" } else { "PROXYv2" };
            w.columns().set_protocol(name);
        }
        let end = if is_v1 {
            v1_end(b.captured()).ok_or(Fault::NotMine)?
        } else {
            HEADER_LEN + usize::from(b.u16(14)?)
        };
        let header = b.slice_up_to(0, end);
        let (_, opened) = w.open_protocol(&b, 0, header.len())?;
        let goes_on = if is_v1 {
            version_1(w, &header)?
        } else {
            version_2(w, &header)?;
            // Wireshark leaves it there.
            false
        };
        w.close(opened);
        let rest = b.slice_up_to(end, b.remaining(end));
        if rest.is_empty() || !goes_on {
            return Ok(());
        }
        if !w.try_heuristics("tcp", rest)? {
            w.data(rest)?;
        }
        Ok(())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        let bytes = b.captured();
        (bytes.starts_with(MAGIC_V1) && v1_end(bytes).is_some())
            || (bytes.starts_with(MAGIC_V2) && bytes.len() >= HEADER_LEN)
    }
}

/// Where what follows a header of version 1 begins.
fn v1_end(bytes: &[u8]) -> Option<usize> {
    let line = bytes.get(..bytes.len().min(MAX_V1))?;
    Some(line.windows(2).position(|two| two == b"\r\n")? + 2)
}

fn bad<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, text: &str) -> Walked {
    let item = w.text(b, at, b.len().saturating_sub(at), format_args!("{text}"))?;
    w.expert_text(BAD_FORMAT, item, format_args!("{text}"));
    Ok(())
}

/// Walks a line of text; whether it names both ends.
fn version_1<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<bool, Fault> {
    w.item(V1_MAGIC, b, 0, MAGIC_V1.len() - 1)?;
    let end = b.len() - 2;
    let line = b.bytes(0, end)?;
    let mut at = MAGIC_V1.len();
    let mut word = || {
        let start = at;
        let rest = line.get(start..)?;
        let len = rest.iter().position(|octet| *octet == b' ').unwrap_or(rest.len());
        at = start + len + 1;
        Some((start, rest.get(..len)?, start + len < end))
    };
    let Some((start, protocol, more)) = word() else {
        bad(w, b, MAGIC_V1.len(), "Badly formatted PROXY header line")?;
        return Ok(false);
    };
    if !more {
        bad(w, b, start, "Badly formatted PROXY header line")?;
        return Ok(false);
    }
    w.item(V1_PROTO, b, start, protocol.len())?;
    let (source, destination, kind) = match protocol {
        b"TCP4" => (SRC_IPV4, DST_IPV4, "IPv4"),
        b"TCP6" => (SRC_IPV6, DST_IPV6, "IPv6"),
        _ => {
            let at = start + protocol.len() + 1;
            w.item(V1_UNKNOWN, b, at, end - at)?;
            return Ok(false);
        }
    };
    for field in [source, destination] {
        let text = word();
        let address =
            text.and_then(|(at, text, _)| Some((at, text.len(), std::str::from_utf8(text).ok()?)));
        let parsed: Option<std::net::IpAddr> = address.and_then(|(_, _, text)| text.parse().ok());
        let (Some((at, len, _)), Some(parsed)) = (address, parsed) else {
            let at = text.map_or(end, |(at, _, _)| at);
            bad(w, b, at, &format!("Unrecognized {kind} address"))?;
            return Ok(false);
        };
        match (parsed, kind) {
            (std::net::IpAddr::V4(address), "IPv4") => {
                w.number(field, b, at, len, u64::from(u32::from(address)))?;
            }
            (std::net::IpAddr::V6(address), "IPv6") => {
                w.octets(field, b, at, len, &address.octets())?;
            }
            _ => {
                bad(w, b, at, &format!("Unrecognized {kind} address"))?;
                return Ok(false);
            }
        }
    }
    for field in [SRCPORT, DSTPORT] {
        let text = word();
        let port = text.and_then(|(_, text, _)| u16::try_from(number(text)?).ok());
        let (Some((at, text, _)), Some(port)) = (text, port) else {
            bad(w, b, text.map_or(end, |(at, _, _)| at), "Unrecognized port")?;
            return Ok(false);
        };
        w.number(field, b, at, text.len(), u64::from(port))?;
    }
    Ok(true)
}

/// Walks a header of octets.
fn version_2<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.row(b, 0, &[(V2_MAGIC, 12), (V2_VERSION, 1)])?;
    w.item(V2_CMD, b, 12, 1)?;
    w.generated(VERSION, b, 12, 2);
    let family = b.u8(13)?;
    let item = w.item(V2_ADDR_FAMILY_PROTOCOL, b, 13, 1)?;
    w.bits(item, &[V2_ADDR_FAMILY, V2_PROTOCOL], b, 13, 1)?;
    w.item(V2_LENGTH, b, 14, 2)?;
    let fields: &[(Field, usize)] = match family {
        0x11 | 0x12 => &[(SRC_IPV4, 4), (DST_IPV4, 4), (SRCPORT, 2), (DSTPORT, 2)],
        0x21 | 0x22 => &[(SRC_IPV6, 16), (DST_IPV6, 16), (SRCPORT, 2), (DSTPORT, 2)],
        0x31 | 0x32 => &[(V2_SRC_UNIX, 108), (V2_DST_UNIX, 108)],
        _ => {
            w.item(V2_UNKNOWN, b, HEADER_LEN, b.len() - HEADER_LEN)?;
            return Ok(());
        }
    };
    let at = w.row(b, HEADER_LEN, fields)?;
    // Wireshark ends the values where the length says, counted from the first octet of all.
    values(w, b, at, usize::from(b.u16(14)?), 0).map(drop)
}

/// Walks values behind the addresses up to `end`; where it stopped.
fn values<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    start: usize,
    end: usize,
    depth: usize,
) -> Result<usize, Fault> {
    let mut at = start;
    while at < end {
        let kind = b.u8(at)?;
        let len = usize::from(b.u16(at + 1)?);
        let item = w.item(V2_TLV, b, at, 3 + len)?;
        let word = V2_TLV_TYPE_VALUES.get(kind.into()).unwrap_or("Unknown type");
        w.label(item, format_args!("TLV: (t={kind},l={len}) {word}"));
        let opened = w.open(item);
        let value = at + 3;
        w.row(b, at, &[(V2_TLV_TYPE, 1), (V2_TLV_LENGTH, 2), (V2_TLV_VALUE, len)])?;
        let text = match kind {
            kind::SSL_VERSION => Some(V2_TLV_SSL_VERSION),
            kind::SSL_CN => Some(V2_TLV_SSL_CN),
            kind::SSL_CIPHER => Some(V2_TLV_SSL_CIPHER),
            kind::SSL_SIGNATURE => Some(V2_TLV_SSL_SIG_ALG),
            kind::SSL_KEY => Some(V2_TLV_SSL_KEU_ALG),
            _ => None,
        };
        if let Some(field) = text {
            w.item(field, b, value, len)?;
            if matches!(kind, kind::SSL_VERSION | kind::SSL_CN) {
                w.append(item, format_args!(": {}", Plain(b.bytes(value, len)?)));
            }
        }
        at = value + len;
        if kind == kind::SSL && depth < MAX_DEPTH {
            let next = w.row(b, value, &[(V2_TLV_SSL_CLIENT, 1), (V2_TLV_SSL_VERIFY, 4)])?;
            at = values(w, b, next, end, depth + 1)?.max(at);
        }
        w.close(opened);
    }
    Ok(at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_line_names_the_client() {
        let shown = segment(
            40_000,
            8888,
            b"PROXY TCP4 192.0.2.1 192.0.2.2 1000 80\r\nGET / HTTP/1.1\r\n\r\n",
        );
        assert!(shown.protocols.ends_with("tcp:proxy:http"));
        assert!(shown.has("Source Address: 192.0.2.1"));
        assert!(shown.has("Destination Port: 80"));
    }

    #[test]
    fn a_line_that_is_none_is_told() {
        let shown = segment(40_000, 8888, b"PROXY TCP4 x y 1 2\r\n");
        assert!(shown.has("Unrecognized IPv4 address"));
        assert!(segment(40_000, 8888, b"PROXY UNKNOWN\r\n").tree.len() > 2);
    }

    #[test]
    fn version_2_has_values() {
        let mut octets = MAGIC_V2.to_vec();
        octets.extend([0x21, 0x11, 0, 32, 192, 0, 2, 1, 192, 0, 2, 2, 3, 0xe8, 0, 80]);
        octets.extend([1, 0, 2, b'h', b'2']);
        octets.extend([4, 0, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        let shown = segment(40_000, 8888, &octets);
        assert!(shown.has("TLV: (t=1,l=2) ALPN"));
        assert!(shown.has("Address Family Protocol: TCP over IPv4 (0x11)"));
    }
}
