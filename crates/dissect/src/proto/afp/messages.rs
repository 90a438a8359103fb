//! The messages of the protocol: what requests ask and what answers tell, part by part.

use lamna_fields::Field;

use super::fields as f;

/// A part of a message.
#[derive(Clone, Copy)]
pub(super) enum Part {
    /// A field of so many octets.
    Is(Field, u8),
    /// Such a field that Info says, behind a text.
    Says(&'static str, Field, u8),
    /// A field of so many octets, and its bits.
    Bits(Field, &'static [Field], u8),
    /// Bits of one octet under a title.
    Flags(&'static [Field]),
    /// Which parameters of files, directories and volumes follow.
    File,
    Directory,
    Volume,
    /// Text behind its length; the other is said by Info.
    Pascal(Field),
    SaysPascal(Field),
    /// A path under a title; the other is said by Info.
    Path(&'static str),
    SaysPath(&'static str),
    /// What makes the length even.
    Even,
    /// The parameters themselves.
    FileParameters,
    DirectoryParameters,
    EitherParameters,
    VolumeParameters,
    /// The entries of a directory, with longer heads or not.
    Entries(bool),
    /// Which identifiers of a user follow, and those.
    Users,
    UserParameters,
    /// The volumes of a server.
    Volumes,
    /// Who logs in.
    Authentication,
    /// A length of two or four octets, and a field as long as that.
    Counted(Field, Field),
    CountedLong(Field, Field),
}

use Part::*;

/// A command, and the parts of its request and its answer.
pub(super) struct Message {
    command: u8,
    pub(super) asks: &'static [Part],
    pub(super) answers: &'static [Part],
}

/// The message of a command that is known.
pub(super) fn find(command: u8) -> Option<&'static Message> {
    MESSAGES.iter().find(|message| message.command == command)
}

/// The parameters of files.
pub(super) const FILE: &[Field] = &[
    f::FILE_BITMAP_ATTRIBUTES,
    f::FILE_BITMAP_DID,
    f::FILE_BITMAP_CREATE_DATE,
    f::FILE_BITMAP_MOD_DATE,
    f::FILE_BITMAP_BACKUP_DATE,
    f::FILE_BITMAP_FINDER_INFO,
    f::FILE_BITMAP_LONG_NAME,
    f::FILE_BITMAP_SHORT_NAME,
    f::FILE_BITMAP_FID,
    f::FILE_BITMAP_DATA_FORK_LEN,
    f::FILE_BITMAP_RESOURCE_FORK_LEN,
    f::FILE_BITMAP_EX_DATA_FORK_LEN,
    f::FILE_BITMAP_LAUNCH_LIMIT,
    f::FILE_BITMAP_UTF8_NAME,
    f::FILE_BITMAP_EX_RESOURCE_FORK_LEN,
    f::FILE_BITMAP_UNIX_PRIVS,
];

/// The parameters of directories.
pub(super) const DIRECTORY: &[Field] = &[
    f::DIR_BITMAP_ATTRIBUTES,
    f::DIR_BITMAP_DID,
    f::DIR_BITMAP_CREATE_DATE,
    f::DIR_BITMAP_MOD_DATE,
    f::DIR_BITMAP_BACKUP_DATE,
    f::DIR_BITMAP_FINDER_INFO,
    f::DIR_BITMAP_LONG_NAME,
    f::DIR_BITMAP_SHORT_NAME,
    f::DIR_BITMAP_FID,
    f::DIR_BITMAP_OFFSPRING_COUNT,
    f::DIR_BITMAP_OWNER_ID,
    f::DIR_BITMAP_GROUP_ID,
    f::DIR_BITMAP_ACCESS_RIGHTS,
    f::DIR_BITMAP_UTF8_NAME,
    f::DIR_BITMAP_UNIX_PRIVS,
];

/// The parameters of volumes.
pub(super) const VOLUME: &[Field] = &[
    f::VOL_BITMAP_ATTRIBUTES,
    f::VOL_BITMAP_SIGNATURE,
    f::VOL_BITMAP_CREATE_DATE,
    f::VOL_BITMAP_MOD_DATE,
    f::VOL_BITMAP_BACKUP_DATE,
    f::VOL_BITMAP_ID,
    f::VOL_BITMAP_BYTES_FREE,
    f::VOL_BITMAP_BYTES_TOTAL,
    f::VOL_BITMAP_NAME,
    f::VOL_BITMAP_EX_BYTES_FREE,
    f::VOL_BITMAP_EX_BYTES_TOTAL,
    f::VOL_BITMAP_BLOCK_SIZE,
];

/// The identifiers of users.
pub(super) const USERS: &[Field] = &[f::USER_BITMAP_UID, f::USER_BITMAP_GID, f::USER_BITMAP_UUID];

/// What files are.
pub(super) const FILE_ATTRIBUTES: &[Field] = &[
    f::FILE_ATTRIBUTE_INVISIBLE,
    f::FILE_ATTRIBUTE_MULTI_USER,
    f::FILE_ATTRIBUTE_SYSTEM,
    f::FILE_ATTRIBUTE_DF_OPEN,
    f::FILE_ATTRIBUTE_RF_OPEN,
    f::FILE_ATTRIBUTE_WRITE_INHIBIT,
    f::FILE_ATTRIBUTE_BACKUP_NEEDED,
    f::FILE_ATTRIBUTE_RENAME_INHIBIT,
    f::FILE_ATTRIBUTE_DELETE_INHIBIT,
    f::FILE_ATTRIBUTE_COPY_PROTECT,
    f::FILE_ATTRIBUTE_SET_CLEAR,
];

/// What directories are.
pub(super) const DIRECTORY_ATTRIBUTES: &[Field] = &[
    f::DIR_ATTRIBUTE_INVISIBLE,
    f::DIR_ATTRIBUTE_SHARE,
    f::DIR_ATTRIBUTE_SYSTEM,
    f::DIR_ATTRIBUTE_MOUNTED,
    f::DIR_ATTRIBUTE_IN_EXPORTED_FOLDER,
    f::DIR_ATTRIBUTE_BACKUP_NEEDED,
    f::DIR_ATTRIBUTE_RENAME_INHIBIT,
    f::DIR_ATTRIBUTE_DELETE_INHIBIT,
];

/// What volumes can do.
pub(super) const VOLUME_ATTRIBUTES: &[Field] = &[
    f::VOL_ATTRIBUTE_READ_ONLY,
    f::VOL_ATTRIBUTE_PASSWD,
    f::VOL_ATTRIBUTE_FILEIDS,
    f::VOL_ATTRIBUTE_CAT_SEARCH,
    f::VOL_ATTRIBUTE_BLANK_ACCESS_PRIVS,
    f::VOL_ATTRIBUTE_UNIX_PRIVS,
    f::VOL_ATTRIBUTE_UTF8_NAMES,
    f::VOL_ATTRIBUTE_NETWORK_USER_ID,
    f::VOL_ATTRIBUTE_INHERIT_PARENT_PRIVS,
    f::VOL_ATTRIBUTE_NO_EXCHANGE_FILES,
    f::VOL_ATTRIBUTE_EXTENDED_ATTRIBUTES,
    f::VOL_ATTRIBUTE_ACLS,
    f::VOL_ATTRIBUTE_CASE_SENSITIVE,
    f::VOL_ATTRIBUTE_TM_LOCK_STEAL,
];

/// Who may do what with a directory.
pub(super) const RIGHTS: &[Field] = &[
    f::DIR_AR_O_SEARCH,
    f::DIR_AR_O_READ,
    f::DIR_AR_O_WRITE,
    f::DIR_AR_G_SEARCH,
    f::DIR_AR_G_READ,
    f::DIR_AR_G_WRITE,
    f::DIR_AR_E_SEARCH,
    f::DIR_AR_E_READ,
    f::DIR_AR_E_WRITE,
    f::DIR_AR_U_SEARCH,
    f::DIR_AR_U_READ,
    f::DIR_AR_U_WRITE,
    f::DIR_AR_BLANK,
    f::DIR_AR_U_OWNER,
];

/// What a server can do.
pub(super) const SERVER: &[Field] = &[
    f::SERVER_FLAG_COPYFILE,
    f::SERVER_FLAG_PASSWD,
    f::SERVER_FLAG_NO_SAVE_PASSWD,
    f::SERVER_FLAG_SRV_MSG,
    f::SERVER_FLAG_SRV_SIG,
    f::SERVER_FLAG_TCPIP,
    f::SERVER_FLAG_NOTIFY,
    f::SERVER_FLAG_RECONNECT,
    f::SERVER_FLAG_DIRECTORY,
    f::SERVER_FLAG_UTF8_NAME,
    f::SERVER_FLAG_UUIDS,
    f::SERVER_FLAG_EXT_SLEEP,
    f::SERVER_FLAG_FAST_COPY,
];

/// How extended attributes are meant.
const EXTENDED: &[Field] =
    &[f::EXTATTR_BITMAP_NOFOLLOW, f::EXTATTR_BITMAP_CREATE, f::EXTATTR_BITMAP_REPLACE];

/// The parts of lists of access.
const LISTS: &[Field] = &[
    f::ACL_LIST_BITMAP_UUID,
    f::ACL_LIST_BITMAP_GRPUUID,
    f::ACL_LIST_BITMAP_ACL,
    f::ACL_LIST_BITMAP_REMOVEACL,
    f::ACL_LIST_BITMAP_INHERIT,
];

/// What of a message is asked.
const MESSAGE: &[Field] = &[f::MESSAGE_BITMAP_REQUESTED, f::MESSAGE_BITMAP_UTF8];

/// What a fork is opened for.
const ACCESS: &[Field] =
    &[f::ACCESS_READ, f::ACCESS_WRITE, f::ACCESS_DENY_READ, f::ACCESS_DENY_WRITE];

const PAD: Part = Is(f::PAD, 1);
const FORK: Part = Says(": Fork=", f::OFORK, 2);
const VOLUME_ID: Part = Is(f::VOL_ID, 2);
const SAID_VOLUME: Part = Says(": Vol=", f::VOL_ID, 2);
const SAID_DESKTOP: Part = Says(": Vol=", f::DT_REF, 2);
const DID: Part = Is(f::DID, 4);
const SAID_DID: Part = Says(" Did=", f::DID, 4);
const PATH: Part = SaysPath("Path:");
const EXTATTR: Part = Bits(f::EXTATTR_BITMAP, EXTENDED, 2);
const ACLS: Part = Bits(f::ACL_LIST_BITMAP, LISTS, 2);

const fn message(command: u8, asks: &'static [Part], answers: &'static [Part]) -> Message {
    Message { command, asks, answers }
}

static MESSAGES: &[Message] = &[
    message(
        1,
        &[
            Flags(&[f::LOCK_OP, f::LOCK_FROM]),
            Is(f::OFORK, 2),
            Is(f::LOCK_OFFSET, 4),
            Is(f::LOCK_LEN, 4),
        ],
        &[Is(f::LOCK_RANGE_START, 4)],
    ),
    message(2, &[PAD, VOLUME_ID], &[]),
    message(3, &[PAD, VOLUME_ID, DID], &[]),
    message(4, &[PAD, FORK], &[]),
    message(6, &[PAD, SAID_VOLUME, SAID_DID, PATH], &[DID]),
    message(7, &[Is(f::CREATE_FLAG, 1), SAID_VOLUME, SAID_DID, PATH], &[]),
    message(8, &[PAD, SAID_VOLUME, SAID_DID, PATH], &[]),
    message(
        9,
        &[
            PAD,
            SAID_VOLUME,
            SAID_DID,
            File,
            Directory,
            Is(f::REQ_COUNT, 2),
            Is(f::START_INDEX, 2),
            Is(f::REPLY_SIZE, 2),
            PATH,
        ],
        &[File, Directory, Entries(false)],
    ),
    message(10, &[PAD, VOLUME_ID], &[]),
    message(11, &[PAD, FORK], &[]),
    message(14, &[PAD, FORK, File], &[File, FileParameters]),
    message(16, &[], &[Volumes]),
    message(17, &[PAD, SAID_VOLUME, Volume], &[Volume, VolumeParameters]),
    message(18, &[Pascal(f::VERSION), Authentication], &[]),
    message(20, &[], &[]),
    message(21, &[Is(f::MAP_ID_TYPE, 1), Is(f::MAP_ID, 4)], &[]),
    message(22, &[Is(f::MAP_NAME_TYPE, 1), Pascal(f::MAP_NAME)], &[Is(f::MAP_ID, 4)]),
    message(
        23,
        &[
            PAD,
            SAID_VOLUME,
            SAID_DID,
            DID,
            SaysPath("Source path:"),
            Path("Dest dir:   "),
            Path("New name:   "),
        ],
        &[Is(f::FILE_ID, 4)],
    ),
    message(24, &[PAD, Volume, SaysPascal(f::VOL_NAME)], &[Volume, VolumeParameters]),
    message(25, &[PAD, SAID_VOLUME, SAID_DID, PATH], &[DID]),
    message(
        26,
        &[Is(f::FORK_TYPE, 1), SAID_VOLUME, SAID_DID, File, Bits(f::ACCESS, ACCESS, 2), PATH],
        &[File, FORK, FileParameters],
    ),
    message(
        27,
        &[
            PAD,
            FORK,
            Says(" Offset=", f::OFFSET, 4),
            Says(" Size=", f::RW_COUNT, 4),
            Is(f::NEWLINE_MASK, 1),
            Is(f::NEWLINE_CHAR, 1),
        ],
        &[],
    ),
    message(28, &[PAD, SAID_VOLUME, SAID_DID, SaysPath("Old name:"), Path("New name:")], &[]),
    message(29, &[PAD, SAID_VOLUME, SAID_DID, Directory, PATH, Even, DirectoryParameters], &[]),
    message(30, &[PAD, SAID_VOLUME, SAID_DID, File, PATH, Even, FileParameters], &[]),
    message(31, &[PAD, FORK, File, Says(" Size=", f::OFORK_LEN, 4)], &[]),
    message(32, &[PAD, SAID_VOLUME, Volume, VolumeParameters], &[]),
    message(
        33,
        &[Is(f::FLAG, 1), FORK, Says(" Offset=", f::OFFSET, 4), Says(" Size=", f::RW_COUNT, 4)],
        &[Is(f::LAST_WRITTEN, 4)],
    ),
    message(
        34,
        &[PAD, SAID_VOLUME, SAID_DID, File, Directory, PATH],
        &[File, Directory, EitherParameters],
    ),
    message(35, &[PAD, SAID_VOLUME, SAID_DID, File, PATH, Even, FileParameters], &[]),
    message(37, &[Is(f::USER_FLAG, 1), Is(f::USER_ID, 4), Users], &[Users, UserParameters]),
    message(
        38,
        &[PAD, Is(f::MESSAGE_TYPE, 2), Bits(f::MESSAGE_BITMAP, MESSAGE, 2)],
        &[
            Is(f::MESSAGE_TYPE, 2),
            Bits(f::MESSAGE_BITMAP, MESSAGE, 2),
            Counted(f::MESSAGE_LENGTH, f::MESSAGE),
        ],
    ),
    message(39, &[PAD, SAID_VOLUME, SAID_DID, PATH], &[Is(f::FILE_ID, 4)]),
    message(40, &[PAD, VOLUME_ID, Is(f::FILE_ID, 4)], &[]),
    message(41, &[PAD, VOLUME_ID, Is(f::FILE_ID, 4), File], &[File, FileParameters]),
    message(48, &[PAD, VOLUME_ID], &[Is(f::DT_REF, 2)]),
    message(49, &[PAD, Is(f::DT_REF, 2)], &[]),
    message(
        52,
        &[PAD, Is(f::DT_REF, 2), Is(f::FILE_CREATOR, 4), Is(f::ICON_INDEX, 2)],
        &[Is(f::ICON_TAG, 4), Is(f::FILE_TYPE, 4), Is(f::ICON_TYPE, 1), PAD, Is(f::ICON_LENGTH, 2)],
    ),
    message(
        53,
        &[PAD, SAID_DESKTOP, SAID_DID, Is(f::FILE_CREATOR, 4), Is(f::APPL_TAG, 4), PATH],
        &[],
    ),
    message(54, &[PAD, SAID_DESKTOP, SAID_DID, Is(f::FILE_CREATOR, 4), PATH], &[]),
    message(56, &[PAD, SAID_DESKTOP, SAID_DID, PATH, Even, Pascal(f::COMMENT)], &[]),
    message(57, &[PAD, SAID_DESKTOP, SAID_DID, PATH], &[]),
    message(58, &[PAD, SAID_DESKTOP, SAID_DID, PATH], &[Pascal(f::COMMENT)]),
    message(
        59,
        &[
            Flags(&[f::LOCK_OP, f::LOCK_FROM]),
            Is(f::OFORK, 2),
            Is(f::LOCK_OFFSET64, 8),
            Is(f::LOCK_LEN64, 8),
        ],
        &[Is(f::LOCK_RANGE_START64, 8)],
    ),
    message(60, &[PAD, FORK, Is(f::OFFSET64, 8), Is(f::RW_COUNT64, 8)], &[]),
    message(
        61,
        &[Is(f::FLAG, 1), FORK, Is(f::OFFSET64, 8), Is(f::RW_COUNT64, 8)],
        &[Is(f::LAST_WRITTEN64, 8)],
    ),
    message(
        64,
        &[PAD, Is(f::SESSION_TOKEN_TYPE, 2)],
        &[CountedLong(f::SESSION_TOKEN_LEN, f::SESSION_TOKEN)],
    ),
    message(
        65,
        &[PAD, Is(f::SESSION_TOKEN_TYPE, 2), CountedLong(f::SESSION_TOKEN_LEN, f::SESSION_TOKEN)],
        &[],
    ),
    message(
        66,
        &[
            PAD,
            SAID_VOLUME,
            SAID_DID,
            File,
            Directory,
            Is(f::REQ_COUNT, 2),
            Is(f::START_INDEX, 2),
            Is(f::REPLY_SIZE, 2),
            PATH,
        ],
        &[File, Directory, Entries(true)],
    ),
    message(
        68,
        &[
            PAD,
            SAID_VOLUME,
            SAID_DID,
            File,
            Directory,
            Is(f::REQ_COUNT, 2),
            Is(f::START_INDEX32, 4),
            Is(f::REPLY_SIZE32, 4),
            PATH,
        ],
        &[File, Directory, Entries(true)],
    ),
    message(
        69,
        &[
            PAD,
            SAID_VOLUME,
            SAID_DID,
            EXTATTR,
            Is(f::OFFSET64, 8),
            Is(f::REQCOUNT64, 8),
            Is(f::EXTATTR_REPLY_SIZE, 4),
            PATH,
            Even,
            Counted(f::EXTATTR_NAMELEN, f::EXTATTR_NAME),
        ],
        &[EXTATTR, CountedLong(f::EXTATTR_LEN, f::EXTATTR_DATA)],
    ),
    message(
        72,
        &[
            PAD,
            SAID_VOLUME,
            SAID_DID,
            EXTATTR,
            Is(f::EXTATTR_REQ_COUNT, 2),
            Is(f::EXTATTR_START_INDEX, 4),
            Is(f::EXTATTR_REPLY_SIZE, 4),
            PATH,
        ],
        &[],
    ),
    message(73, &[PAD, SAID_VOLUME, SAID_DID, ACLS, Is(f::REPLY_SIZE32, 4), PATH], &[]),
    message(78, &[PAD, VOLUME_ID, DID], &[]),
    message(79, &[PAD, FORK], &[]),
    message(
        192,
        &[
            PAD,
            Is(f::DT_REF, 2),
            Is(f::FILE_CREATOR, 4),
            Is(f::FILE_TYPE, 4),
            Is(f::ICON_TYPE, 1),
            PAD,
            Is(f::ICON_TAG, 4),
            Is(f::ICON_LENGTH, 2),
        ],
        &[],
    ),
];
