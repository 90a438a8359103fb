//! Which key does what: one table, from which the help is made too.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

/// What a key can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the table says what each does")]
pub enum Action {
    Up,
    Down,
    PageUp,
    PageDown,
    Top,
    Bottom,
    Left,
    Right,
    NextPane,
    PreviousPane,
    Enter,
    Toggle,
    ExpandAll,
    CollapseAll,
    NextSource,
    PreviousSource,
    EditFilter,
    CommandLine,
    Follow,
    FollowStream,
    Expert,
    Ladder,
    Conversations,
    ApplyField,
    ExcludeField,
    AndField,
    OrField,
    PrepareField,
    GoToLink,
    Column,
    Back,
    Forward,
    TimeFormat,
    Mark,
    NextMark,
    PreviousMark,
    Search,
    NextMatch,
    PreviousMatch,
    Copy,
    Zoom,
    Help,
    Redraw,
    Suspend,
    Interrupt,
    Quit,
}

/// Where the keys go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Everywhere but in lines that are being typed.
    Anywhere,
    /// The packet list.
    List,
    /// The tree.
    Tree,
    /// The octets.
    Bytes,
}

impl Place {
    /// All places, in the order of the help.
    pub const ALL: [Place; 4] = [Place::Anywhere, Place::List, Place::Tree, Place::Bytes];

    /// As a heading of the help.
    pub fn title(self) -> &'static str {
        match self {
            Place::Anywhere => "Everywhere",
            Place::List => "Packet list",
            Place::Tree => "Packet details",
            Place::Bytes => "Packet bytes",
        }
    }
}

/// Keys that do the same.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where they do it.
    pub place: Place,
    /// The keys by their [names](name_of); several in a row (`gg`) are typed one after the other.
    pub keys: &'static [&'static str],
    /// What they do.
    pub action: Action,
    /// What they do, for a person.
    pub help: &'static str,
}

const fn bind(
    place: Place,
    keys: &'static [&'static str],
    action: Action,
    help: &'static str,
) -> Binding {
    Binding { place, keys, action, help }
}

/// All bindings. Those of a place go before those of [`Place::Anywhere`].
pub const BINDINGS: &[Binding] = &[
    bind(Place::Anywhere, &["up", "k"], Action::Up, "line up"),
    bind(Place::Anywhere, &["down", "j"], Action::Down, "line down"),
    bind(Place::Anywhere, &["pgup", "ctrl-b"], Action::PageUp, "page up"),
    bind(Place::Anywhere, &["pgdn", "ctrl-f"], Action::PageDown, "page down"),
    bind(
        Place::Anywhere,
        &["home", "gg"],
        Action::Top,
        "first line; with a number before it (7gg) that packet",
    ),
    bind(
        Place::Anywhere,
        &["end", "G"],
        Action::Bottom,
        "last line; with a number before it (7G) that packet",
    ),
    bind(Place::Anywhere, &["tab"], Action::NextPane, "next pane"),
    bind(Place::Anywhere, &["shift-tab"], Action::PreviousPane, "previous pane"),
    bind(
        Place::Anywhere,
        &["/"],
        Action::EditFilter,
        "type a display filter: Enter applies it, Esc leaves it",
    ),
    bind(Place::Anywhere, &[":"], Action::CommandLine, "type a command"),
    bind(
        Place::Anywhere,
        &["\\"],
        Action::Zoom,
        "give the whole screen to a pane, or take it back",
    ),
    bind(
        Place::Anywhere,
        &["F"],
        Action::FollowStream,
        "what was said in this packet's TCP or UDP conversation",
    ),
    bind(
        Place::Anywhere,
        &["L"],
        Action::Ladder,
        "this packet's TCP connection as a sequence diagram",
    ),
    bind(Place::Anywhere, &["e"], Action::Expert, "expert notes: what is wrong or worth a remark"),
    bind(Place::Anywhere, &["c"], Action::Conversations, "conversations: who spoke with whom"),
    bind(
        Place::Anywhere,
        &["s"],
        Action::Search,
        "search: text of rows; x:474554 octets, ~pattern, =filter",
    ),
    bind(Place::Anywhere, &["n"], Action::NextMatch, "next match"),
    bind(Place::Anywhere, &["N"], Action::PreviousMatch, "previous match"),
    bind(Place::Anywhere, &["ctrl-o"], Action::Back, "back to where one was"),
    bind(Place::Anywhere, &["alt-o"], Action::Forward, "forward again"),
    bind(Place::Anywhere, &["t"], Action::TimeFormat, "next format of the Time column"),
    bind(Place::Anywhere, &["y"], Action::Copy, "copy the row, the line or the octets (OSC 52)"),
    bind(Place::Anywhere, &["?", "f1"], Action::Help, "this help"),
    bind(Place::Anywhere, &["ctrl-l"], Action::Redraw, "draw the screen anew"),
    bind(
        Place::Anywhere,
        &["ctrl-z"],
        Action::Suspend,
        "back to the shell for a while (fg returns)",
    ),
    bind(Place::Anywhere, &["ctrl-c"], Action::Interrupt, "stop what is going on, or quit"),
    bind(Place::Anywhere, &["q"], Action::Quit, "stop a running capture, or quit"),
    bind(Place::List, &["left", "h"], Action::Left, "show more of the left"),
    bind(Place::List, &["right", "l"], Action::Right, "show more of the right"),
    bind(Place::List, &["enter"], Action::Enter, "go to the details"),
    bind(Place::List, &["f"], Action::Follow, "stay at the newest packet, or not"),
    bind(Place::List, &["m"], Action::Mark, "mark the packet, or no longer"),
    bind(Place::List, &[">"], Action::NextMark, "next marked packet"),
    bind(Place::List, &["<"], Action::PreviousMark, "previous marked packet"),
    bind(Place::Tree, &["enter", "space"], Action::Toggle, "open or close"),
    bind(Place::Tree, &["right", "l"], Action::Right, "open, or go to the first inside"),
    bind(Place::Tree, &["left", "h"], Action::Left, "close, or go to what it is inside of"),
    bind(
        Place::Tree,
        &["o"],
        Action::GoToLink,
        "to the packet that the line speaks of (enter does it too)",
    ),
    bind(Place::Tree, &["a"], Action::ApplyField, "filter: packets with this value"),
    bind(Place::Tree, &["A"], Action::ExcludeField, "filter: packets without this value"),
    bind(
        Place::Tree,
        &["&"],
        Action::AndField,
        "filter: those of the displayed packets with this value",
    ),
    bind(Place::Tree, &["|"], Action::OrField, "filter: packets with this value too"),
    bind(
        Place::Tree,
        &["p"],
        Action::PrepareField,
        "write the filter of this value, to be gone on with",
    ),
    bind(Place::Tree, &["+"], Action::Column, "show the field in a column, or no longer"),
    bind(Place::Tree, &["E"], Action::ExpandAll, "open all"),
    bind(Place::Tree, &["C"], Action::CollapseAll, "close all"),
    bind(Place::Bytes, &["left", "h"], Action::Left, "octet back"),
    bind(Place::Bytes, &["right", "l"], Action::Right, "octet on"),
    bind(Place::Bytes, &["]"], Action::NextSource, "next byte source"),
    bind(Place::Bytes, &["["], Action::PreviousSource, "previous byte source"),
];

/// A key's name: `j`, `G`, `ctrl-f`, `pgdn`, `space`. Empty for keys without one.
pub fn name_of(key: &KeyEvent) -> String {
    let mut name = String::new();
    let plain = match key.code {
        KeyCode::Char(' ') => "space",
        KeyCode::Char(c) => {
            if key.modifiers.contains(KeyModifiers::CONTROL) {
                name.push_str("ctrl-");
                name.extend(c.to_lowercase());
            } else {
                if key.modifiers.contains(KeyModifiers::ALT) {
                    name.push_str("alt-");
                }
                name.push(c);
            }
            return name;
        }
        KeyCode::Up => "up",
        KeyCode::Down => "down",
        KeyCode::Left => "left",
        KeyCode::Right => "right",
        KeyCode::PageUp => "pgup",
        KeyCode::PageDown => "pgdn",
        KeyCode::Home => "home",
        KeyCode::End => "end",
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => "shift-tab",
        KeyCode::Tab => "tab",
        KeyCode::BackTab => "shift-tab",
        KeyCode::Enter => "enter",
        KeyCode::Esc => "esc",
        KeyCode::Backspace => "backspace",
        KeyCode::Delete => "del",
        KeyCode::F(n) => return format!("f{n}"),
        _ => return name,
    };
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        name.push_str("ctrl-");
    }
    name.push_str(plain);
    name
}

/// Largest number before a key that is taken in.
const MAX_COUNT: u64 = u32::MAX as u64;

/// The keys typed so far that are not an action yet.
#[derive(Debug, Default)]
pub struct Pending {
    keys: String,
    count: Option<u64>,
}

/// What became of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// An action, with the number typed before it.
    Action(Action, Option<u64>),
    /// More is to come.
    Waiting,
    /// Nothing is bound to it.
    Nothing,
}

impl Pending {
    /// Takes a key in.
    pub fn key(&mut self, place: Place, key: &KeyEvent) -> Typed {
        let name = name_of(key);
        if name == "esc" {
            let waited = !self.keys.is_empty() || self.count.is_some();
            *self = Pending::default();
            return if waited { Typed::Waiting } else { Typed::Nothing };
        }
        if let (KeyCode::Char(c), true) = (key.code, self.keys.is_empty())
            && let Some(digit) = c.to_digit(10)
            && (digit > 0 || self.count.is_some())
            && !key.modifiers.contains(KeyModifiers::CONTROL)
        {
            let count = self.count.unwrap_or(0) * 10 + u64::from(digit);
            self.count = Some(count.min(MAX_COUNT));
            return Typed::Waiting;
        }
        self.keys.push_str(&name);
        let of = |place: Place| {
            BINDINGS
                .iter()
                .filter(move |binding| binding.place == place)
                .flat_map(|binding| binding.keys.iter().map(move |keys| (*keys, binding.action)))
        };
        let mut all = of(place).chain(of(Place::Anywhere));
        if let Some((_, action)) = all.clone().find(|(keys, _)| *keys == self.keys) {
            let count = self.count;
            *self = Pending::default();
            return Typed::Action(action, count);
        }
        // Only letters are typed in a row: `g` begins `gg`, but `e` does not begin `enter`.
        let is_row = |keys: &str| keys.chars().count() == 2 && !is_named(keys);
        if all.any(|(keys, _)| is_row(keys) && keys.starts_with(&self.keys)) {
            return Typed::Waiting;
        }
        *self = Pending::default();
        Typed::Nothing
    }

    /// What was typed, for the status line.
    pub fn text(&self) -> String {
        let count = self.count.map(|count| count.to_string()).unwrap_or_default();
        count + &self.keys
    }
}

/// Whether it is the name of one key (`f1`, `up`) rather than two keys.
fn is_named(keys: &str) -> bool {
    keys == "up" || (keys.starts_with('f') && keys[1..].chars().all(|c| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(pending: &mut Pending, place: Place, keys: &str) -> Typed {
        let mut typed = Typed::Nothing;
        for c in keys.chars() {
            typed = pending.key(place, &KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        }
        typed
    }

    #[test]
    fn keys_in_a_row_and_numbers_before_them() {
        let mut pending = Pending::default();
        assert_eq!(press(&mut pending, Place::List, "g"), Typed::Waiting);
        assert_eq!(press(&mut pending, Place::List, "g"), Typed::Action(Action::Top, None));
        assert_eq!(
            press(&mut pending, Place::List, "120G"),
            Typed::Action(Action::Bottom, Some(120))
        );
        assert_eq!(press(&mut pending, Place::List, "gx"), Typed::Nothing);
        assert_eq!(press(&mut pending, Place::List, "j"), Typed::Action(Action::Down, None));
    }

    #[test]
    fn a_place_goes_before_anywhere() {
        let mut pending = Pending::default();
        let space = KeyEvent::new(KeyCode::Char(' '), KeyModifiers::NONE);
        assert_eq!(pending.key(Place::Tree, &space), Typed::Action(Action::Toggle, None));
        assert_eq!(pending.key(Place::List, &space), Typed::Nothing);
        let ctrl_f = KeyEvent::new(KeyCode::Char('f'), KeyModifiers::CONTROL);
        assert_eq!(pending.key(Place::List, &ctrl_f), Typed::Action(Action::PageDown, None));
    }

    #[test]
    fn no_key_does_two_things_in_one_place() {
        for (at, binding) in BINDINGS.iter().enumerate() {
            for other in &BINDINGS[at + 1..] {
                if binding.place == other.place {
                    assert!(
                        !binding.keys.iter().any(|key| other.keys.contains(key)),
                        "{binding:?}"
                    );
                }
            }
        }
    }
}
