//! Settings: one file in TOML (<https://toml.io>), and profiles that are folders with such a file.
//!
//! [`EXAMPLE`] shows all of them.

use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use toml::de::{DeTable, DeValue};

use crate::keys::{Action, KeyMap, Place};
use crate::theme::ThemeName;

/// A file with all settings, for the manual.
pub const EXAMPLE: &str = r#"[look]
theme = "dark"             # dark, light, high-contrast, sixteen or plain
borders = "unicode"        # or "ascii"
packet-colours = true      # colour packets by Wireshark's rules
layout = "stacked"         # stacked, bytes-right or list-above
mouse = true

[list]
time = "r"                 # as -t: r, d, dd, a, ad, adoy, u, ud, udoy or e
follow = true              # stay at the newest packet of a running capture
raw-sequence-numbers = false
columns = [
  { title = "No.", show = "%m" },
  { title = "Port", show = "tcp.dstport", raw = true },
  { title = "Info", show = "%i" },
]

[live]
memory = 1024              # megabytes for notes about packets; the capture ends there
confirm = true             # ask before a capture is thrown away

[filters]                  # a name, and the filter that $name stands for
web = "http || tls"

[keys]                     # a key, and what it does everywhere
"ctrl-t" = "time-format"
[keys.list]                # or in one pane: list, tree, bytes
"x" = "mark"
"s" = "nothing"
"#;

/// Longest file that is read: no person writes more.
const MAX_SIZE: u64 = 1 << 20;

/// All settings.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// What the screen looks like.
    pub look: Look,
    /// The packet list.
    pub list: List,
    /// Running captures.
    pub live: Live,
    /// Filters with names.
    pub filters: BTreeMap<String, String>,
    /// Which key does what.
    pub keys: KeyMap,
}

/// What the screen looks like.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Look {
    /// The colours; what the environment asks for where it is not said.
    pub theme: Option<ThemeName>,
    /// What lines are drawn with.
    pub borders: Borders,
    /// Whether packets are coloured by rules.
    pub packet_colours: bool,
    /// How the panes are laid out.
    pub layout: Panes,
    /// Whether clicks and the wheel are looked at.
    pub mouse: bool,
}

impl Default for Look {
    fn default() -> Self {
        Look {
            theme: None,
            borders: Borders::Unicode,
            packet_colours: true,
            layout: Panes::Stacked,
            mouse: true,
        }
    }
}

/// What lines are drawn with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Borders {
    /// Lines and blocks of Unicode.
    #[default]
    Unicode,
    /// Characters that every font has.
    Ascii,
}

/// How the panes are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Panes {
    /// List, tree and octets one below the other.
    #[default]
    Stacked,
    /// List above tree, octets at the right of both.
    BytesRight,
    /// The list above, tree and octets side by side below.
    ListAbove,
}

impl Panes {
    /// The next one.
    #[must_use]
    pub fn next(self) -> Panes {
        match self {
            Panes::Stacked => Panes::BytesRight,
            Panes::BytesRight => Panes::ListAbove,
            Panes::ListAbove => Panes::Stacked,
        }
    }
}

/// The packet list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct List {
    /// The format of the Time column, as `-t` has it.
    pub time: Option<String>,
    /// Whether to stay at the newest packet of a running capture.
    pub follow: bool,
    /// Whether TCP's sequence numbers are those that were sent.
    pub raw_sequence_numbers: Option<bool>,
    /// The columns; Wireshark's where none are named.
    pub columns: Vec<ColumnSetting>,
}

impl Default for List {
    fn default() -> Self {
        List { time: None, follow: true, raw_sequence_numbers: None, columns: Vec::new() }
    }
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct ColumnSetting {
    /// Its title.
    pub title: String,
    /// What it shows: a code of Wireshark's (`%m`), or the name of a field.
    pub show: String,
    /// Whether numbers stay numbers where there are words for them.
    #[serde(default)]
    pub raw: bool,
    /// Whether it is there but not shown.
    #[serde(default)]
    pub hidden: bool,
}

/// Running captures.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Live {
    /// Megabytes of memory that what is known of packets may take: the capture ends there.
    pub memory: u32,
    /// Whether to ask before a capture is thrown away.
    pub confirm: bool,
}

impl Default for Live {
    fn default() -> Self {
        Live { memory: 1024, confirm: true }
    }
}

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
struct File {
    look: Look,
    list: List,
    live: Live,
    filters: BTreeMap<String, String>,
    /// Read apart, with the places of what is in them.
    #[serde(rename = "keys")]
    _keys: toml::Table,
}

/// Why settings cannot be used: one line that names file and line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigError {
    file: PathBuf,
    line: Option<usize>,
    message: String,
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.file.display())?;
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        write!(f, " {}", self.message)
    }
}

impl std::error::Error for ConfigError {}

impl Config {
    /// Reads the file at `path`.
    ///
    /// # Errors
    /// When it cannot be read, is no TOML, or has settings that there are not.
    pub fn read(path: &Path) -> Result<Config, ConfigError> {
        let bad = |message: String| ConfigError { file: path.to_owned(), line: None, message };
        let size = std::fs::metadata(path).map_err(|error| bad(error.to_string()))?.len();
        if size > MAX_SIZE {
            return Err(bad("is too large for settings".to_owned()));
        }
        let text = std::fs::read_to_string(path).map_err(|error| bad(error.to_string()))?;
        Config::parse(&text, path)
    }

    /// Reads settings; `path` is for what is wrong with them.
    ///
    /// # Errors
    /// When the text is no TOML, or has settings that there are not.
    pub fn parse(text: &str, path: &Path) -> Result<Config, ConfigError> {
        let line = |at: usize| text.get(..at).map(|before| before.matches('\n').count() + 1);
        let bad = |at: Option<usize>, message: &str| ConfigError {
            file: path.to_owned(),
            line: at.and_then(line),
            message: message.lines().collect::<Vec<_>>().join(" "),
        };
        let file: File = toml::from_str(text)
            .map_err(|error| bad(error.span().map(|span| span.start), error.message()))?;
        let mut keys = KeyMap::default();
        let mut bind = |place: Place, key: &str, bound: &toml::Spanned<DeValue<'_>>| {
            let at = Some(bound.span().start);
            let action = match bound.get_ref().as_str() {
                None => return Err(bad(at, "a key is bound to the name of an action")),
                Some("nothing") => None,
                Some(name) => Some(Action::from_name(name).ok_or_else(|| {
                    bad(at, &format!("there is no action \"{name}\"; the manual lists them"))
                })?),
            };
            keys.bind(place, key, action).map_err(|message| bad(at, &message))
        };
        let table = DeTable::parse(text)
            .map_err(|error| bad(error.span().map(|span| span.start), error.message()))?;
        let bound = table.get_ref().get("keys").and_then(|keys| keys.get_ref().as_table());
        for (key, bound) in bound.into_iter().flatten() {
            let Some(here) = bound.get_ref().as_table() else {
                bind(Place::Anywhere, key.get_ref(), bound)?;
                continue;
            };
            let name = key.get_ref();
            let place = Place::from_name(name).ok_or_else(|| {
                let message = format!("there is no pane \"{name}\": list, tree and bytes are");
                bad(Some(key.span().start), &message)
            })?;
            for (key, bound) in here {
                bind(place, key.get_ref(), bound)?;
            }
        }
        let File { look, list, live, filters, .. } = file;
        Ok(Config { look, list, live, filters, keys })
    }

    /// The folder of settings: `$XDG_CONFIG_HOME/lamna`, else `~/.config/lamna`.
    pub fn folder() -> Option<PathBuf> {
        home("XDG_CONFIG_HOME", ".config")
    }

    /// The file of a profile, or without one.
    ///
    /// # Errors
    /// When the name is none that a profile can have.
    pub fn file(profile: Option<&str>) -> Result<Option<PathBuf>, String> {
        let Some(folder) = Config::folder() else { return Ok(None) };
        match profile {
            None => Ok(Some(folder.join("config.toml"))),
            Some(name)
                if name.is_empty() || name.contains(['/', '\\']) || name.starts_with('.') =>
            {
                Err(format!("\"{name}\" is no name of a profile"))
            }
            Some(name) => Ok(Some(folder.join("profiles").join(name).join("config.toml"))),
        }
    }
}

/// A folder of this program in one that the environment names, or in one of the home.
pub(crate) fn home(variable: &str, otherwise: &str) -> Option<PathBuf> {
    let of = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty());
    let base = of(variable).map(PathBuf::from).filter(|path| path.is_absolute());
    let base = base.or_else(|| Some(PathBuf::from(of("HOME")?).join(otherwise)))?;
    Some(base.join("lamna"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Config, String> {
        Config::parse(text, Path::new("c.toml")).map_err(|error| error.to_string())
    }

    #[test]
    fn the_documented_file_is_read() {
        let config = parse(EXAMPLE).unwrap();
        assert_eq!(config.list.columns.len(), 3);
        assert!(config.list.columns[1].raw);
        assert_eq!(config.filters["web"], "http || tls");
    }

    #[test]
    fn what_is_wrong_is_named_with_its_line() {
        let wrong = parse("[look]\ntheme = \"dark\"\nthme = 1\n").unwrap_err();
        assert!(wrong.starts_with("c.toml:3: unknown field `thme`"), "{wrong}");
        let wrong = parse("\n[keys]\nx = \"mork\"\n").unwrap_err();
        assert_eq!(wrong, "c.toml:3: there is no action \"mork\"; the manual lists them");
        let wrong = parse("[keys.lst]\nx = \"mark\"\n").unwrap_err();
        assert!(wrong.starts_with("c.toml:1: there is no pane \"lst\""), "{wrong}");
        let wrong = parse("[look]\ntheme = \"pink\"\n").unwrap_err();
        assert!(wrong.starts_with("c.toml:2: ") && wrong.contains("high-contrast"), "{wrong}");
        let wrong = parse("[look\n").unwrap_err();
        assert!(wrong.starts_with("c.toml:1: "), "{wrong}");
    }

    #[test]
    fn profiles_stay_in_their_folder() {
        assert!(Config::file(Some("../x")).is_err() || Config::folder().is_none());
    }
}
