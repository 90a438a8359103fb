//! The arguments and results of operations that are taken apart: adding a job, listing shares and asking for one, who a
//! workstation and its user are, a principal's name, and where an object exporter listens. Those of other operations are left.

mod fields;
mod ndr;
mod oxid;
mod unread;

use lamna_fields::{Encoding, ProtocolId};

pub(super) use unread::is_unread;

pub(super) use fields::{atsvc, lsarpc, mgmt, oxid as oxid_fields, srvsvc, wkssvc};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::walk::Walk;
use ndr::Arg::{self, *};

/// Shows what a call carries, where it is known.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    stub: &Buf<'_>,
    layout: (Encoding, bool),
    (protocol, operation): (ProtocolId, u16),
    is_response: bool,
) -> Walked {
    if (protocol, operation, is_response) == (id::OXID, oxid::SERVER_ALIVE2, true) {
        return w.foreign(protocol, |w| oxid::alive(w, stub, layout.0));
    }
    let known = KNOWN.iter().find(|known| (known.0, known.1) == (protocol, operation));
    let Some((_, _, arguments, results)) = known else { return Ok(()) };
    let list = if is_response { results } else { arguments };
    w.foreign(protocol, |w| ndr::walk(w, stub, layout, list))
}

/// The operations: interface, number, arguments, results.
static KNOWN: &[(ProtocolId, u16, &[Arg], &[Arg])] = &[
    (id::ATSVC, 0, JOB_ADD, JOB_ADDED),
    (id::LSARPC, 45, USER_NAME, USER_NAMED),
    (id::MGMT, 4, PRINCIPAL, PRINCIPAL_NAMED),
    (id::SRVSVC, 15, SHARES, SHARES_LISTED),
    (id::SRVSVC, 16, SHARE, SHARE_TOLD),
    (id::WKSSVC, 0, WORKSTATION, WORKSTATION_TOLD),
];

const JOB_ADD: &[Arg] = {
    use atsvc as f;
    &[
        Name("Pointer to Servername (uint16)", f::SERVER, true),
        Ref(
            "Pointer to Job Info (atsvc_JobInfo)",
            &[Struct(
                f::JOB_INFO,
                &[
                    Number(f::JOB_TIME, 4),
                    Flags(
                        f::DAYS_OF_MONTH,
                        4,
                        &[
                            f::DAYSOFMONTH_FIRST,
                            f::DAYSOFMONTH_SECOND,
                            f::DAYSOFMONTH_THIRD,
                            f::DAYSOFMONTH_FOURTH,
                            f::DAYSOFMONTH_FIFTH,
                            f::DAYSOFMONTH_SIXTH,
                            f::DAYSOFMONTH_SEVENTH,
                            f::DAYSOFMONTH_EIGHT,
                            f::DAYSOFMONTH_NINTH,
                            f::DAYSOFMONTH_TENTH,
                            f::DAYSOFMONTH_ELEVENTH,
                            f::DAYSOFMONTH_TWELFTH,
                            f::DAYSOFMONTH_THITTEENTH,
                            f::DAYSOFMONTH_FOURTEENTH,
                            f::DAYSOFMONTH_FIFTEENTH,
                            f::DAYSOFMONTH_SIXTEENTH,
                            f::DAYSOFMONTH_SEVENTEENTH,
                            f::DAYSOFMONTH_EIGHTEENTH,
                            f::DAYSOFMONTH_NINTEENTH,
                            f::DAYSOFMONTH_TWENTYTH,
                            f::DAYSOFMONTH_TWENTYFIRST,
                            f::DAYSOFMONTH_TWENTYSECOND,
                            f::DAYSOFMONTH_TWENTYTHIRD,
                            f::DAYSOFMONTH_TWENTYFOURTH,
                            f::DAYSOFMONTH_TWENTYFIFTH,
                            f::DAYSOFMONTH_TWENTYSIXTH,
                            f::DAYSOFMONTH_TWENTYSEVENTH,
                            f::DAYSOFMONTH_TWENTYEIGHTH,
                            f::DAYSOFMONTH_TWENTYNINTH,
                            f::DAYSOFMONTH_THIRTIETH,
                            f::DAYSOFMONTH_THIRTYFIRST,
                        ],
                    ),
                    Flags(
                        f::DAYS_OF_WEEK,
                        1,
                        &[
                            f::DAYSOFWEEK_DAYSOFWEEK_MONDAY,
                            f::DAYSOFWEEK_DAYSOFWEEK_TUESDAY,
                            f::DAYSOFWEEK_DAYSOFWEEK_WEDNESDAY,
                            f::DAYSOFWEEK_DAYSOFWEEK_THURSDAY,
                            f::DAYSOFWEEK_DAYSOFWEEK_FRIDAY,
                            f::DAYSOFWEEK_DAYSOFWEEK_SATURDAY,
                            f::DAYSOFWEEK_DAYSOFWEEK_SUNDAY,
                        ],
                    ),
                    Flags(
                        f::FLAGS,
                        1,
                        &[
                            f::FLAGS_JOB_RUN_PERIODICALLY,
                            f::FLAGS_JOB_EXEC_ERROR,
                            f::FLAGS_JOB_RUNS_TODAY,
                            f::FLAGS_JOB_ADD_CURRENT_DATE,
                            f::FLAGS_JOB_NONINTERACTIVE,
                        ],
                    ),
                    Name("Pointer to Command (uint16)", f::COMMAND, true),
                ],
            )],
        ),
    ]
};

const JOB_ADDED: &[Arg] =
    &[Ref("Pointer to Job Id (uint32)", &[Number(atsvc::JOB_ID, 4)]), Number(atsvc::STATUS, 4)];

/// A counted text of the security authority.
const LSA_STRING: &[Arg] = &[
    Number(lsarpc::STRING_LENGTH, 2),
    Number(lsarpc::STRING_SIZE, 2),
    Name("Pointer to String (uint16)", lsarpc::STRING, true),
];

const ACCOUNT: Arg =
    Unique("Pointer to Account Name (lsa_String)", &[Struct(lsarpc::ACCOUNT_NAME, LSA_STRING)]);

const AUTHORITY: Arg = Unique(
    "Pointer to Authority Name (lsa_StringPointer)",
    &[Struct(
        lsarpc::AUTHORITY_NAME,
        &[Unique("Pointer to String (lsa_String)", &[Struct(lsarpc::STRING_POINTER, LSA_STRING)])],
    )],
);

const USER_NAME: &[Arg] =
    &[Name("Pointer to System Name (uint16)", lsarpc::SYSTEM_NAME, true), ACCOUNT, AUTHORITY];

const USER_NAMED: &[Arg] = &[ACCOUNT, AUTHORITY, Number(lsarpc::STATUS, 4)];

const PRINCIPAL: &[Arg] = &[Number(mgmt::PROTO, 4), Number(mgmt::PRINC_SIZE, 4)];

const PRINCIPAL_NAMED: &[Arg] = &[Octets("Principal name", mgmt::PRINC_NAME), Number(mgmt::RC, 4)];

/// What a share is.
const SHARE_INFO1: &[Arg] = &[
    Name("Pointer to Name (uint16)", srvsvc::INFO1_NAME, false),
    Number(srvsvc::INFO1_TYPE, 4),
    Name("Pointer to Comment (uint16)", srvsvc::INFO1_COMMENT, false),
];

const SHARE_LEVEL: Arg = Ref("Pointer to Level (uint32)", &[Number(srvsvc::ENUM_LEVEL, 4)]);

const SHARE_LIST: Arg = Ref(
    "Pointer to Ctr (srvsvc_NetShareCtr)",
    &[Union(
        "srvsvc_NetShareCtr",
        srvsvc::ENUM_CTR,
        &[(
            1,
            &[Unique(
                "Pointer to Ctr1 (srvsvc_NetShareCtr1)",
                &[Struct(
                    srvsvc::CTR_CTR1,
                    &[
                        Number(srvsvc::CTR1_COUNT, 4),
                        Unique(
                            "Pointer to Array (srvsvc_NetShareInfo1)",
                            &[Array(&[Struct(srvsvc::CTR1_ARRAY, SHARE_INFO1)])],
                        ),
                    ],
                )],
            )],
        )],
    )],
);

const SHARE_RESUME: Arg =
    Unique("Pointer to Resume Handle (uint32)", &[Number(srvsvc::ENUM_RESUME_HANDLE, 4)]);

const SHARES: &[Arg] = &[
    Name("Pointer to Server Unc (uint16)", srvsvc::ENUM_SERVER_UNC, false),
    SHARE_LEVEL,
    SHARE_LIST,
    Number(srvsvc::ENUM_MAX_BUFFER, 4),
    SHARE_RESUME,
];

const SHARES_LISTED: &[Arg] = &[
    SHARE_LEVEL,
    SHARE_LIST,
    Ref("Pointer to Totalentries (uint32)", &[Number(srvsvc::ENUM_TOTALENTRIES, 4)]),
    SHARE_RESUME,
    Number(srvsvc::WERROR, 4),
];

const SHARE: &[Arg] = &[
    Name("Pointer to Server Unc (uint16)", srvsvc::GET_SERVER_UNC, false),
    Text(srvsvc::GET_SHARE_NAME),
    Number(srvsvc::GET_LEVEL, 4),
];

const SHARE_TOLD: &[Arg] = &[
    Ref(
        "Pointer to Info (srvsvc_NetShareInfo)",
        &[Union(
            "srvsvc_NetShareInfo",
            srvsvc::GET_INFO,
            &[(
                1,
                &[Unique(
                    "Pointer to Info1 (srvsvc_NetShareInfo1)",
                    &[Struct(srvsvc::INFO_INFO1, SHARE_INFO1)],
                )],
            )],
        )],
    ),
    Number(srvsvc::WERROR, 4),
];

const WORKSTATION: &[Arg] =
    &[Name("Pointer to Server Name (uint16)", wkssvc::SERVER_NAME, true), Number(wkssvc::LEVEL, 4)];

const WORKSTATION_TOLD: &[Arg] = {
    use wkssvc as f;
    &[
        Ref(
            "Pointer to Info (wkssvc_NetWkstaInfo)",
            &[Union(
                "wkssvc_NetWkstaInfo",
                f::INFO,
                &[(
                    100,
                    &[Unique(
                        "Pointer to Info100 (wkssvc_NetWkstaInfo100)",
                        &[Struct(
                            f::INFO100,
                            &[
                                Number(f::PLATFORM_ID, 4),
                                Name(
                                    "Pointer to Server Name (uint16)",
                                    f::INFO100_SERVER_NAME,
                                    true,
                                ),
                                Name(
                                    "Pointer to Domain Name (uint16)",
                                    f::INFO100_DOMAIN_NAME,
                                    true,
                                ),
                                Number(f::INFO100_VERSION_MAJOR, 4),
                                Number(f::INFO100_VERSION_MINOR, 4),
                            ],
                        )],
                    )],
                )],
            )],
        ),
        Number(f::WERROR, 4),
    ]
};

#[cfg(test)]
mod tests {
    use crate::proto::datagram::Shown;
    use crate::proto::dcerpc::packets;

    /// The interface of workstations.
    const WKSSVC: [u8; 16] = [
        0x98, 0xd0, 0xff, 0x6b, 0x12, 0xa1, 0x10, 0x36, 0x98, 0x33, 0x46, 0xc3, 0xf8, 0x7e, 0x34,
        0x5a,
    ];

    /// A request for information about a workstation.
    fn asked(operation: u8, stub: &[u8]) -> Shown {
        packets::call(WKSSVC, operation, false, stub)
    }

    #[test]
    fn a_pointer_to_text_says_it() {
        let mut stub = vec![1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0];
        stub.extend(*b"D\0C\0\0\0\0\0d\0\0\0");
        let shown = asked(0, &stub);
        assert!(shown.has("Pointer to Server Name (uint16): DC"), "{shown:#?}");
        assert!(shown.has("Level: 100"), "{shown:#?}");
    }

    #[test]
    fn a_null_pointer_is_told() {
        let shown = asked(0, &[0, 0, 0, 0, 101, 0, 0, 0]);
        assert!(shown.has("NULL Pointer: Pointer to Server Name (uint16)"), "{shown:#?}");
        assert!(shown.has("Level: 101"), "{shown:#?}");
    }

    #[test]
    fn text_longer_than_its_call_is_malformed() {
        let stub = [1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 255, 255, 255, 255];
        assert!(asked(0, &stub).info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn an_unknown_operation_is_left_as_octets() {
        assert!(asked(99, &[7, 7]).has("Stub data: 0707"));
    }
}
