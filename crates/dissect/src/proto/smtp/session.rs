//! What a mail conversation's segments know of each other.

use bytes::Bytes;

use crate::proto::lines::{Line, number};
use crate::stream::Part;
use crate::track::{Kept, Link, Memory, Note};

/// Most octets of a message that are put together; the rest of a longer one is shown in its parts only.
const MAX_MESSAGE: usize = 1 << 24;

/// What a segment is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sort {
    /// Replies of the server.
    #[default]
    Response,
    /// Commands of the client.
    Commands,
    /// A part of a message.
    Message,
    /// The end of a message.
    End,
}

/// Which answer of `AUTH LOGIN` or `AUTH PLAIN` is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Login {
    /// None.
    #[default]
    None,
    /// The name.
    Username,
    /// The password.
    Password,
    /// Both in one, of `AUTH PLAIN`.
    Both,
}

/// What the client sends now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Mode {
    #[default]
    Commands,
    /// A message that a line with a dot ends.
    Data,
    /// A chunk of a message of that many octets more, and whether it is the last; wraps where the client sends more.
    Chunk(u32, bool),
}

/// A segment's place in its conversation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) sort: Sort,
    pub(super) login: Login,
    pub(super) starts_tls: bool,
    /// Where the dot that ends a message stands.
    pub(super) end: usize,
    /// Where a message that goes on will be whole.
    pub(super) whole_in: Link,
    /// The message ends with this part.
    pub(super) is_last: bool,
    /// The message that ends.
    pub(super) message: Option<Kept>,
    pub(super) parts: Vec<Part>,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        let sort = match self.sort {
            Sort::Response => 0,
            Sort::Commands => 1,
            Sort::Message => 2,
            Sort::End => 3,
        };
        let login = match self.login {
            Login::None => 0,
            Login::Username => 1,
            Login::Password => 2,
            Login::Both => 3,
        };
        write(sort | login << 2 | u64::from(self.starts_tls) << 4);
        match self.sort {
            Sort::Message => self.whole_in.save(write),
            Sort::End => {
                (self.end, self.message).save(write);
                self.parts.save(write);
            }
            _ => {}
        }
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let word = read();
        let sort = match word & 3 {
            0 => Sort::Response,
            1 => Sort::Commands,
            2 => Sort::Message,
            _ => Sort::End,
        };
        let login = match word >> 2 & 3 {
            1 => Login::Username,
            2 => Login::Password,
            3 => Login::Both,
            _ => Login::None,
        };
        let mut met = Met { sort, login, starts_tls: word >> 4 != 0, ..Met::default() };
        match sort {
            Sort::Message => met.whole_in = Note::load(read),
            Sort::End => {
                (met.end, met.message) = Note::load(read);
                met.parts = Note::load(read);
            }
            _ => {}
        }
        met
    }
}

/// A mail conversation.
#[derive(Debug, Default)]
pub(super) struct Session {
    mode: Mode,
    /// The client authenticates itself: what it sends is for the server to judge.
    authenticates: bool,
    /// The answers of `AUTH LOGIN` that are still to be asked for.
    asks: Login,
    /// The one that was asked for.
    login: Login,
    /// `STARTTLS` was said.
    wants_tls: bool,
    /// The part of the message before ended with CR LF, or with CR.
    after_crlf: bool,
    after_cr: bool,
    /// The message so far.
    message: Vec<u8>,
    parts: Vec<Part>,
    whole_in: Option<Link>,
    /// The last chunk of a message has just ended (RFC 3030, section 2).
    is_complete: bool,
}

impl Session {
    /// Takes in what a server says.
    pub(super) fn response(&mut self, bytes: &[u8]) -> Met {
        let line = Line::at(bytes, 0);
        let mut met = Met::default();
        if !line.text.starts_with(b"334") {
            (self.authenticates, self.asks) = (false, Login::None);
        } else if self.asks != Login::None {
            self.login = self.asks;
            self.asks = match self.asks {
                Login::Username => Login::Password,
                _ => Login::None,
            };
        }
        if self.wants_tls && line.text.starts_with(b"220") {
            self.wants_tls = false;
            met.starts_tls = true;
        }
        met
    }

    /// What a client sends, where nothing is known of what came before.
    pub(super) fn alone(&mut self, bytes: &[u8]) -> Met {
        let (sort, _) = self.sort(bytes);
        let sort = if sort == Sort::End { Sort::Message } else { sort };
        Met { sort, ..Met::default() }
    }

    /// Takes in what a client sends.
    pub(super) fn request(&mut self, frame: u32, bytes: &[u8], memory: &mut dyn Memory) -> Met {
        let login = std::mem::take(&mut self.login);
        let (sort, end) = if login == Login::None { self.sort(bytes) } else { (Sort::Commands, 0) };
        let mut met = Met { sort, login, end, ..Met::default() };
        match sort {
            Sort::Message => {
                self.keep(frame, bytes);
                met.whole_in = *self.whole_in.get_or_insert_with(|| memory.new_link());
                self.after_crlf = bytes.ends_with(b"\r\n");
                self.after_cr = bytes.ends_with(b"\r");
                met.is_last = std::mem::take(&mut self.is_complete);
                if met.is_last {
                    memory.set_link(met.whole_in, u64::from(frame));
                    self.whole_in = None;
                    self.message.clear();
                    self.parts.clear();
                }
            }
            Sort::End => {
                self.keep(frame, bytes.get(..end).unwrap_or(&[]));
                (self.after_crlf, self.after_cr) = (false, false);
                if let Some(link) = self.whole_in.take() {
                    memory.set_link(link, u64::from(frame));
                }
                let message = std::mem::take(&mut self.message);
                met.parts = std::mem::take(&mut self.parts);
                met.message = (!message.is_empty()).then(|| memory.keep(Bytes::from(message)));
            }
            _ => {}
        }
        met
    }

    fn keep(&mut self, frame: u32, bytes: &[u8]) {
        if !bytes.is_empty() && self.message.len() + bytes.len() <= MAX_MESSAGE {
            self.message.extend_from_slice(bytes);
            self.parts.push(Part { frame, len: bytes.len() as u32 });
        }
    }

    /// What a client's segment is, and how much of it is of a message that ends in it.
    fn sort(&mut self, bytes: &[u8]) -> (Sort, usize) {
        let mut at = 0;
        let mut sort = Sort::Commands;
        while at < bytes.len() {
            match self.mode {
                Mode::Commands => {
                    let line = Line::at(bytes, at);
                    sort = self.command(line.text);
                    at = line.next.max(at + 1);
                }
                Mode::Data => {
                    if let Some(end) = self.end_of_message(bytes, at) {
                        self.mode = Mode::Commands;
                        return (Sort::End, end);
                    }
                    return (Sort::Message, 0);
                }
                Mode::Chunk(left, is_last) => {
                    let left = left.wrapping_sub((bytes.len() - at) as u32);
                    self.mode = if left == 0 { Mode::Commands } else { Mode::Chunk(left, is_last) };
                    self.is_complete = left == 0 && is_last;
                    return (Sort::Message, 0);
                }
            }
        }
        (sort, 0)
    }

    /// Takes in a line where commands are due. One that looks like none is taken for a part of a message.
    fn command(&mut self, line: &[u8]) -> Sort {
        let is_command = line.get(..4).is_some_and(|verb| verb.iter().all(u8::is_ascii_alphabetic))
            && matches!(line.get(4), None | Some(b' '));
        let begins =
            |with: &[u8]| line.get(..with.len()).is_some_and(|t| t.eq_ignore_ascii_case(with));
        if begins(b"STARTTLS") {
            self.wants_tls = true;
            return Sort::Commands;
        }
        if self.wants_tls || self.authenticates {
            return Sort::Commands;
        }
        if !is_command {
            return Sort::Message;
        }
        if begins(b"DATA") {
            self.mode = Mode::Data;
        } else if begins(b"BDAT") {
            let count = line.get(5..).unwrap_or(&[]);
            let digits = count.iter().take_while(|b| b.is_ascii_digit()).count();
            let len = match count.first() {
                // A negative count is taken for a large one.
                Some(b'-') => u64::from(u32::MAX),
                _ => number(count.get(..digits).unwrap_or(&[])).unwrap_or(0),
            };
            if len > 0 {
                let rest = count.get(digits..).unwrap_or(&[]).trim_ascii();
                self.mode = Mode::Chunk(len as u32, rest.eq_ignore_ascii_case(b"LAST"));
            }
        } else if begins(b"AUTH") {
            self.authenticates = true;
            let is_bare = line.len() <= b"AUTH LOGIN ".len();
            self.asks = if begins(b"AUTH LOGIN") {
                if is_bare { Login::Username } else { Login::Password }
            } else if begins(b"AUTH PLAIN") && is_bare {
                Login::Both
            } else {
                Login::None
            };
        }
        Sort::Commands
    }

    /// Where the dot stands that ends the message whose octets from `at` on these are.
    fn end_of_message(&self, bytes: &[u8], at: usize) -> Option<usize> {
        let rest = bytes.get(at..)?;
        if rest.starts_with(b"\r\n.\r\n") {
            return Some(at);
        }
        if at == 0 && self.after_crlf && rest.starts_with(b".\r\n") {
            return Some(0);
        }
        // Octets that do not end with a line are taken for the middle of a message.
        if !rest.ends_with(b"\n") {
            return None;
        }
        if at == 0 && self.after_cr && rest.starts_with(b"\n.\r\n") {
            return Some(1);
        }
        let found = at + memchr::memmem::find(rest, b"\r\n.\r\n")?;
        // An empty line before the dot is not counted to the message.
        let is_empty_line = found > at && bytes.get(found - 1) == Some(&b'\n');
        Some(if is_empty_line { found } else { found + 2 })
    }
}
