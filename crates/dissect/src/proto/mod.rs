//! The protocols, one module each.
//!
//! A module holds, in this order: its documentation (what it covers and where that is
//! specified), its value tables, its field table, its typed header over borrowed octets, its
//! [`Dissect`](crate::Dissect) implementation, and its tests. To add one, write the module and add
//! a line to the list below.

// What every frame has, and what stands for octets of no protocol.
pub(crate) mod asn1;
pub(crate) mod bitmask;
pub mod data;
pub mod expert;
pub mod frame;
pub(crate) mod little;
pub mod malformed;
pub mod numbers;

// Ethernet and other links.
pub mod aarp;
pub mod aoe;
pub mod arcnet;
pub mod arp;
pub mod basicxid;
pub mod eth;
pub mod ethertype;
pub mod fddi;
pub mod ieee8021ad;
pub mod ieee8021ah;
pub mod llc;
pub mod loopback;
pub mod null;
pub mod raw;
pub mod sll;
pub mod tr;
pub mod vlan;
pub mod wol;

// Links: control and discovery between neighbours.
pub mod avsp;
pub mod caneth;
pub mod cdp;
pub mod cfp;
pub mod cgmp;
pub mod chdlc;
pub mod cmd;
pub mod cpha;
pub mod dbus;
pub mod dec_dna;
pub mod dlr;
pub mod dtp;
pub mod elmi;
pub mod esis;
pub mod etag;
pub mod fr;
pub mod garp;
pub mod hsr;
pub mod hsr_prp_supervision;
pub mod ieee1722;
pub mod ipnet;
pub mod ipoib;
pub mod isis;
pub mod kismet;
pub mod lldp;
pub mod loratap;
pub mod lorawan;
pub mod mndp;
pub mod mrp;
pub mod msnlb;
pub mod mstp;
pub mod ndp;
pub mod netlink;
pub mod nflog;
pub mod osi;
pub mod pagp;
pub mod ppp;
pub mod pppoe;
pub mod realtek;
pub mod rgmp;
pub mod slow;
pub mod stp;
pub mod trill;
pub mod tsp;
pub mod udld;
pub mod vntag;
pub mod vsock;
pub mod vtp;

// Wireless: 802.11, its capture headers, Bluetooth.
pub mod bluetooth;
pub mod eap;
pub mod eapol;
pub mod juniper;
pub mod pcap_pktdata;
pub mod pktap;
pub mod ppi;
pub mod prism;
pub mod radiotap;
pub mod user_dlt;
pub mod wlan;
pub mod wlan_radio;
pub mod wpan;
pub mod wps;
pub mod zbee;

// Internet and transport.
pub mod dccp;
pub mod iax2;
pub mod icmp;
pub mod icmpv6;
pub mod igmp;
pub mod ip;
pub mod ipv6;
pub mod ipx;
pub mod mipv6;
pub mod pgm;
pub mod tcp;
pub mod udp;
pub mod udplite;

// Routing and redundancy.
pub mod aodv;
pub mod babel;
pub mod bfd;
pub mod bgp;
pub mod carp;
pub mod dlep;
pub mod dvmrp;
pub mod eigrp;
pub mod glbp;
pub mod hsrp;
pub mod igrp;
pub mod lisp;
pub mod nhrp;
pub mod olsr;
pub mod ospf;
pub mod pim;
pub mod rip;
pub mod ripng;
pub mod rsvp;
pub mod vrrp;
pub mod zebra;

// Tunnels and secured packets.
pub mod ah;
pub mod ayiya;
pub mod e164;
pub mod e212;
pub mod erspan;
pub mod esp;
pub mod etherip;
pub mod geneve;
pub mod gre;
pub mod gtp;
pub mod gtpv2;
pub mod ipcomp;
pub mod isakmp;
pub mod l2tp;
pub mod macsec;
pub mod mpls;
pub mod mpls_echo;
pub mod nsh;
pub mod openflow;
pub mod openvpn;
pub mod pana;
pub mod pfcp;
pub mod udpencap;
pub mod vxlan;
pub mod wg;

// Names, addresses, time and management.
pub mod asf;
pub mod dhcp;
pub mod dhcpv6;
pub mod dns;
pub mod ipmb;
pub mod ipmi_session;
pub mod llmnr;
pub mod mdns;
pub mod natpmp;
pub mod ntp;
pub mod portcontrol;
pub mod ptp;
pub mod rmcp;
pub mod sflow;
pub mod snmp;
pub mod srvloc;
pub mod syslog;

// The web and its security.
pub mod gquic;
pub mod grpc;
pub mod http;
pub mod http2;
pub mod icp;
pub mod image;
pub mod json;
pub mod media;
pub mod protobuf;
pub mod quic;
pub mod socks;
pub mod ssdp;
pub mod ssh;
pub mod text_lines;
pub mod tls;
pub mod urlencoded;
pub mod websocket;
pub mod x509;
pub mod xml;

// Mail, files and terminals in lines of text.
pub mod ajp13;
pub mod chargen;
pub mod cql;
pub mod daytime;
pub mod echo;
pub mod elasticsearch;
pub mod epmd;
pub mod fb_zero;
pub mod finger;
pub mod fix;
pub mod ftp;
pub mod gearman;
pub mod git;
pub mod gopher;
pub(crate) mod hex;
pub mod hislip;
pub mod imap;
pub mod imf;
pub mod irc;
mod lines;
pub mod lpd;
pub mod mime_multipart;
pub mod pop;
pub mod smpp;
pub mod smtp;
pub mod tacacs;
pub mod tacplus;
pub mod telnet;
pub mod tftp;
pub mod time;
pub mod vnc;

// Databases and messages.
pub mod amqp;
pub mod bencode;
pub mod bitcoin;
pub mod bittorrent;
pub mod bjnp;
pub mod bt_dht;
pub mod capwap;
pub mod cflow;
pub mod cfm;
pub mod coap;
pub mod collectd;
pub mod db_lsp;
pub mod gadu_gadu;
pub mod gnutella;
pub mod gryphon;
pub mod iscsi;
pub mod kafka;
pub mod lsd;
pub mod memcache;
pub mod mongo;
pub mod msnms;
pub mod mysql;
pub mod nano;
pub mod nntp;
pub mod oicq;
pub mod openwire;
pub(crate) mod pairs;
pub mod pgsql;
pub mod proxy;
pub mod raknet;
pub mod rdp;
pub mod rdpudp;
pub mod resp;
pub mod rmi;
pub mod rpkirtr;
pub mod rsh;
pub mod rsync;
pub(crate) mod script;
pub mod scsi;
pub mod t124;
pub mod t125;
pub mod thrift;
pub mod tivoconnect;
pub mod tnef;
pub mod tns;
pub mod tplink_smarthome;
pub mod whois;
pub mod xdmcp;
pub mod xmpp;

// Windows networks, remote calls and directories.
pub mod browser;
pub mod dcerpc;
pub(crate) mod filetime;
pub mod gss_api;
pub mod kerberos;
pub mod lanman;
pub mod ldap;
pub mod mailslot;
pub mod netbios;
pub mod nfs;
pub mod ntlmssp;
pub mod rpc;
pub mod smb;
pub mod smb2;
pub mod smb_pipe;
pub mod spnego;

// Voice, streams and access control.
pub mod classicstun;
pub mod diameter;
pub mod mgcp;
pub mod radius;
pub mod rtcp;
pub mod rtp;
pub mod rtpevent;
pub mod rtsp;
pub mod sap;
pub mod sctp;
pub mod sdp;
pub mod sip;
pub mod stun;

// Industry and energy.
pub mod ams;
pub mod bacapp;
pub mod bacnet;
pub mod bvlc;
pub mod c1222;
pub mod cemi;
pub mod cip;
pub mod cnip;
pub mod cotp;
pub mod dnp3;
pub mod doip;
pub mod egd;
pub mod enip;
pub mod goose;
pub mod hart_ip;
pub mod iec60870;
pub mod kip;
pub mod ldp;
pub mod lon;
pub mod lwapp;
pub mod mbtcp;
pub mod mms;
pub mod modbus;
pub mod mqtt;
pub mod omron;
pub mod opcua;
pub mod osi_upper;
pub mod pn_dcp;
pub mod pn_io;
pub mod pn_ptcp;
pub mod pn_rt;
pub mod pptp;
pub mod s7comm;
pub mod synphasor;
pub mod teredo;
pub mod tpkt;
pub mod uds;

// Devices: USB and other buses.
pub mod can;
pub mod usb;

#[cfg(test)]
pub(crate) mod captured;
#[cfg(test)]
pub(crate) mod datagram;
#[cfg(test)]
mod snapshot;

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
    STRING => malformed::Text,
    TYPE_LENGTH => malformed::TypeLength,
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
    FDDI => fddi::Fddi,
    TR => tr::TokenRing,
    TRMAC => tr::TrMac,
    ARCNET => arcnet::Arcnet,
    AOE => aoe::Aoe,
    AARP => aarp::Aarp,

    // Links: control and discovery between neighbours.
    CHDLC => chdlc::Chdlc,
    SLARP => chdlc::slarp::Slarp,
    FR => fr::Fr,
    PPP => ppp::Ppp,
    PPPOE => pppoe::Pppoe,
    PPPOED => pppoe::Pppoed,
    PPPOES => pppoe::Pppoes,
    LLDP => lldp::Lldp,
    STP => stp::Stp,
    OSI => osi::Osi,
    ISIS => isis::Isis,
    PAGP => pagp::Pagp,
    ISIS_HELLO => isis::hello::Hello,
    ISIS_LSP => isis::lsp::Lsp,
    ISIS_CSNP => isis::snp::Csnp,
    ISIS_PSNP => isis::snp::Psnp,
    ESIS => esis::Esis,
    CDP => cdp::Cdp,
    CFP => cfp::Cfp,
    CGMP => cgmp::Cgmp,
    AVSP => avsp::Avsp,
    CANETH => caneth::Caneth,
    CPHA => cpha::Cpha,
    IPNET => ipnet::Ipnet,
    IEEE1722 => ieee1722::Ieee1722,
    MAAP => ieee1722::maap::Maap,
    IPOIB => ipoib::Ipoib,
    KISMET => kismet::Kismet,
    NDP => ndp::Ndp,
    RGMP => rgmp::Rgmp,
    REALTEK => realtek::Realtek,
    RRCP => realtek::rrcp::Rrcp,
    REP => realtek::rrcp::rep::Rep,
    RLDP => realtek::rrcp::rldp::Rldp,
    TSP => tsp::Tsp,
    TRILL => trill::Trill,
    DTP => dtp::Dtp,
    ELMI => elmi::Elmi,
    LACP => slow::Lacp,
    MARKER => slow::Marker,
    SLOW => slow::Slow,
    UDLD => udld::Udld,
    VTP => vtp::Vtp,
    NFLOG => nflog::Nflog,
    VNTAG => vntag::Vntag,
    ETAG => etag::Etag,
    DLR => dlr::Dlr,
    GVRP => garp::Gvrp,
    HSR => hsr::Hsr,
    HSR_PRP_SUPERVISION => hsr_prp_supervision::HsrPrpSupervision,
    LCP => ppp::lcp::Lcp,
    IPCP => ppp::ipcp::Ipcp,
    IPV6CP => ppp::ipcp::Ipv6cp,
    PAP => ppp::authentication::Pap,
    CHAP => ppp::authentication::Chap,
    CCP => ppp::ccp::Ccp,
    COMP_DATA => ppp::ccp::Compressed,
    OSSP => slow::ossp::Ossp,
    DEC_DNA => dec_dna::DecDna,
    CMD => cmd::CiscoMetaData,
    MSNLB => msnlb::MsNlb,
    MNDP => mndp::Mndp,
    MRP_MVRP => mrp::mvrp::Mvrp,
    MRP_MMRP => mrp::mmrp::Mmrp,
    MRP_MSRP => mrp::msrp::Msrp,
    VSOCK => vsock::Vsock,
    MSTP => mstp::Mstp,
    LORATAP => loratap::LoraTap,
    LORAWAN => lorawan::LoraWan,

    // Wireless: 802.11, its capture headers, Bluetooth.
    RADIOTAP => radiotap::Radiotap,
    WLAN_RADIO => wlan_radio::WlanRadio,
    WLAN => wlan::Wlan,
    WLAN_MGT => wlan::management::Management,
    WLAN_AGGREGATE => wlan::Aggregate,
    WLAN_RSNA_EAPOL => eapol::WlanKey,
    EAPOL => eapol::Eapol,
    EAP => eap::Eap,
    WPS => wps::Wps,
    PRISM => prism::Prism,
    PPI => ppi::Ppi,
    PCAP_PKTDATA => pcap_pktdata::PacketData,
    PKTAP => pktap::Pktap,
    JUNIPER => juniper::Juniper,
    USER_DLT => user_dlt::UserDlt,
    WPAN => wpan::Wpan,
    WPAN_TAP => wpan::tap::WpanTap,
    ZBEE_NWK => zbee::Network,
    ZBEE_BEACON => zbee::Beacon,
    BLUETOOTH => bluetooth::Bluetooth,
    NORDIC_BLE => bluetooth::nordic::NordicBle,
    BTLE_RF => bluetooth::rf::BtleRf,
    BTLE => bluetooth::le::Btle,
    BTCOMMON => bluetooth::common::BtCommon,
    BTL2CAP => bluetooth::l2cap::BtL2cap,
    BTATT => bluetooth::att::BtAtt,
    BTSMP => bluetooth::smp::BtSmp,

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
    DCCP => dccp::Dccp,
    PGM => pgm::Pgm,
    MIPV6 => mipv6::Mipv6,
    IPX => ipx::Ipx,
    SPX => ipx::spx::Spx,
    IPXRIP => ipx::rip::IpxRip,
    IPXSAP => ipx::sap::IpxSap,
    IPXMSG => ipx::message::IpxMessage,
    NBIPX => ipx::nbipx::NbIpx,
    NMPI => ipx::nbipx::Nmpi,

    // Routing and redundancy.
    BGP => bgp::Bgp,
    BFD => bfd::Bfd,
    BFD_ECHO => bfd::BfdEcho,
    HSRP => hsrp::Hsrp,
    IGRP => igrp::Igrp,
    RIP => rip::Rip,
    RIPNG => ripng::RipNg,
    VRRP => vrrp::Vrrp,
    CARP => carp::Carp,
    EIGRP => eigrp::Eigrp,
    GLBP => glbp::Glbp,
    OSPF => ospf::Ospf,
    BABEL => babel::Babel,
    AODV => aodv::Aodv,
    PIM => pim::Pim,
    LISP => lisp::Lisp,
    LISP_DATA => lisp::LispData,
    NHRP => nhrp::Nhrp,
    RSVP => rsvp::Rsvp,
    DVMRP => dvmrp::Dvmrp,
    OLSR => olsr::Olsr,
    ZEBRA => zebra::Zebra,
    DLEP => dlep::Dlep,

    // Tunnels and secured packets.
    GRE => gre::Gre,
    ERSPAN => erspan::Erspan,
    ETHERIP => etherip::EtherIp,
    VXLAN => vxlan::Vxlan,
    VXLAN_GPE => vxlan::VxlanGpe,
    GENEVE => geneve::Geneve,
    MPLS => mpls::Mpls,
    PWACH => mpls::PwAch,
    MPLS_ECHO => mpls_echo::MplsEcho,
    PWETHHEURISTIC => mpls::PwEthHeuristic,
    PWETHCW => mpls::PwEthCw,
    PWETHNOCW => mpls::PwEthNoCw,
    AH => ah::Ah,
    ESP => esp::Esp,
    ISAKMP => isakmp::Isakmp,
    UDPENCAP => udpencap::UdpEncap,
    WG => wg::Wg,
    GTP => gtp::Gtp,
    MACSEC => macsec::Macsec,
    NSH => nsh::Nsh,
    OPENFLOW => openflow::OpenFlow,
    OPENFLOW_V1 => openflow::v1::OpenFlow1,
    OPENVPN => openvpn::OpenVpn,
    AYIYA => ayiya::Ayiya,
    IPCOMP => ipcomp::IpComp,
    L2TP => l2tp::L2tp,
    PFCP => pfcp::Pfcp,
    GTPPRIME => gtp::prime::GtpPrime,
    GTPV2 => gtpv2::GtpV2,
    E164 => e164::E164,
    E212 => e212::E212,

    // Names, addresses, time and management.
    DNS => dns::Dns,
    DHCP => dhcp::Dhcp,
    DHCPV6 => dhcpv6::Dhcpv6,
    NTP => ntp::Ntp,
    MDNS => mdns::Mdns,
    LLMNR => llmnr::Llmnr,
    SYSLOG => syslog::Syslog,
    NBNS => netbios::nbns::Nbns,
    NBDGM => netbios::nbdgm::Nbdgm,
    SNMP => snmp::Snmp,
    SRVLOC => srvloc::SrvLoc,
    PTP => ptp::Ptp,
    SFLOW => sflow::Sflow,
    FIX => fix::Fix,
    CFLOW => cflow::Cflow,
    COAP => coap::Coap,
    IAX2 => iax2::Iax2,
    CFM => cfm::Cfm,
    PANA => pana::Pana,
    NANO => nano::Nano,
    ELASTICSEARCH => elasticsearch::Elasticsearch,
    OPENWIRE => openwire::OpenWire,
    ISCSI => iscsi::Iscsi,
    RMI => rmi::Rmi,
    SERIALIZATION => rmi::Serialization,
    SCSI => scsi::Scsi,
    NETLINK => netlink::Netlink,
    DBUS => dbus::DBus,
    NETLINK_ROUTE => netlink::route::Route,
    LWAPP => lwapp::Lwapp,
    LWAPP_CNTL => lwapp::Control,
    CAPWAP => capwap::Capwap,
    CAPWAP_DATA => capwap::Data,
    TEREDO => teredo::Teredo,
    LDP => ldp::Ldp,
    GOOSE => goose::Goose,
    PPTP => pptp::Pptp,
    HART_IP => hart_ip::HartIp,
    DOIP => doip::DoIp,
    UDS => uds::Uds,
    BVLC => bvlc::Bvlc,
    BACNET => bacnet::Bacnet,
    BACAPP => bacapp::Bacapp,
    PORTCONTROL => portcontrol::PortControl,
    NAT_PMP => natpmp::NatPmp,
    RMCP => rmcp::Rmcp,
    ASF => asf::Asf,
    IPMI_SESSION => ipmi_session::IpmiSession,
    IPMB => ipmb::Ipmb,
    EGD => egd::Egd,
    CNIP => cnip::Cnip,
    LON => lon::Lon,
    OMRON => omron::Omron,
    KIP => kip::Kip,
    CEMI => cemi::Cemi,

    // The web and its security.
    HTTP => http::Http,
    HTTP2 => http2::Http2,
    ICP => icp::Icp,
    GRPC => grpc::Grpc,
    PROTOBUF => protobuf::Protobuf,
    TEXT_LINES => text_lines::TextLines,
    MEDIA => media::Media,
    JSON => json::Json,
    PNG => image::png::Png,
    IMAGE_GIF => image::gif::Gif,
    IMAGE_JFIF => image::jfif::Jfif,
    URLENCODED => urlencoded::Urlencoded,
    XML => xml::Xml,
    RSS => xml::schemas::Rss,
    PRESENCE => xml::schemas::Presence,
    REGINFO => xml::schemas::Reginfo,
    WATCHERINFO => xml::schemas::Watcherinfo,
    WEBSOCKET => websocket::WebSocket,
    TLS => tls::Tls,
    DTLS => tls::dtls::Dtls,
    QUIC => quic::Quic,
    GQUIC => gquic::GQuic,
    FB_ZERO => fb_zero::FbZero,
    SOCKS => socks::Socks,
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
    OCSP => x509::ocsp::Ocsp,
    NS_CERT_EXTS => x509::Netscape,

    // Mail, files and terminals in lines of text.
    ECHO => echo::Echo,
    FINGER => finger::Finger,
    SMPP => smpp::Smpp,
    TACACS => tacacs::Tacacs,
    TACPLUS => tacplus::TacPlus,
    GOPHER => gopher::Gopher,
    TIME => time::Time,
    DAYTIME => daytime::Daytime,
    CHARGEN => chargen::Chargen,
    LPD => lpd::Lpd,
    EPMD => epmd::Epmd,
    WHOIS => whois::Whois,
    GIT => git::Git,
    TNEF => tnef::Tnef,
    FTP => ftp::Ftp,
    FTP_DATA => ftp::FtpData,
    SMTP => smtp::Smtp,
    IMF => imf::Imf,
    MIME_MULTIPART => mime_multipart::MimeMultipart,
    POP => pop::Pop,
    IMAP => imap::Imap,
    IRC => irc::Irc,
    TELNET => telnet::Telnet,
    TFTP => tftp::Tftp,
    VNC => vnc::Vnc,

    // Databases and messages.
    DB_LSP_DISC => db_lsp::DbLspDisc,
    PGSQL => pgsql::Pgsql,
    MEMCACHE => memcache::Memcache,
    MYSQL => mysql::Mysql,
    BT_DHT => bt_dht::BtDht,
    RESP => resp::Resp,
    AJP13 => ajp13::Ajp13,
    GEARMAN => gearman::Gearman,
    HISLIP => hislip::Hislip,
    RAKNET => raknet::Raknet,
    CQL => cql::Cql,
    MONGO => mongo::Mongo,
    TNS => tns::Tns,
    AMQP => amqp::Amqp,
    BENCODE => bencode::Bencode,
    BITTORRENT => bittorrent::BitTorrent,
    BITCOIN => bitcoin::Bitcoin,
    BJNP => bjnp::Bjnp,
    COLLECTD => collectd::Collectd,
    GADU_GADU => gadu_gadu::GaduGadu,
    GNUTELLA => gnutella::Gnutella,
    GRYPHON => gryphon::Gryphon,
    KAFKA => kafka::Kafka,
    LSD => lsd::Lsd,
    MSNMS => msnms::Msnms,
    NNTP => nntp::Nntp,
    OICQ => oicq::Oicq,
    PROXY => proxy::Proxy,
    RDP => rdp::Rdp,
    T124 => t124::T124,
    T125 => t125::T125,
    RDPUDP => rdpudp::RdpUdp,
    RPKIRTR => rpkirtr::RpkiRtr,
    THRIFT => thrift::Thrift,
    TIVOCONNECT => tivoconnect::TivoConnect,
    TPLINK_SMARTHOME => tplink_smarthome::TplinkSmarthome,
    XDMCP => xdmcp::Xdmcp,
    XMPP => xmpp::Xmpp,
    RSYNC => rsync::Rsync,
    RSH => rsh::Rsh,

    // Windows networks, remote calls and directories.
    DCERPC => dcerpc::Dcerpc,
    GSS_API => gss_api::GssApi,
    SPNEGO => spnego::Spnego,
    SPNEGO_KRB5 => spnego::SpnegoKrb5,
    NTLMSSP => ntlmssp::Ntlmssp,
    KERBEROS => kerberos::Kerberos,
    NBSS => netbios::nbss::Nbss,
    NETBIOS => netbios::nbf::Nbf,
    SMB => smb::Smb,
    SMB2 => smb2::Smb2,
    MAILSLOT => mailslot::Mailslot,
    SMB_PIPE => smb_pipe::SmbPipe,
    BROWSER => browser::Browser,
    LANMAN => lanman::Lanman,
    LDAP => ldap::Ldap,
    CLDAP => ldap::Cldap,
    RPC => rpc::Rpc,
    PORTMAP => rpc::portmap::Portmap,
    NFS => nfs::Nfs,
    NFSACL => nfs::acl::NfsAcl,
    MOUNT => rpc::mount::Mount,
    YPSERV => rpc::ypserv::YpServ,
    NLM => rpc::nlm::Nlm,
    // Interfaces of remote calls.
    EPM => dcerpc::Epm,
    EPM4 => dcerpc::interfaces::Epm4,
    MGMT => dcerpc::interfaces::Mgmt,
    SAMR => dcerpc::interfaces::Samr,
    LSARPC => dcerpc::interfaces::Lsarpc,
    SRVSVC => dcerpc::interfaces::Srvsvc,
    WINREG => dcerpc::interfaces::Winreg,
    DRSUAPI => dcerpc::interfaces::Drsuapi,
    RPC_NETLOGON => dcerpc::RpcNetlogon,
    SVCCTL => dcerpc::interfaces::Svcctl,
    WKSSVC => dcerpc::interfaces::Wkssvc,
    SPOOLSS => dcerpc::interfaces::Spoolss,
    ATSVC => dcerpc::interfaces::Atsvc,
    EVENTLOG => dcerpc::interfaces::Eventlog,
    NETDFS => dcerpc::interfaces::Netdfs,
    INITSHUTDOWN => dcerpc::interfaces::Initshutdown,
    MESSENGER => dcerpc::interfaces::Messenger,
    RPC_BROWSER => dcerpc::interfaces::RpcBrowser,
    FRSRPC => dcerpc::interfaces::Frsrpc,
    FRSAPI => dcerpc::interfaces::Frsapi,
    FRSTRANS => dcerpc::interfaces::Frstrans,
    DNSSERVER => dcerpc::interfaces::Dnsserver,
    DSSETUP => dcerpc::interfaces::Dssetup,
    EFS => dcerpc::interfaces::Efs,
    MAPI => dcerpc::interfaces::Mapi,
    NSPI => dcerpc::interfaces::Nspi,
    RFR => dcerpc::interfaces::Rfr,
    TRKSVR => dcerpc::interfaces::Trksvr,
    RPRIV => dcerpc::interfaces::Rpriv,
    SECIDMAP => dcerpc::interfaces::Secidmap,
    KRB5RPC => dcerpc::interfaces::Krb5rpc,
    CONV => dcerpc::interfaces::Conv,
    CDS_CLERKSERVER => dcerpc::interfaces::CdsClerkserver,
    CDS_SOLICIT => dcerpc::interfaces::CdsSolicit,
    DTSPROVIDER => dcerpc::interfaces::Dtsprovider,
    DTSSTIME_REQ => dcerpc::interfaces::DtsstimeReq,
    RDACLIF => dcerpc::interfaces::Rdaclif,
    RS_ACCT => dcerpc::interfaces::RsAcct,
    RS_PGO => dcerpc::interfaces::RsPgo,
    RS_PLCY => dcerpc::interfaces::RsPlcy,
    RS_MISC => dcerpc::interfaces::RsMisc,
    DCOM => dcerpc::Dcom,
    REMUNK => dcerpc::interfaces::Remunk,
    REMUNK2 => dcerpc::interfaces::Remunk2,
    ISYSTEMACTIVATOR => dcerpc::interfaces::Isystemactivator,
    REMACT => dcerpc::interfaces::Remact,
    OXID => dcerpc::interfaces::Oxid,
    DISPATCH => dcerpc::interfaces::Dispatch,
    TYPEINFO => dcerpc::interfaces::Typeinfo,
    PROVIDECLASSINFO => dcerpc::interfaces::Provideclassinfo,
    IREMOTEWINSPOOL => dcerpc::interfaces::Iremotewinspool,
    WITNESS => dcerpc::interfaces::Witness,
    CLUSAPI => dcerpc::interfaces::Clusapi,
    FSRVP => dcerpc::interfaces::Fsrvp,
    TAPI => dcerpc::interfaces::Tapi,
    PNP => dcerpc::interfaces::Pnp,
    RRAS => dcerpc::interfaces::Rras,
    TASKSCHEDULERSERVICE => dcerpc::interfaces::Taskschedulerservice,
    WZCSVC => dcerpc::interfaces::Wzcsvc,
    PN_IO_DEVICE => dcerpc::interfaces::PnIoDevice,
    PN_IO_CONTROLLER => dcerpc::interfaces::PnIoController,
    PN_IO_SUPERVISOR => dcerpc::interfaces::PnIoSupervisor,
    PN_IO_PARAMETERSERVER => dcerpc::interfaces::PnIoParameterserver,
    FILEEXP => dcerpc::interfaces::Fileexp,
    UBIKVOTE => dcerpc::interfaces::Ubikvote,
    FTSERVER => dcerpc::interfaces::Ftserver,
    REP_PROC => dcerpc::interfaces::RepProc,
    CBA_PDEV => dcerpc::interfaces::CbaPdev,
    CBA_BROWSE => dcerpc::interfaces::CbaBrowse,
    CBA_PDEV_PC => dcerpc::interfaces::CbaPdevPc,
    CBA_PDEV_PC_EVENT => dcerpc::interfaces::CbaPdevPcEvent,
    CBA_PERSIST => dcerpc::interfaces::CbaPersist,
    CBA_PDEV2 => dcerpc::interfaces::CbaPdev2,
    CBA_BROWSE2 => dcerpc::interfaces::CbaBrowse2,
    CBA_PERSIST2 => dcerpc::interfaces::CbaPersist2,
    CBA_LDEV => dcerpc::interfaces::CbaLdev,
    CBA_STATE => dcerpc::interfaces::CbaState,
    CBA_STATE_EVENT => dcerpc::interfaces::CbaStateEvent,
    CBA_TIME => dcerpc::interfaces::CbaTime,
    CBA_GROUPERROR => dcerpc::interfaces::CbaGrouperror,
    CBA_GROUPERROR_EVENT => dcerpc::interfaces::CbaGrouperrorEvent,
    CBA_LDEV2 => dcerpc::interfaces::CbaLdev2,
    CBA_ACCO_MGT => dcerpc::interfaces::CbaAccoMgt,
    CBA_ACCO_CB => dcerpc::interfaces::CbaAccoCb,
    CBA_ACCO_SERVER => dcerpc::interfaces::CbaAccoServer,
    CBA_ACCO_SYNC => dcerpc::interfaces::CbaAccoSync,
    CBA_ACCO_SERVER_SRT => dcerpc::interfaces::CbaAccoServerSrt,
    CBA_ACCO_MGT2 => dcerpc::interfaces::CbaAccoMgt2,
    CBA_ACCO_CB2 => dcerpc::interfaces::CbaAccoCb2,
    CBA_ACCO_SERVER2 => dcerpc::interfaces::CbaAccoServer2,
    CBA_RTAUTO => dcerpc::interfaces::CbaRtauto,
    CBA_RTAUTO2 => dcerpc::interfaces::CbaRtauto2,
    MDSSVC => dcerpc::interfaces::Mdssvc,

    // Voice, streams and access control.
    STUN => stun::Stun,
    MGCP => mgcp::Mgcp,
    RADIUS => radius::Radius,
    DIAMETER => diameter::Diameter,
    SIP => sip::Sip,
    SDP => sdp::Sdp,
    RTP => rtp::Rtp,
    RTPEVENT => rtpevent::RtpEvent,
    RTCP => rtcp::Rtcp,
    RTSP => rtsp::Rtsp,
    SAP => sap::Sap,
    SCTP => sctp::Sctp,
    CLASSICSTUN => classicstun::ClassicStun,

    // Industry and energy.
    AMS => ams::Ams,
    C1222 => c1222::C1222,
    DNP3 => dnp3::Dnp3,
    MQTT => mqtt::Mqtt,
    TPKT => tpkt::Tpkt,
    COTP => cotp::Cotp,
    PRES => osi_upper::pres::Pres,
    ACSE => osi_upper::acse::Acse,
    MBTCP => mbtcp::ModbusTcp,
    MODBUS => modbus::Modbus,
    OPCUA => opcua::OpcUa,
    PN_RT => pn_rt::PnRt,
    PN_DCP => pn_dcp::PnDcp,
    PN_PTCP => pn_ptcp::PnPtcp,
    PN_IO => pn_io::PnIo,
    ENIP => enip::Enip,
    CIPIO => enip::CipIo,
    CIP => cip::Cip,
    CIPCM => cip::ConnectionManager,
    CIPCLS => cip::ClassGeneric,
    CIPPCCC => cip::Pccc,
    S7COMM => s7comm::S7comm,
    // Units of the session layer look like much else: they come last.
    MMS => mms::Mms,
    SES => osi_upper::ses::Ses,
    SYNPHASOR => synphasor::Synphasor,
    IEC60870_104 => iec60870::Iec104,
    IEC60870_ASDU => iec60870::Unit,

    // Devices: USB and other buses.
    USB => usb::Usb,
    USBHID => usb::hid::Hid,
    CAN => can::Can,
    CANFD => can::CanFd,
    AUTOSAR_NM => can::AutosarNm,
}
