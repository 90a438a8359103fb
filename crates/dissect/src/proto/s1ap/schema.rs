//! The fields and the types of the S1 Application Protocol, from what its specification and tshark say:
//! made by `tools/per_schema.py`.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::asn1::per::schema::Schema;
use crate::proto::asn1::per::words;

values! {
    static S1_AP_PDU_VALUES {
        0 => "initiatingMessage",
        1 => "successfulOutcome",
        2 => "unsuccessfulOutcome",
    }
    static PROCEDURE_CODE_VALUES {
        0 => "id-HandoverPreparation",
        1 => "id-HandoverResourceAllocation",
        2 => "id-HandoverNotification",
        3 => "id-PathSwitchRequest",
        4 => "id-HandoverCancel",
        5 => "id-E-RABSetup",
        6 => "id-E-RABModify",
        7 => "id-E-RABRelease",
        8 => "id-E-RABReleaseIndication",
        9 => "id-InitialContextSetup",
        10 => "id-Paging",
        11 => "id-downlinkNASTransport",
        12 => "id-initialUEMessage",
        13 => "id-uplinkNASTransport",
        14 => "id-Reset",
        15 => "id-ErrorIndication",
        16 => "id-NASNonDeliveryIndication",
        17 => "id-S1Setup",
        18 => "id-UEContextReleaseRequest",
        19 => "id-DownlinkS1cdma2000tunnelling",
        20 => "id-UplinkS1cdma2000tunnelling",
        21 => "id-UEContextModification",
        22 => "id-UECapabilityInfoIndication",
        23 => "id-UEContextRelease",
        24 => "id-eNBStatusTransfer",
        25 => "id-MMEStatusTransfer",
        26 => "id-DeactivateTrace",
        27 => "id-TraceStart",
        28 => "id-TraceFailureIndication",
        29 => "id-ENBConfigurationUpdate",
        30 => "id-MMEConfigurationUpdate",
        31 => "id-LocationReportingControl",
        32 => "id-LocationReportingFailureIndication",
        33 => "id-LocationReport",
        34 => "id-OverloadStart",
        35 => "id-OverloadStop",
        36 => "id-WriteReplaceWarning",
        37 => "id-eNBDirectInformationTransfer",
        38 => "id-MMEDirectInformationTransfer",
        39 => "id-PrivateMessage",
        40 => "id-eNBConfigurationTransfer",
        41 => "id-MMEConfigurationTransfer",
        42 => "id-CellTrafficTrace",
        43 => "id-Kill",
        44 => "id-downlinkUEAssociatedLPPaTransport",
        45 => "id-uplinkUEAssociatedLPPaTransport",
        46 => "id-downlinkNonUEAssociatedLPPaTransport",
        47 => "id-uplinkNonUEAssociatedLPPaTransport",
        48 => "id-UERadioCapabilityMatch",
        49 => "id-PWSRestartIndication",
        50 => "id-E-RABModificationIndication",
        51 => "id-PWSFailureIndication",
        52 => "id-RerouteNASRequest",
        53 => "id-UEContextModificationIndication",
        54 => "id-ConnectionEstablishmentIndication",
        55 => "id-UEContextSuspend",
        56 => "id-UEContextResume",
        57 => "id-NASDeliveryIndication",
        58 => "id-RetrieveUEInformation",
        59 => "id-UEInformationTransfer",
        60 => "id-eNBCPRelocationIndication",
        61 => "id-MMECPRelocationIndication",
        62 => "id-SecondaryRATDataUsageReport",
        63 => "id-UERadioCapabilityIDMapping",
        64 => "id-HandoverSuccess",
        65 => "id-eNBEarlyStatusTransfer",
        66 => "id-MMEEarlyStatusTransfer",
    }
    static CRITICALITY_VALUES {
        0 => "reject",
        1 => "ignore",
        2 => "notify",
    }
    static HANDOVER_TYPE_VALUES {
        0 => "intralte",
        1 => "ltetoutran",
        2 => "ltetogeran",
        3 => "utrantolte",
        4 => "gerantolte",
        5 => "eps-to-5gs",
        6 => "fivegs-to-eps",
    }
    static CAUSE_VALUES {
        0 => "radioNetwork",
        1 => "transport",
        2 => "nas",
        3 => "protocol",
        4 => "misc",
    }
    static RADIO_NETWORK_VALUES {
        0 => "unspecified",
        1 => "tx2relocoverall-expiry",
        2 => "successful-handover",
        3 => "release-due-to-eutran-generated-reason",
        4 => "handover-cancelled",
        5 => "partial-handover",
        6 => "ho-failure-in-target-EPC-eNB-or-target-system",
        7 => "ho-target-not-allowed",
        8 => "tS1relocoverall-expiry",
        9 => "tS1relocprep-expiry",
        10 => "cell-not-available",
        11 => "unknown-targetID",
        12 => "no-radio-resources-available-in-target-cell",
        13 => "unknown-mme-ue-s1ap-id",
        14 => "unknown-enb-ue-s1ap-id",
        15 => "unknown-pair-ue-s1ap-id",
        16 => "handover-desirable-for-radio-reason",
        17 => "time-critical-handover",
        18 => "resource-optimisation-handover",
        19 => "reduce-load-in-serving-cell",
        20 => "user-inactivity",
        21 => "radio-connection-with-ue-lost",
        22 => "load-balancing-tau-required",
        23 => "cs-fallback-triggered",
        24 => "ue-not-available-for-ps-service",
        25 => "radio-resources-not-available",
        26 => "failure-in-radio-interface-procedure",
        27 => "invalid-qos-combination",
        28 => "interrat-redirection",
        29 => "interaction-with-other-procedure",
        30 => "unknown-E-RAB-ID",
        31 => "multiple-E-RAB-ID-instances",
        32 => "encryption-and-or-integrity-protection-algorithms-not-supported",
        33 => "s1-intra-system-handover-triggered",
        34 => "s1-inter-system-handover-triggered",
        35 => "x2-handover-triggered",
        36 => "redirection-towards-1xRTT",
        37 => "not-supported-QCI-value",
        38 => "invalid-CSG-Id",
        39 => "release-due-to-pre-emption",
        40 => "n26-interface-not-available",
        41 => "insufficient-ue-capabilities",
        42 => "maximum-bearer-pre-emption-rate-exceeded",
        43 => "up-integrity-protection-not-possible",
    }
    static TRANSPORT_VALUES {
        0 => "transport-resource-unavailable",
        1 => "unspecified",
    }
    static NAS_VALUES {
        0 => "normal-release",
        1 => "authentication-failure",
        2 => "detach",
        3 => "unspecified",
        4 => "csg-subscription-expiry",
        5 => "uE-not-in-PLMN-serving-area",
    }
    static PROTOCOL_2_VALUES {
        0 => "transfer-syntax-error",
        1 => "abstract-syntax-error-reject",
        2 => "abstract-syntax-error-ignore-and-notify",
        3 => "message-not-compatible-with-receiver-state",
        4 => "semantic-error",
        5 => "abstract-syntax-error-falsely-constructed-message",
        6 => "unspecified",
    }
    static MISC_VALUES {
        0 => "control-processing-overload",
        1 => "not-enough-user-plane-processing-resources",
        2 => "hardware-failure",
        3 => "om-intervention",
        4 => "unspecified",
        5 => "unknown-PLMN",
    }
    static TARGET_ID_VALUES {
        0 => "targeteNB-ID",
        1 => "targetRNC-ID",
        2 => "cGI",
        3 => "targetgNgRanNode-ID",
    }
    static E_NB_ID_VALUES {
        0 => "macroENB-ID",
        1 => "homeENB-ID",
        2 => "short-macroENB-ID",
        3 => "long-macroENB-ID",
    }
    static ID_VALUES {
        0 => "id-MME-UE-S1AP-ID",
        1 => "id-HandoverType",
        2 => "id-Cause",
        3 => "id-SourceID",
        4 => "id-TargetID",
        5 => "id-Unknown-5",
        6 => "id-Unknown-6",
        7 => "id-Unknown-7",
        8 => "id-eNB-UE-S1AP-ID",
        9 => "id-Unknown-9",
        10 => "id-Unknown-10",
        11 => "id-Unknown-11",
        12 => "id-E-RABSubjecttoDataForwardingList",
        13 => "id-E-RABtoReleaseListHOCmd",
        14 => "id-E-RABDataForwardingItem",
        15 => "id-E-RABReleaseItemBearerRelComp",
        16 => "id-E-RABToBeSetupListBearerSUReq",
        17 => "id-E-RABToBeSetupItemBearerSUReq",
        18 => "id-E-RABAdmittedList",
        19 => "id-E-RABFailedToSetupListHOReqAck",
        20 => "id-E-RABAdmittedItem",
        21 => "id-E-RABFailedtoSetupItemHOReqAck",
        22 => "id-E-RABToBeSwitchedDLList",
        23 => "id-E-RABToBeSwitchedDLItem",
        24 => "id-E-RABToBeSetupListCtxtSUReq",
        25 => "id-TraceActivation",
        26 => "id-NAS-PDU",
        27 => "id-E-RABToBeSetupItemHOReq",
        28 => "id-E-RABSetupListBearerSURes",
        29 => "id-E-RABFailedToSetupListBearerSURes",
        30 => "id-E-RABToBeModifiedListBearerModReq",
        31 => "id-E-RABModifyListBearerModRes",
        32 => "id-E-RABFailedToModifyList",
        33 => "id-E-RABToBeReleasedList",
        34 => "id-E-RABFailedToReleaseList",
        35 => "id-E-RABItem",
        36 => "id-E-RABToBeModifiedItemBearerModReq",
        37 => "id-E-RABModifyItemBearerModRes",
        38 => "id-E-RABReleaseItem",
        39 => "id-E-RABSetupItemBearerSURes",
        40 => "id-SecurityContext",
        41 => "id-HandoverRestrictionList",
        42 => "id-Unknown-42",
        43 => "id-UEPagingID",
        44 => "id-pagingDRX",
        45 => "id-Unknown-45",
        46 => "id-TAIList",
        47 => "id-TAIItem",
        48 => "id-E-RABFailedToSetupListCtxtSURes",
        49 => "id-E-RABReleaseItemHOCmd",
        50 => "id-E-RABSetupItemCtxtSURes",
        51 => "id-E-RABSetupListCtxtSURes",
        52 => "id-E-RABToBeSetupItemCtxtSUReq",
        53 => "id-E-RABToBeSetupListHOReq",
        54 => "id-Unknown-54",
        55 => "id-GERANtoLTEHOInformationRes",
        56 => "id-Unknown-56",
        57 => "id-UTRANtoLTEHOInformationRes",
        58 => "id-CriticalityDiagnostics",
        59 => "id-Global-ENB-ID",
        60 => "id-eNBname",
        61 => "id-MMEname",
        62 => "id-Unknown-62",
        63 => "id-ServedPLMNs",
        64 => "id-SupportedTAs",
        65 => "id-TimeToWait",
        66 => "id-uEaggregateMaximumBitrate",
        67 => "id-TAI",
        68 => "id-Unknown-68",
        69 => "id-E-RABReleaseListBearerRelComp",
        70 => "id-cdma2000PDU",
        71 => "id-cdma2000RATType",
        72 => "id-cdma2000SectorID",
        73 => "id-SecurityKey",
        74 => "id-UERadioCapability",
        75 => "id-GUMMEI-ID",
        76 => "id-Unknown-76",
        77 => "id-Unknown-77",
        78 => "id-E-RABInformationListItem",
        79 => "id-Direct-Forwarding-Path-Availability",
        80 => "id-UEIdentityIndexValue",
        81 => "id-Unknown-81",
        82 => "id-Unknown-82",
        83 => "id-cdma2000HOStatus",
        84 => "id-cdma2000HORequiredIndication",
        85 => "id-Unknown-85",
        86 => "id-E-UTRAN-Trace-ID",
        87 => "id-RelativeMMECapacity",
        88 => "id-SourceMME-UE-S1AP-ID",
        89 => "id-Bearers-SubjectToStatusTransfer-Item",
        90 => "id-eNB-StatusTransfer-TransparentContainer",
        91 => "id-UE-associatedLogicalS1-ConnectionItem",
        92 => "id-ResetType",
        93 => "id-UE-associatedLogicalS1-ConnectionListResAck",
        94 => "id-E-RABToBeSwitchedULItem",
        95 => "id-E-RABToBeSwitchedULList",
        96 => "id-S-TMSI",
        97 => "id-cdma2000OneXRAND",
        98 => "id-RequestType",
        99 => "id-UE-S1AP-IDs",
        100 => "id-EUTRAN-CGI",
        101 => "id-OverloadResponse",
        102 => "id-cdma2000OneXSRVCCInfo",
        103 => "id-E-RABFailedToBeReleasedList",
        104 => "id-Source-ToTarget-TransparentContainer",
        105 => "id-ServedGUMMEIs",
        106 => "id-SubscriberProfileIDforRFP",
        107 => "id-UESecurityCapabilities",
        108 => "id-CSFallbackIndicator",
        109 => "id-CNDomain",
        110 => "id-E-RABReleasedList",
        111 => "id-MessageIdentifier",
        112 => "id-SerialNumber",
        113 => "id-WarningAreaList",
        114 => "id-RepetitionPeriod",
        115 => "id-NumberofBroadcastRequest",
        116 => "id-WarningType",
        117 => "id-WarningSecurityInfo",
        118 => "id-DataCodingScheme",
        119 => "id-WarningMessageContents",
        120 => "id-BroadcastCompletedAreaList",
        121 => "id-Inter-SystemInformationTransferTypeEDT",
        122 => "id-Inter-SystemInformationTransferTypeMDT",
        123 => "id-Target-ToSource-TransparentContainer",
        124 => "id-SRVCCOperationPossible",
        125 => "id-SRVCCHOIndication",
        126 => "id-NAS-DownlinkCount",
        127 => "id-CSG-Id",
        128 => "id-CSG-IdList",
        129 => "id-SONConfigurationTransferECT",
        130 => "id-SONConfigurationTransferMCT",
        131 => "id-TraceCollectionEntityIPAddress",
        132 => "id-MSClassmark2",
        133 => "id-MSClassmark3",
        134 => "id-RRC-Establishment-Cause",
        135 => "id-NASSecurityParametersfromE-UTRAN",
        136 => "id-NASSecurityParameterstoE-UTRAN",
        137 => "id-DefaultPagingDRX",
        138 => "id-Source-ToTarget-TransparentContainer-Secondary",
        139 => "id-Target-ToSource-TransparentContainer-Secondary",
        140 => "id-EUTRANRoundTripDelayEstimationInfo",
        141 => "id-BroadcastCancelledAreaList",
        142 => "id-ConcurrentWarningMessageIndicator",
        143 => "id-Data-Forwarding-Not-Possible",
        144 => "id-ExtendedRepetitionPeriod",
        145 => "id-CellAccessMode",
        146 => "id-CSGMembershipStatus",
        147 => "id-LPPa-PDU",
        148 => "id-Routing-ID",
        149 => "id-Time-Synchronisation-Info",
        150 => "id-PS-ServiceNotAvailable",
        151 => "id-PagingPriority",
        152 => "id-x2TNLConfigurationInfo",
        153 => "id-eNBX2ExtendedTransportLayerAddresses",
        154 => "id-GUMMEIList",
        155 => "id-GW-TransportLayerAddress",
        156 => "id-Correlation-ID",
        157 => "id-SourceMME-GUMMEI",
        158 => "id-MME-UE-S1AP-ID-2",
        159 => "id-RegisteredLAI",
        160 => "id-RelayNode-Indicator",
        161 => "id-TrafficLoadReductionIndication",
        162 => "id-MDTConfiguration",
        163 => "id-MMERelaySupportIndicator",
        164 => "id-GWContextReleaseIndication",
        165 => "id-ManagementBasedMDTAllowed",
        166 => "id-PrivacyIndicator",
        167 => "id-Time-UE-StayedInCell-EnhancedGranularity",
        168 => "id-HO-Cause",
        169 => "id-VoiceSupportMatchIndicator",
        170 => "id-GUMMEIType",
        171 => "id-M3Configuration",
        172 => "id-M4Configuration",
        173 => "id-M5Configuration",
        174 => "id-MDT-Location-Info",
        175 => "id-MobilityInformation",
        176 => "id-Tunnel-Information-for-BBF",
        177 => "id-ManagementBasedMDTPLMNList",
        178 => "id-SignallingBasedMDTPLMNList",
        179 => "id-ULCOUNTValueExtended",
        180 => "id-DLCOUNTValueExtended",
        181 => "id-ReceiveStatusOfULPDCPSDUsExtended",
        182 => "id-ECGIListForRestart",
        183 => "id-SIPTO-Correlation-ID",
        184 => "id-SIPTO-L-GW-TransportLayerAddress",
        185 => "id-TransportInformation",
        186 => "id-LHN-ID",
        187 => "id-AdditionalCSFallbackIndicator",
        188 => "id-TAIListForRestart",
        189 => "id-UserLocationInformation",
        190 => "id-EmergencyAreaIDListForRestart",
        191 => "id-KillAllWarningMessages",
        192 => "id-Masked-IMEISV",
        193 => "id-eNBIndirectX2TransportLayerAddresses",
        194 => "id-uE-HistoryInformationFromTheUE",
        195 => "id-ProSeAuthorized",
        196 => "id-ExpectedUEBehaviour",
        197 => "id-LoggedMBSFNMDT",
        198 => "id-UERadioCapabilityForPaging",
        199 => "id-E-RABToBeModifiedListBearerModInd",
        200 => "id-E-RABToBeModifiedItemBearerModInd",
        201 => "id-E-RABNotToBeModifiedListBearerModInd",
        202 => "id-E-RABNotToBeModifiedItemBearerModInd",
        203 => "id-E-RABModifyListBearerModConf",
        204 => "id-E-RABModifyItemBearerModConf",
        205 => "id-E-RABFailedToModifyListBearerModConf",
        206 => "id-SON-Information-Report",
        207 => "id-Muting-Availability-Indication",
        208 => "id-Muting-Pattern-Information",
        209 => "id-Synchronisation-Information",
        210 => "id-E-RABToBeReleasedListBearerModConf",
        211 => "id-AssistanceDataForPaging",
        212 => "id-CellIdentifierAndCELevelForCECapableUEs",
        213 => "id-InformationOnRecommendedCellsAndENBsForPaging",
        214 => "id-RecommendedCellItem",
        215 => "id-RecommendedENBItem",
        216 => "id-ProSeUEtoNetworkRelaying",
        217 => "id-ULCOUNTValuePDCP-SNlength18",
        218 => "id-DLCOUNTValuePDCP-SNlength18",
        219 => "id-ReceiveStatusOfULPDCPSDUsPDCP-SNlength18",
        220 => "id-M6Configuration",
        221 => "id-M7Configuration",
        222 => "id-PWSfailedECGIList",
        223 => "id-MME-Group-ID",
        224 => "id-Additional-GUTI",
        225 => "id-S1-Message",
        226 => "id-CSGMembershipInfo",
        227 => "id-Paging-eDRXInformation",
        228 => "id-UE-RetentionInformation",
        229 => "id-Unknown-229",
        230 => "id-UE-Usage-Type",
        231 => "id-extended-UEIdentityIndexValue",
        232 => "id-RAT-Type",
        233 => "id-BearerType",
        234 => "id-NB-IoT-DefaultPagingDRX",
        235 => "id-E-RABFailedToResumeListResumeReq",
        236 => "id-E-RABFailedToResumeItemResumeReq",
        237 => "id-E-RABFailedToResumeListResumeRes",
        238 => "id-E-RABFailedToResumeItemResumeRes",
        239 => "id-NB-IoT-Paging-eDRXInformation",
        240 => "id-V2XServicesAuthorized",
        241 => "id-UEUserPlaneCIoTSupportIndicator",
        242 => "id-CE-mode-B-SupportIndicator",
        243 => "id-SRVCCOperationNotPossible",
        244 => "id-NB-IoT-UEIdentityIndexValue",
        245 => "id-RRC-Resume-Cause",
        246 => "id-DCN-ID",
        247 => "id-ServedDCNs",
        248 => "id-UESidelinkAggregateMaximumBitrate",
        249 => "id-DLNASPDUDeliveryAckRequest",
        250 => "id-Coverage-Level",
        251 => "id-EnhancedCoverageRestricted",
        252 => "id-UE-Level-QoS-Parameters",
        253 => "id-DL-CP-SecurityInformation",
        254 => "id-UL-CP-SecurityInformation",
        255 => "id-extended-e-RAB-MaximumBitrateDL",
        256 => "id-extended-e-RAB-MaximumBitrateUL",
        257 => "id-extended-e-RAB-GuaranteedBitrateDL",
        258 => "id-extended-e-RAB-GuaranteedBitrateUL",
        259 => "id-extended-uEaggregateMaximumBitRateDL",
        260 => "id-extended-uEaggregateMaximumBitRateUL",
        261 => "id-NRrestrictioninEPSasSecondaryRAT",
        262 => "id-UEAppLayerMeasConfig",
        263 => "id-UE-Application-Layer-Measurement-Capability",
        264 => "id-SecondaryRATDataUsageReportList",
        265 => "id-SecondaryRATDataUsageReportItem",
        266 => "id-HandoverFlag",
        267 => "id-E-RABUsageReportItem",
        268 => "id-SecondaryRATDataUsageRequest",
        269 => "id-NRUESecurityCapabilities",
        270 => "id-UnlicensedSpectrumRestriction",
        271 => "id-CE-ModeBRestricted",
        272 => "id-LTE-M-Indication",
        273 => "id-DownlinkPacketLossRate",
        274 => "id-UplinkPacketLossRate",
        275 => "id-UECapabilityInfoRequest",
        276 => "id-serviceType",
        277 => "id-AerialUEsubscriptionInformation",
        278 => "id-Subscription-Based-UE-DifferentiationInfo",
        279 => "id-Unknown-279",
        280 => "id-EndIndication",
        281 => "id-EDT-Session",
        282 => "id-CNTypeRestrictions",
        283 => "id-PendingDataIndication",
        284 => "id-BluetoothMeasurementConfiguration",
        285 => "id-WLANMeasurementConfiguration",
        286 => "id-WarningAreaCoordinates",
        287 => "id-NRrestrictionin5GS",
        288 => "id-PSCellInformation",
        289 => "id-Unknown-289",
        290 => "id-LastNG-RANPLMNIdentity",
        291 => "id-ConnectedengNBList",
        292 => "id-ConnectedengNBToAddList",
        293 => "id-ConnectedengNBToRemoveList",
        294 => "id-EN-DCSONConfigurationTransfer-ECT",
        295 => "id-EN-DCSONConfigurationTransfer-MCT",
        296 => "id-IMSvoiceEPSfallbackfrom5G",
        297 => "id-TimeSinceSecondaryNodeRelease",
        298 => "id-RequestTypeAdditionalInfo",
        299 => "id-AdditionalRRMPriorityIndex",
        300 => "id-ContextatSource",
        301 => "id-IAB-Authorized",
        302 => "id-IAB-Node-Indication",
        303 => "id-IAB-Supported",
        304 => "id-DataSize",
        305 => "id-Ethernet-Type",
        306 => "id-NRV2XServicesAuthorized",
        307 => "id-NRUESidelinkAggregateMaximumBitrate",
        308 => "id-PC5QoSParameters",
        309 => "id-IntersystemSONConfigurationTransferMCT",
        310 => "id-IntersystemSONConfigurationTransferECT",
        311 => "id-IntersystemMeasurementConfiguration",
        312 => "id-SourceNodeID",
        313 => "id-NB-IoT-RLF-Report-Container",
        314 => "id-UERadioCapabilityID",
        315 => "id-UERadioCapability-NR-Format",
        316 => "id-MDTConfigurationNR",
        317 => "id-DAPSRequestInfo",
        318 => "id-DAPSResponseInfoList",
        319 => "id-DAPSResponseInfoItem",
        320 => "id-NotifySourceeNB",
        321 => "id-eNB-EarlyStatusTransfer-TransparentContainer",
        322 => "id-Bearers-SubjectToEarlyStatusTransfer-Item",
        323 => "id-WUS-Assistance-Information",
        324 => "id-NB-IoT-PagingDRX",
        325 => "id-TraceCollectionEntityURI",
        326 => "id-EmergencyIndicator",
        327 => "id-UERadioCapabilityForPaging-NR-Format",
        328 => "id-SourceTransportLayerAddress",
        329 => "id-lastVisitedPSCellList",
        330 => "id-RACSIndication",
        331 => "id-PagingCause",
        332 => "id-SecurityIndication",
        333 => "id-SecurityResult",
        334 => "id-E-RABSecurityResultItem",
        335 => "id-E-RABSecurityResultList",
        336 => "id-RAT-Restrictions",
        337 => "id-UEContextReferenceatSourceeNB",
        338 => "id-Unknown-338",
        339 => "id-LTE-NTN-TAI-Information",
        340 => "id-SourceNodeTransportLayerAddress",
        341 => "id-E-RABToBeUpdatedList",
        342 => "id-E-RABToBeUpdatedItem",
        343 => "id-SourceSNID",
    }
    static GLOBAL_RAN_NODE_ID_VALUES {
        0 => "gNB",
        1 => "ng-eNB",
    }
    static G_NB_ID_VALUES {
        0 => "gNB-ID",
    }
    static PRIORITY_LEVEL_VALUES {
        0 => "spare",
        1 => "highest",
        14 => "lowest",
        15 => "no-priority",
    }
    static PRE_EMPTION_CAPABILITY_VALUES {
        0 => "shall-not-trigger-pre-emption",
        1 => "may-trigger-pre-emption",
    }
    static PRE_EMPTION_VULNERABILITY_VALUES {
        0 => "not-pre-emptable",
        1 => "pre-emptable",
    }
    static TRACE_DEPTH_VALUES {
        0 => "minimum",
        1 => "medium",
        2 => "maximum",
        3 => "minimumWithoutVendorSpecificExtension",
        4 => "mediumWithoutVendorSpecificExtension",
        5 => "maximumWithoutVendorSpecificExtension",
    }
    static FORBIDDEN_INTER_RATS_VALUES {
        0 => "all",
        1 => "geran",
        2 => "utran",
        3 => "cdma2000",
        4 => "geranandutran",
        5 => "cdma2000andutran",
    }
    static UEPAGING_ID_VALUES {
        0 => "s-TMSI",
        1 => "iMSI",
    }
    static PAGING_DRX_VALUES {
        0 => "v32",
        1 => "v64",
        2 => "v128",
        3 => "v256",
    }
    static TRIGGERING_MESSAGE_VALUES {
        0 => "initiating-message",
        1 => "successful-outcome",
        2 => "unsuccessfull-outcome",
    }
    static TYPE_OF_ERROR_VALUES {
        0 => "not-understood",
        1 => "missing",
    }
    static TIME_TO_WAIT_VALUES {
        0 => "v1s",
        1 => "v2s",
        2 => "v5s",
        3 => "v10s",
        4 => "v20s",
        5 => "v60s",
    }
    static CDMA2000_RATTYPE_VALUES {
        0 => "hRPD",
        1 => "onexRTT",
    }
    static D_L_FORWARDING_VALUES {
        0 => "dL-Forwarding-proposed",
    }
    static DIRECT_FORWARDING_PATH_AVAILABILITY_VALUES {
        0 => "directPathAvailable",
    }
    static CDMA2000_HOSTATUS_VALUES {
        0 => "hOSuccess",
        1 => "hOFailure",
    }
    static CDMA2000_HOREQUIRED_INDICATION_VALUES {
        0 => "true",
    }
    static RESET_TYPE_VALUES {
        0 => "s1-Interface",
        1 => "partOfS1-Interface",
    }
    static S1_INTERFACE_VALUES {
        0 => "reset-all",
    }
    static EVENT_TYPE_VALUES {
        0 => "direct",
        1 => "change-of-serve-cell",
        2 => "stop-change-of-serve-cell",
    }
    static REPORT_AREA_VALUES {
        0 => "ecgi",
    }
    static UE_S1_AP_IDS_VALUES {
        0 => "uE-S1AP-ID-pair",
        1 => "mME-UE-S1AP-ID",
    }
    static OVERLOAD_RESPONSE_VALUES {
        0 => "overloadAction",
    }
    static OVERLOAD_ACTION_VALUES {
        0 => "reject-non-emergency-mo-dt",
        1 => "reject-rrc-cr-signalling",
        2 => "permit-emergency-sessions-and-mobile-terminated-services-only",
        3 => "permit-high-priority-sessions-and-mobile-terminated-services-only",
        4 => "reject-delay-tolerant-access",
        5 => "permit-high-priority-sessions-and-exception-reporting-and-mobile-terminated-services-only",
        6 => "not-accept-mo-data-or-delay-tolerant-access-from-CP-CIoT",
    }
    static CSFALLBACK_INDICATOR_VALUES {
        0 => "cs-fallback-required",
        1 => "cs-fallback-high-priority",
    }
    static CNDOMAIN_VALUES {
        0 => "ps",
        1 => "cs",
    }
    static MESSAGE_IDENTIFIER_VALUES {
        1000 => "LCS CBS Message Identifier for E-OTD Assistance Data message",
        1001 => "LCS CBS Message Identifier for DGPS Correction Data message",
        1002 => "LCS CBS Message Identifier for GPS Ephemeris and Clock Correction Data message",
        1003 => "LCS CBS Message Identifier for GPS Almanac and Other Data message",
        4352 => "ETWS Identifier for earthquake warning message",
        4353 => "ETWS Identifier for tsunami warning message",
        4354 => "ETWS Identifier for earthquake and tsunami combined warning message",
        4355 => "ETWS Identifier for test message",
        4356 => "ETWS Identifier for messages related to other emergency types",
        4357 => "ETWS Identifier for future extension",
        4358 => "ETWS Identifier for future extension",
        4359 => "ETWS Identifier for future extension",
        4370 => "CMAS Identifier for CMAS Presidential Level Alerts",
        4371 => "CMAS Identifier for CMAS Extreme Alerts with Severity of Extreme, Urgency of Immediate, and Certainty of Observed",
        4372 => "CMAS Identifier for CMAS Extreme Alerts with Severity of Extreme, Urgency of Immediate, and Certainty of Likely",
        4373 => "CMAS Identifier for CMAS Severe Alerts with Severity of Extreme, Urgency of Expected, and Certainty of Observed",
        4374 => "CMAS Identifier for CMAS Severe Alerts with Severity of Extreme, Urgency of Expected, and Certainty of Likely",
        4375 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Immediate, and Certainty of Observed",
        4376 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Immediate, and Certainty of Likely",
        4377 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Expected, and Certainty of Observed",
        4378 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Expected, and Certainty of Likely",
        4379 => "CMAS Identifier for Child Abduction Emergency (or Amber Alert)",
        4380 => "CMAS Identifier for the Required Monthly Test",
        4381 => "CMAS Identifier for CMAS Exercise",
        4382 => "CMAS Identifier for operator defined use",
        4383 => "CMAS Identifier for CMAS Presidential Level Alerts for additional languages",
        4384 => "CMAS Identifier for CMAS Extreme Alerts with Severity of Extreme, Urgency of Immediate, and Certainty of Observed for additional languages",
        4385 => "CMAS Identifier for CMAS Extreme Alerts with Severity of Extreme, Urgency of Immediate, and Certainty of Likely for additional languages",
        4386 => "CMAS Identifier for CMAS Severe Alerts with Severity of Extreme, Urgency of Expected, and Certainty of Observed for additional languages",
        4387 => "CMAS Identifier for CMAS Severe Alerts with Severity of Extreme, Urgency of Expected, and Certainty of Likely for additional languages",
        4388 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Immediate, and Certainty of Observed for additional languages",
        4389 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Immediate, and Certainty of Likely for additional languages",
        4390 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Expected, and Certainty of Observed for additional languages",
        4391 => "CMAS Identifier for CMAS Severe Alerts with Severity of Severe, Urgency of Expected, and Certainty of Likely for additional languages",
        4392 => "CMAS Identifier for Child Abduction Emergency (or Amber Alert) for additional languages",
        4393 => "CMAS Identifier for the Required Monthly Test for additional languages",
        4394 => "CMAS Identifier for CMAS Exercise for additional languages",
        4395 => "CMAS Identifier for operator defined use for additional languages",
        4396 => "CMAS CBS Message Identifier for CMAS Public Safety Alerts",
        4397 => "CMAS CBS Message Identifier for CMAS Public Safety Alerts for additional languages",
        4398 => "CMAS CBS Message Identifier for CMAS State/Local WEA Test",
        4399 => "CMAS CBS Message Identifier for CMAS State/Local WEA Test for additional languages",
        4400 => "CMAS CBS Message Identifier for geo-fencing trigger messages",
        4401 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality",
        4402 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when an earthquake occurs",
        4403 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a volcanic eruption occurs",
        4404 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is water (e.g. flood, typhoon, hurricane or tsunami) occurs",
        4405 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is fire (e.g. forest fire or building fire) occurs",
        4406 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is pressure (e.g. landslide or avalanche) occurs",
        4407 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is wind (e.g. tornado or gale) occurs",
        4408 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is dust (e.g. yellow dust or sandstorm) occurs",
        4409 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is chemical hazard (e.g. radiation leak or toxic substance leak) occurs",
        4410 => "Non-ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when an epidemic occurs",
        4411 => "Non-ETWS CBS Message Identifier for test message dedicated to UEs with no user interface and with ePWS functionality",
        4412 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality",
        4413 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when an earthquake occurs",
        4414 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a volcanic eruption occurs",
        4415 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is water (e.g. flood, typhoon, hurricane or tsunami) occurs",
        4416 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is fire (e.g. forest fire or building fire) occurs",
        4417 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is pressure (e.g. landslide or avalanche) occurs",
        4418 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is wind (e.g. tornado or gale) occurs",
        4419 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is dust (e.g. yellow dust or sandstorm) occurs",
        4420 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when a disaster whose characteristic is chemical hazard (e.g. radiation leak or toxic substance leak) occurs",
        4421 => "ETWS CBS Message Identifier for warning message dedicated to UEs with no user interface and with ePWS functionality when an epidemic occurs",
        4422 => "ETWS CBS Message Identifier for test message dedicated to UEs with no user interface and with ePWS functionality",
        6400 => "EU-Info Message Identifier for the local language",
    }
    static WARNING_AREA_LIST_VALUES {
        0 => "cellIDList",
        1 => "trackingAreaListforWarning",
        2 => "emergencyAreaIDList",
    }
    static BROADCAST_COMPLETED_AREA_LIST_VALUES {
        0 => "cellID-Broadcast",
        1 => "tAI-Broadcast",
        2 => "emergencyAreaID-Broadcast",
    }
    static INTER_SYSTEM_INFORMATION_TRANSFER_TYPE_VALUES {
        0 => "rIMTransfer",
    }
    static R_IMROUTING_ADDRESS_VALUES {
        0 => "gERAN-Cell-ID",
        1 => "targetRNC-ID",
        2 => "eHRPD-Sector-ID",
    }
    static SRVCCOPERATION_POSSIBLE_VALUES {
        0 => "possible",
    }
    static SRVCCHOINDICATION_VALUES {
        0 => "pSandCS",
        1 => "cSonly",
    }
    static S_ONINFORMATION_VALUES {
        0 => "sONInformationRequest",
        1 => "sONInformationReply",
        2 => "sONInformation-Extension",
    }
    static S_ONINFORMATION_REQUEST_VALUES {
        0 => "x2TNL-Configuration-Info",
        1 => "time-Synchronisation-Info",
        2 => "activate-Muting",
        3 => "deactivate-Muting",
    }
    static RRC_ESTABLISHMENT_CAUSE_VALUES {
        0 => "emergency",
        1 => "highPriorityAccess",
        2 => "mt-Access",
        3 => "mo-Signalling",
        4 => "mo-Data",
        5 => "delay-TolerantAccess",
        6 => "mo-VoiceCall",
        7 => "mo-ExceptionData",
    }
    static BROADCAST_CANCELLED_AREA_LIST_VALUES {
        0 => "cellID-Cancelled",
        1 => "tAI-Cancelled",
        2 => "emergencyAreaID-Cancelled",
    }
    static CELL_ACCESS_MODE_VALUES {
        0 => "hybrid",
    }
    static CSGMEMBERSHIP_STATUS_VALUES {
        0 => "member",
        1 => "not-member",
    }
    static PS_SERVICE_NOT_AVAILABLE_VALUES {
        0 => "ps-service-not-available",
    }
    static PAGING_PRIORITY_VALUES {
        0 => "priolevel1",
        1 => "priolevel2",
        2 => "priolevel3",
        3 => "priolevel4",
        4 => "priolevel5",
        5 => "priolevel6",
        6 => "priolevel7",
        7 => "priolevel8",
    }
    static MANAGEMENT_BASED_MDTALLOWED_VALUES {
        0 => "allowed",
    }
    static PRIVACY_INDICATOR_VALUES {
        0 => "immediate-MDT",
        1 => "logged-MDT",
    }
    static VOICE_SUPPORT_MATCH_INDICATOR_VALUES {
        0 => "supported",
        1 => "not-supported",
    }
    static GUMMEITYPE_VALUES {
        0 => "native",
        1 => "mapped",
        2 => "mappedFrom5G",
    }
    static ADDITIONAL_CSFALLBACK_INDICATOR_VALUES {
        0 => "no-restriction",
        1 => "restriction",
    }
    static PRO_SE_DIRECT_DISCOVERY_VALUES {
        0 => "authorized",
        1 => "not-authorized",
    }
    static SOURCEOF_UEACTIVITY_BEHAVIOUR_INFORMATION_VALUES {
        0 => "subscription-information",
        1 => "statistics",
    }
    static EXPECTED_HOINTERVAL_VALUES {
        0 => "sec15",
        1 => "sec30",
        2 => "sec60",
        3 => "sec90",
        4 => "sec120",
        5 => "sec180",
        6 => "long-time",
    }
    static SONINFORMATION_REPORT_VALUES {
        0 => "rLFReportInformation",
    }
    static NEXT_PAGING_AREA_SCOPE_VALUES {
        0 => "same",
        1 => "changed",
    }
    static M_MEPAGING_TARGET_VALUES {
        0 => "global-ENB-ID",
        1 => "tAI",
    }
    static PAGING_E_DRX_CYCLE_VALUES {
        0 => "hfhalf",
        1 => "hf1",
        2 => "hf2",
        3 => "hf4",
        4 => "hf6",
        5 => "hf8",
        6 => "hf10",
        7 => "hf12",
        8 => "hf14",
        9 => "hf16",
        10 => "hf32",
        11 => "hf64",
        12 => "hf128",
        13 => "hf256",
    }
    static PAGING_TIME_WINDOW_VALUES {
        0 => "s1",
        1 => "s2",
        2 => "s3",
        3 => "s4",
        4 => "s5",
        5 => "s6",
        6 => "s7",
        7 => "s8",
        8 => "s9",
        9 => "s10",
        10 => "s11",
        11 => "s12",
        12 => "s13",
        13 => "s14",
        14 => "s15",
        15 => "s16",
    }
    static UE_RETENTION_INFORMATION_VALUES {
        0 => "ues-retained",
    }
    static NB_IO_T_DEFAULT_PAGING_DRX_VALUES {
        0 => "v128",
        1 => "v256",
        2 => "v512",
        3 => "v1024",
    }
    static N_B_IO_T_PAGING_E_DRX_CYCLE_VALUES {
        0 => "hf2",
        1 => "hf4",
        2 => "hf6",
        3 => "hf8",
        4 => "hf10",
        5 => "hf12",
        6 => "hf14",
        7 => "hf16",
        8 => "hf32",
        9 => "hf64",
        10 => "hf128",
        11 => "hf256",
        12 => "hf512",
        13 => "hf1024",
    }
    static UEUSER_PLANE_CIO_TSUPPORT_INDICATOR_VALUES {
        0 => "supported",
    }
    static SRVCCOPERATION_NOT_POSSIBLE_VALUES {
        0 => "notPossible",
    }
    static DLNASPDUDELIVERY_ACK_REQUEST_VALUES {
        0 => "requested",
    }
    static COVERAGE_LEVEL_VALUES {
        0 => "extendedcoverage",
    }
    static ENHANCED_COVERAGE_RESTRICTED_VALUES {
        0 => "restricted",
    }
    static SECONDARY_RATTYPE_VALUES {
        0 => "nR",
        1 => "unlicensed",
    }
    static HANDOVER_FLAG_VALUES {
        0 => "handoverPreparation",
    }
    static CE_MODE_BRESTRICTED_VALUES {
        0 => "restricted",
        1 => "not-restricted",
    }
    static LTE_M_INDICATION_VALUES {
        0 => "lte-m",
    }
    static AERIAL_UESUBSCRIPTION_INFORMATION_VALUES {
        0 => "allowed",
        1 => "not-allowed",
    }
    static PERIODIC_COMMUNICATION_INDICATOR_VALUES {
        0 => "periodically",
        1 => "ondemand",
    }
    static STATIONARY_INDICATION_VALUES {
        0 => "stationary",
        1 => "mobile",
    }
    static TRAFFIC_PROFILE_VALUES {
        0 => "single-packet",
        1 => "dual-packets",
        2 => "multiple-packets",
    }
    static BATTERY_INDICATION_VALUES {
        0 => "battery-powered",
        1 => "battery-powered-not-rechargeable-or-replaceable",
        2 => "not-battery-powered",
    }
    static END_INDICATION_VALUES {
        0 => "no-further-data",
        1 => "further-data-exists",
    }
    static TRANSFERTYPE_VALUES {
        0 => "request",
        1 => "reply",
    }
    static RANGE_VALUES {
        0 => "m50",
        1 => "m80",
        2 => "m180",
        3 => "m200",
        4 => "m350",
        5 => "m400",
        6 => "m500",
        7 => "m700",
        8 => "m1000",
    }
    static DAPSRESPONSEINDICATOR_VALUES {
        0 => "dAPS-HO-accepted",
        1 => "dAPS-HO-not-accepted",
    }
    static NOTIFY_SOURCEE_NB_VALUES {
        0 => "notifySource",
    }
    static D_LCOUNT_PDCP_SNLENGTH_VALUES {
        0 => "dLCOUNTValuePDCP-SNlength12",
        1 => "dLCOUNTValuePDCP-SNlength15",
        2 => "dLCOUNTValuePDCP-SNlength18",
    }
    static PAGING_PROBABILITY_INFORMATION_VALUES {
        0 => "p00",
        1 => "p05",
        2 => "p10",
        3 => "p15",
        4 => "p20",
        5 => "p25",
        6 => "p30",
        7 => "p35",
        8 => "p40",
        9 => "p45",
        10 => "p50",
        11 => "p55",
        12 => "p60",
        13 => "p65",
        14 => "p70",
        15 => "p75",
        16 => "p80",
        17 => "p85",
        18 => "p90",
        19 => "p95",
        20 => "p100",
    }
    static NB_IO_T_PAGING_DRX_VALUES {
        0 => "v32",
        1 => "v64",
        2 => "v128",
        3 => "v256",
        4 => "v512",
        5 => "v1024",
    }
    static PAGING_CAUSE_VALUES {
        0 => "voice",
    }
    static INTEGRITY_PROTECTION_RESULT_VALUES {
        0 => "performed",
        1 => "not-performed",
    }
    static INTEGRITY_PROTECTION_INDICATION_VALUES {
        0 => "required",
        1 => "preferred",
        2 => "not-needed",
    }
    static DATA_FORWARDING_NOT_POSSIBLE_VALUES {
        0 => "data-Forwarding-not-Possible",
    }
    static SYNCHRONISATION_STATUS_VALUES {
        0 => "synchronous",
        1 => "asynchronous",
    }
    static MDT_ACTIVATION_VALUES {
        0 => "immediate-MDT-only",
        1 => "immediate-MDT-and-Trace",
        2 => "logged-MDT-only",
        3 => "logged-MBSFN-MDT",
    }
    static AREA_SCOPE_OF_MDT_VALUES {
        0 => "cellBased",
        1 => "tABased",
        2 => "pLMNWide",
        3 => "tAIBased",
    }
    static M_DTMODE_VALUES {
        0 => "immediateMDT",
        1 => "loggedMDT",
        2 => "mDTMode-Extension",
    }
    static M1REPORTING_TRIGGER_VALUES {
        0 => "periodic",
        1 => "a2eventtriggered",
        2 => "a2eventtriggered-periodic",
    }
    static MEASUREMENT_THRESHOLD_VALUES {
        0 => "threshold-RSRP",
        1 => "threshold-RSRQ",
    }
    static REPORT_INTERVAL_VALUES {
        0 => "ms120",
        1 => "ms240",
        2 => "ms480",
        3 => "ms640",
        4 => "ms1024",
        5 => "ms2048",
        6 => "ms5120",
        7 => "ms10240",
        8 => "min1",
        9 => "min6",
        10 => "min12",
        11 => "min30",
        12 => "min60",
    }
    static REPORT_AMOUNT_VALUES {
        0 => "r1",
        1 => "r2",
        2 => "r4",
        3 => "r8",
        4 => "r16",
        5 => "r32",
        6 => "r64",
        7 => "rinfinity",
    }
    static LOGGING_INTERVAL_VALUES {
        0 => "ms128",
        1 => "ms256",
        2 => "ms512",
        3 => "ms1024",
        4 => "ms2048",
        5 => "ms3072",
        6 => "ms4096",
        7 => "ms6144",
    }
    static LOGGING_DURATION_VALUES {
        0 => "m10",
        1 => "m20",
        2 => "m40",
        3 => "m60",
        4 => "m90",
        5 => "m120",
    }
    static M3PERIOD_VALUES {
        0 => "ms100",
        1 => "ms1000",
        2 => "ms10000",
        3 => "ms1024",
        4 => "ms1280",
        5 => "ms2048",
        6 => "ms2560",
        7 => "ms5120",
        8 => "ms10240",
        9 => "min1",
    }
    static M4PERIOD_VALUES {
        0 => "ms1024",
        1 => "ms2048",
        2 => "ms5120",
        3 => "ms10240",
        4 => "min1",
    }
    static M4_LINKS_TO_LOG_VALUES {
        0 => "uplink",
        1 => "downlink",
        2 => "both-uplink-and-downlink",
    }
    static MUTING_AVAILABILITY_INDICATION_VALUES {
        0 => "available",
        1 => "unavailable",
    }
    static MUTING_PATTERN_PERIOD_VALUES {
        0 => "ms0",
        1 => "ms1280",
        2 => "ms2560",
        3 => "ms5120",
        4 => "ms10240",
    }
    static PATTERN_PERIOD_VALUES {
        0 => "ms1280",
        1 => "ms2560",
        2 => "ms5120",
        3 => "ms10240",
    }
    static M6REPORT_INTERVAL_VALUES {
        0 => "ms1024",
        1 => "ms2048",
        2 => "ms5120",
        3 => "ms10240",
    }
    static M6DELAY_THRESHOLD_VALUES {
        0 => "ms30",
        1 => "ms40",
        2 => "ms50",
        3 => "ms60",
        4 => "ms70",
        5 => "ms80",
        6 => "ms90",
        7 => "ms100",
        8 => "ms150",
        9 => "ms300",
        10 => "ms500",
        11 => "ms750",
    }
    static RAT_TYPE_VALUES {
        0 => "nbiot",
        1 => "nbiot-leo",
        2 => "nbiot-meo",
        3 => "nbiot-geo",
        4 => "nbiot-othersat",
        5 => "eutran-leo",
        6 => "eutran-meo",
        7 => "eutran-geo",
        8 => "eutran-othersat",
    }
    static BEARER_TYPE_VALUES {
        0 => "non-IP",
    }
    static NRRESTRICTIONIN_EPSAS_SECONDARY_RAT_VALUES {
        0 => "nRrestrictedinEPSasSecondaryRAT",
    }
    static AREA_SCOPE_OF_QMC_VALUES {
        0 => "cellBased",
        1 => "tABased",
        2 => "tAIBased",
        3 => "pLMNAreaBased",
    }
    static UNLICENSED_SPECTRUM_RESTRICTION_VALUES {
        0 => "unlicensed-restricted",
    }
    static SERVICE_TYPE_VALUES {
        0 => "qMC-for-streaming-service",
        1 => "qMC-for-MTSI-service",
    }
    static C_NTYPE_VALUES {
        0 => "fiveGCForbidden",
        1 => "epc-Forbiddden",
    }
    static BLUETOOTH_MEAS_CONFIG_VALUES {
        0 => "setup",
    }
    static NRRESTRICTIONIN5_GS_VALUES {
        0 => "nRrestrictedin5GS",
    }
    static REQUEST_TYPE_ADDITIONAL_INFO_VALUES {
        0 => "includePSCell",
    }
    static SUBCARRIER_SPACING_SSB_VALUES {
        0 => "kHz15",
        1 => "kHz30",
        2 => "kHz60",
        3 => "kHz120",
        4 => "kHz240",
    }
    static SOURCE_NODE_ID_VALUES {
        0 => "sourceNgRanNode-ID",
        1 => "sourceNodeID-Extension",
    }
    static D_APSINDICATOR_VALUES {
        0 => "dAPS-HO-required",
    }
    static ID_2_VALUES {
        0 => "local",
        1 => "global",
    }
    static SERIAL_NUMBER_GS_VALUES {
        0 => "Display mode immediate, cell wide",
        1 => "Display mode normal, PLMN wide",
        2 => "Display mode normal, tracking area wide",
        3 => "Display mode normal, cell wide",
    }
    static WARNING_TYPE_VALUE_VALUES {
        0 => "Earthquake",
        1 => "Tsunami",
        2 => "Earthquake and Tsunami",
        3 => "Test",
        4 => "Other",
    }
    static LAST_VISITED_GERANCELL_INFORMATION_VALUES {
        0 => "undefined",
    }
    static SONTRANSFER_APPLICATION_IDENTITY_VALUES {
        0 => "cell-load-reporting",
        1 => "multi-cell-load-reporting",
        2 => "event-triggered-cell-load-reporting",
        3 => "ho-reporting",
        4 => "eutran-cell-activation",
        5 => "energy-savings-indication",
        6 => "failure-event-reporting",
    }
    static SONTRANSFER_REQUEST_CONTAINER_VALUES {
        0 => "cellLoadReporting",
        1 => "multiCellLoadReporting",
        2 => "eventTriggeredCellLoadReporting",
        3 => "hOReporting",
        4 => "eutranCellActivation",
        5 => "energySavingsIndication",
        6 => "failureEventReporting",
    }
    static CELL_SIZE_VALUES {
        0 => "verysmall",
        1 => "small",
        2 => "medium",
        3 => "large",
    }
    static LAST_VISITED_CELL_ITEM_VALUES {
        0 => "e-UTRAN-Cell",
        1 => "uTRAN-Cell",
        2 => "gERAN-Cell",
        3 => "nG-RAN-Cell",
    }
    static FAILURE_EVENT_REPORTING_VALUES {
        0 => "tooEarlyInterRATHOReportFromEUTRAN",
    }
    static CELL_LOAD_REPORTING_VALUES {
        0 => "eUTRAN",
        1 => "uTRAN",
        2 => "gERAN",
        3 => "eHRPD",
    }
    static MULTI_CELL_LOAD_REPORTING_VALUES {
        0 => "application-container-syntax-error",
        1 => "inconsistent-reporting-cell-identifier",
        2 => "unspecified",
    }
    static MULTI_CELL_LOAD_REPORTING_RESPONSE_ITEM_VALUES {
        0 => "eUTRANResponse",
        1 => "uTRANResponse",
        2 => "gERANResponse",
        3 => "eHRPD",
    }
    static NUMBER_OF_MEASUREMENT_REPORTING_LEVELS_VALUES {
        0 => "rl2",
        1 => "rl3",
        2 => "rl4",
        3 => "rl5",
        4 => "rl10",
    }
    static OVERLOAD_FLAG_VALUES {
        0 => "overload",
    }
    static HO_TYPE_VALUES {
        0 => "ltetoutran",
        1 => "ltetogeran",
    }
    static HO_REPORT_TYPE_VALUES {
        0 => "unnecessaryhotoanotherrat",
        1 => "earlyirathandover",
    }
    static NOTIFY_FLAG_VALUES {
        0 => "activated",
        1 => "deactivated",
    }
}

field_table! {
    /// The fields of the S1 Application Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("s1ap", "S1 Application Protocol", "S1AP");
    S1_AP_PDU = FieldDef::new("s1ap.S1AP_PDU", "S1AP-PDU", FieldType::Uint32).strings(Strings::Values(&S1_AP_PDU_VALUES));
    INITIATING_MESSAGE_ELEMENT = FieldDef::new("s1ap.initiatingMessage_element", "initiatingMessage", FieldType::None);
    PROCEDURE_CODE = FieldDef::new("s1ap.procedureCode", "procedureCode", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_CODE_VALUES));
    CRITICALITY = FieldDef::new("s1ap.criticality", "criticality", FieldType::Uint32).strings(Strings::Values(&CRITICALITY_VALUES));
    VALUE_ELEMENT = FieldDef::new("s1ap.value_element", "value", FieldType::None);
    SUCCESSFUL_OUTCOME_ELEMENT = FieldDef::new("s1ap.successfulOutcome_element", "successfulOutcome", FieldType::None);
    UNSUCCESSFUL_OUTCOME_ELEMENT = FieldDef::new("s1ap.unsuccessfulOutcome_element", "unsuccessfulOutcome", FieldType::None);
    MME_UE_S1_AP_ID = FieldDef::new("s1ap.MME_UE_S1AP_ID", "MME-UE-S1AP-ID", FieldType::Uint32);
    HANDOVER_TYPE = FieldDef::new("s1ap.HandoverType", "HandoverType", FieldType::Uint32).strings(Strings::Values(&HANDOVER_TYPE_VALUES));
    CAUSE = FieldDef::new("s1ap.Cause", "Cause", FieldType::Uint32).strings(Strings::Values(&CAUSE_VALUES));
    RADIO_NETWORK = FieldDef::new("s1ap.radioNetwork", "radioNetwork", FieldType::Uint32).strings(Strings::Values(&RADIO_NETWORK_VALUES));
    TRANSPORT = FieldDef::new("s1ap.transport", "transport", FieldType::Uint32).strings(Strings::Values(&TRANSPORT_VALUES));
    NAS = FieldDef::new("s1ap.nas", "nas", FieldType::Uint32).strings(Strings::Values(&NAS_VALUES));
    PROTOCOL_2 = FieldDef::new("s1ap.protocol", "protocol", FieldType::Uint32).strings(Strings::Values(&PROTOCOL_2_VALUES));
    MISC = FieldDef::new("s1ap.misc", "misc", FieldType::Uint32).strings(Strings::Values(&MISC_VALUES));
    TARGET_ID = FieldDef::new("s1ap.TargetID", "TargetID", FieldType::Uint32).strings(Strings::Values(&TARGET_ID_VALUES));
    TARGETE_NB_ID_ELEMENT = FieldDef::new("s1ap.targeteNB_ID_element", "targeteNB-ID", FieldType::None);
    GLOBAL_ENB_ID_ELEMENT = FieldDef::new("s1ap.global_ENB_ID_element", "global-ENB-ID", FieldType::None);
    P_LMNIDENTITY = FieldDef::new("s1ap.pLMNidentity", "pLMNidentity", FieldType::Bytes);
    E_NB_ID = FieldDef::new("s1ap.eNB_ID", "eNB-ID", FieldType::Uint32).strings(Strings::Values(&E_NB_ID_VALUES));
    MACRO_ENB_ID = FieldDef::new("s1ap.macroENB_ID", "macroENB-ID", FieldType::Bytes);
    HOME_ENB_ID = FieldDef::new("s1ap.homeENB_ID", "homeENB-ID", FieldType::Bytes);
    SHORT_MACRO_ENB_ID = FieldDef::new("s1ap.short_macroENB_ID", "short-macroENB-ID", FieldType::Bytes);
    LONG_MACRO_ENB_ID = FieldDef::new("s1ap.long_macroENB_ID", "long-macroENB-ID", FieldType::Bytes);
    I_E_EXTENSIONS = FieldDef::new("s1ap.iE_Extensions", "iE-Extensions", FieldType::Uint32);
    PROTOCOL_EXTENSION_FIELD_ELEMENT = FieldDef::new("s1ap.ProtocolExtensionField_element", "ProtocolExtensionField", FieldType::None);
    ID = FieldDef::new("s1ap.id", "id", FieldType::Uint32).strings(Strings::Values(&ID_VALUES));
    EXTENSION_VALUE_ELEMENT = FieldDef::new("s1ap.extensionValue_element", "extensionValue", FieldType::None);
    SELECTED_TAI_ELEMENT = FieldDef::new("s1ap.selected_TAI_element", "selected-TAI", FieldType::None);
    T_AC = FieldDef::new("s1ap.tAC", "tAC", FieldType::Uint16).base(Base::DecHex);
    TARGET_RNC_ID_ELEMENT = FieldDef::new("s1ap.targetRNC_ID_element", "targetRNC-ID", FieldType::None);
    L_AI_ELEMENT = FieldDef::new("s1ap.lAI_element", "lAI", FieldType::None);
    L_AC = FieldDef::new("s1ap.lAC", "lAC", FieldType::Uint16).base(Base::DecHex);
    R_AC = FieldDef::new("s1ap.rAC", "rAC", FieldType::Uint8).base(Base::DecHex);
    R_NC_ID = FieldDef::new("s1ap.rNC_ID", "rNC-ID", FieldType::Uint32);
    EXTENDED_RNC_ID = FieldDef::new("s1ap.extendedRNC_ID", "extendedRNC-ID", FieldType::Uint32);
    C_GI_ELEMENT = FieldDef::new("s1ap.cGI_element", "cGI", FieldType::None);
    C_I = FieldDef::new("s1ap.cI", "cI", FieldType::Bytes);
    TARGETG_NG_RAN_NODE_ID_ELEMENT = FieldDef::new("s1ap.targetgNgRanNode_ID_element", "targetgNgRanNode-ID", FieldType::None);
    GLOBAL_RAN_NODE_ID = FieldDef::new("s1ap.global_RAN_NODE_ID", "global-RAN-NODE-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_RAN_NODE_ID_VALUES));
    G_NB_ELEMENT = FieldDef::new("s1ap.gNB_element", "gNB", FieldType::None);
    GLOBAL_G_NB_ID_ELEMENT = FieldDef::new("s1ap.global_gNB_ID_element", "global-gNB-ID", FieldType::None);
    P_LMN_IDENTITY = FieldDef::new("s1ap.pLMN_Identity", "pLMN-Identity", FieldType::Bytes);
    G_NB_ID = FieldDef::new("s1ap.gNB_ID", "gNB-ID", FieldType::Uint32).strings(Strings::Values(&G_NB_ID_VALUES));
    NG_E_NB_ELEMENT = FieldDef::new("s1ap.ng_eNB_element", "ng-eNB", FieldType::None);
    GLOBAL_NG_E_NB_ID_ELEMENT = FieldDef::new("s1ap.global_ng_eNB_ID_element", "global-ng-eNB-ID", FieldType::None);
    FIVE_GSTAC = FieldDef::new("s1ap.fiveGSTAC", "fiveGSTAC", FieldType::Uint24).base(Base::DecHex);
    ENB_UE_S1_AP_ID = FieldDef::new("s1ap.ENB_UE_S1AP_ID", "ENB-UE-S1AP-ID", FieldType::Uint32);
    E_RABSUBJECTTO_DATA_FORWARDING_LIST = FieldDef::new("s1ap.E_RABSubjecttoDataForwardingList", "E-RABSubjecttoDataForwardingList", FieldType::Uint32);
    PROTOCOL_IE_SINGLE_CONTAINER_ELEMENT = FieldDef::new("s1ap.ProtocolIE_SingleContainer_element", "ProtocolIE-SingleContainer", FieldType::None);
    E_RABLIST = FieldDef::new("s1ap.E_RABList", "E-RABList", FieldType::Uint32);
    E_RABDATA_FORWARDING_ITEM_ELEMENT = FieldDef::new("s1ap.E_RABDataForwardingItem_element", "E-RABDataForwardingItem", FieldType::None);
    E_RAB_ID = FieldDef::new("s1ap.e_RAB_ID", "e-RAB-ID", FieldType::Uint32);
    D_L_TRANSPORT_LAYER_ADDRESS = FieldDef::new("s1ap.dL_transportLayerAddress", "dL-transportLayerAddress", FieldType::Bytes);
    D_L_G_TP_TEID = FieldDef::new("s1ap.dL_gTP_TEID", "dL-gTP-TEID", FieldType::Bytes);
    U_L_TRANSPORT_LAYER_ADDRESS = FieldDef::new("s1ap.uL_TransportLayerAddress", "uL-TransportLayerAddress", FieldType::Bytes);
    U_L_GTP_TEID = FieldDef::new("s1ap.uL_GTP_TEID", "uL-GTP-TEID", FieldType::Bytes);
    E_RABRELEASE_ITEM_BEARER_REL_COMP_ELEMENT = FieldDef::new("s1ap.E_RABReleaseItemBearerRelComp_element", "E-RABReleaseItemBearerRelComp", FieldType::None);
    E_RABTO_BE_SETUP_LIST_BEARER_SUREQ = FieldDef::new("s1ap.E_RABToBeSetupListBearerSUReq", "E-RABToBeSetupListBearerSUReq", FieldType::Uint32);
    E_RABTO_BE_SETUP_ITEM_BEARER_SUREQ_ELEMENT = FieldDef::new("s1ap.E_RABToBeSetupItemBearerSUReq_element", "E-RABToBeSetupItemBearerSUReq", FieldType::None);
    E_RABLEVEL_QO_SPARAMETERS_ELEMENT = FieldDef::new("s1ap.e_RABlevelQoSParameters_element", "e-RABlevelQoSParameters", FieldType::None);
    Q_CI = FieldDef::new("s1ap.qCI", "qCI", FieldType::Uint32);
    ALLOCATION_RETENTION_PRIORITY_ELEMENT = FieldDef::new("s1ap.allocationRetentionPriority_element", "allocationRetentionPriority", FieldType::None);
    PRIORITY_LEVEL = FieldDef::new("s1ap.priorityLevel", "priorityLevel", FieldType::Uint32).strings(Strings::Values(&PRIORITY_LEVEL_VALUES));
    PRE_EMPTION_CAPABILITY = FieldDef::new("s1ap.pre_emptionCapability", "pre-emptionCapability", FieldType::Uint32).strings(Strings::Values(&PRE_EMPTION_CAPABILITY_VALUES));
    PRE_EMPTION_VULNERABILITY = FieldDef::new("s1ap.pre_emptionVulnerability", "pre-emptionVulnerability", FieldType::Uint32).strings(Strings::Values(&PRE_EMPTION_VULNERABILITY_VALUES));
    GBR_QOS_INFORMATION_ELEMENT = FieldDef::new("s1ap.gbrQosInformation_element", "gbrQosInformation", FieldType::None);
    E_RAB_MAXIMUM_BITRATE_DL = FieldDef::new("s1ap.e_RAB_MaximumBitrateDL", "e-RAB-MaximumBitrateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    E_RAB_MAXIMUM_BITRATE_UL = FieldDef::new("s1ap.e_RAB_MaximumBitrateUL", "e-RAB-MaximumBitrateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    E_RAB_GUARANTEED_BITRATE_DL = FieldDef::new("s1ap.e_RAB_GuaranteedBitrateDL", "e-RAB-GuaranteedBitrateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    E_RAB_GUARANTEED_BITRATE_UL = FieldDef::new("s1ap.e_RAB_GuaranteedBitrateUL", "e-RAB-GuaranteedBitrateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    TRANSPORT_LAYER_ADDRESS = FieldDef::new("s1ap.transportLayerAddress", "transportLayerAddress", FieldType::Bytes);
    G_TP_TEID = FieldDef::new("s1ap.gTP_TEID", "gTP-TEID", FieldType::Bytes);
    N_AS_PDU = FieldDef::new("s1ap.nAS_PDU", "nAS-PDU", FieldType::Bytes);
    E_RABADMITTED_LIST = FieldDef::new("s1ap.E_RABAdmittedList", "E-RABAdmittedList", FieldType::Uint32);
    E_RABFAILEDTO_SETUP_LIST_HOREQ_ACK = FieldDef::new("s1ap.E_RABFailedtoSetupListHOReqAck", "E-RABFailedtoSetupListHOReqAck", FieldType::Uint32);
    E_RABADMITTED_ITEM_ELEMENT = FieldDef::new("s1ap.E_RABAdmittedItem_element", "E-RABAdmittedItem", FieldType::None);
    E_RABFAILED_TO_SETUP_ITEM_HOREQ_ACK_ELEMENT = FieldDef::new("s1ap.E_RABFailedToSetupItemHOReqAck_element", "E-RABFailedToSetupItemHOReqAck", FieldType::None);
    CAUSE_2 = FieldDef::new("s1ap.cause", "cause", FieldType::Uint32).strings(Strings::Values(&CAUSE_VALUES));
    E_RABTO_BE_SWITCHED_DLLIST = FieldDef::new("s1ap.E_RABToBeSwitchedDLList", "E-RABToBeSwitchedDLList", FieldType::Uint32);
    E_RABTO_BE_SWITCHED_DLITEM_ELEMENT = FieldDef::new("s1ap.E_RABToBeSwitchedDLItem_element", "E-RABToBeSwitchedDLItem", FieldType::None);
    E_RABTO_BE_SETUP_LIST_CTXT_SUREQ = FieldDef::new("s1ap.E_RABToBeSetupListCtxtSUReq", "E-RABToBeSetupListCtxtSUReq", FieldType::Uint32);
    TRACE_ACTIVATION_ELEMENT = FieldDef::new("s1ap.TraceActivation_element", "TraceActivation", FieldType::None);
    E_UTRAN_TRACE_ID = FieldDef::new("s1ap.e_UTRAN_Trace_ID", "e-UTRAN-Trace-ID", FieldType::Bytes);
    INTERFACES_TO_TRACE = FieldDef::new("s1ap.interfacesToTrace", "interfacesToTrace", FieldType::Bytes);
    TRACE_DEPTH = FieldDef::new("s1ap.traceDepth", "traceDepth", FieldType::Uint32).strings(Strings::Values(&TRACE_DEPTH_VALUES));
    TRACE_COLLECTION_ENTITY_IPADDRESS = FieldDef::new("s1ap.traceCollectionEntityIPAddress", "traceCollectionEntityIPAddress", FieldType::Bytes);
    NAS_PDU = FieldDef::new("s1ap.NAS_PDU", "NAS-PDU", FieldType::Bytes);
    E_RABTO_BE_SETUP_ITEM_HOREQ_ELEMENT = FieldDef::new("s1ap.E_RABToBeSetupItemHOReq_element", "E-RABToBeSetupItemHOReq", FieldType::None);
    E_RABLEVEL_QOS_PARAMETERS_ELEMENT = FieldDef::new("s1ap.e_RABlevelQosParameters_element", "e-RABlevelQosParameters", FieldType::None);
    E_RABSETUP_LIST_BEARER_SURES = FieldDef::new("s1ap.E_RABSetupListBearerSURes", "E-RABSetupListBearerSURes", FieldType::Uint32);
    E_RABTO_BE_MODIFIED_LIST_BEARER_MOD_REQ = FieldDef::new("s1ap.E_RABToBeModifiedListBearerModReq", "E-RABToBeModifiedListBearerModReq", FieldType::Uint32);
    E_RABMODIFY_LIST_BEARER_MOD_RES = FieldDef::new("s1ap.E_RABModifyListBearerModRes", "E-RABModifyListBearerModRes", FieldType::Uint32);
    E_RABITEM_ELEMENT = FieldDef::new("s1ap.E_RABItem_element", "E-RABItem", FieldType::None);
    E_RABTO_BE_MODIFIED_ITEM_BEARER_MOD_REQ_ELEMENT = FieldDef::new("s1ap.E_RABToBeModifiedItemBearerModReq_element", "E-RABToBeModifiedItemBearerModReq", FieldType::None);
    E_RABLEVEL_QO_SPARAMETERS_ELEMENT_2 = FieldDef::new("s1ap.e_RABLevelQoSParameters_element", "e-RABLevelQoSParameters", FieldType::None);
    E_RABMODIFY_ITEM_BEARER_MOD_RES_ELEMENT = FieldDef::new("s1ap.E_RABModifyItemBearerModRes_element", "E-RABModifyItemBearerModRes", FieldType::None);
    E_RABSETUP_ITEM_BEARER_SURES_ELEMENT = FieldDef::new("s1ap.E_RABSetupItemBearerSURes_element", "E-RABSetupItemBearerSURes", FieldType::None);
    SECURITY_CONTEXT_ELEMENT = FieldDef::new("s1ap.SecurityContext_element", "SecurityContext", FieldType::None);
    NEXT_HOP_CHAINING_COUNT = FieldDef::new("s1ap.nextHopChainingCount", "nextHopChainingCount", FieldType::Uint32);
    NEXT_HOP_PARAMETER = FieldDef::new("s1ap.nextHopParameter", "nextHopParameter", FieldType::Bytes);
    HANDOVER_RESTRICTION_LIST_ELEMENT = FieldDef::new("s1ap.HandoverRestrictionList_element", "HandoverRestrictionList", FieldType::None);
    SERVING_PLMN = FieldDef::new("s1ap.servingPLMN", "servingPLMN", FieldType::Bytes);
    EQUIVALENT_PLMNS = FieldDef::new("s1ap.equivalentPLMNs", "equivalentPLMNs", FieldType::Uint32);
    PLMNIDENTITY = FieldDef::new("s1ap.PLMNidentity", "PLMNidentity", FieldType::Bytes);
    FORBIDDEN_TAS = FieldDef::new("s1ap.forbiddenTAs", "forbiddenTAs", FieldType::Uint32);
    FORBIDDEN_TAS_ITEM_ELEMENT = FieldDef::new("s1ap.ForbiddenTAs_Item_element", "ForbiddenTAs-Item", FieldType::None);
    FORBIDDEN_TACS = FieldDef::new("s1ap.forbiddenTACs", "forbiddenTACs", FieldType::Uint32);
    TAC = FieldDef::new("s1ap.TAC", "TAC", FieldType::Uint16).base(Base::DecHex);
    FORBIDDEN_LAS = FieldDef::new("s1ap.forbiddenLAs", "forbiddenLAs", FieldType::Uint32);
    FORBIDDEN_LAS_ITEM_ELEMENT = FieldDef::new("s1ap.ForbiddenLAs_Item_element", "ForbiddenLAs-Item", FieldType::None);
    FORBIDDEN_LACS = FieldDef::new("s1ap.forbiddenLACs", "forbiddenLACs", FieldType::Uint32);
    LAC = FieldDef::new("s1ap.LAC", "LAC", FieldType::Uint16).base(Base::DecHex);
    FORBIDDEN_INTER_RATS = FieldDef::new("s1ap.forbiddenInterRATs", "forbiddenInterRATs", FieldType::Uint32).strings(Strings::Values(&FORBIDDEN_INTER_RATS_VALUES));
    UEPAGING_ID = FieldDef::new("s1ap.UEPagingID", "UEPagingID", FieldType::Uint32).strings(Strings::Values(&UEPAGING_ID_VALUES));
    S_TMSI_ELEMENT = FieldDef::new("s1ap.s_TMSI_element", "s-TMSI", FieldType::None);
    M_MEC = FieldDef::new("s1ap.mMEC", "mMEC", FieldType::Uint8).base(Base::DecHex);
    M_TMSI = FieldDef::new("s1ap.m_TMSI", "m-TMSI", FieldType::Uint32).base(Base::DecHex);
    I_MSI = FieldDef::new("s1ap.iMSI", "iMSI", FieldType::Bytes);
    PAGING_DRX = FieldDef::new("s1ap.PagingDRX", "PagingDRX", FieldType::Uint32).strings(Strings::Values(&PAGING_DRX_VALUES));
    TAILIST = FieldDef::new("s1ap.TAIList", "TAIList", FieldType::Uint32);
    TAIITEM_ELEMENT = FieldDef::new("s1ap.TAIItem_element", "TAIItem", FieldType::None);
    T_AI_ELEMENT = FieldDef::new("s1ap.tAI_element", "tAI", FieldType::None);
    E_RABSETUP_ITEM_CTXT_SURES_ELEMENT = FieldDef::new("s1ap.E_RABSetupItemCtxtSURes_element", "E-RABSetupItemCtxtSURes", FieldType::None);
    E_RABSETUP_LIST_CTXT_SURES = FieldDef::new("s1ap.E_RABSetupListCtxtSURes", "E-RABSetupListCtxtSURes", FieldType::Uint32);
    E_RABTO_BE_SETUP_ITEM_CTXT_SUREQ_ELEMENT = FieldDef::new("s1ap.E_RABToBeSetupItemCtxtSUReq_element", "E-RABToBeSetupItemCtxtSUReq", FieldType::None);
    E_RABTO_BE_SETUP_LIST_HOREQ = FieldDef::new("s1ap.E_RABToBeSetupListHOReq", "E-RABToBeSetupListHOReq", FieldType::Uint32);
    CRITICALITY_DIAGNOSTICS_ELEMENT = FieldDef::new("s1ap.CriticalityDiagnostics_element", "CriticalityDiagnostics", FieldType::None);
    TRIGGERING_MESSAGE = FieldDef::new("s1ap.triggeringMessage", "triggeringMessage", FieldType::Uint32).strings(Strings::Values(&TRIGGERING_MESSAGE_VALUES));
    PROCEDURE_CRITICALITY = FieldDef::new("s1ap.procedureCriticality", "procedureCriticality", FieldType::Uint32).strings(Strings::Values(&CRITICALITY_VALUES));
    I_ES_CRITICALITY_DIAGNOSTICS = FieldDef::new("s1ap.iEsCriticalityDiagnostics", "iEsCriticalityDiagnostics", FieldType::Uint32);
    CRITICALITY_DIAGNOSTICS_IE_ITEM_ELEMENT = FieldDef::new("s1ap.CriticalityDiagnostics_IE_Item_element", "CriticalityDiagnostics-IE-Item", FieldType::None);
    I_ECRITICALITY = FieldDef::new("s1ap.iECriticality", "iECriticality", FieldType::Uint32).strings(Strings::Values(&CRITICALITY_VALUES));
    I_E_ID = FieldDef::new("s1ap.iE_ID", "iE-ID", FieldType::Uint32).strings(Strings::Values(&ID_VALUES));
    TYPE_OF_ERROR = FieldDef::new("s1ap.typeOfError", "typeOfError", FieldType::Uint32).strings(Strings::Values(&TYPE_OF_ERROR_VALUES));
    GLOBAL_ENB_ID_ELEMENT_2 = FieldDef::new("s1ap.Global_ENB_ID_element", "Global-ENB-ID", FieldType::None);
    ENBNAME = FieldDef::new("s1ap.ENBname", "ENBname", FieldType::String);
    MMENAME = FieldDef::new("s1ap.MMEname", "MMEname", FieldType::String);
    SERVED_PLMNS = FieldDef::new("s1ap.ServedPLMNs", "ServedPLMNs", FieldType::Uint32);
    SUPPORTED_TAS = FieldDef::new("s1ap.SupportedTAs", "SupportedTAs", FieldType::Uint32);
    SUPPORTED_TAS_ITEM_ELEMENT = FieldDef::new("s1ap.SupportedTAs_Item_element", "SupportedTAs-Item", FieldType::None);
    BROADCAST_PLMNS = FieldDef::new("s1ap.broadcastPLMNs", "broadcastPLMNs", FieldType::Uint32);
    TIME_TO_WAIT = FieldDef::new("s1ap.TimeToWait", "TimeToWait", FieldType::Uint32).strings(Strings::Values(&TIME_TO_WAIT_VALUES));
    UEAGGREGATE_MAXIMUM_BITRATE_ELEMENT = FieldDef::new("s1ap.UEAggregateMaximumBitrate_element", "UEAggregateMaximumBitrate", FieldType::None);
    U_EAGGREGATE_MAXIMUM_BIT_RATE_DL = FieldDef::new("s1ap.uEaggregateMaximumBitRateDL", "uEaggregateMaximumBitRateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    U_EAGGREGATE_MAXIMUM_BIT_RATE_UL = FieldDef::new("s1ap.uEaggregateMaximumBitRateUL", "uEaggregateMaximumBitRateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    TAI_ELEMENT = FieldDef::new("s1ap.TAI_element", "TAI", FieldType::None);
    E_RABRELEASE_LIST_BEARER_REL_COMP = FieldDef::new("s1ap.E_RABReleaseListBearerRelComp", "E-RABReleaseListBearerRelComp", FieldType::Uint32);
    CDMA2000_PDU = FieldDef::new("s1ap.Cdma2000PDU", "Cdma2000PDU", FieldType::Bytes);
    CDMA2000_RATTYPE = FieldDef::new("s1ap.Cdma2000RATType", "Cdma2000RATType", FieldType::Uint32).strings(Strings::Values(&CDMA2000_RATTYPE_VALUES));
    CDMA2000_SECTOR_ID = FieldDef::new("s1ap.Cdma2000SectorID", "Cdma2000SectorID", FieldType::Bytes);
    SECURITY_KEY = FieldDef::new("s1ap.SecurityKey", "SecurityKey", FieldType::Bytes);
    UERADIO_CAPABILITY = FieldDef::new("s1ap.UERadioCapability", "UERadioCapability", FieldType::Bytes);
    GUMMEI_ELEMENT = FieldDef::new("s1ap.GUMMEI_element", "GUMMEI", FieldType::None);
    M_ME_GROUP_ID = FieldDef::new("s1ap.mME_Group_ID", "mME-Group-ID", FieldType::Uint16).base(Base::DecHex);
    M_ME_CODE = FieldDef::new("s1ap.mME_Code", "mME-Code", FieldType::Uint8).base(Base::DecHex);
    E_RABINFORMATION_LIST_ITEM_ELEMENT = FieldDef::new("s1ap.E_RABInformationListItem_element", "E-RABInformationListItem", FieldType::None);
    D_L_FORWARDING = FieldDef::new("s1ap.dL_Forwarding", "dL-Forwarding", FieldType::Uint32).strings(Strings::Values(&D_L_FORWARDING_VALUES));
    DIRECT_FORWARDING_PATH_AVAILABILITY = FieldDef::new("s1ap.Direct_Forwarding_Path_Availability", "Direct-Forwarding-Path-Availability", FieldType::Uint32).strings(Strings::Values(&DIRECT_FORWARDING_PATH_AVAILABILITY_VALUES));
    UEIDENTITY_INDEX_VALUE = FieldDef::new("s1ap.UEIdentityIndexValue", "UEIdentityIndexValue", FieldType::Bytes);
    CDMA2000_HOSTATUS = FieldDef::new("s1ap.Cdma2000HOStatus", "Cdma2000HOStatus", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOSTATUS_VALUES));
    CDMA2000_HOREQUIRED_INDICATION = FieldDef::new("s1ap.Cdma2000HORequiredIndication", "Cdma2000HORequiredIndication", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    E_UTRAN_TRACE_ID_2 = FieldDef::new("s1ap.E_UTRAN_Trace_ID", "E-UTRAN-Trace-ID", FieldType::Bytes);
    RELATIVE_MMECAPACITY = FieldDef::new("s1ap.RelativeMMECapacity", "RelativeMMECapacity", FieldType::Uint32);
    BEARERS_SUBJECT_TO_STATUS_TRANSFER_ITEM_ELEMENT = FieldDef::new("s1ap.Bearers_SubjectToStatusTransfer_Item_element", "Bearers-SubjectToStatusTransfer-Item", FieldType::None);
    U_L_COUNTVALUE_ELEMENT = FieldDef::new("s1ap.uL_COUNTvalue_element", "uL-COUNTvalue", FieldType::None);
    P_DCP_SN = FieldDef::new("s1ap.pDCP_SN", "pDCP-SN", FieldType::Uint32);
    H_FN = FieldDef::new("s1ap.hFN", "hFN", FieldType::Uint32);
    D_L_COUNTVALUE_ELEMENT = FieldDef::new("s1ap.dL_COUNTvalue_element", "dL-COUNTvalue", FieldType::None);
    RECEIVE_STATUSOF_ULPDCPSDUS = FieldDef::new("s1ap.receiveStatusofULPDCPSDUs", "receiveStatusofULPDCPSDUs", FieldType::Bytes);
    ENB_STATUS_TRANSFER_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("s1ap.ENB_StatusTransfer_TransparentContainer_element", "ENB-StatusTransfer-TransparentContainer", FieldType::None);
    BEARERS_SUBJECT_TO_STATUS_TRANSFER_LIST = FieldDef::new("s1ap.bearers_SubjectToStatusTransferList", "bearers-SubjectToStatusTransferList", FieldType::Uint32);
    UE_ASSOCIATED_LOGICAL_S1_CONNECTION_ITEM_ELEMENT = FieldDef::new("s1ap.UE_associatedLogicalS1_ConnectionItem_element", "UE-associatedLogicalS1-ConnectionItem", FieldType::None);
    MME_UE_S1_AP_ID_2 = FieldDef::new("s1ap.MME_UE_S1AP_ID", "mME-UE-S1AP-ID", FieldType::Uint32);
    ENB_UE_S1_AP_ID_2 = FieldDef::new("s1ap.ENB_UE_S1AP_ID", "eNB-UE-S1AP-ID", FieldType::Uint32);
    RESET_TYPE = FieldDef::new("s1ap.ResetType", "ResetType", FieldType::Uint32).strings(Strings::Values(&RESET_TYPE_VALUES));
    S1_INTERFACE = FieldDef::new("s1ap.s1_Interface", "s1-Interface", FieldType::Uint32).strings(Strings::Values(&S1_INTERFACE_VALUES));
    PART_OF_S1_INTERFACE = FieldDef::new("s1ap.partOfS1_Interface", "partOfS1-Interface", FieldType::Uint32);
    UE_ASSOCIATED_LOGICAL_S1_CONNECTION_LIST_RES_ACK = FieldDef::new("s1ap.UE_associatedLogicalS1_ConnectionListResAck", "UE-associatedLogicalS1-ConnectionListResAck", FieldType::Uint32);
    E_RABTO_BE_SWITCHED_ULITEM_ELEMENT = FieldDef::new("s1ap.E_RABToBeSwitchedULItem_element", "E-RABToBeSwitchedULItem", FieldType::None);
    E_RABTO_BE_SWITCHED_ULLIST = FieldDef::new("s1ap.E_RABToBeSwitchedULList", "E-RABToBeSwitchedULList", FieldType::Uint32);
    S_TMSI_ELEMENT_2 = FieldDef::new("s1ap.S_TMSI_element", "S-TMSI", FieldType::None);
    CDMA2000_ONE_XRAND = FieldDef::new("s1ap.Cdma2000OneXRAND", "Cdma2000OneXRAND", FieldType::Bytes);
    REQUEST_TYPE_ELEMENT = FieldDef::new("s1ap.RequestType_element", "RequestType", FieldType::None);
    EVENT_TYPE = FieldDef::new("s1ap.eventType", "eventType", FieldType::Uint32).strings(Strings::Values(&EVENT_TYPE_VALUES));
    REPORT_AREA = FieldDef::new("s1ap.reportArea", "reportArea", FieldType::Uint32).strings(Strings::Values(&REPORT_AREA_VALUES));
    UE_S1_AP_IDS = FieldDef::new("s1ap.UE_S1AP_IDs", "UE-S1AP-IDs", FieldType::Uint32).strings(Strings::Values(&UE_S1_AP_IDS_VALUES));
    U_E_S1_AP_ID_PAIR_ELEMENT = FieldDef::new("s1ap.uE_S1AP_ID_pair_element", "uE-S1AP-ID-pair", FieldType::None);
    EUTRAN_CGI_ELEMENT = FieldDef::new("s1ap.EUTRAN_CGI_element", "EUTRAN-CGI", FieldType::None);
    CELL_IDENTITY = FieldDef::new("s1ap.CellIdentity", "cell-ID", FieldType::Uint32).base(Base::Hex);
    OVERLOAD_RESPONSE = FieldDef::new("s1ap.OverloadResponse", "OverloadResponse", FieldType::Uint32).strings(Strings::Values(&OVERLOAD_RESPONSE_VALUES));
    OVERLOAD_ACTION = FieldDef::new("s1ap.overloadAction", "overloadAction", FieldType::Uint32).strings(Strings::Values(&OVERLOAD_ACTION_VALUES));
    CDMA2000_ONE_XSRVCCINFO_ELEMENT = FieldDef::new("s1ap.Cdma2000OneXSRVCCInfo_element", "Cdma2000OneXSRVCCInfo", FieldType::None);
    CDMA2000_ONE_XMEID = FieldDef::new("s1ap.cdma2000OneXMEID", "cdma2000OneXMEID", FieldType::Bytes);
    CDMA2000_ONE_XMSI = FieldDef::new("s1ap.cdma2000OneXMSI", "cdma2000OneXMSI", FieldType::Bytes);
    CDMA2000_ONE_XPILOT = FieldDef::new("s1ap.cdma2000OneXPilot", "cdma2000OneXPilot", FieldType::Bytes);
    SOURCE_TO_TARGET_TRANSPARENT_CONTAINER = FieldDef::new("s1ap.Source_ToTarget_TransparentContainer", "Source-ToTarget-TransparentContainer", FieldType::Bytes);
    SERVED_GUMMEIS = FieldDef::new("s1ap.ServedGUMMEIs", "ServedGUMMEIs", FieldType::Uint32);
    SERVED_GUMMEIS_ITEM_ELEMENT = FieldDef::new("s1ap.ServedGUMMEIsItem_element", "ServedGUMMEIsItem", FieldType::None);
    SERVED_PLMNS_2 = FieldDef::new("s1ap.servedPLMNs", "servedPLMNs", FieldType::Uint32);
    SERVED_GROUP_IDS = FieldDef::new("s1ap.servedGroupIDs", "servedGroupIDs", FieldType::Uint32);
    MME_GROUP_ID = FieldDef::new("s1ap.MME_Group_ID", "MME-Group-ID", FieldType::Uint16).base(Base::DecHex);
    SERVED_MMECS = FieldDef::new("s1ap.servedMMECs", "servedMMECs", FieldType::Uint32);
    MME_CODE = FieldDef::new("s1ap.MME_Code", "MME-Code", FieldType::Uint8).base(Base::DecHex);
    SUBSCRIBER_PROFILE_IDFOR_RFP = FieldDef::new("s1ap.SubscriberProfileIDforRFP", "SubscriberProfileIDforRFP", FieldType::Uint32);
    UESECURITY_CAPABILITIES_ELEMENT = FieldDef::new("s1ap.UESecurityCapabilities_element", "UESecurityCapabilities", FieldType::None);
    ENCRYPTION_ALGORITHMS = FieldDef::new("s1ap.encryptionAlgorithms", "encryptionAlgorithms", FieldType::Bytes);
    INTEGRITY_PROTECTION_ALGORITHMS = FieldDef::new("s1ap.integrityProtectionAlgorithms", "integrityProtectionAlgorithms", FieldType::Bytes);
    CSFALLBACK_INDICATOR = FieldDef::new("s1ap.CSFallbackIndicator", "CSFallbackIndicator", FieldType::Uint32).strings(Strings::Values(&CSFALLBACK_INDICATOR_VALUES));
    CNDOMAIN = FieldDef::new("s1ap.CNDomain", "CNDomain", FieldType::Uint32).strings(Strings::Values(&CNDOMAIN_VALUES));
    MESSAGE_IDENTIFIER = FieldDef::new("s1ap.MessageIdentifier", "MessageIdentifier", FieldType::Uint16).strings(Strings::Values(&MESSAGE_IDENTIFIER_VALUES));
    SERIAL_NUMBER = FieldDef::new("s1ap.SerialNumber", "SerialNumber", FieldType::Bytes);
    WARNING_AREA_LIST = FieldDef::new("s1ap.WarningAreaList", "WarningAreaList", FieldType::Uint32).strings(Strings::Values(&WARNING_AREA_LIST_VALUES));
    CELL_IDLIST = FieldDef::new("s1ap.cellIDList", "cellIDList", FieldType::Uint32);
    TRACKING_AREA_LISTFOR_WARNING = FieldDef::new("s1ap.trackingAreaListforWarning", "trackingAreaListforWarning", FieldType::Uint32);
    EMERGENCY_AREA_IDLIST = FieldDef::new("s1ap.emergencyAreaIDList", "emergencyAreaIDList", FieldType::Uint32);
    EMERGENCY_AREA_ID = FieldDef::new("s1ap.EmergencyAreaID", "EmergencyAreaID", FieldType::Bytes);
    REPETITION_PERIOD = FieldDef::new("s1ap.RepetitionPeriod", "RepetitionPeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    NUMBEROF_BROADCAST_REQUEST = FieldDef::new("s1ap.NumberofBroadcastRequest", "NumberofBroadcastRequest", FieldType::Uint32);
    WARNING_TYPE = FieldDef::new("s1ap.WarningType", "WarningType", FieldType::Bytes);
    WARNING_SECURITY_INFO = FieldDef::new("s1ap.WarningSecurityInfo", "WarningSecurityInfo", FieldType::Bytes);
    DATA_CODING_SCHEME = FieldDef::new("s1ap.DataCodingScheme", "DataCodingScheme", FieldType::Bytes);
    WARNING_MESSAGE_CONTENTS = FieldDef::new("s1ap.WarningMessageContents", "WarningMessageContents", FieldType::Bytes);
    BROADCAST_COMPLETED_AREA_LIST = FieldDef::new("s1ap.BroadcastCompletedAreaList", "BroadcastCompletedAreaList", FieldType::Uint32).strings(Strings::Values(&BROADCAST_COMPLETED_AREA_LIST_VALUES));
    CELL_ID_BROADCAST = FieldDef::new("s1ap.cellID_Broadcast", "cellID-Broadcast", FieldType::Uint32);
    CELL_ID_BROADCAST_ITEM_ELEMENT = FieldDef::new("s1ap.CellID_Broadcast_Item_element", "CellID-Broadcast-Item", FieldType::None);
    E_CGI_ELEMENT = FieldDef::new("s1ap.eCGI_element", "eCGI", FieldType::None);
    T_AI_BROADCAST = FieldDef::new("s1ap.tAI_Broadcast", "tAI-Broadcast", FieldType::Uint32);
    TAI_BROADCAST_ITEM_ELEMENT = FieldDef::new("s1ap.TAI_Broadcast_Item_element", "TAI-Broadcast-Item", FieldType::None);
    COMPLETED_CELLIN_TAI = FieldDef::new("s1ap.completedCellinTAI", "completedCellinTAI", FieldType::Uint32);
    COMPLETED_CELLIN_TAI_ITEM_ELEMENT = FieldDef::new("s1ap.CompletedCellinTAI_Item_element", "CompletedCellinTAI-Item", FieldType::None);
    EMERGENCY_AREA_ID_BROADCAST = FieldDef::new("s1ap.emergencyAreaID_Broadcast", "emergencyAreaID-Broadcast", FieldType::Uint32);
    EMERGENCY_AREA_ID_BROADCAST_ITEM_ELEMENT = FieldDef::new("s1ap.EmergencyAreaID_Broadcast_Item_element", "EmergencyAreaID-Broadcast-Item", FieldType::None);
    EMERGENCY_AREA_ID_2 = FieldDef::new("s1ap.emergencyAreaID", "emergencyAreaID", FieldType::Bytes);
    COMPLETED_CELLIN_EAI = FieldDef::new("s1ap.completedCellinEAI", "completedCellinEAI", FieldType::Uint32);
    COMPLETED_CELLIN_EAI_ITEM_ELEMENT = FieldDef::new("s1ap.CompletedCellinEAI_Item_element", "CompletedCellinEAI-Item", FieldType::None);
    INTER_SYSTEM_INFORMATION_TRANSFER_TYPE = FieldDef::new("s1ap.Inter_SystemInformationTransferType", "Inter-SystemInformationTransferType", FieldType::Uint32).strings(Strings::Values(&INTER_SYSTEM_INFORMATION_TRANSFER_TYPE_VALUES));
    R_IMTRANSFER_ELEMENT = FieldDef::new("s1ap.rIMTransfer_element", "rIMTransfer", FieldType::None);
    R_IMINFORMATION = FieldDef::new("s1ap.rIMInformation", "rIMInformation", FieldType::Bytes);
    R_IMROUTING_ADDRESS = FieldDef::new("s1ap.rIMRoutingAddress", "rIMRoutingAddress", FieldType::Uint32).strings(Strings::Values(&R_IMROUTING_ADDRESS_VALUES));
    G_ERAN_CELL_ID_ELEMENT = FieldDef::new("s1ap.gERAN_Cell_ID_element", "gERAN-Cell-ID", FieldType::None);
    E_HRPD_SECTOR_ID = FieldDef::new("s1ap.eHRPD_Sector_ID", "eHRPD-Sector-ID", FieldType::Bytes);
    TARGET_TO_SOURCE_TRANSPARENT_CONTAINER = FieldDef::new("s1ap.Target_ToSource_TransparentContainer", "Target-ToSource-TransparentContainer", FieldType::Bytes);
    SRVCCOPERATION_POSSIBLE = FieldDef::new("s1ap.SRVCCOperationPossible", "SRVCCOperationPossible", FieldType::Uint32).strings(Strings::Values(&SRVCCOPERATION_POSSIBLE_VALUES));
    SRVCCHOINDICATION = FieldDef::new("s1ap.SRVCCHOIndication", "SRVCCHOIndication", FieldType::Uint32).strings(Strings::Values(&SRVCCHOINDICATION_VALUES));
    CSG_ID = FieldDef::new("s1ap.CSG_Id", "CSG-Id", FieldType::Bytes);
    CSG_ID_LIST = FieldDef::new("s1ap.CSG_IdList", "CSG-IdList", FieldType::Uint32);
    CSG_ID_LIST_ITEM_ELEMENT = FieldDef::new("s1ap.CSG_IdList_Item_element", "CSG-IdList-Item", FieldType::None);
    C_SG_ID = FieldDef::new("s1ap.cSG_Id", "cSG-Id", FieldType::Bytes);
    SONCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.SONConfigurationTransfer_element", "SONConfigurationTransfer", FieldType::None);
    SOURCEE_NB_ID_ELEMENT = FieldDef::new("s1ap.sourceeNB_ID_element", "sourceeNB-ID", FieldType::None);
    S_ONINFORMATION = FieldDef::new("s1ap.sONInformation", "sONInformation", FieldType::Uint32).strings(Strings::Values(&S_ONINFORMATION_VALUES));
    S_ONINFORMATION_REQUEST = FieldDef::new("s1ap.sONInformationRequest", "sONInformationRequest", FieldType::Uint32).strings(Strings::Values(&S_ONINFORMATION_REQUEST_VALUES));
    S_ONINFORMATION_REPLY_ELEMENT = FieldDef::new("s1ap.sONInformationReply_element", "sONInformationReply", FieldType::None);
    X2_TNLCONFIGURATION_INFO_ELEMENT = FieldDef::new("s1ap.x2TNLConfigurationInfo_element", "x2TNLConfigurationInfo", FieldType::None);
    E_NBX2_TRANSPORT_LAYER_ADDRESSES = FieldDef::new("s1ap.eNBX2TransportLayerAddresses", "eNBX2TransportLayerAddresses", FieldType::Uint32);
    TRANSPORT_LAYER_ADDRESS_2 = FieldDef::new("s1ap.TransportLayerAddress", "TransportLayerAddress", FieldType::Bytes);
    S_ONINFORMATION_EXTENSION_ELEMENT = FieldDef::new("s1ap.sONInformation_Extension_element", "sONInformation-Extension", FieldType::None);
    MSCLASSMARK2 = FieldDef::new("s1ap.MSClassmark2", "MSClassmark2", FieldType::Bytes);
    MSCLASSMARK3 = FieldDef::new("s1ap.MSClassmark3", "MSClassmark3", FieldType::Bytes);
    RRC_ESTABLISHMENT_CAUSE = FieldDef::new("s1ap.RRC_Establishment_Cause", "RRC-Establishment-Cause", FieldType::Uint32).strings(Strings::Values(&RRC_ESTABLISHMENT_CAUSE_VALUES));
    NASSECURITY_PARAMETERSFROM_E_UTRAN = FieldDef::new("s1ap.NASSecurityParametersfromE_UTRAN", "NASSecurityParametersfromE-UTRAN", FieldType::Bytes);
    NASSECURITY_PARAMETERSTO_E_UTRAN = FieldDef::new("s1ap.NASSecurityParameterstoE_UTRAN", "NASSecurityParameterstoE-UTRAN", FieldType::Bytes);
    EUTRANROUND_TRIP_DELAY_ESTIMATION_INFO = FieldDef::new("s1ap.EUTRANRoundTripDelayEstimationInfo", "EUTRANRoundTripDelayEstimationInfo", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::sixteen_times));
    BROADCAST_CANCELLED_AREA_LIST = FieldDef::new("s1ap.BroadcastCancelledAreaList", "BroadcastCancelledAreaList", FieldType::Uint32).strings(Strings::Values(&BROADCAST_CANCELLED_AREA_LIST_VALUES));
    CELL_ID_CANCELLED = FieldDef::new("s1ap.cellID_Cancelled", "cellID-Cancelled", FieldType::Uint32);
    CELL_ID_CANCELLED_ITEM_ELEMENT = FieldDef::new("s1ap.CellID_Cancelled_Item_element", "CellID-Cancelled-Item", FieldType::None);
    NUMBER_OF_BROADCASTS = FieldDef::new("s1ap.numberOfBroadcasts", "numberOfBroadcasts", FieldType::Uint32);
    T_AI_CANCELLED = FieldDef::new("s1ap.tAI_Cancelled", "tAI-Cancelled", FieldType::Uint32);
    TAI_CANCELLED_ITEM_ELEMENT = FieldDef::new("s1ap.TAI_Cancelled_Item_element", "TAI-Cancelled-Item", FieldType::None);
    CANCELLED_CELLIN_TAI = FieldDef::new("s1ap.cancelledCellinTAI", "cancelledCellinTAI", FieldType::Uint32);
    CANCELLED_CELLIN_TAI_ITEM_ELEMENT = FieldDef::new("s1ap.CancelledCellinTAI_Item_element", "CancelledCellinTAI-Item", FieldType::None);
    EMERGENCY_AREA_ID_CANCELLED = FieldDef::new("s1ap.emergencyAreaID_Cancelled", "emergencyAreaID-Cancelled", FieldType::Uint32);
    EMERGENCY_AREA_ID_CANCELLED_ITEM_ELEMENT = FieldDef::new("s1ap.EmergencyAreaID_Cancelled_Item_element", "EmergencyAreaID-Cancelled-Item", FieldType::None);
    CANCELLED_CELLIN_EAI = FieldDef::new("s1ap.cancelledCellinEAI", "cancelledCellinEAI", FieldType::Uint32);
    CANCELLED_CELLIN_EAI_ITEM_ELEMENT = FieldDef::new("s1ap.CancelledCellinEAI_Item_element", "CancelledCellinEAI-Item", FieldType::None);
    CONCURRENT_WARNING_MESSAGE_INDICATOR = FieldDef::new("s1ap.ConcurrentWarningMessageIndicator", "ConcurrentWarningMessageIndicator", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    EXTENDED_REPETITION_PERIOD = FieldDef::new("s1ap.ExtendedRepetitionPeriod", "ExtendedRepetitionPeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    CELL_ACCESS_MODE = FieldDef::new("s1ap.CellAccessMode", "CellAccessMode", FieldType::Uint32).strings(Strings::Values(&CELL_ACCESS_MODE_VALUES));
    CSGMEMBERSHIP_STATUS = FieldDef::new("s1ap.CSGMembershipStatus", "CSGMembershipStatus", FieldType::Uint32).strings(Strings::Values(&CSGMEMBERSHIP_STATUS_VALUES));
    LPPA_PDU = FieldDef::new("s1ap.LPPa_PDU", "LPPa-PDU", FieldType::Bytes);
    ROUTING_ID = FieldDef::new("s1ap.Routing_ID", "Routing-ID", FieldType::Uint32);
    PS_SERVICE_NOT_AVAILABLE = FieldDef::new("s1ap.PS_ServiceNotAvailable", "PS-ServiceNotAvailable", FieldType::Uint32).strings(Strings::Values(&PS_SERVICE_NOT_AVAILABLE_VALUES));
    PAGING_PRIORITY = FieldDef::new("s1ap.PagingPriority", "PagingPriority", FieldType::Uint32).strings(Strings::Values(&PAGING_PRIORITY_VALUES));
    GUMMEILIST = FieldDef::new("s1ap.GUMMEIList", "GUMMEIList", FieldType::Uint32);
    LAI_ELEMENT = FieldDef::new("s1ap.LAI_element", "LAI", FieldType::None);
    RELAY_NODE_INDICATOR = FieldDef::new("s1ap.RelayNode_Indicator", "RelayNode-Indicator", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    TRAFFIC_LOAD_REDUCTION_INDICATION = FieldDef::new("s1ap.TrafficLoadReductionIndication", "TrafficLoadReductionIndication", FieldType::Uint32).strings(Strings::Unit(&("%", "%")));
    MMERELAY_SUPPORT_INDICATOR = FieldDef::new("s1ap.MMERelaySupportIndicator", "MMERelaySupportIndicator", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    GWCONTEXT_RELEASE_INDICATION = FieldDef::new("s1ap.GWContextReleaseIndication", "GWContextReleaseIndication", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    MANAGEMENT_BASED_MDTALLOWED = FieldDef::new("s1ap.ManagementBasedMDTAllowed", "ManagementBasedMDTAllowed", FieldType::Uint32).strings(Strings::Values(&MANAGEMENT_BASED_MDTALLOWED_VALUES));
    PRIVACY_INDICATOR = FieldDef::new("s1ap.PrivacyIndicator", "PrivacyIndicator", FieldType::Uint32).strings(Strings::Values(&PRIVACY_INDICATOR_VALUES));
    VOICE_SUPPORT_MATCH_INDICATOR = FieldDef::new("s1ap.VoiceSupportMatchIndicator", "VoiceSupportMatchIndicator", FieldType::Uint32).strings(Strings::Values(&VOICE_SUPPORT_MATCH_INDICATOR_VALUES));
    GUMMEITYPE = FieldDef::new("s1ap.GUMMEIType", "GUMMEIType", FieldType::Uint32).strings(Strings::Values(&GUMMEITYPE_VALUES));
    TUNNEL_INFORMATION_ELEMENT = FieldDef::new("s1ap.TunnelInformation_element", "TunnelInformation", FieldType::None);
    U_DP_PORT_NUMBER = FieldDef::new("s1ap.uDP_Port_Number", "uDP-Port-Number", FieldType::Uint16);
    MDTPLMNLIST = FieldDef::new("s1ap.MDTPLMNList", "MDTPLMNList", FieldType::Uint32);
    ECGILIST_FOR_RESTART = FieldDef::new("s1ap.ECGIListForRestart", "ECGIListForRestart", FieldType::Uint32);
    LHN_ID = FieldDef::new("s1ap.LHN_ID", "LHN-ID", FieldType::String);
    ADDITIONAL_CSFALLBACK_INDICATOR = FieldDef::new("s1ap.AdditionalCSFallbackIndicator", "AdditionalCSFallbackIndicator", FieldType::Uint32).strings(Strings::Values(&ADDITIONAL_CSFALLBACK_INDICATOR_VALUES));
    TAILIST_FOR_RESTART = FieldDef::new("s1ap.TAIListForRestart", "TAIListForRestart", FieldType::Uint32);
    USER_LOCATION_INFORMATION_ELEMENT = FieldDef::new("s1ap.UserLocationInformation_element", "UserLocationInformation", FieldType::None);
    EUTRAN_CGI_ELEMENT_2 = FieldDef::new("s1ap.eutran_cgi_element", "eutran-cgi", FieldType::None);
    TAI_ELEMENT_2 = FieldDef::new("s1ap.tai_element", "tai", FieldType::None);
    EMERGENCY_AREA_IDLIST_FOR_RESTART = FieldDef::new("s1ap.EmergencyAreaIDListForRestart", "EmergencyAreaIDListForRestart", FieldType::Uint32);
    KILL_ALL_WARNING_MESSAGES = FieldDef::new("s1ap.KillAllWarningMessages", "KillAllWarningMessages", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    MASKED_IMEISV = FieldDef::new("s1ap.Masked_IMEISV", "Masked-IMEISV", FieldType::Bytes);
    PRO_SE_AUTHORIZED_ELEMENT = FieldDef::new("s1ap.ProSeAuthorized_element", "ProSeAuthorized", FieldType::None);
    PRO_SE_DIRECT_DISCOVERY = FieldDef::new("s1ap.proSeDirectDiscovery", "proSeDirectDiscovery", FieldType::Uint32).strings(Strings::Values(&PRO_SE_DIRECT_DISCOVERY_VALUES));
    PRO_SE_DIRECT_COMMUNICATION = FieldDef::new("s1ap.proSeDirectCommunication", "proSeDirectCommunication", FieldType::Uint32).strings(Strings::Values(&PRO_SE_DIRECT_DISCOVERY_VALUES));
    EXPECTED_UEBEHAVIOUR_ELEMENT = FieldDef::new("s1ap.ExpectedUEBehaviour_element", "ExpectedUEBehaviour", FieldType::None);
    EXPECTED_ACTIVITY_ELEMENT = FieldDef::new("s1ap.expectedActivity_element", "expectedActivity", FieldType::None);
    EXPECTED_ACTIVITY_PERIOD = FieldDef::new("s1ap.expectedActivityPeriod", "expectedActivityPeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    EXPECTED_IDLE_PERIOD = FieldDef::new("s1ap.expectedIdlePeriod", "expectedIdlePeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    SOURCEOF_UEACTIVITY_BEHAVIOUR_INFORMATION = FieldDef::new("s1ap.sourceofUEActivityBehaviourInformation", "sourceofUEActivityBehaviourInformation", FieldType::Uint32).strings(Strings::Values(&SOURCEOF_UEACTIVITY_BEHAVIOUR_INFORMATION_VALUES));
    EXPECTED_HOINTERVAL = FieldDef::new("s1ap.expectedHOInterval", "expectedHOInterval", FieldType::Uint32).strings(Strings::Values(&EXPECTED_HOINTERVAL_VALUES));
    UERADIO_CAPABILITY_FOR_PAGING = FieldDef::new("s1ap.UERadioCapabilityForPaging", "UERadioCapabilityForPaging", FieldType::Bytes);
    E_RABTO_BE_MODIFIED_LIST_BEARER_MOD_IND = FieldDef::new("s1ap.E_RABToBeModifiedListBearerModInd", "E-RABToBeModifiedListBearerModInd", FieldType::Uint32);
    E_RABTO_BE_MODIFIED_ITEM_BEARER_MOD_IND_ELEMENT = FieldDef::new("s1ap.E_RABToBeModifiedItemBearerModInd_element", "E-RABToBeModifiedItemBearerModInd", FieldType::None);
    D_L_GTP_TEID = FieldDef::new("s1ap.dL_GTP_TEID", "dL-GTP-TEID", FieldType::Bytes);
    E_RABNOT_TO_BE_MODIFIED_LIST_BEARER_MOD_IND = FieldDef::new("s1ap.E_RABNotToBeModifiedListBearerModInd", "E-RABNotToBeModifiedListBearerModInd", FieldType::Uint32);
    E_RABNOT_TO_BE_MODIFIED_ITEM_BEARER_MOD_IND_ELEMENT = FieldDef::new("s1ap.E_RABNotToBeModifiedItemBearerModInd_element", "E-RABNotToBeModifiedItemBearerModInd", FieldType::None);
    E_RABMODIFY_LIST_BEARER_MOD_CONF = FieldDef::new("s1ap.E_RABModifyListBearerModConf", "E-RABModifyListBearerModConf", FieldType::Uint32);
    E_RABMODIFY_ITEM_BEARER_MOD_CONF_ELEMENT = FieldDef::new("s1ap.E_RABModifyItemBearerModConf_element", "E-RABModifyItemBearerModConf", FieldType::None);
    SONINFORMATION_REPORT = FieldDef::new("s1ap.SONInformationReport", "SONInformationReport", FieldType::Uint32).strings(Strings::Values(&SONINFORMATION_REPORT_VALUES));
    R_LFREPORT_INFORMATION_ELEMENT = FieldDef::new("s1ap.rLFReportInformation_element", "rLFReportInformation", FieldType::None);
    U_E_RLF_REPORT_CONTAINER = FieldDef::new("s1ap.uE_RLF_Report_Container", "uE-RLF-Report-Container", FieldType::Bytes);
    U_E_RLF_REPORT_CONTAINER_FOR_EXTENDED_BANDS = FieldDef::new("s1ap.uE_RLF_Report_Container_for_extended_bands", "uE-RLF-Report-Container-for-extended-bands", FieldType::Bytes);
    ASSISTANCE_DATA_FOR_PAGING_ELEMENT = FieldDef::new("s1ap.AssistanceDataForPaging_element", "AssistanceDataForPaging", FieldType::None);
    ASSISTANCE_DATA_FOR_RECOMMENDED_CELLS_ELEMENT = FieldDef::new("s1ap.assistanceDataForRecommendedCells_element", "assistanceDataForRecommendedCells", FieldType::None);
    RECOMMENDED_CELLS_FOR_PAGING_ELEMENT = FieldDef::new("s1ap.recommendedCellsForPaging_element", "recommendedCellsForPaging", FieldType::None);
    RECOMMENDED_CELL_LIST = FieldDef::new("s1ap.recommendedCellList", "recommendedCellList", FieldType::Uint32);
    ASSISTANCE_DATA_FOR_CECAPABLE_UES_ELEMENT = FieldDef::new("s1ap.assistanceDataForCECapableUEs_element", "assistanceDataForCECapableUEs", FieldType::None);
    CELL_IDENTIFIER_AND_CELEVEL_FOR_CECAPABLE_UES_ELEMENT = FieldDef::new("s1ap.cellIdentifierAndCELevelForCECapableUEs_element", "cellIdentifierAndCELevelForCECapableUEs", FieldType::None);
    GLOBAL_CELL_ID_ELEMENT = FieldDef::new("s1ap.global_Cell_ID_element", "global-Cell-ID", FieldType::None);
    C_ELEVEL = FieldDef::new("s1ap.cELevel", "cELevel", FieldType::Bytes);
    PAGING_ATTEMPT_INFORMATION_ELEMENT = FieldDef::new("s1ap.pagingAttemptInformation_element", "pagingAttemptInformation", FieldType::None);
    PAGING_ATTEMPT_COUNT = FieldDef::new("s1ap.pagingAttemptCount", "pagingAttemptCount", FieldType::Uint32);
    INTENDED_NUMBER_OF_PAGING_ATTEMPTS = FieldDef::new("s1ap.intendedNumberOfPagingAttempts", "intendedNumberOfPagingAttempts", FieldType::Uint32);
    NEXT_PAGING_AREA_SCOPE = FieldDef::new("s1ap.nextPagingAreaScope", "nextPagingAreaScope", FieldType::Uint32).strings(Strings::Values(&NEXT_PAGING_AREA_SCOPE_VALUES));
    CELL_IDENTIFIER_AND_CELEVEL_FOR_CECAPABLE_UES_ELEMENT_2 = FieldDef::new("s1ap.CellIdentifierAndCELevelForCECapableUEs_element", "CellIdentifierAndCELevelForCECapableUEs", FieldType::None);
    INFORMATION_ON_RECOMMENDED_CELLS_AND_ENBS_FOR_PAGING_ELEMENT = FieldDef::new("s1ap.InformationOnRecommendedCellsAndENBsForPaging_element", "InformationOnRecommendedCellsAndENBsForPaging", FieldType::None);
    RECOMMEND_ENBS_FOR_PAGING_ELEMENT = FieldDef::new("s1ap.recommendENBsForPaging_element", "recommendENBsForPaging", FieldType::None);
    RECOMMENDED_ENBLIST = FieldDef::new("s1ap.recommendedENBList", "recommendedENBList", FieldType::Uint32);
    RECOMMENDED_CELL_ITEM_ELEMENT = FieldDef::new("s1ap.RecommendedCellItem_element", "RecommendedCellItem", FieldType::None);
    E_UTRAN_CGI_ELEMENT = FieldDef::new("s1ap.eUTRAN_CGI_element", "eUTRAN-CGI", FieldType::None);
    TIME_STAYED_IN_CELL = FieldDef::new("s1ap.timeStayedInCell", "timeStayedInCell", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    RECOMMENDED_ENBITEM_ELEMENT = FieldDef::new("s1ap.RecommendedENBItem_element", "RecommendedENBItem", FieldType::None);
    M_MEPAGING_TARGET = FieldDef::new("s1ap.mMEPagingTarget", "mMEPagingTarget", FieldType::Uint32).strings(Strings::Values(&M_MEPAGING_TARGET_VALUES));
    PWSFAILED_ECGILIST = FieldDef::new("s1ap.PWSfailedECGIList", "PWSfailedECGIList", FieldType::Uint32);
    ADDITIONAL_GUTI_ELEMENT = FieldDef::new("s1ap.Additional_GUTI_element", "Additional-GUTI", FieldType::None);
    G_UMMEI_ELEMENT = FieldDef::new("s1ap.gUMMEI_element", "gUMMEI", FieldType::None);
    S1_MESSAGE = FieldDef::new("s1ap.S1_Message", "S1-Message", FieldType::Bytes);
    CSGMEMBERSHIP_INFO_ELEMENT = FieldDef::new("s1ap.CSGMembershipInfo_element", "CSGMembershipInfo", FieldType::None);
    C_SGMEMBERSHIP_STATUS = FieldDef::new("s1ap.cSGMembershipStatus", "cSGMembershipStatus", FieldType::Uint32).strings(Strings::Values(&CSGMEMBERSHIP_STATUS_VALUES));
    CELL_ACCESS_MODE_2 = FieldDef::new("s1ap.cellAccessMode", "cellAccessMode", FieldType::Uint32).strings(Strings::Values(&CELL_ACCESS_MODE_VALUES));
    PAGING_E_DRXINFORMATION_ELEMENT = FieldDef::new("s1ap.Paging_eDRXInformation_element", "Paging-eDRXInformation", FieldType::None);
    PAGING_E_DRX_CYCLE = FieldDef::new("s1ap.paging_eDRX_Cycle", "paging-eDRX-Cycle", FieldType::Uint32).strings(Strings::Values(&PAGING_E_DRX_CYCLE_VALUES));
    PAGING_TIME_WINDOW = FieldDef::new("s1ap.pagingTimeWindow", "pagingTimeWindow", FieldType::Uint32).strings(Strings::Values(&PAGING_TIME_WINDOW_VALUES));
    UE_RETENTION_INFORMATION = FieldDef::new("s1ap.UE_RetentionInformation", "UE-RetentionInformation", FieldType::Uint32).strings(Strings::Values(&UE_RETENTION_INFORMATION_VALUES));
    UE_USAGE_TYPE = FieldDef::new("s1ap.UE_Usage_Type", "UE-Usage-Type", FieldType::Uint32);
    EXTENDED_UEIDENTITY_INDEX_VALUE = FieldDef::new("s1ap.Extended_UEIdentityIndexValue", "Extended-UEIdentityIndexValue", FieldType::Bytes);
    NB_IO_T_DEFAULT_PAGING_DRX = FieldDef::new("s1ap.NB_IoT_DefaultPagingDRX", "NB-IoT-DefaultPagingDRX", FieldType::Uint32).strings(Strings::Values(&NB_IO_T_DEFAULT_PAGING_DRX_VALUES));
    E_RABFAILED_TO_RESUME_LIST_RESUME_REQ = FieldDef::new("s1ap.E_RABFailedToResumeListResumeReq", "E-RABFailedToResumeListResumeReq", FieldType::Uint32);
    E_RABFAILED_TO_RESUME_ITEM_RESUME_REQ_ELEMENT = FieldDef::new("s1ap.E_RABFailedToResumeItemResumeReq_element", "E-RABFailedToResumeItemResumeReq", FieldType::None);
    E_RABFAILED_TO_RESUME_LIST_RESUME_RES = FieldDef::new("s1ap.E_RABFailedToResumeListResumeRes", "E-RABFailedToResumeListResumeRes", FieldType::Uint32);
    E_RABFAILED_TO_RESUME_ITEM_RESUME_RES_ELEMENT = FieldDef::new("s1ap.E_RABFailedToResumeItemResumeRes_element", "E-RABFailedToResumeItemResumeRes", FieldType::None);
    NB_IO_T_PAGING_E_DRXINFORMATION_ELEMENT = FieldDef::new("s1ap.NB_IoT_Paging_eDRXInformation_element", "NB-IoT-Paging-eDRXInformation", FieldType::None);
    N_B_IO_T_PAGING_E_DRX_CYCLE = FieldDef::new("s1ap.nB_IoT_paging_eDRX_Cycle", "nB-IoT-paging-eDRX-Cycle", FieldType::Uint32).strings(Strings::Values(&N_B_IO_T_PAGING_E_DRX_CYCLE_VALUES));
    N_B_IO_T_PAGING_TIME_WINDOW = FieldDef::new("s1ap.nB_IoT_pagingTimeWindow", "nB-IoT-pagingTimeWindow", FieldType::Uint32).strings(Strings::Values(&PAGING_TIME_WINDOW_VALUES));
    V2_XSERVICES_AUTHORIZED_ELEMENT = FieldDef::new("s1ap.V2XServicesAuthorized_element", "V2XServicesAuthorized", FieldType::None);
    VEHICLE_UE = FieldDef::new("s1ap.vehicleUE", "vehicleUE", FieldType::Uint32).strings(Strings::Values(&PRO_SE_DIRECT_DISCOVERY_VALUES));
    PEDESTRIAN_UE = FieldDef::new("s1ap.pedestrianUE", "pedestrianUE", FieldType::Uint32).strings(Strings::Values(&PRO_SE_DIRECT_DISCOVERY_VALUES));
    UEUSER_PLANE_CIO_TSUPPORT_INDICATOR = FieldDef::new("s1ap.UEUserPlaneCIoTSupportIndicator", "UEUserPlaneCIoTSupportIndicator", FieldType::Uint32).strings(Strings::Values(&UEUSER_PLANE_CIO_TSUPPORT_INDICATOR_VALUES));
    CE_MODE_B_SUPPORT_INDICATOR = FieldDef::new("s1ap.CE_mode_B_SupportIndicator", "CE-mode-B-SupportIndicator", FieldType::Uint32).strings(Strings::Values(&UEUSER_PLANE_CIO_TSUPPORT_INDICATOR_VALUES));
    SRVCCOPERATION_NOT_POSSIBLE = FieldDef::new("s1ap.SRVCCOperationNotPossible", "SRVCCOperationNotPossible", FieldType::Uint32).strings(Strings::Values(&SRVCCOPERATION_NOT_POSSIBLE_VALUES));
    NB_IO_T_UEIDENTITY_INDEX_VALUE = FieldDef::new("s1ap.NB_IoT_UEIdentityIndexValue", "NB-IoT-UEIdentityIndexValue", FieldType::Bytes);
    DCN_ID = FieldDef::new("s1ap.DCN_ID", "DCN-ID", FieldType::Uint32);
    SERVED_DCNS = FieldDef::new("s1ap.ServedDCNs", "ServedDCNs", FieldType::Uint32);
    SERVED_DCNS_ITEM_ELEMENT = FieldDef::new("s1ap.ServedDCNsItem_element", "ServedDCNsItem", FieldType::None);
    D_CN_ID = FieldDef::new("s1ap.dCN_ID", "dCN-ID", FieldType::Uint32);
    RELATIVE_DCNCAPACITY = FieldDef::new("s1ap.relativeDCNCapacity", "relativeDCNCapacity", FieldType::Uint32);
    UESIDELINK_AGGREGATE_MAXIMUM_BITRATE_ELEMENT = FieldDef::new("s1ap.UESidelinkAggregateMaximumBitrate_element", "UESidelinkAggregateMaximumBitrate", FieldType::None);
    U_ESIDELINK_AGGREGATE_MAXIMUM_BIT_RATE = FieldDef::new("s1ap.uESidelinkAggregateMaximumBitRate", "uESidelinkAggregateMaximumBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    DLNASPDUDELIVERY_ACK_REQUEST = FieldDef::new("s1ap.DLNASPDUDeliveryAckRequest", "DLNASPDUDeliveryAckRequest", FieldType::Uint32).strings(Strings::Values(&DLNASPDUDELIVERY_ACK_REQUEST_VALUES));
    COVERAGE_LEVEL = FieldDef::new("s1ap.Coverage_Level", "Coverage-Level", FieldType::Uint32).strings(Strings::Values(&COVERAGE_LEVEL_VALUES));
    ENHANCED_COVERAGE_RESTRICTED = FieldDef::new("s1ap.EnhancedCoverageRestricted", "EnhancedCoverageRestricted", FieldType::Uint32).strings(Strings::Values(&ENHANCED_COVERAGE_RESTRICTED_VALUES));
    E_RABLEVEL_QO_SPARAMETERS_ELEMENT_3 = FieldDef::new("s1ap.E_RABLevelQoSParameters_element", "E-RABLevelQoSParameters", FieldType::None);
    DL_CP_SECURITY_INFORMATION_ELEMENT = FieldDef::new("s1ap.DL_CP_SecurityInformation_element", "DL-CP-SecurityInformation", FieldType::None);
    DL_NAS_MAC = FieldDef::new("s1ap.dl_NAS_MAC", "dl-NAS-MAC", FieldType::Bytes);
    UL_CP_SECURITY_INFORMATION_ELEMENT = FieldDef::new("s1ap.UL_CP_SecurityInformation_element", "UL-CP-SecurityInformation", FieldType::None);
    UL_NAS_MAC = FieldDef::new("s1ap.ul_NAS_MAC", "ul-NAS-MAC", FieldType::Bytes);
    UL_NAS_COUNT = FieldDef::new("s1ap.ul_NAS_Count", "ul-NAS-Count", FieldType::Bytes);
    UE_APPLICATION_LAYER_MEASUREMENT_CAPABILITY = FieldDef::new("s1ap.UE_Application_Layer_Measurement_Capability", "UE-Application-Layer-Measurement-Capability", FieldType::Bytes);
    SECONDARY_RATDATA_USAGE_REPORT_LIST = FieldDef::new("s1ap.SecondaryRATDataUsageReportList", "SecondaryRATDataUsageReportList", FieldType::Uint32);
    SECONDARY_RATDATA_USAGE_REPORT_ITEM_ELEMENT = FieldDef::new("s1ap.SecondaryRATDataUsageReportItem_element", "SecondaryRATDataUsageReportItem", FieldType::None);
    SECONDARY_RATTYPE = FieldDef::new("s1ap.secondaryRATType", "secondaryRATType", FieldType::Uint32).strings(Strings::Values(&SECONDARY_RATTYPE_VALUES));
    E_RABUSAGE_REPORT_LIST = FieldDef::new("s1ap.e_RABUsageReportList", "e-RABUsageReportList", FieldType::Uint32);
    HANDOVER_FLAG = FieldDef::new("s1ap.HandoverFlag", "HandoverFlag", FieldType::Uint32).strings(Strings::Values(&HANDOVER_FLAG_VALUES));
    E_RABUSAGE_REPORT_ITEM_ELEMENT = FieldDef::new("s1ap.E_RABUsageReportItem_element", "E-RABUsageReportItem", FieldType::None);
    START_TIMESTAMP = FieldDef::new("s1ap.startTimestamp", "startTimestamp", FieldType::Bytes);
    END_TIMESTAMP = FieldDef::new("s1ap.endTimestamp", "endTimestamp", FieldType::Bytes);
    USAGE_COUNT_UL = FieldDef::new("s1ap.usageCountUL", "usageCountUL", FieldType::Uint64).strings(Strings::Unit(&(" octet", " octets")));
    USAGE_COUNT_DL = FieldDef::new("s1ap.usageCountDL", "usageCountDL", FieldType::Uint64).strings(Strings::Unit(&(" octet", " octets")));
    SECONDARY_RATDATA_USAGE_REQUEST = FieldDef::new("s1ap.SecondaryRATDataUsageRequest", "SecondaryRATDataUsageRequest", FieldType::Uint32).strings(Strings::Values(&DLNASPDUDELIVERY_ACK_REQUEST_VALUES));
    NRUESECURITY_CAPABILITIES_ELEMENT = FieldDef::new("s1ap.NRUESecurityCapabilities_element", "NRUESecurityCapabilities", FieldType::None);
    N_RENCRYPTION_ALGORITHMS = FieldDef::new("s1ap.nRencryptionAlgorithms", "nRencryptionAlgorithms", FieldType::Bytes);
    N_RINTEGRITY_PROTECTION_ALGORITHMS = FieldDef::new("s1ap.nRintegrityProtectionAlgorithms", "nRintegrityProtectionAlgorithms", FieldType::Bytes);
    CE_MODE_BRESTRICTED = FieldDef::new("s1ap.CE_ModeBRestricted", "CE-ModeBRestricted", FieldType::Uint32).strings(Strings::Values(&CE_MODE_BRESTRICTED_VALUES));
    LTE_M_INDICATION = FieldDef::new("s1ap.LTE_M_Indication", "LTE-M-Indication", FieldType::Uint32).strings(Strings::Values(&LTE_M_INDICATION_VALUES));
    UECAPABILITY_INFO_REQUEST = FieldDef::new("s1ap.UECapabilityInfoRequest", "UECapabilityInfoRequest", FieldType::Uint32).strings(Strings::Values(&DLNASPDUDELIVERY_ACK_REQUEST_VALUES));
    AERIAL_UESUBSCRIPTION_INFORMATION = FieldDef::new("s1ap.AerialUEsubscriptionInformation", "AerialUEsubscriptionInformation", FieldType::Uint32).strings(Strings::Values(&AERIAL_UESUBSCRIPTION_INFORMATION_VALUES));
    SUBSCRIPTION_BASED_UE_DIFFERENTIATION_INFO_ELEMENT = FieldDef::new("s1ap.Subscription_Based_UE_DifferentiationInfo_element", "Subscription-Based-UE-DifferentiationInfo", FieldType::None);
    PERIODIC_COMMUNICATION_INDICATOR = FieldDef::new("s1ap.periodicCommunicationIndicator", "periodicCommunicationIndicator", FieldType::Uint32).strings(Strings::Values(&PERIODIC_COMMUNICATION_INDICATOR_VALUES));
    PERIODIC_TIME = FieldDef::new("s1ap.periodicTime", "periodicTime", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    SCHEDULED_COMMUNICATION_TIME_ELEMENT = FieldDef::new("s1ap.scheduledCommunicationTime_element", "scheduledCommunicationTime", FieldType::None);
    DAYOF_WEEK = FieldDef::new("s1ap.dayofWeek", "dayofWeek", FieldType::Bytes);
    TIMEOF_DAY_START = FieldDef::new("s1ap.timeofDayStart", "timeofDayStart", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    TIMEOF_DAY_END = FieldDef::new("s1ap.timeofDayEnd", "timeofDayEnd", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    STATIONARY_INDICATION = FieldDef::new("s1ap.stationaryIndication", "stationaryIndication", FieldType::Uint32).strings(Strings::Values(&STATIONARY_INDICATION_VALUES));
    TRAFFIC_PROFILE = FieldDef::new("s1ap.trafficProfile", "trafficProfile", FieldType::Uint32).strings(Strings::Values(&TRAFFIC_PROFILE_VALUES));
    BATTERY_INDICATION = FieldDef::new("s1ap.batteryIndication", "batteryIndication", FieldType::Uint32).strings(Strings::Values(&BATTERY_INDICATION_VALUES));
    END_INDICATION = FieldDef::new("s1ap.EndIndication", "EndIndication", FieldType::Uint32).strings(Strings::Values(&END_INDICATION_VALUES));
    EDT_SESSION = FieldDef::new("s1ap.EDT_Session", "EDT-Session", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    PENDING_DATA_INDICATION = FieldDef::new("s1ap.PendingDataIndication", "PendingDataIndication", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    WARNING_AREA_COORDINATES = FieldDef::new("s1ap.WarningAreaCoordinates", "WarningAreaCoordinates", FieldType::Bytes);
    PSCELL_INFORMATION_ELEMENT = FieldDef::new("s1ap.PSCellInformation_element", "PSCellInformation", FieldType::None);
    N_CGI_ELEMENT = FieldDef::new("s1ap.nCGI_element", "nCGI", FieldType::None);
    P_LMNIDENTITY_2 = FieldDef::new("s1ap.pLMNIdentity", "pLMNIdentity", FieldType::Bytes);
    N_RCELL_IDENTITY = FieldDef::new("s1ap.nRCellIdentity", "nRCellIdentity", FieldType::Bytes);
    CONNECTEDENG_NBLIST = FieldDef::new("s1ap.ConnectedengNBList", "ConnectedengNBList", FieldType::Uint32);
    CONNECTEDENG_NBITEM_ELEMENT = FieldDef::new("s1ap.ConnectedengNBItem_element", "ConnectedengNBItem", FieldType::None);
    EN_G_NB_ID = FieldDef::new("s1ap.en_gNB_ID", "en-gNB-ID", FieldType::Bytes);
    SUPPORTED_TAS_2 = FieldDef::new("s1ap.supportedTAs", "supportedTAs", FieldType::Uint32);
    EN_DCSONCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.EN_DCSONConfigurationTransfer_element", "EN-DCSONConfigurationTransfer", FieldType::None);
    TRANSFERTYPE = FieldDef::new("s1ap.transfertype", "transfertype", FieldType::Uint32).strings(Strings::Values(&TRANSFERTYPE_VALUES));
    REQUEST_ELEMENT = FieldDef::new("s1ap.request_element", "request", FieldType::None);
    SOURCEE_NB_ELEMENT = FieldDef::new("s1ap.sourceeNB_element", "sourceeNB", FieldType::None);
    GLOBALE_NBID_ELEMENT = FieldDef::new("s1ap.globaleNBID_element", "globaleNBID", FieldType::None);
    SELECTED_TAI_ELEMENT_2 = FieldDef::new("s1ap.selectedTAI_element", "selectedTAI", FieldType::None);
    TARGETENG_NB_ELEMENT = FieldDef::new("s1ap.targetengNB_element", "targetengNB", FieldType::None);
    GLOBALENG_NBID_ELEMENT = FieldDef::new("s1ap.globalengNBID_element", "globalengNBID", FieldType::None);
    TARGETE_NB_ELEMENT = FieldDef::new("s1ap.targeteNB_element", "targeteNB", FieldType::None);
    ASSOCIATED_TAI_ELEMENT = FieldDef::new("s1ap.associatedTAI_element", "associatedTAI", FieldType::None);
    BROADCAST5_GSTAI_ELEMENT = FieldDef::new("s1ap.broadcast5GSTAI_element", "broadcast5GSTAI", FieldType::None);
    REPLY_ELEMENT = FieldDef::new("s1ap.reply_element", "reply", FieldType::None);
    SOURCEENG_NB_ELEMENT = FieldDef::new("s1ap.sourceengNB_element", "sourceengNB", FieldType::None);
    X2_TNLCONFIG_INFO_ELEMENT = FieldDef::new("s1ap.x2TNLConfigInfo_element", "x2TNLConfigInfo", FieldType::None);
    TIME_SINCE_SECONDARY_NODE_RELEASE = FieldDef::new("s1ap.TimeSinceSecondaryNodeRelease", "TimeSinceSecondaryNodeRelease", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    ADDITIONAL_RRMPRIORITY_INDEX = FieldDef::new("s1ap.AdditionalRRMPriorityIndex", "AdditionalRRMPriorityIndex", FieldType::Bytes);
    IAB_AUTHORIZED = FieldDef::new("s1ap.IAB_Authorized", "IAB-Authorized", FieldType::Uint32).strings(Strings::Values(&PRO_SE_DIRECT_DISCOVERY_VALUES));
    IAB_NODE_INDICATION = FieldDef::new("s1ap.IAB_Node_Indication", "IAB-Node-Indication", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    IAB_SUPPORTED = FieldDef::new("s1ap.IAB_Supported", "IAB-Supported", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    DATA_SIZE = FieldDef::new("s1ap.DataSize", "DataSize", FieldType::Uint32).strings(Strings::Unit(&(" bit", " bits")));
    NRV2_XSERVICES_AUTHORIZED_ELEMENT = FieldDef::new("s1ap.NRV2XServicesAuthorized_element", "NRV2XServicesAuthorized", FieldType::None);
    NRUESIDELINK_AGGREGATE_MAXIMUM_BITRATE_ELEMENT = FieldDef::new("s1ap.NRUESidelinkAggregateMaximumBitrate_element", "NRUESidelinkAggregateMaximumBitrate", FieldType::None);
    U_EAGGREGATE_MAXIMUM_BIT_RATE = FieldDef::new("s1ap.uEaggregateMaximumBitRate", "uEaggregateMaximumBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    PC5_QO_SPARAMETERS_ELEMENT = FieldDef::new("s1ap.PC5QoSParameters_element", "PC5QoSParameters", FieldType::None);
    PC5_QO_SFLOW_LIST = FieldDef::new("s1ap.pc5QoSFlowList", "pc5QoSFlowList", FieldType::Uint32);
    PC5_QO_SFLOW_ITEM_ELEMENT = FieldDef::new("s1ap.PC5QoSFlowItem_element", "PC5QoSFlowItem", FieldType::None);
    P_QI = FieldDef::new("s1ap.pQI", "pQI", FieldType::Uint32);
    PC5_FLOW_BIT_RATES_ELEMENT = FieldDef::new("s1ap.pc5FlowBitRates_element", "pc5FlowBitRates", FieldType::None);
    GUARANTEED_FLOW_BIT_RATE = FieldDef::new("s1ap.guaranteedFlowBitRate", "guaranteedFlowBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    MAXIMUM_FLOW_BIT_RATE = FieldDef::new("s1ap.maximumFlowBitRate", "maximumFlowBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    RANGE = FieldDef::new("s1ap.range", "range", FieldType::Uint32).strings(Strings::Values(&RANGE_VALUES));
    PC5_LINK_AGGREGATED_BIT_RATES = FieldDef::new("s1ap.pc5LinkAggregatedBitRates", "pc5LinkAggregatedBitRates", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    INTERSYSTEM_SONCONFIGURATION_TRANSFER = FieldDef::new("s1ap.IntersystemSONConfigurationTransfer", "IntersystemSONConfigurationTransfer", FieldType::Bytes);
    UERADIO_CAPABILITY_ID = FieldDef::new("s1ap.UERadioCapabilityID", "UERadioCapabilityID", FieldType::Bytes);
    DAPSRESPONSE_INFO_ITEM_ELEMENT = FieldDef::new("s1ap.DAPSResponseInfoItem_element", "DAPSResponseInfoItem", FieldType::None);
    D_APSRESPONSE_INFO_ELEMENT = FieldDef::new("s1ap.dAPSResponseInfo_element", "dAPSResponseInfo", FieldType::None);
    DAPSRESPONSEINDICATOR = FieldDef::new("s1ap.dapsresponseindicator", "dapsresponseindicator", FieldType::Uint32).strings(Strings::Values(&DAPSRESPONSEINDICATOR_VALUES));
    NOTIFY_SOURCEE_NB = FieldDef::new("s1ap.NotifySourceeNB", "NotifySourceeNB", FieldType::Uint32).strings(Strings::Values(&NOTIFY_SOURCEE_NB_VALUES));
    ENB_EARLY_STATUS_TRANSFER_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("s1ap.ENB_EarlyStatusTransfer_TransparentContainer_element", "ENB-EarlyStatusTransfer-TransparentContainer", FieldType::None);
    BEARERS_SUBJECT_TO_EARLY_STATUS_TRANSFER_LIST = FieldDef::new("s1ap.bearers_SubjectToEarlyStatusTransferList", "bearers-SubjectToEarlyStatusTransferList", FieldType::Uint32);
    BEARERS_SUBJECT_TO_EARLY_STATUS_TRANSFER_ITEM_ELEMENT = FieldDef::new("s1ap.Bearers_SubjectToEarlyStatusTransfer_Item_element", "Bearers-SubjectToEarlyStatusTransfer-Item", FieldType::None);
    D_LCOUNT_PDCP_SNLENGTH = FieldDef::new("s1ap.dLCOUNT_PDCP_SNlength", "dLCOUNT-PDCP-SNlength", FieldType::Uint32).strings(Strings::Values(&D_LCOUNT_PDCP_SNLENGTH_VALUES));
    D_LCOUNTVALUE_PDCP_SNLENGTH12_ELEMENT = FieldDef::new("s1ap.dLCOUNTValuePDCP_SNlength12_element", "dLCOUNTValuePDCP-SNlength12", FieldType::None);
    D_LCOUNTVALUE_PDCP_SNLENGTH15_ELEMENT = FieldDef::new("s1ap.dLCOUNTValuePDCP_SNlength15_element", "dLCOUNTValuePDCP-SNlength15", FieldType::None);
    P_DCP_SNEXTENDED = FieldDef::new("s1ap.pDCP_SNExtended", "pDCP-SNExtended", FieldType::Uint32);
    H_FNMODIFIED = FieldDef::new("s1ap.hFNModified", "hFNModified", FieldType::Uint32);
    D_LCOUNTVALUE_PDCP_SNLENGTH18_ELEMENT = FieldDef::new("s1ap.dLCOUNTValuePDCP_SNlength18_element", "dLCOUNTValuePDCP-SNlength18", FieldType::None);
    P_DCP_SNLENGTH18 = FieldDef::new("s1ap.pDCP_SNlength18", "pDCP-SNlength18", FieldType::Uint32);
    H_FNFOR_PDCP_SNLENGTH18 = FieldDef::new("s1ap.hFNforPDCP_SNlength18", "hFNforPDCP-SNlength18", FieldType::Uint32);
    WUS_ASSISTANCE_INFORMATION_ELEMENT = FieldDef::new("s1ap.WUS_Assistance_Information_element", "WUS-Assistance-Information", FieldType::None);
    PAGING_PROBABILITY_INFORMATION = FieldDef::new("s1ap.pagingProbabilityInformation", "pagingProbabilityInformation", FieldType::Uint32).strings(Strings::Values(&PAGING_PROBABILITY_INFORMATION_VALUES));
    NB_IO_T_PAGING_DRX = FieldDef::new("s1ap.NB_IoT_PagingDRX", "NB-IoT-PagingDRX", FieldType::Uint32).strings(Strings::Values(&NB_IO_T_PAGING_DRX_VALUES));
    PAGING_CAUSE = FieldDef::new("s1ap.PagingCause", "PagingCause", FieldType::Uint32).strings(Strings::Values(&PAGING_CAUSE_VALUES));
    E_RABSECURITY_RESULT_ITEM_ELEMENT = FieldDef::new("s1ap.E_RABSecurityResultItem_element", "E-RABSecurityResultItem", FieldType::None);
    SECURITY_RESULT_ELEMENT = FieldDef::new("s1ap.securityResult_element", "securityResult", FieldType::None);
    INTEGRITY_PROTECTION_RESULT = FieldDef::new("s1ap.integrityProtectionResult", "integrityProtectionResult", FieldType::Uint32).strings(Strings::Values(&INTEGRITY_PROTECTION_RESULT_VALUES));
    LTE_NTN_TAI_INFORMATION_ELEMENT = FieldDef::new("s1ap.LTE_NTN_TAI_Information_element", "LTE-NTN-TAI-Information", FieldType::None);
    T_ACLIST_IN_LTE_NTN = FieldDef::new("s1ap.tACList_In_LTE_NTN", "tACList-In-LTE-NTN", FieldType::Uint32);
    U_E_LOCATION_DERIVED_TAC = FieldDef::new("s1ap.uE_Location_Derived_TAC", "uE-Location-Derived-TAC", FieldType::Uint16).base(Base::DecHex);
    E_RABTO_BE_UPDATED_LIST = FieldDef::new("s1ap.E_RABToBeUpdatedList", "E-RABToBeUpdatedList", FieldType::Uint32);
    E_RABTO_BE_UPDATED_ITEM_ELEMENT = FieldDef::new("s1ap.E_RABToBeUpdatedItem_element", "E-RABToBeUpdatedItem", FieldType::None);
    SECURITY_INDICATION_ELEMENT = FieldDef::new("s1ap.securityIndication_element", "securityIndication", FieldType::None);
    INTEGRITY_PROTECTION_INDICATION = FieldDef::new("s1ap.integrityProtectionIndication", "integrityProtectionIndication", FieldType::Uint32).strings(Strings::Values(&INTEGRITY_PROTECTION_INDICATION_VALUES));
    DATA_FORWARDING_NOT_POSSIBLE = FieldDef::new("s1ap.Data_Forwarding_Not_Possible", "Data-Forwarding-Not-Possible", FieldType::Uint32).strings(Strings::Values(&DATA_FORWARDING_NOT_POSSIBLE_VALUES));
    TIME_SYNCHRONISATION_INFO_ELEMENT = FieldDef::new("s1ap.TimeSynchronisationInfo_element", "TimeSynchronisationInfo", FieldType::None);
    STRATUM_LEVEL = FieldDef::new("s1ap.stratumLevel", "stratumLevel", FieldType::Uint32);
    SYNCHRONISATION_STATUS = FieldDef::new("s1ap.synchronisationStatus", "synchronisationStatus", FieldType::Uint32).strings(Strings::Values(&SYNCHRONISATION_STATUS_VALUES));
    X2_TNLCONFIGURATION_INFO_ELEMENT_2 = FieldDef::new("s1ap.X2TNLConfigurationInfo_element", "X2TNLConfigurationInfo", FieldType::None);
    ENBX2_EXT_TLAS = FieldDef::new("s1ap.ENBX2ExtTLAs", "ENBX2ExtTLAs", FieldType::Uint32);
    ENBX2_EXT_TLA_ELEMENT = FieldDef::new("s1ap.ENBX2ExtTLA_element", "ENBX2ExtTLA", FieldType::None);
    I_PSEC_TLA = FieldDef::new("s1ap.iPsecTLA", "iPsecTLA", FieldType::Bytes);
    G_TPTLAA = FieldDef::new("s1ap.gTPTLAa", "gTPTLAa", FieldType::Uint32);
    CORRELATION_ID = FieldDef::new("s1ap.Correlation_ID", "Correlation-ID", FieldType::Bytes);
    MDT_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.MDT_Configuration_element", "MDT-Configuration", FieldType::None);
    MDT_ACTIVATION = FieldDef::new("s1ap.mdt_Activation", "mdt-Activation", FieldType::Uint32).strings(Strings::Values(&MDT_ACTIVATION_VALUES));
    AREA_SCOPE_OF_MDT = FieldDef::new("s1ap.areaScopeOfMDT", "areaScopeOfMDT", FieldType::Uint32).strings(Strings::Values(&AREA_SCOPE_OF_MDT_VALUES));
    CELL_BASED_ELEMENT = FieldDef::new("s1ap.cellBased_element", "cellBased", FieldType::None);
    CELL_ID_LISTFOR_MDT = FieldDef::new("s1ap.cellIdListforMDT", "cellIdListforMDT", FieldType::Uint32);
    T_ABASED_ELEMENT = FieldDef::new("s1ap.tABased_element", "tABased", FieldType::None);
    T_ALISTFOR_MDT = FieldDef::new("s1ap.tAListforMDT", "tAListforMDT", FieldType::Uint32);
    P_LMNWIDE_ELEMENT = FieldDef::new("s1ap.pLMNWide_element", "pLMNWide", FieldType::None);
    T_AIBASED_ELEMENT = FieldDef::new("s1ap.tAIBased_element", "tAIBased", FieldType::None);
    T_AILISTFOR_MDT = FieldDef::new("s1ap.tAIListforMDT", "tAIListforMDT", FieldType::Uint32);
    M_DTMODE = FieldDef::new("s1ap.mDTMode", "mDTMode", FieldType::Uint32).strings(Strings::Values(&M_DTMODE_VALUES));
    IMMEDIATE_MDT_ELEMENT = FieldDef::new("s1ap.immediateMDT_element", "immediateMDT", FieldType::None);
    MEASUREMENTS_TO_ACTIVATE = FieldDef::new("s1ap.measurementsToActivate", "measurementsToActivate", FieldType::Bytes);
    M1REPORTING_TRIGGER = FieldDef::new("s1ap.m1reportingTrigger", "m1reportingTrigger", FieldType::Uint32).strings(Strings::Values(&M1REPORTING_TRIGGER_VALUES));
    M1THRESHOLDEVENT_A2_ELEMENT = FieldDef::new("s1ap.m1thresholdeventA2_element", "m1thresholdeventA2", FieldType::None);
    MEASUREMENT_THRESHOLD = FieldDef::new("s1ap.measurementThreshold", "measurementThreshold", FieldType::Uint32).strings(Strings::Values(&MEASUREMENT_THRESHOLD_VALUES));
    THRESHOLD_RSRP = FieldDef::new("s1ap.threshold_RSRP", "threshold-RSRP", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::long_term_power));
    THRESHOLD_RSRQ = FieldDef::new("s1ap.threshold_RSRQ", "threshold-RSRQ", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::long_term_quality));
    M1PERIODIC_REPORTING_ELEMENT = FieldDef::new("s1ap.m1periodicReporting_element", "m1periodicReporting", FieldType::None);
    REPORT_INTERVAL = FieldDef::new("s1ap.reportInterval", "reportInterval", FieldType::Uint32).strings(Strings::Values(&REPORT_INTERVAL_VALUES));
    REPORT_AMOUNT = FieldDef::new("s1ap.reportAmount", "reportAmount", FieldType::Uint32).strings(Strings::Values(&REPORT_AMOUNT_VALUES));
    LOGGED_MDT_ELEMENT = FieldDef::new("s1ap.loggedMDT_element", "loggedMDT", FieldType::None);
    LOGGING_INTERVAL = FieldDef::new("s1ap.loggingInterval", "loggingInterval", FieldType::Uint32).strings(Strings::Values(&LOGGING_INTERVAL_VALUES));
    LOGGING_DURATION = FieldDef::new("s1ap.loggingDuration", "loggingDuration", FieldType::Uint32).strings(Strings::Values(&LOGGING_DURATION_VALUES));
    M_DTMODE_EXTENSION_ELEMENT = FieldDef::new("s1ap.mDTMode_Extension_element", "mDTMode-Extension", FieldType::None);
    TIME_UE_STAYED_IN_CELL_ENHANCED_GRANULARITY = FieldDef::new("s1ap.Time_UE_StayedInCell_EnhancedGranularity", "Time-UE-StayedInCell-EnhancedGranularity", FieldType::Uint32).base(Base::Custom);
    M3_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.M3Configuration_element", "M3Configuration", FieldType::None);
    M3PERIOD = FieldDef::new("s1ap.m3period", "m3period", FieldType::Uint32).strings(Strings::Values(&M3PERIOD_VALUES));
    M4_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.M4Configuration_element", "M4Configuration", FieldType::None);
    M4PERIOD = FieldDef::new("s1ap.m4period", "m4period", FieldType::Uint32).strings(Strings::Values(&M4PERIOD_VALUES));
    M4_LINKS_TO_LOG = FieldDef::new("s1ap.m4_links_to_log", "m4-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    M5_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.M5Configuration_element", "M5Configuration", FieldType::None);
    M5PERIOD = FieldDef::new("s1ap.m5period", "m5period", FieldType::Uint32).strings(Strings::Values(&M4PERIOD_VALUES));
    M5_LINKS_TO_LOG = FieldDef::new("s1ap.m5_links_to_log", "m5-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    MDT_LOCATION_INFO = FieldDef::new("s1ap.MDT_Location_Info", "MDT-Location-Info", FieldType::Bytes);
    MOBILITY_INFORMATION = FieldDef::new("s1ap.MobilityInformation", "MobilityInformation", FieldType::Bytes);
    COUNTVALUE_EXTENDED_ELEMENT = FieldDef::new("s1ap.COUNTValueExtended_element", "COUNTValueExtended", FieldType::None);
    RECEIVE_STATUS_OF_ULPDCPSDUS_EXTENDED = FieldDef::new("s1ap.ReceiveStatusOfULPDCPSDUsExtended", "ReceiveStatusOfULPDCPSDUsExtended", FieldType::Bytes);
    TRANSPORT_INFORMATION_ELEMENT = FieldDef::new("s1ap.TransportInformation_element", "TransportInformation", FieldType::None);
    ENBINDIRECT_X2_TRANSPORT_LAYER_ADDRESSES = FieldDef::new("s1ap.ENBIndirectX2TransportLayerAddresses", "ENBIndirectX2TransportLayerAddresses", FieldType::Uint32);
    UE_HISTORY_INFORMATION_FROM_THE_UE = FieldDef::new("s1ap.UE_HistoryInformationFromTheUE", "UE-HistoryInformationFromTheUE", FieldType::Bytes);
    LOGGED_MBSFNMDT_ELEMENT = FieldDef::new("s1ap.LoggedMBSFNMDT_element", "LoggedMBSFNMDT", FieldType::None);
    M_BSFN_RESULT_TO_LOG = FieldDef::new("s1ap.mBSFN_ResultToLog", "mBSFN-ResultToLog", FieldType::Uint32);
    MBSFN_RESULT_TO_LOG_INFO_ELEMENT = FieldDef::new("s1ap.MBSFN_ResultToLogInfo_element", "MBSFN-ResultToLogInfo", FieldType::None);
    M_BSFN_AREA_ID = FieldDef::new("s1ap.mBSFN_AreaId", "mBSFN-AreaId", FieldType::Uint32);
    CARRIER_FREQ = FieldDef::new("s1ap.carrierFreq", "carrierFreq", FieldType::Uint32);
    MUTING_AVAILABILITY_INDICATION = FieldDef::new("s1ap.MutingAvailabilityIndication", "MutingAvailabilityIndication", FieldType::Uint32).strings(Strings::Values(&MUTING_AVAILABILITY_INDICATION_VALUES));
    MUTING_PATTERN_INFORMATION_ELEMENT = FieldDef::new("s1ap.MutingPatternInformation_element", "MutingPatternInformation", FieldType::None);
    MUTING_PATTERN_PERIOD = FieldDef::new("s1ap.muting_pattern_period", "muting-pattern-period", FieldType::Uint32).strings(Strings::Values(&MUTING_PATTERN_PERIOD_VALUES));
    MUTING_PATTERN_OFFSET = FieldDef::new("s1ap.muting_pattern_offset", "muting-pattern-offset", FieldType::Uint32);
    SYNCHRONISATION_INFORMATION_ELEMENT = FieldDef::new("s1ap.SynchronisationInformation_element", "SynchronisationInformation", FieldType::None);
    SOURCE_STRATUM_LEVEL = FieldDef::new("s1ap.sourceStratumLevel", "sourceStratumLevel", FieldType::Uint32);
    LISTENING_SUBFRAME_PATTERN_ELEMENT = FieldDef::new("s1ap.listeningSubframePattern_element", "listeningSubframePattern", FieldType::None);
    PATTERN_PERIOD = FieldDef::new("s1ap.pattern_period", "pattern-period", FieldType::Uint32).strings(Strings::Values(&PATTERN_PERIOD_VALUES));
    PATTERN_OFFSET = FieldDef::new("s1ap.pattern_offset", "pattern-offset", FieldType::Uint32);
    AGGRESSORE_CGI_LIST = FieldDef::new("s1ap.aggressoreCGI_List", "aggressoreCGI-List", FieldType::Uint32);
    PRO_SE_UETO_NETWORK_RELAYING = FieldDef::new("s1ap.ProSeUEtoNetworkRelaying", "ProSeUEtoNetworkRelaying", FieldType::Uint32).strings(Strings::Values(&PRO_SE_DIRECT_DISCOVERY_VALUES));
    COUNTVALUE_PDCP_SNLENGTH18_ELEMENT = FieldDef::new("s1ap.COUNTvaluePDCP_SNlength18_element", "COUNTvaluePDCP-SNlength18", FieldType::None);
    RECEIVE_STATUS_OF_ULPDCPSDUS_PDCP_SNLENGTH18 = FieldDef::new("s1ap.ReceiveStatusOfULPDCPSDUsPDCP_SNlength18", "ReceiveStatusOfULPDCPSDUsPDCP-SNlength18", FieldType::Bytes);
    M6_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.M6Configuration_element", "M6Configuration", FieldType::None);
    M6REPORT_INTERVAL = FieldDef::new("s1ap.m6report_Interval", "m6report-Interval", FieldType::Uint32).strings(Strings::Values(&M6REPORT_INTERVAL_VALUES));
    M6DELAY_THRESHOLD = FieldDef::new("s1ap.m6delay_threshold", "m6delay-threshold", FieldType::Uint32).strings(Strings::Values(&M6DELAY_THRESHOLD_VALUES));
    M6_LINKS_TO_LOG = FieldDef::new("s1ap.m6_links_to_log", "m6-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    M7_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.M7Configuration_element", "M7Configuration", FieldType::None);
    M7PERIOD = FieldDef::new("s1ap.m7period", "m7period", FieldType::Uint32);
    M7_LINKS_TO_LOG = FieldDef::new("s1ap.m7_links_to_log", "m7-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    RAT_TYPE = FieldDef::new("s1ap.RAT_Type", "RAT-Type", FieldType::Uint32).strings(Strings::Values(&RAT_TYPE_VALUES));
    BEARER_TYPE = FieldDef::new("s1ap.BearerType", "BearerType", FieldType::Uint32).strings(Strings::Values(&BEARER_TYPE_VALUES));
    EXTENDED_BIT_RATE = FieldDef::new("s1ap.ExtendedBitRate", "ExtendedBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    NRRESTRICTIONIN_EPSAS_SECONDARY_RAT = FieldDef::new("s1ap.NRrestrictioninEPSasSecondaryRAT", "NRrestrictioninEPSasSecondaryRAT", FieldType::Uint32).strings(Strings::Values(&NRRESTRICTIONIN_EPSAS_SECONDARY_RAT_VALUES));
    UEAPP_LAYER_MEAS_CONFIG_ELEMENT = FieldDef::new("s1ap.UEAppLayerMeasConfig_element", "UEAppLayerMeasConfig", FieldType::None);
    CONTAINER_FOR_APP_LAYER_MEAS_CONFIG = FieldDef::new("s1ap.containerForAppLayerMeasConfig", "containerForAppLayerMeasConfig", FieldType::Bytes);
    AREA_SCOPE_OF_QMC = FieldDef::new("s1ap.areaScopeOfQMC", "areaScopeOfQMC", FieldType::Uint32).strings(Strings::Values(&AREA_SCOPE_OF_QMC_VALUES));
    CELL_ID_LISTFOR_QMC = FieldDef::new("s1ap.cellIdListforQMC", "cellIdListforQMC", FieldType::Uint32);
    T_ALISTFOR_QMC = FieldDef::new("s1ap.tAListforQMC", "tAListforQMC", FieldType::Uint32);
    T_AILISTFOR_QMC = FieldDef::new("s1ap.tAIListforQMC", "tAIListforQMC", FieldType::Uint32);
    P_LMNAREA_BASED_ELEMENT = FieldDef::new("s1ap.pLMNAreaBased_element", "pLMNAreaBased", FieldType::None);
    PLMN_LISTFOR_QMC = FieldDef::new("s1ap.plmnListforQMC", "plmnListforQMC", FieldType::Uint32);
    UNLICENSED_SPECTRUM_RESTRICTION = FieldDef::new("s1ap.UnlicensedSpectrumRestriction", "UnlicensedSpectrumRestriction", FieldType::Uint32).strings(Strings::Values(&UNLICENSED_SPECTRUM_RESTRICTION_VALUES));
    PACKET_LOSS_RATE = FieldDef::new("s1ap.Packet_LossRate", "Packet-LossRate", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::tenth_of_hundred));
    SERVICE_TYPE = FieldDef::new("s1ap.ServiceType", "ServiceType", FieldType::Uint32).strings(Strings::Values(&SERVICE_TYPE_VALUES));
    CNTYPE_RESTRICTIONS = FieldDef::new("s1ap.CNTypeRestrictions", "CNTypeRestrictions", FieldType::Uint32);
    CNTYPE_RESTRICTIONS_ITEM_ELEMENT = FieldDef::new("s1ap.CNTypeRestrictions_Item_element", "CNTypeRestrictions-Item", FieldType::None);
    C_NTYPE = FieldDef::new("s1ap.cNType", "cNType", FieldType::Uint32).strings(Strings::Values(&C_NTYPE_VALUES));
    BLUETOOTH_MEASUREMENT_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.BluetoothMeasurementConfiguration_element", "BluetoothMeasurementConfiguration", FieldType::None);
    BLUETOOTH_MEAS_CONFIG = FieldDef::new("s1ap.bluetoothMeasConfig", "bluetoothMeasConfig", FieldType::Uint32).strings(Strings::Values(&BLUETOOTH_MEAS_CONFIG_VALUES));
    BLUETOOTH_MEAS_CONFIG_NAME_LIST = FieldDef::new("s1ap.bluetoothMeasConfigNameList", "bluetoothMeasConfigNameList", FieldType::Uint32);
    BLUETOOTH_NAME = FieldDef::new("s1ap.BluetoothName", "BluetoothName", FieldType::String);
    BT_RSSI = FieldDef::new("s1ap.bt_rssi", "bt-rssi", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    WLANMEASUREMENT_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.WLANMeasurementConfiguration_element", "WLANMeasurementConfiguration", FieldType::None);
    WLAN_MEAS_CONFIG = FieldDef::new("s1ap.wlanMeasConfig", "wlanMeasConfig", FieldType::Uint32).strings(Strings::Values(&BLUETOOTH_MEAS_CONFIG_VALUES));
    WLAN_MEAS_CONFIG_NAME_LIST = FieldDef::new("s1ap.wlanMeasConfigNameList", "wlanMeasConfigNameList", FieldType::Uint32);
    WLANNAME = FieldDef::new("s1ap.WLANName", "WLANName", FieldType::String);
    WLAN_RSSI = FieldDef::new("s1ap.wlan_rssi", "wlan-rssi", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    WLAN_RTT = FieldDef::new("s1ap.wlan_rtt", "wlan-rtt", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    NRRESTRICTIONIN5_GS = FieldDef::new("s1ap.NRrestrictionin5GS", "NRrestrictionin5GS", FieldType::Uint32).strings(Strings::Values(&NRRESTRICTIONIN5_GS_VALUES));
    IMSVOICE_EPSFALLBACKFROM5_G = FieldDef::new("s1ap.IMSvoiceEPSfallbackfrom5G", "IMSvoiceEPSfallbackfrom5G", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    REQUEST_TYPE_ADDITIONAL_INFO = FieldDef::new("s1ap.RequestTypeAdditionalInfo", "RequestTypeAdditionalInfo", FieldType::Uint32).strings(Strings::Values(&REQUEST_TYPE_ADDITIONAL_INFO_VALUES));
    CONTEXTAT_SOURCE_ELEMENT = FieldDef::new("s1ap.ContextatSource_element", "ContextatSource", FieldType::None);
    SOURCE_NG_RAN_NODE_ID = FieldDef::new("s1ap.sourceNG_RAN_node_ID", "sourceNG-RAN-node-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_RAN_NODE_ID_VALUES));
    R_AN_UE_NGAP_ID = FieldDef::new("s1ap.rAN_UE_NGAP_ID", "rAN-UE-NGAP-ID", FieldType::Uint32);
    ETHERNET_TYPE = FieldDef::new("s1ap.Ethernet_Type", "Ethernet-Type", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    INTERSYSTEM_MEASUREMENT_CONFIGURATION_ELEMENT = FieldDef::new("s1ap.IntersystemMeasurementConfiguration_element", "IntersystemMeasurementConfiguration", FieldType::None);
    R_SRP = FieldDef::new("s1ap.rSRP", "rSRP", FieldType::Uint32).base(Base::Custom);
    R_SRQ = FieldDef::new("s1ap.rSRQ", "rSRQ", FieldType::Uint32).base(Base::Custom);
    S_INR = FieldDef::new("s1ap.sINR", "sINR", FieldType::Uint32).base(Base::Custom);
    INTER_SYSTEM_MEASUREMENT_PARAMETERS_ELEMENT = FieldDef::new("s1ap.interSystemMeasurementParameters_element", "interSystemMeasurementParameters", FieldType::None);
    MEASUREMENT_DURATION = FieldDef::new("s1ap.measurementDuration", "measurementDuration", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    INTER_SYSTEM_MEASUREMENT_LIST = FieldDef::new("s1ap.interSystemMeasurementList", "interSystemMeasurementList", FieldType::Uint32);
    INTER_SYSTEM_MEASUREMENT_ITEM_ELEMENT = FieldDef::new("s1ap.InterSystemMeasurementItem_element", "InterSystemMeasurementItem", FieldType::None);
    FREQ_BAND_INDICATOR_NR = FieldDef::new("s1ap.freqBandIndicatorNR", "freqBandIndicatorNR", FieldType::Uint32);
    S_SBFREQUENCIES = FieldDef::new("s1ap.sSBfrequencies", "sSBfrequencies", FieldType::Uint32);
    SUBCARRIER_SPACING_SSB = FieldDef::new("s1ap.subcarrierSpacingSSB", "subcarrierSpacingSSB", FieldType::Uint32).strings(Strings::Values(&SUBCARRIER_SPACING_SSB_VALUES));
    MAX_RSINDEX_CELL_QUAL = FieldDef::new("s1ap.maxRSIndexCellQual", "maxRSIndexCellQual", FieldType::Uint32);
    S_MTC = FieldDef::new("s1ap.sMTC", "sMTC", FieldType::Bytes);
    THRESH_RS_INDEX_R15 = FieldDef::new("s1ap.threshRS_Index_r15", "threshRS-Index-r15", FieldType::Bytes);
    S_SBTO_MEASURE = FieldDef::new("s1ap.sSBToMeasure", "sSBToMeasure", FieldType::Bytes);
    S_SRSSIMEASUREMENT = FieldDef::new("s1ap.sSRSSIMeasurement", "sSRSSIMeasurement", FieldType::Bytes);
    QUANTITY_CONFIG_NR_R15 = FieldDef::new("s1ap.quantityConfigNR_R15", "quantityConfigNR-R15", FieldType::Bytes);
    EXCLUDED_CELLS_TO_ADD_MOD_LIST = FieldDef::new("s1ap.excludedCellsToAddModList", "excludedCellsToAddModList", FieldType::Bytes);
    SOURCE_NODE_ID = FieldDef::new("s1ap.SourceNodeID", "SourceNodeID", FieldType::Uint32).strings(Strings::Values(&SOURCE_NODE_ID_VALUES));
    SOURCE_NG_RAN_NODE_ID_ELEMENT = FieldDef::new("s1ap.sourceNgRanNode_ID_element", "sourceNgRanNode-ID", FieldType::None);
    SOURCE_NODE_ID_EXTENSION_ELEMENT = FieldDef::new("s1ap.sourceNodeID_Extension_element", "sourceNodeID-Extension", FieldType::None);
    NB_IO_T_RLF_REPORT_CONTAINER = FieldDef::new("s1ap.NB_IoT_RLF_Report_Container", "NB-IoT-RLF-Report-Container", FieldType::Bytes);
    MDT_CONFIGURATION_NR = FieldDef::new("s1ap.MDT_ConfigurationNR", "MDT-ConfigurationNR", FieldType::Bytes);
    DAPSREQUEST_INFO_ELEMENT = FieldDef::new("s1ap.DAPSRequestInfo_element", "DAPSRequestInfo", FieldType::None);
    D_APSINDICATOR = FieldDef::new("s1ap.dAPSIndicator", "dAPSIndicator", FieldType::Uint32).strings(Strings::Values(&D_APSINDICATOR_VALUES));
    DAPSRESPONSE_INFO_LIST = FieldDef::new("s1ap.DAPSResponseInfoList", "DAPSResponseInfoList", FieldType::Uint32);
    URI_ADDRESS = FieldDef::new("s1ap.URI_Address", "URI-Address", FieldType::String);
    EMERGENCY_INDICATOR = FieldDef::new("s1ap.EmergencyIndicator", "EmergencyIndicator", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    LAST_VISITED_PSCELL_LIST = FieldDef::new("s1ap.LastVisitedPSCellList", "LastVisitedPSCellList", FieldType::Uint32);
    LAST_VISITED_PSCELL_INFORMATION_ELEMENT = FieldDef::new("s1ap.LastVisitedPSCellInformation_element", "LastVisitedPSCellInformation", FieldType::None);
    P_SCELL_ID_ELEMENT = FieldDef::new("s1ap.pSCellID_element", "pSCellID", FieldType::None);
    TIME_STAY = FieldDef::new("s1ap.timeStay", "timeStay", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    RACSINDICATION = FieldDef::new("s1ap.RACSIndication", "RACSIndication", FieldType::Uint32).strings(Strings::Values(&CDMA2000_HOREQUIRED_INDICATION_VALUES));
    SECURITY_INDICATION_ELEMENT_2 = FieldDef::new("s1ap.SecurityIndication_element", "SecurityIndication", FieldType::None);
    E_RABSECURITY_RESULT_LIST = FieldDef::new("s1ap.E_RABSecurityResultList", "E-RABSecurityResultList", FieldType::Uint32);
    RAT_RESTRICTIONS = FieldDef::new("s1ap.RAT_Restrictions", "RAT-Restrictions", FieldType::Uint32);
    RAT_RESTRICTIONS_ITEM_ELEMENT = FieldDef::new("s1ap.RAT_RestrictionsItem_element", "RAT-RestrictionsItem", FieldType::None);
    R_AT_RESTRICTION_INFORMATION = FieldDef::new("s1ap.rAT_RestrictionInformation", "rAT-RestrictionInformation", FieldType::Bytes);
    GLOBAL_RAN_NODE_ID_2 = FieldDef::new("s1ap.Global_RAN_NODE_ID", "Global-RAN-NODE-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_RAN_NODE_ID_VALUES));
    HANDOVER_REQUIRED_ELEMENT = FieldDef::new("s1ap.HandoverRequired_element", "HandoverRequired", FieldType::None);
    PROTOCOL_IES = FieldDef::new("s1ap.protocolIEs", "protocolIEs", FieldType::Uint32);
    PROTOCOL_IE_FIELD_ELEMENT = FieldDef::new("s1ap.ProtocolIE_Field_element", "ProtocolIE-Field", FieldType::None);
    HANDOVER_REQUEST_ELEMENT = FieldDef::new("s1ap.HandoverRequest_element", "HandoverRequest", FieldType::None);
    HANDOVER_NOTIFY_ELEMENT = FieldDef::new("s1ap.HandoverNotify_element", "HandoverNotify", FieldType::None);
    PATH_SWITCH_REQUEST_ELEMENT = FieldDef::new("s1ap.PathSwitchRequest_element", "PathSwitchRequest", FieldType::None);
    HANDOVER_CANCEL_ELEMENT = FieldDef::new("s1ap.HandoverCancel_element", "HandoverCancel", FieldType::None);
    E_RABSETUP_REQUEST_ELEMENT = FieldDef::new("s1ap.E_RABSetupRequest_element", "E-RABSetupRequest", FieldType::None);
    E_RABMODIFY_REQUEST_ELEMENT = FieldDef::new("s1ap.E_RABModifyRequest_element", "E-RABModifyRequest", FieldType::None);
    E_RABRELEASE_COMMAND_ELEMENT = FieldDef::new("s1ap.E_RABReleaseCommand_element", "E-RABReleaseCommand", FieldType::None);
    E_RABRELEASE_INDICATION_ELEMENT = FieldDef::new("s1ap.E_RABReleaseIndication_element", "E-RABReleaseIndication", FieldType::None);
    INITIAL_CONTEXT_SETUP_REQUEST_ELEMENT = FieldDef::new("s1ap.InitialContextSetupRequest_element", "InitialContextSetupRequest", FieldType::None);
    PAGING_ELEMENT = FieldDef::new("s1ap.Paging_element", "Paging", FieldType::None);
    DOWNLINK_NASTRANSPORT_ELEMENT = FieldDef::new("s1ap.DownlinkNASTransport_element", "DownlinkNASTransport", FieldType::None);
    INITIAL_UEMESSAGE_ELEMENT = FieldDef::new("s1ap.InitialUEMessage_element", "InitialUEMessage", FieldType::None);
    UPLINK_NASTRANSPORT_ELEMENT = FieldDef::new("s1ap.UplinkNASTransport_element", "UplinkNASTransport", FieldType::None);
    RESET_ELEMENT = FieldDef::new("s1ap.Reset_element", "Reset", FieldType::None);
    ERROR_INDICATION_ELEMENT = FieldDef::new("s1ap.ErrorIndication_element", "ErrorIndication", FieldType::None);
    NASNON_DELIVERY_INDICATION_ELEMENT = FieldDef::new("s1ap.NASNonDeliveryIndication_element", "NASNonDeliveryIndication", FieldType::None);
    S1_SETUP_REQUEST_ELEMENT = FieldDef::new("s1ap.S1SetupRequest_element", "S1SetupRequest", FieldType::None);
    UECONTEXT_RELEASE_REQUEST_ELEMENT = FieldDef::new("s1ap.UEContextReleaseRequest_element", "UEContextReleaseRequest", FieldType::None);
    DOWNLINK_S1CDMA2000TUNNELLING_ELEMENT = FieldDef::new("s1ap.DownlinkS1cdma2000tunnelling_element", "DownlinkS1cdma2000tunnelling", FieldType::None);
    UPLINK_S1CDMA2000TUNNELLING_ELEMENT = FieldDef::new("s1ap.UplinkS1cdma2000tunnelling_element", "UplinkS1cdma2000tunnelling", FieldType::None);
    UECONTEXT_MODIFICATION_REQUEST_ELEMENT = FieldDef::new("s1ap.UEContextModificationRequest_element", "UEContextModificationRequest", FieldType::None);
    UECAPABILITY_INFO_INDICATION_ELEMENT = FieldDef::new("s1ap.UECapabilityInfoIndication_element", "UECapabilityInfoIndication", FieldType::None);
    UECONTEXT_RELEASE_COMMAND_ELEMENT = FieldDef::new("s1ap.UEContextReleaseCommand_element", "UEContextReleaseCommand", FieldType::None);
    ENBSTATUS_TRANSFER_ELEMENT = FieldDef::new("s1ap.ENBStatusTransfer_element", "ENBStatusTransfer", FieldType::None);
    MMESTATUS_TRANSFER_ELEMENT = FieldDef::new("s1ap.MMEStatusTransfer_element", "MMEStatusTransfer", FieldType::None);
    DEACTIVATE_TRACE_ELEMENT = FieldDef::new("s1ap.DeactivateTrace_element", "DeactivateTrace", FieldType::None);
    TRACE_START_ELEMENT = FieldDef::new("s1ap.TraceStart_element", "TraceStart", FieldType::None);
    TRACE_FAILURE_INDICATION_ELEMENT = FieldDef::new("s1ap.TraceFailureIndication_element", "TraceFailureIndication", FieldType::None);
    ENBCONFIGURATION_UPDATE_ELEMENT = FieldDef::new("s1ap.ENBConfigurationUpdate_element", "ENBConfigurationUpdate", FieldType::None);
    MMECONFIGURATION_UPDATE_ELEMENT = FieldDef::new("s1ap.MMEConfigurationUpdate_element", "MMEConfigurationUpdate", FieldType::None);
    LOCATION_REPORTING_CONTROL_ELEMENT = FieldDef::new("s1ap.LocationReportingControl_element", "LocationReportingControl", FieldType::None);
    LOCATION_REPORTING_FAILURE_INDICATION_ELEMENT = FieldDef::new("s1ap.LocationReportingFailureIndication_element", "LocationReportingFailureIndication", FieldType::None);
    LOCATION_REPORT_ELEMENT = FieldDef::new("s1ap.LocationReport_element", "LocationReport", FieldType::None);
    OVERLOAD_START_ELEMENT = FieldDef::new("s1ap.OverloadStart_element", "OverloadStart", FieldType::None);
    OVERLOAD_STOP_ELEMENT = FieldDef::new("s1ap.OverloadStop_element", "OverloadStop", FieldType::None);
    WRITE_REPLACE_WARNING_REQUEST_ELEMENT = FieldDef::new("s1ap.WriteReplaceWarningRequest_element", "WriteReplaceWarningRequest", FieldType::None);
    ENBDIRECT_INFORMATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.ENBDirectInformationTransfer_element", "ENBDirectInformationTransfer", FieldType::None);
    MMEDIRECT_INFORMATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.MMEDirectInformationTransfer_element", "MMEDirectInformationTransfer", FieldType::None);
    PRIVATE_MESSAGE_ELEMENT = FieldDef::new("s1ap.PrivateMessage_element", "PrivateMessage", FieldType::None);
    PRIVATE_IES = FieldDef::new("s1ap.privateIEs", "privateIEs", FieldType::Uint32);
    PRIVATE_IE_FIELD_ELEMENT = FieldDef::new("s1ap.PrivateIE_Field_element", "PrivateIE-Field", FieldType::None);
    ID_2 = FieldDef::new("s1ap.id", "id", FieldType::Uint32).strings(Strings::Values(&ID_2_VALUES));
    LOCAL = FieldDef::new("s1ap.local", "local", FieldType::Uint32);
    GLOBAL = FieldDef::new("s1ap.global", "global", FieldType::Oid);
    ENBCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.ENBConfigurationTransfer_element", "ENBConfigurationTransfer", FieldType::None);
    MMECONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.MMEConfigurationTransfer_element", "MMEConfigurationTransfer", FieldType::None);
    CELL_TRAFFIC_TRACE_ELEMENT = FieldDef::new("s1ap.CellTrafficTrace_element", "CellTrafficTrace", FieldType::None);
    KILL_REQUEST_ELEMENT = FieldDef::new("s1ap.KillRequest_element", "KillRequest", FieldType::None);
    DOWNLINK_UEASSOCIATED_LPPA_TRANSPORT_ELEMENT = FieldDef::new("s1ap.DownlinkUEAssociatedLPPaTransport_element", "DownlinkUEAssociatedLPPaTransport", FieldType::None);
    UPLINK_UEASSOCIATED_LPPA_TRANSPORT_ELEMENT = FieldDef::new("s1ap.UplinkUEAssociatedLPPaTransport_element", "UplinkUEAssociatedLPPaTransport", FieldType::None);
    DOWNLINK_NON_UEASSOCIATED_LPPA_TRANSPORT_ELEMENT = FieldDef::new("s1ap.DownlinkNonUEAssociatedLPPaTransport_element", "DownlinkNonUEAssociatedLPPaTransport", FieldType::None);
    UPLINK_NON_UEASSOCIATED_LPPA_TRANSPORT_ELEMENT = FieldDef::new("s1ap.UplinkNonUEAssociatedLPPaTransport_element", "UplinkNonUEAssociatedLPPaTransport", FieldType::None);
    UERADIO_CAPABILITY_MATCH_REQUEST_ELEMENT = FieldDef::new("s1ap.UERadioCapabilityMatchRequest_element", "UERadioCapabilityMatchRequest", FieldType::None);
    PWSRESTART_INDICATION_ELEMENT = FieldDef::new("s1ap.PWSRestartIndication_element", "PWSRestartIndication", FieldType::None);
    E_RABMODIFICATION_INDICATION_ELEMENT = FieldDef::new("s1ap.E_RABModificationIndication_element", "E-RABModificationIndication", FieldType::None);
    PWSFAILURE_INDICATION_ELEMENT = FieldDef::new("s1ap.PWSFailureIndication_element", "PWSFailureIndication", FieldType::None);
    REROUTE_NASREQUEST_ELEMENT = FieldDef::new("s1ap.RerouteNASRequest_element", "RerouteNASRequest", FieldType::None);
    UECONTEXT_MODIFICATION_INDICATION_ELEMENT = FieldDef::new("s1ap.UEContextModificationIndication_element", "UEContextModificationIndication", FieldType::None);
    CONNECTION_ESTABLISHMENT_INDICATION_ELEMENT = FieldDef::new("s1ap.ConnectionEstablishmentIndication_element", "ConnectionEstablishmentIndication", FieldType::None);
    UECONTEXT_SUSPEND_REQUEST_ELEMENT = FieldDef::new("s1ap.UEContextSuspendRequest_element", "UEContextSuspendRequest", FieldType::None);
    UECONTEXT_RESUME_REQUEST_ELEMENT = FieldDef::new("s1ap.UEContextResumeRequest_element", "UEContextResumeRequest", FieldType::None);
    NASDELIVERY_INDICATION_ELEMENT = FieldDef::new("s1ap.NASDeliveryIndication_element", "NASDeliveryIndication", FieldType::None);
    RETRIEVE_UEINFORMATION_ELEMENT = FieldDef::new("s1ap.RetrieveUEInformation_element", "RetrieveUEInformation", FieldType::None);
    UEINFORMATION_TRANSFER_ELEMENT = FieldDef::new("s1ap.UEInformationTransfer_element", "UEInformationTransfer", FieldType::None);
    ENBCPRELOCATION_INDICATION_ELEMENT = FieldDef::new("s1ap.ENBCPRelocationIndication_element", "ENBCPRelocationIndication", FieldType::None);
    MMECPRELOCATION_INDICATION_ELEMENT = FieldDef::new("s1ap.MMECPRelocationIndication_element", "MMECPRelocationIndication", FieldType::None);
    SECONDARY_RATDATA_USAGE_REPORT_ELEMENT = FieldDef::new("s1ap.SecondaryRATDataUsageReport_element", "SecondaryRATDataUsageReport", FieldType::None);
    UERADIO_CAPABILITY_IDMAPPING_REQUEST_ELEMENT = FieldDef::new("s1ap.UERadioCapabilityIDMappingRequest_element", "UERadioCapabilityIDMappingRequest", FieldType::None);
    HANDOVER_SUCCESS_ELEMENT = FieldDef::new("s1ap.HandoverSuccess_element", "HandoverSuccess", FieldType::None);
    ENBEARLY_STATUS_TRANSFER_ELEMENT = FieldDef::new("s1ap.ENBEarlyStatusTransfer_element", "ENBEarlyStatusTransfer", FieldType::None);
    MMEEARLY_STATUS_TRANSFER_ELEMENT = FieldDef::new("s1ap.MMEEarlyStatusTransfer_element", "MMEEarlyStatusTransfer", FieldType::None);
    HANDOVER_COMMAND_ELEMENT = FieldDef::new("s1ap.HandoverCommand_element", "HandoverCommand", FieldType::None);
    HANDOVER_REQUEST_ACKNOWLEDGE_ELEMENT = FieldDef::new("s1ap.HandoverRequestAcknowledge_element", "HandoverRequestAcknowledge", FieldType::None);
    PATH_SWITCH_REQUEST_ACKNOWLEDGE_ELEMENT = FieldDef::new("s1ap.PathSwitchRequestAcknowledge_element", "PathSwitchRequestAcknowledge", FieldType::None);
    HANDOVER_CANCEL_ACKNOWLEDGE_ELEMENT = FieldDef::new("s1ap.HandoverCancelAcknowledge_element", "HandoverCancelAcknowledge", FieldType::None);
    E_RABSETUP_RESPONSE_ELEMENT = FieldDef::new("s1ap.E_RABSetupResponse_element", "E-RABSetupResponse", FieldType::None);
    E_RABMODIFY_RESPONSE_ELEMENT = FieldDef::new("s1ap.E_RABModifyResponse_element", "E-RABModifyResponse", FieldType::None);
    E_RABRELEASE_RESPONSE_ELEMENT = FieldDef::new("s1ap.E_RABReleaseResponse_element", "E-RABReleaseResponse", FieldType::None);
    INITIAL_CONTEXT_SETUP_RESPONSE_ELEMENT = FieldDef::new("s1ap.InitialContextSetupResponse_element", "InitialContextSetupResponse", FieldType::None);
    RESET_ACKNOWLEDGE_ELEMENT = FieldDef::new("s1ap.ResetAcknowledge_element", "ResetAcknowledge", FieldType::None);
    S1_SETUP_RESPONSE_ELEMENT = FieldDef::new("s1ap.S1SetupResponse_element", "S1SetupResponse", FieldType::None);
    UECONTEXT_MODIFICATION_RESPONSE_ELEMENT = FieldDef::new("s1ap.UEContextModificationResponse_element", "UEContextModificationResponse", FieldType::None);
    UECONTEXT_RELEASE_COMPLETE_ELEMENT = FieldDef::new("s1ap.UEContextReleaseComplete_element", "UEContextReleaseComplete", FieldType::None);
    ENBCONFIGURATION_UPDATE_ACKNOWLEDGE_ELEMENT = FieldDef::new("s1ap.ENBConfigurationUpdateAcknowledge_element", "ENBConfigurationUpdateAcknowledge", FieldType::None);
    MMECONFIGURATION_UPDATE_ACKNOWLEDGE_ELEMENT = FieldDef::new("s1ap.MMEConfigurationUpdateAcknowledge_element", "MMEConfigurationUpdateAcknowledge", FieldType::None);
    WRITE_REPLACE_WARNING_RESPONSE_ELEMENT = FieldDef::new("s1ap.WriteReplaceWarningResponse_element", "WriteReplaceWarningResponse", FieldType::None);
    KILL_RESPONSE_ELEMENT = FieldDef::new("s1ap.KillResponse_element", "KillResponse", FieldType::None);
    UERADIO_CAPABILITY_MATCH_RESPONSE_ELEMENT = FieldDef::new("s1ap.UERadioCapabilityMatchResponse_element", "UERadioCapabilityMatchResponse", FieldType::None);
    E_RABMODIFICATION_CONFIRM_ELEMENT = FieldDef::new("s1ap.E_RABModificationConfirm_element", "E-RABModificationConfirm", FieldType::None);
    UECONTEXT_MODIFICATION_CONFIRM_ELEMENT = FieldDef::new("s1ap.UEContextModificationConfirm_element", "UEContextModificationConfirm", FieldType::None);
    UECONTEXT_SUSPEND_RESPONSE_ELEMENT = FieldDef::new("s1ap.UEContextSuspendResponse_element", "UEContextSuspendResponse", FieldType::None);
    UECONTEXT_RESUME_RESPONSE_ELEMENT = FieldDef::new("s1ap.UEContextResumeResponse_element", "UEContextResumeResponse", FieldType::None);
    UERADIO_CAPABILITY_IDMAPPING_RESPONSE_ELEMENT = FieldDef::new("s1ap.UERadioCapabilityIDMappingResponse_element", "UERadioCapabilityIDMappingResponse", FieldType::None);
    HANDOVER_PREPARATION_FAILURE_ELEMENT = FieldDef::new("s1ap.HandoverPreparationFailure_element", "HandoverPreparationFailure", FieldType::None);
    HANDOVER_FAILURE_ELEMENT = FieldDef::new("s1ap.HandoverFailure_element", "HandoverFailure", FieldType::None);
    PATH_SWITCH_REQUEST_FAILURE_ELEMENT = FieldDef::new("s1ap.PathSwitchRequestFailure_element", "PathSwitchRequestFailure", FieldType::None);
    INITIAL_CONTEXT_SETUP_FAILURE_ELEMENT = FieldDef::new("s1ap.InitialContextSetupFailure_element", "InitialContextSetupFailure", FieldType::None);
    S1_SETUP_FAILURE_ELEMENT = FieldDef::new("s1ap.S1SetupFailure_element", "S1SetupFailure", FieldType::None);
    UECONTEXT_MODIFICATION_FAILURE_ELEMENT = FieldDef::new("s1ap.UEContextModificationFailure_element", "UEContextModificationFailure", FieldType::None);
    ENBCONFIGURATION_UPDATE_FAILURE_ELEMENT = FieldDef::new("s1ap.ENBConfigurationUpdateFailure_element", "ENBConfigurationUpdateFailure", FieldType::None);
    MMECONFIGURATION_UPDATE_FAILURE_ELEMENT = FieldDef::new("s1ap.MMEConfigurationUpdateFailure_element", "MMEConfigurationUpdateFailure", FieldType::None);
    UECONTEXT_RESUME_FAILURE_ELEMENT = FieldDef::new("s1ap.UEContextResumeFailure_element", "UEContextResumeFailure", FieldType::None);
    TRANSPORT_LAYER_ADDRESS_IPV4 = FieldDef::new("s1ap.transportLayerAddressIPv4", "transportLayerAddress(IPv4)", FieldType::Ipv4);
    TRANSPORT_LAYER_ADDRESS_IPV6 = FieldDef::new("s1ap.transportLayerAddressIPv6", "transportLayerAddress(IPv6)", FieldType::Ipv6);
    E_UTRAN_TRACE_ID_TRACE_ID = FieldDef::new("s1ap.E_UTRAN_Trace_ID.TraceID", "TraceID", FieldType::Uint24).base(Base::Hex);
    E_UTRAN_TRACE_ID_TRACE_RECORDING_SESSION_REFERENCE = FieldDef::new("s1ap.E_UTRAN_Trace_ID.TraceRecordingSessionReference", "TraceRecordingSessionReference", FieldType::Uint16).base(Base::Hex);
    INTERFACES_TO_TRACE_S1_MME = FieldDef::new("s1ap.interfacesToTrace.S1_MME", "S1-MME", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Should be traced", "Should not be traced")));
    INTERFACES_TO_TRACE_X2 = FieldDef::new("s1ap.interfacesToTrace.X2", "X2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Should be traced", "Should not be traced")));
    INTERFACES_TO_TRACE_UU = FieldDef::new("s1ap.interfacesToTrace.Uu", "Uu", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Should be traced", "Should not be traced")));
    INTERFACES_TO_TRACE_F1_C = FieldDef::new("s1ap.interfacesToTrace.F1_C", "F1-C", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Should be traced", "Should not be traced")));
    INTERFACES_TO_TRACE_E1 = FieldDef::new("s1ap.interfacesToTrace.E1", "E1", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Should be traced", "Should not be traced")));
    INTERFACES_TO_TRACE_RESERVED = FieldDef::new("s1ap.interfacesToTrace.Reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x7);
    ENCRYPTION_ALGORITHMS_EEA1 = FieldDef::new("s1ap.encryptionAlgorithms.EEA1", "128-EEA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ENCRYPTION_ALGORITHMS_EEA2 = FieldDef::new("s1ap.encryptionAlgorithms.EEA2", "128-EEA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ENCRYPTION_ALGORITHMS_EEA3 = FieldDef::new("s1ap.encryptionAlgorithms.EEA3", "128-EEA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    ENCRYPTION_ALGORITHMS_RESERVED = FieldDef::new("s1ap.encryptionAlgorithms.Reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    INTEGRITY_PROTECTION_ALGORITHMS_EIA1 = FieldDef::new("s1ap.integrityProtectionAlgorithms.EIA1", "128-EIA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    INTEGRITY_PROTECTION_ALGORITHMS_EIA2 = FieldDef::new("s1ap.integrityProtectionAlgorithms.EIA2", "128-EIA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    INTEGRITY_PROTECTION_ALGORITHMS_EIA3 = FieldDef::new("s1ap.integrityProtectionAlgorithms.EIA3", "128-EIA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    INTEGRITY_PROTECTION_ALGORITHMS_RESERVED = FieldDef::new("s1ap.integrityProtectionAlgorithms.Reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    SERIAL_NUMBER_GS = FieldDef::new("s1ap.SerialNumber.gs", "Geographical Scope", FieldType::Uint16).mask(0xc000).strings(Strings::Values(&SERIAL_NUMBER_GS_VALUES));
    SERIAL_NUMBER_MSG_CODE = FieldDef::new("s1ap.SerialNumber.msg_code", "Message Code", FieldType::Uint16).mask(0x3ff0);
    SERIAL_NUMBER_UPD_NB = FieldDef::new("s1ap.SerialNumber.upd_nb", "Update Number", FieldType::Uint16).mask(0xf);
    WARNING_TYPE_VALUE = FieldDef::new("s1ap.WarningType.value", "Warning Type Value", FieldType::Uint16).mask(0xfe00).strings(Strings::Values(&WARNING_TYPE_VALUE_VALUES));
    WARNING_TYPE_EMERGENCY_USER_ALERT = FieldDef::new("s1ap.WarningType.emergency_user_alert", "Emergency User Alert", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Yes", "No")));
    WARNING_TYPE_POPUP = FieldDef::new("s1ap.WarningType.popup", "Popup", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    WARNING_MESSAGE_CONTENTS_NB_PAGES = FieldDef::new("s1ap.WarningMessageContents.nb_pages", "Number of Pages", FieldType::Uint8);
    WARNING_MESSAGE_CONTENTS_DECODED_PAGE = FieldDef::new("s1ap.WarningMessageContents.decoded_page", "Decoded Page", FieldType::String);
    MEASUREMENTS_TO_ACTIVATE_M1 = FieldDef::new("s1ap.measurementsToActivate.M1", "M1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_M2 = FieldDef::new("s1ap.measurementsToActivate.M2", "M2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_M3 = FieldDef::new("s1ap.measurementsToActivate.M3", "M3", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_M4 = FieldDef::new("s1ap.measurementsToActivate.M4", "M4", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_M5 = FieldDef::new("s1ap.measurementsToActivate.M5", "M5", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_LOGGING_M1_FROM_EVENT_TRIGGERED = FieldDef::new("s1ap.measurementsToActivate.LoggingM1FromEventTriggered", "LoggingOfM1FromEventTriggeredMeasurementReports", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_M6 = FieldDef::new("s1ap.measurementsToActivate.M6", "M6", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MEASUREMENTS_TO_ACTIVATE_M7 = FieldDef::new("s1ap.measurementsToActivate.M7", "M7", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MDT_LOCATION_INFO_GNSS = FieldDef::new("s1ap.MDT_Location_Info.GNSS", "GNSS", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MDT_LOCATION_INFO_E_CID = FieldDef::new("s1ap.MDT_Location_Info.E_CID", "E-CID", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Activate", "Do not activate")));
    MDT_LOCATION_INFO_RESERVED = FieldDef::new("s1ap.MDT_Location_Info.Reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    NRENCRYPTION_ALGORITHMS_NEA1 = FieldDef::new("s1ap.NRencryptionAlgorithms.NEA1", "128-NEA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRENCRYPTION_ALGORITHMS_NEA2 = FieldDef::new("s1ap.NRencryptionAlgorithms.NEA2", "128-NEA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRENCRYPTION_ALGORITHMS_NEA3 = FieldDef::new("s1ap.NRencryptionAlgorithms.NEA3", "128-NEA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRENCRYPTION_ALGORITHMS_RESERVED = FieldDef::new("s1ap.NRencryptionAlgorithms.Reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    NRINTEGRITY_PROTECTION_ALGORITHMS_NIA1 = FieldDef::new("s1ap.NRintegrityProtectionAlgorithms.NIA1", "128-NIA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRINTEGRITY_PROTECTION_ALGORITHMS_NIA2 = FieldDef::new("s1ap.NRintegrityProtectionAlgorithms.NIA2", "128-NIA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRINTEGRITY_PROTECTION_ALGORITHMS_NIA3 = FieldDef::new("s1ap.NRintegrityProtectionAlgorithms.NIA3", "128-NIA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRINTEGRITY_PROTECTION_ALGORITHMS_RESERVED = FieldDef::new("s1ap.NRintegrityProtectionAlgorithms.Reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    UE_APPLICATION_LAYER_MEASUREMENT_CAPABILITY_QO_E_MEASUREMENT_FOR_STREAMING_SERVICE = FieldDef::new("s1ap.UE_Application_Layer_Measurement_Capability.QoE_Measurement_for_streaming_service", "QoE Measurement for streaming service", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    UE_APPLICATION_LAYER_MEASUREMENT_CAPABILITY_QO_E_MEASUREMENT_FOR_MTSI_SERVICE = FieldDef::new("s1ap.UE_Application_Layer_Measurement_Capability.QoE_Measurement_for_MTSI_service", "QoE Measurement for MTSI service", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    UE_APPLICATION_LAYER_MEASUREMENT_CAPABILITY_RESERVED = FieldDef::new("s1ap.UE_Application_Layer_Measurement_Capability.Reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    R_AT_RESTRICTION_INFORMATION_LEO = FieldDef::new("s1ap.rAT_RestrictionInformation.LEO", "LEO", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    R_AT_RESTRICTION_INFORMATION_MEO = FieldDef::new("s1ap.rAT_RestrictionInformation.MEO", "MEO", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    R_AT_RESTRICTION_INFORMATION_GEO = FieldDef::new("s1ap.rAT_RestrictionInformation.GEO", "GEO", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    R_AT_RESTRICTION_INFORMATION_OTHERSAT = FieldDef::new("s1ap.rAT_RestrictionInformation.OTHERSAT", "OTHERSAT", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    R_AT_RESTRICTION_INFORMATION_RESERVED = FieldDef::new("s1ap.rAT_RestrictionInformation.Reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf);
    IMMEDIATE_MDT_ELEMENT_2 = FieldDef::new("s1ap.ImmediateMDT_element", "ImmediateMDT", FieldType::None);
    LAST_VISITED_EUTRANCELL_INFORMATION_ELEMENT = FieldDef::new("s1ap.LastVisitedEUTRANCellInformation_element", "LastVisitedEUTRANCellInformation", FieldType::None);
    LAST_VISITED_GERANCELL_INFORMATION = FieldDef::new("s1ap.LastVisitedGERANCellInformation", "LastVisitedGERANCellInformation", FieldType::Uint32).strings(Strings::Values(&LAST_VISITED_GERANCELL_INFORMATION_VALUES));
    MDTMODE = FieldDef::new("s1ap.MDTMode", "MDTMode", FieldType::Uint32).strings(Strings::Values(&M_DTMODE_VALUES));
    SOURCEE_NB_TO_TARGETE_NB_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("s1ap.SourceeNB_ToTargeteNB_TransparentContainer_element", "SourceeNB-ToTargeteNB-TransparentContainer", FieldType::None);
    TARGETE_NB_TO_SOURCEE_NB_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("s1ap.TargeteNB_ToSourceeNB_TransparentContainer_element", "TargeteNB-ToSourceeNB-TransparentContainer", FieldType::None);
    UE_HISTORY_INFORMATION = FieldDef::new("s1ap.UE_HistoryInformation", "UE-HistoryInformation", FieldType::Uint32);
    SONTRANSFER_APPLICATION_IDENTITY = FieldDef::new("s1ap.SONtransferApplicationIdentity", "SONtransferApplicationIdentity", FieldType::Uint32).strings(Strings::Values(&SONTRANSFER_APPLICATION_IDENTITY_VALUES));
    SONTRANSFER_REQUEST_CONTAINER = FieldDef::new("s1ap.SONtransferRequestContainer", "SONtransferRequestContainer", FieldType::Uint32).strings(Strings::Values(&SONTRANSFER_REQUEST_CONTAINER_VALUES));
    SONTRANSFER_RESPONSE_CONTAINER = FieldDef::new("s1ap.SONtransferResponseContainer", "SONtransferResponseContainer", FieldType::Uint32).strings(Strings::Values(&SONTRANSFER_REQUEST_CONTAINER_VALUES));
    SONTRANSFER_CAUSE = FieldDef::new("s1ap.SONtransferCause", "SONtransferCause", FieldType::Uint32).strings(Strings::Values(&SONTRANSFER_REQUEST_CONTAINER_VALUES));
    CELL_SIZE = FieldDef::new("s1ap.cell_Size", "cell-Size", FieldType::Uint32).strings(Strings::Values(&CELL_SIZE_VALUES));
    E_UTRAN_CELL_ELEMENT = FieldDef::new("s1ap.e_UTRAN_Cell_element", "e-UTRAN-Cell", FieldType::None);
    U_TRAN_CELL = FieldDef::new("s1ap.uTRAN_Cell", "uTRAN-Cell", FieldType::Bytes);
    G_ERAN_CELL = FieldDef::new("s1ap.gERAN_Cell", "gERAN-Cell", FieldType::Uint32).strings(Strings::Values(&LAST_VISITED_GERANCELL_INFORMATION_VALUES));
    N_G_RAN_CELL = FieldDef::new("s1ap.nG_RAN_Cell", "nG-RAN-Cell", FieldType::Bytes);
    CELL_TYPE_ELEMENT = FieldDef::new("s1ap.cellType_element", "cellType", FieldType::None);
    TIME_UE_STAYED_IN_CELL = FieldDef::new("s1ap.time_UE_StayedInCell", "time-UE-StayedInCell", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    UNDEFINED_ELEMENT = FieldDef::new("s1ap.undefined_element", "undefined", FieldType::None);
    R_RC_CONTAINER = FieldDef::new("s1ap.rRC_Container", "rRC-Container", FieldType::Bytes);
    E_RABINFORMATION_LIST = FieldDef::new("s1ap.e_RABInformationList", "e-RABInformationList", FieldType::Uint32);
    TARGET_CELL_ID_ELEMENT = FieldDef::new("s1ap.targetCell_ID_element", "targetCell-ID", FieldType::None);
    SUBSCRIBER_PROFILE_IDFOR_RFP_2 = FieldDef::new("s1ap.subscriberProfileIDforRFP", "subscriberProfileIDforRFP", FieldType::Uint32);
    U_E_HISTORY_INFORMATION = FieldDef::new("s1ap.uE_HistoryInformation", "uE-HistoryInformation", FieldType::Uint32);
    LAST_VISITED_CELL_ITEM = FieldDef::new("s1ap.LastVisitedCell_Item", "LastVisitedCell-Item", FieldType::Uint32).strings(Strings::Values(&LAST_VISITED_CELL_ITEM_VALUES));
    CELL_LOAD_REPORTING_ELEMENT = FieldDef::new("s1ap.cellLoadReporting_element", "cellLoadReporting", FieldType::None);
    MULTI_CELL_LOAD_REPORTING_ELEMENT = FieldDef::new("s1ap.multiCellLoadReporting_element", "multiCellLoadReporting", FieldType::None);
    EVENT_TRIGGERED_CELL_LOAD_REPORTING_ELEMENT = FieldDef::new("s1ap.eventTriggeredCellLoadReporting_element", "eventTriggeredCellLoadReporting", FieldType::None);
    H_OREPORTING_ELEMENT = FieldDef::new("s1ap.hOReporting_element", "hOReporting", FieldType::None);
    EUTRAN_CELL_ACTIVATION_ELEMENT = FieldDef::new("s1ap.eutranCellActivation_element", "eutranCellActivation", FieldType::None);
    ENERGY_SAVINGS_INDICATION_ELEMENT = FieldDef::new("s1ap.energySavingsIndication_element", "energySavingsIndication", FieldType::None);
    FAILURE_EVENT_REPORTING = FieldDef::new("s1ap.failureEventReporting", "failureEventReporting", FieldType::Uint32).strings(Strings::Values(&FAILURE_EVENT_REPORTING_VALUES));
    CELL_LOAD_REPORTING = FieldDef::new("s1ap.cellLoadReporting", "cellLoadReporting", FieldType::Uint32).strings(Strings::Values(&CELL_LOAD_REPORTING_VALUES));
    MULTI_CELL_LOAD_REPORTING = FieldDef::new("s1ap.multiCellLoadReporting", "multiCellLoadReporting", FieldType::Uint32).strings(Strings::Values(&MULTI_CELL_LOAD_REPORTING_VALUES));
    FAILURE_EVENT_REPORTING_ELEMENT = FieldDef::new("s1ap.failureEventReporting_element", "failureEventReporting", FieldType::None);
    EVENT_TRIGGERED_CELL_LOAD_REPORTING = FieldDef::new("s1ap.eventTriggeredCellLoadReporting", "eventTriggeredCellLoadReporting", FieldType::Uint32).strings(Strings::Values(&MULTI_CELL_LOAD_REPORTING_VALUES));
    H_OREPORTING = FieldDef::new("s1ap.hOReporting", "hOReporting", FieldType::Uint32).strings(Strings::Values(&MULTI_CELL_LOAD_REPORTING_VALUES));
    EUTRAN_CELL_ACTIVATION = FieldDef::new("s1ap.eutranCellActivation", "eutranCellActivation", FieldType::Uint32).strings(Strings::Values(&MULTI_CELL_LOAD_REPORTING_VALUES));
    ENERGY_SAVINGS_INDICATION = FieldDef::new("s1ap.energySavingsIndication", "energySavingsIndication", FieldType::Uint32).strings(Strings::Values(&MULTI_CELL_LOAD_REPORTING_VALUES));
    E_UTRAN_ELEMENT = FieldDef::new("s1ap.eUTRAN_element", "eUTRAN", FieldType::None);
    U_TRAN = FieldDef::new("s1ap.uTRAN", "uTRAN", FieldType::Bytes);
    G_ERAN = FieldDef::new("s1ap.gERAN", "gERAN", FieldType::Bytes);
    E_HRPD_ELEMENT = FieldDef::new("s1ap.eHRPD_element", "eHRPD", FieldType::None);
    COMPOSITE_AVAILABLE_CAPACITY_GROUP = FieldDef::new("s1ap.compositeAvailableCapacityGroup", "compositeAvailableCapacityGroup", FieldType::Bytes);
    CELL_ID = FieldDef::new("s1ap.cell_ID", "cell-ID", FieldType::Bytes).strings(Strings::Values(&CELL_LOAD_REPORTING_VALUES));
    E_UTRANCELL_LOAD_REPORTING_RESPONSE_ELEMENT = FieldDef::new("s1ap.eUTRANcellLoadReportingResponse_element", "eUTRANcellLoadReportingResponse", FieldType::None);
    E_UTRAN = FieldDef::new("s1ap.eUTRAN", "eUTRAN", FieldType::Bytes);
    E_HRPD = FieldDef::new("s1ap.eHRPD", "eHRPD", FieldType::Bytes);
    IRAT_CELL_ID = FieldDef::new("s1ap.IRAT_Cell_ID", "IRAT-Cell-ID", FieldType::Uint32).strings(Strings::Values(&CELL_LOAD_REPORTING_VALUES));
    REQUESTED_CELL_LIST = FieldDef::new("s1ap.requestedCellList", "requestedCellList", FieldType::Uint32);
    REPORTING_CELL_LIST_ITEM_ELEMENT = FieldDef::new("s1ap.ReportingCellList_Item_element", "ReportingCellList-Item", FieldType::None);
    MULTI_CELL_LOAD_REPORTING_RESPONSE_ITEM = FieldDef::new("s1ap.MultiCellLoadReportingResponse_Item", "MultiCellLoadReportingResponse-Item", FieldType::Uint32).strings(Strings::Values(&MULTI_CELL_LOAD_REPORTING_RESPONSE_ITEM_VALUES));
    E_UTRANRESPONSE_ELEMENT = FieldDef::new("s1ap.eUTRANResponse_element", "eUTRANResponse", FieldType::None);
    U_TRANRESPONSE = FieldDef::new("s1ap.uTRANResponse", "uTRANResponse", FieldType::Bytes);
    G_ERANRESPONSE = FieldDef::new("s1ap.gERANResponse", "gERANResponse", FieldType::Bytes);
    NUMBER_OF_MEASUREMENT_REPORTING_LEVELS = FieldDef::new("s1ap.numberOfMeasurementReportingLevels", "numberOfMeasurementReportingLevels", FieldType::Uint32).strings(Strings::Values(&NUMBER_OF_MEASUREMENT_REPORTING_LEVELS_VALUES));
    CELL_LOAD_REPORTING_RESPONSE = FieldDef::new("s1ap.cellLoadReportingResponse", "cellLoadReportingResponse", FieldType::Uint32).strings(Strings::Values(&CELL_LOAD_REPORTING_VALUES));
    OVERLOAD_FLAG = FieldDef::new("s1ap.overloadFlag", "overloadFlag", FieldType::Uint32).strings(Strings::Values(&OVERLOAD_FLAG_VALUES));
    HO_TYPE = FieldDef::new("s1ap.hoType", "hoType", FieldType::Uint32).strings(Strings::Values(&HO_TYPE_VALUES));
    HO_REPORT_TYPE = FieldDef::new("s1ap.hoReportType", "hoReportType", FieldType::Uint32).strings(Strings::Values(&HO_REPORT_TYPE_VALUES));
    HOSOURCE_ID = FieldDef::new("s1ap.hosourceID", "hosourceID", FieldType::Uint32).strings(Strings::Values(&CELL_LOAD_REPORTING_VALUES));
    HO_TARGET_ID = FieldDef::new("s1ap.hoTargetID", "hoTargetID", FieldType::Uint32).strings(Strings::Values(&CELL_LOAD_REPORTING_VALUES));
    CANDIDATE_CELL_LIST = FieldDef::new("s1ap.candidateCellList", "candidateCellList", FieldType::Uint32);
    CANDIDATE_PCILIST = FieldDef::new("s1ap.candidatePCIList", "candidatePCIList", FieldType::Uint32);
    CANDIDATE_PCI_ELEMENT = FieldDef::new("s1ap.CandidatePCI_element", "CandidatePCI", FieldType::None);
    P_CI = FieldDef::new("s1ap.pCI", "pCI", FieldType::Uint32);
    E_ARFCN = FieldDef::new("s1ap.eARFCN", "eARFCN", FieldType::Bytes);
    CELLS_TO_ACTIVATE_LIST = FieldDef::new("s1ap.cellsToActivateList", "cellsToActivateList", FieldType::Uint32);
    MINIMUM_ACTIVATION_TIME = FieldDef::new("s1ap.minimumActivationTime", "minimumActivationTime", FieldType::Uint32);
    CELLS_TO_ACTIVATE_LIST_ITEM_ELEMENT = FieldDef::new("s1ap.CellsToActivateList_Item_element", "CellsToActivateList-Item", FieldType::None);
    ACTIVATED_CELLS_LIST = FieldDef::new("s1ap.activatedCellsList", "activatedCellsList", FieldType::Uint32);
    ACTIVATED_CELLS_LIST_ITEM_ELEMENT = FieldDef::new("s1ap.ActivatedCellsList_Item_element", "ActivatedCellsList-Item", FieldType::None);
    NOTIFICATION_CELL_LIST = FieldDef::new("s1ap.notificationCellList", "notificationCellList", FieldType::Uint32);
    NOTIFICATION_CELL_LIST_ITEM_ELEMENT = FieldDef::new("s1ap.NotificationCellList_Item_element", "NotificationCellList-Item", FieldType::None);
    NOTIFY_FLAG = FieldDef::new("s1ap.notifyFlag", "notifyFlag", FieldType::Uint32).strings(Strings::Values(&NOTIFY_FLAG_VALUES));
    TOO_EARLY_INTER_RATHOREPORT_FROM_EUTRAN_ELEMENT = FieldDef::new("s1ap.tooEarlyInterRATHOReportFromEUTRAN_element", "tooEarlyInterRATHOReportFromEUTRAN", FieldType::None);
    U_ERLFREPORT_CONTAINER = FieldDef::new("s1ap.uERLFReportContainer", "uERLFReportContainer", FieldType::Bytes);
    MOBILITY_INFORMATION_2 = FieldDef::new("s1ap.mobilityInformation", "mobilityInformation", FieldType::Bytes);
    D_L_EHRPD_COMPOSITE_AVAILABLE_CAPACITY_ELEMENT = FieldDef::new("s1ap.dL_EHRPD_CompositeAvailableCapacity_element", "dL-EHRPD-CompositeAvailableCapacity", FieldType::None);
    U_L_EHRPD_COMPOSITE_AVAILABLE_CAPACITY_ELEMENT = FieldDef::new("s1ap.uL_EHRPD_CompositeAvailableCapacity_element", "uL-EHRPD-CompositeAvailableCapacity", FieldType::None);
    E_HRPDSECTOR_CAPACITY_CLASS_VALUE = FieldDef::new("s1ap.eHRPDSectorCapacityClassValue", "eHRPDSectorCapacityClassValue", FieldType::Uint32);
    E_HRPDCAPACITY_VALUE = FieldDef::new("s1ap.eHRPDCapacityValue", "eHRPDCapacityValue", FieldType::Uint32);
    E_HRPDSECTOR_LOAD_REPORTING_RESPONSE_ELEMENT = FieldDef::new("s1ap.eHRPDSectorLoadReportingResponse_element", "eHRPDSectorLoadReportingResponse", FieldType::None);
    NUMBER_PAGES_LE15 = FieldDef::new("s1ap.number_pages_le15", "Number of pages should be <=15", FieldType::None);
}

/// What is done with values besides.
pub(crate) mod word {
    pub(crate) const PLMN: u16 = 3;
    pub(crate) const ADDRESS: u16 = 4;
    pub(crate) const NAS: u16 = 5;
    pub(crate) const RADIO_CAPABILITY: u16 = 6;
    pub(crate) const PAGING: u16 = 7;
    pub(crate) const IN_TAI: u16 = 8;
    pub(crate) const IN_EUTRAN_CGI: u16 = 9;
    pub(crate) const IN_GUMMEI: u16 = 10;
    pub(crate) const IN_LAI: u16 = 11;
    pub(crate) const IN_CGI: u16 = 12;
    pub(crate) const TRACE_ID: u16 = 13;
    pub(crate) const SERIAL_NUMBER: u16 = 14;
    pub(crate) const WARNING_TYPE: u16 = 15;
    pub(crate) const ENCRYPTION: u16 = 16;
    pub(crate) const INTEGRITY: u16 = 17;
    pub(crate) const NR_ENCRYPTION: u16 = 18;
    pub(crate) const NR_INTEGRITY: u16 = 19;
    pub(crate) const INTERFACES: u16 = 20;
    pub(crate) const MEASUREMENTS: u16 = 21;
    pub(crate) const MDT_LOCATION: u16 = 22;
    pub(crate) const MEASUREMENT_CAPABILITY: u16 = 23;
    pub(crate) const RAT_RESTRICTION: u16 = 24;
    pub(crate) const TIME: u16 = 25;
    pub(crate) const MESSAGE: u16 = 26;
    pub(crate) const IMSI: u16 = 27;
    pub(crate) const IN_5GS_TAI: u16 = 28;
    pub(crate) const IN_NR_CGI: u16 = 29;
    pub(crate) const CAUSE_RADIO: u16 = 30;
    pub(crate) const CAUSE_TRANSPORT: u16 = 31;
    pub(crate) const CAUSE_NAS: u16 = 32;
    pub(crate) const CAUSE_PROTOCOL: u16 = 33;
    pub(crate) const CAUSE_MISC: u16 = 34;
}

/// The types.
pub(crate) static SCHEMA: Schema = Schema {
    top: (1, 48),
    has_layers: false,
    numbers: &[
        0,
        255,
        4294967295,
        65535,
        4095,
        4096,
        16777215,
        15,
        10000000000,
        7,
        1048575,
        1,
        256,
        2047,
        131071,
        99,
        181,
        16,
        -1,
        3600,
        86399,
        32767,
        262143,
        16383,
        3,
        97,
        34,
        40950,
        10239,
        60,
        10000000001,
        4000000000000,
        1000,
        127,
        100,
        1024,
        3279165,
    ],
    opens: [
        &[
            (0, 8, 65),
            (1, 9, 68),
            (2, 10, 86),
            (4, 16, 336),
            (8, 48, 351),
            (12, 49, 371),
            (13, 51, 371),
            (14, 52, 388),
            (15, 58, 409),
            (16, 59, 371),
            (17, 60, 483),
            (18, 75, 371),
            (19, 76, 371),
            (20, 77, 504),
            (21, 78, 531),
            (22, 80, 371),
            (23, 81, 543),
            (24, 82, 371),
            (25, 83, 569),
            (26, 88, 478),
            (27, 89, 587),
            (28, 91, 371),
            (29, 51, 371),
            (30, 92, 371),
            (31, 93, 371),
            (32, 51, 371),
            (33, 51, 371),
            (34, 51, 371),
            (35, 94, 531),
            (36, 95, 605),
            (37, 97, 409),
            (39, 98, 543),
            (40, 99, 626),
            (41, 102, 695),
            (43, 115, 733),
            (44, 120, 742),
            (46, 121, 371),
            (47, 122, 745),
            (48, 51, 371),
            (50, 124, 543),
            (51, 125, 371),
            (52, 126, 754),
            (53, 127, 371),
            (58, 128, 799),
            (59, 136, 159),
            (60, 137, 817),
            (61, 138, 817),
            (63, 139, 821),
            (64, 140, 845),
            (65, 143, 566),
            (66, 144, 851),
            (67, 147, 176),
            (69, 148, 371),
            (70, 149, 60),
            (71, 150, 775),
            (72, 151, 60),
            (73, 152, 623),
            (74, 153, 863),
            (75, 154, 868),
            (78, 157, 886),
            (79, 159, 883),
            (80, 160, 898),
            (83, 161, 775),
            (84, 162, 883),
            (86, 163, 558),
            (87, 164, 418),
            (88, 8, 65),
            (89, 165, 919),
            (90, 171, 937),
            (91, 173, 946),
            (92, 176, 958),
            (93, 179, 371),
            (94, 180, 543),
            (95, 181, 371),
            (96, 182, 716),
            (97, 183, 60),
            (98, 184, 970),
            (99, 187, 994),
            (100, 189, 1003),
            (101, 191, 1018),
            (102, 193, 1024),
            (104, 197, 60),
            (105, 198, 1066),
            (106, 205, 1072),
            (107, 206, 1081),
            (108, 209, 1093),
            (109, 210, 424),
            (110, 51, 371),
            (111, 211, 1096),
            (112, 212, 1099),
            (113, 213, 1120),
            (114, 218, 217),
            (115, 219, 1132),
            (116, 220, 1135),
            (117, 221, 1140),
            (118, 222, 1145),
            (119, 223, 1148),
            (120, 224, 1216),
            (121, 237, 1272),
            (122, 237, 1272),
            (123, 243, 60),
            (124, 244, 883),
            (125, 245, 775),
            (127, 246, 1278),
            (128, 247, 1290),
            (129, 250, 1347),
            (130, 250, 1347),
            (131, 257, 380),
            (132, 259, 60),
            (133, 260, 60),
            (134, 261, 1362),
            (135, 262, 60),
            (136, 263, 60),
            (137, 120, 742),
            (138, 197, 60),
            (139, 243, 60),
            (140, 264, 1365),
            (141, 265, 1434),
            (142, 277, 1446),
            (144, 278, 1449),
            (145, 279, 883),
            (146, 280, 424),
            (147, 281, 60),
            (148, 282, 418),
            (150, 283, 883),
            (151, 284, 1452),
            (154, 285, 1455),
            (155, 257, 380),
            (157, 154, 868),
            (158, 8, 65),
            (159, 286, 200),
            (160, 287, 883),
            (161, 288, 1461),
            (163, 289, 883),
            (164, 290, 883),
            (165, 291, 883),
            (166, 292, 775),
            (169, 293, 775),
            (170, 294, 1464),
            (176, 295, 1467),
            (177, 297, 1479),
            (182, 298, 1485),
            (184, 257, 380),
            (186, 299, 1491),
            (187, 300, 775),
            (188, 301, 1496),
            (189, 302, 1502),
            (190, 305, 1514),
            (191, 306, 1446),
            (192, 307, 1520),
            (195, 308, 1523),
            (196, 311, 1556),
            (198, 317, 1568),
            (199, 318, 371),
            (200, 319, 1573),
            (201, 321, 371),
            (202, 322, 1573),
            (203, 323, 371),
            (204, 324, 409),
            (205, 51, 371),
            (206, 325, 1600),
            (210, 51, 371),
            (211, 329, 1669),
            (212, 341, 1630),
            (213, 342, 1693),
            (214, 345, 1705),
            (215, 348, 1726),
            (222, 350, 1485),
            (223, 202, 171),
            (224, 351, 1735),
            (225, 353, 60),
            (226, 354, 1747),
            (227, 357, 1771),
            (228, 360, 883),
            (230, 361, 418),
            (231, 362, 1783),
            (234, 363, 742),
            (235, 364, 371),
            (236, 365, 531),
            (237, 366, 371),
            (238, 367, 531),
            (239, 368, 1786),
            (240, 371, 1798),
            (241, 374, 883),
            (242, 375, 883),
            (243, 376, 883),
            (244, 377, 1810),
            (245, 261, 1362),
            (246, 378, 1132),
            (247, 379, 1825),
            (248, 383, 1831),
            (249, 385, 883),
            (250, 386, 883),
            (251, 387, 883),
            (252, 388, 463),
            (253, 389, 1840),
            (254, 391, 1852),
            (263, 394, 1864),
            (264, 395, 371),
            (265, 396, 1873),
            (266, 399, 883),
            (267, 400, 1896),
            (268, 405, 883),
            (269, 406, 1920),
            (271, 409, 775),
            (272, 410, 883),
            (275, 411, 883),
            (277, 412, 775),
            (278, 413, 1956),
            (280, 423, 775),
            (281, 424, 883),
            (283, 425, 883),
            (286, 426, 1980),
            (288, 427, 2000),
            (291, 431, 2024),
            (292, 431, 2024),
            (293, 431, 2024),
            (294, 435, 2108),
            (295, 435, 2108),
            (297, 449, 383),
            (299, 450, 2123),
            (301, 451, 775),
            (302, 452, 883),
            (303, 453, 883),
            (304, 454, 2126),
            (306, 455, 1798),
            (307, 456, 2129),
            (308, 458, 2177),
            (309, 467, 60),
            (310, 467, 60),
            (314, 468, 60),
            (315, 153, 863),
            (319, 469, 2198),
            (320, 472, 883),
            (321, 473, 2210),
            (322, 475, 2267),
            (323, 484, 2282),
            (324, 486, 566),
            (327, 317, 1568),
            (331, 487, 883),
            (334, 488, 2300),
            (339, 491, 2318),
            (341, 494, 371),
            (342, 495, 2342),
        ],
        &[
            (143, 498, 883),
            (149, 499, 2357),
            (152, 502, 1317),
            (153, 503, 2387),
            (156, 507, 383),
            (162, 508, 2547),
            (167, 533, 2562),
            (168, 10, 86),
            (171, 534, 2568),
            (172, 536, 2580),
            (173, 539, 2592),
            (174, 542, 2604),
            (175, 543, 2123),
            (178, 297, 1479),
            (179, 544, 2225),
            (180, 544, 2225),
            (181, 545, 2607),
            (183, 507, 383),
            (185, 546, 2610),
            (193, 547, 1311),
            (194, 548, 60),
            (197, 549, 2640),
            (207, 554, 775),
            (208, 555, 2658),
            (209, 558, 2682),
            (216, 564, 775),
            (217, 565, 2243),
            (218, 565, 2243),
            (219, 566, 2697),
            (220, 567, 2703),
            (221, 571, 2721),
            (232, 574, 2733),
            (233, 575, 883),
            (255, 576, 2736),
            (256, 576, 2736),
            (257, 576, 2736),
            (258, 576, 2736),
            (259, 576, 2736),
            (260, 576, 2736),
            (261, 577, 883),
            (262, 578, 2795),
            (270, 586, 883),
            (273, 587, 2807),
            (274, 587, 2807),
            (276, 588, 775),
            (282, 589, 2822),
            (284, 592, 2839),
            (285, 597, 2865),
            (287, 603, 883),
            (288, 427, 2000),
            (290, 105, 104),
            (296, 604, 883),
            (298, 605, 883),
            (300, 606, 2883),
            (305, 609, 883),
            (311, 610, 2964),
            (312, 628, 2982),
            (313, 631, 60),
            (316, 632, 60),
            (317, 633, 2991),
            (318, 635, 371),
            (325, 636, 3000),
            (326, 637, 883),
            (328, 257, 380),
            (329, 638, 3016),
            (330, 642, 883),
            (332, 643, 2333),
            (335, 644, 371),
            (336, 645, 3037),
            (337, 48, 351),
            (339, 491, 2318),
            (340, 257, 380),
            (343, 648, 298),
        ],
        &[
            (0, 649, 3049),
            (1, 652, 3049),
            (2, 653, 3049),
            (3, 654, 3049),
            (4, 655, 3049),
            (5, 656, 3049),
            (6, 657, 3049),
            (7, 658, 3049),
            (8, 659, 3049),
            (9, 660, 3049),
            (10, 661, 3049),
            (11, 662, 3049),
            (12, 663, 3049),
            (13, 664, 3049),
            (14, 665, 3049),
            (15, 666, 3049),
            (16, 667, 3049),
            (17, 668, 3049),
            (18, 669, 3049),
            (19, 670, 3049),
            (20, 671, 3049),
            (21, 672, 3049),
            (22, 673, 3049),
            (23, 674, 3049),
            (24, 675, 3049),
            (25, 676, 3049),
            (26, 677, 3049),
            (27, 678, 3049),
            (28, 679, 3049),
            (29, 680, 3049),
            (30, 681, 3049),
            (31, 682, 3049),
            (32, 683, 3049),
            (33, 684, 3049),
            (34, 685, 3049),
            (35, 686, 3049),
            (36, 687, 3049),
            (37, 688, 3049),
            (38, 689, 3049),
            (39, 690, 3083),
            (40, 696, 3049),
            (41, 697, 3049),
            (42, 698, 3049),
            (43, 699, 3049),
            (44, 700, 3049),
            (45, 701, 3049),
            (46, 702, 3049),
            (47, 703, 3049),
            (48, 704, 3049),
            (49, 705, 3049),
            (50, 706, 3049),
            (51, 707, 3049),
            (52, 708, 3049),
            (53, 709, 3049),
            (54, 710, 3049),
            (55, 711, 3049),
            (56, 712, 3049),
            (57, 713, 3049),
            (58, 714, 3049),
            (59, 715, 3049),
            (60, 716, 3049),
            (61, 717, 3049),
            (62, 718, 3049),
            (63, 719, 3049),
            (64, 720, 3049),
            (65, 721, 3049),
            (66, 722, 3049),
        ],
        &[
            (0, 723, 3049),
            (1, 724, 3049),
            (3, 725, 3049),
            (4, 726, 3049),
            (5, 727, 3049),
            (6, 728, 3049),
            (7, 729, 3049),
            (9, 730, 3049),
            (14, 731, 3049),
            (17, 732, 3049),
            (21, 733, 3049),
            (23, 734, 3049),
            (29, 735, 3049),
            (30, 736, 3049),
            (36, 737, 3049),
            (43, 738, 3049),
            (48, 739, 3049),
            (50, 740, 3049),
            (53, 741, 3049),
            (55, 742, 3049),
            (56, 743, 3049),
            (63, 744, 3049),
        ],
        &[
            (0, 745, 3049),
            (1, 746, 3049),
            (3, 747, 3049),
            (9, 748, 3049),
            (17, 749, 3049),
            (21, 750, 3049),
            (29, 751, 3049),
            (30, 752, 3049),
            (56, 753, 3049),
        ],
    ],
    words: &[
        514, 0, 1, 3, 3, 0, 11, 2, 8, 3, 0, 3, 0, 0, 4, 3, 0, 5, 6, 0, 11, 3, 8, 3, 0, 3, 0, 0, 4,
        3, 0, 5, 20, 0, 11, 4, 8, 3, 0, 3, 0, 0, 4, 3, 0, 5, 34, 0, 26, 3, 3, 2, 8, 0, 6, 22, 0, 7,
        36, 0, 5, 0, 0, 65535, 0, 2, 0, 2, 19, 5, 2, 7699, 36, 8, 7955, 2, 0, 8211, 4, 2, 8467, 7,
        0, 8723, 6, 0, 26, 5, 5, 11, 71, 0, 12, 74, 0, 13, 77, 0, 14, 80, 0, 15, 83, 0, 773, 3, 3,
        65535, 0, 4, 20, 20, 4, 28, 28, 4, 18, 18, 4, 21, 21, 26, 2, 4, 21, 109, 0, 22, 112, 0, 23,
        115, 0, 24, 118, 0, 514, 0, 3, 11, 1, 8, 3, 0, 27, 136, 0, 4, 3, 0, 28, 139, 0, 9, 1,
        65535, 26, 141, 0, 24, 3, 0, 19, 104, 0, 20, 121, 0, 25, 153, 1, 5, 2, 2, 65535, 0, 2072,
        3, 0, 19, 104, 0, 30, 171, 0, 25, 153, 1, 24, 3, 0, 18, 159, 0, 29, 176, 0, 25, 153, 1,
        2840, 3, 0, 19, 104, 0, 33, 171, 0, 25, 153, 1, 5, 1, 1, 65535, 0, 2, 0, 4, 2, 5, 3, 24, 5,
        0, 32, 200, 0, 34, 212, 1, 35, 217, 0, 36, 220, 1, 25, 153, 1, 3096, 5, 0, 19, 104, 0, 33,
        171, 0, 38, 171, 0, 34, 212, 1, 25, 153, 1, 4, 22, 32, 26, 1, 1, 44, 259, 0, 24, 3, 0, 43,
        104, 0, 44, 262, 0, 25, 153, 1, 24, 2, 0, 42, 268, 0, 25, 153, 1, 24, 2, 0, 46, 159, 0, 25,
        153, 1, 26, 2, 2, 41, 280, 0, 45, 289, 0, 5, 3, 3, 65535, 0, 7192, 3, 0, 19, 104, 0, 47,
        307, 0, 25, 153, 1, 24, 3, 0, 40, 298, 0, 29, 312, 0, 25, 153, 1, 26, 3, 4, 17, 188, 0, 31,
        223, 0, 37, 241, 0, 39, 324, 0, 2, 0, 6, 258, 0, 3, 11, 0, 8, 3, 0, 27, 354, 0, 4, 3, 0, 5,
        357, 0, 9, 1, 256, 50, 359, 0, 18, 0, 7, 1044, 1, 160, 5, 4, 4, 65535, 0, 24, 6, 0, 53,
        377, 0, 54, 380, 1, 55, 383, 1, 56, 380, 1, 57, 383, 1, 25, 153, 1, 24, 2, 0, 53, 377, 0,
        25, 153, 1, 2, 0, 1, 2, 0, 7, 3, 2, 0, 24, 4, 0, 64, 421, 0, 65, 424, 0, 66, 424, 0, 25,
        153, 1, 2, 0, 8, 24, 5, 0, 68, 442, 0, 69, 442, 0, 70, 442, 0, 71, 442, 0, 25, 153, 1, 24,
        4, 0, 62, 418, 0, 63, 427, 0, 67, 445, 1, 25, 153, 1, 1285, 0, 0, 65535, 0, 24, 6, 0, 53,
        377, 0, 61, 463, 0, 72, 380, 0, 73, 383, 0, 74, 478, 0, 25, 153, 1, 24, 8, 0, 53, 377, 0,
        72, 380, 0, 73, 383, 0, 54, 380, 1, 55, 383, 1, 56, 380, 1, 57, 383, 1, 25, 153, 1, 24, 3,
        0, 53, 377, 0, 79, 86, 0, 25, 153, 1, 24, 4, 0, 53, 377, 0, 72, 380, 0, 73, 383, 0, 25,
        153, 1, 3333, 8, 8, 65535, 0, 5124, 8, 8, 19, 6, 0, 24, 5, 0, 84, 558, 0, 85, 563, 0, 86,
        566, 0, 87, 380, 0, 25, 153, 1, 24, 5, 0, 53, 377, 0, 72, 380, 0, 73, 383, 0, 90, 463, 0,
        25, 153, 1, 24, 4, 0, 53, 377, 0, 96, 463, 0, 74, 478, 0, 25, 153, 1, 2, 0, 9, 4, 256, 256,
        24, 3, 0, 100, 620, 0, 101, 623, 0, 25, 153, 1, 9, 1, 15, 105, 104, 0, 9, 1, 4096, 109,
        171, 0, 24, 3, 0, 43, 104, 0, 108, 644, 0, 25, 153, 1, 9, 1, 16, 107, 650, 0, 9, 1, 4096,
        113, 171, 0, 24, 3, 0, 43, 104, 0, 112, 668, 0, 25, 153, 1, 9, 1, 16, 111, 674, 0, 19, 4,
        2, 24, 6, 0, 103, 104, 0, 104, 638, 1, 106, 662, 1, 110, 686, 1, 114, 692, 1, 25, 153, 1,
        24, 3, 0, 117, 212, 0, 118, 383, 0, 25, 153, 1, 6917, 3, 8, 65535, 0, 26, 2, 2, 116, 716,
        0, 119, 728, 0, 19, 4, 0, 24, 2, 0, 123, 176, 0, 25, 153, 1, 24, 6, 0, 53, 377, 0, 61, 463,
        0, 72, 380, 0, 73, 383, 0, 74, 478, 1, 25, 153, 1, 19, 2, 0, 24, 4, 0, 133, 3, 0, 134, 354,
        0, 135, 775, 0, 25, 153, 1, 9, 1, 256, 132, 778, 0, 24, 5, 0, 3, 418, 1, 129, 3, 1, 130, 3,
        1, 131, 793, 1, 25, 153, 1, 22, 1, 150, 0, 9, 1, 32, 105, 104, 0, 9, 1, 6, 105, 104, 0, 24,
        3, 0, 30, 171, 0, 142, 827, 0, 25, 153, 1, 9, 1, 256, 141, 833, 0, 24, 3, 0, 145, 442, 0,
        146, 442, 0, 25, 153, 1, 1541, 0, 0, 65535, 0, 2584, 4, 0, 43, 104, 0, 155, 171, 0, 156,
        212, 0, 25, 153, 1, 19, 1, 0, 24, 3, 0, 53, 377, 0, 158, 883, 1, 25, 153, 1, 4, 10, 10, 2,
        0, 10, 24, 3, 0, 167, 217, 0, 168, 901, 0, 25, 153, 1, 4, 4096, 4096, 24, 5, 0, 53, 377, 0,
        166, 904, 0, 169, 904, 0, 170, 916, 1, 25, 153, 1, 24, 2, 0, 172, 371, 0, 25, 153, 1, 24,
        3, 0, 174, 65, 1, 175, 351, 1, 25, 153, 1, 26, 2, 2, 177, 883, 0, 178, 371, 0, 19, 3, 0,
        24, 3, 0, 185, 967, 0, 186, 883, 0, 25, 153, 1, 24, 3, 0, 174, 65, 0, 175, 351, 0, 25, 153,
        1, 26, 2, 2, 188, 982, 0, 174, 65, 0, 2328, 3, 0, 19, 104, 0, 190, 112, 0, 25, 153, 1, 19,
        3, 4, 26, 1, 1, 192, 1015, 0, 24, 4, 0, 194, 60, 0, 195, 60, 0, 196, 60, 0, 25, 153, 1, 9,
        1, 65535, 202, 171, 0, 9, 1, 256, 204, 212, 0, 24, 4, 0, 200, 821, 0, 201, 1039, 0, 203,
        1045, 0, 25, 153, 1, 9, 1, 8, 199, 1051, 0, 2, 11, 12, 4116, 16, 16, 4372, 16, 16, 24, 3,
        0, 207, 1075, 0, 208, 1078, 0, 25, 153, 1, 19, 1, 1, 4, 16, 16, 3588, 16, 16, 9, 1, 65535,
        189, 1003, 0, 9, 1, 65535, 147, 176, 0, 9, 1, 65535, 217, 307, 0, 26, 3, 3, 214, 1102, 0,
        215, 1108, 0, 216, 1114, 0, 2, 0, 3, 3845, 2, 2, 65535, 0, 5, 50, 50, 65535, 0, 4, 8, 8, 5,
        1, 9600, 65535, 0, 24, 2, 0, 227, 1003, 0, 25, 153, 1, 9, 1, 65535, 226, 1153, 0, 9, 1,
        65535, 231, 1153, 0, 24, 3, 0, 123, 176, 0, 230, 1168, 0, 25, 153, 1, 9, 1, 65535, 229,
        1174, 0, 9, 1, 65535, 236, 1153, 0, 24, 3, 0, 234, 307, 0, 235, 1192, 0, 25, 153, 1, 9, 1,
        65535, 233, 1198, 0, 26, 3, 3, 225, 1162, 0, 228, 1186, 0, 232, 1210, 0, 3096, 4, 0, 32,
        200, 0, 34, 212, 0, 38, 171, 0, 25, 153, 1, 5, 16, 16, 65535, 0, 26, 1, 3, 241, 1228, 0,
        31, 223, 0, 242, 1243, 0, 24, 3, 0, 239, 60, 0, 240, 1248, 1, 25, 153, 1, 26, 1, 1, 238,
        1260, 0, 4, 27, 27, 24, 2, 0, 249, 1278, 0, 25, 153, 1, 9, 1, 256, 248, 1281, 0, 8, 3, 0,
        18, 159, 0, 29, 176, 0, 25, 153, 1, 19, 1, 3, 9, 1, 2, 257, 380, 0, 24, 2, 0, 256, 1311, 0,
        25, 153, 1, 24, 2, 0, 255, 1317, 1, 25, 153, 1, 26, 2, 3, 253, 1308, 0, 254, 1326, 0, 258,
        359, 0, 24, 4, 0, 17, 188, 0, 251, 1296, 0, 252, 1335, 0, 25, 153, 1, 19, 5, 3, 2, 0, 13,
        24, 3, 0, 227, 1003, 0, 268, 1132, 0, 25, 153, 1, 9, 1, 65535, 267, 1368, 0, 9, 1, 65535,
        272, 1368, 0, 24, 3, 0, 123, 176, 0, 271, 1386, 0, 25, 153, 1, 9, 1, 65535, 270, 1392, 0,
        9, 1, 65535, 276, 1368, 0, 24, 3, 0, 234, 307, 0, 275, 1410, 0, 25, 153, 1, 9, 1, 65535,
        274, 1416, 0, 26, 3, 3, 266, 1380, 0, 269, 1404, 0, 273, 1428, 0, 3, 1, 0, 2, 5, 14, 19, 8,
        0, 9, 1, 256, 154, 868, 0, 2, 11, 15, 19, 2, 1, 24, 3, 0, 72, 380, 0, 296, 171, 1, 25, 153,
        1, 9, 1, 16, 105, 104, 0, 9, 1, 256, 189, 1003, 0, 5, 32, 256, 65535, 0, 9, 1, 2048, 147,
        176, 0, 24, 3, 0, 303, 1003, 0, 304, 176, 0, 25, 153, 1, 9, 1, 256, 217, 307, 0, 4, 64, 64,
        24, 3, 0, 309, 775, 1, 310, 775, 1, 25, 153, 1, 18, 11, 16, 24, 4, 0, 313, 1535, 1, 314,
        1535, 1, 315, 775, 1, 25, 153, 1, 19, 7, 0, 24, 3, 0, 312, 1538, 1, 316, 1553, 1, 25, 153,
        1, 1797, 0, 0, 65535, 0, 24, 4, 0, 53, 377, 0, 72, 380, 0, 320, 383, 0, 25, 153, 1, 24, 3,
        0, 327, 60, 0, 328, 60, 1, 25, 153, 1, 26, 1, 1, 326, 1588, 0, 9, 1, 16, 50, 359, 0, 24, 2,
        0, 332, 1606, 0, 25, 153, 1, 24, 2, 0, 331, 1612, 0, 25, 153, 1, 24, 3, 0, 335, 1003, 0,
        336, 60, 0, 25, 153, 1, 24, 2, 0, 334, 1630, 0, 25, 153, 1, 18, 11, 17, 24, 4, 0, 338,
        1651, 0, 339, 1651, 0, 340, 775, 1, 25, 153, 1, 24, 4, 0, 330, 1621, 1, 333, 1642, 1, 337,
        1654, 1, 25, 153, 1, 24, 2, 0, 344, 1606, 0, 25, 153, 1, 24, 3, 0, 331, 1612, 0, 343, 1684,
        0, 25, 153, 1, 24, 3, 0, 346, 1003, 0, 347, 217, 1, 25, 153, 1, 26, 2, 2, 18, 159, 0, 123,
        176, 0, 24, 2, 0, 349, 1717, 0, 25, 153, 1, 24, 3, 0, 352, 868, 0, 118, 383, 0, 25, 153, 1,
        24, 5, 0, 355, 424, 0, 249, 1278, 0, 356, 883, 1, 19, 104, 1, 25, 153, 1, 19, 14, 0, 19,
        16, 0, 24, 3, 0, 358, 1765, 0, 359, 1768, 1, 25, 153, 1, 4, 14, 14, 24, 3, 0, 369, 1765, 0,
        370, 1768, 1, 25, 153, 1, 24, 3, 0, 372, 775, 1, 373, 775, 1, 25, 153, 1, 4, 12, 12, 24, 3,
        0, 381, 1132, 0, 382, 418, 0, 25, 153, 1, 9, 0, 32, 380, 1813, 0, 24, 2, 0, 384, 442, 0,
        25, 153, 1, 24, 2, 0, 390, 1096, 0, 25, 153, 1, 4, 5, 5, 24, 3, 0, 392, 1096, 0, 393, 1849,
        0, 25, 153, 1, 5892, 8, 8, 9, 1, 2, 50, 359, 0, 24, 4, 0, 53, 377, 0, 397, 1093, 0, 398,
        1867, 0, 25, 153, 1, 6405, 4, 4, 65535, 0, 2, 0, 18, 24, 5, 0, 401, 1888, 0, 402, 1888, 0,
        403, 1893, 0, 404, 1893, 0, 25, 153, 1, 4628, 16, 16, 4884, 16, 16, 24, 3, 0, 407, 1914, 0,
        408, 1917, 0, 25, 153, 1, 18, 11, 19, 4, 7, 7, 18, 0, 20, 24, 4, 0, 417, 1935, 1, 418,
        1938, 1, 419, 1938, 1, 25, 153, 1, 24, 7, 0, 414, 775, 1, 415, 1932, 1, 416, 1941, 1, 420,
        775, 1, 421, 967, 1, 422, 967, 1, 25, 153, 1, 5, 1, 1024, 65535, 0, 4, 36, 36, 7448, 3, 0,
        429, 104, 0, 430, 1985, 0, 25, 153, 1, 24, 2, 0, 428, 1988, 0, 25, 153, 1, 20, 22, 32, 24,
        3, 0, 433, 2009, 0, 434, 845, 0, 25, 153, 1, 9, 1, 256, 432, 2012, 0, 24, 3, 0, 439, 159,
        0, 440, 176, 0, 25, 153, 1, 24, 3, 0, 19, 104, 0, 433, 2009, 0, 25, 153, 1, 24, 3, 0, 442,
        2042, 0, 440, 176, 0, 25, 153, 1, 24, 6, 0, 438, 2030, 0, 441, 2054, 0, 443, 2030, 1, 444,
        176, 1, 445, 312, 1, 25, 153, 1, 24, 3, 0, 447, 2054, 0, 443, 2030, 0, 25, 153, 1, 26, 2,
        2, 437, 2066, 0, 446, 2087, 0, 24, 4, 0, 436, 2099, 0, 252, 1335, 0, 448, 1317, 1, 25, 153,
        1, 4, 32, 32, 18, 11, 4, 24, 2, 0, 457, 442, 0, 25, 153, 1, 18, 0, 1, 24, 3, 0, 463, 442,
        0, 464, 442, 0, 25, 153, 1, 19, 9, 0, 24, 4, 0, 461, 2138, 0, 462, 2141, 1, 465, 2153, 1,
        25, 153, 1, 9, 1, 2048, 460, 2156, 0, 24, 3, 0, 459, 2171, 0, 466, 442, 1, 25, 153, 1, 24,
        2, 0, 471, 775, 0, 25, 153, 1, 24, 3, 0, 53, 377, 0, 470, 2189, 0, 25, 153, 1, 24, 2, 0,
        474, 371, 0, 25, 153, 1, 2, 0, 21, 2, 0, 14, 24, 3, 0, 479, 2219, 0, 480, 2222, 0, 25, 153,
        1, 2, 0, 22, 2, 0, 23, 24, 3, 0, 482, 2237, 0, 483, 2240, 0, 25, 153, 1, 26, 3, 3, 477,
        904, 0, 478, 2225, 0, 481, 2243, 0, 24, 3, 0, 53, 377, 0, 476, 2255, 0, 25, 153, 1, 19, 21,
        0, 24, 2, 0, 485, 2279, 0, 25, 153, 1, 24, 2, 0, 490, 775, 0, 25, 153, 1, 24, 3, 0, 53,
        377, 0, 489, 2291, 0, 25, 153, 1, 9, 1, 12, 109, 171, 0, 24, 4, 0, 103, 104, 0, 492, 2312,
        0, 493, 171, 1, 25, 153, 1, 24, 2, 0, 497, 967, 0, 25, 153, 1, 24, 3, 0, 53, 377, 0, 496,
        2333, 1, 25, 153, 1, 18, 0, 24, 24, 3, 0, 500, 2354, 0, 501, 775, 0, 25, 153, 1, 9, 1, 16,
        257, 380, 0, 24, 3, 0, 505, 380, 1, 506, 2369, 1, 25, 153, 1, 9, 1, 16, 504, 2375, 0, 19,
        3, 1, 9, 1, 32, 189, 1003, 0, 24, 2, 0, 512, 2396, 0, 25, 153, 1, 9, 1, 8, 109, 171, 0, 24,
        2, 0, 514, 2411, 0, 25, 153, 1, 0, 9, 1, 8, 147, 176, 0, 24, 2, 0, 517, 2427, 0, 25, 153,
        1, 26, 3, 4, 511, 2402, 0, 513, 2417, 0, 515, 2426, 0, 516, 2433, 0, 5380, 8, 8, 2, 0, 25,
        2, 0, 26, 26, 2, 2, 524, 2460, 0, 525, 2463, 0, 24, 2, 0, 523, 2466, 0, 25, 153, 1, 3, 13,
        0, 3, 8, 0, 24, 3, 0, 527, 2484, 0, 528, 2487, 0, 25, 153, 1, 24, 5, 0, 520, 2457, 0, 521,
        1464, 0, 522, 2475, 1, 526, 2490, 1, 25, 153, 1, 3, 6, 0, 24, 3, 0, 530, 2487, 0, 531,
        2520, 0, 25, 153, 1, 26, 2, 3, 519, 2502, 0, 529, 2523, 0, 532, 359, 0, 24, 4, 0, 509,
        2393, 0, 510, 2442, 0, 518, 2535, 0, 25, 153, 1, 2, 0, 27, 19, 3, 7, 24, 2, 0, 535, 2565,
        0, 25, 153, 1, 19, 5, 0, 24, 3, 0, 537, 2577, 0, 538, 967, 0, 25, 153, 1, 24, 3, 0, 540,
        2577, 0, 541, 967, 0, 25, 153, 1, 5636, 8, 8, 4, 1, 16384, 24, 2, 0, 72, 380, 0, 57, 383,
        0, 18, 0, 22, 24, 3, 0, 552, 418, 1, 553, 2619, 0, 25, 153, 1, 9, 1, 8, 551, 2622, 0, 24,
        4, 0, 530, 2487, 0, 531, 2520, 0, 550, 2634, 1, 25, 153, 1, 18, 0, 28, 24, 3, 0, 556, 2577,
        0, 557, 2655, 1, 25, 153, 1, 24, 3, 0, 561, 742, 0, 562, 2655, 0, 25, 153, 1, 24, 4, 0,
        559, 2354, 1, 560, 2670, 1, 563, 1485, 1, 25, 153, 1, 4, 1, 0, 19, 12, 0, 24, 4, 0, 568,
        742, 0, 569, 2700, 1, 570, 967, 0, 25, 153, 1, 18, 11, 29, 24, 3, 0, 572, 2718, 0, 573,
        967, 0, 25, 153, 1, 19, 1, 8, 18, 30, 31, 5, 1, 1000, 65535, 0, 24, 2, 0, 581, 2396, 0, 25,
        153, 1, 24, 2, 0, 582, 2411, 0, 25, 153, 1, 24, 2, 0, 583, 2427, 0, 25, 153, 1, 24, 2, 0,
        585, 1479, 0, 25, 153, 1, 26, 4, 4, 511, 2744, 0, 513, 2753, 0, 516, 2762, 0, 584, 2771, 0,
        24, 3, 0, 579, 2739, 0, 580, 2780, 0, 25, 153, 1, 2, 0, 32, 24, 3, 0, 43, 104, 0, 591,
        1093, 0, 25, 153, 1, 9, 1, 16, 590, 2810, 0, 5, 1, 248, 65535, 0, 9, 1, 4, 595, 2828, 0,
        24, 4, 0, 593, 883, 0, 594, 2833, 1, 596, 883, 1, 25, 153, 1, 5, 1, 32, 65535, 0, 9, 1, 4,
        600, 2854, 0, 24, 5, 0, 598, 883, 0, 599, 2859, 1, 601, 883, 1, 602, 883, 1, 25, 153, 1,
        24, 3, 0, 607, 298, 0, 608, 65, 0, 25, 153, 1, 2, 0, 33, 2, 11, 34, 2, 11, 35, 2, 0, 36, 2,
        11, 17, 8, 11, 0, 618, 2901, 0, 619, 2904, 0, 620, 2577, 0, 621, 2907, 1, 622, 60, 1, 623,
        60, 1, 624, 60, 1, 625, 60, 1, 626, 60, 1, 627, 60, 1, 25, 153, 1, 9, 1, 64, 617, 2910, 0,
        24, 3, 0, 615, 2898, 0, 616, 2946, 1, 25, 153, 1, 24, 5, 0, 611, 2895, 1, 612, 2895, 1,
        613, 2895, 1, 614, 2952, 0, 25, 153, 1, 10, 2, 2, 629, 324, 0, 630, 359, 0, 24, 2, 0, 634,
        883, 0, 25, 153, 1, 6, 0, 0, 0, 24, 3, 0, 640, 2000, 1, 641, 2562, 0, 25, 153, 1, 9, 1, 8,
        639, 3004, 0, 6164, 8, 8, 24, 3, 0, 19, 104, 0, 647, 3022, 0, 25, 153, 1, 9, 1, 16, 646,
        3025, 0, 9, 0, 65535, 651, 359, 0, 24, 1, 0, 650, 3043, 0, 7, 10, 2, 2, 694, 1132, 0, 695,
        3055, 0, 8, 3, 0, 693, 3056, 0, 4, 3, 0, 5, 357, 0, 9, 1, 65535, 692, 3065, 0, 24, 1, 0,
        691, 3077, 0,
    ],
};
