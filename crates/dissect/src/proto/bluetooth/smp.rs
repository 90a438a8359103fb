//! How two devices agree on keys (Core Specification, volume 3, part H, section 3).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use super::{Connection, show_address};
use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::little;
use crate::registry::Dissect;
use crate::walk::{REST, Walk};

values! {
    static OPCODE_VALUES {
        0x1 => "Pairing Request",
        0x2 => "Pairing Response",
        0x3 => "Pairing Confirm",
        0x4 => "Pairing Random",
        0x5 => "Pairing Failed",
        0x6 => "Encryption Information",
        0x7 => "Master Identification",
        0x8 => "Identity Information",
        0x9 => "Identity Address Information",
        0xa => "Signing Information",
        0xb => "Security Request",
        0xc => "Pairing Public Key",
        0xd => "Pairing DHKey Check",
        0xe => "Pairing Keypress Notification",
    }
    static REASON_VALUES {
        0x1 => "Passkey Entry Failed",
        0x2 => "OOB Not Available",
        0x3 => "Authentication Requirements",
        0x4 => "Confirm Value Failed",
        0x5 => "Pairing Not Supported",
        0x6 => "Encryption Key Size",
        0x7 => "Command Not Supported",
        0x8 => "Unspecified Reason",
        0x9 => "Repeated Attempts",
        0xa => "Invalid Parameters",
        0xb => "DHKey Check Failed",
        0xc => "Numeric Comparison Failed",
        0xd => "BR/EDR pairing in progress",
        0xe => "Cross-transport Key Derivation/Generation not allowed",
    }
    static IO_CAPABILITY_VALUES {
        0x0 => "Display Only",
        0x1 => "Display Yes/No",
        0x2 => "Keyboard Only",
        0x3 => "No Input, No Output",
        0x4 => "Keyboard, Display",
    }
    static OOB_DATA_FLAGS_VALUES {
        0x0 => "OOB Auth. Data Not Present",
        0x1 => "OOB Auth. Data From Remote Device Present",
    }
    static BONDING_FLAGS_VALUES {
        0x0 => "No Bonding",
        0x1 => "Bonding",
    }
    static ADDRESS_TYPE_VALUES {
        0x0 => "Public",
        0x1 => "Random",
    }
    static NOTIFICATION_TYPE_VALUES {
        0x0 => "Passkey Entry Started",
        0x1 => "Passkey Digit Entered",
        0x2 => "Passkey Digit Erased",
        0x3 => "Passkey Cleared",
        0x4 => "Passkey Entry Completed",
    }
}

field_table! {
    /// The fields of Bluetooth Security Manager Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("btsmp", "Bluetooth Security Manager Protocol", "BT SMP");
    OPCODE = FieldDef::new("btsmp.opcode", "Opcode", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OPCODE_VALUES));
    REASON = FieldDef::new("btsmp.reason", "Reason", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&REASON_VALUES));
    IO_CAPABILITY = FieldDef::new("btsmp.io_capability", "IO Capability", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&IO_CAPABILITY_VALUES));
    OOB_DATA_FLAGS = FieldDef::new("btsmp.oob_data_flags", "OOB Data Flags", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&OOB_DATA_FLAGS_VALUES));
    CFM_VALUE = FieldDef::new("btsmp.cfm_value", "Confirm Value", FieldType::Bytes);
    RANDOM_VALUE = FieldDef::new("btsmp.random_value", "Random Value", FieldType::Bytes);
    LONG_TERM_KEY = FieldDef::new("btsmp.long_term_key", "Long Term Key", FieldType::Bytes);
    ID_RESOLVING_KEY = FieldDef::new("btsmp.id_resolving_key", "Identity Resolving Key", FieldType::Bytes);
    SIGNATURE_KEY = FieldDef::new("btsmp.signature_key", "Signature Key", FieldType::Bytes);
    BONDING_FLAGS = FieldDef::new("btsmp.bonding_flags", "Bonding Flags", FieldType::Uint8).base(Base::Hex).mask(0x3).strings(Strings::Values(&BONDING_FLAGS_VALUES));
    MITM_FLAG = FieldDef::new("btsmp.mitm_flag", "MITM Flag", FieldType::Boolean).bits(8).mask(0x4);
    SC_FLAG = FieldDef::new("btsmp.sc_flag", "Secure Connection Flag", FieldType::Boolean).bits(8).mask(0x8);
    KEYPRESS_FLAG = FieldDef::new("btsmp.keypress_flag", "Keypress Flag", FieldType::Boolean).bits(8).mask(0x10);
    RESERVED_FLAGS = FieldDef::new("btsmp.reserved_flags", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xe0);
    MAX_ENC_KEY_SIZE = FieldDef::new("btsmp.max_enc_key_size", "Max Encryption Key Size", FieldType::Uint8);
    KEY_DIST_ENC = FieldDef::new("btsmp.key_dist_enc", "Encryption Key (LTK)", FieldType::Boolean).bits(8).mask(0x1);
    KEY_DIST_ID = FieldDef::new("btsmp.key_dist_id", "Id Key (IRK)", FieldType::Boolean).bits(8).mask(0x2);
    KEY_DIST_SIGN = FieldDef::new("btsmp.key_dist_sign", "Signature Key (CSRK)", FieldType::Boolean).bits(8).mask(0x4);
    KEY_DIST_LINKKEY = FieldDef::new("btsmp.key_dist_linkkey", "Link Key", FieldType::Boolean).bits(8).mask(0x8);
    KEY_DIST_RESERVED = FieldDef::new("btsmp.key_dist_reserved", "Reserved", FieldType::Uint8).base(Base::Hex).mask(0xf0);
    EDIV = FieldDef::new("btsmp.ediv", "Encrypted Diversifier (EDIV)", FieldType::Uint16).base(Base::Hex);
    AUTHREQ = FieldDef::new("btsmp.authreq", "AuthReq", FieldType::Uint8).base(Base::Hex);
    INITIATOR_KEY_DISTRIBUTION = FieldDef::new("btsmp.initiator_key_distribution", "Initiator Key Distribution", FieldType::Uint8).base(Base::Hex);
    RESPONDER_KEY_DISTRIBUTION = FieldDef::new("btsmp.responder_key_distribution", "Responder Key Distribution", FieldType::Uint8).base(Base::Hex);
    BD_ADDR = FieldDef::new("btsmp.bd_addr", "BD_ADDR", FieldType::Ether);
    ADDRESS_TYPE = FieldDef::new("btsmp.address_type", "Address Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ADDRESS_TYPE_VALUES));
    PUBLIC_KEY_X = FieldDef::new("btsmp.public_key_x", "Public Key X", FieldType::Bytes);
    PUBLIC_KEY_Y = FieldDef::new("btsmp.public_key_y", "Public Key Y", FieldType::Bytes);
    DHKEY_CHECK = FieldDef::new("btsmp.dhkey_check", "DHKey Check", FieldType::Bytes);
    NOTIFICATION_TYPE = FieldDef::new("btsmp.notification_type", "Notification Type", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&NOTIFICATION_TYPE_VALUES));
}

const AUTHENTICATION: [Field; 5] =
    [RESERVED_FLAGS, KEYPRESS_FLAG, SC_FLAG, MITM_FLAG, BONDING_FLAGS];
const KEYS: [Field; 5] =
    [KEY_DIST_RESERVED, KEY_DIST_LINKKEY, KEY_DIST_SIGN, KEY_DIST_ID, KEY_DIST_ENC];

/// The security manager protocol.
#[derive(Clone, Copy, Debug)]
pub struct BtSmp;

impl Dissect for BtSmp {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        message(w, b, &Connection { key: 0, way: super::Way::Unknown })
    }
}

/// What is asked of the other end, for Info.
fn wishes(octet: u8) -> String {
    let mut text = match octet & 3 {
        0 => "No Bonding".to_owned(),
        1 => "Bonding".to_owned(),
        _ => "<unknown>".to_owned(),
    };
    let names =
        [(4, ", MITM"), (8, ", SecureConnection"), (0x10, ", Keypress"), (0xe0, ", Reserved")];
    for (_, name) in names.iter().filter(|(mask, _)| octet & mask != 0) {
        text.push_str(name);
    }
    text
}

/// The keys that are given, for Info.
fn keys(octet: u8) -> String {
    let names = [(1, "LTK"), (2, "IRK"), (4, "CSRK"), (8, "Linkkey"), (0xf0, "Reserved")];
    let chosen: Vec<&str> =
        names.iter().filter(|(mask, _)| octet & mask != 0).map(|(_, name)| *name).collect();
    chosen.join(", ")
}

/// The kinds whose content is plain fields, one after the other.
fn plain(opcode: u8) -> Option<&'static [(Field, usize)]> {
    Some(match opcode {
        3 => &[(CFM_VALUE, 16)],
        4 => &[(RANDOM_VALUE, 16)],
        5 => &[(REASON, 1)],
        6 => &[(LONG_TERM_KEY, 16)],
        7 => &[(EDIV, 2), (RANDOM_VALUE, 8)],
        8 => &[(ID_RESOLVING_KEY, 16)],
        10 => &[(SIGNATURE_KEY, 16)],
        12 => &[(PUBLIC_KEY_X, 32), (PUBLIC_KEY_Y, 32)],
        13 => &[(DHKEY_CHECK, 16)],
        14 => &[(NOTIFICATION_TYPE, 1)],
        _ => return None,
    })
}

/// A message of a connection.
pub(crate) fn message<C: Collector>(
    w: &mut Walk<'_, C>,
    b: Buf<'_>,
    connection: &Connection,
) -> Walked {
    w.column_protocol("SMP");
    let (_, opened) = w.open_protocol(&b, 0, REST)?;
    let way = connection.way.word();
    w.info(format_args!("{way} "));
    let opcode = b.u8(0)?;
    w.item(OPCODE, &b, 0, 1)?;
    let name = OPCODE_VALUES.get(u64::from(opcode)).unwrap_or("<unknown>");
    w.info(format_args!("{way} {name}"));
    if let Some(fields) = plain(opcode) {
        let mut at = 1;
        for (field, len) in fields {
            w.item_le(*field, &b, at, *len)?;
            at += len;
        }
        let word = match opcode {
            5 => Some(REASON_VALUES.get(u64::from(b.u8(1)?))),
            14 => Some(NOTIFICATION_TYPE_VALUES.get(u64::from(b.u8(1)?))),
            _ => None,
        };
        if let Some(word) = word {
            w.info_append(format_args!(": {}", word.unwrap_or("<unknown>")));
        }
        w.close(opened);
        return Ok(());
    }
    match opcode {
        1 | 2 => {
            w.info_append(format_args!(": "));
            w.item(IO_CAPABILITY, &b, 1, 1)?;
            w.item(OOB_DATA_FLAGS, &b, 2, 1)?;
            let wanted = b.u8(3)?;
            authentication(w, &b, 3)?;
            w.item(MAX_ENC_KEY_SIZE, &b, 4, 1)?;
            let (ours, theirs) = (b.u8(5)?, b.u8(6)?);
            little::bitmask(w, INITIATOR_KEY_DISTRIBUTION, &b, 5, 1, &KEYS)?;
            little::bitmask(w, RESPONDER_KEY_DISTRIBUTION, &b, 6, 1, &KEYS)?;
            if w.wants_columns() {
                let (wanted, ours, theirs) = (wishes(wanted), keys(ours), keys(theirs));
                w.info_append(format_args!(
                    "AuthReq: {wanted} | Initiator Key(s): {ours} | Responder Key(s): {theirs}"
                ));
            }
        }
        9 => {
            w.item(ADDRESS_TYPE, &b, 1, 1)?;
            show_address(w, BD_ADDR, &b, 2)?;
        }
        11 => {
            let wanted = b.u8(1)?;
            authentication(w, &b, 1)?;
            if w.wants_columns() {
                let wanted = wishes(wanted);
                w.info_append(format_args!(": AuthReq: {wanted}"));
            }
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

fn authentication<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Walked {
    little::bitmask(w, AUTHREQ, b, at, 1, &AUTHENTICATION)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn info_names_what_is_asked() {
        assert_eq!(wishes(0x0d), "Bonding, MITM, SecureConnection");
        assert_eq!(wishes(0x3f), "<unknown>, MITM, SecureConnection, Keypress, Reserved");
        assert_eq!(keys(0x0b), "LTK, IRK, Linkkey");
    }
}
