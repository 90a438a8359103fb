//! What the indexes of system status lists stand for.

use lamna_fields::{ValueTable, values};

/// What an index of a list stands for; `None` where the list has no names.
pub(super) fn name(list: u16, index: u16) -> Option<&'static str> {
    let table: &ValueTable = match list {
        0x0111 => &INDEX_0111,
        0x0112 => &INDEX_0112,
        0x0113 => &INDEX_0113,
        0x0114 => &INDEX_0114,
        0x0119 => &INDEX_0119,
        0x011c => &INDEX_011C,
        0x0121 => &INDEX_0121,
        0x0131 => &INDEX_0131,
        0x0132 => &INDEX_0132,
        0x0174 => &INDEX_0174,
        0x0222 => &INDEX_0222,
        _ => return None,
    };
    Some(table.get(u64::from(index)).unwrap_or("No description available"))
}

values! {
    static INDEX_0111 {
        0x0001 => "Identification of the module",
        0x0006 => "Identification of the basic hardware",
        0x0007 => "Identification of the basic firmware",
        0x0081 => "Identification of the firmware-extension",
    }
    static INDEX_0112 {
        0x0000 => "MC7 processing unit",
        0x0100 => "Time system",
        0x0200 => "System response",
    }
    static INDEX_0113 {
        0x0001 => "Work memory",
        0x0002 => "Load memory integrated",
        0x0003 => "Load memory plugged in",
        0x0004 => "Maximum plug-in load memory",
        0x0005 => "Size of the backup memory",
        0x0006 => "Size of the memory reserved by the system for CFBs",
    }
    static INDEX_0114 {
        0x0001 => "PII (number in bytes)",
        0x0002 => "PIQ (number in bytes)",
        0x0003 => "Memory (number)",
        0x0004 => "Timers (number)",
        0x0005 => "Counters (number)",
        0x0006 => "Number of bytes in the logical address area",
        0x0007 => "Size of the entire local data area of the CPU in bytes",
        0x0008 => "Memory (number in bytes)",
        0x0009 => "Local data (entire local data area of the CPU in Kbytes)",
    }
    static INDEX_0119 {
        0x0001 => "SF (group error)",
        0x0002 => "INTF (internal error)",
        0x0003 => "EXTF (external error)",
        0x0004 => "RUN",
        0x0005 => "STOP",
        0x0006 => "FRCE (force)",
        0x0007 => "CRST (cold restart)",
        0x0008 => "BAF (battery fault/overload, short circuit of battery voltage on bus)",
        0x0009 => "USR (user-defined)",
        0x000a => "USR1 (user-defined)",
        0x000b => "BUS1F (bus error interface 1)",
        0x000c => "BUS2F (bus error interface 2)",
        0x000d => "REDF (redundancy error)",
        0x000e => "MSTR (master)",
        0x000f => "RACK0 (rack number 0)",
        0x0010 => "RACK1 (rack number 1)",
        0x0011 => "RACK2 (rack number 2)",
        0x0012 => "IFM1F (interface error interface module 1)",
        0x0013 => "IFM2F (interface error interface module 2)",
        0x0014 => "BUS3F (bus fault interface 3)",
        0x0015 => "MAINT (maintenance demand)",
        0x0016 => "DC24V",
        0x0080 => "IF (init failure)",
        0x0081 => "UF (user failure)",
        0x0082 => "MF (monitoring failure)",
        0x0083 => "CF (communication failure)",
        0x0084 => "TF (task failure)",
        0x00ec => "APPL_STATE_RED",
        0x00ed => "APPL_STATE_GREEN",
    }
    static INDEX_011C {
        0x0001 => "Name of the automation system",
        0x0002 => "Name of the module",
        0x0003 => "Plant designation of the module",
        0x0004 => "Copyright entry",
        0x0005 => "Serial number of the module",
        0x0007 => "Module type name",
        0x0008 => "Serial number of the memory card",
        0x0009 => "Manufacturer and profile of a CPU module",
        0x000a => "OEM ID of a module",
        0x000b => "Location ID of a module",
    }
    static INDEX_0121 {
        0x0000 => "Free cycle",
        0x005a => "Background",
        0x0064 => "Startup",
    }
    static INDEX_0131 {
        0x0001 => "General data for communication",
        0x0002 => "Test and installation function constants",
        0x0003 => "Operator interface (O/I)",
        0x0004 => "Object management system (OMS)",
        0x0005 => "Diagnostics",
        0x0006 => "Communication function block (CFB)",
        0x0007 => "Global data",
        0x0008 => "Test and installation function time information",
        0x0009 => "Time-of-day capability parameters",
        0x0010 => "Message parameters",
        0x0011 => "SCAN capability parameters",
    }
    static INDEX_0132 {
        0x0001 => "General data for communication",
        0x0002 => "Test and installation status",
        0x0003 => "Operator interface status",
        0x0004 => "Object management system status",
        0x0005 => "Diagnostics",
        0x0006 => "Data exchange with CFBs",
        0x0007 => "Global data",
        0x0008 => "Time system",
        0x0009 => "MPI status",
        0x000a => "Communication bus status",
        0x000b => "32-bit runtime meters 0-7",
        0x000c => "32-bit runtime meters 8-15",
        0x0010 => "S7-SCAN part 1",
        0x0011 => "S7-SCAN part 2",
    }
    static INDEX_0174 {
        0x0001 => "SF (group error)",
        0x0002 => "INTF (internal error)",
        0x0003 => "EXTF (external error)",
        0x0004 => "RUN",
        0x0005 => "STOP",
        0x0006 => "FRCE (force)",
        0x0007 => "CRST (cold restart)",
        0x0008 => "BAF (battery fault/overload, short circuit of battery voltage on bus)",
        0x0009 => "USR (user-defined)",
        0x000a => "USR1 (user-defined)",
        0x000b => "BUS1F (bus error interface 1)",
        0x000c => "BUS2F (bus error interface 2)",
        0x000d => "REDF (redundancy error)",
        0x000e => "MSTR (master)",
        0x000f => "RACK0 (rack number 0)",
        0x0010 => "RACK1 (rack number 1)",
        0x0011 => "RACK2 (rack number 2)",
        0x0012 => "IFM1F (interface error interface module 1)",
        0x0013 => "IFM2F (interface error interface module 2)",
        0x0014 => "BUS3F (bus fault interface 3)",
        0x0015 => "MAINT (maintenance demand)",
        0x0016 => "DC24V",
        0x0080 => "IF (init failure)",
        0x0081 => "UF (user failure)",
        0x0082 => "MF (monitoring failure)",
        0x0083 => "CF (communication failure)",
        0x0084 => "TF (task failure)",
        0x00ec => "APPL_STATE_RED",
        0x00ed => "APPL_STATE_GREEN",
    }
    static INDEX_0222 {
        0x0000 => "Free cycle",
        0x000a => "Time-of-day interrupt",
        0x0014 => "Time-delay interrupt",
        0x001e => "Cyclic interrupt",
        0x0028 => "Hardware interrupt",
        0x0032 => "DP interrupt",
        0x003c => "Multicomputing or synchronous cycle (isochrone) interrupt",
        0x0048 => "Redundancy interrupt (on with S7-400H systems)",
        0x0050 => "Asynchronous error interrupt",
        0x005a => "Background",
        0x0064 => "Startup",
        0x0078 => "Synchronous error interrupt",
    }
}
