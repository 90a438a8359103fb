//! The state of the interface, apart from any terminal.

mod actions;
mod chosen;
mod draw;
mod input;
mod list;
mod pace;
mod page;
mod saving;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use lamna_filter::{Filter, FilterError};
use lamna_session::{
    ColourRule, ColourRules, Column, ColumnKind, DEFAULT_RULES, Frames, Growth, Layout,
    LiveSession, Query, Session,
};
use ratatui::layout::Rect;
use tui_input::Input;

use crate::complete::History;
use crate::config::{Borders, Config, Look, Panes};
use crate::copy::Form;
use crate::detail::{Detail, DetailMaker};
use crate::keys::{Action, Pending, Place};
use crate::pages::columns::ListColumn;
use crate::pages::{Combine, Page, PageKind};
use crate::recent::Recent;
use crate::save::Saving;
use crate::search::Search;
use crate::sorting::Sorting;
use crate::survey::Running;
use crate::theme::{ASCII, Depth, Theme, ThemeName};
use crate::widgets::bytes::BytesState;
use crate::widgets::filter::{FilterBox, FilterOptions, Verdict};
use crate::widgets::help::HelpState;
use crate::widgets::list::{Displayed, ListRow, ListState};
use crate::widgets::menu::Menu;
use crate::widgets::status::Job;
use crate::widgets::tree::TreeState;

/// Where the packets come from.
#[derive(Debug)]
pub enum Source {
    /// A file.
    File(Session),
    /// A running capture.
    Live(Box<LiveSession>),
}

impl Source {
    /// Whether all of it is in a file that stays.
    fn is_kept(&self) -> bool {
        match self {
            Source::File(_) => true,
            Source::Live(live) => live.is_kept(),
        }
    }

    fn session(&self) -> &Session {
        match self {
            Source::File(session) => session,
            Source::Live(live) => live.session(),
        }
    }
}

/// Writes a packet of a session in the format of a name.
pub type Format = fn(&Session, u32, &str) -> Result<String, String>;

/// How the interface begins.
#[derive(Debug)]
pub struct Options {
    /// What is looked at, for the status line: a file's name, or those of interfaces.
    pub title: String,
    /// The display filter.
    pub filter: String,
    /// How filters are compiled.
    pub filters: FilterOptions,
    /// The columns and how they show times.
    pub layout: Layout,
    /// Columns that are there but not shown, each with its place among all.
    pub hidden_columns: Vec<(usize, Column)>,
    /// Colour rules, the most important first; Wireshark's without.
    pub colour_rules: Option<Vec<ColourRule>>,
    /// The colours.
    pub theme: ThemeName,
    /// How many of them the terminal has.
    pub depth: Depth,
    /// Settings.
    pub config: Config,
    /// Files and filters of earlier runs.
    pub recent: Recent,
    /// Writes a packet in a format that the interface does not know: `json` or `pdml`.
    pub formats: Option<Format>,
}

/// What is to be done that the state cannot do by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// Leave the interface.
    Quit,
    /// Draw everything anew.
    Redraw,
    /// Back to the shell for a while.
    Suspend,
    /// Send octets to the terminal that draw nothing.
    Send(Vec<u8>),
    /// Capture from the interface of this name, and [show](App::show) that.
    Capture(String),
}

/// What the keys go to.
#[derive(Debug)]
enum Mode {
    Panes,
    Filter,
    Command(Input),
    Search(Input),
    Help(HelpState),
    Menu(Menu<Item>),
    /// A question before something is lost.
    Ask(Menu<Answer>),
}

/// What becomes of a capture when one leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// It is saved first.
    Save,
    /// It is thrown away.
    Leave,
    /// One stays.
    Stay,
}

/// What an item of a menu does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Item {
    /// What a key is for.
    Act(Action),
    /// Puts the selected field's filter together with the applied one.
    Filter(Combine),
    /// Copies.
    Copy(Form),
    /// Sorts by the column at a place.
    Sort(usize),
}

impl Mode {
    /// Whether a page is shown while it lasts.
    fn is_over_page(&self) -> bool {
        matches!(self, Mode::Panes | Mode::Command(_))
    }
}

/// Something to say in the status line, until the next key.
#[derive(Clone, Debug)]
struct Message {
    text: String,
    is_error: bool,
}

/// Where the parts of the screen were drawn last, for the mouse.
#[derive(Clone, Copy, Debug, Default)]
struct Areas {
    filter: Rect,
    list: Rect,
    tree: Rect,
    bytes: Rect,
    tabs: Rect,
}

/// Octets of memory that a packet of a capture costs at most, with what is known of its conversation.
const PACKET_COST: u64 = 128;

/// What is said where a capture would be lost.
const UNSAVED: &str = "this capture is in no file: :w FILE saves it, :restart throws it away";

/// How often a packet's tree is made again while the capture is loading: what is known of it grows.
const REFRESH: Duration = Duration::from_millis(500);

/// How long the interface may wait for something to happen while it is loading, searching or capturing.
const TICK: Duration = Duration::from_millis(40);

/// The interface.
#[derive(Debug)]
pub struct App {
    source: Source,
    title: String,
    layout: Layout,
    /// All columns, the hidden ones too.
    columns: Vec<ListColumn>,
    sorting: Option<Running<Sorting>>,
    /// What the list is sorted by, and whether the greatest comes first.
    sorted: Option<(ColumnKind, bool)>,
    /// Rules that somebody has made of fields, the latest first.
    own_rules: Vec<ColourRule>,
    theme: Theme,
    colours: Arc<ColourRules>,
    rules: Vec<ColourRule>,
    frames: Frames,
    displayed: Displayed,
    /// The filter that is applied.
    applied: String,
    /// The filter by which the kernel drops packets of the running capture.
    narrowed_by: Option<String>,
    list: ListState,
    /// The longest text seen in each column.
    longest: Vec<usize>,
    depth: Depth,
    config: Config,
    panes: Panes,
    /// By how many lines somebody has moved the borders between panes.
    grown: (i16, i16),
    recent: Recent,
    formats: Option<Format>,
    rows: Vec<ListRow>,
    detail: Option<Detail>,
    /// When it was made, and whether the capture was loaded then.
    detail_made: (Instant, bool),
    tree: TreeState,
    bytes: BytesState,
    focus: Place,
    zoomed: bool,
    mode: Mode,
    /// The page that covers the panes.
    page: Option<Box<dyn Page>>,
    /// What kind it is, and those left before, to be come back to.
    page_kind: Option<PageKind>,
    left: Vec<(PageKind, Box<dyn Page>)>,
    /// Whether pages look at displayed packets only.
    limited: bool,
    /// Filters that the graph draws.
    graph_filters: Vec<String>,
    pending: Pending,
    filter: FilterBox,
    message: Option<Message>,
    saving: Option<Saving>,
    search: Option<Search>,
    /// The filter that it is for, where that is a conversation's.
    searched: String,
    /// Commands that were typed before.
    commands: History,
    marks: BTreeSet<u32>,
    ignored: BTreeSet<u32>,
    /// Finds out what is known of conversations without the ignored packets.
    again: Option<Session>,
    /// Packets that were left for far ones, the latest last.
    visited: Vec<u32>,
    /// Packets that were left on the way back.
    ahead: Vec<u32>,
    areas: Areas,
    begun: Instant,
    query_begun: Instant,
    /// Whether the capture was stopped from here.
    stopping: bool,
    /// Whether all that was captured is in a file that stays.
    is_saved: bool,
    /// Whether the file that is being written gets all of it.
    saves_all: bool,
    /// Whether the interface is left once a file is written.
    leaves: bool,
    is_live: bool,
    pace: pace::Pace,
}

impl App {
    /// The interface over a source of packets.
    ///
    /// # Errors
    /// When the filter to begin with does not compile.
    pub fn new(source: Source, options: Options) -> Result<App, FilterError> {
        let session = source.session();
        let registry = Arc::clone(session.registry());
        let theme = with_look(Theme::new(options.theme), &options.config.look);
        let follows = matches!(source, Source::Live(_)) && options.config.list.follow;
        let rules = options.colour_rules.unwrap_or_else(|| DEFAULT_RULES.to_vec());
        let colours = Arc::new(ColourRules::compile(&registry, &rules));
        let frames = Frames::new(session, theme.packets.then(|| Arc::clone(&colours)));
        let is_live = matches!(source, Source::Live(_));
        let now = Instant::now();
        let mut app = App {
            displayed: Displayed::All(session.frames()),
            frames,
            colours,
            rules,
            theme,
            title: options.title,
            longest: Vec::new(),
            columns: columns_of(&options.layout, options.hidden_columns),
            layout: options.layout,
            sorting: None,
            sorted: None,
            own_rules: Vec::new(),
            applied: String::new(),
            narrowed_by: None,
            depth: options.depth,
            panes: options.config.look.layout,
            grown: (0, 0),
            recent: options.recent,
            formats: options.formats,
            list: ListState::new(follows),
            rows: Vec::new(),
            detail: None,
            detail_made: (now, false),
            tree: TreeState::default(),
            bytes: BytesState::default(),
            focus: Place::List,
            zoomed: false,
            mode: Mode::Panes,
            page: None,
            page_kind: None,
            left: Vec::new(),
            limited: false,
            graph_filters: Vec::new(),
            pending: Pending::default(),
            filter: FilterBox::new(&registry, options.filters),
            message: None,
            saving: None,
            search: None,
            searched: String::new(),
            commands: History::default(),
            marks: BTreeSet::new(),
            ignored: BTreeSet::new(),
            again: None,
            visited: Vec::new(),
            ahead: Vec::new(),
            areas: Areas::default(),
            begun: now,
            query_begun: now,
            stopping: false,
            is_saved: source.is_kept(),
            saves_all: false,
            leaves: false,
            is_live,
            pace: pace::Pace::new(),
            config: options.config,
            source,
        };
        app.filter.remember_all(app.recent.filters.clone());
        app.filter.set(&options.filter, &registry);
        if let Verdict::Bad(error) = app.filter.verdict() {
            return Err(FilterError::clone(error));
        }
        app.apply_filter();
        app.narrowed_by = app.narrowing();
        Ok(app)
    }

    fn session(&self) -> &Session {
        self.source.session()
    }

    /// Writes what is to be remembered for later runs, where there is something new: best while nobody waits.
    pub fn remember(&mut self) {
        self.recent.keep();
    }

    /// Looks at another source from now on.
    pub fn show(&mut self, source: Source, title: String) {
        self.is_live = matches!(source, Source::Live(_));
        self.source = source;
        self.title = title;
        (self.page, self.page_kind) = (None, None);
        self.left.clear();
        self.limited = false;
        self.mode = Mode::Panes;
        (self.search, self.saving, self.detail) = (None, None, None);
        self.searched.clear();
        (self.sorting, self.sorted) = (None, None);
        (self.visited, self.ahead) = (Vec::new(), Vec::new());
        (self.marks, self.ignored, self.again) = (BTreeSet::new(), BTreeSet::new(), None);
        self.stopping = false;
        self.is_saved = self.source.is_kept();
        self.begun = Instant::now();
        self.pace = pace::Pace::new();
        self.list = ListState::new(self.is_live && self.config.list.follow);
        self.rows.clear();
        self.longest.clear();
        self.filter.forget_capture();
        self.look_anew();
        self.displayed = Displayed::All(self.session().frames());
        let applied = std::mem::take(&mut self.applied);
        self.narrowed_by = None;
        if !applied.is_empty() {
            self.filter_by(&applied);
        }
        self.narrowed_by = self.narrowing();
    }

    /// Looks at another file.
    fn open_file(&mut self, path: &str) -> Effect {
        if self.saving.is_some() {
            self.complain("a file is being written: ctrl-c stops that");
            return Effect::None;
        }
        if self.would_lose() {
            self.complain(UNSAVED);
            return Effect::None;
        }
        let path = std::path::Path::new(path);
        match Session::open(Arc::clone(self.session().registry()), path, Growth::None) {
            Ok(session) => {
                self.recent.add_file(path);
                let name = path.file_name().unwrap_or(path.as_os_str());
                self.show(Source::File(session), name.to_string_lossy().into_owned());
            }
            Err(error) => self.complain(error),
        }
        Effect::None
    }

    /// Takes in what has happened in the background.
    pub fn tick(&mut self) {
        let frames = self.session().frames();
        if let Displayed::All(count) = &mut self.displayed {
            *count = frames;
        }
        if self.is_live {
            let progress = self.session().progress();
            self.pace.tick(progress);
        }
        let room = u64::from(self.config.live.memory) << 20;
        if self.is_live && !self.stopping && u64::from(frames) * PACKET_COST > room {
            self.stop_capture();
            self.complain("the capture has ended: no more memory is allowed (live.memory)");
        }
        if let Source::Live(live) = &mut self.source
            && live.is_over()
            && let Some(error) = live.take_error()
        {
            self.complain(error);
        }
        if let Some(error) = self.session().take_error() {
            self.complain(error);
        }
        if let Displayed::Some(query) = &self.displayed
            && let Some(error) = query.take_error()
        {
            self.complain(error);
        }
        if let Some(result) = self.saving.as_ref().and_then(Saving::result) {
            self.saving = None;
            match result {
                Ok(text) => {
                    self.is_saved |= self.saves_all;
                    let is_part = self.leaves && !self.is_saved;
                    self.leaves &= self.is_saved;
                    if is_part {
                        self.say(format!("{text}; the others are in no file yet"));
                    } else {
                        self.say(text);
                    }
                }
                Err(text) => {
                    self.leaves = false;
                    self.complain(text);
                }
            }
        }
        if let Some(text) = crate::terminal::panic_elsewhere() {
            self.complain(text.lines().collect::<Vec<_>>().join(" "));
        }
        self.take_again();
        self.pursue_search();
        self.take_order();
        if matches!(self.mode, Mode::Filter) {
            self.filter.tick(self.source.session(), &self.applied);
        }
        if let Some(page) = &mut self.page {
            page.tick();
        }
        self.refresh_detail();
    }

    /// Whether the interface is to be left: what was to be written first is.
    pub fn is_over(&self) -> bool {
        self.leaves && self.is_saved && self.saving.is_none()
    }

    /// How long to wait for a key before the next [`tick`](Self::tick); `None` for ever.
    pub fn patience(&self) -> Option<Duration> {
        self.is_busy().then_some(TICK)
    }

    /// Whether something goes on in the background that changes what is shown.
    pub fn is_busy(&self) -> bool {
        let searching = matches!(&self.displayed, Displayed::Some(query) if !query.is_done());
        !self.session().progress().is_done
            || searching
            || self.saving.is_some()
            || self.sorting.is_some()
            || self.again.is_some()
            || self.search.as_ref().is_some_and(|of| of.pending.is_some() || !of.is_done())
            || (matches!(self.mode, Mode::Filter) && self.filter.is_busy(&self.applied))
            || self.page.as_ref().is_some_and(|page| page.is_busy())
    }

    /// Makes the detail of the selected packet, unless there is one that still holds.
    fn refresh_detail(&mut self) {
        let Some(number) = self.list.selected(&self.displayed) else {
            self.detail = None;
            return;
        };
        let is_done = self.session().progress().is_done;
        let same = self.detail.as_ref().is_some_and(|detail| detail.number == number);
        let (made, was_done) = self.detail_made;
        if same && (was_done || (!is_done && made.elapsed() < REFRESH)) {
            return;
        }
        let above = self.list.place(&self.displayed).checked_sub(1);
        let above = above.and_then(|place| self.displayed.number_at(place));
        let mut maker = DetailMaker::new(self.layout.clock.zone().clone());
        match self.frames.tree(number, above, &mut maker) {
            Ok(Ok(())) => {
                self.detail_made = (Instant::now(), is_done);
                if !same {
                    self.tree.enter(&maker.detail);
                    let line = maker.detail.lines.get(self.tree.selected());
                    self.bytes.enter(line.filter(|line| line.depth > 0));
                }
                self.detail = Some(maker.detail);
            }
            Err(error) => {
                self.detail = None;
                self.complain(error);
            }
        }
    }

    /// Applies the filter in the box, if it compiles. The selected packet stays selected where it passes.
    fn apply_filter(&mut self) -> bool {
        let Verdict::Good(filter) = self.filter.verdict() else { return false };
        let before = self.list.place(&self.displayed);
        self.query_begun = Instant::now();
        (self.sorting, self.sorted) = (None, None);
        if filter.is_empty() {
            self.displayed = Displayed::All(self.session().frames());
        } else {
            let filter = Filter::clone(filter);
            let started = match self.filter.take_preview() {
                Some(query) => Ok(query),
                None => Query::start(self.source.session(), filter),
            };
            match started {
                Ok(query) => self.displayed = Displayed::Some(query),
                Err(error) => {
                    self.complain(error);
                    return false;
                }
            }
        }
        self.applied = self.filter.text().trim().to_owned();
        self.widen();
        self.filter.remember();
        if !self.applied.is_empty() {
            self.recent.add_filter(&self.applied);
        }
        self.list.keep_row(before, &self.displayed);
        true
    }

    /// The applied filter, where the kernel drops what it hides.
    fn narrowing(&self) -> Option<String> {
        let Source::Live(live) = &self.source else { return None };
        live.is_narrowed().then(|| self.applied.clone())
    }

    /// The filter that is applied; empty for none.
    pub fn applied(&self) -> &str {
        &self.applied
    }

    /// Has a capture take in all packets, where the kernel dropped those that another filter hides.
    fn widen(&mut self) {
        if self.narrowed_by.as_ref().is_none_or(|filter| *filter == self.applied) {
            return;
        }
        let filter = self.narrowed_by.take().unwrap_or_default();
        if let Source::Live(live) = &mut self.source
            && live.widen()
        {
            self.say(format!(
                "until now only packets that pass {filter} were captured: from now on all are"
            ));
        }
    }

    /// Shows everything in other colours from now on.
    fn set_theme(&mut self, name: ThemeName) {
        self.theme = with_look(Theme::new(name), &self.config.look);
        self.look_anew();
    }

    fn say(&mut self, text: impl ToString) {
        self.message = Some(Message { text: text.to_string(), is_error: false });
    }

    /// Tells of trouble in the status line.
    pub fn complain(&mut self, text: impl ToString) {
        self.message = Some(Message { text: text.to_string(), is_error: true });
    }

    /// What goes on in the background.
    fn job(&self) -> Option<Job> {
        if let Some(saving) = &self.saving {
            return Some(Job { name: "Saving", part: Some(saving.part()), ..Job::default() });
        }
        if let Some(sorting) = &self.sorting {
            return Some(Job { name: "Sorting", part: Some(sorting.part()), ..Job::default() });
        }
        if let Some(again) = &self.again {
            let part = f64::from(again.frames()) / f64::from(self.session().frames().max(1));
            return Some(Job { name: "Ignoring", part: Some(part), ..Job::default() });
        }
        let progress = self.session().progress();
        if let Some(search) = self.search.as_ref().filter(|search| search.pending.is_some()) {
            let part = f64::from(search.judged()) / f64::from(progress.frames.max(1));
            return Some(Job { name: "Searching", part: Some(part), ..Job::default() });
        }
        if !progress.is_done && !self.is_live {
            let elapsed = self.begun.elapsed().as_secs_f64().max(0.001);
            let rate = progress.bytes as f64 / elapsed;
            let left = progress.total.map(|total| total.saturating_sub(progress.bytes) as f64);
            let remaining = left.filter(|_| rate > 0.0).map(|left| left / rate);
            return Some(Job {
                name: "Loading",
                part: progress.total.map(|total| progress.bytes as f64 / total.max(1) as f64),
                rate: Some((rate, "B")),
                remaining: remaining.and_then(|left| Duration::try_from_secs_f64(left).ok()),
            });
        }
        if let Displayed::Some(query) = &self.displayed
            && !query.is_done()
            && !self.is_live
        {
            let elapsed = self.query_begun.elapsed().as_secs_f64().max(0.001);
            let judged = f64::from(query.judged());
            let part = judged / f64::from(progress.frames.max(1));
            let rate = judged / elapsed;
            let left = (f64::from(progress.frames) - judged).max(0.0) / rate.max(1.0);
            return Some(Job {
                name: "Filtering",
                part: Some(part),
                rate: Some((rate, "packets")),
                remaining: Duration::try_from_secs_f64(left).ok(),
            });
        }
        None
    }
}

/// All columns: those that are shown, and the hidden ones at their places.
fn columns_of(layout: &Layout, hidden: Vec<(usize, Column)>) -> Vec<ListColumn> {
    let shown = layout.columns.iter();
    let mut all: Vec<ListColumn> =
        shown.map(|column| ListColumn { column: column.clone(), hidden: false }).collect();
    for (place, column) in hidden {
        all.insert(place.min(all.len()), ListColumn { column, hidden: true });
    }
    all
}

/// A theme with what the settings say of the look.
fn with_look(mut theme: Theme, look: &Look) -> Theme {
    if look.borders == Borders::Ascii {
        theme.glyphs = &ASCII;
    }
    theme.packets &= look.packet_colours;
    theme
}
