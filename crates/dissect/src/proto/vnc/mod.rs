//! Virtual Network Computing: the remote framebuffer protocol (RFC 6143), versions 3.3 to 3.8, with the security types
//! of VNC itself and of Apple's Remote Desktop.
//!
//! Covers the handshake and the messages of both ends; pixels of encodings that are compressed stay octets.

mod fields;
mod update;
mod values;

use lamna_fields::{Field, FieldDef};

use self::fields as f;
pub use self::fields::FIELDS;
use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::id;
use crate::registry::{Claim, Dissect, Held};
use crate::stream::{Framing, Pdu};
use crate::track::{Note, Scope};
use crate::walk::{REST, Walk};

/// Octets of a version: `RFB 003.008` and a line's end.
const VERSION_LEN: usize = 12;

/// Octets of a challenge, and of the answer to it.
const CHALLENGE_LEN: usize = 16;

/// Octets of a user's name and password as Apple sends them.
const CREDENTIALS_LEN: usize = 128;

/// Types of security (RFC 6143, section 7.1.2).
mod security {
    pub(super) const NONE: u8 = 1;
    pub(super) const VNC: u8 = 2;
    pub(super) const APPLE: u8 = 30;
}

/// What comes next in a conversation, whoever sends it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    #[default]
    ServerVersion,
    ClientVersion,
    Security,
    SecurityChoice,
    Challenge,
    Response,
    AppleChallenge,
    AppleResponse,
    SecurityResult,
    ClientInit,
    ServerInit,
    Messages,
}

static STAGES: &[Stage] = &[
    Stage::ServerVersion,
    Stage::ClientVersion,
    Stage::Security,
    Stage::SecurityChoice,
    Stage::Challenge,
    Stage::Response,
    Stage::AppleChallenge,
    Stage::AppleResponse,
    Stage::SecurityResult,
    Stage::ClientInit,
    Stage::ServerInit,
    Stage::Messages,
];

impl Note for Stage {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(STAGES.iter().position(|stage| stage == self).unwrap_or(0) as u64);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        STAGES.get(read() as usize).copied().unwrap_or_default()
    }
}

/// What is known of a conversation.
#[derive(Clone, Copy, Debug, Default)]
struct Session {
    next: Stage,
    /// The minor version of the client: 3, 7 or 8.
    version: u16,
    /// Octets of Apple's keys.
    key_len: usize,
    /// Octets of a pixel, as the client wants them.
    pixel: usize,
    server_port: u16,
}

impl Session {
    /// Takes in a message of the handshake; answers what it is. One that is cut short leaves everything as it is.
    fn meet(&mut self, bytes: &[u8], from: u16) -> Stage {
        let stage = self.next;
        let len = bytes.len();
        self.next = match stage {
            Stage::ServerVersion if is_version(bytes) => {
                self.server_port = from;
                Stage::ClientVersion
            }
            Stage::ClientVersion if len >= VERSION_LEN => {
                let minor = bytes.get(8..11).and_then(|text| std::str::from_utf8(text).ok());
                self.version = minor.and_then(|text| text.parse().ok()).unwrap_or(3);
                Stage::Security
            }
            Stage::Security if self.version >= 7 => {
                let count = usize::from(bytes.first().copied().unwrap_or(0));
                if len > count { Stage::SecurityChoice } else { stage }
            }
            Stage::Security => match bytes.get(3) {
                Some(&security::NONE) => Stage::ClientInit,
                Some(&security::VNC) => Stage::Challenge,
                Some(&security::APPLE) => Stage::AppleChallenge,
                _ => stage,
            },
            Stage::SecurityChoice => match bytes.first() {
                Some(&security::NONE) if self.version >= 8 => Stage::SecurityResult,
                Some(&security::NONE) => Stage::ClientInit,
                Some(&security::VNC) => Stage::Challenge,
                Some(&security::APPLE) => Stage::AppleChallenge,
                _ => stage,
            },
            Stage::Challenge if len >= CHALLENGE_LEN => Stage::Response,
            Stage::Response if len >= CHALLENGE_LEN => Stage::SecurityResult,
            Stage::AppleChallenge => {
                self.key_len = match bytes.get(2..).and_then(<[u8]>::first_chunk) {
                    Some(octets) => usize::from(u16::from_be_bytes(*octets)),
                    None => 0,
                };
                if len >= 4 + 2 * self.key_len { Stage::AppleResponse } else { stage }
            }
            Stage::AppleResponse if len >= CREDENTIALS_LEN + self.key_len => Stage::SecurityResult,
            Stage::SecurityResult if bytes.first_chunk() == Some(&[0; 4]) => Stage::ClientInit,
            Stage::ClientInit if len >= 1 => Stage::ServerInit,
            Stage::ServerInit if len >= 24 => {
                self.pixel = usize::from(bytes.get(4).copied().unwrap_or(0)) / 8;
                Stage::Messages
            }
            Stage::Messages
                if from != self.server_port && bytes.first() == Some(&0) && len >= 20 =>
            {
                self.pixel = usize::from(bytes.get(4).copied().unwrap_or(0)) / 8;
                stage
            }
            _ => stage,
        };
        stage
    }
}

fn is_version(bytes: &[u8]) -> bool {
    matches!(bytes, [b'R', b'F', b'B', b' ', _, _, _, b'.', _, _, _, b'\n', ..])
}

/// Virtual Network Computing.
#[derive(Clone, Copy, Debug)]
pub struct Vnc;

impl Dissect for Vnc {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[
        Claim::TcpPort(5500),
        Claim::TcpPort(5501),
        Claim::TcpPort(5900),
        Claim::TcpPort(5901),
        Claim::Heuristic("tcp"),
    ];
    const FRAMES: bool = true;
    const SHOWS_HELD: Held = Held::Part;

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let from = w.net.source_port;
        let known = w.remember(Scope::Stream, |session: &mut Session, _| {
            let (version, key_len) = (session.version, session.key_len);
            let stage = session.meet(b.captured(), from);
            (stage, version, key_len, session.pixel, session.server_port)
        });
        let (stage, version, key_len, pixel, server_port) = known.unwrap_or_default();
        if stage == Stage::ServerVersion && is_version(b.captured()) {
            w.assign(id::VNC);
        }
        w.column_protocol("VNC");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if stage == Stage::Messages && from == server_port {
            update::messages(w, &b, pixel)?;
        } else if stage == Stage::Messages {
            client(w, &b)?;
        } else {
            handshake(w, &b, stage, version, key_len)?;
        }
        w.close(opened);
        Ok(())
    }

    fn frame(framing: &mut Framing<'_>, bytes: &[u8]) -> Pdu {
        let session = framing.recall(Scope::Stream, |session: &mut Session| *session);
        let session = session.unwrap_or_default();
        let is_servers = framing.source_port == session.server_port;
        if session.next == Stage::Messages && is_servers && update::is_open(bytes, session.pixel) {
            framing.columns.set_info(format_args!("Server framebuffer update"));
            return Pdu::MoreUnknown;
        }
        Pdu::Whole(bytes.len())
    }

    fn recognise(b: &Buf<'_>) -> bool {
        is_version(b.captured()) && b.reported() == VERSION_LEN
    }
}

fn handshake<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    stage: Stage,
    version: u16,
    key_len: usize,
) -> Walked {
    let text = |w: &mut Walk<'_, C>, words: &str| w.info(format_args!("{words}"));
    match stage {
        Stage::ServerVersion if !is_version(b.captured()) => Ok(()),
        Stage::ServerVersion | Stage::ClientVersion => {
            let (field, who) = match stage {
                Stage::ServerVersion => (f::SERVER_PROTO_VER, "Server"),
                _ => (f::CLIENT_PROTO_VER, "Client"),
            };
            let digits = String::from_utf8_lossy(b.bytes(4, 7)?);
            w.info(format_args!("{who} protocol version: {digits}"));
            w.item(field, b, 4, 7).map(drop)
        }
        Stage::Security => {
            text(w, "Security types supported");
            if version < 7 {
                return w.item(f::SERVER_SECURITY_TYPE, b, 0, 4).map(drop);
            }
            let count = usize::from(b.u8(0)?);
            w.item(f::NUM_SECURITY_TYPES, b, 0, 1)?;
            for index in 0..count {
                w.item(f::SECURITY_TYPE, b, 1 + index, 1)?;
            }
            Ok(())
        }
        Stage::SecurityChoice => {
            let kind = b.u8(0)?;
            if w.wants_columns() {
                let word = w.word(f::CLIENT_SECURITY_TYPE, u64::from(kind)).unwrap_or("Unknown");
                w.info(format_args!("Security type {word} ({kind}) selected by client"));
            }
            w.item(f::CLIENT_SECURITY_TYPE, b, 0, 1).map(drop)
        }
        Stage::Challenge => {
            text(w, "Authentication challenge from server");
            w.item(f::AUTH_CHALLENGE, b, 0, CHALLENGE_LEN).map(drop)
        }
        Stage::Response => {
            text(w, "Authentication response from client");
            w.item(f::AUTH_RESPONSE, b, 0, CHALLENGE_LEN).map(drop)
        }
        Stage::AppleChallenge => {
            text(w, "ARD authentication challenge");
            let len = usize::from(b.u16(2)?);
            w.item(f::ARD_AUTH_GENERATOR, b, 0, 2)?;
            w.item(f::ARD_AUTH_KEY_LEN, b, 2, 2)?;
            w.item(f::ARD_AUTH_MODULUS, b, 4, len)?;
            w.item(f::ARD_AUTH_SERVER_KEY, b, 4 + len, len).map(drop)
        }
        Stage::AppleResponse => {
            text(w, "ARD authentication response");
            w.item(f::ARD_AUTH_CREDENTIALS, b, 0, CREDENTIALS_LEN)?;
            w.item(f::ARD_AUTH_CLIENT_KEY, b, CREDENTIALS_LEN, key_len).map(drop)
        }
        Stage::SecurityResult => {
            text(w, "Authentication result");
            let failed = b.u32(0)? == 1;
            w.item(f::AUTH_RESULT, b, 0, 4)?;
            if failed && version >= 8 && b.remaining(4) >= 4 {
                let len = b.u32(4)? as usize;
                w.item(f::AUTH_ERROR_LEN, b, 4, 4)?;
                w.item(f::AUTH_ERROR, b, 8, len)?;
            }
            Ok(())
        }
        Stage::ClientInit => {
            text(w, "Share desktop flag");
            w.item(f::SHARE_DESKTOP_FLAG, b, 0, 1).map(drop)
        }
        Stage::ServerInit | Stage::Messages => {
            text(w, "Server framebuffer parameters");
            w.item(f::WIDTH, b, 0, 2)?;
            w.item(f::HEIGHT, b, 2, 2)?;
            let fields = [
                f::SERVER_BITS_PER_PIXEL,
                f::SERVER_DEPTH,
                f::SERVER_BIG_ENDIAN_FLAG,
                f::SERVER_TRUE_COLOR_FLAG,
                f::SERVER_RED_MAX,
                f::SERVER_GREEN_MAX,
                f::SERVER_BLUE_MAX,
                f::SERVER_RED_SHIFT,
                f::SERVER_GREEN_SHIFT,
                f::SERVER_BLUE_SHIFT,
            ];
            pixel_format(w, b, 4, &fields)?;
            let len = b.u32(20)? as usize;
            w.item(f::DESKTOP_NAME_LEN, b, 20, 4)?;
            w.item(f::DESKTOP_NAME, b, 24, len).map(drop)
        }
    }
}

/// How pixels are written (RFC 6143, section 7.4).
fn pixel_format<C: Collector>(
    w: &mut Walk<'_, C>,
    b: &Buf<'_>,
    mut at: usize,
    fields: &[Field; 10],
) -> Walked {
    for (field, len) in fields.iter().zip([1, 1, 1, 1, 2, 2, 2, 1, 1, 1]) {
        w.item(*field, b, at, len)?;
        at += len;
    }
    w.item(f::PADDING, b, at, 3).map(drop)
}

/// The first message of a client in a segment, as in Wireshark.
fn client<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let kind = b.u8(0)?;
    let words = match kind {
        0 => "Client set pixel format",
        2 => "Client set encodings",
        3 => "Client framebuffer update request",
        4 => "Client key event",
        5 => "Client pointer event",
        6 => "Client cut text",
        128 => "MirrorLink",
        150 => "Client Enable Continuous Updates",
        248 => "Client Fence",
        _ => "Unknown client message type",
    };
    w.info(format_args!("{words}"));
    let item = w.item(f::CLIENT_MESSAGE_TYPE, b, 0, 1)?;
    let opened = w.open(item);
    match kind {
        0 => {
            w.item(f::PADDING, b, 1, 3)?;
            let fields = [
                f::CLIENT_BITS_PER_PIXEL,
                f::CLIENT_DEPTH,
                f::CLIENT_BIG_ENDIAN_FLAG,
                f::CLIENT_TRUE_COLOR_FLAG,
                f::CLIENT_RED_MAX,
                f::CLIENT_GREEN_MAX,
                f::CLIENT_BLUE_MAX,
                f::CLIENT_RED_SHIFT,
                f::CLIENT_GREEN_SHIFT,
                f::CLIENT_BLUE_SHIFT,
            ];
            pixel_format(w, b, 4, &fields)?;
        }
        2 => {
            w.item(f::PADDING, b, 1, 1)?;
            let count = usize::from(b.u16(2)?);
            w.item(f::CLIENT_SET_ENCODINGS_NUM, b, 2, 2)?;
            for index in 0..count {
                w.item(f::CLIENT_SET_ENCODINGS_ENCODING_TYPE, b, 4 + 4 * index, 4)?;
            }
        }
        3 => {
            w.item(f::UPDATE_REQ_INCREMENTAL, b, 1, 1)?;
            w.item(f::UPDATE_REQ_X_POS, b, 2, 2)?;
            w.item(f::UPDATE_REQ_Y_POS, b, 4, 2)?;
            w.item(f::UPDATE_REQ_WIDTH, b, 6, 2)?;
            w.item(f::UPDATE_REQ_HEIGHT, b, 8, 2)?;
        }
        4 => {
            w.item(f::KEY_DOWN, b, 1, 1)?;
            w.item(f::PADDING, b, 2, 2)?;
            w.item(f::KEY, b, 4, 4)?;
        }
        5 => {
            let buttons = [
                f::BUTTON_1_POS,
                f::BUTTON_2_POS,
                f::BUTTON_3_POS,
                f::BUTTON_4_POS,
                f::BUTTON_5_POS,
                f::BUTTON_6_POS,
                f::BUTTON_7_POS,
                f::BUTTON_8_POS,
            ];
            for button in buttons {
                w.item(button, b, 1, 1)?;
            }
            w.item(f::POINTER_X_POS, b, 2, 2)?;
            w.item(f::POINTER_Y_POS, b, 4, 2)?;
        }
        6 => {
            w.item(f::PADDING, b, 1, 3)?;
            let len = b.u32(4)? as usize;
            w.item(f::CLIENT_CUT_TEXT_LEN, b, 4, 4)?;
            w.item(f::CLIENT_CUT_TEXT, b, 8, len)?;
        }
        _ => {}
    }
    w.close(opened);
    Ok(())
}

/// Octets that an index or a length needs more than there are, as a fault.
fn missing(b: &Buf<'_>) -> Fault {
    b.check(0, b.reported() + 1).err().unwrap_or(Fault::Malformed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_version_begins_it_on_any_port() {
        let shown = segment(40_000, 40_001, b"RFB 003.008\n");
        assert_eq!(shown.protocols, "eth:ethertype:ip:tcp:vnc");
        assert_eq!(shown.info, "VNC Server protocol version: 003.008");
    }

    #[test]
    fn the_handshake_leads_to_messages() {
        let mut session = Session::default();
        let (server, client) = (5900, 40_000);
        session.meet(b"RFB 003.008\n", server);
        session.meet(b"RFB 003.008\n", client);
        assert_eq!(session.meet(&[1, 2], server), Stage::Security);
        assert_eq!(session.meet(&[2], client), Stage::SecurityChoice);
        session.meet(&[0; 16], server);
        session.meet(&[0; 16], client);
        assert_eq!(session.meet(&[0; 4], server), Stage::SecurityResult);
        session.meet(&[1], client);
        let mut init = [0; 24];
        init[4] = 32;
        session.meet(&init, server);
        assert_eq!((session.next, session.pixel), (Stage::Messages, 4));
    }

    #[test]
    fn a_list_that_is_cut_short_changes_nothing() {
        let mut session = Session { next: Stage::Security, version: 8, ..Session::default() };
        session.meet(&[2], 5900);
        assert_eq!(session.next, Stage::Security);
    }
}
