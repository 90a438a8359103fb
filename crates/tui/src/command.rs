//! The command line: `:42`, `:w file`, `:q`.

use crate::theme::ThemeName;

/// What a command asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Go to this packet.
    GoTo(u32),
    /// Write the displayed packets to this file.
    Write(String),
    /// Leave.
    Quit,
    /// Show everything in the colours of this theme.
    Theme(ThemeName),
    /// Show the help.
    Help,
    /// Show all packets.
    ClearFilter,
    /// Show the marked packets.
    Marked,
    /// Show who spoke with whom.
    Conversations,
    /// Show what is wrong or worth a remark.
    Expert,
    /// Draw the selected packet's TCP connection.
    Ladder,
    /// Show what was said in the selected packet's conversation.
    Follow,
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
        help: "write the displayed packets to a file (.pcap or pcapng)",
    },
    CommandHelp { usage: ":clear-filter", help: "show all packets" },
    CommandHelp { usage: ":marks", help: "show the marked packets" },
    CommandHelp { usage: ":convs", help: "conversations" },
    CommandHelp { usage: ":streams", help: "what was said in this packet's conversation" },
    CommandHelp { usage: ":ladder", help: "this packet's TCP connection as a diagram" },
    CommandHelp { usage: ":expert", help: "expert notes" },
    CommandHelp { usage: ":theme NAME", help: "dark, light, high-contrast or plain colours" },
    CommandHelp { usage: ":help", help: "this help" },
    CommandHelp { usage: ":q", help: "quit" },
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
            "w" | "write" if rest.is_empty() => {
                return Err(":w needs the name of a file".to_owned());
            }
            "w" | "write" => return Ok(Command::Write(rest.to_owned())),
            "theme" => return theme(rest),
            "q" | "q!" | "quit" => Command::Quit,
            "help" | "h" => Command::Help,
            "clear-filter" => Command::ClearFilter,
            "marks" => Command::Marked,
            "convs" | "conversations" => Command::Conversations,
            "expert" => Command::Expert,
            "ladder" => Command::Ladder,
            "streams" | "follow" => Command::Follow,
            other => {
                return Err(format!("there is no command \":{other}\"; ? lists what there is"));
            }
        };
        if rest.is_empty() { Ok(command) } else { Err(format!(":{word} takes no argument")) }
    }
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
        assert_eq!(Command::parse(" w  a b.pcap "), Ok(Command::Write("a b.pcap".to_owned())));
        assert_eq!(Command::parse("q!"), Ok(Command::Quit));
        for wrong in ["", "0", "w", "99999999999", "nosuch", "q now"] {
            assert!(Command::parse(wrong).is_err(), "{wrong}");
        }
    }
}
