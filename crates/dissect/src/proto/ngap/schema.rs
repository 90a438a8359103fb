//! The fields and the types of the NG Application Protocol, from what its specification and tshark say:
//! made by `tools/per_schema.py`.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

use crate::proto::asn1::per::schema::Schema;
use crate::proto::asn1::per::words;

values! {
    static NGAP_PDU_VALUES {
        0 => "initiatingMessage",
        1 => "successfulOutcome",
        2 => "unsuccessfulOutcome",
    }
    static PROCEDURE_CODE_VALUES {
        0 => "id-AMFConfigurationUpdate",
        1 => "id-AMFStatusIndication",
        2 => "id-CellTrafficTrace",
        3 => "id-DeactivateTrace",
        4 => "id-DownlinkNASTransport",
        5 => "id-DownlinkNonUEAssociatedNRPPaTransport",
        6 => "id-DownlinkRANConfigurationTransfer",
        7 => "id-DownlinkRANStatusTransfer",
        8 => "id-DownlinkUEAssociatedNRPPaTransport",
        9 => "id-ErrorIndication",
        10 => "id-HandoverCancel",
        11 => "id-HandoverNotification",
        12 => "id-HandoverPreparation",
        13 => "id-HandoverResourceAllocation",
        14 => "id-InitialContextSetup",
        15 => "id-InitialUEMessage",
        16 => "id-LocationReportingControl",
        17 => "id-LocationReportingFailureIndication",
        18 => "id-LocationReport",
        19 => "id-NASNonDeliveryIndication",
        20 => "id-NGReset",
        21 => "id-NGSetup",
        22 => "id-OverloadStart",
        23 => "id-OverloadStop",
        24 => "id-Paging",
        25 => "id-PathSwitchRequest",
        26 => "id-PDUSessionResourceModify",
        27 => "id-PDUSessionResourceModifyIndication",
        28 => "id-PDUSessionResourceRelease",
        29 => "id-PDUSessionResourceSetup",
        30 => "id-PDUSessionResourceNotify",
        31 => "id-PrivateMessage",
        32 => "id-PWSCancel",
        33 => "id-PWSFailureIndication",
        34 => "id-PWSRestartIndication",
        35 => "id-RANConfigurationUpdate",
        36 => "id-RerouteNASRequest",
        37 => "id-RRCInactiveTransitionReport",
        38 => "id-TraceFailureIndication",
        39 => "id-TraceStart",
        40 => "id-UEContextModification",
        41 => "id-UEContextRelease",
        42 => "id-UEContextReleaseRequest",
        43 => "id-UERadioCapabilityCheck",
        44 => "id-UERadioCapabilityInfoIndication",
        45 => "id-UETNLABindingRelease",
        46 => "id-UplinkNASTransport",
        47 => "id-UplinkNonUEAssociatedNRPPaTransport",
        48 => "id-UplinkRANConfigurationTransfer",
        49 => "id-UplinkRANStatusTransfer",
        50 => "id-UplinkUEAssociatedNRPPaTransport",
        51 => "id-WriteReplaceWarning",
        52 => "id-SecondaryRATDataUsageReport",
        53 => "id-UplinkRIMInformationTransfer",
        54 => "id-DownlinkRIMInformationTransfer",
        55 => "id-RetrieveUEInformation",
        56 => "id-UEInformationTransfer",
        57 => "id-RANCPRelocationIndication",
        58 => "id-UEContextResume",
        59 => "id-UEContextSuspend",
        60 => "id-UERadioCapabilityIDMapping",
        61 => "id-HandoverSuccess",
        62 => "id-UplinkRANEarlyStatusTransfer",
        63 => "id-DownlinkRANEarlyStatusTransfer",
        64 => "id-AMFCPRelocationIndication",
        65 => "id-ConnectionEstablishmentIndication",
        66 => "id-BroadcastSessionModification",
        67 => "id-BroadcastSessionRelease",
        68 => "id-BroadcastSessionSetup",
        69 => "id-DistributionSetup",
        70 => "id-DistributionRelease",
        71 => "id-MulticastSessionActivation",
        72 => "id-MulticastSessionDeactivation",
        73 => "id-MulticastSessionUpdate",
        74 => "id-MulticastGroupPaging",
        75 => "id-BroadcastSessionReleaseRequired",
    }
    static CRITICALITY_VALUES {
        0 => "reject",
        1 => "ignore",
        2 => "notify",
    }
    static ID_VALUES {
        0 => "id-AllowedNSSAI",
        1 => "id-AMFName",
        2 => "id-AMFOverloadResponse",
        3 => "id-AMFSetID",
        4 => "id-AMF-TNLAssociationFailedToSetupList",
        5 => "id-AMF-TNLAssociationSetupList",
        6 => "id-AMF-TNLAssociationToAddList",
        7 => "id-AMF-TNLAssociationToRemoveList",
        8 => "id-AMF-TNLAssociationToUpdateList",
        9 => "id-AMFTrafficLoadReductionIndication",
        10 => "id-AMF-UE-NGAP-ID",
        11 => "id-AssistanceDataForPaging",
        12 => "id-BroadcastCancelledAreaList",
        13 => "id-BroadcastCompletedAreaList",
        14 => "id-CancelAllWarningMessages",
        15 => "id-Cause",
        16 => "id-CellIDListForRestart",
        17 => "id-ConcurrentWarningMessageInd",
        18 => "id-CoreNetworkAssistanceInformationForInactive",
        19 => "id-CriticalityDiagnostics",
        20 => "id-DataCodingScheme",
        21 => "id-DefaultPagingDRX",
        22 => "id-DirectForwardingPathAvailability",
        23 => "id-EmergencyAreaIDListForRestart",
        24 => "id-EmergencyFallbackIndicator",
        25 => "id-EUTRA-CGI",
        26 => "id-FiveG-S-TMSI",
        27 => "id-GlobalRANNodeID",
        28 => "id-GUAMI",
        29 => "id-HandoverType",
        30 => "id-IMSVoiceSupportIndicator",
        31 => "id-IndexToRFSP",
        32 => "id-InfoOnRecommendedCellsAndRANNodesForPaging",
        33 => "id-LocationReportingRequestType",
        34 => "id-MaskedIMEISV",
        35 => "id-MessageIdentifier",
        36 => "id-MobilityRestrictionList",
        37 => "id-NASC",
        38 => "id-NAS-PDU",
        39 => "id-NASSecurityParametersFromNGRAN",
        40 => "id-NewAMF-UE-NGAP-ID",
        41 => "id-NewSecurityContextInd",
        42 => "id-NGAP-Message",
        43 => "id-NGRAN-CGI",
        44 => "id-NGRANTraceID",
        45 => "id-NR-CGI",
        46 => "id-NRPPa-PDU",
        47 => "id-NumberOfBroadcastsRequested",
        48 => "id-OldAMF",
        49 => "id-OverloadStartNSSAIList",
        50 => "id-PagingDRX",
        51 => "id-PagingOrigin",
        52 => "id-PagingPriority",
        53 => "id-PDUSessionResourceAdmittedList",
        54 => "id-PDUSessionResourceFailedToModifyListModRes",
        55 => "id-PDUSessionResourceFailedToSetupListCxtRes",
        56 => "id-PDUSessionResourceFailedToSetupListHOAck",
        57 => "id-PDUSessionResourceFailedToSetupListPSReq",
        58 => "id-PDUSessionResourceFailedToSetupListSURes",
        59 => "id-PDUSessionResourceHandoverList",
        60 => "id-PDUSessionResourceListCxtRelCpl",
        61 => "id-PDUSessionResourceListHORqd",
        62 => "id-PDUSessionResourceModifyListModCfm",
        63 => "id-PDUSessionResourceModifyListModInd",
        64 => "id-PDUSessionResourceModifyListModReq",
        65 => "id-PDUSessionResourceModifyListModRes",
        66 => "id-PDUSessionResourceNotifyList",
        67 => "id-PDUSessionResourceReleasedListNot",
        68 => "id-PDUSessionResourceReleasedListPSAck",
        69 => "id-PDUSessionResourceReleasedListPSFail",
        70 => "id-PDUSessionResourceReleasedListRelRes",
        71 => "id-PDUSessionResourceSetupListCxtReq",
        72 => "id-PDUSessionResourceSetupListCxtRes",
        73 => "id-PDUSessionResourceSetupListHOReq",
        74 => "id-PDUSessionResourceSetupListSUReq",
        75 => "id-PDUSessionResourceSetupListSURes",
        76 => "id-PDUSessionResourceToBeSwitchedDLList",
        77 => "id-PDUSessionResourceSwitchedList",
        78 => "id-PDUSessionResourceToReleaseListHOCmd",
        79 => "id-PDUSessionResourceToReleaseListRelCmd",
        80 => "id-PLMNSupportList",
        81 => "id-PWSFailedCellIDList",
        82 => "id-RANNodeName",
        83 => "id-RANPagingPriority",
        84 => "id-RANStatusTransfer-TransparentContainer",
        85 => "id-RAN-UE-NGAP-ID",
        86 => "id-RelativeAMFCapacity",
        87 => "id-RepetitionPeriod",
        88 => "id-ResetType",
        89 => "id-RoutingID",
        90 => "id-RRCEstablishmentCause",
        91 => "id-RRCInactiveTransitionReportRequest",
        92 => "id-RRCState",
        93 => "id-SecurityContext",
        94 => "id-SecurityKey",
        95 => "id-SerialNumber",
        96 => "id-ServedGUAMIList",
        97 => "id-SliceSupportList",
        98 => "id-SONConfigurationTransferDL",
        99 => "id-SONConfigurationTransferUL",
        100 => "id-SourceAMF-UE-NGAP-ID",
        101 => "id-SourceToTarget-TransparentContainer",
        102 => "id-SupportedTAList",
        103 => "id-TAIListForPaging",
        104 => "id-TAIListForRestart",
        105 => "id-TargetID",
        106 => "id-TargetToSource-TransparentContainer",
        107 => "id-TimeToWait",
        108 => "id-TraceActivation",
        109 => "id-TraceCollectionEntityIPAddress",
        110 => "id-UEAggregateMaximumBitRate",
        111 => "id-UE-associatedLogicalNG-connectionList",
        112 => "id-UEContextRequest",
        113 => "id-Unknown-113",
        114 => "id-UE-NGAP-IDs",
        115 => "id-UEPagingIdentity",
        116 => "id-UEPresenceInAreaOfInterestList",
        117 => "id-UERadioCapability",
        118 => "id-UERadioCapabilityForPaging",
        119 => "id-UESecurityCapabilities",
        120 => "id-UnavailableGUAMIList",
        121 => "id-UserLocationInformation",
        122 => "id-WarningAreaList",
        123 => "id-WarningMessageContents",
        124 => "id-WarningSecurityInfo",
        125 => "id-WarningType",
        126 => "id-AdditionalUL-NGU-UP-TNLInformation",
        127 => "id-DataForwardingNotPossible",
        128 => "id-DL-NGU-UP-TNLInformation",
        129 => "id-NetworkInstance",
        130 => "id-PDUSessionAggregateMaximumBitRate",
        131 => "id-PDUSessionResourceFailedToModifyListModCfm",
        132 => "id-PDUSessionResourceFailedToSetupListCxtFail",
        133 => "id-PDUSessionResourceListCxtRelReq",
        134 => "id-PDUSessionType",
        135 => "id-QosFlowAddOrModifyRequestList",
        136 => "id-QosFlowSetupRequestList",
        137 => "id-QosFlowToReleaseList",
        138 => "id-SecurityIndication",
        139 => "id-UL-NGU-UP-TNLInformation",
        140 => "id-UL-NGU-UP-TNLModifyList",
        141 => "id-WarningAreaCoordinates",
        142 => "id-PDUSessionResourceSecondaryRATUsageList",
        143 => "id-HandoverFlag",
        144 => "id-SecondaryRATUsageInformation",
        145 => "id-PDUSessionResourceReleaseResponseTransfer",
        146 => "id-RedirectionVoiceFallback",
        147 => "id-UERetentionInformation",
        148 => "id-S-NSSAI",
        149 => "id-PSCellInformation",
        150 => "id-LastEUTRAN-PLMNIdentity",
        151 => "id-MaximumIntegrityProtectedDataRate-DL",
        152 => "id-AdditionalDLForwardingUPTNLInformation",
        153 => "id-AdditionalDLUPTNLInformationForHOList",
        154 => "id-AdditionalNGU-UP-TNLInformation",
        155 => "id-AdditionalDLQosFlowPerTNLInformation",
        156 => "id-SecurityResult",
        157 => "id-ENDC-SONConfigurationTransferDL",
        158 => "id-ENDC-SONConfigurationTransferUL",
        159 => "id-OldAssociatedQosFlowList-ULendmarkerexpected",
        160 => "id-CNTypeRestrictionsForEquivalent",
        161 => "id-CNTypeRestrictionsForServing",
        162 => "id-NewGUAMI",
        163 => "id-ULForwarding",
        164 => "id-ULForwardingUP-TNLInformation",
        165 => "id-CNAssistedRANTuning",
        166 => "id-CommonNetworkInstance",
        167 => "id-NGRAN-TNLAssociationToRemoveList",
        168 => "id-TNLAssociationTransportLayerAddressNGRAN",
        169 => "id-EndpointIPAddressAndPort",
        170 => "id-LocationReportingAdditionalInfo",
        171 => "id-SourceToTarget-AMFInformationReroute",
        172 => "id-AdditionalULForwardingUPTNLInformation",
        173 => "id-SCTP-TLAs",
        174 => "id-SelectedPLMNIdentity",
        175 => "id-RIMInformationTransfer",
        176 => "id-GUAMIType",
        177 => "id-SRVCCOperationPossible",
        178 => "id-TargetRNC-ID",
        179 => "id-RAT-Information",
        180 => "id-ExtendedRATRestrictionInformation",
        181 => "id-QosMonitoringRequest",
        182 => "id-SgNB-UE-X2AP-ID",
        183 => "id-AdditionalRedundantDL-NGU-UP-TNLInformation",
        184 => "id-AdditionalRedundantDLQosFlowPerTNLInformation",
        185 => "id-AdditionalRedundantNGU-UP-TNLInformation",
        186 => "id-AdditionalRedundantUL-NGU-UP-TNLInformation",
        187 => "id-CNPacketDelayBudgetDL",
        188 => "id-CNPacketDelayBudgetUL",
        189 => "id-ExtendedPacketDelayBudget",
        190 => "id-RedundantCommonNetworkInstance",
        191 => "id-RedundantDL-NGU-TNLInformationReused",
        192 => "id-RedundantDL-NGU-UP-TNLInformation",
        193 => "id-RedundantDLQosFlowPerTNLInformation",
        194 => "id-RedundantQosFlowIndicator",
        195 => "id-RedundantUL-NGU-UP-TNLInformation",
        196 => "id-TSCTrafficCharacteristics",
        197 => "id-RedundantPDUSessionInformation",
        198 => "id-UsedRSNInformation",
        199 => "id-IAB-Authorized",
        200 => "id-IAB-Supported",
        201 => "id-IABNodeIndication",
        202 => "id-NB-IoT-PagingDRX",
        203 => "id-NB-IoT-Paging-eDRXInfo",
        204 => "id-NB-IoT-DefaultPagingDRX",
        205 => "id-Enhanced-CoverageRestriction",
        206 => "id-Extended-ConnectedTime",
        207 => "id-PagingAssisDataforCEcapabUE",
        208 => "id-WUS-Assistance-Information",
        209 => "id-UE-DifferentiationInfo",
        210 => "id-NB-IoT-UEPriority",
        211 => "id-UL-CP-SecurityInformation",
        212 => "id-DL-CP-SecurityInformation",
        213 => "id-TAI",
        214 => "id-UERadioCapabilityForPagingOfNB-IoT",
        215 => "id-LTEV2XServicesAuthorized",
        216 => "id-NRV2XServicesAuthorized",
        217 => "id-LTEUESidelinkAggregateMaximumBitrate",
        218 => "id-NRUESidelinkAggregateMaximumBitrate",
        219 => "id-PC5QoSParameters",
        220 => "id-AlternativeQoSParaSetList",
        221 => "id-CurrentQoSParaSetIndex",
        222 => "id-CEmodeBrestricted",
        223 => "id-EUTRA-PagingeDRXInformation",
        224 => "id-CEmodeBSupport-Indicator",
        225 => "id-LTEM-Indication",
        226 => "id-EndIndication",
        227 => "id-EDT-Session",
        228 => "id-UECapabilityInfoRequest",
        229 => "id-PDUSessionResourceFailedToResumeListRESReq",
        230 => "id-PDUSessionResourceFailedToResumeListRESRes",
        231 => "id-PDUSessionResourceSuspendListSUSReq",
        232 => "id-PDUSessionResourceResumeListRESReq",
        233 => "id-PDUSessionResourceResumeListRESRes",
        234 => "id-UE-UP-CIoT-Support",
        235 => "id-Suspend-Request-Indication",
        236 => "id-Suspend-Response-Indication",
        237 => "id-RRC-Resume-Cause",
        238 => "id-RGLevelWirelineAccessCharacteristics",
        239 => "id-W-AGFIdentityInformation",
        240 => "id-GlobalTNGF-ID",
        241 => "id-GlobalTWIF-ID",
        242 => "id-GlobalW-AGF-ID",
        243 => "id-UserLocationInformationW-AGF",
        244 => "id-UserLocationInformationTNGF",
        245 => "id-AuthenticatedIndication",
        246 => "id-TNGFIdentityInformation",
        247 => "id-TWIFIdentityInformation",
        248 => "id-UserLocationInformationTWIF",
        249 => "id-DataForwardingResponseERABList",
        250 => "id-IntersystemSONConfigurationTransferDL",
        251 => "id-IntersystemSONConfigurationTransferUL",
        252 => "id-SONInformationReport",
        253 => "id-UEHistoryInformationFromTheUE",
        254 => "id-ManagementBasedMDTPLMNList",
        255 => "id-MDTConfiguration",
        256 => "id-PrivacyIndicator",
        257 => "id-TraceCollectionEntityURI",
        258 => "id-NPN-Support",
        259 => "id-NPN-AccessInformation",
        260 => "id-NPN-PagingAssistanceInformation",
        261 => "id-NPN-MobilityInformation",
        262 => "id-TargettoSource-Failure-TransparentContainer",
        263 => "id-NID",
        264 => "id-UERadioCapabilityID",
        265 => "id-UERadioCapability-EUTRA-Format",
        266 => "id-DAPSRequestInfo",
        267 => "id-DAPSResponseInfoList",
        268 => "id-EarlyStatusTransfer-TransparentContainer",
        269 => "id-NotifySourceNGRANNode",
        270 => "id-ExtendedSliceSupportList",
        271 => "id-ExtendedTAISliceSupportList",
        272 => "id-ConfiguredTACIndication",
        273 => "id-Extended-RANNodeName",
        274 => "id-Extended-AMFName",
        275 => "id-GlobalCable-ID",
        276 => "id-QosMonitoringReportingFrequency",
        277 => "id-QosFlowParametersList",
        278 => "id-QosFlowFeedbackList",
        279 => "id-BurstArrivalTimeDownlink",
        280 => "id-ExtendedUEIdentityIndexValue",
        281 => "id-PduSessionExpectedUEActivityBehaviour",
        282 => "id-MicoAllPLMN",
        283 => "id-QosFlowFailedToSetupList",
        284 => "id-SourceTNLAddrInfo",
        285 => "id-ExtendedReportIntervalMDT",
        286 => "id-SourceNodeID",
        287 => "id-NRNTNTAIInformation",
        288 => "id-UEContextReferenceAtSource",
        289 => "id-LastVisitedPSCellList",
        290 => "id-IntersystemSONInformationRequest",
        291 => "id-IntersystemSONInformationReply",
        292 => "id-EnergySavingIndication",
        293 => "id-IntersystemResourceStatusUpdate",
        294 => "id-SuccessfulHandoverReportList",
        295 => "id-MBS-AreaSessionID",
        296 => "id-MBS-QoSFlowsToBeSetupList",
        297 => "id-MBS-QoSFlowsToBeSetupModList",
        298 => "id-MBS-ServiceArea",
        299 => "id-MBS-SessionID",
        300 => "id-MBS-DistributionReleaseRequestTransfer",
        301 => "id-MBS-DistributionSetupRequestTransfer",
        302 => "id-MBS-DistributionSetupResponseTransfer",
        303 => "id-MBS-DistributionSetupUnsuccessfulTransfer",
        304 => "id-MulticastSessionActivationRequestTransfer",
        305 => "id-MulticastSessionDeactivationRequestTransfer",
        306 => "id-MulticastSessionUpdateRequestTransfer",
        307 => "id-MulticastGroupPagingAreaList",
        308 => "id-Unknown-308",
        309 => "id-MBS-SupportIndicator",
        310 => "id-MBSSessionFailedtoSetupList",
        311 => "id-MBSSessionFailedtoSetuporModifyList",
        312 => "id-MBSSessionSetupResponseList",
        313 => "id-MBSSessionSetuporModifyResponseList",
        314 => "id-MBSSessionSetupFailureTransfer",
        315 => "id-MBSSessionSetupRequestTransfer",
        316 => "id-MBSSessionSetupResponseTransfer",
        317 => "id-MBSSessionToReleaseList",
        318 => "id-MBSSessionSetupRequestList",
        319 => "id-MBSSessionSetuporModifyRequestList",
        320 => "id-Unknown-320",
        321 => "id-Unknown-321",
        322 => "id-Unknown-322",
        323 => "id-MBS-ActiveSessionInformation-SourcetoTargetList",
        324 => "id-MBS-ActiveSessionInformation-TargettoSourceList",
        325 => "id-OnboardingSupport",
        326 => "id-TimeSyncAssistanceInfo",
        327 => "id-SurvivalTime",
        328 => "id-QMCConfigInfo",
        329 => "id-QMCDeactivation",
        330 => "id-Unknown-330",
        331 => "id-PDUSessionPairID",
        332 => "id-NR-PagingeDRXInformation",
        333 => "id-RedCapIndication",
        334 => "id-TargetNSSAIInformation",
        335 => "id-UESliceMaximumBitRateList",
        336 => "id-M4ReportAmount",
        337 => "id-M5ReportAmount",
        338 => "id-M6ReportAmount",
        339 => "id-M7ReportAmount",
        340 => "id-IncludeBeamMeasurementsIndication",
        341 => "id-M6DelayThreshold",
        342 => "id-PagingCause",
        343 => "id-PagingCauseIndicationForVoiceService",
        344 => "id-PEIPSassistanceInformation",
        345 => "id-FiveG-ProSeAuthorized",
        346 => "id-FiveG-ProSeUEPC5AggregateMaximumBitRate",
        347 => "id-FiveG-ProSePC5QoSParameters",
        348 => "id-MBSSessionModificationFailureTransfer",
        349 => "id-MBSSessionModificationRequestTransfer",
        350 => "id-MBSSessionModificationResponseTransfer",
        351 => "id-MBS-QoSFlowToReleaseList",
        352 => "id-MBS-SessionTNLInfo5GC",
        353 => "id-TAINSAGSupportList",
        354 => "id-SourceNodeTNLAddrInfo",
        355 => "id-NGAPIESupportInformationRequestList",
        356 => "id-NGAPIESupportInformationResponseList",
        357 => "id-MBS-SessionFSAIDList",
        358 => "id-MBSSessionReleaseResponseTransfer",
        359 => "id-ManagementBasedMDTPLMNModificationList",
    }
    static OVERLOAD_RESPONSE_VALUES {
        0 => "overloadAction",
        1 => "choice-Extensions",
    }
    static OVERLOAD_ACTION_VALUES {
        0 => "reject-non-emergency-mo-dt",
        1 => "reject-rrc-cr-signalling",
        2 => "permit-emergency-sessions-and-mobile-terminated-services-only",
        3 => "permit-high-priority-sessions-and-mobile-terminated-services-only",
    }
    static T_NLASSOCIATION_ADDRESS_VALUES {
        0 => "endpointIPAddress",
        1 => "choice-Extensions",
    }
    static CAUSE_VALUES {
        0 => "radioNetwork",
        1 => "transport",
        2 => "nas",
        3 => "protocol",
        4 => "misc",
        5 => "choice-Extensions",
    }
    static RADIO_NETWORK_VALUES {
        0 => "unspecified",
        1 => "txnrelocoverall-expiry",
        2 => "successful-handover",
        3 => "release-due-to-ngran-generated-reason",
        4 => "release-due-to-5gc-generated-reason",
        5 => "handover-cancelled",
        6 => "partial-handover",
        7 => "ho-failure-in-target-5GC-ngran-node-or-target-system",
        8 => "ho-target-not-allowed",
        9 => "tngrelocoverall-expiry",
        10 => "tngrelocprep-expiry",
        11 => "cell-not-available",
        12 => "unknown-targetID",
        13 => "no-radio-resources-available-in-target-cell",
        14 => "unknown-local-UE-NGAP-ID",
        15 => "inconsistent-remote-UE-NGAP-ID",
        16 => "handover-desirable-for-radio-reason",
        17 => "time-critical-handover",
        18 => "resource-optimisation-handover",
        19 => "reduce-load-in-serving-cell",
        20 => "user-inactivity",
        21 => "radio-connection-with-ue-lost",
        22 => "radio-resources-not-available",
        23 => "invalid-qos-combination",
        24 => "failure-in-radio-interface-procedure",
        25 => "interaction-with-other-procedure",
        26 => "unknown-PDU-session-ID",
        27 => "unkown-qos-flow-ID",
        28 => "multiple-PDU-session-ID-instances",
        29 => "multiple-qos-flow-ID-instances",
        30 => "encryption-and-or-integrity-protection-algorithms-not-supported",
        31 => "ng-intra-system-handover-triggered",
        32 => "ng-inter-system-handover-triggered",
        33 => "xn-handover-triggered",
        34 => "not-supported-5QI-value",
        35 => "ue-context-transfer",
        36 => "ims-voice-eps-fallback-or-rat-fallback-triggered",
        37 => "up-integrity-protection-not-possible",
        38 => "up-confidentiality-protection-not-possible",
        39 => "slice-not-supported",
        40 => "ue-in-rrc-inactive-state-not-reachable",
        41 => "redirection",
        42 => "resources-not-available-for-the-slice",
        43 => "ue-max-integrity-protected-data-rate-reason",
        44 => "release-due-to-cn-detected-mobility",
        45 => "n26-interface-not-available",
        46 => "release-due-to-pre-emption",
        47 => "multiple-location-reporting-reference-ID-instances",
        48 => "rsn-not-available-for-the-up",
        49 => "npn-access-denied",
        50 => "cag-only-access-denied",
        51 => "insufficient-ue-capabilities",
        52 => "redcap-ue-not-supported",
    }
    static TRANSPORT_VALUES {
        0 => "transport-resource-unavailable",
        1 => "unspecified",
    }
    static NAS_VALUES {
        0 => "normal-release",
        1 => "authentication-failure",
        2 => "deregister",
        3 => "unspecified",
        4 => "uE-not-in-PLMN-serving-area",
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
        4 => "unknown-PLMN-or-SNPN",
        5 => "unspecified",
    }
    static T_NLASSOCIATION_USAGE_VALUES {
        0 => "ue",
        1 => "non-ue",
        2 => "both",
    }
    static N_GRAN_CGI_VALUES {
        0 => "nR-CGI",
        1 => "eUTRA-CGI",
        2 => "choice-Extensions",
    }
    static NEXT_PAGING_AREA_SCOPE_VALUES {
        0 => "same",
        1 => "changed",
    }
    static BROADCAST_CANCELLED_AREA_LIST_VALUES {
        0 => "cellIDCancelledEUTRA",
        1 => "tAICancelledEUTRA",
        2 => "emergencyAreaIDCancelledEUTRA",
        3 => "cellIDCancelledNR",
        4 => "tAICancelledNR",
        5 => "emergencyAreaIDCancelledNR",
        6 => "choice-Extensions",
    }
    static BROADCAST_COMPLETED_AREA_LIST_VALUES {
        0 => "cellIDBroadcastEUTRA",
        1 => "tAIBroadcastEUTRA",
        2 => "emergencyAreaIDBroadcastEUTRA",
        3 => "cellIDBroadcastNR",
        4 => "tAIBroadcastNR",
        5 => "emergencyAreaIDBroadcastNR",
        6 => "choice-Extensions",
    }
    static CANCEL_ALL_WARNING_MESSAGES_VALUES {
        0 => "true",
    }
    static CELL_IDLIST_FOR_RESTART_VALUES {
        0 => "eUTRA-CGIListforRestart",
        1 => "nR-CGIListforRestart",
        2 => "choice-Extensions",
    }
    static U_EIDENTITY_INDEX_VALUE_VALUES {
        0 => "indexLength10",
        1 => "choice-Extensions",
    }
    static U_ESPECIFIC_DRX_VALUES {
        0 => "v32",
        1 => "v64",
        2 => "v128",
        3 => "v256",
    }
    static SOURCE_OF_UEACTIVITY_BEHAVIOUR_INFORMATION_VALUES {
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
    static EXPECTED_UEMOBILITY_VALUES {
        0 => "stationary",
        1 => "mobile",
    }
    static TRIGGERING_MESSAGE_VALUES {
        0 => "initiating-message",
        1 => "successful-outcome",
        2 => "unsuccessful-outcome",
    }
    static TYPE_OF_ERROR_VALUES {
        0 => "not-understood",
        1 => "missing",
    }
    static DIRECT_FORWARDING_PATH_AVAILABILITY_VALUES {
        0 => "direct-path-available",
    }
    static EMERGENCY_FALLBACK_REQUEST_INDICATOR_VALUES {
        0 => "emergency-fallback-requested",
    }
    static EMERGENCY_SERVICE_TARGET_CN_VALUES {
        0 => "fiveGC",
        1 => "epc",
    }
    static GLOBAL_RANNODE_ID_VALUES {
        0 => "globalGNB-ID",
        1 => "globalNgENB-ID",
        2 => "globalN3IWF-ID",
        3 => "choice-Extensions",
    }
    static GLOBAL_GNB_ID_G_NB_ID_VALUES {
        0 => "gNB-ID",
        1 => "choice-Extensions",
    }
    static NG_ENB_ID_VALUES {
        0 => "macroNgENB-ID",
        1 => "shortMacroNgENB-ID",
        2 => "longMacroNgENB-ID",
        3 => "choice-Extensions",
    }
    static GLOBAL_N3_IWF_ID_N3_IWF_ID_VALUES {
        0 => "n3IWF-ID",
        1 => "choice-Extensions",
    }
    static HANDOVER_TYPE_VALUES {
        0 => "intra5gs",
        1 => "fivegs-to-eps",
        2 => "eps-to-5gs",
        3 => "fivegs-to-utran",
    }
    static IMSVOICE_SUPPORT_INDICATOR_VALUES {
        0 => "supported",
        1 => "not-supported",
    }
    static A_MFPAGING_TARGET_VALUES {
        0 => "globalRANNodeID",
        1 => "tAI",
        2 => "choice-Extensions",
    }
    static EVENT_TYPE_VALUES {
        0 => "direct",
        1 => "change-of-serve-cell",
        2 => "ue-presence-in-area-of-interest",
        3 => "stop-change-of-serve-cell",
        4 => "stop-ue-presence-in-area-of-interest",
        5 => "cancel-location-reporting-for-the-ue",
    }
    static REPORT_AREA_VALUES {
        0 => "cell",
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
    static PAGING_ORIGIN_VALUES {
        0 => "non-3gpp",
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
    static D_L_NGU_UP_TNLINFORMATION_VALUES {
        0 => "gTPTunnel",
        1 => "choice-Extensions",
    }
    static INTEGRITY_PROTECTION_RESULT_VALUES {
        0 => "performed",
        1 => "not-performed",
    }
    static DATA_FORWARDING_ACCEPTED_VALUES {
        0 => "data-forwarding-accepted",
    }
    static QOS_FLOW_MAPPING_INDICATION_VALUES {
        0 => "ul",
        1 => "dl",
    }
    static NOTIFICATION_CAUSE_VALUES {
        0 => "fulfilled",
        1 => "not-fulfilled",
    }
    static INTEGRITY_PROTECTION_INDICATION_VALUES {
        0 => "required",
        1 => "preferred",
        2 => "not-needed",
    }
    static MAXIMUM_INTEGRITY_PROTECTED_DATA_RATE_UL_VALUES {
        0 => "bitrate64kbs",
        1 => "maximum-UE-rate",
    }
    static PWSFAILED_CELL_IDLIST_VALUES {
        0 => "eUTRA-CGI-PWSFailedList",
        1 => "nR-CGI-PWSFailedList",
        2 => "choice-Extensions",
    }
    static D_RBSTATUS_UL_VALUES {
        0 => "dRBStatusUL12",
        1 => "dRBStatusUL18",
        2 => "choice-Extensions",
    }
    static D_RBSTATUS_DL_VALUES {
        0 => "dRBStatusDL12",
        1 => "dRBStatusDL18",
        2 => "choice-Extensions",
    }
    static RESET_TYPE_VALUES {
        0 => "nG-Interface",
        1 => "partOfNG-Interface",
        2 => "choice-Extensions",
    }
    static N_G_INTERFACE_VALUES {
        0 => "reset-all",
    }
    static RRCESTABLISHMENT_CAUSE_VALUES {
        0 => "emergency",
        1 => "highPriorityAccess",
        2 => "mt-Access",
        3 => "mo-Signalling",
        4 => "mo-Data",
        5 => "mo-VoiceCall",
        6 => "mo-VideoCall",
        7 => "mo-SMS",
        8 => "mps-PriorityAccess",
        9 => "mcs-PriorityAccess",
        10 => "notAvailable",
        11 => "mo-ExceptionData",
    }
    static RRCINACTIVE_TRANSITION_REPORT_REQUEST_VALUES {
        0 => "subsequent-state-transition-report",
        1 => "single-rrc-connected-state-report",
        2 => "cancel-report",
    }
    static RRCSTATE_VALUES {
        0 => "inactive",
        1 => "connected",
    }
    static S_ONINFORMATION_VALUES {
        0 => "sONInformationRequest",
        1 => "sONInformationReply",
        2 => "choice-Extensions",
    }
    static S_ONINFORMATION_REQUEST_VALUES {
        0 => "xn-TNL-configuration-info",
    }
    static TARGET_ID_VALUES {
        0 => "targetRANNodeID",
        1 => "targeteNB-ID",
        2 => "choice-Extensions",
    }
    static TIME_TO_WAIT_VALUES {
        0 => "v1s",
        1 => "v2s",
        2 => "v5s",
        3 => "v10s",
        4 => "v20s",
        5 => "v60s",
    }
    static TRACE_DEPTH_VALUES {
        0 => "minimum",
        1 => "medium",
        2 => "maximum",
        3 => "minimumWithoutVendorSpecificExtension",
        4 => "mediumWithoutVendorSpecificExtension",
        5 => "maximumWithoutVendorSpecificExtension",
    }
    static UECONTEXT_REQUEST_VALUES {
        0 => "requested",
    }
    static UE_NGAP_IDS_VALUES {
        0 => "uE-NGAP-ID-pair",
        1 => "aMF-UE-NGAP-ID",
        2 => "choice-Extensions",
    }
    static UEPAGING_IDENTITY_VALUES {
        0 => "fiveG-S-TMSI",
        1 => "choice-Extensions",
    }
    static U_EPRESENCE_VALUES {
        0 => "in",
        1 => "out",
        2 => "unknown",
    }
    static TIMER_APPROACH_FOR_GUAMIREMOVAL_VALUES {
        0 => "apply-timer",
    }
    static USER_LOCATION_INFORMATION_VALUES {
        0 => "userLocationInformationEUTRA",
        1 => "userLocationInformationNR",
        2 => "userLocationInformationN3IWF",
        3 => "choice-Extensions",
    }
    static WARNING_AREA_LIST_VALUES {
        0 => "eUTRA-CGIListForWarning",
        1 => "nR-CGIListForWarning",
        2 => "tAIListForWarning",
        3 => "emergencyAreaIDList",
        4 => "choice-Extensions",
    }
    static DATA_FORWARDING_NOT_POSSIBLE_VALUES {
        0 => "data-forwarding-not-possible",
    }
    static PDUSESSION_TYPE_VALUES {
        0 => "ipv4",
        1 => "ipv6",
        2 => "ipv4v6",
        3 => "ethernet",
        4 => "unstructured",
    }
    static QOS_CHARACTERISTICS_VALUES {
        0 => "nonDynamic5QI",
        1 => "dynamic5QI",
        2 => "choice-Extensions",
    }
    static DELAY_CRITICAL_VALUES {
        0 => "delay-critical",
        1 => "non-delay-critical",
    }
    static PRE_EMPTION_CAPABILITY_VALUES {
        0 => "shall-not-trigger-pre-emption",
        1 => "may-trigger-pre-emption",
    }
    static PRE_EMPTION_VULNERABILITY_VALUES {
        0 => "not-pre-emptable",
        1 => "pre-emptable",
    }
    static NOTIFICATION_CONTROL_VALUES {
        0 => "notification-requested",
    }
    static REFLECTIVE_QOS_ATTRIBUTE_VALUES {
        0 => "subject-to",
    }
    static ADDITIONAL_QOS_FLOW_INFORMATION_VALUES {
        0 => "more-likely",
    }
    static R_ATTYPE_VALUES {
        0 => "nr",
        1 => "eutra",
        2 => "nr-unlicensed",
        3 => "e-utra-unlicensed",
    }
    static HANDOVER_FLAG_VALUES {
        0 => "handover-preparation",
    }
    static REDIRECTION_VOICE_FALLBACK_VALUES {
        0 => "possible",
        1 => "not-possible",
    }
    static UERETENTION_INFORMATION_VALUES {
        0 => "ues-retained",
    }
    static R_IM_RSDETECTION_VALUES {
        0 => "rs-detected",
        1 => "rs-disappeared",
    }
    static SRVCCOPERATION_POSSIBLE_VALUES {
        0 => "possible",
        1 => "notPossible",
    }
    static R_SN_VALUES {
        0 => "v1",
        1 => "v2",
    }
    static IAB_AUTHORIZED_VALUES {
        0 => "authorized",
        1 => "not-authorized",
    }
    static NB_IO_T_PAGING_DRX_VALUES {
        0 => "rf32",
        1 => "rf64",
        2 => "rf128",
        3 => "rf256",
        4 => "rf512",
        5 => "rf1024",
    }
    static N_B_IO_T_PAGING_E_DRXCYCLE_VALUES {
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
    static N_B_IO_T_PAGING_TIME_WINDOW_VALUES {
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
    static NB_IO_T_DEFAULT_PAGING_DRX_VALUES {
        0 => "rf128",
        1 => "rf256",
        2 => "rf512",
        3 => "rf1024",
    }
    static ENHANCED_COVERAGE_RESTRICTION_VALUES {
        0 => "restricted",
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
    static PERIODIC_COMMUNICATION_INDICATOR_VALUES {
        0 => "periodically",
        1 => "ondemand",
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
    static CEMODE_BRESTRICTED_VALUES {
        0 => "restricted",
        1 => "not-restricted",
    }
    static E_UTRA_PAGING_E_DRX_CYCLE_VALUES {
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
    static CEMODE_BSUPPORT_INDICATOR_VALUES {
        0 => "supported",
    }
    static LTEM_INDICATION_VALUES {
        0 => "lte-m",
    }
    static END_INDICATION_VALUES {
        0 => "no-further-data",
        1 => "further-data-exists",
    }
    static SUSPEND_REQUEST_INDICATION_VALUES {
        0 => "suspend-requested",
    }
    static SUSPEND_RESPONSE_INDICATION_VALUES {
        0 => "suspend-indicated",
    }
    static GLOBAL_TNGF_ID_T_NGF_ID_VALUES {
        0 => "tNGF-ID",
        1 => "choice-Extensions",
    }
    static GLOBAL_TWIF_ID_T_WIF_ID_VALUES {
        0 => "tWIF-ID",
        1 => "choice-Extensions",
    }
    static GLOBAL_W_AGF_ID_W_AGF_ID_VALUES {
        0 => "w-AGF-ID",
        1 => "choice-Extensions",
    }
    static USER_LOCATION_INFORMATION_W_AGF_VALUES {
        0 => "globalLine-ID",
        1 => "hFCNode-ID",
        2 => "choice-Extensions",
    }
    static LINE_TYPE_VALUES {
        0 => "dsl",
        1 => "pon",
    }
    static TRANSFER_TYPE_VALUES {
        0 => "fromEUTRANtoNGRAN",
        1 => "fromNGRANtoEUTRAN",
        2 => "choice-Extensions",
    }
    static E_NB_ID_VALUES {
        0 => "macroENB-ID",
        1 => "homeENB-ID",
        2 => "short-macroENB-ID",
        3 => "long-macroENB-ID",
        4 => "choice-Extensions",
    }
    static INTERSYSTEM_SONINFORMATION_VALUES {
        0 => "intersystemSONInformationReport",
        1 => "choice-Extensions",
    }
    static INTERSYSTEM_SONINFORMATION_REPORT_VALUES {
        0 => "hOReportInformation",
        1 => "failureIndicationInformation",
        2 => "choice-Extensions",
    }
    static HANDOVER_REPORT_TYPE_VALUES {
        0 => "tooearlyIntersystemHO",
        1 => "intersystemUnnecessaryHO",
        2 => "choice-Extensions",
    }
    static U_ERLFREPORT_CONTAINER_VALUES {
        0 => "nR",
        1 => "lTE",
        2 => "choice-Extensions",
    }
    static EARLY_IRATHO_VALUES {
        0 => "true",
        1 => "false",
    }
    static CANDIDATE_CELL_VALUES {
        0 => "candidateCGI",
        1 => "candidatePCI",
        2 => "choice-Extensions",
    }
    static SONINFORMATION_REPORT_VALUES {
        0 => "failureIndicationInformation",
        1 => "hOReportInformation",
        2 => "choice-Extensions",
    }
    static HANDOVER_REPORT_TYPE_2_VALUES {
        0 => "ho-too-early",
        1 => "ho-to-wrong-cell",
        2 => "intersystem-ping-pong",
    }
    static PRIVACY_INDICATOR_VALUES {
        0 => "immediate-MDT",
        1 => "logged-MDT",
    }
    static NPN_ACCESS_INFORMATION_VALUES {
        0 => "pNI-NPN-Access-Information",
        1 => "choice-Extensions",
    }
    static PROCEDURE_STAGE_VALUES {
        0 => "first-dl-count",
        1 => "choice-Extensions",
    }
    static NOTIFY_SOURCE_NGRANNODE_VALUES {
        0 => "notifySource",
    }
    static INTERSYSTEM_SONINFORMATION_REQUEST_VALUES {
        0 => "nGRAN-CellActivation",
        1 => "resourceStatus",
        2 => "choice-Extensions",
    }
    static REPORTING_SYSTEM_VALUES {
        0 => "eUTRAN",
        1 => "nGRAN",
        2 => "noReporting",
        3 => "choice-Extensions",
    }
    static REPORT_TYPE_VALUES {
        0 => "eventBasedReporting",
        1 => "periodicReporting",
        2 => "choice-Extensions",
    }
    static NUMBER_OF_MEASUREMENT_REPORTING_LEVELS_VALUES {
        0 => "n2",
        1 => "n3",
        2 => "n4",
        3 => "n5",
        4 => "n10",
    }
    static REPORTING_PERIODICITY_VALUES {
        0 => "stop",
        1 => "single",
        2 => "ms1000",
        3 => "ms2000",
        4 => "ms5000",
        5 => "ms10000",
    }
    static NOTIFY_FLAG_VALUES {
        0 => "activated",
        1 => "deactivated",
    }
    static REPORTING_SYSTEM_2_VALUES {
        0 => "eUTRAN-ReportingStatus",
        1 => "nGRAN-ReportingStatus",
        2 => "choice-Extensions",
    }
    static MBS_SERVICE_AREA_VALUES {
        0 => "locationindependent",
        1 => "locationdependent",
        2 => "choice-Extensions",
    }
    static TIME_DISTRIBUTION_INDICATION_VALUES {
        0 => "enabled",
        1 => "disabled",
    }
    static SERVICE_TYPE_VALUES {
        0 => "streaming",
        1 => "mTSI",
        2 => "vR",
    }
    static AREA_SCOPE_OF_QMC_VALUES {
        0 => "cellBased",
        1 => "tABased",
        2 => "tAIBased",
        3 => "pLMNAreaBased",
        4 => "choice-Extensions",
    }
    static QO_EMEASUREMENT_STATUS_VALUES {
        0 => "ongoing",
    }
    static M_DT_ALIGNMENT_INFO_VALUES {
        0 => "s-basedMDT",
        1 => "choice-Extensions",
    }
    static N_R_PAGING_E_DRX_CYCLE_VALUES {
        0 => "hfquarter",
        1 => "hfhalf",
        2 => "hf1",
        3 => "hf2",
        4 => "hf4",
        5 => "hf8",
        6 => "hf16",
        7 => "hf32",
        8 => "hf64",
        9 => "hf128",
        10 => "hf256",
        11 => "hf512",
        12 => "hf1024",
    }
    static RED_CAP_INDICATION_VALUES {
        0 => "redcap",
    }
    static PAGING_CAUSE_VALUES {
        0 => "voice",
    }
    static CN_TYPE_VALUES {
        0 => "epc-forbidden",
        1 => "fiveGC-forbidden",
    }
    static CNTYPE_RESTRICTIONS_FOR_SERVING_VALUES {
        0 => "epc-forbidden",
    }
    static ULFORWARDING_VALUES {
        0 => "ul-forwarding-proposed",
    }
    static LOCATION_REPORTING_ADDITIONAL_INFO_VALUES {
        0 => "includePSCell",
    }
    static GUAMITYPE_VALUES {
        0 => "native",
        1 => "mapped",
    }
    static RAT_INFORMATION_VALUES {
        0 => "unlicensed",
        1 => "nb-IoT",
        2 => "nR-LEO",
        3 => "nR-MEO",
        4 => "nR-GEO",
        5 => "nR-OTHERSAT",
    }
    static QOS_MONITORING_REQUEST_VALUES {
        0 => "ul",
        1 => "dl",
        2 => "both",
        3 => "stop",
    }
    static UEHISTORY_INFORMATION_FROM_THE_UE_VALUES {
        0 => "nR",
        1 => "choice-Extensions",
    }
    static MDT_ACTIVATION_VALUES {
        0 => "immediate-MDT-only",
        1 => "logged-MDT-only",
        2 => "immediate-MDT-and-Trace",
    }
    static AREA_SCOPE_OF_MDT_VALUES {
        0 => "cellBased",
        1 => "tABased",
        2 => "pLMNWide",
        3 => "tAIBased",
        4 => "choice-Extensions",
    }
    static M_DTMODE_NR_VALUES {
        0 => "immediateMDTNr",
        1 => "loggedMDTNr",
        2 => "choice-Extensions",
    }
    static M1REPORTING_TRIGGER_VALUES {
        0 => "periodic",
        1 => "a2eventtriggered",
        2 => "a2eventtriggered-periodic",
    }
    static M1_THRESHOLD_TYPE_VALUES {
        0 => "threshold-RSRP",
        1 => "threshold-RSRQ",
        2 => "threshold-SINR",
        3 => "choice-Extensions",
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
    static M6REPORT_INTERVAL_VALUES {
        0 => "ms120",
        1 => "ms240",
        2 => "ms480",
        3 => "ms640",
        4 => "ms1024",
        5 => "ms2048",
        6 => "ms5120",
        7 => "ms10240",
        8 => "ms20480",
        9 => "ms40960",
        10 => "min1",
        11 => "min6",
        12 => "min12",
        13 => "min30",
    }
    static BLUETOOTH_MEAS_CONFIG_VALUES {
        0 => "setup",
    }
    static SENSOR_NAME_CONFIG_VALUES {
        0 => "uncompensatedBarometricConfig",
        1 => "ueSpeedConfig",
        2 => "ueOrientationConfig",
        3 => "choice-Extensions",
    }
    static LOGGING_INTERVAL_VALUES {
        0 => "ms320",
        1 => "ms640",
        2 => "ms1280",
        3 => "ms2560",
        4 => "ms5120",
        5 => "ms10240",
        6 => "ms20480",
        7 => "ms30720",
        8 => "ms40960",
        9 => "ms61440",
        10 => "infinity",
    }
    static LOGGING_DURATION_VALUES {
        0 => "m10",
        1 => "m20",
        2 => "m40",
        3 => "m60",
        4 => "m90",
        5 => "m120",
    }
    static LOGGED_MDTTRIGGER_VALUES {
        0 => "periodical",
        1 => "eventTrigger",
        2 => "choice-Extensions",
    }
    static EVENT_TRIGGER_VALUES {
        0 => "outOfCoverage",
        1 => "eventL1LoggedMDTConfig",
        2 => "choice-Extensions",
    }
    static L1_THRESHOLD_VALUES {
        0 => "threshold-RSRP",
        1 => "threshold-RSRQ",
        2 => "choice-Extensions",
    }
    static TIME_TO_TRIGGER_VALUES {
        0 => "ms0",
        1 => "ms40",
        2 => "ms64",
        3 => "ms80",
        4 => "ms100",
        5 => "ms128",
        6 => "ms160",
        7 => "ms256",
        8 => "ms320",
        9 => "ms480",
        10 => "ms512",
        11 => "ms640",
        12 => "ms1024",
        13 => "ms1280",
        14 => "ms2560",
        15 => "ms5120",
    }
    static NPN_SUPPORT_VALUES {
        0 => "sNPN",
        1 => "choice-Extensions",
    }
    static NPN_PAGING_ASSISTANCE_INFORMATION_VALUES {
        0 => "pNI-NPN-PagingAssistance",
        1 => "choice-Extensions",
    }
    static NPN_MOBILITY_INFORMATION_VALUES {
        0 => "sNPN-MobilityInformation",
        1 => "pNI-NPN-MobilityInformation",
        2 => "choice-Extensions",
    }
    static D_APSINDICATOR_VALUES {
        0 => "daps-ho-required",
    }
    static DAPSRESPONSEINDICATOR_VALUES {
        0 => "daps-ho-accepted",
        1 => "daps-ho-not-accepted",
    }
    static EXTENDED_REPORT_INTERVAL_MDT_VALUES {
        0 => "ms20480",
        1 => "ms40960",
    }
    static SOURCE_NODE_ID_VALUES {
        0 => "sourceengNB-ID",
        1 => "choice-Extensions",
    }
    static M_RB_PROGRESS_INFORMATION_VALUES {
        0 => "pDCP-SN-Length12",
        1 => "pDCP-SN-Length18",
        2 => "choice-Extensions",
    }
    static M4_REPORT_AMOUNT_MDT_VALUES {
        0 => "r1",
        1 => "r2",
        2 => "r4",
        3 => "r8",
        4 => "r16",
        5 => "r32",
        6 => "r64",
        7 => "infinity",
    }
    static NGAP_PROTOCOL_IEPRESENCE_INFO_VALUES {
        0 => "present",
        1 => "not-present",
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
    static M6_DELAY_THRESHOLD_VALUES {
        0 => "ms0dot25",
        1 => "ms0dot5",
        2 => "ms1",
        3 => "ms2",
        4 => "ms4",
        5 => "ms10",
        6 => "ms20",
        7 => "ms50",
        8 => "ms100",
        9 => "ms500",
    }
    static CELL_SIZE_VALUES {
        0 => "verysmall",
        1 => "small",
        2 => "medium",
        3 => "large",
    }
    static D_LFORWARDING_VALUES {
        0 => "dl-forwarding-proposed",
    }
    static LAST_VISITED_CELL_INFORMATION_VALUES {
        0 => "nGRANCell",
        1 => "eUTRANCell",
        2 => "uTRANCell",
        3 => "gERANCell",
        4 => "choice-Extensions",
    }
}

field_table! {
    /// The fields of the NG Application Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("ngap", "NG Application Protocol", "NGAP");
    NGAP_PDU = FieldDef::new("ngap.NGAP_PDU", "NGAP-PDU", FieldType::Uint32).strings(Strings::Values(&NGAP_PDU_VALUES));
    INITIATING_MESSAGE_ELEMENT = FieldDef::new("ngap.initiatingMessage_element", "initiatingMessage", FieldType::None);
    PROCEDURE_CODE = FieldDef::new("ngap.procedureCode", "procedureCode", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_CODE_VALUES));
    CRITICALITY = FieldDef::new("ngap.criticality", "criticality", FieldType::Uint32).strings(Strings::Values(&CRITICALITY_VALUES));
    VALUE_ELEMENT = FieldDef::new("ngap.value_element", "value", FieldType::None);
    SUCCESSFUL_OUTCOME_ELEMENT = FieldDef::new("ngap.successfulOutcome_element", "successfulOutcome", FieldType::None);
    UNSUCCESSFUL_OUTCOME_ELEMENT = FieldDef::new("ngap.unsuccessfulOutcome_element", "unsuccessfulOutcome", FieldType::None);
    ALLOWED_NSSAI = FieldDef::new("ngap.AllowedNSSAI", "AllowedNSSAI", FieldType::Uint32);
    ALLOWED_NSSAI_ITEM_ELEMENT = FieldDef::new("ngap.AllowedNSSAI_Item_element", "AllowedNSSAI-Item", FieldType::None);
    S_NSSAI_ELEMENT = FieldDef::new("ngap.s_NSSAI_element", "s-NSSAI", FieldType::None);
    S_ST = FieldDef::new("ngap.sST", "sST", FieldType::Bytes);
    S_D = FieldDef::new("ngap.sD", "sD", FieldType::Bytes);
    I_E_EXTENSIONS = FieldDef::new("ngap.iE_Extensions", "iE-Extensions", FieldType::Uint32);
    PROTOCOL_EXTENSION_FIELD_ELEMENT = FieldDef::new("ngap.ProtocolExtensionField_element", "ProtocolExtensionField", FieldType::None);
    ID = FieldDef::new("ngap.id", "id", FieldType::Uint32).strings(Strings::Values(&ID_VALUES));
    EXTENSION_VALUE_ELEMENT = FieldDef::new("ngap.extensionValue_element", "extensionValue", FieldType::None);
    AMFNAME = FieldDef::new("ngap.AMFName", "AMFName", FieldType::String);
    OVERLOAD_RESPONSE = FieldDef::new("ngap.OverloadResponse", "OverloadResponse", FieldType::Uint32).strings(Strings::Values(&OVERLOAD_RESPONSE_VALUES));
    OVERLOAD_ACTION = FieldDef::new("ngap.overloadAction", "overloadAction", FieldType::Uint32).strings(Strings::Values(&OVERLOAD_ACTION_VALUES));
    CHOICE_EXTENSIONS_ELEMENT = FieldDef::new("ngap.choice_Extensions_element", "choice-Extensions", FieldType::None);
    AMFSET_ID = FieldDef::new("ngap.AMFSetID", "AMFSetID", FieldType::Bytes);
    TNLASSOCIATION_LIST = FieldDef::new("ngap.TNLAssociationList", "TNLAssociationList", FieldType::Uint32);
    TNLASSOCIATION_ITEM_ELEMENT = FieldDef::new("ngap.TNLAssociationItem_element", "TNLAssociationItem", FieldType::None);
    T_NLASSOCIATION_ADDRESS = FieldDef::new("ngap.tNLAssociationAddress", "tNLAssociationAddress", FieldType::Uint32).strings(Strings::Values(&T_NLASSOCIATION_ADDRESS_VALUES));
    ENDPOINT_IPADDRESS = FieldDef::new("ngap.endpointIPAddress", "endpointIPAddress", FieldType::Bytes);
    CAUSE = FieldDef::new("ngap.cause", "cause", FieldType::Uint32).strings(Strings::Values(&CAUSE_VALUES));
    RADIO_NETWORK = FieldDef::new("ngap.radioNetwork", "radioNetwork", FieldType::Uint32).strings(Strings::Values(&RADIO_NETWORK_VALUES));
    TRANSPORT = FieldDef::new("ngap.transport", "transport", FieldType::Uint32).strings(Strings::Values(&TRANSPORT_VALUES));
    NAS = FieldDef::new("ngap.nas", "nas", FieldType::Uint32).strings(Strings::Values(&NAS_VALUES));
    PROTOCOL_2 = FieldDef::new("ngap.protocol", "protocol", FieldType::Uint32).strings(Strings::Values(&PROTOCOL_2_VALUES));
    MISC = FieldDef::new("ngap.misc", "misc", FieldType::Uint32).strings(Strings::Values(&MISC_VALUES));
    AMF_TNLASSOCIATION_SETUP_LIST = FieldDef::new("ngap.AMF_TNLAssociationSetupList", "AMF-TNLAssociationSetupList", FieldType::Uint32);
    AMF_TNLASSOCIATION_SETUP_ITEM_ELEMENT = FieldDef::new("ngap.AMF_TNLAssociationSetupItem_element", "AMF-TNLAssociationSetupItem", FieldType::None);
    A_MF_TNLASSOCIATION_ADDRESS = FieldDef::new("ngap.aMF_TNLAssociationAddress", "aMF-TNLAssociationAddress", FieldType::Uint32).strings(Strings::Values(&T_NLASSOCIATION_ADDRESS_VALUES));
    AMF_TNLASSOCIATION_TO_ADD_LIST = FieldDef::new("ngap.AMF_TNLAssociationToAddList", "AMF-TNLAssociationToAddList", FieldType::Uint32);
    AMF_TNLASSOCIATION_TO_ADD_ITEM_ELEMENT = FieldDef::new("ngap.AMF_TNLAssociationToAddItem_element", "AMF-TNLAssociationToAddItem", FieldType::None);
    T_NLASSOCIATION_USAGE = FieldDef::new("ngap.tNLAssociationUsage", "tNLAssociationUsage", FieldType::Uint32).strings(Strings::Values(&T_NLASSOCIATION_USAGE_VALUES));
    T_NLADDRESS_WEIGHT_FACTOR = FieldDef::new("ngap.tNLAddressWeightFactor", "tNLAddressWeightFactor", FieldType::Uint32);
    AMF_TNLASSOCIATION_TO_REMOVE_LIST = FieldDef::new("ngap.AMF_TNLAssociationToRemoveList", "AMF-TNLAssociationToRemoveList", FieldType::Uint32);
    AMF_TNLASSOCIATION_TO_REMOVE_ITEM_ELEMENT = FieldDef::new("ngap.AMF_TNLAssociationToRemoveItem_element", "AMF-TNLAssociationToRemoveItem", FieldType::None);
    AMF_TNLASSOCIATION_TO_UPDATE_LIST = FieldDef::new("ngap.AMF_TNLAssociationToUpdateList", "AMF-TNLAssociationToUpdateList", FieldType::Uint32);
    AMF_TNLASSOCIATION_TO_UPDATE_ITEM_ELEMENT = FieldDef::new("ngap.AMF_TNLAssociationToUpdateItem_element", "AMF-TNLAssociationToUpdateItem", FieldType::None);
    TRAFFIC_LOAD_REDUCTION_INDICATION = FieldDef::new("ngap.TrafficLoadReductionIndication", "TrafficLoadReductionIndication", FieldType::Uint32).strings(Strings::Unit(&("%", "%")));
    AMF_UE_NGAP_ID = FieldDef::new("ngap.AMF_UE_NGAP_ID", "AMF-UE-NGAP-ID", FieldType::Uint64);
    ASSISTANCE_DATA_FOR_PAGING_ELEMENT = FieldDef::new("ngap.AssistanceDataForPaging_element", "AssistanceDataForPaging", FieldType::None);
    ASSISTANCE_DATA_FOR_RECOMMENDED_CELLS_ELEMENT = FieldDef::new("ngap.assistanceDataForRecommendedCells_element", "assistanceDataForRecommendedCells", FieldType::None);
    RECOMMENDED_CELLS_FOR_PAGING_ELEMENT = FieldDef::new("ngap.recommendedCellsForPaging_element", "recommendedCellsForPaging", FieldType::None);
    RECOMMENDED_CELL_LIST = FieldDef::new("ngap.recommendedCellList", "recommendedCellList", FieldType::Uint32);
    RECOMMENDED_CELL_ITEM_ELEMENT = FieldDef::new("ngap.RecommendedCellItem_element", "RecommendedCellItem", FieldType::None);
    N_GRAN_CGI = FieldDef::new("ngap.nGRAN_CGI", "nGRAN-CGI", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    N_R_CGI_ELEMENT = FieldDef::new("ngap.nR_CGI_element", "nR-CGI", FieldType::None);
    P_LMNIDENTITY = FieldDef::new("ngap.pLMNIdentity", "pLMNIdentity", FieldType::Bytes);
    NRCELL_IDENTITY = FieldDef::new("ngap.NRCellIdentity", "nRCellIdentity", FieldType::Uint40).base(Base::Hex);
    E_UTRA_CGI_ELEMENT = FieldDef::new("ngap.eUTRA_CGI_element", "eUTRA-CGI", FieldType::None);
    EUTRACELL_IDENTITY = FieldDef::new("ngap.EUTRACellIdentity", "eUTRACellIdentity", FieldType::Uint32).base(Base::Hex);
    TIME_STAYED_IN_CELL = FieldDef::new("ngap.timeStayedInCell", "timeStayedInCell", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    PAGING_ATTEMPT_INFORMATION_ELEMENT = FieldDef::new("ngap.pagingAttemptInformation_element", "pagingAttemptInformation", FieldType::None);
    PAGING_ATTEMPT_COUNT = FieldDef::new("ngap.pagingAttemptCount", "pagingAttemptCount", FieldType::Uint32);
    INTENDED_NUMBER_OF_PAGING_ATTEMPTS = FieldDef::new("ngap.intendedNumberOfPagingAttempts", "intendedNumberOfPagingAttempts", FieldType::Uint32);
    NEXT_PAGING_AREA_SCOPE = FieldDef::new("ngap.nextPagingAreaScope", "nextPagingAreaScope", FieldType::Uint32).strings(Strings::Values(&NEXT_PAGING_AREA_SCOPE_VALUES));
    BROADCAST_CANCELLED_AREA_LIST = FieldDef::new("ngap.BroadcastCancelledAreaList", "BroadcastCancelledAreaList", FieldType::Uint32).strings(Strings::Values(&BROADCAST_CANCELLED_AREA_LIST_VALUES));
    CELL_IDCANCELLED_EUTRA = FieldDef::new("ngap.cellIDCancelledEUTRA", "cellIDCancelledEUTRA", FieldType::Uint32);
    CELL_IDCANCELLED_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.CellIDCancelledEUTRA_Item_element", "CellIDCancelledEUTRA-Item", FieldType::None);
    NUMBER_OF_BROADCASTS = FieldDef::new("ngap.numberOfBroadcasts", "numberOfBroadcasts", FieldType::Uint32);
    T_AICANCELLED_EUTRA = FieldDef::new("ngap.tAICancelledEUTRA", "tAICancelledEUTRA", FieldType::Uint32);
    TAICANCELLED_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.TAICancelledEUTRA_Item_element", "TAICancelledEUTRA-Item", FieldType::None);
    T_AI_ELEMENT = FieldDef::new("ngap.tAI_element", "tAI", FieldType::None);
    T_AC = FieldDef::new("ngap.tAC", "tAC", FieldType::Uint24).base(Base::DecHex);
    CANCELLED_CELLS_IN_TAI_EUTRA = FieldDef::new("ngap.cancelledCellsInTAI_EUTRA", "cancelledCellsInTAI-EUTRA", FieldType::Uint32);
    CANCELLED_CELLS_IN_TAI_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.CancelledCellsInTAI_EUTRA_Item_element", "CancelledCellsInTAI-EUTRA-Item", FieldType::None);
    EMERGENCY_AREA_IDCANCELLED_EUTRA = FieldDef::new("ngap.emergencyAreaIDCancelledEUTRA", "emergencyAreaIDCancelledEUTRA", FieldType::Uint32);
    EMERGENCY_AREA_IDCANCELLED_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.EmergencyAreaIDCancelledEUTRA_Item_element", "EmergencyAreaIDCancelledEUTRA-Item", FieldType::None);
    EMERGENCY_AREA_ID = FieldDef::new("ngap.emergencyAreaID", "emergencyAreaID", FieldType::Bytes);
    CANCELLED_CELLS_IN_EAI_EUTRA = FieldDef::new("ngap.cancelledCellsInEAI_EUTRA", "cancelledCellsInEAI-EUTRA", FieldType::Uint32);
    CANCELLED_CELLS_IN_EAI_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.CancelledCellsInEAI_EUTRA_Item_element", "CancelledCellsInEAI-EUTRA-Item", FieldType::None);
    CELL_IDCANCELLED_NR = FieldDef::new("ngap.cellIDCancelledNR", "cellIDCancelledNR", FieldType::Uint32);
    CELL_IDCANCELLED_NR_ITEM_ELEMENT = FieldDef::new("ngap.CellIDCancelledNR_Item_element", "CellIDCancelledNR-Item", FieldType::None);
    T_AICANCELLED_NR = FieldDef::new("ngap.tAICancelledNR", "tAICancelledNR", FieldType::Uint32);
    TAICANCELLED_NR_ITEM_ELEMENT = FieldDef::new("ngap.TAICancelledNR_Item_element", "TAICancelledNR-Item", FieldType::None);
    CANCELLED_CELLS_IN_TAI_NR = FieldDef::new("ngap.cancelledCellsInTAI_NR", "cancelledCellsInTAI-NR", FieldType::Uint32);
    CANCELLED_CELLS_IN_TAI_NR_ITEM_ELEMENT = FieldDef::new("ngap.CancelledCellsInTAI_NR_Item_element", "CancelledCellsInTAI-NR-Item", FieldType::None);
    EMERGENCY_AREA_IDCANCELLED_NR = FieldDef::new("ngap.emergencyAreaIDCancelledNR", "emergencyAreaIDCancelledNR", FieldType::Uint32);
    EMERGENCY_AREA_IDCANCELLED_NR_ITEM_ELEMENT = FieldDef::new("ngap.EmergencyAreaIDCancelledNR_Item_element", "EmergencyAreaIDCancelledNR-Item", FieldType::None);
    CANCELLED_CELLS_IN_EAI_NR = FieldDef::new("ngap.cancelledCellsInEAI_NR", "cancelledCellsInEAI-NR", FieldType::Uint32);
    CANCELLED_CELLS_IN_EAI_NR_ITEM_ELEMENT = FieldDef::new("ngap.CancelledCellsInEAI_NR_Item_element", "CancelledCellsInEAI-NR-Item", FieldType::None);
    BROADCAST_COMPLETED_AREA_LIST = FieldDef::new("ngap.BroadcastCompletedAreaList", "BroadcastCompletedAreaList", FieldType::Uint32).strings(Strings::Values(&BROADCAST_COMPLETED_AREA_LIST_VALUES));
    CELL_IDBROADCAST_EUTRA = FieldDef::new("ngap.cellIDBroadcastEUTRA", "cellIDBroadcastEUTRA", FieldType::Uint32);
    CELL_IDBROADCAST_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.CellIDBroadcastEUTRA_Item_element", "CellIDBroadcastEUTRA-Item", FieldType::None);
    T_AIBROADCAST_EUTRA = FieldDef::new("ngap.tAIBroadcastEUTRA", "tAIBroadcastEUTRA", FieldType::Uint32);
    TAIBROADCAST_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.TAIBroadcastEUTRA_Item_element", "TAIBroadcastEUTRA-Item", FieldType::None);
    COMPLETED_CELLS_IN_TAI_EUTRA = FieldDef::new("ngap.completedCellsInTAI_EUTRA", "completedCellsInTAI-EUTRA", FieldType::Uint32);
    COMPLETED_CELLS_IN_TAI_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.CompletedCellsInTAI_EUTRA_Item_element", "CompletedCellsInTAI-EUTRA-Item", FieldType::None);
    EMERGENCY_AREA_IDBROADCAST_EUTRA = FieldDef::new("ngap.emergencyAreaIDBroadcastEUTRA", "emergencyAreaIDBroadcastEUTRA", FieldType::Uint32);
    EMERGENCY_AREA_IDBROADCAST_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.EmergencyAreaIDBroadcastEUTRA_Item_element", "EmergencyAreaIDBroadcastEUTRA-Item", FieldType::None);
    COMPLETED_CELLS_IN_EAI_EUTRA = FieldDef::new("ngap.completedCellsInEAI_EUTRA", "completedCellsInEAI-EUTRA", FieldType::Uint32);
    COMPLETED_CELLS_IN_EAI_EUTRA_ITEM_ELEMENT = FieldDef::new("ngap.CompletedCellsInEAI_EUTRA_Item_element", "CompletedCellsInEAI-EUTRA-Item", FieldType::None);
    CELL_IDBROADCAST_NR = FieldDef::new("ngap.cellIDBroadcastNR", "cellIDBroadcastNR", FieldType::Uint32);
    CELL_IDBROADCAST_NR_ITEM_ELEMENT = FieldDef::new("ngap.CellIDBroadcastNR_Item_element", "CellIDBroadcastNR-Item", FieldType::None);
    T_AIBROADCAST_NR = FieldDef::new("ngap.tAIBroadcastNR", "tAIBroadcastNR", FieldType::Uint32);
    TAIBROADCAST_NR_ITEM_ELEMENT = FieldDef::new("ngap.TAIBroadcastNR_Item_element", "TAIBroadcastNR-Item", FieldType::None);
    COMPLETED_CELLS_IN_TAI_NR = FieldDef::new("ngap.completedCellsInTAI_NR", "completedCellsInTAI-NR", FieldType::Uint32);
    COMPLETED_CELLS_IN_TAI_NR_ITEM_ELEMENT = FieldDef::new("ngap.CompletedCellsInTAI_NR_Item_element", "CompletedCellsInTAI-NR-Item", FieldType::None);
    EMERGENCY_AREA_IDBROADCAST_NR = FieldDef::new("ngap.emergencyAreaIDBroadcastNR", "emergencyAreaIDBroadcastNR", FieldType::Uint32);
    EMERGENCY_AREA_IDBROADCAST_NR_ITEM_ELEMENT = FieldDef::new("ngap.EmergencyAreaIDBroadcastNR_Item_element", "EmergencyAreaIDBroadcastNR-Item", FieldType::None);
    COMPLETED_CELLS_IN_EAI_NR = FieldDef::new("ngap.completedCellsInEAI_NR", "completedCellsInEAI-NR", FieldType::Uint32);
    COMPLETED_CELLS_IN_EAI_NR_ITEM_ELEMENT = FieldDef::new("ngap.CompletedCellsInEAI_NR_Item_element", "CompletedCellsInEAI-NR-Item", FieldType::None);
    CANCEL_ALL_WARNING_MESSAGES = FieldDef::new("ngap.CancelAllWarningMessages", "CancelAllWarningMessages", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    CAUSE_2 = FieldDef::new("ngap.Cause", "Cause", FieldType::Uint32).strings(Strings::Values(&CAUSE_VALUES));
    CELL_IDLIST_FOR_RESTART = FieldDef::new("ngap.CellIDListForRestart", "CellIDListForRestart", FieldType::Uint32).strings(Strings::Values(&CELL_IDLIST_FOR_RESTART_VALUES));
    E_UTRA_CGILISTFOR_RESTART = FieldDef::new("ngap.eUTRA_CGIListforRestart", "eUTRA-CGIListforRestart", FieldType::Uint32);
    EUTRA_CGI_ELEMENT = FieldDef::new("ngap.EUTRA_CGI_element", "EUTRA-CGI", FieldType::None);
    N_R_CGILISTFOR_RESTART = FieldDef::new("ngap.nR_CGIListforRestart", "nR-CGIListforRestart", FieldType::Uint32);
    NR_CGI_ELEMENT = FieldDef::new("ngap.NR_CGI_element", "NR-CGI", FieldType::None);
    CONCURRENT_WARNING_MESSAGE_IND = FieldDef::new("ngap.ConcurrentWarningMessageInd", "ConcurrentWarningMessageInd", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    CORE_NETWORK_ASSISTANCE_INFORMATION_FOR_INACTIVE_ELEMENT = FieldDef::new("ngap.CoreNetworkAssistanceInformationForInactive_element", "CoreNetworkAssistanceInformationForInactive", FieldType::None);
    U_EIDENTITY_INDEX_VALUE = FieldDef::new("ngap.uEIdentityIndexValue", "uEIdentityIndexValue", FieldType::Uint32).strings(Strings::Values(&U_EIDENTITY_INDEX_VALUE_VALUES));
    INDEX_LENGTH10 = FieldDef::new("ngap.indexLength10", "indexLength10", FieldType::Bytes);
    U_ESPECIFIC_DRX = FieldDef::new("ngap.uESpecificDRX", "uESpecificDRX", FieldType::Uint32).strings(Strings::Values(&U_ESPECIFIC_DRX_VALUES));
    PERIODIC_REGISTRATION_UPDATE_TIMER = FieldDef::new("ngap.periodicRegistrationUpdateTimer", "periodicRegistrationUpdateTimer", FieldType::Uint8).base(Base::Custom).strings(Strings::Custom(words::timer));
    M_ICOMODE_INDICATION = FieldDef::new("ngap.mICOModeIndication", "mICOModeIndication", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    T_AILIST_FOR_INACTIVE = FieldDef::new("ngap.tAIListForInactive", "tAIListForInactive", FieldType::Uint32);
    TAILIST_FOR_INACTIVE_ITEM_ELEMENT = FieldDef::new("ngap.TAIListForInactiveItem_element", "TAIListForInactiveItem", FieldType::None);
    EXPECTED_UEBEHAVIOUR_ELEMENT = FieldDef::new("ngap.expectedUEBehaviour_element", "expectedUEBehaviour", FieldType::None);
    EXPECTED_UEACTIVITY_BEHAVIOUR_ELEMENT = FieldDef::new("ngap.expectedUEActivityBehaviour_element", "expectedUEActivityBehaviour", FieldType::None);
    EXPECTED_ACTIVITY_PERIOD = FieldDef::new("ngap.expectedActivityPeriod", "expectedActivityPeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    EXPECTED_IDLE_PERIOD = FieldDef::new("ngap.expectedIdlePeriod", "expectedIdlePeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    SOURCE_OF_UEACTIVITY_BEHAVIOUR_INFORMATION = FieldDef::new("ngap.sourceOfUEActivityBehaviourInformation", "sourceOfUEActivityBehaviourInformation", FieldType::Uint32).strings(Strings::Values(&SOURCE_OF_UEACTIVITY_BEHAVIOUR_INFORMATION_VALUES));
    EXPECTED_HOINTERVAL = FieldDef::new("ngap.expectedHOInterval", "expectedHOInterval", FieldType::Uint32).strings(Strings::Values(&EXPECTED_HOINTERVAL_VALUES));
    EXPECTED_UEMOBILITY = FieldDef::new("ngap.expectedUEMobility", "expectedUEMobility", FieldType::Uint32).strings(Strings::Values(&EXPECTED_UEMOBILITY_VALUES));
    EXPECTED_UEMOVING_TRAJECTORY = FieldDef::new("ngap.expectedUEMovingTrajectory", "expectedUEMovingTrajectory", FieldType::Uint32);
    EXPECTED_UEMOVING_TRAJECTORY_ITEM_ELEMENT = FieldDef::new("ngap.ExpectedUEMovingTrajectoryItem_element", "ExpectedUEMovingTrajectoryItem", FieldType::None);
    CRITICALITY_DIAGNOSTICS_ELEMENT = FieldDef::new("ngap.CriticalityDiagnostics_element", "CriticalityDiagnostics", FieldType::None);
    TRIGGERING_MESSAGE = FieldDef::new("ngap.triggeringMessage", "triggeringMessage", FieldType::Uint32).strings(Strings::Values(&TRIGGERING_MESSAGE_VALUES));
    PROCEDURE_CRITICALITY = FieldDef::new("ngap.procedureCriticality", "procedureCriticality", FieldType::Uint32).strings(Strings::Values(&CRITICALITY_VALUES));
    I_ES_CRITICALITY_DIAGNOSTICS = FieldDef::new("ngap.iEsCriticalityDiagnostics", "iEsCriticalityDiagnostics", FieldType::Uint32);
    CRITICALITY_DIAGNOSTICS_IE_ITEM_ELEMENT = FieldDef::new("ngap.CriticalityDiagnostics_IE_Item_element", "CriticalityDiagnostics-IE-Item", FieldType::None);
    I_ECRITICALITY = FieldDef::new("ngap.iECriticality", "iECriticality", FieldType::Uint32).strings(Strings::Values(&CRITICALITY_VALUES));
    I_E_ID = FieldDef::new("ngap.iE_ID", "iE-ID", FieldType::Uint32).strings(Strings::Values(&ID_VALUES));
    TYPE_OF_ERROR = FieldDef::new("ngap.typeOfError", "typeOfError", FieldType::Uint32).strings(Strings::Values(&TYPE_OF_ERROR_VALUES));
    DATA_CODING_SCHEME = FieldDef::new("ngap.DataCodingScheme", "DataCodingScheme", FieldType::Bytes);
    PAGING_DRX = FieldDef::new("ngap.PagingDRX", "PagingDRX", FieldType::Uint32).strings(Strings::Values(&U_ESPECIFIC_DRX_VALUES));
    DIRECT_FORWARDING_PATH_AVAILABILITY = FieldDef::new("ngap.DirectForwardingPathAvailability", "DirectForwardingPathAvailability", FieldType::Uint32).strings(Strings::Values(&DIRECT_FORWARDING_PATH_AVAILABILITY_VALUES));
    EMERGENCY_AREA_IDLIST_FOR_RESTART = FieldDef::new("ngap.EmergencyAreaIDListForRestart", "EmergencyAreaIDListForRestart", FieldType::Uint32);
    EMERGENCY_AREA_ID_2 = FieldDef::new("ngap.EmergencyAreaID", "EmergencyAreaID", FieldType::Bytes);
    EMERGENCY_FALLBACK_INDICATOR_ELEMENT = FieldDef::new("ngap.EmergencyFallbackIndicator_element", "EmergencyFallbackIndicator", FieldType::None);
    EMERGENCY_FALLBACK_REQUEST_INDICATOR = FieldDef::new("ngap.emergencyFallbackRequestIndicator", "emergencyFallbackRequestIndicator", FieldType::Uint32).strings(Strings::Values(&EMERGENCY_FALLBACK_REQUEST_INDICATOR_VALUES));
    EMERGENCY_SERVICE_TARGET_CN = FieldDef::new("ngap.emergencyServiceTargetCN", "emergencyServiceTargetCN", FieldType::Uint32).strings(Strings::Values(&EMERGENCY_SERVICE_TARGET_CN_VALUES));
    FIVE_G_S_TMSI_ELEMENT = FieldDef::new("ngap.FiveG_S_TMSI_element", "FiveG-S-TMSI", FieldType::None);
    A_MFSET_ID = FieldDef::new("ngap.aMFSetID", "aMFSetID", FieldType::Bytes);
    A_MFPOINTER = FieldDef::new("ngap.aMFPointer", "aMFPointer", FieldType::Bytes);
    FIVE_G_TMSI = FieldDef::new("ngap.fiveG_TMSI", "fiveG-TMSI", FieldType::Uint32).base(Base::DecHex);
    GLOBAL_RANNODE_ID = FieldDef::new("ngap.GlobalRANNodeID", "GlobalRANNodeID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_RANNODE_ID_VALUES));
    GLOBAL_GNB_ID_ELEMENT = FieldDef::new("ngap.globalGNB_ID_element", "globalGNB-ID", FieldType::None);
    GLOBAL_GNB_ID_G_NB_ID = FieldDef::new("ngap.globalGNB_ID.gNB_ID", "gNB-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_GNB_ID_G_NB_ID_VALUES));
    G_NB_ID = FieldDef::new("ngap.gNB_ID", "gNB-ID", FieldType::Bytes);
    GLOBAL_NG_ENB_ID_ELEMENT = FieldDef::new("ngap.globalNgENB_ID_element", "globalNgENB-ID", FieldType::None);
    NG_ENB_ID = FieldDef::new("ngap.ngENB_ID", "ngENB-ID", FieldType::Uint32).strings(Strings::Values(&NG_ENB_ID_VALUES));
    MACRO_NG_ENB_ID = FieldDef::new("ngap.macroNgENB_ID", "macroNgENB-ID", FieldType::Bytes);
    SHORT_MACRO_NG_ENB_ID = FieldDef::new("ngap.shortMacroNgENB_ID", "shortMacroNgENB-ID", FieldType::Bytes);
    LONG_MACRO_NG_ENB_ID = FieldDef::new("ngap.longMacroNgENB_ID", "longMacroNgENB-ID", FieldType::Bytes);
    GLOBAL_N3_IWF_ID_ELEMENT = FieldDef::new("ngap.globalN3IWF_ID_element", "globalN3IWF-ID", FieldType::None);
    GLOBAL_N3_IWF_ID_N3_IWF_ID = FieldDef::new("ngap.globalN3IWF_ID_n3IWF_ID", "n3IWF-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_N3_IWF_ID_N3_IWF_ID_VALUES));
    N3_IWF_ID = FieldDef::new("ngap.n3IWF_ID", "n3IWF-ID", FieldType::Bytes);
    GUAMI_ELEMENT = FieldDef::new("ngap.GUAMI_element", "GUAMI", FieldType::None);
    A_MFREGION_ID = FieldDef::new("ngap.aMFRegionID", "aMFRegionID", FieldType::Bytes);
    HANDOVER_TYPE = FieldDef::new("ngap.HandoverType", "HandoverType", FieldType::Uint32).strings(Strings::Values(&HANDOVER_TYPE_VALUES));
    IMSVOICE_SUPPORT_INDICATOR = FieldDef::new("ngap.IMSVoiceSupportIndicator", "IMSVoiceSupportIndicator", FieldType::Uint32).strings(Strings::Values(&IMSVOICE_SUPPORT_INDICATOR_VALUES));
    INDEX_TO_RFSP = FieldDef::new("ngap.IndexToRFSP", "IndexToRFSP", FieldType::Uint32);
    INFO_ON_RECOMMENDED_CELLS_AND_RANNODES_FOR_PAGING_ELEMENT = FieldDef::new("ngap.InfoOnRecommendedCellsAndRANNodesForPaging_element", "InfoOnRecommendedCellsAndRANNodesForPaging", FieldType::None);
    RECOMMEND_RANNODES_FOR_PAGING_ELEMENT = FieldDef::new("ngap.recommendRANNodesForPaging_element", "recommendRANNodesForPaging", FieldType::None);
    RECOMMENDED_RANNODE_LIST = FieldDef::new("ngap.recommendedRANNodeList", "recommendedRANNodeList", FieldType::Uint32);
    RECOMMENDED_RANNODE_ITEM_ELEMENT = FieldDef::new("ngap.RecommendedRANNodeItem_element", "RecommendedRANNodeItem", FieldType::None);
    A_MFPAGING_TARGET = FieldDef::new("ngap.aMFPagingTarget", "aMFPagingTarget", FieldType::Uint32).strings(Strings::Values(&A_MFPAGING_TARGET_VALUES));
    GLOBAL_RANNODE_ID_2 = FieldDef::new("ngap.globalRANNodeID", "globalRANNodeID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_RANNODE_ID_VALUES));
    LOCATION_REPORTING_REQUEST_TYPE_ELEMENT = FieldDef::new("ngap.LocationReportingRequestType_element", "LocationReportingRequestType", FieldType::None);
    EVENT_TYPE = FieldDef::new("ngap.eventType", "eventType", FieldType::Uint32).strings(Strings::Values(&EVENT_TYPE_VALUES));
    REPORT_AREA = FieldDef::new("ngap.reportArea", "reportArea", FieldType::Uint32).strings(Strings::Values(&REPORT_AREA_VALUES));
    AREA_OF_INTEREST_LIST = FieldDef::new("ngap.areaOfInterestList", "areaOfInterestList", FieldType::Uint32);
    AREA_OF_INTEREST_ITEM_ELEMENT = FieldDef::new("ngap.AreaOfInterestItem_element", "AreaOfInterestItem", FieldType::None);
    AREA_OF_INTEREST_ELEMENT = FieldDef::new("ngap.areaOfInterest_element", "areaOfInterest", FieldType::None);
    AREA_OF_INTEREST_TAILIST = FieldDef::new("ngap.areaOfInterestTAIList", "areaOfInterestTAIList", FieldType::Uint32);
    AREA_OF_INTEREST_TAIITEM_ELEMENT = FieldDef::new("ngap.AreaOfInterestTAIItem_element", "AreaOfInterestTAIItem", FieldType::None);
    AREA_OF_INTEREST_CELL_LIST = FieldDef::new("ngap.areaOfInterestCellList", "areaOfInterestCellList", FieldType::Uint32);
    AREA_OF_INTEREST_CELL_ITEM_ELEMENT = FieldDef::new("ngap.AreaOfInterestCellItem_element", "AreaOfInterestCellItem", FieldType::None);
    AREA_OF_INTEREST_RANNODE_LIST = FieldDef::new("ngap.areaOfInterestRANNodeList", "areaOfInterestRANNodeList", FieldType::Uint32);
    AREA_OF_INTEREST_RANNODE_ITEM_ELEMENT = FieldDef::new("ngap.AreaOfInterestRANNodeItem_element", "AreaOfInterestRANNodeItem", FieldType::None);
    LOCATION_REPORTING_REFERENCE_ID = FieldDef::new("ngap.locationReportingReferenceID", "locationReportingReferenceID", FieldType::Uint32);
    LOCATION_REPORTING_REFERENCE_IDTO_BE_CANCELLED = FieldDef::new("ngap.locationReportingReferenceIDToBeCancelled", "locationReportingReferenceIDToBeCancelled", FieldType::Uint32);
    MASKED_IMEISV = FieldDef::new("ngap.MaskedIMEISV", "MaskedIMEISV", FieldType::Bytes);
    MESSAGE_IDENTIFIER = FieldDef::new("ngap.MessageIdentifier", "MessageIdentifier", FieldType::Uint16).strings(Strings::Values(&MESSAGE_IDENTIFIER_VALUES));
    MOBILITY_RESTRICTION_LIST_ELEMENT = FieldDef::new("ngap.MobilityRestrictionList_element", "MobilityRestrictionList", FieldType::None);
    SERVING_PLMN = FieldDef::new("ngap.servingPLMN", "servingPLMN", FieldType::Bytes);
    EQUIVALENT_PLMNS = FieldDef::new("ngap.equivalentPLMNs", "equivalentPLMNs", FieldType::Uint32);
    PLMNIDENTITY = FieldDef::new("ngap.PLMNIdentity", "PLMNIdentity", FieldType::Bytes);
    R_ATRESTRICTIONS = FieldDef::new("ngap.rATRestrictions", "rATRestrictions", FieldType::Uint32);
    RATRESTRICTIONS_ITEM_ELEMENT = FieldDef::new("ngap.RATRestrictions_Item_element", "RATRestrictions-Item", FieldType::None);
    R_ATRESTRICTION_INFORMATION = FieldDef::new("ngap.rATRestrictionInformation", "rATRestrictionInformation", FieldType::Bytes);
    FORBIDDEN_AREA_INFORMATION = FieldDef::new("ngap.forbiddenAreaInformation", "forbiddenAreaInformation", FieldType::Uint32);
    FORBIDDEN_AREA_INFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.ForbiddenAreaInformation_Item_element", "ForbiddenAreaInformation-Item", FieldType::None);
    FORBIDDEN_TACS = FieldDef::new("ngap.forbiddenTACs", "forbiddenTACs", FieldType::Uint32);
    TAC = FieldDef::new("ngap.TAC", "TAC", FieldType::Uint24).base(Base::DecHex);
    SERVICE_AREA_INFORMATION = FieldDef::new("ngap.serviceAreaInformation", "serviceAreaInformation", FieldType::Uint32);
    SERVICE_AREA_INFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.ServiceAreaInformation_Item_element", "ServiceAreaInformation-Item", FieldType::None);
    ALLOWED_TACS = FieldDef::new("ngap.allowedTACs", "allowedTACs", FieldType::Uint32);
    NOT_ALLOWED_TACS = FieldDef::new("ngap.notAllowedTACs", "notAllowedTACs", FieldType::Uint32);
    NAS_PDU = FieldDef::new("ngap.NAS_PDU", "NAS-PDU", FieldType::Bytes);
    NASSECURITY_PARAMETERS_FROM_NGRAN = FieldDef::new("ngap.NASSecurityParametersFromNGRAN", "NASSecurityParametersFromNGRAN", FieldType::Bytes);
    NEW_SECURITY_CONTEXT_IND = FieldDef::new("ngap.NewSecurityContextInd", "NewSecurityContextInd", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    NGAP_MESSAGE = FieldDef::new("ngap.NGAP_Message", "NGAP-Message", FieldType::Bytes);
    NGRAN_CGI = FieldDef::new("ngap.NGRAN_CGI", "NGRAN-CGI", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    NGRANTRACE_ID = FieldDef::new("ngap.NGRANTraceID", "NGRANTraceID", FieldType::Bytes);
    NRPPA_PDU = FieldDef::new("ngap.NRPPa_PDU", "NRPPa-PDU", FieldType::Bytes);
    NUMBER_OF_BROADCASTS_REQUESTED = FieldDef::new("ngap.NumberOfBroadcastsRequested", "NumberOfBroadcastsRequested", FieldType::Uint32);
    OVERLOAD_START_NSSAILIST = FieldDef::new("ngap.OverloadStartNSSAIList", "OverloadStartNSSAIList", FieldType::Uint32);
    OVERLOAD_START_NSSAIITEM_ELEMENT = FieldDef::new("ngap.OverloadStartNSSAIItem_element", "OverloadStartNSSAIItem", FieldType::None);
    SLICE_OVERLOAD_LIST = FieldDef::new("ngap.sliceOverloadList", "sliceOverloadList", FieldType::Uint32);
    SLICE_OVERLOAD_ITEM_ELEMENT = FieldDef::new("ngap.SliceOverloadItem_element", "SliceOverloadItem", FieldType::None);
    SLICE_OVERLOAD_RESPONSE = FieldDef::new("ngap.sliceOverloadResponse", "sliceOverloadResponse", FieldType::Uint32).strings(Strings::Values(&OVERLOAD_RESPONSE_VALUES));
    SLICE_TRAFFIC_LOAD_REDUCTION_INDICATION = FieldDef::new("ngap.sliceTrafficLoadReductionIndication", "sliceTrafficLoadReductionIndication", FieldType::Uint32).strings(Strings::Unit(&("%", "%")));
    PAGING_ORIGIN = FieldDef::new("ngap.PagingOrigin", "PagingOrigin", FieldType::Uint32).strings(Strings::Values(&PAGING_ORIGIN_VALUES));
    PAGING_PRIORITY = FieldDef::new("ngap.PagingPriority", "PagingPriority", FieldType::Uint32).strings(Strings::Values(&PAGING_PRIORITY_VALUES));
    PDUSESSION_RESOURCE_ADMITTED_LIST = FieldDef::new("ngap.PDUSessionResourceAdmittedList", "PDUSessionResourceAdmittedList", FieldType::Uint32);
    PDUSESSION_RESOURCE_ADMITTED_ITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceAdmittedItem_element", "PDUSessionResourceAdmittedItem", FieldType::None);
    P_DUSESSION_ID = FieldDef::new("ngap.pDUSessionID", "pDUSessionID", FieldType::Uint32);
    HANDOVER_REQUEST_ACKNOWLEDGE_TRANSFER = FieldDef::new("ngap.handoverRequestAcknowledgeTransfer", "handoverRequestAcknowledgeTransfer", FieldType::Bytes);
    D_L_NGU_UP_TNLINFORMATION = FieldDef::new("ngap.dL_NGU_UP_TNLInformation", "dL-NGU-UP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    G_TPTUNNEL_ELEMENT = FieldDef::new("ngap.gTPTunnel_element", "gTPTunnel", FieldType::None);
    TRANSPORT_LAYER_ADDRESS = FieldDef::new("ngap.transportLayerAddress", "transportLayerAddress", FieldType::Bytes);
    G_TP_TEID = FieldDef::new("ngap.gTP_TEID", "gTP-TEID", FieldType::Bytes);
    D_LFORWARDING_UP_TNLINFORMATION = FieldDef::new("ngap.dLForwardingUP_TNLInformation", "dLForwardingUP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    SECURITY_RESULT_ELEMENT = FieldDef::new("ngap.securityResult_element", "securityResult", FieldType::None);
    INTEGRITY_PROTECTION_RESULT = FieldDef::new("ngap.integrityProtectionResult", "integrityProtectionResult", FieldType::Uint32).strings(Strings::Values(&INTEGRITY_PROTECTION_RESULT_VALUES));
    CONFIDENTIALITY_PROTECTION_RESULT = FieldDef::new("ngap.confidentialityProtectionResult", "confidentialityProtectionResult", FieldType::Uint32).strings(Strings::Values(&INTEGRITY_PROTECTION_RESULT_VALUES));
    QOS_FLOW_SETUP_RESPONSE_LIST = FieldDef::new("ngap.qosFlowSetupResponseList", "qosFlowSetupResponseList", FieldType::Uint32);
    QOS_FLOW_ITEM_WITH_DATA_FORWARDING_ELEMENT = FieldDef::new("ngap.QosFlowItemWithDataForwarding_element", "QosFlowItemWithDataForwarding", FieldType::None);
    QOS_FLOW_IDENTIFIER = FieldDef::new("ngap.qosFlowIdentifier", "qosFlowIdentifier", FieldType::Uint32);
    DATA_FORWARDING_ACCEPTED = FieldDef::new("ngap.dataForwardingAccepted", "dataForwardingAccepted", FieldType::Uint32).strings(Strings::Values(&DATA_FORWARDING_ACCEPTED_VALUES));
    QOS_FLOW_FAILED_TO_SETUP_LIST = FieldDef::new("ngap.qosFlowFailedToSetupList", "qosFlowFailedToSetupList", FieldType::Uint32);
    QOS_FLOW_WITH_CAUSE_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowWithCauseItem_element", "QosFlowWithCauseItem", FieldType::None);
    DATA_FORWARDING_RESPONSE_DRBLIST = FieldDef::new("ngap.dataForwardingResponseDRBList", "dataForwardingResponseDRBList", FieldType::Uint32);
    DATA_FORWARDING_RESPONSE_DRBITEM_ELEMENT = FieldDef::new("ngap.DataForwardingResponseDRBItem_element", "DataForwardingResponseDRBItem", FieldType::None);
    D_RB_ID = FieldDef::new("ngap.dRB_ID", "dRB-ID", FieldType::Uint32);
    U_LFORWARDING_UP_TNLINFORMATION = FieldDef::new("ngap.uLForwardingUP_TNLInformation", "uLForwardingUP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    HANDOVER_REQUEST_ACKNOWLEDGE_TRANSFER_ELEMENT = FieldDef::new("ngap.HandoverRequestAcknowledgeTransfer_element", "HandoverRequestAcknowledgeTransfer", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_MODIFY_LIST_MOD_RES = FieldDef::new("ngap.PDUSessionResourceFailedToModifyListModRes", "PDUSessionResourceFailedToModifyListModRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_MODIFY_ITEM_MOD_RES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToModifyItemModRes_element", "PDUSessionResourceFailedToModifyItemModRes", FieldType::None);
    P_DUSESSION_RESOURCE_MODIFY_UNSUCCESSFUL_TRANSFER = FieldDef::new("ngap.pDUSessionResourceModifyUnsuccessfulTransfer", "pDUSessionResourceModifyUnsuccessfulTransfer", FieldType::Bytes);
    CRITICALITY_DIAGNOSTICS_ELEMENT_2 = FieldDef::new("ngap.criticalityDiagnostics_element", "criticalityDiagnostics", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyUnsuccessfulTransfer_element", "PDUSessionResourceModifyUnsuccessfulTransfer", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_LIST_CXT_RES = FieldDef::new("ngap.PDUSessionResourceFailedToSetupListCxtRes", "PDUSessionResourceFailedToSetupListCxtRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_ITEM_CXT_RES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToSetupItemCxtRes_element", "PDUSessionResourceFailedToSetupItemCxtRes", FieldType::None);
    P_DUSESSION_RESOURCE_SETUP_UNSUCCESSFUL_TRANSFER = FieldDef::new("ngap.pDUSessionResourceSetupUnsuccessfulTransfer", "pDUSessionResourceSetupUnsuccessfulTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_SETUP_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupUnsuccessfulTransfer_element", "PDUSessionResourceSetupUnsuccessfulTransfer", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_LIST_HOACK = FieldDef::new("ngap.PDUSessionResourceFailedToSetupListHOAck", "PDUSessionResourceFailedToSetupListHOAck", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_ITEM_HOACK_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToSetupItemHOAck_element", "PDUSessionResourceFailedToSetupItemHOAck", FieldType::None);
    HANDOVER_RESOURCE_ALLOCATION_UNSUCCESSFUL_TRANSFER = FieldDef::new("ngap.handoverResourceAllocationUnsuccessfulTransfer", "handoverResourceAllocationUnsuccessfulTransfer", FieldType::Bytes);
    HANDOVER_RESOURCE_ALLOCATION_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.HandoverResourceAllocationUnsuccessfulTransfer_element", "HandoverResourceAllocationUnsuccessfulTransfer", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_LIST_PSREQ = FieldDef::new("ngap.PDUSessionResourceFailedToSetupListPSReq", "PDUSessionResourceFailedToSetupListPSReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_ITEM_PSREQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToSetupItemPSReq_element", "PDUSessionResourceFailedToSetupItemPSReq", FieldType::None);
    PATH_SWITCH_REQUEST_SETUP_FAILED_TRANSFER = FieldDef::new("ngap.pathSwitchRequestSetupFailedTransfer", "pathSwitchRequestSetupFailedTransfer", FieldType::Bytes);
    PATH_SWITCH_REQUEST_SETUP_FAILED_TRANSFER_ELEMENT = FieldDef::new("ngap.PathSwitchRequestSetupFailedTransfer_element", "PathSwitchRequestSetupFailedTransfer", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_LIST_SURES = FieldDef::new("ngap.PDUSessionResourceFailedToSetupListSURes", "PDUSessionResourceFailedToSetupListSURes", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_ITEM_SURES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToSetupItemSURes_element", "PDUSessionResourceFailedToSetupItemSURes", FieldType::None);
    PDUSESSION_RESOURCE_HANDOVER_LIST = FieldDef::new("ngap.PDUSessionResourceHandoverList", "PDUSessionResourceHandoverList", FieldType::Uint32);
    PDUSESSION_RESOURCE_HANDOVER_ITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceHandoverItem_element", "PDUSessionResourceHandoverItem", FieldType::None);
    HANDOVER_COMMAND_TRANSFER = FieldDef::new("ngap.handoverCommandTransfer", "handoverCommandTransfer", FieldType::Bytes);
    QOS_FLOW_TO_BE_FORWARDED_LIST = FieldDef::new("ngap.qosFlowToBeForwardedList", "qosFlowToBeForwardedList", FieldType::Uint32);
    QOS_FLOW_TO_BE_FORWARDED_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowToBeForwardedItem_element", "QosFlowToBeForwardedItem", FieldType::None);
    HANDOVER_COMMAND_TRANSFER_ELEMENT = FieldDef::new("ngap.HandoverCommandTransfer_element", "HandoverCommandTransfer", FieldType::None);
    PDUSESSION_RESOURCE_LIST_CXT_REL_CPL = FieldDef::new("ngap.PDUSessionResourceListCxtRelCpl", "PDUSessionResourceListCxtRelCpl", FieldType::Uint32);
    PDUSESSION_RESOURCE_ITEM_CXT_REL_CPL_ELEMENT = FieldDef::new("ngap.PDUSessionResourceItemCxtRelCpl_element", "PDUSessionResourceItemCxtRelCpl", FieldType::None);
    PDUSESSION_RESOURCE_LIST_HORQD = FieldDef::new("ngap.PDUSessionResourceListHORqd", "PDUSessionResourceListHORqd", FieldType::Uint32);
    PDUSESSION_RESOURCE_ITEM_HORQD_ELEMENT = FieldDef::new("ngap.PDUSessionResourceItemHORqd_element", "PDUSessionResourceItemHORqd", FieldType::None);
    HANDOVER_REQUIRED_TRANSFER = FieldDef::new("ngap.handoverRequiredTransfer", "handoverRequiredTransfer", FieldType::Bytes);
    DIRECT_FORWARDING_PATH_AVAILABILITY_2 = FieldDef::new("ngap.directForwardingPathAvailability", "directForwardingPathAvailability", FieldType::Uint32).strings(Strings::Values(&DIRECT_FORWARDING_PATH_AVAILABILITY_VALUES));
    HANDOVER_REQUIRED_TRANSFER_ELEMENT = FieldDef::new("ngap.HandoverRequiredTransfer_element", "HandoverRequiredTransfer", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_LIST_MOD_CFM = FieldDef::new("ngap.PDUSessionResourceModifyListModCfm", "PDUSessionResourceModifyListModCfm", FieldType::Uint32);
    PDUSESSION_RESOURCE_MODIFY_ITEM_MOD_CFM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyItemModCfm_element", "PDUSessionResourceModifyItemModCfm", FieldType::None);
    P_DUSESSION_RESOURCE_MODIFY_CONFIRM_TRANSFER = FieldDef::new("ngap.pDUSessionResourceModifyConfirmTransfer", "pDUSessionResourceModifyConfirmTransfer", FieldType::Bytes);
    QOS_FLOW_MODIFY_CONFIRM_LIST = FieldDef::new("ngap.qosFlowModifyConfirmList", "qosFlowModifyConfirmList", FieldType::Uint32);
    QOS_FLOW_MODIFY_CONFIRM_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowModifyConfirmItem_element", "QosFlowModifyConfirmItem", FieldType::None);
    U_LNGU_UP_TNLINFORMATION = FieldDef::new("ngap.uLNGU_UP_TNLInformation", "uLNGU-UP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    ADDITIONAL_NG_UUPTNLINFORMATION = FieldDef::new("ngap.additionalNG_UUPTNLInformation", "additionalNG-UUPTNLInformation", FieldType::Uint32);
    UPTRANSPORT_LAYER_INFORMATION_PAIR_ITEM_ELEMENT = FieldDef::new("ngap.UPTransportLayerInformationPairItem_element", "UPTransportLayerInformationPairItem", FieldType::None);
    U_L_NGU_UP_TNLINFORMATION = FieldDef::new("ngap.uL_NGU_UP_TNLInformation", "uL-NGU-UP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    QOS_FLOW_FAILED_TO_MODIFY_LIST = FieldDef::new("ngap.qosFlowFailedToModifyList", "qosFlowFailedToModifyList", FieldType::Uint32);
    PDUSESSION_RESOURCE_MODIFY_CONFIRM_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyConfirmTransfer_element", "PDUSessionResourceModifyConfirmTransfer", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_LIST_MOD_IND = FieldDef::new("ngap.PDUSessionResourceModifyListModInd", "PDUSessionResourceModifyListModInd", FieldType::Uint32);
    PDUSESSION_RESOURCE_MODIFY_ITEM_MOD_IND_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyItemModInd_element", "PDUSessionResourceModifyItemModInd", FieldType::None);
    P_DUSESSION_RESOURCE_MODIFY_INDICATION_TRANSFER = FieldDef::new("ngap.pDUSessionResourceModifyIndicationTransfer", "pDUSessionResourceModifyIndicationTransfer", FieldType::Bytes);
    D_LQOS_FLOW_PER_TNLINFORMATION_ELEMENT = FieldDef::new("ngap.dLQosFlowPerTNLInformation_element", "dLQosFlowPerTNLInformation", FieldType::None);
    U_PTRANSPORT_LAYER_INFORMATION = FieldDef::new("ngap.uPTransportLayerInformation", "uPTransportLayerInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    ASSOCIATED_QOS_FLOW_LIST = FieldDef::new("ngap.associatedQosFlowList", "associatedQosFlowList", FieldType::Uint32);
    ASSOCIATED_QOS_FLOW_ITEM_ELEMENT = FieldDef::new("ngap.AssociatedQosFlowItem_element", "AssociatedQosFlowItem", FieldType::None);
    QOS_FLOW_MAPPING_INDICATION = FieldDef::new("ngap.qosFlowMappingIndication", "qosFlowMappingIndication", FieldType::Uint32).strings(Strings::Values(&QOS_FLOW_MAPPING_INDICATION_VALUES));
    ADDITIONAL_DLQOS_FLOW_PER_TNLINFORMATION = FieldDef::new("ngap.additionalDLQosFlowPerTNLInformation", "additionalDLQosFlowPerTNLInformation", FieldType::Uint32);
    QOS_FLOW_PER_TNLINFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowPerTNLInformationItem_element", "QosFlowPerTNLInformationItem", FieldType::None);
    QOS_FLOW_PER_TNLINFORMATION_ELEMENT = FieldDef::new("ngap.qosFlowPerTNLInformation_element", "qosFlowPerTNLInformation", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_INDICATION_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyIndicationTransfer_element", "PDUSessionResourceModifyIndicationTransfer", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_LIST_MOD_REQ = FieldDef::new("ngap.PDUSessionResourceModifyListModReq", "PDUSessionResourceModifyListModReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_MODIFY_ITEM_MOD_REQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyItemModReq_element", "PDUSessionResourceModifyItemModReq", FieldType::None);
    N_AS_PDU = FieldDef::new("ngap.nAS_PDU", "nAS-PDU", FieldType::Bytes);
    P_DUSESSION_RESOURCE_MODIFY_REQUEST_TRANSFER = FieldDef::new("ngap.pDUSessionResourceModifyRequestTransfer", "pDUSessionResourceModifyRequestTransfer", FieldType::Bytes);
    PROTOCOL_IES = FieldDef::new("ngap.protocolIEs", "protocolIEs", FieldType::Uint32);
    PROTOCOL_IE_FIELD_ELEMENT = FieldDef::new("ngap.ProtocolIE_Field_element", "ProtocolIE-Field", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyRequestTransfer_element", "PDUSessionResourceModifyRequestTransfer", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_LIST_MOD_RES = FieldDef::new("ngap.PDUSessionResourceModifyListModRes", "PDUSessionResourceModifyListModRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_MODIFY_ITEM_MOD_RES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyItemModRes_element", "PDUSessionResourceModifyItemModRes", FieldType::None);
    P_DUSESSION_RESOURCE_MODIFY_RESPONSE_TRANSFER = FieldDef::new("ngap.pDUSessionResourceModifyResponseTransfer", "pDUSessionResourceModifyResponseTransfer", FieldType::Bytes);
    QOS_FLOW_ADD_OR_MODIFY_RESPONSE_LIST = FieldDef::new("ngap.qosFlowAddOrModifyResponseList", "qosFlowAddOrModifyResponseList", FieldType::Uint32);
    QOS_FLOW_ADD_OR_MODIFY_RESPONSE_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowAddOrModifyResponseItem_element", "QosFlowAddOrModifyResponseItem", FieldType::None);
    QOS_FLOW_FAILED_TO_ADD_OR_MODIFY_LIST = FieldDef::new("ngap.qosFlowFailedToAddOrModifyList", "qosFlowFailedToAddOrModifyList", FieldType::Uint32);
    PDUSESSION_RESOURCE_MODIFY_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyResponseTransfer_element", "PDUSessionResourceModifyResponseTransfer", FieldType::None);
    PDUSESSION_RESOURCE_NOTIFY_LIST = FieldDef::new("ngap.PDUSessionResourceNotifyList", "PDUSessionResourceNotifyList", FieldType::Uint32);
    PDUSESSION_RESOURCE_NOTIFY_ITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceNotifyItem_element", "PDUSessionResourceNotifyItem", FieldType::None);
    P_DUSESSION_RESOURCE_NOTIFY_TRANSFER = FieldDef::new("ngap.pDUSessionResourceNotifyTransfer", "pDUSessionResourceNotifyTransfer", FieldType::Bytes);
    QOS_FLOW_NOTIFY_LIST = FieldDef::new("ngap.qosFlowNotifyList", "qosFlowNotifyList", FieldType::Uint32);
    QOS_FLOW_NOTIFY_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowNotifyItem_element", "QosFlowNotifyItem", FieldType::None);
    NOTIFICATION_CAUSE = FieldDef::new("ngap.notificationCause", "notificationCause", FieldType::Uint32).strings(Strings::Values(&NOTIFICATION_CAUSE_VALUES));
    QOS_FLOW_RELEASED_LIST = FieldDef::new("ngap.qosFlowReleasedList", "qosFlowReleasedList", FieldType::Uint32);
    PDUSESSION_RESOURCE_NOTIFY_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceNotifyTransfer_element", "PDUSessionResourceNotifyTransfer", FieldType::None);
    PDUSESSION_RESOURCE_RELEASED_LIST_NOT = FieldDef::new("ngap.PDUSessionResourceReleasedListNot", "PDUSessionResourceReleasedListNot", FieldType::Uint32);
    PDUSESSION_RESOURCE_RELEASED_ITEM_NOT_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleasedItemNot_element", "PDUSessionResourceReleasedItemNot", FieldType::None);
    P_DUSESSION_RESOURCE_NOTIFY_RELEASED_TRANSFER = FieldDef::new("ngap.pDUSessionResourceNotifyReleasedTransfer", "pDUSessionResourceNotifyReleasedTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_NOTIFY_RELEASED_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceNotifyReleasedTransfer_element", "PDUSessionResourceNotifyReleasedTransfer", FieldType::None);
    PDUSESSION_RESOURCE_RELEASED_LIST_PSACK = FieldDef::new("ngap.PDUSessionResourceReleasedListPSAck", "PDUSessionResourceReleasedListPSAck", FieldType::Uint32);
    PDUSESSION_RESOURCE_RELEASED_ITEM_PSACK_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleasedItemPSAck_element", "PDUSessionResourceReleasedItemPSAck", FieldType::None);
    PATH_SWITCH_REQUEST_UNSUCCESSFUL_TRANSFER = FieldDef::new("ngap.pathSwitchRequestUnsuccessfulTransfer", "pathSwitchRequestUnsuccessfulTransfer", FieldType::Bytes);
    PATH_SWITCH_REQUEST_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.PathSwitchRequestUnsuccessfulTransfer_element", "PathSwitchRequestUnsuccessfulTransfer", FieldType::None);
    PDUSESSION_RESOURCE_RELEASED_LIST_PSFAIL = FieldDef::new("ngap.PDUSessionResourceReleasedListPSFail", "PDUSessionResourceReleasedListPSFail", FieldType::Uint32);
    PDUSESSION_RESOURCE_RELEASED_ITEM_PSFAIL_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleasedItemPSFail_element", "PDUSessionResourceReleasedItemPSFail", FieldType::None);
    PDUSESSION_RESOURCE_RELEASED_LIST_REL_RES = FieldDef::new("ngap.PDUSessionResourceReleasedListRelRes", "PDUSessionResourceReleasedListRelRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_RELEASED_ITEM_REL_RES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleasedItemRelRes_element", "PDUSessionResourceReleasedItemRelRes", FieldType::None);
    P_DUSESSION_RESOURCE_RELEASE_RESPONSE_TRANSFER = FieldDef::new("ngap.pDUSessionResourceReleaseResponseTransfer", "pDUSessionResourceReleaseResponseTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_RELEASE_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleaseResponseTransfer_element", "PDUSessionResourceReleaseResponseTransfer", FieldType::None);
    PDUSESSION_RESOURCE_SETUP_LIST_CXT_REQ = FieldDef::new("ngap.PDUSessionResourceSetupListCxtReq", "PDUSessionResourceSetupListCxtReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_SETUP_ITEM_CXT_REQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupItemCxtReq_element", "PDUSessionResourceSetupItemCxtReq", FieldType::None);
    P_DUSESSION_RESOURCE_SETUP_REQUEST_TRANSFER = FieldDef::new("ngap.pDUSessionResourceSetupRequestTransfer", "pDUSessionResourceSetupRequestTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_SETUP_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupRequestTransfer_element", "PDUSessionResourceSetupRequestTransfer", FieldType::None);
    PDUSESSION_RESOURCE_SETUP_LIST_CXT_RES = FieldDef::new("ngap.PDUSessionResourceSetupListCxtRes", "PDUSessionResourceSetupListCxtRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_SETUP_ITEM_CXT_RES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupItemCxtRes_element", "PDUSessionResourceSetupItemCxtRes", FieldType::None);
    P_DUSESSION_RESOURCE_SETUP_RESPONSE_TRANSFER = FieldDef::new("ngap.pDUSessionResourceSetupResponseTransfer", "pDUSessionResourceSetupResponseTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_SETUP_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupResponseTransfer_element", "PDUSessionResourceSetupResponseTransfer", FieldType::None);
    PDUSESSION_RESOURCE_SETUP_LIST_HOREQ = FieldDef::new("ngap.PDUSessionResourceSetupListHOReq", "PDUSessionResourceSetupListHOReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_SETUP_ITEM_HOREQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupItemHOReq_element", "PDUSessionResourceSetupItemHOReq", FieldType::None);
    HANDOVER_REQUEST_TRANSFER = FieldDef::new("ngap.handoverRequestTransfer", "handoverRequestTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_SETUP_LIST_SUREQ = FieldDef::new("ngap.PDUSessionResourceSetupListSUReq", "PDUSessionResourceSetupListSUReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_SETUP_ITEM_SUREQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupItemSUReq_element", "PDUSessionResourceSetupItemSUReq", FieldType::None);
    P_DUSESSION_NAS_PDU = FieldDef::new("ngap.pDUSessionNAS_PDU", "pDUSessionNAS-PDU", FieldType::Bytes);
    PDUSESSION_RESOURCE_SETUP_LIST_SURES = FieldDef::new("ngap.PDUSessionResourceSetupListSURes", "PDUSessionResourceSetupListSURes", FieldType::Uint32);
    PDUSESSION_RESOURCE_SETUP_ITEM_SURES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupItemSURes_element", "PDUSessionResourceSetupItemSURes", FieldType::None);
    PDUSESSION_RESOURCE_TO_BE_SWITCHED_DLLIST = FieldDef::new("ngap.PDUSessionResourceToBeSwitchedDLList", "PDUSessionResourceToBeSwitchedDLList", FieldType::Uint32);
    PDUSESSION_RESOURCE_TO_BE_SWITCHED_DLITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceToBeSwitchedDLItem_element", "PDUSessionResourceToBeSwitchedDLItem", FieldType::None);
    PATH_SWITCH_REQUEST_TRANSFER = FieldDef::new("ngap.pathSwitchRequestTransfer", "pathSwitchRequestTransfer", FieldType::Bytes);
    D_L_NGU_TNLINFORMATION_REUSED = FieldDef::new("ngap.dL_NGU_TNLInformationReused", "dL-NGU-TNLInformationReused", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    USER_PLANE_SECURITY_INFORMATION_ELEMENT = FieldDef::new("ngap.userPlaneSecurityInformation_element", "userPlaneSecurityInformation", FieldType::None);
    SECURITY_INDICATION_ELEMENT = FieldDef::new("ngap.securityIndication_element", "securityIndication", FieldType::None);
    INTEGRITY_PROTECTION_INDICATION = FieldDef::new("ngap.integrityProtectionIndication", "integrityProtectionIndication", FieldType::Uint32).strings(Strings::Values(&INTEGRITY_PROTECTION_INDICATION_VALUES));
    CONFIDENTIALITY_PROTECTION_INDICATION = FieldDef::new("ngap.confidentialityProtectionIndication", "confidentialityProtectionIndication", FieldType::Uint32).strings(Strings::Values(&INTEGRITY_PROTECTION_INDICATION_VALUES));
    MAXIMUM_INTEGRITY_PROTECTED_DATA_RATE_UL = FieldDef::new("ngap.maximumIntegrityProtectedDataRate_UL", "maximumIntegrityProtectedDataRate-UL", FieldType::Uint32).strings(Strings::Values(&MAXIMUM_INTEGRITY_PROTECTED_DATA_RATE_UL_VALUES));
    QOS_FLOW_ACCEPTED_LIST = FieldDef::new("ngap.qosFlowAcceptedList", "qosFlowAcceptedList", FieldType::Uint32);
    QOS_FLOW_ACCEPTED_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowAcceptedItem_element", "QosFlowAcceptedItem", FieldType::None);
    PATH_SWITCH_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.PathSwitchRequestTransfer_element", "PathSwitchRequestTransfer", FieldType::None);
    PDUSESSION_RESOURCE_SWITCHED_LIST = FieldDef::new("ngap.PDUSessionResourceSwitchedList", "PDUSessionResourceSwitchedList", FieldType::Uint32);
    PDUSESSION_RESOURCE_SWITCHED_ITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSwitchedItem_element", "PDUSessionResourceSwitchedItem", FieldType::None);
    PATH_SWITCH_REQUEST_ACKNOWLEDGE_TRANSFER = FieldDef::new("ngap.pathSwitchRequestAcknowledgeTransfer", "pathSwitchRequestAcknowledgeTransfer", FieldType::Bytes);
    PATH_SWITCH_REQUEST_ACKNOWLEDGE_TRANSFER_ELEMENT = FieldDef::new("ngap.PathSwitchRequestAcknowledgeTransfer_element", "PathSwitchRequestAcknowledgeTransfer", FieldType::None);
    PDUSESSION_RESOURCE_TO_RELEASE_LIST_HOCMD = FieldDef::new("ngap.PDUSessionResourceToReleaseListHOCmd", "PDUSessionResourceToReleaseListHOCmd", FieldType::Uint32);
    PDUSESSION_RESOURCE_TO_RELEASE_ITEM_HOCMD_ELEMENT = FieldDef::new("ngap.PDUSessionResourceToReleaseItemHOCmd_element", "PDUSessionResourceToReleaseItemHOCmd", FieldType::None);
    HANDOVER_PREPARATION_UNSUCCESSFUL_TRANSFER = FieldDef::new("ngap.handoverPreparationUnsuccessfulTransfer", "handoverPreparationUnsuccessfulTransfer", FieldType::Bytes);
    HANDOVER_PREPARATION_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.HandoverPreparationUnsuccessfulTransfer_element", "HandoverPreparationUnsuccessfulTransfer", FieldType::None);
    PDUSESSION_RESOURCE_TO_RELEASE_LIST_REL_CMD = FieldDef::new("ngap.PDUSessionResourceToReleaseListRelCmd", "PDUSessionResourceToReleaseListRelCmd", FieldType::Uint32);
    PDUSESSION_RESOURCE_TO_RELEASE_ITEM_REL_CMD_ELEMENT = FieldDef::new("ngap.PDUSessionResourceToReleaseItemRelCmd_element", "PDUSessionResourceToReleaseItemRelCmd", FieldType::None);
    P_DUSESSION_RESOURCE_RELEASE_COMMAND_TRANSFER = FieldDef::new("ngap.pDUSessionResourceReleaseCommandTransfer", "pDUSessionResourceReleaseCommandTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_RELEASE_COMMAND_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleaseCommandTransfer_element", "PDUSessionResourceReleaseCommandTransfer", FieldType::None);
    PLMNSUPPORT_LIST = FieldDef::new("ngap.PLMNSupportList", "PLMNSupportList", FieldType::Uint32);
    PLMNSUPPORT_ITEM_ELEMENT = FieldDef::new("ngap.PLMNSupportItem_element", "PLMNSupportItem", FieldType::None);
    SLICE_SUPPORT_LIST = FieldDef::new("ngap.sliceSupportList", "sliceSupportList", FieldType::Uint32);
    SLICE_SUPPORT_ITEM_ELEMENT = FieldDef::new("ngap.SliceSupportItem_element", "SliceSupportItem", FieldType::None);
    PWSFAILED_CELL_IDLIST = FieldDef::new("ngap.PWSFailedCellIDList", "PWSFailedCellIDList", FieldType::Uint32).strings(Strings::Values(&PWSFAILED_CELL_IDLIST_VALUES));
    E_UTRA_CGI_PWSFAILED_LIST = FieldDef::new("ngap.eUTRA_CGI_PWSFailedList", "eUTRA-CGI-PWSFailedList", FieldType::Uint32);
    N_R_CGI_PWSFAILED_LIST = FieldDef::new("ngap.nR_CGI_PWSFailedList", "nR-CGI-PWSFailedList", FieldType::Uint32);
    RANNODE_NAME = FieldDef::new("ngap.RANNodeName", "RANNodeName", FieldType::String);
    RANPAGING_PRIORITY = FieldDef::new("ngap.RANPagingPriority", "RANPagingPriority", FieldType::Uint32);
    RANSTATUS_TRANSFER_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("ngap.RANStatusTransfer_TransparentContainer_element", "RANStatusTransfer-TransparentContainer", FieldType::None);
    D_RBS_SUBJECT_TO_STATUS_TRANSFER_LIST = FieldDef::new("ngap.dRBsSubjectToStatusTransferList", "dRBsSubjectToStatusTransferList", FieldType::Uint32);
    DRBS_SUBJECT_TO_STATUS_TRANSFER_ITEM_ELEMENT = FieldDef::new("ngap.DRBsSubjectToStatusTransferItem_element", "DRBsSubjectToStatusTransferItem", FieldType::None);
    D_RBSTATUS_UL = FieldDef::new("ngap.dRBStatusUL", "dRBStatusUL", FieldType::Uint32).strings(Strings::Values(&D_RBSTATUS_UL_VALUES));
    D_RBSTATUS_UL12_ELEMENT = FieldDef::new("ngap.dRBStatusUL12_element", "dRBStatusUL12", FieldType::None);
    U_L_COUNTVALUE_ELEMENT = FieldDef::new("ngap.uL_COUNTValue_element", "uL-COUNTValue", FieldType::None);
    P_DCP_SN12 = FieldDef::new("ngap.pDCP_SN12", "pDCP-SN12", FieldType::Uint32);
    H_FN_PDCP_SN12 = FieldDef::new("ngap.hFN_PDCP_SN12", "hFN-PDCP-SN12", FieldType::Uint32);
    RECEIVE_STATUS_OF_UL_PDCP_SDUS = FieldDef::new("ngap.receiveStatusOfUL_PDCP_SDUs", "receiveStatusOfUL-PDCP-SDUs", FieldType::Bytes);
    I_E_EXTENSION = FieldDef::new("ngap.iE_Extension", "iE-Extension", FieldType::Uint32);
    D_RBSTATUS_UL18_ELEMENT = FieldDef::new("ngap.dRBStatusUL18_element", "dRBStatusUL18", FieldType::None);
    P_DCP_SN18 = FieldDef::new("ngap.pDCP_SN18", "pDCP-SN18", FieldType::Uint32);
    H_FN_PDCP_SN18 = FieldDef::new("ngap.hFN_PDCP_SN18", "hFN-PDCP-SN18", FieldType::Uint32);
    D_RBSTATUS_DL = FieldDef::new("ngap.dRBStatusDL", "dRBStatusDL", FieldType::Uint32).strings(Strings::Values(&D_RBSTATUS_DL_VALUES));
    D_RBSTATUS_DL12_ELEMENT = FieldDef::new("ngap.dRBStatusDL12_element", "dRBStatusDL12", FieldType::None);
    D_L_COUNTVALUE_ELEMENT = FieldDef::new("ngap.dL_COUNTValue_element", "dL-COUNTValue", FieldType::None);
    D_RBSTATUS_DL18_ELEMENT = FieldDef::new("ngap.dRBStatusDL18_element", "dRBStatusDL18", FieldType::None);
    RAN_UE_NGAP_ID = FieldDef::new("ngap.RAN_UE_NGAP_ID", "RAN-UE-NGAP-ID", FieldType::Uint32);
    RELATIVE_AMFCAPACITY = FieldDef::new("ngap.RelativeAMFCapacity", "RelativeAMFCapacity", FieldType::Uint32);
    REPETITION_PERIOD = FieldDef::new("ngap.RepetitionPeriod", "RepetitionPeriod", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    RESET_TYPE = FieldDef::new("ngap.ResetType", "ResetType", FieldType::Uint32).strings(Strings::Values(&RESET_TYPE_VALUES));
    N_G_INTERFACE = FieldDef::new("ngap.nG_Interface", "nG-Interface", FieldType::Uint32).strings(Strings::Values(&N_G_INTERFACE_VALUES));
    PART_OF_NG_INTERFACE = FieldDef::new("ngap.partOfNG_Interface", "partOfNG-Interface", FieldType::Uint32);
    UE_ASSOCIATED_LOGICAL_NG_CONNECTION_ITEM_ELEMENT = FieldDef::new("ngap.UE_associatedLogicalNG_connectionItem_element", "UE-associatedLogicalNG-connectionItem", FieldType::None);
    AMF_UE_NGAP_ID_2 = FieldDef::new("ngap.AMF_UE_NGAP_ID", "aMF-UE-NGAP-ID", FieldType::Uint64);
    RAN_UE_NGAP_ID_2 = FieldDef::new("ngap.RAN_UE_NGAP_ID", "rAN-UE-NGAP-ID", FieldType::Uint32);
    ROUTING_ID = FieldDef::new("ngap.RoutingID", "RoutingID", FieldType::Bytes);
    RRCESTABLISHMENT_CAUSE = FieldDef::new("ngap.RRCEstablishmentCause", "RRCEstablishmentCause", FieldType::Uint32).strings(Strings::Values(&RRCESTABLISHMENT_CAUSE_VALUES));
    RRCINACTIVE_TRANSITION_REPORT_REQUEST = FieldDef::new("ngap.RRCInactiveTransitionReportRequest", "RRCInactiveTransitionReportRequest", FieldType::Uint32).strings(Strings::Values(&RRCINACTIVE_TRANSITION_REPORT_REQUEST_VALUES));
    RRCSTATE = FieldDef::new("ngap.RRCState", "RRCState", FieldType::Uint32).strings(Strings::Values(&RRCSTATE_VALUES));
    SECURITY_CONTEXT_ELEMENT = FieldDef::new("ngap.SecurityContext_element", "SecurityContext", FieldType::None);
    NEXT_HOP_CHAINING_COUNT = FieldDef::new("ngap.nextHopChainingCount", "nextHopChainingCount", FieldType::Uint32);
    NEXT_HOP_NH = FieldDef::new("ngap.nextHopNH", "nextHopNH", FieldType::Bytes);
    SECURITY_KEY = FieldDef::new("ngap.SecurityKey", "SecurityKey", FieldType::Bytes);
    SERIAL_NUMBER = FieldDef::new("ngap.SerialNumber", "SerialNumber", FieldType::Bytes);
    SERVED_GUAMILIST = FieldDef::new("ngap.ServedGUAMIList", "ServedGUAMIList", FieldType::Uint32);
    SERVED_GUAMIITEM_ELEMENT = FieldDef::new("ngap.ServedGUAMIItem_element", "ServedGUAMIItem", FieldType::None);
    G_UAMI_ELEMENT = FieldDef::new("ngap.gUAMI_element", "gUAMI", FieldType::None);
    BACKUP_AMFNAME = FieldDef::new("ngap.backupAMFName", "backupAMFName", FieldType::String);
    SLICE_SUPPORT_LIST_2 = FieldDef::new("ngap.SliceSupportList", "SliceSupportList", FieldType::Uint32);
    SONCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("ngap.SONConfigurationTransfer_element", "SONConfigurationTransfer", FieldType::None);
    TARGET_RANNODE_ID_ELEMENT = FieldDef::new("ngap.targetRANNodeID_element", "targetRANNodeID", FieldType::None);
    SELECTED_TAI_ELEMENT = FieldDef::new("ngap.selectedTAI_element", "selectedTAI", FieldType::None);
    SOURCE_RANNODE_ID_ELEMENT = FieldDef::new("ngap.sourceRANNodeID_element", "sourceRANNodeID", FieldType::None);
    S_ONINFORMATION = FieldDef::new("ngap.sONInformation", "sONInformation", FieldType::Uint32).strings(Strings::Values(&S_ONINFORMATION_VALUES));
    S_ONINFORMATION_REQUEST = FieldDef::new("ngap.sONInformationRequest", "sONInformationRequest", FieldType::Uint32).strings(Strings::Values(&S_ONINFORMATION_REQUEST_VALUES));
    S_ONINFORMATION_REPLY_ELEMENT = FieldDef::new("ngap.sONInformationReply_element", "sONInformationReply", FieldType::None);
    XN_TNLCONFIGURATION_INFO_ELEMENT = FieldDef::new("ngap.xnTNLConfigurationInfo_element", "xnTNLConfigurationInfo", FieldType::None);
    XN_TRANSPORT_LAYER_ADDRESSES = FieldDef::new("ngap.xnTransportLayerAddresses", "xnTransportLayerAddresses", FieldType::Uint32);
    TRANSPORT_LAYER_ADDRESS_2 = FieldDef::new("ngap.TransportLayerAddress", "TransportLayerAddress", FieldType::Bytes);
    XN_EXTENDED_TRANSPORT_LAYER_ADDRESSES = FieldDef::new("ngap.xnExtendedTransportLayerAddresses", "xnExtendedTransportLayerAddresses", FieldType::Uint32);
    XN_EXT_TLA_ITEM_ELEMENT = FieldDef::new("ngap.XnExtTLA_Item_element", "XnExtTLA-Item", FieldType::None);
    I_PSEC_TLA = FieldDef::new("ngap.iPsecTLA", "iPsecTLA", FieldType::Bytes);
    G_TP_TLAS = FieldDef::new("ngap.gTP_TLAs", "gTP-TLAs", FieldType::Uint32);
    SOURCE_TO_TARGET_TRANSPARENT_CONTAINER = FieldDef::new("ngap.SourceToTarget_TransparentContainer", "SourceToTarget-TransparentContainer", FieldType::Bytes);
    SUPPORTED_TALIST = FieldDef::new("ngap.SupportedTAList", "SupportedTAList", FieldType::Uint32);
    SUPPORTED_TAITEM_ELEMENT = FieldDef::new("ngap.SupportedTAItem_element", "SupportedTAItem", FieldType::None);
    BROADCAST_PLMNLIST = FieldDef::new("ngap.broadcastPLMNList", "broadcastPLMNList", FieldType::Uint32);
    BROADCAST_PLMNITEM_ELEMENT = FieldDef::new("ngap.BroadcastPLMNItem_element", "BroadcastPLMNItem", FieldType::None);
    T_AISLICE_SUPPORT_LIST = FieldDef::new("ngap.tAISliceSupportList", "tAISliceSupportList", FieldType::Uint32);
    TAILIST_FOR_PAGING = FieldDef::new("ngap.TAIListForPaging", "TAIListForPaging", FieldType::Uint32);
    TAILIST_FOR_PAGING_ITEM_ELEMENT = FieldDef::new("ngap.TAIListForPagingItem_element", "TAIListForPagingItem", FieldType::None);
    TAILIST_FOR_RESTART = FieldDef::new("ngap.TAIListForRestart", "TAIListForRestart", FieldType::Uint32);
    TAI_ELEMENT = FieldDef::new("ngap.TAI_element", "TAI", FieldType::None);
    TARGET_ID = FieldDef::new("ngap.TargetID", "TargetID", FieldType::Uint32).strings(Strings::Values(&TARGET_ID_VALUES));
    TARGETE_NB_ID_ELEMENT = FieldDef::new("ngap.targeteNB_ID_element", "targeteNB-ID", FieldType::None);
    GLOBAL_ENB_ID_ELEMENT = FieldDef::new("ngap.globalENB_ID_element", "globalENB-ID", FieldType::None);
    SELECTED_EPS_TAI_ELEMENT = FieldDef::new("ngap.selected_EPS_TAI_element", "selected-EPS-TAI", FieldType::None);
    E_PS_TAC = FieldDef::new("ngap.ePS_TAC", "ePS-TAC", FieldType::Uint16).base(Base::DecHex);
    TARGET_TO_SOURCE_TRANSPARENT_CONTAINER = FieldDef::new("ngap.TargetToSource_TransparentContainer", "TargetToSource-TransparentContainer", FieldType::Bytes);
    TIME_TO_WAIT = FieldDef::new("ngap.TimeToWait", "TimeToWait", FieldType::Uint32).strings(Strings::Values(&TIME_TO_WAIT_VALUES));
    TRACE_ACTIVATION_ELEMENT = FieldDef::new("ngap.TraceActivation_element", "TraceActivation", FieldType::None);
    N_GRANTRACE_ID = FieldDef::new("ngap.nGRANTraceID", "nGRANTraceID", FieldType::Bytes);
    INTERFACES_TO_TRACE = FieldDef::new("ngap.interfacesToTrace", "interfacesToTrace", FieldType::Bytes);
    TRACE_DEPTH = FieldDef::new("ngap.traceDepth", "traceDepth", FieldType::Uint32).strings(Strings::Values(&TRACE_DEPTH_VALUES));
    TRACE_COLLECTION_ENTITY_IPADDRESS = FieldDef::new("ngap.traceCollectionEntityIPAddress", "traceCollectionEntityIPAddress", FieldType::Bytes);
    UEAGGREGATE_MAXIMUM_BIT_RATE_ELEMENT = FieldDef::new("ngap.UEAggregateMaximumBitRate_element", "UEAggregateMaximumBitRate", FieldType::None);
    U_EAGGREGATE_MAXIMUM_BIT_RATE_DL = FieldDef::new("ngap.uEAggregateMaximumBitRateDL", "uEAggregateMaximumBitRateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    U_EAGGREGATE_MAXIMUM_BIT_RATE_UL = FieldDef::new("ngap.uEAggregateMaximumBitRateUL", "uEAggregateMaximumBitRateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    UE_ASSOCIATED_LOGICAL_NG_CONNECTION_LIST = FieldDef::new("ngap.UE_associatedLogicalNG_connectionList", "UE-associatedLogicalNG-connectionList", FieldType::Uint32);
    UECONTEXT_REQUEST = FieldDef::new("ngap.UEContextRequest", "UEContextRequest", FieldType::Uint32).strings(Strings::Values(&UECONTEXT_REQUEST_VALUES));
    UE_NGAP_IDS = FieldDef::new("ngap.UE_NGAP_IDs", "UE-NGAP-IDs", FieldType::Uint32).strings(Strings::Values(&UE_NGAP_IDS_VALUES));
    U_E_NGAP_ID_PAIR_ELEMENT = FieldDef::new("ngap.uE_NGAP_ID_pair_element", "uE-NGAP-ID-pair", FieldType::None);
    UEPAGING_IDENTITY = FieldDef::new("ngap.UEPagingIdentity", "UEPagingIdentity", FieldType::Uint32).strings(Strings::Values(&UEPAGING_IDENTITY_VALUES));
    FIVE_G_S_TMSI_ELEMENT_2 = FieldDef::new("ngap.fiveG_S_TMSI_element", "fiveG-S-TMSI", FieldType::None);
    UEPRESENCE_IN_AREA_OF_INTEREST_LIST = FieldDef::new("ngap.UEPresenceInAreaOfInterestList", "UEPresenceInAreaOfInterestList", FieldType::Uint32);
    UEPRESENCE_IN_AREA_OF_INTEREST_ITEM_ELEMENT = FieldDef::new("ngap.UEPresenceInAreaOfInterestItem_element", "UEPresenceInAreaOfInterestItem", FieldType::None);
    U_EPRESENCE = FieldDef::new("ngap.uEPresence", "uEPresence", FieldType::Uint32).strings(Strings::Values(&U_EPRESENCE_VALUES));
    UERADIO_CAPABILITY = FieldDef::new("ngap.UERadioCapability", "UERadioCapability", FieldType::Bytes);
    UERADIO_CAPABILITY_FOR_PAGING_ELEMENT = FieldDef::new("ngap.UERadioCapabilityForPaging_element", "UERadioCapabilityForPaging", FieldType::None);
    U_ERADIO_CAPABILITY_FOR_PAGING_OF_NR = FieldDef::new("ngap.uERadioCapabilityForPagingOfNR", "uERadioCapabilityForPagingOfNR", FieldType::Bytes);
    U_ERADIO_CAPABILITY_FOR_PAGING_OF_EUTRA = FieldDef::new("ngap.uERadioCapabilityForPagingOfEUTRA", "uERadioCapabilityForPagingOfEUTRA", FieldType::Bytes);
    UESECURITY_CAPABILITIES_ELEMENT = FieldDef::new("ngap.UESecurityCapabilities_element", "UESecurityCapabilities", FieldType::None);
    N_RENCRYPTION_ALGORITHMS = FieldDef::new("ngap.nRencryptionAlgorithms", "nRencryptionAlgorithms", FieldType::Bytes);
    N_RINTEGRITY_PROTECTION_ALGORITHMS = FieldDef::new("ngap.nRintegrityProtectionAlgorithms", "nRintegrityProtectionAlgorithms", FieldType::Bytes);
    E_UTRAENCRYPTION_ALGORITHMS = FieldDef::new("ngap.eUTRAencryptionAlgorithms", "eUTRAencryptionAlgorithms", FieldType::Bytes);
    E_UTRAINTEGRITY_PROTECTION_ALGORITHMS = FieldDef::new("ngap.eUTRAintegrityProtectionAlgorithms", "eUTRAintegrityProtectionAlgorithms", FieldType::Bytes);
    UNAVAILABLE_GUAMILIST = FieldDef::new("ngap.UnavailableGUAMIList", "UnavailableGUAMIList", FieldType::Uint32);
    UNAVAILABLE_GUAMIITEM_ELEMENT = FieldDef::new("ngap.UnavailableGUAMIItem_element", "UnavailableGUAMIItem", FieldType::None);
    TIMER_APPROACH_FOR_GUAMIREMOVAL = FieldDef::new("ngap.timerApproachForGUAMIRemoval", "timerApproachForGUAMIRemoval", FieldType::Uint32).strings(Strings::Values(&TIMER_APPROACH_FOR_GUAMIREMOVAL_VALUES));
    USER_LOCATION_INFORMATION = FieldDef::new("ngap.UserLocationInformation", "UserLocationInformation", FieldType::Uint32).strings(Strings::Values(&USER_LOCATION_INFORMATION_VALUES));
    USER_LOCATION_INFORMATION_EUTRA_ELEMENT = FieldDef::new("ngap.userLocationInformationEUTRA_element", "userLocationInformationEUTRA", FieldType::None);
    TIME_STAMP = FieldDef::new("ngap.timeStamp", "timeStamp", FieldType::Bytes);
    USER_LOCATION_INFORMATION_NR_ELEMENT = FieldDef::new("ngap.userLocationInformationNR_element", "userLocationInformationNR", FieldType::None);
    USER_LOCATION_INFORMATION_N3_IWF_ELEMENT = FieldDef::new("ngap.userLocationInformationN3IWF_element", "userLocationInformationN3IWF", FieldType::None);
    I_PADDRESS = FieldDef::new("ngap.iPAddress", "iPAddress", FieldType::Bytes);
    PORT_NUMBER = FieldDef::new("ngap.portNumber", "portNumber", FieldType::Uint16);
    WARNING_AREA_LIST = FieldDef::new("ngap.WarningAreaList", "WarningAreaList", FieldType::Uint32).strings(Strings::Values(&WARNING_AREA_LIST_VALUES));
    E_UTRA_CGILIST_FOR_WARNING = FieldDef::new("ngap.eUTRA_CGIListForWarning", "eUTRA-CGIListForWarning", FieldType::Uint32);
    N_R_CGILIST_FOR_WARNING = FieldDef::new("ngap.nR_CGIListForWarning", "nR-CGIListForWarning", FieldType::Uint32);
    T_AILIST_FOR_WARNING = FieldDef::new("ngap.tAIListForWarning", "tAIListForWarning", FieldType::Uint32);
    EMERGENCY_AREA_IDLIST = FieldDef::new("ngap.emergencyAreaIDList", "emergencyAreaIDList", FieldType::Uint32);
    WARNING_MESSAGE_CONTENTS = FieldDef::new("ngap.WarningMessageContents", "WarningMessageContents", FieldType::Bytes);
    WARNING_SECURITY_INFO = FieldDef::new("ngap.WarningSecurityInfo", "WarningSecurityInfo", FieldType::Bytes);
    WARNING_TYPE = FieldDef::new("ngap.WarningType", "WarningType", FieldType::Bytes);
    UPTRANSPORT_LAYER_INFORMATION_LIST = FieldDef::new("ngap.UPTransportLayerInformationList", "UPTransportLayerInformationList", FieldType::Uint32);
    UPTRANSPORT_LAYER_INFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.UPTransportLayerInformationItem_element", "UPTransportLayerInformationItem", FieldType::None);
    N_GU_UP_TNLINFORMATION = FieldDef::new("ngap.nGU_UP_TNLInformation", "nGU-UP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    DATA_FORWARDING_NOT_POSSIBLE = FieldDef::new("ngap.DataForwardingNotPossible", "DataForwardingNotPossible", FieldType::Uint32).strings(Strings::Values(&DATA_FORWARDING_NOT_POSSIBLE_VALUES));
    NETWORK_INSTANCE = FieldDef::new("ngap.NetworkInstance", "NetworkInstance", FieldType::Uint32);
    PDUSESSION_AGGREGATE_MAXIMUM_BIT_RATE_ELEMENT = FieldDef::new("ngap.PDUSessionAggregateMaximumBitRate_element", "PDUSessionAggregateMaximumBitRate", FieldType::None);
    P_DUSESSION_AGGREGATE_MAXIMUM_BIT_RATE_DL = FieldDef::new("ngap.pDUSessionAggregateMaximumBitRateDL", "pDUSessionAggregateMaximumBitRateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    P_DUSESSION_AGGREGATE_MAXIMUM_BIT_RATE_UL = FieldDef::new("ngap.pDUSessionAggregateMaximumBitRateUL", "pDUSessionAggregateMaximumBitRateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    PDUSESSION_RESOURCE_FAILED_TO_MODIFY_LIST_MOD_CFM = FieldDef::new("ngap.PDUSessionResourceFailedToModifyListModCfm", "PDUSessionResourceFailedToModifyListModCfm", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_MODIFY_ITEM_MOD_CFM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToModifyItemModCfm_element", "PDUSessionResourceFailedToModifyItemModCfm", FieldType::None);
    P_DUSESSION_RESOURCE_MODIFY_INDICATION_UNSUCCESSFUL_TRANSFER = FieldDef::new("ngap.pDUSessionResourceModifyIndicationUnsuccessfulTransfer", "pDUSessionResourceModifyIndicationUnsuccessfulTransfer", FieldType::Bytes);
    PDUSESSION_RESOURCE_MODIFY_INDICATION_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyIndicationUnsuccessfulTransfer_element", "PDUSessionResourceModifyIndicationUnsuccessfulTransfer", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_LIST_CXT_FAIL = FieldDef::new("ngap.PDUSessionResourceFailedToSetupListCxtFail", "PDUSessionResourceFailedToSetupListCxtFail", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_SETUP_ITEM_CXT_FAIL_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToSetupItemCxtFail_element", "PDUSessionResourceFailedToSetupItemCxtFail", FieldType::None);
    PDUSESSION_RESOURCE_LIST_CXT_REL_REQ = FieldDef::new("ngap.PDUSessionResourceListCxtRelReq", "PDUSessionResourceListCxtRelReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_ITEM_CXT_REL_REQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceItemCxtRelReq_element", "PDUSessionResourceItemCxtRelReq", FieldType::None);
    PDUSESSION_TYPE = FieldDef::new("ngap.PDUSessionType", "PDUSessionType", FieldType::Uint32).strings(Strings::Values(&PDUSESSION_TYPE_VALUES));
    QOS_FLOW_ADD_OR_MODIFY_REQUEST_LIST = FieldDef::new("ngap.QosFlowAddOrModifyRequestList", "QosFlowAddOrModifyRequestList", FieldType::Uint32);
    QOS_FLOW_ADD_OR_MODIFY_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowAddOrModifyRequestItem_element", "QosFlowAddOrModifyRequestItem", FieldType::None);
    QOS_FLOW_LEVEL_QOS_PARAMETERS_ELEMENT = FieldDef::new("ngap.qosFlowLevelQosParameters_element", "qosFlowLevelQosParameters", FieldType::None);
    QOS_CHARACTERISTICS = FieldDef::new("ngap.qosCharacteristics", "qosCharacteristics", FieldType::Uint32).strings(Strings::Values(&QOS_CHARACTERISTICS_VALUES));
    NON_DYNAMIC5_QI_ELEMENT = FieldDef::new("ngap.nonDynamic5QI_element", "nonDynamic5QI", FieldType::None);
    FIVE_QI = FieldDef::new("ngap.fiveQI", "fiveQI", FieldType::Uint32);
    PRIORITY_LEVEL_QOS = FieldDef::new("ngap.priorityLevelQos", "priorityLevelQos", FieldType::Uint32);
    AVERAGING_WINDOW = FieldDef::new("ngap.averagingWindow", "averagingWindow", FieldType::Uint32).strings(Strings::Unit(&("ms", "ms")));
    MAXIMUM_DATA_BURST_VOLUME = FieldDef::new("ngap.maximumDataBurstVolume", "maximumDataBurstVolume", FieldType::Uint32).strings(Strings::Unit(&(" byte", " bytes")));
    DYNAMIC5_QI_ELEMENT = FieldDef::new("ngap.dynamic5QI_element", "dynamic5QI", FieldType::None);
    PACKET_DELAY_BUDGET = FieldDef::new("ngap.packetDelayBudget", "packetDelayBudget", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::half_milliseconds));
    PACKET_ERROR_RATE_ELEMENT = FieldDef::new("ngap.packetErrorRate_element", "packetErrorRate", FieldType::None);
    P_ERSCALAR = FieldDef::new("ngap.pERScalar", "pERScalar", FieldType::Uint32);
    P_EREXPONENT = FieldDef::new("ngap.pERExponent", "pERExponent", FieldType::Uint32);
    DELAY_CRITICAL = FieldDef::new("ngap.delayCritical", "delayCritical", FieldType::Uint32).strings(Strings::Values(&DELAY_CRITICAL_VALUES));
    ALLOCATION_AND_RETENTION_PRIORITY_ELEMENT = FieldDef::new("ngap.allocationAndRetentionPriority_element", "allocationAndRetentionPriority", FieldType::None);
    PRIORITY_LEVEL_ARP = FieldDef::new("ngap.priorityLevelARP", "priorityLevelARP", FieldType::Uint32);
    PRE_EMPTION_CAPABILITY = FieldDef::new("ngap.pre_emptionCapability", "pre-emptionCapability", FieldType::Uint32).strings(Strings::Values(&PRE_EMPTION_CAPABILITY_VALUES));
    PRE_EMPTION_VULNERABILITY = FieldDef::new("ngap.pre_emptionVulnerability", "pre-emptionVulnerability", FieldType::Uint32).strings(Strings::Values(&PRE_EMPTION_VULNERABILITY_VALUES));
    G_BR_QOS_INFORMATION_ELEMENT = FieldDef::new("ngap.gBR_QosInformation_element", "gBR-QosInformation", FieldType::None);
    MAXIMUM_FLOW_BIT_RATE_DL = FieldDef::new("ngap.maximumFlowBitRateDL", "maximumFlowBitRateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    MAXIMUM_FLOW_BIT_RATE_UL = FieldDef::new("ngap.maximumFlowBitRateUL", "maximumFlowBitRateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    GUARANTEED_FLOW_BIT_RATE_DL = FieldDef::new("ngap.guaranteedFlowBitRateDL", "guaranteedFlowBitRateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    GUARANTEED_FLOW_BIT_RATE_UL = FieldDef::new("ngap.guaranteedFlowBitRateUL", "guaranteedFlowBitRateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    NOTIFICATION_CONTROL = FieldDef::new("ngap.notificationControl", "notificationControl", FieldType::Uint32).strings(Strings::Values(&NOTIFICATION_CONTROL_VALUES));
    MAXIMUM_PACKET_LOSS_RATE_DL = FieldDef::new("ngap.maximumPacketLossRateDL", "maximumPacketLossRateDL", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::tenth_percent));
    MAXIMUM_PACKET_LOSS_RATE_UL = FieldDef::new("ngap.maximumPacketLossRateUL", "maximumPacketLossRateUL", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::tenth_percent));
    REFLECTIVE_QOS_ATTRIBUTE = FieldDef::new("ngap.reflectiveQosAttribute", "reflectiveQosAttribute", FieldType::Uint32).strings(Strings::Values(&REFLECTIVE_QOS_ATTRIBUTE_VALUES));
    ADDITIONAL_QOS_FLOW_INFORMATION = FieldDef::new("ngap.additionalQosFlowInformation", "additionalQosFlowInformation", FieldType::Uint32).strings(Strings::Values(&ADDITIONAL_QOS_FLOW_INFORMATION_VALUES));
    E_RAB_ID = FieldDef::new("ngap.e_RAB_ID", "e-RAB-ID", FieldType::Uint32);
    QOS_FLOW_SETUP_REQUEST_LIST = FieldDef::new("ngap.QosFlowSetupRequestList", "QosFlowSetupRequestList", FieldType::Uint32);
    QOS_FLOW_SETUP_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowSetupRequestItem_element", "QosFlowSetupRequestItem", FieldType::None);
    QOS_FLOW_LIST_WITH_CAUSE = FieldDef::new("ngap.QosFlowListWithCause", "QosFlowListWithCause", FieldType::Uint32);
    SECURITY_INDICATION_ELEMENT_2 = FieldDef::new("ngap.SecurityIndication_element", "SecurityIndication", FieldType::None);
    UPTRANSPORT_LAYER_INFORMATION = FieldDef::new("ngap.UPTransportLayerInformation", "UPTransportLayerInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    UL_NGU_UP_TNLMODIFY_LIST = FieldDef::new("ngap.UL_NGU_UP_TNLModifyList", "UL-NGU-UP-TNLModifyList", FieldType::Uint32);
    UL_NGU_UP_TNLMODIFY_ITEM_ELEMENT = FieldDef::new("ngap.UL_NGU_UP_TNLModifyItem_element", "UL-NGU-UP-TNLModifyItem", FieldType::None);
    WARNING_AREA_COORDINATES = FieldDef::new("ngap.WarningAreaCoordinates", "WarningAreaCoordinates", FieldType::Bytes);
    PDUSESSION_RESOURCE_SECONDARY_RATUSAGE_LIST = FieldDef::new("ngap.PDUSessionResourceSecondaryRATUsageList", "PDUSessionResourceSecondaryRATUsageList", FieldType::Uint32);
    PDUSESSION_RESOURCE_SECONDARY_RATUSAGE_ITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSecondaryRATUsageItem_element", "PDUSessionResourceSecondaryRATUsageItem", FieldType::None);
    SECONDARY_RATDATA_USAGE_REPORT_TRANSFER = FieldDef::new("ngap.secondaryRATDataUsageReportTransfer", "secondaryRATDataUsageReportTransfer", FieldType::Bytes);
    SECONDARY_RATUSAGE_INFORMATION_ELEMENT = FieldDef::new("ngap.secondaryRATUsageInformation_element", "secondaryRATUsageInformation", FieldType::None);
    P_DUSESSION_USAGE_REPORT_ELEMENT = FieldDef::new("ngap.pDUSessionUsageReport_element", "pDUSessionUsageReport", FieldType::None);
    R_ATTYPE = FieldDef::new("ngap.rATType", "rATType", FieldType::Uint32).strings(Strings::Values(&R_ATTYPE_VALUES));
    P_DUSESSION_TIMED_REPORT_LIST = FieldDef::new("ngap.pDUSessionTimedReportList", "pDUSessionTimedReportList", FieldType::Uint32);
    VOLUME_TIMED_REPORT_ITEM_ELEMENT = FieldDef::new("ngap.VolumeTimedReport_Item_element", "VolumeTimedReport-Item", FieldType::None);
    START_TIME_STAMP = FieldDef::new("ngap.startTimeStamp", "startTimeStamp", FieldType::Bytes);
    END_TIME_STAMP = FieldDef::new("ngap.endTimeStamp", "endTimeStamp", FieldType::Bytes);
    USAGE_COUNT_UL = FieldDef::new("ngap.usageCountUL", "usageCountUL", FieldType::Uint64).strings(Strings::Unit(&(" octet", " octets")));
    USAGE_COUNT_DL = FieldDef::new("ngap.usageCountDL", "usageCountDL", FieldType::Uint64).strings(Strings::Unit(&(" octet", " octets")));
    QOS_FLOWS_USAGE_REPORT_LIST = FieldDef::new("ngap.qosFlowsUsageReportList", "qosFlowsUsageReportList", FieldType::Uint32);
    QO_SFLOWS_USAGE_REPORT_ITEM_ELEMENT = FieldDef::new("ngap.QoSFlowsUsageReport_Item_element", "QoSFlowsUsageReport-Item", FieldType::None);
    QO_SFLOWS_TIMED_REPORT_LIST = FieldDef::new("ngap.qoSFlowsTimedReportList", "qoSFlowsTimedReportList", FieldType::Uint32);
    SECONDARY_RATDATA_USAGE_REPORT_TRANSFER_ELEMENT = FieldDef::new("ngap.SecondaryRATDataUsageReportTransfer_element", "SecondaryRATDataUsageReportTransfer", FieldType::None);
    HANDOVER_FLAG = FieldDef::new("ngap.HandoverFlag", "HandoverFlag", FieldType::Uint32).strings(Strings::Values(&HANDOVER_FLAG_VALUES));
    REDIRECTION_VOICE_FALLBACK = FieldDef::new("ngap.RedirectionVoiceFallback", "RedirectionVoiceFallback", FieldType::Uint32).strings(Strings::Values(&REDIRECTION_VOICE_FALLBACK_VALUES));
    UERETENTION_INFORMATION = FieldDef::new("ngap.UERetentionInformation", "UERetentionInformation", FieldType::Uint32).strings(Strings::Values(&UERETENTION_INFORMATION_VALUES));
    EN_DCSONCONFIGURATION_TRANSFER = FieldDef::new("ngap.EN_DCSONConfigurationTransfer", "EN-DCSONConfigurationTransfer", FieldType::Bytes);
    CNASSISTED_RANTUNING_ELEMENT = FieldDef::new("ngap.CNAssistedRANTuning_element", "CNAssistedRANTuning", FieldType::None);
    COMMON_NETWORK_INSTANCE = FieldDef::new("ngap.CommonNetworkInstance", "CommonNetworkInstance", FieldType::Bytes);
    NGRAN_TNLASSOCIATION_TO_REMOVE_LIST = FieldDef::new("ngap.NGRAN_TNLAssociationToRemoveList", "NGRAN-TNLAssociationToRemoveList", FieldType::Uint32);
    NGRAN_TNLASSOCIATION_TO_REMOVE_ITEM_ELEMENT = FieldDef::new("ngap.NGRAN_TNLAssociationToRemoveItem_element", "NGRAN-TNLAssociationToRemoveItem", FieldType::None);
    T_NLASSOCIATION_TRANSPORT_LAYER_ADDRESS = FieldDef::new("ngap.tNLAssociationTransportLayerAddress", "tNLAssociationTransportLayerAddress", FieldType::Uint32).strings(Strings::Values(&T_NLASSOCIATION_ADDRESS_VALUES));
    T_NLASSOCIATION_TRANSPORT_LAYER_ADDRESS_AMF = FieldDef::new("ngap.tNLAssociationTransportLayerAddressAMF", "tNLAssociationTransportLayerAddressAMF", FieldType::Uint32).strings(Strings::Values(&T_NLASSOCIATION_ADDRESS_VALUES));
    ENDPOINT_IPADDRESS_AND_PORT_ELEMENT = FieldDef::new("ngap.EndpointIPAddressAndPort_element", "EndpointIPAddressAndPort", FieldType::None);
    SOURCE_TO_TARGET_AMFINFORMATION_REROUTE_ELEMENT = FieldDef::new("ngap.SourceToTarget_AMFInformationReroute_element", "SourceToTarget-AMFInformationReroute", FieldType::None);
    CONFIGURED_NSSAI = FieldDef::new("ngap.configuredNSSAI", "configuredNSSAI", FieldType::Bytes);
    REJECTED_NSSAIIN_PLMN = FieldDef::new("ngap.rejectedNSSAIinPLMN", "rejectedNSSAIinPLMN", FieldType::Bytes);
    REJECTED_NSSAIIN_TA = FieldDef::new("ngap.rejectedNSSAIinTA", "rejectedNSSAIinTA", FieldType::Bytes);
    RIMINFORMATION_TRANSFER_ELEMENT = FieldDef::new("ngap.RIMInformationTransfer_element", "RIMInformationTransfer", FieldType::None);
    R_IMINFORMATION_ELEMENT = FieldDef::new("ngap.rIMInformation_element", "rIMInformation", FieldType::None);
    TARGETG_NBSET_ID = FieldDef::new("ngap.targetgNBSetID", "targetgNBSetID", FieldType::Bytes);
    R_IM_RSDETECTION = FieldDef::new("ngap.rIM_RSDetection", "rIM-RSDetection", FieldType::Uint32).strings(Strings::Values(&R_IM_RSDETECTION_VALUES));
    SRVCCOPERATION_POSSIBLE = FieldDef::new("ngap.SRVCCOperationPossible", "SRVCCOperationPossible", FieldType::Uint32).strings(Strings::Values(&SRVCCOPERATION_POSSIBLE_VALUES));
    TARGET_RNC_ID_ELEMENT = FieldDef::new("ngap.TargetRNC_ID_element", "TargetRNC-ID", FieldType::None);
    L_AI_ELEMENT = FieldDef::new("ngap.lAI_element", "lAI", FieldType::None);
    P_LMNIDENTITY_2 = FieldDef::new("ngap.pLMNidentity", "pLMNidentity", FieldType::Bytes);
    L_AC = FieldDef::new("ngap.lAC", "lAC", FieldType::Uint16).base(Base::DecHex);
    R_NC_ID = FieldDef::new("ngap.rNC_ID", "rNC-ID", FieldType::Uint32);
    EXTENDED_RNC_ID = FieldDef::new("ngap.extendedRNC_ID", "extendedRNC-ID", FieldType::Uint32);
    REDUNDANT_PDUSESSION_INFORMATION_ELEMENT = FieldDef::new("ngap.RedundantPDUSessionInformation_element", "RedundantPDUSessionInformation", FieldType::None);
    R_SN = FieldDef::new("ngap.rSN", "rSN", FieldType::Uint32).strings(Strings::Values(&R_SN_VALUES));
    IAB_AUTHORIZED = FieldDef::new("ngap.IAB_Authorized", "IAB-Authorized", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    IAB_SUPPORTED = FieldDef::new("ngap.IAB_Supported", "IAB-Supported", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    IABNODE_INDICATION = FieldDef::new("ngap.IABNodeIndication", "IABNodeIndication", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    NB_IO_T_PAGING_DRX = FieldDef::new("ngap.NB_IoT_PagingDRX", "NB-IoT-PagingDRX", FieldType::Uint32).strings(Strings::Values(&NB_IO_T_PAGING_DRX_VALUES));
    NB_IO_T_PAGING_E_DRXINFO_ELEMENT = FieldDef::new("ngap.NB_IoT_Paging_eDRXInfo_element", "NB-IoT-Paging-eDRXInfo", FieldType::None);
    N_B_IO_T_PAGING_E_DRXCYCLE = FieldDef::new("ngap.nB_IoT_Paging_eDRXCycle", "nB-IoT-Paging-eDRXCycle", FieldType::Uint32).strings(Strings::Values(&N_B_IO_T_PAGING_E_DRXCYCLE_VALUES));
    N_B_IO_T_PAGING_TIME_WINDOW = FieldDef::new("ngap.nB_IoT_Paging_TimeWindow", "nB-IoT-Paging-TimeWindow", FieldType::Uint32).strings(Strings::Values(&N_B_IO_T_PAGING_TIME_WINDOW_VALUES));
    NB_IO_T_DEFAULT_PAGING_DRX = FieldDef::new("ngap.NB_IoT_DefaultPagingDRX", "NB-IoT-DefaultPagingDRX", FieldType::Uint32).strings(Strings::Values(&NB_IO_T_DEFAULT_PAGING_DRX_VALUES));
    ENHANCED_COVERAGE_RESTRICTION = FieldDef::new("ngap.Enhanced_CoverageRestriction", "Enhanced-CoverageRestriction", FieldType::Uint32).strings(Strings::Values(&ENHANCED_COVERAGE_RESTRICTION_VALUES));
    EXTENDED_CONNECTED_TIME = FieldDef::new("ngap.Extended_ConnectedTime", "Extended-ConnectedTime", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    PAGING_ASSIS_DATAFOR_CECAPAB_UE_ELEMENT = FieldDef::new("ngap.PagingAssisDataforCEcapabUE_element", "PagingAssisDataforCEcapabUE", FieldType::None);
    COVERAGE_ENHANCEMENT_LEVEL = FieldDef::new("ngap.coverageEnhancementLevel", "coverageEnhancementLevel", FieldType::Bytes);
    WUS_ASSISTANCE_INFORMATION_ELEMENT = FieldDef::new("ngap.WUS_Assistance_Information_element", "WUS-Assistance-Information", FieldType::None);
    PAGING_PROBABILITY_INFORMATION = FieldDef::new("ngap.pagingProbabilityInformation", "pagingProbabilityInformation", FieldType::Uint32).strings(Strings::Values(&PAGING_PROBABILITY_INFORMATION_VALUES));
    UE_DIFFERENTIATION_INFO_ELEMENT = FieldDef::new("ngap.UE_DifferentiationInfo_element", "UE-DifferentiationInfo", FieldType::None);
    PERIODIC_COMMUNICATION_INDICATOR = FieldDef::new("ngap.periodicCommunicationIndicator", "periodicCommunicationIndicator", FieldType::Uint32).strings(Strings::Values(&PERIODIC_COMMUNICATION_INDICATOR_VALUES));
    PERIODIC_TIME = FieldDef::new("ngap.periodicTime", "periodicTime", FieldType::Uint32);
    SCHEDULED_COMMUNICATION_TIME_ELEMENT = FieldDef::new("ngap.scheduledCommunicationTime_element", "scheduledCommunicationTime", FieldType::None);
    DAYOF_WEEK = FieldDef::new("ngap.dayofWeek", "dayofWeek", FieldType::Bytes);
    TIMEOF_DAY_START = FieldDef::new("ngap.timeofDayStart", "timeofDayStart", FieldType::Uint32);
    TIMEOF_DAY_END = FieldDef::new("ngap.timeofDayEnd", "timeofDayEnd", FieldType::Uint32);
    STATIONARY_INDICATION = FieldDef::new("ngap.stationaryIndication", "stationaryIndication", FieldType::Uint32).strings(Strings::Values(&EXPECTED_UEMOBILITY_VALUES));
    TRAFFIC_PROFILE = FieldDef::new("ngap.trafficProfile", "trafficProfile", FieldType::Uint32).strings(Strings::Values(&TRAFFIC_PROFILE_VALUES));
    BATTERY_INDICATION = FieldDef::new("ngap.batteryIndication", "batteryIndication", FieldType::Uint32).strings(Strings::Values(&BATTERY_INDICATION_VALUES));
    NB_IO_T_UEPRIORITY = FieldDef::new("ngap.NB_IoT_UEPriority", "NB-IoT-UEPriority", FieldType::Uint32);
    UL_CP_SECURITY_INFORMATION_ELEMENT = FieldDef::new("ngap.UL_CP_SecurityInformation_element", "UL-CP-SecurityInformation", FieldType::None);
    UL_NAS_MAC = FieldDef::new("ngap.ul_NAS_MAC", "ul-NAS-MAC", FieldType::Bytes);
    UL_NAS_COUNT = FieldDef::new("ngap.ul_NAS_Count", "ul-NAS-Count", FieldType::Bytes);
    DL_CP_SECURITY_INFORMATION_ELEMENT = FieldDef::new("ngap.DL_CP_SecurityInformation_element", "DL-CP-SecurityInformation", FieldType::None);
    DL_NAS_MAC = FieldDef::new("ngap.dl_NAS_MAC", "dl-NAS-MAC", FieldType::Bytes);
    LTEV2_XSERVICES_AUTHORIZED_ELEMENT = FieldDef::new("ngap.LTEV2XServicesAuthorized_element", "LTEV2XServicesAuthorized", FieldType::None);
    VEHICLE_UE = FieldDef::new("ngap.vehicleUE", "vehicleUE", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    PEDESTRIAN_UE = FieldDef::new("ngap.pedestrianUE", "pedestrianUE", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    NRV2_XSERVICES_AUTHORIZED_ELEMENT = FieldDef::new("ngap.NRV2XServicesAuthorized_element", "NRV2XServicesAuthorized", FieldType::None);
    LTEUESIDELINK_AGGREGATE_MAXIMUM_BITRATE_ELEMENT = FieldDef::new("ngap.LTEUESidelinkAggregateMaximumBitrate_element", "LTEUESidelinkAggregateMaximumBitrate", FieldType::None);
    U_ESIDELINK_AGGREGATE_MAXIMUM_BIT_RATE = FieldDef::new("ngap.uESidelinkAggregateMaximumBitRate", "uESidelinkAggregateMaximumBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    NRUESIDELINK_AGGREGATE_MAXIMUM_BITRATE_ELEMENT = FieldDef::new("ngap.NRUESidelinkAggregateMaximumBitrate_element", "NRUESidelinkAggregateMaximumBitrate", FieldType::None);
    PC5_QO_SPARAMETERS_ELEMENT = FieldDef::new("ngap.PC5QoSParameters_element", "PC5QoSParameters", FieldType::None);
    PC5_QO_SFLOW_LIST = FieldDef::new("ngap.pc5QoSFlowList", "pc5QoSFlowList", FieldType::Uint32);
    PC5_QO_SFLOW_ITEM_ELEMENT = FieldDef::new("ngap.PC5QoSFlowItem_element", "PC5QoSFlowItem", FieldType::None);
    P_QI = FieldDef::new("ngap.pQI", "pQI", FieldType::Uint32);
    PC5_FLOW_BIT_RATES_ELEMENT = FieldDef::new("ngap.pc5FlowBitRates_element", "pc5FlowBitRates", FieldType::None);
    GUARANTEED_FLOW_BIT_RATE = FieldDef::new("ngap.guaranteedFlowBitRate", "guaranteedFlowBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    MAXIMUM_FLOW_BIT_RATE = FieldDef::new("ngap.maximumFlowBitRate", "maximumFlowBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    RANGE = FieldDef::new("ngap.range", "range", FieldType::Uint32).strings(Strings::Values(&RANGE_VALUES));
    PC5_LINK_AGGREGATE_BIT_RATES = FieldDef::new("ngap.pc5LinkAggregateBitRates", "pc5LinkAggregateBitRates", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    CEMODE_BRESTRICTED = FieldDef::new("ngap.CEmodeBrestricted", "CEmodeBrestricted", FieldType::Uint32).strings(Strings::Values(&CEMODE_BRESTRICTED_VALUES));
    EUTRA_PAGINGE_DRXINFORMATION_ELEMENT = FieldDef::new("ngap.EUTRA_PagingeDRXInformation_element", "EUTRA-PagingeDRXInformation", FieldType::None);
    E_UTRA_PAGING_E_DRX_CYCLE = FieldDef::new("ngap.eUTRA_paging_eDRX_Cycle", "eUTRA-paging-eDRX-Cycle", FieldType::Uint32).strings(Strings::Values(&E_UTRA_PAGING_E_DRX_CYCLE_VALUES));
    E_UTRA_PAGING_TIME_WINDOW = FieldDef::new("ngap.eUTRA_paging_Time_Window", "eUTRA-paging-Time-Window", FieldType::Uint32).strings(Strings::Values(&N_B_IO_T_PAGING_TIME_WINDOW_VALUES));
    CEMODE_BSUPPORT_INDICATOR = FieldDef::new("ngap.CEmodeBSupport_Indicator", "CEmodeBSupport-Indicator", FieldType::Uint32).strings(Strings::Values(&CEMODE_BSUPPORT_INDICATOR_VALUES));
    LTEM_INDICATION = FieldDef::new("ngap.LTEM_Indication", "LTEM-Indication", FieldType::Uint32).strings(Strings::Values(&LTEM_INDICATION_VALUES));
    END_INDICATION = FieldDef::new("ngap.EndIndication", "EndIndication", FieldType::Uint32).strings(Strings::Values(&END_INDICATION_VALUES));
    EDT_SESSION = FieldDef::new("ngap.EDT_Session", "EDT-Session", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    UECAPABILITY_INFO_REQUEST = FieldDef::new("ngap.UECapabilityInfoRequest", "UECapabilityInfoRequest", FieldType::Uint32).strings(Strings::Values(&UECONTEXT_REQUEST_VALUES));
    PDUSESSION_RESOURCE_FAILED_TO_RESUME_LIST_RESREQ = FieldDef::new("ngap.PDUSessionResourceFailedToResumeListRESReq", "PDUSessionResourceFailedToResumeListRESReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_RESUME_ITEM_RESREQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToResumeItemRESReq_element", "PDUSessionResourceFailedToResumeItemRESReq", FieldType::None);
    PDUSESSION_RESOURCE_FAILED_TO_RESUME_LIST_RESRES = FieldDef::new("ngap.PDUSessionResourceFailedToResumeListRESRes", "PDUSessionResourceFailedToResumeListRESRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_FAILED_TO_RESUME_ITEM_RESRES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceFailedToResumeItemRESRes_element", "PDUSessionResourceFailedToResumeItemRESRes", FieldType::None);
    PDUSESSION_RESOURCE_SUSPEND_LIST_SUSREQ = FieldDef::new("ngap.PDUSessionResourceSuspendListSUSReq", "PDUSessionResourceSuspendListSUSReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_SUSPEND_ITEM_SUSREQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSuspendItemSUSReq_element", "PDUSessionResourceSuspendItemSUSReq", FieldType::None);
    U_ECONTEXT_SUSPEND_REQUEST_TRANSFER = FieldDef::new("ngap.uEContextSuspendRequestTransfer", "uEContextSuspendRequestTransfer", FieldType::Bytes);
    SUSPEND_INDICATOR = FieldDef::new("ngap.suspendIndicator", "suspendIndicator", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    UECONTEXT_SUSPEND_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.UEContextSuspendRequestTransfer_element", "UEContextSuspendRequestTransfer", FieldType::None);
    PDUSESSION_RESOURCE_RESUME_LIST_RESREQ = FieldDef::new("ngap.PDUSessionResourceResumeListRESReq", "PDUSessionResourceResumeListRESReq", FieldType::Uint32);
    PDUSESSION_RESOURCE_RESUME_ITEM_RESREQ_ELEMENT = FieldDef::new("ngap.PDUSessionResourceResumeItemRESReq_element", "PDUSessionResourceResumeItemRESReq", FieldType::None);
    U_ECONTEXT_RESUME_REQUEST_TRANSFER = FieldDef::new("ngap.uEContextResumeRequestTransfer", "uEContextResumeRequestTransfer", FieldType::Bytes);
    QOS_FLOW_FAILED_TO_RESUME_LIST = FieldDef::new("ngap.qosFlowFailedToResumeList", "qosFlowFailedToResumeList", FieldType::Uint32);
    UECONTEXT_RESUME_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.UEContextResumeRequestTransfer_element", "UEContextResumeRequestTransfer", FieldType::None);
    PDUSESSION_RESOURCE_RESUME_LIST_RESRES = FieldDef::new("ngap.PDUSessionResourceResumeListRESRes", "PDUSessionResourceResumeListRESRes", FieldType::Uint32);
    PDUSESSION_RESOURCE_RESUME_ITEM_RESRES_ELEMENT = FieldDef::new("ngap.PDUSessionResourceResumeItemRESRes_element", "PDUSessionResourceResumeItemRESRes", FieldType::None);
    U_ECONTEXT_RESUME_RESPONSE_TRANSFER = FieldDef::new("ngap.uEContextResumeResponseTransfer", "uEContextResumeResponseTransfer", FieldType::Bytes);
    UECONTEXT_RESUME_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.UEContextResumeResponseTransfer_element", "UEContextResumeResponseTransfer", FieldType::None);
    UE_UP_CIO_T_SUPPORT = FieldDef::new("ngap.UE_UP_CIoT_Support", "UE-UP-CIoT-Support", FieldType::Uint32).strings(Strings::Values(&CEMODE_BSUPPORT_INDICATOR_VALUES));
    SUSPEND_REQUEST_INDICATION = FieldDef::new("ngap.Suspend_Request_Indication", "Suspend-Request-Indication", FieldType::Uint32).strings(Strings::Values(&SUSPEND_REQUEST_INDICATION_VALUES));
    SUSPEND_RESPONSE_INDICATION = FieldDef::new("ngap.Suspend_Response_Indication", "Suspend-Response-Indication", FieldType::Uint32).strings(Strings::Values(&SUSPEND_RESPONSE_INDICATION_VALUES));
    RGLEVEL_WIRELINE_ACCESS_CHARACTERISTICS = FieldDef::new("ngap.RGLevelWirelineAccessCharacteristics", "RGLevelWirelineAccessCharacteristics", FieldType::Bytes);
    W_AGFIDENTITY_INFORMATION = FieldDef::new("ngap.W_AGFIdentityInformation", "W-AGFIdentityInformation", FieldType::Bytes);
    GLOBAL_TNGF_ID_ELEMENT = FieldDef::new("ngap.GlobalTNGF_ID_element", "GlobalTNGF-ID", FieldType::None);
    GLOBAL_TNGF_ID_T_NGF_ID = FieldDef::new("ngap.globalTNGF_ID.tNGF_ID", "tNGF-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_TNGF_ID_T_NGF_ID_VALUES));
    T_NGF_ID = FieldDef::new("ngap.tNGF_ID", "tNGF-ID", FieldType::Bytes);
    GLOBAL_TWIF_ID_ELEMENT = FieldDef::new("ngap.GlobalTWIF_ID_element", "GlobalTWIF-ID", FieldType::None);
    GLOBAL_TWIF_ID_T_WIF_ID = FieldDef::new("ngap.globalTWIF_ID.tWIF_ID", "tWIF-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_TWIF_ID_T_WIF_ID_VALUES));
    T_WIF_ID = FieldDef::new("ngap.tWIF_ID", "tWIF-ID", FieldType::Bytes);
    GLOBAL_W_AGF_ID_ELEMENT = FieldDef::new("ngap.GlobalW_AGF_ID_element", "GlobalW-AGF-ID", FieldType::None);
    GLOBAL_W_AGF_ID_W_AGF_ID = FieldDef::new("ngap.globalW_AGF_ID.w_AGF_ID", "w-AGF-ID", FieldType::Uint32).strings(Strings::Values(&GLOBAL_W_AGF_ID_W_AGF_ID_VALUES));
    W_AGF_ID = FieldDef::new("ngap.w_AGF_ID", "w-AGF-ID", FieldType::Bytes);
    USER_LOCATION_INFORMATION_W_AGF = FieldDef::new("ngap.UserLocationInformationW_AGF", "UserLocationInformationW-AGF", FieldType::Uint32).strings(Strings::Values(&USER_LOCATION_INFORMATION_W_AGF_VALUES));
    GLOBAL_LINE_ID_ELEMENT = FieldDef::new("ngap.globalLine_ID_element", "globalLine-ID", FieldType::None);
    GLOBAL_LINE_IDENTITY = FieldDef::new("ngap.globalLineIdentity", "globalLineIdentity", FieldType::Bytes);
    LINE_TYPE = FieldDef::new("ngap.lineType", "lineType", FieldType::Uint32).strings(Strings::Values(&LINE_TYPE_VALUES));
    H_FCNODE_ID = FieldDef::new("ngap.hFCNode_ID", "hFCNode-ID", FieldType::Bytes);
    USER_LOCATION_INFORMATION_TNGF_ELEMENT = FieldDef::new("ngap.UserLocationInformationTNGF_element", "UserLocationInformationTNGF", FieldType::None);
    T_NAP_ID = FieldDef::new("ngap.tNAP_ID", "tNAP-ID", FieldType::Bytes);
    AUTHENTICATED_INDICATION = FieldDef::new("ngap.AuthenticatedIndication", "AuthenticatedIndication", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    TNGFIDENTITY_INFORMATION = FieldDef::new("ngap.TNGFIdentityInformation", "TNGFIdentityInformation", FieldType::Bytes);
    TWIFIDENTITY_INFORMATION = FieldDef::new("ngap.TWIFIdentityInformation", "TWIFIdentityInformation", FieldType::Bytes);
    USER_LOCATION_INFORMATION_TWIF_ELEMENT = FieldDef::new("ngap.UserLocationInformationTWIF_element", "UserLocationInformationTWIF", FieldType::None);
    T_WAP_ID = FieldDef::new("ngap.tWAP_ID", "tWAP-ID", FieldType::Bytes);
    INTERSYSTEM_SONCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("ngap.IntersystemSONConfigurationTransfer_element", "IntersystemSONConfigurationTransfer", FieldType::None);
    TRANSFER_TYPE = FieldDef::new("ngap.transferType", "transferType", FieldType::Uint32).strings(Strings::Values(&TRANSFER_TYPE_VALUES));
    FROM_EUTRANTO_NGRAN_ELEMENT = FieldDef::new("ngap.fromEUTRANtoNGRAN_element", "fromEUTRANtoNGRAN", FieldType::None);
    SOURCEE_NBID_ELEMENT = FieldDef::new("ngap.sourceeNBID_element", "sourceeNBID", FieldType::None);
    GLOBALE_NBID_ELEMENT = FieldDef::new("ngap.globaleNBID_element", "globaleNBID", FieldType::None);
    E_NB_ID = FieldDef::new("ngap.eNB_ID", "eNB-ID", FieldType::Uint32).strings(Strings::Values(&E_NB_ID_VALUES));
    MACRO_ENB_ID = FieldDef::new("ngap.macroENB_ID", "macroENB-ID", FieldType::Bytes);
    HOME_ENB_ID = FieldDef::new("ngap.homeENB_ID", "homeENB-ID", FieldType::Bytes);
    SHORT_MACRO_ENB_ID = FieldDef::new("ngap.short_macroENB_ID", "short-macroENB-ID", FieldType::Bytes);
    LONG_MACRO_ENB_ID = FieldDef::new("ngap.long_macroENB_ID", "long-macroENB-ID", FieldType::Bytes);
    SELECTED_EPSTAI_ELEMENT = FieldDef::new("ngap.selectedEPSTAI_element", "selectedEPSTAI", FieldType::None);
    TARGET_NGRANNODE_ID_ELEMENT = FieldDef::new("ngap.targetNGRANnodeID_element", "targetNGRANnodeID", FieldType::None);
    FROM_NGRANTO_EUTRAN_ELEMENT = FieldDef::new("ngap.fromNGRANtoEUTRAN_element", "fromNGRANtoEUTRAN", FieldType::None);
    SOURCE_NGRANNODE_ID_ELEMENT = FieldDef::new("ngap.sourceNGRANnodeID_element", "sourceNGRANnodeID", FieldType::None);
    TARGETE_NBID_ELEMENT = FieldDef::new("ngap.targeteNBID_element", "targeteNBID", FieldType::None);
    INTERSYSTEM_SONINFORMATION = FieldDef::new("ngap.intersystemSONInformation", "intersystemSONInformation", FieldType::Uint32).strings(Strings::Values(&INTERSYSTEM_SONINFORMATION_VALUES));
    INTERSYSTEM_SONINFORMATION_REPORT = FieldDef::new("ngap.intersystemSONInformationReport", "intersystemSONInformationReport", FieldType::Uint32).strings(Strings::Values(&INTERSYSTEM_SONINFORMATION_REPORT_VALUES));
    H_OREPORT_INFORMATION_ELEMENT = FieldDef::new("ngap.hOReportInformation_element", "hOReportInformation", FieldType::None);
    HANDOVER_REPORT_TYPE = FieldDef::new("ngap.handoverReportType", "handoverReportType", FieldType::Uint32).strings(Strings::Values(&HANDOVER_REPORT_TYPE_VALUES));
    TOOEARLY_INTERSYSTEM_HO_ELEMENT = FieldDef::new("ngap.tooearlyIntersystemHO_element", "tooearlyIntersystemHO", FieldType::None);
    SOURCECELL_ID_ELEMENT = FieldDef::new("ngap.sourcecellID_element", "sourcecellID", FieldType::None);
    FAILURECELL_ID = FieldDef::new("ngap.failurecellID", "failurecellID", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    U_ERLFREPORT_CONTAINER = FieldDef::new("ngap.uERLFReportContainer", "uERLFReportContainer", FieldType::Uint32).strings(Strings::Values(&U_ERLFREPORT_CONTAINER_VALUES));
    N_R = FieldDef::new("ngap.nR", "nR", FieldType::Bytes);
    L_TE = FieldDef::new("ngap.lTE", "lTE", FieldType::Bytes);
    INTERSYSTEM_UNNECESSARY_HO_ELEMENT = FieldDef::new("ngap.intersystemUnnecessaryHO_element", "intersystemUnnecessaryHO", FieldType::None);
    SOURCECELL_ID = FieldDef::new("ngap.sourcecellID", "sourcecellID", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    TARGETCELL_ID_ELEMENT = FieldDef::new("ngap.targetcellID_element", "targetcellID", FieldType::None);
    EARLY_IRATHO = FieldDef::new("ngap.earlyIRATHO", "earlyIRATHO", FieldType::Uint32).strings(Strings::Values(&EARLY_IRATHO_VALUES));
    CANDIDATE_CELL_LIST = FieldDef::new("ngap.candidateCellList", "candidateCellList", FieldType::Uint32);
    CANDIDATE_CELL_ITEM_ELEMENT = FieldDef::new("ngap.CandidateCellItem_element", "CandidateCellItem", FieldType::None);
    CANDIDATE_CELL = FieldDef::new("ngap.candidateCell", "candidateCell", FieldType::Uint32).strings(Strings::Values(&CANDIDATE_CELL_VALUES));
    CANDIDATE_CGI_ELEMENT = FieldDef::new("ngap.candidateCGI_element", "candidateCGI", FieldType::None);
    CANDIDATE_CELL_ID_ELEMENT = FieldDef::new("ngap.candidateCellID_element", "candidateCellID", FieldType::None);
    CANDIDATE_PCI_ELEMENT = FieldDef::new("ngap.candidatePCI_element", "candidatePCI", FieldType::None);
    CANDIDATE_PCI = FieldDef::new("ngap.candidatePCI", "candidatePCI", FieldType::Uint32);
    CANDIDATE_NRARFCN = FieldDef::new("ngap.candidateNRARFCN", "candidateNRARFCN", FieldType::Uint32);
    FAILURE_INDICATION_INFORMATION_ELEMENT = FieldDef::new("ngap.failureIndicationInformation_element", "failureIndicationInformation", FieldType::None);
    SONINFORMATION_REPORT = FieldDef::new("ngap.SONInformationReport", "SONInformationReport", FieldType::Uint32).strings(Strings::Values(&SONINFORMATION_REPORT_VALUES));
    HANDOVER_REPORT_TYPE_2 = FieldDef::new("ngap.handoverReportType", "handoverReportType", FieldType::Uint32).strings(Strings::Values(&HANDOVER_REPORT_TYPE_2_VALUES));
    HANDOVER_CAUSE = FieldDef::new("ngap.handoverCause", "handoverCause", FieldType::Uint32).strings(Strings::Values(&CAUSE_VALUES));
    SOURCECELL_CGI = FieldDef::new("ngap.sourcecellCGI", "sourcecellCGI", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    TARGETCELL_CGI = FieldDef::new("ngap.targetcellCGI", "targetcellCGI", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    REESTABLISHMENTCELL_CGI = FieldDef::new("ngap.reestablishmentcellCGI", "reestablishmentcellCGI", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    SOURCECELL_C_RNTI = FieldDef::new("ngap.sourcecellC_RNTI", "sourcecellC-RNTI", FieldType::Bytes);
    TARGETCELLIN_E_UTRAN_ELEMENT = FieldDef::new("ngap.targetcellinE_UTRAN_element", "targetcellinE-UTRAN", FieldType::None);
    MOBILITY_INFORMATION = FieldDef::new("ngap.mobilityInformation", "mobilityInformation", FieldType::Bytes);
    MDTPLMNLIST = FieldDef::new("ngap.MDTPLMNList", "MDTPLMNList", FieldType::Uint32);
    PRIVACY_INDICATOR = FieldDef::new("ngap.PrivacyIndicator", "PrivacyIndicator", FieldType::Uint32).strings(Strings::Values(&PRIVACY_INDICATOR_VALUES));
    URI_ADDRESS = FieldDef::new("ngap.URI_address", "URI-address", FieldType::String);
    NPN_ACCESS_INFORMATION = FieldDef::new("ngap.NPN_AccessInformation", "NPN-AccessInformation", FieldType::Uint32).strings(Strings::Values(&NPN_ACCESS_INFORMATION_VALUES));
    P_NI_NPN_ACCESS_INFORMATION = FieldDef::new("ngap.pNI_NPN_Access_Information", "pNI-NPN-Access-Information", FieldType::Uint32);
    CAG_ID = FieldDef::new("ngap.CAG_ID", "CAG-ID", FieldType::Bytes);
    TARGETTO_SOURCE_FAILURE_TRANSPARENT_CONTAINER = FieldDef::new("ngap.TargettoSource_Failure_TransparentContainer", "TargettoSource-Failure-TransparentContainer", FieldType::Bytes);
    UERADIO_CAPABILITY_ID = FieldDef::new("ngap.UERadioCapabilityID", "UERadioCapabilityID", FieldType::Bytes);
    EARLY_STATUS_TRANSFER_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("ngap.EarlyStatusTransfer_TransparentContainer_element", "EarlyStatusTransfer-TransparentContainer", FieldType::None);
    PROCEDURE_STAGE = FieldDef::new("ngap.procedureStage", "procedureStage", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_STAGE_VALUES));
    FIRST_DL_COUNT_ELEMENT = FieldDef::new("ngap.first_dl_count_element", "first-dl-count", FieldType::None);
    D_RBS_SUBJECT_TO_EARLY_STATUS_TRANSFER = FieldDef::new("ngap.dRBsSubjectToEarlyStatusTransfer", "dRBsSubjectToEarlyStatusTransfer", FieldType::Uint32);
    DRBS_SUBJECT_TO_EARLY_STATUS_TRANSFER_ITEM_ELEMENT = FieldDef::new("ngap.DRBsSubjectToEarlyStatusTransfer_Item_element", "DRBsSubjectToEarlyStatusTransfer-Item", FieldType::None);
    FIRST_DLCOUNT = FieldDef::new("ngap.firstDLCOUNT", "firstDLCOUNT", FieldType::Uint32).strings(Strings::Values(&D_RBSTATUS_DL_VALUES));
    NOTIFY_SOURCE_NGRANNODE = FieldDef::new("ngap.NotifySourceNGRANNode", "NotifySourceNGRANNode", FieldType::Uint32).strings(Strings::Values(&NOTIFY_SOURCE_NGRANNODE_VALUES));
    EXTENDED_RANNODE_NAME_ELEMENT = FieldDef::new("ngap.Extended_RANNodeName_element", "Extended-RANNodeName", FieldType::None);
    R_ANNODE_NAME_VISIBLE_STRING = FieldDef::new("ngap.rANNodeNameVisibleString", "rANNodeNameVisibleString", FieldType::String);
    R_ANNODE_NAME_UTF8_STRING = FieldDef::new("ngap.rANNodeNameUTF8String", "rANNodeNameUTF8String", FieldType::String);
    EXTENDED_AMFNAME_ELEMENT = FieldDef::new("ngap.Extended_AMFName_element", "Extended-AMFName", FieldType::None);
    A_MFNAME_VISIBLE_STRING = FieldDef::new("ngap.aMFNameVisibleString", "aMFNameVisibleString", FieldType::String);
    A_MFNAME_UTF8_STRING = FieldDef::new("ngap.aMFNameUTF8String", "aMFNameUTF8String", FieldType::String);
    GLOBAL_CABLE_ID = FieldDef::new("ngap.GlobalCable_ID", "GlobalCable-ID", FieldType::Bytes);
    INTERSYSTEM_SONINFORMATION_REQUEST = FieldDef::new("ngap.IntersystemSONInformationRequest", "IntersystemSONInformationRequest", FieldType::Uint32).strings(Strings::Values(&INTERSYSTEM_SONINFORMATION_REQUEST_VALUES));
    N_GRAN_CELL_ACTIVATION_ELEMENT = FieldDef::new("ngap.nGRAN_CellActivation_element", "nGRAN-CellActivation", FieldType::None);
    ACTIVATION_ID = FieldDef::new("ngap.activationID", "activationID", FieldType::Uint32);
    CELLS_TO_ACTIVATE_LIST = FieldDef::new("ngap.cellsToActivateList", "cellsToActivateList", FieldType::Uint32);
    RESOURCE_STATUS_ELEMENT = FieldDef::new("ngap.resourceStatus_element", "resourceStatus", FieldType::None);
    REPORTING_SYSTEM = FieldDef::new("ngap.reportingSystem", "reportingSystem", FieldType::Uint32).strings(Strings::Values(&REPORTING_SYSTEM_VALUES));
    E_UTRAN_ELEMENT = FieldDef::new("ngap.eUTRAN_element", "eUTRAN", FieldType::None);
    E_UTRAN_CELL_TO_REPORT_LIST = FieldDef::new("ngap.eUTRAN_CellToReportList", "eUTRAN-CellToReportList", FieldType::Uint32);
    EUTRAN_CELL_TO_REPORT_ITEM_ELEMENT = FieldDef::new("ngap.EUTRAN_CellToReportItem_element", "EUTRAN-CellToReportItem", FieldType::None);
    E_CGI_ELEMENT = FieldDef::new("ngap.eCGI_element", "eCGI", FieldType::None);
    N_GRAN_ELEMENT = FieldDef::new("ngap.nGRAN_element", "nGRAN", FieldType::None);
    N_GRAN_CELL_TO_REPORT_LIST = FieldDef::new("ngap.nGRAN_CellToReportList", "nGRAN-CellToReportList", FieldType::Uint32);
    NGRAN_CELL_TO_REPORT_ITEM_ELEMENT = FieldDef::new("ngap.NGRAN_CellToReportItem_element", "NGRAN-CellToReportItem", FieldType::None);
    NO_REPORTING_ELEMENT = FieldDef::new("ngap.noReporting_element", "noReporting", FieldType::None);
    REPORT_CHARACTERISTICS = FieldDef::new("ngap.reportCharacteristics", "reportCharacteristics", FieldType::Bytes);
    REPORT_TYPE = FieldDef::new("ngap.reportType", "reportType", FieldType::Uint32).strings(Strings::Values(&REPORT_TYPE_VALUES));
    EVENT_BASED_REPORTING_ELEMENT = FieldDef::new("ngap.eventBasedReporting_element", "eventBasedReporting", FieldType::None);
    INTERSYSTEM_RESOURCE_THRESHOLD_LOW = FieldDef::new("ngap.intersystemResourceThresholdLow", "intersystemResourceThresholdLow", FieldType::Uint32);
    INTERSYSTEM_RESOURCE_THRESHOLD_HIGH = FieldDef::new("ngap.intersystemResourceThresholdHigh", "intersystemResourceThresholdHigh", FieldType::Uint32);
    NUMBER_OF_MEASUREMENT_REPORTING_LEVELS = FieldDef::new("ngap.numberOfMeasurementReportingLevels", "numberOfMeasurementReportingLevels", FieldType::Uint32).strings(Strings::Values(&NUMBER_OF_MEASUREMENT_REPORTING_LEVELS_VALUES));
    PERIODIC_REPORTING_ELEMENT = FieldDef::new("ngap.periodicReporting_element", "periodicReporting", FieldType::None);
    REPORTING_PERIODICITY = FieldDef::new("ngap.reportingPeriodicity", "reportingPeriodicity", FieldType::Uint32).strings(Strings::Values(&REPORTING_PERIODICITY_VALUES));
    INTERSYSTEM_SONINFORMATION_REPLY = FieldDef::new("ngap.IntersystemSONInformationReply", "IntersystemSONInformationReply", FieldType::Uint32).strings(Strings::Values(&INTERSYSTEM_SONINFORMATION_REQUEST_VALUES));
    ACTIVATED_CELL_LIST = FieldDef::new("ngap.activatedCellList", "activatedCellList", FieldType::Uint32);
    ACTIVATION_ID_2 = FieldDef::new("ngap.activation_ID", "activation-ID", FieldType::Uint32);
    REPORTINGSYSTEM = FieldDef::new("ngap.reportingsystem", "reportingsystem", FieldType::Uint32).strings(Strings::Values(&REPORTING_SYSTEM_VALUES));
    INTERSYSTEM_CELL_STATE_INDICATION_ELEMENT = FieldDef::new("ngap.IntersystemCellStateIndication_element", "IntersystemCellStateIndication", FieldType::None);
    NOTIFICATION_CELL_LIST = FieldDef::new("ngap.notificationCellList", "notificationCellList", FieldType::Uint32);
    NOTIFICATION_CELL_ITEM_ELEMENT = FieldDef::new("ngap.NotificationCell_Item_element", "NotificationCell-Item", FieldType::None);
    NOTIFY_FLAG = FieldDef::new("ngap.notifyFlag", "notifyFlag", FieldType::Uint32).strings(Strings::Values(&NOTIFY_FLAG_VALUES));
    INTERSYSTEM_RESOURCE_STATUS_REPORT_ELEMENT = FieldDef::new("ngap.IntersystemResourceStatusReport_element", "IntersystemResourceStatusReport", FieldType::None);
    REPORTING_SYSTEM_2 = FieldDef::new("ngap.reportingSystem", "reportingSystem", FieldType::Uint32).strings(Strings::Values(&REPORTING_SYSTEM_2_VALUES));
    E_UTRAN_REPORTING_STATUS_ELEMENT = FieldDef::new("ngap.eUTRAN_ReportingStatus_element", "eUTRAN-ReportingStatus", FieldType::None);
    E_UTRAN_COMPOSITE_AVAILABLE_CAPACITY_GROUP_ELEMENT = FieldDef::new("ngap.eUTRAN_CompositeAvailableCapacityGroup_element", "eUTRAN-CompositeAvailableCapacityGroup", FieldType::None);
    D_L_COMPOSITE_AVAILABLE_CAPACITY_ELEMENT = FieldDef::new("ngap.dL_CompositeAvailableCapacity_element", "dL-CompositeAvailableCapacity", FieldType::None);
    CELL_CAPACITY_CLASS_VALUE = FieldDef::new("ngap.cellCapacityClassValue", "cellCapacityClassValue", FieldType::Uint32);
    CAPACITY_VALUE = FieldDef::new("ngap.capacityValue", "capacityValue", FieldType::Uint32);
    U_L_COMPOSITE_AVAILABLE_CAPACITY_ELEMENT = FieldDef::new("ngap.uL_CompositeAvailableCapacity_element", "uL-CompositeAvailableCapacity", FieldType::None);
    E_UTRAN_NUMBER_OF_ACTIVE_UES = FieldDef::new("ngap.eUTRAN_NumberOfActiveUEs", "eUTRAN-NumberOfActiveUEs", FieldType::Uint32);
    E_UTRAN_NOOF_RRCCONNECTIONS = FieldDef::new("ngap.eUTRAN_NoofRRCConnections", "eUTRAN-NoofRRCConnections", FieldType::Uint32);
    E_UTRAN_RADIO_RESOURCE_STATUS_ELEMENT = FieldDef::new("ngap.eUTRAN_RadioResourceStatus_element", "eUTRAN-RadioResourceStatus", FieldType::None);
    D_L_GBR_PRB_USAGE = FieldDef::new("ngap.dL_GBR_PRB_usage", "dL-GBR-PRB-usage", FieldType::Uint32);
    U_L_GBR_PRB_USAGE = FieldDef::new("ngap.uL_GBR_PRB_usage", "uL-GBR-PRB-usage", FieldType::Uint32);
    D_L_NON_GBR_PRB_USAGE = FieldDef::new("ngap.dL_non_GBR_PRB_usage", "dL-non-GBR-PRB-usage", FieldType::Uint32);
    U_L_NON_GBR_PRB_USAGE = FieldDef::new("ngap.uL_non_GBR_PRB_usage", "uL-non-GBR-PRB-usage", FieldType::Uint32);
    D_L_TOTAL_PRB_USAGE = FieldDef::new("ngap.dL_Total_PRB_usage", "dL-Total-PRB-usage", FieldType::Uint32);
    U_L_TOTAL_PRB_USAGE = FieldDef::new("ngap.uL_Total_PRB_usage", "uL-Total-PRB-usage", FieldType::Uint32);
    D_L_SCHEDULING_PDCCH_CCE_USAGE = FieldDef::new("ngap.dL_scheduling_PDCCH_CCE_usage", "dL-scheduling-PDCCH-CCE-usage", FieldType::Uint32);
    U_L_SCHEDULING_PDCCH_CCE_USAGE = FieldDef::new("ngap.uL_scheduling_PDCCH_CCE_usage", "uL-scheduling-PDCCH-CCE-usage", FieldType::Uint32);
    N_GRAN_REPORTING_STATUS_ELEMENT = FieldDef::new("ngap.nGRAN_ReportingStatus_element", "nGRAN-ReportingStatus", FieldType::None);
    N_GRAN_COMPOSITE_AVAILABLE_CAPACITY_GROUP_ELEMENT = FieldDef::new("ngap.nGRAN_CompositeAvailableCapacityGroup_element", "nGRAN-CompositeAvailableCapacityGroup", FieldType::None);
    N_GRAN_NUMBER_OF_ACTIVE_UES = FieldDef::new("ngap.nGRAN_NumberOfActiveUEs", "nGRAN-NumberOfActiveUEs", FieldType::Uint32);
    N_GRAN_NOOF_RRCCONNECTIONS = FieldDef::new("ngap.nGRAN_NoofRRCConnections", "nGRAN-NoofRRCConnections", FieldType::Uint32);
    N_GRAN_RADIO_RESOURCE_STATUS_ELEMENT = FieldDef::new("ngap.nGRAN_RadioResourceStatus_element", "nGRAN-RadioResourceStatus", FieldType::None);
    D_L_GBR_PRB_USAGE_FOR_MIMO = FieldDef::new("ngap.dL_GBR_PRB_usage_for_MIMO", "dL-GBR-PRB-usage-for-MIMO", FieldType::Uint32);
    U_L_GBR_PRB_USAGE_FOR_MIMO = FieldDef::new("ngap.uL_GBR_PRB_usage_for_MIMO", "uL-GBR-PRB-usage-for-MIMO", FieldType::Uint32);
    D_L_NON_GBR_PRB_USAGE_FOR_MIMO = FieldDef::new("ngap.dL_non_GBR_PRB_usage_for_MIMO", "dL-non-GBR-PRB-usage-for-MIMO", FieldType::Uint32);
    U_L_NON_GBR_PRB_USAGE_FOR_MIMO = FieldDef::new("ngap.uL_non_GBR_PRB_usage_for_MIMO", "uL-non-GBR-PRB-usage-for-MIMO", FieldType::Uint32);
    D_L_TOTAL_PRB_USAGE_FOR_MIMO = FieldDef::new("ngap.dL_Total_PRB_usage_for_MIMO", "dL-Total-PRB-usage-for-MIMO", FieldType::Uint32);
    U_L_TOTAL_PRB_USAGE_FOR_MIMO = FieldDef::new("ngap.uL_Total_PRB_usage_for_MIMO", "uL-Total-PRB-usage-for-MIMO", FieldType::Uint32);
    SUCCESSFUL_HANDOVER_REPORT_LIST = FieldDef::new("ngap.SuccessfulHandoverReportList", "SuccessfulHandoverReportList", FieldType::Uint32);
    SUCCESSFUL_HANDOVER_REPORT_ITEM_ELEMENT = FieldDef::new("ngap.SuccessfulHandoverReport_Item_element", "SuccessfulHandoverReport-Item", FieldType::None);
    SUCCESSFUL_HOREPORT_CONTAINER = FieldDef::new("ngap.successfulHOReportContainer", "successfulHOReportContainer", FieldType::Bytes);
    MBS_AREA_SESSION_ID = FieldDef::new("ngap.MBS_AreaSessionID", "MBS-AreaSessionID", FieldType::Uint32);
    MBS_QO_SFLOWS_TO_BE_SETUP_LIST = FieldDef::new("ngap.MBS_QoSFlowsToBeSetupList", "MBS-QoSFlowsToBeSetupList", FieldType::Uint32);
    MBS_QO_SFLOWS_TO_BE_SETUP_ITEM_ELEMENT = FieldDef::new("ngap.MBS_QoSFlowsToBeSetupItem_element", "MBS-QoSFlowsToBeSetupItem", FieldType::None);
    M_BSQOS_FLOW_IDENTIFIER = FieldDef::new("ngap.mBSqosFlowIdentifier", "mBSqosFlowIdentifier", FieldType::Uint32);
    M_BSQOS_FLOW_LEVEL_QOS_PARAMETERS_ELEMENT = FieldDef::new("ngap.mBSqosFlowLevelQosParameters_element", "mBSqosFlowLevelQosParameters", FieldType::None);
    MBS_SERVICE_AREA = FieldDef::new("ngap.MBS_ServiceArea", "MBS-ServiceArea", FieldType::Uint32).strings(Strings::Values(&MBS_SERVICE_AREA_VALUES));
    LOCATIONINDEPENDENT_ELEMENT = FieldDef::new("ngap.locationindependent_element", "locationindependent", FieldType::None);
    M_BS_SERVICE_AREA_CELL_LIST = FieldDef::new("ngap.mBS_ServiceAreaCellList", "mBS-ServiceAreaCellList", FieldType::Uint32);
    M_BS_SERVICE_AREA_TAILIST = FieldDef::new("ngap.mBS_ServiceAreaTAIList", "mBS-ServiceAreaTAIList", FieldType::Uint32);
    LOCATIONDEPENDENT = FieldDef::new("ngap.locationdependent", "locationdependent", FieldType::Uint32);
    MBS_SERVICE_AREA_INFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.MBS_ServiceAreaInformationItem_element", "MBS-ServiceAreaInformationItem", FieldType::None);
    M_BS_AREA_SESSION_ID = FieldDef::new("ngap.mBS_AreaSessionID", "mBS-AreaSessionID", FieldType::Uint32);
    M_BS_SERVICE_AREA_INFORMATION_ELEMENT = FieldDef::new("ngap.mBS_ServiceAreaInformation_element", "mBS-ServiceAreaInformation", FieldType::None);
    MBS_SESSION_ID_ELEMENT = FieldDef::new("ngap.MBS_SessionID_element", "MBS-SessionID", FieldType::None);
    T_MGI = FieldDef::new("ngap.tMGI", "tMGI", FieldType::Bytes);
    N_ID = FieldDef::new("ngap.nID", "nID", FieldType::Bytes);
    MBS_DISTRIBUTION_RELEASE_REQUEST_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBS_DistributionReleaseRequestTransfer_OCTET_STRING", "MBS-DistributionReleaseRequestTransfer-OCTET-STRING", FieldType::Bytes);
    M_BS_SESSION_ID_ELEMENT = FieldDef::new("ngap.mBS_SessionID_element", "mBS-SessionID", FieldType::None);
    SHARED_NGU_UNICAST_TNLINFORMATION = FieldDef::new("ngap.sharedNGU_UnicastTNLInformation", "sharedNGU-UnicastTNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    MBS_DISTRIBUTION_RELEASE_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.MBS_DistributionReleaseRequestTransfer_element", "MBS-DistributionReleaseRequestTransfer", FieldType::None);
    MBS_DISTRIBUTION_SETUP_REQUEST_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBS_DistributionSetupRequestTransfer_OCTET_STRING", "MBS-DistributionSetupRequestTransfer-OCTET-STRING", FieldType::Bytes);
    MBS_DISTRIBUTION_SETUP_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.MBS_DistributionSetupRequestTransfer_element", "MBS-DistributionSetupRequestTransfer", FieldType::None);
    MBS_DISTRIBUTION_SETUP_RESPONSE_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBS_DistributionSetupResponseTransfer_OCTET_STRING", "MBS-DistributionSetupResponseTransfer-OCTET-STRING", FieldType::Bytes);
    SHARED_NGU_MULTICAST_TNLINFORMATION_ELEMENT = FieldDef::new("ngap.sharedNGU_MulticastTNLInformation_element", "sharedNGU-MulticastTNLInformation", FieldType::None);
    I_P_MULTICAST_ADDRESS = FieldDef::new("ngap.iP_MulticastAddress", "iP-MulticastAddress", FieldType::Bytes);
    I_P_SOURCE_ADDRESS = FieldDef::new("ngap.iP_SourceAddress", "iP-SourceAddress", FieldType::Bytes);
    M_BS_QO_SFLOWS_TO_BE_SETUP_LIST = FieldDef::new("ngap.mBS_QoSFlowsToBeSetupList", "mBS-QoSFlowsToBeSetupList", FieldType::Uint32);
    M_BSSESSION_STATUS = FieldDef::new("ngap.mBSSessionStatus", "mBSSessionStatus", FieldType::Uint32).strings(Strings::Values(&NOTIFY_FLAG_VALUES));
    M_BS_SERVICE_AREA = FieldDef::new("ngap.mBS_ServiceArea", "mBS-ServiceArea", FieldType::Uint32).strings(Strings::Values(&MBS_SERVICE_AREA_VALUES));
    MBS_DISTRIBUTION_SETUP_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.MBS_DistributionSetupResponseTransfer_element", "MBS-DistributionSetupResponseTransfer", FieldType::None);
    MBS_DISTRIBUTION_SETUP_UNSUCCESSFUL_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBS_DistributionSetupUnsuccessfulTransfer_OCTET_STRING", "MBS-DistributionSetupUnsuccessfulTransfer-OCTET-STRING", FieldType::Bytes);
    MBS_DISTRIBUTION_SETUP_UNSUCCESSFUL_TRANSFER_ELEMENT = FieldDef::new("ngap.MBS_DistributionSetupUnsuccessfulTransfer_element", "MBS-DistributionSetupUnsuccessfulTransfer", FieldType::None);
    MULTICAST_SESSION_ACTIVATION_REQUEST_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MulticastSessionActivationRequestTransfer_OCTET_STRING", "MulticastSessionActivationRequestTransfer-OCTET-STRING", FieldType::Bytes);
    MULTICAST_SESSION_ACTIVATION_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.MulticastSessionActivationRequestTransfer_element", "MulticastSessionActivationRequestTransfer", FieldType::None);
    MULTICAST_SESSION_DEACTIVATION_REQUEST_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MulticastSessionDeactivationRequestTransfer_OCTET_STRING", "MulticastSessionDeactivationRequestTransfer-OCTET-STRING", FieldType::Bytes);
    MULTICAST_SESSION_DEACTIVATION_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.MulticastSessionDeactivationRequestTransfer_element", "MulticastSessionDeactivationRequestTransfer", FieldType::None);
    MULTICAST_SESSION_UPDATE_REQUEST_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MulticastSessionUpdateRequestTransfer_OCTET_STRING", "MulticastSessionUpdateRequestTransfer-OCTET-STRING", FieldType::Bytes);
    MULTICAST_SESSION_UPDATE_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.MulticastSessionUpdateRequestTransfer_element", "MulticastSessionUpdateRequestTransfer", FieldType::None);
    MULTICAST_GROUP_PAGING_AREA_LIST = FieldDef::new("ngap.MulticastGroupPagingAreaList", "MulticastGroupPagingAreaList", FieldType::Uint32);
    MULTICAST_GROUP_PAGING_AREA_ITEM_ELEMENT = FieldDef::new("ngap.MulticastGroupPagingAreaItem_element", "MulticastGroupPagingAreaItem", FieldType::None);
    MULTICAST_GROUP_PAGING_AREA_ELEMENT = FieldDef::new("ngap.multicastGroupPagingArea_element", "multicastGroupPagingArea", FieldType::None);
    M_BS_AREA_TAILIST = FieldDef::new("ngap.mBS_AreaTAIList", "mBS-AreaTAIList", FieldType::Uint32);
    U_E_PAGING_LIST = FieldDef::new("ngap.uE_PagingList", "uE-PagingList", FieldType::Uint32);
    UE_PAGING_ITEM_ELEMENT = FieldDef::new("ngap.UE_PagingItem_element", "UE-PagingItem", FieldType::None);
    PAGING_DRX_2 = FieldDef::new("ngap.pagingDRX", "pagingDRX", FieldType::Uint32).strings(Strings::Values(&U_ESPECIFIC_DRX_VALUES));
    MBSSESSION_SETUP_OR_MOD_FAILURE_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBSSessionSetupOrModFailureTransfer_OCTET_STRING", "MBSSessionSetupOrModFailureTransfer-OCTET-STRING", FieldType::Bytes);
    MBSSESSION_SETUP_OR_MOD_FAILURE_TRANSFER_ELEMENT = FieldDef::new("ngap.MBSSessionSetupOrModFailureTransfer_element", "MBSSessionSetupOrModFailureTransfer", FieldType::None);
    MBSSESSION_SETUP_OR_MOD_REQUEST_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBSSessionSetupOrModRequestTransfer_OCTET_STRING", "MBSSessionSetupOrModRequestTransfer-OCTET-STRING", FieldType::Bytes);
    MBSSESSION_SETUP_OR_MOD_REQUEST_TRANSFER_ELEMENT = FieldDef::new("ngap.MBSSessionSetupOrModRequestTransfer_element", "MBSSessionSetupOrModRequestTransfer", FieldType::None);
    MBSSESSION_SETUP_OR_MOD_RESPONSE_TRANSFER_OCTET_STRING = FieldDef::new("ngap.MBSSessionSetupOrModResponseTransfer_OCTET_STRING", "MBSSessionSetupOrModResponseTransfer-OCTET-STRING", FieldType::Bytes);
    M_BS_SESSION_TNLINFO_NGRAN = FieldDef::new("ngap.mBS_SessionTNLInfoNGRAN", "mBS-SessionTNLInfoNGRAN", FieldType::Uint32).strings(Strings::Values(&MBS_SERVICE_AREA_VALUES));
    LOCATIONINDEPENDENT = FieldDef::new("ngap.locationindependent", "locationindependent", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    MBS_SESSION_TNLINFO_NGRANITEM_ELEMENT = FieldDef::new("ngap.MBS_SessionTNLInfoNGRANItem_element", "MBS-SessionTNLInfoNGRANItem", FieldType::None);
    MBSSESSION_SETUP_OR_MOD_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.MBSSessionSetupOrModResponseTransfer_element", "MBSSessionSetupOrModResponseTransfer", FieldType::None);
    MBSSESSION_TO_RELEASE_LIST = FieldDef::new("ngap.MBSSessionToReleaseList", "MBSSessionToReleaseList", FieldType::Uint32);
    MBSSESSION_TO_RELEASE_ITEM_ELEMENT = FieldDef::new("ngap.MBSSessionToReleaseItem_element", "MBSSessionToReleaseItem", FieldType::None);
    MBSSESSION_SETUP_REQUEST_LIST = FieldDef::new("ngap.MBSSessionSetupRequestList", "MBSSessionSetupRequestList", FieldType::Uint32);
    MBSSESSION_SETUP_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.MBSSessionSetupRequestItem_element", "MBSSessionSetupRequestItem", FieldType::None);
    ASSOCIATED_MBSQOS_FLOW_SETUP_REQUEST_LIST = FieldDef::new("ngap.associatedMBSQosFlowSetupRequestList", "associatedMBSQosFlowSetupRequestList", FieldType::Uint32);
    ASSOCIATED_MBSQOS_FLOW_SETUP_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.AssociatedMBSQosFlowSetupRequestItem_element", "AssociatedMBSQosFlowSetupRequestItem", FieldType::None);
    M_BS_QOS_FLOW_IDENTIFIER = FieldDef::new("ngap.mBS_QosFlowIdentifier", "mBS-QosFlowIdentifier", FieldType::Uint32);
    ASSOCIATED_UNICAST_QOS_FLOW_IDENTIFIER = FieldDef::new("ngap.associatedUnicastQosFlowIdentifier", "associatedUnicastQosFlowIdentifier", FieldType::Uint32);
    MBSSESSION_SETUPOR_MODIFY_REQUEST_LIST = FieldDef::new("ngap.MBSSessionSetuporModifyRequestList", "MBSSessionSetuporModifyRequestList", FieldType::Uint32);
    MBSSESSION_SETUPOR_MODIFY_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.MBSSessionSetuporModifyRequestItem_element", "MBSSessionSetuporModifyRequestItem", FieldType::None);
    ASSOCIATED_MBSQOS_FLOW_SETUPOR_MODIFY_REQUEST_LIST = FieldDef::new("ngap.associatedMBSQosFlowSetuporModifyRequestList", "associatedMBSQosFlowSetuporModifyRequestList", FieldType::Uint32);
    ASSOCIATED_MBSQOS_FLOW_SETUPOR_MODIFY_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.AssociatedMBSQosFlowSetuporModifyRequestItem_element", "AssociatedMBSQosFlowSetuporModifyRequestItem", FieldType::None);
    M_BS_QOS_FLOW_TO_RELEASE_LIST = FieldDef::new("ngap.mBS_QosFlowToReleaseList", "mBS-QosFlowToReleaseList", FieldType::Uint32);
    TIME_SYNC_ASSISTANCE_INFO_ELEMENT = FieldDef::new("ngap.TimeSyncAssistanceInfo_element", "TimeSyncAssistanceInfo", FieldType::None);
    TIME_DISTRIBUTION_INDICATION = FieldDef::new("ngap.timeDistributionIndication", "timeDistributionIndication", FieldType::Uint32).strings(Strings::Values(&TIME_DISTRIBUTION_INDICATION_VALUES));
    U_UTIME_SYNC_ERROR_BUDGET = FieldDef::new("ngap.uUTimeSyncErrorBudget", "uUTimeSyncErrorBudget", FieldType::Uint32).strings(Strings::Unit(&("ns", "ns")));
    QMCCONFIG_INFO_ELEMENT = FieldDef::new("ngap.QMCConfigInfo_element", "QMCConfigInfo", FieldType::None);
    U_EAPP_LAYER_MEAS_INFO_LIST = FieldDef::new("ngap.uEAppLayerMeasInfoList", "uEAppLayerMeasInfoList", FieldType::Uint32);
    UEAPP_LAYER_MEAS_INFO_ITEM_ELEMENT = FieldDef::new("ngap.UEAppLayerMeasInfoItem_element", "UEAppLayerMeasInfoItem", FieldType::None);
    U_EAPP_LAYER_MEAS_CONFIG_INFO_ELEMENT = FieldDef::new("ngap.uEAppLayerMeasConfigInfo_element", "uEAppLayerMeasConfigInfo", FieldType::None);
    QO_EREFERENCE = FieldDef::new("ngap.qoEReference", "qoEReference", FieldType::Bytes);
    SERVICE_TYPE = FieldDef::new("ngap.serviceType", "serviceType", FieldType::Uint32).strings(Strings::Values(&SERVICE_TYPE_VALUES));
    AREA_SCOPE_OF_QMC = FieldDef::new("ngap.areaScopeOfQMC", "areaScopeOfQMC", FieldType::Uint32).strings(Strings::Values(&AREA_SCOPE_OF_QMC_VALUES));
    CELL_BASED_ELEMENT = FieldDef::new("ngap.cellBased_element", "cellBased", FieldType::None);
    CELL_ID_LISTFOR_QMC = FieldDef::new("ngap.cellIdListforQMC", "cellIdListforQMC", FieldType::Uint32);
    T_ABASED_ELEMENT = FieldDef::new("ngap.tABased_element", "tABased", FieldType::None);
    T_ALISTFOR_QMC = FieldDef::new("ngap.tAListforQMC", "tAListforQMC", FieldType::Uint32);
    T_AIBASED_ELEMENT = FieldDef::new("ngap.tAIBased_element", "tAIBased", FieldType::None);
    T_AILISTFOR_QMC = FieldDef::new("ngap.tAIListforQMC", "tAIListforQMC", FieldType::Uint32);
    P_LMNAREA_BASED_ELEMENT = FieldDef::new("ngap.pLMNAreaBased_element", "pLMNAreaBased", FieldType::None);
    PLMN_LISTFOR_QMC = FieldDef::new("ngap.plmnListforQMC", "plmnListforQMC", FieldType::Uint32);
    MEAS_COLL_ENTITY_IPADDRESS = FieldDef::new("ngap.measCollEntityIPAddress", "measCollEntityIPAddress", FieldType::Bytes);
    QO_EMEASUREMENT_STATUS = FieldDef::new("ngap.qoEMeasurementStatus", "qoEMeasurementStatus", FieldType::Uint32).strings(Strings::Values(&QO_EMEASUREMENT_STATUS_VALUES));
    CONTAINER_FOR_APP_LAYER_MEAS_CONFIG = FieldDef::new("ngap.containerForAppLayerMeasConfig", "containerForAppLayerMeasConfig", FieldType::Bytes);
    MEAS_CONFIG_APP_LAYER_ID = FieldDef::new("ngap.measConfigAppLayerID", "measConfigAppLayerID", FieldType::Uint32);
    SLICE_SUPPORT_LIST_QMC = FieldDef::new("ngap.sliceSupportListQMC", "sliceSupportListQMC", FieldType::Uint32);
    SLICE_SUPPORT_QMC_ITEM_ELEMENT = FieldDef::new("ngap.SliceSupportQMC_Item_element", "SliceSupportQMC-Item", FieldType::None);
    M_DT_ALIGNMENT_INFO = FieldDef::new("ngap.mDT_AlignmentInfo", "mDT-AlignmentInfo", FieldType::Uint32).strings(Strings::Values(&M_DT_ALIGNMENT_INFO_VALUES));
    S_BASED_MDT = FieldDef::new("ngap.s_basedMDT", "s-basedMDT", FieldType::Bytes);
    AVAILABLE_RANVISIBLE_QO_EMETRICS_ELEMENT = FieldDef::new("ngap.availableRANVisibleQoEMetrics_element", "availableRANVisibleQoEMetrics", FieldType::None);
    APPLICATION_LAYER_BUFFER_LEVEL_LIST = FieldDef::new("ngap.applicationLayerBufferLevelList", "applicationLayerBufferLevelList", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    PLAYOUT_DELAY_FOR_MEDIA_STARTUP = FieldDef::new("ngap.playoutDelayForMediaStartup", "playoutDelayForMediaStartup", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    QMCDEACTIVATION_ELEMENT = FieldDef::new("ngap.QMCDeactivation_element", "QMCDeactivation", FieldType::None);
    QO_EREFERENCE_LIST = FieldDef::new("ngap.qoEReferenceList", "qoEReferenceList", FieldType::Uint32);
    QO_EREFERENCE_2 = FieldDef::new("ngap.QoEReference", "QoEReference", FieldType::Bytes);
    NR_PAGINGE_DRXINFORMATION_ELEMENT = FieldDef::new("ngap.NR_PagingeDRXInformation_element", "NR-PagingeDRXInformation", FieldType::None);
    N_R_PAGING_E_DRX_CYCLE = FieldDef::new("ngap.nR_paging_eDRX_Cycle", "nR-paging-eDRX-Cycle", FieldType::Uint32).strings(Strings::Values(&N_R_PAGING_E_DRX_CYCLE_VALUES));
    N_R_PAGING_TIME_WINDOW = FieldDef::new("ngap.nR_paging_Time_Window", "nR-paging-Time-Window", FieldType::Uint32).strings(Strings::Values(&N_B_IO_T_PAGING_TIME_WINDOW_VALUES));
    RED_CAP_INDICATION = FieldDef::new("ngap.RedCapIndication", "RedCapIndication", FieldType::Uint32).strings(Strings::Values(&RED_CAP_INDICATION_VALUES));
    TARGET_NSSAIINFORMATION_ELEMENT = FieldDef::new("ngap.TargetNSSAIInformation_element", "TargetNSSAIInformation", FieldType::None);
    TARGET_NSSAI = FieldDef::new("ngap.targetNSSAI", "targetNSSAI", FieldType::Uint32);
    TARGET_NSSAI_ITEM_ELEMENT = FieldDef::new("ngap.TargetNSSAI_Item_element", "TargetNSSAI-Item", FieldType::None);
    INDEX_TO_RFSP_2 = FieldDef::new("ngap.indexToRFSP", "indexToRFSP", FieldType::Uint32);
    UESLICE_MAXIMUM_BIT_RATE_LIST = FieldDef::new("ngap.UESliceMaximumBitRateList", "UESliceMaximumBitRateList", FieldType::Uint32);
    UESLICE_MAXIMUM_BIT_RATE_ITEM_ELEMENT = FieldDef::new("ngap.UESliceMaximumBitRateItem_element", "UESliceMaximumBitRateItem", FieldType::None);
    U_ESLICE_MAXIMUM_BIT_RATE_DL = FieldDef::new("ngap.uESliceMaximumBitRateDL", "uESliceMaximumBitRateDL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    U_ESLICE_MAXIMUM_BIT_RATE_UL = FieldDef::new("ngap.uESliceMaximumBitRateUL", "uESliceMaximumBitRateUL", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    PAGING_CAUSE = FieldDef::new("ngap.PagingCause", "PagingCause", FieldType::Uint32).strings(Strings::Values(&PAGING_CAUSE_VALUES));
    PEIPSASSISTANCE_INFORMATION_ELEMENT = FieldDef::new("ngap.PEIPSassistanceInformation_element", "PEIPSassistanceInformation", FieldType::None);
    C_NSUBGROUP_ID = FieldDef::new("ngap.cNsubgroupID", "cNsubgroupID", FieldType::Uint32);
    FIVE_G_PRO_SE_AUTHORIZED_ELEMENT = FieldDef::new("ngap.FiveG_ProSeAuthorized_element", "FiveG-ProSeAuthorized", FieldType::None);
    FIVE_GPRO_SE_DIRECT_DISCOVERY = FieldDef::new("ngap.fiveGProSeDirectDiscovery", "fiveGProSeDirectDiscovery", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    FIVE_GPRO_SE_DIRECT_COMMUNICATION = FieldDef::new("ngap.fiveGProSeDirectCommunication", "fiveGProSeDirectCommunication", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    FIVE_GPRO_SE_LAYER2_UETO_NETWORK_RELAY = FieldDef::new("ngap.fiveGProSeLayer2UEtoNetworkRelay", "fiveGProSeLayer2UEtoNetworkRelay", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    FIVE_GPRO_SE_LAYER3_UETO_NETWORK_RELAY = FieldDef::new("ngap.fiveGProSeLayer3UEtoNetworkRelay", "fiveGProSeLayer3UEtoNetworkRelay", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    FIVE_GPRO_SE_LAYER2_REMOTE_UE = FieldDef::new("ngap.fiveGProSeLayer2RemoteUE", "fiveGProSeLayer2RemoteUE", FieldType::Uint32).strings(Strings::Values(&IAB_AUTHORIZED_VALUES));
    FIVE_G_PRO_SE_PC5_QO_SPARAMETERS_ELEMENT = FieldDef::new("ngap.FiveG_ProSePC5QoSParameters_element", "FiveG-ProSePC5QoSParameters", FieldType::None);
    FIVE_GPRO_SEPC5_QO_SFLOW_LIST = FieldDef::new("ngap.fiveGProSepc5QoSFlowList", "fiveGProSepc5QoSFlowList", FieldType::Uint32);
    FIVE_GPRO_SE_PC5_QO_SFLOW_ITEM_ELEMENT = FieldDef::new("ngap.FiveGProSePC5QoSFlowItem_element", "FiveGProSePC5QoSFlowItem", FieldType::None);
    FIVE_GPRO_SEP_QI = FieldDef::new("ngap.fiveGproSepQI", "fiveGproSepQI", FieldType::Uint32);
    FIVE_GPRO_SEPC5_FLOW_BIT_RATES_ELEMENT = FieldDef::new("ngap.fiveGproSepc5FlowBitRates_element", "fiveGproSepc5FlowBitRates", FieldType::None);
    FIVE_GPRO_SEGUARANTEED_FLOW_BIT_RATE = FieldDef::new("ngap.fiveGproSeguaranteedFlowBitRate", "fiveGproSeguaranteedFlowBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    FIVE_GPRO_SEMAXIMUM_FLOW_BIT_RATE = FieldDef::new("ngap.fiveGproSemaximumFlowBitRate", "fiveGproSemaximumFlowBitRate", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    FIVE_GPRO_SERANGE = FieldDef::new("ngap.fiveGproSerange", "fiveGproSerange", FieldType::Uint32).strings(Strings::Values(&RANGE_VALUES));
    FIVE_GPRO_SEPC5_LINK_AGGREGATE_BIT_RATES = FieldDef::new("ngap.fiveGProSepc5LinkAggregateBitRates", "fiveGProSepc5LinkAggregateBitRates", FieldType::Uint64).strings(Strings::Unit(&("bits/s", "bits/s")));
    MBS_SESSION_TNLINFO5_GC = FieldDef::new("ngap.MBS_SessionTNLInfo5GC", "MBS-SessionTNLInfo5GC", FieldType::Uint32).strings(Strings::Values(&MBS_SERVICE_AREA_VALUES));
    MBS_SESSION_TNLINFO5_GCITEM_ELEMENT = FieldDef::new("ngap.MBS_SessionTNLInfo5GCItem_element", "MBS-SessionTNLInfo5GCItem", FieldType::None);
    MBS_SESSION_FSAIDLIST = FieldDef::new("ngap.MBS_SessionFSAIDList", "MBS-SessionFSAIDList", FieldType::Uint32);
    MBS_SESSION_FSAID = FieldDef::new("ngap.MBS_SessionFSAID", "MBS-SessionFSAID", FieldType::Bytes);
    MBSSESSION_RELEASE_RESPONSE_TRANSFER_ELEMENT = FieldDef::new("ngap.MBSSessionReleaseResponseTransfer_element", "MBSSessionReleaseResponseTransfer", FieldType::None);
    MDTPLMNMODIFICATION_LIST = FieldDef::new("ngap.MDTPLMNModificationList", "MDTPLMNModificationList", FieldType::Uint32);
    SECONDARY_RATUSAGE_INFORMATION_ELEMENT_2 = FieldDef::new("ngap.SecondaryRATUsageInformation_element", "SecondaryRATUsageInformation", FieldType::None);
    PDUSESSION_RESOURCE_RELEASE_RESPONSE_TRANSFER_OCTET_STRING = FieldDef::new("ngap.PDUSessionResourceReleaseResponseTransfer_OCTET_STRING", "PDUSessionResourceReleaseResponseTransfer-OCTET-STRING", FieldType::Bytes);
    S_NSSAI_ELEMENT_2 = FieldDef::new("ngap.S_NSSAI_element", "S-NSSAI", FieldType::None);
    MAXIMUM_INTEGRITY_PROTECTED_DATA_RATE = FieldDef::new("ngap.MaximumIntegrityProtectedDataRate", "MaximumIntegrityProtectedDataRate", FieldType::Uint32).strings(Strings::Values(&MAXIMUM_INTEGRITY_PROTECTED_DATA_RATE_UL_VALUES));
    QOS_FLOW_PER_TNLINFORMATION_LIST = FieldDef::new("ngap.QosFlowPerTNLInformationList", "QosFlowPerTNLInformationList", FieldType::Uint32);
    ADDITIONAL_DLUPTNLINFORMATION_FOR_HOLIST = FieldDef::new("ngap.AdditionalDLUPTNLInformationForHOList", "AdditionalDLUPTNLInformationForHOList", FieldType::Uint32);
    ADDITIONAL_DLUPTNLINFORMATION_FOR_HOITEM_ELEMENT = FieldDef::new("ngap.AdditionalDLUPTNLInformationForHOItem_element", "AdditionalDLUPTNLInformationForHOItem", FieldType::None);
    ADDITIONAL_DL_NGU_UP_TNLINFORMATION = FieldDef::new("ngap.additionalDL_NGU_UP_TNLInformation", "additionalDL-NGU-UP-TNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    ADDITIONAL_QOS_FLOW_SETUP_RESPONSE_LIST = FieldDef::new("ngap.additionalQosFlowSetupResponseList", "additionalQosFlowSetupResponseList", FieldType::Uint32);
    ADDITIONAL_DLFORWARDING_UPTNLINFORMATION = FieldDef::new("ngap.additionalDLForwardingUPTNLInformation", "additionalDLForwardingUPTNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    UPTRANSPORT_LAYER_INFORMATION_PAIR_LIST = FieldDef::new("ngap.UPTransportLayerInformationPairList", "UPTransportLayerInformationPairList", FieldType::Uint32);
    SECURITY_RESULT_ELEMENT_2 = FieldDef::new("ngap.SecurityResult_element", "SecurityResult", FieldType::None);
    ASSOCIATED_QOS_FLOW_LIST_2 = FieldDef::new("ngap.AssociatedQosFlowList", "AssociatedQosFlowList", FieldType::Uint32);
    CNTYPE_RESTRICTIONS_FOR_EQUIVALENT = FieldDef::new("ngap.CNTypeRestrictionsForEquivalent", "CNTypeRestrictionsForEquivalent", FieldType::Uint32);
    CNTYPE_RESTRICTIONS_FOR_EQUIVALENT_ITEM_ELEMENT = FieldDef::new("ngap.CNTypeRestrictionsForEquivalentItem_element", "CNTypeRestrictionsForEquivalentItem", FieldType::None);
    PLMN_IDENTITY = FieldDef::new("ngap.plmnIdentity", "plmnIdentity", FieldType::Bytes);
    CN_TYPE = FieldDef::new("ngap.cn_Type", "cn-Type", FieldType::Uint32).strings(Strings::Values(&CN_TYPE_VALUES));
    CNTYPE_RESTRICTIONS_FOR_SERVING = FieldDef::new("ngap.CNTypeRestrictionsForServing", "CNTypeRestrictionsForServing", FieldType::Uint32).strings(Strings::Values(&CNTYPE_RESTRICTIONS_FOR_SERVING_VALUES));
    ULFORWARDING = FieldDef::new("ngap.ULForwarding", "ULForwarding", FieldType::Uint32).strings(Strings::Values(&ULFORWARDING_VALUES));
    CPTRANSPORT_LAYER_INFORMATION = FieldDef::new("ngap.CPTransportLayerInformation", "CPTransportLayerInformation", FieldType::Uint32).strings(Strings::Values(&T_NLASSOCIATION_ADDRESS_VALUES));
    LOCATION_REPORTING_ADDITIONAL_INFO = FieldDef::new("ngap.LocationReportingAdditionalInfo", "LocationReportingAdditionalInfo", FieldType::Uint32).strings(Strings::Values(&LOCATION_REPORTING_ADDITIONAL_INFO_VALUES));
    SCTP_TLAS = FieldDef::new("ngap.SCTP_TLAs", "SCTP-TLAs", FieldType::Uint32);
    GUAMITYPE = FieldDef::new("ngap.GUAMIType", "GUAMIType", FieldType::Uint32).strings(Strings::Values(&GUAMITYPE_VALUES));
    RAT_INFORMATION = FieldDef::new("ngap.RAT_Information", "RAT-Information", FieldType::Uint32).strings(Strings::Values(&RAT_INFORMATION_VALUES));
    EXTENDED_RATRESTRICTION_INFORMATION_ELEMENT = FieldDef::new("ngap.ExtendedRATRestrictionInformation_element", "ExtendedRATRestrictionInformation", FieldType::None);
    PRIMARY_RATRESTRICTION = FieldDef::new("ngap.primaryRATRestriction", "primaryRATRestriction", FieldType::Bytes);
    SECONDARY_RATRESTRICTION = FieldDef::new("ngap.secondaryRATRestriction", "secondaryRATRestriction", FieldType::Bytes);
    QOS_MONITORING_REQUEST = FieldDef::new("ngap.QosMonitoringRequest", "QosMonitoringRequest", FieldType::Uint32).strings(Strings::Values(&QOS_MONITORING_REQUEST_VALUES));
    SG_NB_UE_X2_AP_ID = FieldDef::new("ngap.SgNB_UE_X2AP_ID", "SgNB-UE-X2AP-ID", FieldType::Uint32);
    EXTENDED_PACKET_DELAY_BUDGET = FieldDef::new("ngap.ExtendedPacketDelayBudget", "ExtendedPacketDelayBudget", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::hundredth_milliseconds));
    DL_NGU_TNLINFORMATION_REUSED = FieldDef::new("ngap.DL_NGU_TNLInformationReused", "DL-NGU-TNLInformationReused", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    QOS_FLOW_PER_TNLINFORMATION_ELEMENT_2 = FieldDef::new("ngap.QosFlowPerTNLInformation_element", "QosFlowPerTNLInformation", FieldType::None);
    REDUNDANT_QOS_FLOW_INDICATOR = FieldDef::new("ngap.RedundantQosFlowIndicator", "RedundantQosFlowIndicator", FieldType::Uint32).strings(Strings::Values(&EARLY_IRATHO_VALUES));
    TSCTRAFFIC_CHARACTERISTICS_ELEMENT = FieldDef::new("ngap.TSCTrafficCharacteristics_element", "TSCTrafficCharacteristics", FieldType::None);
    T_SCASSISTANCE_INFORMATION_DL_ELEMENT = FieldDef::new("ngap.tSCAssistanceInformationDL_element", "tSCAssistanceInformationDL", FieldType::None);
    PERIODICITY = FieldDef::new("ngap.periodicity", "periodicity", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    BURST_ARRIVAL_TIME = FieldDef::new("ngap.burstArrivalTime", "burstArrivalTime", FieldType::Bytes);
    T_SCASSISTANCE_INFORMATION_UL_ELEMENT = FieldDef::new("ngap.tSCAssistanceInformationUL_element", "tSCAssistanceInformationUL", FieldType::None);
    UERADIO_CAPABILITY_FOR_PAGING_OF_NB_IO_T = FieldDef::new("ngap.UERadioCapabilityForPagingOfNB_IoT", "UERadioCapabilityForPagingOfNB-IoT", FieldType::Bytes);
    ALTERNATIVE_QO_SPARA_SET_LIST = FieldDef::new("ngap.AlternativeQoSParaSetList", "AlternativeQoSParaSetList", FieldType::Uint32);
    ALTERNATIVE_QO_SPARA_SET_ITEM_ELEMENT = FieldDef::new("ngap.AlternativeQoSParaSetItem_element", "AlternativeQoSParaSetItem", FieldType::None);
    ALTERNATIVE_QO_SPARA_SET_INDEX = FieldDef::new("ngap.alternativeQoSParaSetIndex", "alternativeQoSParaSetIndex", FieldType::Uint32);
    ALTERNATIVE_QO_SPARA_SET_INDEX_2 = FieldDef::new("ngap.AlternativeQoSParaSetIndex", "AlternativeQoSParaSetIndex", FieldType::Uint32);
    DATA_FORWARDING_RESPONSE_ERABLIST = FieldDef::new("ngap.DataForwardingResponseERABList", "DataForwardingResponseERABList", FieldType::Uint32);
    DATA_FORWARDING_RESPONSE_ERABLIST_ITEM_ELEMENT = FieldDef::new("ngap.DataForwardingResponseERABListItem_element", "DataForwardingResponseERABListItem", FieldType::None);
    UEHISTORY_INFORMATION_FROM_THE_UE = FieldDef::new("ngap.UEHistoryInformationFromTheUE", "UEHistoryInformationFromTheUE", FieldType::Uint32).strings(Strings::Values(&UEHISTORY_INFORMATION_FROM_THE_UE_VALUES));
    MDT_CONFIGURATION_ELEMENT = FieldDef::new("ngap.MDT_Configuration_element", "MDT-Configuration", FieldType::None);
    MDT_CONFIG_NR_ELEMENT = FieldDef::new("ngap.mdt_Config_NR_element", "mdt-Config-NR", FieldType::None);
    MDT_ACTIVATION = FieldDef::new("ngap.mdt_Activation", "mdt-Activation", FieldType::Uint32).strings(Strings::Values(&MDT_ACTIVATION_VALUES));
    AREA_SCOPE_OF_MDT = FieldDef::new("ngap.areaScopeOfMDT", "areaScopeOfMDT", FieldType::Uint32).strings(Strings::Values(&AREA_SCOPE_OF_MDT_VALUES));
    CELL_ID_LISTFOR_MDT = FieldDef::new("ngap.cellIdListforMDT", "cellIdListforMDT", FieldType::Uint32);
    T_ALISTFOR_MDT = FieldDef::new("ngap.tAListforMDT", "tAListforMDT", FieldType::Uint32);
    P_LMNWIDE_ELEMENT = FieldDef::new("ngap.pLMNWide_element", "pLMNWide", FieldType::None);
    T_AILISTFOR_MDT = FieldDef::new("ngap.tAIListforMDT", "tAIListforMDT", FieldType::Uint32);
    M_DTMODE_NR = FieldDef::new("ngap.mDTModeNr", "mDTModeNr", FieldType::Uint32).strings(Strings::Values(&M_DTMODE_NR_VALUES));
    IMMEDIATE_MDTNR_ELEMENT = FieldDef::new("ngap.immediateMDTNr_element", "immediateMDTNr", FieldType::None);
    MEASUREMENTS_TO_ACTIVATE = FieldDef::new("ngap.measurementsToActivate", "measurementsToActivate", FieldType::Bytes);
    M1_CONFIGURATION_ELEMENT = FieldDef::new("ngap.m1Configuration_element", "m1Configuration", FieldType::None);
    M1REPORTING_TRIGGER = FieldDef::new("ngap.m1reportingTrigger", "m1reportingTrigger", FieldType::Uint32).strings(Strings::Values(&M1REPORTING_TRIGGER_VALUES));
    M1THRESHOLD_EVENT_A2_ELEMENT = FieldDef::new("ngap.m1thresholdEventA2_element", "m1thresholdEventA2", FieldType::None);
    M1_THRESHOLD_TYPE = FieldDef::new("ngap.m1ThresholdType", "m1ThresholdType", FieldType::Uint32).strings(Strings::Values(&M1_THRESHOLD_TYPE_VALUES));
    THRESHOLD_RSRP = FieldDef::new("ngap.threshold_RSRP", "threshold-RSRP", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::power));
    THRESHOLD_RSRQ = FieldDef::new("ngap.threshold_RSRQ", "threshold-RSRQ", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::quality));
    THRESHOLD_SINR = FieldDef::new("ngap.threshold_SINR", "threshold-SINR", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::noise));
    M1PERIODIC_REPORTING_ELEMENT = FieldDef::new("ngap.m1periodicReporting_element", "m1periodicReporting", FieldType::None);
    REPORT_INTERVAL = FieldDef::new("ngap.reportInterval", "reportInterval", FieldType::Uint32).strings(Strings::Values(&REPORT_INTERVAL_VALUES));
    REPORT_AMOUNT = FieldDef::new("ngap.reportAmount", "reportAmount", FieldType::Uint32).strings(Strings::Values(&REPORT_AMOUNT_VALUES));
    M4_CONFIGURATION_ELEMENT = FieldDef::new("ngap.m4Configuration_element", "m4Configuration", FieldType::None);
    M4PERIOD = FieldDef::new("ngap.m4period", "m4period", FieldType::Uint32).strings(Strings::Values(&M4PERIOD_VALUES));
    M4_LINKS_TO_LOG = FieldDef::new("ngap.m4_links_to_log", "m4-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    M5_CONFIGURATION_ELEMENT = FieldDef::new("ngap.m5Configuration_element", "m5Configuration", FieldType::None);
    M5PERIOD = FieldDef::new("ngap.m5period", "m5period", FieldType::Uint32).strings(Strings::Values(&M4PERIOD_VALUES));
    M5_LINKS_TO_LOG = FieldDef::new("ngap.m5_links_to_log", "m5-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    M6_CONFIGURATION_ELEMENT = FieldDef::new("ngap.m6Configuration_element", "m6Configuration", FieldType::None);
    M6REPORT_INTERVAL = FieldDef::new("ngap.m6report_Interval", "m6report-Interval", FieldType::Uint32).strings(Strings::Values(&M6REPORT_INTERVAL_VALUES));
    M6_LINKS_TO_LOG = FieldDef::new("ngap.m6_links_to_log", "m6-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    M7_CONFIGURATION_ELEMENT = FieldDef::new("ngap.m7Configuration_element", "m7Configuration", FieldType::None);
    M7PERIOD = FieldDef::new("ngap.m7period", "m7period", FieldType::Uint32);
    M7_LINKS_TO_LOG = FieldDef::new("ngap.m7_links_to_log", "m7-links-to-log", FieldType::Uint32).strings(Strings::Values(&M4_LINKS_TO_LOG_VALUES));
    BLUETOOTH_MEASUREMENT_CONFIGURATION_ELEMENT = FieldDef::new("ngap.bluetoothMeasurementConfiguration_element", "bluetoothMeasurementConfiguration", FieldType::None);
    BLUETOOTH_MEAS_CONFIG = FieldDef::new("ngap.bluetoothMeasConfig", "bluetoothMeasConfig", FieldType::Uint32).strings(Strings::Values(&BLUETOOTH_MEAS_CONFIG_VALUES));
    BLUETOOTH_MEAS_CONFIG_NAME_LIST = FieldDef::new("ngap.bluetoothMeasConfigNameList", "bluetoothMeasConfigNameList", FieldType::Uint32);
    BLUETOOTH_MEAS_CONFIG_NAME_ITEM_ELEMENT = FieldDef::new("ngap.BluetoothMeasConfigNameItem_element", "BluetoothMeasConfigNameItem", FieldType::None);
    BLUETOOTH_NAME = FieldDef::new("ngap.bluetoothName", "bluetoothName", FieldType::String);
    BT_RSSI = FieldDef::new("ngap.bt_rssi", "bt-rssi", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    W_LANMEASUREMENT_CONFIGURATION_ELEMENT = FieldDef::new("ngap.wLANMeasurementConfiguration_element", "wLANMeasurementConfiguration", FieldType::None);
    WLAN_MEAS_CONFIG = FieldDef::new("ngap.wlanMeasConfig", "wlanMeasConfig", FieldType::Uint32).strings(Strings::Values(&BLUETOOTH_MEAS_CONFIG_VALUES));
    WLAN_MEAS_CONFIG_NAME_LIST = FieldDef::new("ngap.wlanMeasConfigNameList", "wlanMeasConfigNameList", FieldType::Uint32);
    WLANMEAS_CONFIG_NAME_ITEM_ELEMENT = FieldDef::new("ngap.WLANMeasConfigNameItem_element", "WLANMeasConfigNameItem", FieldType::None);
    W_LANNAME = FieldDef::new("ngap.wLANName", "wLANName", FieldType::String);
    WLAN_RSSI = FieldDef::new("ngap.wlan_rssi", "wlan-rssi", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    WLAN_RTT = FieldDef::new("ngap.wlan_rtt", "wlan-rtt", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    M_DT_LOCATION_INFO_ELEMENT = FieldDef::new("ngap.mDT_Location_Info_element", "mDT-Location-Info", FieldType::None);
    M_DT_LOCATION_INFORMATION = FieldDef::new("ngap.mDT_Location_Information", "mDT-Location-Information", FieldType::Bytes);
    SENSOR_MEASUREMENT_CONFIGURATION_ELEMENT = FieldDef::new("ngap.sensorMeasurementConfiguration_element", "sensorMeasurementConfiguration", FieldType::None);
    SENSOR_MEAS_CONFIG = FieldDef::new("ngap.sensorMeasConfig", "sensorMeasConfig", FieldType::Uint32).strings(Strings::Values(&BLUETOOTH_MEAS_CONFIG_VALUES));
    SENSOR_MEAS_CONFIG_NAME_LIST = FieldDef::new("ngap.sensorMeasConfigNameList", "sensorMeasConfigNameList", FieldType::Uint32);
    SENSOR_MEAS_CONFIG_NAME_ITEM_ELEMENT = FieldDef::new("ngap.SensorMeasConfigNameItem_element", "SensorMeasConfigNameItem", FieldType::None);
    SENSOR_NAME_CONFIG = FieldDef::new("ngap.sensorNameConfig", "sensorNameConfig", FieldType::Uint32).strings(Strings::Values(&SENSOR_NAME_CONFIG_VALUES));
    UNCOMPENSATED_BAROMETRIC_CONFIG = FieldDef::new("ngap.uncompensatedBarometricConfig", "uncompensatedBarometricConfig", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    UE_SPEED_CONFIG = FieldDef::new("ngap.ueSpeedConfig", "ueSpeedConfig", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    UE_ORIENTATION_CONFIG = FieldDef::new("ngap.ueOrientationConfig", "ueOrientationConfig", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    LOGGED_MDTNR_ELEMENT = FieldDef::new("ngap.loggedMDTNr_element", "loggedMDTNr", FieldType::None);
    LOGGING_INTERVAL = FieldDef::new("ngap.loggingInterval", "loggingInterval", FieldType::Uint32).strings(Strings::Values(&LOGGING_INTERVAL_VALUES));
    LOGGING_DURATION = FieldDef::new("ngap.loggingDuration", "loggingDuration", FieldType::Uint32).strings(Strings::Values(&LOGGING_DURATION_VALUES));
    LOGGED_MDTTRIGGER = FieldDef::new("ngap.loggedMDTTrigger", "loggedMDTTrigger", FieldType::Uint32).strings(Strings::Values(&LOGGED_MDTTRIGGER_VALUES));
    PERIODICAL_ELEMENT = FieldDef::new("ngap.periodical_element", "periodical", FieldType::None);
    EVENT_TRIGGER = FieldDef::new("ngap.eventTrigger", "eventTrigger", FieldType::Uint32).strings(Strings::Values(&EVENT_TRIGGER_VALUES));
    OUT_OF_COVERAGE = FieldDef::new("ngap.outOfCoverage", "outOfCoverage", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    EVENT_L1_LOGGED_MDTCONFIG_ELEMENT = FieldDef::new("ngap.eventL1LoggedMDTConfig_element", "eventL1LoggedMDTConfig", FieldType::None);
    L1_THRESHOLD = FieldDef::new("ngap.l1Threshold", "l1Threshold", FieldType::Uint32).strings(Strings::Values(&L1_THRESHOLD_VALUES));
    HYSTERESIS = FieldDef::new("ngap.hysteresis", "hysteresis", FieldType::Uint32);
    TIME_TO_TRIGGER = FieldDef::new("ngap.timeToTrigger", "timeToTrigger", FieldType::Uint32).strings(Strings::Values(&TIME_TO_TRIGGER_VALUES));
    AREA_SCOPE_OF_NEIGH_CELLS_LIST = FieldDef::new("ngap.areaScopeOfNeighCellsList", "areaScopeOfNeighCellsList", FieldType::Uint32);
    AREA_SCOPE_OF_NEIGH_CELLS_ITEM_ELEMENT = FieldDef::new("ngap.AreaScopeOfNeighCellsItem_element", "AreaScopeOfNeighCellsItem", FieldType::None);
    NR_FREQUENCY_INFO_ELEMENT = FieldDef::new("ngap.nrFrequencyInfo_element", "nrFrequencyInfo", FieldType::None);
    NR_ARFCN = FieldDef::new("ngap.nrARFCN", "nrARFCN", FieldType::Uint32);
    FREQUENCY_BAND_LIST = FieldDef::new("ngap.frequencyBand_List", "frequencyBand-List", FieldType::Uint32);
    NRFREQUENCY_BAND_ITEM_ELEMENT = FieldDef::new("ngap.NRFrequencyBandItem_element", "NRFrequencyBandItem", FieldType::None);
    NR_FREQUENCY_BAND = FieldDef::new("ngap.nr_frequency_band", "nr-frequency-band", FieldType::Uint32);
    PCI_LIST_FOR_MDT = FieldDef::new("ngap.pciListForMDT", "pciListForMDT", FieldType::Uint32);
    NR_PCI = FieldDef::new("ngap.NR_PCI", "NR-PCI", FieldType::Uint32);
    SIGNALLING_BASED_MDTPLMNLIST = FieldDef::new("ngap.signallingBasedMDTPLMNList", "signallingBasedMDTPLMNList", FieldType::Uint32);
    MDT_CONFIG_EUTRA_ELEMENT = FieldDef::new("ngap.mdt_Config_EUTRA_element", "mdt-Config-EUTRA", FieldType::None);
    M_DTMODE = FieldDef::new("ngap.mDTMode", "mDTMode", FieldType::Bytes);
    NPN_SUPPORT = FieldDef::new("ngap.NPN_Support", "NPN-Support", FieldType::Uint32).strings(Strings::Values(&NPN_SUPPORT_VALUES));
    S_NPN = FieldDef::new("ngap.sNPN", "sNPN", FieldType::Bytes);
    NPN_PAGING_ASSISTANCE_INFORMATION = FieldDef::new("ngap.NPN_PagingAssistanceInformation", "NPN-PagingAssistanceInformation", FieldType::Uint32).strings(Strings::Values(&NPN_PAGING_ASSISTANCE_INFORMATION_VALUES));
    P_NI_NPN_PAGING_ASSISTANCE = FieldDef::new("ngap.pNI_NPN_PagingAssistance", "pNI-NPN-PagingAssistance", FieldType::Uint32);
    ALLOWED_PNI_NPN_ITEM_ELEMENT = FieldDef::new("ngap.Allowed_PNI_NPN_Item_element", "Allowed-PNI-NPN-Item", FieldType::None);
    P_NI_NPN_RESTRICTED = FieldDef::new("ngap.pNI_NPN_restricted", "pNI-NPN-restricted", FieldType::Uint32).strings(Strings::Values(&CEMODE_BRESTRICTED_VALUES));
    ALLOWED_CAG_LIST_PER_PLMN = FieldDef::new("ngap.allowed_CAG_List_per_PLMN", "allowed-CAG-List-per-PLMN", FieldType::Uint32);
    NPN_MOBILITY_INFORMATION = FieldDef::new("ngap.NPN_MobilityInformation", "NPN-MobilityInformation", FieldType::Uint32).strings(Strings::Values(&NPN_MOBILITY_INFORMATION_VALUES));
    S_NPN_MOBILITY_INFORMATION_ELEMENT = FieldDef::new("ngap.sNPN_MobilityInformation_element", "sNPN-MobilityInformation", FieldType::None);
    SERVING_NID = FieldDef::new("ngap.serving_NID", "serving-NID", FieldType::Bytes);
    P_NI_NPN_MOBILITY_INFORMATION_ELEMENT = FieldDef::new("ngap.pNI_NPN_MobilityInformation_element", "pNI-NPN-MobilityInformation", FieldType::None);
    ALLOWED_PNI_NPI_LIST = FieldDef::new("ngap.allowed_PNI_NPI_List", "allowed-PNI-NPI-List", FieldType::Uint32);
    NID = FieldDef::new("ngap.NID", "NID", FieldType::Bytes);
    DAPSREQUEST_INFO_ELEMENT = FieldDef::new("ngap.DAPSRequestInfo_element", "DAPSRequestInfo", FieldType::None);
    D_APSINDICATOR = FieldDef::new("ngap.dAPSIndicator", "dAPSIndicator", FieldType::Uint32).strings(Strings::Values(&D_APSINDICATOR_VALUES));
    DAPSRESPONSE_INFO_LIST = FieldDef::new("ngap.DAPSResponseInfoList", "DAPSResponseInfoList", FieldType::Uint32);
    DAPSRESPONSE_INFO_ITEM_ELEMENT = FieldDef::new("ngap.DAPSResponseInfoItem_element", "DAPSResponseInfoItem", FieldType::None);
    D_APSRESPONSE_INFO_ELEMENT = FieldDef::new("ngap.dAPSResponseInfo_element", "dAPSResponseInfo", FieldType::None);
    DAPSRESPONSEINDICATOR = FieldDef::new("ngap.dapsresponseindicator", "dapsresponseindicator", FieldType::Uint32).strings(Strings::Values(&DAPSRESPONSEINDICATOR_VALUES));
    EXTENDED_SLICE_SUPPORT_LIST = FieldDef::new("ngap.ExtendedSliceSupportList", "ExtendedSliceSupportList", FieldType::Uint32);
    CONFIGURED_TACINDICATION = FieldDef::new("ngap.ConfiguredTACIndication", "ConfiguredTACIndication", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    QOS_MONITORING_REPORTING_FREQUENCY = FieldDef::new("ngap.QosMonitoringReportingFrequency", "QosMonitoringReportingFrequency", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    QOS_FLOW_PARAMETERS_LIST = FieldDef::new("ngap.QosFlowParametersList", "QosFlowParametersList", FieldType::Uint32);
    QOS_FLOW_PARAMETERS_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowParametersItem_element", "QosFlowParametersItem", FieldType::None);
    ALTERNATIVE_QO_SPARA_SET_LIST_2 = FieldDef::new("ngap.alternativeQoSParaSetList", "alternativeQoSParaSetList", FieldType::Uint32);
    QOS_FLOW_FEEDBACK_LIST = FieldDef::new("ngap.QosFlowFeedbackList", "QosFlowFeedbackList", FieldType::Uint32);
    QOS_FLOW_FEEDBACK_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowFeedbackItem_element", "QosFlowFeedbackItem", FieldType::None);
    UPDATE_FEEDBACK = FieldDef::new("ngap.updateFeedback", "updateFeedback", FieldType::Bytes);
    C_NPACKET_DELAY_BUDGET_DL = FieldDef::new("ngap.cNpacketDelayBudgetDL", "cNpacketDelayBudgetDL", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::hundredth_milliseconds));
    C_NPACKET_DELAY_BUDGET_UL = FieldDef::new("ngap.cNpacketDelayBudgetUL", "cNpacketDelayBudgetUL", FieldType::Uint32).base(Base::Custom).strings(Strings::Custom(words::hundredth_milliseconds));
    BURST_ARRIVAL_TIME_2 = FieldDef::new("ngap.BurstArrivalTime", "BurstArrivalTime", FieldType::Bytes);
    EXTENDED_UEIDENTITY_INDEX_VALUE = FieldDef::new("ngap.ExtendedUEIdentityIndexValue", "ExtendedUEIdentityIndexValue", FieldType::Bytes);
    EXPECTED_UEACTIVITY_BEHAVIOUR_ELEMENT_2 = FieldDef::new("ngap.ExpectedUEActivityBehaviour_element", "ExpectedUEActivityBehaviour", FieldType::None);
    MICO_ALL_PLMN = FieldDef::new("ngap.MicoAllPLMN", "MicoAllPLMN", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    EXTENDED_REPORT_INTERVAL_MDT = FieldDef::new("ngap.ExtendedReportIntervalMDT", "ExtendedReportIntervalMDT", FieldType::Uint32).strings(Strings::Values(&EXTENDED_REPORT_INTERVAL_MDT_VALUES));
    SOURCE_NODE_ID = FieldDef::new("ngap.SourceNodeID", "SourceNodeID", FieldType::Uint32).strings(Strings::Values(&SOURCE_NODE_ID_VALUES));
    SOURCEENG_NB_ID_ELEMENT = FieldDef::new("ngap.sourceengNB_ID_element", "sourceengNB-ID", FieldType::None);
    NRNTNTAIINFORMATION_ELEMENT = FieldDef::new("ngap.NRNTNTAIInformation_element", "NRNTNTAIInformation", FieldType::None);
    T_ACLIST_IN_NRNTN = FieldDef::new("ngap.tACListInNRNTN", "tACListInNRNTN", FieldType::Uint32);
    U_ELOCATION_DERIVED_TACIN_NRNTN = FieldDef::new("ngap.uELocationDerivedTACInNRNTN", "uELocationDerivedTACInNRNTN", FieldType::Uint24).base(Base::DecHex);
    LAST_VISITED_PSCELL_LIST = FieldDef::new("ngap.LastVisitedPSCellList", "LastVisitedPSCellList", FieldType::Uint32);
    LAST_VISITED_PSCELL_INFORMATION_ELEMENT = FieldDef::new("ngap.LastVisitedPSCellInformation_element", "LastVisitedPSCellInformation", FieldType::None);
    P_SCELL_ID = FieldDef::new("ngap.pSCellID", "pSCellID", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    TIME_STAY = FieldDef::new("ngap.timeStay", "timeStay", FieldType::Uint32);
    MBS_SUPPORT_INDICATOR = FieldDef::new("ngap.MBS_SupportIndicator", "MBS-SupportIndicator", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    MBSSESSION_FAILEDTO_SETUP_LIST = FieldDef::new("ngap.MBSSessionFailedtoSetupList", "MBSSessionFailedtoSetupList", FieldType::Uint32);
    MBSSESSION_FAILEDTO_SETUP_ITEM_ELEMENT = FieldDef::new("ngap.MBSSessionFailedtoSetupItem_element", "MBSSessionFailedtoSetupItem", FieldType::None);
    MBSSESSION_SETUP_RESPONSE_LIST = FieldDef::new("ngap.MBSSessionSetupResponseList", "MBSSessionSetupResponseList", FieldType::Uint32);
    MBSSESSION_SETUP_RESPONSE_ITEM_ELEMENT = FieldDef::new("ngap.MBSSessionSetupResponseItem_element", "MBSSessionSetupResponseItem", FieldType::None);
    MBS_ACTIVE_SESSION_INFORMATION_SOURCETO_TARGET_LIST = FieldDef::new("ngap.MBS_ActiveSessionInformation_SourcetoTargetList", "MBS-ActiveSessionInformation-SourcetoTargetList", FieldType::Uint32);
    MBS_ACTIVE_SESSION_INFORMATION_SOURCETO_TARGET_ITEM_ELEMENT = FieldDef::new("ngap.MBS_ActiveSessionInformation_SourcetoTargetItem_element", "MBS-ActiveSessionInformation-SourcetoTargetItem", FieldType::None);
    M_BS_MAPPINGAND_DATA_FORWARDING_REQUEST_LIST = FieldDef::new("ngap.mBS_MappingandDataForwardingRequestList", "mBS-MappingandDataForwardingRequestList", FieldType::Uint32);
    MBS_MAPPINGAND_DATA_FORWARDING_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.MBS_MappingandDataForwardingRequestItem_element", "MBS-MappingandDataForwardingRequestItem", FieldType::None);
    M_RB_ID = FieldDef::new("ngap.mRB_ID", "mRB-ID", FieldType::Uint32);
    M_BS_QO_SFLOW_LIST = FieldDef::new("ngap.mBS_QoSFlowList", "mBS-QoSFlowList", FieldType::Uint32);
    QOS_FLOW_IDENTIFIER_2 = FieldDef::new("ngap.QosFlowIdentifier", "QosFlowIdentifier", FieldType::Uint32);
    M_RB_PROGRESS_INFORMATION = FieldDef::new("ngap.mRB_ProgressInformation", "mRB-ProgressInformation", FieldType::Uint32).strings(Strings::Values(&M_RB_PROGRESS_INFORMATION_VALUES));
    P_DCP_SN_LENGTH12 = FieldDef::new("ngap.pDCP_SN_Length12", "pDCP-SN-Length12", FieldType::Uint32);
    P_DCP_SN_LENGTH18 = FieldDef::new("ngap.pDCP_SN_Length18", "pDCP-SN-Length18", FieldType::Uint32);
    MBS_ACTIVE_SESSION_INFORMATION_TARGETTO_SOURCE_LIST = FieldDef::new("ngap.MBS_ActiveSessionInformation_TargettoSourceList", "MBS-ActiveSessionInformation-TargettoSourceList", FieldType::Uint32);
    MBS_ACTIVE_SESSION_INFORMATION_TARGETTO_SOURCE_ITEM_ELEMENT = FieldDef::new("ngap.MBS_ActiveSessionInformation_TargettoSourceItem_element", "MBS-ActiveSessionInformation-TargettoSourceItem", FieldType::None);
    M_BS_DATA_FORWARDING_RESPONSE_MRBLIST = FieldDef::new("ngap.mBS_DataForwardingResponseMRBList", "mBS-DataForwardingResponseMRBList", FieldType::Uint32);
    MBS_DATA_FORWARDING_RESPONSE_MRBITEM_ELEMENT = FieldDef::new("ngap.MBS_DataForwardingResponseMRBItem_element", "MBS-DataForwardingResponseMRBItem", FieldType::None);
    D_L_FORWARDING_UPTNLINFORMATION = FieldDef::new("ngap.dL_Forwarding_UPTNLInformation", "dL-Forwarding-UPTNLInformation", FieldType::Uint32).strings(Strings::Values(&D_L_NGU_UP_TNLINFORMATION_VALUES));
    ONBOARDING_SUPPORT = FieldDef::new("ngap.OnboardingSupport", "OnboardingSupport", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    SURVIVAL_TIME = FieldDef::new("ngap.SurvivalTime", "SurvivalTime", FieldType::Uint32).strings(Strings::Unit(&("µs", "µs")));
    PDUSESSION_PAIR_ID = FieldDef::new("ngap.PDUSessionPairID", "PDUSessionPairID", FieldType::Uint32);
    M4_REPORT_AMOUNT_MDT = FieldDef::new("ngap.M4ReportAmountMDT", "M4ReportAmountMDT", FieldType::Uint32).strings(Strings::Values(&M4_REPORT_AMOUNT_MDT_VALUES));
    M5_REPORT_AMOUNT_MDT = FieldDef::new("ngap.M5ReportAmountMDT", "M5ReportAmountMDT", FieldType::Uint32).strings(Strings::Values(&M4_REPORT_AMOUNT_MDT_VALUES));
    M6_REPORT_AMOUNT_MDT = FieldDef::new("ngap.M6ReportAmountMDT", "M6ReportAmountMDT", FieldType::Uint32).strings(Strings::Values(&M4_REPORT_AMOUNT_MDT_VALUES));
    M7_REPORT_AMOUNT_MDT = FieldDef::new("ngap.M7ReportAmountMDT", "M7ReportAmountMDT", FieldType::Uint32).strings(Strings::Values(&M4_REPORT_AMOUNT_MDT_VALUES));
    INCLUDE_BEAM_MEASUREMENTS_INDICATION = FieldDef::new("ngap.IncludeBeamMeasurementsIndication", "IncludeBeamMeasurementsIndication", FieldType::Uint32).strings(Strings::Values(&CANCEL_ALL_WARNING_MESSAGES_VALUES));
    PAGING_CAUSE_INDICATION_FOR_VOICE_SERVICE = FieldDef::new("ngap.PagingCauseIndicationForVoiceService", "PagingCauseIndicationForVoiceService", FieldType::Uint32).strings(Strings::Values(&CEMODE_BSUPPORT_INDICATOR_VALUES));
    TAINSAGSUPPORT_LIST = FieldDef::new("ngap.TAINSAGSupportList", "TAINSAGSupportList", FieldType::Uint32);
    TAINSAGSUPPORT_ITEM_ELEMENT = FieldDef::new("ngap.TAINSAGSupportItem_element", "TAINSAGSupportItem", FieldType::None);
    N_SAG_ID = FieldDef::new("ngap.nSAG_ID", "nSAG-ID", FieldType::Uint32);
    N_SAGSLICE_SUPPORT_LIST = FieldDef::new("ngap.nSAGSliceSupportList", "nSAGSliceSupportList", FieldType::Uint32);
    NGAPIESUPPORT_INFORMATION_REQUEST_LIST = FieldDef::new("ngap.NGAPIESupportInformationRequestList", "NGAPIESupportInformationRequestList", FieldType::Uint32);
    NGAPIESUPPORT_INFORMATION_REQUEST_ITEM_ELEMENT = FieldDef::new("ngap.NGAPIESupportInformationRequestItem_element", "NGAPIESupportInformationRequestItem", FieldType::None);
    NGAP_PROTOCOL_IE_ID = FieldDef::new("ngap.ngap_ProtocolIE_Id", "ngap-ProtocolIE-Id", FieldType::Uint32).strings(Strings::Values(&ID_VALUES));
    NGAPIESUPPORT_INFORMATION_RESPONSE_LIST = FieldDef::new("ngap.NGAPIESupportInformationResponseList", "NGAPIESupportInformationResponseList", FieldType::Uint32);
    NGAPIESUPPORT_INFORMATION_RESPONSE_ITEM_ELEMENT = FieldDef::new("ngap.NGAPIESupportInformationResponseItem_element", "NGAPIESupportInformationResponseItem", FieldType::None);
    NGAP_PROTOCOL_IESUPPORT_INFO = FieldDef::new("ngap.ngap_ProtocolIESupportInfo", "ngap-ProtocolIESupportInfo", FieldType::Uint32).strings(Strings::Values(&IMSVOICE_SUPPORT_INDICATOR_VALUES));
    NGAP_PROTOCOL_IEPRESENCE_INFO = FieldDef::new("ngap.ngap_ProtocolIEPresenceInfo", "ngap-ProtocolIEPresenceInfo", FieldType::Uint32).strings(Strings::Values(&NGAP_PROTOCOL_IEPRESENCE_INFO_VALUES));
    AMFCONFIGURATION_UPDATE_ELEMENT = FieldDef::new("ngap.AMFConfigurationUpdate_element", "AMFConfigurationUpdate", FieldType::None);
    AMFSTATUS_INDICATION_ELEMENT = FieldDef::new("ngap.AMFStatusIndication_element", "AMFStatusIndication", FieldType::None);
    CELL_TRAFFIC_TRACE_ELEMENT = FieldDef::new("ngap.CellTrafficTrace_element", "CellTrafficTrace", FieldType::None);
    DEACTIVATE_TRACE_ELEMENT = FieldDef::new("ngap.DeactivateTrace_element", "DeactivateTrace", FieldType::None);
    DOWNLINK_NASTRANSPORT_ELEMENT = FieldDef::new("ngap.DownlinkNASTransport_element", "DownlinkNASTransport", FieldType::None);
    DOWNLINK_NON_UEASSOCIATED_NRPPA_TRANSPORT_ELEMENT = FieldDef::new("ngap.DownlinkNonUEAssociatedNRPPaTransport_element", "DownlinkNonUEAssociatedNRPPaTransport", FieldType::None);
    DOWNLINK_RANCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("ngap.DownlinkRANConfigurationTransfer_element", "DownlinkRANConfigurationTransfer", FieldType::None);
    DOWNLINK_RANSTATUS_TRANSFER_ELEMENT = FieldDef::new("ngap.DownlinkRANStatusTransfer_element", "DownlinkRANStatusTransfer", FieldType::None);
    DOWNLINK_UEASSOCIATED_NRPPA_TRANSPORT_ELEMENT = FieldDef::new("ngap.DownlinkUEAssociatedNRPPaTransport_element", "DownlinkUEAssociatedNRPPaTransport", FieldType::None);
    ERROR_INDICATION_ELEMENT = FieldDef::new("ngap.ErrorIndication_element", "ErrorIndication", FieldType::None);
    HANDOVER_CANCEL_ELEMENT = FieldDef::new("ngap.HandoverCancel_element", "HandoverCancel", FieldType::None);
    HANDOVER_NOTIFY_ELEMENT = FieldDef::new("ngap.HandoverNotify_element", "HandoverNotify", FieldType::None);
    HANDOVER_REQUIRED_ELEMENT = FieldDef::new("ngap.HandoverRequired_element", "HandoverRequired", FieldType::None);
    HANDOVER_REQUEST_ELEMENT = FieldDef::new("ngap.HandoverRequest_element", "HandoverRequest", FieldType::None);
    INITIAL_CONTEXT_SETUP_REQUEST_ELEMENT = FieldDef::new("ngap.InitialContextSetupRequest_element", "InitialContextSetupRequest", FieldType::None);
    INITIAL_UEMESSAGE_ELEMENT = FieldDef::new("ngap.InitialUEMessage_element", "InitialUEMessage", FieldType::None);
    LOCATION_REPORTING_CONTROL_ELEMENT = FieldDef::new("ngap.LocationReportingControl_element", "LocationReportingControl", FieldType::None);
    LOCATION_REPORTING_FAILURE_INDICATION_ELEMENT = FieldDef::new("ngap.LocationReportingFailureIndication_element", "LocationReportingFailureIndication", FieldType::None);
    LOCATION_REPORT_ELEMENT = FieldDef::new("ngap.LocationReport_element", "LocationReport", FieldType::None);
    NASNON_DELIVERY_INDICATION_ELEMENT = FieldDef::new("ngap.NASNonDeliveryIndication_element", "NASNonDeliveryIndication", FieldType::None);
    NGRESET_ELEMENT = FieldDef::new("ngap.NGReset_element", "NGReset", FieldType::None);
    NGSETUP_REQUEST_ELEMENT = FieldDef::new("ngap.NGSetupRequest_element", "NGSetupRequest", FieldType::None);
    OVERLOAD_START_ELEMENT = FieldDef::new("ngap.OverloadStart_element", "OverloadStart", FieldType::None);
    OVERLOAD_STOP_ELEMENT = FieldDef::new("ngap.OverloadStop_element", "OverloadStop", FieldType::None);
    PAGING_ELEMENT = FieldDef::new("ngap.Paging_element", "Paging", FieldType::None);
    PATH_SWITCH_REQUEST_ELEMENT = FieldDef::new("ngap.PathSwitchRequest_element", "PathSwitchRequest", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_REQUEST_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyRequest_element", "PDUSessionResourceModifyRequest", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_INDICATION_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyIndication_element", "PDUSessionResourceModifyIndication", FieldType::None);
    PDUSESSION_RESOURCE_RELEASE_COMMAND_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleaseCommand_element", "PDUSessionResourceReleaseCommand", FieldType::None);
    PDUSESSION_RESOURCE_SETUP_REQUEST_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupRequest_element", "PDUSessionResourceSetupRequest", FieldType::None);
    PDUSESSION_RESOURCE_NOTIFY_ELEMENT = FieldDef::new("ngap.PDUSessionResourceNotify_element", "PDUSessionResourceNotify", FieldType::None);
    PRIVATE_MESSAGE_ELEMENT = FieldDef::new("ngap.PrivateMessage_element", "PrivateMessage", FieldType::None);
    PRIVATE_IES = FieldDef::new("ngap.privateIEs", "privateIEs", FieldType::Uint32);
    PRIVATE_IE_FIELD_ELEMENT = FieldDef::new("ngap.PrivateIE_Field_element", "PrivateIE-Field", FieldType::None);
    ID_2 = FieldDef::new("ngap.id", "id", FieldType::Uint32).strings(Strings::Values(&ID_2_VALUES));
    LOCAL = FieldDef::new("ngap.local", "local", FieldType::Uint32);
    GLOBAL = FieldDef::new("ngap.global", "global", FieldType::Oid);
    PWSCANCEL_REQUEST_ELEMENT = FieldDef::new("ngap.PWSCancelRequest_element", "PWSCancelRequest", FieldType::None);
    PWSFAILURE_INDICATION_ELEMENT = FieldDef::new("ngap.PWSFailureIndication_element", "PWSFailureIndication", FieldType::None);
    PWSRESTART_INDICATION_ELEMENT = FieldDef::new("ngap.PWSRestartIndication_element", "PWSRestartIndication", FieldType::None);
    RANCONFIGURATION_UPDATE_ELEMENT = FieldDef::new("ngap.RANConfigurationUpdate_element", "RANConfigurationUpdate", FieldType::None);
    REROUTE_NASREQUEST_ELEMENT = FieldDef::new("ngap.RerouteNASRequest_element", "RerouteNASRequest", FieldType::None);
    RRCINACTIVE_TRANSITION_REPORT_ELEMENT = FieldDef::new("ngap.RRCInactiveTransitionReport_element", "RRCInactiveTransitionReport", FieldType::None);
    TRACE_FAILURE_INDICATION_ELEMENT = FieldDef::new("ngap.TraceFailureIndication_element", "TraceFailureIndication", FieldType::None);
    TRACE_START_ELEMENT = FieldDef::new("ngap.TraceStart_element", "TraceStart", FieldType::None);
    UECONTEXT_MODIFICATION_REQUEST_ELEMENT = FieldDef::new("ngap.UEContextModificationRequest_element", "UEContextModificationRequest", FieldType::None);
    UECONTEXT_RELEASE_COMMAND_ELEMENT = FieldDef::new("ngap.UEContextReleaseCommand_element", "UEContextReleaseCommand", FieldType::None);
    UECONTEXT_RELEASE_REQUEST_ELEMENT = FieldDef::new("ngap.UEContextReleaseRequest_element", "UEContextReleaseRequest", FieldType::None);
    UERADIO_CAPABILITY_CHECK_REQUEST_ELEMENT = FieldDef::new("ngap.UERadioCapabilityCheckRequest_element", "UERadioCapabilityCheckRequest", FieldType::None);
    UERADIO_CAPABILITY_INFO_INDICATION_ELEMENT = FieldDef::new("ngap.UERadioCapabilityInfoIndication_element", "UERadioCapabilityInfoIndication", FieldType::None);
    UETNLABINDING_RELEASE_REQUEST_ELEMENT = FieldDef::new("ngap.UETNLABindingReleaseRequest_element", "UETNLABindingReleaseRequest", FieldType::None);
    UPLINK_NASTRANSPORT_ELEMENT = FieldDef::new("ngap.UplinkNASTransport_element", "UplinkNASTransport", FieldType::None);
    UPLINK_NON_UEASSOCIATED_NRPPA_TRANSPORT_ELEMENT = FieldDef::new("ngap.UplinkNonUEAssociatedNRPPaTransport_element", "UplinkNonUEAssociatedNRPPaTransport", FieldType::None);
    UPLINK_RANCONFIGURATION_TRANSFER_ELEMENT = FieldDef::new("ngap.UplinkRANConfigurationTransfer_element", "UplinkRANConfigurationTransfer", FieldType::None);
    UPLINK_RANSTATUS_TRANSFER_ELEMENT = FieldDef::new("ngap.UplinkRANStatusTransfer_element", "UplinkRANStatusTransfer", FieldType::None);
    UPLINK_UEASSOCIATED_NRPPA_TRANSPORT_ELEMENT = FieldDef::new("ngap.UplinkUEAssociatedNRPPaTransport_element", "UplinkUEAssociatedNRPPaTransport", FieldType::None);
    WRITE_REPLACE_WARNING_REQUEST_ELEMENT = FieldDef::new("ngap.WriteReplaceWarningRequest_element", "WriteReplaceWarningRequest", FieldType::None);
    SECONDARY_RATDATA_USAGE_REPORT_ELEMENT = FieldDef::new("ngap.SecondaryRATDataUsageReport_element", "SecondaryRATDataUsageReport", FieldType::None);
    UPLINK_RIMINFORMATION_TRANSFER_ELEMENT = FieldDef::new("ngap.UplinkRIMInformationTransfer_element", "UplinkRIMInformationTransfer", FieldType::None);
    DOWNLINK_RIMINFORMATION_TRANSFER_ELEMENT = FieldDef::new("ngap.DownlinkRIMInformationTransfer_element", "DownlinkRIMInformationTransfer", FieldType::None);
    RETRIEVE_UEINFORMATION_ELEMENT = FieldDef::new("ngap.RetrieveUEInformation_element", "RetrieveUEInformation", FieldType::None);
    UEINFORMATION_TRANSFER_ELEMENT = FieldDef::new("ngap.UEInformationTransfer_element", "UEInformationTransfer", FieldType::None);
    RANCPRELOCATION_INDICATION_ELEMENT = FieldDef::new("ngap.RANCPRelocationIndication_element", "RANCPRelocationIndication", FieldType::None);
    UECONTEXT_RESUME_REQUEST_ELEMENT = FieldDef::new("ngap.UEContextResumeRequest_element", "UEContextResumeRequest", FieldType::None);
    UECONTEXT_SUSPEND_REQUEST_ELEMENT = FieldDef::new("ngap.UEContextSuspendRequest_element", "UEContextSuspendRequest", FieldType::None);
    UERADIO_CAPABILITY_IDMAPPING_REQUEST_ELEMENT = FieldDef::new("ngap.UERadioCapabilityIDMappingRequest_element", "UERadioCapabilityIDMappingRequest", FieldType::None);
    HANDOVER_SUCCESS_ELEMENT = FieldDef::new("ngap.HandoverSuccess_element", "HandoverSuccess", FieldType::None);
    UPLINK_RANEARLY_STATUS_TRANSFER_ELEMENT = FieldDef::new("ngap.UplinkRANEarlyStatusTransfer_element", "UplinkRANEarlyStatusTransfer", FieldType::None);
    DOWNLINK_RANEARLY_STATUS_TRANSFER_ELEMENT = FieldDef::new("ngap.DownlinkRANEarlyStatusTransfer_element", "DownlinkRANEarlyStatusTransfer", FieldType::None);
    AMFCPRELOCATION_INDICATION_ELEMENT = FieldDef::new("ngap.AMFCPRelocationIndication_element", "AMFCPRelocationIndication", FieldType::None);
    CONNECTION_ESTABLISHMENT_INDICATION_ELEMENT = FieldDef::new("ngap.ConnectionEstablishmentIndication_element", "ConnectionEstablishmentIndication", FieldType::None);
    BROADCAST_SESSION_MODIFICATION_REQUEST_ELEMENT = FieldDef::new("ngap.BroadcastSessionModificationRequest_element", "BroadcastSessionModificationRequest", FieldType::None);
    BROADCAST_SESSION_RELEASE_REQUEST_ELEMENT = FieldDef::new("ngap.BroadcastSessionReleaseRequest_element", "BroadcastSessionReleaseRequest", FieldType::None);
    BROADCAST_SESSION_SETUP_REQUEST_ELEMENT = FieldDef::new("ngap.BroadcastSessionSetupRequest_element", "BroadcastSessionSetupRequest", FieldType::None);
    DISTRIBUTION_SETUP_REQUEST_ELEMENT = FieldDef::new("ngap.DistributionSetupRequest_element", "DistributionSetupRequest", FieldType::None);
    DISTRIBUTION_RELEASE_REQUEST_ELEMENT = FieldDef::new("ngap.DistributionReleaseRequest_element", "DistributionReleaseRequest", FieldType::None);
    MULTICAST_SESSION_ACTIVATION_REQUEST_ELEMENT = FieldDef::new("ngap.MulticastSessionActivationRequest_element", "MulticastSessionActivationRequest", FieldType::None);
    MULTICAST_SESSION_DEACTIVATION_REQUEST_ELEMENT = FieldDef::new("ngap.MulticastSessionDeactivationRequest_element", "MulticastSessionDeactivationRequest", FieldType::None);
    MULTICAST_SESSION_UPDATE_REQUEST_ELEMENT = FieldDef::new("ngap.MulticastSessionUpdateRequest_element", "MulticastSessionUpdateRequest", FieldType::None);
    MULTICAST_GROUP_PAGING_ELEMENT = FieldDef::new("ngap.MulticastGroupPaging_element", "MulticastGroupPaging", FieldType::None);
    BROADCAST_SESSION_RELEASE_REQUIRED_ELEMENT = FieldDef::new("ngap.BroadcastSessionReleaseRequired_element", "BroadcastSessionReleaseRequired", FieldType::None);
    AMFCONFIGURATION_UPDATE_ACKNOWLEDGE_ELEMENT = FieldDef::new("ngap.AMFConfigurationUpdateAcknowledge_element", "AMFConfigurationUpdateAcknowledge", FieldType::None);
    HANDOVER_CANCEL_ACKNOWLEDGE_ELEMENT = FieldDef::new("ngap.HandoverCancelAcknowledge_element", "HandoverCancelAcknowledge", FieldType::None);
    HANDOVER_COMMAND_ELEMENT = FieldDef::new("ngap.HandoverCommand_element", "HandoverCommand", FieldType::None);
    HANDOVER_REQUEST_ACKNOWLEDGE_ELEMENT = FieldDef::new("ngap.HandoverRequestAcknowledge_element", "HandoverRequestAcknowledge", FieldType::None);
    INITIAL_CONTEXT_SETUP_RESPONSE_ELEMENT = FieldDef::new("ngap.InitialContextSetupResponse_element", "InitialContextSetupResponse", FieldType::None);
    NGRESET_ACKNOWLEDGE_ELEMENT = FieldDef::new("ngap.NGResetAcknowledge_element", "NGResetAcknowledge", FieldType::None);
    NGSETUP_RESPONSE_ELEMENT = FieldDef::new("ngap.NGSetupResponse_element", "NGSetupResponse", FieldType::None);
    PATH_SWITCH_REQUEST_ACKNOWLEDGE_ELEMENT = FieldDef::new("ngap.PathSwitchRequestAcknowledge_element", "PathSwitchRequestAcknowledge", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_RESPONSE_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyResponse_element", "PDUSessionResourceModifyResponse", FieldType::None);
    PDUSESSION_RESOURCE_MODIFY_CONFIRM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceModifyConfirm_element", "PDUSessionResourceModifyConfirm", FieldType::None);
    PDUSESSION_RESOURCE_RELEASE_RESPONSE_ELEMENT = FieldDef::new("ngap.PDUSessionResourceReleaseResponse_element", "PDUSessionResourceReleaseResponse", FieldType::None);
    PDUSESSION_RESOURCE_SETUP_RESPONSE_ELEMENT = FieldDef::new("ngap.PDUSessionResourceSetupResponse_element", "PDUSessionResourceSetupResponse", FieldType::None);
    PWSCANCEL_RESPONSE_ELEMENT = FieldDef::new("ngap.PWSCancelResponse_element", "PWSCancelResponse", FieldType::None);
    RANCONFIGURATION_UPDATE_ACKNOWLEDGE_ELEMENT = FieldDef::new("ngap.RANConfigurationUpdateAcknowledge_element", "RANConfigurationUpdateAcknowledge", FieldType::None);
    UECONTEXT_MODIFICATION_RESPONSE_ELEMENT = FieldDef::new("ngap.UEContextModificationResponse_element", "UEContextModificationResponse", FieldType::None);
    UECONTEXT_RELEASE_COMPLETE_ELEMENT = FieldDef::new("ngap.UEContextReleaseComplete_element", "UEContextReleaseComplete", FieldType::None);
    UERADIO_CAPABILITY_CHECK_RESPONSE_ELEMENT = FieldDef::new("ngap.UERadioCapabilityCheckResponse_element", "UERadioCapabilityCheckResponse", FieldType::None);
    WRITE_REPLACE_WARNING_RESPONSE_ELEMENT = FieldDef::new("ngap.WriteReplaceWarningResponse_element", "WriteReplaceWarningResponse", FieldType::None);
    UECONTEXT_RESUME_RESPONSE_ELEMENT = FieldDef::new("ngap.UEContextResumeResponse_element", "UEContextResumeResponse", FieldType::None);
    UECONTEXT_SUSPEND_RESPONSE_ELEMENT = FieldDef::new("ngap.UEContextSuspendResponse_element", "UEContextSuspendResponse", FieldType::None);
    UERADIO_CAPABILITY_IDMAPPING_RESPONSE_ELEMENT = FieldDef::new("ngap.UERadioCapabilityIDMappingResponse_element", "UERadioCapabilityIDMappingResponse", FieldType::None);
    BROADCAST_SESSION_MODIFICATION_RESPONSE_ELEMENT = FieldDef::new("ngap.BroadcastSessionModificationResponse_element", "BroadcastSessionModificationResponse", FieldType::None);
    BROADCAST_SESSION_RELEASE_RESPONSE_ELEMENT = FieldDef::new("ngap.BroadcastSessionReleaseResponse_element", "BroadcastSessionReleaseResponse", FieldType::None);
    BROADCAST_SESSION_SETUP_RESPONSE_ELEMENT = FieldDef::new("ngap.BroadcastSessionSetupResponse_element", "BroadcastSessionSetupResponse", FieldType::None);
    DISTRIBUTION_SETUP_RESPONSE_ELEMENT = FieldDef::new("ngap.DistributionSetupResponse_element", "DistributionSetupResponse", FieldType::None);
    DISTRIBUTION_RELEASE_RESPONSE_ELEMENT = FieldDef::new("ngap.DistributionReleaseResponse_element", "DistributionReleaseResponse", FieldType::None);
    MULTICAST_SESSION_ACTIVATION_RESPONSE_ELEMENT = FieldDef::new("ngap.MulticastSessionActivationResponse_element", "MulticastSessionActivationResponse", FieldType::None);
    MULTICAST_SESSION_DEACTIVATION_RESPONSE_ELEMENT = FieldDef::new("ngap.MulticastSessionDeactivationResponse_element", "MulticastSessionDeactivationResponse", FieldType::None);
    MULTICAST_SESSION_UPDATE_RESPONSE_ELEMENT = FieldDef::new("ngap.MulticastSessionUpdateResponse_element", "MulticastSessionUpdateResponse", FieldType::None);
    AMFCONFIGURATION_UPDATE_FAILURE_ELEMENT = FieldDef::new("ngap.AMFConfigurationUpdateFailure_element", "AMFConfigurationUpdateFailure", FieldType::None);
    HANDOVER_PREPARATION_FAILURE_ELEMENT = FieldDef::new("ngap.HandoverPreparationFailure_element", "HandoverPreparationFailure", FieldType::None);
    HANDOVER_FAILURE_ELEMENT = FieldDef::new("ngap.HandoverFailure_element", "HandoverFailure", FieldType::None);
    INITIAL_CONTEXT_SETUP_FAILURE_ELEMENT = FieldDef::new("ngap.InitialContextSetupFailure_element", "InitialContextSetupFailure", FieldType::None);
    NGSETUP_FAILURE_ELEMENT = FieldDef::new("ngap.NGSetupFailure_element", "NGSetupFailure", FieldType::None);
    PATH_SWITCH_REQUEST_FAILURE_ELEMENT = FieldDef::new("ngap.PathSwitchRequestFailure_element", "PathSwitchRequestFailure", FieldType::None);
    RANCONFIGURATION_UPDATE_FAILURE_ELEMENT = FieldDef::new("ngap.RANConfigurationUpdateFailure_element", "RANConfigurationUpdateFailure", FieldType::None);
    UECONTEXT_MODIFICATION_FAILURE_ELEMENT = FieldDef::new("ngap.UEContextModificationFailure_element", "UEContextModificationFailure", FieldType::None);
    UECONTEXT_RESUME_FAILURE_ELEMENT = FieldDef::new("ngap.UEContextResumeFailure_element", "UEContextResumeFailure", FieldType::None);
    UECONTEXT_SUSPEND_FAILURE_ELEMENT = FieldDef::new("ngap.UEContextSuspendFailure_element", "UEContextSuspendFailure", FieldType::None);
    BROADCAST_SESSION_MODIFICATION_FAILURE_ELEMENT = FieldDef::new("ngap.BroadcastSessionModificationFailure_element", "BroadcastSessionModificationFailure", FieldType::None);
    BROADCAST_SESSION_SETUP_FAILURE_ELEMENT = FieldDef::new("ngap.BroadcastSessionSetupFailure_element", "BroadcastSessionSetupFailure", FieldType::None);
    DISTRIBUTION_SETUP_FAILURE_ELEMENT = FieldDef::new("ngap.DistributionSetupFailure_element", "DistributionSetupFailure", FieldType::None);
    MULTICAST_SESSION_ACTIVATION_FAILURE_ELEMENT = FieldDef::new("ngap.MulticastSessionActivationFailure_element", "MulticastSessionActivationFailure", FieldType::None);
    MULTICAST_SESSION_UPDATE_FAILURE_ELEMENT = FieldDef::new("ngap.MulticastSessionUpdateFailure_element", "MulticastSessionUpdateFailure", FieldType::None);
    TRANSPORT_LAYER_ADDRESS_IPV4 = FieldDef::new("ngap.TransportLayerAddressIPv4", "TransportLayerAddress (IPv4)", FieldType::Ipv4);
    TRANSPORT_LAYER_ADDRESS_IPV6 = FieldDef::new("ngap.TransportLayerAddressIPv6", "TransportLayerAddress (IPv6)", FieldType::Ipv6);
    WARNING_MESSAGE_CONTENTS_NB_PAGES = FieldDef::new("ngap.WarningMessageContents.nb_pages", "Number of Pages", FieldType::Uint8);
    SERIAL_NUMBER_GS = FieldDef::new("ngap.SerialNumber.gs", "Geographical Scope", FieldType::Uint16).mask(0xc000).strings(Strings::Values(&SERIAL_NUMBER_GS_VALUES));
    SERIAL_NUMBER_MSG_CODE = FieldDef::new("ngap.SerialNumber.msg_code", "Message Code", FieldType::Uint16).mask(0x3ff0);
    SERIAL_NUMBER_UPD_NB = FieldDef::new("ngap.SerialNumber.upd_nb", "Update Number", FieldType::Uint16).mask(0xf);
    WARNING_TYPE_VALUE = FieldDef::new("ngap.WarningType.value", "Warning Type Value", FieldType::Uint16).mask(0xfe00).strings(Strings::Values(&WARNING_TYPE_VALUE_VALUES));
    WARNING_TYPE_EMERGENCY_USER_ALERT = FieldDef::new("ngap.WarningType.emergency_user_alert", "Emergency User Alert", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Yes", "No")));
    WARNING_TYPE_POPUP = FieldDef::new("ngap.WarningType.popup", "Popup", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Yes", "No")));
    WARNING_MESSAGE_CONTENTS_DECODED_PAGE = FieldDef::new("ngap.WarningMessageContents.decoded_page", "Decoded Page", FieldType::String);
    NGRANTRACE_ID_TRACE_ID = FieldDef::new("ngap.NGRANTraceID.TraceID", "TraceID", FieldType::Uint24).base(Base::Hex);
    NGRANTRACE_ID_TRACE_RECORDING_SESSION_REFERENCE = FieldDef::new("ngap.NGRANTraceID.TraceRecordingSessionReference", "TraceRecordingSessionReference", FieldType::Uint16).base(Base::Hex);
    INTERFACES_TO_TRACE_NG_C = FieldDef::new("ngap.InterfacesToTrace.NG_C", "NG-C", FieldType::Boolean).bits(8).mask(0x80);
    INTERFACES_TO_TRACE_XN_C = FieldDef::new("ngap.InterfacesToTrace.Xn_C", "Xn-C", FieldType::Boolean).bits(8).mask(0x40);
    INTERFACES_TO_TRACE_UU = FieldDef::new("ngap.InterfacesToTrace.Uu", "Uu", FieldType::Boolean).bits(8).mask(0x20);
    INTERFACES_TO_TRACE_F1_C = FieldDef::new("ngap.InterfacesToTrace.F1_C", "F1-C", FieldType::Boolean).bits(8).mask(0x10);
    INTERFACES_TO_TRACE_E1 = FieldDef::new("ngap.InterfacesToTrace.E1", "E1", FieldType::Boolean).bits(8).mask(0x8);
    INTERFACES_TO_TRACE_RESERVED = FieldDef::new("ngap.InterfacesToTrace.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x7);
    RATRESTRICTION_INFORMATION_E_UTRA = FieldDef::new("ngap.RATRestrictionInformation.e_UTRA", "e-UTRA", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    RATRESTRICTION_INFORMATION_N_R = FieldDef::new("ngap.RATRestrictionInformation.nR", "nR", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    RATRESTRICTION_INFORMATION_N_R_UNLICENSED = FieldDef::new("ngap.RATRestrictionInformation.nR_unlicensed", "nR-unlicensed", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    RATRESTRICTION_INFORMATION_RESERVED = FieldDef::new("ngap.RATRestrictionInformation.reserved", "reserved", FieldType::Uint8).base(Base::Hex).mask(0x1f);
    PRIMARY_RATRESTRICTION_E_UTRA = FieldDef::new("ngap.primaryRATRestriction.e_UTRA", "e-UTRA", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_N_R = FieldDef::new("ngap.primaryRATRestriction.nR", "nR", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_N_R_UNLICENSED = FieldDef::new("ngap.primaryRATRestriction.nR_unlicensed", "nR-unlicensed", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_N_R_LEO = FieldDef::new("ngap.primaryRATRestriction.nR_LEO", "nR-LEO", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_N_R_MEO = FieldDef::new("ngap.primaryRATRestriction.nR_MEO", "nR-MEO", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_N_R_GEO = FieldDef::new("ngap.primaryRATRestriction.nR_GEO", "nR-GEO", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_N_R_OTHERSAT = FieldDef::new("ngap.primaryRATRestriction.nR_OTHERSAT", "nR-OTHERSAT", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    PRIMARY_RATRESTRICTION_RESERVED = FieldDef::new("ngap.primaryRATRestriction.reserved", "reserved", FieldType::Uint8).base(Base::Hex).mask(0x1);
    SECONDARY_RATRESTRICTION_E_UTRA = FieldDef::new("ngap.secondaryRATRestriction.e_UTRA", "e-UTRA", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    SECONDARY_RATRESTRICTION_N_R = FieldDef::new("ngap.secondaryRATRestriction.nR", "nR", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    SECONDARY_RATRESTRICTION_E_UTRA_UNLICENSED = FieldDef::new("ngap.secondaryRATRestriction.e_UTRA_unlicensed", "e-UTRA-unlicensed", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    SECONDARY_RATRESTRICTION_N_R_UNLICENSED = FieldDef::new("ngap.secondaryRATRestriction.nR_unlicensed", "nR-unlicensed", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Restricted", "Not restricted")));
    SECONDARY_RATRESTRICTION_RESERVED = FieldDef::new("ngap.secondaryRATRestriction.reserved", "reserved", FieldType::Uint8).base(Base::Hex).mask(0xf);
    NRENCRYPTION_ALGORITHMS_NEA1 = FieldDef::new("ngap.NrencryptionAlgorithms.nea1", "128-NEA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRENCRYPTION_ALGORITHMS_NEA2 = FieldDef::new("ngap.NrencryptionAlgorithms.nea2", "128-NEA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRENCRYPTION_ALGORITHMS_NEA3 = FieldDef::new("ngap.NrencryptionAlgorithms.nea3", "128-NEA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRENCRYPTION_ALGORITHMS_RESERVED = FieldDef::new("ngap.NrencryptionAlgorithms.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    NRINTEGRITY_PROTECTION_ALGORITHMS_NIA1 = FieldDef::new("ngap.NrintegrityProtectionAlgorithms.nia1", "128-NIA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRINTEGRITY_PROTECTION_ALGORITHMS_NIA2 = FieldDef::new("ngap.NrintegrityProtectionAlgorithms.nia2", "128-NIA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRINTEGRITY_PROTECTION_ALGORITHMS_NIA3 = FieldDef::new("ngap.NrintegrityProtectionAlgorithms.nia3", "128-NIA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    NRINTEGRITY_PROTECTION_ALGORITHMS_RESERVED = FieldDef::new("ngap.NrintegrityProtectionAlgorithms.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    EUTRAENCRYPTION_ALGORITHMS_EEA1 = FieldDef::new("ngap.EUTRAencryptionAlgorithms.eea1", "128-EEA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EUTRAENCRYPTION_ALGORITHMS_EEA2 = FieldDef::new("ngap.EUTRAencryptionAlgorithms.eea2", "128-EEA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EUTRAENCRYPTION_ALGORITHMS_EEA3 = FieldDef::new("ngap.EUTRAencryptionAlgorithms.eea3", "128-EEA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EUTRAENCRYPTION_ALGORITHMS_RESERVED = FieldDef::new("ngap.EUTRAencryptionAlgorithms.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    EUTRAINTEGRITY_PROTECTION_ALGORITHMS_EIA1 = FieldDef::new("ngap.EUTRAintegrityProtectionAlgorithms.eia1", "128-EIA1", FieldType::Boolean).bits(16).mask(0x8000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EUTRAINTEGRITY_PROTECTION_ALGORITHMS_EIA2 = FieldDef::new("ngap.EUTRAintegrityProtectionAlgorithms.eia2", "128-EIA2", FieldType::Boolean).bits(16).mask(0x4000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EUTRAINTEGRITY_PROTECTION_ALGORITHMS_EIA3 = FieldDef::new("ngap.EUTRAintegrityProtectionAlgorithms.eia3", "128-EIA3", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Supported", "Not supported")));
    EUTRAINTEGRITY_PROTECTION_ALGORITHMS_RESERVED = FieldDef::new("ngap.EUTRAintegrityProtectionAlgorithms.reserved", "Reserved", FieldType::Uint16).base(Base::Hex).mask(0x1fff);
    MEASUREMENTS_TO_ACTIVATE_M1 = FieldDef::new("ngap.MeasurementsToActivate.M1", "M1", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_M2 = FieldDef::new("ngap.MeasurementsToActivate.M2", "M2", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_M4 = FieldDef::new("ngap.MeasurementsToActivate.M4", "M4", FieldType::Boolean).bits(8).mask(0x20).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_M5 = FieldDef::new("ngap.MeasurementsToActivate.M5", "M5", FieldType::Boolean).bits(8).mask(0x10).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_M6 = FieldDef::new("ngap.MeasurementsToActivate.M6", "M6", FieldType::Boolean).bits(8).mask(0x8).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_M7 = FieldDef::new("ngap.MeasurementsToActivate.M7", "M7", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_M1_FROM_EVENT = FieldDef::new("ngap.MeasurementsToActivate.M1_from_event", "M1 from event", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MEASUREMENTS_TO_ACTIVATE_RESERVED = FieldDef::new("ngap.MeasurementsToActivate.reserved", "Reserved", FieldType::Boolean).bits(8).mask(0x1);
    MDT_LOCATION_INFORMATION_GNSS = FieldDef::new("ngap.MDT_Location_Information.GNSS", "GNSS", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Activated", "Deactivated")));
    MDT_LOCATION_INFORMATION_RESERVED = FieldDef::new("ngap.MDT_Location_Information.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x7f);
    GLOBAL_CABLE_ID_STR = FieldDef::new("ngap.GlobalCable_ID.str", "GlobalCable-ID", FieldType::String);
    UPDATE_FEEDBACK_CN_PDB_DL = FieldDef::new("ngap.UpdateFeedback.CN_PDB_DL", "CN PDB DL", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Not updated", "Updated")));
    UPDATE_FEEDBACK_CN_PDB_UL = FieldDef::new("ngap.UpdateFeedback.CN_PDB_UL", "CN PDB UL", FieldType::Boolean).bits(8).mask(0x40).strings(Strings::TrueFalse(&("Not updated", "Updated")));
    UPDATE_FEEDBACK_RESERVED = FieldDef::new("ngap.UpdateFeedback.reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0x3f);
    LAST_VISITED_NGRANCELL_INFORMATION_ELEMENT = FieldDef::new("ngap.LastVisitedNGRANCellInformation_element", "LastVisitedNGRANCellInformation", FieldType::None);
    M6_DELAY_THRESHOLD = FieldDef::new("ngap.M6DelayThreshold", "M6DelayThreshold", FieldType::Uint32).strings(Strings::Values(&M6_DELAY_THRESHOLD_VALUES));
    SOURCE_NGRANNODE_TO_TARGET_NGRANNODE_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("ngap.SourceNGRANNode_ToTargetNGRANNode_TransparentContainer_element", "SourceNGRANNode-ToTargetNGRANNode-TransparentContainer", FieldType::None);
    TARGET_NGRANNODE_TO_SOURCE_NGRANNODE_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("ngap.TargetNGRANNode_ToSourceNGRANNode_TransparentContainer_element", "TargetNGRANNode-ToSourceNGRANNode-TransparentContainer", FieldType::None);
    TARGET_NGRANNODE_TO_SOURCE_NGRANNODE_FAILURE_TRANSPARENT_CONTAINER_ELEMENT = FieldDef::new("ngap.TargetNGRANNode_ToSourceNGRANNode_FailureTransparentContainer_element", "TargetNGRANNode-ToSourceNGRANNode-FailureTransparentContainer", FieldType::None);
    CELL_CAGLIST = FieldDef::new("ngap.cellCAGList", "cellCAGList", FieldType::Uint32);
    CELL_SIZE = FieldDef::new("ngap.cellSize", "cellSize", FieldType::Uint32).strings(Strings::Values(&CELL_SIZE_VALUES));
    DRBS_TO_QOS_FLOWS_MAPPING_ITEM_ELEMENT = FieldDef::new("ngap.DRBsToQosFlowsMappingItem_element", "DRBsToQosFlowsMappingItem", FieldType::None);
    E_RABINFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.E_RABInformationItem_element", "E-RABInformationItem", FieldType::None);
    D_LFORWARDING = FieldDef::new("ngap.dLForwarding", "dLForwarding", FieldType::Uint32).strings(Strings::Values(&D_LFORWARDING_VALUES));
    N_GRANCELL_ELEMENT = FieldDef::new("ngap.nGRANCell_element", "nGRANCell", FieldType::None);
    E_UTRANCELL = FieldDef::new("ngap.eUTRANCell", "eUTRANCell", FieldType::Bytes);
    U_TRANCELL = FieldDef::new("ngap.uTRANCell", "uTRANCell", FieldType::Bytes);
    G_ERANCELL = FieldDef::new("ngap.gERANCell", "gERANCell", FieldType::Bytes);
    LAST_VISITED_CELL_INFORMATION = FieldDef::new("ngap.lastVisitedCellInformation", "lastVisitedCellInformation", FieldType::Uint32).strings(Strings::Values(&LAST_VISITED_CELL_INFORMATION_VALUES));
    GLOBAL_CELL_ID = FieldDef::new("ngap.globalCellID", "globalCellID", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    CELL_TYPE_ELEMENT = FieldDef::new("ngap.cellType_element", "cellType", FieldType::None);
    TIME_UESTAYED_IN_CELL = FieldDef::new("ngap.timeUEStayedInCell", "timeUEStayedInCell", FieldType::Uint32).strings(Strings::Unit(&("s", "s")));
    TIME_UESTAYED_IN_CELL_ENHANCED_GRANULARITY = FieldDef::new("ngap.timeUEStayedInCellEnhancedGranularity", "timeUEStayedInCellEnhancedGranularity", FieldType::Uint32).base(Base::Custom);
    H_OCAUSE_VALUE = FieldDef::new("ngap.hOCauseValue", "hOCauseValue", FieldType::Uint32).strings(Strings::Values(&CAUSE_VALUES));
    PDUSESSION_RESOURCE_INFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.PDUSessionResourceInformationItem_element", "PDUSessionResourceInformationItem", FieldType::None);
    QOS_FLOW_INFORMATION_LIST = FieldDef::new("ngap.qosFlowInformationList", "qosFlowInformationList", FieldType::Uint32);
    D_RBS_TO_QOS_FLOWS_MAPPING_LIST = FieldDef::new("ngap.dRBsToQosFlowsMappingList", "dRBsToQosFlowsMappingList", FieldType::Uint32);
    QOS_FLOW_INFORMATION_ITEM_ELEMENT = FieldDef::new("ngap.QosFlowInformationItem_element", "QosFlowInformationItem", FieldType::None);
    R_RCCONTAINER = FieldDef::new("ngap.rRCContainer", "rRCContainer", FieldType::Bytes);
    P_DUSESSION_RESOURCE_INFORMATION_LIST = FieldDef::new("ngap.pDUSessionResourceInformationList", "pDUSessionResourceInformationList", FieldType::Uint32);
    E_RABINFORMATION_LIST = FieldDef::new("ngap.e_RABInformationList", "e-RABInformationList", FieldType::Uint32);
    TARGET_CELL_ID = FieldDef::new("ngap.targetCell_ID", "targetCell-ID", FieldType::Uint32).strings(Strings::Values(&N_GRAN_CGI_VALUES));
    U_EHISTORY_INFORMATION = FieldDef::new("ngap.uEHistoryInformation", "uEHistoryInformation", FieldType::Uint32);
    CELL_CAGINFORMATION_ELEMENT = FieldDef::new("ngap.cell_CAGInformation_element", "cell-CAGInformation", FieldType::None);
    LAST_VISITED_CELL_ITEM_ELEMENT = FieldDef::new("ngap.LastVisitedCellItem_element", "LastVisitedCellItem", FieldType::None);
    NUMBER_PAGES_LE15 = FieldDef::new("ngap.number_pages_le15", "Number of pages should be <=15", FieldType::None);
}

/// What is done with values besides.
pub(crate) mod word {
    pub(crate) const PLMN: u16 = 3;
    pub(crate) const ADDRESS: u16 = 4;
    pub(crate) const NAS: u16 = 5;
    pub(crate) const RADIO_CAPABILITY: u16 = 6;
    pub(crate) const PAGING_NR: u16 = 7;
    pub(crate) const PAGING_EUTRA: u16 = 8;
    pub(crate) const IN_TAI: u16 = 9;
    pub(crate) const IN_NR_CGI: u16 = 10;
    pub(crate) const IN_EUTRA_CGI: u16 = 11;
    pub(crate) const IN_GUAMI: u16 = 12;
    pub(crate) const TRACE_ID: u16 = 13;
    pub(crate) const SERIAL_NUMBER: u16 = 14;
    pub(crate) const WARNING_TYPE: u16 = 15;
    pub(crate) const NR_ENCRYPTION: u16 = 16;
    pub(crate) const NR_INTEGRITY: u16 = 17;
    pub(crate) const EUTRA_ENCRYPTION: u16 = 18;
    pub(crate) const EUTRA_INTEGRITY: u16 = 19;
    pub(crate) const INTERFACES: u16 = 20;
    pub(crate) const RAT_RESTRICTION: u16 = 21;
    pub(crate) const PRIMARY_RAT: u16 = 22;
    pub(crate) const SECONDARY_RAT: u16 = 23;
    pub(crate) const MEASUREMENTS: u16 = 24;
    pub(crate) const MDT_LOCATION: u16 = 25;
    pub(crate) const UPDATE_FEEDBACK: u16 = 26;
    pub(crate) const IN_LAI: u16 = 27;
    pub(crate) const IN_EPS_TAI: u16 = 28;
    pub(crate) const MESSAGE: u16 = 29;
    pub(crate) const SECURITY_PARAMETERS: u16 = 30;
    pub(crate) const TIME: u16 = 31;
    pub(crate) const CABLE: u16 = 32;
}

/// The types.
pub(crate) static SCHEMA: Schema = Schema {
    top: (1, 48),
    has_layers: true,
    numbers: &[
        0,
        255,
        65535,
        1,
        99,
        1099511627775,
        4095,
        16,
        181,
        256,
        64,
        63,
        32,
        1048575,
        262143,
        16383,
        4294967295,
        131071,
        7,
        4000000000000,
        127,
        1023,
        9,
        15,
        1000,
        -1,
        4096,
        3600,
        86399,
        1007,
        3279165,
        16384,
        100,
        16777215,
        65536,
        1000000,
        640000,
        8,
        60,
        30,
        1024,
        1800,
        40950,
        512,
        1920000,
    ],
    opens: [
        &[
            (0, 8, 119),
            (1, 17, 125),
            (2, 18, 149),
            (3, 21, 158),
            (4, 22, 221),
            (5, 32, 236),
            (6, 35, 263),
            (7, 39, 269),
            (8, 41, 290),
            (9, 43, 296),
            (10, 44, 299),
            (11, 45, 406),
            (12, 61, 565),
            (13, 86, 715),
            (14, 107, 739),
            (15, 108, 188),
            (16, 109, 754),
            (17, 114, 739),
            (18, 115, 835),
            (19, 132, 880),
            (20, 140, 775),
            (21, 141, 129),
            (22, 142, 739),
            (23, 143, 898),
            (24, 145, 904),
            (25, 111, 325),
            (26, 148, 924),
            (27, 152, 1023),
            (28, 164, 1038),
            (29, 166, 1056),
            (30, 167, 176),
            (31, 168, 1059),
            (32, 169, 1098),
            (33, 175, 1182),
            (34, 189, 1200),
            (35, 190, 999),
            (36, 191, 1281),
            (37, 206, 1302),
            (38, 206, 1302),
            (39, 207, 1307),
            (40, 44, 299),
            (41, 208, 739),
            (42, 209, 60),
            (43, 210, 337),
            (44, 211, 1312),
            (45, 113, 310),
            (46, 212, 60),
            (47, 213, 418),
            (48, 17, 125),
            (49, 214, 1338),
            (50, 141, 129),
            (51, 220, 739),
            (52, 221, 1344),
            (53, 222, 1484),
            (54, 245, 1519),
            (55, 250, 1542),
            (56, 254, 1565),
            (57, 258, 1597),
            (58, 262, 1603),
            (59, 264, 1656),
            (60, 270, 1671),
            (61, 272, 1703),
            (62, 277, 1768),
            (63, 288, 1848),
            (64, 300, 1886),
            (65, 307, 1936),
            (66, 314, 1989),
            (67, 322, 2012),
            (68, 326, 2035),
            (69, 330, 2041),
            (70, 332, 2070),
            (71, 336, 2099),
            (72, 340, 2140),
            (73, 344, 2161),
            (74, 347, 2185),
            (75, 350, 2191),
            (76, 352, 2265),
            (77, 364, 2300),
            (78, 368, 2323),
            (79, 372, 2346),
            (80, 376, 2370),
            (81, 380, 2376),
            (82, 383, 125),
            (83, 384, 2388),
            (84, 385, 2517),
            (85, 402, 2526),
            (86, 403, 245),
            (87, 404, 2529),
            (88, 405, 2550),
            (89, 411, 60),
            (90, 412, 2562),
            (91, 413, 242),
            (92, 414, 176),
            (93, 415, 2571),
            (94, 418, 2568),
            (95, 419, 2583),
            (96, 420, 2598),
            (97, 424, 2352),
            (98, 425, 2679),
            (99, 425, 2679),
            (100, 44, 299),
            (101, 439, 60),
            (102, 440, 2727),
            (103, 445, 2733),
            (104, 447, 2739),
            (105, 449, 2774),
            (106, 454, 60),
            (107, 455, 185),
            (108, 456, 2789),
            (109, 434, 161),
            (110, 461, 2810),
            (111, 464, 2544),
            (112, 465, 739),
            (114, 466, 2834),
            (115, 468, 2846),
            (116, 470, 2867),
            (117, 473, 2873),
            (118, 474, 2888),
            (119, 477, 2912),
            (120, 482, 2945),
            (121, 485, 2998),
            (122, 492, 3037),
            (123, 497, 3055),
            (124, 498, 3060),
            (125, 499, 3065),
            (126, 500, 3079),
            (127, 503, 739),
            (129, 504, 1059),
            (130, 505, 3085),
            (131, 508, 3114),
            (132, 512, 3120),
            (133, 514, 3126),
            (134, 516, 3132),
            (135, 517, 3306),
            (136, 547, 3327),
            (137, 549, 1413),
            (138, 550, 2197),
            (139, 551, 1359),
            (140, 552, 3333),
            (141, 554, 3339),
            (142, 555, 3445),
            (143, 571, 739),
            (146, 572, 176),
            (147, 573, 739),
            (149, 210, 337),
            (157, 574, 60),
            (158, 574, 60),
            (162, 164, 1038),
            (165, 575, 3451),
            (166, 576, 60),
            (167, 577, 3472),
            (169, 581, 3478),
            (171, 582, 3500),
            (174, 194, 302),
            (175, 586, 3530),
            (177, 590, 176),
            (178, 591, 3560),
            (186, 500, 3079),
            (190, 576, 60),
            (195, 551, 1359),
            (197, 597, 3575),
            (199, 599, 176),
            (200, 600, 739),
            (201, 601, 739),
            (202, 602, 185),
            (203, 603, 3590),
            (204, 606, 129),
            (205, 607, 739),
            (206, 608, 245),
            (207, 609, 3602),
            (208, 611, 3617),
            (209, 613, 3650),
            (210, 623, 3135),
            (211, 624, 3677),
            (212, 627, 3689),
            (213, 448, 439),
            (215, 629, 3698),
            (216, 632, 3698),
            (217, 633, 3710),
            (218, 635, 3710),
            (219, 636, 3755),
            (222, 645, 176),
            (223, 646, 3767),
            (224, 649, 739),
            (225, 650, 739),
            (226, 651, 176),
            (227, 652, 739),
            (228, 653, 739),
            (229, 654, 3791),
            (230, 656, 3797),
            (231, 658, 3829),
            (232, 663, 3861),
            (233, 668, 3884),
            (234, 672, 739),
            (235, 673, 739),
            (236, 674, 739),
            (237, 412, 2562),
            (238, 675, 60),
            (239, 676, 60),
            (240, 677, 3902),
            (241, 680, 3923),
            (242, 683, 3947),
            (243, 686, 3971),
            (244, 691, 3983),
            (245, 693, 739),
            (246, 694, 60),
            (247, 695, 60),
            (248, 696, 3998),
            (250, 698, 4241),
            (251, 698, 4241),
            (252, 736, 4295),
            (254, 745, 4307),
            (256, 746, 176),
            (257, 747, 4313),
            (259, 748, 4326),
            (262, 751, 60),
            (264, 752, 60),
            (265, 473, 2873),
            (268, 753, 4371),
            (269, 759, 739),
            (273, 760, 4384),
            (274, 763, 4396),
            (275, 766, 4408),
            (290, 767, 4543),
            (291, 789, 4576),
            (292, 793, 4606),
            (293, 797, 4786),
            (294, 827, 4804),
            (295, 830, 4810),
            (297, 831, 4825),
            (298, 835, 4873),
            (299, 843, 4893),
            (300, 846, 4923),
            (301, 850, 4943),
            (302, 852, 4999),
            (303, 860, 5022),
            (304, 862, 5036),
            (305, 864, 5041),
            (306, 866, 5046),
            (307, 868, 5096),
            (314, 875, 5102),
            (315, 877, 5107),
            (316, 879, 5151),
            (317, 884, 5168),
            (318, 886, 5207),
            (319, 892, 5237),
            (326, 897, 5246),
            (328, 900, 5413),
            (329, 926, 5428),
            (332, 929, 5443),
            (333, 932, 739),
            (334, 933, 5461),
            (335, 937, 5488),
            (342, 941, 739),
            (344, 942, 5497),
            (345, 944, 5506),
            (346, 635, 3710),
            (347, 950, 5560),
            (348, 875, 5102),
            (349, 877, 5107),
            (350, 879, 5151),
            (351, 549, 1413),
            (352, 959, 5578),
            (357, 961, 5590),
            (358, 963, 5142),
            (359, 964, 5596),
        ],
        &[
            (118, 474, 2888),
            (144, 965, 3407),
            (145, 966, 2053),
            (148, 967, 98),
            (150, 194, 302),
            (151, 968, 176),
            (152, 969, 1813),
            (153, 970, 5617),
            (154, 975, 1727),
            (155, 969, 1813),
            (156, 976, 1368),
            (159, 977, 1786),
            (160, 978, 5635),
            (161, 982, 739),
            (163, 983, 739),
            (164, 551, 1359),
            (168, 984, 164),
            (170, 985, 739),
            (172, 500, 3079),
            (173, 986, 2616),
            (176, 987, 176),
            (179, 988, 5641),
            (180, 989, 5650),
            (181, 992, 1056),
            (182, 993, 2526),
            (183, 551, 1359),
            (184, 969, 1813),
            (185, 975, 1727),
            (187, 994, 5662),
            (188, 994, 5662),
            (189, 994, 5662),
            (191, 995, 739),
            (192, 551, 1359),
            (193, 996, 1792),
            (194, 997, 5665),
            (195, 551, 1359),
            (196, 998, 5683),
            (198, 597, 3575),
            (207, 609, 3602),
            (214, 1003, 60),
            (220, 1004, 5719),
            (221, 1007, 5725),
            (223, 646, 3767),
            (249, 1008, 5740),
            (253, 1010, 5746),
            (255, 1011, 6305),
            (257, 747, 4313),
            (258, 1090, 6317),
            (260, 1092, 6353),
            (261, 1097, 6380),
            (263, 1102, 4890),
            (266, 1103, 6392),
            (267, 1105, 6422),
            (270, 1109, 6428),
            (271, 1109, 6428),
            (272, 1110, 739),
            (276, 1111, 6434),
            (277, 1112, 6449),
            (278, 1115, 6476),
            (279, 1120, 60),
            (280, 1121, 999),
            (281, 1122, 796),
            (282, 1123, 739),
            (283, 549, 1413),
            (284, 434, 161),
            (285, 1124, 176),
            (286, 1125, 6482),
            (287, 1127, 6497),
            (288, 402, 2526),
            (289, 1130, 6527),
            (309, 1134, 739),
            (310, 1135, 6548),
            (311, 1135, 6548),
            (312, 1137, 6566),
            (313, 1137, 6566),
            (323, 1139, 6635),
            (324, 1149, 6674),
            (325, 1154, 739),
            (327, 1155, 6680),
            (328, 900, 5413),
            (331, 1156, 3135),
            (332, 929, 5443),
            (336, 1157, 1344),
            (337, 1158, 1344),
            (338, 1159, 1344),
            (339, 1160, 1344),
            (340, 1161, 739),
            (343, 1162, 739),
            (344, 942, 5497),
            (353, 1163, 6695),
            (354, 434, 161),
            (355, 1167, 6710),
            (356, 1170, 6731),
        ],
        &[
            (0, 1174, 1860),
            (1, 1175, 1860),
            (2, 1176, 1860),
            (3, 1177, 1860),
            (4, 1178, 1860),
            (5, 1179, 1860),
            (6, 1180, 1860),
            (7, 1181, 1860),
            (8, 1182, 1860),
            (9, 1183, 1860),
            (10, 1184, 1860),
            (11, 1185, 1860),
            (12, 1186, 1860),
            (13, 1187, 1860),
            (14, 1188, 1860),
            (15, 1189, 1860),
            (16, 1190, 1860),
            (17, 1191, 1860),
            (18, 1192, 1860),
            (19, 1193, 1860),
            (20, 1194, 1860),
            (21, 1195, 1860),
            (22, 1196, 1860),
            (23, 1197, 1860),
            (24, 1198, 1860),
            (25, 1199, 1860),
            (26, 1200, 1860),
            (27, 1201, 1860),
            (28, 1202, 1860),
            (29, 1203, 1860),
            (30, 1204, 1860),
            (31, 1205, 6765),
            (32, 1211, 1860),
            (33, 1212, 1860),
            (34, 1213, 1860),
            (35, 1214, 1860),
            (36, 1215, 1860),
            (37, 1216, 1860),
            (38, 1217, 1860),
            (39, 1218, 1860),
            (40, 1219, 1860),
            (41, 1220, 1860),
            (42, 1221, 1860),
            (43, 1222, 1860),
            (44, 1223, 1860),
            (45, 1224, 1860),
            (46, 1225, 1860),
            (47, 1226, 1860),
            (48, 1227, 1860),
            (49, 1228, 1860),
            (50, 1229, 1860),
            (51, 1230, 1860),
            (52, 1231, 1860),
            (53, 1232, 1860),
            (54, 1233, 1860),
            (55, 1234, 1860),
            (56, 1235, 1860),
            (57, 1236, 1860),
            (58, 1237, 1860),
            (59, 1238, 1860),
            (60, 1239, 1860),
            (61, 1240, 1860),
            (62, 1241, 1860),
            (63, 1242, 1860),
            (64, 1243, 1860),
            (65, 1244, 1860),
            (66, 1245, 1860),
            (67, 1246, 1860),
            (68, 1247, 1860),
            (69, 1248, 1860),
            (70, 1249, 1860),
            (71, 1250, 1860),
            (72, 1251, 1860),
            (73, 1252, 1860),
            (74, 1253, 1860),
            (75, 1254, 1860),
        ],
        &[
            (0, 1255, 1860),
            (10, 1256, 1860),
            (12, 1257, 1860),
            (13, 1258, 1860),
            (14, 1259, 1860),
            (20, 1260, 1860),
            (21, 1261, 1860),
            (25, 1262, 1860),
            (26, 1263, 1860),
            (27, 1264, 1860),
            (28, 1265, 1860),
            (29, 1266, 1860),
            (32, 1267, 1860),
            (35, 1268, 1860),
            (40, 1269, 1860),
            (41, 1270, 1860),
            (43, 1271, 1860),
            (51, 1272, 1860),
            (58, 1273, 1860),
            (59, 1274, 1860),
            (60, 1275, 1860),
            (66, 1276, 1860),
            (67, 1277, 1860),
            (68, 1278, 1860),
            (69, 1279, 1860),
            (70, 1280, 1860),
            (71, 1281, 1860),
            (72, 1282, 1860),
            (73, 1283, 1860),
        ],
        &[
            (0, 1284, 1860),
            (12, 1285, 1860),
            (13, 1286, 1860),
            (14, 1287, 1860),
            (21, 1288, 1860),
            (25, 1289, 1860),
            (35, 1290, 1860),
            (40, 1291, 1860),
            (58, 1292, 1860),
            (59, 1293, 1860),
            (66, 1294, 1860),
            (68, 1295, 1860),
            (69, 1296, 1860),
            (71, 1297, 1860),
            (73, 1298, 1860),
        ],
    ],
    words: &[
        514, 0, 1, 3, 3, 0, 11, 2, 8, 3, 0, 3, 0, 0, 4, 3, 0, 5, 6, 0, 11, 3, 8, 3, 0, 3, 0, 0, 4,
        3, 0, 5, 20, 0, 11, 4, 8, 3, 0, 3, 0, 0, 4, 3, 0, 5, 34, 0, 26, 3, 3, 2, 8, 0, 6, 22, 0, 7,
        36, 0, 5, 0, 0, 65535, 0, 5, 1, 1, 65535, 0, 5, 3, 3, 65535, 0, 514, 0, 2, 11, 1, 8, 3, 0,
        15, 75, 0, 4, 3, 0, 16, 78, 0, 9, 1, 65535, 14, 80, 0, 24, 3, 0, 11, 65, 0, 12, 70, 1, 13,
        92, 1, 24, 2, 0, 10, 98, 0, 13, 92, 1, 9, 1, 8, 9, 110, 0, 22, 1, 150, 0, 19, 4, 0, 258, 0,
        2, 11, 0, 8, 3, 0, 15, 132, 0, 4, 3, 0, 5, 135, 0, 10, 2, 2, 19, 129, 0, 20, 137, 0, 4, 10,
        10, 1044, 1, 160, 10, 2, 2, 25, 161, 0, 20, 137, 0, 19, 45, 12, 19, 2, 0, 19, 4, 1, 19, 7,
        0, 19, 6, 0, 10, 6, 6, 27, 173, 0, 28, 176, 0, 29, 179, 0, 30, 182, 0, 31, 185, 0, 20, 137,
        0, 24, 3, 0, 24, 164, 0, 26, 188, 0, 13, 92, 1, 9, 1, 32, 23, 209, 0, 24, 2, 0, 34, 164, 0,
        13, 92, 1, 9, 1, 32, 33, 227, 0, 19, 3, 0, 2, 0, 1, 24, 4, 0, 34, 164, 0, 37, 242, 1, 38,
        245, 0, 13, 92, 1, 9, 1, 32, 36, 248, 0, 9, 1, 32, 40, 227, 0, 24, 4, 0, 34, 164, 0, 37,
        242, 1, 38, 245, 1, 13, 92, 1, 9, 1, 32, 42, 275, 0, 2, 3, 4, 2, 0, 5, 773, 3, 3, 65535, 0,
        4, 36, 36, 2584, 3, 0, 52, 302, 0, 53, 307, 0, 13, 92, 1, 4, 28, 28, 2840, 3, 0, 52, 302,
        0, 55, 322, 0, 13, 92, 1, 10, 3, 3, 51, 310, 0, 54, 325, 0, 20, 137, 0, 2, 0, 6, 24, 3, 0,
        50, 337, 0, 56, 349, 1, 13, 92, 1, 9, 1, 16, 49, 352, 0, 24, 2, 0, 48, 364, 0, 13, 92, 1,
        24, 2, 0, 47, 370, 0, 13, 92, 1, 18, 3, 7, 24, 4, 0, 58, 388, 0, 59, 388, 0, 60, 176, 1,
        13, 92, 1, 24, 3, 0, 46, 379, 1, 57, 391, 1, 13, 92, 1, 2, 0, 2, 24, 3, 0, 54, 325, 0, 64,
        418, 0, 13, 92, 1, 9, 1, 65535, 63, 421, 0, 2328, 3, 0, 52, 302, 0, 68, 70, 0, 13, 92, 1,
        9, 1, 65535, 70, 421, 0, 24, 3, 0, 67, 439, 0, 69, 451, 0, 13, 92, 1, 9, 1, 65535, 66, 457,
        0, 9, 1, 65535, 75, 421, 0, 24, 3, 0, 73, 70, 0, 74, 475, 0, 13, 92, 1, 9, 1, 65535, 72,
        481, 0, 24, 3, 0, 51, 310, 0, 64, 418, 0, 13, 92, 1, 9, 1, 65535, 77, 499, 0, 9, 1, 65535,
        81, 499, 0, 24, 3, 0, 67, 439, 0, 80, 517, 0, 13, 92, 1, 9, 1, 65535, 79, 523, 0, 9, 1,
        65535, 85, 499, 0, 24, 3, 0, 73, 70, 0, 84, 541, 0, 13, 92, 1, 9, 1, 65535, 83, 547, 0, 10,
        7, 7, 62, 433, 0, 65, 469, 0, 71, 493, 0, 76, 511, 0, 78, 535, 0, 82, 559, 0, 20, 137, 0,
        24, 2, 0, 54, 325, 0, 13, 92, 1, 9, 1, 65535, 88, 589, 0, 9, 1, 65535, 92, 589, 0, 24, 3,
        0, 67, 439, 0, 91, 604, 0, 13, 92, 1, 9, 1, 65535, 90, 610, 0, 9, 1, 65535, 96, 589, 0, 24,
        3, 0, 73, 70, 0, 95, 628, 0, 13, 92, 1, 9, 1, 65535, 94, 634, 0, 24, 2, 0, 51, 310, 0, 13,
        92, 1, 9, 1, 65535, 98, 652, 0, 9, 1, 65535, 102, 652, 0, 24, 3, 0, 67, 439, 0, 101, 667,
        0, 13, 92, 1, 9, 1, 65535, 100, 673, 0, 9, 1, 65535, 106, 652, 0, 24, 3, 0, 73, 70, 0, 105,
        691, 0, 13, 92, 1, 9, 1, 65535, 104, 697, 0, 10, 7, 7, 87, 598, 0, 89, 622, 0, 93, 646, 0,
        97, 661, 0, 99, 685, 0, 103, 709, 0, 20, 137, 0, 19, 1, 0, 9, 1, 256, 111, 325, 0, 9, 1,
        16384, 113, 310, 0, 10, 3, 3, 110, 742, 0, 112, 748, 0, 20, 137, 0, 10, 2, 2, 117, 158, 0,
        20, 137, 0, 4, 8, 8, 24, 2, 0, 67, 439, 0, 13, 92, 1, 9, 1, 16, 122, 778, 0, 18, 3, 8, 24,
        4, 0, 125, 793, 1, 126, 793, 1, 127, 176, 1, 13, 92, 1, 9, 1, 16, 131, 352, 0, 24, 5, 0,
        124, 796, 1, 128, 182, 1, 129, 176, 1, 130, 811, 1, 13, 92, 1, 24, 7, 0, 116, 766, 0, 118,
        129, 1, 119, 775, 0, 120, 739, 1, 121, 787, 0, 123, 817, 1, 13, 92, 1, 24, 4, 0, 137, 3, 0,
        138, 132, 0, 139, 176, 0, 13, 92, 1, 9, 1, 256, 136, 859, 0, 24, 5, 0, 3, 245, 1, 133, 3,
        1, 134, 3, 1, 135, 874, 1, 13, 92, 1, 9, 1, 256, 144, 70, 0, 24, 3, 0, 146, 739, 0, 147,
        176, 1, 13, 92, 1, 4, 6, 6, 5, 4, 4, 65535, 0, 24, 4, 0, 149, 158, 0, 150, 916, 0, 151,
        919, 0, 13, 92, 1, 4, 22, 32, 10, 2, 2, 155, 939, 0, 20, 137, 0, 24, 3, 0, 52, 302, 0, 154,
        942, 0, 13, 92, 1, 4, 20, 20, 4, 18, 18, 4, 21, 21, 10, 4, 4, 158, 963, 0, 159, 966, 0,
        160, 969, 0, 20, 137, 0, 24, 3, 0, 52, 302, 0, 157, 972, 0, 13, 92, 1, 4, 16, 16, 10, 2, 2,
        163, 999, 0, 20, 137, 0, 24, 3, 0, 52, 302, 0, 162, 1002, 0, 13, 92, 1, 10, 4, 4, 153, 951,
        0, 156, 987, 0, 161, 1011, 0, 20, 137, 0, 3096, 5, 0, 52, 302, 0, 165, 775, 0, 149, 158, 0,
        150, 916, 0, 13, 92, 1, 19, 3, 1, 18, 3, 9, 10, 3, 3, 174, 1023, 0, 67, 439, 0, 20, 137, 0,
        24, 2, 0, 173, 1062, 0, 13, 92, 1, 9, 1, 16, 172, 1074, 0, 24, 2, 0, 171, 1083, 0, 13, 92,
        1, 24, 3, 0, 47, 370, 0, 170, 1089, 0, 13, 92, 1, 9, 1, 16, 182, 778, 0, 24, 2, 0, 50, 337,
        0, 13, 92, 1, 9, 1, 256, 184, 1116, 0, 24, 2, 0, 174, 1023, 0, 13, 92, 1, 9, 1, 64, 186,
        1131, 0, 24, 4, 0, 181, 1110, 1, 183, 1125, 1, 185, 1140, 1, 13, 92, 1, 18, 3, 10, 24, 3,
        0, 180, 1146, 0, 187, 1161, 0, 13, 92, 1, 9, 1, 64, 179, 1164, 0, 24, 5, 0, 176, 185, 0,
        177, 739, 0, 178, 1176, 1, 188, 1161, 1, 13, 92, 1, 4, 64, 64, 9, 1, 15, 194, 302, 0, 5396,
        8, 8, 24, 3, 0, 52, 302, 0, 197, 1209, 0, 13, 92, 1, 9, 1, 16, 196, 1212, 0, 9, 1, 4096,
        201, 70, 0, 24, 3, 0, 52, 302, 0, 200, 1230, 0, 13, 92, 1, 9, 1, 16, 199, 1236, 0, 9, 1,
        16, 201, 70, 0, 24, 4, 0, 52, 302, 0, 204, 1254, 1, 205, 1254, 1, 13, 92, 1, 9, 1, 16, 203,
        1260, 0, 24, 6, 0, 192, 302, 0, 193, 1203, 1, 195, 1224, 1, 198, 1248, 1, 202, 1275, 1, 13,
        92, 1, 1285, 0, 0, 65535, 0, 7685, 0, 0, 65535, 0, 3333, 8, 8, 65535, 0, 9, 1, 1024, 217,
        110, 0, 24, 4, 0, 216, 1317, 0, 218, 149, 1, 219, 296, 1, 13, 92, 1, 9, 1, 1024, 215, 1323,
        0, 19, 8, 0, 24, 3, 0, 228, 161, 0, 229, 919, 0, 13, 92, 1, 10, 2, 2, 227, 1347, 0, 20,
        137, 0, 24, 3, 0, 232, 176, 0, 233, 176, 0, 13, 92, 1, 18, 0, 11, 24, 3, 0, 236, 1380, 0,
        237, 739, 1, 13, 92, 1, 9, 1, 64, 235, 1383, 0, 24, 3, 0, 236, 1380, 0, 26, 188, 0, 13, 92,
        1, 9, 1, 64, 239, 1401, 0, 18, 3, 12, 24, 4, 0, 242, 1419, 0, 230, 1359, 1, 243, 1359, 1,
        13, 92, 1, 9, 1, 32, 241, 1422, 0, 24, 7, 0, 226, 1359, 0, 230, 1359, 1, 231, 1368, 1, 234,
        1395, 0, 238, 1413, 1, 240, 1437, 1, 13, 92, 1, 5, 0, 0, 244, 1443, 24, 3, 0, 224, 245, 0,
        225, 1467, 0, 13, 92, 1, 9, 1, 256, 223, 1472, 0, 24, 3, 0, 26, 188, 0, 248, 880, 1, 13,
        92, 1, 5, 0, 0, 249, 1490, 24, 3, 0, 224, 245, 0, 247, 1502, 0, 13, 92, 1, 9, 1, 256, 246,
        1507, 0, 5, 0, 0, 253, 1490, 24, 3, 0, 224, 245, 0, 252, 1525, 0, 13, 92, 1, 9, 1, 256,
        251, 1530, 0, 5, 0, 0, 257, 1490, 24, 3, 0, 224, 245, 0, 256, 1548, 0, 13, 92, 1, 9, 1,
        256, 255, 1553, 0, 24, 2, 0, 26, 188, 0, 13, 92, 1, 5, 0, 0, 261, 1571, 24, 3, 0, 224, 245,
        0, 260, 1580, 0, 13, 92, 1, 9, 1, 256, 259, 1585, 0, 9, 1, 256, 263, 1530, 0, 24, 2, 0,
        236, 1380, 0, 13, 92, 1, 9, 1, 64, 268, 1609, 0, 24, 4, 0, 230, 1359, 1, 267, 1618, 1, 240,
        1437, 1, 13, 92, 1, 5, 0, 0, 269, 1624, 24, 3, 0, 224, 245, 0, 266, 1639, 0, 13, 92, 1, 9,
        1, 256, 265, 1644, 0, 24, 2, 0, 224, 245, 0, 13, 92, 1, 9, 1, 256, 271, 1662, 0, 24, 2, 0,
        275, 739, 1, 13, 92, 1, 5, 0, 0, 276, 1677, 24, 3, 0, 224, 245, 0, 274, 1686, 0, 13, 92, 1,
        9, 1, 256, 273, 1691, 0, 9, 1, 64, 281, 1609, 0, 24, 3, 0, 285, 1359, 0, 226, 1359, 0, 13,
        92, 1, 9, 1, 3, 284, 1715, 0, 24, 5, 0, 280, 1709, 0, 282, 1359, 0, 283, 1727, 1, 286,
        1413, 1, 13, 92, 1, 5, 0, 0, 287, 1733, 24, 3, 0, 224, 245, 0, 279, 1751, 0, 13, 92, 1, 9,
        1, 256, 278, 1756, 0, 24, 3, 0, 236, 1380, 0, 295, 176, 1, 13, 92, 1, 9, 1, 64, 294, 1774,
        0, 24, 3, 0, 292, 1359, 0, 293, 1786, 0, 13, 92, 1, 24, 2, 0, 298, 1792, 0, 13, 92, 1, 9,
        1, 3, 297, 1804, 0, 24, 3, 0, 291, 1792, 0, 296, 1813, 1, 13, 92, 1, 5, 0, 0, 299, 1819,
        24, 3, 0, 224, 245, 0, 290, 1831, 0, 13, 92, 1, 9, 1, 256, 289, 1836, 0, 9, 0, 65535, 305,
        137, 0, 24, 1, 0, 304, 1854, 0, 5, 0, 0, 306, 1860, 24, 4, 0, 224, 245, 0, 302, 1302, 1,
        303, 1866, 0, 13, 92, 1, 9, 1, 256, 301, 1871, 0, 9, 1, 64, 311, 1609, 0, 24, 6, 0, 226,
        1359, 1, 285, 1359, 1, 310, 1892, 1, 296, 1813, 1, 312, 1413, 1, 13, 92, 1, 5, 0, 0, 313,
        1898, 24, 3, 0, 224, 245, 0, 309, 1919, 0, 13, 92, 1, 9, 1, 256, 308, 1924, 0, 24, 3, 0,
        236, 1380, 0, 319, 176, 0, 13, 92, 1, 9, 1, 64, 318, 1942, 0, 24, 3, 0, 317, 1954, 1, 320,
        1413, 1, 13, 92, 1, 5, 0, 0, 321, 1960, 24, 3, 0, 224, 245, 0, 316, 1972, 0, 13, 92, 1, 9,
        1, 256, 315, 1977, 0, 5, 0, 0, 325, 1571, 24, 3, 0, 224, 245, 0, 324, 1995, 0, 13, 92, 1,
        9, 1, 256, 323, 2000, 0, 5, 0, 0, 329, 1571, 24, 3, 0, 224, 245, 0, 328, 2018, 0, 13, 92,
        1, 9, 1, 256, 327, 2023, 0, 9, 1, 256, 331, 2023, 0, 24, 1, 0, 13, 92, 1, 5, 0, 0, 335,
        2047, 24, 3, 0, 224, 245, 0, 334, 2053, 0, 13, 92, 1, 9, 1, 256, 333, 2058, 0, 5, 0, 0,
        339, 1860, 24, 5, 0, 224, 245, 0, 302, 1302, 1, 10, 98, 0, 338, 2076, 0, 13, 92, 1, 9, 1,
        256, 337, 2081, 0, 24, 5, 0, 291, 1792, 0, 296, 1813, 1, 231, 1368, 1, 238, 1413, 1, 13,
        92, 1, 5, 0, 0, 343, 2105, 24, 3, 0, 224, 245, 0, 342, 2123, 0, 13, 92, 1, 9, 1, 256, 341,
        2128, 0, 24, 4, 0, 224, 245, 0, 10, 98, 0, 346, 2076, 0, 13, 92, 1, 9, 1, 256, 345, 2146,
        0, 24, 5, 0, 224, 245, 0, 349, 1302, 1, 10, 98, 0, 338, 2076, 0, 13, 92, 1, 9, 1, 256, 348,
        2167, 0, 9, 1, 256, 351, 2128, 0, 24, 4, 0, 358, 242, 0, 359, 242, 0, 360, 176, 1, 13, 92,
        1, 24, 3, 0, 231, 1368, 0, 357, 2197, 0, 13, 92, 1, 9, 1, 64, 362, 1609, 0, 24, 5, 0, 226,
        1359, 0, 355, 739, 1, 356, 2212, 1, 361, 2224, 0, 13, 92, 1, 5, 0, 0, 363, 2230, 24, 3, 0,
        224, 245, 0, 354, 2248, 0, 13, 92, 1, 9, 1, 256, 353, 2253, 0, 24, 3, 0, 285, 1359, 1, 357,
        2197, 1, 13, 92, 1, 5, 0, 0, 367, 2271, 24, 3, 0, 224, 245, 0, 366, 2283, 0, 13, 92, 1, 9,
        1, 256, 365, 2288, 0, 5, 0, 0, 371, 1571, 24, 3, 0, 224, 245, 0, 370, 2306, 0, 13, 92, 1,
        9, 1, 256, 369, 2311, 0, 5, 0, 0, 375, 1571, 24, 3, 0, 224, 245, 0, 374, 2329, 0, 13, 92,
        1, 9, 1, 256, 373, 2334, 0, 9, 1, 1024, 379, 110, 0, 24, 3, 0, 52, 302, 0, 378, 2352, 0,
        13, 92, 1, 9, 1, 12, 377, 2358, 0, 10, 3, 3, 381, 742, 0, 382, 748, 0, 20, 137, 0, 2, 3, 9,
        2, 0, 13, 24, 3, 0, 391, 349, 0, 392, 2391, 0, 13, 92, 1, 4, 1, 2048, 24, 3, 0, 390, 2394,
        0, 393, 2406, 1, 394, 92, 1, 2, 0, 14, 2, 0, 15, 24, 3, 0, 396, 2421, 0, 397, 2424, 0, 13,
        92, 1, 4, 1, 0, 24, 3, 0, 390, 2427, 0, 393, 2439, 1, 394, 92, 1, 10, 3, 3, 389, 2409, 0,
        395, 2442, 0, 20, 137, 0, 24, 2, 0, 400, 2394, 0, 394, 92, 1, 24, 2, 0, 400, 2427, 0, 394,
        92, 1, 10, 3, 3, 399, 2466, 0, 401, 2475, 0, 20, 137, 0, 24, 4, 0, 242, 1419, 0, 388, 2454,
        0, 398, 2484, 0, 394, 92, 1, 9, 1, 32, 387, 2496, 0, 24, 2, 0, 386, 2511, 0, 13, 92, 1, 2,
        0, 16, 2, 0, 17, 24, 3, 0, 409, 299, 1, 410, 2526, 1, 13, 92, 1, 9, 1, 0, 408, 2532, 0, 10,
        3, 3, 406, 739, 0, 407, 2544, 0, 20, 137, 0, 19, 10, 2, 2, 0, 18, 4, 256, 256, 24, 3, 0,
        416, 2565, 0, 417, 2568, 0, 13, 92, 1, 3588, 16, 16, 24, 3, 0, 422, 1038, 0, 423, 125, 1,
        13, 92, 1, 9, 1, 256, 421, 2586, 0, 24, 3, 0, 174, 1023, 0, 427, 439, 0, 13, 92, 1, 9, 1,
        2, 434, 161, 0, 9, 1, 16, 434, 161, 0, 24, 3, 0, 437, 161, 1, 438, 2622, 1, 13, 92, 1, 9,
        1, 16, 436, 2628, 0, 24, 3, 0, 433, 2616, 0, 435, 2640, 1, 13, 92, 1, 24, 2, 0, 432, 2646,
        1, 13, 92, 1, 10, 3, 3, 430, 739, 0, 431, 2658, 0, 20, 137, 0, 24, 5, 0, 426, 2604, 0, 428,
        2604, 0, 429, 2667, 0, 432, 2646, 1, 13, 92, 1, 24, 3, 0, 52, 302, 0, 444, 2352, 0, 13, 92,
        1, 9, 1, 12, 443, 2697, 0, 24, 3, 0, 68, 70, 0, 442, 2709, 0, 13, 92, 1, 9, 1, 256, 441,
        2715, 0, 9, 1, 16, 446, 778, 0, 9, 1, 2048, 448, 439, 0, 5, 2, 2, 65535, 0, 7192, 3, 0, 52,
        302, 0, 453, 2745, 0, 13, 92, 1, 24, 3, 0, 451, 987, 0, 452, 2750, 0, 13, 92, 1, 10, 3, 3,
        426, 2604, 0, 450, 2762, 0, 20, 137, 0, 5124, 8, 8, 24, 5, 0, 457, 1312, 0, 458, 2786, 0,
        459, 185, 0, 460, 161, 0, 13, 92, 1, 18, 0, 19, 24, 3, 0, 462, 2807, 0, 463, 2807, 0, 13,
        92, 1, 24, 3, 0, 409, 299, 0, 410, 2526, 0, 13, 92, 1, 10, 3, 3, 467, 2822, 0, 409, 299, 0,
        20, 137, 0, 10, 2, 2, 469, 924, 0, 20, 137, 0, 24, 3, 0, 187, 1161, 0, 472, 242, 0, 13, 92,
        1, 9, 1, 64, 471, 2855, 0, 1541, 0, 0, 65535, 0, 1797, 0, 0, 65535, 0, 2053, 0, 0, 65535,
        0, 24, 3, 0, 475, 2878, 1, 476, 2883, 1, 13, 92, 1, 4116, 16, 16, 4372, 16, 16, 4628, 16,
        16, 4884, 16, 16, 24, 5, 0, 478, 2900, 0, 479, 2903, 0, 480, 2906, 0, 481, 2909, 0, 13, 92,
        1, 24, 4, 0, 422, 1038, 0, 484, 739, 1, 423, 125, 1, 13, 92, 1, 9, 1, 256, 483, 2930, 0,
        7941, 4, 4, 65535, 0, 24, 4, 0, 54, 325, 0, 67, 439, 0, 487, 2951, 1, 13, 92, 1, 24, 4, 0,
        51, 310, 0, 67, 439, 0, 487, 2951, 1, 13, 92, 1, 24, 3, 0, 490, 161, 0, 491, 2745, 0, 13,
        92, 1, 10, 4, 4, 486, 2956, 0, 488, 2971, 0, 489, 2986, 0, 20, 137, 0, 9, 1, 65535, 111,
        325, 0, 9, 1, 65535, 113, 310, 0, 9, 1, 65535, 448, 439, 0, 9, 1, 65535, 144, 70, 0, 10, 5,
        5, 493, 3013, 0, 494, 3019, 0, 495, 3025, 0, 496, 3031, 0, 20, 137, 0, 5, 1, 9600, 65535,
        0, 5, 50, 50, 65535, 0, 3845, 2, 2, 65535, 0, 24, 2, 0, 502, 1359, 0, 13, 92, 1, 9, 1, 3,
        501, 3070, 0, 24, 3, 0, 506, 2807, 0, 507, 2807, 0, 13, 92, 1, 5, 0, 0, 511, 1571, 24, 3,
        0, 224, 245, 0, 510, 3097, 0, 13, 92, 1, 9, 1, 256, 509, 3102, 0, 9, 1, 256, 513, 1530, 0,
        9, 1, 256, 515, 1662, 0, 19, 5, 0, 18, 0, 1, 18, 3, 20, 18, 0, 6, 24, 5, 0, 522, 3135, 0,
        523, 3138, 1, 524, 3141, 1, 525, 3141, 1, 13, 92, 1, 18, 0, 21, 18, 0, 22, 24, 3, 0, 529,
        3165, 0, 530, 3165, 0, 13, 92, 1, 24, 8, 0, 523, 3138, 0, 527, 3162, 0, 528, 3168, 0, 522,
        3135, 1, 531, 176, 1, 524, 3141, 1, 525, 3141, 1, 13, 92, 1, 10, 3, 3, 521, 3144, 0, 526,
        3180, 0, 20, 137, 0, 2, 3, 23, 24, 4, 0, 533, 3219, 0, 534, 176, 0, 535, 176, 0, 13, 92, 1,
        18, 0, 24, 24, 8, 0, 537, 2807, 0, 538, 2807, 0, 539, 2807, 0, 540, 2807, 0, 541, 739, 1,
        542, 3237, 1, 543, 3237, 1, 13, 92, 1, 24, 6, 0, 520, 3207, 0, 532, 3222, 0, 536, 3240, 1,
        544, 739, 1, 545, 739, 1, 13, 92, 1, 18, 0, 23, 24, 4, 0, 236, 1380, 0, 519, 3267, 1, 546,
        3288, 1, 13, 92, 1, 9, 1, 64, 518, 3291, 0, 24, 4, 0, 236, 1380, 0, 519, 3267, 0, 546,
        3288, 1, 13, 92, 1, 9, 1, 64, 548, 3312, 0, 9, 1, 4, 553, 1715, 0, 5, 1, 1024, 65535, 0,
        19, 2, 2, 2, 0, 25, 24, 5, 0, 563, 2951, 0, 564, 2951, 0, 565, 3347, 0, 566, 3347, 0, 13,
        92, 1, 9, 1, 2, 562, 3350, 0, 24, 3, 0, 560, 3344, 0, 561, 3368, 0, 13, 92, 1, 24, 4, 0,
        236, 1380, 0, 560, 3344, 0, 569, 3368, 0, 13, 92, 1, 9, 1, 64, 568, 3386, 0, 24, 3, 0, 559,
        3374, 1, 567, 3401, 1, 394, 92, 1, 24, 2, 0, 558, 3407, 1, 13, 92, 1, 5, 0, 0, 570, 3419,
        24, 3, 0, 224, 245, 0, 557, 3428, 0, 13, 92, 1, 9, 1, 256, 556, 3433, 0, 24, 2, 0, 123,
        817, 1, 13, 92, 1, 8, 3, 0, 579, 164, 0, 580, 164, 1, 13, 92, 1, 9, 1, 32, 578, 3460, 0, 8,
        3, 0, 25, 161, 0, 491, 2745, 0, 13, 92, 1, 5, 128, 128, 65535, 0, 5, 32, 32, 65535, 0, 24,
        4, 0, 583, 3490, 1, 584, 3495, 1, 585, 3495, 1, 13, 92, 1, 4, 22, 22, 24, 3, 0, 588, 3515,
        0, 589, 176, 0, 13, 92, 1, 24, 4, 0, 426, 2604, 0, 428, 2604, 0, 587, 3518, 0, 13, 92, 1,
        6936, 3, 0, 593, 302, 0, 594, 2745, 0, 13, 92, 1, 2, 26, 2, 24, 4, 0, 592, 3545, 0, 595,
        349, 0, 596, 3557, 1, 13, 92, 1, 24, 2, 0, 598, 176, 0, 13, 92, 1, 19, 14, 0, 19, 16, 0,
        24, 3, 0, 604, 3584, 0, 605, 3587, 1, 13, 92, 1, 24, 3, 0, 54, 325, 0, 610, 60, 0, 13, 92,
        1, 19, 21, 0, 24, 2, 0, 612, 3614, 0, 13, 92, 1, 18, 3, 27, 4, 7, 7, 18, 0, 28, 24, 4, 0,
        617, 3629, 1, 618, 3632, 1, 619, 3632, 1, 13, 92, 1, 24, 7, 0, 614, 176, 1, 615, 3626, 1,
        616, 3635, 1, 620, 176, 1, 621, 242, 1, 622, 242, 1, 13, 92, 1, 4, 5, 5, 24, 3, 0, 625,
        999, 0, 626, 3674, 0, 13, 92, 1, 24, 2, 0, 628, 999, 0, 13, 92, 1, 24, 3, 0, 630, 176, 1,
        631, 176, 1, 13, 92, 1, 24, 2, 0, 634, 2807, 0, 13, 92, 1, 24, 3, 0, 641, 2807, 0, 642,
        2807, 0, 13, 92, 1, 19, 9, 0, 24, 4, 0, 639, 3135, 0, 640, 3719, 1, 643, 3731, 1, 13, 92,
        1, 9, 1, 2048, 638, 3734, 0, 24, 3, 0, 637, 3749, 0, 644, 2807, 1, 13, 92, 1, 24, 3, 0,
        647, 3584, 0, 648, 3587, 1, 13, 92, 1, 24, 3, 0, 224, 245, 0, 26, 188, 0, 13, 92, 1, 9, 1,
        256, 655, 3779, 0, 9, 1, 256, 657, 3779, 0, 24, 2, 0, 661, 739, 1, 13, 92, 1, 5, 0, 0, 662,
        3803, 24, 3, 0, 224, 245, 0, 660, 3812, 0, 13, 92, 1, 9, 1, 256, 659, 3817, 0, 24, 2, 0,
        666, 1413, 1, 13, 92, 1, 5, 0, 0, 667, 3835, 24, 3, 0, 224, 245, 0, 665, 3844, 0, 13, 92,
        1, 9, 1, 256, 664, 3849, 0, 5, 0, 0, 671, 3835, 24, 3, 0, 224, 245, 0, 670, 3867, 0, 13,
        92, 1, 9, 1, 256, 669, 3872, 0, 20, 32, 32, 10, 2, 2, 679, 3890, 0, 20, 137, 0, 24, 3, 0,
        52, 302, 0, 678, 3893, 0, 13, 92, 1, 10, 2, 2, 682, 3890, 0, 20, 137, 0, 24, 3, 0, 52, 302,
        0, 681, 3914, 0, 13, 92, 1, 20, 16, 16, 10, 2, 2, 685, 3935, 0, 20, 137, 0, 24, 3, 0, 52,
        302, 0, 684, 3938, 0, 13, 92, 1, 24, 3, 0, 688, 60, 0, 689, 176, 1, 13, 92, 1, 10, 3, 3,
        687, 3959, 0, 690, 60, 0, 20, 137, 0, 24, 4, 0, 692, 60, 0, 490, 161, 0, 491, 2745, 1, 13,
        92, 1, 24, 4, 0, 697, 60, 0, 490, 161, 0, 491, 2745, 1, 13, 92, 1, 10, 5, 5, 704, 963, 0,
        705, 322, 0, 706, 966, 0, 707, 969, 0, 20, 137, 0, 24, 3, 0, 593, 302, 0, 703, 4013, 0, 13,
        92, 1, 24, 3, 0, 702, 4031, 0, 708, 2750, 0, 13, 92, 1, 8, 3, 0, 701, 4043, 0, 709, 2604,
        0, 13, 92, 1, 8, 3, 0, 711, 2604, 0, 712, 4043, 0, 13, 92, 1, 10, 3, 3, 700, 4055, 0, 710,
        4067, 0, 20, 137, 0, 10, 3, 3, 721, 60, 0, 722, 60, 0, 20, 137, 0, 24, 4, 0, 718, 325, 0,
        719, 337, 0, 720, 4091, 1, 13, 92, 1, 24, 2, 0, 731, 310, 0, 13, 92, 1, 18, 0, 29, 2, 0,
        30, 24, 3, 0, 733, 4127, 0, 734, 4130, 0, 13, 92, 1, 10, 3, 3, 730, 4118, 0, 732, 4133, 0,
        20, 137, 0, 24, 2, 0, 729, 4145, 0, 13, 92, 1, 9, 1, 32, 728, 4157, 0, 24, 5, 0, 724, 337,
        0, 725, 325, 0, 726, 176, 0, 727, 4166, 0, 13, 92, 1, 10, 3, 3, 717, 4103, 0, 723, 4172, 0,
        20, 137, 0, 24, 2, 0, 716, 4190, 0, 13, 92, 1, 24, 2, 0, 720, 4091, 1, 13, 92, 1, 10, 3, 3,
        715, 4202, 0, 735, 4211, 0, 20, 137, 0, 10, 2, 2, 714, 4220, 0, 20, 137, 0, 24, 3, 0, 699,
        4079, 0, 713, 4232, 0, 13, 92, 1, 24, 2, 0, 720, 4091, 0, 13, 92, 1, 24, 10, 0, 737, 242,
        0, 738, 188, 0, 739, 337, 0, 740, 337, 0, 741, 337, 1, 742, 999, 1, 743, 325, 1, 744, 999,
        1, 720, 4091, 1, 13, 92, 1, 10, 3, 3, 735, 4253, 0, 715, 4262, 0, 20, 137, 0, 9, 1, 16,
        194, 302, 0, 6, 0, 0, 0, 4, 32, 32, 9, 1, 64, 750, 4317, 0, 10, 2, 2, 749, 4320, 0, 20,
        137, 0, 24, 3, 0, 242, 1419, 0, 758, 2484, 0, 394, 92, 1, 9, 1, 32, 757, 4335, 0, 24, 2, 0,
        756, 4347, 0, 394, 92, 1, 10, 2, 2, 755, 4353, 0, 20, 137, 0, 24, 2, 0, 754, 4362, 0, 13,
        92, 1, 22, 1, 150, 1, 24, 3, 0, 761, 125, 1, 762, 4380, 1, 13, 92, 1, 24, 3, 0, 764, 125,
        1, 765, 4380, 1, 13, 92, 1, 8197, 0, 0, 65535, 0, 18, 0, 31, 9, 1, 16384, 210, 337, 0, 24,
        3, 0, 769, 4413, 0, 770, 4416, 0, 13, 92, 1, 24, 2, 0, 776, 325, 0, 13, 92, 1, 9, 1, 256,
        775, 4434, 0, 24, 2, 0, 774, 4443, 0, 13, 92, 1, 9, 1, 256, 779, 1116, 0, 24, 2, 0, 778,
        4458, 0, 13, 92, 1, 0, 10, 4, 4, 773, 4449, 0, 777, 4464, 0, 780, 4473, 0, 20, 137, 0, 2,
        0, 32, 24, 4, 0, 784, 4489, 0, 785, 4489, 0, 786, 3132, 0, 13, 92, 1, 24, 2, 0, 788, 185,
        0, 13, 92, 1, 10, 3, 3, 783, 4492, 0, 787, 4507, 0, 20, 137, 0, 24, 4, 0, 772, 4474, 0,
        781, 4317, 0, 782, 4516, 0, 13, 92, 1, 10, 3, 3, 768, 4422, 0, 771, 4528, 0, 20, 137, 0,
        24, 3, 0, 790, 4416, 0, 791, 4413, 0, 13, 92, 1, 24, 2, 0, 792, 4474, 0, 13, 92, 1, 10, 3,
        3, 768, 4555, 0, 771, 4567, 0, 20, 137, 0, 24, 3, 0, 50, 337, 0, 796, 176, 0, 13, 92, 1, 9,
        1, 16384, 795, 4588, 0, 24, 2, 0, 794, 4600, 0, 13, 92, 1, 18, 3, 32, 24, 3, 0, 802, 4615,
        1, 803, 4489, 0, 13, 92, 1, 24, 3, 0, 801, 4618, 0, 804, 4618, 0, 13, 92, 1, 18, 0, 33, 18,
        3, 34, 24, 9, 0, 808, 4489, 0, 809, 4489, 0, 810, 4489, 0, 811, 4489, 0, 812, 4489, 0, 813,
        4489, 0, 814, 4489, 1, 815, 4489, 1, 13, 92, 1, 24, 6, 0, 776, 325, 0, 800, 4630, 0, 805,
        4642, 1, 806, 4645, 1, 807, 4648, 1, 13, 92, 1, 9, 1, 256, 65535, 4678, 0, 24, 2, 0, 65535,
        4699, 0, 13, 92, 1, 24, 7, 0, 821, 4489, 0, 822, 4489, 0, 823, 4489, 0, 824, 4489, 0, 825,
        4489, 0, 826, 4489, 0, 13, 92, 1, 24, 6, 0, 50, 337, 0, 817, 4630, 0, 818, 4642, 1, 819,
        4645, 1, 820, 4714, 1, 13, 92, 1, 9, 1, 256, 65535, 4738, 0, 24, 2, 0, 65535, 4759, 0, 13,
        92, 1, 10, 3, 3, 799, 4705, 0, 816, 4765, 0, 20, 137, 0, 24, 2, 0, 798, 4774, 0, 13, 92, 1,
        24, 2, 0, 829, 60, 0, 13, 92, 1, 9, 1, 64, 828, 4795, 0, 18, 0, 2, 24, 3, 0, 833, 1380, 0,
        834, 3267, 0, 13, 92, 1, 9, 1, 64, 832, 4813, 0, 9, 1, 8192, 113, 310, 0, 9, 1, 1024, 448,
        439, 0, 24, 3, 0, 837, 4831, 1, 838, 4837, 1, 13, 92, 1, 24, 3, 0, 841, 4810, 0, 842, 4843,
        0, 13, 92, 1, 9, 1, 256, 840, 4855, 0, 10, 3, 3, 836, 4843, 0, 839, 4867, 0, 20, 137, 0, 5,
        6, 6, 65535, 0, 4, 44, 44, 24, 3, 0, 844, 4885, 0, 845, 4890, 1, 13, 92, 1, 24, 5, 0, 847,
        4893, 0, 841, 4810, 1, 848, 1359, 1, 26, 188, 0, 13, 92, 1, 5, 0, 0, 849, 4905, 24, 4, 0,
        847, 4893, 0, 841, 4810, 1, 848, 1359, 1, 13, 92, 1, 5, 0, 0, 851, 4928, 24, 4, 0, 854,
        161, 0, 855, 161, 0, 229, 919, 0, 13, 92, 1, 24, 3, 0, 841, 4810, 0, 853, 4948, 0, 13, 92,
        1, 24, 7, 0, 847, 4893, 0, 841, 4810, 1, 853, 4963, 1, 856, 4825, 0, 857, 176, 0, 858,
        4873, 1, 13, 92, 1, 5, 0, 0, 859, 4975, 24, 5, 0, 847, 4893, 0, 841, 4810, 1, 26, 188, 0,
        248, 880, 1, 13, 92, 1, 5, 0, 0, 861, 5004, 24, 2, 0, 847, 4893, 0, 13, 92, 1, 5, 0, 0,
        863, 5027, 5, 0, 0, 865, 5027, 5, 0, 0, 867, 1860, 9, 1, 16, 448, 439, 0, 24, 2, 0, 871,
        5051, 0, 13, 92, 1, 24, 3, 0, 116, 766, 0, 874, 129, 1, 13, 92, 1, 9, 1, 4096, 873, 5066,
        0, 24, 3, 0, 870, 5057, 0, 872, 5078, 1, 13, 92, 1, 9, 1, 64, 869, 5084, 0, 5, 0, 0, 876,
        1490, 5, 0, 0, 878, 1860, 24, 3, 0, 841, 4810, 0, 848, 1359, 1, 13, 92, 1, 9, 1, 256, 882,
        5112, 0, 10, 3, 3, 881, 1359, 0, 839, 5124, 0, 20, 137, 0, 24, 2, 0, 880, 5130, 1, 13, 92,
        1, 5, 0, 0, 883, 5142, 24, 3, 0, 847, 4893, 0, 26, 188, 0, 13, 92, 1, 9, 1, 32, 885, 5156,
        0, 24, 3, 0, 890, 1380, 0, 891, 1380, 0, 13, 92, 1, 9, 1, 64, 889, 5174, 0, 24, 4, 0, 847,
        4893, 0, 841, 4810, 1, 888, 5186, 1, 13, 92, 1, 9, 1, 32, 887, 5192, 0, 9, 1, 64, 895,
        5174, 0, 24, 5, 0, 847, 4893, 0, 841, 4810, 1, 894, 5213, 1, 896, 1413, 1, 13, 92, 1, 9, 1,
        32, 893, 5219, 0, 18, 3, 35, 24, 3, 0, 898, 176, 0, 899, 5243, 1, 13, 92, 1, 9, 1, 32, 210,
        337, 0, 24, 2, 0, 908, 5258, 0, 13, 92, 1, 9, 1, 8, 201, 70, 0, 24, 2, 0, 910, 5273, 0, 13,
        92, 1, 9, 1, 8, 448, 439, 0, 24, 2, 0, 912, 5288, 0, 13, 92, 1, 24, 2, 0, 914, 4307, 0, 13,
        92, 1, 10, 5, 5, 907, 5264, 0, 909, 5279, 0, 911, 5294, 0, 913, 5303, 0, 20, 137, 0, 5, 1,
        8000, 65535, 0, 9, 1, 16, 920, 110, 0, 10, 2, 2, 922, 1312, 0, 20, 137, 0, 24, 3, 0, 924,
        739, 1, 925, 739, 1, 13, 92, 1, 24, 11, 0, 904, 4885, 0, 905, 242, 0, 906, 5312, 0, 915,
        161, 0, 916, 739, 1, 917, 5330, 1, 918, 3288, 1, 919, 5335, 1, 921, 5341, 1, 923, 5350, 1,
        13, 92, 1, 24, 2, 0, 903, 5362, 0, 13, 92, 1, 9, 1, 16, 902, 5398, 0, 24, 2, 0, 901, 5407,
        0, 13, 92, 1, 9, 1, 16, 928, 4885, 0, 24, 2, 0, 927, 5422, 0, 13, 92, 1, 19, 13, 0, 19, 16,
        16, 24, 3, 0, 930, 5437, 0, 931, 5440, 1, 13, 92, 1, 9, 1, 8, 935, 110, 0, 24, 3, 0, 934,
        5455, 0, 936, 1059, 0, 13, 92, 1, 24, 4, 0, 10, 98, 0, 939, 2807, 0, 940, 2807, 0, 13, 92,
        1, 9, 1, 8, 938, 5473, 0, 18, 0, 18, 24, 2, 0, 943, 5494, 0, 13, 92, 1, 24, 6, 0, 945, 176,
        1, 946, 176, 1, 947, 176, 1, 948, 176, 1, 949, 176, 1, 13, 92, 1, 24, 3, 0, 955, 2807, 0,
        956, 2807, 0, 13, 92, 1, 24, 4, 0, 953, 3135, 0, 954, 5527, 1, 957, 3731, 1, 13, 92, 1, 9,
        1, 2048, 952, 5539, 0, 24, 3, 0, 951, 5554, 0, 958, 2807, 1, 13, 92, 1, 9, 1, 256, 960,
        4963, 0, 10, 3, 3, 836, 4948, 0, 839, 5572, 0, 20, 137, 0, 9, 1, 64, 962, 70, 0, 9, 0, 16,
        194, 302, 0, 24, 4, 0, 972, 1359, 0, 973, 1395, 0, 974, 1359, 1, 13, 92, 1, 9, 1, 3, 971,
        5602, 0, 24, 3, 0, 980, 302, 0, 981, 176, 0, 13, 92, 1, 9, 1, 15, 979, 5623, 0, 19, 2, 4,
        5652, 8, 8, 5908, 8, 8, 24, 3, 0, 990, 5644, 0, 991, 5647, 0, 13, 92, 1, 18, 3, 2, 3, 2, 0,
        18, 0, 36, 24, 3, 0, 1000, 5668, 0, 1001, 60, 1, 13, 92, 1, 24, 3, 0, 999, 5671, 1, 1002,
        5671, 1, 13, 92, 1, 18, 3, 37, 24, 6, 0, 1006, 5695, 0, 539, 2807, 1, 540, 2807, 1, 527,
        3162, 1, 528, 3168, 1, 13, 92, 1, 9, 1, 8, 1005, 5698, 0, 18, 0, 37, 24, 3, 0, 546, 3288,
        0, 230, 1359, 0, 13, 92, 1, 9, 1, 256, 1009, 5728, 0, 10, 2, 2, 721, 60, 0, 20, 137, 0, 9,
        1, 32, 113, 310, 0, 24, 2, 0, 1015, 5755, 0, 13, 92, 1, 24, 2, 0, 1016, 5273, 0, 13, 92, 1,
        24, 2, 0, 1018, 5288, 0, 13, 92, 1, 10, 5, 5, 907, 5761, 0, 909, 5770, 0, 1017, 4473, 0,
        911, 5779, 0, 20, 137, 0, 6148, 8, 8, 2, 0, 20, 10, 4, 4, 1026, 5809, 0, 1027, 5809, 0,
        1028, 5809, 0, 20, 137, 0, 24, 2, 0, 1025, 5812, 0, 13, 92, 1, 3, 13, 0, 3, 8, 0, 24, 3, 0,
        1030, 5836, 0, 1031, 5839, 0, 13, 92, 1, 24, 4, 0, 1023, 242, 0, 1024, 5827, 1, 1029, 5842,
        1, 13, 92, 1, 24, 3, 0, 1033, 3132, 0, 1034, 242, 0, 13, 92, 1, 24, 3, 0, 1036, 3132, 0,
        1037, 242, 0, 13, 92, 1, 24, 3, 0, 1039, 3584, 0, 1040, 242, 0, 13, 92, 1, 18, 3, 38, 24,
        3, 0, 1042, 5905, 0, 1043, 242, 0, 13, 92, 1, 5, 1, 248, 65535, 0, 24, 2, 0, 1048, 5920, 0,
        13, 92, 1, 9, 1, 4, 1047, 5925, 0, 24, 4, 0, 1045, 739, 0, 1046, 5934, 1, 1049, 739, 1, 13,
        92, 1, 5, 1, 32, 65535, 0, 24, 2, 0, 1054, 5955, 0, 13, 92, 1, 9, 1, 4, 1053, 5960, 0, 24,
        5, 0, 1051, 739, 0, 1052, 5969, 1, 1055, 739, 1, 1056, 739, 1, 13, 92, 1, 6404, 8, 8, 24,
        2, 0, 1058, 5993, 0, 13, 92, 1, 10, 4, 4, 1064, 739, 0, 1065, 739, 0, 1066, 739, 0, 20,
        137, 0, 24, 2, 0, 1063, 6005, 0, 13, 92, 1, 9, 1, 3, 1062, 6020, 0, 24, 3, 0, 1060, 739, 0,
        1061, 6029, 1, 13, 92, 1, 24, 11, 0, 1021, 5806, 0, 1022, 5854, 1, 1032, 5869, 1, 1035,
        5881, 1, 1038, 5893, 1, 1041, 5908, 1, 1044, 5940, 1, 1050, 5975, 1, 1057, 5996, 1, 1059,
        6035, 1, 13, 92, 1, 19, 11, 0, 10, 3, 3, 1026, 5809, 0, 1027, 5809, 0, 20, 137, 0, 2, 0,
        39, 3, 16, 0, 24, 4, 0, 1075, 6086, 0, 1076, 6098, 0, 1077, 6101, 0, 13, 92, 1, 10, 3, 3,
        1073, 739, 0, 1074, 6104, 0, 20, 137, 0, 10, 3, 3, 1071, 4473, 0, 1072, 6119, 0, 20, 137,
        0, 18, 3, 40, 24, 2, 0, 1084, 6143, 0, 394, 92, 1, 9, 1, 32, 1083, 6146, 0, 24, 3, 0, 1081,
        4130, 0, 1082, 6155, 0, 394, 92, 1, 9, 1, 32, 1086, 4127, 0, 24, 3, 0, 1080, 6161, 0, 1085,
        6173, 1, 13, 92, 1, 9, 1, 8, 1079, 6179, 0, 24, 8, 0, 1068, 6083, 0, 1069, 185, 0, 1070,
        6131, 0, 1044, 5940, 1, 1050, 5975, 1, 1059, 6035, 1, 1078, 6191, 1, 13, 92, 1, 10, 3, 3,
        1020, 6047, 0, 1067, 6197, 0, 20, 137, 0, 24, 5, 0, 1013, 242, 0, 1014, 5788, 0, 1019,
        6224, 0, 1087, 4307, 1, 13, 92, 1, 9, 1, 32, 111, 325, 0, 24, 2, 0, 1015, 6254, 0, 13, 92,
        1, 10, 5, 5, 907, 6260, 0, 909, 5770, 0, 1017, 4473, 0, 911, 5779, 0, 20, 137, 0, 24, 5, 0,
        1013, 242, 0, 1014, 6269, 0, 1089, 60, 0, 1087, 4307, 1, 13, 92, 1, 24, 3, 0, 1012, 6236,
        1, 1088, 6287, 1, 13, 92, 1, 10, 2, 2, 1091, 4890, 0, 20, 137, 0, 9, 1, 256, 750, 4317, 0,
        24, 4, 0, 52, 302, 0, 1095, 176, 0, 1096, 6326, 0, 13, 92, 1, 9, 1, 16, 1094, 6332, 0, 10,
        2, 2, 1093, 6347, 0, 20, 137, 0, 24, 2, 0, 1099, 4890, 0, 13, 92, 1, 24, 2, 0, 1101, 6347,
        0, 13, 92, 1, 10, 3, 3, 1098, 6362, 0, 1100, 6371, 0, 20, 137, 0, 24, 2, 0, 1104, 739, 0,
        13, 92, 1, 24, 2, 0, 1108, 176, 0, 13, 92, 1, 24, 3, 0, 242, 1419, 0, 1107, 6401, 0, 394,
        92, 1, 9, 1, 32, 1106, 6410, 0, 9, 1, 65535, 379, 110, 0, 18, 3, 41, 24, 3, 0, 236, 1380,
        0, 1114, 5719, 1, 13, 92, 1, 9, 1, 64, 1113, 6437, 0, 6676, 8, 8, 24, 5, 0, 236, 1380, 0,
        1117, 6455, 1, 1118, 5662, 1, 1119, 5662, 1, 13, 92, 1, 9, 1, 64, 1116, 6458, 0, 10, 2, 2,
        1126, 951, 0, 20, 137, 0, 9, 1, 12, 201, 70, 0, 24, 4, 0, 192, 302, 0, 1128, 6491, 0, 1129,
        70, 1, 13, 92, 1, 2, 0, 42, 24, 3, 0, 1132, 337, 1, 1133, 6512, 0, 13, 92, 1, 9, 1, 8,
        1131, 6515, 0, 24, 4, 0, 847, 4893, 0, 841, 4810, 1, 26, 188, 0, 13, 92, 1, 9, 1, 32, 1136,
        6533, 0, 24, 3, 0, 847, 4893, 0, 841, 4810, 1, 13, 92, 1, 9, 1, 32, 1138, 6554, 0, 18, 3,
        43, 9, 1, 64, 1145, 1380, 0, 10, 3, 3, 1147, 349, 0, 1148, 2421, 0, 20, 137, 0, 24, 4, 0,
        1143, 6572, 0, 1144, 6575, 0, 1146, 6581, 1, 13, 92, 1, 9, 1, 32, 1142, 6593, 0, 24, 6, 0,
        847, 4893, 0, 841, 4810, 1, 858, 4873, 1, 856, 4825, 0, 1141, 6608, 1, 13, 92, 1, 9, 1,
        256, 1140, 6614, 0, 24, 4, 0, 1143, 6572, 0, 1153, 1359, 0, 1146, 6581, 1, 13, 92, 1, 9, 1,
        32, 1152, 6641, 0, 24, 3, 0, 847, 4893, 0, 1151, 6656, 1, 13, 92, 1, 9, 1, 256, 1150, 6662,
        0, 18, 0, 44, 24, 3, 0, 1165, 3135, 0, 1166, 6428, 0, 13, 92, 1, 9, 1, 256, 1164, 6683, 0,
        24, 2, 0, 1169, 132, 0, 13, 92, 1, 9, 1, 32, 1168, 6701, 0, 24, 4, 0, 1169, 132, 0, 1172,
        176, 0, 1173, 176, 0, 13, 92, 1, 9, 1, 32, 1171, 6716, 0, 7, 10, 2, 2, 1209, 418, 0, 1210,
        6737, 0, 8, 3, 0, 1208, 6738, 0, 4, 3, 0, 5, 135, 0, 9, 1, 65535, 1207, 6747, 0, 24, 1, 0,
        1206, 6759, 0,
    ],
};
