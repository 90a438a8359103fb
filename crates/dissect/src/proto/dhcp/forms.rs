//! Options whose data has a simple form.

use std::net::Ipv4Addr;

use lamna_fields::{Encoding, Field};

use super::f;
use crate::buf::{Buf, Fault};
use crate::collect::{Collector, Item};
use crate::walk::Walk;

/// How an option's data is laid out.
#[derive(Clone, Copy, Debug)]
pub(super) enum Form {
    /// One IPv4 address, which the option's line shows too.
    Address(Field),
    /// One value of this many octets.
    Fixed(Field, usize),
    /// Values of this many octets.
    List(Field, usize),
    /// Pairs of IPv4 addresses.
    Pairs(Field, Field),
    /// Text to the end, without or with a NUL.
    Text(Field),
    /// Octets to the end.
    Bytes(Field),
}

/// The form of an option's data.
pub(super) fn form_of(code: u8) -> Option<Form> {
    Some(match code {
        1 => Form::Address(f::OPTION_SUBNET_MASK),
        2 => Form::Fixed(f::OPTION_TIME_OFFSET, 4),
        3 => Form::List(f::OPTION_ROUTER, 4),
        4 => Form::List(f::OPTION_TIME_SERVER, 4),
        5 => Form::List(f::OPTION_NAME_SERVER, 4),
        6 => Form::List(f::OPTION_DOMAIN_NAME_SERVER, 4),
        7 => Form::List(f::OPTION_LOG_SERVER, 4),
        8 => Form::List(f::OPTION_QUOTES_SERVER, 4),
        9 => Form::List(f::OPTION_LPR_SERVER, 4),
        10 => Form::List(f::OPTION_IMPRESS_SERVER, 4),
        11 => Form::List(f::OPTION_RESOURCE_LOCATION_SERVER, 4),
        12 => Form::Text(f::OPTION_HOSTNAME),
        13 => Form::Fixed(f::OPTION_BOOT_FILE_SIZE, 2),
        14 => Form::Text(f::OPTION_MERIT_DUMP_FILE),
        15 => Form::Text(f::OPTION_DOMAIN_NAME),
        16 => Form::Address(f::OPTION_SWAP_SERVER),
        17 => Form::Text(f::OPTION_ROOT_PATH),
        18 => Form::Text(f::OPTION_EXTENSION_PATH),
        19 => Form::Fixed(f::OPTION_IP_FORWARDING, 1),
        20 => Form::Fixed(f::OPTION_NON_LOCAL_SOURCE_ROUTING, 1),
        21 => Form::Pairs(f::OPTION_POLICY_FILTER_IP, f::OPTION_POLICY_FILTER_SUBNET_MASK),
        22 => Form::Fixed(f::OPTION_MAX_DATAGRAM_REASSEMBLY_SIZE, 2),
        23 => Form::Fixed(f::OPTION_DEFAULT_IP_TTL, 1),
        24 => Form::Fixed(f::OPTION_PATH_MTU_AGING_TIMEOUT, 4),
        25 => Form::List(f::OPTION_PATH_MTU_PLATEAU_TABLE_ITEM, 2),
        26 => Form::Fixed(f::OPTION_INTERFACE_MTU, 2),
        27 => Form::Fixed(f::OPTION_ALL_SUBNETS_ARE_LOCAL, 1),
        28 => Form::Address(f::OPTION_BROADCAST_ADDRESS),
        29 => Form::Fixed(f::OPTION_PERFORM_MASK_DISCOVERY, 1),
        30 => Form::Fixed(f::OPTION_MASK_SUPPLIER, 1),
        31 => Form::Fixed(f::OPTION_PERFORM_ROUTER_DISCOVER, 1),
        32 => Form::Address(f::OPTION_ROUTER_SOLICITATION_ADDRESS),
        33 => Form::Pairs(f::OPTION_STATIC_ROUTE_IP, f::OPTION_STATIC_ROUTE_ROUTER),
        34 => Form::Fixed(f::OPTION_TRAILER_ENCAPSULATION, 1),
        35 => Form::Fixed(f::OPTION_ARP_CACHE_TIMEOUT, 4),
        36 => Form::Fixed(f::OPTION_ETHERNET_ENCAPSULATION, 1),
        37 => Form::Fixed(f::OPTION_TCP_DEFAULT_TTL, 1),
        38 => Form::Fixed(f::OPTION_TCP_KEEPALIVE_INTERVAL, 4),
        39 => Form::Fixed(f::OPTION_TCP_KEEPALIVE_GARBAGE, 1),
        40 => Form::Text(f::OPTION_NIS_DOMAIN),
        41 => Form::List(f::OPTION_NIS_SERVER, 4),
        42 => Form::List(f::OPTION_NTP_SERVER, 4),
        44 => Form::List(f::OPTION_NETBIOS_OVER_TCPIP_NAME_SERVER, 4),
        45 => Form::List(f::OPTION_NETBIOS_OVER_TCPIP_DD_NAME_SERVER, 4),
        46 => Form::Fixed(f::OPTION_NETBIOS_OVER_TCPIP_NODE_TYPE, 1),
        47 => Form::Text(f::OPTION_NETBIOS_OVER_TCPIP_SCOPE),
        48 => Form::List(f::OPTION_XWINDOWS_SYSTEM_FONT_SERVER, 4),
        49 => Form::List(f::OPTION_XWINDOWS_SYSTEM_DISPLAY_MANAGER, 4),
        50 => Form::Address(f::OPTION_REQUESTED_IP_ADDRESS),
        51 => Form::Fixed(f::OPTION_IP_ADDRESS_LEASE_TIME, 4),
        54 => Form::Address(f::OPTION_DHCP_SERVER_ID),
        56 => Form::Text(f::OPTION_MESSAGE),
        57 => Form::Fixed(f::OPTION_DHCP_MAX_MESSAGE_SIZE, 2),
        58 => Form::Fixed(f::OPTION_RENEWAL_TIME_VALUE, 4),
        59 => Form::Fixed(f::OPTION_REBINDING_TIME_VALUE, 4),
        64 => Form::Text(f::OPTION_NIS_PLUS_DOMAIN),
        65 => Form::List(f::OPTION_NIS_PLUS_SERVER, 4),
        66 => Form::Text(f::OPTION_TFTP_SERVER_NAME),
        67 => Form::Text(f::OPTION_BOOTFILE_NAME),
        68 => Form::List(f::OPTION_MOBILE_IP_HOME_AGENT, 4),
        69 => Form::List(f::OPTION_SMTP_SERVER, 4),
        70 => Form::List(f::OPTION_POP3_SERVER, 4),
        71 => Form::List(f::OPTION_NNTP_SERVER, 4),
        72 => Form::List(f::OPTION_DEFAULT_WWW_SERVER, 4),
        73 => Form::List(f::OPTION_DEFAULT_FINGER_SERVER, 4),
        74 => Form::List(f::OPTION_DEFAULT_IRC_SERVER, 4),
        75 => Form::List(f::OPTION_STREETTALK_SERVER, 4),
        76 => Form::List(f::OPTION_STREETTALK_DA_SERVER, 4),
        85 => Form::List(f::OPTION_NOVELL_DSS_IP, 4),
        86 => Form::Text(f::OPTION_NOVELL_DS_TREE_NAME),
        87 => Form::Text(f::OPTION_NOVELL_DS_CONTEXT),
        91 => Form::Fixed(f::OPTION_CLIENT_LAST_TRANSACTION_TIME, 4),
        92 => Form::List(f::OPTION_ASSOCIATED_IP_OPTION, 4),
        93 => Form::List(f::OPTION_CLIENT_SYSTEM_ARCHITECTURE, 2),
        100 => Form::Text(f::OPTION_TZ_PCODE),
        101 => Form::Text(f::OPTION_TZ_TCODE),
        112 => Form::List(f::OPTION_NETINFO_PARENT_SERVER_ADDRESS, 4),
        113 => Form::Text(f::OPTION_NETINFO_PARENT_SERVER_TAG),
        114 | 160 => Form::Text(f::OPTION_CAPTIVE_PORTAL),
        116 => Form::Fixed(f::OPTION_DHCP_AUTO_CONFIGURATION, 1),
        118 => Form::List(f::OPTION_SUBNET_SELECTION_OPTION, 4),
        136 => Form::List(f::OPTION_PANA_AGENT, 4),
        137 => Form::Text(f::OPTION_LOST_SERVER_DOMAIN_NAME),
        138 => Form::List(f::OPTION_CAPWAP_ACCESS_CONTROLLER, 4),
        142 => Form::List(f::OPTION_ANDSF_SERVER, 4),
        150 => Form::List(f::OPTION_TFTP_SERVER_ADDRESS, 4),
        153 => Form::Fixed(f::OPTION_BULK_LEASE_START_TIME_OF_STATE, 4),
        156 => Form::Fixed(f::OPTION_BULK_LEASE_DHCP_STATE, 1),
        157 => Form::Fixed(f::OPTION_BULK_LEASE_DATA_SOURCE, 1),
        161 => Form::Text(f::OPTION_MUDURL),
        209 => Form::Text(f::OPTION_PXE_CONFIG_FILE),
        210 => Form::Text(f::OPTION_PXE_PATH_PREFIX),
        252 => Form::Text(f::OPTION_PRIVATE_PROXY_AUTODISCOVERY),
        _ => return None,
    })
}

impl Form {
    /// Whether so many octets can hold anything of this form.
    pub(super) fn fits(self, len: usize) -> bool {
        match self {
            Form::Address(_) => len == 4,
            Form::Fixed(_, size) => len == size,
            Form::List(_, size) => len >= size,
            Form::Pairs(..) | Form::Text(_) | Form::Bytes(_) => len > 0,
        }
    }

    /// Adds data of `len` octets at `at` under the option `item`; whether the length is right.
    pub(super) fn show<C: Collector>(
        self,
        w: &mut Walk<'_, C>,
        b: &Buf<'_>,
        item: Item,
        at: usize,
        len: usize,
    ) -> Result<bool, Fault> {
        match self {
            Form::Address(field) => {
                if !exact(w, item, len, 4) {
                    return Ok(false);
                }
                let address = Ipv4Addr::from(b.array::<4>(at)?);
                w.append(item, format_args!(" ({address})"));
                w.item(field, b, at, 4)?;
            }
            Form::Fixed(field, size) => {
                if !exact(w, item, len, size) {
                    return Ok(false);
                }
                w.item(field, b, at, size)?;
            }
            Form::List(field, size) => {
                for i in 0..len / size {
                    let value = w.item(field, b, at + i * size, size)?;
                    if field == f::OPTION_CLIENT_SYSTEM_ARCHITECTURE && b.u16(at + i * size)? == 9 {
                        let text = "Client Architecture ID 9 is often incorrectly used for EFI x64";
                        let note = f::OPTION_CLIENT_ARCHITECTURE_AMBIGUOUS;
                        w.expert_text(note, value, format_args!("{text}"));
                    }
                }
                return Ok(multiple(w, item, len, size));
            }
            Form::Pairs(first, second) => {
                for i in 0..len / 8 {
                    w.item(first, b, at + i * 8, 4)?;
                    w.item(second, b, at + i * 8 + 4, 4)?;
                }
                return Ok(multiple(w, item, len, 8));
            }
            Form::Text(field) => {
                w.item_as(field, b, at, len, Encoding::Ascii)?;
            }
            Form::Bytes(field) => {
                w.item(field, b, at, len)?;
            }
        }
        Ok(true)
    }
}

fn exact<C: Collector>(w: &mut Walk<'_, C>, item: Item, len: usize, right: usize) -> bool {
    if len != right {
        w.expert_text(f::BAD_LENGTH, item, format_args!("length isn't {right}"));
    }
    len == right
}

fn multiple<C: Collector>(w: &mut Walk<'_, C>, item: Item, len: usize, size: usize) -> bool {
    let right = len.is_multiple_of(size);
    if !right {
        let text = format_args!("Option length isn't a multiple of {size}");
        w.expert_text(f::BAD_LENGTH, item, text);
    }
    right
}
