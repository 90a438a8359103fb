//! The value tables of synphasor.

use lamna_fields::{ranges, values};

values! {
    pub(super) static FRTYPE_VALUES {
        0x0 => "Data Frame",
        0x1 => "Header Frame",
        0x2 => "Configuration Frame 1",
        0x3 => "Configuration Frame 2",
        0x4 => "Command Frame",
        0x5 => "Configuration Frame 3",
    }
    pub(super) static VERSION_VALUES {
        1 => "Defined in IEEE Std C37.118-2005",
        2 => "Added in IEEE Std C37.118.2-2011",
    }
    pub(super) static TIMEQAL_TIMEQUALINDIC_VALUES {
        0xf => "Clock failure, time not reliable",
        0xb => "Clock unlocked, time within 10 s",
        0xa => "Clock unlocked, time within 1 s",
        0x9 => "Clock unlocked, time within 10^-1 s",
        0x8 => "Clock unlocked, time within 10^-2 s",
        0x7 => "Clock unlocked, time within 10^-3 s",
        0x6 => "Clock unlocked, time within 10^-4 s",
        0x5 => "Clock unlocked, time within 10^-5 s",
        0x4 => "Clock unlocked, time within 10^-6 s",
        0x3 => "Clock unlocked, time within 10^-7 s",
        0x2 => "Clock unlocked, time within 10^-8 s",
        0x1 => "Clock unlocked, time within 10^-9 s",
        0x0 => "Normal operation, clock locked",
    }
    pub(super) static CONF_PHASOR_COMPONENT_VALUES {
        0x0 => "Zero sequence",
        0x1 => "Positive sequence",
        0x2 => "Negative sequence",
        0x3 => "Reserved",
        0x4 => "Phase A",
        0x5 => "Phase B",
        0x6 => "Phase C",
        0x7 => "Reserved",
    }
    pub(super) static DATA_STATUS_VALUES {
        0x0 => "Good measurement data, no errors",
        0x1 => "PMU error, no information about data",
        0x2 => "PMU in test mode or absent data tags have been inserted (do not use values)",
        0x3 => "PMU error (do not use values)",
    }
    pub(super) static DATA_PMU_TQ_VALUES {
        0x0 => "Not used (indicates code from previous version of profile)",
        0x1 => "Estimated maximum time error < 100 ns",
        0x2 => "Estimated maximum time error < 1 µs",
        0x3 => "Estimated maximum time error < 10 µs",
        0x4 => "Estimated maximum time error < 100 µs",
        0x5 => "Estimated maximum time error < 1 ms",
        0x6 => "Estimated maximum time error < 10 ms",
        0x7 => "Estimated maximum time error > 10 ms or time error unknown",
    }
    pub(super) static DATA_T_UNLOCK_VALUES {
        0x0 => "Locked or unlocked less than 10 s",
        0x1 => "Unlocked for 10-100 s",
        0x2 => "Unlocked for 100-1000 s",
        0x3 => "Unlocked for over 1000 s",
    }
    pub(super) static DATA_TRIGGER_REASON_VALUES {
        0x0 => "Manual",
        0x1 => "Magnitude low",
        0x2 => "Magnitude high",
        0x3 => "Phase-angel diff",
        0x4 => "Frequency high or low",
        0x5 => "df/dt high",
        0x6 => "Reserved",
        0x7 => "Digital",
        0x8 => "User defined",
        0x9 => "User defined",
        0xa => "User defined",
        0xb => "User defined",
        0xc => "User defined",
        0xd => "User defined",
        0xe => "User defined",
        0xf => "User defined",
    }
}

ranges! {
    pub(super) static COMMAND_RANGES {
        (0x0, 0x0) => "reserved codes",
        (0x1, 0x1) => "data transmission off",
        (0x2, 0x2) => "data transmission on",
        (0x3, 0x3) => "send HDR frame",
        (0x4, 0x4) => "send CFG-1 frame",
        (0x5, 0x5) => "send CFG-2 frame",
        (0x6, 0x6) => "send CFG-3 frame",
        (0x7, 0x7) => "reserved codes",
        (0x8, 0x8) => "extended frame",
        (0x9, 0xff) => "reserved codes",
        (0x100, 0xfff) => "user designation",
        (0x1000, 0xffff) => "reserved codes",
    }
}
