//! The fields of charging records (3GPP TS 32.298), and of what is in them.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static GPRS_RECORD_WORDS {
        0x14 => "sgsnPDPRecord",
        0x15 => "ggsnPDPRecord",
        0x16 => "sgsnMMRecord",
        0x17 => "sgsnSMORecord",
        0x18 => "sgsnSMTRecord",
        0x19 => "sgsnMTLCSRecord",
        0x1a => "sgsnMOLCSRecord",
        0x1b => "sgsnNILCSRecord",
        0x46 => "egsnPDPRecord",
        0x4c => "sgsnMBMSRecord",
        0x4d => "ggsnMBMSRecord",
        0x4e => "sGWRecord",
        0x4f => "pGWRecord",
        0x56 => "gwMBMSRecord",
        0x5c => "tDFRecord",
        0x5f => "iPERecord",
        0x60 => "ePDGRecord",
        0x61 => "tWAGRecord",
    }
    static RECORD_TYPE_WORDS {
        0 => "moCallRecord",
        1 => "mtCallRecord",
        2 => "roamingRecord",
        3 => "incGatewayRecord",
        4 => "outGatewayRecord",
        5 => "transitCallRecord",
        6 => "moSMSRecord",
        7 => "mtSMSRecord",
        8 => "moSMSIWRecord",
        9 => "mtSMSGWRecord",
        0xa => "ssActionRecord",
        0xb => "hlrIntRecord",
        0xc => "locUpdateHLRRecord",
        0xd => "locUpdateVLRRecord",
        0xe => "commonEquipRecord",
        0xf => "moTraceRecord",
        0x10 => "mtTraceRecord",
        0x11 => "termCAMELRecord",
        0x12 => "sgsnPDPRecord",
        0x13 => "ggsnPDPRecord",
        0x14 => "sgsnMMRecord",
        0x15 => "sgsnSMORecord",
        0x16 => "sgsnSMTRecord",
        0x17 => "mtLCSRecord",
        0x18 => "moLCSRecord",
        0x19 => "niLCSRecord",
        0x1a => "sgsnMtLCSRecord",
        0x1b => "sgsnMoLCSRecord",
        0x1c => "sgsnNiLCSRecord",
        0x1d => "mmO1SRecord",
        0x1e => "mmO4FRqRecord",
        0x1f => "mmO4FRsRecord",
        0x20 => "mmO4DRecord",
        0x21 => "mmO1DRecord",
        0x22 => "mmO4RRecord",
        0x23 => "mmO1RRecord",
        0x24 => "mmOMDRecord",
        0x25 => "mmR4FRecord",
        0x26 => "mmR1NRqRecord",
        0x27 => "mmR1NRsRecord",
        0x28 => "mmR1RtRecord",
        0x2a => "mmR1AFRecord",
        0x2b => "mmR4DRqRecord",
        0x2c => "mmR4DRsRecord",
        0x2d => "mmR1RRRecord",
        0x2e => "mmR4RRqRecord",
        0x2f => "mmR4RRsRecord",
        0x30 => "mmRMDRecord",
        0x31 => "mmFRecord",
        0x32 => "mmBx1SRecord",
        0x33 => "mmBx1VRecord",
        0x34 => "mmBx1URecord",
        0x35 => "mmBx1DRecord",
        0x36 => "mM7SRecord",
        0x37 => "mM7DRqRecord",
        0x38 => "mM7DRsRecord",
        0x39 => "mM7CRecord",
        0x3a => "mM7RRecord",
        0x3b => "mM7DRRqRecord",
        0x3c => "mM7DRRsRecord",
        0x3d => "mM7RRqRecord",
        0x3e => "mM7RRsRecord",
        0x3f => "s-CSCFRecord",
        0x40 => "p-CSCFRecord",
        0x41 => "i-CSCFRecord",
        0x42 => "mRFCRecord",
        0x43 => "mGCFRecord",
        0x44 => "bGCFRecord",
        0x45 => "aSRecord",
        0x46 => "egsnPDPRecord",
        0x47 => "lCSGMORecord",
        0x48 => "lCSRGMTRecord",
        0x49 => "lCSHGMTRecord",
        0x4a => "lCSVGMTRecord",
        0x4b => "lCSGNIRecord",
        0x4c => "sgsnMBMSRecord",
        0x4d => "ggsnMBMSRecord",
        0x4e => "subBMSCRecord",
        0x4f => "contentBMSCRecord",
        0x50 => "pPFRecord",
        0x51 => "cPFRecord",
        0x29 => "mMR1RtRecord",
        0x52 => "iBCFRecord",
        0x59 => "tRFRecord",
        0x5a => "tFRecord",
        0x5b => "aTCFRecord",
        0x56 => "gwMBMSRecord",
        0x54 => "sGWRecord",
        0x55 => "pGWRecord",
        0x5c => "tDFRecord",
        0x5f => "iPERecord",
        0x60 => "ePDGRecord",
        0x61 => "tWAGRecord",
        0x53 => "mMTelRecord",
        0x57 => "mSCsRVCCRecord",
        0x58 => "mMTRFRecord",
        0x63 => "iCSRegisterRecord",
        0x5d => "sCSMORecord",
        0x5e => "sCSMTRecord",
        0x64 => "pFDDRecord",
        0x65 => "pFEDRecord",
        0x66 => "pFDCRecord",
        0x67 => "mECORecord",
        0x68 => "mERERecord",
        0x69 => "cPDTSCERecord",
        0x6a => "cPDTSNNRecord",
        0x6e => "sCDVTT4Record",
        0x6f => "sCSMOT4Record",
        0x70 => "iSMSMORecord",
        0x71 => "iSMSMTRecord",
        0x78 => "eASCERecord",
        0xc8 => "chargingFunctionRecord",
    }
    static SGW_ADDRESS_WORDS {
        0xffffffff => "iPBinaryAddress",
    }
    static IP_BINARY_ADDRESS_WORDS {
        0 => "iPBinV4Address",
        1 => "iPBinV6Address",
    }
    static SERVED_PDP_PDN_ADDRESS_WORDS {
        0 => "iPAddress",
    }
    static CHANGE_CONDITION_WORDS {
        0 => "qoSChange",
        1 => "tariffTime",
        2 => "recordClosure",
        3 => "failureHandlingContinueOngoing",
        4 => "failureHandlingRetryandTerminateOngoing",
        5 => "failureHandlingTerminateOngoing",
        6 => "cGI-SAICHange",
        7 => "rAIChange",
        8 => "dT-Establishment",
        9 => "dT-Removal",
        0xa => "eCGIChange",
        0xb => "tAIChange",
        0xc => "userLocationChange",
        0xd => "userCSGInformationChange",
        0xe => "presenceInPRAChange",
        0xf => "removalOfAccess",
        0x10 => "unusabilityOfAccess",
        0x11 => "indirectChangeCondition",
        0x12 => "userPlaneToUEChange",
        0x13 => "servingPLMNRateControlChange",
        0x14 => "threeGPPPSDataOffStatusChange",
        0x15 => "aPNRateControlChange",
    }
    static CAUSE_FOR_REC_CLOSING_WORDS {
        0 => "normalRelease",
        4 => "abnormalRelease",
        5 => "cAMELInitCallRelease",
        0x10 => "volumeLimit",
        0x11 => "timeLimit",
        0x12 => "sGSNChange",
        0x13 => "maxChangeCond",
        0x14 => "managementIntervention",
        0x15 => "intraSGSNIntersystemChange",
        0x16 => "rATChange",
        0x17 => "mSTimeZoneChange",
        0x18 => "sGSNPLMNIDChange",
        0x34 => "unauthorizedRequestingNetwork",
        0x35 => "unauthorizedLCSClient",
        0x36 => "positionMethodFailure",
        0x3a => "unknownOrUnreachableLCSClient",
        0x3b => "listofDownstreamNodeChange",
        1 => "partialRecord",
        0x19 => "sGWChange",
        0x1a => "aPNAMBRChange",
        0x1b => "mOExceptionDataCounterReceipt",
    }
    static DIAGNOSTICS_WORDS {
        0 => "gsm0408Cause",
        1 => "gsm0902MapErrorValue",
        2 => "itu-tQ767Cause",
        3 => "networkSpecificCause",
        4 => "manufacturerSpecificCause",
        5 => "positionMethodFailureCause",
        6 => "unauthorizedLCSClientCause",
        7 => "diameterResultCodeAndExperimentalResult",
    }
    static APN_SELECTION_MODE_WORDS {
        0 => "mSorNetworkProvidedSubscriptionVerified",
        1 => "mSProvidedSubscriptionNotVerified",
        2 => "networkProvidedSubscriptionNotVerified",
    }
    static CH_CH_SELECTION_MODE_WORDS {
        0 => "servingNodeSupplied",
        1 => "subscriptionSpecific",
        2 => "aPNSpecific",
        3 => "homeDefault",
        4 => "roamingDefault",
        5 => "visitingDefault",
        6 => "fixedDefault",
    }
    static RAT_TYPE_WORDS {
        0 => "Reserved",
        1 => "UTRAN",
        2 => "GERAN",
        3 => "WLAN",
        4 => "GAN",
        5 => "HSPA Evolution",
        6 => "EUTRAN",
        7 => "Virtual",
        8 => "EUTRAN-NB-IoT",
        9 => "LTE-M",
        0xa => "NR",
        0x65 => "IEEE 802.16e",
        0x66 => "3GPP2 eHRPD",
        0x67 => "3GPP2 HRPD",
    }
    static SERVING_NODE_TYPE_WORDS {
        0 => "sGSN",
        1 => "pMIPSGW",
        2 => "gTPSGW",
        3 => "ePDG",
        4 => "hSGW",
        5 => "mME",
        6 => "tWAN",
    }
    static PDP_TYPE_ORG_WORDS {
        0 => "ETSI allocated address",
        1 => "IETF allocated address",
        0xf => "Empty PDP type",
    }
}

field_table! {
    /// The fields of GPRS Tunneling Protocol Prime: those of its header are those of GTP.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("gtpprime", "GPRS Tunneling Protocol Prime", "GTP (Prime)");
    GPRS_RECORD = FieldDef::new("gprscdr.GPRSRecord", "GPRSRecord", FieldType::Uint32).strings(Strings::Values(&GPRS_RECORD_WORDS));
    SGW_RECORD_ELEMENT = FieldDef::new("gprscdr.sGWRecord_element", "sGWRecord", FieldType::None);
    PGW_RECORD_ELEMENT = FieldDef::new("gprscdr.pGWRecord_element", "pGWRecord", FieldType::None);
    EPDG_RECORD_ELEMENT = FieldDef::new("gprscdr.ePDGRecord_element", "ePDGRecord", FieldType::None);
    RECORD_TYPE = FieldDef::new("gprscdr.recordType", "recordType", FieldType::Int32).strings(Strings::Values(&RECORD_TYPE_WORDS));
    SERVED_IMSI = FieldDef::new("gprscdr.servedIMSI", "servedIMSI", FieldType::Bytes);
    SGW_ADDRESS = FieldDef::new("gprscdr.s_GWAddress", "s-GWAddress", FieldType::Uint32).strings(Strings::Values(&SGW_ADDRESS_WORDS));
    PGW_ADDRESS = FieldDef::new("gprscdr.p_GWAddress", "p-GWAddress", FieldType::Uint32).strings(Strings::Values(&SGW_ADDRESS_WORDS));
    EPDG_ADDRESS_USED = FieldDef::new("gprscdr.ePDGAddressUsed", "ePDGAddressUsed", FieldType::Uint32).strings(Strings::Values(&SGW_ADDRESS_WORDS));
    IP_BINARY_ADDRESS = FieldDef::new("gprscdr.iPBinaryAddress", "iPBinaryAddress", FieldType::Uint32).strings(Strings::Values(&IP_BINARY_ADDRESS_WORDS));
    IP_BIN_V4_ADDRESS = FieldDef::new("gprscdr.iPBinV4Address", "iPBinV4Address", FieldType::Ipv4);
    IP_BIN_V6_ADDRESS = FieldDef::new("gprscdr.iPBinV6Address", "iPBinV6Address", FieldType::Ipv6);
    IP_ADDRESS = FieldDef::new("gprscdr.iPAddress", "iPAddress", FieldType::Uint32).strings(Strings::Values(&SGW_ADDRESS_WORDS));
    CHARGING_ID = FieldDef::new("gprscdr.chargingID", "chargingID", FieldType::Uint32);
    SERVING_NODE_ADDRESS = FieldDef::new("gprscdr.servingNodeAddress", "servingNodeAddress", FieldType::Uint32).strings(Strings::Values(&SGW_ADDRESS_WORDS));
    ACCESS_POINT_NAME_NI = FieldDef::new("gprscdr.accessPointNameNI", "accessPointNameNI", FieldType::String);
    SERVED_PDP_PDN_ADDRESS = FieldDef::new("gprscdr.servedPDPPDNAddress", "servedPDPPDNAddress", FieldType::Uint32).strings(Strings::Values(&SERVED_PDP_PDN_ADDRESS_WORDS));
    DYNAMIC_ADDRESS_FLAG = FieldDef::new("gprscdr.dynamicAddressFlag", "dynamicAddressFlag", FieldType::Boolean);
    LIST_OF_TRAFFIC_VOLUMES = FieldDef::new("gprscdr.listOfTrafficVolumes", "listOfTrafficVolumes", FieldType::Uint32);
    CHANGE_OF_CHAR_CONDITION_ELEMENT = FieldDef::new("gprscdr.ChangeOfCharCondition_element", "ChangeOfCharCondition", FieldType::None);
    DATA_VOLUME_GPRS_UPLINK = FieldDef::new("gprscdr.dataVolumeGPRSUplink", "dataVolumeGPRSUplink", FieldType::Int32);
    DATA_VOLUME_GPRS_DOWNLINK = FieldDef::new("gprscdr.dataVolumeGPRSDownlink", "dataVolumeGPRSDownlink", FieldType::Int32);
    CHANGE_CONDITION = FieldDef::new("gprscdr.changeCondition", "changeCondition", FieldType::Uint32).strings(Strings::Values(&CHANGE_CONDITION_WORDS));
    CHANGE_TIME = FieldDef::new("gprscdr.changeTime", "changeTime", FieldType::Bytes);
    USER_LOCATION_INFORMATION = FieldDef::new("gprscdr.userLocationInformation", "userLocationInformation", FieldType::Bytes);
    EPC_QOS_INFORMATION_ELEMENT = FieldDef::new("gprscdr.ePCQoSInformation_element", "ePCQoSInformation", FieldType::None);
    QCI = FieldDef::new("gprscdr.qCI", "qCI", FieldType::Int32);
    MAX_REQUESTED_BANDWITH_UL = FieldDef::new("gprscdr.maxRequestedBandwithUL", "maxRequestedBandwithUL", FieldType::Uint32);
    MAX_REQUESTED_BANDWITH_DL = FieldDef::new("gprscdr.maxRequestedBandwithDL", "maxRequestedBandwithDL", FieldType::Uint32);
    GUARANTEED_BITRATE_UL = FieldDef::new("gprscdr.guaranteedBitrateUL", "guaranteedBitrateUL", FieldType::Uint32);
    GUARANTEED_BITRATE_DL = FieldDef::new("gprscdr.guaranteedBitrateDL", "guaranteedBitrateDL", FieldType::Uint32);
    APN_AGGREGATE_MAX_BITRATE_UL = FieldDef::new("gprscdr.aPNAggregateMaxBitrateUL", "aPNAggregateMaxBitrateUL", FieldType::Uint32);
    APN_AGGREGATE_MAX_BITRATE_DL = FieldDef::new("gprscdr.aPNAggregateMaxBitrateDL", "aPNAggregateMaxBitrateDL", FieldType::Uint32);
    RECORD_OPENING_TIME = FieldDef::new("gprscdr.recordOpeningTime", "recordOpeningTime", FieldType::Bytes);
    DURATION = FieldDef::new("gprscdr.duration", "duration", FieldType::Int32);
    CAUSE_FOR_REC_CLOSING = FieldDef::new("gprscdr.causeForRecClosing", "causeForRecClosing", FieldType::Int32).strings(Strings::Values(&CAUSE_FOR_REC_CLOSING_WORDS));
    DIAGNOSTICS = FieldDef::new("gprscdr.diagnostics", "diagnostics", FieldType::Uint32).strings(Strings::Values(&DIAGNOSTICS_WORDS));
    MANUFACTURER_SPECIFIC_CAUSE_ELEMENT = FieldDef::new("gprscdr.manufacturerSpecificCause_element", "manufacturerSpecificCause", FieldType::None);
    IDENTIFIER = FieldDef::new("gprscdr.identifier", "identifier", FieldType::Oid);
    SIGNIFICANCE = FieldDef::new("gprscdr.significance", "significance", FieldType::Boolean);
    RECORD_SEQUENCE_NUMBER = FieldDef::new("gprscdr.recordSequenceNumber", "recordSequenceNumber", FieldType::Int32);
    NODE_ID = FieldDef::new("gprscdr.nodeID", "nodeID", FieldType::String);
    LOCAL_SEQUENCE_NUMBER = FieldDef::new("gprscdr.localSequenceNumber", "localSequenceNumber", FieldType::Uint32);
    APN_SELECTION_MODE = FieldDef::new("gprscdr.apnSelectionMode", "apnSelectionMode", FieldType::Uint32).strings(Strings::Values(&APN_SELECTION_MODE_WORDS));
    SERVED_MSISDN = FieldDef::new("gprscdr.servedMSISDN", "servedMSISDN", FieldType::Bytes);
    CHARGING_CHARACTERISTICS = FieldDef::new("gprscdr.chargingCharacteristics", "chargingCharacteristics", FieldType::Bytes);
    CH_CH_SELECTION_MODE = FieldDef::new("gprscdr.chChSelectionMode", "chChSelectionMode", FieldType::Uint32).strings(Strings::Values(&CH_CH_SELECTION_MODE_WORDS));
    SERVING_NODE_PLMN_IDENTIFIER = FieldDef::new("gprscdr.servingNodePLMNIdentifier", "servingNodePLMNIdentifier", FieldType::Bytes);
    SERVED_IMEI = FieldDef::new("gprscdr.servedIMEI", "servedIMEI", FieldType::Bytes);
    RAT_TYPE = FieldDef::new("gprscdr.rATType", "rATType", FieldType::Uint32).strings(Strings::Values(&RAT_TYPE_WORDS));
    MS_TIME_ZONE = FieldDef::new("gprscdr.mSTimeZone", "mSTimeZone", FieldType::Bytes);
    SGW_CHANGE = FieldDef::new("gprscdr.sGWChange", "sGWChange", FieldType::Boolean);
    SERVING_NODE_TYPE = FieldDef::new("gprscdr.servingNodeType", "servingNodeType", FieldType::Uint32).strings(Strings::Values(&SERVING_NODE_TYPE_WORDS));
    PGW_ADDRESS_USED = FieldDef::new("gprscdr.p_GWAddressUsed", "p-GWAddressUsed", FieldType::Uint32).strings(Strings::Values(&SGW_ADDRESS_WORDS));
    PGW_PLMN_IDENTIFIER = FieldDef::new("gprscdr.p_GWPLMNIdentifier", "p-GWPLMNIdentifier", FieldType::Bytes);
    START_TIME = FieldDef::new("gprscdr.startTime", "startTime", FieldType::Bytes);
    STOP_TIME = FieldDef::new("gprscdr.stopTime", "stopTime", FieldType::Bytes);
    PDN_CONNECTION_CHARGING_ID = FieldDef::new("gprscdr.pDNConnectionChargingID", "pDNConnectionChargingID", FieldType::Uint32);
    SPARE_BITS = FieldDef::new("gsm_a.spare_bits", "Spare bit(s)", FieldType::Uint8);
    PDP_TYPE_ORG = FieldDef::new("gsm_a.gm.sm.pdp_type_org", "PDP type organization", FieldType::Uint8).mask(0xf).strings(Strings::Values(&PDP_TYPE_ORG_WORDS));
    PDP_TYPE_NUMBER = FieldDef::new("gsm_a.gm.sm.pdp_type_number", "PDP type number", FieldType::Uint8);
    PDP_ADDRESS = FieldDef::new("gsm_a.gm.sm.pdp_address", "PDP address", FieldType::Uint8);
    ARP_PCI = FieldDef::new("gtpv2.arp_pci", "Pre-emption Capability (PCI)", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Disabled", "Enabled")));
    ARP_PL = FieldDef::new("gtpv2.arp_pl", "Priority Level", FieldType::Uint8).mask(0x3c);
    ARP_PVI = FieldDef::new("gtpv2.arp_pvi", "Pre-emption Vulnerability (PVI)", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Disabled", "Enabled")));
}
