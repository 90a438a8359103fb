//! The remote registry (MS-RRP): keys and their values.

use super::Operation;
use super::fields::winreg as f;
use super::ndr::Arg::{self, *};
use super::ndr::DOS;
use super::ndr::Sizes;
use crate::proto::dcerpc::handles::Act;

const SIZES: Sizes = Some((f::WINREG_STRING_NAME_LEN, f::WINREG_STRING_NAME_SIZE));

const RIGHTS: Arg = Rights(
    f::ACCESS_MASK,
    "WINREG specific rights",
    &[
        f::WINREG_ACCESSMASK_KEY_WOW64_32KEY,
        f::WINREG_ACCESSMASK_KEY_WOW64_64KEY,
        f::WINREG_ACCESSMASK_KEY_CREATE_LINK,
        f::WINREG_ACCESSMASK_KEY_NOTIFY,
        f::WINREG_ACCESSMASK_KEY_ENUMERATE_SUB_KEYS,
        f::WINREG_ACCESSMASK_KEY_CREATE_SUB_KEY,
        f::WINREG_ACCESSMASK_KEY_SET_VALUE,
        f::WINREG_ACCESSMASK_KEY_QUERY_VALUE,
    ],
);
const OPTIONS: &[lamna_fields::Field] = &[
    f::WINREG_KEYOPTIONS_REG_OPTION_VOLATILE,
    f::WINREG_KEYOPTIONS_REG_OPTION_CREATE_LINK,
    f::WINREG_KEYOPTIONS_REG_OPTION_BACKUP_RESTORE,
    f::WINREG_KEYOPTIONS_REG_OPTION_OPEN_LINK,
];

const ERROR: Arg = Status(f::WERROR, DOS);
const KEY: Arg = Ref("Pointer to Handle (policy_handle)", &[Handle(f::HANDLE, Act::Use)]);
const OPENED: Arg = Ref("Pointer to Handle (policy_handle)", &[Handle(f::HANDLE, Act::Open)]);

/// One of the keys at the top is opened.
const TOP: &[Arg] =
    &[Unique("Pointer to System Name (uint16)", &[Number(f::SYSTEM_NAME, 2)]), RIGHTS];
const TOP_OPENED: &[Arg] = &[OPENED, ERROR];
const FAILED: &[Arg] = &[ERROR];

const ACTION: Arg = Unique(
    "Pointer to Action Taken (winreg_CreateAction)",
    &[Number(f::WINREG_CREATEKEY_ACTION_TAKEN, 4)],
);

/// Room for a text, and the characters that are in it.
const BUFFER: &[Arg] = &[
    Number(f::WINREG_STRINGBUF_LENGTH, 2),
    Number(f::WINREG_STRINGBUF_SIZE, 2),
    Unique("Pointer to Name (uint16)", &[Varying(&[Number(f::WINREG_STRINGBUF_NAME, 2)])]),
];
const KEY_NAME: Arg =
    Ref("Pointer to Name (winreg_StringBuf)", &[Struct(f::WINREG_ENUMKEY_NAME, BUFFER)]);
const KEY_CLASS: Arg =
    Unique("Pointer to Keyclass (winreg_StringBuf)", &[Struct(f::WINREG_ENUMKEY_KEYCLASS, BUFFER)]);
const KEY_TIME: Arg =
    Unique("Pointer to Last Changed Time (NTTIME)", &[Time(f::WINREG_ENUMKEY_LAST_CHANGED_TIME)]);

const VALUE_NAME: Arg = Ref(
    "Pointer to Name (winreg_ValNameBuf)",
    &[Struct(
        f::WINREG_ENUMVALUE_NAME,
        &[
            Number(f::WINREG_VALNAMEBUF_LENGTH, 2),
            Number(f::WINREG_VALNAMEBUF_SIZE, 2),
            Unique("Pointer to Name (uint16)", &[Varying(&[Number(f::WINREG_VALNAMEBUF_NAME, 2)])]),
        ],
    )],
);
const VALUE_TYPE: Arg =
    Unique("Pointer to Type (winreg_Type)", &[Number(f::WINREG_ENUMVALUE_TYPE, 4)]);
const VALUE: Arg =
    Unique("Pointer to Value (uint8)", &[Varying(&[Number(f::WINREG_ENUMVALUE_VALUE, 1)])]);
const VALUE_SIZE: Arg = Unique("Pointer to Size (uint32)", &[Number(f::WINREG_ENUMVALUE_SIZE, 4)]);
const VALUE_LENGTH: Arg =
    Unique("Pointer to Length (uint32)", &[Number(f::WINREG_ENUMVALUE_LENGTH, 4)]);

const CLASS: Arg = Ref(
    "Pointer to Classname (winreg_String)",
    &[Counted(f::WINREG_QUERYINFOKEY_CLASSNAME, SIZES, false)],
);

const QUERIED_TYPE: Arg =
    Unique("Pointer to Type (winreg_Type)", &[Number(f::WINREG_QUERYVALUE_TYPE, 4)]);
const QUERIED: Arg =
    Unique("Pointer to Data (uint8)", &[Varying(&[Number(f::WINREG_QUERYVALUE_DATA, 1)])]);
const QUERIED_SIZE: Arg =
    Unique("Pointer to Data Size (uint32)", &[Number(f::WINREG_QUERYVALUE_DATA_SIZE, 4)]);
const QUERIED_LENGTH: Arg =
    Unique("Pointer to Data Length (uint32)", &[Number(f::WINREG_QUERYVALUE_DATA_LENGTH, 4)]);

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[
    (0, TOP, TOP_OPENED),
    (1, TOP, TOP_OPENED),
    (2, TOP, TOP_OPENED),
    (3, TOP, TOP_OPENED),
    (4, TOP, TOP_OPENED),
    (
        5,
        &[Ref("Pointer to Handle (policy_handle)", &[Handle(f::HANDLE, Act::Close)])],
        &[KEY, ERROR],
    ),
    (
        6,
        &[
            KEY,
            Counted(f::WINREG_CREATEKEY_NAME, SIZES, true),
            Counted(f::WINREG_CREATEKEY_KEYCLASS, SIZES, false),
            Flags(f::WINREG_CREATEKEY_OPTIONS, 4, OPTIONS),
            RIGHTS,
            Unique("Pointer to Secdesc (winreg_SecBuf)", &[]),
            ACTION,
        ],
        &[
            Ref(
                "Pointer to New Handle (policy_handle)",
                &[Handle(f::WINREG_CREATEKEY_NEW_HANDLE, Act::Open)],
            ),
            ACTION,
            ERROR,
        ],
    ),
    (7, &[KEY, Counted(f::WINREG_DELETEKEY_KEY, SIZES, true)], FAILED),
    (8, &[KEY, Counted(f::WINREG_DELETEVALUE_VALUE, SIZES, false)], FAILED),
    (
        9,
        &[KEY, Number(f::WINREG_ENUMKEY_ENUM_INDEX, 4), KEY_NAME, KEY_CLASS, KEY_TIME],
        &[KEY_NAME, KEY_CLASS, KEY_TIME, ERROR],
    ),
    (
        10,
        &[
            KEY,
            Number(f::WINREG_ENUMVALUE_ENUM_INDEX, 4),
            VALUE_NAME,
            VALUE_TYPE,
            VALUE,
            VALUE_SIZE,
            VALUE_LENGTH,
        ],
        &[VALUE_NAME, VALUE_TYPE, VALUE, VALUE_SIZE, VALUE_LENGTH, ERROR],
    ),
    (11, &[KEY], FAILED),
    (
        15,
        &[
            Ref(
                "Pointer to Parent Handle (policy_handle)",
                &[Handle(f::WINREG_OPENKEY_PARENT_HANDLE, Act::Use)],
            ),
            Counted(f::WINREG_OPENKEY_KEYNAME, SIZES, true),
            Flags(f::WINREG_OPENKEY_OPTIONS, 4, OPTIONS),
            RIGHTS,
        ],
        TOP_OPENED,
    ),
    (
        16,
        &[KEY, CLASS],
        &[
            CLASS,
            Ref(
                "Pointer to Num Subkeys (uint32)",
                &[Number(f::WINREG_QUERYINFOKEY_NUM_SUBKEYS, 4)],
            ),
            Ref(
                "Pointer to Max Subkeylen (uint32)",
                &[Number(f::WINREG_QUERYINFOKEY_MAX_SUBKEYLEN, 4)],
            ),
            Ref(
                "Pointer to Max Classlen (uint32)",
                &[Number(f::WINREG_QUERYINFOKEY_MAX_CLASSLEN, 4)],
            ),
            Ref("Pointer to Num Values (uint32)", &[Number(f::WINREG_QUERYINFOKEY_NUM_VALUES, 4)]),
            Ref(
                "Pointer to Max Valnamelen (uint32)",
                &[Number(f::WINREG_QUERYINFOKEY_MAX_VALNAMELEN, 4)],
            ),
            Ref(
                "Pointer to Max Valbufsize (uint32)",
                &[Number(f::WINREG_QUERYINFOKEY_MAX_VALBUFSIZE, 4)],
            ),
            Ref(
                "Pointer to Secdescsize (uint32)",
                &[Number(f::WINREG_QUERYINFOKEY_SECDESCSIZE, 4)],
            ),
            Ref(
                "Pointer to Last Changed Time (NTTIME)",
                &[Time(f::WINREG_QUERYINFOKEY_LAST_CHANGED_TIME)],
            ),
            ERROR,
        ],
    ),
    (
        17,
        &[
            KEY,
            Ref(
                "Pointer to Value Name (winreg_String)",
                &[Counted(f::WINREG_QUERYVALUE_VALUE_NAME, SIZES, false)],
            ),
            QUERIED_TYPE,
            QUERIED,
            QUERIED_SIZE,
            QUERIED_LENGTH,
        ],
        &[QUERIED_TYPE, QUERIED, QUERIED_SIZE, QUERIED_LENGTH, ERROR],
    ),
    (
        22,
        &[
            KEY,
            Counted(f::WINREG_SETVALUE_NAME, SIZES, true),
            Number(f::WINREG_SETVALUE_TYPE, 4),
            Ref("Pointer to Data (uint8)", &[Array(&[Number(f::WINREG_SETVALUE_DATA, 1)])]),
            Number(f::WINREG_SETVALUE_SIZE, 4),
        ],
        FAILED,
    ),
    (
        26,
        &[KEY],
        &[Ref("Pointer to Version (uint32)", &[Number(f::WINREG_GETVERSION_VERSION, 4)]), ERROR],
    ),
    (27, TOP, TOP_OPENED),
    (28, TOP, TOP_OPENED),
    (32, TOP, TOP_OPENED),
    (33, TOP, TOP_OPENED),
];
