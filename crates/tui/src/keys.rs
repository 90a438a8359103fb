//! Which key does what: one table, from which the help is made too.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use crate::pages::PageKind;

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
    BytesView,
    NextSource,
    PreviousSource,
    EditFilter,
    CommandLine,
    Follow,
    FollowStream,
    Ladder,
    TcpGraph,
    Page(PageKind),
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
    Ignore,
    SequenceNumbers,
    NextMark,
    PreviousMark,
    Search,
    NextMatch,
    PreviousMatch,
    NextInConversation,
    PreviousInConversation,
    Copy,
    CopyMenu,
    FieldMenu,
    SortMenu,
    TimeReference,
    ColourBy,
    Menu,
    Zoom,
    Layout,
    Taller,
    Lower,
    Wider,
    Narrower,
    EvenPanes,
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

    /// The place that settings call so.
    pub fn from_name(name: &str) -> Option<Place> {
        Some(match name {
            "list" => Place::List,
            "tree" => Place::Tree,
            "bytes" => Place::Bytes,
            _ => return None,
        })
    }

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
    bind(Place::Anywhere, &["|"], Action::Layout, "next layout of the panes"),
    bind(Place::Anywhere, &["+", "ctrl-down"], Action::Taller, "make the list taller"),
    bind(Place::Anywhere, &["-", "ctrl-up"], Action::Lower, "make the list lower"),
    bind(
        Place::Anywhere,
        &["ctrl-right"],
        Action::Wider,
        "make the details larger (with the bytes below, taller)",
    ),
    bind(Place::Anywhere, &["ctrl-left"], Action::Narrower, "make the details smaller"),
    bind(Place::Anywhere, &["="], Action::EvenPanes, "give the panes their sizes again"),
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
    bind(
        Place::Anywhere,
        &["T"],
        Action::TcpGraph,
        "this packet's TCP connection over time: sequence numbers, round trips, throughput, window",
    ),
    bind(
        Place::Anywhere,
        &["I"],
        Action::Page(PageKind::Graph),
        "graph of packets and bytes over time",
    ),
    bind(
        Place::Anywhere,
        &["e"],
        Action::Page(PageKind::Expert),
        "expert notes: what is wrong or worth a remark",
    ),
    bind(
        Place::Anywhere,
        &["c"],
        Action::Page(PageKind::Conversations),
        "conversations: who spoke with whom",
    ),
    bind(Place::Anywhere, &["w"], Action::Page(PageKind::Endpoints), "endpoints: who spoke"),
    bind(
        Place::Anywhere,
        &["i"],
        Action::Page(PageKind::Overview),
        "overview: what is in this capture",
    ),
    bind(Place::Anywhere, &["!"], Action::Page(PageKind::Trouble), "trouble: what is wrong"),
    bind(
        Place::Anywhere,
        &["P"],
        Action::Page(PageKind::Hierarchy),
        "protocol hierarchy: which are inside of which",
    ),
    bind(Place::Anywhere, &["H"], Action::Page(PageKind::Http), "requests of HTTP"),
    bind(Place::Anywhere, &["D"], Action::Page(PageKind::Dns), "questions to name servers"),
    bind(
        Place::Anywhere,
        &["s"],
        Action::Search,
        "search: text of rows; x:474554 octets, ~pattern, =filter",
    ),
    bind(Place::Anywhere, &["n"], Action::NextMatch, "next match"),
    bind(Place::Anywhere, &["N"], Action::PreviousMatch, "previous match"),
    bind(
        Place::Anywhere,
        &["}"],
        Action::NextInConversation,
        "next packet of the same conversation",
    ),
    bind(
        Place::Anywhere,
        &["{"],
        Action::PreviousInConversation,
        "previous packet of the same conversation",
    ),
    bind(Place::Anywhere, &["ctrl-o"], Action::Back, "back to where one was"),
    bind(Place::Anywhere, &["alt-o"], Action::Forward, "forward again"),
    bind(Place::Anywhere, &["t"], Action::TimeFormat, "next format of the Time column"),
    bind(
        Place::Anywhere,
        &["R"],
        Action::SequenceNumbers,
        "TCP's sequence numbers as they are sent, or counted from the first",
    ),
    bind(Place::Anywhere, &["y"], Action::Copy, "copy the row, the line or the octets (OSC 52)"),
    bind(Place::Anywhere, &["Y"], Action::CopyMenu, "copy in one of many forms"),
    bind(Place::Anywhere, &["M", "f10"], Action::Menu, "menu of the pages and what else there is"),
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
    bind(
        Place::List,
        &["ctrl-d"],
        Action::Ignore,
        "ignore the packet, or no longer: conversations are looked at without it",
    ),
    bind(Place::List, &["S"], Action::SortMenu, "sort by a column (so does a click on its title)"),
    bind(
        Place::List,
        &["ctrl-t"],
        Action::TimeReference,
        "count relative times from this packet on, or no longer",
    ),
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
    bind(Place::Tree, &["f"], Action::FieldMenu, "menu: filters of this value, column, copies"),
    bind(Place::Tree, &["K"], Action::ColourBy, "colour packets with this value, or no longer"),
    bind(Place::Tree, &["E"], Action::ExpandAll, "open all"),
    bind(Place::Tree, &["C"], Action::CollapseAll, "close all"),
    bind(Place::Bytes, &["left", "h"], Action::Left, "octet back"),
    bind(Place::Bytes, &["right", "l"], Action::Right, "octet on"),
    bind(
        Place::Bytes,
        &["b"],
        Action::BytesView,
        "octets as digits, as bits, as text, or as text with escapes (\\n, \\u00e9, %41) decoded",
    ),
    bind(Place::Bytes, &["]"], Action::NextSource, "next byte source"),
    bind(Place::Bytes, &["["], Action::PreviousSource, "previous byte source"),
];

impl Action {
    /// Its name in settings: `time-format`.
    pub fn name(self) -> String {
        if let Action::Page(kind) = self {
            return kind.name().to_owned();
        }
        let mut name = String::new();
        for c in format!("{self:?}").chars() {
            if c.is_ascii_uppercase() && !name.is_empty() {
                name.push('-');
            }
            name.push(c.to_ascii_lowercase());
        }
        name
    }

    /// The action of a name.
    pub fn from_name(name: &str) -> Option<Action> {
        BINDINGS.iter().map(|binding| binding.action).find(|action| action.name() == name)
    }
}

/// Which keys do what: the table, and what somebody has changed.
#[derive(Clone, Debug)]
pub struct KeyMap {
    bindings: Vec<(Place, String, Action)>,
}

impl Default for KeyMap {
    fn default() -> Self {
        let each = |binding: &Binding| {
            let (place, action) = (binding.place, binding.action);
            binding.keys.iter().map(move |keys| (place, (*keys).to_owned(), action))
        };
        KeyMap { bindings: BINDINGS.iter().flat_map(each).collect() }
    }
}

impl KeyMap {
    /// Lets keys do something in a place, or nothing.
    ///
    /// # Errors
    /// When there are no such keys.
    pub fn bind(&mut self, place: Place, keys: &str, action: Option<Action>) -> Result<(), String> {
        if !is_key(keys) && !is_row(keys) {
            return Err(format!("\"{keys}\" is no key: x, X, gg, ctrl-x, alt-x, f5, pgup are"));
        }
        self.bindings.retain(|(at, known, _)| (*at, known.as_str()) != (place, keys));
        if let Some(action) = action {
            self.bindings.push((place, keys.to_owned(), action));
        }
        Ok(())
    }

    fn of(&self, place: Place) -> impl Iterator<Item = (&str, Action)> + Clone {
        let here = self.bindings.iter().filter(move |(at, ..)| *at == place);
        here.map(|(_, keys, action)| (keys.as_str(), *action))
    }

    /// The keys of an action in a place.
    pub fn keys_of(&self, place: Place, action: Action) -> Vec<&str> {
        self.of(place).filter(|(_, bound)| *bound == action).map(|(keys, _)| keys).collect()
    }

    /// What there is in a place: the keys of each action, and what it does.
    pub fn help(&self, place: Place) -> Vec<(String, String)> {
        let mut lines = Vec::new();
        let mut actions: Vec<Action> = Vec::new();
        for (_, action) in self.of(place) {
            if !actions.contains(&action) {
                actions.push(action);
            }
        }
        for action in actions {
            let here = BINDINGS.iter().find(|of| of.place == place && of.action == action);
            let known = here.or_else(|| BINDINGS.iter().find(|of| of.action == action));
            let help = known.map_or("", |binding| binding.help).to_owned();
            lines.push((self.keys_of(place, action).join("  "), help));
        }
        lines
    }
}

/// Keys that have a name instead of a character.
const NAMED: [&str; 15] = [
    "up",
    "down",
    "left",
    "right",
    "pgup",
    "pgdn",
    "home",
    "end",
    "tab",
    "shift-tab",
    "enter",
    "esc",
    "backspace",
    "del",
    "space",
];

fn is_key(name: &str) -> bool {
    let plain = name.strip_prefix("ctrl-").or_else(|| name.strip_prefix("alt-")).unwrap_or(name);
    let is_function = |name: &str| {
        name.strip_prefix('f').is_some_and(|n| n.parse().is_ok_and(|n: u8| (1..=12).contains(&n)))
    };
    plain.chars().count() == 1 || NAMED.contains(&plain) || is_function(plain)
}

/// Whether it is two characters that are typed one after the other.
fn is_row(keys: &str) -> bool {
    keys.chars().count() == 2 && !is_key(keys)
}

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
    pub fn key(&mut self, map: &KeyMap, place: Place, key: &KeyEvent) -> Typed {
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
        let mut all = map.of(place).chain(map.of(Place::Anywhere));
        if let Some((_, action)) = all.clone().find(|(keys, _)| *keys == self.keys) {
            let count = self.count;
            *self = Pending::default();
            return Typed::Action(action, count);
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    fn press(pending: &mut Pending, place: Place, keys: &str) -> Typed {
        let mut typed = Typed::Nothing;
        for c in keys.chars() {
            typed = pending.key(
                &KeyMap::default(),
                place,
                &KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE),
            );
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
        let map = KeyMap::default();
        let mut pending = Pending::default();
        let space = KeyEvent::new(KeyCode::Char(' '), KeyModifiers::NONE);
        assert_eq!(pending.key(&map, Place::Tree, &space), Typed::Action(Action::Toggle, None));
        assert_eq!(pending.key(&map, Place::List, &space), Typed::Nothing);
        let ctrl_f = KeyEvent::new(KeyCode::Char('f'), KeyModifiers::CONTROL);
        assert_eq!(pending.key(&map, Place::List, &ctrl_f), Typed::Action(Action::PageDown, None));
    }

    #[test]
    fn every_action_has_a_name_of_its_own() {
        for binding in BINDINGS {
            let name = binding.action.name();
            assert_eq!(Action::from_name(&name), Some(binding.action), "{name}");
            assert!(binding.keys.iter().all(|keys| is_key(keys) || is_row(keys)), "{name}");
        }
    }

    #[test]
    fn keys_can_be_bound_anew() {
        let mut map = KeyMap::default();
        map.bind(Place::List, "x", Action::from_name("time-format")).unwrap();
        map.bind(Place::Anywhere, "t", None).unwrap();
        assert!(map.bind(Place::List, "hyper-x", None).is_err());
        let mut pending = Pending::default();
        let mut press = |c| {
            let key = KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE);
            pending.key(&map, Place::List, &key)
        };
        assert_eq!(press('x'), Typed::Action(Action::TimeFormat, None));
        assert_eq!(press('t'), Typed::Nothing);
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
