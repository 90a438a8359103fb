//! What numbers mean in LISP.

pub(super) use crate::proto::numbers::address_family::NAMES as MREQ_SRCEID_AFI_VALUES;
use lamna_fields::values;

values! {
    pub(super) static TYPE_VALUES {
        1 => "Map-Request",
        2 => "Map-Reply",
        3 => "Map-Register",
        4 => "Map-Notify",
        6 => "Map-Referral",
        7 => "Info",
        8 => "Encapsulated Control Message",
    }
    pub(super) static MAPPING_ACT_VALUES {
        0 => "No-Action",
        1 => "Natively-Forward",
        2 => "Send-Map-Request",
        3 => "Drop/No-Reason",
        4 => "Drop/Policy-Denied",
        5 => "Drop/Authentication-Failure",
        6 => "Forward-For-Unknown-Address",
    }
}
