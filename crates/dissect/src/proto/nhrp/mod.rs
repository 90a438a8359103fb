//! NBMA Next Hop Resolution Protocol (RFC 2332): all packets with their entries for clients, extensions with authentication,
//! and Cisco's extensions and indications of traffic.

mod fields;
mod values;

use lamna_fields::{Encoding, Field, FieldDef};

use crate::buf::{Buf, Walked};
use crate::checksum;
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::id;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

use fields as f;
pub use fields::FIELDS;

/// The protocol number of IP.
pub const IP_PROTOCOL: u8 = 54;

/// Octets of the fixed header.
const HEADER_LEN: usize = 20;

/// Octets of an entry for a client without its addresses.
const ENTRY_LEN: usize = 12;

/// Packet types.
pub mod packet {
    /// Asks for the address of a next hop.
    pub const RESOLUTION_REQUEST: u8 = 1;
    /// Answers with the address of a next hop.
    pub const RESOLUTION_REPLY: u8 = 2;
    /// Registers an address.
    pub const REGISTRATION_REQUEST: u8 = 3;
    /// Acknowledges a registration.
    pub const REGISTRATION_REPLY: u8 = 4;
    /// Takes an answer back.
    pub const PURGE_REQUEST: u8 = 5;
    /// Acknowledges that an answer was taken back.
    pub const PURGE_REPLY: u8 = 6;
    /// Says what was wrong.
    pub const ERROR: u8 = 7;
    /// Says that a shorter way may exist.
    pub const TRAFFIC: u8 = 8;
}

/// Extensions.
mod extension {
    pub(super) const END: u16 = 0;
    pub(super) const RESPONDER: u16 = 3;
    pub(super) const FORWARD: u16 = 4;
    pub(super) const REVERSE: u16 = 5;
    pub(super) const AUTHENTICATION: u16 = 7;
    pub(super) const VENDOR: u16 = 8;
    /// Cisco's, for the addresses behind a translation.
    pub(super) const NAT: u16 = 9;
}

/// NBMA Next Hop Resolution Protocol.
#[derive(Clone, Copy, Debug)]
pub struct Nhrp;

/// What the fixed header says of addresses.
#[derive(Clone, Copy, Debug)]
struct Kinds {
    /// Whether addresses below are of IPv4, and packets above.
    below: bool,
    above: bool,
    /// Octets of the sender's addresses below.
    len: usize,
    sub_len: usize,
}

/// The bits of a type and length that are the length.
const LENGTH: u8 = 0x3f;

impl Dissect for Nhrp {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::IpProtocol(IP_PROTOCOL),
        Claim::Number("gre.proto", 0x2001),
        Claim::Number("llc.iana_pid", 3),
    ];
    const TUNNEL: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("NHRP");
        let kind = b.u8(17)?;
        let name = f::HDR_OP_TYPE_VALUES.get(u64::from(kind));
        let name = name.map_or_else(|| format!("0x{kind:02x} - unknown"), str::to_owned);
        w.info(format_args!("{name}"));
        let (root, opened) = w.open_protocol(&b, 0, REST)?;
        w.label(root, format_args!("Next Hop Resolution Protocol ({name})"));
        let size = usize::from(b.u16(10)?);
        let extensions = usize::from(b.u16(14)?);
        let kinds = header(w, &b, size)?;
        // What is mandatory ends where the extensions begin.
        let end = if extensions == 0 { size } else { extensions }.min(b.reported());
        let mandatory = b.slice_up_to(0, end);
        let quoted = self::mandatory(w, &mandatory, kind, kinds)?;
        if extensions != 0 {
            self::extensions(w, &b, extensions, kinds)?;
        }
        if let Some(at) = quoted {
            w.text(&mandatory, at, 0, format_args!("Packet Causing Indication"))?;
        }
        w.close(opened);
        match quoted {
            Some(at) => cause(w, mandatory.from(at)?, kinds),
            None => Ok(()),
        }
    }
}

fn header<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    size: usize,
) -> Result<Kinds, crate::buf::Fault> {
    const IPV4: u16 = 1;
    const IPV4_TYPE: u16 = 0x0800;
    let root = w.text(b, 0, HEADER_LEN, format_args!("NHRP Fixed Header"))?;
    let opened = w.open(root);
    w.item(f::HDR_AFN, b, 0, 2)?;
    let above = b.u16(2)?;
    let item = w.item(f::HDR_PRO_TYPE, b, 2, 2)?;
    if let Some(word) = crate::proto::numbers::ethertype::NAMES.get(u64::from(above)) {
        w.label_value(item, format_args!("{word} (0x{above:04x})"));
    }
    w.item(f::PROTOCOL_TYPE, b, 4, 5)?;
    w.item(f::HDR_HOPCNT, b, 9, 1)?;
    w.item(f::HDR_PKTSZ, b, 10, 2)?;
    let fields = checksum::Fields {
        value: f::HDR_CHKSUM,
        status: f::HDR_CHKSUM_STATUS,
        bad: f::HDR_BAD_CHECKSUM,
    };
    let parts = [b.captured().get(..size).unwrap_or(&[])];
    checksum::show(w, fields, b, 12, (b.len() >= size).then_some(&parts[..]))?;
    w.item(f::HDR_EXTOFF, b, 14, 2)?;
    let version = b.u8(16)?;
    let item = w.item(f::HDR_VERSION, b, 16, 1)?;
    if version == 1 {
        w.label_value(item, format_args!("1 (NHRP - rfc2332)"));
    }
    w.item(f::HDR_OP_TYPE, b, 17, 1)?;
    type_and_len(w, b, 18, [f::HDR_SHTL, f::HDR_SHTL_TYPE, f::HDR_SHTL_LEN])?;
    type_and_len(w, b, 19, [f::HDR_SSTL, f::HDR_SSTL_TYPE, f::HDR_SSTL_LEN])?;
    w.close(opened);
    Ok(Kinds {
        below: b.u16(0)? == IPV4,
        above: above == IPV4_TYPE,
        len: usize::from(b.u8(18)? & LENGTH),
        sub_len: usize::from(b.u8(19)? & LENGTH),
    })
}

/// The type and length of an address.
fn type_and_len<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    [whole, kind, len]: [Field; 3],
) -> Walked {
    let told = b.u8(at)?;
    let item = w.item(whole, b, at, 1)?;
    let word = w.word(kind, u64::from(told >> 6 & 1)).unwrap_or("Reserved");
    w.label_value(item, format_args!("{word}/{}", told & LENGTH));
    w.bits(item, &[kind, len], b, at, 1)
}

/// An address of `len` octets; where it ends.
fn address<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    len: usize,
    (ipv4, octets): (Field, Field),
    is_ipv4: bool,
) -> Result<usize, crate::buf::Fault> {
    if len > 0 {
        w.item(if is_ipv4 && len == 4 { ipv4 } else { octets }, b, at, len)?;
    }
    Ok(at + len)
}

/// What every packet has (RFC 2332, section 5.2.0.1); where the packet that it is about begins.
fn mandatory<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    kinds: Kinds,
) -> Result<Option<usize>, crate::buf::Fault> {
    let root = w.text(b, HEADER_LEN, REST, format_args!("NHRP Mandatory Part"))?;
    let opened = w.open(root);
    let indication = matches!(kind, packet::ERROR | packet::TRAFFIC);
    let (source, destination) =
        (usize::from(b.u8(HEADER_LEN)?), usize::from(b.u8(HEADER_LEN + 1)?));
    w.item(f::SRC_PROT_LEN, b, HEADER_LEN, 1)?;
    w.item(f::DST_PROT_LEN, b, HEADER_LEN + 1, 1)?;
    if !indication {
        flags(w, b, HEADER_LEN + 2, kind)?;
        w.item(f::REQID, b, HEADER_LEN + 4, 4)?;
        w.info_append(format_args!(", ID={}", b.u32(HEADER_LEN + 4)?));
    } else if kind == packet::ERROR {
        let code = u64::from(b.u16(HEADER_LEN + 4)?);
        w.info_append(format_args!(", {}", f::ERR_CODE_VALUES.get(code).unwrap_or("Unknown")));
        w.item(f::ERR_CODE, b, HEADER_LEN + 4, 2)?;
        w.item(f::ERR_OFFSET, b, HEADER_LEN + 6, 2)?;
    }
    let mut at = HEADER_LEN + 8;
    let nbma = (f::SRC_NBMA_ADDR, f::SRC_NBMA_ADDR_BYTES);
    at = address(w, b, at, kinds.len, nbma, kinds.below)?;
    if kinds.sub_len > 0 {
        w.item(f::SRC_NBMA_SADDR, b, at, kinds.sub_len)?;
        at += kinds.sub_len;
    }
    let from = (f::SRC_PROT_ADDR, f::SRC_PROT_ADDR_BYTES);
    at = address(w, b, at, source, from, true)?;
    let to = (f::DST_PROT_ADDR, f::DST_PROT_ADDR_BYETS);
    at = address(w, b, at, destination, to, true)?;
    let quoted = indication.then_some(at);
    if !indication {
        let told = !matches!(
            kind,
            packet::RESOLUTION_REQUEST | packet::REGISTRATION_REQUEST | packet::PURGE_REQUEST
        );
        while b.remaining(at) > 0 {
            at = entry(w, b, at, kinds, told)?;
        }
    }
    w.close(opened);
    Ok(quoted)
}

fn flags<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize, kind: u8) -> Walked {
    let bits: &[Field] = match kind {
        packet::RESOLUTION_REQUEST | packet::RESOLUTION_REPLY => {
            &[f::FLAG_Q, f::FLAG_A, f::FLAG_D, f::FLAG_U, f::FLAG_S, f::FLAG_NAT]
        }
        packet::REGISTRATION_REQUEST | packet::REGISTRATION_REPLY => {
            &[f::FLAG_U_REGISTRATION, f::FLAG_NAT]
        }
        packet::PURGE_REQUEST | packet::PURGE_REPLY => &[f::FLAG_N, f::FLAG_NAT],
        _ => &[f::FLAG_NAT],
    };
    bitmask::item(w, (b, at, 2, Encoding::Big), f::FLAGS, bits, Names::Shown)?;
    Ok(())
}

/// An entry for a client (RFC 2332, section 5.2.0.1), whose code Info tells where `told`; where it ends.
fn entry<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
    kinds: Kinds,
    told: bool,
) -> Result<usize, crate::buf::Fault> {
    let below = usize::from(b.u8(at + 8)? & LENGTH);
    let sub = usize::from(b.u8(at + 9)? & LENGTH);
    let above = usize::from(b.u8(at + 10)?);
    let len = ENTRY_LEN + below + sub + above;
    let root = w.text(b, at, len, format_args!("Client Information Entry"))?;
    let opened = w.open(root);
    let code = u64::from(b.u8(at)?);
    if told {
        match f::CODE_VALUES.get(code) {
            Some(word) => w.info_append(format_args!(", Code={word}")),
            None => w.info_append(format_args!(", Code=Unknown ({code})")),
        }
    }
    w.item(f::CODE, b, at, 1)?;
    w.item(f::PREFIX, b, at + 1, 1)?;
    w.item(f::UNUSED, b, at + 2, 2)?;
    w.item(f::MTU, b, at + 4, 2)?;
    w.item(f::HTIME, b, at + 6, 2)?;
    type_and_len(w, b, at + 8, [f::CLI_ADDR_TL, f::CLI_ADDR_TL_TYPE, f::CLI_ADDR_TL_LEN])?;
    type_and_len(w, b, at + 9, [f::CLI_SADDR_TL, f::CLI_SADDR_TL_TYPE, f::CLI_SADDR_TL_LEN])?;
    w.item(f::PROT_LEN, b, at + 10, 1)?;
    w.item(f::PREF, b, at + 11, 1)?;
    let nbma = (f::CLIENT_NBMA_ADDR, f::CLIENT_NBMA_ADDR_BYTES);
    let mut end = address(w, b, at + ENTRY_LEN, below, nbma, kinds.below)?;
    if sub > 0 {
        w.item(f::CLIENT_NBMA_SADDR, b, end, sub)?;
        end += sub;
    }
    let client = (f::CLIENT_PROT_ADDR, f::CLIENT_PROT_ADDR_BYTES);
    end = address(w, b, end, above, client, true)?;
    w.close(opened);
    Ok(end)
}

/// Extensions from `at` on (RFC 2332, section 5.3).
fn extensions<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    kinds: Kinds,
) -> Walked {
    /// The bits of a type that are the type.
    const TYPE: u16 = 0x3fff;
    while b.remaining(at) >= 4 {
        let (told, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let kind = told & TYPE;
        // Cisco gave two extensions the same number.
        let capable = kind == extension::NAT && len == 8 && told != kind;
        let root = match kind {
            extension::END => w.text(b, at, 4 + len, format_args!("End of Extension"))?,
            extension::RESPONDER => {
                w.text(b, at, 4 + len, format_args!("Responder Address Extension"))?
            }
            extension::FORWARD => {
                w.text(b, at, 4 + len, format_args!("Forward Transit NHS Record Extension"))?
            }
            extension::REVERSE => {
                w.text(b, at, 4 + len, format_args!("Reverse Transit NHS Record Extension"))?
            }
            extension::AUTHENTICATION => {
                w.text(b, at, 4 + len, format_args!("NHRP Authentication Extension"))?
            }
            extension::VENDOR => {
                w.text(b, at, 4 + len, format_args!("NHRP Vendor Private Extension"))?
            }
            _ if capable => {
                w.text(b, at, 4 + len, format_args!("Device Capabilities Extension"))?
            }
            extension::NAT => {
                w.text(b, at, 4 + len, format_args!("Cisco NAT Address Extension"))?
            }
            _ => w.text(b, at, 4 + len, format_args!("Unknown ({kind})"))?,
        };
        let opened = w.open(root);
        w.item(f::EXT_C, b, at, 2)?;
        w.item(f::EXT_TYPE, b, at, 2)?;
        w.item(f::EXT_LEN, b, at + 2, 2)?;
        let content = b.slice(at + 4, len)?;
        match kind {
            _ if len == 0 => {}
            extension::RESPONDER | extension::FORWARD | extension::REVERSE => {
                entries(w, &content, kinds)?;
            }
            extension::AUTHENTICATION => authentication(w, &content, kinds)?,
            extension::VENDOR => vendor(w, &content)?,
            _ if capable => capabilities(w, &content)?,
            extension::NAT => entries(w, &content, kinds)?,
            _ => {
                w.item(f::UNKNOWN_EXT_VALUE, &content, 0, REST)?;
            }
        }
        w.close(opened);
        at += 4 + len;
        if kind == extension::END {
            break;
        }
    }
    let rest = b.remaining(at);
    if rest > 0 {
        let text = format_args!("Unknown Data ({rest} bytes)");
        let item = w.text(b, at, REST, text)?;
        w.expert_text(f::EXT_EXTRA, item, text);
    }
    Ok(())
}

fn entries<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kinds: Kinds) -> Walked {
    let mut at = 0;
    while b.remaining(at) > 0 {
        at = entry(w, b, at, kinds, false)?;
    }
    Ok(())
}

fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kinds: Kinds) -> Walked {
    let root = w.text(b, 0, REST, format_args!("Extension Data: SPI={}", b.u16(2)?))?;
    let opened = w.open(root);
    w.item(f::AUTH_EXT_RESERVED, b, 0, 2)?;
    w.item(f::AUTH_EXT_SPI, b, 2, 2)?;
    let len = kinds.len.min(b.remaining(4));
    let source = (f::AUTH_EXT_SRC_ADDR, f::AUTH_EXT_SRC_ADDR_BYTES);
    let at = address(w, b, 4, len, source, kinds.below)?;
    if b.remaining(at) > 0 {
        w.item(f::AUTH_EXT_DATA, b, at, REST)?;
        w.append(root, format_args!(": Data={}", hex(b, at)?));
    }
    w.close(opened);
    Ok(())
}

/// The octets from `at` as digits.
fn hex(b: &Buf<'_>, at: usize) -> Result<String, crate::buf::Fault> {
    Ok(b.bytes(at, b.remaining(at))?.iter().map(|octet| format!("{octet:02x}")).collect())
}

fn vendor<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let number = b.u24(0)?;
    let root = w.text(b, 0, REST, format_args!("Extension Data: Vendor ID={number}"))?;
    let opened = w.open(root);
    w.item(f::VENDOR_EXT_ID, b, 0, 3)?;
    if b.remaining(3) > 0 {
        w.item(f::VENDOR_EXT_DATA, b, 3, REST)?;
        w.append(root, format_args!(", Data={}", hex(b, 3)?));
    }
    w.close(opened);
    Ok(())
}

fn capabilities<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let word = |at| -> Result<&str, crate::buf::Fault> {
        Ok(if b.u32(at)? & 1 != 0 { "VPN-aware" } else { "non-VPN-aware" })
    };
    let (source, destination) = (word(0)?, word(4)?);
    let text = format_args!("Extension Data: Src is {source}; Dst is {destination}");
    let root = w.text(b, 0, REST, text)?;
    let opened = w.open(root);
    let item = w.item(f::DEVCAP_EXT_SRCCAP, b, 0, 4)?;
    w.bits(item, &[f::DEVCAP_EXT_SRCCAP_V], b, 0, 4)?;
    let item = w.item(f::DEVCAP_EXT_DSTCAP, b, 4, 4)?;
    w.bits(item, &[f::DEVCAP_EXT_DSTCAP_V], b, 4, 4)?;
    w.close(opened);
    Ok(())
}

/// The packet that an indication is about.
fn cause<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, kinds: Kinds) -> Walked {
    if b.is_empty() || !kinds.above {
        return Ok(());
    }
    w.silently(|w| w.call(id::IP, b))
}

#[cfg(test)]
mod tests {
    use crate::proto::captured::{Shown, ethernet, frame};

    fn shown(kind: u8, code: u8, extensions: &[u8]) -> Shown {
        let size = 52 + extensions.len() as u8;
        let offset = if extensions.is_empty() { 0 } else { 52 };
        let mut octets =
            vec![0, 1, 8, 0, 0, 0, 0, 0, 0, 255, 0, size, 0, 0, 0, offset, 1, kind, 4, 0];
        octets.extend([4, 4, 0x80, 2, 0, 0, 0, 21, 100, 1, 2, 27, 10, 65, 0, 3, 10, 65, 0, 1]);
        octets.extend([code, 32, 0, 0, 5, 220, 28, 32, 0, 0, 0, 0]);
        octets.extend(extensions);
        let mut packet = vec![0x45, 0, 0, 20 + octets.len() as u8, 0, 1, 0, 0, 64, 54, 0, 0];
        packet.extend([10, 0, 0, 1, 10, 0, 0, 2]);
        packet.extend(octets);
        frame(1, &ethernet(0x0800, &packet))
    }

    #[test]
    fn a_registration_names_its_addresses() {
        let told = shown(3, 0, &[]);
        assert!(
            told.columns.ends_with("NHRP NHRP Registration Request, ID=21"),
            "{}",
            told.columns
        );
        for line in [
            "Next Hop Resolution Protocol (NHRP Registration Request)",
            "Flags: 0x8002, Uniqueness Bit, Cisco NAT Supported",
            "Source NBMA Address: 100.1.2.27",
            "Destination Protocol Address: 10.65.0.1",
            "Holding Time (s): 7200",
        ] {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn a_reply_says_how_it_went() {
        let told = shown(4, 4, &[]);
        assert!(
            told.columns.ends_with("Registration Reply, ID=21, Code=Administratively Prohibited")
        );
    }

    #[test]
    fn extensions_end_with_their_end() {
        let extensions =
            [0x80, 3, 0, 0, 0x80, 7, 0, 9, 0, 0, 0, 1, 10, 0, 0, 1, 0x4f, 0x80, 0, 0, 0];
        let told = shown(3, 0, &extensions);
        for line in
            ["Responder Address Extension", "Extension Data: SPI=1: Data=4f", "End of Extension"]
        {
            assert!(told.has(line), "{line} in {:#?}", told.tree);
        }
    }

    #[test]
    fn an_extension_past_the_end_is_malformed() {
        let told = shown(3, 0, &[0x80, 7, 0, 9, 0, 0]);
        assert!(told.columns.contains("Malformed"), "{}", told.columns);
    }
}
