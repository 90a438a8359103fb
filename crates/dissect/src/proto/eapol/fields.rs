//! The fields of 802.1X Authentication.

use lamna_fields::{Base, FieldDef, FieldType, Strings, field_table, values};

values! {
    static VERSION_VALUES {
        1 => "802.1X-2001",
        2 => "802.1X-2004",
        3 => "802.1X-2010",
    }
    static TYPE_VALUES {
        0 => "EAP Packet",
        1 => "Start",
        2 => "Logoff",
        3 => "Key",
        4 => "Encapsulated ASF Alert",
        5 => "MKA",
        6 => "Announcement (Generic)",
        7 => "Announcement (Specific)",
        8 => "Announcement Request",
    }
    static KEYDES_TYPE_VALUES {
        1 => "RC4 Descriptor",
        2 => "EAPOL RSN Key",
        254 => "EAPOL WPA Key",
    }
}

field_table! {
    /// The fields of 802.1X Authentication.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("eapol", "802.1X Authentication", "EAPOL");
    VERSION = FieldDef::new("eapol.version", "Version", FieldType::Uint8).strings(Strings::Values(&VERSION_VALUES));
    TYPE = FieldDef::new("eapol.type", "Type", FieldType::Uint8).strings(Strings::Values(&TYPE_VALUES));
    LEN = FieldDef::new("eapol.len", "Length", FieldType::Uint16);
    KEYDES_TYPE = FieldDef::new("eapol.keydes.type", "Key Descriptor Type", FieldType::Uint8).strings(Strings::Values(&KEYDES_TYPE_VALUES));
    KEYDES_BODY = FieldDef::new("eapol.keydes.body", "Key Descriptor Body", FieldType::Bytes);
    KEYDES_KEY_LEN = FieldDef::new("eapol.keydes.key_len", "Key Length", FieldType::Uint16);
    KEYDES_REPLAY_COUNTER = FieldDef::new("eapol.keydes.replay_counter", "Replay Counter", FieldType::Uint64);
    KEYDES_KEY_IV = FieldDef::new("eapol.keydes.key_iv", "Key IV", FieldType::Bytes);
    KEYDES_KEY_INDEX = FieldDef::new("eapol.keydes.key_index", "Key Index", FieldType::Uint8).base(Base::Hex);
    KEYDES_KEY_INDEX_TYPE = FieldDef::new("eapol.keydes.key_index.type", "Type", FieldType::Boolean).bits(8).mask(0x80).strings(Strings::TrueFalse(&("Unicast", "Broadcast")));
    KEYDES_KEY_INDEX_NUMBER = FieldDef::new("eapol.keydes.key_index.number", "Number", FieldType::Uint8).mask(0x7f);
    KEYDES_KEY_SIGNATURE = FieldDef::new("eapol.keydes.key_signature", "Key Signature", FieldType::Bytes);
    KEYDES_KEY = FieldDef::new("eapol.keydes.key", "Key", FieldType::Bytes);
    KEYDES_KEY_GENERATED_LOCALLY = FieldDef::new("eapol.keydes.key.generated_locally", "Key Generated Locally", FieldType::Boolean);
}
