//! The command line: `:42`, `:w file`, `:q`.

use crate::pages::PageKind;
use crate::theme::ThemeName;

/// What a command asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Go to this packet.
    GoTo(u32),
    /// Write packets to a file.
    Write {
        /// Which.
        what: What,
        /// The file.
        path: String,
        /// Whether it may be there already.
        overwrite: bool,
    },
    /// Add a field as a column, or take the column away.
    Column(String),
    /// Write a file that packets have carried, or all into a folder.
    Export {
        /// Where.
        path: String,
        /// Whether all of them.
        all: bool,
    },
    /// Look at another file.
    Open(String),
    /// Leave.
    Quit,
    /// Leave, whatever is lost.
    QuitAtOnce,
    /// Stop a running capture.
    Stop,
    /// Throw a capture away and begin it again.
    Restart,
    /// Show everything in the colours of this theme.
    Theme(ThemeName),
    /// Show the help.
    Help,
    /// Show all packets.
    ClearFilter,
    /// Show the marked packets.
    Marked,
    /// Ignore no packet any more.
    IgnoreNone,
    /// Show a page.
    Page(PageKind),
    /// Draw the selected packet's TCP connection.
    Ladder,
    /// Show what was said in the selected packet's conversation.
    Follow,
}

/// Which packets are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// Those that are displayed; on a page, what it shows.
    Displayed,
    /// Those that are marked.
    Marked,
    /// Those of the selected packet's conversation.
    Conversation,
}

/// A command, for the help.
#[derive(Clone, Copy, Debug)]
pub struct CommandHelp {
    /// How it is written.
    pub usage: &'static str,
    /// What it does.
    pub help: &'static str,
}

/// All commands.
pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp { usage: ":NUMBER", help: "go to the packet of this number" },
    CommandHelp {
        usage: ":w FILE",
        help: "write the displayed packets to a file (.pcap or pcapng); w! over another one",
    },
    CommandHelp { usage: ":w marked FILE", help: "write the marked packets" },
    CommandHelp { usage: ":w stream FILE", help: "write the packets of this one's conversation" },
    CommandHelp { usage: ":export FILE", help: "write the file that a row of objects stands for" },
    CommandHelp { usage: ":export-all FOLDER", help: "write all files of the table into a folder" },
    CommandHelp { usage: ":column FIELD", help: "a column for the field, or no longer" },
    CommandHelp { usage: ":e FILE", help: "look at another file" },
    CommandHelp { usage: ":clear-filter", help: "show all packets" },
    CommandHelp { usage: ":marked", help: "show the marked packets" },
    CommandHelp { usage: ":ignore-none", help: "ignore no packet any more" },
    CommandHelp { usage: ":streams", help: "what was said in this packet's conversation" },
    CommandHelp { usage: ":ladder", help: "this packet's TCP connection as a diagram" },
    CommandHelp {
        usage: ":theme NAME",
        help: "dark, light, high-contrast, sixteen or plain colours",
    },
    CommandHelp { usage: ":help", help: "this help" },
    CommandHelp { usage: ":stop", help: "stop a running capture" },
    CommandHelp { usage: ":restart", help: "throw a capture away and begin it again" },
    CommandHelp { usage: ":q", help: "quit; q! whatever is lost" },
];

impl Command {
    /// Reads a command, without the colon.
    ///
    /// # Errors
    /// What is wrong with it, for a person.
    pub fn parse(line: &str) -> Result<Command, String> {
        let line = line.trim();
        let (word, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let rest = rest.trim();
        if !word.is_empty() && word.chars().all(|c| c.is_ascii_digit()) {
            let number = word.parse().ok().filter(|number| *number > 0);
            return number.map(Command::GoTo).ok_or_else(|| format!("there is no packet {word}"));
        }
        let command = match word {
            "w" | "write" | "w!" | "write!" => return write(rest, word.ends_with('!')),
            "column" | "col" if rest.is_empty() => {
                return Err(":column needs the name of a field".to_owned());
            }
            "column" | "col" => return Ok(Command::Column(rest.to_owned())),
            "export" | "export-all" if rest.is_empty() => {
                return Err(format!(":{word} needs the name of a file or a folder"));
            }
            "export" | "export-all" => {
                return Ok(Command::Export { path: rest.to_owned(), all: word == "export-all" });
            }
            "e" | "open" | "load" | "r" if rest.is_empty() => {
                return Err(format!(":{word} needs the name of a file"));
            }
            "e" | "open" | "load" | "r" => return Ok(Command::Open(rest.to_owned())),
            "theme" => return theme(rest),
            "q" | "quit" => Command::Quit,
            "q!" | "quit!" => Command::QuitAtOnce,
            "stop" => Command::Stop,
            "restart" => Command::Restart,
            "help" | "h" => Command::Help,
            "clear-filter" => Command::ClearFilter,
            "marked" => Command::Marked,
            "ignore-none" => Command::IgnoreNone,
            "ladder" => Command::Ladder,
            "streams" | "follow" => Command::Follow,
            other if PageKind::from_name(other).is_some() => {
                return PageKind::from_name(other).map(Command::Page).ok_or_else(String::new);
            }
            other => {
                return Err(format!("there is no command \":{other}\"; ? lists what there is"));
            }
        };
        if rest.is_empty() { Ok(command) } else { Err(format!(":{word} takes no argument")) }
    }
}

fn write(rest: &str, overwrite: bool) -> Result<Command, String> {
    let (word, after) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
    let (what, path) = match (word, after.trim()) {
        ("marked", path) if !path.is_empty() => (What::Marked, path),
        ("stream" | "conversation", path) if !path.is_empty() => (What::Conversation, path),
        _ => (What::Displayed, rest),
    };
    if path.is_empty() {
        return Err(":w needs the name of a file".to_owned());
    }
    Ok(Command::Write { what, path: path.to_owned(), overwrite })
}

fn theme(name: &str) -> Result<Command, String> {
    ThemeName::from_name(name).map(Command::Theme).ok_or_else(|| {
        let names = ThemeName::NAMES.map(|(name, _)| name).join(", ");
        format!("there is no theme \"{name}\"; there are: {names}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read() {
        assert_eq!(Command::parse("42"), Ok(Command::GoTo(42)));
        let write = |what, path: &str, overwrite| {
            Ok(Command::Write { what, path: path.to_owned(), overwrite })
        };
        assert_eq!(Command::parse(" w  a b.pcap "), write(What::Displayed, "a b.pcap", false));
        assert_eq!(Command::parse("w! marked x"), write(What::Marked, "x", true));
        assert_eq!(Command::parse("w stream"), write(What::Displayed, "stream", false));
        assert_eq!(Command::parse("q!"), Ok(Command::QuitAtOnce));
        for wrong in ["", "0", "w", "99999999999", "nosuch", "q now"] {
            assert!(Command::parse(wrong).is_err(), "{wrong}");
        }
    }
}
