//! What both versions show alike: access masks, sharing, options, pipes.

use lamna_fields::{Encoding, Field, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::bitmask::{self, Names};
use crate::proto::{filetime, id};
use crate::walk::Walk;

use super::fields as f;

values! {
    /// The words for the errors of DOS, and for those that Windows has added to them.
    pub(crate) static DOS_ERRORS {
        0 => "Success",
        1 => "Invalid function (or system call)",
        2 => "File not found (pathname error)",
        3 => "Directory not found",
        4 => "Too many open files",
        5 => "Access denied",
        6 => "Invalid fid",
        7 => "Memory control blocks destroyed",
        8 => "Out of memory",
        9 => "Invalid memory block address",
        0xa => "Invalid environment",
        0xb => "Invalid format",
        0xc => "Invalid open mode",
        0xd => "Invalid data (only from ioctl call)",
        0xe => "Reserved error code?",
        0xf => "Invalid drive",
        0x10 => "Attempt to delete current directory",
        0x11 => "Rename/move across different filesystems",
        0x12 => "No more files found in file search",
        0x1f => "General failure",
        0x20 => "Share mode on file conflict with open mode",
        0x21 => "Lock request conflicts with existing lock",
        0x32 => "Request unsupported, returned by Win 95",
        0x40 => "Network name deleted or not available",
        0x42 => "Don't support ipc",
        0x43 => "Requested share does not exist",
        0x50 => "File in operation already exists",
        0x57 => "Invalid parameter",
        0x6e => "Cannot open the file specified",
        0x6f => "Buffer overflow",
        0x7a => "Insufficient buffer",
        0x7b => "Invalid name",
        0x7c => "Unknown info level",
        0x9e => "This region is not locked by this locking context.",
        0xa1 => "Invalid Path",
        0xad => "Cancel violation",
        0xae => "No atomic clocks",
        0xb7 => "File already exists",
        0xe6 => "Named pipe invalid",
        0xe7 => "All instances of pipe are busy",
        0xe8 => "Named pipe close in progress",
        0xe9 => "No process on other end of named pipe",
        0xea => "More data to be returned",
        0xff => "ea inconsistent",
        0x103 => "No more items",
        0x10b => "Invalid directory name in a path.",
        0x113 => "Extended attributes didn't fit",
        0x11a => "Extended attributes not supported",
        0x3fe => "Buffer too small to return change notify.",
        0x51b => "Invalid security descriptor owner",
        0x52e => "Unknown username or bad password",
        0x53a => "Invalid security descriptor",
        0x6ba => "Server unavailable",
        0x703 => "Printer driver already installed",
        0x704 => "Error unknown port",
        0x705 => "Unknown printer driver",
        0x706 => "Unknown print processor",
        0x707 => "Invalid separator file",
        0x708 => "Invalid priority",
        0x709 => "Invalid printer name",
        0x70a => "Printer already exists",
        0x70b => "Invalid printer command",
        0x70c => "Invalid datatype",
        0x70d => "Invalid environment",
        0x76f => "Invalid form size",
        0x84b => "Buffer too small",
        0x85e => "Unknown IPC Operation",
        0x867 => "No such print job",
        0x997 => "Invalid Group",
        0xbb8 => "Unknown print monitor",
        0xbb9 => "Printer driver in use",
        0xbba => "Spool file not found",
        0xbbb => "Error_spl_no_startdoc",
        0xbbc => "Spl no addjob",
        0xbbd => "Print processor already installed",
        0xbbe => "Print monitor already installed",
        0xbbf => "Invalid print monitor",
        0xbc0 => "Print monitor in use",
        0xbc1 => "Printer has jobs queued",
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

/// Adds the question where a file is in a distributed file system (MS-DFSC, section 2.2.2).
pub(crate) fn referral_request<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.foreign(id::SMB, |w| {
        w.item_le(f::MAX_REFERRAL_LEVEL, b, 0, 2)?;
        let name = Encoding::Utf16Le.text(b.bytes(2, b.remaining(2))?);
        let name = name.trim_end_matches('\0');
        w.string(f::FILE, b, 2, b.remaining(2), format_args!("{name}"))?;
        w.info_append(format_args!(", File: {name}"));
        Ok(())
    })
}

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
