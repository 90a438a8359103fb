//! The protocols, one module each.
//!
//! A module holds, in this order: its documentation (what it covers and where that is
//! specified), its value tables, its field table, its typed header over borrowed octets, its
//! [`Dissect`](crate::Dissect) implementation, and its tests. To add one, write the module and add
//! a line to the list below.

// What every frame has, and what stands for octets of no protocol.
pub mod data;
pub mod expert;
pub mod frame;
pub mod malformed;
pub mod numbers;

// Ethernet and other links.
pub mod arp;
pub mod basicxid;
pub mod eth;
pub mod ethertype;
pub mod ieee8021ad;
pub mod ieee8021ah;
pub mod llc;
pub mod loopback;
pub mod null;
pub mod raw;
pub mod sll;
pub mod vlan;
pub mod wol;

// Links: control and discovery between neighbours.

// Wireless: 802.11, its capture headers, Bluetooth.

// Internet and transport.
pub mod icmp;
pub mod icmpv6;
pub mod igmp;
pub mod ip;
pub mod ipv6;
pub mod tcp;
pub mod udp;
pub mod udplite;

// Routing and redundancy.

// Tunnels and secured packets.
pub mod ah;
pub mod esp;
pub mod isakmp;
pub mod udpencap;
pub mod wg;

// Names, addresses, time and management.
pub mod dhcp;
pub mod dns;
pub mod llmnr;
pub mod mdns;
pub mod ntp;

// The web and its security.
pub mod http;
pub mod json;
pub mod media;
pub mod quic;
pub mod ssdp;
pub mod ssh;
pub mod text_lines;
pub mod tls;
pub mod urlencoded;
pub mod x509;

// Mail, files and terminals in lines of text.

// Databases and messages.

// Windows networks, remote calls and directories.

// Voice, streams and access control.

// Industry and energy.

// Devices: USB and other buses.

#[cfg(test)]
pub(crate) mod captured;
#[cfg(test)]
pub(crate) mod datagram;

use crate::registry::Protocol;

/// Numbers the built-in protocols and lists their records in the same order.
macro_rules! built_in {
    ($($id:ident => $protocol:ty,)*) => {
        /// The ids of the built-in protocols in every [`Registry`](crate::Registry).
        #[expect(missing_docs, reason = "each is named after its protocol")]
        pub mod id {
            use lamna_fields::ProtocolId;
            #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only numbers the protocols")]
            #[repr(u16)]
            enum Row { $($id),* }
            $(pub const $id: ProtocolId = ProtocolId(Row::$id as u16);)*
        }
        /// The built-in protocols, in the order of their ids.
        pub(crate) static BUILT_IN: &[Protocol] = &[$(Protocol::of::<$protocol>()),*];
    };
}

built_in! {
    // What every frame has, and what stands for octets of no protocol.
    FRAME => frame::Frame,
    PKT_COMMENT => frame::PacketComment,
    EXPERT => expert::Expert,
    MALFORMED => malformed::Malformed,
    SHORT => malformed::Short,
    UNREASSEMBLED => malformed::Unreassembled,
    DATA => data::Data,

    // Ethernet and other links.
    ETH => eth::Eth,
    ETHERTYPE => ethertype::Ethertype,
    VLAN => vlan::Vlan,
    IEEE8021AD => ieee8021ad::Ieee8021Ad,
    IEEE8021AH => ieee8021ah::Ieee8021Ah,
    LLC => llc::Llc,
    BASICXID => basicxid::BasicXid,
    LOOP => loopback::Loopback,
    ARP => arp::Arp,
    ATMARP => arp::atm::AtmArp,
    NULL => null::Null,
    RAW => raw::Raw,
    SLL => sll::Sll,
    WOL => wol::Wol,

    // Links: control and discovery between neighbours.

    // Wireless: 802.11, its capture headers, Bluetooth.

    // Internet and transport.
    IP => ip::Ip,
    IPV6 => ipv6::Ipv6,
    IPV6_HOPOPTS => ipv6::hopopts::HopOpts,
    IPV6_ROUTING => ipv6::routing::Routing,
    IPV6_FRAGHDR => ipv6::fraghdr::FragHdr,
    IPV6_DSTOPTS => ipv6::dstopts::DstOpts,
    ICMP => icmp::Icmp,
    ICMPV6 => icmpv6::Icmpv6,
    IGMP => igmp::Igmp,
    TCP => tcp::Tcp,
    MPTCP => tcp::mptcp::Mptcp,
    UDP => udp::Udp,
    UDPLITE => udplite::UdpLite,

    // Routing and redundancy.

    // Tunnels and secured packets.
    AH => ah::Ah,
    ESP => esp::Esp,
    ISAKMP => isakmp::Isakmp,
    UDPENCAP => udpencap::UdpEncap,
    WG => wg::Wg,

    // Names, addresses, time and management.
    DNS => dns::Dns,
    DHCP => dhcp::Dhcp,
    NTP => ntp::Ntp,
    MDNS => mdns::Mdns,
    LLMNR => llmnr::Llmnr,

    // The web and its security.
    HTTP => http::Http,
    TEXT_LINES => text_lines::TextLines,
    MEDIA => media::Media,
    JSON => json::Json,
    URLENCODED => urlencoded::Urlencoded,
    TLS => tls::Tls,
    QUIC => quic::Quic,
    SSDP => ssdp::Ssdp,
    SSH => ssh::Ssh,
    X509AF => x509::Af,
    X509IF => x509::Framework,
    X509SAT => x509::Attributes,
    X509CE => x509::Extensions,
    PKIX1IMPLICIT => x509::PkixImplicit,
    PKIX1EXPLICIT => x509::PkixExplicit,
    PKCS1 => x509::Pkcs1,
    BER => x509::Ber,

    // Mail, files and terminals in lines of text.

    // Databases and messages.

    // Windows networks, remote calls and directories.

    // Voice, streams and access control.

    // Industry and energy.

    // Devices: USB and other buses.
}
