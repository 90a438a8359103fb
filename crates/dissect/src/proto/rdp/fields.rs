//! The fields of Remote Desktop Protocol, and the words for their numbers.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    pub(super) static NEG_TYPE_VALUES {
        0x1 => "RDP Negotiation Request",
        0x2 => "RDP Negotiation Response",
        0x3 => "RDP Negotiation Failure",
        0x6 => "RDP Correlation Info",
    }
    pub(super) static NEGREQ_SELECTEDPROTOCOL_VALUES {
        0x0 => "Standard RDP Security",
        0x1 => "TLS 1.0, 1.1 or 1.2",
        0x2 => "CredSSP",
        0x4 => "RDSTLS protocol",
        0x8 => "CredSSP with Early User Authorization Result PDU",
    }
    pub(super) static NEGFAILURE_FAILURECODE_VALUES {
        0x1 => "TLS required by server",
        0x2 => "TLS not allowed by server",
        0x3 => "TLS certificate not on server",
        0x4 => "Inconsistent flags",
        0x5 => "Server requires Enhanced RDP Security with CredSSP",
        0x6 => "Server requires Enhanced RDP Security with TLS and certificate-based client authentication",
    }
    pub(super) static HEADER_TYPE_VALUES {
        0xc001 => "clientCoreData",
        0xc002 => "clientSecurityData",
        0xc003 => "clientNetworkData",
        0xc004 => "clientClusterData",
        0xc005 => "clientMonitorData",
        0xc006 => "clientMsgChannelData",
        0xc008 => "clientMonitorExData",
        0xc00a => "clientMultiTransportData",
        0xc01 => "serverCoreData",
        0xc02 => "serverSecurityData",
        0xc03 => "serverNetworkData",
        0xc04 => "serverMsgChannelData",
        0xc08 => "serverMultiTransportData",
    }
    pub(super) static COLORDEPTH_VALUES {
        0xca00 => "4 bits-per-pixel (bpp)",
        0xca01 => "8 bits-per-pixel (bpp)",
        0xca02 => "15-bit 555 RGB mask",
        0xca03 => "16-bit 565 RGB mask",
        0xca04 => "24-bit RGB mask",
    }
    pub(super) static KEYBOARD_TYPE_VALUES {
        1 => "IBM PC/XT or compatible (83-key) keyboard",
        2 => "Olivetti \"ICO\" (102-key) keyboard",
        3 => "IBM PC/AT (84-key) and similar keyboards",
        4 => "IBM enhanced (101-key or 102-key) keyboard",
        5 => "Noki 1050 and similar keyboards",
        6 => "Nokia 9140 and similar keyboards",
        7 => "Japanese keyboard",
    }
    pub(super) static HIGHCOLORDEPTH_VALUES {
        0x4 => "4 bits-per-pixel (bpp)",
        0x8 => "8 bits-per-pixel (bpp)",
        0xf => "15-bit 555 RGB mask",
        0x10 => "16-bit 565 RGB mask",
        0x18 => "24-bit RGB mask",
    }
    pub(super) static CONNECTIONTYPE_VALUES {
        1 => "Modem (56 Kbps)",
        2 => "Low-speed broadband (256 Kbps - 2Mbps)",
        3 => "Satellite (2 Mbps - 16Mbps with high latency)",
        4 => "High-speed broadband (2 Mbps - 10Mbps)",
        5 => "WAN (10 Mbps or higher with high latency)",
        6 => "LAN (10 Mbps or higher)",
        7 => "Auto Detect",
    }
    pub(super) static MONITORDEF_FLAGS_VALUES {
        0 => "None",
        1 => "Primary",
    }
    pub(super) static ENCRYPTIONMETHOD_VALUES {
        0x0 => "None",
        0x1 => "40-bit RC4",
        0x2 => "128-bit RC4",
        0x8 => "56-bit RC4",
        0x10 => "FIPS140-1 3DES",
    }
    pub(super) static ENCRYPTIONLEVEL_VALUES {
        0x0 => "None",
        0x1 => "Low",
        0x2 => "Client Compatible",
        0x3 => "High",
        0x4 => "FIPS140-1",
    }
    pub(super) static FLAGS_PKT_VALUES {
        0x0 => "(None)",
        0x1 => "Security Exchange PDU",
        0x40 => "Client Info PDU",
        0x80 => "Licensing PDU",
        0x400 => "Standard Security Server Redirection PDU",
    }
    pub(super) static BMSGTYPE_VALUES {
        0x1 => "License Request",
        0x2 => "Platform Challenge",
        0x3 => "New License",
        0x4 => "Upgrade License",
        0x12 => "License Info",
        0x13 => "New License Request",
        0x15 => "Platform Challenge Response",
        0xff => "Error Alert",
    }
    pub(super) static ERRORCODE_VALUES {
        1 => "Invalid Server Certificate",
        2 => "No License",
        3 => "Invalid MAC",
        4 => "Invalid Scope",
        6 => "No License Server",
        7 => "Valid Client",
        8 => "Invalid Client",
        11 => "Invalid Product Id",
        12 => "Invalid Message Length",
    }
    pub(super) static STATETRANSITION_VALUES {
        1 => "Total Abort",
        2 => "No Transition",
        3 => "Reset Phase to Start",
        4 => "Resend Last Message",
    }
    pub(super) static WBLOBTYPE_VALUES {
        1 => "Data",
        2 => "Random",
        3 => "Certificate",
        4 => "Error",
        9 => "Encrypted Data",
        13 => "Key Exchange Algorithm",
        14 => "Scope",
        15 => "Client User Name",
        16 => "Client Machine Name",
    }
    pub(super) static PDUTYPE_TYPE_VALUES {
        0x1 => "Demand Active PDU",
        0x3 => "Confirm Active PDU",
        0x6 => "Deactivate All PDU",
        0x7 => "Data PDU",
        0xa => "Server Redirection PDU",
    }
    pub(super) static PDUTYPE2_VALUES {
        2 => "Update",
        20 => "Control",
        27 => "Pointer",
        28 => "Input",
        31 => "Synchronize",
        33 => "Refresh Rect",
        34 => "Play Sound",
        35 => "Suppress Output",
        36 => "Shutdown Request",
        37 => "Shutdown Denied",
        38 => "Save Session Info",
        39 => "FontList",
        40 => "FontMap",
        41 => "Set Keyboard Indicators",
        43 => "BitmapCache Persistent List",
        44 => "BitmapCache Error",
        45 => "Set Keyboard IME Status",
        46 => "OffScrCache Error",
        47 => "Set Error Info",
        48 => "DrawNineGrid Error",
        49 => "DrawGDIPlus Error",
        50 => "Arc Status",
        54 => "Status Info",
        55 => "Monitor Layout",
    }
    pub(super) static FASTPATH_SERVER_COMPRESSIONFLAGS_VALUES {
        0x0 => "RDP 4.0 bulk compression",
        0x1 => "RDP 5.0 bulk compression",
        0x2 => "RDP 6.0 bulk compression",
        0x3 => "RDP 6.1 bulk compression",
    }
    pub(super) static ACTION_VALUES {
        0x1 => "Request control",
        0x2 => "Granted control",
        0x3 => "Detach",
        0x4 => "Cooperate",
    }
    pub(super) static FASTPATH_ACTION_VALUES {
        0 => "Fastpath",
        3 => "X224",
    }
    pub(super) static UPDATE_CODE_VALUES {
        0 => "Orders",
        1 => "Bitmap",
        2 => "Palette",
        3 => "Synchronize",
        4 => "Surface command",
        5 => "Pointer null",
        6 => "Pointer default",
        8 => "Pointer position",
        9 => "Color pointer",
        10 => "Cached pointer",
        11 => "New pointer",
        12 => "Large pointer",
    }
    pub(super) static EVENT_CODE_VALUES {
        0 => "Scancode",
        1 => "Mouse",
        2 => "MouseEx",
        3 => "Sync",
        4 => "Unicode",
        6 => "QUOE Timestamp",
    }
    pub(super) static FASTPATH_SERVERFRAGMENTATION_VALUES {
        0 => "Single fragment",
        1 => "Last fragment",
        2 => "First fragment",
        3 => "Next fragment",
    }
}

field_table! {
    /// The fields of Remote Desktop Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rdp", "Remote Desktop Protocol", "RDP");
    RT_COOKIE = FieldDef::new("rdp.rt_cookie", "Routing Token/Cookie", FieldType::String);
    NEG_TYPE = FieldDef::new("rdp.neg_type", "Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NEG_TYPE_VALUES));
    NEGREQ_FLAGS = FieldDef::new("rdp.negReq.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    NEGREQ_FLAGS_RESTRICTED_ADMIN_MODE_REQ = FieldDef::new("rdp.negReq.flags.restricted_admin_mode_req", "Restricted admin mode required", FieldType::Boolean).bits(8).mask(0x1);
    NEGREQ_FLAGS_CORRELATION_INFO_PRESENT = FieldDef::new("rdp.negReq.flags.correlation_info_present", "Correlation info present", FieldType::Boolean).bits(8).mask(0x8);
    NEG_LENGTH = FieldDef::new("rdp.neg_length", "Length", FieldType::Uint16);
    NEGREQ_REQUESTEDPROTOCOLS = FieldDef::new("rdp.negReq.requestedProtocols", "requestedProtocols", FieldType::Uint32).base(Base::Hex);
    NEGREQ_REQUESTEDPROTOCOLS_SSL = FieldDef::new("rdp.negReq.requestedProtocols.ssl", "TLS security supported", FieldType::Boolean).bits(32).mask(0x1);
    NEGREQ_REQUESTEDPROTOCOLS_HYBRID = FieldDef::new("rdp.negReq.requestedProtocols.hybrid", "CredSSP supported", FieldType::Boolean).bits(32).mask(0x2);
    NEGREQ_REQUESTEDPROTOCOLS_RDSTLS = FieldDef::new("rdp.negReq.requestedProtocols.rdstls", "RDSTLS supported", FieldType::Boolean).bits(32).mask(0x4);
    NEGREQ_REQUESTEDPROTOCOLS_HYBRID_EX = FieldDef::new("rdp.negReq.requestedProtocols.hybrid_ex", "CredSSP with Early User Authorization Result PDU supported", FieldType::Boolean).bits(32).mask(0x8);
    CORRELATIONINFO_FLAGS = FieldDef::new("rdp.correlationInfo.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    CORRELATIONINFO_CORRELATIONID = FieldDef::new("rdp.correlationInfo.correlationId", "correlationId", FieldType::Bytes);
    CORRELATIONINFO_RESERVED = FieldDef::new("rdp.correlationInfo.reserved", "Reserved", FieldType::Bytes);
    NEGRSP_FLAGS = FieldDef::new("rdp.negRsp.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    NEGRSP_FLAGS_EXTENDED_CLIENT_DATA_SUPPORTED = FieldDef::new("rdp.negRsp.flags.extended_client_data_supported", "Extended Client Data Blocks supported", FieldType::Boolean).bits(8).mask(0x1);
    NEGRSP_FLAGS_DYNVC_GFX_PROTOCOL_SUPPORTED = FieldDef::new("rdp.negRsp.flags.dynvc_gfx_protocol_supported", "Graphics Pipeline Extension Protocol supported", FieldType::Boolean).bits(8).mask(0x2);
    NEGRSP_FLAGS_RESTRICTED_ADMIN_MODE_SUPPORTED = FieldDef::new("rdp.negRsp.flags.restricted_admin_mode_supported", "Restricted admin mode supported", FieldType::Boolean).bits(8).mask(0x8);
    NEGRSP_FLAGS_RESTRICTED_AUTHENTICATION_MODE_SUPPORTED = FieldDef::new("rdp.negRsp.flags.restricted_authentication_mode_supported", "Restricted authentication mode supported", FieldType::Boolean).bits(8).mask(0x10);
    NEGREQ_SELECTEDPROTOCOL = FieldDef::new("rdp.negReq.selectedProtocol", "selectedProtocol", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NEGREQ_SELECTEDPROTOCOL_VALUES));
    NEGFAILURE_FAILURECODE = FieldDef::new("rdp.negFailure.failureCode", "failureCode", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&NEGFAILURE_FAILURECODE_VALUES));
    CLIENTDATA = FieldDef::new("rdp.clientData", "ClientData", FieldType::None);
    SERVERDATA = FieldDef::new("rdp.serverData", "ServerData", FieldType::None);
    CLIENT_COREDATA = FieldDef::new("rdp.client.coreData", "clientCoreData", FieldType::None);
    CLIENT_SECURITYDATA = FieldDef::new("rdp.client.securityData", "clientSecurityData", FieldType::None);
    CLIENT_NETWORKDATA = FieldDef::new("rdp.client.networkData", "clientNetworkData", FieldType::None);
    CLIENT_CLUSTERDATA = FieldDef::new("rdp.client.clusterData", "clientClusterData", FieldType::None);
    CLIENT_MONITORDATA = FieldDef::new("rdp.client.monitorData", "clientMonitorData", FieldType::None);
    CLIENT_MONITORDEFDATA = FieldDef::new("rdp.client.monitorDefData", "clientMonitorDefData", FieldType::None);
    CLIENT_MSGCHANNELDATA = FieldDef::new("rdp.client.msgChannelData", "clientMsgChannelData", FieldType::None);
    CLIENT_MONITOREXDATA = FieldDef::new("rdp.client.monitorExData", "clientMonitorExData", FieldType::None);
    CLIENT_MULTITRANSPORTDATA = FieldDef::new("rdp.client.multiTransportData", "clientMultiTransportData", FieldType::None);
    UNKNOWNDATA_CLIENT = FieldDef::new("rdp.unknownData.client", "clientUnknownData", FieldType::None);
    SERVER_COREDATA = FieldDef::new("rdp.server.coreData", "serverCoreData", FieldType::None);
    SERVER_SECURITYDATA = FieldDef::new("rdp.server.securityData", "serverSecurityData", FieldType::None);
    SERVER_NETWORKDATA = FieldDef::new("rdp.server.networkData", "serverNetworkData", FieldType::None);
    SERVER_MSGCHANNELDATA = FieldDef::new("rdp.server.msgChannelData", "serverMsgChannelData", FieldType::None);
    SERVER_MULTITRANSPORTDATA = FieldDef::new("rdp.server.multiTransportData", "serverMultiTransportData", FieldType::None);
    UNKNOWNDATA_SERVER = FieldDef::new("rdp.unknownData.server", "serverUnknownData", FieldType::None);
    HEADER_TYPE = FieldDef::new("rdp.header.type", "headerType", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&HEADER_TYPE_VALUES));
    HEADER_LENGTH = FieldDef::new("rdp.header.length", "headerLength", FieldType::Uint16);
    VERSION_MAJOR = FieldDef::new("rdp.version.major", "versionMajor", FieldType::Uint16);
    VERSION_MINOR = FieldDef::new("rdp.version.minor", "versionMinor", FieldType::Uint16);
    DESKTOP_WIDTH = FieldDef::new("rdp.desktop.width", "desktopWidth", FieldType::Uint16);
    DESKTOP_HEIGHT = FieldDef::new("rdp.desktop.height", "desktopHeight", FieldType::Uint16);
    COLORDEPTH = FieldDef::new("rdp.colorDepth", "colorDepth", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&COLORDEPTH_VALUES));
    SASSEQUENCE = FieldDef::new("rdp.SASSequence", "SASSequence", FieldType::Uint16);
    KEYBOARDLAYOUT = FieldDef::new("rdp.keyboardLayout", "keyboardLayout", FieldType::Uint32);
    CLIENT_BUILD = FieldDef::new("rdp.client.build", "clientBuild", FieldType::Uint32);
    CLIENT_NAME = FieldDef::new("rdp.client.name", "clientName", FieldType::Stringz);
    KEYBOARD_TYPE = FieldDef::new("rdp.keyboard.type", "keyboardType", FieldType::Uint32).strings(Strings::Values(&KEYBOARD_TYPE_VALUES));
    KEYBOARD_SUBTYPE = FieldDef::new("rdp.keyboard.subtype", "keyboardSubType", FieldType::Uint32);
    KEYBOARD_FUNCTIONKEY = FieldDef::new("rdp.keyboard.functionkey", "keyboardFunctionKey", FieldType::Uint32);
    IMEFILENAME = FieldDef::new("rdp.imeFileName", "imeFileName", FieldType::Bytes);
    POSTBETA2COLORDEPTH = FieldDef::new("rdp.postBeta2ColorDepth", "postBeta2ColorDepth", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&COLORDEPTH_VALUES));
    CLIENT_PRODUCTID = FieldDef::new("rdp.client.productId", "clientProductId", FieldType::Uint16);
    SERIALNUMBER = FieldDef::new("rdp.serialNumber", "serialNumber", FieldType::Uint32);
    HIGHCOLORDEPTH = FieldDef::new("rdp.highColorDepth", "highColorDepth", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&HIGHCOLORDEPTH_VALUES));
    SUPPORTEDCOLORDEPTHS = FieldDef::new("rdp.supportedColorDepths", "supportedColorDepths", FieldType::Uint16).base(Base::Hex);
    EARLYCAPABILITYFLAGS = FieldDef::new("rdp.earlyCapabilityFlags", "earlyCapabilityFlags", FieldType::Uint16);
    CLIENT_DIGPRODUCTID = FieldDef::new("rdp.client.digProductId", "clientDigProductId", FieldType::Stringz);
    CONNECTIONTYPE = FieldDef::new("rdp.connectionType", "connectionType", FieldType::Uint8).strings(Strings::Values(&CONNECTIONTYPE_VALUES));
    PAD1OCTET = FieldDef::new("rdp.pad1octet", "pad1octet", FieldType::Uint8).base(Base::Hex);
    SERVERSELECTEDPROTOCOL = FieldDef::new("rdp.serverSelectedProtocol", "serverSelectedProtocol", FieldType::Uint32);
    ENCRYPTIONMETHODS = FieldDef::new("rdp.encryptionMethods", "encryptionMethods", FieldType::Bytes);
    EXTENCRYPTIONMETHODS = FieldDef::new("rdp.extEncryptionMethods", "extEncryptionMethods", FieldType::Bytes);
    CLUSTERFLAGS = FieldDef::new("rdp.clusterFlags", "clusterFlags", FieldType::Uint32).base(Base::Hex);
    REDIRECTEDSESSIONID = FieldDef::new("rdp.redirectedSessionId", "redirectedSessionId", FieldType::Uint32).base(Base::Hex);
    MSGCHANNELFLAGS = FieldDef::new("rdp.msgChannelFlags", "msgChannelFlags", FieldType::Uint32).base(Base::Hex);
    MSGCHANNELID = FieldDef::new("rdp.msgChannelId", "msgChannelId", FieldType::Uint16);
    MONITORFLAGS = FieldDef::new("rdp.monitorFlags", "monitorFlags", FieldType::Uint32).base(Base::Hex);
    MONITOREXFLAGS = FieldDef::new("rdp.monitorExFlags", "monitorExFlags", FieldType::Uint32).base(Base::Hex);
    MONITORATTRIBUTESIZE = FieldDef::new("rdp.monitorAttributeSize", "monitorAttributeSize", FieldType::Uint32);
    MONITORCOUNT = FieldDef::new("rdp.monitorCount", "monitorCount", FieldType::Uint32);
    MONITORDEF_LEFT = FieldDef::new("rdp.monitorDef.left", "left", FieldType::Int32);
    MONITORDEF_TOP = FieldDef::new("rdp.monitorDef.top", "top", FieldType::Int32);
    MONITORDEF_RIGHT = FieldDef::new("rdp.monitorDef.right", "right", FieldType::Int32);
    MONITORDEF_BOTTOM = FieldDef::new("rdp.monitorDef.bottom", "bottom", FieldType::Int32);
    MONITORDEF_FLAGS = FieldDef::new("rdp.monitorDef.flags", "flags", FieldType::Uint32).strings(Strings::Values(&MONITORDEF_FLAGS_VALUES));
    MULTITRANSPORTFLAGS = FieldDef::new("rdp.multiTransportFlags", "multiTransportFlags", FieldType::Uint32).base(Base::Hex);
    ENCRYPTIONMETHOD = FieldDef::new("rdp.encryptionMethod", "encryptionMethod", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ENCRYPTIONMETHOD_VALUES));
    ENCRYPTIONLEVEL = FieldDef::new("rdp.encryptionLevel", "encryptionLevel", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ENCRYPTIONLEVEL_VALUES));
    SERVERRANDOMLEN = FieldDef::new("rdp.serverRandomLen", "serverRandomLen", FieldType::Uint32);
    SERVERCERTLEN = FieldDef::new("rdp.serverCertLen", "serverCertLen", FieldType::Uint32);
    SERVERRANDOM = FieldDef::new("rdp.serverRandom", "serverRandom", FieldType::Bytes);
    SERVERCERTIFICATE = FieldDef::new("rdp.serverCertificate", "serverCertificate", FieldType::Bytes);
    CLIENT_REQUESTEDPROTOCOLS = FieldDef::new("rdp.client.requestedProtocols", "clientRequestedProtocols", FieldType::Uint32).base(Base::Hex);
    MCSCHANNELID = FieldDef::new("rdp.MCSChannelId", "MCSChannelId", FieldType::Uint16);
    CHANNELCOUNT = FieldDef::new("rdp.channelCount", "channelCount", FieldType::Uint16);
    CHANNELIDARRAY = FieldDef::new("rdp.channelIdArray", "channelIdArray", FieldType::None);
    PAD = FieldDef::new("rdp.Pad", "Pad", FieldType::Uint16);
    CHANNELDEFARRAY = FieldDef::new("rdp.channelDefArray", "channelDefArray", FieldType::None);
    CHANNELDEF = FieldDef::new("rdp.channelDef", "channelDef", FieldType::None);
    NAME = FieldDef::new("rdp.name", "name", FieldType::String);
    OPTIONS = FieldDef::new("rdp.options", "options", FieldType::Uint32).base(Base::Hex);
    OPTIONS_INITIALIZED = FieldDef::new("rdp.options.initialized", "optionsInitialized", FieldType::Uint32).base(Base::Hex).mask(0x80000000);
    OPTIONS_ENCRYPT_RDP = FieldDef::new("rdp.options.encrypt.rdp", "encryptRDP", FieldType::Uint32).base(Base::Hex).mask(0x40000000);
    OPTIONS_ENCRYPT_SC = FieldDef::new("rdp.options.encrypt.sc", "encryptSC", FieldType::Uint32).base(Base::Hex).mask(0x20000000);
    OPTIONS_ENCRYPT_CS = FieldDef::new("rdp.options.encrypt.cs", "encryptCS", FieldType::Uint32).base(Base::Hex).mask(0x10000000);
    OPTIONS_PRIORITY_HIGH = FieldDef::new("rdp.options.priority.high", "priorityHigh", FieldType::Uint32).base(Base::Hex).mask(0x8000000);
    OPTIONS_PRIORITY_MED = FieldDef::new("rdp.options.priority.med", "priorityMed", FieldType::Uint32).base(Base::Hex).mask(0x4000000);
    OPTIONS_PRIORITY_LOW = FieldDef::new("rdp.options.priority.low", "priorityLow", FieldType::Uint32).base(Base::Hex).mask(0x2000000);
    OPTIONS_COMPRESS_RDP = FieldDef::new("rdp.options.compress.rdp", "compressRDP", FieldType::Uint32).base(Base::Hex).mask(0x800000);
    OPTIONS_COMPRESS = FieldDef::new("rdp.options.compress", "compress", FieldType::Uint32).base(Base::Hex).mask(0x400000);
    OPTIONS_SHOWPROTOCOL = FieldDef::new("rdp.options.showprotocol", "showProtocol", FieldType::Uint32).base(Base::Hex).mask(0x200000);
    OPTIONS_REMOTECONTROLPERSISTENT = FieldDef::new("rdp.options.remotecontrolpersistent", "remoteControlPersistent", FieldType::Uint32).base(Base::Hex).mask(0x100000);
    SENDDATA = FieldDef::new("rdp.sendData", "SendData", FieldType::None);
    SECURITYEXCHANGEPDU = FieldDef::new("rdp.securityExchangePDU", "securityExchangePDU", FieldType::None);
    CLIENTINFOPDU = FieldDef::new("rdp.clientInfoPDU", "clientInfoPDU", FieldType::None);
    VALIDCLIENTLICENSEDATA = FieldDef::new("rdp.validClientLicenseData", "validClientLicenseData", FieldType::None);
    FLAGS = FieldDef::new("rdp.flags", "flags", FieldType::Uint16).base(Base::Hex);
    FLAGS_PKT = FieldDef::new("rdp.flags.pkt", "flagsPkt", FieldType::Uint16).base(Base::Hex).mask(0x4c1).strings(Strings::Values(&FLAGS_PKT_VALUES));
    FLAGS_ENCRYPT = FieldDef::new("rdp.flags.encrypt", "flagsEncrypt", FieldType::Uint16).base(Base::Hex).mask(0x8);
    FLAGS_RESETSEQNO = FieldDef::new("rdp.flags.resetseqno", "flagsResetSeqno", FieldType::Uint16).base(Base::Hex).mask(0x10);
    FLAGS_IGNORESEQNO = FieldDef::new("rdp.flags.ignoreseqno", "flagsIgnoreSeqno", FieldType::Uint16).base(Base::Hex).mask(0x20);
    FLAGS_LICENSEENCRYPT = FieldDef::new("rdp.flags.licenseencrypt", "flagsLicenseEncrypt", FieldType::Uint16).base(Base::Hex).mask(0x200);
    FLAGS_SECURECHECKSUM = FieldDef::new("rdp.flags.securechecksum", "flagsSecureChecksum", FieldType::Uint16).base(Base::Hex).mask(0x800);
    FLAGS_FLAGSHIVALID = FieldDef::new("rdp.flags.flagshivalid", "flagsHiValid", FieldType::Uint16).base(Base::Hex).mask(0x8000);
    FLAGSHI = FieldDef::new("rdp.flagsHi", "flagsHi", FieldType::Uint16).base(Base::Hex);
    LENGTH = FieldDef::new("rdp.length", "length", FieldType::Uint32);
    ENCRYPTEDCLIENTRANDOM = FieldDef::new("rdp.encryptedClientRandom", "encryptedClientRandom", FieldType::Bytes);
    DATASIGNATURE = FieldDef::new("rdp.dataSignature", "dataSignature", FieldType::Bytes);
    ENCRYPTEDDATA = FieldDef::new("rdp.encryptedData", "encryptedData", FieldType::None);
    BMSGTYPE = FieldDef::new("rdp.bMsgType", "bMsgType", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&BMSGTYPE_VALUES));
    BVERSION = FieldDef::new("rdp.bVersion", "bVersion", FieldType::Uint8);
    WMSGSIZE = FieldDef::new("rdp.wMsgSize", "wMsgSize", FieldType::Uint16);
    ERRORCODE = FieldDef::new("rdp.errorCode", "errorCode", FieldType::Uint32).strings(Strings::Values(&ERRORCODE_VALUES));
    STATETRANSITION = FieldDef::new("rdp.stateTransition", "stateTransition", FieldType::Uint32).strings(Strings::Values(&STATETRANSITION_VALUES));
    WBLOBTYPE = FieldDef::new("rdp.wBlobType", "wBlobType", FieldType::Uint16).strings(Strings::Values(&WBLOBTYPE_VALUES));
    WBLOBLEN = FieldDef::new("rdp.wBlobLen", "wBlobLen", FieldType::Uint16);
    SHARECONTROLHEADER = FieldDef::new("rdp.shareControlHeader", "shareControlHeader", FieldType::Bytes);
    TOTALLENGTH = FieldDef::new("rdp.totalLength", "totalLength", FieldType::Uint16);
    PDUTYPE = FieldDef::new("rdp.pduType", "pduType", FieldType::Uint16).base(Base::Hex);
    PDUTYPE_TYPE = FieldDef::new("rdp.pduType.type", "pduTypeType", FieldType::Uint16).base(Base::Hex).mask(0xf).strings(Strings::Values(&PDUTYPE_TYPE_VALUES));
    PDUTYPE_VERSIONLOW = FieldDef::new("rdp.pduType.versionLow", "pduTypeVersionLow", FieldType::Uint16).mask(0xf0);
    PDUTYPE_VERSIONHIGH = FieldDef::new("rdp.pduType.versionHigh", "pduTypeVersionHigh", FieldType::Uint16).mask(0xff00);
    PDUSOURCE = FieldDef::new("rdp.pduSource", "pduSource", FieldType::Uint16);
    SHAREID = FieldDef::new("rdp.shareId", "shareId", FieldType::Uint32).base(Base::Hex);
    PAD1 = FieldDef::new("rdp.pad1", "pad1", FieldType::Uint8).base(Base::Hex);
    STREAMID = FieldDef::new("rdp.streamId", "streamId", FieldType::Uint8);
    UNCOMPRESSEDLENGTH = FieldDef::new("rdp.uncompressedLength", "uncompressedLength", FieldType::Uint16);
    PDUTYPE2 = FieldDef::new("rdp.pduType2", "pduType2", FieldType::Uint8).strings(Strings::Values(&PDUTYPE2_VALUES));
    COMPRESSEDTYPE = FieldDef::new("rdp.compressedType", "compressedType", FieldType::Uint8).base(Base::Hex);
    COMPRESSEDTYPE_TYPE = FieldDef::new("rdp.compressedType.type", "compressedTypeType", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&FASTPATH_SERVER_COMPRESSIONFLAGS_VALUES));
    COMPRESSEDTYPE_COMPRESSED = FieldDef::new("rdp.compressedType.compressed", "compressedTypeCompressed", FieldType::Uint8).base(Base::Hex).mask(0x20);
    COMPRESSEDTYPE_ATFRONT = FieldDef::new("rdp.compressedType.atFront", "compressedTypeAtFront", FieldType::Uint8).base(Base::Hex).mask(0x40);
    COMPRESSEDTYPE_FLUSHED = FieldDef::new("rdp.compressedType.flushed", "compressedTypeFlushed", FieldType::Uint8).base(Base::Hex).mask(0x80);
    COMPRESSEDLENGTH = FieldDef::new("rdp.compressedLength", "compressedLength", FieldType::Uint16);
    MESSAGETYPE = FieldDef::new("rdp.messageType", "messageType", FieldType::Uint16);
    TARGETUSER = FieldDef::new("rdp.targetUser", "targetUser", FieldType::Uint16);
    ACTION = FieldDef::new("rdp.action", "action", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&ACTION_VALUES));
    GRANTID = FieldDef::new("rdp.grantId", "grantId", FieldType::Uint16);
    CONTROLID = FieldDef::new("rdp.controlId", "controlId", FieldType::Uint32);
    POINTERFLAGS = FieldDef::new("rdp.pointerflags", "pointerFlags", FieldType::Uint16).base(Base::Hex);
    POINTERFLAGS_MOVE = FieldDef::new("rdp.pointerflags.move", "Move", FieldType::Boolean).bits(16).mask(0x800);
    POINTERFLAGS_DOWN = FieldDef::new("rdp.pointerflags.down", "Down", FieldType::Boolean).bits(16).mask(0x8000);
    POINTERFLAGS_BUTTON1 = FieldDef::new("rdp.pointerflags.button1", "Button1", FieldType::Boolean).bits(16).mask(0x1000);
    POINTERFLAGS_BUTTON2 = FieldDef::new("rdp.pointerflags.button2", "Button2", FieldType::Boolean).bits(16).mask(0x2000);
    POINTERFLAGS_BUTTON3 = FieldDef::new("rdp.pointerflags.button3", "Button3", FieldType::Boolean).bits(16).mask(0x4000);
    POINTERFLAGS_WHEELROTATION = FieldDef::new("rdp.pointerflags.wheelrotation", "Wheel rotation", FieldType::Uint16).mask(0x1ff);
    POINTERFLAGS_WHEELNEGATIVE = FieldDef::new("rdp.pointerflags.wheelnegative", "Wheel negative", FieldType::Boolean).bits(16).mask(0x100);
    POINTERFLAGS_WHEEL = FieldDef::new("rdp.pointerflags.wheel", "Wheel", FieldType::Boolean).bits(16).mask(0x200);
    POINTERFLAGS_HWHEEL = FieldDef::new("rdp.pointerflags.hwheel", "Horizontal wheel", FieldType::Boolean).bits(16).mask(0x400);
    POINTER_XPOS = FieldDef::new("rdp.pointer.xpos", "xPos", FieldType::Uint16);
    POINTER_YPOS = FieldDef::new("rdp.pointer.ypos", "yPos", FieldType::Uint16);
    POINTERXFLAGS = FieldDef::new("rdp.pointerxflags", "PointeFlags", FieldType::Uint16).base(Base::Hex);
    POINTERXFLAGS_DOWN = FieldDef::new("rdp.pointerxflags.down", "Down", FieldType::Boolean).bits(16).mask(0x8000);
    POINTERXFLAGS_BUTTON1 = FieldDef::new("rdp.pointerxflags.button1", "Button1", FieldType::Boolean).bits(16).mask(0x1);
    POINTERXFLAGS_BUTTON2 = FieldDef::new("rdp.pointerxflags.button2", "Button2", FieldType::Boolean).bits(16).mask(0x2);
    POINTERX_XPOS = FieldDef::new("rdp.pointerx.xpos", "xPos", FieldType::Uint16);
    POINTERX_YPOS = FieldDef::new("rdp.pointerx.ypos", "yPos", FieldType::Uint16);
    FASTPATH_HEADER = FieldDef::new("rdp.fastpath.header", "Header", FieldType::Uint8).base(Base::Hex);
    FASTPATH_ACTION = FieldDef::new("rdp.fastpath.action", "Action", FieldType::Uint8).mask(0x3).strings(Strings::Values(&FASTPATH_ACTION_VALUES));
    FASTPATH_NUMEVENTS = FieldDef::new("rdp.fastpath.numevents", "numEvents", FieldType::Uint8).mask(0x3c);
    FASTPATH_FLAGS = FieldDef::new("rdp.fastpath.flags", "flags", FieldType::Uint8).mask(0xc0);
    FASTPATH_RESERVED = FieldDef::new("rdp.fastpath.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x3c);
    FASTPATHPDULENGTH = FieldDef::new("rdp.fastpathPDULength", "fastpathPDULength", FieldType::Uint16);
    FASTPATH_NUMEVENTS2 = FieldDef::new("rdp.fastpath.numevents2", "NumEvents2", FieldType::Uint8);
    UPDATE_CODE = FieldDef::new("rdp.fastpath.clienteventcode", "Code", FieldType::Uint8).mask(0xf).strings(Strings::Values(&UPDATE_CODE_VALUES));
    EVENT_CODE = FieldDef::new("rdp.fastpath.clienteventcode", "Code", FieldType::Uint8).mask(0xe0).strings(Strings::Values(&EVENT_CODE_VALUES));
    FASTPATH_SERVERFRAGMENTATION = FieldDef::new("rdp.fastpath.serverfragmentation", "Fragmentation", FieldType::Uint8).mask(0x30).strings(Strings::Values(&FASTPATH_SERVERFRAGMENTATION_VALUES));
    FASTPATH_SERVERCOMPRESSION = FieldDef::new("rdp.fastpath.servercompression", "Compression", FieldType::Uint8).base(Base::Hex).mask(0xc0);
    FASTPATH_EVENTHEADER = FieldDef::new("rdp.fastpath.eventheader", "EventHeaderCode", FieldType::Uint8).base(Base::Hex);
    FASTPATH_EVENTFLAGS = FieldDef::new("rdp.fastpath.eventflags", "Flags", FieldType::Uint8).mask(0x1f);
    FASTPATH_SCANCODE_RELEASE = FieldDef::new("rdp.fastpath.scancode.release", "Release", FieldType::Boolean).bits(8).mask(0x1);
    FASTPATH_SCANCODE_EXTENDED = FieldDef::new("rdp.fastpath.scancode.extended", "Extended", FieldType::Boolean).bits(8).mask(0x2);
    FASTPATH_SCANCODE_EXTENDED1 = FieldDef::new("rdp.fastpath.scancode.extended1", "Extended1", FieldType::Boolean).bits(8).mask(0x4);
    FASTPATH_SCANCODE_KEYCODE = FieldDef::new("rdp.fastpath.scancode.keycode", "KeyCode", FieldType::Uint8).base(Base::Hex);
    FASTPATH_SYNC_SCROLLLOCK = FieldDef::new("rdp.fastpath.sync.scrolllock", "ScrollLock", FieldType::Boolean).bits(8).mask(0x1);
    FASTPATH_SYNC_NUMLOCK = FieldDef::new("rdp.fastpath.sync.numlock", "NumLock", FieldType::Boolean).bits(8).mask(0x2);
    FASTPATH_SYNC_CAPSLOCK = FieldDef::new("rdp.fastpath.sync.capslock", "CapsLock", FieldType::Boolean).bits(8).mask(0x4);
    FASTPATH_SYNC_KANALOCK = FieldDef::new("rdp.fastpath.sync.kanalock", "ScrollLock", FieldType::Boolean).bits(8).mask(0x8);
    FASTPATH_QOE_TIMESTAMP = FieldDef::new("rdp.fastpath.qoe.timestamp", "Timestamp", FieldType::Uint32).base(Base::Hex);
    FASTPATH_UNICODE_RELEASE = FieldDef::new("rdp.fastpath.unicode.release", "Release", FieldType::Boolean).bits(5).mask(0x1);
    FASTPATH_UNICODE_CODE = FieldDef::new("rdp.fastpath.unicode.code", "unicodeCode", FieldType::Uint16).base(Base::Hex);
    FASTPATH_SERVER_COMPRESSIONTYPE = FieldDef::new("rdp.fastpath.server.compressiontype", "CompressionType", FieldType::Uint8).base(Base::Hex);
    FASTPATH_SERVER_COMPRESSIONFLAGS_COMPRESSED = FieldDef::new("rdp.fastpath.server.compressionflags.compressed", "Compressed", FieldType::Boolean).bits(8).mask(0x20);
    FASTPATH_SERVER_COMPRESSIONFLAGS_ATFRONT = FieldDef::new("rdp.fastpath.server.compressionflags.atfront", "At front", FieldType::Boolean).bits(8).mask(0x40);
    FASTPATH_SERVER_COMPRESSIONFLAGS_FLUSHED = FieldDef::new("rdp.fastpath.server.compressionflags.flushed", "At front", FieldType::Boolean).bits(8).mask(0x80);
    FASTPATH_SERVER_COMPRESSIONFLAGS = FieldDef::new("rdp.fastpath.server.compressionflags", "CompressionFlags", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&FASTPATH_SERVER_COMPRESSIONFLAGS_VALUES));
    FASTPATH_SERVER_SIZE = FieldDef::new("rdp.fastpath.server.size", "Size", FieldType::Uint16);
    NEG_LEN_INVALID = FieldDef::new("rdp.neg_len.invalid", "Invalid length", FieldType::None);
}
