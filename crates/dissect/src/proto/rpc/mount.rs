//! Mounting directories of NFS (RFC 1813, appendix I; RFC 1094, appendix A).

use lamna_fields::{Base, FieldDef, FieldType, Strings, ValueTable, field_table, values};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::nfs;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

use super::Body;
use super::xdr::Xdr;

values! {
    static PROCEDURE_V1_VALUES {
        0 => "NULL",
        1 => "MNT",
        2 => "DUMP",
        3 => "UMNT",
        4 => "UMNTALL",
        5 => "EXPORT",
        6 => "EXPORTALL",
    }
    static PROCEDURE_V2_VALUES {
        0 => "NULL",
        1 => "MNT",
        2 => "DUMP",
        3 => "UMNT",
        4 => "UMNTALL",
        5 => "EXPORT",
        6 => "EXPORTALL",
        7 => "PATHCONF",
    }
    static PROCEDURE_V3_VALUES {
        0 => "NULL",
        1 => "MNT",
        2 => "DUMP",
        3 => "UMNT",
        4 => "UMNTALL",
        5 => "EXPORT",
    }
    static PROCEDURE_SGI_V1_VALUES {
        0 => "NULL",
        1 => "MNT",
        2 => "DUMP",
        3 => "UMNT",
        4 => "UMNTALL",
        5 => "EXPORT",
        6 => "EXPORTALL",
        99 => "EXPORTLIST",
        100 => "STATVFS",
    }
    static STATUS_VALUES {
        0 => "OK",
        1 => "ERR_PERM",
        2 => "ERR_NOENT",
        5 => "ERR_IO",
        13 => "ERR_ACCESS",
        20 => "ERR_NOTDIR",
        22 => "ERR_INVAL",
        63 => "ERR_NAMETOOLONG",
        10004 => "ERR_NOTSUPP",
        10006 => "ERR_SERVERFAULT",
    }
    static FLAVOR_VALUES {
        0 => "AUTH_NULL",
        1 => "AUTH_UNIX",
        2 => "AUTH_SHORT",
        3 => "AUTH_DES",
        5 => "AUTH_RSA/Gluster",
        6 => "RPCSEC_GSS",
        300001 => "AUTH_GSSAPI",
        390003 => "RPCSEC_GSS_KRB5",
        390004 => "RPCSEC_GSS_KRB5I",
        390005 => "RPCSEC_GSS_KRB5P",
        390006 => "RPCSEC_GSS_LIPKEY",
        390007 => "RPCSEC_GSS_LIPKEY_I",
        390008 => "RPCSEC_GSS_LIPKEY_P",
        390009 => "RPCSEC_GSS_SPKM3",
        390010 => "RPCSEC_GSS_SPKM3I",
        390011 => "RPCSEC_GSS_SPKM3P",
        390039 => "AUTH_GLUSTERFS",
    }
}

field_table! {
    /// The fields of Mount Service.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("mount", "Mount Service", "MOUNT");
    PROCEDURE_V1 = FieldDef::new("mount.procedure_v1", "V1 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V1_VALUES));
    PROCEDURE_V2 = FieldDef::new("mount.procedure_v2", "V2 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V2_VALUES));
    PROCEDURE_V3 = FieldDef::new("mount.procedure_v3", "V3 Procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_V3_VALUES));
    PROCEDURE_SGI_V1 = FieldDef::new("mount.procedure_sgi_v1", "SGI V1 procedure", FieldType::Uint32).strings(Strings::Values(&PROCEDURE_SGI_V1_VALUES));
    PATH = FieldDef::new("mount.path", "Path", FieldType::String);
    STATUS = FieldDef::new("mount.status", "Status", FieldType::Uint32).strings(Strings::Values(&STATUS_VALUES));
    DUMP_HOSTNAME = FieldDef::new("mount.dump.hostname", "Hostname", FieldType::String);
    DUMP_DIRECTORY = FieldDef::new("mount.dump.directory", "Directory", FieldType::String);
    DUMP_ENTRY = FieldDef::new("mount.dump.entry", "Mount List Entry", FieldType::None);
    EXPORT_GROUP = FieldDef::new("mount.export.group", "Group", FieldType::String);
    EXPORT_GROUPS = FieldDef::new("mount.export.groups", "Groups", FieldType::None);
    EXPORT_HAS_OPTIONS = FieldDef::new("mount.export.has_options", "Has options", FieldType::Uint32);
    EXPORT_OPTIONS = FieldDef::new("mount.export.options", "Options", FieldType::String);
    EXPORT_DIRECTORY = FieldDef::new("mount.export.directory", "Directory", FieldType::String);
    EXPORT_ENTRY = FieldDef::new("mount.export.entry", "Export List Entry", FieldType::None);
    PATHCONF_LINK_MAX = FieldDef::new("mount.pathconf.link_max", "Maximum number of links to a file", FieldType::Uint32);
    PATHCONF_MAX_CANON = FieldDef::new("mount.pathconf.max_canon", "Maximum terminal input line length", FieldType::Uint16);
    PATHCONF_MAX_INPUT = FieldDef::new("mount.pathconf.max_input", "Terminal input buffer size", FieldType::Uint16);
    PATHCONF_NAME_MAX = FieldDef::new("mount.pathconf.name_max", "Maximum file name length", FieldType::Uint16);
    PATHCONF_PATH_MAX = FieldDef::new("mount.pathconf.path_max", "Maximum path name length", FieldType::Uint16);
    PATHCONF_PIPE_BUF = FieldDef::new("mount.pathconf.pipe_buf", "Pipe buffer size", FieldType::Uint16);
    PATHCONF_VDISABLE_CHAR = FieldDef::new("mount.pathconf.vdisable_char", "VDISABLE character", FieldType::Uint8).base(Base::Hex);
    PATHCONF_MASK = FieldDef::new("mount.pathconf.mask", "Reply error/status bits", FieldType::Uint16).base(Base::Hex);
    PATHCONF_MASK_ERROR_ALL = FieldDef::new("mount.pathconf.mask.error_all", "ERROR_ALL", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("All info invalid", "Some or all info valid")));
    PATHCONF_MASK_ERROR_LINK_MAX = FieldDef::new("mount.pathconf.mask.error_link_max", "ERROR_LINK_MAX", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("LINK_MAX invalid", "LINK_MAX valid")));
    PATHCONF_MASK_ERROR_MAX_CANON = FieldDef::new("mount.pathconf.mask.error_max_canon", "ERROR_MAX_CANON", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("MAX_CANON invalid", "MAX_CANON valid")));
    PATHCONF_MASK_ERROR_MAX_INPUT = FieldDef::new("mount.pathconf.mask.error_max_input", "ERROR_MAX_INPUT", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("MAX_INPUT invalid", "MAX_INPUT valid")));
    PATHCONF_MASK_ERROR_NAME_MAX = FieldDef::new("mount.pathconf.mask.error_name_max", "ERROR_NAME_MAX", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("NAME_MAX invalid", "NAME_MAX valid")));
    PATHCONF_MASK_ERROR_PATH_MAX = FieldDef::new("mount.pathconf.mask.error_path_max", "ERROR_PATH_MAX", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("PATH_MAX invalid", "PATH_MAX valid")));
    PATHCONF_MASK_ERROR_PIPE_BUF = FieldDef::new("mount.pathconf.mask.error_pipe_buf", "ERROR_PIPE_BUF", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("PIPE_BUF invalid", "PIPE_BUF valid")));
    PATHCONF_MASK_CHOWN_RESTRICTED = FieldDef::new("mount.pathconf.mask.chown_restricted", "CHOWN_RESTRICTED", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Only a privileged user can change the ownership of a file", "Users may give away their own files")));
    PATHCONF_MASK_NO_TRUNC = FieldDef::new("mount.pathconf.mask.no_trunc", "NO_TRUNC", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("File names that are too long will get an error", "File names that are too long will be truncated")));
    PATHCONF_MASK_ERROR_VDISABLE = FieldDef::new("mount.pathconf.mask.error_vdisable", "ERROR_VDISABLE", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("VDISABLE invalid", "VDISABLE valid")));
    STATVFS_F_BSIZE = FieldDef::new("mount.statvfs.f_bsize", "Block size", FieldType::Uint32);
    STATVFS_F_FRSIZE = FieldDef::new("mount.statvfs.f_frsize", "Fragment size", FieldType::Uint32);
    STATVFS_F_BLOCKS = FieldDef::new("mount.statvfs.f_blocks", "Blocks", FieldType::Uint32);
    STATVFS_F_BFREE = FieldDef::new("mount.statvfs.f_bfree", "Blocks Free", FieldType::Uint32);
    STATVFS_F_BAVAIL = FieldDef::new("mount.statvfs.f_bavail", "Blocks Available", FieldType::Uint32);
    STATVFS_F_FILES = FieldDef::new("mount.statvfs.f_files", "Files", FieldType::Uint32);
    STATVFS_F_FFREE = FieldDef::new("mount.statvfs.f_ffree", "Files Free", FieldType::Uint32);
    STATVFS_F_FAVAIL = FieldDef::new("mount.statvfs.f_favail", "Files Available", FieldType::Uint32);
    STATVFS_F_FSID = FieldDef::new("mount.statvfs.f_fsid", "File system ID", FieldType::Uint32);
    STATVFS_F_BASETYPE = FieldDef::new("mount.statvfs.f_basetype", "Type", FieldType::String);
    STATVFS_F_FLAG = FieldDef::new("mount.statvfs.f_flag", "Flags", FieldType::Uint32).base(Base::Hex);
    STATVFS_F_FLAG_ST_RDONLY = FieldDef::new("mount.statvfs.f_flag.st_rdonly", "ST_RDONLY", FieldType::Boolean).bits(32).mask(0x1).strings(Strings::TrueFalse(&("Read-only file system", "Read/Write file system")));
    STATVFS_F_FLAG_ST_NOSUID = FieldDef::new("mount.statvfs.f_flag.st_nosuid", "ST_NOSUID", FieldType::Boolean).bits(32).mask(0x2).strings(Strings::TrueFalse(&("Does not support setuid/setgid semantics", "Supports setuid/setgid semantics")));
    STATVFS_F_FLAG_ST_NOTRUNC = FieldDef::new("mount.statvfs.f_flag.st_notrunc", "ST_NOTRUNC", FieldType::Boolean).bits(32).mask(0x4).strings(Strings::TrueFalse(&("Does not truncate filenames longer than NAME_MAX", "Truncates filenames longer than NAME_MAX")));
    STATVFS_F_FLAG_ST_NODEV = FieldDef::new("mount.statvfs.f_flag.st_nodev", "ST_NODEV", FieldType::Boolean).bits(32).mask(0x20000000).strings(Strings::TrueFalse(&("Disallows opening of device files", "Allows opening of device files")));
    STATVFS_F_FLAG_ST_GRPID = FieldDef::new("mount.statvfs.f_flag.st_grpid", "ST_GRPID", FieldType::Boolean).bits(32).mask(0x40000000).strings(Strings::TrueFalse(&("Group ID assigned from directory", "Group ID not assigned from directory")));
    STATVFS_F_FLAG_ST_LOCAL = FieldDef::new("mount.statvfs.f_flag.st_local", "ST_LOCAL", FieldType::Boolean).bits(32).mask(0x80000000).strings(Strings::TrueFalse(&("File system is local", "File system is not local")));
    STATVFS_F_NAMEMAX = FieldDef::new("mount.statvfs.f_namemax", "Maximum file name length", FieldType::Uint32);
    STATVFS_F_FSTR = FieldDef::new("mount.statvfs.f_fstr", "File system specific string", FieldType::Bytes);
    FLAVORS = FieldDef::new("mount.flavors", "Flavors", FieldType::Uint32);
    FLAVOR = FieldDef::new("mount.flavor", "Flavor", FieldType::Uint32).strings(Strings::Values(&FLAVOR_VALUES));
}

/// The procedures of each version.
pub(super) static PROCEDURES: &[(u32, &ValueTable)] =
    &[(1, &PROCEDURE_V1_VALUES), (2, &PROCEDURE_V2_VALUES), (3, &PROCEDURE_V3_VALUES)];

/// Mounting.
#[derive(Clone, Copy, Debug)]
pub struct Mount;

impl Dissect for Mount {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(_: &mut Walk<'_, C>, _: Buf<'_>) -> Walked {
        Ok(())
    }
}

/// Walks arguments or results.
pub(crate) fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>, body: Body) -> Walked {
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let procedure = match body.version {
        1 => PROCEDURE_V1,
        2 => PROCEDURE_V2,
        _ => PROCEDURE_V3,
    };
    body.show(w, &b, procedure);
    let mut x = Xdr::new(w, b, 0);
    match (body.procedure, body.is_call) {
        (1 | 3, true) => {
            let path = x.string(PATH)?;
            x.w.info_append(format_args!(" {path}"));
        }
        (1, false) => {
            let (status, _) = x.u32(STATUS)?;
            if status != 0 {
                let word = x.w.word(STATUS, u64::from(status)).unwrap_or("Unknown");
                x.w.info_append(format_args!(" Error:{word}"));
            } else if body.version == 3 {
                nfs::file_handle(&mut x, "fhandle")?;
                let (count, _) = x.u32(FLAVORS)?;
                for _ in 0..count {
                    x.u32(FLAVOR)?;
                }
            } else {
                nfs::old_file_handle(&mut x, "fhandle")?;
            }
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}
