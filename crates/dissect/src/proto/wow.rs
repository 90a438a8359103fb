//! How players log on to World of Warcraft: challenges and proofs of the Secure Remote Password protocol (RFC 2945), and
//! the list of realms.

use lamna_fields::{Base, Field, FieldDef, FieldType, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Plain;
use crate::registry::{Claim, Dissect};
use crate::stream::{Framing, Pdu, show_size};
use crate::track::Scope;
use crate::walk::{REST, Walk};

values! {
    static CMD_VALUES {
        0x0 => "Authentication Logon Challenge",
        0x1 => "Authentication Logon Proof",
        0x2 => "Authentication Reconnect Challenge",
        0x3 => "Authentication Reconnect Proof",
        0x10 => "Realm List",
        0x30 => "Transfer Initiate",
        0x31 => "Transfer Data",
        0x32 => "Transfer Accept",
        0x33 => "Transfer Resume",
        0x34 => "Transfer Cancel",
    }
    static ERROR_VALUES {
        0x0 => "Success",
        0x1 => "Unknown",
        0x2 => "Unknown",
        0x3 => "Account banned",
        0x4 => "Unknown account",
        0x5 => "Incorrect password",
        0x6 => "Already online",
        0x7 => "No game time on account",
        0x8 => "Database busy (could not log in)",
        0x9 => "Invalid game version",
        0xa => "Failed version update",
        0xb => "Invalid server",
        0xc => "Account suspended",
        0xd => "Unable to connect",
        0xe => "Survey success",
        0xf => "Blocked by parental controls",
    }
    static REALM_TYPE_VALUES {
        0 => "Normal",
        1 => "Player versus player",
        4 => "Normal (2)",
        6 => "Role playing normal",
        8 => "Role playing player versus player)",
    }
    static REALM_FLAGS_VALUES {
        0 => "",
        1 => "Locked",
        2 => "Offline",
        4 => "Realm version info appended",
        8 => "Unknown",
        16 => "Unknown",
        32 => "Realm status is 'Recommended' in blue text",
        64 => "Realm status is 'Recommended' in green text",
        128 => "Realm status is 'Full' in red text",
    }
}

field_table! {
    /// The fields of World of Warcraft.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("wow", "World of Warcraft", "WOW");
    CMD = FieldDef::new("wow.cmd", "Command", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CMD_VALUES));
    PROTOCOL_VERSION = FieldDef::new("wow.protocol_version", "Protocol version", FieldType::Uint8);
    ERROR = FieldDef::new("wow.error", "Error", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&ERROR_VALUES));
    PKT_SIZE = FieldDef::new("wow.pkt_size", "Packet size", FieldType::Uint16);
    GAMENAME = FieldDef::new("wow.gamename", "Game name", FieldType::String);
    VERSION1 = FieldDef::new("wow.version1", "Version 1", FieldType::Uint8);
    VERSION2 = FieldDef::new("wow.version2", "Version 2", FieldType::Uint8);
    VERSION3 = FieldDef::new("wow.version3", "Version 3", FieldType::Uint8);
    BUILD = FieldDef::new("wow.build", "Build", FieldType::Uint16);
    PLATFORM = FieldDef::new("wow.platform", "Platform", FieldType::String);
    OS = FieldDef::new("wow.os", "Operating system", FieldType::String);
    COUNTRY = FieldDef::new("wow.country", "Country", FieldType::String);
    TIMEZONE_BIAS = FieldDef::new("wow.timezone_bias", "Timezone bias", FieldType::Uint32);
    IP = FieldDef::new("wow.ip", "IP address", FieldType::Ipv4);
    SRP_I_LEN = FieldDef::new("wow.srp.i_len", "SRP I length", FieldType::Uint8);
    SRP_I = FieldDef::new("wow.srp.i", "SRP I", FieldType::String);
    SRP_B = FieldDef::new("wow.srp.b", "SRP B", FieldType::Bytes);
    SRP_G_LEN = FieldDef::new("wow.srp.g_len", "SRP g length", FieldType::Uint8);
    SRP_G = FieldDef::new("wow.srp.g", "SRP g", FieldType::Bytes);
    SRP_N_LEN = FieldDef::new("wow.srp.n_len", "SRP N length", FieldType::Uint8);
    SRP_N = FieldDef::new("wow.srp.n", "SRP N", FieldType::Bytes);
    SRP_S = FieldDef::new("wow.srp.s", "SRP s", FieldType::Bytes);
    CRC_SALT = FieldDef::new("wow.crc_salt", "CRC salt", FieldType::Bytes);
    TWO_FACTOR_ENABLED = FieldDef::new("wow.two_factor_enabled", "Two factor enabled", FieldType::Boolean);
    SRP_A = FieldDef::new("wow.srp.a", "SRP A", FieldType::Bytes);
    SRP_M1 = FieldDef::new("wow.srp.m1", "SRP M1", FieldType::Bytes);
    CRC_HASH = FieldDef::new("wow.crc_hash", "CRC hash", FieldType::Bytes);
    NUM_KEYS = FieldDef::new("wow.num_keys", "Number of keys", FieldType::Uint8);
    HARDWARE_SURVEY_ID = FieldDef::new("wow.hardware_survey_id", "Hardware Survey ID", FieldType::Uint32);
    ACCOUNT_FLAGS = FieldDef::new("wow.account_flags", "Account Flags", FieldType::Uint32).base(Base::Hex);
    UNKNOWN_FLAGS = FieldDef::new("wow.unknown_flags", "Unknown Flags", FieldType::Uint16).base(Base::Hex);
    SRP_M2 = FieldDef::new("wow.srp.m2", "SRP M2", FieldType::Bytes);
    RECONNECT_CHALLENGE_DATA = FieldDef::new("wow.reconnect_challenge_data", "Reconnection Challenge Data", FieldType::Bytes);
    RECONNECT_CHECKSUM_SALT = FieldDef::new("wow.reconnect_checksum_salt", "Reconnection Checksum Salt", FieldType::Bytes);
    RECONNECT_PROOF = FieldDef::new("wow.reconnect_proof", "Reconnection Client Proof", FieldType::Bytes);
    RECONNECT_CHECKSUM = FieldDef::new("wow.reconnect_checksum", "Reconnection Checksum", FieldType::Bytes);
    TWO_FACTOR_PIN_GRID_SEED = FieldDef::new("wow.two_factor_pin_grid_seed", "Two Factor PIN Grid Seed", FieldType::Uint32).base(Base::Hex);
    TWO_FACTOR_PIN_SALT = FieldDef::new("wow.two_factor_pin_salt", "Two Factor PIN Salt", FieldType::Bytes);
    TWO_FACTOR_PIN_HASH = FieldDef::new("wow.two_factor_pin_hash", "Two Factor PIN Hash", FieldType::Bytes);
    NUM_REALMS = FieldDef::new("wow.num_realms", "Number of realms", FieldType::Uint16);
    REALM_TYPE = FieldDef::new("wow.realm_type", "Type", FieldType::Uint8).strings(Strings::Values(&REALM_TYPE_VALUES));
    REALM_LOCKED = FieldDef::new("wow.realm_locked", "Locked", FieldType::Boolean);
    REALM_FLAGS = FieldDef::new("wow.realm_flags", "Flags", FieldType::Uint8).strings(Strings::Values(&REALM_FLAGS_VALUES));
    REALM_CATEGORY = FieldDef::new("wow.realm_category", "Category", FieldType::Uint8);
    REALM_NAME = FieldDef::new("wow.realm_name", "Name", FieldType::Stringz);
    REALM_SOCKET = FieldDef::new("wow.realm_socket", "Server socket", FieldType::Stringz);
    REALM_POPULATION_LEVEL = FieldDef::new("wow.realm_population_level", "Population level", FieldType::Float);
    REALM_NUM_CHARACTERS = FieldDef::new("wow.realm_num_characters", "Number of characters", FieldType::Uint8);
    REALM_ID = FieldDef::new("wow.realm_id", "Realm id", FieldType::Uint8);
}

/// The port of servers.
const PORT: u16 = 3724;

/// Version of the game, as clients tell it.
type Version = [u8; 3];

/// The first version that may ask for a second factor.
const TWO_FACTORS: Version = [1, 12, 0];

/// The first version whose proofs tell the flags of accounts.
const ACCOUNT_FLAGS_SINCE: Version = [2, 4, 0];

/// The first version whose realms tell more of themselves.
const LONG_REALMS: Version = [2, 4, 3];

/// Set in the flags of a realm that tells its version.
const TELLS_VERSION: u8 = 4;

/// What the packets are.
mod command {
    pub(super) const CHALLENGE: u8 = 0;
    pub(super) const PROOF: u8 = 1;
    pub(super) const RECONNECT_CHALLENGE: u8 = 2;
    pub(super) const RECONNECT_PROOF: u8 = 3;
    pub(super) const REALMS: u8 = 0x10;
}

/// What the client that spoke last has told of itself. Wireshark does not tell clients apart.
#[derive(Debug, Default)]
struct Told {
    version: Version,
}

/// World of Warcraft.
#[derive(Clone, Copy, Debug)]
pub struct Wow;

impl Dissect for Wow {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];
    const FRAMES: bool = true;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let is_request = w.net.destination_port == PORT;
        if size_place(b.u8(0)?, is_request).is_some() {
            show_size(w, &b)?;
            return w.contain(&b, |w| packet(w, &b, is_request));
        }
        packet(w, &b, is_request)
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let is_request = framing.destination_port == PORT;
        // What follows a packet that said how long it is is taken for another one of its kind.
        let place = match framing.follows {
            true => Some(if is_request { 2 } else { 1 }),
            false => bytes.first().and_then(|kind| size_place(*kind, is_request)),
        };
        let Some(place) = place else { return Pdu::Whole(bytes.len()) };
        let Some(len) = bytes.get(place..).and_then(|rest| rest.first_chunk()) else {
            return Pdu::MoreUnknown;
        };
        let end = place + 2 + usize::from(u16::from_le_bytes(*len));
        if end > bytes.len() { Pdu::More(end - bytes.len()) } else { Pdu::Whole(end) }
    }
}

/// Shows a packet.
fn packet<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, is_request: bool) -> Walked {
    let kind = b.u8(0)?;
    w.column_protocol("WOW");
    let word = CMD_VALUES.get(kind.into());
    w.info(format_args!("{}", word.unwrap_or("Unrecognized packet type")));
    let (_, opened) = w.open_protocol(b, 0, REST)?;
    w.item(CMD, b, 0, 1)?;
    match (kind, is_request) {
        (command::CHALLENGE | command::RECONNECT_CHALLENGE, true) => ask(w, b)?,
        (command::REALMS, false) => realms(w, b)?,
        (command::CHALLENGE, false) => challenge(w, b)?,
        (command::PROOF, true) => {
            let mut at =
                w.row_le(b, 1, &[(SRP_A, 32), (SRP_M1, 20), (CRC_HASH, 20), (NUM_KEYS, 1)])?;
            if version(w) >= TWO_FACTORS {
                let has_second = b.u8(at)? != 0;
                at = w.row(b, at, &[(TWO_FACTOR_ENABLED, 1)])?;
                if has_second {
                    w.row(b, at, &[(TWO_FACTOR_PIN_SALT, 16), (TWO_FACTOR_PIN_HASH, 20)])?;
                }
            }
        }
        (command::PROOF, false) => {
            if is_refused(w, b, 1)? {
                return Ok(());
            }
            let at = w.row(b, 2, &[(SRP_M2, 20)])?;
            if version(w) >= ACCOUNT_FLAGS_SINCE {
                w.row_le(
                    b,
                    at,
                    &[(ACCOUNT_FLAGS, 4), (HARDWARE_SURVEY_ID, 4), (UNKNOWN_FLAGS, 2)],
                )?;
            } else {
                w.row_le(b, at, &[(HARDWARE_SURVEY_ID, 4)])?;
            }
        }
        (command::RECONNECT_CHALLENGE, false) => {
            if is_refused(w, b, 1)? {
                return Ok(());
            }
            w.row(b, 2, &[(RECONNECT_CHALLENGE_DATA, 16), (RECONNECT_CHECKSUM_SALT, 16)])?;
        }
        (command::RECONNECT_PROOF, true) => {
            let fields = [
                (RECONNECT_CHALLENGE_DATA, 16),
                (RECONNECT_PROOF, 20),
                (RECONNECT_CHECKSUM, 20),
                (NUM_KEYS, 1),
            ];
            w.row(b, 1, &fields)?;
        }
        (command::RECONNECT_PROOF, false) => {
            is_refused(w, b, 1)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Where a packet of this kind says how long it is, if it does.
fn size_place(kind: u8, is_request: bool) -> Option<usize> {
    match (kind, is_request) {
        (command::CHALLENGE, true) => Some(2),
        (command::REALMS, false) => Some(1),
        _ => None,
    }
}

/// The version that the last client has told.
fn version<C: Collector>(w: &mut Walk<'_, C>) -> Version {
    let told = w.remember(Scope::Capture, |told: &mut Told, _| {
        u32::from_be_bytes([0, told.version[0], told.version[1], told.version[2]])
    });
    let [_, version @ ..] = told.unwrap_or_default().to_be_bytes();
    version
}

/// Shows a result; whether it says no.
fn is_refused<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<bool, Fault> {
    w.item(ERROR, b, at, 1)?;
    Ok(b.u8(at)? != 0)
}

/// What a client begins with.
fn ask<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let mut at = w.row_le(b, 1, &[(PROTOCOL_VERSION, 1), (PKT_SIZE, 2)])?;
    at = backwards(w, b, at, &[GAMENAME])?;
    let version = b.array(at)?;
    w.remember(Scope::Capture, |told: &mut Told, _| told.version = version);
    at = w.row_le(b, at, &[(VERSION1, 1), (VERSION2, 1), (VERSION3, 1), (BUILD, 2)])?;
    at = backwards(w, b, at, &[PLATFORM, OS, COUNTRY])?;
    w.row_le(b, at, &[(TIMEZONE_BIAS, 4)])?;
    at = w.row(b, at + 4, &[(IP, 4), (SRP_I_LEN, 1)])?;
    let len = usize::from(b.u8(at - 1)?);
    w.item(SRP_I, b, at, len)?;
    Ok(())
}

/// Texts of four octets whose letters stand in the order of a number's octets; where they end.
fn backwards<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    fields: &[Field],
) -> Result<usize, Fault> {
    for field in fields {
        let text: [u8; 4] = b.array(at)?;
        let len = text.iter().position(|octet| *octet == 0).unwrap_or(text.len());
        let mut letters = String::new();
        for octet in text[..len].iter().rev() {
            // Wireshark turns the octets of its own replacement character around too.
            let count = if octet.is_ascii() { 1 } else { 3 };
            let letter =
                if octet.is_ascii() { char::from(*octet) } else { char::REPLACEMENT_CHARACTER };
            letters.extend(std::iter::repeat_n(letter, count));
        }
        w.string(*field, b, at, text.len(), format_args!("{letters}"))?;
        at += text.len();
    }
    Ok(at)
}

/// A server's challenge.
fn challenge<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    w.item(PROTOCOL_VERSION, b, 1, 1)?;
    if is_refused(w, b, 2)? {
        return Ok(());
    }
    let mut at = w.row(b, 3, &[(SRP_B, 32)])?;
    for (len, field) in [(SRP_G_LEN, SRP_G), (SRP_N_LEN, SRP_N)] {
        let octets = usize::from(b.u8(at)?);
        at = w.row(b, at, &[(len, 1), (field, octets)])?;
    }
    at = w.row(b, at, &[(SRP_S, 32), (CRC_SALT, 16)])?;
    if version(w) >= TWO_FACTORS {
        let has_second = b.u8(at)? != 0;
        at = w.row(b, at, &[(TWO_FACTOR_ENABLED, 1)])?;
        if has_second {
            w.row_le(b, at, &[(TWO_FACTOR_PIN_GRID_SEED, 4), (TWO_FACTOR_PIN_SALT, 16)])?;
        }
    }
    Ok(())
}

fn realms<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let is_long = version(w) >= LONG_REALMS;
    w.item_le(PKT_SIZE, b, 1, 2)?;
    let count = if is_long { b.u16_le(7)? } else { b.u8(7)?.into() };
    let mut at = w.row_le(b, 7, &[(NUM_REALMS, if is_long { 2 } else { 1 })])?;
    for _ in 0..count {
        let head = if is_long { 3 } else { 5 };
        let name_end = b.behind_nul(at + head)?;
        let name = b.bytes(at + head, name_end - 1 - at - head)?;
        let item = w.text(b, at, 0, format_args!("{}", Plain(name)))?;
        let opened = w.open(item);
        let flags = b.u8(at + head - 1)?;
        if is_long {
            w.row(b, at, &[(REALM_TYPE, 1), (REALM_LOCKED, 1)])?;
        } else {
            w.row_le(b, at, &[(REALM_TYPE, 4)])?;
        }
        let socket_end = b.behind_nul(name_end)?;
        let fields = [
            (REALM_FLAGS, 1),
            (REALM_NAME, name.len() + 1),
            (REALM_SOCKET, socket_end - name_end),
            (REALM_POPULATION_LEVEL, 4),
            (REALM_NUM_CHARACTERS, 1),
            (REALM_CATEGORY, 1),
            (REALM_ID, 1),
        ];
        at = w.row_le(b, at + head - 1, &fields)?;
        if is_long && flags & TELLS_VERSION != 0 {
            at = w.row_le(b, at, &[(VERSION1, 1), (VERSION2, 1), (VERSION3, 1), (BUILD, 2)])?;
        }
        w.close(opened);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_client_tells_its_version() {
        let packet =
            b"\0\x03\x1f\0WoW\0\x01\x0c\x01\xf3\x1668x\0niW\0SUne\x3c\0\0\0\xc0\xa8\x01\x02\x01A";
        let shown = segment(40000, PORT, packet);
        assert_eq!(shown.info, "WOW Authentication Logon Challenge");
        for line in ["Game name: WoW", "Build: 5875", "Platform: x86", "Country: enUS", "SRP I: A"]
        {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }

    #[test]
    fn a_refusal_ends_a_proof() {
        let shown = segment(PORT, 40000, b"\x01\x04\x03\0");
        assert!(shown.has("Error: Unknown account (0x04)"));
        assert_eq!(shown.tree.len(), 3);
    }

    #[test]
    fn realms_of_early_versions_are_short() {
        let packet = b"\x10\x16\0\0\0\0\0\x01\x01\0\0\0\x02R\0h:1\0\0\0\xc0\x3f\x03\x02\x01";
        let shown = segment(PORT, 40000, packet);
        for line in
            ["R", "Type: Player versus player (1)", "Server socket: h:1", "Population level: 1.5"]
        {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }
}
