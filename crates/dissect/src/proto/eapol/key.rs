//! Key packets: RC4 keys of the first edition of 802.1X, and those that 802.11 stations agree on keys with
//! (IEEE 802.11-2020, 12.7.2).

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use super::fields as f;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::{Collector, Item};
use crate::proto::{id, wlan};
use crate::registry::Dissect;
use crate::walk::Walk;

values! {
    static VERSION_VALUES {
        0 => "Unknown",
        1 => "RC4 Cipher, HMAC-MD5 MIC",
        2 => "AES Cipher, HMAC-SHA1 MIC",
        3 => "AES Cipher, AES-128-CMAC MIC",
    }
}

field_table! {
    /// The fields of 802.11 key packets.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wlan_rsna_eapol", "IEEE 802.11 RSNA EAPOL key", "802.11 RSNA EAPOL");
    MSGNR = FieldDef::new("wlan_rsna_eapol.keydes.msgnr", "Message number", FieldType::Uint8);
    KEY_INFO = FieldDef::new("wlan_rsna_eapol.keydes.key_info", "Key Information", FieldType::Uint16).base(Base::Hex);
    INFO_VERSION = FieldDef::new("wlan_rsna_eapol.keydes.key_info.keydes_version", "Key Descriptor Version", FieldType::Uint16).mask(0x7).strings(Strings::Values(&VERSION_VALUES));
    INFO_TYPE = FieldDef::new("wlan_rsna_eapol.keydes.key_info.key_type", "Key Type", FieldType::Boolean).bits(16).mask(0x8).strings(Strings::TrueFalse(&("Pairwise Key", "Group Key")));
    INFO_INDEX = FieldDef::new("wlan_rsna_eapol.keydes.key_info.key_index", "Key Index", FieldType::Uint16).mask(0x30);
    INFO_INSTALL = FieldDef::new("wlan_rsna_eapol.keydes.key_info.install", "Install", FieldType::Boolean).bits(16).mask(0x40).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_ACK = FieldDef::new("wlan_rsna_eapol.keydes.key_info.key_ack", "Key ACK", FieldType::Boolean).bits(16).mask(0x80).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_MIC = FieldDef::new("wlan_rsna_eapol.keydes.key_info.key_mic", "Key MIC", FieldType::Boolean).bits(16).mask(0x100).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_SECURE = FieldDef::new("wlan_rsna_eapol.keydes.key_info.secure", "Secure", FieldType::Boolean).bits(16).mask(0x200).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_ERROR = FieldDef::new("wlan_rsna_eapol.keydes.key_info.error", "Error", FieldType::Boolean).bits(16).mask(0x400).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_REQUEST = FieldDef::new("wlan_rsna_eapol.keydes.key_info.request", "Request", FieldType::Boolean).bits(16).mask(0x800).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_ENCRYPTED = FieldDef::new("wlan_rsna_eapol.keydes.key_info.encrypted_key_data", "Encrypted Key Data", FieldType::Boolean).bits(16).mask(0x1000).strings(Strings::TrueFalse(&("Set", "Not set")));
    INFO_SMK = FieldDef::new("wlan_rsna_eapol.keydes.key_info.smk_message", "SMK Message", FieldType::Boolean).bits(16).mask(0x2000).strings(Strings::TrueFalse(&("Set", "Not set")));
    NONCE = FieldDef::new("wlan_rsna_eapol.keydes.nonce", "WPA Key Nonce", FieldType::Bytes);
    RSC = FieldDef::new("wlan_rsna_eapol.keydes.rsc", "WPA Key RSC", FieldType::Bytes);
    ID = FieldDef::new("wlan_rsna_eapol.keydes.id", "WPA Key ID", FieldType::Bytes);
    MIC = FieldDef::new("wlan_rsna_eapol.keydes.mic", "WPA Key MIC", FieldType::Bytes);
    DATA_LEN = FieldDef::new("wlan_rsna_eapol.keydes.data_len", "WPA Key Data Length", FieldType::Uint16);
    DATA = FieldDef::new("wlan_rsna_eapol.keydes.data", "WPA Key Data", FieldType::Bytes);
}

/// The keys of 802.11 stations. They have no layer of their own.
#[derive(Clone, Copy, Debug)]
pub struct WlanKey;

impl Dissect for WlanKey {
    const FIELDS: &'static [FieldDef] = FIELDS;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        stations(w, &b)
    }
}

/// The kinds of key descriptors.
mod descriptor {
    pub(super) const RC4: u8 = 1;
    pub(super) const RSN: u8 = 2;
    pub(super) const WPA: u8 = 254;
}

/// Adds the key packet `b`.
pub(super) fn show<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(0)?;
    if b.is_cut() && matches!(kind, descriptor::RSN | descriptor::WPA) {
        // The length of the key data tells the length of the MIC, before anything is shown.
        b.check(0, MIC_AT + MIC_LENS[0] + 2)?;
    }
    w.item(f::KEYDES_TYPE, b, 0, 1)?;
    match kind {
        descriptor::RC4 => rc4(w, b),
        descriptor::RSN | descriptor::WPA => w.foreign(id::WLAN_RSNA_EAPOL, |w| stations(w, b)),
        _ => {
            w.item(f::KEYDES_BODY, b, 1, b.len().saturating_sub(1))?;
            Ok(())
        }
    }
}

fn rc4<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let len = usize::from(b.u16(1)?);
    w.item(f::KEYDES_KEY_LEN, b, 1, 2)?;
    w.item(f::KEYDES_REPLAY_COUNTER, b, 3, 8)?;
    w.item(f::KEYDES_KEY_IV, b, 11, 16)?;
    let item = w.item(f::KEYDES_KEY_INDEX, b, 27, 1)?;
    let opened = w.open(item);
    w.item(f::KEYDES_KEY_INDEX_TYPE, b, 27, 1)?;
    w.item(f::KEYDES_KEY_INDEX_NUMBER, b, 27, 1)?;
    w.close(opened);
    w.item(f::KEYDES_KEY_SIGNATURE, b, 28, 16)?;
    if len > 0 {
        if b.remaining(44) > 0 {
            w.item(f::KEYDES_KEY, b, 44, len)?;
        } else {
            w.item(f::KEYDES_KEY_GENERATED_LOCALLY, b, 44, 0)?;
        }
    }
    Ok(())
}

/// Octets before the MIC, whose own length depends on how the stations agreed to authenticate.
const MIC_AT: usize = 77;

/// The lengths that a MIC may have.
const MIC_LENS: [usize; 4] = [16, 24, 32, 0];

/// The bits of the key information.
mod info {
    pub(super) const PAIRWISE: u16 = 0x0008;
    pub(super) const ACK: u16 = 0x0080;
    pub(super) const MIC: u16 = 0x0100;
    pub(super) const SECURE: u16 = 0x0200;
    pub(super) const ENCRYPTED: u16 = 0x1000;
}

/// The length of the MIC: the one with which the length of what follows fits.
fn mic_len(b: &Buf<'_>) -> Result<usize, Fault> {
    for len in MIC_LENS {
        let at = MIC_AT + len;
        if b.u16(at).is_ok_and(|data| usize::from(data) == b.remaining(at + 2)) {
            return Ok(len);
        }
    }
    Ok(MIC_LENS[0])
}

/// Which message of its handshake a pairwise key packet is.
fn message(flags: u16, data: u16) -> u64 {
    match (flags & info::ACK != 0, flags & info::MIC != 0) {
        (true, false) => 1,
        (true, true) => 3,
        (false, _) if flags & info::SECURE != 0 || data == 0 => 4,
        (false, _) => 2,
    }
}

static KEY_INFO_BITS: &[Field] = &[
    INFO_VERSION,
    INFO_TYPE,
    INFO_INDEX,
    INFO_INSTALL,
    INFO_ACK,
    INFO_MIC,
    INFO_SECURE,
    INFO_ERROR,
    INFO_REQUEST,
    INFO_ENCRYPTED,
    INFO_SMK,
];

fn stations<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let flags = b.u16(1)?;
    let mic = mic_len(b)?;
    let data_at = MIC_AT + mic + 2;
    let data_len = b.u16(data_at - 2)?;
    if flags & info::PAIRWISE != 0 {
        let number = message(flags, data_len);
        w.info(format_args!("Key (Message {number} of 4)"));
        w.generated(MSGNR, b, 1, number);
    } else {
        let number = if flags & info::ACK != 0 { 1 } else { 2 };
        w.info(format_args!("Key (Group Message {number} of 2)"));
        w.generated(MSGNR, b, 1, number);
    }
    let item = w.item(KEY_INFO, b, 1, 2)?;
    let opened = w.open(item);
    for field in KEY_INFO_BITS {
        w.item(*field, b, 1, 2)?;
    }
    w.close(opened);
    w.foreign(id::EAPOL, |w| {
        w.item(f::KEYDES_KEY_LEN, b, 3, 2)?;
        w.item(f::KEYDES_REPLAY_COUNTER, b, 5, 8)
    })?;
    w.item(NONCE, b, 13, 32)?;
    w.foreign(id::EAPOL, |w| w.item(f::KEYDES_KEY_IV, b, 45, 16))?;
    w.item(RSC, b, 61, 8)?;
    w.item(ID, b, 69, 8)?;
    if mic > 0 {
        w.item(MIC, b, MIC_AT, mic)?;
    }
    w.item(DATA_LEN, b, data_at - 2, 2)?;
    let data_len = usize::from(data_len);
    if data_len == 0 {
        return Ok(());
    }
    let item = w.item(DATA, b, data_at, data_len)?;
    // A WPA key packet that carries a group key is encrypted without saying so.
    let group_key = b.u8(0)? == descriptor::WPA && flags & info::PAIRWISE == 0;
    if flags & info::ENCRYPTED == 0 && !group_key {
        elements(w, &b.slice(data_at, data_len)?, item)?;
    }
    Ok(())
}

/// Adds the elements that key data holds, below it.
fn elements<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, item: Item) -> Walked {
    let opened = w.open(item);
    wlan::management::elements(w, b)?;
    w.close(opened);
    Ok(())
}
