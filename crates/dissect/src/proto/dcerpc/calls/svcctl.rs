//! The manager of services (MS-SCMR).

use super::Operation;
use super::fields::svcctl as f;
use super::ndr::Arg::{self, *};
use super::ndr::PLAIN;
use crate::proto::dcerpc::handles::Act;

const RIGHTS: Arg = Rights(
    f::ACCESS_MASK,
    "SVCCTL specific rights",
    &[
        f::SCM_RIGHTS_MODIFY_BOOT_CONFIG,
        f::SCM_RIGHTS_QUERY_LOCK_STATUS,
        f::SCM_RIGHTS_LOCK,
        f::SCM_RIGHTS_ENUMERATE_SERVICE,
        f::SCM_RIGHTS_CREATE_SERVICE,
        f::SCM_RIGHTS_CONNECT,
    ],
);
const ERROR: Arg = Status(f::RC, PLAIN);
const USED: Arg = Handle(f::HND, Act::Use);
const MANAGER: &[Arg] = &[Handle(f::HND, Act::OpenManager), ERROR];

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[
    (0, &[Ended(f::HND)], &[USED, ERROR]),
    (3, &[Handle(f::HND, Act::Close)], &[Handle(f::LOCK, Act::Use), ERROR]),
    (8, &[Handle(f::LOCK, Act::Close)], &[Handle(f::LOCK, Act::Use), ERROR]),
    (
        12,
        &[
            USED,
            Said("Service Name", f::SERVICENAME),
            Name("Display Name", f::DISPLAYNAME, true),
            RIGHTS,
            Flags(
                f::SERVICE_TYPE,
                4,
                &[
                    f::SERVICE_TYPE_INTERACTIVE,
                    f::SERVICE_TYPE_WIN32_SHARED,
                    f::SERVICE_TYPE_WIN32_OWN,
                    f::SERVICE_TYPE_FS,
                    f::SERVICE_TYPE_KERNEL,
                ],
            ),
            Number(f::SERVICE_START_TYPE, 4),
            Number(f::SERVICE_ERROR_CONTROL, 4),
            Said("Binary Path Name", f::BINARYPATHNAME),
            Name("Load Order Group", f::LOADORDERGROUP, true),
            Number(f::TAGID, 4),
            Name("Dependencies", f::DEPENDENCIES, true),
            Number(f::DEPEND_SIZE, 4),
            Name("Service Start Name", f::SERVICE_START_NAME, true),
            Name("Password", f::PASSWORD, true),
            Number(f::PASSWORD_SIZE, 4),
        ],
        &[Number(f::TAGID, 4), USED, ERROR],
    ),
    (
        15,
        &[
            Opener("MachineName", f::MACHINENAME, false),
            Name("Database", f::DATABASE, true),
            RIGHTS,
        ],
        MANAGER,
    ),
    (16, &[USED, Said("Service Name", f::SERVICENAME), RIGHTS], &[USED, ERROR]),
    (
        27,
        &[
            Opener("MachineName", f::MACHINENAME, true),
            Ascii("Database", f::DATABASE, true),
            RIGHTS,
        ],
        MANAGER,
    ),
    (
        30,
        &[Handle(f::HND, Act::Close), Number(f::SIZE, 4)],
        &[
            Titled(
                "LOCK_STATUS",
                &[
                    Number(f::IS_LOCKED, 4),
                    Ascii("Owner", f::LOCK_OWNER, false),
                    Number(f::LOCK_DURATION, 4),
                ],
            ),
            Number(f::REQUIRED_SIZE, 4),
            ERROR,
        ],
    ),
];
