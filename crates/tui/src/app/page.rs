//! Going to the pages of analysis, and what they ask for.

use std::sync::Arc;

use lamna_session::{Clock, Column, Frames, Layout, Query, Row};
use tui_input::Input;

use super::{App, Effect, Mode, UNSAVED};
use crate::clipboard;
use crate::pages::choices::{Choice, Choices};
use crate::pages::columns::ColumnsPage;
use crate::pages::conversations::Talks;
use crate::pages::dns::Questions;
use crate::pages::endpoints::Talkers;
use crate::pages::expert::Notices;
use crate::pages::follow::{Conversation, FollowPage, Following, Transport, conversation_of};
use crate::pages::graph::{GraphPage, Intervals};
use crate::pages::hierarchy::Protocols;
use crate::pages::http::Requests;
use crate::pages::ladder::LadderPage;
use crate::pages::lengths::Lengths;
use crate::pages::objects::Objects;
use crate::pages::overview::Overview;
use crate::pages::report::{Report, ReportPage};
use crate::pages::tcp_graph::TcpGraphPage;
use crate::pages::trouble::Problems;
use crate::pages::{Combine, Page, PageEffect, PageKind};
use crate::survey::{Running, Scope};
use crate::widgets::filter::Verdict;
use crate::widgets::table::Head;

/// Most pages that stay as they were while one is elsewhere.
const MAX_LEFT: usize = 4;

/// The interfaces of this machine.
fn interfaces_page() -> Result<Choices, String> {
    const HEADS: &[Head] = &[
        Head::left("Interface", 24),
        Head::left("State", 12),
        Head::left("Addresses", 80),
        Head::left("", 80),
    ];
    let interfaces = lamna_capture::live::interfaces().map_err(|error| error.to_string())?;
    let choice = |of: lamna_capture::live::InterfaceInfo| {
        let state = match (of.up, of.running) {
            (false, _) => "down",
            (true, false) => "up",
            (true, true) => "running",
        };
        let address = |(address, prefix): &(std::net::IpAddr, Option<u8>)| match prefix {
            Some(prefix) => format!("{address}/{prefix}"),
            None => address.to_string(),
        };
        let addresses: Vec<String> = of.addresses.iter().map(address).collect();
        let mut about = of.description.unwrap_or_default();
        if of.loopback {
            about = "loopback".to_owned();
        }
        let cells = vec![of.name.clone(), state.to_owned(), addresses.join(" "), about];
        Choice { cells, effect: PageEffect::Capture(of.name) }
    };
    let choices = interfaces.into_iter().map(choice).collect();
    let nothing = "there are none that this user may capture from";
    Ok(Choices::new("Interfaces: enter captures", nothing, HEADS, choices))
}

impl App {
    /// Shows a page: as it was left, or a new one.
    pub fn show_page(&mut self, kind: PageKind) {
        self.leave_page();
        if kind.is_list() {
            // What is listed is different each time.
            self.left.retain(|(left, _)| *left != kind);
        }
        let place = self.left.iter().position(|(left, _)| *left == kind);
        let page = match place {
            Some(place) => Ok(self.left.remove(place).1),
            None => self.make_page(kind),
        };
        match page {
            Ok(page) => {
                self.page = Some(page);
                self.page_kind = Some(kind);
            }
            Err(error) => self.complain(error),
        }
    }

    /// Goes back to the packets; the page can be come back to.
    pub(super) fn leave_page(&mut self) {
        let page = self.page.take();
        if let (Some(page), Some(kind)) = (page, self.page_kind.take()) {
            self.left.retain(|(left, _)| *left != kind);
            self.left.push((kind, page));
            if self.left.len() > MAX_LEFT {
                self.left.remove(0);
            }
        }
    }

    fn make_page(&mut self, kind: PageKind) -> Result<Box<dyn Page>, String> {
        let registry = self.session().registry();
        match kind {
            PageKind::Conversations => self.report(Talks::default()),
            PageKind::Endpoints => self.report(Talkers::default()),
            PageKind::Expert => self.report(Notices::new(registry)),
            PageKind::Overview => {
                let session = self.session();
                let zone = self.layout.clock.zone().clone();
                let description = session.description();
                self.report(Overview::new(registry, session.path(), description, zone))
            }
            PageKind::Trouble => self.report(Problems::new(registry)),
            PageKind::Hierarchy => self.report(Protocols::default()),
            PageKind::Lengths => self.report(Lengths::default()),
            PageKind::Http => self.report(Requests::new(registry)),
            PageKind::Dns => self.report(Questions::new(registry)),
            PageKind::Objects => self.report(Objects::new(registry)),
            PageKind::Graph => self.graph_page(),
            PageKind::Columns => {
                let registry = Arc::clone(registry);
                Ok(Box::new(ColumnsPage::new(registry, self.columns.clone())))
            }
            PageKind::Files => Ok(Box::new(self.files_page())),
            PageKind::Filters => Ok(Box::new(self.filters_page())),
            PageKind::Marks => Ok(Box::new(self.marks_page())),
            PageKind::Interfaces => interfaces_page().map(|page| Box::new(page) as Box<dyn Page>),
        }
    }

    fn files_page(&self) -> Choices {
        const HEADS: &[Head] = &[Head::left("Name", 40), Head::left("Folder", 120)];
        let choice = |file: &String| {
            let path = std::path::Path::new(file);
            let part = |of: Option<&std::ffi::OsStr>| {
                of.map(|of| of.to_string_lossy().into_owned()).unwrap_or_default()
            };
            let cells = vec![part(path.file_name()), part(path.parent().map(|of| of.as_os_str()))];
            Choice { cells, effect: PageEffect::Open(file.clone()) }
        };
        let choices = self.recent.files.iter().rev().map(choice).collect();
        Choices::new("Files of earlier runs", "there were none", HEADS, choices)
    }

    fn filters_page(&self) -> Choices {
        const HEADS: &[Head] = &[Head::left("Name", 24), Head::left("Filter", 160)];
        let choice = |name: &str, text: &str, filter: String| Choice {
            cells: vec![name.to_owned(), text.to_owned()],
            effect: PageEffect::Filter(Combine::Replace, filter),
        };
        let saved = self.config.filters.iter();
        let mut choices: Vec<Choice> =
            saved.map(|(name, text)| choice(name, text, text.clone())).collect();
        let earlier = self.filter.history().iter().rev();
        choices.extend(earlier.map(|text| choice("", text, text.clone())));
        Choices::new("Filters", "there were none", HEADS, choices)
    }

    fn marks_page(&mut self) -> Choices {
        const HEADS: &[Head] = &[
            Head::right("Packet"),
            Head::right("Time"),
            Head::left("Source", 39),
            Head::left("Destination", 39),
            Head::left("Protocol", 12),
            Head::left("Info", 200),
        ];
        use lamna_session::ColumnKind::{Destination, Info, Number, Protocol, Source, Time};
        let kinds = [Number, Time, Source, Destination, Protocol, Info];
        let columns = kinds.map(|kind| Column { title: "".into(), kind }).to_vec();
        let clock = Clock::new(self.layout.clock.zone().clone(), false);
        let mut layout = Layout::new(columns, self.layout.time, clock);
        let mut frames = Frames::new(self.session(), None);
        let mut choices = Vec::new();
        for number in &self.marks {
            let mut row = Row::default();
            if let Err(error) = frames.row(*number, None, &mut layout, &mut row) {
                row.cells = vec![number.to_string(), error.to_string()];
            }
            choices.push(Choice { cells: row.cells, effect: PageEffect::GoTo(*number) });
        }
        Choices::new("Marked packets", "no packet is marked: m marks one", HEADS, choices)
    }

    fn report<R: Report>(&self, report: R) -> Result<Box<dyn Page>, String> {
        let scope = self.scope()?;
        let limited = matches!(scope, Scope::Passing(_));
        let running = Running::start(self.session(), report, scope);
        let running = running.map_err(|error| error.to_string())?;
        Ok(Box::new(ReportPage::new(running, limited)))
    }

    /// The packets that pages look at.
    fn scope(&self) -> Result<Scope, String> {
        if !self.limited || self.applied.is_empty() {
            return Ok(Scope::All);
        }
        match self.filter.judge(&self.applied, self.session().registry()) {
            Verdict::Good(filter) => {
                let query = Query::start(self.session(), *filter);
                query.map(Scope::Passing).map_err(|error| error.to_string())
            }
            Verdict::Bad(error) => Err(error.first().message.clone()),
        }
    }

    /// Lets pages look at displayed packets only, or at all.
    fn rescope(&mut self) {
        if !self.limited && self.applied.is_empty() {
            return self.say("all packets are displayed");
        }
        self.limited = !self.limited;
        let Some(kind) = self.page_kind.take() else { return };
        self.page = None;
        self.left.clear();
        self.show_page(kind);
    }

    /// Shows what was said in the conversation of the selected packet.
    pub(super) fn follow_selected(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        match conversation_of(self.session(), number) {
            Some(conversation) => self.follow(conversation),
            None => self.complain(format!("packet {number} is of no TCP or UDP conversation")),
        }
    }

    fn follow(&mut self, conversation: Conversation) {
        match Following::start(self.session(), &conversation) {
            Ok(following) => self.open(FollowPage::new(conversation, following)),
            Err(error) => self.complain(error),
        }
    }

    /// Shows a page that is made for one packet or conversation.
    fn open(&mut self, page: impl Page + 'static) {
        self.leave_page();
        self.page = Some(Box::new(page));
    }

    /// Draws the TCP connection of the selected packet.
    pub(super) fn draw_ladder(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        match conversation_of(self.session(), number) {
            Some(conversation) => self.ladder(conversation),
            None => self.complain(format!("packet {number} is of no TCP connection")),
        }
    }

    fn ladder(&mut self, conversation: Conversation) {
        if conversation.transport != Transport::Tcp {
            return self.complain("only TCP connections are drawn as diagrams");
        }
        match Following::start(self.session(), &conversation) {
            Ok(following) => self.open(LadderPage::new(conversation, following)),
            Err(error) => self.complain(error),
        }
    }

    /// Draws the TCP connection of the selected packet over time.
    pub(super) fn graph_selected(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else { return };
        match conversation_of(self.session(), number) {
            Some(conversation) => self.tcp_graph(conversation),
            None => self.complain(format!("packet {number} is of no TCP connection")),
        }
    }

    fn tcp_graph(&mut self, conversation: Conversation) {
        if conversation.transport != Transport::Tcp {
            return self.complain("only TCP connections are drawn over time");
        }
        match Following::start(self.session(), &conversation) {
            Ok(following) => self.open(TcpGraphPage::new(conversation, following)),
            Err(error) => self.complain(error),
        }
    }

    /// Packets over time: all, those that are displayed, and those that somebody asked for.
    fn graph_page(&mut self) -> Result<Box<dyn Page>, String> {
        let mut texts = self.graph_filters.clone();
        if texts.is_empty() && !self.applied.is_empty() {
            texts.push(self.applied.clone());
        }
        let mut filters = Vec::new();
        let mut wrong = None;
        for text in texts {
            match self.filter.judge(&text, self.session().registry()) {
                Verdict::Good(filter) => filters.push((text, *filter)),
                Verdict::Bad(error) => {
                    self.graph_filters.retain(|of| *of != text);
                    wrong = Some(error.first().message.clone());
                }
            }
        }
        let running = Running::start(self.session(), Intervals::new(filters), Scope::All);
        let running = running.map_err(|error| error.to_string())?;
        if let Some(wrong) = wrong {
            self.complain(wrong);
        }
        Ok(Box::new(GraphPage::new(running)))
    }

    /// Does what a page asks for.
    pub(super) fn page_effect(&mut self, effect: PageEffect) -> Effect {
        match effect {
            PageEffect::None => {}
            PageEffect::Close => self.leave_page(),
            PageEffect::GoTo(number) => {
                self.leave_page();
                self.go_to(number);
            }
            PageEffect::Filter(combine, text) => self.combine_filter(combine, &text),
            PageEffect::Prepare(text) => {
                self.leave_page();
                self.prepare_filter(&text);
            }
            PageEffect::Columns(columns) => self.set_columns(columns),
            PageEffect::Open(path) => return self.open_file(&path),
            PageEffect::Capture(_) if self.would_lose() => self.complain(UNSAVED),
            PageEffect::Capture(name) => return Effect::Capture(name),
            PageEffect::Follow(conversation) => self.follow(conversation),
            PageEffect::Ladder(conversation) => self.ladder(conversation),
            PageEffect::TcpGraph(conversation) => self.tcp_graph(conversation),
            PageEffect::Graph(filters) => {
                self.graph_filters = filters;
                (self.page, self.page_kind) = (None, None);
                self.left.retain(|(left, _)| *left != PageKind::Graph);
                self.show_page(PageKind::Graph);
            }
            PageEffect::Rescope => self.rescope(),
            PageEffect::Copy(text) => return self.copy(&text),
            PageEffect::Command => self.mode = Mode::Command(Input::default()),
            PageEffect::Begin(text) => self.mode = Mode::Command(Input::new(text)),
            PageEffect::Say(text) => self.complain(text),
        }
        Effect::None
    }

    /// Puts a filter together with the applied one and applies what comes of it.
    pub(super) fn combine_filter(&mut self, combine: Combine, text: &str) {
        match combine.with(&self.applied, text) {
            Some(filter) => {
                self.leave_page();
                self.filter_by(&filter);
            }
            None => self.say("all packets are displayed already"),
        }
    }

    /// Puts a filter into the box, to be gone on with.
    pub(super) fn prepare_filter(&mut self, text: &str) {
        let registry = std::sync::Arc::clone(self.session().registry());
        self.filter.set(text, &registry);
        self.edit_filter();
    }

    /// Applies a filter that did not come from the box.
    pub(super) fn filter_by(&mut self, text: &str) {
        let registry = std::sync::Arc::clone(self.session().registry());
        self.filter.set(text, &registry);
        if !self.apply_filter() {
            let complaint = self.filter.complaint().join(" ");
            self.complain(complaint);
        }
    }

    /// Puts text into the clipboard.
    pub(super) fn copy(&mut self, text: &str) -> Effect {
        if text.is_empty() {
            self.say("there is nothing to copy");
            return Effect::None;
        }
        match clipboard::sequence(text) {
            Some(sequence) => {
                self.say(format!("{} bytes copied", text.len()));
                Effect::Send(sequence)
            }
            None => {
                self.complain("that is too long for the clipboard of a terminal");
                Effect::None
            }
        }
    }
}
