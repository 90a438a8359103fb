//! What is done with the selected packet or field: filters of it, marks, copies, columns, searches.

use std::fmt::Write as _;

use lamna_dissect::Collector;
use lamna_fields::{FieldType, Schema, TimeZone, Value};
use lamna_session::{Clock, Layout, Shown, TimeFormat, Visitor};
use tui_input::Input;

use super::{App, Effect, Item, Mode};
use crate::copy::{self, Form};
use crate::keys::{Action, Place};
use crate::pages::follow::conversation_of;
use crate::pages::{Combine, PageKind};
use crate::search::{Next, Search};
use crate::widgets::menu::{Menu, MenuKey};

/// Said of a match until it is known which of how many it is.
const FOUND: &str = "found; n next, N previous";

/// Most places visited that are remembered.
const MAX_PLACES: usize = 100;

/// The formats of the Time column in the order in which they are shown.
const TIMES: [(&str, &str); 10] = [
    ("r", "seconds since the first packet"),
    ("d", "seconds since the previous packet"),
    ("dd", "seconds since the previous displayed packet"),
    ("a", "time of day"),
    ("ad", "date and time of day"),
    ("adoy", "day of the year and time of day"),
    ("u", "time of day, UTC"),
    ("ud", "date and time of day, UTC"),
    ("udoy", "day of the year and time of day, UTC"),
    ("e", "seconds since 1970"),
];

impl App {
    /// What [`perform`](App::perform) does about packets and fields.
    pub(super) fn act(&mut self, action: Action) -> Effect {
        match action {
            Action::ApplyField => self.filter_by_field(Combine::Replace),
            Action::ExcludeField => self.filter_by_field(Combine::Not),
            Action::AndField => self.filter_by_field(Combine::And),
            Action::OrField => self.filter_by_field(Combine::Or),
            Action::PrepareField => {
                if let Some(field) = self.field_filter() {
                    self.prepare_filter(&field);
                }
            }
            Action::GoToLink => self.go_to_link(),
            Action::Column => self.toggle_column(),
            Action::SortMenu => self.mode = Mode::Menu(self.sort_menu()),
            Action::TimeReference => self.toggle_reference(),
            Action::ColourBy => {
                if let Some(filter) = self.field_filter() {
                    self.colour_by(&filter);
                }
            }
            Action::Back => self.travel(true),
            Action::Forward => self.travel(false),
            Action::TimeFormat => self.next_time_format(),
            Action::Mark => self.toggle_mark(),
            Action::Ignore => self.toggle_ignored(),
            Action::SequenceNumbers => self.switch_sequence_numbers(),
            Action::NextMark => self.go_to_mark(true),
            Action::PreviousMark => self.go_to_mark(false),
            Action::Search => self.mode = Mode::Search(Input::default()),
            Action::NextMatch => self.go_to_match(true),
            Action::PreviousMatch => self.go_to_match(false),
            Action::NextInConversation => self.go_in_conversation(true),
            Action::PreviousInConversation => self.go_in_conversation(false),
            Action::Copy => return self.copy_selected(),
            Action::CopyMenu => {
                let items = Form::ALL
                    .iter()
                    .map(|(form, key, text)| (*key, (*text).to_owned(), Item::Copy(*form)));
                self.mode = Mode::Menu(Menu::new("Copy", items.collect()));
            }
            Action::FieldMenu => self.mode = Mode::Menu(field_menu()),
            Action::Menu => self.mode = Mode::Menu(self.main_menu()),
            _ => {}
        }
        Effect::None
    }

    /// A display filter for the value of the selected field.
    fn field_filter(&mut self) -> Option<String> {
        self.refresh_detail();
        let detail = self.detail.as_ref()?;
        let line = detail.lines.get(self.tree.selected())?;
        let (number, node) = (detail.number, line.node);
        if line.field.is_none() {
            self.complain("this line is no field");
            return None;
        }
        let zone = self.layout.clock.zone().clone();
        let mut maker = FilterMaker { node, zone, filter: None, value: String::new() };
        // What cannot be read again was complained of when it was shown.
        let _ = self.frames.tree(number, None, &mut maker);
        maker.filter
    }

    fn filter_by_field(&mut self, combine: Combine) {
        if let Some(field) = self.field_filter() {
            self.combine_filter(combine, &field);
        }
    }

    /// Goes to the packet that the selected field speaks of. Answers whether it speaks of one.
    pub(super) fn go_to_link(&mut self) {
        let line = self.detail.as_ref().and_then(|of| of.lines.get(self.tree.selected()));
        match line.and_then(|line| line.link) {
            Some(number) => self.go_to(number),
            None => self.say("this line does not speak of another packet"),
        }
    }

    /// Shows the selected field in a column of its own, or no longer.
    fn toggle_column(&mut self) {
        let line = self.detail.as_ref().and_then(|of| of.lines.get(self.tree.selected()));
        let Some(field) = line.and_then(|line| line.field) else {
            return self.complain("this line is no field");
        };
        self.toggle_field_column(field);
    }

    /// Shows the field of a name in a column of its own, or no longer.
    pub(super) fn toggle_column_named(&mut self, name: &str) {
        match self.session().registry().resolve(name).first() {
            Some(field) => self.toggle_field_column(*field),
            None => self.complain(format!("there is no field \"{name}\"")),
        }
    }

    /// Notes where one is before going far.
    pub(super) fn remember_place(&mut self) {
        if let Some(number) = self.list.selected(&self.displayed)
            && self.visited.last() != Some(&number)
        {
            self.visited.push(number);
            if self.visited.len() > MAX_PLACES {
                self.visited.remove(0);
            }
        }
        self.ahead.clear();
    }

    fn travel(&mut self, back: bool) {
        let (from, to) = if back {
            (&mut self.visited, &mut self.ahead)
        } else {
            (&mut self.ahead, &mut self.visited)
        };
        let Some(number) = from.pop() else {
            return self.say(if back { "no earlier place" } else { "no later place" });
        };
        if let Some(here) = self.list.selected(&self.displayed) {
            to.push(here);
        }
        self.list.go_to(number);
    }

    fn next_time_format(&mut self) {
        let place = TIMES
            .iter()
            .position(|(name, _)| TimeFormat::from_name(name) == Some(self.layout.time))
            .map_or(0, |place| (place + 1) % TIMES.len());
        let (name, help) = TIMES[place];
        self.layout.time = TimeFormat::from_name(name).unwrap_or_default();
        self.longest.clear();
        self.say(format!("times: {help} (-t {name})"));
    }

    /// Begins to look for what was typed.
    pub(super) fn search(&mut self, text: &str) {
        self.searched.clear();
        if text.is_empty() {
            self.search = None;
            return;
        }
        let clock = Clock::new(self.layout.clock.zone().clone(), false);
        let layout = Layout::new(self.layout.columns.clone(), self.layout.time, clock);
        let from = self.list.selected(&self.displayed).unwrap_or(1);
        match Search::start(self.session(), text, layout, from) {
            Ok(mut search) => {
                // The first match may be where one is.
                search.pending = Some((true, from.saturating_sub(1)));
                self.search = Some(search);
                self.pursue_search();
            }
            Err(error) => self.complain(error),
        }
    }

    fn go_to_match(&mut self, forward: bool) {
        let here = self.list.selected(&self.displayed).unwrap_or(0);
        match &mut self.search {
            Some(search) => {
                search.pending = Some((forward, here));
                self.pursue_search();
            }
            None => self.say("nothing was looked for: s looks for text"),
        }
    }

    /// Goes to the next packet of the selected one's conversation, or to the previous one.
    fn go_in_conversation(&mut self, forward: bool) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        let Some(conversation) = conversation_of(self.session(), number) else {
            return self.complain(format!("packet {number} is of no TCP or UDP conversation"));
        };
        let text = format!("={}", conversation.filter());
        if self.searched != text {
            let clock = Clock::new(self.layout.clock.zone().clone(), false);
            let layout = Layout::new(Vec::new(), self.layout.time, clock);
            match Search::start(self.session(), &text, layout, number) {
                Ok(search) => (self.search, self.searched) = (Some(search), text),
                Err(error) => return self.complain(error),
            }
        }
        if let Some(search) = &mut self.search {
            search.pending = Some((forward, number));
        }
        self.pursue_search();
    }

    /// Goes to the next match as soon as it is known, and tells which it is as soon as that is.
    pub(super) fn pursue_search(&mut self) {
        self.place_match();
        let Some(search) = &mut self.search else { return };
        let Some((forward, from)) = search.pending else { return };
        let displayed = &self.displayed;
        let next = search.next(forward, from, &|number| displayed.shows(number));
        match next {
            Next::Later => {}
            Next::None => {
                search.pending = None;
                self.complain("not found in the displayed packets");
            }
            Next::At(number) => {
                search.pending = None;
                search.unplaced = Some(number);
                self.remember_place();
                self.list.go_to(number);
                self.say(FOUND);
                self.place_match();
            }
        }
    }

    /// Once all is looked at, tells which match was gone to, unless something else was said since.
    fn place_match(&mut self) {
        let Some(search) = &mut self.search else { return };
        let Some((place, count)) = search.unplaced.and_then(|number| search.place(number)) else {
            return;
        };
        search.unplaced = None;
        if self.message.as_ref().is_some_and(|message| message.text == FOUND) {
            self.say(format!("match {place} of {count}"));
        }
    }

    fn copy_selected(&mut self) -> Effect {
        self.copy_as(match self.focus {
            Place::List => Form::Row,
            Place::Bytes => Form::Hex,
            _ => Form::Line,
        })
    }

    /// Copies what is selected.
    fn copy_as(&mut self, form: Form) -> Effect {
        match self.text_as(form) {
            Ok(text) => self.copy(&text),
            Err(error) => {
                self.complain(error);
                Effect::None
            }
        }
    }

    fn text_as(&mut self, form: Form) -> Result<String, String> {
        self.refresh_detail();
        let number = self.list.selected(&self.displayed).ok_or("there is no packet")?;
        match form {
            Form::Row => {
                let row = self.rows.iter().find(|row| row.number == number);
                return Ok(row.map(|row| row.row.cells.join("\t")).unwrap_or_default());
            }
            Form::Json | Form::Pdml => {
                let name = if form == Form::Json { "json" } else { "pdml" };
                let write = self.formats.ok_or_else(|| format!("there is no format {name}"))?;
                return write(self.session(), number, name);
            }
            Form::Filter => return self.field_filter().ok_or_else(String::new),
            _ => {}
        }
        let detail = self.detail.as_ref().ok_or("there is no packet")?;
        let at = self.tree.selected();
        let line = detail.lines.get(at).ok_or("no line is selected")?;
        // In the list the octets are those of the packet.
        let whole = detail.sources.first().filter(|_| self.focus == Place::List);
        let octets = whole.map_or_else(|| detail.octets(line), |source| &source.bytes);
        if let Some(text) = copy::octets(form, octets) {
            return Ok(text);
        }
        let def = line.field.and_then(|field| self.session().registry().try_def(field));
        match form {
            Form::Line => Ok(line.label.clone()),
            Form::Subtree => {
                let inside = detail.lines.iter().skip(at + 1);
                let inside = inside.take_while(|other| other.depth > line.depth);
                let mut text = String::new();
                for one in std::iter::once(line).chain(inside) {
                    let indent = usize::from(one.depth - line.depth) * 4;
                    // Writing to a String cannot fail.
                    let _ = writeln!(text, "{:indent$}{}", "", one.label);
                }
                Ok(text)
            }
            Form::Name => Ok(def.ok_or("this line is no field")?.name.to_owned()),
            _ => {
                def.ok_or("this line is no field")?;
                let (node, zone) = (line.node, self.layout.clock.zone().clone());
                let mut maker = FilterMaker { node, zone, filter: None, value: String::new() };
                // What cannot be read again was complained of when it was shown.
                let _ = self.frames.tree(number, None, &mut maker);
                Ok(maker.value)
            }
        }
    }

    /// Does what was chosen in a menu.
    pub(super) fn menu_key(&mut self, chosen: MenuKey<Item>) -> Effect {
        match chosen {
            MenuKey::Stays => return Effect::None,
            MenuKey::Left => self.mode = Mode::Panes,
            MenuKey::Chosen(item) => {
                self.mode = Mode::Panes;
                return match item {
                    Item::Act(action) => self.perform(action, None),
                    Item::Copy(form) => self.copy_as(form),
                    Item::Sort(place) => {
                        self.sort_by(place);
                        Effect::None
                    }
                    Item::Filter(combine) => {
                        self.filter_by_field(combine);
                        Effect::None
                    }
                };
            }
        }
        Effect::None
    }

    /// The menu of the pages.
    fn main_menu(&self) -> Menu<Item> {
        // `q` leaves a menu.
        let mut keys = ('a'..='z').chain('A'..='Z').filter(|key| *key != 'q');
        let mut items = Vec::new();
        let mut add = |text: String, item| {
            if let Some(key) = keys.next() {
                items.push((key, text, item));
            }
        };
        for (kind, _, help) in PageKind::ALL {
            add((*help).to_owned(), Item::Act(Action::Page(*kind)));
        }
        let more = [
            (Action::FollowStream, "what was said in this packet's conversation"),
            (Action::Ladder, "this packet's TCP connection as a diagram"),
            (Action::TcpGraph, "this packet's TCP connection over time"),
            (Action::TimeFormat, "next format of the Time column"),
            (Action::Layout, "next layout of the panes"),
            (Action::Help, "help"),
            (Action::Quit, "quit"),
        ];
        for (action, text) in more {
            add(text.to_owned(), Item::Act(action));
        }
        Menu::new("Menu", items)
    }
}

/// What can be done with a field.
fn field_menu() -> Menu<Item> {
    let items = [
        ('a', "filter: this value", Item::Filter(Combine::Replace)),
        ('A', "filter: not this value", Item::Filter(Combine::Not)),
        ('&', "filter: ... and this value", Item::Filter(Combine::And)),
        ('|', "filter: ... or this value", Item::Filter(Combine::Or)),
        ('-', "filter: ... and not this value", Item::Filter(Combine::AndNot)),
        ('~', "filter: ... or not this value", Item::Filter(Combine::OrNot)),
        ('p', "write the filter, to be gone on with", Item::Act(Action::PrepareField)),
        ('c', "show the field in a column, or no longer", Item::Act(Action::Column)),
        ('k', "colour packets with this value, or no longer", Item::Act(Action::ColourBy)),
        ('o', "go to the packet that it speaks of", Item::Act(Action::GoToLink)),
        ('v', "copy the value", Item::Copy(Form::Value)),
        ('n', "copy the name", Item::Copy(Form::Name)),
        ('f', "copy the filter", Item::Copy(Form::Filter)),
        ('x', "copy the octets", Item::Copy(Form::Hex)),
        ('y', "copy in another form", Item::Act(Action::CopyMenu)),
    ];
    Menu::new("Field", items.map(|(key, text, item)| (key, text.to_owned(), item)).to_vec())
}

/// Makes a display filter of the value of a node.
struct FilterMaker {
    node: usize,
    zone: TimeZone,
    filter: Option<String>,
    /// The value as filters have it.
    value: String,
}

impl Visitor for FilterMaker {
    type Error = std::convert::Infallible;

    fn visit<C: Collector>(&mut self, shown: Shown<'_, C>) -> Result<(), Self::Error> {
        let Some(node) = shown.view.node(self.node) else { return Ok(()) };
        let Some(def) = node.def() else { return Ok(()) };
        let value = node.value();
        let mut text = String::new();
        // Writing to a String cannot fail.
        let _ = def.write_show(&mut text, &value, &self.zone);
        let name = def.name;
        self.value.clone_from(&text);
        self.filter = Some(match value {
            Value::None | Value::Protocol(_) => name.to_owned(),
            Value::Bytes([]) => name.to_owned(),
            Value::Str(text) => {
                let text = text.replace('\\', "\\\\").replace('"', "\\\"");
                format!("{name} == \"{text}\"")
            }
            Value::AbsoluteTime(_) => format!("{name} == \"{text}\""),
            _ if def.kind == FieldType::None => name.to_owned(),
            _ => format!("{name} == {text}"),
        });
        Ok(())
    }
}
