//! Spotlight's search service, which has the searches of AFP in calls (as Samba's and Apple's servers have it).

use super::Operation;
use super::fields::mdssvc as f;
use super::ndr::Arg::{self, *};
use crate::proto::dcerpc::handles::Act;

const DEVICE: Arg = Ref("Pointer to Device Id (uint32)", &[Number(f::OPEN_DEVICE_ID, 4)]);
const OPEN2: Arg = Ref("Pointer to Unkn2 (uint32)", &[Number(f::OPEN_UNKN2, 4)]);
const OPEN3: Arg = Ref("Pointer to Unkn3 (uint32)", &[Number(f::OPEN_UNKN3, 4)]);

const fn handle(args: &'static [Arg]) -> Arg {
    Ref("Pointer to Handle (policy_handle)", args)
}

/// The operations: number, arguments, results.
pub(super) static OPERATIONS: &[Operation] = &[
    (
        0,
        &[DEVICE, OPEN2, OPEN3, Line(f::OPEN_SHARE_MOUNT_PATH), Line(f::OPEN_SHARE_NAME)],
        &[
            DEVICE,
            OPEN2,
            OPEN3,
            Line(f::OPEN_SHARE_PATH),
            handle(&[Handle(f::OPEN_HANDLE, Act::Use)]),
        ],
    ),
    (
        1,
        &[
            handle(&[Handle(f::UNKNOWN1_HANDLE, Act::Use)]),
            Number(f::UNKNOWN1_UNKN1, 4),
            Number(f::UNKNOWN1_DEVICE_ID, 4),
            Number(f::UNKNOWN1_UNKN3, 4),
            Number(f::UNKNOWN1_UNKN4, 4),
            Number(f::UNKNOWN1_UID, 4),
            Number(f::UNKNOWN1_GID, 4),
        ],
        &[
            Ref("Pointer to Status (uint32)", &[Number(f::UNKNOWN1_STATUS, 4)]),
            Ref("Pointer to Flags (uint32)", &[Number(f::UNKNOWN1_FLAGS, 4)]),
            Ref("Pointer to Unkn7 (uint32)", &[Number(f::UNKNOWN1_UNKN7, 4)]),
        ],
    ),
    (
        2,
        &[
            handle(&[Handle(f::CMD_HANDLE, Act::Use)]),
            Number(f::CMD_UNKN1, 4),
            Number(f::CMD_DEVICE_ID, 4),
            Number(f::CMD_UNKN3, 4),
            Number(f::CMD_UNKN4, 4),
            Number(f::CMD_FLAGS, 4),
            Search(f::CMD_REQUEST_BLOB, f::BLOB_LENGTH, f::BLOB_SIZE),
            Number(f::CMD_UNKN5, 4),
            Number(f::CMD_MAX_FRAGMENT_SIZE1, 4),
            Number(f::CMD_UNKN6, 4),
            Number(f::CMD_MAX_FRAGMENT_SIZE2, 4),
            Number(f::CMD_UNKN7, 4),
            Number(f::CMD_UNKN8, 4),
        ],
        &[
            Ref("Pointer to Fragment (uint32)", &[Number(f::CMD_FRAGMENT, 4)]),
            Ref(
                "Pointer to Response Blob (mdssvc_blob)",
                &[Search(f::CMD_RESPONSE_BLOB, f::BLOB_LENGTH, f::BLOB_SIZE)],
            ),
            Ref("Pointer to Unkn9 (uint32)", &[Number(f::CMD_UNKN9, 4)]),
        ],
    ),
    (
        3,
        &[
            Ref("Pointer to In Handle (policy_handle)", &[Handle(f::CLOSE_IN_HANDLE, Act::Use)]),
            Number(f::CLOSE_UNKN1, 4),
            Number(f::CLOSE_DEVICE_ID, 4),
            Number(f::CLOSE_UNKN2, 4),
            Number(f::CLOSE_UNKN3, 4),
        ],
        &[
            Ref("Pointer to Out Handle (policy_handle)", &[Handle(f::CLOSE_OUT_HANDLE, Act::Use)]),
            Ref("Pointer to Status (uint32)", &[Number(f::CLOSE_STATUS, 4)]),
        ],
    ),
];
