//! What numbers mean in NHRP.

pub(super) use crate::proto::numbers::address_family::NAMES as HDR_AFN_VALUES;
use lamna_fields::values;

values! {
    pub(super) static HDR_OP_TYPE_VALUES {
        1 => "NHRP Resolution Request",
        2 => "NHRP Resolution Reply",
        3 => "NHRP Registration Request",
        4 => "NHRP Registration Reply",
        5 => "NHRP Purge Request",
        6 => "NHRP Purge Reply",
        7 => "NHRP Error Indication",
        8 => "NHRP Traffic Indication",
    }
    pub(super) static HDR_SHTL_TYPE_VALUES {
        0 => "NSAP format",
        1 => "Native E.164 format",
    }
    pub(super) static CODE_VALUES {
        0 => "Success",
        4 => "Administratively Prohibited",
        5 => "Insufficient Resources",
        12 => "No Interworking Layer Address to NBMA Address Binding Exists",
        13 => "Binding Exists But Is Not Unique",
        14 => "Unique Internetworking Layer Address Already Registered",
    }
    pub(super) static ERR_CODE_VALUES {
        1 => "Unrecognized Extension",
        3 => "NHRP Loop Detected",
        6 => "Protocol Address Unreachable",
        7 => "Protocol Error",
        8 => "NHRP SDU Size Exceeded",
        9 => "Invalid Extension",
        10 => "Invalid NHRP Resolution Reply Received",
        11 => "Authentication Failure",
        15 => "Hop Count Exceeded",
        16 => "VPN Mismatch",
        17 => "VPN Unsupported",
    }
}
