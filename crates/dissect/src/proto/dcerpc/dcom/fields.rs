//! The fields of distributed COM: those that all interfaces share, and those of the interfaces whose calls are taken apart.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::proto::dcerpc::interfaces::words;

values! {
    static THIS_FLAGS_VALUES {
        0x0 => "INFO_NULL",
        0x1 => "INFO_LOCAL",
    }
    static HRESULT_VALUES {
        0x0 => "S_OK",
        0x1 => "S_FALSE",
        0x8000ffff => "E_UNEXPECTED",
        0x80004001 => "E_NOTIMPL",
        0x80004002 => "E_NOINTERFACE",
        0x80004003 => "E_POINTER",
        0x80004004 => "E_ABORT",
        0x80004005 => "E_FAIL",
        0x80070005 => "E_ACCESSDENIED",
        0x80070006 => "E_HANDLE",
        0x8007000e => "E_OUTOFMEMORY",
        0x80070057 => "E_INVALIDARG",
        0x80010108 => "RPC_E_DISCONNECTED",
        0x80010113 => "RPC_E_INVALID_IPID",
        0x8001011f => "RPC_E_TIMEOUT",
        0x80020003 => "DISP_E_MEMBERNOTFOUND",
        0x80020004 => "DISP_E_PARAMNOTFOUND",
        0x80020005 => "DISP_E_TYPEMISMATCH",
        0x80020006 => "DISP_E_UNKNOWNNAME",
        0x80020008 => "DISP_E_BADVARTYPE",
        0x80020009 => "DISP_E_EXCEPTION",
        0x8002000a => "DISP_E_OVERFLOW",
        0x8002801d => "TYPE_E_LIBNOTREGISTERED",
        0x80040154 => "REGDB_E_CLASSNOTREG",
        0x80040201 => "CO_E_FAILEDTOGETSECCTX",
        0x4ca00 => "CBA_S_PERSISTPENDING",
        0x4ca01 => "CBA_S_ESTABLISHING",
        0x4ca02 => "CBA_S_NOCONNECTION",
        0x4ca03 => "CBA_S_VALUEBUFFERED",
        0x4ca04 => "CBA_S_VALUEUNCERTAIN",
        0x4ca05 => "CBA_S_NOCONNECTIONDATA",
        0x4ca06 => "CBA_S_FRAMEEMPTY",
        0x8004cb00 => "CBA_E_MALFORMED",
        0x8004cb01 => "CBA_E_UNKNOWNOBJECT",
        0x8004cb02 => "CBA_E_UNKNOWNMEMBER",
        0x8004cb03 => "CBA_E_TYPEMISMATCH",
        0x8004cb04 => "CBA_E_INVALIDENUMVALUE",
        0x8004cb05 => "CBA_E_INVALIDID",
        0x8004cb06 => "CBA_E_INVALIDEPSILON",
        0x8004cb07 => "CBA_E_INVALIDSUBSTITUTE",
        0x8004cb08 => "CBA_E_INVALIDCONNECTION",
        0x8004cb09 => "CBA_E_INVALIDCOOKIE",
        0x8004cb0a => "CBA_E_TIMEVALUEUNSUPPORTED",
        0x8004cb0b => "CBA_E_QOSTYPEUNSUPPORTED",
        0x8004cb0c => "CBA_E_QOSVALUEUNSUPPORTED",
        0x8004cb0d => "CBA_E_PERSISTRUNNING",
        0x8004cb0e => "CBA_E_INUSE",
        0x8004cb0f => "CBA_E_NOTAPPLICABLE",
        0x8004cb10 => "CBA_E_NONACCESSIBLE",
        0x8004cb11 => "CBA_E_DEFECT",
        0x8004cb12 => "CBA_E_LIMITVIOLATION",
        0x8004cb13 => "CBA_E_QOSTYPENOTAPPLICABLE",
        0x8004cb14 => "CBA_E_QCNOTAPPLICABLE",
        0x8004cb15 => "CBA_E_ACCESSBLOCKED",
        0x8004cb16 => "CBA_E_COUNTEXCEEDED",
        0x8004cb17 => "CBA_E_SIZEEXCEEDED",
        0x8004cb18 => "CBA_E_OUTOFPARTNERACCOS",
        0x8004cb19 => "CBA_E_OUTOFACCOPAIRS",
        0x8004cb1a => "CBA_E_ITEMTOOLARGE",
        0x8004cb1b => "CBA_E_CRDATALENGTH",
        0x8004cb1c => "CBA_E_FLAGUNSUPPORTED",
        0x8004cb1d => "CBA_E_CAPACITYEXCEEDED",
        0x8004cb1e => "CBA_E_SUBELEMENTMISMATCH",
        0x8004cb1f => "CBA_E_STATIONFAILURE",
        0x8004cb20 => "CBA_E_NOTROUTABLE",
        0x8004cb21 => "CBA_E_DISCONNECTRUNNING",
        0x8004cb22 => "CBA_E_LOCATIONCHANGED",
        0x8004cb23 => "CBA_E_FRAMECOUNTUNSUPPORTED",
        0x8004cb24 => "CBA_E_LINKFAILURE",
        0x8004cb25 => "CBA_E_MODECHANGE",
        0x80080004 => "CO_E_BAD_PATH",
    }
    static VARIANT_TYPE_VALUES {
        0x0 => "VT_EMPTY",
        0x1 => "VT_NULL",
        0x2 => "VT_I2",
        0x3 => "VT_I4",
        0x4 => "VT_R4",
        0x5 => "VT_R8",
        0x6 => "VT_CY",
        0x7 => "VT_DATE",
        0x8 => "VT_BSTR",
        0x9 => "VT_DISPATCH",
        0xa => "VT_ERROR",
        0xb => "VT_BOOL",
        0x10 => "VT_I1",
        0x11 => "VT_UI1",
        0x12 => "VT_UI2",
        0x13 => "VT_UI4",
        0x14 => "VT_I8",
        0x15 => "VT_UI8",
        0x2000 => "VT_ARRAY",
        0xd => "VT_UNKNOWN",
        0x1d => "VT_USERDEFINED",
        0x1a => "VT_PTR",
        0x2002 => "VT_ARRAY|VT_I2",
        0x2003 => "VT_ARRAY|VT_I4",
        0x2004 => "VT_ARRAY|VT_R4",
        0x2005 => "VT_ARRAY|VT_R8",
        0x2007 => "VT_ARRAY|VT_DATE",
        0x2008 => "VT_ARRAY|VT_BSTR",
        0x200a => "VT_ARRAY|VT_ERROR",
        0x200b => "VT_ARRAY|VT_BOOL",
        0x2010 => "VT_ARRAY|VT_I1",
        0x2011 => "VT_ARRAY|VT_UI1",
        0x2012 => "VT_ARRAY|VT_UI2",
        0x2013 => "VT_ARRAY|VT_UI4",
        0x2014 => "VT_ARRAY|VT_I8",
        0x2015 => "VT_ARRAY|VT_UI8",
        0x4002 => "VT_BYREF|VT_I2",
        0x4008 => "VT_BYREF|VT_BSTR",
        0x400c => "VT_BYREF|VT_VARIANT",
    }
    static POINTER_VAL_VALUES {
        0x72657355 => "User",
        0x42535452 => "BSTR",
        0x0 => "NULL",
    }
    static OBJREF_SIGNATURE_VALUES {
        0x574f454d => "MEOW",
    }
    static OBJREF_FLAGS_VALUES {
        0x1 => "OBJREF_STANDARD",
        0x2 => "OBJREF_HANDLER",
        0x4 => "OBJREF_CUSTOM",
    }
    static STDOBJREF_FLAGS_VALUES {
        0x0 => "SORF_NULL",
        0x1 => "SORF_OXRES1",
        0x20 => "SORF_OXRES2",
        0x40 => "SORF_OXRES3",
        0x80 => "SORF_OXRES4",
        0x100 => "SORF_OXRES5",
        0x200 => "SORF_OXRES6",
        0x400 => "SORF_OXRES7",
        0x800 => "SORF_OXRES8",
        0x1000 => "SORF_NOPING",
    }
    static DUALSTRINGARRAY_TOWER_ID_VALUES {
        0x4 => "NCACN_DNET_NSP",
        0x7 => "NCACN_IP_TCP",
        0x8 => "NCADG_IP_UDP",
        0x9 => "NCACN_IP",
        0xc => "NCACN_SPX",
        0xd => "NCACN_NB_IPX",
        0xe => "NCADG_IPX",
        0x12 => "NCACN_NB_NB",
        0x1f => "NCACN_HTTP",
    }
    static DUALSTRINGARRAY_SECURITY_AUTHN_SVC_VALUES {
        0x0 => "RPC_C_AUTHN_NONE",
        0x1 => "RPC_C_AUTHN_DCE_PRIVATE",
        0x2 => "RPC_C_AUTHN_DCE_PUBLIC",
        0x4 => "RPC_C_AUTHN_DEC_PUBLIC",
        0x9 => "RPC_C_AUTHN_GSS_NEGOTIATE",
        0xa => "RPC_C_AUTH_WINNT",
        0xe => "RPC_C_AUTHN_GSS_SCHANNEL",
        0x10 => "RPC_C_AUTHN_GSS_KERBEROS",
        0x11 => "RPC_C_AUTHN_MSN",
        0x12 => "RPC_C_AUTHN_DPA",
        0x64 => "RPC_C_AUTHN_MQ",
        0xffff => "RPC_C_AUTHN_DEFAULT",
    }
    static DUALSTRINGARRAY_SECURITY_AUTHZ_SVC_VALUES {
        0x0 => "RPC_C_AUTHZ_NONE",
        0x1 => "RPC_C_AUTHZ_NAME",
        0x2 => "RPC_C_AUTHZ_DCE",
        0xffff => "Default",
    }
    static VT_BOOL_VALUES {
        0x0 => "FALSE",
        0xffff => "TRUE",
    }
    static ACTIVATOR_PROPERTIES_INSTNINFO_ACTFLAGS_VALUES {
        2 => "ACTVFLAGS_DISABLE_AAA",
        4 => "ACTVFLAGS_ACTIVATE_32_BIT_SERVER",
        8 => "ACTVFLAGS_ACTIVATE_64_BIT_SERVER",
        32 => "ACTVFLAGS_NO_FAILURE_LOG",
    }
    static ACTIVATOR_PROPERTIES_CONTEXT_FLAGS_VALUES {
        0x2 => "MarshalByValue",
    }
    static ACTIVATOR_PROPERTIES_CONTEXT_FRZ_VALUES {
        0x1 => "TRUE",
        0x0 => "FALSE",
    }
    static ACTIVATOR_ACTPROPERTIES_TS_END_VALUES {
        0x10 => "Little-endian",
        0x0 => "Big-endian",
    }
    static PROT_SEQS_VALUES {
        4 => "NCACN_DNET_NSP",
        7 => "NCACN_IP_TCP",
        8 => "NCADG_IP_UDP",
        9 => "NCACN_IP",
        12 => "NCACN_SPX",
        13 => "NCACN_NB_IPX",
        14 => "NCADG_IPX",
        18 => "NCACN_NB_NB",
        31 => "NCACN_HTTP",
    }
}

/// What all interfaces share.
pub(in crate::proto) mod dcom {
    use super::*;

    field_table! {
        /// The fields.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("dcom", "DCOM", "DCOM");
        THIS_FLAGS = FieldDef::new("dcom.this.flags", "Flags", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&THIS_FLAGS_VALUES));
        THIS_RES = FieldDef::new("dcom.this.res", "Reserved", FieldType::Uint32).base(Base::Hex);
        THIS_UUID = FieldDef::new("dcom.this.uuid", "Causality ID", FieldType::Guid);
        THAT_FLAGS = FieldDef::new("dcom.that.flags", "Flags", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&THIS_FLAGS_VALUES));
        EXTENT = FieldDef::new("dcom.extent", "Extension", FieldType::None);
        EXTENT_ARRAY_COUNT = FieldDef::new("dcom.extent.array_count", "Extension Count", FieldType::Uint32);
        EXTENT_ARRAY_RES = FieldDef::new("dcom.extent.array_res", "Reserved", FieldType::Uint32);
        EXTENT_SIZE = FieldDef::new("dcom.extent.size", "Extension Size", FieldType::Uint32);
        EXTENT_ID = FieldDef::new("dcom.extent.id", "Extension Id", FieldType::Guid);
        VERSION_MAJOR = FieldDef::new("dcom.version_major", "VersionMajor", FieldType::Uint16);
        VERSION_MINOR = FieldDef::new("dcom.version_minor", "VersionMinor", FieldType::Uint16);
        HRESULT = FieldDef::new("dcom.hresult", "HResult", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&HRESULT_VALUES));
        MAX_COUNT = FieldDef::new("dcom.max_count", "MaxCount", FieldType::Uint32);
        OFFSET = FieldDef::new("dcom.offset", "Offset", FieldType::Uint32);
        BYTE_LENGTH = FieldDef::new("dcom.byte_length", "ByteLength", FieldType::Uint32);
        TOBEDONE = FieldDef::new("dcom.tobedone", "To Be Done", FieldType::Bytes);
        NOSPEC = FieldDef::new("dcom.nospec", "No Specification Available", FieldType::Bytes);
        VARIANT_TYPE = FieldDef::new("dcom.variant_type", "VarType", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VARIANT_TYPE_VALUES));
        VARIANT_TYPE32 = FieldDef::new("dcom.variant_type32", "VarType32", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&VARIANT_TYPE_VALUES));
        VARIANT_SIZE = FieldDef::new("dcom.variant_size", "Size", FieldType::Uint32);
        VARIANT_RPC_RES = FieldDef::new("dcom.variant_rpc_res", "RPC-Reserved", FieldType::Uint32);
        VARIANT_WRES = FieldDef::new("dcom.variant_wres", "Reserved", FieldType::Uint16);
        ARRAY_SIZE = FieldDef::new("dcom.array_size", "(ArraySize)", FieldType::Uint32);
        POINTER_VAL = FieldDef::new("dcom.pointer_val", "(PointerVal)", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&POINTER_VAL_VALUES));
        OBJREF = FieldDef::new("dcom.objref", "OBJREF", FieldType::None);
        OBJREF_SIGNATURE = FieldDef::new("dcom.objref.signature", "Signature", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&OBJREF_SIGNATURE_VALUES));
        OBJREF_FLAGS = FieldDef::new("dcom.objref.flags", "Flags", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&OBJREF_FLAGS_VALUES));
        IID = FieldDef::new("dcom.iid", "IID", FieldType::Guid);
        CLSID = FieldDef::new("dcom.clsid", "CLSID", FieldType::Guid);
        OBJREF_RESOLVER_ADDRESS = FieldDef::new("dcom.objref.resolver_address", "ResolverAddress", FieldType::None);
        OBJREF_CBEXTENSION = FieldDef::new("dcom.objref.cbextension", "CBExtension", FieldType::Uint32);
        OBJREF_SIZE = FieldDef::new("dcom.objref.size", "Size", FieldType::Uint32);
        STDOBJREF = FieldDef::new("dcom.stdobjref", "STDOBJREF", FieldType::None);
        STDOBJREF_FLAGS = FieldDef::new("dcom.stdobjref.flags", "Flags", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&STDOBJREF_FLAGS_VALUES));
        STDOBJREF_PUBLIC_REFS = FieldDef::new("dcom.stdobjref.public_refs", "PublicRefs", FieldType::Uint32).base(Base::Hex);
        OXID = FieldDef::new("dcom.oxid", "OXID", FieldType::Uint64).base(Base::Hex);
        OID = FieldDef::new("dcom.oid", "OID", FieldType::Uint64).base(Base::Hex);
        IPID = FieldDef::new("dcom.ipid", "IPID", FieldType::Guid);
        CUSTOBJREF = FieldDef::new("dcom.custobjref", "CUSTOMOBJREF", FieldType::None);
        DUALSTRINGARRAY_NUM_ENTRIES = FieldDef::new("dcom.dualstringarray.num_entries", "NumEntries", FieldType::Uint16);
        DUALSTRINGARRAY_SECURITY_OFFSET = FieldDef::new("dcom.dualstringarray.security_offset", "SecurityOffset", FieldType::Uint16);
        DUALSTRINGARRAY_STRING = FieldDef::new("dcom.dualstringarray.string", "StringBinding", FieldType::None);
        DUALSTRINGARRAY_TOWER_ID = FieldDef::new("dcom.dualstringarray.tower_id", "TowerId", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DUALSTRINGARRAY_TOWER_ID_VALUES));
        DUALSTRINGARRAY_NETWORK_ADDR = FieldDef::new("dcom.dualstringarray.network_addr", "NetworkAddr", FieldType::String);
        DUALSTRINGARRAY_SECURITY = FieldDef::new("dcom.dualstringarray.security", "SecurityBinding", FieldType::None);
        DUALSTRINGARRAY_SECURITY_AUTHN_SVC = FieldDef::new("dcom.dualstringarray.security_authn_svc", "AuthnSvc", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DUALSTRINGARRAY_SECURITY_AUTHN_SVC_VALUES));
        DUALSTRINGARRAY_SECURITY_AUTHZ_SVC = FieldDef::new("dcom.dualstringarray.security_authz_svc", "AuthzSvc", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&DUALSTRINGARRAY_SECURITY_AUTHZ_SVC_VALUES));
        DUALSTRINGARRAY_SECURITY_PRINC_NAME = FieldDef::new("dcom.dualstringarray.security_princ_name", "PrincName", FieldType::String);
        IFP = FieldDef::new("dcom.ifp", "InterfacePointer", FieldType::None);
        IP_CNT_DATA = FieldDef::new("dcom.ip_cnt_data", "CntData", FieldType::Uint32);
        VT_BOOL = FieldDef::new("dcom.vt.bool", "VT_BOOL", FieldType::Uint16).base(Base::Hex).strings(Strings::Values(&VT_BOOL_VALUES));
        VT_I1 = FieldDef::new("dcom.vt.i1", "VT_I1", FieldType::Int8);
        VT_I2 = FieldDef::new("dcom.vt.i2", "VT_I2", FieldType::Int16);
        VT_I4 = FieldDef::new("dcom.vt.i4", "VT_I4", FieldType::Int32);
        VT_I8 = FieldDef::new("dcom.vt.i8", "VT_I8", FieldType::Int64);
        VT_CY = FieldDef::new("dcom.vt.cy", "VT_CY", FieldType::Int64);
        VT_UI1 = FieldDef::new("dcom.vt.ui1", "VT_UI1", FieldType::Uint8);
        VT_UI2 = FieldDef::new("dcom.vt.ui2", "VT_UI2", FieldType::Uint16);
        VT_UI4 = FieldDef::new("dcom.vt.ui4", "VT_UI4", FieldType::Uint32);
        VT_UI8 = FieldDef::new("dcom.vt.ui8", "VT_UI8", FieldType::Uint64);
        VT_R4 = FieldDef::new("dcom.vt.r4", "VT_R4", FieldType::Float);
        VT_R8 = FieldDef::new("dcom.vt.r8", "VT_R8", FieldType::Double);
        VT_DATE = FieldDef::new("dcom.vt.date", "VT_DATE", FieldType::Double);
        VT_BSTR = FieldDef::new("dcom.vt.bstr", "VT_BSTR", FieldType::String);
        VT_BYREF = FieldDef::new("dcom.vt.byref", "BYREF", FieldType::None);
        VT_DISPATCH = FieldDef::new("dcom.vt.dispatch", "VT_DISPATCH", FieldType::None);
        SA = FieldDef::new("dcom.sa", "SAFEARRAY", FieldType::None);
        SA_DIMS32 = FieldDef::new("dcom.sa.dims32", "Dims32", FieldType::Uint32);
        SA_DIMS16 = FieldDef::new("dcom.sa.dims16", "Dims16", FieldType::Uint16);
        SA_FEATURES = FieldDef::new("dcom.sa.features", "Features", FieldType::Uint16).base(Base::Hex);
        SA_ELEMENT_SIZE = FieldDef::new("dcom.sa.element_size", "ElementSize", FieldType::Uint32);
        SA_LOCKS = FieldDef::new("dcom.sa.locks", "Locks", FieldType::Uint16).base(Base::Hex);
        SA_VARTYPE = FieldDef::new("dcom.sa.vartype", "VarType32", FieldType::Uint32).strings(Strings::Values(&VARIANT_TYPE_VALUES));
        SA_ELEMENTS = FieldDef::new("dcom.sa.elements", "Elements", FieldType::Uint32);
        SA_BOUND_ELEMENTS = FieldDef::new("dcom.sa.bound_elements", "BoundElements", FieldType::Uint32);
        SA_LOW_BOUND = FieldDef::new("dcom.sa.low_bound", "LowBound", FieldType::Uint32);
        SA_FEATURES_AUTO = FieldDef::new("dcom.sa.features_auto", "AUTO", FieldType::Boolean).bits(16).mask(0x1).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_STATIC = FieldDef::new("dcom.sa.features_static", "STATIC", FieldType::Boolean).bits(16).mask(0x2).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_EMBEDDED = FieldDef::new("dcom.sa.features_embedded", "EMBEDDED", FieldType::Boolean).bits(16).mask(0x4).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_FIXEDSIZE = FieldDef::new("dcom.sa.features_fixedsize", "FIXEDSIZE", FieldType::Boolean).bits(16).mask(0x10).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_RECORD = FieldDef::new("dcom.sa.features_record", "RECORD", FieldType::Boolean).bits(16).mask(0x20).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_HAVE_IID = FieldDef::new("dcom.sa.features_have_iid", "HAVEIID", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_HAVE_VARTYPE = FieldDef::new("dcom.sa.features_have_vartype", "HAVEVARTYPE", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_BSTR = FieldDef::new("dcom.sa.features_bstr", "BSTR", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_UNKNOWN = FieldDef::new("dcom.sa.features_unknown", "UNKNOWN", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_DISPATCH = FieldDef::new("dcom.sa.features_dispatch", "DISPATCH", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Set", "Not set")));
        SA_FEATURES_VARIANT = FieldDef::new("dcom.sa.features_variant", "VARIANT", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Set", "Not set")));
        DISSECTION_INCOMPLETE = FieldDef::new("dcom.dissection_incomplete", "Dissection incomplete", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Warn));
        NO_SPEC = FieldDef::new("dcom.no_spec", "No specification available, dissection not possible", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
        HRESULT_EXPERT = FieldDef::new("dcom.hresult.expert", "Hresult", FieldType::None).strings(Strings::Expert(Group::Response, Severity::Note));
        DUALSTRINGARRAY_MULT_IP = FieldDef::new("dcom.dualstringarray.mult_ip", "DUALSTRINGARRAY Multiple IP", FieldType::None).strings(Strings::Expert(Group::Undecoded, Severity::Note));
    }
}

/// Activation by properties (MS-DCOM, section 3.1.2.5.2).
pub(in crate::proto) mod isystemactivator {
    use super::*;

    field_table! {
        /// The fields.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("isystemactivator", "ISystemActivator ISystemActivator Resolver", "ISystemActivator");
        OPNUM = FieldDef::new("isystemactivator.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::ISYSTEMACTIVATOR));
        ACTPROPERTIES = FieldDef::new("isystemactivator.actproperties", "IActProperties", FieldType::None);
        ACTPROPERTIES_SIZE = FieldDef::new("isystemactivator.actproperties.size", "Totalsize", FieldType::Uint32);
        ACTPROPERTIES_RESV = FieldDef::new("isystemactivator.actproperties.resv", "Reserved", FieldType::Uint32);
        CUSTOMHDR_SIZE = FieldDef::new("isystemactivator.customhdr.size", "CustomHeaderSize", FieldType::Uint32);
        CUSTOMHDR_DC = FieldDef::new("isystemactivator.customhdr.dc", "DestinationContext", FieldType::Uint32);
        CUSTOMHDR_ACTPROPNUMBER = FieldDef::new("isystemactivator.customhdr.actpropnumber", "NumActivationPropertyStructs", FieldType::Uint32);
        CUSTOMHDR_CLSINFOID = FieldDef::new("isystemactivator.customhdr.clsinfoid", "ClassInfoClsid", FieldType::Guid);
        CUSTOMHDR_CLSID = FieldDef::new("isystemactivator.customhdr.clsid", "PropertyStructGuid", FieldType::Guid);
        CUSTOMHDR_DATASIZE = FieldDef::new("isystemactivator.customhdr.datasize", "PropertyDataSize", FieldType::Uint32);
        PROPERTIES_SPCL_SID = FieldDef::new("isystemactivator.properties.spcl.sid", "SessionID", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_REMOTESID = FieldDef::new("isystemactivator.properties.spcl.remotesid", "RemoteThisSessionID", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_CLTIMP = FieldDef::new("isystemactivator.properties.spcl.cltimp", "ClientImpersonating", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_PARTITIONID = FieldDef::new("isystemactivator.properties.spcl.partitionid", "PartitionIDPresent", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_DEFAUTHLVL = FieldDef::new("isystemactivator.properties.spcl.defauthlvl", "DefaultAuthnLevel", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_PARTITION = FieldDef::new("isystemactivator.properties.spcl.partition", "PartitionGuid", FieldType::Guid);
        PROPERTIES_SPCL_PROCREQSTFLGS = FieldDef::new("isystemactivator.properties.spcl.procreqstflgs", "ProcessRequestFlags", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_ORIGCLSCTX = FieldDef::new("isystemactivator.properties.spcl.origclsctx", "OriginalClassContext", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SPCL_FLAGS = FieldDef::new("isystemactivator.properties.spcl.flags", "Flags", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_INSTNINFO_CLSID = FieldDef::new("isystemactivator.properties.instninfo.clsid", "InstantiatedObjectClsId", FieldType::Guid);
        PROPERTIES_INSTNINFO_CLSCTX = FieldDef::new("isystemactivator.properties.instninfo.clsctx", "ClassContext", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_INSTNINFO_ACTFLAGS = FieldDef::new("isystemactivator.properties.instninfo.actflags", "ActivationFlags", FieldType::Uint32).base(Base::DecHex).strings(Strings::Values(&ACTIVATOR_PROPERTIES_INSTNINFO_ACTFLAGS_VALUES));
        PROPERTIES_INSTNINFO_ISSUROGATE = FieldDef::new("isystemactivator.properties.instninfo.issurogate", "FlagsSurrogate", FieldType::Uint32);
        PROPERTIES_INSTNINFO_IIDCOUNT = FieldDef::new("isystemactivator.properties.instninfo.iidcount", "InterfaceIdCount", FieldType::Uint32);
        PROPERTIES_INSTNINFO_INSTFLAGS = FieldDef::new("isystemactivator.properties.instninfo.instflags", "InstantiationFlag", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_INSTNINFO_ENTIRESIZE = FieldDef::new("isystemactivator.properties.instninfo.entiresize", "EntirePropertySize", FieldType::Uint32);
        PROPERTIES_INSTNINFO_IID = FieldDef::new("isystemactivator.properties.instninfo.iid", "InterfaceIds", FieldType::Guid);
        PROPERTIES_ACTCTXINFO_CLTOK = FieldDef::new("isystemactivator.properties.actctxinfo.cltok", "ClientOk", FieldType::Int32);
        PROPERTIES_CONTEXT = FieldDef::new("isystemactivator.properties.context", "ClientContext", FieldType::None);
        PROPERTIES_CONTEXT_ID = FieldDef::new("isystemactivator.properties.context.id", "ContextID", FieldType::Guid);
        PROPERTIES_CONTEXT_FLAGS = FieldDef::new("isystemactivator.properties.context.flags", "Flags", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ACTIVATOR_PROPERTIES_CONTEXT_FLAGS_VALUES));
        PROPERTIES_CONTEXT_RES = FieldDef::new("isystemactivator.properties.context.res", "Reserved", FieldType::Uint32).base(Base::Hex);
        PROPERTIES_CONTEXT_NUMEXT = FieldDef::new("isystemactivator.properties.context.numext", "NumExtents", FieldType::Uint32);
        PROPERTIES_CONTEXT_EXTCNT = FieldDef::new("isystemactivator.properties.context.extcnt", "ExtentCount", FieldType::Uint32);
        PROPERTIES_CONTEXT_MASHFLAGS = FieldDef::new("isystemactivator.properties.context.mashflags", "MarshalFlags", FieldType::Uint32);
        PROPERTIES_CONTEXT_CNT = FieldDef::new("isystemactivator.properties.context.cnt", "ContextPropertyCount", FieldType::Uint32);
        PROPERTIES_CONTEXT_FRZ = FieldDef::new("isystemactivator.properties.context.frz", "Frozen", FieldType::Uint32).base(Base::Hex).strings(Strings::Values(&ACTIVATOR_PROPERTIES_CONTEXT_FRZ_VALUES));
        PROPERTIES_SI_AUTHFLAGS = FieldDef::new("isystemactivator.properties.si.authflags", "AuthenticationFlags", FieldType::Uint32).base(Base::Hex);
        PROPERTIES_SI_CI = FieldDef::new("isystemactivator.properties.si.ci", "ServerInfo", FieldType::None);
        PROPERTIES_SI_CI_RES = FieldDef::new("isystemactivator.properties.si.ci.res", "Reserved", FieldType::Uint32).base(Base::Hex);
        PROPERTIES_SI_CI_NAME = FieldDef::new("isystemactivator.properties.si.ci.name", "String", FieldType::String);
        PROPERTIES_LI_NAME = FieldDef::new("isystemactivator.properties.li.name", "String", FieldType::String);
        PROPERTIES_LI_PROCID = FieldDef::new("isystemactivator.properties.li.procid", "ProcessId", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_LI_APARTID = FieldDef::new("isystemactivator.properties.li.apartid", "ApartmentId", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_LI_CTXID = FieldDef::new("isystemactivator.properties.li.ctxid", "ContextId", FieldType::Uint32).base(Base::DecHex);
        PROPERTIES_SRI_CLTIMPLVL = FieldDef::new("isystemactivator.properties.sri.cltimplvl", "ClientImpersonationLevel", FieldType::Uint32);
        PROPERTIES_SRI_PROTSEQNUM = FieldDef::new("isystemactivator.properties.sri.protseqnum", "NumProtocolSequences", FieldType::Uint16);
        PROPERTIES_SRI_PROTSEQ = FieldDef::new("isystemactivator.properties.sri.protseq", "ProtocolSeq", FieldType::Uint16);
        PROPERTIES_PI_IFNUM = FieldDef::new("isystemactivator.properties.pi.ifnum", "NumInterfaces", FieldType::Uint32);
        PROPERTIES_RETVAL = FieldDef::new("isystemactivator.properties.retval", "ReturnValue", FieldType::Uint32);
        PROPERTIES_INTERF = FieldDef::new("isystemactivator.properties.interf", "Interface", FieldType::None);
        PROPERTIES_IID = FieldDef::new("isystemactivator.properties.iid", "IID", FieldType::Guid);
        PROPERTIES_SCMRESP_RMTUNKNID = FieldDef::new("isystemactivator.properties.scmresp.rmtunknid", "IRemUnknownInterfacePointerId", FieldType::Guid);
        PROPERTIES_SCMRESP_AUTHHINT = FieldDef::new("isystemactivator.properties.scmresp.authhint", "AuthenticationHint", FieldType::Uint32);
        PROPERTIES_SCMRESP_BINDING = FieldDef::new("isystemactivator.properties.scmresp.binding", "Bindings", FieldType::None);
        PROPERTIES_SCMRESP_OXID = FieldDef::new("isystemactivator.properties.scmresp.oxid", "OXID", FieldType::Uint64).base(Base::Hex);
        UNUSED_BUFFER = FieldDef::new("isystemactivator.unused_buffer", "Unused buffer", FieldType::Bytes);
        ACTPROPERTIES_TS_HDR = FieldDef::new("isystemactivator.actproperties.ts.hdr", "CommonHeader", FieldType::None);
        ACTPROPERTIES_TS_VER = FieldDef::new("isystemactivator.actproperties.ts.ver", "Version", FieldType::Uint8).base(Base::Hex);
        ACTPROPERTIES_TS_END = FieldDef::new("isystemactivator.actproperties.ts.end", "Endianness", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ACTIVATOR_ACTPROPERTIES_TS_END_VALUES));
        ACTPROPERTIES_TS_CHL = FieldDef::new("isystemactivator.actproperties.ts.chl", "CommonHeaderLength", FieldType::Uint16);
        ACTPROPERTIES_TS_FIL = FieldDef::new("isystemactivator.actproperties.ts.fil", "Filler", FieldType::Uint32).base(Base::Hex);
        ACTPROPERTIES_TS_BUFLEN = FieldDef::new("isystemactivator.actproperties.ts.buflen", "ObjectBufferLength", FieldType::Uint32);
    }
}

/// Activation by parameters (MS-DCOM, section 3.1.2.5.2.3.1).
pub(in crate::proto) mod remact {
    use super::*;

    field_table! {
        /// The fields.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("remact", "DCOM IRemoteActivation", "REMACT");
        OPNUM = FieldDef::new("remact.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::REMACT));
        REQ_PROT_SEQS = FieldDef::new("remact.req_prot_seqs", "RequestedProtSeqs", FieldType::Uint16);
        PROT_SEQS = FieldDef::new("remact.prot_seqs", "ProtSeqs", FieldType::Uint16).strings(Strings::Values(&PROT_SEQS_VALUES));
        INTERFACES = FieldDef::new("remact.interfaces", "Interfaces", FieldType::Uint32);
        MODE = FieldDef::new("remact.mode", "Mode", FieldType::Uint32);
        CLIENT_IMPL_LEVEL = FieldDef::new("remact.client_impl_level", "ClientImplLevel", FieldType::Uint32);
        OBJECT_NAME = FieldDef::new("remact.object_name", "ObjectName", FieldType::String);
        OBJECT_STORAGE = FieldDef::new("remact.object_storage", "ObjectStorage", FieldType::None);
        INTERFACE_DATA = FieldDef::new("remact.interface_data", "InterfaceData", FieldType::None);
        OXID_BINDINGS = FieldDef::new("remact.oxid_bindings", "OxidBindings", FieldType::None);
        AUTHN_HINT = FieldDef::new("remact.authn_hint", "AuthnHint", FieldType::Uint32);
    }
}

/// References to objects from afar (MS-DCOM, section 3.1.1.5.6).
pub(in crate::proto) mod remunk {
    use super::*;

    field_table! {
        /// The fields.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("remunk", "IRemUnknown", "IRemUnknown");
        OPNUM = FieldDef::new("remunk.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::REMUNK));
        REFS = FieldDef::new("remunk.refs", "Refs", FieldType::Uint32);
        IIDS = FieldDef::new("remunk.iids", "IIDs", FieldType::Uint16);
        QIRESULT = FieldDef::new("remunk.qiresult", "QIResult", FieldType::None);
        PUBLIC_REFS = FieldDef::new("remunk.public_refs", "PublicRefs", FieldType::Uint32);
        REMINTERFACEREF = FieldDef::new("remunk.reminterfaceref", "RemInterfaceRef", FieldType::None);
        INT_REFS = FieldDef::new("remunk.int_refs", "InterfaceRefs", FieldType::Uint32);
        PRIVATE_REFS = FieldDef::new("remunk.private_refs", "PrivateRefs", FieldType::Uint32);
    }
}

/// The resolver of object exporters (MS-DCOM, section 3.1.2.5.1).
pub(in crate::proto) mod oxid {
    use super::*;

    field_table! {
        /// The fields.
        pub static FIELDS;
        PROTOCOL = FieldDef::protocol("oxid", "DCOM OXID Resolver", "IOXIDResolver");
        OPNUM = FieldDef::new("oxid.opnum", "Operation", FieldType::Uint16).strings(Strings::Values(&words::OXID));
        SETID = FieldDef::new("oxid.setid", "SetId", FieldType::Uint64).base(Base::Hex);
        SEQNUM = FieldDef::new("oxid.seqnum", "SeqNum", FieldType::Uint16);
        ADDTOSET = FieldDef::new("oxid.addtoset", "AddToSet", FieldType::Uint16);
        DELFROMSET = FieldDef::new("oxid.delfromset", "DelFromSet", FieldType::Uint16);
        OID = FieldDef::new("oxid.oid", "OID", FieldType::Uint64).base(Base::Hex);
        PING_BACKOFF_FACTOR = FieldDef::new("oxid.ping_backoff_factor", "PingBackoffFactor", FieldType::Uint16);
        OXID = FieldDef::new("oxid.oxid", "OXID", FieldType::Uint64).base(Base::Hex);
        REQUESTED_PROTSEQS = FieldDef::new("oxid.requested_protseqs", "RequestedProtSeq", FieldType::Uint16);
        PROTSEQS = FieldDef::new("oxid.protseqs", "ProtSeq", FieldType::Uint16).strings(Strings::Values(&PROT_SEQS_VALUES));
        BINDINGS = FieldDef::new("oxid.bindings", "OxidBindings", FieldType::None);
        IPID = FieldDef::new("oxid.ipid", "IPID", FieldType::Guid);
        AUTHN_HINT = FieldDef::new("oxid.authn_hint", "AuthnHint", FieldType::Uint32);
        DCOM_OXID_ADDRESS = FieldDef::new("dcom.oxid.address", "Address", FieldType::None);
        UNKNOWN1 = FieldDef::new("oxid.unknown1", "unknown 8 bytes 1", FieldType::Uint64).base(Base::Hex);
        UNKNOWN2 = FieldDef::new("oxid.unknown2", "unknown 8 bytes 2", FieldType::Uint64).base(Base::Hex);
    }
}
