//! Value tables of the Address Resolution Protocol.

use lamna_fields::values;

values! {
    /// Operations.
    pub static OPCODES {
        1 => "request",
        2 => "reply",
        3 => "reverse request",
        4 => "reverse reply",
        5 => "drarp request",
        6 => "drarp reply",
        7 => "drarp error",
        8 => "inverse request",
        9 => "inverse reply",
        10 => "arp nak",
        11 => "mars request",
        12 => "mars multi",
        13 => "mars mserv",
        14 => "mars join",
        15 => "mars leave",
        16 => "mars nak",
        17 => "mars unserv",
        18 => "mars sjoin",
        19 => "mars sleave",
        20 => "mars grouplist request",
        21 => "mars grouplist reply",
        22 => "mars redirect map",
        23 => "mapos unarp",
        24 => "experimental 1",
        25 => "experimental 2",
        0 => "reserved",
        65535 => "reserved",
    }
    /// What went wrong in DRARP.
    pub static DRARP_ERRORS {
        1 => "restricted",
        2 => "no address",
        3 => "serverdown",
        4 => "moved",
        5 => "failure",
    }
    /// Authority and format identifiers of ATM addresses.
    pub static AFIS {
        0x39 => "DCC ATM format",
        0xbd => "DCC ATM group format",
        0x47 => "ICD ATM format",
        0xc5 => "ICD ATM group format",
        0x45 => "E.164 ATM format",
        0xc3 => "E.164 ATM group format",
    }
}
