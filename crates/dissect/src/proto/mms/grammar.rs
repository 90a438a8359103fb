//! The types of MMS (ISO 9506-2) as far as they are taken apart.

use super::fields as f;
use crate::proto::asn1::shape::Shape::{
    Bits, Boolean, Choice, Explicit, Integer, List, Null, Plain, Sequence,
};
use crate::proto::asn1::shape::{ANY, CONTEXT, Member, Shape, UNIVERSAL};

/// Tags of universal class.
const INTEGER: u32 = 2;
const STRING: u32 = 0x1a;

static OBJECT_NAME: &[Member] = &[
    (CONTEXT, 0, Plain(f::VMD_SPECIFIC)),
    (
        CONTEXT,
        1,
        Sequence(
            Some(f::DOMAIN_SPECIFIC_ELEMENT),
            &[(UNIVERSAL, STRING, Plain(f::DOMAINID)), (UNIVERSAL, STRING, Plain(f::ITEMID))],
        ),
    ),
    (CONTEXT, 2, Plain(f::AA_SPECIFIC)),
];

static DATA: &[Member] = &[
    (CONTEXT, 1, List(f::ARRAY, &DATA_ITEM)),
    (CONTEXT, 2, List(f::STRUCTURE, &DATA_ITEM)),
    (CONTEXT, 3, Boolean(f::BOOLEAN)),
    (CONTEXT, 4, Bits(f::DATA_BIT_STRING, "-")),
    (CONTEXT, 5, Integer(f::INTEGER)),
    (CONTEXT, 6, Integer(f::UNSIGNED)),
    (CONTEXT, 7, Plain(f::FLOATING_POINT)),
    (CONTEXT, 9, Plain(f::DATA_OCTET_STRING)),
    (CONTEXT, 10, Plain(f::DATA_VISIBLE_STRING)),
    (CONTEXT, 12, Plain(f::DATA_BINARY_TIME)),
    (CONTEXT, 13, Integer(f::BCD)),
    (CONTEXT, 16, Plain(f::MMSSTRING)),
    (CONTEXT, 17, Plain(f::UTC_TIME)),
];

static DATA_ITEM: Shape = Choice(f::DATA, DATA);

static ACCESS_RESULT: Shape = Choice(
    f::ACCESSRESULT,
    &[(CONTEXT, 0, Integer(f::FAILURE)), (CONTEXT, ANY, Choice(f::SUCCESS, DATA))],
);

static NAME: Shape = Choice(f::NAME, OBJECT_NAME);

static VARIABLE: &[Member] = &[(CONTEXT, 0, Explicit(&NAME)), (CONTEXT, 4, Null(f::NONE_ELEMENT))];

static LISTED: Shape = Sequence(
    Some(f::LISTOFVARIABLE_ITEM_ELEMENT),
    &[(CONTEXT, ANY, Choice(f::VARIABLESPECIFICATION, VARIABLE))],
);

static LIST_NAME: Shape = Choice(f::VARIABLELISTNAME, OBJECT_NAME);

static VARIABLE_ACCESS: &[Member] =
    &[(CONTEXT, 0, List(f::LISTOFVARIABLE, &LISTED)), (CONTEXT, 1, Explicit(&LIST_NAME))];

static ACCESSED: Shape = Choice(f::VARIABLEACCESSSPECIFICATN, VARIABLE_ACCESS);

static TYPE: &[Member] = &[
    (
        CONTEXT,
        1,
        Sequence(
            Some(f::ARRAY_ELEMENT),
            &[
                (CONTEXT, 0, Boolean(f::PACKED)),
                (CONTEXT, 1, Integer(f::NUMBEROFELEMENTS)),
                (CONTEXT, 2, Explicit(&ELEMENT_TYPE)),
            ],
        ),
    ),
    (
        CONTEXT,
        2,
        Sequence(
            Some(f::STRUCTURE_ELEMENT),
            &[(CONTEXT, 0, Boolean(f::PACKED)), (CONTEXT, 1, List(f::COMPONENTS, &COMPONENT))],
        ),
    ),
    (CONTEXT, 3, Null(f::BOOLEAN_ELEMENT)),
    (CONTEXT, 4, Integer(f::TYPESPECIFICATION_BIT_STRING)),
    (CONTEXT, 5, Integer(f::INTEGER)),
    (CONTEXT, 6, Integer(f::UNSIGNED)),
    (CONTEXT, 9, Integer(f::TYPESPECIFICATION_OCTET_STRING)),
    (CONTEXT, 10, Integer(f::TYPESPECIFICATION_VISIBLE_STRING)),
    (CONTEXT, 12, Boolean(f::TYPESPECIFICATION_BINARY_TIME)),
    (CONTEXT, 13, Integer(f::BCD)),
];

static ELEMENT_TYPE: Shape = Choice(f::ELEMENTTYPE, TYPE);

static COMPONENT_TYPE: Shape = Choice(f::COMPONENTTYPE, TYPE);

static COMPONENT: Shape = Sequence(
    Some(f::COMPONENTS_ITEM_ELEMENT),
    &[(CONTEXT, 0, Plain(f::COMPONENTNAME)), (CONTEXT, 1, Explicit(&COMPONENT_TYPE))],
);

static TYPE_SPECIFICATION: Shape = Choice(f::TYPESPECIFICATION, TYPE);

static OBJECT_CLASS: Shape =
    Choice(f::EXTENDEDOBJECTCLASS, &[(CONTEXT, 0, Integer(f::OBJECTCLASS))]);

static OBJECT_SCOPE: Shape = Choice(
    f::OBJECTSCOPE,
    &[
        (CONTEXT, 0, Null(f::VMDSPECIFIC_ELEMENT)),
        (CONTEXT, 1, Plain(f::DOMAINSPECIFIC)),
        (CONTEXT, 2, Null(f::AASPECIFIC_ELEMENT)),
    ],
);

static WRITTEN: Shape = Choice(
    f::WRITE_RESPONSE_ITEM,
    &[(CONTEXT, 0, Integer(f::FAILURE)), (CONTEXT, 1, Null(f::SUCCESS_ELEMENT))],
);

static IDENTIFIER: Shape = Plain(f::IDENTIFIER);

static SYNTAX: Shape = Plain(f::LISTOFABSTRACTSYNTAXES_ITEM);

/// A program invocation, and how it is started.
static INVOCATION: &[Member] = &[(CONTEXT, 0, Plain(f::PROGRAMINVOCATIONNAME))];
static STARTED: &[Member] = &[
    (CONTEXT, 0, Plain(f::PROGRAMINVOCATIONNAME)),
    (CONTEXT, 1, Choice(f::EXECUTIONARGUMENT, &[(CONTEXT, ANY, Plain(f::SIMPLESTRING))])),
];

/// Requests, by the service.
pub(super) static REQUESTS: &[Member] = &[
    (CONTEXT, 0, Boolean(f::STATUS)),
    (
        CONTEXT,
        1,
        Sequence(
            Some(f::GETNAMELIST_ELEMENT),
            &[
                (CONTEXT, 0, Explicit(&OBJECT_CLASS)),
                (CONTEXT, 1, Explicit(&OBJECT_SCOPE)),
                (CONTEXT, 2, Plain(f::GETNAMELIST_REQUEST_CONTINUEAFTER)),
            ],
        ),
    ),
    (
        CONTEXT,
        4,
        Sequence(
            Some(f::READ_ELEMENT),
            &[(CONTEXT, 0, Boolean(f::SPECIFICATIONWITHRESULT)), (CONTEXT, 1, Explicit(&ACCESSED))],
        ),
    ),
    (
        CONTEXT,
        5,
        Sequence(
            Some(f::WRITE_ELEMENT),
            &[
                (CONTEXT, ANY, Choice(f::VARIABLEACCESSSPECIFICATN, VARIABLE_ACCESS)),
                (CONTEXT, 0, List(f::LISTOFDATA, &DATA_ITEM)),
            ],
        ),
    ),
    (CONTEXT, 6, Choice(f::GETVARIABLEACCESSATTRIBUTES, &[(CONTEXT, 0, Explicit(&NAME))])),
    (CONTEXT, 12, Choice(f::GETNAMEDVARIABLELISTATTRIBUTES, OBJECT_NAME)),
    (CONTEXT, 29, Plain(f::INITIATEUPLOADSEQUENCE)),
    (CONTEXT, 36, Plain(f::DELETEDOMAIN)),
    (CONTEXT, 37, Plain(f::GETDOMAINATTRIBUTES)),
    (CONTEXT, 39, Plain(f::DELETEPROGRAMINVOCATION)),
    (CONTEXT, 40, Sequence(Some(f::START_ELEMENT), STARTED)),
    (CONTEXT, 41, Sequence(Some(f::STOP_ELEMENT), INVOCATION)),
    (CONTEXT, 42, Sequence(Some(f::RESUME_ELEMENT), STARTED)),
    (CONTEXT, 43, Sequence(Some(f::RESET_ELEMENT), INVOCATION)),
    (CONTEXT, 44, Sequence(Some(f::KILL_ELEMENT), INVOCATION)),
    (CONTEXT, 45, Plain(f::GETPROGRAMINVOCATIONATTRIBUTES)),
    (
        CONTEXT,
        63,
        Sequence(
            Some(f::GETALARMSUMMARY_ELEMENT),
            &[
                (CONTEXT, 0, Boolean(f::ENROLLMENTSONLY)),
                (CONTEXT, 1, Boolean(f::ACTIVEALARMSONLY)),
            ],
        ),
    ),
];

/// Responses, by the service.
pub(super) static RESPONSES: &[Member] = &[
    (
        CONTEXT,
        0,
        Sequence(
            Some(f::STATUS_ELEMENT),
            &[
                (CONTEXT, 0, Integer(f::VMDLOGICALSTATUS)),
                (CONTEXT, 1, Integer(f::VMDPHYSICALSTATUS)),
                (CONTEXT, 2, Bits(f::LOCALDETAIL, "-")),
            ],
        ),
    ),
    (
        CONTEXT,
        1,
        Sequence(
            Some(f::GETNAMELIST_ELEMENT),
            &[
                (CONTEXT, 0, List(f::LISTOFIDENTIFIER, &IDENTIFIER)),
                (CONTEXT, 1, Boolean(f::MOREFOLLOWS)),
            ],
        ),
    ),
    (
        CONTEXT,
        2,
        Sequence(
            Some(f::IDENTIFY_ELEMENT),
            &[
                (CONTEXT, 0, Plain(f::VENDORNAME)),
                (CONTEXT, 1, Plain(f::MODELNAME)),
                (CONTEXT, 2, Plain(f::REVISION)),
                (CONTEXT, 3, List(f::LISTOFABSTRACTSYNTAXES, &SYNTAX)),
            ],
        ),
    ),
    (
        CONTEXT,
        4,
        Sequence(
            Some(f::READ_ELEMENT),
            &[
                (CONTEXT, 0, Explicit(&ACCESSED)),
                (CONTEXT, 1, List(f::LISTOFACCESSRESULT, &ACCESS_RESULT)),
            ],
        ),
    ),
    (CONTEXT, 5, List(f::WRITE, &WRITTEN)),
    (
        CONTEXT,
        6,
        Sequence(
            Some(f::GETVARIABLEACCESSATTRIBUTES_ELEMENT),
            &[(CONTEXT, 0, Boolean(f::MMSDELETABLE)), (CONTEXT, 2, Explicit(&TYPE_SPECIFICATION))],
        ),
    ),
    (
        CONTEXT,
        12,
        Sequence(
            Some(f::GETNAMEDVARIABLELISTATTRIBUTES_ELEMENT),
            &[
                (CONTEXT, 0, Boolean(f::MMSDELETABLE)),
                (CONTEXT, 1, List(f::LISTOFVARIABLE, &LISTED)),
            ],
        ),
    ),
];

/// What is sent without being asked for.
pub(super) static UNCONFIRMED: Shape = Sequence(
    Some(f::UNCONFIRMED_PDU_ELEMENT),
    &[(
        CONTEXT,
        ANY,
        Choice(
            f::UNCONFIRMEDSERVICE,
            &[
                (
                    CONTEXT,
                    0,
                    Sequence(
                        Some(f::INFORMATIONREPORT_ELEMENT),
                        &[
                            (CONTEXT, ANY, Choice(f::VARIABLEACCESSSPECIFICATION, VARIABLE_ACCESS)),
                            (CONTEXT, 0, List(f::LISTOFACCESSRESULT, &ACCESS_RESULT)),
                        ],
                    ),
                ),
                (CONTEXT, 1, Null(f::UNSOLICITEDSTATUS_ELEMENT)),
                (CONTEXT, 2, Null(f::EVENTNOTIFICATION_ELEMENT)),
            ],
        ),
    )],
);

static ERROR_CLASS: Shape = Choice(
    f::ERRORCLASS,
    &[
        (CONTEXT, 0, Integer(f::VMD_STATE)),
        (CONTEXT, 1, Integer(f::APPLICATION_REFERENCE)),
        (CONTEXT, 2, Integer(f::DEFINITION)),
        (CONTEXT, 3, Integer(f::RESOURCE)),
        (CONTEXT, 4, Integer(f::SERVICE)),
        (CONTEXT, 5, Integer(f::SERVICE_PREEMPT)),
        (CONTEXT, 6, Integer(f::TIME_RESOLUTION)),
        (CONTEXT, 7, Integer(f::ACCESS)),
        (CONTEXT, 8, Integer(f::INITIATE)),
        (CONTEXT, 9, Integer(f::CONCLUDE)),
        (CONTEXT, 10, Integer(f::CANCEL)),
        (CONTEXT, 11, Integer(f::FILE)),
        (CONTEXT, 12, Integer(f::OTHERS)),
    ],
);

static SERVICE_ERROR: &[Member] = &[
    (CONTEXT, 0, Explicit(&ERROR_CLASS)),
    (CONTEXT, 1, Integer(f::ADDITIONALCODE)),
    (CONTEXT, 2, Plain(f::ADDITIONALDESCRIPTION)),
];

/// An answer that a request failed.
pub(super) static ERROR: Shape = Sequence(
    Some(f::CONFIRMED_ERRORPDU_ELEMENT),
    &[
        (CONTEXT, 0, Integer(f::INVOKEID)),
        (CONTEXT, 1, Integer(f::MODIFIERPOSITION)),
        (CONTEXT, 2, Sequence(Some(f::SERVICEERROR_ELEMENT), SERVICE_ERROR)),
    ],
);

/// An answer that a message was not understood.
pub(super) static REJECT: Shape = Sequence(
    Some(f::REJECTPDU_ELEMENT),
    &[
        (CONTEXT, 0, Integer(f::ORIGINALINVOKEID)),
        (
            CONTEXT,
            ANY,
            Choice(
                f::REJECTREASON,
                &[
                    (CONTEXT, 1, Integer(f::CONFIRMED_REQUESTPDU)),
                    (CONTEXT, 2, Integer(f::CONFIRMED_RESPONSEPDU)),
                    (CONTEXT, 3, Integer(f::CONFIRMED_ERRORPDU)),
                    (CONTEXT, 4, Integer(f::UNCONFIRMEDPDU)),
                    (CONTEXT, 5, Integer(f::PDU_ERROR)),
                ],
            ),
        ),
    ],
);

/// How an association begins.
pub(super) static INITIATE_REQUEST: Shape = Sequence(
    Some(f::INITIATE_REQUESTPDU_ELEMENT),
    &[
        (CONTEXT, 0, Integer(f::LOCALDETAILCALLING)),
        (CONTEXT, 1, Integer(f::PROPOSEDMAXSERVOUTSTANDINGCALLING)),
        (CONTEXT, 2, Integer(f::PROPOSEDMAXSERVOUTSTANDINGCALLED)),
        (CONTEXT, 3, Integer(f::PROPOSEDDATASTRUCTURENESTINGLEVEL)),
        (
            CONTEXT,
            4,
            Sequence(
                Some(f::MMSINITREQUESTDETAIL_ELEMENT),
                &[
                    (CONTEXT, 0, Integer(f::PROPOSEDVERSIONNUMBER)),
                    (CONTEXT, 1, Bits(f::PROPOSEDPARAMETERCBB, PARAMETERS)),
                    (CONTEXT, 2, Bits(f::SERVICESSUPPORTEDCALLING, SERVICES)),
                ],
            ),
        ),
    ],
);

/// The answer to that.
pub(super) static INITIATE_RESPONSE: Shape = Sequence(
    Some(f::INITIATE_RESPONSEPDU_ELEMENT),
    &[
        (CONTEXT, 0, Integer(f::LOCALDETAILCALLED)),
        (CONTEXT, 1, Integer(f::NEGOCIATEDMAXSERVOUTSTANDINGCALLING)),
        (CONTEXT, 2, Integer(f::NEGOCIATEDMAXSERVOUTSTANDINGCALLED)),
        (CONTEXT, 3, Integer(f::NEGOCIATEDDATASTRUCTURENESTINGLEVEL)),
        (
            CONTEXT,
            4,
            Sequence(
                Some(f::MMSINITRESPONSEDETAIL_ELEMENT),
                &[
                    (CONTEXT, 0, Integer(f::NEGOCIATEDVERSIONNUMBER)),
                    (CONTEXT, 1, Bits(f::NEGOCIATEDPARAMETERCBB, PARAMETERS)),
                    (CONTEXT, 2, Bits(f::SERVICESSUPPORTEDCALLED, SERVICES)),
                ],
            ),
        ),
    ],
);

const PARAMETERS: &str = "mms.ParameterSupportOptions.";
const SERVICES: &str = "mms.ServiceSupportOptions.";

/// The number that a request has, and that its answer repeats.
pub(super) const INVOKE: (u8, u32) = (UNIVERSAL, INTEGER);
