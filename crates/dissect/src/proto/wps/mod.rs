//! Wi-Fi Protected Setup (Wi-Fi Simple Configuration 2.0.2): attributes in elements of beacons and probes, and
//! in the EAP method that hands out keys. They have no layer of their own.

mod fields;

use lamna_fields::{Encoding, Field, FieldDef, Strings};

use crate::buf::{Buf, Walked};
use crate::collect::{Collector, Item};
use crate::registry::Dissect;
use crate::walk::Walk;

use fields as f;

/// Octets of an attribute's number and length.
const HEADER_LEN: usize = 4;

/// Wi-Fi Protected Setup.
#[derive(Clone, Copy, Debug)]
pub struct Wps;

impl Dissect for Wps {
    const FIELDS: &'static [FieldDef] = f::FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        attributes(w, &b)
    }
}

/// What the value of an attribute is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A number of so many octets.
    Number(usize),
    /// Text.
    Text,
    /// So many octets; all that there are if none.
    Octets(usize),
}

/// One attribute.
struct Attribute {
    number: u16,
    title: &'static str,
    field: Field,
    kind: Kind,
    /// The bits of a number, shown beside it.
    bits: &'static [Field],
}

const fn of(
    number: u16,
    title: &'static str,
    field: Field,
    kind: Kind,
    bits: &'static [Field],
) -> Attribute {
    Attribute { number, title, field, kind, bits }
}

/// Numbers of attributes that have more in them.
mod number {
    pub(super) const AUTHENTICATOR: u16 = 0x1005;
    pub(super) const VENDOR_EXTENSION: u16 = 0x1049;
    pub(super) const PRIMARY_DEVICE_TYPE: u16 = 0x1054;
}

static AUTHENTICATION_TYPE_FLAGS_BITS: &[Field] = &[
    f::AUTHENTICATION_TYPE_OPEN,
    f::AUTHENTICATION_TYPE_WPAPSK,
    f::AUTHENTICATION_TYPE_SHARED,
    f::AUTHENTICATION_TYPE_WPA,
    f::AUTHENTICATION_TYPE_WPA2,
    f::AUTHENTICATION_TYPE_WPA2PSK,
];

static CONFIG_METHODS_BITS: &[Field] = &[
    f::CONFIG_METHODS_USBA,
    f::CONFIG_METHODS_ETHERNET,
    f::CONFIG_METHODS_LABEL,
    f::CONFIG_METHODS_DISPLAY,
    f::CONFIG_METHODS_VIRT_DISPLAY,
    f::CONFIG_METHODS_PHY_DISPLAY,
    f::CONFIG_METHODS_NFCEXT,
    f::CONFIG_METHODS_NFCINT,
    f::CONFIG_METHODS_NFCINF,
    f::CONFIG_METHODS_PUSHBUTTON,
    f::CONFIG_METHODS_VIRT_PUSHBUTTON,
    f::CONFIG_METHODS_PHY_PUSHBUTTON,
    f::CONFIG_METHODS_KEYPAD,
];

static CONNECTION_TYPE_FLAGS_BITS: &[Field] =
    &[f::CONNECTION_TYPE_FLAGS_ESS, f::CONNECTION_TYPE_FLAGS_IBSS];

static ENCRYPTION_TYPE_FLAGS_BITS: &[Field] = &[
    f::ENCRYPTION_TYPE_FLAGS_NONE,
    f::ENCRYPTION_TYPE_FLAGS_WEP,
    f::ENCRYPTION_TYPE_FLAGS_TKIP,
    f::ENCRYPTION_TYPE_FLAGS_AES,
];

static PERMITTED_CONFIG_METHODS_BITS: &[Field] = &[
    f::PERMITTED_CONFIG_METHODS_USBA,
    f::PERMITTED_CONFIG_METHODS_ETHERNET,
    f::PERMITTED_CONFIG_METHODS_LABEL,
    f::PERMITTED_CONFIG_METHODS_DISPLAY,
    f::PERMITTED_CONFIG_METHODS_VIRT_DISPLAY,
    f::PERMITTED_CONFIG_METHODS_PHY_DISPLAY,
    f::PERMITTED_CONFIG_METHODS_NFCEXT,
    f::PERMITTED_CONFIG_METHODS_NFCINT,
    f::PERMITTED_CONFIG_METHODS_NFCINF,
    f::PERMITTED_CONFIG_METHODS_PUSHBUTTON,
    f::PERMITTED_CONFIG_METHODS_VIRT_PUSHBUTTON,
    f::PERMITTED_CONFIG_METHODS_PHY_PUSHBUTTON,
    f::PERMITTED_CONFIG_METHODS_KEYPAD,
];

static SELECTED_REGISTRAR_CONFIG_METHODS_BITS: &[Field] = &[
    f::SELECTED_REGISTRAR_CONFIG_METHODS_USBA,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_ETHERNET,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_LABEL,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_DISPLAY,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_VIRT_DISPLAY,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_PHY_DISPLAY,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_NFCEXT,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_NFCINT,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_NFCINF,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_PUSHBUTTON,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_VIRT_PUSHBUTTON,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_PHY_PUSHBUTTON,
    f::SELECTED_REGISTRAR_CONFIG_METHODS_KEYPAD,
];

/// The attributes, by number.
static ATTRIBUTES: &[Attribute] = &[
    of(0x1001, "AP Channel", f::AP_CHANNEL, Kind::Number(2), &[]),
    of(0x1002, "Association State", f::ASSOCIATION_STATE, Kind::Number(2), &[]),
    of(0x1003, "Authentication Type", f::AUTHENTICATION_TYPE, Kind::Number(2), &[]),
    of(
        0x1004,
        "Authentication Type Flags",
        f::AUTHENTICATION_TYPE_FLAGS,
        Kind::Number(2),
        AUTHENTICATION_TYPE_FLAGS_BITS,
    ),
    of(0x1005, "Authenticator", f::AUTHENTICATOR, Kind::Octets(8), &[]),
    of(0x1008, "Config Methods", f::CONFIG_METHODS, Kind::Number(2), CONFIG_METHODS_BITS),
    of(0x1009, "Configuration Error", f::CONFIGURATION_ERROR, Kind::Number(2), &[]),
    of(0x100a, "Confirmation URL4", f::CONFIRMATION_URL4, Kind::Text, &[]),
    of(0x100b, "Confirmation URL6", f::CONFIRMATION_URL6, Kind::Text, &[]),
    of(0x100c, "Connection Type", f::CONNECTION_TYPE, Kind::Number(1), &[]),
    of(
        0x100d,
        "Connection Type Flags",
        f::CONNECTION_TYPE_FLAGS,
        Kind::Number(1),
        CONNECTION_TYPE_FLAGS_BITS,
    ),
    of(0x100e, "Credential", f::CREDENTIAL, Kind::Octets(0), &[]),
    of(0x100f, "Encryption Type", f::ENCRYPTION_TYPE, Kind::Number(2), &[]),
    of(
        0x1010,
        "Encryption Type Flags",
        f::ENCRYPTION_TYPE_FLAGS,
        Kind::Number(2),
        ENCRYPTION_TYPE_FLAGS_BITS,
    ),
    of(0x1011, "Device Name", f::DEVICE_NAME, Kind::Text, &[]),
    of(0x1012, "Device Password ID", f::DEVICE_PASSWORD_ID, Kind::Number(2), &[]),
    of(0x1014, "E Hash1", f::E_HASH1, Kind::Octets(32), &[]),
    of(0x1015, "E Hash2", f::E_HASH2, Kind::Octets(32), &[]),
    of(0x1016, "E SNonce1", f::E_SNONCE1, Kind::Octets(16), &[]),
    of(0x1017, "E SNonce2", f::E_SNONCE2, Kind::Octets(16), &[]),
    of(0x1018, "Encrypted Settings", f::ENCRYPTED_SETTINGS, Kind::Octets(0), &[]),
    of(0x101a, "Enrollee Nonce", f::ENROLLEE_NONCE, Kind::Octets(16), &[]),
    of(0x101b, "Feature Id", f::FEATURE_ID, Kind::Number(4), &[]),
    of(0x101c, "Identity", f::IDENTITY, Kind::Text, &[]),
    of(0x101d, "Identity Proof", f::IDENTITY_PROOF, Kind::Octets(0), &[]),
    of(0x101e, "Key Wrap Authenticator", f::KEY_WRAP_AUTHENTICATOR, Kind::Octets(8), &[]),
    of(0x101f, "Key Identifier", f::KEY_IDENTIFIER, Kind::Octets(16), &[]),
    of(0x1020, "MAC Address", f::MAC_ADDRESS, Kind::Octets(6), &[]),
    of(0x1021, "Manufacturer", f::MANUFACTURER, Kind::Text, &[]),
    of(0x1022, "Message Type", f::MESSAGE_TYPE, Kind::Number(1), &[]),
    of(0x1023, "Model Name", f::MODEL_NAME, Kind::Text, &[]),
    of(0x1024, "Model Number", f::MODEL_NUMBER, Kind::Text, &[]),
    of(0x1026, "Network Index", f::NETWORK_INDEX, Kind::Number(1), &[]),
    of(0x1027, "Network Key", f::NETWORK_KEY, Kind::Octets(0), &[]),
    of(0x1028, "Network Key Index", f::NETWORK_KEY_INDEX, Kind::Number(1), &[]),
    of(0x1029, "New Device Name", f::NEW_DEVICE_NAME, Kind::Octets(0), &[]),
    of(0x102a, "New Password", f::NEW_PASSWORD, Kind::Octets(0), &[]),
    of(0x102c, "OOB Device Password", f::OOB_DEVICE_PASSWORD, Kind::Octets(0), &[]),
    of(0x102d, "OS Version", f::OS_VERSION, Kind::Number(4), &[]),
    of(0x102f, "Power Level", f::POWER_LEVEL, Kind::Number(1), &[]),
    of(0x1030, "PSK Current", f::PSK_CURRENT, Kind::Number(1), &[]),
    of(0x1031, "PSK Max", f::PSK_MAX, Kind::Number(1), &[]),
    of(0x1032, "Public Key", f::PUBLIC_KEY, Kind::Octets(192), &[]),
    of(0x1033, "Radio Enabled", f::RADIO_ENABLED, Kind::Number(1), &[]),
    of(0x1034, "Reboot", f::REBOOT, Kind::Number(1), &[]),
    of(0x1035, "Registrar Current", f::REGISTRAR_CURRENT, Kind::Number(1), &[]),
    of(0x1036, "Registrar Established", f::REGISTRAR_ESTABLISHED, Kind::Number(1), &[]),
    of(0x1037, "Registrar List", f::REGISTRAR_LIST, Kind::Octets(0), &[]),
    of(0x1038, "registrar_max", f::REGISTRAR_MAX, Kind::Number(1), &[]),
    of(0x1039, "Registrar Nonce", f::REGISTRAR_NONCE, Kind::Octets(16), &[]),
    of(0x103a, "Request Type", f::REQUEST_TYPE, Kind::Number(1), &[]),
    of(0x103b, "Response Type", f::RESPONSE_TYPE, Kind::Number(1), &[]),
    of(0x103c, "RF Bands", f::RF_BANDS, Kind::Number(1), &[]),
    of(0x103d, "R Hash1", f::R_HASH1, Kind::Octets(32), &[]),
    of(0x103e, "R Hash2", f::R_HASH2, Kind::Octets(32), &[]),
    of(0x103f, "R Snonce1", f::R_SNONCE1, Kind::Octets(16), &[]),
    of(0x1040, "R Snonce2", f::R_SNONCE2, Kind::Octets(16), &[]),
    of(0x1041, "Selected Registrar", f::SELECTED_REGISTRAR, Kind::Number(1), &[]),
    of(0x1042, "Serial Number", f::SERIAL_NUMBER, Kind::Text, &[]),
    of(0x1044, "Wifi Protected Setup State", f::WIFI_PROTECTED_SETUP_STATE, Kind::Number(1), &[]),
    of(0x1045, "SSID", f::SSID, Kind::Text, &[]),
    of(0x1046, "Total Networks", f::TOTAL_NETWORKS, Kind::Number(1), &[]),
    of(0x1047, "UUID E", f::UUID_E, Kind::Octets(0), &[]),
    of(0x1048, "UUID R", f::UUID_R, Kind::Octets(0), &[]),
    of(0x1049, "Vendor Extension", f::VENDOR_EXTENSION, Kind::Octets(0), &[]),
    of(0x104a, "Version", f::VERSION, Kind::Number(1), &[]),
    of(0x104b, "X509 Certificate Request", f::X509_CERTIFICATE_REQUEST, Kind::Octets(0), &[]),
    of(0x104c, "X509 Certificate", f::X509_CERTIFICATE, Kind::Octets(0), &[]),
    of(0x104d, "EAP Identity", f::EAP_IDENTITY, Kind::Octets(0), &[]),
    of(0x104e, "Message Counter", f::MESSAGE_COUNTER, Kind::Number(8), &[]),
    of(0x104f, "Public Key Hash", f::PUBLIC_KEY_HASH, Kind::Octets(20), &[]),
    of(0x1050, "Rekey Key", f::REKEY_KEY, Kind::Octets(32), &[]),
    of(0x1051, "Key Lifetime", f::KEY_LIFETIME, Kind::Number(4), &[]),
    of(
        0x1052,
        "Permitted Config Methods",
        f::PERMITTED_CONFIG_METHODS,
        Kind::Number(2),
        PERMITTED_CONFIG_METHODS_BITS,
    ),
    of(
        0x1053,
        "Selected Registrar Config Methods",
        f::SELECTED_REGISTRAR_CONFIG_METHODS,
        Kind::Number(2),
        SELECTED_REGISTRAR_CONFIG_METHODS_BITS,
    ),
    of(0x1054, "Primary Device Type", f::PRIMARY_DEVICE_TYPE, Kind::Octets(8), &[]),
    of(0x1055, "Secondary Device Type List", f::SECONDARY_DEVICE_TYPE_LIST, Kind::Octets(0), &[]),
    of(0x1056, "Portable Device", f::PORTABLE_DEVICE, Kind::Number(1), &[]),
    of(0x1057, "Ap Setup Locked", f::AP_SETUP_LOCKED, Kind::Number(1), &[]),
    of(0x1058, "Application Extension", f::APPLICATION_EXTENSION, Kind::Octets(0), &[]),
    of(0x1059, "EAP Type", f::EAP_TYPE, Kind::Octets(0), &[]),
    of(0x1060, "Initialization Vector", f::INITIALIZATION_VECTOR, Kind::Octets(32), &[]),
    of(0x1061, "Key Provided Automatically", f::KEY_PROVIDED_AUTOMATICALLY, Kind::Number(1), &[]),
    of(0x1062, "8021x Enabled", f::N8021X_ENABLED, Kind::Number(1), &[]),
    of(0x1063, "AppSessionKey", f::APPSESSIONKEY, Kind::Octets(0), &[]),
    of(0x1064, "WEPTransmitKey", f::WEPTRANSMITKEY, Kind::Number(1), &[]),
    of(0x106a, "Requested Device Type", f::REQUESTED_DEV_TYPE, Kind::Octets(8), &[]),
];

/// Adds the attributes of `b`. Whoever calls it does so with this protocol's fields at hand.
pub(crate) fn attributes<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if !w.fields() {
        return Ok(());
    }
    let mut at = 0;
    while b.remaining(at) >= HEADER_LEN {
        let (number, len) = (b.u16(at)?, usize::from(b.u16(at + 2)?));
        let text = format_args!("Unknown Type (0x{number:04x})");
        let item = w.text(b, at, HEADER_LEN + len, text)?;
        let opened = w.open(item);
        w.item(f::TYPE, b, at, 2)?;
        w.item(f::LENGTH, b, at + 2, 2)?;
        at += HEADER_LEN;
        if let Some(known) = ATTRIBUTES.iter().find(|known| known.number == number) {
            value(w, &b.slice(at, len)?, known, item)?;
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

fn value<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, known: &Attribute, item: Item) -> Walked {
    let title = known.title;
    match known.kind {
        Kind::Number(len) => {
            w.item(known.field, b, 0, len)?;
            for bit in known.bits {
                w.item(*bit, b, 0, len)?;
            }
            if w.labels() {
                let number = b.bytes(0, len)?.iter().fold(0, |n: u64, o| n << 8 | u64::from(*o));
                let width = 2 + 2 * len;
                match (w.word(known.field, number), w.def(known.field).strings) {
                    (Some(word), _) => {
                        w.label(item, format_args!("{title}: {word} ({number:#0width$x})"));
                    }
                    (None, Strings::None) => {
                        // The number of a channel is shown in decimal below, but not here.
                        w.label(item, format_args!("{title}: {number:#0width$x}"));
                    }
                    (None, _) => {
                        w.label(
                            item,
                            format_args!("{title}: Unknown: {number} ({number:#0width$x})"),
                        );
                    }
                }
            }
        }
        Kind::Text => {
            w.item(known.field, b, 0, b.len())?;
            if w.labels() {
                let text = Encoding::Utf8.text(b.captured());
                w.label(item, format_args!("{title}: {text}"));
            }
        }
        Kind::Octets(len) => {
            let len = if len == 0 { b.reported() } else { len };
            let octets = w.item(known.field, b, 0, len)?;
            w.label(item, format_args!("{title}"));
            if known.number == number::AUTHENTICATOR && w.labels() {
                let value = b.u64(0)?;
                w.label_value(octets, format_args!("{value:016x} (1st 64 bits of HMAC)"));
            }
        }
    }
    match known.number {
        number::VENDOR_EXTENSION => extension(w, b),
        number::PRIMARY_DEVICE_TYPE => device_type(w, b),
        _ => Ok(()),
    }
}

/// Adds what kind of device it is.
fn device_type<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let field = match b.u16(0)? {
        1 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_COMPUTER,
        2 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_INPUT_DEVICE,
        3 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_PRINTERS_SCANNERS_FAXES_COPIERS,
        4 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_CAMERA,
        5 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_STORAGE,
        6 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_NETWORK_INFRASTRUCTURE,
        7 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_DISPLAYS,
        8 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_MULTIMEDIA_DEVICES,
        9 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_GAMING_DEVICES,
        10 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_TELEPHONE,
        11 => f::PRIMARY_DEVICE_TYPE_SUBCATEGORY_AUDIO_DEVICES,
        _ => return Ok(()),
    };
    w.item(f::PRIMARY_DEVICE_TYPE_CATEGORY, b, 0, 2)?;
    w.item(field, b, 6, 2)?;
    Ok(())
}

/// The number of the Wi-Fi Alliance among those of companies (IANA, private enterprise numbers).
const ALLIANCE: u32 = 0x37_2a;

/// Adds what a vendor adds; that of the Wi-Fi Alliance is known.
fn extension<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    if b.reported() < 3 {
        return Ok(());
    }
    w.item(f::VENDOR_ID, b, 0, 3)?;
    if b.u24(0)? != ALLIANCE {
        return Ok(());
    }
    let mut at = 3;
    while b.remaining(at) >= 2 {
        let (number, len) = (b.u8(at)?, usize::from(b.u8(at + 1)?));
        let name = w.word(f::EXT_ID, u64::from(number)).unwrap_or("Unknown");
        let item = w.text(b, at, 2 + len, format_args!("{name}"))?;
        let opened = w.open(item);
        w.item(f::EXT_ID, b, at, 1)?;
        w.item(f::EXT_LEN, b, at + 1, 1)?;
        at += 2;
        match number {
            0 => {
                let version = b.u8(at)?;
                w.item(f::EXT_VERSION2, b, at, 1)?;
                w.append(item, format_args!(": {}.{}", version >> 4, version & 15));
            }
            1 => {
                w.item(f::EXT_AUTHORIZEDMACS, b, at, len)?;
            }
            2 | 3 => {
                let field = if number == 2 {
                    f::EXT_NETWORK_KEY_SHAREABLE
                } else {
                    f::EXT_REQUEST_TO_ENROLL
                };
                w.item(field, b, at, 1)?;
                let word = if b.u8(at)? != 0 { "TRUE" } else { "FALSE" };
                w.append(item, format_args!(": {word}"));
            }
            4 => {
                w.item(f::EXT_SETTINGS_DELAY_TIME, b, at, 1)?;
                let seconds = b.u8(at)?;
                w.append(item, format_args!(": {seconds} second(s)"));
            }
            6 => {
                let bits = &[
                    f::EXT_MULTI_AP_BACKHAUL_STA,
                    f::EXT_MULTI_AP_BACKHAUL_BSS,
                    f::EXT_MULTI_AP_FRONTHAUL_BSS,
                    f::EXT_MULTI_AP_TEARDOWN,
                    f::EXT_MULTI_AP_RESERVED,
                ];
                w.bitmask(f::EXT_MULTI_AP_FLAGS, bits, b, at, 1)?;
            }
            _ => {}
        }
        w.close(opened);
        at += len;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_are_in_the_order_of_their_numbers() {
        assert!(ATTRIBUTES.is_sorted_by_key(|known| known.number));
    }

    #[test]
    fn a_number_is_known_by_its_attribute() {
        let known = ATTRIBUTES.iter().find(|known| known.number == 0x1044).unwrap();
        assert_eq!(known.kind, Kind::Number(1));
        assert_eq!(known.title, "Wifi Protected Setup State");
    }
}
