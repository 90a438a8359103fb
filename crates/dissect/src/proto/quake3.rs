//! Quake III Arena: what its programs ask each other in text, and the heads of a game's datagrams.

use lamna_fields::{Base, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::registry::{Claim, Dissect};
use crate::walk::{REST, Walk};

field_table! {
    /// The fields of Quake III Arena Network Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("quake3", "Quake III Arena Network Protocol", "QUAKE3");
    DIRECTION = FieldDef::new("quake3.direction", "Direction", FieldType::None);
    CONNECTIONLESS = FieldDef::new("quake3.connectionless", "Type", FieldType::Uint32);
    GAME = FieldDef::new("quake3.game", "Type", FieldType::Uint32);
    CONNECTIONLESS_MARKER = FieldDef::new("quake3.connectionless.marker", "Marker", FieldType::Uint32).base(Base::Hex);
    CONNECTIONLESS_TEXT = FieldDef::new("quake3.connectionless.text", "Text", FieldType::String);
    CONNECTIONLESS_COMMAND = FieldDef::new("quake3.connectionless.command", "Command", FieldType::String);
    SERVER_ADDR = FieldDef::new("quake3.server.addr", "Server Address", FieldType::Ipv4);
    SERVER_PORT = FieldDef::new("quake3.server.port", "Server Port", FieldType::Uint16);
    GAME_SEQ1 = FieldDef::new("quake3.game.seq1", "Sequence Number", FieldType::Uint32);
    GAME_REL1 = FieldDef::new("quake3.game.rel1", "Reliable", FieldType::Boolean);
    GAME_SEQ2 = FieldDef::new("quake3.game.seq2", "Sequence Number", FieldType::Uint32);
    GAME_REL2 = FieldDef::new("quake3.game.rel2", "Reliable", FieldType::Boolean);
    GAME_QPORT = FieldDef::new("quake3.game.qport", "QPort", FieldType::Uint32);
}

/// Ports of the programs that know all servers.
const MASTERS: std::ops::RangeInclusive<u16> = 27950..=27953;

/// Ports of servers.
const SERVERS: std::ops::RangeInclusive<u16> = 27960..=27963;

/// What stands where a game's datagram has its number.
const MARKER: u32 = 0xffff_ffff;

/// Octets of a server in a list, with the mark before it.
const SERVER_LEN: usize = 7;

/// Who asks or answers whom.
mod direction {
    pub(super) const TO_SERVER: &str = "Client to Server";
    pub(super) const TO_CLIENT: &str = "Server to Client";
    pub(super) const TO_MASTER: &str = "Client to Master";
    pub(super) const FROM_MASTER: &str = "Master to Client";
    pub(super) const UNKNOWN: &str = "Unknown";
}

/// How texts begin, the longer ones first.
static COMMANDS: [(&str, &str, &str); 15] = [
    ("statusResponse", "Reply Status", direction::TO_CLIENT),
    ("getstatus", "Request Status", direction::TO_SERVER),
    ("infoResponse", "Reply Info", direction::TO_CLIENT),
    ("getinfo", "Request Info", direction::TO_SERVER),
    ("challengeResponse", "Reply Challenge", direction::TO_CLIENT),
    ("getchallenge", "Request Challenge", direction::TO_SERVER),
    ("connectResponse", "Reply Connect", direction::TO_CLIENT),
    ("connect", "Request Connect", direction::TO_SERVER),
    ("rcon", "Request Remote Command", direction::TO_SERVER),
    (LIST, "Reply Servers", direction::FROM_MASTER),
    ("getservers", "Request Servers", direction::TO_MASTER),
    ("getKeyAuthorize", "Request Key Authorization", direction::TO_MASTER),
    ("getIpAuthorize", "Request IP Authorization", direction::TO_MASTER),
    ("ipAuthorize", "Reply IP Authorization", direction::FROM_MASTER),
    ("getmotd", "Request Motto of the Day", direction::TO_MASTER),
];

/// What a list of servers begins with.
const LIST: &str = "getserversResponse";

/// Quake III Arena.
#[derive(Clone, Copy, Debug)]
pub struct Quake3;

impl Dissect for Quake3 {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::UdpPort(27950),
        Claim::UdpPort(27951),
        Claim::UdpPort(27952),
        Claim::UdpPort(27953),
        Claim::UdpPort(27960),
        Claim::UdpPort(27961),
        Claim::UdpPort(27962),
        Claim::UdpPort(27963),
    ];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        if w.wants_columns() {
            w.columns().set_protocol("QUAKE3");
        }
        let side = match (w.net.source_port, w.net.destination_port) {
            (_, port) if MASTERS.contains(&port) => direction::TO_MASTER,
            (port, _) if MASTERS.contains(&port) => direction::FROM_MASTER,
            (_, port) if SERVERS.contains(&port) => direction::TO_SERVER,
            (port, _) if SERVERS.contains(&port) => direction::TO_CLIENT,
            _ => direction::UNKNOWN,
        };
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let direction = w.generated(DIRECTION, &b, 0, 0);
        w.label(direction, format_args!("Direction: Unknown"));
        let is_text = b.u32(0)? == MARKER;
        let (kind, name) =
            if is_text { (CONNECTIONLESS, "Connectionless") } else { (GAME, "Game") };
        let item = w.generated(kind, &b, 0, 1);
        w.label_value(item, format_args!("{name}"));
        w.info(format_args!("{name} "));
        let item = w.text(&b, 0, REST, format_args!("{name}"))?;
        let inner = w.open(item);
        let side = if is_text {
            text(w, &b)?
        } else {
            game(w, &b, side)?;
            side
        };
        w.close(inner);
        w.label(direction, format_args!("Direction: {side}"));
        w.info_append(format_args!("{side}"));
        w.close(opened);
        Ok(())
    }
}

/// What is said outside of games; by whom to whom.
fn text<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Result<&'static str, Fault> {
    w.item(CONNECTIONLESS_MARKER, b, 0, 4)?;
    let end = b.behind_nul(4)?;
    let said = b.bytes(4, end - 5)?;
    let known = COMMANDS.iter().find(|(start, ..)| said.starts_with(start.as_bytes()));
    let (start, name, direction) = known.copied().unwrap_or(("", "Unknown", direction::UNKNOWN));
    let item = w.item(CONNECTIONLESS_TEXT, b, 4, end - 4)?;
    if start == LIST {
        w.label_value(item, format_args!("{LIST}<DATA>"));
    }
    let opened = w.open(item);
    w.string(CONNECTIONLESS_COMMAND, b, 4, start.len(), format_args!("{name}"))?;
    if start == LIST {
        let mut at = 4 + start.len();
        while b.remaining(at) >= SERVER_LEN {
            let [_, a, c, d, e, high, low] = b.array(at)?;
            let address = std::net::Ipv4Addr::new(a, c, d, e);
            let port = u16::from_be_bytes([high, low]);
            let text = format_args!("Server: {address}:{port}");
            let item = w.text(b, at, SERVER_LEN, text)?;
            let innermost = w.open(item);
            w.row(b, at + 1, &[(SERVER_ADDR, 4), (SERVER_PORT, 2)])?;
            w.close(innermost);
            at += SERVER_LEN;
        }
    }
    w.close(opened);
    Ok(direction)
}

/// The head of a game's datagram, and what it carries.
fn game<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, side: &str) -> Walked {
    const RELIABLE: u16 = 0x8000;
    let numbers = [
        ("Current Sequence", 0, GAME_SEQ1, GAME_REL1),
        ("Acknowledge Sequence", 2, GAME_SEQ2, GAME_REL2),
    ];
    for (name, at, number, reliable) in numbers {
        let word = b.u16_le(at)?;
        let is_reliable = word & RELIABLE != 0;
        let how = if is_reliable { "Reliable" } else { "Non Reliable" };
        let value = word & !RELIABLE;
        let item = w.text(b, at, 2, format_args!("{name}: {value} ({how})"))?;
        let opened = w.open(item);
        w.number(number, b, at, 2, value.into())?;
        w.number(reliable, b, at + 1, 1, u64::from(is_reliable))?;
        w.close(opened);
    }
    let mut at = 4;
    if side == direction::TO_SERVER {
        w.item_le(GAME_QPORT, b, at, 2)?;
        at += 2;
    }
    let rest = b.from(at)?;
    if rest.is_empty() {
        return Ok(());
    }
    let from = if side == direction::TO_SERVER { "Client" } else { "Server" };
    let item = w.text(&rest, 0, REST, format_args!("{from} Commands"))?;
    let opened = w.open(item);
    w.data(rest)?;
    w.close(opened);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::proto::datagram::shown;

    #[test]
    fn a_list_of_servers_is_shown() {
        let list = b"\xff\xff\xff\xffgetserversResponse\\\x01\x02\x03\x04\x6d\x38\\EOT\0";
        let shown = shown(27950, 40000, list);
        assert_eq!(shown.info, "QUAKE3 Connectionless Master to Client");
        assert!(shown.has("Server: 1.2.3.4:27960"));
    }

    #[test]
    fn a_games_datagram_has_numbers() {
        let shown = shown(40000, 27960, b"\x05\x80\x06\0\x4d\0move");
        assert_eq!(shown.info, "QUAKE3 Game Client to Server");
        for line in [
            "Current Sequence: 5 (Reliable)",
            "Acknowledge Sequence: 6 (Non Reliable)",
            "QPort: 77",
        ] {
            assert!(shown.has(line), "{line} in {:#?}", shown.tree);
        }
    }
}
