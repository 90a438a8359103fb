//! The fields of the implicitly tagged module of PKIX.

use lamna_fields::{FieldDef, FieldType, Strings, field_table, values};

values! {
    static EXPLICITTEXT_VALUES {
        0 => "ia5String",
        1 => "visibleString",
        2 => "bmpString",
        3 => "utf8String",
    }
}

field_table! {
    /// The fields of PKIX1Implitit.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("pkix1implicit", "PKIX1Implitit", "PKIX1IMPLICIT");
    DUMMY_ELEMENT = FieldDef::new("pkix1implicit.Dummy_element", "Dummy", FieldType::None);
    AUTHORITYINFOACCESSSYNTAX = FieldDef::new("pkix1implicit.AuthorityInfoAccessSyntax", "AuthorityInfoAccessSyntax", FieldType::Uint32);
    USERNOTICE_ELEMENT = FieldDef::new("pkix1implicit.UserNotice_element", "UserNotice", FieldType::None);
    ACCESSDESCRIPTION_ELEMENT = FieldDef::new("pkix1implicit.AccessDescription_element", "AccessDescription", FieldType::None);
    ACCESSMETHOD = FieldDef::new("pkix1implicit.accessMethod", "accessMethod", FieldType::Oid);
    ACCESSLOCATION = FieldDef::new("pkix1implicit.accessLocation", "accessLocation", FieldType::Uint32);
    NOTICEREF_ELEMENT = FieldDef::new("pkix1implicit.noticeRef_element", "noticeRef", FieldType::None);
    EXPLICITTEXT = FieldDef::new("pkix1implicit.explicitText", "explicitText", FieldType::Uint32).strings(Strings::Values(&EXPLICITTEXT_VALUES));
    ORGANIZATION = FieldDef::new("pkix1implicit.organization", "organization", FieldType::Uint32).strings(Strings::Values(&EXPLICITTEXT_VALUES));
    NOTICENUMBERS = FieldDef::new("pkix1implicit.noticeNumbers", "noticeNumbers", FieldType::Uint32);
    NOTICENUMBERS_ITEM = FieldDef::new("pkix1implicit.noticeNumbers_item", "noticeNumbers item", FieldType::Int32);
    IA5STRING = FieldDef::new("pkix1implicit.ia5String", "ia5String", FieldType::String);
    VISIBLESTRING = FieldDef::new("pkix1implicit.visibleString", "visibleString", FieldType::String);
    BMPSTRING = FieldDef::new("pkix1implicit.bmpString", "bmpString", FieldType::String);
    UTF8STRING = FieldDef::new("pkix1implicit.utf8String", "utf8String", FieldType::String);
}
