//! Neighbour discovery (RFC 4861) and its options (IANA's list of IPv6 neighbour discovery option formats).

use super::*;

/// Option types.
pub mod option {
    /// Source link-layer address.
    pub const SOURCE_LINK: u8 = 1;
    /// Target link-layer address.
    pub const TARGET_LINK: u8 = 2;
    /// Prefix information.
    pub const PREFIX: u8 = 3;
    /// Redirected header.
    pub const REDIRECTED: u8 = 4;
    /// MTU.
    pub const MTU: u8 = 5;
    /// NBMA shortcut limit (RFC 2491).
    pub const SHORTCUT: u8 = 6;
    /// Advertisement interval (RFC 6275).
    pub const INTERVAL: u8 = 7;
    /// Home agent information (RFC 6275).
    pub const HOME_AGENT: u8 = 8;
    /// Source address list (RFC 3122).
    pub const SOURCE_LIST: u8 = 9;
    /// Target address list (RFC 3122).
    pub const TARGET_LIST: u8 = 10;
    /// CGA (RFC 3971).
    pub const CGA: u8 = 11;
    /// RSA signature (RFC 3971).
    pub const RSA: u8 = 12;
    /// Timestamp (RFC 3971).
    pub const TIMESTAMP: u8 = 13;
    /// Nonce (RFC 3971).
    pub const NONCE: u8 = 14;
    /// Trust anchor (RFC 3971).
    pub const TRUST_ANCHOR: u8 = 15;
    /// IP address or prefix (RFC 5568).
    pub const ADDRESS_OR_PREFIX: u8 = 17;
    /// Prefix of a new router (RFC 4068).
    pub const NEW_ROUTER: u8 = 18;
    /// Link-layer address (RFC 5568).
    pub const LINK: u8 = 19;
    /// Acknowledgement of an advertisement (RFC 5568).
    pub const ACKNOWLEDGEMENT: u8 = 20;
    /// Mobility anchor point (RFC 4140).
    pub const ANCHOR_POINT: u8 = 23;
    /// Request of a handover key (RFC 5269).
    pub const KEY_REQUEST: u8 = 27;
    /// Its reply (RFC 5269).
    pub const KEY_REPLY: u8 = 28;
    /// Handover assist information (RFC 5271).
    pub const ASSIST: u8 = 29;
    /// Mobile node's identifier (RFC 5271).
    pub const MOBILE_NODE: u8 = 30;
    /// Proxy signature (RFC 6496).
    pub const PROXY_SIGNATURE: u8 = 32;
    /// 6LoWPAN context (RFC 6775).
    pub const CONTEXT: u8 = 34;
    /// Authoritative border router (RFC 6775).
    pub const BORDER_ROUTER: u8 = 35;
    /// 6LoWPAN capability indication (RFC 7400).
    pub const CAPABILITY: u8 = 36;
    /// Route information (RFC 4191).
    pub const ROUTE: u8 = 24;
    /// Recursive DNS servers (RFC 8106).
    pub const DNS_SERVERS: u8 = 25;
    /// Flags extension (RFC 5175).
    pub const FLAGS: u8 = 26;
    /// DNS search list (RFC 8106).
    pub const DNS_SEARCH: u8 = 31;
    /// Address registration (RFC 6775).
    pub const REGISTRATION: u8 = 33;
    /// Captive portal (RFC 8910).
    pub const CAPTIVE_PORTAL: u8 = 37;
    /// Prefix of a translator (RFC 8781).
    pub const PREF64: u8 = 38;
}

/// Shows a message of neighbour discovery.
pub(super) fn message<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8) -> Walked {
    let options = match kind {
        message::ROUTER_ADVERTISEMENT => {
            w.item(ND_RA_CUR_HOP_LIMIT, b, 4, 1)?;
            let flags = b.u8(5)?;
            let item = w.item(ND_RA_FLAG, b, 5, 1)?;
            router_flags(w, item, u32::from(flags) << 8, 2);
            let opened = w.open(item);
            for field in [
                ND_RA_FLAG_M,
                ND_RA_FLAG_O,
                ND_RA_FLAG_H,
                ND_RA_FLAG_PRF,
                ND_RA_FLAG_P,
                ND_RA_FLAG_RSV,
            ] {
                w.item(field, b, 5, 1)?;
            }
            w.close(opened);
            w.item(ND_RA_ROUTER_LIFETIME, b, 6, 2)?;
            w.item(ND_RA_REACHABLE_TIME, b, 8, 4)?;
            w.item(ND_RA_RETRANS_TIMER, b, 12, 4)?;
            16
        }
        message::NEIGHBOUR_SOLICITATION => {
            w.item(RESERVED, b, 4, 4)?;
            w.item(ND_NS_TARGET_ADDRESS, b, 8, 16)?;
            if w.wants_columns() {
                let target = Address::Ipv6(b.array(8)?);
                w.info_append(format_args!(" for {target}"));
            }
            24
        }
        message::NEIGHBOUR_ADVERTISEMENT => {
            advertisement(w, b)?;
            24
        }
        message::REDIRECT => {
            w.item(RESERVED, b, 4, 4)?;
            w.item(ND_RD_TARGET_ADDRESS, b, 8, 16)?;
            w.item(RD_NA_DESTINATION_ADDRESS, b, 24, 16)?;
            40
        }
        _ => {
            w.item(RESERVED, b, 4, 4)?;
            8
        }
    };
    self::options(w, b, options)
}

/// Shows the options from `at` to the end.
pub(super) fn options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, mut at: usize) -> Walked {
    while at < b.reported() {
        match one(w, b, at)? {
            0 => break,
            len => at += len,
        }
    }
    Ok(())
}

/// The flags of a router advertisement, in the high octet of `flags`, and of its extension.
fn router_flags<C: Collector>(w: &mut Walk<'_, C>, item: Item, flags: u32, digits: usize) {
    if !w.labels() {
        return;
    }
    let set = |bit: u32, name: &'static str| if flags & bit != 0 { name } else { "" };
    let preference = ND_RA_FLAG_PRF_VALUES.get(u64::from(flags >> 11 & 3)).unwrap_or("Unknown");
    let shown = if digits == 2 { flags >> 8 } else { flags };
    w.label_value(
        item,
        format_args!(
            "0x{shown:0digits$x}{}{}{}, Prf (Default Router Preference): {preference}{}",
            set(0x8000, ", Managed address configuration"),
            set(0x4000, ", Other configuration"),
            set(0x2000, ", Home Agent"),
            set(0x0400, ", Proxy"),
        ),
    );
}

fn advertisement<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u32(4)?;
    let item = w.item(ND_NA_FLAG, b, 4, 4)?;
    flag_names(
        w,
        item,
        flags,
        8,
        &[(1 << 31, ", Router"), (1 << 30, ", Solicited"), (1 << 29, ", Override")],
    );
    let opened = w.open(item);
    for field in [ND_NA_FLAG_R, ND_NA_FLAG_S, ND_NA_FLAG_O, ND_NA_FLAG_RSV] {
        w.item(field, b, 4, 4)?;
    }
    w.close(opened);
    w.item(ND_NA_TARGET_ADDRESS, b, 8, 16)?;
    if w.wants_columns() {
        let target = Address::Ipv6(b.array(8)?);
        let names = [(1 << 31, "rtr"), (1 << 30, "sol"), (1u32 << 29, "ovr")];
        let mut set = names.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| *name);
        let (one, two, three) =
            (set.next().unwrap_or("none"), set.next().unwrap_or(""), set.next().unwrap_or(""));
        let comma = |text: &str| if text.is_empty() { "" } else { ", " };
        w.info_append(format_args!(" {target} ({one}{}{two}{}{three})", comma(two), comma(three)));
    }
    Ok(())
}

/// The codes of lengths that a NAT64 prefix may have (RFC 8781, section 4).
const PREF64_LENGTHS: u64 = 6;

/// What the type of a trust anchor's name is where it is a domain name.
const NAME_IS_DOMAIN: u8 = 2;

/// Shows the option at `at`; its length, or 0 where it claims to have none.
fn one<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let kind = b.u8(at)?;
    let len = usize::from(b.u8(at + 1)?) * 8;
    let root = w.item(OPT, b, at, len.min(b.len() - at))?;
    match OPT_TYPE_VALUES.get(u64::from(kind)) {
        Some(name) => w.label(root, format_args!("ICMPv6 Option ({name}")),
        None => w.label(root, format_args!("ICMPv6 Option (Unknown {kind}")),
    }
    let opened = w.open(root);
    w.item(OPT_TYPE, b, at, 1)?;
    let length = w.item(OPT_LENGTH, b, at + 1, 1)?;
    if len == 0 {
        w.expert_text(INVALID_OPTION_LENGTH, length, format_args!("Invalid option length (Zero)"));
        w.close(opened);
        return Ok(0);
    }
    let option = b.slice(at, len)?;
    let end = value(w, &option, kind, root, length)?;
    if end < len {
        let item = w.item(UNKNOWN_DATA, &option, end, REST)?;
        w.expert(UNKNOWN_DATA_EXPERT, item);
    }
    w.append(root, format_args!(")"));
    w.close(opened);
    Ok(len)
}

fn value<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    kind: u8,
    root: Item,
    length: Item,
) -> Result<usize, Fault> {
    let len = b.reported();
    let mut end = len;
    match kind {
        option::SOURCE_LINK | option::TARGET_LINK => link_address(w, b, kind, root)?,
        option::PREFIX => {
            w.item(OPT_PREFIX_LENGTH, b, 2, 1)?;
            let flags = u32::from(b.u8(3)?);
            let item = w.item(OPT_PREFIX_FLAG, b, 3, 1)?;
            flag_names(
                w,
                item,
                flags,
                2,
                &[
                    (0x80, ", On-link flag(L)"),
                    (0x40, ", Autonomous address-configuration flag(A)"),
                    (0x20, ", Router address flag(R)"),
                ],
            );
            let opened = w.open(item);
            for field in
                [OPT_PREFIX_FLAG_L, OPT_PREFIX_FLAG_A, OPT_PREFIX_FLAG_R, OPT_PREFIX_FLAG_RESERVED]
            {
                w.item(field, b, 3, 1)?;
            }
            w.close(opened);
            w.item(OPT_PREFIX_VALID_LIFETIME, b, 4, 4)?;
            w.item(OPT_PREFIX_PREFERRED_LIFETIME, b, 8, 4)?;
            w.item(OPT_RESERVED, b, 12, 4)?;
            w.item(OPT_PREFIX, b, 16, 16)?;
            let (prefix, bits) = (Address::Ipv6(b.array(16)?), b.u8(2)?);
            w.append(root, format_args!(" : {prefix}/{bits}"));
            end = 32;
        }
        option::REDIRECTED => {
            w.item(OPT_RESERVED, b, 2, 6)?;
            w.item(OPT_REDIRECTED_PACKET, b, 8, len - 8)?;
            let packet = b.from(8)?;
            if packet.reported() > 0 {
                if packet.u8(0)? >> 4 == 6 {
                    w.quote(|w| w.call(id::IPV6, packet));
                } else {
                    w.quote(|w| w.data(packet));
                }
            }
        }
        option::MTU => {
            w.item(OPT_RESERVED, b, 2, 2)?;
            w.item(OPT_MTU, b, 4, 4)?;
            let mtu = b.u32(4)?;
            w.append(root, format_args!(" : {mtu}"));
            end = 8;
        }
        option::SHORTCUT => {
            // Wireshark does not count the octet of the limit.
            w.item(OPT_NBMA_SHORTCUT_LIMIT, b, 2, 1)?;
            w.item(OPT_RESERVED, b, 2, 1)?;
            w.item(OPT_RESERVED, b, 3, 4)?;
            let limit = b.u8(2)?;
            w.append(root, format_args!(" : {limit}"));
            end = 7;
        }
        option::INTERVAL => {
            w.item(OPT_RESERVED, b, 2, 2)?;
            w.item(OPT_ADVERTISEMENT_INTERVAL, b, 4, 4)?;
            let interval = b.u32(4)?;
            w.append(root, format_args!(" : {interval}"));
            end = 8;
        }
        option::HOME_AGENT => {
            w.item(OPT_RESERVED, b, 2, 2)?;
            w.item(OPT_HOME_AGENT_PREFERENCE, b, 4, 2)?;
            w.item(OPT_HOME_AGENT_LIFETIME, b, 6, 2)?;
            end = 8;
        }
        option::SOURCE_LIST | option::TARGET_LIST => {
            w.item(OPT_RESERVED, b, 2, 6)?;
            for at in (8..len).step_by(16) {
                let address = Address::Ipv6(b.array(at)?);
                w.item(OPT_IPV6_ADDRESS, b, at, 16)?;
                w.append(root, format_args!(" {address}"));
            }
        }
        option::CGA => signed_address(w, b)?,
        option::RSA => {
            w.item(OPT_RESERVED, b, 2, 2)?;
            w.item(OPT_RSA_KEY_HASH, b, 4, 16)?;
            w.item(OPT_DIGITAL_SIGNATURE_PADDING, b, 20, len.saturating_sub(20))?;
        }
        option::TIMESTAMP => {
            w.item(OPT_RESERVED, b, 2, 6)?;
            // Seconds in 48 bits and a fraction in 16 (RFC 3971, section 5.3.1).
            let stamp = b.u64(8)?;
            let fraction = (stamp & 0xffff) * 1_000_000_000 / 65_536;
            let nanos = (stamp >> 16).wrapping_mul(1_000_000_000).wrapping_add(fraction);
            w.number(OPT_TIMESTAMP, b, 8, 8, nanos)?;
            end = 16;
        }
        option::NONCE => {
            w.item(OPT_NONCE, b, 2, len - 2)?;
        }
        option::ROUTE => route(w, b, root)?,
        option::DNS_SERVERS => {
            w.item(OPT_RESERVED, b, 2, 2)?;
            w.item(OPT_RDNSS_LIFETIME, b, 4, 4)?;
            for at in (8..len).step_by(16) {
                let server = Address::Ipv6(b.array(at)?);
                w.item(OPT_RDNSS, b, at, 16)?;
                w.append(root, format_args!(" {server}"));
            }
        }
        option::FLAGS => {
            let flags = u32::from(b.u16(2)?);
            let item = w.item(OPT_EFO, b, 2, 2)?;
            router_flags(w, item, flags, 4);
            let opened = w.open(item);
            for field in [OPT_EFO_M, OPT_EFO_O, OPT_EFO_H, OPT_EFO_PRF, OPT_EFO_P, OPT_EFO_RSV] {
                w.item(field, b, 2, 2)?;
            }
            w.close(opened);
            w.item(OPT_RESERVED, b, 4, 4)?;
            end = 8;
        }
        option::DNS_SEARCH => {
            w.item(OPT_RESERVED, b, 2, 2)?;
            w.item(OPT_DNSSL_LIFETIME, b, 4, 4)?;
            let mut at = 8;
            // Zeros pad the list.
            while at < len && b.u8(at)? != 0 {
                let (name, octets) = node::domain_name(b, at)?;
                w.string(OPT_DNSSL, b, at, octets, format_args!("{name}"))?;
                w.append(root, format_args!(" {name}"));
                at += octets;
            }
            if at < len {
                w.item(OPT_PADDING, b, at, len - at)?;
            }
        }
        option::REGISTRATION => {
            registration(w, b, root)?;
            end = 16;
        }
        option::CAPTIVE_PORTAL => {
            w.item(OPT_CAPTIVE_PORTAL, b, 2, len - 2)?;
        }
        option::PREF64 => {
            w.item(OPT_PREF64_SCALED_LIFETIME, b, 2, 2)?;
            w.item(OPT_PREF64_PLC, b, 2, 2)?;
            if u64::from(b.u8(3)? & 7) >= PREF64_LENGTHS {
                w.expert(INVALID_OPTION_LENGTH, length);
                return Ok(len);
            }
            let mut prefix = [0; 16];
            prefix[..12].copy_from_slice(&b.array::<12>(4)?);
            w.octets(OPT_PREF64_PREFIX, b, 4, 12, &prefix)?;
        }
        option::TRUST_ANCHOR => {
            let padding = usize::from(b.u8(3)?);
            w.item(OPT_NAME_TYPE, b, 2, 1)?;
            w.item(OPT_CGA_PAD_LENGTH, b, 3, 1)?;
            let Some(name) = len.checked_sub(4 + padding) else { return Err(Fault::Malformed) };
            if b.u8(2)? == NAME_IS_DOMAIN {
                let (text, _) = node::domain_name(b, 4)?;
                w.string(OPT_NAME_TYPE_FQDN, b, 4, name, format_args!("{text}"))?;
            } else {
                w.item(OPT_NAME_X501, b, 4, name)?;
            }
            if padding > 0 {
                w.item(OPT_PADDING, b, len - padding, padding)?;
            }
        }
        option::KEY_REQUEST | option::KEY_REPLY => {
            let padding = usize::from(b.u8(2)?);
            let mut at = rows::walk(w, b, 2, rows::HANDOVER_KEY)?;
            let key = if kind == option::KEY_REPLY {
                w.item(OPT_HKR_LIFETIME, b, at, 2)?;
                at += 2;
                OPT_HKR_ENCRYPTED_HANDOVER_KEY
            } else {
                OPT_HKR_ENCRYPTION_PUBLIC_KEY
            };
            let Some(size) = len.checked_sub(at + padding) else { return Err(Fault::Malformed) };
            w.item(key, b, at, size)?;
            if padding > 0 {
                w.item(OPT_HKR_PADDING, b, len - padding, padding)?;
            }
        }
        option::ASSIST | option::MOBILE_NODE => {
            let size = usize::from(b.u8(3)?);
            let [code, length, value] = match kind {
                option::ASSIST => [OPT_HAI_OPTION_CODE, OPT_HAI_LENGTH, OPT_HAI_VALUE],
                _ => [OPT_MN_OPTION_CODE, OPT_MN_LENGTH, OPT_MN_VALUE],
            };
            w.item(code, b, 2, 1)?;
            w.item(length, b, 3, 1)?;
            w.item(value, b, 4, size)?;
            end = 4 + size;
            let padding = (4 + size).next_multiple_of(8) - (4 + size);
            if padding > 0 {
                w.item(OPT_PADDING, b, end, padding)?;
                end += padding;
            }
        }
        option::CONTEXT => {
            end = rows::walk(w, b, 2, rows::CONTEXT)?;
            let size = match len {
                16 => 8,
                24 => 16,
                _ => {
                    w.expert(INVALID_OPTION_LENGTH, length);
                    return Ok(end);
                }
            };
            let mut prefix = [0; 16];
            if let Some(part) = prefix.get_mut(..size) {
                part.copy_from_slice(b.bytes(8, size)?);
            }
            w.octets(OPT_6CO_CONTEXT_PREFIX, b, 8, size, &prefix)?;
            let bits = b.u8(2)?;
            w.append(root, format_args!(" {}/{bits}", Address::Ipv6(prefix)));
            end = len;
        }
        _ if let Some(list) = rows::of_option(kind) => {
            end = rows::walk(w, b, 2, list)?;
            match kind {
                option::ADDRESS_OR_PREFIX | option::NEW_ROUTER => {
                    let (prefix, bits) = (Address::Ipv6(b.array(8)?), b.u8(3)?);
                    w.append(root, format_args!(" {prefix}/{bits}"));
                }
                option::BORDER_ROUTER => {
                    let (low, high, lifetime) = (b.u16(2)?, b.u16(4)?, b.u16(6)?);
                    let router = Address::Ipv6(b.array(8)?);
                    let text = format_args!(
                        " : Version {high}.{low}, Valid Lifetime : {lifetime}, 6LBR : {router}"
                    );
                    w.append(root, text);
                }
                _ => {}
            }
        }
        _ => {
            w.expert_text(
                UNDECODED_OPTION,
                root,
                format_args!(
                    "Dissector for ICMPv6 Option ({kind}) code not implemented, Contact Wireshark developers if you want this supported"
                ),
            );
            w.item(DATA, b, 2, len - 2)?;
        }
    }
    Ok(end)
}

/// Octets that pad an EUI-64 to the length of an option (RFC 4944, section 8).
const EUI_64_PADDING: [u8; 6] = [0; 6];

/// A link-layer address: of Ethernet, an EUI-64, or of a kind that its length does not tell.
fn link_address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, kind: u8, root: Item) -> Walked {
    let len = b.reported();
    let source = kind == option::SOURCE_LINK;
    let word = if source { "from" } else { "is at" };
    if len == 8 {
        let own = if source { OPT_SRC_LINKADDR } else { OPT_TARGET_LINKADDR };
        let address = Address::Ether(b.array(2)?);
        let item = w.item(OPT_LINKADDR, b, 2, 6)?;
        w.label_value(item, format_args!("{address}"));
        let item = w.item(own, b, 2, 6)?;
        w.hide(item);
        w.append(root, format_args!(" : {address}"));
        w.info_append(format_args!(" {word} {address}"));
        return Ok(());
    }
    if len != 16 || b.array::<6>(10)? != EUI_64_PADDING {
        return w.item(OPT_LINKADDR, b, 2, REST).map(drop);
    }
    let own = if source { OPT_SRC_LINKADDR_EUI64 } else { OPT_TARGET_LINKADDR_EUI64 };
    let text = eui_64(b.array(2)?);
    let item = w.item(OPT_LINKADDR_EUI64, b, 2, 8)?;
    w.label_value(item, format_args!("{text} ({text})"));
    let item = w.item(own, b, 2, 8)?;
    w.hide(item);
    w.append(root, format_args!(" : {text}"));
    w.info_append(format_args!(" {word} {text}"));
    w.item(OPT_PADDING, b, 10, REST).map(drop)
}

pub(super) fn eui_64([a, b, c, d, e, f, g, h]: [u8; 8]) -> String {
    format!("{a:02x}:{b:02x}:{c:02x}:{d:02x}:{e:02x}:{f:02x}:{g:02x}:{h:02x}")
}

/// A cryptographically generated address's parameters (RFC 3972, section 3).
fn signed_address<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = b.reported();
    let padding = usize::from(b.u8(2)?);
    w.item(OPT_CGA_PAD_LENGTH, b, 2, 1)?;
    w.item(OPT_RESERVED, b, 3, 1)?;
    let Some(size) = len.checked_sub(4 + padding) else { return Err(Fault::Malformed) };
    let root = w.item(OPT_CGA, b, 4, size)?;
    let opened = w.open(root);
    w.item(OPT_CGA_MODIFIER, b, 4, 16)?;
    w.item(OPT_CGA_SUBNET_PREFIX, b, 20, 8)?;
    w.item(OPT_CGA_COUNT, b, 28, 1)?;
    w.close(opened);
    if padding > 0 {
        w.item(OPT_PADDING, b, len - padding, padding)?;
    }
    Ok(())
}

fn route<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let bits = b.u8(2)?;
    w.item(OPT_PREFIX_LENGTH, b, 2, 1)?;
    let flags = b.u8(3)?;
    let item = w.item(OPT_ROUTE_INFO_FLAG, b, 3, 1)?;
    let word = ND_RA_FLAG_PRF_VALUES.get(u64::from(flags >> 3 & 3)).unwrap_or("Unknown");
    w.label_value(item, format_args!("0x{flags:02x}, Route Preference: {word}"));
    let opened = w.open(item);
    w.item(OPT_ROUTE_INFO_FLAG_ROUTE_PREFERENCE, b, 3, 1)?;
    w.item(OPT_ROUTE_INFO_FLAG_RESERVED, b, 3, 1)?;
    w.close(opened);
    w.item(OPT_ROUTE_LIFETIME, b, 4, 4)?;
    let len = (b.reported() - 8).min(16);
    let mut prefix = [0; 16];
    if let Some(part) = prefix.get_mut(..len) {
        part.copy_from_slice(b.bytes(8, len)?);
    }
    if len > 0 {
        w.octets(OPT_PREFIX, b, 8, len, &prefix)?;
    }
    w.append(root, format_args!(" : {word} {}/{bits}", Address::Ipv6(prefix)));
    Ok(())
}

fn registration<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, root: Item) -> Walked {
    let status = b.u8(2)?;
    w.item(OPT_ARO_STATUS, b, 2, 1)?;
    w.item(OPT_RESERVED, b, 3, 3)?;
    w.item(OPT_ARO_REGISTRATION_LIFETIME, b, 6, 2)?;
    let text = eui_64(b.array(8)?);
    let item = w.item(OPT_ARO_EUI64, b, 8, 8)?;
    w.label_value(item, format_args!("{text} ({text})"));
    let word = OPT_ARO_STATUS_VALUES.get(u64::from(status)).unwrap_or("Unknown");
    w.append(root, format_args!(" : Register {text} {word}"));
    Ok(())
}
