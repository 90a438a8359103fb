//! What numbers mean in PIM.

pub(super) use crate::proto::numbers::address_family::NAMES as ADDR_ADDRESS_FAMILY_VALUES;
use lamna_fields::values;

values! {
    pub(super) static TYPE_VALUES {
        0 => "Hello",
        1 => "Register",
        2 => "Register-stop",
        3 => "Join/Prune",
        4 => "Bootstrap",
        5 => "Assert",
        6 => "Graft",
        7 => "Graft-Ack",
        8 => "Candidate-RP-Advertisement",
        9 => "State-Refresh",
        10 => "DF election",
        11 => "ECMP redirect",
        12 => "PFM source discovery",
    }
    pub(super) static DF_ELECT_SUBTYPE_VALUES {
        1 => "offer",
        2 => "DF Winner",
        3 => "DF Backoff",
        4 => "DF Pass",
    }
    pub(super) static CODE_VALUES {
        0 => "Query",
        1 => "Register",
        2 => "Register-stop",
        3 => "Join/Prune",
        4 => "RP-Reachable",
        5 => "Assert",
        6 => "Graft",
        7 => "Graft-Ack",
        8 => "Mode",
    }
    pub(super) static MODE_VALUES {
        0 => "Dense",
        1 => "Sparse",
        2 => "Sparse-Dense",
    }
    pub(super) static HOLDTIME_VALUES {
        65535 => "Infinity",
        0 => "goodbye",
    }
    pub(super) static IP_VERSION_VALUES {
        0 => "Dummy Header",
        4 => "IPv4",
        6 => "IPv6",
    }
    pub(super) static ADDR_ENCODING_TYPE_VALUES {
        0 => "Native",
        1 => "Native with Join Attribute",
    }
    pub(super) static SOURCE_JA_FLAGS_ATTR_TYPE_VALUES {
        0 => "RPF Vector TLV",
        1 => "MVPN Join Attribute",
        2 => "MT-ID Join Attribute",
        3 => "Pop-Count",
        4 => "Explicit RPF Vector",
        5 => "Transport Attribute",
        6 => "Receiver RLOC Attribute",
    }
}
