//! The daemon of rsync: versions, a module or the list of them, and then the octets of both ends. No document specifies
//! the protocol but the program.

use lamna_fields::{FieldDef, FieldType, field_table};

use crate::buf::{Buf, Walked};
use crate::collect::Collector;
use crate::proto::lines::Text;
use crate::registry::{Claim, Dissect};
use crate::track::{Note, Scope};
use crate::walk::{REST, Walk};

/// The port of daemons.
const PORT: u16 = 873;

field_table! {
    /// The fields of RSYNC File Synchroniser.
    pub static FIELDS;
    PROTOCOL = FieldDef::protocol("rsync", "RSYNC File Synchroniser", "RSYNC");
    HDR_MAGIC = FieldDef::new("rsync.hdr_magic", "Magic Header", FieldType::String);
    HDR_VERSION = FieldDef::new("rsync.hdr_version", "Header Version", FieldType::String);
    QUERY = FieldDef::new("rsync.query", "Client Query String", FieldType::String);
    MOTD = FieldDef::new("rsync.motd", "Server MOTD String", FieldType::String);
    MODULE_LIST = FieldDef::new("rsync.module_list", "Server Module List", FieldType::String);
    COMMAND = FieldDef::new("rsync.command", "Client Command String", FieldType::String);
    DATA = FieldDef::new("rsync.data", "rsync data", FieldType::Bytes);
}

/// What both ends begin with, and where the version stands behind it.
const MAGIC_LEN: usize = 8;
const VERSION_AT: usize = 9;

/// What ends a list of modules.
const LIST_END: &[u8] = b"@RSYNCD: EXIT\n";

/// What a segment is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// What begins a side.
    #[default]
    Greeting,
    Query,
    Command,
    Motd,
    Modules,
    Data,
}

static PARTS: [Part; 6] =
    [Part::Greeting, Part::Query, Part::Command, Part::Motd, Part::Modules, Part::Data];

impl Note for Part {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(PARTS.iter().position(|part| part == self).unwrap_or(0) as u64);
    }
    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        PARTS.get(read() as usize).copied().unwrap_or_default()
    }
}

/// How far both ends of a conversation are.
#[derive(Clone, Debug, Default)]
struct Session {
    client: Part,
    server: Part,
}

impl Session {
    /// Takes in a segment; answers what it is.
    fn meet(&mut self, from_client: bool, bytes: &[u8]) -> Part {
        let is_greeting = bytes.len() >= VERSION_AT;
        if from_client {
            let part = self.client;
            self.client = match part {
                Part::Greeting if is_greeting => Part::Query,
                Part::Greeting => Part::Greeting,
                _ => Part::Command,
            };
            if part == Part::Query {
                // Nobody's name asks for the list of modules.
                self.server = if bytes == b"\n" { Part::Modules } else { Part::Data };
            }
            return part;
        }
        let part = self.server;
        match part {
            Part::Greeting if is_greeting => self.server = Part::Motd,
            Part::Modules if bytes.ends_with(LIST_END) => self.server = Part::Data,
            _ => {}
        }
        part
    }
}

/// The daemon of rsync.
#[derive(Clone, Copy, Debug)]
pub struct Rsync;

impl Dissect for Rsync {
    const FIELDS: &'static [FieldDef] = FIELDS;
    const CLAIMS: &'static [Claim] = &[Claim::TcpPort(PORT)];

    fn walk<C: Collector>(w: &mut Walk<'_, C>, b: Buf<'_>) -> Walked {
        let from_client = w.net.destination_port == PORT;
        let part = w
            .remember(Scope::Stream, |session: &mut Session, _| {
                session.meet(from_client, b.captured())
            })
            .unwrap_or_else(|| Session::default().meet(from_client, b.captured()));
        w.column_protocol("RSYNC");
        let (_, opened) = w.open_protocol(&b, 0, REST)?;
        let (field, title) = match part {
            Part::Greeting => {
                w.item(HDR_MAGIC, &b, 0, MAGIC_LEN)?;
                let rest = b.from(VERSION_AT)?;
                w.item(HDR_VERSION, &rest, 0, REST)?;
                let side = if from_client { "Client" } else { "Server" };
                let version = rest.captured();
                let version = version.strip_suffix(b"\n").unwrap_or(version);
                w.info(format_args!("{side} Initialisation (Version {})", Text(version)));
                w.close(opened);
                return Ok(());
            }
            Part::Query => (QUERY, "Client Query"),
            Part::Command => (COMMAND, "Client Command"),
            Part::Motd => (MOTD, "Server MOTD"),
            Part::Modules if b.captured().ends_with(LIST_END) => (MODULE_LIST, "Final module list"),
            Part::Modules => (MODULE_LIST, "Module list"),
            Part::Data => (DATA, "Data"),
        };
        w.info(format_args!("{title}"));
        w.item(field, &b, 0, REST)?;
        w.close(opened);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proto::datagram::segment;

    #[test]
    fn a_side_begins_with_its_version() {
        let shown = segment(40_000, PORT, b"@RSYNCD: 31.0\n");
        assert_eq!(shown.info, "RSYNC Client Initialisation (Version 31.0)");
        assert!(shown.has("Magic Header: @RSYNCD:"));
        assert!(segment(PORT, 40_000, b"abc").info.ends_with("[Malformed Packet]"));
    }

    #[test]
    fn a_list_is_asked_for_with_an_empty_line() {
        let mut session = Session::default();
        assert_eq!(session.meet(true, b"@RSYNCD: 31.0\n"), Part::Greeting);
        assert_eq!(session.meet(false, b"@RSYNCD: 31.0\n"), Part::Greeting);
        assert_eq!(session.meet(false, b"welcome\n"), Part::Motd);
        assert_eq!(session.meet(true, b"\n"), Part::Query);
        assert_eq!(session.meet(false, b"a\tb\n@RSYNCD: EXIT\n"), Part::Modules);
        assert_eq!(session.meet(true, b"x"), Part::Command);
        assert_eq!(session.meet(false, b"y"), Part::Data);
    }
}
