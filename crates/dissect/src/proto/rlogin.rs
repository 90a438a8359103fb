//! Remote login of BSD (RFC 1282): who logs in from which terminal, and then the octets of both ends. The octets that a server
//! sends urgently are shown as data.

use lamna_fields::{Base, FieldDef, FieldType, Group, Severity, Strings, field_table, values};

use crate::buf::{Buf, Fault, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::track::{Note, Scope};
use crate::walk::{REST, Walk};

values! {
    static CONTROL_MESSAGE_VALUES {
        0x2 => "Clear buffer",
        0x10 => "Raw mode",
        0x20 => "Cooked mode",
        0x80 => "Window size request",
    }
}

field_table! {
    /// The fields of Rlogin Protocol.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rlogin", "Rlogin Protocol", "Rlogin");
    USER_INFO = FieldDef::new("rlogin.user_info", "User Info", FieldType::String);
    CLIENT_STARTUP_FLAG = FieldDef::new("rlogin.client_startup_flag", "Client startup flag", FieldType::Uint8).base(Base::Hex);
    STARTUP_INFO_RECEIVED_FLAG = FieldDef::new("rlogin.startup_info_received_flag", "Startup info received flag", FieldType::Uint8).base(Base::Hex);
    CLIENT_USER_NAME = FieldDef::new("rlogin.client_user_name", "Client-user-name", FieldType::String);
    SERVER_USER_NAME = FieldDef::new("rlogin.server_user_name", "Server-user-name", FieldType::String);
    TERMINAL_TYPE = FieldDef::new("rlogin.terminal_type", "Terminal-type", FieldType::String);
    TERMINAL_SPEED = FieldDef::new("rlogin.terminal_speed", "Terminal-speed", FieldType::Uint32);
    CONTROL_MESSAGE = FieldDef::new("rlogin.control_message", "Control message", FieldType::Uint8).base(Base::Hex).strings(Strings::Values(&CONTROL_MESSAGE_VALUES));
    MAGIC_COOKIE = FieldDef::new("rlogin.magic_cookie", "Magic Cookie", FieldType::Uint16).base(Base::Hex);
    WINDOW_SIZE = FieldDef::new("rlogin.window_size", "Window Info", FieldType::None);
    WINDOW_SIZE_SS = FieldDef::new("rlogin.window_size.ss", "Window size marker", FieldType::String);
    WINDOW_SIZE_ROWS = FieldDef::new("rlogin.window_size.rows", "Rows", FieldType::Uint16);
    WINDOW_SIZE_COLS = FieldDef::new("rlogin.window_size.cols", "Columns", FieldType::Uint16);
    WINDOW_SIZE_X_PIXELS = FieldDef::new("rlogin.window_size.x_pixels", "X Pixels", FieldType::Uint16);
    WINDOW_SIZE_Y_PIXELS = FieldDef::new("rlogin.window_size.y_pixels", "Y Pixels", FieldType::Uint16);
    DATA = FieldDef::new("rlogin.data", "Data", FieldType::String);
    TERMINAL_SPEED_INVALID = FieldDef::new("rlogin.terminal_speed.invalid", "Terminal length must be a string containing an integer", FieldType::None).strings(Strings::Expert(Group::Malformed, Severity::Error));
}

/// The port of servers.
const PORT: u16 = 513;

/// What a size of the window begins with, and how long it is.
const WINDOW: [u8; 4] = [0xff, 0xff, b's', b's'];
const WINDOW_LEN: usize = 12;

/// A name longer than this is no name of a user: what is kept of a conversation has a bound.
const MAX_NAME: usize = 64;

/// What a conversation waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Stage {
    /// The client's first octet.
    #[default]
    Start,
    /// Who the client is.
    User,
    /// The server's octet that says that it knows.
    Answer,
    /// Nothing more.
    Data,
}

impl Note for Stage {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(*self as u64);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            0 => Stage::Start,
            1 => Stage::User,
            2 => Stage::Answer,
            _ => Stage::Data,
        }
    }
}

/// How far a conversation is.
#[derive(Clone, Debug, Default)]
struct Session {
    stage: Stage,
    user: String,
}

impl Session {
    /// Takes in a segment; answers what it is, and the user's name as it was known before.
    fn meet(&mut self, from_client: bool, bytes: &[u8]) -> (Stage, String) {
        let user = self.user.clone();
        let is_nul = bytes.first() == Some(&0);
        let stage = match self.stage {
            Stage::Start if from_client && is_nul => {
                self.stage = Stage::User;
                if bytes.len() > 1 {
                    self.learn(&bytes[1..]);
                }
                Stage::Start
            }
            Stage::Start if from_client => {
                self.stage = Stage::Data;
                Stage::Data
            }
            Stage::User if from_client => {
                self.learn(bytes);
                Stage::User
            }
            // So it is shown whenever a server begins with such an octet.
            _ if !from_client && is_nul => Stage::Answer,
            _ => Stage::Data,
        };
        (stage, user)
    }

    fn learn(&mut self, bytes: &[u8]) {
        self.stage = Stage::Data;
        let name = bytes.split(|octet| *octet == 0).next().unwrap_or(&[]);
        if name.len() <= MAX_NAME {
            self.user = Text(name).to_string();
        }
    }
}

/// The remote login.
#[derive(Clone, Copy, Debug)]
pub struct Rlogin;

impl Dissect for Rlogin {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let from_client = w.net.destination_port == PORT;
        let (stage, user) = w
            .remember(Scope::Stream, |session: &mut Session, _| {
                session.meet(from_client, b.captured())
            })
            .unwrap_or_else(|| Session::default().meet(from_client, b.captured()));
        w.column_protocol("Rlogin");
        w.info(format_args!(""));
        if from_client && !user.is_empty() {
            w.info_append(format_args!("User name: {user}, "));
        }
        let window = find_window(&b);
        match stage {
            Stage::Start => w.info_append(format_args!("Start Handshake")),
            Stage::Answer => w.info_append(format_args!("Startup info received")),
            Stage::Data if from_client && window.is_some() => {
                let (rows, columns) = (b.u16(4)?, b.u16(6)?);
                w.info_append(format_args!("Terminal Info (rows={rows}, cols={columns})"));
            }
            _ => {
                w.info_append(format_args!("Data: {}", Text(b.captured())));
                if stage == Stage::User {
                    w.info_append(format_args!(", (User information)"));
                }
            }
        }
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let mut at = 0;
        match stage {
            Stage::Start => {
                w.item(CLIENT_STARTUP_FLAG, &b, 0, 1)?;
                at = 1;
                if b.remaining(at) > 0 {
                    at = user_info(w, &b, at)?;
                }
            }
            Stage::User => at = user_info(w, &b, at)?,
            Stage::Answer => {
                w.item(STARTUP_INFO_RECEIVED_FLAG, &b, 0, 1)?;
                at = 1;
            }
            Stage::Data if from_client => {
                if let Some(found) = window {
                    // Wherever it begins, its parts are read from the first octet on.
                    if found > 0 {
                        w.item(DATA, &b, 0, found)?;
                    }
                    show_window(w, &b)?;
                    at = WINDOW_LEN;
                }
            }
            Stage::Data => {}
        }
        if b.remaining(at) > 0 {
            w.item(DATA, &b, at, REST)?;
        }
        w.close(opened);
        Ok(())
    }
}

/// Where a size of the window begins.
fn find_window(b: &Buf<'_>) -> Option<usize> {
    let mut all = b.captured().windows(WINDOW_LEN);
    all.position(|octets| octets.starts_with(&WINDOW))
}

fn show_window<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>) -> Walked {
    let root = w.item(WINDOW_SIZE, b, 0, WINDOW_LEN)?;
    let opened = w.open(root);
    let parts = [
        (MAGIC_COOKIE, 2),
        (WINDOW_SIZE_SS, 2),
        (WINDOW_SIZE_ROWS, 2),
        (WINDOW_SIZE_COLS, 2),
        (WINDOW_SIZE_X_PIXELS, 2),
        (WINDOW_SIZE_Y_PIXELS, 2),
    ];
    w.row(b, 0, &parts)?;
    w.close(opened);
    Ok(())
}

/// Who the client is, on which terminal; where that ends.
fn user_info<C: Collector>(w: &mut Walk<'_, C>, b: &Buf<'_>, at: usize) -> Result<usize, Fault> {
    let octets = b.captured().get(at..).unwrap_or(&[]);
    // The whole has a line, but no value.
    let root = w.string(USER_INFO, b, at, REST, format_args!("[ Null ]"))?;
    w.label(root, format_args!("User info ({})", Text(octets)));
    let opened = w.open(root);
    let client = b.behind_nul(at)?;
    w.item(CLIENT_USER_NAME, b, at, client - at)?;
    let server = b.behind_nul(client)?;
    w.item(SERVER_USER_NAME, b, client, server - client)?;
    let mut end = server;
    if let Some(slash) = b.find(server, b'/') {
        w.item(TERMINAL_TYPE, b, server, slash - server)?;
        end = b.behind_nul(slash + 1)?;
        let digits = b.bytes(slash + 1, end - 1 - (slash + 1))?;
        let speed = std::str::from_utf8(digits).ok().and_then(|text| text.parse::<u32>().ok());
        let value = u64::from(speed.unwrap_or(0));
        let item = w.number(TERMINAL_SPEED, b, slash + 1, end - (slash + 1), value)?;
        if speed.is_none() {
            w.expert(TERMINAL_SPEED_INVALID, item);
        }
    }
    w.close(opened);
    Ok(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_client_says_who_it_is_and_on_which_terminal() {
        let shown = segment(1023, 513, b"\0ann\0bob\0xterm/38400\0");
        assert_eq!(shown.info, "Rlogin Start Handshake");
        for line in ["Client-user-name: ann", "Server-user-name: bob", "Terminal-speed: 38400"] {
            assert!(shown.has(line), "{line}: {shown:#?}");
        }
    }

    #[test]
    fn a_server_answers_and_then_there_is_data() {
        let mut session = Session::default();
        assert_eq!(session.meet(true, b"\0"), (Stage::Start, String::new()));
        assert_eq!(session.meet(true, b"ann\0bob\0vt/9\0").0, Stage::User);
        assert_eq!(session.meet(false, b"\0").0, Stage::Answer);
        assert_eq!(session.meet(true, b"ls\r"), (Stage::Data, "ann".to_owned()));
    }

    #[test]
    fn a_size_of_the_window_is_told_in_the_stream() {
        let shown = segment(1023, 513, b"\xff\xffss\0\x18\0\x50\0\0\0\0");
        assert_eq!(shown.info, "Rlogin Terminal Info (rows=24, cols=80)");
        assert!(shown.has("Columns: 80"));
    }
}
