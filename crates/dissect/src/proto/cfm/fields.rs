//! The fields of CFM.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static OPCODE_VALUES {
        0 => "Reserved for IEEE 802.1",
        1 => "Continuity Check Message (CCM)",
        2 => "Loopback Reply (LBR)",
        3 => "Loopback Message (LBM)",
        4 => "Linktrace Reply (LTR)",
        5 => "Linktrace Message (LTM)",
        32 => "Generic Notification Message (GNM)",
        33 => "Alarm Indication Signal (AIS)",
        35 => "Lock Signal (LCK)",
        37 => "Test Signal (TST)",
        39 => "Automatic Protection Switching (APS)",
        40 => "Ring-Automatic Protection Switching (R-APS)",
        41 => "Maintenance Communication Channel (MCC)",
        43 => "Loss Measurement Message (LMM)",
        42 => "Loss Measurement Reply (LMR)",
        45 => "One Way Delay Measurement (1DM)",
        47 => "Delay Measurement Message (DMM)",
        46 => "Delay Measurement Reply (DMR)",
        49 => "Experimental OAM Message (EXM)",
        48 => "Experimental OAM Reply (EXR)",
        51 => "Vendor Specific Message (VSM)",
        50 => "Vendor Specific Reply (VSR)",
        52 => "Client Signal Fail (CSF)",
        53 => "One Way Synthetic Loss Measurement (1SL)",
        55 => "Synthetic Loss Message (SLM)",
        54 => "Synthetic Loss Reply (SLR)",
    }
    static FLAGS_INTERVAL_VALUES {
        0 => "invalid",
        1 => "Trans Int 3.33ms, max Lifetime 11.66ms, min Lifetime 10.83ms",
        2 => "Trans Int 10ms, max Lifetime 35ms, min Lifetime 32.5ms",
        3 => "Trans Int 100ms, max Lifetime 350ms, min Lifetime 325ms",
        4 => "Trans Int 1s, max Lifetime 3.5s, min Lifetime 3.25s",
        5 => "Trans Int 10s, max Lifetime 35s, min Lifetime 32.5s",
        6 => "Trans Int 1min, max Lifetime 3.5min, min Lifetime 3.25min",
        7 => "Trans Int 10min, max Lifetime 35min, min Lifetime 32.5min",
    }
    static MAID_MD_NAME_FORMAT_VALUES {
        0 => "Reserved for IEEE 802.1",
        1 => "No Maintenance Domain Name present",
        2 => "RFC1035 DNS Name",
        3 => "MAC address + 2-octet integer",
        4 => "Character String",
    }
    static MAID_MA_NAME_FORMAT_VALUES {
        0 => "Reserved for IEEE 802.1",
        1 => "Primary VID",
        2 => "Character String",
        3 => "2-octet integer",
        4 => "RFC 2685 VPN ID",
        32 => "ICC-based Format",
    }
    static LTR_RELAY_ACTION_VALUES {
        1 => "RlyHit",
        2 => "RlyFDB",
        3 => "RlyMPDB",
    }
    static FLAGS_AIS_LCK_PERIOD_VALUES {
        0 => "Invalid Value for AIS/LCK PDU's",
        1 => "Invalid Value for AIS/LCK PDU's",
        2 => "Invalid Value for AIS/LCK PDU's",
        3 => "Invalid Value for AIS/LCK PDU's",
        4 => "1 frame per second",
        5 => "Invalid Value for AIS/LCK PDU's",
        6 => "1 frame per minute",
        7 => "Invalid Value for AIS/LCK PDU's",
    }
    static GNM_SUBOPCODE_VALUES {
        0x1 => "Bandwidth Notification Message",
    }
    static APS_REQ_SGNL_VALUES {
        0x0 => "Null",
        0x1 => "Normal traffic",
    }
    static APS_BRIDGE_TYPE_VALUES {
        0x0 => "Selector",
        0x1 => "Broadcast",
    }
    static RAPS_EVENT_SUBCODE_VALUES {
        0x0 => "Flush Request",
    }
    static CSF_FLAGS_TYPE_VALUES {
        0 => "LOS",
        1 => "FDI/AIS",
        2 => "RDI",
        3 => "DCI",
    }
    static CSF_FLAGS_PERIOD_VALUES {
        0 => "Invalid",
        1 => "For further study",
        2 => "For further study",
        3 => "For further study",
        4 => "1s",
        5 => "For further study",
        6 => "1 min",
        7 => "For further study",
    }
    static TLV_TYPE_VALUES {
        0 => "End TLV",
        1 => "Sender ID TLV",
        2 => "Port Status TLV",
        3 => "Data TLV",
        4 => "Interface Status TLV",
        5 => "Reply Ingress TLV",
        6 => "Reply Egress TLV",
        7 => "LTM Egress Identifier TLV",
        8 => "LTR Egress Identifier TLV",
        13 => "Generic Notification Message TLV",
        31 => "Organizational-Specific TLV",
        32 => "Test TLV",
    }
    static TLV_PORT_STATUS_VALUE_VALUES {
        1 => "psBlocked",
        2 => "psUp",
    }
    static TLV_PORT_INTERFACE_VALUE_VALUES {
        1 => "isUp",
        2 => "isDown",
        3 => "isTesting",
        4 => "isUnknown",
        5 => "isDormant",
        6 => "isNotPresent",
        7 => "isLowerLayerDown",
    }
    static TLV_REPLY_INGRESS_ACTION_VALUES {
        1 => "IngOK",
        2 => "IngDown",
        3 => "IngBlocked",
        4 => "IngVID",
    }
    static TLV_REPLY_EGRESS_ACTION_VALUES {
        1 => "EgrOK",
        2 => "EgrDown",
        3 => "EgrBlocked",
        4 => "EgrVID",
    }
    static TLV_TST_TEST_PATTERN_TYPE_VALUES {
        0 => "Null signal without CRC-32",
        1 => "Null signal with CRC-32",
        2 => "PRBS (2.e-31 -1), without CRC-32",
        3 => "PRBS (2.e-31 -1), with CRC-32",
    }
    static APS_REQUEST_VALUES {
        0 => "No request",
        1 => "Do not revert",
        2 => "Reverse request",
        4 => "Exercise",
        5 => "Wait to restore",
        6 => "Depreciated",
        7 => "Manual switch",
        9 => "Signal degrade",
        11 => "Signal fail working",
        13 => "Forced switch",
        14 => "Signal fail protection",
        15 => "Lockout",
    }
    static RAPS_REQUEST_VALUES {
        0 => "No Request",
        7 => "Manual Switch",
        11 => "Signal Failure",
        13 => "Forced Switch",
        14 => "Event",
    }
}

field_table! {
    /// The fields of CFM EOAM 802.1ag/ITU Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("cfm", "CFM EOAM 802.1ag/ITU Protocol", "CFM");
    MD_LEVEL = FieldDef::new("cfm.md.level", "CFM MD Level", FieldType::Uint8).mask(0xe0);
    VERSION = FieldDef::new("cfm.version", "CFM Version", FieldType::Uint8).mask(0x1f);
    OPCODE = FieldDef::new("cfm.opcode", "CFM OpCode", FieldType::Uint8).strings(Strings::Values(&OPCODE_VALUES));
    CCM_PDU = FieldDef::new("cfm.ccm.pdu", "CFM CCM PDU", FieldType::None);
    FLAGS = FieldDef::new("cfm.flags", "Flags", FieldType::Uint8).base(Base::Hex);
    FLAGS_RDI = FieldDef::new("cfm.flags.rdi", "RDI", FieldType::Uint8).mask(0x80);
    FLAGS_CCM_RESERVED = FieldDef::new("cfm.flags.ccm.reserved", "Reserved", FieldType::Uint8).mask(0x78);
    FLAGS_INTERVAL = FieldDef::new("cfm.flags.interval", "Interval Field", FieldType::Uint8).mask(0x7).strings(Strings::Values(&FLAGS_INTERVAL_VALUES));
    FIRST_TLV_OFFSET = FieldDef::new("cfm.first.tlv.offset", "First TLV Offset", FieldType::Uint8);
    CCM_SEQ_NUM = FieldDef::new("cfm.ccm.seq.num", "Sequence Number", FieldType::Uint32);
    CCM_MA_EP_ID = FieldDef::new("cfm.ccm.ma.ep.id", "Maintenance Association End Point Identifier", FieldType::Uint16).mask(0x1fff);
    CCM_MAID = FieldDef::new("cfm.ccm.maid", "Maintenance Association Identifier (MEG ID)", FieldType::None);
    MAID_MD_NAME_FORMAT = FieldDef::new("cfm.maid.md.name.format", "MD Name Format", FieldType::Uint8).strings(Strings::Values(&MAID_MD_NAME_FORMAT_VALUES));
    MAID_MD_NAME_LENGTH = FieldDef::new("cfm.maid.md.name.length", "MD Name Length", FieldType::Uint8);
    MAID_MD_NAME_STRING = FieldDef::new("cfm.maid.md.name.string", "MD Name (String)", FieldType::String);
    MAID_MD_NAME_HEX = FieldDef::new("cfm.maid.md.name.hex", "MD Name", FieldType::Bytes);
    MAID_MD_NAME_MAC = FieldDef::new("cfm.maid.md.name.mac", "MD Name (MAC)", FieldType::Ether);
    MAID_MD_NAME_MAC_ID = FieldDef::new("cfm.maid.md.name.mac.id", "MD Name (MAC)", FieldType::Bytes);
    MAID_MA_NAME_FORMAT = FieldDef::new("cfm.maid.ma.name.format", "Short MA Name (MEG ID) Format", FieldType::Uint8).strings(Strings::Values(&MAID_MA_NAME_FORMAT_VALUES));
    MAID_MA_NAME_LENGTH = FieldDef::new("cfm.maid.ma.name.length", "Short MA Name (MEG ID) Length", FieldType::Uint8);
    MAID_MA_NAME_STRING = FieldDef::new("cfm.maid.ma.name.string", "Short MA Name", FieldType::String);
    MAID_MA_NAME_HEX = FieldDef::new("cfm.maid.ma.name.hex", "Short MA Name", FieldType::Bytes);
    CCM_MAID_PADDING = FieldDef::new("cfm.ccm.maid.padding", "Zero-Padding", FieldType::None);
    CCM_ITU_T_Y1731 = FieldDef::new("cfm.ccm.itu.t.y1731", "Defined by ITU-T Y.1731", FieldType::None);
    ITU_TXFCF = FieldDef::new("cfm.itu.txfcf", "TxFCf", FieldType::Bytes);
    ITU_RXFCB = FieldDef::new("cfm.itu.rxfcb", "RxFCb", FieldType::Bytes);
    ITU_TXFCB = FieldDef::new("cfm.itu.txfcb", "TxFCb", FieldType::Bytes);
    ITU_RESERVED = FieldDef::new("cfm.itu.reserved", "Reserved", FieldType::Bytes);
    LBM_PDU = FieldDef::new("cfm.lbm.pdu", "CFM LBM PDU", FieldType::None);
    LB_TRANSACTION_ID = FieldDef::new("cfm.lb.transaction.id", "Loopback Transaction Identifier", FieldType::Uint32);
    LBR_PDU = FieldDef::new("cfm.lbr.pdu", "CFM LBR PDU", FieldType::None);
    LTM_PDU = FieldDef::new("cfm.ltm.pdu", "CFM LTM PDU", FieldType::None);
    FLAGS_USEFDBONLY = FieldDef::new("cfm.flags.usefdbonly", "UseFDBonly", FieldType::Uint8).mask(0x80);
    FLAGS_LTM_RESERVED = FieldDef::new("cfm.flags.ltm.reserved", "Reserved", FieldType::Uint8).mask(0x7f);
    LT_TRANSACTION_ID = FieldDef::new("cfm.lt.transaction.id", "Linktrace Transaction Identifier", FieldType::Uint32);
    LT_TTL = FieldDef::new("cfm.lt.ttl", "Linktrace TTL", FieldType::Uint8);
    LTM_ORIG_ADDR = FieldDef::new("cfm.ltm.orig.addr", "Linktrace Message: Original Address", FieldType::Ether);
    LTM_TARG_ADDR = FieldDef::new("cfm.ltm.targ.addr", "Linktrace Message:   Target Address", FieldType::Ether);
    LTR_PDU = FieldDef::new("cfm.ltr.pdu", "CFM LTR PDU", FieldType::None);
    FLAGS_FWDYES = FieldDef::new("cfm.flags.fwdyes", "FwdYes", FieldType::Uint8).mask(0x40);
    FLAGS_LTR_TERMINALMEP = FieldDef::new("cfm.flags.ltr.terminalmep", "TerminalMEP", FieldType::Uint8).mask(0x20);
    FLAGS_LTR_RESERVED = FieldDef::new("cfm.flags.ltr.reserved", "Reserved", FieldType::Uint8).mask(0x1f);
    LTR_RELAY_ACTION = FieldDef::new("cfm.ltr.relay.action", "Linktrace Reply Relay Action", FieldType::Uint8).strings(Strings::Values(&LTR_RELAY_ACTION_VALUES));
    AIS_PDU = FieldDef::new("cfm.ais.pdu", "CFM AIS PDU", FieldType::None);
    FLAGS_AIS_LCK_RESERVED = FieldDef::new("cfm.flags.ais_lck_Reserved", "Reserved", FieldType::Uint8).mask(0xf8);
    FLAGS_AIS_LCK_PERIOD = FieldDef::new("cfm.flags.ais_lck_Period", "Period", FieldType::Uint8).mask(0x7).strings(Strings::Values(&FLAGS_AIS_LCK_PERIOD_VALUES));
    GNM_PDU = FieldDef::new("cfm.gnm.pdu", "CFM GNM PDU", FieldType::None);
    GNM_SUBOPCODE = FieldDef::new("cfm.gnm.subopcode", "Sub-OpCode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&GNM_SUBOPCODE_VALUES));
    GNM_BNM_PDU = FieldDef::new("cfm.gnm.bnm.pdu", "CFM GNM BNM PDU", FieldType::None);
    GNM_BNM_NOMINAL_BW = FieldDef::new("cfm.gnm.bnm.nominal.bw", "Nominal Bandwidth", FieldType::Uint32);
    GNM_BNM_CURRENT_BW = FieldDef::new("cfm.gnm.bnm.current.bw", "Current Bandwidth", FieldType::Uint32);
    GNM_BNM_PORT_ID = FieldDef::new("cfm.gnm.bnm.port.id", "Port ID", FieldType::Uint32);
    LCK_PDU = FieldDef::new("cfm.lck.pdu", "CFM LCK PDU", FieldType::None);
    TST_PDU = FieldDef::new("cfm.tst.pdu", "CFM TST PDU", FieldType::None);
    FLAGS_RESERVED = FieldDef::new("cfm.flags.reserved", "Reserved", FieldType::Uint8);
    TST_SEQUENCE_NUM = FieldDef::new("cfm.tst.sequence.num", "Sequence Number", FieldType::Uint32);
    APS_PDU = FieldDef::new("cfm.aps.pdu", "CFM APS PDU", FieldType::None);
    APS_REQ_ST = FieldDef::new("cfm.raps.req.st", "Request/State", FieldType::Uint8).mask(0xf0).strings(Strings::Values(&APS_REQUEST_VALUES));
    RAPS_REQ_ST = FieldDef::new("cfm.raps.req.st", "Request/State", FieldType::Uint8).base(Base::Hex).mask(0xf0).strings(Strings::Values(&RAPS_REQUEST_VALUES));
    APS_PROTEC_TYPE_A = FieldDef::new("cfm.aps.protec.type.A", "Protection type A", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("APS channel", "No APS channel")));
    APS_PROTEC_TYPE_B = FieldDef::new("cfm.aps.protec.type.B", "Protection type B", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("1:1 (no permanent bridge)", "1+1 (permanent bridge)")));
    APS_PROTEC_TYPE_D = FieldDef::new("cfm.aps.protec.type.D", "Protection type D", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Bidirectional switching", "Unidirectional switching")));
    APS_PROTEC_TYPE_R = FieldDef::new("cfm.aps.protec.type.R", "Protection type R", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Revertive operation", "Non-revertive operation")));
    APS_REQ_SGNL = FieldDef::new("cfm.aps.req.sgnl", "Requested signal", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&APS_REQ_SGNL_VALUES));
    APS_BRDGD_SGNL = FieldDef::new("cfm.aps.brdgd.sgnl", "Bridged signal", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&APS_REQ_SGNL_VALUES));
    APS_BRIDGE_TYPE = FieldDef::new("cfm.aps.bridge.type", "Bridge type", FieldType::Uint8).base(Base::Hex).mask(0x80).strings(Strings::Values(&APS_BRIDGE_TYPE_VALUES));
    RAPS_PDU = FieldDef::new("cfm.raps.pdu", "CFM R-APS PDU", FieldType::None);
    RAPS_EVENT_SUBCODE = FieldDef::new("cfm.raps.event.subcode", "Sub-code", FieldType::Uint8).base(Base::Hex).mask(0xf).strings(Strings::Values(&RAPS_EVENT_SUBCODE_VALUES));
    RAPS_FLAGS = FieldDef::new("cfm.raps.flags", "R-APS Flags", FieldType::Uint8).base(Base::Hex);
    RAPS_FLAGS_RB = FieldDef::new("cfm.raps.flags.rb", "RPL Blocked", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Blocked", "Not Blocked")));
    RAPS_FLAGS_DNF = FieldDef::new("cfm.raps.flags.dnf", "Do Not Flush", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Do Not Flush DB", "May Flush DB")));
    RAPS_FLAGS_BPR = FieldDef::new("cfm.raps.flags.bpr", "Blocked Port Reference", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Ring link 1", "Ring link 0")));
    RAPS_NODE_ID = FieldDef::new("cfm.raps.node.id", "R-APS Node ID", FieldType::Ether);
    RAPS_RESERVED = FieldDef::new("cfm.raps.reserved", "R-APS Reserved", FieldType::Bytes);
    MCC_PDU = FieldDef::new("cfm.mcc.pdu", "CFM MCC PDU", FieldType::None);
    MCC_DATA = FieldDef::new("cfm.mcc.data", "MCC data", FieldType::Bytes);
    LMM_PDU = FieldDef::new("cfm.lmm.pdu", "CFM LMM PDU", FieldType::None);
    LMM_LMR_TXFCF = FieldDef::new("cfm.lmm.lmr.txfcf", "TxFCf", FieldType::Bytes);
    LMM_LMR_RXFCF = FieldDef::new("cfm.lmm.lmr.rxfcf", "RxFCf", FieldType::Bytes);
    LMM_LMR_TXFCB = FieldDef::new("cfm.lmm.lmr.txfcb", "TxFCb", FieldType::Bytes);
    LMR_PDU = FieldDef::new("cfm.lmr.pdu", "CFM LMR PDU", FieldType::None);
    ODM_PDU = FieldDef::new("cfm.odm.pdu", "CFM 1DM PDU", FieldType::None);
    ODM_DMM_DMR_TXTIMESTAMPF = FieldDef::new("cfm.odm.dmm.dmr.txtimestampf", "TxTimestampf", FieldType::Bytes);
    ODM_DMM_DMR_RXTIMESTAMPF = FieldDef::new("cfm.odm.dmm.dmr.rxtimestampf", "RxTimestampf", FieldType::Bytes);
    DMM_PDU = FieldDef::new("cfm.dmm.pdu", "CFM DMM PDU", FieldType::None);
    DMM_DMR_TXTIMESTAMPB = FieldDef::new("cfm.dmm.dmr.txtimestampb", "TxTimestampb", FieldType::Bytes);
    DMM_DMR_RXTIMESTAMPB = FieldDef::new("cfm.dmm.dmr.rxtimestampb", "RxTimestampb", FieldType::Bytes);
    DMR_PDU = FieldDef::new("cfm.dmr.pdu", "CFM DMR PDU", FieldType::None);
    EXM_PDU = FieldDef::new("cfm.exm.pdu", "CFM EXM PDU", FieldType::None);
    EXM_EXR_DATA = FieldDef::new("cfm.exm_exr.data", "EXM/EXR data", FieldType::Bytes);
    EXR_PDU = FieldDef::new("cfm.exr.pdu", "CFM EXR PDU", FieldType::None);
    VSM_PDU = FieldDef::new("cfm.vsm.pdu", "CFM VSM PDU", FieldType::None);
    VSM_VSR_DATA = FieldDef::new("cfm.vsm_vsr.data", "VSM/VSR data", FieldType::Bytes);
    VSR_PDU = FieldDef::new("cfm.vsr.pdu", "CFM VSR PDU", FieldType::None);
    CSF_PDU = FieldDef::new("cfm.csf.pdu", "CFM CSF PDU", FieldType::None);
    CSF_FLAGS_RESERVED = FieldDef::new("cfm.csf.flags.Reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xc0);
    CSF_FLAGS_TYPE = FieldDef::new("cfm.csf.flags.Type", "Type", FieldType::Uint8).mask(0x38).strings(Strings::Values(&CSF_FLAGS_TYPE_VALUES));
    CSF_FLAGS_PERIOD = FieldDef::new("cfm.csf.flags.Period", "Type", FieldType::Uint8).mask(0x7).strings(Strings::Values(&CSF_FLAGS_PERIOD_VALUES));
    OSF_PDU = FieldDef::new("cfm.osf.pdu", "CFM 1SL PDU", FieldType::None);
    OSL_SRC_MEP_ID = FieldDef::new("cfm.osl.src_mep_id", "Source MEP ID", FieldType::Uint16).mask(0x1fff);
    OSL_RESERVED = FieldDef::new("cfm.osl.reserved", "1SL Reserved", FieldType::Bytes);
    OSL_TEST_ID = FieldDef::new("cfm.osl.test_id", "TestID", FieldType::Bytes);
    OSL_TXFCF = FieldDef::new("cfm.osl.txfcf", "TxFcF", FieldType::Uint32);
    SLM_PDU = FieldDef::new("cfm.slm.pdu", "CFM SLM PDU", FieldType::None);
    SLR_PDU = FieldDef::new("cfm.slr.pdu", "CFM SLR PDU", FieldType::None);
    SLM_SRC_MEP_ID = FieldDef::new("cfm.slm.src_mep_id", "Source MEP ID", FieldType::Uint16).mask(0x1fff);
    SLR_RSP_MEP_ID = FieldDef::new("cfm.slr.rsp_mep_id", "Responder MEP ID", FieldType::Uint16).mask(0x1fff);
    SLM_TEST_ID = FieldDef::new("cfm.slm.test_id", "TestID", FieldType::Bytes);
    SLM_TXFCF = FieldDef::new("cfm.slm.txfcf", "TxFcF", FieldType::Uint32);
    SLR_TXFCB = FieldDef::new("cfm.slr.txfcb", "TxFcB", FieldType::Uint32);
    ALL_TLVS = FieldDef::new("cfm.all.tlvs", "CFM TLVs", FieldType::None);
    TLV_TYPE = FieldDef::new("cfm.tlv.type", "TLV Type", FieldType::Uint8).strings(Strings::Values(&TLV_TYPE_VALUES));
    TLV_LENGTH = FieldDef::new("cfm.tlv.length", "TLV Length", FieldType::Uint16);
    TLV_CHASSIS_ID_LENGTH = FieldDef::new("cfm.tlv.chassis.id.length", "Chassis ID Length", FieldType::Uint8);
    TLV_CHASSIS_ID_SUBTYPE = FieldDef::new("cfm.tlv.chassis.id.subtype", "Chassis ID Sub-type", FieldType::Uint8);
    TLV_CHASSIS_ID = FieldDef::new("cfm.tlv.chassis.id", "Chassis ID", FieldType::Bytes);
    TLV_MA_DOMAIN_LENGTH = FieldDef::new("cfm.tlv.ma.domain.length", "Management Address Domain Length", FieldType::Uint8);
    TLV_MA_DOMAIN = FieldDef::new("cfm.tlv.ma.domain", "Management Address Domain", FieldType::Bytes);
    TLV_MANAGEMENT_ADDR_LENGTH = FieldDef::new("cfm.tlv.management.addr.length", "Management Address Length", FieldType::Uint8);
    TLV_MANAGEMENT_ADDR = FieldDef::new("cfm.tlv.management.addr", "Management Address", FieldType::Bytes);
    TLV_PORT_STATUS_VALUE = FieldDef::new("cfm.tlv.port.status.value", "Port Status value", FieldType::Uint8).strings(Strings::Values(&TLV_PORT_STATUS_VALUE_VALUES));
    TLV_DATA_VALUE = FieldDef::new("cfm.tlv.data.value", "Data Value", FieldType::Bytes);
    TLV_PORT_INTERFACE_VALUE = FieldDef::new("cfm.tlv.port.interface.value", "Interface Status value", FieldType::Uint8).strings(Strings::Values(&TLV_PORT_INTERFACE_VALUE_VALUES));
    TLV_REPLY_INGRESS_ACTION = FieldDef::new("cfm.tlv.reply.ingress.action", "Ingress Action", FieldType::Uint8).strings(Strings::Values(&TLV_REPLY_INGRESS_ACTION_VALUES));
    TLV_REPLY_INGRESS_MAC_ADDRESS = FieldDef::new("cfm.tlv.reply.ingress.mac.address", "Ingress MAC address", FieldType::Ether);
    TLV_REPLY_ING_EGR_PORTID_LENGTH = FieldDef::new("cfm.tlv.reply.ing.egr.portid.length", "Chassis ID Length", FieldType::Uint8);
    TLV_REPLY_ING_EGR_PORTID_SUBTYPE = FieldDef::new("cfm.tlv.reply.ing.egr.portid.subtype", "Chassis ID Sub-type", FieldType::Uint8);
    TLV_REPLY_ING_EGR_PORTID = FieldDef::new("cfm.tlv.reply.ing.egr.portid", "Chassis ID", FieldType::Bytes);
    TLV_REPLY_EGRESS_ACTION = FieldDef::new("cfm.tlv.reply.egress.action", "Egress Action", FieldType::Uint8).strings(Strings::Values(&TLV_REPLY_EGRESS_ACTION_VALUES));
    TLV_REPLY_EGRESS_MAC_ADDRESS = FieldDef::new("cfm.tlv.reply.egress.mac.address", "Egress MAC address", FieldType::Ether);
    TLV_LTM_EGRESS_ID_MAC = FieldDef::new("cfm.tlv.ltm.egress.id.mac", "Egress Identifier - MAC of LT Initiator/Responder", FieldType::Ether);
    TLV_LTM_EGRESS_ID_UI = FieldDef::new("cfm.tlv.ltm.egress.id.ui", "Egress Identifier - Unique Identifier", FieldType::Bytes);
    TLV_LTR_EGRESS_LAST_ID_MAC = FieldDef::new("cfm.tlv.ltr.egress.last.id.mac", "Last Egress Identifier - MAC address", FieldType::Ether);
    TLV_LTR_EGRESS_LAST_ID_UI = FieldDef::new("cfm.tlv.ltr.egress.last.id.ui", "Last Egress Identifier - Unique Identifier", FieldType::Bytes);
    TLV_LTR_EGRESS_NEXT_ID_MAC = FieldDef::new("cfm.tlv.ltr.egress.next.id.mac", "Next Egress Identifier - MAC address", FieldType::Ether);
    TLV_LTR_EGRESS_NEXT_ID_UI = FieldDef::new("cfm.tlv.ltr.egress.next.id.ui", "Next Egress Identifier - Unique Identifier", FieldType::Bytes);
    TLV_ORG_SPEC_OUI = FieldDef::new("cfm.tlv.org.spec.oui", "OUI", FieldType::Uint24).base(Base::Oui);
    TLV_ORG_SPEC_SUBTYPE = FieldDef::new("cfm.tlv.org.spec.subtype", "Sub-Type", FieldType::Bytes);
    TLV_ORG_SPEC_VALUE = FieldDef::new("cfm.tlv.org.spec.value", "Value", FieldType::Bytes);
    TLV_TST_TEST_PATTERN_TYPE = FieldDef::new("cfm.tlv.tst.test.pattern.type", "Test Pattern Type", FieldType::Uint8).strings(Strings::Values(&TLV_TST_TEST_PATTERN_TYPE_VALUES));
    TLV_TST_TEST_PATTERN = FieldDef::new("cfm.tlv.tst.test.pattern", "Test Pattern", FieldType::None);
    TLV_TST_CRC32 = FieldDef::new("cfm.tlv.tst.crc32", "CRC-32", FieldType::Bytes);
}
