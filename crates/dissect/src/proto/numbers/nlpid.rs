//! Identifiers of network layer protocols (ISO/IEC TR 9577) and their names.

use lamna_fields::values;

values! {
    /// The names.
    pub static NAMES {
        0x0 => "NULL",
        0x1 => "X.29",
        0x3 => "X.633",
        0x8 => "Q.931",
        0x9 => "Q.2931",
        0xc => "Q.2119",
        0x80 => "SNAP",
        0x81 => "CLNP",
        0x82 => "ESIS",
        0x83 => "ISIS",
        0x85 => "IDRP",
        0x8f => "Avaya SPBM Fabric IPVPN",
        0x8a => "ESIS (X.25)",
        0x8c => "ISO 10030",
        0x8d => "ISO 11577",
        0xb0 => "Data compression protocol",
        0xcc => "IP",
        0xc0 => "TRILL",
        0xc1 => "SubNetwork Dependent Convergence Function",
        0x8e => "IPv6",
        0xcf => "PPP",
    }
}
