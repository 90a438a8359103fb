//! What a control conversation and its data connections know of each other.

use std::collections::VecDeque;

use crate::proto::lines::Plain;
use crate::track::Note;

use super::Argument;

/// Announced data connections that are remembered; the oldest go first.
const MAX_SETUPS: usize = 4096;

/// Longest working directory that is followed.
const MAX_DIRECTORY: usize = 4096;

/// How a data connection was announced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method {
    Pasv,
    Port,
    Epsv,
    Eprt,
}

impl Method {
    /// What Wireshark calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Method::Pasv => "PASV",
            // It takes the one for the other.
            Method::Port | Method::Eprt => "PORT",
            Method::Epsv => "EPASV",
        }
    }
}

impl Note for Method {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        write(*self as u64);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        match read() {
            0 => Method::Pasv,
            1 => Method::Port,
            2 => Method::Epsv,
            _ => Method::Eprt,
        }
    }
}

/// An announced data connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Setup {
    /// The frame that announced it.
    pub(super) frame: u32,
    pub(super) method: Method,
    /// The first command that followed, and its frame.
    pub(super) command: Option<(u32, String)>,
    /// The working directory.
    pub(super) directory: String,
}

impl Note for Setup {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.frame, self.method).save(write);
        self.command.save(write);
        self.directory.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (frame, method) = Note::load(read);
        Setup { frame, method, command: Note::load(read), directory: Note::load(read) }
    }
}

/// The announced data connections of a capture.
#[derive(Debug, Default)]
pub(super) struct Setups {
    list: VecDeque<Setup>,
    /// The number of the first one in the list.
    first: u32,
}

impl Setups {
    /// Takes in an announcement; its number.
    pub(super) fn add(&mut self, frame: u32, method: Method, directory: String) -> u32 {
        if self.list.len() >= MAX_SETUPS {
            self.list.pop_front();
            self.first += 1;
        }
        self.list.push_back(Setup { frame, method, command: None, directory });
        self.first + self.list.len() as u32 - 1
    }

    /// Gives an announced connection the command that it is for.
    pub(super) fn command(&mut self, number: u32, frame: u32, command: String) {
        let at = number.checked_sub(self.first).map(|n| n as usize);
        if let Some(setup) = at.and_then(|at| self.list.get_mut(at)) {
            setup.command.get_or_insert((frame, command));
        }
    }

    pub(super) fn get(&self, number: u32) -> Option<Setup> {
        self.list.get(number.checked_sub(self.first)? as usize).cloned()
    }
}

/// The state of a data connection: which announcement it follows.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Data {
    pub(super) setup: Option<u32>,
}

/// A change of the working directory that is asked for.
#[derive(Clone, Debug)]
enum Change {
    To(String),
    Up,
}

/// A control conversation.
#[derive(Debug, Default)]
pub(super) struct Control {
    directory: String,
    asked: Option<Change>,
    /// The announced connection whose command is still to come.
    setup: Option<u32>,
}

/// What a line's place in its conversation is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Met {
    pub(super) directory: String,
    pub(super) starts_tls: bool,
    /// The announced connection that the line is the command of.
    pub(super) commands: Option<u32>,
}

impl Note for Met {
    fn save(&self, write: &mut dyn FnMut(u64)) {
        (self.starts_tls, self.commands).save(write);
        self.directory.save(write);
    }

    fn load(read: &mut dyn FnMut() -> u64) -> Self {
        let (starts_tls, commands) = Note::load(read);
        Met { starts_tls, commands, directory: Note::load(read) }
    }
}

impl Control {
    /// Takes in a command.
    pub(super) fn request(&mut self, line: &[u8], verb: &[u8], argument: Argument<'_>) -> Met {
        self.asked = match verb {
            b"CWD" => Some(Change::To(Plain(argument.text).to_string())),
            b"CDUP" => Some(Change::Up),
            _ => None,
        };
        let commands = self.setup.take_if(|_| !line.is_empty());
        Met { directory: self.directory.clone(), starts_tls: false, commands }
    }

    /// Takes in a reply.
    pub(super) fn reply(&mut self, code: Option<u64>, argument: Argument<'_>) -> Met {
        match code {
            Some(250) => match self.asked.take() {
                Some(Change::To(path)) => self.change(&path),
                Some(Change::Up) => self.change(".."),
                None => {}
            },
            Some(257) => {
                if let Some(path) = quoted(argument.text) {
                    self.directory = Plain(path).to_string();
                }
            }
            _ => {}
        }
        if self.directory.len() > MAX_DIRECTORY {
            self.directory.clear();
        }
        let starts_tls = code == Some(234);
        Met { directory: self.directory.clone(), starts_tls, commands: None }
    }

    /// Remembers that a connection was announced.
    pub(super) fn announces(&mut self, setup: u32) {
        self.setup = Some(setup);
    }

    fn change(&mut self, path: &str) {
        if path.starts_with('/') {
            path.clone_into(&mut self.directory);
        } else if path == ".." {
            let end = self.directory.rfind('/').unwrap_or(0);
            self.directory.truncate(end);
            if self.directory.is_empty() {
                self.directory.push('/');
            }
        } else {
            if !self.directory.ends_with('/') {
                self.directory.push('/');
            }
            self.directory.push_str(path);
        }
    }
}

/// The path between quotes that a reply begins with.
pub(super) fn quoted(text: &[u8]) -> Option<&[u8]> {
    let open = memchr::memchr(b'"', text)? + 1;
    let rest = text.get(open..)?;
    rest.get(..memchr::memchr(b'"', rest)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn argument(text: &str) -> Argument<'_> {
        Argument { at: 0, text: text.as_bytes() }
    }

    #[test]
    fn the_working_directory_is_followed() {
        let mut control = Control::default();
        let mut go = |verb: &str, to: &str| {
            control.request(b"x", verb.as_bytes(), argument(to));
            control.reply(Some(250), argument("ok")).directory
        };
        assert_eq!(go("CWD", "/a/b"), "/a/b");
        assert_eq!(go("CWD", "c"), "/a/b/c");
        assert_eq!(go("CWD", ".."), "/a/b");
        assert_eq!(go("CDUP", ""), "/a");
        assert_eq!(go("CDUP", ""), "/");
        assert_eq!(control.reply(Some(257), argument("\"/x\" is it")).directory, "/x");
    }

    #[test]
    fn the_first_command_after_an_announcement_counts() {
        let (mut control, mut setups) = (Control::default(), Setups::default());
        let id = setups.add(5, Method::Pasv, String::new());
        control.announces(id);
        let met = control.request(b"RETR x", b"RETR", argument("x"));
        assert_eq!(met.commands, Some(id));
        setups.command(id, 6, "RETR x".into());
        setups.command(id, 7, "STOR y".into());
        assert_eq!(setups.get(id).unwrap().command, Some((6, "RETR x".into())));
        assert_eq!(control.request(b"STOR y", b"STOR", argument("y")).commands, None);
    }

    #[test]
    fn announcements_are_bounded() {
        let mut setups = Setups::default();
        let ids: Vec<u32> =
            (0..=MAX_SETUPS as u32).map(|n| setups.add(n, Method::Port, String::new())).collect();
        assert_eq!(setups.get(ids[0]), None);
        assert_eq!(setups.get(ids[1]).unwrap().frame, 1);
    }
}
