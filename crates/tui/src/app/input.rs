//! What keys and the mouse do to the state.

use crossterm::event::{Event, KeyEvent, KeyEventKind, MouseButton, MouseEvent, MouseEventKind};
use ratatui::layout::{Position, Rect};
use tui_input::Input;
use tui_input::backend::crossterm::EventHandler;

use super::{Answer, App, Effect, Mode, Source};
use crate::command::Command;
use crate::keys::{Action, Place, Typed, name_of};
use crate::pages::PageEffect;
use crate::widgets::filter::Verdict;
use crate::widgets::help::HelpState;
use crate::widgets::menu::{Menu, MenuKey};

/// Rows that a turn of the wheel moves.
const WHEEL: isize = 3;

/// Columns that the list moves sideways at a time.
const SHIFT: usize = 10;

/// Most lines that a border between panes is moved.
const MAX_GROWN: i16 = 500;

/// Most columns that the list moves to the left: what the longest Info text needs.
const MAX_SHIFT: usize = 4096;

impl App {
    /// Takes in what the terminal reports.
    pub fn handle(&mut self, event: &Event) -> Effect {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => self.key(key, event),
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Paste(text) => self.paste(text),
            Event::Resize(..) => Effect::Redraw,
            _ => Effect::None,
        }
    }

    fn key(&mut self, key: &KeyEvent, event: &Event) -> Effect {
        self.message = None;
        match &mut self.mode {
            Mode::Panes if self.page.is_some() => match self.page.as_mut() {
                Some(page) => {
                    let effect = page.key(key);
                    self.page_effect(effect)
                }
                None => Effect::None,
            },
            Mode::Panes => match self.pending.key(&self.config.keys, self.focus, key) {
                Typed::Action(action, count) => self.perform(action, count),
                Typed::Waiting | Typed::Nothing => Effect::None,
            },
            Mode::Filter => self.filter_key(key, event),
            Mode::Menu(menu) => {
                let chosen = menu.key(&name_of(key));
                self.menu_key(chosen)
            }
            Mode::Ask(menu) => {
                let chosen = menu.key(&name_of(key));
                self.answer(chosen)
            }
            Mode::Command(_) | Mode::Search(_) => {
                let is_command = matches!(self.mode, Mode::Command(_));
                let (Mode::Command(input) | Mode::Search(input)) = &mut self.mode else {
                    return Effect::None;
                };
                let name = name_of(key);
                match name.as_str() {
                    "esc" | "ctrl-c" => {
                        self.leaves = false;
                        self.mode = Mode::Panes;
                    }
                    "backspace" if input.value().is_empty() => self.mode = Mode::Panes,
                    "enter" => {
                        let line = input.value().to_owned();
                        let mode = std::mem::replace(&mut self.mode, Mode::Panes);
                        if matches!(mode, Mode::Command(_)) {
                            self.commands.add(&line);
                            return self.command(&line);
                        }
                        self.search(&line);
                    }
                    "tab" | "shift-tab" if is_command => {
                        let next = self.commands.complete(input.value(), name == "tab");
                        *input = Input::new(next);
                    }
                    "up" | "ctrl-p" | "down" | "ctrl-n" if is_command => {
                        let earlier = matches!(name.as_str(), "up" | "ctrl-p");
                        if let Some(line) = self.commands.recall(earlier) {
                            *input = Input::new(line);
                        }
                    }
                    _ => {
                        self.commands.typed();
                        input.handle_event(event);
                    }
                }
                Effect::None
            }
            Mode::Help(state) => {
                let page = usize::from(self.areas.list.height.max(10));
                if !state.key(key, page) {
                    self.mode = Mode::Panes;
                }
                Effect::None
            }
        }
    }

    fn filter_key(&mut self, key: &KeyEvent, event: &Event) -> Effect {
        let registry = std::sync::Arc::clone(self.session().registry());
        match name_of(key).as_str() {
            "esc" | "ctrl-c" => {
                let applied = self.applied.clone();
                self.filter.set(&applied, &registry);
                self.mode = Mode::Panes;
            }
            "enter" => {
                if self.apply_filter() {
                    self.mode = Mode::Panes;
                } else if let Verdict::Bad(error) = self.filter.verdict() {
                    self.complain(error.first().message.clone());
                }
            }
            "tab" => self.filter.choose_completion(true, &registry),
            "shift-tab" => self.filter.choose_completion(false, &registry),
            "up" | "ctrl-p" => self.filter.recall(true, &registry),
            "down" | "ctrl-n" => self.filter.recall(false, &registry),
            _ => {
                let change = self.filter.input().handle_event(event);
                if change.is_some_and(|change| change.value) {
                    self.filter.changed(&registry);
                }
            }
        }
        Effect::None
    }

    /// Lets the filter be typed.
    pub(super) fn edit_filter(&mut self) {
        self.filter.enter(self.source.session());
        self.mode = Mode::Filter;
    }

    fn paste(&mut self, text: &str) -> Effect {
        let typed = text.chars().filter(|c| !c.is_control());
        match &mut self.mode {
            Mode::Filter => {
                for c in typed {
                    self.filter.input().handle(tui_input::InputRequest::InsertChar(c));
                }
                let registry = std::sync::Arc::clone(self.session().registry());
                self.filter.changed(&registry);
            }
            Mode::Command(input) | Mode::Search(input) => {
                for c in typed {
                    input.handle(tui_input::InputRequest::InsertChar(c));
                }
            }
            _ => {}
        }
        Effect::None
    }

    /// Does what a key is bound to.
    pub fn perform(&mut self, action: Action, count: Option<u64>) -> Effect {
        match action {
            Action::EditFilter => self.edit_filter(),
            Action::Layout => self.panes = self.panes.next(),
            Action::Taller => self.grown.0 = (self.grown.0 + 1).min(MAX_GROWN),
            Action::Lower => self.grown.0 = (self.grown.0 - 1).max(-MAX_GROWN),
            Action::Wider => self.grown.1 = (self.grown.1 + 1).min(MAX_GROWN),
            Action::Narrower => self.grown.1 = (self.grown.1 - 1).max(-MAX_GROWN),
            Action::EvenPanes => self.grown = (0, 0),
            Action::CommandLine => self.mode = Mode::Command(Input::default()),
            Action::FollowStream => self.follow_selected(),
            Action::Page(kind) => self.show_page(kind),
            Action::Ladder => self.draw_ladder(),
            Action::TcpGraph => self.graph_selected(),
            Action::Help => self.mode = Mode::Help(HelpState::default()),
            Action::NextPane => self.focus = next(self.focus),
            Action::PreviousPane => self.focus = next(next(self.focus)),
            Action::Zoom => self.zoomed = !self.zoomed,
            Action::Redraw => return Effect::Redraw,
            Action::Suspend => return Effect::Suspend,
            Action::Quit => return self.quit(),
            Action::Interrupt => return self.interrupt(),
            Action::Top | Action::Bottom if count.is_some() => {
                let number = count.and_then(|count| u32::try_from(count).ok()).unwrap_or(u32::MAX);
                self.go_to(number);
            }
            Action::Follow => {
                let selected = self.list.selected(&self.displayed);
                self.list.chosen = selected.unwrap_or(self.list.chosen);
                self.list.follows = !self.list.follows;
            }
            Action::ApplyField
            | Action::ExcludeField
            | Action::AndField
            | Action::OrField
            | Action::PrepareField
            | Action::GoToLink
            | Action::Column
            | Action::Back
            | Action::Forward
            | Action::TimeFormat
            | Action::Mark
            | Action::Ignore
            | Action::SequenceNumbers
            | Action::NextMark
            | Action::PreviousMark
            | Action::Search
            | Action::NextMatch
            | Action::PreviousMatch
            | Action::NextInConversation
            | Action::PreviousInConversation
            | Action::CopyMenu
            | Action::SortMenu
            | Action::TimeReference
            | Action::ColourBy
            | Action::FieldMenu
            | Action::Menu
            | Action::Copy => return self.act(action),
            _ => match self.focus {
                Place::Tree => self.move_in_tree(action, count),
                Place::Bytes => self.move_in_bytes(action, count),
                _ => self.move_in_list(action, count),
            },
        }
        Effect::None
    }

    fn move_in_list(&mut self, action: Action, count: Option<u64>) {
        let page = self.list.height.saturating_sub(1).max(1) as isize;
        let times = times(count);
        match action {
            Action::Up => self.list.step(&self.displayed, -times),
            Action::Down => self.list.step(&self.displayed, times),
            Action::PageUp => self.list.step(&self.displayed, page.saturating_mul(-times)),
            Action::PageDown => self.list.step(&self.displayed, page.saturating_mul(times)),
            Action::Top => self.list.choose(&self.displayed, 0),
            Action::Bottom => {
                self.list.choose(&self.displayed, self.displayed.len().saturating_sub(1));
                // As far down as one can go while packets come is where the newest is.
                self.list.follows = self.is_live;
            }
            Action::Left => self.list.shift = self.list.shift.saturating_sub(SHIFT),
            Action::Right => self.list.shift = (self.list.shift + SHIFT).min(MAX_SHIFT),
            Action::Enter => self.focus = Place::Tree,
            _ => {}
        }
    }

    fn move_in_tree(&mut self, action: Action, count: Option<u64>) {
        self.refresh_detail();
        let Some(detail) = &self.detail else { return };
        let selected = detail.lines.get(self.tree.selected());
        if action == Action::Toggle && selected.is_some_and(|of| of.link.is_some() && !of.is_branch)
        {
            return self.go_to_link();
        }
        let tree = &mut self.tree;
        let page = isize::from(self.areas.tree.height as i16).saturating_sub(2).max(1);
        let times = times(count);
        match action {
            Action::Up => tree.step(detail, -times),
            Action::Down => tree.step(detail, times),
            Action::PageUp => tree.step(detail, page.saturating_mul(-times)),
            Action::PageDown => tree.step(detail, page.saturating_mul(times)),
            Action::Top => tree.select(detail, 0),
            Action::Bottom => tree.step(detail, isize::MAX),
            Action::Toggle => tree.toggle(detail),
            Action::Left => tree.outwards(detail),
            Action::Right => tree.inwards(detail),
            Action::ExpandAll => tree.set_all(detail, true),
            Action::CollapseAll => tree.set_all(detail, false),
            _ => return,
        }
        self.show_octets_of_line();
    }

    /// Brings the octets of the selected line into sight.
    fn show_octets_of_line(&mut self) {
        let detail = self.detail.as_ref();
        if let Some(line) = detail.and_then(|detail| detail.lines.get(self.tree.selected())) {
            self.bytes.show(line);
        }
    }

    fn move_in_bytes(&mut self, action: Action, count: Option<u64>) {
        self.refresh_detail();
        let Some(detail) = &self.detail else { return };
        let bytes = &mut self.bytes;
        let row = bytes.row_len() as isize;
        let page = row.saturating_mul(isize::from(self.areas.bytes.height as i16).max(3) - 2);
        let times = times(count);
        match action {
            Action::Left => bytes.step(detail, -times),
            Action::Right => bytes.step(detail, times),
            Action::Up => bytes.step_row(detail, -times),
            Action::Down => bytes.step_row(detail, times),
            Action::PageUp => bytes.step(detail, page.saturating_mul(-times)),
            Action::PageDown => bytes.step(detail, page.saturating_mul(times)),
            Action::Top => bytes.step(detail, isize::MIN),
            Action::Bottom => bytes.step(detail, isize::MAX),
            Action::BytesView => {
                let view = bytes.next_view();
                return self.say(view.title());
            }
            Action::NextSource => bytes.step_source(detail, 1),
            Action::PreviousSource => bytes.step_source(detail, -1),
            _ => return,
        }
        if !self.bytes.is_text() {
            self.show_line_of_octet();
        }
    }

    /// Selects the line that speaks of the octet under the cursor.
    fn show_line_of_octet(&mut self) {
        let Some(detail) = &self.detail else { return };
        if let Some(line) = detail.line_at(self.bytes.source(), self.bytes.cursor()) {
            self.tree.reveal(detail, line);
        }
    }

    /// Goes to a packet, or says why not.
    pub(super) fn go_to(&mut self, number: u32) {
        let frames = self.session().frames();
        if number == 0 || number > frames {
            self.complain(format!("there is no packet {number}: there are {frames}"));
            return;
        }
        self.remember_place();
        self.list.go_to(number);
        if self.list.selected(&self.displayed) != Some(number) {
            self.say(format!("packet {number} does not pass the filter; this is the nearest"));
        }
    }

    fn command(&mut self, line: &str) -> Effect {
        if line.trim().is_empty() {
            return Effect::None;
        }
        match Command::parse(line) {
            Ok(Command::GoTo(number)) => self.go_to(number),
            Ok(Command::Quit) => return self.leave(),
            Ok(Command::QuitAtOnce) => return Effect::Quit,
            Ok(Command::Stop) => {
                if !self.stop_capture() {
                    self.complain("nothing is being captured");
                }
            }
            Ok(Command::Restart) => return self.restart(),
            Ok(Command::Help) => self.mode = Mode::Help(HelpState::default()),
            Ok(Command::ClearFilter) => self.filter_by(""),
            Ok(Command::Theme(name)) => self.set_theme(name),
            Ok(Command::Marked) => self.filter_marked(),
            Ok(Command::IgnoreNone) => self.ignore_none(),
            Ok(Command::Page(kind)) => self.show_page(kind),
            Ok(Command::Ladder) => self.draw_ladder(),
            Ok(Command::Follow) => self.follow_selected(),
            Ok(Command::Write { what, path, overwrite }) => self.save(what, &path, overwrite),
            Ok(Command::Export { path, all }) => self.export_objects(&path, all),
            Ok(Command::Column(name)) => self.toggle_column_named(&name),
            Ok(Command::Open(path)) => return self.open_file(&path),
            Err(error) => self.complain(error),
        }
        Effect::None
    }

    /// `q`: a running capture stops first.
    fn quit(&mut self) -> Effect {
        if self.stop_capture() { Effect::None } else { self.leave() }
    }

    /// Whether a capture is in no file, and it is to be asked before it is thrown away.
    pub(super) fn would_lose(&self) -> bool {
        self.is_live && !self.is_saved && self.session().frames() > 0 && self.config.live.confirm
    }

    /// Leaves, but asks first where a capture would be lost.
    fn leave(&mut self) -> Effect {
        if !self.would_lose() {
            return Effect::Quit;
        }
        let items = [
            ('s', "save the capture, then quit", Answer::Save),
            ('q', "quit: the capture is lost", Answer::Leave),
            ('c', "stay here", Answer::Stay),
        ];
        let items = items.map(|(key, text, answer)| (key, text.to_owned(), answer)).to_vec();
        self.mode = Mode::Ask(Menu::new("This capture is in no file", items));
        Effect::None
    }

    fn answer(&mut self, chosen: MenuKey<Answer>) -> Effect {
        match chosen {
            MenuKey::Stays => return Effect::None,
            MenuKey::Chosen(Answer::Leave) => return Effect::Quit,
            MenuKey::Chosen(Answer::Save) => {
                self.leaves = true;
                self.mode = Mode::Command(Input::new("w capture.pcapng".to_owned()));
                return Effect::None;
            }
            MenuKey::Left | MenuKey::Chosen(Answer::Stay) => {}
        }
        self.mode = Mode::Panes;
        Effect::None
    }

    /// Throws a capture away and begins it again.
    fn restart(&mut self) -> Effect {
        if !self.is_live {
            self.complain("this is no capture");
            return Effect::None;
        }
        Effect::Capture(self.title.clone())
    }

    /// ctrl-c: stops what goes on, the latest first.
    fn interrupt(&mut self) -> Effect {
        if self.saving.take().is_some() {
            self.say("writing was cancelled");
            return Effect::None;
        }
        if self.stop_capture() {
            return Effect::None;
        }
        if !self.session().progress().is_done && !self.stopping {
            self.stopping = true;
            self.session().cancel();
            self.say("loading was stopped; ctrl-c again leaves");
            return Effect::None;
        }
        self.leave()
    }

    /// Whether there was a capture to stop.
    pub(super) fn stop_capture(&mut self) -> bool {
        let Source::Live(live) = &self.source else { return false };
        if self.stopping || live.session().progress().is_done {
            return false;
        }
        live.stop();
        self.stopping = true;
        self.say("capture stopped; q leaves, :w FILE saves");
        true
    }

    fn mouse(&mut self, mouse: &MouseEvent) -> Effect {
        if let Mode::Menu(menu) = &mut self.mode
            && mouse.kind == MouseEventKind::Down(MouseButton::Left)
        {
            let chosen = menu.click(Position::new(mouse.column, mouse.row));
            return self.menu_key(chosen);
        }
        if !matches!(self.mode, Mode::Panes) {
            return Effect::None;
        }
        let at = Position::new(mouse.column, mouse.row);
        if let Some(page) = &mut self.page {
            let effect = match mouse.kind {
                MouseEventKind::ScrollDown => {
                    page.scroll(WHEEL);
                    PageEffect::None
                }
                MouseEventKind::ScrollUp => {
                    page.scroll(-WHEEL);
                    PageEffect::None
                }
                MouseEventKind::Down(MouseButton::Left) => page.click(at),
                _ => PageEffect::None,
            };
            return self.page_effect(effect);
        }
        let place = self.place_at(at);
        match (mouse.kind, place) {
            (MouseEventKind::ScrollDown, Some(place)) => self.wheel(place, WHEEL),
            (MouseEventKind::ScrollUp, Some(place)) => self.wheel(place, -WHEEL),
            (MouseEventKind::Down(MouseButton::Left), Some(place)) => {
                self.message = None;
                self.focus = place;
                self.click(place, at);
            }
            (MouseEventKind::Down(MouseButton::Left), None) if self.areas.filter.contains(at) => {
                self.edit_filter();
            }
            _ => {}
        }
        Effect::None
    }

    fn place_at(&self, at: Position) -> Option<Place> {
        let areas = &self.areas;
        [(areas.list, Place::List), (areas.tree, Place::Tree), (areas.bytes, Place::Bytes)]
            .into_iter()
            .find(|(area, _)| area.contains(at))
            .map(|(_, place)| place)
    }

    fn wheel(&mut self, place: Place, by: isize) {
        match (place, &self.detail) {
            (Place::Tree, Some(detail)) => {
                self.tree.step(detail, by);
                self.show_octets_of_line();
            }
            (Place::Bytes, Some(detail)) => self.bytes.step_row(detail, by),
            _ => self.list.step(&self.displayed, by),
        }
    }

    fn click(&mut self, place: Place, at: Position) {
        // The first row of each pane is its title.
        let inside = |area: Rect| (at.y.checked_sub(area.y + 1).map(usize::from), at.x - area.x);
        match place {
            Place::Tree => {
                let (Some(row), _) = inside(self.areas.tree) else { return };
                let Some(detail) = &self.detail else { return };
                let Some(line) = self.tree.line_at_row(detail, row) else { return };
                if line == self.tree.selected() {
                    self.tree.toggle(detail);
                } else {
                    self.tree.select(detail, line);
                }
                self.show_octets_of_line();
            }
            Place::Bytes => {
                let (row, column) = inside(self.areas.bytes);
                let Some(detail) = &self.detail else { return };
                let Some(row) = row else { return self.bytes.step_source(detail, 1) };
                let octet = self.bytes.octet_at(detail, usize::from(column), row);
                if let Some(octet) = octet {
                    self.bytes.put_cursor(octet);
                    self.show_line_of_octet();
                }
            }
            _ => {
                let (Some(row), _) = inside(self.areas.list) else {
                    let column = usize::from(at.x - self.areas.list.x) + self.list.shift;
                    if let Some(place) = self.column_at(column) {
                        self.sort_by(place);
                    }
                    return;
                };
                if let Some(place) = self.list.place_at_row(&self.displayed, row) {
                    self.list.choose(&self.displayed, place);
                }
            }
        }
    }
}

/// How often to do something: the number typed before it.
fn times(count: Option<u64>) -> isize {
    count.and_then(|count| isize::try_from(count).ok()).unwrap_or(1)
}

fn next(place: Place) -> Place {
    match place {
        Place::List => Place::Tree,
        Place::Tree => Place::Bytes,
        _ => Place::List,
    }
}
