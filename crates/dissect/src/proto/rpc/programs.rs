//! Programs of remote procedure calls that are known by their names and procedures alone.

use super::Program;

lamna_fields::values! {
    static RSTAT_PROCEDURES {
        0 => "NULL", 1 => "STATS", 2 => "HAVEDISK",
    }
    static YPBIND_PROCEDURES {
        0 => "NULL", 1 => "DOMAIN", 2 => "SETDOMAIN",
    }
    static RWALL_PROCEDURES {
        2 => "RWALL",
    }
    static YPPASSWD_PROCEDURES {
        0 => "NULL", 1 => "UPDATE",
    }
    static SPRAY_PROCEDURES {
        0 => "NULL", 1 => "SPRAY", 2 => "GET", 3 => "CLEAR",
    }
    static KLM_PROCEDURES {
        1 => "TEST", 2 => "LOCK", 3 => "CANCEL", 4 => "UNLOCK",
    }
    static BOOTPARAMS_PROCEDURES {
        0 => "NULL", 1 => "WHOAMI", 2 => "GETFILE",
    }
    static YPXFR_PROCEDURES {
        0 => "NULL", 1 => "GETMAP",
    }
    static NFSAUTH_PROCEDURES {
        0 => "NULL", 1 => "ACCESS",
    }
    static SADMIND_PROCEDURES {
        0 => "NULL",
    }
    static PCNFSD_PROCEDURES {
        0 => "NULL", 1 => "AUTH", 2 => "PR_INIT", 3 => "PR_START",
    }
    static PCNFSD_PROCEDURES_2 {
        0 => "NULL", 1 => "INFO", 2 => "PR_INIT", 3 => "PR_START", 4 => "PR_LIST", 5 => "PR_QUEUE", 6 => "PR_STATUS", 7 => "PR_CANCEL", 8 => "PR_ADMIN", 9 => "PR_REQUEUE", 10 => "PR_HOLD", 11 => "PR_RELEASE", 12 => "MAPID", 13 => "AUTH", 14 => "ALERT",
    }
    static VXI_11_CORE_PROCEDURES {
        0 => "NULL", 10 => "CREATE_LINK", 11 => "DEVICE_WRITE", 12 => "DEVICE_READ", 13 => "DEVICE_READSTB", 14 => "DEVICE_TRIGGER", 15 => "DEVICE_CLEAR", 16 => "DEVICE_REMOTE", 17 => "DEVICE_LOCAL", 18 => "DEVICE_LOCK", 19 => "DEVICE_UNLOCK", 20 => "DEVICE_ENABLE_SRQ", 22 => "DEVICE_DOCMD", 23 => "DESTROY_LINK", 25 => "CREATE_INTR_CHAN", 26 => "DESTROY_INTR_CHAN",
    }
    static NFS_CB_PROCEDURES {
        0 => "CB_NULL", 1 => "CB_COMPOUND",
    }
    static GLUSTERFS_HANDSHAKE_PROCEDURES {
        0 => "NULL", 1 => "SETVOLUME", 2 => "GETSPEC",
    }
    static GLUSTERFS_HANDSHAKE_PROCEDURES_2 {
        0 => "NULL", 1 => "SETVOLUME", 2 => "GETSPEC", 3 => "PING", 4 => "LOCK VERSION", 5 => "EVENTNOTIFY", 6 => "GETVOLUMEINFO",
    }
    static GLUSTER_DUMP_PROCEDURES {
        0 => "NULL", 1 => "DUMP",
    }
}

/// The programs.
pub(super) static NAMED: &[Program] = &[
    Program::named(
        100_001,
        "RSTAT",
        &[
            (1, &RSTAT_PROCEDURES),
            (2, &RSTAT_PROCEDURES),
            (3, &RSTAT_PROCEDURES),
            (4, &RSTAT_PROCEDURES),
        ],
    ),
    Program::named(100_007, "YPBIND", &[(1, &YPBIND_PROCEDURES), (2, &YPBIND_PROCEDURES)]),
    Program::named(100_008, "RWALL", &[(1, &RWALL_PROCEDURES)]),
    Program::named(100_009, "YPPASSWD", &[(1, &YPPASSWD_PROCEDURES)]),
    Program::named(100_012, "SPRAY", &[(1, &SPRAY_PROCEDURES)]),
    Program::named(100_020, "KLM", &[(1, &KLM_PROCEDURES)]),
    Program::named(100_026, "BOOTPARAMS", &[(1, &BOOTPARAMS_PROCEDURES)]),
    Program::named(100_069, "YPXFR", &[(1, &YPXFR_PROCEDURES)]),
    Program::named(100_231, "NFSAUTH", &[(1, &NFSAUTH_PROCEDURES)]),
    Program::named(
        100_232,
        "SADMIND",
        &[(1, &SADMIND_PROCEDURES), (2, &SADMIND_PROCEDURES), (3, &SADMIND_PROCEDURES)],
    ),
    Program::named(150_001, "PCNFSD", &[(1, &PCNFSD_PROCEDURES), (2, &PCNFSD_PROCEDURES_2)]),
    Program::named(395_183, "VXI-11 Core", &[(1, &VXI_11_CORE_PROCEDURES)]),
    Program::named(1_073_741_824, "NFS CB", &[(1, &NFS_CB_PROCEDURES), (4, &NFS_CB_PROCEDURES)]),
    Program::named(
        14_398_633,
        "GlusterFS Handshake",
        &[(1, &GLUSTERFS_HANDSHAKE_PROCEDURES), (2, &GLUSTERFS_HANDSHAKE_PROCEDURES_2)],
    ),
    Program::named(123_451_501, "Gluster Dump", &[(1, &GLUSTER_DUMP_PROCEDURES)]),
];
