//! The fields of PKCS #1 keys.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static PKCS1_ECPARAMETERS_VALUES {
        0 => "specifiedCurve",
        1 => "namedCurve",
    }
    static PKCS1_VERSION_VALUES {
        1 => "ecpVer1",
    }
}

field_table! {
    /// The fields of PKCS#1.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pkcs-1", "PKCS#1", "PKCS-1");
    PKCS1_DSA_PARAMS_ELEMENT = FieldDef::new("pkcs1.DSA_Params_element", "DSA-Params", FieldType::None);
    PKCS1_DOMAINPARAMETERS_ELEMENT = FieldDef::new("pkcs1.DomainParameters_element", "DomainParameters", FieldType::None);
    PKCS1_KEA_PARAMS_ID = FieldDef::new("pkcs1.KEA_Params_Id", "KEA-Params-Id", FieldType::Bytes);
    PKCS1_HASHALGORITHM_ELEMENT = FieldDef::new("pkcs1.HashAlgorithm_element", "HashAlgorithm", FieldType::None);
    PKCS1_RSASSA_PSS_PARAMS_ELEMENT = FieldDef::new("pkcs1.RSASSA_PSS_params_element", "RSASSA-PSS-params", FieldType::None);
    PKCS1_ECPARAMETERS = FieldDef::new("pkcs1.ECParameters", "ECParameters", FieldType::Uint32).strings(Strings::Values(&PKCS1_ECPARAMETERS_VALUES));
    PKCS1_PRIME_P = FieldDef::new("pkcs1.Prime_p", "Prime-p", FieldType::Int32);
    PKCS1_MODULUS = FieldDef::new("pkcs1.modulus", "modulus", FieldType::Bytes);
    PKCS1_PUBLICEXPONENT = FieldDef::new("pkcs1.publicExponent", "publicExponent", FieldType::Int32);
    PKCS1_DIGESTALGORITHM_ELEMENT = FieldDef::new("pkcs1.digestAlgorithm_element", "digestAlgorithm", FieldType::None);
    PKCS1_DIGEST = FieldDef::new("pkcs1.digest", "digest", FieldType::Bytes);
    PKCS1_P = FieldDef::new("pkcs1.p", "p", FieldType::Int32);
    PKCS1_Q = FieldDef::new("pkcs1.q", "q", FieldType::Int32);
    PKCS1_G = FieldDef::new("pkcs1.g", "g", FieldType::Int32);
    PKCS1_J = FieldDef::new("pkcs1.j", "j", FieldType::Int32);
    PKCS1_VALIDATIONPARAMS_ELEMENT = FieldDef::new("pkcs1.validationParams_element", "validationParams", FieldType::None);
    PKCS1_SEED = FieldDef::new("pkcs1.seed", "seed", FieldType::Bytes);
    PKCS1_PGENCOUNTER = FieldDef::new("pkcs1.pgenCounter", "pgenCounter", FieldType::Int32);
    PKCS1_HASHALGORITHM_ELEMENT_2 = FieldDef::new("pkcs1.hashAlgorithm_element", "hashAlgorithm", FieldType::None);
    PKCS1_MASKGENALGORITHM_ELEMENT = FieldDef::new("pkcs1.maskGenAlgorithm_element", "maskGenAlgorithm", FieldType::None);
    PKCS1_SALTLENGTH = FieldDef::new("pkcs1.saltLength", "saltLength", FieldType::Int32);
    PKCS1_TRAILERFIELD = FieldDef::new("pkcs1.trailerField", "trailerField", FieldType::Int32);
    PKCS1_SPECIFIEDCURVE_ELEMENT = FieldDef::new("pkcs1.specifiedCurve_element", "specifiedCurve", FieldType::None);
    PKCS1_NAMEDCURVE = FieldDef::new("pkcs1.namedCurve", "namedCurve", FieldType::Oid);
    PKCS1_VERSION = FieldDef::new("pkcs1.version", "version", FieldType::Int32).strings(Strings::Values(&PKCS1_VERSION_VALUES));
    PKCS1_FIELDID_ELEMENT = FieldDef::new("pkcs1.fieldID_element", "fieldID", FieldType::None);
    PKCS1_CURVE_ELEMENT = FieldDef::new("pkcs1.curve_element", "curve", FieldType::None);
    PKCS1_BASE = FieldDef::new("pkcs1.base", "base", FieldType::Bytes);
    PKCS1_ORDER = FieldDef::new("pkcs1.order", "order", FieldType::Int32);
    PKCS1_COFACTOR = FieldDef::new("pkcs1.cofactor", "cofactor", FieldType::Int32);
    PKCS1_FIELDTYPE = FieldDef::new("pkcs1.fieldType", "fieldType", FieldType::Oid);
    PKCS1_PARAMETERS_ELEMENT = FieldDef::new("pkcs1.parameters_element", "parameters", FieldType::None);
    PKCS1_A = FieldDef::new("pkcs1.a", "a", FieldType::Bytes);
    PKCS1_B = FieldDef::new("pkcs1.b", "b", FieldType::Bytes);
    PKCS1_R = FieldDef::new("pkcs1.r", "r", FieldType::Int32);
    PKCS1_S = FieldDef::new("pkcs1.s", "s", FieldType::Int32);
}
