//! The fields of SPNEGO, and of Kerberos inside of it.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static KRB5_TOK_ID_VALUES {
        0x1 => "KRB5_AP_REQ",
        0x2 => "KRB5_AP_REP",
        0x3 => "KRB5_ERROR",
        0x101 => "KRB5_GSS_GetMIC",
        0x102 => "KRB5_GSS_Wrap",
        0x201 => "KRB5_GSS_Delete_sec_context",
        0x4 => "KERB_TGT_REQUEST",
        0x104 => "KERB_TGT_REPLY",
        0x404 => "KRB_TOKEN_CFX_GetMic",
        0x405 => "KRB_TOKEN_CFX_WRAP",
    }
    static KRB5_SGN_ALG_VALUES {
        0x0 => "DES MAC MD5",
        0x1 => "MD2.5",
        0x2 => "DES MAC",
        0x11 => "HMAC",
    }
    static KRB5_SEAL_ALG_VALUES {
        0x0 => "DES CBC",
        0x10 => "RC4",
        0xffff => "None",
    }
    static NEGRESULT_VALUES {
        0 => "accept-completed",
        1 => "accept-incomplete",
        2 => "reject",
    }
}

field_table! {
    /// The fields of Simple Protected Negotiation.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("spnego", "Simple Protected Negotiation", "SPNEGO");
    WRAPTOKEN = FieldDef::new("spnego.wraptoken", "wrapToken", FieldType::None);
    KRB5_BLOB = FieldDef::new("spnego.krb5.blob", "krb5_blob", FieldType::Bytes);
    KRB5_OID = FieldDef::new("spnego.krb5_oid", "KRB5 OID", FieldType::String);
    KRB5_TOK_ID = FieldDef::new("spnego.krb5.tok_id", "krb5_tok_id", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&KRB5_TOK_ID_VALUES));
    KRB5_SGN_ALG = FieldDef::new("spnego.krb5.sgn_alg", "krb5_sgn_alg", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&KRB5_SGN_ALG_VALUES));
    KRB5_SEAL_ALG = FieldDef::new("spnego.krb5.seal_alg", "krb5_seal_alg", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&KRB5_SEAL_ALG_VALUES));
    KRB5_SND_SEQ = FieldDef::new("spnego.krb5.snd_seq", "krb5_snd_seq", FieldType::Bytes);
    KRB5_SGN_CKSUM = FieldDef::new("spnego.krb5.sgn_cksum", "krb5_sgn_cksum", FieldType::Bytes);
    KRB5_CONFOUNDER = FieldDef::new("spnego.krb5.confounder", "krb5_confounder", FieldType::Bytes);
    KRB5_FILLER = FieldDef::new("spnego.krb5.filler", "krb5_filler", FieldType::Bytes);
    KRB5_CFX_FLAGS = FieldDef::new("spnego.krb5.cfx_flags", "krb5_cfx_flags", FieldType::Uint8).base(Base::Hex);
    KRB5_SEND_BY_ACCEPTOR = FieldDef::new("spnego.krb5.send_by_acceptor", "SendByAcceptor", FieldType::Boolean).bits(8).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
    KRB5_SEALED = FieldDef::new("spnego.krb5.sealed", "Sealed", FieldType::Boolean).bits(8).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
    KRB5_ACCEPTOR_SUBKEY = FieldDef::new("spnego.krb5.acceptor_subkey", "AcceptorSubkey", FieldType::Boolean).bits(8).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
    KRB5_CFX_EC = FieldDef::new("spnego.krb5.cfx_ec", "krb5_cfx_ec", FieldType::Uint16);
    KRB5_CFX_RRC = FieldDef::new("spnego.krb5.cfx_rrc", "krb5_cfx_rrc", FieldType::Uint16);
    KRB5_CFX_SEQ = FieldDef::new("spnego.krb5.cfx_seq", "krb5_cfx_seq", FieldType::Uint64);
    NEGTOKENINIT_ELEMENT = FieldDef::new("spnego.negTokenInit_element", "negTokenInit", FieldType::None);
    NEGTOKENTARG_ELEMENT = FieldDef::new("spnego.negTokenTarg_element", "negTokenTarg", FieldType::None);
    MECHTYPE = FieldDef::new("spnego.MechType", "MechType", FieldType::Oid);
    MECHTYPES = FieldDef::new("spnego.mechTypes", "mechTypes", FieldType::Uint32);
    REQFLAGS = FieldDef::new("spnego.reqFlags", "reqFlags", FieldType::Bytes);
    MECHTOKEN = FieldDef::new("spnego.mechToken", "mechToken", FieldType::Bytes);
    MECHLISTMIC = FieldDef::new("spnego.mechListMIC", "mechListMIC", FieldType::Bytes);
    HINTNAME = FieldDef::new("spnego.hintName", "hintName", FieldType::String);
    HINTADDRESS = FieldDef::new("spnego.hintAddress", "hintAddress", FieldType::Bytes);
    NEGHINTS_ELEMENT = FieldDef::new("spnego.negHints_element", "negHints", FieldType::None);
    NEGRESULT = FieldDef::new("spnego.negResult", "negResult", FieldType::Uint32).strings(Strings::Values(&NEGRESULT_VALUES));
    SUPPORTEDMECH = FieldDef::new("spnego.supportedMech", "supportedMech", FieldType::Oid);
    RESPONSETOKEN = FieldDef::new("spnego.responseToken", "responseToken", FieldType::Bytes);
    THISMECH = FieldDef::new("spnego.thisMech", "thisMech", FieldType::Oid);
    INNERCONTEXTTOKEN_ELEMENT = FieldDef::new("spnego.innerContextToken_element", "innerContextToken", FieldType::None);
    CONTEXTFLAGS_DELEGFLAG = FieldDef::new("spnego.ContextFlags.delegFlag", "delegFlag", FieldType::Boolean).bits(8).mask(0x80);
    CONTEXTFLAGS_MUTUALFLAG = FieldDef::new("spnego.ContextFlags.mutualFlag", "mutualFlag", FieldType::Boolean).bits(8).mask(0x40);
    CONTEXTFLAGS_REPLAYFLAG = FieldDef::new("spnego.ContextFlags.replayFlag", "replayFlag", FieldType::Boolean).bits(8).mask(0x20);
    CONTEXTFLAGS_SEQUENCEFLAG = FieldDef::new("spnego.ContextFlags.sequenceFlag", "sequenceFlag", FieldType::Boolean).bits(8).mask(0x10);
    CONTEXTFLAGS_ANONFLAG = FieldDef::new("spnego.ContextFlags.anonFlag", "anonFlag", FieldType::Boolean).bits(8).mask(0x8);
    CONTEXTFLAGS_CONFFLAG = FieldDef::new("spnego.ContextFlags.confFlag", "confFlag", FieldType::Boolean).bits(8).mask(0x4);
    CONTEXTFLAGS_INTEGFLAG = FieldDef::new("spnego.ContextFlags.integFlag", "integFlag", FieldType::Boolean).bits(8).mask(0x2);
    DECRYPTED_KEYTYPE = FieldDef::new("spnego.decrypted_keytype", "Decrypted keytype", FieldType::None);
    UNKNOWN_HEADER = FieldDef::new("spnego.unknown_header", "Unknown header", FieldType::None);
}
