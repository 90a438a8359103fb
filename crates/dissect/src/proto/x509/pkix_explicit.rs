//! The fields of the explicitly tagged module of PKIX.

use crate::proto::numbers::address_family::NAMES as ADDRESSFAMILY_VALUES;
use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static FEATURES_ITEM_VALUES {
        0 => "server_name",
        1 => "max_fragment_length",
        2 => "client_certificate_url",
        3 => "trusted_ca_keys",
        4 => "truncated_hmac",
        5 => "status_request",
        6 => "user_mapping",
        7 => "client_authz",
        8 => "server_authz",
        9 => "cert_type",
        10 => "supported_groups",
        11 => "ec_point_formats",
        12 => "srp",
        13 => "signature_algorithms",
        14 => "use_srtp",
        15 => "heartbeat",
        16 => "application_layer_protocol_negotiation",
        17 => "status_request_v2",
        18 => "signed_certificate_timestamp",
        19 => "client_certificate_type",
        20 => "server_certificate_type",
        21 => "padding",
        22 => "encrypt_then_mac",
        23 => "extended_master_secret",
        24 => "token_binding",
        25 => "cached_info",
        27 => "compress_certificate",
        28 => "record_size_limit",
        34 => "delegated_credentials",
        35 => "session_ticket",
        40 => "Reserved (key_share)",
        41 => "pre_shared_key",
        42 => "early_data",
        43 => "supported_versions",
        44 => "cookie",
        45 => "psk_key_exchange_modes",
        46 => "Reserved (ticket_early_data_info)",
        47 => "certificate_authorities",
        48 => "oid_filters",
        49 => "post_handshake_auth",
        50 => "signature_algorithms_cert",
        51 => "key_share",
        52 => "transparency_info",
        53 => "connection_id (deprecated)",
        54 => "connection_id",
        55 => "external_id_hash",
        56 => "external_session_id",
        57 => "quic_transport_parameters",
        58 => "ticket_request",
        59 => "dnssec_chain",
        2570 => "Reserved (GREASE)",
        6682 => "Reserved (GREASE)",
        10794 => "Reserved (GREASE)",
        13172 => "next_protocol_negotiation",
        14906 => "Reserved (GREASE)",
        17513 => "application_settings",
        19018 => "Reserved (GREASE)",
        23130 => "Reserved (GREASE)",
        27242 => "Reserved (GREASE)",
        30031 => "channel_id_old",
        30032 => "channel_id",
        65281 => "renegotiation_info",
        31354 => "Reserved (GREASE)",
        35466 => "Reserved (GREASE)",
        39578 => "Reserved (GREASE)",
        43690 => "Reserved (GREASE)",
        47802 => "Reserved (GREASE)",
        51914 => "Reserved (GREASE)",
        56026 => "Reserved (GREASE)",
        60138 => "Reserved (GREASE)",
        64250 => "Reserved (GREASE)",
        65445 => "quic_transport_parameters (drafts version)",
        65486 => "encrypted_server_name",
    }
    static IPADDRESSCHOICE_VALUES {
        0 => "inherit",
        1 => "addressesOrRanges",
    }
    static IPADDRESSORRANGE_VALUES {
        0 => "addressPrefix",
        1 => "addressRange",
    }
    static ASNUM_VALUES {
        0 => "inherit",
        1 => "asIdsOrRanges",
    }
    static ASIDORRANGE_VALUES {
        0 => "id",
        1 => "range",
    }
}

field_table! {
    /// The fields of PKIX1Explicit.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pkix1explicit", "PKIX1Explicit", "PKIX1EXPLICIT");
    ID = FieldDef::new("pkix1explicit.id", "Id", FieldType::String);
    ADDRESSFAMILY = FieldDef::new("pkix1explicit.addressfamily", "Address family(AFN)", FieldType::Uint16).strings(Strings::Values(&ADDRESSFAMILY_VALUES));
    ADDRESSFAMILY_SAFI = FieldDef::new("pkix1explicit.addressfamily.safi", "Subsequent Address Family Identifiers (SAFI)", FieldType::Uint16);
    EXTENSIONS = FieldDef::new("pkix1explicit.Extensions", "Extensions", FieldType::Uint32);
    DOMAINPARAMETERS_ELEMENT = FieldDef::new("pkix1explicit.DomainParameters_element", "DomainParameters", FieldType::None);
    DIRECTORYSTRING = FieldDef::new("pkix1explicit.DirectoryString", "DirectoryString", FieldType::String);
    FEATURES = FieldDef::new("pkix1explicit.Features", "Features", FieldType::Uint32);
    IPADDRBLOCKS = FieldDef::new("pkix1explicit.IPAddrBlocks", "IPAddrBlocks", FieldType::Uint32);
    ASIDENTIFIERS_ELEMENT = FieldDef::new("pkix1explicit.ASIdentifiers_element", "ASIdentifiers", FieldType::None);
    UTCTIME = FieldDef::new("pkix1explicit.utcTime", "utcTime", FieldType::String);
    GENERALTIME = FieldDef::new("pkix1explicit.generalTime", "generalTime", FieldType::AbsoluteTime);
    EXTENSION_ELEMENT = FieldDef::new("pkix1explicit.Extension_element", "Extension", FieldType::None);
    EXTNID = FieldDef::new("pkix1explicit.extnId", "extnId", FieldType::Oid);
    CRITICAL = FieldDef::new("pkix1explicit.critical", "critical", FieldType::Boolean);
    EXTNVALUE = FieldDef::new("pkix1explicit.extnValue", "extnValue", FieldType::Bytes);
    P = FieldDef::new("pkix1explicit.p", "p", FieldType::Int32);
    G = FieldDef::new("pkix1explicit.g", "g", FieldType::Int32);
    Q = FieldDef::new("pkix1explicit.q", "q", FieldType::Int32);
    J = FieldDef::new("pkix1explicit.j", "j", FieldType::Int32);
    VALIDATIONPARMS_ELEMENT = FieldDef::new("pkix1explicit.validationParms_element", "validationParms", FieldType::None);
    SEED = FieldDef::new("pkix1explicit.seed", "seed", FieldType::Bytes);
    PGENCOUNTER = FieldDef::new("pkix1explicit.pgenCounter", "pgenCounter", FieldType::Int32);
    TYPE = FieldDef::new("pkix1explicit.type", "type", FieldType::Oid);
    VALUES = FieldDef::new("pkix1explicit.values", "values", FieldType::Uint32);
    VALUES_ITEM_ELEMENT = FieldDef::new("pkix1explicit.values_item_element", "values item", FieldType::None);
    VALUE_ELEMENT = FieldDef::new("pkix1explicit.value_element", "value", FieldType::None);
    RELATIVEDISTINGUISHEDNAME = FieldDef::new("pkix1explicit.RelativeDistinguishedName", "RelativeDistinguishedName", FieldType::Uint32);
    ATTRIBUTETYPEANDVALUE_ELEMENT = FieldDef::new("pkix1explicit.AttributeTypeAndValue_element", "AttributeTypeAndValue", FieldType::None);
    VALUE = FieldDef::new("pkix1explicit.value", "value", FieldType::String);
    FEATURES_ITEM = FieldDef::new("pkix1explicit.Features_item", "Features item", FieldType::Uint16).strings(Strings::Values(&FEATURES_ITEM_VALUES));
    IPADDRESSFAMILY_ELEMENT = FieldDef::new("pkix1explicit.IPAddressFamily_element", "IPAddressFamily", FieldType::None);
    ADDRESSFAMILY_2 = FieldDef::new("pkix1explicit.addressFamily", "addressFamily", FieldType::Bytes);
    IPADDRESSCHOICE = FieldDef::new("pkix1explicit.ipAddressChoice", "ipAddressChoice", FieldType::Uint32).strings(Strings::Values(&IPADDRESSCHOICE_VALUES));
    INHERIT_ELEMENT = FieldDef::new("pkix1explicit.inherit_element", "inherit", FieldType::None);
    ADDRESSESORRANGES = FieldDef::new("pkix1explicit.addressesOrRanges", "addressesOrRanges", FieldType::Uint32);
    IPADDRESSORRANGE = FieldDef::new("pkix1explicit.IPAddressOrRange", "IPAddressOrRange", FieldType::Uint32).strings(Strings::Values(&IPADDRESSORRANGE_VALUES));
    ADDRESSPREFIX = FieldDef::new("pkix1explicit.addressPrefix", "addressPrefix", FieldType::Bytes);
    ADDRESSRANGE_ELEMENT = FieldDef::new("pkix1explicit.addressRange_element", "addressRange", FieldType::None);
    MIN = FieldDef::new("pkix1explicit.min", "min", FieldType::Bytes);
    MAX = FieldDef::new("pkix1explicit.max", "max", FieldType::Bytes);
    ASNUM = FieldDef::new("pkix1explicit.asnum", "asnum", FieldType::Uint32).strings(Strings::Values(&ASNUM_VALUES));
    RDI = FieldDef::new("pkix1explicit.rdi", "rdi", FieldType::Uint32).strings(Strings::Values(&ASNUM_VALUES));
    ASIDSORRANGES = FieldDef::new("pkix1explicit.asIdsOrRanges", "asIdsOrRanges", FieldType::Uint32);
    ASIDORRANGE = FieldDef::new("pkix1explicit.ASIdOrRange", "ASIdOrRange", FieldType::Uint32).strings(Strings::Values(&ASIDORRANGE_VALUES));
    RANGE_ELEMENT = FieldDef::new("pkix1explicit.range_element", "range", FieldType::None);
}
