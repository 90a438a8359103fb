//! The protocol by which NetWare servers make services known.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

/// Octets of a server.
const SERVER_LEN: usize = 64;

/// Octets of a server's name.
const NAME_LEN: usize = 48;

values! {
    static PACKET_TYPE_VALUES {
        1 => "General Query",
        2 => "General Response",
        3 => "Nearest Query",
        4 => "Nearest Response",
    }
    static SERVER_TYPE_VALUES {
        0 => "Unknown",
        1 => "User",
        2 => "User Group",
        3 => "Print Queue or Print Group",
        4 => "File Server (SLIST source)",
        5 => "Job Server",
        6 => "Gateway",
        7 => "Print Server or Silent Print Server",
        8 => "Archive Queue",
        9 => "Archive Server",
        10 => "Job Queue",
        11 => "Administration",
        15 => "Novell TI-RPC",
        23 => "Diagnostics",
        32 => "NetBIOS",
        33 => "NAS SNA Gateway",
        35 => "NACS Async Gateway or Asynchronous Gateway",
        36 => "Remote Bridge or Routing Service",
        38 => "Bridge Server or Asynchronous Bridge Server",
        39 => "TCP/IP Gateway Server",
        40 => "Point to Point (Eicon) X.25 Bridge Server",
        41 => "Eicon 3270 Gateway",
        42 => "CHI Corp",
        44 => "PC Chalkboard",
        45 => "Time Synchronization Server or Asynchronous Timer",
        46 => "ARCserve 5.0 / Palindrome Backup Director 4.x (PDB4)",
        69 => "DI3270 Gateway",
        71 => "Advertising Print Server",
        74 => "NetBlazer Modems",
        75 => "Btrieve VAP/NLM 5.0",
        76 => "NetWare SQL VAP/NLM Server",
        77 => "Xtree Network Version/NetWare XTree",
        80 => "Btrieve VAP 4.11",
        82 => "QuickLink (Cubix)",
        83 => "Print Queue User",
        88 => "Multipoint X.25 Eicon Router",
        96 => "STLB/NLM",
        100 => "ARCserve",
        102 => "ARCserve 3.0",
        114 => "WAN Copy Utility",
        122 => "TES-NetWare for VMS",
        146 => "WATCOM Debugger or Emerald Tape Backup Server",
        149 => "DDA OBGYN",
        152 => "NetWare Access Server (Asynchronous gateway)",
        154 => "NetWare for VMS II or Named Pipe Server",
        155 => "NetWare Access Server",
        158 => "Portable NetWare Server or SunLink NVT",
        161 => "Powerchute APC UPS NLM",
        170 => "LAWserve",
        172 => "Compaq IDA Status Monitor",
        256 => "PIPE STAIL",
        258 => "LAN Protect Bindery",
        259 => "Oracle DataBase Server",
        263 => "NetWare 386 or RSPX Remote Console",
        271 => "Novell SNA Gateway",
        273 => "Test Server",
        274 => "Print Server (HP)",
        276 => "CSA MUX (f/Communications Executive)",
        277 => "CSA LCA (f/Communications Executive)",
        278 => "CSA CM (f/Communications Executive)",
        279 => "CSA SMA (f/Communications Executive)",
        280 => "CSA DBA (f/Communications Executive)",
        281 => "CSA NMA (f/Communications Executive)",
        282 => "CSA SSA (f/Communications Executive)",
        283 => "CSA STATUS (f/Communications Executive)",
        286 => "CSA APPC (f/Communications Executive)",
        294 => "SNA TEST SSA Profile",
        298 => "CSA TRACE (f/Communications Executive)",
        299 => "NetWare for SAA",
        302 => "IKARUS virus scan utility",
        304 => "Communications Executive",
        307 => "NNS Domain Server or NetWare Naming Services Domain",
        309 => "NetWare Naming Services Profile",
        311 => "NetWare 386 Print Queue or NNS Print Queue",
        321 => "LAN Spool Server (Vap, Intel)",
        338 => "IRMALAN Gateway",
        340 => "Named Pipe Server",
        358 => "NetWare Management",
        360 => "Intel PICKIT Comm Server or Intel CAS Talk Server",
        371 => "Compaq",
        372 => "Compaq SNMP Agent",
        373 => "Compaq",
        384 => "XTree Server or XTree Tools",
        394 => "NASI services broadcast server (Novell)",
        432 => "GARP Gateway (net research)",
        433 => "Binfview (Lan Support Group)",
        447 => "Intel LanDesk Manager",
        458 => "AXTEC",
        459 => "Shiva NetModem/E",
        460 => "Shiva LanRover/E",
        461 => "Shiva LanRover/T",
        462 => "Shiva Universal",
        472 => "Castelle FAXPress Server",
        474 => "Castelle LANPress Print Server",
        476 => "Castelle FAX/Xerox 7033 Fax Server/Excel Lan Fax",
        496 => "LEGATO",
        501 => "LEGATO",
        563 => "NMS Agent or NetWare Management Agent",
        567 => "NMS IPX Discovery or LANtern Read/Write Channel",
        568 => "NMS IP Discovery or LANtern Trap/Alarm Channel",
        570 => "LANtern",
        572 => "MAVERICK",
        575 => "SMS Testing and Development",
        590 => "NetWare Connect",
        591 => "NASI server broadcast (Cisco)",
        618 => "Network Management (NMS) Service Console",
        619 => "Time Synchronization Server (NetWare 4.x)",
        632 => "Directory Server (NetWare 4.x)",
        635 => "NetWare Management Agent",
        640 => "Novell File and Printer Sharing Service for PC",
        772 => "Novell SAA Gateway",
        776 => "COM or VERMED 1",
        778 => "Galacticomm's Worldgroup Server",
        780 => "Intel Netport 2 or HP JetDirect or HP Quicksilver",
        800 => "Attachmate Gateway",
        807 => "Microsoft Diagnostics",
        808 => "WATCOM SQL server",
        821 => "MultiTech Systems Multisynch Comm Server",
        835 => "Xylogics Remote Access Server or LAN Modem",
        853 => "Arcada Backup Exec",
        856 => "MSLCD1",
        865 => "NETINELO",
        894 => "Powerchute UPS Monitoring",
        895 => "ViruSafe Notify",
        902 => "HP Bridge",
        903 => "HP Hub",
        916 => "NetWare SAA Gateway",
        923 => "Lotus Notes",
        951 => "Certus Anti Virus NLM",
        964 => "ARCserve 4.0 (Cheyenne)",
        967 => "LANspool 3.5 (Intel)",
        983 => "Lexmark printer server (type 4033-011)",
        984 => "Lexmark XLE printer server (type 4033-301)",
        989 => "Banyan ENS for NetWare Client NLM",
        990 => "Gupta Sequel Base Server or NetWare SQL",
        993 => "Univel Unixware",
        996 => "Univel Unixware",
        1020 => "Intel Netport",
        1021 => "Intel Print Server Queue",
        1034 => "ipnServer",
        1037 => "LVERRMAN",
        1038 => "LVLIC",
        1044 => "NET Silicon (DPI)/Kyocera",
        1065 => "Site Lock Virus (Brightworks)",
        1074 => "UFHELP R",
        1075 => "Synoptics 281x Advanced SNMP Agent",
        1092 => "Microsoft NT SNA Server",
        1096 => "Oracle",
        1100 => "ARCserve 5.01",
        1111 => "Canon GP55 Running on a Canon GP55 network printer",
        1114 => "QMS Printers",
        1115 => "Dell SCSI Array (DSA) Monitor",
        1169 => "NetBlazer Modems",
        1196 => "On-Time Scheduler NLM",
        1200 => "CD-Net (Meridian)",
        1299 => "Emulex NQA",
        1312 => "Site Lock Checks",
        1321 => "Site Lock Checks (Brightworks)",
        1325 => "Citrix OS/2 App Server",
        1333 => "Tektronix",
        1334 => "Milan",
        1373 => "Attachmate SNA gateway",
        1387 => "IBM 8235 modem server",
        1388 => "Shiva LanRover/E PLUS",
        1389 => "Shiva LanRover/T PLUS",
        1408 => "McAfee's NetShield anti-virus",
        1464 => "NLM to workstation communication (Revelation Software)",
        1466 => "Compatible Systems Routers",
        1470 => "Cheyenne Hierarchical Storage Manager",
        1542 => "JCWatermark Imaging",
        1548 => "AXIS Network Printer",
        1552 => "Adaptec SCSI Management",
        1569 => "IBM AntiVirus NLM",
        1600 => "Microsoft Gateway Services for NetWare",
        1614 => "Microsoft Internet Information Server",
        1659 => "Microsoft Win95/98 File and Print Sharing for NetWare",
        1660 => "Microsoft Win95/98 File and Print Sharing for NetWare",
        1900 => "Xerox",
        1947 => "Shiva LanRover/E 115",
        1948 => "Shiva LanRover/T 115",
        1972 => "Cubix WorldDesk",
        1985 => "Quarterdeck IWare Connect V3.x NLM",
        1986 => "Quarterdeck IWare Connect V2.x NLM",
        2064 => "ELAN License Server Demo",
        2084 => "Shiva LanRover Access Switch/E",
        2154 => "ISSC collector NLMs",
        2175 => "ISSC DAS agent for AIX",
        2176 => "Intel Netport PRO",
        2177 => "Intel Netport PRO",
        2857 => "Site Lock",
        3113 => "Site Lock Applications",
        3116 => "Licensing Server",
        8449 => "Performance Technology Instant Internet",
        9088 => "LAI Site Lock",
        9100 => "Meeting Maker",
        18440 => "Site Lock Server or Site Lock Metering VAP/NLM",
        21845 => "Site Lock User",
        25362 => "Tapeware",
        28416 => "Rabbit Gateway (3270)",
        30467 => "MODEM",
        32770 => "NetPort Printers (Intel) or LANport",
        32771 => "SEH InterCon Printserver",
        32776 => "WordPerfect Network Version",
        34238 => "Cisco Enhanced Interior Routing Protocol (EIGRP)",
        34952 => "WordPerfect Network Version or Quick Network Management",
        36864 => "McAfee's NetShield anti-virus",
        38404 => "CSA-NT_MON",
        46760 => "Ocean Isle Reachout Remote Control",
        61727 => "Site Lock Metering VAP/NLM",
        61951 => "Site Lock",
        62723 => "Microsoft SQL Server",
        63749 => "IBM Time and Place/2 application",
        64507 => "TopCall III fax server",
        65535 => "Any Service or Wildcard",
    }
}

field_table! {
    /// The fields of Service Advertisement Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ipxsap", "Service Advertisement Protocol", "IPX SAP");
    REQUEST = FieldDef::new("ipxsap.request", "Request", FieldType::Boolean);
    RESPONSE = FieldDef::new("ipxsap.response", "Response", FieldType::Boolean);
    PACKET_TYPE = FieldDef::new("ipxsap.packet_type", "SAP packet type", FieldType::Uint16).strings(Strings::Values(&PACKET_TYPE_VALUES));
    SERVER = FieldDef::new("ipxsap.server", "Server", FieldType::None);
    SERVER_TYPE = FieldDef::new("ipxsap.server.type", "Server Type", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&SERVER_TYPE_VALUES));
    SERVER_NAME = FieldDef::new("ipxsap.server.name", "Server Name", FieldType::StringzTrunc);
    SERVER_NETWORK = FieldDef::new("ipxsap.server.network", "Network", FieldType::IpxNet).base(Base::Hex);
    SERVER_NODE = FieldDef::new("ipxsap.server.node", "Node", FieldType::Ether);
    SERVER_SOCKET = FieldDef::new("ipxsap.server.socket", "Socket", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&super::DST_SOCKET_VALUES));
    SERVER_INTERMEDIATE_NETWORKS = FieldDef::new("ipxsap.server.intermediate_networks", "Intermediate Networks", FieldType::Uint16);
}

/// IPX SAP.
#[derive(Clone, Copy, Debug)]
pub struct IpxSap;

impl Dissect for IpxSap {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        w.column_protocol("IPX SAP");
        let kind = b.u16(0)?;
        let name = PACKET_TYPE_VALUES.get(u64::from(kind)).unwrap_or("Unknown Packet Type");
        w.info(format_args!("{name}"));
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        w.item(PACKET_TYPE, &b, 0, 2)?;
        let answers = kind == 2 || kind == 4;
        // Which field marks which kind is so in tshark.
        let field = match kind {
            1 | 3 => Some(RESPONSE),
            2 | 4 => Some(REQUEST),
            _ => None,
        };
        if let Some(field) = field {
            let item = w.number(field, &b, 0, 2, 1)?;
            w.hide(item);
        }
        if !answers {
            w.item(SERVER_TYPE, &b, 2, 2)?;
            w.close(opened);
            return Ok(());
        }
        let mut at = 2;
        while b.remaining(at) >= SERVER_LEN {
            server(w, &b, at)?;
            at += SERVER_LEN;
        }
        w.close(opened);
        Ok(())
    }
}

fn server<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let name = b.bytes(at + 2, NAME_LEN)?;
    let name = name.split(|octet| *octet == 0).next().unwrap_or(name);
    let item = w.item(SERVER, b, at, SERVER_LEN)?;
    w.label(item, format_args!("Server: {}", String::from_utf8_lossy(name)));
    let opened = w.open(item);
    w.item(SERVER_TYPE, b, at, 2)?;
    w.item(SERVER_NAME, b, at + 2, NAME_LEN)?;
    super::network(w, SERVER_NETWORK, b, at + 50)?;
    w.item(SERVER_NODE, b, at + 54, 6)?;
    w.item(SERVER_SOCKET, b, at + 60, 2)?;
    w.item(SERVER_INTERMEDIATE_NETWORKS, b, at + 62, 2)?;
    w.close(opened);
    Ok(())
}
