//! What a packet of MySQL is depends on those before it.

use std::collections::HashMap;

use crate::track::Note;

use super::{HEADER_LEN, Number, capability};

/// Prepared statements that a conversation is remembered to have.
const MAX_STATEMENTS: usize = 1 << 14;

/// Columns whose types are remembered: MySQL has at most 4096.
const MAX_COLUMNS: usize = 4096;

/// Octets of a login that asks for TLS and has nothing more.
const TLS_REQUEST_LEN: usize = 32;

/// The server's status: more results follow.
const MORE_RESULTS: u16 = 0x0008;

/// The type that is told in the flags of a column: without a sign.
const UNSIGNED: u16 = 0x0020;

/// What a packet is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum What {
    /// A command.
    #[default]
    Request,
    Greeting,
    Login,
    /// A login that asks for TLS.
    Tls,
    AuthSwitch,
    AuthAnswer,
    Ok,
    Error,
    Eof,
    MiddleEof,
    Prepared,
    ColumnCount,
    Column,
    ShownColumn,
    Parameter,
    PreparedColumn,
    Row,
    BinaryRow,
    Message,
    Unknown,
}

const ALL: [What; 20] = [
    What::Request,
    What::Greeting,
    What::Login,
    What::Tls,
    What::AuthSwitch,
    What::AuthAnswer,
    What::Ok,
    What::Error,
    What::Eof,
    What::MiddleEof,
    What::Prepared,
    What::ColumnCount,
    What::Column,
    What::ShownColumn,
    What::Parameter,
    What::PreparedColumn,
    What::Row,
    What::BinaryRow,
    What::Message,
    What::Unknown,
];

impl What {
    /// What follows the protocol's name.
    pub(super) fn title(self) -> &'static str {
        match self {
            What::AuthSwitch => " - authentication switch request",
            What::Ok => " - response OK",
            What::Error => " - response ERROR",
            What::Eof => " - response EOF",
            What::MiddleEof => " - intermediate EOF",
            What::Prepared => " - response to PREPARE",
            What::ColumnCount => " - column count",
            What::Column => " - field packet",
            What::ShownColumn => " - response to SHOW FIELDS",
            What::Parameter => " - parameters in response to PREPARE",
            What::PreparedColumn => " - fields in response to PREPARE",
            What::Row | What::BinaryRow => " - row packet",
            What::Message => " - response message",
            _ => "",
        }
    }
}

/// What is known of a packet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) what: What,
    /// The server is MariaDB's.
    pub(super) is_mariadb: bool,
    /// What the ends can do: the low and the high half.
    pub(super) server: (u16, u16),
    pub(super) client: (u16, u16),
    /// Parameters of the statement that is executed.
    pub(super) parameters: u16,
    /// The types of a binary row's columns, with a mark for those without a sign.
    pub(super) types: Vec<u16>,
}

impl Known {
    /// Whether both ends can do this of the high half.
    pub(super) fn agrees(&self, capability: u16) -> bool {
        self.server.1 & self.client.1 & capability != 0
    }
}

impl Note for Known {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.what as u8, self.is_mariadb, self.server, self.client).save(write);
        self.parameters.save(write);
        self.types.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (what, is_mariadb, server, client): (u8, _, _, _) = Note::load(read);
        let what = ALL.get(usize::from(what)).copied().unwrap_or_default();
        let (parameters, types) = (Note::load(read), Note::load(read));
        Known { what, is_mariadb, server, client, parameters, types }
    }
}

/// What the next packet may be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum State {
    #[default]
    Undefined,
    Login,
    Request,
    Ok,
    Message,
    Tabular,
    ShowFields,
    Columns,
    Rows,
    Prepare,
    Parameters,
    PreparedColumns,
    AuthSwitch,
    AuthAnswer,
}

/// A conversation.
#[derive(Debug, Default)]
pub(super) struct Session {
    state: State,
    is_mariadb: bool,
    has_tls: bool,
    server: (u16, u16),
    client: (u16, u16),
    /// Columns and parameters that are still to come.
    columns: u64,
    parameters: u64,
    /// Rows are in binary.
    is_binary: bool,
    types: Vec<u16>,
    statements: HashMap<u32, u16>,
}

fn u16_at(bytes: &[u8], at: usize) -> u16 {
    bytes.get(at..).and_then(|b| b.first_chunk()).map_or(0, |b| u16::from_le_bytes(*b))
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..).and_then(|b| b.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b))
}

/// The type and the flags of a column.
fn column_type(body: &[u8]) -> Option<u16> {
    let mut at = 0usize;
    for _ in 0..6 {
        let number = Number::read(body.get(at..)?)?;
        let len = usize::try_from(number.value.unwrap_or(0)).ok()?;
        // A length may be anything that 64 bits can say.
        at = at.checked_add(number.len)?.checked_add(len).filter(|at| *at <= body.len())?;
    }
    let kind = u16::from(*body.get(at + 7)?);
    let flags = u16_at(body, at + 8);
    Some(if flags & UNSIGNED != 0 { kind | 0x100 } else { kind })
}

impl Session {
    /// Takes in a packet.
    pub(super) fn meet(&mut self, is_response: bool, packet: &[u8]) -> Known {
        let number = packet.get(3).copied().unwrap_or(0);
        let body = packet.get(HEADER_LEN..).unwrap_or(&[]);
        let mut known = Known::default();
        known.what = match (is_response, self.state) {
            (true, State::Undefined) if number == 0 => self.greeting(body),
            (true, _) => self.response(body, &mut known),
            (false, State::Login) if number == 1 || (number == 2 && self.has_tls) => {
                self.login(body)
            }
            (false, State::AuthAnswer) => {
                self.state = State::Ok;
                What::AuthAnswer
            }
            (false, _) => self.request(body, &mut known),
        };
        (known.is_mariadb, known.server, known.client) =
            (self.is_mariadb, self.server, self.client);
        known
    }

    fn greeting(&mut self, body: &[u8]) -> What {
        if body.first() == Some(&0xff) {
            return What::Greeting;
        }
        self.state = State::Login;
        if let Some(end) = body.iter().position(|octet| *octet == 0) {
            // The version ends there; a number, and salt that ends with a zero, are between.
            let at = end + 1 + 4;
            let salt = body.get(at..).and_then(|rest| rest.iter().position(|octet| *octet == 0));
            if let Some(salt) = salt {
                let at = at + salt + 1;
                self.server = (u16_at(body, at), u16_at(body, at + 5));
                self.is_mariadb = self.server.0 & capability::LONG_PASSWORD == 0;
            }
        }
        What::Greeting
    }

    fn login(&mut self, body: &[u8]) -> What {
        let low = u16_at(body, 0);
        let high = if low & capability::PROTOCOL_41 != 0 { u16_at(body, 2) } else { 0 };
        self.client = (low, high);
        if low & capability::TLS != 0 && body.len() <= TLS_REQUEST_LEN {
            self.has_tls = true;
            return What::Tls;
        }
        self.await_authentication();
        What::Login
    }

    fn await_authentication(&mut self) {
        let has_plugins = self.client.1 & capability::PLUGIN_AUTH != 0;
        self.state = if has_plugins { State::AuthSwitch } else { State::Ok };
    }

    fn request(&mut self, body: &[u8], known: &mut Known) -> What {
        self.is_binary = false;
        let code = body.first().copied().unwrap_or(0);
        let statement = u32_at(body, 1);
        self.state = match code {
            1 | 24 | 25 => State::Request,
            2 | 5 | 6 | 7 | 8 | 12 | 13 | 14 | 26 | 27 | 31 => State::Ok,
            3 | 10 | 28 => State::Tabular,
            4 => State::ShowFields,
            9 => State::Message,
            22 => State::Prepare,
            23 => State::Tabular,
            _ => State::Undefined,
        };
        match code {
            17 => self.await_authentication(),
            23 => {
                self.is_binary = true;
                known.parameters = self.statements.get(&statement).copied().unwrap_or(0);
            }
            25 => {
                self.statements.remove(&statement);
            }
            28 => self.is_binary = true,
            _ => {}
        }
        What::Request
    }

    fn has_eof(&self) -> bool {
        self.server.1 & self.client.1 & capability::NO_EOF == 0
    }

    /// What comes behind an end with this status.
    fn finish(&mut self, status: u16) {
        self.state = if status & MORE_RESULTS != 0 { State::Tabular } else { State::Request };
    }

    fn response(&mut self, body: &[u8], known: &mut Known) -> What {
        /// Octets of the least packet that says that all went well.
        const OK_LEN: usize = 7;
        match body.first().copied() {
            Some(0xff) => {
                self.state = State::Request;
                return What::Error;
            }
            Some(0xfe) if self.state == State::AuthSwitch && body.len() >= 9 => {
                self.state = State::AuthAnswer;
                return What::AuthSwitch;
            }
            Some(0xfe) if body.len() < OK_LEN && self.has_eof() => return self.eof(body),
            Some(0xfe)
                if (OK_LEN..9).contains(&body.len())
                    || (!self.has_eof() && body.len() < 0xff_ffff) =>
            {
                self.state = State::Request;
                return What::Ok;
            }
            Some(0) if self.state == State::Prepare => {
                (self.columns, self.parameters) =
                    (u64::from(u16_at(body, 5)), u64::from(u16_at(body, 7)));
                if self.statements.len() < MAX_STATEMENTS {
                    self.statements.insert(u32_at(body, 1), u16_at(body, 7));
                }
                self.after_parameters();
                return What::Prepared;
            }
            Some(0) if self.state != State::Rows => {
                self.finish(ok_status(body));
                return What::Ok;
            }
            _ => {}
        }
        match self.state {
            State::Message => {
                self.state = State::Request;
                What::Message
            }
            // What no request was seen of has columns and rows as well.
            State::Tabular | State::Request => {
                self.columns = Number::read(body).and_then(|n| n.value).unwrap_or(0);
                self.types.clear();
                self.state = State::Columns;
                What::ColumnCount
            }
            State::Columns => {
                if self.types.len() < MAX_COLUMNS {
                    self.types.push(column_type(body).unwrap_or(0));
                }
                self.columns = self.columns.saturating_sub(1);
                if self.columns == 0 && !self.has_eof() {
                    self.state = State::Rows;
                }
                What::Column
            }
            State::Rows if self.is_binary => {
                known.types = self.types.clone();
                What::BinaryRow
            }
            State::Rows => What::Row,
            State::ShowFields => What::ShownColumn,
            State::Parameters => {
                self.parameters = self.parameters.saturating_sub(1);
                if !self.has_eof() {
                    self.after_parameters();
                }
                What::Parameter
            }
            State::PreparedColumns => {
                self.columns = self.columns.saturating_sub(1);
                if self.columns == 0 && !self.has_eof() {
                    self.state = State::Request;
                }
                What::PreparedColumn
            }
            State::AuthSwitch => {
                self.state = State::AuthAnswer;
                What::AuthSwitch
            }
            _ => What::Unknown,
        }
    }

    fn after_parameters(&mut self) {
        self.state = if self.parameters > 0 {
            State::Parameters
        } else if self.columns > 0 {
            State::PreparedColumns
        } else {
            State::Request
        };
    }

    fn eof(&mut self, body: &[u8]) -> What {
        match self.state {
            State::Columns => {
                self.state = State::Rows;
                What::MiddleEof
            }
            State::Parameters if self.columns > 0 => {
                self.state = State::PreparedColumns;
                What::MiddleEof
            }
            State::Rows => {
                self.finish(u16_at(body, 3));
                What::Eof
            }
            _ => {
                self.state = State::Request;
                What::Eof
            }
        }
    }
}

/// The status in a packet that says that all is well.
fn ok_status(body: &[u8]) -> u16 {
    let skip = |at: usize| Number::read(body.get(at..)?).map(|n| at + n.len);
    skip(1).and_then(skip).map_or(0, |at| u16_at(body, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meet(session: &mut Session, is_response: bool, number: u8, body: &[u8]) -> What {
        let mut packet = vec![body.len() as u8, 0, 0, number];
        packet.extend(body);
        session.meet(is_response, &packet).what
    }

    #[test]
    fn a_result_has_columns_and_rows() {
        let mut session = Session::default();
        assert_eq!(meet(&mut session, false, 0, b"\x03select"), What::Request);
        assert_eq!(meet(&mut session, true, 1, &[1]), What::ColumnCount);
        assert_eq!(meet(&mut session, true, 2, b"\x03def"), What::Column);
        assert_eq!(meet(&mut session, true, 3, &[0xfe, 0, 0, 2, 0]), What::MiddleEof);
        assert_eq!(meet(&mut session, true, 4, b"\0"), What::Row);
        assert_eq!(meet(&mut session, true, 5, &[0xfe, 0, 0, 2, 0]), What::Eof);
        assert_eq!(meet(&mut session, false, 0, &[1]), What::Request);
    }

    #[test]
    fn a_result_whose_request_was_not_captured_is_one_all_the_same() {
        let mut session = Session::default();
        assert_eq!(meet(&mut session, true, 1, &[1]), What::Unknown);
        meet(&mut session, true, 1, &[0, 0, 0, 2, 0, 0, 0]);
        assert_eq!(meet(&mut session, true, 1, &[1]), What::ColumnCount);
    }

    #[test]
    fn a_prepared_statement_is_known_by_its_number() {
        let mut session = Session::default();
        meet(&mut session, false, 0, b"\x16select ?");
        let prepared = [0, 9, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0];
        assert_eq!(meet(&mut session, true, 1, &prepared), What::Prepared);
        assert_eq!(meet(&mut session, true, 2, b"\x03def"), What::Parameter);
        assert_eq!(meet(&mut session, true, 3, &[0xfe, 0, 0, 2, 0]), What::Eof);
        let known = session.meet(false, &[6, 0, 0, 0, 0x17, 9, 0, 0, 0, 0]);
        assert_eq!(known.parameters, 1);
    }

    #[test]
    fn a_login_leads_to_authentication() {
        let mut session = Session::default();
        let greeting = b"\x0a8\0\x01\0\0\0salt\0\x01\x82\x21\x02\0\x08\0";
        assert_eq!(meet(&mut session, true, 0, greeting), What::Greeting);
        let mut login = vec![1, 0x82, 8, 0];
        login.extend([0; 40]);
        assert_eq!(meet(&mut session, false, 1, &login), What::Login);
        assert_eq!(meet(&mut session, true, 2, b"\xfename\0saltsalt"), What::AuthSwitch);
        assert_eq!(meet(&mut session, false, 3, b"answer"), What::AuthAnswer);
        assert_eq!(meet(&mut session, true, 4, &[0, 0, 0, 2, 0, 0, 0]), What::Ok);
    }
}
