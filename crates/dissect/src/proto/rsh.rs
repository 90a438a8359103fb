//! The remote shell of BSD (`rsh`): who asks whom to run what, and then the octets of both ends.

use lamna_fields::{Field, FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::track::Scope;
use crate::walk::{REST, Walk};

/// The port of servers.
const PORT: u16 = 514;

field_table! {
    /// The fields of Remote Shell.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rsh", "Remote Shell", "RSH");
    STDERR_PORT = FieldDef::new("rsh.stderr_port", "Stderr port (optional)", FieldType::Stringz);
    CLIENT_USERNAME = FieldDef::new("rsh.client_username", "Client username", FieldType::Stringz);
    SERVER_USERNAME = FieldDef::new("rsh.server_username", "Server username", FieldType::Stringz);
    COMMAND = FieldDef::new("rsh.command", "Command to execute", FieldType::Stringz);
    CLIENT_SERVER_DATA = FieldDef::new("rsh.client_server_data", "Client -> Server Data", FieldType::Bytes);
    SERVER_CLIENT_DATA = FieldDef::new("rsh.server_client_data", "Server -> Client Data", FieldType::Bytes);
}

/// What a client says first, one text after the other.
const GREETING: [Field; 4] = [STDERR_PORT, CLIENT_USERNAME, SERVER_USERNAME, COMMAND];

/// The text of the greeting that names the user.
const USER: usize = 2;

/// A name longer than this is no name of a user: what is kept of a conversation has a bound.
const MAX_NAME: usize = 64;

/// How far a conversation is.
#[derive(Clone, Debug, Default)]
struct Session {
    /// Texts of the greeting that came.
    said: usize,
    user: String,
}

impl Session {
    /// Takes in a segment; answers how many texts of the greeting came before it, and the user's name.
    fn meet(&mut self, from_client: bool, bytes: &[u8]) -> (usize, String) {
        let before = self.said;
        if before < GREETING.len() {
            if bytes.last() != Some(&0) {
                self.said = GREETING.len();
                return (self.said, String::new());
            }
            if from_client {
                let texts = bytes.split(|octet| *octet == 0);
                let count = texts.clone().count() - 1;
                for text in texts.take(count).take(GREETING.len() - before) {
                    if self.said == USER && text.len() <= MAX_NAME {
                        self.user = Text(text).to_string();
                    }
                    self.said += 1;
                }
            }
        }
        (before, self.user.clone())
    }
}

/// The remote shell.
#[derive(Clone, Copy, Debug)]
pub struct Rsh;

impl Dissect for Rsh {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let from_client = w.net.destination_port == PORT;
        let (said, user) = w
            .remember(Scope::Stream, |session: &mut Session, _| {
                session.meet(from_client, b.captured())
            })
            .unwrap_or_else(|| Session::default().meet(from_client, b.captured()));
        w.column_protocol("RSH");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        if said == GREETING.len() {
            if !user.is_empty() {
                w.info_append(format_args!("Server username:{user} "));
            }
            let (field, what) = if from_client {
                (CLIENT_SERVER_DATA, "Client -> Server data")
            } else {
                (SERVER_CLIENT_DATA, "Server -> Client Data")
            };
            w.info_append(format_args!("{what}"));
            w.item(field, &b, 0, REST)?;
        } else if from_client {
            w.info(format_args!("Session Establishment"));
            let mut at = 0;
            for field in GREETING.iter().skip(said) {
                let Some(end) = b.find(at, 0) else { break };
                w.item(*field, &b, at, end + 1 - at)?;
                at = end + 1;
            }
        }
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_greeting_names_users_and_command() {
        let shown = segment(1023, 514, b"1022\0ann\0bob\0ls -l\0");
        assert_eq!(shown.info, "RSH Session Establishment");
        assert!(shown.has("Stderr port (optional): 1022"));
        assert!(shown.has("Server username: bob"));
        assert!(shown.has("Command to execute: ls -l"));
    }

    #[test]
    fn what_does_not_end_a_text_is_data() {
        let mut session = Session::default();
        assert_eq!(session.meet(true, b"1\0ann\0bob\0"), (0, "bob".to_owned()));
        assert_eq!(session.meet(true, b"ls\0").0, 3);
        assert_eq!(session.meet(false, b"\0").0, 4);
        assert_eq!(segment(1023, 514, b"log").info, "RSH Client -> Server data");
    }
}
