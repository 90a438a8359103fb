//! The arguments and results of operations that are taken apart: those by which accounts, keys of the registry, services,
//! shares and printers are opened, listed and asked about. Those of other operations are left.

mod fields;
mod iremotewinspool;
mod lsarpc;
mod mdssvc;
pub(super) mod ndr;
mod rights;
mod samr;
mod spoolss;
mod svcctl;
mod unread;
mod winreg;

use lamna_fields::ProtocolId;

pub(super) use ndr::Layout;
pub(super) use unread::is_unread;

pub(super) use fields::{
    atsvc, iremotewinspool as winspool_fields, lsarpc as lsarpc_fields, mdssvc as mdssvc_fields,
    mgmt, samr as samr_fields, spoolss as spoolss_fields, srvsvc, svcctl as svcctl_fields,
    winreg as winreg_fields, wkssvc,
};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::dcerpc::dcom;
use crate::proto::dcerpc::fields as dcerpc;
use crate::proto::dcerpc::handles;
use crate::proto::id;
use crate::walk::{REST, Walk};
use ndr::Arg::{self, *};

/// An operation: its number, arguments and results.
type Operation = (u16, &'static [Arg], &'static [Arg]);

/// The operations that are taken apart, by interface.
static KNOWN: &[(ProtocolId, &[Operation])] = &[
    (id::ATSVC, &[(0, JOB_ADD, JOB_ADDED)]),
    (id::IREMOTEWINSPOOL, iremotewinspool::OPERATIONS),
    (id::LSARPC, lsarpc::OPERATIONS),
    (id::MDSSVC, mdssvc::OPERATIONS),
    (id::MGMT, &[(4, PRINCIPAL, PRINCIPAL_NAMED)]),
    (id::SAMR, samr::OPERATIONS),
    (id::SPOOLSS, spoolss::OPERATIONS),
    (id::SRVSVC, &[(15, SHARES, SHARES_LISTED), (16, SHARE, SHARE_TOLD)]),
    (id::SVCCTL, svcctl::OPERATIONS),
    (id::WINREG, winreg::OPERATIONS),
    (id::WKSSVC, &[(0, WORKSTATION, WORKSTATION_TOLD)]),
];

fn known(protocol: ProtocolId, operation: u16) -> Option<&'static Operation> {
    let (_, operations) = KNOWN.iter().find(|(interface, _)| *interface == protocol)?;
    operations.iter().find(|(number, ..)| *number == operation)
}

/// Whether calls of an operation tell each other something, whatever is collected: handles are opened and used.
pub(super) fn tells(protocol: ProtocolId, operation: u16) -> bool {
    known(protocol, operation).is_some()
}

/// Shows what a call carries, where it is known.
pub(super) fn walk<C: Collector>(
    w: &mut Walk<'_, C>,
    stub: &Buf<'_>,
    layout: Layout<'_>,
    (protocol, operation): (ProtocolId, u16),
    is_response: bool,
    object: Option<u128>,
) -> Walked {
    let end = if dcom::has(protocol, operation) {
        dcom::walk(w, stub, layout.order, (protocol, operation), is_response, object)?
    } else {
        let Some((_, arguments, results)) = known(protocol, operation) else { return Ok(()) };
        let list = if is_response { results } else { arguments };
        w.foreign(protocol, |w| {
            let end = ndr::walk(w, stub, layout, list)?;
            if let (true, Some(buffer)) = (is_response, end.buffer) {
                let level = handles::level(w, layout.call, 0);
                spoolss::drivers(w, stub, buffer, layout.order, level)?;
            }
            Ok(end.at)
        })?
    };
    if end < stub.reported() {
        let left = stub.reported() - end;
        let plural = if left == 1 { "" } else { "s" };
        w.info_append(format_args!("[Long frame ({left} byte{plural})]"));
        let item = w.text(stub, end, REST, format_args!("Long frame"))?;
        w.foreign(id::DCERPC, |w| w.expert(dcerpc::LONG_FRAME, item));
    }
    Ok(())
}

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

const JOB_ADDED: &[Arg] = &[
    Ref("Pointer to Job Id (uint32)", &[Number(atsvc::JOB_ID, 4)]),
    Status(atsvc::STATUS, ndr::NT),
];

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
        4,
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
    Status(srvsvc::WERROR, ndr::DOS),
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
            4,
            &[(
                1,
                &[Unique(
                    "Pointer to Info1 (srvsvc_NetShareInfo1)",
                    &[Struct(srvsvc::INFO_INFO1, SHARE_INFO1)],
                )],
            )],
        )],
    ),
    Status(srvsvc::WERROR, ndr::DOS),
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
                4,
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
        Status(f::WERROR, ndr::DOS),
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

    /// The manager of accounts, and the registry.
    const SAMR: [u8; 16] =
        [0x78, 0x57, 0x34, 0x12, 0x34, 0x12, 0xcd, 0xab, 0xef, 0, 1, 0x23, 0x45, 0x67, 0x89, 0xac];
    const WINREG: [u8; 16] =
        [1, 0xd0, 0x8c, 0x33, 0x44, 0x22, 0xf1, 0x31, 0xaa, 0xaa, 0x90, 0, 0x38, 0, 0x10, 3];

    #[test]
    fn a_domain_is_opened_by_its_identifier() {
        let mut stub = vec![7; 20];
        stub.extend([0, 2, 0, 0, 4, 0, 0, 0, 1, 4, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0]);
        stub.extend([1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]);
        let shown = packets::call(SAMR, 7, false, &stub);
        assert!(shown.has("SAMR Domain specific rights: 0x00000200"), "{shown:#?}");
        assert!(shown.has("Sid: S-1-5-21-1-2-3  (Domain SID)"), "{shown:#?}");
        assert!(shown.has("Policy Handle"), "{shown:#?}");
    }

    #[test]
    fn a_counted_text_is_said_around_it() {
        let mut stub = vec![7; 20];
        stub.extend([4, 0, 4, 0, 9, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, b'K', 0, 0, 0]);
        stub.extend([0; 8]);
        let shown = packets::call(WINREG, 15, false, &stub);
        assert!(shown.has("Keyname: : K"), "{shown:#?}");
        assert!(shown.has("Options: 0x00000000: (No values set)"), "{shown:#?}");
    }

    #[test]
    fn octets_behind_the_arguments_are_a_long_frame() {
        let shown = packets::call(WINREG, 26, true, &[5, 0, 0, 0, 0, 0, 0, 0, 9]);
        assert!(shown.has("Version: 5"), "{shown:#?}");
        assert!(shown.has("Long frame"), "{shown:#?}");
    }

    #[test]
    fn an_unknown_operation_is_left_as_octets() {
        assert!(asked(99, &[7, 7]).has("Stub data: 0707"));
    }
}
