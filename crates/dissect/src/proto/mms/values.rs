//! The value tables of MMS.

use lamna_fields::values;

values! {
    pub(super) static MODIFIER_VALUES {
        0 => "attach-To-Event-Condition",
        1 => "attach-To-Semaphore",
    }
    pub(super) static CONFIRMEDSERVICEREQUEST_VALUES {
        0 => "status",
        1 => "getNameList",
        2 => "identify",
        3 => "rename",
        4 => "read",
        5 => "write",
        6 => "getVariableAccessAttributes",
        7 => "defineNamedVariable",
        8 => "defineScatteredAccess",
        9 => "getScatteredAccessAttributes",
        10 => "deleteVariableAccess",
        11 => "defineNamedVariableList",
        12 => "getNamedVariableListAttributes",
        13 => "deleteNamedVariableList",
        14 => "defineNamedType",
        15 => "getNamedTypeAttributes",
        16 => "deleteNamedType",
        17 => "input",
        18 => "output",
        19 => "takeControl",
        20 => "relinquishControl",
        21 => "defineSemaphore",
        22 => "deleteSemaphore",
        23 => "reportSemaphoreStatus",
        24 => "reportPoolSemaphoreStatus",
        25 => "reportSemaphoreEntryStatus",
        26 => "initiateDownloadSequence",
        27 => "downloadSegment",
        28 => "terminateDownloadSequence",
        29 => "initiateUploadSequence",
        30 => "uploadSegment",
        31 => "terminateUploadSequence",
        32 => "requestDomainDownload",
        33 => "requestDomainUpload",
        34 => "loadDomainContent",
        35 => "storeDomainContent",
        36 => "deleteDomain",
        37 => "getDomainAttributes",
        38 => "createProgramInvocation",
        39 => "deleteProgramInvocation",
        40 => "start",
        41 => "stop",
        42 => "resume",
        43 => "reset",
        44 => "kill",
        45 => "getProgramInvocationAttributes",
        46 => "obtainFile",
        47 => "defineEventCondition",
        48 => "deleteEventCondition",
        49 => "getEventConditionAttributes",
        50 => "reportEventConditionStatus",
        51 => "alterEventConditionMonitoring",
        52 => "triggerEvent",
        53 => "defineEventAction",
        54 => "deleteEventAction",
        55 => "getEventActionAttributes",
        56 => "reportEventActionStatus",
        57 => "defineEventEnrollment",
        58 => "deleteEventEnrollment",
        59 => "alterEventEnrollment",
        60 => "reportEventEnrollmentStatus",
        61 => "getEventEnrollmentAttributes",
        62 => "acknowledgeEventNotification",
        63 => "getAlarmSummary",
        64 => "getAlarmEnrollmentSummary",
        65 => "readJournal",
        66 => "writeJournal",
        67 => "initializeJournal",
        68 => "reportJournalStatus",
        69 => "createJournal",
        70 => "deleteJournal",
        71 => "getCapabilityList",
        72 => "fileOpen",
        73 => "fileRead",
        74 => "fileClose",
        75 => "fileRename",
        76 => "fileDelete",
        77 => "fileDirectory",
    }
    pub(super) static CS_REQUEST_DETAIL_VALUES {
        0 => "foo",
    }
    pub(super) static UNCONFIRMEDSERVICE_VALUES {
        0 => "informationReport",
        1 => "unsolicitedStatus",
        2 => "eventNotification",
    }
    pub(super) static CONFIRMEDSERVICERESPONSE_VALUES {
        0 => "status",
        1 => "getNameList",
        2 => "identify",
        3 => "rename",
        4 => "read",
        5 => "write",
        6 => "getVariableAccessAttributes",
        7 => "defineNamedVariable",
        8 => "defineScatteredAccess",
        9 => "getScatteredAccessAttributes",
        10 => "deleteVariableAccess",
        11 => "defineNamedVariableList",
        12 => "getNamedVariableListAttributes",
        13 => "deleteNamedVariableList",
        14 => "defineNamedType",
        15 => "getNamedTypeAttributes",
        16 => "deleteNamedType",
        17 => "input",
        18 => "output",
        19 => "takeControl",
        20 => "relinquishControl",
        21 => "defineSemaphore",
        22 => "deleteSemaphore",
        23 => "reportSemaphoreStatus",
        24 => "reportPoolSemaphoreStatus",
        25 => "reportSemaphoreEntryStatus",
        26 => "initiateDownloadSequence",
        27 => "downloadSegment",
        28 => "terminateDownloadSequence",
        29 => "initiateUploadSequence",
        30 => "uploadSegment",
        31 => "terminateUploadSequence",
        32 => "requestDomainDownLoad",
        33 => "requestDomainUpload",
        34 => "loadDomainContent",
        35 => "storeDomainContent",
        36 => "deleteDomain",
        37 => "getDomainAttributes",
        38 => "createProgramInvocation",
        39 => "deleteProgramInvocation",
        40 => "start",
        41 => "stop",
        42 => "resume",
        43 => "reset",
        44 => "kill",
        45 => "getProgramInvocationAttributes",
        46 => "obtainFile",
        72 => "fileOpen",
        47 => "defineEventCondition",
        48 => "deleteEventCondition",
        49 => "getEventConditionAttributes",
        50 => "reportEventConditionStatus",
        51 => "alterEventConditionMonitoring",
        52 => "triggerEvent",
        53 => "defineEventAction",
        54 => "deleteEventAction",
        55 => "getEventActionAttributes",
        56 => "reportActionStatus",
        57 => "defineEventEnrollment",
        58 => "deleteEventEnrollment",
        59 => "alterEventEnrollment",
        60 => "reportEventEnrollmentStatus",
        61 => "getEventEnrollmentAttributes",
        62 => "acknowledgeEventNotification",
        63 => "getAlarmSummary",
        64 => "getAlarmEnrollmentSummary",
        65 => "readJournal",
        66 => "writeJournal",
        67 => "initializeJournal",
        68 => "reportJournalStatus",
        69 => "createJournal",
        70 => "deleteJournal",
        71 => "getCapabilityList",
        73 => "fileRead",
        74 => "fileClose",
        75 => "fileRename",
        76 => "fileDelete",
        77 => "fileDirectory",
    }
    pub(super) static GETVARIABLEACCESSATTRIBUTES_VALUES {
        0 => "name",
        1 => "address",
    }
    pub(super) static GETSCATTEREDACCESSATTRIBUTES_VALUES {
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
    }
    pub(super) static CONFIRMEDSERVICEREQUEST_DELETEEVENTCONDITION_VALUES {
        0 => "specific",
        1 => "aa-specific",
        2 => "domain",
        3 => "vmd",
    }
    pub(super) static CONFIRMEDSERVICEREQUEST_DELETEEVENTACTION_VALUES {
        0 => "specific",
        1 => "aa-specific",
        3 => "domain",
        4 => "vmd",
    }
    pub(super) static CONFIRMEDSERVICEREQUEST_DELETEEVENTENROLLMENT_VALUES {
        0 => "specific",
        1 => "ec",
        2 => "ea",
    }
    pub(super) static TAKECONTROL_VALUES {
        0 => "noResult",
        1 => "namedToken",
    }
    pub(super) static AP_TITLE_VALUES {
        0 => "ap-title-form1",
        1 => "ap-title-form2",
        2 => "ap-title-form3",
    }
    pub(super) static AE_QUALIFIER_VALUES {
        0 => "aso-qualifier-form1",
        1 => "aso-qualifier-form2",
        2 => "aso-qualifier-form3",
        3 => "aso-qualifier-form-any-octets",
    }
    pub(super) static ERRORCLASS_VALUES {
        0 => "vmd-state",
        1 => "application-reference",
        2 => "definition",
        3 => "resource",
        4 => "service",
        5 => "service-preempt",
        6 => "time-resolution",
        7 => "access",
        8 => "initiate",
        9 => "conclude",
        10 => "cancel",
        11 => "file",
        12 => "others",
    }
    pub(super) static VMD_STATE_VALUES {
        0 => "other",
        1 => "vmd-state-conflict",
        2 => "vmd-operational-problem",
        3 => "domain-transfer-problem",
        4 => "state-machine-id-invalid",
    }
    pub(super) static APPLICATION_REFERENCE_VALUES {
        0 => "other",
        1 => "aplication-unreachable",
        2 => "connection-lost",
        3 => "application-reference-invalid",
        4 => "context-unsupported",
    }
    pub(super) static DEFINITION_VALUES {
        0 => "other",
        1 => "object-undefined",
        2 => "invalid-address",
        3 => "type-unsupported",
        4 => "type-inconsistent",
        5 => "object-exists",
        6 => "object-attribute-inconsistent",
    }
    pub(super) static RESOURCE_VALUES {
        0 => "other",
        1 => "memory-unavailable",
        2 => "processor-resource-unavailable",
        3 => "mass-storage-unavailable",
        4 => "capability-unavailable",
        5 => "capability-unknown",
    }
    pub(super) static SERVICE_VALUES {
        0 => "other",
        1 => "primitives-out-of-sequence",
        2 => "object-sate-conflict",
        3 => "pdu-size",
        4 => "continuation-invalid",
        5 => "object-constraint-conflict",
    }
    pub(super) static SERVICE_PREEMPT_VALUES {
        0 => "other",
        1 => "timeout",
        2 => "deadlock",
        3 => "cancel",
    }
    pub(super) static TIME_RESOLUTION_VALUES {
        0 => "other",
        1 => "unsupportable-time-resolution",
    }
    pub(super) static ACCESS_VALUES {
        0 => "other",
        1 => "object-access-unsupported",
        2 => "object-non-existent",
        3 => "object-access-denied",
        4 => "object-invalidated",
    }
    pub(super) static INITIATE_VALUES {
        0 => "other",
        1 => "version-incompatible",
        2 => "max-segment-insufficient",
        3 => "max-services-outstanding-calling-insufficient",
        4 => "max-services-outstanding-called-insufficient",
        5 => "service-CBB-insufficient",
        6 => "parameter-CBB-insufficient",
        7 => "nesting-level-insufficient",
    }
    pub(super) static CONCLUDE_VALUES {
        0 => "other",
        1 => "further-communication-required",
    }
    pub(super) static CANCEL_VALUES {
        0 => "other",
        1 => "invoke-id-unknown",
        2 => "cancel-not-possible",
    }
    pub(super) static FILE_VALUES {
        0 => "other",
        1 => "filename-ambiguous",
        2 => "file-busy",
        3 => "filename-syntax-error",
        4 => "content-type-invalid",
        5 => "position-invalid",
        6 => "file-acces-denied",
        7 => "file-non-existent",
        8 => "duplicate-filename",
        9 => "insufficient-space-in-filestore",
    }
    pub(super) static SERVICESPECIFICINFORMATION_VALUES {
        0 => "obtainFile",
        1 => "start",
        2 => "stop",
        3 => "resume",
        4 => "reset",
        5 => "deleteVariableAccess",
        6 => "deleteNamedVariableList",
        7 => "deleteNamedType",
        8 => "defineEventEnrollment-Error",
        9 => "fileRename",
        10 => "additionalService",
        11 => "changeAccessControl",
    }
    pub(super) static OBTAINFILE_VALUES {
        0 => "source-file",
        1 => "destination-file",
    }
    pub(super) static START_VALUES {
        0 => "non-existent",
        1 => "unrunable",
        2 => "idle",
        3 => "running",
        4 => "stopped",
        5 => "starting",
        6 => "stopping",
        7 => "resuming",
        8 => "resetting",
    }
    pub(super) static ADDITIONALSERVICE_VALUES {
        0 => "defineEcl",
        1 => "addECLReference",
        2 => "removeECLReference",
        3 => "initiateUC",
        4 => "startUC",
        5 => "stopUC",
        6 => "deleteUC",
        7 => "loadUCFromFile",
    }
    pub(super) static REMOVEECLREFERENCE_VALUES {
        0 => "eventCondition",
        1 => "eventConditionList",
    }
    pub(super) static INITIATEUC_VALUES {
        0 => "domain",
        1 => "programInvocation",
    }
    pub(super) static LOADUCFROMFILE_VALUES {
        0 => "none",
        1 => "domain",
        2 => "programInvocation",
    }
    pub(super) static REJECTREASON_VALUES {
        1 => "confirmed-requestPDU",
        2 => "confirmed-responsePDU",
        3 => "confirmed-errorPDU",
        4 => "unconfirmedPDU",
        5 => "pdu-error",
        6 => "cancel-requestPDU",
        7 => "cancel-responsePDU",
        8 => "cancel-errorPDU",
        9 => "conclude-requestPDU",
        10 => "conclude-responsePDU",
        11 => "conclude-errorPDU",
    }
    pub(super) static CONFIRMED_REQUESTPDU_VALUES {
        0 => "other",
        1 => "unrecognized-service",
        2 => "unrecognized-modifier",
        3 => "invalid-invokeID",
        4 => "invalid-argument",
        5 => "invalid-modifier",
        6 => "max-serv-outstanding-exceeded",
        8 => "max-recursion-exceeded",
        9 => "value-out-of-range",
    }
    pub(super) static CONFIRMED_RESPONSEPDU_VALUES {
        0 => "other",
        1 => "unrecognized-service",
        2 => "invalid-invokeID",
        3 => "invalid-result",
        5 => "max-recursion-exceeded",
        6 => "value-out-of-range",
    }
    pub(super) static CONFIRMED_ERRORPDU_VALUES {
        0 => "other",
        1 => "unrecognized-service",
        2 => "invalid-invokeID",
        3 => "invalid-serviceError",
        4 => "value-out-of-range",
    }
    pub(super) static UNCONFIRMEDPDU_VALUES {
        0 => "other",
        1 => "unrecognized-service",
        2 => "invalid-argument",
        3 => "max-recursion-exceeded",
        4 => "value-out-of-range",
    }
    pub(super) static PDU_ERROR_VALUES {
        0 => "unknown-pdu-type",
        1 => "invalid-pdu",
        2 => "illegal-acse-mapping",
    }
    pub(super) static CANCEL_REQUESTPDU_2_VALUES {
        0 => "other",
        1 => "invalid-invokeID",
    }
    pub(super) static CANCEL_ERRORPDU_VALUES {
        0 => "other",
        1 => "invalid-invokeID",
        2 => "invalid-serviceError",
        3 => "value-out-of-range",
    }
    pub(super) static CONCLUDE_REQUESTPDU_VALUES {
        0 => "other",
        1 => "invalid-argument",
    }
    pub(super) static CONCLUDE_RESPONSEPDU_VALUES {
        0 => "other",
        1 => "invalid-result",
    }
    pub(super) static CONCLUDE_ERRORPDU_VALUES {
        0 => "other",
        1 => "invalid-serviceError",
        2 => "value-out-of-range",
    }
    pub(super) static VMDLOGICALSTATUS_VALUES {
        0 => "state-changes-allowed",
        1 => "no-state-changes-allowed",
        2 => "limited-services-allowed",
        3 => "support-services-allowed",
    }
    pub(super) static VMDPHYSICALSTATUS_VALUES {
        0 => "operational",
        1 => "partially-operational",
        2 => "inoperable",
        3 => "needs-commissioning",
    }
    pub(super) static EXTENDEDOBJECTCLASS_VALUES {
        0 => "objectClass",
        0 => "objectClass",
    }
    pub(super) static OBJECTCLASS_VALUES {
        0 => "nammedVariable",
        1 => "scatteredAccess",
        2 => "namedVariableList",
        3 => "namedType",
        4 => "semaphore",
        5 => "eventCondition",
        6 => "eventAction",
        7 => "eventEnrollment",
        8 => "journal",
        9 => "domain",
        10 => "programInvocation",
        11 => "operatorStation",
        0 => "namedVariable",
        1 => "scatteredAccess",
        2 => "namedVariableList",
        3 => "namedType",
        4 => "semaphore",
        5 => "eventCondition",
        6 => "eventAction",
        7 => "eventEnrollment",
        8 => "journal",
        9 => "domain",
        10 => "programInvocation",
        11 => "operatorStation",
    }
    pub(super) static OBJECTSCOPE_VALUES {
        0 => "vmdSpecific",
        1 => "domainSpecific",
        2 => "aaSpecific",
    }
    pub(super) static LOADDATA_VALUES {
        0 => "non-coded",
        1 => "coded",
        0 => "non-coded",
        1 => "coded",
    }
    pub(super) static GETDOMAINATTRIBUTES_RESPONSE_STATE_VALUES {
        0 => "non-existent",
        1 => "loading",
        2 => "ready",
        3 => "in-use",
        4 => "complete",
        5 => "incomplete",
        7 => "d1",
        8 => "d2",
        9 => "d3",
        10 => "d4",
        11 => "d5",
        12 => "d6",
        13 => "d7",
        14 => "d8",
        15 => "d9",
    }
    pub(super) static EXECUTIONARGUMENT_VALUES {
        0 => "simpleString",
        1 => "encodedString",
        0 => "simpleString",
        1 => "encodedString",
        0 => "simpleString",
        1 => "encodedString",
    }
    pub(super) static ELEMENTTYPE_VALUES {
        0 => "typeName",
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        9 => "octet-string",
        10 => "visible-string",
        11 => "generalized-time",
        12 => "binary-time",
        13 => "bcd",
        15 => "objId",
    }
    pub(super) static ALTERNATEACCESS_ITEM_VALUES {
        0 => "unnamed",
        1 => "named",
    }
    pub(super) static UNNAMED_VALUES {
        0 => "selectAlternateAccess",
        1 => "selectAccess",
    }
    pub(super) static ACCESSSELECTION_VALUES {
        0 => "component",
        1 => "index",
        2 => "indexRange",
        3 => "allElements",
    }
    pub(super) static SELECTACCESS_VALUES {
        1 => "component",
        2 => "index",
        3 => "indexRange",
        4 => "allElements",
    }
    pub(super) static VARIABLEACCESSSPECIFICATN_VALUES {
        0 => "listOfVariable",
        1 => "variableListName",
    }
    pub(super) static ACCESSRESULT_VALUES {
        0 => "failure",
        1 => "success",
    }
    pub(super) static DATA_VALUES {
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        7 => "floating-point",
        9 => "octet-string",
        10 => "visible-string",
        12 => "binary-time",
        13 => "bcd",
        14 => "booleanArray",
        15 => "objId",
        16 => "mMSString",
        17 => "utc-time",
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        7 => "floating-point",
        9 => "octet-string",
        10 => "visible-string",
        12 => "binary-time",
        13 => "bcd",
        14 => "booleanArray",
        15 => "objId",
        16 => "mMSString",
        17 => "utc-time",
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        7 => "floating-point",
        9 => "octet-string",
        10 => "visible-string",
        12 => "binary-time",
        13 => "bcd",
        14 => "booleanArray",
        15 => "objId",
        16 => "mMSString",
        17 => "utc-time",
    }
    pub(super) static FAILURE_VALUES {
        0 => "object-invalidated",
        1 => "hardware-fault",
        2 => "temporarily-unavailable",
        3 => "object-access-denied",
        4 => "object-undefined",
        5 => "invalid-address",
        6 => "type-unsupported",
        7 => "type-inconsistent",
        8 => "object-attribute-inconsistent",
        9 => "object-access-unsupported",
        10 => "object-non-existent",
        11 => "object-value-invalid",
    }
    pub(super) static ADDRESS_VALUES {
        0 => "numericAddress",
        1 => "symbolicAddress",
        2 => "unconstrainedAddress",
    }
    pub(super) static SCOPEOFDELETE_VALUES {
        0 => "specific",
        1 => "aa-specific",
        2 => "domain",
        3 => "vmd",
        0 => "specific",
        1 => "aa-specific",
        2 => "domain",
        3 => "vmd",
        0 => "specific",
        1 => "aa-specific",
        2 => "domain",
        3 => "vmd",
    }
    pub(super) static OBJECTNAME_VALUES {
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
    }
    pub(super) static VARIABLESPECIFICATION_VALUES {
        0 => "name",
        1 => "address",
        2 => "variableDescription",
        3 => "scatteredAccessDescription",
        4 => "invalidated",
    }
    pub(super) static SUCCESS_VALUES {
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        7 => "floating-point",
        9 => "octet-string",
        10 => "visible-string",
        12 => "binary-time",
        13 => "bcd",
        14 => "booleanArray",
        15 => "objId",
        16 => "mMSString",
        17 => "utc-time",
        0 => "status",
        1 => "getNameList",
        2 => "identify",
        3 => "rename",
        4 => "read",
        5 => "write",
        6 => "getVariableAccessAttributes",
        7 => "defineNamedVariable",
        8 => "defineScatteredAccess",
        9 => "getScatteredAccessAttributes",
        10 => "deleteVariableAccess",
        11 => "defineNamedVariableList",
        12 => "getNamedVariableListAttributes",
        13 => "deleteNamedVariableList",
        14 => "defineNamedType",
        15 => "getNamedTypeAttributes",
        16 => "deleteNamedType",
        17 => "input",
        18 => "output",
        19 => "takeControl",
        20 => "relinquishControl",
        21 => "defineSemaphore",
        22 => "deleteSemaphore",
        23 => "reportSemaphoreStatus",
        24 => "reportPoolSemaphoreStatus",
        25 => "reportSemaphoreEntryStatus",
        26 => "initiateDownloadSequence",
        27 => "downloadSegment",
        28 => "terminateDownloadSequence",
        29 => "initiateUploadSequence",
        30 => "uploadSegment",
        31 => "terminateUploadSequence",
        32 => "requestDomainDownLoad",
        33 => "requestDomainUpload",
        34 => "loadDomainContent",
        35 => "storeDomainContent",
        36 => "deleteDomain",
        37 => "getDomainAttributes",
        38 => "createProgramInvocation",
        39 => "deleteProgramInvocation",
        40 => "start",
        41 => "stop",
        42 => "resume",
        43 => "reset",
        44 => "kill",
        45 => "getProgramInvocationAttributes",
        46 => "obtainFile",
        72 => "fileOpen",
        47 => "defineEventCondition",
        48 => "deleteEventCondition",
        49 => "getEventConditionAttributes",
        50 => "reportEventConditionStatus",
        51 => "alterEventConditionMonitoring",
        52 => "triggerEvent",
        53 => "defineEventAction",
        54 => "deleteEventAction",
        55 => "getEventActionAttributes",
        56 => "reportActionStatus",
        57 => "defineEventEnrollment",
        58 => "deleteEventEnrollment",
        59 => "alterEventEnrollment",
        60 => "reportEventEnrollmentStatus",
        61 => "getEventEnrollmentAttributes",
        62 => "acknowledgeEventNotification",
        63 => "getAlarmSummary",
        64 => "getAlarmEnrollmentSummary",
        65 => "readJournal",
        66 => "writeJournal",
        67 => "initializeJournal",
        68 => "reportJournalStatus",
        69 => "createJournal",
        70 => "deleteJournal",
        71 => "getCapabilityList",
        73 => "fileRead",
        74 => "fileClose",
        75 => "fileRename",
        76 => "fileDelete",
        77 => "fileDirectory",
    }
    pub(super) static CLASS_VALUES {
        0 => "token",
        1 => "pool",
        0 => "network-triggered",
        1 => "monitored",
    }
    pub(super) static LISTOFNAMEDTOKENS_ITEM_VALUES {
        0 => "freeNamedToken",
        1 => "ownedNamedToken",
        2 => "hungNamedToken",
    }
    pub(super) static REPORTSEMAPHOREENTRYSTATUS_REQUEST_STATE_VALUES {
        0 => "queued",
        1 => "owner",
        2 => "hung",
    }
    pub(super) static ENTRYCLASS_VALUES {
        0 => "simple",
        1 => "modifier",
    }
    pub(super) static EVENTCONDITIONNAME_VALUES {
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
        0 => "eventCondition",
        1 => "undefined",
        0 => "eventCondition",
        1 => "undefined",
    }
    pub(super) static MONITOREDVARIABLE_VALUES {
        0 => "name",
        1 => "address",
        2 => "variableDescription",
        3 => "scatteredAccessDescription",
        4 => "invalidated",
        0 => "variableReference",
        1 => "undefined",
    }
    pub(super) static CURRENTSTATE_VALUES {
        0 => "disabled",
        1 => "idle",
        2 => "active",
        0 => "disabled",
        1 => "idle",
        2 => "active",
        3 => "activeNoAckA",
        4 => "idleNoAckI",
        5 => "idleNoAckA",
        6 => "idleAcked",
        7 => "activeAcked",
        0 => "state",
        1 => "undefined",
    }
    pub(super) static TIMEOFLASTTRANSITIONTOACTIVE_VALUES {
        0 => "timeOfDayT",
        1 => "timeSequenceIdentifier",
    }
    pub(super) static EVENTACTIONNAME_VALUES {
        0 => "vmd-specific",
        1 => "domain-specific",
        2 => "aa-specific",
        0 => "eventAction",
        1 => "undefined",
    }
    pub(super) static ALARMACKNOWLEDGEMENTRULE_VALUES {
        0 => "none",
        1 => "simple",
        2 => "ack-active",
        3 => "ack-all",
    }
    pub(super) static SCOPEOFREQUEST_VALUES {
        0 => "specific",
        1 => "client",
        2 => "ec",
        3 => "ea",
    }
    pub(super) static ENROLLMENTCLASS_VALUES {
        0 => "modifier",
        1 => "notification",
    }
    pub(super) static DURATION_VALUES {
        0 => "current",
        1 => "permanent",
    }
    pub(super) static ALTEREVENTENROLLMENT_RESPONSE_CURRENTSTATE_STATE_VALUES {
        0 => "disabled",
        1 => "idle",
        2 => "active",
        3 => "activeNoAckA",
        4 => "idleNoAckI",
        5 => "idleNoAckA",
        6 => "idleAcked",
        7 => "activeAcked",
    }
    pub(super) static ACKNOWLEDGEDSTATE_VALUES {
        0 => "disabled",
        1 => "idle",
        2 => "active",
    }
    pub(super) static ACKNOWLEDGMENTFILTER_VALUES {
        0 => "not-acked",
        1 => "acked",
        2 => "all",
        0 => "not-acked",
        1 => "acked",
        2 => "all",
    }
    pub(super) static UNACKNOWLEDGEDSTATE_VALUES {
        0 => "none",
        1 => "active",
        2 => "idle",
        3 => "both",
    }
    pub(super) static EVENTACTIONRESULT_VALUES {
        0 => "success",
        1 => "failure",
    }
    pub(super) static RANGESTARTSPECIFICATION_VALUES {
        0 => "startingTime",
        1 => "startingEntry",
    }
    pub(super) static RANGESTOPSPECIFICATION_VALUES {
        0 => "endingTime",
        1 => "numberOfEntries",
    }
    pub(super) static ENTRYFORM_VALUES {
        2 => "data",
        3 => "annotation",
    }
    pub(super) static VALUESPECIFICATION_VALUES {
        1 => "array",
        2 => "structure",
        3 => "boolean",
        4 => "bit-string",
        5 => "integer",
        6 => "unsigned",
        7 => "floating-point",
        9 => "octet-string",
        10 => "visible-string",
        12 => "binary-time",
        13 => "bcd",
        14 => "booleanArray",
        15 => "objId",
        16 => "mMSString",
        17 => "utc-time",
    }
}
