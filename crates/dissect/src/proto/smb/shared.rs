//! What both versions show alike: access masks, sharing, options, pipes.

use lamna_fields::{Encoding, Field, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{filetime, id};
use crate::walk::Walk;

use super::fields as f;

values! {
    static DOS_ERRORS {
        1 => "Invalid function (or system call)",
        2 => "File not found (pathname error)",
        3 => "Directory not found",
        4 => "Too many open files",
        5 => "Access denied",
        6 => "Invalid fid",
        7 => "Memory control blocks destroyed",
        8 => "Out of memory",
        9 => "Invalid memory block address",
        10 => "Invalid environment",
        11 => "Invalid format",
        12 => "Invalid open mode",
        13 => "Invalid data (only from ioctl call)",
        14 => "Reserved error code?",
        15 => "Invalid drive",
        16 => "Attempt to delete current directory",
        17 => "Rename/move across different filesystems",
        18 => "No more files found in file search",
        31 => "General failure",
        32 => "Share mode on file conflict with open mode",
        33 => "Lock request conflicts with existing lock",
        50 => "Request unsupported, returned by Win 95",
        64 => "Network name deleted or not available",
        66 => "Don't support ipc",
        67 => "Requested share does not exist",
        80 => "File in operation already exists",
        87 => "Invalid parameter",
        110 => "Cannot open the file specified",
        111 => "Buffer overflow",
        122 => "Insufficient buffer",
        123 => "Invalid name",
        158 => "This region is not locked by this locking context.",
        161 => "Invalid Path",
        173 => "Cancel violation",
        174 => "No atomic clocks",
        183 => "File already exists",
        230 => "Named pipe invalid",
        231 => "All instances of pipe are busy",
        232 => "Named pipe close in progress",
        233 => "No process on other end of named pipe",
        234 => "More data to be returned",
        255 => "ea inconsistent",
        259 => "No more items",
        267 => "Invalid directory name in a path.",
        275 => "Extended attributes didn't fit",
        282 => "Extended attributes not supported",
    }
    static SERVER_ERRORS {
        1 => "Non specific error code",
        2 => "Bad password",
        3 => "Reserved",
        4 => "No permissions to perform the requested operation",
        5 => "TID invalid",
        6 => "Invalid network name. Service not found",
        7 => "Invalid device",
        49 => "Print queue full",
        50 => "Queued item too big",
        51 => "EOF in print queue dump",
        52 => "Invalid print file in smb_fid",
        64 => "Unrecognised command",
        65 => "SMB server internal error",
        67 => "Fid and pathname invalid combination",
        68 => "Bad link in request ???",
        69 => "Access specified for a file is not valid",
        70 => "Bad process id in request",
        71 => "Attribute mode invalid",
        81 => "Message server paused",
        82 => "Not receiving messages",
        83 => "No room for message",
        87 => "Too many remote usernames",
        88 => "Operation timed out",
        89 => "No resources currently available for request.",
        90 => "Too many userids",
        91 => "Bad userid",
        65535 => "Operation not supported",
    }
    static HARDWARE_ERRORS {
        19 => "Read only media",
        21 => "Drive not ready",
        23 => "Data (CRC) error",
        24 => "Bad request structure length",
        25 => "Seek error",
        27 => "Sector not found",
        28 => "Printer out of paper",
        29 => "Write fault",
        30 => "Read fault",
        31 => "General failure",
        32 => "An open conflicts with an existing open",
        33 => "Lock conflict/invalid mode, or unlock of another process's lock",
        34 => "The wrong disk was found in a drive",
        35 => "No FCBs are available to process request",
        36 => "A sharing buffer has been exceeded",
        39 => "Disk full???",
    }
}

/// The word for an error of a class, as DOS had them (MS-CIFS, section 2.2.2.4).
pub(super) fn dos_error(class: u8, code: u16) -> Option<&'static str> {
    let table = match class {
        1 => &DOS_ERRORS,
        2 => &SERVER_ERRORS,
        3 => &HARDWARE_ERRORS,
        _ => return None,
    };
    table.get(u64::from(code))
}

pub(super) const ACCESS: &[Field] = &[
    f::ACCESS_READ,
    f::ACCESS_WRITE,
    f::ACCESS_APPEND,
    f::ACCESS_READ_EA,
    f::ACCESS_WRITE_EA,
    f::ACCESS_EXECUTE,
    f::ACCESS_DELETE_CHILD,
    f::ACCESS_READ_ATTRIBUTES,
    f::ACCESS_WRITE_ATTRIBUTES,
    f::ACCESS_DELETE,
    f::ACCESS_READ_CONTROL,
    f::ACCESS_WRITE_DAC,
    f::ACCESS_WRITE_OWNER,
    f::ACCESS_SYNCHRONIZE,
    f::ACCESS_SYSTEM_SECURITY,
    f::ACCESS_MAXIMUM_ALLOWED,
    f::ACCESS_GENERIC_ALL,
    f::ACCESS_GENERIC_EXECUTE,
    f::ACCESS_GENERIC_WRITE,
    f::ACCESS_GENERIC_READ,
];

pub(super) const CREATE_OPTIONS: &[Field] = &[
    f::NT_CREATE_OPTIONS_DIRECTORY,
    f::NT_CREATE_OPTIONS_WRITE_THROUGH,
    f::NT_CREATE_OPTIONS_SEQUENTIAL_ONLY,
    f::NT_CREATE_OPTIONS_INTERMEDIATE_BUFFERING,
    f::NT_CREATE_OPTIONS_SYNC_IO_ALERT,
    f::NT_CREATE_OPTIONS_SYNC_IO_NONALERT,
    f::NT_CREATE_OPTIONS_NON_DIRECTORY,
    f::NT_CREATE_OPTIONS_CREATE_TREE_CONNECTION,
    f::NT_CREATE_OPTIONS_COMPLETE_IF_OPLOCKED,
    f::NT_CREATE_OPTIONS_NO_EA_KNOWLEDGE,
    f::NT_CREATE_OPTIONS_EIGHT_DOT_THREE_ONLY,
    f::NT_CREATE_OPTIONS_RANDOM_ACCESS,
    f::NT_CREATE_OPTIONS_DELETE_ON_CLOSE,
    f::NT_CREATE_OPTIONS_OPEN_BY_FILEID,
    f::NT_CREATE_OPTIONS_BACKUP_INTENT,
    f::NT_CREATE_OPTIONS_NO_COMPRESSION,
    f::NT_CREATE_OPTIONS_RESERVE_OPFILTER,
    f::NT_CREATE_OPTIONS_OPEN_REPARSE_POINT,
    f::NT_CREATE_OPTIONS_OPEN_NO_RECALL,
    f::NT_CREATE_OPTIONS_OPEN_FOR_FREE_SPACE_QUERY,
];

pub(super) const FILE_ATTRIBUTES: &[Field] = &[
    f::FILE_ATTRIBUTE_READ_ONLY_LONG,
    f::FILE_ATTRIBUTE_HIDDEN_LONG,
    f::FILE_ATTRIBUTE_SYSTEM_LONG,
    f::FILE_ATTRIBUTE_VOLUME_LONG,
    f::FILE_ATTRIBUTE_DIRECTORY_LONG,
    f::FILE_ATTRIBUTE_ARCHIVE_LONG,
    f::FILE_ATTRIBUTE_DEVICE,
    f::FILE_ATTRIBUTE_NORMAL,
    f::FILE_ATTRIBUTE_TEMPORARY,
    f::FILE_ATTRIBUTE_SPARSE,
    f::FILE_ATTRIBUTE_REPARSE,
    f::FILE_ATTRIBUTE_COMPRESSED,
    f::FILE_ATTRIBUTE_OFFLINE,
    f::FILE_ATTRIBUTE_NOT_CONTENT_INDEXED,
    f::FILE_ATTRIBUTE_ENCRYPTED,
];

/// Adds a file's attributes (MS-FSCC, section 2.6).
pub(super) fn file_attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    let place = (b, at, 4, Encoding::Little);
    bitmask::item(w, place, f::FILE_ATTRIBUTE_LONG, FILE_ATTRIBUTES, Names::Left)?;
    Ok(())
}

/// Adds what a level of information for networks says of a file (MS-FSCC, section 2.4.29).
pub(crate) fn network_information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.foreign(id::SMB, |w| {
        let times = [f::CREATE_TIME, f::ACCESS_TIME, f::LAST_WRITE_TIME, f::CHANGE_TIME];
        for (index, field) in times.into_iter().enumerate() {
            filetime::item(w, field, b, 8 * index)?;
        }
        w.item_le(f::ALLOC_SIZE64, b, 32, 8)?;
        w.item_le(f::END_OF_FILE, b, 40, 8)?;
        file_attributes(w, b, 48)?;
        w.item(f::RESERVED, b, 52, 4)?;
        Ok(())
    })
}

/// Adds what is to be done with a file (MS-DTYP, section 2.4.3).
pub(crate) fn access_mask<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.foreign(id::SMB, |w| {
        let place = (b, at, 4, Encoding::Little);
        bitmask::item(w, place, f::ACCESS_MASK, ACCESS, Names::Left)?;
        Ok(())
    })
}

/// Adds what others may do with a file meanwhile.
pub(crate) fn share_access<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.foreign(id::SMB, |w| {
        let bits = &[f::SHARE_ACCESS_READ, f::SHARE_ACCESS_WRITE, f::SHARE_ACCESS_DELETE];
        let place = (b, at, 4, Encoding::Little);
        bitmask::item(w, place, f::SHARE_ACCESS, bits, Names::Shown)?;
        Ok(())
    })
}

/// Adds the options of opening a file.
pub(crate) fn create_options<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    w.foreign(id::SMB, |w| {
        let place = (b, at, 4, Encoding::Little);
        bitmask::item(w, place, f::CREATE_OPTIONS, CREATE_OPTIONS, Names::Left)?;
        Ok(())
    })
}

/// Goes on with what is written to or read from a pipe; false where nobody knows it. `file` sets the
/// calls of one pipe apart from those of another.
pub(crate) fn pipe<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    file: u128,
) -> Result<bool, Fault> {
    let registry = w.registry;
    for protocol in registry.heuristics("smb_pipe") {
        if (registry.protocol(*protocol).recognise)(&b)
            && w.call_matched(*protocol, &format!("{file:032x}"), b)?
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Adds what a standard level of information says of a file (MS-FSCC, section 2.4.41).
pub(crate) fn standard_information<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.foreign(id::SMB, |w| {
        w.item_le(f::ALLOC_SIZE64, b, 0, 8)?;
        w.item_le(f::END_OF_FILE, b, 8, 8)?;
        w.item_le(f::LINK_COUNT, b, 16, 4)?;
        w.item(f::DELETE_PENDING, b, 20, 1)?;
        w.item(f::IS_DIRECTORY, b, 21, 1)?;
        Ok(())
    })
}

const COMPLETION_FILTER: &[Field] = &[
    f::NT_NOTIFY_FILE_NAME,
    f::NT_NOTIFY_DIR_NAME,
    f::NT_NOTIFY_ATTRIBUTES,
    f::NT_NOTIFY_SIZE,
    f::NT_NOTIFY_LAST_WRITE,
    f::NT_NOTIFY_LAST_ACCESS,
    f::NT_NOTIFY_CREATION,
    f::NT_NOTIFY_EA,
    f::NT_NOTIFY_SECURITY,
    f::NT_NOTIFY_STREAM_NAME,
    f::NT_NOTIFY_STREAM_SIZE,
    f::NT_NOTIFY_STREAM_WRITE,
];

/// Adds which changes of a directory are to be told.
pub(crate) fn completion_filter<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    at: usize,
) -> Walked {
    w.foreign(id::SMB, |w| {
        let place = (b, at, 4, Encoding::Little);
        bitmask::item(w, place, f::NT_NOTIFY_COMPLETION_FILTER, COMPLETION_FILTER, Names::Shown)?;
        Ok(())
    })
}
